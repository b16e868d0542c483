"""Contacts told by what is handed over: «سلم السفير الرئيس رسالة», «نقل الموفد إلى … رسالة», «تسلم الأمير أوراق اعتماد السفير».

A letter alone brings nobody together: he who bears it must be named, and he to whom it comes.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.forms import PRONOUNS, is_future
from mahdar.knowledge.meetings import CONJUNCTIONS, TO

#: The verb of handing over stands this close before what is handed over.
VERB_REACH = 16
#: … and to whom, or by whom, this close behind it («رسالة خطية من … تتعلق بـ… إلى …»).
BEARER_REACH = 24
#: Whose credentials they are follows at once.
OWNER_REACH = 4
#: Who hands over stands this close behind the verb whose pronoun is the letter («نقلها إليه أمس الوزير …»).
GIVER_REACH = 5


def handed_over(scene: Scene, token: int) -> Contact | None:
    """The contact told by a letter or credentials at `token`, with who hands them over and who gets them."""
    verb = _verb_before(scene, token)
    if verb is None or negated_at(scene, verb):
        return None
    if scene.has(verb, "takes-over"):
        giver, taker = _giver(scene, verb, token), _subject(scene, verb)
    else:
        giver, taker = _subject(scene, verb), _taker(scene, verb, token)
    if giver is None or taker is None or not giver.person or set(giver.parties) & set(taker.parties):
        return None
    contact = Contact(scene, verb, verb + 1, 0, "meeting", "strong")
    contact.members = [(taker, "party"), (giver, "party")]
    if taker.locative:
        contact.place, contact.places = taker, [taker]  # «نقل إلى هافانا رسالة»
    contact.on_behalf = True  # whose letter it is was not there
    ahead = is_future(scene.raw[verb])
    contact.add("planned" if ahead else "held", 3, verb, verb + 1)
    return contact


def _verb_before(scene: Scene, token: int) -> int | None:
    for at in range(token - 1, max(scene.start, token - VERB_REACH) - 1, -1):
        word = scene.word(at)
        if word is None:
            continue
        if word.classes & {"hands-over", "takes-over"}:
            return at
        if "hard-border" in word.classes and "quote" not in word.classes:
            return None
    return None


def _subject(scene: Scene, verb: int) -> Node | None:
    """Who hands over or takes: right behind the verb, or right before it."""
    at = verb + 1
    while at in scene.when_at:
        at = scene.when_at[at].end
    for node in (scene.node_at.get(at), scene.node_ending.get(verb)):
        if node is not None and node.acting and not node.prefix.lstrip(CONJUNCTIONS):
            return node
    return None


def _taker(scene: Scene, verb: int, token: int) -> Node | None:
    """To whom: the object before the letter («سلم السفير الرئيس رسالة»), or behind «إلى»; a pronoun names nobody."""
    if scene.raw[verb].endswith(PRONOUNS):
        return None
    first = _subject(scene, verb)
    within = [n for n in scene.nodes_after(verb) if n.end <= token and n is not first and n.person]
    if within and within[-1].end == token and within[-1].parties and not within[-1].prefix:
        return within[-1]
    for node in scene.nodes_after(verb):
        if node.start > token + BEARER_REACH:
            break
        led = scene.has(node.start - 1, "to") or node.prefix == TO
        if led and node.parties and (node.person or node.of_a_state):
            return node
    return None


def _giver(scene: Scene, verb: int, token: int) -> Node | None:
    """From whose hand: whose credentials they are, who bore the letter, or «من السفير» before it."""
    if scene.has(token, "credentials"):
        owners = (scene.node_at.get(t) for t in range(token + 1, token + OWNER_REACH))
        return next((n for n in owners if n is not None), None)
    for at in range(token + 1, min(scene.end, token + BEARER_REACH)):
        if scene.has(at, "hands-over") and scene.raw[at].endswith(PRONOUNS):
            near = (scene.node_at.get(t) for t in range(at + 1, at + GIVER_REACH))
            return next((n for n in near if n is not None and n.person and not n.prefix), None)
    within = [n for n in scene.nodes_after(verb) if n.end <= token and scene.has(n.start - 1, "of")]
    return within[0] if within else None
