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


@pytest.mark.parametrize(("text", "expected"), PRESENT + BLAMED)
def test_who_takes_part(text: str, expected: list[str]) -> None:
    assert [line(report) for report in meetings_of(text)] == expected
