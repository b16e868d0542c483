"""What is held beside a visit, and what points back at it."""

from tests.meetings_page import line, meetings_of

FORUM = "انطلق {t 2024-05-10|اليوم} المنتدى الكيني البريطاني الذي ينعقد على هامش زيارة {p KE president|روتو} إلى {c London GB|لندن}."


def test_a_forum_beside_a_visit_is_no_part_of_it() -> None:
    talks = "وعلى هامش الزيارة أيضا، اجتمع {p KE president|روتو} مع {p GB prime_minister|سوناك}."
    assert [line(r) for r in meetings_of(f"{FORUM} {talks}")] == [
        "conference ongoing GB+KE 2024-05-10 London",
        "visit ongoing GB+KE 2024-05-10 London",
    ]


def test_the_session_told_of_is_the_same_one() -> None:
    words = "وتحدث في الجلسة {p KE energy_minister|تشيرشير} عن الشراكة بين {k KE|كينيا} و{k GB|بريطانيا} و{k US|الولايات المتحدة}."
    assert [line(r).split()[0] for r in meetings_of(f"{FORUM} {words}")] == ["conference", "visit"]


def test_a_conference_told_of_again_by_its_city_is_the_same_one() -> None:
    first = "قال {p LB prime_minister|سلام} في مؤتمر دولي في {c Rome IT|روما} {t 2024-05-09|أمس} إن {k LB|لبنان} يحتاج إلى الدعم."
    again = "وتكلم في مؤتمر {c Rome IT|روما} كذلك رئيس الوزراء فقال إن بلاده تشارك في {o org:unifil|اليونيفيل} في جنوب {k LB|لبنان}."
    assert len(meetings_of(f"{first} {again}")) == 1
