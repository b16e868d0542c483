"""Ways in which ordinary press tells of a contact: a pronoun of two, a return, a joint body, a row of those met."""

import pytest

from tests.meetings_page import line, meetings_of

A, B, C = "{p KE president|روتو}", "{p SO president|شيخ محمود}", "{p UG president|موسيفيني}"
MOGADISHU, KAMPALA, NAIROBI = "{c Mogadishu SO|مقديشو}", "{c Kampala UG|كمبالا}", "{c Nairobi KE|نيروبي}"
LAST_MONTH, TOMORROW = "{t 2024-04-01..2024-04-30|الشهر الماضي}", "{t 2024-05-11|غدا}"

#: (text, the lines expected); the page is of Friday 10 May 2024.
TOLD = [
    # two contacts by a noun in the dual with a pronoun
    (f"أقر {A} و{B} الخطة خلال اجتماعيهما في {KAMPALA} و{NAIROBI} {{y 2023|العام الماضي}}.",
     ["meeting held KE+SO 2023-01-01..2023-12-31 Kampala", "meeting held KE+SO 2023-01-01..2023-12-31 Nairobi"]),
    (f"تتمتع القبائل بامتدادات اجتماعية من {KAMPALA} إلى {NAIROBI}.", []),
    # the subject of a reported clause is he who speaks
    (f"وقال {A} إنه اتفق على الخطة مع {B} خلال لقاء جمعهما {LAST_MONTH}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 -"]),
    (f"واتفق {A} مع {B} على الخطة خلال اتصال جرى بينهما {LAST_MONTH}.",
     ["call held KE+SO 2024-04-01..2024-04-30 -"]),
    # who returns to a land that is not his own comes there once more
    (f"وعاد {A} إلى {MOGADISHU} {LAST_MONTH}.", ["visit held KE+SO 2024-04-01..2024-04-30 Mogadishu"]),
    (f"وعاد {A} إلى {NAIROBI} {LAST_MONTH}.", []),
    # he alights there, named before the verb
    (f"وكان {A} قد حل ب{MOGADISHU} {LAST_MONTH}.", ["visit held KE+SO 2024-04-01..2024-04-30 Mogadishu"]),
    (f"وكان {A} قد حل محل {B} {LAST_MONTH}.", []),
    # a body of two known sides holds a sitting
    (f"وقعت {{s KE|كينيا}} و{{s SO|الصومال}} اتفاقا في {NAIROBI} {LAST_MONTH}. وستعقد اللجنة المشتركة اجتماعا في {KAMPALA} {TOMORROW}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 Nairobi", "meeting planned KE+SO 2024-05-11 Kampala"]),
    (f"عقدت مجموعة العمل المشتركة بين {{s KE|كينيا}} و{{s SO|الصومال}} اجتماعا {LAST_MONTH}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 -"]),
    # who looks on is told between verb and object
    (f"وكان {A} قد عقد، بحضور {{p UG ambassador|سفير أوغندا}}، اجتماعا مع {B} {LAST_MONTH}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 -"]),
    # those met one after the other, and those met together
    (f"التقى {A} {LAST_MONTH} بكل من {B} و{C}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 -", "meeting held KE+UG 2024-04-01..2024-04-30 -"]),
    # a land that a pronoun means
    (f"وأبلغت {{s UG|كمبالا}} {A}، الذي زارها {LAST_MONTH}، رفضها القاطع.",
     ["visit held KE+UG 2024-04-01..2024-04-30 Kampala"]),
    # an answer is another visit
    (f"ووقع الإعلان خلال زيارة {A} إلى {MOGADISHU} {LAST_MONTH}، رد عليها {B} {{t 2024-05-03|الجمعة الماضي}} بزيارة إلى {NAIROBI}.",
     ["visit held KE+SO 2024-04-01..2024-04-30 Mogadishu", "visit held KE+SO 2024-05-03 Nairobi"]),
    # a council that an envoy tells something, not in writing
    (f"أبلغ {{p ? envoy|المبعوث}} {A} {{o org:unsc|مجلس الأمن}} {LAST_MONTH} أن الهدنة صامدة.",
     ["meeting held KE+unsc 2024-04-01..2024-04-30 -"]),
    (f"أبلغ {A} {{o org:unsc|مجلس الأمن}} {LAST_MONTH} في رسالة أن الهدنة صامدة.", []),
    # in an interview, he whose name opens the line speaks of himself
    (f"{A}: وسنزور {MOGADISHU} {TOMORROW}.", ["visit planned KE+SO 2024-05-11 Mogadishu"]),
    (f"{A}: تحدثت {{t 2024-05-09|أمس}} مع نظيري {B}.", ["talks held KE+SO 2024-05-09 -"]),
    (f"جلس {A} ساعتين مع {B} {LAST_MONTH}.", ["meeting held KE+SO 2024-04-01..2024-04-30 -"]),
    # … behind an aside, a place named before it
    (f"التقى {A} {LAST_MONTH} ب{NAIROBI}، على هامش زيارته الرسمية، بكل من {B} و{C}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 Nairobi", "meeting held KE+UG 2024-04-01..2024-04-30 Nairobi"]),
    # when and where stand between the verb and those brought together
    (f"كان الملف محور لقاء جمع {LAST_MONTH} في {KAMPALA} {A} و{B}.",
     ["meeting held KE+SO 2024-04-01..2024-04-30 Kampala"]),
    # a tour through a region, whichever it is of his
    (f"يعتزم {A} القيام بجولة جديدة في المنطقة تشمل {MOGADISHU} و{KAMPALA}.",
     ["visit planned KE+SO - Mogadishu", "visit planned KE+UG - Kampala"]),
    # a stay told by where he is
    (f"يوجد {A} حاليا في {MOGADISHU} في زيارة رسمية.", ["visit ongoing KE+SO 2024-05-10 Mogadishu"]),
    (f"يشد {A} الرحال {TOMORROW} إلى {MOGADISHU}.", ["visit planned KE+SO 2024-05-11 Mogadishu"]),
    (f"وأدناه جانب من المقابلة التي أجراها مراسلنا مع {A}.", []),
    (f"اختلى {A} ب{B} {LAST_MONTH}.", ["meeting held KE+SO 2024-04-01..2024-04-30 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_contact_is_found_however_it_is_told(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
