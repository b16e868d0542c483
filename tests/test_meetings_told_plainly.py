"""Contacts told in plain words whose sides stand elsewhere in the sentence, or in the one before."""

import pytest

from tests.test_meetings_gathered import lines

TALKS = "اختتمت أمس في أروشا المحادثات الكينية الأوغندية بشأن الحدود. "

#: The two whom only the adjectives of a contact's noun name are meant by what follows.
BY_ADJECTIVE = [
    ("وكان الجانبان قد عقدا في مارس الماضي لقاء في كيغالي.", "meeting held KE+UG Kigali"),
    ("وكانت كيغالي قد استضافت في مارس الماضي لقاء بين الطرفين.", "meeting held KE+RW+UG Kigali"),
    ("وسيلتقي الوزيران في كيغالي الشهر المقبل.", "meeting planned KE+UG Kigali"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BY_ADJECTIVE)
def test_adjectives_of_a_noun_are_sides_for_what_follows(text: str, expected: str) -> None:
    assert lines(TALKS + text) == ["talks held KE+UG Arusha", expected]


CALL = "بحث الرئيس الكيني هاتفيا أمس مع نظيره الأوغندي أمن الحدود. "

#: What is still to come is of the news, not of a contact that the page looks back on.
OF_THE_NEWS = [
    "وكان الرئيس الكيني قد التقى في مارس الماضي نظيره الرواندي في كيغالي. واتفق الرئيسان على عقد اجتماع في أروشا الشهر المقبل.",
    "واستقبل الرئيس الكيني في فبراير الماضي نظيره الرواندي في نيروبي. ومن المقرر أن يلتقي الرئيسان في أروشا الشهر المقبل.",
]


@pytest.mark.parametrize("text", OF_THE_NEWS)
def test_what_is_to_come_is_of_the_news(text: str) -> None:
    told = lines(CALL + text)
    assert "meeting planned KE+UG Arusha" in told


AGREED = [
    ("اتفقت كينيا وأوغندا على أن تعقد الجولة المقبلة من المفاوضات في أروشا مطلع يوليو.", ["talks planned KE+UG Arusha"]),
    ("اتفق الوزيران الكيني والأوغندي على عقد الجولة المقبلة من المشاورات في أروشا.", ["talks planned KE+UG Arusha"]),
    ("قررت كينيا وأوغندا أن تكون الجولة القادمة من الحوار في أروشا الشهر المقبل.", ["talks planned KE+UG Arusha"]),
    # one who decides for himself has nobody with him
    ("قررت كينيا أن تكون الجولة القادمة من الحوار في أروشا الشهر المقبل.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGREED)
def test_who_agreed_on_what_is_to_come_takes_part(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


PEOPLES = [
    ("اجتمع الكينيون والأوغنديون أمس في أروشا.", ["meeting held KE+UG Arusha"]),
    ("يلتقي الكينيون والأوغنديون غدا في أروشا.", ["meeting planned KE+UG Arusha"]),
    ("تفاوض الكينيون مع الأوغنديين أمس في أروشا.", ["talks held KE+UG Arusha"]),
    ("احتفل الكينيون والأوغنديون أمس في أروشا.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLES)
def test_peoples_who_meet_are_their_states(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


HOUSES = [
    ("نفت الخارجية الكينية عقد أي اجتماع بين الوزير ونظيره الأوغندي في أروشا.", ["meeting denied KE+UG Arusha"]),
    ("نفى متحدث باسم الرئاسة الكينية لقاء الرئيس بنظيره الأوغندي في أروشا.", ["meeting denied KE+UG Arusha"]),
    ("أعلن الكرملين أن الرئيس استقبل نظيره الأوغندي أمس في موسكو.", ["meeting held RU+UG Moscow"]),
    # a guest's title is of no office of that land
    ("قال البيت الأبيض إن الملك سيلتقي غدا نظيره المغربي.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOUSES)
def test_a_bare_title_is_borne_in_the_institution_that_speaks(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


OTHERS = [
    ("زار وزير التجارة الكيني سمير الحداد أديس أبابا أمس حيث التقى نظيره الإثيوبي.", ["visit held ET+KE Addis Ababa"]),
    ("كانت آخر زيارة قام بها رئيس كيني إلى أوغندا في مارس الماضي.", ["visit held KE+UG Uganda"]),
    ("هنأ الرئيس الكيني هاتفيا أمس نظيره الأوغندي بفوزه.", ["call held KE+UG -"]),
    ("أعربت كينيا عن انفتاحها على محادثات مع أوغندا.", ["talks proposed KE+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_plain_tellings(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
