"""How names of no register are spelled in Latin letters."""

from __future__ import annotations

import pytest

from mahdar.knowledge.actors.latin_names import consonants_of_latin
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.loader import read_pairs

#: Name, country of the person, spelling.
SPELLED = [
    # what people of that land write
    ("نبيل الزهراني", "SA", "Nabil al-Zahrani"),
    ("رشيد بن عيسى", "MA", "Rachid bin Aissa"),
    ("جواد رحيمي", "IR", "Javad Rahimi"),
    ("جواد الخفاجي", "IQ", "Jawad al-Khafaji"),
    ("عبد القادر", "DZ", "Abdelkader"),
    ("عبدالقادر", "DZ", "Abdelkader"),
    # no country known: the press's own given names, then what most write
    ("سمير الخطيب", None, "Samir al-Khatib"),
    ("عبد الرحمن الراشد", None, "Abdulrahman al-Rashed"),
    # names of elsewhere: a name that is one, not only its letters
    ("هيلين فيشر", "DE", "Helen Fischer"),
    ("باتريك ماكدونالد", None, "Patrick McDonald"),
    ("روبرت غولدستين", "US", "Robert Goldstein"),
    # no such name: by letters, with the endings of Slavic names
    ("إيفان كولوفسكي", "BG", "Ivan Kolovski"),
    ("أليساندرا", None, "Alessandra"),
]


@pytest.mark.parametrize(("name", "country", "spelled"), SPELLED)
def test_spelling_of_names_that_are_in_no_register(name: str, country: str | None, spelled: str) -> None:
    assert load_knowledge().actors.transliterate(name, country) == spelled


def test_spelling_names_an_arab_by_no_foreign_name() -> None:
    assert load_knowledge().actors.transliterate("حسين المرزوق").startswith("Hussein al-Mar")


def test_spelling_latin_names_stand_under_their_consonants() -> None:
    wrong = [
        (consonants, name)
        for consonants, names in read_pairs("actors/latin_names.tsv", "consonants", "names")
        for name in names.split()
        if consonants not in consonants_of_latin(name)
    ]
    assert wrong == []
