"""Where a journey goes that does not say it itself: «زيارة لهذه المدينة», «الوفد الذي زارها», «من القاهرة، حيث يقوم بزيارة»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.other_side import EARLIER_NAMES
from mahdar.annotate.meetings.sides.subject import clause_start
from mahdar.knowledge.forms import PRONOUNS

#: «هذه المدينة» stands this close behind a visit, and where it lies this close behind that.
LAND_REACH = 8
#: … and the land that a pronoun on a verb of visiting means so close before.
MEANT_REACH = 16
#: Who comes back, and when, stands between «عاد» and from where.
LEFT_REACH = 16


def only_goals(contact: Contact) -> bool:
    """«أن يطير مساء اليوم إلى أنقرة ومنها إلى روما», «ثم حط في أديس أبابا وعرضه على رئيس الوزراء»: nobody is told but where
    he goes, and whom he meets there."""
    if contact.what != "visit" or not contact.places:
        return False
    if not all(n.locative or n.of_a_state for n in contact.places):
        return False  # «… ويقدم تقريره أمام مجلس الأمن»
    lands = {p for n in contact.places for p in n.parties}
    first = min(n.start for n in contact.places)
    others = [n for n, _ in contact.members if n not in contact.places]
    hosts = all(n.person and n.start > first and lands.issuperset(n.parties) for n in others)
    return bool(contact.members) and hosts and not contact.countries


def this_land(contact: Contact, scenes: list[Scene]) -> None:
    """«زيارة لهذه المدينة الواقعة في …», «يزور هذا البلد»: the land said behind it, else the last one named before."""
    if contact.what != "visit" or contact.places:
        return
    scene = contact.scene
    for token in range(contact.end, min(contact.right_stop, contact.end + LAND_REACH)):
        this, land = scene.word(token), scene.word(token + 1)
        if this is None or land is None or not ("this" in this.classes and "land" in land.classes):
            continue
        behind = [n for n in scene.nodes_after(token) if n.start <= token + LAND_REACH]
        at = scene.index
        last = [n for s in scenes[max(0, at - 2) : at] for n in s.nodes[-EARLIER_NAMES:]]
        before = [*last, *scene.nodes_before(contact.start)]
        for node in (*behind, *reversed(before)):
            if node.locative and node.parties:
                _is_to(contact, node)
                return


def goes_there(contact: Contact) -> bool:
    """«وسيزورها وزير خارجيته», «وكان قد زارها»: the verb opens its sentence, and its pronoun is where one goes."""
    scene, verb = contact.scene, contact.verb
    visits = verb is not None and verb.cls == "visit" and scene.raw[contact.start].endswith(PRONOUNS[:2])
    return visits and scene.index > 0 and before_mood(scene, contact.start) == scene.start


def goes_back(contact: Contact) -> bool:
    """«ومن المنتظر أن يعود إليها غدا»: to where somebody has just been told to have been."""
    verb = contact.verb
    return verb is not None and verb.cls == "go" and contact.scene.has(contact.end, "to-it")


def the_land_meant(contact: Contact, scenes: list[Scene]) -> None:
    """«أبلغت كمبالا الوفد الذي زارها أمس …»: the land that the pronoun on the verb means stands before, or, where
    the verb opens its sentence («وسيزورها وزير خارجيته»), in the sentence before."""
    scene, verb = contact.scene, contact.verb
    if verb is None or contact.what != "visit" or contact.places:
        return
    if not goes_back(contact) and not (
        verb.cls == "visit" and scene.raw[contact.start].endswith(PRONOUNS[:2])
    ):
        return
    first = scene.nodes_before(contact.start)
    near = [n for n in first if n.start >= contact.start - MEANT_REACH]
    if not first and goes_there(contact):
        near = scenes[scene.index - 1].nodes
    sides = set(contact.party_ids())
    for node in reversed(near):
        land = (node.of_a_state or node.locative) and not node.person and len(node.parties) == 1
        if land and not set(node.parties) & sides and not scene.has(node.start, "delegates"):
            _is_to(contact, node)
            return


def come_from(contact: Contact) -> None:
    """«عاد … من لواندا بعد زيارة», «غادر مسقط بعد زيارة»: the visit was there."""
    scene, edge = contact.scene, clause_start(contact)
    if contact.what != "visit" or contact.noun is None or contact.members or contact.countries:
        return
    word = scene.word(contact.start - 1)
    if word is None or word.before is None or word.before.status != "held":
        return
    for node in reversed(scene.nodes_before(contact.start)):
        if node.start < edge or not node.locative or not node.parties:
            continue
        left = any(scene.has(t, "departed") for t in range(max(edge, node.start - LEFT_REACH), node.start))
        if left and not scene.has(node.start - 1, "to"):
            _is_to(contact, node)
            return


def where_he_is(contact: Contact) -> None:
    """«من القاهرة، حيث يقوم بزيارة», «الموجود في القاهرة في زيارة»: the visit is to the place named right before."""
    scene, verb = contact.scene, contact.carrier
    if contact.what != "visit" or contact.places:
        return
    if verb is not None and scene.has(verb - 1, "where"):
        at = verb - 1
        at -= scene.has(at - 1, "comma")
    elif (
        verb is None and not (contact.definite or contact.members) and scene.has(contact.start - 1, "within")
    ):
        at = contact.start - 1
    else:
        return
    place = scene.node_ending.get(at)
    if verb is None and place is not None and not scene.has(place.start - 1, "in"):
        return  # «قبل مغادرته القاهرة في زيارة إلى …»
    if place is not None and place.locative and place.parties:
        _is_to(contact, place)


def _is_to(contact: Contact, land: Node) -> None:
    """The land or city is where the journey goes, and one of its sides."""
    contact.members.append((land, "party"))
    contact.place, contact.places = land, [land]
