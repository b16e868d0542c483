"""Whose talks they are when only those who care for them, or nobody, stand in the sentence."""

from tests.meetings_page import meetings_of

TITLE = "{s SN|السنغال} و{g group:mfdc|الحركة} تعودان إلى الحوار ##\n"
MEDIATORS = "وتعثرت الجولة الرابعة التي رعتها {s GM|غامبيا} و{s GN|غينيا} هذا الربيع. "
PAIR = {"state:SN", "group:mfdc"}


def test_who_mediates_on_a_page_is_no_side_of_its_talks() -> None:
    text = (
        TITLE
        + MEDIATORS
        + "وقال الوسيطان من {s GM|غامبيا} و{s GN|غينيا} إن المفاوضات ستستأنف {t 2024-05-20|في 20 أيار}."
    )
    for report in meetings_of(text):
        assert {p.actor for p in report.parties if p.role == "party"} <= PAIR


def test_two_behind_one_with_are_no_pair() -> None:
    text = (
        TITLE
        + "وانتقدت {s MR|موريتانيا} علاقاته مع {s ML|مالي} و{g group:x|الفصيل}. وكان الطرفان قد اجتمعا {t 2024-04-02|مطلع نيسان}."
    )
    assert {p.actor for p in meetings_of(text)[-1].parties} == PAIR


def test_who_closes_talks_is_not_who_talks() -> None:
    text = TITLE + "أسدل {o org:un|المبعوث الأممي} الستار على مشاورات السلام {t 2024-05-09|أمس}."
    roles = {p.actor: p.role for p in meetings_of(text)[-1].parties}
    assert roles == {"state:SN": "party", "group:mfdc": "party", "org:un": "mediator"}


def test_the_contact_of_the_first_sentence_is_what_the_page_is_about() -> None:
    text = (
        "أجلت {s MA|المغرب} و{s ES|إسبانيا} جولة المحادثات. ونددت {g group:mfdc|الحركة} ب{s SN|السنغال}. "
        "وقال ناطق إن الطرفين سيجتمعان {t 2024-05-20|في 20 أيار}."
    )
    assert {p.actor for p in meetings_of(text)[-1].parties} == {"state:MA", "state:ES"}
