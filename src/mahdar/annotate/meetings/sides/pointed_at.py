"""Both sides of a contact that a pronoun points at: «عندما يلتقيه», «طلبت أنقرة لقاءه»."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.other_side import earlier
from mahdar.annotate.meetings.sides.subject import clause_start
from mahdar.knowledge.forms import PRONOUNS

#: Pronouns of one.
ONE = frozenset(PRONOUNS[:2])
#: What one may want of another, or refuse him.
SOUGHT = frozenset({"proposed", "planned", "not_held", "cancelled"})


def sought(contact: Contact, before: Contact | None, scenes: list[Scene]) -> list[Node]:
    """«طلبت أنقرة لقاءه», «رفض رئيس الوزراء استقباله»: who wants it or not, and him of whom the sentence before tells."""
    noun, scene = contact.noun, contact.scene
    if noun is None or noun.suffix not in ONE or noun.what != "meeting" or contact.carrier is not None:
        return []
    if not any(e.status in SOUGHT and e.weight > 1 for e in contact.evidence):
        return []
    edge = clause_start(contact)
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge and is_actor(scene, n)]
    if not near or not near[-1].parties:
        return []
    other = earlier(contact, before, scenes, set(near[-1].parties))
    return [near[-1], other] if other is not None and other.person else []
