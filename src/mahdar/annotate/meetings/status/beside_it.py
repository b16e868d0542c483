"""Signs that stand right before a noun of contact, read before the walk to what governs it: who stays away, who is back from it,
that it ended or goes on, that it is asked for with another.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.carriers import asked_across, joined_plan
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governing import time_of
from mahdar.annotate.meetings.status.ungoverned import BEFORE_IT

#: «المشاركة في قمة»: to be there is said this close before.
ATTENDANCE_REACH = 2
#: «عاد فلان من زيارة»: the return is said this close before.
RETURN_REACH = 6
#: «تراجع الرئيس … عن حضور»: the refusal stands so many words before, a name counting as one.
REFUSAL_REACH = 4
#: What is refused or called off when it is the attendance of one.
STAYS_AWAY = frozenset({"not_held", "cancelled", "postponed"})
#: Who announced its end stands this close before.
SAID_REACH = 5


def sign_beside(contact: Contact, at: int) -> str:
    """Record its end, and give the first sign that tells of it besides; `at` is the first word of the contact."""
    _ended(contact)
    return (
        _stays_away(contact, at)
        or _come_from(contact, at)
        or _goes_on(contact, at)
        or _compared(contact, at)
        or _those_there(contact, at)
        or _asked_with_another(contact)
    )


def _ended(contact: Contact) -> None:
    """«ختام المحادثات», «انتهاء زيارته»: over, or as far ahead as its clause."""
    word = contact.scene.word(contact.masdar) if contact.masdar not in (None, contact.start) else None
    if contact.masdar is None or word is None or word.masdar is None or word.masdar.aspect != "end":
        return
    near = range(contact.masdar - SAID_REACH, contact.masdar)
    said = any(contact.scene.has(t, "saying") for t in near)  # «أعلن … اختتام الجولة»; not «حتى انتهائها»
    over = BEFORE_IT.get(time_of(contact.scene, contact.masdar), "held")
    if over == "planned" and contact.what == "visit" and contact.definite:
        # «سيتوجه بعد انتهاء زيارته لجوبا إلى …»: he is there
        contact.add("ongoing", 1, contact.masdar, contact.masdar + 1)
        return
    contact.add(over, 3 if said and over == "held" else 2, contact.masdar, contact.masdar + 1)


def _stays_away(contact: Contact, at: int) -> str:
    """«قرر عدم حضور …», «رفض المشاركة في …»: the sign that someone does, `at` the first word of the contact."""
    scene = contact.scene
    for token in range(at, max(contact.left_stop, at - ATTENDANCE_REACH) - 1, -1):
        if scene.has(token, "attendance"):
            refusal = refusal_at(scene, token)
            if refusal is not None:
                if _suspended(scene, refusal):
                    if contact.what != "talks" or contact.round:
                        return ""  # «علقت مشاركتها في الجولة المقبلة»: without her it is put off
                    # «علقت مشاركتها في المحادثات»: whether they go on is not said
                    contact.add("unclear", 2, refusal, token + 1)
                    return "absent"
                contact.add("absent", 1 if _outsider(contact, token) else 2, refusal, token + 1)
                word = scene.word(refusal)
                if word is not None and word.before is not None and word.before.status == "cancelled":
                    contact.add("planned", 1, refusal, token + 1)  # «ألغى مشاركته في القمة»: it is ahead
                return "absent"
            return ""
    return ""


def refusal_at(scene: Scene, attendance: int) -> int | None:
    """«رفض فلان حضور», «تراجع فلان عن حضور», «ألغى مشاركته في»: the word, its subject and «عن» between at most."""
    token = attendance - 1
    for _ in range(REFUSAL_REACH):
        if _refused(scene, token):
            return token
        named = scene.span_ending.get(token + 1)
        if named is None and not (
            scene.has(token, "speak-of") or scene.has(token, "of") or scene.word(token) is None
        ):
            return None
        token = (token if named is None else named) - 1
    return None


def _suspended(scene: Scene, token: int) -> bool:
    """«علقت مشاركتها», «تجميد مشاركته»: she stays away for a while, whatever becomes of the contact."""
    word = scene.word(token)
    return word is not None and word.before is not None and word.before.status == "postponed"


def _come_from(contact: Contact, at: int) -> str:
    """«عاد فلان من زيارة»: the sign that it is over."""
    scene = contact.scene
    if scene.has(at - 1, "of"):
        for token in range(at - 2, max(contact.left_stop, at - RETURN_REACH) - 1, -1):
            if scene.has(token, "return"):
                contact.add("held", 2, token, at)
                return "held"
    return ""


def _goes_on(contact: Contact, at: int) -> str:
    """«الاستعدادات … مع استمرار المفاوضات»: the sign that it does, whatever is told beside it."""
    lead = contact.scene.word(at - 1)
    if contact.masdar is None or contact.aspect != "continue" or lead is None or lead.slot != "with":
        return ""
    contact.add("ongoing", 2, at - 1, contact.end)
    return "ongoing"


def _those_there(contact: Contact, at: int) -> str:
    """«حث المشاركون في المحادثات الجانبين على …»: the sign that there is what they take part in, whatever they do."""
    scene = contact.scene
    if not (contact.definite and scene.has(at - 1, "in") and scene.has(at - 2, "participants")):
        return ""
    status = "ongoing" if contact.what == "talks" else "held"
    contact.add(status, 1, at - 2, contact.end)
    return status


def _compared(contact: Contact, at: int) -> str:
    """«دعا إلى مؤتمر على غرار مؤتمر باريس», «مثل قمة لوساكا»: the sign that the one that is known took place."""
    known = contact.definite or contact.scene.node_at.get(contact.end) is not None
    if not (contact.scene.has(at - 1, "like") and known and contact.noun is not None):
        return ""
    contact.add("held", 1, at - 1, contact.end)
    return "held"


def _asked_with_another(contact: Contact) -> str:
    """«اتفقا على فتح المعبر وعقد قمة», «اتفقا خلال اجتماع على عقد قمة»: the sign of the word that asks for it."""
    if contact.masdar is None:
        return ""
    asks = joined_plan(contact.scene, contact.masdar)
    asks = asked_across(contact) if asks is None else asks
    word = contact.scene.word(asks) if asks is not None else None
    if asks is None or word is None or word.before is None:
        return ""
    contact.add(word.before.status, word.before.weight, asks, asks + 1)
    return word.before.status


def _outsider(contact: Contact, attendance: int) -> bool:
    """«رفض فلان حضور القمة بين … و…»: the contact names its two sides, and who stays away is neither."""
    sides = contact.party_ids()
    before = [n for n in contact.scene.nodes_before(attendance) if n.acting and n.parties]
    return len(sides) > 1 and bool(before) and not set(before[-1].parties) & set(sides)


def _refused(scene: Scene, token: int) -> bool:
    """«عدم حضور», «رفض المشاركة في», «ألغى مشاركته في»."""
    word = scene.word(token)
    return word is not None and (
        "negator" in word.classes or (word.before is not None and word.before.status in STAYS_AWAY)
    )
