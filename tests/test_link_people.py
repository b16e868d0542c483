"""One person, one id, across pages: which spellings join, and which namesakes stay apart."""

import msgspec
import pytest

from mahdar.link import build_dossier
from mahdar.link.people import unite_people
from mahdar.model import Annotation, Mention
from tests.records import page, report

ONE = [
    (("سعيد خطيب زاده", "IR", "spokesperson"), ("سعيد خطيب زادة", "IR", "spokesperson")),
    (("ستيفاني ويليامز", "US", "envoy"), ("ستيفاني وليامز", "US", "envoy")),
    (("محمد بن زايد الفلاني", "QA", "envoy"), ("محمد زايد الفلاني", "QA", "envoy")),
    (("عبد الله الديري", "SY", "deputy_minister"), ("عبدالله الديري", "SY", "deputy_minister")),
]
TWO = [
    (("أحمد الكرمي", "JO", "minister"), ("أحمد الكرمي", "PS", "minister")),
    (("خالد الكرمي", "JO", "minister"), ("سامي الكرمي", "JO", "minister")),
    (("الكرمي", "JO", "minister"), ("سامي الكرمي", "JO", "minister")),
    (("سامي الكرمي", None, None), ("سامي الكرمي", None, None)),
]


def told(name: str, number: int, person: tuple[str, str | None, str | None]) -> Annotation:
    text, country, role = person
    mention = Mention(
        start=0, end=4, text="page", kind="person", actor=f"person:p{number}", name=text, name_en="X",
        name_en_basis="transliterated", country=country, role=role,
    )  # fmt: skip
    meeting = report("TR SY", "2023-04-25", people=f"p{number}")
    return msgspec.structs.replace(page(name, "2023-04-26", meeting), mentions=(mention,))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_in_one_office_are_one_person(one, other) -> None:
    dossier = build_dossier([told("a", 1, one), told("b", 2, other)])
    assert [a.id for a in dossier.actors] == ["person:p1"]
    assert [v.value.actor for v in dossier.meetings[0].people.values] == ["person:p1"]
    assert len(dossier.actors[0].surface_forms) >= 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_namesakes_stay_apart(one, other) -> None:
    pages = [told("a", 1, one), told("b", 2, other)]
    assert {m.actor for a in unite_people(pages) for m in a.mentions} == {"person:p1", "person:p2"}


def test_a_registered_person_takes_up_a_spelling() -> None:
    known = told("a", 1, ("خلوصي أكار", "TR", "defence_minister"))
    known = msgspec.structs.replace(
        known, mentions=(msgspec.structs.replace(known.mentions[0], name_en_basis="register"),)
    )
    other = told("b", 0, ("خلوصى اكار", "TR", "defence_minister"))
    assert {m.actor for a in unite_people([other, known]) for m in a.mentions} == {"person:p1"}
