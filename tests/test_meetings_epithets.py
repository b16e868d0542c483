"""Who backs a side is named beside it and has no part in the contact."""

import pytest

from tests.meetings_page import line, meetings_of

H, K = "{g group:houthis|جماعة الحوثي}", "{g group:m23|الحركة}"

BACKED = [
    (f"التقى {{p OM foreign_minister|البوسعيدي}} في {{c Muscat OM|مسقط}} قادة {H} المدعومة من {{s IR|إيران}}.", "meeting held OM+houthis - Muscat"),
    (f"اجتمع {{p UN envoy|المبعوث}} و{H} الموالية ل{{s IR|إيران}} في {{c Muscat OM|مسقط}}.", "meeting held UN+houthis - Muscat"),
    (f"عقدت {{s CD|كينشاسا}} محادثات مع {K} المتحالفة مع {{s RW|رواندا}} و{{s UG|أوغندا}} في {{c Doha QA|الدوحة}}.", "talks held CD+m23 - Doha"),
    (f"بدأت مفاوضات بين {{s CD|كينشاسا}} و{K} المتهمة بتلقي دعم عسكري من {{s RW|رواندا}} في {{c Doha QA|الدوحة}}.", "talks ongoing CD+m23 2024-05-10 Doha"),
    (f"بدأت مفاوضات بين {K} المسنودة من {{s RW|رواندا}} و{{s CD|كينشاسا}} في {{c Doha QA|الدوحة}}.", "talks ongoing CD+m23 2024-05-10 Doha"),
    (f"استقبل {{p EG foreign_minister|عبد العاطي}} في {{c Cairo EG|القاهرة}} وفد {K} المقربين من {{s RW|كيغالي}}.", "meeting held EG+m23 - Cairo"),
    (f"{K} المرتبطة ب{{s RW|كيغالي}} التقت {{p UN envoy|المبعوث}} في {{c Doha QA|الدوحة}}.", "meeting held UN+m23 - Doha"),
    ("استقبل {p EG foreign_minister|عبد العاطي} في {c Cairo EG|القاهرة} {p FI foreign_minister|فالتونن} الداعمة ل{s UA|أوكرانيا}.", "meeting held EG+FI - Cairo"),
    ("التقى {p KE president|روتو} وفدا من {g group:m23|الحركة}، وهي تحالف من {g group:fdlr|فصائل الشرق} و{g group:rsf|فصائل الغرب}، في {c Nairobi KE|نيروبي}.", "meeting held KE+m23 - Nairobi"),
    ("عقد {p KE president|روتو} مباحثات مع {p SE prime_minister|لوفن} الذي تنتمي بلاده إلى {o org:eu|الاتحاد الأوروبي} في {c Nairobi KE|نيروبي}.", "talks held KE+SE - Nairobi"),
    ("اجتمع {p KE president|روتو} و{p FI president|ستوب}، الذي تجاور بلاده {s RU|روسيا}، في {c Nairobi KE|نيروبي}.", "meeting held FI+KE - Nairobi"),
    # the relative is of the talks, and not of the man
    ("أجرى {p KE president|روتو} مباحثات مع {p SO president|شيخ محمود}، التي كانت مقررة في {c Nairobi KE|نيروبي}.", "talks held KE+SO - Nairobi"),
    # no epithet of a side: the two themselves
    ("اجتمع {p KE president|روتو} مع {p RW president|كاغامي} و{p UG president|موسيفيني} في {c Kigali RW|كيغالي}.", "meeting held KE+RW+UG - Kigali"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BACKED)
def test_who_backs_a_side_is_no_side(text: str, expected: str) -> None:
    assert [line(m) for m in meetings_of(text)] == [expected]


def test_a_clause_that_tells_of_a_contact_is_read() -> None:
    text = (
        "التقى {p KE president|روتو} في {c Nairobi KE|نيروبي} {p SO president|شيخ محمود} "
        "الذي اجتمع أيضا مع {p UG president|موسيفيني}."
    )
    assert len(meetings_of(text)) == 2


def test_hosts_and_mediators_stand_together() -> None:
    text = (
        "بدأت محادثات بين {s KE|كينيا} و{s SO|الصومال} برعاية {s QA|قطر} و{o org:un|الأمم المتحدة} "
        "تستضيفها {s UG|أوغندا} بعد أسابيع من اتهام {s US|واشنطن} للمسلحين."
    )
    (report,) = meetings_of(text)
    roles = {p.actor: p.role for p in report.parties}
    assert "state:US" not in roles
    assert roles["state:UG"] == "host"
    assert roles["state:QA"] == roles["org:un"] == "mediator"
