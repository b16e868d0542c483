"""How far the clause of a contact reaches: a time within its borders may be the contact's own."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import another_acts
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.deferred import halt_behind
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import Word

#: A time may stand this many words behind a contact and still be its own.
TIME_REACH = 30
#: Verbs with which a relative clause tells of the contact itself («الذي عقد أمس»).
OWN = frozenset({"light", "gather", "host", "witness"})
#: «الجولة الأولى قد استضافتها …»: so many words stand before the verb; what opens the clause of such a noun.
ADJECTIVES, OPENERS = 2, ("that-clause", "comma", "colon")
#: Scare quotes hold at most so many words.
QUOTED_REACH = 3
#: … and a name in quotes at most so many.
NAME_REACH = 9
#: Marks before the time that heads an entry, and behind it.
MARKS = frozenset({"-", "–", "—", "*", "•"})
ENDS = frozenset({":", "-", "–", "—", "|"})
#: Classes of the words that make what is quoted the words of somebody.
SPOKEN = ("colon", "saying", "that-clause", "quoting")
#: … and of those that stand in no name.
NO_NAME = ("comma", "hard-border", "relative")


def right_edge(contact: Contact) -> int:
    """The token where another clause begins that has a time of its own."""
    scene = contact.scene
    limit = min(contact.right_stop, contact.end + TIME_REACH)
    if (halt := halt_behind(contact)) is not None:
        limit = min(limit, halt)  # «استئناف المحادثات التي توقفت في مايو»
    seen_relative = False
    token = contact.end - 1
    while (token := token + 1) < limit:
        if token in scene.node_at or token in scene.when_at:
            if another_acts(contact, token):
                return token
            continue
        word = scene.word(token)
        if word is None:
            continue
        if "relative" in word.classes:
            seen_relative = True
            continue
        if "quote" in word.classes:
            if _scare_quotes(contact, token):
                continue
            token = _quoted_name(scene, token, limit)
            if token < 0:
                return -token
            continue
        if "hard-border" in word.classes and token > contact.end:
            return token
        if "provides" in word.classes:
            return token
        if "on" in word.classes and (_felicitated(contact, token) or _laid_down(contact, token)):
            return token
        if "saying" in word.classes and not seen_relative:
            return token
        if _when_that(scene, token) or _as_planned(scene, token):
            continue
        lead = token + scene.has(token + 1, "coming-of")  # «قبل حلول الصيف»
        if word.slot == "away" and token > contact.end and lead + 1 not in scene.when_at:
            if "that" in word.classes and tells_of_it(scene.word(token + 1)):
                continue  # «اجتماع بين … من المقرر أن ينعقد في …»
            if "then" in word.classes and _goes_on_there(scene, token + 1):
                continue  # «زار بكين ثم طوكيو في مايو»
            if scene.has(token + 1, "between"):
                continue  # «ما بين 6 و10 سبتمبر»
            return token
        own = scene.has(token - 1, "relative") or _of_indefinite(contact, word) or fronted(contact, token)
        if tells_of_it(word) and own:
            continue  # «التي استضافتها تونس العام الماضي»: no «استضافة» of another
        if word.noun is not None and token > contact.end:
            return token
        if word.verb is not None and word.verb.cls == "light" and scene.has(token + 1, "admin"):
            return token  # «… اتفاقا جرى التوصل إليه العام الماضي»
    return limit


def left_edge(contact: Contact, first: int) -> int:
    """The token from which times to the left still belong to the contact's clause."""
    scene = contact.scene
    for token in range(contact.start - 1, first - 1, -1):
        word = scene.word(token)
        if word is None or "quote" in word.classes:
            continue
        if word.classes & {"hard-border", "that-clause", "namely", "after-that"}:
            return token
    return first


def heading(scene: Scene) -> When | None:
    """«- 5 يناير 2018: وقع …», «09:30 – استقبل …»: the time that heads an entry of a chronicle; None when none does."""
    first = next(iter(scene.times), None)
    if first is None or first.time.earliest is None or first.start - scene.start > len(MARKS):
        return None
    led = range(scene.start, first.start)
    if not all(scene.raw[t] in MARKS or scene.has(t, "in") for t in led):
        return None
    return first if first.end < scene.end and scene.raw[first.end] in ENDS else None


def tells_of_it(word: Word | None) -> bool:
    """A verb that says of a contact how it is held."""
    if word is None or word.verb is None:
        return False
    assembles = word.verb.cls == "vote" and word.verb.aspect == "hold"  # «أن تلتئم»
    return word.verb.cls in OWN or assembles


def fronted(contact: Contact, token: int) -> bool:
    """«أن الجولة الأولى استضافتها الكويت»: the noun opens its clause, and right behind it the verb, whose pronoun means it, has
    its subject: no «استضافتها» for "the hosting of it"."""
    scene, lead = contact.scene, contact.start - 1
    if contact.noun is None or not contact.definite or not 0 <= token - contact.end <= ADJECTIVES:
        return False
    was = scene.word(lead)
    opens = contact.start == scene.start or any(scene.has(lead, cls) for cls in OPENERS)
    opens = opens or (
        was is not None and was.mood is not None and was.mood.status == "past"
    )  # «وكانت الجولة …»
    theirs = scene.raw[token].endswith(PRONOUNS) and token + 1 in scene.node_at
    return opens and theirs and tells_of_it(scene.word(token))


def _of_indefinite(contact: Contact, word: Word) -> bool:
    """«محادثات استضافتها مسقط في مايو»: behind an indefinite noun a clause about it takes no pronoun to open it."""
    own = contact.noun is not None and not contact.definite
    return own and word.verb is not None and not word.verb.stack


def _when_that(scene: Scene, token: int) -> bool:
    """«تشاورا حين تهاتفا الخميس»: the clause says when it was; not «في حين تعقد غدا …», «…، حين …»."""
    if not scene.has(token, "when-that") or scene.has(token - 1, "within") or scene.has(token - 1, "comma"):
        return False
    return token + 2 in scene.when_at


def _as_planned(scene: Scene, token: int) -> bool:
    """«كما هو مقرر في 26 يونيو», «كما كان مقررا»."""
    word = scene.word(token + 2) if scene.has(token, "as") else None
    return word is not None and word.mood is not None and word.mood.status == "planned"


def _goes_on_there(scene: Scene, token: int) -> bool:
    """A second place or person of the same verb behind «ثم», which has the same time."""
    node = scene.node_at.get(token + scene.has(token, "in"))
    return node is not None and (node.of_a_state or node.locative or node.person)


def _laid_down(contact: Contact, on: int) -> bool:
    """«انتهت الجولة …، على أن تستأنف بعد أسبوعين»: what is settled for later has its own day."""
    scene = contact.scene
    return on > contact.end and scene.has(on - 1, "comma") and scene.has(on + 1, "that")


def _felicitated(contact: Contact, on: int) -> bool:
    """«هنأ … في اتصال … على انتخابه قبل يومين»: what somebody is wished well for has its own day."""
    scene = contact.scene
    near = range(max(scene.start, contact.start - TIME_REACH), on)
    return any(scene.has(t, "felicitates") for t in near)


def _scare_quotes(contact: Contact, token: int) -> bool:
    """Quotes around the noun or around a name («"حوارا صريحا" الاثنين», «مع حلف "الناتو" الأربعاء»), around no speech."""
    scene = contact.scene
    if scene.has(contact.start - 1, "quote") and token <= contact.end + QUOTED_REACH:
        return True
    near = range(token - QUOTED_REACH, token + QUOTED_REACH + 1)
    return any(t != token and t >= contact.end and scene.has(t, "quote") for t in near)


def _quoted_name(scene: Scene, opening: int, limit: int) -> int:
    """The token of the mark that closes a name of several words; the opening, negative, when somebody is quoted."""
    if any(scene.has(opening - 1, cls) or scene.has(opening - 2, cls) for cls in SPOKEN):
        return -opening
    for token in range(opening + 1, min(limit, opening + 2 + NAME_REACH)):
        if scene.has(token, "quote"):
            return token
        if token in scene.when_at or any(scene.has(token, cls) for cls in NO_NAME):
            break
    return -opening
