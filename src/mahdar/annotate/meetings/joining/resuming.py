"""Which report a place without parties of its own can mean: «الاجتماع», «هذا اللقاء», «بحث الجانبان»."""

from __future__ import annotations

from mahdar.annotate.meetings.account import Report, aspect_of, firm, of_the_news
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.deferred import resumes_plan
from mahdar.annotate.meetings.find.prepared import prepares
from mahdar.annotate.meetings.joining.agree import NEAR, beside_it, process_apart, stays_behind
from mahdar.annotate.meetings.joining.apart import (
    LEADERS,
    conflicts,
    days_apart,
    ordinals_apart,
    people_apart,
    place_disputed,
    places_apart,
    told_beside,
)
from mahdar.annotate.meetings.joining.level import rank_of_two
from mahdar.annotate.meetings.joining.standing import (
    is_off_sitting,
    is_yet_to_come,
    off_apart,
    spoken_of,
)
from mahdar.annotate.meetings.joining.thirds import with_a_third

#: Definite nouns that may resume a contact of another kind.
RESUMES = {
    "meeting": frozenset({"meeting", "talks", "summit", "conference", "visit"}),
    "talks": frozenset({"meeting", "talks", "summit", "conference", "visit"}),
    "summit": frozenset({"summit", "meeting"}),
    "conference": frozenset({"conference"}),
    "visit": frozenset({"visit"}),
    "call": frozenset({"call"}),
    "": frozenset({"meeting", "talks", "summit", "conference", "visit", "call"}),
}
#: What tells apart what is told by a verb.
ANOTHER = (people_apart, with_a_third, spoken_of)
#: What has sittings, and the first sentences of a page, title included.
SAT, SOON = frozenset({"talks", "meeting", "conference"}), 2
#: The two who are meant.
BOTH = ("one", "other")
#: A new place is compared with so many of the last reports.
OPEN_REPORTS = 40


def _was_held(report: Report) -> bool:
    """Told as held wherever its words tell at all."""
    told = {firm(c) for c in report.telling}
    return "held" in told and told <= {"held", None}


def _just_done(report: Report, contact: Contact) -> bool:
    """«كان مقررا أن يلتقي فلان فلانا، لكن اللقاء ألغي»: a verb has told it last, or another noun in the same sentence."""
    last = report.last
    if last.what != contact.what or contact.strength == "status":
        return False
    if last.verb is None:
        return last.scene is contact.scene and not last.resumes and bool(last.members)
    return last.verb.aspect != "matter" and 0 <= contact.scene.index - last.scene.index <= 1


def place_sitting(reports: list[Report], contact: Contact) -> bool:
    """«ألغيت جلسة المساء»: one sitting of the talks that are on, of their sides."""
    off = (r for r in reports if is_off_sitting(r.contacts[0]) and not days_apart(r, contact))
    put_off = (r for r in reports if r.last.scene is contact.scene and resumes_plan(r.telling, contact))
    known = next(off, None) or next(put_off, None)  # «تجتمع اللجنة قبل نهاية مارس بعد أن تأجلت جلستها»
    contact.members, contact.countries = [], []  # «… بعد سجال حول قرار أميركي»: no sides of it
    talks = (r for r in reversed(reports[-OPEN_REPORTS:]) if len(r.parties) > 1 and r.kinds & SAT)
    of = next(talks, None)
    if known is not None:
        known.add(contact, [])
    elif of is not None:
        contact.implied, contact.of_row = True, not contact.title and contact.scene.index > SOON
        reports.append(Report(contact, of.parties))
    return known is not None or of is not None


def _of_their_rank(reports: list[Report], contact: Contact) -> list[Report]:
    """«المباحثات بين الزعيمين» resumes what leaders take part in, where the page tells such a contact."""
    rank = rank_of_two(contact)
    if rank is None:
        return reports
    return [
        r for r in reports if rank.level in r.levels or (rank.level == LEADERS and "summit" in r.kinds)
    ] or reports


def _of_those_named(reports: list[Report], contact: Contact) -> list[Report]:
    """«المباحثات بين الجانبين», two persons just named: of several contacts that in which both have taken part."""
    near = {n.mention.actor for n in contact.pair if n.person and n.mention.actor}
    if len(near) < len(BOTH) or contact.dual is None:
        return reports
    return [r for r in reports if near <= {one for who in r.people.values() for one in who}] or reports


def resumed_by(
    reports: list[Report], contact: Contact, parties: list[str], loose: bool = False
) -> Report | None:
    """The last report that a place without parties of its own can mean; `loose` lets day and place differ."""
    wanted = RESUMES.get(contact.what, RESUMES[""])
    noun = contact.noun.id if contact.noun is not None else ""
    any_kind = contact.dual is not None or contact.strength == "status"
    abstract = contact.strength == "weak" and contact.noun is not None and not contact.this
    # «لكنه تأجل» is of the contact told last, by whatever word
    alike = (
        ("kind",) if contact.strength == "status" else ("noun", "kind") if abstract else ("noun", "kind", "")
    )
    candidates = of_the_news(reports[-OPEN_REPORTS:], contact)
    candidates = _of_those_named(_of_their_rank(candidates, contact), contact)
    if contact.dual is not None:  # «عبر الجانبان خلال اللقاء»: of the two who are meant, not their host
        two = {p for n in contact.pair for p in n.parties}
        candidates = [r for r in candidates if two and two <= set(r.parties)] or candidates
    signs = {e.status for e in contact.evidence if e.weight > 1}
    known = contact.noun is not None and all(map(is_yet_to_come, candidates))
    behind = signs == {"held"} and not (contact.title or known)
    for exact in alike:
        for report in reversed(candidates):
            kinds = report.kinds
            if exact == "noun" and noun not in report.nouns and not _just_done(report, contact):
                continue
            if exact == "kind" and not any_kind and contact.what not in kinds:
                continue
            if not kinds & wanted or (contact.dual is not None and len(report.parties) < 2):
                continue  # «لقاء بينهما» is not the session of a body
            further = contact.scene.index - report.last.scene.index > NEAR and not contact.this
            if further and (exact == "" or kinds == {"visit"}) and contact.what not in kinds and not any_kind:
                continue
            if parties and not set(parties) <= set(report.parties):
                continue
            if contact.what == "talks" and report.telling and all(c.attended for c in report.telling):
                continue  # «تأخير المناقشات», said at a conference
            if beside_it(report, contact):
                continue
            if contact.at_margin and report.last.scene is contact.scene:
                continue  # «وسيكون اللقاء على هامش قمة …»: beside which it is told
            if stays_behind(contact, report) or process_apart(contact, report):
                continue
            if contact.strength == "status" and contact.scene.index - report.last.scene.index > 1:
                continue
            if loose:
                return report
            hoped = (
                contact.what != "visit" and firm(contact) == "planned" and aspect_of(contact) != "continue"
            )
            if exact == "" and hoped and _was_held(report):
                continue  # «القمة التي كانت تأمل باستضافتها», beside a meeting that was held
            next_one = all(c.coming for c in report.contacts) and contact.strength != "status"
            if next_one and firm(contact) != "planned":
                continue  # «الاجتماعات التي ترأسها»: those of now, not the next sitting
            if prepares(report, contact) or (behind and is_yet_to_come(report)):
                continue
            elsewhere = places_apart(report, contact) and not (
                contact.this or place_disputed(report, contact)
            )
            if elsewhere or days_apart(report, contact):
                continue
            if told_beside(report, contact) or off_apart(report, contact):
                continue
            if ordinals_apart(report, contact):
                continue
            if contact.noun is None and any(f(report, contact) for f in ANOTHER):
                continue  # «التقى مسؤولون من الجانبين»: not the summit of their leaders
            anew = firm(contact) == "planned" if contact.noun is None else not contact.definite
            if anew and conflicts(report, contact):
                continue  # «أربع جولات بين الجانبين», «سيلتقي الوزيران»: theirs, but not the one told before
            return report
    return None
