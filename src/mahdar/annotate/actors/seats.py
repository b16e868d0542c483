"""Whose official one of no register is whose office is said without its state: «وزير الداخلية فلان».

Told by the side that he leads («قاد الوفد المغربي وزير الداخلية فلان»), by the official before him («الرئيس الكيني فلان
ووزير الدفاع فلان»), or by the place that the sentence opens with («وفي طهران قال المتحدث باسم الخارجية فلان»).
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

#: Words between a side and the official who leads it: «الوفد الإسرائيلي، الذي يضم وزير …».
LED = 4
#: Words between the place that opens a sentence and the official who speaks there.
OPENING = 6
_MINISTER = "minister"
_MINISTERS = "_minister"
#: Offices that a state has one of, beside its ministers.
_OFFICES = frozenset(
    (
        "foreign_ministry_spokesperson",
        "presidential_spokesperson",
        "government_spokesperson",
        "military_spokesperson",
        "intelligence_chief",
        "chief_of_staff",
        "army_commander",
        "national_security_adviser",
    )
)
#: Offices that tell a state only with a name: one who tours has no name in what follows.
_NAMED = frozenset(("president", "vice_president", _MINISTER))
_OFFICIALS = frozenset(("person", "office"))
_LANDS = frozenset(("place", "government"))


def give_states(scan: Scan, drafts: list[Draft]) -> None:
    """Give bare offices and ministries of nobody known the state that their clause tells; `drafts` come in order."""
    for n, draft in enumerate(drafts):
        if not n or draft.body is not None:
            continue
        if draft.kind == "institution" and draft.actor is None:
            body = _scene(scan, drafts, n)
        elif _is_open(draft):
            body = _side(scan, drafts, n) or _beside(scan, drafts, n) or _scene(scan, drafts, n)
        else:
            continue
        if body is not None:
            draft.body, draft.basis = body, "scene"


def _is_open(draft: Draft) -> bool:
    """An office of a state whose state is not said, of nobody whom the register knows."""
    if draft.kind not in _OFFICIALS or draft.basis != "bare" or draft.known or draft.number != "singular":
        return False
    role = draft.role or ""
    if role in _NAMED:
        return draft.name is not None
    return draft.definite and (role in _OFFICES or role.endswith(_MINISTERS))


def _state(draft: Draft) -> str | None:
    """The state that a draft is of, and no body."""
    return draft.body if draft.body is not None and ":" not in draft.body else None


def _side(scan: Scan, drafts: list[Draft], n: int) -> str | None:
    """«قاد الوفد المغربي وزير الداخلية», «عن الجانب الجزائري وزير …», «الوفد الأردني برئاسة وزير …»."""
    draft, side = drafts[n], drafts[n - 1]
    contexts, words = scan.know.words.contexts, scan.words
    if side.kind != "government" or not side.end <= draft.start <= side.end + LED or draft.cut:
        return None
    if side.end == draft.start:
        verb = words[side.start - 1].removeprefix(scan.signs["and"]) if side.start else ""
        return _state(side) if verb in contexts["leads"] or verb in contexts["on_behalf"] else None
    between = [words[at] for at in range(side.end, draft.start) if not scan.is_comma(at)]
    led = between and all(word in contexts["led_by"] or word in contexts["who"] for word in between)
    return _state(side) if led else None


def _beside(scan: Scan, drafts: list[Draft], n: int) -> str | None:
    """«رئيس الوزراء الإسباني فلان ووزير الخارجية فلان»: the second is of the state of the first."""
    draft, first = drafts[n], drafts[n - 1]
    if first.kind not in _OFFICIALS or first.role is None or first.end != draft.start:
        return None
    return _state(first) if scan.is_and(draft.start, draft.cut) else None


def _scene(scan: Scan, drafts: list[Draft], n: int) -> str | None:
    """«وفي طهران، قال المتحدث باسم الخارجية»: the first official of a sentence that opens with a capital or a state is of
    that state, unless another official of it stands in the sentence: then he is its guest."""
    draft, place = drafts[n], drafts[n - 1]
    if place.kind not in _LANDS or place.end - place.start > 2 or draft.start - place.end > OPENING:
        return None
    sentence = scan.page.sentences[scan.page.sentence_index(draft.start)]
    at = place.start - 1
    opener = scan.words[at].removeprefix(scan.signs["and"]) if at >= sentence.start else ""
    if opener != scan.signs["in"] or place.cut:
        return None
    if at != sentence.start and scan.words[at - 1] not in scan.know.words.contexts["topic"]:
        return None
    country = _land(scan, place)
    if country is None:
        return None
    later = (d for d in drafts[n + 1 :] if d.start < sentence.end)
    return None if any(d.kind in _OFFICIALS and d.body == country for d in later) else country


def _land(scan: Scan, place: Draft) -> str | None:
    """The state that a capital or a state's name tells; a town is only where something happens."""
    record = scan.know.register.actors.get(place.actor or "")
    named = record is not None and (record.kind == "government" or place.basis == "capital")
    return record.country if named and record is not None else None
