"""Pages laid out as real outlets lay them out: the story is kept whole, nothing else gets into it."""

from __future__ import annotations

import pytest

from mahdar.read.make import make_document
from tests.pages import CONTENT, FixturePage, fixture_pages, kind_at

FIXTURES = fixture_pages()
#: Kinds that a reader of the record must be able to tell from furniture.
TOLD = {"credit", "comment", "caption", "related", "title"}
ids = [p.name for p in FIXTURES]


def test_there_are_at_least_forty_layouts() -> None:
    assert len(FIXTURES) >= 40


@pytest.mark.parametrize("page", FIXTURES, ids=ids)
def test_the_story_is_kept_and_nothing_leaks_into_it(page: FixturePage) -> None:
    regions = make_document(page.text, page.name).marks
    lost, leaks = [], []
    for part in page.parts:
        kinds = {kind_at(regions, at) for at in range(part.start, part.end)}
        text = page.text[part.start : part.end]
        if part.kind == "body" and kinds != {"body"}:
            lost.append(text)
        if part.kind not in CONTENT and kinds & CONTENT:
            leaks.append(text)
    assert lost == []
    assert leaks == []


@pytest.mark.parametrize("page", FIXTURES, ids=ids)
def test_the_kinds_that_matter_are_told(page: FixturePage) -> None:
    regions = make_document(page.text, page.name).marks
    wrong = [
        (part.kind, kind_at(regions, part.start), page.text[part.start : part.end])
        for part in page.parts
        if part.kind in TOLD and kind_at(regions, part.start) != part.kind
        if any(c.isalnum() for c in page.text[part.start : part.end])
    ]
    assert wrong == []


@pytest.mark.parametrize("page", FIXTURES, ids=ids)
def test_the_publication_day_is_right_or_unknown(page: FixturePage) -> None:
    published = make_document(page.text, page.name).published
    found = published.earliest or "unknown"
    if published.latest != published.earliest:
        found = f"{published.earliest}..{published.latest}"
    assert found == page.expect["published"], published.why


@pytest.mark.parametrize("page", FIXTURES, ids=ids)
def test_author_and_credit_are_read(page: FixturePage) -> None:
    document = make_document(page.text, page.name)
    assert document.author == page.expect.get("author")
    assert ", ".join(c.name for c in document.credit) == page.expect.get("credit", "")
    for credit in document.credit:
        if credit.start is not None:
            assert document.text[credit.start : credit.end] == credit.name


@pytest.mark.parametrize("page", FIXTURES, ids=ids)
def test_regions_come_in_order_and_do_not_overlap(page: FixturePage) -> None:
    last = 0
    for region in make_document(page.text, page.name).marks:
        assert last <= region.start < region.end <= len(page.text)
        last = region.end
