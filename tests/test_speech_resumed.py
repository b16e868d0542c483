"""Whose a dropped subject is after phrases of time, other speakers and reported speech; sources inside a sentence."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

AFTER_TIME = lines("""
# a phrase of time between the verb and its subject, or its content
التقى وزير النفط الكويتي {سالم الحربي} نظيره النرويجي. وقال بعد الاجتماع إن ⟦الإنتاج سيرتفع⟧.
استقبلت الوزيرة {هند الصالح} الوفد. وقالت عقب الجلسة: "⟪نأمل في توقيع الاتفاق قريبا جدا⟫".
استقبلت الوزيرة {هند الصالح} الوفد. وقالت بعد أحد اللقاءات: "⟪نأمل في توقيع الاتفاق قريبا جدا⟫".
استقبلت الوزيرة {هند الصالح} الوفد. وقالت بعد لقاء الوفد إن ⟦الاتفاق قريب⟧.
زار السفير {فؤاد رزق} المخيم. وأكد أمامهم أن ⟦المساعدات ستصل⟧.
وقال بعد اللقاء {وزير الخارجية القبرصي} إن ⟦المحادثات مثمرة⟧.
وقال قبل ثلاثة أيام {وزير الخارجية القبرصي} إن ⟦المحادثات مثمرة⟧.
وقال خلال الجلسة الافتتاحية {رئيس الوفد} إن ⟦المحادثات مثمرة⟧.
""")

BEHIND = lines("""
# the subject behind a prepositional phrase, or before «كان»
وأعلن في مؤتمر صحفي رئيس الوفد {سالم حمد} أن ⟦الجولة انتهت⟧.
وقال في هذا السياق المحلل السياسي {رامي عدس} إن ⟦الجولة انتهت⟧.
وقال لنا أمس الجندي {رامي عدس} إن ⟦الجولة انتهت⟧.
رغم أن الرئيس الكيني {وليام روتو} كان قد قال، الأحد، إن ⟦القصف توقف⟧. وأشار إلى أن ⟦الجيش انسحب⟧.
# shares of those asked, groups, unknown bodies
وأعرب {40 بالمئة} عن اعتقادهم أن ⟦فرض الضرائب سيرفع الأسعار⟧.
وقال {38 في المئة من المشاركين} إن ⟦الضرائب ظالمة⟧.
وقالت {مجموعة من النواب} إن ⟦الجلسة باطلة⟧.
وأعلنت {مديرية الصحة} أن ⟦الإصابات تراجعت⟧.
# an object behind a whole indefinite subject
واتهم {جنرال بلجيكي كبير} ⟦صربيا بأنها تشعل الحريق⟧.
""")

RESUMED = lines("""
# who is asked is not who asks, where somebody speaks in the sentence already
قال المبعوث الأممي {نيكولاس هايسوم} إن ⟦الهدنة هشة⟧ وحث قادة الفصائل على ⟦ضبط النفس⟧.
# the one met, where the verb is hers
التقى الرئيس الكيني رئيسة تنزانيا {سامية حسن}، وأكدت أن ⟦العلاقات ممتازة⟧.
# whose the utterance is
صدر بيان عن {الجيش النيجري} الثلاثاء قال فيه ⟦إنه يفرض طوقا على المدينة⟧.
جاءت التصريحات ردا على تغريدة نشرها السيناتور {خالد مراد} وقال فيها إن ⟦القرار خاطئ⟧.
وفي كلمة ألقاها الوزير {طلال حمدان} أمام المجلس، أكد أن ⟦الأزمة انتهت⟧.
""")

#: Text, and each statement's speaker (None: nobody known).
TOLD = [
    (
        "وقال المتحدث باسم الرئاسة الغانية إن الوزير تارو آسو أبلغ الرئيس أنه ممتن. وأضاف أن اللقاء استمر ساعة.",
        ["تارو آسو", "المتحدث باسم الرئاسة الغانية"],
    ),
    ("وقالت الرئاسة الغانية في بيان إن وفدا من توغو أكد أن الحدود ستفتح.", ["وفدا"]),
    ("قال النائب رامي سالم إن الرئيس يعتقد أن الحل قريب.", ["رامي سالم"]),
    (
        "قال الوزير طلال حمدان إن الحكومة ماضية. لكن صناع السينما دافعوا عن أنفسهم قائلين إن الرقابة ظالمة.",
        ["طلال حمدان", None],
    ),
    (
        "قال المفاوض الأوروبي ميشال دوران إن المهلة انتهت. وأعلن المفاوض الأوروبي أن الجولة أرجئت.",
        ["ميشال دوران", "المفاوض الأوروبي"],
    ),
]

INSIDE = lines("""
# a source in the middle of a clause: all of it is the source's
⟦ولا يمكن، بحسب {مسؤولين أمميين}، إيصال المساعدات من دون هدنة⟧.
⟦وتضم القائمة، وفق {البيان}، أسماء عشرين سجينا⟧.
⟦قتل عشرة جنود⟧، بحسب {مصدر عسكري}، في حين عاد الهدوء إلى المدينة.
# what a document does
ونص {القرار} على أن ⟦تنسحب القوات خلال شهر⟧.
وتضمن {البيان الصادر عن النيابة العامة} أن "⟪التحقيق في القضية سيستأنف مطلع الأسبوع⟫".
# a negation that says something
ولم يستبعد {الوزير طلال حمدان} ⟦تأجيل الانتخابات⟧.
# the body or the medium that gives a document belongs to its name
وتوقع {تقرير لوكالة "فيتش" الأميركية} أن ⟦يرتفع العجز⟧.
وأكد {بيان للاتحاد الأفريقي} أن ⟦القوات باقية⟧.
""")

NOTHING = lines("""
ولم تشتهر الفكرة إلا عندما طالبت النساء العاملات بالخبز والسلام.
وقد اتهمت الحركة بتنفيذ عشرات الهجمات في البلاد.
ويمكن وصفه بأنه الوريث الحقيقي للزعيم الراحل.
وواجه الزعيم انتقادات بسبب موقفه حذرا من القضية كلها.
ويتبنى المقترح حزب جديد يدعى حزب الأمل يقوده نائب سابق.
وتستند الوساطة إلى المبادرة الخليجية، التي تنص على تنازل الرئيس عن السلطة.
ويجري التنسيق بين الحكومة والمعارضة في البلاد، ومن المقرر أن تعقد الجلسة غدا.
""")


@pytest.mark.parametrize("marked", AFTER_TIME + BEHIND + RESUMED)
def test_speech_resumed_by_whom(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(("text", "speakers"), TOLD)
def test_speech_resumed_what_one_says_another_said(text: str, speakers: list[str | None]) -> None:
    assert [s.speaker and s.speaker.name for s in read(text).statements] == speakers


def test_speech_resumed_the_reminder_of_the_writer_has_a_subject_too() -> None:
    said = read(
        "قالت ليلى قاسم إن المدينة محاصرة. يذكر أن القوات النيجرية بدأت عملياتها قبل شهر، كما أعلنت السيطرة عليها."
    )
    assert [s.speaker and s.speaker.name for s in said.statements] == ["ليلى قاسم", "القوات النيجرية"]


def test_speech_resumed_who_reports_is_a_hop() -> None:
    (said,) = read("وقالت الرئاسة الغانية إن وفدا من توغو أكد أن الحدود ستفتح.").statements
    assert [h.name for h in said.chain] == ["الرئاسة الغانية", "وفدا"]


def test_speech_resumed_a_title_is_who_was_named_with_it() -> None:
    said = read(
        "قال المفاوض الأوروبي ميشال دوران إن المهلة انتهت. وأعلن المفاوض الأوروبي أن الجولة أرجئت."
    ).statements
    first, second = (s.speaker for s in said)
    assert first is not None
    assert second is not None
    assert first.actor == second.actor


def test_speech_resumed_a_topic_before_the_colon_says_nothing() -> None:
    (said,) = read("فرنسا: وزيرة البيئة تندد بإلغاء القمة\nوصلت الوفود إلى باريس مساء الأحد.").statements
    assert said.speaker is not None
    assert said.speaker.name == "وزيرة البيئة"


@pytest.mark.parametrize("marked", INSIDE + NOTHING)
def test_speech_resumed_sources_inside(marked: str) -> None:
    check(marked)
