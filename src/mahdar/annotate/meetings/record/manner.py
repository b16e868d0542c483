"""Whether two sides are said to have spoken directly: «محادثات مباشرة», «جرت بصورة غير مباشرة».

The words belong to the contact before them in their sentence, or, where the contact is only meant by a pronoun, to
the last one told. They are claims: one side's «مباشرة» stands beside the other's «غير مباشرة».
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.model import MeetingMention

DIRECT, INDIRECT = "direct", "indirect"
#: An adjective or predicate stands this close behind its contact, in words.
REACH = 14
#: «لم تكن مباشرة», «جرت بصورة غير مباشرة»: the negation and the verb stand this close before.
NEGATION_REACH = 3
CARRY_REACH = 4
#: A pronoun means a contact told so many words before at most.
PRONOUN_REACH = 40
#: Signs that it was not: «لم يجر أي لقاء مباشر» tells of no manner.
_NO_CONTACT = frozenset({"denied", "not_held", "never"})


def find_manners(contacts: Sequence[Contact], page: Page, knowledge: MeetingKnowledge) -> None:
    """Note the words of manner of each contact (in the order of the page)."""
    known = knowledge.manners
    spoken = [c for c in contacts if c.what != "visit"]
    starts = [c.start for c in spoken]
    for token in page.tokens_of(known["direct"]):
        at = bisect_left(starts, token) - 1
        if at < 0 or not page.is_content(token):
            continue
        contact = spoken[at]
        if not _of(contact, page.words, token, known):
            continue
        first = _negation(page.words, token, known)
        if first == token and _something_else(page.words, token, known):
            continue
        value = DIRECT if first == token else INDIRECT
        start, end = page.reading.span(first, token + 1)
        note = MeetingMention(start=start, end=end, text=page.text[start:end], slot="manner", value=value)
        contact.notes.append(note)


def _of(contact: Contact, words: Sequence[str], token: int, known: dict[str, frozenset[str]]) -> bool:
    """It stands behind the contact's noun or verb, or a verb without a subject carries it."""
    if any(e.status in _NO_CONTACT for e in contact.evidence):
        return False
    if contact.scene.start <= token < min(contact.right_stop, contact.end + REACH):
        return True
    carried = any(w in known["carry"] for w in words[max(0, token - CARRY_REACH) : token])
    return carried and token - contact.end <= PRONOUN_REACH


def _negation(words: Sequence[str], token: int, known: dict[str, frozenset[str]]) -> int:
    """The first token of the words: the negation's, when there is one."""
    for at in range(token - 1, max(-1, token - 1 - NEGATION_REACH), -1):
        if words[at] in known["not"]:
            return at
    return token


def _something_else(words: Sequence[str], token: int, known: dict[str, frozenset[str]]) -> bool:
    """«بث مباشر», «مباشرة بعد اللقاء»."""
    before = words[token - 1] if token else ""
    after = words[token + 1] if token + 1 < len(words) else ""
    return before in known["other"] or after in known["at-once"]
