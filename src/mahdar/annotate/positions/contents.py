"""Where the matter of a position begins and ends."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.issues import Matter, read_matter
from mahdar.annotate.positions.received import Received
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

LONGEST = 16
MOST_LISTED = 6
#: Tokens after a word of stance within which the word that brings its matter stands; fewer for an ambiguous form.
REACH, STRICT_REACH = 12, 4
#: The most letters of a preposition that brings a matter.
PREPOSITION = 4
#: The most asides between commas that follow one another.
ASIDES = 3
#: Tokens of where or when something is done, before its object.
SCENE = 6
#: The most tokens of an apposition, its commas included.
APPOSITION = 16
#: The most tokens of a relative clause between commas, with them.
RELATIVE_ASIDE = 22
#: Stances that answer what another said.
_ANSWERS = frozenset(("rejects", "opposes", "accepts"))
#: Stances that may list several matters («وقف الاستيطان، وقبول …، والاعتراف …»).
_LISTED = frozenset(("demands", "conditions", "offers", "rejects"))


#: Whose a nameless source is stands this close behind the verb.
SOURCE = 6


class Contents(Received):
    """Finds the matters of one page's positions."""

    def _matter_start(
        self, at: int, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> int | None:
        """Where the matter begins: after the frame's preposition, or at the object."""
        words, k = self.words, self.k
        frames = form.stance.frames
        if self.cues.get(i) is not None and not form.shape.startswith("noun"):
            claim = any(
                words[j] in k.words["that"]
                and not (k.by in frames and words[j].startswith(k.by))
                and not self._subjunctive(j, form)
                for j in range(i + 1, min(at + 1, sentence.end))
            )
            reasoned = claim and "object" in frames and not form.strict  # «برر القرار بأن …»
            firm = form.stance.lemma in k.words["holds_firm"] and any(
                words[j] in k.words["that"] and self._negotiable(j + 1) for j in range(i + 1, at + 1)
            )
            if claim and "that" not in frames and not (reasoned or firm):
                return None  # «شدد على أن …»: a claim of fact
            of_himself = not k.words["that_pronoun"].isdisjoint(words[i + 1 : at + 1])
            if claim and of_himself and form.stance.stance != "rejects":
                return None  # «حذر من أنها لن …»: what he says of himself has a word of its own
            needed = form.stance.listed or (frames & k.words["needed"] and "object" not in frames)
            if not reasoned and not needed:
                # but «سلم … بأن», a word of saying too, only with its «دعوة»
                return self._content_start(i, at, frames, sentence)
            subject = self.spots.get(i + 1)
            if words[i + 1] in k.words["sources"]:  # «نفى مصدر عسكري في الجيش الكيني ما تردد»
                subject = next((s for t in range(i + 2, i + SOURCE) if (s := self.spots.get(t))), None)
            at = (
                self._joint(subject)[1]
                if subject is not None and not subject.cut and can_bear(subject.mention)
                else i + 1
            )
        companion = self.spots.get(at + 1) if words[at] in k.words["along_with"] else None
        if companion is not None and words[at] not in frames:
            at = companion.end  # «اتفق مع نظيره على …»
        elif words[at] in k.words["posted"]:
            host = self.spots.get(at + 1)  # «أشاد السفير لدى الأمم المتحدة بـ»
            at = host.end if host is not None else at + 2
        at = self._after_apposition(self._after_relative(at, frames, sentence), frames, sentence)
        if words[at] in k.words["as_strongly"]:
            at += 2  # «إدانتها بأشد العبارات للهجوم»
        near = (
            form.strict and form.number != "d" and at <= i + 1
        )  # with its subject named it is a verb for sure
        for j in range(at, min(sentence.end, at + (STRICT_REACH if near else REACH))):
            word = words[j]
            if word in k.words["comma"] and j == at:
                continue
            if word in k.words["bound"]:
                return self._behind_aside(at, j, form, sentence)
            if word in k.words["quote"]:
                continue
            if j == at and word in k.words["denies"] and form.shape == "noun":
                return None  # «الاتهامات لا أساس لها»
            if form.stance.listed and word not in frames:
                aside = word in k.words["preposition"] and words[j + 1] not in frames
                if (
                    aside
                    and j == at + (words[at] in k.words["quote"])
                    and (form.stance.explicit or form.stance.stance == "accuses")
                    and (past := self._past_scene(j, frames, sentence)) is not None
                ):
                    return past
                if aside or self._decides(j):
                    return None  # «أكدت دعمها وحدة …», «ألغى موعدا في ثاني يوم من زيارته»
            if form.stance.future and "object" not in frames and word not in k.words["when"]:
                # «ستسحب قواتها» yields, «ستسحب سفيرها» does not
                return j + (word in k.words["preposition"]) if word in frames else None
            if word in frames and word != "object":
                return self._behind_frame(j, form, sentence)
            if self._joined(j, frames):
                return j
            if "that" in frames and word in k.words["that"]:
                return j + 1
            if word in k.words["when"]:
                continue
            if "object" in frames and word not in k.words["preposition"] and word not in k.words["be"]:
                if word in k.words["that"]:  # «رفض أن يشارك»; but «قبل أن يصل» tells when
                    return j + 1 if self._subjunctive(j, form) and not form.stance.strict else None
                if word in k.words["relative"]:
                    return None
                if form.shape == "noun+pronoun" and word.startswith(k.by) and k.by not in frames:
                    return None  # «إدانته بتهمة …»
                return j if word[:1].isalnum() else None
        return None

    def _content_start(self, i: int, at: int, frames: frozenset[str], sentence: Sentence) -> int:
        """Where what is said begins, behind what stands between commas: «نفى المتحدث، ردا على سؤال، وجود …», «دعت قطر،
        الداعمة للحكومة، إلى …»."""
        words, k, comma = self.words, self.k, self.k.words["comma"]
        first = self.by_number[self.cues[i]].first
        first -= words[first - 1] in k.words["that"]
        if at < first < sentence.end and words[first - 1] in comma:
            return first
        if words[at] in k.words["oneself"]:
            return at + 1  # «نفى في الوقت نفسه أن …»
        opened = next((j for j in range(at - 1, i, -1) if words[j] in comma), None)
        if opened is None or opened + APPOSITION < at:
            return at
        after = opened
        for j in range(at, min(opened + APPOSITION, sentence.end - 1)):
            if words[j] in comma:
                after = j + 1
                if words[after] not in k.words["when"]:
                    break
        asked = self.spots.get(after)  # «حضت، حين زارت بلغراد، الرئيس على …»: past who is asked
        behind = asked.end if asked is not None else after
        brought = words[behind] in frames or self._joined(behind, frames)
        told = after > at and (brought or ("object" in frames and self._plain_object(after)))
        return after if told else at

    def _behind_frame(self, j: int, form: StanceForm, sentence: Sentence) -> int | None:
        """Where the matter begins at or behind the word at `j` that brings it."""
        words, k, word = self.words, self.k, self.words[j]
        thing = word in k.words["called_after"] or word.startswith(k.article)
        thing = thing and word not in k.words["ended"]  # «إلغاء» begins like the article
        ends = words[j + 1] in k.words["bound"] and len(word) > PREPOSITION
        if ends or (thing and form.stance.explicit):
            return j  # «أشاد بالاتفاق.», «ألغى القمة التي …»: the noun is the matter
        asked = self.spots.get(j + 1)
        if asked is not None and words[asked.end] in k.words["comma"]:
            after = self._after_apposition(asked.end, form.stance.frames, sentence)
            if after > asked.end and self._due_at(after):
                return after  # «طلب من كييف، في اتصال هاتفي، وقف …»
        idle = words[j + 1] in k.words["not_matter"] and not (
            self._that(j + 1, form) or self._recourse(j + 1)
        )
        return j + 1 if j + 1 < sentence.end and not idle else None

    def _behind_aside(self, at: int, j: int, form: StanceForm, sentence: Sentence) -> int | None:
        """Behind what stands between commas from `j` on, a preposition («صادق أمس، في قراءة أولى، على …») or, where only
        the day stands before it, the object («رفض الخميس، عبر سفيره، تعديلات»)."""
        words, k = self.words, self.k
        frames = form.stance.frames
        brought = words[j] in k.words["comma"] and words[j + 1] in frames & k.words["preposition"]
        if brought and not form.stance.listed:
            return j + 2  # «وافق المجلس خلال جلسته أمس، على …»
        if words[j] in k.words["comma"] and words[at] in k.words["comma"] and self._joined(j + 1, frames):
            return j + 1  # «اتهمت الرباط، في وقت سابق، بدعم …»
        after = self._after_apposition(j, frames, sentence)
        if after <= j:
            return None
        dated = j > at and all(word in k.words["when"] for word in words[at:j])
        if dated and "object" in frames and self._plain_object(after):
            return after
        brought = words[j] in k.words["comma"] and (words[after] in frames or self._joined(after, frames))
        return after + (words[after] in frames) if brought else None

    def _past_scene(self, j: int, frames: frozenset[str], sentence: Sentence) -> int | None:
        """«ستوقع … في هافانا اتفاقا», «طرحت في الوقت نفسه إمكانية»: the listed noun right behind the scene at token `j`."""
        for at in range(j + 2, min(j + 2 + SCENE, sentence.end - 1)):
            if self.words[at] in self.k.words["bound"]:
                return None
            if self.words[at] in frames:
                return at
        return None

    def _act_at(self, j: int) -> bool:
        """A masdar that may be agreed or asked stands at the token, and no «رأسها»."""
        k = self.k
        bare = self.words[j].removeprefix(k.article)
        forms = {bare, bare.removesuffix(k.accusative)}  # «وقفا لإطلاق النار»
        return any(not forms.isdisjoint(k.words[role]) for role in ("due", "actions", "tied_acts"))

    def _due_at(self, j: int) -> bool:
        """What is asked begins at the token: a masdar, «أن» or «ألا», in quotes or not."""
        j += self.words[j] in self.k.words["quote"]
        word, k = self.words[j], self.k
        if word in k.words["break"] and not self._breaks(j):
            return True
        bare = word.removeprefix(k.article)
        return word in k.words["that_plain"] or bare in k.words["due"] or bare in k.words["actions"]

    def _that(self, j: int, form: StanceForm) -> bool:
        """«ورفضت لندن ذلك», «لم توافق على ذلك»: «that» alone is what was told just before."""
        if self.words[j] not in self.k.words["this_alone"] or form.stance.stance not in _ANSWERS:
            return False
        return form.stance.lemma not in self.k.words["withdraws"]

    def _recourse(self, j: int) -> bool:
        """«رفض اللجوء إلى القوة», but «طلب اللجوء» of somebody who flees."""
        return self.words[j] in self.k.words["recourse"] and self.words[j + 1] in self.k.words["onto"]

    def _told_last(self, start: int, sentence: Sentence) -> Matter | None:
        """The matter that «that» or «this condition» means: of the position told last, in this sentence or the one before
        it; whoever holds that one is who is answered."""
        words, k = self.words, self.k
        that = words[start].removeprefix(k.by) in k.words["this_alone"]
        this = words[start] in k.words["this"] and words[start + 1] in k.words["asked_for"]
        if not (that or this):
            return None
        at = bisect_right(self._opened, sentence.start) - 2
        return self._matter_since(self._opened[at] if at >= 0 else 0)

    def _decides(self, j: int) -> bool:
        """The word at the head of what is insisted on carries a stance of its own."""
        k = self.k
        j += self.words[j] in k.words["quote"]
        word = self.words[j]
        readings = (k.forms.get(word), k.nouns.get(word))
        noun = next((f for f in readings if f is not None and f.shape == "noun"), None)
        named = any(form is not None and form.shape == "noun+pronoun" for form in readings)
        owned = self.words[j + 1] in k.words["country_of_speaker"]  # «شدد على عزم حكومته على …»
        if owned and noun is not None and noun.stance.stance != "demands":
            return True
        return named or k.markers.may(word, self.words[j + 1]) or word in k.words["stands"]

    def _subjunctive(self, j: int, form: StanceForm) -> bool:
        """«شدد على أن يكون الانسحاب كاملا», «دعا إلى أن تلتزم الأطراف» ask, «على أن الانسحاب كامل» claims."""
        after, k, frames = self.words[j + 1], self.k, form.stance.frames
        if self.words[j] not in k.words["that_plain"] or len(after) < 4 or j + 1 in self.spots:
            return False
        if self.words[j - 1] not in frames and "object" not in frames:
            return False
        if after.startswith(
            k.she
        ):  # no masdar: «أن تنفيذ الاتفاق بدأ», and after a word of insisting «أن تعاون»
            masdar = after in k.words["actions"] or after.endswith(k.feminine)
            shaped = after[2] == k.accusative or (len(after) == 5 and after[3] == k.he)
            return not masdar and not (form.stance.insists and shaped)
        return after.startswith((k.he, *k.words["we"]))

    def _after_relative(self, at: int, frames: frozenset[str], sentence: Sentence) -> int:
        """«اتفقت الدولتان اللتان …، على فتح …», «رفضت كينيا التي …، الاتهامات», «دعا الحزب الذي …، الرئيس إلى»: behind the
        relative clause of the subject the preposition, the object, or who is asked with the preposition behind him."""
        words, k = self.words, self.k
        if words[at] not in k.words["who"]:
            return at
        closes = range(at + 2, min(at + RELATIVE_ASIDE, sentence.end - 1))
        close = next((j for j in closes if words[j] in k.words["comma"]), at)
        behind, asked = words[close + 1], self.spots.get(close + 1)
        if close == at or behind in frames or self._joined(close + 1, frames):
            return close + 1 if close > at else at
        if asked is not None and not asked.cut and words[asked.end] in frames:
            return asked.end
        noun = behind.startswith(k.article) and behind not in k.words["when"] and close + 1 not in self.spots
        named = "object" in frames and self._plain_object(close + 1) and (noun or self._act_at(close + 1))
        return close + 1 if named else at

    def _after_apposition(self, at: int, frames: frozenset[str], sentence: Sentence) -> int:
        """The token after «، رئيس الوزراء،», «، على هامش القمة، أمس،»: words between commas that tell who or when."""
        comma, after = self.k.words["comma"], at
        for _ in range(ASIDES):
            if at >= sentence.end or self.words[at] not in comma:
                break
            longest = RELATIVE_ASIDE if self.words[at + 1] in self.k.words["which"] else APPOSITION
            closes = range(at + 2, min(at + longest, sentence.end - 1))
            close = next((j for j in closes if self.words[j] in comma), None)
            if close is None:
                break
            at, after = close, close + 1
            if self.words[after] in frames or self._joined(after, frames):
                break
        return after

    def _matter_end(self, start: int, sentence: Sentence, said: Said | None) -> int:
        words, k = self.words, self.k
        inside = said.end if said is not None and said.end > start else sentence.end
        limit = min(sentence.end, start + LONGEST, inside)
        for j in range(start + 1, limit):
            word = words[j]
            if word in k.words["bound"] or self._breaks(j) or self._new_head(j, limit):
                return j
            if word in k.words["amid"] and j > start + 1 and words[j + 1] in k.words["gatherings"]:
                return j  # «اتفقا على هدنة خلال جولة مفاوضات في …»: where they did
            joined = word.startswith(k.conjunction) and (j > start + 1 or self._verb_joined(j))
            if joined and self._next_matter(j) and not self._second_of_between(start, j):
                return j
        return limit

    def _second_of_between(self, start: int, j: int) -> bool:
        """«الربط بين التهدئة والإفراج عن …»: the «و» at the token joins the second of two between which something is."""
        words, k = self.words, self.k
        for at in range(j - 1, start - 1, -1):
            if words[at] in k.words["between"]:
                return True
            if words[at].startswith(k.conjunction) and words[at] not in k.words["waw_nouns"]:
                return False
        return False

    def _clause_end(self, start: int, stop: int) -> int:
        """The comma before stop behind which «و» opens another clause; else `stop`."""
        commas = (j for j in range(start, stop - 1) if self.words[j] in self.k.words["comma"])
        return next((j for j in commas if self.words[j + 1].startswith(self.k.conjunction)), stop)

    def _breaks(self, j: int) -> bool:
        """«إلا», «لكن», «بينما», «غير أنها»; but «ألا تخاف» is «أن لا», folded alike."""
        if self.words[j] in self.k.words["but_that"]:
            return self.words[j + 1] in self.k.words["that"]
        if self.words[j] not in self.k.words["break"]:
            return False
        return self.page.text[self.page.reading.starts[j]] != self.k.hamza

    def _next_matter(self, j: int) -> bool:
        """«… على عقد قمة وأعرب عن …», «… وقف القصف ورفع الحصار»: after «و» another verb, or another matter."""
        word, k = self.words[j], self.k
        if word[1:].removeprefix(k.by) in k.words["actions"]:
            return True
        if j in self.cues:
            cue = self.by_number[self.cues[j]].statement.cue
            if cue is not None and not fold(cue.lemma).startswith(k.conjunction):
                return True  # not «وصفتها»
        return self._verb_joined(j)

    def _verb_joined(self, j: int) -> bool:
        """«تدين القصف وتطالب …», «فتح المعبر ووعد بعدم …»: a verb of stance after «و»."""
        form = self.k.forms.get(self.words[j])
        if form is None or form.cut == 0 or form.shape not in ("past", "present"):
            return False
        led = form.stance.lemma in self.k.words["promises"] and self._joined(j + 1, form.stance.frames)
        return led or self.words[j] not in self.k.nouns

    def _new_head(self, j: int, limit: int) -> bool:
        """«… إلى الهدنة وموسكو تنفي»: an actor joined by «و» with a verb of his own."""
        spot = self.spots.get(j)
        if (
            spot is None
            or not spot.cut
            or not self.words[j].startswith(self.k.conjunction)
            or spot.end >= limit
        ):
            return False
        word = self.words[spot.end]
        form = self.k.forms.get(word)
        return word in self.k.words["negation"] or (form is not None and form.shape in ("past", "present"))

    def _verb_follows(self, j: int) -> bool:
        """A verb in the present stands behind the «أن» at the token."""
        word = self.words[j + 1]
        return (
            word.startswith((self.k.he, self.k.she))
            and j + 1 not in self.spots
            and word not in self.k.words["actions"]
        )

    def _joined_by(self, held: Held) -> bool:
        """The matter of a position was brought by a «ب» of its own word («طالب بوقف …»)."""
        first = next(
            (j for j in range(held.start + 1, held.stop) if self.words[j].startswith(self.k.by)), None
        )
        return (
            first is not None and first not in self.spots and self.words[first] not in self.k.words["not_by"]
        )

    def _by_too(self, j: int) -> bool:
        """«… وبإيجاد آلية»: behind «و» another word with the «ب» that brought the first, and no adverb («وبالتالي», «وبشدة»)."""
        word, k = self.words[j][1:], self.k
        masdar = (
            word.startswith(k.by) and len(word) > PREPOSITION + 1 and not word.startswith(k.by + k.article)
        )
        return (
            masdar
            and word not in k.words["not_by"]
            and word not in k.words["in_full"]
            and word not in k.words["be"]
        )

    def _past_reason(self, start: int, sentence: Sentence) -> int:
        """«طالب بالاعتراف …، ردا على القرار، وبإيجاد …»: past what stands between commas to the next matter with its «ب»."""
        words, k = self.words, self.k
        if (
            start >= sentence.end
            or words[start].startswith(k.conjunction)
            or words[start - 1] not in k.words["comma"]
        ):
            return start
        for j in range(start, min(start + APPOSITION, sentence.end - 1)):
            if words[j] in k.words["comma"]:
                return (
                    j + 1 if words[j + 1].startswith(k.conjunction + k.by) and self._by_too(j + 1) else start
                )
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return start
        return start

    def _list(
        self, bearers: list[Bearer], held: Held, brought: str, sentence: Sentence, said: Said | None
    ) -> None:
        """More matters of the same position, each an action after «و», or behind the preposition that brought the first
        («… على فتح المعبر، وعلى ربط …»)."""
        words, k = self.words, self.k
        clause = brought in k.words["that_plain"]  # «اقترح أن يلتقي …، وأن يبحث …»
        again = k.conjunction + brought if clause or brought in k.words["preposition"] else None
        with_by = again is None and brought not in k.words["quote"] and self._joined_by(held)
        stop = held.stop
        for _ in range(MOST_LISTED):
            start = stop + 1 if stop < sentence.end and words[stop] in k.words["bound"] else stop
            if with_by and held.stance in _LISTED:
                start = self._past_reason(start, sentence)
            if start >= sentence.end or not words[start].startswith(k.conjunction):
                return
            act = words[start][1:].removeprefix(k.by)
            listed = held.stance in _LISTED and (
                act in k.words["actions"] or (with_by and self._by_too(start))
            )
            if not listed and not (
                words[start] == again and (self._verb_follows(start) if clause else self._act_at(start + 1))
            ):
                return  # «… بوقف القصف، وبرفع الحصار»
            stop = self._matter_end(start, sentence, said)
            matter = read_matter(self.page, k, self.spots, start + (words[start] == again), stop)
            self._hold(bearers, held._replace(start=start, stop=stop, matter=matter), said)
