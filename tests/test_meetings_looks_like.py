"""What looks like a contact told, held or over and is not: noon, plans whose breaking off is denied, a round told after a
vote. Each text is a page of 16 May 2019, a Thursday; a report is one line."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in page.meetings]


#: «ظهر» of a day is noon; what is shown was, what is still to come was not.
SHOWN = [
    ("ظهر غد يلتقي الرئيس الكيني نظيره الأوغندي يوويري موسيفيني.", ["meeting planned KE+UG 2019-05-17 -"]),
    ("ظهر الأحد يلتقي الرئيس الكيني نظيره الأوغندي يوويري موسيفيني.", ["meeting planned KE+UG 2019-05-19 -"]),
    ("ظهرا يلتقي الرئيس الكيني نظيره الأوغندي يوويري موسيفيني.", ["meeting planned KE+UG 2019-05-16 -"]),
    ("وظهر اليوم يجتمع الرئيس الكيني مع نظيره الأوغندي.", ["meeting planned KE+UG 2019-05-16 -"]),
    ("ظهر الرئيس الكيني وهو يصافح نظيره الأوغندي يوويري موسيفيني.", ["meeting held KE+UG - -"]),
    ("أظهر لوح إعلاني الرئيسين الكيني والأوغندي يلتقيان الأسبوع المقبل.",
     ["meeting planned KE+UG 2019-05-20..2019-05-26 -"]),
]  # fmt: skip

#: What was planned is put off where its breaking off is told, and not denied or only feared.
BROKEN_OFF = [
    ("علقت كينيا الاتصالات رفيعة المستوى مع الصومال.", ["talks postponed KE+SO - -"]),
    ("وقد علقت كينيا الاتصالات المقررة مع الصومال.", ["talks postponed KE+SO - -"]),
    ("لم تعلق كينيا الاتصالات رفيعة المستوى مع الصومال.", []),
    ("لن تعلق كينيا الاتصالات المقررة مع الصومال.", []),
    ("قد تعلق كينيا الاتصالات المقررة مع الصومال.", []),
    ("قطعت كينيا الاتصالات اللاسلكية عالية التردد مع الصومال.", []),
]  # fmt: skip

#: Its pronoun is of the nearest: of talks, or of a vote.
ROUNDS = [
    ("بعد الانتخابات الكينية بدأت نيروبي ومقديشو محادثات وعقدت جولتها الأولى في نيروبي أمس.",
     ["talks held KE+SO 2019-05-15 Nairobi"]),
    ("خاض الوزير الكيني الانتخابات وخسر في جولتها الثانية أمام رئيس البرلمان.", []),
]  # fmt: skip

#: People of no office, and the official whom «و» joins to them.
PEOPLE_AND = [
    ("التقى السفير الفرنسي في نيروبي رجال الدين ورئيس الوزراء الكيني رايلا أودينغا.", ["meeting held FR+KE - Nairobi"]),
    ("التقى الرئيس الألماني في نيروبي لاجئين صوماليين، وقال الرئيس الكيني إنه سعيد.", ["meeting held DE - Nairobi"]),
    ("التقى الرئيس الألماني في نيروبي لاجئين صوماليين ووعد الرئيس الكيني بدعمهم.", ["meeting held DE - Nairobi"]),
]  # fmt: skip

#: «وقد» tells of the contact itself, a bare verb of what it goes with.
FRAMES = [
    ("يأتي الاجتماع بين الرئيسين الكيني والأوغندي وقد عقد الاثنين في نيروبي.", ["meeting held KE+UG 2019-05-13 Nairobi"]),
    ("يأتي الاجتماع بين الرئيسين الكيني والأوغندي في إطار تقارب بدأ الشهر الماضي.", ["meeting held KE+UG - -"]),
]  # fmt: skip


#: The end of a way is still ahead where he set out just now.
ON_HIS_WAY = [
    ("وصل الرئيس الكيني إلى كمبالا أمس قبل أن يغادر إلى كيغالي حيث يلتقي الرئيس الرواندي بول كاغامي.",
     ["visit ongoing KE+UG 2019-05-15..2019-05-16 Kampala", "visit planned KE+RW 2019-05-16..None Kigali"]),
    ("وصل الرئيس الكيني إلى كمبالا الشهر الماضي قبل أن يغادر إلى كيغالي حيث يلتقي الرئيس الرواندي بول كاغامي.",
     ["visit held KE+UG 2019-04-01..2019-04-30 Kampala", "visit held KE+RW - Kigali"]),
]  # fmt: skip

#: Who puts something forward at a gathering does so on its day; who puts out pictures does not.
PUT_FORWARD = [
    ("عرضت كينيا الأربعاء خلال قمة مع أوغندا خطة للسلام.", ["summit held KE+UG 2019-05-15 -"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*SHOWN, *BROKEN_OFF, *ROUNDS, *PEOPLE_AND, *FRAMES, *ON_HIS_WAY, *PUT_FORWARD]
)
def test_what_looks_like_a_contact_is_told_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected
