"""The generator of contact sentences: the same for a seed, its Arabic agrees, its judgement is strict."""

import json

import pytest
import yaml

from mahdar.knowledge.base import load_knowledge
from tests.gate import FLOORS, SLACK
from tests.made_contacts import FAULTS, HERE, Case, Contact, cases, faults, figures, read

SAMPLE = list(cases(400, 7))


def test_the_floors_of_made_sentences_hold() -> None:
    floors = {k: v for k, v in json.loads(FLOORS.read_text("utf-8")).items() if k.startswith("made: ")}
    got = figures()
    assert set(got) == set(floors)
    assert {k: v for k, v in got.items() if v < floors[k] - SLACK} == {}


def test_a_seed_gives_the_same_sentences_and_another_seed_others() -> None:
    assert list(cases(50, 3)) == list(cases(50, 3))
    assert list(cases(50, 3)) != list(cases(50, 4))


def test_no_slot_and_no_loose_space_is_left_in_a_sentence() -> None:
    for case in SAMPLE:
        assert not set("{}|") & set(case.text), case
        assert not any(loose in case.text for loose in ("  ", " ،", "،،", "بين وزيرا ", "بين الجانبان")), case


def test_every_side_and_place_is_known_to_the_engine() -> None:
    data = yaml.safe_load((HERE / "actors.yaml").read_text("utf-8"))
    known = load_knowledge().actors
    for side in data["actors"].values():
        assert known.name_en(side["id"]), side["id"]
    for track in data["tracks"]:
        case = Case(f"وصل الوفد إلى {track['place']}.", "2023-09-13", ())
        assert track["name_en"] in {m.name_en for m in read(case).mentions}, track


SIDES = (frozenset({"state:RS"}), frozenset({"state:XK"}))
TOLD = "عقدت في أوهريد أمس محادثات بين صربيا وكوسوفو."
HELD = frozenset({"held"})
DAY = ("2023-09-12", "2023-09-12")
# what the label says differently | the fault named
JUDGED = [
    (Contact(SIDES, HELD, DAY, "Ohrid"), []),
    (Contact(SIDES, HELD), []),  # what a label leaves open is not held against a report
    (Contact(SIDES, frozenset({"planned"}), DAY, "Ohrid"), ["status"]),
    (Contact(SIDES, HELD, ("2023-09-11", "2023-09-11"), "Ohrid"), ["days"]),
    (Contact(SIDES, HELD, DAY, "Geneva"), ["place"]),
    (Contact((SIDES[0], frozenset({"state:AL"})), HELD, DAY, "Ohrid"), ["parties"]),
    (Contact((frozenset({"state:AL"}), frozenset({"state:ME"})), HELD), ["missed", "extra"]),
]


@pytest.mark.parametrize(("label", "expected"), JUDGED)
def test_each_slot_that_differs_is_named(label: Contact, expected: list[str]) -> None:
    case = Case(TOLD, "2023-09-13", (label,))
    assert faults(case, read(case).meetings) == expected
    assert set(expected) <= set(FAULTS)


def test_a_contact_where_there_is_none_is_a_fault() -> None:
    case = Case(TOLD, "2023-09-13", ())
    assert faults(case, read(case).meetings) == ["false"]
