"""HTML captures: the page's main text by trafilatura, checked against our own reading, and what the page says.

The raw text of an HTML page is its title, a line break, and the lines of its main text; our line rules run over
that as over any text. trafilatura is never asked for metadata: it would invent dates.
"""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

from mahdar.errors import UnreadableError
from mahdar.knowledge.regions import region_knowledge
from mahdar.model import Document
from mahdar.read.decode import decode
from mahdar.read.make import Facts, outlet_of
from mahdar.read.metadata import Element, page_facts
from mahdar.read.mojibake import unscrambled
from mahdar.read.text import SetAsideError, document_or_aside

#: A larger page is no news page; parsing it would only take memory.
MOST_CHARACTERS = 20_000_000
#: Less text than this from trafilatura is checked against all paragraphs of the page.
LITTLE = 400
#: A longer text above the heading is a standfirst, not a label.
MOST_LABEL = 120
#: A paragraph so long is prose; shorter ones are labels and cards.
LONG_PARAGRAPH = 60
#: Share of the page's prose that must stand in a marked story for it to be the page's.
STORY_SHARE = 0.95
#: Classes by which themes mark the story (WordPress, Drupal, Joomla and newspaper systems).
STORY_CLASSES = frozenset(
    "entry-content article-body article__body article-content article__content story-body post-content post-body "  # noqa: SIM905
    "td-post-content news-body news-content single-content details-body article-text articlebody storybody "
    "field-name-body the-content story-content article-details news-details newstext content-body".split()
)
#: Words in class or id of what stands inside a story and is none of it.
_WIDGETS = re.compile(
    r"(?:^|[\s_-])(?:related|share|sharing|social|comments?|respond|sidebar|breadcrumbs?|newsletter|subscribe|tags?|"
    r"most-?read|mostread|popular|ticker|breaking|promo|sponsored|advert|ads?|ad-container|recommend(?:ed|ation)s?|cookie|"
    r"pagination|post-navigation|author-box|read-?more|readalso|also-read|menu|navbar|footer)(?:$|[\s_-])"
)
_BLOCKS = frozenset(
    "p div br li h1 h2 h3 h4 h5 h6 tr td blockquote section article figure "  # noqa: SIM905
    "figcaption pre ul ol table main header".split()
)
_SKIPPED = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "svg",
    "form",
    "nav",
    "footer",
    "button",
    "select",
)
#: Letters of a line by which it is known again in the extractor's text; fewer than the shortest decide nothing.
KEY, SHORT_KEY = 40, 12
_NOT_LETTERS = re.compile(r"[\W_]+")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_CAPTIONS = etree.XPath("//figcaption | //*[contains(@class, 'caption') and not(self::figure)]")
#: A link of fewer words names a person or a place.
LINK_WORDS = 4
MOST_HEADLINE_WORDS, MOST_CAPTION = 24, 400
_TITLES = etree.XPath(
    "//*[contains(concat(' ', @class, ' '), ' entry-title ') or (@itemprop='headline' and not(self::meta))]"
)
_ABOVE = etree.XPath("preceding::text()[string-length(.) > 1]", smart_strings=False)
_LABELS = etree.XPath(
    "//a/preceding-sibling::*[1][self::span or self::strong or self::b or self::em or self::label]"
)
#: Author, day and counts stand side by side in a page's head, set apart by style alone.
_FACT = re.compile(r"author|byline|date|time|meta|views|category|source")
_ENCODING = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(page: str | bytes, where: str, facts: Facts = Facts(), declared: str | None = None) -> Document:
    """One HTML page → one document. `facts` are those of the capture; they beat what the page says.

    Raises UnreadableError when it cannot be parsed or holds no text, SetAsideError for another language.
    """
    text, note = _markup(page, where, declared)
    tree = parse(text, where)
    known = region_knowledge()
    outlet = outlet_of(facts.url, known)
    said = page_facts(tree, known, facts.url, outlet.order if outlet else None)
    title = facts.title or headline(tree, said.title)
    body = without_title(main_text(tree, text), title) or without_title(bare_text(text), title)
    if not body:
        raise UnreadableError(
            where, "no text on the page" if not title else "no story on the page, only a title"
        )
    whole = f"{title}\n{body}" if title else body
    return document_or_aside(
        whole,
        where,
        facts._replace(
            url=facts.url or said.url,
            outlet=facts.outlet or said.outlet,
            title=title,
            author=facts.author or said.author,
            section=facts.section or said.section,
            dates=(*facts.dates, *said.dates),
            notes=(*facts.notes, *note),
            told=told_by_markup(tree),
        ),
    )


def told_by_markup(tree: Element) -> dict[str, str]:
    """Lines whose kind the markup tells: captions of figures, and headlines of other stories (all of the line a link)."""
    told: dict[str, str] = {}
    for block in tree.iter("p", "li", "h2", "h3", "h4", "blockquote"):
        link = _only_link(block)
        text = _line(link) if link is not None else ""
        if LINK_WORDS <= len(text.split()) <= MOST_HEADLINE_WORDS and text[-1] not in ".:":
            told[text] = "related"
    for caption in _CAPTIONS(tree):
        lines = block_text(caption).split("\n")
        if sum(map(len, lines)) <= MOST_CAPTION:  # longer ones are boxes that only are called so
            told.update(dict.fromkeys(lines, "caption"))
    return told


def _only_link(block: Element) -> Element | None:
    """The link that is all there is in a block; lists of menus, which are left out anyway, are not looked at."""
    if block.tag == "li":
        above = block.getparent().getparent()
        if above is not None and above.tag in {"nav", "aside", "footer", "header"}:
            return None
    while len(block) == 1 and not (block.text and block.text.strip()):
        inner = block[0]
        if inner.tail and inner.tail.strip():
            return None
        if inner.tag == "a":
            return inner
        block = inner
    return None


def _line(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _markup(page: str | bytes, where: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """The page's markup as text, and what was odd in reading it."""
    if isinstance(page, str):
        mended = unscrambled(page)
        return (mended[0], (mended[1],)) if mended else (page, ())
    text, _, note = decode(page, where, declared)
    return text, (note,) if note else ()


def parse(text: str, where: str) -> Element:
    """The page as a tree. libxml2 recovers from broken markup and cuts absurd depth; nothing is fetched or run."""
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError(where, f"larger than {MOST_CHARACTERS} characters")
    text = _ENCODING.sub("", text.replace("\x00", ""), count=1)
    try:
        # the plain parser: lxml.html's own element classes cost more than all else we do with the tree
        tree = etree.fromstring(text, etree.HTMLParser(huge_tree=False))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableError(where, f"not HTML: {error}") from error
    if tree is None:
        raise UnreadableError(where, "no text on the page")
    return tree


def main_text(tree: Element, page: str) -> str:
    """The lines of the page's story, in the page's own lines.

    Where the page marks its story (one article, one body), that is read. Else trafilatura says where the story is,
    and what stands between the first and the last line it takes is read by us, since it leaves out lists and quotes
    and glues what stands in tables. Where it finds next to nothing, all lines of the page are taken. The line rules
    sort what is left.
    """
    set_apart(tree)
    marked = story_element(tree)
    if marked is not None:
        return "\n".join(_without_head(block_text(marked).split("\n"), texts_above_heading(tree)))
    body = tree.find("body")
    lines = block_text(body if body is not None else tree).split("\n")
    found = extracted(page) if len(lines) > 1 else ""
    if len(found) < LITTLE:
        return "\n".join(_without_head(lines, texts_above_heading(tree)))
    inside = _squeezed(found)
    taken = [
        n
        for n, line in enumerate(lines)
        if (key := _squeezed(line)[:KEY]) and len(key) >= SHORT_KEY and key in inside
    ]
    if not taken:
        return found
    return "\n".join(_without_head(lines[taken[0] : taken[-1] + 1], texts_above_heading(tree)))


def story_element(tree: Element) -> Element | None:
    """The innermost element that holds nearly all prose of the page and is marked as its story, or holds its
    paragraphs as its own children."""
    lengths = [(p, n) for p in tree.iter("p") if (n := sum(map(len, p.itertext()))) >= LONG_PARAGRAPH]
    total = sum(n for _, n in lengths)
    if total < LITTLE:
        return None
    marked: dict[Element, int] = {}
    for paragraph, length in lengths:
        parent = paragraph.getparent()
        for above in paragraph.iterancestors():
            if _widget(above):
                break
            if above is parent or _marks_story(above):
                marked[above] = marked.get(above, 0) + length
    whole = [e for e, length in marked.items() if length >= STORY_SHARE * total]
    # the innermost of nested ones: it holds least beside the story
    return max(whole, key=lambda e: sum(1 for _ in e.iterancestors()), default=None)


def _marks_story(element: Element) -> bool:
    if element.tag == "article" or element.get("itemprop") == "articleBody":
        return True
    return not STORY_CLASSES.isdisjoint((element.get("class") or "").lower().split())


def _squeezed(text: str) -> str:
    """Letters and digits alone: what two renderings of one line have in common."""
    return _NOT_LETTERS.sub("", text)


def texts_above_heading(tree: Element) -> frozenset[str]:
    """Short texts that stand above the only `h1`: menus and tickers, which may be taken for a first line."""
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return frozenset()
    return frozenset(" ".join(text.split()) for text in _ABOVE(headings[0]) if len(text) < MOST_LABEL)


def _without_head(lines: list[str], above: frozenset[str]) -> list[str]:
    """The lines without those first ones that stand above the heading."""
    first = 0
    while first < len(lines) and lines[first].lstrip("-•– ") in above:
        first += 1
    return lines[first:]


def set_apart(tree: Element) -> None:
    """Put a space between a label and the link after it, and after each fact in a page's head, which pages set apart
    by style alone."""
    for label in _LABELS(tree):
        if not label.tail:
            label.tail = " "
    for fact in tree.iter("span", "time"):
        if (
            not fact.tail
            and fact.get("class")
            and fact.getnext() is not None
            and _FACT.search(fact.get("class"))
        ):
            fact.tail = " "


def extracted(page: str) -> str:
    """trafilatura's main text; empty when it finds none or fails on the page's markup."""
    from trafilatura import extract  # slow to import, and only pages of markup need it

    try:
        found: str | None = extract(page, fast=True, include_comments=False, with_metadata=False)
    except Exception:  # a foreign library on hostile markup: whatever it raises, our own reading takes over
        return ""
    return _tidy(found or "")


def block_text(root: Element) -> str:
    """The visible text below `root`, a line per block element; menus, forms and marked widgets are left out."""
    pieces: list[str] = []
    skip_until: Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if skip_until is not None:
            if event == "end" and element is skip_until:
                skip_until = None
                pieces.append(element.tail or "")
            continue
        if event == "start":
            if not isinstance(tag, str) or tag in _SKIPPED or _widget(element):
                skip_until = element
                continue
            if tag in _BLOCKS:
                pieces.append("\n")
            pieces.append(element.text or "")
        else:
            if tag in _BLOCKS:
                pieces.append("\n")
            if element is not root:
                pieces.append(element.tail or "")
    return _tidy("".join(pieces).replace("\u2028", "\n"))


def _widget(element: Element) -> bool:
    """Its class or id says that it is no part of the story, in the words that themes use."""
    name = element.get("class") or element.get("id")
    if not name or element.tag in {"body", "html", "article", "main"}:
        return False
    if element.get("class") and element.get("id"):
        name = f"{name} {element.get('id')}"
    return _WIDGETS.search(name.lower()) is not None


def bare_text(page: str) -> str:
    """The text between the tags, for a page so deep or torn that the parser gives nothing. Linear."""
    pieces: list[str] = []
    at = 0
    while at < len(page):
        opened = page.find("<", at)
        if opened < 0:
            pieces.append(page[at:])
            break
        pieces.append(page[at:opened])
        name = page[opened + 1 : opened + 8].lower()
        hidden = next((tag for tag in ("script", "style", "!--") if name.startswith(tag)), None)
        end = "-->" if hidden == "!--" else f"</{hidden}" if hidden else ">"
        closed = page.find(end, opened)
        if closed < 0:
            break
        if hidden in {"script", "style"}:
            closed = page.find(">", closed)
            if closed < 0:
                break
            at = closed + 1
        else:
            at = closed + len(end)
        pieces.append(" " if name[:2] in {"a ", "a>", "/a", "b>", "/b", "i>", "/i"} else "\n")
    return _tidy(unescape("".join(pieces)))


def _tidy(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def headline(tree: Element, said: str | None) -> str | None:
    """The page's headline: its `h1` when there is one, else what its metadata says."""
    for element in tree.iter("h1"):
        text = " ".join("".join(element.itertext()).split())
        if 2 <= len(text.split()) <= 40:
            return text
    if said:
        return " ".join(said.split())
    marked = list(
        _TITLES(tree)
    )  # systems without an `h1` mark the title by class; lists of stories have many
    text = " ".join("".join(marked[0].itertext()).split()) if len(marked) == 1 else ""
    return text if 2 <= len(text.split()) <= 40 else None


def without_title(body: str, title: str | None) -> str:
    """The body without its first lines when they are the title again."""
    lines = body.split("\n")
    while title and lines and lines[0].strip() == title.strip():
        del lines[0]
    return "\n".join(lines)


__all__ = ["SetAsideError", "main_text", "parse", "read_html"]
