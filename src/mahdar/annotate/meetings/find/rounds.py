"""Rounds of a series told in ellipsis: another round, with its own place and day, but without the parties again.

«سبقتها جولتان في …»: a verb of sequence; «بعد جولتين سابقتين»: an adjective; «الجولة السادسة»: an ordinal; the ordinal
alone is told by `ellipsis`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace

import msgspec

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.find.deferred import halt_behind
from mahdar.annotate.meetings.find.ellipsis import KINDS, alone
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.forms import HIS, SHE
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, Noun, Word

#: Through which region, or where to, is said this close behind a tour.
TOUR_REACH = 6
#: A verb of sequence stands this close before its noun («وسبقت ذلك ثلاث جولات»).
SEQUENCE_REACH = 3
#: «جولة … من الانتخابات»: what a round is of stands this close behind it.
BALLOT_REACH = 4
#: … or before the round that its pronoun is of («في جولتها الثانية»).
BALLOT_BEFORE = 16
#: «وسبقته ثلاث جولات»: between a list and its second member.
JOINT = 3

YEAR = re.compile(r"(?:19|20)\d\d")
#: Verbs of which rounds are talks («عقد جولتين», «خاض جولات»), and how far before those they stand.
HOLDS, HELD_REACH = frozenset({"aqada", "inaqada", "khada", "jara"}), 10
#: … and in whose land.
HOSTS = frozenset({"host", "witness"})
#: … and behind them, with no more than adjectives between.
TAKES_PLACE, HELD_BEHIND = frozenset({"aqada", "inaqada", "jara"}), 4
#: Verbs of sequence, by what they tell of the next one.
STEPS = ("row-past", "row-ahead", "row-next")
#: Classes of the words that count tens behind an ordinal.
TENS = {"ten": 10, "twenty": 20, "thirty": 30}
#: «الجولة» beside a verb of holding is of such a contact, told before it.
SAT = frozenset({"talks", "meeting"})


def as_round(
    scene: Scene, token: int, word: Word, contact: Contact | None, before: Contact | None
) -> Contact | None:
    """`contact` at `token` with what tells it as one of a row, or a new one when only that makes it a contact.

    `before` is the contact told last, whose noun an ordinal alone leaves out.
    """
    noun = word.noun
    if noun is None or (contact is not None and contact.verb is not None):
        return contact or alone(scene, token, word.ordinal, before)
    step = _step(scene, token)
    number = _number(scene, token, noun)
    earlier = scene.has(token + 1, "earlier") or (scene.has(token + 1, "similar") and are_held(scene, token))
    if noun.id == TOUR and (contact is None or contact.what == "visit"):
        held = (
            holding_behind(scene, token)
            or _to_be_held(scene, token)
            or _hosted(scene, token)
            or _fared(scene, token)
            or (noun.definite and scene.has(token + 1, "following"))
        )
        held = held or (before is not None and before.what in SAT and _told_of(scene, token, noun))
        if not (step or earlier or held or number is not None) or is_of_ballot(scene, token):
            return contact
        if goes_round(scene, token):
            return contact
        this = scene.has(token - 1, "this")  # «ستعقد هذه الجولة …»: the one just told
        contact = Contact(scene, token, token + 1, len(noun.stack), "talks", "strong", noun=noun, this=this)
    if contact is None or contact.what not in KINDS or contact.strength == "press":
        return contact
    contact.ordinal = number or None
    again = scene.has(token + 1, "again")  # «اتفقا على الاجتماع مجددا في …»
    then = scene.has(token - 1, "then") and before is not None  # «تلتها اجتماعات فنية، ثم اجتماعات واشنطن»
    new = noun.id == TOUR and not noun.definite and _to_be_held(scene, token)
    contact.another = bool(step) or earlier or again or then or new
    contact.round = contact.another or bool(number) or (noun.id == TOUR and not contact.this)
    if step is not None and scene.has(step, "row-next"):
        contact.head = before
        contact.follows = not _may(scene, step - 1)
    elif step is not None:
        ahead = scene.has(step, "row-ahead")
        contact.add("planned" if ahead else "held", 3, step, step + 1)
    return contact


def goes_round(scene: Scene, token: int) -> bool:
    """«جولة جديدة في المنطقة», «جولة ثانية تشمل الرباط والجزائر»: a tour, whichever it is of his."""
    for at in range(token + 1, min(scene.end, token + TOUR_REACH)):
        word = scene.word(at)
        if word is not None and word.noun is not None and word.noun.what == "talks":
            return False
        if word is not None and word.classes & {"include", "region"}:
            return True
        if word is not None and word.classes & {"hard-border", "comma"}:
            return False
    return False


def holding_behind(scene: Scene, token: int) -> bool:
    """«جولتان استضافتهما …», «أول جولة رسمية انعقدت …»: what is held or hosted is a round of talks, and no tour."""
    for at in range(token + 1, token + 1 + HELD_BEHIND):
        word = scene.word(at)
        if at in scene.node_at or at in scene.when_at or (word is not None and "border" in word.classes):
            return False
        if word is not None and word.verb is not None:
            return word.verb.cls == "host" or word.verb.id in TAKES_PLACE
    return False


def _hosted(scene: Scene, token: int) -> bool:
    """«عرضت إيران استضافة جولة مقبلة»."""
    word = scene.word(token - 1)
    return word is not None and word.masdar is not None and word.masdar.cls == "host"


def _fared(scene: Scene, token: int) -> bool:
    """«ألغيت جولة كانت مقررة», «انهارت جولة مماثلة»: what is called off or collapses is a round of talks; who calls off a tour
    of his stands before or behind the verb. What is put off is the round that is told («بعدما أرجئت جولة كانت …»)."""
    lead, written = scene.word(token - 1), scene.raw[token - 1]
    if lead is None or not written.endswith(SHE) or scene.node_ending.get(token - 1) is not None:
        return False
    return "failed" in lead.classes or (lead.before is not None and lead.before.status == "cancelled")


def _to_be_held(scene: Scene, token: int) -> bool:
    """«اقترح عقد جولة في تموز»: what is held is a round of talks."""
    word = scene.word(token - 1)
    return word is not None and word.masdar is not None and word.masdar.id in HOLDS


def _told_of(scene: Scene, token: int, noun: Noun) -> bool:
    """«انتهت الجولة», «تعقد هذه الجولة», «قبيل انطلاق الجولة»: the clause is about the round just told."""
    lead = token - 1 - scene.has(token - 1, "this")
    beside = (scene.word(lead), scene.word(token + 1))
    held = any(w is not None and w.verb is not None and w.verb.cls == "light" for w in beside)
    deed = beside[0].masdar if beside[0] is not None else None
    if scene.has(lead, "include"):
        return False  # «وتشمل هذه الجولة نيروبي»: a tour
    return noun.definite and not noun.prefix and (held or (deed is not None and deed.cls == "light"))


def _may(scene: Scene, token: int) -> bool:
    """«قد يعقبها اجتماع»."""
    word = scene.word(token)
    return word is not None and word.mood is not None


def stands_as_before(contact: Contact) -> None:
    """«اجتماع تتبعه قمة»: what follows stands as what it follows."""
    head = contact.head
    if contact.follows and head is not None and head.scene is contact.scene:
        halt = halt_behind(head)  # «عقد المحادثات التي أرجئت في مايو، تتبعها قمة»
        told = (e for e in head.evidence if halt is None or e.start < halt)
        contact.evidence += [e for e in told if e.weight > 1]


def _step(scene: Scene, token: int) -> int | None:
    """The verb of sequence before a noun: «تلتها جولة», «سبقت ذلك ثلاث جولات»."""
    if scene.classes.isdisjoint((*STEPS, "row-verb")):
        return None
    for at in range(token - 1, token - 1 - SEQUENCE_REACH, -1):
        if any(scene.has(at, step) for step in STEPS):
            return at
        if at in scene.node_at:
            return None
        before = scene.word(at)
        if before is not None and before.noun is not None:
            known = before.noun.definite and scene.has(at - 1, "row-verb")
            return (
                at - 1 if known else None
            )  # «سبق الاجتماع لقاء»; in «تتبعه قمة للتوقيع» the step is to the first
        if scene.has(at, "row-verb") and scene.has(at + 1, "this"):
            return at
    return None


def _number(scene: Scene, token: int, noun: Noun) -> int | None:
    """«الجولة السادسة», «آخر جولاتها», «ثاني جولات …»: which of the row; None when nothing counts it."""
    at = token + 1 + _is_adjective(scene, token + 1, noun)
    behind = scene.word(at)
    if behind is not None and behind.ordinal is not None and behind.ordinal.feminine == noun.feminine:
        return behind.ordinal.number + _tens(scene, at + 1)
    lead = scene.word(token - 1)
    counted = noun.number == "plural" and noun.suffix != HIS and not noun.definite
    if counted and lead is not None and lead.ordinal is not None:
        return lead.ordinal.number
    return None


def _is_adjective(scene: Scene, token: int, noun: Noun) -> bool:
    """«الجولة الفنية الثانية»: an adjective between a definite noun and what counts it."""
    word = scene.word(token)
    plain = word is None or not (word.slot or word.noun or word.verb or word.ordinal)
    named = token in scene.node_at or token in scene.when_at
    described = token < scene.end and scene.raw[token].startswith(ARTICLE)
    return noun.definite and described and plain and not named


def _tens(scene: Scene, token: int) -> int:
    """«الثالثة عشرة», «الحادية والعشرون»: what the word behind an ordinal adds to it."""
    return next((tens for name, tens in TENS.items() if scene.has(token, name)), 0)


def is_of_ballot(scene: Scene, token: int) -> bool:
    """«الجولة الثانية من الانتخابات», «خاض الانتخابات وخسر في جولتها الثانية»: a round of a vote, its pronoun means one told
    before."""
    word = scene.word(token)
    its = word is not None and word.noun is not None and bool(word.noun.suffix)
    if any(scene.has(t, "ballot") for t in range(token + 1, token + 1 + BALLOT_REACH)):
        return True
    for at in range(token - 1, max(scene.start, token - BALLOT_BEFORE) - 1, -1) if its else ():
        told = scene.word(at)
        if told is not None and told.noun is not None and told.noun.what == "talks":
            return False  # «بعد الانتخابات بدأت محادثات وعقدت جولتها الأولى»
        if scene.has(at, "ballot"):
            return True
    return False


def in_year_of_row(contact: Contact) -> None:
    """«جولتان عام 2015، عقدت أولاهما في يونيو»: a day without a year lies in that of the row."""
    when, row = contact.when, contact.head.when if contact.head is not None else None
    if when is None or row is None or not YEAR.fullmatch(row.time.value or "") or when is row:
        return
    time, year = when.time, row.time.value or ""
    if YEAR.search(time.text) or not (time.earliest and time.latest and time.value):
        return
    moved = msgspec.structs.replace(
        time, value=year + time.value[4:], earliest=year + time.earliest[4:], latest=year + time.latest[4:]
    )
    contact.when = when._replace(time=moved)


def each_place(contact: Contact) -> list[Contact]:
    """«جولتين في جنيف ومونترو», «التقيا في سيشل وجيبوتي»: one contact in each city, each with its day when there are as many.

    «ست جولات في تايلاند والنرويج وألمانيا» are one row, in no one place.
    """
    several = contact.noun is not None and contact.noun.number != "singular"
    pairwise = contact.verb is not None and contact.verb.cls in ("meet", "with")
    if contact.what == "visit" or not (several or pairwise):
        return [contact]
    cities = _joined_cities(contact)
    if len(cities) < 2:
        return [contact]
    if contact.noun is not None and contact.noun.number == "plural":
        contact.place, contact.places = None, []
        return [contact]
    whens = _joined_times(contact)
    days = whens if len(whens) == len(cities) else [contact.when] * len(cities)
    return [
        replace(
            contact, place=city, places=[city], when=day, evidence=list(contact.evidence), another=several
        )
        for city, day in zip(cities, days, strict=True)
    ]


def _joined_cities(contact: Contact) -> list[Node]:
    cities: list[Node] = []
    for node in contact.places:
        if cities and not (node.prefix[:1] in tuple(CONJUNCTIONS) and node.start - cities[-1].end < JOINT):
            break
        cities.append(node)
    return cities


def _joined_times(contact: Contact) -> list[When]:
    """The times joined by «و» of which the contact's day is one («في مارس ويونيو»)."""
    scene = contact.scene
    run: list[When] = []
    for time in scene.times:
        if run and not (scene.raw[time.start][:1] in CONJUNCTIONS and time.start - run[-1].end < JOINT):
            if contact.when in run:
                break
            run = []
        run.append(time)
    return run if contact.when in run else []


def each_time(contact: Contact) -> list[Contact]:
    """«جولتان في مايو ويوليو», «جولات … في أكتوبر ويناير»: one at each time, where the noun tells of several."""
    noun, first = contact.noun, contact.scene.word(contact.start)
    rounds = first is not None and first.noun is not None and first.noun.id == TOUR
    if noun is None or (noun.what == "talks" and not rounds) or len(_joined_cities(contact)) > 1:
        return []
    joined = _joined_times(contact)
    days = joined if len(joined) > 1 else _both(contact)
    if len(days) < 2 or any(not d.time.earliest for d in days):
        return []
    return [replace(contact, when=day, evidence=list(contact.evidence), another=True) for day in days]


def _both(contact: Contact) -> list[When]:
    """«جولتان … في شهري يوليو وأغسطس»: the first and the last month, or day, of one expression."""
    when, noun = contact.when, contact.noun
    if when is None or noun is None or noun.number != "dual":
        return []
    time, words = when.time, contact.scene
    if not (words.has(when.start, "two-times") and time.earliest and time.latest):
        return []
    first, last = time.earliest, time.latest
    if first[:7] == last[:7]:
        halves = [(first, first), (last, last)]
    else:
        end = monthrange(int(first[:4]), int(first[5:7]))[1]
        halves = [(first, f"{first[:7]}-{end:02}"), (f"{last[:7]}-01", last)]
    return [
        when._replace(time=msgspec.structs.replace(time, value=a, earliest=a, latest=b)) for a, b in halves
    ]


def are_held(scene: Scene, token: int) -> bool:
    """«عقد الجانبان أربع جولات وجها لوجه»: rounds that are held are talks, and no tour."""
    for at in range(token - 1, max(scene.start, token - HELD_REACH) - 1, -1):
        word = scene.word(at)
        if word is not None and word.verb is not None:
            return word.verb.id in HOLDS or word.verb.cls in HOSTS
        if word is not None and (word.noun is not None or "hard-border" in word.classes):
            return False
    return False
