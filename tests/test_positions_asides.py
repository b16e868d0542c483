"""Positions: what stands between commas, duals and pacts, jussives, nations before their verb, honours, requests."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor (alone or with others) | stance | sentence | what the position's words must hold
HELD = lines("""
# the matter stands behind an aside, or behind a comma that closes what nothing opened
state:LV | accepts | وافق مجلس الوزراء اللاتفي خلال جلسته الطارئة، على ترسيم البحيرة. | ترسيم
state:LV | rejects | ونفى مصدر حكومي لاتفي، هاتفته الصحيفة مساء، وجود خطة لإغلاق المرفأ. | إغلاق
state:LV | demands | ودعت لاتفيا، المؤيدة للوساطة، إلى تبادل المحتجزين. | تبادل
state:LV | rejects | وأشاد وزير الخارجية اللاتفي بالحوار، نافيا في الوقت نفسه نية بلاده الانسحاب منه. | الانسحاب
state:LV | accepts | واتفقت لاتفيا وإستونيا اللتان تتقاسمان مياه الخليج منذ قرن ونيف، على تنظيم الصيد. | تنظيم
state:LV | conditions | وتشترط لاتفيا وإستونيا، وفق مصدر مطلع، أن تكف السفن عن الصيد ليلا. | تكف السفن
state:LV | offers | وعرض وزير الخارجية اللاتفي، في رسالتين وجههما إلى نظيريه مطلع الأسبوع الجاري، استضافة الجولة. | استضافة
state:LV | demands | وطلب الرئيس اللاتفي، خلال لقائه في هلسنكي أمس مع رئيس وزراء فنلندا، وساطة هلسنكي في الخلاف. | وساطة
state:LV | demands | حضت وزيرة الخارجية اللاتفية، حين مرت على تالين مطلع الشهر، رئيس الوزراء الإستوني على فتح الميناء. | فتح
state:LV | rejects | ورفضت لاتفيا، في بيان صدر مساء أمس عن وزارة خارجيتها في العاصمة، تسليم المطلوبين. | تسليم
# «they two», with «had» or «in them» between, and what they agreed in
state:BO | accepts | والتقى رئيسا بوليفيا وبيرو في لاباز. وكان الرئيسان قد اتفقا في مكالمة قصيرة على فتح الجسر. | فتح
state:BO | accepts | والتقى الرئيس البوليفي نظيره البيروفي. كما توافقا على تمديد خط السكة. | تمديد
state:BO | accepts | ووقعت بوليفيا وبيرو إعلانا. وبموجب الإعلان، يفتح الجاران الجسر أمام الشاحنات. | يفتح
state:BO | accepts | ويتضمن الاتفاق الذي وقعته بوليفيا وبيرو وقفا لتهريب الوقود. | وقفا
state:BO | accepts | واتفق مفاوضو الحكومة البوليفية على مواصلة الحوار. | مواصلة
# behind «not» the present loses its ending
state:NP | rejects | وقال الجيش الهندي إن النيباليين لم يقبلوا بالخريطة. | لم يقبلوا
state:NP | rejects | ولم تستجب نيبال لدعوة الوسيط. | لم تستجب
# a nation before its verb, told of by a relative clause
state:NP | demands | وذكر المصدر أن النيباليين هم الذين طلبوا نقل الجلسة. | طلبوا
# honours before a name
state:QA | offers | وتسلم الرئيس الزامبي دعوة من صاحب السمو أمير قطر تميم بن حمد. | دعوة
# what was put off at somebody's request
state:ZM | demands | وأرجئت الجولة بناء على طلب الجانب الزامبي. | طلب
# what is handed over, granted, brought forward
state:NO | offers | ومنحت وزارة التجارة النرويجية الشركة ترخيصا لنقل الحبوب. | ترخيصا
state:NO | offers | وقدم الوفد النرويجي خلال الجلسة تطمينات بشأن الصيد. | تطمينات
state:NO | offers | وقال وزير الخارجية النرويجي إن بلاده تقدمت بورقة من أربعة بنود. | بورقة
state:NO | supports | ورحبت السويد بالهدنة، كما أشادت بها النرويج. | أشادت بها
# an answer with nothing behind it
state:CL | rejects | واقترح الوسيط هدنة شهر، لكن تشيلي رفضت. | رفضت
# what cannot be accepted or bargained about, and what hangs on another
state:CL | rejects | وقالت تشيلي إنها لا تستطيع قبول التحكيم. | قبول
state:CL | rejects | وقالت الخارجية التشيلية إن مياه الخليج ليست قابلة للتفاوض. | ليست قابلة
state:CL | conditions | وقال وزير الخارجية التشيلي إن موعد الجولة يتوقف على موقف بيرو. | يتوقف
state:CL | accuses | وقال وزير الخارجية التشيلي إن بيرو أضافت شروطا في آخر ساعة. | أضافت
# «so» before a state
state:CL | opposes | وانقسم الجيران حيال الجسر، فتشيلي تعارض بناءه. | تعارض
# what is refused may be a recourse; a capital that opens what is said stands for its state
state:TZ | rejects | وقال وزير الدفاع التنزاني إن دار السلام ترفض اللجوء إلى السلاح. | اللجوء
state:TZ | supports | وقال المتحدث باسم الخارجية التنزانية إن دار السلام تشجع الجارين على استئناف الحوار. | استئناف
# all of a number told before, rebels told by their noun alone, officers
state:TZ | accepts | واجتمع رؤساء تنزانيا وبوروندي ومالاوي. وذكر البيان أن الرؤساء الثلاثة اتفقوا على توحيد الرسوم. | توحيد
people:military | rejects | ورفض الانقلابيون في العاصمة عودة الرئيس إلى القصر. | عودة
# the subject behind «still», the future denied behind «and», an offer that names who is offered it
state:TZ | demands | وما زالت تنزانيا منذ مطلع العام تطالب بفتح المعبر. | فتح
state:TZ | rejects | وقال الرئيس التنزاني إنه لم يتعهد بشيء ولن يعترف بسيادة مالاوي على البحيرة. | يعترف
state:TZ | offers | وأصر الوفد التنزاني على الاستفتاء، وعرض على مالاوي ضمانات مالية. | ضمانات
state:TZ | rejects | رفض مندوبو الحكومة التنزانية اقتراحا يقضي بتقاسم العائدات. | اقتراحا
# where an envoy is posted
state:PY | supports | وأشاد سفير باراغواي لدى الأمم المتحدة بجهود الوساطة. | جهود
# who shirks what he promised is accused by whoever says so
state:BD | accuses | وقالت وزيرة خارجية بنغلادش إن ميانمار تتنصل من التزاماتها. | تتنصل
state:KG | accuses | وقال وزير الدفاع القيرغيزي إن طاجيكستان هي التي بدأت إطلاق النار. | بدأت
state:KG | opposes | وقالت بيشكيك إن بناء السد يضر بمصالحها. | يضر
state:GH | opposes | وقال رئيس غانا إن التدخل العسكري ليس حلا. | ليس حلا
state:GN | offers | وأطلق رئيس غينيا مبادرة للحوار مع المعارضة. | مبادرة
""")

# nobody holds it
NOT_HELD = lines("""
state:CL | accepts | وقال الوسيط إنه ينتظر حتى يوافقوا على الهدنة في سانتياغو.
state:NO | demands | ومنحت وزارة التجارة النرويجية الشركة ترخيصا لنقل الحبوب.
state:LV | accepts | وجرت محادثات بين الرجلين قبل نهاية الشهر في ريغا.
state:NP | accepts | ولم تبد نيبال استعدادها للحوار.
state:ZM | offers | وتسلم الرئيس الزامبي من ضيفه مسودة بيان.
state:TZ | demands | وطلب معارض تنزاني اللجوء إلى مالاوي.
state:TZ | accepts | وزار الرئيس التنزاني مالاوي قبل شهر من الانتخابات.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_asides_are_found(line: str) -> None:
    actor, stance, sentence, words = line.split(" | ")
    told = [p for p in read(sentence).positions if actor in (p.actor, *p.jointly) and p.stance == stance]
    assert any(words in p.text for p in told), [(p.actor, p.stance, p.text) for p in read(sentence).positions]


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_asides_nothing_is_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}
