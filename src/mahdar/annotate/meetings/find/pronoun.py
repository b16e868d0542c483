"""A contact told on by its pronoun: «أكد الزيارة، قائلا إنها قد تتم غدا», «أعلن عن لقاء، مبينا أنه سيعقد في نيروبي»; or by a
verb that agrees with it: «اتفقوا على جولة ثالثة، على أن تعقد في لوساكا».

The clause that someone says of the contact just told has its day, its place and how it stands, and no noun of contact.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.forms import HERS, is_hers
from mahdar.knowledge.meetings import Verb, Word

#: What comes about of itself, or is held by nobody in particular.
COMES_ABOUT = frozenset(
    {"aqada", "inaqada", "ajra", "jara", "dara", "tamma", "hasala", "badaa", "istanafa", "nazzama"}
)
#: The clause stands in the sentence of the contact or the next one.
NEXT = 1
#: «من المقرر أن», «يمكن أن»: between the pronoun and the verb, and what may begin behind that.
MOOD_REACH = 4
BEHIND = frozenset(
    {
        "comma",
        "hard-border",
        "border",
        "quote",
        "in",
        "within",
        "during",
        "on-margin",
        "margin",
        "not-yet",
        "order",
        "reason",
    }
)


def told_on(scene: Scene, token: int, word: Word, before: Contact | None) -> Contact | None:
    """The verb at `token` as a further place of the contact `before` it, which the pronoun of its clause means."""
    verb = word.verb
    if verb is None or before is None or verb.id not in COMES_ABOUT or not of_itself(scene, token):
        return None
    if scene.index - before.scene.index > NEXT:
        return None
    pronoun = _pronoun_before(scene, token)
    if pronoun is not None:
        meant = means(before, feminine=scene.raw[pronoun].endswith(HERS))
    else:
        meant = agreed_on(scene, token - 1) and means(before, feminine=is_hers(scene.raw[token]))
    if not meant:
        return None
    contact = Contact(scene, token, token + 1, 0, "", "status", verb=_plain(verb))
    contact.joined = True  # of the contact just told
    return contact


def verb_behind(scene: Scene, pronoun: int) -> list[int]:
    """The verb of coming about in the clause that the pronoun at `pronoun` opens, as a list of one or none."""
    for token in range(pronoun + 1, min(scene.end, pronoun + 1 + MOOD_REACH)):
        word = scene.word(token)
        if word is not None and word.verb is not None:
            return [token] if word.verb.id in COMES_ABOUT else []
    return []


def _plain(verb: Verb) -> Verb:
    return verb._replace(what="")


def _pronoun_before(scene: Scene, token: int) -> int | None:
    """«إنها قد تتم», «أنه من المقرر أن يعقد»: the token of «إن» with its pronoun."""
    lead = before_mood(scene, token) - 1
    for at in range(lead, lead - MOOD_REACH, -1):
        if scene.has(at, "it-that"):
            return at
        cue = scene.word(at)
        if cue is None or not (
            cue.before is not None or cue.mood is not None or cue.classes & {"that", "of"}
        ):
            return None
    return None


def agreed_on(scene: Scene, token: int) -> bool:
    """«على أن تعقد في لوساكا»: laid down of what was just told, whose verb alone agrees with it."""
    return scene.has(token, "that") and scene.has(token - 1, "on")


def means(contact: Contact, *, feminine: bool) -> bool:
    """The pronoun, or the verb, is of the noun's gender."""
    noun = contact.noun
    return (
        noun is not None and noun.number != "dual" and (noun.feminine or noun.number == "plural") == feminine
    )


def of_itself(scene: Scene, token: int) -> bool:
    """Nothing behind it that could be its object or its subject («إنه سيجري محادثات», «إنه سيبدأ العمل»)."""
    at = token + 1
    if at >= scene.end or at in scene.when_at:
        return True
    word = scene.word(at)
    if word is not None and word.slot == "between":
        return at + 1 in scene.when_at  # «على أن يعقد بين 4 و7 أغسطس»
    return (
        word is not None
        and bool(word.classes & BEHIND or word.slot in ("place", "when"))
        and word.noun is None
    )
