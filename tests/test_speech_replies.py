"""Who replies: a new speaker behind «ليرد», and behind a long «أما …، فقال»."""

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


@pytest.mark.parametrize("marked", REPLIES + AS_FOR)
def test_speech_tells_who_replies(marked: str) -> None:
    check(marked)
