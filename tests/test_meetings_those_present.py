"""Who is told beside the sides of a contact: those in whose presence they met, those who stayed away, whom one blames."""

import pytest

from tests.meetings_page import line, meetings_of

PRESENT = [
    # two who agree on something during a contact met there, with whoever else came
    (
        "اتفق {p RS president|فوتشيتش} و{p XK prime_minister|كورتي}، خلال لقاء رباعي عقد في {c Paris FR|باريس} "
        "{t 2024-05-06|الاثنين} بمشاركة {p DE prime_minister|المستشار الألماني} و{p FR president|الرئيس الفرنسي}، على إزالة الحواجز.",
        ["meeting held DE+FR+RS+XK 2024-05-06 Paris"],
    ),
    # called by one, and another came, behind what it is about
    (
        "انطلقت في {c Nairobi KE|نيروبي} {t 2024-05-08|الأربعاء} محادثات دعت إليها {s US|واشنطن} لوقف النار، "
        "بحضور وفد {g group:m23|الحركة} وغياب {s CD|كينشاسا}.",
        ["talks held US+m23 2024-05-08 Nairobi"],
    ),
]

JOINED = [
    # «وكذلك» joins as «و» does
    (
        "اتفقت {s KE|كينيا} و{s UG|أوغندا} وكذلك {s RW|رواندا} خلال اجتماع في {c Kampala UG|كمبالا} {t 2024-05-09|أمس} على فتح الحدود.",
        ["meeting held KE+RW+UG 2024-05-09 Kampala"],
    ),
    (
        "اتفقت {s KE|كينيا} و{s UG|أوغندا} خلال اجتماع في {c Kampala UG|كمبالا} {t 2024-05-09|أمس} على فتح الحدود.",
        ["meeting held KE+UG 2024-05-09 Kampala"],
    ),
    # peoples behind «بين», where it was stands before them
    (
        "وقالت مصادر إن اجتماعا جرى في {c Kampala UG|كمبالا} بين الكينيين والصوماليين.",
        ["meeting held KE+SO - Kampala"],
    ),
    (
        "وعقد {p UG foreign_minister|أودونغو} اجتماعا في {c Kampala UG|كمبالا} مع الروس {t 2024-05-09|أمس}.",
        ["meeting held RU+UG 2024-05-09 Kampala"],
    ),
    # … and not those whose quarrel it is about
    (
        "وعقد {p UG foreign_minister|أودونغو} و{p KE foreign_minister|مودافادي} اجتماعا في {c Kampala UG|كمبالا} لبحث النزاع بين "
        "الصوماليين والإثيوبيين.",
        ["meeting held KE+UG - Kampala"],
    ),
    # said by a call
    (
        "قال {p KE president|روتو} ل{p UG president|موسيفيني} عبر مكالمة هاتفية {t 2024-05-09|أمس} إن الوضع صعب.",
        ["call held KE+UG 2024-05-09 -"],
    ),
    ("ودعا {p KE president|روتو} إلى حل الأزمة مع {s UG|أوغندا} عبر اتصالات مباشرة.", []),
]

BLAMED = [
    (
        "أعلنت {f KE foreign_minister|الخارجية الكينية} إلغاء اللقاء المقرر في {c London GB|لندن} مع "
        "{p SO foreign_minister|وزير الخارجية الصومالي}، متهمة {s SO|مقديشو} بالإصرار على حضور {p TR foreign_minister|الوزير التركي}.",
        ["meeting cancelled KE+SO - London"],
    ),
    (
        "ألغى {p RS president|فوتشيتش} لقاءه مع {p XK prime_minister|كورتي} احتجاجا على تصريحات {p FR president|الرئيس الفرنسي}.",
        ["meeting cancelled RS+XK - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRESENT + JOINED + BLAMED)
def test_who_takes_part(text: str, expected: list[str]) -> None:
    assert [line(report) for report in meetings_of(text)] == expected
