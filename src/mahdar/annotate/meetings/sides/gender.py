"""Whether a person can be the one whom a contact's own words mean: «زيارتها», «ستلتقي» mean a woman, «زيارته» a man."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.meetings.sides.subject import met_by
from mahdar.knowledge.forms import HERS, HIS, PRONOUNS, SHE, is_future, is_imperfect
from mahdar.knowledge.forms import is_hers as of_her
from mahdar.knowledge.meetings import MANY, Verb

MAN, WOMAN = "masculine", "feminine"
#: «لقاءات مرتقبة بينها وبين …»: the pronoun stands so close behind the noun.
BETWEEN_REACH = 4
#: The numbers of an office that several hold.
SEVERAL = ("dual", "plural")


def agrees(contact: Contact, node: Node) -> bool:
    """False for a man where the words mean a woman, and the other way round; states, groups and names of no known gender fit."""
    alone = node.person and node.mention.number not in SEVERAL
    meant = _meant(contact) if alone and node.mention.gender is not None else None
    return meant is None or node.mention.gender == meant


def is_hers(contact: Contact, node: Node) -> bool:
    """«ستلتقي», «زيارتها», with a woman named before: few other persons fit."""
    return node.person and node.mention.gender != MAN and _meant(contact) == WOMAN


def _meant(contact: Contact) -> str | None:
    """The gender of who is left out, by the form of the verb or by a pronoun; None where neither tells."""
    scene = contact.scene
    if contact.verb is not None:
        if met_by(contact):
            pronoun = contact.start if scene.raw[contact.start].endswith(PRONOUNS[:2]) else contact.end
            return _of_pronoun(scene.raw[pronoun])
        return _of_subject(contact, _of_verb(scene.raw[contact.start], contact.verb))
    if contact.noun is not None and contact.noun.suffix:
        return _of_pronoun(contact.noun.suffix)
    if contact.masdar is not None and scene.raw[contact.masdar].endswith(HERS):
        return WOMAN
    for token in range(contact.end, min(scene.end, contact.end + BETWEEN_REACH)) if contact.between else ():
        word = scene.word(token)
        if word is not None and word.slot == "between":
            return _of_pronoun(scene.raw[token])
    return None


def _of_pronoun(written: str) -> str | None:
    if written.endswith(HERS):
        return WOMAN
    return MAN if written.endswith(HIS) else None


def _of_verb(written: str, verb: Verb) -> str | None:
    """«ستلتقي», «التقت» are of a woman, «سيلتقي», «التقى» of a man; a verb with a pronoun, or of several, tells nothing."""
    if written.endswith((*PRONOUNS, *MANY)):
        return None
    if verb.tense == "past":
        return WOMAN if written.endswith(SHE) else MAN
    if of_her(written):
        return WOMAN
    return MAN if is_imperfect(written) or is_future(written) else None


def _of_subject(contact: Contact, gender: str | None) -> str | None:
    """That of the verb, unless who stands right behind it may be its subject («حيث تلتقيه المستشارة»)."""
    behind = contact.scene.node_at.get(contact.end)
    if behind is None or behind.prefix or behind.locative:
        return gender
    several = behind.mention.number in SEVERAL
    object_only = behind.person and (several or behind.mention.gender not in (None, gender))
    return gender if object_only and gender == WOMAN else None
