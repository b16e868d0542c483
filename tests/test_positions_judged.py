"""What a word of judgement is said of: an act, a decision, who endangers others; and where it judges nobody."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | toward | sentence
JUDGED = lines("""
# who himself is a danger is charged, what is decided is opposed
state:KE | accuses | state:UG | وقال الرئيس الكيني وليام روتو إن أوغندا تشكل تهديدا للمنطقة.
state:KE | accuses | state:UG | وقال الرئيس الكيني وليام روتو إن أوغندا هي أكبر تهديد للسلام.
state:KE | accuses | group:shabab | وقال الرئيس الكيني وليام روتو إن حركة الشباب التي تنشط في الصومال تمثل خطرا على السلام.
state:KE | opposes | state:UG | وقال الرئيس الكيني وليام روتو إن قرار أوغندا يشكل تهديدا للسلام.
state:KE | opposes | - | وقال الرئيس الكيني وليام روتو إن الاتفاق يمثل خطرا على السلام.
state:KE | opposes | - | ووصف الرئيس الكيني وليام روتو القرار الأوغندي بأنه استفزازي.
state:KE | opposes | - | ووصف الرئيس الكيني وليام روتو العقوبات بأنها انتهاك للقانون.
state:KE | opposes | - | وقال الرئيس الكيني وليام روتو إن تعطيل الاتفاق "جريمة".
state:KE | accuses | - | ووصف الرئيس الكيني وليام روتو القصف بأنه انتهاك للقانون.
state:KE | accuses | - | ووصف الرئيس الكيني وليام روتو الهجوم بأنه جريمة.
# an act called a disaster, and the decision that is the worst
state:KE | opposes | - | ووصف الرئيس الكيني وليام روتو القرار بأنه كارثة.
state:KE | opposes | - | وقال الرئيس الكيني وليام روتو إن القصف كارثة.
state:KE | opposes | - | ووصف الرئيس الكيني وليام روتو الاتفاق بأنه أسوأ اتفاق على الإطلاق.
state:KE | opposes | - | وقال الرئيس الكيني وليام روتو إن القرار خطير.
# another's word for it stands in the speaker's own clause
state:KE | accuses | - | وتعتبر كينيا الحركة إرهابية.
""")

# sentence in which nobody opposes or accuses
NOT_JUDGED = lines("""
# denied
وقالت كينيا إن صادراتها لا تشكل تهديدا للأمن القومي.
وقال الرئيس الكيني وليام روتو إن الاتفاق لا يمثل خرقا للقانون.
وقال الرئيس الكيني وليام روتو إن أوغندا لا تمثل تهديدا.
وقال الرئيس الكيني وليام روتو إن القرار لم يكن خطأ.
# measured and counted
وقالت كينيا إن الحادث يعد الأسوأ من نوعه منذ سنوات.
وقالت كينيا إن الهجوم هو الأسوأ منذ عام 1998.
وقالت كينيا إن الهجوم من أكثر الهجمات دموية في تاريخها.
وقالت كينيا إنها نجحت في تحييد ما يربو على 3 آلاف إرهابي.
وقال الوزير الكيني موساليا مودافادي إن مؤهلات المرشح مثيرة للإعجاب.
وقال الوزير الكيني موساليا مودافادي إن النقاش مثير للاهتمام.
# how things stand, and what befell
وقال الرئيس الكيني وليام روتو إن الوضع في الصومال مقلق للغاية.
وقال الرئيس الكيني وليام روتو إن حالة المدنيين رهيبة.
ووصف الرئيس الكيني وليام روتو الحادث بأنه كارثة وطنية.
وقال الرئيس الكيني وليام روتو "إنها مأساة".
# what others call it
وقال الرئيس الكيني وليام روتو إن بلاده ستوقع المعاهدة التي يعتبرها المؤرخون محاولة فاشلة.
""")


@pytest.mark.parametrize(
    ("actor", "stance", "toward", "text"), [tuple(map(str.strip, c.split("|"))) for c in JUDGED]
)
def test_judged(actor: str, stance: str, toward: str, text: str) -> None:
    told = [(p.actor, p.stance, p.toward or "-") for p in read(text).positions]
    assert told == [(actor, stance, toward)]


@pytest.mark.parametrize("text", NOT_JUDGED)
def test_not_judged(text: str) -> None:
    assert not [p.stance for p in read(text).positions if p.stance in ("opposes", "accuses")]


def test_description_is_whole() -> None:
    text = (
        "ووصفت كينيا معالجة أوغندا لحادث القتل الذي وقع في 4 مارس للسائق السابق وابنته في مدينة كمبالا "
        'الأوغندية بـ"الهمجية".'
    )
    (position,) = read(text).positions
    assert position.actor == "state:KE"
    assert position.text.startswith("معالجة")
