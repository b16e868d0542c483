"""Hand-made pages for the meetings tests: text with marked names and times, no other layer needed.

Marks: `{p TR president|أردوغان}` a person of a state with an office (its id is the surface; `?` for no known state),
`{f ? envoy dual|المبعوثان}` an office without a name, `{s TR|أنقرة}` a state
acting, `{c Moscow RU|موسكو}` a place, `{k RU|روسيا}` a country as a place, `{o org:un|الأمم المتحدة}` an
organisation, `{g group:hamas|حماس}` a group, `{t 2024-05-01|…}` or `{t 2024-05-01..2024-05-07|…}` a date,
`{d P3D|ثلاثة أيام}` a duration, `{y 2021|عام 2021}` a whole year.
A first line that ends with ` ##` is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from mahdar.annotate.meetings import find_meetings
from mahdar.annotate.page import Page
from mahdar.arabic.reading import read
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Mention, Published, Region, TimeExpression

_MARK = re.compile(r"\{(\w) ([^|]*)\|([^}]*)\}")


def meetings_of(marked: str, published: str | None = "2024-05-10") -> tuple[MeetingReport, ...]:
    """The meeting reports of a marked text."""
    title, marker, rest = marked.partition(" ##\n")
    if not marker:
        title, rest = "", marked
    pieces: list[str] = []
    mentions: list[Mention] = []
    times: list[TimeExpression] = []
    source = f"{title}\n{rest}" if title else rest
    at = length = 0
    for match in _MARK.finditer(source):
        pieces.append(source[at : match.start()])
        length += match.start() - at
        kind, data, surface = match.groups()
        start, end = length, length + len(surface)
        if kind == "d":
            times.append(TimeExpression(start=start, end=end, text=surface, type="DURATION", value=data))
        elif kind == "y":
            times.append(
                TimeExpression(
                    start=start, end=end, text=surface, type="DATE", value=data,
                    earliest=f"{data}-01-01", latest=f"{data}-12-31",
                )
            )  # fmt: skip
        elif kind == "t":
            first, _, last = data.partition("..")
            times.append(
                TimeExpression(
                    start=start,
                    end=end,
                    text=surface,
                    type="DATE",
                    value=first[:7] if last else first,
                    earliest=first or None,
                    latest=last or first,
                )
            )
        else:
            mentions.append(_mention(kind, data.split(), surface, start, end))
        pieces.append(surface)
        length = end
        at = match.end()
    text = "".join(pieces) + source[at:]
    regions: tuple[Region, ...] = (Region(kind="body", start=0, end=len(text)),)
    if title:
        cut = text.index("\n")
        regions = (Region(kind="title", start=0, end=cut), Region(kind="body", start=cut + 1, end=len(text)))
    knowledge = load_knowledge()
    known = Published(earliest=published, latest=published, basis="given") if published else Published()
    document = Document(id="x", text=text, title=title or None, published=known)
    page = Page(document, read(text, knowledge.lexicon), regions)
    return as_stated(find_meetings(page, tuple(times), tuple(mentions), (), knowledge))


def as_stated(reports: Iterable[MeetingReport]) -> tuple[MeetingReport, ...]:
    """The reports with the days that the page states: of what is ahead for no stated day, none."""
    return tuple(
        replace(r, earliest=None, days_basis=None) if r.days_basis == "to_come" else r for r in reports
    )


def _mention(kind: str, data: list[str], surface: str, start: int, end: int) -> Mention:
    if kind == "p":
        country, role = None if data[0] == "?" else data[0], data[1] if len(data) > 1 else None
        return Mention(
            start=start, end=end, text=surface, kind="person", actor=f"person:{surface}", name=surface,
            name_en=surface, role=role, country=country, as_="agent", gender="masculine",
        )  # fmt: skip
    if kind == "f":  # an office without a name
        country, role, number = (*data, None, None)[:3]
        return Mention(
            start=start, end=end, text=surface, kind="office", role=role, number=number, as_="agent",
            country=None if country == "?" else country,
        )  # fmt: skip
    if kind in "sk":
        return Mention(
            start=start, end=end, text=surface, kind="government", actor=f"state:{data[0]}", name=surface,
            name_en=data[0], country=data[0], as_="place" if kind == "k" else "agent",
        )  # fmt: skip
    if kind == "c":
        return Mention(
            start=start,
            end=end,
            text=surface,
            kind="place",
            name=surface,
            name_en=data[0],
            country=data[1],
            as_="place",
        )
    kinds = {"o": "organization", "g": "armed_group"}
    return Mention(
        start=start, end=end, text=surface, kind=kinds[kind], actor=data[0], name=surface, name_en=data[0]
    )


def line(report: MeetingReport) -> str:
    """A report on one line: kind status parties day place."""
    parties = "+".join(sorted((p.actor or "?").partition(":")[2] for p in report.parties))
    day = report.earliest or "-"
    if report.latest != report.earliest:
        day += f"..{report.latest}"
    place = report.place.name_en if report.place else "-"
    return f"{report.what} {report.status} {parties} {day} {place}"
