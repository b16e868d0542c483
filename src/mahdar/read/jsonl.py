"""JSONL captures: one object a line with `text` or `html`, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from mahdar.model import Document, Published
from mahdar.read.make import document_id, given_date


def read_jsonl(data: bytes, where: str, report: Callable[[Any], None]) -> Iterator[Document]:
    """Yield a document per good line; bad lines are reported with their number."""
    from mahdar.read.captures import Problem

    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line)
        except msgspec.DecodeError as error:
            report(Problem(f"{where}:{number}", f"not JSON: {error}"))
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            report(Problem(f"{where}:{number}", "no text"))
            continue
        title = row.get("title")
        text = f"{title}\n{row['text']}" if title else row["text"]
        given = row.get("published")
        yield Document(
            id=document_id(text),
            text=text,
            given_id=row.get("id"),
            source=where,
            url=row.get("url"),
            outlet=row.get("outlet"),
            title=title,
            language=row.get("language"),
            published=given_date(given, "given with the line") if given else Published(),
        )
