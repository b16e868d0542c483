"""Cue by cue: which process it is about, whether it is told as a fact, who says so, and when it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mahdar.annotate.page import Page
from mahdar.annotate.signals.parties import Parties
from mahdar.annotate.signals.process import (
    ACCORD,
    CLAUSE_ENDS,
    CONTACTS,
    LOOSE,
    MISSED,
    NEGOTIATORS,
    SIDED,
    Processes,
)
from mahdar.arabic.clitics import AND, ARTICLE, BA, splits
from mahdar.arabic.lexicon import Hit
from mahdar.arabic.reading import Sentence
from mahdar.arabic.value import Value
from mahdar.knowledge.signals import NOUNS, SignalKnowledge
from mahdar.model import Mention, Signal, Speaker, Statement, TimeExpression

#: A word that makes a thing imagined does so this many tokens ahead, within its clause.
CONDITION_REACH = 6
#: How far back the verb that declares a thing may stand: the name and office of who declares it lie between.
DECLARE_REACH = 24
#: How the ids of media begin.
OUTLET = "outlet:"
#: A subject of so many tokens, and its auxiliaries, may stand between «that» and its verb.
SUBJECT_REACH = 4
#: A date further off than this many tokens is another thing's date.
TIME_REACH = 14
#: What a side does to talks: its past verb may be written like its masdar («قطع», «سحب»).
BY_A_SIDE = frozenset({SIDED, NEGOTIATORS, CONTACTS})
_SPEAKERS = frozenset({"person", "office", "government", "institution", "organization", "armed_group"})


class _Setting(Value, frozen=True):
    """How a cue is told: as a fact, denied, and by whom if the words before it say so."""

    fact: bool
    negated: bool = False
    who: Mention | None = None


class Engine(Processes):
    """The signals of one page. Built only for pages that hold a cue and a process."""

    def __init__(
        self,
        page: Page,
        times: tuple[TimeExpression, ...],
        mentions: tuple[Mention, ...],
        statements: tuple[Statement, ...],
        known: SignalKnowledge,
        stands_for: Mapping[str, tuple[str, ...]],
        party_of_word: Callable[[str], tuple[str, ...]],
    ) -> None:
        super().__init__(page, times, mentions, known, party_of_word)
        self.mentions = mentions
        self.statements = statements
        self.parties = Parties(page, self.mention_at, self.roles, stands_for, party_of_word)

    def run(self, hits: list[Hit]) -> Iterator[Signal]:
        """Signals in order; of overlapping ones the first."""
        processes = _longest([h for h in hits if h.term.kind in NOUNS and not self.some_round(h)])
        processes = [
            h
            for h, following in zip(processes, [*processes[1:], None], strict=False)
            if not self.round_of(h, following)
        ]
        starts = [h.start for h in processes]
        last = -1
        told: set[tuple[str, int]] = set()
        cues = _longest([h for h in hits if h.term.kind not in NOUNS], of_one_form=True)
        masdars = {c.start for c in cues if c.term.data.shape == "noun"}
        for cue in cues:
            if cue.start < last or (
                cue.term.data.of in BY_A_SIDE
                and cue.term.data.shape == "past"
                and cue.start in masdars
                and self._governed(cue)
            ):
                continue
            sentence = self.page.sentences[self.page.sentence_index(cue.start)]
            noun = self.process(cue, processes, starts, sentence)
            if noun is None:
                continue
            setting = self._setting(cue, noun, sentence)
            parties = self.parties.of(sentence)
            if cue.term.data.of == CONTACTS and not self.with_whom(noun, parties):
                continue  # «قطعت السلطات خطوط الاتصال في المدينة»: wires, and no talks
            if cue.term.data.of == SIDED and self._doer(cue, noun) is None:
                continue
            if cue.term.data.of == ACCORD and not self.between_two(noun, parties):
                continue
            if not setting.fact or not parties or (cue.term.kind, noun.start) in told:
                continue  # «باءت المحادثات بالفشل» is said once
            signal = self._signal(cue, noun, setting, parties, sentence)
            if signal is not None:
                last = max(cue.end, noun.end)
                told.add((cue.term.kind, noun.start))
                yield signal

    # ------------------------------------------------------------------ told as a fact?

    def _setting(self, cue: Hit, noun: Hit, sentence: Sentence) -> _Setting:
        first = min(cue.start, noun.start) if cue.term.data.shape == "noun" else cue.start
        if self._imagined(first, sentence):
            return _Setting(fact=False)
        before = self.page.words[first - 1] if first > sentence.start else ""
        negated = before in self.roles["negation"] and self.page.words[first] not in self.roles["still"]
        clause = min(first, noun.start)  # «نفت … أن تكون المفاوضات قد انهارت»
        negated = negated or (cue.term.data.shape == "past" and self._denied_clause(clause, sentence))
        shape = cue.term.data.shape
        if shape == "noun":
            return self._noun_setting(cue, first, sentence)
        if negated:
            return _Setting(fact=shape != "participle", negated=True)
        if shape in ("phrase", "predicate") and noun.end <= cue.start and self._negated_talks(noun):
            return _Setting(fact=True, negated=True)
        if shape == "present" and any(
            rest in self.roles[role] for _, rest in splits(before) for role in ("that", "later")
        ):
            return _Setting(fact=False)  # «هددت بأن تعلق المحادثات»
        if shape == "present" and cue.term.kind not in MISSED and cue.term.data.of != ACCORD:
            return _Setting(fact=self._today(cue.end))
        if shape == "past":
            who = self._agent(cue, noun)
            return _Setting(fact=who is not None or not self._may_be_first_person(cue, before), who=who)
        return _Setting(fact=True)

    def _negated_talks(self, noun: Hit) -> bool:
        """«ليست المحادثات في حالة جمود», «لم تعد المحادثات …», but «لا تزال المحادثات …»."""
        words, at = self.page.words, noun.start
        one, two = words[at - 1] if at else "", words[at - 2] if at > 1 else ""
        negation = self.roles["negation"]
        return one in negation or (
            two in negation and one[:1] in self.roles["present"] and one not in self.roles["still"]
        )

    def _governed(self, cue: Hit) -> bool:
        """«رفضت كينيا سحب …», «على كينيا قطع …»: what may be a masdar and has another verb before its subject is one."""
        at = cue.start
        if cue.prefix or self._opens_clause(at) or at - 1 in self.time_at:
            return False
        subject = self.mention_at.get(at - 1)
        if subject is None:
            return any(r not in self.roles["perhaps"] for _, r in splits(self.page.words[at - 1]))
        return not self._opens_clause(self.page.reading.token_range(subject.start, subject.end)[0])

    def _today(self, token: int) -> bool:
        """«تستأنف اليوم المحادثات»: the page's own day stands right behind the verb."""
        if token not in self.time_at or self.page.latest is None:
            return False
        at = self.page.reading.starts[token]
        day = self.page.latest.isoformat()
        return any(t.start <= at < t.end and t.earliest == t.latest == day for t in self.times)

    def _may_be_first_person(self, cue: Hit, before: str) -> bool:
        """«قد انسحب» in somebody's own words and without a subject: «I may leave», its hamza unwritten."""
        if not any(rest in self.roles["perhaps"] for _, rest in splits(before)):
            return False
        at = self.page.reading.span(cue.start, cue.end)[0]
        return any(s.kind == "direct" and s.start <= at < s.end for s in self.statements)

    def _imagined(self, first: int, sentence: Sentence) -> bool:
        """A condition or doubt stands shortly before the cue in its clause; «قد» doubts only before a present verb."""
        words = self.page.words
        for i in range(first - 1, max(sentence.start, first - CONDITION_REACH) - 1, -1):
            if words[i] in CLAUSE_ENDS:
                return False
            for _, rest in splits(words[i]):
                if rest in self.roles["condition"]:
                    return True
                if rest in self.roles["perhaps"] and self._present(words[i + 1]):
                    return True
        return False

    def _denied_clause(self, first: int, sentence: Sentence) -> bool:
        """«نفت … أن تكون قد انسحبت من المحادثات»: the verb stands in a clause that somebody denies."""
        words, roles = self.page.words, self.roles
        near = range(first - 1, max(sentence.start, first - 1 - SUBJECT_REACH), -1)
        at = next((i for i in near if any(rest in roles["that"] for _, rest in splits(words[i]))), None)
        if at is None:
            return False
        for i in range(at - 1, max(sentence.start, at - DECLARE_REACH) - 1, -1):
            if any(rest in roles["deny"] for _, rest in splits(words[i])):
                return True
            nameless = words[i] in roles["title"] or words[i - 1] in roles["title"]  # «نفى مسؤول كبير أن …»
            named = i in self.mention_at or i in self.time_at or words[i].startswith(ARTICLE)
            if not (named or nameless):
                return False
        return False

    def _present(self, word: str) -> bool:
        """Looks like a present verb; the passive auxiliary «تم» does not."""
        return word[:1] in self.roles["present"] and word not in self.roles["fact"]

    def _noun_setting(self, cue: Hit, first: int, sentence: Sentence) -> _Setting:
        """A noun is a fact after a word that takes it for one, after a declaring verb, or where a headline or its quotation begins."""
        words = self.page.words
        if cue.prefix and cue.prefix not in {AND, BA}:
            return _Setting(fact=False)
        opens = first == sentence.start or (sentence.region == "title" and words[first - 1] == ":")
        if opens:
            return _Setting(fact=sentence.region == "title" and not cue.prefix)
        if any(rest in self.roles["negation"] for _, rest in splits(words[first - 1])):
            return _Setting(fact=False)
        for i in range(first - 1, max(sentence.start, first - DECLARE_REACH) - 1, -1):
            rests = [rest for _, rest in splits(words[i])]
            denied = any(r in self.roles["deny"] for r in rests)
            if denied or any(r in self.roles["declare"] for r in rests):
                return _Setting(fact=True, negated=denied, who=self._fronted(i) or self._named(i + 1, first))
            if any(r in self.roles["accuse"] for r in rests):
                accused = i == sentence.start or words[i - 1] not in self.roles["negation"]
                return _Setting(fact=accused, who=self._accuser(i + 1, first))
            near = i == first - 1 or (i == first - 2 and words[first - 1] in self.roles["adverb"])
            if near and any(r in self.roles["fact"] for r in rests):
                return _Setting(fact=True)  # «بالمسؤولية عن فشل …» too
            passed = i in self.mention_at or i in self.time_at or words[i] in LOOSE
            passed = passed or (i < first - 1 and words[i] in self.roles["title"])
            passed = passed or words[i - 1] in self.roles["title"]
            passed = passed or words[i].startswith(ARTICLE)  # «أكد الوسيط القطري تحقيق تقدم»
            passed = passed or (cue.prefix == AND and words[i] not in CLAUSE_ENDS)  # «تجميد … ووقف الحوار»
            if not passed and not any(r in self.roles["adverb"] for r in rests):
                return _Setting(fact=False)
        return _Setting(fact=False)

    def _named(self, start: int, end: int) -> Mention | None:
        """The one who declares: the first person, office or government named after the verb."""
        for i in range(start, end):
            mention = self.mention_at.get(i)
            if mention is not None and mention.kind in _SPEAKERS and mention.as_ != "place":
                return mention
        return None

    def _fronted(self, verb: int) -> Mention | None:
        """«مسقط تعلن تعليق المحادثات», «أن الحكومة قررت تعليق …»: who declares stands right before the verb and opens the clause."""
        subject = self.mention_at.get(verb - 1)
        if subject is None or subject.kind not in _SPEAKERS or subject.as_ == "place":
            return None
        first = self.page.reading.token_range(subject.start, subject.end)[0]
        return subject if self._opens_clause(first) else None

    def _accuser(self, start: int, end: int) -> Mention | None:
        """«اتهمت الحكومة الحوثيين بـ»: the first of two; of one that is named, nobody knows whether he accuses."""
        who = self._named(start, end)
        if who is None:
            return None
        behind = self.page.reading.token_range(who.start, who.end)[1]
        return who if self._named(behind, end) is not None else None

    def _agent(self, cue: Hit, noun: Hit) -> Mention | None:
        """The side that acts: «علّقت طهران … المحادثات»; nobody when the talks themselves or several sides are the subject."""
        declares = (
            noun.start > cue.end and noun.term.kind != ACCORD
        )  # «فشل الوفدان في التوصل …»: nobody says so
        found = self._named(cue.end, noun.start) if declares else None
        return None if found is None or self._with_another(found, noun.start) else found

    def _subject_before(self, cue: Hit, noun: Hit) -> Mention | None:
        """«إيران تعلق المحادثات», «… أن طهران علقت محادثاتها»: the one side right before the verb, with none joined to it."""
        if cue.term.data.shape not in ("past", "present") or noun.start < cue.end or noun.term.kind == ACCORD:
            return None
        at = cue.start - 1
        if at > 0 and any(rest in self.roles["perhaps"] for _, rest in splits(self.page.words[at])):
            at -= 1  # «كانت طهران قد علقت …»
        subject = self.mention_at.get(at)
        if subject is None or cue.prefix or subject.kind not in _SPEAKERS or subject.as_ == "place":
            return None
        first = self.page.reading.token_range(subject.start, subject.end)[0]
        words, before = self.page.words, self.mention_at.get(first - 1)
        joined = before is not None and words[first].startswith(AND)
        halts = any(rest in self.roles["halts"] for w in words[cue.start : cue.end] for _, rest in splits(w))
        return subject if not joined and not halts and self._opens_clause(first) else None

    def _doer(self, cue: Hit, noun: Hit) -> Mention | None:
        """Who does it, named between the verb and the talks or right before the verb."""
        return self._agent(cue, noun) or (
            self._named_before(cue) if noun.start >= cue.end and not cue.prefix else None
        )

    def _named_before(self, cue: Hit) -> Mention | None:
        before = self.mention_at.get(cue.start - 1)
        return before if before is not None and before.kind in _SPEAKERS and before.as_ != "place" else None

    def _opens_clause(self, token: int) -> bool:
        """Nothing that may govern it stands before: it opens its sentence or clause, or a verb of being or «أن» leads to it."""
        words = self.page.words
        if token == self.page.sentences[self.page.sentence_index(token)].start:
            return True
        before = words[token - 1]
        roles = (self.roles["that"], self.roles["opens"])
        return (
            before in CLAUSE_ENDS
            or before in LOOSE
            or any(r in role for _, r in splits(before) for role in roles)
        )

    def _with_another(self, mention: Mention, end: int) -> bool:
        """«استأنف لبنان وإسرائيل …», «استأنف وزيرا خارجية لبنان وإسرائيل …»: another side is joined by «و»."""
        behind = self.page.reading.token_range(mention.start, mention.end)[1]
        other = self.mention_at.get(behind)
        return behind < end and other is not None and self.page.words[behind].startswith(AND)

    # ------------------------------------------------------------------ the record

    def _signal(
        self, cue: Hit, noun: Hit, setting: _Setting, parties: tuple[str, ...], sentence: Sentence
    ) -> Signal | None:
        reading = self.page.reading
        first, last = min(cue.start, noun.start), max(cue.end, noun.end)
        start, end = reading.span(first, last, len(cue.prefix if cue.start == first else noun.prefix))
        number = next((n for n, s in enumerate(self.statements) if s.start <= start and end <= s.end), None)
        when = self._when(first, last, sentence)
        if when is not None and self._to_come(when):
            return None
        who = _speaker(setting.who) if setting.who else None
        if who is None and number is not None:
            who = self._declarer(self.statements[number])
        if who is None or who.actor is None:  # «قال مسؤول إن بغداد علقت المحادثات»: Baghdad did
            side = self._subject_before(cue, noun)
            who = _speaker(side) if side is not None else who
        missed = (noun.term.kind == ACCORD or self.one_contact(noun)) and cue.term.data.of != ACCORD
        missed = missed or (cue.term.kind in MISSED and self.one_round(cue, noun))
        kind = "stall" if missed else cue.term.kind  # a round without result, or left
        return Signal(
            kind=kind,
            start=start,
            end=end,
            text=self.page.text[start:end],
            who=who,
            earliest=when.earliest if when else None,
            latest=when.latest if when else None,
            statement=number,
            parties=parties,
            negated=setting.negated,
        )

    def _declarer(self, statement: Statement) -> Speaker | None:
        """Who says it, but no agency or paper, which only reports."""
        speaker = statement.speaker
        reports = speaker is not None and (speaker.actor or "").startswith(OUTLET)
        return None if reports else speaker

    def _when(self, first: int, last: int, sentence: Sentence) -> TimeExpression | None:
        """The nearest date of the sentence, one that follows before one as far ahead."""
        best: tuple[int, int, TimeExpression] | None = None
        for time in self.times:
            if time.earliest is None or time.type not in {"DATE", "TIME"}:
                continue
            a, b = self.page.reading.token_range(time.start, time.end)
            if a < sentence.start or b > sentence.end:
                continue
            if a >= last and any(w in self.roles["until"] for w in self.page.words[last:a]):
                continue  # «توقفت … قبل أن تستأنف في آذار»: the date is of what came after
            off = a - last if a >= last else max(0, first - b)
            if off <= TIME_REACH and (best is None or (off, a < first) < best[:2]):
                best = (off, int(a < first), time)
        return best[2] if best else None

    def _to_come(self, when: TimeExpression) -> bool:
        latest = self.page.latest
        return latest is not None and when.earliest is not None and when.earliest > latest.isoformat()


def _longest(hits: list[Hit], *, of_one_form: bool = False) -> list[Hit]:
    """Hits in order without those that overlap an earlier, longer one; `of_one_form`: all meanings of one form."""
    out: list[Hit] = []
    for hit in hits:
        same = of_one_form and out and (hit.start, hit.end) == (out[-1].start, out[-1].end)
        if same or not out or hit.start >= out[-1].end:
            out.append(hit)
    return out


def _speaker(mention: Mention) -> Speaker:
    return Speaker(
        actor=mention.actor, name=mention.name, name_en=mention.name_en, start=mention.start, end=mention.end
    )
