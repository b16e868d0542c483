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
""")

NONE = lines("""
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
