"""Learned weights as knowledge: what each sign of a sentence speaks for, as a table that a reader can open.

A file of weights is made by `training/` from labelled stories and holds one line a sign: its name, and for each
class what its presence adds to the log-odds of that class. The sum of a sentence's lines is all there is: no hidden
layer, nothing that a reader could not add up by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import exp

from mahdar.knowledge.loader import read_table

#: The line of what is added to every sum.
BIAS = "(bias)"
#: The column of names.
SIGN = "sign"


class Weights:
    """For each class the weight of every sign that has one; see `total` and `likely`."""

    def __init__(self, classes: tuple[str, ...], table: Mapping[str, tuple[float, ...]]) -> None:
        self.classes = classes
        self._table = table
        self._bias = table.get(BIAS, (0.0,) * len(classes))

    @classmethod
    def load(cls, relative: str) -> Weights:
        """Read a table with a column `sign` and one for each class; raises KnowledgeError with file and line."""
        table: dict[str, tuple[float, ...]] = {}
        classes: tuple[str, ...] = ()
        for row in read_table(relative, required=(SIGN,)):
            classes = classes or tuple(column for column in row if column != SIGN)
            if row[SIGN] in table:
                raise row.fail(f"the sign {row[SIGN]!r} has a line above already")
            try:
                table[row[SIGN]] = tuple(float(row[c] or 0) for c in classes)
            except ValueError as error:
                raise row.fail(f"a weight is no number: {error}") from error
        return cls(classes, table)

    def of(self, sign: str) -> tuple[float, ...] | None:
        """The weights of one sign, by class; None when it has none."""
        return self._table.get(sign)

    def lines(self) -> Iterator[tuple[str, tuple[float, ...]]]:
        """Every sign with its weights, the bias first."""
        return iter(self._table.items())

    def total(self, signs: Iterable[str]) -> tuple[float, ...]:
        """The log-odds of each class: the bias and the weights of the signs, each counted once if given once."""
        return tuple(b + w for b, w in zip(self._bias, self.added(signs), strict=True))

    def added(self, signs: Iterable[str]) -> tuple[float, ...]:
        """What the signs add to the log-odds of each class, without the bias."""
        nothing = (0.0,) * len(self.classes)
        known = [w for w in map(self._table.get, signs) if w is not None]
        return tuple(map(sum, zip(nothing, *known, strict=True)))


def likely(log_odds: float) -> float:
    """The probability that log-odds stand for, between 0 and 1."""
    return 1 / (1 + exp(-max(-60.0, min(60.0, log_odds))))
