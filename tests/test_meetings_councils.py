"""Councils of many states: their sittings, and those who speak before them."""

from __future__ import annotations

import pytest

from tests.meetings_page import line, meetings_of

COUNCIL = "{o org:unsc|مجلس الأمن الدولي}"


@pytest.mark.parametrize(
    ("text", "status", "parties"),
    [
        (f"قرر {COUNCIL} أن يجتمع مجددا {{t 2024-05-15|الأربعاء المقبل}}.", "planned", {"org:unsc"}),
        (f"اجتمع {COUNCIL} {{t 2024-05-09|أمس}}.", "held", {"org:unsc"}),
        (f"يعقد {COUNCIL} جلسة طارئة {{t 2024-05-11|غدا}}.", "planned", {"org:unsc"}),
        (
            f"ألقى {{p CY president|الرئيس القبرصي}} كلمة أمام {COUNCIL} {{t 2024-05-09|أمس}}.",
            "held",
            {"state:CY", "org:unsc"},
        ),
        (
            f"سيتحدث {{p SO minister|وزير الخارجية الصومالي}} {{t 2024-05-16|الخميس المقبل}} أمام {COUNCIL}.",
            "planned",
            {"state:SO", "org:unsc"},
        ),
        (
            f"دعا {{p KE president|الرئيس الكيني}}، في خطاب أمام {COUNCIL} {{t 2024-05-09|أمس}}، إلى هدنة.",
            "held",
            {"state:KE", "org:unsc"},
        ),
    ],
)
def test_a_council_in_session(text: str, status: str, parties: set[str]) -> None:
    (meeting,) = meetings_of(text)
    assert (meeting.status, {p.actor for p in meeting.parties}) == (status, parties)


@pytest.mark.parametrize(
    "text",
    [
        "ألقى {p CY president|الرئيس القبرصي} كلمة أمام أنصاره {t 2024-05-09|أمس}.",
        "قال {p SO minister|وزير الخارجية الصومالي} في كلمته إن بلاده تدعم {s TN|تونس}.",
        "تحدث {p KE president|الرئيس الكيني} {t 2024-05-09|أمس} أمام الصحفيين عن الحرب.",
    ],
)
def test_a_speech_before_others_is_no_contact(text: str) -> None:
    assert meetings_of(text) == ()


UNION = "{o org:au|الاتحاد الأفريقي}"
SUMMIT = "قمة في {c Nouakchott MR|نواكشوط}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"قرر {UNION} في {SUMMIT} {{t 2024-05-09|أمس}} إصلاح هياكله.", [("held", "2024-05-09")]),
        (f"يعتزم {UNION} الإعلان في {SUMMIT} عن قوة مشتركة.", [("planned", None)]),
        (f"رفض {UNION} المشاركة في {SUMMIT}.", []),
        (f"انتقد {UNION} {SUMMIT}.", []),
    ],
)
def test_a_union_at_a_summit_is_at_its_own(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(m.status, m.earliest) for m in meetings_of(text)] == found


@pytest.mark.parametrize("refused", ["رفضت", "قاطعت"])
def test_who_stays_away_is_not_at_a_summit(refused: str) -> None:
    went = "قال {p KE president|روتو} في قمة في {c Baku AZ|باكو} {t 2024-05-09|أمس} إن الهدنة صامدة."
    assert [m.status for m in meetings_of(went)] == ["held"]
    away = f"{refused} {{s FR|فرنسا}} المشاركة في قمة في {{c Baku AZ|باكو}}."
    assert meetings_of(away) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وسيقدم {p UN envoy|بيرتس} إحاطة إلى {o org:unsc|مجلس الأمن} {t 2024-05-19|الأحد المقبل}.", "meeting planned UN+unsc 2024-05-19 -"),
        ("وفي إحاطة قدمها {t 2024-05-09|أمس} إلى {o org:unsc|مجلس الأمن}، قال {p UN envoy|بيرتس} إن الأزمة تتفاقم.", "meeting held UN+unsc 2024-05-09 -"),
        ("وسيطلع {p UN envoy|بيرتس} {o org:unsc|مجلس الأمن} على النتائج {t 2024-05-19|الأحد المقبل}.", "meeting planned UN+unsc 2024-05-19 -"),
        # by letter, or to nobody in session
        ("وأطلع {p UN envoy|بيرتس} {p SD foreign_minister|الصادق} على النتائج {t 2024-05-09|أمس}.", None),
        ("وقدم {p UN envoy|بيرتس} إحاطة إلى الصحفيين {t 2024-05-09|أمس}.", None),
    ],
)  # fmt: skip
def test_who_briefs_a_council_sits_before_it(text: str, expected: str | None) -> None:
    assert [line(r) for r in meetings_of(text)] == ([expected] if expected else [])
