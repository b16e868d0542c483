"""Who speaks in a gathering attends it; a council that is held is its sitting; a round of a vote is no talks. Each text is a page
of 16 May 2019, a Thursday; a report is one line."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")

CASES = [
    # «تحدث فيه»: one more clause about the gathering, and no talks with each other
    ("المؤتمر الذي عقد في لوساكا أمس وتحدث فيه كل من وزير المالية الكيني ووزير المالية الأوغندي كان ناجحا.",
     ["conference held KE+UG 2019-05-15 Lusaka"]),
    ("افتتح في كمبالا أمس مؤتمر دولي حول المناخ تحدث خلاله وزير الخارجية الكيني ونظيره التنزاني.",
     ["conference held KE+TZ 2019-05-15 Kampala"]),
    ("عقد الوزير الكيني مؤتمرا صحافيا تحدث فيه عن الانتخابات في أوغندا.", []),
    ("تحدث وزير الخارجية الكيني أمس مع نظيره الأوغندي.", ["talks held KE+UG 2019-05-15 -"]),
    # a council that is held, or sits
    ("قال الوزير عشية المجلس الأوروبي الذي سيعقد في 22 مايو إنه متفائل.", ["meeting planned eu 2019-05-22 -"]),
    ("يجتمع المجلس الأوروبي في 22 مايو.", ["meeting planned eu 2019-05-22 -"]),
    ("ويترقب الجميع مجلس الأمن الذي ينعقد غدا.", ["meeting planned unsc 2019-05-17 -"]),
    ("أقر القانون المجلس الذي انعقد أمس.", []),
    ("انتقد رئيس المجلس الأوروبي القرار أمس.", []),
    # a round of a vote, also by its pronoun
    ("خاض الانتخابات الرئاسية في 2012 وحل رابعا إثر جولتها الأولى خلف مرشح جماعة الإخوان المسلمين في مصر.", []),
    ("فاز في الانتخابات الرئاسية في كينيا على مرشح أوغندا في جولتها الثانية.", []),
    # who asks for a conference would be at it
    ("وشكك دبلوماسيون في المؤتمر الدولي الذي طالب به الرئيس الكيني.", ["conference proposed KE - -"]),
    ("وشكك دبلوماسيون في القانون الذي طالب به الرئيس الكيني.", []),
    ("فاز في الجولة الثانية من الانتخابات على مرشح جماعة الإخوان المسلمين.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_gathering_a_council_and_a_round_are(text: str, expected: list[str]) -> None:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    assert [line(m) for m in page.meetings] == expected


def test_who_welcomes_a_guest_holds_no_talks_of_a_process() -> None:
    """«الذي كان في استقباله» in the city of known talks is of the summit just told."""
    text = (
        "عقد الرئيس السوداني أمس قمة مع نظيره المصري السيسي، الذي كان في استقباله بمطار القاهرة. "
        "وتعثرت مفاوضات سد النهضة بين مصر والسودان وإثيوبيا."
    )
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    told = [line(m) for m in page.meetings]
    assert told[0] == "summit held EG+SD 2019-05-15 Cairo"
    assert not [m for m in told if m.startswith("meeting")]
