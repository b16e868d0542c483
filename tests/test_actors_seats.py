"""Whose official somebody is whose office is said without its state, and whom he stands for."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, offices
from tests.speech_table import read

TOLD = [
    # by the side that he leads, in either order
    ("وقاد الوفد الفنلندي وزير الداخلية يوكا لاهتينن إلى الجلسة", "interior_minister", "FI"),
    ("ووقع عن الجانب الأوزبكي وزير الطاقة رستم قاديروف", "energy_minister", "UZ"),
    ("وصل الوفد الكيني، برئاسة وزير الدفاع كيبروتو شيلمو، مساء الأحد", "defence_minister", "KE"),
    ("وصل الوفد الكيني الذي يضم وزير الدفاع كيبروتو شيلمو مساء الأحد", "defence_minister", "KE"),
    # by the official before him
    ("وصل رئيس الوزراء النرويجي ووزير الطاقة أولا هاغن", "energy_minister", "NO"),
    # by the place that the sentence opens with
    ("وفي كامبالا، قال وزير الداخلية كاتو سيمبا إن الحدود مغلقة", "interior_minister", "UG"),
    ("أما في كامبالا فقال وزير الداخلية كاتو سيمبا إن الحدود مغلقة", "interior_minister", "UG"),
    ("وفي كامبالا نفى المتحدث باسم الخارجية علمه بالأمر", "foreign_ministry_spokesperson", "UG"),
]


@pytest.mark.parametrize(("text", "role", "body"), TOLD)
def test_the_clause_tells_whose_office_it_is(text: str, role: str, body: str) -> None:
    assert (role, body) in [(r, b) for r, b, _ in offices(text)]


UNTOLD = [
    "وفي كامبالا التقى وزير الدفاع نظيره الأوغندي كاتو سيمبا",  # a guest
    "وفي عنتيبي التقى وزير الدفاع عددا من الضباط",  # a town tells only where
    "واستقبل الوفد الفنلندي وزير الداخلية يوكا لاهتينن",  # his host or his guest
    "وقال وزير الداخلية كاتو سيمبا إن الحدود مغلقة",
    "وقال الرئيس في كامبالا إن الحدود مغلقة",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_it_stays_unknown_where_the_clause_does_not_tell(text: str) -> None:
    (_, body, _), *_ = offices(text)
    assert body is None


def test_a_ministry_is_of_the_place_that_opens_the_sentence() -> None:
    found = mentions("وفي كامبالا أعلنت وزارة الخارجية تأجيل الجولة")
    assert "institution:foreign_ministry@UG" in [m.actor for m in found]


SERVED = [
    # the register knows the year alone in which he took office
    ("وقال سهيل شاهين إن الجولة مفيدة", "2019-05-04", "group:taliban"),
    # no office that day, but of one movement all his life
    ("وقال مارك آغ مختار وأسامة بن لادن كلمة", "2018-03-02", "group:alqaeda"),
]


@pytest.mark.parametrize(("text", "day", "body"), SERVED)
def test_somebody_is_of_the_movement_that_he_served(text: str, day: str, body: str) -> None:
    assert body in [m.body for m in mentions(text, day) if m.kind == "person"]


def test_a_figure_of_public_life_serves_nobody() -> None:
    (found,) = (m for m in mentions("وقال أليكسي نافالني إنه سيعود", "2018-03-02") if m.kind == "person")
    assert found.role is None


LED = [
    ("group:jem", "rejects", "ورفض زعيم حركة العدل والمساواة خليل إبراهيم تسليم السلاح."),
    ("group:hezbollah", "demands", "وطالب الأمين العام لحزب الله نعيم قاسم بانسحاب القوات الإسرائيلية."),
]


@pytest.mark.parametrize(("actor", "stance", "text"), LED)
def test_a_leader_holds_the_position_of_his_movement(actor: str, stance: str, text: str) -> None:
    assert (actor, stance) in [(p.actor, p.stance) for p in read(text).positions]
