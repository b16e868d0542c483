"""The party that a contact's own words leave out: the subject of its sentence, or of the page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.engaged import sides_told
from mahdar.annotate.meetings.focus import Focus
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.subject import clause_start, leans_back, subject_known
from mahdar.knowledge.forms import BOTH, OUR, PRONOUNS
from mahdar.knowledge.meetings import CONJUNCTIONS

#: «هذه المدينة» stands this close behind a visit, and where it lies this close behind that.
LAND_REACH = 8
#: «جاء ذلك» opens its sentence.
SAID_REACH = 3
#: In an earlier sentence the subject is among the first names.
EARLIER_NAMES = 20


def imply(
    contact: Contact, before: Contact | None, scenes: list[Scene], topic: list[Node], focus: Focus
) -> None:
    """Give a contact with one party its other side.

    «وصل … لإجراء محادثات مع نظيره», «وأضاف أنه سيلتقي الرئيس …»: the subject is looked for in the sentence before
    the contact, then in the sentence before, then among `topic` (the names of the title). It is recorded as implied.
    """
    _this_land(contact, scenes)
    parties = set(contact.party_ids())
    if contact.business or contact.stranger or contact.attended:
        return  # «التقى وفدا من شركة …»: the other side stands there, it is no party
    suffix = contact.noun.suffix if contact.noun is not None else ""
    if not parties and contact.round and contact.dual is None and suffix != BOTH:
        return  # its parties are those of the row: see `merge`
    if not parties:
        if contact.dual is not None or suffix:
            contact.pair = focus.meant(contact) or _pair(contact, scenes)
            contact.vague = suffix == OUR
        elif contact.noun is not None and contact.strength == "strong":
            told = joint_subject(contact) or _with_companion(contact) or _called(contact)
            told = told or _said_there(contact, scenes)
            contact.pair = told or sides_told(contact, before)
            if not contact.pair and contact.what == "talks" and not contact.definite:
                contact.pair = focus.of_page(contact)
            contact.pair = contact.pair or _around(contact, topic)
        return
    begun = any(node.end <= contact.start for node, _ in contact.members)
    if len(parties) > 1 and (
        _lone_peer(contact) or (contact.with_only and not begun and not contact.between)
    ):
        node = _subject(contact, parties)
        if node is not None:
            contact.members = [(node, "party"), *contact.members]
            contact.implied = True
        return
    if len(parties) > 1 and contact.verb is not None and not any(n.person for n, _ in contact.members):
        node = _same_traveller(contact, before, parties)  # «… حيث سيلتقي بعثة المنظمة»
        if node is not None and before is not None and before.what == "visit":
            contact.members = [(node, "party"), *contact.members]
            contact.implied = True
        return
    if contact.what == "visit" and contact.places and all(n in contact.places for n, _ in contact.members):
        back = leans_back(contact)
        if contact.verb is None or back:
            node = _same_traveller(contact, before, parties) or _subject(contact, parties)
            if node is None and back:
                node = _earlier(contact, scenes, parties)
                node = node if node is not None and (contact.verb is None or node.person) else None
            sure = contact.verb is None or bool(contact.verb.needs)  # «سيقود وفدا إلى …»
            if node is not None and (sure or _of_rank(node)):
                contact.members = [(node, "party"), *contact.members]
                contact.guess = node
                contact.implied = True
        return
    if contact.dual is not None and contact.verb is not None and contact.verb.cls == "host":
        hosted = [n for n in _pair(contact, scenes) if not set(n.parties) & parties]
        contact.members += [(n, "party") for n in hosted]  # «موسكو تستضيف الوزيرين»
        contact.implied = bool(hosted)
        return
    if len(parties) != 1 or contact.strength in ("body", "status") or subject_known(contact):
        return
    if contact.verb is not None and contact.verb.cls in ("go", "leave", "send", "sign", "vote"):
        return
    if contact.between and not contact.dual:
        return  # «بين … و…»: the other side stands there, only it is not known
    if contact.what == "visit" and not contact.places:
        return  # a traveller without a destination: nobody is visited
    host = _land(contact, parties)
    if host is not None:
        contact.members = [*contact.members, (host, "party")]
        contact.implied = True
        return
    node = _shared(contact, before, parties) or _subject(contact, parties)
    if node is None and leans_back(contact):
        node = _earlier(contact, scenes, parties) or _pick(topic, parties)
    if node is not None:
        contact.members = [(node, "party"), *contact.members]
        contact.guess = node
        contact.implied = True


def _this_land(contact: Contact, scenes: list[Scene]) -> None:
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
        earlier = [n for s in scenes[max(0, at - 2) : at] for n in s.nodes[-EARLIER_NAMES:]]
        before = [*earlier, *scene.nodes_before(contact.start)]
        for node in (*behind, *reversed(before)):
            if node.locative and node.parties:
                contact.members.append((node, "party"))
                contact.places = [node]
                contact.place = node
                return


def _of_rank(node: Node) -> bool:
    """Someone whose journey is a visit: of an office, or sent by a state."""
    if node.person:
        return node.mention.role is not None or node.level is not None
    return not node.parties[0].startswith("people:")


def _lone_peer(contact: Contact) -> bool:
    """«عقب اجتماع مع نظيره التركي بحضور إيراني»: the one whose counterpart it is takes part, and stands before."""
    if not contact.members:
        return False
    first = contact.members[0][0]
    word = contact.scene.word(first.start)
    return first.start >= contact.end and word is not None and "peer" in word.classes


def _pair(contact: Contact, scenes: list[Scene]) -> list[Node]:
    """«اجتماع بين وزيري خارجية البلدين», «لقاء معه»: the two parties named last before."""
    word = contact.scene.word(contact.dual) if contact.dual is not None else None
    classes = word.classes if word is not None else frozenset()
    states = "dual-state" in classes
    fits = (lambda n: n.acting and n.parties[0].startswith("state:")) if states else (lambda n: n.acting)
    found = _last_two(contact, scenes, fits, persons="dual-person" in classes)
    if not found and states:  # «البلدان» may have been named as places only
        found = _last_two(contact, scenes, lambda n: n.of_a_state or n.acting)
    return found


def _last_two(
    contact: Contact, scenes: list[Scene], fits: Callable[[Node], bool], persons: bool = False
) -> list[Node]:
    """The two parties named last before a contact, in one sentence if it can be; `persons`: by their people only."""
    at = contact.scene.index
    whole: dict[str, Node] = {}
    for scene in (contact.scene, *reversed(scenes[max(0, at - 2) : at])):
        if scene.region == "dateline":
            continue
        nodes = [n for n in _before(scene, contact) if fits(n) and len(n.parties) == 1]
        pair: dict[str, Node] = {}
        people = [n for n in nodes if n.person]
        for node in (*reversed(people), *reversed(people if persons else nodes)):
            if len(pair) < 2:
                pair.setdefault(node.parties[0], node)
            if len(whole) < 2:
                whole.setdefault(node.parties[0], node)
        if len(pair) == 2:
            return list(reversed(pair.values()))
    return list(reversed(whole.values())) if len(whole) == 2 else []


def _before(scene: Scene, contact: Contact) -> list[Node]:
    """The names before a contact: in its own sentence those to its left, in an earlier one the last."""
    return scene.nodes_before(contact.start if scene is contact.scene else scene.end)


def joint_subject(contact: Contact) -> list[Node]:
    """«اتفقت السعودية وإيران … في ختام محادثات», «وقّع فلان ونظيره … خلال اجتماع»: the joint subject of the clause."""
    scene = contact.scene
    edge = scene.start if contact.title else clause_start(contact)  # «فلان وفلان في …: قمة تاريخية»
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge]
    nodes = [n for n in near if is_actor(scene, n) or _state_acting(scene, n)]
    return _joint(nodes, scene)


def _joint(nodes: list[Node], scene: Scene) -> list[Node]:
    """The first names that stand together as several subjects."""
    joint: list[Node] = []
    for first, second in pairwise(nodes):
        beside = joined_at(scene, first, second) and not set(first.parties) & set(second.parties)
        if beside and (not joint or joint[-1] is first) and not _behind(scene, first):
            joint += [second] if joint else [first, second]
    return joint


def _said_there(contact: Contact, scenes: list[Scene]) -> list[Node]:
    """«جاء ذلك في تصريحات … عقب قمة»: the two who stand together in the sentence before said or did it there."""
    scene = contact.scene
    opens = (scene.word(t) for t in range(scene.start, scene.start + SAID_REACH))
    if scene.index == 0 or not any(w is not None and "came" in w.classes for w in opens):
        return []
    before = scenes[scene.index - 1]
    return _joint([n for n in before.nodes if is_actor(before, n)], before)


def _state_acting(scene: Scene, node: Node) -> bool:
    """«أجلت أنقرة وبغداد اجتماع …»: a capital behind a verb that governs a contact, or joined to one."""
    if not node.of_a_state or node.mention.as_ == "place" or not node.parties:
        return False
    word = scene.word(node.start - 1)
    before = scene.node_ending.get(node.start)
    governed = word is not None and (word.before is not None or word.verb is not None) and word.masdar is None
    return governed or (
        before is not None and joined_at(scene, before, node) and _state_acting(scene, before)
    )


def joined_at(scene: Scene, first: Node, second: Node) -> bool:
    """Two names with nothing but «و» and quotes between them."""
    between = range(first.end, second.start)
    plain = all(scene.raw[t] in CONJUNCTIONS or _is(scene, t, "quote") for t in between)
    return plain and (
        second.prefix in tuple(CONJUNCTIONS) or any(scene.raw[t] in CONJUNCTIONS for t in between)
    )


def _with_companion(contact: Contact) -> list[Node]:
    """«اتفق فلان مع نظيره … في اتصال هاتفي»: the subject of the clause and the one with whom he did it."""
    scene = contact.scene
    edge = clause_start(contact)
    nodes = [n for n in scene.nodes_before(contact.start) if n.start >= edge and n.parties and n.acting]
    for first, second in pairwise(reversed(nodes)):
        subject, other = second, first
        word = scene.word(other.start - 1)
        if (
            word is not None
            and word.slot == "with"
            and is_actor(scene, subject)
            and not _behind(scene, subject)
        ):
            return [subject, other] if not set(subject.parties) & set(other.parties) else []
    return []


def _is(scene: Scene, token: int, cls: str) -> bool:
    word = scene.word(token)
    return word is not None and cls in word.classes


def _behind(scene: Scene, node: Node) -> bool:
    """«إثر اتصالات بين سول وبيونغ يانغ»: those named are the sides of another contact."""
    word = scene.word(node.start - 1)
    return word is not None and word.slot in ("between", "with")


def _called(contact: Contact) -> list[Node]:
    """«دعت تونس الجزائر إلى عقد اجتماع», «السودان يدعو مصر لقمة»: who calls for it, and who is called to it."""
    scene = contact.scene
    edge = clause_start(contact)
    near = [n for n in scene.nodes_before(contact.start) if n.start >= edge and is_actor(scene, n)]
    for caller, called in pairwise(near):
        verb = scene.word(caller.start - 1) if called.start == caller.end else scene.word(called.start - 1)
        beside = called.start - caller.end <= 1 and not set(caller.parties) & set(called.parties)
        calls = verb is not None and "call-to" in verb.classes
        if beside and (calls or _does_to(caller, called)):
            return [caller, called]
    return []


def _does_to(subject: Node, other: Node) -> bool:
    """«صافح الوزير … رئيس الوفد … في ختام المشاورات»: one official right behind another is the verb's object."""
    return subject.person and other.person and other.start == subject.end and not other.prefix


def _around(contact: Contact, topic: list[Node]) -> list[Node]:
    """The two parties that a sentence about a contact speaks of, when it names none beside the noun itself.

    The nearest that act before it, then the title's: enough to say which contact it resumes, not to open one.
    """
    scene = contact.scene
    near = [n for n in reversed(scene.nodes_before(contact.start)) if is_actor(scene, n)]
    pair: dict[str, Node] = {}
    for node in (*near, *topic):
        if len(node.parties) == 1 and len(pair) < 2 and not node.parties[0].startswith("people:"):
            pair.setdefault(node.parties[0], node)
    contact.vague = True
    return list(pair.values())


def _land(contact: Contact, parties: set[str]) -> Node | None:
    """«تجري فلانة محادثات في السعودية»: a foreign official's talks in a country, no counterpart named."""
    place = contact.place
    his = contact.masdar is not None and contact.scene.raw[contact.masdar].endswith(PRONOUNS)
    if (
        place is None
        or (contact.carrier is None and not his)
        or not place.parties
        or set(place.parties) & parties
    ):
        return None
    return place if place.mention.actor in place.parties else None


def _shared(contact: Contact, before: Contact | None, parties: set[str]) -> Node | None:
    """«أجرى فلان اتصالا مع … واتصالا آخر مع …»: the second noun has the subject of the first."""
    if before is None or before.scene is not contact.scene or contact.carrier is not None:
        return None
    edge = before.start if before.verb is None else before.end
    subjects = [n for n, role in before.members if role == "party" and n.end <= edge]
    if before.verb is not None and not subjects:
        subjects = [n for n, _ in before.members[:1]]
    return _pick(subjects, parties)


def _same_traveller(contact: Contact, before: Contact | None, parties: set[str]) -> Node | None:
    """«التقى رئيسها قبل أن يتوجه إلى …»: whoever met is the one who travels on."""
    if before is None or before.scene is not contact.scene or contact.verb is None or before.verb is None:
        return None
    return _pick([n for n, role in before.members[:1] if role == "party" and n.person], parties)


def _subject(contact: Contact, parties: set[str]) -> Node | None:
    """The nearest name that acts in the contact's own clause, else the nearest person, else any."""
    scene = contact.scene
    before = [n for n in reversed(scene.nodes_before(contact.start)) if is_actor(scene, n)]
    edge = clause_start(contact)
    own = [n for n in before if n.start >= edge and (n.person or n.mention.as_ == "agent")]
    nobody = _nobody(scene, edge, contact.start)
    if nobody is not None and not any(n.start > nobody for n in own):
        return None  # «قال فلان عقب لقاء مع …»: it was his, whoever he is
    persons = [n for n in before if n.person]
    found = _pick(own, parties)
    if found is None:
        found = _pick(persons, parties) or _pick(before, parties)
        contact.soft = found is not None and not led_by_verb(contact)
    return found


def _nobody(scene: Scene, start: int, end: int) -> int | None:
    """The last token in `[start, end)` at which a person stands as subject whose party the page does not tell."""
    for node in reversed(scene.nodes_before(end)):
        if node.start < start:
            return None
        said = any(_says(scene, t) for t in (node.start - 1, node.start - 2)) or node.start == start
        if (
            said
            and node.mention.kind == "person"
            and not node.parties
            and not node.prefix.lstrip(CONJUNCTIONS)
        ):
            return node.start
    return None


def _says(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and "saying" in word.classes


def led_by_verb(contact: Contact) -> bool:
    """A verb, a masdar or a pronoun says that someone does it: a subject is to be looked for further off."""
    if contact.verb is not None or contact.carrier is not None or contact.masdar is not None:
        return True
    return contact.noun is not None and bool(contact.noun.suffix)


def _earlier(contact: Contact, scenes: list[Scene], parties: set[str]) -> Node | None:
    at = contact.scene.index
    for scene in reversed(scenes[max(0, at - 2) : at]):
        if scene.region in ("title", "dateline"):
            continue
        actors = [n for n in scene.nodes[:EARLIER_NAMES] if is_actor(scene, n)]
        found = _pick([n for n in actors if n.person], parties) or _pick(actors, parties)
        if found is not None:
            return found
    return None


def is_actor(scene: Scene, node: Node) -> bool:
    """A name that can be a subject: no place, not behind «في», «عن», «حول» …"""
    if not node.acting or node.prefix.lstrip(CONJUNCTIONS):
        return False
    word = scene.word(node.start - 1)
    if word is not None and word.noun is not None and node.of_a_state:
        return False  # «بعد قمة سنغافورة», «زيارة دمشق»
    return word is None or word.slot not in ("topic", "place")


def _pick(nodes: list[Node], parties: set[str]) -> Node | None:
    fit = [n for n in nodes if n.parties and not set(n.parties) & parties]
    return next((n for n in fit if not speaks_for(n)), fit[0] if fit else None)


def speaks_for(node: Node) -> bool:
    """A spokesperson tells of the contacts of others: the state is a party, the person was not there."""
    return "spokes" in (node.mention.role or "")
