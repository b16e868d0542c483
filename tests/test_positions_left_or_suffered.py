"""Who leaves a place or a game, who is convicted, kept out or in danger holds nothing; who leaves an agreement does."""

import pytest

from tests.speech_table import read

#: Each: whose, stance, sentence.
HELD = """
state:KE | rejects | انسحبت كينيا من الاتفاق التجاري.
state:KE | rejects | انسحب الوفد الكيني من المحادثات.
state:KE | rejects | وقالت كينيا إنها لن تنسحب من الأراضي الصومالية.
state:KE | rejects | وقالت كينيا إنها ستنسحب من المحكمة الجنائية الدولية.
state:UG | rejects | أدان الرئيس الكيني المعاهدة التي انسحبت منها أوغندا.
state:KE | opposes | وقال الرئيس الكيني: "أدين بشدة هذا الهجوم".
state:KE | opposes | وقال الرئيس الكيني: "أدين باسم الشعب هذا الهجوم".
state:KE | opposes | وقال الرئيس الكيني: "أدين الهجوم على السفارة".
state:KE | opposes | غادر الرئيس الكيني القاعة مهددا بالانسحاب من الاتفاق.
state:KE | opposes | وكان الرئيس الكيني قد غادر مهددا بقطع العلاقات.
state:KE | rejects | وقال الرئيس الكيني الذي منع المعارض من السفر إنه سيطبق القانون.
institution:police@KE | rejects | منعت الشرطة الكينية المتظاهرين من الوصول إلى القصر.
state:KE | rejects | ومنعت الحكومة الكينية من جهتها دخول السفن.
state:KE | accuses | وقال الوزير الكيني إن أوغندا احتلت جزيرة كينية.
state:KE | accuses | وقال الوزير الكيني إن قوات الجيش الأوغندي قصفت مركز المدينة.
state:KE | accuses | وقالت الخارجية الكينية إن الطائرات الأوغندية قصفت القرى.
state:KE | accuses | وقال الوزير الكيني: انتهكت أوغندا الاتفاق.
state:KE | accuses | وقال الوزير الكيني إن أوغندا دمرت مستشفى قرب الحدود.
state:KE | accuses | وقال الوزير الكيني إن كمبالا تتدخل في شؤون الصومال.
state:KE | accuses | وقال الوزير الكيني إن الوثائق تثبت تدخل أوغندا في الانتخابات.
state:KE | accuses | وقال الوزير الكيني إن أوغندا أطلقت ثلاثة صواريخ على نيروبي.
state:KE | accuses | وقال الوزير الكيني إن تدخل أوغندا في الانتخابات مرفوض.
state:KE | accuses | وقال الوزير الكيني إن بلاده ترد على تدخل أوغندا في شؤونها.
state:KE | accuses | وقال الوزير الكيني إن أوغندا قصفت القرى وقد تدخلت في الانتخابات.
state:KE | accuses | وقال الوزير الكيني إن الاحتلال الأوغندي للجزيرة سينتهي.
"""

#: Each: no position of the actor with the stance.
NOT_HELD = """
state:KE | rejects | انسحبت القوات الكينية من البلدة.
state:KE | rejects | انسحب المنتخب الكيني من البطولة.
state:KE | rejects | وتستعد القوات لدخول أديس أبابا التي انسحبت منها القوات الكينية.
state:KE | rejects | ودخل المسلحون المدينة التي انسحبت منها القوات الكينية.
state:KE | opposes | وقال الرئيس الكيني إن الرجل أدين بقتل ثلاثة جنود.
state:KE | opposes | وقال الرئيس الكيني إن الوزير السابق الذي أدين "بتسريب وثائق" سيحاكم مجددا.
state:KE | opposes | وقالت الحكومة الكينية إن الأمن بات مهددا بالانهيار.
state:KE | opposes | وقال الوزير الكيني إن القارة أصبحت اليوم مهددة بالجفاف.
state:KE | rejects | والتقى الوفد زعيم المعارضة المنافس للرئيس الكيني الذي منع من دخول السباق الرئاسي.
state:KE | accuses | قال الرئيس الكيني إن قواته تحاصر كيسمايو وتتقدم نحوها.
state:KE | accuses | وقال الوزير الكيني إن إحدى دباباته أطلقت النار على موقع للمسلحين.
state:KE | accuses | وقال الوزير الكيني إن القافلة الدولية تدخل كيسمايو.
state:KE | opposes | وقال الوزير الكيني إن القافلة الدولية تدخل كيسمايو.
state:KE | opposes | وقال الوزير الكيني إن الدفاع الجوي الكيني دمر ثلاثة صواريخ.
state:KE | opposes | وقالت الخارجية الكينية إن الطائرات الأوغندية قصفت القرى.
state:KE | accuses | وقال الوزير الكيني إن الطائرات الكينية قصفت معسكرا للمسلحين.
state:KE | accuses | وقال الوزير الكيني إن تنزانيا تحتل المرتبة الثالثة في الترتيب.
state:KE | opposes | وقالت الحكومة الكينية إن الرجل سُمم في فندق.
state:KE | accuses | وقال الوزير الكيني إن البرلمان سيواصل التحقيق في تدخل أوغندا في الانتخابات.
state:KE | accuses | وقال الوزير الكيني إنه لم يطلع على التحقيقات الجارية بشأن تدخل أوغندا.
state:KE | accuses | وقال الوزير الكيني إن مزاعم تدخل أوغندا في الانتخابات تحتاج إلى دليل.
state:KE | accuses | وقال الوزير الكيني إن القافلة "تدخل كيسمايو".
state:KE | accuses | وقال الوزير الكيني إن الحرب شبيهة باحتلال العراق.
state:KE | accuses | وقال الوزير الكيني إن القوات ستنتشر على الحدود وقد تدخل كيسمايو غدا.
state:KE | accuses | وقال الوزير الكيني إن الجيش الأوغندي يريد تطهير أرضه من الإرهابيين.
"""


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = []
    for line in table.strip().splitlines():
        whose, stance, text = (part.strip() for part in line.split(" | ", 2))
        rows.append((whose, stance, text))
    return rows


@pytest.mark.parametrize(("whose", "stance", "text"), _rows(HELD))
def test_is_held(whose: str, stance: str, text: str) -> None:
    assert (whose, stance) in {(p.actor, p.stance) for p in read(text).positions}


@pytest.mark.parametrize(("whose", "stance", "text"), _rows(NOT_HELD))
def test_is_not_held(whose: str, stance: str, text: str) -> None:
    assert (whose, stance) not in {(p.actor, p.stance) for p in read(text).positions}


#: Each: toward whom it is, or «-», and the sentence: whom an attack hits, nobody's word is put to.
TOWARD = """
- | ونفت كينيا أي ضلوع لها في اغتيال المعارض الأوغندي يوري موسيفيني.
- | أعربت كينيا عن إدانتها للضربات الجوية التي طالت المملكة العربية السعودية.
- | ونددت كينيا بالهجوم على أوغندا.
- | ونددت كينيا بالهجوم الذي شهدته فرنسا أمس.
- | ونددت كينيا بالهجوم الأوغندي على الصومال.
state:UG | ونددت كينيا بتصريحات أوغندا عن الحدود.
state:UG | واتهمت كينيا أوغندا بالهجوم على الصومال.
"""


@pytest.mark.parametrize("line", TOWARD.strip().splitlines())
def test_is_put_to(line: str) -> None:
    toward, text = (part.strip() for part in line.split(" | "))
    found = [p.toward for p in read(text).positions if p.actor == "state:KE"]
    assert found == [None if toward == "-" else toward]
