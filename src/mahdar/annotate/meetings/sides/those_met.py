"""Whether those named behind a contact are all met by another, whom its own words leave out."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.sides.engaged import RECEPTION
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import ACCUSATIVE, CONJUNCTIONS, IN, TO


def only_those_met(contact: Contact) -> bool:
    """«الوزيرين اللذين التقاهما في …», «اللذين اتصل بهما»: whom the pronoun means were met, by somebody else."""
    scene, verb = contact.scene, contact.verb
    lead = before_mood(scene, contact.start) - 1  # «اللذين كان قد قابلهما»
    if verb is None or verb.cls not in ("meet", "call") or not scene.has(lead, "relative"):
        return False
    led = scene.raw[contact.start].endswith(PRONOUNS) or scene.has(contact.end, "by-it")
    return led and all(node.end <= contact.start for node, _ in contact.members)


def only_objects(contact: Contact) -> bool:
    """«… استقبل في مقر إقامته الوزير فلان والوزير فلان»: joined behind a place, all of them were received."""
    verb, behind, scene = contact.verb, [n for n, _ in contact.members], contact.scene
    if verb is None or verb.cls != "meet" or not behind:
        return False
    each = any(
        scene.has(t, "each") for t in range(contact.end, behind[0].start)
    )  # «استقبل كلا على حدة فلانا وفلانا»
    stands_apart = contact.place is not None and behind[0].start >= contact.place.end
    if not (each or stands_apart or during_it(contact)):
        return False
    return all(n.prefix[:1] in tuple(CONJUNCTIONS) or scene.has(n.start - 1, "join") for n in behind[1:])


def during_it(contact: Contact) -> bool:
    """«والتقى خلالها الرئيس فلان ووزير خارجيته»: in what was told before, whoever was there."""
    return contact.scene.has(contact.end, "in-it") or contact.scene.has(contact.end, "therein")


def only_with(contact: Contact) -> bool:
    """«وعقد لقاء مع …», «وأنه تحدث هاتفيا مع كل من فلان وفلان»: all who are named stand behind «مع»."""
    if contact.with_only and not contact.between:
        return True
    first, scene = min((n.start for n, _ in contact.members), default=0), contact.scene
    if contact.verb is not None and all(n.prefix.endswith(IN) for n, _ in contact.members):
        return True  # «وكان سيجتمع بالرئيس فلان وبالأمين العام فلان»
    lead = scene.word(first - 1)
    if contact.verb is not None and lead is not None and lead.slot == "with":
        return True  # «وكان قد بحث مع قادة كينيا وإثيوبيا …»
    if contact.verb is None or not scene.has(first - 1, "of"):
        return False
    led = scene.word(first - 3)
    with_all = scene.has(first - 2, "all-of") and led is not None and led.slot == "with"
    return with_all or scene.has(first - 2, "by-all-of")


def has_host(contact: Contact) -> bool:
    """«استقبال الرئيس الأوغندي وفدا من …», «استضافة فلان لفلان»: who receives stands in the genitive, whom he receives behind."""
    behind = [n for n, _ in contact.members if n.start >= contact.end]
    if len(behind) < 2:
        return False
    scene, guest = contact.scene, behind[1]
    sent = scene.has(guest.start, "delegates") and scene.raw[guest.start].endswith(ACCUSATIVE)
    return sent or guest.prefix == TO


def reception(contact: Contact) -> bool:
    """«خلال استقبال الوزير», «لدى استضافته فلانا وفلانا»: a masdar, whose subject stands before it."""
    if contact.noun is not None:
        return contact.noun.id == RECEPTION and not has_host(contact)
    scene, lead = contact.scene, contact.scene.word(contact.start - 1)
    hosts = contact.verb is not None and contact.verb.cls == "host"
    led = lead is not None and (lead.before is not None or "during" in lead.classes)
    return hosts and led and scene.raw[contact.start].endswith(PRONOUNS)
