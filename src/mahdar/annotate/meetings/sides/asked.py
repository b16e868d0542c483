"""Who is called on to hold a contact: «دعا فلان نيروبي إلى حوار مع مقديشو» is of those who are asked."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, TO

#: Masdars and quotes between what they are asked and the contact («إلى "الحد من شروطها" لبدء حوار»).
ASKED_REACH = 7
#: Words between whom it is proposed to and the contact («على إجراء مباحثات»).
LEADING = 3
#: Classes of words for an invitation.
INVITATIONS = ("invitation", "invitations")
#: The verb of asking stands this close before whom it asks, a name counting as one.
VERB_REACH = 4


def asked(contact: Contact, parties: set[str]) -> Node | None:
    """The object of the verb of asking that governs a contact; None when none does, or it is a party already."""
    scene = contact.scene
    first = contact.masdar if contact.masdar is not None else contact.start
    for token in range(first, max(scene.start, first - ASKED_REACH) - 1, -1):
        node = scene.node_ending.get(token)
        if node is None:
            word = scene.word(token - 1)
            if word is not None and word.verb is not None and word.masdar is None:
                return None
            continue
        fits = node.parties and not node.prefix.lstrip(CONJUNCTIONS) and not set(node.parties) & parties
        to = fits and (_is_asked(contact, node) or _is_offered(scene, node.start - 1))
        return node if to else None  # «طلبت من كينيا عقد اجتماع مع أوغندا»
    return None


def both_asked(contact: Contact) -> list[Node]:
    """«دعا الوسيط كينيا وأوغندا إلى اجتماع», «وجه دعوات إلى كينيا وأوغندا لحضور اجتماع», «تم الاتفاق بين كينيا وأوغندا على عقد
    اجتماع»: those called to it, or agreed on it.

    Who calls is no side of it. Empty where fewer than two parties stand between the verb and «إلى» or «على».
    """
    scene = contact.scene
    first = contact.masdar if contact.masdar is not None else contact.start
    agreed = scene.has(first - 1, "on")
    led = agreed or scene.has(first - 1, "to")
    at = first - 1 if led else first if scene.raw[first].startswith(TO) else None
    row: list[Node] = []
    while at is not None and (node := scene.node_ending.get(at)) is not None and node.parties:
        row.insert(0, node)
        at = node.start if node.prefix and not node.prefix.strip(CONJUNCTIONS) else None
    two = len({p for n in row for p in n.parties}) > 1
    if not two:
        return []
    if agreed:
        return row if not row[0].prefix and _is_agreed(scene, row[0].start - 1) else []
    called = _is_invited(scene, row[0]) or (not row[0].prefix and _is_asked(contact, row[0]))
    return row if called else []


def _is_agreed(scene: Scene, at: int) -> bool:
    """«الاتفاق بين», «التوافق بين»: `at` is the word that leads to those who agree."""
    lead, deed = scene.word(at), scene.word(at - 1)
    plan = deed is not None and deed.before is not None and deed.before.status == "planned"
    return plan and lead is not None and lead.slot == "between"


def _is_invited(scene: Scene, node: Node) -> bool:
    """«وجه الوسيط دعوات إلى كينيا وأوغندا لحضور …», «دعوة لكينيا وأوغندا إلى …»: an invitation right before whom it is to."""
    led = scene.has(node.start - 1, "to") and not node.prefix
    at = node.start - 1 - led
    return (led or node.prefix == TO) and any(scene.has(t, cls) for t in (at, at - 1) for cls in INVITATIONS)


def offered_to(contact: Contact) -> Node | None:
    """«اقترحت كينيا على أوغندا عقد قمة», «اتفقت مع أوغندا على لقاء», «تلقت دعوة منها إلى لقاء»: to whom a contact is proposed; None when to nobody.

    Only who proposes and to whom stands between the verb and the contact, with masdars and «على» that lead to it. One
    that is known («المفاوضات») is proposed only with its masdar («استئناف المفاوضات»).
    """
    scene = contact.scene
    if contact.noun is None or (contact.masdar is None and contact.definite):
        return None
    at = contact.masdar if contact.masdar is not None else contact.start
    for _ in range(LEADING):
        node = scene.node_ending.get(at)
        if node is not None:
            offered = _is_offered(scene, node.start - 1) or _by_invitation(scene, node)
            return node if node.parties and offered else None
        at -= 1
        word = scene.word(at)
        if word is None or not (word.masdar or word.classes & {"on", "to"}):
            return None
    return None


def _by_invitation(scene: Scene, node: Node) -> bool:
    """«تلقت كينيا دعوة من أوغندا إلى لقاء», «وجهت كينيا دعوة إلى أوغندا لعقد قمة», «دعوة لأوغندا»: from whom, or to whom."""
    if not node.prefix and scene.has(node.start - 1, "invitation"):
        answers = scene.word(scene.span_ending.get(node.start - 1, node.start - 1) - 1)
        refused = answers is not None and answers.before is not None and answers.before.status == "not_held"
        return answers is not None and (
            refused or "accept" in answers.classes
        )  # «قبلت كينيا دعوة أوغندا إلى لقاء»
    at = node.start - (node.prefix != TO)
    led = at == node.start or scene.has(at, "of") or scene.has(at, "to")
    return led and scene.has(at - 1, "invitation")


def host_offered(contact: Contact) -> list[tuple[Node, str]]:
    """«عرضت جيبوتي على إثيوبيا استضافة محادثات», «طلبت كينيا من قطر استضافة …»: who is to host, and the other as a side.

    Empty where the masdar of hosting does not stand right behind whom it is offered to or asked of.
    """
    scene, masdar = contact.scene, contact.masdar
    to = scene.node_ending.get(masdar) if masdar is not None else None
    if to is None or not to.parties or not _is_offered(scene, to.start - 1):
        return []
    by = scene.node_ending.get(to.start - 1)
    if by is None:
        return []
    host, side = (to, by) if scene.has(to.start - 1, "of") else (by, to)
    return [(host, "host"), (side, "party")]


def _is_offered(scene: Scene, at: int) -> bool:
    """A verb of proposing stands before «على», «من», of agreeing before «مع», with nothing between but who does it."""
    lead = scene.word(at)
    if lead is None:
        return False
    by_two = lead.slot == "with"
    if not by_two and not lead.classes & {"on", "of"}:
        return False
    for _ in range(VERB_REACH):
        if scene.has(at - 1, "agreed" if by_two else "propose-to"):
            return True
        before = scene.span_ending.get(at)
        if before is None or scene.node_ending.get(at) is None:
            return False
        at = before
    return False


def _is_asked(contact: Contact, node: Node) -> bool:
    """The verb stands before it, or before the one who asks («دعا فلان مصر», «دعت مصر»), or its own wish («رغبة مصر في»)."""
    scene, at = contact.scene, node.start - 1
    wish = scene.word(at)
    if wish is not None and wish.before is not None and wish.before.weight > 1 and node.of_a_state:
        return wish.before.status in AHEAD and wish.verb is None  # «استعداد نيروبي لإجراء محادثات مع …»
    for _ in range(VERB_REACH):
        if scene.has(at, "call-to") or scene.has(at, "urge"):
            return True
        word = scene.word(at)
        if at + 1 not in scene.span_ending and word is not None and (word.slot or "border" in word.classes):
            return False
        at = scene.span_ending.get(at + 1, at) - 1
    return False
