"""Contacts of which no word says how they stand: the time of the clause that speaks of them as known, deep in the page."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p EG president|السيسي}", "{p IT prime_minister|ميلوني}"
C = "{c Rome IT|روما}"
#: What the page opens with, so that nothing behind it is the page's news.
ELSEWHERE = "هطلت أمطار غزيرة. أغلقت المدارس أبوابها. انقطعت الكهرباء عن الأحياء. تعطلت القطارات. "

BY_CLAUSE = {
    "held": [
        f"كشف الدبلوماسي للصحافة المحادثات بين {A} و{B}.",
        f"انتقد النواب زيارة {A} إلى {C}.",
        f"يستنكر النواب زيارة {A} إلى {C} التي قام بها دون إعلان.",
        f"اتفق {A} في اتصال هاتفي مع {B} على تبادل الخبرات.",
        f"ناقش {A} في محادثة هاتفية مع {B} ملف الغاز.",
        f"جاءت تصريحات {A} في محادثة هاتفية مع {B}.",
        f"انتقد النواب اجتماع {A} مع {B}.",
    ],
    "ongoing": [
        f"يتابع المستثمرون المحادثات بين {A} و{B}.",
        f"وردت أنباء عن استمرار المفاوضات بين {A} و{B}.",
    ],
    "unclear": [
        f"يتحدث المقال عن زيارة {A} إلى {C}.",
        f"وردت أنباء عن مفاوضات بين {A} و{B}.",
        f"أهم ما في الملف زيارة {A} إلى {C}.",
    ],
    "planned": [f"يتحدث المقال عن الزيارة المرتقبة ل{A} إلى {C}."],
    "denied": [
        f"نفى {A} تفاوضه مع {B}.",
        f"نفت الرئاسة لقاء {A} مع {B}.",
    ],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in BY_CLAUSE.items() for t in texts])
def test_what_is_left_open_is_read_off_its_clause(status: str, text: str) -> None:
    assert [r.status for r in meetings_of(ELSEWHERE + text)] == [status]


def test_who_does_not_deny_a_contact_denies_none() -> None:
    (report,) = meetings_of(f"لم تنف الرئاسة لقاء {A} مع {B}.")
    assert report.status != "denied"


NO_CONTACT = [
    # it directs something at somebody
    "{s NO|أوسلو} توجه تحذيرا إلى {s IS|ريكيافيك} بشأن الصيد.",
    # it tends to a deed
    "{p NO prime_minister|ستوره} يتجه لفرض رسوم على {k IS|آيسلندا}.",
    "تتجه {s NO|النرويج} إلى إلغاء عقود السفن مع {k IS|آيسلندا}.",
    # what somebody did is received, not he
    "استقبلت {s NO|أوسلو} قرارات {p IS prime_minister|بنيديكتسون} بفتور.",
    # anybody's journeys
    "أوقفت {s NO|النرويج} منح تأشيرات لزيارة {k IS|آيسلندا}.",
    "نصحت {s NO|النرويج} الراغبين في زيارة {k IS|آيسلندا} بالحذر.",
]


@pytest.mark.parametrize("text", NO_CONTACT)
def test_no_journey_of_an_official_is_none(text: str) -> None:
    assert meetings_of(text) == ()


JOURNEYS = [
    "توجه {p NO prime_minister|ستوره} إلى {c Reykjavik IS|ريكيافيك}.",
    "{p NO prime_minister|ستوره} يتجه إلى {c Reykjavik IS|ريكيافيك} غدا.",
    "{p NO prime_minister|ستوره} توجه سرا إلى {c Reykjavik IS|ريكيافيك}.",
    "يتجه {p NO prime_minister|ستوره} إلى {c Reykjavik IS|ريكيافيك} للمشاركة في الحفل.",
]


@pytest.mark.parametrize("text", JOURNEYS)
def test_who_sets_out_for_a_place_visits_it(text: str) -> None:
    assert [r.what for r in meetings_of(text)] == ["visit"]
