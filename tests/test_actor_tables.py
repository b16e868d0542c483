"""The tables of actors keep their agreement: columns, ids, and plain Arabic spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import mahdar.knowledge

TABLES = Path(mahdar.knowledge.__file__).parent / "ar" / "actors"

COLUMNS = {
    "states.tsv": "id name_en names nisba people capital capital_en metonyms loaded",
    "organizations.tsv": "id name_en names nisba seat kind loaded",
    "groups.tsv": "id name_en names members loaded country kind",
    "outlets.tsv": "id name_en names country kind official domains",
    "places.tsv": "id name_en names country kind lat lon",
    "ethnic.tsv": "id name_en names nisba people country",
}
ARABIC_COLUMNS = ("names", "nisba", "people", "capital", "metonyms", "loaded", "members")
KINDS = {
    "organizations.tsv": {
        "igo",
        "agency",
        "federation",
        "bloc",
        "court",
        "coalition",
        "ngo",
        "un_body",
        "company",
        "club",
    },
    "groups.tsv": {"armed_group", "authority", "opposition", "party", "movement"},
    "outlets.tsv": {"agency", "newspaper", "channel", "site", "radio", "magazine"},
    "places.tsv": {
        *("city", "province", "region", "base", "crossing", "venue"),
        *("water", "mountain", "district", "camp", "island", "continent"),
    },
}
DIACRITICS_AND_TATWEEL = re.compile("[\u0640\u064b-\u0652\u0670]")


def rows(name: str) -> Iterator[dict[str, str]]:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    data = [line for line in lines if line and not line.startswith("#")]
    header = data[0].split("\t")
    for line in data[1:]:
        cells = line.split("\t")
        assert len(cells) == len(header), line
        yield dict(zip(header, cells, strict=True))


@pytest.mark.parametrize("name", COLUMNS)
def test_table_has_agreed_columns_and_a_header_comment(name: str) -> None:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert any(line.startswith("# Source:") for line in lines)
    header = next(line for line in lines if not line.startswith("#"))
    assert header.split("\t") == COLUMNS[name].split()


@pytest.mark.parametrize("name", COLUMNS)
def test_ids_are_unique_and_every_row_has_a_name(name: str) -> None:
    table = list(rows(name))
    ids = [row["id"] for row in table]
    assert len(set(ids)) == len(ids)
    assert all(row["names"] and row["name_en"] for row in table)


@pytest.mark.parametrize("name", COLUMNS)
def test_spellings_are_plain_arabic_or_latin_initials(name: str) -> None:
    for row in rows(name):
        for column in ARABIC_COLUMNS:
            for text in filter(None, row.get(column, "").split("|")):
                assert text == text.strip(), row["id"]
                assert not DIACRITICS_AND_TATWEEL.search(text), row["id"]
                assert not re.search("[A-Za-z]", text) or re.fullmatch("[A-Z]+", text), row["id"]


@pytest.mark.parametrize("name", KINDS)
def test_kinds_are_known(name: str) -> None:
    assert {row["kind"] for row in rows(name)} <= KINDS[name]


def test_coordinates_are_degrees() -> None:
    for row in rows("places.tsv"):
        assert bool(row["lat"]) == bool(row["lon"]), row["id"]
        if row["lat"]:
            assert -90 <= float(row["lat"]) <= 90
            assert -180 <= float(row["lon"]) <= 180


@pytest.mark.parametrize(
    ("table", "surface", "actor"),
    [
        ("states.tsv", "نظام أسد", "SY"),
        ("states.tsv", "الكرملين", "RU"),
        ("organizations.tsv", "مجلس الأمن الدولي", "org:unsc"),
        ("groups.tsv", "ميليشيا الحوثي", "group:houthis"),
        ("groups.tsv", "مليشيا الدعم السريع", "group:rsf"),
        ("outlets.tsv", "أ ف ب", "outlet:afp"),
        ("places.tsv", "الصخيرات", "place:skhirat"),
    ],
)
def test_known_surface_leads_to_one_neutral_id(table: str, surface: str, actor: str) -> None:
    found = {
        row["id"]
        for row in rows(table)
        for column in ARABIC_COLUMNS
        if surface in row.get(column, "").split("|")
    }
    assert found == {actor}
