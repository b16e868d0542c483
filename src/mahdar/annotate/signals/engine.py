"""Cue by cue: which process it is about, whether it is told as a fact, who says so, and when it was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping

from mahdar.annotate.page import Page
from mahdar.annotate.signals.parties import Parties
from mahdar.arabic.clitics import AND, ARTICLE, BA, CONJUNCTIONS, KAF, LAM, splits
from mahdar.arabic.lexicon import Hit
from mahdar.arabic.reading import Sentence
from mahdar.arabic.value import Value
from mahdar.knowledge.signals import NOUNS, SignalKnowledge
from mahdar.model import Mention, Signal, Speaker, Statement, TimeExpression

#: How many tokens may lie between a cue and its process: a noun stands in construct, a verb's subject may be long.
REACH = {"noun": 3, "past": 12, "present": 12, "participle": 6, "phrase": 9}
#: What a cue asks for may stand so many tokens behind its process and what belongs to that («أحرزت المفاوضات تقدما»).
NEED_REACH = 2
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
#: What may be said of an accord that was to be reached, and of contacts.
MISSED = frozenset({"stall", "collapse"})
#: The talks as such, and none of their rounds.
TALKS = "talks"
#: One contact of the talks: what is said of it only when it tells how it came out.
MEETING = "meeting"
#: Lines and exchanges between two, which are broken off.
CONTACTS = "contacts"
#: Those who negotiate, who are called home.
NEGOTIATORS = "negotiators"
#: What was to be reached: missed, or made known as reached.
ACCORD = "accord"
#: What some cues are said of, and of nothing else.
OF_ITS_OWN = frozenset({CONTACTS, NEGOTIATORS, ACCORD})
PAIR = 2
#: «مع» or «بين» stands this close behind them.
WITH_REACH = 4
_SPEAKERS = frozenset({"person", "office", "government", "institution", "organization", "armed_group"})
_CLAUSE_ENDS = frozenset("،؛,;:.؟?!\n")
_LOOSE = frozenset("،,()«»\"“”'#-–/")


class _Setting(Value, frozen=True):
    """How a cue is told: as a fact, denied, and by whom if the words before it say so."""

    fact: bool
    negated: bool = False
    who: Mention | None = None


class Engine:
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
        self.page = page
        self.party_of_word = party_of_word
        self.times = times
        self.mentions = mentions
        self.statements = statements
        self.roles = known.roles
        self.mention_at: dict[int, Mention] = {}
        self.time_at: set[int] = set()
        reading = page.reading
        for mention in mentions:
            for token in range(*reading.token_range(mention.start, mention.end)):
                self.mention_at[token] = mention
        for time in times:
            self.time_at.update(range(*reading.token_range(time.start, time.end)))
        self.parties = Parties(page, self.mention_at, self.roles, stands_for, party_of_word)

    def run(self, hits: list[Hit]) -> Iterator[Signal]:
        """Signals in order; of overlapping ones the first."""
        processes = _longest([h for h in hits if h.term.kind in NOUNS and not self._some_round(h)])
        starts = [h.start for h in processes]
        last = -1
        told: set[tuple[str, int]] = set()
        for cue in _longest([h for h in hits if h.term.kind not in NOUNS], of_one_form=True):
            if cue.start < last:
                continue
            sentence = self.page.sentences[self.page.sentence_index(cue.start)]
            noun = self._process(cue, processes, starts, sentence)
            if noun is None:
                continue
            setting = self._setting(cue, noun, sentence)
            parties = self.parties.of(sentence)
            if cue.term.data.of == CONTACTS and not self._with_whom(noun, parties):
                continue  # «قطعت السلطات خطوط الاتصال في المدينة»: wires, and no talks
            if not setting.fact or not parties or (cue.term.kind, noun.start) in told:
                continue  # «باءت المحادثات بالفشل» is said once
            signal = self._signal(cue, noun, setting, parties, sentence)
            if signal is not None:
                last = max(cue.end, noun.end)
                told.add((cue.term.kind, noun.start))
                yield signal

    # ------------------------------------------------------------------ the process a cue is about

    def _some_round(self, noun: Hit) -> bool:
        """«جولة» alone may be one of anything; «جولة جدة» is one of the talks."""
        place = self.mention_at.get(noun.end)
        return noun.term.kind == "round" and (place is None or not place.country)

    def _process(self, cue: Hit, processes: list[Hit], starts: list[int], sentence: Sentence) -> Hit | None:
        shape = cue.term.data.shape
        if shape in {"past", "present"} and cue.prefix and not set(cue.prefix) <= set(CONJUNCTIONS):
            return None  # «بالفشل» is no verb
        at = bisect_left(starts, cue.end)
        after = processes[at] if at < len(processes) and processes[at].end <= sentence.end else None
        before = processes[at - 1] if at > 0 and processes[at - 1].start >= sentence.start else None
        if before is not None and before.end > cue.start:
            before = None
        if shape in {"noun", "past", "present"} and after is not None:
            bare_noun = shape != "noun" or not after.prefix.startswith((AND, LAM, KAF))
            if bare_noun and self._joined(cue, cue.end, after.start) and self._fits(cue, after):
                return after
        if shape == "noun" or before is None:
            return None
        return before if self._joined(cue, before.end, cue.start) and self._fits(cue, before) else None

    def _joined(self, cue: Hit, start: int, end: int) -> bool:
        """Nothing but names, dates and small words lies between; and, of a verb, its subject."""
        shape = cue.term.data.shape
        if end - start > REACH[shape]:
            return False
        asked = {cue.term.data.lead, *(need[0] for need in cue.term.data.needs)}
        return all(self._passable(i, shape != "noun", asked) for i in range(start, end))

    def _passable(self, token: int, subject: bool, needed: Collection[str]) -> bool:
        if token in self.mention_at or token in self.time_at:
            return True
        word = self.page.words[token]
        if word in _LOOSE or word in needed or (subject and word.startswith(ARTICLE)):
            return True  # «استأنف الوفدان الروسي والأوكراني …»
        return any(
            rest in self.roles["between"] or (subject and rest.startswith(ARTICLE))
            for _, rest in splits(word)
        )

    def _fits(self, cue: Hit, noun: Hit) -> bool:
        """The cue may be said of the noun, and has the words that it asks for."""
        data, words = cue.term.data, self.page.words
        if noun.term.kind in ("accord", CONTACTS) and data.kind not in MISSED and data.of != ACCORD:
            return False
        if noun.term.kind == NEGOTIATORS and data.of != NEGOTIATORS:
            return False
        if data.of in OF_ITS_OWN and noun.term.kind != data.of:
            return False
        if noun.term.kind == MEETING and data.of != MEETING:
            return False  # «تأجيل الاجتماع» is told of the contact
        if data.of == TALKS and any(w in self.roles["round"] for w in words[cue.end : noun.start]):
            return False  # … and so is «تأجيل الجولة الثالثة من المفاوضات»
        if data.lead and words[noun.start - 1] != data.lead:
            return False  # «عادت المحادثات إلى نقطة الصفر» tells no return to them
        if data.needs:
            first, last = min(cue.end, noun.end), max(cue.end, noun.end)
            end = last
            while end < len(words) and end - last < REACH["past"] and self._passable(end, True, ()):
                end += 1  # «انتهت المفاوضات بين مصر وإثيوبيا … دون اتفاق»
            near = words[first : end + NEED_REACH]
            if not any(_stands(need, near, at) for need in data.needs for at in range(len(near))):
                return False
        return not (self._trade(noun) or self._with_nobody(noun))

    def _with_whom(self, noun: Hit, parties: tuple[str, ...]) -> bool:
        """«خطوط الاتصال العسكرية مع سول», «… بينهما» of two that are named, and no «خطوط الاتصالات والإنترنت عن المدينة»."""
        near = self.page.words[noun.start : noun.end + WITH_REACH]
        end = next((i for i, w in enumerate(near) if w in _CLAUSE_ENDS), len(near))
        among = len(parties) >= PAIR and any(w in self.roles["among"] for w in near[:end])
        return among or any(w in self.roles["with"] for w in near[:end])

    def _with_nobody(self, noun: Hit) -> bool:
        """«المفاوضات مع الديمقراطيين»: those they are with are no side that is known."""
        words, other = self.page.words, noun.end + 1
        if other >= len(words) or words[noun.end] not in self.roles["with"]:
            return False
        known = other in self.mention_at or other in self.time_at or bool(self.party_of_word(words[other]))
        return words[other].startswith(ARTICLE) and not (known or words[other] in self.roles["side"])

    def _trade(self, noun: Hit) -> bool:
        """Talks of clubs and companies: «مفاوضات تجديد عقده»."""
        words = self.page.words[noun.end : noun.end + 3]
        return any(rest in self.roles["trade"] for w in words for _, rest in splits(w))

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
        if shape == "present" and any(rest in self.roles["that"] for _, rest in splits(before)):
            return _Setting(fact=False)  # «هددت بأن تعلق المحادثات»
        if shape == "present" and cue.term.kind not in MISSED and cue.term.data.of != ACCORD:
            return _Setting(fact=self._today(cue.end))
        if shape == "past":
            who = self._agent(cue, noun)
            return _Setting(fact=who is not None or not self._may_be_first_person(cue, before), who=who)
        return _Setting(fact=True)

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
            if words[i] in _CLAUSE_ENDS:
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
            if i == first - 1 and any(r in self.roles["fact"] for r in rests):
                return _Setting(fact=True)
            passed = i in self.mention_at or i in self.time_at or words[i] in _LOOSE
            passed = passed or (i < first - 1 and words[i] in self.roles["title"])
            passed = passed or words[i - 1] in self.roles["title"]
            passed = passed or words[i].startswith(ARTICLE)  # «أكد الوسيط القطري تحقيق تقدم»
            passed = passed or (cue.prefix == AND and words[i] not in _CLAUSE_ENDS)  # «تجميد … ووقف الحوار»
            if not passed and not any(r in self.roles["adverb"] for r in rests):
                return _Setting(fact=False)
        return _Setting(fact=False)

    def _fronted(self, verb: int) -> Mention | None:
        """«مسقط تعلن تعليق المحادثات», «مسقط تبلغ الخرطوم …»: who declares stands right before the verb and opens the clause."""
        subject = self.mention_at.get(verb - 1)
        if subject is None or subject.kind not in _SPEAKERS or subject.as_ == "place":
            return None
        return (
            subject
            if self._opens_clause(self.page.reading.token_range(subject.start, subject.end)[0])
            else None
        )

    def _named(self, start: int, end: int) -> Mention | None:
        """The one who declares: the first person, office or government named after the verb."""
        for i in range(start, end):
            mention = self.mention_at.get(i)
            if mention is not None and mention.kind in _SPEAKERS and mention.as_ != "place":
                return mention
        return None

    def _agent(self, cue: Hit, noun: Hit) -> Mention | None:
        """The side that acts: «علّقت طهران … المحادثات»; nobody when the talks themselves or several sides are the subject."""
        declares = (
            noun.start > cue.end and noun.term.kind != "accord"
        )  # «فشل الوفدان في التوصل …»: nobody says so
        found = self._named(cue.end, noun.start) if declares else None
        return None if found is None or self._with_another(found, noun.start) else found

    def _subject_before(self, cue: Hit, noun: Hit) -> Mention | None:
        """«إيران تعلق المحادثات», «… أن طهران علقت محادثاتها»: the one side right before the verb, with none joined to it."""
        if (
            cue.term.data.shape not in ("past", "present")
            or noun.start < cue.end
            or noun.term.kind == "accord"
        ):
            return None
        subject = self.mention_at.get(cue.start - 1)
        if subject is None or cue.prefix or subject.kind not in _SPEAKERS or subject.as_ == "place":
            return None
        first = self.page.reading.token_range(subject.start, subject.end)[0]
        words, before = self.page.words, self.mention_at.get(first - 1)
        joined = before is not None and words[first].startswith(AND)
        halts = any(rest in self.roles["halts"] for w in words[cue.start : cue.end] for _, rest in splits(w))
        return subject if not joined and not halts and self._opens_clause(first) else None

    def _opens_clause(self, token: int) -> bool:
        """Nothing that may govern it stands before: it opens its sentence or clause, or a verb of being or «أن» leads to it."""
        words = self.page.words
        if token == self.page.sentences[self.page.sentence_index(token)].start:
            return True
        before = words[token - 1]
        roles = (self.roles["that"], self.roles["opens"])
        return (
            before in _CLAUSE_ENDS
            or before in _LOOSE
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
        if who is None and (side := self._subject_before(cue, noun)) is not None:
            who = _speaker(side)
        missed = noun.term.kind in (ACCORD, MEETING) and cue.term.data.of != ACCORD
        kind = "stall" if missed else cue.term.kind  # a round without result
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


def _stands(need: tuple[str, ...], words: list[str], at: int) -> bool:
    """The run of words stands at `at`, whatever proclitics its first has."""
    run = words[at : at + len(need)]
    return tuple(run[1:]) == need[1:] and any(rest == need[0] for _, rest in splits(run[0]))


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
