"""Which way a clause looks: to times before publication or after it.

The words before the expression in its sentence are read from the nearest outwards, to the sentence's beginning or a
limit; the first cue met decides, and a cue of the future stands against a past verb of saying that governs its clause.
"""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.times import TimeKnowledge

REACH = 18


def direction_of(page: Page, knowledge: TimeKnowledge, first: int, last: int) -> str | None:
    """`past`, `future` or None for the expression at tokens `[first, last)`."""
    words = page.words
    sentence = page.sentences[page.sentence_index(first)] if page.sentences else None
    start = max(sentence.start if sentence else 0, first - REACH)
    for at in range(first - 1, start - 1, -1):
        cue = word_cue(words[at], knowledge)
        if cue:
            return cue
    end = min(sentence.end if sentence else len(words), last + 6)
    for at in range(last, end):
        cue = word_cue(words[at], knowledge)
        if cue:
            return cue
    return None


_CACHE: dict[str, str | None] = {}


def word_cue(word: str, knowledge: TimeKnowledge) -> str | None:
    """The cue a word gives by itself, its proclitics cut; a verb with the future «س» is known by its form."""
    try:
        return _CACHE[word]
    except KeyError:
        pass
    if len(_CACHE) > 200_000:
        _CACHE.clear()
    _CACHE[word] = found = _word_cue(word, knowledge)
    return found


def _word_cue(word: str, knowledge: TimeKnowledge) -> str | None:
    from mahdar.arabic.clitics import splits

    for stack, rest in splits(word):
        cue = knowledge.cues.get(rest)
        if cue and not any(p in stack for p in knowledge.no_cue):
            return cue
    forms = knowledge.future
    if forms.match(word) and not any(rest in knowledge.guards["not_future"] for _, rest in splits(word)):
        return "future"
    return None
