"""Quotes that are no speech: what a body, a paper, a plan goes by («حزب "…"»)."""

from __future__ import annotations

from mahdar.annotate.speech.phrases import MEDIUM_NAME
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene

#: Words of a name between marks.
NAMING_WORDS = 3
#: Words of a body's name between marks.
BODY_WORDS = 5
#: Words of what something is called, between marks.
TITLE_WORDS = 12
#: Words of a remark on who is named.
REMARK = 16
#: Words from a question's noun to its marks.
ASKED = 10
#: Behind the letters of Latin.
LATIN = "\u0600"
DASHES = frozenset("-–—")
QUESTION_MARKS = frozenset("؟?")
STOPS = frozenset(".!؟?")


def is_name(scene: Scene, quote: Quote) -> bool:
    """A quote that is no speech of whoever speaks beside it: a name («حزب "…"»), a question that he was asked."""
    if scene.words[quote.end - 1] in QUESTION_MARKS and is_asked(scene, quote):
        return True
    before = scene.words[quote.mark - 1] if quote.mark else ""
    noun = scene.k.speakers.get(before)
    if noun is not None and noun.kind == "person" and before.startswith(scene.k.article):
        return False  # «قالت الوزيرة "…"»
    bare = before[1:] if before[:1] in (scene.k.by, scene.k.to, scene.k.conjunction) else before
    named = scene.k.particles["naming"]
    if before in scene.k.particles["names_it"] and quote.words <= TITLE_WORDS:
        return True  # «مشروع سمي "طريق الوحدة"», «ما سماه "…"»
    medium = noun is not None and noun.kind in ("agency", "newspaper", "outlet")
    if medium and not before.startswith(scene.k.article) and quote.words <= MEDIUM_NAME:
        return True  # «قالت قناة "إن بي سي نيوز" إن»
    event = quote.mark > 1 and scene.words[quote.mark - 2] in scene.k.particles["event"]
    if event and noun is not None and noun.kind == "person":
        return False  # «في مؤتمر صحفي "…"»: an adjective
    if noun is not None and noun.kind == "document" and ends_as_speech(scene, quote):
        return False  # «في بيان "سنعود"»
    if quote.words <= 4 and (
        before in named or before in scene.k.speakers or bare in named or bare in scene.k.speakers
    ):
        return True
    post = noun is not None and noun.kind == "person" and quote.words <= TITLE_WORDS
    if post and quote.after < len(scene.words) and scene.words[quote.after] in scene.k.particles["has"]:
        return True  # «كان فلان مدير "صندوق …" قد صرح»
    body = scene.noun_at(quote.first)
    after = scene.words[quote.after] if quote.after < len(scene.words) else ""
    goes_on = after[:1].isalnum() or after in DASHES
    if body is not None and body.kind == "institution" and quote.words <= BODY_WORDS and goes_on:
        return True  # «أعلنت "جماعة أنصار العدل" مسؤوليتها»
    spot = scene.spots.get(quote.first)
    if quote.words <= NAMING_WORDS and spot is not None and spot.end >= quote.end:
        return True
    return before != ":" and is_foreign(scene, quote)


def is_foreign(scene: Scene, quote: Quote) -> bool:
    """«ربع نهائي "يوروبا ليغ"», «شركة المنشآت "إي فاينانس"»: some words between marks that are none of the language."""
    words, k = scene.words, scene.k
    inside = [j for j in range(quote.first, quote.end) if words[j][:1] > LATIN and words[j].isalpha()]
    if not 1 < quote.words <= NAMING_WORDS or not inside:
        return False
    return all(
        words[j] not in k.first_person
        and not scene.is_ordinary(j)
        and not scene.is_given(j)
        and scene.form_at(j) is None
        and words[j] not in k.objects
        and words[j] not in k.speakers
        and not words[j].startswith(k.article)
        for j in inside
    )


def is_asked(scene: Scene, quote: Quote) -> bool:
    """«ورد على سؤال لأحد الصحفيين "هل …؟"، قائلا»: the quote is the question that is answered."""
    words, k = scene.words, scene.k
    for j in range(quote.mark - 1, max(0, quote.mark - ASKED), -1):
        if words[j] in k.particles["question"]:
            return words[j - 1] in k.particles["masdar_brings"]
        if j in scene.quote_at or words[j] in STOPS:
            return False
    return False


def ends_as_speech(scene: Scene, quote: Quote) -> bool:
    """«… للصحافيين "سنرى"»: a quote in the first person that ends its sentence."""
    words, k, page = scene.words, scene.k, scene.page
    stopped = quote.after >= len(words) or words[quote.after] in STOPS
    if not stopped and page.sentence_index(quote.after) == page.sentence_index(quote.mark):
        return False
    first = words[quote.first]
    named = first in k.objects or quote.first in scene.spots
    we = first.startswith(tuple(k.particles["we_will"])) and not named
    return we or any(w in k.first_person for w in words[quote.first : quote.end])


def may_be_called(scene: Scene, quote: Quote) -> bool:
    """«أضافت "ميديا ماكس" أن», «وفق ما نقل "صوت بيروت"»: some words between marks where only a subject can stand are a name,
    unless they are those of a clause."""
    words, k = scene.words, scene.k
    if not quote.closed or quote.words > NAMING_WORDS:
        return False
    after = words[quote.after] if quote.after < len(words) else "."
    follows = after in k.that or after in COMMAS or after in STOPS or after in k.particles["relayed_from"]
    if not follows:
        return False
    clausal = k.particles["clausal"] | k.particles["negation"] | k.first_person
    inside = range(quote.first, quote.end)
    return not any(words[j] in clausal or words[j] in k.that or scene.form_at(j) is not None for j in inside)


def names_before_that(scene: Scene, quote: Quote, frames: frozenset[str], limit: int) -> bool:
    """«أعلنت مجموعة الصناعات "بي إيه إي سيستمز" الجمعة أن»: the subject's name, for what is said comes after it."""
    words, k = scene.words, scene.k
    first = words[quote.first].removeprefix(k.article)
    body = first in k.particles["naming"] or quote.first in scene.spots or first in k.speakers
    if quote.words > (BODY_WORDS + 1 if body else NAMING_WORDS + 1) or not {"that", "described"} & frames:
        return False
    at = _past_remark(scene, quote.after, limit)
    while at < limit and (
        words[at] in COMMAS
        or words[at] in k.particles["day"]
        or words[at].startswith(k.article)
        or (words[at - 1] in COMMAS and at in scene.spots)  # «شركة "كذا"، فلان، إن»
    ):
        at = scene.spots[at].end if at in scene.spots else at + 1
    return at < limit and brings_that(scene, at, frames)


def _past_remark(scene: Scene, at: int, limit: int) -> int:
    """«"حملة كذا" - جماعة تضم … - إن», «"منظمة كذا"، وهي …، إن»: the token behind what is told of the named between two dashes or
    commas."""
    words = scene.words
    if at >= limit or (words[at] not in DASHES and words[at] not in COMMAS):
        return at
    ends = (j for j in range(at + 1, min(limit, at + REMARK)) if words[j] == words[at])
    end = next(ends, at)
    return end + 1 if end > at and end + 1 < limit and words[end + 1] in scene.k.that else at


def brings_that(scene: Scene, at: int, frames: frozenset[str]) -> bool:
    """«أن», «إلى أن» of the verb at token `at`."""
    words, k = scene.words, scene.k
    if words[at] in k.that:
        return not words[at].startswith(k.conjunction)
    return words[at] in frames and words[at + 1 : at + 2] != [] and words[at + 1] in k.that
