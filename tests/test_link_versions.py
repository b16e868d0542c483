"""Each side's version of a meeting, and how accounts stand to each other slot by slot."""

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.model import Annotation, Hop, MeetingMention, MeetingReport, Mention, Region, Speaker, Statement
from mahdar.read.make import Facts, make_document
from tests.records import page, report

R = report
FIRST, BETWEEN, SECOND = (
    "التقى الوزيران، والأجواء إيجابية. ",
    "ناقش الطرفان انسحاب القوات وفتح المعابر. ",
    "وهذا كل شيء.",
)
OTHER = "وطالبنا بعودة اللاجئين إلى ديارهم سريعا وبضمانات واضحة من كل الأطراف الحاضرة هنا اليوم."


def side_page(
    name: str, *, between: str = BETWEEN, last: str = "state:SY", own: str | None = None
) -> Annotation:
    """A page on one meeting: two statements of Syria's (or the last of `last`) with `between` told between them."""
    text = FIRST + between + SECOND + OTHER
    at = len(FIRST) + len(between)

    def said(start: int, end: int, actor: str, *issues: str) -> Statement:
        return Statement(
            kind="indirect", start=start, end=end, text=text[start:end], speaker=Speaker(actor=actor, name=actor, name_en=actor),
            chain=(Hop(name=actor, actor=actor),), issues=issues,
        )  # fmt: skip

    told = page(name, "2023-04-26", R("TR SY", "2023-04-25", level="defence_ministers"))
    mentions = [MeetingMention(start=0, end=5, text=text[0:5], slot="trigger")]
    if own is not None:
        start = text.index(own)
        mentions.append(MeetingMention(start=start, end=start + len(own), text=own, slot="when"))
    meeting = msgspec.structs.replace(told.meetings[0], mentions=tuple(mentions))
    statements = (
        said(0, len(FIRST) - 2, "state:SY"),
        said(at, at + len(SECOND), last),
        said(at + len(SECOND), len(text), "state:TR", "refugee_return"),
    )
    return msgspec.structs.replace(
        told,
        document=msgspec.structs.replace(told.document, text=text),
        meetings=(meeting,),
        statements=statements,
        regions=(Region(kind="body", start=0, end=len(text)),),
    )


def sides(annotation: Annotation) -> dict[str | None, set[str]]:
    (meeting,) = build_dossier([annotation]).meetings
    return {a.who: set(a.issues) for a in meeting.accounts}


def test_what_is_told_between_two_statements_of_a_side_is_its_version() -> None:
    assert sides(side_page("a")) == {
        "state:SY": {"troop_withdrawal", "crossings"},
        "state:TR": {"refugee_return"},
    }


def test_what_is_told_between_two_sides_is_nobodys_version() -> None:
    assert sides(side_page("a", last="state:TR"))["state:SY"] == set()


def test_the_pages_own_telling_of_the_meeting_is_nobodys_version() -> None:
    told = side_page("a", between="والتقوا أمس لبحث انسحاب القوات. ", own="أمس")
    assert sides(told)["state:SY"] == set()


def test_of_a_meeting_that_did_not_take_place_nothing_is_left_out() -> None:
    told = side_page("a")
    off = msgspec.structs.replace(told.meetings[0], status="cancelled")
    (meeting,) = build_dossier([msgspec.structs.replace(told, meetings=(off,))]).meetings
    assert not [c for c in meeting.conflicts if c.kind == "omission"]


def test_an_omission_shows_the_words_that_touch_the_issue() -> None:
    (meeting,) = build_dossier([side_page("a")]).meetings
    (omitted,) = [c for c in meeting.conflicts if c.note == "crossings"]
    spoken, silent = omitted.values
    assert (spoken.who, spoken.value, silent.who, silent.value) == ("state:SY", "crossings", "state:TR", None)
    assert [e.text for e in spoken.evidence] == [BETWEEN.strip()]


@pytest.mark.parametrize(
    ("kind", "official", "counted"),
    [("outlet", True, True), ("outlet", False, False), ("institution", True, True)],
)
def test_the_press_speaks_for_no_state_but_its_agency_does(kind: str, official: bool, counted: bool) -> None:
    told = side_page("a")
    speaker = Speaker(actor="outlet:sana" if official else "outlet:x", name="x", name_en="x", start=0, end=5)
    first = msgspec.structs.replace(told.statements[0], speaker=speaker, chain=(), issues=("sovereignty",))
    named = Mention(start=0, end=5, text=told.document.text[:5], kind=kind, actor=speaker.actor, country="SY")
    told = msgspec.structs.replace(
        told, statements=(first, *told.statements[1:]), mentions=(*told.mentions, named)
    )
    assert ("sovereignty" in sides(told).get("state:SY", set())) is counted


RELATIONS: list[tuple[str, MeetingReport, MeetingReport, str]] = [
    ("when", R("TR SY", "2023-04-25"), R("TR SY", "2023-04-25"), "same"),
    ("when", R("TR SY", "2023-04-25", place="Moscow"), R("TR SY", "2023-04-01..2023-04-30", place="Moscow", level="envoys"), "finer"),
    ("place", R("TR SY", "2023-04-25", place="Moscow"), R("TR SY", "2023-04-25"), "left_out"),
    ("place", R("TR SY", "2023-04-20..2023-04-26", status="planned", level="envoys", place="Ankara"), R("TR SY", "2023-04-25", level="envoys", place="Moscow"), "changed"),
    ("place", R("TR SY", "2023-04-25", level="envoys", people="a b", place="Ankara"), R("TR SY", "2023-04-25", level="envoys", people="a b", place="Moscow"), "contradictory"),
    ("status", R("TR SY", "2023-04-25"), R("TR SY", "2023-04-25", status="denied"), "contradictory"),
    ("status", R("TR SY", "2023-04-25", status="planned"), R("TR SY", "2023-04-25"), "changed"),
    ("level", R("TR SY", "2023-04-25", level="envoys"), R("TR SY", "2023-04-25", level="officials"), "finer"),
    ("parties", R("TR SY RU", "2023-04-25", level="envoys"), R("TR SY", "2023-04-25", level="envoys"), "left_out"),
    ("reason", R("TR SY", "2023-04-25", status="postponed", reason="بسبب زلزال شباط"), R("TR SY", "2023-04-25", status="postponed", reason="لأن الأطراف لم تتفق على موعد"), "contradictory"),
    ("reason", R("TR SY", "2023-04-25", status="postponed", reason="بسبب زلزال شباط"), R("TR SY", "2023-04-25", status="postponed", reason="بسبب الزلزال الذي ضرب البلدين، زلزال شباط"), "same"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "one", "other", "relation"), RELATIONS)
def test_how_accounts_stand_to_each_other(
    slot: str, one: MeetingReport, other: MeetingReport, relation: str
) -> None:
    (meeting,) = build_dossier([page("a", "2023-04-20", one), page("b", "2023-04-26", other)]).meetings
    (found,) = [c for c in meeting.comparisons if c.slot == slot]
    assert found.relation == relation
    assert {s.as_of for s in found.says} == {"2023-04-20", "2023-04-26"}
    assert all(s.evidence for s in found.says if s.value is not None)


def test_copies_of_one_account_are_one_account() -> None:
    same = R("TR SY", "2023-04-25", place="Moscow")
    pages = [page("a", "2023-04-26", same, outlet="one"), page("b", "2023-04-26", same, outlet="one")]
    (meeting,) = build_dossier(pages).meetings
    assert meeting.comparisons == ()
    assert (meeting.sources.documents, meeting.sources.independent) == (2, 1)


@pytest.mark.parametrize(
    ("second", "left_out"),
    [
        ('ووصفت الخارجية الليبية اللقاء بأنه "مثمر جدا".', False),
        ("وقالت الخارجية الليبية إن اللقاء تناول ملف الهجرة غير النظامية وسبل تسريع عودة النازحين إلى مناطقهم في الجنوب.", True),
    ],
)  # fmt: skip
def test_who_says_no_more_than_a_phrase_leaves_nothing_out(second: str, left_out: bool) -> None:
    text = (
        "لقاء في نيامي\nعقد وزير الخارجية التشادي لقاء مع نظيره الليبي في نيامي يوم 9 آذار 2019."
        f" وقالت الخارجية التشادية إن اللقاء تناول أمن الحدود ومكافحة الإرهاب. {second}"
    )
    annotation = annotate(make_document(text, "page.txt", Facts()), load_knowledge())
    (meeting,) = (m for m in build_dossier([annotation]).meetings if m.earliest == "2019-03-09")
    silent = {v.who for c in meeting.conflicts if c.slot == "issues" for v in c.values if v.value is None}
    assert ("state:LY" in silent) == left_out
