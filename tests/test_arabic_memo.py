"""What is remembered of words: each worked out once, in bounded memory."""

from __future__ import annotations

import pytest

from mahdar.arabic import memo
from mahdar.arabic.fold import fold
from mahdar.arabic.memo import LONGEST, Memo


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def letters(word: str) -> int:
        asked.append(word)
        return len(word)

    remembered = Memo(letters)
    assert [remembered["نهر"], remembered["بحيرة"], remembered["نهر"]] == [3, 5, 3]
    assert asked == ["نهر", "بحيرة"]


def test_memory_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "LIMIT", 10)
    remembered = Memo(len)
    for number in range(35):
        assert remembered[f"كلمة{number}"] == len(f"كلمة{number}")
        assert len(remembered) <= 10


def test_a_run_too_long_for_a_word_is_not_kept() -> None:
    remembered = Memo(len)
    assert remembered["ط" * (LONGEST + 1)] == LONGEST + 1
    assert not remembered


def test_equal_folded_words_are_one_object() -> None:
    assert fold("أُمّة") is fold("امه")
