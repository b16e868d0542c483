"""Each actor's line on each issue over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mahdar.link.pages import LinkedPage
from mahdar.model import PositionEntry, PositionLine


def build_ledger(pages: Sequence[LinkedPage]) -> tuple[PositionLine, ...]:
    """Group the positions of all pages by actor and issue, in order of the pages' days."""
    lines: defaultdict[tuple[str, str, str], list[PositionEntry]] = defaultdict(list)
    texts: dict[tuple[str, str, str], str | None] = {}
    for page in pages:
        for position in page.annotation.positions:
            key = (
                position.actor or "",
                position.issue or "",
                "" if position.issue else position.issue_text or "",
            )
            texts.setdefault(key, position.issue_text)
            lines[key].append(
                PositionEntry(
                    stance=position.stance,
                    as_of=page.as_of_first,
                    evidence=(page.evidence(position.start, position.end),),
                    toward=position.toward,
                    text=position.text,
                    negated=position.negated,
                    modality=position.modality,
                    change="first",
                )
            )
    return tuple(
        PositionLine(
            actor=key[0] or None, issue=key[1] or None, issue_text=texts[key], entries=tuple(entries)
        )
        for key, entries in sorted(lines.items())
    )
