"""Words beside a verb of saying that are not who speaks."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

NOT_WHO = lines("""
# «هذا» behind the name of a place opens what is told
وأرجعت {السلطات النقدية في كينيا} ⟦ذلك الهبوط إلى إجراءات التقييد⟧.
# a veil that is lifted, and how things came
وكان {التقرير} كشف النقاب عن أن ⟦الشركة خسرت المال⟧.
وقال {الوزير} إن ⟦الطريق سالك⟧. واستغرب كيف أن ⟦الشركة خسرت المال⟧.
# an aside between dashes
غير أن {تقريرا} - أعد لصالح الصندوق - كشف عن أن ⟦الشركة خسرت المال⟧.
لكن {كثيرين} - مع ذلك - انتقدوا ⟦قراراته بزيادة الضرائب على الفقراء⟧.
# a thing that points to another tells nothing; people and papers do
وكانت نتيجة الشوط تشير إلى تعادل سلبي.
وتشير {المحامية} إلى ⟦ضرورة تعديل القانون قبل الصيف⟧.
وتشير {الأرقام} إلى ⟦وجود نحو عشرين مليون لغم أرضي⟧.
وتشير {النتيجة} إلى أن ⟦الفريق سيتأهل للدور الثاني⟧.
""")

BESIDES = lines("""
وقالت {المفوضة} إن ⟦الوقت يضيق⟧.¶وفضلا عن ذلك، استقبل {الوزير سامر حداد} وفدا من النواب.¶وأكد أن ⟦المهلة قريبة⟧.
""")


@pytest.mark.parametrize("marked", NOT_WHO + BESIDES)
def test_speech_not_who(marked: str) -> None:
    check(marked)


SHOWN = lines("""
# pictures show and say nothing, also what was published in them; papers and surveys do
وقالت {الشرطة} إن ⟦الشارع مغلق⟧. وأظهرت صور نشرت على "تويتر" أن النار امتدت إلى المبنى.
وأظهرت لقطات بثها التلفزيون أن الزعيمين تعانقا في القاعة.
وأظهرت {أحدث استطلاعات الرأي} أن ⟦العجز انخفض هذا العام⟧.
وأظهر {مسح} أجرته المؤسسة أن ⟦العجز انخفض هذا العام⟧.
وأظهرت {دراسة} نشرتها الجامعة أن ⟦العجز انخفض هذا العام⟧.
# what a state hopes is told by the writer; what somebody hopes, and a heading, is said
وتأمل تونس أن يسهم الاتفاق في خفض العجز.
ويأمل {الوزير} أن ⟦يسهم الاتفاق في خفض العجز⟧.
وأعربت {تونس} عن ⟦أملها في أن يسهم الاتفاق في خفض العجز⟧.
{تونس} تأمل أن ⟦يسهم الاتفاق في خفض العجز⟧¶عاد الوفد إلى العاصمة.
# whoever looks into papers tells nobody
وكان الموظف يطّلع على أوراق سرية جدا، قبل أن يستقيل.
""")


@pytest.mark.parametrize("marked", SHOWN)
def test_speech_of_what_is_shown(marked: str) -> None:
    check(marked)


FURTHER = lines("""
# one more verb of going on
وقال {الوزير} إن ⟦المعبر سيفتح⟧. وزاد أن ⟦القرار اتخذ بالإجماع⟧.
وزاد الطين بلة أن المطر لم يتوقف.
""")


@pytest.mark.parametrize("marked", FURTHER)
def test_speech_further_verbs(marked: str) -> None:
    check(marked)


TOLD = lines("""
# who speaks stands behind the medium or the people that he tells
وقال لوكالة فرانس برس {متحدث باسم الحكومة} إن ⟦المعبر سيغلق غدا⟧.
وقال للصحفيين {متحدث باسم الحكومة}: "⟪لن نغلق المعبر بعد اليوم⟫".
وقال لقناة الجزيرة {الوزير سامر حداد} إن ⟦المعبر سيغلق غدا⟧.
# nobody stands there
وقال {الوزير سامر حداد} إن ⟦الطريق سالك⟧. وقال لوكالة فرانس برس إن ⟦المعبر سيغلق⟧.
وقال {الوزير سامر حداد} إن ⟦الطريق سالك⟧. وشرح لرجال الشرطة أن ⟦المعبر سيغلق⟧.
# the one woman of the sentence before is she
والتقى الوزير سامر حداد {السفيرة هند صالح}. وأكدت أن ⟦المعبر سيفتح⟧.
والتقى {الوزير سامر حداد} السفيرة هند صالح. وأكد أن ⟦المعبر سيفتح⟧.
""")


@pytest.mark.parametrize("marked", TOLD)
def test_speech_behind_whom_it_is_told(marked: str) -> None:
    check(marked)


LEADS = lines("""
# a short quote before the next «إن»
وقال {الوزير} إن "⟦المعبر سيبقى مفتوحا⟧" وإن "⟪الرسوم ستخفض قبل نهاية العام⟫".
""")


@pytest.mark.parametrize("marked", LEADS)
def test_speech_leads_to_quotes(marked: str) -> None:
    check(marked)


NAMES = lines("""
# a name that ends like the particle, behind a verb that takes none, or before the particle itself
ودعا {الرئيس الكوري الجنوبي مون جاي إن} مساعديه إلى ⟦إبقاء باب الحوار مفتوحا أمام الجميع⟧.
وأكد {الرئيس الكوري الجنوبي مون جاي إن} أن ⟦الحوار مفيد للطرفين⟧.
وقال {الرئيس الكوري الجنوبي مون جاي} إن ⟦الحوار مفيد للطرفين⟧.
""")


@pytest.mark.parametrize("marked", NAMES)
def test_speech_names_like_the_particle(marked: str) -> None:
    check(marked)


ANYWHERE = [
    "وقالت مديرة مستشفى نيفاشا، لورنا ماكنزي، إن المصاب في حالة خطيرة.",
    "وانتقد النائب سامي فهمي، خلال جلسة المجلس، تأخر الوزارة في صرف الأجور.",
    "وجاء الطرد بعد اتهام الحكومة لموسكو بتسميم العميل السابق.",
    "غير أن تقريرا - أعد لصالح الصندوق - كشف عن أن الشركة خسرت المال.",
    "وقال لوكالة فرانس برس متحدث باسم الحكومة إن المعبر سيغلق غدا.",
    "وتبين وثائق نشرها الجهاز أن المتهم غادر، وأعلن قائمة بأسماء الشهود.",
]


@pytest.mark.parametrize("text", ANYWHERE)
def test_speech_a_page_may_end_behind_any_word(text: str) -> None:
    words = text.split()
    for count in range(1, len(words)):
        read(" ".join(words[:count]))


CALLED = lines("""
# the state or body that is called on is no part of who calls
وطالبت {الوزارة} ماليزيا ب⟦سحب سفنها من المضيق⟧.
ودعت {الحكومة} اليابان إلى ⟦فتح أسواقها⟧.
وحذرت {الدول الثلاث} بلغاريا من ⟦إغلاق المعبر⟧.
وطالب {الوزير} كينيا ب⟦تسليم القاتل⟧.
وناشد {والد الطفلة} الحكومة اليونانية ⟦التدخل لإعادة ابنته⟧.
وطالبت {نقابة المعلمين} الحكومة اليونانية ب⟦رفع الأجور⟧.
وطالبت {النقابة} وزير الزراعة ب⟦الاستقالة⟧.
ودعت {اللجنة اليونانية} رئيس البلدية إلى ⟦فتح المعبر⟧.
وأبلغت {الخارجية} السفير الكيني أن ⟦القرار نهائي⟧.
وأبلغ {وزير الخارجية} السفير الكيني أن ⟦القرار نهائي⟧.
وأبلغت {الشرطة} القاضي أن ⟦الحارس نائم⟧.
وأبلغ {الوزير} السفير أن ⟦القرار نهائي⟧.
وحذر {الوزير} الحكومة من ⟦عاصفة قادمة⟧.
ونصحت {هيئة النقل} المسافرين ب⟦الخروج مبكرا⟧.
وحذرت {هيئة سوق المال اليونانية} المستثمرين من أن ⟦الشركة خاسرة⟧.
# on Sunday
وحذر {الوزير} الأحد من ⟦عاصفة قادمة⟧.
وحذر {الوزير} كينيا الأحد من ⟦عاصفة قادمة⟧.
# what describes the one who calls, is in apposition to it, or hangs on another noun
ودعا {الحزب الحاكم} المعارضين إلى ⟦الحوار⟧.
وأبلغت {اللجنة المنظمة} المشاركين أن ⟦الموعد تغير⟧.
ودعت {الجماعة المسؤولة} عن الحي إلى ⟦الحوار⟧.
وحذرت {النائبة المعارضة} من ⟦عاصفة قادمة⟧.
ودعت {رابطة العلماء المسلمين} إلى ⟦الحوار⟧.
ودعا {اتحاد العمال السودانيين} إلى ⟦الحوار⟧.
وأبلغ {المدير العام} الموظفين أن ⟦الموعد تغير⟧.
وقال {الأمين العام المساعد السفير سامر حداد} إن ⟦الموعد تغير⟧.
ودعت {الحكومة اليونانية} إلى ⟦ضبط النفس⟧.
ودعت الجارة {بلغاريا} إلى ⟦ضبط النفس⟧.
ودعا {رئيس المجلس الوطني اليوناني} إلى ⟦ضبط النفس⟧.
وطالب {مندوب الجمهورية اليمنية} ب⟦فتح المرفأ⟧.
وقالت {الدول الأربع روسيا والصين وفرنسا وبريطانيا} إن ⟦الهدنة باقية⟧.
""")


@pytest.mark.parametrize("marked", CALLED)
def test_speech_who_is_called_on_does_not_speak(marked: str) -> None:
    check(marked)
