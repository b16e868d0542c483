"""The sides of a contact whose words name none, from what the same speaker has just told of them.

«عملية الانخراط بدأت مع النظام، حيث عُقدت اجتماعات على مستوى …»: who acts, and with whom. «من المقرر عقد اجتماع على مستوى …»
after it: the same two.
"""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.meetings.sides.focus import side_alone
from mahdar.annotate.meetings.sides.subject import clause_start

#: The noun of contact whose genitive is who is received; he stands so close behind who receives.
RECEPTION = "reception"
RECEIVED_REACH = 12


def sides_told(contact: Contact, before: Contact | None) -> list[Node]:
    """The two sides, when the contact's own clause has no subject that would say otherwise."""
    if contact.noun is None or contact.noun.definite:
        return []
    if contact.level is None:
        return _as_beside(contact, before)
    return _with_whom(contact) or _as_before(contact, before)


def _as_beside(contact: Contact, before: Contact | None) -> list[Node]:
    """«قال فلان بعد لقائه نظيره إن اجتماعا فنيا سيعقد …»: the sides of whom the same sentence tells, ahead."""
    if before is None or before.scene is not contact.scene or contact.what == "visit":
        return []
    ahead = any(e.status == "planned" and e.weight > 1 for e in contact.evidence)
    sides = [n for n, role in before.members if role == "party"]
    parties = {p for n in sides for p in n.parties}
    others = [n for n in contact.scene.nodes_before(contact.start) if n.start >= before.end and n.acting]
    known = all(set(n.parties) <= parties for n in others)
    return [side_alone(n) for n in sides] if ahead and known and len(parties) == 2 else []


def _with_whom(contact: Contact) -> list[Node]:
    """The subject of the sentence and the one it is said to be engaged with."""
    scene = contact.scene
    near = [n for n in scene.nodes_before(contact.start) if n.acting and len(n.parties) == 1]
    if len(near) < 2:
        return []
    first, other = near[-2:]
    led = scene.word(other.start - 1)
    apart = first.parties != other.parties and not first.parties[0].startswith("people:")
    return [first, other] if apart and led is not None and led.slot == "with" else []


def _as_before(contact: Contact, before: Contact | None) -> list[Node]:
    """The sides of the contact told in the sentence before, when nobody else acts in this one."""
    if before is None or contact.scene.index - before.scene.index != 1:
        return []
    if contact.carrier is not None or contact.masdar is None:
        return []
    sides = before.pair or [n for n, role in before.members if role == "party"]
    parties = {p for n in sides for p in n.parties}
    here = [n for n in contact.scene.nodes_before(contact.start) if n.acting]
    return sides if len(sides) == 2 and all(set(n.parties) <= parties for n in here) else []


def who_received(contact: Contact) -> list[Node]:
    """«قدم الوزير تعازيه إلى السفير لدى استقباله»: the subject of the clause, and the one named last, whom he received."""
    scene, noun = contact.scene, contact.noun
    if noun is None or noun.id != RECEPTION:
        return []
    edge = clause_start(contact)
    people = [n for n in scene.nodes_before(contact.start) if n.person and n.parties and n.start >= edge]
    if len(people) < 2 or not is_actor(scene, people[0]) or people[0].end + RECEIVED_REACH < people[-1].start:
        return []
    return [people[0], people[-1]] if not set(people[0].parties) & set(people[-1].parties) else []
