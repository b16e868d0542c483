"""Addresses of pages."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit


def domains_of(url: str | None) -> Iterator[str]:
    """The domains that an address belongs to, the narrowest first («ara.reuters.com», «reuters.com»); none for no address."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return
    labels = host.split(".")
    for i in range(len(labels) - 1):
        yield ".".join(labels[i:])
