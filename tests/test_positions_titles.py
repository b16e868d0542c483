"""Positions: the bearer told by a group's adjective, a title, a relative clause, or from the side of what meets the stance."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions
from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# groups told apart by an adjective that is of no state
people:western-states | rejects | وترفض دول غربية تسليم الأموال الأفغانية المجمدة.
people:arab-states | demands | ودعت دول عربية إلى وقف إطلاق النار في السودان.
people:human-rights-organisations | accuses | واتهمت منظمات حقوقية الجيش في ميانمار بقتل المدنيين.
people:opposition-parties@KE | demands | وطالبت أحزاب معارضة كينية بإعادة الانتخابات.
people:many | opposes | لكن كثيرين انتقدوا قرار الحكومة رفع الضرائب.
people:some | opposes | ويعارض البعض نشر القوات الأجنبية في هايتي.
people:mediators | demands | وطالب الوسطاء بوقف إطلاق النار قبل الجولة المقبلة.
# what meets the stance is the subject
state:NL | supports | حظي المقترح الفنلندي بتأييد هولندا.
state:NL | rejects | وقوبل المقترح برفض هولندا.
state:AM | opposes | واجه مشروع القرار معارضة شديدة من أرمينيا.
# who is to be visited invites; the act of giving is named by a masdar
state:RW | offers | تلقى الرئيس الكيني دعوة رسمية لزيارة رواندا.
state:SD | demands | أعلن السفير السوداني عن توجيه الخرطوم دعوة رسمية إلى الجانب الإثيوبي لعقد اجتماع.
# past a relative clause between commas
state:TR | offers | وقال السفير البلغاري إن تركيا، التي تستضيف اللاجئين، مستعدة لاستقبال المزيد منهم.
state:KE | rejects | وقال المبعوث إن كينيا، التي تستضيف الجولة، رفضت تأجيلها.
# a body told by its noun alone opens the clause
state:UZ | rejects | وقال رئيس الوفد الأوزبكي إن الوفد يرفض تقاسم المياه.
org:adb | accepts | وأشاد مدير بنك التنمية الآسيوي بالخطة، وقال إن البنك تعهد بتمويلها.
# one of those who …
state:JP | supports | وقالت وزيرة الخارجية اليابانية كاميكاوا، وهي من المؤيدين للمعاهدة، إن التوقيع قريب.
# a quote mark between a name and its adjective
party:afd | opposes | وصل إلى البرلمان حزب "البديل من أجل ألمانيا" المناهض للهجرة.
# of whom it is asked stands between the verb and its matter
state:CA | demands | واتصل رئيس الوزراء الكندي بنظيره الهندي. وطلب منه تسليم المشتبه بهم.
# by the title of one without a name or an office
state:US | offers | وأضافت متحدثة باسم البيت الأبيض "سنظل مستعدين لتبادل الأفكار".
# by the title around a name that no register tells of, or by where an official of a state speaks
state:PH | rejects | وفي مانيلا، وصفت الرئيسة غلوريا ماكاباغال الهدنة بأنها هشة، وقالت: «لن نفاوض على وحدة البلاد».
group:taliban | rejects | وغابت طالبان عن الجلسة. ورفض القيادي في الحركة حميد زرين تمديد الهدنة.
state:TR | rejects | نفى كمال أردم، مستشار الرئيس التركي، أن تكون بلاده وافقت على تسليم المطلوبين.
# who asked is named behind «من», by a noun alone too
people:opposition | demands | ومدد الوسطاء الجولة بطلب من المعارضة.
state:ET | demands | وأعلن السودان تأجيل الجلسة بناء على طلب من إثيوبيا.
# the reason for an act is whoever's who opens the clause
state:TR | supports | أغلقت تركيا حدودها مع أرمينيا تضامنا مع باكو في نزاعها.
# a noun for two with the adjectives of both, a noun for all before its verb
state:US | supports | بدوره رحب الناطق باسم البيت الأبيض جيك ماكلين باستئناف المحادثات.
state:RW | supports | وحضر عن الجانب الرواندي الوزيرة لويز كاغيري. وأعربت كاغيري عن رغبة بلادها في فتح سفارة.
group:hezbollah | demands | وقالت مصادر إن ممثل "حزب الله" النائب حسين رضا تمسك بالثلث الضامن.
state:US | demands | وحث الموفد الأميركي إلى غرب البلقان ديفيد هولواي بريشتينا على إرجاء الغرامات.
state:KE | accepts | وترأس الجولة وزيرا كينيا وتنزانيا. واتفق دبلوماسيو البلدين على فتح المعبر.
state:UG | demands | ووصل الرئيس الأوغندي يوويري موسيفيني إلى أسمرة، حين دعا إلى رفع العقوبات عن إريتريا.
state:KH | conditions | وهو اقتراح ترفضه كمبوديا حتى الآن، مشترطة حضور طرف ثالث.
# a body of the speaker's own side asks whoever follows its verb; a noun behind a verb is its object
state:IQ | demands | وقال مدير إعلام الوزارة العراقية علي هاشم إن الوفد "سيطالب الجانب التركي بإطلاقات مائية".
state:TN | rejects | وشدد الوزير القطري على الحوار، مجددا رفض تونس القاطع للتدخل العسكري.
state:GB | rejects | وانتقد السفير الروسي ألكسندر ياكوفينكو سياسة الحكومة البريطانية، وقال إنها ترفض التعاون.
state:YE | demands | وكانت الحكومة اليمنية أعلنت وقف القصف. وقال مراسل إن الحكومة أمهلت الجماعة أسبوعا.
state:KE | accepts | وأفاد الوسيط بأن الجانبين الكيني والصومالي اتفقا على ترسيم الحدود.
state:IT | offers | وأعلن باولو روسيني المدير العام للتعاون في إيطاليا أن بلاده مستعدة لتمويل سكة الحديد الكينية.
org:amnesty | demands | وقالت المديرة التنفيذية لمنظمة العفو الدولية إليز موردن: "نطالب بوقف تصدير السلاح".
org:eu | demands | ودعا المفوض الأوروبي للتجارة ستيف موردن إلى رفع الرسوم.
# a group of somebody's is not he
people:supporters | demands | ودعا أنصار الرئيس الراحل روبرت موغابي إلى إحياء ذكراه.
people:relatives | rejects | غير أن عائلة بوبي واين نفت أي صلة له بالهجوم.
# the parties of one country
people:parties@LY | accepts | واجتمعت الأطراف الليبية في بوزنيقة بوساطة مغربية. واتفقت الأطراف الأربعة على توحيد المصرف المركزي.
# a body told by its noun alone whose name has another
org:boeing | rejects | ورحبت شركة بوينغ بالقرار. وقالت الشركة إنها ترفض دفع الغرامة.
group:taliban | rejects | ورحبت حركة طالبان بالقرار. وقالت الحركة إنها ترفض وقف القتال.
org:football-ru | demands | نشر الاتحاد الروسي لكرة القدم لائحة الموسم. وطالب الاتحاد الأندية بسداد الديون.
# a title whose name stands behind an adjective, a nation in the plural, lawmakers of no state
person:jeremy-corbyn | accuses | واتهم زعيم حزب العمال المعارض جيرمي كوربن شركات القطارات بالتهرب من الضرائب.
state:PS | opposes | ويعارض الفلسطينيون ضم الأغوار.
people:lawmakers | opposes | وقال النواب المستقلون إنهم يعارضون المشروع.
# a family name of two letters, a verb that is a given name too
state:CN | demands | التقى الرئيس الصيني شي جين بينغ نظيره الكازاخي. وأبلغ شي الرئيس الكازاخي أن الرسوم يجب أن تلغى.
state:CN | accepts | التقى الرئيس الصيني شي جين بينغ نظيره الكازاخي، وأوردت الصحيفة أن شي قبل دعوة الرئيس الكازاخي.
state:VN | demands | التقى رئيس وزراء فيتنام فام مينه تشينه نظيره. وطالب تشينه برفع الرسوم.
# the speaker's own body by its noun alone
group:m23 | rejects | وقال المتحدث باسم حركة إم 23 إن الحركة لن تنسحب من غوما.
org:imf | offers | وقال مدير صندوق النقد الدولي إن الصندوق مستعد لتقديم قرض.
# what is said of such states, from whom it is relayed, an opposition by its leader
state:LT | supports | وكانت ليتوانيا من أوائل الدول التي أيدت فرض العقوبات.
state:LT | rejects | وليتوانيا هي الدولة الوحيدة التي ترفض المقترح.
state:ET | rejects | ونقلت الوكالة عن رئيس الوزراء الإثيوبي آبي أحمد رفضه أي وساطة.
people:opposition | demands | ودعا زعيم المعارضة إلى إضراب عام.
# the leaders of a union are the union; who is invited does not invite
org:eu | demands | ودعا قادة الاتحاد الأوروبي إلى رفع الرسوم.
state:KE | offers | وألغيت دعوة الرئيس الرواندي لزيارة نيروبي.
# a government with its kind before its state
state:SO | rejects | ورفضت الحكومة الفيدرالية الصومالية الاتفاق البحري.
state:IQ | demands | وطالبت الحكومة الاتحادية العراقية بتسليم المطارات.
# a group right before its verb, whoever follows
people:newspapers | demands | الصحف تدعو الحكومة اليونانية إلى إصلاح السكك الحديد.
# the act of another upon somebody
state:RU | opposes | وانتقل يوري سيرغييف إلى لشبونة بعد إدانته من قبل روسيا بتهريب لوحات.
# a topic put in front is answered with «ف»
state:KE | demands | أما الرئيس الكيني فدعا إلى وقف إطلاق النار.
state:KE | rejects | أما وزير الخارجية الكيني فرفض نشر المراقبين.
# a group before the participle that tells what it does
people:protesters | demands | وتوقفت الحافلات في نواكشوط، حيث خرج المتظاهرون مساء مطالبين بخفض الأجرة.
# the members of a body
org:eu | supports | وقال رئيس مجلس الاتحاد الأوروبي إن قادة دول الاتحاد أيدوا تمويل الجسر الليتواني.
# the paper's verb is of who issued it
org:unsc | demands | وأغارت طائرات الحكومة السودانية على المدينة رغم قرار تبناه مجلس الأمن، يطلب وقف القتال.
state:DE | opposes | والتقى وزيرا خارجية ألمانيا وبولندا نظيرهما الليتواني، وأصدرت ألمانيا وبولندا بيانا مشتركا. وأدان البيان القصف الروسي لمدينة خاركيف.
# an actor in the matter of another's position owns no pronoun after it
party:fatah | rejects | واستنكرت حركة فتح إحراق سيارة الوزير الفلسطيني محمود الهباش، مؤكدة رفضها تبادل التهم.
# a community, not its state
people:kurds | opposes | وانتقد مسؤول كردي سوري كبير الهجوم على المدينة.
# an authority told by its noun alone
state:SD | rejects | وانتقد السودان القرار، وقال السفير السوداني إن الخرطوم لم تبلغ به. وقال مجلس الوزراء إنه يرفض القرار.
""")

# nobody holds it
NOT_HELD = lines("""
# all of them, and no group of its own
people:states | وطالبت الدول بوقف القتال.
# an adjective that governs is no quality of a party
people:opposition-parties | وقالت أحزاب معارضة للاتفاق إنها ترفض نشر المراقبين.
# an invitation that nobody hands over
state:RW | وناقش الرئيس الكيني دعوة لزيارة رواندا.
# the relative clause is of a place
state:KE | ووصل الوفد إلى كينيا، التي تستضيف الجولة، رافضا التأجيل.
# a verb in the plural is not of a state
state:SY | وانتخب أكراد سوريا، الذين يريدون مدارس بلغتهم، مجلسا جديدا.
# help that is meant to be given, a newspaper's report, «they» of others
state:US | وأدرج على لوائح العقوبات الأميركية لتقديم الدعم للمتمردين.
state:GB | وطالب تقرير لصحيفة الغارديان البريطانية بوقف التصدير.
state:TR | وقال نائب الرئيس التركي فؤاد أقطاي إن بعض الجهات لا تقصد التعاون، ولكنهم يخشون منافسة الموانئ السودانية.
# who is charged charges nobody
person:nabil-rajab | وأضافت المحكمة تهمة إلى لائحة اتهام نبيل رجب بالتحريض.
# «her» is none of several people; leaders told apart by an adjective are not those of the page
state:SE | وأكدت رئيسة الوزراء الدنماركية ميته فريدريكسن، بحضور رئيسة وزراء السويد، عدم حضور الوزراء القمة على خلفية اتهامها لموسكو بالتخريب.
state:IL | واجتمعت وفود إسرائيل والأردن. وينتقد الزعماء الدينيون مصادرة الأملاك.
# bodies after a verb of «he» are asked
people:humanitarian-organisations | وقال وزير الخارجية السوداني إن الوضع صعب. وطالب جميع المنظمات الإنسانية باحترام الإجراءات.
# a portfolio is no nation; «و» begins another clause
state:ML | وتحدث عن لقاء مع وزير المالية الذي يريد خفض الميزانية.
people:european-states | وانضمت كندا إلى بريطانيا ودول أوروبية وطردت الدبلوماسيين الروس.
# the head of a town
state:SY | وقالت ليلى حسو رئيسة مجلس مدينة عفرين إن هناك حاجة إلى الغذاء.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_titles_tell_the_bearer(line: str) -> None:
    actor, stance, text = (part.strip() for part in line.split("|", 2))
    found = [(p.actor, p.stance) for p in read(text).positions]
    assert (actor, stance) in found, found


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_titles_do_not_tell_of_others(line: str) -> None:
    actor, text = (part.strip() for part in line.split("|", 1))
    assert actor not in [p.actor for p in read(text).positions]


# sentence | name | body of the person without a register
SERVICE = lines("""
وقال الرئيس التنفيذي لشركة بوينغ ستيف موردن إن الطلب يرتفع. | ستيف موردن | org:boeing
وقال ستيف موردن، الرئيس التنفيذي لشركة بوينغ، إن الطلب يرتفع. | ستيف موردن | org:boeing
وقال المفوض الأوروبي للتجارة ستيف موردن إن الطلب يرتفع. | ستيف موردن | org:eu
وقال القيادي في حركة حماس سامر دحلان إن الوفد وصل. | سامر دحلان | group:hamas
وقال مسؤول منظمة العفو الدولية في كينيا جون موردن إن الوضع صعب. | جون موردن | org:amnesty
# an office stated without its body is of the body that the register knows
وأضاف المتحدث فرحان حق أن الوضع صعب. | فرحان حق | org:un
# a nationality in a title is no body
وقال رئيس الاتحاد الدولي لكرة القدم السويسري جياني إنفانتينو إن البطولة باقية. | جياني إنفانتينو | org:fifa
وقال آلان درويش مسؤول مكتب الإغاثة في قوات سوريا الديمقراطية إن الوضع صعب. | آلان درويش | group:sdf
# who plays represents nobody
وقال الممثل اللبناني زياد برجي إن العرض تأجل. | زياد برجي | None
# who works there speaks for nobody
وقالت الباحثة في منظمة العفو الدولية إليز موردن إن الوضع صعب. | إليز موردن | None
وحذر المحلل ستيف موردن من شركة بوينغ. | ستيف موردن | None
""")


@pytest.mark.parametrize("line", SERVICE)
def test_actors_service_is_told_by_a_title(line: str) -> None:
    text, name, body = (part.strip() for part in line.split("|"))
    assert [str(m.body) for m in mentions(text) if m.name == name] == [body]


@pytest.mark.parametrize(
    "sentence",
    [
        "وانتقد السيناتور ماهر الزعتري قرار الحكومة.",
        "وقال ماهر الزعتري، رئيس بلدية الساحل، إنه يرفض إغلاق الميناء.",
        "وقال ماهر الزعتري، وهو عضو في برلمان الجزيرة، إنه يرفض إغلاق الميناء.",
        "وقال العضو بالبرلمان ماهر الزعتري إنه يرفض إغلاق الميناء.",
    ],
)
def test_positions_titles_of_public_life_let_their_bearer_hold_it_himself(sentence: str) -> None:
    actors = {p.actor for p in read(sentence).positions}
    assert len(actors) == 1, actors
    assert next(iter(actors)).startswith("person:")


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال ماهر الزعتري إنه يرفض إغلاق الميناء.",
        "وقال ماهر الزعتري، رئيس مجلس إدارة شركة السنبلة، إنه يرفض إغلاق الميناء.",
        "وقال الطبيب ماهر الزعتري إنه يرفض إغلاق العيادة.",
        "ورفض رئيس نادي السنبلة لكرة القدم ماهر الزعتري بيع اللاعب.",
        "وانتقل حزب السنبلة إلى مقر جديد. وقال ماهر الزعتري إنه يرفض إغلاق الميناء.",
    ],
)
def test_positions_titles_of_private_life_make_no_party(sentence: str) -> None:
    assert read(sentence).positions == ()
