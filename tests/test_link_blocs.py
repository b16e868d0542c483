"""A group of states named as one, and its members named one by one: accounts of one contact, or of two."""

import pytest

from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.link.bodies import blocs, groups_named
from mahdar.model import Annotation
from tests.records import page, report

R = report
VIENNA = {"what": "talks", "place": "Vienna"}

CASES: dict[str, tuple[int, list[Annotation]]] = {
    "the three of Europe by their group and by their names": (1, [
        page("a", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA)),
        page("b", "2025-07-26", R("IR FR DE GB", "2025-07-25", **VIENNA)),
    ]),
    "… in the other order": (1, [
        page("a", "2025-07-26", R("IR FR DE GB", "2025-07-25", **VIENNA)),
        page("b", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA)),
    ]),
    "the six with one of them left out": (1, [
        page("a", "2014-07-16", R("IR org:p5plus1", "2014-07-15", **VIENNA)),
        page("b", "2014-07-16", R("IR US GB FR RU DE", "2014-07-15", **VIENNA)),
    ]),
    "with the union beside them": (1, [
        page("a", "2014-07-16", R("IR org:p5plus1 org:eu", "2014-07-15", **VIENNA)),
        page("b", "2014-07-16", R("IR US GB FR RU CN DE", "2014-07-15", **VIENNA)),
    ]),
    "the guarantors alone": (1, [
        page("a", "2019-04-27", R("org:astana-guarantors", "2019-04-26", what="meeting", place="Astana")),
        page("b", "2019-04-27", R("RU TR IR", "2019-04-26", what="meeting", place="Astana")),
    ]),
    "the four on Sudan with London": (1, [
        page("a", "2022-03-11", R("SD org:quartet-sudan", "2022-03-10", what="talks", place="Khartoum")),
        page("b", "2022-03-11", R("SD US GB SA AE", "2022-03-10", what="talks", place="Khartoum")),
    ]),
    "the four on Sudan with Cairo": (1, [
        page("a", "2025-09-13", R("SD org:quartet-sudan", "2025-09-12", what="talks", place="Washington")),
        page("b", "2025-09-13", R("SD US EG SA AE", "2025-09-12", what="talks", place="Washington")),
    ]),
    "those who were to be the four years later": (2, [
        page("a", "2022-03-11", R("SD org:quartet-sudan", "2022-03-10", what="talks", place="Khartoum")),
        page("b", "2022-03-11", R("SD US EG SA AE", "2022-03-10", what="talks", place="Khartoum")),
    ]),
    "one of the six aside, in the same city on the same day": (2, [
        page("a", "2014-07-16", R("IR org:p5plus1", "2014-07-15", **VIENNA)),
        page("b", "2014-07-16", R("IR US", "2014-07-15", **VIENNA)),
    ]),
    "two of the three": (2, [
        page("a", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA)),
        page("b", "2025-07-26", R("IR FR DE", "2025-07-25", **VIENNA)),
    ]),
    "another day": (2, [
        page("a", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA)),
        page("b", "2025-06-21", R("IR FR DE GB", "2025-06-20", **VIENNA)),
    ]),
    "the group with another state": (2, [
        page("a", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA)),
        page("b", "2025-07-26", R("RU FR DE GB", "2025-07-25", **VIENNA)),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_group_and_its_members(case: str) -> None:
    count, pages = CASES[case]
    assert len(build_dossier(pages).meetings) == count
    assert len(build_dossier(pages[::-1]).meetings) == count


def test_every_group_and_member_is_known() -> None:
    actors = load_knowledge().actors.register.actors
    assert {a for group, members in blocs().items() for a in (group, *members)} <= actors.keys()


def test_a_group_is_named_by_all_of_few_or_by_all_but_one_of_more() -> None:
    six = blocs()["org:p5plus1"]
    assert groups_named({*six, "state:IR"}) == {"org:p5plus1", "org:e3", "org:minsk-group"}
    assert groups_named(six - {"state:CN", "state:US"}) == {"org:e3"}
    assert "org:p5plus1" in groups_named(six - {"state:CN"})
    assert not groups_named({"state:FR", "state:DE", "org:e3"})


def test_the_members_are_the_finer_account_and_nobody_is_left_out() -> None:
    _count, pages = CASES["the three of Europe by their group and by their names"]
    (meeting,) = build_dossier(pages).meetings
    assert not [c for c in meeting.conflicts if c.slot == "parties"]
    assert meeting.label_en is not None
    assert "E3" not in meeting.label_en
    assert "Germany" in meeting.label_en


def test_a_state_beside_the_group_is_left_out_by_who_does_not_name_it() -> None:
    pages = [
        page("a", "2025-07-26", R("IR org:e3", "2025-07-25", **VIENNA), outlet="a"),
        page("b", "2025-07-26", R("IR FR DE GB TR", "2025-07-25", **VIENNA), outlet="b"),
    ]
    (meeting,) = build_dossier(pages).meetings
    assert [c.note for c in meeting.conflicts if c.slot == "parties"] == ["state:TR"]


def test_who_leaves_out_a_group_is_told_so_by_its_members_and_not_twice() -> None:
    pages = [
        page("a", "2014-11-25", R("IR org:p5plus1", "2014-11-24", **VIENNA), outlet="a"),
        page("b", "2014-11-25", R("IR US GB FR RU CN DE", "2014-11-24", **VIENNA), outlet="b"),
        page("c", "2014-11-25", R("IR US", "2014-11-24", **VIENNA), outlet="c"),
    ]
    (meeting,) = build_dossier(pages).meetings
    left_out = {c.note for c in meeting.conflicts if c.slot == "parties"}
    assert left_out == {"state:GB", "state:FR", "state:RU", "state:CN", "state:DE"}


def test_a_group_is_made_up_as_on_its_day() -> None:
    with_london = {"state:US", "state:GB", "state:SA", "state:AE"}
    with_cairo = {"state:US", "state:EG", "state:SA", "state:AE"}
    assert blocs("2022-03-10")["org:quartet-sudan"] == with_london
    assert blocs("2025-09-12")["org:quartet-sudan"] == blocs()["org:quartet-sudan"] == with_cairo
    assert groups_named(with_london, "2022-03-10") == {"org:quartet-sudan", "org:quartet-ye"}
    assert groups_named(with_london, "2025-09-12") == {"org:quartet-ye"}
    assert groups_named(with_cairo, "2022-03-10") == set()
    assert len(blocs("2022-01")["org:g5-sahel"]) == 5
    assert "state:ML" not in blocs("2023-01-01")["org:g5-sahel"]
    assert groups_named({"state:FR", "state:DE", "state:RU", "state:UA"}, "2012-01-01") == set()
