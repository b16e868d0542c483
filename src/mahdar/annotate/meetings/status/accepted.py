"""What became of an invitation behind it: «دعوة لزيارة كمبالا وقد قبلها», «… وقبل الرئيس الدعوة», «… لكنه رفضها»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.negation import negated
from mahdar.arabic.clitics import FA

#: It is said this close behind the contact.
REACH = 20
#: «قبل الرئيس الدعوة»: what is accepted stands this close behind the verb, a name counting as one word.
OBJECT_REACH = 3
#: «لكن الأخير رفض»: the turn stands this close before who declines.
TURN_REACH = 4


def accept_behind(contact: Contact) -> None:
    """Turn what was only proposed into a plan where who is invited is said to come, and into none where he refuses."""
    asked = [e for e in contact.evidence if e.status == "proposed" and _invites(contact.scene, e.start)]
    if not asked:
        return
    scene = contact.scene
    for token in range(contact.end, min(scene.end, contact.end + REACH)):
        if scene.has(token, "hard-border") and not scene.has(token, "but"):
            return
        answer = _answer(scene, token)
        if answer:
            for e in asked:
                e.status, e.weight = answer, 2
            return


def _answer(scene: Scene, token: int) -> str:
    """The sign that a word gives what was asked for: accepted, refused («لكنه رفضها»), or none."""
    if scene.has(token, "refuses-it") or _declines(scene, token):
        return "" if negated(scene, token) else "not_held"
    if not _accepts(scene, token):
        return ""
    if not negated(scene, token):
        return "planned"
    return "" if scene.has(token + 1, "not-yet") else "not_held"  # «لم يقبلها بعد»


def _declines(scene: Scene, token: int) -> bool:
    """«عرض لقاء نظيره، لكن الأخير رفض», «… فاعتذر فلان»: who was asked, and nothing else that he declines."""
    turns = scene.raw[token].startswith(FA) or scene.within(range(token - TURN_REACH, token), "but")
    if not (turns and scene.has(token, "declines")):
        return False
    name = scene.node_at.get(token + 1)
    behind = name.end if name is not None else token + 1
    ends = behind >= scene.end or scene.has(behind, "border") or scene.has(behind, "comma")
    return ends or scene.has(behind, "offer") or scene.has(behind, "invitation")


def _invites(scene: Scene, token: int) -> bool:
    return scene.has(token, "invitation") or scene.has(token, "offer") or scene.has(token, "propose-to")


def _accepts(scene: Scene, token: int) -> bool:
    """A word with the invitation for its pronoun, or for its object behind its subject."""
    if scene.has(token, "accepts-it"):
        return not scene.has(token, "before-it") or _done(scene, token)
    if not scene.has(token, "accept"):
        return False
    at = token + 1
    for _ in range(OBJECT_REACH):
        if at in scene.node_at:
            at = scene.node_at[at].end
            continue
        if scene.has(at, "invitation") or scene.has(at, "on-it"):
            return True
        at += 1
    return False


def _done(scene: Scene, token: int) -> bool:
    """«وقد قبلها»: no «قبلها», which is "before it"."""
    word = scene.word(token - 1)
    return word is not None and word.mood is not None and word.mood.status == "may"
