"""HTML pages: the story of many layouts, the page's own facts, hostile markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.html import read_html
from mahdar.read.make import Facts

PAGES = sorted((Path(__file__).parent / "fixtures" / "html").glob("*.html"))
STORY = (
    "التقى وزير الخارجية السوداني نظيره الإثيوبي في جوبا لبحث ملف الحدود بين البلدين وعودة اللاجئين إلى قراهم.",
    "وقال الوزير إن الجولة المقبلة ستعقد في أديس أبابا بعد أن تستكمل اللجنة الفنية عملها في المناطق المتنازع عليها.",
    "وأضاف أن الجانبين اتفقا على فتح المعابر أمام حركة التجارة بصورة تدريجية تبدأ من المعبر الشمالي نهاية الشهر.",
)


class Sample:
    """A fixture: `data-part="body"` marks the story; the first line is a comment with what is expected."""

    def __init__(self, path: Path) -> None:
        first, _, source = path.read_text("utf-8").partition("\n")
        self.expect = dict((*m.split(": ", 1), "")[:2] for m in first[5:-4].split(" | "))
        tree = lxml_html.document_fromstring(source)
        self.story = [" ".join(e.text_content().split()) for e in tree.iter() if e.get("data-part") == "body"]
        heading = next(
            e for e in tree.iter() if e.get("data-part") == "title" or (e.tag == "h1" and e.text_content())
        )
        self.title = " ".join(heading.text_content().split())
        self.document = read_html(re.sub(r' data-part="\w+"', "", source), path.name)


def body_lines(document: Document) -> list[str]:
    text = "\n".join(document.text[r.start : r.end] for r in document.marks if r.kind == "body")
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_html_story_is_kept_whole_and_alone(path: Path) -> None:
    sample = Sample(path)
    assert body_lines(sample.document) == sample.story


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_html_facts_are_what_the_page_says(path: Path) -> None:
    sample = Sample(path)
    document, expect = sample.document, sample.expect
    published = document.published
    assert (published.earliest or "unknown") == (published.latest or "unknown") == expect["published"], (
        published.why
    )
    assert document.title == sample.title
    assert document.outlet == expect.get("outlet")
    if "author" in expect:
        assert document.author == expect["author"]
    assert document.url == expect.get("url")


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><h1>لقاء سوداني إثيوبي في جوبا</h1>{body}</body></html>"


def paragraphs() -> str:
    return "".join(f"<p>{p}</p>" for p in STORY)


def ld(dates: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{dates}}}</script>'


DATES = [
    ("json-ld with a zone", page(paragraphs(), ld('"datePublished":"2021-03-04T01:00:00+03:00"')), "2021-03-04"),
    ("json-ld late in UTC alone", page(paragraphs(), ld('"datePublished":"2021-03-04T22:30:00Z"')), "2021-03-04..2021-03-05"),
    ("json-ld with a raw line break", page(paragraphs(), ld('"headline":"س\nص","datePublished":"2021-03-04"')), "2021-03-04"),
    ("only an update", page(paragraphs(), ld('"dateModified":"2021-03-04"')), None),
    ("meta", page(paragraphs(), '<meta property="article:published_time" content="2021-03-04T09:00:00+02:00">'), "2021-03-04"),
    ("time element", page('<time datetime="2021-03-04">4 آذار</time>' + paragraphs()), "2021-03-04"),
    ("time element without a value", page("<time>4 آذار/مارس 2021</time>" + paragraphs()), "2021-03-04"),
    ("visible line", page('<div class="date">الخميس 4 مارس 2021</div>' + paragraphs()), "2021-03-04"),
    ("visible line with another weekday", page('<div class="date">4/3/2021</div>' + paragraphs()), None),
    ("today's date above the heading", page(paragraphs()).replace("<h1>", "<div>الجمعة 22 نوفمبر 2024</div><h1>"), None),
    ("dates of other stories", page(paragraphs() + '<aside><ul><li>خبر <time datetime="2021-03-01">x</time></li></ul></aside>'), None),
    ("conflict within a month", page('<div>1 مارس 2021</div>' + paragraphs(), ld('"datePublished":"2021-03-04"')), "2021-03-01..2021-03-04"),
    ("conflict of years", page('<div>1 مارس 2019</div>' + paragraphs(), ld('"datePublished":"2021-03-04"')), None),
    ("a date in the story is none of the page's", page(paragraphs() + "<p>ووقع الاتفاق الأول في 4 مارس 2011 في العاصمة نفسها بحضور وفود من خمس دول.</p>"), None),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "day"), DATES, ids=[d[0] for d in DATES])
def test_html_publication_day(what: str, source: str, day: str | None) -> None:
    published = read_html(source, "page.html").published
    found = published.earliest
    if published.latest != published.earliest:
        found = f"{published.earliest}..{published.latest}"
    assert found == day, published.why
    assert published.basis == ("unknown" if day is None else "stated")
    assert published.why


def kinds_of(source: str) -> dict[str, str]:
    document = read_html(source, "page.html")
    return {
        line: region.kind
        for region in document.marks
        for line in document.text[region.start : region.end].split("\n")
    }


def test_html_caption_of_a_figure_needs_no_words_of_captions() -> None:
    figure = "<figure><img><figcaption>مقر المفاوضات في ضاحية هادئة</figcaption></figure>"
    found = kinds_of(page(f"<p>{STORY[0]}</p>{figure}<p>{STORY[1]}</p><p>{STORY[2]}</p>"))
    assert found["مقر المفاوضات في ضاحية هادئة"] == "caption"
    assert [line for line, kind in found.items() if kind == "body"] == list(STORY)


def test_html_line_that_is_all_a_link_is_anothers_headline() -> None:
    link = '<p><strong><a href="/x">الخرطوم تسمي وفدها إلى لجنة الحدود</a></strong></p>'
    found = kinds_of(page(f"<p>{STORY[0]}</p>{link}<p>{STORY[1]}</p><p>{STORY[2]}</p>"))
    assert found["الخرطوم تسمي وفدها إلى لجنة الحدود"] == "related"
    assert [line for line, kind in found.items() if kind == "body"] == list(STORY)


def test_html_story_in_a_box_called_caption_or_wholly_linked_is_kept() -> None:
    boxed = f'<div class="caption-wrapper">{paragraphs()}{paragraphs()}</div>'
    linked = "".join(f'<p><a href="#">{p}</a></p>' for p in STORY)
    for body in (boxed, linked):
        assert set(STORY) <= {line for line, kind in kinds_of(page(body)).items() if kind == "body"}


def test_html_date_after_the_day_of_capture_is_refused() -> None:
    source = page("<div>4 مارس 2021</div>" + paragraphs())
    published = read_html(source, "page.html", Facts(captured="2020-05-05")).published
    assert published.earliest is None
    assert any("after the day of capture" in why for why in published.why)


def test_html_url_of_a_saved_page_is_read_from_the_browsers_note() -> None:
    source = "<!-- saved from url=(0034)https://example.net/2021/03/04/talks -->\n" + page(paragraphs())
    document = read_html(source, "page.html")
    assert document.url == "https://example.net/2021/03/04/talks"
    assert document.published.earliest == "2021-03-04"


HOSTILE = [
    ("20,000 deep", "<div>" * 20_000 + paragraphs() + "</div>" * 20_000),
    ("deep after the story", paragraphs() + "<div><b>" * 20_000),
    ("full of scripts", "<script>alert(1)</script>" * 5_000 + paragraphs()),
    ("never closed", paragraphs() + "<table><tr><td><p>" * 500),
    ("an attribute of a megabyte", f'<p title="{"x" * 1_000_000}">.</p>' + paragraphs()),
    ("null characters", paragraphs().replace("السوداني", "السوداني\x00")),
    ("a broken JSON-LD", '<script type="application/ld+json">{"@type": [{{{</script>' + paragraphs()),
    ("nested JSON-LD", '<script type="application/ld+json">' + "[" * 5_000 + "</script>" + paragraphs()),
]


@pytest.mark.parametrize(("what", "body"), HOSTILE, ids=[h[0] for h in HOSTILE])
def test_html_hostile_pages_are_read(what: str, body: str) -> None:
    document = read_html(page(body), "page.html")
    assert all(p in document.text for p in STORY)
    assert "alert" not in document.text
    assert "<" not in document.text


@pytest.mark.parametrize("source", ["<html></html>", "<script>x</script>" * 99, page("", ""), "<p></p>"])
def test_html_without_a_story_is_refused_with_a_reason(source: str) -> None:
    with pytest.raises(UnreadableError, match=r"no (text|story)"):
        read_html(source, "page.html")
