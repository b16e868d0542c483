"""Who is told to have said something in what another says: «قال كيري إن … وأن شكري أبلغه بأن الانتخابات قريبة», «قال إنه لن
يحاور الجماعة، التي تصفها أنقرة بأنها إرهابية»."""

from __future__ import annotations

from mahdar.annotate.speech import scope
from mahdar.annotate.speech.agreement import agrees
from mahdar.annotate.speech.complements import Complement, find_complement, that_clause
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene, Voice
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import subject_at
from mahdar.knowledge.speech import QUOTE_MARKS, Form

#: Words of a subject before its verb.
SUBJECT = 9
#: Words from a verb to the quote that it brings.
QUOTED = 14
#: Letters of a noun that looks like a verb («يوم»).
SHORTEST = 3
#: Words from an utterance to «جاء فيه».
NEAR = 4
#: What somebody can be reported to have said; the rest is what the reporter thinks of him.
TOLD = frozenset(("report", "add", "admit", "answer", "deny", "promise"))
_SPEAKING = frozenset(("report", "add", "answer"))
_TOLD_OF = frozenset(("person", "institution"))


def told_within(scene: Scene, start: int, end: int) -> tuple[Voice, int, Form, Complement, int] | None:
    """The first in `[start, end)` who stands before a verb of telling somebody: his voice, the verb, what he told and its end."""
    words, k = scene.words, scene.k
    i = start + 1
    while (i := scene.next_cue(i)) < end - 1:
        quote = scene.quote_at.get(i)
        if quote is not None:
            i = max(quote.after, i + 1)
            continue
        form = k.object_forms.get(words[i])
        at = i + 1
        if form is None or not form.verb.takes_object:
            form = scene.form_at(i)
            at = phrase_end(scene, i + 1, end)
        told = form is not None and form.verb.takes_object and form.shape == "past" and not form.cut
        if form is not None and told and at < end - 1 and words[at] in k.that:
            voice = _before(scene, start, i)
            clause = that_clause(scene, at, at, k.that[words[at]])
            if voice is not None and clause.kind == "that":
                return voice, i, form, clause, scope.content_end(scene, clause.start, end, voice.gender)
        i += 1
    return None


def said_of_it(scene: Scene, start: int, end: int) -> list[tuple[Voice, int, Form, Complement, int]]:
    """In `[start, end)`, relative clauses whose verb of saying has a subject that is shown: «التحالف الذي يرى محللون أنه هش»."""
    words, k = scene.words, scene.k
    found: list[tuple[Voice, int, Form, Complement, int]] = []
    i = start + 1
    while (i := scene.next_cue(i)) < end - 2:
        quote = scene.quote_at.get(i)
        if quote is not None:
            i = max(quote.after, i + 1)
            continue
        form = scene.form_at(i) or k.object_forms.get(words[i])
        verb = (
            form is not None and form.shape != "participle" and not form.cut and form.verb.kind != "express"
        )
        if form is None or not verb or words[i - 1] not in k.particles["who"]:
            i += 1
            continue
        subject = subject_at(scene, i + 1, end, True, after_verb=True)
        at = subject[1] if subject is not None else end
        at += at + 1 < end and words[at] in form.verb.frames and words[at + 1] in k.that
        if subject is None or at + 1 >= end or words[at] not in k.that or form.verb.takes_object:
            i += 1
            continue
        clause = that_clause(scene, at, at, k.that[words[at]])
        close = _relative_end(scene, start, i, clause.start, end)
        until = scope.content_end(scene, clause.start, close, subject[0].gender)
        if clause.kind == "that" and until > clause.start:
            found.append((subject[0], i, form, clause, until))
        i = max(until, i + 1)
    return found


def _relative_end(scene: Scene, start: int, verb: int, begun: int, end: int) -> int:
    """Where a relative clause must end: at the comma that closes it («بلاده، التي تصفها أنقرة بأنها معادية، تريد السلام»); where it
    hangs on the subject, before the predicate («الحزب الذي يرى محللون أنه ضعيف سيخسر»)."""
    words, k, at = scene.words, scene.k, verb - 1
    if words[at - 1] in COMMAS:
        return next((j for j in range(verb + 1, end) if words[j] in COMMAS), end)
    if at <= start or phrase_end(scene, start, at) != at:
        return end
    for j in range(begun + 2, end):
        word, before = words[j], words[j - 1]
        present = word.startswith(k.clause_letters) and len(word) > SHORTEST and word not in k.objects
        led = before in k.particles["clausal"] or before in k.that
        if (present or word in k.particles["was"] or word in k.particles["clausal"]) and not led:
            return j
    return begun


def _before(scene: Scene, start: int, verb: int) -> Voice | None:
    """Whose noun phrase, behind «أن» or at `start`, ends at the verb."""
    for a in range(verb - 1, max(start - 1, verb - SUBJECT), -1):
        opens = a == start or (scene.words[a - 1] in scene.k.that and scene.k.that[scene.words[a - 1]] == -1)
        if opens:
            found = subject_at(scene, a, verb, True)
            return found[0] if found is not None and found[1] == verb else None
    return None


def quoted_within(scene: Scene, start: int, quote: Quote, medium: bool) -> tuple[Voice, int, Form] | None:
    """Whose words the quote is, of somebody told of in what another says from `start` on: his voice, and the verb that
    brings it («قالت القناة إن الوزير قال لنظيره في اتصال "…"»). A medium alone (`medium`) tells them by a participle or a
    description, too («أصدر بيانا قائلا "…"», «القواعد التي وصفها بأنها "…"»)."""
    for i in range(quote.mark - 1, max(start, quote.mark - QUOTED), -1):
        if scene.words[i] in QUOTE_MARKS:
            return None
        if medium and (described := _describes(scene, i, quote)) is not None:
            voice = _opener(scene, start, i)
            return (voice, i, described) if voice is not None and agrees(described, voice) else None
        if scene.words[i] in scene.k.that and i < quote.mark - 1:
            return None
        form = scene.form_at(i)
        if form is None or i in scene.spots:
            continue
        if not _brings(scene, i, form, quote):
            return None
        if scene.words[i - 1] in scene.k.particles["who"] and scene.words[quote.mark - 1] not in scene.k.that:
            return None  # «إن الأسلحة التي كشفت عنها روسيا "كانت معروفة"»
        return _quoter(scene, start, i, form, medium)
    return None


def _quoter(scene: Scene, start: int, i: int, form: Form, medium: bool) -> tuple[Voice, int, Form] | None:
    """Who is told to have said, by the verb at `i`, what it brings."""
    if scene.words[i + 1] in scene.k.particles["in_it"]:  # «بكلام للبابا قال فيه», «أصدر بيانا جاء فيه»
        voice = _whose_words(scene, start, i)
        opens = _opener(scene, start, i) if voice is None else None
        voice = voice or (opens if opens is not None and _issues(scene, start, i) else None)
        return (voice, i, form) if voice is not None else None
    led = not form.verb.strict or ":" in scene.words[i + 1 : i + QUOTED]
    if form.verb.kind not in _SPEAKING or not led or "colon" not in form.verb.frames:
        return None
    if form.shape == "present" or (form.shape == "participle" and not medium):
        return None
    at = i + 1 + (scene.words[i + 1] in scene.k.particles["preposition_pronoun"])
    past = form.shape == "past"
    behind = subject_at(scene, at, at + SUBJECT, False, after_verb=True) if past else None
    if behind is None and scene.words[i - 1] in scene.k.particles["who"]:
        return None  # «إن الوفد الذي قال كلاما آخر "لن يجد أحدا …"»
    voice = behind[0] if behind is not None else _opener(scene, start, i)
    return (voice, i, form) if voice is not None and agrees(form, voice) else None


def _describes(scene: Scene, i: int, quote: Quote) -> Form | None:
    """«التي وصفها بأنها "…"»: the verb with its object, before «بأنها» and the quote."""
    words, k = scene.words, scene.k
    form = k.object_forms.get(words[i]) if i == quote.mark - 2 and words[i + 1] in k.that else None
    return (
        form
        if form is not None and "described" in form.verb.frames and words[i - 1] in k.particles["who"]
        else None
    )


def _brings(scene: Scene, i: int, form: Form, quote: Quote) -> bool:
    found = find_complement(scene, i, form, quote.after)
    return found is not None and (found.quote is quote or found.start == quote.mark)


def _whose_words(scene: Scene, start: int, verb: int) -> Voice | None:
    """«بكلام للبابا فلان اعتبر فيه أن»: whose the utterance is that the verb at `verb` tells of."""
    words, p, to = scene.words, scene.k.particles, scene.k.to
    for i in range(max(start, verb - SUBJECT), verb):
        spot = scene.spots.get(i)
        if spot is None:
            continue
        utters = words[i - 1].removeprefix(scene.k.by) in p["utterance"]
        sent = words[i - 1] in p["source_of"] and any(
            w in p["sent"] or w in p["utterance"] for w in words[max(start, i - NEAR) : i]
        )  # «رسالة تلقوها من فلان قال فيها»
        if (utters and spot.cut and words[i].startswith(to)) or (sent and not spot.cut):
            return make_voice(scene, i, spot.end, [spot])
    return None


def _issues(scene: Scene, start: int, verb: int) -> bool:
    """«أصدر بيانا جاء فيه»: an utterance stands before the verb, and nothing says whose it is."""
    words, utterance = scene.words, scene.k.particles["utterance"]
    return any(words[j] in utterance for j in range(max(start, verb - NEAR), verb))


def _opener(scene: Scene, start: int, verb: int) -> Voice | None:
    """The one person or body whose noun phrase, behind «أن», opens what is told; not a speaker's own land."""
    k, words = scene.k, scene.words
    if words[start] in k.particles["his_own"] or words[start - 1] not in k.that:
        return None
    opens = subject_at(scene, start, verb, False)
    if opens is None or opens[0].kind not in _TOLD_OF or opens[0].number == "p":
        return None
    return opens[0]
