"""Which noun is what a verb of saying brings: «نفى علمه بـ», «طلب من الحكومة دعم …», and no other beside it."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.possible_sources import is_source
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.knowledge.speech import Form

#: Words from an occasion to what is called for.
NEAR = 12
#: Words of a phrase between commas.
BESIDE = 16
#: Kinds of verb that judge what is there; they put nothing out.
_JUDGING = frozenset(("support", "oppose"))
#: Words from a noun of saying to its that-clause.
ANSWERED = 8
#: Words of «في العاصمة السورية».
TOWN = 3


def told_by_another(scene: Scene, verb: int, that: int) -> bool:
    """«رد الناطق على قول الوزير إن»: the that-clause at `that` is of the noun of saying that is answered."""
    words, p = scene.words, scene.k.particles
    if _is_held(scene, verb, that):
        return True
    for j in range(that - 1, max(verb + 1, that - ANSWERED), -1):
        if words[j] not in p["masdar_of"]:
            continue
        plain = scene.is_inna(that)  # «قال بعد إعلان الشرطة إن»: the verb's own
        occasion = not plain and _is_occasion(scene, j) and is_source(scene, j + 1, False)
        if words[j - 1] in p["masdar_brings"] or occasion:
            end = phrase_end(scene, j + 1, that)
            return end == that or (words[end] in p["post_in"] and that <= end + TOWN)
    return False


def _is_occasion(scene: Scene, masdar: int) -> bool:
    """«انتشرت الصور بعد إعلان الحكومة أن», «… بعد ساعات من إعلان الصين أنها»: when, or in spite of what, it was."""
    words, p = scene.words, scene.k.particles
    if words[masdar] not in p["announcing"]:
        return False
    since = words[masdar - 1] in p["source_of"] and any(
        w in p["upon"] for w in words[masdar - 4 : masdar - 1]
    )
    return since or words[masdar - 1] in p["upon"]


def _is_held(scene: Scene, verb: int, that: int) -> bool:
    """«اعترف الجيش بقصف منشأة يشتبه بأنها …»: the clause of a verb right before it that has nobody as its subject."""
    words = scene.words
    held = that - 1 - (words[that - 1] in scene.k.particles["post_in"])
    form = scene.form_at(held) if held > verb else None
    return form is not None and form.shape == "present" and form.verb.impersonal and form.verb.clause


def of_occasion(scene: Scene, verb: int, i: int, limit: int) -> bool:
    """«دعا في مستهل مؤتمر دولي لدعم الجيش إلى …»: the «ل» at `i` belongs to where it was said, «إلى» is still to come."""
    words, p = scene.words, scene.k.particles
    before = words[verb + 1 : i]
    if not any(w in p["preposition"] for w in before) or not COMMAS.isdisjoint(before):
        return False
    for j in range(i + 1, min(limit, i + NEAR)):
        if words[j] in COMMAS or scene.form_at(j) is not None:
            return False
        if words[j] in p["traced_to"]:
            return j + 1 < len(words) and words[j + 1] not in p["not_content"]  # «للوقوف إلى جانب …»
    return False


def past_asked(scene: Scene, start: int, limit: int) -> int:
    """«طلب من الحكومة دعم الجهود»: what is asked begins after who is asked."""
    if scene.words[start] == "#" and start + 1 < limit:
        asked = past_asked(scene, start + 1, limit)
        return asked if asked > start + 1 else start
    if start not in scene.spots and scene.noun_at(start) is None:
        return start
    end = phrase_end(scene, start, limit)
    if end >= limit:
        return start
    begins = scene.words[end][:1].isalpha() and scene.words[end] not in scene.k.particles["preposition"]
    return end if scene.words[end] in scene.k.objects or (start in scene.spots and begins) else start


def own_matter(scene: Scene, i: int, form: Form) -> bool:
    """«نفى عضو في الوفد علمه بـ», «نفى المصدر هذه الأنباء»: a noun with a pronoun, or one pointed at, that is denied or
    judged."""
    words, k = scene.words, scene.k
    if words[i - 1] in k.particles["preposition"] or not words[i][:1].isalpha() or words[i - 1] in k.what:
        return False  # «نفى من جهته ما نشرته الصحيفة»
    if words[i] in k.particles["determiner"]:
        return i + 1 < len(words) and words[i + 1].startswith(k.article)
    if (
        form.verb.kind not in ("deny", "claim")
        or words[i].startswith((k.by, k.to))
        or words[i] in k.particles["preposition_pronoun"]
    ):
        return False
    head = words[i - 1].removeprefix(k.conjunction)
    if head in k.speakers and not head.startswith(k.article):
        return False  # «نفى فلان، رئيس وفدها، …»
    return len(words[i]) > 3 and words[i].endswith(k.pronouns) and has_pronoun(scene, i)


def dependent(scene: Scene, i: int) -> bool:
    """«عقب انتهاء المحادثات», «مسؤول السياسة الخارجية», «لوقف إطلاق النار»: the noun hangs on the word before it."""
    words, k = scene.words, scene.k
    before = words[i - 1]
    if before in k.particles["preposition"]:
        return True
    if words[i - 2] in k.particles["preposition"] and before in k.particles["event"]:
        return True  # «في بيان نشر مساء»
    if before.startswith((k.to, k.by)) and before[1:] in k.objects:
        return True
    if words[i - 2] in COMMAS and before.startswith(k.by) and len(before) > 3 and i - 1 not in scene.spots:
        return True  # «، بهدف ضمان»
    head = k.speakers.get(before)
    indefinite = head is not None and not before.startswith(k.article)
    return words[i].startswith(k.article) and (
        indefinite or (before in k.objects and not before.startswith(k.article))
    )


def past_addressee(scene: Scene, at: int, stop: int) -> int:
    """«ناشد الوزير المجتمعين العمل على …», «ناشد الرئيسين في بيان تسوية …»: what is asked begins after who is asked."""
    words, k = scene.words, scene.k
    oblique = words[at].startswith(k.article) and words[at].endswith(tuple(k.particles["oblique"]))
    known = at in scene.spots or scene.noun_at(at) is not None
    if not (oblique or known) or words[at] in k.objects:
        return at
    end = at + 1 if oblique and not known else phrase_end(scene, at, stop)
    if end < stop and words[end].startswith(k.article) and end not in scene.spots:
        return end
    asked = (j for j in range(end, min(stop, end + NEAR)) if words[j] in k.objects)
    return next((j for j in asked if words[j - 1] not in k.particles["preposition"]), at)


def past_asides(scene: Scene, comma: int, at: int, stop: int) -> int:
    """«انتقد النائب، خلال جلسة المجلس صباح أمس، بطء الحكومة»: the object behind where or when it was said, between commas;
    `at` where no such phrase closes. The subject ends at `comma`."""
    words, p = scene.words, scene.k.particles
    while comma + 1 < stop and words[comma] in COMMAS and words[comma + 1] in p["preposition"]:
        close = next((j for j in range(comma + 2, min(stop, comma + BESIDE)) if words[j] in COMMAS), stop)
        inner = range(comma + 1, close)
        if close + 2 >= stop or any(words[j] in scene.k.that or j in scene.quote_at for j in inner):
            return at
        if words[close + 1] in p["contrast"]:
            return at  # «، وهو يغادر القاعة،»
        comma, at = close, close + 1
    return at


def is_paper_put_out(scene: Scene, i: int, form: Form) -> bool:
    """«…، وأعلن قائمة من …», «…، وتوقع إعلان التهدئة»: right behind a verb that «و» joins a paper or a thing whose gender the
    verb has not, or a noun of action, is what is announced or expected, and nobody's voice."""
    word, k = scene.words[i], scene.k
    noun = k.speakers.get(word)
    if not form.cut or form.number != "s" or form.shape != "past" or word.startswith(k.article):
        return False
    if noun is None:
        # «وانتقد أساتذة الجامعة القرار», «واستنكر بشدة "…"», «وأعلن فجأة استقالته»
        other = (
            form.verb.kind in _JUDGING or scene.words[i - 2] not in COMMAS or word.startswith((k.by, k.to))
        )
        other = other or any(word in k.particles[role] for role in ("adverb", "preposition"))
        thing = word.endswith(k.pronoun) and scene.is_ordinary(i) and not has_pronoun(scene, i)
        return thing and not other and form.gender == "m" and word not in k.adverbs
    if noun.kind != "document":
        return False
    if noun.gender is not None and noun.number == "s" and noun.gender != form.gender:
        return True
    definite = i + 1 < len(scene.words) and scene.words[i + 1].startswith(k.article)
    return word in k.particles["masdar_of"] and form.verb.impersonal and definite


def of_noun(scene: Scene, verb: int, i: int, form: Form) -> bool:
    """«ضرورة الحصول على إذن», «على مقربة من الحدود»: the preposition at `i` belongs to the noun before it."""
    words, p = scene.words, scene.k.particles
    takes = (
        p["takes_on"]
        if words[i] in p["masdar_brings"]
        else p["takes_from"]
        if words[i] in p["source_of"]
        else ()
    )
    if i <= verb + 2 or not takes or i - 1 in scene.spots or form.verb.kind == "ask":
        return False
    bare = words[i - 1].removeprefix(scene.k.article)
    return bare in takes or words[i - 1][1:].removeprefix(scene.k.article) in takes


def of_subject(scene: Scene, verb: int, i: int, limit: int, frames: frozenset[str]) -> bool:
    """«دعا الأمين العام للحزب، في خطاب، إلى الهدنة»: right behind the subject «ل» belongs to it where the verb's own
    preposition follows."""
    words, prepositions = scene.words, scene.k.particles["preposition"]
    if i <= verb + 1 or phrase_end(scene, verb + 1, limit) != i:
        return False
    for j in range(i + 1, limit):
        form = scene.form_at(j)
        if form is not None and not form.verb.strict:
            return False
        if words[j] in frames and words[j] in prepositions:
            return True
    return False
