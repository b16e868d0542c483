"""Times in the reach of a contact that are another's: of what somebody is wished, of an agreement, of a clause about a person."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import OWN, tells_of_it
from mahdar.annotate.meetings.days.lent import leads_in
from mahdar.annotate.meetings.days.reckoned import is_reckoned
from mahdar.annotate.meetings.find.ranges import counted_from
from mahdar.annotate.meetings.guard import WEEKDAY
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, TO, Word

#: «الموقع في 2015», «المبرم بينهما عام 2015»: the participle stands this close before its day.
SIGNED_REACH = 3
#: «هنأ نظيره هاتفيا بحلول شهر رمضان»: the wish stands this close before its feast.
WISH_REACH = 8
#: What is talked about, or came before.
THINGS = frozenset({"quarrel", "agreement", "talked-about", "strife"})
#: … and the classes of words that are no such noun, or in whose frame the contact is.
PARTING = frozenset(
    {"comma", "hard-border", "quote", "open", "close", "relative", "that", "saying", "that-clause"}
) | {
    "during",
    "within",
    "margin",
    "ordinal",
    "preposition",
    "of",
}
#: «للحرب», «بالأزمة»: a preposition and the article, written as one word.
OF_IT = (TO * 2, IN + ARTICLE)
#: What stands in brackets beside a day alone.
BARE = ("in", "comma", "preposition")
#: What joins a clause to the subject of its sentence.
JOINS = ("comma", "hard-border", "relative")
#: A longer span of time is that of no one contact.
A_YEAR = timedelta(366)
#: The verb of a relative clause, or the masdar that it leads to, stands this close behind its pronoun.
CLAUSE_HEAD = 5
#: «بهجوم», «بفوزه»: a noun with its preposition has so many letters, «بيل» and «بن» have fewer.
COMPLEMENT = 5
#: «سيعلن الرئيس بنفسه نتائج اللقاء»: the verb stands this close before.
TELLS_REACH = 6


def measured(scene: Scene, when: When) -> bool:
    """«بعد يوم على لقاء …», «قبل أسبوع من زيارته»: so long from a contact, the day of neither, unless that day is told."""
    own = scene.has(when.end + 1, "own-date")  # «علقتها قبل ثلاثة أيام من موعدها المقرر»
    if is_reckoned(when) and not own:
        return False
    lead, goal = scene.word(when.start), scene.node_at.get(when.end + 1)
    from_it = counted_from(scene, when.end) and not (goal is not None and goal.locative)
    return from_it and lead is not None and lead.before is not None  # not «عاد قبل يومين من القاهرة»


def wished_for(scene: Scene, when: When) -> bool:
    """«هنأ … هاتفيا بحلول شهر رمضان»: the feast, not the day of the call."""
    arrives = scene.has(when.start - 1, "by") and scene.raw[when.start - 1].startswith(IN)
    near = range(max(scene.start, when.start - WISH_REACH), when.start - 1)
    return arrives and any(scene.has(t, "felicitates") for t in near)


def signed_then(contact: Contact, when: When) -> bool:
    """«في إطار الاتفاق الموقع في 2015، تجري … حوارا»: when an agreement was signed, of which the contact is not."""
    before = range(when.start - SIGNED_REACH, when.start)
    return contact.agreement is None and any(contact.scene.has(t, "signed") for t in before)


def of_another(contact: Contact, when: When, page: Page) -> bool:
    """«زار بودابست، التي انضمت عام 2015، والتقى …»: the day of a clause about someone named beside the contact."""
    scene, behind = contact.scene, when.start >= contact.end
    first = contact.end if behind else (contact.start if contact.elliptic else contact.left_stop) - 1
    for token in range(when.start - 1, first, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "comma" in word.classes or "hard-border" in word.classes:
            return False
        if "relative" in word.classes and _proposes(scene, token + 1):
            # «الحوار الذي اقترحته أوسلو الثلاثاء»; not «الذي عرضت استضافته غدا»
            return page.latest is None or (when.time.earliest or "") <= page.latest.isoformat()
        if "it" in word.classes and behind and _is_of_person(contact, token):
            return True
        if "erupts" in word.classes:
            return not _erupts_there(contact, token)  # «… لإنهاء حرب اندلعت في أبريل»
        if "relative" not in word.classes:
            continue
        other = behind and _of_other_noun(contact, token)
        if other and _begins_or_ends(scene.word(token + 1)):
            return True  # «لتمديد الاتفاق الذي انقضى في أكتوبر»
        if other or scene.has(token - 1, "comma"):
            return not any(_tells_how(scene.word(t)) for t in range(token + 1, token + CLAUSE_HEAD))
    return False


def _is_of_person(contact: Contact, token: int) -> bool:
    """«التقى فلانا، وهو وزير سابق كان سفيرا بين 2012 و2016»: what was of whoever is named right before; not «وهو أول لقاء»."""
    scene = contact.scene
    named = scene.node_ending.get(token) or scene.node_ending.get(token - 1)
    if named is None or not named.person or not scene.raw[token].startswith(CONJUNCTIONS[0]):
        return False
    near = range(token + 1, min(scene.end, token + 1 + CLAUSE_HEAD))
    contacts = any((word := scene.word(t)) is not None and word.noun is not None for t in near)
    # «وهو الثالث بينهما»; but «وهي أول امرأة …»
    return not contacts and not any(scene.has(t, "ordinal") and _is_definite(scene, t) for t in near)


def _erupts_there(contact: Contact, verb: int) -> bool:
    """«خلال لقاء … اندلعت مشادة الاثنين», «القمة التي اندلعت خلالها مشادة أمس»: in its course."""
    return contact.scene.has(contact.start - 1, "during") or contact.scene.has(verb + 1, "in-it")


def _begins_or_ends(word: Word | None) -> bool:
    """A verb of the past behind a relative pronoun that has no object: its noun began or ended."""
    if word is None or word.verb is None or word.verb.tense != "past":
        return False
    return (word.verb.cls == "light" and word.verb.aspect in ("begin", "end")) or word.verb.cls == "go"


def _of_other_noun(contact: Contact, relative: int) -> bool:
    """«لقاء في المزرعة التي توفي فيها عام 1830», «… حضره المبعوث الذي عين في مارس», «…، وهم الذين طردوا عام 1998»."""
    scene, noun = contact.scene, relative - 1
    named = scene.node_ending.get(relative)
    if scene.has(noun, "it") or (named is not None and named.person):
        return True
    word = scene.word(noun)
    thing = word is None or (bool(word.classes & THINGS) and word.noun is None and word.after is None)
    return named is None and thing and _governed(contact, noun)


def _governed(contact: Contact, noun: int) -> bool:
    """«حول الأزمة السياسية التي …», «للحرب التي …», «لإنهاء الحرب التي …»: a preposition or another noun governs it.

    The adjectives of the contact itself and what stands in one chain with it («القمة العربية الطارئة التي», «قمة دول الجوار
    التي») are its own words.
    """
    scene = contact.scene
    while noun > contact.end and _is_plain(scene, noun - 1) and _is_definite(scene, noun - 1):
        noun -= 1  # «العملية السياسية»
    lead = noun - 1
    if lead < contact.end:
        return False
    if scene.has(lead, "preposition") or scene.has(lead, "of") or scene.raw[noun].startswith(OF_IT):
        return True
    word = scene.word(lead)
    if word is not None and word.slot == "topic":
        return True
    first = lead
    while first > contact.end and _is_plain(scene, first) and not _is_definite(scene, first):
        first -= 1
    return first < lead and (first > contact.end or contact.noun is None)


def _is_plain(scene: Scene, token: int) -> bool:
    """A noun or adjective that tells nothing of contacts: of no name or time, no verb, no word that parts clauses."""
    if scene.node_ending.get(token + 1) is not None or token + 1 in scene.span_ending:
        return False
    word = scene.word(token)
    if word is None:
        return True
    told = word.noun or word.verb or word.slot or word.after or word.pred or word.mood
    return not told and not word.classes & PARTING


def _is_definite(scene: Scene, token: int) -> bool:
    return scene.raw[token].lstrip(CONJUNCTIONS).startswith((ARTICLE, *OF_IT))


def _tells_how(word: Word | None) -> bool:
    """A word at the head of a relative clause by which it tells of the contact: how it is held, by whom."""
    if word is None or "ordinal" in word.classes:
        return False
    lasted = word.pred is not None and word.pred.status == "held"  # «التي استغرقت ثماني ساعات في …»
    held = word.masdar is not None and word.masdar.cls in OWN  # «التي اتفق على عقدها في …»
    return word.after is not None or tells_of_it(word) or lasted or held


def in_brackets(contact: Contact, when: When) -> bool:
    """«ميناء سيرت (خضع للعثمانيين بين 1555 و1865)»: what is added of something named; not «(الأحد)», «(لواندا، 5 مايو)»."""
    scene = contact.scene
    first = contact.end if when.start >= contact.end else scene.start
    if "open" not in scene.classes:
        return False
    token = when.start - 1
    told = False
    while token >= first and not scene.has(token, "close"):
        if scene.has(token, "open"):
            return told
        start = scene.span_ending.get(token + 1)
        told = told or (start is None and not any(scene.has(token, cls) for cls in BARE))
        token = token - 1 if start is None else start - 1
    return False


def of_what_it_goes_with(contact: Contact, when: When) -> bool:
    """«يأتي هذا اللقاء في إطار تقارب بدأ الشهر الماضي»: the day of a clause about what the contact goes with."""
    return any(is_of_frame(contact, t) for t in range(contact.end + 1, when.start))


def is_of_frame(contact: Contact, verb: int) -> bool:
    """Behind the subject of «يأتي» a verb in the past that nothing joins to it tells of the noun before it.

    «يأتي هذا اللقاء في إطار تقارب بدأ …»; not «يأتي اللقاء الذي بدأ أمس», «تأتي زيارة بدأت أمس».
    """
    scene = contact.scene
    if contact.noun is None or not contact.definite or "came" not in scene.classes:
        return False
    if not scene.has(contact.start - 1 - scene.has(contact.start - 1, "this"), "came"):
        return False
    word = scene.word(verb)
    told = word.verb if word is not None and word.noun is None else None
    if told is None or told.tense != "past" or told.stack or _done(scene, verb - 1):
        return False  # «وقد عقد الاثنين»: a clause about the contact
    return not any(scene.has(t, cls) for t in range(contact.end, verb) for cls in JOINS)


def _done(scene: Scene, token: int) -> bool:
    """«وقد», before a verb in the past."""
    word = scene.word(token)
    return word is not None and ("sequel" in word.classes or word.mood is not None)


def _proposes(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    if word is None or word.before is None or word.slot == "host":  # «الذي استضافه» is written as «استضافة»
        return False
    return word.before.status == "proposed"


def of_what_came_before(scene: Scene, when: When, first: int) -> bool:
    """«تأتي الزيارة بعد اشتباكات اندلعت في مايو»: the day of what the contact followed; not «بعد ظهر الأحد»."""
    for token in range(when.start - 1, first - 1, -1):
        if scene.has(token, "comma"):
            return False
        if scene.has(token, "order"):
            return token + 1 + scene.has(token + 1, "coming-of") not in scene.when_at
    return False


def of_the_matter(contact: Contact, when: When) -> bool:
    """«بحثا مسألة من خطفوا في السبعينيات»: a span of years behind a verb of talking is of what they talked about.

    «سيعلن نتائج لقائه صباح الأحد»: a day behind what came of a contact is when that will be told.
    """
    if _of_telling(contact, when):
        return True
    if (
        contact.verb is None
        or contact.verb.aspect != "matter"
        or not (when.time.earliest and when.time.latest)
    ):
        return False
    return date.fromisoformat(when.time.latest) - date.fromisoformat(when.time.earliest) > A_YEAR


def _of_telling(contact: Contact, when: When) -> bool:
    """Of what is to be told of a contact: «ستعلن نتائج القمة غدا»; not «نتائج القمة التي ستعقد غدا»."""
    scene = contact.scene
    if not scene.has(contact.start - 1, "results") or contact.noun is None:
        return False
    if any(scene.has(t, "relative") for t in range(contact.end, when.start)):
        return False
    near = range(max(scene.start, contact.start - TELLS_REACH), contact.start - 1)
    return any(scene.has(t, "will-tell") for t in near)


def leads_away(contact: Contact, times: list[When]) -> bool:
    """True when the first time behind a contact that goes with a verb stands behind what that verb is about.

    «اتفقتا في مايو خلال اجتماع على …», «دعا الثلاثاء بعد لقائه نظيره إلى انتخابات في يونيو».
    """
    scene = contact.scene
    if not (times and leads_in(scene, contact.start - 1)):
        return False
    token = contact.end
    while token < times[0].start:
        named = scene.node_at.get(token) or scene.when_at.get(token)
        if named is None and (scene.has(token, "on") or _is_about(contact, token)):
            return True
        token = token + 1 if named is None else named.end
    return False


def of_its_thing(contact: Contact, when: When) -> bool:
    """«ندد خلال لقائهما بهجوم الأحد»: a day right behind what the verb before a contact is about."""
    thing = when.start - 1
    circumstance = contact.noun is not None and leads_in(contact.scene, contact.start - 1)
    if not circumstance or thing < contact.end or when.time.rule != WEEKDAY:
        return False
    known = contact.scene.word(thing) is not None  # «بمشاركة»
    written = contact.scene.raw[thing]
    definite = written.startswith(IN + ARTICLE) or written.endswith(
        PRONOUNS
    )  # «بالعاصمة الأحد», «بمكتبه الأحد»
    return not (known or definite) and _is_noun_behind(contact.scene, thing)


def _is_about(contact: Contact, token: int) -> bool:
    """«إلى انتخابات», «بانتخابات»: what a verb is about; «إلى كمبالا», of a journey «إلى المنطقة», is where."""
    scene = contact.scene
    if scene.has(token, "to"):
        if scene.has(token - 1, "join"):
            return False  # «لقائه نظيره إضافة إلى آخرين», «إلى جانب»
        return contact.what != "visit" and not (token + 1 in scene.node_at or token + 1 in scene.when_at)
    return _is_noun_behind(scene, token)


def _is_noun_behind(scene: Scene, token: int) -> bool:
    """A plain noun behind «ب», in one word."""
    written = scene.raw[token]
    return written.startswith(IN) and len(written) >= COMPLEMENT and _is_plain(scene, token)
