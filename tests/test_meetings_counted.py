"""Sides that are told by their number: «الوزراء الثلاثة», «الدول الثلاث», once they were named in one row."""

import pytest

from tests.test_meetings_gathered import lines, meetings

ROW = "اتفق وزراء خارجية كينيا والسودان ورواندا على جدول زمني. "

COUNTED = [
    ("واستقبل الرئيس التنزاني الوزراء الثلاثة.", ["meeting held KE+RW+SD+TZ -"]),
    ("واستقبل الرئيس التنزاني وزراء الخارجية الثلاثة.", ["meeting held KE+RW+SD+TZ -"]),
    ("وجاء ذلك بعد اجتماع الوزراء الثلاثة مع وزير الخارجية الأميركي.", ["meeting held KE+RW+SD+US -"]),
    ("وستعقد الدول الثلاث اجتماعا في أروشا.", ["meeting planned KE+RW+SD Arusha"]),
    ("ومن المقرر أن يعقد اجتماع في أروشا لوزراء الدفاع من الدول الثلاث.", ["meeting planned KE+RW+SD Arusha"]),
    ("واتفقت الأطراف الثلاثة على الاجتماع في أروشا الشهر المقبل.", ["meeting planned KE+RW+SD Arusha"]),
    # of another number nobody was named
    ("واستقبل الرئيس التنزاني الوزراء الأربعة.", []),
    # signed some time
    ("ويستند ذلك إلى الإعلان الذي وقعه القادة الثلاثة.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_number_of_sides_means_the_row_named_before(text: str, expected: list[str]) -> None:
    assert lines(ROW + text) == expected


def test_sides_told_by_number_carry_a_doubt() -> None:
    (report,) = meetings(ROW + "واستقبل الرئيس التنزاني الوزراء الثلاثة.", "2015-06-18")
    assert "their number points" in (report.doubt or "")
    (named,) = meetings("التقى وزير الخارجية التنزاني مسؤولين كينيين وسودانيين وروانديين أمس.", "2015-06-18")
    assert "their number points" not in (named.doubt or "")


SEVERAL = [
    # the row may be one of adjectives, or of lands behind «في»
    ("اجتماع كيني سوداني رواندي في أروشا.\nواستقبل الرئيس التنزاني الوزراء الثلاثة.",
     ["meeting held KE+RW+SD Arusha", "meeting held KE+RW+SD+TZ -"]),
    # the two first of three are no pair of their own
    ("عقد وزراء الري في كينيا والسودان ورواندا اجتماعا أمس في أروشا. ومن المقرر أن يعقد اجتماع آخر في كمبالا الأحد المقبل.",
     ["meeting held KE+RW+SD Arusha", "meeting planned KE+RW+SD Kampala"]),
    # all who are named before «الذين» and «اجتماعهم»
    ("حدد وزراء خارجية كينيا والسودان ورواندا الذين اجتمعوا أمس في أروشا مهلة.", ["meeting held KE+RW+SD Arusha"]),
    ("أكد وزراء خارجية كينيا والسودان ورواندا خلال اجتماعهم أمس رفضهم.", ["meeting held KE+RW+SD -"]),
    # received by a fourth is no other word for what three held alone
    ("أنهى وزراء خارجية كينيا والسودان ورواندا اجتماعهم أمس في أروشا. واستقبل الرئيس التنزاني الوزراء الثلاثة.",
     ["meeting held KE+RW+SD Arusha", "meeting held KE+RW+SD+TZ -"]),
    # whose it is, behind where and when it is held
    ("ستعقد قمة في الرياض لقادة كينيا والسودان ورواندا.", ["summit planned KE+RW+SD Riyadh"]),
    ("عقد اجتماع أمس في أروشا لوزيري الدفاع الكيني والسوداني.", ["meeting held KE+SD Arusha"]),
    ("عقد اجتماع في أروشا لبحث أمن الحدود.", []),
    # what does not move is no contact of its own; what failed before is another one than what is tried
    ("تستضيف تنزانيا غدا اجتماعا كينيا سودانيا في محاولة لكسر جمود محادثات الحدود، بعد فشل اجتماع كمبالا.",
     ["meeting planned KE+SD+TZ Tanzania", "meeting held KE+SD Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_three_and_more_who_stand_in_one_row(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


WHO = [
    # «الجانبان» are the two who met, not the guest and his host
    ("التقى وزير الخارجية الكيني اليوم في أروشا وزير الخارجية الرواندي، وذلك خلال زيارته إلى تنزانيا. وعبر الجانبان خلال اللقاء عن ارتياحهما. "
     "وحضر اللقاء السفير الرواندي.", ["meeting held KE+RW Arusha", "visit ongoing KE+TZ Tanzania"]),
    # those who sign are listed behind where, and behind a colon
    ("وقع الاتفاق في أروشا كل من وزير الخارجية الكيني ونظيره الرواندي.", ["meeting held KE+RW Arusha"]),
    ("ووقع على الاتفاق كل من: وزير الخارجية الكيني، ونظيره الرواندي.", ["meeting held KE+RW -"]),
    ("التقى في أروشا كل من وزير الخارجية الكيني ونظيره الرواندي.", ["meeting held KE+RW Arusha"]),
    # a verb of another subject behind the sides
    ("وقال إن اختيار تنزانيا مكانا لعقد اللقاء بين وزيري الخارجية الكيني والرواندي يأتي امتدادا لدور دودوما.",
     ["meeting planned KE+RW -"]),
    # the hamza of the dual on another seat
    ("تعهد الوزيران الكيني والرواندي بالتوصل إلى اتفاق، مع لقائين سيعقدان في أروشا الشهر المقبل.",
     ["meeting planned KE+RW Arusha"]),
    # what talks are about, by which they go, is no place
    ("لم يسفر اجتماع أمس بين مصر والسودان وإثيوبيا عن تقدم بمفاوضات سد النهضة.", ["meeting held EG+ET+SD -"]),
    # a semicolon between the verb and what it still takes
    ("التقى وزير الخارجية الكيني، اليوم في أروشا؛ بوزير الخارجية الرواندي؛ وذلك خلال زيارته إلى تنزانيا.",
     ["meeting held KE+RW Arusha", "visit ongoing KE+TZ Tanzania"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_whom_the_clause_behind_an_aside_means(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
