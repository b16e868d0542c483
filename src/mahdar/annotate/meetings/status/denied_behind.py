"""A contact that somebody told and that is denied behind it: «أنباء عن لقاء …، لكن نيروبي نفتها», «… وهو ما سارعت إلى نفيه».

What is denied is what the report before it says, so a report must be told («ذكرت صحيفة أن», «ترددت أنباء عن», «وفق ما نشرته»),
or the contact itself be named again («أنكر أن يكون الاتصال حصل»).
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.pronoun import means
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.negation import negated
from mahdar.knowledge.forms import HERS
from mahdar.knowledge.meetings import CONJUNCTIONS

#: The turn to the denial stands this close behind the contact, the denial this close behind the turn.
TURN_REACH, DENIAL_REACH = 30, 14
#: What is denied stands this close behind the word that denies it, who denies it between.
OBJECT_REACH = 7
#: A report is told this close before the contact.
REPORT_REACH = 14
REPORT = frozenset({"denied", "rumour", "saying", "speak-of"})
#: Words of another clause between the contact and the turn: what is denied may be what they tell.
ANOTHER = frozenset({"that-clause", "agreed", "outcome"})


def denied_behind(contact: Contact) -> int | None:
    """The word that denies what was told of the contact before it; None where there is none."""
    scene = contact.scene
    if not scene.classes & {"deny", "denies-it", "baseless", "truth", "true"}:
        return None
    turn = _turn(contact)
    if turn is None:
        return None
    for token in range(turn, min(scene.end, turn + DENIAL_REACH)):
        if negated(scene, token) and not scene.has(token, "true"):
            continue
        if scene.has(token, "deny") and _again(contact, token):
            return token
        if not _reported(contact, turn):
            continue
        by_name = not scene.has(token, "deny") or scene.has(token - 1, "to")  # not «رغم نفيه»
        if scene.has(token, "denies-it") and by_name and _meant(contact, turn, token):
            return token
        if scene.has(token, "deny") and _denies_that(scene, token):
            return token
        if scene.has(token, "baseless") or (scene.has(token, "truth") and _denies_that(scene, token - 2)):
            return token
    return None


def _turn(contact: Contact) -> int | None:
    """Where the clause that turns against the contact begins: «لكن», «غير أن», «وهو ما», «الأمر الذي», «فنفاه», «، ونفى»."""
    scene = contact.scene
    for token in range(contact.end, min(scene.end, contact.end + TURN_REACH)):
        if scene.has(token, "but") or (scene.has(token, "counter") and _that_at(scene, token + 1)):
            return token + 1
        clause = scene.has(token, "comma") or scene.has(token, "quote")
        if clause and (scene.has(token + 1, "which-matter") or scene.has(token + 1, "it")):
            return token + 2
        opens = scene.raw[token][:1] in tuple(CONJUNCTIONS)
        if opens and (scene.has(token, "deny") or scene.has(token, "denies-it")):
            return token
        if scene.has(token, "comma") and (scene.has(token + 1, "deny") or scene.has(token + 1, "answers")):
            return token + 1
        word = scene.word(token)
        another = word is not None and word.noun is not None and word.noun.strength != "weak"
        if word is not None and (word.classes & ANOTHER or (another and token > contact.end)):
            return None
    return None


def _that_at(scene: Scene, token: int) -> bool:
    return any(scene.has(token, cls) for cls in ("that", "that-clause", "it-that"))


def _reported(contact: Contact, turn: int) -> bool:
    """Somebody tells it: a word of report before it in its sentence, or behind it («وفق ما نشرته صحيفة»)."""
    scene = contact.scene
    first = max(scene.start, contact.start - REPORT_REACH)
    before = range(contact.start - 1, first - 1, -1)
    lead = scene.word(contact.start - 1)
    about = lead is not None and (lead.slot == "topic" or bool(lead.classes & {"speak-of", "denied"}))
    if contact.noun is not None and contact.carrier is None and contact.definite and not about:
        return False  # «ذكرت صحف أن نيروبي طلبت الانسحاب من المحادثات، وهو ما نفته»: not the talks
    for token in before:
        word = scene.word(token)
        if word is None:
            continue
        if word.classes & REPORT:
            return True
    return any(scene.has(t, "attribution") or scene.has(t, "denied") for t in range(contact.end, turn))


def _meant(contact: Contact, turn: int, token: int) -> bool:
    """The pronoun of the word at `token` is what was told («وهو ما نفته»: all of it), the contact, or its reports."""
    scene = contact.scene
    hers = scene.raw[token].endswith(HERS)
    if any(scene.has(t, "what") or scene.has(t, "relative") for t in range(turn - 1, token)):
        return True
    reports = range(max(scene.start, contact.start - REPORT_REACH), contact.start)
    if hers and any(scene.has(t, "denied") or scene.has(t, "rumour") for t in reports):
        return True
    return contact.noun is None or means(contact, feminine=hers)


def _denies_that(scene: Scene, token: int) -> bool:
    """«نفى المتحدث ذلك», «قطع بعدم صحة ذلك», «نفت صحة الخبر»: what stands behind is what was told, and nothing more of it."""
    for at in range(token + 1, min(scene.end, token + 1 + OBJECT_REACH)):
        if scene.has(at, "told-that"):
            return not (scene.has(at + 1, "speak-of") or scene.has(at + 1, "that-clause"))
        if scene.has(at, "that") or scene.has(at, "that-clause") or scene.has(at, "comma"):
            return False
    return False


def _again(contact: Contact, token: int) -> bool:
    """«أنكر أن يكون الاتصال حصل أصلا», «نفى أن يكون ذلك حدث»: that it came about is denied in so many words."""
    scene = contact.scene
    near = range(token + 1, min(scene.end, token + 1 + OBJECT_REACH))
    be = next((t for t in near if scene.has(t, "perhaps") and scene.has(t - 1, "that")), None)
    if be is None or be + 1 >= scene.end:
        return False
    word = scene.word(be + 1)
    named = word is not None and word.noun is not None and word.noun.what == contact.what
    known = scene.raw[be + 1] in _names_of(contact) or named or scene.has(be + 1, "told-that")
    return known and any(scene.has(t, "happens") for t in range(be + 2, be + 4))


def _names_of(contact: Contact) -> frozenset[str]:
    return frozenset({contact.scene.raw[contact.start]})
