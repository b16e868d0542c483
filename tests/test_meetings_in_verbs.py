"""Sides that stand in the form of a verb: its dual, the pronoun of its object, and clauses that tell of a contact."""

import pytest

from tests.test_meetings_gathered import lines, meetings

#: Each text is published on 2015-06-18.
VERBS = [
    # the dual of the verb is the two who are known
    ("التقى وزيرا خارجية صربيا وكرواتيا في زغرب في مايو 2013، ثم التقيا ثانية في بلغراد في يونيو 2013.", ["meeting held HR+RS Zagreb", "meeting held HR+RS Belgrade"]),
    ("اجتمع وفدا السودان وتشاد في نجامينا في أبريل 2014 ثم اجتمعا مرة أخرى في الخرطوم في مايو 2014.", ["meeting held SD+TD N'Djamena", "meeting held SD+TD Khartoum"]),
    ("اتفق رئيسا كينيا وتنزانيا على أن يلتقيا في دودوما الشهر المقبل.", ["meeting planned KE+TZ Dodoma"]),
    ("وكانت بوروندي ورواندا قد وقعتا في كمبالا اتفاقا حول الحدود.", ["meeting held BI+RW Kampala"]),
    # whom the pronoun of the object means was met by someone else
    ("أشاد الوزير النرويجي بالمبعوثين الكولومبي والكوبي اللذين قابلهما في أوسلو أمس.", ["meeting held CO+CU+NO Oslo"]),
    ("شكر الرئيس القبرصي وزيرة الخارجية البلغارية حين استقبلها في نيقوسيا أمس.", ["meeting held BG+CY Nicosia"]),
    ("رحب الوزيران البلغاري والروماني، اللذان اتصل بهما وزير الخارجية الأوكراني أمس، بالخطة.", ["call held BG+UA -", "call held RO+UA -"]),
    ("الخطة التي استقبلتها كينيا ببرود أمس من أوغندا.", []),
    # two who are called one after the other
    ("اختلفت الهند والصين على الحدود. وكان الرئيس الروسي فلاديمير بوتين قد اتصل بالزعيمين أمس.", ["call held IN+RU -", "call held CN+RU -"]),
    ("شكر المبعوث الرئيس الغابوني، الذي كان قد اتصل هاتفيا بالوزيرين الكيني والبوروندي أمس.", ["call held GA+KE -", "call held BI+GA -"]),
    ("انتقد الوزير البوليفي، الذي سبق أن اجتمع بكل من نظيريه الكوبي والبيروفي على حدة في ليما أمس، الخطة.", ["meeting held BO+CU Lima", "meeting held BO+PE Lima"]),
    ("وعلم أن الرئيس الغابوني ساعد على عقد القمة، وأنه تحدث هاتفيا مع كل من الرئيس الكيني والرئيس البوروندي.", ["call held GA+KE -", "call held BI+GA -"]),
    ("قال مصدر إن القمة نجحت. وتحدث أمس كل من الرئيس الكيني والرئيس البوروندي هاتفيا.", ["call held BI+KE -"]),
    ("وأكدت الوزيرة الألمانية ذلك في اتصالين أجرتهما أمس مع نظيريها اليوناني والتركي.", ["call held DE+GR -", "call held DE+TR -"]),
    # two-sided contacts in the plural are one with each
    ("عقد رئيس الوزراء الماليزي لقاءات ثنائية مع قادة فيتنام وإندونيسيا في كوالالمبور أمس.", ["meeting held MY+VN Kuala Lumpur", "meeting held ID+MY Kuala Lumpur"]),
    ("عقدت ماليزيا وتايلاند مشاورات ثنائية في بانكوك أمس.", ["talks held MY+TH Bangkok"]),
    # an indefinite noun has its clause without «التي»
    ("ألغي اجتماع كان من المقرر أن يعقده وزيرا داخلية تونس وليبيا في طرابلس أمس.", ["meeting cancelled LY+TN Tripoli"]),
    ("أرجئت قمة كان مقررا أن تجمع رئيسي أرمينيا وأذربيجان في بروكسل.", ["summit postponed AM+AZ Brussels"]),
    # rounds whose noun is left out
    ("أجرت أوغندا ورواندا أربع جولات من المحادثات في لواندا، على أن تلتئم الخامسة في كيغالي غدا.", ["talks held RW+UG Luanda", "talks planned RW+UG Kigali"]),
    ("أنهت كوسوفو وصربيا الخميس جولة ثالثة من المحادثات في بروكسل، وكانت الأولى التي استضافتها فيينا قد فشلت.", ["talks held RS+XK Brussels", "talks held AT+RS+XK Vienna"]),
    ("أنهت كوسوفو وصربيا جولة محادثات في بروكسل. وقال إن المدينة الأولى التي استضافتها شركات من فيينا كبيرة.", ["talks held RS+XK Brussels"]),
    # what several signed, whatever it is called; a decree is signed by one
    ("نددت صربيا بالإعلان الذي وقعه وزيرا خارجية كوسوفو وألبانيا في بريشتينا في مارس 2013.", ["meeting held AL+XK Pristina"]),
    ("نددت أوكرانيا بالمرسوم الذي وقعه الرئيس الروسي في موسكو أمس.", []),
]  # fmt: skip

#: What stands between a verb and whom it leads to, and what follows behind «ثم».
ROWS = [
    ("قال متحدث باسم حركة حماس إن وفدها التقى في القاهرة أمس مدير المخابرات المصرية.", ["meeting held EG+hamas Cairo"]),
    ("التقى الوفد القبرصي قبل الجلسة وزير الخارجية اليوناني، ثم الوفد البلغاري.", ["meeting held CY+GR -", "meeting held BG+CY -"]),
    ("استقبل الرئيس الغاني بعد المؤتمر رئيس الوزراء التوغولي في أكرا.", ["meeting held GH+TG Accra"]),
    ("رئيس الوزراء العراقي الذي وصل أمس استقبل في مقر إقامته في برلين الوزير الإيطالي ونظيره الهولندي.", ["meeting held IQ+IT+NL Berlin"]),
    ("التقى في باريس أمس وزير الخارجية الفرنسي ونظيره الجزائري.", ["meeting held DZ+FR Paris"]),
    # one land after the other
    ("زار وزير الخارجية النمساوي أنقرة ثم باكو في مايو.", ["visit held AT+TR Ankara", "visit held AT+AZ Baku"]),
    ("زار الرئيس النمساوي أنقرة أمس ثم قال إن بلاده تدعم المجر.", ["visit held AT+TR Ankara"]),
    # the participle of those who sit together
    ("يعتزم وزراء مالية الاتحاد الأوروبي، المجتمعون في فيينا منذ أمس، إقرار الحزمة.", ["meeting ongoing eu Vienna"]),
    ("ناشد الوفدان الكيني والصومالي، المجتمعان في دبي، الأمم المتحدة التدخل.", ["meeting ongoing KE+SO Dubai"]),
    ("رحب المواطنون المجتمعون في ساحة نيروبي بالرئيس الصومالي.", []),
    # a body of two sides before its verb
    ("اللجنة المشتركة الأردنية العراقية تجتمع في عمان غدا", ["meeting planned IQ+JO Amman"]),
    # what two sides reached
    ("توصلت كينيا والصومال في الدوحة إلى اتفاق بشأن الحدود.", ["meeting held KE+SO Doha"]),
    ("وكان الرئيس البوليفي قد توصل مع نظيره التشيلي في ليما إلى اتفاق.", ["meeting held BO+CL Lima"]),
    ("توصلت كينيا والصومال هذا الشهر إلى اتفاق لتبادل السجناء.", []),
    ("يأمل الرئيس البوليفي أن يتوصل إلى اتفاق مع تشيلي.", []),
    ("توصل العلماء في ألمانيا واليابان إلى خطة لعلاج المرض.", []),
]  # fmt: skip

DAYS = [
    # what somebody is wished well for has its own day
    ("هنأ الملك المغربي الرئيس الموريتاني في اتصال هاتفي على فوزه قبل يومين.", None),
    ("هنأ الملك المغربي الرئيس الموريتاني في اتصال هاتفي أمس على فوزه في يونيو 2014.", "2015-06-17"),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_the_sides_stand_in_the_form_of_a_verb(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_stands_between_hides_nobody(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_a_felicitation_is_not_that_of_its_reason(text: str, day: str | None) -> None:
    assert [m.earliest for m in meetings(text)] == [day]
