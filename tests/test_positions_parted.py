"""Phrases that a quotation mark or an adverb parts («من "الضروري"», «جاهزة بدورها لـ»)."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | words | sentence
HELD = lines("""
KE | demands | من "الضروري" اتخاذ إجراءات منسقة | وأعلنت كينيا أنه من "الضروري" اتخاذ إجراءات منسقة.
KE | offers | منفتحة" على الحوار مع أوغندا | وقالت كينيا إنها "تبقى منفتحة" على الحوار مع أوغندا.
KE | accuses | أوغندا "مسؤولة" عن القصف | وقالت كينيا إن أوغندا "مسؤولة" عن القصف.
KE | offers | جاهزة "للتحرك" مع جيرانها | وقالت كينيا إنها جاهزة "للتحرك" مع جيرانها.
KE | offers | جاهزة بدورها للتحرك | وأعلن مسؤولون كينيون أن نيروبي جاهزة بدورها للتحرك.
KE | opposes | السد يشكل "تهديدا" لأمنها | وقالت كينيا إن السد يشكل "تهديدا" لأمنها.
""")

NONE = lines("""
وقالت كينيا إن مطار "والا" آمن.
وقالت كينيا إن فريق "من" وصل.
""")


@pytest.mark.parametrize("row", HELD)
def test_parted_phrases_are_held(row: str) -> None:
    actor, stance, words, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance, p.text) for p in read(sentence).positions]
    assert (f"state:{actor}", stance, words) in held, held


@pytest.mark.parametrize("sentence", NONE)
def test_a_name_in_quotation_marks_is_no_phrase(sentence: str) -> None:
    assert read(sentence).positions == ()
