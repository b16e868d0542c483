"""What verbs and nouns of saying bring besides «أن» and a noun: «ألا», reported questions, what a medium learnt."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

THAT_NOT = lines("""
# «ألا» is «أن لا», bare and behind a preposition; «إلا» is not
وتمنى {الوزير الكيني} ⟦ألا تتكرر الحادثة على الحدود⟧.
وطالب {الوزير الكيني} ب⟦ألا تغلق المعابر قبل نهاية الموسم⟧.
وحذر {رئيس البعثة} من ⟦ألا يجد النازحون ما يأكلونه⟧.
لم يصل إلا الوزير الكيني.
""")

ASKED = lines("""
# a reported question
تساءل {النائب الغاني} ⟦كيف يمكن التوصل إلى اتفاق من دون ضمانات⟧.
تساءلت {النائبة الغانية} ⟦ما إذا كانت الجولة ستستأنف⟧.
وتساءل {الوزير} ⟦لماذا لم يحضر الوفد الغاني⟧.
وسأل {رئيس اللجنة} ⟦متى تبدأ أعمال الترسيم⟧.
كيف وصل الوفد الغاني.
""")

LEARNT = lines("""
# what a medium learnt is its source's; without a source it is the story's
علمت صحيفة الصباح من {مصادر دبلوماسية} أن ⟦الوفد سيصل غدا⟧.
وعلمت «القدس العربي» من {مصدر غاني} أن ⟦أكرا طلبت جدولا زمنيا للانسحاب⟧.
وعلم من {مصدر دبلوماسي} أن ⟦الوفد سيصل غدا⟧.
وعلمت رويترز أن الوفد سيصل غدا.
علم الوزير أن الوفد وصل.
""")

UNNAMED = lines("""
# who wants no name, between the verb and what is said
وكشف {مسؤول كيني}، مفضلا عدم الإفصاح عن هويته، أن ⟦مقديشو كانت متحفظة على المسودة⟧.
وقالت {مسؤولة كينية}، مشترطة عدم ذكر اسمها، إن ⟦المسودة جاهزة⟧.
وقال {مسؤول كيني} لم يشأ أن يذكر اسمه إن ⟦المسودة جاهزة⟧.
# a preposition before «أن» behind an aside that has one too
بينما شكك {الوزير}، خلال مؤتمر صحفي في نيروبي، في أن ⟦تلتزم مقديشو بالاتفاق⟧.
# «كما» opens a clause
وقال {وليام روتو} إن ⟦الحل قريب⟧. كما طالب ب⟦وقف الهجمات على المدنيين⟧.
واكتفى {الوزير} بالتشديد على أن ⟦المشاورات مستمرة⟧.
""")

OBJECTS = lines("""
# the object behind a bare state, a body, a time
واعتبرت {باكو} ⟦الخطوة خرقا لوقف إطلاق النار⟧.
واعتبرت {الحكومة الكينية} ⟦القرار مساسا بسيادة البلاد⟧.
وكانت {نيروبي} أعلنت قبل أسبوعين ⟦إتمام بناء السد⟧.
واعتبرت {روسيا الاتحادية} أن ⟦العقوبات باطلة⟧.
# what is regretted, behind «فإنها» too
تأسف {الحكومة الكينية} ⟦للتصعيد على الحدود البحرية⟧.
وإذ تعرب {الوزارة} عن ⟦تقديرها لجهود الوسيط⟧، فإنها تأسف ⟦للتصريحات الداعية إلى العنف⟧.
# «إلى» and no «ل» of the occasion
ودعا {وليام روتو} في مستهل مؤتمر دولي لدعم الصومال إلى ⟦التحرك لتعزيز الجيش⟧.
ودعا {وزير الخارجية الكيني}، في مقابلة مع القناة، المجتمع الدولي ⟦للوقوف إلى جانب بلاده⟧.
ودعا {البيان} روسيا إلى ⟦الرد على الأسئلة المطروحة⟧.
واعتبر {البيان الرباعي} ⟦عملية التسميم مساسا بالسيادة⟧.
# a relative clause ends before the main one goes on
تمكنت {نيروبي} التي تخشى ⟦إقامة قواعد على حدودها⟧، من السيطرة على البلدة.
توغلت القوات في الوادي الذي يبلغ طوله 25 كيلومترا، وقامت بتطهيره.
# a colon and a quote behind it
ويستبعد {المحلل الكيني} ⟦أي استئناف قريب⟧: «⟪لا أحد يجرؤ على ذلك⟫».
""")

LIMITS = lines("""
# a clause that waits for the main one
بينما أكدت {نيروبي} أن ⟦رئيسها سيترأس الوفد⟧، لم تعلن مقديشو مستوى تمثيلها.
وفيما قال {الوزير} إن ⟦الحل قريب⟧، أغلقت السلطات المعبر.
وبعدما أكد {الوزير} أن ⟦الحل قريب⟧، أغلقت السلطات المعبر.
# what the speaker leaves unsaid
وقال {الوزير} إن ⟦المعبر سيفتح غدا⟧، لكنه لم يحدد ساعة.
وأكدت {الوزيرة} أن ⟦المعبر سيفتح غدا⟧؛ غير أنها تجنبت الحديث عن الرسوم.
وقال {الوزير} إن ⟦الاتفاق جيد لكنه يحتاج إلى ضمانات⟧.
وقال {الوزير} إن ⟦المعبر سيفتح غدا، لكنها لم تكشف عن الموعد⟧.
# another says no
وقال {الرئيس} إن ⟦قواته تحاصر البلدة⟧، لكن متحدثا باسم القوات الكينية نفى ذلك.
# a concession of the writer's, in which somebody says something
أكد {الوزير} أن ⟦المعبر سيفتح غدا⟧، وإن رجحت {مصادر دبلوماسية} ⟦تأجيل ذلك⟧.
وصف {الوزير} ⟦البيان بأنه خطوة ضرورية⟧، وإن كان قد حذر من ⟦التفاؤل المفرط⟧.
وأكد {الوزير} أن ⟦المعبر سيفتح غدا، وأن الرسوم ستلغى⟧.
نفت {بكين} أن ⟦يكون أي اتصال قد جرى⟧، خلافا لما أعلنه البيت الأبيض.
""")

GOES_ON = lines("""
# a clause goes on behind its source, and what is told of the source
⟦وأرجئت جلسة الثلاثاء إلى اليوم التالي إثر خلاف، وفق {مصدر} طلب عدم نشر اسمه، على معيار التوزيع⟧.
""")

JUDGED = lines("""
# what a thing that a pronoun stands for is held to be
وعرضت نيروبي هدنة، فيما اعتبره {مسؤولون صوماليون} ⟦عرضا كبيرا⟧.
وأعرب {الوزير} عن ⟦قلقه من الحشود⟧، واعتبرها ⟦خرقا للاتفاق⟧.
واعتبره {النائب} ⟦"إهانة لا تجوز مكافأتها"⟧.
في خطوة وصفها {مراقبون} ⟦بالمنعطف في مسار العمل المشترك⟧.
رفضت {باكو} المقترح معتبرة ⟦إياه مساسا بسيادتها⟧.
# what is seen in it
ورأى {المتحدث باسم الخارجية الكينية} فيه ⟦دليلا على حسن النية⟧.
وهو الاستقبال الذي رأت فيه {الرباط} ⟦طعنة في الظهر⟧.
ورأى الوزير فيه صديقه القديم.
# a noun of saying that somebody hastens to
وسارع {رئيس الحكومة} إلى تثمين ⟦المخرجات التونسية⟧.
لكن {مسؤولا كينيا} سارع إلى نفي ⟦الاتفاق على أي جدول زمني⟧.
واكتفى {نائب الحزب} بوصف ⟦الخطوة بأنها "سقطة إضافية"⟧.
وصل الوفد إلى وصف دقيق للأزمة.
# a noun phrase in marks behind «ب»
وعد {الضيف} بـ⟦"هدم الجدار وبناء جسر من المحبة"⟧.
# whom it is told to stands before what is told
أبلغ {الوزير الكيني} نظيره الصومالي ⟦رفض بلاده ترسيم الحدود من جانب واحد⟧.
أبلغ {الرئيس الكيني} نظيره ⟦موافقته على عقد القمة⟧.
# a subject, an aside and its verb
وقال {قيادي في الحركة} إن ⟦وفد الحركة، برئاسة خليل الحية، أبلغ الوسطاء جاهزيتها⟧.
""")

AROUND = lines("""
# a verb of going on, or one in the present, between commas in what is said
⟦لكن الهدنة، تابع {الناطق} في بيان اليوم، لم تنته بعد⟧.
⟦والاتفاق، يقول {الباحث كريم فؤاد}، لن يصمد طويلا⟧.
وبعد اللقاء، قال {الوزير} في كلمة، إن ⟦الحل قريب⟧.
# what a medium told of something
ولم يؤكد المتحدث ما أوردته {وكالة بلومبرغ} عن ⟦سعي نيروبي إلى هدنة شاملة⟧.
# a remark that says something of its own
وأعرب {الوزير} عن ⟦أمله في رفع المحادثات إلى مستوى الوزراء⟧، وهو اقتراح قال إن ⟦نيروبي سلمته خطيا⟧.
# a sentence of one source
وبحسب {الموقع}، فإن ⟦ثلاثة مسؤولين مثلوا نيروبي، فيما ترأس الوزير وفد مقديشو⟧.
وبحسب {المصدر}، فإن ⟦الوفد غادر⟧، فيما قال {الوزير} إن ⟦الوفد باق⟧.
# a reporter's name
نيروبي - كتب عبد الله موسى: اتفق الرئيسان على تكثيف الاجتماعات.
نيروبي: عبد الله موسى¶وصل الوفد إلى المدينة مساء الأحد.
""")

BESIDE = lines("""
# what stands between the verb and its object, and what only looks like saying
ونفى {مصدر في الخارجية الكينية}، تحدث إلى صحيفة "النهضة"، ⟦حصول اجتماع بين الوزيرين⟧.
كما ناشد {الأمين العام للأمم المتحدة} الرئيسين في بيان ⟦تسوية خلافاتهما العالقة⟧.
ونشرت {وزارة الخارجية الكينية} بيانا وصفت فيه ⟦أجواء المحادثات بأنها "إيجابية"⟧، وجاء فيه أن ⟦الوزراء سيلتقون قريبا⟧.
ونفى {مسؤول كيني} ⟦تقريرا نشرته صحيفة "{ديلي نيشن}"⟧ مفاده أن ⟦القمة أرجئت⟧.
غير أن {مصدرا كينيا} نفى لوكالة "النيل" ⟦تحديد أي موعد للقاء وزاري⟧.
واشترط {قادة عسكريون}، بحسب صحيفة كينية، ⟦خروج المقاتلين من المستشفيات⟧.
وقال {الوزير} إن ⟦القمة ستعقد غدا⟧، علما أن المكان لم يعلن.
تعهد {الرئيس الكيني} ⟦مواصلة مساعيه⟧، موفدا وزير خارجيته إلى كمبالا.
وعقب {علي حسن} بأن ⟦الفصائل كافة ستدعى خلال أسبوع⟧.
واعتذر ممثلو الجنوب عن عدم الحضور.
واعتذر {الوزير} عن ⟦تصريحاته السابقة⟧.
وأُعلن عن الخطة بعد محادثات طويلة في كمبالا.
ونُقل عن {الوزير} ⟦أنه مستعد للقاء نظيره⟧.
""")


@pytest.mark.parametrize("marked", BESIDE)
def test_speech_beside_what_is_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", AROUND)
def test_speech_around_what_is_said(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", JUDGED)
def test_speech_judgements(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", OBJECTS)
def test_speech_objects(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", LIMITS)
def test_speech_ends_before_the_writer(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", GOES_ON)
def test_speech_goes_on_behind_its_source(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", THAT_NOT)
def test_speech_that_not(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", ASKED)
def test_speech_reported_questions(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", LEARNT)
def test_speech_learnt_by_media(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", UNNAMED)
def test_speech_behind_asides(marked: str) -> None:
    check(marked)


CHAINS = [
    # who passed it on is named where the sentence opens, beside the verb or behind it
    ("وفي حديث إلى قناة الميادين، أوضح وليام روتو أن الحكومة ستستقيل.", ["الميادين", "وليام روتو"]),
    ("وفي تصريح لوكالة رويترز، أكد وليام روتو أن الحكومة ستستقيل.", ["رويترز", "وليام روتو"]),
    ("واشترط وليام روتو، بحسب صحيفة كينية، خروج المقاتلين من المستشفيات.", ["صحيفة كينية", "وليام روتو"]),
    # «الصحافة» at large is no medium, nor is a press conference
    ("وقال وليام روتو للصحافة إن الحكومة ستستقيل.", ["وليام روتو"]),
    ("وفي مؤتمر صحفي، قال وليام روتو إن الحكومة ستستقيل.", ["وليام روتو"]),
]


@pytest.mark.parametrize(("text", "names"), CHAINS)
def test_speech_chain_of_what_is_told(text: str, names: list[str]) -> None:
    (statement,) = read(text).statements
    assert [hop.name for hop in statement.chain] == names
