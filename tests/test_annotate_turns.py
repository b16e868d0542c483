"""Pages take turns in the rooms of a layer: each room is read for all of them before the next, and each page as if alone."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate, annotate_batch
from mahdar.annotate.turns import Turns, alone, in_turns
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.read.make import document_id

#: Pages of different length, with and without contacts, the longest in the middle.
PAGES = (
    "افتتح المعرض السنوي للكتاب في الخرطوم.",
    "التقى وزير الخارجية الكيني نظيره الأوغندي في كمبالا يوم 4 مايو 2019.\n"
    'وقال الوزير الكيني إن بلاده "لن تغلق المعبر". وطالبت أوغندا بفتح الحدود.\n'
    "ومن المقرر أن يجتمع الوزيران مجددا في نيروبي الشهر المقبل.",
    "",
    "أعلنت الرئاسة التشادية تأجيل القمة الثلاثية.",
)


def page(name: str, rooms: int, seen: list[str]) -> Turns[str]:
    for room in range(rooms):
        seen.append(f"{name}{room}")
        yield
    return name


def test_a_room_is_read_for_all_pages_before_the_next() -> None:
    seen: list[str] = []
    assert in_turns([page("a", 2, seen), page("b", 3, seen), page("c", 0, seen)]) == ["a", "b", "c"]
    assert seen == ["a0", "b0", "a1", "b1", "b2"]


def test_one_page_alone_goes_through_every_room() -> None:
    seen: list[str] = []
    assert alone(page("a", 3, seen)) == "a"
    assert seen == ["a0", "a1", "a2"]


def test_a_page_that_fails_is_not_swallowed() -> None:
    def fails() -> Turns[str]:
        yield
        raise IndexError

    with pytest.raises(IndexError):
        in_turns([page("a", 2, []), fails()])


def test_a_batch_says_of_each_page_what_it_says_of_it_alone() -> None:
    knowledge = load_knowledge()
    documents = [Document(id=document_id(text), text=text) for text in PAGES]
    assert annotate_batch(documents, knowledge) == [annotate(d, knowledge) for d in documents]
