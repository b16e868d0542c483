"""Days of contacts told beside others: counted back from one, met one after the other, on a visit, where one goes next."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
TOLD = [
    # met one after the other, each on his day
    ("وكان {p KE foreign_minister|مودافادي} قد اجتمع {t 2024-05-05|الأحد} بالرئيس {p UG president|موسيفيني} ثم بوزير الخارجية المصري {p EG foreign_minister|شكري} {t 2024-05-06|الاثنين}.",
     ["meeting held KE+UG 2024-05-05 -", "meeting held EG+KE 2024-05-06 -"]),
    # … or both on the same
    ("التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-05|الأحد} ثم {p TZ president|سامية}.",
     ["meeting held KE+UG 2024-05-05 -", "meeting held KE+TZ 2024-05-05 -"]),
    # talks that are taken up again on a day ahead
    ("بحث {p KE president|روتو} مع {p UG president|موسيفيني} مستجدات الحوار بين {s RS|صربيا} و{s XK|كوسوفو} الذي تستأنف جولته السادسة في {c Brussels BE|بروكسل} {t 2024-05-12|يوم الأحد}.",
     ["talks planned RS+XK 2024-05-12 Brussels"]),
    # where he goes next
    ("ويختتم {p KE foreign_minister|مودافادي} زيارته إلى {k RS|صربيا} {t 2024-05-10|اليوم} متوجها إلى {c Podgorica ME|بودغوريتسا} حيث يجتمع مع {p ME prime_minister|سباييتش}.",
     ["visit ongoing KE+RS 2024-05-10 RS", "meeting planned KE+ME 2024-05-10..None Podgorica"]),
    # on the days of a visit that are left
    ("وصل {p KE foreign_minister|مودافادي} {t 2024-05-10|اليوم} إلى {c Cairo EG|القاهرة} في زيارة تستمر {d P3D|ثلاثة أيام}. "
     "وسيلتقي {p KE foreign_minister|مودافادي} الأمين العام {o org:arab-league|للجامعة العربية}.",
     ["visit ongoing EG+KE 2024-05-10..2024-05-12 Cairo", "meeting planned KE+arab-league 2024-05-10..2024-05-12 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_day_of_each(text: str, expected: list[str]) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in expected if entry not in found] == [], found


STANDING = [
    # what is denied is an announcement, not the meeting
    ("سيلتقي {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-12|الأحد}، لكنه استبعد أن يصدر عن الاجتماع إعلان.",
     ["meeting planned KE+UG 2024-05-12 -"]),
    # talks run since they began
    ("لم تثمر الوساطة منذ انطلاق المفاوضات بين {s KE|كينيا} و{s UG|أوغندا} في {t 2024-02-01..2024-02-29|فبراير}.",
     ["talks ongoing KE+UG 2024-02-01..2024-05-10 -"]),
    # frozen talks are no other word for a meeting that is ahead
    ("سيبحث {p PS chief_negotiator|عريقات} مع {p US secretary_of_state|كيري} {t 2024-05-12|الأحد} العودة إلى المفاوضات المجمدة.",
     ["talks planned PS+US 2024-05-12 -"]),
    # what is settled for later has its own day, and what ended without agreement is no plan
    ("انتهت في {c Arusha TZ|أروشا} {t 2024-05-09|أمس} دون اتفاق جولة المفاوضات بين {s KE|كينيا} و{s UG|أوغندا} (سيناب) التي استمرت {d P2D|يومين}، على أن تستأنف {t 2024-05-23|بعد أسبوعين}.",
     ["talks held KE+UG 2024-05-08..2024-05-09 Arusha"]),
    # a journey of three days, with a meeting on the second
    ("غادر {p KE president|روتو} {t 2024-05-10|اليوم} إلى {c Kampala UG|كمبالا} في زيارة تستمر {d P3D|ثلاثة أيام}، ويلتقي {t 2024-05-11|غدا} {p UG president|موسيفيني}.",
     ["visit planned KE+UG 2024-05-10..2024-05-12 Kampala"]),
    # an invitation accepted by the one named last
    ("التقى {p KE president|روتو} {t 2024-05-09|أمس} {p UG president|موسيفيني} وسلمه دعوة لزيارة {k KE|كينيا} قبلها الأخير، وستتم الزيارة {t 2024-05-29|في 29 مايو}.",
     ["meeting held KE+UG 2024-05-09 -", "visit planned KE+UG 2024-05-29 KE"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_what_the_words_leave_standing(text: str, expected: list[str]) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in expected if entry not in found] == [], found


UP_TO = [
    # how long something else is to last
    ("مددت {s YE|صنعاء} {t 2024-05-09|أمس} الهدنة حتى {t 2024-07-31|نهاية يوليو} إثر محادثات بين {p OM foreign_minister|البوسعيدي} "
     "و{p SA foreign_minister|ابن فرحان} في {c Muscat OM|مسقط}.", ("held", "2024-05-09", "2024-05-09")),
    # … and the contact itself
    ("تتواصل حتى {t 2024-05-12|الأحد} محادثات بين {s KE|كينيا} و{s UG|أوغندا}.", ("ongoing", "2024-05-10", "2024-05-12")),
    ("ستتواصل حتى {t 2024-05-12|الأحد} محادثات {s KE|كينيا} و{s UG|أوغندا}.", ("ongoing", "2024-05-10", "2024-05-12")),
    # what another hosted on another day
    ("وتأتي المحادثات بين {s EG|مصر} و{s ET|إثيوبيا} استكمالا لمساعي {s SA|المملكة} التي استضافت {t 2024-02-18|في 18 فبراير} "
     "لقاء جمع {p SD foreign_minister|الصادق} و{p TD foreign_minister|النضيف}.", ("ongoing", None, None)),
    ("وقال إن المحادثات بين {s EG|مصر} و{s ET|إثيوبيا} التي استضافتها {s SA|المملكة} {t 2024-02-18|في 18 فبراير} فشلت.",
     ("held", "2024-02-18", "2024-02-18")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UP_TO)
def test_up_to_when_another_thing_lasts(text: str, expected: tuple[str, str | None, str | None]) -> None:
    first = meetings_of(text)[0]
    assert (first.status, first.earliest, first.latest) == expected
