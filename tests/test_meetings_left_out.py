"""Whom a contact leaves unsaid: who is only fought, spoken of or posted there is not supplied as its other side."""

import pytest

from tests.meetings_page import meetings_of

MALI, REBELS = "{p ML foreign_minister|ديوب}", "{g group:jnim|الجماعة}"
KENYA, UGANDA = "{p KE president|روتو}", "{p UG president|موسيفيني}"

NOBODY_MET = {
    "his meeting, with whom is not said": f"قال {MALI} إن {REBELS} تهاجم القرى. وأضاف، خلال اجتماعه، أن الرواتب ستصرف.",
    "the session of a cabinet": "أكد المجلس أن عدوان {g group:jnim|الجماعة} يثبت تورط {s NE|نيامي}. "
    "وثمن مجلس الوزراء، الذي عقد جلسته في {c Bamako ML|باماكو}، جهود القوات.",
    "travellers by the thousand": "استقبلت {s KE|نيروبي} 300 ألف سائح من {s UG|أوغندا}.",
    "… roughly counted": "استقبلت {s KE|نيروبي} نحو مليون لاجئ من {s UG|أوغندا}.",
    "a draft that one speaks of": "المشروع الذي تتحدث {p US un_envoy|غرينفيلد} عن طرحه يدين {s KP|بيونغ يانغ}.",
    "travel between two lands in general": "ومن المتوقع أن ترتفع الزيارات من {k KE|كينيا} إلى {k UG|أوغندا} بنسبة 20% {y 2031|بحلول 2031}.",
    "who would travel beyond a land": "قال {p US minister|غارلاند} إن المتهمين سيعتقلون إذا سافروا إلى خارج {k VE|فنزويلا}.",
}


@pytest.mark.parametrize("case", NOBODY_MET)
def test_what_names_no_other_side_is_given_none(case: str) -> None:
    assert [r for r in meetings_of(NOBODY_MET[case]) if len(r.parties) > 1] == []


SIDES = {
    "an envoy's land is where he is sent": (
        "التقى {p KE president|روتو} نائب {p ? envoy|مبعوث} {o org:un|الأمم المتحدة} ل{k SO|الصومال} في {c Nairobi KE|نيروبي}.",
        [{"state:KE", "org:un"}],
    ),
    "what callers talk of": (
        f"أعلن القصر أن {{p FR president|ماكرون}} بحث في اتصالين هاتفيين مع {KENYA} و{UGANDA} أنشطة {{s RU|روسيا}}.",
        [{"state:FR", "state:KE"}, {"state:FR", "state:UG"}],
    ),
    "who went before comes first among persons": (
        f"وصل {KENYA} إلى {{c Kampala UG|كمبالا}}. وقال إنه أجرى محادثات مع {UGANDA}.",
        [{"state:KE", "state:UG"}],
    ),
    "who receives guests by name": (
        "استقبلت {s KE|نيروبي} وفدا من {s UG|أوغندا}.",
        [{"state:KE", "state:UG"}],
    ),
}


@pytest.mark.parametrize("case", SIDES)
def test_the_sides_are_those_who_took_part(case: str) -> None:
    text, wanted = SIDES[case]
    assert [{p.actor for p in r.parties} for r in meetings_of(text)] == wanted


QUESTIONS = {
    "a visit is the object of what is asked": (
        "هل أفسد الخلاف زيارة {p KE president|روتو} إلى {c Kampala UG|كمبالا} {t 2024-05-06|الاثنين}؟",
        "held",
    ),
    "it is asked what they said there": (
        f"هل ناقش {KENYA} و{UGANDA} الحدود خلال لقائهما {{t 2024-05-06|الاثنين}}؟",
        "held",
    ),
    "it is asked whether they will meet": (f"هل يلتقي {KENYA} نظيره {UGANDA}؟", "proposed"),
    "… whether a summit will be held": (f"هل يعقد {KENYA} قمة مع {UGANDA}؟", "proposed"),
}


@pytest.mark.parametrize("case", QUESTIONS)
def test_a_question_leaves_open_only_what_it_asks(case: str) -> None:
    text, status = QUESTIONS[case]
    assert [r.status for r in meetings_of(text)] == [status]


def test_a_pronoun_before_a_time_still_means_the_two() -> None:
    (report,) = meetings_of(f"هنأ {KENYA} الرئيس {UGANDA} خلال اتصال بينهما {{t 2024-05-08|مساء الأربعاء}}.")
    assert (report.what, report.status, report.earliest) == ("call", "held", "2024-05-08")
    assert {p.actor for p in report.parties} == {"state:KE", "state:UG"}


def test_a_channel_between_two_is_no_contact() -> None:
    assert meetings_of("دعا الوزير {s KE|نيروبي} و{s UG|كمبالا} إلى فتح قنوات الاتصال بينهما.") == ()
