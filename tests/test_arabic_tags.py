"""Hashtags read like the words that they are written with; signs that stand alone stay tokens."""

import pytest

from mahdar.arabic.tokens import tokenize

TAGS = [
    ("قال #وزير_الخارجية أمس", ["قال", "وزير", "الخارجيه", "امس"]),
    ("في #نيروبي، و#كمبالا", ["في", "نيروبي", "،", "و", "كمبالا"]),
    ("(#كينيا)", ["(", "كينيا", ")"]),
    ("#رئيسَيْ_الحكومتين", ["رييسي", "الحكومتين"]),
    # apart from the word, beside a number or a Latin word they tie nothing
    ("# كينيا _ أوغندا", ["#", "كينيا", "_", "اوغندا"]),
    ("#2030 و#G20", ["#", "2030", "و", "#", "g", "20"]),
    ("كينيا_", ["كينيا", "_"]),
]


@pytest.mark.parametrize(("text", "words"), TAGS)
def test_the_signs_of_a_hashtag_are_no_tokens(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert tokens.words == words
    raw = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert not any(word.startswith("#") and len(word) > 1 for word in raw)
