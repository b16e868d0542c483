"""Undated pages: what bounds the day of publication, and what only looks as if it did."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link.dating import Fact, day_word, narrow
from mahdar.link.dating_pages import infer_published
from mahdar.model import Annotation, Published
from mahdar.read.make import Facts, make_document


def fact(kind: str, value: int | str) -> Fact:
    return Fact(kind, value, "likely", 0, 1, "some words")


NARROWED = [
    ("two bounds", [("not_before", "2021-03-01"), ("not_after", "2021-03-31")], "2021-03-01..2021-03-31"),
    ("the tightest bounds", [("not_before", "2021-03-01"), ("not_before", "2021-03-05"), ("not_after", "2021-03-31"), ("not_after", "2021-03-20")], "2021-03-05..2021-03-20"),
    ("a month in the range", [("not_before", "2021-01-10"), ("not_after", "2021-12-31"), ("month", 3)], "2021-03-01..2021-03-31"),
    ("a weekday, or the night after it", [("not_before", "2021-03-01"), ("not_after", "2021-03-07"), ("weekday", 3)], "2021-03-03..2021-03-04"),
    ("a date called today", [("date", "2021-03-03"), ("month", 3)], "2021-03-03..2021-03-03"),
    ("one bound alone", [("not_before", "2021-03-01")], None),
    ("a weekday alone", [("weekday", 3)], None),
    ("nothing", [], None),
    ("bounds that exclude each other", [("not_before", "2021-03-05"), ("not_after", "2021-03-01")], None),
    ("a month that is not in the range", [("not_before", "2021-03-01"), ("not_after", "2021-03-31"), ("month", 5)], None),
    ("two months called present", [("not_before", "2021-03-01"), ("not_after", "2021-06-30"), ("month", 4), ("month", 5)], None),
    ("two weekdays called today are not used", [("not_before", "2021-03-01"), ("not_after", "2021-03-31"), ("weekday", 3), ("weekday", 5)], "2021-03-01..2021-03-31"),
    ("two dates called today", [("date", "2021-03-03"), ("date", "2021-03-05")], None),
    ("a range too wide to be of use", [("not_before", "2011-03-01"), ("not_after", "2021-03-31")], None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "facts", "range_"), NARROWED, ids=[n[0] for n in NARROWED])
def test_dating_narrows_or_doubts(what: str, facts: list[tuple[str, int | str]], range_: str | None) -> None:
    found = narrow([fact(k, v) for k, v in facts])
    assert found.basis == ("inferred" if range_ else "unknown")
    assert (f"{found.earliest}..{found.latest}" if found.earliest else None) == range_
    assert found.why


def test_dating_does_not_depend_on_the_order_of_facts() -> None:
    facts = [
        fact("not_before", "2021-03-01"),
        fact("not_after", "2021-03-31"),
        fact("weekday", 3),
        fact("month", 3),
    ]
    assert narrow(facts) == narrow(facts[::-1])


WORDS = [
    ("غدا الثلاثاء", (1, 1)), ("اليوم الأحد", (0, 6)), ("أمس الخميس", (-1, 3)), ("أول من أمس الاثنين", (-2, 0)),
    ("بعد غد الأربعاء", (2, 2)), ("يوم الجمعة", (None, 4)), ("الشهر الماضي", (None, None)), ("غدا", (1, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), WORDS)
def test_dating_day_words(text: str, found: tuple[int | None, int | None]) -> None:
    assert day_word(text) == found


def page(name: str, *paragraphs: str, day: str | None = None) -> Annotation:
    given = Published(earliest=day, latest=day, basis="given") if day else None
    return annotate(make_document("\n".join(paragraphs), name, Facts(given=given)), load_knowledge())


PLANNED = (
    "يجتمع وزيرا خارجية السعودية وإيران في بكين {when}، بحسب ما أعلنت وزارة الخارجية الصينية في بيان صدر عنها.",
    "ويبحث الوزيران خلال اللقاء ترتيبات إعادة فتح السفارتين وتسيير الرحلات الجوية بين البلدين بعد انقطاع دام سنوات.",
)
HELD = (
    "عقد وزيرا خارجية السعودية وإيران اجتماعا في بكين اليوم الخميس، هو الأول من نوعه منذ سبعة أعوام بين الجانبين.",
    "واتفق الوزيران على إعادة فتح السفارتين والقنصليات خلال المهلة التي نص عليها الاتفاق الموقع في العاصمة الصينية.",
)


def inferred(undated: Annotation, *others: Annotation) -> Published:
    return infer_published([undated, *others], load_knowledge())[undated.document.id]


def test_dating_by_a_meeting_that_another_page_dates() -> None:
    undated = page("a", *(p.format(when="غدا الخميس") for p in PLANNED))
    dated = page("b", *HELD, day="2023-04-06")
    assert any(m.earliest == m.latest == "2023-04-06" for m in dated.meetings), (
        "the page is read as it must be"
    )
    found = inferred(undated, dated)
    assert (found.earliest, found.latest, found.basis) == ("2023-04-05", "2023-04-05", "inferred")


def test_dating_not_by_a_meeting_on_another_weekday() -> None:
    undated = page("a", *(p.format(when="غدا الاثنين") for p in PLANNED))
    assert inferred(undated, page("b", *HELD, day="2023-04-06")).earliest is None


def test_dating_not_by_a_meeting_of_others() -> None:
    undated = page("a", *(p.format(when="غدا الخميس").replace("إيران", "العراق") for p in PLANNED))
    assert inferred(undated, page("b", *HELD, day="2023-04-06")).earliest is None


def test_dating_by_the_same_text_with_a_date() -> None:
    undated = page("a", *HELD, "نشر الخبر كما ورد.")
    found = inferred(undated, page("b", *HELD, day="2023-04-06"))
    assert found.earliest is not None
    assert found.latest is not None
    assert found.earliest <= "2023-04-06" <= found.latest
    assert (date.fromisoformat(found.latest) - date.fromisoformat(found.earliest)).days <= 2


def test_dating_leaves_dated_pages_alone() -> None:
    dated = page("b", *HELD, day="2023-04-06")
    assert infer_published([dated], load_knowledge()) == {}


def test_dating_by_a_page_that_was_only_inferred_is_refused() -> None:
    undated = page("a", *(p.format(when="غدا الخميس") for p in PLANNED))
    guessed = page("b", *HELD, day="2023-04-06")
    view = msgspec.structs.replace(
        guessed.document, published=msgspec.structs.replace(guessed.document.published, basis="inferred")
    )
    guessed = msgspec.structs.replace(guessed, document=view)
    assert inferred(undated, guessed).earliest is None


def test_dating_is_independent_of_the_order_of_pages() -> None:
    pages = [
        page("a", *(p.format(when="غدا الخميس") for p in PLANNED)),
        page("b", *HELD, day="2023-04-06"),
        page("c", "لا شيء هنا يدل على يوم النشر في هذه الفقرة القصيرة من النص."),
    ]
    assert infer_published(pages, load_knowledge()) == infer_published(pages[::-1], load_knowledge())


STATED = [
    ("وقعت الحكومتان الاتفاق في العام الماضي 2020 وتستعدان لتنفيذه خلال الشهر الجاري.", "2021"),
    ("وتعقد القمة المقبلة في العام المقبل 2022 وفق ما اتفق عليه الوزراء في اجتماعهم الأخير.", "2021"),
]


@pytest.mark.parametrize(("text", "year"), STATED)
def test_dating_by_a_stated_year_called_last_or_next(text: str, year: str) -> None:
    found = inferred(page("a", text))
    assert found.earliest is not None, found.why
    assert found.latest is not None
    assert found.earliest[:4] == found.latest[:4] == year or found.earliest <= f"{year}-06-01" <= found.latest


HISTORY = [
    "شهدت المدينة في 11 أيلول هجمات دامية، وبعد هجمات 11 أيلول 2001 تغيرت سياسات دول كثيرة حتى عام 2015.",
    "ويعود المبنى إلى ثلاثينيات القرن الماضي حين شيدته شركة أجنبية قبل أن تشتريه الدولة.",
    "ويستمر العقد الذي يربط اللاعب بناديه حتى 2024 بعد أن جدده في صيف العام الفائت.",
]


@pytest.mark.parametrize("text", HISTORY)
def test_dating_is_not_drawn_from_history_or_plans(text: str) -> None:
    assert inferred(page("a", text)).earliest is None
