"""The day that stands in a page's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from mahdar.annotate.regions.stamps import stamps
from mahdar.knowledge.regions import RegionKnowledge
from mahdar.model import FoundDate
from mahdar.read.dates import iso_day

_URL_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)|(?<!\d)(20\d{2})([01]\d)([0-3]\d)(?!\d)"
)
_ENGLISH_DATE = re.compile(r"(?<![a-z])([a-z]{3,9})-(\d{1,2})-((?:19|20)\d{2})(?!\d)", re.IGNORECASE)


def url_dates(url: str | None, known: RegionKnowledge) -> Iterator[FoundDate]:
    """A day in the address («/2023/04/25/», «20230425», «july-1-2024»). Two different ones give none."""
    if not url:
        return
    try:
        parsed = urlsplit(url)
    except ValueError:
        return
    path = unquote(parsed.path + "?" + parsed.query)
    found: dict[str, str] = {}
    for match in _URL_DATE.finditer(path):
        year, month, number = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        day = iso_day(f"{year}-{int(month):02}-{int(number):02}")
        if day and 1990 <= int(year) <= 2100:
            found[day] = match[0]
    for match in _ENGLISH_DATE.finditer(path):
        read = stamps([match[1].lower(), match[2], match[3]], known)
        if read and read[0].day:
            found[read[0].day] = match[0]
    if len(found) == 1:
        day, text = next(iter(found.items()))
        yield FoundDate(day=day, where="url", role="published", text=text)
