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
    # a tour of a place, by the clock
    (
        f"قام {WANG} بجولة استمرت {{d PT2H|ساعتين}} في ميناء {{c Mombasa KE|مومباسا}} رافقه فيها {{p UG ambassador|السفير}}.",
        [],
    ),
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
    # … but the accusative is where they go, whoever stands before it
    (
        f"زار {WANG} ومسؤولون كلا من {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        ["visit held CN+KE - KE", "visit held CN+UG - UG"],
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


UNDONE = [
    # what is called off is called off of every stop, before or behind their list
    (
        f"ألغى {WANG} جولته الأفريقية التي كانت ستشمل {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        ["visit cancelled CN+KE - KE", "visit cancelled CN+UG - UG"],
    ),
    (
        f"كان {WANG} يعتزم القيام بجولة تشمل {{k KE|كينيا}} و{{k UG|أوغندا}} لكنه ألغاها.",
        ["visit cancelled CN+KE - KE", "visit cancelled CN+UG - UG"],
    ),
    (
        f"سيزور {WANG} {{k KE|كينيا}} و{{k UG|أوغندا}}، لكن الزيارة أرجئت.",
        ["visit postponed CN+KE - KE", "visit postponed CN+UG - UG"],
    ),
    # … of one that is named alone, and of none that was paid
    (
        f"يزور {WANG} {{k KE|كينيا}} و{{k UG|أوغندا}} {{t 2024-05-13..2024-05-19|الأسبوع المقبل}}. وألغى {WANG} زيارته إلى {{k GH|غانا}}.",
        [
            "visit planned CN+KE 2024-05-13..2024-05-19 KE",
            "visit planned CN+UG 2024-05-13..2024-05-19 UG",
            "visit cancelled CN+GH - GH",
        ],
    ),
    # a tour that is over, told by a verb of the past: its last day is that of the last stop
    (
        f"أنهى {WANG} {{t 2024-05-09|الخميس}} جولة زار خلالها {{k KE|كينيا}} و{{k UG|أوغندا}} و{{k ZM|زامبيا}}.",
        ["visit held CN+KE - KE", "visit held CN+UG - UG", "visit held CN+ZM 2024-05-09 ZM"],
    ),
    # … its first that of the first
    (
        f"بدأ {WANG} {{t 2024-05-04|السبت}} جولة زار خلالها {{k KE|كينيا}} و{{k UG|أوغندا}}.",
        ["visit held CN+KE 2024-05-04 KE", "visit held CN+UG - UG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), UNDONE)
def test_how_a_tour_ended_is_said_of_all_its_stops(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


OWN_DAYS = [
    # the day behind one stop is no day of the next
    (
        f"زار {WANG} {{k KE|كينيا}} {{t 2024-05-06|الاثنين}} و{{k UG|أوغندا}} و{{k ZM|زامبيا}}.",
        ["visit held CN+KE 2024-05-06 KE", "visit held CN+UG - UG", "visit held CN+ZM - ZM"],
    ),
    (
        f"يزور {WANG} {{k KE|كينيا}} {{t 2024-05-13|الاثنين}} و{{k UG|أوغندا}}.",
        ["visit planned CN+KE 2024-05-13 KE", "visit planned CN+UG 2024-05-13..None UG"],
    ),
    # … that behind the last is one of all
    (
        f"زار {WANG} {{k KE|كينيا}} و{{k UG|أوغندا}} {{t 2024-04-29..2024-05-05|الأسبوع الماضي}}.",
        [
            "visit held CN+KE 2024-04-29..2024-05-05 KE",
            "visit held CN+UG 2024-04-29..2024-05-05 UG",
        ],
    ),
    # the days of the whole tour are none of a stop that has its own
    (
        f"يبدأ {WANG} {{t 2024-05-13|الاثنين}} جولة أوروبية تستمر {{d P7D|أسبوعا}}. "
        f"وسيزور {WANG} {{k BG|بلغاريا}} {{t 2024-05-13|الاثنين}} و{{k RO|رومانيا}} {{t 2024-05-16|الخميس}}.",
        ["visit planned BG+CN 2024-05-13 BG", "visit planned CN+RO 2024-05-16 RO"],
    ),
    # a tour of months before is another one
    (
        f"قام {WANG} في {{t 2024-03-01..2024-03-31|مارس}} بجولة أوروبية. "
        f"وسيزور {WANG} {{k BG|بلغاريا}} و{{k RO|رومانيا}} في {{t 2024-06-01..2024-06-30|يونيو}}.",
        [
            "visit held CN 2024-03-01..2024-03-31 -",
            "visit planned BG+CN 2024-06-01..2024-06-30 BG",
            "visit planned CN+RO 2024-06-01..2024-06-30 RO",
        ],
    ),
    # whom he meets at one stop has no part in the whole
    (
        f"يبدأ {WANG} {{t 2024-05-13|الاثنين}} جولة أوروبية تستمر {{d P7D|أسبوعا}}. وسيزور {WANG} {{k BG|بلغاريا}} و{{k RO|رومانيا}} "
        f"وسيلتقي {{p RO foreign_minister|نظيره الروماني}} {{t 2024-05-15|الأربعاء}} في {{c Bucharest RO|بوخارست}}.",
        ["visit planned BG+CN 2024-05-13..2024-05-19 BG", "visit planned CN+RO 2024-05-15 Bucharest"],
    ),
    # how long the whole takes says nothing of a stop with a day
    (
        f"يقوم {WANG} بجولة تستمر {{d P3D|ثلاثة أيام}} تشمل {{k KE|كينيا}} و{{k UG|أوغندا}}. "
        f"وسيصل {WANG} إلى {{k UG|أوغندا}} {{t 2024-05-14|الثلاثاء}}.",
        ["visit planned CN+KE - KE", "visit planned CN+UG 2024-05-14 UG"],
    ),
    # of one that has come to its end, the day is that of the last stop
    (
        f"اختتم {WANG} {{t 2024-05-09|الخميس}} جولة أوروبية. وزار {WANG} خلالها {{k BG|بلغاريا}} و{{k RO|رومانيا}}.",
        ["visit held BG+CN 2024-05-09..2024-05-10 BG", "visit held CN+RO 2024-05-09 RO"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN_DAYS)
def test_the_day_of_a_stop_is_its_own(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
