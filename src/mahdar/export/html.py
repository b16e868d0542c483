"""The dossier as one self-contained right-to-left page."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.model import Dossier


def to_html(dossier: Dossier, texts: Mapping[str, str]) -> bytes:
    return b""
