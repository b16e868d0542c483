"""What is said of a contact by its pronoun, in a clause of saying behind it or in the next sentence."""

import pytest

from tests.meetings_page import line, meetings_of

SIDES = "{s KE|كينيا} و{s UG|أوغندا}"
NEXT, LAST = "{t 2024-05-11|غدا}", "{t 2024-05-09|أمس}"

TOLD_ON = {
    "talks planned KE+UG 2024-05-11 Nairobi": [
        f"أعلن المتحدث عن محادثات بين {SIDES}. وأضاف أنها ستعقد في {{c Nairobi KE|نيروبي}} {NEXT}.",
        f"أعلن المتحدث عن محادثات بين {SIDES}، مبينا أنها ستجري {NEXT} في {{c Nairobi KE|نيروبي}}.",
        f"تحدث الوزير عن مباحثات بين {SIDES}، وقال إنها سوف تنعقد {NEXT} في {{c Nairobi KE|نيروبي}}.",
        f"كشف مصدر عن محادثات بين {SIDES}. وأوضح أنه تقرر البدء بها، وأنها ستبدأ {NEXT} في {{c Nairobi KE|نيروبي}}.",
    ],
    "meeting planned KE+UG 2024-05-11 -": [
        f"كشف مسؤول عن لقاء بين {SIDES}. وأوضح أنه من المقرر أن يعقد {NEXT}.",
        f"أكد مصدر الاتفاق على اجتماع بين {SIDES}، مشيرا إلى أنه سيتم {NEXT}.",
    ],
    "visit proposed KE+UG 2024-05-11 UG": [
        f"أكد دبلوماسي زيارة {{p KE president|روتو}} إلى {{s UG|أوغندا}}، قائلا إنها قد تتم {NEXT}.",
        f"أكد دبلوماسي زيارة {{p KE president|روتو}} إلى {{s UG|أوغندا}}. وقال إنها ربما تجري {NEXT}.",
    ],
    "talks not_held KE+UG - -": [
        f"أشار المتحدث إلى المفاوضات بين {SIDES} وأكد أنها لم تبدأ بعد.",
        f"أشار المتحدث إلى المفاوضات بين {SIDES}. وأكد أنها لم تنعقد.",
    ],
    "summit held KE+UG 2024-05-09 -": [
        f"تحدث الوزير عن القمة بين {SIDES}، وقال إنها انعقدت {LAST}.",
        f"أشاد الوزير بقمة {SIDES}. وذكر أنها عقدت {LAST} في ظروف صعبة.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("expected", "text"), [(e, t) for e, texts in TOLD_ON.items() for t in texts])
def test_a_pronoun_tells_on(expected: str, text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


#: The pronoun is another's: a man's, a ballot's, a plan's; the verb has an object of its own.
NOT_ITS_OWN = [
    f"التقى {{p KE president|روتو}} {{p UG president|موسيفيني}} {LAST}. وقال إنه سيبدأ العمل {NEXT}.",
    f"اجتمع {{p KE president|روتو}} مع {{p UG president|موسيفيني}} {LAST} لبحث الانتخابات، وأكد أنها ستجري في موعدها.",
    f"التقى {{p KE president|روتو}} {{p UG president|موسيفيني}} {LAST} وأعلن خطة للحدود، مشيرا إلى أنها ستبدأ {NEXT}.",
    f"في لقاء {LAST} بين {SIDES} بحث الجانبان الخطة، وذكر الوزير أنها ستجري {NEXT}.",
]


@pytest.mark.parametrize("text", NOT_ITS_OWN)
def test_the_pronoun_of_something_else(text: str) -> None:
    (report,) = meetings_of(text)
    assert line(report) == "meeting held KE+UG 2024-05-09 -"


#: A sitting of a round of talks, in one noun upon another.
SITTINGS = [
    (f"عُقد {LAST} الاجتماع الثالث للجولة الرابعة للتفاوض بين {SIDES}.", ["talks held KE+UG 2024-05-09 -"]),
    (f"انطلقت {LAST} اجتماعات الجولة الثالثة من المفاوضات بين {SIDES}.", ["talks ongoing KE+UG 2024-05-09..2024-05-10 -"]),
    (f"يعقد {NEXT} الاجتماع الأول للمباحثات بين {SIDES}.", ["talks planned KE+UG 2024-05-11 -"]),
    (f"عقد {LAST} الاجتماع التحضيري للمباحثات بين {SIDES}.", ["meeting held KE+UG 2024-05-09 -", "talks unclear KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SITTINGS)
def test_a_sitting_of_a_round(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: In what manner it went stands between the noun and its sides.
MANNERS = ["بصورة غير مباشرة", "بشكل ودي", "بطريقة سرية", "بصورة مكثفة وصريحة", "بصفة غير رسمية", "وجها لوجه"]


@pytest.mark.parametrize("manner", MANNERS)
def test_the_manner_stands_between_a_noun_and_its_sides(manner: str) -> None:
    (report,) = meetings_of(f"جرت المحادثات {manner} {LAST} بين {SIDES}.")
    assert line(report) == "talks held KE+UG 2024-05-09 -"


def test_a_manner_with_something_of_its_own_lends_no_sides() -> None:
    assert not meetings_of("ناقشوا في الاجتماع بصورة عامة الحدود بين {s KE|كينيا} و{s UG|أوغندا}.")


#: Between commas, upon what it hangs: the plan goes on behind it.
CONDITIONS = ["إذا لم تطرأ عقبات", "ما لم يستجد شيء", "إذا سمح الطقس", "شريطة موافقة البرلمان"]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_plan_goes_on_behind_its_condition(condition: str) -> None:
    for text in (
        f"يعقد {NEXT}، {condition}، لقاء بين {SIDES}.",
        f"سيعقد {NEXT}، {condition}، لقاء بين {SIDES}.",
    ):
        (report,) = meetings_of(text)
        assert line(report) == "meeting planned KE+UG 2024-05-11 -"


def test_the_condition_of_a_refusal_is_kept() -> None:
    refusal = "لن يجتمع {p KE president|روتو}، إذا لم تفتح الحدود، مع {p UG president|موسيفيني}."
    assert all(r.status in ("not_held", "proposed") for r in meetings_of(refusal))


def test_who_agreed_to_one_thing_and_calls_for_another_has_no_plan() -> None:
    (report,) = meetings_of("وافق {p KE president|روتو} على خطة الحدود واقترح عقد قمة مع {s UG|أوغندا}.")
    assert line(report) == "summit proposed KE+UG - -"
    (report,) = meetings_of("وافق {p KE president|روتو} على دعوة إلى لقاء مع {p UG president|موسيفيني}.")
    assert line(report) == "meeting planned KE+UG - -"


def test_talks_that_go_on_in_a_city_are_on_the_day_of_the_page() -> None:
    (report,) = meetings_of(f"تتم المحادثات بين {SIDES} في {{c Nairobi KE|نيروبي}}.")
    assert line(report) == "talks ongoing KE+UG 2024-05-10 Nairobi"
    assert report.days_basis == "under_way"
    assert "day of the page" in (report.doubt or "")
    (report,) = meetings_of(f"وتتواصل المفاوضات بين {SIDES}.")
    assert line(report) == "talks ongoing KE+UG - -"


def test_the_press_conference_of_the_maghreb_is_one() -> None:
    (report,) = meetings_of(
        f"قال {{p KE president|روتو}} في ندوة صحفية مشتركة مع {{p UG president|موسيفيني}} {LAST} إن الحدود آمنة."
    )
    assert line(report) == "meeting held KE+UG 2024-05-09 -"
