"""The generator of sentences of position: the same for a seed, its Arabic agrees, its judgement is strict."""

import json

import pytest

from tests.gate import FLOORS, SLACK
from tests.made_positions import FAULTS, Case, cases, faults, figures, read, spoken

SAMPLE = list(cases(400, 7))


def test_the_floors_of_made_positions_hold() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))
    got = figures()
    assert set(got) == {k for k in floors if k.startswith("made positions: ")}
    assert {k: v for k, v in got.items() if v < floors[k] - SLACK} == {}


def test_what_a_speech_carries_is_held_by_whoever_speaks() -> None:
    assert [(case.text, wrong) for case in spoken(140, 5) if (wrong := faults(case, read(case)))] == []


def test_a_seed_gives_the_same_sentences_and_another_seed_others() -> None:
    assert list(cases(50, 3)) == list(cases(50, 3))
    assert list(cases(50, 3)) != list(cases(50, 4))


def test_no_slot_and_no_loose_space_is_left_in_a_sentence() -> None:
    for case in SAMPLE:
        assert not set("{}|") & set(case.text), case
        assert not any(loose in case.text for loose in ("  ", " ،", "،،", "لال", " ب ", "والتقىت")), case


TOLD = "دعت صربيا إلى وقف إطلاق النار."
# who holds it, as which stance | the fault named
JUDGED = [
    ("state:RS", {"demands"}, []),
    ("state:RS", {"offers", "demands"}, []),
    ("state:RS", {"rejects"}, ["stance"]),
    ("state:XK", {"demands"}, ["actor"]),
    (None, set(), ["false"]),
]


@pytest.mark.parametrize(("actor", "stances", "expected"), JUDGED)
def test_each_difference_is_named(actor: str | None, stances: set[str], expected: list[str]) -> None:
    case = Case(TOLD, actor, frozenset(stances), {})
    assert faults(case, read(case)) == expected
    assert set(expected) <= set(FAULTS)


def test_a_position_that_is_not_found_and_one_too_many_are_named() -> None:
    nobody = Case("وصل الوفد إلى بلغراد.", "state:RS", frozenset({"demands"}), {})
    assert faults(nobody, read(nobody)) == ["missed"]
    two = Case(
        "دعت صربيا إلى وقف إطلاق النار، ورفضت كوسوفو المبادرة.", "state:RS", frozenset({"demands"}), {}
    )
    assert faults(two, read(two)) == ["extra"]
