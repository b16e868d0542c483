"""Numbers in words: one value, the ways it is written, and runs that are no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.numbers import read_number
from mahdar.arabic.tokens import tokenize


def value(text: str) -> int | None:
    words = tokenize(text).words
    found = read_number(words, 0)
    return found.value if found and found.end == len(words) else None


@pytest.mark.parametrize(
    ("expected", "surfaces"),
    [
        (3, "ثلاثة|ثلاث|3|٣|وثلاثة|الثلاثة"),
        (8, "ثمانية|ثمان|ثماني"),
        (11, "أحد عشر|إحدى عشرة"),
        (12, "اثني عشر|اثنتا عشرة|إثني عشر"),
        (15, "خمسة عشر|خمس عشرة|الخامس عشر|الخامسة عشرة"),
        (21, "واحد وعشرين|الحادي والعشرين|الحادية والعشرون"),
        (23, "ثلاثة وعشرين|ثلاث وعشرون|الثالث والعشرين"),
        (100, "مئة|مائة"),
        (200, "مئتين|مئتا|مائتي"),
        (325, "ثلاثمئة وخمسة وعشرين|ثلاث مئة وخمس وعشرون"),
        (1990, "ألف وتسعمئة وتسعين|ألف وتسعمائة وتسعون"),
        (2000, "ألفين|ألفان"),
        (2011, "ألفين وأحد عشر|ألفين وإحدى عشرة"),
        (5000, "خمسة آلاف"),
    ],
)
def test_numbers_in_words(expected: int, surfaces: str) -> None:
    for surface in surfaces.split("|"):
        assert value(surface) == expected, surface


@pytest.mark.parametrize("text", ["ثلاثة خمسة", "عشرين ثلاثين", "وزير", "عشر عشرين", "مئة مئتين"])
def test_numbers_that_do_not_make_one_number(text: str) -> None:
    assert value(text) is None


def test_numbers_longest_run_is_taken() -> None:
    found = read_number(tokenize("ثلاثة وعشرين يوما").words, 0)
    assert found is not None
    assert (found.value, found.end, found.ordinal) == (23, 3 - 1, False)


@given(st.integers(min_value=0, max_value=10**9))
def test_numbers_in_digits_are_themselves(number: int) -> None:
    assert value(str(number)) == number
