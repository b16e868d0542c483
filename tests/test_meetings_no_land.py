"""States and officials of no land that is told, and «مع» that leads to nobody. Each text is a page of 16 May 2019, a Thursday."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated, line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in as_stated(page.meetings)]


#: Who talks with them is the one party: a verb with «مع», a verb with an object, a noun with the verb that carries it.
WITH_SOME = [
    ("يتفاوض الرئيس الكيني مع عدد من الدول حول سعر الشاي.", ["talks ongoing KE - -"]),
    ("وقال المتحدث إن كينيا تتفاوض مع دول أخرى لشراء القمح.", ["talks ongoing KE - -"]),
    ("تجري أوغندا مفاوضات مع عدة دول لاستيراد الوقود.", ["talks ongoing UG - -"]),
    ("أجرى الرئيس السنغالي محادثات مع قادة عدة دول.", ["talks held SN - -"]),
    ("التقى وزير الخارجية النرويجي أمس عدة مسؤولين أجانب.", ["meeting held NO 2019-05-15 -"]),
    ("التقى وزير الخارجية النرويجي مسؤولين غربيين.", ["meeting held NO - -"]),
]

#: No talks, or not of a state, or denied; a matter that others have with such states.
NOT_WITH_SOME = [
    "تتعاون كينيا مع عدد من الدول.",
    "تتنافس كينيا مع دول أخرى على تصدير الشاي.",
    "لم يتفاوض الرئيس الكيني مع دول أخرى.",
    "تتفاوض الشركة مع عدد من الدول.",
    "بحث الرئيس الكيني العلاقات مع دول أخرى.",
    "ناقش البرلمان الكيني التعاون مع عدد من الدول.",
    "اجتمع الرئيس الكيني مع مسؤولين حكوميين.",
    "كانت الدول الغربية تراقب المحادثات مع دول أخرى.",
]

#: Those that are named are who was met; a visit of another is not one of those talks.
NAMED_STAY = [
    ("يتفاوض الرئيس الكيني مع عدد من الدول بينها أوغندا.", ["talks ongoing KE+UG - -"]),
    ("التقى الرئيس الكيني مسؤولين أوغنديين.", ["meeting held KE+UG - -"]),
    (
        "التقى الرئيس الكيني قادة عدة دول على هامش القمة بينهم الرئيس الأوغندي.",
        ["summit held KE+UG - -"],
    ),
    (
        "يتفاوض الرئيس الكيني مع عدد من الدول حول سعر الشاي. وكان وزير التجارة الرواندي زار نيروبي أمس.",
        ["talks ongoing KE - -", "visit held KE+RW 2019-05-15 Nairobi"],
    ),
]

#: «مع» behind him with whom one talks: what went on at the time, on what terms; nobody is led to by it.
CIRCUMSTANCE = [
    ("قررت كينيا أن تتفاوض مع أوغندا، مع استمرار الخلاف على الحدود.", ["talks planned KE+UG - -"]),
    ("تريد كينيا أن تجتمع مع أوغندا، مع الإبقاء على الرسوم.", ["meeting proposed KE+UG - -"]),
    (
        "قرر الرئيس الكيني أن يجتمع مع نظيره الأوغندي مع اقتراب موعد الانتخابات.",
        ["meeting planned KE+UG - -"],
    ),
    ("ستجري محادثات مع أوغندا، مع استمرار القتال، بحسب الحكومة الكينية.", ["talks planned KE+UG - -"]),
]

#: Another «مع» that leads to somebody is still read.
TWO_LED_TO = [
    ("قرر الرئيس الكيني أن يجتمع مع نظيره الأوغندي، مع الرئيس الرواندي.", ["meeting planned KE+RW+UG - -"]),
    ("اجتمع الرئيس الكيني مع نظيره الأوغندي مع حضور الرئيس الرواندي.", ["meeting held KE+RW+UG - -"]),
    ("قررت كينيا أن تجتمع مع حكام المقاطعات، مع استمرار الخلاف.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*WITH_SOME, *NAMED_STAY, *CIRCUMSTANCE, *TWO_LED_TO], ids=lambda v: str(v)[:60]
)
def test_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOT_WITH_SOME)
def test_no_contact_of_one_state(text: str) -> None:
    assert told(text) == []
