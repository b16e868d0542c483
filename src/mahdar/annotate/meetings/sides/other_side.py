"""The other side of a contact that names one: «وأضاف أنه سيلتقي الرئيس …», «وصل … لإجراء محادثات مع نظيره»."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import behind_slot, is_actor, pick, subject_before
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.concluded import REACH
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.asked import asked
from mahdar.annotate.meetings.sides.both_sides import joint_subject, last_pair
from mahdar.annotate.meetings.sides.gender import agrees, is_hers
from mahdar.annotate.meetings.sides.owner import whose
from mahdar.annotate.meetings.sides.subject import (
    clause_start,
    leans_back,
    many,
    met_by,
    subject_known,
    unsaid,
)
from mahdar.annotate.meetings.sides.told_there import (
    is_circumstance,
    official_before,
    speaker_before,
    speaker_behind,
)
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.forms import PRONOUNS, THEM
from mahdar.knowledge.meetings import CONJUNCTIONS, TO

#: «أن بعض أطراف الحركة»: the first words of a reported clause.
#: A delegation stands this close before what it did.
DELEGATION_REACH = 9
OPENING = 5
#: «مع رئيس المجلس الوطني الانتقالي فلان»: an office of no list stands between.
TITLE_REACH = 6
#: «ينتقل في اليوم التالي إلى جوبا للقاء …»: the verb stands this close before whom one goes to meet.
WAY_REACH = 12
JOURNEYS = frozenset({"go", "visit"})
#: What is told by those who hold it.
TALKING = frozenset({"talks", "meeting"})
#: Verbs whose subject stands beside them, or is nobody known; but «إن بلاده توصلت إلى اتفاق مع …».
NOT_SUPPLIED = frozenset({"go", "leave", "send", "return", "sign", "vote"})
#: «وكان سموه قد أجرى»: the honorific stands so close before the verb.
HONOUR_REACH = 2
#: In an earlier sentence the subject is among the first names.
EARLIER_NAMES = 20


def imply_other(
    contact: Contact, before: Contact | None, scenes: list[Scene], topic: list[Node], parties: set[str]
) -> None:
    """Give a contact its other side: its host, else the subject of its clause or of the sentences before."""
    if contact.dual is not None and contact.verb is not None and contact.verb.cls == "host":
        hosted = [n for n in last_pair(contact, scenes) if not set(n.parties) & parties]
        contact.members += [(n, "party") for n in hosted]  # «موسكو تستضيف الوزيرين»
        contact.implied = bool(hosted)
        return
    him = contact.verb is not None and contact.verb.cls == "call" and contact.scene.has(contact.end, "by-it")
    if len(parties) != 1 or contact.strength in ("body", "status") or (subject_known(contact) and not him):
        return
    verb = contact.verb
    if verb is not None and verb.cls in NOT_SUPPLIED and not (verb.id == REACH and _unsaid_here(contact)):
        return
    if _by_nobodys_delegation(contact, parties):
        return
    if contact.between and not contact.dual:
        return  # «بين … و…»: the other side stands there, only it is not known
    if contact.what == "visit" and not (contact.places or _calls_on(contact)):
        return  # a traveller without a destination: nobody is visited
    host = _land(contact, parties)
    if host is not None:
        contact.members = [*contact.members, (host, "party")]
        contact.implied = True
        return
    back = speaker_before(contact)
    node = asked(contact, parties) or _latter(contact, scenes, parties) or whose(contact, parties)
    if node is None and contact.noun is not None:
        node = same_traveller(contact, before, parties)
    if node is None and not back:
        node = shared_subject(contact, before, parties) or subject_of(contact, parties)
    if node is None and is_circumstance(contact):
        node = speaker_behind(contact, parties) or official_before(contact, parties)
    lost = back or him or leans_back(contact)  # «… أن الوزير اتصل به»: he was named before
    if node is None and lost and not _of_nobody_known(contact):
        node = earlier(contact, before, scenes, parties) or pick(topic, parties)
    node = node or _teller(contact, parties)
    eased = [p for n, role in contact.members if role == "mediator" for p in n.parties]
    if node is not None and set(node.parties).isdisjoint(eased):  # «محادثات السلام الكينية بوساطة المنظمة»
        told = joint_subject(contact) if contact.masdar is not None or _amid(contact) else []
        beside = [n for n in told if not set(n.parties) & parties]
        joint = any(n.start == node.start for n in beside)  # «يعتزم فلان وفلان إجراء محادثات مع …»
        subject = beside if joint else _all_meant(contact, node, parties)
        contact.members = [*((n, "party") for n in subject), *contact.members]
        contact.guess, contact.fits = node, is_hers(contact, node)
        contact.implied = True


def _calls_on(contact: Contact) -> bool:
    """«ثم حل ضيفا على الرئيس الأوغندي», «يعرج على رئيس الوزراء»: an official is where the journey goes."""
    scene, verb = contact.scene, contact.verb
    if verb is None or verb.cls != "visit":
        return False
    return any(
        n.person and n.start > contact.end and scene.has(n.start - 1, "on") for n, _ in contact.members
    )


def _unsaid_here(contact: Contact) -> bool:
    """«إنها توصلت إلى اتفاق مع …», «إن بلاده توصلت …»: of who tells it."""
    return contact.scene.has(contact.start - 1, "own-land") or unsaid(contact.scene, contact.start)


def _teller(contact: Contact, parties: set[str]) -> Node | None:
    """«قال مسؤول كردي إن المفاوضات مع دمشق مستمرة»: talks with a side, and nobody holds them but who tells of them."""
    told = contact.with_only or (contact.verb is not None and contact.verb.id == REACH)
    if not told or contact.what not in TALKING:
        return None
    scene = contact.scene
    before = [n for n in scene.nodes_before(contact.start) if n.nameless and len(n.parties) == 1]
    tells = [n for n in before if any(_says(scene, t) for t in (n.start - 1, n.end, n.end + 1))]
    node = tells[-1] if tells and not set(tells[-1].parties) & parties else None
    contact.soft = contact.soft or node is not None
    return node


def _all_meant(contact: Contact, node: Node, parties: set[str]) -> list[Node]:
    """«وصل الوزراء الفرنسي فلان والبريطاني فلان …، واستقبلهم الرئيس»: a plural pronoun means all of a row of persons."""
    scene, row = contact.scene, [node]
    if contact.verb is None or not (node.person and scene.raw[contact.start].endswith(THEM)):
        return row
    for other in scene.nodes_before(contact.start):
        if other.start == row[-1].end and other.person and other.prefix in tuple(CONJUNCTIONS):
            row.append(other)
    while row[0].prefix in tuple(CONJUNCTIONS) and row[0].start in scene.node_ending:
        row.insert(0, scene.node_ending[row[0].start])
    return [n for n in row if n.person and not set(n.parties) & parties]


def _latter(contact: Contact, scenes: list[Scene], parties: set[str]) -> Node | None:
    """«وكان الأخير قد استقبل …», «واجتمع الأخير ب…»: the person named last in the sentence before."""
    scene = contact.scene
    verb = contact.start if contact.verb is not None else contact.carrier
    if verb is None or not scene.index:
        return None
    lead = before_mood(scene, verb) - 1
    said = scene.has(verb + 1, "latter") or (
        scene.has(lead, "latter") and before_mood(scene, lead) == scene.start
    )
    people = [n for n in scenes[scene.index - 1].nodes if n.person and n.parties] if said else []
    return people[-1] if people and not set(people[-1].parties) & parties else None


def _of_nobody_known(contact: Contact) -> bool:
    """«وكان فلان حل بالجزائر …، استقبله خلالها الرئيس»: whom the pronoun means stands before it in its sentence, and is
    of no side that the page tells."""
    if not met_by(contact):
        return False
    scene = contact.scene
    before = scene.nodes_before(contact.start)
    first = min([n.start for n, _ in contact.members if n.end <= contact.start] or [contact.start])
    unknown = any(n.person and not n.parties and is_plain(scene, n) for n in before)
    return unknown or first - scene.start > OPENING


def _met(scene: Scene, node: Node) -> bool:
    """«مع فلان», «مع رئيس الإدارة المؤقتة فلان»: one with whom somebody was in contact."""
    while node.prefix in tuple(CONJUNCTIONS) and node.start in scene.node_ending:
        node = scene.node_ending[node.start]  # «مع قادة كينيا وإثيوبيا»
    if behind_slot(scene, node):
        return True
    for token in range(node.start - 1, max(scene.start, node.start - TITLE_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and word.slot == "with":
            return True
        if token in scene.span_ending or (
            word is not None and (word.verb is not None or "border" in word.classes)
        ):
            return False
    return False


def _with_him(scene: Scene, node: Node) -> bool:
    """«وسيجري محادثات مع فلان قبل أن يتوجه إلى …»: a person with whom another, who was not named in the clause, talks."""
    word = scene.word(node.start - 1)
    if not node.person or word is None or word.slot != "with" or scene.has(node.end, "relative"):
        return False
    return not any(is_actor(scene, n) and n.person for n in scene.nodes_before(node.start - 1))


def is_plain(scene: Scene, node: Node) -> bool:
    """No preposition leads to a name."""
    word = scene.word(node.start - 1)
    return not node.prefix.lstrip(CONJUNCTIONS) and (word is None or word.slot is None)


def _amid(contact: Contact) -> bool:
    """«اتفق قادة الدول الثلاث … خلال قمة برئاسة …»: a circumstance of what they did together."""
    return contact.noun is not None and not contact.noun.suffix and is_circumstance(contact)


def _land(contact: Contact, parties: set[str]) -> Node | None:
    """«تجري فلانة محادثات في السعودية»: a foreign official's talks in a country, no counterpart named."""
    place = contact.place
    his = contact.masdar is not None and contact.scene.raw[contact.masdar].endswith(PRONOUNS)
    if (
        place is None
        or contact.with_only  # «يعقد في جيبوتي محادثات مع …»: whom it was with is said
        or (contact.carrier is None and not his)
        or not place.parties
        or set(place.parties) & parties
    ):
        return None
    return place if place.mention.actor in place.parties else None


def shared_subject(contact: Contact, before: Contact | None, parties: set[str]) -> Node | None:
    """«أجرى فلان اتصالا مع … واتصالا آخر مع …», «التقى فلان …، كما أجرى …»: the second has the subject of the first."""
    if before is None or before.scene is not contact.scene:
        return None
    if contact.carrier is not None and not _goes_on(before, contact.scene, contact.carrier):
        return None
    edge = before.start if before.verb is None else before.end
    subjects = [
        n for n, role in before.members if role == "party" and n.end <= edge and n not in before.places
    ]
    if before.verb is not None and not subjects:
        subjects = [n for n, _ in before.members[:1] if n not in before.places]
    return pick(subjects, parties)


def _goes_on(before: Contact, scene: Scene, carrier: int) -> bool:
    """The clause of the second joins that of the first, whose verb it is, and its own leaves the subject unsaid."""
    joined = scene.raw[carrier][:1] in CONJUNCTIONS or scene.has(carrier - 1, "likewise")
    return (
        before.verb is not None
        and joined
        and scene.node_at.get(carrier + 1) is None
        and unsaid(scene, carrier)
    )


def same_traveller(contact: Contact, before: Contact | None, parties: set[str]) -> Node | None:
    """«التقى رئيسها قبل أن يتوجه إلى …», «…، ثم ينتقل إلى جوبا للقاء الرئيس»: whoever met is the one who travels on."""
    if (
        before is None
        or before.scene is not contact.scene
        or (before.verb is None and before.carrier is None)
    ):
        return None
    if contact.verb is None and not _on_the_way(contact):
        return None
    met = [n for n, role in before.members if role == "party"]
    at_home = before.verb is not None and before.verb.cls == "host"
    return pick([n for n in met[at_home : at_home + 1] if n.person], parties)


def _on_the_way(contact: Contact) -> bool:
    """«ينتقل غدا إلى جوبا للقاء …»: the purpose of a journey whose verb leaves its subject unsaid."""
    scene, noun = contact.scene, contact.noun
    if noun is None or noun.prefix != TO:
        return False
    for token in range(contact.start - 1, max(contact.left_stop - 1, contact.start - WAY_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and word.verb is not None:
            return word.verb.cls in JOURNEYS and unsaid(scene, token)
    return False


def subject_of(contact: Contact, parties: set[str]) -> Node | None:
    """The nearest name that acts in the contact's own clause, else the nearest person, else any."""
    scene = contact.scene
    near = [
        n
        for n in reversed(scene.nodes_before(contact.start))
        if (is_actor(scene, n) or _of_verb(scene, n)) and agrees(contact, n)
    ]
    before = [n for n in near if subject_before(scene, n) is None and not _with_him(scene, n)]
    before.sort(key=lambda n: n.person and _met(scene, n))  # «أجرى فلان محادثات مع فلان قبل أن يتوجه …»
    edge = clause_start(contact)
    own = [
        n
        for n in before
        if n.start >= edge and (n.person or n.mention.as_ == "agent" or _in_that(scene, edge, n))
    ]
    nobody = _nobody(scene, edge, contact.start)
    if nobody is not None and not any(n.start > nobody for n in own):
        return None  # «قال فلان عقب لقاء مع …»: it was his, whoever he is
    persons = [n for n in before if n.person]
    found = pick(own, parties)
    if found is None:
        found = pick(persons, parties) or pick(before, parties)
        contact.soft = found is not None and not led_by_verb(contact)
    return found


def _of_verb(scene: Scene, node: Node) -> bool:
    """«بحث الرئيس في اتصالين مع …»: the subject of a verb that is written as a word for the matter of talks («بحث الملف»)."""
    word = scene.word(node.start - 1)
    return word is not None and word.verb is not None and node.person and node.acting and not node.prefix


def _by_nobodys_delegation(contact: Contact, parties: set[str]) -> bool:
    """«بعد عودة وفد رفيع من لواندا حيث التقى …»: it met him, and the clause does not say whose it is."""
    scene = contact.scene
    if contact.verb is None:
        return False
    last = scene.start
    for node in reversed(scene.nodes_before(contact.start)):
        if scene.has(node.start, "delegation"):  # … of those whom it met it is not: it came from there
            led = scene.has(node.start - 1, "delegation-of")  # «عاد فلان مع وفد من لواندا»
            return not led and bool(node.parties) and parties.issuperset(node.parties)
        if not node.locative:
            last = node.end
            break
    for token in range(contact.start - 1, max(last, contact.start - DELEGATION_REACH) - 1, -1):
        if scene.has(token, "delegation"):
            # «على رأس وفد», «ضمن وفد», «أوفدت الحكومة مبعوثين»
            return not (scene.has(token - 1, "delegation-of") or _sent_by(scene, token))
    return False


def _sent_by(scene: Scene, token: int) -> bool:
    """«أوفدت الحكومة مبعوثين إلى …»: whose the envoys at `token` are stands between the verb and them."""
    sender = scene.node_ending.get(token)
    verb = scene.word(sender.start - 1) if sender is not None else None
    return verb is not None and verb.verb is not None and verb.verb.cls == "send"


def _in_that(scene: Scene, edge: int, node: Node) -> bool:
    """«أن الحركة مستعدة ل …»: a group that a reported clause begins with."""
    return (
        node.mention.kind == "armed_group"
        and scene.has(edge - 1, "that-clause")
        and node.start - edge < OPENING
    )


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


def _acts_alone(contact: Contact) -> bool:
    """By a verb in the singular whose subject was named before."""
    verb = contact.start if contact.verb is not None else contact.carrier
    return verb is not None and not met_by(contact) and unsaid(contact.scene, verb)


def _titles_meant(contact: Contact) -> frozenset[str]:
    """«وكان سموه قد أجرى», «واستقبل جلالته»: words of the title that he is called by who does it; none where he is called by none."""
    scene = contact.scene
    verb = contact.start if contact.verb is not None else contact.carrier
    if verb is None:
        return frozenset()
    known = load_knowledge().positions.honorifics
    around = (scene.raw[t] for t in range(max(scene.start, verb - HONOUR_REACH), min(scene.end, verb + 2)))
    return next((known[w] for w in around if w in known), frozenset())


def earlier(contact: Contact, before: Contact | None, scenes: list[Scene], parties: set[str]) -> Node | None:
    """The subject of the sentences before, `before` being the contact told last in them."""
    at, titles = contact.scene.index, _titles_meant(contact)
    for scene in reversed(scenes[max(0, at - 2) : at]):
        if scene.region in ("title", "dateline"):
            continue
        first = (n for n in scene.nodes[:EARLIER_NAMES] if agrees(contact, n))
        actors = [n for n in first if is_actor(scene, n) or _of_verb(scene, n)]
        persons = [n for n in actors if n.person]
        if titles:
            persons = [n for n in persons if not titles.isdisjoint(scene.raw[max(0, n.start - 1) : n.end])]
            if not persons:
                continue  # «سموه» is no king
        if not many(contact.scene, contact):
            one = [n for n in persons if n.mention.number not in ("dual", "plural")]
            if persons and not one and _acts_alone(contact):
                continue  # «دعا وزراء الخارجية. واستقبل أمس …»: one does it, who was named before them
            persons = one or persons
        told = before.guess if before is not None and before.scene is scene else None
        met = {n.start for n, _ in before.members} if before is not None and told is not None else set()
        free = [n for n in persons if not (_met(scene, n) or n.start in met or subject_before(scene, n))]
        if not free and told is not None and told.person and not set(told.parties) & parties:
            return told  # «وسيجري محادثات مع نظيره. ثم يتوجه إلى …»: he of whom that sentence told
        if persons and not free:
            continue  # those whom somebody met, who was named before
        found = pick(free, parties) or pick(persons, parties) or (None if persons else pick(actors, parties))
        if found is not None:
            return found
    return None
