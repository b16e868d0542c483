"""Whom a masdar of meeting leads to behind the place, who is brought together by a city, ranks behind an adjective, and what
whoever is quoted says of himself in the first person."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from mahdar.read.make import document_id
from tests.meetings_page import as_stated

DAY = "2011-05-18"


def meetings_of(text: str) -> tuple[MeetingReport, ...]:
    given = Published(earliest=DAY, latest=DAY, basis="given")
    return as_stated(
        annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).meetings
    )


def line(report: MeetingReport) -> str:
    """«status day level place parties (hosts)»."""
    parties = "+".join(sorted(p.actor.partition(":")[2] for p in report.parties if p.role == "party"))
    hosts = "+".join(sorted(p.actor.partition(":")[2] for p in report.parties if p.role != "party"))
    place = report.place.name_en if report.place else "-"
    return f"{report.status} {report.earliest or '-'} {report.level or '-'} {place} {parties}" + (
        f" ({hosts})" if hosts else ""
    )


RECEIVED = [
    ("قال رئيس أوروغواي، لدى استقباله في مونتيفيديو أمس وزير خارجية الأرجنتين، إن الجسر سيفتح.",
     ["held 2011-05-17 mixed Montevideo AR+UY"]),
    ("وأكد رئيس أوروغواي خلال لقائه في مونتيفيديو الوزير الأرجنتيني أن الحوار مع البرازيل ضروري.",
     ["held - mixed Montevideo AR+UY", "proposed - leaders - BR+UY"]),
    ("وخلال استقباله في مونتيفيديو أمس وفدا أرجنتينيا، دعا رئيس أوروغواي إلى التهدئة.",
     ["held 2011-05-17 mixed Montevideo AR+UY"]),
    ("عرض سفير أوروغواي خلال لقائه في مقر السفارة رئيس الوزراء البرازيلي أوجه التعاون.", ["held - mixed - BR+UY"]),
    # nobody stands behind the place
    ("خلال لقائه في مونتيفيديو، أكد رئيس الأرجنتين دعمه للسلام.", []),
    ("قال رئيس أوروغواي عقب لقائه في مونتيفيديو مع نظيره الأرجنتيني إن رئيس البرازيل غاب.",
     ["held - leaders Montevideo AR+UY"]),
]  # fmt: skip

BROUGHT = [
    ("جمعت لشبونة أمس وزيري خارجية أوروغواي والأرجنتين.",
     ["held 2011-05-17 foreign_ministers Lisbon AR+UY (PT)"]),
    ("وكانت لشبونة قد جمعت في آذار وزيري دفاع أوروغواي والأرجنتين.",
     ["held 2011-03-01 defence_ministers Lisbon AR+UY (PT)"]),
    ("ستجمع لشبونة غدا رئيسي أوروغواي والأرجنتين.", ["planned 2011-05-19 leaders Lisbon AR+UY (PT)"]),
    ("جمعت البرتغال وزيري خارجية أوروغواي والأرجنتين في بورتو.",
     ["held - foreign_ministers Porto AR+UY (PT)"]),
    ("جمعت أوروغواي خمسين مليون دولار للأرجنتين.", []),
    ("جمعت أوروغواي والأرجنتين قواتهما على الحدود.", []),
    ("لم تجمع لشبونة وزيري خارجية أوروغواي والأرجنتين.", []),
]  # fmt: skip

RANKS = [
    ("التقى وزيرا خارجية أوروغواي والأرجنتين أمس في لشبونة بعد أسبوع من لقاء ثنائي لوزيري الدفاع عقد في بورتو في الثامن من أيار.",
     ["held 2011-05-17 foreign_ministers Lisbon AR+UY", "held 2011-05-08 defence_ministers Porto AR+UY"]),
    ("التقى وزيرا خارجية أوروغواي والأرجنتين أمس في لشبونة بعد اجتماع تنسيقي لرؤساء الاستخبارات في بورتو في آذار.",
     ["held 2011-05-17 foreign_ministers Lisbon AR+UY", "held 2011-03-01 intelligence_chiefs Porto AR+UY"]),
]  # fmt: skip

OF_HIMSELF = [
    ('قال رئيس أوروغواي: "لماذا ألتقي رئيس الأرجنتين؟".', "proposed"),
    ('قال رئيس أوروغواي: "أريد أن ألتقي رئيس الأرجنتين".', "planned"),
    ('قال رئيس أوروغواي: "لا ألتقي رئيس الأرجنتين".', "not_held"),
    ('قال رئيس أوروغواي: "لن أجتمع مع رئيس الأرجنتين".', "not_held"),
    ('قال رئيس أوروغواي: "لن أجتمع مع رئيس الأرجنتين قبل الانسحاب".', "proposed"),
    ("وقال إن رئيس أوروغواي أجتمع مع نظيره الأرجنتيني أمس.", "held"),  # a slip for the perfect
    ("ألتقى رئيس أوروغواي نظيره الأرجنتيني أمس.", "held"),
    # conditions in the predicate, and a condition behind «لن»
    ("قال رئيس أوروغواي إن المحادثات مع الأرجنتين مشروطة بالانسحاب.", "proposed"),
    ("قال الوسيط إن عقد لقاء بين رئيسي أوروغواي والأرجنتين سابق لأوانه.", "proposed"),
    ("لن يلتقي رئيس أوروغواي نظيره الأرجنتيني قبل الانسحاب.", "proposed"),
    ("لن يلتقي رئيس أوروغواي نظيره الأرجنتيني قبل حزيران.", "planned"),
    ("التقى رئيس أوروغواي نظيره الأرجنتيني أمس، وبقي الاتفاق رهن التنفيذ.", "held"),
    # what is no longer possible, through a masdar of it
    (
        "قال الوسيط إن الجولة التاسعة من المحادثات بين أوروغواي والأرجنتين التي كانت مرتقبة في لشبونة لم يعد عقدها ممكنا.",
        "cancelled",
    ),
    ("القمة بين أوروغواي والأرجنتين التي كانت مقررة غدا لم يعد انعقادها ممكنا.", "cancelled"),
    ("القمة بين أوروغواي والأرجنتين التي عقدت أمس لم يعد أحد يذكرها.", "held"),
    # so many days of talks that are over are no day to come
    (
        "وصف المبعوث الجولة السادسة من المحادثات بين أوروغواي والأرجنتين بأنها فاشلة، بعد خمسة أيام من المداولات في لشبونة انتهت اليوم.",
        "held",
    ),
]


PREPARED = [
    # what is prepared has no day of what prepares it
    ("يصل وزير أوروغواي إلى بوينس آيرس غدا تمهيدا لقمة بين رئيسي البلدين.",
     ["planned 2011-05-19 ministers Buenos Aires AR+UY", "planned - leaders - AR+UY"]),
    ("وصلت المبعوثة الأممية إلى لشبونة أمس تمهيدا لاجتماع موسع بين أوروغواي والأرجنتين.",
     ["ongoing 2011-05-17 envoys Lisbon PT+un", "planned - - - AR+UY"]),
]  # fmt: skip

HIS_LAND = [
    ("قال وزير خارجية أوروغواي إن المؤتمر الذي احتضنته البرتغال اختتم أمس. واتهم الوزير الجانب البرازيلي بالمماطلة. وذكر أن بلاده ستبحث مع الأرجنتين الخطوات المقبلة.",
     "planned - - - AR+UY"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HIS_LAND)
def test_his_land(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]


@pytest.mark.parametrize(("text", "expected"), [*RECEIVED, *BROUGHT, *RANKS, *PREPARED])
def test_sides_places_and_ranks(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize(("text", "status"), OF_HIMSELF)
def test_what_he_says_of_himself_and_on_what_condition(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]
