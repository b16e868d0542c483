"""Wrongs that nobody charges: what is only claimed, may be, is supposed of any such thing, or is of the speaker's own side."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
state:KE | accuses | وقالت كينيا إن أوغندا مسؤولة عن الهجوم.
state:KE | accuses | وقالت كينيا إن أوغندا قد انتهكت الاتفاق.
state:KE | accuses | وقالت كينيا إن أوغندا انتهكت الاتفاق.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا تدخلت في شؤون الصومال.
state:KE | accuses | وندد الرئيس الكيني وليام روتو بالعدوان الأوغندي وقال إن أوغندا مسؤولة عن الهجوم.
group:opposition-ke | accuses | وقال زعيم المعارضة الكينية رايلا أودينغا إن الشرطة الكينية قتلت متظاهرين.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن المزاعم بأن أوغندا مسؤولة عن الهجوم كاذبة.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إن الحوار لا يعني التراجع عن الثوابت.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إن الحوار لا يعني أن نتخلى عن حقوقنا.
state:KE | accuses | وقال وزير الخارجية الكيني إن بلاده تتهم أوغندا بإيواء المتمردين.
state:KE | accuses | ووجهت كينيا اتهاما إلى أوغندا بإيواء المتمردين.
""")

# stance | sentence: nobody's
NOT_HELD = lines("""
accuses | وقال الرئيس الكيني وليام روتو إن المزاعم بأن أوغندا مسؤولة عن الهجوم كاذبة.
accuses | وانتقد الرئيس الكيني وليام روتو تقارير عن أن أوغندا مسؤولة عن الهجوم.
accuses | ونفى الرئيس الكيني وليام روتو شائعات بأن أوغندا انتهكت الاتفاق.
accuses | وأعلنت كينيا أن القوات الكينية قد تدخل كمبالا في أي لحظة.
accuses | وقالت كينيا إن أوغندا قد تنتهك الاتفاق.
accuses | وقال الرئيس الكيني وليام روتو إن بلاده مستعدة لمواجهة أي عدوان أوغندي.
accuses | وقالت الشرطة الكينية إن المحققين لم يوجهوا اتهاما إلى أوغندا بالإرهاب.
accuses | وقال الرئيس الكيني وليام روتو إن الجيش الكيني قصف مواقع للمتمردين.
rejects | وقال الرئيس الكيني وليام روتو إن ذلك لا يعني أن الحوار انتهى.
rejects | وقال الرئيس الكيني وليام روتو إن تنويع الاقتصاد لا يعني تقليل الاهتمام بالزراعة.
""")


@pytest.mark.parametrize(("actor", "stance", "text"), [tuple(map(str.strip, c.split("|"))) for c in HELD])
def test_held(actor: str, stance: str, text: str) -> None:
    assert (actor, stance) in [(p.actor, p.stance) for p in read(text).positions]


@pytest.mark.parametrize(("stance", "text"), [tuple(map(str.strip, c.split("|"))) for c in NOT_HELD])
def test_not_held(stance: str, text: str) -> None:
    assert stance not in [p.stance for p in read(text).positions]
