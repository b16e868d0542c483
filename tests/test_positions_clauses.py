"""Positions: whose a word is by the build of its clause: papers, relative clauses, joined verbs, agreement."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor (alone or with others) | stance | sentence
HELD = lines("""
# several states before a verb of «she»; a paper is whose adjective or issuer it has
state:IT | opposes | مدريد وروما ولشبونة تدين طهران بسبب الصواريخ
state:FR | demands | ونظر المجلس في مشروع قرار فرنسي إسباني يدعو إلى هدنة في السودان.
org:eu | opposes | مشروع قرار أوروبي يدين ميانمار بسبب الانتهاكات
state:NO | opposes | وأصدرت النرويج والدنمارك والسويد بيانا مشتركا يدين الهجوم.
# the pronoun of the verb is the one before it; a verb after «و» goes on with the subject, who follows is asked
group:jem | accuses | وانتقدت حركة العدل والمساواة خطاب الوزير السوداني الذي حملته مسؤولية الحصار.
state:CL | demands | تشيلي تعتبر مقترح بوليفيا غير كاف وتدعوها إلى تقديم بديل
state:SE | demands | وقال وزير الخارجية السويدي إن بلاده ترفض القانون، وتطالب المجر بسحب النص.
state:PK | demands | وقالت باكستان إنها تدين القصف وتطالب الهند بوقف الغارات.
# a masdar with the speaker's country; a relative clause before the predicate; «still»; an adjective behind a company
state:SE | rejects | وأبلغ وزير الخارجية السويدي نظيره المجري رفض بلاده أي تأجيل.
state:CL | supports | وأكد الوزير أن تشيلي التي تعد شريكا للاتحاد الأوروبي حريصة على الاتفاق.
state:JP | supports | وقالت اليابان إن طوكيو لا تزال ملتزمة بالاتفاق.
org:shell | supports | وأعلنت الوزارة أن شركة شل الهولندية ملتزمة بالعقد.
# a spokesman of the army of the land; without an office or at a body of another land nobody speaks for his state
state:SD | accuses | وقال المتحدث باسم الجيش فلان الطيب إن المعارضة شنت هجمات على ثلاثة مواقع في السودان.
person:robert-mardini | demands | وقال روبرت مارديني مدير الإدارة إن الممرات يجب أن تبقى مفتوحة في لبنان.
# what is expected; two who said it in a call; four counted states; the head of a construct state
state:PE | demands | ومن المتوقع أن تدعو بيرو إلى عقد قمة طارئة.
state:DE | demands | وجاء ذلك في اتصال بين المستشارة الألمانية أنغيلا ميركل والرئيس الفرنسي إيمانويل ماكرون، أكدا خلاله ضرورة وقف القتال.
state:ES | demands | وتابعت الدول الغربية الأربع، وهي إسبانيا وإيطاليا والبرتغال واليونان، في بيانها «ندعو طهران إلى وقف التخصيب».
state:US | opposes | وتضغط إدارة الرئيس الأميركي دونالد ترامب على كراكاس، وتهدد بفرض حظر.
# a verb after «و» and who it blames; what was told before an actor and a denied verb
state:RU | accuses | وتنفي موسكو أي تورط لها وتتهم أوسلو بشن حملة ضدها.
state:KE | accuses | أدانت الرئاسة الكينية استهداف الموكب وحملت حركة الشباب المسؤولية.
state:KW | rejects | وقال الوزير الكويتي إن الشرط صعب، لكن الكويت لم توافق عليه.
# the first person after a particle of verbs
state:PL | rejects | وقال رئيس الوزراء البولندي: "لن أوقع على هذا النص".
person:panos-kammenos | rejects | كامينوس: لن أقبل بأي اسم للجارة
# fears, a stress laid on «not», a bloc told by its noun, who agrees with whom over an apposition
state:TR | opposes | وأعرب وزير الخارجية التركي عن مخاوفه حيال تدفق اللاجئين.
state:BR | rejects | وشددت البرازيل على عدم السماح بعبور الشحنة.
org:eu | supports | وبحث الاتحاد الأوروبي الخطة. وأيد التكتل بالإجماع ما خلصت إليه النرويج.
state:EG | accepts | وقال الرئيس المصري إنه اتفق مع نظيره الكيني وليام روتو، على العمل المشترك لحل المشكلة.
# proposals with their owner, a veto by its full name, ignored calls
state:FR | offers | وطرح الرئيس الفرنسي إيمانويل ماكرون مقترحاته لإصلاح المجلس.
state:CN | rejects | واستخدمت الصين حق النقض ضد النص.
state:TR | rejects | وتجاهلت تركيا دعوات الوسطاء إلى التهدئة.
# a participle right behind its actor, a title that goes on, who holds an office before a name
state:US | accuses | وردت واشنطن متهمة بكين بارتكاب خرق مباشر للاتفاقية.
state:KE | demands | نيروبي تستدعي سفير بوروندي وتطالب بتفسير للحادث
org:amnesty | demands | وقالت مديرة منظمة العفو لغانا آما بواتنغ إن على الحكومة فتح تحقيق فوري.
# who is called an official of his state before or behind his name speaks for it
state:PS | supports | وقال المسؤول الفلسطيني ناصر القدوة: "نحن نؤيد المبادرة".
# a tie denied of one's own side; charges without a ground; «the time has come» the other way round; acts called wrong
state:FI | rejects | وأكد وزير الخارجية الفنلندي أن فنلندا لا علاقة لها بحادث الكابل.
state:UG | rejects | وقالت أوغندا إنه لم تكن لها أي صلة بالمتمردين.
state:LA | rejects | وأكدت لاوس أن الاتهامات لا أساس لها.
state:PT | demands | وقال الوزير البرتغالي إن الوقت قد حان لتغيير قواعد المجلس.
state:ER | opposes | وقالت إريتريا إن إغلاق الميناء سيعتبر عملا من أعمال العدوان.
state:BO | opposes | وقالت بوليفيا إن قرار تشيلي خارج على القانون الدولي.
# an adverb behind the verb is nobody's name; a group called without its article
person:miguel-soto | accuses | واتهم علنا النائب البوليفي ميغيل سوتو الحكومة بالكذب.
group:polisario | demands | بيد أن بوليساريو تصر على إجراء الاستفتاء.
# to pass a law is to accept it, to own up to a fault is not
institution:parliament@BE | accepts | وأقر البرلمان البلجيكي بالإجماع تعديل الموازنة.
state:RS | accepts | وأقر الرئيس الصربي بحق كوسوفو في الانضمام.
# to insist on refusing is to refuse
state:AM | rejects | ويصر الوفد الأرميني على رفض نشر المراقبين.
state:BY | rejects | وتتمسك بيلاروسيا بعدم تسليم المعارضين.
# who stands alone between a verb of accusing and its charge is the accused, by whoever acted before
state:PK | accuses | وتشن إسلام آباد منذ شهر هجوما على وزيرستان. وتتهم حركة طالبان بأنها تتلقى السلاح من الخارج.
state:KE | accuses | وتغلق كينيا حدودها منذ أيام، وتتهم الصومال بإيواء المسلحين.
# the country of him of whom a clause tells; an adjective of nationality between a noun and its matter
state:RU | supports | واتصل الرئيس التشادي بنظيره الروسي فلاديمير بوتين الذي تدعم بلاده حكومة أوغندا.
state:IR | supports | وناقش المجلس الدعم الإيراني للحوثيين.
org:eu | opposes | وأشار البيان إلى الاعتراض الأوروبي على الرسوم.
# an official of a body that the page has named; a title that stands before a name
state:NO | demands | قالت وزارة الخارجية النرويجية إنها تتابع الوضع. وقال مسؤول بالوزارة: "نحث كل الأطراف على ضبط النفس".
org:un | demands | وقال نائب مفوض الشؤون السياسية بالأمم المتحدة هانز كورلسن: "يجب على بيرو أن تلتزم بالقانون".
# regret at a decision; praise; what somebody does not intend
org:eu | opposes | وقال البيان: "يأسف المجلس الأوروبي لقرار البرازيل فرض الرسوم".
state:KE | supports | وقال المتحدث إن الرئيس الكيني أشاد بالقوات الإثيوبية.
state:DE | rejects | وأكدت الرئاسة الألمانية أن ألمانيا لا تنوي القيام بأي عملية في مالي.
# a breach, a design: who says so accuses
state:IN | accuses | ووصفت وزارة الخارجية الهندية المسيرة بأنها محاولة متعمدة لجر البلاد إلى الحرب.
state:ET | accuses | وأبدت أديس أبابا قلقها العميق من الاتفاق الأخير الذي ترى فيه محاولة لتطويقها.
state:AM | accuses | وأقيم حاجز على الطريق، الأمر الذي عدته يريفان نقضا للبيان.
state:UG | accuses | وقالت أوغندا إن التوغل يمثل خرقا للهدنة.
# there is no objection, no other way, no bargaining; disagreement
group:ypg | accepts | وأعلن قائد وحدات حماية الشعب سيبان حمو أن "لا مشكلة" لدى مقاتليه بدخول الجيش.
state:RU | supports | وقالت المتحدثة باسم الخارجية الروسية إن موسكو لا ترى بديلا عن التفاهمات.
state:YE | rejects | وقال الوزير اليمني إن فتح الطرق لا يخضع للمقايضة.
state:BR | rejects | وصدت البرازيل مرارا وساطات من جيرانها.
# behind a comma a verb has its own subject; what is accepted or refused is somebody's request
state:JP | conditions | وأيدت الهند تخفيف العقوبات تدريجيا، واشترطت طوكيو أن يسبقه وقف التجارب.
state:BE | accepts | وقبلت الحكومة البلجيكية أمس طلب كيري تأجيل التصويت.
# two movements named side by side; the union by its council; who leads a delegation; a body with its adjective
party:fatah | accepts | وقعت حركتا فتح وحماس إعلانا في صنعاء برعاية الرئيس علي عبدالله صالح. وأكد الإعلان أن الحركتين توافقان على المبادرة.
org:eu | supports | وجاء في بيان الاتحاد الأوروبي: "يؤيد المجلس الأوروبي الخطوات الأخيرة".
state:YE | rejects | ووصل الوفد اليمني الذي يترأسه عبدالكريم شيبان. وقال عبدالكريم شيبان إن وفده لن يقبل بالطرق الفرعية.
org:msf | accuses | وذكرت أطباء بلا حدود أن قوات النظام السوري قصفت مستشفى ميدانيا.
# a clause of which only a piece is quoted; what is called so behind a quotation mark
org:un | demands | وشدد المبعوث الأممي على أن أي عملية ذات مصداقية تتطلب "تنازلات من الجميع".
state:ER | opposes | ورد وزير الإعلام الإريتري بأن الرسالة "مهزلة خادعة".
# a proposal with its owner; as somebody wishes it; at somebody's request; off the table
state:EG | offers | وقالت مصادر إن المقترح المصري يقضي بتجميد السلاح.
state:US | offers | وتناول اللقاء مقترح واشنطن العودة إلى المفاوضات.
state:US | demands | وأعلنت كينيا أنها لن تجمد البناء تجميدا كاملا كما تريد واشنطن.
state:LB | demands | وقال الوزير الإيطالي إن الجنود انتشروا تلبية لطلب الحكومة اللبنانية.
state:CO | rejects | وقال الوزير الكولومبي إن العقيدة والاقتصاد ليسا على طاولة البحث.
# «still» before its verb; «it is he who»; a minister of the ministry told before; a masdar that is a movement's name
state:RS | rejects | غير أن بلغراد ما زالت ترفض الاعتراف باستقلال الإقليم.
state:KH | accuses | وقالت كمبوديا إن الجيش التايلاندي هو من بدأ إطلاق النار.
state:BO | rejects | واجتمعت وزارة الخارجية البوليفية مع سفير تشيلي. وقال الوزير فيرناندو هواناكوني إن بلاده لن تقبل بحل يفرض عليها.
state:GE | rejects | وقال مسؤول جورجي إن تبليسي لا تنوي فتح جبهة ثانية.
# whose conduct is judged is accused; what goes against a rule; what somebody's country sees in a thing
state:KR | accuses | وقالت كوريا الجنوبية إن تصرفات اليابان تمثل تصعيدا خطيرا.
state:LT | accuses | وقال رئيس الوزراء الليتواني إن ما تفعله بيلاروسيا ابتزاز صريح.
state:AM | accuses | واعتبرت أرمينيا أن سيطرة باكو على المرتفعات تتناقض مع البيان.
people:opposition | opposes | وانتقدت المعارضة موقف الحكومة، واعتبرته رضوخا لموسكو.
# advice to another side, a request that is not met, threats, doors, no way and no harm
state:KR | demands | ونصحت كوريا الجنوبية اليابان بعدم إثارة المشاكل.
state:KE | demands | ولم تستجب مقديشو لطلب كينيا تسليم ثلاثة مشتبه بهم.
state:TH | opposes | واستدعت تايلاند سفيرها ولوحت بإغلاق المعابر.
state:NG | offers | وأسفت نيجيريا للقرار، لكنها أكدت أن بابها مفتوح.
state:SI | rejects | وقالت سلوفينيا إن العالم لا يمكنه أن يقف متفرجا.
state:ET | rejects | وأعلنت أديس أبابا أن الاتفاق لا يضر بأحد.
state:PK | accuses | وتقول إسلام آباد إن كابول توفر ملاذا آمنا للمسلحين.
state:KP | rejects | وقالت كوريا الشمالية إن السيادة ليست موضوعا للنقاش.
# who alone stands before what he is called does not call so
state:FR | supports | ومثل لندن، ترسل فرنسا جنودا إلى الحقول وتعتبر قوات سوريا الديمقراطية حليفا مهما لها.
# banners are the crowd's; what is prolonged or will be taken against somebody; fear of nothing, harm to nobody
people:students | opposes | وخرج آلاف الطلاب في بانكوك رافعين شعارات تندد بالجيش.
people:protesters | demands | ورفع متظاهرون لافتات تطالب الأمم المتحدة بوقف العملية.
state:CN | opposes | ورغم الاحتجاج، قررت بكين تمديد الرسوم ستة أشهر.
state:CA | opposes | وأكدت كندا أنها ستتخذ جميع الإجراءات اللازمة.
state:RW | rejects | وقال الرئيس الرواندي إن العقوبات لا تخيفه.
state:ET | rejects | وأوضح السفير الإثيوبي أن السد لم يلحق أي ضرر بالسودان.
state:CO | accepts | وقال الرئيس الكولومبي إنه لا يرى ما يمنع ذلك.
state:CH | offers | وأبدت سويسرا انفتاحا على مشاركة أوسع في البرامج.
state:ES | rejects | وتقول مدريد إنها لا تحتاج إلى إذن من أحد.
# a doubled letter written out makes a verb
state:NO | supports | وكان رئيس الوزراء النرويجي يومها يفضّل تأجيل القمة، أما هو ففضّل عقدها في أوسلو.
""")

# nobody named here holds it | actor | stance
NOT_HELD = lines("""
state:PE | accuses | وقال وزير الدفاع البيروفي إن المحققين يبحثون ما إذا كانا ضالعين في المخطط.
state:BR | accepts | وقال الرئيس البرازيلي إنه سيلتقي نظيره في الأيام المقبلة.
state:KE | accepts | ومن المهم أن تقبل كينيا الاتفاق.
state:SD | accepts | وحذر الوزير السوداني من حالة يعترف فيها العالم بالانقلاب.
group:hamas | rejects | أغلقت حماس شركة اتصالات امتنعت عن التعاون في التحقيق.
state:US | accepts | وقالت الشركة إنها وشريكتها، ومقرها الولايات المتحدة، تنويان البدء في مفاوضات.
state:TR | supports | وحذرت تركيا من دعم أي دولة مستعدة لإيواء المتمردين.
org:sohr | accuses | وقال المرصد السوري لحقوق الإنسان إن قوات الحكومة شنت هجوما على البلدة.
state:SY | opposes | وطلبت دمشق الدعم لبلدة حلب، وعبروا عن قلقهم من القصف.
state:FR | supports | هل كانت فرنسا مستعدة لبيع السفينة؟ سؤال يطرحه الكتاب: هل كانت فرنسا ملتزمة بالعقد
org:unsc | accuses | ولا يصنف مجلس الأمن الحزب منظمة إرهابية.
state:IN | demands | وقالت باكستان إنها تدين القصف وتطالب الهند بوقف الغارات.
state:HU | rejects | وأبلغ وزير الخارجية السويدي نظيره المجري رفض بلاده أي تأجيل.
state:IR | opposes | مدريد وروما ولشبونة تدين طهران بسبب الصواريخ
state:BO | demands | تشيلي تعتبر مقترح بوليفيا غير كاف وتدعوها إلى تقديم بديل
state:NO | accuses | وتنفي موسكو أي تورط لها وتتهم أوسلو بشن حملة ضدها.
state:IN | accepts | وأعلن السفير النيبالي أن الوفد المفاوض مع السلطات الهندية وقع أمس على مسودة الاتفاق.
state:BI | demands | نيروبي تستدعي سفير بوروندي وتطالب بتفسير للحادث
state:KE | supports | وشهدت نيروبي مسيرات مؤيدة لكينيا.
state:SA | offers | وتعد السعودية أكبر المنتجين في المنطقة.
state:LB | opposes | وقال الوزير اللبناني إن القرار أثار المخاوف من حرب جديدة.
state:LA | accuses | وأكدت لاوس أن الاتهامات لا أساس لها.
state:AM | demands | ويصر الوفد الأرميني على رفض نشر المراقبين.
state:CH | supports | وقال باحثون إن معظم السويسريين يؤيدون المعاهدة.
state:BE | accepts | وأقر رئيس الوزراء البلجيكي بوجود ثغرات في التحقيق.
state:JP | rejects | وقال رئيس الوزراء الياباني: "لا أعرف شيئا عن الاتفاق".
state:JP | rejects | وقال رئيس الوزراء الياباني: "لا أخشى المنافسة".
state:GB | rejects | وأكد الوزير البريطاني أن بلاده لا تشعر بأي ضغط.
state:BR | offers | وقال الوزير البرازيلي إن تنظيم الانتخابات سيساعد على إيجاد مناخ أفضل.
state:CN | offers | واستبعدت الصين المحادثات إلا إذا كانت طوكيو على استعداد للاعتذار.
state:JP | offers | واستبعدت الصين المحادثات إلا إذا كانت طوكيو على استعداد للاعتذار.
state:NG | accuses | واتهم الوزير بالفساد بعد عودته من نيجيريا.
state:ES | accuses | وقال الوزير الإسباني إن بلاده تقوم بمحاولة لإنقاذ الاتفاق.
state:FR | accuses | وقالت فرنسا إن أي خرق للهدنة سيقابل بالرد.
state:JP | accuses | واتهم تقرير أممي اليابان بانتهاك الحظر، وقالت طوكيو إن التقرير قيد الدرس.
state:NL | demands | ورحب الوزير بالدعم، كما طالب هولندا، خلال الجلسة، بإرسال مراقبين.
state:ML | demands | كما ينتظر أن يلتقي الرئيس المالي نظيره في باماكو.
state:IL | accepts | جورج ميتشل اجتمع بالرئيس الإسرائيلي قبل لقاء نتنياهو.
state:GR | demands | وقال الوزير اليوناني: "لا نحتاج إلى إذن من أحد".
state:PE | accuses | ودعت بيرو إلى ألا تقدم تشيلي على أي عمل يتنافى مع المعاهدة.
state:GB | demands | وقالت الشرطة البريطانية إنها نصحت السكان بالبقاء في منازلهم.
state:IL | opposes | ولوح رئيس الوزراء الإسرائيلي بالقطعة أمام الحضور.
group:sdf | supports | ومثل لندن، ترسل فرنسا جنودا إلى الحقول وتعتبر قوات سوريا الديمقراطية حليفا مهما لها.
org:google | accepts | وقالت شركة غوغل إنها ستطلق خدمة جديدة للمشتركين.
state:MA | accepts | وأكد الطبيب أن الملك المغربي سيباشر مهامه بعد فترة راحة.
org:un | demands | ورفع متظاهرون لافتات تطالب الأمم المتحدة بوقف العملية.
state:KE | supports | ووصف الرئيس الكيني مشروع الموازنة بأنه كارثي.
state:EG | accuses | وأصدرت مصر قرارا بحبس فلان، المحرض على محاولة الاغتيال.
""")


def held(sentence: str) -> set[tuple[str | None, str]]:
    return {(who, p.stance) for p in read(sentence).positions for who in (p.actor, *p.jointly)}


@pytest.mark.parametrize("line", HELD)
def test_positions_clauses_tell_the_bearer(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in held(sentence)


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_clauses_leave_others_out(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in held(sentence)


def test_positions_clauses_a_second_verb_of_one_refusal_is_none_of_its_own() -> None:
    assert len(read("وترفض موسكو تأكيد أو نفي وجود قواتها في البلدة.").positions) == 1
