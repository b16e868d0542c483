"""Contacts that take place after they had been put off: the earlier plan is the same contact, its day another."""

import pytest

from tests.meetings_page import line, meetings_of

A, B = "{p DZ foreign_minister|بوقادوم}", "{p TN foreign_minister|الجرندي}"
TWO = f"{A} و{B}"
DAY = "{t 2024-05-09|أمس الخميس}"
NOW = "meeting held DZ+TN 2024-05-09"

#: text → (report as a line, the day first planned, whether the page says that it was put off)
ONE = [
    (f"التقى {A} {B} {DAY} في اجتماع كان أرجئ {{t 2024-05-01..2024-05-03|مطلع الشهر}}.", (f"{NOW} -", None, True)),
    (f"اجتمع {TWO} {DAY} بعد تأجيل المحادثات التي كان مقررا عقدها {{t 2024-03-01..2024-03-31|في مارس الماضي}}.",
     (f"{NOW} -", "2024-03-01", True)),
    (f"اجتمع {TWO} {DAY}. وكان الاجتماع مقررا {{t 2024-04-12|في 12 أبريل}} لكنه أرجئ.", (f"{NOW} -", "2024-04-12", True)),
    (f"عقد {TWO} {DAY} القمة المؤجلة منذ {{t 2024-03-01..2024-03-31|مارس}}.",
     ("summit held DZ+TN 2024-05-09 -", None, True)),
    (f"اجتمع {TWO} {DAY} وبحثا تأجيل الانتخابات.", (f"{NOW} -", None, False)),
    (f"محادثات {TWO} التي كان مقررا أن تجري {{t 2024-05-12|في 12 مايو}} تأجلت.",
     ("talks postponed DZ+TN 2024-05-12 -", "2024-05-12", False)),
    # the new day stands at another place
    (f"تأجيل قمة {TWO}\nأعلن تأجيل القمة التي كانت مقررة {{t 2024-05-12|في 12 مايو}}. وقال مسؤول إن القمة ستعقد {{t 2024-08-01..2024-08-31|في أغسطس}}.",
     ("summit postponed DZ+TN 2024-08-01..2024-08-31 -", "2024-05-12", False)),
]  # fmt: skip

#: texts that tell of a contact and of another that was put off
TWO_CONTACTS = [
    f"التقى {A} {B} {{t 2024-05-01|في 1 مايو}}. وتأجل اجتماع آخر بين {TWO} كان مقررا {{t 2024-05-20|في 20 مايو}}.",
    f"التقى {A} {B} {DAY}. وكان اجتماع {{p EG president|السيسي}} و{{p LY president|المنفي}} مقررا {{t 2024-04-12|في 12 أبريل}}.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_an_earlier_plan_is_the_same_contact(text: str, expected: tuple[str, str | None, bool]) -> None:
    (report,) = meetings_of(text)
    assert (line(report), report.original_earliest, report.deferred) == expected


@pytest.mark.parametrize("text", TWO_CONTACTS)
def test_another_contact_that_was_put_off_stays_another(text: str) -> None:
    assert len(meetings_of(text)) == 2
