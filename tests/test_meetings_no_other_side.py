"""What names no other side of a contact: one's own people, what somebody does besides, and what goes on behind an aside; and
contacts that are broken off before they were held. Each text is a page of 16 May 2019, a Thursday."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")

#: Both are of one party: no contact, and none with whom the page tells of besides.
OWN_PEOPLE = [
    "أجرت مفوضة الاتحاد الأوروبي أمس مشاورات مع سفير الاتحاد في نيروبي.",
    "وبعد لقاء مقرر مع زعيم كوبا، اتصل مستشار الرئيس الأميركي بوزير الخارجية الأميركي ليبلغه القرار.",
    "أجرى رئيس الوزراء الكيني محادثات مع الرئيس الكيني.",
]

WITH_ANOTHER = [
    ("اتصل الرئيس الكيني بوزير خارجية أوغندا أمس.", ["call held KE+UG 2019-05-15 -"]),
    ("أجرت مفوضة الاتحاد الأوروبي أمس مشاورات مع سفير كينيا.", ["talks held KE+eu 2019-05-15 -"]),
    # «أمام» behind a comma tells of another deed
    ("سيلتقي الرئيس الكيني نظيره الأوغندي غدا، وسيلقي كلمة أمام الاتحاد الأفريقي.", ["meeting planned KE+UG 2019-05-17 -"]),
    # «من» without a name behind a comma goes on with the verb before the aside
    ("وحذر الوزير الكيني، بعد أن اجتمع مع وزير الدفاع الأوغندي، من عودة حركة الشباب.", ["meeting held KE+UG - -"]),
    ("التقى الرئيس الكيني عددا من القادة، من بينهم الرئيس الأوغندي.", ["meeting held KE+UG - -"]),
    ("بحث الوزير الكيني مع نظيره الأوغندي قضايا، من بينها الصومال.", ["talks held KE+UG - -"]),
    ("اجتمع الوزير الكيني أمس مع وزراء، من بينهم وزير الدفاع الأوغندي.", ["meeting held KE+UG 2019-05-15 -"]),
]  # fmt: skip

#: Planned contacts, or those of a high rank, that are suspended were to be; relations broken off are no contact.
BROKEN_OFF = [
    ("قررت كينيا تعليق الاتصالات الثنائية رفيعة المستوى مع أوغندا.", ["talks postponed KE+UG - -"]),
    ("قالت رئيسة الوزراء البريطانية: سنعلق كل الاتصالات المقررة مع تشاد.", ["talks postponed GB+TD - -"]),
    ("أعلنت النرويج تجميد جميع الاتصالات عالية المستوى المخطط لها بين النرويج وكوبا.", ["talks postponed CU+NO - -"]),
    ("قطعت كينيا اتصالاتها مع أوغندا.", []),
    ("وأعلنت كينيا وقف الاتصالات الدبلوماسية مع أوغندا.", []),
    ("علقت الشركة خدمة الاتصالات عالية السرعة مع أوغندا.", []),
]  # fmt: skip


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in page.meetings]


@pytest.mark.parametrize("text", OWN_PEOPLE)
def test_one_s_own_people_are_no_other_side(text: str) -> None:
    assert not [m for m in told(text) if m.startswith(("talks", "call"))]


@pytest.mark.parametrize(("text", "expected"), [*WITH_ANOTHER, *BROKEN_OFF])
def test_the_other_side_is_who_was_met(text: str, expected: list[str]) -> None:
    assert told(text) == expected
