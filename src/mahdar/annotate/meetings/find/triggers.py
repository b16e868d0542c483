"""Finds the contacts of a sentence: every noun or verb that speaks of one, with what carries it."""

from __future__ import annotations

from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.adjourned import next_sitting
from mahdar.annotate.meetings.find.asides import carry_across_asides, look_behind_asides
from mahdar.annotate.meetings.find.bodies import body_meets
from mahdar.annotate.meetings.find.called import at_his_side
from mahdar.annotate.meetings.find.carriers import ADDRESS, ANSWER, find_carrier
from mahdar.annotate.meetings.find.ellipsis import stands_for_noun, that_one
from mahdar.annotate.meetings.find.gathered import assembled, brought_together
from mahdar.annotate.meetings.find.jointly import at_a_ceremony, attends_abroad
from mahdar.annotate.meetings.find.letters import handed_over
from mahdar.annotate.meetings.find.nominal import ARRIVAL, from_noun, is_summit_of, slot_of
from mahdar.annotate.meetings.find.presence import headline, is_there, was_there
from mahdar.annotate.meetings.find.pronoun import agreed_on, of_itself, told_on, verb_behind
from mahdar.annotate.meetings.find.rounds import as_round
from mahdar.annotate.meetings.find.seated import agreed_somewhere
from mahdar.annotate.meetings.find.signing import signing
from mahdar.annotate.meetings.find.sittings import SITTINGS, convened, settle_sittings
from mahdar.annotate.meetings.find.spoken import from_phone, from_speech, heard_by_council
from mahdar.annotate.meetings.find.that_one import told_as_that
from mahdar.annotate.meetings.find.verbal import from_host, from_verb
from mahdar.annotate.meetings.parenthesis import GOVERNED_REACH
from mahdar.annotate.meetings.scene import Node, Scene, in_session, only_setting
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import IN, TO, Noun, Word

#: How a verb of talking may be done.
WAYS = frozenset({"call", "meeting", "talks"})
#: What two meet for stands this close behind the verb, in its clause.
PURPOSE_REACH, CLAUSES = 30, frozenset({"hard-border", "relative", "that-clause", "saying"})
#: What one hands over to another in person.
HANDED = frozenset({"letter", "credentials"})
#: What officials of two lands do together before others.
CEREMONIES = frozenset({"ceremony", "ceremony-with"})
#: A noun with sides of its own names them so close behind («خلال اتصال هاتفي مع …»).
OWN_SIDES = 3
#: «القمة العربية في دورتها …» stands so close behind what it is of.
OWN_SESSION = 6
#: What a sitting or a dinner is called with: «جلسة مباحثات», «لقاء قمة».
TALKING = frozenset({"talks", "summit"})
#: «تلك», «ذلك» in the place of a noun.
THAT_ONE = frozenset({"that-her", "that-him"})
#: Names are at most about this long.
COVER_REACH = 15
#: «في كلمة أمام مجلس الأمن»: another word this close before tells of it.
SPOKEN_REACH = 12
#: A predicate of status this close behind a noun is read as that noun's own.
STATUS_GAP = 22
#: … and this close before a noun as governing that noun.
GOVERNING_GAP = 7


def find_contacts(scene: Scene, before: Contact | None = None) -> list[Contact]:
    """The contacts of a sentence in order, with their spans, carriers and windows; parties come later.

    `before` is the contact told last before the sentence.
    """
    found: list[Contact] = []
    settle_sittings(scene)
    for token in _signs(scene):
        body = scene.node_at.get(token)
        held = convened(scene, body) if body is not None else None
        if held is not None:
            if found and _convenes_it(scene, found[-1], held):
                found.pop()
            found.append(held)
        if held is not None or _covered(scene, token):
            continue
        word = scene.word(token)
        if word is None:
            continue
        contact = signing(scene, token, word)
        if contact is None and word.noun is not None and not _its_own_session(scene, found, token, word.noun):
            contact = from_noun(scene, token, word.noun)
        if contact is None and word.verb is not None and word.verb.what:
            contact = from_verb(scene, token, word.verb)
        if contact is None and word.verb is not None and word.verb.cls == "host":
            contact = from_host(scene, token, word.verb)
        if contact is None and word.noun is not None and word.noun.id == ADDRESS:
            contact = heard_by_council(scene, token)
        if contact is None and word.classes:
            contact = _from_classes(scene, token, word, found)
        contact = as_round(scene, token, word, contact, found[-1] if found else before)
        contact = next_sitting(scene, token, word, contact)
        if contact is None and word.classes & THAT_ONE:
            contact = that_one(scene, token, found[-1] if found else None)
        if contact is None and word.verb is not None:
            contact = body_meets(scene, token, word.verb)
        if contact is None and word.mood is not None and word.mood.status == "past":
            contact = was_there(scene, token)
        if contact is None and word.classes:
            contact = _from_presence(scene, token, word.classes)
        if contact is None:
            contact = told_as_that(scene, token, found[-1] if found else before)
        if contact is None:
            contact = told_on(scene, token, word, found[-1] if found else before)
        if contact is None:
            contact = _from_status(scene, token, word, found)
        if contact is not None and found and _by_its_way(scene, found[-1], contact):
            found[-1].what, contact = "call", None
            scene.words[token] = word._replace(noun=None)  # its clause goes on
        if contact is not None:
            if found and contact.noun and found[-1].noun and _absorbs(scene, found[-1], contact):
                contact = _joined(found.pop(), contact)
            if not (found and _names_it(found[-1], contact)):
                found.append(contact)
    if not found and scene.region == "title":
        abroad = headline(scene)
        found = [abroad] if abroad is not None else []
    found = [c for i, c in enumerate(found) if c.strength != "status" or not _governs_next(found, i)]
    for before, contact in pairwise(found):
        contact.joined = contact.joined or _is_means(scene, before, contact)
    for i, contact in enumerate(found):
        contact.left_stop = max(contact.left_stop, _left_stop(scene, found, i))
        contact.right_stop = found[i + 1].start if i + 1 < len(found) else scene.end
        if contact.noun is not None:
            find_carrier(contact)
            _find_this(contact)
    for before, contact in pairwise(found):
        if (verb := _hosting(before, contact)) is not None:
            before.right_stop = min(before.right_stop, verb)
    carry_across_asides(found)
    look_behind_asides(found)
    return found


def _hosting(before: Contact, contact: Contact) -> int | None:
    """«تأتي القمة امتدادا لجهود كينيا التي استضافت الأحد لقاء …»: the verb in a relative clause whose object the next contact is.

    A clause about the first would have its pronoun («القمة التي استضافتها كينيا»).
    """
    carrier, verb = contact.carrier, contact.carrier_verb
    if carrier is None or verb is None or verb.cls != "host" or carrier < before.end:
        return None
    hers = contact.scene.raw[carrier].endswith(PRONOUNS)
    clause = contact.scene.within(range(before.end, carrier), "relative")
    return carrier if clause and not hers else None


def _left_stop(scene: Scene, found: list[Contact], i: int) -> int:
    """Behind the contact told before, but for those on whose occasion this one is told («سيعقد، على هامش القمة، اجتماعا»)."""
    start = next((b.start for b in scene.breaks if not b.aside and _follows(b.end, found[i])), found[i].start)
    return next((c.end for c in reversed(found[:i]) if c.end <= start), scene.start)


def _follows(token: int, contact: Contact) -> bool:
    return 0 <= contact.start - token <= GOVERNED_REACH


def _from_classes(scene: Scene, token: int, word: Word, found: list[Contact]) -> Contact | None:
    """What a word that is neither a noun nor a verb of contact tells of one by its class."""
    contact: Contact | None = None
    if "bring-together" in word.classes:
        contact = brought_together(scene, token, word)
    if contact is None and "assembled" in word.classes:
        contact = assembled(scene, token)
    if contact is None and "agreed" in word.classes:
        contact = agreed_somewhere(scene, token)
    if contact is None and "facing" in word.classes and not _spoken_of(found, token):
        contact = from_speech(scene, token)
    if contact is None and word.classes & HANDED:
        contact = handed_over(scene, token)
        if contact is not None and found and found[-1].start == contact.start:
            found.pop()  # «سلم السفير الرئيس رسالة»: the verb tells it too
    if contact is None and "at-side" in word.classes:
        contact = at_his_side(scene, token)
    if contact is None and "by-phone" in word.classes and not _spoken_of(found, token):
        contact = from_phone(scene, token)
    return contact


def _from_presence(scene: Scene, token: int, classes: frozenset[str]) -> Contact | None:
    """Who is told as there: at a ceremony, or by «يتواجد»."""
    contact: Contact | None = None
    if classes & CEREMONIES:
        contact = at_a_ceremony(scene, token)
    if contact is None and "ceremony-of" in classes:
        contact = attends_abroad(scene, token)
    if contact is None and "is-there" in classes:
        contact = is_there(scene, token)
    return contact


def _its_own_session(scene: Scene, found: list[Contact], token: int, noun: Noun) -> bool:
    """«القمة في دورتها الثلاثين»: the session of the contact just told is no other; «أمام الدورة» was told by «كلمة»."""
    if noun.id not in SITTINGS or not found:
        return False
    his = bool(noun.suffix) and found[-1].noun is not None and token - found[-1].end < OWN_SESSION
    return his or (scene.has(token - 1, "facing") and _spoken_of(found, token))


def _spoken_of(found: list[Contact], token: int) -> bool:
    """«في كلمة أمام مجلس الأمن», «سيتحدث أمام …»: another word close before tells of it."""
    return bool(found) and token - found[-1].end < SPOKEN_REACH


def _is_means(scene: Scene, before: Contact, contact: Contact) -> bool:
    """«تم أول اتصال … بلقاء وزيري الدفاع», «…، وذلك في قمة ثلاثية»: two names of one contact."""
    if contact.noun is None or contact.noun.definite or contact.noun.suffix or before.strength == "status":
        return False
    if contact.noun.id == ADDRESS:
        return False  # «…، وذلك في خطاب أمام المجلس»: where it is said
    if scene.has(before.start, "agreed") and before.noun is None and before.verb is None:
        led = scene.word(contact.start - 1)  # «اتفقا في طشقند على مواصلة المحادثات»: those that they hold
        return led is not None and led.masdar is not None and led.masdar.aspect == "continue"
    if _where_they_talked(scene, before, contact) or _what_they_met_for(scene, before, contact):
        return True
    if contact.noun.id == "visit" and before.verb is not None and before.verb.cls == "return":
        return contact.start - before.end < STATUS_GAP  # «عاد الوزير من لوساكا بعد زيارة»
    if contact.noun.prefix == IN:
        answered = any(scene.has(t, "answers") for t in range(before.end, contact.start))
        if answered:
            return False  # «… خلال زيارته، رد عليها فلان بزيارة إلى …»
        return before.noun is not None and contact.start - before.end < STATUS_GAP
    near = scene.word(contact.start - 1)
    if contact.noun.id == "visit" and before.verb is not None and before.what == "visit":
        return near is not None and "in" in near.classes  # «وصل … إلى … في زيارة»
    lead = scene.word(contact.start - 2)
    return lead is not None and "namely" in lead.classes


def _by_its_way(scene: Scene, before: Contact, contact: Contact) -> bool:
    """«تباحث فلان، عبر تقنية الاتصال المرئي، مع نظيره»: how they talked."""
    talked = before.verb is not None and before.verb.cls in ("with", "meet") and contact.what == "call"
    near = contact.noun is not None and contact.start - before.end < STATUS_GAP
    return talked and near and any(scene.has(contact.start - t, "by-way") for t in (1, 2))


def _where_they_talked(scene: Scene, before: Contact, contact: Contact) -> bool:
    """«بحث الوزير مع نظيره في اتصال هاتفي …», «التقى نظيره في لقاء منفصل»: by what they talked or met."""
    verb, token = before.verb, contact.start - 1
    if (
        verb is None
        or verb.cls not in ("with", "meet")
        or contact.what not in WAYS
        or contact.start - before.end > STATUS_GAP
    ):
        return False
    led = scene.has(token, "in") or scene.has(token, "during")
    own = any(slot_of(scene, t) in ("with", "between") for t in range(contact.end, contact.end + OWN_SIDES))
    return led and not own and not _border_between(scene, before.end, contact.start)


def _what_they_met_for(scene: Scene, before: Contact, contact: Contact) -> bool:
    """«يلتقي الوزير نظيره … لإجراء محادثات غدا», «اجتمعا لعقد جلسة مباحثات»: what two who meet hold, named by its noun."""
    held = scene.word(contact.start - 1)
    purpose = held is not None and held.masdar is not None and held.masdar.prefix == TO
    if not purpose or before.verb is None or before.verb.cls != "meet" or contact.what not in WAYS:
        return False
    between = [scene.word(t) for t in range(before.end, contact.start - 1)]
    other = any(w is not None and (w.noun is not None or w.classes & CLAUSES) for w in between)
    own = any(slot_of(scene, t) in ("with", "between") for t in range(contact.end, contact.end + OWN_SIDES))
    return not (other or own) and len(between) < PURPOSE_REACH


def _convenes_it(scene: Scene, verb: Contact, body: Contact) -> bool:
    """«تلتئم اليوم اللجنة المشتركة»: the verb carries the body that sits, and tells of no other contact."""
    known = verb.verb
    sits = known is not None and known.cls == "vote" and known.aspect == "hold"
    return sits and only_setting(scene, verb.end, body.start)


def _signs(scene: Scene) -> list[int]:
    """The words that can be a sign of contact; «لم يحصل», «إنها ستعقد» and «كان … في طوكيو» are one when the sentence has another."""
    more = set()
    for token, word in scene.words.items():
        classes = word.classes
        if not THAT_ONE.isdisjoint(classes) and stands_for_noun(scene, token):
            more.add(token)
        if "it-that" in classes or ("that" in classes and agreed_on(scene, token)):
            more.update(verb_behind(scene, token))
        if "this" in classes and scene.has(token + 1, "relative"):
            more.add(token)
        if word.mood is None or token + 1 == scene.end:
            continue
        if word.mood.status in ("not", "never"):
            more.add(token + 1)
        elif word.mood.status == "past" and token + 1 in scene.node_at:
            more.add(token)
    return sorted({*scene.hot, *more}) if more else scene.hot


def _covered(scene: Scene, token: int) -> bool:
    """True when the word is part of a name («مجلس التعاون», «المؤتمر الوطني»)."""
    for node in reversed(scene.nodes_before(token + COVER_REACH)):
        if node.start <= token < node.end:
            itself = is_summit_of(scene, node, token) or _takes_place(scene, node, token)
            return node.mention.kind != "place" and not itself
        if node.end <= token:
            return False
    return False


def _takes_place(scene: Scene, node: Node, token: int) -> bool:
    """«خلال المنتدى الاقتصادي العالمي»: a body that is called as the gathering it holds, when something is done there."""
    word, before = scene.word(token), scene.word(token - 1)
    gathers = word is not None and word.noun is not None and word.noun.what == "conference"
    if not gathers or token != node.start or before is None or not in_session(node.mention):
        return False
    return bool(before.classes & {"during", "within", "margin"})


def _from_status(scene: Scene, token: int, word: Word, found: list[Contact]) -> Contact | None:
    """«… تم تأجيله», «لكن ذلك لم يحصل»: what happened to a contact named before, without a noun of contact."""
    if word.pred is not None and word.pred.weight > 2 and (found or _has_pronoun(scene, token)):
        near = found and token - found[-1].end < STATUS_GAP
        if near and not _has_pronoun(scene, token) and not _border_between(scene, found[-1].end, token):
            return None
        contact = Contact(scene, token, token + 1, 0, "", "status")
        contact.evidence.append(Evidence(word.pred.status, word.pred.weight, token, token + 1))
        return contact
    if word.verb is not None and word.verb.cls == "light" and word.verb.id != ANSWER and found:
        before, subject = scene.word(token - 1), scene.word(token - 2)
        if not of_itself(scene, token):
            return None  # «غير أنه لم يتم تحديد موعد لها»
        if before is None or before.mood is None or before.mood.status not in ("not", "never"):
            return None
        if subject is not None and subject.classes & {"this", "it-that"}:
            contact = Contact(scene, token, token + 1, 0, "", "status")
            contact.evidence.append(Evidence("not_held", 3, token - 1, token + 1))
            contact.joined = True  # of the contact just told
            return contact
    return None


def _has_pronoun(scene: Scene, token: int) -> bool:
    """«تأجيله», «إلغاؤها»: the pronoun points at what was named."""
    word = scene.word(token)
    return word is not None and "its" in word.classes


def _governs_next(found: list[Contact], i: int) -> bool:
    """«ألغى الرئيس لقاء مع …»: the word of status speaks of the noun that follows."""
    return i + 1 < len(found) and found[i + 1].start - found[i].end <= GOVERNING_GAP


def _border_between(scene: Scene, first: int, end: int) -> bool:
    words = (scene.word(t) for t in range(first, end))
    return any(w is not None and "hard-border" in w.classes for w in words)


def _absorbs(scene: Scene, first: Contact, second: Contact) -> bool:
    """«جولة محادثات», «جولة جديدة من المفاوضات», «لقاء القمة», «اجتماع قمة»: one contact, two nouns."""
    if first.noun is None or second.noun is None:
        return False
    gap = range(first.end, second.start)
    if second.noun.id == ARRIVAL:
        return False  # «باستقبال حاشد لدى وصوله»
    of = second.noun.prefix == TO and second.noun.definite and first.what == "talks"  # «جولة جديدة للمحادثات»
    sits = _sits_in(first, second)
    if len(gap) > 3 or (second.noun.prefix and not (of or sits)) or first.noun.suffix:
        return False
    head = first.noun.strength == "weak" or second.what == "summit" or second.noun.id in SITTINGS or sits
    return head and not any(
        t in scene.node_at
        or t in scene.when_at
        or slot_of(scene, t)
        or _comma(scene, t)
        or scene.has(t, "on")
        or _to_hold(scene, t)
        for t in gap
    )  # «اتفقتا خلال محادثات على عقد قمة»


def _sits_in(first: Contact, second: Contact) -> bool:
    """«الاجتماع الثالث للجولة الرابعة», «اجتماعات الجولة الثالثة من المفاوضات»: who meets there sits in those talks."""
    noun = second.noun
    if noun is None or first.what != "meeting" or second.what != "talks" or not noun.definite:
        return False
    prepares = any(first.scene.has(t, "preparing") for t in range(first.end, second.start))
    return not prepares and (noun.prefix == TO or (not noun.prefix and second.start == first.end))


def _names_it(first: Contact, second: Contact) -> bool:
    """«مؤتمر الحوار الوطني»: what a conference is called by."""
    noun = second.noun
    named = first.noun is not None and first.noun.what == "conference" and second.start == first.end
    return named and noun is not None and noun.what == "talks" and noun.definite and not noun.prefix


def _to_hold(scene: Scene, token: int) -> bool:
    """«مشاورات لعقد قمة»: what the talks are for."""
    word = scene.word(token)
    return word is not None and word.masdar is not None and word.masdar.prefix == TO


def _comma(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and "comma" in word.classes


def _joined(first: Contact, second: Contact) -> Contact:
    what = second.what if second.what in TALKING or first.strength == "weak" else first.what
    noun = second.noun
    if noun is not None and first.noun is not None:
        adjacent = (
            second.start == first.end and not noun.prefix
        )  # «جولة المحادثات»; «جولة من المحادثات» is any one
        noun = noun._replace(
            definite=(noun.definite and adjacent) or first.noun.definite,
            number=first.noun.number,
            prefix=first.noun.prefix,
        )
    rounds = first.noun is not None and first.noun.id == "tour" and what == "talks"
    strength = "strong" if rounds else second.strength  # «جولة من الحوار»
    joined = Contact(first.scene, first.start, second.end, first.cut, what, strength, noun=noun)
    if first.another or first.ordinal is not None:  # «يليه لقاء قمة», «الجولة التاسعة من المحادثات»
        joined.round, joined.another, joined.ordinal = first.round, first.another, first.ordinal
        joined.head, joined.follows, joined.evidence = first.head, first.follows, first.evidence
    return joined


def _find_this(contact: Contact) -> None:
    """«هذا الاجتماع», «الاجتماع ذاته»: the words point back."""
    scene = contact.scene
    known = contact.noun is None or contact.noun.definite or bool(contact.noun.suffix)
    before = (contact.start - 1,) if known and not contact.another else ()  # «سبقت ذلك جولة», «يسبق ذلك لقاء»
    for token in (*before, contact.end):
        word = scene.word(token)
        if word is not None and "this" in word.classes:
            contact.this = True
