"""«دعا البيان الختامي إلى لقاء»: what the paper at the end of one contact asks for is another, and not held."""

from __future__ import annotations

import pytest

from tests.test_meetings_absent import reports


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ودعا البيان الختامي إلى لقاء مباشر بين الرئيس الكيني والرئيس الأوغندي.", "proposed"),
        ("أوصى التقرير الختامي بعقد قمة بين كينيا وأوغندا.", "proposed"),
        ("واقترح البيان الختامي عقد لقاء بين كينيا وأوغندا.", "proposed"),
        ("صدر أمس البيان الختامي لاجتماع كينيا وأوغندا.", "held"),
        ("وأشاد البيان الختامي للقاء الرئيسين الكيني والأوغندي بالتعاون.", "held"),
        ("وفي البيان الختامي لقمة كينيا وأوغندا أمس دعا القادة إلى الهدوء.", "held"),
    ],
)
def test_what_a_closing_paper_asks_for(text: str, status: str) -> None:
    assert [r.status for r in reports(text)] == [status]
