"""Who replies, who told a medium, and what is no speaker: a span of time, the word behind «غير», who is judged."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

REPLIES = lines("""
# the one behind «ل» and a verb of saying speaks, not the one who asked
وسأل {المراسل} عن ⟦أحوال السجن⟧، ليرد {المدير} قائلا: "⟪الزنازين نظيفة والطعام يكفي الجميع⟫".
وطرحت المحاورة أسئلة حول الضرائب، ليجيب {وزير المالية} بقوله: "⟪سنخفضها حين يسمح العجز بذلك⟫".
وقالت {النائبة} إن "⟪المصنع يلوث مياه القرية منذ سنين⟫" ليرد عليها {وزير البيئة} قائلا "⟪لم يثبت شيء من ذلك حتى الآن⟫".
وكتبت {المغنية} "⟪نلتقي مساء الخميس على المسرح⟫"، ليجيب {مدير المهرجان} بالقول إن ⟦الحفل تأجل⟧.
# no reply: a deed, and the aim of a deed
وقال {القائد} إن ⟦اللواء تقدم، ليرد المسلحون بقصف الجسر⟧. وأضاف أن ⟦المعبر مفتوح⟧.
وقال {المدرب} إن ⟦الفريق سافر ليرد الزيارة إلى مضيفه⟧. وأضاف أن ⟦اللاعبين بخير⟧.
""")

AS_FOR = lines("""
# however much is told of whom «أما» brings, he is the one who speaks
وقال {الحارس} إن ⟦الباب كان مغلقا⟧. أما {نديم}، 52 عاما، وهو صاحب متجر يسكن مع ابنتيه في الطابق الأول من بناية تجاور المدرسة، فقال للصحيفة "⟪سمعت صراخا ثم عم الصمت⟫".
وقالت {المنظمة} إن ⟦المخزون ينفد⟧. أما {الطبيب سامر عودة} الذي يعمل منذ عام في المستشفى الوحيد الباقي في المدينة القديمة، فرأى أن ⟦الوضع تحسن⟧.
""")

TOLD = lines("""
# who told the medium says it, whatever stands between the marks
وأفادت الجريدة بأن {مصادر نقابية} أبلغتها بأن "⟪الإضراب سيبدأ صباح الأحد في كل الموانئ⟫".
وقالت الوكالة إن {مسؤولا في الجمارك} أخبرها أن ⟦المعبر سيفتح غدا⟧. وأضاف أن ⟦الشاحنات جاهزة⟧.
وذكرت القناة أن {الوزيرة} أبلغتها ⟦أنها لن تستقيل⟧.
# and not what somebody who is no medium says of another's words to him
وقال {الوزير} إن ⟦المعبر سيفتح⟧. وأضاف أن ⟦الشاحنات جاهزة⟧.
""")

NOBODY = lines("""
# a span of time speaks in no title, nor does what a finding is called
ست سنوات على الزلزال: "⟪لم يعد أحد منا إلى بيته القديم⟫"¶زار الصحفي القرية مساء الأحد بعد رحلة طويلة.
وتوصلت {الباحثة} إلى نتيجة مفادها أن "⟪القهوة لا تضر من يشربها في الصباح وحده⟫". وأضافت أن ⟦الشاي مثلها⟧.
# the word behind «غير» is no subject
وفي مقطع صور في موقع غير معلن قال إن ⟦الخاطفين غادروا⟧.
# of one phrase before «بأنه» he is who is judged; of two the first one judges
ونشر {النائب} مقالا وصف فيه ⟦رئيس الحكومة بأنه ضعيف⟧.
وأصدر {المجلس البلدي} بيانا ضد الشركة ووصف فيه ⟦مديرها ومن معه بأنهم طامعون⟧.
وعقد اللقاء أمس، ووصف فيه {المبعوث} ⟦الأزمة بأنها خطيرة⟧.
# an object behind a definite subject is no part of his name
وألقى {الرئيس} خطابا أكد فيه أن ⟦المخازن ممتلئة⟧.
وطرحت {المذيعة} سؤالا عن الأسعار، وقالت ⟦إنها ارتفعت⟧.
وقال {الرئيس لولا} إن ⟦الغابة في خطر⟧.
""")

GOES_ON = lines("""
# what a clause of time tells makes nobody the one who speaks next; a sentence of his own does
وكان {وزير النقل}، سامر عودة، في جولة بين الموانئ عندما أعلن الرئيس عن قراره. وقال للصحفيين إن ⟦القرار فاجأه⟧.
وصل وزير النقل إلى الميناء. وأعلن {الرئيس} عن قراره. وقال للصحفيين إن ⟦القرار نهائي⟧.
""")


@pytest.mark.parametrize("marked", REPLIES + AS_FOR + TOLD + NOBODY + GOES_ON)
def test_speech_tells_who_replies(marked: str) -> None:
    check(marked)
