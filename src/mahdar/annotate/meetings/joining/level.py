"""The level of a contact: whose office counts on each side, and what the words call it."""

from __future__ import annotations

from dataclasses import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.arabic.value import equal
from mahdar.knowledge.meetings import CONJUNCTIONS, Level, MeetingKnowledge

#: The rank of officials in levels.tsv.
OFFICIALS = 1
#: A committee stands this close to the contact that it holds.
BODY_REACH = 3
#: The office of a minister of no stated portfolio, and the levels of those of one.
MINISTER = "minister"
#: An envoy and somebody of no stated rank.
NEGOTIATORS = frozenset({"envoys", "officials"})
#: He represents his state where he sits, and negotiates for it nowhere.
AMBASSADOR = "ambassador"
#: Who meets one of them without an office of his own is none.
LEADERS = "leaders"
#: Where leaders and others sit together, whoever is named.
GATHERINGS = frozenset({"summit", "conference"})
#: What the id of an armed or political group begins with.
GROUP = "group:"
#: Roles of those who bring two sides together, and how many those are.
HELPERS = frozenset({"mediator", "host"})
PAIR = ("one", "other")
#: The role of an office that no rank is known of.
OTHER = "other"
PORTFOLIOS = frozenset({"foreign_ministers", "defence_ministers", "ministers"})
#: «كبار المسؤولين الأمنيين الهنود»: who they are stands this close before whose they are.
DELEGATES_REACH = 3


def level_of(contacts: list[Contact], knowledge: MeetingKnowledge) -> str | None:
    """The level from the offices of those present, else from the words; `mixed` when the sides differ."""
    contacts = _without_helpers(contacts)
    best = _ranked(contacts)
    levels = _levels(list(best.values()))
    said = next((c.level for c in contacts if c.level is not None), None)
    if len(levels) == 1 and said is not None and said.level not in levels:
        others = len(best) == 1 and said.rank == OFFICIALS  # «لقائه مسؤولين محليين»: the other side's
        offices = said.rank > OFFICIALS and all(n.mention.number == "plural" for n in best.values())
        others = others or (len(best) == 1 and _of_whom_he_meets(contacts, next(iter(best.values()))))
        return "mixed" if others or offices else next(iter(levels))
    if levels == NEGOTIATORS or levels == {"officials"}:  # delegations too are of officials
        return _of_negotiators(levels, best)
    if levels:
        lower = _delegates(contacts) | (_without_office(contacts) if LEADERS in levels else set())
        lower |= _groups(contacts) if levels == {LEADERS} else set()
        return "mixed" if len(levels) > 1 or lower - best.keys() else next(iter(levels))
    said = said or next((rank for c in contacts if (rank := rank_of_two(c)) is not None), None)
    if said is not None:
        return said.level
    if any(c.what == "summit" for c in contacts):
        return "leaders"
    sent = _delegates(contacts) or any(map(_technical, contacts)) or any(map(_is_sent_there, contacts))
    return _level_of_body(contacts, knowledge) or ("officials" if sent else None)


def _of_negotiators(levels: set[str], best: dict[str, Node]) -> str:
    """«كبير المفاوضين … ومساعد الوزير»: envoys speak for their states, whatever the others are called.

    An ambassador is sent nowhere: who meets officials with him is an official too.
    """
    accredited = any(n.mention.role == AMBASSADOR for n in best.values())
    return next(iter(levels)) if len(levels) == 1 else ("officials" if accredited else "envoys")


def _without_helpers(contacts: list[Contact]) -> list[Contact]:
    """The places, without those who only bring two others together («برعاية رئيس الآلية») or are there beside them («بحضور
    الوزير»): their rank is not that of the talks."""
    helpers = {p for c in contacts for n, role in c.members if role in HELPERS for p in n.parties}
    helpers |= {sponsor for c in contacts for sponsor, role, _, _ in c.sponsors if role in HELPERS}
    helpers |= _present_only(contacts)
    sides = {p for c in contacts for p in c.party_ids()} - helpers
    within = len(sides) == 1 and all(map(_of_one_land, contacts))
    if not helpers or (len(sides) < len(PAIR) and not within):
        return contacts
    return [_without(c, helpers) for c in contacts]


def _present_only(contacts: list[Contact]) -> set[str]:
    """Parties of which nobody is named but who is there beside the sides («محادثات بين … بحضور الوزير فلان والمبعوث فلان»)."""
    present: set[str] = set()
    others: set[str] = set()
    for contact in contacts:
        there = False
        others.update(party for party, _, _ in contact.countries)
        for node, _ in sorted(contact.members, key=lambda m: m[0].start):
            joined = bool(node.prefix) and node.prefix[:1] in CONJUNCTIONS
            there = contact.scene.has(node.start - 1, "in-presence") or (there and joined)
            (present if there else others).update(node.parties)
    return present - others


def _of_one_land(contact: Contact) -> bool:
    """«محادثات أفغانية»: one adjective of a land, and talks: its sides talk with each other."""
    return contact.what == "talks" and contact.noun is not None and len(contact.countries) == 1


def _without(contact: Contact, helpers: set[str]) -> Contact:
    """The place without them, and without a level that only the words of their own offices say."""
    theirs = [n for n, _ in contact.members if helpers.intersection(n.parties)]
    span = contact.level_span
    own = span is None or not any(n.start <= span[0] < n.end for n in theirs)
    return replace(
        contact,
        members=[m for m in contact.members if not helpers.intersection(m[0].parties)],
        level=contact.level if own else None,
        level_span=span if own else None,
        evidence=contact.evidence,
    )


def _is_sent_there(contact: Contact) -> bool:
    """Delegations of sides that are known, and of no stated rank («طرفا النزاع», «لجنة إعادة الانتشار»)."""
    return KNOWN_SIDES in [n.mention.flag for n in [m for m, _ in contact.members] + contact.pair]


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
    senders = _senders(contacts)
    for contact in contacts:
        # «اجتماع على مستوى …», its sides taken from around; «استقبل … الوفدين»: whoever was named of them
        supplied = _meant(contact) if contact.level is not None or _both_sent(contact) else []
        for node, role in contact.members:
            if role == "party" and node.level is not None and not any(node is n for n in supplied):
                if node.mention.actor in senders:
                    continue
                for party in node.parties:
                    known = best[party].level if party in best else None
                    if known is None or node.level.rank > known.rank:
                        best[party] = node
    return best


def _delegates(contacts: list[Contact]) -> set[str]:
    """Parties of which the words name a delegation or officials («وفدا كوريا», «مسؤولين هنود»)."""
    out: set[str] = set()
    senders = _senders(contacts)
    for contact in contacts:
        for node, role in contact.members:
            if role == "party" and node.mention.actor in senders:
                out.update(node.parties)  # «أرسل الرئيس وفدا»
            if role != "party" or node.level is not None or contact.scene.has(node.start, "peer"):
                continue  # «نظيره» is of his rank
            if node.mention.role == OTHER or _sent(contact.scene, node.start, node.start + 1):
                out.update(node.parties)
        out.update(party for party, start, _ in contact.countries if _sent(contact.scene, start, start))
        if _both_sent(contact):
            out.update(party for node in _meant(contact) for party in node.parties)
    return out


def _of_whom_he_meets(contacts: list[Contact], one: Node) -> bool:
    """«المبعوث … يلتقي كلا من الزعيمين»: the rank of those whom one of another rank meets; «على مستوى …» is of all."""
    for contact in contacts:
        met = contact.level is not None and contact.what == "meeting" and not equal(contact.level, one.level)
        if met and any(n.parties == one.parties and n.level is not None for n, _ in contact.members):
            at = contact.level_span[0] if contact.level_span is not None else contact.end
            return not contact.scene.has(at - 1, "rank-of") and at >= contact.end
    return False


def _groups(contacts: list[Contact]) -> set[str]:
    """Groups that nobody leads there by name («وفدا من الحركة», «التقى الرئيس المجموعات …»)."""
    members = ((n, p) for c in contacts for n, role in c.members if role == "party" for p in n.parties)
    return {party for node, party in members if party.startswith(GROUP) and node.level is None}


def _without_office(contacts: list[Contact]) -> set[str]:
    """Parties of which a person without an office is named («التقت شقيقة الزعيم الرئيس»), who leads none of them."""
    people = (
        n
        for c in contacts
        for n, role in c.members
        if role == "party" and n is not c.guess and n.mention.kind == "person" and n.level is None
    )
    return {party for node in people for party in node.parties}


def _both_sent(contact: Contact) -> bool:
    """«استقبل الرئيس الوفدين»: two known delegations."""
    return contact.dual is not None and contact.scene.has(contact.dual, "delegates")


def _meant(contact: Contact) -> list[Node]:
    """The two sides that its words mean without naming them."""
    return [*contact.pair, *contact.both]


def _senders(contacts: list[Contact]) -> set[str]:
    """«الرئيس سيرسل وفدا»: who sends somebody stays at home, however often he is meant further on."""
    out: set[str] = set()
    for contact in contacts:
        if contact.verb is not None and contact.verb.cls == "send":
            people = [n for n, _ in contact.members if n.person and n.mention.actor]
            out.update(n.mention.actor or "" for n in people if n.end <= contact.start or _leads(n))
    return out


def _leads(node: Node) -> bool:
    return node.level is not None and node.level.level == LEADERS


def _sent(scene: Scene, first: int, end: int) -> bool:
    """A word for delegates at `first` or right before it, nothing but adjectives between."""
    for token in range(end - 1, max(scene.start, first - DELEGATES_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and "delegates" in word.classes:
            return True
        if word is not None and not word.classes & {"of", "on-behalf"} and token < first:
            return False
    return False
