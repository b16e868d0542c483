"""Finds the contacts of a sentence: every noun or verb that speaks of one, with what carries it."""

from __future__ import annotations

from itertools import pairwise

from mahdar.annotate.meetings.asides import look_behind_asides
from mahdar.annotate.meetings.called import at_his_side
from mahdar.annotate.meetings.carriers import ADDRESS, HOSTING, find_carrier
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.gathered import assembled, brought_together
from mahdar.annotate.meetings.presence import headline, was_there
from mahdar.annotate.meetings.rounds import are_held, as_round
from mahdar.annotate.meetings.row import TOUR
from mahdar.annotate.meetings.scene import Node, Scene, in_session
from mahdar.annotate.meetings.signing import signing
from mahdar.annotate.meetings.sittings import (
    SITTING,
    SITTINGS,
    attended_by_some,
    before_a_council,
    convened,
    settle_sittings,
    sits,
)
from mahdar.annotate.meetings.verbal import from_host, from_phone, from_speech, from_verb
from mahdar.knowledge.forms import follows
from mahdar.knowledge.meetings import IN, TO, Noun, Word

#: The noun of coming («وصول الوفد إلى …»).
ARRIVAL = "arrival"
#: … and of coming back («عودة الوفد من …»).
RETURN = "return"
#: «مناقشة» is a contact only with someone, who stands so close behind it.
DISCUSSING, PARTNER_REACH = "discussing", 8
#: A masdar that is written as its verb.
CONSULTING = "consulting"
#: How far behind «استضافة» those hosted stand.
GUESTS_REACH = 10
#: The noun of calling an ambassador in; what for is said this close behind it.
SUMMONS, RECALL_REACH = "summons", 20
#: A noun that in the plural means relations too («علقت اتصالاتها»), and how close before it they are broken off.
CONTACTS, BREAK_REACH = "contact", 4
#: «جولة جديدة من القتال»: what a round is of stands this close behind it.
ROUND_REACH = 4
#: How a verb of talking may be done.
WAYS = frozenset({"call", "meeting", "talks"})
#: A noun with sides of its own names them so close behind («خلال اتصال هاتفي مع …»).
OWN_SIDES = 3
#: «القمة العربية في دورتها …» stands so close behind what it is of.
OWN_SESSION = 6
#: Nouns that are none with a pronoun.
PLAIN = frozenset({"interview-masdar", ARRIVAL, RETURN, "joint-body"})
#: What a sitting or a dinner is called with: «جلسة مباحثات», «لقاء قمة».
TALKING = frozenset({"talks", "summit"})
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
            found.append(held)
        if held is not None or _covered(scene, token):
            continue
        word = scene.words[token - scene.start]
        if word is None:
            continue
        contact = signing(scene, token, word)
        if contact is None and word.noun is not None and not _its_own_session(scene, found, token, word.noun):
            contact = _from_noun(scene, token, word.noun)
        if contact is None and word.verb is not None and word.verb.what:
            contact = from_verb(scene, token, word.verb)
        if contact is None and word.verb is not None and word.verb.cls == "host":
            contact = from_host(scene, token, word.verb)
        if contact is None and "bring-together" in word.classes:
            contact = brought_together(scene, token, word)
        if contact is None and "assembled" in word.classes:
            contact = assembled(scene, token)
        if contact is None and "facing" in word.classes and not _spoken_of(found, token):
            contact = from_speech(scene, token)
        if contact is None and "at-side" in word.classes:
            contact = at_his_side(scene, token)
        if contact is None and "by-phone" in word.classes and not _spoken_of(found, token):
            contact = from_phone(scene, token)
        contact = as_round(scene, token, word, contact, found[-1] if found else before)
        if contact is None and word.mood is not None and word.mood.status == "past":
            contact = was_there(scene, token)
        if contact is None:
            contact = _from_status(scene, token, word, found)
        if contact is not None:
            if found and contact.noun and found[-1].noun and _absorbs(scene, found[-1], contact):
                contact = _joined(found.pop(), contact)
            found.append(contact)
    if not found and scene.region == "title":
        abroad = headline(scene)
        found = [abroad] if abroad is not None else []
    found = [c for i, c in enumerate(found) if c.strength != "status" or not _governs_next(found, i)]
    for before, contact in pairwise(found):
        contact.joined = contact.joined or _is_means(scene, before, contact)
    for i, contact in enumerate(found):
        contact.left_stop = max(contact.left_stop, found[i - 1].end if i else scene.start)
        contact.right_stop = found[i + 1].start if i + 1 < len(found) else scene.end
        if contact.noun is not None:
            find_carrier(contact)
            _find_this(contact)
    look_behind_asides(found)
    return found


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
    if _where_they_talked(scene, before, contact):
        return True
    if contact.noun.id == "visit" and before.verb is not None and before.verb.cls == "return":
        return contact.start - before.end < STATUS_GAP  # «عاد الوزير من لوساكا بعد زيارة»
    if contact.noun.prefix == IN:
        return before.noun is not None and contact.start - before.end < STATUS_GAP
    near = scene.word(contact.start - 1)
    if contact.noun.id == "visit" and before.verb is not None and before.what == "visit":
        return near is not None and "in" in near.classes  # «وصل … إلى … في زيارة»
    lead = scene.word(contact.start - 2)
    return lead is not None and "namely" in lead.classes


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
    own = any(_slot(scene, t) in ("with", "between") for t in range(contact.end, contact.end + OWN_SIDES))
    return led and not own and not _border_between(scene, before.end, contact.start)


def _signs(scene: Scene) -> list[int]:
    """The words that can be a sign of contact; «لم يحصل» and «كان … في طوكيو» are one when the sentence has another."""
    words = scene.words
    more = set()
    for token, word in enumerate(words[:-1], scene.start):
        if word is None or word.mood is None:
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
            itself = _is_summit_of(scene, node, token) or _takes_place(scene, node, token)
            return node.mention.kind != "place" and not itself
        if node.end <= token:
            return False
    return False


def _is_summit_of(scene: Scene, node: Node, token: int) -> bool:
    """«قمة العشرين»: the summit of the body that is called so."""
    word = scene.word(token)
    summit = word is not None and word.noun is not None and word.noun.what == "summit"
    return summit and token == node.start and in_session(node.mention)


def _takes_place(scene: Scene, node: Node, token: int) -> bool:
    """«خلال المنتدى الاقتصادي العالمي»: a body that is called as the gathering it holds, when something is done there."""
    word, before = scene.word(token), scene.word(token - 1)
    gathers = word is not None and word.noun is not None and word.noun.what == "conference"
    if not gathers or token != node.start or before is None or not in_session(node.mention):
        return False
    return bool(before.classes & {"during", "within", "margin"})


def _from_noun(scene: Scene, token: int, noun: Noun) -> Contact | None:
    words, after = scene.raw, token + 1
    cut = len(noun.stack)
    body = scene.node_at.get(token)
    if body is not None and _is_summit_of(scene, body, token):
        members = [(body, "party")]
        return Contact(scene, token, body.end, cut, noun.what, "body", noun=noun, members=members)
    if follows(noun.never, words, after):
        nxt = scene.word(after)
        if nxt is not None and "press" in nxt.classes:
            return Contact(scene, token, after + 1, cut, "meeting", "press", noun=noun)
        return None
    named = scene.node_at.get(after)
    at_place = noun.id == "tour" and named is not None and named.mention.kind == "place"
    if noun.id == ADDRESS:
        before_council = before_a_council(scene, token)
        return (
            Contact(scene, token, after, cut, noun.what, noun.strength, noun=noun) if before_council else None
        )
    if noun.id in PLAIN and noun.suffix:
        return None  # «خلال مقابلتها»: a journalist's; «أعماله»: his works
    whose = (
        noun.id == "tour" and named is not None and named.prefix == TO and named.person
    )  # «جولة لأمير قطر»
    whose = whose or (noun.id == ARRIVAL and named is not None and named.person)  # «وصول بلينكن إلى …»
    to_whom = noun.what == "call" and named is not None and named.prefix == IN  # «اتصالا بملك الأردن»
    if noun.id in SITTINGS and sits(scene, token, noun):
        return Contact(scene, token, after, cut, noun.what, noun.strength, noun=noun)
    behind = scene.when_at[after].end if after in scene.when_at else after  # «اتصالا الاثنين مع …»
    led_to = noun.suffix or at_place or to_whom or whose
    attended = noun.id == SITTING and are_held(scene, token) and attended_by_some(scene, after)
    held_row = noun.id == TOUR and noun.number != "singular" and are_held(scene, token)
    if noun.needs and not (led_to or held_row or attended or follows(noun.needs, words, behind)):
        return None
    before = scene.word(token - 1)
    if before is not None and ("no-noun" in before.classes or _put_up(scene, token, noun)):
        return None
    if noun.what == "visit" and (scene.has(token - 1, "at-large") or scene.has(token - 2, "at-large")):
        return None  # «تأشيرات لزيارة», «الراغبين في زيارة»
    if noun.id == DISCUSSING and not _with_someone(scene, after):
        return None
    if noun.id == CONSULTING and (not noun.definite or noun.prefix == IN):
        return None  # «تشاور الوزير»; «أعدت المسودة بالتشاور مع …»: how
    if noun.id == HOSTING and not _of_guests(scene, after):
        return None
    recalled = noun.suffix or any(scene.has(t, "consult") for t in range(after, after + RECALL_REACH))
    if noun.id == SUMMONS and recalled:
        return None  # «استدعاء سفيرها … للتشاور», «عاد السفير بعد أسابيع من استدعائه»
    if noun.id == CONTACTS and noun.number == "plural" and _broken_off(scene, token):
        return None
    what, strength = ("talks", "strong") if held_row else (noun.what, "strong" if attended else noun.strength)
    after_word = scene.word(after)
    if what == "visit" and noun.id == "tour" and not noun.suffix:
        place = scene.node_at.get(after)
        if (after_word is not None and "round" in after_word.classes) or (
            place is not None and place.mention.kind == "place"
        ):
            what, strength = "talks", "strong"  # a round of talks: «جولة خامسة», «جولة بغداد»
    if noun.id == "tour" and any(_of_strife(scene, t) for t in range(after, after + ROUND_REACH)):
        return None  # «جولة جديدة من المواجهات»
    if what == "call" and noun.strength == "weak" and not _phone(scene, token):
        what = "meeting"  # «أول اتصال ثنائي رفيع المستوى»: a contact of any kind
    if what == "talks" and after_word is not None and "telephone" in after_word.classes:
        what = "call"  # «محادثة هاتفية»
    if what == "call" and _phone_said(scene, token):
        strength = "strong"
    return Contact(scene, token, token + 1, cut, what, strength, noun=noun)


def _of_guests(scene: Scene, token: int) -> bool:
    """«استضافة الرئيس لوفد …»: those received stand behind it, and no contact that is held («استضافة قمة»)."""
    for at in range(token, min(scene.end, token + GUESTS_REACH)):
        word = scene.word(at)
        if word is not None and "delegation" in word.classes:
            return True
        if word is not None and (word.noun is not None or "hard-border" in word.classes):
            return False
    return False


def _with_someone(scene: Scene, token: int) -> bool:
    """«لمناقشة الأمر سريعا مع نظيره»: an official stands behind «مع», close by."""
    for at in range(token, min(scene.end, token + PARTNER_REACH)):
        if _slot(scene, at) == "with":
            node = scene.node_at.get(at + 1)
            return node is not None and node.person and bool(node.parties)
        if scene.has(at, "hard-border") and not scene.has(at, "quote"):
            return False
    return False


def _put_up(scene: Scene, token: int, noun: Noun) -> bool:
    """«لم يطرح للنقاش», «غير قابل للتفاوض»: what is put up for talk, or is not."""
    return noun.prefix == TO and noun.definite and scene.has(token - 1, "up-for")


def _broken_off(scene: Scene, token: int) -> bool:
    """«علقت اتصالاتها مع …», «قطع كل الاتصالات»: relations are broken off, no call is."""
    return any(scene.has(t, "break-off") for t in range(token - BREAK_REACH, token))


def _of_strife(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and "strife" in word.classes


def _phone_said(scene: Scene, token: int) -> bool:
    word = scene.word(token + 1)
    return word is not None and "phone" in word.classes


def _phone(scene: Scene, token: int) -> bool:
    """«اتصال هاتفي», «اتصالا أجراه»: no word says that it was of another kind."""
    near = (scene.word(t) for t in range(token + 1, min(scene.end, token + 5)))
    return not any(w is not None and "other-contact" in w.classes for w in near)


def _from_status(scene: Scene, token: int, word: Word, found: list[Contact]) -> Contact | None:
    """«… تم تأجيله», «لكن ذلك لم يحصل»: what happened to a contact named before, without a noun of contact."""
    if word.pred is not None and word.pred.weight > 2 and (found or _has_pronoun(scene, token)):
        near = found and token - found[-1].end < STATUS_GAP
        if near and not _has_pronoun(scene, token) and not _border_between(scene, found[-1].end, token):
            return None
        contact = Contact(scene, token, token + 1, 0, "", "status")
        contact.evidence.append(Evidence(word.pred.status, word.pred.weight, token, token + 1))
        return contact
    if word.verb is not None and word.verb.cls == "light" and found:
        before, subject = scene.word(token - 1), scene.word(token - 2)
        if before is None or before.mood is None or before.mood.status not in ("not", "never"):
            return None
        if subject is not None and "this" in subject.classes:
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
    of = second.noun.prefix == TO and second.noun.definite and first.what == "talks"  # «جولة جديدة للمحادثات»
    if len(gap) > 3 or (second.noun.prefix and not of) or first.noun.suffix:
        return False
    head = first.noun.strength == "weak" or second.what == "summit" or second.noun.id in SITTINGS
    return head and not any(
        t in scene.node_at or _slot(scene, t) or _comma(scene, t) or scene.has(t, "on") for t in gap
    )  # «اتفقتا خلال محادثات على عقد قمة»


def _comma(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and "comma" in word.classes


def _slot(scene: Scene, token: int) -> str | None:
    word = scene.word(token)
    return word.slot if word is not None else None


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
    before = () if contact.another else (contact.start - 1,)  # «سبقت ذلك جولة»
    for token in (*before, contact.end):
        word = scene.word(token)
        if word is not None and "this" in word.classes:
            contact.this = True
