"""Positions where who holds them, how they are told and what they are about meet in many ways."""

import pytest

from tests.speech_table import read

#: Each: whose, stance, sentence; «-» for whose tells a sentence in which nobody holds that stance.
HELD = """
state:KE | conditions | وقالت نيروبي إنه لا يمكن العودة إلى الحوار إلا إذا انسحبت القوات.
state:KE | conditions | وقالت نيروبي إنها لن توقع حتى يفرج عن البحارة.
state:KE | conditions | وقالت نيروبي إنها لن تحضر إلى أن تنسحب القوات.
state:KE | conditions | وقال السفير الكيني إن شرط بلاده هو الانسحاب الكامل.
state:JP | demands | وقال وزير الخارجية الياباني إن باريس مطالبة بالكف عن استهداف السفن.
state:KE | demands | ورأى السفير الكيني أن إثيوبيا والسودان مطالبان بفتح المعبر.
state:IR | demands | وقال وزير الخارجية الإيراني إنه لا خيار أمام باكو سوى احترام الاتفاقية.
state:KE | rejects | وقال رئيس الوزراء الكيني: "لا للتدخل الخارجي".
state:KE | rejects | وقال وزير الخارجية الكيني: "لن نستسلم".
state:GR | rejects | ولا ترى أثينا مبررا للتفاوض تحت الضغط.
state:JP | accuses | وقال وزير الخارجية الياباني إن أنقرة تعمل على زعزعة استقرار البلاد.
state:JP | accuses | وقال وزير الخارجية الياباني إن أنقرة تستمر في عرقلة الحوار.
state:JP | accuses | وقال وزير الخارجية الياباني إن أنقرة تحاول إفشال القمة.
state:MA | accuses | وقالت الرباط إن طهران تكذب بشأن نتائج الاقتراع.
state:MA | accuses | ووصفت الخارجية المغربية سلوك أثينا بأنه عدواني.
state:EG | opposes | ورأت القاهرة أن تقسيم الإقليم يهدد الاستقرار.
state:RU | accepts | وسحبت موسكو اعتراضها على تطبيع العلاقات.
state:KE | supports | ونوه السفير الكيني بجهود الوسيط.
state:KE | demands | ورحبت نيروبي بوساطة الرباط غير أنها متمسكة بأن يبقى الحوار ثنائيا.
state:GR | rejects | وأيدت مدريد المقترح، وهو ما رفضته أيضا أثينا.
state:KE | offers | وقالت نيروبي: "عرضت عليه فتح المعبر".
state:KE | supports | وقال السفير الياباني إن نيروبي ترحب بفتح المعبر.
state:KE | supports | وقالت طوكيو إن نيروبي تدعم مسودة الاتفاق.
state:JP | accuses | وقالت طوكيو إن نيروبي تدعم جماعات إرهابية.
state:KE | rejects | وقال السفير الكيني إن نيروبي لا تعترف بالتعديلات الأخيرة.
state:KE | rejects | ونيروبي لن تعترف بالخريطة الجديدة.
state:KE | supports | ورحبت نيروبي باستمرار عمل البعثة.
state:KE | supports | وقالت نيروبي إنها ترحب باستمرار الوساطة النرويجية.
state:KE | opposes | وانتقدت نيروبي باستمرار الخطة النرويجية.
state:KE | accuses | ووجهت نيروبي أصابع الاتهام إلى كمبالا.
state:KE | accuses | وأشارت نيروبي بأصابع الاتهام إلى كمبالا في حادث الميناء.
state:KE | rejects | وقال السفير الكيني إنه ليس هناك أي أساس للمزاعم الأوغندية.
state:KE | rejects | وأكدت نيروبي أنه ليس ثمة دليل على مزاعم التهريب.
state:JP | supports | وجاء القرار في ظل دعم اليابان للمقترح.
state:JP | supports | وأكد السفير الياباني دعم بلاده جهود الوسيط.
state:KE | demands | وشدد السفير الكيني على إغلاق المعسكرات.
state:KE | conditions | وتربط نيروبي القرض بـ"تفكيك المعسكرات".
state:KE | opposes | وحذرت نيروبي من أن هذه الخطوة ستضر بالملاحة.
state:KE | opposes | وحذرت نيروبي من أن هذا القرار سيزيد التوتر.
state:KE | demands | وأعرب السفير الكيني عن أمله في أن يلتزم الجميع بالخرائط.
state:KE | demands | وتسعى نيروبي إلى إعفاء صادراتها من الرسوم.
state:KE | demands | وقالت نيروبي إنها تسعى لاتفاقية صيد مع طوكيو.
state:KE | demands | وأجرى السفير الكيني لقاء مع نظيره الأوغندي أكد خلاله ضرورة فتح المعبر.
state:KE | rejects | وأجرى الرئيس الكيني اتصالا بالرئيس الأوغندي رفض فيه تعديل الخريطة.
state:UG | demands | وتلقى الرئيس الكيني اتصالا من الرئيس الأوغندي أكد خلاله ضرورة فتح المعبر.
group:nusra | rejects | ورفض تنظيم جبهة النصرة خريطة الانسحاب.
group:jaysh-islam | rejects | ورفض فصيل جيش الإسلام خريطة الانسحاب.
state:KE | accuses | وأثار ذلك غضب كينيا التي تعتبر الحركة إرهابية.
org:workers-syndicate | accuses | واتهمت نقابة العمال بغداد بدعم الإرهاب.
org:retirees-association | demands | وقالت جمعية المتقاعدين إنه يجب فتح تحقيق.
people:european-leaders | demands | وطالب قادة أوروبيون موسكو بتسليم خرائط الألغام.
people:diplomats | opposes | وشكك دبلوماسيون في جدوى الخطة.
people:elders | rejects | ورفض وجهاء القبائل تقسيم الإقليم.
people:opposition-parties | demands | وجاءت الجلسة وسط دعوات من أحزاب معارضة إلى وقف البناء.
people:opposition | opposes | وأثار القرار استنكار المعارضة.
""".strip().splitlines()
NOT_HELD = """
state:KE | rejects | وقالت نيروبي إنه لا يمكن العودة إلى الحوار إلا إذا انسحبت القوات.
state:RU | demands | أجرى فلان العلاني اتصالا مع سيرغي لافروف شدد خلاله على ضرورة وقف القتال.
state:ET | rejects | وقالت نيروبي إنها لن تحضر حتى تنسحب القوات الإثيوبية.
state:KE | conditions | وقالت نيروبي إنها لن تشارك حتى يونيو.
state:IN | offers | ورفض وزير الخارجية الهندي المقترح الأخير لتقاسم المياه.
state:AM | accuses | ونفى نائب وزير الخارجية الأرميني خرق اتفاق وقف إطلاق النار.
state:XK | accepts | وأيد وزير الخارجية الياباني انضمام كوسوفو إلى المنظمة.
state:DZ | supports | وحمل وزير الخارجية الجزائري باكو مسؤولية دعم جماعات مسلحة.
state:JP | accuses | وقال وزير الخارجية الياباني إن أنقرة تسعى إلى منع زعزعة الاستقرار.
state:FR | demands | وقال وزير الخارجية الياباني إن باريس مطالبة بالكف عن استهداف السفن.
state:RU | opposes | وسحبت موسكو اعتراضها على تطبيع العلاقات.
state:GR | supports | ولا ترى أثينا مبررا للتفاوض تحت الضغط.
state:JP | opposes | وقال وزير الخارجية الياباني إن الوقت يضيق.
state:KE | rejects | ونيروبي لم تعترف بالخطأ الذي وقع.
state:JP | demands | وشدد وزير الخارجية الياباني على متانة الروابط مع كينيا.
state:JP | demands | وشدد وزير الخارجية الياباني على صعوبة المرحلة.
state:JP | supports | ونفذت القوات الكينية عمليتين بدعم من اليابان.
state:KE | supports | وبحث الوزير الكيني مع نظيره الياباني الملاحة ودعم المؤسسة العسكرية.
state:ML | supports | ودعت كينيا إلى تقديم دعم مالي للبعثة.
state:KE | opposes | وحذرت نيروبي من أن هذا الفصل ماطر.
state:KE | demands | وأعرب السفير الكيني عن أمله في أن يتوقف المطر.
state:KE | supports | ووصل الوزير إلى نيروبي، وقال: "شكرا لكم".
state:UG | demands | وأجرى السفير الكيني لقاء مع نظيره الأوغندي أكد خلاله ضرورة فتح المعبر.
state:KE | rejects | ولا تعترف كينيا بالهزيمة في البطولة.
state:KE | rejects | وقال الوزير الأوغندي إن نيروبي لا تعترف بخسائرها.
group:nusra | rejects | وحظرت كينيا تنظيم جبهة النصرة.
state:KE | opposes | واستدعت كينيا السفير الأوغندي إلى مقر الوزارة.
state:JP | opposes | ولم ترد كينيا على التهديدات التي أطلقتها اليابان.
""".strip().splitlines()


def _stances(line: str) -> tuple[tuple[str, str], set[tuple[str | None, str]]]:
    actor, stance, sentence = (part.strip() for part in line.split("|"))
    return (actor, stance), {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", HELD)
def test_positions_combined_are_held(line: str) -> None:
    wanted, found = _stances(line)
    assert wanted in found


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_combined_are_not_held(line: str) -> None:
    wanted, found = _stances(line)
    assert wanted not in found


def test_positions_combined_a_charge_goes_on_behind_an_aside() -> None:
    (position,) = read("وكانت نيروبي قد اتهمت الرباط، في وقت سابق، بدعم جماعات مسلحة.").positions
    assert position.text.endswith("بدعم جماعات مسلحة")


def test_positions_combined_a_promise_behind_and_is_another() -> None:
    told = read("عرض الرئيس الكيني فتح المعبر ووعد بعدم إغلاق الميناء.").positions
    assert [p.issue_text for p in told] == ["فتح المعبر", "عدم إغلاق الميناء"]
