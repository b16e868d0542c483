"""Whether who came is still there: a departure told behind the arrival ends the visit.

«وصل فلان أمس إلى كيغالي. وغادر إلى بلاده مساء أمس», «…، وقد عاد إلى لشبونة», «… واختتم زيارته».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.tense import goes_to

#: The day on which a guest left stands this close behind the verb.
DAY_REACH = 6


def left_again(contact: Contact, scenes: list[Scene]) -> None:
    """Turn a visit that the words of arrival say goes on into one held, when the traveller left, here or in the next sentence."""
    stays = [e for e in contact.evidence if e.status == "ongoing"]
    if contact.verb is None or not goes_to(contact, contact.verb) or not stays:
        return
    at = contact.scene.index
    for scene in scenes[at : at + 2]:
        first = contact.end if scene is contact.scene else scene.start
        if any(scene.has(t, "departed") and _leaves(contact, scene, t) for t in range(first, scene.end)):
            for evidence in stays:
                evidence.status = "held"
            return


def last_day(contact: Contact, scenes: list[Scene]) -> None:
    """«اختتم زيارة بدأها الاثنين … وغادر الدوحة أمس»: the day on which a guest left is the last of his visit."""
    if contact.what != "visit" or contact.until is not None or contact.when is None or contact.title:
        return
    if not any(e.status in ("held", "ongoing") for e in contact.evidence):
        return
    at = contact.scene.index
    for scene in scenes[at : at + 2]:
        first = contact.end if scene is contact.scene else scene.start
        for token in range(first, scene.end) if "departed" in scene.classes else ():
            if scene.has(token, "departed") and _leaves(contact, scene, token):
                near = scene.times_within(token + 1, token + DAY_REACH)
                day = next((t for t in near if t.time.earliest and t.time.earliest == t.time.latest), None)
                if day is not None and (day.time.earliest or "") >= (contact.when.time.latest or "9999"):
                    contact.until = day
                return


def _leaves(contact: Contact, scene: Scene, verb: int) -> bool:
    """The traveller leaves the place where he came, after he came: not «بعد أن غادر …», «وكان قد غادر …»."""
    near = (scene.word(verb - 1), scene.word(verb - 2))
    if any(w is not None and ("that" in w.classes or (w.mood and w.mood.status == "past")) for w in near):
        return False
    if scene.has(verb - 1, "after-that") or _another(contact, scene, verb):
        return False
    if scene.has(verb, "left-it"):
        return True
    subject = scene.node_at.get(verb + 1)
    token = subject.end if subject is not None and subject.person else verb + 1
    while token in scene.when_at:
        token = scene.when_at[token].end
    here = {p for node in contact.places if node.end <= verb for p in node.parties}
    word, node = scene.word(token), scene.node_at.get(token)
    if node is not None:
        return node.locative and bool(here & set(node.parties))  # «غادر كيغالي»
    if word is None:
        return False
    if "to" in word.classes:
        goal = scene.node_at.get(token + 1)
        abroad = goal is not None and goal.locative and not here & set(goal.parties)
        return abroad or scene.has(token + 1, "own-land")
    visit = word.noun is not None and word.noun.what == "visit"
    return "land" in word.classes or (visit and word.noun is not None and bool(word.noun.suffix))


def _another(contact: Contact, scene: Scene, verb: int) -> bool:
    """Someone else is named as who leaves, right behind the verb or before it."""
    mine = set(contact.party_ids())
    nodes = (scene.node_at.get(verb + 1), scene.node_ending.get(verb))
    return any(n is not None and n.person and not mine & set(n.parties) for n in nodes)
