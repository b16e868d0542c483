"""Copies and independence: which pages carry one text, who had it first, how many origins a meeting has."""

from __future__ import annotations

import random
from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.link import build_dossier
from mahdar.link.copies import CopyResult, copy_page, own_origin
from mahdar.link.copies import find_copies as find_among
from mahdar.link.origins import Source, shared_origins, sources_of
from mahdar.model import Annotation, Credit, DocumentView, Published, Region
from mahdar.read.make import document_id
from tests.records import report

WIRE = (
    "قال وزير الخارجية العماني بدر البوسعيدي، الأحد، إن وفدين من صنعاء وعدن سيعودان إلى مسقط مطلع الأسبوع المقبل "
    "لاستئناف المشاورات حول ملف الأسرى. وأضاف في تصريح لصحفيين أن الوسطاء أعدوا قائمة أولية تضم أسماء مئتي أسير من "
    "الجانبين، وأن اللجنة الدولية للصليب الأحمر ستشرف على التنفيذ. وأوضح أن الخلاف ما زال قائما حول ترتيب الدفعات، "
    "لكن الطرفين أبديا مرونة لم تكن موجودة في الجولات السابقة. وكانت الجولة الماضية قد انتهت في عمّان من دون اتفاق."
)
OTHER = (
    "أعلنت الحكومة السودانية أنها تسلمت دعوة رسمية لحضور اجتماع فني في أديس أبابا يخصص لملء خزان السد، وقالت إن ردها "
    "سيصل عبر القنوات الدبلوماسية بعد مشاورات مع القاهرة. وذكر مسؤول في وزارة الري أن الجانب الإثيوبي لم يقدم بعد جدول "
    "الملء للموسم الجديد، وأن الخرطوم تتمسك باتفاق ملزم قبل أي خطوة. وتتولى مفوضية الاتحاد الأفريقي الوساطة بين الدول."
)
LEAD = "كشفت مصادر دبلوماسية متطابقة تفاصيل جديدة عن التحضيرات الجارية في العاصمة العمانية لجولة تبادل الأسرى بين الطرفين. "
TAIL = " ويرى محللون أن نجاح التبادل يفتح الباب أمام هدنة أطول، فيما يحذر آخرون من تكرار إخفاقات الأعوام الماضية."


def story(
    body: str,
    published: str | None = "2022-05-08",
    *,
    outlet: str | None = None,
    credit: str | None = None,
    url: str | None = None,
    title: str = "عنوان",
    meetings: tuple[object, ...] = (),
) -> Annotation:
    text = f"{title}\n{body}"
    view = DocumentView(
        id=document_id(f"{outlet}{url}{text}{published}"),
        given_id=None,
        url=url,
        outlet=outlet,
        title=title,
        language="ar",
        text=text,
        published=Published(earliest=published, latest=published, basis="given" if published else "unknown"),
        credit=(Credit(name=credit),) if credit else (),
    )
    body_region = Region(kind="body", start=len(title) + 1, end=len(text))
    return Annotation(document=view, regions=(body_region,), meetings=meetings)  # type: ignore[arg-type]


def find_copies(pages: Iterable[Annotation]) -> CopyResult:
    return find_among(copy_page(p) for p in pages)


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        (WIRE, "exact"),
        (WIRE.replace("إن", "أن").replace("،", ""), "exact"),  # spelling and signs are no difference
        (WIRE.replace("الأحد", "أمس").replace("مئتي", "200"), "near"),
        (LEAD + WIRE, "near"),
        (WIRE[: len(WIRE) // 2], "partial"),  # cut by half
        (WIRE + TAIL + OTHER, "partial"),  # taken over whole into a longer report
        (OTHER, None),
        (WIRE[:90], None),  # one sentence may be anybody's
        (LEAD + TAIL, None),
    ],
)
def test_a_page_repeats_another(changed: str, kind: str | None) -> None:
    first = story(WIRE, "2022-05-08", outlet="وكالة الخليج الأولى")
    later = story(changed, "2022-05-09", outlet="صوت المدينة")
    found = find_copies([later, first])
    assert [(c.document, c.copy_of, c.kind) for c in found.copies] == (
        [(later.document.id, first.document.id, kind)] if kind else []
    )
    assert found.similar.get(first.document.id) == ((later.document.id,) if kind else None)


def test_the_share_is_of_the_copys_own_words() -> None:
    first, later = story(WIRE, "2022-05-08"), story(WIRE + " " + OTHER, "2022-05-09", outlet="صوت المدينة")
    (copy,) = find_copies([first, later]).copies
    assert copy.share == pytest.approx(len(WIRE.split()) / len((WIRE + " " + OTHER).split()), abs=0.05)


@pytest.mark.parametrize(
    ("a", "b", "original", "reason"),
    [
        # the earlier one, whichever is the longer
        ({"published": "2022-05-08"}, {"published": "2022-05-09"}, "a", "published after it"),
        ({"published": "2022-05-10"}, {"published": "2022-05-09"}, "b", "published after it"),
        # credit outweighs the day a page carries
        (
            {"published": "2022-05-10", "outlet": "وكالة الخليج الأولى"},
            {"published": "2022-05-09", "outlet": "صوت المدينة", "credit": "وكالة الخليج الأولى"},
            "a",
            "credits",
        ),
        # an agency's page is what others take from
        ({"outlet": "وكالة الأناضول"}, {"outlet": "صوت المدينة"}, "a", "agency"),
        # a page without a day is never said to be the earlier one
        ({"published": None}, {"published": "2022-05-09"}, "b", "order not known"),
    ],
)
def test_who_had_it_first(a: dict[str, str], b: dict[str, str], original: str, reason: str) -> None:
    pages = {"a": story(WIRE, **a), "b": story(WIRE + TAIL, **b)}
    copies = find_copies(pages.values()).copies
    assert [c.copy_of for c in copies] == [pages[original].document.id]
    assert reason in " ".join(copies[0].why)


@pytest.mark.parametrize(
    ("longer", "original", "reason"),
    [
        (
            OTHER + " " + WIRE,
            "short",
            "holds the other whole under a lead of its own",
        ),  # taken into another report
        (WIRE + " " + OTHER, "long", "the fuller text"),  # the short one is its beginning: cut from it
    ],
)
def test_of_one_day_a_lead_of_its_own_tells_who_took_over(longer: str, original: str, reason: str) -> None:
    pages = {"short": story(WIRE, outlet="صوت المدينة"), "long": story(longer, outlet="نبض الشارع")}
    (copy,) = find_copies(pages.values()).copies
    assert copy.copy_of == pages[original].document.id
    assert reason in " ".join(copy.why)


def test_an_outlets_follow_up_with_the_same_background_is_no_copy() -> None:
    new_lead = "أفرجت السلطات في عدن، فجر الثلاثاء، عن دفعة أولى من الأسرى عبر مطار المدينة بحضور ممثلين عن الصليب الأحمر الدولي. "
    first = story(WIRE, "2022-05-08", outlet="صوت المدينة")
    later = story(new_lead + WIRE, "2022-05-17", outlet="صوت المدينة")
    assert find_copies([first, later]).copies == ()


def test_one_story_under_two_sections_says_so() -> None:
    first = story(WIRE, outlet="صوت المدينة", url="https://voice.example/politics/prisoners-muscat-talks")
    again = story(
        WIRE.replace("الأحد", "أمس"),
        outlet="صوت المدينة",
        url="https://www.voice.example/yemen/prisoners-muscat-talks",
    )
    (copy,) = find_copies([first, again]).copies
    assert "the same address under two sections" in copy.why


@pytest.mark.parametrize(
    ("fields", "origin"),
    [
        ({"outlet": "صوت المدينة", "credit": "أ ف ب"}, "agency:afp"),
        ({"outlet": "صوت المدينة", "credit": "فرانس برس"}, "agency:afp"),
        ({"outlet": "صوت المدينة", "credit": "سانا"}, "official:sana"),
        ({"outlet": "وكالة الأناضول"}, "agency:anadolu"),
        ({"url": "https://www.aa.com.tr/ar/x"}, "agency:anadolu"),
        ({"outlet": "صوت المدينة", "credit": "وكالة الخليج الأولى"}, "agency:وكاله الخليج الاولي"),
        ({"outlet": "صوت المدينة"}, "outlet:صوت المدينه"),
        # «agencies» names nobody: the account stays the outlet's own
        ({"outlet": "صوت المدينة", "credit": "وكالات"}, "outlet:صوت المدينه"),
        ({"outlet": "صوت المدينة", "credit": "صوت المدينة"}, "outlet:صوت المدينه"),
    ],
)
def test_whose_account_a_page_is(fields: dict[str, str], origin: str) -> None:
    assert own_origin(copy_page(story(WIRE, **fields))) == origin


def page_with(line: str, kind: str, credit: str | None = None) -> Annotation:
    text = f"عنوان\n{line}\n{WIRE}"
    start = text.index(line)
    names = ()
    if credit:
        at = text.index(credit)
        names = (Credit(name=credit, start=at, end=at + len(credit)),)
    view = msgspec.structs.replace(story(WIRE).document, text=text, credit=names)
    return Annotation(document=view, regions=(Region(kind=kind, start=start, end=start + len(line)),))


@pytest.mark.parametrize(
    ("line", "kind", "credit", "source", "words"),
    [
        ("ترجمة: هالة الكردي", "byline", None, None, "ترجمة"),
        ("نقلا عن واشنطن بوست", "credit", "واشنطن بوست", "واشنطن بوست", "واشنطن بوست"),
        ("المصدر: هآرتس / ترجمة خاصة", "credit", "هآرتس", "هآرتس", "ترجمة"),
    ],
)
def test_a_translation_says_so_and_its_original_is_unknown(
    line: str, kind: str, credit: str | None, source: str | None, words: str
) -> None:
    annotation = page_with(line, kind, credit)
    (document,) = build_dossier([annotation]).documents
    assert document.translation is not None
    assert document.translation.source == source
    assert document.translation.original is None
    assert document.copy_of is None
    assert annotation.document.text[document.translation.start : document.translation.end] == words


@pytest.mark.parametrize(
    ("line", "kind", "credit"),
    [
        ("كتب: سامر الحلو", "byline", None),
        ("المصدر: رويترز", "credit", "رويترز"),
        ("افتتح الوزير مؤتمر الترجمة والتعريب في جامعة العاصمة", "body", None),
    ],
)
def test_a_page_that_does_not_say_so_is_no_translation(line: str, kind: str, credit: str | None) -> None:
    (document,) = build_dossier([page_with(line, kind, credit)]).documents
    assert document.translation is None


def test_ten_outlets_that_carry_one_agency_are_one_source() -> None:
    meeting = report("YE OM", "2022-05-08", place="Muscat", level="officials")
    pages = [
        story(
            WIRE + f" {n}", outlet=f"موقع رقم {n}", credit="رويترز" if n == 4 else None, meetings=(meeting,)
        )
        for n in range(10)
    ]
    alone = story(OTHER, outlet="وكالة سبأ", meetings=(meeting,))
    dossier = build_dossier([*pages, alone])
    assert len(dossier.meetings) == 1
    assert dossier.meetings[0].sources == msgspec.structs.replace(
        dossier.meetings[0].sources, documents=11, independent=2
    )
    assert {(d.origin, d.origin_name) for d in dossier.documents} == {
        ("agency:reuters", "رويترز"),
        ("official:saba", "سبأ"),
    }
    assert len(dossier.copies) == 9
    assert all(
        d.copy_of or d.id == dossier.copies[0].copy_of
        for d in dossier.documents
        if d.origin == "agency:reuters"
    )


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_pages_does_not_matter(rng: random.Random) -> None:
    pages = [
        story(WIRE, None),
        story(WIRE + TAIL, "2022-05-08", outlet="صوت المدينة"),
        story(LEAD + WIRE, "2022-05-08", outlet="نبض الشارع", credit="رويترز"),
        story(WIRE + OTHER, "2022-05-10", outlet="المنبر"),
        story(OTHER, "2022-05-09", outlet="ديوان الساحل"),
    ]
    expected = find_copies(pages)
    rng.shuffle(pages)
    assert find_copies(pages) == expected


MASTHEADS = [
    ("سبوتنيك عربي", "agency:sputnik"),
    ("موقع الجزيرة نت", "outlet:aljazeera"),
    ("وكالة الأنباء السورية (سانا)", "official:sana"),
    # another paper, whose name begins or ends as a known one does
    ("الشرق الجديد", "outlet:الشرق الجديد"),
    ("صوت الحرة", "outlet:صوت الحره"),
]


@pytest.mark.parametrize(("outlet", "origin"), MASTHEADS)
def test_a_masthead_is_a_known_source_only_as_a_whole(outlet: str, origin: str) -> None:
    own, _ = sources_of(outlet, None, ())
    assert own is not None
    assert own.origin == origin


def test_a_page_given_twice_is_its_own_origin() -> None:
    own = {"p": Source("outlet:aawsat.com", "الشرق الأوسط", False)}
    assert shared_origins(own, {"p": "p"}) == {"p": "outlet:aawsat.com"}
