"""One occasion over several pages: plans that slipped, contacts put off, loose looks back, meetings only spoken of."""

import msgspec
import pytest

from mahdar.model import Annotation, MeetingReport, Place
from tests.records import meetings, page, report

R = report


MOSCOW = R("TR SY RU", "2022-12-28", level="defence_ministers", place="Moscow")

LOOSE: dict[str, tuple[int, list[Annotation]]] = {
    "late in the month, by the other rank of security talks": (1, [
        page("a", "2022-12-29", MOSCOW),
        page("b", "2023-04-26", R("TR SY", "2022-12-21..2022-12-31", level="intelligence_chiefs", main=False)),
    ]),
    "late in the year, of the same rank": (1, [
        page("a", "2022-12-29", MOSCOW),
        page("b", "2024-06-17", R("TR SY", "2022-09-01..2022-12-31", level="defence_ministers", main=False)),
    ]),
    "late in the year, of which two contacts are known": (3, [
        page("a", "2022-12-29", MOSCOW),
        page("c", "2022-10-15", R("TR SY RU", "2022-10-14", level="defence_ministers", place="Tehran")),
        page("b", "2024-06-17", R("TR SY", "2022-09-01..2022-12-31", level="defence_ministers", main=False)),
    ]),
    "late in the year, of another rank": (2, [
        page("a", "2022-12-29", MOSCOW),
        page("b", "2024-06-17", R("TR SY", "2022-09-01..2022-12-31", level="leaders", main=False)),
    ]),
    "in that year, when the one known was put off": (2, [
        page("a", "2023-04-24", R("TR SY RU", "2023-02-01..2023-02-28", level="foreign_ministers", status="postponed")),
        page("b", "2024-06-17", R("TR SY RU", "2023-01-01..2023-12-31", level="foreign_ministers", main=False)),
    ]),
    "in that year, when one is known as planned only": (2, [
        page("a", "2023-01-17", R("TR SY", "2023-01-25..2023-01-31", level="foreign_ministers", status="planned")),
        page("b", "2024-06-17", R("TR SY", "2023-01-01..2023-12-31", level="foreign_ministers", main=False)),
    ]),
    "in that month, when one is known as planned": (1, [
        page("a", "2023-01-17", R("TR SY", "2023-01-25", level="foreign_ministers", status="planned")),
        page("b", "2024-06-17", R("TR SY", "2023-01-01..2023-01-31", level="foreign_ministers", main=False)),
    ]),
    "in that month, of a round that is told by its days and by its last one": (2, [
        page("a", "2020-09-27", R("TR SY", "2020-09-18..2020-09-27", what="talks"), R("TR SY", "2020-09-27", main=False, place="Geneva")),
        page("b", "2021-02-21", R("TR SY", "2020-09-01..2020-09-30", main=False)),
    ]),
    "in that month, in which two rounds are known": (3, [
        page("a", "2020-09-27", R("TR SY", "2020-09-18..2020-09-27", what="talks"), R("TR SY", "2020-09-12", main=False, place="Geneva")),
        page("b", "2021-02-21", R("TR SY", "2020-09-01..2020-09-30", main=False)),
    ]),
    "a visit that was not made by the end of the year, and the summit of that autumn": (2, [
        page("a", "2018-09-20", R("KP KR", "2018-09-18..2018-09-20", what="summit", level="leaders")),
        page("b", "2019-03-01", R("KP KR", "2018-09-01..2018-12-31", what="visit", level="leaders", status="not_held", main=False)),
    ]),
    "a plan for before the end of the year, and what was held in the month in which it was made": (2, [
        page("a", "2020-09-27", R("TR SY", "2020-09-27..2020-12-31", status="planned", what="talks")),
        page("b", "2021-02-21", R("TR SY", "2020-09-01..2020-09-30", main=False)),
    ]),
    "in that year, of a pair and of three, no rank given": (2, [
        page("a", "2020-02-28", R("EG ET SD", "2020-02-27", level="foreign_ministers", place="Washington")),
        page("b", "2021-02-28", R("EG ET", "2020-01-01..2020-12-31", main=False)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", LOOSE)
def test_a_loose_look_back_joins_the_one_contact_it_can_mean(case: str) -> None:
    count, pages = LOOSE[case]
    assert len(meetings(*pages)) == count


FM = {"level": "foreign_ministers", "place": "Riyadh"}
PLANS: dict[str, tuple[int, list[Annotation]]] = {
    "held a day after it was planned, same rank and city": (1, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", **FM)),
    ]),
    "held a day after, of another rank": (2, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", level="leaders", place="Riyadh")),
    ]),
    "held a day after, but in a city not named before and by nobody named": (2, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", level="foreign_ministers")),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", level="foreign_ministers", place="Muscat")),
    ]),
    "held ten days after, nobody says that it was put off": (2, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM)),
        page("b", "2023-03-17", R("SA IR", "2023-03-15", **FM)),
    ]),
    "a plan told after the other was over is the next one": (2, [
        page("a", "2023-03-07", R("SA IR", "2023-03-08", status="planned", **FM)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", **FM)),
    ]),
    "two that were held on two days": (2, [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", **FM)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", **FM)),
    ]),
    "two accounts of the day that is planned": (1, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM)),
        page("b", "2023-03-01", R("SA IR", "2023-03-06", status="planned", **FM)),
    ]),
    "two plans of neighbouring months": (2, [
        page("a", "2018-03-27", R("US KR", "2018-04-21..2018-04-30", status="planned", level="leaders", people="trump moon")),
        page("b", "2018-03-28", R("US KR", "2018-05-01..2018-05-31", status="planned", level="leaders", people="trump moon")),
    ]),
    "two plans of one page": (2, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM), R("SA IR", "2023-03-07", status="planned", **FM)),
    ]),
    "planned for one week, put off from the next": (1, [
        page("a", "2023-01-17", R("YE SA", "2023-01-25..2023-01-31", status="planned", level="foreign_ministers")),
        page("b", "2023-04-24", R("YE SA OM", "2023-02-01..2023-02-28", status="postponed", level="foreign_ministers")),
    ]),
    "put off, and held three weeks later": (1, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", status="postponed", level="foreign_ministers")),
        page("b", "2023-03-27", R("SA IR", "2023-03-26", **FM)),
    ]),
    "put off, and held half a year later": (2, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", status="postponed", level="foreign_ministers")),
        page("b", "2023-09-27", R("SA IR", "2023-09-26", **FM)),
    ]),
    "put off, and others met": (2, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", status="postponed", level="foreign_ministers")),
        page("b", "2023-03-27", R("SA IR CN", "2023-03-26", **FM)),
    ]),
    "a plan between two contacts that it may be": (3, [
        page("a", "2023-03-01", R("SA IR", "2023-03-05", status="planned", **FM)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", **FM)),
        page("c", "2023-03-08", R("SA IR", "2023-03-07", **FM)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", PLANS)
def test_a_plan_joins_the_contact_it_became_and_no_other(case: str) -> None:
    count, pages = PLANS[case]
    assert len(meetings(*pages)) == count


def test_a_plan_that_slipped_has_changed_and_two_days_for_one_plan_contradict_each_other() -> None:
    for case, kind in (
        ("held a day after it was planned, same rank and city", "changed_over_time"),
        ("two accounts of the day that is planned", "contradiction"),
    ):
        (meeting,) = meetings(*PLANS[case][1])
        assert [(c.slot, c.kind) for c in meeting.conflicts] == [("when", kind)]


AGAIN = {"deferred": True, **FM}
OFF = {"status": "postponed", "level": "foreign_ministers"}
RESUMED: dict[str, tuple[int, list[Annotation]]] = {
    "put off, and said to have been when it is held three months later": (1, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
    "put off without a day": (1, [
        page("a", "2023-03-04", R("SA IR", None, **OFF)),
        page("b", "2023-04-27", R("SA IR", "2023-04-26", **AGAIN)),
    ]),
    "the page names the month first planned": (1, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", original_earliest="2023-03-01", original_latest="2023-03-31", **AGAIN)),
    ]),
    "the page names another month": (2, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", original_earliest="2023-05-01", original_latest="2023-05-31", **AGAIN)),
    ]),
    "put off a year before": (2, [
        page("a", "2022-03-04", R("SA IR", "2022-03-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
    "of another rank": (2, [
        page("a", "2023-03-04", R("SA IR", "2023-03-05", status="postponed", level="leaders")),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
    "of other parties": (2, [
        page("a", "2023-03-04", R("SA QA", "2023-03-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
    "the last of two that were put off": (2, [
        page("a", "2023-02-04", R("SA IR", "2023-02-05", **OFF)),
        page("c", "2023-05-04", R("SA IR", "2023-05-05", **OFF)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
    "what was held before is not what had been put off": (2, [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", **FM)),
        page("b", "2023-06-27", R("SA IR", "2023-06-26", **AGAIN)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", RESUMED)
def test_a_contact_that_had_been_put_off_joins_its_plan(case: str) -> None:
    count, pages = RESUMED[case]
    found = meetings(*pages)
    assert len(found) == count
    assert found[-1].status == "held"


SUMMIT = {"status": "planned", "level": "leaders"}
LEADERS: dict[str, tuple[int, list[Annotation]]] = {
    "in a month, and by the end of that month": (1, [
        page("a", "2021-05-10", R("US RU", "2021-06-01..2021-06-30", **SUMMIT)),
        page("b", "2021-05-12", R("US RU", "2021-05-12..2021-06-30", people="biden putin", **SUMMIT)),
    ]),
    "by the end of a month in which two are planned": (3, [
        page("a", "2021-05-10", R("US RU", "2021-06-04", place="Vienna", **SUMMIT)),
        page("b", "2021-05-11", R("US RU", "2021-06-16", place="Geneva", **SUMMIT)),
        page("c", "2021-05-12", R("US RU", "2021-05-12..2021-06-30", **SUMMIT)),
    ]),
    "by the end of a month in which all speak of one, and a single page of another": (2, [
        *(page(x, f"2021-05-1{x}", R("US RU", "2021-06-16", place="Geneva", **SUMMIT)) for x in "1234"),
        page("b", "2021-05-11", R("US RU", "2021-06-04", place="Vienna", **SUMMIT)),
        page("c", "2021-05-16", R("US RU", "2021-05-12..2021-06-30", **SUMMIT)),
    ]),
    "without a day, where one page of three adds a party": (1, [
        page("a", "2021-05-10", R("US RU", "2021-06-16", **SUMMIT)),
        page("b", "2021-05-11", R("US RU FI", "2021-06-16", **SUMMIT)),
        page("c", "2021-05-12", R("US RU", "2021-06-16", **SUMMIT)),
        page("d", "2021-05-16", R("US RU", None, **SUMMIT)),
    ]),
    "they met before the second plan ran out": (3, [
        page("a", "2021-05-10", R("US RU", "2021-06-01..2021-06-30", **SUMMIT)),
        page("b", "2021-05-21", R("US RU", "2021-05-20", level="leaders", place="Geneva")),
        page("c", "2021-05-12", R("US RU", "2021-05-12..2021-06-30", **SUMMIT)),
    ]),
    "one page gives the two two cities": (2, [
        page("a", "2021-05-10",
             R("US RU", "2021-06-01..2021-06-30", place="Geneva", **SUMMIT),
             R("US RU", "2021-05-12..2021-06-30", place="Vienna", **SUMMIT)),
    ]),
    "one page of six guesses a city, and an undated one another": (1, [
        *(page(x, f"2021-05-1{x}", R("US RU", "2021-06-10..2021-06-20", **SUMMIT)) for x in "12345"),
        page("a", "2021-05-16", R("US RU", "2021-06-10..2021-06-20", place="Vienna", **SUMMIT)),
        page("b", "2021-05-17", R("US RU", None, place="Geneva", main=False, **SUMMIT)),
    ]),
    "one page of two gives a city, and an undated one another": (2, [
        page("a", "2021-05-16", R("US RU", "2021-06-10..2021-06-20", place="Vienna", **SUMMIT)),
        page("c", "2021-05-16", R("US RU", "2021-06-10..2021-06-20", **SUMMIT)),
        page("b", "2021-05-17", R("US RU", None, place="Geneva", main=False, **SUMMIT)),
    ]),
    "of other sides, though a page of each adds a third": (2, [
        *(page(x, f"2021-05-2{x}", R("US RU", "2021-05-20", level="leaders", place="Geneva")) for x in "12"),
        page("a", "2021-05-23", R("US RU CN", "2021-05-20", level="leaders", place="Geneva")),
        *(page(x, f"2021-05-1{x}", R("CN US KR", "2021-05-17", place="Geneva", **SUMMIT)) for x in "34"),
    ]),
    "called off in the news of one day, the day told and not": (1, [
        page("a", "2018-02-20", R("RS XK", "2018-02-10", status="cancelled", level="leaders")),
        page("b", "2018-02-21", R("RS XK", None, status="cancelled", level="leaders")),
    ]),
    "called off, and again the month after": (2, [
        page("a", "2018-02-20", R("RS XK", "2018-02-10", status="cancelled", level="leaders")),
        page("b", "2018-03-21", R("RS XK", None, status="cancelled", level="leaders")),
    ]),
    "said to be over, while theirs is planned for some day of the season": (2, [
        page("a", "2021-05-10", R("US RU", "2021-05-10..2021-07-31", **SUMMIT)),
        page("b", "2021-05-12", R("US RU", None, level="leaders", main=False)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", LEADERS)
def test_two_leaders_meet_once_at_a_time(case: str) -> None:
    count, pages = LEADERS[case]
    assert len(meetings(*pages)) == count


SUPPLIED = "a party is taken from the subject of the sentence"
STATUS: dict[str, tuple[str, list[Annotation]]] = {
    "held by one page whose parties are read from elsewhere, planned by a later one": ("planned", [
        page("a", "2021-05-10", R("US RU", None, level="leaders", doubt=SUPPLIED)),
        page("b", "2021-05-11", R("US RU", None, **SUMMIT)),
    ]),
    "held by one page that names both, planned by a later one": ("held", [
        page("a", "2021-05-10", R("US RU", None, level="leaders")),
        page("b", "2021-05-11", R("US RU", None, **SUMMIT)),
    ]),
    "planned in the morning, held by one page whose parties are read from elsewhere": ("held", [
        page("a", "2021-05-10", R("US RU", "2021-05-10", **SUMMIT)),
        page("b", "2021-05-10", R("US RU", "2021-05-10", level="leaders", doubt=SUPPLIED)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", STATUS)
def test_a_doubtful_account_does_not_make_a_plan_held(case: str) -> None:
    status, pages = STATUS[case]
    (meeting,) = meetings(*pages)
    assert meeting.status == status


TALKS = {"status": "proposed", "what": "talks"}
WISHED: dict[str, tuple[int, list[Annotation]]] = {
    "offered, and welcomed a week later": (1, [
        page("a", "2021-08-10", R("MA DZ", None, **TALKS)),
        page("b", "2021-08-17", R("MA DZ", None, **{**TALKS, "status": "planned"})),
    ]),
    "offered again half a year later": (2, [
        page("a", "2021-02-10", R("MA DZ", None, **TALKS)),
        page("b", "2021-08-17", R("MA DZ", None, **TALKS)),
    ]),
    "the two met in the meantime": (3, [
        page("a", "2021-08-10", R("MA DZ", None, **TALKS)),
        page("c", "2021-08-13", R("MA DZ", "2021-08-12", level="envoys")),
        page("b", "2021-08-17", R("MA DZ", None, **TALKS)),
    ]),
    "of ministers, and of no rank": (2, [
        page("a", "2021-08-10", R("MA DZ", None, level="foreign_ministers", **TALKS)),
        page("b", "2021-08-17", R("MA DZ", None, **TALKS)),
    ]),
    "with a third side": (2, [
        page("a", "2021-08-10", R("MA DZ", None, **TALKS)),
        page("b", "2021-08-17", R("MA DZ ES", None, **TALKS)),
    ]),
    "told as held": (2, [
        page("a", "2021-08-10", R("MA DZ", None, **TALKS)),
        page("b", "2021-08-17", R("MA DZ", None, what="talks")),
    ]),
    "said to have been resumed at some time this year": (2, [
        page("a", "2021-08-10", R("MA DZ", None, **TALKS)),
        page("c", "2021-08-13", R("MA DZ", "2021-01-01..2021-12-31", what="talks", main=False)),
        page("b", "2021-08-17", R("MA DZ", None, **TALKS)),
    ]),
    "offered by the word of one leader": (1, [
        page("a", "2021-08-10", R("MA DZ", None, people="tebboune", **TALKS)),
        page("b", "2021-08-17", R("MA DZ", None, **TALKS)),
    ]),
    "going on, and looked at again weeks later": (1, [
        page("a", "2021-08-10", R("MA DZ", None, what="talks", status="ongoing")),
        page("b", "2021-08-27", R("MA DZ", None, what="talks", status="ongoing")),
    ]),
    "going on, and again half a year later": (2, [
        page("a", "2021-02-10", R("MA DZ", None, what="talks", status="ongoing")),
        page("b", "2021-08-27", R("MA DZ", None, what="talks", status="ongoing")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", WISHED)
def test_talks_wished_for_in_the_same_weeks_are_the_same_talks(case: str) -> None:
    count, pages = WISHED[case]
    assert len(meetings(*pages)) == count


MOOTED = {"status": "proposed", "level": "leaders", "people": "erdogan assad", "main": False}
SPOKEN: dict[str, tuple[int, list[Annotation]]] = {
    "proposed, and a year later not come about": (1, [
        page("a", "2023-01-17", R("TR SY", **MOOTED)),
        page("b", "2024-06-17", R("TR SY", **{**MOOTED, "status": "not_held"})),
    ]),
    "proposed again after they met": (3, [
        page("a", "2023-01-17", R("TR SY", **MOOTED)),
        page("c", "2023-05-18", R("TR SY", "2023-05-17", level="leaders", people="erdogan assad")),
        page("b", "2024-06-17", R("TR SY", **MOOTED)),
    ]),
    "proposed five years later": (2, [
        page("a", "2019-01-17", R("TR SY", **MOOTED)),
        page("b", "2024-06-17", R("TR SY", **MOOTED)),
    ]),
    "of other persons": (2, [
        page("a", "2023-01-17", R("TR SY", **MOOTED)),
        page("b", "2023-06-17", R("TR SY", **{**MOOTED, "people": "fidan mekdad"})),
    ]),
    "once planned without a day, once only proposed": (2, [
        page("a", "2023-01-17", R("TR SY", **MOOTED)),
        page("b", "2023-06-17", R("TR SY", **{**MOOTED, "status": "planned"})),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", SPOKEN)
def test_a_meeting_that_is_only_spoken_of_is_one_until_it_is_held(case: str) -> None:
    count, pages = SPOKEN[case]
    assert len(meetings(*pages)) == count


PLAN = R("YE group:houthis org:un", "2022-05-25", status="planned", place="Amman")
ENDED = R("YE group:houthis")
FULFILLED: dict[str, tuple[int, list[Annotation]]] = {
    "told as held, without a day, in the week after": (1, [page("a", "2022-05-24", PLAN), page("b", "2022-05-29", ENDED)]),
    "begun, and told as over": (1, [page("a", "2022-05-25", R("YE group:houthis org:un", "2022-05-25", status="ongoing", place="Amman")), page("b", "2022-05-29", ENDED)]),
    "held already": (2, [page("a", "2022-05-25", R("YE group:houthis org:un", "2022-05-25", place="Amman")), page("b", "2022-05-29", ENDED)]),
    "weeks later": (2, [page("a", "2022-05-24", PLAN), page("b", "2022-06-20", ENDED)]),
    "before the day": (2, [page("a", "2022-05-20", PLAN), page("b", "2022-05-21", ENDED)]),
    "in passing": (2, [page("a", "2022-05-24", PLAN), page("b", "2022-05-29", R("YE group:houthis", main=False))]),
    "of other sides": (2, [page("a", "2022-05-24", PLAN), page("b", "2022-05-29", R("YE SA group:houthis"))]),
    "of two plans": (3, [page("a", "2022-05-24", PLAN, R("YE group:houthis", "2022-05-27", status="planned", place="Geneva")), page("b", "2022-05-29", ENDED)]),
}  # fmt: skip


TALKS = R("PK AF QA", "2025-10-25", what="talks", place="Istanbul")
ENDS: dict[str, tuple[int, list[Annotation]]] = {
    "with what came of them": (1, [page("a", "2025-10-26", TALKS), page("b", "2025-10-29", R("PK AF QA", what="talks", place="Istanbul", outcome="failed"))]),
    "and no more": (2, [page("a", "2025-10-26", TALKS), page("b", "2025-10-29", R("PK AF QA", what="talks", place="Istanbul"))]),
    "in another city": (2, [page("a", "2025-10-26", TALKS), page("b", "2025-10-29", R("PK AF QA", what="talks", place="Doha", outcome="failed"))]),
    "a fortnight later": (2, [page("a", "2025-10-26", TALKS), page("b", "2025-11-09", R("PK AF QA", what="talks", place="Istanbul", outcome="failed"))]),
}  # fmt: skip


@pytest.mark.parametrize("case", ENDS)
def test_what_came_of_talks_is_told_of_those_just_held_there(case: str) -> None:
    expected, pages = ENDS[case]
    assert len(meetings(*pages)) == expected


@pytest.mark.parametrize("case", FULFILLED)
def test_the_one_plan_of_the_week_before_is_what_a_page_tells_as_over(case: str) -> None:
    expected, pages = FULFILLED[case]
    roles = {"org:un": "mediator"}
    pages = [_with_roles(p, roles) for p in pages]
    assert len(meetings(*pages)) == expected


def _with_roles(told: Annotation, roles: dict[str, str]) -> Annotation:
    def cast(report: MeetingReport) -> MeetingReport:
        cast = (msgspec.structs.replace(p, role=roles.get(p.actor or "", p.role)) for p in report.parties)
        return msgspec.structs.replace(report, parties=tuple(cast))

    return msgspec.structs.replace(told, meetings=tuple(cast(m) for m in told.meetings))


def test_talks_of_two_sides_among_many_guarantors_are_found_by_the_two_alone() -> None:
    """The sides are in every record of a track, so that they are never its rarest parties."""
    around = [page(f"x{n}", f"2017-0{n}-05", R("CY XN", f"2017-0{n}-04", place="Nicosia")) for n in (2, 3, 4)]
    opened = R("CY XN TR GR GB org:un", "2017-06-28", place="Crans-Montana", people="a b")
    ended = R("CY XN", "2017-06-28..2017-07-07", place="Crans-Montana", people="a b")
    found = meetings(*around, page("a", "2017-06-29", opened), page("b", "2017-07-07", ended))
    assert len(found) == 4


PUT_OFF = R("CD RW", level="leaders", status="postponed", place="Luanda", people="a b")
CALLED_OFF = msgspec.structs.replace(PUT_OFF, status="cancelled")
NEWS: dict[str, tuple[bool, list[Annotation]]] = {
    "one has it called off, the other only put off": (True, [page("b", "2024-12-15", CALLED_OFF), page("c", "2024-12-16", PUT_OFF)]),
    "put off, and called off a month later": (False, [page("b", "2024-12-15", PUT_OFF), page("c", "2025-01-15", CALLED_OFF)]),
    "both have it put off": (False, [page("b", "2024-12-15", PUT_OFF), page("c", "2024-12-16", PUT_OFF)]),
}  # fmt: skip


@pytest.mark.parametrize("case", NEWS)
def test_what_became_of_a_plan_is_told_on_its_day_and_after(case: str) -> None:
    quarrel, pages = NEWS[case]
    plan = R("CD RW", "2024-12-15", level="leaders", status="planned", place="Luanda", people="a b")
    found = meetings(page("a", "2024-12-14", plan), *pages)
    assert found[0].earliest == "2024-12-15"
    assert any(c.slot == "status" for m in found for c in m.conflicts) == quarrel


def test_a_region_of_the_world_goes_last() -> None:
    (found,) = meetings(
        page("a", "2018-03-09", msgspec.structs.replace(PLANNED, place=Place(name="Asia", name_en="Asia", actor="place:asia"))),
        page("b", "2018-03-10", msgspec.structs.replace(PLANNED, place=Place(name="Asia", name_en="Asia", actor="place:asia"))),
        page("c", "2018-03-11", msgspec.structs.replace(PLANNED, place=Place(name="Oslo", name_en="Oslo", actor="place:oslo", country="NO"))),
    )  # fmt: skip
    assert [v.value.name_en for v in found.place.values] == ["Oslo", "Asia"]


def test_a_city_goes_before_its_country() -> None:
    pages = [page(n, "2017-06-29", R("CY XN", "2017-06-28", place=None)) for n in "abc"]
    where = [Place(name="Switzerland", name_en="Switzerland", country="CH", actor="state:CH")] * 2
    where.append(
        Place(name="Crans-Montana", name_en="Crans-Montana", country="CH", actor="place:crans-montana")
    )
    put = [
        msgspec.structs.replace(p, meetings=(msgspec.structs.replace(p.meetings[0], place=w),))
        for p, w in zip(pages, where, strict=True)
    ]
    (found,) = meetings(*put)
    assert [v.value.name_en for v in found.place.values] == ["Crans-Montana", "Switzerland"]


SUMMIT = R("KP US", "2018-06-12", level="leaders", what="summit", place="Singapore", people="kim trump")
BACK = R("KP US", level="leaders", what="summit", place="Singapore", people="kim trump", main=False)
BACKWARD: dict[str, tuple[int, list[Annotation]]] = {
    "in its city, months later": (1, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", BACK)]),
    "beside the next one, which is dated": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", R("KP US", "2019-02-27", status="planned", level="leaders", place="Hanoi", people="kim trump"), msgspec.structs.replace(BACK, main=True))]),
    "by a page about it": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", msgspec.structs.replace(BACK, main=True))]),
    "in another city": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", R("KP US", level="leaders", place="Hanoi", people="kim trump", main=False))]),
    "with no place": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", R("KP US", level="leaders", people="kim trump", main=False))]),
    "of leaders without their names": (1, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", R("KP US", level="leaders", place="Singapore", people="trump", main=False))]),
    "of nobody known": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2019-02-20", R("KP US", place="Singapore", people="trump", main=False))]),
    "written before it": (2, [page("a", "2018-06-13", SUMMIT), page("b", "2018-02-20", BACK)]),
    "of two in that city": (3, [page("a", "2018-06-13", SUMMIT), page("c", "2018-09-13", R("KP US", "2018-09-12", level="leaders", place="Singapore", people="kim trump")), page("b", "2019-02-20", BACK)]),
}  # fmt: skip


@pytest.mark.parametrize("case", BACKWARD)
def test_a_look_back_at_two_persons_in_a_city_is_the_one_meeting_it_can_mean(case: str) -> None:
    expected, pages = BACKWARD[case]
    assert len(meetings(*pages)) == expected


MOVED_MONTH = {
    "days first planned lie in the plan": (1, "2023-05-01..2023-05-10"),
    "days first planned are others": (2, "2023-03-01..2023-03-10"),
}


@pytest.mark.parametrize("case", MOVED_MONTH)
def test_a_visit_moved_by_a_month_keeps_its_history(case: str) -> None:
    expected, first = MOVED_MONTH[case]
    earliest, latest = first.split("..")
    plan = R(
        "DZ FR", "2023-05-01..2023-05-31", what="visit", level="leaders", status="planned", place="Paris"
    )
    moved = R(
        "DZ FR", "2023-06-16..2023-06-30", what="visit", level="leaders", status="postponed",
        original_earliest=earliest, original_latest=latest,
    )  # fmt: skip
    assert len(meetings(page("a", "2023-01-24", plan), page("b", "2023-04-26", moved))) == expected


PLANNED = R("KP US", "2018-05-01..2018-05-31", level="leaders", status="planned", people="kim trump")
TALKED_OF = R("KP US", level="leaders", status="planned", people="kim trump")
AHEAD: dict[str, tuple[int, list[Annotation]]] = {
    "of the one plan ahead": (1, [page("a", "2018-03-09", PLANNED), page("b", "2018-03-11", TALKED_OF), page("c", "2018-03-30", TALKED_OF)]),
    "after its day": (2, [page("a", "2018-03-09", PLANNED), page("b", "2018-06-11", TALKED_OF)]),
    "of two plans ahead": (3, [page("a", "2018-03-09", PLANNED), page("c", "2018-03-09", R("KP US", "2018-06-02", level="leaders", status="planned", place="Oslo", people="kim trump")), page("b", "2018-03-11", TALKED_OF)]),
    "of the plan that far more pages tell": (2, [*(page(n, "2018-03-09", PLANNED) for n in "adef"), page("c", "2018-03-09", R("KP US", "2018-03-20", level="leaders", status="planned", people="kim trump")), page("b", "2018-03-11", TALKED_OF)]),
    "of the plan that the same page dates": (1, [page("a", "2018-03-09", PLANNED), page("b", "2018-03-11", TALKED_OF, PLANNED)]),
    "of none, and told as held before": (2, [page("b", "2018-03-11", R("KP US", level="leaders", people="kim trump", main=False)), page("c", "2018-03-15", TALKED_OF)]),
    "of leaders without their names": (1, [page("a", "2018-03-09", PLANNED), page("b", "2018-03-11", R("KP US", level="leaders", status="planned"))]),
    "of other people": (2, [page("a", "2018-03-09", PLANNED), page("b", "2018-03-11", R("KP US", status="planned", people="ri pompeo"))]),
    "in another city": (2, [page("a", "2018-03-09", msgspec.structs.replace(PLANNED, place=Place(name="Oslo", name_en="Oslo", actor="place:oslo", country="NO"))), page("b", "2018-03-11", R("KP US", level="leaders", status="planned", place="Bern", people="kim trump"))]),
    "of none, spoken of twice": (1, [page("b", "2018-03-11", TALKED_OF), page("c", "2018-04-11", TALKED_OF)]),
    "of none, spoken of again months later": (2, [page("b", "2018-03-11", TALKED_OF), page("c", "2018-06-11", TALKED_OF)]),
    "of none, and they met between as the first said": (2, [page("b", "2018-03-11", TALKED_OF), page("m", "2018-03-21", R("KP US", "2018-03-20", level="leaders", people="kim trump")), page("c", "2018-04-11", TALKED_OF)]),
}  # fmt: skip


@pytest.mark.parametrize("case", AHEAD)
def test_a_plan_without_a_day_is_of_the_one_plan_known(case: str) -> None:
    expected, pages = AHEAD[case]
    assert len(meetings(*pages)) == expected


ROUND_PUT_OFF = R(
    "ET group:tplf", "2022-10-08", what="talks", status="postponed", place="South Africa", soil="ZA"
)
AFTER: dict[str, tuple[int, list[Annotation]]] = {
    "held in that country weeks later": (1, [page("a", "2022-10-08", ROUND_PUT_OFF), page("b", "2022-10-26", R("ET group:tplf", "2022-10-25", what="talks", place="Pretoria", soil="ZA"))]),
    "held in another country": (2, [page("a", "2022-10-08", ROUND_PUT_OFF), page("b", "2022-10-26", R("ET group:tplf", "2022-10-25", what="talks", place="Nairobi", soil="KE"))]),
    "held by other sides": (2, [page("a", "2022-10-08", ROUND_PUT_OFF), page("b", "2022-10-26", R("ET ER group:tplf", "2022-10-25", what="talks", place="Pretoria", soil="ZA"))]),
    "held months later": (2, [page("a", "2022-10-08", ROUND_PUT_OFF), page("b", "2023-02-26", R("ET group:tplf", "2023-02-25", what="talks", place="Pretoria", soil="ZA"))]),
    "held twice": (3, [page("a", "2022-10-08", ROUND_PUT_OFF), page("b", "2022-10-26", R("ET group:tplf", "2022-10-25", what="talks", place="Pretoria", soil="ZA")), page("c", "2022-11-03", R("ET group:tplf", "2022-11-02", what="talks", place="Pretoria", soil="ZA"))]),
    "planned only, and not put off": (2, [page("b", "2022-10-26", R("ET group:tplf", "2022-10-25", what="talks", place="Pretoria", soil="ZA"))]),
}  # fmt: skip


@pytest.mark.parametrize("case", AFTER)
def test_talks_that_were_put_off_are_those_held_in_that_country_soon_after(case: str) -> None:
    expected, pages = AFTER[case]
    plan = page("p", "2022-10-06", msgspec.structs.replace(ROUND_PUT_OFF, status="planned"))
    assert len(meetings(plan, *pages)) == expected


def test_a_third_party_of_one_page_among_many_draws_no_contact_of_its_own_into_another() -> None:
    visit = R("CN KP", "2018-03-26", level="leaders", place="Beijing", people="kim xi")
    pages = [page(n, "2018-03-28", visit) for n in "abcdef"]
    odd = page(
        "g", "2018-03-28", R("CN KP US", "2018-03-26", level="leaders", place="Beijing", people="kim xi")
    )
    other = page("h", "2018-03-27", R("KP US", level="leaders", status="planned", people="kim trump"))
    assert sorted(len(m.reports) for m in meetings(*pages, odd, other)) == [1, 7]


def test_the_day_of_a_doubtful_account_gives_way_to_the_day_that_was_planned() -> None:
    talks = {"level": "leaders", "people": "a b", "place": "Lima", "what": "visit", "soil": "PE"}
    plan = R("CL PE", "2019-03-05", status="planned", **talks)
    odd = R("CL PE", "2019-03-04", status="ongoing", doubt=SUPPLIED, **talks)
    held = R("CL PE", **talks)
    found = meetings(
        page("a", "2019-03-04", plan), page("b", "2019-03-04", odd), page("c", "2019-03-06", held)
    )
    assert [(m.status, m.earliest, m.latest) for m in found] == [("held", "2019-03-05", "2019-03-05")]


def test_what_is_planned_for_later_is_not_what_pages_before_have_held() -> None:
    plan = R("LB FR", "2018-04-06", what="conference", status="planned", place="Paris", soil="FR")
    held = R("LB FR", what="conference", level="leaders", place="Paris", soil="FR", people="hariri macron")
    found = meetings(
        page("a", "2018-03-20", plan), page("b", "2018-03-21", held), page("c", "2018-03-22", plan)
    )
    assert sorted((m.status, m.earliest) for m in found) == [("held", None), ("planned", "2018-04-06")]
    after = meetings(page("a", "2018-03-20", plan), page("b", "2018-04-08", held))
    assert [(m.status, m.earliest) for m in after] == [("held", "2018-04-06")]


PARIS = R("FR group:gna-ly group:lna group:hor-ly", "2018-05-29", place="Paris")
LANDS: dict[str, tuple[int, list[Annotation]]] = {
    "by its sides, and by the land": (1, [page("a", "2018-05-29", PARIS), page("b", "2018-05-30", R("FR LY EG", "2018-05-29", place="Paris"))]),
    "by the land, and by its sides": (1, [page("a", "2018-05-30", R("FR LY EG", "2018-05-29", place="Paris")), page("b", "2018-05-30", PARIS)]),
    "by the side that holds the state": (1, [page("a", "2018-05-29", R("FR group:gna-ly", "2018-05-29", place="Paris")), page("b", "2018-05-30", R("FR LY", "2018-05-29", place="Paris"))]),
    "one side alone is not the land": (2, [page("a", "2018-05-29", R("FR group:lna", "2018-05-29", place="Paris")), page("b", "2018-05-30", R("FR LY", "2018-05-29", place="Paris"))]),
    "nor is a group its state": (2, [page("a", "2018-05-29", R("SA group:houthis", "2018-05-29", place="Muscat")), page("b", "2018-05-30", R("SA YE", "2018-05-29", place="Muscat"))]),
}  # fmt: skip


@pytest.mark.parametrize("case", LANDS)
def test_the_sides_of_a_land_met_where_the_land_is_said_to_have_met(case: str) -> None:
    expected, pages = LANDS[case]
    assert len(meetings(*pages)) == expected


FELL_THROUGH: dict[str, tuple[int, list[Annotation]]] = {
    "proposed without a day, called off by the next page": (1, [
        page("a", "2023-03-01", R("TR SY", status="proposed")),
        page("b", "2023-03-02", R("TR SY", status="cancelled", level="envoys")),
    ]),
    "planned without a day, not held": (1, [
        page("a", "2023-03-01", R("TR SY", status="planned", place="Moscow")),
        page("b", "2023-03-25", R("TR SY", status="not_held", place="Moscow")),
    ]),
    "called off in another city": (2, [
        page("a", "2023-03-01", R("TR SY", status="planned", place="Moscow")),
        page("b", "2023-03-25", R("TR SY", status="cancelled", place="Geneva")),
    ]),
    "of another rank": (2, [
        page("a", "2023-03-01", R("TR SY", status="planned", level="leaders")),
        page("b", "2023-03-25", R("TR SY", status="cancelled", level="envoys")),
    ]),
    "months later": (2, [
        page("a", "2023-03-01", R("TR SY", status="proposed")),
        page("b", "2023-09-01", R("TR SY", status="cancelled")),
    ]),
    "of ministers, and of which nobody tells": (2, [
        page("a", "2023-03-01", R("TR SY", status="planned", level="ministers")),
        page("b", "2023-03-05", R("TR SY", status="cancelled", level="ministers")),
    ]),
    "of foreign ministers": (1, [
        page("a", "2023-03-01", R("TR SY", status="planned", level="foreign_ministers")),
        page("b", "2023-03-05", R("TR SY", status="cancelled", level="foreign_ministers")),
    ]),
    "called off before it was proposed anew": (2, [
        page("a", "2023-03-05", R("TR SY", status="proposed")),
        page("b", "2023-03-01", R("TR SY", status="cancelled")),
    ]),
    "the two met in between": (3, [
        page("a", "2023-03-01", R("TR SY", status="proposed")),
        page("c", "2023-03-11", R("TR SY", "2023-03-10", place="Moscow")),
        page("b", "2023-03-25", R("TR SY", status="cancelled")),
    ]),
    "a rumour denied": (2, [
        page("a", "2023-03-01", R("TR SY", status="proposed")),
        page("b", "2023-03-12", R("TR SY", status="denied")),
    ]),
    "a call is no meeting": (2, [
        page("a", "2023-03-01", R("TR SY", status="proposed", what="call")),
        page("b", "2023-03-02", R("TR SY", status="cancelled")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", FELL_THROUGH)
def test_what_fell_through_is_the_one_plan_that_was_told_before(case: str) -> None:
    count, pages = FELL_THROUGH[case]
    assert len(meetings(*pages)) == count


def test_what_was_put_off_may_be_held_in_another_city() -> None:
    plan = page("a", "2023-03-10", R("TR SY", "2023-03-11", status="postponed", what="talks", place="Rome"))
    held = page("b", "2023-03-20", R("TR SY", "2023-03-19", what="talks", place="Muscat", deferred=True))
    other = page("a", "2023-03-10", R("TR SY", "2023-03-11", status="planned", what="talks", place="Rome"))
    assert len(meetings(plan, held)) == 1
    assert len(meetings(other, held)) == 2


def test_a_summit_is_no_talks_of_officers_of_that_month() -> None:
    plan = page(
        "a",
        "2023-04-28",
        R("KP KR", "2023-05-01..2023-05-31", status="planned", what="talks", level="military"),
    )
    met = page("b", "2023-05-27", R("KP KR", "2023-05-26", what="summit", level="leaders"))
    known = page("c", "2023-05-27", R("KP KR", "2023-05-26", what="talks", level="military"))
    assert len(meetings(plan, met)) == 2
    assert len(meetings(plan, known)) == 1
