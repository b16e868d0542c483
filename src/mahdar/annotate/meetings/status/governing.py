"""Which verb governs a place, and when that verb says that its clause is: the time that what it governs has.

«سيبحث … خلال زيارته»: the visit is as far ahead as «سيبحث». The walk goes left through the clauses that hold the place:
an imperfect that another clause governs («من المقرر أن يبحث», «سيصل … حيث يلتقي», «قبل أن يلتقي») has its time from there.
Words in front of their verb («خلال زيارته …، سيبحث») are governed by the verb behind them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.forms import is_future, is_imperfect
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, WAW_NOUN, Word

#: A clause is at most so many words long, a name counting as one.
CLAUSE_WORDS = 16
#: Between a verb and the particle before it: a subject, an adverb.
LINK_WORDS = 2
#: What a verb says of its clause: still to come, to come if at all, over, told as it is, once to come, once so.
AHEAD, OPEN, PAST, PRESENT, WAS, ONCE = "ahead", "open", "past", "present", "was", "once"
#: … and of one that wishes or decides something that is not what is asked for («وافق … إثر اتصالات»): nothing.
DECIDED = "decided"
#: Words of mood before a verb → the time of its clause; «لن» and «لم» deny the verb, not what goes with it.
MOODS = {"planned": AHEAD, "never": AHEAD, "proposed": OPEN, "if": OPEN, "not": PAST}


def time_of(scene: Scene, token: int, end: int | None = None) -> str:
    """The time of the clause that holds the words from `token` to `end`; empty when no verb tells."""
    if _opens_clause(scene, token):  # «…، وبعد زيارتهم سيتوجه الوفد»
        return behind(scene, end if end is not None else token + 1)
    found, open_ = _before(scene, token)
    if found or not open_:
        return found
    return behind(scene, end if end is not None else token + 1)


def inherited(scene: Scene, verb: int) -> str:
    """The time that another clause gives the imperfect at `verb`; empty when it stands for itself."""
    return _before(scene, verb, PRESENT)[0] if _hangs(scene, verb) else ""


def precedes(scene: Scene, verb: int) -> bool:
    """«قاطعت الحركة الاجتماع، …، قبل أن يلتقي …»: the imperfect closes a sentence that tells of the past."""
    if not (scene.has(verb - 1, "that") and scene.has(verb - 2, "order")):
        return False
    if scene.has(verb - 3, "comma"):
        return behind(scene, scene.start) in (PAST, ONCE)
    return _before(scene, verb - 2)[0] in (PAST, ONCE)


def _before(scene: Scene, token: int, linked: str = "") -> tuple[str, bool]:
    """The time that the words before `token` give it, and whether its verb may still stand behind it.

    `linked`: an imperfect was met that another clause governs.
    """
    at, steps, bare, that = token - 1, 0, True, False
    aside = scene.has(token - 1, "signed")  # «من المقرر تنفيذ الاتفاق الموقع خلال لقاء …»
    while at >= scene.start and steps < CLAUSE_WORDS:
        steps += 1
        if at + 1 in scene.span_ending:
            at = scene.span_ending[at + 1] - 1
            continue
        word = scene.word(at)
        if word is not None and "namely" in word.classes and not linked:
            return behind(scene, scene.start), False  # «قالت إنها ستعلق …، وذلك في ختام محادثات»
        that = that or (word is not None and "that" in word.classes)
        aside = aside or (word is not None and "relative" in word.classes)
        follows = scene.has(token, "order") and not that and _by_noun(scene, at, word)
        if (aside or follows) and not linked and _mood(word) == "planned":
            # «تعتزم تنفيذ مشروع الخط الذي طرح خلال لقاء …», «فتح السفارة بعد لقاء …»: it may be over
            return "", False
        governs = that or _imperfect_at(scene, at + 1) or _impersonal(scene, at, word, token)
        time = own_time(scene, at, word, governs=governs)
        if word is not None and not time and "where" not in word.classes and "hard-border" in word.classes:
            return linked, bare and not linked
        if word is not None and not linked and "that-clause" in word.classes:
            return "", bare  # «قال إنه خلال زيارته …»
        if time == PRESENT and not linked:
            linked = PRESENT
            if not _hangs(scene, at):
                return PRESENT, False
        elif time == PAST and linked:
            over = _mood(word) == "not" or _precedes(scene, at, token)  # «لم تتوصل إلى اتفاق في المحادثات»
            return PAST if over else linked, False
        elif time and time != PRESENT:
            return ONCE if time == PAST and _was(scene, at) else time, False
        elif _opens_clause(scene, at):
            return linked, False
        bare = bare and word is not None  # any other word may be a verb
        at -= 1
    return linked, bare and not linked and at < scene.start


def own_time(scene: Scene, token: int, word: Word | None, *, governs: bool) -> str:
    """What one word says of the time of its clause; `governs`: a verb in the imperfect hangs on it."""
    written = scene.raw[token]
    if is_future(written) and (word is None or "no-future" not in word.classes):
        return WAS if _was(scene, token) else AHEAD
    if word is None:
        return PRESENT if is_imperfect(written) else ""
    mood = _mood(word)
    if mood == "may":
        return OPEN if _imperfect_at(scene, token + 1) else PAST
    if mood == "past":
        return ONCE
    if mood in MOODS and (governs or mood in ("not", "never", "if") or _now(written, word)):
        return WAS if MOODS[mood] == AHEAD and _was(scene, token) else MOODS[mood]
    if "comes" in word.classes:
        return PRESENT
    if "came" in word.classes:
        return PAST  # «جاءت تصريحاته في محادثة هاتفية»
    if word.verb is not None and (word.masdar is None or _begins(scene, token)):
        if word.verb.tense == "present" and scene.has(token - 1, "then"):
            return AHEAD  # «ثم يزور رام الله حيث يجري …»
        return {"past": PAST, "future": AHEAD}.get(word.verb.tense, PRESENT)
    if "saying" in word.classes:
        return PRESENT if is_imperfect(written) else PAST
    if mood in MOODS:
        return DECIDED
    plain = word.before is not None or "up-for" in word.classes  # «أن يطرح الملف خلال لقائه»
    return PRESENT if plain and is_imperfect(written) else ""


def _begins(scene: Scene, token: int) -> bool:
    """«بحث» is a verb where a sentence begins with it or «:» stands before it, behind a preposition a masdar."""
    return token == scene.start or scene.has(token - 1, "colon")


def _imperfect_at(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    if word is not None and word.verb is not None:
        return word.verb.tense == "present"
    return token < scene.end and is_imperfect(scene.raw[token])


def _now(written: str, word: Word) -> bool:
    """«يعتزم», and of what is planned «ويعتزم», «تعتزم» too: a verb of mood in the present."""
    if is_imperfect(written) or "hers-now" in word.classes:
        return True
    return _mood(word) == "planned" and written[:1] in CONJUNCTIONS and is_imperfect(written[1:])


def _impersonal(scene: Scene, token: int, word: Word | None, contact: int) -> bool:
    """«من المنتظر إعلان الاتفاق خلال …», «من المقرر توقيعه في …»: a participle behind «من», right before a bare noun of what
    will be done; of two contacts behind it the first is meant («من المحتمل عقد اجتماع … للبناء على محادثات …»)."""
    if word is None or word.mood is None or not scene.has(token - 1, "of"):
        return False
    if not scene.raw[token].startswith(ARTICLE):
        return False  # «قلل من احتمال توقيع اتفاق خلال لقائه»
    if bisect_left(scene.hot, contact) > bisect_right(scene.hot, token + 1):
        return False
    thing = token + 1
    named = thing in scene.node_at or thing in scene.when_at
    return thing < scene.end and not named and not scene.raw[thing].startswith(ARTICLE)


def _by_noun(scene: Scene, token: int, word: Word | None) -> bool:
    """«تعتزم فتح …», «ويعتزم فتح …», «من المقرر فتح …»: a plan of what a noun names, without «أن»."""
    if word is None or _imperfect_at(scene, token + 1):
        return False
    led = scene.raw[token][:1] in CONJUNCTIONS or scene.has(token - 1, "of")
    return led or "hers-now" in word.classes


def _mood(word: Word | None) -> str:
    return word.mood.status if word is not None and word.mood is not None else ""


def _was(scene: Scene, token: int) -> bool:
    """«كان سيلتقي», «كان من المقرر أن»: «كان» before it, a subject with its appositions between at most."""
    at, steps = token - 1, 0
    while at >= scene.start and steps <= LINK_WORDS:
        if _mood(scene.word(at)) == "past":
            return True
        name = scene.span_ending.get(at + 1)
        steps += name is None and not scene.has(at, "comma")
        at = (at if name is None else name) - 1
    return False


def pluperfect(scene: Scene, verb: int) -> bool:
    """«وكان الوزير قد زار …»: told as what had been before."""
    return _was(scene, verb)


def _hangs(scene: Scene, verb: int) -> bool:
    """An imperfect whose time another clause gives: after «أن», «حيث», a mood, or joined with «و»."""
    if scene.raw[verb][:1] in CONJUNCTIONS:
        return True
    at = verb - 1
    for _ in range(LINK_WORDS):
        word = scene.word(at)
        if word is not None and (word.classes & {"that", "where"} or word.mood is not None):
            return True
        at = scene.span_ending.get(at + 1, at) - 1
    return False


def _precedes(scene: Scene, past: int, token: int) -> bool:
    """«زار … قبل أن يلتقي»: both are over."""
    for at in range(past + 1, token):
        lead = scene.word(at)
        if lead is not None and "that" in lead.classes:
            return scene.has(at - 1, "order")
    return False


def _opens_clause(scene: Scene, token: int) -> bool:
    """«، ونفى …»: behind a comma another clause begins, whatever its verb; «، في اتصال …» begins none."""
    written = scene.raw[token]
    if len(written) < 2 or written[0] not in CONJUNCTIONS or not scene.has(token - 1, "comma"):
        return False
    return not (scene.has(token, WAW_NOUN) or scene.has(token, "preposition"))


def behind(scene: Scene, token: int) -> str:
    """The time of the first verb behind words that stand before theirs, those of relative clauses left out."""
    at, steps, relative = token, 0, False
    while at < scene.end and steps < CLAUSE_WORDS:
        steps += 1
        name = scene.node_at.get(at) or scene.when_at.get(at)
        if name is not None:
            at = name.end
            continue
        word = scene.word(at)
        if word is not None:
            if "hard-border" in word.classes and "quote" not in word.classes:
                return ""
            if "that-clause" in word.classes:
                return ""  # «أبلغه، في لقائهما، أنه لن …»: what is said has its own time
            relative = relative or "relative" in word.classes
        time = own_time(scene, at, word, governs=scene.has(at + 1, "that"))
        if time and relative:
            relative = False
        elif time:
            return time
        at += 1
    return ""
