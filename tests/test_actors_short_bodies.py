"""«الحركة», «الحزب»: bodies told by their noun alone, and lands told by their direction alone."""

from __future__ import annotations

import pytest

from mahdar.knowledge.actors.compare import same_person
from tests.actors_helper import mentions, offices

TOLD = [
    # named by one word
    ("التقت حماس وفدا في إسطنبول. ثم نشرت الحركة بيانا قصيرا", "الحركة", "group:hamas"),
    ("رفض البوليساريو المقترح، ثم عادت الجبهة إليه بعد شهر", "الجبهة", "group:polisario"),
    # somebody serves it
    ("وصل نعيم قاسم مساء، ثم نفى الحزب أن يكون قد وافق", "الحزب", "group:hezbollah"),
    ("وحضر سلطاني ماكينغا. وترى الحركة أن الوقت لم يحن", "الحركة", "group:m23"),
    # of two the one that is beside it
    ("دعت حماس إلى الحوار. وتمسكت الحركة بشرطها. ثم التقى وفد فتح السفير", "الحركة", "group:hamas"),
]


@pytest.mark.parametrize(("text", "word", "body"), TOLD)
def test_a_noun_alone_is_the_body_named_before(text: str, word: str, body: str) -> None:
    assert body in [m.actor for m in mentions(text) if m.text == word]


OTHERWISE = [
    ("التقت حماس وفدا، وطالبت بضمان حرية الحركة عبر المعبر", "الحركة"),
    ("التقت حماس وفدا، وقد توقفت الحركة التجارية عبر المعبر", "الحركة"),
    ("التقت حماس وفدا من حركة فتح، وقالت الحركة إنها جاهزة", "الحركة"),  # either of them
    ("وصل وفد الحوثيين إلى نيويورك حيث ينعقد المجلس غدا", "المجلس"),  # not what they are called
    ("تحدثت منظمة أوكسفام عن الجريمة المنظمة", "المنظمة"),
]


@pytest.mark.parametrize(("text", "word"), OTHERWISE)
def test_it_is_nobody_where_the_noun_means_something_else(text: str, word: str) -> None:
    assert word not in [m.text for m in mentions(text)]


DIRECTIONS = [
    ("بين كوريا الشمالية وكوريا الجنوبية خط ساخن، واتصل وزير الزراعة الجنوبي مرتين", "minister", "KR"),
    ("تأخر السودان وجنوب السودان في الترسيم، ثم قدم وزير النفط الشمالي خريطة", "oil_minister", "SD"),
    ("وزار وزير الزراعة الجنوبي مدينة عدن في اليمن", "minister", "people:southern-yemenis"),
    ("وزار وزير الزراعة الجنوبي المعرض في لشبونة", "minister", None),
]


@pytest.mark.parametrize(("text", "role", "body"), DIRECTIONS)
def test_a_direction_is_of_the_land_that_the_page_tells_of(text: str, role: str, body: str | None) -> None:
    assert (role, body) in [(r, b) for r, b, _ in offices(text)]


def test_who_stands_for_a_movement_at_the_united_nations_is_not_the_united_nations() -> None:
    text = "أعلن البوليساريو موقفه، وشرحه ممثل الجبهة بالأمم المتحدة"
    assert ("envoy", "org:un") not in [(r, b) for r, b, _ in offices(text)]


def test_a_possessed_office_is_of_the_state_where_the_register_knows_its_holder() -> None:
    text = "وبعد زيارة كيغالي أوفد الرئيس وزير خارجيته تيتي أنطونيو إلى رواندا"
    assert ("foreign_minister", "AO", "تيتي أنطونيو") in offices(text, "2023-04-25")


def test_a_kunya_is_no_spelling_of_another_name() -> None:
    assert not same_person("أبو سامي", "نيسان سامين", same_block=True)
    assert not same_person("أبو علاء", "يوري بيلين", same_block=True)
    assert same_person("أبو تفليقة", "بوتفليقة", same_block=True)
