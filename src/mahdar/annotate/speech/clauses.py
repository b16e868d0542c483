"""Where a clause of the writer's begins behind what was said: «دعا إلى الحوار، وقد زار …», «رفضه للاتفاق، لكنه …»."""

from __future__ import annotations

from mahdar.annotate.speech.described import joined_object_verb
from mahdar.annotate.speech.next_verbs import answers
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.scene import COMMAS, Scene

#: What is said is told in so many tokens at most before the writer goes on: longer sentences are lists, or hostile.
CLAUSE_REACH = 200
#: Words of an aside («، رغم الضغوط،»).
ASIDE = 10


def before_clause(scene: Scene, start: int, stop: int) -> int:
    """«دعا إلى الحوار، وقد زار …», «رفضه للاتفاق، لكنه …»: the comma before a clause of the writer's."""
    words, p = scene.words, scene.k.particles
    i, end = start, min(stop - 1, start + CLAUSE_REACH)
    while i < end:
        quote = scene.quote_at.get(i)
        if quote is not None:
            i = quote.after
            continue
        after = words[i + 1]
        if i > start and (_tells_when_said(scene, i) or _tells_what_else(scene, i)):
            return i
        known = after.startswith(scene.k.conjunction) and (
            after[1:] in scene.k.deeds or joined_object_verb(scene, i + 1)
        )
        if known and words[i] not in COMMAS and _joins_clause(scene, i + 1):
            return i + 1  # «رفضها المهلة واستدعت السفير»
        if words[i] in COMMAS and (
            _joins_clause(scene, i + 1)
            or _joins_present(scene, start, i + 1)
            or answers(scene, i + 1)  # «أعلنت إتمام السد، فسارعت الخارجية إلى»
            or after in p["then"]
            or (after in p["contrast"] and after not in p["and_he"])
        ):
            return i
        i += 1
    return stop


def _tells_when_said(scene: Scene, i: int) -> bool:
    """«رحب بالهدنة في اتصال أجراه», «أعلن قطع العلاقات أثناء استقباله …»: where or when it was said."""
    words, k = scene.words, scene.k
    word, p = words[i], k.particles
    if word not in p["document_in"] and word not in p["time_preposition"]:
        return False
    done = words[i - 2] in p["who"] and scene.form_at(i - 1) is None
    if words[i - 1] in COMMAS or done:
        return False  # «الشرطي الذي ظهر في فيديو»
    if words[i - 1] in p["told_of"] or words[i - 1].removeprefix(k.conjunction) in p["source_of"]:
        return False  # «بما جاء في بيان», «ومن خلال خطابه»
    if word in p["document_in"] and (words[i + 1] in p["utterance"] or words[i + 1] in p["sent"]):
        return True
    own = word not in p["post_in"] and words[i + 1].endswith(k.pronouns) and has_pronoun(scene, i + 1)
    return own and words[i + 1] in p["own_doing"]


def _tells_what_else(scene: Scene, i: int) -> bool:
    """«دعا إلى التنحي، في الوقت الذي يدرس فيه القضاء …», «أعلن عزمه فرض رسوم ما أثار غضب …», «تعهد بالمضي فيه، رغم الفضيحة»: what
    goes on meanwhile, what came of it, and what it was said in spite of."""
    words, p = scene.words, scene.k.particles
    word, after = words[i], words[i + 1]
    if word in p["post_in"]:
        meanwhile = after.removeprefix(scene.k.article) in p["at_the_time"]
        at_it = i + 3 < len(words) and words[i + 3].endswith(scene.k.pronoun)  # «في الوقت الذي يحدده الدستور»
        return meanwhile and i + 2 < len(words) and words[i + 2] in p["who"] and not at_it
    if after in p["leads_to"] and word in p["which"]:
        return True
    if after in p["leads_to"] and word in p["what_came"]:
        return not _takes_what(scene, i - 1)
    in_spite = word in p["in_spite"] or (word in p["masdar_brings"] and after in p["in_spite"])
    return in_spite and words[i - 1] in COMMAS and not _is_aside(scene, i)


def _is_aside(scene: Scene, i: int) -> bool:
    """«تمسكه، رغم الضغوط، بالخطة»: a preposition behind the next comma goes on with what was begun."""
    words, k = scene.words, scene.k
    close = next((j for j in range(i + 1, min(i + ASIDE, len(words) - 1)) if words[j] in COMMAS), 0)
    if not close or scene.phrase_at(close + 1) is not None:
        return False
    after = words[close + 1]
    return after in k.particles["preposition"] or after.startswith(k.by + k.article)


def _takes_what(scene: Scene, i: int) -> bool:
    """«تنفيذ ما أحدث تقدما», «كل ما أثار الجدل», «عن ما أدى إلى الأزمة»: the word at `i` brings «ما» as what hangs on it."""
    word, k = scene.words[i], scene.k
    governs = word in k.particles["determiner"] or word in k.particles["preposition"]
    return (
        governs or word in k.objects or word.removeprefix(k.by) in k.objects or scene.form_at(i) is not None
    )


def opens_clause(scene: Scene, i: int) -> bool:
    """«…، لم تعلن», «…، أغلقت السلطات»: a negation, «كان» or a verb in the past stands at `i`."""
    words, k = scene.words, scene.k
    word = words[i] if i < len(words) else ""
    if word in k.that or i in scene.spots or scene.noun_at(i) is not None:
        return False
    if word in k.particles["auxiliary"] or word in k.particles["negation"] or word in k.deeds:
        return True
    return _is_she(scene, word)


def _is_she(scene: Scene, word: str) -> bool:
    """«أغلقت»: it has the ending of her verb in the past, and no noun's."""
    k = scene.k
    return len(word) > 3 and word.endswith(k.she) and word[-2] not in k.particles["long_vowel"]


def _joins_present(scene: Scene, start: int, i: int) -> bool:
    """«…، ويتعرض من يزورها للنقد»: a verb in the present, joined to a noun phrase that holds none."""
    words, k = scene.words, scene.k
    bare = words[i].removeprefix(k.conjunction)
    if bare == words[i] or len(bare) < 4 or not bare.startswith(k.clause_letters) or i in scene.spots:
        return False
    if bare in k.objects or bare in k.speakers or bare in k.forms or scene.noun_at(i) is not None:
        return False
    return not any(
        w.removeprefix(k.to).startswith(k.clause_letters) or w in k.particles["who"] for w in words[start:i]
    )


def _joins_clause(scene: Scene, i: int) -> bool:
    """«وقد زار», «ولم يوقع», «ووعدت بدعمه», «وغادر القاعة»: a particle or a verb joined by «و» after a noun phrase."""
    word, k = scene.words[i], scene.k
    if not word.startswith(k.conjunction):
        return False
    if word in k.particles["auxiliary"] or word in k.particles["negation"]:
        return True
    bare = word[1:]
    if joined_object_verb(scene, i):
        return True
    if bare in k.objects or bare.startswith(k.article) or i in scene.spots or scene.noun_at(i) is not None:
        return False
    return bare in k.deeds or _is_she(scene, bare)
