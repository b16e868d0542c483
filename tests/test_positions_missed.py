"""Positions that are told by other words than a plain verb with its object: sought, made, there, denied."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# what one seeks: a good, a hindrance, a service, or something of others
KE | demands | تسعى كينيا إلى طرد المسلحين من الحدود.
KE | supports | وسعى الرئيس الكيني من خلال الجولة إلى فتح حوار بين الطرفين.
KE | opposes | كينيا تسعى إلى منع دخول البضائع.
KE | offers | كينيا تسعى إلى وساطة بين رواندا وبوروندي.
KE | supports | تسعى فيه حكومة كينيا إلى تأمين الغذاء.
KE | offers | وعدت كينيا بوقف التجارب.
KE | offers | خصصت كينيا 30 مليون دولار لإعادة إعمار الميناء.
KE | opposes | وشكك وزير الخارجية الكيني في نزاهة التحقيق.
KE | opposes | قلل وزير الخارجية الكيني من شأن الاتهامات.
KE | supports | وزودت كينيا الفصائل بالسلاح.
KE | rejects | وقال وزير الخارجية الكيني إن بلاده لم تقتنع بأن السد ضروري.
# who made it stands in a clause behind its noun
KE | accuses | كررت الصحف الاتهامات التي وجهتها إليها كينيا.
KE | accuses | وتناول التقرير اتهامات وجهتها كينيا إلى الشركة.
KE | offers | وتناول التقرير مبادرة السلام التي طرحتها كينيا.
KE | opposes | وتمضي الشركة في الحفر على الرغم من المعارضة القوية من جانب كينيا.
UG | accepts | لم تعد كينيا وسيطا مقبولا بعد اعتراف أوغندا بالإقليم.
KE | accuses | أشار وزير الخارجية الكيني إلى العراقيل التي تضعها أوغندا أمام المحادثات.
KE | accuses | وقال وزير الخارجية الكيني إنه بحث التهديد الذي تمثله أوغندا للمنطقة.
# what a speaker says there is, he holds
KE | rejects | قال وزير الخارجية الكيني إن هناك رفضا قاطعا لتقسيم الإقليم.
KE | supports | وقال وزير الخارجية الكيني: "لدينا رغبة في السلام".
KE | accepts | اتفق زعيما كل من كينيا وأوغندا على فتح المعبر.
KE | accuses | وقال وزير الخارجية الكيني إن أوغندا أنهت اتفاق الهدنة.
KE | rejects | أعلن وزير الخارجية الكيني أن بلاده لم تناقش هذا الاقتراح أبدا.
KE | supports | وقال وزير الخارجية الكيني: "نحن سعداء جدا بالخطوات الأخيرة".
KE | supports | وقال وزير الخارجية الكيني إن الاتفاق فصل جديد في العلاقات.
KE | supports | وترى كينيا في الخطة أساسا صالحا للحوار.
# what somebody suffers is a charge; a purpose is of those who act
KE | accuses | وقال وزير الخارجية الكيني إن بلاده تتعرض لحصار جائر.
KE | accuses | وقال وزير الخارجية الكيني إن اللاجئين تعرضوا كذلك للتعذيب على يد الشرطة الأوغندية.
KE | opposes | عقدت كينيا اجتماعا طارئا لإدانة القصف.
KE | demands | سارع الرئيس الكيني للمطالبة بفتح المعبر.
KE | accuses | وقال وزير الخارجية الكيني إن أوغندا لا تريد السلام.
KE | opposes | وقال وزير الخارجية الكيني إن القرار خطأ كبير.
KE | opposes | وقال وزير الخارجية الكيني إن بلاده ضد أي تدخل عسكري.
KE | accuses | وقال وزير الخارجية الكيني: "أوغندا هي المسؤولة عن فشل المحادثات".
# an act hoped for; nouns with an adjective before their preposition; who is called the chief supporter
KE | supports | أعرب الرئيس الكيني عن أمله في إجراء حوار بين الطرفين.
KE | demands | وأعرب الرئيس الكيني عن أمله في وقف القصف.
KE | opposes | وكان الرئيس الكيني وجه انتقادات متكررة للحكومة الأوغندية.
KE | demands | وجهت كينيا نداء عاجلا للمنظمات الإنسانية لإنقاذ الأطفال.
KE | supports | كينيا هي الداعم الأساسي للنظام في كمبالا.
KE | offers | وافق الرئيس الكيني على الهدنة، وعرض مناقشة الانسحاب.
KE | rejects | وعقد الوزير الكيني مؤتمرا صحفيا لنفي تقارير عن استقالته.
KE | rejects | تقول كينيا وأوغندا إنهما لن تسمحا بمثل هذه الخطوة.
KE | opposes | وقال الرئيس الكيني: "سنتحرك ضد المسلحين في الشمال".
KE | opposes | وقال الوزير الكيني إنه قلق جدا من التعديلات.
KE | supports | وقالت وزيرة الخارجية الكينية إن العلاقات بيننا وبين أوغندا تاريخية.
KE | accuses | وقالت الخارجية الكينية إن الحملة تهدف إلى تشويه سمعة البلاد.
KE | rejects | وقال الرئيس الكيني إنه "لم يلتق أبدا برجل الأعمال".
KE | accepts | قررت القيادة العامة للجيش الكيني سحب مستشاريها من البلدة.
KE | supports | وعبر وزير الخارجية الكيني عن سعادة بلاده بالمساهمة في حل المشكلة.
KE | supports | وقال الرئيس الكيني: "هذا موقف عادل، ولهذا فإننا نؤيده".
KE | supports | وقال الرئيس الكيني إن الهدف من الخطة هو إعادة النازحين.
# conditions: of another who opens the clause, of «them», «في حال»
KE | conditions | وتقول كينيا إن أوغندا قد تخسر حق العبور إذا تمسكت بخطتها.
KE | conditions | وقال الرئيس الكيني: "إذا ألغوا رسومهم نلغي نحن كذلك رسومنا".
KE | conditions | وقال الرئيس الكيني: "في حال أساءت أوغندا إلى مواطنينا سنغلق الحدود".
KE | conditions | أكد الرئيس الكيني أن أي حل لا يستند إلى القرارات لن يكون إلا ترحيلا للحرب.
KE | accepts | أعلن الجيش الكيني سماحه للفصائل بمغادرة المنطقة.
KE | accepts | واعترف الرئيس الكيني بسلامة أراضي أوغندا.
KE | accuses | وأكد الرئيس الكيني أن أوغندا "مسؤولة" عن الهجمات.
KE | supports | وأعرب الرئيس الكيني عن تفهمه لموقف أوغندا.
# what is endangered is harmed and not threatened with; aims that are wrongs; the side of a nation; names in marks
KE | accuses | وقال وزير الخارجية الكيني إن أوغندا تهدد السيادة الكينية بسياستها.
KE | accuses | وقال وزير الخارجية الكيني إن أوغندا تسعى لزرع الفتن بين القبائل.
KE | accuses | وقال وزير الخارجية الكيني إن أوغندا تحاول إثارة الإرباك.
KE | accuses | وقالت الخارجية الكينية إن هذه الإجراءات تعد تجاهلا لمصالح شعبها.
KE | opposes | وقالت الخارجية الكينية إنه لم يكن من الصواب نقل القضية إلى المجلس.
""")

NONE = lines("""
وقال الرئيس الكيني: "إذا تأخروا ضاع الوقت".
وقال خبير كيني إن الحرب على كل حال ستنتهي.
وعلق الرئيس الكيني على مقترحات كثيرة.
أعرب السفير الكيني عن إعجابه باللوحات.
قال الخبير إن سعادة المهاجرين في كينيا تزداد.
وقال الوزير الكيني إن حزبه حكم سبع سنوات من النمو.
وأعرب الوزير الكيني عن أمله في لقاء نظيره.
وقال الوزير الكيني إن الطريق إلى المدينة تاريخي.
تعرضت قرارات الوزير الكيني لإدانة دولية.
وقال وزير الخارجية الكيني إن السوق تعرضت لتقلبات.
تسعى كينيا إلى زيادة نفوذها في القارة.
وعد الشهور الباقية قليل.
تعد كينيا بالقرب من الميناء قاعدة جديدة.
نقلت الصحف مبادرة وجهها خبير إلى القراء.
قال خبير إن هناك توافقا بين الجانبين على الأمر.
وقال وزير الخارجية الكيني إنه متفائل بحذر.
وتحدث الوزير الكيني عن قصف أوغندا ليلا.
""")


@pytest.mark.parametrize("row", HELD)
def test_positions_missed_are_held(row: str) -> None:
    actor, stance, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance) for p in read(sentence).positions]
    assert (f"state:{actor}", stance) in held, held


@pytest.mark.parametrize("sentence", NONE)
def test_positions_missed_nothing_is_held(sentence: str) -> None:
    assert read(sentence).positions == ()


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("احتشد المحتجون أمام السفارة للمطالبة بالإفراج عن المعتقلين.", "demands"),
        ("تظاهر الآلاف في نيروبي للتنديد باعتقال الصحفي.", "opposes"),
    ],
)
def test_positions_missed_a_crowd_has_its_purpose(sentence: str, stance: str) -> None:
    assert [(p.actor, p.stance) for p in read(sentence).positions] == [("people:protesters", stance)]


def test_positions_missed_a_first_line_with_a_full_stop_is_no_headline() -> None:
    lead = "رفضت كينيا رسالة أوغندا إلى المجلس بشأن اتفاق المياه."
    page = f"{lead}\nوأضافت الخارجية الكينية أنها لن تقبل رسالة أخرى."
    assert [p.start < len(lead) for p in read(page).positions] == [True, False]
