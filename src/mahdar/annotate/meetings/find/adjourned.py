"""What those who sit have still before them: «المشاركون سيلتقون ثانية», «اتفق على جلسة جديدة», «سيعودون إلى الطاولة».

The next sitting of talks is told without its sides, and often without a noun of contact: by whoever sat there, by «مجددا»,
or as a sitting that is another one. It counts where it is told as still to come (`settle`); its sides are those of the
row that the page tells of (`joining.row`).
"""

from __future__ import annotations

from mahdar.annotate.meetings.account import firm
from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.rounds import is_of_ballot
from mahdar.annotate.meetings.find.sittings import AT_HOME, OFF_REACH, of_a_committee
from mahdar.annotate.meetings.scene import Scene, negated_at
from mahdar.knowledge.meetings import MANY, PRESENT_DUAL, Noun, Verb, Word

#: The strength of what is a contact only as the next sitting.
ONLY_NEXT = "next"
#: «مجددا», «مرة أخرى», «من جديد» stand this close behind the verb.
AGAIN_REACH = 6
#: A committee stands this close before its verb.
COMMITTEE_REACH = 6
#: Verbs of talking with each other, and of convening.
MEETS = frozenset({"meet", "with", "vote"})
#: Nouns that are a sitting of talks that are on, and of a committee.
SITTING, SESSION, SIGNING = "sitting", "session", "signing"
#: A date is denied so many words before it at most («من دون أن يحددا موعدا»), and by these.
DENIED_REACH = 5
NOT_DONE = frozenset({"not", "no", "undone"})
#: Kinds of contact that follow each other.
KINDS = frozenset({"meeting", "talks", "summit", "conference"})
#: From where those who go back to the table come, or when they do, stands between.
BACK_REACH = 4
#: What those who sat take up again stands this close behind the verb; its words, those of one body too («عملها»).
TAKEN_REACH = 4
TAKEN_UP = frozenset({"deliberation", "its-work"})
#: What they sit in when they come back.
TALKS = Noun("back-at-the-table", "talks", "strong", "singular", False, "", {}, {})


def next_sitting(scene: Scene, token: int, word: Word, contact: Contact | None) -> Contact | None:
    """`contact` at `token`, marked when it may be the next sitting of those who sit; a new one when only that makes it one."""
    if contact is None:
        contact = _by_those_there(scene, token, word) or _of_the_talks(scene, token, word)
        contact = contact or _back_to_the_table(scene, token, word) or _taken_up_again(scene, token, word)
    elif contact.noun is not None and not contact.elliptic:
        of_talks = contact.noun.id == SITTING and _of_the_talks(scene, token, word) is not None
        contact.coming = of_talks or _is_another(scene, contact)
    elif contact.verb is not None:
        contact.coming = _those_there(scene, token, contact.verb)
    return contact


def settle(contact: Contact) -> bool:
    """Keep `coming` where it is told as still to come, of nobody who is named; False where only that makes it a contact."""
    if not contact.coming:
        return True
    if len(contact.party_ids()) < 2 and _without_a_date(contact):
        return False
    sure = firm(contact)
    hinted = contact.verb is not None and any(
        e.status == "planned" for e in contact.evidence
    )  # «على أن يلتقي»
    was = any(e.status == "was_planned" for e in contact.evidence)  # «كان مقررا أن تعقد جلسة أخرى، لكن …»
    ahead = sure == "planned" or was or (sure is None and (contact.ahead or hinted))
    if ahead and contact.noun is not None and contact.noun.id == TALKS.id and len(contact.party_ids()) > 1:
        contact.coming, contact.strength = False, "strong"  # «تستأنف فرق كينيا وأوغندا عملها غدا»
        return True
    contact.coming = ahead and len(contact.party_ids()) < 2 and not (contact.private or contact.between)
    if contact.coming:
        contact.round = contact.another = True
        contact.strength = "strong" if contact.strength in ("weak", ONLY_NEXT) else contact.strength
        if contact.noun is not None and contact.noun.id == SITTING:
            contact.what = "talks"  # of the talks that are on
    return contact.strength != ONLY_NEXT


def _without_a_date(contact: Contact) -> bool:
    """«لم يحدد موعد للقاء آخر», «من دون الاتفاق على موعد لجولة جديدة»: of one that is not known nobody has made a plan.

    «لم يحدد موعد الجولة المقبلة» leaves the next one to come.
    """
    scene, at = contact.scene, contact.start - 1
    if contact.noun is None or contact.definite or contact.carrier is not None or not scene.has(at, "date"):
        return False
    for token in range(at - 1, max(scene.start, at - DENIED_REACH) - 1, -1):
        if scene.has(token, "comma") or scene.has(token, "hard-border"):
            return False
        word = scene.word(token)
        mood = word.mood.status if word is not None and word.mood is not None else ""
        if mood in NOT_DONE or scene.has(token, "negator"):
            return True
    return False


def _by_those_there(scene: Scene, token: int, word: Word) -> Contact | None:
    """«سيجتمع المتفاوضون مجددا»: a verb that is a contact with sides only, of those who sat there."""
    verb = word.verb
    if verb is None or not verb.what or not _those_there(scene, token, verb):
        return None
    cut = len(verb.stack) - len(verb.prefix)
    contact = Contact(scene, token, token + 1, cut, verb.what, ONLY_NEXT, verb=verb._replace(cls="with"))
    contact.coming = True
    return contact


def _those_there(scene: Scene, token: int, verb: Verb) -> bool:
    """Those who sat there are the subject of a verb of what is to come; a committee, or they who are meant, with «مجددا»."""
    if verb.cls not in MEETS or verb.what not in KINDS or verb.tense == "past" or negated_at(scene, token):
        return False
    lead = before_mood(scene, token)
    if scene.has(token + 1, "who-sat") or scene.has(lead - 1, "who-sat"):
        return True
    committee = scene.has(token + 1, "joint-body") or scene.has(token + 2, "joint-body")
    led = _committee_before(scene, lead)
    own = (committee or led) and (token + 1) not in scene.node_at and not _at_home(scene, token)
    if own and verb.tense == "future":
        return True  # «ستجتمع لجنة فنية الأسبوع المقبل», «مجموعة عمل ستجتمع خلال أسابيع»
    if not _again(scene, token + 1):
        return False
    body = scene.node_ending.get(lead) or scene.node_at.get(token + 1)
    if body is not None:
        return body.mention.kind == "organization" and len(body.parties) == 1
    return committee or scene.raw[token].endswith((*MANY, PRESENT_DUAL))


def _committee_before(scene: Scene, token: int) -> bool:
    """«مجموعة عمل رفيعة المستوى ستجتمع»: with no more than its adjectives between."""
    for at in range(token - 1, max(scene.start, token - COMMITTEE_REACH) - 1, -1):
        if scene.has(at, "joint-body"):
            return True
        node = scene.node_ending.get(at + 1)
        if (node is not None and node.parties) or scene.has(at, "hard-border"):
            return False
    return False


def _again(scene: Scene, first: int) -> bool:
    for at in range(first, min(scene.end, first + AGAIN_REACH)):
        if scene.has(at, "once-more") or (scene.has(at, "afresh") and scene.has(at - 1, "of")):
            return True
        if scene.has(at, "hard-border"):
            return False
    return False


def _is_another(scene: Scene, contact: Contact) -> bool:
    """«لقاء آخر», «جولة تالية»: an indefinite noun of one, called another or the next."""
    noun = contact.noun
    if noun is not None and noun.id == SITTING and _at_home(scene, contact.start):
        return False
    if noun is not None and noun.id == SIGNING:
        other = scene.has(contact.end, "on") and not scene.has(contact.end + 1, "agreement")  # «على العقد»
        return noun.definite and not (
            noun.suffix or noun.prefix or other
        )  # «التوقيع النهائي سيجري خلال شهر»: of what they agreed on
    if noun is None or noun.definite or noun.suffix or noun.number != "singular" or contact.what not in KINDS:
        return False
    return contact.strength != "press" and _called_another(scene, contact.end)


def _called_another(scene: Scene, at: int) -> bool:
    return scene.has(at, "next-one") or scene.has(at + 1, "next-one")


def _of_the_talks(scene: Scene, token: int, word: Word) -> Contact | None:
    """«جلسة جديدة», «الجلسة الثانية», «جولة تالية»: of talks that are on; a parliament's is none."""
    noun = word.noun
    if noun is None or noun.number != "singular" or noun.suffix:
        return None
    behind = scene.word(token + 1)
    counted = behind is not None and behind.ordinal is not None and behind.ordinal.feminine == noun.feminine
    if noun.id == SESSION:
        fit = counted and of_a_committee(scene, token)
    else:
        fit = noun.id in (SITTING, TOUR) and (counted or _called_another(scene, token + 1))
    if not fit or _at_home(scene, token) or (noun.id == TOUR and _of_another_thing(scene, token)):
        return None
    contact = Contact(scene, token, token + 1, len(noun.stack), "talks", ONLY_NEXT, noun=noun)
    contact.coming = True
    contact.ordinal = behind.ordinal.number or None if counted and behind and behind.ordinal else None
    return contact


def _of_another_thing(scene: Scene, token: int) -> bool:
    """«جولة ثانية من الانتخابات», «جولة جديدة من القتال»."""
    of = next((t for t in range(token + 1, token + 1 + AGAIN_REACH) if scene.has(t, "of")), None)
    what = scene.word(of + 1) if of is not None else None
    return is_of_ballot(scene, token) or (of is not None and (what is None or what.noun is None))


def _at_home(scene: Scene, token: int) -> bool:
    """«مجلس النواب … جلسة جديدة»."""
    near = range(max(scene.start, token - OFF_REACH), min(scene.end, token + OFF_REACH))
    words = (scene.word(t) for t in near)
    return any(w is not None and w.classes & AT_HOME for w in words)


def _back_to_the_table(scene: Scene, token: int, word: Word) -> Contact | None:
    """«العودة إلى طاولة البحث»: no noun of contact behind the table tells it itself."""
    if "going-back" not in word.classes:
        return None
    near = range(token + 1, min(scene.end, token + BACK_REACH))
    table = next((t for t in near if scene.has(t, "table") and scene.has(t - 1, "to")), None)
    if table is None:
        return None
    beside = (scene.word(t) for t in (table + 1, table + 2))
    if any(w is not None and w.noun is not None for w in beside):
        return None
    contact = Contact(scene, token, table + 1, 0, "talks", ONLY_NEXT, noun=TALKS)
    contact.coming = True
    return contact


def _taken_up_again(scene: Scene, token: int, word: Word) -> Contact | None:
    """«على أن يستأنف الجانبان البحث»: those who sat there stand between the verb and what they take up again."""
    if not word.classes & TAKEN_UP:
        return None
    known, at, last = False, token - 1, token - TAKEN_REACH
    listed: set[str] = set()  # «الفرق الفنية من كينيا وأوغندا»
    while at >= max(scene.start, last):
        node = scene.node_ending.get(at + 1)
        when = next((t for t in scene.times if t.end == at + 1), None)
        if node is not None or when is not None:  # «فرق التفاوض الكينية والصومالية», «غدا»: one step
            known = known or (node is not None and len(node.parties) > 1 and not node.prefix)
            listed |= set(node.parties) if node is not None else set()
            first = node.start if node is not None else when.start if when is not None else at
            known = known or (len(listed) > 1 and scene.has(first, "joint-body"))
            last -= at - first
            at = first - 1
            continue
        lead = scene.word(at)
        verb = lead.verb if lead is not None else None
        goes_on = verb is not None and verb.cls == "light" and verb.aspect in ("begin", "continue")
        if goes_on and at == token - 1:  # «فرق الخبراء من كينيا وأوغندا ستستأنف عملها»
            subject = scene.node_ending.get(before_mood(scene, at))
            known = subject is not None and subject.person and len(subject.parties) > 1
        if known and verb is not None and goes_on:
            contact = Contact(
                scene, token, token + 1, 0, "talks", ONLY_NEXT, noun=TALKS._replace(definite=True)
            )
            contact.coming = verb.tense != "past"
            return contact if contact.coming else None
        theirs = "deliberation" in word.classes
        known = known or (len(listed) > 1 and scene.has(at, "joint-body"))
        known = known or (theirs and (scene.has(at, "who-sat") or scene.has(at, "dual")))
        at -= 1
    return None
