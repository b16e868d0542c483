"""What may stand as the source of what is said: a mention or a noun that can speak, behind «ل» too."""

from __future__ import annotations

from mahdar.annotate.speech.names import speaks
from mahdar.annotate.speech.scene import Scene
from mahdar.knowledge.speech import SpeakerNoun


def is_source(scene: Scene, i: int, attached: bool) -> bool:
    """The words at `i` name somebody or something that can speak."""
    if i >= len(scene.words):
        return False
    word = scene.words[i]
    spot = scene.spots.get(i)
    if spot is not None and (spot.mention.kind != "place" or speaks(spot.mention)):
        return True
    if attached:
        hidden = hidden_noun(scene, word)
        return hidden is not None and word[hidden[1] :] not in scene.k.particles["not_source"]
    if word in scene.k.particles["determiner"] and i + 1 < len(scene.words):
        word = scene.words[i + 1]
    if is_latest_paper(scene, i):
        return True
    noun = scene.k.speakers.get(word)
    return noun is not None and word not in scene.k.particles["not_source"]


def is_latest_paper(scene: Scene, i: int) -> bool:
    """«آخر حصيلة», «أحدث بيانات»: a word of degree and a document."""
    noun = scene.noun_at(i + 1) if scene.words[i] in scene.k.particles["latest"] else None
    return noun is not None and noun.kind == "document"


def hidden_noun(scene: Scene, word: str) -> tuple[SpeakerNoun, int] | None:
    """The speaker noun behind «ل» («للبيان», «لصحيفة»), and the letters to cut: two where the article is hidden."""
    to, k = scene.k.to, scene.k
    if word.startswith(to * 2) and (noun := k.speakers.get(k.article + word[2:])) is not None:
        return noun, 2
    if word.startswith(to) and (noun := k.speakers.get(word[1:])) is not None:
        return noun, 1
    return None
