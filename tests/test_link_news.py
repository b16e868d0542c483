"""One contact in the news of a few days: dated on one page, undated on another; sittings of a council; talks that were a call."""

import pytest

from mahdar.model import Annotation
from tests.records import page, report
from tests.test_link_occasions import meetings

R = report
MINISTERS = {"level": "ministers"}
CALL = R("KE TZ", "2021-05-10", what="call", level="leaders", people="hassan kenyatta")
TALKED = {"what": "talks", "level": "leaders", "people": "hassan kenyatta"}

NEWS: dict[str, tuple[int, list[Annotation]]] = {
    "the day after, of the same sides and rank": (1, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-11", R("KE TZ", **MINISTERS))]),
    "of the same person": (1, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", people="omamo")), page("b", "2021-05-12", R("KE TZ", people="omamo"))]),
    "a plan of the day, told before it without a day": (1, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-09", R("KE TZ", status="planned", **MINISTERS))]),
    "no rank and nobody in common": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-11", R("KE TZ"))]),
    "a third side beside them": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-11", R("KE TZ UG", **MINISTERS))]),
    "told in passing": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-11", R("KE TZ", main=False, **MINISTERS))]),
    "a week later": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-18", R("KE TZ", **MINISTERS))]),
    "called off, while another was held": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("b", "2021-05-11", R("KE TZ", status="cancelled", **MINISTERS))]),
    "in another city": (2, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", place="Arusha", **MINISTERS)), page("b", "2021-05-11", R("KE TZ", place="Mombasa", **MINISTERS))]),
    "two of those days can be meant": (3, [
        page("a", "2021-05-11", R("KE TZ", "2021-05-10", **MINISTERS)), page("c", "2021-05-11", R("KE TZ", "2021-05-11", **MINISTERS)),
        page("b", "2021-05-11", R("KE TZ", **MINISTERS))]),
    "none of the pages with a day": (1, [
        page("a", "2021-05-11", R("KE TZ", **MINISTERS)), page("b", "2021-05-12", R("KE TZ", **MINISTERS))]),
}  # fmt: skip


@pytest.mark.parametrize("case", NEWS)
def test_the_news_of_the_same_days_is_one_contact(case: str) -> None:
    count, pages = NEWS[case]
    assert len(meetings(*pages)) == count


SITS = {"level": "envoys"}
COUNCIL: dict[str, tuple[int, list[Annotation]]] = {
    "told the day after": (1, [
        page("a", "2021-05-11", R("org:au-psc", "2021-05-10", **SITS)), page("b", "2021-05-11", R("org:au-psc", **SITS))]),
    "with a member that asked for it": (1, [
        page("a", "2021-05-11", R("org:au-psc KE", "2021-05-10", **SITS)), page("b", "2021-05-11", R("org:au-psc", **SITS))]),
    "two days after": (2, [
        page("a", "2021-05-11", R("org:au-psc", "2021-05-10", **SITS)), page("b", "2021-05-12", R("org:au-psc", **SITS))]),
    "on another matter": (2, [
        page("a", "2021-05-11", R("org:au-psc", "2021-05-10", issues=("ceasefire",), **SITS)),
        page("b", "2021-05-11", R("org:au-psc", issues=("water",), **SITS))]),
    "of another rank": (2, [
        page("a", "2021-05-11", R("org:au-psc", "2021-05-10", level="leaders")), page("b", "2021-05-11", R("org:au-psc", **SITS))]),
    "in the corridors": (2, [
        page("a", "2021-05-11", R("org:au-psc", "2021-05-10", **SITS)), page("b", "2021-05-11", R("org:au-psc", what="talks", **SITS))]),
}  # fmt: skip


@pytest.mark.parametrize("case", COUNCIL)
def test_a_sitting_of_a_council_is_one_on_one_day(case: str) -> None:
    count, pages = COUNCIL[case]
    assert len(meetings(*pages)) == count


CALLS: dict[str, tuple[int, list[Annotation]]] = {
    "on the same day": (1, [page("a", "2021-05-11", CALL), page("b", "2021-05-11", R("KE TZ", "2021-05-10", **TALKED))]),
    "without a day": (1, [page("a", "2021-05-11", CALL), page("b", "2021-05-11", R("KE TZ", **TALKED))]),
    "in a city": (2, [page("a", "2021-05-11", CALL), page("b", "2021-05-11", R("KE TZ", "2021-05-10", place="Arusha", **TALKED))]),
    "on another day": (2, [page("a", "2021-05-11", CALL), page("b", "2021-05-12", R("KE TZ", "2021-05-12", **TALKED))]),
    "told beside the call": (2, [page("a", "2021-05-11", CALL, R("KE TZ", "2021-05-10", **TALKED))]),
    "a meeting agreed in the call": (2, [
        page("a", "2021-05-11", CALL), page("b", "2021-05-11", R("KE TZ", status="planned", **{**TALKED, "what": "meeting"}))]),
}  # fmt: skip


@pytest.mark.parametrize("case", CALLS)
def test_talks_in_no_place_on_the_day_of_a_call_are_that_call(case: str) -> None:
    count, pages = CALLS[case]
    assert len(meetings(*pages)) == count


BY_NAME = {
    "what": "talks",
    "doubt": "the parties are those of the talks of that name, as far as the page names them",
}
AGAIN: dict[str, tuple[int, list[Annotation]]] = {
    "called off, told again weeks later": (1, [
        page("a", "2021-05-03", R("KE TZ", "2021-05-20", status="cancelled", what="visit", level="foreign_ministers", people="omamo")),
        page("b", "2021-05-20", R("KE TZ", status="cancelled", what="visit", level="foreign_ministers"))]),
    "… over the refusal of another contact": (2, [
        page("a", "2021-05-03", R("KE TZ", "2021-05-20", status="cancelled", what="visit", level="foreign_ministers")),
        page("c", "2021-05-10", R("KE TZ", status="not_held", level="leaders")),
        page("b", "2021-05-20", R("KE TZ", status="cancelled", what="visit", level="foreign_ministers"))]),
    "another rank called off": (2, [
        page("a", "2021-05-03", R("KE TZ", "2021-05-20", status="cancelled", what="visit", level="foreign_ministers")),
        page("b", "2021-05-20", R("KE TZ", status="cancelled", what="visit", level="leaders"))]),
    "called off, and months later again": (2, [
        page("a", "2021-05-03", R("KE TZ", "2021-05-20", status="cancelled", what="visit", level="foreign_ministers")),
        page("b", "2021-09-29", R("KE TZ", status="cancelled", what="visit", level="foreign_ministers"))]),
    "talks that go by a name": (1, [
        page("a", "2021-05-03", R("KE TZ", status="ongoing", **BY_NAME)), page("b", "2021-05-20", R("KE TZ", status="proposed", **BY_NAME))]),
    "talks of no name": (2, [
        page("a", "2021-05-03", R("KE TZ", status="ongoing", what="talks")), page("b", "2021-05-20", R("KE TZ", status="proposed", **BY_NAME))]),
}  # fmt: skip


@pytest.mark.parametrize("case", AGAIN)
def test_what_is_spoken_of_again_is_the_same(case: str) -> None:
    count, pages = AGAIN[case]
    assert len(meetings(*pages)) == count
