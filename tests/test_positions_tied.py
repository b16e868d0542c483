"""What hangs on what, whose a masdar is that a verb resembles, and whom a clause is of that «أما» opens."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actors | stance | the words | sentence
HELD = lines("""
# an act is made to hang on another
state:KE | conditions | تربط نيروبي الانسحاب بإنجاز الترسيم | تربط نيروبي الانسحاب بإنجاز الترسيم.
state:KE | conditions | ربطت كينيا عودتها إلى الطاولة بزيارة ميدانية | ربطت كينيا عودتها إلى الطاولة بزيارة ميدانية.
state:KE | conditions | فتربط ذلك بتفتيش السفن | أما كينيا فتربط ذلك بتفتيش السفن.
state:KE | conditions | ربطت أي تقارب بخروج المسلحين | وكانت كينيا قد ربطت أي تقارب بخروج المسلحين.
# each part of a condition is one: they are of different issues, and answered apart
state:KE | conditions | تشترط كينيا سحب القوات | تشترط كينيا سحب القوات وفتح المعبر قبل التوقيع.
state:KE | conditions | وفتح المعبر قبل التوقيع | تشترط كينيا سحب القوات وفتح المعبر قبل التوقيع.
# a request that is told with who made it, and what that one says besides
state:KE | demands | بطلب من كينيا | تأجلت الجولة بطلب من كينيا التي ترفض الشروط الجديدة.
state:KE | rejects | ترفض الشروط الجديدة | تأجلت الجولة بطلب من كينيا التي ترفض الشروط الجديدة.
# a masdar with its subject and its object
state:TZ | rejects | رفض تنزانيا تعديل مجرى النهر | واستدعى الوزير السفير الأوغندي وأبلغه رفض تنزانيا تعديل مجرى النهر.
people:factions | rejects | رفض الفصائل أي تمديد للهدنة | وسمع الوفد الكيني من الوسطاء رفض الفصائل أي تمديد للهدنة.
# whom the clause is of
state:KE | opposes | احتجاجا على غارة الحدود | أما نيروبي فقد استدعت القائم بالأعمال الأوغندي احتجاجا على غارة الحدود.
state:KE | opposes | فعارضته | وقبلت أوغندا الاقتراح، أما كينيا فعارضته.
# two whose names the page told before
state:KE | supports | حرصهما على فتح المعبر | اجتمع وزيرا خارجية كينيا وأوغندا في نيروبي. وأكد الجانبان حرصهما على فتح المعبر.
state:KE | demands | تمسك بفتح المعبر | اجتمعت كينيا وأوغندا في نيروبي. وأضاف الوسيط أن كلا الوفدين تمسك بفتح المعبر.
# who speaks for whom
state:KE | rejects | رفضها تسليم المطلوبين | وتجدد نيروبي على لسان مسؤوليها رفضها تسليم المطلوبين.
state:KE | rejects | ترفض أي ضغط | وقال مصدر كيني إن بلاده ترفض أي ضغط.
state:KE | conditions | ربط مصدر كيني الانتقال إلى لقاء وزاري بفتح المعبر | ربط مصدر كيني الانتقال إلى لقاء وزاري بفتح المعبر.
group:hezbollah | rejects | التي يرفضها "حزب الله | وسلم الموفد الورقة التي يرفضها "حزب الله".
group:tplf | conditions | تشترط رفع الحصار | استقبلت جبهة تحرير تيغراي الوسيط. ولا تزال الجبهة، بحسب المصدر، تشترط رفع الحصار.
# what is received is of who gave it
state:KE | demands | دعوة إلى وقف القصف | وتسلم السفير الأوغندي من الوزير الكيني دعوة إلى وقف القصف.
# a pronoun means who was told of last, a participle whose matter it stands in
state:KE | rejects | لم تقبل الإعلان أساسا للحوار | سحبت الأمم المتحدة دعوتها إلى كينيا لأنها لم تقبل الإعلان أساسا للحوار.
state:ER | rejects | ترفض الحرب | قطعت إريتريا العلاقات مع أوغندا لأنها ترفض الحرب.
state:KE | rejects | ترفض الخطة | غابت كينيا عن قمة كمبالا لأنها ترفض الخطة.
state:IR | opposes | تعارض الاتفاق | انتقدت نيروبي طهران لأنها تعارض الاتفاق.
group:hezbollah | rejects | يرفض الخطة | وقال زعيم حزب الله إن الحزب يرفض الخطة.
state:KE | demands | ودعت كينيا أوغندا إلى رد عاجل على المقترح | ودعت كينيا أوغندا إلى رد عاجل على المقترح.
org:kenyan-journalists-syndicate | demands | دعا مجلس نقابة الصحفيين الكينيين إلى اجتماع | دعا مجلس نقابة الصحفيين الكينيين إلى اجتماع.
org:un | demands | طالب فريق الأمم المتحدة الطرفين بضبط النفس | طالب فريق الأمم المتحدة الطرفين بضبط النفس.
group:houthis | demands | مطالبين بضمانات | ورفض الحوثيون السفر من صنعاء مطالبين بضمانات.
# a condition beside what it is held on, and told by the writer
state:KE | conditions | شرط أن يشمل الجميع | وطالبت أوغندا بجدول للانسحاب، وهو ما لا تمانع فيه كينيا شرط أن يشمل الجميع.
state:KE | conditions | لن توقع المعاهدة قبل أن تنسحب القوات | ويبقى أن نيروبي لن توقع المعاهدة قبل أن تنسحب القوات.
state:KE | conditions | لن تحضر الجولة ما لم ترفع العقوبات | ويقال في كمبالا إن كينيا لن تحضر الجولة ما لم ترفع العقوبات.
# who opens the clause before an aside
state:KE | offers | عرضت جمع الرئيسين على مائدة واحدة | ورغم أن نيروبي، بصفتها الرئيسة الدورية للرابطة، عرضت جمع الرئيسين على مائدة واحدة، لم يحضر أحد.
# a body by its noun owns a masdar; what is protested at is another's refusal
state:KE | rejects | رفض نيروبي مشاركة أوغندا | وتغيب الرئيس الرواندي عن القمة احتجاجا على رفض نيروبي مشاركة أوغندا.
group:taliban | rejects | رفض الحركة أي هدنة | والتقى الوسيط ممثلي حركة طالبان. ونقل بعدها رفض الحركة أي هدنة.
# a demand, a blessing, a plan laid out, what something is called
state:KE | demands | مطلب كينيا بفتح المعبر | وكرر الوفد مطلب كينيا بفتح المعبر.
state:KE | supports | مباركته للخطوة | وأبلغ الرئيس الكيني نظيره مباركته للخطوة.
state:KE | supports | وقوف بلاده إلى جانب الشعب الصومالي | وأكد الوزير الكيني وقوف بلاده إلى جانب الشعب الصومالي.
state:KE | offers | بسط الوزير الكيني خطة على مراحل | بسط الوزير الكيني خطة على مراحل.
state:KE | accuses | ما جرى بأنه تعطيل متعمد | ووصف الوزير الكيني ما جرى بأنه تعطيل متعمد.
state:KE | accepts | تخلت عن مطلب التعويض | وقال الوسيط إن كينيا تخلت عن مطلب التعويض.
# clinging to something asks for it; a duty not to do something is asked too; nothing but one thing accepted is a condition
state:KE | demands | تتشبث نيروبي بانسحاب القوات | تتشبث نيروبي بانسحاب القوات.
state:KE | demands | تمسك كينيا باتفاق ملزم | واستقبل الوزير الكيني نظيره، مجددا تمسك كينيا باتفاق ملزم.
state:KE | rejects | لا ينبغي أن تتأخر | وقال الوزير الكيني إن المحادثات لا ينبغي أن تتأخر.
state:KE | demands | لا يمكن أن يكون إلا سلميا | وأضاف الوزير الكيني إن المخرج لا يمكن أن يكون إلا سلميا.
state:KE | conditions | لا تقبل إلا الحوار المباشر | وقالت كينيا إنها لا تقبل إلا الحوار المباشر.
state:KE | offers | لن تتوانى عن مساندة أوغندا | وقال الوزير الكيني إن بلاده لن تتوانى عن مساندة أوغندا.
# an answer in few words; what was taken or refused before it
state:KE | accepts | فوافقت كينيا من حيث المبدأ | واقترحت أوغندا لقاء، فوافقت كينيا من حيث المبدأ.
state:KE | accepts | التي قبلتها نيروبي | وسلمت الورقة التي قبلتها نيروبي الثلاثاء.
state:KE | rejects | واعتذرت نيروبي عن عدم استقبال الوفد | واعتذرت نيروبي عن عدم استقبال الوفد.
state:KE | rejects | وتمنع الوفد الكيني عن البحث في الوحدة | وتمنع الوفد الكيني عن البحث في الوحدة.
state:KE | rejects | غير ملزمة بما يصدر عن القمة | وقالت كينيا إنها غير ملزمة بما يصدر عن القمة.
state:KE | conditions | لا تخفيف قبل تسليم الأسرى | وترى نيروبي أن لا تخفيف قبل تسليم الأسرى.
# an adjective with the article before the preposition
state:KE | accepts | الالتزام الكامل بالهدنة | وجددت كينيا الالتزام الكامل بالهدنة.
# to whom it is offered
state:KE | offers | وعرض عليه مد المدينة بالماء | التقى الوزير الكيني الحاكم وعرض عليه مد المدينة بالماء.
# names with the article take a verb of either gender
group:polisario | demands | وتتمسك البوليساريو باستفتاء عام | ويقول المغرب إن خطته واقعية، وتتمسك البوليساريو باستفتاء عام.
party:iraqiya | rejects | تصر «القائمة العراقية» على رفض الدعوة | ووعد الوزير الكيني بالحضور فيما تصر «القائمة العراقية» على رفض الدعوة.
""")
# the words that carry no such stance
NONE = lines("""
وربط الرئيس الكيني الأزمة بالتدخل الأجنبي.
ويربط الطريق كينيا بأوغندا.
وربط القضاء الكيني نقل الأموال بتبييضها.
وربط الوزير الكيني تعاون البلدين بتاريخهما.
ربطت الصحيفة الانفجار بعودة المسلحين.
وربط الرئيس الكيني ارتفاع الأسعار بالحرب.
وكانت الشرطة الكينية قد ربطت الهجوم بعناصر من الحركة.
وقال مصدران إن العاصمة هادئة.
ويبقى أن كينيا لن تستضيف البطولة هذا العام.
واعتذر الوزير الكيني عن الخطأ في البيان.
ويعد السكن مطلب كل موظف.
وتخلت الشركة الكينية عن مكتبها.
وقال الوزير الكيني إن الفكرة من حيث المبدأ قديمة.
وافترقت كينيا وأوغندا من دون اتفاق على تبادل الجثامين.
وتسلم السفير الأوغندي من الوزير الكيني أوراق اعتماده.
وزار الوفد الجيش في ثكناته.
وقال القيادي في حماس إن الحزب يرفض الخطة.
وقال الوزير الكيني إن بلاده لن تتوانى عن سحق المتمردين.
وقال الوزير الكيني إن بلاده لن تتوانى عن معاقبة أوغندا.
وقال زعيم حزب الله إن الحركة ترفض الخطة.
""")


@pytest.mark.parametrize("row", HELD)
def test_positions_tied_are_held(row: str) -> None:
    actor, stance, words, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance, p.text) for p in read(sentence).positions]
    assert (actor, stance, words) in held, held


@pytest.mark.parametrize("sentence", NONE)
def test_positions_tied_causes_are_no_conditions(sentence: str) -> None:
    assert read(sentence).positions == ()


def test_positions_tied_a_pronoun_goes_on_with_its_clause() -> None:
    page = (
        "وقالت فتح إنها ترفض الاقتراح. وأوضح حسام بدران، القيادي في حماس، أن الحركة لا تطلب حكم القطاع،"
        " لكنها تشترط إدارة مستقلة."
    )
    held = [(p.actor, p.stance) for p in read(page).positions]
    assert ("group:hamas", "conditions") in held, held


@pytest.mark.parametrize(
    "sentence",
    [
        "وأجرت كينيا مشاورات، فيما رفضت كتل نيابية منح الشركة أرضا.",
        "وأجرت كينيا مشاورات بعد أن اتهمت الوساطة الجانبين بحشد القوات.",
        "وأجرت كينيا مشاورات، بينما يرفض وفد الشرق نقاش ملف النفط.",
        "وأجرت كينيا مشاورات، وطلب المشاركون مهلة.",
    ],
)
def test_positions_tied_another_subject_stands_behind_the_verb(sentence: str) -> None:
    assert [p for p in read(sentence).positions if p.actor == "state:KE"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "وأجرت كينيا مشاورات، ورفضت الوساطة.",
        "وأجرت كينيا مشاورات ورفضت الوساطة القطرية في الملف.",
        "وأجرت كينيا مشاورات، فيما رفضت الوساطة.",
    ],
)
def test_positions_tied_what_is_refused_is_no_subject(sentence: str) -> None:
    assert [(p.actor, p.stance) for p in read(sentence).positions] == [("state:KE", "rejects")]


@pytest.mark.parametrize(
    "sentence",
    [
        "قال الوزير الكيني إن الخطة جيدة، لكنه يشترط إدارة مستقلة للمعبر.",
        "وطالب الوزير الكيني وفد الحركة بفتح المعبر.",
        "وقال الوزير الكيني إن الاتفاق مهم، ودعا الطرفين إلى تنفيذه.",
    ],
)
def test_positions_tied_a_body_is_the_object(sentence: str) -> None:
    assert [p.actor for p in read(sentence).positions if p.stance in ("demands", "conditions")] == [
        "state:KE"
    ]
