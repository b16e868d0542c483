"""Whether what a predicate governs came about: «تمكن من لقاء», «لم يفلح في ترتيب لقاء», «أحجم عن لقاء», «أطاح بزيارة».

What it governs is the contact or a chain of masdars that ends with it; the preposition that leads the chain tells what is
governed («اعتذر عن لقاء») from where something else was done («اعتذر في لقاء عن القصف»). The predicates are in outcomes.tsv.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.gathered import GATHER
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.negation import negated
from mahdar.arabic.clitics import BA, LAM
from mahdar.knowledge.forms import is_imperfect
from mahdar.knowledge.meetings import ARTICLE, Word
from mahdar.knowledge.outcomes import BEFORE, BEHIND, THAT, Outcome

#: What a predicate needs stands between it and the contact, or this close behind the contact.
NEEDS_REACH = 12
#: Behind a contact what it needs stands this close behind the predicate.
NEXT_TO_IT = 3
#: «لم يتح للوزير أن …»: the predicate stands this close before «أن», a name counting as one word.
THAT_REACH = 6
#: «الطريق باتت أوضح أمام لقاء»: the way stands this close before «أمام».
WAY_REACH = 5
STOPS = frozenset({"comma", "hard-border", "that-clause", "relative", "that"})
NO_MASDAR = STOPS | {"preposition", "border", "to", "toward", "facing"}
#: Statuses of what did not come about.
FELL = frozenset({"not_held", "cancelled", "denied"})

#: A status, its weight, and the word that tells it.
Told = tuple[str, int, int]


def in_chain(scene: Scene, token: int, word: Word | None) -> bool:
    """True when a word right before what is governed governs it in the genitive («ترتيب لقاء», «عدم لقاء», «أي لقاء»)."""
    if _proclitic(scene, token + 1):
        return False
    written = scene.raw[token]
    if token + 1 in scene.span_ending or not written.isalpha() or written.startswith(ARTICLE):
        return False
    if word is None:
        return not is_imperfect(written)
    if word.classes & NO_MASDAR or word.slot is not None:
        return False
    governs = word.before is not None and (
        word.before.status in FELL or word.before.status in ("planned", "proposed", "postponed")
    )
    return word.masdar is not None or bool(word.classes & {"filler", "lack"}) or governs


def told_before(contact: Contact, token: int, edge: int, apart: int) -> Told | None:
    """What the word at `token` says of what begins at `edge`, with so many words of no use here between them."""
    scene = contact.scene
    for outcome in scene.outcomes.get(token, ()):
        if outcome.place != BEFORE or contact.what in outcome.spares or apart > outcome.apart:
            continue
        if not is_led(scene, edge, outcome) or _only_there(contact, edge):
            continue
        behind = (
            *range(token + 1, contact.start),
            *range(contact.end, min(scene.end, contact.end + NEEDS_REACH)),
        )
        if outcome.needs and not any(scene.raw[t] in outcome.needs for t in behind):
            continue
        told = _told(scene, token, outcome)
        if told is not None and not (told[0] == "proposed" and _took_place(contact)):
            return told
    return None


def of_preventing(told: Told) -> Told | None:
    """«فشل في منع لقاء»: it took place; «نجح في منع لقاء»: it did not."""
    status, _, token = told
    if status == "not_held":
        return "held", 1, token
    return ("not_held", 3, token) if status == "held" else None


def _took_place(contact: Contact) -> bool:
    """«ربط انعقاد القمة التي عقدت أمس بالأزمة»: a verb of the past in its own relative clause tells that it was."""
    scene, token = contact.scene, contact.end
    while token < min(scene.end - 1, contact.right_stop):
        if scene.has(token, "relative"):
            word = scene.word(token + 1)
            verb = word.verb if word is not None else None
            return verb is not None and verb.cls == "light" and verb.tense == "past"
        named = scene.node_at.get(token)
        if named is None and (scene.has(token, "on") or _proclitic(scene, token) == BA):
            return False  # «ربط عقد القمة بخروج القوات التي دخلت …»: of what it hangs on
        token = named.end if named is not None else token + 1
    return False


def told_of_itself(contact: Contact) -> Told | None:
    """«تعرض الوساطة بين …»: what a predicate says that is taken for the contact, with the word that it needs behind it."""
    scene, token = contact.scene, contact.start
    near = range(token + 1, min(scene.end, token + 1 + NEXT_TO_IT))
    for outcome in scene.outcomes.get(token, ()):
        if outcome.place == BEFORE and any(scene.raw[t] in outcome.needs for t in near):
            return _told(scene, token, outcome)
    return None


def governs_otherwise(scene: Scene, token: int, edge: int) -> bool:
    """True when the word at `token` governs by another preposition («اعتذر في لقاء»), or «أمام» is led to by a way."""
    governing = [o for o in scene.outcomes.get(token, ()) if o.place == BEFORE]
    if governing and scene.has(edge - 1, "preposition"):
        return not any(is_led(scene, edge, outcome) for outcome in governing)
    if token != edge - 1 or not scene.has(token, "facing"):
        return False
    before = range(max(scene.start, token - WAY_REACH), token)
    return any(scene.raw[token] in outcome.leads for t in before for outcome in scene.outcomes.get(t, ()))


def is_led(scene: Scene, edge: int, outcome: Outcome) -> bool:
    """The words from `edge` on have one of the prepositions of a predicate before them."""
    if not outcome.leads or scene.raw[edge - 1] in outcome.leads:
        return True
    if scene.has(edge - 1, "preposition"):
        return False
    return _proclitic(scene, edge) in outcome.leads


def _proclitic(scene: Scene, token: int) -> str:
    word = scene.word(token)
    known = (word.noun or word.masdar) if word is not None else None
    if known is not None:
        return known.prefix
    written = scene.raw[token]
    plain = word is None or "bring-together" in word.classes
    return written[0] if plain and written[:1] in (BA, LAM) else ""


def _only_there(contact: Contact, edge: int) -> bool:
    """«فشل في الاجتماع في إقناعه»: behind «في» only a masdar is what is done, a contact is where."""
    noun = contact.noun
    if not contact.scene.has(edge - 1, "in") or noun is None or edge < contact.start:
        return False
    return noun.strength != "deed" and noun.id != GATHER


def told_of_clause(contact: Contact, verb: int, *, purpose: bool) -> Told | None:
    """What is said of a verb behind «أن» («لم يستطع أن يلتقي») or of a purpose («اغتنم الاستراحة ليلتقي»)."""
    scene = contact.scene
    that = scene.has(verb - 1, "that") or (
        scene.word(verb - 1) is None and scene.has(verb - 2, "of")
    )  # «من أن»
    if not (purpose or that):
        return None
    at = edge = verb - 1 if that else verb
    for _ in range(THAT_REACH):
        at = scene.span_ending.get(at, at) - 1
        for outcome in scene.outcomes.get(at, ()):
            if outcome.place == THAT and (
                LAM in outcome.leads if edge == verb else _leads_that(scene, edge, outcome)
            ):
                return _told(scene, at, outcome)
        word = scene.word(at)
        if at <= scene.start or (word is not None and word.classes & STOPS):
            return None
    return None


def _leads_that(scene: Scene, edge: int, outcome: Outcome) -> bool:
    return not outcome.leads or scene.raw[edge - 1] in outcome.leads or "" in outcome.leads


def told_behind(contact: Contact, token: int, *, subject: bool) -> Told | None:
    """What the word at `token` says of the contact before it; affirmed only where the contact is its subject."""
    scene = contact.scene
    for outcome in scene.outcomes.get(token, ()):
        if outcome.place != BEHIND or contact.what in outcome.spares:
            continue
        near = range(token + 1, min(scene.end, token + 1 + NEXT_TO_IT))
        if outcome.needs and not any(scene.raw[t] in outcome.needs for t in near):
            continue
        if not outcome.needs and token + 1 < scene.end and scene.raw[token + 1].startswith(ARTICLE):
            continue  # «… إذا لم يتحقق التقدم»: something else did not
        told = _told(scene, token, outcome)
        if told is not None and (subject or negated(scene, token)):
            return told
    return None


def _told(scene: Scene, token: int, outcome: Outcome) -> Told | None:
    denied = negated(scene, token)
    status = outcome.negated if denied else outcome.status
    if not status:
        return None
    lead = scene.word(token - 1 - denied)
    if lead is not None and lead.mood is not None and lead.mood.status == "if":
        return ("proposed", outcome.weight, token) if status == "held" else None  # «إذا تمكن من لقائه»
    return status, outcome.weight, token
