"""What was under way when its pages were written is over for a reader of later pages.

The history keeps what each page knew; the contact's own status is that of the day of the newest page.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mahdar.link.days import days
from mahdar.link.meetings.features import LASTS
from mahdar.link.pages import LinkedPage
from mahdar.model import Meeting


def over_by_now(meetings: Iterable[Meeting], pages: Iterable[LinkedPage]) -> list[Meeting]:
    """The meetings, those told as under way more than LASTS days before the newest page as held."""
    newest = max((p.as_of.last for p in pages if p.as_of is not None), default=0)
    return [msgspec.structs.replace(m, status="held") if _over(m, newest) else m for m in meetings]


def _over(meeting: Meeting, newest: int) -> bool:
    told = days(meeting.earliest, meeting.latest)
    return meeting.status == "ongoing" and told is not None and told.last + LASTS < newest
