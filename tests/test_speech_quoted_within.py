"""A quotation by somebody who is told of in what another says is his, not that of who tells."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

WITHIN = lines("""
# told by a medium, or by persons, and in the past
نقلت قناة "نافذة" عن موظفين أن {الرئيس الأوغندي} قال لضيفه في لقاء مغلق "⟪لن نبيع حقول النفط لأحد⟫".
وذكرت {الصحيفة} أن ⟦{السفير} كتب على حسابه في تويتر⟧: "⟪لن نترك أهلنا وحدهم في هذه المحنة⟫".
وقال الحارس إن {المدير} قال في اجتماع الصباح "⟪من لا يعجبه الأجر فليرحل⟫".
وأوضح الشاهد أن {الجندي} قال له: "⟪ارفع يديك ولا تتحرك من مكانك⟫".
وقال {الحارس} إن ⟦الشركة فصلت عامل المخزن، الذي قال له {مدير المخزن}⟧ إن "⟪من لا يعجبه الأجر فليرحل⟫".
# by a participle or a description, told by a medium
وقالت {صحيفة "الأفق"} إن ⟦{الشركة} بعثت رسالة إلى زبائنها، شرحت فيها العطل قائلة⟧: "⟪لم يتضرر أحد من هذا العطل حتى الآن⟫".
وذكرت صحيفة "الأفق" أن {الوزير} انتقد الإجراءات التي وصفها بأنها "⟪بطيئة ولا تنفع أحدا من سكان المدينة⟫".
# his utterance, named with «ل»
وقال {الوزير} إن ⟦الأرض أمانة⟧، مذكرا بكلام للرئيس {جمال عبد الناصر} قال فيه إن "⟪الأرض لمن يزرعها بيديه⟫".
""")

NOT_WITHIN = lines("""
# what brings the quote is the verb of who tells
وقال {الوزير} إن الوفد الذي قال قبل يومين كلاما آخر "⟪لن يجد أحدا ينتظره هنا غدا⟫".
# a stand in the present, of whom he speaks for
وقال {المتحدث} إن الحركة تؤكد أن "⟪الهدنة لا تعني نهاية المعركة مع أحد⟫".
# his own land
وقال {السفير} إن بلاده أعلنت بوضوح "⟪أن أحدا لن يعبر الحدود بلا إذن⟫".
# a participle behind a person's words: he goes on
وأكدت {الوزيرة} أن ⟦كينيا تساند الخطة⟧، مضيفة: "⟪هذه خطوة لا بد منها لاستقرار البلاد⟫".
# what is denied to have been said, and a verb of a relative clause
ونفى {الناطق} أن ⟦الوزير قال في خطابه إن "البلد مفلس" أمس⟧.
قالت {الوزيرة} إن الصواريخ التي أعلنت عنها كوريا "⟪كانت قيد التطوير ونحن على علم بها منذ سنوات⟫".
# a thing that was talked about, in marks
وقال {الوزير} إن ⟦المبعوث تحدث مع مضيفيه عن "وقف النار وليس فقط هدنة قصيرة"⟧.
""")

ISSUED = lines("""
# a short quote behind «جاء فيه» is what the paper says, and no name of a paper
أصدر {المجلس العسكري} بيانا جاء فيه "⟪نحن لا نقبل أي وصاية⟫".
وقالت {القناة} إن ⟦{مدير المدرسة} أصدر بيانا⟧ جاء فيه "⟪لم نعلم شيئا عنها⟫".
وجاء في {"خريطة الطريق"} أن ⟦الانتخابات ستجرى في الربيع⟧.
""")


@pytest.mark.parametrize("marked", WITHIN)
def test_speech_quoted_within_is_the_one_told_of(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", NOT_WITHIN)
def test_speech_quoted_within_stays_with_who_tells(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", ISSUED)
def test_speech_quoted_behind_a_paper(marked: str) -> None:
    check(marked)
