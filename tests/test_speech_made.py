"""The generator of sentences of speech: the same for a seed, its Arabic agrees, its judgement is strict."""

import json

import pytest

from tests.gate import FLOORS, SLACK
from tests.made_speech import FAULTS, Case, cases, faults, figures, read

SAMPLE = list(cases(400, 7))


def test_the_floors_of_made_speech_hold() -> None:
    floors = json.loads(FLOORS.read_text("utf-8"))
    got = figures()
    assert set(got) == {k for k in floors if k.startswith("made speech: ")}
    assert {k: v for k, v in got.items() if v < floors[k] - SLACK} == {}


def test_a_seed_gives_the_same_sentences_of_speech_and_another_seed_others() -> None:
    assert list(cases(50, 3)) == list(cases(50, 3))
    assert list(cases(50, 3)) != list(cases(50, 4))


def test_no_slot_and_no_loose_space_is_left_in_a_sentence_of_speech() -> None:
    for case in SAMPLE:
        assert not set("|¶‹›") & set(case.marked), case
        assert not any(loose in case.marked for loose in ("  ", " ،", "،،", "،.", " .", "ىت")), case


TOLD = "قال {لافروف} إن ⟦الجولة انتهت⟧."
# the sentence that is read | what a reader would write down | the fault named
JUDGED = [
    (TOLD, TOLD, []),
    (TOLD, "{قال} لافروف إن ⟦الجولة انتهت⟧.", ["speaker"]),
    (TOLD, "قال {لافروف} إن الجولة ⟦انتهت⟧.", ["span"]),
    (TOLD, "قال {لافروف} إن ⟪الجولة انتهت⟫.", ["kind"]),
    (TOLD, "⟦قال⟧ {لافروف} إن الجولة انتهت.", ["missed", "extra"]),
    (TOLD, "قال لافروف إن الجولة انتهت.", ["false"]),
]


@pytest.mark.parametrize(("read_from", "marked", "expected"), JUDGED)
def test_each_difference_of_speech_is_named(read_from: str, marked: str, expected: list[str]) -> None:
    assert faults(Case(marked), read(Case(read_from))) == expected
    assert set(expected) <= set(FAULTS)
