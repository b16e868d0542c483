"""The command line: thin. Every command reads its arguments, calls one function and sets the exit status.

Exit status: 0 all read; 1 something given could not be read (each named on stderr, the rest done); 2 usage.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer

from mahdar import __version__
from mahdar.errors import MahdarError, UsageError

app = typer.Typer(
    name="mahdar",
    help="Raw Arabic news pages in, the sourced record of a diplomatic track out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[list[str], typer.Argument(help="files, folders, globs, or - for standard input")]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="publication day of what is read (ISO), e.g. 2023-04-24"
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", min=1, help="processes to use")]
Record = Annotated[Path, typer.Argument(help="a folder made by `mahdar build`, or its mahdar.db")]


@app.command()
def build(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", help="folder for mahdar.db, dossier.json, dossier.html")],
    track: Annotated[
        str | None,
        typer.Option(
            "--track",
            metavar="PARTIES",
            help="this track alone: its parties by name (Arabic or English, short ones and leaders too), ISO code or id,"
            ' e.g. "تركيا، سوريا", "Turkey, Syria", TR,SY or state:TR,group:sdf',
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option("--period", help="with --track: only contacts in these days, e.g. 2022-12..2024-06"),
    ] = None,
    engine: Annotated[str, typer.Option("--engine", help="local (spark comes with its own issue)")] = "local",
    jobs: Jobs = 1,
) -> None:
    """Read captures and build the record: DIR/mahdar.db, DIR/dossier.json, DIR/dossier.html.

    Running it again with more pages adds to the same record.

    Example: mahdar build pages/ --out out --track "تركيا، سوريا"
    """
    from mahdar.run.build import build as run_build
    from mahdar.run.progress import show_progress

    if engine != "local":
        raise UsageError(f"--engine {engine} is not there yet; use --engine local")
    query = _track(track, period)
    problems = Problems()
    with show_progress() as progress:
        result = run_build(paths, out, problems, query=query, jobs=jobs, progress=progress)
    from mahdar.run.tables import print_summary

    print_summary(result)
    if query is not None and not result.dossier.meetings:
        print(f"mahdar: no contact of {query.name} on these pages", file=sys.stderr)
    raise typer.Exit(problems.status)


@app.command()
def annotate(paths: Paths, published: Published = None, jobs: Jobs = 1) -> None:
    """Annotate captures: one JSON line per document on stdout, in input order.

    Example: mahdar annotate page.txt --published 2023-04-24
    """
    from mahdar.read import read_captures
    from mahdar.read.make import given_date
    from mahdar.run.local import annotate_all
    from mahdar.run.progress import show_progress

    given = given_date(_iso(published), "--published") if published else None
    problems = Problems()
    documents = read_captures(paths, problems)
    if given is not None:
        documents = (msgspec.structs.replace(d, published=given) for d in documents)
    encoder = msgspec.json.Encoder()
    with show_progress() as progress:
        for n, annotation in enumerate(annotate_all(documents, jobs, problems), 1):
            sys.stdout.buffer.write(encoder.encode(annotation) + b"\n")
            progress("annotate", n, None)
    raise typer.Exit(problems.status)


@app.command()
def times(
    path: Annotated[str | None, typer.Argument(help="a text file; standard input without")] = None,
    published: Published = None,
    prefer: Annotated[
        str | None,
        typer.Option("--prefer", metavar="past|future", help="which way a lone weekday or month points"),
    ] = None,
) -> None:
    """Tag time expressions in plain text: one input line is one text, one JSON line out for each.

    Example: echo "التقيا مساء أمس الخميس" | mahdar times --published 2023-04-24
    """
    from mahdar.annotate.times.lone import times as times_of

    if prefer not in (None, "past", "future"):
        raise UsageError(f"--prefer takes past or future, not {prefer!r}")
    day = _iso(published) if published else None
    for line in _lines(path):
        found = times_of(line, day, prefer)
        sys.stdout.buffer.write(msgspec.json.encode({"text": line, "times": found}) + b"\n")


@app.command()
def names(
    path: Annotated[str | None, typer.Argument(help="a text file; standard input without")] = None,
) -> None:
    """Find names in plain text: one input line is one text, one JSON line out for each.

    Example: echo "التقى الوزير لافروف نظيره المصري" | mahdar names
    """
    from mahdar.annotate.actors import names_in
    from mahdar.knowledge.base import load_knowledge
    from mahdar.run.local import settle

    settle()
    knowledge = load_knowledge()
    for line in _lines(path):
        found = names_in(line, knowledge)
        sys.stdout.buffer.write(msgspec.json.encode({"text": line, "mentions": found}) + b"\n")


@app.command()
def show(
    record: Record,
    what: Annotated[
        str, typer.Argument(help="meetings, actors, positions, statements, conflicts or sources")
    ] = "meetings",
) -> None:
    """Show a record's tables in the terminal.

    Example: mahdar show out meetings
    """
    from mahdar.run.tables import TABLES, print_table
    from mahdar.store.database import Store

    if what not in TABLES:
        raise UsageError(f"nothing called {what!r} to show; there are: {', '.join(TABLES)}")
    print_table(Store(record).dossier(), what)


@app.command()
def search(
    record: Record,
    query: Annotated[str, typer.Argument(help="words that must occur; put a phrase in quote marks")],
    limit: Annotated[int, typer.Option(min=1, help="most results")] = 20,
) -> None:
    """Search the pages of a record; alef forms, ya, ta marbuta, marks and joined particles do not matter.

    Example: mahdar search out 'اجتماع "وزراء الخارجية"'
    """
    from mahdar.run.tables import print_found
    from mahdar.store.database import Store
    from mahdar.store.search import query_expression

    expression = query_expression(query)
    if expression is None:
        raise UsageError("nothing to search for: give at least one word")
    store = Store(record)
    print_found(store, store.match(expression, limit), query)


@app.command()
def export(
    record: Record,
    format: Annotated[
        str, typer.Option("--format", help="json, jsonl, html (others come with their issues)")
    ],
    out: Annotated[Path, typer.Option("--out", help="file to write")],
) -> None:
    """Write a record in another format.

    Example: mahdar export out --format jsonl --out record.jsonl
    """
    from mahdar.export import export as write_export
    from mahdar.store.database import Store

    store = Store(record)
    texts = {a.document.id: a.document.text for a in store.annotations()} if format == "html" else {}
    write_export(store.dossier(), format, out, texts)


@app.command()
def serve(record: Record, host: str = "127.0.0.1", port: int = 8000) -> None:
    """The desk: review a record in the browser (not there yet)."""
    raise UsageError("the desk is not there yet; open dossier.html meanwhile")


@app.command()
def schema(name: Annotated[str, typer.Argument(help="annotation or dossier")]) -> None:
    """Print the JSON Schema of an annotation or a dossier."""
    from mahdar.schema import SCHEMAS, schema_of

    if name not in SCHEMAS:
        raise UsageError(f"no schema {name!r}; there are: {', '.join(SCHEMAS)}")
    sys.stdout.write(schema_of(name))


class Problems:
    """Collects what could not be read, says each on stderr, and knows the exit status."""

    def __init__(self) -> None:
        self.fatal = 0

    def __call__(self, problem: object) -> None:
        self.fatal += bool(getattr(problem, "fatal", True))
        where, why = getattr(problem, "where", "?"), getattr(problem, "why", str(problem))
        print(f"mahdar: {where}: {why}", file=sys.stderr)

    @property
    def status(self) -> int:
        return 1 if self.fatal else 0


def _iso(day: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise UsageError(f"--published takes an ISO day such as 2023-04-24, not {day!r}") from error


def _track(track: str | None, period: str | None):  # type: ignore[no-untyped-def]
    from mahdar.run.track import parse_track

    if track is None:
        if period is not None:
            raise UsageError("--period goes with --track")
        return None
    return parse_track(track, period)


def _lines(path: str | None) -> Iterator[str]:
    """The input's lines as texts. Undecodable bytes become U+FFFD; only a line feed ends a line."""
    try:
        data = sys.stdin.buffer.read() if path in (None, "-") else Path(str(path)).read_bytes()
    except OSError as error:
        raise MahdarError(f"{path}: {error.strerror}") from error
    if data:
        yield from data.decode("utf-8-sig", "replace").removesuffix("\n").split("\n")


def _version(value: bool) -> None:
    if value:
        print(f"mahdar {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="print the version")
    ] = False,
) -> None:
    """Raw Arabic news pages in, the sourced record of a diplomatic track out."""


def main() -> NoReturn:
    """The `mahdar` command: errors of input are one line on stderr, never a traceback."""
    try:
        app(standalone_mode=True)
    except UsageError as error:
        print(f"mahdar: {error}", file=sys.stderr)
        sys.exit(2)
    except MahdarError as error:
        print(f"mahdar: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        print("mahdar: stopped", file=sys.stderr)
        sys.exit(130)
    sys.exit(0)
