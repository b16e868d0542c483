"""One record for an edition of a gathering, and for one person's visit to one country."""

import pytest

from mahdar.model import Annotation
from tests.records import page, report
from tests.test_link_occasions import meetings

R = report

MANAMA = {"what": "conference", "series": "manama-dialogue", "place": "Manama", "soil": "BH"}
ARAB = {"what": "summit", "level": "leaders", "place": "Tunis", "soil": "TN"}
EU = {"what": "summit", "level": "leaders", "place": "Brussels", "soil": "BE"}
DONORS = {"what": "conference", "soil": "NO"}

GATHERINGS: dict[str, tuple[int, list[Annotation]]] = {
    "whoever each page hears speak at it": (1, [
        page("a", "2021-11-20", R("US", "2021-11-20", **MANAMA)),
        page("b", "2021-11-21", R("IQ", "2021-11-21", **MANAMA)),
        page("c", "2021-11-22", R("SA", None, **MANAMA)),
    ]),
    "two years": (2, [
        page("a", "2021-11-20", R("US", "2021-11-20", **MANAMA)),
        page("b", "2022-11-19", R("US", "2022-11-19", **MANAMA)),
    ]),
    "announced before": (1, [
        page("a", "2021-10-05", R("US", None, status="planned", **MANAMA)),
        page("b", "2021-11-20", R("IQ", "2021-11-20", **MANAMA)),
    ]),
    "announced after the last was over": (2, [
        page("a", "2021-11-20", R("US", "2021-11-20", **MANAMA)),
        page("b", "2022-01-10", R("IQ", None, status="planned", **MANAMA)),
    ]),
    "two of different names on the same days": (2, [
        page("a", "2021-11-20", R("US", "2021-11-20", **MANAMA)),
        page("b", "2021-11-20", R("US", "2021-11-20", what="conference", series="doha-forum", place="Doha")),
    ]),
    "two who met on its margin": (2, [
        page("a", "2021-11-20", R("US", "2021-11-20", **MANAMA)),
        page("b", "2021-11-20", R("US IQ", "2021-11-20", place="Manama", soil="BH", level="leaders")),
    ]),
    "a conference in its city on its days, by one who spoke there": (1, [
        *(page(n, "2021-11-21", R(n.upper(), "2021-11-20", **MANAMA)) for n in ("us", "iq", "sa")),
        page("b", "2021-11-21", R("FR", "2021-11-21", what="conference", place="Manama", soil="BH")),
    ]),
    "… a month later": (2, [
        *(page(n, "2021-11-21", R(n.upper(), "2021-11-20", **MANAMA)) for n in ("us", "iq", "sa")),
        page("b", "2021-12-21", R("FR", "2021-12-21", what="conference", place="Manama", soil="BH")),
    ]),
    "a union's summit whose day was moved": (1, [
        page("a", "2019-02-11", R("org:las", "2019-03-21..2019-03-31", status="planned", **ARAB)),
        page("b", "2019-02-12", R("org:las", None, status="planned", **ARAB)),
        page("c", "2019-03-01", R("org:las TN", "2019-04-02", status="planned", **ARAB)),
    ]),
    "a union's summits of two months": (2, [
        page("a", "2019-02-24", R("org:eu", "2019-02-23", **EU)),
        page("b", "2019-03-20", R("org:eu", "2019-03-22", status="planned", **EU)),
    ]),
    "held for one land, told on three days by whom each page hears": (1, [
        page("a", "2013-09-10", R("NO LY", "2013-09-10", place="Oslo", **DONORS)),
        page("b", "2013-09-12", R("NO LY", "2013-09-12", what="conference")),
        page("c", "2013-09-12", R("NO LY DE", None, place="Oslo", **DONORS)),
    ]),
    "held for one land in two cities": (2, [
        page("a", "2013-09-10", R("NO LY", "2013-09-10", place="Oslo", **DONORS)),
        page("b", "2013-09-11", R("NO LY", "2013-09-11", place="Bergen", **DONORS)),
    ]),
    "held for two lands": (2, [
        page("a", "2013-09-10", R("NO LY", "2013-09-10", place="Oslo", **DONORS)),
        page("b", "2013-09-11", R("NO ML", "2013-09-11", place="Oslo", **DONORS)),
    ]),
    "one told by a long list of those who came": (1, [
        page("a", "2013-09-10", R("NO LY", "2013-09-10", place="Oslo", **DONORS)),
        page("b", "2013-09-11", R("LY org:un DE TN EG", "2013-09-10", place="Oslo", **DONORS)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", GATHERINGS)
def test_an_edition_of_a_gathering_is_one_record(case: str) -> None:
    count, pages = GATHERINGS[case]
    assert len(meetings(*pages)) == count


def test_a_conference_lasts_from_the_first_day_told_to_the_last() -> None:
    days = ("2021-11-19", "2021-11-20", "2021-11-21")
    (found,) = meetings(*(page(d, d, R("US", d, **MANAMA)) for d in days))
    assert (found.earliest, found.latest) == (days[0], days[-1])


DELHI = {"place": "Delhi", "soil": "IN"}
VISIT = {"what": "visit", "level": "leaders", **DELHI}
ABROAD = "emmanuel-macron"
VISITS: dict[str, tuple[int, list[Annotation]]] = {
    "the day of arrival, and of the departure": (1, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-28", R("FR IN", "2024-01-28", people=f"{ABROAD} narendra-modi", **VISIT)),
    ]),
    "without a day, in the days after it": (1, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-30", R("FR IN", None, people=ABROAD, **VISIT)),
    ]),
    "the talks of it": (1, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-27", R("FR IN", "2024-01-27", people=ABROAD, level="leaders", **DELHI)),
    ]),
    "a meeting there at another level": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-27", R("FR IN", "2024-01-27", people=ABROAD, level="mixed", **DELHI)),
    ]),
    "two weeks later": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-02-09", R("FR IN", "2024-02-09", people=ABROAD, **VISIT)),
    ]),
    "two visits of one page": (2, [
        page("a", "2024-01-30", R("FR IN", "2024-01-23", people=ABROAD, **VISIT), R("FR IN", "2024-01-29", people=ABROAD, **VISIT)),
    ]),
    "another person's": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=f"{ABROAD} narendra-modi", **VISIT)),
        page("b", "2024-01-28", R("FR IN", "2024-01-28", people="catherine-colonna narendra-modi", **VISIT)),
    ]),
    "to two cities": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **(VISIT | {"place": "Jaipur"}))),
        page("b", "2024-01-28", R("FR IN", "2024-01-28", people=ABROAD, **VISIT)),
    ]),
    "a look back in passing, at the only one known": (1, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-11-30", R("FR IN", None, people=ABROAD, main=False, **VISIT)),
    ]),
    "a look back, and two are known": (3, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("c", "2024-07-05", R("FR IN", "2024-07-04", people=ABROAD, **VISIT)),
        page("b", "2024-11-30", R("FR IN", None, people=ABROAD, main=False, **VISIT)),
    ]),
    "of a leader whom one page does not name, planned for those weeks": (1, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-03", R("FR IN", "2024-01-21..2024-01-31", status="planned", **VISIT)),
    ]),
    "the minister's visit, and the president's that is to come": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people="catherine-colonna", **(VISIT | {"level": "mixed"}))),
        page("b", "2024-01-24", R("FR IN", None, status="planned", people=ABROAD, **(VISIT | {"level": "mixed"}))),
    ]),
    "a call in those days": (2, [
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-28", R("FR IN", "2024-01-28", what="call", people=ABROAD, level="leaders")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", VISITS)
def test_one_persons_visit_to_one_country_is_one_record(case: str) -> None:
    count, pages = VISITS[case]
    assert len(meetings(*pages)) == count


def test_a_visit_lasts_as_long_as_the_account_that_has_both_its_ends() -> None:
    (found,) = meetings(
        page("a", "2024-01-25", R("FR IN", "2024-01-25", people=ABROAD, **VISIT)),
        page("b", "2024-01-27", R("FR IN", "2024-01-25..2024-01-26", people=ABROAD, **VISIT)),
    )
    assert (found.earliest, found.latest) == ("2024-01-25", "2024-01-26")
