"""Who a verb of stance is not of: a noun right before it that is no known actor's, what is only shown, insisted on as a fact,
or owned up to; each beside the sentence that does hold."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# the speaker, his country, his ministry; an adverb or a preposition between is no subject
state:KE | supports | وقالت كينيا إنها تدعم الحوار.
state:KE | supports | وقالت كينيا من جهتها إنها تدعم الحوار.
state:KE | rejects | وقال الوزير الكيني إن بلاده في الوقت الراهن ترفض الحوار.
state:KE | rejects | وقال الوزير الكيني إن كينيا الآن ترفض الحوار.
state:KE | demands | وقال الوزير الكيني إن نيروبي اليوم تطالب بفتح المعبر.
state:KE | rejects | وقال الوزير الكيني إن الحكومة ترفض الحوار مع كمبالا.
state:KE | demands | والتقى الوزير الكيني نظيره، ثم طالب بفتح المعبر.
# what is offered, to whomever
state:KE | offers | وعرضت كينيا هدنة من ثلاثة أيام.
state:KE | offers | وعرضت كينيا على أوغندا استراتيجية جديدة.
state:KE | offers | وتعرض كينيا وساطتها بين الطرفين.
state:KE | offers | وقال الوزير الكيني إن بلاده تعرض استضافة الجولة.
# insisting that something be done, and on what both sides talk about
state:KE | demands | وأصرت كينيا على أن تنسحب القوات الأوغندية.
state:KE | demands | وتصر كينيا على أن العقوبات باقية.
state:KE | demands | وتصر كينيا على فتح المعبر.
# a need that is asked for, and one that is owned up to
state:KE | demands | وأكد الوزير الكيني ضرورة تعديل القانون.
state:KE | demands | وطالب الوزير الكيني بضرورة تعديل القانون.
state:KE | accepts | وأقر الوزير الكيني بالحاجة إلى تعديل القانون.
state:KE | accepts | واعترفت نيروبي بضرورة تعديل القانون.
state:KE | accepts | وأقر الرئيس الكيني وليام روتو بضرورة تعديل القانون.
# one's own doing is supported, another's is wanted of him
state:KE | supports | وقال الوزير الكيني إن بلاده تريد تعميق الشراكة مع أوغندا.
state:KE | supports | وتسعى كينيا إلى تطبيق القرار.
state:KE | supports | وتسعى كينيا إلى إجراء محادثات مع أوغندا.
state:KE | demands | وقال الوزير الكيني إن بلاده تريد ضمانات من أوغندا.
state:KE | demands | وتريد كينيا سحب القوات الأوغندية.
state:KE | demands | وتسعى كينيا إلى الحصول على ضمانات.
# to be keen on a good or an act
state:KE | supports | وأكد الوزير الكيني حرص بلاده على استقرار أوغندا.
state:KE | supports | وقال الوزير الكيني إن بلاده حريصة على وقف القتال.
# the aim of one's plan
state:KE | supports | وقال الرئيس الكيني إن الهدف من المبادرة هو إعادة النازحين.
# «ف» joins a clause and governs nothing
state:KE | supports | وقال الخبير إن الأمر غير مفاجئ، فكينيا تدعم أوغندا منذ سنوات.
state:KE | demands | والأزمة مستمرة، فكينيا تطالب بسحب القوات.
# who sends a message goes on as the one who asks
state:KE | demands | وبعثت كينيا رسالة إلى أوغندا تدعوها إلى سحب قواتها.
state:KE | demands | وقاطعت كينيا الاجتماع، مطالبة بسحب القوات.
state:KE | demands | وكانت كينيا تطالب بسحب القوات.
state:KE | demands | وعادت كينيا إلى الجولة مطالبة بسحب القوات.
# the relative clause of an actor, by its gender
state:KE | demands | وزار الوفد كينيا التي تسعى إلى الحصول على ضمانات.
org:eu | demands | وزار الوفد الاتحاد الأوروبي الذي يسعى إلى الحصول على ضمانات.
# what must not be is refused, what must be is demanded
state:KE | rejects | وقال الوزير الكيني إن الاتفاق يجب أن لا يشمل الجزيرة.
state:KE | rejects | وقال الوزير الكيني إنه لا ينبغي لأحد أن يتدخل في شؤون بلاده.
state:KE | rejects | وقال الوزير الكيني إنه يجب عدم السماح بنشر القوات.
state:KE | demands | وقال الوزير الكيني إن القوات يجب أن تنسحب.
state:KE | demands | وقال الوزير الكيني إنه لا بد من سحب القوات.
state:KE | conditions | وقال الوزير الكيني إن القوات لا ينبغي أن تنسحب قبل أن يوقع الاتفاق.
# a verb that looks like a noun, behind what opens its clause
state:KE | offers | واستمع المجلس إلى الوزير الكيني، حيث عرض استضافة المحادثات.
# whose a paper is that asks, and who is asked in it
state:KE | demands | ودعا بيان للخارجية الكينية أوغندا إلى سحب قواتها.
state:KE | demands | وطالب بيان للرئاسة الكينية أوغندا بسحب قواتها.
org:un | demands | وحث تقرير للأمم المتحدة كينيا على فتح المعبر.
# an envoy to a land, by who sent him, or for himself where that is not told
person:john-mawanji | demands | وطالب المبعوث الخاص لليبيا جون موانجي بفتح المعبر.
org:un | demands | وطالب المبعوث الخاص لسوريا غير بيدرسون بفتح المعبر. وقال مبعوث الأمم المتحدة غير بيدرسون إن القتال مستمر.
state:US | demands | وطالب المبعوث الأمريكي الخاص لسوريا جيمس جيفري بفتح المعبر.
state:KE | demands | وطالب مبعوث كينيا إلى الصومال جون موانجي بفتح المعبر.
state:KE | demands | وطالب المبعوث الكيني جون موانجي بفتح المعبر.
# a condition that another is put under
state:KE | conditions | وقال الوزير الكيني: "إذا لم تنسحب أوغندا فسنرد".
# why somebody does something; what is counted may be of a nation, and is not the land
state:KE | supports | وطردت كينيا ثلاثة دبلوماسيين تضامنا مع أوغندا.
state:KE | supports | وطردت كينيا السفير، وذلك تضامنا مع أوغندا.
""")

# sentence | who does not hold anything in it
NOT_HELD = lines("""
# a noun with the article or a demonstrative opens the clause
وقال الرئيس الكيني وليام روتو إن هذه الجمعية ترفض الحوار. | state:KE
وقال الرئيس الكيني وليام روتو إن ذلك يهدد بنقل القتال إلى المدينة. | state:KE
وقال الوزير الكيني إن هذا يدعم موقف المزارعين. | state:KE
وقالت الشرطة الكينية إن الخاطفين يطالبون بفدية. | institution:police@KE
وقالت الشرطة الكينية إن المهاجمين الثلاثة رفضوا تسليم أسلحتهم. | institution:police@KE
وقالت الشرطة الكينية إن إدارة مكافحة الحرائق طلبت مساعدة السكان. | institution:police@KE
# a noun without it, and a clause of it
وقالت كينيا إن القضية أغلقت لعدم وجود دليل يدعم أقوال الشهود. | state:KE
وقالت الشرطة الكينية إن عسكريا صوب سلاحه على سائق يرفض تسليم سكينه. | institution:police@KE
وقال الوزير الكيني إنه التقى مع مزارع يعارض المشروع. | state:KE
# a thing shown or told of, and harm that is met with
وعرض الوزير الكيني الأوضاع في المنطقة. | state:KE
وعرضت كينيا أمثلة من الرسائل. | state:KE
وعرض الرئيس الكيني استراتيجيته لمواجهة الجفاف. | state:KE
وأدارت كينيا سجنا تعرض المعتقلون فيه للضرب. | people:prisoners
وقالت كينيا إن السجن مغلق منذ تعرض المعتقلون للضرب. | people:prisoners
# insisting that something is so
وأصر الوزير الكيني على أن منتجات بلاده مطابقة للمعايير. | state:KE
وتصر كينيا على أن الحملة تستهدف الفاسدين. | state:KE
# who is written to is not the one who asks
ووجهت الإذاعة الكينية نداء للأمم المتحدة، تطالبها بمنع الحرب. | org:un
ووجه الرئيس الكيني رسالة إلى الأفارقة تدعوهم إلى العمل. | people:africans
وبعث النواب خطابا إلى كينيا يحثها على سحب قواتها. | state:KE
# «الذي» is of no «she», «التي» of no «he»
وتدور الخلافات بين تركيا والاتحاد الأوروبي الذي تسعى منذ سنين إلى الحصول على عضويته. | org:eu
# who is asked in a paper, or of whose press it is
ودعا بيان للخارجية الكينية أوغندا إلى سحب قواتها. | state:UG
ودعا بيان أوغندا إلى سحب قواتها. | state:UG
وحث تقرير لصحيفة كينية أوغندا على الحوار. | state:UG
# to whom somebody is sent
وطالب المبعوث الخاص لليبيا جون موانجي بفتح المعبر. | state:LY
وطالب المبعوث الخاص إلى سوريا غير بيدرسون بفتح المعبر. | state:SY
# one's own failure puts nobody under a condition
وقال الوزير الكيني: "إذا لم ننجح في هذا فسنندم". | state:KE
# how much somebody is liked
تراجع معدل تأييد الرئيس الكيني لأدنى مستوى. | state:KE
وتقع المصانع في الولايات الأكثر تأييدا لكينيا. | state:KE
# to be keen on saying, trading, hiring
وحرص الرئيس الكيني على القول إن الاجتماع قصير. | state:KE
وتحرص كينيا على التعاقد مع مدربين أجانب. | state:KE
# the aim of another's act
وقال المستشار الكيني إن الهدف من الرحلة هو تشجيع الرياضيين. | state:KE
# solidarity that is asked of somebody, or that another is charged with
وطالب الوزير الأوغندي كينيا بإضراب تضامنا مع تنزانيا. | state:KE
واتهم الوزير الأوغندي كينيا بطرد السفير تضامنا مع تنزانيا. | state:KE
# 40 soldiers of a nation
وطردت أربع دول 23 دبلوماسيا روسيا تضامنا مع كينيا. | state:RU
وقتل 40 جنديا تركيا احتجاجا على القرار. | state:TR
""")


@pytest.mark.parametrize("row", HELD)
def test_positions_of_the_subject_are_held(row: str) -> None:
    actor, stance, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance) for p in read(sentence).positions]
    assert (actor, stance) in held, held


@pytest.mark.parametrize("row", NOT_HELD)
def test_positions_of_another_subject_are_not(row: str) -> None:
    sentence, actor = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance, p.text) for p in read(sentence).positions]
    assert actor not in {holder for holder, _, _ in held}, held
