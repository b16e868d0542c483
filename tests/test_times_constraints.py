"""What a page's own words say about its publication day."""

from __future__ import annotations

import pytest

from mahdar.annotate.page import Page
from mahdar.annotate.times.constraints import publication_constraints
from mahdar.arabic.reading import read
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published


def constraints(text: str, published: str | None = None) -> list[tuple[str, int | str]]:
    knowledge = load_knowledge()
    given = Published(earliest=published, latest=published)
    page = Page(Document(id="x", text=text, published=given), read(text, knowledge.lexicon), ())
    return [(c.kind, c.value) for c in publication_constraints(page, knowledge)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عقد الوزراء اليوم الثلاثاء اجتماعا في القاهرة", [("weekday", 2)]),
        ("تنطلق غدا الجمعة جولة جديدة", [("weekday", 4)]),
        ("وصل الوفد أمس الأحد إلى جوبا", [("weekday", 1)]),
        ("التقى الوزيران مساء أمس الأول الاثنين", [("weekday", 3)]),
        ("افتتحت الدورة اليوم 3 أيار 2021", [("date", "2021-05-03")]),
        ("افتتحت الدورة اليوم 3 أيار", [("month", 5), ("day", 3)]),
        ("التقى الرئيسان في 9 تموز 2018 في أسمرة", [("not_before", "2018-07-09")]),
        ("ومن المقرر أن تعقد القمة في 12 حزيران 2018", [("not_after", "2018-06-12")]),
        ("بدأت الجولة في العاشر من نيسان الجاري", [("month", 4)]),
        ("اجتماع كانون الأول الماضي. وكان الوفدان التقيا في 28 كانون الأول 2022",
         [("not_before", "2022-12-01"), ("not_before", "2022-12-28")]),
        ("التقى الوزيران في القاهرة", []),
        ("تحدث الوزير عن اتفاق 9 تموز 2018", []),
        ("وصل الوفد الثلاثاء إلى الدوحة", []),
    ],
)  # fmt: skip
def test_times_constraints_of_a_page(text: str, expected: list[tuple[str, int | str]]) -> None:
    assert constraints(text) == expected


def test_times_constraints_do_not_read_the_day_they_are_to_find() -> None:
    text = "عقد الوزراء اليوم الثلاثاء اجتماعا، وكانوا التقوا في 3 آذار الماضي"
    assert constraints(text, "2020-01-01") == constraints(text)
