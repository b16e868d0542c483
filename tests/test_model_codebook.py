"""The codebook names every field of every record that is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mahdar.schema import SCHEMAS

CODEBOOK = Path(__file__).parent.parent / "docs" / "fields.md"


SHAPES: dict[str, Any] = msgspec.json.schema_components(SCHEMAS.values())[1]


def told() -> dict[str, str]:
    """Record → what the codebook says of it."""
    parts = re.split(r"\*\*(\w+)\*\*: ", CODEBOOK.read_text("utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("record", sorted(SHAPES))
def test_codebook_names_every_field_of_a_record(record: str) -> None:
    named = told().get(record, "")
    assert [field for field in SHAPES[record]["properties"] if f"`{field}`" not in named] == []


def test_codebook_names_no_record_that_is_not_written() -> None:
    assert set(told()) == set(SHAPES)
