"""Guests named in one list: those of several lands and of several ranks are received one after the other."""

import pytest

from tests.meetings_page import line, meetings_of

HOST = "{p LB prime_minister|سلام}"

LISTS = [
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} و{{p UG defence_minister|أوبوث}} {{t 2024-05-09|أمس}}.",
        ["meeting held KE+LB 2024-05-09 -", "meeting held LB+UG 2024-05-09 -"],
    ),
    # a clause about one of them between
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} الذي استبقاه على غداء عمل و{{p UG defence_minister|أوبوث}}.",
        ["meeting held KE+LB - -", "meeting held LB+UG - -"],
    ),
    (
        f"التقى {HOST} {{p KE foreign_minister|مودافادي}} التي أطلعته على نتائج جولتها و{{p UG ambassador|موسيفيني}}.",
        ["meeting held KE+LB - -", "meeting held LB+UG - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_guests_of_several_ranks_are_received_each(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


TOGETHER = [
    # of one rank they may have come together
    (
        f"التقى {HOST} {{p KE foreign_minister|مودافادي}} و{{p UG foreign_minister|أودونغو}}.",
        ["meeting held KE+LB+UG - -"],
    ),
    # two of one land
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} و{{p KE defence_minister|دوالي}}.",
        ["meeting held KE+LB - -"],
    ),
    # of several ranks, but at one time or in one sitting
    (
        f"التقى {HOST} معا {{p KE foreign_minister|مودافادي}} و{{p UG defence_minister|أوبوث}}.",
        ["meeting held KE+LB+UG - -"],
    ),
    (
        f"التقى {HOST} {{p KE foreign_minister|مودافادي}} و{{p UG defence_minister|أوبوث}} سويا.",
        ["meeting held KE+LB+UG - -"],
    ),
    (
        f"التقى {HOST} {{p KE foreign_minister|مودافادي}} و{{p UG president|موسيفيني}} في قمة {{c Entebbe UG|عنتيبي}}.",
        ["summit held KE+LB+UG - Entebbe"],
    ),
    # the clause about one of them is cut off
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} الذي",
        ["meeting held KE+LB - -"],
    ),
    # in whose presence
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} بحضور {{p UG defence_minister|أوبوث}}.",
        ["meeting held KE+LB+UG - -"],
    ),
    # whom the one of the clause met himself
    (
        f"استقبل {HOST} {{p KE foreign_minister|مودافادي}} الذي التقى أيضا {{p UG defence_minister|أوبوث}}.",
        ["meeting held KE+LB - -", "meeting held KE+UG - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_guests_who_may_have_come_together_are_one_meeting(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
