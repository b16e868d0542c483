"""How a contact stands where the rules leave it open or read it weakly, and its signs together speak for another status.

A table of weights learned from labelled stories (`knowledge/ar/meetings/status_weights.tsv`, made by `training.status`)
says what each sign of `page_signs` adds to the log-odds of each status. What the rules read is a sign among them. The
sum decides where the rules leave it open, and where it is sure against a light reading. What it decides carries a doubt.
"""

from __future__ import annotations

from math import exp

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.status.decide import decide
from mahdar.annotate.meetings.status.page_signs import NOWHERE, signs_of, unique
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import TO
from mahdar.knowledge.weights import Weights

#: What the rules say when they leave it open, and what they may read too lightly.
OPEN, PLANNED, ONGOING = "unclear", "planned", "ongoing"
#: The tense and the kinds of a verb that tells of what is on.
PRESENT, LASTING = "present", frozenset({"light", "with", "visit", "host"})
#: Evidence that grammar gives (see `signs`), and evidence that is a hint.
GRAMMAR, HINT = 2, 1
#: The stories behind the weights have so many sentences or more: of a line or two alone they tell nothing.
STORY = 5
#: From this probability on the weights have it where the rules leave it open, or have no more than a hint that it is.
LIKELY = 0.4
#: … and from this one where the rules read by grammar that it is planned, or by a hint that it is on. All else that they
#: read stands: of what they read as held, proposed or undone the weights mend too little to be worth what they spoil.
SURE = 0.5
NEVER = 2.0
#: So many words are shown with what they spoke for.
SHOWN = 3


def decide_and_weigh(
    report: Report, page: Page, weights: Weights
) -> tuple[str, Evidence | None, Contact | None, str | None]:
    """The status of a contact, the evidence it rests on, the place that has it, and a doubt when weights decided it."""
    read, evidence, witness = decide(report.contacts, page)
    least = NEVER if _goes_on(evidence, witness) else needed(read, evidence)
    if not weights.classes or least > 1 or len(page.sentences) < STORY:
        return read, evidence, witness, None
    signs = unique(signs_of(report, read, evidence, page))
    status, sure = most_likely(weights, signs)
    if status == read or sure < least:
        return read, evidence, witness, None
    words = _words_for(status, read, signs, weights)
    shown = ", ".join(page.reading.raw(t, t + 1) for t in sorted(words[:SHOWN]))
    doubt = (
        f"the words beside it read as {read}; all its signs together speak for {status} ({sure:.0%} likely)"
    )
    return status, *_told_at(report.contacts, words, status), f"{doubt}: {shown}" if shown else doubt


def needed(read: str, evidence: Evidence | None) -> float:
    """How likely another status must be to be taken instead of what the rules read; more than 1 when none is."""
    status, weight = (evidence.status, evidence.weight) if evidence is not None else ("", 0)
    if read == OPEN and weight <= HINT:
        return LIKELY
    lightly = (read == PLANNED and weight <= GRAMMAR) or (read == status == ONGOING and weight <= HINT)
    return SURE if lightly else NEVER


def _goes_on(evidence: Evidence | None, witness: Contact | None) -> bool:
    """«حيث يزور …», «الذي يستضيف الوفد», «يتفاوض مع …»: its own verb, in the present and without a day, tells that it is on."""
    if evidence is None or witness is None or witness.title or evidence.status != ONGOING:
        return False
    verb = witness.verb
    if verb is None or verb.tense != PRESENT or verb.cls not in LASTING or verb.prefix == TO:
        return False  # «ليزور كمبالا بعدها»: what came next
    if not witness.scene.closed:
        return False  # a headline among the text («الرئيس يجتمع بالملك: …»)
    return evidence.start == witness.start and witness.when is None


def most_likely(weights: Weights, signs: dict[str, int]) -> tuple[str, float]:
    """The status for which the signs speak most, with its probability."""
    totals = weights.total(signs)
    best = max(totals)
    return weights.classes[totals.index(best)], 1 / sum((exp(t - best) for t in totals), 0.0)


def _words_for(status: str, read: str, signs: dict[str, int], weights: Weights) -> list[int]:
    """The words whose signs spoke most for `status` against `read`, best first."""
    for_it = weights.classes.index(status)
    against = weights.classes.index(read) if read in weights.classes else for_it
    by_token: dict[int, float] = {}
    for sign, token in signs.items():
        known = weights.of(sign)
        if known is not None and token != NOWHERE:
            more = known[for_it] - (known[against] if against != for_it else 0.0)
            by_token[token] = by_token.get(token, 0.0) + more
    return sorted((t for t, w in by_token.items() if w > 0), key=lambda t: (-by_token[t], t))


def _told_at(
    contacts: list[Contact], words: list[int], status: str
) -> tuple[Evidence | None, Contact | None]:
    """The word that spoke most for it as evidence, with the place whose sentence it stands in."""
    for token in words:
        for contact in contacts:
            if contact.scene.start <= token < contact.scene.end:
                return Evidence(status, 1, token, token + 1), contact
    return None, None
