"""When something was put off is not the day that it was for; who is met behind «ب» is the other side, a delegation too."""

from __future__ import annotations

import pytest

from tests.meetings_page import line, meetings_of

DAYS = [
    # in one breath with the verb, before the contact or behind it
    ("أرجأت {s KE|كينيا} {t 2024-05-09|أمس} قمتها مع {s SO|الصومال}.", "postponed", None),
    ("ألغى {p KE president|روتو} {t 2024-05-10|اليوم} زيارة إلى {c Mogadishu SO|مقديشو}.", "cancelled", None),
    ("كانت القمة بين {s KE|كينيا} و{s SO|الصومال} تأجلت {t 2024-05-01|مطلع الشهر}.", "postponed", None),
    ("أرجئ اجتماع {s KE|كينيا} و{s SO|الصومال} {t 2024-05-09|أمس} لأسباب فنية.", "postponed", None),
    # the day that it was for, or to which it was moved
    ("أرجئ اجتماع {s KE|كينيا} و{s SO|الصومال} المقرر {t 2024-05-09|أمس}.", "postponed", "2024-05-09"),
    ("ألغى {p KE president|روتو} زيارة كان سيقوم بها {t 2024-05-09|أمس} إلى {c Mogadishu SO|مقديشو}.", "cancelled", "2024-05-09"),
    ("تأجلت القمة بين {s KE|كينيا} و{s SO|الصومال} إلى {t 2024-05-16|الخميس المقبل}.", "postponed", "2024-05-16"),
    ("ألغيت قمة {s KE|كينيا} و{s SO|الصومال} {t 2024-05-12|بعد غد}.", "cancelled", "2024-05-12"),
    # they sat there until then
    ("علقت {t 2024-05-07|الثلاثاء} محادثات {c Geneva CH|جنيف} بين {s KE|كينيا} و{s SO|الصومال}.", "postponed", "2024-05-07"),
    # a pause that somebody declares
    ("أعلنت {s KE|كينيا} {t 2024-05-09|أمس} توقفا في محادثات الحدود مع {s SO|الصومال}.", "postponed", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "day"), DAYS)
def test_the_day_of_putting_off_is_not_that_of_the_contact(text: str, status: str, day: str | None) -> None:
    (report,) = meetings_of(text)
    assert (report.status, report.earliest) == (status, day), line(report)


MET = [
    ("اجتمع {p KE president|روتو} ب{s SO|وفد صومالي} في {c Kampala UG|كمبالا}.", {"KE", "SO"}),
    ("ستجتمع {f KE foreign_minister|وزيرة الخارجية الكينية} {t 2024-05-12|الأحد} ب{s SO|الوفد الصومالي}.", {"KE", "SO"}),
    ("اجتمع ب{s SO|وفد الصومال} {t 2024-05-09|أمس} {f KE foreign_minister|وزير الخارجية الكيني}.", {"KE", "SO"}),
    ("رحب {p KE president|روتو} ب{s SO|وفد صومالي}.", None),
    ("اجتمع {f KE foreign_minister|وزير الخارجية الكيني} ب{s SO|وفد صومالي} وب{s UG|وفد أوغندي}.", {"KE", "SO", "UG"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), MET)
def test_a_delegation_behind_the_preposition_is_met(text: str, sides: set[str] | None) -> None:
    found = [{(p.actor or "?").partition(":")[2] for p in r.parties} for r in meetings_of(text)]
    assert set().union(*found) == (sides or set())
