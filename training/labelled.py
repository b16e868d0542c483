"""Labelled stories, and what every learner of weights does with them on the command line.

A DIR holds `docs.jsonl` and `labels/*.json` as `gold/CODEBOOK.md` describes them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from mahdar.knowledge.base import Knowledge, load_knowledge
from mahdar.knowledge.weights import SIGN, Weights
from mahdar.model import Document
from mahdar.read import read_captures

#: A sign counts that stands in so many stories.
STORIES = 5


class Row(Protocol):
    """An example of whatever is learned: the story it stands in, and its signs."""

    @property
    def story(self) -> str: ...
    @property
    def signs(self) -> Any: ...


R = TypeVar("R", bound=Row)


class Learner(NamedTuple):
    """What a learner brings: its examples, the weights they make, how well it does on stories left out, its heading."""

    examples: Callable[[Path, Knowledge], Iterator[Any]]
    learn: Callable[[list[Any]], Weights]
    left_out: Callable[[list[Any], int], None]
    head: str


def labelled(folder: Path) -> Iterator[tuple[str, Document, dict[str, Any]]]:
    """The stories of a folder that have a label: a name for each, the document, the label."""
    labels = {}
    for path in sorted((folder / "labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        labels[label["id"]] = label
    for document in read_captures([folder / "docs.jsonl"], lambda problem: None):
        label = labels.get(document.given_id or "")
        if label is not None:
            yield f"{folder.name}/{document.given_id}", document, label


def known_signs(rows: Sequence[R]) -> list[dict[str, float]]:
    """The signs of each row that stand in stories enough."""
    stories = Counter(sign for sign, _ in {(sign, row.story) for row in rows for sign in row.signs})
    return [{s: 1.0 for s in row.signs if stories[s] >= STORIES} for row in rows]


def in_folds(rows: Sequence[R], folds: int) -> dict[str, int]:
    """Each story with the fold in which it is left out."""
    return {story: i % folds for i, story in enumerate(sorted({row.story for row in rows}))}


def run(learner: Learner, description: str) -> None:
    """The command line: the table of weights on stdout, or with `--folds` how well stories left out are told."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--folds", type=int, default=0, help="measure on stories left out instead")
    args = parser.parse_args()
    knowledge = load_knowledge()
    rows = [row for folder in args.folders for row in learner.examples(folder, knowledge)]
    if args.folds:
        learner.left_out(rows, args.folds)
        return
    weights = learner.learn(rows)
    sys.stdout.write(learner.head.format(stories=len({r.story for r in rows}), least=STORIES))
    sys.stdout.write("\t".join((SIGN, *weights.classes)) + "\n")
    for sign, added in weights.lines():
        sys.stdout.write("\t".join((sign, *(f"{w:g}" if w else "" for w in added))) + "\n")
