"""The dossier as JSON lines: one record a line, each with its `record` kind."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from mahdar.model import Dossier

KINDS = {
    "documents": "document",
    "actors": "actor",
    "meetings": "meeting",
    "statements": "statement",
    "positions": "position",
    "conflicts": "conflict",
    "copies": "copy",
    "tracks": "track",
}


def to_jsonl(dossier: Dossier, texts: Mapping[str, str]) -> bytes:
    """One line per record: {"record": kind, …}."""
    lines = [
        msgspec.json.encode({"record": kind, **msgspec.to_builtins(row)})
        for name, kind in KINDS.items()
        for row in getattr(dossier, name)
    ]
    return b"\n".join(lines) + b"\n" if lines else b""
