"""The whole way from pages to meetings, over stories of our own (`tests/link_stories.py`)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import TrackQuery, build_dossier
from mahdar.link.dating import date_pages
from mahdar.model import Annotation, Document, Dossier, Meeting, Published
from mahdar.read.make import Facts, make_document
from mahdar.run.track import parse_track
from tests.link_stories import STORIES, TRACKS, Told, Wanted


def _document(page: Told) -> Document:
    given = Published(earliest=page.day, latest=page.day, basis="given") if page.day else None
    return make_document(page.text, page.outlet, Facts(outlet=page.outlet, given=given))


def _annotated(documents: Sequence[Document]) -> list[Annotation]:
    return [annotate(d, load_knowledge()) for d in documents]


def _built(pages: Sequence[Told], query: TrackQuery | None = None) -> Dossier:
    documents = sorted((_document(p) for p in pages), key=lambda d: d.id)
    annotations = date_pages(documents, _annotated(documents), load_knowledge(), _annotated)
    return build_dossier(annotations, query=query)


@lru_cache(maxsize=len(STORIES))
def _story(name: str) -> Dossier:
    return _built(STORIES[name].pages)


def _fits(meeting: Meeting, wanted: Wanted) -> bool:
    """The meeting is the wanted one: its parties and its day."""
    parties = {v.value.actor for v in meeting.parties.values}
    needed = {p if ":" in p else f"state:{p}" for p in wanted.parties.split()}
    first, _, last = (wanted.day or "").partition("..")
    return needed <= parties and (not first or (meeting.earliest, meeting.latest) == (first, last or first))


def _shown(meeting: Meeting) -> dict[str, object]:
    return {
        "status": meeting.status,
        "places": {v.value.name_en for v in meeting.place.values},
        "history": " ".join(h.status for h in meeting.history),
        "pages": meeting.sources.documents,
        "conflicts": {f"{c.slot} {c.kind}" for c in meeting.conflicts},
    }


@pytest.mark.parametrize("name", STORIES)
def test_a_story_over_pages_comes_out_as_its_meetings(name: str) -> None:
    story, meetings = STORIES[name], list(_story(name).meetings)
    for wanted in story.meetings:
        (found,) = [m for m in meetings if _fits(m, wanted)]
        shown = _shown(found)
        assert shown["status"] == wanted.status
        assert shown["pages"] == wanted.pages
        assert wanted.place is None or wanted.place in shown["places"]  # type: ignore[operator]
        assert wanted.history is None or shown["history"] == wanted.history
        assert wanted.conflict is None or wanted.conflict in shown["conflicts"]  # type: ignore[operator]
    assert len(meetings) - len(story.meetings) <= story.others


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_pages_changes_nothing(name: str) -> None:
    pages = list(STORIES[name].pages)
    random.Random(5).shuffle(pages)
    assert msgspec.json.encode(_built(pages)) == msgspec.json.encode(_story(name))


@pytest.mark.parametrize("name", TRACKS)
def test_the_state_of_a_track_told_over_pages(name: str) -> None:
    wanted = TRACKS[name]
    track = _built(wanted.pages, parse_track(wanted.query)).track
    assert track is not None
    assert track.state == wanted.state
    reasons = {
        (r.value["signal"], r.value["who_actor"], r.value["as_of"])
        for r in track.state_why
        if "signal" in r.value
    }
    assert wanted.declared is None or wanted.declared in reasons
    assert {(c.value["actor"], c.value["issue"]) for c in track.open_conditions} == wanted.conditions
    assert (track.next_expected.value["earliest"] if track.next_expected else None) == wanted.expected
    assert (
        wanted.level is None or (track.level_reached and track.level_reached.value["level"]) == wanted.level
    )
    assert all(r.evidence for r in (*track.state_why, *track.open_conditions))
