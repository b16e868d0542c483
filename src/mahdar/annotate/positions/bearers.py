"""Whose position it is: from a mention or a statement's speaker to the actor that answers for it."""

from __future__ import annotations

from mahdar.model import Mention, Speaker

#: Roles whose holder speaks for himself or his group and not for his state.
_OWN_ROLES = frozenset(
    (
        "party_leader",
        "group_leader",
        "political_bureau_chief",
        "religious_leader",
        "member_of_parliament",
        "judge",
    )
)
_KINDS = frozenset(
    ("person", "office", "government", "institution", "armed_group", "organization", "place", "people")
)


def actor_of(mention: Mention) -> str | None:
    """The actor that a mention answers for: a state for its officials, seats and ministries, else itself."""
    country = mention.country
    if mention.kind in ("armed_group", "organization", "outlet"):
        return mention.actor
    if country and mention.role not in _OWN_ROLES and (mention.kind != "person" or mention.role):
        return country if ":" in country else f"state:{country}"
    return mention.actor


def can_bear(mention: Mention) -> bool:
    """The mention can hold a position: an actor, or a place that stands for its government."""
    if mention.kind == "place":
        return mention.as_ != "place" and bool(mention.country)
    return mention.kind in _KINDS


class Bearers:
    """The mentions of a page by place and by actor, to tell whom a speaker answers for."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self._by_start = {m.start: m for m in mentions}
        self._by_actor: dict[str, Mention] = {}
        for m in mentions:
            if m.actor is not None and (
                m.actor not in self._by_actor or (m.role and not self._by_actor[m.actor].role)
            ):
                self._by_actor[m.actor] = m

    def of_speaker(self, speaker: Speaker | None) -> tuple[str | None, str | None]:
        """The actor and the name of a statement's speaker; both `None` when nobody is known."""
        if speaker is None:
            return None, None
        mention = self._by_start.get(speaker.start) if speaker.start is not None else None
        if speaker.actor is not None and (
            mention is None or mention.actor != speaker.actor or not mention.country
        ):
            mention = self._by_actor.get(speaker.actor, mention)
        if mention is not None and can_bear(mention):
            return actor_of(mention) or speaker.actor, speaker.name
        return speaker.actor, speaker.name
