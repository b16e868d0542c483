"""Where a speaker's noun phrase ends at what belongs to it: his group, his party, his name, and no object of the verb."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

GROUPS = lines("""
# the adjective of a group behind the noun of somebody
وقال {الوزير الحوثي} للصحافيين إن "⟪القتال لن يخدم أحدا من أبناء البلاد⟫".
وأكد {القيادي الحوثي} أن ⟦الوفد باق في مسقط⟧.
# and whom a verb calls on is somebody else
ودعا {الوزير} الحوثيين إلى ⟦وقف القصف⟧.
ودعا {المبعوث} الحوثي إلى ⟦وقف القصف⟧.
قابل {المبعوث} الحوثيين وقال إن ⟦الأجواء إيجابية⟧.
""")

PARTIES = lines("""
# the party's name means something else, too
وقال {القيادي في حماس سامر الخطيب} إن ⟦الوفد غادر المدينة⟧.
وصرح {القيادي في فتح مروان الخطيب} للصحافيين "⟪لم نتسلم حتى الآن أي رد مكتوب⟫".
وأفاد {القيادي في قسد شيروان حسن} بأن ⟦المعبر مفتوح⟧.
# no name that hangs on another noun is his
وقال {المستشار} في حملة رجب سلمان إن ⟦التصويت سيستمر⟧.
وقال المستشار في حملة سلمان، {كريم الخطيب}، إن ⟦التصويت سيستمر⟧.
""")

CALLED_ON = lines("""
# behind a name stands whom he calls on
ودعا {رئيس لجنة الحوار المستشار توت ملوال} حركة النهضة إلى ⟦العودة إلى الطاولة⟧.
ودعا {المستشار سالم الخطيب} الجامعة العربية إلى ⟦عقد جلسة طارئة⟧.
""")

ASKED = lines("""
# behind a post of two words stands whom a verb of asking is put to
وطالب {رئيس الوفد} المجتمع الدولي ب⟦تحمل مسؤولياته⟧.
وطالب {الوزير} المجتمع الدولي ب⟦تحمل مسؤولياته⟧.
ودعت {رئيسة البعثة} الأطراف الليبية إلى ⟦ضبط النفس⟧.
ودعا {رئيس الحزب المعارض} الحكومة إلى ⟦الاستقالة الفورية⟧.
ودعا {رئيس البلدية} المواطنين إلى ⟦البقاء في منازلهم⟧.
ودعا {قائد الجيش} المدنيين إلى ⟦البقاء في منازلهم⟧.
ودعا {ممثل اللاجئين السوريين} المجتمع الدولي إلى ⟦التدخل العاجل⟧.
# and no adjective, and no title of his own
وطالب {نقيب المحامين الليبيين} ب⟦الإفراج عن زملائه⟧.
ودعا {رئيس لجنة الخبراء العسكريين} إلى ⟦تأجيل الاقتراع⟧.
ودعا {رئيس اتحاد الكتاب السودانيين} إلى ⟦وقف القتال⟧.
وطالب {نقيب العمال المهاجرين} ب⟦رفع الأجور⟧.
ودعا {رئيس الوفد الحكومي المفاوض} إلى ⟦العودة إلى الطاولة⟧.
ودعا {رئيس المجلس الفريق سامر الخطيب} الحكومة إلى ⟦الاستقالة الفورية⟧.
""")

OBJECTS = lines("""
# an object behind the one word of a post
كتب {الوزير} رسالة طويلة عن لقائه بالوفد، واصفا ⟦نظيره بأنه متردد⟧.
وشرح {الوزير} إحدى الطرق المتبعة لجذب الزوار بأنهم "⟪يعفون من الرسوم كلها طوال الموسم القادم⟫".
# and not an adjective or a portfolio
وقال {الرئيس التنفيذي} للشركة إن ⟦العمل مستمر⟧.
وقال {وزير الخارجية} إن ⟦العمل مستمر⟧.
""")


@pytest.mark.parametrize("marked", GROUPS + PARTIES + CALLED_ON + ASKED + OBJECTS)
def test_speaker_phrase_ends(marked: str) -> None:
    check(marked)


MANY = lines("""
# a body of many goes on in the plural; one man does not
قالت {الأسرة}: "⟪نريد أن يعرف الجميع ما الذي جرى في تلك الليلة⟫".¶وأضافوا: "⟪لن نقبل بأقل من محاكمة علنية⟫".
# bodies that are counted, and those whose name is a noun of action too
ودعت {12 سفارة أجنبية في الخرطوم}، في رسالة نشرت أمس، الحكومة إلى ⟦فتح المطار⟧.
وأكدت {20 منظمة إغاثة} أن ⟦الطريق مغلق⟧.
وقالت {مبادرة الحوار الوطني} في بيان إن ⟦الباب مفتوح للجميع⟧.
وقالت {قوة الإنقاذ الدولية} في بيان إن "⟪أربعة من جنودها أصيبوا في انفجار لغم على الطريق⟫".
""")

TALKED = lines("""
# in talks whose subject is that of the sentence
وكان {الوزير} قد استقبل السفير سامر الخطيب، كما أجرى محادثات مع زعيم المعارضة، أكد خلالها ⟦رغبة بلاده في التهدئة⟧.
وكان {الوزير} قد زار الرباط، وأجرى محادثات مع سامر الخطيب، أكد خلالها ⟦تمسك بلاده بالهدنة⟧.
# and another's, where he is named beside the deed
التقى الوزير نظيره، وأجرى {شكري} اتصالا أكد خلاله ⟦تمسك القاهرة بالهدنة⟧.
# on the tongue of a spokesman stands before what is said
وأكدت الحكومة، على لسان {وزير الإعلام}، ⟦رفضها أي تعديل على الاتفاق⟧.
# what a statement tells that one told another is the statement's
وجاء في {البيان الختامي} للاجتماع أن ⟦الوزير أبلغ القادة بموافقته على اللقاء⟧.
# what a place is called is no speech of its own; what somebody will not do is
المخيم "مدينة أشباح كبيرة"
""")


@pytest.mark.parametrize("marked", MANY + TALKED)
def test_speaker_is_found(marked: str) -> None:
    check(marked)


GOING_ON = lines("""
# a medium passes on whom its sentence is about
وقالت {وكالة "الغد"} إن ⟦{رئيس المجلس} استقبل الوفدين في القصر⟧، ونقلت عنه قوله إن ⟦جماعته لن توقع قبل صرف الرواتب⟧.
# and what follows is no word of the medium's
وذكرت {الوكالة} أن ⟦{الوزير} زار المدينة⟧، ونقلت عنه قوله: "⟪لن يبقى بيت واحد بلا كهرباء هذا الشتاء⟫".
# a shout told in passing
وصل {النائب} إلى الساحة وهو يصيح "⟪أنا واحد منكم ولن أترك هذا الشارع⟫".
احتجز {المهاجم} ثلاث رهائن في متجر وهو يهتف "⟪لا أحد يخرج من هذا الباب⟫".
خرجت {النائبة} وهي تصرخ "⟪لن أترك هذا الشارع ما دمت حية⟫".
# what a train is called
ووصل قطار يحمل عنوان "الطريق إلى السلام في الشرق القديم".
""")


@pytest.mark.parametrize("marked", GOING_ON)
def test_speech_goes_on(marked: str) -> None:
    check(marked)


RECEIVED = lines("""
# behind a verb of meeting two posts side by side are two men, and the first goes on
استقبل {الرئيس} المبعوث الأممي سامر الخطيب، وأكد له أن ⟦بلاده لن تتخلى عن جيرانها⟧.
التقى {الوزير} السفير الفرنسي في عمان، وأبلغه أن ⟦بلاده لن تتخلى عن جيرانها⟧.
استقبل {ولي العهد} وزير الخارجية الإيراني سامر الخطيب، وشدد على أن ⟦بلاده لن تتخلى عن جيرانها⟧.
# two posts of one man, whom his guest follows
استقبل {نائب الرئيس وزير الدفاع} نظيره الفرنسي سامر الخطيب، وأكد أن ⟦بلاده لن تتخلى عن جيرانها⟧.
# and else they are one
وقف {الرئيس الدكتور سامر الخطيب} في القاعة وقال إن ⟦بلاده لن تتخلى عن جيرانها⟧.
""")


@pytest.mark.parametrize("marked", RECEIVED)
def test_who_receives_goes_on(marked: str) -> None:
    check(marked)


HEADLINES = lines("""
# a colon right behind a verb in the present brings what is said, whatever else the verb takes
{نتنياهو} يتوعد: ⟦سنرد بقوة على الهجوم⟧¶وصل الوفد إلى المدينة مساء الأحد بعد رحلة طويلة.
{ميقاتي} يقر: ⟦فقدنا القدرة على دفع الرواتب⟧¶وصل الوفد إلى المدينة مساء الأحد بعد رحلة طويلة.
# a headline goes on with «و» and a second verb of its subject
{قطر} تعرب عن ⟦قلقها من التصعيد في غزة⟧ وتدعو إلى ⟦ضبط النفس⟧¶وصل الوفد إلى المدينة مساء الأحد بعد رحلة طويلة.
{الرياض} تنفي ⟦وجود وساطة سرية⟧ وتؤكد ⟦تمسكها بالمبادرة⟧¶وصل الوفد إلى المدينة مساء الأحد بعد رحلة طويلة.
# and not with one of the clause within
{الوزير} يدعو إلى ⟦حوار يجمع الأطراف ويؤكد وحدتها⟧¶وصل الوفد إلى المدينة مساء الأحد بعد رحلة طويلة.
""")


@pytest.mark.parametrize("marked", HEADLINES)
def test_headline_goes_on(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "cut", ["قال الوزير إن الحركة، في إشارة", "قال الوزير إن الحركة، في", "قال الوزير إن (لن نقبل"]
)
def test_speech_of_a_text_cut_short(cut: str) -> None:
    assert len(read(cut).statements) <= 1
