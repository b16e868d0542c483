"""Chains over several hands, acts that look like saying, and headings of one to another."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

PASSED_ON = lines("""
وبحسب ما نقلت وكالة تاس عن {نائب الوزير}، فإن ⟦الاجتماع سيعقد غدا⟧.
ذكرت صحيفة هآرتس نقلا عن وكالة رويترز عن {مصدر مطلع} أن ⟦الوفد غادر⟧.
نسبت رويترز إلى {ثلاثة مصادر} القول إن ⟦طهران وافقت على الخطة⟧.
وكان {الملك} قد دعا ل⟦عقد قمة عربية طارئة⟧.
"⟪لن نتراجع عن مطالبنا العادلة أبدا⟫" يقول {مسؤول قطري رفيع} لوكالة رويترز.
"⟪نرحب بالحوار⟫" - هكذا لخص {رئيسي} موقف بلاده.
{واشنطن} لعباس: ⟦لا بديل عن المفاوضات المباشرة⟧¶وصل الوفد الأميركي إلى رام الله مساء الأحد للقاء القيادة.
قالت {المسؤولة} إن ⟦بلادها تيسر الاجتماع ولا تشارك فيه⟧، ورفضت الكشف عن التفاصيل.
قال {مون} إن ⟦الشروط لم تنضج⟧. ولم يعلن مون قبول الدعوة.
""")

ACTS = lines("""
دعا الرئيس نظيره إلى زيارة العاصمة.
دعا الوزير وزراء الخارجية إلى برلين لإجراء مباحثات.
تطالب الجبهة بتنظيم استفتاء على تقرير المصير في الإقليم.
نفذ الجيش وعده بعد أن اعترف الرئيس بالقدس عاصمة لإسرائيل.
""")


@pytest.mark.parametrize("marked", PASSED_ON)
def test_speech_sources_passed_on(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", ACTS)
def test_speech_sources_acts_are_no_statements(marked: str) -> None:
    check(marked)


def test_speech_sources_all_hands_are_hops() -> None:
    chain = read("ذكرت صحيفة هآرتس نقلا عن وكالة رويترز عن مصدر مطلع أن الوفد غادر.").statements[0].chain
    assert [h.name.split()[-1] for h in chain] == ["هآرتس", "رويترز", "مطلع"]
