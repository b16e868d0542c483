"""Rules on stances held narrow: beside each, the sentence that only resembles it and must stay as it was."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# to be keen on anything between two sides; «القول» alone is none
state:KE | supports | وأكد الوزير الكيني حرص بلاده على الحفاظ على وقف إطلاق النار.
state:KE | supports | وأكد الوزير الكيني حرص كينيا على تطوير العلاقات مع أوغندا.
state:KE | supports | وتحرص كينيا على التوصل إلى اتفاق مع أوغندا.
state:KE | supports | وأكدت نيروبي حرصها الشديد على وحدة السودان.
state:KE | supports | وأكد الرئيس الكيني حرص بلاده على التعاون مع أوغندا.
state:KE | supports | وأكدت نيروبي حرصها على التزام الطرفين بالهدنة.
# «من قبل» tells by whom and ties nothing; «قبل» does
state:KE | rejects | وقال الوزير الكيني إنه لا يجب التسامح إزاء الخطر من قبل أوغندا.
state:KE | conditions | وقال الوزير الكيني إنه لا ينبغي رفع العقوبات قبل انسحاب القوات الأوغندية.
# «لا … سوى» is what must be
state:KE | demands | وقال الوزير الكيني إنه لا يجب على أوغندا سوى الانسحاب.
state:KE | rejects | وقال الوزير الكيني إنه لا يجب على أوغندا الانسحاب.
# what one is while he supports, and the aim of talks
state:KE | supports | وقال الوزير الكيني إنه على ثقته يؤيد الاتفاق.
state:KE | supports | وقال الوزير الكيني إن الهدف من المحادثات التوصل إلى اتفاق سلام.
# a calamity that is somebody's deed
state:KE | opposes | ووصف الوزير الكيني ما يجري في غوما بـ"كارثة" إنسانية.
state:KE | opposes | وقال الوزير الكيني إن الضربة العسكرية ستكون كارثة.
state:KE | opposes | ووصف الوزير الكيني الوجود الأوغندي في الشمال بأنه كارثة.
# a crime by decision is one
state:KE | accuses | وقال الوزير الكيني إن حظر المساعدات جريمة حرب.
state:KE | accuses | وقال الوزير الكيني إن خطة التهجير الأوغندية جريمة ضد الإنسانية.
state:KE | opposes | وقال الوزير الكيني إن القرار الأوغندي انتهاك للقانون الدولي.
# what is said of one's own rulers, and circumstances before the verb
state:KE | rejects | وقال الوزير الكيني إن الحكومة الحالية ترفض الاتفاق.
state:KE | rejects | وقال الوزير الكيني إن القيادة السياسية ترفض الاتفاق.
state:KE | rejects | وقال الوزير الكيني إن بلاده بطبيعة الحال ترفض الاتفاق.
state:KE | rejects | وقال الوزير الكيني إنه وبعد التشاور يرفض الاتفاق.
# the accused stands behind what the charge is told in
state:KE | accuses | واتهمت كينيا في بيانها أوغندا بدعم المتمردين.
# measures are offered
state:KE | offers | وعرضت كينيا إجراءات لبناء الثقة.
# whom one lets go is no harm met with
state:UG | offers | والتقت السفارة الأوغندية الوسطاء، مؤكدة عرضها لإطلاق سراح الرهائن.
# who stands between «حملت» and the blame is blamed, who stands behind a participle is asked
state:UG | accuses | وقالت الخارجية الأوغندية إن الأمر معقد. وحملت السودان مسؤولية قطع الطريق.
state:UG | demands | وأشار وزير خارجية أوغندا جون موانجي إلى تعقد الأمر، ومناشدا السودان فتح الطريق.
# condemned before a court, disappointed and with reservations
state:KE | opposes | وأعربت كينيا عن إدانتها للهجوم في محكمة نيروبي.
state:KE | opposes | وعبر الوزير الكيني عن إحباط بلاده إزاء القرار.
state:KE | opposes | وأعلنت كينيا تحفظها على مواد الاتفاق.
""")

# nobody holds anything
NOT_HELD = lines("""
وأكد الرئيس الكيني حرصه على القول إن الاتفاق جيد.
وحرص الوزير الكيني على حضور الحفل.
وهذا من الأماكن التي يحرص الوزير الكيني على زيارتها.
وقال الوزير الكيني: "إنها مأساة".
وقال الوزير الكيني إن المجتمع الدولي يطالب بوقف القتال.
وتتهم كينيا منذ سنوات بدعم المتمردين.
وأعلنت كينيا إحباط عدد من الهجمات.
إدانة كينيا في قضايا الفساد.
وتعرضت الحافلة لإطلاق نار في كينيا.
وقال الوزير الكيني إن الهدف من الرحلة هو تشجيع الرياضيين.
""")


@pytest.mark.parametrize("row", HELD)
def test_held(row: str) -> None:
    actor, stance, sentence = (part.strip() for part in row.split("|"))
    assert [(p.actor, p.stance) for p in read(sentence).positions] == [(actor, stance)]


@pytest.mark.parametrize("sentence", NOT_HELD)
def test_not_held(sentence: str) -> None:
    assert not read(sentence).positions
