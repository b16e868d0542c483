"""The level of a contact: whose office counts on each side, and what the words call it."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import Level, MeetingKnowledge

#: The rank of officials in levels.tsv.
OFFICIALS = 1
#: A committee stands this close to the contact that it holds.
BODY_REACH = 3
#: The office of a minister of no stated portfolio, and the levels of those of one.
MINISTER = "minister"
#: The role of an office that no rank is known of.
OTHER = "other"
PORTFOLIOS = frozenset({"foreign_ministers", "defence_ministers", "ministers"})
#: «كبار المسؤولين الأمنيين الهنود»: who they are stands this close before whose they are.
DELEGATES_REACH = 3


def level_of(contacts: list[Contact], knowledge: MeetingKnowledge) -> str | None:
    """The level from the offices of those present, else from the words; `mixed` when the sides differ."""
    best = _ranked(contacts)
    levels = _levels(list(best.values()))
    said = next((c.level for c in contacts if c.level is not None), None)
    if len(levels) == 1 and said is not None and said.level not in levels:
        others = len(best) == 1 and said.rank == OFFICIALS  # «لقائه مسؤولين محليين»: the other side's
        offices = said.rank > OFFICIALS and all(n.mention.number == "plural" for n in best.values())
        return "mixed" if others or offices else next(iter(levels))
    if levels:
        return "mixed" if len(levels) > 1 or _delegates(contacts) - best.keys() else next(iter(levels))
    said = said or next((rank for c in contacts if (rank := rank_of_two(c)) is not None), None)
    if said is not None:
        return said.level
    if any(c.what == "summit" for c in contacts):
        return "leaders"
    sent = _delegates(contacts) or any(map(_technical, contacts))
    return _level_of_body(contacts, knowledge) or ("officials" if sent else None)


def _technical(contact: Contact) -> bool:
    """«لقاء للجنة الفنية المشتركة», «اجتماع الخبراء»: a committee or experts beside the contact, of no stated rank."""
    scene = contact.scene
    beside = range(max(scene.start, contact.start - BODY_REACH), min(scene.end, contact.end + BODY_REACH))
    holds = (node.start for node, role in contact.members if role == "party")
    return any(scene.has(token, "technical") for token in (*beside, *holds))


def _levels(nodes: list[Node]) -> set[str]:
    """Those of the offices; a minister of no stated office («الوزيران فلان وفلان») is of the other's."""
    named = {n.level.level for n in nodes if n.level is not None and n.mention.role != MINISTER}
    return (
        named
        if named and named <= PORTFOLIOS
        else named | {n.level.level for n in nodes if n.level is not None}
    )


def _level_of_body(contacts: list[Contact], knowledge: MeetingKnowledge) -> str | None:
    """«عقد مجلس الأمن جلسة»: those who sit in a council by default, where nobody and no level is named."""
    bodies = (node.mention.actor or "" for c in contacts for node, role in c.members if role == "party")
    return next((knowledge.level_of_body[b].level for b in bodies if b in knowledge.level_of_body), None)


def rank_of_two(contact: Contact) -> Level | None:
    """«الرئيسان سيلتقيان»: the rank of the two who are meant, though nobody is named."""
    node = contact.scene.node_at.get(contact.dual) if contact.dual is not None else None
    return node.level if node is not None else None


def _ranked(contacts: list[Contact]) -> dict[str, Node]:
    """Party → who of it holds the highest office among those present."""
    best: dict[str, Node] = {}
    for contact in contacts:
        # «اجتماع على مستوى …», its sides taken from around; «استقبل … الوفدين»: whoever was named of them
        supplied = _meant(contact) if contact.level is not None or _both_sent(contact) else []
        for node, role in contact.members:
            if role == "party" and node.level is not None and not any(node is n for n in supplied):
                for party in node.parties:
                    known = best[party].level if party in best else None
                    if known is None or node.level.rank > known.rank:
                        best[party] = node
    return best


def _delegates(contacts: list[Contact]) -> set[str]:
    """Parties of which the words name a delegation or officials («وفدا كوريا», «مسؤولين هنود»)."""
    out: set[str] = set()
    for contact in contacts:
        for node, role in contact.members:
            if role != "party" or node.level is not None:
                continue
            if node.mention.role == OTHER or _sent(contact.scene, node.start, node.start + 1):
                out.update(node.parties)
        out.update(party for party, start, _ in contact.countries if _sent(contact.scene, start, start))
        if _both_sent(contact):
            out.update(party for node in _meant(contact) for party in node.parties)
    return out


def _both_sent(contact: Contact) -> bool:
    """«استقبل الرئيس الوفدين»: two known delegations."""
    return contact.dual is not None and contact.scene.has(contact.dual, "delegates")


def _meant(contact: Contact) -> list[Node]:
    """The two sides that its words mean without naming them."""
    return [*contact.pair, *contact.both]


def _sent(scene: Scene, first: int, end: int) -> bool:
    """A word for delegates at `first` or right before it, nothing but adjectives between."""
    for token in range(end - 1, max(scene.start, first - DELEGATES_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and "delegates" in word.classes:
            return True
        if word is not None and not word.classes & {"of", "on-behalf"} and token < first:
            return False
    return False
