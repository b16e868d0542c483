"""Folding: what counts as one word; tokens keep the exact way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize

SAME = {
    "اكار": ["أكار", "آكار", "إكار", "ٱكار", "أكــار", "أَكَار", "\u200fأكار"],
    "سوريه": ["سورية", "سُورِيَّة", "سوريۀ", "سـورية"],
    "مسوول": ["مسؤول", "مسوول"],
    "2022": ["٢٠٢٢", "۲۰۲۲", "2022"],
    "لا": ["ﻻ", "لا", "لَا"],
    "الله": ["ﷲ", "الله", "اللّٰه"],
}


@pytest.mark.parametrize(("folded", "written"), [(k, w) for k, ws in SAME.items() for w in ws])
def test_fold_gives_one_form(folded: str, written: str) -> None:
    assert fold(written) == folded


ARABIC = st.text(alphabet="اأإآبتثةىيئءؤوه لكمن\u0640\u064e\u0651\u200f\u00a0\n«»،.12٣abﻻﷲ", max_size=80)


@given(ARABIC)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200) | ARABIC)
def test_tokens_keep_raw_offsets(text: str) -> None:
    tokens = tokenize(text)
    last = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert last <= start < end <= len(text)
        assert fold(text[start:end]) == word
        last = end
