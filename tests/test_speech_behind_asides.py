"""What is said behind an aside between commas, who says it where «كما» opens the sentence, and what is denied."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

OBJECTS = lines("""
# the object of the verb stands behind where and when it was said
وانتقد {النائب سامي فهمي}، خلال جلسة المجلس مساء أمس، ⟦تأخر الوزارة في صرف الأجور⟧.
وانتقدت {الرئيسة}، في كلمتها أمام النقابة، ⟦بطء الإجراءات في المحاكم⟧.
واستبعد {السفير كمال ناصر}، في مقابلة مع قناة محلية، ⟦عودة قريبة إلى الطاولة⟧.
وأعلن {المدير هاني ربيع}، عبر حسابه، في ساعة متأخرة، ⟦خطة لتوسيع المرفأ القديم⟧.
# the one accused stands behind a relative clause about the accuser
واتهمت {بلغراد}، التي تعرضت لهجوم إلكتروني، ⟦بريشتينا بتدبير القرصنة⟧.
واتهم {الحزب}، الذي خسر مقعده بفارق ضئيل، ⟦اللجنة بالتلاعب بالنتائج⟧.
# an aside that somebody else speaks in
وانتقد النائب سامي فهمي، في بيان، وزير الدفاع.
""")

BESIDE = lines("""
# an event behind whoever speaks is no part of his name
واستبعد {الوزير} ⟦لقاء قريبا بين الزعيمين⟧.
واستبعد {وزير الخارجية} ⟦جولة جديدة قبل الصيف⟧.
# a name that is also a word
وقال {وزير الخارجية شاهين مصطفى} إن ⟦الطريق سالك⟧.
وقال {الوزير هلال ناصر} إن ⟦الطريق سالك⟧.
""")

TWO_BODIES = lines("""
# behind a body that calls on somebody another body is called on
واتهم {الحزب} ⟦الحكومة بعرقلة التحقيق في القضية⟧.
واتهمت {النقابة} ⟦الوزارة بعرقلة التحقيق في القضية⟧.
ودعا {المجلس} الحكومة إلى ⟦صرف الأجور قبل العيد⟧.
وحذرت {الحكومة} الشركة من ⟦أنها قد تفقد رخصتها⟧.
# and elsewhere it is an adjective; so is a bare post
وقالت {الشرطة البلدية} إن ⟦الشارع مغلق⟧.
وقالت {الشركة المؤسسة} للمشروع إن ⟦العمل بدأ⟧.
وقال {الحزب الحاكم} إن ⟦الموعد لم يتغير⟧.
وقال {المجلس الحاكم} إن ⟦الموعد لم يتغير⟧.
""")

ALSO = lines("""
# «كما» opens a verb whose subject is dropped: who stands behind it is called on
وقال {النائب كريم سعد} إن ⟦المجلس عاجز⟧. كما اتهم ⟦الحزب بعرقلة التحقيق⟧.
وقالت {النائبة هند سعد} إن ⟦المجلس عاجز⟧. كما اتهمت ⟦الحزب بعرقلة التحقيق⟧.
""")

DENIED = lines("""
# what is denied to have been told was told by nobody
ونفى {المتحدث} أن ⟦تكون لندن أبلغت باريس بأن المعبر سيغلق⟧.
وقال {المتحدث} إن ⟦الخبر مختلق⟧، كما نفى أن ⟦لندن أبلغت باريس بأن المعبر سيغلق⟧.
# where it is told, both are said
وقال {المتحدث} إن ⟦لندن رفضت العرض⟧.
""")

POINTED = lines("""
# a word that points back says nothing
وتعهد الوزير بذلك في اتصال هاتفي مع نظيره.
ونفت الحركة ذلك أيضا.
ونفت الحركة ذلك مجددا.
# a matter behind it does
ونفت {الحركة} ⟦هذه الأنباء المتداولة عن الهدنة⟧.
""")

PASSIVE = lines("""
# the vowel that is written makes the verb passive, behind the first letters too
وقد اتُهم مزارعان من القرية بسرقة المحصول.
واتُهم الحزب بعرقلة التحقيق في القضية.
واعتُبر القرار خرقا للهدنة.
# the same letters without it
واتهم {الحزب الحاكم} ⟦الحكومة بعرقلة التحقيق في القضية⟧.
""")


@pytest.mark.parametrize("marked", OBJECTS + BESIDE + TWO_BODIES + ALSO + DENIED + POINTED + PASSIVE)
def test_speech_behind_asides(marked: str) -> None:
    check(marked)


BEHIND = lines("""
# of whom it is told what he did, behind a comma, is not whom he did it with
وقال {متحدث باسم الوزارة}، رافق جون كيري في جولته، إن ⟦المحادثات مفيدة⟧.
وقال عضو في الوفد، يدعى {سامر حداد}، إن ⟦المحادثات مفيدة⟧.
وقال مدرب الفريق، {بيتر هانسن}، إن ⟦المباراة صعبة⟧.
# what is denied is what a paper has printed
{الوزير سامر حداد} نفى من جهته ⟦ما نشرته الصحيفة عن لقاء سري⟧.
ونفى {الوزير} ⟦ما نشرته الصحيفة عن لقاء سري⟧.
# what somebody announces or expects, behind «و», speaks for nobody
وقال {الوزير} إن ⟦المهلة كافية⟧، وأعلن ⟦قائمة بأسماء المطلوبين⟧.
ونفى {مصدر مسؤول} الخبر، وتوقع ⟦إعلان الهدنة خلال ثلاثة أيام⟧.
وقال {الوزير} إن ⟦المهلة كافية⟧، واستنكر بشدة "⟪بث صور ملفقة من بلاد بعيدة⟫".
وانتقد أساتذة الجامعة القرار.
# two papers, a body with its field, and a body that is also a word for a stand
وأظهر {استطلاعان للرأي}، الجمعة، أن ⟦الحزب يتقدم⟧.
وقال {معهد أوسلو لأبحاث السلام} إن ⟦الجائزة سياسية⟧.
وقال {مركز نيروبي لدراسات الأمن} إن ⟦الحدود هادئة⟧.
وكررت {المعارضة} ⟦مطالبتها بوقف القتال⟧.
وغادر الوفد، وأعلنت {رسالة من القيادة} أن ⟦الحرب انتهت⟧.
والتقى الوزير نظيره، وأعلن {حمزة} أن ⟦اللقاء مفيد⟧.
وتوقع {تقرير للبنك} ⟦تراجع النمو هذا العام⟧.
# a thing that is judged in a relative clause does not judge itself
وانتقد {الوزير سامر حداد} القرار الذي قال ⟦إنه يخدم طرفا واحدا⟧.
وقال {الوزير سامر حداد} إن ⟦المهلة كافية⟧، موجها انتقاداته إلى الاتفاق مع إيران الذي اعتبر ⟦أنه يخدم طرفا واحدا⟧.
والتقى الوزير {المبعوث الأممي} الذي قال ⟦إنه متفائل بالنتيجة⟧.
وزار الوزير {ألمانيا} التي قالت ⟦إنها ستدعم الخطة⟧.
# a tag reads as the words in it
وأعلن {#البيت_الأبيض} أن ⟦القمة لن تعقد هذا الشهر⟧.
""")


@pytest.mark.parametrize("marked", BEHIND)
def test_speech_whose_behind_asides(marked: str) -> None:
    check(marked)


def test_speech_names_a_tag_in_words() -> None:
    speaker = read("وأعلن #البيت_الأبيض أن القمة لن تعقد هذا الشهر.").statements[0].speaker
    assert speaker is not None
    assert speaker.name == "البيت الأبيض"


THEN = lines("""
# who said it then is whom the clause before is about
وهذا ينافي ما صرح به {الوزير سامر حداد}، في كلمته أمام النقابة، عندما قال إن ⟦الطريق سالك⟧.
وكان آخر ظهور {للوزير سامر حداد} الشهر الماضي حين أعلن أن ⟦الوفد سينسحب⟧.
# and not another's man behind the verb, nor who has spoken already
وصل الوفد حين أعلن {المتحدث} أن ⟦الطريق مغلق⟧.
""")

PARENTHESES = lines("""
لكن {وزارة الدفاع} (البنتاغون) أكدت أن ⟦الطائرة عادت⟧.
وذكرت الوكالة أن {وزارة الدفاع} (البنتاغون) أكدت أن ⟦الطائرة عادت⟧.
""")

DESCRIBED = lines("""
# an adjective of what is imposed, and what is stressed
وكانت الحكومة فرضت قيودا مشددة على كل نشاط في الأسواق.
وأعلنت {الحكومة} الطوارئ، مشددة على ⟦أهمية الأمن في المدن⟧.
وأصدرت {الوزارة} بيانا مشددة على ⟦أهمية الأمن في المدن⟧.
# what indefinite things show, behind a comma, is not said by who spoke
وقالت {الشرطة} ⟦إنها لم تعثر على أدلة، تشير إلى وجود شريك في الهجوم⟧.
# the grounds of a deed are nobody's words
وانسحب الوفد على اعتبار أن الدعوة ناقصة.
# what papers show
وتبين {وثائق} نشرها الجهاز أن ⟦المتهم غادر البلاد قبل الحادث⟧.
وتظهر {الوثائق} أن ⟦المتهم غادر البلاد قبل الحادث⟧.
وتبين أن المتهم غادر البلاد قبل الحادث.
وقالت {الشرطة} إن ⟦التحقيق انتهى وتبين أن المتهم غادر البلاد⟧.
""")

NAMED = lines("""
وقالت {مديرة مستشفى نيفاشا، لورنا ماكنزي}، إن ⟦المصاب في حالة خطيرة⟧.
وقالت {مديرة مستشفى سالزبيري}، متأثرة بالمشهد، إن ⟦المصاب في حالة خطيرة⟧.
وفي تصريح {للوزير} قال فيه إن ⟦الباب مفتوح⟧.
""")

GATHERINGS = lines("""
{قمة الرياض} تدعو إلى ⟦هدنة دائمة في السودان⟧¶عاد الوفد إلى العاصمة.
{اجتماع باريس} يطالب ب⟦هدنة دائمة في السودان⟧¶عاد الوفد إلى العاصمة.
{القمة الثلاثية} تتعهد ب⟦هدنة دائمة في السودان⟧¶عاد الوفد إلى العاصمة.
# what a meeting only deals with
اجتماع القاهرة يبحث هدنة دائمة في السودان¶عاد الوفد إلى العاصمة.
قمة الرياض: {الرئيس} يدعو إلى ⟦هدنة دائمة في السودان⟧¶عاد الوفد إلى العاصمة.
""")


@pytest.mark.parametrize("marked", THEN + PARENTHESES + DESCRIBED + NAMED + GATHERINGS)
def test_speech_who_then_speaks(marked: str) -> None:
    check(marked)


def test_speech_names_with_their_article() -> None:
    for text, name in (
        ("وفي تصريح للوزير قال فيه إن الباب مفتوح.", "الوزير"),
        ("وفقا للأمم المتحدة، فإن الباب مفتوح.", "الأمم المتحدة"),
        ("وفقا لليبيا، فإن الباب مفتوح.", "ليبيا"),
    ):
        speaker = read(text).statements[0].speaker
        assert speaker is not None
        assert speaker.name == name


def test_speech_names_a_body_behind_two_lams_with_one_article() -> None:
    page = "وطبقا للمنظمة الدولية للدول المتحدثة بالبرتغالية، فإن الباب مفتوح."
    speaker = read(page).statements[0].speaker
    assert speaker is not None
    assert (speaker.name or "").startswith("المنظمة")


def test_speech_a_sentence_in_which_one_tells_of_the_next_without_end_is_read() -> None:
    told = read("المكتب الكيني أبلغ أن " * 3000).statements
    assert all(len(s.chain) <= 8 for s in told)
