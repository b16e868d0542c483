"""A dispatch reckons from the day of its dateline, not from the day on which a page puts it out."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

#: (first line of the story, the day of its last time); the page is of Wednesday 14 May 2025.
TOLD = [
    ("نيروبي في 13 مايو / وكالة / استقبل الوزير الكيني اليوم نظيره الأوغندي.", "2025-05-13"),
    ("نيروبي، 13 مايو - استقبل الوزير الكيني أمس نظيره الأوغندي.", "2025-05-12"),
    ("نيروبي في 12 مايو / وكالة / يستقبل الوزير الكيني غدا نظيره الأوغندي.", "2025-05-13"),
    # of the page's own day, too old for a dispatch, and no dateline
    ("نيروبي في 14 مايو / وكالة / استقبل الوزير الكيني اليوم نظيره الأوغندي.", "2025-05-14"),
    ("نيروبي في 2 مايو / وكالة / استقبل الوزير الكيني اليوم نظيره الأوغندي.", "2025-05-14"),
    ("انتخب الوزير الكيني في 13 مايو، واستقبل اليوم نظيره الأوغندي.", "2025-05-14"),
]


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_today_in_a_dispatch(text: str, day: str) -> None:
    page = Document(
        id="x",
        text=f"استقبال في نيروبي\n{text}",
        published=Published(earliest="2025-05-14", latest="2025-05-14", basis="given"),
    )
    assert annotate(page, load_knowledge()).times[-1].earliest == day
