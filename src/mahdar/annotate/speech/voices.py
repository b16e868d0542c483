"""The noun phrase that speaks: found by its place beside the verb, read through mentions where there are any."""

from __future__ import annotations

from mahdar.annotate.speech.names import closes, each_of, may_be_name, named_later, owned, speaks
from mahdar.annotate.speech.phrases import PUNCTUATION, disagrees, has_pronoun, phrase_end
from mahdar.annotate.speech.scene import COMMAS, Scene, Spot, Voice, is_feminine
from mahdar.knowledge.actors.translit import transliterate_word
from mahdar.knowledge.speech import SpeakerNoun
from mahdar.model import Mention, Speaker

#: Speakers that a number may count.
COUNTED = frozenset(("sources", "person", "group"))
#: Kinds of mention before which a word that nothing knows is somebody's name or a noun of his own.
_OWNING = frozenset(("person", "people", "government", "place"))
#: Kinds of mention that have followers and officials.
_HELD = frozenset(("person", "office", "government"))
#: Words of a phrase that can be a bare name, to be spelled in Latin letters.
LONGEST_NAME = 4


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
    if start >= stop:
        return None
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
    if start + 1 < stop and words[start + 1] in k.what and word in k.particles["quantifier"]:
        return None  # «تؤيد كل ما يضمن …»
    if (all_of := _each_of(scene, start, stop)) is not None:
        return all_of
    if word in k.particles["latter"] and start and words[start - 1].startswith(k.article):
        return None  # «الحصيلة الأخيرة»
    if (word in k.particles["media_medium"] and spot is None) or (
        word in k.objects and word not in k.speakers and word not in k.particles["titles"]
    ):
        return None
    if start in scene.quote_at and (called := _in_quotes(scene, start, stop, need)) is not None:
        return called
    if spot is None:
        if word in PUNCTUATION or word in k.that or start in scene.quote_at or word == "#":
            if word == "#" and start + 1 < stop:
                return subject_at(scene, start + 1, stop, need)
            return None
        named = word in k.speakers or word in k.particles["titles"]
        if not named and (
            not need
            or not may_be_name(scene, start)
            or (by and word.startswith(k.by) and scene.is_ordinary(start))
        ):
            return None
    if spot is None and after_verb and _accusative(scene, start):
        return None
    end = phrase_end(scene, start, stop)
    return _voice(scene, start, end, stop)


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
    if noun is None or noun.number != "s" or word[:-1].endswith(k.pronoun):
        return False  # «سفيرها»
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
    if head is not None and start < head.end < end and not words[head.end].startswith(k.conjunction):
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
    speakers = tuple(_speaker(s.mention) for s in members)
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
    body = need and noun is not None and noun.kind == "institution" and quote.words <= LONGEST_NAME
    if not named and not body:
        return None
    return make_voice(scene, quote.first, quote.end, _spots_in(scene, quote.first, quote.end)), quote.after


def _voice(scene: Scene, start: int, end: int, stop: int) -> tuple[Voice, int]:
    """Read the noun phrase `[start, end)` and an apposition after a comma («وزير الدفاع، فلان،»)."""
    words = scene.words
    spots = _spots_in(scene, start, end)
    if spots and scene.noun_at(start) is None and _heads_unknown(scene, start, spots[0]):
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
        elif office and after is None and noun is not None and _is_name_after(scene, noun, end + 1):
            second = phrase_end(scene, end + 1, stop)
            if second - end <= 6 and scene.form_at(end + 1) is None and closes(scene, second, stop):
                end = second
                spots = _spots_in(scene, start, end)
    named = named_later(scene, start, end, stop, spots)
    if named is not None:
        return make_voice(scene, named.first, named.end, [named]), named.end
    return make_voice(scene, start, end, spots), end


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


def make_voice(
    scene: Scene, start: int, end: int, spots: list[Spot], noun: SpeakerNoun | None = None, cut: int = 0
) -> Voice:
    """The voice of the noun phrase `[start, end)`; `noun` is its head where a preposition hides it (`cut` letters)."""
    page, k = scene.page, scene.k
    noun = noun or scene.noun_at(start)
    heads = [s for s in spots if speaks(s.mention)]
    joined = [s for s in heads[1:] if s.cut and scene.words[s.first].startswith(k.conjunction)]
    joint = [heads[0], *joined] if heads else []
    person = next(
        (s for s in heads if s.mention.kind == "person" and not s.cut and not owned(scene, s, start)), None
    )
    nameless = bool(heads) and (
        _unnamed(scene, start, heads[0]) or (person is None and owned(scene, heads[0], start))
    )
    if person is not None and nameless and owned(scene, heads[0], start):
        nameless = False  # «المتحدث باسم فلان، علان»
    if heads and person is not None and person is heads[0] and _is_other_post(scene, heads[0], end):
        person, nameless = None, True  # «الرئيس التنفيذي»: whoever else «الرئيس» may mean
    if heads and person is None and _is_bare_post(heads[0].mention) and end > heads[0].end:
        nameless = True  # «المفوضة التجارية في الاتحاد»
    if heads and (heads[0].first <= start + 1 or _only_titles(scene, start, heads[0])) and not nameless:
        shown = person if person is not None and joint[0].mention.kind in ("office", "person") else heads[0]
        members = [_speaker(shown.mention)] + [_speaker(s.mention) for s in joint[1:]]
        lead = members[0]
        if len(members) > 1:
            a, b = page.reading.span(start, end)
            names = [m.name_en for m in members if m.name_en]
            lead = Speaker(
                actor=lead.actor, name=page.text[a:b], name_en=" and ".join(names) or None, start=a, end=b
            )
        own = shown.mention.gender if shown.mention.kind in ("person", "office") else None
        if noun is not None and noun.kind == "institution" and heads[0].first > start:
            own = None  # «إدارة الرئيس فلان» is no man
        gender = own or (noun.gender if noun else None) or _of_body(scene, shown)
        number = (
            "d"
            if len(members) == 2
            else "p"
            if len(members) > 2
            else noun.number
            if noun is not None and noun.number != "s" and heads[0].first > start
            else _number(shown.mention, noun.number if noun is not None else None)
        )
        kind = {
            "outlet": noun.kind if noun and noun.kind in ("agency", "newspaper", "outlet") else "outlet"
        }.get(shown.mention.kind, "person" if shown.mention.kind in ("person", "office") else "institution")
        return Voice(lead, tuple(members), kind, _letter(gender), number, (), True, start, end)
    a, b = page.reading.span(start, end, cut)
    name = page.text[a:b]
    if cut > 1:
        name = k.article + name  # «لل» hides the article
    nouns = noun
    if noun is not None and noun.kind == "quantity":
        nouns = next((n for n in (scene.noun_at(i) for i in range(start + 1, end)) if n), noun)
    kind = nouns.kind if nouns else "person"
    if kind == "quantity":
        kind = "sources"
    country = next((s.mention for s in spots if s.mention.country or s.mention.name_en), None)
    known = english(scene, start, end, country, noun)
    if known is None and kind == "person" and end - start <= LONGEST_NAME:
        known = " ".join(transliterate_word(word) for word in name.split())
    speaker = Speaker(actor=None, name=name, name_en=known, start=a, end=b)
    gender = noun.gender if noun else None
    number = (
        nouns.number
        if nouns and noun and noun.kind == "quantity" and noun.name_en != "one of"
        else noun.number
        if noun
        else None
    )
    if kind in ("agency", "newspaper", "outlet") and noun is not None and k.speakers:
        number = "s"
    return Voice(speaker, (speaker,), kind, gender, number, (), True, start, end)


def _is_other_post(scene: Scene, spot: Spot, end: int) -> bool:
    """A title of one word that an adjective makes another's: «الرئيس التنفيذي»."""
    words, k = scene.words, scene.k
    title = spot.end == spot.first + 1 and words[spot.first] in k.particles["titles"]
    if not title or spot.end >= end or not words[spot.end].startswith(k.article):
        return False
    return words[spot.end].endswith(tuple(k.particles["nisba"])) and spot.end not in scene.spots


def _is_bare_post(mention: Mention) -> bool:
    return mention.actor is None and mention.name is None and mention.name_en is None


def _only_titles(scene: Scene, start: int, spot: Spot) -> bool:
    """«سمو الشيخ فلان», «صحيفة "تشاينا ديلي"»: titles, or the kind of medium and a quote mark, stand before the name."""
    words, k = scene.words, scene.k
    if spot.mention.kind == "person":
        return all(w in k.particles["titles"] for w in words[start : spot.first])
    return spot.first == start + 2 and start + 1 in scene.quote_at and spot.mention.kind == "outlet"


def _unnamed(scene: Scene, start: int, spot: Spot) -> bool:
    """The phrase opens with an unnamed source or a document, and the mention is only a part of it."""
    noun = scene.noun_at(start)
    if spot.first <= start:
        return False
    if noun is None:
        return _heads_unknown(scene, start, spot)
    if noun.kind == "institution" and spot.first == start + 1 and spot.mention.kind == "place":
        return True  # «شرطة كيب تاون»
    nisba = scene.words[spot.first].endswith(tuple(scene.k.particles["nisba"]))
    if noun.kind in ("institution", "group") and spot.first == start + 1 and nisba:
        return True  # «هيئة سورية معارضة»
    if noun.kind == "person" and spot.mention.kind not in ("person", "office"):
        return True  # «وكيل وزارة الخارجية فلان»
    several = noun.number == "p" and not scene.words[start].startswith(scene.k.article)
    held = spot.mention.kind in _HELD or noun.kind == "group"  # «جماهير فلامينغو»
    if several and spot.first == start + 1 and not spot.cut and held:
        return True  # «أنصار ترامب», «أنصار إسرائيل»
    return noun.kind in ("sources", "document", "quantity") or owned(scene, spot, start)


def _heads_unknown(scene: Scene, start: int, spot: Spot) -> bool:
    """«عراب ميسي», «بريجيت ماكرون»: a word that nothing knows, bare right before a name, makes it another's."""
    words, k = scene.words, scene.k
    word = words[start]
    if spot.first != start + 1 or spot.cut or start in scene.spots:
        return False
    if spot.mention.kind not in _OWNING and not word.endswith(k.conjunction):  # «مستخدمو تويتر»
        return False
    if not word[:1].isalpha() or word.startswith((k.article, k.to, k.by, k.conjunction)):
        return False
    if word in k.particles["titles"] or has_pronoun(scene, start) or scene.form_at(start) is not None:
        return False
    name = f"{scene.raw(start, spot.first)} {spot.mention.name or spot.mention.text}"
    return scene.is_ordinary(start) or not scene.is_spelling_of(name, spot.mention.actor)


def _speaker(m: Mention) -> Speaker:
    start, end = m.start, m.end
    name = m.name if m.kind == "person" else None
    return Speaker(actor=m.actor, name=name or m.text, name_en=m.name_en, start=start, end=end)


def _of_body(scene: Scene, spot: Spot) -> str | None:
    """The gender of a body or state where its name shows it."""
    if spot.mention.kind in ("person", "office"):
        return None
    if is_feminine(scene.words, spot, scene.k):
        return "f"
    return "m" if scene.words[spot.first] in scene.k.particles["masculine_states"] else None


def _letter(gender: str | None) -> str | None:
    return gender[0] if gender else None


def _number(m: Mention, fallback: str | None) -> str | None:
    return m.number[0] if m.number else (fallback or ("s" if m.kind in ("person", "office") else None))


def english(
    scene: Scene, start: int, end: int, country: Mention | None, hidden: SpeakerNoun | None = None
) -> str | None:
    """An English name for an unnamed source: adjectives and head noun, and the state where one is named."""
    adjectives: list[str] = []
    head: str | None = hidden.name_en if hidden is not None and scene.noun_at(start) is None else None
    for i in range(start, end):
        noun = scene.noun_at(i)
        if noun is not None and head is None and noun.kind != "quantity":
            head = noun.name_en + (
                "s" if noun.number in ("d", "p") and noun.kind in ("sources", "person") else ""
            )
            continue
        adjective = scene.k.adjectives.get(scene.words[i])
        if adjective and head is not None and adjective not in adjectives:
            adjectives.append(adjective)
    if head is None:
        return None
    name = " ".join([*reversed(adjectives), head])
    return f"{name} ({country.name_en})" if country is not None and country.name_en else name
