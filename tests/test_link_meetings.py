"""One meeting from many reports: what joins, what stays apart, and what becomes of the status."""

import random
from typing import Any

import msgspec
import pytest

from mahdar.link import build_dossier
from mahdar.model import Annotation, Claim, MeetingMention, MeetingReport
from tests.records import page, report

R = report

SAME = {
    "same day, same city": (
        R("TR SY RU", "2022-12-28", place="Moscow"),
        R("TR SY RU", "2022-12-28", place="Moscow"),
    ),
    "one account leaves the mediator out": (
        R("TR SY RU", "2022-12-28", level="defence_ministers"),
        R("TR SY", "2022-12-28"),
    ),
    "a day and the month around it": (
        R("SA IR", "2023-03-10", place="Beijing", level="officials"),
        R("SA IR", "2023-03-01..2023-03-31", place="Beijing", level="officials"),
    ),
    "planned, then held": (
        R("ET ER", "2018-07-08", status="planned", level="leaders", place="Asmara"),
        R("ET ER", "2018-07-08", level="leaders", place="Asmara"),
    ),
    "a place in dispute while it is only planned": (
        R("TR SY", "2023-01-20..2023-01-26", status="planned", level="foreign_ministers", place="Moscow"),
        R("TR SY", "2023-01-20..2023-01-26", status="planned", level="foreign_ministers", place="Ankara"),
    ),
    "talks of a summit called talks": (
        R("KP KR", "2018-04-27", what="summit", level="leaders"),
        R("KP KR", "2018-04-27", what="talks", level="leaders"),
    ),
    "visit and the talks in it": (
        R("EG SD", "2019-03-05", what="visit", place="Cairo"),
        R("EG SD", "2019-03-05", what="talks", place="Cairo"),
    ),
    "a visit by its first day, the talks of it by the next": (
        R("US EG", "2015-08-01", what="visit", level="foreign_ministers", place="Cairo"),
        R("US EG", "2015-08-02", what="talks", level="foreign_ministers", place="Cairo"),
    ),
    "called off, told by the day of the news": (
        R("US KP", "2018-05-24", status="cancelled", what="summit", level="leaders", people="trump kim"),
        R(
            "US KP",
            "2018-06-12",
            status="planned",
            what="summit",
            level="leaders",
            place="Singapore",
            people="trump kim",
        ),
    ),
    "a visit by its first day, the talks without their city": (
        R("US EG", "2015-08-01", what="visit", level="foreign_ministers", place="Cairo", people="kerry"),
        R("US EG", "2015-08-02", what="talks", level="foreign_ministers", people="kerry shoukry"),
    ),
    "a third of a month, and a day in it": (
        R("TR SY", "2022-12-21..2022-12-31"),
        R("TR SY", "2022-12-28", level="defence_ministers", place="Moscow"),
    ),
    "level not given by one": (
        R("LY org:un", "2020-10-23", place="Geneva", level="military"),
        R("LY org:un", "2020-10-23", place="Geneva"),
    ),
    "a state and its group's talks": (
        R("YE group:houthis org:un", "2018-12-06", place="Stockholm"),
        R("YE group:houthis", "2018-12-06..2018-12-13", place="Stockholm"),
    ),
    "a council's session of one day": (
        R("org:unsc", "2018-02-24"),
        R("org:unsc", "2018-02-24", place="New York"),
    ),
    "call told twice": (
        R("FR LB", "2021-07-10", what="call", level="leaders"),
        R("FR LB", "2021-07-10", what="call", level="leaders"),
    ),
    "undated, written the day after, same rank, city and people": (
        R("QA EG", "2021-05-25", level="foreign_ministers", place="Cairo", people="shoukry thani"),
        R("QA EG", None, level="foreign_ministers", place="Cairo", people="shoukry thani"),
    ),
}

APART = {
    "two days": (R("TR RU", "2023-04-25", place="Moscow"), R("TR RU", "2023-05-10", place="Moscow")),
    "consecutive days": (R("SD ET EG", "2020-01-13", place="Washington"), R("SD ET EG", "2020-01-14", place="Washington")),
    "same day and city, other rank": (
        R("RU TR", "2021-09-29", level="leaders", place="Sochi"),
        R("RU TR", "2021-09-29", level="foreign_ministers", place="Sochi"),
    ),
    "same day, other city": (R("US IR", "2015-07-02", place="Vienna"), R("US IR", "2015-07-02", place="Geneva")),
    "a council on two days": (R("org:unsc", "2018-02-24"), R("org:unsc", "2018-02-25")),
    "one state alone, twice on a day": (R("US", "2018-03-07"), R("US", "2018-03-07")),
    "a call and a meeting": (R("SA IR", "2023-03-27", what="call"), R("SA IR", "2023-03-27", what="meeting")),
    "one shared party": (R("EG LY", "2020-08-20", place="Cairo"), R("EG SD", "2020-08-20", place="Cairo")),
    "no shared party": (R("DZ MA", "2020-08-20"), R("IQ KW", "2020-08-20")),
    "undated of the same pair": (R("IQ TR", "2019-05-15", place="Ankara"), R("IQ TR", None)),
    "undated with the place only": (R("IQ TR", "2019-05-15", place="Ankara"), R("IQ TR", None, place="Ankara")),
    "two undated of the same pair": (R("YE SA", None), R("YE SA", None)),
    "week ranges that do not touch": (R("QA SA", "2021-01-04..2021-01-10"), R("QA SA", "2021-01-11..2021-01-17")),
    "same week, days apart": (R("US RU", "2016-09-09", place="Geneva"), R("US RU", "2016-09-12", place="Geneva")),
    "ministers a month later in the same city": (
        R("TR SY RU IR", "2023-04-25", level="defence_ministers", place="Moscow"),
        R("TR SY RU IR", "2023-05-10", level="foreign_ministers", place="Moscow"),
    ),
    "two pairs at one conference": (R("FR IR", "2015-09-27", place="New York"), R("FR SA", "2015-09-27", place="New York")),
    "intelligence chiefs and envoys the same day": (
        R("TR SY", "2022-11-17", level="intelligence_chiefs", place="Damascus"),
        R("TR SY", "2022-11-17", level="envoys", place="Damascus"),
    ),
    "leaders and defence ministers in one capital": (
        R("US KR", "2018-05-22", level="leaders", place="Washington"),
        R("US KR", "2018-05-22", level="defence_ministers", place="Washington"),
    ),
    "different mediators, different cities": (R("SD group:rsf SA US", "2023-05-06", place="Jeddah"), R("SD group:rsf EG", "2023-05-06", place="Cairo")),
    "same group, other state": (R("AF group:taliban US", "2020-02-29", place="Doha"), R("PK group:taliban", "2020-02-29", place="Islamabad")),
    "rounds a fortnight apart": (R("SY org:un", "2017-03-23", what="talks", place="Geneva"), R("SY org:un", "2017-05-16", what="talks", place="Geneva")),
    "planned for another day": (R("KP US", "2018-06-12", status="planned", place="Singapore"), R("KP US", "2019-02-27", place="Hanoi")),
    "the year before": (R("RU TR IR", "2017-11-22", level="leaders", place="Sochi"), R("RU TR IR", "2019-02-14", level="leaders", place="Sochi")),
    "a visit, and talks two days later": (
        R("US EG", "2015-08-01", what="visit", level="foreign_ministers", place="Cairo"),
        R("US EG", "2015-08-03", what="talks", level="foreign_ministers", place="Cairo"),
    ),
    "a visit, and talks the next day of others": (
        R("US EG", "2015-08-01", what="visit", level="leaders", place="Cairo"),
        R("US EG", "2015-08-02", what="talks", level="envoys", place="Cairo"),
    ),
    "a third of a month of one pair, and a day in it of three": (
        R("EG ET", "2020-02-21..2020-02-29"),
        R("EG ET SD", "2020-02-27", level="foreign_ministers", place="Washington"),
    ),
    "year-wide account, other rank": (
        R("ET EG SD", "2020-01-01..2020-12-31", level="leaders"),
        R("ET EG SD", "2020-06-13", level="ministers"),
    ),
}  # fmt: skip


def _pair(first: MeetingReport, second: MeetingReport) -> list[Annotation]:
    """Two pages, both written on the day of the first report (or of the second when the first has none)."""
    known = first.latest or second.latest or "2020-01-01"
    return [page("a", known, first), page("b", known, second)]


@pytest.mark.parametrize("case", SAME)
def test_two_accounts_of_one_contact_are_one_meeting(case: str) -> None:
    assert len(build_dossier(_pair(*SAME[case])).meetings) == 1


@pytest.mark.parametrize("case", APART)
def test_hard_pairs_stay_apart(case: str) -> None:
    assert len(APART) >= 20
    assert len(build_dossier(_pair(*APART[case])).meetings) == 2


def test_a_page_that_tells_of_two_contacts_is_believed() -> None:
    both = page("a", "2023-04-26", R("TR SY", "2023-04-25"), R("TR SY", "2023-04-25"))
    assert len(build_dossier([both]).meetings) == 2


def test_a_bilateral_beside_a_trilateral_of_one_day_stays_apart_once_a_page_tells_both() -> None:
    two = R("TR RU", "2018-04-04", level="leaders", place="Ankara")
    three = R("TR RU IR", "2018-04-04", level="leaders", place="Ankara")
    pages = [
        page("a", "2018-04-05", three),
        page("b", "2018-04-05", two),
        page("c", "2018-04-05", two, three),
    ]
    assert sorted(len(m.reports) for m in build_dossier(pages).meetings) == [2, 2]


def test_a_page_that_tells_one_contact_twice_in_other_words_tells_one() -> None:
    one = R("TR SY", "2022-12-28", level="defence_ministers", place="Moscow", people="akar")
    again = R("TR SY", "2022-12-28", level="defence_ministers", place="Moscow", people="abbas")
    assert len(build_dossier([page("a", "2023-04-24", one, again)]).meetings) == 1


def test_a_passing_word_with_some_of_the_parties_is_no_contact_of_its_own() -> None:
    told = R("TR SY RU IR", "2023-04-25", level="defence_ministers", place="Moscow", people="akar")
    aside = R("TR SY", "2023-04-25", level="defence_ministers", main=False)
    beside = R("TR SY", "2023-04-25", level="defence_ministers", main=False, people="fidan")
    assert len(build_dossier([page("a", "2023-04-26", told, aside)]).meetings) == 1
    assert len(build_dossier([page("a", "2023-04-26", told, beside)]).meetings) == 2
    named_two = msgspec.structs.replace(aside, claims=(Claim(kind="format", text="الثنائي"),))
    assert len(build_dossier([page("a", "2023-04-26", told, named_two)]).meetings) == 2


HISTORY = [
    ([("2023-04-24", "planned"), ("2023-04-25", "held")], "held", ["planned", "held"]),
    ([("2023-04-25", "held"), ("2023-04-24", "planned")], "held", ["planned", "held"]),
    ([("2023-04-20", "proposed"), ("2023-04-22", "planned"), ("2023-04-24", "postponed")], "postponed", ["proposed", "planned", "postponed"]),
    ([("2023-04-20", "planned"), ("2023-04-24", "denied")], "denied", ["planned", "denied"]),
    ([("2023-04-20", "planned"), ("2023-04-24", "cancelled")], "cancelled", ["planned", "cancelled"]),
    ([("2023-04-20", "planned"), ("2023-04-21", "planned")], "planned", ["planned", "planned"]),
    ([("2023-04-26", "held"), ("2023-04-26", "denied")], "denied", ["denied", "held"]),
    ([("2023-04-26", "held"), ("2023-04-26", "held"), ("2023-04-27", "denied")], "held", ["held", "denied"]),
    ([("2023-04-26", "not_held"), ("2023-04-27", "held")], "held", ["not_held", "held"]),
    ([("2023-04-20", "cancelled"), ("2023-04-20", "planned"), ("2023-04-21", "planned")], "planned", ["planned", "cancelled", "planned"]),
    ([("2023-04-20", "cancelled"), ("2023-04-21", "planned")], "cancelled", ["cancelled", "planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("accounts", "status", "history"), HISTORY)
def test_status_follows_the_newest_knowledge(
    accounts: list[tuple[str, str]], status: str, history: list[str]
) -> None:
    pages = [page(f"{n}", day, R("TR SY", "2023-04-25", status=s)) for n, (day, s) in enumerate(accounts)]
    meeting = build_dossier(pages).meetings[0]
    assert meeting.status == status
    assert [h.status for h in meeting.history] == history


def test_the_day_on_which_a_meeting_was_called_off_is_not_its_day() -> None:
    off, plan = SAME["called off, told by the day of the news"]
    meeting = build_dossier([page("a", "2018-05-25", off), page("b", "2018-05-20", plan)]).meetings[0]
    assert (meeting.status, meeting.earliest, meeting.latest) == ("cancelled", "2018-06-12", "2018-06-12")
    assert not [c for c in meeting.conflicts if c.slot == "when"]


def test_rescheduled_meeting_keeps_its_history() -> None:
    planned = page("a", "2022-03-01", R("SA IR", "2022-03-16", status="planned", place="Baghdad"))
    moved = page(
        "b",
        "2022-04-22",
        R(
            "SA IR",
            "2022-04-21",
            place="Baghdad",
            original_earliest="2022-03-16",
            original_latest="2022-03-16",
        ),
    )
    meetings = build_dossier([planned, moved]).meetings
    assert [h.status for h in meetings[0].history] == ["planned", "held"]
    assert len(meetings) == 1


def _round(name: str, published: str, words: str, *args: str, **more: str) -> Annotation:
    """A page whose report is of a numbered round of talks."""
    told = page(name, published, R(*args, what="talks", **more))
    text = f"page {name} {words} بين البلدين"
    start = text.index(words)
    mention = MeetingMention(start=start, end=start + len(words), text=words, slot="trigger")
    report_ = msgspec.structs.replace(told.meetings[0], mentions=(mention,))
    view = msgspec.structs.replace(told.document, text=text)
    return msgspec.structs.replace(told, document=view, meetings=(report_,))


def test_a_numbered_round_is_one_contact_from_plan_to_the_day_it_is_held() -> None:
    pages = [
        _round("a", "2022-03-12", "جولة خامسة", "SA IR IQ", "2022-03-16", status="planned"),
        _round("b", "2022-03-14", "الجولة الخامسة", "SA IR", None, status="postponed", reason="x"),
        _round("c", "2022-04-23", "جولة خامسة", "SA IR", "2022-04-21", place="Baghdad"),
        _round("d", "2022-04-24", "الجولة الرابعة", "SA IR", "2021-09-21"),
    ]
    meetings = build_dossier(pages).meetings
    assert [len(m.reports) for m in meetings] == [1, 3]
    assert [h.status for h in meetings[1].history] == ["planned", "postponed", "held"]
    assert (meetings[1].status, meetings[1].earliest) == ("held", "2022-04-21")
    assert [c.kind for c in meetings[1].conflicts if c.slot == "when"] == ["changed_over_time"]


def test_two_numbered_rounds_of_one_week_stay_apart() -> None:
    pages = [
        _round("a", "2018-03-02", "الجولة الثانية", "ET EG SD", "2018-03-01..2018-03-07"),
        _round("b", "2018-03-02", "الجولة الثالثة", "ET EG SD", "2018-03-01..2018-03-07"),
    ]
    assert len(build_dossier(pages).meetings) == 2


def test_disjoint_days_of_one_finished_meeting_are_a_contradiction_not_a_choice() -> None:
    told = R("TR SY RU", "2022-12-28", level="defence_ministers", place="Moscow")
    loose = R("TR SY RU", "2022-12-01..2022-12-31", level="defence_ministers", place="Moscow")
    meeting = build_dossier([page("a", "2022-12-29", told), page("b", "2023-01-17", loose)]).meetings[0]
    assert (meeting.earliest, meeting.latest) == ("2022-12-28", "2022-12-28")
    assert len(meeting.when.values) == 2
    assert not [c for c in meeting.conflicts if c.slot == "when"]


def test_two_places_of_one_meeting_are_both_kept() -> None:
    pages = [
        page(
            "a",
            "2023-01-12",
            R("TR SY", "2023-01-23..2023-01-29", status="planned", level="foreign_ministers", place="Moscow"),
        ),
        page(
            "b",
            "2023-01-12",
            R("TR SY", "2023-01-23..2023-01-29", status="planned", level="foreign_ministers", place="Ankara"),
        ),
    ]
    meeting = build_dossier(pages).meetings[0]
    assert {v.value.name_en for v in meeting.place.values} == {"Moscow", "Ankara"}
    assert [c.slot for c in meeting.conflicts] == ["place"]


def test_a_party_that_one_origin_leaves_out_is_an_omission() -> None:
    pages = [
        page("a", "2022-12-29", R("TR SY RU", "2022-12-28", level="defence_ministers")),
        page("b", "2022-12-29", R("TR SY", "2022-12-28", level="defence_ministers")),
    ]
    conflicts = build_dossier(pages).meetings[0].conflicts
    assert [(c.kind, c.note) for c in conflicts] == [("omission", "state:RU")]


def test_a_claimed_format_that_the_parties_belie_is_flagged() -> None:
    claim = Claim(kind="format", text="ثلاثي")
    pages = [page("a", "2023-04-26", R("TR SY RU IR", "2023-04-25", claims=(claim,)))]
    assert [c.kind for c in build_dossier(pages).conflicts] == ["claimed_format"]


def test_a_claimed_format_that_other_accounts_bear_out_is_not() -> None:
    claim = Claim(kind="format", text="رباعي", flag="called a meeting of 4, 2 parties are named")
    pages = [
        page("a", "2023-04-26", R("TR SY", "2023-04-25", level="defence_ministers", claims=(claim,))),
        page("b", "2023-04-26", R("TR SY RU IR", "2023-04-25", level="defence_ministers")),
    ]
    dossier = build_dossier(pages)
    assert len(dossier.meetings) == 1
    assert "claimed_format" not in {c.kind for c in dossier.conflicts}


def test_order_of_pages_changes_nothing() -> None:
    rng = random.Random(3)
    pages = [
        page(f"{n}{k}", r.latest or "2020-01-01", r)
        for n, pair in enumerate([*SAME.values(), *APART.values()])
        for k, r in enumerate(pair)
    ]
    first = msgspec.json.encode(build_dossier(pages))
    for _ in range(3):
        rng.shuffle(pages)
        assert msgspec.json.encode(build_dossier(pages)) == first


def test_a_contact_under_way_covers_the_days_of_its_pages_until_one_states_a_day() -> None:
    going_on: dict[str, Any] = {
        "what": "visit",
        "status": "ongoing",
        "level": "leaders",
        "people": "a b",
        "place": "Cairo",
    }
    first = page("a", "2021-03-05", report("KE EG", "2021-03-05", days_basis="under_way", **going_on))
    second = page("b", "2021-03-06", report("KE EG", "2021-03-06", days_basis="under_way", **going_on))
    (meeting,) = build_dossier([first, second]).meetings
    assert (meeting.earliest, meeting.latest, meeting.days_basis) == ("2021-03-05", "2021-03-06", "under_way")
    assert all(v.value["basis"] == "under_way" for v in meeting.when.values)
    held = {**going_on, "status": "held"}
    third = page("c", "2021-03-07", report("KE EG", "2021-03-04..2021-03-06", **held))
    (stated,) = build_dossier([first, second, third]).meetings
    assert (stated.earliest, stated.latest, stated.days_basis) == ("2021-03-04", "2021-03-06", None)
