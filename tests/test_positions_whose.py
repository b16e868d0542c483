"""Whose a position is where a name nearby is not: a clause of its own inside a speech, somebody charged, two who met."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
WHOSE = lines("""
# the subject of the clause that a speaker tells of, where a denied verb is its own
state:UG | rejects | وقالت الخارجية الفرنسية إن كمبالا لا ترى حاجة إلى توسيع الوساطة.
state:UG | offers | وقالت باريس إن كمبالا لا ترى حاجة إلى توسيع الوساطة، لكنها تبقى مستعدة للقاء ثنائي.
state:FR | rejects | وقالت باريس إن كمبالا لا يمكن أن تبقى خارج الاتفاق.
# two adjectives of one subject
state:KE | supports | وقال الرئيس الأمريكي السابق باراك أوباما إن كينيا كانت راغبة ومصممة على نشر الشرطة في هايتي.
# a people in a plural without an ending
state:TR | rejects | وتقترح أثينا ترسيم البحر، وهو اقتراح عارضه ورفضه الأتراك، بحسب الوزير اليوناني.
state:AM | accepts | ووافق الأرمن على فتح المعبر، بحسب الوسيط الفرنسي.
# who is charged denies it
state:UG | rejects | وتتهم نيروبي كمبالا بقصف البلدة، وهو ما تنفيه.
state:IR | rejects | ويتهم الغرب طهران بإخفاء مواقع، وهو ما تنفيه.
# a court of a land, of whom a clause tells
state:NL | accuses | ومثل الرجل في مومباسا أمام القضاء الهولندي الذي يتهمه بتهريب السلاح.
state:KE | accuses | وأحيل الملف في كمبالا على النيابة العامة الكينية، التي تتهمه بالرشوة.
# the press of a land, and those who take part
people:media@KE | accuses | واتهمت وسائل إعلام كينية كمبالا بدعم المتمردين.
people:participating-states | accepts | انتهى في الكويت المؤتمر الذي تعهدت فيه الدول المشاركة بإعمار الصومال، بحضور العراق وإيران.
# the opposition's leader is no one of the state whose head he asks
people:left-wing-opposition | demands | ودعا زعيم المعارضة اليسارية جون كاماو الرئيس إلى حوار عاجل. وقال الرئيس الكيني وليام روتو إنه باق.
# a charge of one who is not of the government, and one whose quotation begins behind the accused
group:opposition-ke | accuses | وقال زعيم المعارضة الكينية رايلا أودينغا في نيروبي إن النظام "يماطل في كشف الحسابات".
state:KE | accuses | وذكرت الخارجية الكينية أن أوغندا "انتهكت حرمة السفارة".
# who is told to have made what another welcomes, and an official of a parliament
state:SO | demands | ورحبت نيروبي بدعوات المصالحة التي أطلقتها مقديشو.
state:KE | supports | وأيد رئيس لجنة الصحة بالبرلمان الكيني عمر كاماو أمس منح القروض للمزارعين.
# states told by their bloc, and who is the reason for another's refusal
people:western-states | demands | وتجاهلت أديس أبابا ورفضت دعوات غربية إلى فتح السد.
people:arab-states | offers | وقبلت نيروبي عرضا عربيا للوساطة.
state:UG | rejects | وعدل الرئيس الكيني عن المشروع بسبب رفض أوغندا تمويله.
# who is called second does not speak
state:EG | demands | واتصل وزير الخارجية المصري بدر عبد العاطي بالرئيس الكيني، ثم موسيفيني، داعيا الزعيمين إلى ضبط النفس.
# an office of then with its holder's name
person:uhuru-kenyatta | rejects | وتعثر المشروع أمام رفض الرئيس الكيني آنذاك أوهورو كينياتا تمويل السد.
# a clause before its main one
state:KE | demands | وبعد أن طلب مرة أخرى من كمبالا سحب قواتها، أكد الوزير الكيني موساليا مودافادي أن الحل قريب.
# a ministry's spokesman, of whom the page tells no state
state:KE | rejects | وأعلن وزير الطاقة الكيني الصفقة. ونفى المتحدث باسم وزارة الطاقة، حسن كاريوكي، وجود أي تنازلات.
# a state whose adjective is spelled without its ya
state:NO | rejects | وأعلنت وزارة الخارجية النروجية رفضها الاتفاق بين فنزويلا وكولومبيا.
# the two named side by side close before, a member of parliament, and whoever a body's verb of «she» is of
state:KE | supports | وأثار تقارب نيروبي وكمبالا، من خلال دعمهما لاتفاق الحدود، غضب الرئيس الصومالي.
person:john-mbadi | demands | وطالب عضو البرلمان الكيني جون مبادي الولايات المتحدة بتعويض الضحايا.
state:KE | accuses | وأصدر الجيش الكيني بيانا. واتهمت قيادة الجيش يوري موسيفيني بمخالفة القانون.
# the government of one who is at home
state:KE | offers | وقالت حكومة الرئيس وليام روتو إنها مستعدة للحوار. وتضم الحكومة الكينية عشرين وزيرا، وصوت البرلمان الكيني للرئيس الكيني، وحضر وزير الدفاع الكيني ووزير الداخلية الكيني ووزير الخارجية الكيني.
# a woman of no register, whose verbs tell it
state:KE | rejects | وزعمت سالم هنادي أنها عملت مع الرئيس الكيني وليام روتو ستة أعوام، ولكنه نفى تلك المزاعم.
# the two who met in this sentence
state:KE | rejects | واستقبل الرئيس الكيني وليام روتو، الاثنين، وزير الخارجية الأوغندي، واتفقا على رفض أي تدخل في الصومال.
state:KE | accepts | زار حماس وفد مصري. والتقى الرئيس الكيني وليام روتو نظيره الأوغندي يوري موسيفيني واتفقا على فتح الحدود.
""")

# nobody here holds this | actor | stance
NOT_WHOSE = lines("""
state:UG | rejects | وقالت باريس إن كمبالا لا يمكن أن تبقى خارج الاتفاق.
state:GR | rejects | وتقترح أثينا ترسيم البحر، وهو اقتراح عارضه ورفضه الأتراك، بحسب الوزير اليوناني.
state:AM | accepts | ودعا الوسيط الأرمن إلى الهدوء، ووافقت باكو على الهدنة.
state:KE | rejects | وتتهم نيروبي كمبالا بقصف البلدة، وهو ما تنفيه.
state:KE | accuses | وقال الرئيس الكيني وليام روتو إن الحكومة تعرقل نفسها.
state:NO | accuses | وأعلن الرئيس الكيني تأجيل قمة أوسلو ملقيا اللوم على كمبالا.
state:UG | demands | وبعد أن طلب مرة أخرى من كمبالا سحب قواتها، أكد الوزير الكيني موساليا مودافادي أن الحل قريب.
people:media@KE | rejects | وقالت وسائل إعلام كينية إن كمبالا ترفض الانسحاب.
people:participating-states | accepts | اجتمعت قطر والكويت والأردن والعراق في جدة. وتعهدت الدول المشاركة بوقف القتال.
state:UG | accuses | ووصل الرئيس الكيني وليام روتو. واتهمت قيادة الجيش يوري موسيفيني بمخالفة القانون.
state:US | demands | وطالبت الممثلة الأميركية هنادي سالم بوقف القتال.
state:KE | demands | وقالت روابط مشجعي نيروبي إن المباراة يجب أن تؤجل.
org:un | opposes | وقال مراسل الإذاعة في الأمم المتحدة إن القرار صفعة لكينيا.
state:UG | demands | وقالت دول الجوار أوغندا إن كينيا يجب أن تسحب قواتها.
people:arabs | demands | وقال رئيس الرابطة العربية للصيادلة إن كينيا يجب أن تفتح الحدود.
group:hamas | accepts | زار حماس وفد مصري. والتقى الرئيس الكيني وليام روتو نظيره الأوغندي يوري موسيفيني واتفقا على فتح الحدود.
state:QA | accepts | وعقد الوسيط القطري محمد الخليفي لقاء مع وزير الخارجية الكيني ووزير الخارجية الأوغندي، واتفقا على الهدنة.
""")


@pytest.mark.parametrize("line", WHOSE)
def test_positions_are_whose_they_are(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_WHOSE)
def test_positions_are_nobody_elses(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


def test_positions_whose_the_regime_of_another_land_is_not_that_of_the_party() -> None:
    page = "وقال حزب الخضر الألماني إن النظام يقصف المدنيين في سوريا."
    assert "state:DE" not in {p.toward for p in read(page).positions}


def test_positions_whose_title_without_a_comma_is_his_own() -> None:
    page = 'وقالت كارين نيلسن المديرة التنفيذية لمنظمة "أنقذوا الأطفال" إن القصف يجب أن يتوقف.'
    assert [p.actor for p in read(page).positions] == ["org:save-children"]
