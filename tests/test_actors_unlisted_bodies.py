"""Bodies of no register: their English names, and the noun alone that means them later."""

from __future__ import annotations

import pytest

from mahdar.knowledge.base import load_knowledge
from tests.actors_helper import mentions

ENGLISH = [
    ("الهيئة العامة للرياضة", "General Authority for Sports"),
    ("لجنة الانتخابات المركزية", "Central Election Committee"),
    ("محكمة العدل الاتحادية الألمانية", "German Federal Justice Court"),
    ("المنظمة الكينية لحقوق الإنسان", "Kenyan Organization for Human Rights"),
    ("هيئة الطرق والمواصلات", "Roads and Transport Authority"),
    ("هيئة حماية المستهلك", "Consumer Protection Authority"),
    ("المجلس الأعلى للمياه والكهرباء", "Supreme Council for Water and Electricity"),
    ("بلدية القاهرة", "Cairo Municipality"),
    ("اللجنة التنفيذية لحزب الوحدة", "Executive Committee for Party Unity"),
    ("مؤسسة زينسو", "Zinso Foundation"),
    ("ليفايس", "Lifais"),
]


@pytest.mark.parametrize(("name", "english"), ENGLISH)
def test_english_name_of_a_body(name: str, english: str) -> None:
    assert load_knowledge().actors.body_in_english(name) == english


def bodies(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.text, m.actor, m.name_en) for m in mentions(text) if m.kind == "organization"]


def test_body_is_its_name_and_later_its_noun() -> None:
    text = "قالت هيئة حماية الطفل إن العدد كبير. كما تريد الهيئة قانونا جديدا."
    body = ("org:child-protection-authority", "Child Protection Authority")
    assert bodies(text) == [("هيئة حماية الطفل", *body), ("الهيئة", *body)]


def test_registered_body_is_likelier_meant() -> None:
    text = "انتقدت منظمة العفو الدولية السجون. وردت منظمة الصحة الكينية. وقالت المنظمة إن الوضع سيئ."
    assert bodies(text)[-1][1] == "org:amnesty"


def test_noun_with_another_adjective_is_another_body() -> None:
    text = "قالت هيئة حماية الطفل إن العدد كبير. ووافقت الهيئة الوزارية."
    assert [name for name, _, _ in bodies(text)][:1] == ["هيئة حماية الطفل"]
    assert ("الهيئة", "org:child-protection-authority", "Child Protection Authority") not in bodies(text)


STATELESS = [
    ("وقالت الشرطة إنها تحقق.", "الشرطة", "Police"),
    ("واتهمت وزارة التموين التجار.", "وزارة التموين", "Supply Ministry"),
    ("وأعلنت وزارة الدفاع أن التدريب انتهى.", "وزارة الدفاع", "Defence Ministry"),
]


@pytest.mark.parametrize(("text", "name", "english"), STATELESS)
def test_institution_of_no_state_said(text: str, name: str, english: str) -> None:
    found = [(m.text, m.actor, m.name_en) for m in mentions(text) if m.kind == "institution"]
    assert found == [(name, None, english)]


NO_BODIES = [
    # told by a class noun and a land, named behind it
    ("نقلت وكالة الأنباء الروسية تاس عن الوزير أن القوات عادت.", "وكالة الأنباء الروسية"),
    ('نقلت وكالة الأنباء الروسية "تاس" عن الوزير أن القوات عادت.', "وكالة الأنباء الروسية"),
    ("قالت شبكة التلفزة الكينية إن القطار خرج.", "التلفزة"),
    # the board of a body
    ("وقال مجلس إدارة النادي إن اللاعب باق.", "مجلس إدارة النادي"),
]


@pytest.mark.parametrize(("text", "name"), NO_BODIES)
def test_what_is_no_name_of_a_body(text: str, name: str) -> None:
    assert name not in [found for found, _, _ in bodies(text)]


def test_object_is_no_part_of_a_ministry() -> None:
    text = "وناشدت الوزارة المتظاهرين تجنب العنف."
    assert all(m.text != "الوزارة المتظاهرين" for m in mentions(text))
