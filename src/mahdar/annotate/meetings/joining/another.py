"""Words that tell one place of contact from those told before it, or the same: «بعد لقائه», «آخر», «وهو أول لقاء»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Scene

#: Between «بعد» and the contact it leads to: «بعد يوم على أول لقاء», «بعد انتهاء اجتماع».
ORDER_REACH = 6
#: What is signed, said to the press or told by its status alone belongs to the contact beside it.
DEPENDENT = frozenset({"press", "status", "deed"})
#: Verbs of a journey or a signature: «غادر بعد زيارة», «وقعا مذكرة عقب محادثات» tell of one contact.
DEEDS = frozenset({"go", "leave", "send", "sign"})
#: «وكان مكتب الوزير ذكر الشهر الماضي أنه سيزور …»: the words of an earlier announcement stand this close together.
FORETOLD_REACH = 14
#: Readers take two or three lands of a tour for visits, a longer list for one journey.
TOUR_STOPS = 4
#: «التقيا نحو خمس عشرة مرة»: how often stands this close behind the verb.
TIMES_REACH = 5
#: «اجتماعا تحضيريا آخر»: a second adjective at most stands before.
ADJECTIVES = 2


def told_in_order(one: Contact, other: Contact) -> bool:
    """«عقد بعد لقائه الرئيس اجتماعا مع الوزير», «يلتقيان قبل القمة»: of two in one clause one comes first.

    The talks of a visit, and what is signed after a meeting, are no second contact.
    """
    if one.scene is not other.scene or not (_occasion(one) and _occasion(other)):
        return False
    if (one.what == "visit") != (other.what == "visit"):
        return False
    first, second = sorted((one, other), key=lambda c: c.start)
    if any(c.at_margin for c in (first, second)) and not _clause_between(
        first.scene, first.end, second.start
    ):
        return True  # «على هامش المحادثات، اجتمع الوزير بنظيره»
    for led in (first, second):
        order = order_word(led)
        if order is None:
            continue
        if led is first:
            return not _clause_between(first.scene, first.end, second.start)
        return order >= first.end and not _clause_between(first.scene, first.end, order)
    return False


def agreed_there(one: Contact, other: Contact) -> bool:
    """«اتفق البلدان خلال محادثات … على عقد قمة»: of two in one clause one lies behind, the other is still to come."""
    if one.scene is not other.scene or "visit" in (one.what, other.what):
        return False
    return (_behind(one) and _ahead(other)) or (_behind(other) and _ahead(one))


def anew(contact: Contact) -> bool:
    """«اجتماعا آخر», «لقاء منفصل», «اجتماعا تحضيريا آخر»: not the one told before."""
    if contact.verb is not None:
        return _many_times(contact)
    if contact.noun is None or contact.definite:
        return False
    return any(contact.scene.has(t, "similar") for t in range(contact.end, contact.end + ADJECTIVES))


def _many_times(contact: Contact) -> bool:
    """«التقيا نحو عشر مرات منذ 2019»: all their meetings, none of which is the one told beside."""
    scene = contact.scene
    often = next(
        (t for t in range(contact.end, contact.end + TIMES_REACH) if scene.has(t, "how-often")), None
    )
    return often is not None and scene.has(often + 1, "since")


def predicated(contact: Contact) -> bool:
    """«وهو أول لقاء بينهما», «سيكون ذلك أول اجتماع», «لتكون ثالث زيارة»: what was told before is called so."""
    scene, token = contact.scene, contact.start - 1
    if contact.noun is None or contact.definite:
        return False
    which = scene.has(token, "ordinal")
    token -= which
    if scene.has(token, "it"):
        return True
    return which and (
        scene.has(token, "copula") or (scene.has(token, "this") and not scene.has(token - 1, "order"))
    )


def annexed(contact: Contact) -> bool:
    """«قمة كيم وشي»: a noun in construct with names is as definite as they are."""
    node = contact.scene.node_at.get(contact.end)
    return contact.noun is not None and node is not None and not node.prefix and node.person


def also(contact: Contact) -> bool:
    """«الذي اجتمع أيضا مع …», «كما التقى …»: besides whom he met before."""
    if contact.verb is None:
        return False
    near = (contact.start - 1, *range(contact.end, contact.end + ADJECTIVES))
    return any(contact.scene.has(t, "likewise") for t in near)


def foretold(contact: Contact) -> bool:
    """«وكان مكتبه قد ذكر أنه سيزور …»: an announcement of the past, of what has come about or is still to come."""
    scene, start = contact.scene, contact.start
    first = max(scene.start, start - FORETOLD_REACH)
    that = next((t for t in range(start - 1, first - 1, -1) if scene.has(t, "that-clause")), None)
    if that is None:
        return False
    before = range(max(scene.start, that - FORETOLD_REACH), that)
    moods = (scene.word(t) for t in before)
    was = any(w is not None and w.mood is not None and w.mood.status == "past" for w in moods)
    return was and any(scene.has(t, "saying") for t in before)


def is_tour(contact: Contact) -> bool:
    """A journey to so many lands, listed in one breath, that no stop is told by itself."""
    return contact.what == "visit" and len({node.parties for node in contact.places}) >= TOUR_STOPS


def order_word(contact: Contact) -> int | None:
    """The token of «بعد», «قبل», «غداة» that leads to a contact; None when no such word does."""
    scene = contact.scene
    token = (contact.masdar if contact.masdar is not None else contact.start) - 1
    for _ in range(ORDER_REACH):
        if token < scene.start:
            return None
        if scene.has(token, "order"):
            return token
        if token + 1 in scene.span_ending:
            start = scene.span_ending[token + 1]
            if start not in scene.when_at:
                return None
            if scene.has(start, "order"):
                return start  # «بعد يوم على …»
            token = start - 1
            continue
        word = scene.word(token)
        if word is None or not (word.classes & {"filler", "of", "on"} or word.masdar is not None):
            return None
        token -= 1
    return None


def _occasion(contact: Contact) -> bool:
    verb = contact.verb
    deed = verb is not None and (verb.cls in DEEDS or verb.aspect == "end")
    return contact.strength not in DEPENDENT and contact.agreement is None and not deed


def _clause_between(scene: Scene, first: int, end: int) -> bool:
    """A clause of its own opens between two places: «قال عقب اللقاء إن المحادثات …»."""
    words = (scene.word(t) for t in range(first, end))
    return any(
        w is not None and w.classes & {"hard-border", "that-clause", "saying", "relative"} for w in words
    )


def _behind(contact: Contact) -> bool:
    """The circumstance of what was agreed: «خلال محادثات», «عقب لقاء»."""
    told = {e.status for e in contact.evidence}
    return "held" in told and not told.intersection(AHEAD) and not contact.definite


def _ahead(contact: Contact) -> bool:
    firm = {e.status for e in contact.evidence if e.weight > 1}
    return bool(firm.intersection(AHEAD)) and "held" not in firm and not contact.definite
