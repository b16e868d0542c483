"""The state of a track: what was reached, when, what is expected, what is demanded, and whether it lives.

All of it is read off the track's own contacts, the positions of its parties, and what the pages say of the track
itself (signals). The newest page's day is the day of the state: nothing is compared with a clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from typing import Any

from mahdar.link.certain import HIGHEST, RETOLD, Certain, as_it_stands, last_told, may_be_one
from mahdar.link.conditions import Conditions
from mahdar.link.days import days, iso
from mahdar.link.meetings.features import is_region
from mahdar.link.meetings.same import HELD_WINDOW
from mahdar.link.pages import LinkedPage
from mahdar.link.pertinent import of_their_talks
from mahdar.link.refusals import Refusals
from mahdar.link.said import Said, at_the_table, broken_off, said_of, signal_of
from mahdar.link.summary import write_summary
from mahdar.link.tracks import TrackQuery, borne_out, sponsors_of, third_parties
from mahdar.model import Evidence, Meeting, PositionLine, Reasoned, SlotValue, Track

#: The ladder of levels, lowest first (order of seniority in the practice of normalisation talks).
LADDER = (
    "officials",
    "intelligence_chiefs",
    "military",
    "envoys",
    "ministers",
    "defence_ministers",
    "foreign_ministers",
    HIGHEST,
)
#: A track with no contact for this many days before the newest page is called stalled.
STALLED_AFTER = 180
#: A plan without a day is expected no longer when nobody has spoken of it for this many days.
EXPECTED_FOR = 120
_HELD = frozenset({"held", "ongoing"})
_AHEAD = frozenset({"planned", "proposed"})
_UNDONE = frozenset({"postponed", "cancelled", "not_held", "denied"})
#: What a track is when this is the last word of its next contact.
_PUT_OFF = {"postponed": "postponed", "cancelled": "stalled"}
_ALIVE = frozenset({"resume", "progress", "launch"})


def state_of_track(
    query: TrackQuery,
    meetings: Sequence[Meeting],
    positions: Sequence[PositionLine],
    pages: Sequence[LinkedPage],
    names: Callable[[str], tuple[str, str]],
) -> Track:
    """Read the state of a track off its meetings (as `tracks.choose` marks them), positions and pages."""
    contacts = [m for m in meetings if m.in_track != "around"]
    held = sorted(
        (m for m in contacts if m.status in _HELD), key=lambda m: (m.earliest or "", m.latest or "", m.id)
    )
    dated = [m for m in held if m.earliest]
    certain = Certain(pages)
    told = certain.surest(dated)
    first = min(told, key=lambda m: (m.latest, m.id), default=None)  # «in 2014» is before March of 2015
    first = _older_by_the_news(held, first, certain) or first
    last = next((m for m in reversed(told) if certain.firm(m)), told[-1] if told else None)
    last = _newer_by_the_news(held, last, certain) or last
    newest = max(
        (p.as_of.first for p in pages if p.as_of is not None), default=None
    )  # surely written by then
    as_of = iso(newest) if newest is not None else None
    ladder = _ladder(certain.surest(held), certain, frozenset(query.sides))
    known = {*query.sides, *at_the_table(query, contacts)}
    said = said_of(pages, query, contacts, known)
    coming = [m for m in contacts if last_told(m) >= broken_off(said) and not certain.wished(m, known)]
    expected = _next_expected(coming, contacts, dated, as_of, certain)
    about = _about(query, contacts, pages)
    open_, answered = Conditions(query, positions, pages, about).split()
    sponsors = sponsors_of(contacts, query)
    beside = {r.value["actor"] for r in sponsors}
    lately = _first_told(last) if last is not None and last.latest is None else ""
    state, why = _state(dated, lately, expected, said, as_of, contacts, certain)
    track = Track(
        name=query.name,
        name_en=" – ".join(names(p)[1] for p in query.parties),
        parties=query.parties,
        mediators=tuple(r.value["actor"] for r in sponsors),
        mediators_why=sponsors,
        also_present=tuple(a for a in third_parties(contacts, query) if a not in beside),
        level_reached=ladder[-1] if ladder else None,
        first_contact=_first_contact(first, certain) if first else None,
        last_contact=_contact(last, certain) if last else None,
        next_expected=_contact(expected, certain) if expected else None,
        open_conditions=open_,
        answered_conditions=answered,
        refusals=Refusals(query, positions, pages, about).listed((*open_, *answered)),
        state=state,
        state_why=why,
        ladder=ladder,
        contacts_per_month=_per_month(dated),
        signals=tuple(signal_of(s) for s in said),
        no_word=tuple(_contact(m, certain) for m in contacts if _no_word(m, contacts, as_of)),
        as_of=as_of,
    )
    return write_summary(track, names)


def evidence_of(meeting: Meeting, slot: str = "when") -> tuple[Evidence, ...]:
    """Words for a meeting: of the named slot, else of its status history."""
    values = getattr(meeting, slot).values
    found = tuple(e for v in values for e in v.evidence)
    return (found or tuple(e for h in meeting.history for e in h.evidence))[:4]


def _newer_by_the_news(held: Sequence[Meeting], last: Meeting | None, certain: Certain) -> Meeting | None:
    """What a page tells as its news without a day, after the last dated contact and its own retelling in these weeks."""
    since = last.latest or "" if last is not None else ""

    behind = _told_behind_others(held)

    def newer(meeting: Meeting) -> bool:
        told = _first_told(meeting)
        retold = last is not None and may_be_one(last, meeting) and _within(since, told, RETOLD)
        return told > since and not retold and meeting.id not in behind and certain.news(meeting)

    undated = [m for m in held if m.latest is None and newer(m)]
    return max(certain.surest(undated), key=lambda m: (_first_told(m), m.id), default=None)


def _older_by_the_news(held: Sequence[Meeting], first: Meeting | None, certain: Certain) -> Meeting | None:
    """What a page told as its news without a day, before the day of the first dated contact and any retelling of it."""
    since = first.earliest or "" if first is not None else ""
    undated = [m for m in held if m.latest is None and "" < _first_told(m) < since and certain.news(m)]
    return min(certain.surest(undated), key=lambda m: (_first_told(m), m.id), default=None)


def _told_behind_others(held: Sequence[Meeting]) -> set[str]:
    """Contacts without a day that stand on a page which is about another of them with its day: what went before that.

    «وقع الطرفان في … الاتفاق بعد أربع جولات من المحادثات»: the rounds are no newer contact.
    """
    dating = {r.document for m in held if m.latest is not None for r in m.reports if r.main}
    undated = (m for m in held if m.latest is None)
    return {m.id for m in undated if all(r.document in dating for r in m.reports)}


def _first_told(meeting: Meeting) -> str:
    return min((h.as_of for h in meeting.history if h.as_of), default="")


def _within(first: str, last: str, window: int) -> bool:
    known = days(first or None, last or None)
    return known is not None and known.width <= window


def _contact(meeting: Meeting, certain: Certain) -> Reasoned:
    places = (v for v in meeting.place.values if not is_region(v.value) and borne_out(meeting, v.evidence))
    place = next((v.value for v in places), None)
    value = {
        "meeting": meeting.id,
        "status": meeting.status,
        "earliest": meeting.earliest,
        "latest": meeting.latest,
        "place": (place.name_en or place.name) if place else None,
        "place_ar": place.name if place else None,
        "level": next(iter(certain.levels(meeting)), None),
        "what": meeting.what,
        "parties": list(dict.fromkeys(v.value.actor for v in _taking_part(meeting) if v.value.actor)),
        "reason": meeting.reason.values[0].value if meeting.reason.values else None,
        **_last_word(meeting),
    }
    return Reasoned(value=value, evidence=_evidence_of_contact(meeting))


def _first_contact(meeting: Meeting, certain: Certain) -> Reasoned:
    """One without a day is as early as the first page that tells it."""
    contact = _contact(meeting, certain)
    told = min((h for h in meeting.history if h.as_of), key=lambda h: h.as_of or "", default=None)
    if told is None or meeting.earliest is not None:
        return contact
    return Reasoned(
        value={**contact.value, "told": told.as_of, "told_latest": told.as_of_latest},
        evidence=contact.evidence,
    )


def _last_word(meeting: Meeting) -> dict[str, str | None]:
    """The first and last possible day of the page that spoke of it last."""
    dated = [h for h in meeting.history if h.as_of is not None]
    last = max(dated, key=lambda h: (h.as_of or "", h.as_of_latest or ""), default=None)
    return {"told": last.as_of if last else None, "told_latest": last.as_of_latest if last else None}


def _taking_part(meeting: Meeting) -> list[SlotValue]:
    """Its parties without hosts and mediators: who is one on any page takes no part of his own.

    Nor is one among them whom fewer than half of the pages add to the two sides or more that most of them name.
    """
    beside = {v.value.actor for v in meeting.parties.values if v.value.role != "party"}
    found = [v for v in meeting.parties.values if v.value.actor not in beside]
    of_most = [v for v in found if 2 * len({e.document for e in v.evidence}) >= meeting.sources.documents]
    return (of_most if len(of_most) > 1 else found) or list(meeting.parties.values)


def _evidence_of_contact(meeting: Meeting) -> tuple[Evidence, ...]:
    """What shows the status as it is now, then when and where."""
    now = [e for h in as_it_stands(meeting) for e in h.evidence[:1]]
    found = dict.fromkeys((*evidence_of(meeting)[:2], *now[:2], *evidence_of(meeting, "place")[:1]))
    return tuple(found)[:4]


def _per_month(dated: Sequence[Meeting]) -> dict[str, int]:
    """Contacts by the month they lie in; one whose month is not certain is in none."""
    known = [m.earliest[:7] for m in dated if m.earliest and m.latest and m.earliest[:7] == m.latest[:7]]
    return dict(sorted(Counter(known).items()))


def _ladder(held: Sequence[Meeting], certain: Certain, sides: Set[str]) -> tuple[Reasoned, ...]:
    """Each level reached, with the first meeting held at it, lowest level first: the one by whose last day it was reached
    for sure («rounds in those two years» reach it later than a day); undated ones only for want of others.

    Of a meeting's levels the best supported counts, and any other that two independent accounts give; of these only
    what is shown for more than one side. That leaders met is news of its own somewhere, never a word in passing alone.
    """
    first: dict[str, Meeting] = {}
    for meeting in sorted(held, key=_reached_by):
        shown = certain.levels(meeting)
        for n, value in enumerate(meeting.level.values):
            sure = value.value in shown and (n == 0 or len({e.document for e in value.evidence}) > 1)
            if sure and certain.reached(meeting, value.value, sides) and value.value in LADDER:
                first.setdefault(value.value, meeting)
    return tuple(
        Reasoned(
            value={
                "level": level,
                "meeting": first[level].id,
                "earliest": first[level].earliest,
                "latest": first[level].latest,
            },
            evidence=next(v.evidence[:4] for v in first[level].level.values if v.value == level),
        )
        for level in LADDER
        if level in first
    )


def _reached_by(meeting: Meeting) -> tuple[bool, str, str, str]:
    """Sorts meetings by their last possible day, then the first; undated ones come last."""
    last = meeting.latest or meeting.earliest
    return last is None, last or "", meeting.earliest or "", meeting.id


def _day_passed(meeting: Meeting, as_of: str | None) -> bool:
    """Planned for a day before the newest page, which no page speaks of again."""
    return meeting.status in _AHEAD and None not in (meeting.latest, as_of) and meeting.latest < as_of  # type: ignore[operator]


def _no_word(meeting: Meeting, contacts: Sequence[Meeting], as_of: str | None) -> bool:
    """Its day has passed, and no contact of its parties is told as held on it, nor without a day soon after it.

    Nor is one told as called off or denied that had been for that day.
    """
    if not _day_passed(meeting, as_of):
        return False
    told = (m for m in contacts if m.status in _HELD and (m.earliest or _soon_after(meeting, m)))
    undone = (m for m in contacts if m.status in _UNDONE and m.earliest)
    return not any(may_be_one(meeting, m) for m in (*told, *undone))


def _soon_after(plan: Meeting, other: Meeting) -> bool:
    """The first page to tell of the other was written within days of the day that was planned."""
    first = _first_told(other)
    return first >= (plan.latest or "") and _within(plan.latest or "", first, HELD_WINDOW)


def _next_expected(
    plans: Sequence[Meeting],
    contacts: Sequence[Meeting],
    held: Sequence[Meeting],
    as_of: str | None,
    certain: Certain,
) -> Meeting | None:
    """Of the plans the one that comes first: its day not passed, or, without a day, spoken of lately; nobody refuses it.

    What was put off to a day that is still to come is such a plan.

    A plan goes before a proposal, what a page is about before what one says in passing, a known day before none; then
    the earlier day, and of those without one what a newer page says.
    """
    last_held = held[-1].latest or "" if held else ""

    def alive(meeting: Meeting) -> bool:
        moved = certain.put_off_to(meeting, as_of or last_held)
        if not moved and (meeting.status not in _AHEAD or _day_passed(meeting, as_of or last_held)):
            return False
        if certain.bygone(meeting) or certain.refused(meeting, contacts) or not certain.told(meeting):
            return False
        if meeting.latest is not None:
            return True
        told = last_told(meeting)
        known = days(told, as_of)
        return told >= last_held and (known is None or known.width <= EXPECTED_FOR)

    coming = [m for m in plans if alive(m)]
    coming.sort(key=lambda m: (last_told(m), m.id), reverse=True)
    return min(coming, key=lambda m: _order(m, certain), default=None)


def _order(plan: Meeting, certain: Certain) -> tuple[bool, bool, str, str]:
    """Where a contact to come stands among others; see `_next_expected`."""
    return plan.status == "proposed", not certain.firm(plan), plan.latest or "9999", plan.earliest or "9999"


def _about(query: TrackQuery, contacts: Sequence[Meeting], pages: Sequence[LinkedPage]) -> set[str]:
    """The pages that make the track their subject: a contact of it, two of its parties in title and first sentence, or
    talks of the land that they are the sides of."""
    told = {r.document for m in contacts for r in m.reports if r.main}
    parties = set(query.sides)
    return told.union(
        p.id for p in pages if len(query.asked(p.named_in_head)) > 1 or of_their_talks(parties, p)
    )


# ------------------------------------------------------------------ the verdict


def _state(
    held: Sequence[Meeting],
    lately: str,
    expected: Meeting | None,
    said: Sequence[Said],
    as_of: str | None,
    contacts: Sequence[Meeting],
    certain: Certain,
) -> tuple[str, tuple[Reasoned, ...]]:
    """active | collapsed | stalled | postponed | unknown, with every reason that bears on it.

    `lately` is the day on which the last contact was told when it has none of its own.

    A declared collapse or stall stands until a later contact, resumption or agreement to meet. A track that is said to falter, by
    nobody who is named, while a contact of the same weeks or one to come is known is alive. A proposal alone is no life.
    """
    told = [s for s in said if not s.signal.negated]
    last_contact = held[-1] if held else None
    contact_day = (last_contact.latest or "") if last_contact else ""
    last: dict[str, Said] = {s.signal.kind: s for s in told}
    life = max([contact_day, _agreed(expected), *(last[k].last for k in _ALIVE if k in last)])
    why: list[Reasoned] = [
        signal_of(last[k]) for k in ("collapse", "stall", "resume", "progress") if k in last
    ]
    why += [_contact(last_contact, certain)] if last_contact else []
    why += [_contact(expected, certain)] if expected else []
    put_off = max(
        (m for m in contacts if m.status in _PUT_OFF and _lately_put_off(m, contact_day, as_of)),
        key=lambda m: (last_told(m), m.latest or "", m.id),
        default=None,
    )
    idle = days(contact_day or None, as_of)

    last = {kind: s for kind, s in last.items() if s.last >= lately}
    if "collapse" in last and last["collapse"].last >= life:  # that day's talks are those that failed
        return "collapsed", tuple(why)
    stall = last.get("stall")
    declared = stall is not None and stall.signal.who is not None
    if stall is not None and stall.last > life and (declared or (expected is None and _quiet(idle))):
        return "stalled", tuple(why)
    lived = last_contact is not None or lately != "" or any(k in last for k in _ALIVE)
    moved = expected is not None and expected.status == "postponed"
    if expected is not None and not moved and (expected.status == "planned" or lived):
        return "active", tuple(why)
    if put_off is not None:
        return _PUT_OFF[put_off.status], (*why, _contact(put_off, certain))
    if idle is not None and idle.width > STALLED_AFTER:
        return "stalled", tuple(why)
    if lived:
        return "active", tuple(why)
    return "unknown", tuple(why)


def _lately_put_off(meeting: Meeting, contact_day: str, as_of: str | None) -> bool:
    """Put off after the last contact, and spoken of while a track without a contact does not yet count as stalled."""
    since = days(last_told(meeting) or None, as_of)
    late = meeting.latest or last_told(meeting)
    return late >= contact_day and (since is None or since.width <= STALLED_AFTER)


def _agreed(expected: Meeting | None) -> str:
    """The day on which a page last told of the next contact as planned: who plans one has not given up."""
    if expected is None or expected.status != "planned":
        return ""
    return max(
        (h.as_of_latest or h.as_of or "" for h in expected.history if h.status == "planned"), default=""
    )


def _quiet(idle: Any) -> bool:
    """No contact known in the month before the newest page."""
    return idle is None or idle.width > 30
