"""Names beside a contact that are none of its sides: go-betweens, what else is done, with whom somebody has relations."""

import pytest

from tests.meetings_page import line, meetings_of

GO_BETWEENS = [
    "قالت الصحيفة إن {s QA|الدوحة} تتمسك بدورها كوسيط في المفاوضات مع {s SO|الصومال}.",
    "عرضت {s KE|كينيا} وساطتها في المحادثات مع {s UG|أوغندا}.",
]


@pytest.mark.parametrize("text", GO_BETWEENS)
def test_a_go_between_is_no_side(text: str) -> None:
    assert meetings_of(text) == ()


def test_a_go_between_stays_a_mediator() -> None:
    (report,) = meetings_of("{s QA|قطر} تواصل دورها كوسيط في المفاوضات بين {s KE|كينيا} و{s SO|الصومال}.")
    assert {p.actor: p.role for p in report.parties} == {
        "state:QA": "mediator",
        "state:KE": "party",
        "state:SO": "party",
    }


BESIDE = [
    # what else is done, behind «بالإضافة إلى»
    ("دعا الوزير إلى التمهيد لمفاوضات سلام، بالإضافة إلى انتقاد قرار {s KE|كينيا} و{s UG|أوغندا}.", []),
    # relations with a third
    (
        "عقد {t 2024-05-09|أمس} اجتماع كيني أوغندي وسط خلافات مع {s TZ|تنزانيا}.",
        ["meeting held KE+UG 2024-05-09 -"],
    ),
    (
        "تابع الوزير المفاوضات الكينية الأوغندية ومسألة علاقاتنا مع {s TZ|تنزانيا}.",
        ["talks held KE+UG - -"],
    ),
    # but they are what the two speak of, or somebody else sits there
    (
        "بحث {p KE foreign_minister|مودافادي} العلاقات مع {p UG foreign_minister|أودونغو}.",
        ["talks held KE+UG - -"],
    ),
    (
        "سيجتمع {p KE foreign_minister|مودافادي} مع {p UG foreign_minister|أودونغو} بالإضافة إلى مسؤولي {o org:au|الاتحاد الأفريقي}.",
        ["meeting planned KE+UG+au - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_stands_beside_a_contact_is_no_side(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


HEADS = [
    # the land that he is of, and the club or union that he heads
    (
        "زار {f QA president|الرئيس القطري} {o org:psg|لباريس سان جرمان} اللاعب في {c Sao BR|ساو باولو}.",
        [],
    ),
    (
        "التقى {f KE president|الرئيس الكيني} {o org:au|للاتحاد الأفريقي} {p SD president|البشير}.",
        ["meeting held SD+au - -"],
    ),
    # a president who goes to a body, or hands it something, does not head it
    (
        "{t 2024-05-13..2024-05-19|الأسبوع المقبل} زيارة {f KE president|الرئيس الكيني} {o org:au|للاتحاد الأفريقي}.",
        ["visit planned KE+au 2024-05-13..2024-05-19 org:au"],
    ),
    # a matter behind «ل» is nothing that he heads
    (
        "التقى {f KE president|الرئيس الكيني} {p SD president|البشير} لبحث الأزمة.",
        ["meeting held KE+SD - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_who_heads_a_body_is_not_of_his_land(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


OF_NOBODY = [
    # the meeting pointed at is the one just told of, with nobody who is known
    (
        "زار {p US president|أوباما} {k GH|غانا} {t 2024-02-01|مطلع شباط}. وأدلى {p KE president|روتو} بتصريحه خلال اجتماع مع "
        "عدد من النواب {t 2024-05-06|الاثنين}. وقال نائب حضر الاجتماع إن اللهجة كانت قاسية.",
        ["visit held GH+US 2024-02-01 GH"],
    ),
    # … but one that is told goes on to be meant
    (
        "عقد {p KE president|روتو} اجتماعا مع {p UG president|موسيفيني}. وقال نائب حضر الاجتماع {t 2024-05-06|الاثنين} إنه كان مثمرا.",
        ["meeting held KE+UG 2024-05-06 -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_NOBODY)
def test_a_meeting_of_nobody_known_is_no_other_one(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


PROGRAMMES = [
    # a programme of the air is no side, one of the United Nations is
    ("قال {p KE foreign_minister|مودافادي} في حوار مع برنامج مساء الخميس إن الحدود مفتوحة.", []),
    (
        "أجرى {p KE foreign_minister|مودافادي} حوارا مع {o org:wfp|برنامج الأغذية العالمي} بشأن المساعدات.",
        ["talks held KE+wfp - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_talks_with_a_programme(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
