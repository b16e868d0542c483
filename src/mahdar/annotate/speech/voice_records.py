"""A noun phrase as a voice: the record of who speaks, its kind, gender, number and English name."""

from __future__ import annotations

from mahdar.annotate.speech.names import owned, speaks
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.scene import COMMAS, Scene, Spot, Voice, is_feminine
from mahdar.english import plural
from mahdar.knowledge.speech import SpeakerNoun
from mahdar.model import Mention, Speaker

#: Kinds of mention before which a word that nothing knows is somebody's name or a noun of his own.
_OWNING = frozenset(("person", "people", "government", "place"))
#: Kinds of mention that have followers and officials.
_HELD = frozenset(("person", "office", "government"))
#: Kinds of noun of those who pass on what others say.
_MEDIA = frozenset(("agency", "newspaper", "outlet"))
#: Kinds of nouns whose English is a plural.
ALREADY_SEVERAL = frozenset({"group", "quantity"})
#: Words of a phrase that can be a bare name, to be spelled in Latin letters.
LONGEST_NAME = 4


def make_voice(
    scene: Scene, start: int, end: int, spots: list[Spot], noun: SpeakerNoun | None = None, cut: int = 0
) -> Voice:
    """The voice of the noun phrase `[start, end)`; `noun` is its head where a preposition hides it (`cut` letters)."""
    page, k = scene.page, scene.k
    noun = noun or scene.noun_at(start)
    heads = [s for s in spots if speaks(s.mention)]
    if heads and heads[0].first > start and scene.words[heads[0].first] in k.particles["official"]:
        heads = []  # «الموقع الرسمي للجيش»: the page's adjective opens no name
    joined = [s for s in heads[1:] if s.cut and scene.words[s.first].startswith(k.conjunction)]
    if joined and heads[0].mention.kind == "person":  # «فلان، الناطق باسم الحركة ورئيس وفدها»
        joined = [s for s in joined if not _describes(scene, s, heads[0])]
    joint = [heads[0], *joined] if heads else []
    person = next(
        (s for s in heads if s.mention.kind == "person" and not s.cut and not owned(scene, s, start)),
        None,
    )
    nameless = bool(heads) and (
        _unnamed(scene, start, heads[0]) or (person is None and owned(scene, heads[0], start))
    )
    if person is not None and nameless and owned(scene, heads[0], start):
        nameless = False  # «المتحدث باسم فلان، علان»
    if heads and noun is not None and heads[0].first == start + 1 and _is_adjective(scene, noun, heads[0]):
        nameless = True
    if heads and (close := _fuller_name(scene, heads[0], end)):
        person, nameless, end = None, True, close  # «بارك جون يونغ»: another Park than the one who is known
    source = noun is not None and noun.kind == "sources" and heads and heads[0].mention.kind == "office"
    unlisted = bool(heads) and len(joint) == 1 and heads[0].first == start < heads[0].end < end
    unlisted = unlisted and _is_unlisted(heads[0].mention)
    if heads and person is None and (source or _is_bare_post(heads[0].mention)) and end > heads[0].end:
        nameless = True  # «المفوضة التجارية في الاتحاد»
    if unlisted and scene.words[heads[0].end].startswith(k.conjunction):
        nameless = True  # «النيابة العامة ووزارات عدة», «وزارة التجارة والاستثمار»
    if heads and (heads[0].first <= start + 1 or _only_titles(scene, start, heads[0])) and not nameless:
        shown = person if person is not None and joint[0].mention.kind in ("office", "person") else heads[0]
        members = [speaker_of(shown.mention)] + [speaker_of(s.mention) for s in joint[1:]]
        if unlisted:  # «وزارة الداخلية المحلية»: the phrase names it more fully
            a, b = page.reading.span(start, _named_until(scene, heads[0], end))
            actor, english_name = members[0].actor, members[0].name_en
            members[0] = Speaker(actor=actor, name=page.text[a:b], name_en=english_name, start=a, end=b)
        lead = members[0]
        if len(members) > 1:
            a, b = page.reading.span(start, end)
            names = [m.name_en for m in members if m.name_en]
            lead = Speaker(
                actor=lead.actor, name=page.text[a:b], name_en=" and ".join(names) or None, start=a, end=b
            )
        if len(members) == 1 and shown is heads[0]:
            lead = _with_adjectives(scene, lead, shown, end)
            members = [lead]
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
        medium = noun.kind if noun is not None and noun.kind in _MEDIA else None
        if shown.mention.kind == "outlet" or (medium and shown.mention.kind == "organization"):
            kind = medium or "outlet"  # «وكالة الأنباء الكورية المركزية», in the register or not
        else:
            kind = "person" if shown.mention.kind in ("person", "office") else "institution"
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
    others = [s.mention for s in spots if not (s.first == start and _is_unlisted(s.mention))]
    country = next((m for m in others if m.country or m.name_en), None)
    known = english(scene, start, end, country, noun)
    if known is None and kind == "person" and end - start <= LONGEST_NAME:
        known = scene.spell(name)
    speaker = Speaker(actor=None, name=name, name_en=known, start=a, end=b)
    gender = noun.gender if noun else None
    if noun is None and scene.words[start].endswith(k.pronoun) and scene.is_ordinary(start):
        gender = None if has_pronoun(scene, start) else "f"  # «الفائزة», «فتاة صغيرة»
    number = (
        nouns.number
        if nouns and noun and noun.kind == "quantity" and noun.name_en != "one of"
        else noun.number
        if noun
        else None
    )
    if kind in _MEDIA and noun is not None and k.speakers:
        number = "s"
    return Voice(speaker, (speaker,), kind, gender, number, (), True, start, end)


def _is_adjective(scene: Scene, noun: SpeakerNoun, post: Spot) -> bool:
    """«الحزب الحاكم», «المجلس الحاكم»: behind a definite body a bare post is its adjective."""
    words, article = scene.words, scene.k.article
    definite = words[post.first].startswith(article) and words[post.first - 1].startswith(article)
    bare = post.mention.kind == "office" and _is_bare_post(post.mention)
    return definite and bare and noun.kind in ("institution", "group")


def _describes(scene: Scene, post: Spot, person: Spot) -> bool:
    """The post is the person's own: he is known to hold it, or a comma stands between them."""
    if post.mention.kind != "office":
        return False
    apart = any(w in COMMAS for w in scene.words[person.first : post.first - 1])
    return apart or (post.mention.actor is not None and post.mention.actor == person.mention.actor)


def _fuller_name(scene: Scene, spot: Spot, end: int) -> int:
    """The token after the name that a person's one known word only begins; 0 when it is whole."""
    if spot.mention.kind != "person" or spot.end != spot.first + 1 or spot.cut:
        return 0
    close = spot.end
    while close < end and close not in scene.spots and _is_part_of_name(scene, close):
        close += 1
    return close if close > spot.end + 1 else 0


def _is_part_of_name(scene: Scene, i: int) -> bool:
    """A word that nothing knows, with no article and no letter of a preposition before it."""
    word, k = scene.words[i], scene.k
    if (
        not word[:1].isalpha()
        or word.startswith((k.article, k.conjunction, k.by, k.to))
        or word in k.speakers
    ):
        return False
    return not scene.is_ordinary(i) and scene.form_at(i) is None and word not in k.objects


def _with_adjectives(scene: Scene, speaker: Speaker, shown: Spot, end: int) -> Speaker:
    """«المتحدث العسكري» for «المتحدث»: one who is known by a word for his post, with the adjectives behind it."""
    words, k = scene.words, scene.k
    close = shown.end
    if shown.mention.kind != "office" or close != shown.first + 1 or shown.cut:
        return speaker
    while close < end and words[close].startswith(k.article) and close not in scene.spots:
        if not words[close].endswith(tuple(k.particles["nisba"])) or scene.noun_at(close) is not None:
            break
        close += 1
    if close == shown.end:
        return speaker
    a, b = scene.page.reading.span(shown.first, close)
    return Speaker(actor=speaker.actor, name=scene.page.text[a:b], name_en=speaker.name_en, start=a, end=b)


def _is_bare_post(mention: Mention) -> bool:
    return mention.actor is None and mention.name is None and mention.name_en is None


def _is_unlisted(mention: Mention) -> bool:
    """A body that no register knows: an institution of nobody known, or an organization with a spelled name."""
    if mention.kind == "institution":
        return mention.actor is None
    return mention.kind == "organization" and mention.name_en_basis == "transliterated"


def _named_until(scene: Scene, spot: Spot, end: int) -> int:
    """«المكتب الوطني للبحوث في كينيا دراسة»: a place behind «في» ends the name of a body."""
    inside = spot.end + 1 < end and scene.words[spot.end] in scene.k.particles["post_in"]
    place = scene.spots.get(spot.end + 1) if inside else None
    return min(place.end, end) if place is not None else end


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
        return heads_unknown(scene, start, spot)
    if noun.kind == "institution" and spot.first == start + 1 and spot.mention.kind == "place":
        return True  # «شرطة كيب تاون»
    if noun.kind == "sources" and _is_his_name(scene, start, spot, noun):
        return False
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


def _is_his_name(scene: Scene, start: int, spot: Spot, noun: SpeakerNoun) -> bool:
    """«الناشطة فلانة», «الخبير الروسي فلان»: the name stands right behind the noun of one, or its adjectives."""
    words, k = scene.words, scene.k
    bare = spot.mention.kind == "person" and spot.mention.name_start in (None, spot.mention.start)
    if noun.number != "s" or not bare or spot.cut or owned(scene, spot, start):
        return False
    return words[start].startswith(k.article) and all(
        words[j].startswith(k.article) for j in range(start + 1, spot.first)
    )


def heads_unknown(scene: Scene, start: int, spot: Spot) -> bool:
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


def speaker_of(m: Mention) -> Speaker:
    start, end = m.start, m.end
    name = m.name if m.kind == "person" else None
    name = name or m.text.replace("_", " ")  # «#البيت_الأبيض»
    return Speaker(actor=m.actor, name=name, name_en=m.name_en, start=start, end=end)


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


def _is_family_name(scene: Scene, i: int, noun: SpeakerNoun) -> bool:
    """«كاظم وزيري»: a dual in construct has another noun behind it; where none stands it is a name."""
    nisba = tuple(scene.k.particles["nisba"])
    return noun.number == "d" and noun.kind == "person" and scene.words[i].endswith(nisba)


def english(
    scene: Scene, start: int, end: int, country: Mention | None, hidden: SpeakerNoun | None = None
) -> str | None:
    """An English name for an unnamed source: adjectives and head noun, and the state where one is named."""
    adjectives: list[str] = []
    head: str | None = hidden.name_en if hidden is not None and scene.noun_at(start) is None else None
    for i in range(start, end):
        noun = scene.noun_at(i)
        if noun is not None and i == end - 1 and _is_family_name(scene, i, noun):
            continue
        if noun is not None and head is None and noun.kind != "quantity":
            several = noun.number in ("d", "p") and noun.kind not in ALREADY_SEVERAL
            head = plural(noun.name_en) if several else noun.name_en
            continue
        adjective = scene.k.adjectives.get(scene.words[i])
        if adjective and head is not None and adjective not in adjectives:
            adjectives.append(adjective)
    if head is None:
        return None
    name = " ".join([*reversed(adjectives), head])
    return f"{name} ({country.name_en})" if country is not None and country.name_en else name
