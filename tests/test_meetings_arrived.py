"""A guest who has come is still there, unless the talks for which he came are told as done: they are one contact."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
HOST = "{f UG foreign_minister|وزير الخارجية الأوغندي}"
HOME = "{c Kampala UG|كمبالا}"
TODAY, EVE, NEXT = "{t 2024-05-10|اليوم}", "{t 2024-05-09|أمس}", "{t 2024-05-11|غدا}"

STAYS = [
    (f"وصل {A} {TODAY} إلى {HOME} واجتمع مع {B}.", "held KE+UG"),
    (f"حطت طائرة {A} {EVE} في {HOME}. وعقد {A} مباحثات مع {B} في القصر.", "held KE+UG"),
    (f"وحل {A} ب{HOME} {EVE} والتقى {B} على انفراد.", "held KE+UG"),
    (f"قدم {A} {TODAY} إلى {HOME} حيث استقبله {B}.", "held KE+UG"),
    (f"وصل {A} {EVE} إلى {HOME} وأجرى محادثات مع {HOST}.", "held KE+UG"),
    # he stays, the page says so
    (f"وصل {A} {TODAY} إلى {HOME} في زيارة تستمر {{d P3D|ثلاثة أيام}} واجتمع مع {B}.", "ongoing KE+UG"),
    (f"وصل {A} {EVE} إلى {HOME} واجتمع مع {B}. ويختتم {A} زيارته {NEXT}.", "ongoing KE+UG"),
    (f"يزور {A} {HOME} حاليا، واجتمع {TODAY} مع {B}.", "ongoing KE+UG"),
    (f"وصل {A} {EVE} إلى {HOME} واجتمع مع {B}، ومن المقرر أن يغادر {NEXT}.", "ongoing KE+UG"),
    (f"وصل {A} {EVE} إلى {HOME}. واجتمع مع {B} وسيغادر {HOME} {NEXT}.", "ongoing KE+UG"),
    (f"وصل {A} {EVE} إلى {HOME} واجتمع مع {B} ثم غادر.", "held KE+UG"),
    # the talks are still to come, are not told, or are only those of a headline
    (f"وصل {A} {TODAY} إلى {HOME} وسيجتمع مع {B}.", "ongoing KE+UG"),
    (f"وصل {A} {TODAY} إلى {HOME} في زيارة رسمية.", "ongoing KE+UG"),
    (f"{A} يلتقي {B} ##\nوصل {A} {TODAY} إلى {HOME}.", "ongoing KE+UG"),
    (f"وصل {A} {TODAY} إلى {HOME}. وسيعقد {A} قمة مع {B}، وكان {A} بحث الملف مع {B}.", "ongoing KE+UG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STAYS)
def test_a_visit_told_by_arrival_is_over_once_its_talks_are_told(text: str, expected: str) -> None:
    first = meetings_of(text)[0]
    sides = "+".join(sorted(p.actor.removeprefix("state:") for p in first.parties))
    assert f"{first.status} {sides}" == expected
