"""Names that can be the subject of a contact, and which of several it is."""

from __future__ import annotations

from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, from_side
from mahdar.knowledge.forms import is_hers, is_imperfect
from mahdar.knowledge.meetings import ACCUSATIVE, CONJUNCTIONS, DUAL, IN, MANY, OBLIQUE, TO, Word

#: The word for who goes between two others.
GO_BETWEEN = "go-between"
#: Several who do something together are at most so many.
JOINED = 8


def is_actor(scene: Scene, node: Node) -> bool:
    """A name that can be a subject: no place, not behind «في», «عن», «حول» …, nor in whose time it was."""
    if _of_a_source(scene, node) or _whose_words(scene, node):
        return True
    if not node.acting or node.prefix.lstrip(CONJUNCTIONS):
        return False
    if scene.has(node.start - 1, "reign"):
        return False  # «في عهد الرئيس الكيني السابق»
    word = scene.word(node.start - 1)
    if node.nameless and _no_subject(scene, node, word):
        return False
    if word is not None and word.noun is not None and node.of_a_state:
        return False  # «بعد قمة سنغافورة», «زيارة دمشق»
    if scene.has(node.start - 1, "to") and node.of_a_state:
        return False  # «غادر الوزير إلى تونس للقاء …»: where he went
    return word is None or word.slot not in ("topic", "place")


def _of_a_source(scene: Scene, node: Node) -> bool:
    """«نفى مصدر في الخارجية الصربية عقد لقاء مع …»: a source speaks for the ministry that it is in."""
    inside = node.mention.kind == "institution" and bool(node.parties)
    at = node.start - 1
    if not inside or (node.prefix != IN and not scene.has(at, "in")):
        return False
    return any(scene.has(t, "source") for t in (at, at - 1, at - 2))


def _whose_words(scene: Scene, node: Node) -> bool:
    """«جاء ذلك في تصريحات لوزير الدفاع الكيني خلال زيارة لـ…»: who said so in them."""
    at = node.start - 1
    return (
        node.person and node.prefix == TO and (scene.has(at, "utterance") or scene.has(at - 1, "utterance"))
    )


def can_travel(scene: Scene, node: Node) -> bool:
    """A person or a delegation: forces, fighters, aircraft and goods that arrive, or the side they are of, pay no visit."""
    if node.person or scene.has(node.start, "delegates"):
        return True
    if node.prefix == TO and scene.has(node.start - 1, "row-verb") and node.mention.kind == "government":
        return node.mention.basis != "name"  # «سبق للوفد الكيني أن زار …», not «سبق لأوغندا أن وصلت إلى …»
    of = node.start - 1  # «فريقا فنيا من الوكالة», «مفتشو الوكالة»
    if scene.has(of, "delegates") and not node.prefix:
        return True
    return scene.has(of, "of") and any(scene.has(t, "delegates") for t in (of - 1, of - 2))


def _no_subject(scene: Scene, node: Node, before: Word | None) -> bool:
    """«قال مسؤول قبرصي» tells of the contacts of others; «لإبلاغ المسؤولين القبارصة» are in the oblique case.

    Officials of two sides who say something together («أعلن وفدا كينيا والصومال») tell of their own.
    """
    if before is not None and "that-clause" in before.classes:
        return False  # «أن مسؤولين … أجروا»
    says = before is not None and "saying" in before.classes
    written = scene.raw[node.start]
    behind = scene.node_at.get(node.end)
    pair = len(node.parties) > 1 or (behind is not None and behind.prefix in tuple(CONJUNCTIONS))
    object_ = written.endswith(ACCUSATIVE) and not pair  # «وفدا كينيا والصومال» are a subject in the dual
    return (says and not pair) or object_ or written.endswith(OBLIQUE)


def subject_before(scene: Scene, node: Node) -> Node | None:
    """«التقى الرئيس الكيني نظيره الأوغندي»: the official right before another, whose object that is."""
    end = node.start
    while True:
        place = scene.node_ending.get(end)
        if place is not None and place.locative and scene.has(place.start - 1, "in"):
            end = place.start - 1  # «التقى فلان في عمان فلانا»
        elif place is None and end in scene.span_ending:
            end = scene.span_ending[end]  # «التقى فلان أمس فلانا»
        else:
            break
    first = scene.node_ending.get(end) or _before_its_verb(scene, end)
    if first is None or not (first.person and node.person) or node.prefix or not is_actor(scene, first):
        return None
    return first if not set(first.parties) & set(node.parties) else None


def _before_its_verb(scene: Scene, end: int) -> Node | None:
    """«كان الوزير الكيني قد التقى نظيره الأوغندي»: whom such a verb has right behind it was met by who stands before it."""
    verb = end - 1
    while scene.has(verb, "comma") and verb in scene.span_ending:
        verb = scene.span_ending[verb] - 1  # «التقى، أول أمس، المستشار»
        verb -= scene.has(verb, "comma")
    word = scene.word(verb)
    if word is None or word.verb is None or word.verb.cls != "meet" or word.verb.stack:
        return None
    before = scene.word(verb - 1)
    return scene.node_ending.get(verb - (before is not None and before.mood is not None))


def is_mediator(scene: Scene, node: Node) -> bool:
    """«محادثات رعتها السعودية والولايات المتحدة»: who brings two sides together is neither of them."""
    node = _first_of_row(scene, node)
    word = scene.word(node.start - 1 - scene.has(node.start - 1, "therein"))  # «توسطت فيها قطر»
    if word is None:
        return False
    return word.slot == "mediator" or (word.verb is not None and word.verb.cls == "mediate")


def _first_of_row(scene: Scene, node: Node) -> Node:
    """Whom those before `node` join it to: what leads to the first of a row leads to all."""
    for _ in range(JOINED):
        if node.prefix not in tuple(CONJUNCTIONS) or node.start not in scene.node_ending:
            break
        node = scene.node_ending[node.start]
    return node


def called_mediator(scene: Scene, node: Node) -> bool:
    """«الوسيط الكيني», «الوسطاء من كينيا»: who is called so; a word for what one does («وساطة كينيا») calls no one so."""
    if GO_BETWEEN not in scene.classes:
        return False
    node = _first_of_row(scene, node)
    if any(scene.has(t, GO_BETWEEN) for t in range(node.start, node.end)):
        return True
    lead = node.start - 1
    of_some = scene.has(lead, "of") and scene.has(lead - 1, GO_BETWEEN)
    return of_some or (node.person and scene.has(lead, GO_BETWEEN))


def behind_slot(scene: Scene, node: Node) -> bool:
    """«إثر اتصالات بين سول وبيونغ يانغ»: those named are the sides of another contact."""
    word = scene.word(node.start - 1)
    return word is not None and word.slot in ("between", "with")


def pick(nodes: list[Node], parties: set[str]) -> Node | None:
    fit = [n for n in nodes if n.parties and not set(n.parties) & parties]
    return next((n for n in fit if not speaks_for(n)), fit[0] if fit else None)


def speaks_for(node: Node) -> bool:
    """A spokesperson tells of the contacts of others: the state is a party, the person was not there."""
    return "spokes" in (node.mention.role or "")


def joined_at(scene: Scene, first: Node, second: Node) -> bool:
    """Two names with nothing but «و» and quotes between them, or «وكذلك»."""
    between = range(first.end, second.start)
    if len(between) == 1 and scene.has(first.end, "and-also"):
        return not second.prefix
    plain = all(scene.raw[t] in CONJUNCTIONS or scene.has(t, "quote") or from_side(scene, t) for t in between)
    return plain and (
        second.prefix in tuple(CONJUNCTIONS) or any(scene.raw[t] in CONJUNCTIONS for t in between)
    )


def joint_of(nodes: list[Node], scene: Scene) -> list[Node]:
    """The first names that stand together as several subjects."""
    joint: list[Node] = []
    several = next((n for n in nodes if len(n.parties) > 1 and not behind_slot(scene, n)), None)
    if several is not None:  # «اتفق مسؤولون كينيون وصوماليون», «اتفقت الكوريتان»
        return [several._replace(parties=(party,)) for party in several.parties]
    for first, second in pairwise(nodes):
        beside = joined_at(scene, first, second) and not set(first.parties) & set(second.parties)
        if beside and (not joint or joint[-1] is first) and not behind_slot(scene, first):
            joint += [second] if joint else [first, second]
    if joint and joint[0].prefix in tuple(CONJUNCTIONS):  # «تركيا التي …، وإيران وروسيا»
        before = [n for n in nodes if n.end < joint[0].start and scene.has(n.end, "relative")]
        joint = [n for n in before[-1:] if not set(n.parties) & set(joint[0].parties)] + joint
    return joint


def state_acting(scene: Scene, node: Node) -> bool:
    """«أجلت أنقرة وبغداد اجتماع …»: a capital behind a verb that governs a contact, or joined to one."""
    if scene.has(node.start - 1, "of") and scene.has(node.start - 2, "all-of"):
        return True  # «اتفق كل من كينيا وأوغندا»
    if not node.of_a_state or not node.parties:
        return False
    if _agree_together(scene, node):
        return True
    word = scene.word(node.start - 1)
    before = scene.node_ending.get(node.start)
    governed = word is not None and (word.before is not None or word.verb is not None) and word.masdar is None
    return governed or (before is not None and joined_at(scene, before, node) and state_acting(scene, before))


def _agree_together(scene: Scene, node: Node) -> bool:
    """«أن كابل وإسلام آباد اتفقتا»: two lands joined before such a verb in the dual."""
    second = node if node.prefix in tuple(CONJUNCTIONS) else scene.node_at.get(node.end)
    first = scene.node_ending.get(second.start) if second is not None else None
    if first is None or second is None or not joined_at(scene, first, second):
        return False
    agreed = scene.has(second.end, "agreed") and scene.raw[second.end].endswith(DUAL)
    return agreed and not first.prefix.lstrip(CONJUNCTIONS) and not behind_slot(scene, first)


def another_acts(contact: Contact, token: int) -> bool:
    """«يصل الوفد إلى لواندا وأنغولا تتوقع اتفاقا خلال أيام»: behind a verb of contact, a side with «و» and an imperfect of its own."""
    scene, node = contact.scene, contact.scene.node_at.get(token)
    if contact.verb is None or node is None or node.end >= scene.end or not node.parties:
        return False
    if node.end in scene.when_at:
        return False  # «في واشنطن يوم 11 أبريل»
    joined, written = node.prefix[:1] in tuple(CONJUNCTIONS), scene.raw[node.end]
    word = scene.word(node.end)
    verb = word.verb if word is not None else None
    acts = verb.tense == "present" if verb is not None else is_imperfect(written) or is_hers(written)
    return joined and acts and not written.endswith(MANY)
