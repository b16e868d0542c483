"""Every rule's own phrase book: `examples` give the days named, `never` gives nothing by that rule."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published, TimeExpression

RULES = {r.name: r for r in load_knowledge().times.rules}
EXAMPLES = [(r.name, e) for r in RULES.values() for e in r.examples]
NEVER = [(r.name, e) for r in RULES.values() for e in r.never]


def times_of(text: str, at: str | None) -> tuple[TimeExpression, ...]:
    published = Published(earliest=at, latest=at, basis="given") if at else Published()
    return annotate(Document(id="x", text=text, published=published), load_knowledge()).times


def days(times: tuple[TimeExpression, ...]) -> list[str | None]:
    return [t.earliest if t.earliest == t.latest else f"{t.earliest}/{t.latest}" for t in times]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda x: x if isinstance(x, str) else x["text"])
def test_times_rule_example_gives_what_it_says(rule: str, example: dict[str, object]) -> None:
    at = example.get("at")
    found = tuple(t for t in times_of(str(example["text"]), str(at) if at else None) if t.rule == rule)
    assert len(found) == 1
    if "days" in example:
        assert days(found) == [str(example["days"])]
    for field in ("value", "type", "mod", "doubt", "anchor"):
        if field in example:
            assert getattr(found[0], field) == example[field]


@pytest.mark.parametrize(("rule", "example"), NEVER, ids=lambda x: x if isinstance(x, str) else x["text"])
def test_times_rule_never_fires_on(rule: str, example: dict[str, object]) -> None:
    assert [t.text for t in times_of(str(example["text"]), "2023-04-24") if t.rule == rule] == []


@pytest.mark.parametrize("rule", RULES)
def test_times_rule_carries_examples_both_ways(rule: str) -> None:
    assert RULES[rule].examples, f"{rule} has no example"
    assert RULES[rule].never, f"{rule} does not say what it is never"
