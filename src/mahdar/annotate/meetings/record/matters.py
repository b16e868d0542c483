"""What a contact was about, what came of it, and why it was put off or called off: the words as they stand."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.page import Page
from mahdar.model import MeetingMention

REASON_WORDS = 40
#: The agenda stands this close behind a contact, and is at most so many words.
AGENDA_REACH = 30
PHRASE_WORDS = 14


def find_agenda(contact: Contact, page: Page) -> None:
    """What it was about («لبحث …», «حول …») and what came of it («اتفقا على …»), as the words stand."""
    scene = contact.scene
    stop = min(contact.right_stop, contact.end + AGENDA_REACH)
    agenda = True
    for token in range(contact.end, stop):
        word = scene.word(token)
        if word is None or token in scene.node_at:
            continue
        if "that-clause" in word.classes or ("saying" in word.classes and token > contact.end):
            agenda = (
                False  # «في اتصال … قال إن على الجميع التعاون بشأن …»: what was said, not what it was about
            )
        if word.slot == "topic" and agenda and not _beside(contact, token):
            _note(contact, page, token, "agenda")
            agenda = False
        elif "outcome" in word.classes and contact.outcome is None:
            contact.outcome = _note(contact, page, token, "outcome")
        elif "hard-border" in word.classes:
            return


def _beside(contact: Contact, token: int) -> bool:
    """«تحت شعار», «ضد المقاتلين», «مسؤولة عن»: no topic; «تحدث عن» names one."""
    if not contact.scene.has(token, "no-agenda"):
        return False
    return contact.verb is None or not contact.scene.has(token, "speak-of")


def _note(contact: Contact, page: Page, token: int, slot: str) -> str:
    """Note the words from `token` to the end of their phrase; gives them back."""
    scene = contact.scene
    end = token + 1
    while end < scene.end and end - token < PHRASE_WORDS:
        word = scene.word(end)
        if word is not None and word.classes & {"comma", "hard-border", "border"}:
            break
        end += 1
    start, last = page.reading.span(token, end)
    text = page.text[start:last]
    contact.notes.append(MeetingMention(start=start, end=last, text=text, slot=slot))
    return text


def find_reason(contact: Contact, page: Page) -> None:
    """Why it was put off, called off or not held: from the word of cause to the end of its clause."""
    if not any(
        e.status in ("postponed", "cancelled", "not_held", "never", "denied") for e in contact.evidence
    ):
        return
    scene = contact.scene
    put_off = {e.start for e in contact.evidence}
    for token in range(contact.end, scene.end):
        word = scene.word(token)
        if word is not None and "reason" in word.classes and token + 1 not in put_off:
            end = _reason_end(scene, token)
            while end > token + 1 and _is_stop(scene, end - 1):
                end -= 1
            start, stop = page.reading.span(token, end)
            contact.reason = page.text[start:stop]
            contact.notes.append(
                MeetingMention(start=start, end=stop, text=page.text[start:stop], slot="reason")
            )
            return


def _reason_end(scene: Scene, token: int) -> int:
    """Where the words of a cause end: at whose word it is («بحسب مصدر»), or a comma and the word of another clause."""
    end = min(scene.end, token + REASON_WORDS)
    for at in range(token + 1, end):
        word = scene.word(at)
        if word is None:
            continue
        another = scene.has(at - 1, "comma") and word.classes & {"border", "saying"}
        if another or "credit" in word.classes:
            return at
    return end


def _is_stop(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and bool(word.classes & {"comma", "hard-border"})
