"""JSON Schemas of what Mahdar writes, made from the records themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from mahdar.model import Annotation, Dossier

SCHEMAS: dict[str, Any] = {"annotation": Annotation, "dossier": Dossier}


def schema_of(name: str) -> str:
    """The schema of `annotation` or `dossier` as indented JSON."""
    schema = msgspec.json.schema(SCHEMAS[name])
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"mahdar-{name}-1",
        **schema,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"
