"""What reads like a demand, a condition or an offer and is none, beside the sentence that is one."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# «any» with what it must have, beside what is said of any such thing
state:TN | conditions | وقال وزير الخارجية التونسي إن أي حل لا يضمن وحدة البلاد مضيعة للوقت.
state:TN | conditions | وقال وزير الخارجية التونسي إن أي اتفاق جديد لا يراعي مصالح بلاده لن ينجح.
state:TN | conditions | وقال وزير الخارجية التونسي إن أي حل لا يضمن وحدة البلاد ولا يعيد المهجرين مرفوض.
state:TN | rejects | وقال وزير الخارجية التونسي إن أي هجوم على المدنيين لا يمكن تبريره.
# terms that still hold
state:KE | conditions | وقالت كينيا إنها لن توقع الاتفاق إذا لم تسحب أوغندا قواتها.
state:KE | conditions | وقالت كينيا إنها لن تعود إلى المفاوضات إذا لم تسحب أوغندا قواتها، وإن الحرب لم تكن لعبة.
state:KE | conditions | وقال الرئيس الكيني وليام روتو إن الاتفاق لم يكن ليوم واحد، وإن كينيا ستنسحب إذا خرقته أوغندا.
state:KE | conditions | وقال الرئيس الكيني وليام روتو إن أوغندا تعرف ذلك، وإن كينيا ستنسحب إذا رفضت أوغندا التوقيع.
# needs
org:un | demands | وقالت الأمم المتحدة إن ثلاثة آلاف جريح بحاجة إلى إجلاء فوري.
org:un | demands | وقالت الأمم المتحدة إن ملايين اليمنيين بحاجة إلى أن تتوقف الحرب.
org:un | demands | وقالت الأمم المتحدة إن اليمن بحاجة إلى وقف لإطلاق النار.
state:KE | demands | وقال الرئيس الكيني وليام روتو إن بلاده بحاجة إلى مساعدات.
state:KE | demands | وقال الرئيس الكيني وليام روتو إن كينيا بحاجة إلى مليون طن من القمح.
state:KE | demands | وقال الرئيس الكيني وليام روتو إننا لا نزال بحاجة إلى دعم الأمم المتحدة.
state:KE | demands | وقال الرئيس الكيني وليام روتو إن المفاوضات لم تتوقف، وكينيا بحاجة إلى ضمانات.
state:KE | demands | وقالت كينيا إنه ليس هناك شك في أنها بحاجة إلى ضمانات.
# what is put before somebody to be taken
state:KE | offers | وعرضت كينيا أمام مجلس الأمن خطة لوقف إطلاق النار.
state:KE | offers | وعرضت كينيا وساطتها أمام الوفدين.
state:KE | offers | وعرضت كينيا أمام القمة استضافة المحادثات.
state:KE | offers | تعرض كينيا وساطة لحل الأزمة.
state:KE | offers | تعرض كينيا هدنة لوقف الهجمات.
state:KE | offers | تعرض كينيا الحوار على أوغندا.
state:KE | offers | تعرض كينيا على أوغندا مساعدات إلى ضحايا الزلزال.
state:KE | supports | وقال الرئيس الكيني وليام روتو إن القرار يساهم في تحقيق السلام.
# a past verb that is written like its noun
person:william-ruto | demands | وقال وزير الخارجية الكيني إن روتو طلب من أوغندا سحب قواتها.
state:KE | demands | وكان الرئيس الكيني وليام روتو قد طلب من أوغندا سحب قواتها.
state:KE | demands | وقال مصدر إن الرئيس الكيني طلب انسحاب أوغندا.
state:KE | demands | وبعد أن قدم استقالته طلب الرئيس الكيني وليام روتو من أوغندا سحب قواتها.
state:KE | demands | عقدت الجلسة بطلب من كينيا.
state:KE | demands | ورفضت أوغندا طلب كينيا سحب القوات.
state:KE | rejects | وأيد المجلس الحق في التظاهر، ورفض الرئيس الكيني وليام روتو القرار.
state:KE | rejects | وجددت كينيا رفض الاتفاق.
# who urges, and whom
org:un | demands | ووصفت الأمم المتحدة القانون بأنه اعتداء، وحثت الحكومة على حماية الحقوق.
state:KE | demands | وقالت كينيا إن الوضع خطير، كما حثت الحكومة الأوغندية على سحب قواتها.
state:KE | demands | وأدانت كينيا القصف، وحثت أوغندا على سحب قواتها.
state:KE | demands | وحثت كينيا أوغندا على سحب قواتها.
state:KE | demands | وتتوسط سويسرا بين الطرفين، خصوصا كينيا، التي تحث أوغندا على سحب قواتها.
state:KE | demands | كينيا تحث أوغندا على سحب قواتها.
state:KE | demands | وكانت كينيا قد حثت أوغندا على سحب قواتها.
state:KE | demands | وقالت كينيا إن الوضع خطير، وحث الرئيس وليام روتو على سحب القوات.
state:RU | demands | وقالت موسكو إن الوضع خطير، كما حثت روسيا على وقف القتال.
org:au | demands | وأعربت أوغندا عن قلقها، وحثها الاتحاد الأفريقي على سحب قواتها.
# what one would like of others
state:KE | demands | وقال الرئيس الكيني وليام روتو: "أود أن أحث أوغندا على سحب قواتها".
state:KE | demands | وقال الرئيس الكيني وليام روتو: "أود أن أطلب من أوغندا سحب قواتها".
state:KE | demands | وقال الرئيس الكيني وليام روتو: "أود أن أرى أوغندا خارج البلدة".
state:KE | demands | وقال الرئيس الكيني وليام روتو: "نود أن ينسحب الجيش الأوغندي".
# what is stressed of others
state:KE | demands | وشدد الرئيس الكيني وليام روتو على وقف إطلاق النار.
state:KE | demands | وشدد الرئيس الكيني وليام روتو على رفع العقوبات.
state:KE | demands | وشدد الرئيس الكيني وليام روتو على التزام أوغندا بالاتفاق.
state:KE | demands | وشددت أوغندا العقوبات، وشددت كينيا على رفعها فورا.
state:KE | accepts | وشدد الرئيس الكيني وليام روتو على التزام بلاده بالاتفاق.
""")

# stance | sentence
NOT_HELD = lines("""
# of any such thing
conditions | وقال وزير الخارجية التونسي إن أي هجوم على المدنيين لا يمكن تبريره.
conditions | وقال وزير الخارجية التونسي إن أي تحرك منفرد لا يخدم الحوار ولا تلزم أحدا.
conditions | وقال وزير الخارجية التونسي إن أي جندي من القوة لم يكن في المبنى.
supports | وقال الرئيس الكيني وليام روتو إن أي تحرك منفرد لا يساهم في تحقيق السلام ولا يلزم أحدا.
# what did not come to be
conditions | وقالت كينيا إنها لم تكن لتوقع الاتفاق إذا لم تسحب أوغندا قواتها.
conditions | وقال الرئيس الكيني وليام روتو إنه لو لم تسحب أوغندا قواتها ما كانت كينيا لتوقع.
conditions | وقال الرئيس الكيني وليام روتو إن بلاده ما كانت لتوقع لو لم تسحب أوغندا قواتها.
# whether
conditions | وقال الرئيس الكيني وليام روتو إنه لا يعرف إذا كانت أوغندا ستوقع.
conditions | وقال الرئيس الكيني وليام روتو إنه سئل إذا كانت أوغندا قد وافقت.
# no need, and people in want
demands | وقال الرئيس الكيني وليام روتو إننا لم نكن بحاجة إلى شراء القمح.
demands | وقالت كينيا إن قواتها لن تكون بحاجة إلى مساعدة أوغندا.
demands | وقال الرئيس الكيني وليام روتو إن الأمر لم يكن يتطلب تدخل أوغندا.
demands | وقالت الأمم المتحدة إن ثلاثة ملايين طفل بحاجة إلى مساعدات غذائية.
demands | وقالت الأمم المتحدة إن نحو 40 في المئة من السكان في حاجة إلى الغذاء.
demands | وقالت الأمم المتحدة إن عشرات آلاف المدنيين بحاجة للدواء.
# what is put before those who look at it, sold, or befalls
offers | وعرضت كينيا أمام مجلس الأمن أربعة تقارير عن القصف.
offers | وورد في تقرير كتبه خبراء الأمم المتحدة وعرض أمام أعضاء مجلس الأمن أن القصف استمر.
offers | وسبق أن عرض الرئيس الكيني وليام روتو عام 2012 أمام الجمعية العامة رسما للحدود.
offers | عرضت كينيا طائرات قديمة للبيع.
offers | تعرض شركات الطيران الكينية إلى حادثين كبيرين.
offers | تعرض وزير الخارجية الكيني السابق رافائيل توجو لإطلاق نار.
# a noun where no past verb can stand
demands | وقالت الخارجية الأميركية إن القرار يسري على 710 آلاف طلب تأشيرة.
demands | وقال وزير المالية اللبناني إن لبنان لا يستطيع طلب المساعدة قبل إقرار الموازنة.
demands | وقال المتحدث باسم رئيس الوزراء العراقي إن من حق البرلمان العراقي طلب مغادرة القوات الأجنبية.
demands | وقال وزير الخارجية الكيني إن اللاجئين يحق لهم طلب الجنسية الكينية.
demands | وقال وزير الخارجية الكيني إن الشاحنة دخلت دون تقديم طلب تصريح.
demands | وقال وزير الخارجية الكيني إن السجين سيقدم طلب استئناف.
rejects | وقالت كينيا إن بإمكانها رفض الاتفاق.
# nobody urges whom he names as the one urged
demands | كما حثت أوغندا على سحب قواتها.
# what the speaker himself would like to say or do
demands | وقال الرئيس الكيني وليام روتو: "أود أن أعبر عن تضامني مع الضحايا".
demands | وقالت الخارجية الروسية: "نود أن نشير إلى أمرين".
# what is made harder, and one's own will
demands | وشدد مجلس الأمن العقوبات المفروضة على كوريا الشمالية.
demands | وشددت أوغندا الحصار على كينيا.
demands | وشدد الرئيس الكيني وليام روتو على التزام بلاده بالاتفاق.
demands | وشدد الرئيس الكيني وليام روتو على التصميم على صد الهجوم.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_no_positions_beside_those_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_no_positions_are_held(line: str) -> None:
    stance, sentence = line.split(" | ")
    assert stance not in {p.stance for p in read(sentence).positions}
