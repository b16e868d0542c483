"""«دول الحصار», «الرباعية»: groups of states by what they are called on pages about their affair."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions

GROUPS = [
    ("2017-09-02", "قالت الدوحة إن دول الحصار أغلقت المعابر", "دول الحصار", "org:arab-quartet-qa"),
    ("2018-03-02", "وصل وزير خارجية قطر، وردت دول الحصار الأربع ببيان", "دول الحصار الأربع", "org:arab-quartet-qa"),
    ("2019-03-02", "ترى قطر أن للدول المحاصرة غايات أخرى", "للدول المحاصرة", "org:arab-quartet-qa"),
    ("2018-06-11", "أعلنت قطر موقفها، ثم اجتمعت الرباعية في المنامة", "الرباعية", "org:arab-quartet-qa"),
    ("2025-09-20", "رحب السودان ببيان نشرته الرباعية", "الرباعية", "org:quartet-sudan"),
    ("2015-07-01", "عرضت إيران مسودة درستها السداسية", "السداسية", "org:p5plus1"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "words", "group"), GROUPS)
def test_a_group_is_meant_on_a_page_about_its_affair(day: str, text: str, words: str, group: str) -> None:
    assert group in [m.actor for m in mentions(text, day) if words.endswith(m.text)]


NOBODY = [
    ("2017-09-02", "فرضت دول الحصار قيودا على كوبا"),  # no land of an affair
    ("2018-09-02", "تحدثت قطر عن القطيعة الرباعية وعن القمة الرباعية"),  # an adjective
    ("2012-09-02", "تحدثت قطر عن دول الحصار في القرن الماضي"),  # years before
    ("2025-03-02", "زار وزير خارجية قطر نيروبي، وتحدث عن الرباعية"),  # years behind
]


@pytest.mark.parametrize(("day", "text"), NOBODY)
def test_elsewhere_the_words_name_nobody(day: str, text: str) -> None:
    assert not [m for m in mentions(text, day) if m.kind == "organization"]


def test_two_affairs_on_one_page_leave_it_open() -> None:
    text = "بحث السودان وقطر الوساطة، ثم تحدث الوزير عن الرباعية"
    assert not [m for m in mentions(text, "2020-12-02") if m.actor == "org:quartet-sudan"]
