"""«البيان» is of whoever put the last statement out, not of who acted since."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

DAY = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")
SINCE = " وأشاد الرئيس الأوغندي بالتقدم. ودعا البيان إلى وقف إطلاق النار."

#: (what stands before, who demands the ceasefire).
TOLD = [
    ("أصدرت الخارجية الكينية أمس بيانا.", "state:KE"),
    ("الخارجية الكينية أصدرت بيانا.", "state:KE"),
    ("أصدر الاتحاد الأفريقي بيانا.", "org:au"),
    ("نفت الخارجية الكينية ذلك أمس في بيان.", "state:KE"),
    ("وفي بيان لها، نفت الخارجية الكينية ذلك.", "state:KE"),
    ("صدر بيان عن الرئاسة الكينية.", "state:KE"),
    ("قالت الخارجية الكينية في بيان إن الحدود مغلقة.", "state:KE"),
    # the later of two
    ("أصدرت أوغندا بيانا. ثم أصدرت الخارجية الكينية بيانا.", "state:KE"),
    ("أصدرت الخارجية الكينية بيانا. ثم أصدرت الخارجية الأوغندية بيانا.", "state:UG"),
    # no paper is told of: whoever acted last
    ("وصلت الخارجية الكينية إلى اتفاق.", "state:UG"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "actor"), TOLD)
def test_whose_the_statement_is(before: str, actor: str) -> None:
    positions = annotate(Document(id="x", text=before + SINCE, published=DAY), load_knowledge()).positions
    assert [p.actor for p in positions if p.stance == "demands"] == [actor]
