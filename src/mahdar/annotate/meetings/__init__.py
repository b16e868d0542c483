"""The meetings layer: every contact between parties that a page tells of, one report each.

A page goes through six rooms: a sentence with a sign of contact becomes a scene (`scene`) and each noun or verb of
contact in it a `Contact` (`contact`, `find`); who takes part and where (`sides`), how it stands (`status`) and when it
is (`days`) are read from its clause and from what the page says around it; places that speak of the same contact are
joined (`joining`), and written as one report (`record`). A room reads the rooms before it.
"""

from __future__ import annotations

from functools import partial
from itertools import compress, pairwise

from mahdar.annotate.meetings.acting import is_actor
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.beside import same_city, stand_beside
from mahdar.annotate.meetings.days.chronicle import date_entries
from mahdar.annotate.meetings.days.details import find_when
from mahdar.annotate.meetings.days.journeys import share_frame, ways
from mahdar.annotate.meetings.days.lengths import find_days
from mahdar.annotate.meetings.days.lent import lend_day, part_of_that_day
from mahdar.annotate.meetings.days.news import is_dated, lend_lede, lend_news
from mahdar.annotate.meetings.days.onward import date_onward
from mahdar.annotate.meetings.days.reckoned import reckon_lent
from mahdar.annotate.meetings.days.shortly import date_shortly_after
from mahdar.annotate.meetings.days.so_far import stand_so_far
from mahdar.annotate.meetings.days.stay import last_day, left_again
from mahdar.annotate.meetings.days.stays import lend_stays
from mahdar.annotate.meetings.find.adjourned import settle
from mahdar.annotate.meetings.find.claims import find_details, find_series
from mahdar.annotate.meetings.find.rounds import in_year_of_row, stands_as_before
from mahdar.annotate.meetings.find.triggers import find_contacts
from mahdar.annotate.meetings.joining.merge import merge
from mahdar.annotate.meetings.joining.several import split
from mahdar.annotate.meetings.joining.standing import only_a_manner
from mahdar.annotate.meetings.joining.successive import ranks_then
from mahdar.annotate.meetings.joining.tours import on_their_tour
from mahdar.annotate.meetings.record.main import mark_main
from mahdar.annotate.meetings.record.manner import find_manners
from mahdar.annotate.meetings.record.matters import find_agenda, find_reason
from mahdar.annotate.meetings.record.occasions import only_occasion
from mahdar.annotate.meetings.record.report import worth_telling, write_report
from mahdar.annotate.meetings.record.setting import setting_of
from mahdar.annotate.meetings.sentences import COMMA, Sentences
from mahdar.annotate.meetings.sides.absent import leave_out_absent
from mahdar.annotate.meetings.sides.alone import by_itself
from mahdar.annotate.meetings.sides.attend import attend
from mahdar.annotate.meetings.sides.brokers import called_so, chair, make_way, play_host
from mahdar.annotate.meetings.sides.chief import name_chief
from mahdar.annotate.meetings.sides.focus import Focus
from mahdar.annotate.meetings.sides.his_land import of_his_land
from mahdar.annotate.meetings.sides.imply import ONE, imply, sends
from mahdar.annotate.meetings.sides.known_bodies import sides_of_its_day
from mahdar.annotate.meetings.sides.participants import told_after
from mahdar.annotate.meetings.sides.parties import fill_parties
from mahdar.annotate.meetings.sides.process import name_sides
from mahdar.annotate.meetings.sides.represented import sides_told_behind
from mahdar.annotate.meetings.sides.rivals import by_own_names
from mahdar.annotate.meetings.sides.spots import city_of_noun, find_place
from mahdar.annotate.meetings.sides.story import share_story
from mahdar.annotate.meetings.sides.supplied import supply_sides
from mahdar.annotate.meetings.sides.takes_on import name_mediators
from mahdar.annotate.meetings.sides.tour import through_region
from mahdar.annotate.meetings.sides.voices import speaker_of, speaks_for_himself, with_speaker
from mahdar.annotate.meetings.sides.where_to import goes_back, goes_there
from mahdar.annotate.meetings.status.headline import read_with_lede
from mahdar.annotate.meetings.status.signs import read_status
from mahdar.annotate.meetings.weighed.propose import with_weighed
from mahdar.annotate.page import Page
from mahdar.annotate.turns import Turns, alone
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.meetings import Word
from mahdar.model import MeetingReport, Mention, Statement, TimeExpression

#: So many contacts back «المؤتمر» may have been told.
LAST_TOLD = 20


def find_meetings(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> tuple[MeetingReport, ...]:
    """`meetings_in_turns` of one page alone."""
    return alone(meetings_in_turns(page, times, mentions, statements, knowledge))


def meetings_in_turns(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> Turns[tuple[MeetingReport, ...]]:
    """The meeting reports of a page, in the order in which they are first spoken of.

    In: the page, its time expressions, mentions and statements. Out: one report a contact, main or background,
    with the words of each slot in `mentions`. Days are those the page supports; no day, place or party is
    supplied that the page does not state. In doubt a slot stays empty or `doubt` says why.
    """
    known = knowledge.meetings
    looked_up = [*map(known.meanings.__getitem__, page.words)]
    meanings: dict[int, Word] = dict(compress(enumerate(looked_up), looked_up))  # type: ignore[arg-type]
    signs = [i for i, word in meanings.items() if word.hot]
    if not signs:
        return ()
    sentences = Sentences(page, meanings, signs, known.word(COMMA))
    yield from sentences.name(times, mentions, knowledge)
    contacts: list[Contact] = []
    silent: list[Contact] = []
    of_nobody: set[int] = set()
    sport = page.is_of_sport(known.sport)
    for scene in sentences.that_may_tell():
        found = find_contacts(scene, contacts[-1] if contacts else None)
        yield
        told: list[Contact] = []
        for contact in found:
            contact.sport = sport
            find_series(contact, known)
            fill_parties(contact, known)
            attend(contact, known, contacts[-LAST_TOLD:])
            through_region(contact, told)
            if contact.own_people:
                of_nobody.add(scene.index)
            if says_nothing(contact) and contact.carrier is None and not contact.coming:
                silent.append(contact)
                continue
            told.append(contact)
        yield
        for contact in told:
            find_when(contact, page)
            sides_of_its_day(contact, known)
            find_days(contact)
            in_year_of_row(contact)
            find_details(contact, page, known)
            find_place(contact, known)
        yield
        for contact in told:
            read_status(contact, page)
            stands_as_before(contact)
            find_reason(contact, page)
            find_agenda(contact, page)
        found = [c for c in found if settle(c)]
        share_frame(found)
        of_nobody.update(
            c.scene.index for c in found if points_at_one(c, contacts[-LAST_TOLD:], silent[-LAST_TOLD:])
        )
        found = [c for c in found if not points_at_one(c, contacts[-LAST_TOLD:], silent[-LAST_TOLD:])]
        contacts += [c for c in found if not says_nothing(c) or by_itself(c)]
        yield
    scenes = sentences.scenes()
    date_entries(contacts, scenes, page)
    topic = [n for s in scenes[:1] for n in s.nodes if is_actor(s, n)]
    told_after(contacts, scenes, known)
    sides_told_behind(contacts, scenes)
    focus = Focus(scenes, contacts, page, known.rivals.home)
    yield
    before: Contact | None = None
    for i, contact in enumerate(contacts):
        if speaks_for_himself(contact):
            with_speaker(contact, speaker_of(contact, statements, scenes, page))
        imply(contact, before, scenes, topic, focus)
        of_his_land(contact, partial(speaker_of, contact, statements, scenes, page))
        before = before if sends(contact) else contact  # nobody has met yet where somebody is to be sent
        by_own_names(contact, page, known)
        part_of_that_day(contact, contacts[:i], page)
        lend_day(contact, scenes, page)
        reckon_lent(contact, page)
        date_shortly_after(contact, page)
        contact.place = contact.place or same_city(contact, contacts[:i])
        contact.place = contact.place or city_of_noun(contact, {*contact.party_ids(), *focus.key})
        left_again(contact, scenes)
        last_day(contact, scenes)
    yield
    chair(contacts)
    called_so(contacts)
    play_host(contacts)
    name_mediators(contacts)
    make_way(contacts, scenes, focus)
    read_with_lede(contacts, scenes)
    named = [*name_sides(contacts, scenes, page, known), *name_chief(contacts, scenes, focus)]
    for contact in (*named, *share_story(contacts, focus)):
        by_own_names(contact, page, known)
    supply_sides(contacts, scenes, page, known)
    leave_out_absent(contacts, known)
    journeys = ways(contacts, knowledge.meetings.rivals, knowledge.actors.register.actors)
    yield
    parts = [
        part
        for before, c in pairwise([None, *contacts])
        if c is not None and worth_telling(c) and not any(c is way for way in journeys)
        for part in (*split(c), *ranks_then(c, before, known))
    ]
    parts = [part for part in parts if not only_a_manner(part, parts)]
    find_manners(parts, page, known)
    reports = with_weighed(on_their_tour(merge(parts)), scenes, page, known, of_nobody)
    leave_out_absent([c for r in reports for c in r.contacts if c.weighed], known)
    yield
    mark_main(reports)
    lend_lede(reports, scenes, page)
    stand_beside(reports)
    stand_so_far(reports, page)
    lend_stays(reports, page)
    date_onward(reports, page)
    yield
    setting = setting_of(reports, scenes, page, known)
    written = {
        i: write_report(r, setting, page, statements, knowledge) for i, r in enumerate(reports) if is_dated(r)
    }
    lend_news(reports, written, scenes, page)
    stand_beside(reports)  # «التقى الوزير … . كما عقد …»: beside what only the news has dated
    return tuple(
        written.get(i) or write_report(r, setting, page, statements, knowledge)
        for i, r in enumerate(reports)
        if not only_occasion(r, reports)
    )


def says_nothing(contact: Contact) -> bool:
    """A weak word without a party and without anything to point back to («في نقاش طويل»), or with people of no office."""
    if contact.people:
        return False
    if (contact.private or contact.stranger) and len(contact.party_ids()) < 2:
        return True
    if _of_the_public(contact) or _own_briefing(contact):
        return True
    if contact.strength not in ("weak", "named", "deed") or contact.members or contact.countries:
        return False
    return not (
        contact.definite or contact.dual or contact.hint or contact.joined or contact.title or contact.group
    ) and not (goes_there(contact) or goes_back(contact))


def points_at_one(contact: Contact, told: list[Contact], silent: list[Contact]) -> bool:
    """«خلال اجتماع مع عدد من النواب … . وقال أحد من حضر الاجتماع»: the one told last by its noun, of nobody who is known.

    `told` are the contacts before it, `silent` those before it that say nothing.
    """
    noun = contact.noun
    if noun is None or not contact.resumes or contact.dual is not None or noun.suffix:
        return False
    last = next((c for c in reversed(silent) if c.noun is not None and c.noun.id == noun.id), None)
    if last is None or last.noun is None or not (last.stranger or last.private) or last.noun.definite:
        return False
    if not 0 <= contact.scene.index - last.scene.index <= 1:
        return False
    before = next((c for c in reversed(told) if c.noun is not None and c.noun.id == noun.id), None)
    return before is None or (before.scene.index, before.start) < (last.scene.index, last.start)


def _of_the_public(contact: Contact) -> bool:
    """«ارتفعت الزيارات من كينيا إلى أوغندا بنسبة …»: journeys in general, of nobody in particular."""
    noun = contact.noun
    visits = contact.what == "visit" and noun is not None
    plural = visits and noun is not None and noun.number == "plural" and noun.definite
    return plural and not any(n.person for n, _ in contact.members)


def _own_briefing(contact: Contact) -> bool:
    """«خلال مؤتمرها الصحفي اليومي»: a spokeswoman before the press, with nobody beside her."""
    noun = contact.noun
    hers = contact.strength == "press" and noun is not None and noun.suffix in ONE
    return hers and not contact.with_only
