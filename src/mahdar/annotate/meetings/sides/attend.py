"""A gathering that names nobody beside it: whoever speaks there takes part.

«قال رئيس الوزراء … خلال مؤتمر دولي في …», «قال قادة الاتحاد … في اجتماع»; and whoever calls for one.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.acting import is_actor, joined_at, speaks_for, subject_before
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.sittings import SITTINGS, may_sit
from mahdar.annotate.meetings.scene import Node, Scene, in_session, nisba_at
from mahdar.annotate.meetings.sides.both_sides import joint_subject
from mahdar.annotate.meetings.sides.told_there import speaker_behind
from mahdar.knowledge.meetings import IN, TO, MeetingKnowledge

#: The word that leads to a gathering stands this close before it («في مستهل أعمال المؤتمر»).
LEAD_REACH = 4
#: Who speaks there says it this close before.
SAYING_REACH = 40
#: Adjectives that make it a gathering of many stand this close behind («مؤتمر وزاري دولي»).
MANY_REACH = 3
#: The verb of whom it is said stands this close before an organisation.
VERB_GAP = 3
#: Of whom it is a gathering stands this close behind («بمشاركة وزراء من 25 دولة»).
STATES_REACH = 50
#: «خلالها» stands this close behind.
IN_IT_REACH = 12
#: The land that a conference is to help stands this close behind.
AID_REACH = 12
#: Something was said when it began or ended.
EDGES = frozenset({"begin", "end"})
#: What a host or a chairman does with a gathering.
HOLDING = frozenset({"light", "host", "witness"})
GATHERINGS = frozenset({"conference", "summit"})


def attend(contact: Contact, knowledge: MeetingKnowledge, told: Sequence[Contact] = ()) -> None:
    """Give a gathering without parties the one who speaks there, when it is one of many states or is held abroad.

    One who speaks at the sitting of a body sits there beside its members; one who speaks at «المؤتمر» of `told`, the contacts
    before, sat there too.
    """
    body = contact.strength == "body" and len(contact.members) + len(contact.countries) == 1
    if contact.noun is None or contact.sponsors or (contact.countries and not body):
        return
    if _stays_away(contact):
        return
    if _is_for_a_land(contact, knowledge) or _takes_part(contact, knowledge):
        return
    hosts = [m for m in contact.members if m[1] == "host"]
    if len(contact.members) > len(hosts) and not body:
        contact.attended = _one_of_many(contact, knowledge)
        return
    if contact.business or contact.private or contact.stranger or contact.dual is not None:
        return
    subject = _speaker(contact, knowledge, body)
    if body and subject is None and contact.noun.id in SITTINGS and _beside(contact):
        contact.strength, contact.members = "weak", []  # «على هامش الدورة … أطلقت المنظمة تقريرها»
    if subject is None or speaks_for(subject) or (contact.strength == "strong" and joint_subject(contact)):
        return
    if body:
        one = subject.person and subject.mention.number != "plural"
        if one and not set(subject.parties) & set(contact.party_ids()):  # not its own president
            contact.members.append((subject, "party"))
            contact.attended = True
            _as_said(contact)
        return
    if subject.mention.number == "plural":
        if not subject.parties[0].startswith("org:"):
            return  # «أوفدت … وزراءها»: more of them than one name says
        contact.strength = "body"  # the leaders of a union sit together
        if subject.parties[0] in knowledge.level_of_body:
            subject = subject._replace(level=None)  # «أعضاء مجلس الأمن» are its envoys
    elif _sits(contact, subject):
        contact.strength = "body"
    elif not (_among_others(contact, subject, knowledge) or _is_that_one(contact, told)):
        return
    contact.members = [*hosts, *((n, "party") for n in _together(contact, subject))]
    contact.attended = True
    _as_said(contact)


def _speaker(contact: Contact, knowledge: MeetingKnowledge, body: bool) -> Node | None:
    """Who says, does or calls for something there: before the noun, or behind it when it opens the sentence."""
    scene = contact.scene
    there = _said_in_it(contact)
    if there is not None:
        return there
    if not _led(contact, knowledge, body):
        return None
    before = [
        n
        for n in scene.nodes_before(contact.start)
        if n.parties
        and is_actor(scene, n)
        and (_speaks(scene, n) or _sits(contact, n))
        and (body or not _struck(scene, n))
    ]
    if not before:
        return speaker_behind(contact, set(contact.party_ids()))
    if body:
        return before[-1]
    return subject_before(scene, before[-1]) or before[-1]  # «انتقد فلان نظيره خلال مؤتمر»


def _together(contact: Contact, subject: Node) -> list[Node]:
    """«المواجهة بين فلان وفلان خلال مؤتمر»: who is joined to him, of another side."""
    first = contact.scene.node_ending.get(subject.start)
    joined = first is not None and joined_at(contact.scene, first, subject)
    if first is None or not joined or not (first.person and subject.person and first.parties):
        return [subject]
    return [subject] if set(first.parties) & set(subject.parties) else [first, subject]


def _is_that_one(contact: Contact, told: Sequence[Contact]) -> bool:
    """«وقال المندوب في كلمته أمام المؤتمر»: the one of many that was told last."""
    noun = contact.noun
    if noun is None or not noun.definite or contact.what != "conference" or contact.place is not None:
        return False
    last = next((c for c in reversed(told) if c.noun is not None and c.noun.id == noun.id), None)
    return last is not None and last.attended and last.strength != "body"


def _said_in_it(contact: Contact) -> Node | None:
    """«قمة في إسطنبول أعلنت خلالها المنظمة …», «مؤتمر دولي قال خلاله الرئيس …»: who says something in it."""
    scene = contact.scene
    if "in-it" not in scene.classes:
        return None
    for token in range(contact.end, min(scene.end, contact.end + IN_IT_REACH)):
        if scene.has(token, "in-it"):
            node = scene.node_at.get(token + 1)
            return node if node is not None and node.acting and not node.prefix else None
        if scene.has(token, "hard-border") or scene.has(token, "that-clause"):
            return None
    return None


def _struck(scene: Scene, node: Node) -> bool:
    """«هجوما على طهران»: no speaker."""
    return not node.person and scene.has(node.start - 1, "on")


def _as_said(contact: Contact) -> None:
    """What was said there tells that it was held."""
    before = range(max(contact.scene.start, contact.start - SAYING_REACH), contact.start)
    if contact.masdar is None and contact.scene.within(before, "saying"):
        contact.evidence.append(Evidence("held", 1, contact.start, contact.end))


def _stays_away(contact: Contact) -> bool:
    """«لن تشارك إثيوبيا في قمة الهيئة»: the summit is told, the one who stays away is no party of it."""
    carrier, at = contact.carrier_verb, contact.carrier
    if carrier is None or at is None or carrier.cls != "attend" or contact.strength not in ("body", "strong"):
        return False
    mood = contact.scene.word(at - 1)
    if mood is None or mood.mood is None or mood.mood.status not in ("not", "never"):
        return False
    sides = [m for m in contact.members if m[0].start > contact.start]
    if sides and all(in_session(n.mention) for n, _ in sides):
        contact.members, contact.strength = sides, "body"
    return True


def _beside(contact: Contact) -> bool:
    """«على هامش»."""
    return contact.scene.within(range(contact.start - LEAD_REACH, contact.start), "margin")


def _is_for_a_land(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«مؤتمر دولي لإعادة إعمار لبنان في باريس»: the land it is held for takes part, and the one it is held in hosts it."""
    guests = [node for node, role in contact.members if role == "party"]
    if guests or contact.countries or contact.what not in ("conference", "meeting"):
        return False
    aided = _aided(contact, knowledge)
    many = contact.what == "conference" and contact.series is None and _of_many(contact, knowledge)
    land = contact.topic if many else None
    helped = aided[0] if aided is not None else land.parties[0] if land is not None and land.parties else None
    host = contact.place or _place_before(contact)
    hosts = [m for m in contact.members if m[1] == "host"]
    if not hosts and host is not None and host.parties and helped not in host.parties:
        hosts = [(host, "host")]
    if helped is None:
        return _of_donors(contact, hosts)
    if not hosts and (aided is None or contact.what == "meeting"):
        return False
    contact.members = hosts
    if aided is not None:
        contact.countries = [aided]
    elif land is not None:
        contact.members = [(land, "party"), *hosts]
    contact.attended = True
    speaker = _speaker(contact, knowledge, False)
    if speaker is not None and speaker.person and not speaks_for(speaker):
        if not set(speaker.parties) & {helped, *(p for n, _ in contact.members for p in n.parties)}:
            contact.members.append((speaker, "party"))
        _as_said(contact)
    return True


def _one_of_many(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«منتدى في سان بطرسبورغ، سيحضره وفد فرنسي»: one guest is named of a gathering of many or abroad."""
    (guest, role), *more = contact.members
    opened = contact.carrier is not None and contact.scene.has(contact.carrier, "opens-it")
    if opened and role == "party" and guest.person and contact.what == "conference" and not more:
        # «افتتح المفوض مؤتمرا دوليا», «… المؤتمر»
        return (contact.noun is not None and contact.noun.definite) or _of_many(contact, knowledge)
    behind = guest.start > contact.end + 1 and role == "party" and guest.acting and not more
    return contact.what == "conference" and behind and _among_others(contact, guest, knowledge)


def _of_donors(contact: Contact, hosts: list[tuple[Node, str]]) -> bool:
    """«مؤتمر للمانحين في روما»: many states give there; for whom may stand elsewhere."""
    near = (
        *range(contact.start - MANY_REACH, contact.start),  # «أمام المانحين في مؤتمر روما»
        *range(contact.end, min(contact.scene.end, contact.end + MANY_REACH)),
    )
    if not hosts or not any(contact.scene.has(t, "donors") for t in near):
        return False
    contact.members, contact.attended = hosts, True
    return True


def _aided(contact: Contact, knowledge: MeetingKnowledge) -> tuple[str, int, int] | None:
    """«مؤتمر إعادة إعمار العراق», «لجمع مساعدات للجيش اللبناني»: the land that it is to help, and the tokens that say so."""
    scene, helps = contact.scene, False
    for token in range(contact.end, min(scene.end, contact.end + AID_REACH)):
        word, node = scene.word(token), scene.node_at.get(token)
        helps = helps or (word is not None and "aid" in word.classes)
        if helps and node is not None:
            if scene.has(token - 1, "in"):
                return None
            state = node.parties[:1] and node.parties[0].startswith("state:") and not node.person
            return (node.parties[0], node.start, node.end) if state and node.prefix in ("", TO) else None
        nisba = nisba_at(scene, token, knowledge) if helps else None
        if nisba is not None:
            return nisba[0], token, token + nisba[1]  # «دعم القوى العسكرية اللبنانية»
        if word is not None and word.classes & {"hard-border", "comma"} and "quote" not in word.classes:
            return None
    return None


def _takes_part(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«شارك الوزير في مؤتمر ميونخ للأمن», «افتتح الرئيس مؤتمرا دوليا»: the one who attends or opens it, or its host."""
    carrier = contact.carrier_verb
    sides = [node for node, role in contact.members if role == "party"]
    of_many = contact.what in GATHERINGS or contact.series in knowledge.gatherings
    if carrier is None or not of_many or len(sides) > 1:
        return False
    if not sides and carrier.cls == "attend":
        return _where_he_is(contact, knowledge)
    if sides:
        before = contact.scene.word(sides[0].start - 1)
        if sides[0].start > contact.start or (before is not None and before.slot in ("with", "between")):
            return False  # «سيترأس الأحد مع مودي قمة»: who does is named before
    many = _of_many(contact, knowledge)
    if carrier.cls == "attend" and sides:
        contact.attended = many or _abroad(contact, sides[0], knowledge)
    elif carrier.cls in HOLDING:
        contact.attended = _of_states(contact, many)
    return contact.attended


def _where_he_is(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«ومن ميونيخ حيث يحضر المؤتمر، وصف فلان …»: who speaks behind it is there."""
    scene, at = contact.scene, contact.carrier
    place = scene.node_ending.get(at - 1) if at is not None and scene.has(at - 1, "where") else None
    speaker = speaker_behind(contact, set(), opening=False) if place is not None else None
    if place is None or speaker is None:
        return False
    contact.place = contact.place or place
    contact.attended = _of_many(contact, knowledge) or _abroad(contact, speaker, knowledge)
    if contact.attended and at is not None:
        contact.members = [(speaker, "party")]
        contact.add("ongoing", 3, at, at + 1)
    return contact.attended


def _of_states(contact: Contact, many: bool) -> bool:
    """«بمشاركة 25 دولة»: the words say that states sit there; at an international one officials do for them."""
    scene, behind = contact.scene, range(contact.end, min(contact.scene.end, contact.end + STATES_REACH))
    given = many and scene.within(behind[:MANY_REACH], "donors")
    return given or any(scene.has(t, "states") or (many and scene.has(t, "official")) for t in behind)


def _place_before(contact: Contact) -> Node | None:
    """«انطلقت في الكويت، أعمال مؤتمر …»: where, said before the noun."""
    scene = contact.scene
    for node in reversed(scene.nodes_before(contact.start)):
        word = scene.word(node.start - 1)
        if node.locative and word is not None and "in" in word.classes:
            return node
    return None


def _goal(contact: Contact) -> Node | None:
    """«غادر إلى باريس للمشاركة في مؤتمر …», «الموجود في باريس لحضور …», «وصل باريس …»: where he goes, or is, for it."""
    scene = contact.scene
    at = contact.start if contact.masdar is None else contact.masdar
    node = scene.node_ending.get(at)
    if node is None or not (node.of_a_state or node.locative):
        return None
    lead = scene.word(node.start - 1)
    named = scene.has(node.start - 1, "capital")  # «في باريس عاصمة فرنسا»
    there = node.locative and (node.prefix == IN or scene.has(node.start - 1, "in") or named)
    goes = lead is not None and (
        "to" in lead.classes or (lead.verb is not None and lead.verb.cls == "go" and not node.person)
    )
    return node if goes or (there and _for_it(contact)) else None


def _for_it(contact: Contact) -> bool:
    """«للمشاركة في», «لحضور»: the masdar of attending that carries the noun tells what somebody is there for."""
    word = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    attends = word is not None and word.masdar is not None and word.masdar.cls == "attend"
    return attends and contact.masdar is not None and contact.scene.raw[contact.masdar].startswith(TO)


def _speaks(scene: Scene, node: Node) -> bool:
    """A person, or a government that acts («دعت فرنسا إلى عقد مؤتمر دولي», «أعلنت #فرنسا»)."""
    tagged = scene.has(node.start - 2, "saying") and not node.locative
    return node.person or node.mention.as_ == "agent" or tagged


def _sits(contact: Contact, node: Node) -> bool:
    """«قرر الاتحاد الأفريقي في قمة في نواكشوط …»: an organisation at a summit is at its own, unless it is to attend it."""
    scene = contact.scene
    if contact.what != "summit" and not (contact.noun is not None and contact.noun.id in SITTINGS):
        return False
    if not may_sit(scene, node):
        return False
    between = map(scene.word, range(max(scene.start, node.start - VERB_GAP), contact.start))
    return not any(
        w is not None
        and (
            (w.masdar is not None and w.masdar.cls == "attend")
            or (w.verb is not None and w.verb.cls == "attend")
        )
        for w in between
    )


def _led(contact: Contact, knowledge: MeetingKnowledge, body: bool) -> bool:
    """«في», «خلال», «أمام», «دعا إلى» before the noun; «على هامش» only before what has a name or a body of its own."""
    scene = contact.scene
    if contact.noun is not None and contact.noun.prefix == IN:
        return True  # «بمؤتمر ميونخ»
    token = _behind_names(scene, contact.start) - 1
    for _ in range(LEAD_REACH):
        if contact.masdar is not None and token < contact.masdar and _is_aside(scene, token):
            token = _behind_names(scene, token - 1) - 1  # «طالب الرئيس في كلمته بعقد مؤتمر»
        word = scene.word(token)
        if word is None or token < contact.left_stop:
            return False
        if "absence" in word.classes:
            return False  # «دعت إلى مقاطعة مؤتمر»
        if "margin" in word.classes:
            return body or contact.series in knowledge.gatherings
        if word.classes & {"within", "during", "facing"}:
            return True
        if word.before is not None or word.classes & {
            "call-to",
            "ask-for",
        }:  # who calls for a sitting, or writes before a conference, need not be there
            return not body and (word.slot != "away" or word.before is None or word.before.status == "held")
        # «يشارك في ترؤس قمة», «في ختام مؤتمر»
        chairs = word.masdar is not None and (
            word.masdar.cls in ("attend", "light") or word.masdar.aspect in EDGES
        )
        if not (chairs or word.classes & {"filler", "quote"}):
            return False
        token = _behind_names(scene, token) - 1  # «دعت فرنسا أمس إلى عقد مؤتمر»
    return False


def _behind_names(scene: Scene, token: int) -> int:
    """The first token of the name, and of the times, that end right before `token`; `token` where none does.

    «دعت كينيا أوغندا إلى اجتماع»: of two names the first calls the other, who is no caller.
    """
    named = False
    while token in scene.span_ending and not (named and token in scene.node_ending):
        named = named or token in scene.node_ending
        token = scene.span_ending[token]
    return token


def _is_aside(scene: Scene, token: int) -> bool:
    """«في كلمته», «في بيان»: in what it is asked for, the noun at `token`."""
    word = scene.word(token)
    if token + 1 in scene.span_ending or (word is not None and word.before is not None):
        return False  # «ضمن مساعيه لعقد مؤتمر»
    return any(scene.has(token - 1, cls) for cls in ("within", "during"))


def _among_others(contact: Contact, subject: Node, knowledge: MeetingKnowledge) -> bool:
    """A gathering of many or abroad, or a meeting abroad that he calls for («دعت نيروبي إلى اجتماع عاجل في كمبالا»), or goes
    there to attend («وصل إلى باريس لحضور اجتماع حول …»)."""
    if contact.what in GATHERINGS or contact.series in knowledge.gatherings:
        return _of_many(contact, knowledge) or _abroad(contact, subject, knowledge)
    scene = contact.scene
    called = any(
        scene.has(t, "call-to") for t in range(max(scene.start, contact.start - LEAD_REACH), contact.start)
    )
    goes = called or _for_it(contact)
    return contact.what == "meeting" and goes and _abroad(contact, subject, knowledge)


def _of_many(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    if contact.series in knowledge.gatherings:
        return True
    scene, near = contact.scene, range(contact.end, min(contact.scene.end, contact.end + MANY_REACH))
    return any(
        knowledge.formats.get(scene.raw[t], ("", 0))[0] == "multilateral"
        or scene.has(t, "of-many")
        or scene.has(t, "donors")
        for t in near
    )


def _abroad(contact: Contact, subject: Node, knowledge: MeetingKnowledge) -> bool:
    """Held in another country than the speaker's; a union of a region is at home in all of its lands."""
    place = contact.place or _goal(contact)
    country = place.mention.country if place is not None else None
    at_home = set(subject.parties) & set(knowledge.regional.values())
    return not at_home and country is not None and f"state:{country}" not in subject.parties
