"""Positions: the holder beside the word, in an adjective, in the speech inside a speech; what is only supposed."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# a word that is no masdar after «لم» leaves the masdar that follows it
state:FR | accepts | وبلهجة لم تعهد من قبل أعلن الرئيس الفرنسي قبول دعوة الرئيس الصيني لعقد قمة.
state:IN | supports | وقال رئيس الوزراء الهندي ناريندرا مودي: "مرحبا بنشر المراقبين على الحدود".
# a relative clause makes a side of a place; the speaker's country before one keeps its verb
state:RU | rejects | ووصل الوفد إلى موسكو التي رفضت نشر مراقبين.
state:GB | accuses | وبحث الوزيران حادث المطار في بريطانيا التي اتهمت موسكو بتدبير الهجوم.
state:BO | accepts | وأضاف وزير الخارجية البوليفي أن بلاده التي لا تطل على البحر ستبدأ في استخدام ميناء تشيلي.
# a paper told by the adjective of its state, whoever acted last
state:ET | offers | واتهمت وزارة الخارجية الإثيوبية القاهرة بالتعنت. وأضاف البيان الإثيوبي أن بلاده مستعدة لاستئناف الحوار.
state:RU | rejects | وانتقدت كينيا القرار. وأكد البيان الروسي رفض العقوبات على نيروبي.
# the verb of a clause that tells of a speech or a paper
group:jem | offers | وبعثت حركة العدل والمساواة برسالة إلى الخرطوم تعرض فيها وقف القتال.
state:PS | supports | وألقى الرئيس الفلسطيني محمود عباس خطابا دافع فيه عن فكرة المؤتمر الدولي.
org:eu | rejects | وأصدر الاتحاد الأوروبي بيانا رفض فيه الاتحاد ضم القرم.
# what is declared as reached
state:KE | accepts | أعلنت كينيا التوصل إلى اتفاق لوقف إطلاق النار.
# «too» stands between a verb without a subject and its matter
state:EG | demands | وقال وزير الخارجية المصري سامح شكري إن المفاوضات تعثرت. كما طالب أيضا بوقف بناء السد.
# a relative clause tells of the actor before it, over a comma and an auxiliary
state:KE | accepts | وتستضيف نيروبي الجولة، وكانت كينيا، التي وافقت على نشر مراقبين، قد أغلقت حدودها.
state:GE | rejects | ولم يحضر اللقاء وزير الخارجية الجورجي الذي لا يزال يرفض الوساطة.
# a verb of stance that is a word of saying too, whose speaker the speech does not know
state:UA | opposes | وكان الاتفاق وشيكا، إلا أن السفير الأوكراني لدى الأمم المتحدة انتقد القصف الذي استهدف الميناء.
state:LB | opposes | وكان قد أدان رئيس الوزراء اللبناني نجيب ميقاتي الغارات على الجنوب.
# verbs, though nouns are written alike
state:SD | rejects | وعقدت الجلسة في جدة، في حين رفض السودان فتح المعابر.
state:PE | demands | وسبق أن دعت بيرو إلى إجراء تحقيق دولي.
# the sentence goes on with whoever spoke before
state:DZ | demands | وقالت وزارة الخارجية الجزائرية إن الوضع خطير. وطالبت بوقف إطلاق النار.
state:TR | rejects | واستقبل وزير الخارجية التركي هاكان فيدان الصحفيين أمس. كما رفض نشر مراقبين في الجزيرة.
# officials told by their body, in a prepositional phrase or by an adjective
state:JP | opposes | وانتقد مسؤولون في وزارة الخارجية اليابانية التجارب الصاروخية.
org:eu | demands | وقال المفاوض الأوروبي إن على لندن تنفيذ البروتوكول.
# a pronoun opens the clause of a verb that else needs its subject beside it
state:NL | demands | وتخرج هولندا من البعثة في الصيف، لكنها تريد مرحلة انتقالية تمتد عامين.
state:AO | demands | وقال وزير خارجية أنغولا تيتي أنطونيو إن بلاده تحث الكونغو على سحب القوات.
# a denied copula before the subject denies what is said of it; one in another clause does not
state:EG | rejects | ليست مصر مستعدة لقبول المقترح.
state:EG | rejects | وقال وزير الخارجية المصري إن بلاده لم تعد على استعداد للتفاوض.
state:ET | offers | وقالت إثيوبيا إن السد ليس موضع خلاف وإنها مستعدة للتفاوض.
# «على» after a name is the preposition of the verb
state:KP | accepts | والتقى الزعيم الكوري الشمالي كيم جونغ أون وفدا من سيول. ووافق كيم على أن تعقد القمة.
# a body without a name of its own, of one country
group:opposition-ge | demands | ودعت المعارضة الجورجية إلى إعادة الانتخابات.
# what is asked, refused or agreed in a clause of its own
state:KZ | rejects | رفضت كازاخستان أن تشارك في المناورات.
state:BE | demands | ودعت بلجيكا إلى أن تتوقف الغارات على الموانئ.
state:AO | demands | وحث الرئيس الأنغولي جواو لورينسو رواندا على أن تعود إلى المحادثات.
state:EG | demands | وشدد وزير الخارجية المصري سامح شكري على أن تلتزم إثيوبيا بالاتفاق.
# the one asked as a pronoun
state:NO | demands | والتقى المبعوث قائد المتمردين، وطالبته النرويج بوقف القتال.
state:IR | accuses | وتسلح أذربيجان جيشها، في حين تتهمها إيران بإيواء المعارضين.
state:AM | accuses | وقال وزير الخارجية الأرميني أرارات ميرزويان عن جيرانه: «نحملهم مسؤولية إغلاق الطريق».
# a duty laid on somebody anywhere in a speech
state:SN | demands | وقال الرئيس السنغالي ماكي سال: «لعودة الثقة على مالي أن تفتح حدودها».
# what somebody proposed, told before; the one named last; whom «من» brings behind an adjective
state:VN | offers | ودرس المجلس الخطة التي اقترحتها فيتنام.
state:MX | supports | وتوتر الأمر بين غواتيمالا والمكسيك بسبب تأييد الأخيرة لمشروع القرار.
state:CY | opposes | ومضت الشركة في الحفر رغم معارضة شديدة من جانب قبرص لبناء الخط.
state:KP | conditions | وقال الزعيم الكوري الشمالي كيم جونغ أون إن التجارب مستمرة حتى يتم رفع العقوبات.
state:NZ | supports | وقالت رئيسة وزراء نيوزيلندا جاسيندا أرديرن إن ولينغتون تقف بقوة مع فيجي.
# what the speaker's side undertakes, or will do to another
state:CN | accepts | وأعلن وزير الخارجية الصيني وانغ يي أن بلاده ستشارك في إعادة بناء المرفأ.
state:KR | accepts | وقال الرئيس الكوري الجنوبي إنه سيعقد قمة مع نظيره الياباني في سول.
state:MT | opposes | وقالت مالطا إنها ستخفض مستوى تمثيلها لدى جارتها.
state:RU | opposes | وقالت وزارة الخارجية الروسية إن موسكو سترد على إغلاق القنصلية.
# an aside before what the verb brings; its object before the reason; a heading tells it shortly
state:MD | accepts | وكانت الحكومة المولدوفية صادقت في يناير الماضي، بعد قراءة ثانية، على مشروع القانون.
state:TN | supports | وتبرر السلطات التونسية قرار الإغلاق بأن الوباء عاد.
state:ZA | accuses | وحملت جنوب أفريقيا مسؤوليته لرواندا.
state:BO | opposes | وقال الرئيس البوليفي لويس آرسي: «جمهوريتنا تعارض نشر القواعد».
state:AT | demands | وقال المستشار النمساوي كارل نيهامر إن الوضع خطير. وطالب بالعودة إلى الحوار السياسي.
state:PE | accuses | وانتقدت الوزيرة البيروفية آنا خيرفاسي المجلس لدعوته الوزير التشيلي، متهمة إياه بالتحريض.
# what a side denies of itself, calls impossible or unproven; what it judges best, and nonsense
state:ER | rejects | ونفت إريتريا أنها أرسلت قوات إلى السودان.
state:IR | rejects | وتؤكد طهران استحالة تعديل الاتفاق.
state:BY | rejects | وقالت وزارة الخارجية البيلاروسية إنه لا توجد أدلة على تورط مينسك.
state:NO | rejects | وقال وزير الخارجية النرويجي إنه لا وجود لأي خطة من هذا النوع.
state:CN | supports | وقالت وزارة الخارجية الصينية إن الحوار أفضل السبل لتسوية الخلاف.
state:RS | opposes | ووصف الرئيس الصربي ألكسندر فوتشيتش الاتهامات بأنها مجرد هراء.
state:MW | opposes | وأبدت مالاوي عدم رضاها عن نتائج القمة.
# a threat of consequences, a special responsibility, a call-off of something indefinite, a hope with «بـ»
state:UG | opposes | وقال الرئيس الأوغندي يوويري موسيفيني إن أي هجوم ستكون له عواقب.
state:LT | accuses | وقالت وزارة الخارجية الليتوانية إن على بيلاروسيا مسؤولية خاصة عن الأزمة.
state:KP | rejects | ألغى مسؤولون من كوريا الشمالية اجتماعا مقررا مع الوفد الأميركي.
state:JO | demands | وقال مسؤولون أردنيون إنهم يأملون بإقرار الاتفاق قبل نهاية العام.
# who is said to stand behind a deed, or to go about one
state:PL | accuses | وقال رئيس الوزراء البولندي دونالد توسك إن روسيا وراء التفجير.
state:YE | accuses | وقال وزير الخارجية اليمني إن الحوثيين يقومون بتهريب السلاح.
# the two of a verb in the dual
state:GE | accepts | والتقى وزيرا خارجية جورجيا وأرمينيا، واتفقا على ضرورة فتح المعبر.
# wrongdoing that a speaker tells of another, in a verb or a noun
state:UA | accuses | وقال وزير الخارجية الأوكراني دميترو كوليبا إن روسيا اختطفت مئات الأطفال.
state:SD | accuses | وقال وزير الخارجية السوداني علي الصادق إن الحرب طالت بسبب تدخلات إثيوبيا.
state:GR | accuses | وأوضحت وزارة الخارجية اليونانية أن الحل بعيد في ظل الاحتلال التركي لشمال الجزيرة.
# a masdar that begins like the article, and one that is written like a movement's name
state:TR | accepts | وأكد وزير الخارجية التركي هاكان فيدان التزام بلاده بسحب القوات.
state:PK | rejects | ورفضت باكستان فتح المعابر أمام المساعدات.
state:RU | rejects | وجاء الرد سريعا، إذ برز رفض روسي لنشر مراقبين في المنطقة.
state:KP | demands | وتلقت سيول دعوة كورية شمالية إلى وقف المناورات.
org:un | demands | وقال المبعوث الأممي إلى اليمن هانس غروندبرغ إن أي هدنة يجب أن تشمل فتح الطرقات.
org:eu | demands | دعت المفوضية الأوروبية إلى رفع الحصار عن الموانئ.
party:fatah | rejects | رفضت حركتا فتح وحماس المقترح الجديد.
state:OM | demands | وقال وزير الخارجية العماني بدر البوسعيدي إن على طهران العودة إلى طاولة المفاوضات.
state:IQ | rejects | وأكد وزير الخارجية العراقي فؤاد حسين رفض بلاده للقصف على أراضيها.
state:ET | offers | وكان رئيس الوزراء الإثيوبي آبي أحمد عرض الشهر الماضي استضافة المحادثات.
state:FR | demands | ذكر المصدر أن وزير الخارجية الفرنسي جان نويل بارو دعا طهران إلى الإفراج عن السجناء.
state:QA | supports | وقال وزير الخارجية القطري إن هناك إرادة مشتركة لإنهاء الحرب.
state:JP | rejects | قال رئيس الوزراء الياباني شينزو آبي إنه من غير المقبول استئناف التجارب الصاروخية.
state:RU | demands | وذكر البيان أن الروس طلبوا تأجيل الجولة المقبلة.
state:NO | rejects | وقال وزير الخارجية النرويجي إسبن بارث إيدي: «نريد تجنب الدخول في سباق تسلح».
state:SE | demands | وتابع البيان: «أكدت السويد على ضرورة تفكيك البرنامج الصاروخي».
state:IE | offers | وقالت وزيرة الخارجية الأيرلندية إن بلادها منفتحة على استضافة الجولة التالية.
state:PS | demands | في المقابل يرغب الفلسطينيون في رفع الحصار.
state:CO | opposes | وكانت مسؤولة كولومبية رفيعة انتقدت الاتفاق قبل يومين.
people:protesters | opposes | وخرجت مظاهرات في نيقوسيا احتجاجا على زيارة الوزير.
org:unsc | demands | وصوت أعضاء مجلس الأمن بالإجماع، ويدعو القرار إلى فتح المعابر.
state:GR | accepts | وبعد جولة في طوكيو وسيول، اتفق الجانبان اليوناني والألباني على ترسيم الحدود البحرية.
""")

# actor | stance | sentence: nobody holds this
NOT_HELD = lines("""
state:TR | rejects | وحملت التصريحات لهجة لم تعهد من أنقرة تجاه قبرص.
state:IN | supports | وقال رئيس الوزراء الهندي ناريندرا مودي لضيفه: "مرحبا بكم في نيودلهي أيها الصديق العزيز".
state:FR | rejects | ويحاكم في أنقرة الداعية المقيم في فرنسا والذي ينفي أي دور له.
state:RU | accepts | وأعلنت موسكو جولة جديدة بهدف التوصل إلى اتفاق حول الميناء.
state:BO | accepts | وأضاف وزير الخارجية البوليفي أن جارة بلاده التي تطل على البحر ستبدأ في توسيع الميناء.
state:SD | offers | وبعثت حركة العدل والمساواة برسالة إلى الخرطوم تعرض فيها وقف القتال.
state:JP | rejects | هل تنسحب اليابان من المفاوضات؟
state:IR | accepts | وقال مسؤول أميركي: إذا قبلت إيران العرض فسوف نرفع العقوبات.
state:RU | accepts | وتبحث روسيا في التوصل إلى اتفاق حول المدينة.
state:IR | accepts | دعت فرنسا إلى التزام إيران بالاتفاق النووي.
state:DZ | demands | طلب مئات من الجزائر اللجوء في فرنسا.
state:NG | rejects | حثت نيجيريا جارتها على عدم التوقيع على الاتفاقية.
state:TN | accuses | وقد اتهم الرئيس التونسي قيس سعيد بالانفراد بالسلطة.
state:IR | opposes | صوت المجلس على مشروع قرار يدين طهران بسبب الصواريخ.
state:KE | accuses | وقال وزير الخارجية الكيني إن بلاده طلبت من إريتريا وقف دعم الإرهاب.
state:RU | demands | وهددت موسكو بالرد "قريبا" على قرار لاتفيا طرد الدبلوماسيين.
group:pkk | accuses | يذكر أن اليونان تعتبر حزب العمال الكردستاني منظمة إرهابية.
state:MX | rejects | وقالت المكسيك إنها لن تتمكن من الحضور.
state:MX | offers | وسلم الوفد المكسيكي مذكرة بشروط الهدنة.
state:DE | opposes | وتدرك المستشارة الألمانية أنجيلا ميركل أن أي قرار يهدد الاتفاق مكلف.
state:PK | accuses | وقال وزير الدفاع الباكستاني خواجة آصف إن محادثات نيروبي فشلت في وقف القتال.
group:houthis | demands | وأصدر المجلس بيانا مطولا، وطالب الحوثيين بوقف القصف.
state:GR | demands | وكانت وكالات الإغاثة منذ شهور تطالب اليونان بفتح الموانئ.
state:ML | rejects | بعدما مُنع المعارض المالي من السفر.
state:CD | rejects | وقال وزير الخارجية الرواندي إن بلاده ستبقى في الاتفاق حتى لو تخلت عنه الكونغو الديمقراطية.
state:KP | offers | وقال مسؤول ياباني إن كوريا الشمالية وحدها تقرر متى تكون مستعدة للحوار.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_bearers_are_found(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_bearers_hold_nothing_supposed(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


# who holds it, when a verb has no subject beside it | stance | sentence
BY_SYNTAX = lines("""
# who owns, whom a noun is directed at, who is told of, whose side it is
state:PT | accuses | وجهت البرتغال اتهامات إلى ألبانيا بعرقلة الاتفاق.
state:PT | accuses | ألقت البرتغال باللوم على ألبانيا في فشل الجولة.
state:PT | accepts | وقالت البرتغال إنها لا تعارض نشر المراقبين.
state:PT | demands | وقال وزير الخارجية البرتغالي باولو رانجيل إن بلاده تدعو ألبانيا إلى وقف القتال.
state:PT | rejects | وأكدت البرتغال أنها لن تقبل بأي شروط مسبقة.
state:PT | accepts | وكانت البرتغال قد قبلت بالهدنة المقترحة.
state:PT | accepts | وغابت البرتغال، التي وافقت على الخطة، عن الجلسة.
state:PT | supports | وقدمت البرتغال مساعدات. وأشادت بالاتفاق.
state:PT | opposes | لكن السفيرة البرتغالية كارلا غرازينا شجبت الهجوم على الميناء.
state:PT | demands | وطلبت البرتغال من ألبانيا سحب قواتها.
state:PL | conditions | وحذرت بولندا من أنها سترد إذا أغلقت بيلاروسيا المعبر.
state:PL | conditions | وهددت بولندا بالانسحاب من الاتفاق في حال فشلت الجولة.
state:PL | conditions | وقالت بولندا إنها لن تسمح بعبور الشاحنات إذا استمر الحظر.
state:PL | opposes | وهددت بولندا بالانسحاب من الاتفاق.
state:US | opposes | وقال وزير الخارجية الفرنسي جان نويل بارو إن الوضع صعب. وتهدد الولايات المتحدة بالانسحاب من الاتفاق.
# what is said of a thing or of another is the speaker's word on it
state:AM | rejects | وقال وزير الخارجية الأرميني آرارات ميرزويان إن دخول القوات الأذربيجانية إلى الممر مرفوض.
state:CA | accuses | وقال وزير الدفاع الكندي بيل بلير: «موسكو ضالعة في الهجوم».
state:PL | opposes | ولم يتأكد الخبر، إلا أن بولندا حذرت بيلاروسيا من أي تصعيد على الحدود.
state:GR | accuses | يذكر أن اليونان تعتبر حزب العمال الكردستاني منظمة إرهابية.
state:PT | conditions | وقال وزير الخارجية البرتغالي باولو رانجيل: «لا يمكن إرساء السلام دون إشراك الأطراف».
# agreement of verb and subject: a masculine verb has no feminine state after it
state:NO | accuses | قال وزير الخارجية النرويجي إسبن بارث إيدي إن الجولة متعثرة، لكنه اتهم الدوحة بالتأخير.
state:JO | demands | وكان وزير الخارجية الأردني أيمن الصفدي دعا روسيا إلى وقف الضربات.
state:FI | accuses | وقالت فنلندا التي تتهم روسيا بخرق مجالها الجوي إنها سترد.
# the owner of a masdar: a pronoun that agrees, «بلاده», a giver after «من»
state:IE | rejects | وأكدت أيرلندا رفضها توسيع المستوطنات.
state:OM | supports | وجدد وزير الخارجية العماني بدر البوسعيدي دعم بلاده لجهود الوساطة.
state:PK | demands | ويأتي الاجتماع بطلب من باكستان.
# participles and adjectives: of the noun before them, or of the subject
person:yair-lapid | opposes | وقال يائير لابيد، وهو من أشد المعارضين للاتفاق، إن الحكومة أخطأت.
state:IR | supports | وتقدمت نحو المدينة جماعات مدعومة من إيران.
# a list after «كل من», and a name after a title that is not known
state:BH | rejects | ورفضت كل من البحرين والإمارات الاقتراح.
state:RU | rejects | ونفى وزير الخارجية الروسي، سيرغي لافروف، ضلوع بلاده في الهجوم.
org:eu | accepts | وبعث رئيس المفوضية الأوروبية رسالة متعهداً بأن "يكون شريكا دائما في التعاون الأمني".
state:DE | opposes | وانتقد المستشار الألماني فريدريش ميرتس القرار.
# the speaker's own side
state:CA | demands | وقالت كندا إنها تريد أن تفضي المحادثات إلى رفع الرسوم.
state:BR | rejects | وأكد الرئيس البرازيلي لولا دا سيلفا أن بلاده لا ترغب في حرب تجارية.
state:KE | rejects | وقالت كينيا إنها لن تنسحب من الاتفاق.
# what stands before its verb with a pronoun
state:QA | rejects | واتهمته الصحيفة بالتمويل، وهو ما نفته الدوحة.
# who calls it so
state:TR | accuses | وتصنف تركيا الوحدات تنظيما إرهابيا.
""")

# nobody named here holds it | actor | stance
BY_OTHERS = lines("""
people:political-forces | demands | ودعت قوى الأمن العراقية السكان إلى إخلاء المنطقة.
org:igad | accepts | أعلنت إيغاد أن الجنرالين وافقا على لقاء مباشر.
org:un | accepts | وقال المبعوث الأممي هانس غروندبرغ إن الوفود وافقت على جدول الأعمال.
state:US | demands | وعزا الرئيس الأميركي دونالد ترامب الفشل إلى إصرار الوفد الآخر على رفع العقوبات.
state:US | demands | وقال الرئيس الأميركي دونالد ترامب: "أعتقد أنهم يريدون السلام في المنطقة كلها".
state:GR | rejects | وغادر الوفد اليوناني جنيف من دون التوصل إلى اتفاق.
state:CY | offers | وقال وزير الخارجية القبرصي إنه كان مستعدا للتوقيع لولا امتناع الطرف الآخر.
state:SA | supports | تجمع السعودية الطرفين على طاولة واحدة.
state:EG | rejects | لا سمح الله، قال الرئيس المصري عبد الفتاح السيسي، أن تتوقف المفاوضات.
""")


@pytest.mark.parametrize("line", BY_SYNTAX)
def test_positions_bearers_by_syntax(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", BY_OTHERS)
def test_positions_bearers_are_not_those_who_tell_of_others(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


def test_positions_bearers_the_two_are_those_named_side_by_side() -> None:
    page = "انتهت في بروكسل جولة بين صربيا وكوسوفو.\nوقال الاتحاد الأوروبي إن الجانبين قبلا المقترح."
    held = read(page).positions
    assert [(p.actor, p.jointly, p.stance) for p in held] == [("state:RS", ("state:XK",), "accepts")]


# the subject by agreement | stance | sentence
BY_AGREEMENT = lines("""
# of a masdar with a pronoun: the last actor of its gender
state:FI | rejects | وقال المتحدث باسم رئيس إستونيا إن الرئيس الفنلندي ألكسندر ستوب عبر عن رفضه تأجيل القمة.
# of a second clause after «بينما»; of both before a verb of two
state:AM | conditions | وتطالب باكو بفتح الممر، بينما ترفض يريفان التنازل عن أي معبر وتشترط ضمانات دولية.
group:hezbollah | demands | وانتقد حزب الله وحركة أمل ضم الخبراء إلى الوفد، وطالبا بالتراجع عن القرار.
# a relative clause with a subject of its own
group:tplf | demands | ولم يشر النص إلى القوات الإريترية التي تطالب جبهة تيغراي برحيلها.
# a subject before its verb makes who follows the object
state:FR | supports | وقال الرئيس الفرنسي إيمانويل ماكرون إنه سيدعم الاتحاد الأفريقي في القمة.
group:hezbollah | demands | وكان حزب الله قد طالب الحكومة اللبنانية بتعديل القرار.
# several before a verb of several, an official without a name before his verb
state:NO | demands | وكانت النرويج والسويد دعتا الدنمارك إلى تأجيل القمة.
state:PL | opposes | وكانت مسؤولة بولندية رفيعة انتقدت، الخميس، وزير الخارجية الروسي سيرغي لافروف بسبب تصريحاته.
# whose country is meant where nobody speaks
state:VE | rejects | وأمهل الرئيس الفنزويلي نيكولاس مادورو الاتحاد الأوروبي أسبوعا، غير أن بلاده رفضت الوساطة.
# the pronoun of a clause in a speech
state:SE | supports | وقال الوزير اللبناني إن السويد تعلم أن لبنان منهك، وهي حريصة على استقراره.
# the head of a construct state takes the verb
state:US | opposes | وكانت إدارة الرئيس الأميركي دونالد ترامب قد انتقدت القرار.
state:IR | rejects | وحاولت أسرته عبر سفارة كوبا مساعدته إلا أن السلطات الإيرانية رفضت طلبها.
org:un | rejects | وذكر التقرير أن الأمم المتحدة رفضت الخطة.
group:hamas | demands | وتقول السلطة الفلسطينية إن الملف صعب، فيما تطالب حماس باستيعاب موظفيها.
# the pronoun of a second clause, and of a clause inside a clause
state:CU | offers | وقال الوسيط النرويجي إن كوبا تغيبت عن الجولة وأنها مستعدة لاستضافة الجولة.
state:TR | offers | وقال السفير الياباني إن الرئيس التركي رجب طيب أردوغان أبلغه أنه مستعد لاستضافة القمة.
# a hash before the name, a title in the country's seat, two joined before a verb with an object
state:RU | rejects | وفي المساء رفضت #روسيا المقترح.
state:NG | accepts | أعلنت الرئاسة في نيجيريا أنها تنوي الدخول في مفاوضات مع الخاطفين.
state:RU | opposes | وتحدث التقرير عن القرار الذي أدانته موسكو وبكين.
""")

# nobody named here holds it | actor | stance
NOT_BY_AGREEMENT = lines("""
state:DK | demands | وكانت النرويج والسويد دعتا الدنمارك إلى تأجيل القمة.
state:RU | opposes | وكانت مسؤولة بولندية رفيعة انتقدت، الخميس، وزير الخارجية الروسي سيرغي لافروف بسبب تصريحاته.
party:rn | rejects | وتحدثت مارين لوبان عن الحركة والتي انسحبت من الانتخابات.
org:au | supports | وقال الرئيس الفرنسي إيمانويل ماكرون إنه سيدعم الاتحاد الأفريقي في القمة.
state:LB | demands | وكان حزب الله قد طالب الحكومة اللبنانية بتعديل القرار.
state:LB | supports | وقال الوزير اللبناني إن السويد تعلم أن لبنان منهك، وهي حريصة على استقراره.
person:emmanuel-macron | demands | وإثر فضيحة إيمانويل ماكرون أمر كبير موظفي القصر بفتح تحقيق.
state:KR | offers | وقالت كوريا الجنوبية إن جارتها الشمالية مستعدة للتخلي عن برنامجها.
state:IR | opposes | وسيتيح اللقاء للرئيس فرصة إدانة إيران.
state:SA | rejects | نفى مسؤولون في التحالف الذي تقوده الرياض الأنباء.
state:RU | demands | وقال إنه وجه رسالة إلى فلاديمير بوتين يطلب فيها العفو.
""")


@pytest.mark.parametrize("line", BY_AGREEMENT)
def test_positions_bearers_are_found_by_agreement(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_BY_AGREEMENT)
def test_positions_bearers_are_not_whoever_stands_near(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


# groups without a name of their own | stance | sentence
GROUPS = lines("""
people:protesters | demands | وطالب متظاهرون في الساحة برحيل المحافظ.
people:protesters | demands | وأغلق محتجون يطالبون بفرص العمل الطريق الساحلي.
people:clubs@MA | rejects | ورفضت الأندية المغربية خوض المباريات خارج البلاد.
people:activists@IQ | demands | ودعا عدد من الناشطين العراقيين إلى محاكمة المسؤولين.
people:farmers@FR | opposes | وتظاهر في ليون المزارعون الفرنسيون الذين يعارضون الاتفاق التجاري.
people:parties@SD | accepts | واتفقت الأطراف السودانية على تمديد الهدنة.
people:students | demands | وزادت دعوات الطلاب إلى إلغاء الرسوم.
people:western-states | rejects | ورفض الغربيون المقترح الروسي.
people:factions | rejects | ورفضت ثلاثة فصائل الانسحاب من البلدة.
# a leader of a state is of his state, a leader of a group is himself or his group
state:KP | accepts | ووافق الزعيم الكوري الشمالي كيم جونغ أون على لقاء المبعوث.
state:KP | rejects | وقال الزعيم الكوري الشمالي كيم جونغ أون إن الجولة فشلت. ونفى كيم وجود أي اتفاق.
person:alexei-navalny | rejects | وأعلن الزعيم الروسي المعارض أليكسي نافالني رفضه المشاركة في الانتخابات.
# an official in a matter with another of his own state holds it himself
person:emmanuel-macron | opposes | وانتقد الرئيس الفرنسي إيمانويل ماكرون رئيس الوزراء الفرنسي ميشال بارنييه في برلين.
state:FR | opposes | وانتقد الرئيس الفرنسي إيمانويل ماكرون نظيره الإيراني مسعود بزشكيان.
# a former holder is no longer of his state
person:francois-hollande | rejects | ونفى الرئيس الفرنسي السابق فرانسوا هولاند علمه بالصفقة.
# a parliament is not its government
institution:parliament@BR | accepts | ووافق البرلمان البرازيلي على نشر القوات.
# a community is not the state it lives in
people:turkish-cypriots | demands | ويطالب القبارصة الأتراك برفع القيود عن التجارة.
# the last antecedent of a relative verb in the singular; a verb in the dual has its subject before it
state:CL | accuses | ويبحث القضاة النزاع بين بيرو وتشيلي التي تتهم ليما بخرق المعاهدة.
state:TR | supports | ورعت أنقرة وموسكو وهما العاصمتان اللتان تدعمان الهدنة جولة ثانية.
# Europeans are the Union, a clause after a title's noun is no name
org:eu | demands | ويرى الأوروبيون أنه يجب رفع الرسوم.
# the two states of a dual
state:KP | accepts | واتفقت الكوريتان على تبادل الزيارات.
""")

# nobody named here holds it | actor | stance
NOT_GROUPS = lines("""
people:activists | supports | واستمرت النرويج في دعم ناشطين في المنفى.
people:protesters | demands | ودعا الوزير المتظاهرين إلى الهدوء.
people:residents | demands | وطلب من سكان الضاحية إخلاء منازلهم.
people:students | accuses | وألقى الوزير محاضرة أمام الطلاب، اتهم فيها المعارضة بالتخريب.
people:parties | demands | وتضمن النص مطالبة جميع الأطراف بوقف القتال.
state:QA | accuses | وقال مسؤول كيني إن الدوحة متأخرة، لكنه اتهم الدوحة أيضا بالمماطلة.
state:IR | supports | ورعت أنقرة وموسكو وهما العاصمتان اللتان تدعمان طهران جولة ثانية.
state:PE | accuses | ويبحث القضاة النزاع بين بيرو وتشيلي التي تتهم ليما بخرق المعاهدة.
org:unsc | offers | وبعث الفصيلان برسالة إلى مجلس الأمن تعرض الانسحاب من البلدة.
state:DK | rejects | وتحدث الوزير عن علاقات بلاده مع الدنمارك، رافضا الانتقادات.
""")


@pytest.mark.parametrize("line", GROUPS)
def test_positions_bearers_may_be_groups_without_a_name(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_GROUPS)
def test_positions_bearers_agree_with_their_verb(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


def test_positions_bearers_a_paper_is_of_who_said_it_in_one() -> None:
    page = "وقالت وزارة الخزانة اليابانية في بيان إن الوفد عاد.\nوزار وزير من ماليزيا البلدة.\nوأضاف البيان أن الاتفاق يجب أن يوقع."
    assert [p.actor for p in read(page).positions] == ["state:JP"]


def test_positions_bearers_the_two_leaders_are_whose_leaders_they_are() -> None:
    held = read("والتقى رئيسا أرمينيا وأذربيجان في موسكو. ورفض الزعيمان وقف المفاوضات.").positions
    assert [(p.actor, p.jointly, p.stance) for p in held] == [("state:AM", ("state:AZ",), "rejects")]


def test_positions_bearers_the_two_are_first_those_named_last() -> None:
    page = (
        "وصل إلى أوسلو وزير الخارجية الكولومبي، والتقى نظيره الفنزويلي. ووافق البلدان على فتح الحدود.\n"
        "وكانت البرازيل وبيرو قد انسحبتا."
    )
    assert {(p.actor, *p.jointly) for p in read(page).positions if p.stance == "accepts"} == {
        ("state:CO", "state:VE")
    }


# a body told by its noun alone: the last one named in full, or the government of the page's country
BY_NOUN = [
    (
        "اجتمع في عدن قادة الحوثيين في اليمن مع وسيط من اليمن.\nوتطالب الحكومة بتسليم السلاح.",
        ("state:YE", "demands"),
    ),
    ("وصل وفد حركة النهضة التونسية.\nورفضت الحركة المقترح.", ("party:ennahda", "rejects")),
    ("وزار المبعوث نيودلهي وإسلام آباد.\nوأمر وزارة الخارجية بالتحقيق.", None),
    ("وصل وفد حركة النهضة التونسية.\nورفضت الحركة الشعبية المقترح.", ("org:popular-movement", "rejects")),
    ("وبعد أيام من التوتر مع أنقرة رفضت وزارة الخارجية في جمهورية التشيك الطلب.", ("state:CZ", "rejects")),
    ("وغادر الوفد الحكومي جدة بعد رفضه مقترحا أمميا.\nويقاتل الحوثيون في اليمن.", ("state:YE", "rejects")),
    (
        "استقبل سمو الأمير فيصل بن فرحان وزير الخارجية السعودي نظيره الياباني.\nورحب سموه بالمبادرة.",
        ("state:SA", "supports"),
    ),
]


@pytest.mark.parametrize(("page", "held"), BY_NOUN)
def test_positions_bearers_told_by_a_noun_alone(page: str, held: tuple[str, str] | None) -> None:
    found = {(p.actor, p.stance) for p in read(page).positions}
    assert held in found if held is not None else not found


def test_positions_bearers_who_speaks_of_his_country_speaks_for_it() -> None:
    page = (
        "ناقش البرلمان النرويجي موازنة الحكومة النرويجية وخطة وزارة المالية النرويجية.\n"
        "وقال وزير المالية النرويجي ينس ستولتنبرغ لرئيس الوزراء النرويجي ووزير النفط النرويجي إن بلاده ترفض الرسوم."
    )
    assert [p.actor for p in read(page).positions if p.stance == "rejects"] == ["state:NO"]


def test_positions_bearers_a_paper_is_whose_it_was_called() -> None:
    page = "ونقلت الصحف بيان وزارة الخارجية الباكستانية.\nوزار مسؤول من الهند البلدة.\nودعا البيان إلى ضبط النفس."
    assert [p.actor for p in read(page).positions] == ["state:PK"]


def test_positions_bearers_so_many_states_are_those_named_together() -> None:
    page = "اجتمعت قطر والكويت والأردن والعراق في جدة.\nواتهمت الدول الأربع الشركة بالفساد."
    (held,) = read(page).positions
    assert {held.actor, *held.jointly} == {"state:QA", "state:KW", "state:JO", "state:IQ"}


def test_positions_bearers_all_parties_hold_one_position() -> None:
    page = "اجتمعت في القاهرة مصر والسعودية والأردن.\nوأكدت الأطراف رفضها تهجير السكان."
    (held,) = read(page).positions
    assert {held.actor, *held.jointly} == {"state:EG", "state:SA", "state:JO"}


def test_positions_bearers_at_home_people_hold_for_themselves() -> None:
    page = (
        "دعا رئيس الوزراء الإسباني بيدرو سانشيز إلى انتخابات مبكرة.\n"
        "وقال سانشيز إن الحكومة الإسبانية مستعدة للحوار مع المعارضة.\n"
        "وقالت وزارة الداخلية الإسبانية إن البرلمان الإسباني سيصوت.\n"
        "وأضافت الحكومة الإسبانية أن وزيرة الدفاع الإسبانية مارغريتا روبليس ستحضر."
    )
    assert ("person:pedro-sanchez", "demands") in {(p.actor, p.stance) for p in read(page).positions}
