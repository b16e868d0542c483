"""Where what is said ends."""

from __future__ import annotations

from mahdar.annotate.speech.chain import MEDIA
from mahdar.annotate.speech.clauses import before_clause
from mahdar.annotate.speech.complements import find_complement, of_object
from mahdar.annotate.speech.next_verbs import replies
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.possible_sources import is_source
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.knowledge.speech import OF_OBJECT, QUOTE_MARKS, Form

_ENDS = frozenset(".!?؟…")
#: Some papers end their sentences with it.
BULLET = "•"


#: The most tokens of one indirect statement; no sentence that people write comes near.
MOST_SAID = 400
#: Words from «فيما» to a verb of saying.
WHO_SAYS = 6
#: Words of a subject before the comma that cuts it from its verb.
SUBJECT = 8
#: Words between «أما» and the verb.
AS_FOR = 16


def content_end(
    scene: Scene,
    start: int,
    stop: int,
    voice_gender: str | None,
    matter: bool = False,
    whole: bool = False,
    past: bool = False,
) -> int:
    """Where indirect speech that begins at `start` ends, at the latest at `stop` (the sentence's end). A `matter` is
    a noun phrase, to which no clause can be joined; a `whole` sentence is its source's («ووفق الموقع، …»); a `past` verb brings it."""
    words, k = scene.words, scene.k
    stop = min(stop, start + MOST_SAID)
    if BULLET in words[start + 1 : stop]:
        stop = words.index(BULLET, start + 1)  # «… الاحتلال• وكان المجلس»
    if matter:
        stop = before_clause(scene, start, stop)
    i = start + 1
    while (i := scene.next_cue(i)) < stop:
        quote = scene.quote_at.get(i)
        if quote is not None:
            i = quote.after
            continue
        word = words[i]
        if word in k.starts and i > start + 1 and _breaks_off(scene, i, stop):
            return trim(scene, start, i)
        if word in k.object_forms and words[i - 1] in k.particles["relative"] - k.particles["who"]:
            back = i - 1
            while back > start + 1 and words[back - 1] in k.particles["and_he"]:
                back -= 1
            new = back < i - 1 or words[back].startswith(k.conjunction) or words[back - 1] in COMMAS
            if new and back > start:
                return trim(scene, start, back)
        if words[i - 1] in COMMAS and word.startswith(k.to) and replies(scene, i):
            return trim(scene, start, i)  # «سأل عن الأسعار، ليرد الوزير قائلا»
        if words[i - 1] in COMMAS and _keeps_silent(scene, i, stop, voice_gender):
            return trim(scene, start, i)
        form = scene.form_at(i)
        remarked = form is not None and i > start + 3 and words[i - 2] in k.particles["writer_remarks"]
        if remarked and words[i - 3] in COMMAS and i + 1 < stop and words[i + 1] in k.that:
            return trim(scene, start, i - 2)  # «…، وهو اقتراح قال إن …»
        if form is not None and (
            _wants_verb(scene, start, i, matter)
            or (past and not matter and _goes_on_in_present(scene, start, i, form))
        ):
            i += 1
            continue
        joined = matter and form is not None and _goes_on_saying(scene, start, i, form, stop)
        if form is not None and (joined or _new_statement(scene, i, form, stop, voice_gender)):
            before = _concession(scene, i) or i
            before -= words[before - 1] in k.particles["verbal_negation"]
            while before > start + 1 and words[before - 1] in k.before_verb:
                before -= 1
            before = _before_subject(scene, start, _before_as_for(scene, start, before))
            return trim(scene, start, before)
        back = i - 1 if words[i - 1] in k.particles["source_of"] else i  # «، من دون»
        writer = words[back - 1] in COMMAS and _writer_speaks(scene, i)
        if writer and (matter or not _is_subject(scene, start, back - 1, word)):
            return trim(scene, start, back)
        if matter and word in k.joined_nouns and words[i - 1] in COMMAS:
            return trim(scene, start, i)  # «ترحيبه بالاتفاق، وتأكيده ضرورة»
        if matter and word in k.particles["purport"]:
            return trim(scene, start, i)  # «نفى تقريرا نشرته صحيفة "…" مفاده أن»
        hints = word in k.particles["hint"] and words[i - 1] in k.particles["hint_in"]
        hints = (
            hints and words[min(i + 1, len(words) - 1)] not in k.particles["sometime"]
        )  # «، في وقت سابق، بـ…»
        marked = words[i - 2] in QUOTE_MARKS and not _is_tried(scene, i, matter)
        if hints and (words[i - 2] in COMMAS or marked):
            return trim(scene, start, i - 1)  # «، في إشارة إلى»: the writer explains
        late = i > start + 1 or matter
        if (
            late
            and word in k.particles["while"]
            and i + 1 < stop
            and words[i + 1] not in k.particles["concerning"]
            and (not whole or any(scene.form_at(j) for j in range(i + 1, min(i + WHO_SAYS, stop))))
        ):
            return trim(scene, start, i)
        i += 1
    return trim(scene, start, stop)


def _is_tried(scene: Scene, i: int, matter: bool) -> bool:
    """«إنه "يضيع وقته" في محاولة»; but «اقترح اسم "الوردة" في محاولة لجذب الزوار»: what the speaker is after, the writer says."""
    k, nxt = scene.k, scene.words[min(i + 1, len(scene.words) - 1)]
    aim = matter and (nxt.startswith(k.to) or nxt in QUOTE_MARKS)
    return scene.words[i] in k.particles["attempt"] and not aim


def before_participle(scene: Scene, start: int, stop: int) -> int:
    """«وأردف: الخلاف قائم، معربا عن أمله»: where speech without marks ends, at the writer's participle; `stop` without one."""
    words = scene.words
    for j in range(start + 2, stop - 1):
        if words[j - 1] in COMMAS and words[j].endswith(scene.k.accusative):
            form = scene.form_at(j)
            told = (
                form is not None
                and form.shape == "participle"
                and (words[j + 1] == ":" or words[j + 1] in form.verb.frames or words[j + 1] in scene.k.that)
            )
            if told:
                return trim(scene, start, j)
    return stop


def _goes_on_in_present(scene: Scene, start: int, i: int, form: Form) -> bool:
    """«قالت الحكومة إنها ترفض الوصاية، وتدعو إلى …»: behind a verb in the past, one in the present without a subject of its
    own is joined to what is said of the pronoun at `start`; no «إن الوفد وصل، ويتوقع أن»."""
    if scene.words[start] not in scene.k.that:
        return False
    if form.shape != "present" or not scene.words[i].startswith(scene.k.conjunction) or not form.cut:
        return False
    following = scene.spots.get(i + 1)
    if i + 2 < len(scene.words) and scene.words[i + 2] in scene.k.that and has_pronoun(scene, i + 1):
        return scene.words[i + 1] in scene.k.particles["preposition_pronoun"]  # «وتقول عائلاتهم إن»: theirs
    return (following is None or following.cut) and scene.noun_at(i + 1) is None


def _wants_verb(scene: Scene, start: int, i: int, matter: bool) -> bool:
    """«إن وفد الحركة، برئاسة الأمين العام، أبلغ …», «إن وزير الري، أكد …»: between what is said's first noun phrase and the
    verb stands an aside, or a comma that belongs nowhere."""
    words = scene.words
    form = scene.form_at(i)
    if words[i - 1] not in COMMAS or form is None or form.cut or form.shape == "participle":
        return False
    end = phrase_end(scene, start, i)
    if end == i - 1 and not matter and words[i] not in scene.k.particles["writer"]:
        return words[start - 1] in scene.k.that and end - start <= SUBJECT
    if end >= i - 2 or words[end] not in COMMAS or words[end + 1].startswith(scene.k.conjunction):
        return False
    return not any(words[j] in COMMAS or scene.form_at(j) is not None for j in range(end + 1, i - 1))


def _is_subject(scene: Scene, start: int, end: int, after: str) -> bool:
    """«إن الرئيس، محاطا بـ…، قال», «إن الدول الأربع، وهي …، ستنشر»: nothing but a noun phrase that wants its verb."""
    subject = scene.spots.get(start)
    if subject is not None and subject.end >= end:
        return True
    if after not in scene.k.particles["writer_remarks"]:
        return False
    return scene.words[end - 1] not in QUOTE_MARKS and phrase_end(scene, start, end) == end


def _writer_speaks(scene: Scene, i: int) -> bool:
    """After a comma: «وذلك خلال …», «مقدما للصحفيين …», «وهو ما تنفيه …» are the writer's words."""
    words, k = scene.words, scene.k
    if words[i] in k.particles["writer_remarks"]:
        after = words[i + 1] if i + 1 < len(words) else ""
        return after in k.particles["relative"] or after.startswith(k.article)
    if words[i] in k.particles["writer_then"] and i + 1 < len(words) and k.that.get(words[i + 1]) == -1:
        return True  # «، قبل أن يعود»
    if words[i] in k.circumstances and i not in scene.spots:
        return i + 1 < len(words) and words[i + 1] not in COMMAS  # alone between commas it is an adverb
    return words[i] in k.particles["writer"]


def _before_subject(scene: Scene, start: int, i: int) -> int:
    """«، فيما الوزير أكد»: a subject put before its verb belongs to the new statement."""
    words = scene.words
    for back in range(2, 8):
        j = i - back
        if j <= start:
            break
        if words[j] in scene.k.particles["contrast"]:
            first = _after_that(scene, j + 1)
            return j if first == i or phrase_end(scene, first, i) == i else i
    return i


def _before_as_for(scene: Scene, start: int, i: int) -> int:
    """«… أما الوزير فقد أعلن»: the particle before the subject of the new statement."""
    words, p = scene.words, scene.k.particles
    if words[i] not in p["then"] and words[i - 1] not in p["then"] and not scene.k.so_verb(words[i]):
        return i
    return next((j for j in range(i - 1, max(start, i - AS_FOR), -1) if words[j] in p["as_for"]), i)


def _after_that(scene: Scene, i: int) -> int:
    """«غير أن الوزير»: the token after the particle, where it stands at `i`."""
    return i + 1 if scene.words[i] in scene.k.that else i


def _breaks_off(scene: Scene, i: int, stop: int) -> bool:
    """A phrase of attribution at `i` that ends what was said."""
    found = scene.phrase_at(i)
    if found is None:
        return False
    phrase, after = found
    if phrase.kind == "self":  # «إن سلوكها، على حد تعبيره، لم يتغير» goes on
        return after >= stop or not (scene.words[after][:1].isalpha() or _goes_on_behind(scene, after, stop))
    if phrase.kind == "relay":
        return True
    if phrase.kind == "speech_of":
        told = scene.words[i - 1] in scene.k.particles["told_of"]  # «ما جاء على لسانه»
        return not told and is_source(
            scene, after, phrase.attached
        )  # «أعلنت الحركة قبولها … على لسان قائدها»
    if phrase.kind == "background":  # «إنه يعتقد أن», «حيث من المقرر أن» go on with what is said
        return scene.words[i - 1] in COMMAS or scene.words[i].startswith(scene.k.conjunction)
    if phrase.kind == "source":
        return is_source(scene, after, phrase.attached)
    if phrase.kind == "source_verb":
        return any(
            scene.form_at(j) is not None or scene.words[j] in scene.k.object_forms
            for j in range(after, min(after + 3, stop))
        )
    if phrase.kind == "contains" and scene.words[i - 1] in scene.k.particles["utterance"]:
        return True  # «إن رئيس الاتحاد أصدر بيانا جاء فيه …»
    if phrase.kind in ("turn", "contains"):
        return scene.words[i - 1] in COMMAS or scene.words[i].startswith(scene.k.conjunction)
    return False


def _goes_on_behind(scene: Scene, comma: int, stop: int) -> bool:
    """«ولا موعد، وفقا له، للجولة», «إن سلوكها، على حد تعبيره، لم يتغير»: what stands between two commas is no end."""
    words, k = scene.words, scene.k
    if comma + 1 >= stop or words[comma] not in COMMAS:
        return False
    word, p = words[comma + 1], k.particles
    return word in p["verbal_negation"] or word in p["preposition"] or word.startswith(k.to * 2)


def _new_statement(scene: Scene, i: int, form: Form, stop: int, gender: str | None) -> bool:
    """The verb of saying at `i` begins a statement of its own, instead of being a part of what is said."""
    words, k = scene.words, scene.k
    before = words[i - 1]
    if before in k.particles["where"]:
        return i + 1 in scene.spots and find_complement(scene, i, form, stop) is not None
    if form.verb.negated and before in k.particles["verbal_negation"] and _but(scene, i - 1):
        return find_complement(scene, i, form, stop) is not None  # «لكنه لم يستبعد أن», «غير أنه لم يخف أن»
    if before in k.particles["negation"] or before in k.particles["relative"]:
        return False
    if form.shape == "participle":
        brings = i + 1 < stop and (words[i + 1] in k.that or words[i + 1] in form.verb.frames)
        joined = form.cut and (
            brings or words[i].endswith(k.accusative)
        )  # «ومشيرة إلى», and not «ومستبعدة من»
        circumstance = before in COMMAS or joined or before in k.particles["contrast"]
        says = i + 1 < stop and (words[i + 1] in k.that or i + 1 in scene.quote_at)  # «قائلة إن», «قائلة "…"»
        says = says or (i + 2 < stop and words[i + 1] in form.verb.frames and words[i + 2] in k.that)
        noun = words[i].removesuffix(k.accusative) in k.objects and not (circumstance or says)
        due = words[i - 2] in k.particles["source_of"] and before in k.particles["worth"]
        if before in k.particles["preposition"] or noun or (due and words[i].endswith(k.pronoun)):
            return False  # «قدمت للطرفين مقترحا معدلا», «إنه من المهم ملاحظة أن»
        of_object = form.verb.frames & OF_OBJECT or not form.verb.strict
        if accuses(scene, i, form, stop):
            return True
        if not (circumstance or says or (words[i].endswith(k.accusative) and of_object)):
            return False  # «إن الجماعة متمسكة بـ», «يعطي مبررا للأمل»: a predicate, an object
        if "object" in form.verb.frames and not form.verb.strict and circumstance:
            return True  # «، نافيا تعرضه لضغوط»
        return find_complement(scene, i, form, min(stop, i + 14)) is not None
    if form.verb.belief or (form.verb.document and not _is_of_paper(scene, i)):
        return False
    if _concession(scene, i):
        return find_complement(scene, i, form, stop) is not None
    comma = before in COMMAS or (before in k.particles["then"] and words[i - 2] in COMMAS)
    linked = before in k.particles["contrast"] or before in k.that
    if not (form.cut or linked or comma):
        pointed = i + 1 < stop and words[i + 1] in k.particles["determiner"]  # «لكن ناطقا نفى ذلك»
        says = pointed or find_complement(scene, i, form, stop) is not None
        return says and _subject_before(scene, i)
    if before in k.that and words[i - 2] not in k.particles["contrast"]:
        return False
    if form.cut and form.shape == "present" and not comma:
        return form.gender == gender and i + 1 < stop and words[i + 1] in k.that  # «تنفي ضلوعها وتقول إن»
    if form.number != "s" and comma and "object" in form.verb.frames:
        return True  # «، واعتبروا ذلك مؤامرة»
    if "relayed" in form.verb.frames and i + 1 < stop:
        if comma and (words[i + 1] in k.particles["relayed_from"] or words[i + 1] in k.particles["from_him"]):
            return True  # «، ونقلت عن طبيب أن», «، ونقلت عنه قوله»
        if comma and _passes_on(scene, i, stop):
            return True
        outlet = scene.spots.get(i + 1)
        if before in k.particles["also"] and outlet is not None and outlet.mention.kind == "outlet":
            return True  # «، كما نقلت الصحيفة أن»
    if find_complement(scene, i, form, stop) is None or _describes_noun(scene, i, form):
        return False
    if before in k.particles["but_who"]:
        return True  # «، لكنها لفتت إلى أن»
    following = scene.spots.get(i + 1)
    of_all = words[i + 1] in k.particles["quantifier"] and words[i + 2 : i + 3] and words[i + 2] in k.what
    if (following is not None and not following.cut) or (scene.noun_at(i + 1) is not None and not of_all):
        return True
    return gender is None or form.gender == gender or (comma and form.cut > 0 and form.shape == "past")


def _passes_on(scene: Scene, i: int, stop: int) -> bool:
    """«، ونقلت الوكالة عن مصدر», «، ونقل الموقع على لسان النائب»: a medium alone stands between the verb and whom it has it from."""
    spot, noun, p = scene.spots.get(i + 1), scene.noun_at(i + 1), scene.k.particles
    if not (spot is not None and spot.mention.kind == "outlet") and (noun is None or noun.kind not in MEDIA):
        return False
    end = phrase_end(scene, i + 1, stop)
    if end >= stop:
        return False
    phrase = scene.phrase_at(end)
    of_his = phrase is not None and phrase[0].kind == "speech_of"
    return of_his or (scene.words[end] in p["relayed_from"] and scene.words[end] not in p["traced_to"])


def _is_of_paper(scene: Scene, i: int) -> bool:
    """«وتبين الوثائق أن», and not «وتبين أن»: a paper stands right behind the verb."""
    noun = scene.noun_at(i + 1)
    return noun is not None and noun.kind == "document"


def _describes_noun(scene: Scene, i: int, form: Form) -> bool:
    """«لا توجد أدلة، تشير إلى»: a verb in the present of an indefinite noun before it, which a comma parts from it."""
    words, k = scene.words, scene.k
    if form.shape != "present" or form.cut or form.gender != "f" or form.verb.kind != "report":
        return False
    noun = words[i - 2]
    bare = noun[:1].isalpha() and not noun.startswith((k.article, k.conjunction)) and i - 2 not in scene.spots
    some = bare and words[i - 1] in COMMAS and not scene.spots_end(i - 1) and scene.is_ordinary(i - 2)
    return (
        some
        and not words[i - 3].startswith(k.article)
        and i + 1 not in scene.spots
        and not has_pronoun(scene, i - 2)
    )


def _goes_on_saying(scene: Scene, start: int, i: int, form: Form, stop: int) -> bool:
    """«واشنطن ترحب بالاتفاق وتدعو إلى …»: a verb in the present that «و» joins to the one in the present that brings the
    noun phrase at `start`, and that has the same subject."""
    words, k = scene.words, scene.k
    verb = next((j for j in range(start - 1, max(-1, start - 3), -1) if scene.form_at(j) is not None), None)
    main = scene.form_at(verb) if verb is not None else None
    if main is None or main.shape != "present" or form.shape != "present" or not form.cut:
        return False
    if main.gender != form.gender or main.number != form.number or words[i - 1] in COMMAS:
        return False
    if any(words[j] in k.particles["who"] or words[j].startswith(k.clause_letters) for j in range(start, i)):
        return False  # «يدعو إلى حوار يجمع الأطراف ويؤكد وحدتها»
    return find_complement(scene, i, form, stop) is not None


def _but(scene: Scene, i: int) -> bool:
    """«لكنه», «غير أنها» right before token `i`."""
    words, k = scene.words, scene.k
    return words[i - 1] in k.particles["but_who"] or (
        words[i - 1] in k.that and words[i - 2] in k.particles["contrast"]
    )


def _concession(scene: Scene, i: int) -> int:
    """«…، وإن رجحت مصادر …», «…، رغم أنه كان قد حذر من …»: where the clause of the verb at `i` begins; 0 when it concedes
    nothing."""
    words, k = scene.words, scene.k
    form = scene.form_at(i)
    if form is None or form.cut or form.shape != "past":
        return 0
    at = i - 1
    while words[at] in k.particles["auxiliary"] and words[at] not in k.that:
        at -= 1
    if words[at] not in k.that:
        return 0
    although = words[at].removeprefix(k.conjunction)
    if words[at].startswith(k.conjunction) and although == next(iter(k.particles["that"])):
        return at if words[at - 1] in COMMAS else 0
    return at - 1 if words[at - 1] in k.particles["although"] and words[at - 2] in COMMAS else 0


def accuses(scene: Scene, i: int, form: Form, stop: int) -> bool:
    """«متهما الحكومة بالتراجع», «متهمة إياها بـ»: the participle and its object right behind it; no «متهمة بالقتل»."""
    if not form.verb.frames & OF_OBJECT or scene.words[i].startswith(scene.k.article) or i + 1 >= stop:
        return False
    link = find_complement(scene, i, form, stop)
    return link is not None and of_object(scene, i + 1, link.at) is not None


def _keeps_silent(scene: Scene, i: int, stop: int, gender: str | None) -> bool:
    """«…، لكنه لم يحدد موعدا», «…، غير أنها تجنبت …»: the writer tells what the speaker left unsaid."""
    words, k = scene.words, scene.k
    at = i if words[i] in k.particles["but_who"] else i + 1
    if at + 2 >= stop or (at > i and (words[i] not in k.particles["contrast"] or words[at] not in k.that)):
        return False
    she = words[at].endswith(tuple(k.particles["her"]))
    if gender is not None and she != (gender == "f"):
        return False
    if words[at + 1] in k.particles["keeps_silent"]:
        return True
    return words[at + 1] in k.particles["verbal_negation"] and words[at + 2] in k.particles["tells_more"]


def _subject_before(scene: Scene, i: int) -> bool:
    """«لكن الوزير قال»: the words between a contrast and the verb are its subject."""
    for back in range(2, 9):
        j = i - back
        if j < 0:
            return False
        if scene.words[j] in scene.k.particles["contrast"]:
            first = _after_that(scene, j + 1)
            if first not in scene.spots and scene.noun_at(first) is None:
                continue
            end = phrase_end(scene, first, i)
            return end == i or (end + 1 == i and scene.words[end] in scene.k.particles["auxiliary"])
    return False


def trim(scene: Scene, start: int, end: int) -> int:
    """Leave out commas, stops and closing marks at the end."""
    words = scene.words
    while end > start + 1 and (
        words[end - 1] in COMMAS or words[end - 1] in _ENDS or words[end - 1] in ("-", "–", "—", ":", "\n")
    ):
        end -= 1
    return end
