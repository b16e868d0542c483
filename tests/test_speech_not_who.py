"""Words beside a verb of saying that are not who speaks."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

NOT_WHO = lines("""
# «هذا» behind the name of a place opens what is told
وأرجعت {السلطات النقدية في مصر} ⟦هذا الانخفاض إلى إجراءات التقييد⟧.
# a veil that is lifted, and how things came
وكان {التقرير} كشف النقاب عن أن ⟦الشركة خسرت المال⟧.
وقال {الوزير} إن ⟦الطريق سالك⟧. واستغرب كيف أن ⟦الشركة خسرت المال⟧.
# an aside between dashes
غير أن {تقريرا} - أعد لصالح الصندوق - كشف عن أن ⟦الشركة خسرت المال⟧.
لكن {كثيرين} - مع ذلك - انتقدوا ⟦قراراته بزيادة الضرائب على الفقراء⟧.
# a thing that points to another tells nothing; people and papers do
وكانت نتيجة اللقاء تشير إلى التعادل السلبي بين الفريقين.
وتشير {المحامية} إلى ⟦ضرورة تعديل القانون قبل الصيف⟧.
وتشير {الأرقام} إلى ⟦وجود نحو عشرين مليون لغم أرضي⟧.
وتشير {النتيجة} إلى أن ⟦الفريق سيتأهل للدور الثاني⟧.
""")

BESIDES = lines("""
وقالت {المفوضة} إن ⟦الوقت يضيق⟧.¶وفضلا عن ذلك، استقبل {الوزير سامر حداد} وفدا من النواب.¶وأكد أن ⟦المهلة قريبة⟧.
""")


@pytest.mark.parametrize("marked", NOT_WHO + BESIDES)
def test_speech_not_who(marked: str) -> None:
    check(marked)
