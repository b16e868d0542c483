"""The dossier as one JSON document."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from mahdar.model import Dossier


def to_json(dossier: Dossier, texts: Mapping[str, str]) -> bytes:
    """Indented UTF-8 JSON in the published shape, with a line break at the end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=1) + b"\n"
