"""Verbs and nouns of saying behind another verb, whose own the words after them are."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import behind_masdar
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.arabic.clitics import FA
from mahdar.knowledge.speech import OF_OBJECT, QUOTE_MARKS

#: Words between somebody who replies and what brings his words.
REPLY = 12
#: Words of one who replies and is no known speaker.
UNKNOWN = 2
#: Words from one's reply to the quote: «ليرد بقوله: "…"».
SHORT_REPLY = 4
#: What a reply may stand behind.
ENDS = frozenset((*QUOTE_MARKS, ".", "\n"))


def another_verb(scene: Scene, i: int) -> bool:
    """Another finite verb of saying, that is not a noun here."""
    form = scene.form_at(i)
    if form is not None and form.shape == "participle" and form.verb.frames & OF_OBJECT:
        return scene.words[i].endswith(scene.k.accusative)  # «رد نظيره متهما بانكوك بـ"شن حرب"»
    if form is None or (form.shape == "participle" and form.verb.strict) or behind_masdar(scene, i):
        return False
    if scene.words[i - 1] in scene.k.particles["preposition"] and not form.cut:
        return False
    if (
        form.verb.frames & OF_OBJECT
        and i + 1 < len(scene.words)
        and scene.words[i + 1] in scene.k.particles["in_it"]
    ):
        return True  # «نشرت الوزارة بيانا وصفت فيه …»
    behind = scene.words[i + 1] if i + 1 < len(scene.words) else ""
    if "relayed" in form.verb.frames and form.cut and behind in scene.k.particles["from_him"]:
        return True  # «وعرض الرئيس التطورات، ونقل عنه زواره أن»
    if form.verb.strict:
        opens = scene.words[i - 1] in COMMAS if form.shape == "past" else False
        opens = opens or scene.words[i - 1] in scene.k.particles["while"]  # «، فيما يرد مفاوض»
        if opens and form.shape != "participle" and _is_told_by(scene, i + 1):
            return scene.words[i] not in scene.k.particles["preposition"]  # «…، ذكر دبلوماسي أن»
        return form.cut > 0 and i + 1 < len(scene.words) and scene.words[i + 1] in scene.k.that  # «فذكر أن»
    return scene.words[i] not in scene.k.speakers


def answers(scene: Scene, i: int) -> bool:
    """«فسارعت», «فغادر»: a verb joined by «ف»."""
    word, k = scene.words[i], scene.k
    if not word.startswith(FA) or i in scene.spots or len(word) < 5:
        return False
    noun = word in k.speakers or word[1:].startswith(k.article)
    return not noun and (word[1:] in k.deeds or word.endswith(k.she))


def replies(scene: Scene, i: int) -> bool:
    """«، ليرد الوزير قائلا», «"…" ليجيب عليه الوزير بقوله»: a verb of saying that «ل» joins behind a comma or a quote, with
    somebody right behind it and soon a word that brings what he says; no «، ليرد الجيش بالقصف»."""
    form, words, k = scene.form_at(i), scene.words, scene.k
    if form is None or not form.cut or form.shape != "present" or not words[i].startswith(k.to):
        return False
    if "colon" not in form.verb.frames or not (words[i - 1] in COMMAS or words[i - 1] in ENDS):
        return False
    behind = after_hearer(scene, i)
    if not _is_told_by(scene, behind):
        return behind > i + 1 and is_unknown_reply(scene, behind)
    for j in range(behind + 1, min(behind + REPLY, len(words))):
        if _brings(scene, j):
            return True
        if words[j] == "." or words[j] in COMMAS:
            return False
    return False


def replies_alone(scene: Scene, i: int) -> bool:
    """«، ليرد بقوله: "…"», «، ليجيب قائلا»: one who is not named replies."""
    form, words = scene.form_at(i), scene.words
    if form is None or not form.cut or form.shape != "present" or not words[i].startswith(scene.k.to):
        return False
    behind = form.verb.kind == "answer" and words[i - 1] in COMMAS
    return behind and i + 1 < len(words) and _brings(scene, i + 1) and words[i + 1] not in scene.k.that


def after_hearer(scene: Scene, i: int) -> int:
    """«ليرد عليه الوزير»: where whoever replies may stand, behind the verb at `i` and to whom he does."""
    return i + 1 + (i + 1 < len(scene.words) and scene.words[i + 1] in scene.k.particles["on_him"])


def after_replier(scene: Scene, i: int) -> int:
    """The token after whoever replies with the verb at `i`."""
    return phrase_end(scene, after_hearer(scene, i), len(scene.words))


def is_unknown_reply(scene: Scene, i: int) -> bool:
    """«عليه البولندي "…"», «عليها زميلها قائلا»: one or two words of no known speaker right before what brings his words."""
    words = scene.words
    end = phrase_end(scene, i, min(len(words), i + UNKNOWN + 1))
    return (
        i < end <= i + UNKNOWN and end < len(words) and words[end] not in scene.k.that and _brings(scene, end)
    )


def _brings(scene: Scene, i: int) -> bool:
    """«قائلا», «بقوله», «:», a quote, «أن»."""
    word, k = scene.words[i], scene.k
    if word == ":" or i in scene.quote_at or word in k.that:
        return True
    if word.removeprefix(k.by) in k.particles["indirect_noun"] or word in k.particles["saying_noun"]:
        return True
    form = scene.form_at(i)
    return form is not None and form.shape == "participle" and word.endswith((k.accusative, k.pronoun))


def _is_told_by(scene: Scene, i: int) -> bool:
    """A speaker's noun phrase begins at token `i`."""
    spot = scene.spots.get(i)
    return (spot is not None and not spot.cut) or scene.noun_at(i) is not None


def is_anothers(scene: Scene, verb: int, i: int) -> bool:
    """«هل اتفق الجانبان، اكتفى بالقول: "…"», «طرحت سؤالا، ليرد بقوله: "…"»: a noun of saying behind a comma and another verb brings what
    begins at `i`."""
    words, k = scene.words, scene.k
    if any(replies_alone(scene, j) for j in range(max(verb + 1, i - SHORT_REPLY), i - 1)):
        return True
    noun = words[i - 1] in k.particles["saying_noun"] and words[i - 1].startswith(k.by)
    return noun and words[i - 2] not in COMMAS and any(w in COMMAS for w in words[verb + 1 : i - 1])
