"""Positions: speakers without a name, the side of the speaker that does or will not, what an agreement provides for."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# an official of a land named by its capital
state:CY | rejects | قال مصدر حكومي في نيقوسيا إن بلاده ترفض تقسيم الجزيرة.
state:LK | rejects | وأكد مسؤول في كولومبو أن بلاده ترفض الوساطة الخارجية.
# the body in the title of one without a name
group:taliban | demands | وقال قيادي في حركة طالبان لوكالة رويترز إن على واشنطن سحب قواتها.
state:UZ | demands | لكن مسؤولا أوزبكيا أوضح أن طشقند تطالب بحصتها من المياه.
# a source or a spokesman told of before
state:TD | rejects | وقال متحدث باسم الخارجية التشادية إن الوفد وصل. وأضاف المتحدث أن بلاده ترفض أي تدخل.
group:shabab | rejects | أعلن زعيم حركة الشباب هدنة. وقال متحدث باسمها: "لن نفاوض الحكومة".
# told by nobody of a side, the refusal is the side's own
state:GB | conditions | ونقلت الصحيفة عن شخصين مطلعين أن لندن لن تشارك في القوة ما لم يصدر قرار دولي.
state:RS | rejects | وقال دبلوماسي غربي إن بلغراد لن تقبل بتقسيم كوسوفو.
# two sides told apart by their adjectives
state:UG | accepts | وكان الرئيسان الكيني والأوغندي قد اتفقا في قمتهما مطلع الشهر على فتح معبر بوسيا.
state:OM | demands | وأكد الجانبان السعودي والعماني ضرورة فتح المعبر.
state:AU | accepts | اتفقت الحكومتان الإندونيسية والأسترالية على تسيير دوريات مشتركة.
# what the speaker's land will not be; its name behind the verb
state:ML | rejects | قال وزير الخارجية المالي إن بلاده لن تكون طرفا في أي محور إقليمي.
state:MY | rejects | قال رئيس الوزراء الماليزي: "لن تكون ماليزيا ساحة للصراع بين القوى الكبرى".
# a duty whose matter is quoted
state:FI | demands | وقال وزير الدفاع الفنلندي إن على موسكو أن "تتوقف عن اختبار دفاعاتنا".
# what has no place, is not for sale, or is not seen as needed
state:KE | rejects | وشدد الرئيس الكيني على أن الشروط المسبقة لا مكان لها في المحادثات.
state:DK | rejects | قالت رئيسة وزراء الدنمارك إن غرينلاند ليست سلعة معروضة للبيع.
state:IN | rejects | قال المتحدث باسم الخارجية الهندية إن نيودلهي لا ترى حاجة إلى وساطة طرف ثالث.
# no less is a demand, no effort spared an offer
state:SD | demands | الخرطوم لا تقبل بأقل من انسحاب كامل.
state:UG | offers | وقال الرئيس الأوغندي إن بلاده لن تدخر جهدا في سبيل إنجاح المحادثات.
# what another is hoped to do is asked of him
state:VN | demands | وأعرب وزير الخارجية الفيتنامي عن أمله في أن تلتزم بكين بالاتفاق.
# an agreement's sides hold what it provides for
state:DJ | accepts | وقعت إريتريا وجيبوتي اتفاقا في الدوحة. ويقضي الاتفاق بسحب القوات وتبادل الأسرى.
state:UA | accepts | وتبادلت روسيا وأوكرانيا الأسرى. ونص الإعلان الذي صدر أمس على تبادل الجثامين.
state:BD | accepts | ويتضمن الاتفاق بين الهند وبنغلادش تسليم المطلوبين.
state:GR | accepts | وقعت اليونان ومقدونيا اتفاقا ينص على تغيير اسم البلاد.
state:AM | accepts | وبموجب الاتفاق تسحب أرمينيا قواتها من الأقضية الثلاثة.
state:ER | accepts | وقع وزيرا خارجية اليمن وإريتريا في باريس اتفاقا لوقف الصيد في جزر حنيش.
# «الطرفان» are the two that the head of the page names side by side, and not who tells of them
state:FI | accepts | اختتمت السويد وفنلندا محادثاتهما أمس. وحضر وزيرا الدنمارك والنروج الجلسة. وقال الوسيط إن الطرفين اتفقا على تقاسم المياه.
# a name in quotation marks behind its verb
group:hezbollah | rejects | ويرفض "حزب الله" إدراج السلاح على جدول الأعمال.
# whom a circumstance in the feminine charges stands behind it
state:BO | accuses | أوقفت بوليفيا صادرات الغاز إلى جارتها متهمة الأرجنتين بالتأخر في السداد.
# a pronoun behind the verb, a day, or what was told before stands between
state:IN | offers | وكان رئيس الوزراء الهندي قد هنأ الرئيس النيبالي ووجه إليه دعوة لزيارة نيودلهي.
state:SD | conditions | واشترطت الخرطوم يومها وقفا لإطلاق النار.
state:RU | offers | وكان الوفد الروسي عرض هدنة مدتها ثلاثة أيام.
state:US | offers | وصل المبعوث الأميركي إلى الخرطوم حاملا مقترحات جديدة لوقف القتال.
state:CA | demands | وبناء على طلب كندي، مددت المنظمة المهلة يومين.
# the subject of what nobody known says goes on
state:TR | offers | قال دبلوماسي إن أنقرة رفضت الشرط، وأبدت استعدادها لبحث ما عداه.
# an official who keeps his name back; a member of a land's delegation
state:JP | rejects | لكن مسؤولا يابانيا طلب عدم نشر اسمه استبعد إلغاء المناورات.
state:TD | rejects | وقال إدريس كمال عضو الوفد التشادي إن بلاده لن تنفذ الاتفاق.
# the other side
state:US | accuses | قال المبعوث الأميركي إن الطرف الآخر لم يكن مستعدا للتوقيع.
state:RS | accuses | وقال رئيس الوفد الصربي إن الطرف الآخر يماطل.
# a duty that goes on behind «و»
state:LY | demands | قال وزير الخارجية الليبي إن صفحة جديدة فتحت، وعلى بريطانيا أن ترفع العقوبات نهائيا.
# what is not ruled out; a good for all that is stressed
state:CA | accepts | ولم يستبعد الوزير الكندي أن تشارك بلاده في القوة.
state:CN | supports | شدد الرئيس الصيني على الاستقرار في شبه الجزيرة الكورية.
# who lists what he does between commas; who did not sign; what somebody sees in a thing
state:CA | supports | أما رئيس الوزراء الكندي، الذي تحادث مع نظيره الهندي، فأعلن تأييده "الكامل" للقرار.
state:CO | supports | ورحبت الحكومة الكولومبية، التي تخوض منذ سنوات مفاوضات متعثرة مع آخر حركة تمرد، بالبيان.
state:JO | accuses | وحمّل الوزير الأردني في حديث إلى الصحافيين تل أبيب مسؤولية التصعيد.
state:GR | demands | وتصر أثينا على أن المحادثات استكشافية فقط.
state:KE | rejects | ولم يوقع الوفد الكيني على البيان.
state:DE | opposes | وترى برلين في الخطوة تهديدا لوحدة أوروبا.
# money and help announced
state:CA | offers | أعلنت كندا تقديم مساعدات بقيمة خمسين مليون دولار إلى أوكرانيا.
# all between the verb and the pact sign it; a round comes to it; the two that are accused of nothing else
group:milf | accepts | وقعت الحكومة الفلبينية وجبهة مورو أمس في كوالالمبور اتفاقا لوقف القتال.
state:PE | accepts | وقع الرئيس الإكوادوري ونظيره البيروفي، الاثنين في برازيليا، اتفاقا ينهي نزاعهما الحدودي.
state:UA | accepts | لم تدم الجولة بين روسيا وأوكرانيا سوى ساعة، لكنها أثمرت اتفاقا على تبادل الأسرى.
state:NE | accuses | وانعقدت جولة بين مالي والنيجر، وانتهت بلا نتيجة، وتبادل الطرفان الاتهام بإفشالها.
# a mediator is no side
state:MR | accepts | محادثات بين مالي وموريتانيا برعاية السنغال والاتحاد الأفريقي. واتفق الجانبان على فتح الحدود.
# a statement called provoking is opposed; what is given is offered
state:AM | opposes | ووصفت يريفان التصريحات بأنها "استفزازية".
state:CH | offers | وقررت سويسرا تخصيص عشرين مليون فرنك لإعادة بناء المدارس في نيبال.
""")

# actor | sentence
NOT_HELD = lines("""
# a doubt, a fear, a regret, a good wish is no stance
state:KE | وشكك الرئيس الكيني في نجاح الوساطة.
state:PL | وتخشى بولندا من تدفق اللاجئين.
state:NO | وأعربت النرويج عن أسفها لسقوط ضحايا.
state:CL | وتمنى الرئيس التشيلي الشفاء لنظيره.
# what is hoped of talks is asked of nobody
state:TR | وأعرب الرئيس التركي عن أمله في أن تفضي المحادثات إلى سلام دائم.
# the head of a town speaks for no state; a diplomat in a capital may be another's
state:EE | وقال رئيس بلدية تالين إن المدينة ترفض الرسوم.
state:KE | وقال دبلوماسي في نيروبي إن المهمة صعبة ويجب إنهاؤها.
# laws provide, too; one alone concludes no agreement
state:ID | وينص الدستور الإندونيسي على حرية الصحافة.
state:NP | ويقضي الاتفاق بخفض الأسعار، بحسب وزير المالية النيبالي.
# what is required of another is no acceptance of his; who is invited does not invite
state:TR | قال مصدر مطلع إن أي تطبيع يتطلب التزام أنقرة بعدم التدخل.
group:rsf | وعلق الجيش مشاركته احتجاجا على دعوة حميدتي إلى قمة الهيئة.
# a contact that is not ruled out is told with the contact
state:GB | ولم يستبعد الوزير البريطاني لقاء نظيره الليبي قريبا.
# calls, journeys and reports to come are promised to nobody
state:NG | قال الرئيس النيجيري إنه سيجتمع مع نظيره الغاني.
state:FR | وقالت باريس إنها ستواصل مشاوراتها مع الشركاء.
# a spokesman of a movement does not speak for the land he is in; who does not come to a pact accepts none
state:NO | وكان المتحدث باسم الحركة في أوسلو أعلن التزامه احترام الحدود.
state:EG | وانتهت الجولة من دون أن تتوصل مصر وأوغندا وكينيا إلى اتفاق على استئناف المفاوضات.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_voices_tell_the_bearer(line: str) -> None:
    actor, stance, text = (part.strip() for part in line.split("|", 2))
    found = [(one, p.stance) for p in read(text).positions for one in (p.actor, *p.jointly)]
    assert (actor, stance) in found, found


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_voices_do_not_tell(line: str) -> None:
    actor, text = (part.strip() for part in line.split("|", 1))
    assert actor not in [p.actor for p in read(text).positions]
