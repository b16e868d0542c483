"""«وزير الدفاع الجنوبي», «الوفد الشمالي»: on a page about a divided land the state of that direction."""

from __future__ import annotations

from collections import Counter

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import ARTICLE
from mahdar.knowledge.forms import FEMININE
from mahdar.knowledge.nisbas import NISBA


def give_directions(scan: Scan, drafts: list[Draft]) -> None:
    """Give offices and governments of a direction alone the state that the page means, or none; a direction that is of a
    people of one land stays with it on a page about that land."""
    directions = scan.know.register.directions
    told = [d for d in drafts if d.body in directions or d.actor in directions]
    if not told:
        return
    named = Counter(d.body for d in drafts if d.body is not None)
    for draft in told:
        people = draft.body if draft.body in directions else draft.actor
        assert people is not None
        pairs = [(s, beside) for s, beside in directions[people] if named[s] and named[beside]]
        if pairs:
            state = max(pairs, key=lambda pair: min(named[pair[0]], named[pair[1]]))[0]
            draft.body = state
            if draft.actor == people:
                draft.actor = f"state:{state}"
                draft.kind = "government" if draft.kind == "people" else draft.kind
        elif draft.kind in ("office", "person") and not _is_at_home(scan, people, named):
            draft.body = None


def named_by_direction(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """«بين الشمال والولايات المتحدة», «عاد إلى الشطر الجنوبي»: drafts of the states so called on a page that names both."""
    halves = scan.know.register.halves
    found = [i for i in scan.page.tokens_of(halves.keys()) if scan.page.is_content(i)]
    if not found:
        return []
    named = Counter(d.body for d in drafts if d.body is not None)
    covered = {t for d in drafts for t in range(d.start, d.end)}
    out: list[Draft] = []
    for i in found:
        for rest, cut, state, beside in halves[scan.words[i]]:
            end = i + 1 + len(rest)
            whole = tuple(scan.words[i + 1 : end]) == rest and not covered.intersection(range(i, end))
            if whole and named[state] and named[beside] and (rest or not _is_compass(scan, i)):
                draft = Draft(i, end, cut, "government", actor=f"state:{state}", body=state, basis="anaphora")
                out.append(draft)
                break
    return out


def _is_compass(scan: Scan, token: int) -> bool:
    """«إلى الشمال من», «الشمال الشرقي»: where something lies."""
    behind = scan.words[token + 1] if token + 1 < len(scan.words) else ""
    adjective = behind.startswith(ARTICLE) and behind.endswith((NISBA, NISBA + FEMININE))
    return adjective or behind == scan.signs["out_of"]


def _is_at_home(scan: Scan, people: str, named: Counter[str]) -> bool:
    record = scan.know.register.actors.get(people)
    return record is not None and record.country is not None and bool(named[record.country])
