"""What a walk over the names of a contact adds up to: bare countries, the place, and whether the other side is nobody known."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, in_session, is_country
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS


def settle(walk: Walk) -> None:
    """One bare country in the genitive is no party by itself; two are («قمة مصر والسودان»)."""
    contact = walk.contact
    named = len(contact.members) + len(contact.countries)
    if len(walk.bare) >= 2 and not named:
        contact.members = [(n, "party") for n in walk.bare]
    elif walk.bare and not named:
        contact.hint = walk.bare[0]
    contact.members += [(n, "party") for n in walk.bare if _beside_a_member(walk, n)]
    contact.stranger = _stranger(walk)
    # «محادثات مع الحركة برعاية الاتحاد الأفريقي»: whoever cares for them holds no session
    bodies = any(role != "mediator" and in_session(n.mention) for n, role in contact.members)
    noun = contact.noun is not None and contact.strength != "press" and contact.what not in ("visit", "call")
    union = contact.what == "summit" and all(
        p.startswith("org:") for p, _, _ in contact.countries
    )  # «قمة أوروبية»
    if noun and (bodies or (union and contact.countries)) and len(contact.party_ids()) == 1:
        contact.strength = "body"
    if contact.places:
        return  # told with who is there
    places = [n for n in walk.places if not (n.mention.actor or "").startswith("people:")]
    first = places[0] if places else None
    cities = (n for n in places if not is_country(n.mention))
    contact.place = first if walk.moves else next(cities, first)
    contact.places = walk.places


def leave_for_good(walk: Walk) -> None:
    """«غادر الوزير سول», and no word of where to: his visit there is over."""
    contact, left = walk.contact, walk.left
    if left is None or contact.verb is None or not contact.members:
        return
    who = contact.members[0][0]
    home = [n for n in contact.places if set(n.parties) & set(who.parties)]
    if who in home or len(home) < len(contact.places) or set(left.parties) & set(who.parties):
        return
    contact.members = [m for m in contact.members if m[0] not in home]  # «غادر الوفد هافانا عائدا إلى بلاده»
    if who.person or contact.scene.has(who.start, "delegates"):
        walk.visit(left)
        contact.place, contact.places = left, [left]
        contact.verb = contact.verb._replace(cls="visit", aspect="end")


def _beside_a_member(walk: Walk, node: Node) -> bool:
    """«محادثات السعودية والحوثيين»: a country joined by «و» to a party that is no state."""
    one = walk.contact.members[0][0] if len(walk.contact.members) == 1 else None
    if one is None or one.of_a_state:
        return False
    first, second = sorted((node, one), key=lambda n: n.start)
    return first.end == second.start and second.prefix[:1] in tuple(CONJUNCTIONS)


def _stranger(walk: Walk) -> bool:
    """True when the words name another side that is nobody known: no other may be put in its place.

    «اجتماع مع حكام الأقاليم», «استقبلت البلاد آلاف الزوار»; but «مع النظام», «مع اللجنة» are someone known.
    """
    contact = walk.contact
    verb, only = contact.verb, len(contact.members) == 1 and not contact.countries
    if only and verb is not None and verb.cls == "meet" and _some_of_many(walk, contact.end):
        return True
    if contact.dual is not None or contact.group or contact.agreement is not None:
        return False
    after = [n.start for n, _ in contact.members] + [t for _, t, _ in contact.countries]
    if walk.led >= 0 and walk.officials < walk.led:
        known = walk.scene.raw[walk.led + 1 : walk.led + 2]
        definite = bool(known) and known[0].startswith(ARTICLE)
        return not definite and not any(at > walk.led for at in after)
    if verb is None or verb.cls not in ("meet", "call") or len(after) != 1:
        return False
    if verb.cls == "call" and after == [contact.end + 1] and walk.scene.word(contact.end) is None:
        return True  # «أبلغ صالح الرئيس …»: the subject is nobody known
    return verb.cls == "meet" and after == [contact.end] and walk.lost


def _some_of_many(walk: Walk, subject: int) -> bool:
    """«استقبل الوزير اليوم عددا من المسؤولين»: whoever they were, of no state that is told."""
    scene = walk.scene
    token = scene.node_at[subject].end if subject in scene.node_at else subject
    token = scene.when_at[token].end if token in scene.when_at else token
    return scene.has(token, "several-times") and scene.has(token + 1, "of")
