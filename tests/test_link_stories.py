"""Stories of several outlets about seven meetings come out as those meetings (only where the stories are there)."""

import pytest
from benchmarks.clusters import STORIES, b_cubed, build, clustered, main_meetings

#: Pages that share a meeting must be of one meeting; of a story's companions nearly all must be found.
PRECISION, F1 = 0.98, 0.85


@pytest.mark.skipif(not STORIES.exists(), reason="the labelled stories do not lie beside the project")
def test_stories_of_one_meeting_are_one_meeting() -> None:
    documents, truth = clustered()
    precision, _, f1 = b_cubed(main_meetings(build(documents)), truth)
    assert precision >= PRECISION
    assert f1 >= F1


def test_b_cubed_counts_companions() -> None:
    truth = {"a": "1", "b": "1", "c": "2"}
    assert b_cubed({"a": "x", "b": "x", "c": "y"}, truth) == (1.0, 1.0, 1.0)
    precision, recall, _ = b_cubed({"a": "x", "b": "y", "c": "y"}, truth)
    assert (precision, recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
