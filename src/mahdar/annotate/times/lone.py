"""Times of plain text, without a page: the library function behind `mahdar times`."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from mahdar.errors import UsageError
from mahdar.model import Document, Published, TimeExpression

if TYPE_CHECKING:
    from mahdar.annotate.times.engine import Engine
    from mahdar.arabic.lexicon import Lexicon

PREFER = ("past", "future")


def times(
    text: str, published: str | date | None = None, prefer: str | None = None
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an Arabic text and the days they mean.

    >>> from mahdar import times
    >>> [(t.text, t.earliest) for t in times("يلتقي الوزيران مساء غد الثلاثاء", published="2023-04-24")]
    [('مساء غد الثلاثاء', '2023-04-25')]

    In: `text`, a sentence, a story, or an expression by itself. `published`, the day it was published (ISO text such
    as "2023-04-24", or a `datetime.date`): «أمس» and «الشهر الماضي» are reckoned from it. Without it such values stay
    symbolic (`XXXX-WXX-2` is a Tuesday) and have no days; today's date is never used. `prefer`, "past" or "future",
    decides a bare date or weekday («الخميس», «28 كانون الأول») that the words around it leave open.

    Out: one `TimeExpression` per expression, in order. `start`/`end` are code points of `text`. `type` and `value` are
    TIMEX3 (DATE, TIME, DURATION, SET); `mod` a TIMEX3 modifier, START/MID/END for parts («أوائل», «منتصف», «أواخر»).
    `earliest` and `latest` are the first and last day it covers, ISO, both None where it names no days (durations,
    «مؤخرا») or they cannot be known. `anchor` says from what it was reckoned: `published`, `time:N` (the N-th
    expression of the result), `event`, `none`. `doubt` says in words why a value is not certain, else None. `rule` names
    the rule in `knowledge/ar/times/rules`.

    Conventions: weeks run Monday to Sunday; «أوائل» of a month is days 1-10, «منتصف» 11-20, «أواخر» 21 to its end, of a
    year its first, middle and last four months; a bare weekday is the most recent one, the publication day included,
    unless its clause is about the future. Islamic dates follow the Umm al-Qura calendar (hijridate, 1343-1500 AH).

    Raises `mahdar.errors.UsageError` for a `published` that is no ISO date or a `prefer` that is neither word.
    """
    from mahdar.annotate.page import Page
    from mahdar.arabic.reading import read

    if prefer is not None and prefer not in PREFER:
        raise UsageError(f"prefer must be past or future, not {prefer!r}")
    day = published_day(published)
    given = Published(earliest=day, latest=day, basis="given") if day else Published()
    engine, lexicon = _engine()
    reading = read(text, lexicon)
    return engine.read(Page(Document(id="", text=text, published=given), reading, ()), prefer)


def published_day(published: str | date | None) -> str | None:
    """The ISO day of a publication date in any of the forms `times` takes. Raises UsageError for any other."""
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.date().isoformat()
    if isinstance(published, date):
        return published.isoformat()
    try:
        return datetime.fromisoformat(published).date().isoformat()
    except (TypeError, ValueError):
        raise UsageError(
            f"published must be an ISO date such as 2023-04-24, not {str(published)[:40]!r}"
        ) from None


@lru_cache(maxsize=1)
def _engine() -> tuple[Engine, Lexicon]:
    """The engine on the times tables alone, with an empty lexicon: this layer needs no other knowledge."""
    from mahdar.annotate.times.engine import engine_for
    from mahdar.arabic.lexicon import Lexicon
    from mahdar.knowledge.times import TimeKnowledge

    return engine_for(TimeKnowledge.load()), Lexicon(())
