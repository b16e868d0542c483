"""States and officials of no land that is told: «يتفاوض الرئيس مع عدد من الدول», «التقى الوزير مسؤولين غربيين».

They are no party that has a name, but whoever talked with them did talk: the contact has him alone, and nobody is put in
their place. The like of «مسؤولين كينيين» have their land with them, and are read as names are.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.meetings import CONJUNCTIONS

#: Between the verb or noun and those of no land stand who talks with them and when.
REACH = 8
#: The verb that carries a noun stands this close before it, its subject right behind or before.
SUBJECT_REACH = 4
#: … and who some of them are may be told so far behind.
NAMED_REACH = 12
#: Kinds of contact of two sides.
TALKED = frozenset({"meeting", "talks"})


def meets_some_states(contact: Contact) -> None:
    """Leave an official's or a state's talks with states of no name with him as their one party."""
    if contact.what not in TALKED or contact.people or contact.sport or contact.firms or contact.business:
        return
    if contact.agreement is not None or contact.countries or contact.dual is not None:
        return
    verb, scene = contact.verb, contact.scene
    meets = verb is not None and verb.cls in ("meet", "with")
    if not (meets or (contact.noun is not None and contact.carrier is not None)):
        return
    told_by = contact.start if contact.carrier is None else contact.carrier
    whom = None if negated_at(scene, told_by) else _whom(contact)
    if whom is None or _named_behind(scene, whom):
        return
    host = _host(contact)
    known = set(contact.party_ids())
    if host is None or (known and known != set(host.parties)):
        return
    contact.members, contact.no_land = [(host, "party")], True
    contact.people = contact.stranger = True


def _whom(contact: Contact) -> int | None:
    """The token of the last word for those of no land, behind the contact and «مع», or as the object of a verb of meeting."""
    scene, at = contact.scene, contact.end
    led = contact.verb is not None and contact.verb.cls == "meet"
    limit = min(scene.end, contact.right_stop, contact.end + REACH)
    while at < limit:
        node, when = scene.node_at.get(at), scene.when_at.get(at)
        if node is not None or when is not None:
            if node is not None and (at > contact.end and led and node.parties):
                return None  # whom he met is named
            at = node.end if node is not None else when.end if when is not None else at + 1
            continue
        word = scene.word(at)
        if word is not None and word.slot == "with":
            led = True
        elif led and (last := _of_no_land(scene, at)) is not None:
            return last
        elif word is not None and "adverb" not in word.classes:
            return None
        elif word is None and (led or contact.noun is None):
            return None  # «مع شركة من عدة دول»
        at += 1
    return None


def _of_no_land(scene: Scene, token: int) -> int | None:
    """«عدد من الدول», «عدة دول», «دول أخرى», «قادة عدة دول», «مسؤولين غربيين»: the last of their words."""
    at = token
    ranked = scene.has(at, "leaders")
    at += ranked
    several = scene.has(at, "several-times")
    at += several
    at += several and scene.has(at, "of")
    if scene.has(at, "some-states"):
        return at if several or scene.has(at + 1, "other-states") else None
    if not ranked and scene.has(at, "leaders"):
        ranked, at = True, at + 1
    return at if ranked and scene.has(at, "of-no-land") else None


def _named_behind(scene: Scene, last: int) -> bool:
    """«مع دول عدة بينها كينيا», «قادة عدة دول على هامش القمة، أبرزهم الرئيس …»: some of them are named."""
    near = range(last + 1, min(scene.end, last + 1 + NAMED_REACH))
    named = (t for t in near if scene.has(t, "among"))
    return any(n in scene.node_at for t in named for n in range(t + 1, min(t + 1 + SUBJECT_REACH, scene.end)))


def _host(contact: Contact) -> Node | None:
    """Who talks with them: the side that is known, else the subject of the verb, right beside it."""
    scene = contact.scene
    named = [n for n, role in contact.members if role == "party" and n.acting]
    if named:
        return named[0] if len(named) == 1 and len(named[0].parties) == 1 else None
    verb = contact.start if contact.carrier is None else contact.carrier
    beside = scene.node_at.get(verb + 1) or scene.node_ending.get(verb)
    if beside is None or not beside.acting or beside.business or len(beside.parties) != 1:
        return None
    return None if beside.prefix.lstrip(CONJUNCTIONS) else beside
