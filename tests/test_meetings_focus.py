"""The two sides in focus: who «الطرفان», «البلدان», «الوفدان», «الزعيمان» are, wherever they were named."""

import pytest

from tests.meetings_page import meetings_of

TITLE = "{s SN|السنغال} و{g group:mfdc|الحركة الديمقراطية} تعودان إلى الحوار ##\n"
ENVOYS = "وأشاد {p NG president|الرئيس النيجيري} بدور {s MA|المغرب}. "
SIDES = [
    # named only in the title, others since
    (TITLE + ENVOYS + "ومن المنتظر أن يلتقي الوفدان {t 2024-05-20|في 20 أيار}.", {"state:SN", "group:mfdc"}),
    (TITLE + ENVOYS + "وكان الطرفان قد اجتمعا {t 2024-04-02|مطلع نيسان}.", {"state:SN", "group:mfdc"}),
    (TITLE + ENVOYS + "وسيعقد قريبا اجتماع بين الجانبين {t 2024-05-20|في 20 أيار}.", {"state:SN", "group:mfdc"}),
    # the nearest pair of the same sentence
    (TITLE + "واتفقت {s MA|المغرب} و{s MR|موريتانيا} على لقاء بين البلدين {t 2024-05-20|في 20 أيار}.", {"state:MA", "state:MR"}),
    # «البلدان» are states
    ("بحث وزيرا خارجية {s JO|الأردن} و{s CY|قبرص} الأزمة. وقتل {g group:x|فصيل} و{g group:y|فصيل آخر} رهائن. "
     "وسيعقد اجتماع بين البلدين {t 2024-05-20|في 20 أيار}.", {"state:JO", "state:CY"}),
    # «الحركتان» are none
    ("وقعت {g group:x|جبهة التحرير} و{g group:y|حركة العدل} إعلانا في حضور وزيري {s JO|الأردن} و{s CY|قبرص}. "
     "وكانت الحركتان قد اجتمعتا {t 2024-04-02|مطلع نيسان}.", {"group:x", "group:y"}),
    # … not a movement and a state that is not its land's, where the page names two movements apart
    ("وانتقدت {g group:y|حركة العدل} البيان. وقال ناطق باسم {g group:x|جبهة التحرير} إن {s US|الولايات المتحدة} منحازة. "
     "وكانت الحركتان قد اجتمعتا {t 2024-04-02|مطلع نيسان}.", {"group:x", "group:y"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_two_known_sides_are_the_pair_that_the_page_speaks_of(text: str, expected: set[str]) -> None:
    report = meetings_of(text)[-1]
    assert {p.actor for p in report.parties} == expected


def test_two_offices_of_one_state_are_no_pair() -> None:
    found = meetings_of(
        "قالت {s SN|السنغال} و{s ML|مالي} إن الحدود آمنة. ووصل الوزير للقاء مسؤولين يتقدمهم "
        "{f - ministers|وزيرا الداخلية} والخارجية."
    )
    assert found == ()


def test_agreements_signed_some_time_tell_of_no_meeting() -> None:
    text = "{s SN|السنغال} و{s ML|مالي} شريكان. "
    assert meetings_of(text + "وشملت الاتفاقيات الموقعة بين البلدين النقل والصيد.") == ()
    (report,) = meetings_of(
        text + "ونصت الاتفاقية الموقعة بين البلدين {t 2019-01-01..2019-12-31|في 2019} على ذلك."
    )
    assert report.earliest == "2019-01-01"


ONLY_THE_WAY = [
    "قال {f VE official|الوزير} إن وفده لن يسافر إلى {k MX|مكسيكو} للحوار مع {g group:opposition-ve VE|المعارضة}. ",
    "وصل وفد {s VE|الحكومة الفنزويلية} {t 2024-05-09|أمس} إلى {k MX|المكسيك} لإجراء محادثات مع {g group:opposition-ve VE|المعارضة}. ",
]


@pytest.mark.parametrize("way", ONLY_THE_WAY)
def test_the_land_where_a_journey_leads_is_none_of_the_two(way: str) -> None:
    told = meetings_of(
        way + "وكان الجانبان قد التقيا في {c Oslo NO|أوسلو} {t 2024-04-02|في الثاني من أبريل}."
    )
    assert {p.actor for p in told[-1].parties if p.role == "party"} == {"state:VE", "group:opposition-ve"}


def test_the_two_who_signed_under_a_body_are_its_sides() -> None:
    told = meetings_of(
        "بدأت محادثات بين {s YE|الحكومة} و{g group:houthis YE|الحوثيين}. "
        "وكان الجانبان قد وقعا {t 2024-04-02|في الثاني من أبريل} مذكرة تفاهم برعاية {o org:un|الأمم المتحدة}."
    )
    assert {p.actor: p.role for p in told[-1].parties} == {
        "state:YE": "party", "group:houthis": "party", "org:un": "mediator",
    }  # fmt: skip
