"""What is granted, opened or moved, what befalls a group, and aims at home: the sentence with its stance, and those without."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# a green light, whoever gets it and whatever stands between
state:KE | accepts | منحت كينيا أوغندا الضوء الأخضر لبناء قاعدة.
state:KE | accepts | وأعطت كينيا الضوء الأخضر لتصدير القمح.
institution:parliament@KE | accepts | البرلمان الكيني يعطي الضوء الأخضر لإرسال قوات.
# a way opened, with or without its preposition
state:KE | accepts | أعلنت كينيا فتح ممر لإجلاء السكان.
state:KE | accepts | وأعلنت كينيا وأوغندا عن فتح ممرات إنسانية.
state:KE | accepts | وقررت كينيا فتح الحدود مع أوغندا.
# «فقد» behind whom the clause is of
state:KE | accepts | أما كينيا فقد قررت رفع العقوبات عن أوغندا.
state:KE | offers | أما كينيا فقد قررت تخصيص ملياري دولار لإعمار أوغندا.
state:KE | rejects | أما كينيا فقد رفضت العرض.
# what will be done at once
state:KE | accepts | وقالت كينيا إنها سترفع على الفور القيد الذي وضعته على صادرات أوغندا.
state:KE | accepts | وقالت كينيا إنها سترفع فورا القيود على الصادرات الأوغندية.
# an embassy to be moved
state:KE | accepts | وقال الرئيس الكيني إن بلاده ستنقل سفارتها إلى كمبالا.
state:KE | accepts | وستنقل كينيا سفارتها إلى كمبالا.
# what is given to whom, in quotation marks
state:KE | supports | وأكد الرئيس الكيني "دعم كينيا" لأوغندا.
state:KE | supports | وأكد الرئيس الكيني «دعم كينيا» لهم.
# an offer of a group, and an aim that is of others too
people:companies | offers | وتعرض شركات النقل على كينيا خفض الأسعار.
state:KE | demands | وتسعى الحكومة الكينية إلى تعديل الاتفاق مع أوغندا.
state:KE | supports | وتسعى كينيا إلى تطوير التعاون مع جيرانها.
state:KE | demands | وتسعى كينيا للسيطرة على التلال.
""")

# actor | stance | sentence
NOT_HELD = lines("""
state:UG | accepts | وحصلت كينيا على الضوء الأخضر من مجلس إدارتها، بحسب أوغندا.
state:KE | accepts | وقالت كينيا إن الضوء الأخضر في الإشارة معطل.
state:KE | accepts | أعلنت كينيا فتح تحقيق في الحادث.
state:KE | accepts | وقررت كينيا فتح تحقيق في مقتل سائح.
state:KE | accepts | أعلنت كينيا عن فتح باب التسجيل.
state:KE | rejects | أعلنت كينيا فتح ممر لإجلاء السكان.
state:KE | accepts | وقالت كينيا إنها سترفع أيضا أسعار الوقود.
state:KE | accepts | وستنقل كينيا الجرحى إلى المستشفى.
state:KE | accepts | نقلت كينيا سفارتها إلى كمبالا عام 2001.
people:companies | offers | تعرض شركات النقل الكينية لخسائر.
people:companies | offers | وتعرض شركات النقل لضرائب جديدة.
state:KE | demands | وتسعى الحكومة الكينية إلى تعديل قانون المرور.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_granted_are_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_not_granted_are_not_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}
