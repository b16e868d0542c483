"""Rounds told in ellipsis: by a verb of sequence, an ordinal, «سابقة», with the parties of the row."""

import pytest

from mahdar.model import MeetingReport
from tests.meetings_page import line, meetings_of

TALKS = (
    "اختتمت {t 2024-05-09|أمس} في {c Muscat OM|مسقط} محادثات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير}. "
)
MARCH = "{t 2023-03-01..2023-03-31|في آذار}"
JUNE = "{t 2023-06-01..2023-06-30|في حزيران}"
HAVANA, QUITO = "{c Havana CU|هافانا}", "{c Quito EC|كيتو}"

#: What follows the talks of the page, and the rounds it tells.
ROUNDS = [
    # a verb of sequence
    (f"وسبقتها جولة في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    (f"وأعقبتها جولة في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    (f"وسبقت ذلك جولة في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    (f"وستليها جولة في {HAVANA} {{t 2024-07-01..2024-07-31|في تموز}}.", ["talks planned 2024-07-01..2024-07-31 Havana"]),
    # the ordinal alone stands for the noun
    (f"وعقدت في {HAVANA} الجولة الأولى {MARCH}، تلتها جولة في {QUITO} {JUNE}، ثم ثالثة في {HAVANA} {{t 2023-09-01..2023-09-30|في أيلول}}.",
     ["talks held 2023-03-01..2023-03-31 Havana", "talks held 2023-06-01..2023-06-30 Quito", "talks held 2023-09-01..2023-09-30 Havana"]),
    (f"وسبقتها جولتان، عقدت أولاهما في {HAVANA} {MARCH} والثانية في {QUITO} {JUNE}.",
     ["talks held 2023-03-01..2023-03-31 Havana", "talks held 2023-06-01..2023-06-30 Quito"]),
    (f"وسبقتها ثلاث جولات في {HAVANA}، أولاها {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    # an adjective, and one city each
    (f"وجرت بعد جولتين سابقتين في {HAVANA} و{QUITO}.", ["talks held - Havana", "talks held - Quito"]),
    # its number, its place or its day tell it apart
    (f"وعقدت الجولة السادسة في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    # a verb of holding or hosting, before it or behind
    (f"وأخفقت جولتان استضافتهما {{s HN|تيغوسيغالبا}} {MARCH} {{t 2023-06-01..2023-06-30|وحزيران}}، وألغيت ثالثة كانت مقررة {{t 2023-09-01..2023-09-30|في أيلول}}.",
     ["talks held CO+HN+eln 2023-03-01..2023-03-31 Tegucigalpa", "talks held CO+HN+eln 2023-06-01..2023-06-30 Tegucigalpa",
      "talks cancelled 2023-09-01..2023-09-30 -"]),
    (f"وعُقدت الجولات الأربع السابقة كلها في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    (f"وكانت الجولة الأولى قد عقدت في {HAVANA} {MARCH}.", ["talks held 2023-03-01..2023-03-31 Havana"]),
    (f"ويذكر أن أول جولة رسمية انعقدت {MARCH}.", ["talks held 2023-03-01..2023-03-31 -"]),
    ("وعرضت الحكومة استضافة جولة مقبلة في {c Quito EC|كيتو}.", ["talks proposed - Quito"]),
    # the next of the row, of no day yet
    ("ولم يحدد الوسيط موعد الجولة المقبلة.", ["talks planned - -"]),
    ("ولا يزال موعد الجولة الرابعة غير معروف.", ["talks planned - -"]),
    ("وسيتحدد موعد الاجتماع الثاني لاحقا.", ["meeting planned - -"]),
    # the last of many meetings
    (f"وكان الطرفان قد التقيا عشر مرات، آخرها في {HAVANA} {MARCH}.", ["meeting held 2023-03-01..2023-03-31 Havana"]),
    # no round of the talks
    ("وأعلنت الأحزاب نتائج الجولة الثانية من الانتخابات.", []),
    (f"وقام الرئيس بجولة تفقدية ثانية في {HAVANA} {MARCH}.", []),
    ("وتحدث المبعوث عن المرحلة الأولى ثم الثانية.", []),
    ("وقتل جنديان في الهجوم، عثر على أولهما في النهر والثاني في الغابة.", []),
]  # fmt: skip


def _rest(text: str) -> list[MeetingReport]:
    return [r for r in meetings_of(TALKS + text) if r.place is None or r.place.name_en != "Muscat"]


@pytest.mark.parametrize(("text", "expected"), ROUNDS)
def test_a_round_told_in_ellipsis_has_a_report_of_its_own(text: str, expected: list[str]) -> None:
    found = _rest(text)
    assert [line(r).replace(" CO+eln", "") for r in found] == expected
    assert all(r.doubt and "same row" in r.doubt for r in found)
    assert not any(r.main for r in found)


def test_the_next_sitting_is_told_by_its_number() -> None:
    _, second = meetings_of(
        "عقد وفدا {s CY|قبرص} و{s GR|اليونان} {t 2024-05-10|اليوم} أولى جلسات التفاوض. "
        "واستمرت الجلسة ساعة، ومن المقرر أن تعقد الثانية {t 2024-05-28|في 28 أيار}."
    )
    assert line(second) == "meeting planned CY+GR 2024-05-28 -"


def test_a_month_without_a_year_lies_in_that_of_the_row() -> None:
    (first, second) = _rest(
        f"وسبقتها جولتان {{y 2021|عام 2021}}، عقدت أولاهما في {HAVANA} {{t 2024-04-01..2024-04-30|في نيسان}} والثانية في {QUITO} {{t 2023-12-01..2023-12-31|في كانون الأول}}."
    )
    assert [first.earliest, second.latest] == ["2021-04-01", "2021-12-31"]


def test_two_sides_that_met_in_two_cities_met_twice() -> None:
    found = meetings_of(
        "وقعت {s ET|إثيوبيا} و{g group:ola|جيش أورومو} اتفاقا {t 2024-05-09|أمس}. "
        f"و{MARCH} و{{t 2023-06-01..2023-06-30|حزيران}} التقى الطرفان سرا في {HAVANA} و{QUITO}."
    )
    assert [line(r) for r in found[1:]] == [
        "meeting held ET+ola 2023-03-01..2023-03-31 Havana",
        "meeting held ET+ola 2023-06-01..2023-06-30 Quito",
    ]


def test_without_a_row_nobody_met() -> None:
    assert meetings_of(f"وسبقتها جولتان في {HAVANA} {MARCH}.") == ()


#: One noun of several contacts, with a time each; what follows stands as what it follows; rounds that are held.
SEVERAL = [
    ("وعقدت {s CO|كولومبيا} و{g group:eln|جيش التحرير} جولتين وجها لوجه في {c Quito EC|كيتو}.", ["talks held CO+eln - Quito"]),
    ("وجرت جولات من المشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير} {t 2023-03-01..2023-03-31|في آذار} {t 2023-06-01..2023-06-30|وحزيران}.",
     ["talks held CO+eln 2023-03-01..2023-03-31 -", "talks held CO+eln 2023-06-01..2023-06-30 -"]),
    ("وعرضت {s CU|كوبا} استضافة اجتماع بين {s CO|كولومبيا} و{g group:eln|جيش التحرير} تتبعه قمة.",
     ["meeting proposed CO+CU+eln - CU", "summit proposed CO+eln - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_told_with_one_noun(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
