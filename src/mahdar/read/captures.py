"""Opens what the user names (files, folders, globs, `-`) and reads each capture by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.jsonl import read_jsonl
from mahdar.read.text import read_text


class Problem(NamedTuple):
    """Something given that could not be read. `fatal` ones make the exit status 1; others were set aside."""

    where: str
    why: str
    fatal: bool = True


def read_captures(paths: Iterable[str], report: Callable[[Problem], None]) -> Iterator[Document]:
    """Yield the documents of all `paths` in order; what cannot be read is reported and passed over."""
    for path in paths:
        for file in _files(Path(path)):
            try:
                data = file.read_bytes()
                if file.suffix in {".jsonl", ".ndjson"}:
                    yield from read_jsonl(data, str(file), report)
                else:
                    yield read_text(data, str(file))
            except UnreadableError as error:
                report(Problem(error.where, error.why))
            except OSError as error:
                report(Problem(str(file), error.strerror or str(error)))


def _files(path: Path) -> list[Path]:
    return sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
