"""Makes a Document from what a reader found."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from mahdar.model import Published


def document_id(text: str) -> str:
    """SHA-256 of the raw text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def given_date(value: str, why: str) -> Published:
    """A publication day that was given from outside (`--published`, JSONL). Unknown when it is no ISO date."""
    try:
        day = (
            date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value).date()
        ).isoformat()
    except ValueError:
        return Published(why=(f"{why} is not an ISO date: {value[:40]}",))
    return Published(earliest=day, latest=day, basis="given", why=(why,))
