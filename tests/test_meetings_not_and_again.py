"""How a contact stands: what is not done, not yet, no more, what was to be, what is taken up again, what is done now."""

import pytest

from tests.meetings_page import line, meetings_of

SIDES = "{s KE|كينيا} و{s UG|أوغندا}"
HEADS = "{p KE president|روتو} و{p UG president|موسيفيني}"
NEXT, LAST, TODAY = "{t 2024-05-11|غدا}", "{t 2024-05-09|أمس}", "{t 2024-05-10|اليوم}"
IN_MARCH = "{t 2024-03-01..2024-03-31|في مارس}"
SINCE = "{t 2024-03-01..2024-03-31|مارس}"

#: The page is of Friday 10 May 2024.
STANDS = {
    # taken up again: how it had come to a halt is no more how it stands, nor is that day its own
    "talks planned KE+UG 2024-05-11 -": [
        f"تستأنف {NEXT} مفاوضات {SIDES} المعلقة منذ {SINCE}.",
        f"ستستأنف {NEXT} المفاوضات بين {SIDES} التي جمدت {IN_MARCH}.",
        f"من المنتظر أن تستأنف {SIDES} {NEXT} المباحثات التي أوقفتها الحكومة {IN_MARCH}.",
        f"تعاود {SIDES} {NEXT} المحادثات المتوقفة منذ {SINCE}.",
        f"تقرر أن تستأنف {NEXT} محادثات {SIDES} التي كانت انقطعت {IN_MARCH}.",
        f"اتفق على أن تتواصل المحادثات بين {SIDES} {NEXT}.",
    ],
    "talks ongoing KE+UG 2024-05-10 Muscat": [
        f"بدأت {TODAY} في {{c Muscat OM|مسقط}} المحادثات بين {SIDES} التي أرجئت {IN_MARCH}.",
        f"استؤنفت {TODAY} في {{c Muscat OM|مسقط}} مفاوضات {SIDES} المجمدة منذ {SINCE}.",
        f"تجري الآن في {{c Muscat OM|مسقط}} محادثات بين {SIDES}.",
        f"تدور في {{c Muscat OM|مسقط}} مفاوضات بين {SIDES}.",
    ],
    "talks postponed KE+UG - -": [
        f"تأجلت المفاوضات بين {SIDES}.",
        f"كانت مفاوضات {SIDES} ستستأنف لكنها أرجئت.",
        "أوقفت {s KE|كينيا} المحادثات مع {s UG|أوغندا}.",
    ],
    # not done
    "talks not_held KE+UG - -": [
        f"لا تجري مفاوضات بين {SIDES}.",
        f"لا تدور أي محادثات بين {SIDES}.",
        f"لم تجر بعد أي مباحثات بين {SIDES}.",
        f"لم تستأنف بعد مفاوضات {SIDES}.",
        f"لا توجد على أجندة الوزراء محادثات بين {SIDES}.",
        "لا تتفاوض {s KE|كينيا} مع {s UG|أوغندا}.",
    ],
    "meeting not_held KE+UG - -": [
        # «أن» and «لا» in one word, folded like «إلا»
        "فضل {p KE president|روتو} ألا يلتقي {p UG president|موسيفيني}.",
        "آثر {p KE president|روتو} ألا يجتمع مع {p UG president|موسيفيني}.",
        f"لا يلتقي {HEADS}.",
        "لم يلتق بعد {p KE president|روتو} {p UG president|موسيفيني}.",
        f"انعدمت اللقاءات بين {SIDES}.",
        f"رفضوا عقد لقاء بين {SIDES}.",
        f"الوزيران رفضا أن يلتقي {HEADS}.",
    ],
    "visit not_held KE+UG - UG": [
        "قرر {p KE president|روتو} ألا يزور {s UG|أوغندا}.",
        "اختار {p KE president|روتو} ألّا يزور {s UG|أوغندا}.",
        "نصح الأطباء {p KE president|روتو} ألا يزور {s UG|أوغندا}.",
        "ولا يزور {p KE president|روتو} {s UG|أوغندا}.",
        "لم يزر بعد {p KE president|روتو} {s UG|أوغندا}.",
    ],
    "talks proposed KE+UG - -": [
        f"لا تعقد {SIDES} محادثات ما لم يتوقف القصف.",
    ],
    # not yet, or not yet over
    "talks planned KE+UG - -": [
        f"لم تبدأ بعد المحادثات بين {SIDES}.",
        f"ستستأنف المحادثات بين {SIDES}، غير أنه لم يتم تحديد موعد لها.",
        f"ستعقد محادثات بين {SIDES}، إلا أنه لم يتم الاتفاق على مكان لها.",
    ],
    "talks ongoing KE+OM+UG 2024-05-10 Muscat": [
        f"تحتضن {{c Muscat OM|مسقط}} حاليا محادثات بين {SIDES}.",
    ],
    "meeting ongoing KE+UG 2024-05-10 -": [
        f"لم ينته بعد لقاء {HEADS}.",
        f"{HEADS} يلتقيان في هذه الأثناء.",
    ],
    # what was to be
    "meeting unclear KE+UG 2024-05-09 -": [
        f"كان {{p KE president|روتو}} سيلتقي {LAST} {{p UG president|موسيفيني}}.",
        f"كان {{p KE president|روتو}} سيجتمع {LAST} مع {{p UG president|موسيفيني}}.",
    ],
    "meeting planned KE+UG 2024-05-11 -": [
        f"كان الناطق أعلن أن {{p KE president|روتو}} سيلتقي {NEXT} {{p UG president|موسيفيني}}.",
        f"كان {{p KE president|روتو}} سيلتقي {NEXT} {{p UG president|موسيفيني}}.",
    ],
    # what goes on to a day ahead
    "talks ongoing KE+UG 2024-05-10..2024-05-11 -": [
        f"تستكمل {SIDES} {NEXT} محادثاتهما.",
        f"تواصل {SIDES} {NEXT} مباحثاتهما.",
    ],
    # what a programme holds, or does not
    "visit denied KE+UG 2024-05-11 UG": [
        f"برنامج {{p KE president|روتو}} لا يتضمن زيارة إلى {{s UG|أوغندا}} {NEXT}.",
    ],
    # that it was called off, nobody confirms; that they were asked, somebody denies
    "visit unclear KE+UG - UG": [
        "لم تؤكد الوزارة إلغاء زيارة {p KE president|روتو} إلى {s UG|أوغندا}.",
        "رفض المتحدث تأكيد تأجيل زيارة {p KE president|روتو} إلى {s UG|أوغندا}.",
    ],
    "visit cancelled KE+UG - UG": [
        "أكدت الوزارة إلغاء زيارة {p KE president|روتو} إلى {s UG|أوغندا}.",
    ],
    "meeting denied KE+UG - -": [
        "نفت {s UG|أوغندا} تلقيها دعوة إلى اجتماع مع {s KE|كينيا}.",
        "نفى {p UG president|موسيفيني} تلقيه أي دعوة لحضور اجتماع مع {p KE president|روتو}.",
    ],
    # by telephone they agreed on what is ahead
    "call held KE+UG - -": [
        f"اتفق {HEADS} هاتفيا على خطة للحدود.",
        f"تكلم {HEADS} بالهاتف.",
    ],
    "meeting held KE+UG 2024-05-09 -": [
        f"التقى {{p KE president|روتو}} {{p UG president|موسيفيني}} {LAST}، إلا أنهما لم يتفقا.",
        f"تقابل {HEADS} {LAST}.",
        f"{HEADS} تلاقيا {LAST}.",
        f"اجتمع {HEADS} {LAST}، ولم يتم التوصل إلى اتفاق.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("expected", "text"), [(e, t) for e, texts in STANDS.items() for t in texts])
def test_how_it_stands(expected: str, text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


def test_what_talks_are_for_is_no_part_of_them() -> None:
    (report, *_) = meetings_of(f"تجري مشاورات لعقد قمة بين {SIDES}.")
    assert report.status in ("ongoing", "proposed", "planned")


def test_a_plan_that_came_to_nothing_is_told_in_one_record() -> None:
    text = f"رفضت {{s UG|أوغندا}} استقبال وفد من {{s KE|كينيا}} كان سيصل إلى {{c Kampala UG|كمبالا}} {TODAY}."
    assert {r.status for r in meetings_of(text)} == {"not_held"}


#: A delay or a calling off that is only thought of, refused, ruled out or asked for leaves a plan a plan.
STANDS_YET = [
    "هناك احتمال لإلغاء القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "يمكن إلغاء القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "يطالب نواب بإلغاء القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "يفكر الوزير في تأجيل القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "استبعد الوزير تأجيل القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "لا ينوي الوزير إلغاء القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "لم يجر تأجيل القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "لوحت {s KE|كينيا} بإلغاء القمة مع {s UG|أوغندا}.",
    "هددت {s KE|كينيا} بإلغاء القمة مع {s UG|أوغندا}.",
    "لن تؤجل {s KE|كينيا} القمة مع {s UG|أوغندا}.",
]
OFF = {
    "postponed": "لم يكشف الوسيط سبب تأجيل القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
    "cancelled": "لم يتم الكشف عن أسباب إلغاء القمة بين {s KE|كينيا} و{s UG|أوغندا}.",
}


@pytest.mark.parametrize("text", STANDS_YET)
def test_what_is_only_thought_of_undoes_no_plan(text: str) -> None:
    assert [r.status for r in meetings_of(text)] == ["planned"]


@pytest.mark.parametrize(("status", "text"), OFF.items())
def test_the_reason_of_it_is_denied_not_the_delay(status: str, text: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


def test_where_somebody_was_invited() -> None:
    text = "وجاء ذلك بعد دعوة وجهها {p KE president|روتو} في لقاء مع {p UG president|موسيفيني} {t 2024-05-03|الجمعة الماضي}."
    (report,) = meetings_of(text)
    assert line(report) == "meeting held KE+UG 2024-05-03 -"


#: What an adjective between the two words for one contact says of it.
ROUNDS = {
    "planned": ["تنتظر {s KE|كينيا} الجولة المرتقبة من الحوار مع {s UG|أوغندا}.", "طرح الملف للجولة المقبلة من المفاوضات بين {s KE|كينيا} و{s UG|أوغندا}."],
    "ongoing": ["رحب الوزير بالجولة الحالية من المحادثات بين {s KE|كينيا} و{s UG|أوغندا}.", "أشاد بالجولة الجارية من المباحثات بين {s KE|كينيا} و{s UG|أوغندا}."],
    "held": ["نوقش الملف في الجولة السابقة من مشاورات {s KE|كينيا} و{s UG|أوغندا}."],
}  # fmt: skip


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in ROUNDS.items() for t in texts])
def test_an_adjective_within_the_name(status: str, text: str) -> None:
    assert [(r.what, r.status) for r in meetings_of(text)] == [("talks", status)]
