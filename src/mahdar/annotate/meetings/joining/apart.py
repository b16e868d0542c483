"""When two places of a page cannot speak of the same contact: a stated slot differs.

Days, places, people, level and status are compared; what is not stated never tells two contacts apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from mahdar.annotate.meetings.account import TELLING, Report, aspect_of, firm, levels_of, people_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.carriers import ANSWER
from mahdar.annotate.meetings.find.deferred import one_plan, resumes_plan
from mahdar.annotate.meetings.find.topics import summit_to_talk_of, talked_about
from mahdar.annotate.meetings.joining.another import (
    agreed_there,
    also,
    anew,
    how_often,
    told_in_order,
)
from mahdar.annotate.meetings.joining.level import PORTFOLIOS, rank_of_two
from mahdar.annotate.meetings.joining.standing import LEDE, off_apart, spoken_of, status_apart
from mahdar.annotate.meetings.joining.thirds import with_a_third
from mahdar.annotate.meetings.scene import Node, is_country
from mahdar.annotate.meetings.shared import is_joint_body
from mahdar.annotate.meetings.sides.known_bodies import is_known_body
from mahdar.arabic.value import equal
from mahdar.model import Mention

#: Talks this many days from an arrival may still belong to the visit.
VISIT_DAYS = 4
#: The level of those who sit at a summit.
LEADERS = "leaders"
#: A guest and a host.
PAIR = ("guest", "host")
#: Contacts that stand by themselves, whoever travels to them.
GATHERINGS = frozenset({"summit", "conference"})
#: A committee stands this close before its verb («لجنة الخبراء قد تلتئم»).
COMMITTEE_REACH = 3
#: So many of the last places of a report may stand in one sentence with the next.
BESIDE = 3
#: A round that began or ended on a day lasts at most this long, as far as one page can tell.
ROUND_DAYS = 10


def conflicts(report: Report, contact: Contact) -> bool:
    return (
        days_apart(report, contact)
        or places_apart(report, contact)
        or people_apart(report, contact)
        or _travellers_apart(report, contact)
        or _other_guest(report, contact)
        or _another_journey(report, contact)
        or ordinals_apart(report, contact)
        or _commission_apart(report, contact)
        or _sent_apart(report, contact)
        or status_apart(report, contact)
        or off_apart(report, contact)
        or spoken_of(report, contact)
        or told_beside(report, contact)
        or with_a_third(report, contact)
        or _of_no_land_apart(report, contact)
        or (anew(contact) and not _as_often(report, contact))
    )


def _of_no_land_apart(report: Report, contact: Contact) -> bool:
    """«يتفاوض مع عدد من الدول», «زارت الوزيرة كمبالا»: what is told of states without a name is not what is told of one."""
    if contact.no_land:
        return len(report.parties) > 1
    first = report.contacts[:TELLING]
    return any(c.no_land for c in first) and not set(contact.party_ids()) <= set(report.parties)


def _commission_apart(report: Report, contact: Contact) -> bool:
    """«تلتئم اللجنة المشتركة …، ويجتمع الرئيسان»: the commission of two sides is no meeting of those who are named."""
    first = report.contacts[0]
    commission = (is_joint_body(first) or is_known_body(first)) and bool(people_of(contact))
    return commission or ((is_joint_body(contact) or is_known_body(contact)) and bool(report.people))


def _sent_apart(report: Report, contact: Contact) -> bool:
    """«اقترح أن يلتقي الوفدان …، وأن تعقد قمة بين الرئيسين فلان وفلان»: those sent, or a committee, are not the two who rule."""
    first = report.contacts[:TELLING]
    if _by_those_sent(contact):
        return any(levels_of(c) == {LEADERS} for c in first)
    return levels_of(contact) == {LEADERS} and any(map(_by_those_sent, first))


def _by_those_sent(contact: Contact) -> bool:
    """«يلتقي الوفدان», «لجنة فنية قد تلتئم»: nothing but a word for those who sit there tells who they are."""
    scene = contact.scene
    if is_joint_body(contact):
        return True
    named = [n.start for n, role in contact.members if role == "party"]
    sent = [t for t in (contact.dual, *named) if t is not None and scene.has(t, "dual-sent")]
    if sent and len(sent) >= len(named):
        return True
    before = range(max(scene.start, contact.start - COMMITTEE_REACH), contact.start)
    alone = contact.implied or not contact.members
    return contact.verb is not None and alone and scene.within(before, "joint-body")


def told_beside(report: Report, contact: Contact) -> bool:
    """A place of the report stands in the contact's own clause as another one."""
    beside = [c for c in report.contacts[-BESIDE:] if c.scene is contact.scene]
    return any(
        told_in_order(c, contact)
        or agreed_there(c, contact)
        or _topic(c, contact)
        or (summit_to_talk_of(c, contact) and not _summit_before(report, c))
        for c in beside
    )


def _summit_before(report: Report, talks: Contact) -> bool:
    """«قمة في يونيو. اقترحت كينيا مباحثات لمناقشة موعد القمة»: the summit of the talks is the one that was told before."""
    return any(c.what == "summit" and c.scene is not talks.scene for c in report.contacts[:TELLING])


def _topic(one: Contact, other: Contact) -> bool:
    """«بحثا هاتفيا قمة مع …»: the call is no summit."""
    first, second = sorted((one, other), key=lambda c: c.start)
    return first.verb is not None and first.verb.aspect == "matter" and talked_about(second) == first.start


def one_gathering(report: Report, contact: Contact) -> bool:
    """«مؤتمر ميونخ», «المؤتمر في ميونخ»: a conference in one city that many attend; some have spoken there, others will."""
    if contact.strength == "body":
        body = contact.party_ids()[0]  # «قال مندوب … في الجلسة»: each who speaks in one session
        first = report.contacts[:TELLING]
        same = (c.strength == "body" and body in c.party_ids() for c in first)
        return any(same) and not (days_apart(report, contact) or status_apart(report, contact))
    if contact.series is not None and any(c.series == contact.series for c in report.contacts[:TELLING]):
        return not days_apart(report, contact)
    here = contact.place
    if (
        here is None
        or is_country(here.mention)
        or contact.what != "conference"
        or days_apart(report, contact)
    ):
        return False
    others = [c for c in report.telling if c.what == "conference" and c.place is not None]
    return any(c.place is not None and _key(c.place.mention) == _key(here.mention) for c in others)


def _as_often(report: Report, contact: Contact) -> bool:
    """The headline's «التقيا ثلاث مرات», and the sentence that says when."""
    return how_often(contact) is not None and any(how_often(c) is not None for c in report.contacts[:TELLING])


def days_apart(report: Report, contact: Contact) -> bool:
    if contact.when is None or _impossible(contact) or resumes_plan(report.telling, contact):
        return False
    if _of_former_days(report, contact) and _is_undated_news(report):
        return True
    if of_older_days(report, contact):
        return True
    days = span_of(contact)
    lenient = "visit" in report.kinds or contact.what == "visit"
    if contact.what in GATHERINGS and not contact.definite:
        lenient = False  # a summit on another day is no part of the talks of a visit
    for other in report.telling:
        if other.when is None or _impossible(other):
            continue
        theirs = span_of(other)
        if (days[0] > theirs[1] or theirs[0] > days[1]) and one_plan(
            contact, other, later=days[0] > theirs[1]
        ):
            continue
        if _several(contact) and theirs[0] == theirs[1] and _longer(days):
            return True  # «ثلاث جولات هذا العام»: none of them is that of the day told
        if other.since and _longer(theirs) and days[0] == days[1] and contact.what != other.what:
            return True  # «منذ انطلاق المفاوضات في سبتمبر», and their last meeting
        if days[0] > theirs[1] or theirs[0] > days[1]:
            if lenient and _near(days, theirs) and not _two_arrivals(other, contact):
                continue  # the talks of a visit fall on any of its days
            if _swings(other, days) or _swings(contact, theirs):
                continue  # the headline's weekday is that of the story
            return True
    return False


def _two_arrivals(one: Contact, other: Contact) -> bool:
    """«يحل المدير اليوم», «وصل وفد من المفتشين السبت»: two journeys, one over and one ahead."""
    journeys = one.what == other.what == "visit" and one.verb is not None and other.verb is not None
    return journeys and {firm(one), firm(other)} == {"held", "planned"}


def _several(contact: Contact) -> bool:
    return contact.noun is not None and contact.noun.number == "plural" and not contact.noun.suffix


def _longer(days: tuple[str, str]) -> bool:
    """True for more days than one round may take."""
    try:
        return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days > ROUND_DAYS
    except ValueError:
        return False


def _of_former_days(report: Report, contact: Contact) -> bool:
    """«استقبال … في أبريل 2021», on a page of the year after; not the news told with its day further on («كشف عن لقاء …»)."""
    again = contact.noun is not None and contact.noun.id in report.nouns and contact.place is None
    return contact.former and contact.scene.index > LEDE and not again


def of_older_days(report: Report, contact: Contact) -> bool:
    """«زار باكو في مارس», long before the page, and a contact told without a day some sentences before: not the same."""
    if not contact.older or contact.resumes or report.last.scene is contact.scene:
        return False
    if contact.noun is not None and contact.noun.definite and contact.noun.id in report.nouns:
        return False  # «وجرى اللقاء بين … في أبريل»: its day at last
    if contact.scene.index <= 1 and all(c.title for c in report.contacts):
        return False  # the headline, and the first sentence that gives its day
    if contact.what in report.kinds and any(
        report.people.get(p, set()) & who for p, who in people_of(contact).items()
    ):
        return False
    return aspect_of(contact) not in ("begin", "continue") and all(c.when is None for c in report.telling)


def _is_undated_news(report: Report) -> bool:
    """Told in the first sentences, its day nowhere yet; talks that began or ended may have run for long."""
    first = report.contacts[:TELLING]
    running = (c for c in first if c.what == "talks")  # a guest does not stay for months
    open_ended = any(aspect_of(c) == "continue" or firm(c) == "ongoing" for c in running)
    return first[0].scene.index <= LEDE + 1 and not (open_ended or any(c.when is not None for c in first))


def _impossible(contact: Contact) -> bool:
    """«عرض الخميس عقد قمة»: a day gone by is not that of what is ahead."""
    return contact.gone and firm(contact) == "planned"


def _swings(contact: Contact, days: tuple[str, str]) -> bool:
    """True when the other reading of a headline's weekday lies within `days`."""
    day = contact.swing.time.earliest if contact.swing is not None else None
    return day is not None and days[0] <= day <= days[1]


def _near(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """True when two days lie within the length of a visit."""
    first, second = sorted((one, other))
    try:
        gap = date.fromisoformat(second[0]) - date.fromisoformat(first[1])
    except ValueError:
        return False
    return gap.days <= VISIT_DAYS


def same_day(report: Report, contact: Contact) -> bool:
    return contact.when is not None and any(c.when is not None for c in report.telling)


def span_of(contact: Contact) -> tuple[str, str]:
    """The days of a place as comparable strings; an open side is open."""
    time = contact.when.time if contact.when else None
    aspect = aspect_of(contact)
    if time is None or aspect == "continue":
        return "0000", "9999"
    length = contact.days - 1 if contact.days else ROUND_DAYS
    if aspect == "begin":
        return time.earliest or "0000", _shift(time.latest, length) or "9999"
    if aspect == "end":
        return _shift(time.earliest, -length) or "0000", time.latest or "9999"
    return time.earliest or "0000", time.latest or "9999"


def _shift(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(days)).isoformat() if day else None


def places_apart(report: Report, contact: Contact) -> bool:
    if contact.place is None:
        return False
    told = [c for c in report.telling if c.place is not None]
    if contact.what == "visit":
        told = [c for c in told if c.what != "visit" or not _same_land(c.place, contact.place)]
    return any(c.place is not None and not same_place(c.place, contact.place) for c in told)


def _same_land(a: Node | None, b: Node | None) -> bool:
    """A visit to one country goes to several of its cities."""
    return (
        a is not None and b is not None and bool(a.mention.country) and a.mention.country == b.mention.country
    )


def place_disputed(report: Report, contact: Contact) -> bool:
    """«ستعقد الجولة في …», of the contact just announced elsewhere: a quarrel about its place, not another contact."""
    after = contact.scene.word(contact.end)
    if contact.what not in report.kinds:
        return False  # «المحادثات في أستانا للإعداد لقمة في إسطنبول»
    if not contact.resumes or (after is not None and "row" in after.classes):
        return False
    told = {firm(c) for c in report.telling}
    return firm(contact) == "planned" and "planned" in told and told <= {"planned", None}


def same_place(a: Node, b: Node) -> bool:
    """Same name, or a country and a place in it."""
    one, other = a.mention, b.mention
    if _key(one) == _key(other):
        return True
    if one.country and one.country == other.country:
        return is_country(one) or is_country(other)
    return not (one.country and other.country)


def _key(mention: Mention) -> str:
    return mention.name_en or mention.name or mention.text


def people_apart(report: Report, contact: Contact) -> bool:
    """Two different people for one party: two contacts, unless one of them is a visit or a wide gathering."""
    if contact.what == "visit" or len(report.parties) > 3:
        return False
    if "visit" in report.kinds:
        return _others_met(report, contact)
    theirs, guest = report.people, _same_guest(report, contact)
    for party, who in people_of(contact).items():
        named = theirs.get(party) or (_guessed(report, party) if also(contact) else None)
        if named and not named & who and not guest:
            return True
    if guest:
        return False
    mine = _rank_meant(contact) or levels_of(contact) or _said_level(contact)
    levels = report.levels or {level for c in report.telling for level in _said_level(c)}
    return bool(mine and levels and not mine & levels)


def _others_met(report: Report, contact: Contact) -> bool:
    """«زار الوزير أنقرة والتقى نظيره», «وكان وزير الدفاع التقى نظيره»: nobody of those who met was on the visit, on either side."""
    mine, theirs = people_of(contact), report.people
    both = [p for p in mine if theirs.get(p)]
    if not both or any(mine[p] & theirs[p] for p in both):
        return False
    here = levels_of(
        contact
    )  # a president brings his ministers along, a minister no minister of another portfolio
    return len(both) >= len(PAIR) or bool(
        here and here <= PORTFOLIOS and report.levels <= PORTFOLIOS and not here & report.levels
    )


def _rank_meant(contact: Contact) -> set[str]:
    """«لقاء بين رئيسي البلدين»: the rank of the two who are meant, whoever of their lands was named before."""
    rank = rank_of_two(contact) if contact.implied and not contact.definite else None
    return {rank.level} if rank is not None and rank.level == LEADERS else set()


def _same_guest(report: Report, contact: Contact) -> bool:
    """«استقبل الأمير الوزير», «وعقد نظيره معه جلسة مباحثات»: whoever met several of one side was on one visit to it."""
    if (
        contact.what == "call"
        or contact.another
        or firm(contact) != "held"
        or len(report.parties) != len(PAIR)
    ):
        return False
    mine, theirs = people_of(contact), report.people
    shared = [p for p in report.parties if mine.get(p, set()) & theirs.get(p, set())]
    return len(shared) == 1 and any(firm(c) == "held" for c in report.telling)


def _guessed(report: Report, party: str) -> set[str]:
    """The persons of a party that its places leave unsaid."""
    guesses = (c.guess for c in report.contacts[:TELLING] if c.guess is not None and party in c.guess.parties)
    return {g.mention.actor for g in guesses if g.person and g.mention.actor}


def ordinals_apart(report: Report, contact: Contact) -> bool:
    """«الجولة السادسة» is not «الجولة السابعة», nor «اللقاء الأول» «الاجتماع الثاني»."""
    return contact.ordinal is not None and bool(report.ordinals) and contact.ordinal not in report.ordinals


def _said_level(contact: Contact) -> set[str]:
    """«على مستوى الخبراء»; at a summit leaders sit. Beside a person it is the level of the other side alone."""
    if contact.what == "summit":
        return {LEADERS}
    if contact.level is None or any(n.person and not n.nameless for n, _ in contact.members):
        return set()
    return {contact.level.level}


def _travellers_apart(report: Report, contact: Contact) -> bool:
    """«يزور ولي العهد …», «سيزور الملك …»: two visits, if one is ahead; else they may travel together."""
    mine = _traveller_of(contact)
    theirs = {who for who in map(_traveller_of, report.contacts[:TELLING]) if who is not None}
    if mine is None or not theirs or mine in theirs:
        return False
    return firm(contact) == "planned" or any(firm(c) == "planned" for c in report.telling)


def _other_guest(report: Report, contact: Contact) -> bool:
    """«سيزور وزير العدل …», after talks of the foreign minister: who is to travel is not the one of his side who met."""
    mine = _traveller_of(contact)
    if mine is None or "visit" in report.kinds or firm(contact) != "planned":
        return False
    goer = next(n for n, _ in contact.members if n.mention.actor == mine)
    known = [report.people.get(party) or _guessed(report, party) for party in goer.parties]
    theirs = {who for people in known for who in people}
    if theirs:
        return mine not in theirs
    met = [n.level for c in report.telling for n in c.pair if set(n.parties) & set(goer.parties)]
    return goer.level is not None and any(level is not None and not equal(level, goer.level) for level in met)


def _another_journey(report: Report, contact: Contact) -> bool:
    """«رد عليها بزيارة أنقرة», «يرد الزيارة في مايو», beside «دعوة لزيارة أنقرة»: guest and host have changed places."""
    if contact.what != "visit":
        return False
    told = [c for c in report.contacts[:TELLING] if not c.title]
    if is_answer(contact) and told and not any(map(is_answer, told)):
        return True
    return any(is_answer(c) and _parties(_goers(c)) & _parties(contact.places) for c in told)


def is_answer(contact: Contact) -> bool:
    carrier = contact.carrier_verb
    return contact.what == "visit" and carrier is not None and carrier.id == ANSWER


def _goers(contact: Contact) -> list[Node]:
    """Those of a visit who are not where it goes."""
    return [n for n, role in contact.members if role == "party" and n not in contact.places]


def _parties(nodes: Iterable[Node]) -> set[str]:
    return {p for n in nodes for p in n.parties}


def _traveller_of(contact: Contact) -> str | None:
    """The one person who is known to go on a visit, by the register."""
    if contact.what != "visit" or contact.implied:
        return None
    known = {n.mention.actor for n in _goers(contact) if (n.mention.actor or "").startswith("person:")}
    return known.pop() if len(known) == 1 else None
