"""What a journey lends to what is done where it goes, and what that tells of the journey.

«سيتوجه غدا إلى الدوحة حيث سيلتقي …» gives the day and place of the journey to the meeting; «غادر أمس إلى الدوحة لحضور
اجتماع يعقد الأحد» tells of the meeting alone: who has set out for it has not yet been there.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.nominal import sets_out
from mahdar.annotate.meetings.find.prepared import on_another_day
from mahdar.annotate.meetings.find.presence import is_presence
from mahdar.annotate.meetings.guard import AHEAD, MOVED
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.status.tense import goes_to
from mahdar.knowledge.actors.records import ActorRecord
from mahdar.knowledge.meetings import TO
from mahdar.knowledge.rivals import Rivals

#: How the ids of a state and of an armed group begin.
STATE, GROUP = "state:", "group:"
#: The sorts of bodies of many states.
BODIES = frozenset({"igo", "bloc", "un_body"})
#: What two sides sit in, how the words of what they begin or go on with are marked, and how many they are.
SITTINGS, GOING_ON, TWO = frozenset({"talks", "meeting"}), frozenset({"begin", "continue"}), 2
#: Between where a journey goes and what for: «اليوم», a bracket.
GOAL_GAP = 2
#: … or with whom he travels («على رأس وفد رفيع يضم عددا من الخبراء»).
RETINUE_GAP = 9
#: What one goes to was told at most so many places before.
TOLD = 12
#: Signs of a journey that was not made, and of what was to be done where it leads.
UNDONE, PLANS = frozenset({*MOVED, "not_held", "never"}), frozenset({"planned", "was_planned"})
#: What was to be done is told so close behind «حيث».
CLAUSE_REACH = 8
#: Contacts that take place whether one comes or not.
GATHERINGS = frozenset({"summit", "conference"})
#: Words that end the clause of a journey.
BORDERS = frozenset({"comma", "hard-border", "relative", "that-clause"})
#: Who has set out («توجه», «غادر») is not known to have come.
OUT, LEAVE = "out", "leave"


def share_frame(found: list[Contact]) -> None:
    """«عقب لقاء نظيره … خلال زيارته لتركيا منتصف فبراير»: the inner contact has the day and place of the outer.

    «سيتوجه غدا إلى الدوحة حيث سيلتقي …», «… حين يصل في زيارة»: so has what is done where a journey goes.
    """
    for first, second in pairwise(found):
        if on_another_day(second):
            continue  # «يصل غدا إلى كمبالا تمهيدا لقمة»: then and there is his visit alone
        _goes_on(first, second)
        _was_to_be_there(first, second)
        sent = first.verb is not None and first.verb.cls == "send" and bool(first.places)
        journey = first.verb is not None and (sent or goes_to(first, first.verb))
        present = is_presence(first) and _attends(second)
        journey = journey or present
        visit = first.noun is not None and first.what == "visit" and bool(first.places)
        second.stops = second.stops or _on_the_tour(first, second)
        if (
            (journey and _there(first, second))
            or (visit and _where_it_leads(first, second))
            or _on_the_tour(first, second)
        ):
            inner, outer = second, first
            second.journey = first if journey else second.journey
            if present and second.when is None:
                second.add(
                    "ongoing", 3, first.start, first.end
                )  # «الموجود في … لحضور القمة»: he is there for it
        elif second.joined or second.scene.has(second.start - 1, "during"):
            inner, outer = first, second
        else:
            continue
        if outer is first and journey and _sets_out_for(first, second):
            _tells_of(first, second)
        if inner.when is None and outer.when is not None:
            inner.when = outer.when
        if first.ends and _on_the_tour(first, second):
            second.over, first.when = True, None  # «أنهى الجمعة جولة زار خلالها …»: the day of the last stop
        if inner.place is None:
            inner.place = outer.place
        if outer is second and outer.ahead and not any(e.weight > 2 for e in outer.evidence):
            ahead = any(e.status in AHEAD and e.weight > 1 for e in inner.evidence)
            for e in outer.evidence:  # «دعوة للقاء على هامش قمة»: the summit is ahead too
                e.status = "planned" if ahead and e.status == "held" else e.status
        if outer is second and outer.ahead:
            for e in inner.evidence:  # «يجري محادثات … خلال زيارته … الأسبوع المقبل»
                e.status = "planned" if e.status == "ongoing" else e.status
        if outer is first and inner.what == "visit" and outer.places:
            inner.joined = True  # «وصل إلى … في زيارة»: two names of one contact
        if outer is first and outer.evidence and all(e.status in AHEAD for e in outer.evidence):
            for e in inner.evidence:  # «يتوجه غدا … حيث يعقد»: it is as far ahead as the journey
                e.status = "planned" if e.status == "ongoing" else e.status


def _on_the_tour(tour: Contact, visit: Contact) -> bool:
    """«جولة يزور خلالها كينيا وأوغندا»: the verb tells of the stops of the tour before it."""
    noun, verb = tour.noun, visit.verb
    whole = noun is not None and tour.what == "visit" and not tour.places
    goes = verb is not None and visit.what == "visit" and visit.scene.has(visit.end, "in-it")
    return whole and goes


def _was_to_be_there(journey: Contact, contact: Contact) -> None:
    """«ألغى زيارته إلى كمبالا، حيث كان مقررا أن يلتقي غدا …»: what he was to do there is undone with the journey."""
    if journey.what != "visit" or contact.what == "visit":
        return
    undone = next((e.status for e in journey.evidence if e.status in UNDONE and e.weight > 1), None)
    held = any(e.status == "held" and e.weight > 1 for e in contact.evidence)  # «حيث كان قد التقى …»
    if held or not any(e.status in PLANS for e in contact.evidence):
        return
    if contact.what in GATHERINGS or not _shares_side(journey, contact):
        return  # «ألغى زيارته إلى جنيف، حيث كان مقررا أن تبدأ محادثات بين …»: others meet without him
    scene, verb = contact.scene, contact.start if contact.carrier is None else contact.carrier
    clause = range(verb - 1, max(journey.end, verb - CLAUSE_REACH) - 1, -1)
    where = next((t for t in clause if scene.has(t, "where")), None)
    if undone is None or where is None or scene.within(range(journey.start, where), "not-yet"):
        return  # «لم يصل بعد إلى كمبالا، حيث كان مقررا …»: he may come yet
    between = [w for w in map(scene.word, range(where + 1, verb)) if w is not None and w.mood is not None]
    if any(w.mood is not None and w.mood.status == "past" for w in between):
        contact.evidence = [e for e in contact.evidence if e.status not in PLANS]
        contact.add(undone if undone in MOVED else "not_held", 3, where + 1, verb + 1)
        if sets_out(journey):
            contact.journey = contact.journey or journey  # «عدم التوجه إلى كمبالا»: only the way there


def _shares_side(journey: Contact, contact: Contact) -> bool:
    """He who travels may be who meets: its verb names no other subject, or its sides are not two others."""
    if contact.verb is not None and contact.start + 1 not in contact.scene.node_at:
        return True  # «حيث كان ينبغي أن يجتمع غدا مع فلان وفلان»
    met = set(contact.party_ids())
    return len(met) < 2 or not met.isdisjoint(p for n, _ in journey.members for p in n.parties)


def _goes_on(first: Contact, second: Contact) -> None:
    """«ينهي اليوم زيارته لكينيا متوجها إلى كمبالا حيث يلتقي …»: where he goes next is ahead, from that day on."""
    scene, verb = second.scene, second.verb
    if verb is None or verb.tense != "present" or not scene.has(second.start - 1, "where"):
        return
    heading = next((t for t in range(first.end, second.start) if scene.has(t, "heading-for")), None)
    if heading is None:
        return
    for e in second.evidence:
        e.status, e.weight = ("planned", 2) if e.status == "ongoing" else (e.status, e.weight)
    goal = scene.node_at.get(heading + 2)
    if goal is not None and goal.locative and second.place is None:
        second.place, second.places = goal, [goal]
    if first.when is not None and second.when is None and not first.gone:
        second.when = first.when._replace(time=replace(first.when.time, latest=None))


def _sets_out_for(journey: Contact, contact: Contact) -> bool:
    """«غادر اليوم إلى … للمشاركة في جولة تنعقد غدا», «توجه أمس إلى … حيث سيلتقي نظيره الأحد»: on a day of its own, still ahead."""
    verb = journey.verb
    out = verb is not None and (verb.aspect == OUT or verb.cls == LEAVE)
    return out and contact.ahead and contact.when is not None and not journey.ahead


def _tells_of(journey: Contact, contact: Contact) -> None:
    """The day on which somebody set out is none of what he set out for: the journey stands as that does."""
    journey.when, journey.ahead, journey.gone = contact.when, True, False
    journey.evidence = [Evidence("planned", 3, journey.start, journey.end)]


def ways(contacts: list[Contact], rivals: Rivals, known: Mapping[str, ActorRecord]) -> list[Contact]:
    """The journeys that are no visits of their own: all that they tell of is what the traveller goes to; `known` are all actors."""
    return [
        contact.journey
        for i, contact in enumerate(contacts)
        if contact.journey is not None
        and contact.what != "visit"  # «وصل إلى نيروبي في جولة تشمل كمبالا»: both are visited
        and (
            to_third(contact, contact.journey, rivals)
            or _to_each_other(contact, contact.journey, rivals)
            or _to_sit_there(contact, contact.journey)
            or _to_the_told(contact, contact.journey, contacts[max(0, i - TOLD) : i])
            or _to_a_body(contact, contact.journey, known)
        )
    ]


def to_third(contact: Contact, journey: Contact, rivals: Rivals) -> bool:
    """«يتوجه إلى جنيف حيث يلتقي نظيره …»: with a third side, none of the place: the journey is no visit to that."""
    there, travellers = _there_and_on_their_way(journey)
    mine = set(contact.party_ids())
    mediators = {p for n, role in contact.members if role == "mediator" for p in n.parties}
    sent = {p for p in mine if rivals.land_of.get(p) in travellers}  # «أرسل الجيش وفدا … للقاء وفد المتمردين»
    others = mine - travellers - mediators
    if contact.attended and not others & there:
        return bool(mine & travellers) and not contact.definite  # «توجه إلى روما لحضور مؤتمر …»
    lands = {n.mention.country for n in journey.places}
    abroad = all(p in sent or p.startswith(STATE) or _of_another_land(p, lands, rivals.home) for p in others)
    met = others or (
        len(mine) >= TWO and not contact.implied
    )  # «وصل وفدا كينيا والصومال إلى جنيف لعقد لقاء بينهما»
    return bool(mine & travellers or sent) and bool(met) and abroad and not others & there


def _to_a_body(contact: Contact, journey: Contact, known: Mapping[str, ActorRecord]) -> bool:
    """«وصل إلى بروكسل حيث استقبله أمين عام الحلف», «… لحضور اجتماع الحلف»: who goes to a body at its seat pays the land no visit."""
    there, travellers = _there_and_on_their_way(journey)
    others = set(contact.party_ids()) - travellers
    lands = {n.mention.country for n in journey.places}
    bodies = [known.get(p) for p in others]
    seated = all(
        b is not None and b.sort in BODIES and b.seat is not None and b.seat in lands for b in bodies
    )
    if not others or not seated:
        return False  # a city that stands for the body («في بروكسل … قمة الاتحاد الأوروبي») is its seat
    if any(n.person and there.intersection(n.parties) for n in contact.scene.nodes):
        return False  # «للقاء الأمين العام والرئيس …»
    if not travellers & set(contact.party_ids()):
        contact.members += _guests(journey)
    return True


def _there_and_on_their_way(journey: Contact) -> tuple[set[str], set[str]]:
    """Whose the places are that a journey leads to, and who travels."""
    there = {p for node in journey.places for p in node.parties}
    return there, set(journey.party_ids()) - there


def _to_each_other(contact: Contact, journey: Contact, rivals: Rivals) -> bool:
    """«وصل وفدا الحكومة والمتمردين إلى عنتيبي لبدء مفاوضات»: the talks are of those on their way, who are named as their sides.

    What two states go abroad to hold may be with their host; what they are to begin, go on with or attend is their own.
    """
    _, travellers = _there_and_on_their_way(journey)
    others = set(contact.party_ids()) - (travellers if contact.implied else set())
    if others or len(travellers) < TWO or contact.what not in SITTINGS:
        return False
    lands = {rivals.land_of.get(p, rivals.home.get(p, p)).removeprefix(STATE) for p in travellers}
    if not (contact.aspect in GOING_ON or _attends(contact) or len(lands) == 1):
        return False
    if not contact.party_ids():
        contact.members, contact.implied = [*_guests(journey), *contact.members], True
    return True


def _to_sit_there(contact: Contact, journey: Contact) -> bool:
    """«توجه الوسيط إلى عنتيبي للمشاركة في اجتماع كينيا والصومال»: he sits there with the two."""
    there, travellers = _there_and_on_their_way(journey)
    mine = set(contact.party_ids())
    if not _attends(contact) or len(mine) < TWO or mine & there or mine & travellers:
        return False
    contact.members += _guests(journey)
    return True


def _guests(journey: Contact) -> list[tuple[Node, str]]:
    return [m for m in journey.members if not any(m[0] is n for n in journey.places)]


def _to_the_told(contact: Contact, journey: Contact, before: list[Contact]) -> bool:
    """«… محادثات في عنتيبي. ووصل الوفد أمس للمشاركة في المحادثات»: told before, of who travels and of others; on another day
    than he came."""
    there, travellers = _there_and_on_their_way(journey)
    if not contact.definite or set(contact.party_ids()) - travellers:
        return False
    told = next((c for c in reversed(before) if c.what == contact.what and len(c.party_ids()) >= TWO), None)
    sides = set(told.party_ids()) if told is not None else set()
    if not travellers & sides or sides & there:
        return False
    contact.when = None if contact.when is journey.when else contact.when
    return True


def _attends(contact: Contact) -> bool:
    """«للمشاركة في الاجتماع», «لحضور المباحثات»."""
    word = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    return word is not None and word.masdar is not None and word.masdar.cls == "attend"


def _of_another_land(party: str, lands: set[str | None], homes: Mapping[str, str]) -> bool:
    """«توجه إلى مسقط لإجراء محادثات مع الحركة»: a group that is not of the land where it is met."""
    home = homes.get(party)
    return party.startswith(GROUP) and home is not None and home not in lands


def _there(journey: Contact, contact: Contact) -> bool:
    """True when a contact is told with «حيث», «على أن» behind a journey, or names it («وصل … في زيارة»)."""
    scene = journey.scene
    if contact.what == "visit":
        return scene.has(contact.start - 1, "within")
    goal = contact.masdar if contact.masdar is not None else contact.start
    if contact.noun is not None and scene.raw[goal].startswith(TO):
        ends = [n.end for n in journey.places]  # «توجه إلى باريس لعقد محادثات مع …», «يصل إليها غدا للقاء …»
        gap = _words_between(scene, max(ends), goal) if ends else -1
        near = 0 <= gap <= GOAL_GAP or (gap > 0 and _only_a_day(scene, max(ends), goal))
        if contact.attended or near or (ends and _with_retinue(scene, max(ends), goal)):
            return True  # «غادر غدا إلى باريس للمشاركة في مؤتمر …»
    between = range(journey.end, contact.start)
    return any(
        scene.has(t, "where") or (scene.has(t, "on") and scene.has(t + 1, "that")) for t in between
    )  # «على أن يلتقي …»


def _with_retinue(scene: Scene, first: int, goal: int) -> bool:
    """«إلى أسمرة على رأس وفد رفيع للمشاركة في …»: with whom he travels stands between, and no other clause."""
    between = [scene.word(t) for t in range(first, goal)]
    led = any(w is not None and "delegation" in w.classes for w in between)
    ends = any(w is not None and (w.noun is not None or w.classes & BORDERS) for w in between)
    return led and not ends and 0 <= goal - first <= RETINUE_GAP


def _where_it_leads(visit: Contact, contact: Contact) -> bool:
    """«زيارته إلى طهران، الثلاثاء، حيث سيلتقي …»: nothing but the day between the place and «حيث»."""
    scene, end = visit.scene, max(n.end for n in visit.places)
    where = next((t for t in range(end, contact.start) if scene.has(t, "where")), None)
    if where is None or contact.verb is None:
        return False
    between = (t for t in range(end, where) if not scene.has(t, "comma"))
    days = {t for when in scene.times_within(end, where) for t in range(when.start, when.end)}
    return all(t in days for t in between)


def _words_between(scene: Scene, first: int, last: int) -> int:
    """How many words stand between, a name or time counting as one; less than none when `last` comes first."""
    words, at = 0, last
    while at > first:
        at = scene.span_ending.get(at, at - 1)
        words += 1
    return words if at == first else -1


def _only_a_day(scene: Scene, first: int, last: int) -> bool:
    """«إلى السويد، أمس، لإجراء …»: nothing but a time and its commas."""
    at = first
    while at < last:
        when = scene.when_at.get(at)
        if when is None and not scene.has(at, "comma"):
            return False
        at = when.end if when is not None else at + 1
    return True
