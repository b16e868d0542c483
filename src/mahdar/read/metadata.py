"""What an HTML page says of itself beside its text: JSON-LD, meta, microdata, `<time>`, address, visible date lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

import msgspec
from lxml import etree

from mahdar.annotate.regions.stamps import Stamp, stamps
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.regions import RegionKnowledge
from mahdar.model import FoundDate
from mahdar.read.dates import iso_day

#: lxml is not typed: an element is `Any`.
Element: TypeAlias = Any

#: meta names and properties, best first.
TITLE_META = ("og:title", "twitter:title", "dc.title")
OUTLET_META = ("og:site_name", "application-name", "dc.publisher", "publisher")
AUTHOR_META = (
    "author",
    "article:author",
    "dc.creator",
    "twitter:creator",
    "parsely-author",
    "sailthru.author",
)
SECTION_META = ("article:section", "section", "parsely-section", "category")
URL_META = ("og:url", "twitter:url")
PUBLISHED_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "article.published", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "datecreated",
    "article_date_original", "citation_publication_date", "rnews:datepublished", "og:article:published_time",
)  # fmt: skip
UPDATED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
    "revised",
)

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_NEWS_TYPES = ("article", "posting", "report", "webpage")
#: A visible date line is short; a paragraph that mentions a date is not one.
LINE_LIMIT = 120
MOST_LINES = 40
#: A text so long is the story's, no label.
LONG_TEXT = 90
#: Years of the web begin so, in European, Arabic-Indic and Persian digits.
_CENTURIES = ("19", "20", "\u0661\u0669", "\u0662\u0660", "\u06f1\u06f9", "\u06f2\u06f0")
_HINT = f"string-length(.) <= {LINE_LIMIT} and ({' or '.join(f'contains(., {c!r})' for c in _CENTURIES)})"
_DATED_OR_PROSE = etree.XPath(f"//text()[({_HINT}) or string-length(normalize-space(.)) > {LONG_TEXT}]")
_DATED_ABOVE = etree.XPath(f"preceding::text()[{_HINT}]")
_DATED_BELOW = etree.XPath(f"following::text()[{_HINT}]")
_YEAR = re.compile(r"(?<!\d)(?:19|20|\u0661\u0669|\u0662\u0660|\u06f1\u06f9|\u06f2\u06f0)\d\d(?!\d)")
_UNSEEN = frozenset({"script", "style", "option", "noscript", "title"})
_TIMES = etree.XPath("//time | //*[@itemprop]")


class PageFacts(NamedTuple):
    url: str | None
    outlet: str | None
    title: str | None
    author: str | None
    section: str | None
    language: str | None
    dates: tuple[FoundDate, ...]


def page_facts(tree: Element, known: RegionKnowledge, url: str | None, order: str | None) -> PageFacts:
    """Everything the page states of itself. Nothing is derived: an absent value stays `None`."""
    meta = _meta(tree)
    linked = list(_linked_data(tree))
    url = url or _first(meta, URL_META) or _canonical(tree) or _saved_from(tree)
    dates: list[FoundDate] = []
    dates += _json_ld_dates(linked)
    dates += _meta_dates(meta)
    dates += _time_elements(tree, known, order)
    dates += _visible(tree, known, order)
    return PageFacts(
        url=url,
        outlet=_first(meta, OUTLET_META) or _publisher(linked),
        title=_first(meta, TITLE_META) or _ld_text(linked, "headline"),
        author=_author(linked) or _plain_author(_first(meta, AUTHOR_META)),
        section=_first(meta, SECTION_META) or _ld_text(linked, "articleSection"),
        language=(tree.get("lang") or "")[:2].lower() or None,
        dates=tuple(dict.fromkeys(dates)),
    )


def _meta(tree: Element) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            out.setdefault(name.lower(), content)
    return out


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[n] for n in names if n in meta), None)


def _canonical(tree: Element) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    return None


def _saved_from(tree: Element) -> str | None:
    """Browsers note the address in a comment when they save a page."""
    root = tree.getroottree().getroot()
    for node in root.itersiblings(preceding=True):
        found = _SAVED_FROM.search(node.text or "") if node.tag is etree.Comment else None
        if found:
            return found[1]
    for node in tree.iter(etree.Comment):
        found = _SAVED_FROM.search((node.text or "")[:400])
        if found:
            return found[1]
    return None


# ------------------------------------------------------------------ JSON-LD


def _linked_data(tree: Element) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            data = msgspec.json.decode(text)
        except (msgspec.DecodeError, RecursionError):
            try:  # real pages put raw line breaks into strings
                data = msgspec.json.decode(" ".join(text.split()))
            except (msgspec.DecodeError, RecursionError):
                continue
        yield from _flat(data, 0)


def _flat(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _flat(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in data:
                yield from _flat(data[key], depth + 1)


def _news(linked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Article-like objects, articles before pages."""
    ranked = []
    for item in linked:
        kind = item.get("@type")
        name = " ".join(
            kind if isinstance(kind, list) and all(isinstance(k, str) for k in kind) else [str(kind)]
        ).lower()
        rank = next((n for n, t in enumerate(_NEWS_TYPES) if t in name), None)
        if rank is not None and "list" not in name:
            ranked.append((rank == 3, item))
    ranked.sort(key=lambda pair: pair[0])
    return [item for _, item in ranked]


def _json_ld_dates(linked: list[dict[str, Any]]) -> Iterator[FoundDate]:
    for item in _news(linked):
        for key, role in (
            ("datePublished", "published"),
            ("dateCreated", "published"),
            ("dateModified", "updated"),
        ):
            value = item.get(key)
            if key == "dateCreated" and "datePublished" in item:
                continue
            day = iso_day(value) if isinstance(value, str) else None
            if day and isinstance(value, str):
                yield FoundDate(day=day, where="json-ld", role=role, text=value.strip())


def _ld_text(linked: list[dict[str, Any]], key: str) -> str | None:
    for item in _news(linked):
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _publisher(linked: list[dict[str, Any]]) -> str | None:
    return _ld_name(linked, "publisher")


def _author(linked: list[dict[str, Any]]) -> str | None:
    return _ld_name(linked, "author")


def _ld_name(linked: list[dict[str, Any]], key: str) -> str | None:
    for item in _news(linked):
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        name = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str) and name.strip() and "://" not in name:
            return name.strip()
    return None


def _plain_author(value: str | None) -> str | None:
    return value if value and "://" not in value and not value.startswith("@") else None


# ------------------------------------------------------------------ dates


def _meta_dates(meta: dict[str, str]) -> Iterator[FoundDate]:
    for names, role in ((PUBLISHED_META, "published"), (UPDATED_META, "updated")):
        for name in names:
            day = iso_day(meta[name]) if name in meta else None
            if day:
                yield FoundDate(day=day, where="meta", role=role, text=meta[name])


def _time_elements(tree: Element, known: RegionKnowledge, order: str | None) -> Iterator[FoundDate]:
    """`<time>` and microdata: the first ones stand by the title; those in lists of other stories are related."""
    count = 0
    for element in _TIMES(tree):
        prop = (element.get("itemprop") or "").lower()
        if element.tag != "time" and prop not in {"datepublished", "datemodified", "datecreated"}:
            continue
        value = element.get("datetime") or element.get("content") or element.get("title") or ""
        day = iso_day(value)
        text = value
        if day is None:
            text = " ".join("".join(element.itertext()).split())[:LINE_LIMIT]
            found = stamps(tokenize(text).words, known, order)
            day = found[0].day if found else None
        if not day or len(day) != 10:
            continue
        count += 1
        where = "microdata" if prop else "time-element"
        role = "updated" if "modif" in prop or _looks(element, ("update", "modif")) else "published"
        if _in_list(element) or (not prop and count > 2):
            role = "related"
        yield FoundDate(day=day, where=where, role=role, text=text)
        if count >= MOST_LINES:
            return


def _looks(element: Element, words: tuple[str, ...]) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return any(w in name for w in words)


def _in_list(element: Element) -> bool:
    """Inside a list of other stories, a sidebar, a footer or a comment."""
    for above in element.iterancestors():
        if above.tag == "footer" and any(a.tag == "article" for a in above.iterancestors()):
            continue  # the article's own line of author and day
        if above.tag in {"aside", "footer", "li", "nav"}:
            return True
        if above.tag in {"article", "main"} and not _looks(above, ("related", "card", "item", "teaser")):
            return False
        if _looks(
            above,
            ("related", "comment", "sidebar", "widget", "latest", "most", "ticker", "popular", "footer"),
        ):
            return True
    return False


def _visible(tree: Element, known: RegionKnowledge, order: str | None) -> Iterator[FoundDate]:
    """Short visible texts with a year, above and below the headline."""
    heading = next(tree.iter("h1"), None)
    groups = (
        _around_the_story(tree)
        if heading is None
        else ((False, _DATED_ABOVE(heading)), (True, _DATED_BELOW(heading)))
    )
    for below, texts in groups:
        for text in texts[:MOST_LINES]:
            element = text.getparent()
            if text.is_tail:
                element = element.getparent()
            if element is None or element.tag in _UNSEEN or element.tag == "time":
                continue
            line = " ".join(text.split())
            if not _YEAR.search(line):
                continue
            words = tokenize(line).words
            for stamp in stamps(words, known, order):
                if _mostly_date(words, stamp):
                    yield from _as_found(stamp, line, element, below)


def _around_the_story(tree: Element) -> tuple[tuple[bool, list[Any]], ...]:
    """(below the heading, texts) of a page without a heading: the date nearest above the first long text is the
    story's, those before it are the site's; where none stands above, those after it count."""
    above: list[Any] = []
    after: list[Any] = []
    told = above
    for text in _DATED_OR_PROSE(tree):
        element = text.getparent()
        if element is None or element.tag in _UNSEEN:
            continue
        if len(text) > LINE_LIMIT or not _YEAR.search(text):
            told = after
        elif len(told) < MOST_LINES:
            told.append(text)
    return (False, above[:-1]), (True, above[-1:] or after)


def _mostly_date(words: list[str], stamp: Stamp) -> bool:
    beside = [w for n, w in enumerate(words) if w[0:1].isalpha() and not stamp.start <= n < stamp.end]
    return len(beside) <= 8


def _as_found(stamp: Stamp, line: str, element: Element, below: bool) -> Iterator[FoundDate]:
    where = "header-line" if below else "top-line"
    role = stamp.role or "published"
    if _in_list(element):
        role, where = "related", "related"
    elif not below and stamp.role is None and not _looks(element, ("post", "article", "entry", "publish")):
        role = "today"
    elif _looks(element, ("update", "modif")) and stamp.role is None:
        role = "updated"
    for day in (stamp.day,) if stamp.day else stamp.others:
        if len(day) == 10:
            doubt = stamp.doubt or ("stands in UTC or a named zone" if stamp.zone else None)
            yield FoundDate(day=day, where=where, role=role, text=line[:LINE_LIMIT], doubt=doubt)
