"""Two accounts that differ by a day or by the city: one meeting, a flagged pair, or two meetings."""

import pytest

from mahdar.link import build_dossier
from mahdar.model import Annotation, Meeting
from tests.records import page, report

R = report
LEADERS = {"what": "summit", "level": "leaders", "place": "Accra", "people": "akufo ouattara"}
MINISTERS = {"level": "foreign_ministers", "place": "Riyadh"}


def meetings(*pages: Annotation) -> list[Meeting]:
    return list(build_dossier(pages).meetings)


ONE = {
    "two leaders, one city, a day apart": (1, [
        page("a", "2022-09-08", R("GH CI", "2022-09-07", **LEADERS)),
        page("b", "2022-09-09", R("GH CI", "2022-09-08", **LEADERS)),
    ]),
    "three days running are no slip": (2, [
        page("a", "2022-09-08", R("GH CI", "2022-09-07", **LEADERS)),
        page("b", "2022-09-09", R("GH CI", "2022-09-08", **LEADERS)),
        page("c", "2022-09-10", R("GH CI", "2022-09-09", **LEADERS)),
    ]),
    "one page tells both days": (2, [
        page("a", "2022-09-09", R("GH CI", "2022-09-07", **LEADERS), R("GH CI", "2022-09-08", **LEADERS)),
    ]),
    "another city the day after": (2, [
        page("a", "2022-09-08", R("GH CI", "2022-09-07", **LEADERS)),
        page("b", "2022-09-09", R("GH CI", "2022-09-08", **{**LEADERS, "place": "Abidjan"})),
    ]),
    "with a third leader the day after": (2, [
        page("a", "2022-09-08", R("GH CI", "2022-09-07", **LEADERS)),
        page("b", "2022-09-09", R("GH CI TG", "2022-09-08", **LEADERS)),
    ]),
    "two days apart": (2, [
        page("a", "2022-09-08", R("GH CI", "2022-09-06", **LEADERS)),
        page("b", "2022-09-09", R("GH CI", "2022-09-08", **LEADERS)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_two_accounts_of_a_meeting_of_leaders_that_differ_by_a_day_are_one(case: str) -> None:
    count, pages = ONE[case]
    found = meetings(*pages)
    assert len(found) == count
    if count == 1:
        assert [(c.slot, c.kind) for c in found[0].conflicts] == [("when", "contradiction")]


PAIRS: dict[str, tuple[str | None, list[Annotation]]] = {
    "ministers in one city a day apart": ("when", [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", **MINISTERS)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", **MINISTERS)),
    ]),
    "in two cities on one day": ("place", [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", level="mixed", place="Riyadh")),
        page("b", "2023-03-07", R("SA IR", "2023-03-05", level="mixed", place="Muscat")),
    ]),
    "one page tells both": (None, [
        page("a", "2023-03-07", R("SA IR", "2023-03-05", **MINISTERS), R("SA IR", "2023-03-06", **MINISTERS)),
    ]),
    "of another rank": (None, [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", **MINISTERS)),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", level="envoys", place="Riyadh")),
    ]),
    "no rank given": (None, [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", place="Riyadh")),
        page("b", "2023-03-07", R("SA IR", "2023-03-06", place="Riyadh")),
    ]),
    "two days apart": (None, [
        page("a", "2023-03-06", R("SA IR", "2023-03-05", **MINISTERS)),
        page("b", "2023-03-08", R("SA IR", "2023-03-07", **MINISTERS)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", PAIRS)
def test_a_pair_that_may_be_one_contact_stays_two_and_is_flagged(case: str) -> None:
    slot, pages = PAIRS[case]
    one, other = meetings(*pages)
    flags = [
        (c.meeting, c.slot, c.other_meeting) for m in (one, other) for c in m.conflicts if c.other_meeting
    ]
    assert flags == ([(one.id, slot, other.id), (other.id, slot, one.id)] if slot else [])


def test_a_plan_set_anew_is_planned_again_and_keeps_its_delay() -> None:
    off = page("a", "2023-03-01", R("SA IR", "2023-03-05", status="postponed", **MINISTERS))
    anew = page("b", "2023-03-09", R("SA IR", "2023-03-12", status="planned", deferred=True, **MINISTERS))
    (meeting,) = meetings(off, anew)
    assert (meeting.status, meeting.earliest) == ("planned", "2023-03-12")
    assert [h.status for h in meeting.history] == ["postponed", "planned"]
