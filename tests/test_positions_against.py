"""Who is against what: what is a word of refusal, opposition or blame, and what only looks like one."""

import pytest

from tests.speech_table import read

HELD = """
state:KE | rejects | قررت كينيا عدم المشاركة في القمة.
state:KE | rejects | وقرر الرئيس الكيني أمس عدم حضور القمة.
state:KE | opposes | واستدعت كينيا سفيرها لدى أوغندا احتجاجا على القصف.
state:KE | opposes | ودانت كينيا القصف الأوغندي بأشد العبارات.
state:KE | opposes | وأدانت نيروبي اعتقال سفيرها بتعليمات من كمبالا.
state:KE | rejects | وقالت كينيا إنها لن تطرد الدبلوماسيين الأوغنديين.
state:KE | rejects | ألغت كينيا الاتفاق مع أوغندا.
"""
NOTHING = """
قرر مجلس الوزراء الكيني عدم زيادة الرسوم.
وأعلنت كينيا طرد ثلاثة دبلوماسيين أوغنديين.
وقالت كينيا إنها ستطرد دبلوماسيين أوغنديين.
وطردت كينيا السفير الأوغندي.
واستدعت كينيا سفيرها لدى أوغندا للتشاور.
واستدعت نيروبي سفيرها في كمبالا من أجل التشاور.
ألغت كينيا القمة بسبب القصف.
وألغى الوزير الكيني اجتماعا كان مقررا مع نظيره الأوغندي.
ودان القضاء الكيني الصحافية بالعصيان.
وأدانت المحكمة العليا الكينية الوزير السابق.
وأدانت السلطات الكينية الوزير السابق بتهمة الاختلاس.
"""
HIMSELF = """
person:john-magufuli | طالب الرئيس التنزاني جون ماغوفولي البرلمان بإقرار الموازنة.
person:john-magufuli | وحث الرئيس التنزاني جون ماغوفولي مجلس النواب على إقرار القانون.
person:donald-trump | ودعا الرئيس الأمريكي دونالد ترامب الكونغرس إلى إقرار القانون.
state:US | ودعا الرئيس الأمريكي دونالد ترامب الكنيست إلى إقرار القانون.
state:US | ودعا الرئيس الأمريكي دونالد ترامب البرلمان العراقي إلى إقرار القانون.
state:US | ودعا الرئيس الأمريكي دونالد ترامب البرلمان الأوروبي إلى دعم الاتفاق.
state:US | ودعا الرئيس الأمريكي دونالد ترامب بغداد إلى إقرار القانون.
"""


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("line", lines(HELD))
def test_positions_against_are_held(line: str) -> None:
    actor, stance, sentence = (part.strip() for part in line.split("|"))
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("sentence", lines(NOTHING))
def test_positions_against_nothing(sentence: str) -> None:
    assert read(sentence).positions == ()


@pytest.mark.parametrize("line", lines(HIMSELF))
def test_positions_asked_of_a_parliament(line: str) -> None:
    """What an official asks of the parliament of his own state he asks himself."""
    actor, sentence = (part.strip() for part in line.split("|"))
    assert {p.actor for p in read(sentence).positions if p.stance == "demands"} == {actor}


CHARGED = """
state:KE | state:UG | قال الرئيس الكيني إن أوغندا تقف "على الأرجح" وراء الهجوم.
state:KE | state:UG | وقال الرئيس الكيني إن أوغندا هي وراء التفجيرات.
state:KE | state:UG | وقالت كينيا إن أوغندا اختلقتها للضغط على نيروبي.
state:KE | state:UG | وقالت كينيا إن أوغندا تعرقلها منذ أشهر.
state:KE | state:UG | وقال الوزير الكيني إن أنشطة أوغندا التخريبية تهم الجميع.
state:KE | state:UG | وقال الوزير الكيني إنه بحث مع نظيره السياسات الأوغندية العدوانية.
state:KE | state:UG | وقال الوزير الكيني إن دور النظام الأوغندي مدمر.
state:KE | state:UG | وقالت كينيا إن أوغندا تدير حربا ضد نيروبي.
state:KE | state:UG | وقالت كينيا إن أوغندا استخدمت غاز الكلور.
state:KE | group:houthis | وقالت كينيا إن الحوثيين داهموا السفارة.
state:KE | state:UG | وقالت كينيا إن أوغندا تفرض حصارا على البلدة.
"""
NOT_CHARGED = """
وقال الوزير الكيني إن أنشطة أوغندا الاقتصادية تهم الجميع.
وقالت كينيا إن أوغندا تدير المرفأ.
وقالت كينيا إن أوغندا تدير حملة تطعيم.
وقال الوزير الكيني إن الأمم المتحدة تقود حملة إغاثة.
وقالت كينيا إن أوغندا تقدم أسلحة متطورة لجيشها.
وقال الوزير الكيني إن أوغندا تحتضن قيادات العمل الأفريقي.
وقال الوزير الكيني إن الاتفاق مع أوغندا يدفع البلاد إلى الأمام.
وقال الوزير الكيني إن سياسات كينيا العدوانية مجرد إشاعة.
بحث الباحث الكيني السياسات الأوغندية العدوانية.
"""


@pytest.mark.parametrize("line", lines(CHARGED))
def test_positions_charged(line: str) -> None:
    actor, toward, sentence = (part.strip() for part in line.split("|"))
    found = {(p.actor, p.stance, p.toward) for p in read(sentence).positions}
    assert (actor, "accuses", toward) in found


@pytest.mark.parametrize("sentence", lines(NOT_CHARGED))
def test_positions_not_charged(sentence: str) -> None:
    assert "accuses" not in {p.stance for p in read(sentence).positions}
