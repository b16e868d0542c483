"""Times in the reach of a contact that are another's: of what somebody is wished, of an agreement, of a clause about a person."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import OWN, tells_of_it
from mahdar.annotate.meetings.days.reckoned import is_reckoned
from mahdar.annotate.meetings.find.ranges import counted_from
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import IN, Word

#: «الموقع في 2015», «المبرم بينهما عام 2015»: the participle stands this close before its day.
SIGNED_REACH = 3
#: «هنأ نظيره هاتفيا بحلول شهر رمضان»: the wish stands this close before its feast.
WISH_REACH = 8
#: A longer span of time is that of no one contact.
A_YEAR = timedelta(366)
#: The verb of a relative clause, or the masdar that it leads to, stands this close behind its pronoun.
CLAUSE_HEAD = 5
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
        apart = scene.has(token - 1, "comma") or (behind and _of_other_noun(scene, token))
        if "relative" in word.classes and apart:
            return not any(_tells_how(scene.word(t)) for t in range(token + 1, token + CLAUSE_HEAD))
    return False


def _of_other_noun(scene: Scene, relative: int) -> bool:
    """«لقاء في المزرعة التي توفي فيها عام 1830», «… حضره المبعوث الذي عين في مارس», «…، وهم الذين طردوا عام 1998»."""
    noun, named = relative - 1, scene.node_ending.get(relative)
    if scene.has(noun, "it") or (named is not None and named.person):
        return True
    plain = named is None and scene.word(noun) is None
    return plain and (scene.has(noun - 1, "preposition") or scene.has(noun - 1, "of"))


def _tells_how(word: Word | None) -> bool:
    """A word at the head of a relative clause by which it tells of the contact: how it is held, by whom."""
    if word is None or "ordinal" in word.classes:
        return False
    lasted = word.pred is not None and word.pred.status == "held"  # «التي استغرقت ثماني ساعات في …»
    held = word.masdar is not None and word.masdar.cls in OWN  # «التي اتفق على عقدها في …»
    return word.after is not None or tells_of_it(word) or lasted or held


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
