"""«وزير الخارجية» without a nationality, on a page that is written for one land."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Mention, Published
from mahdar.read.make import document_id


def told(
    text: str, outlet: str | None = None, url: str | None = None
) -> list[tuple[str, str | None, str | None]]:
    """(words, office, basis) of every official of a page of `outlet`."""
    published = Published(earliest="2015-03-04", latest="2015-03-04", basis="given")
    page = Document(id=document_id(text), text=text, outlet=outlet, url=url, published=published)
    found: tuple[Mention, ...] = annotate(page, load_knowledge()).mentions
    return [(m.text, m.office, m.body) for m in found if m.kind in ("person", "office")]


LEAD = "عاد وزير الخارجية من باماكو مساء أمس."

OUTLETS = [
    ("KUNA", None, "KW"),
    ("القبس", None, "KW"),
    (None, "https://www.petra.gov.jo/news/1", "JO"),
    (None, "https://www.hespress.com/politique/1.html", "MA"),
    (None, "https://www.mofa.gov.om/ar/1", "OM"),  # the site of a ministry
    # for readers of all lands, abroad, or of no list
    ("الشرق الأوسط", None, None),
    ("الجزيرة نت", None, None),
    ("BBC", None, None),
    ("رويترز", None, None),
    ("صحيفة البلدة", None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("outlet", "url", "land"), OUTLETS)
def test_a_bare_office_is_of_the_land_that_the_page_is_written_for(
    outlet: str | None, url: str | None, land: str | None
) -> None:
    assert told(LEAD, outlet, url) == [
        ("وزير الخارجية", f"office:foreign_minister@{land}" if land else None, land)
    ]


PAGES = [
    # an office of state, with a name of no register or without
    ("تحدث وزير النقل مرزوق الدلماني في ندوة.", "وزير النقل مرزوق الدلماني", "KW"),
    ("تلقى سمو الأمير اتصالا أمس.", "الأمير", "KW"),
    # «الرئيس» may be of anything, and the land has none
    ("تحدث الرئيس في ندوة.", "الرئيس", None),
    ("تحدث رئيس الجمهورية في ندوة.", "رئيس الجمهورية", None),
    # what the page told before goes first
    ("وصل وزير الخارجية الكيني الفريد موتوا أمس. وقال الوزير إن الزيارة ناجحة.", "الوزير", "KE"),
    # behind somebody of another land he may be of that one
    ("حضر الرئيس الكيني اللقاء ووزير النقل مرزوق الدلماني.", "وزير النقل مرزوق الدلماني", None),
    ("ضم الوفد الكيني رئيس الأركان، ووزير النقل مرزوق الدلماني.", "وزير النقل مرزوق الدلماني", None),
    ("أفاد التلفزيون الكيني بأن وزير الخارجية استقال.", "وزير الخارجية", None),
    # not in office, or not one in particular
    ("تحدث وزير النقل السابق مرزوق الدلماني في ندوة.", "وزير النقل السابق مرزوق الدلماني", None),
    ("هذه أول زيارة لوزير خارجية أجنبي منذ عام.", "وزير خارجية", None),
]


@pytest.mark.parametrize(("text", "words", "land"), PAGES)
def test_only_an_office_of_state_that_nobody_else_may_hold(text: str, words: str, land: str | None) -> None:
    assert {body for said, _, body in told(text, "KUNA") if said == words} == {land}


def test_what_no_word_of_the_page_says_is_a_doubt() -> None:
    text = "عاد وزير الخارجية أمس من زيارة إلى باماكو التقى خلالها الرئيس المالي."
    published = Published(earliest="2015-03-04", latest="2015-03-04", basis="given")
    for outlet, doubted in (("KUNA", True), ("الجزيرة نت", False)):
        page = Document(id=document_id(text), text=text, outlet=outlet, published=published)
        read = annotate(page, load_knowledge())
        told = [m for m in read.meetings if "state:KW" in {p.actor for p in m.parties}]
        assert bool(told) is doubted
        assert all("readers" in (m.doubt or "") for m in told)
        assert any(m.flag is not None for m in read.mentions) is doubted
