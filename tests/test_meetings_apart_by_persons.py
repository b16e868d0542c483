"""Contacts of the same two sides that are told apart, or joined, by who took part; and words that are no contact."""

import pytest

from tests.meetings_page import line, meetings_of

VISIT = "وصل {p US foreign_minister|تيلرسون} {t 2024-05-08|الأربعاء} إلى {c Ankara TR|أنقرة} والتقى {p TR foreign_minister|أوغلو}.\n"
APART = [
    # a minister of another portfolio was on no such visit
    "وكان {p TR defence_minister|جانيكلي} التقى {p US defence_minister|ماتيس}.",
    "وقال {p TR defence_minister|جانيكلي} بعد لقائه {p US defence_minister|ماتيس} في {c Brussels BE|بروكسل} إن بلاده لن تنتظر.",
]
ONE = [
    "وبحث {p US foreign_minister|تيلرسون} مع {p TR president|أردوغان} ملف الحدود.",
    "وناقش {p TR foreign_minister|أوغلو} خلال اللقاء ملف الحدود مع {p US foreign_minister|تيلرسون}.",
]  # fmt: skip


@pytest.mark.parametrize("text", APART)
def test_nobody_of_those_who_met_was_on_the_visit(text: str) -> None:
    assert len(meetings_of(VISIT + text)) == 2


@pytest.mark.parametrize("text", ONE)
def test_one_of_those_on_the_visit_met_another(text: str) -> None:
    assert len(meetings_of(VISIT + text)) == 1


def test_the_meeting_just_told_by_a_verb_is_the_one_called_off() -> None:
    text = (
        "عقد {p KE president|روتو} {t 2024-05-08|الأربعاء} لقاء مع {p UG president|موسيفيني}.\n"
        "وكان من المقرر أن يلتقي {p KE vice_president|غاتشاغوا} {p UG vice_president|ألوبو}، لكن اللقاء ألغي."
    )
    assert [line(r)[:15] for r in meetings_of(text)] == ["meeting held KE", "meeting cancell"]


NONE = [
    "وقال {p FI foreign_minister|ستوب} إن نزع سلاح {s KP|كوريا الشمالية} لم يطرح للنقاش.",
    "وقال إن {o org:eu|الاتحاد الأوروبي} قد يقابل الغباء بالغباء.",
    "عند نقطة التقاء الحدود الثلاثية بين {s ML|مالي} و{s NE|النيجر}.",
    "عند ملتقى الطرق بين {s KE|كينيا} و{s UG|أوغندا}.",
    "قال {f PH official plural|مسؤولون} إنهم يبحثون اعتماد {s CN|الصين} و{s RU|روسيا} سوقين بديلتين.",
    "حيث يتحدث عدد من الوزراء من {s KE|كينيا} و{s UG|أوغندا}.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_no_contact(text: str) -> None:
    assert meetings_of(text) == ()


CALLED_OFF = [
    # a noun of the same sentence is the one called off, not a meeting told before under that name
    ("لن يكون هناك لقاء بين {p US official|إيفانكا} و{p KP envoy|شول}.\n"
     "وقال مسؤولون إن {p US vice_president|بنس} و{p KP official|جونغ} خططا للاجتماع سرا، لكن {s KP|بيونغ يانغ} ألغت اللقاء.",
     ["not_held", "cancelled"]),
    # talks that go on are no other word for a telephone call
    ("أجرى {p TR president|أردوغان} {t 2024-05-09|أمس} اتصالا هاتفيا مع {p RU president|بوتين}، وناقشا الملف.\n"
     "وقال مسؤولون إن المفاوضات لا تزال مستمرة.",
     ["held"]),
    # a summit that is hoped for is not the meeting that was held
    ("التقى {p US president|ترامب} {t 2024-05-09|أمس} {p SA crown_prince|بن سلمان}.\n"
     "وتعد القمة التي تأمل الإدارة باستضافتها مثالا.",
     ["held"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statuses"), CALLED_OFF)
def test_how_each_stands(text: str, statuses: list[str]) -> None:
    assert [r.status for r in meetings_of(text)] == statuses


NEWS = "عقد {p EG foreign_minister|شكري} {t 2024-05-09|أمس} مشاورات في {c Cairo EG|القاهرة} مع {p AE foreign_minister|بن زايد}.\n"
OF_THE_NEWS = [
    # where they talked says which contact it was, though another was told last
    ("ورحب بعقد اجتماع اللجنة المشتركة بين {s EG|مصر} و{s AE|الإمارات} {t 2024-05-01|مطلع الشهر}.\n"
     "وبحث {p EG foreign_minister|شكري} و{p AE foreign_minister|بن زايد} خلال المشاورات آخر التطورات.", 2),
    # talks of others, whoever they are
    ("وقال إن الموضوع لا يأخذ حيزا في المباحثات التي تتم بين الدول.", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contacts"), OF_THE_NEWS)
def test_the_contact_of_the_news(text: str, contacts: int) -> None:
    reports = meetings_of(NEWS + text)
    assert len(reports) == contacts
    assert reports[0].status == "held"


def test_a_place_behind_the_matter() -> None:
    text = (
        "{p EG foreign_minister|شكري} و{p AE foreign_minister|بن زايد} تشاورا {t 2024-05-09|أمس} حول الأمن، خاصة مع هزيمة "
        "التنظيم في {k IQ|العراق}."
    )
    assert [r.place for r in meetings_of(text)] in ([None], [])


SENT = [
    # those sent, and the two who rule
    ("اقترح الوسيط أن يلتقي الوفدان الكيني والأوغندي {t 2024-05-20|في العشرين من مايو}، وأن تعقد قمة بين {p KE president|روتو} "
     "و{p UG president|موسيفيني}.", ["meeting proposed KE+UG 2024-05-20 -", "summit proposed KE+UG - -"]),
    ("رفض الوسيط أن يلتقي {p KE president|روتو} {p UG president|موسيفيني}، وأن يجتمع {p KE foreign_minister|مودافادي} "
     "مع {p UG foreign_minister|أودونغو}.", ["meeting not_held KE+UG - -", "meeting not_held KE+UG - -"]),
    # the delegations sit in what their leaders hold
    ("التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-09|أمس}. وبحث الوفدان ملف الحدود.",
     ["meeting held KE+UG 2024-05-09 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_those_sent_are_not_the_two_who_rule(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected


def test_a_committee_is_not_the_two_who_rule() -> None:
    told = meetings_of(
        "استبعد {p KE foreign_minister|مودافادي} لقاء قريبا بين {p KE president|روتو} و{p UG president|موسيفيني}. "
        "وقال مصدر إن لجنة الخبراء المشتركة قد تلتئم {t 2024-05-30|في 30 مايو}."
    )
    assert [m.status for m in told] == ["denied", "proposed"]


def test_their_meeting_is_that_of_the_two_told_right_before() -> None:
    told = meetings_of(
        "اجتمع {p KE president|روتو} مع {p UG president|موسيفيني} {t 2024-05-09|أمس}. "
        "يذكر أن {p KE foreign_minister|مودافادي}، حين كان نائبا، التقى {p UG foreign_minister|أودونغو} {t 2020-01-15|في 15 يناير 2020}، "
        "ولم يسفر لقاؤهما عن اتفاق."
    )
    assert [line(m) for m in told] == ["meeting held KE+UG 2024-05-09 -", "meeting held KE+UG 2020-01-15 -"]
