"""Whatever the text: regions lie in it, in order, and every written character belongs to one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.annotate.regions import survey
from mahdar.knowledge.regions import region_knowledge

LINES = [
    "التقى وزير الخارجية السوداني نظيره الإثيوبي في جوبا لبحث ملف الحدود بين البلدين وعودة اللاجئين إلى قراهم.",
    "لقاء في جوبا بين الوزيرين", "اقرأ أيضا", "اقرأ أيضاً: قمة جديدة", "التعليقات (3)", "·منذ سنة", "الأكثر قراءة", "المصدر: رويترز",
    "القاهرة (أ ف ب) - قال مصدر إن الجولة المقبلة ستعقد في مسقط بعد أسبوعين.", "فريق التحرير17 يونيو 2024آخر تحديث :", "12/08/2025",
    "اظهر الملخص", "- قال مصدر إن الجولة المقبلة ستعقد في مسقط بعد أسبوعين.", "رئيس التحرير", "كريم حافظ", "— اسم (@name) March 3, 2020",
    "", "   ", "1", "ـ", "(", "\u200f", "وقال الوزير. المصدر: رويترز", "© 2022", "١٧ مارس ٢٠٢٣قال المتحدث باسم الوزارة إن الوفد غادر العاصمة صباحا.",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=25), st.booleans())
def test_regions_of_any_text(lines: list[str], titled: bool) -> None:
    title = lines[0] if titled and lines and lines[0].strip() else None
    text = "\n".join(lines)
    found = survey(text, region_knowledge(), title=title)
    last = 0
    for region in found.regions:
        assert last <= region.start < region.end <= len(text)
        last = region.end
    covered = bytearray(len(text))
    for region in found.regions:
        covered[region.start : region.end] = b"\x01" * (region.end - region.start)
    left = [
        c
        for c, seen in zip(text, covered, strict=True)
        if not seen and "\u0621" <= c <= "\u064a" and c != "ـ"
    ]
    assert left == []
    for credit in found.credit:
        assert text[credit.start : credit.end] == credit.name
    for stamp in found.dates:
        assert text[stamp.start : stamp.end] == stamp.text
