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
#: Whose credentials they are follows at once, the first of several too («سفراء كل من …»).
OWNER_REACH = 6
#: … and behind him the land that he speaks for («فلان سفيرا فوق العادة ومفوضا لجمهورية …»).
LAND_REACH = 10
#: Courtesies before a name («فخامة رئيس الجمهورية», «السيد فلان»).
COURTESIES = 2
#: Who hands over stands this close behind the verb whose pronoun is the letter («نقلها إليه أمس الوزير …»).
GIVER_REACH = 5


def handed_over(scene: Scene, token: int) -> Contact | None:
    """The contact told by a letter or credentials at `token`, with who hands them over and who gets them."""
    verb = _verb_before(scene, token)
    other = scene.has(token, "credentials") and not scene.has(token + 1, "accrediting")  # «أوراق ترشحه»
    if verb is None or other or negated_at(scene, verb):
        return None
    if scene.has(verb, "takes-over") or scene.has(verb, "receives"):
        givers, taker = _givers(scene, verb, token), _subject(scene, verb)
    else:
        givers, taker = _subjects(scene, verb, token), _taker(scene, verb, token)
    if scene.has(token, "credentials"):
        givers = [_with_land(scene, giver, taker) for giver in givers]
    if not givers or taker is None or any(set(giver.parties) & set(taker.parties) for giver in givers):
        return None
    contact = Contact(scene, verb, verb + 1, 0, "meeting", "strong")
    contact.members = [(taker, "party"), *((giver, "party") for giver in givers)]
    if taker.locative:
        contact.place, contact.places = taker, [taker]  # «نقل إلى هافانا رسالة»
    contact.on_behalf = True  # whose letter it is was not there
    ahead = is_future(scene.raw[verb])
    contact.add("planned" if ahead else "held", 3, verb, verb + 1)
    return contact


def _verb_before(scene: Scene, token: int) -> int | None:
    verbs = {"hands-over", "takes-over"}
    if scene.has(token, "credentials"):
        verbs |= {"presents", "receives"}
    for at in range(token - 1, max(scene.start, token - VERB_REACH) - 1, -1):
        word = scene.word(at)
        if word is None:
            continue
        if word.classes & verbs:
            return at
        if "hard-border" in word.classes and "quote" not in word.classes:
            return None
    return None


def _with_land(scene: Scene, giver: Node, taker: Node | None) -> Node:
    """«أوراق اعتماد فلان سفيرا لجمهورية كينيا», «أوراق اعتماده سفيرا لكينيا»: the land for which he comes, of whom it is not
    known whose he is."""
    if giver.parties:
        return giver
    first = giver.end
    post = next(
        (t for t in range(first, first + LAND_REACH + VERB_REACH) if scene.has(t, "ambassador")), None
    )
    near = [] if post is None else [n for n in scene.nodes_after(post) if n.start <= post + LAND_REACH]
    hosts = set(taker.parties) if taker is not None else set()
    land = next((n for n in near if n.parties and (n.start == post or n.prefix == TO)), None)
    if land is None or set(land.parties) & hosts:
        return giver
    return giver._replace(parties=land.parties)


def _subjects(scene: Scene, verb: int, token: int) -> list[Node]:
    """Who hands over; of several who present their credentials each («قدم سفراء كينيا وغانا أوراق اعتمادهم»)."""
    first = _subject(scene, verb)
    if first is None or not first.person:
        return []
    return [first, *_joined_to(scene, first)] if scene.has(token, "credentials") else [first]


def _joined_to(scene: Scene, first: Node) -> list[Node]:
    """Those who follow a name, each behind «و»."""
    out: list[Node] = []
    node = scene.node_at.get(first.end)
    while node is not None and node.prefix in tuple(CONJUNCTIONS):
        out.append(node)
        node = scene.node_at.get(node.end)
    return out


def _subject(scene: Scene, verb: int) -> Node | None:
    """Who hands over or takes: right behind the verb, courtesies and a time between, or right before it."""
    at = verb + 1
    while at in scene.when_at:
        at = scene.when_at[at].end
    courtesies = range(at, at + COURTESIES)
    at = next(
        (t + 1 for t in reversed(courtesies) if scene.has(t, "courtesy") and t + 1 in scene.node_at), at
    )
    for node in (scene.node_at.get(at), scene.node_ending.get(verb)):
        presents = node is not None and node.person and scene.has(verb, "presents")
        if node is not None and (node.acting or presents) and not node.prefix.lstrip(CONJUNCTIONS):
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


def _givers(scene: Scene, verb: int, token: int) -> list[Node]:
    """From whose hand: whose credentials they are, who bore the letter, or «من السفير» before it."""
    if scene.has(token, "credentials"):
        owners = (scene.node_at.get(t) for t in range(token + 1, token + OWNER_REACH))
        first = next((n for n in owners if n is not None), None)
        several = any(scene.has(t, "ambassador") for t in range(token, first.start)) if first else False
        if first is None or not (first.person or several):
            return []
        return [first, *_joined_to(scene, first)]
    for at in range(token + 1, min(scene.end, token + BEARER_REACH)):
        if scene.has(at, "hands-over") and scene.raw[at].endswith(PRONOUNS):
            near = (scene.node_at.get(t) for t in range(at + 1, at + GIVER_REACH))
            return [n for n in near if n is not None and n.person and not n.prefix][:1]
    within = [n for n in scene.nodes_after(verb) if n.end <= token and scene.has(n.start - 1, "of")]
    return [n for n in within[:1] if n.person]
