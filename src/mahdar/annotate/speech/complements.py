"""What is said: the complement of a verb of saying, and where it begins. Where it ends is told in `scope`."""

from __future__ import annotations

from mahdar.annotate.speech.described import (
    after_relative,
    agrees_before,
    is_adjective,
    joined_object_verb,
    link_to,
    object_start,
    seen_in,
    seen_of,
)
from mahdar.annotate.speech.matters import (
    dependent,
    is_paper_put_out,
    of_noun,
    of_occasion,
    of_subject,
    own_matter,
    past_asked,
    told_by_another,
)
from mahdar.annotate.speech.names import each_of
from mahdar.annotate.speech.next_verbs import another_verb, answers, is_anothers
from mahdar.annotate.speech.phrase_borders import after_cognate, has_pronoun
from mahdar.annotate.speech.phrases import ASIDE, phrase_end
from mahdar.annotate.speech.quoted_names import (
    NAMING_WORDS,
    brings_that,
    ends_as_speech,
    is_name,
    names_before_that,
)
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.arabic.value import Value
from mahdar.knowledge.speech import OF_OBJECT, Form, Phrase

SHADDA = "\u0651"
#: How far a verb may stand from what it brings.
REACH = 48
_PATIENT = frozenset(("report", "answer", "admit"))
_JUDGING = frozenset(("deny", "claim", "oppose", "support"))
_OPINIONS = frozenset(("opinion", "describe"))


class Complement(Value, frozen=True):
    """What follows a verb of saying. `at` is where the words that bring it begin (the end of the subject's zone)."""

    kind: str  # that | preposition | object | colon | quote
    at: int
    start: int
    cut: int = 0
    quote: Quote | None = None


def find_complement(scene: Scene, verb: int, form: Form, stop: int) -> Complement | None:
    """The complement of the verb at token `verb`, before `stop`; `None` when no frame of the verb is met."""
    words, k = scene.words, scene.k
    p, that, quote_at, spots = k.particles, k.that, scene.quote_at, scene.spots
    prepositions, where, unnamed = p["preposition"], p["where"], p["unnamed"]
    negation, contrast, relative, who = p["negation"], p["contrast"], p["relative"], p["who"]
    frames = form.verb.frames
    limit = min(stop, verb + REACH)
    if frames & OF_OBJECT:
        link = link_to(scene, verb, frames, limit)
        return None if link is None else Complement("object", link, link)
    only_that = False  # inside a preposition's phrase, only a better reading may still come
    # «بين», «عبر» are prepositions far more often than verbs: no colon and no quote makes verbs of them
    like_preposition = words[verb][form.cut :] in prepositions and "colon" not in frames
    like_preposition = like_preposition and SHADDA not in scene.raw(verb, verb + 1)  # «بيّن»
    held: Complement | None = None
    inside = False  # behind «بعد أن» and a verb of saying, whose the clause is
    patient = False  # «ذكرت مجموعة معنية بالحريات أن»: a «ب» before the that-clause belongs to the subject
    i = verb + 1
    if form.verb.strict:
        limit = min(limit, verb + 26)
    if (noun := scene.noun_at(i)) is not None and noun.kind == "sources":
        end = phrase_end(scene, i, limit)
        if end < limit and (words[end] in frames or words[end] in that or words[end] in k.objects):
            i = end  # «شدد مصدر مطلع على المحادثات على أن»
    while i < limit:
        if words[i] in unnamed and (i := scene.after_aside(i)) >= limit:
            break
        word = words[i]
        if word.endswith(k.accusative) and (cognate := after_cognate(scene, i)) > i:
            i = cognate  # «نفت الوزارة نفيا قاطعا وجود …»
            continue
        if word in k.starts and (phrase := scene.phrase_at(i)) is not None:
            if phrase[0].kind == "background":
                return held  # «بين البلدين، ومن المقرر أن»
            if words[i - 1] in COMMAS and held is None and (behind := _after_source(scene, phrase, limit)):
                i = behind
                continue
        quote = quote_at.get(i)
        if quote is not None:
            apart = i > verb + 1 or form.verb.takes_object or scene.noun_at(quote.first) is not None
            apart = apart or (quote.after < limit and brings_that(scene, quote.after, frames))
            apart = apart or words[quote.first].removeprefix(k.article) in p["naming"]
            heard = words[i - 1] == k.to and quote.words <= NAMING_WORDS  # «تحدثوا لـ"نافذة الصومال"»
            if heard or is_name(scene, quote) or (apart and names_before_that(scene, quote, frames, limit)):
                i = quote.after
                continue
            others = (
                words[i - 1] in that and "that" not in frames
            )  # «وجه اللوم إلى الحركة التي نددت به قائلة إن "…"»
            if held is not None or others or is_anothers(scene, verb, i):
                return held
            expected = quote.words <= NAMING_WORDS and words[quote.first].endswith(k.accusative)
            day = next((j for j in range(i, verb + 1, -1) if words[j - 1] not in p["day"]), verb + 1)
            if expected and form.verb.impersonal and "object" in frames and _ends_phrase(scene, verb, day):
                return Complement("object", i, i)  # «توقع الرئيس "نجاحا هائلا" للقاء»
            if like_preposition or form.verb.near:
                i = quote.after
                continue
            beside = i == verb + 1 or words[i - 1] in COMMAS or _ends_phrase(scene, verb, i)
            close = beside and (i == verb + 1 or (form.verb.kind not in _OPINIONS and not form.verb.strict))
            after_preposition = words[i - 1] in prepositions and words[i - 1] not in frames
            brings = (
                "colon" in frames or beside or after_preposition
            )  # «تجمع جنود …، وأرفقت الصور بتعليق "…"»
            if (not after_preposition or quote.words > NAMING_WORDS + 2) and (
                (beside and "question" in frames and quote.words > 2)
                or (quote.words > NAMING_WORDS and brings)
                or ("colon" in frames and close)
                or (not after_preposition and ends_as_speech(scene, quote))
            ):
                return Complement("quote", i, quote.first, 0, quote)
            i = quote.after
            continue
        if word == ":" and like_preposition:
            return held
        if word == ":" and is_anothers(scene, verb, i):
            return held
        if word == ":":
            after = quote_at.get(i + 1)
            if after is not None:
                return Complement("quote", i, after.first, 0, after)
            told = "colon" in frames or (i == verb + 1 and form.shape == "present")  # «نتنياهو يتوعد: سنرد»
            return Complement("colon", i, i + 1) if told and held is None else held
        cut = that.get(word)
        if held is None and "question" in frames and _is_whether(scene, i, limit):
            return Complement("that", i, i)  # «سأل عما إذا …», «سألها إن كانت …»
        if k.to in frames and word.startswith(k.to) and word[1:] in that:
            own = that[word[1:]]
            return that_clause(scene, i, i, own if own < 0 else own + 1)  # «أسف لأن»
        if cut is not None and not word.startswith((k.conjunction,)):
            by_that = k.by in frames and word.startswith(k.by)  # «لوح بأن»
            if not by_that and "that" not in frames and "described" not in frames:
                return held
            hung = words[i - 1] in prepositions or words[i - 1] in where
            if hung and words[i - 1] not in frames and cut < 1:
                inside = scene.form_at(i + 1) is not None
                i += 2 if inside else 1  # «بعد أن أقرت الحكومة …: "…"», «قبل أن», «حيث أن»
                continue
            if inside or told_by_another(scene, verb, i):
                return held
            if held is not None and i > held.start + 1 and not patient:
                return held
            if like_preposition and i > verb + 1 and not _ends_phrase(scene, verb, i):
                return held  # «محادثات بين البلدين يمكن أن تعقد»
            if k.by not in frames and _too_far(scene, verb, i, form):
                return held
            if words[i - 1] in p["saying_noun"] and words[i - 1].startswith(k.by):
                return held  # «…، مكتفيا بالقول إن»
            apart = form.verb.strict or not _ends_phrase(scene, verb, i - 1)
            if words[i - 1] in p["above_all"] and i > verb + 2 and apart:
                return held  # «…، خاصة أن», «مع العلم بأن»; but «قال الوزير خصوصا إن»
            if words[i - 1] in p["grounds"] and words[i - 2] in p["masdar_brings"]:
                return held  # «أجاب عن سؤال …، على اعتبار أنه»
            return that_clause(scene, i, i, cut)
        if "question" in frames and word in p["asks"]:
            return Complement("that", i, i)  # «تساءل كيف …»
        if "seen" in frames and word in p["in_it"] and (seen := seen_in(scene, verb, i, limit)) is not None:
            return Complement("object", seen, seen)
        if "seen" in frames and held is None and (thing := seen_of(scene, verb, i, limit)) is not None:
            return Complement("object", thing, thing)
        if held is None and (not like_preposition or word in frames):
            found = _frame(scene, i, verb, form, limit)
            if found is not None:
                if found.kind == "object":
                    return _clause_after(scene, i, form, limit) or found
                if found.kind in ("that", "quote"):
                    return found
                held = found
                only_that = True
                patient = form.verb.kind in _PATIENT and found.cut > 0 and "that" in frames
        aside = words[i - 1] in negation  # «، لم يكشف عن اسمه،»
        if word in k.forms and i > verb + 1 and i not in spots and not aside and another_verb(scene, i):
            return held
        if words[i - 1] in COMMAS and answers(scene, i):
            return held  # «أعلنت الحكومة فتح المعبر، فسارعت الخارجية إلى»
        if word in k.object_forms and words[i - 1] not in COMMAS and joined_object_verb(scene, i):
            return held
        if word in contrast and i + 1 < limit and words[i + 1] in that:
            return held  # «…، غير أن …»
        if word in where and i + 1 < limit and scene.form_at(i + 1) is not None:
            return held  # «…، حيث قال …»: the next verb's
        if like_preposition and (word in who or word in p["which"]):
            return held  # «بين البلدين، والتي من المرجح أن», «بين البلدين، مما يعني أن»
        if (word in relative or word in who) and not only_that:
            i = after_relative(scene, i, limit)
            continue
        spot = spots.get(i)
        i = spot.end if spot is not None and not only_that and spot.end > i else i + 1
        if only_that and held is not None and i > held.start + (18 if patient else 2):
            return held
    return held


def _is_whether(scene: Scene, i: int, limit: int) -> bool:
    """«ما إذا», «عما إذا», «إذا ما», «إن كان»: a reported question that wants a yes or no."""
    words, p = scene.words, scene.k.particles
    word, after = words[i], words[i + 1] if i + 1 < limit else ""
    if word in scene.k.what:
        return after in p["whether"]
    return word in p["whether_it"] and (after in p["was"] or after in scene.k.what)


def _after_source(scene: Scene, phrase: tuple[Phrase, int], limit: int) -> int:
    """«حذرت المنظمة، حسبما أوردت الصحيفة، من أن»: the token behind the commas around a source; 0 when none closes."""
    if phrase[0].kind not in ("source", "source_verb"):
        return 0
    return next(
        (j + 1 for j in range(phrase[1], min(limit, phrase[1] + ASIDE)) if scene.words[j] in COMMAS), 0
    )


def _clause_after(scene: Scene, i: int, form: Form, limit: int) -> Complement | None:
    """«أعلن، في بيان نشر مساء، أن»: a clause right after a comma is the verb's; the noun before stands in an aside."""
    words, k = scene.words, scene.k
    if "that" not in form.verb.frames:
        return None
    for j in range(i + 1, limit):
        here = scene.form_at(j)
        if j in scene.quote_at or words[j] in k.particles["contrast"]:
            return None
        if here is not None and (words[j - 1] in COMMAS or not here.verb.strict):
            return None
        if words[j - 1] in COMMAS and words[j] in k.that and not words[j].startswith(k.conjunction):
            return that_clause(scene, j, j, k.that[words[j]])
    return None


def _too_far(scene: Scene, verb: int, i: int, form: Form) -> bool:
    """What such a verb brings stands behind it or its subject, and token `i` does not."""
    if not form.verb.near:
        return False
    somebody = verb + 1 in scene.spots or scene.noun_at(verb + 1) is not None
    behind = i == verb + 1 or (somebody and _ends_phrase(scene, verb, i))
    return i != verb + 1 if form.shape == "participle" else not behind


def _ends_phrase(scene: Scene, verb: int, i: int) -> bool:
    """The words between the verb and token `i` are its subject alone."""
    return phrase_end(scene, verb + 1, i) == i


def of_object(scene: Scene, at: int, link: int) -> Complement | None:
    """The object before the link, with what is said of it; `at` is the token after the subject."""
    start = object_start(scene, at, link)
    return None if start is None else Complement("object", start, start)


def plain_complement(scene: Scene, i: int) -> Complement | None:
    """A that-clause, a quote or a colon at token `i`: what follows a noun of saying."""
    cut = scene.k.that.get(scene.words[i])
    if cut is not None:
        return that_clause(scene, i, i, cut)
    quote = scene.quote_at.get(i)
    if quote is not None:
        return None if is_name(scene, quote) else Complement("quote", i, quote.first, 0, quote)
    if scene.words[i] == ":":
        inner = scene.quote_at.get(i + 1)
        return Complement("quote", i, inner.first, 0, inner) if inner else Complement("colon", i, i + 1)
    return None


def that_clause(scene: Scene, at: int, i: int, cut: int) -> Complement:
    start = i + 1 if cut < 0 else i
    quote = scene.quote_at.get(start)
    if quote is None and start < len(scene.words) and scene.words[start] == ":":
        quote = scene.quote_at.get(start + 1)
        start += 1
    if quote is not None and not is_name(scene, quote):
        return Complement("quote", at, quote.first, 0, quote)
    return Complement("that", at, start, max(cut, 0))


def _frame(scene: Scene, i: int, verb: int, form: Form, limit: int) -> Complement | None:
    """A preposition or an object that the verb takes, at token `i`."""
    words, k = scene.words, scene.k
    frames = form.verb.frames
    word = words[i]
    spot = scene.spots.get(i)
    nxt = words[i + 1] if i + 1 < limit else ""
    if word in k.what:
        return _what(scene, i, verb, form, nxt)
    if (
        word in k.particles["post_in"]
        and nxt not in k.that
        and any(w in k.particles["preposition"] for w in words[verb + 1 : i])
    ):
        return None  # «شكك في»: the commonest of prepositions belongs to what stands before it
    if word in frames and (words[i - 1] in k.particles["apart"] or of_noun(scene, verb, i, form)):
        return None  # «تحدث بعيدا عن الوقائع», «نبه لضرورة الحصول على إذن»
    if word in frames and len(word) > 1 and word not in ("that", "colon", "object"):
        quantity = k.speakers.get(words[i - 1]) if word in k.particles["source_of"] else None
        if quantity is not None and quantity.kind == "quantity" and words[i - 1] not in k.particles["day"]:
            return None  # «يخشى الكثير من السكان»; but «حذر الوزير الأحد من»: on Sunday
        if nxt in k.that:
            return that_clause(scene, i, i + 1, k.that[nxt])
        asked = form.verb.kind == "ask" and word in k.particles["source_of"]
        last = i
        while asked and last > verb + 1 and words[last - 1] in k.particles["adverb"]:
            last -= 1  # «طلب مجددا من»
        if asked and last > verb + 1 and not _ends_phrase(scene, verb, last):
            return None  # «طلبتا عقد اجتماع …، وأرسلت المزيد من»
        if form.verb.declining and nxt in k.particles["lack"]:
            return None
        if form.verb.clause or words[i - 1] in k.particles["amounts_to"]:
            return None  # «ذهب الوفد إلى المطار», «ما لا يقل عن»
        some = nxt in k.particles["quantifier"] and i + 2 < limit  # «من أي تصعيد», «من أي وقت مضى»
        if (words[i + 2] if some else nxt) in k.particles["not_content"] or not nxt or nxt in COMMAS:
            return None
        quote = scene.quote_at.get(i + 1)
        if quote is not None and quote.words > NAMING_WORDS:
            return Complement("quote", i, quote.first, 0, quote)
        start = i + 1
        if asked:
            start = past_asked(scene, start, limit)
        return Complement("preposition", i, start)
    by = k.by
    if (
        by in frames
        and word.startswith(by)
        and len(word) > 2
        and word not in k.no_matter
        and word not in k.particles["preposition_pronoun"]
        and not form.verb.clause
        and not agrees_before(scene, i)
        and not _too_far(scene, verb, i, form)
    ):
        plain = (
            (i > verb + 1 and not is_adjective(word, k.particles["nisba"]))
            or (scene.is_ordinary(i, 1) and word not in k.speakers)
            or word[1:] in k.objects
            or word[1:].startswith(k.article)
        )
        if (spot is None and plain) or (spot is not None and spot.cut):
            return Complement("preposition", i, i, 1)
    if (
        k.to in frames
        and word.startswith(k.to)
        and len(word) > 3
        and (
            i > verb + 1
            or word[1:] in k.objects
            or k.article + word[2:] in k.objects
            or scene.spots_end(verb)
        )
        and (spot is None or spot.cut)
        and word not in k.speakers  # «لجنة»
        and word not in k.particles["at_night"]
        and not of_occasion(scene, verb, i, limit)
        and not of_subject(scene, verb, i, limit, frames)
    ):
        return Complement(
            "preposition", i, i, 0 if word.startswith(k.to * 2) else 1
        )  # «للتصعيد»: one with «الـ»
    if by in frames and word == by and i + 1 in scene.quote_at:
        quote = scene.quote_at[i + 1]
        return Complement("quote", i, quote.first, 0, quote)
    lacking = word in k.particles["lack"] and nxt.endswith(k.pronouns) and has_pronoun(scene, i + 1)
    if form.verb.takes_object and (i == verb + 1 or any(w in COMMAS for w in words[verb + 1 : i])):
        return None  # «يبلغ طوله», «أبلغ دعوة»
    if words[i - 1] in k.particles["who"]:
        return None  # «أبلغ المبعوث الذي رفض البقاء»
    attitude = k.particles["attitude"]
    meant = word in attitude or (word.removeprefix(k.article) in attitude and word not in k.speakers)
    if "attitude" in frames and spot is None and meant:  # «كررت المعارضة مطالبتها»: a body
        return Complement("object", i, i)
    hung = words[i - 1] in k.particles["preposition"]  # «أعرب لدى مغادرته …»
    if "own_object" in frames and spot is None and not hung and (word in k.own_objects or lacking):
        return Complement("object", i, i)
    if "object" in frames and i == verb + 1 and spot is None and is_paper_put_out(scene, i, form):
        return Complement("object", i, i)
    if form.verb.document:
        return None  # «أظهر استطلاع نشرت نتائجه أمس أن»: what a paper shows stands right behind it
    if "object" not in frames or spot is not None or word in k.speakers or word in k.particles["relative"]:
        return None
    first = form.shape == "present" and scene.spots_end(verb)  # «الاتحاد ينفي علمه بـ»
    first = first or (form.verb.subject and word in k.particles["determiner"] and nxt not in k.speakers)
    if (
        (i > verb + 1 or first)
        and (form.verb.kind in _JUDGING or form.verb.subject)
        and own_matter(scene, i, form)
    ):
        return Complement("object", i, i)
    if word not in k.objects or word in k.particles["preposition"] or word in k.particles["saying_noun"]:
        return None  # «جدد التأكيد على»
    if not dependent(scene, i) and each_of(scene, i) is None:
        start = i - 1 if i > verb + 1 and words[i - 1] in k.particles["quantifier"] else i  # «أي مسؤولية»
        return Complement("object", start, start)
    return None


def _what(scene: Scene, i: int, verb: int, form: Form, told: str) -> Complement | None:
    """«نفى ما نشرته الصحيفة», «رحب بما سماه خطوة», «حذر مما وصفه بـ…»: a clause that stands for a noun."""
    k, frames = scene.k, form.verb.frames
    before = k.what[scene.words[i]]
    if form.verb.kind == "deny" and i == verb + 1 and told in k.particles["told_of"]:
        return Complement("object", i, i)  # «نافيا ما تردد عن»
    called = bool(before) and told in k.object_forms  # «رحبت …، التي …، في بيان بما سمته»
    aside = form.verb.kind == "deny" and scene.words[i - 1] in COMMAS  # «نفى مصدر، خلال …، ما نشرته»
    if form.verb.kind == "deny" and i > verb + 2 and (turn := scene.phrase_at(i - 2)) is not None:
        aside = aside or (turn[0].kind == "turn" and turn[1] == i)  # «نفى من جهته ما نشرته»
    placed = i == verb + 1 or called or aside or _ends_phrase(scene, verb, i)
    if (i == verb + 1 and not before) or not placed:
        return None
    if told not in k.object_forms and not told.endswith(k.pronouns) and told not in k.particles["told_of"]:
        return None
    if not before:
        return Complement("object", i, i) if "object" in frames else None
    return Complement("preposition", i, i, 1) if before in frames else None
