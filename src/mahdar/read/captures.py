"""Opens what the user names (files, folders, globs, `-`) and reads each capture by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.html import read_html
from mahdar.read.jsonl import read_jsonl
from mahdar.read.opening import Capture, open_capture, sources
from mahdar.read.text import SetAsideError, read_text


class Problem(NamedTuple):
    """Something given that could not be read. `fatal` ones make the exit status 1; others were set aside."""

    where: str
    why: str
    fatal: bool = True


Report = Callable[[Problem], None]


def read_captures(paths: Iterable[str], report: Report) -> Iterator[Document]:
    """Yield the documents of all `paths` in order; what cannot be read is reported and passed over.

    A path is a file, a folder (all files below it), a glob, or `-` for stdin. Memory does not grow with the size
    of line-based or archive captures.
    """

    def bad(error: UnreadableError) -> None:
        report(Problem(error.where, error.why, fatal=not isinstance(error, SetAsideError)))

    for path in paths:
        for source in sources(path, bad):
            try:
                with open_capture(source) as capture:
                    yield from _read(capture, bad)
            except UnreadableError as error:
                bad(error)
            except (OSError, EOFError) as error:
                bad(
                    UnreadableError(
                        source, getattr(error, "strerror", None) or str(error) or "cannot be read"
                    )
                )


def _read(capture: Capture, bad: Callable[[UnreadableError], None]) -> Iterator[Document]:
    if capture.kind == "jsonl":
        yield from read_jsonl(capture.stream, capture.name, bad)
    elif capture.kind == "html":
        yield read_html(capture.whole(), capture.name)
    elif capture.kind == "warc":
        from mahdar.read.warc import read_warc

        yield from read_warc(capture, bad)
    elif capture.kind == "feed":
        from mahdar.read.feed import read_feed

        yield from read_feed(capture.whole(), capture.name, bad)
    elif capture.kind == "mhtml":
        from mahdar.read.mhtml import read_mhtml

        yield read_mhtml(capture.whole(), capture.name)
    else:
        yield read_text(capture.whole(), capture.name)
