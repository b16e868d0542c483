"""The ledger: each actor's line on each issue over pages, what changed, and what was answered."""

from __future__ import annotations

from mahdar.link.ledger import build_ledger
from mahdar.link.pages import LinkedPage, order_pages, page_days
from mahdar.model import Annotation, DocumentView, Position, PositionEntry, Published


def page(name: str, day: str | None, *positions: tuple[str, str, str | None, str | None]) -> LinkedPage:
    """A page of one day that holds (actor, stance, issue, toward)."""
    text = "نص"
    view = DocumentView(
        id=name,
        given_id=None,
        url=None,
        outlet=None,
        title=None,
        language="ar",
        text=text,
        published=Published(earliest=day, latest=day, basis="given" if day else "unknown"),
    )
    held = tuple(
        Position(actor=a, stance=s, issue=i, issue_text=None, start=0, end=2, text=text, toward=t)
        for a, s, i, t in positions
    )
    annotation = Annotation(document=view, positions=held)
    return LinkedPage(name, annotation, page_days(annotation), name, None, ())


def line(pages: list[LinkedPage], actor: str, issue: str | None) -> tuple[PositionEntry, ...]:
    found = [x for x in build_ledger(order_pages(pages)) if (x.actor, x.issue) == (actor, issue)]
    assert len(found) == 1
    return found[0].entries


def test_ledger_tells_first_repeated_and_changed() -> None:
    pages = [
        page("c", "2024-08-25", ("state:SY", "accepts", "troop_withdrawal", None)),
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", "state:TR")),
        page("b", "2023-04-25", ("state:SY", "demands", "troop_withdrawal", "state:TR")),
    ]
    entries = line(pages, "state:SY", "troop_withdrawal")
    assert [(e.as_of, e.change) for e in entries] == [
        ("2023-01-17", "first"),
        ("2023-04-25", "repeats"),
        ("2024-08-25", "changed"),
    ]


def test_ledger_an_undated_page_has_no_place_in_time() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", None)),
        page("b", None, ("state:SY", "accepts", "troop_withdrawal", None)),
    ]
    assert [e.change for e in line(pages, "state:SY", "troop_withdrawal")] == ["first", None]


def test_ledger_what_the_other_side_answered() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", "state:TR")),
        page("b", "2023-04-25", ("state:TR", "rejects", "troop_withdrawal", "state:SY")),
        page(
            "c", "2022-12-28", ("state:TR", "accepts", "troop_withdrawal", "state:SY")
        ),  # before it was asked
        page("d", "2023-05-01", ("state:SA", "supports", "elections", None)),  # another matter
    ]
    (entry,) = line(pages, "state:SY", "troop_withdrawal")
    assert entry.answered_by == ("state:TR rejects 2023-04-25",)


def test_ledger_an_answer_that_names_the_asker_alone_counts_on_its_page() -> None:
    pages = [
        page(
            "a",
            "2024-06-17",
            ("state:SY", "conditions", None, None),
            ("state:TR", "rejects", None, "state:SY"),
        )
    ]
    assert line(pages, "state:SY", None)[0].answered_by == ("state:TR rejects 2024-06-17",)


def test_ledger_does_not_depend_on_the_order_of_pages() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "talks", None)),
        page("b", "2023-04-25", ("state:SY", "accepts", "talks", None)),
    ]
    assert build_ledger(order_pages(pages)) == build_ledger(order_pages(reversed(pages)))
