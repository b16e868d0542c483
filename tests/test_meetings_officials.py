"""Sides named by officials without a name, by what two states share, by who hosts, and by «الزعيمان»."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published


def told(text: str, day: str = "2021-11-17") -> list[MeetingReport]:
    """The contacts of a plain page, read by all layers."""
    document = Document(id="0" * 64, text=text, published=Published(earliest=day, latest=day, basis="given"))
    return list(annotate(document, load_knowledge()).meetings)


def row(report: MeetingReport) -> str:
    """`what status parties place`: parties by country or id, hosts and mediators with a mark."""
    marks = {"party": "", "host": "^", "mediator": "~"}
    sides = sorted(marks[p.role] + (p.country or p.actor or "?") for p in report.parties)
    place = report.place.name_en if report.place else "-"
    return f"{report.what} {report.status} {'+'.join(sides)} {place}"


SIDES = [
    # officials «من», «عن», with adjectives of their own
    ("عقد مسؤولون عسكريون من فنلندا والسويد محادثات في أوسلو الأسبوع الماضي.", "talks held FI+SE Oslo"),
    (
        "تنطلق في جنيف غدا محادثات بين ممثلين عن الحكومة اليمنية وجماعة الحوثي.",
        "talks planned YE+group:houthis Geneva",
    ),
    # two adjectives of states
    (
        "أرجأ الجانبان اليوناني والقبرصي إلى الشهر المقبل اجتماعا كان مقررا غدا في أثينا.",
        "meeting postponed CY+GR Athens",
    ),
    ("يعقد غدا في عمان الاجتماع الثاني للجنة المشتركة الأردنية المصرية.", "meeting planned EG+JO Amman"),
    # the telephone
    ("وهاتف الرئيس التونسي نظيره الجزائري أمس.", "call held DZ+TN -"),
    ("أبلغ وزير الخارجية العماني نظيره الهندي هاتفيا أمس بموقف بلاده.", "call held IN+OM -"),
    # what the relative clause says of the noun
    (
        "ألغى الرئيس الفرنسي القمة التي كان مقررا أن تجمعه بالرئيس الروسي في باريس.",
        "summit cancelled FR+RU Paris",
    ),
    (
        "أشادت الخرطوم بالمباحثات التي رعاها ماكرون بين السودان وتشاد في باريس أمس.",
        "talks held SD+TD+~FR Paris",
    ),
    # who hosts is not lost
    ("تستعد إيطاليا لاستضافة قمة ثلاثية مع اليونان وقبرص في مايو المقبل.", "summit planned CY+GR+^IT Italy"),
    # a building of an organisation is no place, its city is
    (
        "عقد الرئيس القبرصي والرئيس التركي لقاء في مقر الأمم المتحدة بنيويورك أمس.",
        "meeting held CY+TR New York City",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides(text: str, expected: str) -> None:
    assert [row(r) for r in told(text)] == [expected]


def test_calls_with_two_counterparts_are_two() -> None:
    reports = told("أجرى وزير الخارجية الأردني اتصالين بنظيريه القطري والكويتي مساء الثلاثاء.")
    assert [row(r) for r in reports] == ["call held JO+QA -", "call held JO+KW -"]


def test_the_two_leaders_are_persons_named_before() -> None:
    text = (
        "التقى رئيس الوزراء الأرميني نيكول باشينيان الرئيس الأذربيجاني إلهام علييف في سوتشي أمس. "
        "ورحبت واشنطن بذلك، وكان الزعيمان قد اجتمعا في بروكسل في 14 تموز."
    )
    assert [row(r) for r in told(text, "2022-11-01")] == [
        "meeting held AM+AZ Sochi",
        "meeting held AM+AZ Brussels",
    ]


NO_CONTACT = [
    "وافق رئيس الوزراء اليوناني على الخطة بعد اجتماع مع قادة الأجهزة الأمنية. وتنتظر أنقرة رد أثينا.",
    "دعا الرئيس الكيني مستشاريه إلى اجتماع طارئ بعد تصريحات أوغندا.",
    "يلتقي منتخبا الأردن وعمان الأربعاء في مباراة ودية.",
    "ناقشت لجنة برلمانية تونسية في اجتماع مغلق اتفاقية الحدود مع ليبيا.",
]


@pytest.mark.parametrize("text", NO_CONTACT)
def test_internal_meetings_and_matches_are_no_contacts(text: str) -> None:
    assert told(text) == []
