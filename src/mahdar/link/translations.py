"""Pages that say they are translations: what they were made from is in another language and is not known here.

Two translations of one article share no words, so the copy finder cannot see that they are one account. They keep the
origin that they credit, and are marked, so that nobody takes «no copy found» for «an account of its own».
"""

from __future__ import annotations

from functools import lru_cache

from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table
from mahdar.link.origins import source_named
from mahdar.model import Annotation, Translation


def translation_of(annotation: Annotation) -> Translation | None:
    """What the page says of its being a translation: the source it credits and the words, else `None`.

    A translator in a byline or a credit says so; a credited newspaper that writes in another language does too.
    """
    view = annotation.document
    credited = next((c for c in view.credit if _foreign(c.name)), None)
    for region in annotation.regions:
        if region.kind not in {"byline", "credit"}:
            continue
        tokens = tokenize(view.text[region.start : region.end])
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
            if word in _words("translation"):
                start, end = region.start + start, region.start + end
                return Translation(
                    source=credited.name if credited else None,
                    start=start,
                    end=end,
                    text=view.text[start:end],
                )
    if credited is None or credited.start is None or credited.end is None:
        return None
    return Translation(
        source=credited.name,
        start=credited.start,
        end=credited.end,
        text=view.text[credited.start : credited.end],
    )


def _foreign(name: str) -> bool:
    source = source_named(name)
    return source is not None and source.origin.partition(":")[2] in _words("foreign")


@lru_cache(maxsize=4)
def _words(kind: str) -> frozenset[str]:
    rows = read_table("link/sources.tsv", required=("class", "words"))
    return frozenset(fold(w).strip() for row in rows if row["class"] == kind for w in row.list("words"))
