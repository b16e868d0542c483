"""A people within a land: «أكراد سوريا», «أرمن لبنان», «صرب كرواتيا». The land says where they live and acts in nothing."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

_LAND = frozenset({"government", "place"})
PLURAL = "plural"
#: Codes of lands that are the state of such a people and of nobody else: Nagorno-Karabakh, Northern Cyprus, Abkhazia,
#: South Ossetia, Transnistria. Their people are that side itself.
OF_ITS_PEOPLE = frozenset({"XR", "XN", "XA", "XO", "XT"})


def give_lands(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in order, with each land behind the indefinite name of a people made the place where that people lives.

    A people of the register keeps its id and takes the land into its words; one called by the adjective of another state
    («أرمن لبنان») is a people without an id, so that neither state acts. In a land that is its people's own state
    («أرمن قره باغ») that state acts.
    """
    out: list[Draft] = []
    for draft in drafts:
        before = out[-1] if out else None
        if draft.kind in _LAND and not draft.cut and draft.end > draft.start and draft.start:
            if before is not None and before.end == draft.start and _is_people(scan, before):
                before.end, before.body = draft.end, draft.body
                _is_where(draft)
            elif _of_another_state(scan, draft):
                if draft.body in OF_ITS_PEOPLE:
                    draft.start -= 1
                else:
                    out.append(Draft(draft.start - 1, draft.end, _cut(scan, draft), "people", number=PLURAL))
                    _is_where(draft)
        out.append(draft)
    return out


def _is_people(scan: Scan, draft: Draft) -> bool:
    """«أكراد», one word without the article."""
    return draft.kind == "people" and draft.end == draft.start + 1 and not scan.is_definite(draft.start)


def _of_another_state(scan: Scan, land: Draft) -> bool:
    """The word before it is the indefinite plural of a people that has a state, elsewhere: «أرمن», «روس»."""
    nisba = scan.get(land.start - 1, "nisba")
    if nisba is None or nisba.end != land.start or nisba.data.number != PLURAL or nisba.data.definite:
        return False
    if land.body in nisba.data.codes or scan.entity(land.start - 1) is not None:
        return False
    return not scan.words[land.start - 1].endswith(scan.know.people_endings)


def _is_where(land: Draft) -> None:
    land.kind, land.basis, land.as_ = "place", "inside", "place"


def _cut(scan: Scan, land: Draft) -> int:
    """The letters before the name of the people («وأرمن لبنان»)."""
    nisba = scan.get(land.start - 1, "nisba")
    return nisba.cut if nisba is not None else 0
