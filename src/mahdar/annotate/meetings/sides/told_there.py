"""Who took part in a contact that is told as the circumstance of a saying: «وخلال لقاء مع نظيره، أكد فلان …».

The one who speaks was there. He stands behind the circumstance when it opens the sentence, and in the sentence before
when the verb of saying leaves him unsaid («وأشار، خلال لقاء مع …») or when the words are told by «جاء ذلك».
"""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, pick
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.subject import clause_start, unsaid
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO

#: «جاء ذلك» opens its sentence; «جاء ذلك في قصر …، خلال لقاء».
CAME_REACH = 2
#: Between the comma and who speaks stands the verb alone («قد» may precede it).
VERB_WORDS = 2
#: «وفي ختام لقاء», «وعلى هامش لقاء»: so many words open the sentence before the contact.
OPENING = 3
#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])
#: A circumstance ends at the latest so many words behind its contact.
CIRCUMSTANCE = 30


def speaker_before(contact: Contact) -> bool:
    """True when the one who was there is the subject of a sentence before this one."""
    scene = contact.scene
    if not is_circumstance(contact):
        return False
    if any(scene.has(t, "came") for t in range(scene.start, scene.start + CAME_REACH)):
        return not any(n.person and is_actor(scene, n) for n in scene.nodes_before(contact.start))
    for token in range(contact.start - 1, max(scene.start, clause_start(contact) - 1) - 1, -1):
        if scene.has(token, "saying"):  # «وأضاف» opens its clause
            near = scene.nodes_before(contact.start)
            named = any(
                n.start == token + 1 or n.end == token or (n.person and n.start > token) for n in near
            )
            return not named and unsaid(scene, token)
    return False


def speaker_behind(contact: Contact, parties: set[str], opening: bool = True) -> Node | None:
    """«وفي ختام مباحثات مع … في …، أعلن فلان»: who speaks behind a circumstance that opens the sentence."""
    speaker = _speaker(contact, opening)
    return pick([speaker], parties) if speaker is not None else None


def official_before(contact: Contact, parties: set[str]) -> Node | None:
    """«وأكد مسؤول قبرصي، خلال لقاء مع …»: an official without a name tells of the contacts of others, but of his own there."""
    scene, edge = contact.scene, clause_start(contact)
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge and n.nameless]
    said = [n for n in near if scene.has(n.start - 1, "saying")]
    return pick(said[-1:], parties)


def pair_behind(contact: Contact) -> list[Node]:
    """«وفي اتصال هاتفي، أبلغ فلان نظيره …»: who speaks behind it, and the one right behind him to whom he does.

    Or the two who do something together («وبعد محادثات …، توصل فلان وفلان إلى …»).
    """
    speaker = _speaker(contact, True) if is_circumstance(contact) else None
    if speaker is None or not speaker.person:
        return []
    other = contact.scene.node_at.get(speaker.end)
    told = other is not None and other.person and bool(other.parties)
    told = told and other is not None and (other.prefix in ("", TO) or other.prefix in CONJUNCTIONS)
    if other is None or not told or set(other.parties) & set(speaker.parties):
        return []
    return [speaker, other]


def _speaker(contact: Contact, opening: bool) -> Node | None:
    """The subject of the main clause behind a circumstance; `opening`: only one that opens the sentence."""
    scene = contact.scene
    if opening and (contact.start - scene.start > OPENING or not _is_led_in(contact)):
        return None
    noun = contact.noun
    his = contact.what == "visit" and noun is not None and noun.suffix in ONE
    for token in range(contact.end, min(scene.end, contact.end + CIRCUMSTANCE)):
        if scene.has(token, "comma"):
            verb = token + 1
        elif scene.has(token, "saying") and contact.party_ids():
            verb = token  # «وفي لقاء مع نظيره أكد فلان …»
        elif his and token + 1 in scene.node_at and _plain_verb(scene, token):
            verb = token  # «في زيارته لكمبالا عام 2011 افتتح فلان …»
        else:
            continue
        near = (scene.node_at.get(t) for t in range(verb + 1, verb + 1 + VERB_WORDS))
        speaker = next((n for n in near if n is not None), None)
        word = scene.word(verb)
        matter = word is not None and word.verb is not None and speaker is not None and speaker.person
        acts = speaker is not None and (matter or is_actor(scene, speaker))  # «… مع نظيره، بحث الوزير …»
        if speaker is not None and acts and _verb_at(scene, verb):
            return speaker
    return None


def is_circumstance(contact: Contact) -> bool:
    """«خلال», «في», «عقب», «لدى» lead to the noun, «عبر» to a call («أبلغ فلان نظيره عبر مكالمة هاتفية …»)."""
    by_call = contact.what == "call" and contact.scene.has(contact.start - 1, "by-way")
    told = contact.noun is not None and contact.strength not in ("press", "named")
    return told and (by_call or _is_led_in(contact))


def _is_led_in(contact: Contact) -> bool:
    scene, at = contact.scene, contact.start
    if scene.has(at - 1, "of"):
        at = scene.span_ending.get(at - 1, at)  # «في ختام يومين من جلسات الحوار»
    noun = contact.noun  # «قبيل توجهه إلى كمبالا، قال الوزير …»: his who speaks, though still ahead
    his = noun is not None and bool(noun.suffix) and contact.what == "visit"
    ahead = (his or contact.with_only) and scene.has(at - 1, "order")  # «عشية محادثات مع …، قال فلان»
    return ahead or any(_leads_in(scene, t) for t in (at - 1, at - 2))


def _leads_in(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    if word is None:
        return False
    held = word.before is not None and word.before.status == "held"
    return held or bool(word.classes & {"during", "within", "in", "facing"})


def _plain_verb(scene: Scene, token: int) -> bool:
    """A word of no other use, without an article, with a person right behind it."""
    free = token not in scene.node_at and token not in scene.when_at and token not in scene.span_ending
    word, subject = scene.word(token), scene.node_at[token + 1]
    plain = word is None or (word.verb is not None and not word.verb.stack)
    return (
        free and plain and subject.person and not subject.prefix and not scene.raw[token].startswith(ARTICLE)
    )


def _verb_at(scene: Scene, token: int) -> bool:
    """A word that can be the verb of the main clause: not a name, a noun of contact or a word that leads to names."""
    word = scene.word(token)
    if token in scene.node_at or token in scene.when_at:
        return False
    finite = word is not None and word.verb is not None  # «خلال اجتماع مع نظيره، بحث الوزير …»
    return word is None or finite or not (word.noun or word.slot in ("between", "with", "topic", "place"))
