"""What a walk over the names of a contact adds up to: bare countries, the place, and whether the other side is nobody known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.annotate.meetings.apart import is_country
from mahdar.annotate.meetings.scene import Node, in_session
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS

if TYPE_CHECKING:
    from mahdar.annotate.meetings.walker import Walker


def settle(walker: Walker) -> None:
    """One bare country in the genitive is no party by itself; two are («قمة مصر والسودان»)."""
    contact = walker.contact
    named = len(contact.members) + len(contact.countries)
    if len(walker.bare) >= 2 and not named:
        contact.members = [(n, "party") for n in walker.bare]
    elif walker.bare and not named:
        contact.hint = walker.bare[0]
    contact.members += [(n, "party") for n in walker.bare if _beside_a_member(walker, n)]
    contact.stranger = _stranger(walker)
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
    places = [n for n in walker.places if not (n.mention.actor or "").startswith("people:")]
    first = places[0] if places else None
    cities = (n for n in places if not is_country(n.mention))
    contact.place = first if walker.moves else next(cities, first)
    contact.places = walker.places


def leave_for_good(walker: Walker) -> None:
    """«غادر الوزير سول», and no word of where to: his visit there is over."""
    contact, left = walker.contact, walker.left
    if left is None or contact.places or contact.verb is None or not contact.members:
        return
    who = contact.members[0][0]
    if who.person or contact.scene.has(who.start, "delegates"):
        walker.visit(left)
        contact.place, contact.places = left, [left]
        contact.verb = contact.verb._replace(cls="visit", aspect="end")


def _beside_a_member(walker: Walker, node: Node) -> bool:
    """«محادثات السعودية والحوثيين»: a country joined by «و» to a party that is no state."""
    one = walker.contact.members[0][0] if len(walker.contact.members) == 1 else None
    if one is None or one.of_a_state:
        return False
    first, second = sorted((node, one), key=lambda n: n.start)
    return first.end == second.start and second.prefix[:1] in tuple(CONJUNCTIONS)


def _stranger(walker: Walker) -> bool:
    """True when the words name another side that is nobody known: no other may be put in its place.

    «اجتماع مع حكام الأقاليم», «استقبلت البلاد آلاف الزوار»; but «مع النظام», «مع اللجنة» are someone known.
    """
    contact = walker.contact
    if contact.dual is not None or contact.group or contact.agreement is not None:
        return False
    after = [n.start for n, _ in contact.members] + [t for _, t, _ in contact.countries]
    if walker.led >= 0 and walker.officials < walker.led:
        known = walker.scene.raw[walker.led + 1 : walker.led + 2]
        definite = bool(known) and known[0].startswith(ARTICLE)
        return not definite and not any(at > walker.led for at in after)
    verb = contact.verb
    if verb is None or verb.cls not in ("meet", "call") or len(after) != 1:
        return False
    if verb.cls == "call" and after == [contact.end + 1] and walker.scene.word(contact.end) is None:
        return True  # «أبلغ صالح الرئيس …»: the subject is nobody known
    return verb.cls == "meet" and after == [contact.end] and walker.lost
