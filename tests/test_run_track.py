"""Choosing a track on the command line: names in two languages, ids, capitals, periods."""

import pytest

from mahdar.errors import UsageError
from mahdar.link.days import iso
from mahdar.run.track import parse_period, parse_track

TRACKS = [
    ("تركيا، سوريا", ("state:TR", "state:SY")),
    ("تركيا وسوريا", ("state:TR", "state:SY")),
    ("أنقرة، دمشق", ("state:TR", "state:SY")),
    ("Turkey, Syria", ("state:TR", "state:SY")),
    ("Iran and Saudi Arabia", ("state:IR", "state:SA")),
    ("السعودية، الحوثيون", ("state:SA", "group:houthis")),
    ("السودان، قوات الدعم السريع", ("state:SD", "group:rsf")),
    ("RSF, SAF", ("group:rsf", "state:SD")),
    ("sdf, TR", ("group:sdf", "state:TR")),
    ("GNA, LNA", ("group:gna-ly", "group:lna")),
    ("UN, Houthis", ("org:un", "group:houthis")),
    ("مصر، إثيوبيا، السودان", ("state:EG", "state:ET", "state:SD")),
    ("الاتحاد الأوروبي، إيران", ("org:eu", "state:IR")),
    ("state:TR,state:SY", ("state:TR", "state:SY")),
    ("SA,IR", ("state:SA", "state:IR")),
    ("us, kp", ("state:US", "state:KP")),
    ("MA، الجزائر", ("state:MA", "state:DZ")),
    ("وزارة الخارجية التركية، الحكومة السورية", ("state:TR", "state:SY")),
    ("القبارصة الأتراك، قبرص", ("state:XN", "state:CY")),
    ("السراج، حفتر", ("state:LY", "group:lna")),
    ("خليفة حفتر، مصر", ("group:lna", "state:EG")),
    ("أردوغان، الأسد", ("state:TR", "state:SY")),  # who leads a party, too
    ("سمير جعجع، الأسد", ("party:lebanese-forces", "state:SY")),
    ("Vladimir Putin, Volodymyr Zelensky", ("state:RU", "state:UA")),
    ("محمود عباس، إسماعيل هنية", ("state:PS", "group:hamas")),
    # A word of a name, in either script: who rules a state goes before his namesakes.
    ("Putin, Erdogan", ("state:RU", "state:TR")),
    ("عباس، نتنياهو", ("state:PS", "state:IL")),
    ("Abbas, Netanyahu", ("state:PS", "state:IL")),
    ("ترامب، كيم", ("state:US", "state:KP")),
    ("Kim Jong Un, Moon Jae-in", ("state:KP", "state:KR")),
    ("بن سلمان، عراقجي", ("state:SA", "state:IR")),
    # An envoy is asked for as that, though he took another office after it.
    ("غريفيث، الحوثيون", ("org:un", "group:houthis")),
]
PERIODS = [
    ("2022", "2022-01-01", "2022-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2022-12..2024-06", "2022-12-01", "2024-06-30"),
    ("2022-12-28", "2022-12-28", "2022-12-28"),
]


@pytest.mark.parametrize(("text", "parties"), TRACKS)
def test_parties_by_name_or_id(text: str, parties: tuple[str, ...]) -> None:
    assert parse_track(text).parties == parties


@pytest.mark.parametrize(("text", "first", "last"), PERIODS)
def test_periods(text: str, first: str, last: str) -> None:
    assert tuple(iso(d) for d in parse_period(text)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "تركيا",
        "تركيا، كوكب المريخ الأزرق",
        "شمال قبرص، تركيا",  # no name in the register, and never read as the whole island
        "تركيا، أنقرة",
        "",
        "state:TR",
        "TR,QQ",
        "TR,state:QQ",
        "person:abiy-ahmed,state:ER",
    ],
)
def test_what_is_no_track_is_refused_with_a_word(text: str) -> None:
    with pytest.raises(UsageError, match="--track"):
        parse_track(text)


@pytest.mark.parametrize("text", ["next year", "2022-13", "2022..x", ""])
def test_what_is_no_period_is_refused_with_a_word(text: str) -> None:
    with pytest.raises(UsageError, match="--period"):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("كوريا، اليابان", ["كوريا الشمالية", "كوريا الجنوبية"]),
        ("Koria, Japan", []),
        ("Moroco, Algeria", ["Morocco"]),
        ("Zarif, Kerry", ["Mohammad Javad Zarif"]),
        ("Haftar, Dbeibah", ["Libyan National Army"]),
        ("الحوثي، هادي", ["هادي"]),  # never a namesake who leads something now
        ("الشرع، عبدي", ["عبدي"]),
        ("بري، عون", ["بري"]),
        ("صالح، الحوثيون", ["علي عبد الله صالح"]),  # several who led sides bear it
        ("موريتانا، السنغال", ["موريتانيا"]),
    ],
)
def test_names_like_an_unknown_one_are_offered(text: str, offered: list[str]) -> None:
    with pytest.raises(UsageError) as error:
        parse_track(text)
    assert all(name in str(error.value) for name in offered)


@pytest.mark.parametrize("text", ["RSFF, SAF", "TheArmy, SAF"])
def test_a_short_name_that_nobody_has_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no state, organisation or group"):
        parse_track(text)


@pytest.mark.parametrize("text", ["MA,DZ", "state:MA,state:DZ", "Morocco, Algeria"])
def test_a_track_given_by_codes_has_a_name_to_read(text: str) -> None:
    assert parse_track(text).name == "المغرب – الجزائر"


def test_an_army_is_asked_for_by_its_state_which_holds_its_contacts() -> None:
    assert parse_track("الجيش السوداني، قوات الدعم السريع").parties == ("state:SD", "group:rsf")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("حكومة الوفاق، حفتر", ("group:gna-ly", "group:lna")),
        ("السعودية، عبد الملك الحوثي", ("state:SA", "group:houthis")),
        ("عبد الفتاح السيسي، إثيوبيا", ("state:EG", "state:ET")),
    ],
)
def test_who_leads_a_side_is_asked_for_as_it(text: str, parties: tuple[str, ...]) -> None:
    assert parse_track(text).parties == parties
