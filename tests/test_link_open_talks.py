"""Talks of two sides told without a day by pages of the same weeks: one matter, until it is another."""

import msgspec
import pytest

from mahdar.model import Annotation, MeetingReport
from tests.records import page, report
from tests.test_link_occasions import meetings

R = report
SIDES = "UG group:lra"
GO_ON = R(SIDES, what="talks", status="ongoing")
DENIED = R(SIDES, what="talks", status="denied")
PROCESS = R("RU UA", what="talks", status="ongoing", series="minsk")

OPEN: dict[str, tuple[int, list[Annotation]]] = {
    "go on, told day by day": (1, [page("a", "2007-04-02", GO_ON), page("b", "2007-04-03", GO_ON), page("c", "2007-04-09", GO_ON)]),
    "go on, and a page does not say how they stand": (1, [
        page("a", "2007-04-02", GO_ON), page("b", "2007-04-03", R(SIDES, what="talks", status="unclear"))]),
    "go on, with a sitting of a known day between": (2, [
        page("a", "2007-04-02", GO_ON), page("b", "2007-04-05", R(SIDES, "2007-04-04")), page("c", "2007-04-09", GO_ON)]),
    "go on, and two months later": (2, [page("a", "2007-04-02", GO_ON), page("b", "2007-06-09", GO_ON)]),
    "go on, of another rank": (2, [
        page("a", "2007-04-02", R(SIDES, what="talks", status="ongoing", level="officials")),
        page("b", "2007-04-03", R(SIDES, what="talks", status="ongoing", level="leaders"))]),
    "go on in two cities": (2, [
        page("a", "2007-04-02", R(SIDES, what="talks", status="ongoing", place="Juba")),
        page("b", "2007-04-03", R(SIDES, what="talks", status="ongoing", place="Arua"))]),
    "go on, with a third side": (2, [
        page("a", "2007-04-02", GO_ON), page("b", "2007-04-03", R(f"{SIDES} group:kony", what="talks", status="ongoing"))]),
    "two of one page": (2, [page("a", "2007-04-02", GO_ON, GO_ON)]),
    "denied twice in a week": (1, [page("a", "2007-04-02", DENIED), page("b", "2007-04-04", DENIED)]),
    "denied again weeks later": (2, [page("a", "2007-04-02", DENIED), page("b", "2007-04-24", DENIED)]),
    "denied, and said to go on": (2, [page("a", "2007-04-02", DENIED), page("b", "2007-04-03", GO_ON)]),
    "of one name, of which a page names other sides": (1, [
        page("a", "2015-06-02", PROCESS), page("b", "2015-06-05", R("RU org:osce", what="talks", status="ongoing", series="minsk"))]),
    "of one name, one page looking back on them": (1, [
        page("a", "2015-06-02", PROCESS), page("b", "2015-06-05", R("RU UA", what="talks", series="minsk")), page("c", "2015-06-07", PROCESS)]),
}  # fmt: skip


@pytest.mark.parametrize("case", OPEN)
def test_talks_without_a_day_are_one_matter_while_pages_speak_of_them(case: str) -> None:
    count, pages = OPEN[case]
    assert len(meetings(*pages)) == count


GATHERING = R(
    "JP KR CN RU US", "2019-03-15", what="conference", level="officials", place="Bali", people="hayashi"
)


@pytest.mark.parametrize(
    ("one", "count"),
    [
        (R("JP KR", "2019-03-12..2019-03-18", status="planned", level="officials", people="suga"), 2),
        (R("JP KR", "2019-03-12..2019-03-18", status="planned", level="officials", people="hayashi"), 1),
    ],
)
def test_two_of_many_with_other_people_meet_by_themselves(one: MeetingReport, count: int) -> None:
    assert len(meetings(page("a", "2019-03-16", GATHERING), page("b", "2019-03-09", one))) == count


def test_a_third_side_that_one_account_names_keeps_no_look_back_apart() -> None:
    met = R("PT group:unita", "1990-04-24", level="mixed", people="soares")
    third = msgspec.structs.replace(met, parties=(*met.parties, *R("people:ovimbundu").parties))
    look = R("PT group:unita", level="mixed", people="soares", main=False)
    told = [
        page("a", "1990-04-24", met),
        page("b", "1990-04-25", met),
        page("c", "1990-04-25", third),
        page("d", "1990-04-26", look),
    ]
    assert len(meetings(*told)) == 1
