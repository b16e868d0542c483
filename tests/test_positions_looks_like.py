"""What looks like a stance, or like another sense of its word: marches and drones, formulas of blame and debts, who kills
and who was killed."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# how strongly somebody condemns, beside what he owes
state:KE | opposes | وقال الوزير الكيني موساليا مودافادي "ندين بأشد العبارات الهجوم على الكنيسة".
state:KE | opposes | وقال الوزير الكيني موساليا مودافادي "ندين بأقوى عبارات الإدانة الهجوم على الكنيسة".
state:KE | opposes | وتدين كينيا بكل قوة الهجوم على الكنيسة.
state:KE | opposes | ودانت كينيا ببيان شديد اللهجة القصف الأوغندي.
# who kills
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا قتلت في البلدة ثلاثة صيادين.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن "الاحتلال قتل ستين متظاهرا".
# marches that were
people:protesters | opposes | ونظم الطلاب مسيرة ضخمة ضد الحكومة.
people:protesters | opposes | ولم تتدخل الشرطة، وخرجت مظاهرات ضد الحكومة.
people:protesters | opposes | ومرت طائرات فوق العاصمة، وخرجت مسيرة ضد الحرب.
# who is kept out
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لا يمكن استبعاد أوغندا من المفاوضات.
# words of blame
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن القرار جنون.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن القرار خطأ فادح.
# hopes for what is of both, and for one's own gain
state:KE | demands | وتأمل كينيا نجاح المفاوضات مع الصومال.
# a campaign is its candidate's, a cabinet its state's
person:matteo-salvini | opposes | وقال ماتيو سالفيني إنه متعب. وتركزت حملة سالفيني على المهاجرين ووصف اليورو بأنه "عملة فاشلة".
state:KE | rejects | ورفضت حكومة الرئيس الكيني وليام روتو الاتفاق.
state:SO | opposes | ووصف الوزير الصومالي القصف الكيني على الصومال بالعدوان.
people:lawmakers | rejects | واجتمع مجلس النواب أمس. ورفض النواب الأكراد الاتفاق.
# lawmakers, and who leads a party
people:lawmakers | rejects | ورفض النواب الاتفاق.
party:m5s | demands | قال لويجي دي مايو، زعيم الحزب، إنه متعب. وطالب زعيم حركة خمس نجوم لويجي دي مايو بانتخابات.
""")

# actor | stance | sentence: not so
NOT_HELD = lines("""
state:KE | opposes | وتدين كينيا ببقائها في البطولة لحارس المرمى.
state:KE | opposes | وتدين كينيا بالفضل لأوغندا.
people:protesters | opposes | وأطلق الجيش الأوغندي طائرة مسيرة ضد المتمردين.
people:protesters | opposes | واستخدم الجيش الأوغندي طائرات مسيرة ضد المتمردين. وقال إن المسيرات ضد المتمردين فعالة.
people:protesters | opposes | وأعلن الجيش الكيني إسقاط مسيرات صومالية ضد السفن.
people:protesters | supports | وأسقط الجيش الكيني طائرة مسيرة مؤيدة للمتمردين.
people:protesters | opposes | ولا توجد مظاهرات ضد الحكومة.
people:protesters | opposes | ولم تشهد كينيا احتجاجات على الأسعار.
people:protesters | opposes | وألغيت مظاهرات ضد الحكومة.
people:protesters | opposes | ودعت المعارضة إلى مظاهرات ضد الحكومة.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن الفتاة قتلت في القصف.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن القائد قتل مساء الأحد.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن الأضرار فادحة.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن خصمه مصاب بمرض مثل جنون العظمة.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لا يمكن استبعاد هجوم جديد.
state:KE | demands | وتأمل كينيا النجاح في السباق.
people:lawmakers | rejects | وقالت المحكمة إن مجلس النواب له أن يوافق أو يرفض المعاهدة.
""")


@pytest.mark.parametrize("row", HELD)
def test_positions_looks_like_are_held(row: str) -> None:
    actor, stance, sentence = row.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("row", NOT_HELD)
def test_positions_looks_like_are_not_held(row: str) -> None:
    actor, stance, sentence = row.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}
