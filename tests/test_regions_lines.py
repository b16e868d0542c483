"""The phrase book of lines.yaml: every rule takes its examples and leaves what it must never take."""

import pytest

from mahdar.annotate.regions.lines import lines_of
from mahdar.annotate.regions.marks import mark
from mahdar.knowledge.regions import region_knowledge

RULES = region_knowledge().rules


@pytest.mark.parametrize(
    ("name", "kind", "text"), [(r["name"], r["kind"], e) for r in RULES for e in r["examples"]]
)
def test_line_rule_takes_its_examples(name: str, kind: str, text: str) -> None:
    found = mark(lines_of(text)[0], region_knowledge())
    assert found is not None, text
    assert found.rule.kind == kind, (found.rule.name, text)


@pytest.mark.parametrize(("name", "text"), [(r["name"], e) for r in RULES for e in r.get("never") or ()])
def test_line_rule_leaves_what_it_must_never_take(name: str, text: str) -> None:
    found = mark(lines_of(text)[0], region_knowledge())
    assert found is None or found.rule.name != name, text


def test_every_line_rule_has_an_example() -> None:
    assert [r["name"] for r in RULES if not r["examples"]] == []
