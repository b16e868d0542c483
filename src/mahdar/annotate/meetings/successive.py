"""Contacts told one after the other with one verb: met by one and then by another, at one rank and then at the next."""

from __future__ import annotations

from dataclasses import replace

from mahdar.annotate.meetings.claims import level_at
from mahdar.annotate.meetings.contact import Contact
from mahdar.knowledge.meetings import MeetingKnowledge

#: A list of those met, or of the ranks they met at, is at most about this long.
LIST_REACH = 40


def persons_then(contact: Contact) -> list[Contact]:
    """«التقى نظيرته الألمانية ثم نظيره الإيطالي»: met one after the other."""
    scene = contact.scene
    out: list[Contact] = []
    for token in _thens(contact, contact.end):
        node = scene.node_at.get(token + 1) or scene.node_at.get(token + 2)
        if node is None or not node.person or not contact.members:
            continue
        members = [contact.members[0], (node, "party")]
        out.append(replace(contact, members=members, evidence=list(contact.evidence), notes=[]))
    return out


def ranks_then(contact: Contact, before: Contact | None, knowledge: MeetingKnowledge) -> list[Contact]:
    """«… بلقاء على مستوى الخبراء ثم في 2013 على مستوى وزراء الخارجية»: one at each rank, with the same parties.

    `before` is the contact told before it, whose parties are meant when this is another name for it.
    """
    scene = contact.scene
    if contact.level_span is None:
        return []
    known = before if contact.joined and before is not None and not contact.members else contact
    for then in _thens(contact, contact.level_span[1]):
        for token in range(then + 1, min(contact.right_stop, then + LIST_REACH)):
            word = scene.word(token)
            if word is not None and ("hard-border" in word.classes or "saying" in word.classes):
                break
            found = level_at(scene, token, scene.raw[token], knowledge)
            if found is None:
                continue
            level, end = found
            when = next(iter(scene.times_within(then + 1, token - 1)), None)
            rank = replace(
                contact, level=level, level_span=(token, end), when=when, place=None, joined=False, notes=[], claims=[],
                members=list(known.members), countries=list(known.countries), evidence=list(contact.evidence),
            )  # fmt: skip
            return [rank, *ranks_then(rank, None, knowledge)]
    return []


def _thens(contact: Contact, first: int) -> list[int]:
    """The tokens of «ثم» from `first` on."""
    words = ((t, contact.scene.word(t)) for t in range(first, min(contact.right_stop, first + LIST_REACH)))
    return [t for t, word in words if word is not None and "then" in word.classes]
