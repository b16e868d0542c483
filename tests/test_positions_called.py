"""What somebody is told to call something by a word with the article: «بـ"المهزلة"», «بالعمل الجبان»."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | words | sentence
HELD = lines("""
KE | opposes | القرار بـ"الظالم | وصف وزير الخارجية الكيني القرار بـ"الظالم".
KE | opposes | هذه القضية بـ"الافتراء | وصف وزير الخارجية الكيني هذه القضية بـ"الافتراء".
KE | opposes | هذه القضية بالافتراء | وصف وزير الخارجية الكيني هذه القضية بالافتراء.
KE | opposes | الهجوم بالعمل الجبان | وصف وزير الخارجية الكيني الهجوم بالعمل الجبان.
KE | opposes | ما يحدث بـ"اللعبة الخطيرة | ووصفت كينيا ما يحدث بـ"اللعبة الخطيرة".
KE | accuses | بالمحاولة الآثمة | ووصفتها كينيا بالمحاولة الآثمة.
KE | opposes | الكلمة بأنها "فاضحة | وصف الرئيس الكيني الكلمة بأنها "فاضحة".
""")

NONE = lines("""
التقى وزير الخارجية الكيني بالوفد الظالم.
وقال وزير الخارجية الكيني: "أبلغنا المراقبين بالأكاذيب".
وقال وزير الخارجية الكيني: "لا عيب في الاعتراف بالخطأ".
وصفت كينيا المصنع بـ"الاستراتيجي".
وصل الرئيس الكيني بالطائرة الصادمة.
""")


@pytest.mark.parametrize("row", HELD)
def test_what_somebody_calls_so_is_held(row: str) -> None:
    actor, stance, words, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance, p.text) for p in read(sentence).positions]
    assert (f"state:{actor}", stance, words) in held, held


@pytest.mark.parametrize("sentence", NONE)
def test_a_word_of_blame_behind_another_verb_calls_nothing_so(sentence: str) -> None:
    assert not [p for p in read(sentence).positions if p.basis == "judgement"]
