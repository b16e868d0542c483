"""Who is told to have said something in what another says: «قال كيري إن … وأن شكري أبلغه بأن الانتخابات قريبة», «قال إنه لن
يحاور الجماعة، التي تصفها أنقرة بأنها إرهابية»."""

from __future__ import annotations

from mahdar.annotate.speech import scope
from mahdar.annotate.speech.complements import Complement, that_clause
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import Scene, Voice
from mahdar.annotate.speech.voices import subject_at
from mahdar.knowledge.speech import Form

#: Words of a subject before its verb.
SUBJECT = 9


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
        until = scope.content_end(scene, clause.start, end, subject[0].gender)
        if clause.kind == "that":
            found.append((subject[0], i, form, clause, until))
        i = max(until, i + 1)
    return found


def _before(scene: Scene, start: int, verb: int) -> Voice | None:
    """Whose noun phrase, behind «أن» or at `start`, ends at the verb."""
    for a in range(verb - 1, max(start - 1, verb - SUBJECT), -1):
        opens = a == start or (scene.words[a - 1] in scene.k.that and scene.k.that[scene.words[a - 1]] == -1)
        if opens:
            found = subject_at(scene, a, verb, True)
            return found[0] if found is not None and found[1] == verb else None
    return None
