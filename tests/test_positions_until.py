"""Which stance it is where a word of refusal sets a condition, where what is upheld stands already, and where nobody holds it."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# what is refused before something is a condition; a day, and what came later, are none
state:KE | conditions | وترفض نيروبي بحث ملف الحدود قبل أن تنسحب القوات الأوغندية.
state:KE | conditions | ورفضت نيروبي العودة إلى المفاوضات قبل وقف إطلاق النار.
state:KE | conditions | وتريد مقديشو رفع القيود، وهو ما لا تقبله نيروبي قبل إجراءات واضحة.
state:KE | rejects | ورفضت نيروبي العرض قبل أن توافق عليه لاحقا.
state:KE | rejects | ورفض الوزير الكيني العودة إلى المفاوضات قبل الأحد.
state:KE | rejects | ورفضت نيروبي استضافة القمة حيث يحتاج الوضع إلى مراقبة قبل اتخاذ قرار.
state:KE | rejects | وتريد مقديشو رفع القيود، وهو ما لا تقبله نيروبي.
state:KE | rejects | ورفضت نيروبي الانسحاب من البلدة قبل استئناف المفاوضات بيوم واحد.
state:KE | rejects | ورفض الوزير الكيني العودة إلى الميناء قبل وقف إطلاق النار بساعات.
state:KE | rejects | ورفضت نيروبي المبادرة الأوغندية قبل إعادة النظر فيها لاحقا.
# what is asked of another, and talks that are refused; a comment is none (below)
state:UG | demands | وطلبت كمبالا من نيروبي توضيح موقفها.
state:KE | demands | وطلب الوزير الكيني التحدث إلى نظيره الأوغندي.
state:KE | rejects | ورفضت نيروبي التحدث مع الحركة.
# the main clause behind an «if»
state:UG | demands | وإذا كانت نيروبي تريد السلام فقد رحبت كمبالا بمبادرتها وطالبت بضمانات.
# a «yes» of one's own tied to something, and what is called a condition
state:UG | conditions | تربط كمبالا دعمها التعديل بكشف أسماء المفقودين.
state:KE | conditions | وربط الوزير الكيني قبوله الدعوة بانسحاب القوات.
state:UG | conditions | وقال الرئيس الأوغندي إن رفع الحظر شرط أساسي لأي حوار مع نيروبي.
state:KE | conditions | وأكد الوزير الكيني أن "انسحاب القوات شرط لا غنى عنه لأي حوار".
# a threat to whoever or whatever fails is a condition, one to somebody named is none
state:UG | conditions | وتلوح كمبالا بمقاطعة أي مؤتمر لا يسبقه إفراج عن الأسرى.
org:eu | conditions | وهدد الاتحاد الأوروبي بقطع المنح عمن يخالف القواعد.
org:eu | opposes | وهدد الاتحاد الأوروبي بقطع المنح عن نيروبي.
people:doctors@KE | opposes | وحذر أطباء كينيون من إرسال أدوية لمن يعانون أمراضا مزمنة.
# what is clung to: an agreement that stands is supported, a right and a new agreement are asked for
state:EG | supports | وأكد الوزير المصري تمسك مصر باتفاق السلام.
state:EG | supports | وتتمسك القاهرة بحل الدولتين.
state:EG | demands | وتتمسك القاهرة بحقها في المياه.
state:EG | demands | وتتمسك القاهرة باتفاق ملزم.
# what we must do, alone and side by side
state:KE | demands | وقال الرئيس الكيني: "علينا اليوم أن نقر الموازنة".
state:KE | supports | وقال الرئيس الكيني: "علينا أن نعمل معا".
# what is agreed is a refusal
state:EG | opposes | واتفقت القاهرة والرياض على إدانة القصف.
# a man convicted of something is charged with it
state:KE | accuses | وأدانت السلطات الكينية الصحفي جون كاماو بنشر وثائق سرية.
state:KE | opposes | وأدانت السلطات الكينية الهجوم بشدة.
# «and his counterpart» behind the verb
state:KE | accepts | وكان الرئيس الكيني وليام روتو اتفق ونظيره الأوغندي يوري موسيفيني على فتح الحدود.
# wishes of one's own that are denied
state:KE | rejects | وقال الرئيس الكيني وليام روتو: "لا أريد أن أسلم المدينة للمتمردين".
# further matters with the preposition of the first
state:KE | demands | واعتبر الوزير الكيني أن كمبالا تماطل، مطالبا بتمديد غير محدود.
people:opposition-factions | supports | ودخلت البلدة قوات تشادية مدعومة من فصائل معارضة.
# what one's own government decides, and is going on with
state:KE | rejects | وقال الرئيس الكيني وليام روتو: "تقرر حكومتنا تعليق مشاركتها في البعثة".
state:KE | supports | وأكد الرئيس الكيني وليام روتو أن بلاده ماضية في تدريب الجيش الصومالي.
# what an agreement with a name provides for
state:KE | accepts | اتفقت كينيا وأوغندا على الهدنة. ونص "إعلان كمبالا" على أن يشرع الجانبان في مفاوضات فنية بحلول فبراير.
# others
state:GB | rejects | وقررت لندن إغلاق سفارتها في دمشق.
state:IN | opposes | وأثار البيان حفيظة الهند.
state:TR | opposes | وتشكو أنقرة منذ أعوام من تهريب السلاح.
state:KE | supports | وقال الوزير الكيني إن الزيارة تشكل "فرصة مهمة" للحوار.
state:KE | supports | وأكدت الرئاسة الكينية أن القمة ستكون فرصة لبحث الأزمة.
""")

# nobody holds anything here
NOTHING = lines("""
وقال الرئيس الكيني وليام روتو: "لا أريد أن أتحدث عن الماضي".
وقال الوزير الكيني: "لم يعرض أحد علينا نزع السلاح".
واستبعدت مصادر دبلوماسية كينية أن يستأنف الحوار قبل الانتخابات.
وطلبت الوكالة من الخارجية الكينية التعليق.
وقال الوزير الكيني إن الفوضى تشكل فرصة للمهربين.
وقال الوزير الكيني إن القمة كانت تمثل فرصة ضائعة.
وقالت نيروبي إن المباراة تشكل فرصة للفوز بالكأس.
ولم تكن هناك فرصة للحوار، بحسب الوزير الكيني.
وأكدت الوزيرة الكينية قرب القمة، وهو شرط أساسي لانعقاد الحوار.
وقال الوزير الكيني إنه تقرر إغلاق المطار بسبب العاصفة.
وشهدت الأشهر الماضية في نيروبي احتجاجات.
# an epithet, how talks went, what one would not talk of
وتقدمت الجماعات المدعومة من إيران نحو المدينة.
ووصف الوزير الكيني اللقاء بأنه مثمر.
وقال الرئيس الكيني وليام روتو: "لا أريد الحديث عن كمبالا".
# nobody, God, an attribute that is written like a word of saying
وقال الوزير الكيني: "لم نتفق مع أحد على سعر حتى نلغيه".
وقال الوزير الكيني: "أدعو الله أن يحفظ الصومال".
وفرضت السلطات الكينية قيودا مشددة على التجمعات.
# talks put off: told with the contact
وأعلن الوسيط الأممي غير بيدرسون تعليق المفاوضات حتى الشهر المقبل.
""")

# the matters of one position, in order
LISTED = [
    ("وطالب الوزير الكيني بتمديد الهدنة وبوقف القصف.", ["وطالب الوزير الكيني بتمديد الهدنة", "وبوقف القصف"]),
    (
        "وكرر الوزير الكيني مطالبة بلاده بإعادة السفينة إلى الميناء واستئناف رحلات الطيران.",
        ["مطالبة بلاده بإعادة السفينة إلى الميناء", "واستئناف رحلات الطيران"],
    ),
    (
        "وطالبت نيروبي بالاعتراف بالاتفاق، ردا على بيان الوساطة، وبإنشاء صندوق للتعويض.",
        ["وطالبت نيروبي بالاعتراف بالاتفاق", "وبإنشاء صندوق للتعويض"],
    ),
    (
        "واقترح الأوغنديون أن تعلن هدنة لأسبوع، وأن يفتح المعبر للجرحى.",
        ["واقترح الأوغنديون أن تعلن هدنة لأسبوع", "وأن يفتح المعبر للجرحى"],
    ),
    # the second of two between which something is, and what an «if» goes on to suppose
    (
        "وترفض كمبالا الفصل بين الانسحاب والإفراج عن البحارة.",
        ["وترفض كمبالا الفصل بين الانسحاب والإفراج عن البحارة"],
    ),
    (
        'وقال الوزير الكيني: "سنرفع الرسوم إذا انسحبت كمبالا من الاتفاق ورفضت العرض".',
        ["إذا انسحبت كمبالا من الاتفاق"],
    ),
    ('وقال الوزير الكيني: "سأتقدم باقتراح لتمديد الهدنة".', ["سأتقدم باقتراح لتمديد الهدنة"]),
    (
        "وطالبت نيروبي بالاعتراف بالحركة، ردا على قرار الإدارة، وبالتالي تأجل الحوار.",
        ["وطالبت نيروبي بالاعتراف بالحركة"],
    ),
]


@pytest.mark.parametrize("line", HELD)
def test_positions_until_are_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    found = [(p.actor, p.stance) for p in read(sentence).positions]
    assert found
    assert found[-1] == (actor, stance)


@pytest.mark.parametrize("sentence", NOTHING)
def test_positions_until_nobody_holds(sentence: str) -> None:
    assert not read(sentence).positions


@pytest.mark.parametrize(("sentence", "told"), LISTED)
def test_positions_until_the_last_of_a_list(sentence: str, told: list[str]) -> None:
    assert [p.text for p in read(sentence).positions] == told
