"""Contacts whose sides stand where a reader of news finds them, but no preposition leads to them."""

import pytest

from tests.test_meetings_gathered import lines

TWINS = [
    ("اجتمع مسؤولون من كوريا الشمالية والجنوبية في بانمونجوم.", ["meeting held KP+KR Panmunjom"]),
    ("انطلقت محادثات عسكرية بين كوريا الجنوبية والشمالية.", ["talks ongoing KP+KR -"]),
    ("عقد وزيرا دفاع كوريا الشمالية والجنوبية اجتماعا.", ["meeting held KP+KR -"]),
    ("التقى في أديس أبابا مسؤولون من السودان وجنوبه.", ["meeting held SD+SS Addis Ababa"]),
    ("تستأنف في نيقوسيا المحادثات بين القبارصة اليونانيين والأتراك.", ["talks planned CY+XN Nicosia"]),
    # another noun behind «و», another land
    ("زار الوزير الياباني كوريا الجنوبية ومنطقة الحدود.", ["visit held JP+KR South Korea"]),
    ("اجتمع مسؤولون من السودان ومصر في القاهرة.", ["meeting held EG+SD Cairo"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TWINS)
def test_the_second_of_two_that_share_a_name(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


OWNERS = [
    ("كان للرئيس الكيني لقاء مع نظيره الأوغندي في نيروبي.", ["meeting held KE+UG Nairobi"]),
    ("وكانت للوزير الكيني محادثات ثنائية مع كل من نظيره الصيني ونظيرته البلجيكية.", ["talks held CN+KE -", "talks held BE+KE -"]),
    ("وستكون للرئيس الكيني في كمبالا محادثات مع نظيره الأوغندي.", ["talks planned KE+UG Kampala"]),
    ("وكان لرئيس الحكومة الليبية لقاء بالرئيس التونسي.", ["meeting held LY+TN -"]),
    # a thing that he had
    ("كان للرئيس الكيني موقف آخر من اجتماع نيروبي.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_whose_a_verb_of_being_says_that_the_contact_was(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


REPRESENTED = [
    ("عقدت في هلسنكي جلسة مباحثات، مثل فيها الجانب الفنلندي وزير الداخلية، فيما مثل الجانب الإستوني وزير الدفاع.", ["talks held EE+FI Helsinki"]),
    ("انعقدت في عمان الجولة الثالثة من المشاورات السياسية، وضمت عن الجانب الأردني أمين عام الوزارة، وعن الجانب السويدي وكيل الخارجية.", ["talks held JO+SE Amman"]),
    ("عقدت بمقر الوزارة جلسة مباحثات. وترأس الجانب الكيني وزير الداخلية، بينما ترأس الجانب الأوغندي وزير الدفاع.", ["talks held KE+UG -"]),
    ("انتهت في مسقط الجولة الرابعة من المفاوضات، وقال الوسيط إن الجانبين الكيني والصومالي اتفقا على بيان.", ["talks held KE+SO Muscat"]),
    # one side is not two, and what two sides say elsewhere is of another contact
    ("عقدت بمقر الوزارة جلسة مباحثات. وترأس الجانب الكيني وزير الداخلية.", []),
    ("التقى الرئيس الغاني نظيره التوغولي. وبدأ الاجتماع متأخرا. وقال الوسيط إن الجانبين الكيني والصومالي ينتظران.", ["meeting held GH+TG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPRESENTED)
def test_who_sat_there_for_each_side_is_told_behind(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


CREDENTIALS = [
    ("تسلم فخامة الرئيس الكيني وليام روتو أوراق اعتماد السيد برهانو تسيغاي سفيرا لجمهورية إثيوبيا لدى كينيا.", ["meeting held ET+KE -"]),
    ("قدم السفير محمد سعيد حسن أوراق اعتماده لرئيس جمهورية كينيا وليام روتو سفيرا للسودان.", ["meeting held KE+SD -"]),
    ("تقبل الرئيس العراقي أوراق اعتماد السفير الياباني الجديد.", ["meeting held IQ+JP -"]),
    ("تسلم الرئيس الصومالي أوراق اعتماد سفراء كل من كينيا وغانا لدى مقديشو.", ["meeting held GH+KE+SO -"]),
    ("قدم سفراء كينيا وغانا أوراق اعتمادهم إلى الرئيس الصومالي.", ["meeting held GH+KE+SO -"]),
    ("سيقدم السفير الكيني أوراق اعتماده إلى الرئيس الصومالي.", ["meeting planned KE+SO -"]),
    ("قدم المرشح الكيني أوراق ترشحه إلى الرئيس الأوغندي.", []),
    ("قدمت الحكومة الكينية أوراق القضية إلى المحكمة.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CREDENTIALS)
def test_credentials_are_presented(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


CALLS = [
    ("تواصل وزير الخارجية الكيني هاتفيا، أمس، مع نظيره الجيبوتي.", ["call held DJ+KE -"]),
    ("تواصل وزير الخارجية الكيني هاتفيا مع كل من نظيره الجيبوتي والوزيرة الأوغندية.", ["call held DJ+KE -", "call held KE+UG -"]),
    ("أجرى الرئيس الكيني اتصالا بالرئيس التركي، وآخر بالرئيس الإيراني.", ["call held KE+TR -", "call held IR+KE -"]),
    ("تلقى الوزير الكيني اتصالا من نظيره التركي، وآخر من نظيره الإيراني.", ["call held KE+TR -", "call held IR+KE -"]),
    ("هاتف الوزير الكيني نظيره التركي، كما أجرى اتصالا مماثلا بنظيره الإيراني.", ["call held KE+TR -", "call held IR+KE -"]),
    ("بحث ولي العهد السعودي الأمير محمد بن سلمان، في اتصال هاتفي، سبل الحل مع الرئيس الأوكراني فولوديمير زيلينسكي.", ["call held SA+UA -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls_with_one_and_then_another(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


MET = [
    # «إلى» whom one sits
    ("اجتمع المبعوث الكيني إلى الرئيس الصومالي في مقديشو.", ["meeting held KE+SO Mogadishu"]),
    ("اجتمعت اللجنة للنظر إلى الملف الكيني.", []),
    # behind where it was
    ("محمد الحسن، وزير الخارجية الكيني، استقبل في مكتبه بنيروبي، السفير الصيني.", ["meeting held CN+KE Nairobi"]),
    ("الوزير الكيني استقبل في مكتبه وفدا من البرلمان الأوغندي.", ["meeting held KE+UG Nairobi"]),
    # an official on whom another calls
    ("زار السفير الأرميني وزيرة الطاقة اللبنانية.", ["visit held AM+LB -"]),
    ("زار المبعوث الكيني الرئيس الصومالي في مقديشو.", ["visit held KE+SO Mogadishu"]),
    # where one would go
    ("أعلن الرئيس الكيني أنه ينوي التوجه إلى كمبالا.", ["visit planned KE+UG Kampala"]),
    ("حاول مواطن كيني التوجه إلى سوريا.", []),
    ("ينوي اللاجئون السفر إلى ألمانيا.", []),
    # each by himself, told between the place and whom he met
    ("التقى الوزير الروسي في موسكو، كلا على حدة، ممثلي حركتي فتح وحماس.", ["meeting held RU+fatah Moscow", "meeting held RU+hamas Moscow"]),
    # he who met the other travels on
    ("أجرى الوزير الكيني محادثات مع نظيره الأوغندي، على أن يتوجه إلى دودوما.", ["talks held KE+UG -", "visit planned KE+TZ Dodoma"]),
    # whom a leader sent
    ("وصل إلى نيروبي مبعوث من الرئيس الصومالي حسن شيخ محمود.", ["visit ongoing KE+SO Nairobi"]),
    # elders of a land, and where he is posted who meets them
    ("استقبل السفير الفرنسي لدى ليبيا وفدا من أعيان مصراتة.", ["meeting held FR+tribes-ly -"]),
    # what prepares something else is not the meeting told before
    ("التقى الوزير التونسي نظيره الكويتي. وكان ترأس الاجتماع الوزاري التحضيري للقمة الفرنكوفونية في جربة.", ["meeting held KW+TN -", "summit unclear TN+oif Djerba"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MET)
def test_whom_one_meets_and_where_one_goes(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


RECALLED = [
    # who calls, between the verb and its noun
    ("وكان الرئيس الكيني تلقى من نظيره الأوغندي اتصالا هاتفيا.", ["call held KE+UG -"]),
    # an agreement by whom the clause is of, and with whom
    ("اعتبرت كيغالي الخطوة نقضا للإعلان الذي وقعته مع كينشاسا ولواندا في 30 يوليو 2014.", ["meeting held AO+CD+RW -"]),
    # what two came to in a place that stands before them
    ("وشرح الوسيط ما تفاهم عليه في زنجبار وزيرا خارجية بوروندي ورواندا.", ["meeting held BI+RW Zanzibar"]),
    ("وشرح الوسيط ما تفاهم عليه الناس في زنجبار.", []),
    # an appointment with somebody
    ("ألغى الرئيس الصربي موعدا مع المبعوث الأميركي.", ["meeting cancelled RS+US -"]),
    ("بات المنتخب على موعد مع كينيا.", []),
    # those who were made to sit down, and those whom somebody would bring to a meal
    ("أجلست الرياض الرئيس الإريتري ورئيس الوزراء الإثيوبي في جدة عام 2012.", ["meeting held ER+ET+SA Jeddah"]),
    ("واقترحت الموفدة جمع الزعيمين الجورجي والأرميني على مائدة غداء في تبليسي.", ["meeting proposed AM+GE Tbilisi"]),
    # a round counted behind its adjective
    ("ستعقد الجولة الفنية الثانية بين كينيا والصومال في أنقرة.", ["talks planned KE+SO Ankara"]),
    ("بدأ الوزير الكيني الجولة الميدانية الثانية في كمبالا.", []),
    # theirs who stand before
    ("اكتفى المفاوضون الروس والأوكرانيون في جولتهم الثانية بإسطنبول بالاتفاق على تبادل الأسرى.", ["talks held RU+UA Istanbul"]),
    ("أعلنت الدوحة أن كابل وإسلام آباد اتفقتا على وقف النار خلال جولة مفاوضات عقدت في مسقط.", ["talks held AF+PK Muscat"]),
    # called by a day long gone, of those of whom the page tells
    ("اجتمع المبعوث الكيني اليوم بالرئيس الصومالي في مقديشو. ولم تعرف التفاصيل، كما حدث في زيارة يناير الماضي.", ["meeting held KE+SO Mogadishu", "visit held KE+SO -"]),
    # one of several just told
    ("رعت ألمانيا سلسلة اجتماعات بين الوزيرين الكيني والأوغندي، أبرزها لقاء أثينا الذي حضره المستشار الألماني.", ["meeting held DE+KE+UG Athens"]),
    # that two have not met since is no contact
    ("منذ قمة عنتيبي بين الرئيسين الكيني والأوغندي عام 2012 لم يلتق الرجلان.", ["summit held KE+UG Entebbe"]),
    # each of two who are known
    ("اجتمع الرئيسان الكيني والأوغندي أمس. ويصل المبعوث الفرنسي السبت على أن يلتقي كلا من الزعيمين على حدة.",
     ["meeting held KE+UG -", "meeting planned FR+KE -", "meeting planned FR+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RECALLED)
def test_what_a_page_recalls(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


AS_BEFORE = [
    ("زار الرئيس الكيني كمبالا في مايو 2013، ورد الرئيس الأوغندي الزيارة في يوليو 2014.", ["visit held KE+UG Kampala", "visit held KE+UG -"]),
    ("عقدت أولى جولات التفاوض بين كينيا والصومال في نيروبي في فبراير 2014، وآخرها في إسطنبول في مارس 2014.", ["talks held KE+SO Nairobi", "talks held KE+SO Istanbul"]),
    ("الاجتماع رفيع المستوى بين الرباط ومدريد، سيعقد الشهر المقبل بالرباط.", ["meeting planned ES+MA Rabat"]),
    ("ناقش الوزير في الاجتماع رفيع المستوى تعزيز الأمن.", []),
    ("اجتمع الوزير اليوناني في بنغازي بالمشير خليفة حفتر.", ["meeting held GR+lna Benghazi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AS_BEFORE)
def test_one_more_of_those_just_told(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


def test_a_body_that_an_official_of_one_side_serves_is_shared_by_nobody() -> None:
    text = "قالت الوزارة إن رئيس هيئة الأركان الروسية ورئيس هيئة الأركان الأمريكية المشتركة تحدثا هاتفيا."
    assert lines(text) == ["call held RU+US -"]


BODIES = [
    # its members in brackets
    ("اجتمعت اللجنة الثلاثية (مصر والسودان وإثيوبيا) في الخرطوم.", ["meeting held EG+ET+SD Khartoum"]),
    ("وكانت اللجنة الرباعية (كينيا، وأوغندا، وتنزانيا، ورواندا) قد التأمت في نيروبي.", ["meeting held KE+RW+TZ+UG Nairobi"]),
    ("التقى الوزير الكيني أعضاء اللجنة (الفنية).", []),
    # before its verb and the particles of that
    ("يذكر أن اللجنة المشتركة الكينية الأوغندية كانت قد التأمت في نيروبي.", ["meeting held KE+UG Nairobi"]),
    # how two talked is no other contact
    ("تباحث الوزير المغربي ناصر بوريطة، الأربعاء، عبر تقنية الاتصال المرئي، مع الوزيرة الألمانية.", ["call held DE+MA -"]),
    ("التقى الوزير الكيني نظيره الأوغندي عبر اتصال مرئي.", ["call held KE+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_by_their_members_and_talks_by_their_way(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


OF_ITS_BODY = [
    ("أرجأت اللجنة المشتركة الكينية الأوغندية اجتماعها المقرر في كمبالا.", ["meeting postponed KE+UG Kampala"]),
    ("أنهت اللجنة المشتركة الكينية الأوغندية لترسيم الحدود اجتماعها في كمبالا.", ["meeting held KE+UG Kampala"]),
    ("أنهى مجلس الشراكة الأردني الأوروبي اجتماعه في عمان.", ["meeting held JO+eu Amman"]),
    ("أرجأت لجنة الانتخابات الكينية اجتماعها.", []),
    # an ambassadress, and one's own ambassador
    ("استدعت لندن السفيرة الإسرائيلية.", ["meeting held GB+IL -"]),
    ("استدعت لندن سفيرها لدى إسرائيل للتشاور.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_ITS_BODY)
def test_a_body_and_its_meeting(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
