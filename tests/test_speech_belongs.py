"""Where a speaker's noun phrase ends at what belongs to it: his group, his party, his name, and no object of the verb."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

GROUPS = lines("""
# the adjective of a group behind the noun of somebody
وقال {الوزير الحوثي} للصحافيين إن "⟪القتال لن يخدم أحدا من أبناء البلاد⟫".
وأكد {القيادي الحوثي} أن ⟦الوفد باق في مسقط⟧.
# and whom a verb calls on is somebody else
ودعا {الوزير} الحوثيين إلى ⟦وقف القصف⟧.
ودعا {المبعوث} الحوثي إلى ⟦وقف القصف⟧.
""")

PARTIES = lines("""
# the party's name means something else, too
وقال {القيادي في حماس سامر الخطيب} إن ⟦الوفد غادر المدينة⟧.
وصرح {القيادي في فتح مروان الخطيب} للصحافيين "⟪لم نتسلم حتى الآن أي رد مكتوب⟫".
وأفاد {القيادي في قسد شيروان حسن} بأن ⟦المعبر مفتوح⟧.
# no name that hangs on another noun is his
وقال {المستشار} في حملة رجب سلمان إن ⟦التصويت سيستمر⟧.
وقال المستشار في حملة سلمان، {كريم الخطيب}، إن ⟦التصويت سيستمر⟧.
""")

CALLED_ON = lines("""
# behind a name stands whom he calls on
ودعا {رئيس لجنة الحوار المستشار توت ملوال} حركة النهضة إلى ⟦العودة إلى الطاولة⟧.
ودعا {المستشار سالم الخطيب} الجامعة العربية إلى ⟦عقد جلسة طارئة⟧.
""")

OBJECTS = lines("""
# an object behind the one word of a post
كتب {الوزير} رسالة طويلة عن لقائه بالوفد، واصفا ⟦نظيره بأنه متردد⟧.
وشرح {الوزير} إحدى الطرق المتبعة لجذب الزوار بأنهم "⟪يعفون من الرسوم كلها طوال الموسم القادم⟫".
# and not an adjective or a portfolio
وقال {الرئيس التنفيذي} للشركة إن ⟦العمل مستمر⟧.
وقال {وزير الخارجية} إن ⟦العمل مستمر⟧.
""")


@pytest.mark.parametrize("marked", GROUPS + PARTIES + CALLED_ON + OBJECTS)
def test_speaker_phrase_ends(marked: str) -> None:
    check(marked)
