"""What lasts until another acts is a condition; what is asked not to be done is nobody's act."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | toward | sentence
HELD = lines("""
KE | conditions | UG | وقال الوزير الكيني إن العقوبات ستبقى حتى تسحب أوغندا قواتها.
KE | conditions | UG | وأكد الوزير الكيني أن المعابر مغلقة إلى أن تعتذر كمبالا عن القصف.
KE | conditions | UG | وأعلنت نيروبي أن الاتفاقية ستظل معلقة ريثما تفرج أوغندا عن البحارة.
KE | conditions | UG | وقالت نيروبي إن المقاطعة مستمرة حتى تغير أوغندا سلوكها.
KE | conditions | UG | وعلقت كينيا مشاركتها في المحادثات حتى تسحب أوغندا قواتها.
KE | conditions | UG | ورفضت كينيا استقبال الوفد حتى تعتذر أوغندا عن القصف.
KE | rejects | - | ورفضت كينيا استقبال الوفد حتى ساعة متأخرة.
# what is asked not to be done
KE | demands | UG | وتطالب كينيا بضمانات بألا تنسحب أوغندا من الاتفاق.
KE | conditions | UG | وتشترط كينيا تعهدا بألا تنضم أوغندا إلى الحلف.
KE | demands | UG | وتريد كينيا تعهدا بأن لا ترفض أوغندا رفع العقوبات.
KE | accepts | - | وقال الوزير الكيني إن بلاده لا ترفض الحوار.
""")

NOTHING = lines("""
وقال الوزير الكيني إن العملية مستمرة حتى يعود الهدوء إلى الحدود.
وقال الوزير الكيني إن المعرض مستمر حتى نهاية الشهر.
وقال الوزير الكيني إن المطار مغلق حتى يوم الخميس.
وكانت الطريق مغلقة حتى وصلت القوات الأوغندية.
""")


@pytest.mark.parametrize("line", HELD)
def test_one_position_of_one_side(line: str) -> None:
    actor, stance, toward, sentence = line.split(" | ")
    found = [(p.actor, p.stance, p.toward) for p in read(sentence).positions]
    assert found == [(f"state:{actor}", stance, None if toward == "-" else f"state:{toward}")]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_lasts_until_nobody_acts(sentence: str) -> None:
    assert not read(sentence).positions
