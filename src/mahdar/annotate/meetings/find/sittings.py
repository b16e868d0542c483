"""Sittings of bodies: «الدورة التاسعة والأربعون لمجلس …», «أمام الدورة … للجمعية العامة», «انعقدت اللجنة المشتركة …».

A word for a sitting means one only where the body that sits is named; a body that two sides share is itself what is
held, begins or ends, when no other word for it stands there.
"""

from __future__ import annotations

from collections.abc import Collection

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, by_request, in_session
from mahdar.annotate.meetings.shared import JOINT
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, Noun, Verb, Word

#: Nouns that are a contact only as a body's («جلسة», «دورة»).
SITTINGS = frozenset({"sitting", "session", "vote"})
#: … and else common words.
BODIES_OWN = frozenset({"session", "vote"})
#: «ألغى موعدا مع المبعوث»; a date is none.
APPOINTMENT = "appointment"
BY_WHAT_FOLLOWS = BODIES_OWN | {APPOINTMENT}
#: Ordinals and adjectives between a sitting and its body («الدورة العادية السابعة والسبعون للجمعية العامة»).
BODY_REACH = 8
#: Of which committee a session is stands this close behind it («الدورة العاشرة للجنة»).
COMMITTEE_REACH = 3
#: The body whose «دورته» it is stands this close before.
OWNER_REACH = 14
#: What is held, begins or ends stands this close behind the verb or masdar that says so.
CARRIED_REACH = 8
#: Behind a body that convenes, another word for its sitting stands this close.
OBJECT_REACH = 12
#: Before whom someone speaks is said this close behind («خطاب … ألقاه أمس أمام …»).
FACING_REACH = 12
#: At whose wish it is stands this close behind.
REQUEST_REACH = 14
#: What a body is the object of when it convenes.
CONVENING = frozenset({"light", "host", "witness", "attend", "vote"})
#: Aspects of a verb that tells of a sitting, and of one that a gathering has too.
ASPECTS, CONTINUE = ("hold", "begin", "end"), "continue"
#: What takes place of itself («انعقد»).
TAKE_PLACE = "inaqada"
#: «الذي سيعقد في …»: the verb of holding, in the passive where no object follows.
HOLD = "aqada"
#: The work of a body («أعمال اللجنة»).
WORK = "joint-body"
CONVENED = Noun("convened", "meeting", "weak", "singular", False, "", {}, {})
#: What becomes of a sitting stands this close to it, and who holds one at home.
OFF_REACH, OFF, AT_HOME = (
    9,
    frozenset({"cancelled", "postponed"}),
    frozenset({"parliament", "court", "council"}),
)
#: … which stands this close behind who briefs it.
COUNCIL_REACH = 6
#: «أبلغ … مجلس الأمن»: by letter too.
TELL = "ablagha"
#: «جلسة استمرت حتى الفجر، شارك فيها …»: who took part stands this close behind a sitting.
SITTING, ATTENDED_REACH = "sitting", 8


def settle_sittings(scene: Scene) -> None:
    """A word that is a sitting only beside its body is no noun of contact where none is named («دورة الألعاب»)."""
    for token in scene.hot:
        word = scene.word(token)
        noun = word.noun if word is not None else None
        if word is None or noun is None or noun.id not in BY_WHAT_FOLLOWS:
            continue
        if noun.id == APPOINTMENT:
            own = _with(scene, token + 1)
        else:
            own = sits(scene, token, noun) or of_a_committee(scene, token)
        if not own:
            scene.words[token] = word._replace(noun=None)


def _with(scene: Scene, token: int) -> bool:
    """«مع» stands at the token, and behind it somebody."""
    word, node = scene.word(token), scene.node_at.get(token + 1)
    return word is not None and word.slot == "with" and node is not None and node.person


def of_a_committee(scene: Scene, token: int) -> bool:
    """«الدورة العاشرة للجنة»: of which committee stands close behind a session."""
    near = range(token + 1, min(scene.end, token + 1 + COMMITTEE_REACH))
    return scene.within(near, "joint-body")


def is_council(scene: Scene, node: Node) -> bool:
    """A council of many states that meets in session."""
    head = scene.word(node.start)
    council = head is not None and "council" in head.classes
    return council and in_session(node.mention) and _of_itself(node)


def _of_itself(node: Node) -> bool:
    """It is its own side, or that of the union whose council it is («المجلس الأوروبي»)."""
    ours = node.parties == (node.mention.actor,)
    return ours or (len(node.parties) == 1 and node.parties[0].startswith("org:"))


def of_union(scene: Scene, node: Node) -> bool:
    """«وزراء خارجية الاتحاد», «قادة مجموعة السبع»: those of all members, who meet as their union."""
    all_ = node.mention.kind == "office" and node.mention.number == "plural" and not node.nameless
    ranked = node.level is not None or scene.has(node.start, "leaders")
    return all_ and ranked and len(node.parties) == 1 and node.parties[0].startswith("org:")


def many_in_one(scene: Scene, node: Node) -> bool:
    """«الفصائل الفلسطينية», «القوى السياسية السودانية», «الفرقاء الليبيون»: several that go by one name, and meet each other."""
    return scene.has(node.start, "several") and len(node.parties) == 1 and not node.locative


def may_sit(scene: Scene, node: Node) -> bool:
    """A body with members of its own, or one that two sides share; a court hears, it does not meet."""
    if scene.has(node.start, "court"):
        return False
    if node.mention.role == JOINT:
        return True  # «الدورة الثالثة للجنة الحكومية المشتركة»
    return in_session(node.mention) and (len(node.parties) > 1 or node.parties == (node.mention.actor,))


def sitting_body(scene: Scene, token: int) -> Node | None:
    """The body of the sitting whose noun stands at `token`, named behind it; None when it is not named."""
    word = scene.word(token)
    voted = word is not None and word.noun is not None and word.noun.id == "vote"  # «على مشروع قرار في …»
    for at in range(token + 1, min(scene.end, token + 1 + BODY_REACH)):
        node = scene.node_at.get(at)
        if node is not None:
            return node if may_sit(scene, node) and node.prefix.lstrip(CONJUNCTIONS) in ("", TO) else None
        if _breaks(scene.word(at)) and not (voted and scene.has(at, "on")):
            return None
    return None


def sits(scene: Scene, token: int, noun: Noun) -> bool:
    """«جلسة لمجلس …»; «دورته الرابعة», «يجري المجلس تصويتا» behind the body whose it is."""
    if sitting_body(scene, token) is not None:
        return True
    near = [n for n in scene.nodes_before(token) if n.start > token - OWNER_REACH and may_sit(scene, n)][-1:]
    his = near and (noun.suffix or _its_object(scene, near[0], noun))
    return bool(his) and not any(scene.has(t, "hard-border") for t in range(near[0].end, token))


def _its_object(scene: Scene, body: Node, noun: Noun) -> bool:
    """«يجري المجلس تصويتا», «عقد مجلس … دورة غير عادية»: what a body holds."""
    if noun.definite or noun.prefix:
        return False
    behind = body.end + 1 if scene.has(body.end, "relative") else body.start - 1  # «المجلس الذي يعقد جلسة»
    verbs = (scene.word(t) for t in (behind, body.start - 1, body.start - 2))
    held = any(w is not None and w.verb is not None and w.verb.cls == "light" for w in verbs)
    return held or (noun.accusative and is_council(scene, body))


def faced(scene: Scene, token: int, briefing: bool = False) -> Node | None:
    """«خطاب أمام مجلس الأمن»: the council before which someone speaks; None where no such word is at `token`.

    `briefing`: what is given to a council too («إحاطة إلى مجلس الأمن», «إحاطته لمجلس الأمن»).
    """
    node = scene.node_at.get(token + 1)
    given = briefing and node is not None and (scene.has(token, "to") or node.prefix == TO)
    if not (given or scene.has(token, "facing")):
        return None
    word = scene.word(token + 1)
    if node is None and word is not None and word.noun is not None and word.noun.id in SITTINGS:
        node = sitting_body(scene, token + 1)
    if node is None or not may_sit(scene, node):
        return None
    head = scene.word(node.start)
    assembly = head is not None and "parliament" in head.classes  # «أمام البرلمان الأوروبي»
    return node if assembly or is_council(scene, node) else None


def convened(scene: Scene, node: Node) -> Contact | None:
    """«تنعقد اليوم اللجنة العليا …», «استضافت الرياض مجلس التنسيق …»: a shared body that is itself what takes place."""
    known = len(node.parties) > 1 and in_session(node.mention) and node.mention.kind != "people"
    two = node.mention.role == JOINT  # «ستنعقد اللجنة المشتركة»
    if is_gathering(scene, node) and _takes_place(scene, node, goes_on=True):
        what = Contact(scene, node.start, node.end, len(node.prefix), "conference", "body", noun=CONVENED)
        what.members = [(node, "party")]
        return what
    if (
        scene.has(node.start, "council")
        and in_session(node.mention)
        and len(node.parties) == 1
        and (_is_held(scene, node.start - 1) or _held_in_clause(scene, node))
    ):
        what = Contact(scene, node.start, node.end, len(node.prefix), "meeting", "body", noun=CONVENED)
        what.members = [(node, "party")]
        return what
    if not (known or two):
        return None
    behind = (scene.word(t) for t in range(node.end, min(scene.end, node.end + OBJECT_REACH)))
    held = any(w is not None and w.noun is not None and not _its_work(w.noun) for w in behind)
    if held or not _takes_place(scene, node):
        return None
    cut = len(node.prefix)
    contact = Contact(scene, node.start, node.end, cut, "meeting", "weak", noun=CONVENED)
    contact.members, contact.dual = [(node, "party")] if known else [], node.start if two else None
    return contact


def _held_in_clause(scene: Scene, node: Node) -> bool:
    """«عشية المجلس الأوروبي الذي سيعقد في …»: a body that is held is its sitting; one that holds or sits («الذي يعقد جلسة») is a
    body."""
    word = scene.word(node.end + 1) if scene.has(node.end, "relative") else None
    held = word.verb if word is not None else None
    if held is None or not _of_itself(node):
        return False
    at = node.end + 2
    set_ = at in scene.when_at or scene.has(at, "in") or at + 1 in scene.when_at
    return held.id == TAKE_PLACE or (held.id == HOLD and set_)


def _is_held(scene: Scene, token: int) -> bool:
    """«قبل انعقاد المجلس الأوروبي», «ينعقد مجلس …»: the word of taking place right before a council."""
    word = scene.word(token)
    held = (word.masdar or word.verb) if word is not None else None
    return held is not None and held.id == TAKE_PLACE


def _its_work(noun: Noun) -> bool:
    """«اختتمت اللجنة أعمالها بتوقيع ثلاث اتفاقيات»: its own work, and what came of it, are no other word for its sitting."""
    return (noun.id == WORK and bool(noun.suffix)) or (noun.strength == "deed" and noun.prefix == IN)


def is_gathering(scene: Scene, node: Node) -> bool:
    """«ملتقى الحوار السياسي الليبي»: known by name as what those who talk come together in."""
    head = scene.word(node.start)
    called = head is not None and head.noun is not None and head.noun.what == "conference"
    there = scene.has(node.start - 1, "in") or bool(node.prefix)  # «عقد مؤتمرا في المنتدى»
    known = node.mention.kind in ("organization", "armed_group") and len(node.parties) == 1
    return called and known and not there


def _takes_place(scene: Scene, body: Node, *, goes_on: bool = False) -> bool:
    """`goes_on`: what continues takes place too («يواصل الملتقى أعماله», «تتواصل جلسات الملتقى»)."""
    aspects = (*ASPECTS, CONTINUE) if goes_on else ASPECTS
    start = body.start - (goes_on and _is_its_work(scene, body.start - 1))
    return _carried(scene, start, aspects) or _convenes(scene, body.end, aspects)


def _is_its_work(scene: Scene, token: int) -> bool:
    """«أعمال الملتقى», «جلسات الملتقى», «اجتماعات الملتقى»: several sittings in construct before a gathering."""
    word = scene.word(token)
    noun = word.noun if word is not None else None
    return (
        noun is not None
        and not noun.definite
        and not noun.suffix
        and (noun.id == WORK or noun.number == "plural")
    )


def _carried(scene: Scene, token: int, aspects: Collection[str]) -> bool:
    """A verb or masdar of holding, beginning, hosting, attending before it, with no other noun of contact between."""
    at, steps = scene.span_ending.get(token, token) - 1, 0
    while at >= scene.start and steps < CARRIED_REACH:
        word = scene.word(at)
        if word is not None:
            if word.noun is not None or word.classes & {"border", "relative", "that-clause"}:
                return False
            carrier = word.masdar or word.verb
            if carrier is not None:
                return carrier.cls in CONVENING and carrier.aspect in aspects
        elif at + 1 not in scene.span_ending and at not in scene.when_at:
            return False  # «تم إنشاء مجلس الأعمال …»
        at, steps = scene.span_ending.get(at, at) - 1, steps + 1
    return False


def _convenes(scene: Scene, token: int, aspects: Collection[str]) -> bool:
    """«ملتقى الحوار الليبي سيلتئم في …», «اللجنة المشتركة قد تنعقد»: the verb of what takes place right behind its name."""
    word = scene.word(token)
    if word is not None and word.mood is not None and word.verb is None:
        word = scene.word(token + 1)
    verb = word.verb if word is not None else None
    return verb is not None and verb.cls in CONVENING and verb.aspect in aspects


def _breaks(word: Word | None) -> bool:
    """What stands between a sitting and its body is no clause, no role and no other contact."""
    if word is None:
        return False
    if "in" in word.classes:
        return False  # «تصويت في مجلس الأمن»
    other = word.slot is not None or word.verb is not None or word.noun is not None
    return other or bool(word.classes & {"border", "comma", "preposition"})


def with_its_body(contact: Contact) -> None:
    """«أعمال الدورة العادية التاسعة والخمسين لمجلس …»: the body of a sitting, however long its name is."""
    if contact.noun is None or contact.noun.id not in SITTINGS or contact.members:
        return
    body = sitting_body(contact.scene, contact.end - 1)
    if body is not None and body.mention.role == JOINT:
        contact.dual = body.start  # of the two who share it
        return
    contact.members = [(body, "party")] if body is not None else []


def with_requests(contact: Contact) -> None:
    """«يعقد مجلس الأمن بطلب من بريطانيا جلسة»: at whose wish a body sits."""
    if contact.strength != "body":
        return
    scene, first = contact.scene, contact.start if contact.carrier is None else contact.carrier
    for token in range(first, min(scene.end, contact.end + REQUEST_REACH)):
        near = (scene.node_at.get(t) for t in (token + 1, token + 2))
        node = next(filter(None, near), None) if by_request(scene, token) else None
        while node is not None and node.parties:
            if not set(node.parties) & set(contact.party_ids()):
                contact.members.append((node, "mediator"))
            following = scene.node_at.get(node.end)
            joined = following is not None and following.prefix[:1] in tuple(CONJUNCTIONS)
            node = following if joined else None


def before_a_council(scene: Scene, token: int) -> bool:
    """«كلمة أمام مجلس الأمن», «خطابه يوم … أمام الجمعية العامة»; «في كلمته» alone says not before whom."""
    briefing = scene.has(token, "briefing")
    for at in range(token, min(scene.end, token + 1 + FACING_REACH)):
        if faced(scene, at, briefing) is not None:
            return True
        if scene.has(at, "hard-border"):
            return False
    return False


def called_off(scene: Scene, token: int) -> bool:
    """«ألغيت اليوم جلسة المساء», «الجلسة المشتركة التي كانت مقررة … ألغيت»: one of talks that are on; not of a body at home."""
    edge = range(max(scene.start, token - OFF_REACH), min(scene.end, token + OFF_REACH))
    near = [(t, scene.word(t)) for t in edge]
    if any(w is not None and w.classes & AT_HOME for _, w in near):
        return False
    before = (w.before for t, w in near if w is not None and t < token and not scene.has(t, "hard-border"))
    behind = (w.pred for t, w in near if w is not None and t > token)
    return any(cue is not None and cue.status in OFF and cue.weight > 2 for cue in (*before, *behind))


def attended_by_some(scene: Scene, token: int) -> bool:
    """«جلسة … شارك فيها فلان وفلان»: who took part is said."""
    reach = range(token, min(scene.end - 1, token + ATTENDED_REACH))
    return any(
        scene.has(t + 1, "there") and (word := scene.word(t)) is not None and word.slot == "party"
        for t in reach
    )


def briefs_council(scene: Scene, token: int, verb: Verb, window: range) -> bool:
    """«أطلعت كينيا مجلس الأمن على …», «أبلغه المبعوث أن …»: what a state lets it know may be a letter."""
    beside = (scene.node_at.get(token + 1), scene.node_ending.get(token))
    if verb.id == TELL and not any(n is not None and n.person for n in beside):
        return False
    first = beside[0]
    behind = (
        range(first.end, first.end + COUNCIL_REACH) if first is not None else window
    )  # «…، فلان، مجلس الأمن»
    near = (scene.node_at.get(t) for t in (*window, *behind))
    written = any(scene.has(t, "by-letter") for t in window)  # «أبلغه المبعوث في رسالة أن …»
    return not written and any(n is not None and is_council(scene, n) for n in near)
