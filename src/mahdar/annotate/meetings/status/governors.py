"""What governs a noun of contact: the words before it (or its masdar) that say how it stands, the nearest first.

«رغبة في لقاء», «إلغاء زيارته», «قبل يومين من قمة». A word governs across its subject, times, fillers and masdars, not across a
border of clauses or a comma; what somebody asks for himself («طلب عدم ذكر اسمه») governs nothing.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.asides import relative_aside
from mahdar.annotate.meetings.find.gathered import GATHER, came_to_nothing
from mahdar.annotate.meetings.find.ranges import counted_from
from mahdar.annotate.meetings.guard import BROKEN, FUTURE
from mahdar.annotate.meetings.scene import QUOTE, by_request, without
from mahdar.annotate.meetings.status.beside_it import sign_beside
from mahdar.annotate.meetings.status.came_about import CameAbout
from mahdar.annotate.meetings.status.governed import (
    FALLEN,
    another_deed,
    another_verb,
    asked_there,
    at_the_time,
    bidden,
    called_unconfirmed,
    comments,
    is_attended,
    is_not,
    looked_forward_to,
    may_be_named,
    of_a_thing,
    of_its_manner,
    settles,
    unverified,
    weighed,
)
from mahdar.annotate.meetings.status.governing import ONCE, time_of
from mahdar.annotate.meetings.status.negation import negated
from mahdar.annotate.meetings.status.outcomes import (
    FELL,
    governs_otherwise,
    in_chain,
    told_of_itself,
)
from mahdar.annotate.meetings.status.undone import ruled_out
from mahdar.annotate.meetings.status.ungoverned import (
    bound_for,
    for_it,
    is_past,
    ungoverned,
)
from mahdar.knowledge.meetings import IN, Cue, Word

#: A governor stands this close before, a name counting as one word.
REACH = 7
#: «قبل ثلاثة أيام من موعد زيارته»: what is counted from a contact stands this close before it.
COUNTED_REACH = 4
#: «هدد قادة الاتحاد بإلغاء اجتماع»: the threat stands this close before.
THREAT_REACH = 5
#: «طلب عدم الكشف عن اسمه»: the name stands this close behind.
NAMELESS_REACH = 5
#: Words that are things of their own between a governor and the noun («ألغى جدول أعماله في … زيارته»).
OF_ITSELF = FALLEN | {"telling", "programme", "progress"}
#: Words of which only the date is denied.
OPEN_DATE = frozenset({"admin", "date"})
#: Words that tell of a plan that was made, which a «كان» before them does not undo.
SETTLED = frozenset({"accept", "settled"})
#: Words that tell of a plan; a «كان» before them puts the telling back, not the plan that has a day.
TOLD = frozenset({"announce", "saying"})
#: Signs of what came about or did not.
AFTER_ALL = FELL | {"held", "absent"}
#: Signs of one who does not come where he is invited.
REFUSED = frozenset({"not_held", "cancelled"})


def govern(contact: Contact) -> None:
    """Collect the signs of the words that govern a noun of contact."""
    at = min(contact.start, contact.masdar if contact.masdar is not None else contact.start)
    found = sign_beside(contact, at)
    walk = _Walk(contact, at, found)
    walk.go()
    if walk.found == "proposed":
        came_to_nothing(contact)
    if walk.found == "threatened" and not contact.evidence:
        contact.add("planned", 1, at, contact.end)  # «هدد بإلغاء لقائه»: it stands as yet
    elif walk.found == "at stake" and not contact.evidence:
        # «ينذر بانهيار المحادثات»: they go on as yet
        contact.add("ongoing" if contact.what == "talks" else "planned", 1, at, contact.end)
    elif not walk.found:
        ungoverned(contact, at)


def govern_told(contact: Contact) -> None:
    """Collect the sign of what governs a place that no noun or verb of contact tells («حراك لجمع …», «تعرض الوساطة بين …»)."""
    if contact.scene.has(contact.start, "bring-together"):
        _Walk(contact, contact.start, "").go()
    elif (told := told_of_itself(contact)) is not None:
        contact.add(*told, contact.end)


class _Walk(CameAbout):
    """The walk to the left from a noun: `found` is the sign of the nearest governor, `steps` how far it went."""

    def go(self) -> None:
        scene, token = self.scene, self.at - 1
        sides = {t for _, start, end in self.contact.countries for t in range(start, end)}
        lead = scene.word(token)
        beside = lead is not None and lead.slot == "with" and not scene.has(token - 1, "at-once")
        if beside and self.contact.masdar is None:
            return  # «تزامنت الاستعدادات مع محادثات»: nothing before says how these stand
        while token >= (scene.start if self.passed else self.contact.left_stop) and self.steps < REACH:
            word = scene.word(token)
            if token in sides:  # «أرجأ الجانبان التركي واليوناني اجتماعا»
                token -= 1
            elif token + 1 in scene.span_ending:
                token = self._past_a_name(token)
            elif word is not None and "quote" in word.classes and token == self.at - 1:
                token -= 1  # «ألغت هذا "الاجتماع القصير"»
            elif word is not None and (
                word.classes & {"hard-border", "namely", "nameless"} or self._denies_another(token, word)
            ):
                break
            elif (
                word is not None
                and "comma" in word.classes
                and (aside := relative_aside(scene, token)) is not None
            ):
                token = aside - 1  # «عرضت كينيا، التي لم تدع إلى الاجتماع، استضافة …»
                self.passed = True
            else:
                if not self._came_about(token) and word is not None:
                    self._read(token, word)
                if token == self.edge - 1 and in_chain(scene, token, word):
                    self.edge, self.apart = token, self.unknown + (word is None)
                    self.loose = self.loose or word is None
                looked_through = word is not None and (
                    bool(word.classes & {"filler", "exists"})
                    or word.masdar is not None
                    or word.classes == QUOTE
                )
                self.unknown += word is None or (bool(word.classes) and word.classes <= OF_ITSELF)
                self.names += word is None and may_be_named(scene.raw[token])
                # «أمل في أن تدفع المحادثات الحل إلى الأمام»: what is hoped is what they do
                self.of_another = self.of_another or (word is None and another_deed(scene, token))
                self.steps += not looked_through
                token -= 1
        if self.was:
            for e in self.contact.evidence:
                if e.status == "planned":
                    e.status = "was_planned"
            if of_its_manner(self.contact, self.at):  # «كان من المقرر أن يكون الاجتماع مغلقا»
                self.contact.evidence = [e for e in self.contact.evidence if e.status != "was_planned"]

    def _denies_another(self, token: int, word: Word) -> bool:
        """«شروط لم تكن في قرارات القمة»: a negated verb between, of which what stands before it is the subject."""
        verb = word.mood is not None and word.mood.status in ("not", "never")
        return verb and not self.found and self.steps > 0 and not self.scene.has(token + 1, "able")

    def _past_a_name(self, token: int) -> int:
        """Step over a name or time; a time that is counted from the contact says when («قبل ثلاثة أيام من زيارته»)."""
        scene = self.scene
        first = scene.span_ending[token + 1]
        time = first in scene.when_at
        self.steps += not time
        # «دعوة الرئيس، فلان، إلى محادثات»: the name holds the first of the two
        self.commas += sum(scene.has(t, "comma") for t in range(first, token + 1))
        lead = scene.word(first)
        counted = counted_from(scene, token + 1) and self.at - token <= COUNTED_REACH
        # not «بعد غد محادثات», «قبل عام على خلفية لقاء», «على أن تليها، بعد أسبوع، جولة»
        event = time and not self.commas and (first == token or counted)
        if not self.found and event and lead is not None and lead.before is not None:
            self.found = lead.before.status
            self.contact.add(self.found, lead.before.weight, first, first + 1)
        return first - 1

    def _read(self, token: int, word: Word) -> None:
        """What one word says of the contact."""
        contact, scene = self.contact, self.scene
        self.commas += "comma" in word.classes
        self.relative = self.relative or "relative" in word.classes
        self.told = self.told or "telling" in word.classes
        self.fails = self.fails or (not self.found and "failure" in word.classes)
        if "announce" in word.classes and not self.found:  # «بعد الإعلان عن قمة»: after the news of it
            contact.add("planned", 1, token, token + 1)
            self.found = "planned"
        self.said = self.said or bool(self.found and word.classes & TOLD)  # «كانت … أعلنت نيتها ترتيب لقاء»
        cue = self._cue(token, word)
        # «تعليق إيران المحادثات»: who puts them off may stand between
        by_whom = cue is not None and cue.status in BROKEN and self.steps == 1 and not self.unknown
        if cue is not None and (self.steps < cue.reach or by_whom) and not self.found:
            self._take(token, word, cue)
        elif (
            cue is not None
            and cue.status == "proposed"
            and self.found == "planned"
            and self.unknown == self.between
            and contact.evidence[-1].weight > 1  # not «تسعى إلى عودة فلان قبل القمة»
        ):
            self._turn("proposed")  # «تسعى إلى ترتيب لقاء», «استعداده لتحديد موعد»
        elif self.resumes and self.unknown == self.at_return and settles(scene, token, word):
            self.contact.evidence.pop()
            self.found = "planned"  # «اتفقا على العودة إلى الحوار», «سيتم إطلاق حوار»
            contact.add("planned", 2, token, token + 1)
        elif cue is not None and cue.status == "planned" and self.results and self.found == "held":
            self._turn("planned")  # «يترقب العالم نتائج القمة»
        elif cue is not None and cue.status == "cancelled" and self.found == "proposed":
            self._turn("cancelled")  # «إلغاء دعوته لزيارة …»
        elif cue is not None and self.invited and cue.status in REFUSED and not negated(scene, token):
            if self.unknown == self.at_invitation:
                # «رفض دعوة لزيارة …», «رفض عرضا لعقد …», «اعتذر عن تلبية دعوة نظيره لزيارة …»
                self._turn("not_held")
        elif cue is not None and cue.status == "not_held" and self.found == "planned":
            if self.unknown == self.between and not negated(scene, token):
                # «رفض الموافقة على لقاء»; «امتنع عن التعهد باستئناف المفاوضات»: it may yet be
                self._turn("not_held" if self.accepts else "proposed")
        elif "remains" in word.classes and not self.found:
            self.found = "ongoing"  # «لا تزال المحادثات متعثرة»
            contact.add("ongoing" if contact.what == "talks" else "unclear", 1, token, token + 1)
        elif "matter" in word.classes and scene.has(token - 1, "of") and not self.found:
            self.found = "proposed"  # «من شأن لقاء الرئيسين أن …»
            contact.add("proposed", 1, token - 1, token + 1)
        elif word.mood is not None and word.mood.status == "past" and self.found and self.commas % 2 == 0:
            # not «كانت الأجواء إيجابية، متوقعا عقد …»
            dated = self.said and contact.when is not None
            self.was = self.was or not (self.settled or dated)
        elif (self.found in BROKEN or self.fails) and self._threatens(token, word):
            if self.found:
                contact.evidence.pop()
            self.found = "at stake" if self.fails else "threatened"
        elif self.found == "proposed" and "accept" in word.classes:
            # «وافق على الخطة ودعا إلى لقاء»: what he agreed to is something else
            refused = negated(scene, token)
            if self.invited and refused and not scene.has(token + 1, "not-yet"):
                self._turn("not_held")  # «لم يلب دعوة نظيره لزيارة …»
            elif not (self.joined or weighed(scene, token) or refused):
                self._turn("planned")
        elif not self.found and word.classes & {"failed", "succeeded"} and scene.has(self.at - 1, "in"):
            self._attempted(token, "failed" in word.classes)
        elif not self.found and bidden(contact, token, self.at):
            self.found = "proposed"  # «قال إن على البلدين الاجتماع»
            contact.add("proposed", 2, token, token + 1)
        elif not self.found and "verify" in word.classes and self._unverified(token):
            self.found = "unclear"
            contact.add("unclear", 3, token, token + 1)
        elif not (self.found or self.steps) and is_not(scene, token, self.at):
            self.found = "proposed" if scene.has(token - 1, "what") else "not_held"  # «ما لم يكن هناك حوار»
            if contact.carrier is None:
                contact.add(self.found, 2, token, token + 1)

    def _threatens(self, token: int, word: Word) -> bool:
        """«هدد بإلغاء لقائه», «قد تلغي», not «كان قد ألغى»."""
        may = word.mood is not None and word.mood.status == "may"
        done = may and self.scene.has(token + 1, "called-off")
        near = self.steps < THREAT_REACH and not self.relative  # «دعا الأمين، الذي ألغي لقاؤه، إلى …»
        return "threat" in word.classes and near and not (done or self._of_its_clause(token))

    def _of_its_clause(self, token: int) -> bool:
        """«قررت كينيا التي تسعى إلى السلام تأجيل لقاء»: a verb right behind a relative pronoun that governs something else."""
        off = self.contact.evidence[-1].start if self.found and self.contact.evidence else self.contact.start
        if not self.scene.has(token - 1, "relative"):
            return False
        return any(self.scene.word(t) is None for t in range(token + 1, off))

    def _unverified(self, token: int) -> bool:
        """Nobody knows of it; not «لم يؤكد حضوره القمة», who will be there."""
        who = any(self.scene.has(t, "attendance") for t in range(token + 1, self.at))
        return not who and unverified(self.scene, token)

    def _attempted(self, token: int, failed: bool) -> None:
        """«فشل الجانبان في توقيع اتفاق», «لم ينجحا في عقد لقاء»: not done; «نجح في جمع …»: done."""
        gathers = self.contact.noun is not None and self.contact.noun.id == GATHER
        done = self.contact.masdar is not None or self.contact.strength == "deed" or gathers
        if done and not self._failed_there(token):
            self.found = "held" if failed == negated(self.scene, token) else "not_held"
            self.contact.add(self.found, 3, token, token + 1)

    def _asked_in_a_paper(self, token: int) -> bool:
        """«دعا البيان الختامي إلى لقاء», «أوصى التقرير الختامي بعقد قمة»: what it asks for; «البيان الختامي للقمة» is of one that was."""
        noun = self.contact.noun
        if self.contact.masdar in (None, self.contact.start) and noun is not None and noun.prefix != IN:
            return self.contact.scene.has(self.at - 1, "to")
        return True

    def _cue(self, token: int, word: Word) -> Cue | None:
        """The cue of a word, unless it speaks of something else."""
        if "closing" in word.classes and self._asked_in_a_paper(token):
            return None
        contact, scene, cue = self.contact, self.scene, word.before
        if cue is None and word.pred is not None and self.steps < 2 and token + 1 >= contact.start - 1:
            if word.pred.status == "ongoing" and scene.has(token - 1, "that"):
                return None  # «على أن تتواصل المحادثات»
            return Cue(word.pred.status, word.pred.weight, 2)
        if cue is None or by_request(scene, token):
            return None
        if cue.status in AFTER_ALL and not self.found and governs_otherwise(scene, token, self.edge):
            return None  # «اعتذر في لقاء عن القصف», «الطريق أمام لقاء»
        if "not-yet" in word.classes and self._ends_not(token):
            return None  # «لم تنته بعد المحادثات»
        if "resolution" in word.classes and scene.has(token + 1, "on"):
            return None  # «نص القرار على إجراء مفاوضات»
        if scene.within(range(token + 1, token + NAMELESS_REACH), "nameless"):
            return None  # «المسؤول الذي طلب إغفال اسمه»
        if cue.status in BROKEN and called_unconfirmed(scene, token):
            return Cue("unclear", 2, cue.reach)  # «لم تؤكد الوزارة إلغاء الزيارة»
        if cue.status in BROKEN and "the-undoing" in word.classes:
            return None  # «أسفها للتأجيل، في مكالمة مع …»: what has the article governs no noun
        if cue.status in BROKEN:  # «ألغى جدول أعماله في ثاني أيام زيارته»: something else is called off
            comment = cue.status == "postponed" and comments(scene, token, self.at)
            sake = "sake" in word.classes and scene.has(token - 1, "of")
            to_it = scene.has(self.at - 1, "to")  # «أرجئ بحث الملف إلى الجولة المقبلة»
            if sake and token + 1 == self.at:
                going = bound_for(scene, token - 1)  # «إلى باريس من أجل لقاء …»; «صلى من أجل لقاء …»
                return Cue("planned" if going else "proposed", 1, cue.reach)
            # «ألغى الأمين العام التنفيذي فلان زيارة»: nothing but its subject stands before the object
            apart = self.unknown - (self.names if self._is_object() else 0)
            return None if apart > 1 or comment or sake or to_it else cue
        elsewhere = (
            self.commas % 2 == 1  # «حسن نية، على خلفية مفاوضات»; not «دعا، في بيان، إلى قمة»
            # «لم يحدد بعد لزيارته موعد», «لم يتمكن بعد من زيارة»
            or ("not-yet" in word.classes and token + 1 == self.at and for_it(contact))
            # «إذا كانت الزيارة تهدف إلى …»: what it is, not whether
            or (cue.status == "if" and is_past(scene.word(token + 1)))
            or (cue.status in FUTURE and self.of_another and contact.definite)
            # «اجتماعا كان مقررا على هامش القمة»
            or ("due" in word.classes and token + 1 != contact.masdar)
            # «يعرض الملف كجزء من المحادثات»
            or (cue.status == "proposed" and scene.has(self.at - 1, "of") and scene.has(self.at - 2, "part"))
            # «رفض التعليق على لقاء …»: only to speak of it
            or (cue.status == "not_held" and self.told)
            # «طلب أن يكون الاجتماع علنيا»: how it is to be
            or (cue.status == "proposed" and of_its_manner(contact, self.at))
            # «انتهت دون اتفاق جولة …»: none was reached there
            or (cue.status == "planned" and token + 1 == self.at and without(scene, token))
            # «استبعد أن يصدر عن الاجتماع إعلان»
            or (cue.status in ("denied", "not_held") and self.of_another and contact.definite)
            # «أهمية هذه الزيارة»: one that is known
            or (cue.status == "proposed" and cue.weight == 1 and contact.this)
            # «قبل هبوطه في … في زيارة»: before something else
            or (cue.status == "planned" and cue.weight == 1 and self.unknown > 0)
            # «بدون عرض أي شريط مصور للقائهما»: not doing something else
            or (self.unknown > 1 and negated(scene, token))
            # «لم نتوصل إلى اتفاق في المحادثات»: not an agreement on them
            or (cue.status == "planned" and scene.has(self.at - 1, "in"))
            # «بعد دعوة وجهها الرئيس في لقاء مع …»: where he was invited
            or ("invitation" in word.classes and self.unknown > 0 and scene.has(self.at - 1, "in"))
            # «آملا في فتح ثغرة في المفاوضات»: not in them
            or (cue.status == "proposed" and self.unknown > 0 and of_a_thing(scene, self.at - 1))
            # «طالب في اتصال مع نظيره بوقف القصف»: where it was asked for
            or ("asks-for" in word.classes and asked_there(self.contact, token, self.at))
            # «قدم مقترحا في اجتماع»: where it was put forward
            or ("put-forward" in word.classes and scene.has(self.at - 1, "in"))
            # «أخفقا في عقد لقاء»: see `_attempted`
            or ("failed" in word.classes and scene.has(self.at - 1, "in"))
        )
        return None if elsewhere else cue

    def _ends_not(self, token: int) -> bool:
        verb = self.scene.word(token - 1)
        return verb is not None and verb.verb is not None and negated(self.scene, token - 1)

    def _to_be_kept_up(self) -> bool:
        """What is wished for is that known talks go on."""
        keep = self.scene.has(self.at - 1, "keep") or self.scene.has(self.at - 2, "keep")
        return self.contact.definite and (keep or self.contact.aspect == "continue")

    def _is_object(self) -> bool:
        """An indefinite noun without a preposition: what a verb before it acts on."""
        noun = self.contact.noun
        plain = noun is not None and not (self.contact.definite or noun.prefix or self.contact.masdar)
        return plain and not self.scene.has(self.at - 1, "preposition")

    def _take(self, token: int, word: Word, cue: Cue) -> None:
        """The sign of the nearest governor, by the time and the negation of its clause."""
        scene, status = self.scene, cue.status
        if status in ("cancelled", "not_held") and cue.weight < 3 and self._is_hosted():
            cue, status = (
                Cue("proposed", 1, cue.reach),
                "proposed",
            )  # «اعتذرت … عن استضافة لقاء»: another may host it
        elif "failed" in word.classes and token + 1 == self.contact.masdar:
            status = "not_held"  # «تعثر عقد القمة»
        elif status == "held" and "failed" not in word.classes:
            status = at_the_time(self.contact, token, cue)
        elif status == "planned" and cue.weight == 1 and time_of(scene, token) == ONCE:
            status = "held"  # «كان قد التقى … قبل القمة»
        if "looks-forward" in word.classes:
            status, cue = looked_forward_to(self.contact, self.at)
        denied = negated(scene, token) or (scene.has(token - 1, "nothing") and negated(scene, token - 1))
        if denied and status in BROKEN:
            status = "planned"  # «الخلاف لا يلغي القمة», «لم يؤجل زيارته»
        elif status == "if" or (denied and (status in ("not_held", "denied") or "accept" in word.classes)):
            status = "proposed"  # «لا يستبعد عقد …», «ما لم يوافق على استئناف …»
        elif status == "denied":
            status = ruled_out(self.contact, token, self.at)  # «استبعدت محادثات مع …، إلا إذا …»
        elif status in FUTURE and denied and "date" in word.classes and scene.has(token - 1, "negator"):
            status = "proposed"  # «لا موعد لقمة جديدة»
        elif status in FUTURE and denied and not word.classes & OPEN_DATE:
            # «لا خطط لعقد …», «لا يعتزم لقاء …»; «دون تحديد موعد» leaves it planned
            status = "denied" if status == "planned" else "not_held"
        elif "since" in word.classes and self.contact.aspect == "begin":
            status = "ongoing"  # «منذ انطلاق المفاوضات»: they run since then
        elif status == "unclear" and self.contact.aspect == "continue":
            status = "ongoing"  # «أنباء عن استمرار المفاوضات»: they are known to have begun
        elif status == "proposed" and self.contact.what == "talks" and self._to_be_kept_up():
            status = "ongoing"  # «ضرورة استمرار الحوار», «تريد الإبقاء على المفاوضات»
        elif status == "proposed" and not denied and is_attended(self.contact):
            status = "planned"  # «دعوة لحضور القمة», «طلب المشاركة في المؤتمر»: it will be, whoever comes
        self.contact.add(status, cue.weight, token, token + 1)
        if "attempt" in word.classes:
            self.contact.tried = token
        self.found, self.found_at = status, token
        self.between = self.unknown if cue.status == "planned" else -1
        self.accepts = "accept" in word.classes
        self.resumes, self.at_return = "going-back" in word.classes or "launch" in word.classes, self.unknown
        self.invited = bool(word.classes & {"invitation", "offer"}) and not denied
        self.at_invitation = self.unknown
        self.joined = another_verb(scene.raw[token])
        self.results = "results" in word.classes
        self.fails = "failure" in word.classes
        self.settled = (
            bool(word.classes & SETTLED) or "margin" in word.classes
        )  # «كان قد وافق على لقاء»: which he still may

    def _turn(self, status: str) -> None:
        """A word further left that changes the sign found."""
        self.contact.evidence[-1].status = self.found = status
