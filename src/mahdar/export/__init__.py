"""One module per format; each writes its file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from mahdar.errors import UsageError
from mahdar.export.html import to_html
from mahdar.export.json import to_json
from mahdar.export.jsonl import to_jsonl
from mahdar.model import Dossier

Texts = Mapping[str, str]
FORMATS: dict[str, Callable[[Dossier, Texts], bytes]] = {"json": to_json, "jsonl": to_jsonl, "html": to_html}
#: Formats the contract names that come with their own issue.
LATER = ("csv", "xlsx", "parquet", "ftm", "ics", "jsonld", "graphml", "plover")


def export(dossier: Dossier, name: str, path: Path, texts: Texts | None = None) -> None:
    """Write `dossier` to `path` in the format `name`. `texts` are the pages' raw texts by document id."""
    if name in LATER:
        raise UsageError(f"export to {name} is not there yet; now: {', '.join(FORMATS)}")
    if name not in FORMATS:
        raise UsageError(f"no format {name!r}; there are: {', '.join((*FORMATS, *LATER))}")
    data = FORMATS[name](dossier, texts or {})
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    temporary.write_bytes(data)
    temporary.replace(path)
