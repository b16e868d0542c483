"""Contacts told by a noun («اجتماع», «زيارة», «جولة من المحادثات»), and when such a noun tells of none."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.find.carriers import ADDRESS, HOSTING
from mahdar.annotate.meetings.find.reaching import REACHING, reached
from mahdar.annotate.meetings.find.rounds import are_held, goes_round, is_of_ballot
from mahdar.annotate.meetings.find.signing import SIGNING, signed_by_both
from mahdar.annotate.meetings.find.sittings import (
    SITTING,
    SITTINGS,
    attended_by_some,
    before_a_council,
    called_off,
    sits,
)
from mahdar.annotate.meetings.find.standstill import stands_still
from mahdar.annotate.meetings.scene import Node, Scene, in_session
from mahdar.annotate.meetings.shared import JOINT
from mahdar.knowledge.forms import follows
from mahdar.knowledge.meetings import ARTICLE, IN, LEVEL, TO, Noun

#: The noun of coming («وصول الوفد إلى …»).
ARRIVAL = "arrival"
#: … of leaving for somewhere («مغادرة الوفد إلى …», «توجهه إلى …»),
SETTING_OUT, DEPARTURE = "setting-out", "departure"
JOURNEYS = frozenset({ARRIVAL, DEPARTURE})
#: … and of coming back («عودة الوفد من …»).
RETURN = "return"
#: «مناقشة» is a contact only with someone, who stands so close behind it.
DISCUSSING, PARTNER_REACH = "discussing", 8
#: Talk of any kind, but that of a nation.
DIALOGUE = "dialogue"
#: What two who exchange them have talked of, and how far behind the verb it stands.
VIEWS, EXCHANGE, EXCHANGE_REACH = "views", "tabadala", 14
#: A masdar that is written as its verb.
CONSULTING = "consulting"
#: How far behind «استضافة» those hosted stand.
GUESTS_REACH = 10
#: The noun of calling an ambassador in; what for is said this close behind it.
SUMMONS, RECALL_REACH = "summons", 20
#: A noun that in the plural means relations too («علقت اتصالاتها»), and how close before it they are broken off.
CONTACTS, BREAK_REACH = "contact", 4
#: … and how far behind it stands that they were planned, or at what rank.
PLAN_REACH = 7
#: «جولة جديدة من القتال»: what a round is of stands this close behind it.
ROUND_REACH = 4
#: The word of an intention stands this close before the journey, names counting as one word.
INTENT_REACH = 5
#: Nouns that are none with a pronoun.
PLAIN = frozenset(
    {
        "interview-masdar",
        "reaching-out",
        *JOURNEYS,
        SETTING_OUT,
        RETURN,
        "sending",
        "joint-body",
        "appointment",
    }
)


def is_summit_of(scene: Scene, node: Node, token: int) -> bool:
    """«قمة العشرين»: the summit of the body that is called so."""
    word = scene.word(token)
    summit = word is not None and word.noun is not None and word.noun.what == "summit"
    return summit and token == node.start and in_session(node.mention)


def from_noun(scene: Scene, token: int, noun: Noun) -> Contact | None:
    words, after = scene.raw, token + 1
    cut = len(noun.stack)
    body = scene.node_at.get(token)
    if body is not None and is_summit_of(scene, body, token):
        members = [(body, "party")]
        return Contact(scene, token, body.end, cut, noun.what, "body", noun=noun, members=members)
    named = scene.node_at.get(after)
    joint = named is not None and (named.mention.role == JOINT or len(named.parties) > 1)
    joint = joint or _with_a_body(scene, after)
    theirs = noun.id == SUMMONS and after < scene.end and words[after].startswith(ARTICLE)  # «السفيرة»
    if follows(noun.never, words, after) and not (
        joint or theirs
    ):  # «اجتماع اللجنة الوزارية», but not «… المشتركة»
        nxt = scene.word(after)
        if nxt is not None and "press" in nxt.classes:
            return Contact(scene, token, after + 1, cut, "meeting", "press", noun=noun)
        return None
    lasts = noun.id == "tour" and scene.has(after, "lasting")
    if lasts and (scene.has(after + 1, "short-while") or scene.has(after + 2, "short-while")):
        return None  # «جولة استمرت ساعتين في الميناء»
    at_place = noun.id == "tour" and named is not None and named.mention.kind == "place"
    if noun.id == ADDRESS:
        before_council = before_a_council(scene, token)
        return (
            Contact(scene, token, after, cut, noun.what, noun.strength, noun=noun) if before_council else None
        )
    if noun.id in PLAIN and noun.suffix and not _to_a_place(scene, after, noun):
        return None  # «خلال مقابلتها»: a journalist's; «أعماله»: his works
    whose = (
        noun.id == "tour" and named is not None and named.prefix == TO and named.person
    )  # «جولة لأمير قطر»
    whose = whose or (noun.id in JOURNEYS and named is not None and named.person)  # «وصول بلينكن إلى …»
    whose = whose or _before_he_went(scene, token, noun)
    to_whom = noun.what == "call" and _called(scene, after)
    if noun.id in SITTINGS and sits(scene, token, noun):
        return Contact(scene, token, after, cut, noun.what, noun.strength, noun=noun)
    behind = scene.when_at[after].end if after in scene.when_at else after  # «اتصالا الاثنين مع …»
    led_to = noun.suffix or at_place or to_whom or whose or _means_to_go(scene, token, noun)
    attended = noun.id == SITTING and are_held(scene, token) and attended_by_some(scene, after)
    held_row = noun.id == TOUR and noun.number != "singular" and are_held(scene, token)
    signed = noun.id in SIGNING and signed_by_both(scene, after)
    cut_off = noun.id == SITTING and called_off(scene, token)
    suspended = noun.id == CONTACTS and noun.number == "plural" and _plans_broken_off(scene, token)
    led_to = led_to or suspended
    led_to = led_to or cut_off or (noun.id == SITTING and slot_of(scene, behind) in ("between", "with"))
    if noun.needs and not (led_to or held_row or attended or signed or follows(noun.needs, words, behind)):
        return None
    before = scene.word(token - 1)
    line = before is not None and "line-of" in before.classes and noun.what == "call"  # «خط الاتصال المباشر»
    if before is not None and ("no-noun" in before.classes or line or _put_up(scene, token, noun)):
        return None
    if noun.what == "visit" and (scene.has(token - 1, "at-large") or scene.has(token - 2, "at-large")):
        return None  # «تأشيرات لزيارة», «الراغبين في زيارة»
    if stands_still(scene, token, noun):
        return None
    if noun.id == VIEWS and not _exchanged(scene, token):
        return None
    if noun.id == REACHING:
        return reached(scene, token, noun)
    if noun.id == DISCUSSING and not _with_someone(scene, after):
        return None
    of_row = before is not None and before.noun is not None and before.noun.id in (TOUR, SITTING)
    if noun.id == CONSULTING and not of_row and (not noun.definite or noun.prefix == IN):
        return None  # «تشاور الوزير»; «أعدت المسودة بالتشاور مع …»: how; but «جولة تشاور»
    if noun.id == HOSTING and not _of_guests(scene, after):
        return None
    # «بعد أسابيع من استدعائه»; but «عقب استدعائها السفير الكيني»
    recalled = (bool(noun.suffix) and not follows(noun.needs, words, after)) or scene.within(
        range(after, after + RECALL_REACH), "consult"
    )
    if noun.id == SUMMONS and scene.has(token - 1, "of") and scene.has(token - 2, "instead"):
        return None  # «بدلا من استدعاء السفير»
    if noun.id == SUMMONS and recalled:
        return None  # «استدعاء سفيرها … للتشاور», «عاد السفير بعد أسابيع من استدعائه»
    if suspended:
        off = Contact(scene, token, after, cut, "talks", "strong", noun=noun)
        broken = next(t for t in range(token - 1, token - 1 - BREAK_REACH, -1) if scene.has(t, "break-off"))
        off.add("postponed", 3, broken, broken + 1)
        return off
    if noun.id == CONTACTS and noun.number == "plural" and _broken_off(scene, token):
        return None
    national = noun.id == DIALOGUE and scene.has(
        after, "national"
    )  # «حوار وطني شامل»: of the sides of a land
    by_city = noun.id == DIALOGUE and named is not None and named.mention.kind == "place" and not named.prefix
    what, strength = (
        ("talks", "strong")
        if held_row or national or by_city
        else (noun.what, "strong" if attended or cut_off else noun.strength)
    )
    after_word = scene.word(after)
    if what == "visit" and noun.id == "tour" and not noun.suffix and not goes_round(scene, token):
        place = scene.node_at.get(after)
        if (after_word is not None and "round" in after_word.classes) or (
            place is not None and place.mention.kind == "place"
        ):
            what, strength = "talks", "strong"  # a round of talks: «جولة خامسة», «جولة بغداد»
    if noun.id == TOUR and noun.suffix and is_of_ballot(scene, token):
        return None  # «خاض الانتخابات وحل رابعا إثر جولتها الأولى»
    if noun.id == "tour" and any(_of_strife(scene, t) for t in range(after, after + ROUND_REACH)):
        return None  # «جولة جديدة من المواجهات»
    if what == "call" and noun.strength == "weak" and not _phone(scene, token):
        what = "meeting"  # «أول اتصال ثنائي رفيع المستوى»: a contact of any kind
    if what == "talks" and after_word is not None and "telephone" in after_word.classes:
        what = "call"  # «محادثة هاتفية»
    if what == "call" and _phone_said(scene, token):
        strength = "strong"
    return Contact(scene, token, after + national, cut, what, strength, noun=noun)


def _with_a_body(scene: Scene, after: int) -> bool:
    """«حوارا مع برنامج الأغذية العالمي»: with a body that is known by its name, whatever its first word may mean."""
    node = scene.node_at.get(after + 1)
    led = scene.word(after)
    if node is None or led is None or led.slot != "with":
        return False
    return node.mention.kind == "organization" and bool(node.parties)


def _exchanged(scene: Scene, token: int) -> bool:
    """«تبادل الوزير مع نظيره وجهات النظر»: those who exchange them stand between the verb and the noun, or in the verb."""
    for at in range(token - 1, max(scene.start, token - EXCHANGE_REACH) - 1, -1):
        word = scene.word(at)
        if word is not None and any(w is not None and w.id == EXCHANGE for w in (word.verb, word.masdar)):
            return True
        if word is not None and word.classes & {"hard-border", "that-clause"}:
            return False
    return False


def _called(scene: Scene, token: int) -> bool:
    """«اتصالا بملك الأردن», «اتصالا مماثلا بنظيره»: whom one calls, behind «ب» and at most an adjective."""
    token += scene.has(token, "similar")
    called = scene.node_at.get(token)
    return called is not None and called.prefix == IN


def _to_a_place(scene: Scene, token: int, noun: Noun) -> bool:
    """«وصوله إلى كمبالا», «وصولها مطار كمبالا», «مغادرته إلى كمبالا»: where he goes stands right behind."""
    to = scene.has(token, "to")
    at = token + to
    place = scene.node_at.get(at) or scene.node_at.get(at + scene.has(at, "capital"))  # «إلى مدينة كيسومو»
    led = to or noun.id == ARRIVAL
    travels = noun.id in JOURNEYS or noun.id == SETTING_OUT
    since = scene.has(token - 2, "since")  # «منذ وصوله إلى البيت الأبيض»
    return travels and led and place is not None and place.locative and not since


def _before_he_went(scene: Scene, token: int, noun: Noun) -> bool:
    """«قبل سفر الرئيس الكيني إلى الرياض», «بعد توجه الوزير للسعودية»: a masdar, whose traveller and goal stand right behind it."""
    who = scene.node_at.get(token + 1)
    if noun.id != SETTING_OUT or noun.definite or noun.suffix or not scene.has(token - 1, "order"):
        return False
    if who is None or not who.person or who.prefix or not who.parties:
        return False
    at = scene.when_at[who.end].end if who.end in scene.when_at else who.end
    place = scene.node_at.get(at + scene.has(at, "to"))
    led = scene.has(at, "to") or (place is not None and place.prefix == TO)
    return led and place is not None and (place.locative or place.of_a_state) and not place.person


def _means_to_go(scene: Scene, token: int, noun: Noun) -> bool:
    """«يعتزم الوزير التوجه غدا إلى كمبالا», «يستعد للسفر إلى أوغندا»: somebody means to; not «تحذر من السفر إلى أوغندا»."""
    if noun.id != SETTING_OUT or not noun.definite:
        return False
    behind = scene.when_at[token + 1].end if token + 1 in scene.when_at else token + 1
    if not (scene.has(behind, "to") and _to_a_place(scene, behind, noun)):
        return False
    at = token - 1
    for _ in range(INTENT_REACH):
        if at + 1 in scene.span_ending:
            at = scene.span_ending[at + 1] - 1
            continue
        word = scene.word(at)
        if word is not None and any(
            cue is not None and cue.status == "planned" for cue in (word.mood, word.before)
        ):
            return True
        if word is not None and ("hard-border" in word.classes or "comma" in word.classes):
            return False
        at -= 1
    return False


def sets_out(contact: Contact) -> bool:
    """«قال أمس، قبيل توجهه إلى …»: a day before it is that of what else he did."""
    return contact.noun is not None and contact.noun.id in (SETTING_OUT, DEPARTURE)


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
        if slot_of(scene, at) == "with":
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


def _left_open(scene: Scene, token: int) -> bool:
    """«لم تعلق الاتصالات», «لن تعلق», «قد تعلق»; not «وقد علقت»."""
    lead = scene.word(token - 1)
    if lead is None:
        return False
    denied = lead.mood is not None and lead.mood.status in ("not", "never", "no")
    perhaps = lead.mood is not None and lead.mood.status == "may" and not scene.has(token, "broke-off")
    return denied or perhaps or "negator" in lead.classes


def _plans_broken_off(scene: Scene, token: int) -> bool:
    """«علقت الاتصالات المقررة مع …», «تعليق الاتصالات الثنائية رفيعة المستوى»: meetings that were to be are put off with them."""
    near = range(token - 1, token - 1 - BREAK_REACH, -1)
    broken = next((t for t in near if scene.has(t, "break-off")), None)
    if broken is None or _left_open(scene, broken):
        return False
    for at in range(token + 1, min(scene.end - 1, token + PLAN_REACH)):
        word = scene.word(at)
        planned = word is not None and word.after is not None and word.after.status == "planned"
        if planned or (scene.has(at, "high-rank") and scene.raw[at + 1] == LEVEL):
            return True
        if at in scene.node_at or (word is not None and word.slot is not None):
            return False
    return False


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


def slot_of(scene: Scene, token: int) -> str | None:
    word = scene.word(token)
    return word.slot if word is not None else None
