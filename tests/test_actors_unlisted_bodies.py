"""Bodies of no register: their English names, and the noun alone that means them later."""

from __future__ import annotations

import pytest

from mahdar.knowledge.base import load_knowledge
from tests.actors_helper import mentions, said

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


NAMED_MORE_FULLY = [
    ("أعلنت وزارة الداخلية المحلية أن رجلا أطلق النار.", "وزارة الداخلية المحلية", "Interior Ministry"),
    ("قالت القوات الجوية في نيجيريا إن الطائرة عادت.", "القوات الجوية في نيجيريا", "Air Force"),
    # two bodies, one of them of no name
    ("أعلنت النيابة العامة ووزارات عدة أن الحريق أخمد.", "النيابة العامة ووزارات عدة", "prosecution"),
    ("قالت هيئة حماية المستهلك المحلية إن السلعة سحبت.", "هيئة حماية المستهلك المحلية", "Consumer Protection Authority"),
    # as it was: nothing but the name, and a body of the register
    ("وقالت الشرطة إنها تحقق.", "الشرطة", "Police"),
    ("وقالت الأمم المتحدة في جنيف إن القافلة وصلت.", "الأمم المتحدة", "United Nations"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "english"), NAMED_MORE_FULLY)
def test_speaker_is_named_as_fully_as_the_phrase(text: str, name: str, english: str) -> None:
    assert [(s.speaker.name, s.speaker.name_en) for s in said(text) if s.speaker] == [(name, english)]


OF_THREE_LAMS = [
    ("ودخلت قافلة للجنة الدولية للصليب الأحمر إلى البلدة.", "org:icrc"),
    ("وزار مقر للجنة الأولمبية الدولية في لوزان.", "org:ioc"),
    ("وزار مقر اللجنة الأولمبية الدولية في لوزان.", "org:ioc"),
    ("وشكر للأمم المتحدة جهدها.", "org:un"),
]


@pytest.mark.parametrize(("text", "actor"), OF_THREE_LAMS)
def test_name_that_begins_with_lam_behind_lam(text: str, actor: str) -> None:
    assert actor in [m.actor for m in mentions(text)]


def test_committee_alone_behind_lam_is_no_known_one() -> None:
    assert all(m.actor is None for m in mentions("وشكلوا للجنة رئيسا."))
