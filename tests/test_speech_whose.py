"""Whose words: the end of a speaker's name, who stands behind his description, and quotes that are names."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

ENDS = lines("""
# a verb of the third person ends the noun phrase before it
وقالت {شاهدة أخرى} وصلت متأخرة إن ⟦النار بدأت في المطبخ⟧.
{شقيقتها} حضرت في الليل وقالت: "⟪لم نسمع شيئا قبل الفجر⟫".
أما {مستشار الوزير} فاكتفى بالقول إن ⟦الوفد باق في المدينة⟧.
# and not a name that ends as it does
وأعلنت المتحدثة {مارغريت شولت} أن ⟦الجلسة رفعت⟧.
# «لي» is a name of the Far East, and also «to me»
وقالت {لي ثاو نهي}، إحدى سكان الحي، لقناة محلية: "⟪كنا نائمين حين اهتز المبنى⟫".
وقال لي {ميقاتي} إن ⟦الحكومة ستجتمع غدا⟧.
""")

BEHIND = lines("""
# the name behind the description, the body between them no matter
وقالت المسؤولة عن الأرشيف في هذا المجلس {نجلاء حداد} إن ⟦الوثائق محفوظة⟧.
وقالت الفائزة في المسابقة {نجوى بركات}، المعلمة في مدرسة ريفية: "⟪هذا يوم لن ننساه أبدا⟫".
وقال مدير المرصد {سامي الأتاسي} إن ⟦القصف لم يتوقف⟧.
# an apposition between the subject and its verb; «بين» is no verb before what something means
{مايك هندرسون}، مدير معهد الأزمات في نيروبي، قال إن ⟦الهدنة هشة⟧.
وتراجع التوتر بين البلدين، مما يعني أن الحرب مستبعدة.
# a person named by his family's town
زار منسق البعثة في البلاد علي الزبداني المخيم. وقال {الزبداني} إن "⟪القوافل تنتظر منذ شهر على الطريق⟫".
# a relative clause between a document and its verb
{البيان المشترك} الذي تلي في ختام اللقاء أكد أن "⟪الجانبين لن يعودا إلى ما كانا عليه قبل الحرب⟫".
""")

AROUND = lines("""
# who said a quote is told behind it, by what he did with it
"⟪لن نوقع على ورقة لم نقرأها كلها⟫".. هذا ما أكد عليه {كبير المفاوضين}.
"⟪لن نوقع على ورقة لم نقرأها كلها⟫"، وهو ما قاله {كبير المفاوضين} أيضا.
# «بعد أن» holds another's verb; the colon belongs to the first
قال {الوزير} إن ⟦الخطة نجحت⟧. وأضاف بعد أن اعترفت الشركة بالخطأ: "⟪الخطوة المقبلة ستكون أصعب من هذه⟫".
# a source behind «ف»
فبحسب {نقابة الصيادين}، ⟦لا مشكلة في الميناء⟧.
فوفق {الوزارة}، ⟦توقف العمل في المعبر⟧.
""")

NAMES = lines("""
# what something is called, and a medium's name, are no speech
وسيمر بالوادي خط سمي "طريق الوحدة والازدهار بين شعوب الجنوب" قبل عامين.
وقالت قناة "إن تي إن نيوز الدولية" الإخبارية إن ⟦المحكمة أجلت الجلسة⟧.
""")


RELAYED = lines("""
# whom «أما» puts first is he whose words are passed on
قال {رئيس الوفد} إن ⟦الاتفاق قريب⟧.¶أما {رئيس اللجنة سامر الحيدري} فنقلت عنه قناة "الشرق" أن "⟪الطرف الآخر أضاع أياما في قضية لا تستحق⟫".
# the medium's verb says nothing of the man it passes on
ونقلت وكالة رسمية عن {محمد رضائي} قوله إن ⟦بلاده لا تخفي شيئا⟧، لكنه أكد أن ⟦الخلاف باق⟧.
# a platform does not speak, and neither does the agency that was told
علق {السيناتور إيغور بلينوف} على الخبر في "تويتر" بالقول إن ⟦الحوار انتهى⟧.
قال {العضو خالد زكي} إن ⟦الحوار بعيد⟧. "⟪تصافحنا في الردهة ثم تناولنا الطعام على طاولة واحدة⟫"، بحسب ما صرح به لوكالة رويترز.
# on the tongue of
أكدت الحركة على لسان الناطق باسمها {ذبيح الله مجاهد} أن ⟦وفدا منها مستعد للسفر⟧.
وأعلنت الكتلة ⟦قبولها الدعوة⟧ على لسان رئيسها {حسين البدري}.
# and not who only reads it out
وقالت {الرئيسة ميريام سانتوس} في بيان تلاه الناطق باسمها: «⟪لن يكون السلام سهلا على أحد منا⟫».
""")

CLAUSES = lines("""
# one of two
وصل المدير رفائيل غروسي. وقال {دبلوماسيان} إن ⟦الزيارة قصيرة⟧.¶وذكر {أحدهما} أن ⟦المفتشين عادوا⟧.
# somebody of no name, behind whom an aside and the verb stand
وقلل الوزير من شأن الخلاف.¶بيد أن {دبلوماسيا كينيا}، فضل عدم الكشف عن هويته، نفى أن ⟦تكون الدعوة وصلت⟧.
واعتذرت واشنطن على لسان {متحدثة باسم الخارجية الأمريكية}، رأت أن ⟦هذه المبادرات لن تثمر⟧.
واسترعى الانتباه أن {الموفد جان دوران}، الذي أنهى جولته أمس، أبدى أمام محدثيه ⟦استعداد باريس لتزويد البلاد خرائط⟧.
# the participle behind a relative clause that says something
وسبقت اللقاء مكالمة مع {الرئيس شوكت ميرزيوييف}، الذي شرح لمحاوره خطته، مشيرا إلى ⟦تغييرات في القيادة⟧.
# a verb that has another meaning is no saying inside what is told, and an adverb no name
وأفاد {الموقع} بأن ⟦الشركة علقت "من جانب واحد" كل رحلاتها⟧.
وكان {الوزير} أوعز سراً للوفد ب⟦التشدد في المسألة⟧.
وأفاد {بلاغ للوزارة} أن ⟦اللقاء تناول الديون⟧.
# a noun phrase in marks is what is said of the thing that the pronoun means
وأكد {النائب} ⟦أنه "محب لبلده وأهله"⟧.
وأكد {النائب} أنه "⟪لا يعرف أحدا منهم⟫".
""")


POSTS = lines("""
# «ل» behind the subject is its own where the verb's preposition follows
دعا {الأمين العام للحزب التقدمي حسام غريب}، خلال تجمع، إلى ⟦"إسقاط النظام الانتخابي وبناء دولة"⟧.
# a name that nobody knows before the object, and who said it behind a dash
ووصف {ستولتنغروف} الزيارة بأنها "⟪بداية جديدة بين شعبين فرقت بينهما السنوات ويجمعهما البحر كل صيف⟫".
"⟪نحن لا نساوم على أرضنا⟫" – قالها {الرئيس محمود عباس} أمام المجلس.
# on whose tongue it came; what was worth noting was somebody's word
وجاء على لسان {الناطق باسم الحكومة} أن "⟪المعبر سيبقى مغلقا حتى إشعار آخر⟫".
وكان لافتا قول {الوزير} إن "⟪من يعرقل الحوار يتحمل المسؤولية كاملة⟫".
# whose paper it is, and whose words it passes on
ونقل بيان صادر عن وزارة العدل عن {النائب العام سالم الحداد} قوله إن ⟦التحقيق مستمر⟧.
# a post of its own is not that of the president who was told of
زار رئيس زيمبابوي روبرت موغابي المعرض. ولفت {الرئيس التنفيذي} للشركة إلى أن ⟦الطلب كبير⟧.
# who holds the post of a place, and not the place
وعلق مارك ستانفورد النائب عن ولاية أوهايو الذي تساءل: "⟪ماذا كنا سنفعل لو حدث هذا أمس⟫".
# an analyst of no name, and his name behind the comma
وقال محلل آخر في "غافيكال"، {توم هندرسون}، إن ⟦السوق متقلبة⟧.
وقال خبير في شركة الاستثمار "بيمكو"، {أدم ويلسون}، إن ⟦العملة ضعيفة⟧.
# whose words another reminds us of
وذكّر بكلام ل{لبابا يوحنا بولس الثاني} اعتبر فيه أن ⟦البلد رسالة⟧.
# the one whom another met does not speak for him
التقى {وزير التجارة الأمريكي} الأمين العام للأمم المتحدة أنطونيو غوتيريش، مشيدا ب⟦جهود المنظمة في السودان⟧.
# a rank alone is the man who was named with it
استقبل رئيس الأركان، الفريق أول سامي الدوري، الوفد. وقال {الفريق} أول إن ⟦التعاون قديم⟧.
# «قائلا» is no surname
وأوضح {نجيب زكريا} قائلا: "⟪المنطقة لا تحتمل حربا جديدة بعد اليوم⟫". وتابع قائلا: "⟪لن يربح أحد من هذه الحرب شيئا⟫".
""")

GRAMMAR = lines("""
# two of a kind, who stand behind a contrast and tell in what they issued
غير أن {الوفدين} أصدرا بيانا قالا فيه إن ⟦المعبر سيفتح في نيسان⟧.
# a counterpart is called on; who stands before calls
أما {الرئيس الكيني} فأقر بأن ⟦الجسر لم يكتمل⟧، وحث نظيره على ⟦تسريع العمل في الموقع⟧.
# the verb's own noun is no subject
أما {النائب} فنفى نفيا قاطعا ⟦أي تعديل على جدول السداد⟧.
# an honorific with nobody before it
وردا على سؤال عن الميناء، قال {جلالته} إن ⟦العمل لم يتوقف⟧.
# the subject of a deed right before its participle; of a sentence that «و» or «ف» joins
وانهارت المحادثات بعد أن قاطعتها {الجبهة} متهمة ⟦الحكومة بخرق الهدنة⟧.
و{أنقرة} التي فوجئت بالإعلان، طالبت بأن ⟦تكون الجلسات علنية⟧.
# a spokesman tells what another did, who goes on
وأكد {المتحدث} أن ⟦{الرئيس غزواني} ثمّن المبادرة⟧، وأكد أن ⟦موريتانيا لا تعارض حق الجيران في التنمية⟧.
# who answers a question may have a name that nobody knows
ورد {ري} على سؤال عن المناورات قائلا "⟪على الصحفيين أن يسألوا غيري هذه المرة⟫".
# asides between a subject and its verb; a circumstance is no name
{وزير المالية عادل الشمري}، وهو عضو في اللجنة، أكد أن ⟦العجز لن يتسع⟧.
{الرئيس}، الذي بدا متعبا، قال إن ⟦المهمة انتهت⟧. وأضاف ضاحكا: "⟪نمت ثلاث ساعات فقط⟫".
نفت {الخارجية الكينية} نفيا قاطعا ⟦وجود مفاوضات سرية⟧.
# who was asked answers; «حتى» before a subject
وسئل {الوزير} عن موعد عودة السفير فقال إن ⟦الأمر لم يحسم⟧.
وقال {متحدث} إن ⟦القوة ستتوقف⟧. حتى {قائد الحرس عثمان سيسي} قال: "⟪لن أزج رجالي في معركة خاسرة كهذه⟫".
# what a medium passes on is another's; whom it was told to is no subject
وقالت {إذاعة محلية} إن ⟦انفجارا وقع⟧، ونقلت عن {طبيب في المستشفى} أن ⟦الجرحى ثلاثة⟧.
"⟪لا أظن أننا سنعود إلى قريتنا قبل الشتاء⟫"، تقول للجزيرة نت {عائشة محمد} التي تقيم في المخيم.
# visitors pass on whom they have visited
ونقل زوار {رئيس المجلس} عنه أن ⟦الحكومة باقية⟧.
# «ب» with a noun that follows praise is no name
وأشادت {رئيسة مجلس الشورى} ب⟦حسن تنظيم المؤتمر⟧، مؤكدة ⟦حرص بلادها على التعاون⟧.
""")


@pytest.mark.parametrize("marked", ENDS + BEHIND + AROUND + NAMES + RELAYED + CLAUSES + POSTS + GRAMMAR)
def test_speech_tells_whose_words_they_are(marked: str) -> None:
    check(marked)
