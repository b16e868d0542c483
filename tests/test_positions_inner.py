"""Clauses inside a clause: a paper in which another speaks, a relative clause behind the subject, «قد» before its verb, what
conditions are told to be, at whose request something is done."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# the half of a divided land is an actor of its own, whoever tells of it
state:KP | offers | وزار وفد من كوريا الجنوبية كوريا الشمالية. وقال وزير الخارجية الكوري الجنوبي إن الشمال أبدى استعداده للتخلي عن صواريخه.
state:KP | rejects | وزار وفد من كوريا الجنوبية كوريا الشمالية. وقال الوفد الروسي إن الشمال رفض الحوار.
state:KR | rejects | وأطلقت كوريا الشمالية صاروخا نحو كوريا الجنوبية. وقال الوفد الروسي إن الجنوب أعلن رفضه للحوار.
# a state of «he» behind «و»
state:LB | offers | وتؤكد نيروبي تمسكها بالمبادرة، ولبنان أبدى استعداده للتفاوض مع أوغندا.
# a paper or speech in which another than who tells of it speaks, and «و» with a second verb of his
person:yoweri-museveni | opposes | وأشار الوزير الكيني إلى مقالات نشرت في الصحف يهاجم فيها موسيفيني القضاة ويهدد بعزلهم.
state:UG | opposes | وأشار الوزير الكيني إلى رسالة تنتقد فيها كمبالا القرار.
state:UG | opposes | وتحدث الوزير الكيني عن رسالة تنتقد فيها كمبالا القرار وتهدد بالانسحاب من المحادثات.
# between the verb's subject and its object a relative clause
group:hamas | rejects | ورفضت حماس التي تحكم القطاع منذ أعوام، الاتهامات الكينية.
state:KE | rejects | ورفضت كينيا التي تستضيف القمة، تمديد المهلة.
state:KE | demands | ودعت كينيا التي تستضيف القمة، أوغندا إلى سحب قواتها.
# «قد» before a verb of wrongdoing, inside a quotation or not
state:KE | accuses | وقال المبعوث الكيني إن أوغندا قد خالفت التزاماتها.
state:KE | accuses | وقال المبعوث الكيني إن أوغندا قد "خرقت الهدنة علنا".
state:KE | accuses | وقال المبعوث الكيني إن أوغندا "قد خرقت الهدنة".
state:KE | accuses | وقال المبعوث الكيني إن كمبالا كانت قد خرقت الهدنة.
state:KE | accuses | وقال المبعوث الكيني إن لبنان قد خرق الهدنة.
# at whose request something is done
state:UG | demands | وفرض مجلس الأمن عقوبات على كينيا بناء على طلب أوغندا.
state:UG | demands | وفرض مجلس الأمن عقوبات على كينيا، وذلك بناء على طلب #أوغندا لوقف الحرب.
state:UG | demands | وفرض مجلس الأمن عقوبات على كينيا بطلب أوغندي.
# suits and complaints charge somebody, appeals oppose a ruling
state:UG | accuses | وقدمت كمبالا شكوى ضد نيروبي إلى مجلس الأمن.
state:UG | accuses | وقالت كمبالا إنها ستتقدم بشكوى ضد نيروبي إلى مجلس الأمن.
state:UG | accuses | ورفعت كمبالا دعوى قضائية ضد نيروبي.
state:KE | opposes | وقال محامي الرئيس الكيني وليام روتو إنه سيقدم طعنا على الحكم.
# who is moved to it holds it
state:UG | rejects | وهو ما دفع كمبالا لرفض العرض.
state:CN | accuses | وفرضت واشنطن رسوما، ما دفع بكين لاتهام أمريكا بتعطيل التجارة.
# what is called needful or right
state:DE | supports | وقال الوزير الألماني إن الخطوة كانت ضرورية.
state:DE | supports | وقال الوزير الألماني إن الحل السياسي ضروري لإنهاء الحرب.
state:DE | supports | وقال الوزير الألماني إن القرار صائب.
# what one is not able to accept
state:JO | rejects | وقال وزير الخارجية الأردني "لا نستطيع أن نقبل هذا الاتفاق".
state:JO | rejects | وقال وزير الخارجية الأردني "لا يمكننا أن نوافق على هذا الاتفاق".
""")

# not held | actor | stance | sentence
NOT_HELD = lines("""
state:KR | offers | وزار وفد من كوريا الجنوبية كوريا الشمالية. وقال وزير الخارجية الكوري الجنوبي إن الشمال أبدى استعداده للتخلي عن صواريخه.
state:KE | opposes | وأشار الوزير الكيني إلى مقالات نشرت في الصحف يهاجم فيها موسيفيني القضاة ويهدد بعزلهم.
state:KE | opposes | وأشار الوزير الكيني إلى رسالة تنتقد فيها كمبالا القرار.
state:UG | opposes | وأرسل الوزير الكيني رسالة هاجم فيها أوغندا بشدة.
state:KE | opposes | وقال وليام روتو إنه باق. لكن الحزبين يعارضان إقرار القانون ويهددان بالانسحاب من الحكومة.
person:william-ruto | opposes | وقال وليام روتو إنه باق. لكن الحزبين يعارضان إقرار القانون ويهددان بالانسحاب من الحكومة.
# what may be is no charge
state:KE | accuses | وقال المبعوث الكيني إن أوغندا قد تخالف التزاماتها.
state:KE | accuses | وقال المبعوث الكيني إن لبنان قد يخرق الهدنة.
# gifts and bribes that somebody takes, films that somebody shows
people:relatives | accepts | وقبلت العائلة هدايا من رجل الأعمال الكيني.
state:KE | accepts | وقال الرئيس الكيني إن نوابه قبلوا رشاوى.
state:KE | offers | وعرض الوفد الكيني فيلمين عن القدس.
state:UG | supports | ودفعت كمبالا لدعم اللاجئين مليون دولار.
# suits are no offers, and lifting sanctions no suit; what is doubted or only described is not called needful
state:KE | offers | وقال محامي الرئيس الكيني وليام روتو إنه سيقدم طعنا على الحكم.
state:UG | offers | وقدمت كمبالا شكوى ضد نيروبي إلى مجلس الأمن.
state:UG | accuses | وقدمت كمبالا مبادرة للحل.
state:KE | accuses | وتقدم الرئيس الكيني باستقالته بدعوى المرض.
state:KE | accuses | وقالت نيروبي إنها سترفع العقوبات عن كمبالا.
state:DE | supports | وقال الوزير الألماني إنه لا يعتقد أن الخطوة ضرورية.
state:DE | supports | وقال الوزير الألماني إنه لا يعرف ما إذا كانت الخطوة ضرورية.
state:DE | supports | وقال الوزير الألماني إن القافلة تحمل إمدادات ضرورية للسكان.
state:JO | accepts | وقال وزير الخارجية الأردني "لا نستطيع أن نقبل هذا الاتفاق".
# requests of nobody known, and those for a meeting
state:UG | demands | وتقدم لاجئ بطلب لجوء أوغندي الأصل.
state:UG | demands | وعقد المجلس جلسة بناء على طلب أوغندا.
""")

# the issue or the words | sentence
SPELLED_OUT = lines("""
troop_withdrawal | وقدم الوفد مذكرة تتضمن شروط نيروبي، ومنها انسحاب القوات من البلدة.
troop_withdrawal | ووضعت كمبالا شروطا للاتفاق، منها انسحاب القوات الكينية من البلدة.
military_action | ونقلت الوثيقة شروط نيروبي للسلام، وأهمها: وقف القصف.
salaries | ونقل الوسيط شروط الحوثيين، وهي فتح المطار ودفع الرواتب.
None | ونقل الوسيط شروط الحوثيين، وهي معروفة منذ عام.
None | ونقل الوسيط شروط الحوثيين، ومنها سافر الوفد إلى قصف المدينة.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_of_inner_clauses_are_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_of_inner_clauses_are_not_held(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", SPELLED_OUT)
def test_positions_conditions_are_spelled_out(line: str) -> None:
    issue, sentence = line.split(" | ")
    (held,) = [p for p in read(sentence).positions if p.stance == "conditions"]
    assert str(held.issue) == issue


def test_positions_what_hangs_on_an_if_is_held_once() -> None:
    page = "وقال الوزير الكيني إن أوغندا مستعدة للحوار إذا أوقفت نيروبي القصف."
    assert [p.actor for p in read(page).positions if p.stance == "conditions"] == ["state:UG"]
