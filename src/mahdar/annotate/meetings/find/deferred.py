"""A contact that takes place after it had been put off: «في اجتماع كان أرجئ مطلع الشهر», «القمة المؤجلة منذ مارس».

What a page says of the earlier plan speaks of the same contact, and the day in it is not the contact's: it is the day
first planned, or that of the putting off.
"""

from __future__ import annotations

from itertools import pairwise

from mahdar.annotate.meetings.account import aspect_of, firm
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import When
from mahdar.knowledge.meetings import ARTICLE

TAKES_PLACE = frozenset({"held", "ongoing", "planned"})
#: Signs that a plan came to nothing at first.
_PUT_OFF = frozenset({"postponed", "was_planned"})
#: Of what is taken up again, how it came to a halt is told so close behind it.
_HALT_REACH = 14
#: … and the new day this close.
_NEW_DAY_REACH = 18
#: Before a verb: what it tells did not come about.
_DENIED = frozenset({"not", "never", "no"})
#: The aspect of verbs of holding.
HOLD = "hold"


def of_an_earlier_plan(contact: Contact) -> bool:
    """The words tell of a plan that was put off, or that was to be."""
    return any(e.status in _PUT_OFF for e in contact.evidence)


def one_plan(contact: Contact, other: Contact, *, later: bool) -> bool:
    """Two days of one plan: that first named and the new one, whichever is told first.

    «… ستعقد السبت. … لكن القمة أرجئت إلى الأحد», «أرجئ اجتماع … إلى الأحد. وكان من المقرر أن يعقد الاجتماع في مارس».
    """
    if contact.resumes and later and of_an_earlier_plan(other):
        return True  # «تأجلت … وربما تحصل الزيارة في الصيف»
    if not contact.definite:
        return False
    ahead = firm(other) == "planned" or _put_off(other)
    was = any(e.status == "was_planned" for e in contact.evidence) and not _called_off(contact)
    return (was and not later and (ahead or firm(other) is not None)) or (ahead and _put_off(contact))


def _called_off(contact: Contact) -> bool:
    """«أما اللقاء الذي كان مقررا في يونيو فقد ألغي»: it came about on no other day."""
    return any(e.status == "cancelled" and e.weight > 2 for e in contact.evidence)


def _put_off(contact: Contact) -> bool:
    return any(e.status == "postponed" and e.weight > 2 for e in contact.evidence)


def halt_behind(contact: Contact) -> int | None:
    """Where the words begin that tell how what is taken up again had stopped: «تستأنف غدا المحادثات المعلقة منذ مايو», «… التي توقفت في مايو».

    Or how what is held, or to be held, had been put off: «اتفقا على عقد المحادثات التي أرجأتها نيروبي في مايو». None when no
    verb or verbal noun of beginning or holding stands before the contact, or nothing tells of a halt.
    """
    scene, verb = contact.scene, contact.carrier_verb
    leads = verb is not None and contact.carrier is not None and contact.carrier < contact.start
    taken_up = aspect_of(contact) == "begin" and (leads or bool(contact.aspect))
    if contact.noun is None or not (taken_up or _is_held(contact)):
        return None
    clause: int | None = None
    for token in range(contact.end, min(contact.right_stop, contact.end + _HALT_REACH)):
        if any(scene.has(token, cls) for cls in ("comma", "hard-border", "but")):
            return None
        if scene.has(token, "relative"):
            clause = token
        if scene.has(token, "halts") and (clause is not None or scene.raw[token].startswith(ARTICLE)):
            # «عقدت القمة المؤجلة أمس» is of yesterday
            return token if clause is None and taken_up else clause
    return None


def _is_held(contact: Contact) -> bool:
    """«عقد المحادثات …», «ستعقد القمة …»: a verb or verbal noun of holding leads to it; not «لم تعقد القمة التي أرجئت»."""
    scene, verb, at = contact.scene, contact.carrier_verb, contact.carrier
    if verb is not None and at is not None and at < contact.start and verb.aspect == HOLD:
        lead = scene.word(at - 1)
        return lead is None or lead.mood is None or lead.mood.status not in _DENIED
    word = scene.word(contact.masdar) if contact.masdar is not None else None
    return word is not None and word.masdar is not None and word.masdar.aspect == HOLD


def new_day(contact: Contact) -> When | None:
    """«عقد المحادثات التي أرجأتها نيروبي منتصف الشهر في الأول من يونيو»: behind the day of the delay that of the contact."""
    if contact.noun is None or "halts" not in contact.scene.classes or not _is_held(contact):
        return None
    halt = halt_behind(contact)
    if halt is None:
        return None
    scene = contact.scene
    near = [t for t in scene.times_within(halt, contact.end + _NEW_DAY_REACH) if t.time.earliest]
    for first, second in pairwise(near):
        gap = second.start - first.end
        together = gap == 0 or (gap == 1 and scene.has(first.end, "in"))
        if together and (second.time.earliest or "") > (first.time.latest or ""):
            return second
    return None


def resumes_plan(told: list[Contact], contact: Contact) -> bool:
    """The place tells of the earlier plan of the contact told at `told`, which came about later.

    It stands in the same sentence, or only points back («وكان الاجتماع مقررا …»).
    """
    if contact.when is None or not of_an_earlier_plan(contact) or _called_off(contact):
        return False
    day = contact.when
    return any(
        c.when is not None
        and not of_an_earlier_plan(c)
        and (c.scene is contact.scene or contact.resumes)
        and _before(day, c.when)
        for c in told
    )


def came_about_later(contact: Contact, contacts: list[Contact]) -> bool:
    """A plan that was put off, of a contact for which another place gives a later day, told as to come or held."""
    return contact.when is not None and any(
        c.when is not None
        and not of_an_earlier_plan(c)
        and any(e.status in TAKES_PLACE and e.weight > 1 for e in c.evidence)
        and _before(contact.when, c.when)
        for c in contacts
    )


def planned_anew(contacts: list[Contact]) -> When | None:
    """The new day of what was put off, where another place tells it as planned, after the days first planned."""
    first = [c.when for c in contacts if c.when is not None and of_an_earlier_plan(c)]
    for contact in contacts:
        if contact.when is None or of_an_earlier_plan(contact):
            continue
        planned = any(e.status == "planned" and e.weight > 1 for e in contact.evidence)
        if planned and first and all(_before(day, contact.when) for day in first):
            return contact.when
    return None


def earlier_day(contacts: list[Contact], ahead: bool) -> tuple[str | None, str | None]:
    """Take the days of the earlier plan from its places; gives those first planned (earliest, latest), when they are said.

    Left alone where the days do not lie before the others, or, when no other is given, before the page that tells the
    contact as `ahead`.
    """
    days = [c.when for c in contacts if c.when is not None and not of_an_earlier_plan(c)]
    found: tuple[str | None, str | None] = None, None
    for contact in contacts:
        if contact.when is None or not of_an_earlier_plan(contact):
            continue
        if (days and all(_before(contact.when, day) for day in days)) or (
            ahead and contact.gone and not days
        ):
            if found == (None, None) and any(e.status == "was_planned" for e in contact.evidence):
                found = contact.when.time.earliest, contact.when.time.latest
            contact.when = None
    return found


def _before(one: When, other: When) -> bool:
    latest, earliest = one.time.latest, other.time.earliest
    return latest is not None and earliest is not None and latest < earliest
