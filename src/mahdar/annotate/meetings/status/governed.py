"""What stands around a governor and its noun and changes what the governor says: refusals, asides, times, things of their own."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governing import OPEN, PRESENT, time_of
from mahdar.annotate.meetings.status.negation import negated
from mahdar.annotate.meetings.status.ungoverned import AT_THE_TIME, BEFORE_IT
from mahdar.knowledge.forms import FEMININE, is_imperfect
from mahdar.knowledge.meetings import ACCUSATIVE, ARTICLE, CONJUNCTIONS, IN, Cue, Word

#: What a word means of itself that is known only for «وقعت في …».
FALLEN = frozenset({"fallen-into"})
#: «على», «عن» stand this close behind who comments, a word on when between.
ASIDE_REACH = 4
#: «مقررا عقده غدا على هامش»: the word of a plan stands this close before.
MARGIN_REACH = 4
#: «يفكر في قبول دعوة»: the thought stands this close before.
WEIGHED_REACH = 3
#: «لم يتسن التأكد من …»: the refusal stands this close before.
REFUSAL_REACH = 3
#: Who does not confirm that something is called off is named in so many words.
CONFIRMER_WORDS = 3
#: «استبعدت محادثات رسمية مع …، إلا إذا»: so far behind the contact.
EXCEPTION_REACH = 10
#: Its sides stand between at most.
MANNER_REACH = 3
#: Contacts that one looks forward to when they are agreed on.
KNOWN_OF = frozenset({"visit", "summit", "conference"})
#: Contacts that others are asked to attend.
ATTENDED = frozenset({"summit", "conference", "meeting"})
#: Moods before a noun that say that it was not.
NOT = frozenset({"not", "never", "undone"})
#: Nouns of who leaves for somewhere.
SETTING_OUT = frozenset({"departure", "setting-out"})


def looked_forward_to(contact: Contact, at: int) -> tuple[str, Cue]:
    """«يتطلع إلى زيارة نظيره», «تطلعه إلى القمة»: one that is known is agreed on; of talks to be held it is a wish."""
    noun, scene = contact.noun, contact.scene
    bare = at == contact.start or contact.masdar == contact.start  # no «عقد» before it
    owner = scene.node_at.get(contact.end)
    owned = contact.definite or (owner is not None and owner.prefix == "")
    if bare and noun is not None and owned and contact.what in KNOWN_OF:
        return "planned", Cue("planned", 2, 0)
    return "proposed", Cue("proposed", 2, 0)


def is_attended(contact: Contact) -> bool:
    """«دعوة لحضور القمة», «طلب المشاركة في المؤتمر»: what is asked for is to be there, where it will be whoever comes."""
    masdar = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    attends = masdar is not None and masdar.masdar is not None and masdar.masdar.cls == "attend"
    return attends and contact.what in ATTENDED


def of_its_manner(contact: Contact, at: int) -> bool:
    """«أن يكون الاجتماع مغلقا», «يأمل أن تكون الزيارة ناجحة»: behind «يكون» and a known contact an adjective of what it is like."""
    scene = contact.scene
    if not (contact.definite or contact.scene.node_at.get(contact.end)) or not scene.has(at - 1, "copula"):
        return False
    token = contact.end
    for _ in range(MANNER_REACH):
        name = scene.node_at.get(token) or scene.when_at.get(token)
        if name is None:
            break
        token = name.end
    if token >= scene.end or scene.word(token) is not None:
        return False
    written = scene.raw[token]
    return written.endswith((ACCUSATIVE, FEMININE)) and not written.startswith(ARTICLE)


def asked_there(contact: Contact, verb: int, at: int) -> bool:
    """«طالب اليوم في مكالمة مع نظيره بوقف القصف», «دعا في اجتماع إلى الهدنة»: «في» behind the verb, its subject and its day."""
    scene, lead = contact.scene, at - 1
    if contact.masdar is not None or not scene.has(lead, "in"):
        return False
    token = lead
    while token > verb + 1:
        first = scene.span_ending.get(token, token - 1)
        to_whom = scene.has(first, "preposition") and first + 1 in scene.node_at  # «عرض على نظيره في لقائهما»
        named = token in scene.span_ending or scene.has(first, "adverb") or to_whom
        if not (named or (scene.word(first) is None and scene.raw[first].startswith(ARTICLE))):
            return False  # «دعا إلى الإسراع في لقاء»
        token = first
    return True


def bidden(contact: Contact, token: int, at: int) -> bool:
    """«أن على الدول الضامنة الاجتماع»: «على» that opens a clause, those who have to before what they have to do."""
    scene = contact.scene
    opens = scene.has(token, "on") and scene.has(token - 1, "that-clause")
    bare = contact.noun is not None and not contact.noun.prefix
    return opens and bare and contact.definite and token < at - 1


def settles(scene: Scene, token: int, word: Word) -> bool:
    """A word that tells of a plan, or of what will be done, and is not denied: «اتفقا على», «قرر», «سيتم»."""
    planned = word.before is not None and word.before.status == "planned"
    will = word.verb is not None and word.verb.tense == "future"
    return (planned or will) and not negated(scene, token)


def may_be_named(written: str) -> bool:
    """No accusative («حكما») and no other verb: a title or a name of which a subject consists."""
    return written.startswith(ARTICLE) or not (is_imperfect(written) or written.endswith(ACCUSATIVE))


def another_verb(written: str) -> bool:
    """«ودعا», «وطلب»; «والدعوة» is the object of the verb before it."""
    return written[:1] in CONJUNCTIONS and not written[1:].startswith(ARTICLE)


def another_deed(scene: Scene, token: int) -> bool:
    """«أن تدفع»: an imperfect of no use here behind «أن»."""
    return scene.has(token - 1, "that") and is_imperfect(scene.raw[token])


def unverified(scene: Scene, token: int) -> bool:
    """«لم يتسن التأكد من …», «رفض المتحدث تأكيد …»: the word before denies or refuses it, who does between."""
    if negated(scene, token):
        return True  # «لم يؤكد ولم ينف عقد …»
    for _ in range(REFUSAL_REACH):
        token = scene.span_ending.get(token, token) - 1
        word = scene.word(token)
        if negated(scene, token) or (
            word is not None and word.before is not None and word.before.status == "not_held"
        ):
            return True
    return False


def called_unconfirmed(scene: Scene, token: int) -> bool:
    """«لم تؤكد الوزارة إلغاء …», «رفض تأكيد تأجيل …»: who does not confirm stands between at most."""
    for _ in range(CONFIRMER_WORDS):
        token = scene.span_ending.get(token, token) - 1
        if scene.has(token, "verify"):
            return unverified(scene, token)
        if scene.word(token) is not None:
            return False
    return False


def of_a_thing(scene: Scene, token: int) -> bool:
    """«في» behind an indefinite noun, whose it is."""
    thing = token - 1
    plain = thing not in scene.when_at and thing + 1 not in scene.span_ending
    if not (scene.has(token, "in") and plain) or scene.raw[thing].startswith((ARTICLE, IN)):
        return False
    word = scene.word(thing)
    return word is None or word.classes == FALLEN  # «خطأ في زيارته»


def with_exception(scene: Scene, token: int) -> bool:
    """«إلا إذا …» close behind the contact."""
    return any(scene.has(t, "except") for t in range(token, min(scene.end, token + EXCEPTION_REACH)))


def is_not(scene: Scene, token: int, noun: int) -> bool:
    """«لم», «دون», «عدم», «لا» right before the noun («لا لقاء بين …»), and «ليس» of what there is («ليس هناك أي لقاء»)."""
    word = scene.word(token)
    mood = word.mood.status if word is not None and word.mood is not None else ""
    if mood in NOT or (mood == "no" and token + 1 == noun):
        return True
    return scene.has(token, "negator") and scene.has(token + 1, "exists")


def at_the_time(contact: Contact, token: int, cue: Cue) -> str:
    """Held, unless the verb that the words at `token` go with («خلال», «بعد») is still to come; «منذ» looks back from it."""
    if contact.scene.has(token, "since"):
        return "held"
    if contact.scene.has(token, "margin") and of_a_plan(contact.scene, token):
        return "planned"  # «أرجأ اجتماعا كان مقررا على هامش القمة»
    time = time_of(contact.scene, token, contact.end)
    left = contact.noun is not None and contact.noun.id in SETTING_OUT and bool(contact.places)
    if left and cue.weight > 1:
        return AT_THE_TIME.get(time, "there")  # «بعد مغادرته إلى كمبالا»: he is there, or on the way
    if contact.what == "visit" and contact.scene.has(token, "outset"):
        return AT_THE_TIME.get(time, "there")  # «في مستهل زيارته»
    if (
        contact.what == "talks"
        and contact.definite
        and time == PRESENT
        and contact.scene.has(token, "during")
    ):
        return "ongoing"  # «يبحث الجانبان ذلك في إطار المفاوضات»
    if contact.scene.has(token, "during") or contact.scene.has(token, "facing"):
        return AT_THE_TIME.get(time, "there" if contact.what == "visit" else cue.status)
    return BEFORE_IT.get(time, cue.status) if cue.weight > 1 or time != OPEN else cue.status


def of_a_plan(scene: Scene, margin: int) -> bool:
    """Right before «على هامش», its day and names between, a word says that what was to be there was only planned."""
    token = margin - 1 - scene.has(margin - 1, "on")
    for _ in range(MARGIN_REACH):
        if token + 1 in scene.span_ending:
            token = scene.span_ending[token + 1] - 1
            continue
        word = scene.word(token)
        if word is not None and word.after is not None:
            return word.after.status == "planned"
        if word is not None and not (word.slot == "with" or word.classes & {"in", "filler", "preposition"}):
            return False
        token -= 1
    return False


def weighed(scene: Scene, token: int) -> bool:
    """«يفكر فلان في قبول …»: what is only thought of."""
    for _ in range(WEIGHED_REACH):
        token = scene.span_ending.get(token, token) - 1
        if scene.has(token, "weigh"):
            return True
    return False


def comments(scene: Scene, verb: int, noun: int) -> bool:
    """«علق فلان على اجتماع», «علق قائلا»: he speaks of it; only without «على» does he suspend it."""
    subject = scene.node_at.get(verb + 1)
    behind = subject.end if subject is not None else verb + 1
    matter = scene.word(behind)
    quoting = scene.has(behind, "quoting") or scene.has(behind + 1, "quoting")
    quoting = quoting or (matter is not None and matter.slot == "topic")  # «تعليق بشأن الزيارة»
    near = (noun - 1, *range(behind, min(noun, behind + ASIDE_REACH)))  # «علق فلان مساء عن مهمته في …»
    return quoting or any(scene.has(t, "on") or scene.has(t, "speak-of") for t in near)
