"""What governs a noun of contact: the words before it (or its masdar) that say how it stands, the nearest first.

«رغبة في لقاء», «إلغاء زيارته», «قبل يومين من قمة». A word governs across its subject, times, fillers and masdars, not across a
border of clauses or a comma. Where nothing governs, one ordered decision says what the words themselves leave open.
"""

from __future__ import annotations

from mahdar.annotate.meetings.carriers import joined_plan
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.decide import BROKEN
from mahdar.annotate.meetings.governing import AHEAD, ONCE, OPEN, WAS, time_of
from mahdar.annotate.meetings.predicates import FUTURE
from mahdar.annotate.meetings.ranges import counted_from
from mahdar.annotate.meetings.scene import Scene, by_request
from mahdar.annotate.meetings.tense import negated
from mahdar.annotate.meetings.triggers import ARRIVAL, RETURN
from mahdar.knowledge.forms import is_future
from mahdar.knowledge.meetings import TO, Cue, Word

#: How a visit stands when its traveller has come, and when he is back.
MOVES = {ARRIVAL: "there", RETURN: "held"}
#: How what goes with a verb stands («سيبحث خلال زيارته»), by the time of the verb.
AT_THE_TIME = {AHEAD: "planned", OPEN: "proposed", WAS: "was_planned", ONCE: "held"}
#: … and what comes before something that may yet be («قد يلتقيان بعد القمة»).
BEFORE_IT = {AHEAD: "planned", OPEN: "planned", WAS: "was_planned"}
#: … and what a verb speaks of or leads to («قد تؤدي إلى محادثات»): no sign that it was held.
OBJECT_OF = {AHEAD: "unclear", OPEN: "proposed"}
#: A governor stands this close before, a name counting as one word.
REACH = 7
#: «قبل ثلاثة أيام من موعد زيارته»: what is counted from a contact stands this close before it.
COUNTED_REACH = 4
#: «المشاركة في قمة»: to be there is said this close before.
ATTENDANCE_REACH = 2
#: «عاد فلان من زيارة»: the return is said this close before.
RETURN_REACH = 6
#: «على», «عن» stand this close behind who comments, a word on when between.
ASIDE_REACH = 4
#: A call stands this close before what it calls for, an aside between them.
CALL_REACH = 24
#: Who announced its end stands this close before.
SAID_REACH = 5
#: «هدد قادة الاتحاد بإلغاء اجتماع»: the threat stands this close before.
THREAT_REACH = 5
#: «يفكر في قبول دعوة»: the thought stands this close before.
WEIGHED_REACH = 3
#: Who goes somewhere for a contact is said this close before it.
JOURNEY_REACH = 4
JOURNEYS = frozenset({"go", "leave", "send", "visit"})
#: Words of which only the date is denied.
OPEN_DATE = frozenset({"admin", "date"})
#: Words that tell of a plan that was made, which a «كان» before them does not undo.
SETTLED = frozenset({"accept", "settled"})
#: Moods before a noun that say that it was not.
NOT = frozenset({"not", "never", "undone"})


def govern(contact: Contact) -> None:
    """Collect the signs of the words that govern a noun of contact."""
    at = min(contact.start, contact.masdar if contact.masdar is not None else contact.start)
    _ended(contact)
    found = (
        _stays_away(contact, at)
        or _come_from(contact, at)
        or _goes_on(contact, at)
        or _asked_with_another(contact)
    )
    walk = _Walk(contact, at, found)
    walk.go()
    if walk.found == "threatened" and not contact.evidence:
        contact.add("planned", 1, at, contact.end)  # «هدد بإلغاء لقائه»: it stands as yet
    elif not walk.found:
        _ungoverned(contact, at)


class _Walk:
    """The walk to the left from a noun: `found` is the sign of the nearest governor, `steps` how far it went."""

    def __init__(self, contact: Contact, at: int, found: str) -> None:
        self.contact, self.scene, self.at = contact, contact.scene, at
        self.found = found
        self.steps = self.unknown = self.commas = 0
        self.between = -1  # unknown words before the word of a plan
        self.was = self.settled = False

    def go(self) -> None:
        scene, token = self.scene, self.at - 1
        sides = {t for _, start, end in self.contact.countries for t in range(start, end)}
        while token >= self.contact.left_stop and self.steps < REACH:
            word = scene.word(token)
            if token in sides:  # «أرجأ الجانبان التركي واليوناني اجتماعا»
                token -= 1
            elif token + 1 in scene.span_ending:
                token = self._past_a_name(token)
            elif word is not None and "quote" in word.classes and token == self.at - 1:
                token -= 1  # «ألغت هذا "الاجتماع القصير"»
            elif word is not None and "hard-border" in word.classes:
                break
            else:
                if word is not None:
                    self._read(token, word)
                looked_through = word is not None and (
                    bool(word.classes & {"filler", "exists"}) or word.masdar is not None
                )
                self.unknown += word is None
                self.steps += not looked_through
                token -= 1
        if self.was:
            for e in self.contact.evidence:
                if e.status == "planned":
                    e.status = "was_planned"

    def _past_a_name(self, token: int) -> int:
        """Step over a name or time; a time that is counted from the contact says when («قبل ثلاثة أيام من زيارته»)."""
        scene = self.scene
        first = scene.span_ending[token + 1]
        time = first in scene.when_at
        self.steps += not time
        lead = scene.word(first)
        counted = counted_from(scene, token + 1) and self.at - token <= COUNTED_REACH
        event = time and (first == token or counted)  # not «بعد غد محادثات», «قبل عام على خلفية لقاء»
        if not self.found and event and lead is not None and lead.before is not None:
            self.found = lead.before.status
            self.contact.add(self.found, lead.before.weight, first, first + 1)
        return first - 1

    def _read(self, token: int, word: Word) -> None:
        """What one word says of the contact."""
        contact, scene = self.contact, self.scene
        self.commas += "comma" in word.classes
        if "announce" in word.classes and not self.found:  # «بعد الإعلان عن قمة»: after the news of it
            contact.add("planned", 1, token, token + 1)
            self.found = "planned"
        cue = self._cue(token, word)
        if cue is not None and self.steps < cue.reach and not self.found:
            self._take(token, word, cue)
        elif (
            cue is not None
            and cue.status == "proposed"
            and self.found == "planned"
            and self.unknown == self.between
        ):
            self._turn("proposed")  # «تسعى إلى ترتيب لقاء», «استعداده لتحديد موعد»
        elif cue is not None and cue.status == "cancelled" and self.found == "proposed":
            self._turn("cancelled")  # «إلغاء دعوته لزيارة …»
        elif "remains" in word.classes and not self.found:
            self.found = "ongoing"  # «لا تزال المحادثات متعثرة»
            contact.add("ongoing" if contact.what == "talks" else "unclear", 1, token, token + 1)
        elif "matter" in word.classes and scene.has(token - 1, "of") and not self.found:
            self.found = "proposed"  # «من شأن لقاء الرئيسين أن …»
            contact.add("proposed", 1, token - 1, token + 1)
        elif word.mood is not None and word.mood.status == "past" and self.found:
            self.was = self.was or not self.settled
        elif self.found in BROKEN and "threat" in word.classes and self.steps < THREAT_REACH:
            contact.evidence.pop()
            self.found = "threatened"
        elif self.found == "proposed" and "accept" in word.classes:
            if not (_weighed(scene, token) or negated(scene, token)):
                self._turn("planned")
        elif not (self.found or self.steps) and _is_not(scene, token, self.at):
            self.found = "proposed" if scene.has(token - 1, "what") else "not_held"  # «ما لم يكن هناك حوار»
            if contact.carrier is None:
                contact.add(self.found, 2, token, token + 1)

    def _cue(self, token: int, word: Word) -> Cue | None:
        """The cue of a word, unless it speaks of something else."""
        contact, scene, cue = self.contact, self.scene, word.before
        if cue is None and word.pred is not None and self.steps < 2 and token + 1 >= contact.start - 1:
            return Cue(word.pred.status, word.pred.weight, 2)
        if cue is None or by_request(scene, token):
            return None
        if cue.status in BROKEN:  # «ألغى جدول أعماله في ثاني أيام زيارته»: something else is called off
            comment = cue.status == "postponed" and _comments(scene, token, self.at)
            sake = scene.has(token - 1, "of")  # «من أجل لقاء»
            return None if self.unknown > 1 or comment or sake else cue
        elsewhere = (
            self.commas % 2 == 1  # «حسن نية، على خلفية مفاوضات»; not «دعا، في بيان، إلى قمة»
            or (
                "not-yet" in word.classes and token + 1 == self.at and _for(contact)
            )  # «لم يحدد بعد لزيارته موعد»
            # «إذا كانت الزيارة تهدف إلى …»: what it is, not whether
            or (cue.status == "if" and _is_past(scene.word(token + 1)))
            # «أهمية هذه الزيارة»: one that is known
            or (cue.status == "proposed" and cue.weight == 1 and contact.this)
            # «قبل هبوطه في … في زيارة»: before something else
            or (cue.status == "planned" and cue.weight == 1 and self.unknown > 0)
            # «بدون عرض أي شريط مصور للقائهما»: not doing something else
            or (self.unknown > 1 and negated(scene, token))
            # «لم نتوصل إلى اتفاق في المحادثات»: not an agreement on them
            or (cue.status == "planned" and scene.has(self.at - 1, "in"))
        )
        return None if elsewhere else cue

    def _take(self, token: int, word: Word, cue: Cue) -> None:
        """The sign of the nearest governor, by the time and the negation of its clause."""
        scene, status = self.scene, cue.status
        if status == "held":
            status = _at_the_time(self.contact, token, cue)
        elif status == "planned" and cue.weight == 1 and time_of(scene, token) == ONCE:
            status = "held"  # «كان قد التقى … قبل القمة»
        denied = negated(scene, token)
        if status == "if" or (denied and (status == "not_held" or "accept" in word.classes)):
            status = "proposed"  # «لا يستبعد عقد …», «ما لم يوافق على استئناف …»
        elif status in FUTURE and denied and not word.classes & OPEN_DATE:
            status = "not_held"  # «لا خطط لعقد …», «لا يعتزم لقاء …»; «دون تحديد موعد» leaves it planned
        self.contact.add(status, cue.weight, token, token + 1)
        self.found = status
        self.between = self.unknown if cue.status == "planned" else -1
        self.settled = bool(word.classes & SETTLED)  # «كان قد وافق على لقاء»: which he still may

    def _turn(self, status: str) -> None:
        """A word further left that changes the sign found."""
        self.contact.evidence[-1].status = self.found = status


def _ended(contact: Contact) -> None:
    """«ختام المحادثات», «انتهاء زيارته»: over, or as far ahead as its clause."""
    word = contact.scene.word(contact.masdar) if contact.masdar not in (None, contact.start) else None
    if contact.masdar is None or word is None or word.masdar is None or word.masdar.aspect != "end":
        return
    near = range(contact.masdar - SAID_REACH, contact.masdar)
    said = any(contact.scene.has(t, "saying") for t in near)  # «أعلن … اختتام الجولة»; not «حتى انتهائها»
    over = BEFORE_IT.get(time_of(contact.scene, contact.masdar), "held")
    if over == "planned" and contact.what == "visit" and contact.definite:
        # «سيتوجه بعد انتهاء زيارته لجوبا إلى …»: he is there
        contact.add("ongoing", 1, contact.masdar, contact.masdar + 1)
        return
    contact.add(over, 3 if said and over == "held" else 2, contact.masdar, contact.masdar + 1)


def _ungoverned(contact: Contact, at: int) -> None:
    """What the contact's own words and the time of its clause say, where no word governs it: the first that tells."""
    scene = contact.scene
    free = contact.carrier is None
    if not contact.evidence and (call := _called_for(scene, at)) is not None:
        contact.add("proposed", 2, call, call + 1)
        return
    if free and _for_a_purpose(contact, at):
        contact.add("planned", 1, at, contact.end)
    elif not contact.evidence:
        status, weight, start = _of_itself(contact, at)
        if status:
            contact.add(status, weight, start, contact.end)
    if contact.what == "visit" and not contact.definite and scene.has(contact.start - 1, "within"):
        contact.add("ongoing", 1, contact.start - 1, contact.end)  # «الموجود في زيارة إلى …»


def _of_itself(contact: Contact, at: int) -> tuple[str, int, int]:
    """Status, weight and first word of the first sign that tells; an empty status where none does."""
    scene, free = contact.scene, contact.carrier is None
    if contact.noun is not None and contact.noun.id in MOVES:
        return MOVES[contact.noun.id], 2, at  # «أظهرت الصور وصول الوفد إلى …»
    if contact.masdar is not None and free:
        return _of_masdar(contact, at), 1, at
    if _is_future(scene, at - 1):
        return "planned", 2, at - 1  # «ستبحث القمة ملف الحدود»
    if scene.has(at - 1, "any"):
        return "proposed", 1, at - 1  # «أي حوار معها مشروط بـ …»: if there is one
    if scene.has(at - 1, "exists") and not contact.title:
        was = _is_past(scene.word(at - 2))  # «كانت هناك محادثات»
        return "held" if was else "ongoing", 1, at - 1
    if scene.has(contact.start - 1, "in"):
        time = AT_THE_TIME.get(time_of(scene, contact.start - 1, contact.end), "")
        if time:
            return time, 1, contact.start - 1
    if free and not contact.title:
        time = OBJECT_OF.get(time_of(scene, at), "")
        if time:
            return time, 1, at
    if _presupposed(contact):
        return "held", 1, contact.start - 1  # «أخبرته في اجتماعنا أن …», «مشيرا إلى لقائه مع …»
    return "", 0, at


def _of_masdar(contact: Contact, at: int) -> str:
    """«أعلنت عقد اجتماع» does not say when; «مع انطلاق …», «رغم عقد …» say that it is so, «في مستهل …» that it goes on."""
    lead = contact.scene.word(at - 1)
    if contact.aspect == "continue":
        return "ongoing"
    if lead is None:
        return "unclear"
    if contact.aspect == "begin" and "within" in lead.classes:
        return "ongoing"
    return "held" if lead.slot == "with" or "despite" in lead.classes else "unclear"


def _for_a_purpose(contact: Contact, at: int) -> bool:
    """«إلى باريس للقاء نظيره», «لعقد قمة»."""
    if contact.masdar is not None and contact.masdar != contact.start:
        word = contact.scene.word(contact.masdar)
        if word is not None and word.masdar is not None and word.masdar.prefix == TO:
            return True
    return _for(contact) and _bound_for(contact.scene, at)


def _is_not(scene: Scene, token: int, noun: int) -> bool:
    """«لم», «دون», «عدم», «لا» right before the noun («لا لقاء بين …»), and «ليس» of what there is («ليس هناك أي لقاء»)."""
    word = scene.word(token)
    mood = word.mood.status if word is not None and word.mood is not None else ""
    if mood in NOT or (mood == "no" and token + 1 == noun):
        return True
    return scene.has(token, "negator") and scene.has(token + 1, "exists")


def _presupposed(contact: Contact) -> bool:
    """A contact that is spoken of as its partner's own, which a visit may be that is still to come."""
    noun = contact.noun
    return (
        noun is not None
        and noun.strength != "deed"
        and bool(noun.suffix)
        and noun.prefix != TO
        and contact.what in ("meeting", "call")
    )


def _at_the_time(contact: Contact, token: int, cue: Cue) -> str:
    """Held, unless the verb that the words at `token` go with («خلال», «بعد») is still to come; «منذ» looks back from it."""
    if contact.scene.has(token, "since"):
        return "held"
    time = time_of(contact.scene, token, contact.end)
    if contact.scene.has(token, "during") or contact.scene.has(token, "facing"):
        return AT_THE_TIME.get(time, "there" if contact.what == "visit" else cue.status)
    return BEFORE_IT.get(time, cue.status) if cue.weight > 1 or time != OPEN else cue.status


def _bound_for(scene: Scene, noun: int) -> bool:
    """«إلى باريس للقاء نظيره», «في طريقه للاجتماع»: a word of motion, or where he goes; not «لا علاقة للقاء …»."""
    token = noun - 1
    while token >= scene.start and token + 1 in scene.span_ending:
        node = scene.node_ending.get(token + 1)
        if node is not None and node.locative:
            return True
        token = scene.span_ending[token + 1] - 1
    near = [scene.word(t) for t in range(token, max(scene.start, token - JOURNEY_REACH) - 1, -1)]
    return any(w is not None and (w.verb.cls in JOURNEYS if w.verb else "bound" in w.classes) for w in near)


def _for(contact: Contact) -> bool:
    return contact.noun is not None and contact.noun.prefix == TO


def _is_future(scene: Scene, token: int) -> bool:
    """A verb in the future of any meaning, whose subject follows."""
    return token >= scene.start and is_future(scene.raw[token]) and not scene.has(token, "no-future")


def _is_past(word: Word | None) -> bool:
    """«كان», «كانت»."""
    return word is not None and word.mood is not None and word.mood.status == "past"


def _weighed(scene: Scene, token: int) -> bool:
    """«يفكر فلان في قبول …»: what is only thought of."""
    for _ in range(WEIGHED_REACH):
        token = scene.span_ending.get(token, token) - 1
        if scene.has(token, "weigh"):
            return True
    return False


def _comments(scene: Scene, verb: int, noun: int) -> bool:
    """«علق فلان على اجتماع», «علق قائلا»: he speaks of it; only without «على» does he suspend it."""
    subject = scene.node_at.get(verb + 1)
    behind = subject.end if subject is not None else verb + 1
    matter = scene.word(behind)
    quoting = scene.has(behind, "quoting") or scene.has(behind + 1, "quoting")
    quoting = quoting or (matter is not None and matter.slot == "topic")  # «تعليق بشأن الزيارة»
    near = (noun - 1, *range(behind, min(noun, behind + ASIDE_REACH)))  # «علق فلان في ذات اليوم عن دوره في …»
    return quoting or any(scene.has(t, "on") or scene.has(t, "speak-of") for t in near)


def _stays_away(contact: Contact, at: int) -> str:
    """«قرر عدم حضور …», «رفض المشاركة في …»: the sign that someone does, `at` the first word of the contact."""
    scene = contact.scene
    for token in range(at, max(contact.left_stop, at - ATTENDANCE_REACH) - 1, -1):
        if scene.has(token, "attendance"):
            refusal = scene.span_ending.get(token, token) - 1  # «رفض فلان حضور»: its subject between
            if _refused(scene, refusal):
                contact.add("absent", 1 if _outsider(contact, token) else 2, refusal, token + 1)
                return "absent"
            return ""
    return ""


def _come_from(contact: Contact, at: int) -> str:
    """«عاد فلان من زيارة»: the sign that it is over."""
    scene = contact.scene
    if scene.has(at - 1, "of"):
        for token in range(at - 2, max(contact.left_stop, at - RETURN_REACH) - 1, -1):
            if scene.has(token, "return"):
                contact.add("held", 2, token, at)
                return "held"
    return ""


def _goes_on(contact: Contact, at: int) -> str:
    """«الاستعدادات … مع استمرار المفاوضات»: the sign that it does, whatever is told beside it."""
    lead = contact.scene.word(at - 1)
    if contact.masdar is None or contact.aspect != "continue" or lead is None or lead.slot != "with":
        return ""
    contact.add("ongoing", 2, at - 1, contact.end)
    return "ongoing"


def _asked_with_another(contact: Contact) -> str:
    """«اتفقا على فتح المعبر وعقد قمة»: the sign of the word that asks for both."""
    asks = joined_plan(contact.scene, contact.masdar) if contact.masdar is not None else None
    word = contact.scene.word(asks) if asks is not None else None
    if asks is None or word is None or word.before is None:
        return ""
    contact.add(word.before.status, word.before.weight, asks, asks + 1)
    return word.before.status


def _called_for(scene: Scene, at: int) -> int | None:
    """The verb of calling whose «إلى» leads to the contact, behind an aside («دعا فلان، خلال لقاء …، إلى استئناف …»)."""
    if not (scene.has(at - 1, "to") and scene.has(at - 2, "comma")):
        return None
    for token in range(at - 3, max(scene.start, at - CALL_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and "call-to" in word.classes:
            return token
        if word is not None and ("saying" in word.classes or "hard-border" in word.classes):
            return None
    return None


def _outsider(contact: Contact, attendance: int) -> bool:
    """«رفض فلان حضور القمة بين … و…»: the contact names its two sides, and who stays away is neither."""
    sides = contact.party_ids()
    before = [n for n in contact.scene.nodes_before(attendance) if n.acting and n.parties]
    return len(sides) > 1 and bool(before) and not set(before[-1].parties) & set(sides)


def _refused(scene: Scene, token: int) -> bool:
    """«عدم حضور», «رفض المشاركة في»."""
    word = scene.word(token)
    return word is not None and (
        "negator" in word.classes or (word.before is not None and word.before.status == "not_held")
    )
