"""What is given to whom, named in quotation marks: the sentence with its stance."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
state:KE | supports | وأكد الرئيس الكيني "دعم كينيا" لأوغندا.
state:KE | supports | وأكد الرئيس الكيني «دعم كينيا» لهم.
""")


@pytest.mark.parametrize("line", HELD)
def test_what_is_given_is_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


# actor | stance | sentence: a condemnation of deeds is no court's sentence, and a mended tie no thing opposed
CONDEMNED = lines("""
state:PS | opposes | قال الرئيس الفلسطيني: ندين قيام إسرائيل بارتكاب مجازر في القرية.
state:GB | opposes | أدانت بريطانيا إعدام إيران سجينا بتهمة التجسس.
org:eu | opposes | أدان الاتحاد الأوروبي الحكم على المعارض الروسي بالسجن.
state:TR | supports | وصف الرئيس التركي تطبيع العلاقات مع مصر بأنه مهم.
""")
NOT_CHARGED = lines("""
قال المتحدث الإيراني إن مزاعم واشنطن عن أنشطة روسيا العدائية كاذبة.
قال وزير الخارجية العراقي إن واشنطن تزعم أن أنشطة إيران التخريبية مستمرة.
قال المتحدث الأمريكي إن الجيش العراقي اقتحم مواقع داعش.
قال الوزير الأردني إن الأمم المتحدة تؤويهم منذ سنين.
""")


@pytest.mark.parametrize("line", CONDEMNED)
def test_what_is_condemned_or_praised(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("sentence", NOT_CHARGED)
def test_conduct_that_is_only_named_is_no_charge(sentence: str) -> None:
    assert "accuses" not in {p.stance for p in read(sentence).positions}


def test_what_an_official_asks_of_another_lands_house_his_state_asks() -> None:
    (asked,) = read("حث وزير الخارجية الأمريكي نواب البرلمان اللبناني على انتخاب رئيس.").positions
    assert asked.actor == "state:US"
