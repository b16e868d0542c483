"""Who is only there beside the sides does not give the talks his rank."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

DAY = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")

#: (text, the level of its contact).
TOLD = [
    # between two sides, or within one land
    ("عقد وفدا كينيا وأوغندا محادثات في أديس أبابا بحضور الرئيس الإثيوبي.", "officials"),
    ("التقى وزير الخارجية الكيني نظيره الأوغندي في أديس أبابا بحضور الرئيس الإثيوبي.", "foreign_ministers"),
    ("عقد الرئيسان الكيني والأوغندي قمة بحضور وزير الخارجية الإثيوبي ووزير الدفاع الرواندي.", "leaders"),
    ("محادثات سودانية في جدة بحضور وزير الخارجية السعودي", None),
    ("محادثات أفغانية في الدوحة بحضور وزير الخارجية الأمريكي", None),
    # those who are there are the sides, or one of them
    ("عقد اجتماع في نيروبي بحضور وزيري خارجية كينيا وأوغندا.", "foreign_ministers"),
    ("اجتماع بحضور الرئيسين الكيني والأوغندي", "leaders"),
    ("محادثات أفغانية أميركية بحضور وزير الخارجية الأميركي", "foreign_ministers"),
    ("التقى وزير الخارجية الكيني نظيره الأوغندي بحضور السفير الكيني في كمبالا.", "foreign_ministers"),
    # who takes part does so in his rank
    ("حوار يمني في مسقط بمشاركة وزير الخارجية العماني", "foreign_ministers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level"), TOLD)
def test_the_rank_is_that_of_the_sides(text: str, level: str | None) -> None:
    (meeting,) = annotate(Document(id="x", text=text, published=DAY), load_knowledge()).meetings
    assert meeting.level == level
