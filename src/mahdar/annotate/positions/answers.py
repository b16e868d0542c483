"""Which actor a mention answers for, whether it can hold a position, and whose own affairs a page tells."""

from __future__ import annotations

from collections import Counter

from mahdar.model import Mention

#: A leader: of people of no name, or of a state («الزعيم الكوري الشمالي»).
_LEADER = "group_leader"
#: Roles whose holder speaks for himself and not for his state.
_OWN_ROLES = frozenset(
    (
        "party_leader",
        _LEADER,
        "political_bureau_chief",
        "religious_leader",
        "member_of_parliament",
        "judge",
        "governor",
    )
)
#: Movements and parties: who leads one speaks for it.
_LED = ("group:", "party:", "people:")
_KINDS = frozenset(
    ("person", "office", "government", "institution", "armed_group", "organization", "place", "people")
)
#: Roles whose holder speaks for his state in whatever he says.
MOUTHS = frozenset(
    (
        "spokesperson",
        "government_spokesperson",
        "military_spokesperson",
        "presidential_spokesperson",
        "foreign_ministry_spokesperson",
        "ambassador",
        "permanent_representative",
        "envoy",
    )
)
#: Those who, of nobody named, speak for the state that a page is about («المتحدث باسم الجيش»).
HOME_VOICES = frozenset(("military_spokesperson", "government_spokesperson"))
_HOUSES = tuple(
    f"institution:{house}@"
    for house in ("parliament", "senate", "supreme_court", "constitutional_court", "police")
)
#: Bodies that are the voice of their state.
_VOICES = ("institution:government@", "institution:foreign_ministry@", "institution:embassy@")
#: The share of a page's officials and bodies from which it tells of one country's own affairs.
HOME = 0.9
#: The fewest of them that tell.
TELLING = 6
BODIES = ("state:", "org:", "group:")
#: What the id of a team begins with, which plays for its land and does not speak for it.
TEAM = "institution:national_team"
#: What the id of a ministry of a known state holds.
MINISTRY = "ministry@"


def actor_of(mention: Mention) -> str | None:
    """The actor that a mention answers for: a state for its officials, seats and ministries, else itself."""
    country = mention.country or (mention.body if mention.body and ":" in mention.body else None)
    if mention.kind in ("armed_group", "organization", "outlet", "people") or _is_house(mention):
        return mention.actor
    led = (mention.body or "").startswith(_LED)
    registered = mention.role is not None or led  # who served one movement all his life answers for it
    if mention.role == "other" and mention.kind == "office" and (mention.body or "").startswith("people:"):
        return None  # «رئيس الجمعية العربية لكذا»: of a body that is called so, and no one of the people's
    kin = (mention.body or "").startswith("people:")
    if kin and mention.kind == "person" and mention.role != _LEADER and mention.role not in MOUTHS:
        return mention.actor  # «رئيس الاتحاد الآسيوي فلان»
    unnamed = mention.kind == "office" and (mention.actor or "").startswith("office:")  # «زعماء الاتحاد»
    of_body = unnamed and not mention.country  # «النواب الأوروبيون»
    own = mention.role in _OWN_ROLES and not (
        of_body or led or (mention.role == _LEADER and (unnamed or mention.body == mention.country))
    )
    if country and not own and (mention.kind != "person" or registered):
        return country if ":" in country else f"state:{country}"
    return mention.actor


def of_one_state(actor: str | None) -> bool:
    """A body within a state, other than those that are its voice abroad: no cabinet, no foreign ministry, and nothing of
    an army that has an id of its own."""
    own = (actor or "").startswith("institution:") and not (actor or "").startswith(_VOICES)
    return own and ":" not in (actor or "").partition("@")[2]


def _is_house(mention: Mention) -> bool:
    """A parliament, a high court or the police: a body of the state that does not speak for its government."""
    return mention.kind == "institution" and (mention.actor or "").startswith(_HOUSES)


def can_bear(mention: Mention) -> bool:
    """The mention can hold a position: an actor, or a place that stands for its government.

    A person of whom neither the page nor the register says whom he belongs to is no side of anything.
    """
    if mention.kind == "person":
        known = mention.country or mention.body or mention.role or mention.name_en_basis != "transliterated"
        return bool(known)
    if mention.kind == "place":
        return mention.as_ != "place" and bool(mention.country)
    if (mention.actor or "").startswith(TEAM):
        return False
    return mention.kind in _KINDS


def can_give(mention: Mention) -> bool:
    """Who can stand after «من» as the giver of a stance: whoever can hold one, and any state named as a place."""
    return can_bear(mention) or (mention.kind == "place" and bool(mention.country))


def can_side(mention: Mention) -> bool:
    """A state, a body or a place that is one: what can be a side of talks."""
    if mention.kind == "place":
        return bool(mention.country) and (mention.actor or "").startswith("state:")
    return can_bear(mention) and (actor_of(mention) or "").startswith((*BODIES, "party:"))


def ministry_of(before: list[Mention]) -> str | None:
    """The state whose ministry was named last."""
    named = (m for m in reversed(before) if m.kind == "institution" and MINISTRY in (m.actor or ""))
    last = next(named, None)
    return actor_of(last) if last is not None else None


def former_of(mentions: tuple[Mention, ...]) -> frozenset[str | None]:
    """The persons whom the page calls former holders of their offices and nowhere holders: they speak for themselves."""
    tenses: dict[str | None, set[str | None]] = {}
    for m in mentions:
        if m.kind == "person":
            tenses.setdefault(m.actor, set()).add(m.tense)
    return frozenset(actor for actor, said in tenses.items() if "former" in said and "current" not in said)


def home_of(mentions: list[Mention], blocs: frozenset[str]) -> str | None:
    """The country whose own affairs a page tells: nearly all its officials and bodies are of that one, and none of a
    bloc of states."""
    lands = (m.country or m.actor for m in mentions if can_bear(m) and (m.country or m.actor in blocs))
    count = Counter(land for land in lands if land is not None)
    top = max(count, key=lambda c: count[c], default=None)
    return top if top is not None and count[top] >= max(TELLING, HOME * count.total()) else None
