"""Times reckoned from an event («في اليوم التالي للقاء …»), and open dates that the text itself closes.

An event's day is looked for in the text: first a day named with the event in the same clause, then the sentence that
shares the most content words with the words that name the event. Two shared words that are rare on the page are the
least; when two sentences with different days share as many, the day stays open.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.scene import LOOK_BACK, Draft, Placed, Scene
from mahdar.arabic.clitics import splits
from mahdar.arabic.tokens import is_arabic

#: Words after the expression that may name its event.
EVENT_WORDS = 14
#: A day this near after the expression is the event's own («بعد يومين من لقاء 11 حزيران»).
OWN_DAY = 9
#: Sentences looked at to either side for the event's own day: a whole story, but no more of an endless page.
AROUND = 60
#: Words before «بعد يوم من …» in which a verb of coming makes it the page's news, which is no older than so many days.
NEWS_REACH, NEWS_DAYS = 6, 4
#: Cues of verbs that no longer name the event.
MORE = frozenset({"now", "future", "due", "plan", "said"})
POINTS_BACK = "reckoned from the day named before in the sentence"
FEW = "the event's day is taken from another sentence that names it"


def resolve_events(scene: Scene) -> None:
    """Give days to the drafts that hang on an event, where the text gives the event's day."""
    waiting = [n for n, p in enumerate(scene.placed) if p.draft.event]
    if not waiting:
        return
    index = _Index(scene)
    for number in waiting:
        placed = scene.placed[number]
        beside = _day_beside(scene, number)
        if beside is not None:
            base = scene.placed[beside].draft
            told = placed.draft._replace(value=base.value, first=base.first, last=base.last, grain="day")
            scene.placed[number] = placed._replace(draft=told._replace(doubt=base.doubt))
            continue
        found = _own_day(scene, number) or _pronoun_day(scene, number) or index.day_of_event(number)
        if found is None:
            continue
        grain, _, steps = (placed.draft.event or "").partition(":")
        shifted = shift(found[0], grain, int(steps))
        if shifted is not None and not (
            _too_late(scene, placed, shifted) or _stale(scene, placed, found, shifted)
        ):
            draft = placed.draft._replace(
                value=shifted.value,
                first=shifted.first,
                last=shifted.last,
                grain=shifted.grain,
                doubt=found[1],
            )
            scene.placed[number] = placed._replace(draft=draft)


def _stale(scene: Scene, placed: Placed, found: tuple[date, str | None], day: cal.Stretch) -> bool:
    """«يأتي هذا التصريح بعد يوم من …» tells the page's news: a day long gone by is that of another event."""
    if scene.earliest is None or found[1] != FEW:
        return False
    before = scene.page.words[max(0, placed.start - NEWS_REACH) : placed.start]
    comes = scene.knowledge.guards["comes"].intersection(before)
    return bool(comes) and (scene.earliest - day.last).days > NEWS_DAYS


def _too_late(scene: Scene, placed: Placed, day: cal.Stretch) -> bool:
    """A day after publication in a clause that does not look ahead: another event than the one meant was found."""
    if scene.latest is None or day.first <= scene.latest:
        return False
    return scene.clause(placed.start, placed.end).way != "future"


def shift(base: date, grain: str, steps: int) -> cal.Stretch | None:
    """The stretch `steps` grains from an event's day; fewer than 24 hours stay on it."""
    try:
        if grain == "week":
            return cal.day(base + timedelta(weeks=steps))
        if grain == "hour":
            return cal.day(base + timedelta(hours=steps if abs(steps) >= 24 else 0))
        return cal.day(base) if grain in {"minute", "second"} else cal.unit(grain, base, steps)
    except (ValueError, OverflowError):
        return None


def _day_beside(scene: Scene, number: int) -> int | None:
    """The number of the day that the expression tells again: «الثلاثاء، بعد يومين من القمة» is that Tuesday."""
    if number == 0:
        return None
    placed, before, page = scene.placed[number], scene.placed[number - 1], scene.page
    between = page.words[before.end : placed.start]
    apposed = all((not is_arabic(w) and w != ".") or w in scene.knowledge.guards["apposes"] for w in between)
    if len(between) > 3 or not apposed or _day(before.draft) is None or before.draft.type == "SET":
        return None
    return number - 1


def _own_day(scene: Scene, number: int) -> tuple[date, str | None] | None:
    placed = scene.placed[number]
    page = scene.page
    for later in scene.placed[number + 1 : number + 3]:
        if later.start - placed.end > OWN_DAY or page.sentence_index(later.start) != page.sentence_index(
            placed.start
        ):
            return None
        if any(not is_arabic(w) and not w.isdigit() for w in page.words[placed.end : later.start]):
            return None
        day = _day(later.draft)
        if day is not None and later.draft.anchor != "event":
            return day, None
    return None


def _pronoun_day(scene: Scene, number: int) -> tuple[date, str | None] | None:
    """The day named before in the sentence, where a pronoun points back at its event («قبل ساعتين من موعده»)."""
    placed, page = scene.placed[number], scene.page
    link = scene.knowledge.guards["event_link"]
    ahead = page.words[placed.end : placed.end + 4]
    word = next((after for tie, after in pairwise(ahead) if tie in link), "")
    written = next(
        (at for at in range(placed.end, placed.end + 4) if page.words[at : at + 1] == [word]), None
    )
    if not word or written is None:
        return None
    raw = page.text[page.reading.starts[written] : page.reading.ends[written]]  # folding hides ة from ه
    pronouns, happenings = scene.knowledge.guards["object"], scene.knowledge.guards["happening"]
    bases = [word.removesuffix(p) for p in pronouns if raw.endswith(p) and len(raw) > len(p) + 2]
    if not any(rest in happenings for base in bases for _, rest in splits(base)):
        return None  # «بعد يوم على اتصاله بالملك»: what the same man did, and not the call told
    for before in reversed(scene.placed[max(0, number - LOOK_BACK) : number]):
        if page.sentence_index(before.start) != page.sentence_index(placed.start):
            return None
        day = _day(before.draft)
        if day is not None and not before.draft.event:
            return day, POINTS_BACK
    return None


def _day(draft: Draft) -> date | None:
    return draft.first if draft.first is not None and draft.first == draft.last else None


@lru_cache(maxsize=20_000)
def _stem(word: str, function: frozenset[str]) -> str:
    """The word without its proclitics when it means something by itself, else ""."""
    if len(word) < 3 or not is_arabic(word) or word in function:
        return ""
    stem = splits(word)[-1][1]
    return stem if len(stem) >= 3 and stem not in function else ""


class _Index:
    """The content words of each sentence that holds a day."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        page = scene.page
        self.covered = [False] * (len(page.words) + 1)
        for placed in scene.placed:
            for token in range(placed.start, placed.end):
                self.covered[token] = True
        self._told: dict[int, frozenset[str]] = {}
        self.days: dict[int, list[Placed]] = {}
        for placed in scene.placed:
            if _day(placed.draft) is not None and not placed.draft.event and placed.draft.type != "SET":
                self.days.setdefault(page.sentence_index(placed.start), []).append(placed)

    _kept_frequency: Counter[str] | None = None

    @property
    def frequency(self) -> Counter[str]:
        if self._kept_frequency is None:
            self._kept_frequency = self._find_frequency()
        return self._kept_frequency

    def _find_frequency(self) -> Counter[str]:
        return Counter(w for n in range(len(self.scene.page.sentences)) for w in self._words_of(n))

    def _words_of(self, number: int) -> frozenset[str]:
        """The content words of a sentence, worked out once: many expressions may ask for the same one."""
        if number not in self._told:
            sentence = self.scene.page.sentences[number]
            self._told[number] = self._content(sentence.start, sentence.end)
        return self._told[number]

    def _content(self, start: int, end: int) -> frozenset[str]:
        words = self.scene.page.words
        function = self.scene.knowledge.guards["function"]
        covered = self.covered
        stems = {_stem(words[token], function) for token in range(start, end) if not covered[token]}
        return frozenset(stems - {""})

    def _noun_end(self, start: int, end: int) -> int:
        """Where the words that name an event end: at a verb that goes on to tell more of it («انتخابات يأمل …»)."""
        words, cues = self.scene.page.words, self.scene.knowledge.cues
        return next((at for at in range(start, end) if cues.get(words[at]) in MORE), end)

    def day_of_event(self, number: int) -> tuple[date, str | None] | None:
        """The day of the event named after the expression, and the doubt about it."""
        page = self.scene.page
        placed = self.scene.placed[number]
        here = page.sentence_index(placed.start)
        if self.days.keys() <= {here}:
            return None  # no other sentence holds a day
        end = min(page.sentences[here].end, placed.end + EVENT_WORDS)
        named = self._content(placed.end, self._noun_end(placed.end, end))
        common = max(3, len(page.sentences) // 3)
        scores: list[tuple[float, int, date]] = []
        for sentence in range(max(0, here - AROUND), here + AROUND):
            dated = self.days.get(sentence)
            if dated is None or sentence == here:
                continue
            both = named & self._words_of(sentence)
            if len(both) < 2:
                continue
            shared = [w for w in both if self.frequency[w] <= common]
            day = _day(dated[0].draft)
            if len(shared) >= 2 and day is not None:
                scores.append(
                    (sum((1 / self.frequency[w] for w in sorted(shared)), 0.0), -abs(sentence - here), day)
                )
        if not scores:
            return None
        scores.sort(reverse=True)
        rivals = {day for score, _, day in scores if score >= 0.99 * scores[0][0]}
        return (scores[0][2], FEW) if len(rivals) == 1 else None


# ------------------------------------------------------------------ open dates


def close_open_dates(scene: Scene) -> None:
    """With no publication day, give an open month or day the year that the text states for the same month or day."""
    if scene.earliest is not None:
        return
    stated: dict[tuple[int, int | None], set[int]] = {}
    sources: dict[tuple[int, int], int] = {}
    for number, placed in enumerate(scene.placed):
        draft = placed.draft
        if draft.anchor == "none" and draft.first is not None and draft.grain in {"day", "month"}:
            stated.setdefault((draft.first.month, None), set()).add(draft.first.year)
            sources.setdefault((draft.first.year, draft.first.month), number)
            if draft.grain == "day":
                stated.setdefault((draft.first.month, draft.first.day), set()).add(draft.first.year)
    for number, placed in enumerate(scene.placed):
        draft = placed.draft
        if draft.open is None or draft.first is not None:
            continue
        month, day = draft.open
        if month is None:
            continue
        years = stated.get((month, day)) or stated.get((month, None)) or set()
        if len(years) != 1:
            continue
        year = next(iter(years))
        found = cal.valid_day(year, month, day) if day else None
        if day and found is None:
            continue
        s = cal.day(found) if found else cal.month(year, month)
        first, last = cal.part(s, draft.mod) if draft.mod and not day else (s.first, s.last)
        exact = (month, day) in stated and day is not None
        doubt = None if exact else "the year is taken from another date of the text in that month"
        source = sources[year, month]
        closed = draft._replace(
            value=s.value, first=first, last=last, anchor=source, doubt=draft.doubt or doubt
        )
        scene.placed[number] = placed._replace(draft=closed)
