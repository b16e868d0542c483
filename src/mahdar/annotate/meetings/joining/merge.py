"""Which places of one page speak of the same contact.

A place with its own parties joins the report whose parties, people, day, place, level and status agree best, or
opens a new one. A place without («الاجتماع», «هذا اللقاء», «بحث الجانبان») resumes the last report it can mean.
Contacts that differ in a stated slot stay apart.
"""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report, firm, headline_talks
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.prepared import preparatory
from mahdar.annotate.meetings.joining.agree import NEAR, agreement, process, signed_on_a_day
from mahdar.annotate.meetings.joining.another import anew, came_besides, known_first, predicated, told_by
from mahdar.annotate.meetings.joining.apart import (
    conflicts,
    days_apart,
    one_gathering,
    ordinals_apart,
    same_place,
)
from mahdar.annotate.meetings.joining.headlines import told_at_last, without_headlines, without_sums
from mahdar.annotate.meetings.joining.resuming import OPEN_REPORTS, place_sitting, resumed_by
from mahdar.annotate.meetings.joining.row import in_a_row, in_row, is_next, successor
from mahdar.annotate.meetings.joining.standing import (
    had_come_about,
    is_off_sitting,
    is_yet_to_come,
    off_apart,
    told_of,
)
from mahdar.annotate.meetings.sides.alone import by_itself
from mahdar.annotate.meetings.sides.told_there import is_circumstance

#: Their names do not tell who sits there, as those of a round of talks do.
GATHERINGS = frozenset({"conference", "summit"})
#: The first sentences of a page, title included.
SOON = 2


def merge(contacts: list[Contact]) -> list[Report]:
    """Reports in the order in which they are first spoken of."""
    reports: list[Report] = []
    waiting: list[Contact] = []
    for contact in known_first(contacts):
        told = len(reports)
        if not _place(reports, contact) and (contact.title or contact.scene.index <= 1):
            waiting.append(contact)
        elif len(reports) > told and (contact.scene.index <= SOON or contact.on_behalf):
            waiting = [w for w in waiting if not told_at_last(reports[-1], w)]
    for contact in waiting[:TELLING]:  # a title may name its contact before any party is known
        likely = [r for r in reversed(reports) if not r.contacts[0].of_row]  # of those alike the first told
        likely = sorted(likely, key=lambda r: _likeness(r, contact))
        near = [p for n in contact.pair for p in n.parties] if len(contact.pair) > 1 else []
        resumed = _resume(likely, contact, contact.party_ids() or near)
        of_lede = any(contact.what in r.kinds and r.contacts[0].scene.index <= SOON for r in reports)
        if headline_talks(contact) and not (resumed or of_lede):
            reports.insert(0, Report(contact, contact.party_ids()))
    return _between_sides(without_headlines(without_sums(reports)))


def _between_sides(reports: list[Report]) -> list[Report]:
    """The reports; those of nobody known only where the page tells of a contact between two sides too."""
    if any(len(r.parties) > 1 for r in reports):
        return reports
    return [r for r in reports if r.parties or any(c.members for c in r.contacts[:TELLING])]


def _place(reports: list[Report], contact: Contact) -> bool:
    """Join a place to a report, or open one for it; False for one without parties that none can mean."""
    parties = contact.party_ids()
    if _same_as_before(reports, contact, parties):
        return True
    if is_off_sitting(contact) and not (contact.between or contact.with_only):
        return place_sitting(reports, contact)
    if contact.pair and contact.noun is not None and contact.noun.suffix:
        if not _same_journey(reports, contact):
            _open(reports, contact, parties)  # «على لقائه»: two who were just named, not the contact before
        return True
    if predicated(contact) and _add_to_last(reports, contact, parties):
        return True
    if contact.this and _resume(reports, contact, parties if contact.between else []):
        _keep_known(next(r for r in reversed(reports) if r.last is contact), contact)
        return True
    if contact.attended and (
        _add_to_gathering(reports, contact)
        or (contact.definite and contact.strength != "body" and _resume(reports, contact, []))
    ):
        next(r for r in reversed(reports) if r.last is contact).name(parties)
        return True
    if contact.scene.region == "caption":
        _resume(reports, contact, parties)
        return True
    if contact.business and not contact.definite:
        reports.append(Report(contact, parties))  # with a company: no part of the talks of states
        return True
    two = not parties and contact.dual is not None and len({p for n in contact.pair for p in n.parties}) > 1
    # «وقع الجانبان مذكرة برعاية الأمم المتحدة»: a body that stands beside the two who are meant is not alone
    if len(parties) >= 2 or ((parties or contact.members) and stands_alone(contact) and not two):
        best = _best(reports, contact, parties)
        if best is not None:
            _keep_plan(best, contact)
            best.add(contact, parties)
        elif (early(contact) or not contact.soft) and not _only_named(contact):
            reports.append(Report(contact, parties))
        return True
    news = len(contact.pair) > 1 and not contact.vague and (contact.title or contact.scene.index <= SOON)
    of_row = contact.round and not (contact.pair if contact.coming else news)
    return (
        (of_row and in_row(reports[-OPEN_REPORTS:], reports, contact))
        or _resume(reports, contact, parties)
        or _open(reports, contact, parties)
    )


def _add_to_last(reports: list[Report], contact: Contact, parties: list[str]) -> bool:
    """«وهو أول لقاء بين …»: of the reports that have its parties, the one told last."""
    near = [
        r
        for r in reports[-OPEN_REPORTS:]
        if contact.scene.index - r.last.scene.index <= NEAR
        and set(parties) <= set(r.parties)
        and ("call" in r.kinds) == (contact.what == "call")
        and not days_apart(r, contact)
    ]
    if not near:
        return False
    last = max(near, key=lambda r: (contact.what in r.kinds, r.last.scene.index, r.last.start))
    last.add(contact, parties)
    return True


def _add_to_gathering(reports: list[Report], contact: Contact) -> bool:
    """Another who speaks at a conference of which the page has told."""
    known = next((r for r in reversed(reports[-OPEN_REPORTS:]) if one_gathering(r, contact)), None)
    if known is not None:
        known.add(contact, [])
    return known is not None


def _keep_known(report: Report, contact: Contact) -> None:
    """«ذلك الاجتماع» says who sat there by pointing back; others named beside it are no parties."""
    contact.members = [m for m in contact.members if set(m[0].parties) & set(report.parties)]


def _keep_plan(report: Report, contact: Contact) -> None:
    """«وكان قد ذكر أنه سيزور …», of a visit that has begun: what was ahead then says no more how it stands."""
    begun = {"held", "ongoing"} & {firm(c) for c in report.telling}
    if begun and firm(contact) == "planned" and told_of(report, contact):
        for e in contact.evidence:
            e.status, e.weight = ("was_planned", 1) if e.status == "planned" else (e.status, e.weight)


def _likeness(report: Report, contact: Contact) -> int:
    """How much a report is like a place that names no full set of parties."""
    kinds = report.kinds
    return (
        (contact.what in kinds)
        + 4 * (contact.ordinal in report.ordinals)
        + 2 * (firm(contact) is not None and any(firm(c) == firm(contact) for c in report.telling))
    )


def _same_as_before(reports: list[Report], contact: Contact, parties: list[str]) -> bool:
    """A second name of the contact just told, or someone who joined a contact already known."""
    told = (r for r in reversed(reports[-OPEN_REPORTS:]) if told_by(r.last, contact))
    about = next(told, None) if contact.noun is None else None
    if about is not None:
        about.add(contact, parties)
        return True
    if contact.joined:
        for report in reversed(reports[-OPEN_REPORTS:]):
            mine, theirs = set(parties), set(report.parties)
            others = bool(mine) and not (mine <= theirs or theirs <= mine)  # «سيكتفي بلقاء نظيره …»
            apart = others or days_apart(report, contact) or ordinals_apart(report, contact)
            if report.last.scene is contact.scene and not apart:
                report.add(contact, parties)
                return True
    joins = contact.carrier_verb is not None and contact.carrier_verb.cls == "attend"
    if joins and contact.noun is not None and (contact.definite or _by_its_city(reports, contact)):
        known = resumed_by(reports, contact, [])
        own = len(parties) > 1 and not contact.implied  # «شارك في المفاوضات التي جرت مع …»
        apart = known is None or (own and conflicts(known, contact)) or is_next(contact, known)
        if known is not None and not apart:
            known.add(contact, parties)
            return True
    if came_besides(contact):
        known = resumed_by(reports, contact, [])
        if known is not None and contact.what in known.kinds:
            known.add(contact, parties)
            return True
    return False


def _by_its_city(reports: list[Report], contact: Contact) -> bool:
    """«ويشارك في مؤتمر برلين …», told before as one that is held there: the city is no side of it."""
    city = contact.scene.node_at.get(contact.end)
    if city is None or city.prefix or not city.locative:
        return False
    for report in reports[-OPEN_REPORTS:]:
        places = [c.place for c in report.contacts if c.place is not None]
        if contact.what in report.kinds and any(same_place(city, place) for place in places):
            contact.members = [m for m in contact.members if m[0] is not city]
            return True
    return False


def _same_journey(reports: list[Report], contact: Contact) -> bool:
    """«خلال زيارته»: the last visit of one of those just named, whoever else stands near; it opens none."""
    if contact.what != "visit" or contact.places:
        return False
    near = {p for n in contact.pair for p in n.parties}
    for report in reversed(reports[-OPEN_REPORTS:]):
        if "visit" in report.kinds and near & set(report.parties) and not days_apart(report, contact):
            report.add(contact, [])
            return True
    return True


def _open(reports: list[Report], contact: Contact, parties: list[str]) -> bool:
    """Open a report for a place whose other side is not known by name, or is meant by a pronoun or a number."""
    if contact.group and not parties and _by_number(reports, contact):
        return True
    if len(contact.pair) > 1 and _pair_meant(contact) and _open_for_two(reports, contact):
        return True
    sure = contact.strength == "strong" or (contact.strength == "deed" and contact.when is not None)
    lone = len(parties) == 1 and sure and contact.what != "visit" and _told(contact)
    if contact.agreement is not None or (contact.verb is not None and contact.verb.cls == "meet"):
        lone = False  # an agreement with someone, of which only the other side is said; «قد تقابل أوروبا الغباء بمثله»
    body = bool(parties) and not parties[0].startswith(
        "state:"
    )  # a meeting of one state alone is its own affair
    if lone and (
        contact.between or contact.dual is not None or (body and early(contact) and not contact.soft)
    ):
        reports.append(Report(contact, parties))
        return True
    if by_itself(contact) and resumed_by(reports, contact, []) is None:
        reports.append(Report(contact, parties))
        return True
    lone_title = contact.title and not contact.pair  # the story beneath it says who sat there
    rounds = contact.series is not None and contact.what not in GATHERINGS
    if not parties and rounds and early(contact) and not lone_title:
        # a named round: who else sits there is known elsewhere
        contact.members = [(n, "party") for n in contact.pair[:1]] + contact.members
        reports.append(Report(contact, contact.party_ids()))
        return True
    return False


def _open_for_two(reports: list[Report], contact: Contact) -> bool:
    """Add a place to a report of the two sides that it means, or open one; not for two who only stand near."""
    named, implied = contact.members, contact.implied
    contact.members, contact.implied = [*((n, "party") for n in contact.pair), *named], True
    parties = contact.party_ids()
    best = _best(reports, contact, parties)
    if best is not None and contact.of_process and contact.what not in best.kinds:
        best = None  # «المفاوضات» of Brexit are no summit of the Union
    if best is not None:
        best.add(contact, parties)
    elif contact.vague:
        contact.members, contact.implied = named, implied
        return False
    else:
        reports.append(Report(contact, parties))
    return True


def _by_number(reports: list[Report], contact: Contact) -> bool:
    """«اجتماع لوزراء خارجية الدول الأربع»: the four of the last report with four."""
    if contact.agreement is not None and contact.when is None:
        return False  # «الإعلان الذي وقعه القادة الثلاثة», some time
    known = next((r for r in reversed(reports[-OPEN_REPORTS:]) if len(r.parties) == contact.group), None)
    if known is None:
        return False
    if conflicts(known, contact):
        reports.append(Report(contact, known.parties))
        contact.implied = True
    else:
        known.add(contact, [])
    return True


def _pair_meant(contact: Contact) -> bool:
    """True when the two sides found around a place may stand for its parties."""
    if contact.agreement is not None and contact.when is None:
        return False  # «الاتفاقات الموقعة بين البلدين», some time
    if contact.noun is None or contact.noun.suffix or contact.dual is not None or contact.of_process:
        return True
    if contact.vague and process(contact):
        return False  # «طاولة المفاوضات»: whose they are is not said
    in_a_call = contact.what == "call" and is_circumstance(contact)
    if not contact.vague and (in_a_call or contact.since):
        return True  # «هنأ فلان نظيره خلال مكالمة», «منذ محادثات استضافتها بكين»: it was held
    return (early(contact) and not contact.soft) or _told(contact)


def _told(contact: Contact) -> bool:
    """More than its day tells how it stood."""
    day = contact.when.start if contact.when is not None else -1
    begun = bool(contact.aspect)  # «انطلاق مشاورات», «اختتام جولة»
    return (
        begun or contact.carrier is not None or any(e.weight > 1 and e.start != day for e in contact.evidence)
    )


def _resume(reports: list[Report], contact: Contact, parties: list[str]) -> bool:
    """Add a place to the report it points back to; False when there is none."""
    if (contact.group and not parties) or contact.agreement is not None or contact.strength == "deed":
        return False  # «وزراء الدول الأربع» goes by their number
    if signed_on_a_day(contact):
        return False
    told = reports
    if contact.at_margin:  # «التقى فلان فلانا على هامش القمة»: no other name for what is told beside it
        told = [r for r in reports if r.last.scene is not contact.scene]
    hints = list(contact.hint.parties) if contact.hint is not None else []
    if not parties and (anew(contact) or preparatory(contact)):
        known = None if anew(contact) else resumed_by(told, contact, [])
        before = resumed_by(told, contact, [], loose=True)
        theirs = anew(contact) or not contact.definite  # «الاجتماع التحضيري للقمة» is of those of the summit
        if known is None and before is not None and theirs:  # «وكان لقاء مماثل انعقد في …»: of the same sides
            reports.append(successor(contact, before))
            return True
    if not (points_back(contact, parties) or hints) or _of_others(contact):
        return False
    following = resumed_by(told, contact, parties or hints, loose=True)
    dated = contact.when is not None and not contact.definite  # «وكان لقاء في يوليو 1994 ألغي …»
    other = dated and following is not None and off_apart(following, contact)
    former = following is not None and (
        (is_yet_to_come(following) and _is_former(contact)) or had_come_about(following, contact)
    )
    if following is not None and (other or former or is_next(contact, following)):
        again = _told_again(reports, contact, following)
        if again is not None:
            again.add(contact, [])
        else:
            reports.append(successor(contact, following))
        return True
    if contact.group and not parties:
        return False
    two = [p for n in contact.pair for p in n.parties] if contact.noun is None or _own_pair(contact) else []
    resumed = resumed_by(told, contact, parties or two) if len(two) > 1 else None  # «وسيوقع المسؤولان»
    if resumed is None and _own_pair(contact):
        return False
    resumed = resumed or resumed_by(told, contact, parties or hints)
    if resumed is None and following is not None and in_a_row(contact):
        reports.append(successor(contact, following))
        return True
    if resumed is None:
        return False
    _keep_plan(resumed, contact)
    resumed.add(contact, parties)
    return True


def _of_others(contact: Contact) -> bool:
    """«المباحثات التي تتم بين الدول العربية»: the sides stand there, only they are nobody known."""
    named = contact.members or contact.countries or contact.hint is not None
    return contact.between and not named and contact.dual is None and not contact.this


def _is_former(contact: Contact) -> bool:
    """«وكان الاجتماع السابق قد التأم في …», told after one that is still to come."""
    behind = contact.scene.word(contact.end)
    known = contact.noun is not None and contact.noun.definite and not contact.title
    return known and behind is not None and behind.after is not None and behind.after.status == "held"


def _told_again(reports: list[Report], contact: Contact, following: Report) -> Report | None:
    """«المحادثات ستستأنف الأسبوع المقبل», said a second time: the next of the row that is already known, on the same day."""
    if contact.when is None or firm(contact) != "planned":
        return None
    for report in reversed(reports[-OPEN_REPORTS:]):
        same = report is not following and set(report.parties) == set(following.parties)
        dated = same and any(c.when is not None for c in report.contacts)
        if (
            dated
            and contact.what in report.kinds
            and is_yet_to_come(report)
            and not conflicts(report, contact)
        ):
            return report
    return None


def _own_pair(contact: Contact) -> bool:
    """«على عقد قمة بينهما»: an indefinite noun whose two sides are known is no word for a contact of others."""
    told = contact.noun is not None and not contact.definite and contact.dual is not None
    return told and len({p for n in contact.pair for p in n.parties}) > 1


def early(contact: Contact) -> bool:
    """Told as news, or with words that say how it stood."""
    return speaks_up(contact) or any(e.weight > 1 for e in contact.evidence)


def speaks_up(contact: Contact) -> bool:
    """True when a place with a doubtful side is told as news: early on the page, or with a day."""
    return contact.title or contact.scene.index <= SOON or contact.when is not None


def stands_alone(contact: Contact) -> bool:
    """True for a gathering of a body of many states, of one who speaks there, or with people: one party is enough."""
    return contact.strength == "body" or contact.attended or contact.people


def _only_named(contact: Contact) -> bool:
    """«قرارات القمة العربية»: the gathering of a body that is named, with nothing told of it."""
    told = contact.when or contact.place or contact.evidence or contact.carrier or contact.title
    return contact.strength == "body" and contact.verb is None and not (told or contact.attended)


def points_back(contact: Contact, parties: list[str]) -> bool:
    """True when the words can mean a contact already spoken of."""
    return contact.definite or contact.dual is not None or contact.strength == "status" or bool(parties)


def _best(reports: list[Report], contact: Contact, parties: list[str]) -> Report | None:
    best, score = None, 0.0
    for at, report in enumerate(reports[-OPEN_REPORTS:]):
        points = agreement(report, contact, parties)
        if points is not None and points + at * 1e-3 > score:
            best, score = report, points + at * 1e-3
    return best


# ---------------------------------------------------------------------- resuming
