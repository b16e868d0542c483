"""Words of saying that tell of an act, a topic or a heading, and of nothing that was said."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

ACTS = lines("""
# who is asked for a comment has said nothing yet
وطلبت الصحيفة من وزارة الدفاع التعليق.
وطلبت الشبكة من السفير سامر حداد التعليق على الأنباء، لكنه لم يستجب.
وطلب المراسل من المتحدثة تعليقا على القرار.
وطلب {الوزير} من اللجنة ⟦تعليق العمل بالقانون⟧.
# guests are asked to come, or are told something: no word of anybody's
ودعت القناة النواب لحضور حلقة نقاش في المدينة.
ودعا الحزب أعضاءه إلى حضور الاحتفال.
ودعا أنصار الزعيم إلى فعالية أمام منزله.
وكانت الوزارة دعت السفراء لإبلاغهم بشأن القرار.
ودعا {الوزير} النواب إلى ⟦إقرار القانون⟧.
ودعت {الوزارة} النواب ل⟦دعم القانون قبل الصيف⟧.
# a noun beside another noun is no verb of a state
ورفض المدير الخوض في إعلان تعهد مالي لإعادة الإعمار.
# what adds a reason belongs to the clause before
ولم يحضر الوزير لتجنب إعلان تعهد مالي، خاصة أن البلاد في أزمة.
وهذا يؤكد ضعف الوزير في إدارة الملف، فهو بدا غافلا عنه مع العلم بأنه رأس الدبلوماسية.
ويعتبر الملعب الجديد الأكبر في البلاد، خصوصا أن المدينة صغيرة.
وقال {الوزير} خصوصا إن ⟦الطريق سالك⟧.
""")

TOPICS = lines("""
# what somebody speaks about is not what he says of it
وتحدث الوزير عن حياته في المهجر.
وتحدثت المديرة عن بعض الإنجازات التي حققتها المؤسسة.
والمدرب تحدث أيضا عن الوضع الحالي لناديه.
وتحدث المدير عن مواضيع عدة.
وتحدثت {الكاتبة} عن كيفية اختيار الأبطال. وقالت إن ⟦الأمر سهل⟧.
# events, and what a thing is held to be, are said
وتحدث {المرصد} عن ⟦مقتل عشرة جنود في الشمال⟧.
وتحدثت {تقارير} عن ⟦سقوط عشرات القتلى⟧.
وتحدث {الوزير} عن ⟦وضع الحدود على أنه خطر داهم⟧.
وتحدثت {الوزيرة} عن ⟦احتمال تأجيل الجولة⟧.
""")

HEADINGS = lines("""
# a column goes by the name of who writes it
سامر حداد يكتب لـCNN: طريق الحرير يعود إلى الصحراء¶هذا المقال بقلم سامر حداد.
هدى سالم تكتب لرويترز: سنوات الجفاف في السهل¶هذا المقال بقلم هدى سالم.
{سامر حداد}: ⟦طريق الحرير يعود إلى الصحراء⟧¶عاد الوزير سامر حداد أمس.
""")


@pytest.mark.parametrize("marked", ACTS + TOPICS + HEADINGS)
def test_no_speech(marked: str) -> None:
    check(marked)
