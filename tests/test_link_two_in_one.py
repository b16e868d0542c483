"""One word for two sides («الكوريتان») names both, and a track that is cut off stands still."""

from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.test_link_told import _built

TRACK = parse_track("كوريا الشمالية، كوريا الجنوبية")
MET = [
    Told(
        "البوابة", "2018-01-09", "محادثات في بانمونجوم\nعقدت الكوريتان الثلاثاء محادثات رسمية في بانمونجوم."
    ),
    Told(
        "البوابة",
        "2018-06-01",
        "محادثات رفيعة\nاتفقت الكوريتان خلال محادثات رفيعة المستوى الجمعة في بانمونجوم على لقاء عسكري.",
    ),
]
CUT = Told(
    "البوابة", "2020-06-09", "خطوط مقطوعة\nقطعت كوريا الشمالية الثلاثاء جميع خطوط الاتصال مع كوريا الجنوبية."
)


def test_the_last_contact_may_name_both_sides_in_one_word() -> None:
    state = _built(MET, TRACK).track
    assert state is not None
    assert state.last_contact is not None
    assert state.last_contact.value["earliest"] == "2018-06-01"


def test_lines_that_are_cut_are_a_stall_by_who_cuts_them() -> None:
    state = _built([*MET, CUT], TRACK).track
    assert state is not None
    assert state.state == "stalled"
    assert ("stall", "state:KP", "2020-06-09") in {
        (s.value["signal"], s.value["who_actor"], s.value["told"]) for s in state.signals
    }
