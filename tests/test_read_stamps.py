"""The phrase book of page dates: every form a date line takes, and what it says. Reference: FURNITURE of real sites."""

from __future__ import annotations

import pytest

from mahdar.annotate.regions.stamps import stamps
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.regions import region_knowledge

KNOWN = region_knowledge()
DAYS = {
    "2021-08-17": [
        "17 أغسطس 2021", "17 آب 2021", "17 اب 2021", "١٧ أغسطس ٢٠٢١", "۱۷ اوت 2021", "17 غشت 2021", "17 أوت 2021",
        "الثلاثاء 17 آب/أغسطس 2021", "الثلاثاء، 17 أغسطس/ آب 2021", "17 آب (أغسطس) 2021", "آب 17, 2021", "أغسطس 17، 2021",
        "الثلاثاء, 17 أغسطس - 2021", "الثلاثاء 17/أغسطس/2021 - 11:10 ص", "17-08-2021", "17.08.2021 | 11:13", "2021.08.17 | 16:10",
        "2021/08/17 - 1:59 صباحًا", "2021-08-17T10:00", "17 أغسطس 2021م", "17/8/2021", "الثلاثاء: 17 أغسطس 2021", "17th, August 2021",
        "August 17, 2021, 12:53 AM", "17 Aug 2021", "الكاتب17 أغسطس 2021آخر", "الموافق2021/08/17م", "الثلاثاء 8/17/2021",
        "17 أغسطس، 2021", "الثلاثاء 17 أغسطس 2021 الساعة 12:03", "9 محرم 1443 هـ الموافق 17 أغسطس 2021 م",
        "17 أغسطس 2021 م الموافق 8 محرم 1443 هـ",
    ],
    "2023-11-06": ["6 نوفمبر 2023", "6 تشرين الثاني 2023", "6 تشرين الثاني/نوفمبر 2023", "06 نونبر 2023", "الاثنين 6 نوفمبر/ تشرين الثاني 2023"],
    "2019-07-05": ["5 جويلية 2019", "5 يوليو 2019", "5 يوليوز 2019", "5 تموز 2019", "الجمعة 5 تموز / يوليو 2019"],
    "2019-02-08": ["الجمعة 8 فيفري 2019", "8 شباط 2019", "8 فبراير/شباط 2019", "8 Février 2019"],
}  # fmt: skip


@pytest.mark.parametrize(("day", "written"), [(d, w) for d, forms in DAYS.items() for w in forms])
def test_stamp_is_read(day: str, written: str) -> None:
    found = stamps(tokenize(written).words, KNOWN)
    assert [s.day for s in found] == [day], found


@pytest.mark.parametrize(
    "written",
    ["آذار 2021", "عام 2021", "قرار 2254", "17 أغسطس", "2021", "31/2/2021", "32 مارس 2021", "1-2", "12:03", "17.5 مليون", "10/20/30", "الطريق 17 مارسيليا 2021"],
)  # fmt: skip
def test_stamp_is_not_read_into_other_numbers(written: str) -> None:
    assert stamps(tokenize(written).words, KNOWN) == []


def test_stamp_with_numbers_in_doubt_gives_both_readings() -> None:
    (found,) = stamps(tokenize("3/11/2023").words, KNOWN)
    assert found.day is None
    assert set(found.others) == {"2023-11-03", "2023-03-11"}


@pytest.mark.parametrize(("order", "day"), [("dmy", "2023-11-03"), ("mdy", "2023-03-11")])
def test_stamp_order_of_the_outlet_settles_numbers(order: str, day: str) -> None:
    assert [s.day for s in stamps(tokenize("3/11/2023").words, KNOWN, order)] == [day]


def test_stamp_weekday_settles_numbers() -> None:
    assert [s.day for s in stamps(tokenize("الجمعة 3/11/2023").words, KNOWN)] == ["2023-11-03"]


DOUBTS = [
    ("الأحد 17 أغسطس 2021", "the weekday written is another"),
    ("17 يناير/شباط 2021", "the two month names do not agree"),
    ("26 شوال 1436 هـ", "converted from a Hijri date: one day either way"),
]


@pytest.mark.parametrize(("written", "doubt"), DOUBTS)
def test_stamp_doubt_is_said(written: str, doubt: str) -> None:
    assert [s.doubt for s in stamps(tokenize(written).words, KNOWN)] == [doubt]


ROLES = [
    ("آخر تحديث: 21 أغسطس 2025 - 18:12", ["updated"]),
    ("19 أغسطس 2025 | آخر تحديث: 21 أغسطس 2025", [None, "updated"]),
    ("2021-05-07 18:05 | اخر تعديل : 2025-04-01 18:04", [None, "updated"]),
    ("تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", ["published"]),
    ("تاريخ النشر: 25th, June 2024 GMT", ["published"]),
    ("محررة17 يونيو 2024آخر تحديث :", [None]),
    ("الأحد، 4 أغسطس 2013، آخر تحديث 02:21 (GMT+0400)", ["updated"]),
    ("date 2025-08-19", ["capture"]),
    ("date 2023-04", ["capture"]),
    ("- الموافق2025/07/07م", ["today"]),
]


@pytest.mark.parametrize(("written", "roles"), ROLES)
def test_stamp_label_says_what_the_date_is(written: str, roles: list[str | None]) -> None:
    assert [s.role for s in stamps(tokenize(written).words, KNOWN)] == roles
