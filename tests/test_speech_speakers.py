"""Who speaks: named, unnamed, dropped, joint; to whom; and through whom."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, parse, read

NAMED = lines("""
# office and name, in either order, with and without commas
قال {وزير الخارجية المصري سامح شكري} إن ⟦المفاوضات مستمرة⟧.
قال {وزير الخارجية المصري، سامح شكري}، إن ⟦المفاوضات مستمرة⟧.
قال {سامح شكري وزير الخارجية المصري} إن ⟦المفاوضات مستمرة⟧.
قال {سامح شكري، وزير الخارجية المصري}، إن ⟦المفاوضات مستمرة⟧.
قالت {المتحدثة باسم الخارجية الروسية ماريا زاخاروفا} إن ⟦المفاوضات مستمرة⟧.
وقال {المبعوث الأممي إلى اليمن هانس غروندبرغ} إن ⟦الهدنة صامدة⟧.
# names that no register holds
وقال {أغوستي آلكوبيرو نائب رئيس الجمعية} "⟪نحن نريد التقدم نحو حل يرضي الجميع⟫".
وقال {رئيس اتحاد العمال أيوبا وابا}: "⟪نحن نشعر بالصدمة إزاء غياب المشاورات⟫".
# a member of a body that a pronoun names
واعتبر {عضو مكتبها السياسي جوزيف أوتيينو} أن ⟦الاتفاق خطوة ناقصة⟧.
# institutions, states, documents
قالت {وزارة الخارجية القطرية} إن ⟦الوساطة مستمرة⟧.
أكدت {الحكومة السودانية} أن ⟦الوفد لن يسافر⟧.
أعلنت {الرئاسة التركية} أن ⟦الاتصال جرى مساء أمس⟧.
أعلنت {موسكو} أن ⟦الاجتماع سيعقد في سوتشي⟧.
قالت {الأمم المتحدة} إن ⟦الوضع الإنساني يتدهور⟧.
# a verb of «she» has no man as its subject: he is called on
وعقدت {إيغاد} قمة ودعت عبد الفتاح البرهان إلى ⟦لقاء قريب⟧.
وحثت {أنجيلا ميركل} إيمانويل ماكرون على ⟦توقيع الاتفاق⟧.
# bodies named by what they do
وقال {الدعم السريع} إن ⟦الهدنة انهارت⟧.
وأعلن {الدعم السريع} أن ⟦قواته انسحبت من الجسر⟧.
وأضاف {البيان} أن ⟦اللقاء سيتكرر⟧.
# before the verb, behind a contrast, whoever is called on; a guest
غير أن {نقابات محلية} طالبت باماكو ب⟦تعويض المزارعين عن خسائرهم⟧.
واعترف {ضيفه} بأن ⟦الخلاف اللغوي ما زال قائما⟧.
وقال {المفتش العام في وزارة الدفاع الأوكرانية} إن ⟦الذخائر وصلت كاملة⟧.
# a participle that accuses, or tells a noun, with no comma before it
وأوقفت {زامبيا} صادراتها من النحاس في آذار متهمة ⟦جارتها بسرقة الخام⟧.
وعلق {الوفد الحكومي} مشاركته متهما ⟦المتمردين بالتراجع عن التزاماتهم⟧.
وتظاهر {المئات من أنصار الحزب} ضد الاتفاق، متهمين ⟦رئيسة الوزراء مايا ساندو بالتفريط في السيادة⟧.
وأعرب {الشمري} عن ⟦تقدير بلاده للجهود في ملف المفقودين⟧ مؤكدا ⟦ضرورة مواصلة أعمال الإغاثة⟧.
وجدد {السفير الكيلاني} ⟦التزام بلاده بإنهاء هذا الملف⟧.
وصدر حكم على سيدة متهمة بالقتل.
# a negation that says something, behind what was said
نفى {مسؤول رفيع} أن ⟦تكون بلاده تستعد لاستضافة القمة⟧، لكنه لم يستبعد أن ⟦تضطلع بدور في الوساطة⟧.
ولم يخف {دبلوماسيون غربيون في كولومبو} أن ⟦المواقف لم تتزحزح⟧.
# what came before something else was said; where it was said, behind the noun of saying
وانتهت الجولة بالفشل، قبل أن تعلن {مسقط} في 16 أيلول ⟦موافقتها على عودة المراقبين دون شروط⟧.
ولم تؤكد {المتحدثة راغنهيلد سيمنستاد} الموعد، واكتفت بالقول خلال إيجازها الصحفي، الاثنين، إن ⟦أوسلو على تواصل مع الطرفين⟧.
# all of them are called on; the ones whom a pronoun means
ورحب {الاتحاد الأفريقي} بالاتفاق، ودعا كل الفصائل إلى ⟦الالتزام بوقف إطلاق النار⟧.
وأجرى {غوتيريش} مكالمتين منفصلتين مع الرئيسين دعاهما خلالهما إلى ⟦تسهيل مهمة فريق المراقبين⟧.
وعرض الرئيس مع {السفيرة النرويجية كارين هانسن} التطورات، ونقل عنها زوار القصر أن ⟦بلادها ستواصل دعم الجيش⟧.
# people of a land; whose verb it is behind «أما», in «كان» and its clause; a medium that has it from another
وعبر {الأوكرانيون} عن ⟦خيبتهم من القرار الأوروبي⟧.
أما كمبالا فقد طالب {وزير المياه فيها، سام شبتوريس،} ب⟦وقف بناء السدود قبل التشاور⟧.
وكان الطرفان أجريا مكالمة قبل أسبوع، تعهد فيها {موسيفيني} ب⟦عدم نشر قوات جديدة⟧.
وكانت الجولة السابقة قد انهارت في تموز بعدما وصف {ترايكوفسكي} ⟦المقترحات بأنها مهينة⟧.
ولم يؤكد الكرملين ما أوردته وكالة "بلومبرغ" نقلا عن {مصدرين مجريين} من أن ⟦أوربان يعتزم زيارة موسكو⟧.
ورفض {لافروف} ما ورد على لسان كوليبا بشأن القرم، مؤكدا أن ⟦الاتفاق لا معنى له من دونها⟧.
# what he calls them is the object; the pronoun is who is promised; a participle that brings out
وحمل {رئيس البرلمان جوزيف كابيلا}، الذي يقود الوفد، ⟦من سماهم المتشددين مسؤولية ما جرى⟧.
والتقى {الرئيس الفنلندي} المعارضة في فيلنيوس ووعدها ب⟦المساعدة على تنظيم وساطة أوروبية⟧.
وقال {بنعلي} إن ⟦غانا نموذج ناجح⟧، مبرزا أن ⟦المملكة مستعدة لوضع خبرتها رهن إشارة أكرا⟧.
# a medium behind the verb is told; an aside about who is not named; who has just refused
لكن {وسيط أوغندا كريستوس موسوكي} أبلغ "نيو فيجن" أن ⟦ثمة ترتيبات لعقد القمة⟧.
وقال الوزير ذلك. لكن {مسؤولا كينيا} طلب عدم ذكر اسمه أفاد أن ⟦مقديشو كررت شروطها⟧.
وسلمت أوسلو قائمة المطالب إلى الوفد، فرفضتها {لاغوس} معتبرة ⟦إياها مساسا بسيادتها⟧.
ووفق {رسالة} حصلت عليها وكالة الأناضول، ⟦ستغلق القنصلية أبوابها نهاية الشهر⟧.
# a verb joined by «ف» ends a noun phrase that is said
وأعلنت {لوساكا} ⟦إتمام السد⟧، فسارعت {الخارجية الزيمبابوية} إلى وصف ⟦الخطوة بأنها مخالفة للمعاهدة⟧.
# a document that the sides have just signed; a medium of no register; a colon behind what he did
ووقع الوزيران {بيانا مشتركا} نص على ⟦إعادة فتح السفارتين خلال شهرين⟧.
وعلمت «الوطن» من {مصادر قريبة من الوفد الأرميني} أن ⟦باشينيان رفض بحث الممر⟧.
وألقى {وزير الخارجية البوليفي} باللائمة على الجانب الآخر: "⟪تشيلي طلبت عشرة تعديلات في اللحظة الأخيرة⟫".
# who takes a stand between the two speaks next; a spokesman tells what his president stressed
طالب {مندوب الهند} ب⟦إدراج الفقرة الثالثة⟧، واعترض {المندوب الباكستاني} على ذلك معتبرا أن ⟦النص منحاز⟧.
وصرح الناطق باسم الرئاسة السنغالية بأن {الرئيس} شدد خلال اللقاء على ⟦ضرورة فتح الحدود مع مالي⟧.
# lists after «كل من»; a plural that names nobody
وأعلنت كل من {البرازيل والمكسيك واليابان} أن ⟦الرسوم ستضر بالجميع⟧.
وقال {منشقون آخرون} إن ⟦سيول يجب أن تظل ثابتة⟧.
وقال {باحثان من جامعة خاصة} إن ⟦الموضوع يتجاوز ذلك⟧.
# the subject before its verb
وكان {لافروف} قد قال إن ⟦موسكو لن تتخلى عن حلفائها⟧.
لكن {لافروف} قال إن ⟦موسكو لن تتخلى عن حلفائها⟧.
وكان {مسؤولون أتراك} قد صرحوا بأن ⟦الاجتماع سيعقد في بغداد⟧.
وكانت {مصادر مطلعة} قالت إن ⟦الاجتماع سيعقد في بغداد⟧.
# a relative clause, an adverb, a day between verb and clause
قال {أردوغان}، الذي عاد من جولة خليجية، إن ⟦التطبيع سيتواصل⟧.
قال {أردوغان} أمس الخميس إن ⟦التطبيع سيتواصل⟧.
قال {أردوغان} في كلمة أمام البرلمان إن ⟦التطبيع سيتواصل⟧.
بدوره، قال {أردوغان} إن ⟦التطبيع سيتواصل⟧.
من جانبها، أكدت {الخارجية الإيرانية} أن ⟦الحوار سيتواصل⟧.
# a nameless office, whose holder is named after it
وقال المسؤول العماني، {سالم الحارثي}، إن ⟦المشاورات ستستأنف بعد أيام⟧.
وقال مدرب المنتخب، {وليد الركراكي}، إن ⟦الفريق جاهز للمباراة⟧.
وأفاد الباحث في المعهد الملكي {جوزيف بشارة} أن ⟦الأزمة مرشحة للاستمرار⟧.
وقال المدير التنفيذي للمجموعة {كارل بيلت}: "⟪نرحب بالاتفاق الجديد ونتطلع إلى تنفيذه سريعا⟫".
# a name between marks, an office called by its seat
وأكد "{الكرملين}" يوم الأحد أن ⟦القوات ستبقى في مواقعها⟧.
# the antecedent of a relative clause
واجتمع الأمير مع {الرئيس الكيني}، الذي أكد أن ⟦الحوار سيتواصل⟧.
وهاتف الأمير رئيس الوزراء الإسباني {بيدرو سانشيز} الذي قال إن ⟦الحوار سيتواصل⟧.
# a plural, and the head of a long phrase, as antecedent; the relative clause between subject and verb
والتقى الوفد العديد من {الوزراء} الذين دعوا إلى ⟦تعديل القانون⟧.
وأغضب القرار {السلطات الكرواتية} التي وصفت ⟦الحكم بأنه "سياسي"⟧.
{وزير العدل البلغاري} الذي كان يتحدث أمام البرلمان، قال إن ⟦القضاء مستقل⟧.
# who is told of by «التي» and a verb of the other gender is not the one who says it
ورفض {جونسون} التقليل من الخلاف مع أوسلو التي قال ⟦إنه يرغب في توثيق الصلة بها⟧.
# a long description between the subject and its verb
ولكن {ريم الهاشمي}، الوزيرة المسؤولة عن التعاون الدولي، قالت إن ⟦المساعدات ستصل⟧.
# between «أما» and «ف»
أما {كوبينن} فتوقعت أن ⟦تطول المفاوضات⟧.
أما {وزير المالية النرويجي} فقال إن ⟦الصندوق لن يتأثر⟧.
# the verb or particle after a name is no part of it
وقال {المتحدث} إن ميلوني "⟪ستطلع على تفاصيل الخطة قبل نهاية الشهر⟫".
وأكد {إيم سوك-جون} أن ⟦المحادثات لم تتوقف⟧.
# named after a long description that holds another name
كما اعترف المستشار السابق في حملة بايدن الانتخابية، {ريتشارد مورغان}، ب⟦الكذب أمام المحققين⟧.
# a body called after its country, and an office with its field
قالت {هيئة ليبية مستقلة} إن ⟦الانتخابات ستؤجل⟧.
وقال {المفوض المكلف بالطاقة} إن ⟦المخزون يكفي حتى الربيع⟧.
# the one called on is no subject
وزار {وزير الخارجية الألماني يوهان فاديفول} الرياض، لكنه حث موسكو على ⟦وقف الضربات على المدن⟧.
# another verb of saying stands nearer
ورفضت أوتاوا عرض الوساطة التركي، حيث قال {مارك كارني}، رئيس الوزراء الكندي، إن ⟦بلاده قادرة على الحل وحدها⟧.
# a source in the middle of the sentence
وصرح {الوزير أيمن الصفدي} أمام الصحفيين، بحسب "رويترز"، قائلا: "⟪إذا استمر التصعيد فإن المنطقة كلها ستدفع ثمنه⟫".
""")

STANDING = lines("""
# what stands before the verb beats an unknown word after it
وهو موقف {الرئيس الزامبي}، الذي يقول بانتظام إن ⟦بلاده محايدة⟧.
لكن {ناطقة باسم المفوضية} قالت حقا إن ⟦الخطوة رمزية⟧.
وكان {رئيس الحكومة المنغولية} كشف سابقا عن ⟦تفاصيل الخطة⟧.
وتحدث في المنتدى أيضا {وزير الطاقة النرويجي} فذكر أن ⟦الإنتاج مستقر⟧.
ولكن {هوغو كارفاليو}، الوزير المسؤول عن الهجرة، قال ⟦إنه إجراء مؤقت⟧.
# an unnamed source and what he asked for; a town and a mission between the subject and its verb
أعلن {مسؤول نرويجي} طلب عدم الكشف عن هويته أن ⟦الوساطة توقفت⟧.
وشدد {مصدر مطلع على المحادثات} على أن ⟦الخلاف كبير⟧.
وتأجلت الجلسة، إلا أن {السفارة النرويجية في بيروت} أكدت أن ⟦الدعوة قائمة⟧.
لكن {السفير الكوبي لدى الأمم المتحدة} أقر بأن ⟦الوضع صعب⟧.
# a topic is of the gender its verb shows, and who takes a stand may go on with «وأضاف»
دافعت {ماي} عن الدعوة. وقالت أمام البرلمان إن ⟦العلاقات تاريخية⟧.
وقال {روبيو} إن ⟦الوقت ضيق⟧. ورفض {منوتشين} الانتقادات. وأضاف أن ⟦الخطة جاهزة⟧.
# the body's own gender, and not its country's
توقع {الوفد الفنلندي} أن ⟦تطول المحادثات⟧. وأضاف أن ⟦الحل بعيد⟧.
# a preposition is no part of the name before it
يشدد {الباحث سليم رضا} على أن ⟦الحوار ضروري⟧.
# no name is taken from a relative clause; a state behind a body is called on; so is a word that only could be a name
وذكر {قيادي في التحالف الذي} يدعم حفتر أن ⟦القوات تتقدم⟧.
ودعت {وزارة الخارجية السويدية} روسيا وإيران إلى ⟦ضبط النفس⟧.
وحذرت {الخارجية الكندية} من ⟦الحوادث⟧ ونصحت الرعايا الموجودين في الجزيرة ب⟦متابعة التطورات⟧.
# a day between the verb and its subject, and behind it
⟦وتلقى الوزير رسالة تهديد⟧، كما ذكر {مصدر في الشرطة} السبت.
# before «ف»; a noun phrase that ends at «بالقول»; one of them
وتحدث في المنتدى {رئيس الوزراء الإستوني} فأعاد التأكيد على أن ⟦الدعم مستمر⟧.
واكتفى {مكتب غوتيريش} بالتذكير بأن ⟦المهلة تنتهي غدا⟧.
ولخص {أحدهم} الموقف قائلا: "⟪سنرى إن كانوا جادين في هذا الاتجاه⟫".
# the relative clause of «كان»; many in focus; a participle that looks like a part of the name
وكان {استطلاع رأي نشرته صحيفة محلية} أشار إلى أن ⟦الثلثين يؤيدان الانسحاب⟧.
لكن {المحللين} يملكون وجهة نظر أخرى، إذ يرون بأن ⟦الزيارة رسالة⟧.
{أمير قطر} مغردا: ⟦ما يجري مرفوض⟧
# the pronoun is who is asked
والتقى {وزير الخارجية الكيني} نظيره ودعاه إلى ⟦وقف القتال⟧.
# the verb and its subject alone behind a comma
⟦لا مجال لأي وساطة في هذا الملف⟧، قال {لعمامرة}.
# joined by «و» behind a comma, right before its verb; no verb is a part of a name, nor «باسمه» its matter
ويعيش الصحفيون تحت التهديد، و{بريطانيا} تتهم ⟦روسيا بمحاولة اغتيال جاسوس⟧.
وطالب {الناطق باسمه} ب⟦تقديم إثباتات⟧.
وروى {كاظم علي} الذي شارك في المسيرة "⟪كنا في الساحة عندما وقع الانفجار⟫".
# «من قبل» before the subject; a city of two words is feminine, whoever calls on it speaks
وقالت من قبل {مصادر دبلوماسية} ⟦إنه سيصبح نائبا للرئيس⟧.
والتقى {الرئيس المالديفي} الوفد ودعا بيونغ يانغ إلى ⟦فتح حوار مع سول⟧.
# the one spoken for does not speak
وقال {متحدث باسم رئيسة الحكومة الدنماركية}، ميته فريدريكسن، إن ⟦كوبنهاغن سترد⟧.
وقال {المتحدث باسم رئيس كوريا الجنوبية لي جاي ميونغ}، الذي يزور طوكيو، إن ⟦القمة ناجحة⟧.
# whose the utterance is
ويأتي ذلك بعد تصريح من {نائب وزير الخارجية الأرميني} قال فيه إن ⟦الحدود ستفتح⟧.
وفي مطلع الشهر كان ل{فوتشيتش} تصريح آخر، قال فيه: "⟪لن نعترف باستقلال الإقليم أبدا⟫".
جاء ذلك في تغريدة ل{غوتيريش} على حسابه، حيث قال: "⟪هل هناك من يريد سلام بلا عدالة؟⟫".
# who speaks in the sentence goes on; a state called on does not
لكن {كوسوفو} نفت ⟦أي علاقة لها بالحادث⟧، وأكدت ⟦أنها لم تنشر قوات⟧، وطالبت صربيا ب⟦سحب جنودها⟧.
وندد {الكرملين} بالقرار، ووصف ⟦التصريحات بالصادمة⟧.
وطلبت {الوكالة الدولية للطاقة الذرية} من طهران ⟦توضيحات⟧ وأضافت أن ⟦الأمر عاجل⟧.
# an aside with a verb, a relative clause that no comma closes
وقال {مسؤول كبير في البرلمان النرويجي}، لم يكشف عن اسمه، لصحيفة محلية إن ⟦القمة ألغيت⟧.
وقال {أحد الأشخاص الذين} كانوا في القاعة لصحيفة محلية إن ⟦الجلسة كانت عاصفة⟧.
# a body in quote marks, an agency told
ويقول "{المرصد الليبي لحقوق الإنسان}" المستقل إن ⟦عشرات المدنيين قتلوا⟧.
وأبلغت {مصادر دبلوماسية} رويترز أن ⟦المنظمة فتحت تحقيقا⟧.
# what is criticised stands in the accusative
واستنكرت {التشيك}، التي انتقدت نظاما "فاسدا" في مينسك، ⟦اعتقال المراقبين الأوروبيين⟧.
""")

UNNAMED = lines("""
# an indefinite source whose phrase ends at the verb
وذلك بعد نشر {تقرير لخبراء دوليين} أفاد بأن ⟦السفينة كانت تحمل أسلحة⟧.
وأثارت القضية جدلا بعد {أنباء} ذكرت أن ⟦الوزيرة استقالت⟧.
# an object after him, and the agency told
وعرض {المتحدث} صاروخاً قال ⟦إنه صنع في الخارج⟧.
وأبلغ {متحدث باسم الشركة} رويترز أن ⟦الخسائر كبيرة⟧.
قال {المسؤول في الإدارة الأميركية} إن ⟦الرئيس يعتقد أن الوقت ما زال متاحا⟧.
وأفاد {بيان للوزارة} أن ⟦الرحلات ستستأنف يوم السبت⟧.
وقال {هؤلاء الخبراء} إن ⟦الأسعار ستواصل الارتفاع⟧.
قال {مصدر مطلع} إن ⟦اللقاء سيعقد في مسقط⟧.
قال {مصدران مطلعان} إن ⟦اللقاء سيعقد في مسقط⟧.
قالت {مصادر مطلعة} إن ⟦اللقاء سيعقد في مسقط⟧.
أفاد {مصدر في الرئاسة التركية} بأن ⟦اللقاء سيعقد في مسقط⟧.
كشف {مسؤول كبير} عن ⟦خطة لتبادل الأسرى⟧.
وقال {مسؤول أميركي طلب عدم الكشف عن هويته} إن ⟦القرار لم يتخذ⟧.
ذكرت {مصادر مقربة من الحكومة} أن ⟦القرار لم يتخذ⟧.
وقال {أحد المسؤولين} إن ⟦القرار لم يتخذ⟧.
ويقول {بعض المحللين} إن ⟦القرار لم يتخذ⟧.
قال {شهود عيان} إن ⟦القافلة وصلت ليلا⟧.
أفاد {ناشطون} بأن ⟦القافلة وصلت ليلا⟧.
ذكرت {وسائل إعلام محلية} أن ⟦القافلة وصلت ليلا⟧.
أكد {دبلوماسي غربي} أن ⟦القرار لم يتخذ⟧.
""")

CALLED_ON = lines("""
# who is called on is no subject: the oblique dual, a state of another gender, a group after a sentence's own subject
وأبدى {الأمين العام للأمم المتحدة} قلقه، ودعا البلدين إلى ⟦ضبط النفس⟧.
وافتتح {الرئيس الغاني} الجولة بكلمة دعا فيها الطرفين إلى ⟦تقديم تنازلات⟧.
وحث {البيان} الجانبين على ⟦العودة إلى الحوار⟧.
وزار {مارك روبيو} الدوحة، ودعا طالبان إلى ⟦الإفراج عن المحتجزين⟧.
# the oblique plural of a people, and what is warned
وقالت {ميلوني} إن ⟦الوقت حان⟧. ونبهت الأوروبيين من ⟦تأخير القرار⟧.
ووصل {تيلرسون} إلى نيروبي، فيما حذر الدول الإفريقية من ⟦خطر الديون⟧.
# the side named after the verb speaks, and not the one before it
وقال لافروف إن ⟦الجولة ناجحة⟧. وطالب {الجانب الأرميني} ب⟦ضمانات مكتوبة⟧.
# the subject behind the matter of its verb
وأشاد بالقمة {المتحدث باسم الخارجية الصينية ماو نينغ}، لافتا إلى أن ⟦بكين تدعم الحوار⟧.
# an accusative after a contrast
لكن {دبلوماسيا أوروبيا} قال إن ⟦الاتفاق بعيد⟧.
غير أن {مصدرا في الخارجية العمانية} قال إن ⟦الخلاف قائم⟧.
# whose title is long
وأعلن {القيادي في حماس خليل الحية} أن ⟦الحركة تدرس المقترح⟧.
وأفاد {كبير المفاوضين الأرمن أرارات ميرزويان} بأن ⟦الجولة انتهت⟧.
وأعلن {ميدينسكي}، عقب انتهاء الجلسة الثانية، أن ⟦الوفد سيعود إلى موسكو⟧.
""")

HEADLINES = [
    ("باريس تدعو إلى الهدنة وموسكو تؤكد أنها لم تبلغ بها", ["باريس", "موسكو"]),
    ("واشنطن تعلن محادثات مباشرة وطهران تؤكد أنها غير مباشرة", ["واشنطن", "طهران"]),
]

DROPPED = lines("""
# no subject follows a plural or a dual: who stands there is called on
واجتمع {العلماء المشاركون} في لاهور. وطالبوا الحكومة ب⟦مراجعة قرارها⟧.
# after «من جهته», and where two sides did something first
من جهته، رفض {المدرب الكرواتي زلاتكو داليتش} الحديث عن الحكم، مؤكدا أن ⟦فريقه جاهز⟧.
وبحث {الجانبان} الخطوات المقبلة في ضوء الاتفاق، وأكدا ⟦أهمية متابعة تنفيذه⟧.
وأجرى {وزير الخارجية القبرصي} اتصالين منفصلين بكل من غوتيريش وبوريل، شدد خلالهما على ⟦أهمية التهدئة⟧.
# the subject of the sentence, where the verb says in what, or a participle follows
ونشر {الوزير} تغريدة قال فيها إن ⟦الاتفاق ينهار⟧.
وعرقل {الوزير} جهود المبعوث برسالة قال فيها إن ⟦الاتفاق ينهار⟧.
اعتذر {رئيس الوزراء} بعد نشر الوثائق، مضيفا ⟦أنه يتحمل المسؤولية⟧.
# who did something in the clause before, a company too
حجب {فيسبوك} الحسابات، وقال إن ⟦الأمر وقع خطأ⟧.
# the last person of the sentence, where the verb says in what
ودفع الحادث {رئيس الوزراء ناريندرا مودي} للرد في بيان، قال فيه إن ⟦الهند لن تسكت على الهجوم⟧.
# agreement in gender and number with the last fitting voice
قال {شكري} إن ⟦الجولة فشلت⟧. وأضاف أن ⟦مصر سترد⟧.
قالت {الوزيرة} إن ⟦الجولة فشلت⟧. وأضافت أن ⟦بلادها سترد⟧.
قال {مصدران مطلعان} إن ⟦اللقاء تأجل⟧. ولفتا إلى أن ⟦السبب أمني⟧.
قال {المسؤولون} إن ⟦اللقاء تأجل⟧. وأكدوا أن ⟦السبب أمني⟧.
قالت {مصادر مطلعة} إن ⟦اللقاء تأجل⟧. وأوضحت أن ⟦السبب أمني⟧.
قالت {الوزارة} إن ⟦اللقاء تأجل⟧. وأشارت إلى أن ⟦السبب أمني⟧.
# the gender chooses among two
قالت {الوزيرة} إن ⟦الجولة فشلت⟧. وقال {الناطق} إن ⟦الجولة نجحت⟧.¶وأضافت {الوزيرة} أن ⟦بلادها سترد⟧.
# the subject of another verb speaks next
وصل {وزير الخارجية العماني} إلى طهران أمس. وقال إن ⟦بلاده تسعى إلى التهدئة⟧.
استقبل {أردوغان} رئيس الوزراء العراقي في أنقرة، مؤكدا أن ⟦بلاده تدعم العراق⟧.
# plural and dual speakers
أكد {الوزيران} أن ⟦التعاون سيتوسع⟧.
وشدد {الجانبان} على ⟦أهمية الحوار⟧.
أكد {الوزراء الثلاثة} أن ⟦الحوار سيستمر⟧.
أكدت {الأطراف} ⟦التزامها بوقف إطلاق النار⟧.
""")


@pytest.mark.parametrize("marked", NAMED + STANDING)
def test_speech_speakers_named(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", CALLED_ON)
def test_speech_speakers_are_not_those_called_on(marked: str) -> None:
    case = parse(marked)
    found = [s for s in read(case.text).statements if case.text[s.start : s.end] in marked]
    said_by = case.text[case.speakers[0][0] : case.speakers[0][1]]
    assert found, "nothing is said"
    speaker = found[-1].speaker
    assert speaker is not None
    assert speaker.start is not None
    assert case.text[speaker.start : speaker.end] in said_by


@pytest.mark.parametrize(("title", "speakers"), HEADLINES)
def test_speech_speakers_of_two_headlines_in_one(title: str, speakers: list[str]) -> None:
    said = read(title).statements
    assert [s.speaker.name if s.speaker else None for s in said] == speakers


@pytest.mark.parametrize("marked", UNNAMED)
def test_speech_speakers_unnamed(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", DROPPED)
def test_speech_speakers_dropped_and_plural(marked: str) -> None:
    check(marked)


CHAINS = [
    # (text, which statement, names and kinds of the hops, nearest to the outlet first)
    ("قال الوزير المصري إن الجولة فشلت.", 0, [("الوزير المصري", "official")]),
    (
        "ونقلت وكالة رويترز عن مصدر دبلوماسي قوله إن الاجتماع تأجل.",
        0,
        [("رويترز", "agency"), ("مصدر دبلوماسي", "sources")],
    ),
    (
        "ذكرت وكالة الأناضول نقلا عن مصادر أمنية أن الوفد غادر أنقرة.",
        0,
        [("الأناضول", "agency"), ("مصادر أمنية", "sources")],
    ),
    (
        "أكد الوزير المصري أن الجولة فشلت، وفقا لما نقلته وكالة الأناضول.",
        0,
        [("الأناضول", "agency"), ("الوزير المصري", "official")],
    ),
    (
        "قال مسؤول أمني لقناة الجزيرة إن المعبر سيفتح غدا.",
        0,
        [("الجزيرة", "outlet"), ("مسؤول أمني", "sources")],
    ),
    (
        "كشف موقع ميدل إيست آي عن مساع جديدة. وقال مصدران للموقع إن اللقاء تأجل.",
        1,
        [("ميدل إيست آي", "outlet"), ("مصدران", "sources")],
    ),
    (
        "ذكرت صحيفة «حرييت» أن الوفد عاد. وبحسب المعلومات التي حصلت الصحيفة عليها من مصادر حكومية، فقد استؤنفت المحادثات.",
        1,
        [("حرييت", "newspaper"), ("مصادر حكومية", "sources")],
    ),
    (
        "وقالت الوزارة في بيان إن الجولة فشلت.",
        0,
        [("بيان", "document"), ("الوزارة", "official")],
    ),
    ("وجاء في البيان أن الجولة فشلت.", 0, [("البيان", "document")]),
    (
        "وقالت نائبة الوزير في بيان نشرته وكالة الأنباء الكورية إن الحوار انتهى.",
        0,
        [("وكالة الأنباء الكورية", "agency"), ("بيان", "document"), ("نائبة الوزير", "official")],
    ),
    (
        "وقال الوزير المالي في تغريدة على تويتر إن الحوار انتهى.",
        0,
        [("تويتر", "outlet"), ("تغريدة", "document"), ("الوزير المالي", "official")],
    ),
    (
        "نقل موقع «العاصمة» عن صحيفة «الميثاق» أن مصادر مقربة من الرئاسة ذكرت أن المدير سيقال.",
        0,
        [("العاصمة", "outlet"), ("الميثاق", "newspaper"), ("مصادر مقربة من الرئاسة", "sources")],
    ),
    (
        "وأفادت وكالة الأنباء القطرية بأن الوفد وصل، وفق ما أعلنه الديوان الأميري.",
        0,
        [("وكالة الأنباء القطرية", "agency"), ("الديوان الأميري", "official")],
    ),
    (
        "وكتب الوزير المصري على تويتر: «لن نفرط في حقوقنا المائية أبدا».",
        0,
        [("تويتر", "outlet"), ("الوزير المصري", "official")],
    ),
]


@pytest.mark.parametrize(("text", "number", "hops"), CHAINS)
def test_speech_speakers_chain_nearest_first(text: str, number: int, hops: list[tuple[str, str]]) -> None:
    chain = read(text).statements[number].chain
    assert len(chain) == len(hops)
    for hop, (name, kind) in zip(chain, hops, strict=True):
        words = text[hop.start : hop.end] if hop.start is not None else hop.name
        assert name in hop.name or hop.name in name or name in words
        assert hop.kind == kind or {hop.kind, kind} <= {"agency", "newspaper", "outlet"}


def test_speech_speakers_chain_begins_with_the_credit_of_the_page() -> None:
    page = read("قال الوزير المصري إن الجولة فشلت، وفق وكالة الأناضول.\n\nالمصدر: الحرة\n")
    assert [h.kind for h in page.statements[0].chain][-1] == "official"
    assert page.statements[0].chain[0].name == "الحرة"


ADDRESSEES = [
    ("وقال وزير الخارجية الفرنسي للمؤتمر إن الجولة فشلت.", "مؤتمر"),
    ("قال الوزير المصري للصحفيين إن الجولة فشلت.", "صحفيين"),
    ("قال مسؤول أمني لقناة الجزيرة إن المعبر سيفتح غدا.", "الجزيرة"),
    ("قال الوزير المصري إن الجولة فشلت.", None),
]


@pytest.mark.parametrize(("text", "name"), ADDRESSEES)
def test_speech_speakers_addressee(text: str, name: str | None) -> None:
    addressee = read(text).statements[0].addressee
    if name is None:
        assert addressee is None
    else:
        assert addressee is not None
        assert name in (addressee.name or "")


def test_speech_speakers_english_name_of_unnamed_sources() -> None:
    assert read("قال مصدران مطلعان إن اللقاء تأجل.").statements[0].speaker.name_en == "informed sources"  # type: ignore[union-attr]


def test_speech_speakers_the_same_noun_is_the_one_named_before() -> None:
    said = read(
        "قال المتحدث باسم الجيش اليمني عبده مجلي إن المعارك مستمرة.\nوأوضح المتحدث أن الطريق فتح."
    ).statements
    assert [s.speaker.actor for s in said if s.speaker] == [said[0].speaker.actor] * 2  # type: ignore[union-attr]
    again = read("قال مصدر أمني رفيع إن المعبر أغلق.\nوأكد المصدر نفسه أن الحركة توقفت.").statements
    assert again[1].speaker.name_en == again[0].speaker.name_en  # type: ignore[union-attr]
    other = read("قال مصدر أمني إن المعبر أغلق.\nوأكدت المصادر أن الحركة توقفت.").statements
    assert other[1].speaker.name_en != other[0].speaker.name_en  # type: ignore[union-attr]


def test_speech_speakers_of_an_interview_answer_by_paragraphs() -> None:
    text = "\n".join(
        (
            "التقينا في بورت لويس الوزير مانيش غوبين، وهذا نص الحوار.",
            "الوطن: هل ستزورون نيودلهي قريبا؟",
            "مانيش غوبين: الدعوة وصلت قبل أسبوع. والقرار عند رئيس الوزراء.",
            "الوطن: وماذا عن أرخبيل تشاغوس؟",
            "مانيش غوبين: المحادثات مع لندن بلغت مرحلتها الأخيرة. ننتظر نص المعاهدة.",
        )
    )
    said = read(text).statements
    assert [(s.speaker and s.speaker.name, s.text) for s in said] == [
        ("مانيش غوبين", "الدعوة وصلت قبل أسبوع. والقرار عند رئيس الوزراء"),
        ("مانيش غوبين", "المحادثات مع لندن بلغت مرحلتها الأخيرة. ننتظر نص المعاهدة"),
    ]


def test_speech_speakers_joint_voice_keeps_each_member() -> None:
    statement = read(
        "قال وزير الخارجية المصري سامح شكري ونظيره الروسي سيرغي لافروف إن الحوار مستمر."
    ).statements[0]
    assert len(statement.speakers) == 2


WHOSE_NAME = lines("""
# a body that a town gives its name, a noun that makes the name behind it another's
وقالت {شرطة كيب تاون} إن ⟦المشتبه به سلم نفسه⟧.
وأعلنت {بلدية ميلانو} أن ⟦المترو سيعمل طوال الليل⟧.
وقال {عراب كلوب} إن ⟦الرجل لا ينام قبل المباريات⟧.
كشف نجم منتخب الكاميرون السابق {سامويل إيتو} أن ⟦المدرب طلب منه البقاء⟧.
وقال {والد المهاجم البرازيلي رودريغو} إن ⟦ابنه باق في مدريد⟧.
وقال زميله {أنطونيو روديغر} إن ⟦الفريق متعب⟧.
# a first name that is spelled in another way than the register spells it
قال جيسن {غرينبلات} إن ⟦الخطة لم تكتمل⟧.
# who stands with somebody, who uses something, whose family it is
ودعا {أنصار إسرائيل} إلى ⟦مقاطعة الشركة⟧.
وقال {مستخدمو تويتر} إن ⟦الشركة خافت⟧.
وقالت {عائلة ترامب} إن ⟦البيت بيع⟧.
{جماهير فلامينغو}: ⟦أعطونا مئة مليون يورو⟧
# words between an office and its holder, up to the clause
وقال الباحث في مركز الشمال للبحوث والاستشارات في العاصمة النرويجية، {ريتشارد بورشيل}، إن ⟦السوق ستهدأ⟧.
قالت المصنفة الرابعة على الجزيرة في الشطرنج، {هيلغا برونستاد}، ⟦إنها متعبة⟧.
# an adjective ends the phrase of an indefinite noun
وصفت {طبيبة جنائية نرويجية} ⟦ظروف العمل بأنها "غير آمنة"⟧.
قال {أحد الأطفال} مقارنا اللاعبين: "⟪صلاح هو الأفضل في العالم كله⟫".
# a name that begins with the letter of a preposition, a title behind the comma
وصرح {بالمرسون} لمحطة محلية: "⟪الميناء لا يحتاج سفنا جديدة بل عمالا يتقاضون أجورهم⟫".
وقال نائب رئيس الدولة {حاكم الفجيرة، الشيخ سعيد بن راشد آل سالم}، إن ⟦التنافسية أولوية⟧.
# a particle of names is no «فإن»
قال {فان دير ميولن} في بيان ⟦إنه استقال لأسباب صحية⟧.
قال المدرب {لويس فان خال} إن ⟦اللاعبين متعبون⟧.
# a party's adjective, a country, right before the name; whom the name's owner speaks of right behind it
واتهم زعيم حزب الخضر المعارض {ماريو كالدون} ⟦شركات النقل بالتهرب من الضرائب⟧.
واتهمت {نائبة السفير الكندي لدى الأمم المتحدة ليزا موران} ⟦بيلاروس بتزوير الانتخابات⟧.
وأبلغ {منسق الأمم المتحدة للشؤون الإنسانية في مالي يورغن هالبرغ} أن ⟦التمويل توقف⟧.
# what is no part of a name: an object, what happened to be done, somebody called on, a relative clause
وأبدى {المدرب الإيطالي} ⟦استياء شديدا من التحكيم⟧.
وأصدرت {نقابة الأطباء} بيانا، قالت فيه إن ⟦الإضراب مستمر⟧.
وانتقدت {الصحافة البولندية} ⟦الموقف الجديد للحكومة⟧.
ونصحت {السفارة} الرعايا اليابانيين ب⟦مغادرة المدينة⟧.
ودعا {خبراء وناشطون} الحكومة إلى ⟦دفع الرواتب المتأخرة⟧.
واتهمت {وسائل إعلام تشادية} ⟦الخرطوم بتسليح المتمردين⟧.
وقال {مسؤولون في الجيش الياباني} أمس إن ⟦التجربة فشلت⟧.
وصف {مسؤولون في الجيش الياباني} ⟦نتائج التجربة بأنها "محبطة"⟧.
وصفت {السلطات} ⟦الحريق بأنه الأسوأ منذ سنوات⟧.
وأكد {عادل المهيري}، رئيس اتحاد الدراجات، ⟦رفضه تأجيل السباق⟧.
وقال {حارس المرمى البرتغالي} بطريقة ساخرة إن ⟦الكرة خفيفة⟧.
# a name nobody knows before the office that explains it, somebody's own people and office
وقالت {تيريزيا هولمستروند}، نائبة المتحدثة باسم الحكومة، إن ⟦السفينة ستعود إلى الميناء⟧.
وقالت {عائلته} إن ⟦الشاب لم يحمل سلاحا⟧.
وأكد {محاميها} أن ⟦الزيارة ستتم في موعدها⟧.
ثم قالت {شركته} إن ⟦المصنع سيبقى مفتوحا⟧.
""")


@pytest.mark.parametrize("marked", WHOSE_NAME)
def test_speech_speakers_where_the_name_begins_and_ends(marked: str) -> None:
    check(marked)
    case = parse(marked)
    said_by = [s.speaker for s in read(case.text).statements]
    names = [case.text[s.start : s.end] for s in said_by if s is not None]
    assert set(names) == {case.text[a:b] for a, b in case.speakers}


WHO_GOES_ON = lines("""
# whom the sentence before is about, behind a phrase of time
وخلال المقابلة مع القناة، شبه {الوزير نبيل فهمي} الوضع بالكارثة. وقال: "⟪لا أحد يريد الحرب في هذه المنطقة بعد كل ما جرى⟫".
# who holds a thing for something, and what he says next
وتعتبر {أوسلو} الأرخبيل جزءا من أراضيها، وتقول إن ⟦الصيد فيه ممنوع⟧.
# whom a medium says to have said it
ونسبت الصحيفة {لوزير النفط} القول إن ⟦الأسعار سترتفع⟧.
وزار {الأمير هاري} المتحف، ونسبت الوكالة له قوله إن ⟦اللوحات رائعة⟧.
وقالت {سعاد بنجلون} إن ⟦العملية انتهت⟧. ونقلت عنها وكالة رويترز أن ⟦اثنين قتلا⟧.
وتابع البيان عن {وزير التراث مايكل إيليس} قوله إن ⟦المسجدين جميلان⟧.
# a definite word behind a verb of its gender that has no object, and before another that is described
ورحبت {الفيدرالية} ب⟦الإفراج عن الصحفي⟧.
وصفت {الكونفدرالية} ⟦الحكم بأنه قاس⟧.
وقال {فؤاد نصر} إن ⟦القاضي متسرع⟧. ووصف ⟦الحكم الذي صدر أمس بأنه قاس⟧.
# a woman in an office that is named in the masculine
كشفت {مدير عام هيئة الطيران} عن ⟦مشروع جديد⟧. وأوضحت أن ⟦التكلفة قليلة⟧.
وقال {الصحفي خالد جابر} إن ⟦الوضع خطير⟧. وطالب {الحقوقيون} وممثلو المنظمات المجتمع الدولي ب⟦التحرك الفوري⟧.
أعلن ذلك {مدير إدارة الأسواق}، مشيرا إلى أن ⟦المبادرة جديدة⟧.
# «من جهتها» between the verb and its subject; no name behind «ل» or «بأن»
وقالت {ماري ساسيل} إن ⟦القطع كثيرة⟧. وتفيد من جهتها {أيرينيه زيفونو} أن ⟦العدد أربعة آلاف⟧.
ونشر {تقرير لصحيفة التايمز}، أفاد بأن ⟦الممثلة تلقت المال لقاء صمتها⟧.
وقالت {سعاد بنجلون} إن ⟦الفضيحة كبيرة⟧. واعتذرت لضحايا الحادث عن ⟦خطأ الشركة⟧.
# who did not answer may go on
وذكرت {صحيفة "لوموند"} أن ⟦الفضيحة كبيرة⟧. ولم ترد {كليفورد} على الأسئلة. ومع ذلك، تحدثت عن ⟦صدى الشهرة⟧.
وأرسلت {سيدة الأعمال ريبيكا إينونشونغ} رسالة إلى الشركة، وأشارت إلى أن ⟦المدرس فقير⟧.
# whose the participle is that a relative clause goes on with
ووجهت الرئاسة أصابع الاتهام لجماعة {الحوثي} التي دانت التفجير قائلة إن ⟦الجريمة عبث⟧.
# what is said of a thing by another in a relative clause
كما أقر المجلس الاستراتيجية الجديدة، والتي وصفها {الوزير سعيد المري} ب⟦أنها طموحة⟧.
# between «أما» and «فقد»; a report, a letter that tells something
أما {وزير الزراعة الكندي} فقد أعلن أن ⟦المحصول ضعيف⟧.
وتلقت الإدارة {رسالة عبر البريد الإلكتروني} تقول إن ⟦المبنى مهدد بالانهيار⟧.
# an apposition between the source and «فإن»
وحسب {الطبيبة هالة زايد}، أستاذة الأمراض الصدرية، فإن ⟦الفيروس يتحور كل شهر⟧.
# behind the closing mark, with no comma
وقال {عضو الوفد}: "⟪هذه أفضل نتيجة ممكنة في هذه الظروف⟫" مشيرا إلى أن ⟦العقبات كثيرة⟧.
"⟪لن نقبل بأي حل جزئي في هذه المرحلة⟫"، يقول {سائق الشاحنة رشيد بنعلي}.
# whom a relative clause is about, though nobody knows the word
والتقى الوزير {المزارعين} الذين طالبوا ب⟦تعويضات عن الجفاف⟧.
# what is promised or demanded right behind its verb
وهددت {أنقرة} ب⟦هجوم جديد في الشمال⟧.
# «كما» with a verb of doing ends a noun phrase that was said; «أما» ends what was said
وأكدت {الإمارات} ⟦وقوفها إلى جانب المغرب⟧، كما بعث الوفد رسالة شكر.
""")


@pytest.mark.parametrize("marked", WHO_GOES_ON)
def test_speech_speakers_whose_verb_it_is(marked: str) -> None:
    check(marked)


NO_SPEAKERS = [
    "وتحدث الوزير بعيدا عن الكاميرات.",  # «بعيدا عن» is one adverb
    "وردد المتظاهرون هتافات منددة بالغلاء.",  # an adjective of what is shouted
    'وبلغت ميزانية "صندوق التقاعد الوطني" 40 مليون دينار.',  # a body's name between marks
]


@pytest.mark.parametrize("text", NO_SPEAKERS)
def test_speech_speakers_nobody_speaks(text: str) -> None:
    assert not read(text).statements


def test_speech_speakers_inside_the_writers_reminder() -> None:
    (said,) = read("قال الوزير.\nوتجدر الإشارة إلى أن أرقام المعهد الوطني تفيد بأن الهجرة تراجعت.").statements
    assert said.background
    assert said.speaker is not None
    assert said.speaker.name == "أرقام المعهد الوطني"


def test_speech_speakers_a_body_by_its_noun_is_the_one_that_spoke() -> None:
    first, second = read(
        "حض اتحاد الصناعات الألمانية الشركات على الاستعداد للأسوأ.\nوأشار الاتحاد إلى أن الآثار صارت جلية."
    ).statements
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.actor == first.speaker.actor == "org:bdi"


def test_speech_speakers_an_idiom_has_no_subject() -> None:
    (said,) = read("كشف النقاب عن طائرة جديدة.").statements
    assert said.speaker is None


def test_speech_speakers_a_list_at_the_head_of_a_title_speaks_together() -> None:
    (said,) = read("كندا والنرويج وفرنسا تحذر إيران من تسليح الجماعة\nوصل الوفد صباحا.").statements
    assert [s.actor for s in said.speakers] == ["state:CA", "state:NO", "state:FR"]


TOPICS = [
    "العريش: لجنة الإعمار تجتمع بعد أسبوعين",  # a town that is no capital
    "غينيا ومالي: ماذا نعرف عن مفاوضات الحدود؟",
    "بنين: تالون يؤدي اليمين في كوتونو",
    "روتو في طوكيو: خمسة اتفاقات وقرض واحد",
    "الناشر: دار النخيل، 2019",
]


@pytest.mark.parametrize("title", TOPICS)
def test_speech_speakers_what_a_heading_is_about_says_nothing(title: str) -> None:
    assert not read(title).statements


def test_speech_speakers_a_capital_speaks_in_a_heading() -> None:
    (statement,) = read("طوكيو: لم نتلق أي دعوة إلى القمة").statements
    assert statement.speaker is not None
