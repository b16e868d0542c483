"""What a contact has from another of the page: the day and place of what it was beside, its city, the day it ended."""

import pytest

from tests.meetings_page import line, meetings_of
from tests.test_meetings_gathered import meetings

SUMMIT = "عقدت {t 2024-05-09|الخميس} في {c Dakar SN|داكار} قمة {o org:au|الاتحاد الأفريقي}.\n"
TALKS = "عقد {p TZ president|حسن} {t 2024-05-09|الخميس} في {c Maputo MZ|مابوتو} جلسة محادثات مع {p MZ president|نيوسي}.\n"

BESIDE = [
    # on the margins of the gathering told before
    (SUMMIT + "وأجرى {p KE president|روتو} على هامشها محادثات مع {p SN president|سال}.",
     "talks held KE+SN 2024-05-09 Dakar"),
    (SUMMIT + "وعلى هامش القمة، التقى {p KE president|روتو} {p SN president|سال}.",
     "meeting held KE+SN 2024-05-09 Dakar"),
    # … and what is told with «كما» behind it
    (SUMMIT + "وعلى هامش القمة، التقى {p KE president|روتو} {p SN president|سال}، كما عقد محادثات مع {p TD president|ديبي}.",
     "talks held KE+TD 2024-05-09 Dakar"),
    # the gathering of the page, not one told since
    (SUMMIT + "وكانت القمة السابقة عقدت في {t 2023-02-19|19 شباط 2023} في {c Addis_Ababa ET|أديس أبابا}.\n"
     "وعلى هامش القمة، التقى {p KE president|روتو} {p SN president|سال}.", "meeting held KE+SN 2024-05-09 Dakar"),
    # of two that are called so the one that has a day; the plan of another in its sentence makes it none that is ahead
    ("قمة {c Nairobi KE|نيروبي} تنعقد دون {s SO|الصومال} ##\n" + SUMMIT
     + "وعلى هامش القمة، التقى {p KE president|روتو} {p SN president|سال}.", "meeting held KE+SN 2024-05-09 Dakar"),
    # just before or after it
    (TALKS + "والتقى {p TZ president|حسن} قبل الجلسة {p MW foreign_minister|تمبو}.",
     "meeting held MW+TZ 2024-05-09 Maputo"),
    (TALKS + "وأجرى {p TZ president|حسن} عقب الجلسة محادثات مع {p MW foreign_minister|تمبو}.",
     "talks held MW+TZ 2024-05-09 Maputo"),
    # the day before it, the day after
    (SUMMIT + "وأجرى {p KE president|روتو} مكالمة هاتفية مع {p TD president|ديبي} عشية القمة.",
     "call held KE+TD 2024-05-08 -"),
    (TALKS + "والتقى {p TZ president|حسن} غداة الجلسة {p MW foreign_minister|تمبو} في {c Dodoma TZ|دودوما}.",
     "meeting held MW+TZ 2024-05-10 Dodoma"),
    # a call has no place
    (SUMMIT + "وعلى هامش القمة، اتصل {p KE president|روتو} ب{p TD president|ديبي}.", "call held KE+TD 2024-05-09 -"),
    # its own day and place are told
    (SUMMIT + "والتقى {p KE president|روتو} {p SN president|سال} {t 2024-05-07|الثلاثاء} في {c Thies SN|تييس} "
     "قبل الجلسة.", "meeting held KE+SN 2024-05-07 Thies"),
    # no words put it beside the summit
    (SUMMIT + "والتقى {p KE president|روتو} {p SN president|سال}.", "meeting held KE+SN - -"),
    # what is still to come was not beside what is over
    (SUMMIT + "وسيلتقي {p KE president|روتو} عقب القمة {p SN president|سال}.", "meeting planned KE+SN - Dakar"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_a_contact_beside_another_has_its_day_and_place(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]


def test_a_day_taken_from_what_it_was_beside_is_in_doubt() -> None:
    report = meetings_of(BESIDE[0][0])[-1]
    assert report.doubt is not None
    assert "beside" in report.doubt


def test_the_same_city_is_that_of_what_was_told_before() -> None:
    text = TALKS + "وكانت الجولة الأولى قد عقدت في المدينة ذاتها {t 2024-02-16|في 16 شباط}."
    assert [line(r) for r in meetings_of(text)][-1].endswith("2024-02-16 Maputo")


ENDED = [
    # the end is announced, the days it took are counted back from there
    ("أعلنت وزارة المياه {t 2024-05-09|الخميس} اختتام جولة المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا} التي استضافتها "
     "{c Addis_Ababa ET|أديس أبابا} على مدى {d P2D|يومين}.", "2024-05-08..2024-05-09"),
    ("أعلنت وزارة المياه {t 2024-05-10|اليوم} أن المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا} التي جرت على مدى "
     "{d P2D|يومين} فشلت.", "2024-05-09..2024-05-10"),
    ("قال الوسيط {t 2024-05-09|أمس} إن المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا} التي جرت على مدى "
     "{d P2D|يومين} فشلت.", "-"),
    ("أعلنت وزارة المياه {t 2024-05-09|الخميس} انتهاء المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا}.", "2024-05-09"),
    # nothing says that they ended as it was said
    ("أعلنت وزارة المياه {t 2024-05-09|الخميس} أن محادثات جرت بين {s KE|كينيا} و{s ET|إثيوبيا}.", "-"),
    ("أعلنت وزارة المياه {t 2024-05-09|الخميس} أن المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا} ستجرى على مدى "
     "{d P2D|يومين}.", "-"),
    # it is long ago that this was said
    ("أعلنت وزارة المياه {t 2024-03-09|في 9 آذار} انتهاء المحادثات بين {s KE|كينيا} و{s ET|إثيوبيا}.", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), ENDED)
def test_what_is_over_as_that_is_announced_ended_on_that_day(text: str, days: str) -> None:
    (report,) = meetings_of(text)
    assert line(report).split()[3] == days


HOSTED = [
    ("أشاد {p LY foreign_minister|المنقوش} بنتائج مؤتمر المانحين الذي استضافته {s TN|تونس} {y 2023|العام الماضي}.",
     "2023-01-01..2023-12-31 TN"),
    ("القمة بين {s KE|كينيا} و{s UG|أوغندا}، التي كان من المقرر أن تستضيفها {s RW|كيغالي} {t 2024-05-10|اليوم}، "
     "تأجلت.", "2024-05-10 Kigali"),
    ("اختتمت {t 2024-05-09|الخميس} المفاوضات مع {g group:ola|جبهة تحرير أورومو} التي استضافتها {s KE|نيروبي} برعاية "
     "{s ET|إثيوبيا}.", "2024-05-09 Nairobi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tail"), HOSTED)
def test_the_clause_that_says_who_hosts_says_where_and_when(text: str, tail: str) -> None:
    assert next(line(r) for r in meetings_of(text)).endswith(tail)


AT_ONE = [
    # the gathering at which a verb says that they are to meet; not what somebody talked about
    ("سيلتقي {p KE president|روتو} {p SN president|سال} خلال قمة {o org:au|الاتحاد الأفريقي} التي ستعقد في {c Dakar SN|داكار} "
     "{t 2024-05-12|الأحد}.", "meeting planned KE+SN 2024-05-12 Dakar"),
    ("التقى {p KE president|روتو} {p SN president|سال} وبحثا ما اتفق عليه في قمة {o org:au|الاتحاد الأفريقي} {t 2024-05-05|الأحد}.",
     "meeting held KE+SN - -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AT_ONE)
def test_who_meets_at_a_gathering_meets_on_its_day(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]


#: A gathering of no stated day sat when what stands at its margin took place: its day, its doubt.
AT_MARGIN = [
    ("التقى الرئيس الكيني أمس نظيره الأوغندي على هامش اجتماع للاتحاد الأفريقي.", ["2015-06-17", "2015-06-17"]),
    ("عقد الوزير الكيني الاثنين محادثات مع نظيره الأوغندي على هامش اجتماع لحلف شمال الأطلسي.", ["2015-06-15", "2015-06-15"]),
    ("قال الوزير الكيني بعد يوم من لقائه نظيره الأوغندي على هامش اجتماع لحلف شمال الأطلسي إن الحدود مفتوحة.",
     ["2015-06-16..2015-06-17", "2015-06-16..2015-06-17"]),
    # nothing there is dated, or it has a day of its own
    ("التقى الرئيس الكيني نظيره الأوغندي على هامش اجتماع للاتحاد الأفريقي.", ["-", "-"]),
    ("التقى الرئيس الكيني أمس نظيره الأوغندي على هامش اجتماع للاتحاد الأفريقي بدأ الاثنين.", ["2015-06-17", "2015-06-15..2015-06-17"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AT_MARGIN)
def test_a_gathering_sat_when_what_is_at_its_margin_took_place(text: str, expected: list[str]) -> None:
    days = [line(r).split()[3] for r in meetings(text)]
    assert days == expected
