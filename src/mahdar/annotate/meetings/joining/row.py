"""The next of a row: «الاجتماع المقبل», «جولة ثانية», «الاجتماع الأول»: another contact of the sides just told."""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report, firm, of_the_news
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import MOVED
from mahdar.annotate.meetings.joining.another import came_besides
from mahdar.annotate.meetings.joining.apart import conflicts, is_answer, same_day

#: Kinds of contact that make one row.
ROWS = {"talks": frozenset({"talks", "meeting"}), "meeting": frozenset({"talks", "meeting", "summit"})}
#: The first sentences of a page, title included.
SOON = 2
#: Verbs of what begins again, after it ended.
AGAIN = frozenset({"istanafa", "aawada"})


def is_next(contact: Contact, report: Report) -> bool:
    """«الاجتماع المقبل» after a meeting that was held is another one; so is one with a day after the page."""
    told = report.contacts[:TELLING]
    anew = contact.ahead and contact.what != "visit" and not contact.this
    if anew and any(_was_held(c) for c in told) and not any(c.ahead for c in told):
        return True
    if contact.this or not any(firm(c) == "held" for c in report.telling):
        return False
    stays = (e.status == "ongoing" for c in report.telling if c.what == "visit" for e in c.evidence)
    if contact.what != "visit" and any(stays):
        return False  # the talks of a visit that goes on
    if is_answer(contact):
        return True  # «على أن يرد الزيارة»: that of the host to his guest
    planned = any(e.status in ("planned", "proposed") and e.weight >= 2 for e in contact.evidence)
    after = contact.scene.word(contact.end)
    named = after is not None and after.after is not None and after.after.status in ("planned", "proposed")
    carrier = contact.carrier_verb
    ahead = (
        carrier is not None
        and carrier.tense == "future"
        and carrier.aspect not in ("end", "continue")
        and contact.what != "visit"
    )
    ahead = ahead or _taken_up(contact)
    agreed = contact.noun is not None and contact.what != "visit" and _agreed_on(contact)
    return planned and (named or ahead or agreed)


def _taken_up(contact: Contact) -> bool:
    """«على أن يعاود الوفدان الاجتماع», «استئناف النقاش», «تستكمل المباحثات خلال أيام»: those who met are to begin again."""
    carrier = contact.carrier_verb
    if contact.what == "visit":
        return False
    if (
        carrier is not None
        and carrier.tense == "present"
        and carrier.aspect == "begin"
        and contact.dual is not None
    ):
        return True
    word = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    masdar = word.masdar if word is not None else None
    verbs = [v for v in (carrier, masdar) if v is not None and v.tense != "past"]
    again = any(v.id in AGAIN for v in verbs)
    dated = contact.when is not None and not contact.gone
    return again or (dated and any(v.aspect == "continue" for v in verbs))


def _agreed_on(contact: Contact) -> bool:
    """«واتفقا على اللقاء», «اتفقتا على الاجتماع»: two who met are to meet again."""
    scene, at = contact.scene, contact.start - 1
    return scene.has(at, "on") and scene.has(at - 1, "agreed")


def in_a_row(contact: Contact) -> bool:
    """«عُقد الاجتماع الأول في …»: another one of the same row, with a day of its own."""
    after = contact.scene.word(contact.end)
    return contact.when is not None and after is not None and "row" in after.classes


def successor(contact: Contact, report: Report) -> Report:
    contact.implied = True
    if contact.level is None:
        contact.level = next((c.level for c in report.contacts[:TELLING] if c.level is not None), None)
    told = (c.party_ids() for c in reversed(report.contacts) if not came_besides(c))
    parties = next((named for named in told if len(named) > 1), report.parties)
    if contact.dual is not None and len(contact.pair) > 1:
        parties = [p for n in contact.pair for p in n.parties]
        if not contact.members and contact.scene.has(
            contact.dual, "dual-person"
        ):  # «وكان الاثنان قد التقيا»: they themselves
            contact.members = [(n, "party") for n in contact.pair]
    return Report(contact, parties[:2] if contact.dual is not None else parties)


def in_row(near: list[Report], reports: list[Report], contact: Contact) -> bool:
    """«الجولة السادسة», «تلتها جولة في …»: a contact of a row whose parties are told of another one of it.

    `near` are the reports it may belong to. It opens one only when it says more than that there was one; True when
    a row is known.
    """
    sides = {p for n in contact.pair for p in n.parties} if contact.of_process else set()
    rows = of_the_news([r for r in near if _of_one_row(r, contact) and sides <= set(r.parties)], contact)
    if not rows:
        return False
    number = contact.ordinal
    news = number is None  # «جولة أخرى» of the news; «السادسة» of those just counted
    deed = contact.strength == "deed"  # what is signed was agreed on in talks or at a meeting
    row = max(
        reversed(rows),
        key=lambda r: (_beside(contact, r), contact.what in r.kinds and not deed, news and _as_news(r)),
    )  # of those alike the last told
    likely = sorted(near, key=lambda r: (bool(number) and number in r.ordinals, contact.what in r.kinds))
    for report in reversed(likely):
        if set(report.parties) <= set(row.parties) and _same_round(report, contact):
            report.add(contact, [])
            return True
    told = contact.place is not None or contact.when is not None or contact.another
    told = told or _numbered_apart(contact, row)
    if told or _still_to_come(contact, row):
        contact.of_row = True
        reports.append(successor(contact, row))
    return True


def _numbered_apart(contact: Contact, row: Report) -> bool:
    """«وكانت الجولة الثالثة عشرة انتهت من دون اتفاق», beside the fourteenth: its number and how it stood tell of it."""
    stood = any(
        (e.status in ("held", "not_held") or e.status in MOVED) and e.weight > 1 for e in contact.evidence
    )
    return stood and bool(contact.ordinal) and bool(row.ordinals) and contact.ordinal not in row.ordinals


def _beside(contact: Contact, report: Report) -> bool:
    """«الاجتماع التاسع» beside «العاشر»: the next of one row or the one before."""
    number = contact.ordinal
    return bool(number) and not report.ordinals.isdisjoint({(number or 0) - 1, (number or 0) + 1} - {0})


def _still_to_come(contact: Contact, row: Report) -> bool:
    """«موعد الجولة المقبلة لم يحدد», «سيتحدد موعد الاجتماع الثاني»: the next of a row of which one was held."""
    if firm(contact) != "planned" or contact.ordinal in row.ordinals:
        return False
    after = contact.scene.word(contact.end)
    coming = after is not None and after.after is not None and after.after.status == "planned"
    return was_held(row) and (coming or bool(contact.ordinal))


def _as_news(report: Report) -> bool:
    return any(c.title or c.scene.index <= SOON for c in report.contacts[:TELLING])


def _of_one_row(report: Report, contact: Contact) -> bool:
    """Rounds follow rounds and meetings, summits follow summits."""
    wanted = ROWS.get(contact.what, frozenset({contact.what}))
    if contact.follows:
        wanted |= ROWS["talks"]  # «اجتماع تتبعه قمة»
    return len(report.parties) > 1 and bool(report.kinds & wanted)


def _same_round(report: Report, contact: Contact) -> bool:
    """Told again: by its number, by its day or place, or by «الجولة» alone."""
    off = contact.elliptic and any(e.status in MOVED and e.weight > 2 for e in contact.evidence)
    if off or conflicts(report, contact) or not _of_one_row(report, contact):
        return False  # «وألغيت ثالثة»: another than those that were held
    if was_held(report) and _still_to_come(contact, report):
        return False
    ahead = any(firm(c) == "planned" for c in report.telling) and not was_held(report)
    if contact.coming:  # «قمة ثالثة», beside the one that is planned; no part of the talks that are on
        return ahead or any(c.coming for c in report.contacts)
    if ahead and contact.gone and firm(contact) == "held":
        return False  # «جولة فيينا التي انعقدت في مارس», beside those that are still to come
    if contact.ordinal is not None and contact.ordinal in report.ordinals:
        return True
    behind = contact.gone and contact.place is not None and contact.scene.index > SOON
    if behind and _as_news(report) and not same_day(report, contact):
        return False  # «يذكر أن جولة القاهرة، التي انعقدت منتصف مارس، …»: not the one that is news
    several = contact.several and contact.when is not None
    if several and not any(c.when is not None for c in report.telling):
        return False  # «جولات بدأت أولاها في أبريل», beside the one that is news
    if contact.place is not None and any(c.place is not None for c in report.telling):
        return True
    return same_day(report, contact) or not contact.another


def _was_held(contact: Contact) -> bool:
    return any(e.status == "held" and e.weight > 1 for e in contact.evidence) and not contact.ahead


def was_held(report: Report) -> bool:
    """One of its first places says so."""
    return any(map(_was_held, report.contacts[:TELLING]))
