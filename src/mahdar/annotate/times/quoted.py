"""Times inside a quote: who speaks counts from the day of speaking, and says «اليوم» for «in our days» too.

«وقال الجمعة: "تحدثت معه هذا الصباح"»: that Friday's morning, where a verb of saying that brings the quote, or the one
that the quote goes on from («وأضاف: "…"»), stands with its own day. «نحن اليوم أمام منعطف»: no day at all.
"""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.speech.quotes import Quote, find_quotes
from mahdar.annotate.times.scene import Draft, Placed, Scene
from mahdar.arabic.clitics import splits

MARKS = frozenset('"“”„‟«»')
#: Rules whose value is reckoned from the day of speaking.
SPOKEN = frozenset({"deictic", "part"})
#: Rules whose value may be the day of speaking.
TELLS = frozenset({"weekday", "deictic", "date"})
#: Words between a verb of saying and its day: a subject and a place may stand between («قال الوزير للصحفيين في جدة الجمعة»).
NEAR = 9
#: Words of an introduction that only goes on with the speech before it («وأضاف ترامب:»).
GOES_ON = 4
#: Sentences back in which the day of a speech that goes on is looked for.
BACK = 2
#: A speech is reported within this many days.
WEEK = timedelta(days=7)
#: A quote of fewer tokens is a name or a phrase.
SPEECH = 4


def settle_quoted(scene: Scene) -> None:
    """Reckon the «اليوم», «غدا», «هذا الصباح» of quotes from the day of the speech, where the page gives it."""
    waiting = [n for n, p in enumerate(scene.placed) if p.rule in SPOKEN and p.draft.anchor == "published"]
    if not waiting or scene.earliest is None or scene.earliest != scene.latest:
        return
    marks = sorted(scene.page.tokens_of(MARKS))
    quotes = find_quotes(scene.page, marks, lambda word: scene.cue(word) == "said") if marks else []
    if not quotes:
        return
    for number in waiting:
        placed = scene.placed[number]
        quote = next((q for q in quotes if q.first <= placed.start < q.end), None)
        if quote is None or quote.end - quote.first < SPEECH:
            continue
        if _in_our_days(scene, placed):
            scene.placed[number] = placed._replace(draft=Draft("DATE", "PRESENT_REF"))
            continue
        told = _day_of_speech(scene, quotes, quote, scene.earliest)
        if told is not None and (moved := _moved(scene, placed, told)) is not None:
            scene.placed[number] = placed._replace(draft=moved)


def _moved(scene: Scene, placed: Placed, told: int) -> Draft | None:
    """The draft as many days away as the speech is from publication; None where a weekday said in it forbids that."""
    draft, day = placed.draft, scene.placed[told].draft.first
    first, last, weekday = draft.first, draft.last, scene.sense(placed, "weekday")
    if day is None or scene.earliest is None or first is None or last is None:
        return None
    off = day - scene.earliest
    if weekday:  # «غدا الأحد» on a page of Wednesday: the Sunday after that Saturday
        shift = scene.sense(placed, "deictic")
        first = last = scene.earliest + timedelta(days=int(shift or 0))
        if not shift or draft.doubt is None or (first + off).isoweekday() != int(weekday):
            return None
    value = (draft.value or "").replace((draft.first or first).isoformat(), (first + off).isoformat()) or None
    return draft._replace(value=value, first=first + off, last=last + off, anchor=told, doubt=None)


def _in_our_days(scene: Scene, placed: Placed) -> bool:
    """«العالم اليوم يواجه …», «نحن اليوم أمام …», «علينا اليوم أن …»: a state and no event of the day."""
    words, guards = scene.page.words, scene.knowledge.guards
    if placed.end - placed.start > 1 or placed.draft.first != scene.earliest or placed.cut:
        return False
    if words[placed.start - 1] in guards["range_to"]:
        return True  # «من 1973 إلى اليوم»
    before, after, next_after = words[placed.start - 1], *(*words[placed.end : placed.end + 2], "", "")[:2]
    if before in guards["our_days_before"]:
        # «نحن اليوم في مرحلة …», and not «نحن اليوم في القاهرة»
        return after in guards["our_days_after"] or next_after in guards["our_days_in"]
    near = (*words[max(0, placed.start - 3) : placed.start], after)
    told = (w for w in near if w not in guards["completed"] and w not in guards["state"])
    if any(scene.cue(word) in {"past", "future", "said"} for word in told):
        return False
    return after in guards["state"] or any(word in guards["state"] for word in near[:-1])


def _day_of_speech(scene: Scene, quotes: list[Quote], quote: Quote, published: date) -> int | None:
    """The number of the day on which the quote was said, when the page tells it and it is not the publication day."""
    page = scene.page
    here = page.sentence_index(quote.mark)
    for index in range(here, max(-1, here - 1 - BACK), -1):
        sentence = page.sentences[index]
        if index < here and quote.mark - page.sentences[here].start > GOES_ON:
            return None
        for number in range(len(scene.placed) - 1, -1, -1):
            placed = scene.placed[number]
            if placed.start >= sentence.end:
                continue
            if placed.start < sentence.start:
                break
            if any(q.first <= placed.start < q.end for q in quotes) or placed.rule not in TELLS:
                continue
            day = placed.draft.first
            if day is None or day != placed.draft.last or not published - WEEK < day <= published:
                continue
            if _dates_speech(scene, placed, sentence.start, sentence.end):
                return number if day < published else None
        told = _day_of_occasion(scene, sentence.start, min(quote.mark, sentence.end), published)
        if told is not None:
            return told if scene.placed[told].draft.first != published else None
    return None


def _day_of_occasion(scene: Scene, start: int, end: int, published: date) -> int | None:
    """«وقال السفير خلال الجلسة: "…"»: the day with which the page has told of that session before."""
    words, guards, article = scene.page.words, scene.knowledge.guards, scene.knowledge.articles[0]
    nouns = {
        words[n].removeprefix(article)
        for n in range(start + 1, end)
        if words[n - 1] in guards["occasion_lead"] and words[n].startswith(article)
    } & guards["occasion"]
    if not nouns:
        return None
    for number in range(len(scene.placed) - 1, -1, -1):
        placed = scene.placed[number]
        day = placed.draft.first
        if placed.start >= start or placed.rule not in TELLS or day is None or day != placed.draft.last:
            continue
        sentence = scene.page.sentences[scene.page.sentence_index(placed.start)]
        near = words[max(sentence.start, placed.start - NEAR) : min(sentence.end, placed.end + NEAR)]
        bare = (rest.removeprefix(article) for w in near for _, rest in splits(w))
        named = any(w in nouns or w.removesuffix(scene.knowledge.accusative) in nouns for w in bare)
        if named and published - WEEK < day <= published:
            return number
    return None


def _dates_speech(scene: Scene, placed: Placed, start: int, end: int) -> bool:
    """A verb of saying stands before the day, or at once behind it («والجمعة قال الوزير»)."""
    words = scene.page.words
    before = words[max(start, placed.start - NEAR) : placed.start]
    return any(scene.cue(word) == "said" for word in (*before, *words[placed.end : min(end, placed.end + 2)]))
