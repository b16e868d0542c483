"""Who takes part: the names to the right of a contact (see `walker`), and the subject to its left."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import subject_before
from mahdar.annotate.meetings.both_sides import joint_subject
from mahdar.annotate.meetings.carriers import ADDRESS
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, in_session, nisba_at
from mahdar.annotate.meetings.settle import leave_for_good, settle
from mahdar.annotate.meetings.sittings import (
    BODIES_OWN,
    faced,
    is_council,
    may_sit,
    of_union,
    with_its_body,
    with_requests,
)
from mahdar.annotate.meetings.spots import city_of, find_seat
from mahdar.annotate.meetings.subject import clause_start, coordinated, joined_verb
from mahdar.annotate.meetings.told_there import is_circumstance
from mahdar.annotate.meetings.verbal import COUNTERPART_REACH, DUAL_REACH
from mahdar.annotate.meetings.walker import Walker
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, MeetingKnowledge, Word

#: Delegates who open a clause stand this close before its verb.
SUBJECT_REACH = 30
#: How many words back a verb may find its subject.
SUBJECT_GAP = 3
#: Who invites, or is invited, stands this close before the invitation.
INVITED_REACH = 8
#: … and the invitation before what it is to («دعوة إلى الرئيس … لزيارتها»).
OFFER_REACH = 12
#: Behind these words stands no subject («برعاية الاتحاد، وقّعت مصر وليبيا …»).
BEHIND = frozenset({"topic", "place", "party", "between", "with", "mediator", "host"})
#: What the subject of a carrying verb is.
SUBJECT_ROLES = {"host": "host", "witness": "host", "mediate": "mediator"}


def fill_parties(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Fill `members`, `countries`, `dual` and `place` of a contact from its own sentence."""
    walker = Walker(contact, knowledge)
    walker.walk()
    with_its_body(contact)
    settle(walker)
    leave_for_good(walker)
    if contact.agreement is not None:
        _of_agreement(contact, knowledge)
    _facing(contact)
    _before(contact, knowledge)
    with_requests(contact)
    _beside_the_two(contact)
    _invited(contact)
    contact.stranger = contact.stranger or _of_no_state(contact)
    _between_unknown(contact)
    calls = contact.scene.has(contact.start - 1, "to")  # «دعا مستشاريه إلى اجتماع»
    contact.private = contact.private or (calls and contact.scene.has(contact.start - 2, "private"))
    if not contact.business:
        verb = contact.start if contact.carrier is None else contact.carrier
        near = contact.scene.nodes_before(verb)[-1:]  # «الشركة … تجري مباحثات»: a company is the subject
        contact.business = any(n.business and n.end >= verb - SUBJECT_GAP for n in near)
    contact.private = contact.private or _within_one_side(contact, knowledge)
    official = len(contact.party_ids()) == 1 and any(n.acting for n, _ in contact.members)
    if contact.firms and official and contact.what != "visit" and not contact.sport:
        contact.members.append((as_party(contact.firms[0]), "party"))
    if official and not (contact.firms or contact.sport):
        _private_person(contact)
    _host_city(contact, knowledge)
    if contact.place is None and contact.what == "conference":
        contact.place = find_seat(contact, knowledge)


def _beside_the_two(contact: Contact) -> None:
    """«… بين الوزيرين بحضور ممثلين عن كينيا»: delegates in whose presence two known sides meet stand beside them."""
    beside = [n for n, _ in contact.members if n.nameless and contact.scene.has(n.start - 1, "in-presence")]
    if not beside:
        return
    others = [m for m in contact.members if not any(m[0] is n for n in beside)]
    sides = {p for n, role in others if role == "party" for p in n.parties} | {
        p for p, _, _ in contact.countries
    }
    two = contact.dual is not None or any(n.mention.number == "dual" for n, _ in others)
    if two or len(sides) > 1:
        contact.members = others


def _invited(contact: Contact) -> None:
    """«وجهت كينيا دعوة إلى الرئيس … لزيارتها»: of the two, the land that is no guest is where to."""
    noun, scene = contact.noun, contact.scene
    if noun is None or contact.what != "visit" or noun.prefix != TO or not noun.suffix:
        return
    before = range(contact.start - 1, max(contact.left_stop, contact.start - OFFER_REACH) - 1, -1)
    first = next((t for t in before if scene.has(t, "invitation")), None)
    if first is None or contact.places or contact.start not in scene.node_ending:
        return
    near = [n for n in scene.nodes_before(contact.start) if n.parties and n.start >= first - INVITED_REACH]
    hosts = [n for n in near if n.of_a_state and not n.person]
    guests = [n for n in near if n.person]
    if len(hosts) == len(guests) == 1 and not set(hosts[0].parties) & set(guests[0].parties):
        contact.members = [(guests[0], "party"), (hosts[0], "party")]
        contact.place, contact.places = hosts[0], hosts


def _between_unknown(contact: Contact) -> None:
    """«اتفقت تايلاند وكمبوديا خلال لقاء بين فلان وفلان»: they are those of the clause, though the page says no more of them."""
    parties = set(contact.party_ids())
    if not contact.between or contact.definite or len(parties) > 1 or not is_circumstance(contact):
        return
    joint = joint_subject(contact)
    if joint and parties <= {p for n in joint for p in n.parties}:
        contact.members += [(n, "party") for n in joint if not set(n.parties) & parties]
        contact.stranger = False


def _private_person(contact: Contact) -> None:
    """«التقى الرئيس … الكاتبة فلانة الفلانية»: whom an official meets by name takes part, though of no state."""
    if contact.verb is None or contact.verb.cls != "meet":
        return
    ranked = any(n.level is not None for n, _ in contact.members)
    unknown = [n for n, _ in contact.members if not n.parties and n.mention.kind == "person"]
    if not ranked or len(unknown) != 1 or unknown[0].mention.role is not None:
        return  # a minister of no stated land is one's own; several are of some body
    (person,) = unknown
    joined = person.prefix[:1] in tuple(CONJUNCTIONS)  # «الوزيران فلان وفلان»
    if person.mention.actor and person.end - person.start > 1 and not joined:
        known = person._replace(parties=(person.mention.actor,))
        contact.members = [(known if n is person else n, role) for n, role in contact.members]


def _within_one_side(contact: Contact, knowledge: MeetingKnowledge) -> bool:
    """«لم يتحدث تيلرسون إلى ترامب», «بحث الوزير مع رئيسه»: both are of one party."""
    parties = contact.party_ids()
    if contact.verb is None or contact.verb.cls != "with" or len(parties) != 1:
        return False
    if parties[0] in knowledge.rivals.holders.values():
        return False  # «بحث رئيس الحكومة مع رئيس المجلس»: two sides of it
    led = [n for n, _ in contact.members if n.start > contact.end and _led_to(contact.scene, n)]
    return bool(led) and len(contact.members) > len(led)


def _led_to(scene: Scene, node: Node) -> bool:
    word = scene.word(node.start - 1)
    return word is not None and (word.slot == "with" or "to" in word.classes)


def as_party(firm: Node) -> Node:
    """A company or a club that an official meets takes part; with another of its kind it does business."""
    return firm._replace(parties=(firm.mention.body or firm.mention.actor or "",))


def _of_agreement(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«الاتفاق النووي الإيراني الذي …»: the adjective of an agreement names one of its sides."""
    token = (contact.agreement or 0) + 1
    while token < contact.start:
        nisba = nisba_at(contact.scene, token, knowledge)
        if nisba is not None:
            contact.countries.append((nisba[0], token, token + nisba[1]))
        token += nisba[1] if nisba is not None else 1


def _facing(contact: Contact) -> None:
    """«سيتحدث الخميس أمام مجلس الأمن», «خطاب أمام مجلس الأمن»: a speaker and the council in session."""
    if contact.verb is None and not (contact.noun is not None and contact.noun.id == ADDRESS):
        return
    for token in range(contact.end, min(contact.right_stop, contact.end + COUNTERPART_REACH)):
        council = faced(contact.scene, token)
        if council is not None:
            contact.members = [*(m for m in contact.members if m[0] is not council), (council, "party")]
            if contact.strength == "body":
                contact.strength = "strong"  # it is not alone
            return


def _host_city(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«استضافت الدوحة محادثات»: the city or the country that hosts is where it is; no capital is supplied."""
    if contact.place is not None:
        return
    for node, role in contact.members:
        if role == "host" and (node.mention.actor or "").startswith("state:"):
            city = city_of(node.mention, knowledge)
            contact.place = node._replace(mention=city) if city is not None else node
            return


def _before(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Names between the carrier and the noun, or right before the verb: the subject."""
    scene = contact.scene
    if contact.carrier is not None:
        role = SUBJECT_ROLES.get(contact.carrier_verb.cls if contact.carrier_verb else "", "party")
        subject = _plain_nodes(scene, contact.carrier + 1, contact.start)
        if not subject:
            subject = _subject_before(scene, contact.carrier, contact.left_stop)
        roles = [role] * len(subject)
        if _brings_together(contact, subject):
            roles[0] = "host"
        contact.members = [*zip(subject, roles, strict=True), *contact.members]
        if not subject and contact.dual is None:
            contact.dual = _dual_around(scene, contact.carrier, contact.start)
        if (
            contact.strength == "weak"
            and len(contact.members) == 1
            and (is_council(scene, contact.members[0][0]) or _holds_sitting(contact))
        ):
            contact.strength = "body"  # «يعقد مجلس الأمن جلسة», «عقدت اللجنة دورتها»
    elif contact.masdar is not None and _role_of_masdar(scene, contact.masdar) is not None:
        role = _role_of_masdar(scene, contact.masdar) or "host"
        subject = _plain_nodes(scene, contact.left_stop, contact.masdar)[-1:]  # «تستعد تونس لاستضافة قمة»
        contact.members = [(n, role) for n in subject] + contact.members
    elif contact.noun is not None and contact.noun.prefix == TO and len(contact.party_ids()) < 2:
        subject = _adjacent_before(scene, contact.start, contact.left_stop, purpose=True)
        contact.members = [(n, "party") for n in subject] + contact.members
    elif contact.noun is not None and not contact.members and not contact.countries:
        if contact.dual is None and scene.has(contact.start - 1, "during"):
            contact.dual = _dual_before(scene, contact.start - 1)  # «تطرق إليها الوزيران خلال اتصال»
    elif contact.verb is not None:
        known = _dual_before(scene, contact.start)
        # «يلتقي الرجلان», «وكان الزعيمان قد اجتمعا»: the subject is two known sides, not the name that stands nearer
        behind = scene.has(contact.end, "dual") or (known is not None and scene.has(known, "dual-person"))
        subject = _antecedent(contact, knowledge)
        if not subject and not behind and not (_verb_first(contact) or joined_verb(contact)):
            subject = _adjacent_before(scene, contact.start, contact.left_stop)
        if not subject and contact.dual is None and known is None:
            subject = _opening(contact)
        contact.members = [(n, "party") for n in subject] + contact.members
        if not subject and contact.dual is None:
            contact.dual = known
        body = contact.members[0][0] if len(contact.members) == 1 else None
        if (
            body is not None
            and (in_session(body.mention) or of_union(scene, body))
            and contact.verb.cls == "with"
        ):
            contact.strength = "body"


def _holds_sitting(contact: Contact) -> bool:
    sitting = contact.noun is not None and contact.noun.id in BODIES_OWN
    return sitting and may_sit(contact.scene, contact.members[0][0])


def _brings_together(contact: Contact, subject: list[Node]) -> bool:
    """«جمع الأمير الرئيس فلانا ونظيره فلانا في لقاء»: who brings two others together is their host."""
    carrier = contact.carrier_verb
    return (
        carrier is not None and carrier.cls == "gather" and len({p for n in subject for p in n.parties}) > 2
    )


def _verb_first(contact: Contact) -> bool:
    """«بعد لقائه فلانا، يلتقي الرئيس غدا نظيره»: behind a comma, with its subject and object behind it."""
    scene = contact.scene
    subject = scene.node_at.get(contact.end)
    met = {p for n, _ in contact.members if n.start > contact.end for p in n.parties}
    return scene.has(contact.start - 1, "comma") and subject is not None and bool(met - set(subject.parties))


def _opening(contact: Contact) -> list[Node]:
    """«أن وفدا كينيا يضم … سيزور مانيلا»: the delegates who open the clause are the subject of its verb."""
    scene = contact.scene
    head = clause_start(contact)
    while head < contact.start and _stands_before(scene.word(head)):
        head += 1  # «وكان آخر وفد كيني زار …»
    node = scene.node_at.get(head) if contact.start - head <= SUBJECT_REACH else None
    return [node] if node is not None and node.acting and scene.has(head, "official") else []


def _stands_before(word: Word | None) -> bool:
    """«وكان», «آخر»: before the subject, no part of it."""
    return word is not None and (word.mood is not None or "ordinal" in word.classes)


def _antecedent(contact: Contact, knowledge: MeetingKnowledge) -> list[Node]:
    """«المسؤولين الأردنيين الذين التقاهم …»: those of whom the relative clause tells take part."""
    scene = contact.scene
    relative = scene.word(contact.start - 1)
    if relative is None or "relative" not in relative.classes:
        return []
    node = scene.node_ending.get(contact.start - 1)
    if scene.has(contact.start - 2, "comma"):  # «مع نظيره فلان، الذي اجتمع أيضا مع …»
        node = scene.node_ending.get(contact.start - 2)
    if node is not None and node.acting:
        return [node]
    nisba = nisba_at(scene, contact.start - 2, knowledge)
    whose = scene.word(contact.start - 3)
    if nisba is not None and whose is not None and "official" in whose.classes:
        contact.countries.append((nisba[0], contact.start - 2, contact.start - 1))
    return []


def _of_no_state(contact: Contact) -> bool:
    """«وزير الخارجية يتلقى اتصالا من …» in a title: the outlet's own minister, whom the lead names in full."""
    if not contact.title:
        return False
    verb = contact.start if contact.carrier is None else contact.carrier
    node = contact.scene.node_ending.get(verb)
    if node is None or contact.masdar is not None:
        return False
    office = node.mention.kind == "office" and node.mention.number == "singular" and node.end - node.start > 1
    return office and not node.parties and not node.prefix.lstrip(CONJUNCTIONS)


def _role_of_masdar(scene: Scene, token: int) -> str | None:
    """What the subject of «استضافة», «رعاية» is to the contact it governs."""
    word = scene.word(token)
    masdar = word.masdar if word is not None else None
    return SUBJECT_ROLES.get(masdar.cls) if masdar is not None else None


def _dual_before(scene: Scene, token: int) -> int | None:
    """«الوفدين سيلتقيان», «وكان الزعيمان قد اجتمعا»: the word that means two known sides."""
    for at in range(token - 1, token - 1 - DUAL_REACH, -1):
        node = scene.node_at.get(at)
        if scene.has(at, "dual") and not (node is not None and node.nameless):
            return at
    return None


def _dual_around(scene: Scene, verb: int, noun: int) -> int | None:
    """«عقد الجانبان محادثات», «البلدان يعقدان قمة»: two known sides hold it."""
    behind = next(
        (t for t in range(verb + 1, min(noun, verb + 1 + DUAL_REACH)) if scene.has(t, "dual")), None
    )
    return behind if behind is not None else _dual_before(scene, verb)


def _plain_nodes(scene: Scene, start: int, end: int) -> list[Node]:
    """Acting names in a stretch; those after a word of topic or place are left out until the next comma."""
    out: list[Node] = []
    plain = True
    token = start
    while token < end:
        node = scene.node_at.get(token)
        if node is not None:
            if plain and node.parties and not node.locative and node.prefix.lstrip(CONJUNCTIONS) in ("", IN):
                out.append(node)
            token = node.end
            continue
        word = scene.word(token)
        if word is not None and word.slot is not None:
            plain = word.slot in ("party", "between", "with")
        elif word is not None and "comma" in word.classes:
            plain = True
        token += 1
    return out


def _subject_before(scene: Scene, verb: int, left_stop: int) -> list[Node]:
    """The names right before a verb; of a coordinated one the subject of the verb before, not its object."""
    found = _adjacent_before(scene, verb, left_stop)
    if len(found) == 1 and coordinated(scene, verb):
        first = subject_before(scene, found[0])  # «التقى الرئيس نظيره أمس، وعقد محادثات مع …»
        return [first] if first is not None else found
    return found


def _adjacent_before(scene: Scene, token: int, left_stop: int, purpose: bool = False) -> list[Node]:
    """The subject directly before a verb («لافروف يلتقي …», «أن الرئيس … سيزور»), with its appositions."""
    out: list[Node] = []
    ends = scene.node_ending
    at, gap = token - 1, 0
    while at >= left_stop and gap <= SUBJECT_GAP:
        node = ends.get(at + 1)
        if node is not None and node.start >= left_stop:
            inner = node.prefix.lstrip(CONJUNCTIONS)
            if node.locative or (inner and not (purpose and inner == TO)):
                return out
            if out and not _same_subject(scene, node, out[0]):
                return out
            before = scene.word(node.start - 1)
            led = before is not None and (
                before.slot in BEHIND or ("to" in before.classes and node.of_a_state)
            )
            if not out and led:
                return out
            if node.parties:
                out.insert(0, node)
            at, gap = node.start - 1, 0
            continue
        word = scene.word(at)
        if word is not None:
            if "border" in word.classes or (word.slot == "away" and out):
                return out
            if word.slot in ("topic", "place") and not out:
                return out
            council = scene.word(ends[at].start) if at in ends else None
            if "that" in word.classes and not out and council is not None and "council" in council.classes:
                return [ends[at]]  # «قرر مجلس الأمن أن يجتمع»
            if "that" in word.classes and not out:
                return out  # «قبل أن يتوجه»: the subject is the one of the clause before
        gap += 1
        at -= 1
    return out


def _same_subject(scene: Scene, node: Node, later: Node) -> bool:
    """The same party in apposition, or two joined by «و»."""
    joined = later.prefix in tuple(CONJUNCTIONS) or scene.raw[later.start - 1] in CONJUNCTIONS
    return joined or node.parties == later.parties
