"""Who speaks where the sentence has several clauses, topics and subjects."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

BESIDE_QUOTES = lines("""
# the verb right behind a quote has it, whatever phrase follows
قالت {متحدثة باسم البعثة} إن ⟦الجلسة تأجلت⟧.¶"⟪لن نوقع على ورقة لا تحمي حدودنا⟫"، قال {وزير الخارجية التايلاندي سوراكيارت} أمام الصحفيين في مانيلا.
وصل الرئيس البيروفي إلى كيتو.¶"⟪سمعنا منهم ما يقلقهم وقلنا ما يقلقنا⟫"، صرح {موريللو} لقناة محلية عن اجتماعه بنظيره.
# the same subject goes on behind «قبل أن»
"⟪لن نوقع على ورقة لا تحمي حدودنا⟫"، قال {سوراكيارت} في مانيلا، قبل أن يتابع "⟪نحن لا نهدد أحدا في المنطقة⟫".
# the two halves of a broken quote
هل نجحت الهدنة؟ "⟪لا أظن⟫"، تجيب {رنا خوري}، كبيرة الاقتصاديين لدى مصرف محلي، "⟪فنحن عدنا ببساطة إلى حيث كنا قبل شهر⟫".
# to a handful of people, and in jest
خرج {وزير التجارة الهندي} من القاعة وقال لحفنة من المراسلين: "⟪توصلنا إلى إطار لتنفيذ التوافق⟫".
جمع {الرئيس التركي رجب طيب أردوغان} رئيسي الصومال وإثيوبيا وقال لهما ممازحا قبل المصافحة: "⟪إذا اختلفتما فاتصلا بي وسأصلح الأمر⟫".
# whose the utterance is that «جاء فيه» means
وفاجأت الوكالة الوفود بنشر تصريح ل{مندوب فنزويلا صامويل مونكادا} جاء فيه: "⟪هذه المحادثات لا طائل من ورائها اليوم⟫".
""")


@pytest.mark.parametrize("marked", BESIDE_QUOTES)
def test_speech_clauses_verb_beside_its_quote(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a source between commas has the quote behind it
        (
            "ولا تستبعد أوساط كينية أن ترد نيروبي بالمثل، لكن مقديشو، على ما يقول الباحث عبدي يوسف، «ليست مستعدة "
            "للتفاوض قبل أن تسحب كينيا قواتها».",
            {"ليست مستعدة": "عبدي يوسف"},
        ),
        # what a side had insisted on is no source
        (
            "وقال مصدر كردي إن القوات ستدخل الجيش ككتلة، لا كأفراد على ما كانت تصر عليه بغداد، وأضاف أن اللجنة ستجتمع.",
            {"اللجنة ستجتمع": "مصدر كردي"},
        ),
        # «سموه» is who spoke last, by his title
        (
            "وأكد وزير الخارجية العماني بدر البوسعيدي أن الحوار مستمر. وقال سموه: «سنواصل العمل مع الجميع حتى تستقر المنطقة».",
            {"سنواصل": "سموه"},
        ),
        ("وقال دبلوماسي تركي إن الجولة ستمدد. وتابع المصدر نفسه أن الورقة جاهزة.", {"الورقة": "المصدر نفسه"}),
        (
            "وكانت صحيفة (داون) ذكرت في عددها الصادر أمس أن الوزير زار كابول سرا.",
            {"الوزير زار": "صحيفة (داون)"},
        ),
    ],
)
def test_speech_clauses_names_of_sources(text: str, said: dict[str, str]) -> None:
    found = {s.text: s.speaker.name for s in read(text).statements if s.speaker is not None}
    for begins, name in said.items():
        assert [n for t, n in found.items() if t.startswith(begins)] == [name]


TOPICS = lines("""
# behind «أما», with another verb than one of saying
أما {بيربوك} ففضلت لغة الأرقام، وتحدثت عن ⟦مئة مليون يورو لإعادة الإعمار⟧. وأضافت: ⟦لدينا مصلحة مشتركة في الاستقرار⟧.
أما الحركة الشعبية فأكد ممثلها لدى الاتحاد الأفريقي، {عمار أمون}، ⟦أنها لن تقبل الورقة⟧.
# behind a place, and behind a phrase of time
وفي كولومبو قلل {زعيم المعارضة ساجيث بريماداسا} من ⟦أهمية ما جرى⟧، وطالب ب⟦إشراك النقابات⟧، متوعدا بأن ⟦الشارع لن يسكت⟧.
# a contrast opens a clause, whose subject goes on
وقال {كرامي} إن ⟦الورقة مقبولة⟧، في حين تمسك {الوزير جبران باسيل} بالقانون النافذ، واشترط ⟦الاتفاق على الحكومة قبل الرئيس⟧.
# «كان» opens another
التقى الوزير الموفدين أمس، وكان {رؤساء أركان دول الحلف} قد أنهوا في بروكسل اجتماعا دام يومين وأعلنوا على إثره أن ⟦المهلة انتهت⟧.
# a relative clause stands between a body and its verb
غير أن {الجناح المعتدل} في المؤتمر، الذي أجرى أول محادثات له مع الحكومة، وصف ⟦الخطوة بالمشجعة⟧، وقال ⟦إنه يأمل أن يلتقي الوزير ثانية⟧.
# what was said, denied, seen in it: its subject goes on
وقال {مصدر في الوفد} إن ⟦اللقاء جرى⟧، وهو ما أكده لاحقا {متحدث باسم الخارجية الكندية}، موضحا أن ⟦اللقاء قصير⟧.
ولم يتضمن الإعلان جدولا زمنيا، وهو ما رأى فيه {فهد سليمان} "نقصا يمكن تداركه"، كاشفا أن ⟦لجنة متابعة ستلتقي في القاهرة⟧.
وانفض اللقاء من دون اتفاق، وهو ما أقر به {جبريل آدم} في منشور قال فيه ⟦إنه يوصي بعدم المشاركة⟧.
# a verb with its object, joined to another
واستنكرت {حركة الجهاد} في غزة ⟦المؤتمر المقرر⟧ ووصفه {سمير الرفاعي} ب⟦أنه "ولد ميتا"⟧.
""")

SUBJECTS = lines("""
# the pronoun before the verb is its subject
وقال {فوتشيتش} ⟦إنه لن يوقع أي وثيقة⟧، لكنه تعهد ب⟦تنفيذ النقاط المقبولة⟧.
# a question is no subject
وقال {مايك والتز} إن ⟦المفاوضات توقفت⟧. وردا على سؤال عما إذا كانت ستستأنف، أجاب: "⟪آمل ذلك. لكن الأمر يتوقف عليهم⟫".
# another verb of saying stands nearer to the clause
وفيما يلتزم الأمريكيون الصمت حيال التفاصيل، ذكر {دبلوماسي أوروبي} لوكالة الأنباء الألمانية أن ⟦ثلاث مسائل عالقة⟧.
# two delegations are no object
أعلن {وفدا الحكومة الكولومبية والجبهة الثورية}، في ساعة متأخرة من مساء الأحد، ⟦توصلهما إلى اتفاق أولي⟧.
# who stands before whom he has told
لكن {مصدرا مطلعا} أبلغ "المدى" أن ⟦الطرفين اقتربا من تفاهم⟧.
# he who forestalled the envoys
وكان {رئيس الوزراء سامي الدبيبي} قد استبق وصول الموفدين بالتأكيد أن ⟦أحدا لن يحاكم⟧.
# bodies together take a verb in the feminine
ورحب {الاتحاد الأوروبي وكندا وبريطانيا}، في بيان مشترك، ب⟦الاتفاق الجديد⟧، ودعت إلى ⟦الإفراج عن المعتقلين⟧.
# a word of the title that is also a feeling
وأكد سعادة السيد {فهد بن سالم المري}، في كلمة له، أن ⟦الباب ما زال مفتوحا⟧.
# an act of describing
وفتحت باكو معبرا، فسارعت {الخارجية الأرمينية} إلى وصف ⟦الخطوة بأنها مخالفة لوقف النار⟧.
""")


@pytest.mark.parametrize("marked", TOPICS)
def test_speech_clauses_whom_the_clause_is_about(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", SUBJECTS)
def test_speech_clauses_subject_of_the_verb(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "وتراجعت الصادرات عشرة بالمئة، وهو ما يشير إلى تباطؤ الاقتصاد.",
        "ونزل المحتجون إلى باحة القصر بعد الصلاة.",
    ],
)
def test_speech_clauses_nobody_speaks(text: str) -> None:
    assert read(text).statements == ()
