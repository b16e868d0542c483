"""The two sides of a contact that names none: «اجتماع بين وزيري خارجية البلدين», «اتفقت … وإيران في ختام محادثات»."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from mahdar.annotate.meetings.account import firm, looked_back_on, tells_itself, to_be_signed
from mahdar.annotate.meetings.acting import behind_slot, is_actor, is_mediator, joint_of, state_acting
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.sittings import TELL
from mahdar.annotate.meetings.guard import MOVED
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.shared import is_joint_body
from mahdar.annotate.meetings.sides.agreed_there import who_agreed_on
from mahdar.annotate.meetings.sides.alone import of_somebody
from mahdar.annotate.meetings.sides.engaged import sides_told, who_received
from mahdar.annotate.meetings.sides.focus import NEUTRAL, Focus, side_alone
from mahdar.annotate.meetings.sides.subject import clause_start
from mahdar.annotate.meetings.sides.told_there import is_circumstance, pair_behind
from mahdar.annotate.meetings.sides.voices import speaks_for_himself
from mahdar.knowledge.forms import BOTH, OUR, PRONOUNS, THEM
from mahdar.knowledge.meetings import IN, TO

#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])
STATE = "state:"
#: «الرئيسين» are those of a contact told so many sentences before.
NEAR_SENTENCES = 2
#: An invitation stands this close before what it is to.
INVITED_REACH = 14
#: Words that are no verb between a subject and its object.
NO_VERB = frozenset({"comma", "quote", "border", "hard-border", "relative", "that", "that-clause", "he-that"})
#: «جاء ذلك» opens its sentence.
SAID_REACH = 3


def imply_pair(
    contact: Contact, before: Contact | None, scenes: list[Scene], topic: list[Node], focus: Focus
) -> None:
    """Give a contact without a party the pair that is meant by it, if one is."""
    suffix = contact.noun.suffix if contact.noun is not None else ""
    if contact.strength == "press" and suffix and suffix != BOTH:
        return  # «خلال مؤتمرها الصحافي»: nobody met her there
    if contact.what == "visit" and _behind_a_place(contact):
        return  # «استهلها بمصر في زيارة من ثلاثة أيام»: of him who travels, not of the two in focus
    if contact.at_margin and not suffix and contact.dual is None:
        return  # «التقى فلان فلانا على هامش القمة»: hers are others too
    if (contact.coming or contact.round or contact.ahead) and contact.dual is None and not suffix:
        contact.pair = who_agreed_on(contact)
        if contact.pair:
            return
    again = contact.scene.has(contact.end, "again")  # «اتفق … و… على الاجتماع مجددا»: whoever agreed
    if contact.coming and contact.dual is None and contact.strength != "deed":
        return  # of those of the row
    if contact.round and contact.dual is None and suffix != BOTH and not again:
        if contact.end - contact.start > 1:  # «الجولة الجديدة من المفاوضات», not «الجولة الثانية» of anything
            told = joint_subject(contact) or _with_companion(contact) or _addressed(contact)
            contact.pair = told or _certain(contact, focus)
        elif suffix == THEM:
            contact.pair = joint_subject(contact)  # «اكتفى المفاوضون الروس والأوكرانيون في جولتهم الثانية»
        return  # its parties are those of the row, if one is told: see `merge`
    if contact.dual is None and suffix in ONE and contact.strength != "deed":
        contact.pair = (
            _row_of_subjects(contact)
            or who_received(contact)
            or _called(contact)
            or _who_just_spoke(contact, scenes)
        )  # «وخلال اجتماعه»: his, with whom is not said
    elif is_joint_body(contact):  # «ستجتمع اللجنة المشتركة»: of the two of the page, not they themselves
        contact.pair = [side_alone(n) for n in focus.of_page(contact) or focus.meant(contact)]
    elif contact.dual is not None or suffix:
        contact.pair = (
            _row_of_subjects(contact)
            or _who_just_met(contact, before)
            or _who_just_spoke(contact, scenes)
            or _with_the_envoy(contact, before)
            or focus.meant(contact)
            or last_pair(contact, scenes)
        )
        if contact.agreement is not None:  # «الاتفاقية الموقعة بينهما عام 2001»: by whom is not said
            contact.pair = [_state_of(n) for n in contact.pair]
        contact.vague = suffix == OUR
        if (
            contact.dual is not None
            and contact.level is None
            and (
                contact.scene.has(contact.dual, "dual-state")
                or contact.scene.has(contact.dual, "dual-theirs")
            )
        ):  # «البلدان»; «التقى الرئيسان. والتقى مستشاراهما …»: others than the two themselves
            contact.pair = [_state_of(n) for n in contact.pair]
    elif contact.agreement is not None and contact.when is not None and not contact.group:
        contact.pair = of_the_page(contact, focus)  # «اتفاق الجزائر الموقع عام 2000»
    elif contact.strength == "deed":
        # «اتفقت كينيا والصومال على توقيع اتفاق», «فشل الجانبان … في توقيع»
        told = joint_subject(contact) if not contact.definite or _by_signing(contact) else []
        contact.pair = told or _to_sign(contact, focus)
    elif contact.strength == "weak" and contact.what == "talks" and is_circumstance(contact):
        contact.pair = joint_subject(contact)  # «توصل وفدا … و… في ختام يومين من جلسات الحوار»
    elif contact.noun is not None and contact.strength == "strong":
        told = joint_subject(contact) or _with_companion(contact) or _called(contact) or _addressed(contact)
        told = told or _invited(contact)
        told = told or pair_behind(contact) or _said_there(contact, scenes)
        contact.pair = told or sides_told(contact, before)
        if _his(contact):
            return  # «أعلن المستشار إثر إجرائه محادثات أن …»: his, with whom is not said
        if speaks_for_himself(contact):
            return  # «تحدثت معه وأجرينا محادثة جيدة»: he who speaks, and the one he speaks of
        if not contact.pair and contact.what == "talks" and not contact.definite:
            contact.pair = focus.of_page(contact)
        contact.pair = contact.pair or _certain(contact, focus) or _of_headline(contact, focus)
        contact.pair = contact.pair or _of_main(contact, focus)
        contact.pair = contact.pair or _around(contact, topic)


def _to_sign(contact: Contact, focus: Focus) -> list[Node]:
    """«أن التوقيع النهائي سيتم الأحد», «أرجئت مراسم التوقيع»: by the two of the page, if no other acts in its clause."""
    if not to_be_signed(contact) or (contact.noun is not None and contact.noun.suffix):
        return []
    scene, edge = contact.scene, clause_start(contact)
    if scene.has(contact.end, "on") and not scene.has(contact.end + 1, "agreement"):
        return []  # «التوقيع على العقد»
    beside = {
        n.start for n, role in contact.members if role != "party"
    }  # «ستحتضن جدة مراسم التوقيع برعاية …»
    acting = [n for n in scene.nodes if n.start >= edge and is_actor(scene, n) and n.start not in beside]
    sides = of_the_page(contact, focus)
    alone = {p for n in sides for p in n.parties}.issuperset(p for n in acting for p in n.parties)
    contact.of_page = bool(sides) and alone
    return sides if alone else []


def _by_signing(contact: Contact) -> bool:
    """«فاجأت كينيا وأوغندا الجميع بالتوقيع على …»: who does something by it."""
    return contact.noun is not None and contact.noun.prefix == IN


def _his(contact: Contact) -> bool:
    masdar = contact.masdar
    return masdar is not None and contact.scene.raw[masdar].endswith(tuple(ONE))


def _state_of(node: Node) -> Node:
    """«منذ توقيع الاتفاق بين البلدين»: the two states, whoever was named for them before."""
    if not node.person or not node.parties[0].startswith(STATE):
        return node
    return node._replace(level=None, mention=replace(node.mention, kind="government", role=None))


def _behind_a_place(contact: Contact) -> bool:
    """«بمصر في زيارة»: a visit without a side of its own right behind where it goes."""
    scene = contact.scene
    node = scene.node_ending.get(contact.start - 1)
    return scene.has(contact.start - 1, "in") and node is not None and node.of_a_state


def _row_of_subjects(contact: Contact) -> list[Node]:
    """«أكد وزراء خارجية كينيا وأوغندا ورواندا خلال اجتماعهم …»: three or more who do something together in its clause."""
    suffix = contact.noun.suffix if contact.noun is not None else ""
    if suffix not in (THEM, PRONOUNS[1]) or contact.dual is not None:
        return []
    row = joint_subject(contact)
    return row if len({p for n in row for p in n.parties}) > 2 else []


def _who_just_met(contact: Contact, before: Contact | None) -> list[Node]:
    """«… لنظيره في اتصال. وقال البيان إن الرئيسين بحثا …»: two persons of one rank told as in contact right before."""
    scene, dual = contact.scene, contact.dual
    if before is None:
        return []
    if contact.noun is not None and contact.noun.suffix == BOTH and before.scene is scene:
        # «التقى فلان فلانا في مايو، ولم يسفر لقاؤهما عن …», whoever else has met for the two
        two = [n for n, role in before.members if role == "party"] if before.implied else []
        met = before.what == contact.what and len(two) == 2 and all(n.person for n in two)
        return two if met and not set(two[0].parties) & set(two[1].parties) else []
    if dual is None or not scene.has(dual, "dual-person"):
        return []
    if firm(contact) == "planned" and before.scene is not scene and looked_back_on(before):
        return []  # what is to come is of the news
    two = [n for n, role in before.members if role == "party"] or before.pair
    ranks = {n.level for n in two}
    apart = len(two) == 2 and not set(two[0].parties) & set(two[1].parties)
    near = scene.index - before.scene.index <= NEAR_SENTENCES
    return two if apart and near and len(ranks) == 1 and None not in ranks else []


def _with_the_envoy(contact: Contact, before: Contact | None) -> list[Node]:
    """«التقى المبعوث الأممي وفد الحركة. واتفق الطرفان على لقاء آخر»: a body that sides with neither is one of the two only where
    it has just met one of them, and neither tells of the two nor is what is told still to come by others' words."""
    scene, dual = contact.scene, contact.dual
    if before is None or dual is None or contact.title or not 0 <= scene.index - before.scene.index <= 1:
        return []
    sides = {n.parties: n for n, role in reversed(before.members) if role == "party" and n.parties}
    two = list(reversed(sides.values()))
    met = before.what != "visit" and not before.title and not looked_back_on(before)
    if not met or len(two) != 2 or not any(NEUTRAL.issuperset(n.parties) for n in two):
        return []
    edge = clause_start(contact)
    reported = scene.start < edge <= dual
    told = reported and (scene.has(edge - 1, "that-clause") or scene.has(edge - 1, "he-that"))
    own = {p for n in two for p in n.parties}
    speaks = any(own.intersection(n.parties) for n in scene.nodes if scene.start <= n.start < edge)
    return [] if told and (speaks or firm(contact) == "planned") else two


def _who_just_spoke(contact: Contact, scenes: list[Scene]) -> list[Node]:
    """«قال فلان لنظيره التركي … وأوضح مكتبه أن رئيسي الوزراء بحثا …»: a person and his peer named before."""
    here, dual = contact.scene, contact.dual
    node = here.node_at.get(dual) if dual is not None else None
    two = dual is not None and (here.has(dual, "dual-person") or (node is not None and node.person))
    for scene in reversed(scenes[max(0, here.index - 1) : here.index + 1]) if two else ():
        people = [n for n in _before(scene, contact) if n.person and n.parties]
        for first, other in pairwise(people):
            spoken_to = other.prefix == TO or scene.has(other.start, "peer")
            peer = spoken_to and other.start == first.end and is_actor(scene, first)
            if peer and not set(first.parties) & set(other.parties):
                return [first, other]
    return []


def _certain(contact: Contact, focus: Focus) -> list[Node]:
    """«محادثات السلام», «الجولة الجديدة من المفاوضات» of some day or place, where only two sides act: theirs."""
    told = contact.what == "talks" and (contact.when is not None or contact.place is not None)
    told = (
        told and contact.series is None and not contact.title
    )  # a named round has its own; the lead tells the title's
    sides = focus.certain(contact) if told else []
    contact.of_page = bool(sides)
    return sides


def _of_main(contact: Contact, focus: Focus) -> list[Node]:
    """«اجتماعات استضافتها الرياض سرا أواخر 2019»: with a day or place of its own, where nobody else acts in the
    sentence, it is of the two sides that the page is about."""
    others = contact.what == "conference" or contact.title or contact.series is not None or contact.with_only
    others = others or not tells_itself(contact) or of_somebody(contact)
    moved = contact.what != "visit" and any(e.status in MOVED and e.weight > 2 for e in contact.evidence)
    if others or (contact.carrier is None and contact.place is None and not moved):
        return []
    sides = of_the_page(contact, focus)
    two = {p for n in sides for p in n.parties}
    hosts = {n.start for n, _ in contact.members}
    acting = [n for n in contact.scene.nodes if is_actor(contact.scene, n) and n.start not in hosts]
    if not two.issuperset(p for n in acting for p in n.parties):
        contact.of_page = False
        return []
    return sides


def of_the_page(contact: Contact, focus: Focus) -> list[Node]:
    """The two sides that the page is about, whoever spoke for them; [] when that is not clear."""
    sides = [side_alone(n) for n in focus.of_page(contact)]
    contact.of_page = bool(sides)
    return sides


def last_pair(contact: Contact, scenes: list[Scene]) -> list[Node]:
    """«اجتماع بين وزيري خارجية البلدين», «لقاء معه»: the two parties named last before."""
    word = contact.scene.word(contact.dual) if contact.dual is not None else None
    classes = word.classes if word is not None else frozenset()
    states, groups, sent = (c in classes for c in ("dual-state", "dual-group", "dual-sent"))

    def fits(node: Node) -> bool:
        if not node.acting or (sent and node.parties[0] in NEUTRAL):
            return False  # «الوفدان» are not of the mission that called them
        return not (groups if node.parties[0].startswith(STATE) else states)

    found = _last_two(contact, scenes, fits, persons="dual-person" in classes)
    if not found and states:  # «البلدان» may have been named as places only
        found = _last_two(contact, scenes, lambda n: n.of_a_state or n.acting)
    return found


def _last_two(
    contact: Contact, scenes: list[Scene], fits: Callable[[Node], bool], persons: bool = False
) -> list[Node]:
    """The two parties named last before a contact, in one sentence if it can be; `persons`: by their people only."""
    at = contact.scene.index
    whole: dict[str, Node] = {}
    for scene in (contact.scene, *reversed(scenes[max(0, at - 2) : at])):
        if scene.region == "dateline":
            continue
        named = _before(scene, contact)
        nodes = [n for n in named if fits(n) and len(n.parties) == 1 and not is_mediator(scene, n)]
        pair: dict[str, Node] = {}
        people = [n for n in nodes if n.person]
        for node in (*reversed(people), *reversed(people if persons else nodes)):
            if len(pair) < 2:
                pair.setdefault(node.parties[0], node)
            if len(whole) < 2:
                whole.setdefault(node.parties[0], node)
        if len(pair) == 2:
            return list(reversed(pair.values()))
    return list(reversed(whole.values())) if len(whole) == 2 else []


def _before(scene: Scene, contact: Contact) -> list[Node]:
    """The names before a contact: in its own sentence those to its left, in an earlier one the last."""
    return scene.nodes_before(contact.start if scene is contact.scene else scene.end)


def joint_subject(contact: Contact) -> list[Node]:
    """«اتفقت السعودية وإيران … في ختام محادثات», «وقّع فلان ونظيره … خلال اجتماع»: the joint subject of the clause."""
    scene = contact.scene
    edge = scene.start if contact.title else clause_start(contact)  # «فلان وفلان في …: قمة تاريخية»
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge]
    nodes = [n for n in near if is_actor(scene, n) or state_acting(scene, n)]
    return joint_of(nodes, scene)


def _said_there(contact: Contact, scenes: list[Scene]) -> list[Node]:
    """«جاء ذلك في تصريحات … عقب قمة»: the two who stand together in the sentence before said or did it there."""
    scene = contact.scene
    opens = (scene.word(t) for t in range(scene.start, scene.start + SAID_REACH))
    if scene.index == 0 or not any(w is not None and "came" in w.classes for w in opens):
        return []
    before = scenes[scene.index - 1]
    return joint_of([n for n in before.nodes if is_actor(before, n)], before)


def _with_companion(contact: Contact) -> list[Node]:
    """«اتفق فلان مع نظيره … في اتصال هاتفي»: the subject of the clause and the one with whom he did it."""
    scene = contact.scene
    edge = clause_start(contact)
    nodes = [n for n in scene.nodes_before(contact.start) if n.start >= edge and n.parties and n.acting]
    if scene.has(edge - 1, "he-that") and nodes:  # «قال فلان إنه اتفق مع نظيره … خلال لقاء»
        nodes = [*[n for n in scene.nodes_before(edge - 1) if n.person and is_actor(scene, n)][-1:], *nodes]
    for first, second in pairwise(reversed(nodes)):
        subject, other = second, first
        word = scene.word(other.start - 1)
        if (
            word is not None
            and word.slot == "with"
            and is_actor(scene, subject)
            and not behind_slot(scene, subject)
        ):
            return [subject, other] if not set(subject.parties) & set(other.parties) else []
    return []


def _called(contact: Contact) -> list[Node]:
    """«دعت تونس الجزائر إلى عقد اجتماع», «السودان يدعو مصر لقمة»: who calls for it, and who is called to it."""
    scene = contact.scene
    edge = clause_start(contact)
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge and is_actor(scene, n)]
    for caller, called in pairwise(near):
        verb = scene.word(caller.start - 1) if called.start == caller.end else scene.word(called.start - 1)
        beside = called.start - caller.end <= 1 and not set(caller.parties) & set(called.parties)
        calls = verb is not None and "call-to" in verb.classes
        if beside and (calls or _does_to(scene, caller, called)):
            return [caller, called]
    return []


def _invited(contact: Contact) -> list[Node]:
    """«تلقى الرئيس دعوة من المستشارة إلى اجتماع», «وجه دعوة إلى الرئيس لعقد قمة»: who invites, and who is invited."""
    scene, edge = contact.scene, clause_start(contact)
    first = contact.masdar if contact.masdar is not None else contact.start
    if not (scene.has(first - 1, "to") or scene.raw[first].startswith(TO)):
        return []
    for token in range(first - 1, max(edge, first - INVITED_REACH) - 1, -1):
        word = scene.word(token)
        if word is None or "invitation" not in word.classes or word.verb is not None:
            continue
        behind = [n for n in scene.nodes_before(first) if n.start > token and n.parties and n.acting]
        before = [n for n in scene.nodes_before(token) if n.start >= edge and is_actor(scene, n)]
        if len(behind) == 1 and before and not set(before[-1].parties) & set(behind[0].parties):
            return [before[-1], behind[0]]
        return []
    return []


def _addressed(contact: Contact) -> list[Node]:
    """«سلم الوزير رسالة إلى الرئيس خلال لقاء», «قال لنظيره … خلال اجتماع»: who says or hands something to whom there."""
    scene, edge = contact.scene, clause_start(contact)
    if not is_circumstance(contact):
        return []
    near = [
        n for n in scene.nodes_before(contact.start) if n.start >= edge and n.acting and _official(scene, n)
    ]
    for first, second in pairwise(near):
        led = second.prefix == TO or scene.has(second.start - 1, "to") or second.start == first.end
        led = led or scene.has(second.start, "peer")  # «الجانب الكيني سلم نظيره الأوغندي …»
        # «طلب من فلان في محادثة هاتفية», «عرض على فلان في مكالمة»
        asked = scene.has(second.start - 1, "of") or scene.has(second.start - 1, "on")
        led = led or (asked and contact.what == "call" and first.person and second.person)
        led = led or (contact.what == "call" and _object_of_its_verb(scene, first, second))
        if led and is_actor(scene, first) and not set(first.parties) & set(second.parties):
            return [first, second]
    return []


def _object_of_its_verb(scene: Scene, subject: Node, other: Node) -> bool:
    """«كان الوزير قد أبلغ الرئيس فلانا … خلال اتصال»: a verb between them that takes whom it is told for its object."""
    at = subject.end
    word = scene.word(at)
    if word is not None and word.mood is not None and word.verb is None:
        at += 1  # «قد»
    word = scene.word(at)
    if other.start != at + 1 or not (subject.person and other.person) or subject.prefix or other.prefix:
        return False
    if word is None:
        return True
    if word.slot or word.noun or word.masdar or (word.verb is not None and word.verb.stack):
        return False
    if "saying" in word.classes:
        return word.verb is not None and word.verb.id == TELL  # «قال فلان» has none
    return word.classes.isdisjoint(NO_VERB)


def _official(scene: Scene, node: Node) -> bool:
    """A person, or those whom a side sent («وفد تركي», «الجانب التركي»)."""
    return node.person or scene.has(node.start, "delegates") or scene.has(node.start, "official")


def _does_to(scene: Scene, subject: Node, other: Node) -> bool:
    """«صافح الوزير … رئيس الوفد … في ختام المشاورات», «الوزير يصافح …»: one official right behind another, or behind
    a verb between them, is its object."""
    between = scene.word(subject.end) if other.start == subject.end + 1 else None
    verb = between is None or not (between.slot or between.classes or between.noun)
    return subject.person and other.person and not other.prefix and verb


def _of_headline(contact: Contact, focus: Focus) -> list[Node]:
    """«قمة ألاسكا.. على ماذا يتفق فلان وفلان؟»: a headline that calls a contact by its place, and names just two sides."""
    place = contact.scene.node_at.get(contact.end)
    opens = contact.noun is not None and (contact.title or contact.scene.index == 0)
    return focus.of_headline if opens and place is not None and not place.acting else []


def _around(contact: Contact, topic: list[Node]) -> list[Node]:
    """The two parties that a sentence about a contact speaks of, when it names none beside the noun itself.

    The nearest that act before it, then the title's: enough to say which contact it resumes, not to open one.
    """
    scene = contact.scene
    near = [n for n in reversed(scene.nodes_before(contact.start)) if is_actor(scene, n)]
    pair: dict[str, Node] = {}
    for node in (*near, *topic):
        if len(node.parties) == 1 and len(pair) < 2 and not node.parties[0].startswith("people:"):
            pair.setdefault(node.parties[0], node)
    contact.vague = True
    return list(pair.values())
