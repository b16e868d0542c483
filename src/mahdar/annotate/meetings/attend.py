"""A gathering that names nobody beside it: whoever speaks there takes part.

«قال رئيس الوزراء … خلال مؤتمر دولي في …», «قال قادة الاتحاد … في اجتماع»; and whoever calls for one.
"""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, speaks_for
from mahdar.annotate.meetings.both_sides import joint_subject
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Node, in_session
from mahdar.knowledge.meetings import MeetingKnowledge

#: The word that leads to a gathering stands this close before it («في مستهل أعمال المؤتمر»).
LEAD_REACH = 4
#: Who speaks there says it this close before.
SAYING_REACH = 40
#: Adjectives that make it a gathering of many stand this close behind («مؤتمر وزاري دولي»).
MANY_REACH = 3
#: The verb of whom it is said stands this close before an organisation.
VERB_GAP = 3
GATHERINGS = frozenset({"conference", "summit"})


def attend(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Give a gathering without parties the one who speaks there, when it is one of many states or is held abroad."""
    if contact.noun is None or contact.countries or contact.sponsors:
        return
    if _is_for_a_land(contact, knowledge) or _attends(contact, knowledge) or contact.members:
        return
    if (
        contact.business
        or contact.private
        or contact.stranger
        or contact.dual is not None
        or not _led(contact)
    ):
        return
    scene = contact.scene
    before = [
        n
        for n in scene.nodes_before(contact.start)
        if n.parties and is_actor(scene, n) and (_speaks(n) or _sits(contact, n))
    ]
    subject = before[-1] if before else None
    if subject is None or speaks_for(subject) or (contact.strength == "strong" and joint_subject(contact)):
        return
    if subject.mention.number == "plural":
        if not subject.parties[0].startswith("org:"):
            return  # «أوفدت … وزراءها»: more of them than one name says
        contact.strength = "body"  # the leaders of a union sit together
    elif not _among_others(contact, subject, knowledge):
        return
    elif _sits(contact, subject):
        contact.strength = "body"
    contact.members = [(subject, "party")]
    contact.attended = True
    if any(
        w is not None and "saying" in w.classes
        for w in map(scene.word, range(max(scene.start, contact.start - SAYING_REACH), contact.start))
    ):
        contact.evidence.append(Evidence("held", 1, contact.start, contact.end))


def _is_for_a_land(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«مؤتمر دولي لإعادة إعمار لبنان في باريس»: the land it is held for takes part, and the one it is held in hosts it."""
    land = contact.topic
    guests = [node for node, role in contact.members if role == "party"]
    if contact.what != "conference" or land is None or guests or not _of_many(contact, knowledge):
        return False
    host = contact.place or _place_before(contact)
    hosts = [m for m in contact.members if m[1] == "host"]
    if not hosts and host is not None and host.parties and not set(host.parties) & set(land.parties):
        hosts = [(host, "host")]
    if not hosts:
        return False
    contact.members = [(land, "party"), *hosts]
    contact.attended = True
    return True


def _attends(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«شارك الوزير في مؤتمر ميونخ للأمن»: the one who is said to attend a gathering abroad, or one of many."""
    carrier = contact.carrier_verb
    sides = [node for node, role in contact.members if role == "party"]
    if carrier is None or carrier.cls != "attend" or contact.what not in GATHERINGS or len(sides) != 1:
        return False
    before = contact.scene.word(sides[0].start - 1)
    if sides[0].start > contact.start or (before is not None and before.slot in ("with", "between")):
        return False  # «سيترأس الأحد مع مودي قمة»: who does is named before
    contact.attended = _of_many(contact, knowledge) or _abroad(contact, sides[0])
    return contact.attended


def _place_before(contact: Contact) -> Node | None:
    """«انطلقت في الكويت، أعمال مؤتمر …»: where, said before the noun."""
    scene = contact.scene
    for node in reversed(scene.nodes_before(contact.start)):
        word = scene.word(node.start - 1)
        if node.locative and word is not None and "in" in word.classes:
            return node
    return None


def _speaks(node: Node) -> bool:
    """A person, or a government that acts («دعت فرنسا إلى عقد مؤتمر دولي»)."""
    return node.person or node.mention.as_ == "agent"


def _sits(contact: Contact, node: Node) -> bool:
    """«قرر الاتحاد الأفريقي في قمة في نواكشوط …»: an organisation at a summit is at its own, unless it is to attend it."""
    if contact.what != "summit" or not in_session(node.mention):
        return False
    scene = contact.scene
    between = map(scene.word, range(max(scene.start, node.start - VERB_GAP), contact.start))
    return not any(
        w is not None
        and (
            (w.masdar is not None and w.masdar.cls == "attend")
            or (w.verb is not None and w.verb.cls == "attend")
        )
        for w in between
    )


def _led(contact: Contact) -> bool:
    """«في», «خلال», «على هامش», «دعا إلى» before the noun."""
    for token in range(contact.start - 1, max(contact.left_stop, contact.start - LEAD_REACH) - 1, -1):
        word = contact.scene.word(token)
        if word is None and token + 1 in contact.scene.node_ending:
            continue  # «دعت فرنسا إلى عقد مؤتمر»
        if word is None:
            return False
        if word.classes & {"within", "during"} or word.before is not None:
            return True
        chairs = word.masdar is not None and word.masdar.cls == "attend"  # «يشارك في ترؤس قمة»
        if "filler" not in word.classes and not chairs:
            return False
    return False


def _among_others(contact: Contact, subject: Node, knowledge: MeetingKnowledge) -> bool:
    """A gathering of many or abroad, or a meeting abroad that he calls for («دعت واشنطن إلى اجتماع عاجل في الأردن»)."""
    if contact.what in GATHERINGS:
        return _of_many(contact, knowledge) or _abroad(contact, subject)
    scene = contact.scene
    called = any(
        scene.has(t, "call-to") for t in range(max(scene.start, contact.start - LEAD_REACH), contact.start)
    )
    return contact.what == "meeting" and called and _abroad(contact, subject)


def _of_many(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    near = contact.scene.raw[contact.end : contact.end + MANY_REACH]
    return any(knowledge.formats.get(word, ("", 0))[0] == "multilateral" for word in near)


def _abroad(contact: Contact, subject: Node) -> bool:
    """Held in another country than the speaker's."""
    country = contact.place.mention.country if contact.place is not None else None
    return country is not None and f"state:{country}" not in subject.parties
