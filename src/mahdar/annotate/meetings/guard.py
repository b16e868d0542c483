"""What cannot be: a contact held on a day after its page, or one still ahead on a day before it.

The status is decided first, the day weighing in (see `status`); so a day that does not fit belongs to another event
and gives way. A bare weekday of a contact that is ahead is the coming one.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.page import Page

PAST = ("held", "ongoing", "not_held")
AHEAD = ("planned", "proposed")
#: The rule of the times layer for a weekday alone.
WEEKDAY = "weekday"
WEEK = timedelta(7)


def fit_days(contacts: list[Contact], status: str, page: Page) -> str | None:
    """Mend or drop the days of a contact's places that its status excludes; the doubt that remains, if any."""
    doubt = None
    for contact in contacts:
        if contact.when is None or not _impossible(contact.when, status, contacts, page):
            continue
        contact.when = _coming(contact.when, status, page)
        doubt = (
            "the day of another event is left out"
            if contact.when is None
            else "a bare weekday is read as the coming one"
        )
    return doubt


def _impossible(when: When, status: str, contacts: list[Contact], page: Page) -> bool:
    """A past contact is never dated after the page, and one that is ahead never wholly before it.

    A plan that was of the past («كان مقررا») keeps its day.
    """
    time = when.time
    if status in PAST and page.latest is not None:
        return time.earliest is not None and time.earliest > page.latest.isoformat()
    if status in AHEAD and page.earliest is not None:
        was = any(e.status == "was_planned" for c in contacts for e in c.evidence)
        return not was and time.latest is not None and time.latest < page.earliest.isoformat()
    return False


def _coming(when: When, status: str, page: Page) -> When | None:
    """The same weekday after the page, when only the direction was in doubt."""
    time = when.time
    if status not in AHEAD or time.rule != WEEKDAY or time.doubt is None or page.earliest is None:
        return None
    if time.earliest is None or time.earliest != time.latest:
        return None
    day = date.fromisoformat(time.earliest) + WEEK
    if not page.earliest <= day < page.earliest + WEEK:
        return None
    iso = day.isoformat()
    return when._replace(time=replace(time, value=iso, earliest=iso, latest=iso))
