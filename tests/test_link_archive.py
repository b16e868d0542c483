"""An archive of several outlets over months: what one page denies and another tells, lands and their sides, loose words
for what did not come about, and meetings near each other that are not one. Right pairs stand beside wrong ones."""

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import TrackQuery, build_dossier
from mahdar.link.conditions import not_within_others
from mahdar.link.meetings.features import features
from mahdar.link.pages import LinkedPage
from mahdar.model import (
    Annotation,
    Document,
    Evidence,
    MeetingMention,
    MeetingReport,
    Published,
    Reasoned,
)
from tests.records import meetings, page, report

R = report


ROUNDS = {
    "اختتم وفدا قبرص وتركيا الثلاثاء الجولة الثالثة في جنيف.": 3,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة المفاوضات الثالثة في جنيف.": 3,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة محادثات رابعة في جنيف.": 4,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة مشاوراتهما الخامسة في جنيف.": 5,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة الحوار الثانية في جنيف.": 2,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة من المفاوضات في جنيف هي الأطول.": None,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة مفاوضات في الطابق الثاني بجنيف.": None,
    "اختتم وفدا قبرص وتركيا الثلاثاء جولة المفاوضات بين 4 وفود في جنيف.": None,
}


@pytest.mark.parametrize("text", ROUNDS)
def test_a_round_is_counted_behind_the_talks_that_it_is_one_of(text: str) -> None:
    stamp = Published(earliest="2023-03-09", latest="2023-03-09", basis="given")
    told = annotate(Document(id="x", text=text, published=stamp), load_knowledge())
    linked = LinkedPage(id="x", annotation=told, as_of=None, origin="x", copy_of=None, similar=())
    assert [features(linked, 0).round] == [ROUNDS[text]]


MUSCAT = {"place": "Muscat", "level": "intelligence_chiefs"}
TWO = {"place": "Muscat", "people": "salim haddad"}
DENIALS: dict[str, tuple[int, list[Annotation]]] = {
    "denied by one day, told by the next, two persons named": (1, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-22", **TWO)),
    ]),
    "… of one rank, a mediator named by who tells it": (1, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **MUSCAT)),
        page("b", "2021-05-09", R("KW IQ OM", "2021-04-19", **MUSCAT)),
    ]),
    "… by who is read as being on the page for another contact a week off": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-27", **TWO)),
    ]),
    "told for another city": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-22", people="salim haddad", place="Doha")),
    ]),
    "of nobody named and no rank": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", place="Muscat")),
        page("b", "2021-05-09", R("KW IQ", "2021-04-22", place="Muscat")),
    ]),
    "of other persons": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-22", place="Muscat", people="nasser jabr")),
    ]),
    "two told in those days, either may be meant": (3, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-19", **TWO), R("KW IQ", "2021-04-22", **TWO)),
    ]),
    "one page has one denied and another held": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", status="denied", **TWO), R("KW IQ", "2021-04-22", **TWO)),
    ]),
    "both told as held stay apart": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-04-20", **TWO)),
        page("b", "2021-05-09", R("KW IQ", "2021-04-22", **TWO)),
    ]),
    "what was put off is not what is only denied elsewhere": (2, [
        page("a", "2021-05-02", R("KW IQ", "2021-05-03", status="postponed", what="talks", place="Muscat", soil="OM")),
        page("b", "2021-05-09", R("KW IQ", "2021-05-07", status="denied", level="leaders", place="Salalah", soil="OM")),
    ]),
    "what was put off is what was put off again there": (1, [
        page("a", "2021-05-02", R("KW IQ", "2021-05-03", status="postponed", what="talks", place="Muscat", soil="OM")),
        page("b", "2021-05-09", R("KW IQ", "2021-05-12", status="postponed", what="talks", place="Muscat", soil="OM")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", DENIALS)
def test_a_denial_is_of_what_others_tell(case: str) -> None:
    count, pages = DENIALS[case]
    assert len(meetings(*pages)) == count


def test_the_day_that_is_denied_and_the_day_that_is_told_are_a_conflict() -> None:
    _, pages = DENIALS["denied by one day, told by the next, two persons named"]
    (meeting,) = meetings(*pages)
    assert ("when", "contradiction") in [(c.slot, c.kind) for c in meeting.conflicts]


SEVERAL = "group:gna-ly group:lna"
LANDS: dict[str, tuple[int, list[Annotation]]] = {
    "two delegations of a land before the UN, and its two sides": (1, [
        page("a", "2020-09-28", R("LY org:un", "2020-09-28", place="Hurghada", status="ongoing")),
        page("b", "2020-10-07", R(SEVERAL, "2020-09-28..2020-09-29", place="Hurghada")),
    ]),
    "the land alone, and its sides before the UN": (1, [
        page("a", "2020-11-18", R("LY", "2020-11-11..2020-11-13", place="Sirte")),
        page("b", "2020-11-11", R(f"{SEVERAL} org:un", "2020-11-10..2020-11-12", place="Sirte", status="ongoing")),
    ]),
    "the land in another city that day": (2, [
        page("a", "2020-09-28", R("LY", "2020-09-28", place="Tunis")),
        page("b", "2020-10-07", R(SEVERAL, "2020-09-28..2020-09-29", place="Hurghada")),
    ]),
    "the land with a neighbour in that city": (2, [
        page("a", "2020-09-28", R("LY TD", "2020-09-28", place="Hurghada")),
        page("b", "2020-10-07", R(SEVERAL, "2020-09-28..2020-09-29", place="Hurghada")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", LANDS)
def test_a_land_alone_stands_for_its_sides(case: str) -> None:
    count, pages = LANDS[case]
    assert len(meetings(*pages)) == count


LOOSE: dict[str, tuple[int, list[Annotation]]] = {
    "«did not come about that year», of another rank": (2, [
        page("a", "2022-03-13", R("SA IR", "2022-03-16", status="postponed", what="talks", place="Baghdad")),
        page("b", "2023-03-13", R("SA IR", "2022-01-01..2022-12-31", status="not_held", level="foreign_ministers", place="Baghdad")),
    ]),
    "… of the rank that was to meet there": (1, [
        page("a", "2022-03-13", R("SA IR", "2022-03-16", status="postponed", level="foreign_ministers", place="Baghdad")),
        page("b", "2023-03-13", R("SA IR", "2022-01-01..2022-12-31", status="not_held", level="foreign_ministers", place="Baghdad")),
    ]),
    "planned for the day on which weeks of talks began": (1, [
        page("a", "2023-10-25", R("YE SA", "2023-10-26", status="planned", what="talks", place="Muscat")),
        page("b", "2023-12-04", R("YE SA", "2023-10-26..2023-12-03", what="talks", place="Muscat")),
    ]),
    "planned for the first of a month in which they met": (2, [
        page("a", "2023-10-25", R("YE SA", "2023-10-01", status="planned", what="talks", place="Muscat")),
        page("b", "2023-12-04", R("YE SA", "2023-10-01..2023-12-31", what="talks", place="Muscat")),
    ]),
    "a session held elsewhere that week is not the one planned and begun here": (2, [
        page("a", "2020-11-05", R("KE SO", "2020-11-09..2020-11-15", status="planned", level="officials", place="Garissa")),
        page("b", "2020-11-11", R("KE SO", "2020-11-10..2020-11-12", status="ongoing", level="officials", place="Garissa")),
        page("c", "2020-11-18", R("KE SO", "2020-11-01..2020-11-10", level="officials", place="Mandera", main=False)),
    ]),
    "… but a guest sees several cities": (1, [
        page("a", "2018-02-22", R("KR KP", "2018-02-25", status="planned", what="visit", people="yong chol")),
        page("b", "2018-02-25", R("KR KP", "2018-02-25", what="visit", people="yong chol", place="Seoul")),
        page("c", "2018-02-26", R("KR KP", what="visit", people="yong chol", place="Pyeongchang")),
    ]),
    "… and two cities on the very day are one meeting in dispute": (1, [
        page("a", "2020-11-05", R("KE SO", "2020-11-09", status="planned", level="officials", place="Garissa")),
        page("b", "2020-11-10", R("KE SO", "2020-11-09", level="officials", place="Garissa")),
        page("c", "2020-11-18", R("KE SO", "2020-11-09", level="officials", place="Mandera")),
    ]),
    "rounds in the plural are no one round": (2, [
        page("a", "2021-04-18", R("SA IR", "2021-04-09", what="talks", place="Baghdad")),
        msgspec.structs.replace(
            page("b", "2022-04-24", R("SA IR", "2021-04-01..2021-04-30", what="talks", place="Baghdad", main=False)),
            meetings=(msgspec.structs.replace(
                R("SA IR", "2021-04-01..2021-04-30", what="talks", place="Baghdad", main=False),
                mentions=(MeetingMention(start=0, end=4, text="جولات", slot="trigger"),),
            ),),
        ),
    ]),
    "who proposes a meeting within weeks does not speak of a round put off": (2, [
        page("a", "2024-02-06", R("SD SS", "2024-02-01..2024-02-07", status="postponed", what="talks")),
        page("b", "2024-01-28", R("SD SS", "2024-01-28..2024-02-11", status="proposed", level="leaders", people="arman kiir")),
    ]),
    "foreign ministers «are to meet», and meet a month later": (1, [
        page("a", "2023-03-10", R("SA IR", status="planned", level="leaders", main=False)),
        page("b", "2023-04-07", R("SA IR", "2023-04-06", level="leaders", place="Beijing")),
    ]),
    "… and meet half a year later": (2, [
        page("a", "2023-03-10", R("SA IR", status="planned", level="leaders", main=False)),
        page("b", "2023-09-07", R("SA IR", "2023-09-06", level="leaders", place="Beijing")),
    ]),
    "two ministers, and then the three with their host": (2, [
        page("a", "2023-04-07",
             R("SA IR CN", "2023-04-06", level="foreign_ministers", place="Beijing"),
             R("SA IR", "2023-04-06", level="foreign_ministers", place="Beijing", people="faisal hossein")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", LOOSE)
def test_loose_words_join_what_they_can_mean_and_no_more(case: str) -> None:
    count, pages = LOOSE[case]
    assert len(meetings(*pages)) == count


COUNTED: dict[str, tuple[int, list[str]]] = {
    "the first round on the ninth, the first meeting on the eighth": (1, [
        "عقد وفدا كينيا والصومال جولة أولى من المحادثات في أروشا في التاسع من أبريل 2021.",
        "جرى اللقاء الأول بين كينيا والصومال في أروشا في الثامن من نيسان 2021.",
    ]),
    "the first round and the second meeting": (2, [
        "عقد وفدا كينيا والصومال جولة أولى من المحادثات في أروشا في التاسع من أبريل 2021.",
        "جرى اللقاء الثاني بين كينيا والصومال في أروشا في الثامن من نيسان 2021.",
    ]),
    "nobody counts": (2, [
        "عقد وفدا كينيا والصومال جولة من المحادثات في أروشا في التاسع من أبريل 2021.",
        "جرى لقاء بين كينيا والصومال في أروشا في الثامن من نيسان 2021.",
    ]),
    "the first of two weeks apart": (2, [
        "عقد وفدا كينيا والصومال جولة أولى من المحادثات في أروشا في العشرين من أبريل 2021.",
        "جرى اللقاء الأول بين كينيا والصومال في أروشا في الثامن من نيسان 2021.",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", COUNTED)
def test_two_days_for_the_first_meeting_of_two_are_one_meeting_in_dispute(case: str) -> None:
    count, texts = COUNTED[case]
    stamp = Published(earliest="2021-05-20", latest="2021-05-20", basis="given")
    knowledge = load_knowledge()
    pages = [
        annotate(Document(id=f"p{n}" * 8, text=t, published=stamp), knowledge) for n, t in enumerate(texts)
    ]
    found = meetings(*pages)
    assert len(found) == count
    if count == 1:
        assert [(c.slot, c.kind) for c in found[0].conflicts] == [("when", "contradiction")]


FIVE = {"place": "Sirte", "what": "talks"}
LASTING: dict[str, tuple[str, list[tuple[str, str]], list[Annotation]]] = {
    "the last day by two pages, all days by the third": ("2023-03-06..2023-03-10", [], [
        page("a", "2023-03-10", R("SA IR", "2023-03-06..2023-03-10", **FIVE)),
        page("b", "2023-04-04", R("SA IR", "2023-03-10", edge="end", **FIVE)),
        page("c", "2023-04-05", R("SA IR", "2023-03-10", edge="end", **FIVE)),
    ]),
    "«on the tenth», and all days by another": ("2023-03-10..2023-03-10", [], [
        page("a", "2023-03-10", R("SA IR", "2023-03-06..2023-03-10", **FIVE)),
        page("b", "2023-04-04", R("SA IR", "2023-03-10", **FIVE)),
    ]),
    "the last day of March, and «in March»": ("2023-03-31..2023-03-31", [], [
        page("a", "2023-05-10", R("SA IR", "2023-03-01..2023-03-31", **FIVE)),
        page("b", "2023-04-04", R("SA IR", "2023-03-31", edge="end", **FIVE)),
    ]),
    "two spans that begin and end a day apart; who looks back is shown": ("2023-03-07..2023-03-09", [("when", "contradiction")], [
        page("a", "2023-03-07", R("SA IR", "2023-03-06..2023-03-08", status="ongoing", **FIVE)),
        page("b", "2023-03-14", R("SA IR", "2023-03-07..2023-03-09", **FIVE)),
    ]),
    "… and «in March», which contradicts neither": ("2023-03-07..2023-03-09", [("when", "contradiction")], [
        page("a", "2023-03-07", R("SA IR", "2023-03-06..2023-03-08", status="ongoing", **FIVE)),
        page("b", "2023-03-14", R("SA IR", "2023-03-07..2023-03-09", **FIVE)),
        page("c", "2023-05-14", R("SA IR", "2023-03-01..2023-03-31", **FIVE)),
    ]),
    "one span within the other": ("2023-03-07..2023-03-08", [], [
        page("a", "2023-03-14", R("SA IR", "2023-03-06..2023-03-09", **FIVE)),
        page("b", "2023-03-14", R("SA IR", "2023-03-07..2023-03-08", **FIVE)),
    ]),
    "a calendar week and three days of it and the next": ("2023-03-11..2023-03-12", [], [
        page("a", "2023-03-14", R("SA IR", "2023-03-06..2023-03-12", **FIVE)),
        page("b", "2023-03-14", R("SA IR", "2023-03-11..2023-03-13", **FIVE)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", LASTING)
def test_the_days_of_talks_that_last(case: str) -> None:
    wanted, conflicts, pages = LASTING[case]
    (meeting,) = meetings(*pages)
    assert f"{meeting.earliest}..{meeting.latest}" == wanted
    assert [(c.slot, c.kind) for c in meeting.conflicts] == conflicts
    shown = [v.value for c in meeting.conflicts for v in c.values]
    assert {"earliest": "2023-03-01", "latest": "2023-03-31"} not in shown


HERE: dict[str, tuple[int, Annotation]] = {
    "denied at large, told with its day for that city": (1, page(
        "a", "2021-04-18", R("SA IR", status="denied", what="talks", place="Baghdad"), R("SA IR", "2021-04-09", place="Baghdad"),
    )),
    "told for another city": (2, page(
        "a", "2021-04-18", R("SA IR", status="denied", what="talks", place="Baghdad"), R("SA IR", "2021-04-09", place="Muscat"),
    )),
    "denied for no city": (2, page(
        "a", "2021-04-18", R("SA IR", status="denied", what="talks"), R("SA IR", "2021-04-09", place="Baghdad"),
    )),
    "told of last year": (2, page(
        "a", "2021-04-18", R("SA IR", status="denied", what="talks", place="Baghdad"), R("SA IR", "2020-04-09", place="Baghdad"),
    )),
    "two told": (3, page(
        "a", "2021-04-18", R("SA IR", status="denied", what="talks", place="Baghdad"),
        R("SA IR", "2021-04-09", place="Baghdad"), R("SA IR", "2021-04-12", place="Baghdad"),
    )),
}  # fmt: skip


@pytest.mark.parametrize("case", HERE)
def test_a_page_that_tells_what_is_denied_tells_one_contact(case: str) -> None:
    count, told = HERE[case]
    assert len(meetings(told)) == count


def test_a_contact_that_had_been_put_off_is_no_plan_for_another_city() -> None:
    plan = page("a", "2023-10-25", R("SD SS", "2023-10-26", status="planned", what="talks", place="Juba"))
    later = page("b", "2024-02-06", R("SD SS", "2024-01-22", what="talks", place="Kampala", deferred=True))
    assert len(meetings(plan, later)) == 2


def test_a_land_is_not_named_beside_its_own_sides() -> None:
    _, pages = LANDS["the land alone, and its sides before the UN"]
    (meeting,) = meetings(*pages)
    assert (
        meeting.label_en == "Government of National Accord – Libyan National Army (Haftar) – United Nations"
    )
    assert "state:LY" in {v.value.actor for v in meeting.parties.values}
    track = build_dossier(pages, query=TrackQuery("x", ("group:gna-ly", "group:lna"))).track
    assert track is not None
    assert "state:LY" not in {*track.also_present, *track.mediators}


def _asked(start: int, end: int, issue: str | None, actor: str = "state:SY", document: str = "d") -> Reasoned:
    words = Evidence(document=document, start=start, end=end, text="x" * (end - start))
    return Reasoned(value={"actor": actor, "issue": issue}, evidence=(words,))


CONDITIONS: dict[str, tuple[list[tuple[int, int, str | None]], list[Reasoned]]] = {
    "a part of the words of another": ([(0, 70, "troop_withdrawal")], [_asked(30, 70, "troop_withdrawal"), _asked(0, 70, None)]),
    "both on issues": ([(0, 70, "ceasefire"), (30, 70, "borders")], [_asked(30, 70, "borders"), _asked(0, 70, "ceasefire")]),
    "the part without an issue": ([(0, 70, "ceasefire")], [_asked(0, 70, "ceasefire"), _asked(30, 70, None)]),
    "side by side": ([(0, 40, None), (30, 70, "borders")], [_asked(0, 40, None), _asked(30, 70, "borders")]),
    "of another bearer": ([(0, 70, None), (30, 70, "borders")], [_asked(0, 70, None), _asked(30, 70, "borders", "state:TR")]),
    "of another page": ([(0, 70, None), (30, 70, "borders")], [_asked(0, 70, None), _asked(30, 70, "borders", document="e")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CONDITIONS)
def test_a_condition_is_not_told_twice(case: str) -> None:
    wanted, told = CONDITIONS[case]
    kept = not_within_others(told)
    assert sorted((c.evidence[0].start, c.evidence[0].end, c.value["issue"]) for c in kept) == wanted


def _round(name: str, published: str, number: str, told: MeetingReport) -> Annotation:
    """A page whose words for the contact are a counted round."""
    words = f"الجولة {number} {name}"
    made = page(name, published, told)
    mention = MeetingMention(start=0, end=len(words), text=words, slot="trigger")
    document = msgspec.structs.replace(made.document, text=words)
    meeting = msgspec.structs.replace(told, mentions=(mention,))
    return msgspec.structs.replace(made, document=document, meetings=(meeting,))


PUT_OFF = R("XK RS", "2020-09-29", status="postponed", what="talks", place="Ohrid", soil="MK")
ROUNDS_THERE: dict[str, tuple[int, Annotation]] = {
    "of one side with the host": (1, _round("b", "2020-10-07", "الثانية", R("XK MK", "2020-10-02..2020-10-06", what="talks", place="Ohrid", soil="MK"))),
    "of one side, the host alone beside it as a mediator": (1, _round("b", "2020-10-07", "الثانية", R("XK", "2020-10-02..2020-10-06", what="talks", place="Ohrid", soil="MK"))),
    "of another number": (2, _round("b", "2020-10-07", "الثالثة", R("XK MK", "2020-10-02..2020-10-06", what="talks", place="Ohrid", soil="MK"))),
    "with somebody else": (2, _round("b", "2020-10-07", "الثانية", R("XK AL", "2020-10-02..2020-10-06", what="talks", place="Ohrid", soil="MK"))),
    "in another country": (2, _round("b", "2020-10-07", "الثانية", R("XK GR", "2020-10-02..2020-10-06", what="talks", place="Athens", soil="GR"))),
    "a year later": (2, _round("b", "2021-10-07", "الثانية", R("XK MK", "2021-10-02..2021-10-06", what="talks", place="Ohrid", soil="MK"))),
}  # fmt: skip


@pytest.mark.parametrize("case", ROUNDS_THERE)
def test_a_numbered_round_of_one_guest_is_that_of_the_guests_there(case: str) -> None:
    count, held = ROUNDS_THERE[case]
    assert len(meetings(_round("a", "2020-09-28", "الثانية", PUT_OFF), held)) == count


AT_LARGE: dict[str, tuple[int, list[Annotation]]] = {
    "of what another page tells that day": (1, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="talks"), outlet="b"),
    ]),
    "two days later": (1, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-20", report("SA IR", status="denied", what="talks"), outlet="b"),
    ]),
    "before anybody told it": (2, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-16", report("SA IR", status="denied", what="talks"), outlet="b"),
    ]),
    "of a call": (2, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="call"), outlet="b"),
    ]),
    "of a summit, where officials talked": (2, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="summit"), outlet="b"),
    ]),
    "of a visit": (2, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="visit"), outlet="b"),
    ]),
    "of another rank": (2, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="talks", level="leaders"), outlet="b"),
    ]),
    "of what lies long back": (2, [
        page("a", "2021-04-18", report("SA IR", "2020-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="talks"), outlet="b"),
    ]),
    "one of two that it may be of": (3, [
        page("a", "2021-04-18", report("SA IR", "2021-04-09", place="Baghdad", level="officials"), outlet="a"),
        page("c", "2021-04-18", report("SA IR", "2021-04-02", place="Muscat", level="officials"), outlet="c"),
        page("b", "2021-04-18", report("SA IR", status="denied", what="talks"), outlet="b"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", AT_LARGE)
def test_a_denial_of_any_talks_is_of_the_one_contact_in_the_news(case: str) -> None:
    count, pages = AT_LARGE[case]
    found = build_dossier(pages).meetings
    assert len(found) == count
    assert len(build_dossier(pages[::-1]).meetings) == count
    if count == 1:
        assert [(c.slot, c.kind) for c in found[0].conflicts if c.slot == "status"] == [
            ("status", "contradiction")
        ]
