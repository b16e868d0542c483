"""States, capitals, organisations, groups, outlets, places and peoples by one of their names.

One surface may name several actors, or be an ordinary word too: the words beside it, the kind of story and the rest
of the page decide.
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.knowledge.actors import Entity

TANWIN = "\u064b"
SHADDA = "\u0651"
HASHTAG = frozenset({"#", "_"})
_ORDER = ("government", "place", "organization", "armed_group", "outlet", "people")
#: Sorts whose names are often followed by their country's adjective, no part of the name («إيني الإيطالية»).
_OF_A_COUNTRY = frozenset({"club", "company"})
#: Sorts whose bare names are borne in several lands, each told by its adjective («الائتلاف الوطني العراقي»).
_OF_ONE_LAND = frozenset({"party", "movement", "opposition", "authority", "agency"})
_BODIES = frozenset({"organization", "armed_group", "outlet"})
#: A text is about sport when its words of sport, the sure ones counting double, are so many, and more in a long one.
SPORT_WORDS, WORDS_PER_SPORT_WORD = 3, 25


def parse_entity(scan: Scan, i: int) -> tuple[list[Draft], int]:
    """A state, capital, organisation, group, outlet, place or people by one of its names.

    A name that is also an ordinary word gives a draft marked `doubtful` unless the words beside it settle it.
    """
    sense, organ = scan.entity(i), scan.get(i, "inst")
    if sense is None or (organ is not None and _of_one_state(scan, sense, organ)):
        return [], i
    if of_another_state(scan, sense) is not None:
        return [], i
    choice = _best(scan, i, sense)
    if choice is None or _is_adjective(scan, i, sense) or _is_never(scan, i, sense):
        return [], i
    if choice.doubt and sense.end == i + 1 and adjective_follows(scan, sense.end):
        return [], i
    record = scan.know.register.actors[choice.actor]
    draft = Draft(i, sense.end, sense.cut, record.kind, actor=choice.actor, body=record.country)
    draft.label = "loaded" if choice.use == "loaded" else "neutral"
    draft.basis = choice.use
    if choice.use in ("metonym", "loaded") and record.kind == "government":
        draft.as_ = "agent"
        if choice.use == "metonym":  # «الكرملين», «البيت الأبيض»: the seat is a body; its actor is the state
            draft.kind = "institution"
    if (
        choice.doubt
        and not _introduced(scan, i, record.kind, record.sort == "club", bool(sense.cut))
        and not (record.sort == "club" and is_sport(scan))
    ):
        draft.doubtful = True
    if record.kind == "place":
        _drop_class_noun(scan, draft, "classnoun")
    elif record.kind in _BODIES and not _ends_as_agency(scan, draft):
        _drop_class_noun(scan, draft, "medium")
        if draft.end - draft.start == 2:
            _drop_class_noun(scan, draft, "groupnoun")
        if record.sort in _OF_A_COUNTRY:
            _drop_nisba(scan, draft)
    elif record.kind == "government":
        _drop_class_noun(scan, draft, "statenoun")
    return [draft], max(draft.end, sense.end)


def _of_one_state(scan: Scan, sense: Sense, organ: Sense) -> bool:
    """«مجلس الأمن القومي», «مجلس الأمن الروسي»: a longer name, or one with the adjective of a state, is no council of many."""
    state = scan.get(organ.end, "nisba") if organ.end == sense.end and organ.data.needs == "nisba" else None
    return organ.end > sense.end or (state is not None and ":" not in state.data.codes[0])


def of_another_state(scan: Scan, sense: Sense) -> Sense | None:
    """«الحزب الجمهوري الأرمني»: the adjective right behind the name of a body of another land, whose own body it is."""
    nisba = scan.get(sense.end, "nisba") if sense.end < len(scan.words) else None
    if nisba is None or nisba.cut or not nisba.data.definite or ":" in nisba.data.codes[0]:
        return None
    records = [scan.know.register.actors.get(e.actor) for e in sense.data]
    own = {r.country if r is not None and r.sort in _OF_ONE_LAND else None for r in records}
    return None if None in own or own & set(nisba.data.codes) else nisba


def _best(scan: Scan, i: int, sense: Sense) -> Entity | None:
    """Of several actors with one name, the one that the words beside it ask for; else the widest kind, and of bodies of one
    land that of the land of which the page speaks most («المجلس العسكري الانتقالي»)."""
    actors = scan.know.register.actors
    entities: list[Entity] = [e for e in sense.data if e.actor in actors and actors[e.actor].kind in _ORDER]
    if len(entities) < 2:
        return entities[0] if entities else None
    capital = _as_capital(scan, i, entities)
    if capital is not None:
        return capital
    kinds = {actors[e.actor].kind for e in entities}
    prefer: frozenset[str] = frozenset()
    if kinds & _BODIES and kinds - _BODIES:
        clubs_only = all(actors[e.actor].sort == "club" for e in entities if actors[e.actor].kind in _BODIES)
        if _introduced(scan, i, "organization", clubs_only):
            prefer = _BODIES
        elif is_sport(scan) and not _is_where(scan, i, sense):
            clubs = [e for e in entities if actors[e.actor].sort == "club"]
            if clubs:
                return clubs[0]

    told = states_told(scan, scan.words[i])

    def rank(entity: Entity) -> tuple[int, int, int]:
        record = actors[entity.actor]
        of_page = told.get(record.country or "", 0) if record.sort in _OF_ONE_LAND else 0
        return (record.kind not in prefer, _ORDER.index(record.kind), -of_page)

    return min(entities, key=rank)


def _as_capital(scan: Scan, i: int, entities: list[Entity]) -> Entity | None:
    """Of a state and a capital spelled alike the capital: «عمّان» has a shadda, or the page speaks more of its state."""
    capital = next((e for e in entities if e.use == "capital"), None)
    state = next((e for e in entities if e.use == "name" and e.actor.startswith("state:")), None)
    if capital is None or state is None:
        return None
    reading = scan.page.reading
    if SHADDA in scan.page.text[reading.starts[i] : reading.ends[i]]:
        return capital
    actors = scan.know.register.actors
    of_capital, of_state = actors[capital.actor].country, actors[state.actor].country
    told = states_told(scan, scan.words[i])
    return capital if told.get(of_capital or "", 0) > told.get(of_state or "", 0) else None


def states_told(scan: Scan, but: str) -> dict[str, int]:
    """How often the page speaks of each state, by name or adjective, the word `but` left aside."""
    if but in scan.told:
        return scan.told[but]
    if scan.stated is None:
        scan.stated = _stated(scan)
    count: dict[str, int] = {}
    for word, codes in scan.stated:
        if not word.endswith(but):
            for code in codes:
                count[code] = count.get(code, 0) + 1
    scan.told[but] = count
    return count


def _stated(scan: Scan) -> list[tuple[str, tuple[str, ...]]]:
    """The words of the page that speak of states, by name or adjective, with the states."""
    found = []
    for word, sense in zip(scan.words, scan.senses, strict=True):
        if sense is None or not ("nisba" in sense or "ent" in sense):
            continue
        codes = sense["nisba"][1].codes if "nisba" in sense else ()
        if "ent" in sense:
            codes = (*codes, *(e.actor[6:] for e in sense["ent"][1] if e.actor.startswith("state:")))
        if codes:
            found.append((word, codes))
    return found


def _is_where(scan: Scan, i: int, sense: Sense) -> bool:
    """«في برشلونة», «ببرشلونة», «مدينة برشلونة»: the town, even in a story about its club."""
    previous = scan.words[i - 1] if i else ""
    by = sense.cut > 0 and scan.words[i][sense.cut - 1] == scan.signs["by"]
    return by or previous == scan.signs["in"] or previous in scan.know.placewords


def is_sport(scan: Scan) -> bool:
    """The page is about sport, by its words (worked out once)."""
    if scan.sport is None:
        sure, weak = scan.know.words.contexts["sport"], scan.know.words.contexts["sport_weak"]
        certain = len(scan.page.tokens_of(sure))
        certain += sum(_is_club(scan, i) for i, s in enumerate(scan.senses) if s is not None and "ent" in s)
        count = 2 * certain + len(scan.page.tokens_of(weak))
        scan.sport = certain > 0 and count >= max(SPORT_WORDS, len(scan.words) // WORDS_PER_SPORT_WORD)
    return scan.sport


def _is_club(scan: Scan, i: int) -> bool:
    """The word names clubs and nothing else («أودينيزي»)."""
    sense = scan.senses[i]
    actors = scan.know.register.actors
    return sense is not None and all(actors[e.actor].sort == "club" and not e.doubt for e in sense["ent"][1])


def _introduced(scan: Scan, i: int, kind: str, club: bool = False, cut: bool = False) -> bool:
    """A noun of its kind, a quote mark or a verb of saying stands before the name.

    Clubs say nothing, and of an outlet the verb is feminine («ذكرت النهار», not «أكد الحدث»). A mark before a
    proclitic (`cut`) closes what another word is called: «اتفاقا "مهما" لفتح الحدود».
    """
    if i == 0:
        return False
    previous = scan.words[i - 1]
    contexts = scan.know.words.contexts
    if kind in _BODIES:
        return (
            (previous in contexts["quote"] and not cut)
            or previous in contexts["bodynoun"]
            or previous[1:] in contexts["bodynoun"]
            or (kind == "organization" and not club and previous in contexts["say"])
            or (
                kind != "organization" and previous in contexts["say"] and previous.endswith(scan.signs["ta"])
            )
        )
    if previous in scan.know.placewords:
        return True
    if kind != "government":
        return False
    return previous in contexts["locative"] or previous in contexts["party"] or _among_lands(scan, i, cut)


def _among_lands(scan: Scan, i: int, cut: bool) -> bool:
    """«السنغال ومالي», «مالي والنيجر»: joined to the name of a state that is nothing else."""
    joined = scan.signs["and"]
    if cut and scan.words[i].startswith(joined):
        before = (scan.entity(at) for at in (i - 1, i - 2) if at >= 0)
        return any(e is not None and e.end == i and _is_a_state(e) for e in before)
    after = scan.entity(i + 1) if i + 1 < len(scan.words) else None
    return (
        after is not None and bool(after.cut) and scan.words[i + 1].startswith(joined) and _is_a_state(after)
    )


def _is_a_state(sense: Sense) -> bool:
    return any(e.actor.startswith("state:") and e.use == "name" and not e.doubt for e in sense.data)


def _is_adjective(scan: Scan, i: int, sense: Sense) -> bool:
    """«تركياً», «دبلوماسيا روسيا», «الدراما السعودية»: the adjective, not the country."""
    if sense.end != i + 1:
        return False
    if scan.page.text[scan.page.reading.ends[i] - 1] == TANWIN:
        return True
    if sense.cut:
        return False
    word = scan.words[i]
    previous = scan.words[i - 1] if i else ""
    alef = scan.signs["alef"]
    if word.endswith(alef) and previous.endswith(alef) and scan.know.is_nisba(word[:-1]):
        adverb = previous in scan.know.words.contexts["adverb"]  # «زار مؤخرا بريطانيا»
        return not adverb and not previous.endswith(scan.know.no_accusative)
    if not scan.know.is_nisba(word):
        return False
    before = i - 1
    while before > 0 and scan.words[before] in HASHTAG:
        before -= 1  # «# الشراكة _ السعودية»
    return before >= 0 and scan.is_definite(before) and scan.entity(before) is None


def adjective_follows(scan: Scan, i: int) -> bool:
    """«الاتحاد الإنجليزي», «المجلس الأعلى»: another body's name begins with the word."""
    if i >= len(scan.words):
        return False
    word = scan.words[i]
    return word.startswith(scan.signs["article"]) and (
        scan.know.is_nisba(word) or word in scan.know.words.contexts["org_adjective"]
    )


def _is_never(scan: Scan, i: int, sense: Sense) -> bool:
    """The name is a common word or a class noun, and no sentence makes it a name by itself."""
    if sense.end != i + 1:
        return False
    word = scan.words[i][sense.cut :]
    return word in scan.know.words.contexts["never"] or word in scan.know.words.contexts["classnoun"]


def _drop_class_noun(scan: Scan, draft: Draft, nouns_of: str) -> None:
    """«مدينة عفرين» names the town by its last word, «صحيفة الغارديان» the paper."""
    nouns = scan.know.words.contexts[nouns_of]
    while draft.end - draft.start > 1 and scan.words[draft.start][draft.cut :] in nouns:
        rest = " ".join(scan.words[draft.start + 1 : draft.end])
        district = scan.words[draft.start][draft.cut :] in scan.know.words.contexts["district"]
        if not district and not scan.know.names_actor(rest, draft.actor or ""):
            return  # «مدينة الصدر» is called so as a whole
        draft.start, draft.cut = draft.start + 1, 0


def _ends_as_agency(scan: Scan, draft: Draft) -> bool:
    """«وكالة … الصينية للأنباء»: a name in full, from its noun to its purpose; the draft is made as long."""
    at = draft.end
    nisba = scan.get(at, "nisba") if at < len(scan.words) else None
    if nisba is not None and nisba.cut == 0:
        at = nisba.end
    if at >= len(scan.words) or scan.words[at] not in scan.know.words.contexts["agency_end"]:
        return False
    draft.end = at + 1
    return True


def _drop_nisba(scan: Scan, draft: Draft) -> None:
    """«الهلال السعودي» is «الهلال» of Saudi Arabia: one word, and whose it is."""
    nisba = scan.get(draft.end - 1, "nisba")
    if draft.end - draft.start == 2 and nisba is not None and ":" not in nisba.data.codes[0]:
        draft.end -= 1


def settle_doubts(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """Keep doubtful names that a verb stands beside, or whose actor is named beyond doubt elsewhere on the page."""
    if not any(d.doubtful for d in drafts):
        return drafts
    sure = {named for d in drafts if not d.doubtful for named in (d.actor, d.body)}  # «أمين عام … الخليجي»
    verbs = scan.know.words.contexts
    kept = []
    for draft in drafts:
        if draft.doubtful and draft.actor not in sure:
            following = scan.words[draft.end] if draft.end < len(scan.words) else ""
            if draft.cut or not (following in verbs["say"] or following in verbs["act"]):
                continue
            previous = scan.words[draft.start - 1] if draft.start else ""
            record = scan.know.register.actors.get(draft.actor or "")
            within = previous in verbs["locative"] or previous[1:] in verbs["locative"]
            if within or (record is not None and record.sort == "club"):
                continue  # «وفي النهار عقد اجتماع»
        kept.append(draft)
    return kept


def give_way_to_women(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """«المعارضة البيلاروسية سفيتلانا …»: a word for a body that is a woman's title too, right before a woman's name.

    `drafts` come in order. A name is a woman's by its given name, or by its ending («ماريا»).
    """
    words = scan.know.words.contexts["woman_too"]
    starts = {d.start: d for d in drafts if d.kind == "person" and d.name is not None}
    return [
        d
        for d in drafts
        if not (
            d.kind in _BODIES
            and d.end - d.start == 2
            and scan.words[d.start][d.cut :] in words
            and d.end in starts
            and _of_a_woman(scan, d.end)
        )
    ]


def _of_a_woman(scan: Scan, i: int) -> bool:
    given = scan.get(i, "given")
    if given is not None and given.data.gender == "f":
        return True
    return scan.words[i].endswith(scan.signs["alef"])
