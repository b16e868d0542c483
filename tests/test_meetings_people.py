"""People of no office whom an official meets, and gatherings abroad that somebody is there to attend. Each text is a page of
16 May 2019, a Thursday; a report is one line."""

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


#: He is the one party: verb, verb with a preposition, noun with its subject, noun in whose course he says something.
WITH_PEOPLE = [
    ("استقبل الرئيس السنغالي ماكي سال أمس أسر ضحايا العبارة في القصر الرئاسي.", ["meeting held SN 2019-05-15 Dakar"]),
    ("التقى وزير الخارجية النرويجي بالناجين من الزلزال أمس.", ["meeting held NO 2019-05-15 -"]),
    ("اجتمع الرئيس الكيني أمس مع عدد من النازحين.", ["meeting held KE 2019-05-15 -"]),
    ("وشدد رئيس الوزراء الفنلندي خلال لقائه ذوي المفقودين على مواصلة البحث.", ["meeting held FI - -"]),
    ("وأوضح الرئيس الزامبي في لقاء مع مجموعة من الناشطين أن القانون سيعدل.", ["meeting held ZM - -"]),
    ("جاء كلام وزير الداخلية التونسي خلال استقباله لوجهاء المنطقة.", ["meeting held TN - -"]),
    ("سيستقبل الرئيس الكوبي رجال الدين يوم السبت.", ["meeting planned CU 2019-05-18 -"]),
    ("وأضافت المبعوثة الأممية أنها التقت زعماء دينيين.", ["meeting held un - -"]),
]  # fmt: skip

NO_PEOPLE_MET = [
    "استقبل الرئيس السنغالي مستشاريه في القصر.",
    "التقى الرئيس الكيني الصحفيين أمس.",
    "استقبل المستشفى الجرحى والمصابين أمس.",
    "استقبلت أوغندا آلاف اللاجئين العام الماضي.",
    "التقى مدرب الفريق أسر اللاعبين.",
    "شكر الرئيس الكيني ذوي الضحايا.",
]

#: Who is there, or on his way, for a gathering: it is told, and no visit.
THERE_FOR_IT = [
    ("وقال وزير الخارجية النرويجي، الموجود في كازاخستان للمشاركة في اجتماع حول أفغانستان، إن بلاده متفائلة.",
     ["meeting ongoing NO 2019-05-16 Kazakhstan"]),
    ("أعلن الرئيس الكيني الموجود في أديس أبابا لحضور قمة الاتحاد الأفريقي أنه متفائل.",
     ["summit ongoing KE+au 2019-05-16 Addis Ababa"]),
    ("وأكد المستشار النمساوي، الموجود في بروكسل للمشاركة بقمة الاتحاد الأوروبي، أن بلاده ترفض الخطة.",
     ["summit ongoing AT+eu 2019-05-16 Brussels"]),
    ("وصل وزير الدفاع الفنلندي إلى تالين لحضور اجتماع حول أمن البلطيق.", ["meeting planned FI - Tallinn"]),
]  # fmt: skip

#: A visit stays one: no gathering, talks with the hosts, a gathering at home.
STAYS_A_VISIT = [
    ("ورحب وزير الخارجية النرويجي، الموجود في كازاخستان، بالخطوة.", ["visit ongoing KZ+NO 2019-05-16 Kazakhstan"]),
    ("وصل وزير الدفاع الفنلندي إلى تالين لحضور اجتماع مع نظيره الإستوني.", ["visit ongoing EE+FI 2019-05-16 Tallinn"]),
    ("حضر وزير الدفاع الفنلندي في هلسنكي اجتماعا حول أمن البلطيق.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITH_PEOPLE)
def test_an_official_who_meets_people_is_the_one_party(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NO_PEOPLE_MET)
def test_own_staff_reporters_and_those_taken_in_are_no_contact(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), [*THERE_FOR_IT, *STAYS_A_VISIT])
def test_who_is_abroad_for_a_gathering_attends_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected
