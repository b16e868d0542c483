"""Positions: answers to what was told before, open doors, judgements with their judge, what hangs on what."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor (alone or with others) | stance | sentence
HELD = lines("""
# «that» alone is what was told just before
state:PE | rejects | طلبت الإكوادور ترسيم البحيرة، وترفض بيرو ذلك.
state:FI | opposes | دعت السويد إلى تأجيل القمة. ولطالما عارضت فنلندا ذلك.
state:GH | accepts | اقترحت توغو نشر مراقبين على النهر، ووافقت غانا على ذلك.
state:GH | rejects | اقترحت توغو نشر مراقبين على النهر، ولا تقبل غانا بذلك.
state:KE | rejects | واتهمت أوغندا جارتها كينيا بإغلاق المعبر، ونفت نيروبي ذلك.
# the pronoun of a verb means what stands before it; who refuses stands after, or between the verb and its «still»
state:PE | rejects | وعرض الوسيط جدولا زمنيا، وهو ما ظلت بيرو ترفضه منذ عام.
state:PE | rejects | واكتفى الوسيط بوعود شفهية لا تقبلها بيرو.
state:NP | rejects | وهي البنود التي لم توافق عليها نيبال.
state:NP | rejects | وأحيل النزاع إلى المحكمة التي لا تعترف نيبال باختصاصها.
# who is moved to it, or hurries
state:CL | rejects | وأضاف الوسيط بندا عن الموانئ، ما دفع تشيلي إلى رفض المسودة.
state:CL | rejects | ووزع الوسيط مسودة جديدة سارعت تشيلي إلى رفضها.
state:CL | opposes | وأثار التصريح غضبا ودفع تشيلي إلى استدعاء سفيرها.
# a verb after «و» goes on with the verb of a relative clause
state:AO | conditions | ورحب الوزير بالرئيس الأنغولي الذي هاتفه مساء وهدد بإغلاق الحدود ما لم تنسحب القوات.
group:polisario | accuses | وتعترض جبهة البوليساريو على حضور إسبانيا، التي تتهمها بنقض تعهداتها.
# doors that stand open
state:NO | offers | وقال وزير الخارجية النرويجي إن الباب ما زال مفتوحا أمام من لم يوقعوا.
state:NO | offers | وأكدت النرويج أن باب الحوار لا يزال مفتوحا.
state:NO | offers | وقال السفير النرويجي إن بلاده رهن إشارة الجارين.
state:EG | offers | وذكر مصدر مصري رفيع أن القاهرة ستستضيف اجتماعا للفصائل.
# what an informed source of a state tells of his state
state:TZ | demands | وأوضح مصدر تنزاني مطلع أن بلاده طلبت تأجيل الجولة.
# who calls it so
state:BO | opposes | ووصفت بوليفيا القرار بالعدائي.
state:BO | opposes | وقد رأت فيه بوليفيا استفزازا لها.
state:BO | supports | ورأت فيها بوليفيا فرصة للسلام.
state:BO | opposes | وقال وزير الخارجية البوليفي إن ما جرى في ليما مضيعة للوقت.
# it is the one charged who stands after the noun
state:UG | accuses | وكررت أوغندا اتهام رواندا بتدريب المسلحين.
# what hangs on what
state:ZM | conditions | وقال رئيس زامبيا إن من المستحيل ترسيم النهر دون موافقة البرلمان.
state:ZM | conditions | وأكدت زامبيا أنها لن تقبل بأي اتفاق لا يضمن حصتها من المياه.
state:ZM | conditions | وقال وزير الطاقة الزامبي إن القرض سيصرف رهنا بإقرار الموازنة.
state:ZM | demands | وقال رئيس زامبيا: «إما أن تسحبوا المعدات أو نلجأ إلى القضاء».
state:ZM | demands | وقال رئيس زامبيا: «مطالبنا واضحة وهي إزالة السد وتعويض المزارعين».
state:ZM | demands | وقال وزير الطاقة الزامبي إن الأولوية لإطلاق المحتجزين.
state:ZM | demands | وقال وزير الطاقة الزامبي إن الكرة الآن في ملعب الشركة.
# words of thanks and of leaving
state:LV | supports | وثمنت لاتفيا الدور الفنلندي في المحادثات.
state:LV | supports | وأثنى وزير الخارجية اللاتفي على جهود الوسيط.
state:LV | rejects | وسحبت لاتفيا وفدها من المحادثات.
state:LV | rejects | وأعلن وفد الحكومة اللاتفية تعليق مشاركته في المحادثات.
state:LV | accuses | وتبادلت لاتفيا وبيلاروسيا الاتهامات بخرق الهدنة.
# a speaker's «we did not come to», «we no longer», «not our concern»
state:LV | rejects | وقال وزير الخارجية اللاتفي: «لم نأت إلى هنا لتقديم تنازلات».
state:LV | rejects | وقال وزير الخارجية اللاتفي: «لم نعد مهتمين بهذا المسار».
state:LV | rejects | وقال وزير الخارجية اللاتفي إن ما يجري في مينسك لا يعنينا.
state:LV | rejects | وقال وزير الخارجية اللاتفي إن بلاده لا أجندة لها في القوقاز.
# a wish that another act is a demand, a wish of one's own is not
state:CL | demands | وترغب تشيلي في أن تنسحب الشركة من البحيرة.
state:CL | supports | وترغب تشيلي في السلام مع جيرانها.
# a call or letter says what stands in it; a body told by its noun alone before its verb
state:KE | supports | وتلقى رئيس غانا اتصالا من الرئيس الكيني وليام روتو أشاد فيه بجهود الوساطة.
group:jem | rejects | وقعت حركة العدل والمساواة الاتفاق. وكانت الحركة قد قاطعت جولة الدوحة.
state:KE | supports | ورحبت بعثة كينيا بالتقارب بين الجارين.
# where and when between the verb and its object; the charge and the thing refused behind an aside
state:PT | accepts | ووقعت البرتغال في مابوتو على اتفاق أعده الوسطاء.
state:PT | accepts | وستوقع البرتغال في مابوتو اتفاقا لتقاسم الغاز.
state:PT | offers | وطرحت البرتغال في الوقت نفسه فكرة لجنة مشتركة.
state:PT | demands | وطلبت البرتغال من أنغولا، في رسالة عاجلة، وقف التفتيش.
state:PT | demands | وطالبت البرتغال بوقف التفتيش، وبرفع القيود عن الموانئ.
# what one side undertakes after «و»; what it will halt; what it will not, in a second clause
state:IS | accepts | وقالت آيسلندا إنها ستعلق أنشطة الصيد وستقبل مراقبين على سفنها.
state:IS | accepts | وقال وزير الخارجية الآيسلندي إن المحادثات مفيدة، وأن ريكيافيك ستسلم الدنمارك سفينتين.
state:IS | rejects | وقال وزير الخارجية الآيسلندي إن بلاده مستعدة للحوار، وأنها لن تناقش حصتها مع أحد.
state:IS | rejects | وأكدت آيسلندا أنه ليس لديها أية نية لمغادرة المجلس.
# all that is asked; why it was done is held by whoever did it; what it keeps back from
state:IS | demands | وقال وزير الخارجية الآيسلندي إن بلاده لم تطلب سوى تأجيل قصير.
state:IS | opposes | وسحبت آيسلندا وفدها قبل يومين، احتجاجا على رسوم جديدة.
state:IS | opposes | وتقبل النرويج الخريطة لكن آيسلندا تتحفظ عليها لأسباب تخصها.
state:IS | offers | وقال رئيس آيسلندا إنه يعتزم دعوة الرئيسين إلى ريكيافيك.
# a second act of the same side; who asks is before «من», who is led is before «بقيادة»
state:TR | offers | والتقى الرئيس التركي نظيره الجورجي وطرح مبادرة جديدة للسلام.
state:ZA | demands | وشكر الوزير رئيس جنوب أفريقيا سيريل رامافوزا، الذي طلب من موزمبيق، حين استقبلها، وقف القصف.
group:jem | rejects | وانتقد الوسيط حركة العدل والمساواة بقيادة جبريل إبراهيم، التي انسحبت من جولة الدوحة.
# two words of one nation; officials of a nation without a name; where the sentence opens
state:KP | demands | وقال الوزير الكندي إن الكوريين الشماليين طلبوا تأجيل الجولة.
state:GE | rejects | ورفض مندوبون جورجيون وأبخاز الجلوس في قاعة واحدة.
state:AT | offers | وفي فيينا، قال متحدث باسم الحكومة إن باب الحوار لا يزال مفتوحا.
# what a spokesman says that another of his state will not do
state:MD | rejects | وقالت المتحدثة باسم الخارجية المولدافية إن رئيسة مولدافيا مايا ساندو لن تشارك في القمة.
# a verb of «they» after «و» in a speech; an object behind the day and an aside; terms that are set
group:houthis | demands | وقال رئيس الوفد الحكومي هادي هيج إن "الحوثيين رفضوا القوائم، وأصروا على أسماء أخرى".
state:LB | rejects | وكان لبنان رفض الخميس الماضي، عبر سفيره، تعديلات على الخريطة.
state:DZ | conditions | ووضعت الجزائر شرطين لعودة سفيرها.
# invitations declined, what is found strange, what a solution must have, what is tied to what
state:TN | rejects | ولم تدع تونس إلا متأخرة، فاعتذرت عن عدم المشاركة.
state:TN | opposes | وأعرب وزير الخارجية التونسي عن استغرابه لإقصاء بلاده.
state:TN | conditions | وقال وزير الخارجية التونسي إن أي حل لا يضمن وحدة البلاد مضيعة للوقت.
state:TN | conditions | غير أن تونس ربطت توقيعها بإبرام اتفاق مالي.
state:TN | rejects | وقال رئيس تونس إن حكومته "لن تناقش حدودها".
state:TN | supports | ووصف الوزير المبادرة بأنها مفيدة، وأيدته في ذلك تونس والجزائر.
state:TN | demands | وقال وزير الخارجية التونسي إن على ليبيا بدورها الاختيار بين الطرفين.
# an object before its subject: a thing by its noun, or because its gender is not the verb's
state:KE | opposes | وعارضت الاتفاق وزارة الدفاع الكينية.
state:KE | opposes | وعارض الخطة وزير الدفاع الكيني آدن دوالي.
state:KE | rejects | ورفض الاتفاق الأخير وزير الدفاع الكيني آدن دوالي.
# what is attacked in words
state:KE | opposes | وهاجم وزير الدفاع الكيني آدن دوالي سياسة أوغندا الحدودية.
# whom the two are, after others looked on; two acts told by another; what is denied of a side's own acts
state:KE | accepts | بدأت كينيا وأوغندا محادثات في أروشا. وحضر اللقاء ممثلون عن قطر والنرويج والاتحاد الأوروبي. واتفق الطرفان على فتح المعبر.
state:AO | accepts | أعلن الاتحاد الأفريقي أن الحكومة الأنغولية والسلطات الانفصالية في كابيندا اتفقتا على ضمان وصول المساعدات.
state:KE | rejects | ونفى الوزير الكيني تسليح المتمردين.
state:KE | rejects | ونفى الوزير الكيني مزاعم عن لقاءات سرية مع المتمردين.
""")

# nobody named here holds it | actor | stance
NOT_HELD = lines("""
state:UG | accuses | وكررت رواندا اتهام أوغندا بتدريب المسلحين.
state:BF | demands | وهاتف السفير نظيره، مطالبا بوركينا فاسو بسحب قواتها.
state:CL | rejects | وشكر الوسيط تشيلي التي سارعت إلى قبول العرض.
state:GH | supports | وتلقى رئيس غانا اتصالا من الرئيس الكيني وليام روتو أشاد فيه بجهود الوساطة.
state:KE | demands | والتقى الرئيسان في أكرا بدعوة من الرئيس الكيني.
state:KE | opposes | واحتشد الآلاف في نيروبي ملوحين بأعلام كينيا.
state:KE | offers | وقال وزير الخارجية الكيني إنه سيقدم إحاطة إلى المجلس.
state:MZ | demands | وشكر الوزير رئيس جنوب أفريقيا سيريل رامافوزا، الذي طلب من موزمبيق، حين استقبلها، وقف القصف.
state:GE | offers | والتقى الرئيس التركي نظيره الجورجي وطرح مبادرة جديدة للسلام.
state:TR | opposes | ولا ترى تركيا مانعا من عودة السفير.
state:TN | supports | وقلل وزير الخارجية التونسي من أهمية القرار.
state:LY | demands | واختتمت تونس القمة بدعوة ليبيا إلى خطوات ملموسة.
state:TN | conditions | وقال وزير الخارجية التونسي إن أي وثيقة بهذا المعنى لا وجود لها.
state:TN | rejects | وقال وزير الخارجية التونسي إن بلاده لم تعد تستطيع دفع الرواتب.
state:TN | conditions | ونشرت تونس كتابا عنوانه إما أن نعيش أو نموت.
state:ZM | conditions | ووقعت زامبيا على وقف غير مشروط لإطلاق النار.
state:LB | supports | دفع التاجر ثمن لبنان.
group:taliban | accuses | وكان الرئيس دائما ما يصف حركة طالبان بأنها إرهابية.
state:PE | rejects | وقال رئيس بيرو: «لن أخوض في التفاصيل».
state:NO | accepts | بدأت كينيا وأوغندا محادثات في أروشا. وحضر اللقاء ممثلون عن قطر والنرويج والاتحاد الأوروبي. واتفق الطرفان على فتح المعبر.
org:au | accepts | أعلن الاتحاد الأفريقي أن الحكومة الأنغولية والسلطات الانفصالية في كابيندا اتفقتا على ضمان وصول المساعدات.
state:PT | accepts | ووقعت البرتغال في مابوتو اتفاقا لتقاسم الغاز.
state:KE | rejects | ونفى الوزير الكيني أن يكون التقى نظيره الأوغندي في دبي.
state:KE | opposes | وهاجم الجيش الكيني مواقع المتمردين.
state:KE | rejects | ونفى الوزير الكيني ما تداولته الصحف عن قمة في نيروبي.
""")


def held(sentence: str) -> set[tuple[str | None, str]]:
    return {(who, p.stance) for p in read(sentence).positions for who in (p.actor, *p.jointly)}


@pytest.mark.parametrize("line", HELD)
def test_positions_answers_are_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in held(sentence)


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_answers_of_nobody_are_left_out(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in held(sentence)


def test_positions_answers_that_alone_has_the_matter_of_what_was_told() -> None:
    asked, refused = read("دعت السويد إلى رفع العقوبات، وترفض فنلندا ذلك.").positions
    assert refused.issue == asked.issue == "sanctions"
    assert refused.issue_text == asked.issue_text


def test_what_the_same_preposition_brings_again_is_a_matter_of_its_own() -> None:
    both = read(
        "واتفقت كينيا وأوغندا على فتح المعبر، وعلى ربط سحب القوات بنزع السلاح، وعلى رأسها المدفعية."
    ).positions
    assert [p.text for p in both] == [
        "واتفقت كينيا وأوغندا على فتح المعبر",
        "وعلى ربط سحب القوات بنزع السلاح",
    ]


# What the position is on, and to whom it is put: «this condition», «that» and the pronoun of «بينما رفضته» take both
# from the ask before them; the bearer's own land and a preposition are no part of the matter.
MATTERS = [
    ("تشترط توغو سحب المراقبين، فيما ترفض غانا هذا الشرط وتصفه بالتدخل.", "state:GH", "سحب المراقبين", "state:TG"),
    ("طلبت توغو نشر مراقبين على النهر، بينما رفضته غانا.", "state:GH", "نشر مراقبين على النهر", "state:TG"),
    ("تطالب توغو بآلية دولية للرقابة. أما وزير الخارجية الغاني فجدد رفض بلاده لهذه الآلية.", "state:GH", "آلية دولية للرقابة", "state:TG"),
    ("وأبدى الرئيس الغاني استعداد بلاده لتوقيع معاهدة حدود.", "state:GH", "توقيع معاهدة حدود", None),
    ("وأعلن الرئيس الغاني استعداده للقاء رئيس توغو.", "state:GH", "لقاء رئيس توغو", "state:TG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "matter", "toward"), MATTERS)
def test_the_matter_and_whom_it_answers(text: str, actor: str, matter: str, toward: str | None) -> None:
    held = [p for p in read(text).positions if p.actor == actor]
    assert [(p.issue_text, p.toward) for p in held] == [(matter, toward)]
