"""A page's account of one contact while it grows: the places that speak of it, and what each of them settles."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import MOVED
from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.meetings.status.governing import pluperfect

#: What says that talks are known, and no wish.
HAPPENS = frozenset({"held", "ongoing", "not_held", "postponed", "cancelled"})
#: The role of a minister of whom it is not said which.
BARE = "minister"
#: So many places of a report are compared with a new one.
TELLING = 12


class Report:
    """The places of one contact, with what they say together (kept up to date, so that joining stays linear)."""

    def __init__(self, contact: Contact, parties: list[str]) -> None:
        self.contacts: list[Contact] = []
        self.parties: list[str] = []
        self.people: dict[str, set[str]] = {}  # party → the persons named for it
        self.levels: set[str] = set()
        self.kinds: set[str] = set()
        self.nouns: set[str] = set()  # the nouns used for it: «الاجتماع» resumes what was called «اجتماع»
        self.ordinals: set[int] = set()  # which of a row it is
        self.telling: list[Contact] = []  # the first places with a day, place or status of their own
        self.main = False
        self.place: Node | None = None  # see `record.setting`
        self.beside: Report | None = None  # what it is told beside («على هامش القمة»)
        self.add(contact, parties)

    @property
    def last(self) -> Contact:
        return self.contacts[-1]

    def name(self, parties: list[str]) -> None:
        self.parties += [p for p in parties if p not in self.parties]

    def add(self, contact: Contact, parties: list[str]) -> None:
        self.contacts.append(contact)
        self.name(parties)
        for party, who in people_of(contact).items():
            self.people.setdefault(party, set()).update(who)
        self.levels |= levels_of(contact)
        self.kinds.add(contact.what)
        if contact.noun is not None:
            self.nouns.add(contact.noun.id)
        if contact.ordinal is not None:
            self.ordinals.add(contact.ordinal)
        told = contact.when is not None or contact.place is not None or firm(contact) is not None
        if told and len(self.telling) < TELLING:
            self.telling.append(contact)


def looked_back_on(contact: Contact) -> bool:
    """«وكان فلان قد زار …», a contact of more than a week ago: told beside the news, so that what is ahead is none of it."""
    verb = contact.carrier if contact.carrier is not None else contact.start
    return contact.older or (
        (contact.noun is None or contact.carrier is not None) and pluperfect(contact.scene, verb)
    )


def of_the_news(reports: list[Report], contact: Contact) -> list[Report]:
    """For a contact still ahead the reports of the page's news, where it tells of any; else all."""
    if len(reports) < 2 or contact.title or firm(contact) != "planned":
        return reports
    return [r for r in reports if not all(map(looked_back_on, r.contacts[:TELLING]))] or reports


def tells_itself(contact: Contact) -> bool:
    """True when a noun of contact has a day or place of its own and a word that says how it stood."""
    told = contact.when is not None or contact.place is not None
    off = any(e.weight > 2 for e in contact.evidence) or contact.since
    return contact.noun is not None and told and (off or firm(contact) is not None)


def to_be_signed(contact: Contact) -> bool:
    """«التوقيع النهائي سيتم الأحد», «أرجئت مراسم التوقيع»: what is still to be signed."""
    ahead = any(e.status in ("planned", "postponed") and e.weight > 1 for e in contact.evidence)
    return ahead and contact.strength == "deed"


def headline_talks(contact: Contact) -> bool:
    """«إخفاق مفاوضات بادن …»: talks that a headline tells of by their place or by how they stand, whoever sits there."""
    told = contact.place is not None or any(e.weight > 1 and e.status in HAPPENS for e in contact.evidence)
    named = contact.noun is not None and contact.strength == "strong" and not contact.noun.suffix
    named = named and contact.masdar is None  # «دعوة لإجراء محادثات»
    other = contact.sport or contact.business or contact.private or contact.attended
    return contact.title and named and told and contact.what in ("talks", "summit") and not other


def levels_of(contact: Contact) -> set[str]:
    """The levels of those whom this place itself names as present, with their offices; a bare «الوزير» may be any minister."""
    return {
        n.level.level
        for n, r in contact.members
        if r == "party"
        and n.level is not None
        and n is not contact.guess
        and n.mention.role not in (BARE, None)
    }


def people_of(contact: Contact) -> dict[str, set[str]]:
    """Party → persons named at this place (register id, else the name itself)."""
    out: dict[str, set[str]] = {}
    for node, role in contact.members:
        if (
            role == "party"
            and node.mention.kind == "person"
            and node.mention.name_en_basis != "transliterated"
            and (node is not contact.guess or contact.fits)
        ):
            who = node.mention.actor or node.mention.name
            if who:
                for party in node.parties:
                    out.setdefault(party, set()).add(who)
    return out


def aspect_of(contact: Contact) -> str:
    """Whether the words speak of a contact's beginning, end or going on."""
    return contact.aspect or (contact.carrier_verb.aspect if contact.carrier_verb is not None else "")


def _subjunctive(contact: Contact) -> bool:
    """«رجح أن يُعقد لقاء»: what has not been held yet."""
    verb = contact.carrier_verb
    return (
        verb is not None
        and verb.tense == "present"
        and contact.carrier is not None
        and contact.scene.has(contact.carrier - 1, "that")
        and not contact.definite
    )


def firm(contact: Contact) -> str | None:
    """`held` or `planned` when the words at this place leave no doubt; what is denied by a past verb would lie behind."""
    heaviest: dict[str, int] = {}
    for sign in contact.evidence:
        heaviest[sign.status] = max(sign.weight, heaviest.get(sign.status, 0))
    if contact.verb is not None and contact.verb.tense == "past" and "denied" in heaviest:
        return "held"
    # «بعد الاجتماع» may look ahead with its sentence, «بعد اجتماع» does not
    held = heaviest.get("held", 0) > 2 or ("held" in heaviest and _lies_behind(contact, heaviest))
    sure = 1 if _subjunctive(contact) else 2
    planned = max(heaviest.get("planned", 0), heaviest.get("proposed", 0)) >= sure
    if held and not planned:
        return "held"
    runs = heaviest.get("ongoing", 0)
    if (runs > 1 and not planned) or (runs and contact.ends):  # «بعد انتهاء زيارته»: its end alone is ahead
        return "ongoing"
    return "planned" if planned and not held else None


def _lies_behind(contact: Contact, heaviest: Mapping[str, int]) -> bool:
    """Its day is over, and its words tell of no beginning, of nothing that goes on, and of no other day for it."""
    off = any(heaviest.get(status, 0) > 2 for status in MOVED)  # «ألغيت زيارة … في 3 أبريل»
    return contact.gone and not off and aspect_of(contact) not in ("begin", "continue")
