"""The verb or masdar that carries a noun of contact: «عقد … اجتماعا», «لإجراء محادثات», and what only looks like one."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import FUTURE
from mahdar.annotate.meetings.scene import Scene, by_request, without
from mahdar.knowledge.forms import PRONOUNS, follows
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, Verb, Word

#: «تم» has for its subject what was done.
DONE = "tamma"

#: «رد … بزيارة»: a visit in return.
ANSWER = "radda"
#: A light verb may stand this many words before its noun («عقد وزير الخارجية … أمس في … اجتماعا»), a name being one.
CARRIER_REACH = 16
#: The noun of a speech: a contact only before a council («كلمة أمام مجلس الأمن»).
ADDRESS = "address"
#: The noun of hosting: a contact only before those hosted («استضافة وفد»), else it carries one («استضافة قمة»).
HOSTING = "hosting"
#: «خلال فترة الحوار»: it stands this close before the noun.
DURING_REACH = 2
#: «اتفقا على فتح … وعقد قمة»: the word that asks for both stands this close before the second.
JOINED_REACH = 14
#: «اتفقا خلال اجتماع عقد أمس في … على عقد قمة»: so far behind the word that asks for it.
ASKED_REACH = 30
#: A verb of denying governs a masdar this far behind it.
DENIAL_REACH = 12
#: «ألقى كلمة»: of contacts only a speech, and what one speaks at, is given.
GIVE = "alqa"
#: Verbs whose subject took place.
OCCURS = frozenset({"hasala", "jara", "inaqada"})


def find_carrier(contact: Contact) -> None:
    """The verb or masdar before the noun that carries it; sets `carrier` and `masdar`."""
    scene = contact.scene
    noun = contact.noun
    if noun is None:
        return
    steps = 0
    token = scene.span_ending.get(contact.start, contact.start) - 1
    if noun.prefix == TO:  # «للقاء», «للاجتماع»: the noun is itself the purpose
        contact.masdar = contact.start
        return
    while token >= contact.left_stop and steps < CARRIER_REACH:
        word = scene.word(token)
        if word is not None:
            if word.classes & {"border", "namely", "relative"} or _holds_another(scene, token, word, contact):
                return
            if token == contact.start - 1 and word.slot == "topic" and "speak-of" in word.classes:
                return  # «ندوة أقيمت الأسبوع الماضي عن زيارة الرئيس»: what it was about
            adjacent = (
                token == contact.start - 1
                or contact.masdar == token + 1
                or _only_fillers(scene, token + 1, contact.masdar or contact.start)
                or (_purposed(word) and _leads_on(scene, token + 1, contact.masdar or contact.start))
            )
            if word.masdar is not None and adjacent and not _finite(scene, token, contact):
                contact.masdar = token
                contact.aspect = contact.aspect or word.masdar.aspect
            elif word.verb is not None and _carries(scene, token, word.verb, contact):
                verb = word.verb
                apart = token + 1 < (contact.start if contact.masdar is None else contact.masdar)
                if not _holds_a_noun(scene, token, word) or (apart and does_another(scene, token, verb)):
                    return  # «تم تأسيس موقع … بهذه الزيارة»
                if _led_to(scene, contact, verb) or _not_subject(scene, contact, verb):
                    return
                contact.carrier, contact.carrier_verb = token, verb
                return
            elif (word.slot == "away" and token + 1 not in scene.when_at) or _only_wished(scene, token, word):
                return  # but «تتواصل منذ السبت محادثات»
        steps += 1
        token = scene.span_ending.get(token, token) - 1


def _carries(scene: Scene, token: int, verb: Verb, contact: Contact) -> bool:
    """A verb that holds a noun of contact; «جمع الأموال … في مؤتمر» gathers nobody, «دخلت … في محادثات» needs its «في»."""
    if verb.id == ANSWER and not _answers(contact):
        return False
    if verb.id == GIVE and not _speaks(scene, token, contact):
        return False
    if verb.cls == "get" and contact.what != "call":
        return False  # «تلقي الوزيرة كلمة في الجلسة» is spelled as «تلقى»
    other = (bool(verb.what) and verb.aspect != "hold") or follows(verb.never, scene.raw, token + 1)
    led = not verb.needs or follows(verb.needs, scene.raw, contact.start - 1)
    return led and not other and not _purpose(scene, contact.masdar)


def _speaks(scene: Scene, token: int, contact: Contact) -> bool:
    """«ألقى كلمة», «ألقى كلمة في القمة»; «ألقى الخلاف بظلاله على القمة» gives no speech."""
    words = (scene.word(t) for t in range(token + 1, contact.end))
    return any(w is not None and w.noun is not None and w.noun.id == ADDRESS for w in words)


def _answers(contact: Contact) -> bool:
    """«رد عليها الرئيس … بزيارة», «يرد الزيارة»: what one visit is answered with."""
    noun = contact.noun
    if noun is None or noun.id != "visit":
        return False
    return noun.prefix == IN or (noun.definite and not noun.prefix)


def _only_wished(scene: Scene, token: int, word: Word) -> bool:
    wished = word.before is not None and word.before.weight > 1
    return wished and not (by_request(scene, token) or without(scene, token))


def _holds_another(scene: Scene, token: int, word: Word, contact: Contact) -> bool:
    """What lies further left is no carrier: «التي أجرت مقابلة … تحدثت عن الزيارة», «لن يفعل ذلك خلال اللقاء»."""
    other = word.noun is not None and word.noun.id not in (
        ADDRESS,
        HOSTING,
    )  # «ألقى كلمة في المؤتمر» holds both
    if word.noun is not None and word.noun.id == ADDRESS and contact.masdar is not None:
        return True  # «ألقت خطابا قبل أسابيع من بدء المفاوضات»
    if (other and "filler" not in word.classes) or (
        word.verb is not None and word.masdar is None and word.verb.what and word.verb.aspect != "hold"
    ):
        return True
    definite = contact.noun is not None and contact.noun.definite  # «لن يجري أي تجربة خلال فترة الحوار»
    near = definite and token + DURING_REACH >= contact.start
    return "during" in word.classes and (near or _only_fillers(scene, token + 1, contact.start))


def _holds_a_noun(scene: Scene, token: int, word: Word) -> bool:
    """A word that is spelled as a verb and as its verbal noun is the noun, of something else, where a verb would not fit.

    «بمناسبة استضافة كينيا الدورة … إلى محادثات»: with a pronoun («استضافه») it has its object; «في جمع الطرفين».
    """
    return word.masdar is None or not (
        scene.raw[token].endswith(PRONOUNS) or scene.has(token - 1, "preposition")
    )


def _led_to(scene: Scene, contact: Contact, verb: Verb) -> bool:
    """«أدى التقارب إلى محادثات»: only who joins a contact, or is brought to it, does so with «إلى»."""
    first = contact.masdar if contact.masdar is not None else contact.start
    return scene.has(first - 1, "to") and verb.cls not in ("attend", "gather")


def _not_subject(scene: Scene, contact: Contact, verb: Verb) -> bool:
    """«حدث ذلك بفضل التفاؤل بالمفاوضات»: what took place stands without a preposition."""
    led = (contact.noun is not None and contact.noun.prefix == IN) or scene.has(contact.start - 1, "in")
    return verb.id in OCCURS and contact.masdar is None and led


def _finite(scene: Scene, token: int, contact: Contact) -> bool:
    """«عقد» may be "he held" or "the holding of".

    A verb when its subject stands between it and the noun, when the noun is an accusative, or when it opens its
    clause or follows a subject that does. After another verb («تتوقع أنقرة عقد …») it is the masdar.
    """
    word = scene.word(token)
    if word is None or word.verb is None or word.masdar is None or word.masdar.prefix:
        return False
    if _denied_before(scene, token):
        return False  # «نفى … عقد هذه المحادثات»
    if contact.start > token + 1 and any(t in scene.node_at for t in range(token + 1, contact.start)):
        return True
    if contact.start == token + 1 and contact.noun is not None and contact.noun.accusative:
        return True
    if joined_plan(scene, token) is not None:
        return False
    if word.verb.stack or token == scene.start:
        return True
    node = scene.node_ending.get(token)
    apposed = scene.node_ending.get(token - 1) if node is None and scene.has(token - 1, "comma") else None
    if apposed is not None and apposed.acting:
        return True  # «فلان، وزير الخارجية، عقد جلسة …»; not «يعتزم فلان، بعد عودته من جنيف، عقد …»
    first = node.start if node is not None else token
    before = scene.word(first - 1)
    if first == scene.start or (
        before is not None and before.classes & {"border", "relative", "that-clause"}
    ):
        return node is not None or not (before is not None and "that-clause" in before.classes)
    return before is not None and before.mood is not None and before.mood.status in ("past", "may")


def joined_plan(scene: Scene, token: int) -> int | None:
    """The word that asks for the joined masdar at `token` too («اتفقا على فتح المعبر وعقد قمة»); None where none does."""
    word = scene.word(token)
    if word is None or word.masdar is None or not word.masdar.stack.startswith(tuple(CONJUNCTIONS)):
        return None
    for at in range(token - 1, max(scene.start, token - JOINED_REACH) - 1, -1):
        before = scene.word(at)
        if before is None:
            continue
        if before.classes & {"hard-border", "that-clause", "comma"}:
            return None
        asks = before.before is not None and before.before.status in FUTURE
        if asks and any(scene.has(t, "on") or scene.has(t, "to") for t in range(at + 1, token)):
            return at
    return None


def asked_across(contact: Contact) -> int | None:
    """The word that asks for a masdar across the contact told between («اتفقا خلال اجتماع … على عقد قمة»); None without one."""
    scene, masdar = contact.scene, contact.masdar
    if masdar is None or masdar == contact.start or not _led_by_preposition(scene, masdar):
        return None
    for at in range(masdar - 2, max(scene.start, masdar - ASKED_REACH) - 1, -1):
        word = scene.word(at)
        if word is None:
            continue
        if word.classes & {"hard-border", "that-clause"} or (_led_by_preposition(scene, at) and word.masdar):
            return None
        if word.before is not None and word.before.status in FUTURE:
            return at if at < contact.left_stop else None
    return None


def _led_by_preposition(scene: Scene, token: int) -> bool:
    """«على عقد», «إلى استئناف»."""
    return scene.has(token - 1, "on") or scene.has(token - 1, "to")


def _denied_before(scene: Scene, token: int) -> bool:
    """A verb of denying in the same clause."""
    for at in range(token - 1, max(scene.start, token - DENIAL_REACH) - 1, -1):
        word = scene.word(at)
        if word is None:
            continue
        if word.classes & {"border", "comma", "that-clause"}:
            return False
        if "deny" in word.classes:
            return True
    return False


def _purpose(scene: Scene, masdar: int | None) -> bool:
    """True for «لعقد», «على عقد»: what comes before says what for or on what, not that it was held."""
    if masdar is None:
        return False
    word = scene.word(masdar)
    return _led_by_preposition(scene, masdar) or (word is not None and _purposed(word))


def _only_fillers(scene: Scene, first: int, end: int) -> bool:
    return all(scene.has(token, "filler") for token in range(first, end))


def _purposed(word: Word) -> bool:
    """«للمشاركة»: the masdar says what somebody goes or comes for."""
    return word.masdar is not None and word.masdar.prefix == TO


def _leads_on(scene: Scene, first: int, end: int) -> bool:
    """Between a masdar and its noun only words that say nothing; before «في» also when it is («للمشاركة الأحد في اجتماع»).

    Nothing parts a masdar from the noun that it stands in construct with: «عقد أمس اجتماع» has a verb.
    """
    token = first
    while token < end and (token in scene.when_at or scene.has(token, "filler")):
        if token not in scene.when_at:
            token += 1
        elif scene.has(end - 1, "in"):
            token = scene.when_at[token].end
        else:
            return False
    return token >= end


def does_another(scene: Scene, token: int, verb: Verb) -> bool:
    """«تم إنشاء لجنة», «لم يتم تحديد …»: what was done is no contact."""
    if verb.cls == "light" and scene.has(token + 1, "admin"):
        return True
    bare = scene.word(token + 1) is None and token + 1 not in scene.node_at and token + 1 not in scene.when_at
    return verb.id == DONE and bare and token + 1 < scene.end and scene.raw[token + 1][:1] not in (IN, TO)
