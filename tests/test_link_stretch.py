"""A round of several days: its beginning and its end, a calling-off and its plan, joint bodies, two accounts of the day."""

import msgspec
import pytest

from mahdar.link.meetings.features import LASTS
from mahdar.model import Annotation, MeetingMention, MeetingReport, Region
from tests.records import page, report
from tests.test_link_occasions import meetings

R = report
BOGOTA = {"what": "talks", "place": "Quito"}
OPENED = R("CO group:eln", "2017-02-07", edge="begin", **BOGOTA)
CLOSED = R("CO group:eln", "2017-02-16", edge="end", **BOGOTA)
SIGNED = R("CO group:eln", "2017-02-16", place="Quito", signing="told")

ROUNDS: dict[str, tuple[int, list[Annotation]]] = {
    "opened on one page, closed on another": (1, [page("a", "2017-02-08", OPENED), page("b", "2017-02-17", CLOSED)]),
    "opened, and an agreement signed": (1, [page("a", "2017-02-08", OPENED), page("b", "2017-02-17", SIGNED)]),
    "both on one page": (1, [page("a", "2017-02-17", OPENED, SIGNED)]),
    "planned, and closed": (1, [
        page("a", "2017-02-01", R("CO group:eln", "2017-02-07", status="planned", **BOGOTA)),
        page("b", "2017-02-17", CLOSED),
    ]),
    "planned, and something signed: perhaps on another occasion": (2, [
        page("a", "2017-02-01", R("CO group:eln", "2017-02-07", status="planned", **BOGOTA)),
        page("b", "2017-02-17", SIGNED),
    ]),
    "an organisation sits with them by one account": (1, [
        page("a", "2017-02-08", R("CO group:eln org:un", "2017-02-07", edge="begin", **BOGOTA)),
        page("b", "2017-02-17", CLOSED),
    ]),
    "a visit of three weeks": (2, [
        page("a", "2017-02-08", R("CO EC", "2017-02-01", edge="begin", what="visit", place="Quito")),
        page("b", "2017-02-23", R("CO EC", "2017-02-22", edge="end", what="visit", place="Quito")),
    ]),
    "opened by some, closed by others": (2, [
        page("a", "2017-02-08", R("CO group:eln", "2017-02-07", edge="begin", people="a b", **BOGOTA)),
        page("b", "2017-02-17", R("CO group:eln", "2017-02-16", edge="end", people="c d", **BOGOTA)),
    ]),
    "closed five weeks later": (2, [
        page("a", "2017-02-08", OPENED),
        page("b", "2017-03-17", R("CO group:eln", "2017-03-16", edge="end", **BOGOTA)),
    ]),
    "in another city": (2, [
        page("a", "2017-02-08", OPENED),
        page("b", "2017-02-17", R("CO group:eln", "2017-02-16", edge="end", what="talks", place="Havana")),
    ]),
    "of other sides": (2, [
        page("a", "2017-02-08", OPENED),
        page("b", "2017-02-17", R("CO group:farc", "2017-02-16", edge="end", **BOGOTA)),
    ]),
    "held on two days, neither its edge": (2, [
        page("a", "2017-02-08", R("CO group:eln", "2017-02-07", **BOGOTA)),
        page("b", "2017-02-17", R("CO group:eln", "2017-02-16", **BOGOTA)),
    ]),
    "two beginnings may be meant": (3, [
        page("a", "2017-02-08", OPENED),
        page("c", "2017-02-13", R("CO group:eln", "2017-02-12", edge="begin", **BOGOTA)),
        page("b", "2017-02-17", CLOSED),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", ROUNDS)
def test_the_first_and_the_last_day_tell_one_round(case: str) -> None:
    count, pages = ROUNDS[case]
    assert len(meetings(*pages)) == count


def test_a_round_lasts_from_its_first_day_to_its_last_and_nobody_contradicts_anybody() -> None:
    (found,) = meetings(page("a", "2017-02-08", OPENED), page("b", "2017-02-17", CLOSED, outlet="x"))
    assert (found.earliest, found.latest) == ("2017-02-07", "2017-02-16")
    assert not [c for c in found.conflicts if c.slot == "when"]
    assert LASTS >= 9


OFF = R("SO ET", "2024-09-12", status="postponed", what="talks")
COMING = R("SO ET", "2024-09-17", status="planned", what="talks", place="Ankara")
CALLED_OFF: dict[str, tuple[int, list[Annotation]]] = {
    "the day of the news, and the plan": (1, [page("a", "2024-09-12", OFF, COMING)]),
    "the day of the news, and the day that was called off": (1, [
        page("a", "2024-09-12", OFF, R("SO ET", "2024-09-17", status="postponed", what="talks", place="Ankara")),
    ]),
    "no day, and the plan": (1, [page("a", "2024-09-12", R("SO ET", status="cancelled"), COMING)]),
    "two plans": (3, [page("a", "2024-09-12", OFF, COMING, R("SO ET", "2024-10-20", status="planned", place="Cairo"))]),
    "the plan of others": (2, [page("a", "2024-09-12", OFF, R("SO ER", "2024-09-17", status="planned"))]),
    "a visit of the leaders planned beside talks of officials": (2, [
        page("a", "2024-09-12", R("SO ET", status="postponed", level="officials"),
             R("SO ET", "2024-09-17", status="planned", level="leaders")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", CALLED_OFF)
def test_what_a_page_calls_off_is_what_it_had_to_come(case: str) -> None:
    count, pages = CALLED_OFF[case]
    found = meetings(*pages)
    assert len(found) == count
    if count == 1:
        assert found[0].status in {"postponed", "cancelled"}
        assert found[0].earliest == "2024-09-17"


def test_a_session_of_a_joint_body_is_one_of_its_sides() -> None:
    (found,) = meetings(
        page("a", "2020-10-24", R("group:jmc-5plus5 org:un", "2020-10-23", place="Geneva")),
        page("b", "2021-10-23", R("group:gna-ly group:lna", "2020-10-23", place="Geneva", main=False)),
    )
    assert found.sources.documents == 2


def test_two_accounts_of_the_day_of_a_numbered_round_are_one_contact_and_a_conflict() -> None:
    def told(name: str, written: str, day: str) -> Annotation:
        made = page(name, written, R("SA IR", day, what="talks", place="Baghdad"), outlet=name)
        return _numbered(made)

    (found,) = meetings(told("a", "2021-09-24", "2021-09-21"), told("b", "2021-09-24", "2021-09-22"))
    assert [(c.slot, c.kind) for c in found.conflicts] == [("when", "contradiction")]
    assert len(meetings(told("a", "2021-09-24", "2021-09-21"), told("b", "2021-12-24", "2021-12-12"))) == 2


def _numbered(made: Annotation) -> Annotation:
    """The page with «الجولة الرابعة» as its trigger."""
    words = "عقدت الجولة الرابعة"
    text = f"{words} {made.document.text}"
    trigger = MeetingMention(start=5, end=11, text="الجولة", slot="trigger")
    meetings_ = tuple(msgspec.structs.replace(m, mentions=(trigger,)) for m in made.meetings)
    return msgspec.structs.replace(
        made, document=msgspec.structs.replace(made.document, text=text), meetings=meetings_
    )


FM = {"level": "foreign_ministers"}
MINISTERS: dict[str, tuple[int, list[Annotation]]] = {
    "a plan without a day, and the one known ahead": (1, [
        page("a", "2023-03-19", R("OM BH", status="planned", **FM)),
        page("b", "2023-04-02", R("OM BH", "2023-04-06", status="planned", place="Muscat", **FM)),
    ]),
    "of the leaders": (2, [
        page("a", "2023-03-19", R("OM BH", status="planned", level="leaders")),
        page("b", "2023-04-02", R("OM BH", "2023-04-06", status="planned", place="Muscat", **FM)),
    ]),
    "the ministers met in between": (3, [
        page("a", "2023-03-19", R("OM BH", status="planned", **FM)),
        page("c", "2023-03-28", R("OM BH", "2023-03-27", place="Manama", **FM)),
        page("b", "2023-04-02", R("OM BH", "2023-04-06", status="planned", place="Muscat", **FM)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", MINISTERS)
def test_the_foreign_ministers_of_two_states_meet_once_at_a_time(case: str) -> None:
    count, pages = MINISTERS[case]
    assert len(meetings(*pages)) == count


NAMED = {"level": "leaders", "place": "Doha"}
COMES: dict[str, tuple[int, list[Annotation]]] = {
    "in the city named, months later, with the host": (1, [
        page("a", "2025-08-02", R("CD RW", status="planned", **NAMED)),
        page("b", "2025-12-05", R("CD RW QA", "2025-12-04", **NAMED)),
    ]),
    "in another city": (2, [
        page("a", "2025-08-02", R("CD RW", status="planned", **NAMED)),
        page("b", "2025-12-05", R("CD RW QA", "2025-12-04", level="leaders", place="Nairobi")),
    ]),
    "when they met elsewhere before": (3, [
        page("a", "2025-08-02", R("CD RW", status="planned", **NAMED)),
        page("c", "2025-09-05", R("CD RW", "2025-09-04", level="leaders", place="Nairobi")),
        page("b", "2025-12-05", R("CD RW QA", "2025-12-04", **NAMED)),
    ]),
    "a year later": (2, [
        page("a", "2025-08-02", R("CD RW", status="planned", **NAMED)),
        page("b", "2026-08-05", R("CD RW QA", "2026-08-04", **NAMED)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", COMES)
def test_a_plan_without_a_day_is_the_next_meeting_in_its_city(case: str) -> None:
    count, pages = COMES[case]
    assert len(meetings(*pages)) == count


def _headline(made: Annotation) -> Annotation:
    """The page with its first report in its title."""
    text = f"عنوان\n{made.document.text}"
    regions = (Region(kind="title", start=0, end=6), Region(kind="body", start=6, end=len(text)))
    first, *others = made.meetings
    below = MeetingMention(start=6, end=10, text=text[6:10], slot="trigger")
    told = (first, *(msgspec.structs.replace(m, mentions=(below,)) for m in others))
    document = msgspec.structs.replace(made.document, text=text)
    return msgspec.structs.replace(made, document=document, regions=regions, meetings=told)


SOCHI = {"level": "leaders", "what": "summit", "people": "a b"}
HEADLINES: dict[str, tuple[int, list[MeetingReport]]] = {
    "the title without a day": (1, [R("RU AM AZ", place="Sochi", **SOCHI), R("RU AM AZ", "2022-10-31", place="Sochi", **SOCHI)]),
    "another city": (2, [R("RU AM AZ", place="Sochi", **SOCHI), R("RU AM AZ", "2022-10-31", place="Moscow", **SOCHI)]),
    "fewer sides": (2, [R("AM AZ", place="Sochi", **SOCHI), R("RU AM AZ", "2022-10-31", place="Sochi", **SOCHI)]),
    "one to come": (2, [
        R("RU AM AZ", place="Sochi", status="planned", **SOCHI),
        R("RU AM AZ", "2022-10-31", place="Sochi", **SOCHI),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADLINES)
def test_a_headline_and_its_text_tell_one_contact(case: str) -> None:
    count, reports = HEADLINES[case]
    assert len(meetings(_headline(page("a", "2022-10-31", *reports)))) == count


LEADERS = {"level": "leaders", "people": "a b"}
CALLED_OFF_LATER: dict[str, tuple[list[str], list[Annotation]]] = {
    "held in March, called off in May: the next one": (["held", "cancelled"], [
        page("a", "2022-03-13", R("AL ME", "2022-03-13", place="Tirana", **LEADERS)),
        page("b", "2022-05-24", R("AL ME", "2022-01-01..2022-12-31", status="cancelled", **LEADERS)),
    ]),
    "called off in January, held in March of that year": (["cancelled", "held"], [
        page("a", "2022-05-13", R("AL ME", "2022-03-13", place="Tirana", **LEADERS)),
        page("b", "2022-02-24", R("AL ME", "2022-01-10", status="cancelled", place="Tirana", **LEADERS)),
    ]),
    "one account of the day calls it off": (["held"], [
        page("a", "2022-03-13", R("AL ME", "2022-03-13", place="Tirana", **LEADERS)),
        page("c", "2022-03-14", R("AL ME", "2022-03-13", place="Tirana", **LEADERS), outlet="c"),
        page("b", "2022-03-13", R("AL ME", "2022-03-13", status="cancelled", place="Tirana", **LEADERS), outlet="b"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", CALLED_OFF_LATER)
def test_what_is_called_off_long_after_a_contact_was_the_next_one(case: str) -> None:
    statuses, pages = CALLED_OFF_LATER[case]
    assert sorted(m.status for m in meetings(*pages)) == sorted(statuses)


def test_a_numbered_round_is_the_nearest_of_that_number_though_it_was_brought_forward() -> None:
    second = [
        _numbered(
            page("a", "2024-07-02", R("SO ET", "2024-09-02", status="planned", what="talks", place="Ankara"))
        ),
        _numbered(page("b", "2024-08-14", R("SO ET", "2024-08-13", what="talks", place="Ankara"))),
        _numbered(
            page("c", "2025-02-19", R("SO ET", "2025-03-04", status="planned", what="talks", place="Ankara"))
        ),
    ]
    told = [(m.status, m.earliest, m.sources.documents) for m in meetings(*second)]
    assert told == [("held", "2024-08-13", 2), ("planned", "2025-03-04", 1)]
