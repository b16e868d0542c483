"""Positions: who demands, conditions, rejects, accepts, offers, supports, opposes, accuses; on what; toward whom."""

from __future__ import annotations

import pytest

from mahdar.knowledge.loader import read_table
from tests.speech_table import lines, read

# actor | stance | issue (or -) | sentence
HELD = lines("""
SY | conditions | troop_withdrawal | تشترط دمشق انسحاب القوات التركية قبل أي لقاء بين الرئيسين.
SY | conditions | troop_withdrawal | غير أن الحكومة في دمشق تشترط انسحاب القوات التركية كاملة من شمال البلاد.
TR | demands | border_security | وتشدد أنقرة على ضرورة ضبط حدودها الجنوبية ومنع تسلل المسلحين.
TR | demands | refugee_return | تريد تركيا ضمان العودة الآمنة للاجئين السوريين.
IR | rejects | talks | ورفضت طهران المفاوضات المباشرة مع واشنطن.
IR | rejects | talks | وجاء رفض طهران المفاوضات المباشرة بعد أسبوع من العرض.
US | accepts | talks | وافق الرئيس الأميركي على لقاء نظيره الكوري الشمالي.
EG | demands | water | طالبت مصر بوقف ملء السد قبل الاتفاق.
EG | supports | political_solution | أكد وزير الخارجية المصري سامح شكري ضرورة إيجاد حل سياسي للأزمة الليبية.
RU | supports | sovereignty | وأكدت موسكو دعمها وحدة الأراضي السورية.
SA | supports | ceasefire | رحبت السعودية بوقف إطلاق النار في السودان.
FR | opposes | military_action | أدانت فرنسا الهجوم على المطار.
QA | offers | talks | عرضت قطر استضافة المحادثات بين الطرفين.
OM | offers | - | وأبدت سلطنة عمان استعدادها لنقل الرسائل بين العاصمتين.
TR | accuses | - | اتهمت تركيا الحكومة السورية بعدم الجدية.
IL | rejects | settlements | ترفض إسرائيل وقف الاستيطان في الضفة.
KP | accepts | nuclear | تعهدت كوريا الشمالية بنزع السلاح النووي.
ET | rejects | water | وقال رئيس الوزراء الإثيوبي آبي أحمد إن بلاده ترفض أي اتفاق ملزم بشأن سد النهضة.
DZ | demands | sanctions | دعت الجزائر إلى رفع العقوبات المفروضة على دمشق.
JO | demands | crossings | طالب وزير الخارجية الأردني أيمن الصفدي بفتح المعابر أمام المساعدات.
IQ | opposes | military_action | دان العراق القصف الذي طال أراضيه.
CN | supports | talks | أيدت الصين استئناف المفاوضات بين الجانبين.
AE | supports | normalisation | رحبت الإمارات باستئناف العلاقات الدبلوماسية بين البلدين.
US | conditions | nuclear | وقال البيت الأبيض إن الرئيس لن يلتقي كيم ما لم تكن هناك إجراءات ملموسة لنزع السلاح النووي.
LY | demands | elections | دعت الحكومة الليبية إلى إجراء الانتخابات قبل نهاية العام.
TR | rejects | - | وقال وزير الدفاع التركي خلوصي أكار: «لن ننسحب من شمال سوريا في هذه الظروف».
IR | supports | cooperation | وقال وزير الخارجية الإيراني حسين أمير عبد اللهيان: «نؤيد توسيع التعاون مع جيراننا».
RU | accepts | prisoners | ووافقت روسيا على تبادل الأسرى مع كييف.
UA | conditions | ceasefire | وأكدت أوكرانيا أنها لن تتفاوض إلا بعد وقف إطلاق النار.
SD | rejects | - | ورفضت الحكومة السودانية المبادرة الأفريقية.
MA | rejects | autonomy | رفض المغرب تقرير المصير عبر الاستفتاء.
YE | demands | salaries | طالبت الحكومة اليمنية بصرف الرواتب في مناطق الحوثيين.
PS | demands | recognition | دعت فلسطين إلى الاعتراف بالدولة الفلسطينية.
LB | demands | border_security | طالب لبنان بترسيم الحدود البحرية مع إسرائيل.
GB | opposes | settlements | انتقدت بريطانيا التوسع في المستوطنات.
DE | supports | humanitarian_aid | أيدت ألمانيا إيصال المساعدات الإنسانية إلى غزة.
TR | demands | terrorism | طالبت تركيا السويد بتسليم عناصر التنظيمات الإرهابية.
IR | demands | guarantees | طالبت إيران بضمانات أميركية قبل العودة إلى الاتفاق.
# who denies an acceptance refuses, and does not accept
KE | rejects | - | ونفت كينيا نفيا قاطعا كل الاتهامات بشأن تهريب السلاح.
KE | rejects | nuclear | نفت كينيا أنها وافقت على نزع السلاح النووي.
# what is closed to talk, what nobody may do; what is decided is yielded or refused
GH | rejects | - | وقال وزير الخارجية الغاني إن سيادة بلاده على الجزيرة ليست موضع تفاوض.
GH | rejects | - | وقال وزير الخارجية الغاني إن ملف الجزيرة شأن داخلي.
GH | rejects | - | وقال الرئيس الغاني جون ماهاما إن أحدا لن يفرض على أكرا حلا.
GH | accepts | - | وأعلنت غانا رفع القيود المفروضة على التجارة مع توغو.
GH | rejects | - | أعلنت غانا طرد ثلاثة دبلوماسيين توغوليين.
GH | conditions | sanctions | عرضت غانا تعليق التدريبات مقابل رفع العقوبات عن موانئها.
GH | demands | - | وأعاق القصف سعي غانا إلى هدنة شاملة.
# a good for all is supported when it is called needed; asked of others in a verb it is demanded
GH | demands | political_solution | دعت غانا إلى حل سياسي للأزمة في مالي.
NO | demands | humanitarian_aid | وأكدت النرويج أهمية إيصال المساعدات إلى دارفور.
NO | supports | cooperation | وأكدت النرويج أهمية التعاون مع أيسلندا.
# whose good effect is told is supported; whom one says to be after something is accused
MZ | supports | - | وقال وزير الخارجية الموزمبيقي إن ترسيم النهر سيعزز الثقة بين البلدين.
MW | supports | - | وأكد رئيس مالاوي أن هذا الممر يخدم شعوب المنطقة.
RW | accuses | - | وقال وزير الخارجية الرواندي إن أوغندا تريد ضم الإقليم إليها.
# to pledge that one will hunt or hinder somebody is to oppose him
KE | opposes | - | وتعهدت كينيا بملاحقة المهربين على ساحلها.
# what a speaker's clause says of its matter
PE | rejects | - | وقال وزير الخارجية البيروفي إنه لا جدوى من وساطة جديدة مع الإكوادور.
PE | rejects | - | وقالت وزارة الخارجية البيروفية: «ليس صحيحا أن قواتنا عبرت النهر».
PE | rejects | - | وأكد وزير الخارجية البيروفي أنه ليس من حق أحد التصرف في مياه البحيرة.
PE | accuses | - | وقال وزير الخارجية البيروفي إن الخرائط الجديدة تشكل خرقا للمعاهدة.
PE | opposes | - | وقالت بيرو إنها تحتفظ بحقها في مقاضاة الشركة.
PE | accuses | - | وقال وزير الخارجية البيروفي إن الحملة الأخيرة جزء من مؤامرة على بلاده.
PE | supports | - | وقال وزير الخارجية البيروفي إن الحوار هو السبيل إلى تقاسم المياه.
PE | supports | - | وقال رئيس بيرو: «علينا أن نحمي البحيرة معا».
PE | opposes | - | وقال وزير الخارجية البيروفي إن الفساد يعزز الفقر في الأرياف.
PE | opposes | - | وقال وزير الخارجية البيروفي إن التنقيب يسهم في تأجيج التوتر.
PE | supports | - | وقال وزير الخارجية البيروفي إن الجسر يسهم في حل النزاع.
PE | accuses | - | وقال وزير الخارجية البيروفي إن الإكوادور تعاملت بازدواجية مع القرار.
PE | accepts | - | وقال وزير الخارجية البيروفي إنه لا شيء يمنع عودة السفير.
PE | accepts | - | وقالت وزارة النقل البيروفية إنه سيتم فتح الطريق الساحلي.
PE | opposes | - | وقال رئيس بيرو: «سنتصدى لكل من يدخل مياهنا».
PE | opposes | - | وقال وزير الخارجية البيروفي إن الوسيط فقد مصداقيته.
PE | opposes | - | وقال وزير الخارجية البيروفي إن الخطوة بمثابة إعلان حرب.
PE | rejects | - | وقال وزير الخارجية البيروفي إن اللجنة لا تملك صلاحية تعديل الخريطة.
PE | rejects | - | وقال رئيس بيرو: «لن نرد على الرسالة».
PE | supports | - | وقال وزير الخارجية البيروفي إن المضي قدما في الترسيم قرار بلاده.
PE | rejects | - | وقال وزير الخارجية البيروفي إنه لا فائدة ترجى من جولة أخرى.
PE | conditions | - | وقال وزير الخارجية البيروفي إن بلاده لا ترى حلا دون ترسيم البحيرة.
PE | conditions | - | وقال رئيس بيرو إن الأشغال ستبدأ حالما تسحب الشركة معداتها.
PE | demands | - | وقال وزير الخارجية البيروفي إن بلاده لن تقبل بأقل من إزالة السدود.
PE | opposes | - | وقال وزير الخارجية البيروفي إن التسرع يأتي بنتائج عكسية.
PE | demands | - | وأكد وزير الخارجية البيروفي حاجتها إلى منفذ على النهر.
# what is laid on others, forbidden or bidden in so many words
PE | demands | - | وقال وزير الخارجية البيروفي إن على تشيلي إيضاح موقفها من الخرائط.
PE | demands | - | وقال رئيس بيرو مخاطبا جيرانه: «لا تختبروا صبرنا مرة أخرى».
PE | demands | - | وقال رئيس بيرو: «ارفعوا أيديكم عن البحيرة».
PE | accepts | - | واعترفت بيرو بسيادة الإكوادور على الجزيرة.
# what is expressed is held, whoever tells of it
NO | supports | talks | وقالت وزارة الخارجية السويدية إن وزير الخارجية النرويجي عبر عن رغبته في لقاء نظيره الفنلندي.
""")

NOTHING = lines("""
وصل الوفد إلى مدينة أنطاليا التركية مساء الأحد.
وشدد وزير الخارجية العماني على أن أمن المنطقة يصنعه أهلها.
عقد الوزيران جلسة مباحثات في القاهرة أمس.
سيطرت المعارضة المسلحة على المدينة قبل عام.
انتهت القمة قبل وصول الوفد السوداني.
طلب اللجوء في ألمانيا يستغرق شهورا.
التقى الرئيسان قبل القمة بيوم واحد.
دعم فني يصل إلى المصانع من الشركة.
لم ترفض إيران المقترح الأوروبي.
من المستبعد أن تقبل موريتانيا المقترح السنغالي.
ليس من الوارد أن تقبل كينيا بنشر المراقبين.
نفت موريتانيا أن تكون رفضت المقترح السنغالي.
نفى وزير الخارجية الكيني رفضه الهدنة.
تراجعت غانا عن رفضها نشر المراقبين.
لم تعد كينيا ترفض نشر المراقبين.
لا أحد يرفض الحل السياسي، بحسب وزير الخارجية الكيني.
وقال وزير الخارجية الكيني إن النواب ليسوا ضد السلام.
وسأل الصحفيون هل ترفض الحكومة الأرمينية عودة النازحين؟
وشدد وزير الخارجية المصري سامح شكري على أن تنفيذ الاتفاق بدأ.
ويتوقع أن تبحث القمة أزمة الغذاء.
وقال وزير الخارجية الكيني إن قرية صغيرة تقع خلف التلال.
ووصف وزير الخارجية الكيني الجلسة بأنها سياسة قديمة.
وقال وزير الخارجية الكيني إن زيارة نظيره الأوغندي ستبدأ غدا.
وقال الجيش الإثيوبي إن جنوده أطلقوا النار في الهواء.
وقالت وزارة الدفاع الكينية إنها شنت غارات على معسكر للمسلحين.
وشدد خبراء على ضرورة التزام أرمينيا بالاتفاق.
# what is done, what is kept back, what is said of oneself
وأمر الرئيس التونسي قيس سعيد بنقل عدد من الموظفين.
ومنحت كندا الطالبة جائزة سنوية.
ورفض وزير الخارجية الجزائري التعليق على التقارير.
وامتنعت الخارجية الهندية عن التعليق.
وطلب دبلوماسي نرويجي عدم الكشف عن هويته.
ودافع الرئيس القبرصي نيكوس خريستودوليديس عن نفسه أمام الصحافيين.
ولوح وزير الدفاع الأرميني بصورة للضحايا أمام النواب.
وتعتزم اليابان إنفاق ملايين على الطرق.
# a wish that tells of a thing, or of one's own doing
وبلغ القرض الذي تأمل زامبيا الحصول عليه مليار دولار.
وقال وزير المالية الزامبي: «نأمل أن ننتهي من الطريق قريبا».
# who owns up accepts nothing
واعترف وزير المالية البوليفي بالتلاعب بالأرقام.
واعترفت غانا بأنها تأخرت في السداد.
# a purpose, a manner, a quantity: no verb and no stance
وتحدثت موسكو بشكل حذر عن الجولة المقبلة.
والتقى الوفدان من أجل التوصل إلى تسوية في كركوك.
وعقد مجلس الأمن جلسة بناء على طلب السنغال.
وتورطت كينيا في دعم فصائل مسلحة.
# a readiness for war offers nothing; what is important as a thing is not asked for
وأبدى الجيش الإثيوبي استعداده لشن هجوم على المدينة.
وقال وزير الخارجية العراقي فؤاد حسين إن هذا الاتفاق تشكل ضرورة الأمن أساسه.
وأكد وزير الخارجية الليبي أهمية المؤتمر.
# what another wants for the good of both is no charge; an actor's own doing is no good effect
وقال وزير الخارجية الرواندي إن أوغندا تريد السلام.
وقال وزير الخارجية الرواندي إن أوغندا تريد أن تكون مركزا للتقنية.
وقال سكان القرية: «لا تعرفون ما جرى هنا».
وقال وزير الخارجية الموزمبيقي إن مالاوي تحمي غاباتها.
وقال وزير الخارجية الموزمبيقي إن الحشود تمهد لهجوم جديد.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_stances_of_each_kind(line: str) -> None:
    country, stance, issue, sentence = (part.strip() for part in line.split("|"))
    found = [(p.actor, p.stance, p.issue) for p in read(sentence).positions]
    if issue == "-":
        assert (f"state:{country}", stance) in [f[:2] for f in found]
    else:
        assert (f"state:{country}", stance, issue) in found


@pytest.mark.parametrize("sentence", NOTHING)
def test_positions_stances_nothing_is_held(sentence: str) -> None:
    assert read(sentence).positions == ()


TOWARD = [
    ("طالبت مصر إثيوبيا بوقف ملء السد.", "state:EG", "state:ET"),
    ("اتهمت أنقرة دمشق بعدم الجدية.", "state:TR", "state:SY"),
    ("طالبت مصر بوقف ملء السد.", "state:EG", None),
    ("ورفضت إريتريا اتفاق بريتوريا.", "state:ER", None),
]


@pytest.mark.parametrize(("sentence", "actor", "toward"), TOWARD)
def test_positions_stances_toward_whom(sentence: str, actor: str, toward: str | None) -> None:
    assert [(p.actor, p.toward) for p in read(sentence).positions] == [(actor, toward)]


# one position | who holds it first | who hold it with him
JOINT = [
    ("رفضت مصر والسودان الملء الأحادي للسد.", "state:EG", ("state:SD",)),
    (
        "وقال الوزير الأردني أيمن الصفدي إن عمّان والرياض وأبوظبي تدعم وحدة الأراضي السورية.",
        "state:JO",
        ("state:SA", "state:AE"),
    ),
]


@pytest.mark.parametrize(("sentence", "actor", "others"), JOINT)
def test_positions_stances_joint_subject_holds_one_together(
    sentence: str, actor: str, others: tuple[str, ...]
) -> None:
    found = read(sentence).positions
    assert [(p.actor, p.jointly) for p in found] == [(actor, others)]


def test_positions_stances_a_list_is_one_position_each() -> None:
    found = read("طالبت دمشق بانسحاب القوات التركية، ورفع العقوبات، وإعادة فتح السفارة.").positions
    assert [p.issue for p in found] == ["troop_withdrawal", "sanctions", "normalisation"]
    assert {(p.actor, p.stance) for p in found} == {("state:SY", "demands")}


def test_positions_stances_of_a_speaker_belong_to_the_state_he_speaks_for() -> None:
    found = read("قال وزير الخارجية المصري سامح شكري إن على الجميع وقف إطلاق النار، ويجب استئناف المفاوضات.")
    assert ("state:EG", "demands") in [(p.actor, p.stance) for p in found.positions]
    assert found.positions[0].statement is not None


def test_positions_stances_evidence_is_the_slice() -> None:
    found = read("تشترط دمشق انسحاب القوات التركية قبل أي لقاء بين الرئيسين.")
    for p in found.positions:
        assert p.text == found.document.text[p.start : p.end]


def test_positions_stances_issues_are_checked_and_cues_found() -> None:
    for row in read_table("positions/issues.tsv"):
        cue = row.list("cues")[0]
        found = read(f"رفضت روسيا {cue} في المرحلة الحالية.").positions
        assert [p.issue for p in found][:1] == [row["id"]], cue


# actor | stance | modality (or -) | negated | sentence
MODALITY = lines("""
state:EG | demands | necessity | no | وقال وزير الخارجية المصري سامح شكري إنه يجب وقف التصعيد فورا.
state:EG | demands | necessity | no | وقال وزير الخارجية المصري سامح شكري إن على الطرفين العودة إلى الحوار.
state:EG | demands | necessity | no | وشدد وزير الخارجية المصري سامح شكري على ضرورة وقف التصعيد.
state:IN | demands | desire | no | تريد الهند رفع الرسوم الجمركية.
state:IN | rejects | desire | yes | وقالت الهند إنها لا تريد حربا مع جارتها.
state:NO | offers | intention | no | وقالت النرويج إنها مستعدة لاستضافة الجولة المقبلة.
state:NO | accepts | intention | no | وتعتزم النرويج رفع القيود عن السفر.
state:FR | supports | intention | no | وقالت فرنسا إنها ستدعم خطة السلام.
state:IL | rejects | - | yes | وقالت إسرائيل إنها لا تدعم المقترح.
state:UA | conditions | condition | no | وقالت أوكرانيا إنها لن تتفاوض ما لم تنسحب القوات.
state:KP | conditions | condition | no | وقالت كوريا الشمالية إنها مستعدة للتخلي عن ترسانتها إذا رفعت واشنطن العقوبات.
group:hamas | conditions | condition | no | وقالت حماس إنه لا صفقة قبل الإفراج عن الأسرى.
""")

# actor | stance | sentence: judgement and blame
JUDGED = lines("""
state:CA | rejects | ووصف رئيس الوزراء الكندي مارك كارني الرسوم بأنها غير مقبولة.
state:RU | opposes | وقال وزير الخارجية الروسي سيرغي لافروف إن التقرير مجرد خدعة.
state:IT | opposes | واعتبرت إيطاليا أن القرار خطأ.
state:TR | accuses | ووصف الرئيس التركي رجب طيب أردوغان الوفد بأنه إرهابي.
state:SA | accuses | وقال وزير الخارجية السعودي فيصل بن فرحان إن إيران تنتهك سيادة جيرانها.
state:SA | accuses | وقال وزير الخارجية السعودي فيصل بن فرحان إن طهران تدعم الإرهاب في المنطقة.
state:EG | demands | وتتمسك مصر بخروج القوات الأجنبية من ليبيا.
state:US | rejects | وقررت الولايات المتحدة إلغاء الجولة المقبلة.
state:AZ | rejects | وقال الرئيس الأذربيجاني إلهام علييف إن هذا الأمر غير وارد.
state:LB | demands | وقال رئيس الحكومة اللبنانية نواف سلام إن لبنان بحاجة إلى دعم عاجل.
""")


@pytest.mark.parametrize("line", MODALITY)
def test_positions_stances_modality_and_negation(line: str) -> None:
    actor, stance, modality, negated, sentence = line.split(" | ")
    held = {(p.actor, p.stance, p.modality or "-", p.negated) for p in read(sentence).positions}
    assert (actor, stance, modality, negated == "yes") in held


@pytest.mark.parametrize("line", JUDGED)
def test_positions_stances_of_judgement_and_blame(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


# actor | stance | basis | sentence: what the grammar of a speaker's clause carries
BASES = lines("""
state:NO | demands | duty | وقال وزير الخارجية النرويجي إسبن بارت إيدي إن الوقت ضيق، لذلك على الأطراف الليبية أن تتحمل مسؤوليتها.
state:SE | demands | duty | وقالت وزيرة الخارجية السويدية ماريا مالمر إن على النظام البيلاروسي تغيير نهجه.
state:CO | demands | duty | وقال الرئيس الكولومبي غوستافو بيترو: «على هذه الحكومة أن تشرح قرارها».
state:KE | rejects | denial | وأكدت كينيا أنها لا تموّل أي فصيل في الصومال.
state:KE | rejects | denial | وقالت نيروبي إن كينيا لم ترسل جنودا إلى الإقليم.
state:VE | rejects | denial | وقالت وزارة الخارجية الفنزويلية إن كراكاس لن "تركع" أمام الضغوط.
state:CA | conditions | condition | وقالت كندا إنها ستعيد النظر في الرسوم إذا ألغت الولايات المتحدة إجراءاتها.
state:GR | opposes | judgement | وقال وزير الخارجية اليوناني جورج غيرابتريتيس إن التعهدات خطوة غير كافية.
state:CL | opposes | judgement | وقالت تشيلي إن تغيير وثائق كهذه أمر خطير.
state:MX | demands | phrase | وقال الرئيس المكسيكي أندريس مانويل لوبيز أوبرادور إن الوقت حان لرفع الحصار.
state:PE | conditions | phrase | وقالت بيرو إن التصدير ممكن فقط إذا رفعت القيود.
state:EC | opposes | verb | حذرت الإكوادور من التدخل في شؤونها.
state:TH | rejects | verb | وتحظر تايلاند استيراد المعدات المستعملة.
state:TR | rejects | verb | ونفى وزير الخارجية التركي أن يكون القرار مرتبطا بأي حدث.
state:SN | demands | verb | وتتمسك السنغال بحقها في الصيد.
state:SN | demands | phrase | وقال الرئيس السنغالي باسيرو ديوماي فاي إن السنغال متمسكة بحدودها.
state:SN | demands | verb | وتصر السنغال على أن يكون الانسحاب كاملا.
state:SN | rejects | phrase | وقال الرئيس السنغالي باسيرو ديوماي فاي إن القوات يجب ألا تبقى بعد الصيف.
state:SN | accepts | verb | واتفقت السنغال وغامبيا، على هامش القمة في بانجول، مساء الخميس، على فتح الجسر.
state:SN | accepts | verb | وتعهد وزير الخارجية السنغالي ياسين فال التطبيق الكامل للهدنة.
state:SN | supports | participle | وشدد وزير الخارجية السنغالي ياسين فال على موقف بلاده الداعم لوحدة الصومال.
state:UG | accuses | charge | وقال الرئيس الأوغندي يوري موسيفيني إن الخرطوم نقلت أسلحة إلى المتمردين.
state:UG | opposes | charge | وقال الرئيس الأوغندي يوري موسيفيني إن الاتفاق يهدد أمن البحيرات.
state:GH | conditions | denial | وقالت غانا إنها لن توقع البيان قبل إطلاق المحتجزين.
state:GH | rejects | denial | وقالت غانا إنها لن توقع البيان قبل نهاية العام.
state:GH | conditions | phrase | وقال الرئيس الغاني جون ماهاما إن رفع الحظر مرهون بعودة المراقبين.
state:GH | conditions | phrase | وقال الرئيس الغاني جون ماهاما إن القمة لا تعقد إلا بموافقة الجميع.
state:GH | rejects | noun | وشدد الرئيس الغاني جون ماهاما على رفضه أي تدخل في شؤون بلاده.
state:GH | opposes | noun | وعبرت غانا عن استيائها من القرار.
state:GH | supports | noun | وأكد الرئيس الغاني جون ماهاما وقوف بلاده إلى جانب توغو.
state:GH | accepts | verb | وأعلنت غانا أنها ستسحب قواتها من الإقليم.
state:GH | opposes | judgement | وقالت غانا إن الخطوة الأخيرة مقلقة.
state:GH | opposes | judgement | واعتبرت غانا القرار الجديد استفزازا.
state:GH | accuses | charge | وقال الرئيس الغاني جون ماهاما إن لومي تواصل خرق الهدنة.
state:RW | conditions | verb | وربطت كيغالي عودتها إلى المحادثات بانسحاب الميليشيات.
state:RW | conditions | denial | وتقول كيغالي إن التطبيع لن يحدث من دون اعتذار.
state:RW | rejects | denial | وقالت كيغالي إن بلادها ليست طرفا في النزاع.
state:RW | accuses | charge | وتقول كيغالي إن بوروندي لم تنفذ التزاماتها.
state:RW | offers | noun | ورفضت بوروندي عرضا روانديا لتسيير دوريات.
state:TD | conditions | denial | وقال الرئيس التشادي محمد إدريس ديبي: «لا انسحاب من الحدود قبل نزع الألغام».
state:TD | opposes | judgement | وتتمسك نجامينا بمطار أبشي، وتعتبر الاتهامات السودانية انتهاكا لسيادتها.
state:TD | offers | verb | ودعا الرئيس التشادي محمد إدريس ديبي إلى فتح الحدود، وأبدى استعداده لتسيير دوريات.
state:TD | offers | noun | ورفض المتمردون عرض الوساطة التشادي.
state:TD | opposes | judgement | ووصف الرئيس التشادي محمد إدريس ديبي التقارير بأنها "كاذبة".
state:FJ | offers | verb | وحثت فيجي الطرفين على التهدئة، وعرضت التخلي عن نصف مياهها.
state:FJ | supports | verb | أشادت فيجي بالاتفاق.
state:FJ | rejects | denial | وقالت فيجي إن القرار باطل وإنها لن تنفذه.
state:FJ | rejects | denial | وقالت فيجي إنها لم ترسل جنودا بعد الهدنة.
state:MT | accepts | verb | وقالت مالطا إنها سترفع العقوبات عن الجزيرة.
state:MT | accepts | verb | وقالت مالطا إنها ستفتح المعابر أمام الشاحنات.
state:MT | accepts | verb | وقالت مالطا إنها ستوقف إطلاق النار فورا.
state:MT | accepts | verb | قررت مالطا وقف القصف في الجنوب.
state:MT | accepts | verb | قررت مالطا إلغاء جميع العقوبات على الجزيرة.
state:MT | rejects | verb | قررت مالطا وقف المفاوضات مع جارتها.
state:PE | conditions | verb | وربطت بيرو عودتها إلى الاتفاق برفع الحظر.
state:SA | accuses | charge | وقال وزير الخارجية السعودي فيصل بن فرحان إن فنلندا تدعم الجماعات المتطرفة في مالي.
state:FJ | supports | noun | وأكدت فيجي وقوفها مع أي تسوية عادلة.
state:ZA | opposes | verb | وحذرت جنوب أفريقيا من أن الرسوم ستضر بالقارة.
state:ZA | rejects | denial | وحذرت جنوب أفريقيا من أنها لن تدفع وحدها.
state:IN | opposes | verb | صوتت الهند ضد مشروع القرار.
state:IE | opposes | verb | ورفض النواب الطلب بعدما صوتت أيرلندا في المجلس ضد التعديل.
state:MX | rejects | verb | وقالت المكسيك إنها ستعلق مساعداتها للجزيرة.
state:SA | accuses | charge | وقال وزير الخارجية السعودي فيصل بن فرحان إن دعم إيران للميليشيات يهدد الجميع.
""")

# actor | stance | sentence: the matter stands before its verb, whose preposition carries a pronoun
RESUMED = lines("""
state:JO | accepts | وصلت القافلة التي وافقت عليها الحكومة الأردنية إلى المعبر.
state:QA | supports | وأعلنت الأمم المتحدة الهدنة التي رحبت بها قطر.
state:FR | opposes | وصدر القرار الذي نددت به فرنسا.
state:BE | supports | وصدر القرار، الأمر الذي رحب رئيس الوزراء البلجيكي بارت دي ويفر به.
""")

# Nobody's position, or not that actor's
UNHELD = lines("""
state:KP | وقال الرئيس الفنلندي ألكسندر ستوب: «أعتقد أن كوريا الشمالية تريد السلام».
state:IR | وقال وزير الخارجية السعودي فيصل بن فرحان إن دعم إيران للميليشيات يهدد الجميع.
state:KE | وقالت كينيا إنها لا تستطيع تأكيد الخبر.
state:KE | وقالت كينيا إنها لا تعرف مصير الرهائن.
state:DK | وقال وزير الخارجية الدنماركي لارس لوكه راسموسن إنها لم تصل بعد.
state:DK | وأعلن وزير الخارجية الدنماركي لارس لوكه راسموسن أنه لم تعلن أي جهة مسؤوليتها.
state:BI | وقالت كيغالي إنها لن تزود بوروندي بالوقود.
state:BI | ولم يتضح ما إذا كانت بوروندي ستقبل المقترح.
state:BI | وقالت بوروندي إن الخطوة لن تمر دون رد.
state:BI | وقالت بوروندي إن السكان عرضة للخطر.
state:FJ | ولم تتوصل فيجي إلى اتفاق مع جارتها.
state:FJ | وأشادت فيجي بلاعبيها.
# what another does not keep to is charged, and nobody refuses it; a condition of journalism; an idiom
state:EC | وقالت بيرو إن الإكوادور لا تحترم القانون الدولي.
state:EC | وتحدث مسؤول إكوادوري شريطة التكتم على هويته.
state:EC | وقالت الإكوادور إن المراقبين سيبقون شهرا إن لم يكن على المدى البعيد.
# whom a relative clause tells of is its subject, known or not
state:EC | وصفق الجمهور للاعب دييغو روساس، الذي انتقد الرئيس الإكوادوري دانيال نوبوا.
# «what … not» is a thing; nothing hangs on «if need be»
state:EC | وطلبت بيرو ضمانات، وهو ما لم تستجب له الإكوادور.
state:GY | وقالت غيانا إنها تدرس الملف إذا لزم الأمر مع سورينام.
# that they will meet again is told with the contact
state:FJ | واتفقت فيجي وساموا على اللقاء مجددا في أبيا.
state:FJ | واتفقت فيجي وساموا على أن تلتئم اللجنة في أبيا.
state:FJ | واتفقت فيجي وساموا على عقد جولة أخرى في أبيا.
# what is announced is no decision
state:FJ | أعلنت فيجي اختتام الجولة ومناقشة رفع القيود.
state:FJ | عرضت ساموا بيع القمح مقابل مئة مليون دولار.
state:AT | وسحبت النمسا قواتها قبل عقدين.
state:AT | ومن غير الواضح ما الذي تطالب به النمسا.
state:AT | وعرضت النمسا صورا للموقع.
state:AT | وفي حال رفض النمسا الاقتراح تعود الملفات إلى اللجنة.
state:AT | وصوت المجلس على مشروع قرار لوقف دعم النمسا للشركة.
state:DK | وقالت الدنمارك إن الشحنة دخلت بصورة غير قانونية إلى الميناء.
state:CA | وسألت كندا عما إذا وصلت الشحنة إلى الولايات المتحدة.
state:HU | ووصفت المجر الخطة بأنها لن تنجح.
state:UY | قرر رئيس الأوروغواي نشر الجيش في العاصمة.
state:MT | وقالت مالطا إنها ستسحب سفيرها من بانجول.
state:MT | وقالت مالطا إنها ستسحب دعمها للخطة.
state:MT | وقالت مالطا إنها ستنهي اتفاق الدفاع مع جارتها.
state:MT | وقالت مالطا إنها سترفع الرسوم الجمركية على الصلب.
state:MT | وقالت مالطا إنها سترفع دعوى أمام المحكمة.
state:MT | وقالت مالطا إنها ستفتح النار على أي زورق.
state:MT | وقالت مالطا إنها ستوقف تصدير القمح.
state:MT | وقالت مالطا إنها ستعيد النظر في الاتفاق.
state:MT | وقالت مالطا إنها ستغادر القاعة غدا.
state:SA | وقال وزير الخارجية السعودي فيصل بن فرحان إن فنلندا تدعم مكافحة الإرهاب في الساحل.
state:SA | وقال وزير الخارجية السعودي فيصل بن فرحان إن فنلندا تؤيد إنهاء العنف في مالي.
state:SA | وقال وزير الخارجية السعودي فيصل بن فرحان إن فنلندا تدعم نزع سلاح الميليشيات.
state:SA | وقال وزير الخارجية السعودي فيصل بن فرحان إن فنلندا تدعم إقامة قاعدة عسكرية في تشاد.
state:SD | وقال المتحدث باسم الجيش السوداني نبيل عبد الله إن القوات استخدمت الأسلحة الثقيلة.
state:SD | وقال المتحدث باسم الجيش السوداني نبيل عبد الله إن القوات حاصرت المدينة.
state:PE | وربطت بيرو الأزمة بالتدخل الخارجي.
state:PE | وقال وزير الخارجية البيروفي إن الحملة الصحية جزء من حملة وطنية.
state:PE | وقال وزير الخارجية البيروفي إن الزيارة تأتي ضمن محاولات إنهاء القتال.
state:PE | وقال وزير الخارجية البيروفي إن المعرض منصة للحوار.
state:PE | وقال وزير الخارجية البيروفي إن بلاده ملاذ للاجئين.
state:PE | وقال وزير الخارجية البيروفي إن سويسرا دولة راعية للمفاوضات.
state:PE | وقال وزير الخارجية البيروفي إن القناة امتداد للميناء.
state:PE | وقال وزير الخارجية البيروفي إن الوفد يفترض أن يصل غدا.
state:PE | وقال وزير الخارجية البيروفي: «نتوقع أن ينخفض السعر في الصيف».
state:PE | وقال وزير الخارجية البيروفي إنه لم يكن هناك ضحايا.
state:PE | وقال وزير الخارجية البيروفي إن الإكوادور تلقت دعما من البنك الدولي.
state:PE | وقال وزير الخارجية البيروفي إن الإكوادور صادرت شحنة مخدرات.
state:PE | وقال وزير الخارجية البيروفي إن الإكوادور تعاملت بشكل جيد مع الوباء.
state:PE | وقال وزير الخارجية البيروفي إن الإكوادور أقامت قواعد للإنقاذ.
state:PE | وقال وزير الخارجية البيروفي إن الإكوادور تريد السيطرة على الحدود لمنع التهريب.
state:PE | وقال وزير الخارجية البيروفي إن إيواء الإكوادور للنازحين مستمر.
state:PE | وقال وزير الخارجية البيروفي إن محاولات الإكوادور للوساطة مستمرة.
state:PE | وقالت بيرو إنها لم تتخذ قرارا بشأن المشاركة.
state:PE | وقالت بيرو إنها لم تتلق دعوة إلى القمة.
state:PE | وقالت بيرو إنها لم تحدد موعدا بعد.
state:PE | وقالت بيرو إنها لم تعلن بعد أسماء الوفد.
state:DK | وقال وزير الخارجية الدنماركي لارس لوكه راسموسن: «علي أن أعترف بأن الطريق طويل».
state:DK | وقال وزير الخارجية الدنماركي لارس لوكه راسموسن إن على الجميع أن يدرك خطورة الوضع.
state:ET | وأعرب الرئيس الكيني وليام روتو عن أمله أن تقبل إثيوبيا المقترح.
state:ET | وأعرب الرئيس الكيني وليام روتو عن أمله في أن توافق إثيوبيا على الاتفاق.
state:ET | وشكك الرئيس الكيني وليام روتو في أن توافق إثيوبيا على الاتفاق.
""")


@pytest.mark.parametrize("line", BASES)
def test_positions_stances_say_what_carries_them(line: str) -> None:
    actor, stance, basis, sentence = line.split(" | ")
    assert (actor, stance, basis) in {(p.actor, p.stance, p.basis) for p in read(sentence).positions}


@pytest.mark.parametrize("line", RESUMED)
def test_positions_stances_told_with_a_pronoun_that_resumes_the_matter(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", UNHELD)
def test_positions_stances_what_another_guesses_or_nobody_can_say_is_not_held(line: str) -> None:
    actor, sentence = line.split(" | ")
    assert actor not in {p.actor for p in read(sentence).positions}


def test_positions_stances_a_deed_that_is_denied_is_not_charged() -> None:
    held = read("نفى وزير الخارجية البيروفي أن تكون الإكوادور قتلت مدنيين.").positions
    assert [(p.actor, p.stance) for p in held] == [("state:PE", "rejects")]


def test_positions_stances_blame_is_toward_the_blamed() -> None:
    (held,) = read("حمّلت الخارجية المصرية إثيوبيا مسؤولية فشل الجولة.").positions
    assert (held.actor, held.stance, held.toward) == ("state:EG", "accuses", "state:ET")


NO_SIDE = ["دعت الجزائر إلى مؤتمر حول ليبيا.", "دعت الجزائر إلى مؤتمر في جدة."]


@pytest.mark.parametrize("sentence", NO_SIDE)
def test_positions_stances_a_place_is_no_side(sentence: str) -> None:
    assert [p.toward for p in read(sentence).positions] == [None]


def test_positions_stances_a_headline_and_a_heading_give_way_to_the_text_that_tells_it() -> None:
    told = "السودان يطالب بوقف إطلاق النار في دارفور"
    body = "طالبت الحكومة السودانية أمس بوقف إطلاق النار في دارفور."
    (lead,) = read(f"{told}\n{body}").positions
    assert lead.start > len(told)
    (title,) = read(f"{told}\nعقد مجلس الوزراء جلسته في الخرطوم أمس.").positions
    assert title.end <= len(told)
    page = f"مؤتمر في جدة\nبدأ المؤتمر أمس.\n{told}\n{body}"
    (held,) = read(page).positions
    assert held.start > page.index(body) - 1


MORE = [
    ("وافق وزير الخارجية النرويجي على لقاء نظيره الفنلندي وأعرب عن قلقه من السد.", ["accepts", "opposes"]),
    ("طالبت كينيا بفتح الميناء ودعت إلى نشر مراقبين.", ["demands", "demands"]),
]


@pytest.mark.parametrize(("sentence", "stances"), MORE)
def test_positions_stances_a_matter_ends_before_the_next_verb(sentence: str, stances: list[str]) -> None:
    assert [p.stance for p in read(sentence).positions] == stances


def test_positions_stances_asides_without_end_are_left() -> None:
    sentence = "اتفقت مصر والسودان" + "، في بيان" * 1200 + " على وقف إطلاق النار."
    assert read(sentence).positions == ()


@pytest.mark.parametrize(
    ("sentence", "matter"),
    [
        ("طالبت زامبيا بفتح الحدود مع أنغولا.", "فتح الحدود مع أنغولا"),
        ("دعت زامبيا للانسحاب من البلدة.", "الانسحاب من البلدة"),
        ("دعت زامبيا إلى لقاء عاجل بين الجانبين.", "لقاء عاجل بين الجانبين"),
        ("ترفض زامبيا بناء قاعدة على أرضها.", "بناء قاعدة على أرضها"),
    ],
)
def test_a_matter_is_named_without_the_preposition_of_its_verb(sentence: str, matter: str) -> None:
    (position,) = read(sentence).positions
    assert position.issue_text == matter
