"""Who goes on speaking after a paper: it, or whoever issued it; and what «المصدر نفسه» means where nothing was called a source."""

import pytest

from tests.speech_table import read

#: text, the beginning of the statement, the English name of its speaker.
GOES_ON = [
    ("التقى سعيد دني السفير الأمريكي. وقالت الرئاسة الكينية في بيان إن الاجتماع بحث الموانئ. وأضاف أن الجانبين متفقان.", "الجانبين", "Kenyan Presidency"),
    ("التقى سعيد دني السفير الأمريكي. وقالت الرئاسة الكينية في بيان إن الاجتماع بحث الموانئ. وأضافت أن الجانبين متفقان.", "الجانبين", "Kenyan Presidency"),
    ("قالت الوزيرة الكينية ريتشل أومامو إن الحدود آمنة. وقال وليام روتو إن الموانئ مفتوحة. وأضافت أن الجسر جاهز.", "الجسر", "Raychelle Omamo"),
    ("أكد مسؤول أمني أن الهجوم أحبط. وأوضح المصدر عينه أن ثلاثة أوقفوا.", "ثلاثة", "security official"),
    ("قال مصدر دبلوماسي إن المحادثات فشلت. وأضاف المصدر ذاته أن الوفد غادر.", "الوفد", "diplomatic source"),
    ("ذكر بيان للوزارة أن الوزير عاد. وأضاف المصدر نفسه أن الزيارة نجحت.", "الزيارة", "statement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "begins", "speaker"), GOES_ON)
def test_who_goes_on_after_a_paper_or_a_source(text: str, begins: str, speaker: str) -> None:
    (statement,) = [s for s in read(text).statements if s.text.startswith(begins)]
    assert statement.speaker is not None
    assert (statement.speaker.name_en or "").startswith(speaker)
