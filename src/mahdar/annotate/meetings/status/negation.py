"""What a negation before a verb or a word says of a contact: not done, not yet, not without a condition, not by everybody."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import Verb

#: The condition of «لن» stands this close behind its verb.
UNLESS_REACH = 30
#: … and the day up to which there is none behind the word of condition («إلا بعد الأحد»).
UNTIL_REACH = 3
NEGATIONS = frozenset({"no", "not", "never"})
#: Words between a negation and what there is not («لا توجد لديه خطط»).
EXISTENCE = 2
#: «إلا» stands this close behind a verb that it turns round.
EXCEPT_REACH = 6


def negated(scene: Scene, token: int) -> bool:
    """A negation stands before the word, what there is not between at most («ليست هناك خطط», «ليس لدى الوزير خطة»)."""
    at = token - 1
    if (owner := scene.span_ending.get(token)) is not None and scene.has(owner - 1, "owned-by"):
        at = owner - 2
    first = at + 1 - EXISTENCE
    while at >= first and scene.has(at, "exists") and not scene.has(at, "negator"):
        at -= 1
    word = scene.word(at)
    mood = word.mood.status if word is not None and word.mood is not None else ""
    return mood in NEGATIONS or scene.has(at, "negator")


def not_yet(scene: Scene, token: int) -> str:
    """«لن يعقد … قبل الأحد» is still ahead, «لن يلتقيه ما لم …», «… قبل الانسحاب» may be, «لن يلتقيه» will not: by the verb's own clause."""
    for at in range(token + 1, min(scene.end, token + UNLESS_REACH)):
        if scene.has(at, "unless"):
            # «لن يلتقيه قبل الانسحاب» makes a condition of it
            until = scene.times_within(at + 1, at + UNTIL_REACH) or scene.has(at + 1, "that")
            return "planned" if until or scene.has(at + 1, "order") else "proposed"
        if scene.has(at, "hard-border") or scene.has(at, "that-clause"):
            break
    return "never"


def does_not(contact: Contact, token: int, verb: Verb) -> None:
    """«لا تجري محادثات», «لا يلتقي الوزيران»; not «لا تنتهي المحادثات», «لا يعقد الاجتماع إلا بحضوره», «لا تعقد ما لم …»."""
    scene = contact.scene
    if any(scene.has(t, "except") for t in range(token + 1, token + EXCEPT_REACH)):
        return
    how = scene.has(token + 1, "manner") or (scene.has(token + 1, "on") and scene.has(token + 2, "what"))
    goes_on = verb.aspect == "end" or (how and contact.definite)  # «لا تسير المفاوضات كما ينبغي»: they do
    status = "ongoing" if goes_on else not_yet(scene, token)
    contact.add("not_held" if status == "never" else status, 2, token - 1, token + 1)


def stays_away(contact: Contact, token: int, *, past: bool) -> None:
    """Someone stays away: of two that ends it («لم يحضر فلان اللقاء مع …»), others may well meet without him."""
    others = [m for m in contact.members if m[0].start >= contact.end]
    sides = {p for node, _ in others for p in node.parties}
    body = any(p.startswith("org:") for p in sides)
    if contact.carrier == token and (len(sides) > 1 or contact.between or (body and past)):
        contact.members = others
    alone = len(sides) == 1 and not (body or contact.between)
    contact.add("absent", 2 if alone else 1, token, token + 1)


def negates(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.mood is not None and word.mood.status in NEGATIONS
