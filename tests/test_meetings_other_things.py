"""Nouns and verbs of contact that what follows makes another thing: interviews, workers who are taken in, what is traded."""

import pytest

from tests.test_meetings_told import told

NONE = [
    "وقال مستشار الأمن القومي الكيني في حوار متلفز تابعته وكالة الأنباء إن الوفد الأوغندي برئاسة وزير الخارجية.",
    "وقال وزير الخارجية الأردني، في حوار مع شبكة الأخبار، إن سوريا والأردن ستفتحان المعبر.",
    "نشرت المجلة مقابلات مع كبار الزعماء أمثال الرئيس الكيني والرئيس الأوغندي.",
    "حققت كينيا فائدة كبرى من استقبالها أعدادا متزايدة من العاملين الأوغنديين.",
    "أصدرت دار الإفتاء المصرية بيانا تحرم فيه تداول العملة الرقمية في السعودية.",
]

SOME = [
    ("وعقدت كينيا وأوغندا حوارا مع الوسطاء في نيروبي أمس.", "held"),
    ("وتداول الوزيران الكيني والأوغندي الوضع على الحدود.", "held"),
    ("وخلال استقبالها وفدا أوغنديا أمس قالت الوزيرة الكينية إن الحدود مفتوحة.", "held"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_contact(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "status"), SOME)
def test_a_contact(text: str, status: str) -> None:
    assert [line.split(" ")[0] for line in told(text)] == [status]
