"""Ordinary constructions of the press: with each of several, behind an aside, by whoever tells of them, in return."""

import pytest

from tests.test_meetings_gathered import lines, meetings

TOLD = [
    # with each of those whom «كل من» leads to; before the verb's object it is of those who met
    (
        "التقى وزير الدفاع الكيني في بنوم بنه بكل من نظيره الكمبودي ووزير دفاع لاوس.",
        ["meeting held KE+KH Phnom Penh", "meeting held KE+LA Phnom Penh"],
    ),
    ("التقى كل من الرئيس الكيني والرئيس الأوغندي نظيرهما الصيني.", ["meeting held CN+KE+UG -"]),
    # whom he met stands behind an aside, with a place before it
    (
        "التقى وزير الخارجية الكيني أمس بفيينا، على هامش أشغال مؤتمر الطاقة، بنظيره النمساوي.",
        ["meeting held AT+KE Vienna"],
    ),
    # beside a summit, which is no other name for it
    ("لم يجر أي لقاء بين الرئيس الكيني والرئيس الأوغندي على هامش القمة.", ["meeting not_held KE+UG -"]),
    # the object stands behind the place
    (
        "استقبل الرئيس الكيني في نيروبي وزير الخارجية الأوغندي، قبل أن يتلقى اتصالا من الرئيس التنزاني.",
        ["meeting held KE+UG Nairobi", "call held KE+TZ -"],
    ),
    # who had come
    ("وكان وزير الخارجية الياباني قد حل بأنقرة الشهر الماضي.", ["visit held JP+TR Ankara"]),
    # the chief of an agency is of its state
    ("أفاد موقع إخباري بأن رئيس الموساد زار الدوحة سرا.", ["visit held IL+QA Doha"]),
    # one of an office and the adjective of his land
    ("أول رئيس وزراء نرويجي يزور منغوليا منذ عقدين", ["visit held MN+NO Mongolia"]),
    # two who head a body each
    ("قال مصدر أمني إن رئيسي جهازي الأمن في كينيا وأوغندا اجتمعا سرا في أروشا.", ["meeting held KE+UG Arusha"]),
    # a tour, and where it led
    (
        "اختتم المبعوث الأميركي جولة قادته إلى نيروبي وكمبالا.",
        ["visit held KE+US Nairobi", "visit held UG+US Kampala"],
    ),
    # a visit in return
    (
        "زار الرئيس الكيني أوغندا في مارس، ورد موسيفيني بزيارة إلى نيروبي.",
        ["visit held KE+UG Uganda", "visit held KE+UG Nairobi"],
    ),
    # two meetings in two cities
    (
        "أخفق وزيرا خارجية كينيا وأوغندا خلال اجتماعيهما في أروشا وكيغالي.",
        ["meeting held KE+UG Arusha", "meeting held KE+UG Kigali"],
    ),
    # the land of the main clause is what the relative clause says was visited
    ("أبلغت كمبالا الوفد الكيني الفني، الذي زارها أمس، رفضها تعديل الاتفاق.", ["visit held KE+UG Kampala"]),
    # a person briefs a council; a state may write to it
    ("أبلغ المبعوث الأممي إلى اليمن مجلس الأمن أن الهدنة صامدة.", ["meeting held un+unsc -"]),
    ("أبلغت أوغندا مجلس الأمن أنها ستسحب قواتها.", []),
    # a regional body and another side by one adjective each
    ("قمة أفريقية روسية في سوتشي", ["summit held RU+au Sochi"]),
    # the adjective of the matter behind that of the call
    ("شي ومودي يبحثان في اتصال هاتفي الأزمة الأوكرانية", ["call ongoing CN+IN -"]),
    # a condition makes no plan
    ("لن يلتقي الرئيس الكيني نظيره الأوغندي ما لم يعتذر.", ["meeting proposed KE+UG -"]),
    ("لن تعقد الجولة المقبلة بين كينيا والصومال قبل الأسبوع المقبل.", ["talks planned KE+SO -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_ordinary_constructions(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


TELLERS = [
    # envoys and delegations of whoever tells of them
    ("أعلن وزير الخارجية البريطاني أن موفده سيعود إلى بغداد.", ["visit planned GB+IQ Baghdad"]),
    ("قال مصدر كيني إن وفدا رفيع المستوى سيزور الخرطوم وجوبا.", ["visit planned KE+SD Khartoum", "visit planned KE+SS Juba"]),
    ("قال مصدر أمني كيني إن المعبر مغلق. وأضاف المصدر أن وفدا سيزور الخرطوم.", ["visit planned KE+SD Khartoum"]),
    # not where nobody of a land tells of them, nor who comes home or goes to his post
    ("قال مصدر إن وفدا رفيع المستوى سيزور الخرطوم.", []),
    ("عاد الرئيس الكيني إلى نيروبي أمس.", []),
    ("عاد السفير الروسي إلى القاهرة.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TELLERS)
def test_envoys_of_who_tells_of_them(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


FURTHER = [
    # «إسرائيل» is no beginning of «الأسرى»
    ("يعتزم الرئيس الكيني زيارة إسرائيل في سبتمبر.", ["visit planned IL+KE Israel"]),
    ("تعتزم الوزيرة الكينية زيارة أسر الضحايا.", []),
    # in the first person
    ("قال الوزير الكيني: سأزور الجزائر بعد القمة.", ["visit planned DZ+KE Algeria"]),
    # the same two, not whom they met
    (
        "كان روتو وموسيفيني قد التقيا كاغامي في أروشا في مارس، ثم اجتمعا في كيغالي في أبريل برعاية رئيس الاتحاد الأفريقي.",
        ["meeting held KE+RW+UG Arusha", "meeting held KE+UG+au Kigali"],
    ),
    # what came next of what is over
    (
        "عقد وفدا كينيا والصومال محادثات في أنقرة قبل أن يلتقي الوزير الكيني نظيره الصومالي في نيروبي في مارس.",
        ["talks held KE+SO Ankara", "meeting held KE+SO Nairobi"],
    ),
    # governments of two lands, in the dual
    ("أجرت حكومتا كينيا وأوغندا محادثات في أروشا.", ["talks held KE+UG Arusha"]),
    ("عقدت حكومتا التشيك وسلوفاكيا جلسة مشتركة في براغ.", ["meeting held CZ+SK Prague"]),
    ("عقد مجلسا النواب والأعيان جلسة مشتركة أمس.", []),
    # an office is of the state, not of the capital spelled as it is
    ("استقبل سلطان عمان الرئيس الكيني.", ["meeting held KE+OM -"]),
    # a stop on the way; not what stops
    ("توقف الوزير الكيني في الرباط أمس.", ["visit held KE+MA Rabat"]),
    ("توقفت أعمال البناء في الرباط أمس.", []),
    ("اختتمت في كمبالا محادثات بين قيادتي حرس الحدود في كينيا وأوغندا.", ["talks held KE+UG Kampala"]),
    # whom he met stands behind a place that no register tells
    ("اجتمع الوزير الكيني في مزرعة على الحدود بنظيره الأوغندي.", ["meeting held KE+UG -"]),
    ("توصلت بلغراد وبريشتينا في بروكسل إلى خارطة طريق للطاقة.", ["meeting held RS+XK Brussels"]),
    # who travels stands behind the circumstance that opens the sentence; not the host
    ("وخلال زيارته لكمبالا، أعلن الرئيس الكيني رفع الرسوم.", ["visit ongoing KE+UG Kampala"]),
    ("وخلال زيارته لكمبالا، أعلن الرئيس الأوغندي رفع الرسوم.", []),
    # a title alone is of the state whose body tells of him
    ("أعلنت الرئاسة الكينية أن الرئيس سيزور السويد.", ["visit planned KE+SE Sweden"]),
    ("أعلنت صحيفة محلية أن الرئيس سيزور السويد.", []),
    # a call by the article that had been set
    ("ألغي الاتصال الذي كان مقررا مساء أمس بين وزيري الدفاع الكيني والأوغندي.", ["call cancelled KE+UG -"]),
    # sittings apart, one with each
    (
        "عقد المبعوث الأممي أمس جلستين منفصلتين مع وفد كينيا ومع وفد الصومال.",
        ["meeting held KE+un -", "meeting held SO+un -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_who_goes_on(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # a date without its year of what is planned is the coming one
        ("تعتزم كمبالا استضافة قمة تجمع كينيا وتنزانيا في 29 مارس.", "2016-03-29"),
        ("تنوي كينيا عقد قمة مع أوغندا في مايو.", "2016-05-01"),
        # not where the words say which
        ("تعتزم كمبالا استضافة قمة تجمع كينيا وتنزانيا في 29 مارس 2014.", None),
    ],
)
def test_a_plan_has_the_coming_date(text: str, day: str | None) -> None:
    (report,) = meetings(text)
    assert (report.status, report.earliest) == ("planned", day)
