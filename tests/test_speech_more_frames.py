"""What is said of a thing with «ب», what whole bodies condemn, who was talked to, and papers that somebody put out."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

CALLED = lines("""
# what a thing is called has adjectives and a relative clause of its own
ووصف {النائب سامي فهمي} ⟦القرار الأخير بالتنازل المجاني الذي لا يخدم أحدا⟧.
ووصفت {النقابة} ⟦العرض بالمناورة الجديدة لكسب الوقت⟧.
وقد وصفت {وزيرة البيئة} ⟦التسرب بالكارثة الصامتة، والشركة بالمتهمة الأولى⟧.
ووصفت {السفارة} ⟦معاملة الطلاب بالـ"مهينة"⟧.
ووصفت {شخصيات تونسية} ⟦التعديل الوزاري بالمسرحية المكشوفة⟧.
# a pronoun for the thing, and who speaks
ووصفتها {النقابة العامة} ⟦بالمناورة الجديدة لكسب الوقت⟧.
ووصفه {المجلس البلدي} ⟦بالعبء الثقيل على خزانة المدينة⟧.
# how something went is told, and who does something is no thing
ووصفت النائبة كيف دخلت من الباب بالطابق الأسفل في المبنى.
# a person behind «ب» belongs to the object
وصف {الوزير} ⟦لقاءه بالمبعوث الأممي بأنه مثمر⟧.
ووصف الوزير لقاءه بالمبعوث الأممي في جنيف.
ووصف الطبيب دواء للمصابين بالحساسية الموسمية.
""")

BODIES = lines("""
# behind the whole name of a body a definite noun is the object
ودانت {منظمة التعاون الإسلامي} ⟦الحادث الذي وقع في السوق⟧.
وأدان {مجلس الأمن الدولي} ⟦العنف المتصاعد في العاصمة⟧.
واستنكر {مجلس التعاون الخليجي} ⟦الصمت على ما يجري في المخيم⟧.
# an adjective is its own
وقال {مجلس الأمن الدولي} إن ⟦الهدنة قائمة⟧.
وقال {الحرس الثوري الإيراني} إن ⟦الزورق احتجز⟧.
# a participle on which something hangs is no object
وأعلن {التحالف العربي} الداعم للحكومة في اليمن، أمس، ⟦انتشار قوات الحزام في المدينة⟧.
# a nisba without the article heads no noun behind it
وانتقد {نائب بريطاني} ⟦الصمت على ما يجري في المخيم⟧.
""")

TALKED_TO = lines("""
# whom the source talked to stands between it and what it says
وأكد {مسؤول} تحدث إلى صحيفة الشروق ⟦وجود خلاف بين الوزيرين⟧.
وأكدت {مصادر} تحدثت إلى وكالة "نافذة البحر" ⟦نبأ وصول الوفد إلى الميناء⟧.
ونفى {مصدر} تحدث إلى قناة محلية ⟦وقوع أي هجوم⟧.
وأكد {مسؤول} تحدث لوكالة الأنباء الألمانية أن ⟦الخلاف قائم⟧.
# whoever talks to a paper about a matter says it
وتحدث {الوزير} إلى صحيفة الشروق عن ⟦ضرورة الحوار بين الطرفين⟧.
""")

PUT_OUT = lines("""
# who put the paper out
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، وفق آخر {حصيلة أوردها المرصد الليبي}.
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، بحسب {أرقام نشرتها وزارة الصحة}.
⟦تحتل المدينة المرتبة الثالثة بين مدن الساحل⟧ بحسب آخر {تقرير أصدرته المنظمة}.
⟦أصيب أكثر من مئة عامل في المصنع خلال شهر⟧، وفق آخر {حصيلة للنقابة}.
وبحسب أحدث {إحصاءات نشرتها وزارة الصحة}، فإن ⟦عدد الإصابات تراجع إلى النصف⟧.
# a verb opens what is said, right behind the source
وبحسب أحدث {البيانات المتوفرة} ⟦يتراوح حجم التبادل بين مليارين وثلاثة مليارات⟧.
# the last days are no paper
أصيب أكثر من مئة عامل في المصنع خلال شهر، وفق آخر أيام الحملة.
""")


@pytest.mark.parametrize("marked", [*CALLED, *BODIES, *TALKED_TO, *PUT_OUT])
def test_frames(marked: str) -> None:
    check(marked)


SHOWN = lines("""
# a paper shows a rise or a fall, behind who put it out too
وأظهرت {بيانات رسمية} ⟦ارتفاع أسعار الخبز إلى مستوى جديد⟧.
وأظهرت {بيانات جديدة} نشرها المصرف، ⟦انخفاضا في الودائع خلال العام الماضي⟧.
وأظهرت {بيانات صادرة عن الوزارة} ⟦تباطؤ النمو في الربع الأول⟧.
وتظهر {الإحصاءات الحكومية} ⟦تراجع عدد البحارة في المرفأ القديم⟧.
وأظهر {استطلاع للرأي} نشرت نتائجه أمس أن ⟦الحزب تراجع إلى المركز الثالث⟧.
# a team or a film shows another thing
وأظهر الفريق قدرة كبيرة على العودة في المباراة.
وأظهر مقطع الفيديو وجود امرأتين قرب السيارة.
وأظهرت لقطات بثها التلفزيون انفجار السيارة أمام المقر.
""")

TOLD_AND_ASKED = lines("""
# what somebody is told of stands behind «ب»
وأبلغهم {المدير} ب⟦رغبته في الرحيل عن النادي⟧.
وتلقى النائب اتصالا من الوزير، ثم أبلغه {الأمين العام} ب⟦قرار الحزب تجميد عضويته⟧.
والتقت الوزيرة {السفير سامي فهمي}، الذي أبلغها ب⟦استعداد بلاده لاستضافة الحوار⟧.
وأبلغه الوزير بالأمر.
وأخبره بعد أيام بما جرى في المدينة.
# a question that wants a yes or no
وسألته {القناة} ⟦إن كان ينوي الترشح مرة أخرى⟧.
وسأل {النائب} ⟦ما إذا كانت الوزارة جاهزة للشتاء⟧.
وسأل {النائب} ⟦إذا ما كانت الوزارة جاهزة للشتاء⟧.
وجاء كلامه ردا على {الصحفي سامي فهمي}، الذي سأله ⟦ما إذا كان سيحضر القمة المقبلة⟧.
وسأل الوزير إن المدينة بعيدة.
""")

BLAMED = lines("""
وألقى {التقرير} ⟦باللوم على حراس المبنى في انتشار الحريق⟧.
وألقت {رئيسة البلدية} ⟦اللوم في التأخير على المقاول⟧، وهو ما نفاه.
وأنحى {السفير سامي فهمي} في بيان مكتوب ⟦باللائمة على الحركة⟧.
والتقى {الوزير} السكان، وألقى ⟦باللوم على المطر وضعف الشبكة⟧.
وغابت {الشركة} عن المعرض، ملقية ⟦باللوم في ذلك على كلفة الشحن⟧.
# nobody lays it
ولم يلق الوزير باللوم على أحد من العاملين.
ولا يمكن إلقاء اللوم على البلدية وحدها.
وألقى الوزير كلمة في المؤتمر، ثم غادر قبل أن يقع اللوم على أحد.
""")

NAMED_THEN = lines("""
# «فإن» makes a name of a word that is no other
وبحسب {فيشر}، فإن ⟦القائد كسب اعترافا لم يحلم به⟧.
فطبقا {للخبير سامي فهمي}، ⟦هناك سبعة أسباب للخلاف⟧.
وبحسب الظروف، فإن المصنع يقفل أبوابه ظهرا.
""")


@pytest.mark.parametrize("marked", [*SHOWN, *TOLD_AND_ASKED, *BLAMED, *NAMED_THEN])
def test_frames_of_papers_questions_and_blame(marked: str) -> None:
    check(marked)


RELATIVE = [
    ("وقال الوزير إن الهدنة لا تشمل الوحدات، التي تصفها أنقرة بأنها جماعة متشددة.", ["أنقرة"]),
    ("وأشار النائب إلى خلاف في التحالف الذي يرى محللون أنه قد يكون هشا.", ["محللون"]),
    ("وقالت الوزارة إن الحارس الذي تقول الشرطة إنه فتح الباب سيحاكم.", ["الشرطة"]),
    ("وقال الوزير إن الهجوم الذي تشير تقارير إلى أنه وقع ليلا كان متوقعا.", ["تقارير"]),
    # a subject that is not shown, fears, and what somebody is told
    ("وقال الوزير إن المبعوث الذي قال إن الباب مفتوح سيصل غدا.", []),
    ("وقال الوزير إن الجارة التي تخشى أنقرة أن يتزايد نفوذها لن تحضر.", []),
    ("وقال الوزير إن الدول التي أبلغت الوزارة أنها لن تحضر كثيرة.", []),
]


@pytest.mark.parametrize(("text", "within"), RELATIVE)
def test_speech_in_a_relative_clause_of_what_is_said(text: str, within: list[str]) -> None:
    first, *others = read(text).statements
    assert first.speaker is not None
    assert [s.speaker.name for s in others if s.speaker is not None] == within
    assert all(first.start < s.start < s.end <= first.end for s in others)


RELATIVE_ENDS = [
    ("وقال الوزير إن بلاده، التي تصفها أنقرة بأنها معادية، تريد السلام.", "أنها معادية"),
    ("وقال الوزير إن الحزب الذي يرى محللون أنه ضعيف سيخسر.", "أنه ضعيف"),
    ("وقال الوزير إن الهجوم الذي تشير تقارير إلى أنه وقع ليلا كان متوقعا.", "أنه وقع ليلا"),
    ("وقال الوزير إنه يرفض الخطة التي يرى محللون أنها قد تفشل سريعا.", "أنها قد تفشل سريعا"),
]


@pytest.mark.parametrize(("text", "within"), RELATIVE_ENDS)
def test_where_speech_in_a_relative_clause_ends(text: str, within: str) -> None:
    assert [s.text for s in read(text).statements][1:] == [within]


RESUMED = lines("""
# the main clause goes on behind a relative clause between commas
وساعد الحارس، الذي قالت {الشرطة} إن ⟦اسمه سامي فهمي⟧، في إخراج السكان من المبنى.
كان رضوان فهمي، الذي تشير {تقارير} إلى ⟦أنه كان من أصول كندية⟧، معروفا لأجهزة الأمن في البلاد.
وأوفدت {العشيرة}، التي تقول إن ⟦بعضا من أبنائها غادروا البلاد⟧، وفدا يضم نوابا إلى جنيف.
وكان {الوزير}، الذي أكد أن ⟦الباب مفتوح⟧، قد زار المدينة أمس.
# a comma inside what is said
والتقى الوزير {نظيره}، الذي قال إن ⟦الوفد، وعدد أعضائه عشرة، سيصل غدا⟧.
""")


@pytest.mark.parametrize("marked", RESUMED)
def test_speech_ends_where_the_main_clause_goes_on(marked: str) -> None:
    check(marked)


SPELT_AS_VERB = lines("""
# a noun of action that is spelt like a verb of saying
وأكدت {الوكالة} ⟦نقل السفير رسالة إلى الوزير⟧.
واعتبرت {الولايات المتحدة} ⟦رد الفعل الروسي غير مبرر⟧.
# what sources admit stands behind «ب», behind where they work
وأقر {موظفون في وزارة المالية} ب⟦إدخال تعديلات على السجلات⟧.
واعترف {مسؤولون في النقابة} ب⟦إزالة أسماء من القائمة القديمة⟧.
وقال {مسؤول في الوزارة بوحدة التحقيقات} إن ⟦الباب مفتوح⟧.
# a verb behind a comma
وأعلن {الوزير} ⟦زيادة الأجور⟧، ونقل عنه الناطق أن ⟦الصرف غدا⟧.
""")


@pytest.mark.parametrize("marked", SPELT_AS_VERB)
def test_speech_nouns_spelt_like_verbs(marked: str) -> None:
    check(marked)
