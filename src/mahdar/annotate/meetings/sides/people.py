"""People of no office whom an official meets: «التقى الرئيس ذوي الضحايا», «خلال استقباله مجموعة من اللاجئين».

They are no party that has a name, but he was there, and the contact is told: it has him alone, and nobody is put in their
place. His own staff, reporters and the public («private») are no such people.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import CONJUNCTIONS

#: Between the verb or noun and the people stand who meets them, when and where, and how many they are.
REACH = 9
#: … and so many words of no use.
GAP = 2
#: «في لقاء مع أسر الضحايا»: he who says something there stands so many words before.
SPEAKER_REACH = 14
ONE = frozenset(PRONOUNS[:2])


def meets_people(contact: Contact) -> None:
    """Leave an official's meeting with people of no office with him as its one party."""
    if contact.what != "meeting" or contact.sport or contact.firms or contact.agreement is not None:
        return
    noun, verb = contact.noun, contact.verb
    meets = verb is not None and (verb.cls == "meet" or (verb.cls == "with" and verb.what == "meeting"))
    if not (meets or noun is not None) or contact.countries or len(contact.party_ids()) > 1:
        return
    people = _people(contact)
    if people is None:
        return
    host = _official(contact)
    if host is None or (contact.party_ids() and set(contact.party_ids()) != set(host.parties)):
        return
    contact.members, contact.dual = [(host, "party")], None
    if (another := _beside(contact, people)) is not None and not {*another.parties} & {*host.parties}:
        contact.members.append((another, "party"))  # «التقى رجال الدين ورئيس الوزراء …»
        contact.private = contact.business = False
        return
    contact.people = contact.stranger = True
    contact.private = contact.business = False


def _people(contact: Contact) -> int | None:
    """The token of the people behind the contact: «ذوي الضحايا», «بالناجين», «مع عدد من الناشطين»."""
    scene, at, gap, led = contact.scene, contact.end, 0, contact.verb is not None or _own(contact)
    while at < min(scene.end, contact.right_stop, contact.end + REACH):
        node, when = scene.node_at.get(at), scene.when_at.get(at)
        if node is not None or when is not None:
            acts = node is not None and node.acting and not node.person and at > contact.end
            if acts and contact.verb is None:
                return None  # «لقاء الرئيس مع الحكومة»
            at = node.end if node is not None else when.end if when is not None else at + 1
            continue
        word = scene.word(at)
        if word is not None and word.slot == "with":
            led = True
        elif scene.has(at, "people") or _of_one_calling(scene, at):
            return at if led else None
        elif scene.has(at, "people-with"):
            return at if contact.noun is None or _own(contact) else None
        elif word is not None and word.classes & STOPS:
            return None
        elif word is None or not word.classes & LEADS:
            gap += 1
            if gap > GAP:
                return None
        at += 1
    return None


def _beside(contact: Contact, people: int) -> Node | None:
    """Another official whom «و» joins to the people, the names and times of their own between."""
    scene, at, gap = contact.scene, people + 1, 0
    while at < min(scene.end, people + REACH):
        node, when = scene.node_at.get(at), scene.when_at.get(at)
        if node is not None and node.prefix[:1] in CONJUNCTIONS and node.prefix:
            return node if _ranked(node) else None
        if node is not None or when is not None:
            at = node.end if node is not None else when.end if when is not None else at + 1
            continue
        word = scene.word(at)
        if word is not None and (word.verb is not None or word.classes & STOPS or "comma" in word.classes):
            return None
        gap += 1
        if gap > GAP:
            return None
        at += 1
    return None


#: Words that may stand between: «في», «عددا من», «مجموعة من».
LEADS = frozenset({"in", "of", "several-times", "filler", "group-noun", "delegation", "comma"})
#: Words that begin another thing.
STOPS = frozenset({"hard-border", "saying", "relative", "private", "that-clause", "negator", "during"})


def _of_one_calling(scene: Scene, token: int) -> bool:
    """«رجال الدين», «زعماء دينيين», «قادة القبائل»: two words for those of one calling; men of business have companies."""
    return scene.has(token, "people-head") and scene.has(token + 1, "people-tail")


def _own(contact: Contact) -> bool:
    """«استقباله»: the noun has its subject with it, and those met follow."""
    return contact.noun is not None and contact.noun.suffix in ONE


def _official(contact: Contact) -> Node | None:
    """The official who meets them: the subject of the verb, or who says or does something in the course of it."""
    named = [n for n, role in contact.members if role == "party" and _ranked(n)]
    if named:
        return named[0] if len(named) == 1 else None
    if contact.verb is not None:
        return _who_tells(contact)
    near = [n for n in contact.scene.nodes_before(contact.start) if n.start >= contact.start - SPEAKER_REACH]
    last = next((n for n in reversed(near) if n.person and n.parties), None)
    return last if last is not None and _ranked(last) and not _oblique(contact.scene, last) else None


def _who_tells(contact: Contact) -> Node | None:
    """«أضاف الوزير أنه التقى ذوي الضحايا»: right before the verb a pronoun means who says so."""
    scene = contact.scene
    if not scene.has(contact.start - 1, "he-that"):
        return None
    who = scene.node_ending.get(contact.start - 1)
    told = who is not None and _ranked(who) and scene.has(who.start - 1, "saying")
    return who if told else None


def _ranked(node: Node) -> bool:
    one = node.mention.number not in ("dual", "plural")
    return node.person and node.level is not None and len(node.parties) == 1 and one


def _oblique(scene: Scene, node: Node) -> bool:
    """«على الرئيس», «إلى الوزير»: of whom or to whom something is said."""
    return bool(node.prefix.lstrip(CONJUNCTIONS)) or any(scene.has(node.start - 1, c) for c in ("to", "on"))
