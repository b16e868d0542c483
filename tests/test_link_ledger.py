"""The ledger: each actor's line on each issue over pages, what changed, and what was answered."""

from __future__ import annotations

import msgspec
import pytest

from mahdar.link.ledger import build_ledger
from mahdar.link.pages import LinkedPage, order_pages, page_days
from mahdar.model import Annotation, DocumentView, Mention, Position, PositionEntry, Published, Region


def page(
    name: str,
    day: str | None,
    *positions: tuple[str, str, str | None, str | None],
    text: str = "نص",
    origin: str | None = None,
    modality: str | None = None,
) -> LinkedPage:
    """A page of one day that holds (actor, stance, issue, toward)."""
    view = DocumentView(
        id=name,
        given_id=None,
        url=None,
        outlet=None,
        title=None,
        language="ar",
        text=text,
        published=Published(earliest=day, latest=day, basis="given" if day else "unknown"),
    )
    held = tuple(
        Position(
            actor=a,
            stance=s,
            issue=i,
            issue_text=None,
            start=0,
            end=len(text),
            text=text,
            toward=t,
            modality=modality,
        )
        for a, s, i, t in positions
    )
    annotation = Annotation(document=view, positions=held)
    return LinkedPage(name, annotation, page_days(annotation), origin or name, None, ())


def line(pages: list[LinkedPage], actor: str, issue: str | None) -> tuple[PositionEntry, ...]:
    found = [x for x in build_ledger(order_pages(pages)) if (x.actor, x.issue) == (actor, issue)]
    assert len(found) == 1
    return found[0].entries


def test_ledger_tells_first_repeated_and_changed() -> None:
    pages = [
        page("c", "2024-08-25", ("state:SY", "accepts", "troop_withdrawal", None)),
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", "state:TR")),
        page("b", "2023-04-25", ("state:SY", "demands", "troop_withdrawal", "state:TR")),
    ]
    entries = line(pages, "state:SY", "troop_withdrawal")
    assert [(e.as_of, e.change) for e in entries] == [
        ("2023-01-17", "first"),
        ("2023-04-25", "repeats"),
        ("2024-08-25", "changed"),
    ]


def test_ledger_an_undated_page_has_no_place_in_time() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", None)),
        page("b", None, ("state:SY", "accepts", "troop_withdrawal", None)),
    ]
    assert [e.change for e in line(pages, "state:SY", "troop_withdrawal")] == ["first", None]


def test_ledger_what_the_other_side_answered() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "troop_withdrawal", "state:TR")),
        page("b", "2023-04-25", ("state:TR", "rejects", "troop_withdrawal", "state:SY")),
        page(
            "c", "2022-12-28", ("state:TR", "accepts", "troop_withdrawal", "state:SY")
        ),  # before it was asked
        page("d", "2023-05-01", ("state:SA", "supports", "elections", None)),  # another matter
    ]
    (entry,) = line(pages, "state:SY", "troop_withdrawal")
    assert entry.answered_by == ("state:TR rejects 2023-04-25",)


def test_ledger_an_answer_that_names_the_asker_alone_counts_on_its_page() -> None:
    pages = [
        page(
            "a",
            "2024-06-17",
            ("state:SY", "conditions", None, None),
            ("state:TR", "rejects", None, "state:SY"),
        )
    ]
    assert line(pages, "state:SY", None)[0].answered_by == ("state:TR rejects 2024-06-17",)


LINES = {
    "who supports what he asked for repeats it": ("demands supports", "first repeats"),
    "who supports what he offered repeats it": ("offers supports", "first repeats"),
    "who supports what he refused has changed": ("rejects supports", "first changed"),
    "who refuses what he supported has changed": ("supports opposes", "first changed"),
    "who accuses takes no other line": ("demands accuses demands", "first first repeats"),
    "and back again": ("accepts rejects accepts", "first changed changed"),
}


@pytest.mark.parametrize("case", LINES)
def test_ledger_what_changed_in_a_line(case: str) -> None:
    stances, changes = (words.split() for words in LINES[case])
    pages = [
        page(s + str(n), f"2019-03-0{n + 1}", ("state:SD", s, "water", None)) for n, s in enumerate(stances)
    ]
    assert [e.change for e in line(pages, "state:SD", "water")] == changes


def test_ledger_says_what_a_change_departs_from() -> None:
    pages = [
        page("a", "2020-02-27", ("state:ET", "accepts", "water", None)),
        page("b", "2020-06-13", ("state:ET", "rejects", "water", None)),
    ]
    assert [e.changed_from for e in line(pages, "state:ET", "water")] == [None, "accepts 2020-02-27"]


def test_ledger_an_answer_has_its_words() -> None:
    pages = [
        page("a", "2020-02-27", ("state:EG", "demands", "water", "state:ET"), text="تطالب بتعليق ملء الخزان"),
        page("b", "2020-03-01", ("state:ET", "rejects", "water", None), text="ترفض تعليق الملء"),
    ]
    ((answer,),) = [e.answers for e in line(pages, "state:EG", "water")]
    assert (answer.actor, answer.stance, answer.as_of) == ("state:ET", "rejects", "2020-03-01")
    assert [(e.document, e.text) for e in answer.evidence] == [("b", "ترفض تعليق الملء")]


ADDRESSED = {
    "each to the other": ("state:ET", "state:EG", "تطالب بالماء", "ترفض ذلك", True),
    "to him, in shared words": ("state:ET", None, "تطالب بتعليق ملء الخزان", "ترفض تعليق الملء", True),
    "to him, in other words": ("state:ET", None, "تطالب بتعليق ملء الخزان", "ترفض القرض", False),
    "to somebody else": ("state:SD", None, "تطالب بتعليق ملء الخزان", "ترفض تعليق الملء", False),
    "of a third": ("state:ET", "state:SD", "تطالب بتعليق ملء الخزان", "ترفض تعليق الملء", False),
    "to nobody, on another page": (None, None, "تطالب بتعليق ملء الخزان", "ترفض تعليق الملء", False),
}


def test_ledger_who_only_supported_a_thing_and_asks_for_it_has_not_changed() -> None:
    pages = [
        page("a", "2021-02-01", ("state:US", "supports", "talks", None), text="ترحب بالمحادثات"),
        page("b", "2021-03-01", ("state:US", "demands", "talks", None), text="تدعو إلى المحادثات"),
        page("c", "2021-04-01", ("state:US", "rejects", "talks", None), text="ترفض المحادثات"),
    ]
    assert [e.change for e in line(pages, "state:US", "talks")] == ["first", "repeats", "changed"]


#: A commander of the army of Mali on a page about Mali alone, where each holds what he says himself.
HOME_PAGE = "اشترط قائد الجيش خروج المسلحين"


@pytest.mark.parametrize(
    ("parties", "holder"),
    [
        (("state:ML", "group:cma"), "state:ML"),  # a track at home: he is the voice of his side
        (("state:ML", "state:DZ"), "person:goita"),  # of a matter at home, between states
        ((), "person:goita"),
    ],
)
def test_ledger_an_official_speaks_for_a_party_of_the_track(parties: tuple[str, ...], holder: str) -> None:
    told = page("a", "2024-02-01", ("person:goita", "conditions", "talks", None), text=HOME_PAGE)
    office = Mention(
        start=6, end=15, text="قائد الجيش", kind="person", actor="person:goita", role="military_commander",
        country="ML", body="ML", tense="current",
    )  # fmt: skip
    told = told._replace(annotation=msgspec.structs.replace(told.annotation, mentions=(office,)))
    assert [x.actor for x in build_ledger([told], parties)] == [holder]


@pytest.mark.parametrize("case", ADDRESSED)
def test_ledger_an_answer_is_addressed_or_shares_words(case: str) -> None:
    to, back, asked, said, answered = ADDRESSED[case]
    pages = [
        page("a", "2020-02-27", ("state:EG", "demands", "water", to), text=asked),
        page("b", "2020-03-01", ("state:ET", "rejects", "water", back), text=said),
    ]
    assert bool(line(pages, "state:EG", "water")[0].answers) == answered


def test_ledger_inside_a_track_no_address_is_needed() -> None:
    pages = [
        page("a", "2020-02-27", ("state:EG", "demands", "water", None), text="تطالب بتعليق ملء الخزان"),
        page("b", "2020-03-01", ("state:ET", "rejects", "water", None), text="ترفض تعليق الملء"),
    ]
    (asked,) = [x for x in build_ledger(pages, ("state:EG", "state:ET")) if x.actor == "state:EG"]
    assert asked.entries[0].answered_by == ("state:ET rejects 2020-03-01",)


def test_ledger_other_matters_of_one_issue_are_not_compared() -> None:
    def sanctions(name: str, day: str, stance: str, toward: str, text: str) -> LinkedPage:
        told = page(name, day, ("state:US", stance, "sanctions", toward), text=text)
        held = msgspec.structs.replace(told.annotation.positions[0], issue_text=text)
        return told._replace(annotation=msgspec.structs.replace(told.annotation, positions=(held,)))

    pages = [
        sanctions("a", "2018-03-01", "demands", "state:KP", "إبقاء العقوبات على بيونغيانغ"),
        sanctions("b", "2018-03-02", "opposes", "state:CN", "الرسوم الصينية"),
        sanctions("c", "2018-06-13", "opposes", "state:KP", "تشديد العقوبات"),
    ]
    assert [e.change for e in line(pages, "state:US", "sanctions")] == ["first", "first", "changed"]


def test_ledger_what_is_merely_possible_is_no_answer() -> None:
    pages = [
        page("a", "2020-02-27", ("state:EG", "demands", "water", "state:ET")),
        page("b", "2020-03-01", ("state:ET", "accepts", "water", None), modality="possibility"),
    ]
    assert line(pages, "state:EG", "water")[0].answers == ()


AT_LARGE = {
    "a condition, and conditions refused": ("conditions", "رفضت شروط الخرطوم", True),
    "a demand, and conditions refused": ("demands", "رفضت شروط الخرطوم", False),
    "a demand, and demands refused": ("demands", "رفضت مطالب الخرطوم", True),
    "something of them refused": ("conditions", "رفضت تصريحات الخرطوم", False),
}


@pytest.mark.parametrize("case", AT_LARGE)
def test_ledger_conditions_refused_at_large_on_a_later_page(case: str) -> None:
    stance, words, answered = AT_LARGE[case]
    pages = [
        page("a", "2022-05-01", ("state:SD", stance, "borders", "state:ET")),
        page("b", "2022-06-01", ("state:ET", "rejects", None, "state:SD"), text=words),
    ]
    assert bool(line(pages, "state:SD", "borders")[0].answers) == answered


def test_ledger_the_same_words_of_one_origin_are_one_entry() -> None:
    held = ("state:LY", "rejects", "elections", None)
    pages = [
        page("a", "2021-12-01", held, text="ترفض التأجيل", origin="agency"),
        page("b", "2021-12-01", held, text="ترفض التأجيل", origin="agency"),
        page("c", "2021-12-02", held, text="ترفض التأجيل", origin="another"),
    ]
    assert [len(e.evidence) for e in line(pages, "state:LY", "elections")] == [2, 1]


def test_ledger_a_title_that_the_body_tells_again_is_one_entry_with_it() -> None:
    title, body = "كينيا ترفض إغلاق الميناء", "رفضت كينيا أمس إغلاق الميناء الجنوبي"
    told = page("a", "2019-05-02", *[("state:KE", "rejects", "crossings", None)] * 2, text=f"{title}\n{body}")
    spans = ((0, len(title)), (len(title) + 1, len(title) + 1 + len(body)))
    held = tuple(
        msgspec.structs.replace(p, start=start, end=end, text=text)
        for p, (start, end), text in zip(told.annotation.positions, spans, (title, body), strict=True)
    )
    regions = (
        Region(kind="title", start=0, end=len(title)),
        Region(kind="body", start=spans[1][0], end=spans[1][1]),
    )
    told = told._replace(annotation=msgspec.structs.replace(told.annotation, positions=held, regions=regions))
    (entry,) = line([told], "state:KE", "crossings")
    assert entry.text == body


def test_ledger_does_not_depend_on_the_order_of_pages() -> None:
    pages = [
        page("a", "2023-01-17", ("state:SY", "conditions", "talks", None)),
        page("b", "2023-04-25", ("state:SY", "accepts", "talks", None)),
    ]
    assert build_ledger(order_pages(pages)) == build_ledger(order_pages(reversed(pages)))


REFERENDUM = "إجراء استفتاء في الإقليم قبل نهاية السنة"
REPLIES = [
    (REFERENDUM, "استفتاء في الإقليم", True),  # most words of the shorter
    (REFERENDUM, "استفتاء", False),  # one word is not enough
    (REFERENDUM, "إرسال مراقبين إلى الإقليم", False),
]


@pytest.mark.parametrize(("asked", "refused", "answers"), REPLIES)
def test_where_no_issue_names_it_most_words_of_the_matter_must_be_shared(
    asked: str, refused: str, answers: bool
) -> None:
    told = page("a", "2012-09-24", ("state:SS", "demands", None, None), ("state:SD", "rejects", None, None))
    held = tuple(
        msgspec.structs.replace(p, issue_text=text)
        for p, text in zip(told.annotation.positions, (asked, refused), strict=True)
    )
    told = told._replace(annotation=msgspec.structs.replace(told.annotation, positions=held))
    (found,) = [x for x in build_ledger([told]) if x.actor == "state:SS"]
    assert list(found.entries[0].answered_by) == (["state:SD rejects 2012-09-24"] if answers else [])
