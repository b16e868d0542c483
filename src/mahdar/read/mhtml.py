"""A page saved by a browser in one file (MHTML): its first HTML part."""

from __future__ import annotations

from email import policy
from email.parser import BytesParser

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.feed import written_day
from mahdar.read.html import read_html
from mahdar.read.make import Facts


def read_mhtml(data: bytes, where: str) -> Document:
    """One MHTML file → one document. The message's date is the day of capture. Raises UnreadableError."""
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    captured = written_day(message.get("Date") or "")
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            payload = part.get_payload(decode=True)
            if not isinstance(payload, bytes) or not payload.strip():
                continue
            url = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            facts = Facts(url=url if url and url.startswith("http") else None, captured=captured)
            return read_html(payload, where, facts, declared=part.get_content_charset())
    raise UnreadableError(where, "no HTML part in the saved page")
