"""What of a contact is certain enough for a superlative («first», «highest», «last», «next»).

A record may rest on a headline alone, and a level on the rank of one side: both stay in the record with their words,
but no sentence on the whole track is built on them. A plan that somebody refused or called off is expected no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise

from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.arabic.clitics import AND, splits
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.base import load_knowledge
from mahdar.link.bodies import members
from mahdar.link.days import Days, days, iso
from mahdar.link.ledger import side_of
from mahdar.link.meetings.features import (
    OF_THE_PAGES_TWO,
    OF_THE_ROW,
    SUPPLIED,
    TAKEN_PLACE,
    level_shown,
    words_for,
)
from mahdar.link.pages import RECKONED, LinkedPage
from mahdar.link.tracks import meant, present
from mahdar.model import Evidence, Meeting, MeetingReport, Slot, StatusEntry

#: A contact is told again without its day within so many days of it.
RETOLD = 14
#: The level at the top of the ladder.
HIGHEST = "leaders"
_REFUSED = frozenset({"denied", "not_held"})
_CALLED_OFF = frozenset({"cancelled", "postponed"})
#: The mentions of a report that say that there is a contact, and whether it is to come.
_TOLD_BY = frozenset({"trigger", "status"})
#: So near the words of a contact its page calls it the last, in characters.
BESIDE_IT = 30
#: The days of a session are known to so many.
SESSION = 3
#: Between the doubts of an account.
SEVERAL = ";"
_REFUSALS = frozenset({"rejects", "opposes"})


class Certain:
    """Judges contacts by the pages that tell of them."""

    def __init__(self, pages: Iterable[LinkedPage]) -> None:
        self._pages: Mapping[str, LinkedPage] = {p.id: p for p in pages}

    def told(self, meeting: Meeting) -> bool:
        """The status is told in the text of a page, not in titles alone; or the text, too, speaks of what has taken place."""
        shown = (e for h in as_it_stands(meeting) for e in h.evidence)
        if any(not self._in_title(e) for e in shown):
            return True
        refs = ((self._pages.get(r.document), r.meeting_index) for r in meeting.reports)
        told = ((page, page.annotation.meetings[at]) for page, at in refs if page is not None)
        held = ((page, report) for page, report in told if report.status in TAKEN_PLACE)
        return any(report.doubt is None and not page.only_in_title(report) for page, report in held)

    def surest(self, meetings: Sequence[Meeting]) -> list[Meeting]:
        """Those told in the text, with their sides named beside them.

        Where there is none, those that a page is about whose title and first sentence name two of the sides.
        """
        told = [m for m in meetings if self.told(m)]
        sure = [m for m in told if self._sides_named(m)]
        return sure or [m for m in told if self._about_both(m)]

    def firm(self, meeting: Meeting) -> bool:
        """A page is about it, or two independent accounts tell it: what one page says in passing may be misread.

        Nor is it in passing when a page about another contact of the very same sides dates it and leaves no doubt, or when
        it is the dated session of a body whose sides are known.
        """
        if meeting.sources.independent > 1 or any(r.main for r in meeting.reports):
            return True
        refs = ((self._pages.get(r.document), r.meeting_index) for r in meeting.reports)
        return any(page is not None and (_of_the_row(page, at) or _a_session(page, at)) for page, at in refs)

    def reached(self, meeting: Meeting, level: str, sides: Set[str]) -> bool:
        """An account of that level has it held or going on between two of `sides`; what plans say is no level reached.

        That leaders met is told by a page about it that names its sides, or by two independent ones, and pages whose own
        day is known say when: what others wish for, and one is read to tell as held at some time, was hardly held.
        """
        refs = ((r, self._pages.get(r.document)) for r in meeting.reports)
        told = [(r, p, p.annotation.meetings[r.meeting_index]) for r, p in refs if p is not None]
        told = [
            t for t in told if t[2].status in TAKEN_PLACE and t[2].level == level and _of_two(t[2], sides)
        ]
        if level != HIGHEST:
            return bool(told)
        told = [t for t in told if meeting.earliest is not None or t[1].as_of is None]
        about = any(r.main and _names_its_sides(page, r.meeting_index) for r, page, _ in told)
        return about or len({page.origin for _, page, _ in told}) > 1

    def news(self, meeting: Meeting) -> bool:
        """A page tells it at its head, as what has just come about: it is about it, says so first, and not of days long past."""
        about = {r.document for r in meeting.reports if r.main}
        shown = (e for h in as_it_stands(meeting) for e in h.evidence)
        return any(e.document in about and self._in_head(e) and not self._looks_back(e) for e in shown)

    def _sides_named(self, meeting: Meeting) -> bool:
        """One account at least has no doubt about a party, or names two sides in one breath; or two accounts agree."""
        if meeting.sources.independent > 1:
            return True
        reports = ((self._pages.get(r.document), r.meeting_index) for r in meeting.reports)
        return any(page is not None and _names_its_sides(page, at) for page, at in reports)

    def _about_both(self, meeting: Meeting) -> bool:
        """A page is about it whose title and first sentence name two who take part."""
        parties = present(meeting)
        pages = (self._pages.get(r.document) for r in meeting.reports if r.main)
        return any(len(page.named_in_head & parties) > 1 for page in pages if page is not None)

    def levels(self, meeting: Meeting) -> list[str]:
        """The levels that an account shows for more than one side, or says in words; best supported first."""
        shown = set()
        for ref in meeting.reports:
            page = self._pages.get(ref.document)
            report = page.annotation.meetings[ref.meeting_index] if page is not None else None
            if page is not None and report is not None and level_shown(page, report):
                shown.add(report.level)
        return [v.value for v in meeting.level.values if v.value in shown]

    def refused(self, plan: Meeting, contacts: Sequence[Meeting]) -> bool:
        """A party refuses it in so many words, or what may be the same contact was later denied or called off.

        A calling-off that a page tells in passing is no news: it may be that of an earlier contact.
        """
        undone = any(_undoes(other, plan) and self.firm(other) for other in contacts)
        return undone or self._rejected(plan)

    def put_off_to(self, meeting: Meeting, as_of: str | None) -> bool:
        """Put off, by a page that gives the day first planned, to a later one that has not passed: «أرجئ من الأحد إلى الأربعاء»."""
        if meeting.status != "postponed" or meeting.latest is None or meeting.latest < (as_of or ""):
            return False
        refs = ((self._pages.get(r.document), r.meeting_index) for r in meeting.reports)
        told = (page.annotation.meetings[at] for page, at in refs if page is not None)
        return any(
            r.status == "postponed"
            and (r.earliest, r.latest) == (meeting.earliest, meeting.latest)
            and (r.original_latest or r.original_earliest or "9999") < (r.earliest or "")
            for r in told
        )

    def wished(self, plan: Meeting, known: Set[str | None]) -> bool:
        """A proposal that none but strangers to the track speak of: what a third wishes for is not proposed to anybody."""
        if plan.status != "proposed":
            return False
        shown = [e for h in plan.history if h.status == plan.status for e in h.evidence]
        return bool(shown) and all(self._of_a_stranger(e, known) for e in shown)

    def _of_a_stranger(self, words: Evidence, known: Set[str | None]) -> bool:
        page = self._pages.get(words.document)
        if page is None:
            return False
        said = [s for s in page.annotation.statements if s.start <= words.start < s.end and s.speaker]
        if said:
            return all(page.a_stranger(s.speaker, known) for s in said if s.speaker)
        held = [p for p in page.annotation.positions if p.start <= words.start < p.end and p.actor]
        return bool(held) and all(p.actor not in known for p in held)

    def bygone(self, plan: Meeting) -> bool:
        """Without a day of its own, and each sentence that has it to come speaks of past days alone.

        «توقفت المحادثات قبل أن تستأنف في آذار الماضي»: what followed then is not to come now.
        """
        if plan.latest is not None:
            return False
        shown = [e for h in plan.history if h.status == plan.status for e in h.evidence]
        return bool(shown) and all(self._of_the_past(e) for e in shown)

    def _looks_back(self, words: Evidence) -> bool:
        """Its sentence names days long past and none of these days."""
        page = self._pages.get(words.document)
        if page is None or page.as_of is None:
            return False
        first, last = page.sentence(words.start, words.end)
        named = (t for t in page.annotation.times if first <= t.start < last)
        told = [d for t in named if (d := days(t.earliest, t.latest)) is not None]
        lately = Days(page.as_of.first - RETOLD, page.as_of.last)
        return any(d.last < lately.first for d in told) and not any(d.overlaps(lately) for d in told)

    def _of_the_past(self, words: Evidence) -> bool:
        page = self._pages.get(words.document)
        if page is None or page.as_of is None:
            return False
        first, last = page.sentence(words.start, words.end)
        times = [t for t in page.annotation.times if first <= t.start < last and (t.earliest or t.latest)]
        today = iso(page.as_of.first)
        return bool(times) and all(t.latest is not None and t.latest < today for t in times)

    def _in_title(self, words: Evidence) -> bool:
        page = self._pages.get(words.document)
        return page is not None and page.in_title(words.start)

    def _in_head(self, words: Evidence) -> bool:
        page = self._pages.get(words.document)
        return page is not None and any(a <= words.start < b for a, b in page.head)

    def _rejected(self, plan: Meeting) -> bool:
        """A party refuses it on the last page that speaks of it."""
        parties, newest = present(plan), last_told(plan)
        for ref in plan.reports:
            page = self._pages.get(ref.document)
            if page is None or (page.as_of_last or "") < newest:
                continue
            said = [m for m in page.annotation.meetings[ref.meeting_index].mentions if m.slot in _TOLD_BY]
            for p in page.annotation.positions:
                over = any(p.start < m.end and m.start < p.end for m in said)
                if over and p.stance in _REFUSALS and not p.negated and p.actor in parties:
                    return True
        return False


def _names_its_sides(page: LinkedPage, at: int) -> bool:
    """Nobody is taken from elsewhere, or who is stands beside the other, or the page is about the same two."""
    account = page.annotation.meetings[at]
    if SUPPLIED not in (account.doubt or "") or _of_a_body(account):
        return True
    return _of_the_pages_two(page, at) or _side_by_side(page, account)


def _of_the_row(page: LinkedPage, at: int) -> bool:
    """One of the contacts of the same sides that a page goes through, told with its day and without a doubt."""
    account = page.annotation.meetings[at]
    sure = account.doubt in (None, OF_THE_ROW, OF_THE_PAGES_TWO)
    sure = sure or (
        _only_supplied(account) and _of_the_pages_two(page, at) and _called_the_last(page, account)
    )
    dated = days(account.earliest, account.latest) is not None
    # what is only proposed makes no row: on its page others are talked to in the meantime
    row = any(m.status != "proposed" for m in _others_of_the_same(page, at))
    return sure and dated and row


def _a_session(page: LinkedPage, at: int) -> bool:
    """«اجتمعت لجنة 5+5 في تونس في السابع من الشهر الماضي»: whose sides these are is known, and that is its one doubt."""
    account = page.annotation.meetings[at]
    when = days(account.earliest, account.latest)
    return account.doubt == KNOWN_SIDES and when is not None and when.width <= SESSION


def _only_supplied(account: MeetingReport) -> bool:
    """Whose it is was taken from elsewhere («التقى الطرفان آخر مرة في …»), and that is its one doubt."""
    doubt = account.doubt or ""
    return doubt.startswith(SUPPLIED) and SEVERAL not in doubt


def _called_the_last(page: LinkedPage, account: MeetingReport) -> bool:
    """«والتقى الطرفان آخر مرة …»: its page says that there was none after it."""
    text = page.annotation.document.text
    for told in (m for m in account.mentions if m.slot == "trigger"):
        first, last = page.sentence(told.start, told.end)
        near = text[max(first, told.start - BESIDE_IT) : min(last, told.end + BESIDE_IT)]
        if any(rest in words_for("last") for word in tokenize(near).words for _, rest in splits(word)):
            return True
    return False


def _of_the_pages_two(page: LinkedPage, at: int) -> bool:
    """«التقى الزعيمان …» where the page is about another contact of the very same two, and names them there or at its head.

    It is about this one too, or looks back in that year at it with its day («وكان الطرفان قد بدآ في 6 أيار …»).
    """
    account, told = page.annotation.meetings[at], page.as_of
    when = days(account.earliest, account.latest)
    lately = when is not None and told is not None and when.last >= told.first - RECKONED
    others = _others_of_the_same(page, at) if account.main or lately else []
    return any(SUPPLIED not in (m.doubt or "") or _sides(m) <= page.named_in_head for m in others)


def _others_of_the_same(page: LinkedPage, at: int) -> list[MeetingReport]:
    """The further contacts of the same sides that the page is about."""
    told = page.annotation.meetings
    sides = _sides(told[at])
    if len(sides) < 2:
        return []
    return [m for n, m in enumerate(told) if n != at and m.main and _sides(m) == sides]


def _sides(report: MeetingReport) -> set[str | None]:
    return {p.actor for p in report.parties if p.role == "party"}


def as_it_stands(meeting: Meeting) -> list[StatusEntry]:
    """What tells its status as it is now; of what was under way and is over, that it was under way."""
    return [h for h in meeting.history if h.status == meeting.status] or [
        h for h in meeting.history if meeting.status == "held" and h.status == "ongoing"
    ]


def _of_a_body(report: MeetingReport) -> bool:
    """The session of a joint body, which is itself of two sides."""
    return any(p.actor and members(p.actor) for p in report.parties)


def _side_by_side(page: LinkedPage, report: MeetingReport) -> bool:
    """«رئيس كينيا ونظيره الصومالي»: in the contact's own sentence two of different sides stand joined by «و», or one word
    names both («الكوريتان»)."""
    text = page.annotation.document.text
    told = [page.sentence(m.start, m.end) for m in report.mentions if m.slot == "trigger"]
    taking_part = (m for m in report.mentions if m.slot in {"party", "person"})
    named = sorted(
        (m for m in taking_part if any(first <= m.start < last for first, last in told)),
        key=lambda m: m.start,
    )
    pairs = load_knowledge().meetings.pairs
    if any(word in pairs for m in named for word in tokenize(m.text).words):
        return True
    for one, other in pairwise(named):
        sides = [{m.country for m in page.mentions_over(x.start, x.end)} for x in (one, other)]
        if text[one.end : other.start].strip() == AND and sides[0].isdisjoint(sides[1]):
            return True
    return False


def _of_two(report: MeetingReport, sides: Set[str]) -> bool:
    """Two of them take part by this account; any two where only one is asked for."""
    here = {side for p in report.parties if p.actor for side in meant(p.actor)}
    return len(here & sides) >= min(2, len(sides))


def last_told(meeting: Meeting) -> str:
    """The last day on which a page spoke of it."""
    return max((h.as_of_latest or h.as_of or "" for h in meeting.history), default="")


def may_be_one(one: Meeting, other: Meeting) -> bool:
    """Two of the same parties, and neither day, level nor place speaks against it."""
    if len(_by_side(one) & _by_side(other)) < 2:
        return False
    first, second = days(one.earliest, one.latest), days(other.earliest, other.latest)
    if first is not None and second is not None and not first.overlaps(second):
        return False
    return all(_agree(getattr(one, slot), getattr(other, slot)) for slot in ("level", "place"))


def _by_side(meeting: Meeting) -> set[str]:
    """Who takes part, an army as the state whose it is."""
    return {side_of(actor) for actor in present(meeting)}


def _undoes(other: Meeting, plan: Meeting) -> bool:
    if other.id == plan.id or not may_be_one(other, plan):
        return False
    newer, older = last_told(other), last_told(plan)
    return (other.status in _REFUSED and newer >= older) or (other.status in _CALLED_OFF and newer > older)


def _agree(one: Slot, other: Slot) -> bool:
    """Either says nothing, or they share a value."""
    values = [{str(getattr(v.value, "name_en", v.value)) for v in slot.values} for slot in (one, other)]
    return not all(values) or not values[0].isdisjoint(values[1])
