"""The command line: thin. Every command reads its arguments, calls one function and sets the exit status."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from mahdar import __version__
from mahdar.model import Document
from mahdar.read import Problem, read_captures
from mahdar.read.make import document_id, given_date

app = typer.Typer(
    name="mahdar",
    help="Raw Arabic news pages in, the sourced record of a diplomatic track out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Published = Annotated[str | None, typer.Option(help="publication day of what is read (ISO), e.g. 2023-04-24")]


class Problems:
    """Collects what could not be read, says each on stderr, and knows the exit status."""

    def __init__(self) -> None:
        self.fatal = 0

    def __call__(self, problem: Problem) -> None:
        self.fatal += problem.fatal
        print(f"mahdar: {problem.where}: {problem.why}", file=sys.stderr)

    @property
    def status(self) -> int:
        return 1 if self.fatal else 0


@app.command()
def annotate(
    paths: Annotated[list[str], typer.Argument(help="files, folders or - for stdin")],
    published: Published = None,
    jobs: int = 1,
) -> None:
    """Annotate captures: one JSON line per document on stdout, in input order."""
    from mahdar.run.local import annotate_all

    problems = Problems()
    documents = read_captures(paths, problems)
    if published:
        documents = (
            msgspec.structs.replace(d, published=given_date(published, "--published")) for d in documents
        )
    encoder = msgspec.json.Encoder()
    for annotation in annotate_all(documents, jobs):
        sys.stdout.buffer.write(encoder.encode(annotation) + b"\n")
    raise typer.Exit(problems.status)


@app.command()
def times(
    path: Annotated[str | None, typer.Argument(help="text file; stdin without")] = None,
    published: Published = None,
    prefer: str | None = None,
) -> None:
    """Tag the time expressions of plain text, one input line = one text."""
    from mahdar.annotate import annotate as annotate_one
    from mahdar.knowledge.base import load_knowledge

    for line in _lines(path):
        document = Document(
            id=document_id(line),
            text=line,
            published=given_date(published, "--published")
            if published
            else Document(id="", text="").published,
        )
        found = annotate_one(document, load_knowledge())
        sys.stdout.buffer.write(msgspec.json.encode({"text": line, "times": found.times}) + b"\n")


@app.command()
def names(path: Annotated[str | None, typer.Argument(help="text file; stdin without")] = None) -> None:
    """Find names in plain text, one input line = one text of space-separated tokens."""
    from mahdar.annotate import annotate as annotate_one
    from mahdar.knowledge.base import load_knowledge

    for line in _lines(path):
        found = annotate_one(Document(id=document_id(line), text=line), load_knowledge())
        sys.stdout.buffer.write(msgspec.json.encode({"text": line, "mentions": found.mentions}) + b"\n")


def _lines(path: str | None) -> list[str]:
    data = sys.stdin.buffer.read() if path in (None, "-") else Path(path or "").read_bytes()
    return data.decode("utf-8", "replace").removesuffix("\n").split("\n")


def _version(value: bool) -> None:
    if value:
        print(f"mahdar {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Mahdar."""


def main() -> None:
    """The `mahdar` command."""
    app()
