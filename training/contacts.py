"""The weights by which a sentence speaks for a contact.

    python -m training.contacts DIR… > src/mahdar/knowledge/ar/meetings/weights.tsv
    python -m training.contacts DIR… --folds 6      # how well, on stories left out of the learning

A DIR holds `docs.jsonl` and `labels/*.json` as `gold/CODEBOOK.md` describes them. A sentence that names two sides is an
example; it tells of a contact when a quote of a labelled contact stands in it. Stories of all sections belong in, most
of which tell of no contact: what is learned from pages of talks alone takes a match for a meeting. The model is a
logistic regression with an L2 penalty over the signs of `annotate.meetings.weighed.signs`, a stronger one for the words
of the whole page. A sign counts from a number of stories on, so that no weight speaks of one story alone; weights near
nothing are left out.
"""

from __future__ import annotations

import re
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
from mahdar.annotate.meetings.weighed.signs import PAGE, around, has_two_sides, signs_of, signs_of_page
from mahdar.annotate.page import Page
from mahdar.annotate.regions import find_regions
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.weights import BIAS, Weights, likely
from training.labelled import Learner, in_folds, known_signs, labelled, run

#: The inverse of the strength of the penalty, chosen by `--folds` among 0.1, 0.2, 0.3 and 1.
C = 0.2
#: A word of the page counts as so much of a sign of the sentence, of 0.15, 0.3 and 0.5 what does best.
OF_PAGE = 0.3
#: Weights nearer to nothing than this are left out.
LEAST = 0.05


class Example(NamedTuple):
    """A sentence: its story, its signs, whether it tells of a contact."""

    story: str
    signs: set[str]
    tells: bool


def examples(folder: Path, knowledge: Knowledge) -> Iterator[Example]:
    """The sentences of the labelled stories of a folder."""
    for story, document, label in labelled(folder):
        reading = read(document.text, knowledge.lexicon)
        page = Page(document, reading, find_regions(document, reading, knowledge))
        times = find_times(page, knowledge)
        scenes = scenes_of(page, times, find_mentions(page, times, knowledge), knowledge)
        page_of, spans = around(scenes), list(_spans(label, document.text))
        of_page = signs_of_page(scenes)
        for scene in filter(has_two_sides, scenes):
            yield Example(story, of_page.union(signs_of(scene, page_of)), _tells(scene, page, spans))


def _spans(label: dict[str, Any], text: str) -> Iterator[tuple[int, int]]:
    for meeting in label["meetings"]:
        for quote in filter(None, meeting["quotes"]):
            yield from ((m.start(), m.end()) for m in re.finditer(re.escape(quote), text))


def _tells(scene: Scene, page: Page, spans: list[tuple[int, int]]) -> bool:
    first, last = page.reading.span(scene.start, scene.end)
    return any(start < last and end > first for start, end in spans)


def learn(rows: list[Example]) -> Weights:
    """The weight of each sign that has one, and the bias."""
    vectors = DictVectorizer()
    counted = ({s: _counts(s) for s in signs} for signs in known_signs(rows))
    matrix = vectors.fit_transform(counted)
    model = LogisticRegression(C=C, max_iter=1000).fit(matrix, [r.tells for r in rows])
    weights = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    added = {str(sign): round(float(w) * _counts(str(sign)), 2) for sign, w in weights}
    kept = {sign: (w,) for sign, w in sorted(added.items()) if abs(w) >= LEAST}
    return Weights(("contact",), {BIAS: (float(model.intercept_[0].round(2)),), **kept})


def _counts(sign: str) -> float:
    return OF_PAGE if sign.startswith(PAGE) else 1.0


def left_out(rows: list[Example], folds: int) -> None:
    """Print how well sentences of stories left out are told, for several thresholds."""
    fold = in_folds(rows, folds)
    told = numpy.zeros(len(rows))
    for k in range(folds):
        weights = learn([row for row in rows if fold[row.story] != k])
        for i, row in enumerate(rows):
            if fold[row.story] == k:
                told[i] = likely(weights.total(row.signs)[0])
    truth = numpy.array([row.tells for row in rows])
    print(f"{len(fold)} stories, {len(rows)} sentences, {truth.sum()} tell of a contact")
    print(f"average precision {average_precision_score(truth, told):.3f}")
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        taken = told >= least
        right = int((taken & truth).sum())
        precision, recall = right / max(1, taken.sum()), right / max(1, truth.sum())
        print(f"from {least}: precision {precision:.3f} recall {recall:.3f}")


HEAD = """# Made by `python -m training.contacts` from {stories} labelled stories; not to be edited by hand.
# What each sign of a sentence adds to the log-odds that it tells of a contact (annotate/meetings/weighed/signs.py says
# what the signs are). A sign that stands in fewer than {least} stories has no weight.
"""

if __name__ == "__main__":
    run(Learner(examples, learn, left_out, HEAD), __doc__)
