"""Who followed another at one side of a table, or sits there beside it: the track, its contacts and its conditions."""

from __future__ import annotations

import pytest

from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.loader import read_table
from mahdar.link import build_dossier
from mahdar.link.successors import asked_for, of_one_side, side_name, with_their_sides
from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.records import meetings, page, report
from tests.test_link_pertinent import _built

R = report


def test_every_actor_of_the_table_is_known() -> None:
    known = load_knowledge().actors.register.actors
    rows = read_table("link/successors.tsv", required=("side", "actor", "from", "to"))
    assert {r["actor"] for r in rows} <= known.keys()


@pytest.mark.parametrize(
    ("actor", "day", "side"),
    [
        ("group:gnu-ly", None, {"group:gna-ly"}),
        ("group:gnu-ly", "2022-05-01", {"group:gna-ly"}),
        ("group:gnu-ly", "2019-05-01", set()),  # there was none yet
        ("group:splm", "2005-01-09", {"state:SS"}),
        ("group:splm", "2014-01-09", set()),  # the party of a state that speaks for itself
        ("state:MA", None, set()),
    ],
)
def test_who_stands_for_one_side(actor: str, day: str | None, side: set[str]) -> None:
    assert of_one_side(actor, day) == side


def test_a_party_that_is_asked_for_itself_is_nobody_else() -> None:
    both = {"group:gna-ly", "group:gnu-ly"}
    assert asked_for(["group:gnu-ly", "group:lna"], both) == {"group:gnu-ly"}
    assert asked_for(["group:gnu-ly", "group:lna"], {"group:gna-ly", "group:lna"}) == {
        "group:gna-ly",
        "group:lna",
    }
    assert with_their_sides(["state:MA", "group:polisario"]) == ("state:MA", "group:polisario", "state:EH")


def test_one_side_is_called_as_the_other_account_calls_it() -> None:
    assert side_name("group:sdc") == side_name("group:aanes") != "state:SY" == side_name("state:SY")


@pytest.mark.parametrize(
    ("asked", "parties", "day", "contact"),
    [
        ("حكومة الوفاق، حفتر", "group:gnu-ly group:lna", "2022-07-18", True),
        ("حكومة الوحدة الليبية، حفتر", "group:gna-ly group:lna", "2020-10-23", True),
        ("حكومة الوفاق، حفتر", "group:gna-ly group:gnu-ly", "2021-03-16", False),  # the hand-over
        ("حكومة الوفاق، حكومة الوحدة الليبية", "group:gna-ly group:gnu-ly", "2021-03-16", True),
        ("الحكومة السورية، قسد", "state:SY group:sdc", "2018-07-26", True),
        ("المغرب، البوليساريو", "state:MA state:EH", "2019-03-21", True),
        ("السودان، جنوب السودان", "state:SD group:splm", "2004-05-26", True),
        ("السودان، جنوب السودان", "state:SD group:splm", "2016-05-26", False),
        ("السودان، جنوب السودان", "state:SD group:splm-n", "2016-05-26", False),
        ("صربيا، كوسوفو", "state:RS group:kosovo-albanians", "2007-11-26", True),
    ],
)
def test_a_track_takes_the_contacts_of_who_stood_for_its_side(
    asked: str, parties: str, day: str, contact: bool
) -> None:
    dossier = build_dossier([page("a", day, R(parties, day))], query=parse_track(asked))
    found = [m for m in dossier.meetings if m.in_track == "contact"]
    assert bool(found) == contact
    for meeting in found:  # each keeps the name it was called by
        assert {v.value.actor for v in meeting.parties.values} == set(parties.split())


def test_two_wings_that_met_one_guest_on_a_day_did_not_meet_each_other() -> None:
    first = page("a", "2020-06-18", R("group:sdc state:RU", "2020-06-17", place="Qamishli"))
    second = page("b", "2020-06-18", R("group:sdf state:RU", "2020-06-17", place="Qamishli"))
    assert all(len({v.value.actor for v in m.parties.values}) == 2 for m in meetings(first, second))


LIBYA = [
    Told("صحيفة الساحل", "2020-10-24", "جنيف\nوقع وفدا حكومة الوفاق والجيش الوطني الليبي أمس الجمعة في جنيف اتفاقا لوقف إطلاق النار."),
    Told("وكالة سرت", "2022-07-20", "لقاء في طرابلس\nالتقى وفد من حكومة الوحدة الوطنية الليبية أمس الثلاثاء في طرابلس وفدا من الجيش الوطني الليبي. وطالبت حكومة الوحدة الوطنية الليبية قوات حفتر بالانسحاب من سرت."),
]  # fmt: skip


def test_the_conditions_of_a_successor_are_the_side_s_under_its_own_name() -> None:
    track = _built(LIBYA, "حكومة الوفاق، حفتر").track
    assert track is not None
    assert track.last_contact is not None
    assert track.last_contact.value["earliest"] == "2022-07-19"
    assert [(c.value["actor"], c.value["toward"]) for c in track.open_conditions] == [
        ("group:gnu-ly", "group:lna")
    ]
