"""What may be a name, where a name is over, and whose it is; which mentions can speak, and lists of them."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import has_pronoun, is_indefinite_accusative
from mahdar.annotate.speech.phrases import PUNCTUATION
from mahdar.annotate.speech.scene import COMMAS, VOICES, Scene, Spot
from mahdar.model import Mention

#: Words between a nameless person's noun and the name that closes its phrase.
COMPLEMENT = 14
#: From so many words on the name stands right before what is said.
FAR = 8


def may_be_name(scene: Scene, i: int) -> bool:
    word, p = scene.words[i], scene.k.particles
    if not word[:1].isalpha() or len(word) < 2 or word in scene.k.that or word in p["then"]:
        return False
    if word in p["preposition"] or word in p["relative"] or word in p["negation"] or word in p["adverb"]:
        return False
    if word in p["manner"] or word in p["b_words"] or word in p["when"] or word in p["that_which"]:
        return False
    if word in p["me"]:
        return is_far_name(scene, i)
    if (
        word in p["preposition_pronoun"]
        or word in p["to_people"]
        or word in p["day"]
        or word in p["auxiliary"]
    ):
        return False
    if word in p["contrast"] or word in p["also_subject"] or word in p["vocative_address"]:
        return False
    if word in scene.k.circumstances or is_indefinite_accusative(scene, i) or _is_circumstance(scene, i):
        return False  # «وقال لهما ممازحا», «أوعز سراً»
    if word in scene.k.adjectives and word not in scene.k.speakers:
        return False  # «قدر كبير»
    if (
        word in p["saying_noun"]
        or word in scene.k.objects
        or word in p["determiner"]
        or scene.phrase_at(i) is not None
    ):
        return False
    form = scene.form_at(i)
    if form is not None and form.shape == "present" and not form.verb.strict:
        return False  # «ومضت تقول»
    if word.startswith(scene.k.to) and word[1:] in p["naming"]:
        return False  # «لبرنامج "صباح الخير"»
    if (
        len(word) > 3
        and word not in scene.k.speakers
        and scene.page.text[scene.page.reading.ends[i] - 1] == scene.k.pronoun
    ):
        return False  # «صمته»: a noun with a pronoun, no name
    if word.startswith(scene.k.to * 2):
        return False  # «للمؤتمر»
    if word.startswith(scene.k.to) and scene.words[i + 1 : i + 2] and scene.words[i + 1] in p["source_of"]:
        return False  # «لحفنة من المراسلين»
    if not word.startswith(scene.k.to):
        return True
    known = scene.spots.get(i) is not None or word[1:] in scene.k.speakers
    return not known and not scene.is_ordinary(i, 1)  # «لضحايا»


def _is_circumstance(scene: Scene, i: int) -> bool:
    """«وأضاف ضاحكا»: the active participle of a bare verb in the accusative, as spelt without its vowel signs."""
    return i not in scene.spots and scene.is_circumstance(i)


def is_far_name(scene: Scene, i: int) -> bool:
    """«قالت لي ثاي فونغ», «قال لي تشانغ», and not «قال لي»: what also means «to me» begins a name of the Far East where a
    word follows that nothing knows."""
    spot = scene.spots.get(i + 1)
    if spot is not None:
        return spot.mention.kind == "person" and not spot.cut and not scene.is_registered(spot)
    known = i + 1 >= len(scene.words) or not scene.words[i + 1][:1].isalpha() or scene.is_ordinary(i + 1)
    return not known and may_be_name(scene, i + 1)


def closes(scene: Scene, end: int, stop: int) -> bool:
    """The apposition is over: a comma, a clause, a colon or a quote follows, or a word that leaves the phrase."""
    if end >= stop:
        return True
    word = scene.words[end]
    spot = scene.spots.get(end)
    if spot is not None and not spot.cut:
        return True  # «اتهمت … فلانة فنزويلا»
    return (
        word in PUNCTUATION
        or word in scene.k.that
        or end in scene.quote_at
        or not may_be_name(scene, end)
        or (scene.is_ordinary(end) and not word.startswith(scene.k.conjunction))
        or (scene.form_at(end) is not None)
    )


def named_later(scene: Scene, start: int, end: int, stop: int, spots: list[Spot]) -> Spot | None:
    """«المسؤول في المجلس المحلي فلان», «مدرب الفريق، فلان،»: the bare name that closes the phrase of a nameless
    person is his."""
    noun = scene.noun_at(start)
    at = end + 1 if end + 1 < stop and scene.words[end] in COMMAS else end
    called = scene.spots.get(at + 1) if at < stop and scene.words[at] in scene.k.particles["called"] else None
    if called is not None and called.mention.kind == "person":
        return called  # «خبير اقتصادي يدعى فلان»
    office = bool(spots) and spots[0].first == start and spots[0].mention.kind == "office"
    definite = scene.words[start].startswith(scene.k.article)
    unknown = noun is None and definite and not spots  # «المصنفة الثانية في التنس، فلانة،»
    single = noun is not None and noun.number not in ("d", "p")
    nameless = noun is not None and noun.kind in ("person", "sources")
    if not office and not unknown and not (single and nameless):
        return None
    known = definite or any(w.startswith(scene.k.article) for w in scene.words[start + 1 : start + 2])
    loose = noun is not None and noun.kind == "sources" and not known  # «محلل آخر في شركة كذا، فلان، إن»
    if any(s.mention.kind == "person" and (s.first == start or owned(scene, s, start)) for s in spots):
        return None
    words, k = scene.words, scene.k
    if words[end - 1] in k.particles["same"]:
        return None  # «المستشار نفسه سيرافق فلانا»
    if at > end and not definite and _opens_deed(scene, at, stop):
        return None  # «متحدث باسم الوزارة، رافق فلانا في رحلته، إن»
    served = scene.noun_at(start + 1)
    if words[start] in k.particles["owned_by"] and served is not None and served.kind == "person":
        return None  # «محامي رئيس الوزراء السابق فلان»
    for j in range(start + 1, min(stop, end + COMPLEMENT)):
        spot = scene.spots.get(j)
        if words[j] in k.that or words[j] in k.particles["contrast"] or scene.form_at(j) is not None:
            return None
        if words[j] in k.particles["who"] and words[j - 1] not in COMMAS:
            return None  # «قيادي في التحالف الذي يدعم فلانا»
        if words[j] in (":", ".") or (j in scene.quote_at and scene.quote_at[j].words > 3):
            return None
        if spot is None or spot.mention.kind != "person":
            continue
        bare = spot.mention.name_start in (None, spot.mention.start)
        before = words[j - 1]
        alone = before in COMMAS or (j > start + 1 and before not in k.particles["preposition"])
        if loose and (before not in COMMAS or not _ends_zone(scene, spot.end, stop)):
            return None
        if j > start + 1 and _governed(scene, j):
            continue  # «المستشار في حملة ترامب، فلان»
        apart = words[j - 2].startswith(k.article) or words[j - 2] in COMMAS
        # «مستشار الرئيس فلان», and not «حزب العمال المعارض فلان», «المسؤولة في المجلس فلانة»
        another = (
            before in k.speakers and k.speakers[before].kind not in ("institution", "document") and not apart
        )
        if not alone or spot.cut or not bare or another or owned(scene, spot, start):
            return None
        if unknown and before not in COMMAS and words[start + 1] not in k.particles["preposition"]:
            return None  # and not «الفائزة في السباق فلانة»
        if not definite and any(s.mention.kind == "office" and owned(scene, s, start) for s in spots):
            return None  # «متحدث باسم رئيسة الوزراء، فلانة،»: hers
        if j >= end + FAR and not _ends_zone(scene, spot.end, stop):
            return None
        return spot if closes(scene, spot.end, stop) else None
    return None


def _opens_deed(scene: Scene, i: int, stop: int) -> bool:
    """A bare word of no name, no post and no title behind a comma, where more follows than a name: what an indefinite
    somebody did, without «الذي»."""
    word, k = scene.words[i], scene.k
    whom = scene.spots.get(i + 1)
    if whom is not None and _ends_zone(scene, whom.end, stop):
        return False
    named = i in scene.spots or scene.noun_at(i) is not None or word in k.particles["titles"]
    joined = word.startswith((k.article, k.conjunction, k.by, k.to)) or word in k.particles["called"]
    return word[:1].isalpha() and not named and not joined and scene.is_ordinary(i) and word not in k.titles


def _ends_zone(scene: Scene, end: int, stop: int) -> bool:
    """Nothing but a mark stands between the token `end` and what is said."""
    return end >= stop or scene.words[end] in PUNCTUATION or scene.words[end] in scene.k.that


def _governed(scene: Scene, j: int) -> bool:
    """«كبير موظفي بنس», «في حملة ترامب»: the name at `j` hangs on the indefinite noun before it, which is no name's
    first part («وزير الإعلام لاي محمد»)."""
    words, k = scene.words, scene.k
    noun, before = words[j - 1], words[j - 2]
    if not noun[:1].isalpha() or noun.startswith((k.article, k.to * 2, k.by)) or scene.spots_end(j):
        return False  # «ممثل المنظمة في مالي فلان»
    if before in k.particles["naming"] or (before in k.particles["post_in"] and scene.is_body(j - 1)):
        return False  # «القيادي في حركة حماس فلان», «القيادي في حماس فلان»
    return before[:1].isalpha() and not before.startswith((k.article, k.to * 2))


def owned(scene: Scene, spot: Spot, start: int) -> bool:
    """«المتحدث باسم فلان», «مكتب فلان»: the person named is not the one who speaks."""
    words, k = scene.words, scene.k
    first = spot.first
    if spot.mention.name_start is not None and spot.mention.kind == "person":
        first = max(first, scene.page.reading.token_at(spot.mention.name_start))
    spoken_for = words[first - 1] in k.particles["in_name_of"]  # «متحدث باسم آبي»
    if spot.first < first and not spoken_for and spot.mention.body is not None:
        first = spot.first  # «المتحدث باسم الحركة فلان»: the office in front of the name is his own
    if (
        first - 1 > start
        and words[first - 2] in k.particles["in_name_of"]
        and not words[first - 1].startswith(k.article)
    ):
        return True  # «باسم آبي لويل»
    return any(
        words[at - 1] in k.particles["speaks_for"]
        or (
            words[at - 1] in k.speakers
            and words[at - 1] in k.particles["owned_by"]
            and not has_pronoun(scene, at - 1)  # «زميله فلان»
        )
        for at in {first, spot.first}
        if at > start
    )


def each_of(scene: Scene, start: int) -> list[Spot] | None:
    """The list after «كل من» at `start`, if it names two or more actors or states."""
    spot = scene.spots.get(start + 2)
    noun = scene.noun_at(start) if spot is not None and not spot.cut else None
    if spot is None or noun is None or noun.name_en != "each of":
        return None
    if scene.words[start + 1] not in scene.k.particles["preposition"]:
        return None
    members = [spot]
    conjunction = scene.k.conjunction
    while (spot := scene.spots.get(members[-1].end)) is not None and scene.words[spot.first].startswith(
        conjunction
    ):
        members.append(spot)
    fit = len(members) > 1 and all(speaks(s.mention) or s.mention.country for s in members)
    return members if fit else None


def speaks(mention: Mention) -> bool:
    return mention.kind in VOICES or (
        mention.kind == "place" and mention.as_ != "place" and bool(mention.country)
    )
