"""Where the name of a mention ends, as speech reads it: «شكري بدوره», «المتحدث إن ماي», «مون جاي إن قال»."""

from __future__ import annotations

from unicodedata import normalize

import msgspec

from mahdar.annotate.page import Page
from mahdar.knowledge.speech import SpeechKnowledge
from mahdar.model import Mention

MADDA = "\u0653"
_COMMAS = frozenset("،,؛;")


def whole_name(page: Page, k: SpeechKnowledge, m: Mention, first: int, last: int) -> tuple[Mention, int]:
    """The mention and its last token without what follows the name («شكري بدوره», «المتحدث إن ماي», «فلان فتوقع»), and
    with what a hyphen joins to it («كيم جونغ-إن»)."""
    words, starts, ends = page.words, page.reading.starts, page.reading.ends
    end = last
    if m.kind == "outlet" and m.actor is not None:
        return m, last  # «سي إن إن»: no particle
    far = last >= first + 4  # room for an office, a comma and a name
    if far and (comma := _of_the_one_spoken_for(page, k, first, last)) is not None:
        cut = _ending(page, m, comma - 1)
        return msgspec.structs.replace(cut, name=None, name_en=None, actor=None), comma - 1
    earlier = first > 0 and words[first - 1] in k.particles["beforehand"]  # «سبق للوزير فلان أن أكد»
    if m.kind == "person" and not earlier and last + 2 < len(words) and _is_last_name(page, k, last + 1):
        return _ending(page, m, last + 1), last + 1
    for i in range(first + 1, last + 1):
        word = words[i]
        so = (
            word.startswith(k.so) and starts[i] != m.name_start
        )  # «رئيس الهيئة فالح …»: a name in «ف», no verb
        if not (so or word in k.that) or ends[i - 1] >= starts[i]:
            continue
        particle = word in k.that and not in_name(page, k, i) and not _is_last_name(page, k, i)
        again = i == last and i + 1 < len(words) and words[i + 1] in k.that  # «أكد مون جاي إن أن»
        particle = particle and not (again or (i == last and _brings_no_clause(page, k, first)))
        if particle or (so and (word[1:] in k.particles["keeps_silent"] or k.so_verb(word))):  # «فاكتفى»
            end = i - 1
            break
    while end > first and (
        words[end] in k.particles["tail"]
        or (end == last and _goes_on_saying(page, k, end))
        or words[end] in k.circumstances
        or (
            words[end].startswith(k.by)
            and (words[end][1:] in k.objects or words[end][1:] in k.particles["good"])
        )  # «كيري بتقديم»
    ):
        end -= 1
    if end == last:
        if last + 2 < len(words) and words[last + 1] == "-" and ends[last] + 1 == starts[last + 2]:
            return _ending(page, m, last + 2), last + 2
        return m, last
    return _ending(page, m, end), end


def _of_the_one_spoken_for(page: Page, k: SpeechKnowledge, first: int, last: int) -> int | None:
    """«متحدث باسم رئيسة الوزراء، فلانة»: the comma before the name, which is hers and not that of some spokesman."""
    words = page.words
    if words[first + 1] not in k.particles["speaks_for"] or words[first].startswith(k.article):
        return None
    office = k.speakers.get(words[first + 2])
    if office is None or office.kind != "person":
        return None
    return next((i for i in range(first + 3, last) if words[i] in _COMMAS), None)


def _goes_on_saying(page: Page, k: SpeechKnowledge, last: int) -> bool:
    """«ديمة معلقة على لوحتها», «سلمى مشيرة إلى»: a participle of saying, and its preposition behind it."""
    words = page.words
    if last + 1 >= len(words) or not words[last].endswith(k.pronoun) or words[last] in k.adjectives:
        return False
    listed = k.forms.get(words[last], ())
    after = words[last + 1]
    return after in k.particles["preposition"] and any(
        f.shape == "participle" and after in f.verb.frames | k.particles["masdar_brings"] for f in listed
    )


def _is_last_name(page: Page, k: SpeechKnowledge, i: int) -> bool:
    """«مون جاي إن قال إنه»: no particle stands right before a verb in the past."""
    if page.words[i] not in k.particles["that"] or i + 1 >= len(page.words):
        return False
    return any(
        f.shape == "past" and not f.cut and not f.verb.strict for f in k.forms.get(page.words[i + 1], ())
    )


def _brings_no_clause(page: Page, k: SpeechKnowledge, first: int) -> bool:
    """«دعا مون جاي إن مساعديه إلى»: the verb before the name takes no «أن»."""
    listed = k.forms.get(page.words[first - 1], ()) if first else ()
    plain = [f for f in listed if f.shape != "participle"]
    return bool(plain) and all("that" not in f.verb.frames for f in plain)


def _ending(page: Page, m: Mention, last: int) -> Mention:
    """The mention, ended at the token `last`; a name that was read off the page ends there too."""
    end = page.reading.ends[last]
    text = page.text[m.start : end]
    if m.name_start is None or m.name_end is None or m.name != page.text[m.name_start : m.name_end]:
        return msgspec.structs.replace(m, end=end, text=text)
    name = page.text[m.name_start : end] or None
    words = len(name.split()) if name else 0
    english = " ".join(m.name_en.split()[:words]) or None if m.name_en else None
    actor = m.actor if m.name_end <= end else None
    return msgspec.structs.replace(
        m, end=end, text=text, name=name, name_en=english, name_end=end, actor=actor
    )


def in_name(page: Page, k: SpeechKnowledge, i: int) -> bool:
    """«آن جونغ» and «روبن فان بيرسي» are names, «إن جونغ» and «فإن بيرسي» are not."""
    if page.words[i] == k.van:
        return page.text[page.reading.starts[i] : page.reading.ends[i]] == k.van
    return MADDA in normalize("NFD", page.text[page.reading.starts[i]])
