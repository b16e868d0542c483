"""Whose a dropped subject is, told by the gender of verbs, by a paper, or by who was talked with."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

DROPPED = lines("""
# a body that has said it in a paper is still «she», another one before it no matter
نقابة المعلمين احتجت على القرار. وقالت {الشركة الهندية} في بيان "⟪لم نتسلم طلبا من أحد حتى اليوم⟫". وتابعت "⟪سنفتح أبوابنا لكل من يسأل عن دواء⟫".
وقالت {نقابة المعلمين} إن ⟦الإضراب باق⟧. وقالت {الشركة الهندية} في بيان إن ⟦المصنع مغلق⟧. وأضاف {البيان} أن ⟦العمال في إجازة⟧.
# an utterance between the verb and its quote is nobody
وذكرت {ماي} أن ⟦السفير سيغادر⟧. وتابعت، خلال إلقائها كلمة أمام المجلس "⟪سنعلق كل اتصال رسمي معهم حتى إشعار آخر⟫".
# a woman by the verb of a clause of time
وقال {الضابط} إن ⟦الصحافية فريدة روستاموفا كانت هناك⟧. وعندما رفضت روستاموفا، قال: "⟪لا أحد هنا غيرنا منذ الصباح⟫".
# and a man by one that has not her ending («تولى» is of no woman)
وقالت {الإدارة} إن ⟦المخزن فارغ⟧. وتولى {هاينكس} التدريب بعد إقالة كارلو بسبب كبوة الفريق وأكد ⟦أنه سيبقى شهرا⟧.
# a gathering is judged, and judges nobody
وقال {الوزير} إن ⟦السلام ممكن⟧. ووصف المؤتمر المقترح بأنه "⟪فرصة أخيرة لكل من يريد أن يعود إلى بيته هذا العام⟫".
# whom a medium talked with
تحدثت القناة إلى الوزير {عبد الرقيب} سالم، موضحا أن ⟦الأزمة مستمرة⟧.
تحدثت {القناة} إلى الوزير عبد الرقيب سالم، موضحة أن ⟦الأزمة مستمرة⟧.
# a letter of somebody told of
وقال {أقارب الغائب} إن ⟦آخر رسالة تلقوها من {كمال جنبلاط} قال فيها⟧: "⟪نحن على الطريق ولا ماء معنا⟫".
""")


@pytest.mark.parametrize("marked", DROPPED)
def test_speech_dropped_subjects(marked: str) -> None:
    check(marked)


def test_speech_dropped_subject_of_a_body_heard_in_a_paper() -> None:
    text = (
        'وقالت نقابة المعلمين إن الإضراب باق. وقالت منظمة الصحة العالمية في بيان إن المستشفى مغلق. وأضافت: "لم يصل دواء واحد'
        ' إلى المدينة هذا الشهر".'
    )
    heard = [s.speaker.name for s in read(text).statements if s.speaker is not None]
    assert heard == ["نقابة المعلمين", "منظمة الصحة العالمية", "منظمة الصحة العالمية"]
