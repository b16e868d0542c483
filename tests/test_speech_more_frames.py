"""What is said of a thing with «ب», what whole bodies condemn, who was talked to, and papers that somebody put out."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

CALLED = lines("""
# what a thing is called has adjectives and a relative clause of its own
ووصف {النائب سامي فهمي} ⟦القرار الأخير بالتنازل المجاني الذي لا يخدم أحدا⟧.
ووصفت {النقابة} ⟦العرض بالمناورة الجديدة لكسب الوقت⟧.
وقد وصفت {وزيرة البيئة} ⟦التسرب بالكارثة الصامتة، والشركة بالمتهمة الأولى⟧.
ووصفت {السفارة} ⟦معاملة الطلاب بالـ"مهينة"⟧.
ووصفت {شخصيات تونسية} ⟦التعديل الوزاري بالمسرحية المكشوفة⟧.
# a pronoun for the thing, and who speaks
ووصفتها {النقابة العامة} ⟦بالمناورة الجديدة لكسب الوقت⟧.
ووصفه {المجلس البلدي} ⟦بالعبء الثقيل على خزانة المدينة⟧.
# a person behind «ب» belongs to the object
وصف {الوزير} ⟦لقاءه بالمبعوث الأممي بأنه مثمر⟧.
ووصف الوزير لقاءه بالمبعوث الأممي في جنيف.
ووصف الطبيب دواء للمصابين بالحساسية الموسمية.
""")

BODIES = lines("""
# behind the whole name of a body a definite noun is the object
ودانت {منظمة التعاون الإسلامي} ⟦الحادث الذي وقع في السوق⟧.
وأدان {مجلس الأمن الدولي} ⟦العنف المتصاعد في العاصمة⟧.
واستنكر {مجلس التعاون الخليجي} ⟦الصمت على ما يجري في المخيم⟧.
# an adjective is its own
وقال {مجلس الأمن الدولي} إن ⟦الهدنة قائمة⟧.
وقال {الحرس الثوري الإيراني} إن ⟦الزورق احتجز⟧.
# a nisba without the article heads no noun behind it
وانتقد {نائب بريطاني} ⟦الصمت على ما يجري في المخيم⟧.
""")

TALKED_TO = lines("""
# whom the source talked to stands between it and what it says
وأكد {مسؤول} تحدث إلى صحيفة الشروق ⟦وجود خلاف بين الوزيرين⟧.
وأكدت {مصادر} تحدثت إلى وكالة "نافذة البحر" ⟦نبأ وصول الوفد إلى الميناء⟧.
ونفى {مصدر} تحدث إلى قناة محلية ⟦وقوع أي هجوم⟧.
وأكد {مسؤول} تحدث لوكالة الأنباء الألمانية أن ⟦الخلاف قائم⟧.
# whoever talks to a paper about a matter says it
وتحدث {الوزير} إلى صحيفة الشروق عن ⟦ضرورة الحوار بين الطرفين⟧.
""")

PUT_OUT = lines("""
# who put the paper out
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، وفق آخر {حصيلة أوردها المرصد السوري}.
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، بحسب {أرقام نشرتها وزارة الصحة}.
⟦تحتل المدينة المرتبة الثالثة بين مدن الساحل⟧ بحسب آخر {تقرير أصدرته المنظمة}.
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، وفق آخر {حصيلة للنقابة}.
وبحسب أحدث {إحصاءات نشرتها وزارة الصحة}، فإن ⟦عدد الإصابات تراجع إلى النصف⟧.
# a verb opens what is said, right behind the source
وبحسب أحدث {البيانات المتوفرة} ⟦يتراوح حجم التبادل بين مليارين وثلاثة مليارات⟧.
# the last days are no paper
أصيب أكثر من مئة عامل في المصنع خلال شهر، وفق آخر أيام الحملة.
""")


@pytest.mark.parametrize("marked", [*CALLED, *BODIES, *TALKED_TO, *PUT_OUT])
def test_frames(marked: str) -> None:
    check(marked)
