"""Tables for the terminal. Data is never read as markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from mahdar.link.actors import names_of
from mahdar.link.summary import labels
from mahdar.model import Dossier, Slot, Speaker
from mahdar.run.build import BuildResult
from mahdar.store.database import Store
from mahdar.store.search import locate

Rows = list[tuple[str, ...]]
_SNIPPET = 70


def _days(earliest: str | None, latest: str | None) -> str:
    if not earliest:
        return "—"
    return earliest if earliest == latest else f"{earliest} … {latest}"


def _first(slot: Slot) -> str:
    if not slot.values:
        return "—"
    value = slot.values[0].value
    if isinstance(value, dict):
        return str(value.get("name_en") or value.get("name") or "—")
    return str(value)


def _parties(slot: Slot, names: Callable[[str | None], str]) -> str:
    called = (v.value.get("name_en") or names(v.value.get("actor")) for v in slot.values)
    return ", ".join(dict.fromkeys(called)) or "—"


def _meetings(dossier: Dossier) -> Rows:
    names = _names(dossier)
    return [
        (
            _days(m.earliest, m.latest),
            m.status,
            m.what,
            _first(m.level),
            _first(m.place),
            _parties(m.parties, names),
            f"{m.sources.documents}/{m.sources.independent}",
        )
        for m in dossier.meetings
    ]


def _actors(dossier: Dossier) -> Rows:
    return [
        (
            a.name or "—",
            a.name_en or "—",
            a.kind,
            a.country or "—",
            str(sum(f.count for f in a.surface_forms)),
            "، ".join(f.text for f in a.surface_forms[:4]),
        )
        for a in sorted(dossier.actors, key=lambda a: (-sum(f.count for f in a.surface_forms), a.id))
    ]


def _positions(dossier: Dossier) -> Rows:
    names = _names(dossier)
    return [
        (
            names(line.actor),
            line.issue or line.issue_text or "—",
            _days(e.as_of, e.as_of_latest),
            f"{e.stance} (was {e.changed_from})" if e.changed_from else e.stance,
            "; ".join(f"{names(a.actor)} {a.stance} {a.as_of or ''}".strip() for a in e.answers) or "—",
            e.text or "—",
        )
        for line in dossier.positions
        for e in line.entries
    ]


def _statements(dossier: Dossier) -> Rows:
    """Who speaks by his full name; the chain without him, since it ends with him."""
    both = names_of(dossier.actors)

    def named(speaker: Speaker | None) -> str:
        if speaker is None:
            return "—"
        return both(speaker.actor)[0] if speaker.actor else speaker.name or speaker.name_en or "—"

    return [
        (
            _days(s.as_of, s.as_of_latest),
            s.kind,
            named(s.speaker),
            " ← ".join(h.name for h in s.chain if s.speaker is None or h.name != s.speaker.name) or "—",
            " ".join(s.text.split()),
        )
        for s in dossier.statements
    ]


def _conflicts(dossier: Dossier) -> Rows:
    names = _names(dossier)
    meetings = {m.id: m.label_en or m.id for m in dossier.meetings}
    return [
        (
            meetings.get(c.meeting or "", c.meeting or "—"),
            c.slot,
            c.kind,
            " | ".join(f"{names(v.who)}: {_value(v.value, names)}" for v in c.values),
        )
        for c in dossier.conflicts
    ]


def _names(dossier: Dossier) -> Callable[[str | None], str]:
    """An actor's English name by its id; who is called by a name already keeps it."""
    both = names_of(dossier.actors)
    return lambda actor: both(actor)[1] if actor else "—"


def _value(value: Any, names: Callable[[str | None], str]) -> str:
    """One side's value of a slot: days as days, an actor by name, nothing as such."""
    if isinstance(value, Mapping):
        return _days(value.get("earliest"), value.get("latest"))
    return "not mentioned" if value is None else names(str(value))


def _sources(dossier: Dossier) -> Rows:
    return [
        (
            _days(d.published.earliest, d.published.latest),
            d.published.basis,
            d.outlet or "—",
            d.title or "—",
            d.origin_name or d.origin or "—",
            d.copy_of[:12] if d.copy_of else "—",
            d.source or "—",
        )
        for d in dossier.documents
    ]


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Dossier], Rows]]] = {
    "meetings": (("when", "status", "what", "level", "place", "parties", "pages/origins"), _meetings),
    "actors": (("name", "English", "kind", "country", "mentions", "forms"), _actors),
    "positions": (("actor", "issue", "as of", "stance", "answers", "words"), _positions),
    "statements": (("as of", "kind", "speaker", "chain", "words"), _statements),
    "conflicts": (("meeting", "slot", "kind", "values"), _conflicts),
    "sources": (("published", "basis", "outlet", "title", "origin", "copy of", "capture"), _sources),
}


def print_table(dossier: Dossier, what: str) -> None:
    """Print one of TABLES to stdout; wide in a file, fitted in a terminal."""
    headings, rows = TABLES[what]
    console = Console(width=None if Console().is_terminal else 220, soft_wrap=False)
    table = Table(title=f"{what}: {len(rows(dossier))}", title_justify="left")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows(dossier):
        table.add_row(*(escape(cell) for cell in row))
    console.print(table)


def print_summary(result: BuildResult) -> None:
    """A few lines on what a build read and found."""
    dossier = result.dossier
    statuses: dict[str, int] = {}
    for meeting in dossier.meetings:
        statuses[meeting.status] = statuses.get(meeting.status, 0) + 1
    print(f"pages      {len(dossier.documents)} ({result.captures} captures, {result.new} new)")
    print(
        f"meetings   {len(dossier.meetings)} ({', '.join(f'{n} {s}' for s, n in sorted(statuses.items())) or 'none'})"
    )
    print(
        f"statements {len(dossier.statements)}, positions {sum(len(p.entries) for p in dossier.positions)}, conflicts {len(dossier.conflicts)}"
    )
    if dossier.track is not None:
        print(
            f"track      {dossier.track.name}: {labels().get(f'state.{dossier.track.state}', ('', dossier.track.state))[1]}"
        )
    elif dossier.tracks:
        print("tracks     " + "; ".join(f"{t.name_en or t.name} ({t.meetings})" for t in dossier.tracks[:5]))
    print(f"written    {result.out / 'dossier.html'}")


def print_found(store: Store, documents: list[str], query: str) -> None:
    """Print each page found with the words around the first hit."""
    if not documents:
        print("nothing found")
        return
    for document in documents:
        annotation = store.annotation(document)
        if annotation is None:
            continue
        view = annotation.document
        start, end = locate(view.text, query)
        left, right = max(0, start - _SNIPPET), min(len(view.text), end + _SNIPPET)
        words = " ".join(view.text[left:right].split())
        print(
            f"{view.published.earliest or '----------'}  {view.outlet or view.source or ''}  {view.title or ''}"
        )
        print(f"            … {words} …  [{document[:12]} {start}:{end}]")
