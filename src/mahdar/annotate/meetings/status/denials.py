"""A contact that somebody denies: outright, by the reports of it, by the deed that would have led to it; and a delay denied."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.asides import nameless_aside
from mahdar.annotate.meetings.guard import BROKEN
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.negation import negated
from mahdar.arabic.clitics import BA
from mahdar.knowledge.meetings import Word

#: Who denied a contact stands this close before it.
DENIAL_REACH = 24
#: … before «أن يكون», its subject between.
DENIER_REACH = 18
#: … and in so many words, when what he denies is the contact itself.
DENIER_WORDS = 2
#: Reports of a contact stand this close before «عن», what they are called this close behind it.
REPORTS_REACH, BASELESS_REACH = 4, 24
REPORTS = ("denied", "rumour", "telling", "saying")
#: Verbs that tell of a contact of their own.
MET = frozenset({"meet", "with", "visit", "go", "call"})
#: «أن», «أنها»: what somebody denies to have done stands behind it.
THAT = frozenset({"that", "it-that"})


def denial(contact: Contact) -> int | None:
    """The word that denies the contact: «نفت … أنباء عن محادثات», «ينفي عقد أي لقاء», «نفى أن تكون … قد أجرت محادثات»."""
    scene = contact.scene
    denied = False
    deed = contact.noun is None and contact.agreement is None  # «نفى أن يكون قد هنأ هاتفيا نظيره»
    told = (contact.carrier is not None or contact.verb is not None or deed) and not contact.definite
    if (verb := _denied_outright(contact)) is not None or (verb := _deed_denied(contact)) is not None:
        return verb
    if (word_behind := _called_baseless(contact)) is not None:
        return word_behind
    if _of_another_thing(contact):
        return None
    token, first = contact.start, max(scene.start, contact.start - DENIAL_REACH)
    while token > first:
        token -= 1
        word = scene.word(token)
        if word is None or "quote" in word.classes:
            continue
        if "comma" in word.classes and (aside := nameless_aside(scene, token)) is not None:
            token = aside
            continue
        says = "saying" in word.classes and not scene.has(token - 1, "relative")  # «الأنباء التي تحدثت عن»
        if "hard-border" in word.classes or (says and "deny" not in word.classes):
            return None
        if "deny" in word.classes and denied:
            return token
        if word.before is not None and word.before.status in BROKEN:
            return None  # «نفى تقريرا مفاده أن الحكومة تدرس إرجاء القمة»
        if "truth" in word.classes and scene.has(token - 1, "negator"):
            return token  # «لا صحة لما تردد عن …»
        if "true" in word.classes and scene.has(token - 1, "negator") and scene.has(token + 1, "that-clause"):
            return token  # «ليس صحيحا أن الوزير التقى …»
        named = scene.has(contact.start - 1, "or") or token + 1 in (contact.start, contact.masdar)
        at_large = "any" in word.classes and not named
        denied = (
            denied
            or ("denied" in word.classes and not at_large)  # «نافيا أي رابط بين … ومحادثات»
            or (told and bool(word.classes & THAT) and not scene.has(token - 1, "preposition"))
        )
        if (word.noun is not None or "agreement" in word.classes) and not denied:
            return None  # «نفى مزاعم عن اتفاق …»: that is what is denied
    return None


def _called_baseless(contact: Contact) -> int | None:
    """«الأنباء عن لقاء … عارية عن الصحة», «ما نشر عن زيارته لا أساس له», «… غير صحيح»: the word, of reports of the contact."""
    scene = contact.scene
    lead = min(contact.start, contact.masdar if contact.masdar is not None else contact.start) - 1
    word = scene.word(lead)
    about = word is not None and (word.slot == "topic" or "speak-of" in word.classes)
    reports = range(max(scene.start, lead - REPORTS_REACH), lead)
    if not (about and any(scene.has(t, cls) for t in reports for cls in REPORTS)):
        return None
    for token in range(contact.end, min(scene.end, contact.end + BASELESS_REACH)):
        if scene.has(token, "hard-border") and not scene.has(token, "quote"):
            return None
        if scene.has(token, "baseless"):
            return token
        if scene.has(token, "true") and negated(scene, token):
            return token
    return None


def _of_another_thing(contact: Contact) -> bool:
    """«نفت … ما ورد في بيان القمة», «نفت أن تكون طلبت نقل المحادثات»: a paper, or a word that nothing is known of, has the
    noun in the genitive."""
    scene, token = contact.scene, contact.start - 1
    if contact.noun is None or contact.masdar is not None or contact.carrier is not None:
        return False
    named = contact.start in scene.span_ending or contact.start in scene.node_ending
    return token >= scene.start and not named and (scene.word(token) is None or scene.has(token, "told-in"))


def delay_denied(contact: Contact) -> None:
    """«نفت … ما تردد عن إرجاء القمة», «لا صحة لتأجيل اللقاء», «نفى أن تكون الزيارة ألغيت»: it stands as it was planned.

    «نفى علاقته بإرجاء القمة», «نفى أن يكون الخلاف وراء إلغائها» leave it put off: only what is denied itself is undone.
    """
    for sign in contact.evidence:
        if sign.status in BROKEN and _is_denied(contact, sign.start):
            sign.status = "planned"


def _is_denied(contact: Contact, delay: int) -> bool:
    """A word that denies has the delay at this token for its object, or the reports of it."""
    scene = contact.scene
    behind = delay >= contact.end  # «أن تكون القمة أرجئت»
    lead = scene.word(delay - 1)
    of_reports = scene.has(delay - 1, "speak-of") or (lead is not None and lead.slot == "topic")
    if (
        not behind
        and not of_reports
        and (scene.has(delay - 1, "preposition") or scene.raw[delay].startswith(BA))
    ):
        return False
    reports = that = led = False
    unknown = 0
    token, first = min(delay, contact.start) if behind else delay, max(scene.start, delay - DENIAL_REACH)
    while token > first:
        token = scene.span_ending[token] - 1 if token in scene.span_ending else token - 1
        word = scene.word(token)
        if word is None:
            unknown += 1
            continue
        if unknown <= 1 and not (behind or of_reports or led) and _leaves_it(scene, token, word):
            return True
        led = led or "preposition" in word.classes or word.slot == "topic"
        if "deny" in word.classes:
            object_ = unknown <= DENIER_WORDS and not (of_reports or behind)
            return not scene.has(token - 1, "negator") and (reports or (that if behind else object_))
        if "truth" in word.classes and scene.has(token - 1, "negator"):
            return True
        if "hard-border" in word.classes or ("saying" in word.classes and "denied" not in word.classes):
            return False
        reports = reports or (of_reports and "denied" in word.classes)
        that = that or ("perhaps" in word.classes and scene.has(token - 1, "that"))
    return False


def _leaves_it(scene: Scene, token: int, word: Word) -> bool:
    """«استبعد تأجيل القمة», «لا ينوي إلغاء لقائه», «لم يجر تأجيل القمة»: who does not put it off, or thinks that nobody will."""
    if word.before is not None and word.before.status == "denied":
        return not negated(scene, token)
    return (word.before is not None or word.verb is not None) and negated(scene, token)


def _deed_denied(contact: Contact) -> int | None:
    """«نفت كمبالا أن تكون وافقت على لقاء …»: the verb of denying, when a deed that leads to the contact is denied with it.

    «نفى أن يكون اللقاء تناول …», «تنفي أن يكون موعد القمة قد تحدد» leave the contact as it is.
    """
    scene, led = contact.scene, False
    if contact.noun is None or contact.definite:
        return None  # «نفت أن يكون رئيسها تعهد خلال اللقاء بـ…»: not the meeting
    for token in range(contact.start - 1, max(scene.start, contact.start - DENIAL_REACH) - 1, -1):
        word = scene.word(token)
        if word is None or token == contact.masdar:
            continue
        if word.classes & {"hard-border", "date"} or word.noun is not None:
            return None
        if word.verb is not None and word.verb.cls in MET:
            return None  # «نفى أن يكون قد التقى … على هامش الزيارة»: not the visit
        if "perhaps" in word.classes and scene.has(token - 1, "that"):
            near = range(token - 2, max(scene.start, token - DENIER_REACH) - 1, -1)
            return next((t for t in near if scene.has(t, "deny")), None) if led else None
        led = led or word.before is not None
    return None


def _denied_outright(contact: Contact) -> int | None:
    """«نفت الرباط تفاوضها مع …»: the verb whose object the contact is, its subject between at most."""
    scene, token, unknown = contact.scene, contact.start - 1, 0
    while token > contact.left_stop and unknown <= DENIER_WORDS:
        if token + 1 in scene.span_ending:
            token = scene.span_ending[token + 1] - 1
        elif scene.word(token) is None:
            token, unknown = token - 1, unknown + 1
        else:
            break
    plain = contact.noun is not None and not contact.noun.prefix
    either = scene.has(token - 1, "or")  # «رفض تأكيد أو نفي لقاء …»
    plain = plain and not (either or scene.has(token - 1, "negator"))
    return token if plain and scene.has(token, "deny") else None
