"""From the places of one contact to its record, with the words each slot was read from."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mahdar.annotate.actors.home import BY_OUTLET
from mahdar.annotate.meetings.account import Report, aspect_of
from mahdar.annotate.meetings.acting import can_travel, speaks_for
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.dates import date_report
from mahdar.annotate.meetings.find.deferred import TAKES_PLACE, of_an_earlier_plan
from mahdar.annotate.meetings.find.nominal import CONTACTS
from mahdar.annotate.meetings.joining.apart import same_place
from mahdar.annotate.meetings.joining.level import level_of
from mahdar.annotate.meetings.record.main import LEDE_SENTENCES
from mahdar.annotate.meetings.record.members import add_members
from mahdar.annotate.meetings.record.setting import Setting, host_of, lend_place, of_visit, own_soil
from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.meetings.sides.counted import is_counted
from mahdar.annotate.meetings.sides.spots import city_of
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.annotate.meetings.status.weighed import decide_and_weigh
from mahdar.annotate.meetings.weighed.propose import WEIGHED, words_weighed
from mahdar.annotate.page import Page
from mahdar.annotate.topics import issues_in
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.model import (
    Claim,
    Hop,
    MeetingMention,
    MeetingReport,
    Participant,
    Party,
    Place,
    Statement,
)

FORMATS = {2: "bilateral", 3: "trilateral", 4: "quadrilateral"}
#: When places of one contact use several nouns, the first of these that occurs names it.
NAMES = ("call", "summit", "conference")
#: Who announces a summons says so this close before it.
SAID_REACH = 6
#: Aspects of a verb that tell the first or the last of several days.
EDGES = frozenset({"begin", "end"})
#: What goes on or went on without those who were absent.
RUNNING = frozenset({"held", "ongoing"})
ROLE_ORDER = {"party": 0, "host": 1, "mediator": 2}


def _signed_some_time(contact: Contact) -> bool:
    """«الإعلان الذي وقعه القادة الثلاثة», on no day."""
    counted = any(is_counted(n) for n, _ in contact.members)
    return contact.agreement is not None and contact.when is None and counted


def _by_number_alone(contacts: Sequence[Contact]) -> bool:
    """«استقبل الوزراء الثلاثة»: no place of the contact names those who are counted."""
    counted = {p for c in contacts for n, _ in c.members if is_counted(n) for p in n.parties}
    named = {p for c in contacts for n, _ in c.members if not is_counted(n) for p in n.parties}
    named.update(party for c in contacts for party, _, _ in c.countries)
    return not counted <= named


def _stalled(contact: Contact) -> bool:
    """«لكسر جمود مفاوضات الحدود»: how a process stands (see `signals`), and no contact of its own."""
    return contact.what == "talks" and contact.scene.has(contact.start - 1, "stall")


def worth_telling(contact: Contact) -> bool:
    """False for places that can neither open nor resume a contact."""
    parties = contact.party_ids()
    if contact.sport and not any(n.level is not None or _heads(contact, n) for n, _ in contact.members):
        return False
    away = any(e.status == "absent" for e in contact.evidence) and not contact.definite
    if away and (not parties or (contact.attended and len(parties) == 1)):
        return (
            False  # «تغيب عن اجتماع في …»: another one; «رفضت فرنسا المشاركة في قمة في …»: she was not there
        )
    if contact.business and not parties:
        return False
    if _not_spoken_of(contact):
        return False
    if (
        contact.noun is not None
        and contact.noun.id == "summons"
        and contact.when is None
        and not _done(contact)
        and (contact.implied or len(parties) < 2)
    ):
        return (
            False  # «بعد استدعاء السفير»: some time, as a step among others; but «… السفير الكيني في كمبالا»
        )
    if _relations(contact) or _signed_some_time(contact) or _stalled(contact):
        return False
    if contact.strength == "press":  # a press conference tells of a contact only when two sides give it
        return len(parties) >= 2 and len(contact.members) >= 2 and any(n.person for n, _ in contact.members)
    if (
        contact.noun is not None
        and contact.noun.id == "trip"
        and not contact.noun.suffix
        and len(parties) < 2
    ):
        return False  # «أول رحلة إلى أسمرة»: of an airline
    if contact.what == "visit" and len(parties) > 1 and all(n in contact.places for n, _ in contact.members):
        return bool(
            contact.countries
        )  # «زيارتيه للندن وواشنطن»: who goes is not known, and they visit not each other
    if contact.verb is not None and contact.verb.cls in ("go", "leave", "send", "return", "visit"):
        region = contact.strength == "body"  # «يزوران الخليج»
        # «زار السفير الكيني الوزيرة الأوغندية»: on whom he calls
        called_on = contact.verb.cls == "visit" and sum(n.person for n, _ in contact.members) > 1
        named = region or (len(parties) >= 2 and (bool(contact.places) or called_on))
        return named and (_travels(contact) or bool(contact.countries))
    return True


def _heads(contact: Contact, node: Node) -> bool:
    """«لقاء بين رئيس الاتحاد الكيني ونظيره الأوغندي»: who heads a federation meets the other, and plays no match."""
    return node.person and contact.scene.has(node.start, "heads") and len(contact.party_ids()) > 1


def _travels(contact: Contact) -> bool:
    """Somebody of a side goes, or a side sends him."""
    sent = contact.verb is not None and contact.verb.cls == "send"
    goers = (n for n, _ in contact.members if n not in contact.places and n.mention.role != "ambassador")
    return any(sent or can_travel(contact.scene, n) for n in goers)


def _relations(contact: Contact) -> bool:
    """«الاتصالات مع واشنطن»: that two sides are in touch, not that one called the other."""
    noun = contact.noun
    if noun is None or noun.id != CONTACTS or noun.number != "plural" or contact.when is not None:
        return False
    if contact.what == "talks":
        return False  # «تعليق الاتصالات المقررة مع …»: what was to be
    light = contact.carrier_verb
    lasting = light is None or light.aspect in ("end", "continue")  # «إذا لم تنته الاتصالات مع …»
    return (noun.definite or bool(noun.suffix)) and lasting and not contact.this


def _done(contact: Contact) -> bool:
    """«تم استدعاء السفير», «أعلنت الخارجية استدعاء السفير» as the page's news; further down it is a step among others.

    But «تم» and «جرى» tell it as done wherever they stand.
    """
    if contact.carrier is not None and any(e.status == "held" and e.weight > 2 for e in contact.evidence):
        return True
    if not (contact.title or contact.scene.index <= LEDE_SENTENCES):
        return False
    before = range(max(contact.left_stop, contact.start - SAID_REACH), contact.start)
    said = any(contact.scene.has(t, "saying") for t in before)
    return contact.carrier is not None or said or contact.start == contact.scene.start


def _not_spoken_of(contact: Contact) -> bool:
    """«ولم يناقش الجانبان الهجوم»: what they did not speak of, not that they did not meet."""
    talked = contact.verb is not None and contact.verb.cls == "with" and contact.verb.what == "talks"
    return talked and contact.dual is not None and any(e.status == "not_held" for e in contact.evidence)


def write_report(
    report: Report, setting: Setting, page: Page, statements: tuple[Statement, ...], knowledge: Knowledge
) -> MeetingReport:
    """The record of one contact."""
    contacts = report.contacts
    add_members(contacts)
    status, evidence, witness, weighed = decide_and_weigh(report, page, knowledge.meetings.status_weights)
    what = _what(contacts)
    status, when = date_report(contacts, status, page, what if report.main else None)
    parties = _parties(report, contacts, status, knowledge)
    place_basis = lend_place(report, status, setting, knowledge.meetings) or of_visit(report)
    place = report.place
    host = host_of(report, what, parties, knowledge)
    parties += [host] if host is not None else []
    counted = [p for p in parties if p.role != "mediator"]
    known = knowledge.meetings
    series = next((c.series for c in contacts if c.series), None)
    mentions = _mentions(contacts, page)
    rivals = _rivals(contacts, place, known) if place_basis is None else []
    if place is not None and place_basis is not None:
        mentions.append(_place_words(place))
    if evidence is not None and witness is not None:
        mentions.append(_slot(page, evidence.start, evidence.end, "status"))
    if when.basis is not None:
        mentions.append(msgspec.structs.replace(mentions[-1], slot="when"))  # what says that it goes on
    times = [w.time for w in when.words]
    mentions += [MeetingMention(start=t.start, end=t.end, text=t.text, slot="when") for t in times]
    doubts = [doubt for doubt in (when.doubt, weighed) if doubt]
    mentions += [_place_words(node) for node in rivals]
    if rivals:
        names = dict.fromkeys(n.mention.name_en or n.mention.text for n in rivals)
        doubts.append(f"the place is disputed: {', '.join(names)}")
    taking_part = [[node for node, _ in c.members] + c.pair for c in contacts]
    supplied = KNOWN_SIDES in [node.mention.flag for row in taking_part for node in row]
    if supplied:
        doubts.append(KNOWN_SIDES)
    if contacts[0].of_process and contacts[0].implied:
        if not supplied:
            doubts.append("the parties are those of the talks of that name, as far as the page names them")
        if evidence is not None and evidence.status == "ongoing" and evidence.weight == 1:
            doubts.append("nothing but the name of the talks says that they go on")
    elif contacts[0].of_page and contacts[0].implied:
        two = "two " if len(parties) < 3 else ""
        doubts.append(f"the parties are the {two}sides that the page is about")
    elif any(c.of_row for c in contacts):
        doubts.append("the parties are those of the contact of the same row told before it")
    elif any(c.implied for c in contacts) and not any(
        len(c.party_ids()) >= 2 and not c.implied for c in contacts
    ):
        doubts.append("a party is taken from the subject of the sentence")
    if _by_number_alone(contacts):
        doubts.append("the parties are those of the last row of so many, to which their number points")
    if any(n.mention.flag == BY_OUTLET for c in contacts for n, _ in c.members):
        doubts.append("the state of a party is that of the readers for whom the page is written")
    if host is not None:
        doubts.append("the host is the land in which it is")
    if all(c.strength == WEIGHED for c in contacts):
        doubts.append(f"no rule tells it; its words together do: {', '.join(words_weighed(contacts, page))}")
    number = len(counted)
    told_fully = sorted(contacts, key=lambda c: c.title)  # a headline says why in short
    return MeetingReport(
        what=what,
        status=status,
        main=report.main,
        earliest=when.days[0],
        latest=when.days[1],
        days_basis=when.basis,
        original_earliest=when.original[0],
        original_latest=when.original[1],
        deferred=status in TAKES_PLACE and any(map(of_an_earlier_plan, contacts)),
        place=_as_place(place) if place is not None else None,
        place_basis=place_basis,
        other_places=tuple(dict.fromkeys(map(_as_place, rivals))),
        level=level_of(contacts, known),
        format=(FORMATS.get(number, "multilateral") if number >= 2 else None),
        series=series,
        parties=tuple(parties),
        people=_people(contacts),
        issues=_issues(mentions, page, knowledge),
        reason=next((c.reason for c in told_fully if c.reason), None),
        outcome=next((c.outcome for c in contacts if c.outcome), None),
        claims=_claims(contacts, number),
        manner=tuple(dict.fromkeys(m.value for m in mentions if m.slot == "manner" and m.value)),
        reported_by=_chain(contacts, statements, page),
        mentions=tuple(_unique(mentions)),
        doubt="; ".join(doubts) or None,
        edge=_edge(contacts),
        signing=_signing(contacts),
    )


def _edge(contacts: list[Contact]) -> str | None:
    """Whether every place that gives its day tells its beginning («انطلقت الاثنين»), or its end, on that day."""
    aspects = {aspect_of(c) for c in contacts if c.when is not None and c.begun is None}
    edge = aspects.pop() if len(aspects) == 1 else None
    return edge if edge in EDGES else None


def _signing(contacts: list[Contact]) -> str | None:
    """Whether its signing alone tells of it, and if so as of an agreement that the reader knows («الموقعة», «وقعها»)."""
    known = [c.agreement is not None or (c.verb is not None and c.verb.aspect == "it") for c in contacts]
    if all(known):
        return "known"
    signs = (c.verb is not None and c.verb.cls == "sign" for c in contacts)
    return "told" if all(k or s for k, s in zip(known, signs, strict=True)) else None


def _issues(mentions: list[MeetingMention], page: Page, knowledge: Knowledge) -> tuple[str, ...]:
    """The issues of the taxonomy that the words of the agenda and the outcome touch, in order of first mention."""
    found: dict[str, None] = {}
    for m in mentions:
        if m.slot in ("agenda", "outcome"):
            span = page.reading.token_range(m.start, m.end)
            found.update(dict.fromkeys(issues_in(page.words, *span, knowledge.positions)))
    return tuple(found)


def _what(contacts: list[Contact]) -> str:
    named = [c for c in contacts if c.noun is not None or c.verb is not None]
    kinds = [
        c.what for c in named or contacts if c.what
    ]  # «… إلى بغداد» names no kind that the story has not
    for name in NAMES:
        if name in kinds:
            return name
    return kinds[0] if kinds else "meeting"


def _parties(report: Report, contacts: list[Contact], status: str, knowledge: Knowledge) -> list[Party]:
    roles: dict[str, str] = {}
    labels: dict[str, str] = {}
    names: dict[str, str | None] = {}
    for contact in contacts:
        for node, role in contact.members:
            for party in node.parties:
                if party not in roles or ROLE_ORDER[role] < ROLE_ORDER[roles[party]]:
                    roles[party] = role
                if node.mention.actor == party and node.mention.name_en:
                    names[party] = node.mention.name_en
                if node.mention.label == "loaded":
                    labels[party] = "loaded"
        for party, _, _ in contact.countries:
            roles[party] = "party"
        for party, role, _, _ in contact.sponsors:
            roles.setdefault(party, role)
    for party in report.parties:
        roles.setdefault(party, "party")
    for party in own_soil(contacts, roles, knowledge.meetings.rivals):
        del roles[party]
    if status in RUNNING:  # «بدأت … في غياب الجيش»: however often the page names the talks by their sides
        for party in {p for c in contacts for p in c.away}:
            roles.pop(party, None)
    out = []
    for party, role in roles.items():
        country = party.removeprefix("state:") if party.startswith("state:") else None
        out.append(
            Party(
                actor=party,
                country=country,
                name_en=names.get(party) or knowledge.actors.name_en(party),
                role=role,
                label=labels.get(party, "neutral"),
            )
        )
    return out


def _people(contacts: list[Contact]) -> tuple[Participant, ...]:
    out: dict[str, Participant] = {}
    for contact in contacts:
        for node, _ in contact.members:
            m = node.mention
            if m.kind != "person" or not (m.actor or m.name) or speaks_for(node):
                continue
            key = m.actor or m.name or ""
            known = out.get(key)
            if known is None or (known.role is None and m.role is not None):
                out[key] = Participant(
                    actor=m.actor, name=m.name, name_en=m.name_en, role=m.role, country=m.country
                )
    return tuple(out.values())


def _rivals(contacts: list[Contact], place: Node | None, knowledge: MeetingKnowledge) -> list[Node]:
    """Other places for the same contact: with a word of choice («في بلد أو في آخر»), or as another has it."""
    if place is None or any(c.what == "visit" for c in contacts):
        return []
    named = [c.place for c in contacts if c.place is not None]
    offered = [n for c in contacts for n in c.places if _is_choice(c, n)]
    cities = ((n, city_of(n.mention, knowledge)) for n in (*named, *offered))
    found = {
        n.start: n
        for n, city in cities
        if not same_place(n if city is None else n._replace(mention=city), place)  # a building in it
    }
    return [found[start] for start in sorted(found)]


def _is_choice(contact: Contact, node: Node) -> bool:
    near = (contact.scene.word(t) for t in range(node.start - 2, node.start))
    return any(w is not None and "or" in w.classes for w in near)


def _as_place(node: Node) -> Place:
    m = node.mention
    return Place(name=m.name or m.text, name_en=m.name_en, country=m.country, actor=m.actor)


def _claims(contacts: list[Contact], number: int) -> tuple[Claim, ...]:
    """What the page claims of format and rank; a claimed number that the named parties contradict is flagged."""
    out: list[Claim] = []
    for contact in contacts:
        for claim in contact.claims:
            flag = None
            wanted = contact.format[1] if contact.format else 0
            if claim.kind == "format" and wanted and number > 1 and wanted != number:
                flag = f"called a meeting of {wanted}, {number} parties are named"
            out.append(Claim(kind=claim.kind, text=claim.text, start=claim.start, end=claim.end, flag=flag))
    return tuple(out)


def _chain(contacts: list[Contact], statements: tuple[Statement, ...], page: Page) -> tuple[Hop, ...]:
    """The chain of the first statement that tells of the contact, its speaker last."""
    for contact in contacts:
        start, _ = page.reading.span(contact.start, contact.end)
        for statement in statements:
            if statement.start <= start < statement.end:
                hops = list(statement.chain)
                speaker = statement.speaker
                if speaker is not None and speaker.name:
                    hops.append(
                        Hop(
                            name=speaker.name,
                            actor=speaker.actor,
                            kind="official",
                            start=speaker.start,
                            end=speaker.end,
                        )
                    )
                return tuple({(h.actor or h.name): h for h in hops}.values())
    return ()


def _mentions(contacts: list[Contact], page: Page) -> list[MeetingMention]:
    out: list[MeetingMention] = []
    for contact in contacts:
        out.append(_slot(page, contact.start, contact.end, "trigger", contact.cut))
        for node, _ in contact.members:
            m = node.mention
            slot = "person" if m.kind == "person" else "party"
            out.append(MeetingMention(start=m.start, end=m.end, text=m.text, slot=slot))
        spans = [(s, e) for _, s, e in contact.countries] + [(s, e) for _, _, s, e in contact.sponsors]
        out += [_slot(page, start, end, "party") for start, end in spans]
        if contact.place is not None:
            out.append(_place_words(contact.place))
        out += contact.notes
    return out


def _slot(page: Page, start: int, end: int, slot: str, cut: int = 0) -> MeetingMention:
    a, b = page.reading.span(start, end, cut)
    return MeetingMention(start=a, end=b, text=page.text[a:b], slot=slot)


def _place_words(node: Node) -> MeetingMention:
    m = node.mention
    return MeetingMention(start=m.start, end=m.end, text=m.text, slot="place", value=m.name_en or m.text)


def _unique(mentions: list[MeetingMention]) -> list[MeetingMention]:
    return list({(m.start, m.end, m.slot): m for m in mentions}.values())
