"""What is said of an object: what ties it to the object, and where the object begins («وصف الاتفاق بأنه …»)."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.quoted_names import NAMING_WORDS
from mahdar.annotate.speech.scene import COMMAS, Scene


def link_to(scene: Scene, verb: int, frames: frozenset[str], limit: int) -> int | None:
    """What ties the object of such a verb to what is said of it: «بأنه …», «بالتقصير», «مسؤولية …»."""
    words, k = scene.words, scene.k
    loose: int | None = None
    i = verb + 1
    if i >= limit or (
        words[i] in k.particles["preposition_pronoun"] and words[i] not in k.particles["in_it"]
    ):
        return None  # «الذي وصف به سيبويه …»
    somebody = words[i] in k.particles["source_of"] and "described" in frames  # «واصفا من يدخل …»
    while i < limit:
        word = words[i]
        if "described" in frames and word in k.particles["asks"]:
            break  # «وصفت كيف قيدها في كرسي بالطابق الأسفل»
        if word in k.particles["who"] and words[i - 1] in COMMAS:
            i = next((j + 1 for j in range(i, limit) if words[j] in COMMAS), limit)
            continue  # «اتهمت الوزارة، التي تعرضت لهجوم، الجماعة بـ»
        if "blamed" in frames:
            if word in k.particles["blame"]:
                return i
        elif "traced" in frames:
            if word in k.particles["traced_to"] and i > verb + 1:
                return i
        elif (word in k.that and word.startswith(k.by)) or (
            word == k.by and (i + 1 in scene.quote_at or "accused" in frames)
        ):
            return i
        elif (
            loose is None
            and not somebody
            and word.startswith(k.by)
            and i > verb + 1
            and _says_of(scene, i, frames)
        ):
            loose = i
        form = scene.form_at(i)
        if form is not None and not form.verb.strict and (form.cut or words[i - 1] in COMMAS):
            break
        spot = scene.spots.get(i)
        i = spot.end if spot is not None and spot.end > i else i + 1
    return loose


def _says_of(scene: Scene, i: int, frames: frozenset[str]) -> bool:
    """«بالتقصير», «"بالحمقاء"»: the word after «ب» is what is said of the object, no name and no adverb."""
    words, k = scene.words, scene.k
    if i in scene.spots or words[i] in k.particles["b_words"]:
        return False
    if not words[i].startswith(k.by + k.article) and is_adjective(words[i], k.particles["nisba"]):
        return False
    if "described" in frames:
        return i - 1 in scene.quote_at or is_called(scene, i)
    return len(words[i]) > 2 and words[i] not in k.particles["preposition_pronoun"]


def is_called(scene: Scene, i: int) -> bool:
    """«بالصادمة وغير المبررة», «بالخطأ الجسيم الذي …», «بالـ"وحشية"»: a definite word behind «ب», no name and no person, that
    ends its phrase with its adjectives."""
    words, k = scene.words, scene.k
    somebody = k.speakers.get(words[i][1:])
    if not words[i].startswith(k.by + k.article) or i in scene.spots:
        return False
    if somebody is not None and somebody.kind not in ("document", "sources"):
        return False  # «وصف لقاءه بالمبعوث الأممي»
    if words[i] == k.by + k.article:
        return i + 1 in scene.quote_at
    at = i + 1
    while at < len(words) and words[at].startswith(k.article) and at not in scene.spots:
        at += 1
    after = words[at] if at < len(words) else ""
    ends = not after[:1].isalpha() or after.startswith(k.conjunction)
    led = after in k.particles["who"] or after in k.particles["preposition"] or after.startswith(k.to)
    for_many = words[i - 1].startswith(k.to * 2)  # «دواء للمصابين بالحساسية»
    return not for_many and (ends or (at > i + 1 and led))


def object_start(scene: Scene, at: int, link: int) -> int | None:
    """The object before the link, with what is said of it; `at` is the token after the subject. What stands between
    commas there, and a phrase after a preposition, belong to the subject («اتهم الوزير، في كلمة له، الشرطة بـ»)."""
    words, k = scene.words, scene.k
    if at < link and words[at] in COMMAS:
        after = next((j + 1 for j in range(at + 1, link) if words[j] in COMMAS), None)
        at = after if after is not None and _opens_object(scene, after, link) else at + 1
    elif at < link and words[at] in k.particles["preposition"]:
        at = _after_phrase(scene, at, link)
    while at + 2 < link and words[at] in k.particles["day"] and words[at + 1] in COMMAS:
        at += 2  # «وصف فلان، زعيم الحركة، الاثنين، ما يحصل بأنه»
    return at if _opens_object(scene, at, link) else None


def _after_phrase(scene: Scene, at: int, link: int) -> int:
    """«وصف في وقت سابق المحادثات», «وصف قبل التصويت النزاع»: the definite word or name after a preposition's phrase."""
    at = _past_word(scene, at + 1)
    while at < link and not scene.words[at].startswith(scene.k.article):
        spot = scene.spots.get(at)
        if spot is not None and not spot.cut:
            break
        at = _past_word(scene, at)
    return at


def _past_word(scene: Scene, at: int) -> int:
    spot = scene.spots.get(at)
    return spot.end if spot is not None else at + 1


def _opens_object(scene: Scene, at: int, link: int) -> bool:
    words, k = scene.words, scene.k
    if at + 1 < link and words[at] in k.particles["source_of"]:
        called = words[at + 1] in k.particles["names_it"] or words[at + 1] in k.object_forms
        return called and words[at + 1].endswith(k.pronouns)  # «حمل من سماهم المتشددين مسؤولية …»
    return (
        at < link
        and words[at][:1].isalpha()
        and words[at] not in k.particles["preposition"]
        and words[at] not in k.particles["who"]
        and at not in scene.quote_at
    )


def agrees_before(scene: Scene, i: int) -> bool:
    """«مسؤولين بارزين»: an adjective of the noun before it."""
    oblique = tuple(scene.k.particles["oblique"])
    return scene.words[i].endswith(oblique) and scene.words[i - 1].endswith(oblique)


def is_adjective(word: str, endings: frozenset[str]) -> bool:
    """«بريطانية» begins with the letter of a preposition and is none."""
    return len(word) > 5 and any(word.endswith(e) for e in endings)


def seen_in(scene: Scene, verb: int, i: int, limit: int) -> int | None:
    """«رأت الرباط فيه طعنة», «رأت فيه الرباط طعنة»: where what is seen in the thing begins that the pronoun at `i`
    means."""
    words, k = scene.words, scene.k
    at = phrase_end(scene, i + 1, limit) if i == verb + 1 else i + 1
    while at < limit and words[at] in k.particles["day"]:
        at += 1
    if at >= limit or words[at] in k.that or words[at] in k.particles["preposition"] or at in scene.spots:
        return None
    indefinite = (
        words[at][:1].isalpha() and not words[at].startswith(k.article) and not has_pronoun(scene, at)
    )
    return at if indefinite or at in scene.quote_at else None


def seen_of(scene: Scene, verb: int, i: int, limit: int) -> int | None:
    """«رأى في الاتفاق بداية لعهد», «رأى ضرورة عقد الجلسة»: where what is seen in a thing, or held to be needed, begins."""
    words, p = scene.words, scene.k.particles
    if words[i] in p["needed"] and (i == verb + 1 or phrase_end(scene, verb + 1, i) == i):
        return i
    beside = i == verb + 1 or phrase_end(scene, verb + 1, i) == i
    if words[i] not in p["post_in"] or not beside or i + 2 >= limit:
        return None
    at = i + 1  # a definite thing, and no «في إطار …»
    while at < limit and (words[at].startswith(scene.k.article) or words[at] in p["determiner"]):
        at += 1
    if (
        at >= limit
        or at == i + 1
        or at in scene.spots
        or words[at] in p["preposition"]
        or words[at] in scene.k.that
    ):
        return None
    noun = words[at].endswith((scene.k.accusative, scene.k.pronoun)) and not has_pronoun(scene, at)
    return at if noun and not words[at].startswith(scene.k.article) and len(words[at]) > 3 else None


def joined_object_verb(scene: Scene, i: int) -> bool:
    """«استنكرت الحركة المؤتمر ووصفه الوزير بأنه»: a verb of saying with its object, joined by «و»; and not «وشكره»,
    «وطالبة», which are nouns."""
    form = scene.k.object_forms.get(scene.words[i])
    if form is None or not form.cut or i in scene.spots or scene.words[i][form.cut :] in scene.k.own_objects:
        return False
    return has_pronoun(scene, i) or not scene.words[i].endswith(scene.k.pronoun)


def after_relative(scene: Scene, i: int, limit: int) -> int:
    """Skip a relative clause when it ends at a comma and something still follows."""
    words, k = scene.words, scene.k
    if words[i - 1] not in COMMAS and words[i] in k.that:
        return i + 1
    described = said_within = False
    passed = 0  # the end of a name between marks: «تحدث إلى "سي إن إن"»
    for j in range(i + 1, min(limit, i + 30)):
        if j in scene.quote_at and scene.quote_at[j].words <= NAMING_WORDS:
            passed = scene.quote_at[j].after
        if j < passed:
            continue
        if words[j] in COMMAS:
            return j + 1
        if j > i + 2 and not said_within and scene.is_inna(j):
            return j  # «قال النائب، الذي عمل وزيرا قبل أعوام إن …»: no comma closes it, and no verb in it takes «إن»
        said_within = said_within or words[j] in k.forms or words[j] in k.saying_nouns
        if words[j] == ":" or (j in scene.quote_at and scene.quote_at[j].words > NAMING_WORDS):
            return j
        said = k.object_forms.get(words[j])  # «التي وصفها فلان بأنها»: it is said of her
        described = described or (said is not None and "described" in said.verb.frames)
        far = j > i + 2 and not described  # «الذي بدا أنه»
        if far and words[j] in k.that and words[i - 1] not in COMMAS and scene.form_at(j - 1) is None:
            return j
    return limit if described else i + 1
