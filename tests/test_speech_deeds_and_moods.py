"""Verbs that say something only with a noun of saying behind them, and what a state hopes or fears."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

DEEDS = lines("""
# giving back, looking at and handing over are no speech
وأعاد الوزير الفريق إلى المسار الصحيح، الذي سيطر على المباراة.
وأعاد {الوزير} التأكيد على ⟦دعم الجبهة⟧.
وأعادت {الوزيرة} في تغريدة التذكير بأن ⟦المهلة قريبة⟧.
وأعاد {الوزير} تأكيد ⟦التزامه بالهدنة⟧.
وركزت الوزارة على مجال الأمن الرقمي.
وركز {السفير} في حديثه على ⟦أهمية توحيد الصف⟧.
وركز {السفير} في كلمته على ⟦رفض التدخل⟧.
وركزت {الوزيرة} على أن ⟦المهلة قريبة⟧.
وسلم الوزير الكأس للفائز بالمركز الأول.
وسلم {الوزير} بأن ⟦المهلة قصيرة⟧.
""")

MOODS = lines("""
# the writer tells what a state fears; people, and a heading, have said it
وتخشى أنقرة من قيام كيان على حدودها.
وتخشى أنقرة قيام كيان على حدودها وتتهم {أنقرة} ⟦الوحدات بأنها فرع للحزب⟧.
ويخشى {محللون} من أن ⟦الاعتماد على الغاز يضعف البلاد⟧.
ويخشى {الوزير} من ⟦قيام كيان على الحدود⟧.
{أنقرة} تخشى ⟦قيام كيان على حدودها⟧¶عاد الوفد إلى العاصمة.
وأعربت {أنقرة} عن ⟦خشيتها من قيام كيان على حدودها⟧.
""")


@pytest.mark.parametrize("marked", DEEDS + MOODS)
def test_deeds_and_moods(marked: str) -> None:
    check(marked)
