"""A contact that somebody neither confirms nor denies: «من دون أن يؤكد أو ينفي عقد لقاء», «امتنع عن نفي أو تأكيد …».

Or told behind what others tell of it: «… أن يزور أنقرة، غير أن القاهرة لم تؤكد ذلك ولم تنفه».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.arabic.clitics import ARTICLE
from mahdar.knowledge.meetings import CONJUNCTIONS

#: The two words stand this close before the contact.
REACH = 14
#: … and so far from each other: who does not confirm it stands between them («لم يؤكد المتحدث … ولم ينف»).
APART = 10
#: … or this close behind it.
BEHIND = 30
CONFIRM, DENY = "confirms", "denies"
#: … and with the pronoun of what was told («لم تنفه»).
WITH_PRONOUN = {CONFIRM: "confirms-it", DENY: "denies-it"}
#: Words of another clause between the contact and the two.
ANOTHER = frozenset({"that-clause", "agreed", "outcome"})
#: Classes of words that lead from the two to the contact: that it is, was held, is reported, and «عن», «أن», «ما».
LEADING = frozenset(
    {"denied", "rumour", "told-that", "that-clause", "what-that", "if-only", "exists", "source", "any"}
)
LEADING |= {"speak-of", "relative", "utters", "saying", "telling"}


def neither(contact: Contact) -> int | None:
    """The second of the two words, where they stand before the contact and nothing ends their clause between."""
    scene, first = contact.scene, max(contact.scene.start, contact.start - REACH)
    if not scene.classes & {DENY, WITH_PRONOUN[DENY]}:
        return None
    for token in range(contact.start - 1, first - 1, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "hard-border" in word.classes:
            return None
        if _both(scene, token):
            return token if _is_meant(contact, token) else None
    return _behind(contact)


def _both(scene: Scene, token: int) -> bool:
    """The second of the two words stands at the token."""
    denies = scene.has(token, DENY) or scene.has(token, WITH_PRONOUN[DENY])
    confirms = scene.has(token, CONFIRM) or scene.has(token, WITH_PRONOUN[CONFIRM])
    return (denies and _not_so_either(scene, token, CONFIRM)) or (
        confirms and _not_so_either(scene, token, DENY)
    )


def _behind(contact: Contact) -> int | None:
    """The second of the two words behind the contact, where what was told is what they would not confirm, and no other
    contact or clause of «أن» is told between."""
    scene = contact.scene
    for token in range(contact.end, min(scene.end, contact.end + BEHIND)):
        if _both(scene, token):
            return token if _of_what_was_told(scene, token) else None
        word = scene.word(token)
        another = word is not None and word.noun is not None and word.noun.strength != "weak"
        turns = scene.has(token - 1, "but") or scene.has(token - 1, "counter")  # «غير أن», «إلا أن»
        if word is not None and (another or word.classes & ANOTHER) and not turns:
            return None
    return None


def _of_what_was_told(scene: Scene, token: int) -> bool:
    """«ولم تنفه», «لم تؤكد ولم تنف ذلك», «لم تؤكد الخبر أو تنفه», «لم يؤكد ولم ينف.»: no other thing follows."""
    if any(scene.has(token, of) for of in WITH_PRONOUN.values()):
        return True
    after = token + 1
    over = after >= scene.end or scene.has(after, "comma") or scene.has(after, "hard-border")
    return over or scene.has(after, "told-that")


def _is_meant(contact: Contact, token: int) -> bool:
    """Nothing else is what they would not confirm («تأكيد أو نفي وجود خلافات خلال لقاء»): only names, dates, a subject with its
    article, and words that lead to the contact stand between."""
    scene, at = contact.scene, token + 1
    while at < contact.start:
        spanned = scene.node_at.get(at) or scene.when_at.get(at)
        if spanned is not None:
            at = spanned.end
            continue
        word = scene.word(at)
        leads = word is not None and (word.mood is not None or not word.classes.isdisjoint(LEADING))
        if not (leads or scene.raw[at].startswith(ARTICLE)):
            return False
        at += 1
    return True


def _not_so_either(scene: Scene, token: int, one: str) -> bool:
    """«… أو» right before it, or «ولم», «ولا» where the first is negated too."""
    joined = scene.has(token - 1, "or")
    again = scene.has(token - 1, "negator") and scene.raw[token - 1][:1] in CONJUNCTIONS
    if not (joined or again):
        return False
    last = token - 2
    for at in range(last, max(scene.start, token - APART) - 1, -1):
        if scene.has(at, "comma") or scene.has(at, "hard-border"):
            return False
        if scene.has(at, one) or scene.has(at, WITH_PRONOUN[one]):
            return joined or scene.has(at - 1, "negator")
    return False
