"""What is said: where the content of a verb of saying begins, and where it ends."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import Scene
from mahdar.annotate.speech.voices import each_of
from mahdar.knowledge.speech import Form, SpeakerNoun

_COMMAS = frozenset("،,؛;")
_ENDS = frozenset(".!?؟…")
#: How far a verb may stand from what it brings.
REACH = 48
NAMING_WORDS = 3
_PATIENT = frozenset(("report", "answer", "admit"))
_OPINIONS = frozenset(("opinion", "describe"))


class Complement(NamedTuple):
    """What follows a verb of saying. `at` is where the words that bring it begin (the end of the subject's zone)."""

    kind: str  # that | preposition | object | colon | quote
    at: int
    start: int
    cut: int = 0
    quote: Quote | None = None


def find_complement(scene: Scene, verb: int, form: Form, stop: int) -> Complement | None:
    """The complement of the verb at token `verb`, before `stop`; `None` when no frame of the verb is met."""
    words, k = scene.words, scene.k
    frames = form.verb.frames
    limit = min(stop, verb + REACH)
    only_that = False  # inside a preposition's phrase, only a better reading may still come
    # «بين», «عبر» are prepositions far more often than verbs: no colon and no quote makes verbs of them
    like_preposition = words[verb][form.cut :] in k.particles["preposition"] and "colon" not in frames
    held: Complement | None = None
    patient = False  # «ذكرت مجموعة معنية بالحريات أن»: a «ب» before the that-clause belongs to the subject
    i = verb + 1
    if form.verb.strict:
        limit = min(limit, verb + 26)
    while i < limit:
        word = words[i]
        quote = scene.quote_at.get(i)
        if quote is not None:
            if names(scene, quote):
                i = quote.after
                continue
            if held is not None:
                return held
            if like_preposition:
                i = quote.after
                continue
            beside = i == verb + 1 or words[i - 1] in _COMMAS or _ends_phrase(scene, verb, i)
            close = beside and (i == verb + 1 or (form.verb.kind not in _OPINIONS and not form.verb.strict))
            after_preposition = words[i - 1] in k.particles["preposition"] and words[i - 1] not in frames
            if (not after_preposition or quote.words > NAMING_WORDS + 2) and (
                quote.words > NAMING_WORDS or ("colon" in frames and close)
            ):
                return Complement("quote", i, quote.first, 0, quote)
            i = quote.after
            continue
        if word == ":" and like_preposition:
            return held
        if word == ":":
            after = scene.quote_at.get(i + 1)
            if after is not None:
                return Complement("quote", i, after.first, 0, after)
            return Complement("colon", i, i + 1) if "colon" in frames and held is None else held
        cut = k.that.get(word)
        if cut is not None and not word.startswith((k.conjunction,)):
            if "that" not in frames and "described" not in frames:
                return held
            if words[i - 1] in k.particles["preposition"] and words[i - 1] not in frames and cut < 1:
                i += 1  # «بعد أن», «قبل أن»
                continue
            if held is not None and i > held.start + 1 and not patient:
                return held
            return _that(scene, i, i, cut)
        if held is None:
            found = _frame(scene, i, verb, form, limit)
            if found is not None:
                if found.kind in ("that", "quote") or found.kind == "object":
                    return found
                held = found
                only_that = True
                patient = form.verb.kind in _PATIENT and found.cut > 0 and "that" in frames
        if i > verb + 1 and i not in scene.spots and _another_verb(scene, i):
            return held
        if word in k.particles["contrast"] and i + 1 < limit and words[i + 1] in k.that:
            return held  # «…، غير أن …»
        if word in k.particles["where"] and i + 1 < limit and scene.form_at(i + 1) is not None:
            return held  # «…، حيث قال …»: the next verb's
        if word in k.particles["relative"] and not only_that:
            i = _after_relative(scene, i, limit)
            continue
        spot = scene.spots.get(i)
        i = spot.end if spot is not None and not only_that and spot.end > i else i + 1
        if only_that and held is not None and i > held.start + (18 if patient else 2):
            return held
    return held


def _ends_phrase(scene: Scene, verb: int, i: int) -> bool:
    """The words between the verb and token `i` are its subject alone."""
    return phrase_end(scene, verb + 1, i) == i


def plain_complement(scene: Scene, i: int) -> Complement | None:
    """A that-clause, a quote or a colon at token `i`: what follows a noun of saying."""
    cut = scene.k.that.get(scene.words[i])
    if cut is not None:
        return _that(scene, i, i, cut)
    quote = scene.quote_at.get(i)
    if quote is not None:
        return None if names(scene, quote) else Complement("quote", i, quote.first, 0, quote)
    if scene.words[i] == ":":
        inner = scene.quote_at.get(i + 1)
        return Complement("quote", i, inner.first, 0, inner) if inner else Complement("colon", i, i + 1)
    return None


def _that(scene: Scene, at: int, i: int, cut: int) -> Complement:
    start = i + 1 if cut < 0 else i
    quote = scene.quote_at.get(start)
    if quote is None and start < len(scene.words) and scene.words[start] == ":":
        quote = scene.quote_at.get(start + 1)
        start += 1
    if quote is not None and not names(scene, quote):
        return Complement("quote", at, quote.first, 0, quote)
    return Complement("that", at, start, max(cut, 0))


def _frame(scene: Scene, i: int, verb: int, form: Form, limit: int) -> Complement | None:
    """A preposition or an object that the verb takes, at token `i`."""
    words, k = scene.words, scene.k
    frames = form.verb.frames
    word = words[i]
    spot = scene.spots.get(i)
    nxt = words[i + 1] if i + 1 < limit else ""
    if word in frames and len(word) > 1 and word not in ("that", "colon", "object"):
        if nxt in k.that:
            return _that(scene, i, i + 1, k.that[nxt])
        if nxt in k.particles["not_content"] or not nxt or nxt in _COMMAS:
            return None
        quote = scene.quote_at.get(i + 1)
        if quote is not None and quote.words > NAMING_WORDS:
            return Complement("quote", i, quote.first, 0, quote)
        return Complement("preposition", i, i + 1)
    by = k.by
    if by in frames and word.startswith(by) and len(word) > 2 and word not in k.particles["b_words"]:
        plain = (
            (i > verb + 1 and not _adjective(word, k.particles["nisba"]))
            or word[1:] in k.objects
            or word[1:].startswith(k.article)
        )
        if (spot is None and plain) or (spot is not None and spot.cut):
            return Complement("preposition", i, i, 1)
    if (
        k.to in frames
        and word.startswith(k.to)
        and len(word) > 3
        and (i > verb + 1 or word[1:] in k.objects)
        and (spot is None or spot.cut)
    ):
        return Complement("preposition", i, i, 1)
    if by in frames and word == by and i + 1 in scene.quote_at:
        quote = scene.quote_at[i + 1]
        return Complement("quote", i, quote.first, 0, quote)
    if "own_object" in frames and word in k.own_objects and spot is None:
        return Complement("object", i, i)
    free = word not in k.particles["preposition"] and not _dependent(scene, i)
    everybody = each_of(scene, i) is not None
    if "object" in frames and word in k.objects and spot is None and free and not everybody:
        return Complement("object", i, i)
    return None


def _dependent(scene: Scene, i: int) -> bool:
    """«عقب انتهاء المحادثات», «مسؤول السياسة الخارجية»: the noun hangs on the word before it."""
    before, k = scene.words[i - 1], scene.k
    head = k.speakers.get(before)
    if head is not None and not before.startswith(k.article) and scene.words[i].startswith(k.article):
        return True
    return before in k.particles["preposition"]


def _adjective(word: str, endings: frozenset[str]) -> bool:
    """«بريطانية» begins with the letter of a preposition and is none."""
    return len(word) > 5 and any(word.endswith(e) for e in endings)


def names(scene: Scene, quote: Quote) -> bool:
    """A short quote that is a name («حزب "…"»), not speech."""
    before = scene.words[quote.mark - 1] if quote.mark else ""
    bare = before[1:] if before[:1] in (scene.k.by, scene.k.to, scene.k.conjunction) else before
    named = scene.k.particles["naming"]
    if quote.words <= 4 and (
        before in named or before in scene.k.speakers or bare in named or bare in scene.k.speakers
    ):
        return True
    spot = scene.spots.get(quote.first)
    return quote.words <= NAMING_WORDS and spot is not None and spot.end >= quote.end


def _another_verb(scene: Scene, i: int) -> bool:
    """Another finite verb of saying, that is not a noun here."""
    form = scene.form_at(i)
    if form is None or (form.shape == "participle" and form.verb.strict):
        return False
    if scene.words[i - 1] in scene.k.particles["preposition"] and not form.cut:
        return False
    return not form.verb.strict and scene.words[i] not in scene.k.speakers


def _after_relative(scene: Scene, i: int, limit: int) -> int:
    """Skip a relative clause when it ends at a comma and something still follows."""
    words, k = scene.words, scene.k
    if words[i - 1] not in _COMMAS and words[i] in k.that:
        return i + 1
    for j in range(i + 1, min(limit, i + 30)):
        if words[j] in _COMMAS:
            return j + 1
        if words[j] == ":" or (j in scene.quote_at and scene.quote_at[j].words > NAMING_WORDS):
            return j
    return i + 1


def content_end(scene: Scene, start: int, stop: int, voice_gender: str | None) -> int:
    """Where indirect speech that begins at `start` ends, at the latest at `stop` (the sentence's end)."""
    words, k = scene.words, scene.k
    i = start + 1
    while (i := scene.next_cue(i)) < stop:
        quote = scene.quote_at.get(i)
        if quote is not None:
            i = quote.after
            continue
        word = words[i]
        if word in k.starts and _breaks_off(scene, i, stop):
            return trim(scene, start, i)
        if word in k.object_forms and words[i - 1] in k.particles["relative"] - k.particles["who"]:
            back = i - 1
            while back > start + 1 and words[back - 1] in k.particles["and_he"]:
                back -= 1
            if back < i - 1 or words[back].startswith(k.conjunction) or words[back - 1] in _COMMAS:
                return trim(scene, start, back)
        form = scene.form_at(i)
        if form is not None and _new_statement(scene, i, form, stop, voice_gender):
            before = i
            while (
                before > start + 1 and words[before - 1] in k.particles["contrast"] | k.particles["auxiliary"]
            ):
                before -= 1
            before = _before_subject(scene, start, before)
            return trim(scene, start, before)
        if words[i - 1] in _COMMAS and word in k.particles["writer"]:
            return trim(scene, start, i)
        if word in k.particles["hint"] and words[i - 1] in k.particles["hint_in"] and words[i - 2] in _COMMAS:
            return trim(scene, start, i - 1)  # «، في إشارة إلى»: the writer explains
        if word in k.particles["while"] and i + 1 < stop and words[i + 1] not in k.particles["concerning"]:
            return trim(scene, start, i)
        i += 1
    return trim(scene, start, stop)


def _before_subject(scene: Scene, start: int, i: int) -> int:
    """«، فيما الوزير أكد»: a subject put before its verb belongs to the new statement."""
    words = scene.words
    for back in range(2, 8):
        j = i - back
        if j <= start:
            break
        if words[j] in scene.k.particles["contrast"]:
            return j if phrase_end(scene, j + 1, i) == i else i
    return i


def _breaks_off(scene: Scene, i: int, stop: int) -> bool:
    """A phrase of attribution at `i` that ends what was said."""
    found = scene.phrase_at(i)
    if found is None:
        return False
    phrase, after = found
    if phrase.kind in ("self", "relay"):
        return True
    if phrase.kind == "background" and scene.spots_end(i):
        return False  # «إن الوزير يعتقد أن»: a verb with its subject, not «يعتقد أن»
    if phrase.kind == "background":
        return True
    if phrase.kind == "source":
        return is_source(scene, after, phrase.attached)
    if phrase.kind == "source_verb":
        return any(
            scene.form_at(j) is not None or scene.words[j] in scene.k.object_forms
            for j in range(after, min(after + 3, stop))
        )
    if phrase.kind in ("turn", "contains"):
        return scene.words[i - 1] in _COMMAS or scene.words[i].startswith(scene.k.conjunction)
    return False


def is_source(scene: Scene, i: int, attached: bool) -> bool:
    """The words at `i` name somebody or something that can speak."""
    if i >= len(scene.words):
        return False
    word = scene.words[i]
    spot = scene.spots.get(i)
    if spot is not None and spot.mention.kind not in ("place",):
        return True
    if attached:
        hidden = hidden_noun(scene, word)
        return hidden is not None and word[hidden[1] :] not in scene.k.particles["not_source"]
    if word in scene.k.particles["determiner"] and i + 1 < len(scene.words):
        word = scene.words[i + 1]
    noun = scene.k.speakers.get(word)
    return noun is not None and word not in scene.k.particles["not_source"]


def hidden_noun(scene: Scene, word: str) -> tuple[SpeakerNoun, int] | None:
    """The speaker noun behind «ل» («للبيان», «لصحيفة»), and the letters to cut: two where the article is hidden."""
    to, k = scene.k.to, scene.k
    if word.startswith(to * 2) and (noun := k.speakers.get(k.article + word[2:])) is not None:
        return noun, 2
    if word.startswith(to) and (noun := k.speakers.get(word[1:])) is not None:
        return noun, 1
    return None


def _new_statement(scene: Scene, i: int, form: Form, stop: int, gender: str | None) -> bool:
    """The verb of saying at `i` begins a statement of its own, instead of being a part of what is said."""
    words, k = scene.words, scene.k
    before = words[i - 1]
    if before in k.particles["where"]:
        return i + 1 in scene.spots and find_complement(scene, i, form, stop) is not None
    if before in k.particles["negation"] or before in k.particles["relative"]:
        return False
    if form.shape == "participle":
        circumstance = before in _COMMAS or form.cut or before in k.particles["contrast"]
        if before in k.particles["preposition"] or not (circumstance or words[i].endswith(k.accusative)):
            return False  # «إن الجماعة متمسكة بـ»: a predicate
        return find_complement(scene, i, form, min(stop, i + 14)) is not None
    if form.verb.belief:
        return False
    comma = before in _COMMAS
    linked = before in k.particles["contrast"]
    if not (form.cut or linked or comma):
        return _subject_before(scene, i) and find_complement(scene, i, form, stop) is not None
    if before in k.that or (form.cut and form.shape == "present" and not comma):
        return False
    if find_complement(scene, i, form, stop) is None:
        return False
    following = scene.spots.get(i + 1)
    if following is not None and not following.cut:
        return True
    return gender is None or form.gender == gender or (comma and form.cut > 0)


def _subject_before(scene: Scene, i: int) -> bool:
    """«لكن الوزير قال»: the words between a contrast and the verb are its subject."""
    for back in range(2, 9):
        j = i - back
        if j < 0:
            return False
        if scene.words[j] in scene.k.particles["contrast"] and (j + 1 in scene.spots or scene.noun_at(j + 1)):
            end = phrase_end(scene, j + 1, i)
            return end == i or (end + 1 == i and scene.words[end] in scene.k.particles["auxiliary"])
    return False


def trim(scene: Scene, start: int, end: int) -> int:
    """Leave out commas, stops and closing marks at the end."""
    words = scene.words
    while end > start + 1 and (
        words[end - 1] in _COMMAS or words[end - 1] in _ENDS or words[end - 1] in ("-", "–", "—", ":", "\n")
    ):
        end -= 1
    return end
