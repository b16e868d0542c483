"""Copies: which pages repeat which, who copied whom, whose account each page is."""

from __future__ import annotations

import random

import pytest

from mahdar.link.copies import CopyPage, address_key, find_copies, own_origin

LEAD = (
    "استضافت العاصمة العمانية مسقط يوم الأحد جولة جديدة من المحادثات بين وفدي الحكومة اليمنية وجماعة الحوثي بحضور "
    "المبعوث الأممي ومسؤولين عمانيين، وتناولت الجولة تمديد الهدنة وفتح الطرقات حول مدينة تعز وصرف رواتب الموظفين."
)
MORE = (
    "وقال مصدر قريب من الوفد الحكومي إن الخلاف ما زال قائما حول آلية الصرف، بينما طالب وفد الجماعة برفع القيود عن "
    "مطار صنعاء وميناء الحديدة قبل الانتقال إلى الملفات السياسية. وأضاف المصدر أن الجانبين اتفقا على مواصلة اللقاءات "
    "الفنية خلال الأسبوع المقبل على أن يعود المبعوث بمقترح مكتوب يجمع النقاط التي لا خلاف عليها."
)
OTHER = (
    "أعلنت وزارة الري المصرية أن اجتماع الخبراء في الخرطوم انتهى من دون التوصل إلى صيغة بشأن قواعد ملء الخزان، وأن "
    "الدول الثلاث سترفع تقاريرها إلى وزراء الخارجية قبل موعد الجولة التالية التي لم يحدد مكانها بعد بحسب الوزارة."
)
STORY = f"{LEAD}\n{MORE}"


def page(name: str, body: str, **facts: object) -> CopyPage:
    return CopyPage(id=name, body=body, **facts)  # type: ignore[arg-type]


def edited(text: str, every: int) -> str:
    words = text.split()
    return " ".join("تقريبا" if n % every == every - 1 else w for n, w in enumerate(words))


COPIES = [
    ("the same words", STORY, STORY, "exact"),
    (
        "other spelling of the same words",
        STORY,
        STORY.replace("أ", "ا").replace("ة", "ه").replace("،", " ,"),
        "exact",
    ),
    ("a word changed here and there", STORY, edited(STORY, 30), "near"),
    ("cut to its beginning", STORY, LEAD, "partial"),
    ("taken over with a new opening", STORY, f"{OTHER}\n{STORY}", "partial"),
]


@pytest.mark.parametrize(("what", "original", "copy", "kind"), COPIES, ids=[c[0] for c in COPIES])
def test_copies_are_found(what: str, original: str, copy: str, kind: str) -> None:
    found = find_copies([page("a", original), page("b", copy)])
    assert [c.kind for c in found.copies] == [kind]
    assert found.similar == {"a": ("b",), "b": ("a",)}


NOT_COPIES = [
    ("another affair", STORY, OTHER),
    ("the same background under another story", f"{OTHER}\n{OTHER[:60]}", f"{MORE}\n{OTHER[:60]}"),
    (
        "the same facts in other words",
        LEAD,
        "التقى وفدا صنعاء وعدن في سلطنة عمان لبحث الهدنة والرواتب بحضور مبعوث المنظمة الدولية.",
    ),
    ("two short notes that are alike", "صورة من اللقاء في مسقط", "صورة من الاجتماع في مسقط"),
]


@pytest.mark.parametrize(("what", "one", "two"), NOT_COPIES, ids=[c[0] for c in NOT_COPIES])
def test_other_texts_are_no_copies(what: str, one: str, two: str) -> None:
    found = find_copies([page("a", one), page("b", two)])
    assert found.copies == ()
    assert found.similar == {}


WHO = [
    ("the one that credits the other", {"outlet": "رويترز"}, {"outlet": "شبكة البادية", "credit": ("رويترز",)}, "credits رويترز"),
    ("the later one", {"earliest": "2021-03-01", "latest": "2021-03-01"}, {"earliest": "2021-03-02", "latest": "2021-03-02"}, "published after it (2021-03-02, 2021-03-01)"),
    ("the dated one is the elder", {"earliest": "2021-03-01", "latest": "2021-03-01"}, {}, "order not known: only the other has a day"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "original", "copy", "why"), WHO, ids=[w[0] for w in WHO])
@pytest.mark.parametrize("swapped", [False, True])
def test_who_copied_whom(
    what: str, original: dict[str, object], copy: dict[str, object], why: str, swapped: bool
) -> None:
    names = ("z", "a") if swapped else ("a", "z")
    (found,) = find_copies([page(names[0], STORY, **original), page(names[1], STORY, **copy)]).copies
    assert (found.document, found.copy_of) == (names[1], names[0])
    assert why in found.why


def test_a_cut_version_is_a_copy_of_the_fuller_one() -> None:
    (found,) = find_copies([page("a", LEAD), page("b", STORY)]).copies
    assert (found.document, found.copy_of, found.share) == ("a", "b", 1.0)


ORIGINS = [
    (page("p", LEAD, outlet="شبكة البادية", credit=("أ ف ب",)), "agency:afp"),
    (page("p", LEAD, outlet="شبكة البادية", credit=("فرانس 24", "فرانس برس")), "agency:afp"),
    (page("p", LEAD, outlet="شبكة البادية", credit=("وكالة الأنباء السعودية",)), "official:spa"),
    (page("p", LEAD, outlet="شبكة البادية", credit=("عرب 48",)), "outlet:arab48"),
    (page("p", LEAD, outlet="العربي الجديد"), "outlet:alaraby-aljadeed"),
    (page("p", LEAD, outlet="شبكة البادية"), "outlet:شبكه الباديه"),
    (page("p", LEAD, outlet="شبكة البادية", credit=("شبكة الساحل",)), "outlet:شبكه الساحل"),
    (page("p", LEAD), "page:p"),
]


@pytest.mark.parametrize(("one", "origin"), ORIGINS)
def test_origin_of_a_page_by_itself(one: CopyPage, origin: str) -> None:
    assert own_origin(one) == origin


def test_copies_share_one_origin_and_an_agency_among_them_is_it() -> None:
    pages = [
        page("a", STORY, outlet="الراية"),
        page("b", edited(STORY, 30), outlet="البيان", credit=("رويترز",)),
        page("c", STORY),
    ]
    assert set(find_copies(pages).origins.values()) == {"agency:reuters"}


ADDRESSES = [
    ("https://www.site.com/world/1026231", "http://site.com/middle-east/1026231?utm=x", True),
    (
        "https://site.com/news/لقاء-جديد-بين-الوفدين-في-مسقط",
        "https://m.site.com/yemen/لقاء-جديد-بين-الوفدين-في-مسقط/",
        True,
    ),
    ("https://site.com/ar/20180309-الوفد", "https://site.com/ar/20180309-القمة", False),
    ("https://site.com/world/1026231", "https://other.com/world/1026231", False),
]


@pytest.mark.parametrize(("one", "two", "same"), ADDRESSES)
def test_address_under_two_sections(one: str, two: str, same: bool) -> None:
    assert (address_key(one) is not None and address_key(one) == address_key(two)) is same


def test_result_does_not_depend_on_the_order_of_pages() -> None:
    pages = [
        page(f"p{n}", text)
        for n, text in enumerate([STORY, LEAD, edited(STORY, 30), OTHER, STORY, f"{OTHER} {MORE}"])
    ]
    first = find_copies(pages)
    for seed in range(5):
        random.Random(seed).shuffle(pages)
        assert find_copies(pages) == first
