"""Titles and headings: what is one, and how many headlines it holds."""

from __future__ import annotations

from mahdar.annotate.speech.scene import Scene
from mahdar.arabic.reading import Sentence

#: The most words of a line that can be a heading.
HEADING = 24
_CLOSED = frozenset('.!؟?"”»')


def is_heading(scene: Scene, region: str, start: int, stop: int) -> bool:
    """A title, or a short line that no stop ends."""
    return region == "title" or (stop - start <= HEADING and scene.words[stop - 1] not in _CLOSED)


def is_topic(scene: Scene, start: int, colon: int) -> bool:
    """«العراق: مقتل ضابط في مواجهات», «مصر: المحكمة تلغي …»: a state or place before the colon is what the news is
    about, where an event or a body of it stands behind; «واشنطن: لن نقبل …» is said by it."""
    head = scene.spots.get(start)
    if head is None or head.mention.kind not in ("government", "place"):
        return False
    words, k = scene.words, scene.k
    if words[colon + 1] in k.objects and not words[colon + 1].startswith(k.article):
        return True
    noun, spot = scene.noun_at(colon + 1), scene.spots.get(colon + 1)
    body = noun is not None and noun.kind in ("institution", "group", "document")
    return body or (spot is not None and spot.mention.kind == "institution")


def split_heads(scene: Scene, sentence: Sentence) -> list[Sentence]:
    """«باريس تدعو إلى الهدنة وموسكو تنفي علمها»: two headlines in one are read one after the other.

    The second begins at an actor joined by «و» whose verb of saying, in the present, follows at once.
    """
    if not is_heading(scene, sentence.region, sentence.start, sentence.end):
        return [sentence]
    for i in range(sentence.start + 2, sentence.end - 1):
        spot = scene.spots.get(i)
        if spot is None or not spot.cut or not scene.words[i].startswith(scene.k.conjunction):
            continue
        form = scene.form_at(spot.end) if spot.end < sentence.end else None
        if form is not None and form.shape == "present" and not form.cut:
            scene.spots[i] = spot._replace(cut=False)
            return [sentence._replace(end=i), sentence._replace(start=i)]
    return [sentence]
