"""The weights by which the signs of a contact speak for how it stands.

    python -m training.status DIR… > src/mahdar/knowledge/ar/meetings/status_weights.tsv
    python -m training.status DIR… --folds 5      # how well, on stories left out of the learning

A DIR holds `docs.jsonl` and `labels/*.json` as `gold/CODEBOOK.md` describes them. A contact that the engine finds and a
label tells of is an example, with the label's status. The model is a multinomial logistic regression with an L2
penalty over the signs of `annotate.meetings.status.page_signs`, what the rules read among them. A sign counts from a
number of stories on; weights near nothing are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from mahdar.annotate import annotate, meetings
from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.status.decide import decide
from mahdar.annotate.meetings.status.page_signs import signs_of, unique
from mahdar.annotate.meetings.status.weighed import most_likely, needed
from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.weights import BIAS, Weights
from mahdar.model import Document, MeetingReport
from training.labelled import Learner, in_folds, known_signs, labelled, run

#: The inverse of the strength of the penalty, chosen by `--folds` among 0.02, 0.04, 0.06, 0.08, 0.1 and 0.2.
C = 0.08
#: A sign all of whose weights are nearer to nothing than this is left out.
LEAST = 0.06


class Example(NamedTuple):
    """A contact: its story, what the rules read, how likely another status must be to be taken instead (see `needed`),
    its signs, the statuses that are right (the best one first)."""

    story: str
    read: str
    needed: float
    signs: dict[str, int]
    right: tuple[str, ...]


def examples(folder: Path, knowledge: Knowledge) -> Iterator[Example]:
    """The contacts of the labelled stories of a folder that the engine finds; statuses are read by the rules alone."""
    for story, document, label in labelled(folder):
        for told, (read, least), signs in _matched(label["meetings"], document, knowledge):
            right = tuple(filter(None, (told["status"], told.get("status_alt"))))
            yield Example(story, read, least, signs, right)


def _matched(
    labels: list[dict[str, Any]], document: Document, knowledge: Knowledge
) -> Iterator[tuple[dict[str, Any], tuple[str, float], dict[str, int]]]:
    """Each label with the contact that agrees with it best: by its quotes, then by the names of its sides."""
    found = _read(document, knowledge)
    agree = []
    for i, label in enumerate(labels):
        quotes = [re.escape(q) for q in label["quotes"] if q]
        spans = [(m.start(), m.end()) for q in quotes for m in re.finditer(q, document.text)]
        named = {n.casefold() for n in (*label["parties"], *label.get("hosts_or_mediators", []))}
        for j, (_, _, record) in enumerate(found):
            at = [m.slot for m in record.mentions for a, b in spans if m.start < b and m.end > a]
            sides = {(p.name_en or "").casefold() for p in record.parties}
            if at:
                agree.append((("trigger" in at) + len(named & sides) / len(named | sides or {""}), -i, -j))
    taken: set[tuple[str, int]] = set()
    for _, i, j in sorted(agree, reverse=True):
        if ("label", i) not in taken and ("contact", j) not in taken:
            taken |= {("label", i), ("contact", j)}
            yield labels[-i], *found[-j][:2]


def _read(
    document: Document, knowledge: Knowledge
) -> list[tuple[tuple[str, float], dict[str, int], MeetingReport]]:
    """The contacts of a story with what the rules read of each, and its signs at that moment."""
    found = []
    write = meetings.write_report

    def listen(report: Report, setting: Any, page: Page, *rest: Any) -> MeetingReport:
        read, evidence, _ = decide(report.contacts, page)
        signs = unique(signs_of(report, read, evidence, page))
        record = write(report, setting, page, *rest)
        found.append(((read, needed(read, evidence)), signs, record))
        return record

    by_rules = patch.object(knowledge.meetings, "status_weights", Weights((), {}))
    with patch.object(meetings, "write_report", listen), by_rules:
        annotate(document, knowledge)
    return found


def learn(rows: list[Example]) -> Weights:
    """The weights of each sign that has some, and the bias."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(known_signs(rows))
    model = LogisticRegression(C=C, max_iter=300).fit(matrix, [r.right[0] for r in rows])
    names = vectors.get_feature_names_out()
    table = {str(n): tuple(map(float, w)) for n, w in zip(names, model.coef_.T.round(2), strict=True)}
    kept = {sign: w for sign, w in sorted(table.items()) if max(map(abs, w)) >= LEAST}
    bias = tuple(map(float, model.intercept_.round(2)))
    return Weights(tuple(map(str, model.classes_)), {BIAS: bias, **kept})


def left_out(rows: list[Example], folds: int) -> None:
    """Print how often the status of contacts of stories left out is right, by the rules and with the weights.

    Of stories that were read while writing rules the rules know more than of others.
    """
    fold = in_folds(rows, folds)
    by_rules = weighed = gained = lost = 0
    for k in range(folds):
        weights = learn([row for row in rows if fold[row.story] != k])
        for row in (row for row in rows if fold[row.story] == k):
            status, sure = most_likely(weights, row.signs)
            taken = status if sure >= row.needed else row.read
            by_rules += row.read in row.right
            weighed += taken in row.right
            gained += taken in row.right and row.read not in row.right
            lost += taken not in row.right and row.read in row.right
    number = max(1, len(rows))
    print(f"{len(fold)} stories, {len(rows)} contacts")
    print(f"right by the rules {by_rules / number:.3f}, with the weights {weighed / number:.3f}", end=" ")
    print(f"({gained} more, {lost} fewer)")


HEAD = """# Made by `python -m training.status` from {stories} labelled stories; not to be edited by hand.
# What each sign of a contact adds to the log-odds of each status (annotate/meetings/status/page_signs.py says what the
# signs are). A sign that stands in fewer than {least} stories has no weight.
"""

if __name__ == "__main__":
    run(Learner(examples, learn, left_out, HEAD), __doc__)
