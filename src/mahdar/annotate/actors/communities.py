"""A people within a land: «أكراد سوريا», «أرمن لبنان», «صرب كرواتيا». The land says where they live and acts in nothing."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

_LAND = frozenset({"government", "place"})
PLURAL = "plural"
#: A plural in the construct state has so many letters at least: «ممثلو», not «هو».
LONG = 4
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
    one = draft.kind == "people" and draft.end == draft.start + 1 and not scan.is_definite(draft.start)
    return one and _is_noun(scan, draft.start, draft.cut)


def _of_another_state(scan: Scan, land: Draft) -> bool:
    """The word before it is the indefinite plural of a people that has a state, elsewhere: «أرمن», «روس»."""
    nisba = scan.get(land.start - 1, "nisba")
    if nisba is None or nisba.end != land.start or nisba.data.number != PLURAL or nisba.data.definite:
        return False
    if land.body in nisba.data.codes or scan.entity(land.start - 1) is not None:
        return False
    if land.body not in OF_ITS_PEOPLE and scan.entity(land.end) is not None:
        return False  # «دعا أرمن لبنان تركيا»: a name without an id would swallow the next
    ending = scan.words[land.start - 1].endswith(scan.know.people_endings)
    return not ending and _is_noun(scan, land.start - 1, nisba.cut)


def _is_noun(scan: Scan, token: int, cut: int) -> bool:
    """No adjective of the word before it, whose verb has the land for its object («اتهم مسؤولون أكراد تركيا»).

    Sure of that are: where a sentence or clause opens, a preposition or a verb, a plural in the construct state («ممثلو أكراد …»),
    «ل» or «ب» before the word itself, «و» behind the name of a state.
    """
    if cut:
        joined = scan.words[token].startswith(scan.signs["and"])
        return not joined or (token > 0 and scan.entity(token - 1) is not None)
    if token == 0 or token == scan.page.sentences[scan.page.sentence_index(token)].start:
        return True
    before = scan.words[token - 1]
    construct = len(before) >= LONG and before.endswith((scan.signs["and"], scan.signs["ya"]))
    contexts, bare = scan.know.words.contexts, before.removeprefix(scan.signs["and"])
    if bare in contexts["say"] or bare in contexts["act"]:
        return True  # «وأضاف أكراد سوريا»
    leads = before in contexts["on_behalf"] or scan.is_function(token - 1)
    return construct or leads or not scan.is_arabic(token - 1)


def _is_where(land: Draft) -> None:
    land.kind, land.basis, land.as_ = "place", "inside", "place"


def _cut(scan: Scan, land: Draft) -> int:
    """The letters before the name of the people («وأرمن لبنان»)."""
    nisba = scan.get(land.start - 1, "nisba")
    return nisba.cut if nisba is not None else 0
