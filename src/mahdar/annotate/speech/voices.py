"""The noun phrase that speaks: found by its place beside the verb, read through mentions where there are any."""

from __future__ import annotations

from mahdar.annotate.speech.names import closes, each_of, may_be_name, named_later, owned, speaks
from mahdar.annotate.speech.phrase_borders import (
    disagrees,
    is_its_body,
)
from mahdar.annotate.speech.phrases import PUNCTUATION, is_short_title, phrase_end
from mahdar.annotate.speech.quoted_names import BODY_WORDS, may_be_called
from mahdar.annotate.speech.scene import COMMAS, Scene, Spot, Voice
from mahdar.annotate.speech.voice_records import heads_unknown, make_voice, speaker_of
from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.knowledge.speech import SpeakerNoun
from mahdar.model import Speaker

_BODIES = frozenset(("institution", "group"))
#: Words of a name between commas, with them.
NAME = 6
#: What somebody may be head of.
_PLACES = frozenset(("place", "government", "organization"))
#: Speakers that a number may count.
COUNTED = frozenset(("sources", "person", "group", "institution"))


def subject_at(
    scene: Scene, start: int, stop: int, need: bool, by: bool = False, after_verb: bool = False
) -> tuple[Voice, int] | None:
    """The voice whose noun phrase begins at `start` (before `stop`), and the token after it.

    `need`: a clause follows that must have a subject, so an unknown word is taken for one (a name).
    `by`: the verb takes a preposition written with the next word, which is then no name.
    `after_verb`: it stands in the nominative.
    `None`: no noun phrase stands there, the subject is dropped.
    """
    words, k = scene.words, scene.k
    stop = min(stop, len(words))
    while start + 2 < stop and is_short_title(scene, start):
        start += 2  # «د. فلان»
    if start >= stop:
        return None
    start = _past_titles(scene, start, stop)
    word = words[start]
    spot = scene.spots.get(start)
    if spot is not None and (spot.cut or not speaks(spot.mention)):
        spot = None
    if word in k.particles["determiner"] and start + 1 < stop and words[start + 1].startswith(k.article):
        return subject_at(scene, start + 1, stop, need)  # «هؤلاء الخبراء»
    if word.isdigit() and (share := _share(scene, start, stop)) is not None:
        return share
    if (
        word.isdigit()
        and start + 1 < stop
        and (counted := scene.noun_at(start + 1)) is not None
        and counted.kind in COUNTED
    ):
        return subject_at(scene, start + 1, stop, need)  # «3 مصادر»
    if start + 1 < stop and words[start + 1] in k.particles["ago"] and word in k.particles["count"]:
        return None  # «سبع سنوات على الحرب: …»
    if start + 1 < stop and words[start + 1] in k.what and word in k.particles["quantifier"]:
        return None  # «تؤيد كل ما يضمن …»
    if (all_of := _each_of(scene, start, stop)) is not None:
        return all_of
    if word in k.particles["latter"] and start and words[start - 1].startswith(k.article):
        return None  # «الحصيلة الأخيرة»
    body = need and word.removeprefix(k.article) in k.particles["also_body"]  # «قالت قوة الإنقاذ إن»
    body = body or (need and spot is None and is_its_body(scene, start))  # «تقول إدارته إن»
    body = body or (spot is not None and spot.end > start + 1)  # «قال الدعم السريع إن», named by a matter
    if (word in k.particles["media_medium"] and spot is None) or (
        word in k.objects and word not in k.speakers and word not in k.particles["titles"] and not body
    ):
        return None
    if word in k.particles["veil"] or word in k.particles["asks"]:
        return None  # «كشف النقاب عن», «استغرب كيف أنه»
    if start in scene.quote_at and (called := _in_quotes(scene, start, stop, need)) is not None:
        return called
    if spot is None:
        if word in PUNCTUATION or word in k.that or start in scene.quote_at or word == "#":
            if word == "#" and start + 1 < stop:
                return subject_at(scene, start + 1, stop, need)
            return None
        named = body or word in k.speakers or word in k.particles["titles"]
        if not named and (
            not need
            or (word in k.particles["utterance"] and words[start - 1] not in k.particles["preposition"])
            or not may_be_name(scene, start)
            or (by and word.startswith(k.by) and scene.is_ordinary(start))
        ):
            return None
    if spot is None and after_verb and _accusative(scene, start):
        return None
    end = phrase_end(scene, start, stop)
    return _voice(scene, start, end, stop)


def _past_titles(scene: Scene, start: int, stop: int) -> int:
    """«خادم الحرمين الشريفين الملك فلان», «الفريق أول ركن فلان»: the token at which whom the titles are of is named."""
    if scene.words[start] not in scene.k.title_heads:
        return start  # «فريق تيلرسون»
    at = start
    while at < stop and at not in scene.spots and scene.words[at] in scene.k.titles:
        at += 1
    spot = scene.spots.get(at) if start < at < stop else None
    named = spot is not None and not spot.cut and spot.mention.kind in ("person", "office")
    return at if named else start


def joined_subject(scene: Scene, start: int, stop: int) -> tuple[Voice, int] | None:
    """«فالمصدر الحكومي», «والنظام», «وأنقرة»: the noun or name of a speaker behind «و» or «ف», and the token after its
    phrase."""
    word, k = scene.words[start], scene.k
    if word[:1] not in CONJUNCTIONS:
        return None
    noun = k.speakers.get(word[1:]) if word not in k.speakers else None
    spot = scene.spots.get(start)
    named = spot is not None and spot.cut and speaks(spot.mention)
    if noun is None and not named:
        return None
    end = phrase_end(scene, start, stop)
    return make_voice(scene, start, end, _spots_in(scene, start, end), noun, 1), end


def _share(scene: Scene, start: int, stop: int) -> tuple[Voice, int] | None:
    """«40 بالمئة», «38 في المئة من المشاركين», «1.8% فقط»: a share of those asked."""
    words, p = scene.words, scene.k.particles
    at = start + 1
    if at + 1 < stop and words[at] in (".", ",", "،") and words[at + 1].isdigit():
        at += 2  # «1.8%»
    if at < stop and words[at] in p["post_in"]:
        at += 1
    if at >= stop or words[at] not in p["hundred"] or words[start - 1] in p["rate"]:
        return None  # «كما أن نسبة 12 بالمئة من الأطفال»
    end = at + 1
    if end < stop and words[end] in p["only"]:
        end += 1
    if end + 1 < stop and words[end] in p["source_of"]:
        end = phrase_end(scene, end + 1, stop)
    a, b = scene.page.reading.span(start, end)
    speaker = Speaker(name=scene.page.text[a:b], start=a, end=b)
    return Voice(speaker, (speaker,), "group", None, None, (), True, start, end), end


def _accusative(scene: Scene, i: int) -> bool:
    """«انتقدت نظاما»: a speaker's noun in the form of an object."""
    word, k = scene.words[i], scene.k
    noun = k.speakers.get(word)
    if (
        noun is None
        or noun.number != "s"
        or word[:-1].endswith(k.pronoun)
        or word in k.particles["also_subject"]
    ):
        return False  # «سفيرها», «أحدهما»
    if scene.words[i + 1 : i + 2] and scene.words[i + 1].startswith(k.article):
        return False  # «أعلن وفدا الحكومة والحركة»: a dual
    return word.endswith(k.accusative) and word[:-1] in k.speakers


def second_noun(scene: Scene, start: int, end: int) -> int | None:
    """«الحكومة البريطانية روسيا», «السفارة الأمر»: where, in what looks like one noun phrase, another begins."""
    words, k = scene.words, scene.k
    head = scene.spots.get(start)
    while head is not None and (joined := scene.spots.get(head.end)) is not None and joined.cut:
        if not words[joined.first].startswith(k.conjunction):
            break
        head = joined  # «وتتهم دمشق وموسكو المقاتلين»
    if head is not None and start < head.end < end:
        follows = scene.spots.get(head.end)  # «اتهم الرئيس فلان واشنطن»: the first letter is no «و»
        if (follows is not None and not follows.cut) or not words[head.end].startswith(k.conjunction):
            return head.end
    for j in range(start + 1, end):
        spot = scene.spots.get(j)
        described = words[j - 1] in k.adjectives and j > start + 1  # «جنرال كبير صربيا»
        hangs = words[j - 1] in k.particles["preposition"] or not words[j - 1].startswith(k.article)
        if hangs and not described:
            continue
        if spot is not None and not spot.cut:
            return j
        if disagrees(scene, start, j):
            return j
        noun = k.speakers.get(words[j])
        if noun is not None and noun.kind in _BODIES and words[j].startswith(k.article):
            return j  # «اتهمت النقابة الوزارة بـ»: a body describes no other
        nisba = words[j].endswith(tuple(k.particles["nisba"]))
        if j > start + 1 and words[j].startswith(k.article) and not nisba and words[j] not in k.adjectives:
            return j  # the word after a definite noun is its adjective («الدول الأربع الشركة»)
    return None


def voice_of(scene: Scene, start: int, end: int) -> Voice:
    """The voice of the noun phrase `[start, end)`."""
    return make_voice(scene, start, end, _spots_in(scene, start, end))


def _each_of(scene: Scene, start: int, stop: int) -> tuple[Voice, int] | None:
    """The voices of «كل من البرازيل والمكسيك», a place there being its state."""
    members = each_of(scene, start)
    if members is None or members[-1].end > stop:
        return None
    speakers = tuple(speaker_of(s.mention) for s in members)
    names = " and ".join(s.name_en for s in speakers if s.name_en)
    end = members[-1].end
    a, b = scene.page.reading.span(start + 2, end)
    lead = Speaker(actor=speakers[0].actor, name=scene.page.text[a:b], name_en=names or None, start=a, end=b)
    kind = "person" if members[0].mention.kind in ("person", "office") else "institution"
    number = "d" if len(members) == 2 else "p"
    return Voice(lead, speakers, kind, None, number, (), True, start, end), end


def _in_quotes(scene: Scene, start: int, stop: int, need: bool) -> tuple[Voice, int] | None:
    """«وأكد "الإليزيه" أن»: a name between quote marks."""
    quote = scene.quote_at[start]
    spot = scene.spots.get(quote.first)
    if quote.after > stop:
        return None
    named = spot is not None and not spot.cut and spot.end == quote.end and speaks(spot.mention)
    noun = scene.noun_at(quote.first)
    closed = quote.after < stop and scene.words[quote.after] in COMMAS  # «رفضت "جبهة كذا"، وهي …»
    body = noun is not None and (noun.kind in _BODIES or (need and noun.kind == "document"))
    body = body or scene.words[quote.first].removeprefix(scene.k.article) in scene.k.particles["naming"]
    body = body and (need or closed) and quote.words <= BODY_WORDS + 1
    if not named and not body and not (need and may_be_called(scene, quote)):
        return None
    return make_voice(scene, quote.first, quote.end, _spots_in(scene, quote.first, quote.end)), quote.after


def quoted_subject(scene: Scene, start: int, stop: int) -> tuple[Voice, int] | None:
    """«…، كما ذكرت "كورير سربيا"»: a name of no register between quote marks at `start`, and the token after it."""
    return _in_quotes(scene, start, stop, True) if start in scene.quote_at else None


def _voice(scene: Scene, start: int, end: int, stop: int) -> tuple[Voice, int]:
    """Read the noun phrase `[start, end)` and an apposition after a comma («وزير الدفاع، فلان،»)."""
    words = scene.words
    spots = _spots_in(scene, start, end)
    if spots and scene.noun_at(start) is None and heads_unknown(scene, start, spots[0]):
        return make_voice(scene, start, spots[0].end, spots[:1]), end
    if end + 1 < stop and words[end] in COMMAS:
        after = scene.spots.get(end + 1)
        head = spots[0].mention.kind if spots else None
        noun = scene.noun_at(start)
        of_other = bool(spots) and owned(scene, spots[0], start)
        office = (of_other or head in ("office", "institution", None)) and (
            noun is None or noun.kind == "person"
        )
        if after is not None and not after.cut and after.mention.kind in ("person", "office"):
            second = phrase_end(scene, end + 1, stop)
            bare = not spots and noun is None and not words[start].startswith(scene.k.article)
            if bare and after.mention.kind == "office":
                return make_voice(scene, start, end, spots), second  # «فلان، نائب المتحدث باسم الحكومة»
            if (office or head == "person") and closes(scene, second, stop):
                end = second
                spots = _spots_in(scene, start, end)
        elif _is_unknown_head(scene, noun, spots, start, end, stop):
            end = phrase_end(scene, end + 1, stop)
        elif office and after is None and noun is not None and _is_name_after(scene, noun, end + 1):
            second = phrase_end(scene, end + 1, stop)
            if second - end <= 6 and scene.form_at(end + 1) is None and closes(scene, second, stop):
                end = second
                spots = _spots_in(scene, start, end)
    named = named_later(scene, start, end, stop, spots)
    if named is not None:
        return make_voice(scene, named.first, named.end, [named]), named.end
    return make_voice(scene, start, end, spots), end


def _is_unknown_head(
    scene: Scene, noun: SpeakerNoun | None, spots: list[Spot], start: int, end: int, stop: int
) -> bool:
    """«مديرة مستشفى كذا، فلانة الفلانية، إن»: words that nothing knows, between commas behind whoever heads a place or body."""
    if noun is None or noun.kind != "person" or not spots or spots[0].first == start:
        return False
    close = next((j for j in range(end + 1, min(end + NAME, stop)) if scene.words[j] in COMMAS), end)
    behind = scene.words[close + 1 : close + 2]  # none where the page ends
    led = spots[0].mention.kind in _PLACES and bool(behind) and behind[0] in scene.k.that
    name = range(end + 1, close)
    unknown = any(not scene.is_ordinary(j) for j in name) and scene.words[end + 1] not in scene.k.starts
    return (
        led
        and unknown
        and all(
            may_be_name(scene, j)
            and not scene.words[j].startswith(scene.k.article)
            and scene.noun_at(j) is None
            and j not in scene.spots
            for j in name
        )
    )


def _is_name_after(scene: Scene, noun: SpeakerNoun, i: int) -> bool:
    """«مدرب الفريق، فلان،»: a bare word after one person's noun may be his name."""
    single = noun.number not in ("d", "p")
    bare = not scene.words[i].startswith(scene.k.article)
    named = scene.noun_at(i) is not None or not scene.is_ordinary(i)  # and not «الرجل، حملة …»
    return single and bare and named and may_be_name(scene, i)


def _spots_in(scene: Scene, start: int, end: int) -> list[Spot]:
    out: list[Spot] = []
    i = start
    while i < end:
        spot = scene.spots.get(i)
        if spot is not None and spot.end <= end:
            out.append(spot)
            i = spot.end
        else:
            i += 1
    return out
