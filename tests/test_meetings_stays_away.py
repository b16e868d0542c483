"""A side that suspends its part, walks out or boycotts: a stall by her, and no contact put off."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, Published

DAY = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")


def page_of(text: str) -> Annotation:
    return annotate(Document(id="x", text=text, published=DAY), load_knowledge())


#: (text, the status of its contact).
STATUS = [
    ("علقت كينيا مشاركتها في المحادثات مع أوغندا.", "unclear"),
    ("أعلنت كينيا تجميد مشاركتها في المفاوضات مع أوغندا.", "unclear"),
    ("علق الوفد الكيني مشاركته في محادثات عنتيبي مع الوفد الأوغندي احتجاجا على القصف.", "unclear"),
    # … in one round or meeting: without her it is put off
    ("قررت كينيا تجميد مشاركتها في الجولة الرابعة من المحادثات مع أوغندا.", "postponed"),
    ("جمد الوفد الكيني مشاركته في اجتماع عنتيبي مع الوفد الأوغندي.", "postponed"),
    ("قاطعت كينيا الجولة الرابعة من المحادثات مع أوغندا.", "not_held"),
    # the talks themselves
    ("علقت كينيا المحادثات مع أوغندا.", "postponed"),
    ("أرجأت كينيا القمة مع أوغندا.", "postponed"),
    ("أكدت كينيا مشاركتها في المحادثات مع أوغندا غدا.", "planned"),
    ("انسحبت كينيا أمس من المحادثات مع أوغندا في عنتيبي.", "held"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_the_contact_from_which_a_side_stays_away(text: str, status: str) -> None:
    assert [m.status for m in page_of(text).meetings] == [status]


#: (text, kind, who).
SIGNALS = [
    ("قررت كينيا تجميد مشاركتها في الجولة الرابعة من المحادثات مع أوغندا.", "stall", "state:KE"),
    ("قال المتحدث إن الحكومة الكينية قررت تعليق مشاركتها في محادثات عنتيبي مع أوغندا.", "stall", "state:KE"),
    ("قال مسؤول إن نيروبي علقت المفاوضات مع كمبالا.", "stall", "state:KE"),
    ("قاطعت كينيا الجولة الرابعة من المفاوضات مع أوغندا.", "stall", "state:KE"),
    ("نيروبي تقاطع المحادثات مع كمبالا", "stall", "state:KE"),
    ("انسحب الوفد الكيني من الجولة الرابعة من المحادثات مع أوغندا.", "stall", "state:KE"),
    ("نيروبي تنسحب من المحادثات مع كمبالا", "collapse", "state:KE"),
    ("نيروبي نسفت المحادثات مع كمبالا.", "collapse", "state:KE"),
    ("بيونغ يانغ تقطع خطوط الاتصال مع سول.", "stall", "state:KP"),
    ("في نيروبي علقت المحادثات بين كمبالا ومقديشو.", "stall", None),
    ("انهارت الجولة الرابعة من المحادثات بين كينيا وأوغندا.", "stall", None),
    ("انهارت المحادثات بين كينيا وأوغندا.", "collapse", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), SIGNALS)
def test_who_stalls_the_talks(text: str, kind: str, who: str | None) -> None:
    assert [(s.kind, s.who.actor if s.who else None) for s in page_of(text).signals] == [(kind, who)]


#: What is threatened, or is no boycott of talks.
NO_SIGNAL = [
    "هددت كينيا بتعليق مشاركتها في المحادثات مع أوغندا.",
    "هددت نيروبي بأن تقاطع المحادثات مع كمبالا.",
    "قاطعت كينيا بضائع أوغندا قبل المحادثات.",
]


@pytest.mark.parametrize("text", NO_SIGNAL)
def test_no_stall(text: str) -> None:
    assert page_of(text).signals == ()
