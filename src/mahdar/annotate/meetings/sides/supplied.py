"""The known sides of talks that go by a name, or by where they sit, on a page that names fewer than two of them.

Only talks that nothing on the page gives sides are given any («محادثات جدة» of a page that speaks of «الطرفين»): those of
their process, on a page of its time that names its land; «الوفدان» there are the same two. Their mention says that they
are known (`two_of.KNOWN_SIDES`), and its words are those of the talks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Literal

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.absent import who_is_absent
from mahdar.annotate.meetings.sides.focus import side_alone
from mahdar.annotate.meetings.sides.known_bodies import often_named
from mahdar.annotate.meetings.sides.process import (
    first_named,
    goes_on_as_known,
    of_talks,
    page_about,
)
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.model import Mention

STATE, BODY = "state:", "org:"
#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])
#: What a process is told by, and beside how many names at most.
SITTING, FEW = frozenset({"talks", "meeting", "conference"}), 4
#: Behind «حول» so many words say what talks are about.
TOPIC = 4
#: Words for two who are no delegations, but hold an office.
OFFICES = ("dual-person", "dual-ruler")
#: A node of no mention.
NO_MENTION = -1


def supply_sides(
    contacts: Sequence[Contact], scenes: Sequence[Scene], page: Page, knowledge: MeetingKnowledge
) -> list[Contact]:
    """Give sides to the talks that nothing gives two, where their process is known, and return them; last of all."""
    alone = [c for c in contacts if len(c.pair) < 2 and not c.stranger]
    nouns = [c for c in alone if c.noun is not None and c.what in SITTING and len(c.members) < FEW]
    talks = [c for c in nouns if of_talks(c) and not _owned(c) and len(_told(c)) < 2]
    if not talks:
        return []
    known = knowledge.processes
    lands = cache(lambda: _lands(scenes, contacts, knowledge))
    bare = [c for c in talks if c.what == "talks" and c.strength == "strong" and c.definite]
    about = page_about(scenes, page, known) if bare else None
    named: dict[str, Node] = {}
    given: list[Contact] = []
    for contact in talks:
        if contact.round and contact.series is None and _of_a_row(contacts, contact):
            continue  # «وكانت جولة سابقة عقدت في القاهرة»: of those of whose talks the page tells
        series = _series_of(contact, about, lands, page, knowledge)
        if (
            series is None
            or who_is_absent(contact, knowledge)
            or _others_sat(contact, contacts, series, knowledge)
        ):
            continue
        named = named or first_named(scenes)
        if contact.series is None and _with_another(series, named, knowledge):
            continue
        by_adjective = bool(_told(contact)) and not contact.round  # «محادثات السلام الكينية»
        if by_adjective or sum(side in named for side in known.core[series]) < 2:
            _supply(contact, series, named, page, knowledge)
            given.append(contact)
    of = {c.series for c in given}
    series = of.pop() if len(of) == 1 else None
    pointing = (
        c for c in alone if c.dual is not None and not (c.party_ids() or c.pair or _in_office(c, c.dual))
    )
    for contact in pointing if series is not None else ():
        _supply(contact, series or "", named, page, knowledge)
        given.append(contact)
    return given


def _of_a_row(contacts: Sequence[Contact], contact: Contact) -> bool:
    """Talks of two sides who are named are told before it."""
    return any(
        c.what in SITTING and len(c.party_ids()) > 1 and not c.implied and c.scene.index < contact.scene.index
        for c in contacts
    )


def _others_sat(
    contact: Contact, contacts: Sequence[Contact], series: str, knowledge: MeetingKnowledge
) -> bool:
    """«مشاورات جدة تنتهي … اختتمت مشاورات بين وفد سوداني وآخر أميركي»: the headline's are those that the story tells, of others."""
    sides = set(knowledge.processes.core[series])
    known = {*sides, *(_home(side, knowledge) for side in sides)}
    same = (c for c in contacts if c.scene.index == 1 and c.what == contact.what and c.between)
    return contact.title and any(len(_told(c)) > 1 and not _told(c) <= known for c in same)


def _with_another(series: str, named: Mapping[str, Node], knowledge: MeetingKnowledge) -> bool:
    """«وفد حماس في القاهرة تمهيدا لمفاوضات …»: the page names one side of the talks known to sit there, and not the other,
    but one with whom that side has talks of another name."""
    sides = knowledge.processes.core[series]
    here = [side for side in sides if side in named]
    if len(here) != 1:
        return False
    others = (core for name, core in knowledge.processes.core.items() if name != series and here[0] in core)
    return any(side in named for core in others if len(core) == 2 for side in core if side != here[0])


def _told(contact: Contact) -> set[str]:
    """The sides of talks, without who eases them, as the guess at who holds them may be."""
    eased = {p for n, role in contact.members if role == "mediator" for p in n.parties}
    return {p for p in contact.party_ids() if p not in eased}


def _in_office(contact: Contact, token: int) -> bool:
    """«الوزيران», «الرئيسان»: of whoever they are ministers or presidents, not of the sides of talks told beside them."""
    return any(contact.scene.has(token, cls) for cls in OFFICES)


def _owned(contact: Contact) -> bool:
    """«محادثاته», «لقاؤها»: his or hers, whoever the sides of the page's talks are."""
    return contact.noun is not None and contact.noun.suffix in ONE


def _series_of(
    contact: Contact,
    about: str | None,
    lands: Callable[[], set[str]],
    page: Page,
    knowledge: MeetingKnowledge,
) -> str | None:
    """The process that the talks are of: by their name, by the page, by where they sit; None where it does not fit the page."""
    known = knowledge.processes
    behind = contact.scene.node_at.get(contact.end)  # «مشاورات الكويت»
    by_place = behind is not None and behind.of_a_state and not behind.person
    place = behind if by_place else contact.place
    where = place.mention.actor or "" if place is not None else ""
    own, told = contact.series in known.core, _told(contact)
    if contact.series is not None and own:
        series = [contact.series]
    elif contact.this or any(not p.startswith(STATE) for p in told):
        return None
    elif about is not None and contact.what == "talks" and contact.strength == "strong" and contact.definite:
        series = [about]
    elif page.earliest and page.latest and (contact.what == "talks" or by_place):
        sat = known.sat_at(where, page.earliest, page.latest)
        series = [s for s in sat if _goes_by(contact, s, place, knowledge)]
    else:
        return None
    if not series:
        return None
    fit = [s for s in series if (where, s) in known.ever or _fits(s, lands(), page, knowledge)]
    sides = known.core[fit[0]] if len(fit) == 1 else ()
    homes = {_home(side, knowledge) for side in sides}
    bodies = {p for p in told if p.startswith(BODY)} if own else set()
    fits = sides and told <= {*sides, *homes, *bodies} and not _of_another_matter(contact, homes, knowledge)
    return fit[0] if fits else None


def _of_another_matter(contact: Contact, homes: set[str], knowledge: MeetingKnowledge) -> bool:
    """«محادثات جنيف حول المناخ», «… حول شرق الكونغو», «اجتماع سرت لعمداء البلديات»: what the sides of a conflict in one land do not
    sit for, or who else sits there."""
    if len(homes) > 1:
        return False
    scene, at = contact.scene, contact.end
    behind = scene.node_at.get(at)
    if behind is not None and behind.of_a_state and not behind.person:
        at = behind.end
    others = knowledge.conflicts.others
    if at < scene.end and scene.raw[at] in others:
        return True
    word = scene.word(at)
    if word is None or word.slot != "topic":
        return False
    near = range(at + 1, min(scene.end, at + 1 + TOPIC))
    if any(scene.raw[t] in others for t in near):
        return True
    about = next((node for t in near if (node := scene.node_at.get(t)) is not None), None)
    lands = {_home(p, knowledge) for p in about.parties} if about is not None else set()
    return bool(lands) and homes.isdisjoint(lands)


def _goes_by(contact: Contact, series: str, place: Node | None, knowledge: MeetingKnowledge) -> bool:
    """Talks of the sides of one land may go by where they sit (those of states are told by their names); meetings only
    where it is in that land («اجتماع سرت») or known for these alone."""
    homes = {_home(side, knowledge) for side in knowledge.processes.core.get(series, ())}
    if len(homes) != 1 or place is None:
        return False
    at_home = f"{STATE}{place.mention.country}" in homes
    known_for = (place.mention.actor or "", series) in knowledge.processes.ever
    return contact.what == "talks" or (contact.what == "meeting" and (at_home or known_for))


def _fits(series: str, lands: set[str], page: Page, knowledge: MeetingKnowledge) -> bool:
    """True for a process of settled sides and of the page's time, one of whose lands the page names."""
    known = knowledge.processes
    if not known.core.get(series) or not known.has_begun(series, page.earliest, page.latest):
        return False
    return not lands.isdisjoint(_home(side, knowledge) for side in known.core[series])


def _home(side: str, knowledge: MeetingKnowledge) -> str:
    """The land of a side: a state is its own."""
    if side.startswith(STATE):
        return side
    country = knowledge.rivals.home.get(side)
    return f"{STATE}{country}" if country else knowledge.rivals.land_of.get(side, "")


def _lands(scenes: Sequence[Scene], contacts: Sequence[Contact], knowledge: MeetingKnowledge) -> set[str]:
    """The lands that a page names at least half as often as any."""
    told: Counter[str] = Counter()
    of_contacts = {(c.scene.index, party) for c in contacts for party, _, _ in c.countries}
    of_nodes = ((s.index, p) for s in scenes for n in s.nodes for p in (n.mention.country, *n.parties) if p)
    for _, party in (*of_contacts, *of_nodes):
        if land := _home(party if ":" in party else f"{STATE}{party}", knowledge):
            told[land] += 1
    return often_named(told)


def _make_mediators(contact: Contact) -> None:
    """Bodies that stand beside the talks ease them."""
    members = [(n, "mediator" if _is_body(n) and role == "party" else role) for n, role in contact.members]
    contact.members = [m for i, m in enumerate(members) if m not in members[:i]]


def _is_body(node: Node) -> bool:
    return bool(node.parties) and all(p.startswith(BODY) for p in node.parties)


def _supply(
    contact: Contact, series: str, named: Mapping[str, Node], page: Page, knowledge: MeetingKnowledge
) -> None:
    sides = knowledge.processes.core[series]
    _make_mediators(contact)
    homes = {_home(side, knowledge) for side in sides}
    contact.members = [m for m in contact.members if not set(m[0].parties) <= homes.difference(sides)]
    there = {p for n, _ in contact.members for p in n.parties}
    found = [
        side_alone(named[side]) if side in named else _known_side(contact, side, page)
        for side in sides
        if side not in there
    ]
    if contact.members:
        contact.members += [(node, "party") for node in found]
    else:
        contact.pair = found
    named_so = contact.series in knowledge.processes.core
    contact.series, contact.countries = contact.series if named_so else series, []
    contact.of_process, contact.implied, contact.vague = True, True, False
    if contact.dual is None:
        goes_on_as_known(contact, series, page, knowledge.processes)


def _known_side(contact: Contact, side: str, page: Page) -> Node:
    """A side that the page does not name, at the words of the talks that are known to be of it."""
    start, stop = page.reading.span(contact.start, contact.end, contact.cut)
    kind: Literal["government", "armed_group"] = "government" if side.startswith(STATE) else "armed_group"
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind=kind,
        actor=side,
        country=side.removeprefix(STATE) if side.startswith(STATE) else None,
        as_="agent",
        flag=KNOWN_SIDES,
    )
    return Node(contact.start, contact.end, NO_MENTION, mention, (side,), None, "")
