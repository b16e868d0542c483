"""Words of stance in another sense, and words that look like them: the sentence with the stance beside the one without."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# a verb whose passive bears its damma, and whoever will not let somebody
state:KE | demands | وتطلب كينيا من أوغندا سحب قواتها.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لن يُسمح لأي سفينة أجنبية بالصيد.
state:KE | supports | وقالت نيروبي إن كينيا تُؤيد نشر المراقبين.
# who threatens, and a stance that the verb of forbidding has as a noun
state:KE | opposes | وتهدد كينيا بقطع المياه عن المدينة.
# what must not be done, beside what cannot be known
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لا يمكن القبول بالوجود الأجنبي.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إن هذا أمر لا يمكن السكوت عنه.
# who owns up, and who recognises
state:KE | accepts | واعترفت كينيا بدولة أرض الصومال.
# wrongdoing with its doer
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا تدعم الميليشيات.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا شنت هجمات على البلدة.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا قتلت ثلاثة صيادين.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن الصيادين تعرضوا للقصف.
# who is responsible: another, and not the speaker
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن أوغندا مسؤولة عن القصف.
# wishes: for another's deed, and now
state:KE | demands | وتأمل كينيا في أن تسحب أوغندا قواتها.
state:KE | demands | وتريد كينيا أن تسحب أوغندا قواتها.
state:KE | rejects | ولا تريد كينيا توقيع الاتفاق.
state:KE | demands | وأرادت كينيا أن يسحب الجيش الأوغندي قواته.
# an offer, and a verb that is told of it
state:KE | offers | وعرضت كينيا استضافة المحادثات.
# what a crowd in the sentence of another asks
people:protesters | demands | وفرقت الشرطة الكينية مظاهرة أمام البرلمان تطالب بإلغاء الضريبة.
people:protesters | opposes | وأطلق الجيش الأوغندي النار على حشود قرب الحدود مع كينيا، تندد برفع الأسعار.
people:protesters | demands | ورفع شبان لافتات تدعو إلى رحيل الوزير.
state:KE | demands | وفرقت الشرطة الأوغندية مظاهرة أمام السفارة، وتطالب كينيا بفتح تحقيق.
# what is expected of somebody, and what is taken up or owed
state:KE | demands | وتتوقع كينيا من أوغندا سحب قواتها.
state:KE | demands | وتتوقع كينيا من عملية التقارب مع أوغندا طرد المسلحين.
state:KE | demands | وقالت كينيا إنها تتوقع قدرا من الوضوح من أوغندا.
state:KE | accepts | وقبلت كينيا دعوة أوغندا إلى المحادثات.
state:KE | opposes | ودانت كينيا القصف الأوغندي.
# a charge with whom it is against
state:KE | accuses | ورد السفير على اتهام كينيا لأوغندا بقصف البلدة.
# what is asked to be, an offer that is made, and a request of one who is named
state:KE | supports | وقالت كينيا إنها ملتزمة بالاتفاق.
state:KE | offers | وقدمت كينيا اقتراحا بتوسيع الوساطة.
state:UG | demands | وردت كينيا بعد تلقيها طلبا من أوغندا بسحب قواتها.
# what was agreed on, what is objected to, and who opposes
state:KE | accepts | وتوصلت كينيا وأوغندا إلى اتفاق لتقاسم المياه.
state:KE | accepts | وتوصلت كينيا إلى اتفاق مع أوغندا يقضي بفتح الحدود.
state:KE | opposes | واعترضت كينيا على القرار.
state:KE | opposes | ورغم المعارضة القوية من كينيا للمشروع تقدم العمل.
# why somebody is thanked or something is done
state:KE | supports | وتوجه السفير الأوغندي في نيروبي بالشكر إلى الرئيس الكيني وليام روتو لحرصه على السلام.
state:KE | rejects | وانسحبت كينيا لرفضها التمديد.
""")

# actor | stance | sentence: not so
NOT_HELD = lines("""
state:KE | demands | وقالت كينيا إن القانون جديد. كما يُطلب من الشركات تسليم بياناتها.
state:KE | rejects | وقالت كينيا إنه لم يُسمح بإدخال الدواء.
person:wole-soyinka | opposes | وحضر الكاتب وول سوينكا المهدد بالقتل حفل التوقيع.
state:KE | rejects | وأدين الوزير الكيني بتهمة تمنعه من الترشح.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لا يمكن إنكار الأزمة.
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه لا يمكن استبعاد وجود ضحايا.
state:KE | rejects | وقال الرئيس الكيني وليام روتو "لا يمكن أن تتخيلوا حجم الخسارة".
state:KE | rejects | وقال الرئيس الكيني وليام روتو إنه يخشى أزمة لا يمكن الخروج منها.
state:KE | accepts | وأقرت كينيا بأن الحكومة لم تنجح في خطتها.
state:KE | accepts | وأقرت كينيا لأول مرة أن أوغندا قد تتضرر.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن كشف مصادر دعم الإرهاب صعب.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن طريقة شن الهجمات تغيرت.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إنه لا يعرف الجهة التي نفذت هجوما على البلدة.
state:KE | opposes | وقال الرئيس الكيني وليام روتو إن مئة شخص قتلوا في القصف.
state:KE | accuses | وقال الرئيس الكيني وليام روتو "أنا مسؤول عن الخطأ".
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن امرأة كانت مع القوات الأوغندية قتلت في القصف.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن عاملين في مشروع أوغندا انتهكوا القانون.
state:KE | accuses | ونفى الرئيس الكيني وليام روتو أن تكون السفينة قد تعرضت للقصف.
state:KE | supports | وقال الرئيس الكيني وليام روتو "من المهم أن نعرف أن الوقت ضيق".
state:KE | demands | وتأمل كينيا في جذب المستثمرين إلى الساحل.
state:KE | demands | وتأمل كينيا الاستفادة من ارتفاع الأسعار.
state:KE | demands | وأرادت كينيا أن تبني سدا قبل عشر سنوات.
state:KE | demands | وتتوقع كينيا استمرار الأمطار حتى السبت.
state:KE | demands | وتوقعت كينيا ارتفاع الإيرادات من مرور السفن.
state:KE | accepts | والتقى الوزير الكيني نظيره قبل اجتماع الحكومة.
state:KE | accepts | وكانت كينيا تسيطر على البلدة قبل بضعة أيام.
state:KE | opposes | وتدين كينيا بفوزها لحارس المرمى.
state:KE | accuses | وسيكون قرار اتهام الرئيس الكيني وليام روتو مستقلا.
state:UG | supports | وتوجه السفير الأوغندي في نيروبي بالشكر إلى الرئيس الكيني وليام روتو لحرصه على السلام.
state:KE | accuses | واستجوب المحقق الرئيس الكيني وليام روتو وجمع أدلة لاتهامه في ملفين.
state:KE | supports | وقال الوزير الكيني موساليا مودافادي إن على أوغندا أن تبقى ملتزمة بالاتفاق.
state:KE | offers | وقال الوزير الكيني موساليا مودافادي "إذا كان هناك اقتراح بالتحرك فسندرسه".
state:KE | demands | وقالت كينيا إنها حذفت الصور بعد تلقيها طلبا من مجهول.
state:KE | accepts | وتوصلت كينيا إلى اتفاق مع أوغندا.
state:KE | opposes | وأعلنت كينيا اعتراض صاروخين أطلقا على البلدة.
state:KE | opposes | واقترب مقاتلو المعارضة المدعومين من كينيا من البلدة.
state:KE | accepts | وسيزيد اتفاق نيروبي الضغط على المتمردين للتوصل إلى تفاهمات.
people:asians | demands | وقال رئيس الاتحاد الآسيوي للكرة فهد العلي إن الملاعب يجب أن تفتح.
people:commentators | rejects | ومن الأوهام التي يفندها الكتاب أن الفيل لا ينسى.
state:KE | offers | وعرض التلفزيون الكيني أمس مسلسلا عن الاستقلال.
state:KE | demands | وفرقت الشرطة الكينية مظاهرة أمام البرلمان تطالب بإلغاء الضريبة.
state:KE | opposes | وأطلق الجيش الأوغندي النار على حشود قرب الحدود مع كينيا، تندد برفع الأسعار.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_senses_of_stance_are_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_senses_without_stance_are_not_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


def test_positions_senses_at_home_a_ministry_holds_for_itself() -> None:
    page = (
        "دعا رئيس الوزراء الإسباني بيدرو سانشيز إلى انتخابات مبكرة.\n"
        "واتهمت وزارة الداخلية الإسبانية المعارضة بإثارة الفوضى.\n"
        "وقال سانشيز إن البرلمان الإسباني سيصوت، وإن وزيرة الدفاع الإسبانية مارغريتا روبليس ستحضر.\n"
        "ورحبت الخارجية الإسبانية بالخطوة."
    )
    held = {(p.actor, p.stance) for p in read(page).positions}
    assert ("institution:interior_ministry@ES", "accuses") in held
    assert ("state:ES", "supports") in held


def test_positions_senses_the_police_are_not_their_state() -> None:
    held = {(p.actor, p.stance) for p in read("واتهمت الشرطة الكينية أوغنديا بالتهريب.").positions}
    assert held == {("institution:police@KE", "accuses")}
