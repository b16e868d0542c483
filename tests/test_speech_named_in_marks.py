"""Names, questions and captions between quote marks, marks that are typed out of place, and quotes that a later line explains."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

NAMES = lines("""
# some outlets set every name in marks
قال {وزير الطاقة البوتسواني "بوغولو كينيويندو"} إن ⟦المحادثات مع هراري مستمرة⟧. وأضافت {"كينيويندو"}: "⟪سنوقع قبل الصيف⟫".
وكشف {السفير «تيبوهو مولاو»} أن ⟦الوفد غادر ماسيرو⟧.
وأوضح {نظيره الناميبي "بينو غالوكو"} أن ⟦اللجنة ستجتمع⟧.
# and speech beside an office is speech
وقالت الوزيرة: "⟪متفائلون بالجولة المقبلة⟫".
وقال {السفير} "⟪لن نغادر القاعة قبل التوقيع⟫".
# a name of no register between marks, where only a subject can stand
وأضاف {"راديو كالاهاري"} أن ⟦الوفدين اتفقا على كل شيء⟧.
وذكرت {"نيو ديلي بوست"} أن ⟦الجولة أجلت⟧.
⟦أجلت الجولة إلى الأحد⟧، وفق ما نقلت {"نيو ديلي بوست"}.
⟦لم تصل الدعوة بعد⟧، كما أورد {"راديو كالاهاري"}.
# and no clause
وقال الوزير "⟪لن نتراجع أبدا⟫".
وأشارت {"نيو ديلي بوست"} إلى أن ⟦الجولة أجلت⟧.
# an outlet's name keeps its «إن», and the one it was told to says nothing
قال {مسؤول في الوزارة} الذي تحدث إلى "سي إن إن"CNN إن ⟦الموعد لم يحدد⟧.
""")

ASKED = lines("""
# the question that is answered is nobody's answer
رد {الرئيس الزامبي} على سؤال لأحد الصحفيين «هل تنوون الترشح مرة أخرى؟»، قائلا: «⟪هذا شأن الحزب وحده⟫».
وعن سؤال "متى تعودون إلى الطاولة؟" أجاب {المفاوض}: "⟪عندما ينسحبون⟫".
# a question that somebody asks is his
وتساءل {الوزير}: "⟪من يحمي القرى بعد اليوم؟⟫".
""")

MISPLACED = lines("""
# a mark set against the word before it opens, where the next one closes; a colon may stand inside it
وأضاف {الوزير}" ⟪نحن مستعدون لكل شيء⟫".
وأضاف {الوزير}" :⟪نحن مستعدون لكل شيء⟫".
وذكرت {الوزارة} أنه" ⟪لا نية لإغلاق المعبر في الوقت الحالي⟫".
# one that closes what nobody opened closes nothing
وقال {الوزير} إن ⟦الهدنة ثابتة⟧" وأضاف {المبعوث}: "⟪سنرى غدا⟫".
""")

BEHIND = lines("""
# whose a quote was, told by a line of its own
"⟪الطريق إلى التسوية ما زال وعرا⟫"¶هكذا وصف {الوزير البوتسواني} نتائج المحادثات.
"⟪لن نوقع تحت الضغط⟫".. بهذه العبارة رد {الناطق باسم الوفد} على الوسطاء.
"⟪لن نوقع تحت الضغط⟫"، كلمات قالها {الرئيس الزامبي} أمام النواب.
"⟪لوساكا لن تغلق أبوابها⟫". بهذه العبارة افتتح {هاكايندي هيشيليما} خطابه أمام النواب.
# «كما» begins something else
كتب على الجدار "الأرض لأهلها وحدهم".¶كما قالت {الشرطة} إن ⟦الفاعل مجهول⟧.
""")

RELAYED = lines("""
# a medium of no register, or a spokesman, who gives another's words behind a colon
وأوردت وكالة الأنباء البوتسوانية المركزية أن {الوزيرة} قالت: "⟪لا حوار ما دامت المناورات مستمرة⟫".
وقال المتحدث باسم الحكومة إن {رئيس الوزراء} قال لنظيره: "⟪الوساطة مستمرة رغم كل شيء⟫".
# «كشف» behind a verbal noun is no verb
أما في الاقتصاد، ف{الرئيس السيسي} يقول في مؤتمر عقد لتقديم كشف حساب للناخبين عن ولايته: "⟪حققنا في ثلاث سنوات ما لم يتحقق من قبل⟫".
# the masculine word of her post says nothing of her
اتهم {عضو الوفد المفاوض عن الإقليم، نورغول سايبيك}، ⟦الحكومة بالمماطلة⟧، وقالت: "⟪ننتظر ردا منذ شهرين⟫".
""")

ANSWERS = lines("""
# whoever was asked answers, and a noun of saying behind another verb is that verb's
وحين سئل {المفاوض الزامبي} لدى خروجه هل اتفق الوفدان، اكتفى بالقول: "⟪ليس بعد⟫".
وعندما سئلت {الوزيرة} عن عودة السفير، قالت إن ⟦الوقت مبكر⟧.
وعندما سألها صحفي عن التدخل في الاقتراع، ردت {الوزيرة أنيتا أناند} بأن "⟪المسألة لم تغب عن المحادثات⟫".
# what is answered is another's
رد الناطق باسم الخارجية الناميبية على قول {الرئيس الزامبي} إن ⟦المعبر مغلق⟧.
# a spokesman, or an adviser whom a paper passes on, tells what somebody said
وقالت صحيفة "لوساكا تايمز" نقلا عن مستشار للرئيس إن {لافروف} قال "⟪لست مضطرا للجلوس هناك⟫" حين تسلم القائمة.
# from whom it was learnt
⟦وسلمت الدعوات يوم الخميس⟧، وفق ما علم من {مصدرين دبلوماسيين}.
⟦وسلمت الدعوات يوم الخميس⟧، بحسب ما علمت الصحيفة من {مصدرين دبلوماسيين}.
# whom only a phrase between the verb and its clause names
ويرجح، بحسب {الصحيفة}، أن ⟦تعقد الجولة في ماسيرو⟧.
⟦ومن المنتظر، وفق {البيان}، أن يعود السفير إلى لوساكا⟧.
# in his own words
شدد {الوزير} على أن ⟦الضمانات قائمة⟧. ووفقا له، فإن ⟦القمة تأجلت⟧.
شددت {الوزيرة} على أن ⟦الضمانات قائمة⟧. وبحسبها، ⟦ستعقد القمة في الربيع⟧.
""")

NAMED = lines("""
# one of those who mostly go unnamed, by his name
وكتبت الناشطة {مريم الخياط} على تويتر: "⟪لا حوار والسجون ممتلئة⟫".
وقال المحلل العسكري {سامي العلي} في مقابلة إن ⟦الهدنة هشة⟧.
قال {القيادي في حزب الاتحاد الوطني "سعدي أحمد بيرة"} إن ⟦اللقاء بين الحزبين كان إيجابيا⟧.
وقال {السيناتور روجر ويكر}، رئيس اللجنة، إن ⟦الصفقة مستمرة⟧.
# what is said of an object may stand behind where it was said
ووصف {المبعوث} ⟦اللقاء في تصريح صحفي بأنه "بناء وصريح"⟧.
# what is denied behind an aside is what somebody else has told
نفى {مصدر في وزارة الدفاع}، خلال الإحاطة الأسبوعية، ⟦ما نشرته صحيفة "معاريف" عن قاعدة في تدمر⟧.
# and not whose man he is
وقال {مسؤول مقرب من سامي العلي} إن ⟦الهدنة هشة⟧.
# what stands behind a participle's object is its own
ورد {نظيره الكمبودي هور نامهونغ} متهما ⟦بانكوك بـ«شن حرب عدوانية»⟧.
# what a statement quotes of a king is his
وجاء في بيان للديوان الملكي أن {الملك عبد الله الثاني} حذر خلال اللقاء من "⟪أن استمرار الاستيطان يقتل فرص السلام⟫".
""")

PARTICLES = lines("""
# particles inside a surname belong to it
كتب المفاوض إنريكي دي لا فيغا إلى الوسيط. وقال {دي لا فيغا} إن ⟦الاتفاق قريب⟧.
زار المبعوث الهولندي بيتر فان دن هوفن المخيم. وقال {فان دن هوفن}: "⟪نحتاج إلى وقت⟫".
زار رئيس البعثة كارل فون شتراوس المخيم. وأكد {فون شتراوس}: "⟪لا خطر على القافلة⟫".
# a town's name may be a given name
قالت {نائبة رئيس نيكاراغوا روساريو فيغارا} إن ⟦الحدود مفتوحة⟧.
""")

PREDICATES = lines("""
# a verb of two, or a negation, opens a clause
قال {الكرملين} إن الجانبين "⟪شددا على ضرورة التقيد بجميع البنود المتفق عليها⟫".
وقالت {المجلة} إن ما دار بين الزعيمين في لوساكا مساء أمس "⟪لم يحرك الملف من مكانه خطوة واحدة⟫".
وأضاف {الناطق} قائلا إن "⟪الوفد موحد⟫".
# and a few words of somebody else's answer are no speech of their own
وقالت {مصادر مطلعة} إن ⟦المقترح يقضي بوقف القتال، وإن الحركة أجابت عبر الوسيط بأنها "تناقش ولا توقع الآن"⟧.
""")

HEADINGS = lines("""
# an ambassador at his post speaks; news from a place does not
السفير الكيني في لوساكا: ⟦لن ننسحب من الاتفاق⟧¶التقى السفير صحفيين أمس.
السفير الكيني في لوساكا: ⟦زيارة الوفد ناجحة⟧¶التقى السفير صحفيين أمس.
الرئيس الكيني في لوساكا: خمسة اتفاقات¶وقع الجانبان أمس.
""")


@pytest.mark.parametrize("marked", NAMES)
def test_speech_named_in_marks_names_are_no_speech(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", ASKED)
def test_speech_named_in_marks_questions_that_are_answered(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", MISPLACED)
def test_speech_named_in_marks_marks_out_of_place(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", BEHIND)
def test_speech_named_in_marks_told_by_the_next_line(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", RELAYED)
def test_speech_named_in_marks_words_passed_on(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", ANSWERS)
def test_speech_named_in_marks_who_answers_and_whose_word_it_is(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", NAMED)
def test_speech_named_in_marks_whose_word_it_is_by_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", PARTICLES)
def test_speech_named_in_marks_particles_of_surnames(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", PREDICATES)
def test_speech_named_in_marks_quoted_predicates(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", HEADINGS)
def test_speech_named_in_marks_headings_from_a_place(marked: str) -> None:
    check(marked)
