"""The state of a track: from made records, from the example pages, and (when they are there) from the seed pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.link.days import Days
from mahdar.link.meetings.features import OF_THE_PAGES_TWO, OF_THE_ROW
from mahdar.link.tracks import TrackQuery
from mahdar.model import (
    Annotation,
    Document,
    Dossier,
    Meeting,
    MeetingMention,
    MeetingReport,
    Mention,
    Place,
    Position,
    Published,
    Reasoned,
    Region,
    Signal,
    Speaker,
    TimeExpression,
)
from mahdar.read import read_captures
from mahdar.read.make import Facts, document_id, make_document
from mahdar.run.track import parse_track
from tests.records import page, report

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
R = report
QUERY = TrackQuery("تركيا، سوريا", ("state:TR", "state:SY"))


def told(
    name: str,
    day: str | None,
    *reports: MeetingReport,
    positions: tuple[Position, ...] = (),
    signals: tuple[Signal, ...] = (),
) -> Annotation:
    """A page that says nothing but these records; what is wanted stands in its first word."""
    made = page(name, day, *reports)
    view = msgspec.structs.replace(made.document, text=f"شرط {made.document.text}")
    document = view if positions else made.document
    return msgspec.structs.replace(made, document=document, positions=positions, signals=signals)


def _opening(name: str, day: str, *reports: MeetingReport) -> Annotation:
    """A page that opens with these contacts: title, then the sentence that tells them."""
    made = told(name, day, *reports)
    regions = (
        Region(kind="title", start=0, end=0),
        Region(kind="body", start=0, end=len(made.document.text)),
    )
    return msgspec.structs.replace(made, regions=regions)


def wants(actor: str, stance: str, issue: str | None, toward: str | None = None) -> Position:
    return Position(
        actor=f"state:{actor}", stance=stance, issue=issue, issue_text="x", start=0, end=4, text="page",
        toward=f"state:{toward}" if toward else None,
    )  # fmt: skip


def asking(words: str, issue: str, day: str = "2023-04-26") -> Annotation:
    """A page whose whole text is what Syria demands of Turkey."""
    wish = msgspec.structs.replace(wants("SY", "demands", issue, "TR"), text=words, end=len(words))
    made = told("a", day, HELD, positions=(wish,))
    return msgspec.structs.replace(made, document=msgspec.structs.replace(made.document, text=words))


def said(kind: str, day: str | None = None, who: str | None = None, **more: Any) -> Signal:
    return Signal(
        kind=kind, start=0, end=4, text="page", earliest=day, latest=day, parties=("state:TR", "state:SY"),
        who=Speaker(actor=who, name=who, name_en=who, start=0, end=4) if who else None, **more,
    )  # fmt: skip


def track(*pages: Annotation, query: TrackQuery = QUERY) -> Any:
    return build_dossier(pages, query=query).track


HELD = R("TR SY RU", "2023-04-25", level="defence_ministers", place="Moscow", soil="RU")
STATES: dict[str, tuple[str, list[Annotation]]] = {
    "a contact of these weeks": ("active", [told("a", "2023-04-26", HELD)]),
    "a contact long ago": ("stalled", [told("a", "2023-04-26", HELD), told("b", "2024-04-26", R("TR SY", "2023-04-25"))]),
    "collapse declared after the last contact": ("collapsed", [told("a", "2023-04-26", HELD), told("b", "2024-02-01", signals=(said("collapse", "2024-01-25", "X"),))]),
    "collapse declared, then a contact": ("active", [told("a", "2024-02-01", signals=(said("collapse", "2024-01-25", "X"),)), told("b", "2024-06-17", R("TR SY", "2024-06-12"))]),
    "stall declared while another contact is planned": ("stalled", [told("a", "2023-04-26", HELD, R("TR SY", "2023-07-10", status="planned")), told("b", "2023-07-01", signals=(said("stall", "2023-06-30", "X"),))]),
    "stall declared days after a contact": ("stalled", [told("a", "2023-04-26", HELD), told("b", "2023-04-30", signals=(said("stall", "2023-04-29", "X"),))]),
    "said to falter by nobody, days after a contact": ("active", [told("a", "2023-04-26", HELD), told("b", "2023-04-30", signals=(said("stall", "2023-04-29"),))]),
    "proposed, and nothing known before": ("unknown", [told("a", "2023-04-26", R("TR SY", "2023-07-10", status="proposed"))]),
    "proposed after a contact": ("active", [told("a", "2023-04-26", HELD, R("TR SY", "2023-07-10", status="proposed"))]),
    "collapse denied": ("active", [told("a", "2023-04-26", HELD), told("b", "2023-05-01", signals=(said("collapse", "2023-04-30", "X", negated=True),))]),
    "stall declared, nothing expected": ("stalled", [told("a", "2023-04-26", HELD), told("b", "2023-07-01", signals=(said("stall", "2023-06-20", "X"),))]),
    "stall declared, another contact planned": ("active", [told("a", "2023-04-26", HELD), told("b", "2023-07-01", R("TR SY", "2023-07-10", status="planned"), signals=(said("stall", "2023-06-20", "X"),))]),
    "the next round put off": ("postponed", [told("a", "2023-04-26", HELD), told("b", "2023-05-09", R("TR SY", "2023-05-10", status="postponed", level="foreign_ministers"))]),
    "the next round put off, and nothing for half a year": ("stalled", [told("a", "2023-04-26", HELD), told("b", "2023-05-09", R("TR SY", "2023-05-10", status="postponed")), told("c", "2024-02-01", signals=(said("stall", "2023-05-09", negated=True),))]),
    "the next round called off": ("stalled", [told("a", "2023-04-26", HELD), told("b", "2023-05-09", R("TR SY", "2023-05-10", status="cancelled"))]),
    "only a plan whose day has passed": ("unknown", [told("a", "2023-01-10", R("TR SY", "2023-01-20", status="planned")), told("b", "2023-03-01", signals=(said("stall", "2023-01-01", negated=True),))]),
}  # fmt: skip


@pytest.mark.parametrize("case", STATES)
def test_the_state_and_its_reasons(case: str) -> None:
    state, pages = STATES[case]
    found = track(*pages)
    assert found.state == state
    assert all(r.evidence for r in found.state_why)


def test_who_declared_collapse_and_when_is_a_reason() -> None:
    found = track(
        told("a", "2024-06-17", R("TR SY", "2024-06-12"), signals=(said("collapse", "2024-01-25", "person:envoy"),))
    )  # fmt: skip
    (reason,) = [r for r in found.state_why if r.value.get("signal") == "collapse"]
    assert (reason.value["who_actor"], reason.value["latest"], reason.value["told"]) == (
        "person:envoy",
        "2024-01-25",
        "2024-06-17",
    )


CONDITIONS: dict[str, tuple[list[Position], list[tuple[str, str | None]]]] = {
    "put to the other side": ([wants("SY", "conditions", "troop_withdrawal", "TR")], [("state:SY", "troop_withdrawal")]),
    "what sides settle with each other, put to nobody": ([wants("TR", "demands", "refugee_return")], [("state:TR", "refugee_return")]),
    "put to a third party": ([wants("TR", "demands", "terrorism", "US")], []),
    "a matter of one's own house": ([wants("SY", "demands", "human_rights")], []),
    "a general wish": ([wants("TR", "demands", None)], []),
    "what a mediator wants": ([wants("RU", "demands", "troop_withdrawal", "TR")], []),
    "granted by the other": ([wants("SY", "demands", "crossings", "TR"), wants("TR", "accepts", "crossings")], []),
}  # fmt: skip


@pytest.mark.parametrize("case", CONDITIONS)
def test_only_demands_between_the_parties_are_conditions(case: str) -> None:
    positions, open_ = CONDITIONS[case]
    found = track(told("a", "2023-04-26", HELD, positions=tuple(positions)))
    assert [(c.value["actor"], c.value["issue"]) for c in found.open_conditions] == open_


PUT_TO_NOBODY: dict[str, tuple[Annotation, bool]] = {
    "on a page that tells a contact of the track": (told("b", "2023-05-26", R("TR SY", "2023-05-20"), positions=(wants("TR", "demands", "refugee_return"),)), True),
    "on a page about another contact": (told("b", "2023-05-26", R("TR GR", "2023-05-20"), positions=(wants("TR", "demands", "refugee_return"),)), False),
    "on a page that tells a contact of the track in passing": (told("b", "2023-05-26", R("TR SY", "2023-05-20", main=False), positions=(wants("TR", "demands", "refugee_return"),)), False),
    "a condition on a known issue, on a page about another contact": (told("b", "2023-05-26", R("TR GR", "2023-05-20"), positions=(wants("TR", "conditions", "human_rights"),)), False),
    "put to the other side, on a page about another contact": (told("b", "2023-05-26", R("TR GR", "2023-05-20"), positions=(wants("TR", "demands", "refugee_return", "SY"),)), True),
}  # fmt: skip


@pytest.mark.parametrize("case", PUT_TO_NOBODY)
def test_what_is_asked_of_nobody_counts_on_pages_about_the_track(case: str) -> None:
    page_, counts = PUT_TO_NOBODY[case]
    assert bool(track(told("a", "2023-04-26", HELD), page_).open_conditions) == counts


def test_a_refusal_told_on_a_page_about_other_matters_answers_nothing() -> None:
    asked = told("a", "2023-04-26", HELD, positions=(wants("SY", "demands", "sanctions", "TR"),))
    elsewhere = told(
        "b", "2023-05-26", R("TR GR", "2023-05-20"), positions=(wants("TR", "rejects", "sanctions"),)
    )
    (condition,) = track(asked, elsewhere).open_conditions
    assert condition.value.get("rejected_by") is None


EXPECTED: dict[str, tuple[list[Annotation], str | None]] = {
    "the nearer of two plans, though the later one is told last": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="envoys")), told("c", "2023-05-02", R("TR SY", "2023-06-20", status="planned", level="leaders"))],
        "2023-05-10"),
    "a plan with a day before one without, told last": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="envoys")), told("c", "2023-05-02", R("TR SY", status="planned", level="leaders"))],
        "2023-05-10"),
    "a plan that a page is about before a nearer one told in passing": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="envoys", main=False)), told("c", "2023-05-02", R("TR SY", "2023-06-20", status="planned", level="leaders"))],
        "2023-06-20"),
    "a plan before a nearer proposal": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="proposed", level="envoys")), told("c", "2023-05-02", R("TR SY", "2023-06-20", status="planned", level="leaders"))],
        "2023-06-20"),
    "a calling-off that a page tells in passing does not undo a plan with a day": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="envoys")), told("c", "2023-05-05", R("TR SY", status="postponed", main=False))],
        "2023-05-10"),
    "one that a page is about does": (
        [told("b", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="envoys")), told("c", "2023-05-05", R("TR SY", status="postponed"))],
        None),
}  # fmt: skip


@pytest.mark.parametrize("case", EXPECTED)
def test_the_contact_that_comes_first_is_expected_next(case: str) -> None:
    pages, day = EXPECTED[case]
    found = track(told("a", "2023-04-26", HELD), *pages).next_expected
    assert (found and found.value["earliest"]) == day


def test_a_third_party_of_a_few_pages_is_not_named_among_those_who_met() -> None:
    pages = [told(n, "2023-04-26", R("TR SY", "2023-04-25", level="envoys", place="Sochi")) for n in "abc"]
    odd = told("d", "2023-04-26", R("TR SY IQ", "2023-04-25", level="envoys", place="Sochi"))
    assert track(*pages, odd).last_contact.value["parties"] == ["state:SY", "state:TR"]


def test_what_one_page_of_many_says_makes_nobody_a_host() -> None:
    pages = [told(n, "2023-04-26", R("TR SY IQ", "2023-04-25", level="envoys")) for n in "abcde"]
    odd = told("f", "2023-04-26", R("TR SY IQ", "2023-04-25", level="envoys", place="Baghdad", soil="IQ"))
    assert track(*pages, odd).mediators == ()
    assert track(*pages[:2], odd).mediators == ("state:IQ",)


HOSTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "the land of a side is no host of its own": (("state:SA", "group:houthis"), ()),
    "a state on its own soil is": (("state:SA", "state:OM"), ("state:YE",)),
}


@pytest.mark.parametrize("case", HOSTS)
def test_a_side_of_a_land_is_not_hosted_by_that_land(case: str) -> None:
    parties, hosts = HOSTS[case]
    met = R(
        " ".join(p.removeprefix("state:") for p in (*parties, "state:YE")),
        "2023-04-09",
        place="Sanaa",
        soil="YE",
    )
    found = track(told("a", "2023-04-10", met), query=TrackQuery("x", parties))
    assert found.mediators == hosts


def test_a_group_that_leaves_other_talks_with_a_party_says_nothing_of_this_track() -> None:
    left = said("collapse", "2025-03-18", "group:m23")
    left = msgspec.structs.replace(left, parties=("state:CD", "group:m23"))
    query = TrackQuery("x", ("state:CD", "state:RW"))
    found = track(
        told("a", "2025-03-19", R("CD RW", "2025-03-18", place="Doha"), signals=(left,)), query=query
    )
    assert not found.signals


def test_words_on_the_track_itself_are_no_contact_that_was_put_off() -> None:
    shown = (
        MeetingMention(start=0, end=4, text="page", slot="trigger"),
        MeetingMention(start=0, end=4, text="page", slot="status"),
    )
    off = msgspec.structs.replace(R("TR SY", status="postponed", what="talks"), mentions=shown)
    dated = msgspec.structs.replace(
        R("TR SY", "2023-05-10", status="postponed", what="talks"), mentions=shown
    )

    def held(report: MeetingReport, *signals: Signal) -> list[str]:
        pages = [told("a", "2023-04-26", HELD), told("b", "2023-05-02", report, signals=signals)]
        return [m.status for m in build_dossier(pages, query=QUERY).meetings]

    assert held(off, said("stall", "2023-05-02", "state:TR")) == ["held"]
    assert held(dated, said("stall", "2023-05-02", "state:TR")) == ["held", "postponed"]
    assert held(off) == ["held", "postponed"]


def test_what_was_under_way_is_over_when_later_pages_are_read() -> None:
    arrived = told(
        "a", "2023-06-17", R("TR SY", "2023-06-17", status="ongoing", what="visit", place="Ankara")
    )
    later = told("b", "2024-03-10", R("TR IQ", "2024-03-09"))
    query = TrackQuery("x", ("state:TR", "state:SY"))
    (alone,) = build_dossier([arrived], query=query).meetings
    (visit,) = build_dossier([arrived, later], query=query).meetings
    assert (alone.status, visit.status) == ("ongoing", "held")
    assert [h.status for h in visit.history] == ["ongoing"]
    assert track(arrived, later).last_contact.value["earliest"] == "2023-06-17"


SUPPLIED = "a party is taken from the subject of the sentence"
SEEN = {"what": "meeting", "place": "Ankara"}
ENDS_OF_A_TRACK: dict[str, tuple[list[Annotation], str | None, str | None]] = {
    "both with their days": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-03-10", R("TR SY", "2023-03-09", **SEEN)),
    ], "2023-01-09", "2023-03-09"),
    "the first told without a day": ([
        _opening("a", "2022-11-10", R("TR SY", **SEEN)),
        told("b", "2023-03-10", R("TR SY", "2023-03-09", **SEEN)),
    ], None, "2023-03-09"),
    "rounds that went before, on the page of the last": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        _opening("b", "2023-06-10", R("TR SY", "2023-06-09", **SEEN), R("TR SY", what="talks")),
    ], "2023-01-09", "2023-06-09"),
    "the last is one of a row that a page goes through": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN), R("TR SY", "2023-06-09", main=False, **SEEN)),
    ], "2023-01-09", "2023-06-09"),
    "a doubtful one, of the two that its page is about": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN), R("TR SY", "2023-06-09", doubt=SUPPLIED, **SEEN)),
    ], "2023-01-09", "2023-06-09"),
    "the last of a row of rounds": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN), R("TR SY", "2023-06-09", main=False, doubt=OF_THE_ROW, **SEEN)),
    ], "2023-01-09", "2023-06-09"),
    "long ago, in passing and in doubt": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN), R("TR SY", "1998-10-20", main=False, doubt=SUPPLIED, **SEEN)),
    ], "2023-01-09", "2023-01-09"),
    "earlier in that year, on a page about the same two": ([
        told("a", "2023-12-10", R("TR SY", "2023-11-09", **SEEN), R("TR SY", "2023-05-20", main=False, doubt=SUPPLIED, **SEEN)),
    ], "2023-05-20", "2023-11-09"),
    "… on a page about another contact": ([
        told("a", "2023-12-10", R("TR IR", "2023-11-09", **SEEN), R("TR SY", "2023-05-20", main=False, doubt=SUPPLIED, **SEEN)),
        told("b", "2023-12-12", R("TR SY", "2023-11-29", **SEEN)),
    ], "2023-11-29", "2023-11-29"),
    "the last of the two that its page is about, with its day": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN),
             R("TR SY", "2023-06-09", main=False, doubt=OF_THE_PAGES_TWO, **SEEN)),
    ], "2023-01-09", "2023-06-09"),
    "the dated session of a body whose sides are known, in passing": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-12-10", R("TR IQ", "2023-12-09", **SEEN), R("TR SY", "2023-11-07", main=False, doubt=KNOWN_SIDES, **SEEN)),
    ], "2023-01-09", "2023-11-07"),
    "… of which only the month is known": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-12-10", R("TR IQ", "2023-12-09", **SEEN), R("TR SY", "2023-11-01..2023-11-30", main=False, doubt=KNOWN_SIDES, **SEEN)),
    ], "2023-01-09", "2023-01-09"),
    "… and somebody is guessed besides": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-12-10", R("TR IQ", "2023-12-09", **SEEN), R("TR SY", "2023-11-07", main=False, doubt=f"{SUPPLIED}; {KNOWN_SIDES}", **SEEN)),
    ], "2023-01-09", "2023-01-09"),
    "of the page's two, which is about a mere proposal to them": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-12-10", R("TR SY", "2024-01-09", status="proposed", **SEEN),
             R("TR SY", "2023-11-07", main=False, doubt=OF_THE_PAGES_TWO, **SEEN)),
    ], "2023-01-09", "2023-01-09"),
    "… which is about a contact agreed on": ([
        told("a", "2023-01-10", R("TR SY", "2023-01-09", **SEEN)),
        told("b", "2023-12-10", R("TR SY", "2024-01-09", status="planned", **SEEN),
             R("TR SY", "2023-11-07", main=False, doubt=OF_THE_PAGES_TWO, **SEEN)),
    ], "2023-01-09", "2023-11-07"),
    "… told in passing and in doubt is not": ([
        told("a", "2023-12-10", R("TR SY", "2023-01-09", **SEEN),
             R("TR SY", "2023-06-09", main=False, doubt=SUPPLIED, **SEEN)),
    ], "2023-01-09", "2023-01-09"),
}  # fmt: skip


@pytest.mark.parametrize("case", ENDS_OF_A_TRACK)
def test_the_first_and_the_last_contact(case: str) -> None:
    pages, first, last = ENDS_OF_A_TRACK[case]
    found = track(*pages)
    assert (found.first_contact.value["earliest"], found.last_contact.value["earliest"]) == (first, last)


def test_a_sentence_of_days_long_past_tells_no_newest_contact() -> None:
    """«في 11 ديسمبر … ثم تبادل الزعيمان الزيارات», written a year later."""
    last = told("b", "2023-03-10", R("TR SY", "2023-03-09", **SEEN))
    back = _opening("a", "2023-12-10", R("TR SY", what="visit"))
    year_ago = TimeExpression(
        start=0,
        end=4,
        text="page",
        type="DATE",
        value="2022-12-11",
        earliest="2022-12-11",
        latest="2022-12-11",
        anchor="none",
    )
    assert track(last, back).last_contact.value["told"] == "2023-12-10"
    back = msgspec.structs.replace(back, times=(year_ago,))
    assert track(last, back).last_contact.value["earliest"] == "2023-03-09"


def test_a_first_contact_without_a_day_is_as_early_as_the_page_that_told_it_first() -> None:
    found = track(
        _opening("a", "2022-11-10", R("TR SY", **SEEN)),
        told("b", "2023-03-10", R("TR SY", "2023-03-09", **SEEN)),
    )
    assert found.first_contact.value["told"] == "2022-11-10"
    assert "as reported on 10 November 2022" in found.summary[0]["en"]


def test_a_grant_that_its_giver_denies_answers_nothing() -> None:
    """One side's agency tells that the other promised it; that one's ministry denies it on the same day."""
    asked = told("a", "2023-04-26", HELD, positions=(wants("SY", "conditions", "troop_withdrawal", "TR"),))
    talks = R("TR SY", "2023-05-20")
    promised = told("b", "2023-05-26", talks, positions=(wants("TR", "accepts", "troop_withdrawal"),))
    for later, answered in (("2023-05-26", 0), ("2023-05-20", 1)):
        denied = told("c", later, talks, positions=(wants("TR", "rejects", "troop_withdrawal"),))
        assert len(track(asked, promised, denied).answered_conditions) == answered


def test_who_agrees_to_talk_answers_no_condition_for_talks() -> None:
    wanted = wants("TR", "conditions", "talks", "state:SY")
    found = track(
        told("a", "2023-04-26", HELD, positions=(wanted,)),
        told("b", "2023-05-26", positions=(wants("SY", "accepts", "talks"), wants("SY", "rejects", "talks"))),
    )
    assert not found.answered_conditions
    assert all("rejected_by" not in c.value for c in found.open_conditions)


def test_an_answer_and_a_refusal_are_named() -> None:
    found = track(
        told("a", "2023-04-26", HELD, positions=(wants("SY", "conditions", "troop_withdrawal", "TR"), wants("SY", "demands", "crossings", "TR"))),
        told("b", "2023-05-26", R("TR SY", "2023-05-20"), positions=(wants("TR", "rejects", "troop_withdrawal"), wants("TR", "accepts", "crossings"))),
    )  # fmt: skip
    assert [(c.value["issue"], c.value.get("rejected_by")) for c in found.open_conditions] == [
        ("troop_withdrawal", "state:TR")
    ]
    assert [(c.value["issue"], c.value["answered_by"]) for c in found.answered_conditions] == [
        ("crossings", "state:TR")
    ]
    (answered,) = (c.value for c in found.answered_conditions)
    assert (answered["on"], answered["on_latest"]) == ("2023-04-26", "2023-04-26")
    assert answered["answered_on"] == "2023-05-26"


def test_what_was_planned_before_a_stall_was_declared_is_expected_no_more() -> None:
    plan = R("TR SY", "2023-07-10", status="planned")
    off = told("b", "2023-07-01", signals=(said("stall", "2023-06-30", "X"),))
    assert track(told("a", "2023-04-26", HELD, plan), off).next_expected is None
    assert track(told("a", "2023-04-26", HELD), off, told("c", "2023-07-02", plan)).next_expected is not None


def test_a_plan_is_expected_until_its_day_has_passed() -> None:
    plan = R("TR SY", "2023-05-10", status="planned", level="foreign_ministers")
    before = track(told("a", "2023-04-26", HELD), told("b", "2023-05-01", plan))
    after = track(told("a", "2023-04-26", HELD), told("b", "2023-05-01", plan), told("c", "2023-06-01", HELD))
    assert before.next_expected.value["earliest"] == "2023-05-10"
    assert after.next_expected is None
    assert [r.value["earliest"] for r in after.no_word] == ["2023-05-10"]


PUT_OFF_TO: dict[str, tuple[dict[str, str], str, bool]] = {
    "from Sunday to Wednesday": ({"original_earliest": "2023-05-07", "original_latest": "2023-05-07"}, "2023-05-02", True),
    "its day, and not that to which it was put off": ({}, "2023-05-02", False),
    "to a day that has passed": ({"original_earliest": "2023-05-07", "original_latest": "2023-05-07"}, "2023-06-01", False),
}  # fmt: skip


@pytest.mark.parametrize("case", PUT_OFF_TO)
def test_what_was_put_off_to_a_day_still_to_come_is_expected(case: str) -> None:
    first, newest, expected = PUT_OFF_TO[case]
    moved = R("TR SY", "2023-05-10", status="postponed", level="foreign_ministers", **first)
    found = track(told("a", "2023-04-26", HELD), told("b", "2023-05-02", moved), told("c", newest, HELD))
    assert (found.next_expected is not None) == expected
    assert found.state != "active" or not expected


def test_the_ladder_names_the_first_contact_at_each_level() -> None:
    found = track(
        told("a", "2022-12-29", R("TR SY", "2022-12-28", level="defence_ministers", place="Moscow")),
        told("b", "2023-04-26", HELD),
        told("c", "2023-05-11", R("TR SY", "2023-05-10", level="foreign_ministers", place="Moscow")),
        told("d", "2023-05-11", R("TR SY", "2023-06-10", level="leaders", status="planned")),
    )
    assert [(r.value["level"], r.value["earliest"]) for r in found.ladder] == [
        ("defence_ministers", "2022-12-28"),
        ("foreign_ministers", "2023-05-10"),
    ]
    assert found.contacts_per_month == {"2022-12": 1, "2023-04": 1, "2023-05": 1}


def test_a_level_is_reached_on_a_day_sooner_than_in_a_year_that_holds_it() -> None:
    found = track(
        told("a", "2021-04-10", R("TR SY", "2021-04-09", level="officials", place="Baghdad")),
        told("b", "2023-03-10", R("TR SY", "2021-01-01..2022-12-31", level="officials")),
    )
    assert [(r.value["level"], r.value["latest"]) for r in found.ladder] == [("officials", "2021-04-09")]


def test_a_track_holds_its_contacts_and_those_around_it_but_no_others() -> None:
    pages = [
        told("a", "2023-04-26", HELD, R("TR RU", "2023-04-20", level="leaders", place="Sochi")),
        told("b", "2023-04-27", R("TR RU", "2023-04-27", what="call", level="leaders")),
        told("c", "2023-04-27", R("TR GR", "2023-04-27", level="foreign_ministers")),
    ]
    meetings = build_dossier(pages, query=QUERY).meetings
    assert [(m.earliest, m.in_track) for m in meetings] == [
        ("2023-04-20", "around"),
        ("2023-04-25", "contact"),
    ]
    found = track(*pages)
    assert found.contacts_per_month == {"2023-04": 1}
    assert found.mediators == ("state:RU",)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("2023-01-01..2023-12-31", ["2023-04-25"]),
        ("2022-01-01..2022-12-31", ["2022-12-28"]),
        ("2020-01-01..2020-12-31", []),
    ],
)
def test_a_period_limits_a_track(period: str, days: list[str]) -> None:
    from datetime import date

    first, last = (date.fromisoformat(d).toordinal() for d in period.split(".."))
    query = QUERY._replace(period=Days(first, last))
    pages = [told("a", "2022-12-29", R("TR SY", "2022-12-28")), told("b", "2023-04-26", HELD)]
    assert [m.earliest for m in build_dossier(pages, query=query).meetings] == days


def test_without_a_track_the_tracks_seen_are_listed_with_size_and_span() -> None:
    pages = [
        told("a", "2022-12-29", R("TR SY", "2022-12-28")),
        told("b", "2023-04-26", HELD),
        told("c", "2023-04-27", R("FR DE", "2023-04-27")),
    ]
    (seen,) = build_dossier(pages).tracks
    assert (seen.parties, seen.meetings, seen.earliest, seen.latest) == (
        ("state:SY", "state:TR"),
        2,
        "2022-12-28",
        "2023-04-25",
    )


def test_a_pair_that_one_page_tells_of_or_that_only_met_with_a_third_is_no_track() -> None:
    both = told("a", "2022-12-29", R("TR SY", "2022-12-28"), R("TR SY", "2022-11-28"))
    assert not build_dossier([both]).tracks
    three = [told(n, day, R("EG ET SD", day)) for n, day in (("a", "2020-01-13"), ("b", "2020-02-27"))]
    (seen,) = build_dossier(three).tracks
    assert seen.parties == ("state:EG", "state:ET", "state:SD")


def test_every_clause_of_the_paragraph_has_evidence_in_both_languages() -> None:
    found = track(
        told("a", "2022-12-29", R("TR SY", "2022-12-28", level="defence_ministers", place="Moscow")),
        told("b", "2024-06-17", R("TR SY", "2024-06-12"), R("TR SY", None, status="planned", place="Baghdad"),
             positions=(wants("SY", "conditions", "troop_withdrawal", "TR"),), signals=(said("collapse", "2024-01-25", "X"),)),
    )  # fmt: skip
    assert len(found.summary) >= 6
    for clause in found.summary:
        assert clause["ar"]
        assert clause["en"]
        assert clause["evidence"]
        assert not {"[", "{", "—"} & set(clause["ar"] + clause["en"])
    assert "Expected next: a meeting in Baghdad, no date given (as reported on 17 June 2024)." in [
        c["en"] for c in found.summary
    ]


SPANS = [
    ("2022-12-28", "2022-12-28", "28 كانون الأول/ديسمبر 2022", "28 December 2022"),
    ("2024-01-21", "2024-01-31", "21–31 كانون الثاني/يناير 2024", "21–31 January 2024"),
    ("2023-02-01", "2023-02-28", "شباط/فبراير 2023", "February 2023"),
    ("2023-01-01", "2023-12-31", "2023", "2023"),
    ("2023-01-20", "2023-02-03", "بين 20 كانون الثاني/يناير 2023 و3 شباط/فبراير 2023", "between 20 January 2023 and 3 February 2023"),
]  # fmt: skip


@pytest.mark.parametrize(("earliest", "latest", "arabic", "english"), SPANS)
def test_spans_of_days_in_words(earliest: str, latest: str, arabic: str, english: str) -> None:
    found = track(told("a", "2025-01-01", R("TR SY", f"{earliest}..{latest}", level="envoys")))
    assert f"، {arabic}، " in found.summary[0]["ar"]
    assert f", {english}, with" in found.summary[0]["en"]


# ------------------------------------------------------------------ pages


def evidence_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"document", "start", "end", "text"} <= value.keys():
            yield value
        for child in value.values():
            yield from evidence_in(child)
    elif isinstance(value, list | tuple):
        for child in value:
            yield from evidence_in(child)


def assert_evidence_is_its_slice(dossier: Dossier, texts: dict[str, str]) -> None:
    found = list(evidence_in(msgspec.to_builtins(dossier)))
    assert len(found) > 50
    for e in found:
        assert texts[e["document"]][e["start"] : e["end"]] == e["text"]


def on(dossier: Dossier, day: str, **slots: str) -> list[Meeting]:
    return [
        m
        for m in dossier.meetings
        if m.earliest == day and m.latest == day and all(getattr(m, k) == v for k, v in slots.items())
    ]


def parties(meeting: Meeting) -> set[str]:
    return {v.value.actor for v in meeting.parties.values}


def places(meeting: Meeting) -> set[str]:
    return {v.value.name_en or v.value.name for v in meeting.place.values}


@lru_cache(maxsize=1)
def saudi_iran() -> tuple[Dossier, dict[str, str]]:
    documents = list(read_captures([str(ROOT / "examples" / "saudi-iran")], lambda problem: None))
    annotations = [annotate(d, load_knowledge()) for d in {d.id: d for d in documents}.values()]
    query = parse_track("السعودية، إيران")
    return build_dossier(annotations, query=query), {d.id: d.text for d in documents}


def test_example_a_round_put_off_with_two_accounts_of_why_and_held_five_weeks_later() -> None:
    dossier, _ = saudi_iran()
    (round_,) = on(dossier, "2022-04-21")
    assert round_.status == "held"
    assert [h.status for h in round_.history] == ["planned", "postponed", "postponed", "held"]
    assert [h.as_of for h in round_.history] == ["2022-03-12", "2022-03-13", "2022-03-14", "2022-04-23"]
    assert {"state:SA", "state:IR"} <= parties(round_)
    assert "Baghdad" in places(round_)
    assert ("when", "changed_over_time") in {(c.slot, c.kind) for c in round_.conflicts}
    assert any("التحضيرات" in str(v.value) for v in round_.reason.values)


def test_example_one_agency_in_two_outlets_is_one_source() -> None:
    dossier, _ = saudi_iran()
    (beijing,) = [m for m in dossier.meetings if (m.earliest, m.latest) == ("2023-03-06", "2023-03-10")]
    assert (beijing.sources.documents, beijing.sources.independent) == (2, 1)
    assert "Beijing" in places(beijing)


def test_example_a_meeting_planned_then_held_with_its_place_in_dispute() -> None:
    dossier, _ = saudi_iran()
    (met,) = [m for m in on(dossier, "2023-04-06") if len(m.reports) > 1]
    assert met.status == "held"
    assert {h.status for h in met.history} >= {"planned", "held"}
    assert {"Baghdad", "Beijing"} <= places(met)
    assert [c.kind for c in met.conflicts if c.slot == "place"] == ["changed_over_time"]


def test_example_evidence_is_exactly_its_slice() -> None:
    assert_evidence_is_its_slice(*saudi_iran())


# ------------------------------------------------------------------ the seed pages

seeds_only = pytest.mark.skipif(not SEEDS.exists(), reason="the seed pages do not lie beside the project")
SEED_DAYS = ("2023-04-24", "2023-04-25", "2023-04-26", "2024-06-17", "2023-01-17")


@lru_cache(maxsize=1)
def seeds() -> tuple[Dossier, dict[str, str]]:
    annotations, texts = [], {}
    for path, day in zip(sorted(SEEDS.glob("*.txt")), SEED_DAYS, strict=True):
        text = path.read_text("utf-8")
        document = Document(
            id=document_id(text), text=text, given_id=path.name[:3],
            published=Published(earliest=day, latest=day, basis="given"),
        )  # fmt: skip
        annotations.append(annotate(document, load_knowledge()))
        texts[document.id] = text
    return build_dossier(annotations, query=parse_track("تركيا، سوريا")), texts


def _moscow_2022(d: Dossier) -> bool:
    (met,) = on(d, "2022-12-28", status="held")
    return met.sources.documents >= 4 and "Moscow" in places(met)


def _moscow_2023(d: Dossier) -> bool:
    met = max(on(d, "2023-04-25"), key=lambda m: m.sources.documents)
    planned_then_held = [h.status for h in met.history][:1] == ["planned"] and met.status == "held"
    four = {"state:TR", "state:SY", "state:RU", "state:IR"} <= parties(met)
    return planned_then_held and four and met.sources.documents == 3 and "Moscow" in places(met)


def _two_versions(d: Dossier) -> bool:
    met = max(on(d, "2023-04-25"), key=lambda m: m.sources.documents)
    sides = {a.who: set(a.issues) for a in met.accounts}
    return "troop_withdrawal" in sides.get("state:SY", ()) and "normalisation" in sides.get("state:TR", ())


def _trilateral_flagged(d: Dossier) -> bool:
    met = max(on(d, "2023-04-25"), key=lambda m: m.sources.documents)
    return any(c.kind == "claimed_format" and "ثلاثي" in c.values[0].value for c in met.conflicts)


def _february(d: Dossier) -> bool:
    put_off = [m for m in d.meetings if m.status == "postponed" and (m.earliest or "").startswith("2023-02")]
    return len(put_off) == 1 and "زلزال" in str(put_off[0].reason.values) and len(put_off[0].reports) >= 1


def _putin_fidan(d: Dossier) -> bool:
    (met,) = [m for m in on(d, "2024-06-11") if parties(m) == {"state:RU", "state:TR"}]
    return met.status == "held"


def _hmeimim(d: Dossier) -> bool:
    (met,) = [m for m in on(d, "2024-06-12") if "Hmeimim base" in places(m)]
    return met.status == "held" and {"state:TR", "state:SY"} <= parties(met)


def _collapse(d: Dossier) -> bool:
    assert d.track is not None
    (reason,) = [r for r in d.track.state_why if r.value.get("signal") == "collapse"]
    return "lavrentiev" in (reason.value["who_actor"] or "") and reason.value["earliest"] == "2024-01-21"


def _requires(d: Dossier) -> bool:
    assert d.track is not None
    wanted: set[tuple[str, str]] = {(c.value["actor"], c.value["issue"]) for c in d.track.open_conditions}
    return {
        ("state:SY", "troop_withdrawal"),
        ("state:TR", "border_security"),
        ("state:TR", "refugee_return"),
    } <= wanted


def _expected(d: Dossier) -> bool:
    assert d.track is not None
    expected: Reasoned | None = d.track.next_expected
    return expected is not None and expected.value["place"] == "Baghdad"


def _one_person_each(d: Dossier) -> bool:
    forms = {a.id: {s.text for s in a.surface_forms} for a in d.actors if a.kind == "person"}
    together = [("خلوصي أكار", "خلوصي آكار"), ("هاكان فيدان", "حقان فيدان"), ("علي عباس", "علي محمود عباس")]
    return all(any({a, b} <= f for f in forms.values()) for a, b in together)


def _comment_in_nothing(d: Dossier) -> bool:
    return "مختار الأوامر" not in str(msgspec.to_builtins(d)) and "Omar" not in str(msgspec.to_builtins(d))


#: What a careful reader finds: status, first day or None, place or None, parties that must be there.
CONTACTS = [
    ("held", "2022-12-28", "Moscow", "TR SY RU"),
    ("held", "2023-04-25", "Moscow", "TR SY RU IR"),
    ("held", None, "Moscow", "TR SY RU IR"),
    ("postponed", "2023-02-01", None, "TR SY RU"),
    ("postponed", "2023-05-01", None, "TR SY RU IR"),
    ("held", "2023-01-01", None, "TR SY"),
    ("held", None, "Ankara", "TR IR"),
    ("held", "2024-06-11", "Moscow", "TR RU"),
    ("held", "2024-06-12", "Hmeimim base", "TR SY"),
    ("planned", None, "Baghdad", "TR SY"),
    ("not_held", None, None, "TR SY"),
    ("held", None, None, "TR SY"),  # of the intelligence services
]
FOUND, OTHERS = 12, 3


def _contacts(d: Dossier) -> bool:
    left = list(d.meetings)
    found = 0
    for status, day, place, needed in CONTACTS:
        fits = [
            m
            for m in left
            if (m.status, m.earliest) == (status, day)
            and (place in places(m) if place else True)
            and {f"state:{p}" for p in needed.split()} <= parties(m)
        ]
        found += bool(fits)
        left = [m for m in left if m not in fits[:1]]
    return found >= FOUND and len(left) <= OTHERS


def _foreign_ministers_reached(d: Dossier) -> bool:
    assert d.track is not None
    return [r.value["earliest"] for r in d.track.ladder if r.value["level"] == "foreign_ministers"] == [
        "2023-01-01"
    ]


def _planned_for_january(d: Dossier) -> bool:
    (met,) = [m for m in d.meetings if m.status == "postponed" and (m.earliest or "").startswith("2023-02")]
    return [h.status for h in met.history] == ["planned", "postponed"]


SEED_CHECKS: dict[str, Callable[[Dossier], bool]] = {
    "Moscow, December 2022, is one meeting told by four pages": _moscow_2022,
    "Moscow, April 2023: planned, then held, four parties, three pages": _moscow_2023,
    "Ankara's and Damascus's versions of it stand side by side": _two_versions,
    "«ثلاثي» for the four-party meeting is flagged": _trilateral_flagged,
    "the foreign ministers' meeting of February is postponed, with its reasons": _february,
    "it was planned for January before": _planned_for_january,
    "the twelve contacts, and few others": _contacts,
    "the foreign ministers' meeting of 2023 is on the ladder": _foreign_ministers_reached,
    "Putin and Fidan on 11 June 2024": _putin_fidan,
    "Hmeimim the day after": _hmeimim,
    "who declared collapse, and when": _collapse,
    "what each side requires": _requires,
    "what is expected next": _expected,
    "spellings of one person are one person": _one_person_each,
    "a reader's comment is in nothing": _comment_in_nothing,
}


@seeds_only
@pytest.mark.parametrize("check", SEED_CHECKS)
def test_seed_pages(check: str) -> None:
    assert SEED_CHECKS[check](seeds()[0])


@seeds_only
def test_seed_evidence_is_exactly_its_slice() -> None:
    assert_evidence_is_its_slice(*seeds())


# ------------------------------------------------------------------ superlatives

PLAN = R("TR SY", None, status="planned", level="envoys", place="Baku")
UNDONE: dict[str, tuple[MeetingReport, str, bool]] = {
    "denied later": (R("TR SY", None, status="denied", level="envoys"), "2023-05-09", False),
    "not held, told on the same day": (R("TR SY", None, status="not_held"), "2023-05-01", False),
    "called off later": (R("TR SY", None, status="cancelled", place="Baku"), "2023-05-09", False),
    "another called off before": (R("TR SY", None, status="cancelled"), "2023-04-28", True),
    "one of another rank is denied": (R("TR SY", None, status="denied", level="leaders"), "2023-05-09", True),
    "one in another place is called off": (R("TR SY", None, status="cancelled", place="Sochi"), "2023-05-09", True),
    "one of others is denied": (R("TR IQ", None, status="denied"), "2023-05-09", True),
}  # fmt: skip


@pytest.mark.parametrize("case", UNDONE)
def test_what_is_denied_or_called_off_is_not_expected(case: str) -> None:
    undone, day, expected = UNDONE[case]
    found = track(told("a", "2023-04-26", HELD), told("b", "2023-05-01", PLAN), told("c", day, undone))
    assert (found.next_expected is not None) == expected


@pytest.mark.parametrize(("stance", "actor", "expected"), [("rejects", "SY", False), ("rejects", "US", True), ("accepts", "SY", True)])  # fmt: skip
def test_what_a_party_refuses_is_not_expected(stance: str, actor: str, expected: bool) -> None:
    found = track(
        told("a", "2023-04-26", HELD),
        told("b", "2023-05-01", PLAN, positions=(wants(actor, stance, "talks"),)),
    )
    assert (found.next_expected is not None) == expected


def test_of_a_plan_whose_day_has_passed_there_is_word_when_a_contact_of_that_day_is_told() -> None:
    plan = R("TR SY", "2023-05-10", status="planned", level="leaders")
    pages = [
        told("a", "2023-05-01", plan),
        told("b", "2023-06-01", R("TR SY RU", "2023-05-10", what="visit")),
    ]
    assert not track(*pages).no_word
    assert track(*pages[:1], told("c", "2023-06-01", HELD)).no_word


FATES: dict[str, tuple[bool, MeetingReport]] = {
    "not held on those days": (False, R("TR SY RU", "2023-05-08..2023-05-12", status="not_held")),
    "put off, told of the army of one": (False, R("org:saa TR", "2023-05-10", status="postponed")),
    "called off on other days": (True, R("TR SY RU", "2023-05-14", status="cancelled")),
    "put off at another level": (True, R("TR SY", "2023-05-10", status="postponed", level="military")),
    "put off by a third": (True, R("TR IR", "2023-05-10", status="postponed")),
}


@pytest.mark.parametrize("case", FATES)
def test_a_plan_that_others_call_off_is_not_without_a_word(case: str) -> None:
    unknown, undone = FATES[case]
    plan = told("a", "2023-05-01", R("TR SY", "2023-05-10", status="planned", level="leaders", main=False))
    pages = [plan, told("b", "2023-05-12", undone), told("c", "2023-06-01", HELD)]
    days = [r.value["earliest"] for r in track(*pages).no_word]
    assert ("2023-05-10" in days) == unknown


def test_no_sentence_on_the_track_is_built_on_a_headline_alone() -> None:
    headline = told("a", "2022-11-02", R("TR SY", "2022-11-01", level="leaders"))
    headline = msgspec.structs.replace(headline, regions=(Region(kind="title", start=0, end=4),))
    found = track(headline, told("b", "2023-04-26", HELD))
    assert found.first_contact.value["earliest"] == "2023-04-25"
    assert [r.value["level"] for r in found.ladder] == ["defence_ministers"]


def test_a_condition_is_told_in_the_words_of_the_page() -> None:
    found = track(asking("تطالب برفع القيود عن تجارتها", "sanctions"))
    ((arabic, english),) = [(c["ar"], c["en"]) for c in found.summary if "تطالب" in c["ar"]]
    assert "«تطالب برفع القيود عن تجارتها»" in arabic
    assert "sanctions «تطالب برفع القيود عن تجارتها»" in english


def test_a_page_whose_day_is_known_as_a_range_dates_what_it_says_by_the_range() -> None:
    found = track(asking("تطالب برفع القيود", "sanctions", "2023-04-26..2023-05-02"))
    (english,) = [c["en"] for c in found.summary if "تطالب" in c["ar"]]
    assert "between 26 April 2023 and 2 May 2023" in english


def test_a_signal_beside_a_first_contact_without_a_day_is_told() -> None:
    news = _opening("a", "2023-02-06", R("TR SY", None, status="ongoing", main=True))
    began = msgspec.structs.replace(news, signals=(said("resume", "2023-02-06"),))
    found = track(began, told("b", "2023-04-26", HELD))
    assert found.first_contact.value["told"] == "2023-02-06"
    assert any("resumed" in c["en"] for c in found.summary)


def test_a_collapse_that_nobody_is_named_for_before_the_first_contact_is_not_told() -> None:
    early = told("a", "2021-01-02", signals=(said("collapse", "2021-01-01"),))
    assert not any("collapsed" in c["en"] for c in track(early, told("b", "2023-04-26", HELD)).summary)


def test_superlatives_rest_on_contacts_whose_sides_are_named_while_there_are_any() -> None:
    doubtful = R(
        "TR SY", "2022-03-01", level="leaders", doubt="a party is taken from the subject of the sentence"
    )
    found = track(told("a", "2022-03-02", doubtful), told("b", "2023-04-26", HELD))
    assert found.first_contact.value["earliest"] == "2023-04-25"
    assert [r.value["level"] for r in found.ladder] == ["defence_ministers"]
    assert track(told("a", "2022-03-02", doubtful)).first_contact is None
    twice = track(told("a", "2022-03-02", doubtful), told("b", "2022-03-03", doubtful))
    assert twice.first_contact.value["earliest"] == "2022-03-01"


REACHED: dict[str, tuple[list[Annotation], list[str]]] = {
    "a plan of leaders, held as talks of envoys": (
        [told("b", "2023-04-20", R("TR SY", "2023-04-25", status="planned", level="leaders", place="Sochi")), told("c", "2023-04-26", R("TR SY", "2023-04-25", level="envoys", place="Sochi", people="x"))],
        ["envoys"]),
    "leaders, at no day that dated pages know of": ([told("b", "2023-04-26", R("TR SY", level="leaders"))], []),
    "leaders, on a page without a day": ([told("b", None, R("TR SY", level="leaders"))], ["leaders"]),
    "leaders of one of the two with a third, beside envoys of both": (
        [told("b", "2023-04-26", R("TR RU", "2023-04-25", level="leaders"), R("TR SY RU", "2023-04-25", level="envoys"))],
        ["envoys"]),
}  # fmt: skip


@pytest.mark.parametrize("case", REACHED)
def test_a_level_is_reached_where_it_took_place(case: str) -> None:
    pages, levels = REACHED[case]
    assert [r.value["level"] for r in track(*pages).ladder] == levels


def test_that_leaders_met_is_more_than_a_word_in_passing() -> None:
    leaders = R("TR SY", "2022-03-01", level="leaders", main=False)
    passing = track(told("a", "2023-04-26", leaders, HELD))
    assert [r.value["level"] for r in passing.ladder] == ["defence_ministers"]
    twice = track(told("a", "2023-04-26", leaders, HELD), told("b", "2023-04-28", leaders))
    assert [r.value["level"] for r in twice.ladder] == ["defence_ministers", "leaders"]
    later = track(told("a", "2023-04-28", HELD, R("TR SY", "2023-04-27", main=False)))
    assert later.last_contact.value["earliest"] == "2023-04-25"


def test_a_part_of_the_world_is_no_meeting_place() -> None:
    europe = Place(name="أوروبا", name_en="Europe", actor="place:europe")
    plan = msgspec.structs.replace(
        R("TR SY", "2023-06-01..2023-06-30", status="planned", level="leaders"), place=europe
    )
    found = track(told("a", "2023-04-26", HELD), told("b", "2023-05-01", plan))
    assert found.next_expected.value["level"] == "leaders"
    assert found.next_expected.value["place"] is None


@pytest.mark.parametrize(("pages", "place"), [(4, "Ankara"), (6, None)])
def test_one_page_of_many_gives_a_contact_no_place_in_the_state_of_the_track(
    pages: int, place: str | None
) -> None:
    plan = {"status": "planned", "level": "leaders"}
    alike = [told(str(n), "2023-05-01", R("TR SY", "2023-06-10", **plan)) for n in range(pages - 1)]
    found = track(
        told("a", "2023-04-26", HELD),
        *alike,
        told("z", "2023-05-01", R("TR SY", "2023-06-10", place="Ankara", **plan)),
    )
    assert found.next_expected.value["place"] == place


@pytest.mark.parametrize(("pages", "contacts"), [(4, 1), (6, 0)])
def test_one_page_of_many_adds_no_party_to_a_contact(pages: int, contacts: int) -> None:
    summit = {"level": "leaders", "place": "Moscow"}
    alike = [told(str(n), "2023-04-26", R("SY RU", "2023-04-25", **summit)) for n in range(pages - 1)]
    adds = told("z", "2023-04-26", R("SY RU TR", "2023-04-25", **summit))
    meetings = build_dossier([*alike, adds], query=QUERY).meetings
    assert [m.in_track for m in meetings] == ["contact"] * contacts


def test_what_was_put_off_is_named_with_its_reason() -> None:
    off = R(
        "TR SY",
        "2023-05-10",
        status="postponed",
        level="foreign_ministers",
        place="Ankara",
        reason="بسبب الزلزال",
    )
    found = track(told("a", "2023-04-26", HELD), told("b", "2023-05-09", off))
    assert found.state == "postponed"
    (clause,) = [c["en"] for c in found.summary if "«بسبب الزلزال»" in c["ar"]]
    assert "foreign ministers in Ankara, 10 May 2023 (postponed)" in clause


THIRD = {
    "takes part on its own soil": (R("TR SY RU", "2023-04-25", place="Moscow", soil="RU"), ["state:RU"], []),
    "takes part elsewhere": (R("TR SY IR", "2023-04-25", place="Moscow", soil="RU"), [], ["state:IR"]),
    "lends its soil, and no page says that it takes part": (R("TR SY", "2023-04-25", place="Moscow", soil="RU"), [], []),
    "called a mediator": (R("TR SY org:un", "2023-04-25"), ["org:un"], []),
    "a people": (R("TR SY people:kurds", "2023-04-25"), [], []),
}  # fmt: skip


@pytest.mark.parametrize("case", THIRD)
def test_who_hosts_or_mediates_and_who_only_takes_part(case: str) -> None:
    meeting, mediators, present = THIRD[case]
    roles = {"org:un": "mediator"}
    parties = tuple(
        msgspec.structs.replace(p, role=roles.get(p.actor or "", "party")) for p in meeting.parties
    )
    found = track(told("a", "2023-04-26", msgspec.structs.replace(meeting, parties=parties)))
    assert (list(found.mediators), list(found.also_present)) == (mediators, present)
    assert [r.value["actor"] for r in found.mediators_why if r.evidence] == mediators


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("وتعطلت المباحثات بين المغرب والجزائر قبل أن تستأنف في جنيف في حزيران الماضي.", False),
        ("ومن المقرر أن يلتقي وزيرا خارجية المغرب والجزائر قريبا في جنيف.", True),
    ],
)
def test_what_followed_in_the_past_is_not_expected(sentence: str, expected: bool) -> None:
    text = f"بين الرباط والجزائر\nاجتمع وزيرا خارجية المغرب والجزائر في تونس يوم 4 آذار 2022.\n{sentence}"
    document = Document(
        id=document_id(text),
        text=text,
        published=Published(earliest="2022-09-03", latest="2022-09-03", basis="given"),
    )
    found = track(annotate(document, load_knowledge()), query=parse_track("MA,DZ"))
    assert (found.next_expected is not None) == expected


@pytest.mark.parametrize(
    ("status", "arabic", "english"),
    [("planned", "والمنتظر", "Expected next"), ("proposed", "والمقترح", "Proposed next")],
)
def test_what_one_side_proposes_is_not_called_expected(status: str, arabic: str, english: str) -> None:
    found = track(told("a", "2023-04-26", HELD, R("TR SY", "2023-05-10", status=status)))
    (clause,) = [c for c in found.summary if english in c["en"]]
    assert clause["ar"].startswith(arabic)


@pytest.mark.parametrize(
    ("text", "of_the_track"),
    [
        ("بيان من الرباط\nقال وزير الخارجية المغربي إن الجزائر لم ترد على دعوة إلى الحوار.", True),
        ("العلاقات الدبلوماسية بين الرباط والجزائر\nأفاد مصدر بأن الحدود مغلقة.", True),
        ("بيان من الرباط\nقال وزير الخارجية المغربي إن الجزائر حشدت دباباتها.", False),
        ("بيان من الرباط\nقال وزير الخارجية المغربي إن الأمطار غزيرة. وكانت الجزائر قد أغلقت الحدود.", False),
    ],
)
def test_a_page_whose_head_has_two_parties_and_words_of_talks_is_of_the_track(
    text: str, of_the_track: bool
) -> None:
    met = "لقاء في تونس\nاجتمع وزيرا خارجية المغرب والجزائر في تونس يوم 4 مارس 2022."
    pages = [
        annotate(make_document(t, "page", Facts(given=Published("2022-03-05", "2022-03-05", "given"))), load_knowledge())
        for t in (met, text)
    ]  # fmt: skip
    found = build_dossier(pages, query=parse_track("المغرب، الجزائر"))
    assert (pages[1].document.id in {d.id for d in found.documents}) == of_the_track


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("وتطالب دمشق بالانسحاب", "تطالب دمشق بالانسحاب"),
        ("وافقت دمشق على الانسحاب", "وافقت دمشق على الانسحاب"),
        ("وانسحاب القوات", "انسحاب القوات"),
    ],
)
def test_quoted_words_begin_without_their_conjunction(words: str, shown: str) -> None:
    found = track(asking(words, "troop_withdrawal"))
    (clause,) = [c for c in found.summary if c["en"].startswith("Demands of")]
    assert f"«{shown}»" in clause["ar"]


@pytest.mark.parametrize(
    ("what", "arabic", "english"),
    [("visit", "زيارة إلى موسكو", "visit to Moscow"), ("meeting", "لقاء في موسكو", "meeting in Moscow")],
)
def test_a_visit_goes_to_a_place(what: str, arabic: str, english: str) -> None:
    clause = track(told("a", "2023-04-26", R("TR SY", "2023-04-25", what=what, place="Moscow"))).summary[0]
    assert arabic in clause["ar"]
    assert english in clause["en"]


def test_of_two_who_declare_collapse_on_one_page_the_one_with_a_day_is_named() -> None:
    page = told(
        "b",
        "2023-06-01",
        signals=(said("collapse", "2023-05-30", "person:a"), said("collapse", None, "person:b")),
    )
    (clause,) = [c for c in track(told("a", "2023-04-26", HELD), page).summary if "collapsed (" in c["en"]]
    assert clause["en"].startswith("Person:a")


def test_a_contact_of_some_day_in_a_year_is_neither_the_first_nor_the_last_of_that_year() -> None:
    found = track(
        told("a", "2023-04-26", HELD),
        told("b", "2023-05-11", R("TR SY", "2023-05-10", level="foreign_ministers", place="Geneva")),
        told("c", "2023-12-11", R("TR SY", "2023-01-01..2023-12-31", level="officials", place="Oslo")),
    )
    assert [found.first_contact.value["earliest"], found.last_contact.value["latest"]] == [
        "2023-04-25",
        "2023-05-10",
    ]


SUPPLIED = "a party is taken from the subject of the sentence"


def test_two_sides_joined_by_and_are_certain_whatever_the_subject_of_the_sentence() -> None:
    first = "لقاء في الدوحة\nجمع أمير قطر تميم بن حمد آل ثاني، الثلاثاء في الدوحة، الرئيس الكونغولي فيليكس تشيسيكيدي ونظيره الرواندي بول كاغامي، في أول لقاء بينهما منذ أشهر."
    then = (
        "لقاء في لواندا\nالتقى الرئيس الكونغولي فيليكس تشيسيكيدي نظيره الرواندي بول كاغامي، السبت، في لواندا."
    )
    pages = [
        annotate(make_document(t, "page", Facts(given=Published(day, day, "given"))), load_knowledge())
        for t, day in ((first, "2025-03-19"), (then, "2025-05-11"))
    ]
    doubted = msgspec.structs.replace(pages[0].meetings[0], doubt=SUPPLIED)
    pages[0] = msgspec.structs.replace(pages[0], meetings=(doubted,))
    found = build_dossier(pages, query=parse_track("الكونغو الديمقراطية، رواندا")).track
    assert found is not None
    assert found.first_contact is not None
    assert found.first_contact.value["earliest"] == "2025-03-18"


@pytest.mark.parametrize(
    ("asked", "contact"),
    [
        ("السودان، قوات الدعم السريع", True),
        ("السودان، السعودية", True),
        ("السودان، ليبيا", False),
    ],
)
def test_an_army_takes_part_for_its_state_and_mediates_nothing_at_home(asked: str, contact: bool) -> None:
    page = told("a", "2023-05-12", R("org:saf group:rsf SA", "2023-05-11", place="Khartoum", soil="SD"))
    dossier = build_dossier([page], query=parse_track(asked))
    assert bool(dossier.meetings) == contact
    assert dossier.track is not None
    assert "org:saf" not in dossier.track.mediators


def test_a_government_of_a_divided_land_is_not_counted_for_its_state_besides() -> None:
    page = told("a", "2022-05-12", R("group:gnu-ly EG", "2022-05-11"))
    assert not build_dossier([page], query=parse_track("ليبيا، حكومة الوحدة الوطنية الليبية")).meetings


CALL = R("KE TZ", status="held", what="call", level="leaders")
LAST: dict[str, tuple[str | None, str | None, list[Annotation]]] = {
    "what a page opens with is newer than the last dated contact": (None, "2021-06-20", [
        told("a", "2021-05-02", R("KE TZ", "2021-05-01", level="foreign_ministers")), told("b", "2021-06-20", CALL)]),
    "told again without its day": ("2021-06-14", "2021-06-15", [
        told("a", "2021-06-15", R("KE TZ", "2021-06-14", what="call", level="leaders")), told("b", "2021-06-20", CALL)]),
    "what a page tells in passing has its time elsewhere": ("2021-05-01", "2021-05-02", [
        told("a", "2021-05-02", R("KE TZ", "2021-05-01", level="foreign_ministers")),
        told("b", "2021-06-20", R("KE TZ", what="call", level="leaders", main=False))]),
    "a plan is no contact": ("2021-05-01", "2021-05-02", [
        told("a", "2021-05-02", R("KE TZ", "2021-05-01", level="foreign_ministers")),
        told("b", "2021-06-20", R("KE TZ", status="planned", what="call"))]),
}  # fmt: skip


@pytest.mark.parametrize("case", LAST)
def test_the_last_contact_may_be_told_without_a_day(case: str) -> None:
    day, reported, pages = LAST[case]
    whole = [with_body(p) for p in pages]
    found = track(*whole, query=TrackQuery("كينيا، تنزانيا", ("state:KE", "state:TZ"))).last_contact
    assert (found.value["earliest"], found.value["told"]) == (day, reported)


def test_a_collapse_of_years_ago_ends_no_track_that_has_a_contact_of_late_without_a_day() -> None:
    old = said("collapse", "2014-04-24")
    assert track(with_body(told("a", "2018-03-14", R("TR SY"), signals=(old,)))).state == "active"
    assert track(with_body(told("a", "2018-03-14", signals=(old,)))).state == "collapsed"


def with_body(page_: Annotation) -> Annotation:
    """The page with its whole text as its body, so that its words stand at its head."""
    body = Region(kind="body", start=0, end=len(page_.document.text))
    return msgspec.structs.replace(page_, regions=(body,))


def test_what_nobody_says_took_place_makes_no_host() -> None:
    """«زيارة إلى إيران» of which nobody tells whether it was leaves the visited land out of hosts and mediators."""
    sure = R("KE TZ UG", "2021-05-01", place="Kampala", soil="UG")
    for status, hosts in (("held", ("state:UG",)), ("unclear", ()), ("denied", ())):
        found = track(
            told("a", "2021-05-02", msgspec.structs.replace(sure, status=status)),
            query=TrackQuery("كينيا، تنزانيا", ("state:KE", "state:TZ")),
        )
        assert found.mediators == hosts


def test_a_track_whose_contacts_have_no_day_still_says_which_was_the_last() -> None:
    found = track(
        with_body(told("b", "2021-06-20", CALL)), query=TrackQuery("كينيا، تنزانيا", ("state:KE", "state:TZ"))
    )
    assert found.first_contact is None
    assert found.summary[0]["en"].startswith(
        "The last known contact: a call at the level of leaders, no day given (as reported on 20 June 2021)"
    )


def by(country: str | None) -> Mention:
    return Mention(
        start=0, end=4, text="page", kind="person", actor="person:x", name="x", name_en="x", role=None,
        country=country, label="neutral", as_=None, name_start=0, name_end=4,
    )  # fmt: skip


STRANGERS: dict[str, tuple[bool, str | None, tuple[str, ...], list[str]]] = {
    "a party says it": (True, "TR", ("state:TR", "state:SY"), ["TR SY"]),
    "who mediated says it": (True, "RU", ("state:TR", "state:SY"), ["TR SY RU"]),
    "somebody of no known side": (True, None, ("state:TR", "state:SY"), ["TR SY"]),
    "a stranger's opinion": (False, "PL", ("state:TR", "state:SY"), ["TR SY"]),
    "one who met the two among many others": (False, "PL", ("state:TR", "state:SY"), ["TR SY", "TR SY PL DE FR GB IT"]),
    "said of two of the track and of who sat with them": (True, "TR", ("state:TR", "state:SY", "state:RU"), ["TR SY RU"]),
    "said of other talks, in which two of the track have a part": (
        False, "TR", ("state:TR", "state:SY", "state:CY", "state:GR"), ["TR SY"]),
}  # fmt: skip


@pytest.mark.parametrize("case", STRANGERS)
def test_only_who_sat_at_the_table_declares_a_collapse(case: str) -> None:
    counts, country, parties, met = STRANGERS[case]
    word = msgspec.structs.replace(said("collapse", "2024-01-25", "person:x"), parties=parties)
    page_ = msgspec.structs.replace(told("b", "2024-02-01", signals=(word,)), mentions=(by(country),))
    found = track(
        *(told(f"m{n}", "2023-04-26", R(sides, "2023-04-25")) for n, sides in enumerate(met)), page_
    )
    assert bool(found.signals) == counts


def test_the_paragraph_names_sides_as_a_sentence_does() -> None:
    """The track's own sides first, an army among them; English names with their article, without explanations."""
    sides = R("org:au org:saf group:rsf", "2023-10-29", place="Jeddah")
    made = track(told("a", "2023-10-30", sides), query=TrackQuery("x", ("state:SD", "group:rsf")))
    assert made.summary[0]["en"].endswith(
        "with the Rapid Support Forces, the Sudanese army and the African Union."
    )
    libya = R("group:gna-ly group:lna", "2020-11-11", place="Sirte")
    made = track(told("a", "2020-11-13", libya), query=TrackQuery("x", ("group:gna-ly", "group:lna")))
    assert made.summary[0]["en"].endswith(
        "with the Government of National Accord and the Libyan National Army."
    )


def test_hosts_beyond_those_named_are_said_to_be_more() -> None:
    pages = [
        told(f"p{n}", "2023-04-26", R(f"TR SY {host}", f"2023-0{n}-25", place="X", soil=host))
        for n, host in enumerate(("RU", "QA", "OM", "IQ", "EG"), 1)
    ]
    (clause,) = [c for c in track(*pages).summary if c["en"].startswith("Hosts")]
    assert clause["en"].endswith(" and others.")
    assert clause["ar"].endswith(" وآخرون.")
