"""The sides of talks that go by a name («محادثات أستانة», «مفاوضات الوضع النهائي») and name nobody beside it.

A process has its sides (`processes.tsv`) and is called by the places where it sat (`venues.tsv`); those that the page names are given to talks of that name without a party,
and to the bare «المفاوضات» of a page that is about the process. The report says so in `doubt`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.absentees import Away, told_absent
from mahdar.annotate.meetings.sides.engaged import RECEPTION
from mahdar.annotate.meetings.sides.focus import side_alone
from mahdar.annotate.meetings.sides.spots import city_of, in_province
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.knowledge.processes import Processes

#: A page is about a process that its title or first sentence names, or that it names so often.
OFTEN = 2
#: Where the talks of a name sit stands beside it («محادثات السلام في أستانة»).
BESIDE = 2
#: Who is absent stands this close behind the word («غياب وفد من الجيش»).
ABSENT_REACH = 3
#: Kinds of contact that go by where they sit.
SITTING = frozenset({"talks", "meeting", "summit", "conference"})


def name_sides(
    contacts: Sequence[Contact],
    scenes: Sequence[Scene],
    page: Page,
    knowledge: MeetingKnowledge,
    away: Sequence[Away] = (),
) -> list[Contact]:
    """Give `pair` to the talks that name no party, and return them: the sides of their process, as far as the page names
    two of them.

    On a page of its time a process of which nothing else is told goes on.
    """
    known = knowledge.processes
    nameless = [c for c in contacts if names_nobody(c, known) and of_talks(c)]
    if not nameless:
        return []
    given: list[Contact] = []
    about = page_about(scenes, page, known) or _of_headline(nameless)
    named: dict[str, Node] | None = None
    for contact in nameless:
        bare = (
            contact.what == "talks"
            and contact.strength == "strong"
            and (len(contact.pair) < 2 or _told(contact))
        )
        series = contact.series or (about if bare else None)
        named = first_named(scenes) if named is None else named
        if series not in known.sides:
            series = _sat_there(contact, page, knowledge, named)
        if series is None:
            continue
        absent = who_is_absent(contact, knowledge) | told_absent(contact, away)
        there = [party for party in known.sides[series] if party in named and party not in absent]
        sides = [side_alone(named[party]) for party in there]
        if absent:  # nor the land where it all happens
            sides = [side for side in sides if not side.locative]
        if absent and len(sides) == 1:
            contact.members.append((sides[0], "party"))  # the one that came
        if len(sides) > 1:
            given.append(contact)
            named_so = contact.series is not None
            contact.pair, contact.series, contact.countries = sides, series, []
            contact.of_process, contact.vague = True, False
            if named_so and contact.place is not None and contact.place.start > contact.end + BESIDE:
                contact.place = None  # «محادثات أستانة … النزاع في سوريا»
            goes_on_as_known(contact, series, page, known)
    return given


def goes_on_as_known(contact: Contact, series: str, page: Page, known: Processes) -> None:
    """Talks of whose standing nothing is told go on, where their process did on the days of the page, and sat there; a doubt says
    that nothing but their name tells it."""
    told = any(e.weight > 1 for e in contact.evidence)
    where = contact.place.mention.actor if contact.place is not None else None
    now = known.sits_at(where, series, page.earliest, page.latest)
    if not told and now and known.goes_on(series, page.earliest, page.latest):
        contact.evidence.append(Evidence("ongoing", 1, contact.start, contact.end))


def names_nobody(contact: Contact, known: Processes) -> bool:
    """No side of its own; «مفاوضات النووي الإيراني», «المشاورات اليمنية» go by the adjective of one of their sides."""
    sides = known.sides.get(contact.series or "", ())
    one = len(contact.countries) == 1 and contact.countries[0][0] in sides
    own = contact.this or any(role == "party" for _, role in contact.members)  # «هذه الجولة»: the one told
    return not own and (one or not contact.countries)


def who_is_absent(contact: Contact, knowledge: MeetingKnowledge) -> set[str]:
    """«انطلقت المفاوضات … في غياب وفد الجيش»: who was not there, by the sentence of the contact; the side that holds a
    state is the state."""
    scene = contact.scene
    told = (t for t in range(contact.end, scene.end) if scene.has(t, "absence"))
    away = [t for t in told if not in_province(scene, t)]
    gone = {p for n in scene.nodes for p in n.parties if any(0 < n.start - t <= ABSENT_REACH for t in away)}
    return gone | {side for side, land in knowledge.rivals.holders.items() if land in gone}


def _of_headline(contacts: Sequence[Contact]) -> str | None:
    """The one process whose talks the headline names: «المفاوضات» of the story are these."""
    named = {c.series for c in contacts if c.title and c.series is not None}
    return named.pop() if len(named) == 1 else None


def _sat_there(
    contact: Contact, page: Page, knowledge: MeetingKnowledge, named: dict[str, Node]
) -> str | None:
    """The one series that sat where the talks are told to be («مفاوضات لوساكا») and two of whose sides the page names.

    An agreement is called by where it was signed («إعلان أروشا الموقع عام …»), which is no side of it.
    """
    known, signed = knowledge.processes, contact.agreement is not None and contact.when is not None
    place = _signed_at(contact, knowledge) if signed else contact.scene.node_at.get(contact.end)
    place = place or (contact.place if contact.definite or contact.title or signed else None)
    if place is None or place.mention.actor not in known.venues or contact.what not in SITTING:
        return None
    first, last = page.earliest, page.latest
    told = contact.when.time if contact.when is not None else None
    if told is not None and told.earliest and told.latest:
        first, last = date.fromisoformat(told.earliest), date.fromisoformat(told.latest)
    if first is None or last is None:
        return None
    there = {p for p, n in named.items() if signed and (n.locative or n.start == place.start)}
    sat = known.sat_at(place.mention.actor, first, last)
    fit = [s for s in sat if len((named.keys() - there).intersection(known.sides[s])) > 1]
    fit = [s for s in fit if _names_its_land(s, named, knowledge)]
    if len(fit) != 1:
        return None
    contact.place = contact.place or place
    return fit[0]


def _names_its_land(series: str, named: Mapping[str, Node], knowledge: MeetingKnowledge) -> bool:
    """«مؤتمر باريس» of a page that names France and Russia alone is not that on Ukraine."""
    land = knowledge.land_of_series.get(series)
    return not land or any(
        party == f"state:{land}" or n.mention.country == land for party, n in named.items()
    )


def _signed_at(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """The city beside an agreement, though its name be that of a government («اتفاق لوساكا»)."""
    node = contact.scene.node_at.get((contact.agreement or 0) + 1)
    city = city_of(node.mention, knowledge) if node is not None else None
    return node._replace(mention=city) if node is not None and city is not None else node


def _told(contact: Contact) -> bool:
    """«المفاوضات الجارية في …»: those who stand near are only a guess, and where, when or how it goes on is said."""
    runs = any(e.status == "ongoing" and e.weight > 1 for e in contact.evidence)
    said = runs or contact.place is not None or contact.when is not None or contact.carrier is not None
    return contact.vague and contact.definite and said


def of_talks(contact: Contact) -> bool:
    """Told by a noun or an agreement; not «الذي كان في استقباله»: whoever welcomes one guest holds no talks of a process."""
    if contact.noun is not None and contact.noun.id == RECEPTION:
        return False
    named = contact.noun is not None or contact.agreement is not None
    return named and not (contact.business or contact.stranger or contact.attended)


def page_about(scenes: Sequence[Scene], page: Page, known: Processes) -> str | None:
    """The one process of the page's time whose words its title or first sentence has, or the page more than once."""
    found: Counter[str] = Counter()
    lead = next((scene.index for scene in scenes if scene.region != "title"), 0)
    raw = page.words
    for at in page.tokens_of(known.page.keys()):
        if not page.is_content(at):
            continue
        for words, series in known.page[raw[at]]:
            now = page.earliest is None or known.goes_on(series, page.earliest, page.latest)
            if now and tuple(raw[at + 1 : at + len(words)]) == words[1:]:
                found[series] += OFTEN if page.sentence_index(at) <= lead else 1
    often = [series for series, times in found.items() if times >= OFTEN]
    return often[0] if len(often) == 1 else None


def first_named(scenes: Sequence[Scene]) -> dict[str, Node]:
    """Every party of the page with a name of its own: its first, a person's only where there is no other."""
    out: dict[str, Node] = {}
    for scene in scenes:
        for node in scene.nodes:
            if len(node.parties) == 1:
                known = out.get(node.parties[0])
                if known is None or (known.person and not node.person):
                    out[node.parties[0]] = node
    return out
