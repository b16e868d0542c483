"""Who takes part: the names to the right of a contact (see `walker`), and the subject to its left (`subject_left`)."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.called import called_to_it, called_to_talk
from mahdar.annotate.meetings.find.carriers import ADDRESS
from mahdar.annotate.meetings.find.sittings import faced, is_council, with_its_body, with_requests
from mahdar.annotate.meetings.find.spoken import COUNTERPART_REACH
from mahdar.annotate.meetings.scene import Node, Scene, in_session, nisba_at
from mahdar.annotate.meetings.sides.both_sides import joint_subject
from mahdar.annotate.meetings.sides.duals import both_met, each_of_two
from mahdar.annotate.meetings.sides.of_no_land import meets_some_states
from mahdar.annotate.meetings.sides.people import meets_people
from mahdar.annotate.meetings.sides.settle import leave_for_good, settle
from mahdar.annotate.meetings.sides.spots import city_of, find_seat
from mahdar.annotate.meetings.sides.subject_left import SUBJECT_GAP, from_left
from mahdar.annotate.meetings.sides.told_there import is_circumstance
from mahdar.annotate.meetings.sides.trade import dealt_with
from mahdar.annotate.meetings.sides.walker import Walker
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, MeetingKnowledge

#: Who invites, or is invited, stands this close before the invitation.
INVITED_REACH = 8
#: … and the invitation before what it is to («دعوة إلى الرئيس … لزيارتها»).
OFFER_REACH = 12
#: What officials of all members of a body hold; whose officials stands this close behind it, and of which body behind them.
GATHERED, BODY_GAP, BODY_REACH = frozenset({"meeting", "summit", "conference"}), 2, 8
#: «إلى كمبالا … في زيارة»: where somebody came stands so close before the noun.
CAME_REACH = 10


def fill_parties(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Fill `members`, `countries`, `dual` and `place` of a contact from its own sentence."""
    walker = Walker(contact, knowledge)
    if not contact.on_behalf:  # who signs stands there already; behind him are witnesses
        walker.walk()
    with_its_body(contact)
    _of_members_of(contact)
    _where_he_came(walker)
    settle(walker)
    leave_for_good(walker)
    if contact.agreement is not None:
        _of_agreement(contact, knowledge)
    _facing(contact)
    contact.dual = contact.dual or each_of_two(contact.scene, contact.end, contact.right_stop)
    contact.dual = contact.dual or both_met(contact)
    from_left(contact, knowledge)
    called_to_it(contact)
    called_to_talk(contact)
    if contact.verb is not None and contact.verb.cls == "vote" and contact.strength == "body":
        # «وافق المجلس على تعيين فلان مبعوثا لليمن»: what it decides on takes no part
        contact.members = [m for m in contact.members if is_council(contact.scene, m[0])] or contact.members
    with_requests(contact)
    _beside_the_two(contact)
    _invited(contact)
    _between_unknown(contact)
    _joined_by_others(contact)
    calls = contact.scene.has(contact.start - 1, "to")  # «دعا مستشاريه إلى اجتماع»
    contact.private = contact.private or (calls and contact.scene.has(contact.start - 2, "private"))
    if not contact.business:
        verb = contact.start if contact.carrier is None else contact.carrier
        near = contact.scene.nodes_before(verb)[-1:]  # «الشركة … تجري مباحثات»: a company is the subject
        contact.business = any(n.business and n.end >= verb - SUBJECT_GAP for n in near)
    dealt_with(contact, knowledge)
    contact.own_people = _within_one_side(contact, knowledge)
    contact.private = contact.private or contact.own_people
    official = len(contact.party_ids()) == 1 and any(n.acting for n, _ in contact.members)
    if contact.firms and official and contact.what != "visit" and not contact.sport:
        contact.members.append((as_party(contact.firms[0]), "party"))
    if official and not (contact.firms or contact.sport):
        _private_person(contact)
    meets_people(contact)
    meets_some_states(contact)
    _host_city(contact, knowledge)
    if contact.place is None and contact.what == "conference":
        contact.place = find_seat(contact, knowledge)


def _of_members_of(contact: Contact) -> None:
    """«اجتماع وزراء المالية في دول مجموعة العشرين», «اجتماع لوزراء المياه بدول الحوض»: officials of all members of a body meet."""
    noun, scene = contact.noun, contact.scene
    if noun is None or contact.what not in GATHERED or contact.members or contact.countries:
        return
    first = next(iter(scene.nodes_after(contact.end)), None)
    if (
        first is None
        or first.parties
        or first.mention.number != "plural"
        or first.start > contact.end + BODY_GAP
    ):
        return
    for node in scene.nodes_after(first.end):
        led = scene.has(node.start - 1, "in") or node.prefix == IN
        if node.start > first.end + BODY_REACH:
            return
        if in_session(node.mention) and node.parties and led:
            contact.members, contact.strength = [(node, "party")], "body"
            return
        if node.parties or node.prefix[:1] not in tuple(CONJUNCTIONS):
            return


def _where_he_came(walker: Walker) -> None:
    """«قدم الوزير إلى كمبالا أمس في زيارة …»: where to stands before the noun, whatever the verb."""
    contact, scene = walker.contact, walker.scene
    if contact.what != "visit" or contact.noun is None or contact.noun.suffix or walker.places:
        return
    if not (scene.has(contact.start - 1, "in") or contact.noun.prefix == IN):
        return
    first = max(contact.left_stop, contact.start - CAME_REACH)
    near = [n for n in scene.nodes_before(contact.start) if n.start > first]
    place = next((n for n in near if n.locative and scene.has(n.start - 1, "to")), None)
    if place is not None and not any(scene.has(t, "border") for t in range(place.end, contact.start)):
        walker.visit(place)


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


def _joined_by_others(contact: Contact) -> None:
    """«اتفق فلان وفلان، خلال لقاء رباعي بمشاركة …، على»: those in whose presence they met do not fill their place."""
    others = [n.start for n, role in contact.members if role == "party"]
    if not others or not is_circumstance(contact):
        return
    first = min(others)
    lead = range(contact.end, first) if first >= contact.end else ()
    joint = joint_subject(contact) if any(contact.scene.has(t, "presence") for t in lead) else []
    if joint and not {p for n in joint for p in n.parties} & set(contact.party_ids()):
        contact.members = [*((n, "party") for n in joint), *contact.members]
        contact.implied = True


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
    """«لم يتحدث تيلرسون إلى ترامب», «بحث الوزير مع رئيسه», «أجرت محادثات مع سفيرها»: both are of one party."""
    parties = contact.party_ids()
    verb = contact.verb or contact.carrier_verb
    if verb is None or verb.cls not in ("with", "call", "light") or len(parties) != 1:
        return False
    if verb.cls == "call":
        callers = [n for n, _ in contact.members if n.person and n.level is not None]
        return len(callers) > 1 and len(callers) == len(contact.members)  # «اتصل كبير الموظفين بالوزير»
    if parties[0] in knowledge.rivals.holders.values():
        return False  # «بحث رئيس الحكومة مع رئيس المجلس»: two sides of it
    sides = [n for n, role in contact.members if role == "party"]
    led = [n for n in sides if n.start > contact.end and _led_to(contact.scene, n)]
    return bool(led) and any(n.start < led[0].start for n in sides if n.parties)


def _led_to(scene: Scene, node: Node) -> bool:
    sent = scene.has(node.start - 1, "official")  # «مع سفير الاتحاد»
    word = scene.word(node.start - 1 - sent)
    return word is not None and (word.slot == "with" or "to" in word.classes)


def as_party(firm: Node) -> Node:
    """A company or a club that an official meets takes part; with another of its kind it does business."""
    return firm._replace(parties=(firm.mention.body or firm.mention.actor or "",))


def _of_agreement(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«الاتفاق النووي الإيراني الذي …», «اتفاقية النقل بين … و… الموقعة في …»: its adjectives and its sides."""
    token = (contact.agreement or 0) + 1
    led = next((t for t in range(token, contact.start) if _leads_sides(contact.scene, t)), None)
    if led is not None and not contact.members:
        sides = [n for n in contact.scene.nodes_before(contact.start) if n.start > led and n.parties]
        contact.members = [(n, "party") for n in sides if not n.locative or n.of_a_state]
    while token < contact.start:
        nisba = nisba_at(contact.scene, token, knowledge)
        if nisba is not None:
            contact.countries.append((nisba[0], token, token + nisba[1]))
        token += nisba[1] if nisba is not None else 1


def _leads_sides(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.slot == "between"


def _facing(contact: Contact) -> None:
    """«سيتحدث الخميس أمام مجلس الأمن», «خطاب أمام مجلس الأمن»: a speaker and the council in session."""
    if contact.verb is None and not (contact.noun is not None and contact.noun.id == ADDRESS):
        return
    briefing = contact.scene.has(contact.start, "briefing")
    for token in range(contact.end - 1, min(contact.right_stop, contact.end + COUNTERPART_REACH)):
        council = faced(contact.scene, token, briefing)
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
        if role == "host" and not node.person and node.of_a_state:
            city = city_of(node.mention, knowledge)
            contact.place = node._replace(mention=city) if city is not None else node
            return
