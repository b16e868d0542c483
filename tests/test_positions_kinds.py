"""Bodies that no register knows hold positions in the name that they have, or as one of their kind, told by the noun that
their name begins with; clubs and companies hold none."""

from __future__ import annotations

import pytest

from mahdar.annotate.positions.groups import of_its_kind
from mahdar.knowledge.base import load_knowledge
from tests.speech_table import lines, read

# kind | stance | sentence
HELD = lines("""
org:national-committee-for-al-sayadin | rejects | رفضت اللجنة الوطنية للصيادين تسجيل القوارب الجديدة.
org:national-committee-for-al-sayadin | rejects | واللجنة الوطنية للصيادين رفضت تسجيل القوارب الجديدة.
org:national-committee-for-al-sayadin | demands | وقالت اللجنة الوطنية للصيادين إن على الشركة وقف الحفر.
organisation | opposes | ونددت منظمة "مرفأ" بإغلاق المخيم.
org:ayan-council | rejects | وقال مجلس أعيان الساحل إنه يرفض مشروع الطريق.
org:al-snabla-party | demands | طالب حزب السنبلة بانتخابات جديدة.
mission | demands | قالت بعثة المراقبين إنها طلبت سحب المدافع.
faction | accepts | وافق فصيل "الساحل" على الهدنة.
community | opposes | أدانت الجالية في المدينة إغلاق المدرسة.
org:supreme-authority | rejects | ورفضت الهيئة العليا تأجيل الانتخابات.
org:national-authority-for-al-mawani | demands | ودعت الهيئة الوطنية للموانئ إلى وقف القصف.
states | accepts | تعهدت الدول المانحة بتقديم قروض ميسرة.
""")

NONE = lines("""
سيعود الوفد قبل مؤتمر الصيادين.
طلبات اللجنة محفوظة في الأرشيف.
رفض نادي السنبلة لكرة القدم بيع اللاعب.
رفض الاتحاد المحلي لكرة القدم تأجيل المباراة.
يصل القطار قبل بعثة المراقبين.
قال مدير مصنع السنبلة إنه يرفض الفكرة.
""")


@pytest.mark.parametrize("row", HELD)
def test_a_body_without_an_id_is_one_of_its_kind(row: str) -> None:
    kind, stance, sentence = (part.strip() for part in row.split("|"))
    held = [(p.actor, p.stance) for p in read(sentence).positions]
    assert (kind if ":" in kind else f"people:{kind}", stance) in held, held


@pytest.mark.parametrize("sentence", NONE)
def test_a_body_without_an_id_holds_nothing_here(sentence: str) -> None:
    assert read(sentence).positions == ()


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("الهيئة العامة للموانئ", "people:authority"),
        ("مؤتمر السلام", "people:conference"),
        ("الدول المانحة", "people:states"),
        ("الدول الأربع", None),
        ("الدول", None),
        ("فلان الفلاني", None),
        ("شركة السنبلة", None),
        ("", None),
    ],
)
def test_its_kind_is_the_first_noun_of_its_name(name: str, actor: str | None) -> None:
    assert of_its_kind(name, load_knowledge().positions) == actor
