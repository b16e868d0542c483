"""Less common frames of speech: who is meant, what is said, and where it ends."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

PROPOSALS = lines("""
# a proposal is no «proposing»: what is said goes on
وقالت {مصادر دبلوماسية} إن ⟦المبعوث سيسلم الوفدين مقترحا معدلا في الجلسة المقبلة⟧.
وأوضح {المتحدث} أن ⟦الدوحة أعدت للطرفين مقترحا يجمع بين الخطتين⟧.
وذكر {النائب} أن ⟦كتلته ترفض مقترحا يؤجل الانتخابات⟧.
# and here it is
وقال {الوسيط} إن ⟦الجلسة تعثرت⟧، مقترحا أن ⟦تستأنف في الخريف⟧.
""")

JOINED = lines("""
# a participle that brings a clause over its preposition needs no comma
وكتبت {الصحيفة} أن ⟦التحقيق بلغ مكتب الوزير⟧ مشيرة إلى أن ⟦القاضي لم يستدع أحدا بعد⟧.
وقالت {المنظمة} إن ⟦المخيم بلا ماء منذ أسبوع⟧ محذرة من أن ⟦الوباء وشيك⟧.
# without a clause behind it, it may be a predicate
وقال {الناطق} إن ⟦الأصابع مشيرة إلى جهة واحدة⟧.
""")

EARLIER = lines("""
وسبق {لوزير الدفاع} أن وصف ⟦التهدئة بأنها "وهم كبير"⟧.
وسبق {لرئيس الوزراء حيدر العبادي} أن أكد أن ⟦بلاده لن تشارك في القمة⟧.
وسبق {للوزيرة هند صالح} أن نفت ⟦علمها بالخطة⟧.
قال {الوزير فهد نصار} إن ⟦الوفد باق⟧. وسبق له أن أكد أن ⟦المهلة كافية⟧.
# what was done before is not said, and neither is what was never said
وسبق للرئيس أن زار القاهرة مرتين.
ولم يسبق للرئيس أن أكد أنه سيترشح.
""")

TOLD = lines("""
# whom he tells stands alone behind the verb: the subject is the one before
وكان {المبعوث الأممي} زار عدن والتقى المحافظ، قبل أن يخبر مجلس الأمن في جلسته بأن ⟦الوضع هش⟧.
وقال {المدير} إن ⟦الدواء نفد⟧، قبل أن يخبر المنظمة بأن ⟦القوافل متوقفة⟧.
# two noun phrases: the first one tells the second
وزار الوفد عمان قبل أن يخبر {الوزير} الصحفيين بأن ⟦الاتفاق قريب⟧.
""")

OTHERS = lines("""
# a quote behind another's «إن» is his
ووجهت الحكومة اللوم إلى {حركة حماس} التي أدانت الهجوم قائلة إن "⟪الجناة أعداء الشعب كله⟫".
""")

GOES_ON = lines("""
# a verb in the present is joined to what a verb in the past has brought
أعلنت {بكين} ⟦أنها ضد الحماية، وتؤيد حل النزاع بالتفاوض⟧.
قالت {الحكومة} ⟦إنها ترفض الوصاية، وتدعو إلى حوار شامل⟧.
# with a subject of its own, or in the past, it is another's, or another statement
قال {الوزير} إن ⟦الهدنة قائمة⟧، ويؤكد {الخبراء} ⟦أنها انهارت⟧.
قالت {الحكومة} ⟦إنها ترفض الوصاية⟧، ودعت إلى ⟦حوار شامل⟧.
# a comma between the subject of what is said and its verb ends nothing
وقال {الناطق} إن ⟦رئيس الوفد، طالب بوقف النار⟧.
وقال {الناطق} إن ⟦حزب الأمة، دعا إلى الحوار⟧، مشيرا إلى أن ⟦الهدنة هشة⟧.
""")

INNER = lines("""
# the verb joined to one of saying within what is said has its subject
وأوضح {الوسيط} أن ⟦{وزير الدفاع} رحب بالعرض⟧ وأكد أن ⟦القوات ستنسحب⟧.
# and not the one joined to a deed, or one that adds
وقال {الوزير} إن ⟦الوفد وصل صباحا⟧ وأكد أن ⟦المهمة انتهت⟧.
وقال {المتحدث} إن ⟦رئيس الوفد أشاد بالعرض⟧ وأضاف أن ⟦الجلسة غدا⟧.
""")

RUMOURS = lines("""
# what a report or rumour has it
وردا على {تقارير} بأن ⟦الوفد سينسحب من المحادثات⟧، قال {الوزير} إن ⟦ذلك غير صحيح⟧.
وعقدت الوزيرة مؤتمرا لنفي {أنباء} عن ⟦أنها ستستقيل⟧، ولكنها لم تعلق على {تقرير} ب⟦أنها تلقت تهديدات⟧.
وتزايدت {الشائعات} بأن ⟦القمة ألغيت⟧.
وواجه الحاكم {اتهامات} ب⟦أنه كان يعرقل التحقيق⟧.
# within what is said it is a part of it; «على أن» may say when or how
وقال {الوزير} إن ⟦التقارير بأن الوفد سينسحب خاطئة⟧.
وأعد الخبراء التقرير على أن يرفع غدا.
وانتشرت تقارير عن خلاف حاد بين الوزيرين.
""")

WISHES = lines("""
وجه {الرئيس الفرنسي} إلى نظيره المصري ⟦تمنياته بالنجاح في رئاسة القمة⟧.
قدم {الملك عبد الله} لأسر الضحايا ⟦تعازيه بوفاة الوزير⟧.
وقدمت {الوزيرة} ⟦شكرها للدول المضيفة على دعمها⟧، وغادرت إلى الرياض.
# without a verb that hands them on they are not said
وجاءت تهانيه متأخرة يومين.
واعتبر {الرئيس} أن ⟦شكره للدول واجب⟧.
""")

HELD = lines("""
# what a thing is held to be, in the present too, with the thing and without it in its subject's place
ويعتبر {كثير من القرويين} ⟦بيع الأرض خيانة للأجداد⟧.
وتعتبر {أنقرة} ⟦القوات الكردية امتدادا لحزب العمال⟧.
واعتبرت {أنقرة} ⟦الوحدات المحلية امتدادا لحزب محظور⟧.
واعتبر {الوزير} ⟦اللقاء خطوة كبيرة⟧.
واعتبرت {وزارة الخارجية} ⟦القرار انتهاكا صارخا للقانون⟧.
واعتبر {النائب السابق} ⟦الاتفاق غير كاف⟧.
# a verb in the present joined to it is the writer's
ويعتبر {كثير من القرويين} ⟦بيع الأرض خيانة للأجداد⟧، ويتعرض من يبيعها للمقاطعة.
# what is only held to be something, by nobody named
ويعتبر هذا اللقاء خطوة كبيرة.
وتعتبر تركيا من أكبر الدول المصدرة.
وتعتبر فرنسا شريكا مهما للمغرب.
""")

FEELINGS = lines("""
# what somebody is told to have felt is his, a paper or an agency only passes it on
وأفاد البيان بأن {الملك عبد الله} أعرب عن ⟦قلقه من التصعيد⟧، مشيرا إلى أن ⟦الهدنة هشة⟧.
وذكرت الوكالة أن {الزعيم} أبدى ⟦شكره للجنة على دعمها⟧.
# and not where somebody else tells it of him
وقالت {الوزيرة} إن ⟦نظيرها أعرب عن قلقه من التصعيد⟧.
# the writer adds something behind a comma
وقال {المدير} إن ⟦هذه الهيئة ستتولى شؤون التدريب⟧، علما أن المكتب سيغلق.
""")


@pytest.mark.parametrize(
    "marked", PROPOSALS + JOINED + EARLIER + TOLD + OTHERS + GOES_ON + INNER + RUMOURS + WISHES
)
def test_less_common_frames(marked: str) -> None:
    check(marked)
