"""Who says «نجري محادثات», «سألتقي», «بلقائنا»: the speaker of the words takes part himself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import OUR
from mahdar.model import Statement

LINE = "\n"
#: «نحن مستعدون لإجراء محادثات»: the pronoun stands this close before.
PRONOUN_REACH = 5


def speaks_for_himself(contact: Contact) -> bool:
    """A verb in the first person, «لقاؤنا», «نحن» before the contact, or a contact that opens what is said."""
    scene = contact.scene
    if contact.noun is not None and contact.noun.suffix == OUR:
        return True
    if contact.noun is not None and not contact.definite and scene.has(contact.start - 1, "quote"):
        return True  # «قال: "زيارة ممتازة إلى …"»
    if contact.verb is not None and any(scene.has(n.start, "my-peer") for n, _ in contact.members):
        return True  # «اتصلت بنظيري»: written as of her who called
    verbs = (contact.start if contact.verb is not None else None, contact.carrier)
    if any(token is not None and scene.has(token, "first-person") for token in verbs):
        return True
    first = max(contact.left_stop, contact.start - PRONOUN_REACH)
    return scene.within(range(first, contact.start), "we")


def with_speaker(contact: Contact, speaker: Node | None) -> None:
    """Give a contact that names one side, or where it was, its speaker."""
    parties = set(contact.party_ids())
    if speaker is None or len(parties) > 1 or set(speaker.parties) & parties:
        return
    if parties or contact.place is not None:
        contact.members = [(speaker, "party"), *contact.members]
        contact.guess, contact.implied = speaker, True


def speaker_of(
    contact: Contact, statements: Sequence[Statement], scenes: Sequence[Scene], page: Page
) -> Node | None:
    """The one who is quoted for the words of the contact, as he is named nearest; None when no party is known for him."""
    offset = page.reading.starts[contact.start]
    at = bisect_right(statements, offset, key=lambda s: s.start) - 1
    speaker = statements[at].speaker if at >= 0 and offset < statements[at].end else None
    if speaker is not None and speaker.start is not None:
        return _acting_at(page.reading.token_at(speaker.start), scenes)
    return _whose_turn(offset, scenes, page)


def _whose_turn(offset: int, scenes: Sequence[Scene], page: Page) -> Node | None:
    """«فلان: تحدثت أمس مع نظيري …»: in an interview, he whose name and a colon open the line."""
    token = page.reading.token_at(page.text.rfind(LINE, 0, offset) + 1)
    node = _acting_at(token, scenes)
    scene = scenes[bisect_right(scenes, token, key=lambda s: s.start) - 1] if node is not None else None
    opens = node is not None and scene is not None and node.person and scene.has(node.end, "colon")
    return node if opens else None


def _acting_at(token: int, scenes: Sequence[Scene]) -> Node | None:
    """The name of someone who acts at a token."""
    near = bisect_right(scenes, token, key=lambda s: s.start) - 1
    if near < 0:
        return None
    return next((n for n in scenes[near].nodes if n.start <= token < n.end and n.acting), None)
