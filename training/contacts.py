"""The weights by which a sentence speaks for a contact.

    python -m training.contacts DIR… > src/mahdar/knowledge/ar/meetings/weights.tsv
    python -m training.contacts DIR… --folds 6      # how well, on stories left out of the learning

A DIR holds `docs.jsonl` and `labels/*.json` as `gold/CODEBOOK.md` describes them. A sentence is an example; it tells of
a contact when a quote of a labelled contact stands in it. The model is a logistic regression with an L2 penalty over
the signs of `annotate.meetings.weighed.signs`. A sign counts from a number of stories on, so that no weight speaks of
one story alone; weights near nothing are left out.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from mahdar.annotate.actors import find_mentions
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.sentences import scenes_of
from mahdar.annotate.meetings.weighed.signs import around, signs_of
from mahdar.annotate.page import Page
from mahdar.annotate.regions import find_regions
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge, load_knowledge
from mahdar.knowledge.weights import BIAS, SIGN
from mahdar.read import read_captures

#: A sign counts that stands in so many stories.
STORIES = 5
#: The inverse of the strength of the penalty, chosen by `--folds` among 0.1, 0.2, 0.3 and 1.
C = 0.2
#: Weights nearer to nothing than this are left out.
LEAST = 0.05


class Example(NamedTuple):
    """A sentence: its story, its signs, whether it tells of a contact."""

    story: str
    signs: dict[str, float]
    tells: bool


def examples(folder: Path, knowledge: Knowledge) -> Iterator[Example]:
    """The sentences of the labelled stories of a folder."""
    labels = {}
    for path in sorted((folder / "labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        labels[label["id"]] = label
    for document in read_captures([folder / "docs.jsonl"], lambda problem: None):
        label = labels.get(document.given_id or "")
        if label is None:
            continue
        reading = read(document.text, knowledge.lexicon)
        page = Page(document, reading, find_regions(document, reading, knowledge))
        times = find_times(page, knowledge)
        scenes = scenes_of(page, times, find_mentions(page, times, knowledge), knowledge)
        page_of, spans = around(scenes), list(_spans(label, document.text))
        for scene in scenes:
            signs = dict.fromkeys(signs_of(scene, page_of), 1.0)
            yield Example(f"{folder.name}/{document.given_id}", signs, _tells(scene, page, spans))


def _spans(label: dict[str, Any], text: str) -> Iterator[tuple[int, int]]:
    for meeting in label["meetings"]:
        for quote in filter(None, meeting["quotes"]):
            yield from ((m.start(), m.end()) for m in re.finditer(re.escape(quote), text))


def _tells(scene: Scene, page: Page, spans: list[tuple[int, int]]) -> bool:
    first, last = page.reading.span(scene.start, scene.end)
    return any(start < last and end > first for start, end in spans)


def learn(rows: list[Example]) -> dict[str, float]:
    """The weight of each sign that has one, and the bias."""
    stories: Counter[str] = Counter()
    for sign, _ in {(sign, row.story) for row in rows for sign in row.signs}:
        stories[sign] += 1
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{s: 1.0 for s in r.signs if stories[s] >= STORIES} for r in rows])
    model = LogisticRegression(C=C, max_iter=1000).fit(matrix, [r.tells for r in rows])
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0].round(2), strict=True))
    kept = {sign: float(w) for sign, w in weights.items() if abs(w) >= LEAST}
    return {BIAS: float(model.intercept_[0].round(2)), **dict(sorted(kept.items()))}


def left_out(rows: list[Example], folds: int) -> None:
    """Print how well sentences of stories left out are told, for several thresholds."""
    order = sorted({row.story for row in rows})
    fold = {story: i % folds for i, story in enumerate(order)}
    told = numpy.zeros(len(rows))
    for k in range(folds):
        weights = learn([row for row in rows if fold[row.story] != k])
        for i, row in enumerate(rows):
            if fold[row.story] == k:
                total = weights[BIAS] + sum(weights.get(sign, 0.0) for sign in row.signs)
                told[i] = 1 / (1 + numpy.exp(-total))
    truth = numpy.array([row.tells for row in rows])
    print(f"{len(order)} stories, {len(rows)} sentences, {truth.sum()} tell of a contact")
    print(f"average precision {average_precision_score(truth, told):.3f}")
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        taken = told >= least
        right = int((taken & truth).sum())
        print(
            f"from {least}: precision {right / max(1, taken.sum()):.3f} recall {right / max(1, truth.sum()):.3f}"
        )


HEAD = """# Made by `python -m training.contacts` from {stories} labelled stories; not to be edited by hand.
# What each sign of a sentence adds to the log-odds that it tells of a contact (annotate/meetings/weighed/signs.py says
# what the signs are). A sign that stands in fewer than {least} stories has no weight.
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--folds", type=int, default=0, help="measure on stories left out instead")
    args = parser.parse_args()
    knowledge = load_knowledge()
    rows = [row for folder in args.folders for row in examples(folder, knowledge)]
    if args.folds:
        left_out(rows, args.folds)
        return
    sys.stdout.write(HEAD.format(stories=len({r.story for r in rows}), least=STORIES))
    sys.stdout.write(f"{SIGN}\tcontact\n")
    for sign, weight in learn(rows).items():
        sys.stdout.write(f"{sign}\t{weight:g}\n")


if __name__ == "__main__":
    main()
