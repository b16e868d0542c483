"""English plurals of the nouns that name who speaks."""

import pytest

from mahdar.english import plural
from tests.speech_table import read

PLURALS = [
    ("source", "sources"),
    ("witness", "witnesses"),
    ("agency", "agencies"),
    ("news agency", "news agencies"),
    ("survey", "surveys"),
    ("policeman", "policemen"),
    ("fisherman", "fishermen"),
    ("woman", "women"),
    ("child", "children"),
    ("human", "humans"),
    ("member of parliament", "members of parliament"),
    ("person close to", "persons close to"),
    ("church", "churches"),
    # already more than one, or never one
    ("authorities", "authorities"),
    ("forces", "forces"),
    ("information", "information"),
    ("press", "press"),
]


@pytest.mark.parametrize(("one", "more"), PLURALS)
def test_more_than_one(one: str, more: str) -> None:
    assert plural(one) == more


NAMED = [
    ("قال شهود إن القصف توقف.", "witnesses"),
    ("قال شاهد إن القصف توقف.", "witness"),
    ("أفادت المعلومات بأن الوفد عاد.", "information"),
    ("ذكرت وكالات إنسانية أن المعبر مغلق.", "agencies"),
    ("ذكرت صحف أوروبية أن الوفد عاد.", "European newspapers"),
    ("أكد قادة أوروبيون أن العقوبات باقية.", "European leaders"),
    ("أكد قائدان ميدانيان أن الهدنة قائمة.", "commanders"),
]


@pytest.mark.parametrize(("sentence", "name"), NAMED)
def test_those_who_speak_are_as_many_in_english(sentence: str, name: str) -> None:
    spoken = read(sentence).statements[0].speaker
    assert spoken is not None
    assert (spoken.name_en or "").startswith(name)
