"""Who takes part, told by a later sentence: «… اجتماع في نيروبي الأحد. ويشارك فيه وزراء خارجية كينيا وإثيوبيا».

A verb of attending opens the sentence, and its pronoun, or its own gender («وضم مبعوثين من …»), means the contact told last.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene, negated_at
from mahdar.annotate.meetings.sides.parties import fill_parties
from mahdar.knowledge.forms import PRONOUNS, SHE
from mahdar.knowledge.meetings import FEMININE_ENDINGS, MeetingKnowledge

#: So many sentences behind the contact.
NEAR = 2
#: What many attend.
GATHERINGS = frozenset({"meeting", "talks", "summit", "conference"})
HIS, HERS = PRONOUNS[:2]
#: «ومن المتوقع أن»: words before the verb that opens a sentence.
OPENING = 5


def told_after(contacts: list[Contact], scenes: list[Scene], knowledge: MeetingKnowledge) -> None:
    """Give each gathering told without its sides those whom a sentence behind it says to attend."""
    for i, contact in enumerate(contacts):
        if contact.noun is None or contact.what not in GATHERINGS or len(contact.party_ids()) > 1:
            continue
        last = next((c.scene.index for c in contacts[i + 1 :] if c.noun is not None), len(scenes))
        first = contact.scene.index + 1
        for scene in scenes[first : min(first + NEAR, last)]:
            end = _attended(scene, contact)
            if end is not None:
                _add(contact, scene, end, knowledge)
                break


def _attended(scene: Scene, contact: Contact) -> int | None:
    """The token behind the words that say that the contact was attended; None where the sentence opens otherwise."""
    token = scene.start
    while token < scene.start + OPENING and _leads(scene, token):
        token += 1
    word = scene.word(token)
    listed = _list_of_states(scene, token)
    if listed is not None:
        return listed
    verb = word.verb if word is not None else None
    if verb is None or verb.cls not in ("attend", "gather") or negated_at(scene, token):
        return None
    feminine = contact.scene.raw[contact.end - 1].endswith(FEMININE_ENDINGS)
    pronoun = HERS if feminine else HIS
    if verb.cls == "gather":
        agrees = scene.raw[token].endswith(SHE) == feminine
        return token + 1 if agrees and _names_some(scene, token + 1) else None
    if scene.has(token + 1, "therein"):
        return token + 2 if scene.raw[token + 1].endswith(HERS) == feminine else None
    return token + 1 if scene.raw[token].endswith(pronoun) else None


def _list_of_states(scene: Scene, token: int) -> int | None:
    """«أما الدول المشاركة فهي كينيا وأوغندا»: the token behind the words that open a list of those who attend."""
    near = range(token, token + OPENING)
    states = next((t for t in near if scene.has(t, "states")), None)
    if states is None or not scene.has(states + 1, "participants"):
        return None
    return next((t + 1 for t in range(states + 2, states + 4) if scene.has(t, "they-are")), None)


def _leads(scene: Scene, token: int) -> bool:
    """«ومن المقرر أن», «وكان»: words before a verb that are no verb of their own."""
    word = scene.word(token)
    return (
        word is not None
        and word.verb is None
        and (word.mood is not None or bool(word.classes & {"of", "that"}))
    )


def _names_some(scene: Scene, token: int) -> bool:
    return token in scene.node_at or scene.has(token, "official") or scene.has(token, "delegates")


def _add(contact: Contact, scene: Scene, first: int, knowledge: MeetingKnowledge) -> None:
    """The names behind, read as those of the contact itself would be."""
    told = Contact(scene, first - 1, first, 0, contact.what, contact.strength, noun=contact.noun)
    told.left_stop, told.right_stop = first - 1, scene.end
    fill_parties(told, knowledge)
    sides = [m for m in told.members if m[1] == "party"]
    contact.members += sides
    contact.countries += told.countries
    contact.dual = contact.dual if sides or told.countries else told.dual
