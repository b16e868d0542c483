"""Whom a contact leaves unsaid: who is only fought, spoken of or posted there is not supplied as its other side."""

import pytest

from tests.made_contacts import Case, read
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
    "a headline of the sum of two calls": (
        f"{{p FR president|ماكرون}} يبحث الأزمة مع {{s KE|نيروبي}} و{{s UG|كمبالا}} ##\n"
        f"أعلن القصر أن {{p FR president|ماكرون}} بحث في اتصالين هاتفيين مع {KENYA} و{UGANDA} أزمة السد.",
        [{"state:FR", "state:KE"}, {"state:FR", "state:UG"}],
    ),
    "a visit in passing is of him who travels": (
        f"سيستقبل {{p US president|بايدن}} {KENYA} في {{t 2024-05-20|20 مايو}} في {{c Washington US|واشنطن}}.\n"
        f"وبدأ {KENYA} جولة خارجية استهلها ب{{k EG|مصر}} في زيارة من ثلاثة أيام، حيث التقى {{p EG president|السيسي}}.",
        [{"state:US", "state:KE"}, {"state:KE", "state:EG"}],
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


def test_a_plan_is_not_told_as_going_on_by_the_visit_of_another_land() -> None:
    (plan, _) = meetings_of(SIDES["a visit in passing is of him who travels"][0])
    assert (plan.status, plan.earliest) == ("planned", "2024-05-20")


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


JOURNEY = (
    "الرئيس الكيني يغادر إلى أميركا للقاء بايدن\n"
    "يصل الرئيس الكيني وليام روتو، الاثنين، إلى العاصمة الأميركية واشنطن، حيث من المقرر أن يلتقي الرئيس جو بايدن.\n"
    "وكان روتو التقى قبل ذلك رئيسة الوزراء البريطانية ليز تراس كما أجرى محادثات مع وزير الدفاع تاغندهات."
)
BRIEFING = (
    "الرئيس الكيني يلتقي بايدن في 20 مارس\n"
    "قال البيت الأبيض، يوم الاثنين، إن الرئيس الأميركي جو بايدن سيستقبل الرئيس الكيني وليام روتو، في 20 مارس الجاري، في واشنطن.\n"
    'وذكرت جين ساكي، المتحدثة باسم الإدارة الأميركية، خلال مؤتمرها الصحفي اليومي "يتطلع الرئيس إلى مناقشة سبل تعزيز '
    'التجارة بين الولايات المتحدة وكينيا".'
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            JOURNEY, ["KE+US", "GB+KE", "GB+KE"], id="an office of no stated land is of the hosts just met"
        ),
        pytest.param(BRIEFING, ["KE+US"], id="a spokeswoman before the press met nobody"),
    ],
)
def test_what_is_told_beside_a_plan_is_no_contact_of_its_sides(text: str, wanted: list[str]) -> None:
    reports = read(Case(text, "2022-03-14", ())).meetings
    assert ["+".join(sorted(p.country or "" for p in r.parties)) for r in reports] == wanted
