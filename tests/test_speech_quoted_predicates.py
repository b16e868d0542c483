"""A quoted predicate of some words is the speaker's own words; a few words, or what but describes a noun, are not."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

PREDICATES = lines("""
# the verb of the definite word, the name or the pronoun before the marks
قالت {المتحدثة} إن هذه البنوك "⟪تقرأ العقود كما يحلو لها كل مرة⟫".
قال {ضابط كبير} إن بولندا "⟪أثبتت أنها جار لا يطمئن إليه أحد⟫".
وأوضح {شاهد} أن الخاطفين، وعددهم أربعة، كانوا "⟪يلبسون ثياب الحراس ولم يخفوا وجوههم⟫".
وأفاد {قائد الكتيبة} بأن جنوده "⟪وصلوا متعبين ولن يعودوا قبل الربيع⟫".
وأكد {الناطق} أن كينيا "⟪لا شأن لها بما يجري وراء حدودها⟫"، مشيرا إلى أن ⟦السفير باق⟧.
# a shorter one, where all that stands before the marks is the noun phrase that it is said of
قال {ضابط كبير} إن بولندا "⟪لن تدفع ثمن الخط⟫".
وأكدت {المتحدثة} أن بلادها "⟪لم تطلب قرضا جديدا⟫"، مضيفة أن ⟦المصرف باق⟧.
وقال {المدرب} إن اللاعبين "⟪تدربوا تحت المطر أسبوعا⟫".
قال {الناطق} إن ⟦بولندا "لم تدفع ثمن الخط" حتى اليوم⟧.
قال {الناطق} إن ⟦مهندسا في الشركة "أغلق باب السد"⟧.
قال {الناطق} إن ⟦بولندا دفعت "ثمن الخط الجديد كله"⟧.
# a clause that «أن» opens between the marks
وقال {المحقق} إن الرسائل التي وصلته تثبت بوضوح "⟪أن أحدا لم يدخل المخزن ليلا⟫".
# a few words only
قالت {المتحدثة} إن ⟦هذه البنوك "تقرأ العقود وحدها"⟧.
قال {ضابط كبير} إن ⟦بولندا "أثبتت حسن النية"⟧.
# a noun phrase, and a clause that describes an indefinite noun
وأضاف {البيان} أن ⟦الوفد قدم اقتراحا "يقرب المسافة بين الطرفين قليلا"⟧.
قالت {المتحدثة} إن ⟦هذه البنوك "تجربة ناجحة في بلد صغير فقير"⟧.
# what somebody calls a thing, up to some length; a clause is his own words
ووصف {الوزير} ⟦القاعة بأنها "قطعة أرض رطبة لا تصلح للعب الكرة"⟧.
واستقبل {الرئيس} الوفد واصفا ⟦اللقاء بأنه "بداية صداقة جديدة بين شعبين يجمعهما البحر"⟧.
ووصف {الوزير} الملعب بأنه "⟪لم يكن صالحا للعب منذ أن هطل المطر⟫".
# the statement goes on behind the marks
قالت {المتحدثة} إن ⟦البنوك "تقرأ العقود كما يحلو لها دائما" منذ سنوات طويلة⟧.
""")


@pytest.mark.parametrize("marked", PREDICATES)
def test_speech_tells_quoted_predicates(marked: str) -> None:
    check(marked)
