"""Marks around what is no speech of its own: a circumstance, what the verb's preposition brings, a thing, a foreign name."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

FRAGMENTS = lines("""
# a circumstance of the clause before the marks
وأضاف {المحقق} أن ⟦الحملة جرت "بناء على أوامر مكتوبة من مكتب المدير ومن نائبه الأول"⟧.
وقال {الناطق} إن ⟦الخطوات التي اتخذتها الشركة لم تكن كافية "لضمان وصول الماء إلى كل بيت في المدينة قبل الصيف"⟧.
وأشار {الخبير} إلى أن ⟦طائرات بلا علامات تهبط كل ليلة، "مما يثير أسئلة كثيرة حول سر الصمت على تلك الرحلات"⟧.
# the preposition that the verb takes stands between the marks
استقبل {الوزير} النواب، ووعد ⟦"باتخاذ المزيد من الإجراءات"⟧.
وأثنى {المدرب} على لاعبيه، مشيرا ⟦"إلى مشكلة على مستوى الدفاع"⟧.
# a thing that is judged
{كاتب هندي} يشكو من الضجيج وينتقد ⟦"إزعاج الجيران"⟧
# what somebody is called
ووصفت {الحكومة} ⟦خصمها بالـ"ديكتاتور"⟧.
# a name of another language
وأعلنت {شركة البرمجيات} "فاينانس ريكو" ⟦بدء العمل بالنظام الجديد⟧.
""")

SPEECH = lines("""
# the speaker's own person, the length of a speech, or nothing before the marks
وقال {الوزير} إن القرار أتى "⟪ردا على خطوات نحن اتخذناها قبل شهر حين أغلقت مكاتبهم⟫".
وقال {الوزير}: "⟪لضمان وصول الماء إلى كل بيت يجب أن نعمل معا⟫".
ووعد {الوزير}: "⟪لن نقبل بأقل من ذلك أبدا⟫".
وأكد {الوزير} "⟪إلى متى ننتظر وأطفالنا يموتون⟫".
وقال {المتظاهر}: "⟪هراء⟫".
# a few words right behind a verb that takes no noun, and the sentence goes on
وقال {الوزير} "⟪سنعود⟫" وغادر القاعة.
وقالت {الوزيرة} "⟪إنه يوم عظيم⟫" وصافحت الحاضرين.
وأكد {الوزير} ⟦"الاستعداد" للحوار⟧.
وأكد {اللاعب} "⟪على المستوى الشخصي، حطمت رقما قياسيا لا ينسى⟫".
# a source right before the marks, and a pause inside them
وبحسب {الصحيفة} "⟪غادر الوفد المدينة أمس، إذ لم يجد من يستقبله في المطار⟫".
""")


@pytest.mark.parametrize("marked", FRAGMENTS)
def test_speech_quoted_fragments_are_no_speech(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", SPEECH)
def test_speech_quoted_fragments_and_what_resembles_them(marked: str) -> None:
    check(marked)


PIECES = lines("""
# a noun phrase that ends the clause before the marks, most of which is told in other words
وقال {الناطق} إن ⟦البلدية أقرت في جلستها الأخيرة لدعم الصيادين "حزمة إجراءات عاجلة تشمل القروض والمحروقات والشباك"⟧.
وأوضح {المدير} أن ⟦المعرض سيقام في الساحة القديمة مطلع الربيع لإبراز "إسهامات الحرفيين في عمارة المدينة منذ مئة عام"⟧.
وأضافت {الوزيرة} أن ⟦توسيع المرفأ في هذه المرحلة الصعبة هو "جزء من خطة طويلة لإنعاش الساحل"⟧.
وأكد {السفير} أن ⟦بلاده ماضية في دعم صغار المزارعين و"المشاريع الجديدة في القرى البعيدة عن النهر والسوق"⟧.
# nearly all that is said, or a lead that is but a subject
وأكد {المدير} أن الخطة "⟪خطوة كبيرة على طريق إنعاش الساحل وأهله بعد الجفاف⟫".
وأشار {الوزير} إلى أن الحوار سيتناول "⟪ثلاثة ملفات كبيرة هي المياه والحدود وعودة النازحين إلى قراهم قبل الشتاء المقبل⟫".
# a clause, the speaker's own person, and what «أن» opens
وقال {الناطق} إن ⟦البلدية اجتمعت أمس في القاعة الكبرى القديمة⟧ "⟪ولم تجد حلا يرضي الصيادين وأصحاب القوارب في المرفأ⟫".
وقال {الناطق} إن ما قدمته البلدية للصيادين بعد العاصفة "⟪واجب كبير علينا نحن أهل هذه المدينة القديمة جميعا⟫".
وقال الناطق إن {البلدية} شددت أمام وفد الصيادين "⟪على أن القوارب القديمة لن تعود إلى البحر⟫".
# a verb of saying brings them inside what is told
وقال {الناطق} إن ⟦الحارس الجديد خرج إلى الصيادين ثم صاح بهم⟧ قائلا "⟪المرفأ مغلق والقوارب القديمة ممنوعة من الخروج ليلا⟫".
وقال {الناطق} إن ⟦مسؤولا في المرفأ قال لهم بالحرف الواحد⟧ "⟪القوارب القديمة ممنوعة من الخروج ليلا إلى البحر بعد العاصفة الأخيرة⟫".
# a verb of deeds right before the marks wants its object from them
وأفادت {الوكالة} بأن اللقاء بين الأمير ووزير الزراعة شهد "⟪استعراضا لأوضاع السدود والآبار القديمة وبحث سبل دعم المزارعين في الجنوب⟫".
""")


@pytest.mark.parametrize("marked", PIECES)
def test_speech_a_quoted_noun_phrase_is_a_piece_of_a_told_clause(marked: str) -> None:
    check(marked)
