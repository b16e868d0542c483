"""The pages of docs name the modules that there are, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import mahdar

SOURCE = Path(mahdar.__file__).parent
DOCS = Path(__file__).parent.parent / "docs"


def test_every_module_has_its_line_and_every_line_its_module() -> None:
    listed = re.findall(r"^- `([\w/]+\.py)`: \S", (DOCS / "modules.md").read_text("utf-8"), re.MULTILINE)
    modules = [str(p.relative_to(SOURCE)) for p in SOURCE.rglob("*.py") if not p.name.startswith("__")]
    assert sorted(listed) == sorted(modules)
