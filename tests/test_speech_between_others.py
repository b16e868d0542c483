"""Whom another clause, list or aside stands beside: who speaks there, and where what is said ends."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

PASSED_ON = lines("""
# a medium that passes on another's words begins a statement of its own, be it joined to the one before
وذكر {الموقع} أن ⟦اللجنة سترسل وفدا⟧، ونقل الموقع على لسان النائب {سامر عادل}، رئيس لجنة الحقوق في المجلس، قوله إن ⟦التنسيق جار مع الوزارة⟧.
وذكرت {الصحيفة} أن ⟦الجسر أغلق⟧، ونقلت الصحيفة عن {مصدر أمني} قوله إن ⟦الحركة ستعود غدا⟧.
# and none that is brought to somebody
وذكر {الموقع} أن ⟦الطائرة وصلت، ونقل الموقع إلى المحكمة⟧.
""")

CALLED_ON = lines("""
# a definite body behind a definite head that nothing knows is called on
ودعا {المؤتمر} المنظمات الإقليمية إلى ⟦تقديم العون للنازحين⟧.
وحث {الملتقى} الحكومات على ⟦فتح الحدود⟧.
# a state behind a list is no part of it, and one that «و» joins is
وحثت {مالي والاتحاد الأفريقي} واشنطن على ⟦رفع العقوبات⟧.
ودعت {مالي والنيجر وغانا} إلى ⟦رفع العقوبات⟧.
""")

BORDERS = lines("""
# a participle is no part of what is said before it, also behind «من» and a noun
وقالت {الباحثة} إن ⟦الهدنة هشة⟧، ملاحظة أن ⟦القصف مستمر⟧.
وحذرت {الوزيرة} من ⟦التصعيد⟧ مؤكدة أن ⟦بلادها لن تدخل الحرب⟧.
# a name between commas wants its verb, in the present too
وقال {أستاذ القانون} إن ⟦الرئيس الكيني، وليام روتو، يرى في الاتفاق خطوة أولى⟧.
# a deed of whom a relative clause is about took place where it says; somebody's words were said there
وأعلنت {الشرطة} عن ⟦تحديد هوية الحارس الذي ظهر في فيديو نشر أمس⟧.
وأعلنت {الشرطة} ⟦القبض على الحارس⟧ في فيديو نشر أمس.
# what the speaker himself calls it
وقال {الوزير} إن ⟦التصريحات الأوغندية مرفوضة، وهي تصريحات عدائية، وإن بلاده سترد⟧.
""")

WHOSE = lines("""
# whom the clause behind a month or year is about
وقال {الرئيس} إن ⟦البلاد بخير⟧. وفي الشهر الماضي بدأ {الجيش} حملة واسعة على المهربين، ويقول ⟦إنه دمر مخازن للسلاح⟧.
وقال {الرئيس} إن ⟦البلاد بخير⟧. وفي العام الماضي، بدأ {الجيش} حملة واسعة على المهربين، ويقول ⟦إنه دمر مخازن للسلاح⟧.
# «بين» is no verb before what something is above all
تابع الوفد تنفيذ الاتفاق بين الحركة والحكومة خاصة أن الطرفين تبادلا الاتهامات.
""")

PAPERS = lines("""
# a definite paper calls on whoever is named behind it
ودعا {البيان} رئيس الحكومة إلى ⟦الاستقالة فورا⟧.
ودعا {بيان رئيس الحكومة} إلى ⟦الهدوء⟧.
# a complaint speaks as other papers do
وحملت {الشكوى} ⟦السلطات المحلية مسؤولية الحريق⟧.
# a source between marks behind its day, of which a relative clause tells
⟦تلقى الوزير تهديدات مرتين⟧، كما ذكرت السبت {صحيفة "الأفق"}، التي كشفت عن القضية.
""")

TOLD_ITSELF = lines("""
# who is asked or threatened says nothing; who asks does
والمدينة مهددة بأن تفقد ماءها.
والحكومة مطالبة بأن تعمل على ذلك.
وكتبت {النقابة} إلى الوزير مطالبة بأن ⟦تعمل الحكومة على ذلك⟧.
# whoever comes in the clause of an object is not who welcomes it
وقال {الرئيس} إن ⟦الأمر جيد⟧. ورحب بـ⟦صفقات يتوقع أن يبرمها ولي العهد السعودي⟧.
# what many did goes on in what is said of them
واتهم {الوزير} ⟦المسلحين بأنهم هاجموا القرية وأحرقوها وقتلوا سكانها⟧.
# the day is no part of the thing that is called so, and what it is called may go on
ووصف {سامر عادل}، زعيم الحزب، الاثنين، ⟦ما يحدث في البلاد بأنه "كارثة"⟧.
""")


@pytest.mark.parametrize("marked", PASSED_ON + CALLED_ON + BORDERS + WHOSE + PAPERS + TOLD_ITSELF)
def test_speech_between_others(marked: str) -> None:
    check(marked)
