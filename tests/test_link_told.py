"""The whole way from pages to meetings, over stories of our own (`tests/link_stories.py`)."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from functools import lru_cache
from types import FrameType

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import TrackQuery, build_dossier
from mahdar.link.dating import date_pages
from mahdar.link.meetings.features import level_shown
from mahdar.link.pages import LinkedPage
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
        "places": [v.value.name_en for v in meeting.place.values],
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
        assert wanted.place is None or shown["places"][:1] == [wanted.place]  # type: ignore[index]
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
    assert wanted.mediators is None or track.mediators == wanted.mediators
    assert all(r.evidence for r in (*track.state_why, *track.open_conditions, *track.mediators_why))


def test_writing_up_a_page_that_repeats_itself_is_linear() -> None:
    """Every value of a slot keeps each of its places once, and looking them up does not square with the page."""
    again = "التقى وزير الخارجية الجزائري نظيره التونسي في وهران يوم 4 مارس 2022 "
    steps = []
    for times in (150, 600):
        (annotation,) = _annotated([_document(Told("page", None, again * times))])
        counted = 0

        def count(frame: FrameType, event: str, arg: object) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(count)
        dossier = build_dossier([annotation])
        sys.setprofile(None)
        steps.append(counted)
        evidence = dossier.meetings[0].parties.values[0].evidence
        assert len(set(map(repr, evidence))) == len(evidence)
    assert steps[1] < 5 * steps[0]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("استقبل الرئيس السنغالي ماكي سال وفدا غامبيا في دكار يوم 9 يونيو 2019.", False),
        ("التقى وزير الخارجية الغامبي مسؤولين سنغاليين في دكار يوم 9 يونيو 2019.", False),
        ("عقد وزير الخارجية الغامبي لقاء مع نظيره السنغالي في دكار يوم 9 يونيو 2019.", True),
        ("اجتمع وزراء دفاع السنغال وغامبيا في دكار يوم 9 يونيو 2019.", True),
        ("عقدت السنغال وغامبيا اجتماعا على مستوى وزراء الخارجية في دكار يوم 9 يونيو 2019.", True),
    ],
)
def test_a_level_is_shown_when_more_than_one_side_takes_part_at_it(sentence: str, shown: bool) -> None:
    (annotation,) = _annotated([_document(Told("page", "2019-06-10", f"لقاء في دكار\n{sentence}"))])
    (meeting,) = (m for m in annotation.meetings if m.earliest == "2019-06-09")
    assert meeting.level is not None
    assert level_shown(LinkedPage("", annotation, None, "", None, ()), meeting) == shown


def test_the_rank_of_one_side_keeps_no_two_accounts_of_a_day_apart() -> None:
    built = _built(
        [
            Told("دكار برس", "2019-06-07", "موعد جديد\nيستقبل الرئيس السنغالي ماكي سال وفدا غامبيا في دكار يوم 9 يونيو 2019."),
            Told("بانجول اليوم", "2019-06-10", "لقاء دكار\nعقد وزير الخارجية الغامبي لقاء مع نظيره السنغالي في دكار يوم 9 يونيو 2019."),
        ]
    )  # fmt: skip
    (meeting,) = built.meetings
    assert (meeting.status, [h.status for h in meeting.history]) == ("held", ["planned", "held"])


def test_a_place_is_shown_by_its_name_however_a_page_calls_it() -> None:
    built = _built(
        [
            Told(
                "page",
                "2019-06-10",
                "لقاء\nاجتمع وزراء دفاع السنغال وغامبيا في العاصمة الإسبانية يوم 9 يونيو 2019.",
            )
        ]
    )
    (place,) = built.meetings[0].place.values
    assert (place.value.name, place.value.name_en) == ("مدريد", "Madrid")


ERRS = {
    "the city": ("في نيروبي يوم 7 حزيران", "في كمبالا يوم 7 حزيران", "place contradiction"),
    "a day and the city": ("في نيروبي يوم 7 حزيران", "في كمبالا يوم 8 حزيران", None),
}


@pytest.mark.parametrize("case", ERRS)
def test_people_of_rank_are_not_in_two_cities_on_one_day(case: str) -> None:
    first, second, conflict = ERRS[case]
    built = _built(
        [
            Told("صوت البحيرات", "2018-06-08", f"لقاء\nالتقى وزيرا خارجية كينيا وأوغندا {first}."),
            Told("مرآة نيروبي", "2018-06-09", f"لقاء\nالتقى وزيرا خارجية كينيا وأوغندا {second}."),
        ]
    )
    assert len(built.meetings) == (1 if conflict else 2)
    assert [f"{c.slot} {c.kind}" for m in built.meetings for c in m.conflicts] == (
        [conflict] if conflict else []
    )


#: Rival sides of one land stay two parties, and are found by the name of the state as by their own.
RIVALS = [
    Told("صحيفة المرفأ", "2023-06-14", "هدنة جديدة\nوقع الجيش السوداني وقوات الدعم السريع أمس الثلاثاء في جدة اتفاقا لوقف النار."),
    Told("إذاعة النيل", "2023-06-20", "محادثات جدة\nاستأنف الجيش السوداني وقوات الدعم السريع أمس الاثنين محادثاتهما في جدة."),
    Told("وكالة السهل", "2023-06-21", "القاهرة\nالتقى عبد الفتاح البرهان الرئيس المصري عبد الفتاح السيسي أمس الثلاثاء في القاهرة."),
]  # fmt: skip


@pytest.mark.parametrize("query", ["السودان، الدعم السريع", "الجيش السوداني، الدعم السريع", "SD,group:rsf"])
def test_rival_sides_make_the_track_of_their_land(query: str) -> None:
    dossier = _built(RIVALS, parse_track(query))
    found = [{v.value.actor for v in m.parties.values} for m in dossier.meetings]
    assert [p for p in found if "group:rsf" in p] == [{"org:saf", "group:rsf"}] * 2
    assert dossier.track is not None
    assert "org:saf" not in dossier.track.mediators
    assert not any({"state:SD", "group:rsf"} <= p for p in found)


def test_the_head_of_a_group_that_is_a_side_is_its_leader() -> None:
    stamp = Published(earliest="2011-05-04", latest="2011-05-04", basis="given")
    text = "عقد الرئيس الفلسطيني محمود عباس ورئيس المكتب السياسي لحركة حماس خالد مشعل لقاء في القاهرة اليوم الأربعاء."
    told = annotate(Document(id="x", text=text, published=stamp), load_knowledge())
    linked = LinkedPage(id="x", annotation=told, as_of=None, origin="x", copy_of=None, similar=())
    assert [(m.level, level_shown(linked, m)) for m in told.meetings] == [("leaders", True)]


LOOKING_BACK = [
    # (what the page about the next round says of an earlier one, the last contact of the track)
    ("والتقى الطرفان آخر مرة في أسمرة يوم 9 سبتمبر.", "2022-09-09"),
    ("وكان آخر لقاء للطرفين في أسمرة يوم 9 سبتمبر.", "2022-09-09"),
]


@pytest.mark.parametrize(("words", "day"), LOOKING_BACK)
def test_what_a_page_calls_the_last_contact_of_the_two_it_is_about_is_the_last(words: str, day: str) -> None:
    pages = [
        Told("أ", "2022-05-11", "لقاء كيني صومالي في أسمرة\nالتقى الرئيسان الكيني والصومالي أمس في أسمرة."),
        Told("ب", "2022-10-20", f"كينيا تعلن جولة جديدة مع الصومال\nقالت نيروبي إن مبعوثها سيقود وفدا إلى عنتيبي الاثنين المقبل لمحادثات مع مسؤولي الصومال. {words}"),
    ]  # fmt: skip
    found = _built(pages, parse_track("كينيا، الصومال")).track
    assert found is not None
    assert found.last_contact is not None
    assert found.last_contact.value["earliest"] == day
