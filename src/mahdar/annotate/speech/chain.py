"""The chain of attribution: outlet ← agency, newspaper, channel ← document or official, each hop with its words."""

from __future__ import annotations

from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS, TITLE, Scene, Voice, is_feminine
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.knowledge.speech import QUOTE_MARKS, SpeakerNoun
from mahdar.model import Document, Hop, Speaker

MEDIA = frozenset(("agency", "newspaper", "outlet"))
#: What «المصدر نفسه» may mean, where nothing was called a source.
SOURCES = MEDIA | {"document", "institution", "sources"}
#: How many words back «الأخير» points.
LATTER = 40
#: Words of a clause that tells who put a paper out.
PUT_OUT = 18
_HOP_KINDS = {
    "sources": "sources",
    "document": "document",
    "agency": "agency",
    "newspaper": "newspaper",
    "outlet": "outlet",
}


def credit_hops(document: Document) -> tuple[Hop, ...]:
    """The sources that the page names for the whole story."""
    return tuple(Hop(name=c.name, kind="outlet", start=c.start, end=c.end) for c in document.credit)


def own_name(name: str, kind: str) -> str:
    """«صحيفة "حرييت" التركية» is known by the name in its marks."""
    if kind not in MEDIA:
        return name
    marks = [i for i, c in enumerate(name) if c in QUOTE_MARKS]
    if len(marks) == 2 and marks[1] - marks[0] > 2:
        return name[marks[0] + 1 : marks[1]]
    return name.strip("".join(QUOTE_MARKS - {"(", ")"}))


def hop_of(voice: Voice) -> Hop:
    """A voice as a link of the chain."""
    s = voice.speaker
    return Hop(
        name=own_name(s.name or "", voice.kind),
        actor=s.actor,
        kind=_HOP_KINDS.get(voice.kind, "official"),
        start=s.start,
        end=s.end,
    )


def build_chain(credit: tuple[Hop, ...], hops: tuple[Hop, ...], voice: Voice | None) -> tuple[Hop, ...]:
    """All hops, nearest to the outlet first; the speaker is the last. No hop twice."""
    media = [h for h in hops if h.kind in MEDIA]
    rest = [h for h in hops if h.kind not in MEDIA]
    out: list[Hop] = []
    seen: set[str] = set()
    for hop in (*credit, *media, *rest, *((hop_of(voice),) if voice is not None else ())):
        if hop.name not in seen and hop.actor not in seen:
            seen.update(known for known in (hop.name, hop.actor) if known)
            out.append(hop)
    return tuple(out)


def media_noun(scene: Scene, i: int) -> tuple[SpeakerNoun, int] | None:
    """The noun of a medium or document at token `i`, bare or after a proclitic, and the letters cut."""
    word, k = scene.words[i], scene.k
    noun = k.speakers.get(word)
    cut = 0
    if word in k.particles["to_people"]:
        return None  # «للصحافة»
    if noun is None:
        if word[:1] not in (k.to, k.by, k.conjunction):
            return None
        rest = word[1:]
        noun, cut = k.speakers.get(rest), 1
        if noun is None and word.startswith(k.to * 2):
            noun = k.speakers.get(k.article + word[2:])
    if noun is None or (noun.kind not in MEDIA and noun.kind != "document"):
        return None
    return noun, cut


def hops_between(scene: Scene, start: int, end: int, skip: tuple[int, int] | None = None) -> tuple[Hop, ...]:
    """The media and documents named between `start` and `end`, outside the speaker's own words `skip`."""
    out: list[Hop] = []
    i = start
    while i < end:
        if skip is not None and skip[0] <= i < skip[1]:
            i = skip[1]
            continue
        found = hop_at(scene, i, end)
        if found is None:
            i += 1
            continue
        hop, i = found
        out.append(hop)
    return tuple(out)


def hop_at(scene: Scene, i: int, end: int) -> tuple[Hop, int] | None:
    """The medium or document at token `i`, and the token after it."""
    spot = scene.spots.get(i)
    found = media_noun(scene, i)
    if found is None and spot is not None and spot.mention.kind == "outlet":
        m = spot.mention
        return Hop(name=m.name or m.text, actor=m.actor, kind="outlet", start=m.start, end=m.end), spot.end
    if found is None:
        if scene.words[i] in scene.k.particles["media_medium"]:
            a, b = scene.page.reading.span(i, i + 1)
            return Hop(name=scene.page.text[a:b], kind="outlet", start=a, end=b), i + 1
        return None
    noun, cut = found
    if noun.kind == "document" and scene.words[i - 1] not in scene.k.particles["document_in"]:
        return None
    stop = phrase_end(scene, i, min(end, i + 8))
    if noun.kind == "document":
        stop = _before_medium(scene, i, stop)
    if noun.kind in MEDIA and stop == i + 1:
        known = recall(scene, i, noun)
        if known is not None:
            a, b = scene.page.reading.span(i, i + 1, cut)
            return Hop(name=known.name or "", actor=known.actor, kind=noun.kind, start=a, end=b), stop
    inside = next(
        (
            scene.spots[j]
            for j in range(i, stop)
            if j in scene.spots and scene.spots[j].mention.kind == "outlet"
        ),
        None,
    )
    a, b = scene.page.reading.span(i, stop, cut)
    name, actor, english = scene.page.text[a:b], None, None
    if inside is not None:
        a, b = inside.mention.start, inside.mention.end
        name, actor = inside.mention.name or inside.mention.text, inside.mention.actor
        english = inside.mention.name_en
    hop = Hop(name=own_name(name, noun.kind), actor=actor, kind=noun.kind, start=a, end=b)
    if noun.kind in MEDIA:
        remember(scene, noun, Speaker(actor=actor, name=name, name_en=english, start=a, end=b))
    return hop, stop


def _before_medium(scene: Scene, i: int, stop: int) -> int:
    """«بيان نشرته وكالة …», «تغريدة على تويتر»: where the document's own words end; the medium is a hop of its own."""
    words, k = scene.words, scene.k
    for j in range(i + 1, stop):
        noun, spot = media_noun(scene, j), scene.spots.get(j)
        outlet = spot is not None and spot.mention.kind == "outlet"
        if outlet or words[j] in k.particles["media_medium"] or (noun is not None and noun[0].kind in MEDIA):
            while j > i + 1 and (
                words[j - 1] in k.particles["preposition"] or words[j - 1] in k.object_forms
            ):
                j -= 1
            return j
    return stop


def put_out(scene: Scene, voice: Voice, at: int, stop: int) -> bool:
    """«وبحسب أرقام نشرتها الصحيفة، …», «وفق دراسة أجريت في الجامعة، …»: a verb of putting out describes the paper, which is no definite
    one, up to a comma."""
    words, k = scene.words, scene.k
    if at != voice.end or at >= stop or words[voice.first].startswith((k.article, k.to * 2)):
        return False
    p = k.particles
    told = words[at] in p["utters"] or words[at] in p["aired"] or words[at] in p["issued"]
    told = told or words[at] in p["made"]
    return told and any(words[j] in COMMAS for j in range(at + 1, min(stop, at + PUT_OUT)))


def remember(scene: Scene, noun: SpeakerNoun, speaker: Speaker) -> None:
    """A medium named in full, for «الصحيفة», «الوكالة» later."""
    scene.media[noun.name_en] = speaker
    scene.media[""] = speaker


def recall(scene: Scene, i: int, noun: SpeakerNoun) -> Speaker | None:
    """What «الصحيفة» «للموقع» stands for: the last medium of that kind named on the page, else the last medium."""
    word, k = scene.words[i], scene.k
    if not (k.article in word[:4] or word.startswith(k.to * 2)):
        return None
    return scene.media.get(noun.name_en) or scene.media.get("")


def known_voice(scene: Scene, voice: Voice) -> Voice:
    """Resolve a speaker that is a bare noun («الوكالة», «المتحدث», «المصدر نفسه»), and remember a medium named in full."""
    noun = scene.noun_at(voice.first)
    if noun is None or (
        scene.words[voice.end : voice.end + 1] and scene.words[voice.end] in scene.k.particles["in_her_name"]
    ):
        return voice  # «المتحدث باسمها» is no spokesman named before
    if voice.kind == "document":
        for j in range(voice.first + 1, voice.end):
            definite = scene.words[j].startswith((scene.k.article, scene.k.to * 2))
            if not definite and media_noun(scene, j) is not None:
                hop_at(scene, j, voice.end)  # «تقرير لصحيفة "…"»: «الصحيفة» later
    if voice.kind not in MEDIA:
        if (latter := _latter(scene, voice)) is not None:
            return _as_known(voice, latter, voice.speaker.name)
        if (holder := _same_title(scene, voice)) is not None:
            return _as_known(voice, holder, voice.speaker.name)
        named = _same_noun(scene, voice)
        return _as_known(voice, named.speaker, voice.speaker.name) if named is not None else voice
    if voice.end == voice.first + 1:
        known = recall(scene, voice.first, noun)
        return _as_known(voice, known, known.name) if known is not None else voice
    remember(scene, noun, voice.speaker)
    return voice


def _as_known(voice: Voice, known: Speaker, name: str | None) -> Voice:
    speaker = Speaker(
        actor=known.actor,
        name=name,
        name_en=known.name_en,
        start=voice.speaker.start,
        end=voice.speaker.end,
    )
    return voice._replace(speaker=speaker, members=(speaker,))


def _latter(scene: Scene, voice: Voice) -> Speaker | None:
    """«الأخير», «الأخيرة»: the last person named before, of that gender."""
    if voice.end != voice.first + 1 or scene.words[voice.first] not in scene.k.particles["latter"]:
        return None
    for a in range(voice.first - 1, max(-1, voice.first - LATTER), -1):
        spot = scene.spots.get(a)
        if spot is not None and spot.mention.kind in ("person", "office"):
            m = spot.mention
            if is_feminine(scene.words, spot, scene.k) == (voice.gender == "f"):
                return Speaker(
                    actor=m.actor, name=m.name or m.text, name_en=m.name_en, start=m.start, end=m.end
                )
    return None


def _same_title(scene: Scene, voice: Voice) -> Speaker | None:
    """Whom the page has named with the words of «عمدة نيروبي», «المفاوض الأوروبي» before, and with no other name."""
    nameless = voice.kind in ("person", "group") and voice.number == "s" and voice.speaker.actor is None
    if not nameless or voice.end - voice.first > TITLE:
        return None
    words = scene.words[
        voice.first : voice.end + 1
    ]  # «الفريق أول»: a rank with a word that else ends a phrase
    found = scene.holders.get(tuple(words)) or scene.holders.get(tuple(words[:-1]))
    if found is None or found.first >= voice.first:
        return None
    m = found.mention
    return Speaker(actor=m.actor, name=m.name or m.text, name_en=m.name_en, start=m.start, end=m.end)


def _same_noun(scene: Scene, voice: Voice) -> Voice | None:
    """The last voice whose noun phrase holds the noun of «المتحدث», «المصدر نفسه», where that says no more."""
    words, k = scene.words, scene.k
    head, rest = words[voice.first], words[voice.first + 1 : voice.end]
    bare = head.startswith(k.article) and all(w in k.particles["same"] for w in rest)
    body = voice.kind == "institution"  # «الاتحاد» after «اتحاد الصناعات»: whatever else goes by that word
    if not bare or (
        not body and (voice.speaker.actor is not None or voice.kind not in ("person", "sources"))
    ):
        return None
    stem = head[len(k.article) :]
    for heard in reversed(scene.voices):
        inside = words[heard.first : heard.first + 1 if body else heard.end]
        if body and (heard.end == heard.first + 1 or len(heard.members) > 1):
            continue
        several = body or len(inside) > 1
        if heard.first < voice.first and several and (stem in inside or head in inside):
            return heard if heard.number == voice.number else None
    return _same_source(scene, voice)


def _same_source(scene: Scene, voice: Voice) -> Voice | None:
    """«المصدر نفسه», «ذات المصدر» where no source was heard: the paper, medium or official without a name heard last."""
    words, k = scene.words, scene.k
    same = words[voice.end - 1] in k.particles["same"] or words[voice.first - 1] in k.particles["same_before"]
    if not same or voice.kind != "sources" or voice.number != "s":
        return None
    heard = (v for v in reversed(scene.voices) if v.first < voice.first)
    return next((v for v in heard if v.kind in SOURCES), None)


def sources_inside(scene: Scene, start: int, end: int) -> Voice | None:
    """Sources named inside a longer phrase: «المعلومات التي حصلت عليها الصحيفة من مصادر مقربة …»."""
    for i in range(start + 1, end):
        noun = scene.noun_at(i)
        if noun is not None and noun.kind == "sources":
            stop = phrase_end(scene, i, end)
            spots = [scene.spots[j] for j in range(i, stop) if j in scene.spots]
            return make_voice(scene, i, stop, spots)
    return None
