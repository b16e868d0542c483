"""Tours: each land that a traveller goes to is a visit of its own, with the days that are told of the whole."""

import pytest

from tests.meetings_page import line, meetings_of

WANG = "{p CN foreign_minister|وانغ}"

TOURS = [
    # listed behind a verb, a noun with «تشمل», in cities with their lands in brackets
    (
        f"يتوجه {WANG} إلى {{c Nairobi KE|نيروبي}} ({{k KE|كينيا}}) و{{c Kampala UG|كمبالا}} ({{k UG|أوغندا}}) "
        "و{c Lusaka ZM|لوساكا} ({k ZM|زامبيا}) و{c Accra GH|أكرا} ({k GH|غانا})، وذلك {t 2024-05-16..2024-05-23|من 16 ولغاية 23 مايو}.",
        [
            "visit planned CN+KE 2024-05-16..2024-05-23 Nairobi",
            "visit planned CN+UG 2024-05-16..2024-05-23 Kampala",
            "visit planned CN+ZM 2024-05-16..2024-05-23 Lusaka",
            "visit planned CN+GH 2024-05-16..2024-05-23 Accra",
        ],
    ),
    (
        f"اختتم {WANG} جولة أفريقية شملت {{k ET|إثيوبيا}} و{{k KE|كينيا}} و{{k UG|أوغندا}} و{{k ZM|زامبيا}}.",
        [
            "visit held CN+ET - ET",
            "visit held CN+KE - KE",
            "visit held CN+UG - UG",
            "visit held CN+ZM - ZM",
        ],
    ),
    # «يزور خلالها كلا من»: of the first stop the day of the beginning, of the next from then on
    (
        f"يبدأ {WANG} {{t 2024-05-11|غدا}} جولة أفريقية يزور خلالها كلا من {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        ["visit planned CN+KE 2024-05-11 KE", "visit planned CN+UG 2024-05-11..None UG"],
    ),
    # a tour told by its region and days, its stops in another sentence
    (
        f"يبدأ {WANG} {{t 2024-05-13|الاثنين}} جولة أوروبية تستمر {{d P5D|خمسة أيام}}. "
        f"وقالت وزارته إن {WANG} سيزور {{k BG|بلغاريا}} و{{k RO|رومانيا}}.",
        ["visit planned BG+CN 2024-05-13..2024-05-17 BG", "visit planned CN+RO 2024-05-13..2024-05-17 RO"],
    ),
    # where he has come on a tour is a stop beside those that it is still to have
    (
        f"وصل {WANG} إلى {{c Nairobi KE|نيروبي}} في جولة أفريقية تشمل أيضا {{k ZM|زامبيا}} و{{k GH|غانا}}.",
        [
            "visit ongoing CN+KE 2024-05-10 Nairobi",
            "visit planned CN+ZM - ZM",
            "visit planned CN+GH - GH",
        ],
    ),
    # a tour of the world, told by where it begins and what it will have
    (
        f"ويقوم {WANG} بجولة دولية تتضمن {{k EG|مصر}} و{{k IN|الهند}}.",
        ["visit planned CN+EG - EG", "visit planned CN+IN - IN"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOURS)
def test_each_stop_of_a_tour_is_a_visit(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


DAYS = [
    # a season told of one stop is that of the tour
    (
        f"رحبت {{s KE|نيروبي}} بزيارة {WANG} إلى {{k KE|كينيا}} المرتقبة {{t 2024-06-01..2024-08-31|هذا الصيف}}. "
        f"وقالت وزارته إن {WANG} سيزور {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        [
            "visit planned CN+KE 2024-06-01..2024-08-31 KE",
            "visit planned CN+UG 2024-06-01..2024-08-31 UG",
        ],
    ),
    # a day is that of its stop alone
    (
        f"رحبت {{s KE|نيروبي}} بزيارة {WANG} إلى {{k KE|كينيا}} المرتقبة {{t 2024-05-13|الاثنين}}. "
        f"وقالت وزارته إن {WANG} سيزور {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        ["visit planned CN+KE 2024-05-13 KE", "visit planned CN+UG - UG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_days_told_of_one_stop(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


OTHER = [
    # the stops of another traveller are none of this tour
    (
        f"يبدأ {WANG} {{t 2024-05-13|الاثنين}} جولة أوروبية. وسيزور {{p KE president|روتو}} {{k BG|بلغاريا}} و{{k RO|رومانيا}}.",
        ["visit planned CN 2024-05-13 -", "visit planned BG+KE - BG", "visit planned KE+RO - RO"],
    ),
    # whose those are who come is no place where they go
    (
        "وصلت وفود كل من {k KE|كينيا} و{k UG|أوغندا} و{k TZ|تنزانيا} إلى {c Juba SS|جوبا}.",
        ["visit ongoing KE+SS+TZ+UG 2024-05-10 Juba"],
    ),
    # several who go to one land
    (
        f"سيزور كل من {WANG} و{{p KE president|روتو}} {{c Cairo EG|القاهرة}}.",
        ["visit planned CN+EG+KE - Cairo"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHER)
def test_what_only_looks_like_a_tour(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
