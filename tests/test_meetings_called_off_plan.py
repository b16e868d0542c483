"""A plan that was called off is not the contact that took place on another day; one put off may be."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published


def told(text: str) -> list[tuple[str, str | None]]:
    day = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")
    reports = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    return sorted((r.status, r.earliest) for r in reports)


@pytest.mark.parametrize(
    "text",
    [
        "وكان الرئيسان الكيني والأوغندي قد تحدثا الأحد الماضي عبر الفيديو. أما اللقاء الذي كان مقررا أن يجمعهما في 10 يوليو فقد ألغي.",
        "وكان الرئيسان الكيني والأوغندي قد التقيا الأحد الماضي. أما الاجتماع الذي كان مقررا في 10 يوليو فقد ألغي.",
        "تحدث الرئيسان الكيني والأوغندي الأحد عبر الهاتف. وكان لقاؤهما المقرر في كمبالا في 10 يوليو ألغي.",
        "التقى الرئيسان الكيني والأوغندي الأحد في أروشا. وألغيت القمة التي كانت مقررة في كمبالا في 10 يوليو.",
    ],
)
def test_what_was_called_off_is_apart_from_what_was_held(text: str) -> None:
    assert told(text) == [("cancelled", "2021-07-10"), ("held", "2021-07-18")]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع الرئيسان الكيني والأوغندي الأحد في أروشا. وكان الاجتماع مقررا في 10 يوليو لكنه أرجئ.",
        "اجتمع الرئيسان الكيني والأوغندي الأحد في أروشا بعد تأجيل اللقاء الذي كان مقررا في 10 يوليو.",
    ],
)
def test_what_was_put_off_came_about_later(text: str) -> None:
    assert told(text) == [("held", "2021-07-18")]
