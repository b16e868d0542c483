"""The table of lone expressions (`data/times_lone.txt`): every row by itself, and the share of each kind."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.times_table import Lone, lone

ROWS = list(lone())


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r.kind}-{r.at}-{r.text}")
def test_times_lone_expression_is_read_as_the_table_says(row: Lone) -> None:
    got = [(t.text, t.type, t.value, t.earliest, t.latest, t.rule) for t in row.found()]
    assert row.right(), f"{row.text!r} should give {row.expected}, gave {got}"


def test_times_lone_table_covers_every_kind() -> None:
    kinds = Counter(row.kind for row in ROWS)
    assert sum(kinds.values()) >= 600
    assert {"day", "week", "month", "year", "range", "hijri", "clock", "amount", "never", "unknown"} <= set(
        kinds
    )
    assert kinds["never"] >= 100
