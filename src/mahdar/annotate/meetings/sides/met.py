"""What a name met on the walk is by itself: a side, a destination, or the adjective of a state that is written as its name."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, Scene, nisba_at, only_setting
from mahdar.annotate.meetings.sides.subject import met_by
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO

#: Verbs whose subject may be all who met.
MEETS = frozenset({"meet", "with"})
#: Verbs whose object is whom one meets («استضاف فلان في نيروبي فلانا»).
RECEIVES = frozenset({"meet", "host"})
#: Nouns that, with the pronoun of who meets, have whom he meets as their object («استقباله السفير», «لقائه الوزير»).
MEETING_WHOM = frozenset({"encounter", "reception", "hosting", "meeting-masdar", "encounter-masdar"})


def first_nisba(walk: Walk, token: int) -> bool:
    """«محادثات سورية تركية»: the adjective of a state that is written as the state, with another behind it."""
    if walk.state != "gen" or token != walk.contact.end or walk.contact.noun is None:
        return False
    first = nisba_at(walk.scene, token, walk.knowledge)
    return first is not None and nisba_at(walk.scene, token + first[1], walk.knowledge) is not None


def is_side(walk: Walk, node: Node) -> bool:
    """Who travels, sends or sits there, though a state by its name could be where to."""
    if not node.parties or node.locative or walk.state == "topic":
        return False
    carrier = walk.contact.carrier_verb
    if walk.state == "place" and carrier is not None and carrier.cls == "gather":
        return node.acting  # «جمعت قمة في … قادة مصر والأردن»
    if _of_its_genitive(walk, node):
        return True
    verb = walk.contact.verb
    sends = verb is not None and verb.cls == "send" and walk.state != "to" and node.prefix != TO
    if sends and not walk.contact.members:
        return True  # «أوفدت كندا مبعوثا إلى كولومبو»
    of = node.start - 1
    if walk.moves and of - 1 == walk.contact.end and walk.scene.has(of, "of"):
        return walk.scene.has(of - 1, "delegates")  # «يتوجه فريق من الدبلوماسيين البرازيليين»
    word = walk.scene.word(node.start)
    if word is None or "official" not in word.classes:
        return False  # «زار وفد كوري موسكو», «بين اللجنة … في دوما والجانب الروسي»
    if walk.state == "gen" and node.start == walk.contact.end:
        return True  # «لقاء وفد كوري»
    if (
        verb is not None
        and verb.cls in MEETS
        and not walk.contact.members
        and only_setting(walk.scene, walk.contact.end, node.start)
    ):
        return True  # «اجتمع أمس في جيبوتي مسؤولون من كينيا والصومال»
    if walk.state in ("place", "none"):
        return walk.contact.between and node.prefix[:1] in tuple(CONJUNCTIONS)
    return walk.moves


def _of_its_genitive(walk: Walk, node: Node) -> bool:
    """«اجتماع في أروشا لوزيري الدفاع الكيني والأوغندي», «قمة أمس في أروشا لقادة المجموعة»: whose it is, behind where."""
    contact, scene = walk.contact, walk.scene
    if contact.noun is None or contact.members or contact.countries or walk.state != "place":
        return False
    behind = _behind_place(scene, node.start)
    return behind and node.acting and node.prefix == TO and only_setting(scene, contact.end, node.start)


def met_at_last(walk: Walk, node: Node) -> bool:
    """«التقى فلان رئيس …، الأحد، وفدا من …», «فلان استقبل في مكتبه بالرياض السفير …»: the object of a verb of meeting behind
    what the subject is, a day or a place."""
    contact, scene = walk.contact, walk.scene
    if walk.state != "none" or contact.verb is None or contact.verb.cls not in RECEIVES or node.prefix:
        return False
    if not (node.person or scene.has(node.start, "delegates")):
        return False
    told = contact.party_ids()
    if not (scene.has(node.start - 1, "comma") or _behind_place(scene, node.start)):
        return False
    told = told or _subject_of_verb(walk)
    return len(told) == 1 and bool(node.parties) and told[0] not in node.parties


def _behind_place(scene: Scene, token: int) -> bool:
    """«في مكتبه», «بالرياض» end right before, or before a time."""
    if token not in scene.node_ending:
        token = scene.span_ending.get(token, token)
    place = scene.node_ending.get(token)
    return scene.has(token - 2, "in") or (place is not None and place.locative)


def _subject_of_verb(walk: Walk) -> list[str]:
    """The side of the official right before the verb, whose apposition a comma may close."""
    scene, verb = walk.scene, walk.contact.start
    node = scene.node_ending.get(verb - scene.has(verb - 1, "comma"))
    acting = node is not None and node.person and node.acting and not node.prefix
    return list(node.parties) if node is not None and acting else []


def visited(node: Node) -> bool:
    """A land or who governs it, no person and no people."""
    return node.locative or not (node.person or node.mention.kind == "people")


def stop_of_tour(walk: Walk, node: Node) -> bool:
    """The first country is the destination; others only when joined by «و»."""
    joined = node.prefix[:1] in tuple(CONJUNCTIONS) or walk.scene.raw[node.start - 1] in CONJUNCTIONS
    return not walk.places or joined


def asked_by(walk: Walk) -> bool:
    """«طالب المؤتمر الأمم المتحدة بـ…»: a definite noun right behind a verb of saying is its subject."""
    contact = walk.contact
    noun = contact.noun
    definite = noun is not None and noun.definite and not noun.suffix and not noun.prefix
    return definite and contact.scene.has(contact.start - 1, "saying")


def someone(walk: Walk) -> bool:
    """Someone holds the contact: who stands behind its topic («حول الحدود بين …») need not take part."""
    contact = walk.contact
    before = contact.scene.nodes_before(contact.start)
    named = contact.members or contact.countries or contact.noun is None
    return bool(named) or any(n.acting and n.start >= contact.left_stop for n in before)


def person_next(walk: Walk, token: int) -> bool:
    """A person right behind the word that leads to a name."""
    near = (walk.scene.node_at.get(t) for t in range(token + 1, token + 4))
    return any(n is not None and n.person for n in near)


def circumstance(walk: Walk, token: int) -> bool:
    """«اجتمع مع نظيره، مع اقتراب الموعد»: behind him with whom, «مع» and what went on at the time; nobody is led to by it.

    Not «مع حضور الرئيس …»: who is there takes part.
    """
    scene, word = walk.scene, walk.scene.word(token + 1)
    if scene.has(token + 1, "attendance"):
        return False
    named = any(node.start > walk.led for node, _ in walk.contact.members)
    bare = token + 1 not in scene.node_at and token + 1 not in scene.when_at
    of_nobody = word is None or word.masdar is not None or not (word.classes or word.slot)
    return named and bare and of_nobody


def includes(walk: Walk, token: int) -> bool:
    """«لقاءات شملت نظراءه», «مشاورات شملت الوزيرة …»; not «محادثات مع فلان شملت دور الأمم المتحدة»."""
    if not walk.lists or not walk.scene.has(token, "include"):
        return False
    contact = walk.contact
    whom = not (contact.members or contact.countries) and person_next(walk, token)
    return contact.what != "talks" or whom


def object_to_come(walk: Walk, token: int) -> bool:
    """A verb of meeting whose sides have not all been named («استقبل فلان بمقر المجلس السفير», «التقى في … الرئيسان»,
    «استقبله في المطار نظيره»), or its masdar («خلال لقائه في مقر السفارة رئيس …»)."""
    verb = walk.contact.verb
    whom = walk.scene.node_at.get(token + 1)
    if whom is not None and whom.person and not whom.prefix and not walk.places and _lacks_object(walk):
        return True
    if verb is None or verb.cls not in RECEIVES or walk.places:
        return False
    after = walk.scene.node_at.get(token + 1)
    two = after is not None and after.person and after.mention.number == "dual"
    return len(walk.contact.party_ids()) == (0 if two or met_by(walk.contact) else 1)


def masdar_met_there(walk: Walk) -> bool:
    """«لدى استقباله في كمبالا …», «خلال لقائه في نيروبي أمس …»: the masdar has told where so far; whom he met stands behind."""
    return bool(walk.places) and _lacks_object(walk)


def _lacks_object(walk: Walk) -> bool:
    """A masdar of meeting with its subject as a pronoun, and nobody met yet."""
    contact, noun = walk.contact, walk.contact.noun
    masdar = noun is not None and noun.id in MEETING_WHOM and bool(noun.suffix)
    return masdar and not (contact.members or contact.countries)


def met_there(walk: Walk, node: Node) -> bool:
    """The object of a verb of meeting behind where it was: a body that is no place."""
    if masdar_met_there(walk):
        return node.acting and not node.of_a_state
    verb = walk.contact.verb
    told = len(walk.contact.party_ids()) == 1 and bool(walk.places)
    return told and verb is not None and verb.cls in RECEIVES and node.acting and not node.of_a_state


def another_call(walk: Walk, token: int) -> bool:
    """«اتصالا بالرئيس الكيني، وآخر بالرئيس الأوغندي», «… من نظيره، وآخر من فلان»: one more of the same who calls or is called."""
    contact, scene = walk.contact, walk.scene
    if contact.what != "call" or contact.noun is None or scene.raw[token][:1] not in CONJUNCTIONS:
        return False
    got = contact.carrier_verb is not None and contact.carrier_verb.cls == "get"
    of = got and scene.has(token + 1, "of")
    node = scene.node_at.get(token + 1 + of)
    return node is not None and node.person and (of or node.prefix == IN)
