"""What a court finds, what is foiled and what is seized is no stance, though the words are those of one."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | how the words of the position end | sentence
HELD = lines("""
state:KE | للهجوم | وأعربت كينيا عن إدانتها للهجوم.
state:KE | للهجوم | وأعربت كينيا عن إدانتها بأشد العبارات للهجوم.
state:KE | الصومال | وأعربت كينيا عن إدانتها لجرائم الحرب في الصومال.
state:KE | الصومال | وأعربت كينيا عن إدانة جرائم الحرب في الصومال.
state:KE | كمبالا | وجددت كينيا إدانة جريمة القتل في كمبالا.
state:KE | الأوغندي | وجددت كينيا إدانة القصف الأوغندي.
state:KE | الصومال | وأدانت كينيا جرائم الحركة في الصومال.
state:KE | الأوغندي | وعبر الرئيس الكيني وليام روتو عن إحباطه من القرار الأوغندي.
state:KE | الاتفاق | وأبدت كينيا تحفظها على الاتفاق.
state:KE | القرار | وتحفظت كينيا على مشروع القرار.
""")

NOT_HELD = lines("""
ومنع المرشح الكيني من السباق بسبب إدانته في قضايا فساد.
ومنع المرشح الكيني من السباق بسبب إدانة قضائية.
وغادر رايلا أودينغا البلاد بعد إدانته بتهمة الرشوة.
وغادر رايلا أودينغا البلاد بعد إدانته في القضاء.
وأعلنت الشرطة الكينية أنها تملك أدلة تكفي لإدانة وليام روتو بقضيتي فساد.
وقالت المحكمة الكينية إن الأدلة ستفضي إلى إدانة ثلاثة من المتهمين.
وأعلنت كينيا إحباط مخططات إرهابية.
وأعلنت كينيا إحباط عدد من الهجمات.
وأعلنت الداخلية الكينية التحفظ على أموال المتهمين.
وتحفظت الشرطة الكينية على المعدات.
وتحفظت الشرطة الكينية على أموالهم.
""")


@pytest.mark.parametrize(("actor", "end", "text"), [tuple(map(str.strip, c.split("|"))) for c in HELD])
def test_held(actor: str, end: str, text: str) -> None:
    told = [p for p in read(text).positions if p.stance == "opposes"]
    assert [(p.actor, p.text.endswith(end)) for p in told] == [(actor, True)]


@pytest.mark.parametrize("text", NOT_HELD)
def test_not_held(text: str) -> None:
    assert not [p.stance for p in read(text).positions if p.stance in ("opposes", "accuses")]
