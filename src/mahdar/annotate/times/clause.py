"""Which way a clause looks: to times before the publication day or after it.

The cue that governs an expression is the nearest word of tense before it in its sentence; an expression that begins
its clause («وفي ديسمبر أعلنت …») is governed by the first such word after it. Cues differ in strength: a verb of
saying dates its own saying, not always the meeting it speaks of, so it is weak; «من المقرر» and «سـ» are strong.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import ARTICLE, splits
from mahdar.arabic.memo import Memo
from mahdar.arabic.tokens import is_arabic
from mahdar.arabic.value import Value, equal
from mahdar.knowledge.times import TimeKnowledge

#: Tokens looked at before and after an expression. News clauses are long; beyond this a verb governs something else.
REACH_BACK = 24
REACH_ON = 7
#: A past verb of events is strong only this near.
NEAR = 9
#: A verb of saying and its subject: «حذرت الصين الخميس».
SAID_NEAR = 4
#: A plan governs a time no farther off than this.
PLAN_REACH = 14
IDEA_REACH = 6
#: What something is counted from, and its place, stand between «منذ» and its time in so many words.
SINCE_REACH = 8


HINT, LIKELY, CERTAIN = 0, 1, 2
#: Letters of a verb that is still one with a pronoun behind it; «وزارة», «وجلسة» end in no pronoun.
WHOLE = 4


#: A verb stands so many words before the imperfect that it puts into its own time.
CLAUSE_BACK = 8
#: A quote of so few words is a name or a phrase.
QUOTED = 4
#: Letters of an imperfect at the least.
SHORT = 4


class Direction(Value, frozen=True):
    """`past` or `future` (None: the clause does not say), and how strong its cue is (HINT, LIKELY, CERTAIN)."""

    way: str | None
    strength: int = HINT


UNDECIDED = Direction(None)
#: «كانت مقررة»: a plan told as past, whose day may have gone by or not.
PLANNED_ONCE = Direction(None, LIKELY)


class Clauses:
    """Finds tense cues; keeps what each spelling says."""

    def __init__(self, knowledge: TimeKnowledge) -> None:
        self._knowledge = knowledge
        self._cues = Memo(self._look)

    def direction(
        self, page: Page, first: int, last: int, placed: Sequence[tuple[int, int]] = ()
    ) -> Direction:
        """The direction of the clause of tokens `[first, last)`; `placed` are the tokens of the times before it.

        «المقبل» of such a time says nothing of another («اعتمدوا يوما للتراث العام المقبل، وذلك خلال اجتماع الاثنين»).
        """
        words, sentences = page.words, page.sentences
        if not sentences:
            return UNDECIDED
        sentence = sentences[page.sentence_index(first)]
        guards = self._knowledge.guards
        lead = first - 1
        while lead >= sentence.start and words[lead] in guards["clause_lead"]:
            lead -= 1
        opener = words[lead] if lead >= sentence.start else ""
        if opener in guards["since"] or (lead + 1 < first and words[lead + 1] in guards["since"]):
            return Direction("past", CERTAIN)
        if self._since_an_event(words, first, max(sentence.start, first - SINCE_REACH), placed):
            return Direction("past", CERTAIN)
        if words[first - 1] in guards["until"] or words[max(lead + 1, 0)] in guards["until"]:
            behind = self._before(words, lead + 1, max(sentence.start, first - REACH_BACK))
            if any(
                self.cue(word) == "plan" for word in words[max(sentence.start, first - PLAN_REACH) : first]
            ):
                return Direction("future", CERTAIN)  # «مدد المجلس ولاية البعثة حتى …»
            past = behind is not None and behind.way == "past" and behind.strength >= LIKELY
            return Direction("past" if past else "future", LIKELY)
        begins = (
            lead < sentence.start or opener in guards["clause_break"] or self._joins(words, lead + 1, first)
        )
        if begins:
            ahead = self._after(words, last, min(sentence.end, last + REACH_ON))
            if ahead is not None:
                return ahead
        found = self._before(words, first, max(sentence.start, first - REACH_BACK), placed)
        if found is None:  # «وخلال زيارته إلى أنقرة في آذار التقى …»: the verb comes later
            stop = min(sentence.end, last + REACH_ON)
            own = next((n for n in range(last, stop) if self._ends_clause(words[n])), stop)
            later = self._after(words, last, own)
            told = (later and later.way == "past") or self._when(words, own, sentence.end)
            found = Direction("past", LIKELY) if told else UNDECIDED
        if equal(found, Direction("past")) and self._then_said(words, last, sentence.end):
            return Direction("past", LIKELY)
        return found

    def _since_an_event(
        self, words: list[str], first: int, start: int, placed: Sequence[tuple[int, int]]
    ) -> bool:
        """«منذ اجتماعهم الأول في فيينا يوم 20 مارس»: nothing but the event and its place stands between «منذ» and the time.

        Not «يستعد منذ أسبوع لزيارة في 20 مارس», where another time stands, nor another clause («منذ تعيينه، يزور …»).
        """
        guards = self._knowledge.guards
        for at in range(first - 1, start - 1, -1):
            word = words[at]
            if word in guards["since"]:
                return not any(at <= begin < first for begin, _ in placed)
            if not word[:1].isalnum() or self.cue(word) is not None or self._to_come(words, at):
                return False
            if any(word in guards[kind] for kind in ("clause_break", "that", "who", "who_feminine")):
                return False
        return False

    def _to_come(self, words: list[str], at: int) -> bool:
        """«منذ الإعلان عن القمة», «منذ الدعوة إلى اجتماع», «منذ تحديد موعد …»: not what it is counted from has the time."""
        guards = self._knowledge.guards
        noun = words[at + 1].removeprefix(ARTICLE)
        leads = words[at] in guards["told_of"] and noun in guards["occasion"] | guards["happening"]
        return leads or words[at] in guards["set_for"]

    def _then_said(self, words: list[str], at: int, end: int) -> bool:
        """«أبلغ فلان، نائب رئيس الوزراء، نظيره في مكالمة، السبت، أن …»: right before what is said, the time is the saying's."""
        at += at < end and words[at] in self._knowledge.guards["list_comma"]
        return at < end and words[at] in self._knowledge.guards["says_that"]

    def _when(self, words: list[str], at: int, end: int) -> bool:
        """«…، الاثنين، حين أعلن …»: a clause of time in the past behind the comma at `at`."""
        if at + 2 >= end or words[at + 1] not in self._knowledge.guards["when"]:
            return False
        return self.cue(words[at + 2]) in {"past", "said"}

    def _ends_clause(self, word: str) -> bool:
        """A sign, or a word that opens another circumstance or a relative clause."""
        return not is_arabic(word) or word in self._knowledge.guards["breaks_plan"]

    def _before(
        self, words: list[str], first: int, start: int, told: Sequence[tuple[int, int]] = ()
    ) -> Direction | None:
        guards, linked, broken = self._knowledge.guards, False, False
        spoken = self._spoken(words, start, first)
        for at in range(first - 1, start - 1, -1):
            word = words[at]
            if spoken and any(begin < at < end for begin, end in spoken):
                continue
            cue = self.cue(word)
            if cue is None:
                if self._stipulates(words, at):
                    return Direction("future", LIKELY)
                if at == first - 1 and self._imperfect(words, at):
                    return Direction("future")  # «التي تدخل الجمعة عامها السابع»
                if word in guards["completed"] and words[at + 1][:1] not in guards["imperfect"]:
                    return Direction("past", LIKELY if first - at <= NEAR else HINT)  # «قد فاجأ الجميع»
                linked = linked or word in guards["plan_link"]
                broken = broken or word in guards["breaks_plan"]
                continue
            if cue == "due" and any(begin <= at < end for begin, end in told):
                continue
            if cue in {"now", "future", "due"} and self._negated_past(words, at, start):
                return Direction("past", LIKELY)
            if cue == "due" and at > start and words[at - 1] in guards["other_than"]:
                continue  # «هبط على غير المتوقع»
            if (
                cue == "now"
                and at - 1 > start
                and words[at - 1] in guards["that"]
                and words[at - 2] in guards["before"]
            ):
                continue  # «انتقلت … قبل أن تعود …»: the verb before tells the time
            if cue == "now" and self._undone(words, at, start):
                continue
            if cue in {"past", "said"} and at > start and self._governed(words, at):
                continue  # «المقرر عقد»: a verbal noun that is spelled like a verb
            if cue == "past" and at > start and self._goes_on(words, at):
                continue
            if cue == "past" and self._planned_with(words, at, start):
                linked = True
                continue
            if cue == "past" and self._dates(words, at, first):
                return Direction("past", CERTAIN)  # «عقدت في 29 مارس»
            if cue == "idea":
                if first - at <= IDEA_REACH and not broken:
                    return Direction("future")
                continue
            if cue == "plan":
                if linked and not broken and first - at <= PLAN_REACH:
                    return Direction("future", LIKELY)
                return Direction("past")
            return self._weigh(words, at, start, cue, first - at)
        return None

    def _spoken(self, words: list[str], start: int, first: int) -> list[tuple[int, int]]:
        """«قال: "سيأتون إلينا"، واصفا لقاءه معهم الجمعة بالمثمر»: the quotes closed before a time that stands in none; what is
        said there has a time of its own."""
        marks = [at for at in range(start, first) if words[at] in self._knowledge.guards["quote"]]
        if len(marks) % 2:
            return []
        pairs = zip(marks[::2], marks[1::2], strict=True)
        return [(begin, end) for begin, end in pairs if end - begin > QUOTED]

    def _planned_with(self, words: list[str], at: int, start: int) -> bool:
        """True for the second verbal noun of a plan: «تتفقان على فتح خط … وعقد قمة»; three letters tell no verb."""
        guards = self._knowledge.guards
        joined = any(s in self._knowledge.conjunctions and len(rest) == 3 for s, rest in splits(words[at]))
        return joined and any(
            words[n + 1] in guards["plan_link"] and self.cue(words[n]) == "plan" for n in range(start, at - 1)
        )

    def _stipulates(self, words: list[str], at: int) -> bool:
        """«على أن يلتحق بها الوزير», «أمر بأن تغلق المدارس»: what is agreed or ordered to come after."""
        guards = self._knowledge.guards
        ahead = words[at + 1] if at + 1 < len(words) else ""
        told = words[at] in guards["so_that"] or (
            words[at] in guards["that"] and at > 0 and words[at - 1] in guards["on"]
        )
        if not told or ahead[:1] not in guards["imperfect"] or ahead in guards["not_imperfect"]:
            return False
        noun = len(ahead) == 5 and ahead[3] == self._knowledge.masdar_vowel  # «على أن تشكيل الحكومة»
        return not noun and self.cue(ahead) not in {"past", "said"}

    def _imperfect(self, words: list[str], at: int) -> bool:
        """A verb that no table knows: with ي, or with ت behind a feminine pronoun."""
        guards, word = self._knowledge.guards, words[at]
        if len(word) < SHORT or any(rest in guards["not_verb"] for _, rest in splits(word)):
            return False
        if words[at - 1] in guards["who_feminine"]:
            return word.startswith(self._knowledge.past_feminine)
        return word.startswith(self._knowledge.masdar_vowel) and words[at - 1] in guards["who"]

    def _goes_on(self, words: list[str], at: int) -> bool:
        """«التي ترأس الوفد»: after a feminine pronoun a past verb would end in ت, so that this one is an imperfect."""
        feminine = self._knowledge.past_feminine
        word = words[at]
        return words[at - 1] in self._knowledge.guards["who_feminine"] and (
            word.startswith(feminine) and not word.endswith(feminine)
        )

    def _governed(self, words: list[str], at: int) -> bool:
        """True where the word at `at` is spelled like a past verb and is none: «المقرر عقد», «يتوقع أن توقع»."""
        before, guards = words[at - 1], self._knowledge.guards
        if before in guards["that"]:
            ahead = words[at - 2] if at >= 2 else ""
            return ahead in guards["plan_link"] or self.cue(ahead) in {"due", "plan"}
        return before in guards["governs"] or self.cue(before) in {"due", "plan"}

    def _after(self, words: list[str], last: int, end: int) -> Direction | None:
        for at in range(last, end):
            cue = self.cue(words[at])
            if cue is None or cue == "idea":
                continue
            if cue in {"now", "future", "due"} and self._negated_past(words, at, last):
                return Direction("past", CERTAIN)
            if cue in {"said", "plan", "past"}:  # here it is the governing verb itself
                return Direction("past", CERTAIN)
            return self._weigh(words, at, last, cue, at - last)
        return None

    def _weigh(self, words: list[str], at: int, start: int, cue: str, distance: int) -> Direction:
        if cue == "past":
            done = at > start and any(
                rest in self._knowledge.guards["completed"] for _, rest in splits(words[at - 1])
            )
            if done and distance <= NEAR:
                return Direction("past", CERTAIN)  # «وقد التقى …»
            return Direction("past", LIKELY if distance <= NEAR else HINT)
        if cue in {"said", "was"}:
            return Direction("past", LIKELY if cue == "said" and distance <= SAID_NEAR else HINT)
        if cue == "now" and self._put_into_past(words, at, start):
            return Direction("past", LIKELY)
        if cue in {"future", "due", "now"}:
            around = {self.cue(words[back]) for back in range(max(0, at - 6), at)}
            was = cue == "due" and self._was_once(words, at, start)
            if was or "was" in around:
                # «كان من المقرر», «كان يلتقي»: before or after publication, but known of before
                return Direction("past", LIKELY) if cue == "now" else PLANNED_ONCE
            weak = cue == "now" and not around & {"future", "due"}
            return Direction("future", HINT if weak else LIKELY)
        return UNDECIDED

    def _put_into_past(self, words: list[str], at: int, start: int) -> bool:
        """«ظل الوفدان يتفاوضان», «وبدأ الوزيران يتباحثان», «صورة تجمع»: the imperfect is of the time of the verb before it."""
        guards = self._knowledge.guards
        if words[at][:1] in self._knowledge.conjunctions:
            return False  # «بدأ جولة ويصل الأحد …»
        near = words[max(start, at - CLAUSE_BACK) : at]
        put = guards["puts_past"].intersection(near)
        if not put:
            return False
        many = words[at].endswith(tuple(guards["many"]))
        for word in reversed(near):
            if self._ends_clause(word) or word in guards["clause_break"]:
                return False
            if word in put and (many or word not in guards["began"]):
                return True
        return False

    def _undone(self, words: list[str], at: int, start: int) -> bool:
        """«رفض أن يقابله الأحد», «من دون أن يقابله»: the verb behind «أن» tells of what was not done."""
        guards = self._knowledge.guards
        if at == start or words[at - 1] not in guards["that"]:
            return False
        return any(words[back] in guards["undone"] for back in range(max(start, at - CLAUSE_BACK), at - 1))

    def _was_once(self, words: list[str], at: int, start: int) -> bool:
        """«وكانت جلسة بين فلان وفلان … متوقعة الأربعاء»: no other word of tense stands between the two."""
        cues = (self.cue(words[back]) for back in range(at - 1, start - 1, -1))
        return next((cue for cue in cues if cue is not None), None) == "was"

    def _dates(self, words: list[str], at: int, first: int) -> bool:
        """A past verb that no noun is spelled like, with nothing but a preposition between it and its time."""
        guards = self._knowledge.guards
        if not words[at].endswith(self._knowledge.past_feminine) or words[at - 1] in guards["conditional"]:
            return False
        return all(word in guards["clause_lead"] for word in words[at + 1 : first])

    def _negated_past(self, words: list[str], at: int, start: int) -> bool:
        return at > start and any(
            rest in self._knowledge.guards["not_past"] for _, rest in splits(words[at - 1])
        )

    def _joins(self, words: list[str], opening: int, first: int) -> bool:
        """True when the clause opens with «و» on its preposition or on the time itself."""
        word, knowledge = words[opening], self._knowledge
        if word in knowledge.guards["clause_open"]:
            return True
        return (
            opening == first
            and word[:1] in knowledge.conjunctions
            and word.startswith(knowledge.articles[0], 1)
        )

    def cue(self, word: str) -> str | None:
        """The cue of one word, its proclitics cut: future due plan now past said was, or None."""
        return self._cues[word]

    def _look(self, word: str) -> str | None:
        knowledge = self._knowledge
        for stack, rest in splits(word):
            if rest in knowledge.guards["name"]:
                return None
            cue = knowledge.cues.get(rest)
            if cue == "now" and stack[-1:] in knowledge.guards["question"]:
                continue  # «اتصل» is hardly «أتصل؟»
            if cue in {"now", "said", "plan"} and stack[-1:] == knowledge.future_mark:
                return "future"
            if stack[-1:] == knowledge.future_mark and rest in knowledge.first_persons:
                return "future"
            if cue in {"past", "said"} and stack not in knowledge.conjunction_stacks:
                continue  # «لعقد قمة», «ببحث الملف»: a verbal noun
            if cue and knowledge.future_mark not in stack:
                # «ليصل», «so that he reaches»: a purpose tells no time
                return None if cue == "now" and stack[-1:] == knowledge.to_stacks[0] else cue
        for pronoun in knowledge.guards["object"]:
            base = word.removesuffix(pronoun)
            if base == word:
                continue
            for stack, rest in splits(base):
                whole = base[-1:] == knowledge.past_feminine or len(rest) >= WHOLE
                told = stack in knowledge.conjunction_stacks and knowledge.cues.get(rest) in {"past", "said"}
                if whole and told and not self._maybe_masdar(rest, pronoun):
                    return knowledge.cues[rest]
        if any(rest in knowledge.guards["not_verb"] for _, rest in splits(word)):
            return None
        return "future" if knowledge.future_form.fullmatch(word) else None

    def _maybe_masdar(self, stem: str, pronoun: str) -> bool:
        """«إقامة», «استضافة» are written (folded) like «أقامه», «استضافه», and stand a hundred times as often."""
        alef = self._knowledge.articles[0][0]  # the long vowel of hollow verbs of the fourth and tenth forms
        if stem.endswith(self._knowledge.past_feminine):  # «استقالته»: his resignation
            return stem[-3:-2] == alef and stem[:1] == alef
        return len(pronoun) == 1 and stem[-2:-1] == alef and stem[:1] == alef
