"""The next sitting of those who sit there, told without its sides: by whoever sat, by «مجددا», or as another one."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id
from tests.meetings_page import as_stated, meetings_of

TALKS = "أنهى ممثلو أوروغواي والأرجنتين في لشبونة أمس محادثات حول مياه النهر. "
DAY = "2011-05-18"


def lines(text: str) -> list[str]:
    """«what status day place parties» of each report behind the first, the parties in order of the alphabet."""
    given = Published(earliest=DAY, latest=DAY, basis="given")
    told = as_stated(
        annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).meetings
    )
    return [
        f"{r.what} {r.status} {r.earliest or '-'} {r.place.name_en if r.place else '-'} "
        + "+".join(sorted(p.actor.partition(":")[2] for p in r.parties if p.role == "party"))
        for r in told[1:]
    ]


NEXT = [
    # those who sat there are the subject
    ("وذكر الميسر أن المشاركين سيلتقون ثانية في مونتيفيديو في 7 حزيران.", ["meeting planned 2011-06-07 Montevideo AR+UY"]),
    ("وسيجتمع المتفاوضون الشهر المقبل في مونتيفيديو.", ["meeting planned 2011-06-01 Montevideo AR+UY"]),
    ("وتقرر تشكيل لجنة فنية، على أن يلتقي أعضاؤها مجددا في مونتيفيديو.", ["meeting planned - Montevideo AR+UY"]),
    # a committee, or they who are meant, once more
    ("ومن المنتظر أن تجتمع اللجنة مجددا في حزيران.", ["meeting planned 2011-06-01 - AR+UY"]),
    ("واتفق الحاضرون على الالتقاء من جديد في حزيران.", ["meeting planned 2011-06-01 - AR+UY"]),
    ("واتفقتا على تشكيل مجموعة عمل رفيعة المستوى ستجتمع للمرة الأولى في مونتيفيديو في حزيران.", ["meeting planned 2011-06-01 Montevideo AR+UY"]),
    ("وستجتمع لجنة عسكرية في مونتيفيديو في حزيران.", ["meeting planned 2011-06-01 Montevideo AR+UY"]),
    ("وستجتمع لجنة نيابية في حزيران.", []),
    # a sitting, a round or a session that is another one
    ("وجرى الاتفاق على جلسة جديدة في حزيران.", ["talks planned 2011-06-01 - AR+UY"]),
    ("أما الجلسة الثالثة فقد حدد موعدها في 7 حزيران.", ["talks planned 2011-06-07 - AR+UY"]),
    ("ومن المقرر عقد جولة تالية في مونتيفيديو مطلع حزيران.", ["talks planned 2011-06-01 Montevideo AR+UY"]),
    ("وتستضيف مونتيفيديو الدورة الثامنة للجنة في حزيران.", ["talks planned 2011-06-01 Montevideo AR"]),
    ("واقترح الميسر عقد جولة في مونتيفيديو.", ["talks proposed - Montevideo AR+UY"]),
    # back to the table, or to what they talked of
    ("ووافق الطرفان على العودة إلى طاولة البحث في مونتيفيديو في حزيران.", ["talks planned 2011-06-01 Montevideo AR+UY"]),
    ("على أن يستأنف الجانبان البحث في حزيران.", ["talks planned 2011-06-01 - AR+UY"]),
    ("على أن يعاود الوفدان الاجتماع في حزيران.", ["meeting planned 2011-06-01 - AR+UY"]),
    # told twice it is one
    ("واتفق على جلسة جديدة في حزيران. وأكد الميسر أن المشاركين سيجتمعون مجددا في حزيران.", ["talks planned 2011-06-01 - AR+UY"]),
    # what they agreed on is still to be signed
    ("وسيجري التوقيع النهائي في حزيران.", ["meeting planned 2011-06-01 - AR+UY"]),
    # nothing of the kind
    ("ويعقد مجلس النواب جلسة جديدة في حزيران.", []),
    ("وتستأنف الفرق البحث عن المفقودين الأحد.", []),
    ("وكان المشاركون قد وصلوا صباحا.", []),
    ("وافتتحت الدورة الثامنة للألعاب في حزيران.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEXT)
def test_the_next_sitting_is_of_those_who_sat_there(text: str, expected: list[str]) -> None:
    assert lines(TALKS + text) == expected


ALONE = [
    "ووافق المزارعون على العودة إلى طاولة البحث في حزيران.",
    "واتفق على جلسة جديدة في حزيران.",
    "وسيلتقي المشاركون ثانية في مونتيفيديو.",
]


@pytest.mark.parametrize("text", ALONE)
def test_where_no_talks_are_told_there_is_no_next_sitting(text: str) -> None:
    assert lines("ارتفع منسوب النهر أمس. " + text) == []


IN_SESSION = "على أن تتواصل أشغال الدورة الثامنة للجنة الحكومية المشتركة إلى غاية غد."


def test_the_session_of_a_body_that_two_share_is_theirs() -> None:
    told = lines(
        "تباحث وزيرا دفاع أوروغواي والأرجنتين أمس. وأكدت أوروغواي والأرجنتين التزامهما، " + IN_SESSION
    )
    assert [row.split()[-1] for row in told] == ["AR+UY"]


def test_those_who_met_last_on_another_day_met_then_too() -> None:
    text = "أجرى وزيرا خارجية أوروغواي والأرجنتين في لشبونة محادثات حول مياه النهر. "
    last = "وقد التقى وزير خارجية أوروغواي ووزير خارجية الأرجنتين آخر مرة في 3 شباط 2010."
    assert lines(text + last) == ["meeting held 2010-02-03 - AR+UY"]


TALKS_OVER = "انتهت {t 2024-05-09|أمس} محادثات بين {s KE|كينيا} و{s UG|أوغندا}. "
NO_DATE = [
    ("ولم يحدد موعد للقاء آخر.", 1),
    ("ولم يضرب الجانبان موعدا لجولة جديدة.", 1),
    ("وغادرا من دون الاتفاق على موعد لجلسة أخرى.", 1),
    # a date that is set, and the next one, whose date is open
    ("وحدد الجانبان موعدا لجولة جديدة.", 2),
    ("ولم يحدد الجانبان موعد الجولة المقبلة.", 2),
]


@pytest.mark.parametrize(("text", "contacts"), NO_DATE)
def test_another_for_which_no_date_is_set_is_no_plan(text: str, contacts: int) -> None:
    assert len(meetings_of(TALKS_OVER + text)) == contacts
