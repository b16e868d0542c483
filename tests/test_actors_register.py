"""The registers: what the loader refuses, what all files together must hold, and the derived forms."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mahdar.errors import KnowledgeError
from mahdar.knowledge.actors.nisba import forms
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.actors.register import Register, _load_people, load_register
from mahdar.knowledge.base import load_knowledge
from tests.actors_helper import mentions

HEADER = "id\tname_en\tname\tvariants\tcountry\toffices\n"

MISTAKES = [
    ("Bad Id\tA\tفلان الفلاني\t\tTR\t", "no slug"),
    ("a-b\t\tفلان الفلاني\t\tTR\t", "needs name"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\tpresident@TR", "not role@body:from..to"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\tpresident:2010..2011", "not role@body:from..to"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\tpresident@TR:2010", "not from..to"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\tpresident@TR:2010-13..2011", "president@TR"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\tpresident@TR:2012..2010", "ends before it begins"),
    ("a-b\tA B\tفلان الفلاني\t\tTR\t\na-b\tA B\tفلان الفلاني\t\tTR\t", "used twice"),
]


@pytest.mark.parametrize(("lines", "problem"), MISTAKES)
def test_register_names_file_and_line_of_a_mistake(tmp_path: Path, lines: str, problem: str) -> None:
    path = tmp_path / "people.tsv"
    path.write_text(HEADER + lines + "\n", "utf-8")
    with pytest.raises(KnowledgeError) as error:
        _load_people(Register(), str(path))
    assert problem in str(error.value)
    assert "people.tsv" in str(error.value)
    assert any(f"{n}" in str(error.value) for n in (2, 3))


@pytest.mark.parametrize(
    ("text", "sure_on", "not_on"),
    [
        ("2018-07-10..2023-06-03", date(2018, 7, 10), date(2023, 6, 4)),
        ("2018-07..2023", date(2018, 7, 31), date(2024, 1, 1)),
        ("2018..", date(2030, 1, 1), date(2017, 12, 31)),
    ],
)
def test_register_periods_keep_their_precision(text: str, sure_on: date, not_on: date) -> None:
    first, sure_first, last, _, is_open = period(text)
    assert sure_first is not None
    assert sure_first <= sure_on
    assert (first is not None and not_on < first) or (last is not None and not_on > last) or is_open


def test_register_is_as_wide_as_promised() -> None:
    actors = load_register().actors.values()
    people = [a for a in actors if a.kind == "person"]
    assert len(people) >= 1000
    assert sum(bool(a.offices) for a in people) / len(people) > 0.9
    assert len([a for a in actors if a.kind == "government"]) >= 195
    assert all(a.name and a.name_en for a in actors)


#: Bodies that offices name and no register describes yet; each new one must be added to a register or here.
UNKNOWN_BODIES_AT_MOST = 20


def test_register_knows_the_bodies_of_offices() -> None:
    register = load_register()
    bodies = {o.body for a in register.actors.values() for o in a.offices}
    unknown = sorted(b for b in bodies if (b if ":" in b else f"state:{b}") not in register.actors)
    assert len(unknown) <= UNKNOWN_BODIES_AT_MOST, unknown
    assert not [b for b in unknown if ":" not in b]


def test_register_nisba_forms() -> None:
    found = {surface for surface, *_ in forms("تركي")}
    assert {"تركي", "التركي", "تركية", "التركية", "تركيان", "التركيين", "التركيتين", "التركيات"} <= found
    assert {"كوري جنوبي", "الكوري الجنوبي", "الكورية الجنوبية"} <= {s for s, *_ in forms("كوري جنوبي")}
    assert {"جنوب أفريقي", "الجنوب أفريقي", "جنوب أفريقية"} <= {s for s, *_ in forms("جنوب أفريقي")}


def test_register_holder_on_a_day() -> None:
    know = load_knowledge().actors
    assert know.holder("foreign_minister", "TR", date(2022, 12, 28)) == "person:mevlut-cavusoglu"
    assert know.holder("foreign_minister", "TR", date(2024, 6, 11)) == "person:hakan-fidan"
    assert know.holder("foreign_minister", "TR", date(1950, 1, 1)) is None


def test_a_feminine_state_after_a_preposition_is_the_state_not_an_adjective() -> None:
    from tests.actors_helper import places

    assert places("عاد الوفد إلى السعودية") == [("السعودية", "place")]
    assert places("نالت الدراما السعودية جائزة") == []


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ('التقى الوفد ممثلين عن حركة "23 مارس" في الدوحة', "group:m23"),
        ("وصل قادة تحالف «نهر الكونغو» إلى الدوحة", "group:m23"),
        ("أكدت جبهة “تحرير أزواد” مشاركتها", "group:cma"),
        ("أكدت جبهة تحرير أزواد مشاركتها", "group:cma"),
        ('وقعت الحكومة وحركة "طالبان" اتفاقا', "group:taliban"),
    ],
)
def test_a_body_whose_noun_stands_before_the_quoted_name(sentence: str, actor: str) -> None:
    assert actor in [m.actor for m in mentions(sentence)]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("وقعت الحكومة الانتقالية في السودان اتفاقا", "state:SD"),
        ("وحذرت السلطات في إثيوبيا من السفر", "state:ET"),
        ("وقع المجلس العسكري الانتقالي في تشاد اتفاقا", "group:tmc-td"),
    ],
)
def test_who_rules_in_a_state_named_behind_a_preposition(sentence: str, actor: str) -> None:
    assert actor in [m.actor for m in mentions(sentence) if m.kind != "place"]


@pytest.mark.parametrize(
    ("person", "gender"),
    [
        ("angela-merkel", "feminine"),
        ("liz-truss", None),  # no given name of the table
        ("bashar-al-assad", "masculine"),
        ("abdel-fattah-al-burhan", "masculine"),
        ("ban-ki-moon", None),  # the family's name stands first
    ],
)
def test_actors_register_gender_of_a_person_by_the_given_name(person: str, gender: str | None) -> None:
    assert load_knowledge().actors.genders.of(f"person:{person}") == gender
    assert load_knowledge().actors.genders.of("state:TR") is None
