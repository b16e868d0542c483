"""The word that means two known sides: «الوفدان», the verb in the dual, the body that they share, before a contact or around it."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.counterpart import DUAL_REACH
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.shared import JOINT
from mahdar.annotate.meetings.sides.subject import clause_start
from mahdar.knowledge.forms import BOTH, PRONOUNS
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, DUAL, IN, PLURAL, PRESENT_DUAL, MeetingKnowledge

#: Classes of words for a number of parties.
GROUPS = {"group-3": 3, "group-4": 4, "group-5": 5, "group-6": 6}
#: «لقاء كان من المقرر أن يجمعهما»: the verb that brings two together stands this close behind the noun.
BROUGHT_REACH = 7
#: «تبادل الوزيران التهنئة بحلول العيد خلال مكالمة»: who does it stands this close before.
CIRCUMSTANCE_REACH = 14
#: Those met one by one stand this close behind the word of contact, and «على حدة» this close behind them.
EACH_REACH, APART_REACH = 12, 5
#: Verbs whose subject met or called whom the pronoun behind them means, and how close it stands.
MET, BOTH_REACH = frozenset({"meet", "with", "call"}), 7
#: «رئيسة مجلس الوزراء»: so many words before, an office may have begun.
OFFICE_REACH = 3


def two_in_verb(contact: Contact, knowledge: MeetingKnowledge) -> int | None:
    """«لقاء قد يجمعهما», «من دون أن يعقدا لقاء»: the verb that brings two together, or that two hold it by."""
    scene, carrier = contact.scene, contact.carrier
    if carrier is not None and contact.carrier_verb is not None and contact.carrier_verb.cls == "light":
        spelled = scene.raw[carrier] if carrier < contact.start else ""  # «اجتماعان عقدا في …»
        one = knowledge.word(
            spelled.removesuffix(PRESENT_DUAL).removesuffix(DUAL)
        )  # «تبدأ» is folded to end so too
        same = one is not None and one.verb is not None and one.verb.id == contact.carrier_verb.id
        dual = spelled.endswith((DUAL, PRESENT_DUAL)) and not spelled.endswith(PRONOUNS)
        return carrier if dual and same else None
    for at in range(contact.end, min(scene.end, contact.end + BROUGHT_REACH)):
        word = scene.word(at)
        if word is not None and word.verb is not None and word.verb.cls == "gather":
            return at if scene.raw[at].endswith(BOTH) else None
        if at in scene.node_at or (word is not None and (word.noun or "hard-border" in word.classes)):
            return None
    return None


def each_of_two(scene: Scene, first: int, end: int) -> int | None:
    """«اجتمع بكل طرف على انفراد», «للقاء الجانبين كل على حدة», «باستقبال كل منهما»: the word for the two who are met apart."""
    for token in range(first, min(end, first + EACH_REACH)):
        word = scene.word(token)
        named = scene.node_at.get(token)
        if word is None or (named is not None and named.parties):
            continue
        if scene.has(token - 1, "all-of") and word.classes & {"one-of-two", "of-both"}:
            return token
        if "dual" in word.classes:
            behind = range(token + 1, min(end, token + APART_REACH))
            return token if scene.within(behind, "each") else None
        if word.classes & {"hard-border", "saying"}:
            return None
    return None


def both_met(contact: Contact) -> int | None:
    """«التقاهما», «اجتمع بهما الرئيس», «بحث معهما»: the word that means the two whom the subject of the verb met."""
    scene, verb = contact.scene, contact.verb
    if verb is None or verb.cls not in MET:
        return None
    if scene.raw[contact.start].endswith(BOTH):
        return contact.start
    for token in range(contact.end, min(contact.right_stop, contact.end + BOTH_REACH)):
        word = scene.word(token)
        if word is None:
            continue
        if "both-met" in word.classes:
            return token
        if word.verb is not None or word.noun is not None or word.classes & {"hard-border", "saying"}:
            return None
    return None


def are_met(contact: Contact, token: int) -> bool:
    """True when the two whom `token` means are the object of the verb: «بهما», «التقاهما», «اجتمع برئيسي الوفدين»."""
    scene, verb = contact.scene, contact.verb
    if verb is None or verb.cls not in MET:
        return False
    if scene.has(token, "both-met") or (token == contact.start and scene.raw[token].endswith(BOTH)):
        return True
    behind = range(max(contact.end, token - 1), token + 1)
    return verb.cls == "with" and any(scene.raw[t].startswith(IN) for t in behind)


def joint_body(scene: Scene, verb: int) -> int | None:
    """«ستعقد اللجنة المشتركة اجتماعا»: a body of two known sides beside the verb."""
    near = (scene.node_at.get(verb + 1), scene.node_ending.get(verb), _qualified(scene, verb - 1))
    return next((n.start for n in near if n is not None and n.mention.role == JOINT), None)


def _qualified(scene: Scene, token: int) -> Node | None:
    """«اللجنة المشتركة الكبرى»: the name that ends before an adjective of its own at `token`."""
    if scene.word(token) is not None or not scene.raw[token].startswith(ARTICLE):
        return None
    return scene.node_ending.get(token)


def dual_of_clause(contact: Contact) -> int | None:
    """The two known sides who do something in the clause of a circumstance, when nobody else is named in it."""
    scene, first = contact.scene, max(clause_start(contact), contact.start - CIRCUMSTANCE_REACH)
    for at in range(contact.start - 2, first - 1, -1):
        if at in scene.node_at and scene.node_at[at].parties:
            return None
        if _means_two(scene, at):
            return at
    return None


def dual_before(scene: Scene, token: int) -> int | None:
    """«الوفدين سيلتقيان», «وكان الزعيمان قد اجتمعا»: the word that means two known sides."""
    return next((at for at in range(token - 1, token - 1 - DUAL_REACH, -1) if _means_two(scene, at)), None)


def _means_two(scene: Scene, at: int) -> bool:
    """«الوزراء» of «مجلس الوزراء», «رئيس الوزراء الصومالي» are no sides: they are whose council and whose head it is."""
    if not scene.has(at, "dual") or scene.has(at - 1, "council") or number_of(scene, at + 1):
        return False
    node = scene.node_at.get(at)
    if node is not None:
        return not node.nameless
    around = (scene.node_at.get(t) for t in range(at - OFFICE_REACH, at))
    return not any(
        n is not None and n.end > at and n.mention.number not in ("dual", "plural") for n in around
    )


def number_of(scene: Scene, token: int) -> int:
    """«القادة الثلاثة»: of how many sides; 0 when it is not said."""
    return next((number for cls, number in GROUPS.items() if scene.has(token, cls)), 0)


def dual_around(scene: Scene, verb: int, noun: int) -> int | None:
    """«عقد الجانبان محادثات», «البلدان يعقدان قمة»: two known sides hold it."""
    behind = next(
        (t for t in range(verb + 1, min(noun, verb + 1 + DUAL_REACH)) if _means_two(scene, t)), None
    )
    return behind if behind is not None else dual_before(scene, verb)


def two_of_office(scene: Scene, verb: int) -> int | None:
    """«أن رئيسي الوزراء بحثا …», «يجتمع كبيرا المفاوضين»: an office in the dual of no stated land right before the verb,
    or right behind it."""
    for node in (scene.node_ending.get(before_mood(scene, verb)), scene.node_at.get(verb + 1)):
        if node is not None and node.person and node.mention.number == "dual" and not node.parties:
            return node.start
    return None


def met_each_other(contact: Contact) -> bool:
    """«ثم التقيا ثانية», «على أن يجتمعا في …»: a verb in the dual says itself that two known sides met."""
    spelled = contact.scene.raw[contact.start]
    two = spelled.endswith((DUAL, PRESENT_DUAL)) and not spelled.endswith((*PRONOUNS, PLURAL))
    return two and contact.verb is not None and contact.verb.what == "meeting"


def two_met(contact: Contact, subject: list[Node]) -> bool:
    """«طرح الرئيس الفكرة على نظيره حين التقيا»: the verb in the dual is of both, not of him who stands before it."""
    scene, lead = contact.scene, contact.scene.word(contact.start - 1)
    if len({p for n in subject for p in n.parties}) != 1 or contact.party_ids() or not subject[-1].person:
        return False
    if subject[-1].prefix[:1] in tuple(CONJUNCTIONS):
        return False  # «فلان وفلان حين التقيا»
    own = set(subject[-1].parties)
    other = any(
        n.person and n.parties and not own & set(n.parties) for n in scene.nodes_before(contact.start)
    )
    led = lead is not None and (lead.slot == "away" or lead.before is not None)
    return other and led and met_each_other(contact)
