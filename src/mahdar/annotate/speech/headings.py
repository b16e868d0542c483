"""Titles and headings: what is one, and how many headlines it holds."""

from __future__ import annotations

from msgspec import structs

from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.arabic.reading import Sentence
from mahdar.model import Mention

#: The most words of a line that can be a heading.
HEADING = 24
#: The most words of a reporter's name.
BYLINE = 4
#: The most words of a topic, its colon included.
TOPIC = 4
DASHES = frozenset("-–—")
#: The phrases that name whose word a sentence is.
SOURCES = frozenset(("source", "source_verb", "relay"))
_CLOSED = frozenset('.!؟?"”»')


def is_heading(scene: Scene, region: str, start: int, stop: int) -> bool:
    """A title, or a short line that no stop ends."""
    return region == "title" or (stop - start <= HEADING and scene.words[stop - 1] not in _CLOSED)


def is_topic(scene: Scene, start: int, colon: int) -> bool:
    """«العراق: مقتل ضابط في مواجهات», «مصر: المحكمة تلغي …»: a state or place before the colon is what the news is
    about, where an event or a body of it stands behind; «واشنطن: لن نقبل …» is said by it."""
    head = scene.spots.get(start)
    if head is None or head.mention.kind not in ("government", "place"):
        return False
    words, k = scene.words, scene.k
    first = words[colon + 1]
    if head.mention.kind == "place" and " ".join(words[start : head.end]) not in k.capitals:
        return True  # «الناقورة: لجنة الإشراف تجتمع»
    about = scene.spots.get(colon + 1)
    if first in k.particles["asks"] - k.particles["negation"] or (
        about is not None and about.mention.kind == "person"
    ):
        return True  # «مصر وتركيا: ماذا نعرف عن …», «غامبيا: فلان يؤدي اليمين»
    event = (
        (first.isdigit() and words[colon + 2 : colon + 3] and words[colon + 2] in k.particles["crowds"])
        or first in k.objects
        or first in k.particles["crowds"]
        or first.endswith(tuple(k.particles["things"]))
    )
    if event and (first in k.particles["crowds"] or not first.startswith(k.article)):
        return True  # «سوريا: عشرات القتلى في قصف …»
    noun, spot = scene.noun_at(colon + 1), scene.spots.get(colon + 1)
    several = noun is not None and noun.number == "p" and not first.startswith(k.article)
    body = noun is not None and (several or noun.kind in ("institution", "group", "document"))
    return body or (spot is not None and spot.mention.kind == "institution") or _says_itself(scene, colon)


def is_portrait(scene: Scene, colon: int, stop: int) -> bool:
    """«فلان: الصقر الذي يريد …», «فلانة: أول امرأة ترأس …», «فلان: من السجن إلى القصر»: what he is, and nothing that he says."""
    words, k = scene.words, scene.k
    if colon + 3 >= stop:
        return False
    first, second = words[colon + 1], words[colon + 2]
    if first in k.particles["first_of"]:
        noun = k.speakers.get(second)
        return second in k.particles["person_of"] or (noun is not None and noun.kind == "person")
    if first in k.particles["source_of"]:
        return any(word in k.particles["traced_to"] for word in words[colon + 3 : colon + 5])
    at = colon + 2 + (second.startswith(k.article) and second not in k.particles["who"])
    thing = first in k.objects or first.endswith(tuple(k.particles["things"])) or colon + 1 in scene.spots
    if not first.startswith(k.article) or thing or at >= stop or words[at] not in k.particles["who"]:
        return False
    return k.particles["clausal"].isdisjoint(words[at + 2 : stop])


def after_topic(scene: Scene, start: int, stop: int) -> int:
    """«تركيا: القمة الثلاثية تتعهد بـ»: what a headline says begins after its topic."""
    words = scene.words
    colon = next((j for j in range(start + 1, min(start + TOPIC, stop - 1)) if words[j] == ":"), None)
    return colon + 1 if colon is not None and is_topic(scene, start, colon) else start


def _says_itself(scene: Scene, colon: int) -> bool:
    """«فرنسا: زعيم الاشتراكيين يندد بالقرار»: behind the colon stand a subject and a verb of saying."""
    words = scene.words
    for j in range(colon + 2, min(colon + 9, len(words))):
        form = scene.form_at(j)
        if form is not None and form.shape == "present" and not form.cut:
            return words[j - 1] not in scene.k.particles["relative"] and phrase_end(scene, colon + 1, j) == j
    return False


def split_heads(scene: Scene, sentence: Sentence) -> list[Sentence]:
    """«باريس تدعو إلى الهدنة وموسكو تنفي علمها»: two headlines in one are read one after the other.

    The second begins at an actor joined by «و» whose verb of saying, in the present, follows at once.
    """
    if not is_heading(scene, sentence.region, sentence.start, sentence.end):
        return [sentence]
    words, k = scene.words, scene.k
    for i in range(sentence.start + 2, sentence.end - 1):
        if not words[i].startswith(k.conjunction):
            continue
        spot = scene.spots.get(i)
        body = spot is None and words[i][1:] in k.speakers and words[i][1:].startswith(k.article)
        if body and _is_verb_of(scene, i + 1, sentence.end):  # «… والنظام يتهم»
            return [sentence._replace(end=i), sentence._replace(start=i)]
        if spot is None or not spot.cut or _is_listed(scene, sentence.start, i):
            continue
        colon = sentence.region == "title" and spot.end < sentence.end - 1 and words[spot.end] == ":"
        colon = colon and not scene.spots_end(i)  # «إلى فلان وفلان: …»
        if colon or _is_verb_of(scene, spot.end, sentence.end):
            speaks = spot.mention if spot.mention.kind != "place" else _as_state(spot.mention)
            scene.spots[i] = spot._replace(cut=False, mention=speaks)
            return [sentence._replace(end=i), sentence._replace(start=i)]
    return [sentence]


def _is_verb_of(scene: Scene, i: int, stop: int) -> bool:
    """A verb of saying in the present stands at `i`, of one who is no plural."""
    form = scene.form_at(i) if i < stop else None
    return form is not None and form.shape == "present" and not form.cut and form.number == "s"


def _as_state(mention: Mention) -> Mention:
    """«… في بغداد والعراق يعلن»: a country that speaks is no place."""
    return structs.replace(mention, kind="government") if mention.country else mention


def _is_listed(scene: Scene, start: int, i: int) -> bool:
    """«أمريكا وبريطانيا وفرنسا تحذر»: the actor at `i` closes a list that the headline begins with."""
    while (
        i > start
        and (before := next((a for a in range(i - 1, i - 5, -1) if a in scene.spots), None)) is not None
    ):
        if scene.spots[before].end != i:
            return False
        i = before
    return i == start or scene.words[i - 1] in _CLOSED


def after_dateline(scene: Scene, start: int, stop: int) -> int:
    """«لندن، بريطانيا (CNN) -- قال …»: the story begins after the dashes."""
    words = scene.words
    last = min(start + 14, stop - 1)
    if DASHES.isdisjoint(words[start + 1 : last]):
        return start
    for j in range(start + 1, last):
        if (
            words[j] in DASHES
            and (words[j - 1] in ("(", ")") or words[j - 1] in DASHES)
            and words[j + 1] not in DASHES
        ):
            return j + 1
    return start


def after_clock(scene: Scene, start: int, stop: int) -> int:
    """«14:20: الخارجية الفنلندية: …»: an entry of a running report begins after its hour."""
    words = scene.words
    if (
        start + 5 >= stop
        or not words[start].isdigit()
        or words[start + 1] != ":"
        or not words[start + 2].isdigit()
    ):
        return start
    after = start + 3
    return after + 1 if words[after] == ":" or words[after] in DASHES else start


def uncut_head(scene: Scene, region: str, start: int) -> None:
    """«طالبان تتسلم الرد.. وباكستان: …»: the «و» of a title's second headline is no part of who is named in it."""
    spot = scene.spots.get(start)
    if region == "title" and spot is not None and spot.cut and scene.words[start - 1] == ".":
        scene.spots[start] = spot._replace(cut=False)


def after_opening(scene: Scene, i: int, stop: int) -> int:
    """«هذا، وبحسب …», «لكن بحسب …»: where the source of the sentence stands after a word that opens it."""
    words, p = scene.words, scene.k.particles
    if words[i] not in p["contrast"] and words[i] not in p["opening"]:
        return i
    at = i + 2 if i + 1 < stop and words[i + 1] in COMMAS else i + 1
    found = scene.phrase_at(at) if at < stop and words[at] in scene.k.starts else None
    return at if found is not None and found[0].kind in SOURCES else i
