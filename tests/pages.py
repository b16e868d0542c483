"""Reads the fixture pages: one line of a page a line, each with what it is.

`kind|text`, or `kind+kind|text¦text` for a line that holds two; `# key: value` lines say what is expected of the page
as a whole (`published: DAY`, `DAY..DAY` or `unknown`; `author`; `credit: name, name`).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).parent / "fixtures" / "pages"
CONTENT = {"title", "dateline", "body", "caption"}


class Part(NamedTuple):
    kind: str
    start: int
    end: int


class FixturePage(NamedTuple):
    name: str
    text: str
    parts: tuple[Part, ...]
    expect: dict[str, str]


def load_page(path: Path) -> FixturePage:
    expect: dict[str, str] = {}
    parts: list[Part] = []
    lines: list[str] = []
    at = 0
    for line in path.read_text("utf-8").removesuffix("\n").split("\n"):
        if line.startswith("# "):
            key, found, value = line[2:].partition(": ")
            if found:
                expect[key] = value
            continue
        kinds, _, text = line.partition("|")
        pieces = text.split("¦")
        start = at
        for kind, piece in zip(kinds.split("+"), pieces, strict=True):
            if piece.strip():
                left = len(piece) - len(piece.lstrip())
                parts.append(Part(kind, start + left, start + len(piece.rstrip())))
            start += len(piece)
        lines.append("".join(pieces))
        at += len(lines[-1]) + 1
    return FixturePage(path.stem, "\n".join(lines), tuple(parts), expect)


def fixture_pages() -> list[FixturePage]:
    return [load_page(p) for p in sorted(PAGES.glob("*.page"))]


def kind_at(regions: object, offset: int) -> str | None:
    for region in regions:  # type: ignore[attr-defined]
        if region.start <= offset < region.end:
            return str(region.kind)
    return None
