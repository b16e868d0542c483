"""What is told of a contact, an accident or a fact is no position; a refusal and its denial are."""

import pytest

from tests.speech_table import read

#: Each: whose, stance, sentence.
HELD = """
state:KE | rejects | ونفت نيروبي أن تكون قد سلحت المتمردين في الصومال.
state:KE | rejects | ونفت نيروبي أن تكون قواتها قد أحرقت القرية.
state:KE | rejects | ونفى السفير الكيني الاتهامات الصومالية.
state:KE | rejects | ونفت نيروبي مزاعم عن لقاءات سرية مع المتمردين.
state:KE | accepts | وقال وزير الخارجية الكيني إن بلاده لا ترفض أي مبادرة للحل.
state:EG | accepts | وأكدت القاهرة أنها لا ترفض تمديد الهدنة.
state:EG | rejects | وقالت القاهرة إنها لا تقبل أن يتدخل أحد في شؤونها.
state:GR | rejects | وقال وزير الخارجية اليوناني: "لا نقبل أن تملى علينا الشروط".
state:CA | accepts | ولم يستبعد الوزير الكندي أن تشارك بلاده في القوة.
state:KE | opposes | وحذر الوزير الكيني من أن إغلاق المعبر يضر بالسلام.
state:KE | conditions | وحذر الوزير الكيني من أن الوضع سينفجر إذا هاجمت إثيوبيا الميناء.
state:EG | demands | وانتهت أمس الهدنة التي دعت إليها القاهرة.
state:KE | offers | وتعرض كينيا على الخرطوم وساطة جديدة.
institution:parliament@KE | accepts | وأقر البرلمان الكيني بحق الإقليم في الانفصال.
""".strip().splitlines()
#: Each: a sentence that tells no position.
NOT_HELD = """
ونفى الوزير الكيني أن يكون وفد بلاده قد قابل ممثلين عن المتمردين في جيبوتي.
ونفت الخارجية الكينية أن تكون قد فاوضت أحدا في أديس أبابا.
ونفى السفير الكيني ما أشيع من أن الوزيرين تحادثا هاتفيا.
ونفت نيروبي أن يكون رئيسها ناقش الملف مع الوسيط.
وتغيبت نيروبي عن اجتماع ثلاثي دعت إليه القاهرة.
وحضر الوفد المؤتمر الذي دعت إليه أثينا.
وقالت مدريد إنها ستحضر جلسة ستدعو إليها لندن.
ولم يستبعد الوزير الكيني أن يتصافح الرئيسان.
ولم تستبعد نيروبي أن تكون هذه آخر جولة.
وأقر الوزير الكيني بأن موعد الجولة لم يحدد بعد.
وأقرت أثينا بأن القطاع عانى كثيرا.
وكان السفير الكيني جون موانجي قد تعرض وزوجته لإطلاق نار.
وقالت الشرطة إن السفير الكيني تعرض وابنه لحادث سير.
وتضمن موسكو للمقاتلين عدم تعرضهم للتفتيش.
وانسحبت كينيا قبل أن تنتهي الجولة.
وحذر الوزير الكيني من أن الموقف حرج.
وحذرت نيروبي من أن هناك مدنا بلا ماء.
""".strip().splitlines()


@pytest.mark.parametrize("line", HELD)
def test_positions_are_held(line: str) -> None:
    actor, stance, sentence = (part.strip() for part in line.split("|"))
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("sentence", NOT_HELD)
def test_positions_are_not_held(sentence: str) -> None:
    taken = {
        (p.actor, p.stance)
        for p in read(sentence).positions
        if p.stance in ("rejects", "accepts", "offers", "opposes")
    }
    taken |= {(p.actor, p.stance) for p in read(sentence).positions if p.stance == "demands"}
    assert not taken
