"""Who takes part, to the left of a contact: the subject of its verb, before the verb or between it and the noun."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import joined_at, subject_before
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.sittings import BODIES_OWN, is_council, many_in_one, may_sit, of_union
from mahdar.annotate.meetings.scene import Node, Scene, in_session
from mahdar.annotate.meetings.sides.asked import host_offered
from mahdar.annotate.meetings.sides.duals import (
    dual_around,
    dual_before,
    dual_of_clause,
    joint_body,
    met_each_other,
    two_in_verb,
    two_met,
    two_of_office,
)
from mahdar.annotate.meetings.sides.hosts import city_before, city_of_clause, land_behind
from mahdar.annotate.meetings.sides.owner import owner_of
from mahdar.annotate.meetings.sides.relative import antecedent, told_of_person
from mahdar.annotate.meetings.sides.subject import clause_start, coordinated, joined_verb
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import (
    CONJUNCTIONS,
    DUAL,
    IN,
    OBLIQUE,
    TO,
    MeetingKnowledge,
    Verb,
    Word,
)

#: Delegates who open a clause stand this close before its verb.
SUBJECT_REACH = 30
#: How many words back a verb may find its subject.
SUBJECT_GAP = 3
#: An apposition between commas is at most about this long, the name before it included.
APPOSITION_REACH = 12
#: Behind these words stands no subject («برعاية الاتحاد، وقّعت مصر وليبيا …»).
BEHIND = frozenset({"topic", "place", "party", "between", "with", "mediator", "host"})
#: What a body is for stands between it and its meeting.
BODY_GAP = 4
#: What several that go by one name do with each other.
TOGETHER = frozenset({"meeting", "talks", "conference"})
#: A contact of which they say so is still ahead.
PLANS = frozenset({"planned", "proposed"})
#: What a land does to a contact, and what the subject of a carrying verb is.
LANDS_DO = frozenset({"light", "host", "witness"})
SUBJECT_ROLES = {"host": "host", "witness": "host", "mediate": "mediator"}


def from_left(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Names between the carrier and the noun, or right before the verb: the subject; else the two in the verb itself."""
    _subject_left(contact, knowledge)
    owner = owner_of(contact)
    if owner is not None and not any(n is owner for n, _ in contact.members):
        contact.members = [(owner, "party"), *contact.members]
    if not (contact.members or contact.countries) and contact.dual is None and contact.noun is not None:
        contact.dual = two_in_verb(contact, knowledge)


def _subject_left(contact: Contact, knowledge: MeetingKnowledge) -> None:
    scene = contact.scene
    if contact.carrier is not None:
        role = SUBJECT_ROLES.get(contact.carrier_verb.cls if contact.carrier_verb else "", "party")
        subject = _plain_nodes(scene, contact.carrier + 1, contact.start)
        if not subject and contact.carrier_verb is not None and contact.carrier_verb.cls in LANDS_DO:
            subject = land_behind(scene, contact.carrier)
            if not subject and role == "host":
                subject = city_before(scene, contact.carrier)
            if role == "host" and not (contact.members or contact.countries or contact.topic):
                subject = []  # «تستضيف دبي مؤتمرا للجراحة»: of nobody known
        if not subject or all(_with(scene, n) or _from_him(contact, n) for n in subject):
            before = _subject_before(scene, contact.carrier, contact.left_stop)
            subject = [*(before or _told_of(contact, contact.carrier)), *subject]
        role = "mediator" if contact.mediated else role
        roles = [role] * len(subject)
        if _brings_together(contact, subject):
            roles[0] = "host"
        contact.members = [*zip(subject, roles, strict=True), *contact.members]
        if not subject and contact.dual is None:
            contact.dual = (
                joint_body(scene, contact.carrier)
                or dual_around(scene, contact.carrier, contact.start)
                or _each_of_them(contact)
            )
        if (
            contact.strength == "weak"
            and len(contact.members) == 1
            and (is_council(scene, contact.members[0][0]) or _holds_sitting(contact))
        ) or _of_all_members(contact):
            contact.strength = (
                "body"  # «يعقد مجلس الأمن جلسة», «عقدت اللجنة دورتها», «اختتم قادة الاتحاد قمة …»
            )
    elif contact.masdar is not None and _role_of_masdar(scene, contact.masdar) is not None:
        role = _role_of_masdar(scene, contact.masdar) or "host"
        subject = _last_together(scene, _plain_nodes(scene, contact.left_stop, contact.masdar))
        if not subject and role == "host" and (contact.members or contact.countries):
            subject = city_of_clause(contact)
        offered = host_offered(contact) if role == "host" else []
        contact.members = (offered or [(n, role) for n in subject]) + contact.members
    elif contact.noun is not None and contact.noun.prefix == TO and len(contact.party_ids()) < 2:
        subject = _adjacent_before(scene, contact.start, contact.left_stop, purpose=True)
        contact.members = [(n, "party") for n in subject] + contact.members
    elif contact.noun is not None and not contact.members and not contact.countries:
        contact.members = _of_its_body(contact)
        if contact.dual is None and scene.has(contact.start - 1, "during"):
            contact.dual = dual_of_clause(contact)  # «تطرق إليها الوزيران خلال اتصال»
        elif contact.dual is None and not contact.definite:
            contact.dual = _agreed_by_two(contact)
    elif contact.verb is not None:
        known = dual_before(scene, contact.start)
        # «يلتقي الرجلان», «وكان الزعيمان قد اجتمعا»: the subject is two known sides, not the name that stands nearer
        behind = _two_behind(scene, contact.end, contact.verb) or (
            known is not None and scene.has(known, "dual-person")
        )
        behind = behind or (contact.agreement is not None and len(contact.party_ids()) > 1)
        subject = antecedent(contact, knowledge) or _by_whom(contact)
        if not subject and not behind and not (_verb_first(contact) or joined_verb(contact)):
            subject = _adjacent_before(scene, contact.start, contact.left_stop)
            contact.former = any(_already_did(scene, n) for n in subject)
            subject = [] if two_met(contact, subject) else subject
        if not subject and contact.dual is None and known is None:
            subject = _opening(contact)
        contact.members = [(n, "party") for n in subject] + contact.members
        if not subject and contact.dual is None:
            two = two_of_office(scene, contact.start)
            contact.dual = known if two is None else two
        if contact.dual is None and not (contact.members or contact.countries):
            contact.dual = joint_body(scene, before_mood(scene, contact.start))
        alone = not contact.countries and all(role != "party" for _, role in contact.members)
        if alone and contact.dual is None and met_each_other(contact):
            contact.dual = contact.start
        body = contact.members[0][0] if len(contact.members) == 1 else None
        if (
            body is not None
            and (in_session(body.mention) or of_union(scene, body) or many_in_one(scene, body))
            and contact.verb.cls in ("with", "sign")
            and not (contact.verb.cls == "sign" and _with(scene, body))  # whoever signed with it is not known
        ):
            contact.strength = "body"


def _of_its_body(contact: Contact) -> list[tuple[Node, str]]:
    """«أرجأت اللجنة المشتركة الكينية الأوغندية للحدود اجتماعها»: a body of several sides, close before its meeting."""
    scene, noun = contact.scene, contact.noun
    if noun is None or not noun.suffix or contact.what == "visit":
        return []
    node = next(iter(scene.nodes_before(contact.start)[-1:]), None)
    shared = node is not None and len(node.parties) > 1 and in_session(node.mention)
    near = node is not None and node.end >= contact.start - BODY_GAP
    return [(node, "party")] if node is not None and shared and near else []


def _two_behind(scene: Scene, token: int, verb: Verb) -> bool:
    """«يلتقي الرجلان»; not «اتصل بالزعيمين», «استقبل الوفدين», «زار العاصمتين», which somebody else called, met or visited."""
    if not scene.has(token, "dual"):
        return False  # the verb may be the page's last word
    met = verb.cls in ("meet", "visit") and scene.raw[token].endswith(OBLIQUE)
    return not scene.raw[token].startswith(IN) and not met


def _told_of(contact: Contact, verb: int) -> list[Node]:
    """«الجبهة، ثاني أكبر حركات التمرد، التي أجرت محادثات»: of whom a relative clause tells, an apposition between."""
    scene = contact.scene
    if not (scene.has(verb - 1, "relative") and scene.has(verb - 2, "comma")):
        return []
    near = [n for n in scene.nodes_before(verb) if n.start >= max(contact.left_stop, verb - APPOSITION_REACH)]
    acting = [n for n in near if n.acting and not n.locative and scene.has(n.end, "comma")]
    return acting[-1:]


def _of_all_members(contact: Contact) -> bool:
    """«قادة مجموعة شرق أفريقيا يختتمون قمة أروشا», «عقدت الفصائل … اجتماعا»: those of all members hold it, and nobody is with them."""
    alone = contact.members[0][0] if len(contact.members) == 1 else None
    if alone is None or contact.countries or contact.with_only or contact.between:
        return False
    summit = contact.what == "summit" and of_union(contact.scene, alone)
    return summit or (contact.what in TOGETHER and many_in_one(contact.scene, alone))


def _each_of_them(contact: Contact) -> int | None:
    """«عقد كل منهما لقاء مع …»: each of two who were named."""
    behind = range((contact.carrier or contact.start) + 1, contact.start)
    return next((t for t in behind if contact.scene.has(t, "of-both")), None)


def _with(scene: Scene, node: Node) -> bool:
    """«أجرى مع الحكومة … لقاءات»: the other side between the verb and its noun."""
    word = scene.word(node.start - 1)
    return word is not None and word.slot == "with"


def _from_him(contact: Contact, node: Node) -> bool:
    """«كان الرئيس تلقى من نظيره … اتصالا»: who calls stands between the verb and its noun, too."""
    gets = contact.carrier_verb is not None and contact.carrier_verb.cls == "get"
    return gets and contact.scene.has(node.start - 1, "of")


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


def _agreed_by_two(contact: Contact) -> int | None:
    """«اتفق الجانبان على عقد اجتماع», «يعتزم البلدان إجراء محادثات»: the known sides that plan it, right behind the verb."""
    scene = contact.scene
    at = contact.masdar if contact.masdar is not None else contact.start
    while at - 1 > contact.left_stop and (scene.has(at - 1, "on") or scene.has(at - 1, "filler")):
        at -= 1
    verb = scene.word(at - 2)
    plans = verb is not None and any(
        cue is not None and cue.status in PLANS for cue in (verb.before, verb.mood)
    )
    if plans and scene.has(at - 1, "dual") and at - 1 not in scene.node_at:
        return at - 1
    verb = scene.word(at - 1)  # «إن الطرفين اتفقا على توقيع …»
    agreed = verb is not None and verb.before is not None and verb.before.status in PLANS
    return dual_before(scene, at - 1) if agreed and scene.raw[at - 1].endswith(DUAL) else None


def _stands_before(word: Word | None) -> bool:
    """«وكان», «آخر»: before the subject, no part of it."""
    return word is not None and (word.mood is not None or "ordinal" in word.classes)


def _by_whom(contact: Contact) -> list[Node]:
    """«طلب الرئيس من ضيفه فلان، حين استقبله، …»: the subject of the main clause met the one named last.

    «صور للرئيس وهو يصافح نظيره»: he who stands right before.
    """
    scene, verb = contact.scene, contact.verb
    lead = scene.word(contact.start - 1)
    if lead is not None and "while-he" in lead.classes:
        before = [n for n in scene.nodes_before(contact.start) if n.end >= contact.start - APPOSITION_REACH]
        return [n for n in before if n.person and n.parties][-1:]
    if verb is None or verb.cls != "meet" or not scene.raw[contact.start].endswith(PRONOUNS):
        return []
    if lead is None or lead.slot != "away" or contact.end in scene.node_at:
        return []
    edge = clause_start(contact)
    if scene.has(edge - 1, "he-that"):
        edge = scene.start  # «…، وأنه أبلغ إليها حين استقبلها أن …»: he was named before
    people = [n for n in scene.nodes_before(contact.start) if n.person and n.parties and n.start >= edge]
    two = [people[0], people[-1]] if len(people) > 1 and not people[0].prefix else []
    return two if two and not set(two[0].parties) & set(two[1].parties) else []


def _last_together(scene: Scene, nodes: list[Node]) -> list[Node]:
    """«تستعد تونس لاستضافة قمة», «بجهود كينيا وتونس في استضافة»: the last name, and those that «و» joins to it."""
    last = nodes[-1:]
    for node in reversed(nodes[:-1]):
        if not joined_at(scene, node, last[0]):
            break
        last.insert(0, node)
    return last


def _role_of_masdar(scene: Scene, token: int) -> str | None:
    """What the subject of «استضافة», «رعاية» is to the contact it governs."""
    word = scene.word(token)
    masdar = word.masdar if word is not None else None
    return SUBJECT_ROLES.get(masdar.cls) if masdar is not None else None


def _plain_nodes(scene: Scene, start: int, end: int) -> list[Node]:
    """Acting names in a stretch; those after a word of topic or place are left out until the next comma."""
    out: list[Node] = []
    plain = True
    token = start if not scene.has(start, "comma") else _behind_aside(scene, start, end)
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


def _behind_aside(scene: Scene, comma: int, end: int) -> int:
    """«عقد، بحضور فلان، اجتماعا»: the token behind an aside that opens right behind the verb, if it is closed again."""
    return next((t + 1 for t in range(comma + 1, end) if scene.has(t, "comma")), comma)


def _subject_before(scene: Scene, verb: int, left_stop: int) -> list[Node]:
    """The names right before a verb; of a coordinated one the subject of the verb before, not its object."""
    told = told_of_person(scene, verb)
    if told is not None:
        return [told]
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
            if not out and (led or _among(scene, node)):
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
                whom = ends.get(at)  # «قبل أن يتوجه»: the subject is the one of the clause before
                return [whom] if whom is not None and _already_did(scene, whom) else out
        gap += 1
        at -= 1
    return out


def _among(scene: Scene, node: Node) -> bool:
    """«ومن وزراء الخارجية العرب التقى الوزير فلانا»: of whom one was met."""
    return scene.has(node.start - 1, "of") and node.mention.number == "plural"


def _already_did(scene: Scene, node: Node) -> bool:
    """«سبق للوزير الكيني أن زار …», «لم يسبق لكينيا أن …»: who has done so stands behind «ل»."""
    to = node.prefix == TO and bool(node.parties) and not node.locative
    return to and scene.has(node.start - 1, "row-verb")


def _same_subject(scene: Scene, node: Node, later: Node) -> bool:
    """The same party in apposition, or two joined by «و»."""
    joined = later.prefix in tuple(CONJUNCTIONS) or scene.raw[later.start - 1] in CONJUNCTIONS
    return joined or node.parties == later.parties
