"""Which process a cue is said of: the talks, a round, contacts, an accord or a meeting that stands with it in its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import AND, ARTICLE, BA, CONJUNCTIONS, KAF, LAM, splits
from mahdar.arabic.lexicon import Hit
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.signals import SignalKnowledge
from mahdar.model import Mention, TimeExpression

#: How many tokens may lie between a cue and its process: a noun stands in construct, a verb's subject may be long.
REACH = {"noun": 3, "past": 12, "present": 12, "participle": 6, "phrase": 9, "predicate": 9}
#: What a cue asks for may stand so many tokens behind its process and what belongs to that («أحرزت المفاوضات تقدما»).
NEED_REACH = 2
#: What may be said of an accord that was to be reached, and of contacts.
MISSED = frozenset({"stall", "collapse"})
#: What a side brings about by leaving them.
STALL = "stall"
#: The talks as such, and none of their rounds.
TALKS = "talks"
#: A round of the talks, which its place or its article shows to be one.
ROUND = "round"
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
#: What only a side can do to talks.
SIDED = "sided"
#: The whole of a track («مسار التفاوض»), of which no round that ends is told.
COURSE = "course"
PAIR = 2
#: How the ids of bodies that are no state or movement begin.
BODY = "org:"
#: Shapes of verbs.
VERBS = frozenset({"past", "present"})
#: «مع» or «بين» stands this close behind them.
WITH_REACH = 4
CLAUSE_ENDS = frozenset("،؛,;:.؟?!\n")
LOOSE = frozenset("،,()«»\"“”'#-–/")


class Processes:
    """The processes of one page, and what may be said of them."""

    def __init__(
        self,
        page: Page,
        times: tuple[TimeExpression, ...],
        mentions: tuple[Mention, ...],
        known: SignalKnowledge,
        party_of_word: Callable[[str], tuple[str, ...]],
    ) -> None:
        self.page = page
        self.party_of_word = party_of_word
        self.times = times
        self.roles = known.roles
        self.mention_at: dict[int, Mention] = {}
        self.time_at: set[int] = set()
        reading = page.reading
        for mention in mentions:
            for token in range(*reading.token_range(mention.start, mention.end)):
                self.mention_at[token] = mention
        for time in times:
            self.time_at.update(range(*reading.token_range(time.start, time.end)))

    def some_round(self, noun: Hit) -> bool:
        """«جولة» alone may be one of anything; «جولة جدة» and «الجولة» are one of the talks."""
        definite = self.page.words[noun.start].removeprefix(noun.prefix).startswith(ARTICLE)
        return noun.term.kind == ROUND and not definite and not self.of_a_place(noun)

    def one_round(self, cue: Hit, noun: Hit) -> bool:
        """«انسحبت من الجولة الرابعة من المحادثات»: what is left is one round, and not the talks."""
        between = self.page.words[min(cue.end, noun.end) : max(cue.start, noun.start)]
        return any(rest in self.roles["round"] for w in between for _, rest in splits(w))

    def round_of(self, noun: Hit, following: Hit | None) -> bool:
        """«الجولة الثانية من المفاوضات»: the round of the talks that are named right behind it."""
        if noun.term.kind != ROUND or self.of_a_place(noun) or following is None:
            return False
        return following.start - noun.end <= REACH["noun"]

    def of_a_place(self, noun: Hit) -> bool:
        place = self.mention_at.get(noun.end)
        return place is not None and bool(place.country)

    def one_contact(self, noun: Hit) -> bool:
        """One meeting, or «الجولة» with no word of its place, which only what is said of a meeting is said of."""
        if noun.term.kind == MEETING:
            return True
        return noun.term.kind == ROUND and not self.of_a_place(noun)

    def process(self, cue: Hit, processes: list[Hit], starts: list[int], sentence: Sentence) -> Hit | None:
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
            if bare_noun and self.joined(cue, cue.end, after.start) and self.fits(cue, after):
                return after
        if shape == "noun" or before is None:
            return None
        return before if self.joined(cue, before.end, cue.start) and self.fits(cue, before) else None

    def joined(self, cue: Hit, start: int, end: int) -> bool:
        """Nothing but names, dates and small words lies between; and, of a verb, its subject."""
        shape = cue.term.data.shape
        if end - start > REACH[shape] and not (
            shape == "noun" and cue.term.kind == STALL and self._of_a_part(start, end)
        ):
            return False
        asked = {cue.term.data.lead, *(need[0] for need in cue.term.data.needs)}
        told = (
            self._verb_of_clause(start, end) if shape in VERBS and end == cue.start and not cue.prefix else -1
        )
        return all(i == told or self.passable(i, shape != "noun", asked) for i in range(start, end))

    def _of_a_part(self, start: int, end: int) -> bool:
        """«تجميد مشاركتها في الجولة الرابعة من المحادثات»: more words lie between where a side's part in them is told."""
        if end - start > REACH["participle"]:
            return False
        attendance = self.roles["attendance"]
        return any(rest in attendance for w in self.page.words[start:end] for _, rest in splits(w))

    def _verb_of_clause(self, start: int, end: int) -> int:
        """«المحادثات التي استضافتها مسقط … تعثرت»: the verb of a clause about the talks, between them and theirs; -1 for none."""
        if end - start < PAIR or self.page.words[start] not in self.roles["relative"]:
            return -1
        return start + 1

    def passable(self, token: int, subject: bool, needed: Collection[str]) -> bool:
        if token in self.mention_at or token in self.time_at:
            return True
        word = self.page.words[token]
        if word in LOOSE or word in needed or (subject and word.startswith(ARTICLE)):
            return True  # «استأنف الوفدان الروسي والأوكراني …»
        return any(
            rest in self.roles["between"] or (subject and rest.startswith(ARTICLE))
            for _, rest in splits(word)
        )

    def fits(self, cue: Hit, noun: Hit) -> bool:
        """The cue may be said of the noun, and has the words that it asks for."""
        data, words = cue.term.data, self.page.words
        if noun.term.kind in (ACCORD, CONTACTS) and data.kind not in MISSED and data.of != ACCORD:
            return False
        if noun.term.kind == NEGOTIATORS and data.of != NEGOTIATORS:
            return False
        if data.of in OF_ITS_OWN and noun.term.kind != data.of:
            return False
        if data.of == SIDED and noun.term.kind == CONTACTS:
            return False
        if data.shape == "predicate" and (cue.prefix or words[cue.start - 1] in self.roles["led"]):
            return False  # «خرجت المفاوضات من طريق مسدود»
        if self.one_contact(noun) and data.of != MEETING:
            return False  # «تأجيل الاجتماع» is told of the contact
        if noun.term.kind == ROUND and self._within(cue, noun):
            return False  # «فشل الفريق في الجولة»
        if data.of == TALKS and any(w in self.roles["round"] for w in words[cue.end : noun.start]):
            return False  # … and so is «تأجيل الجولة الثالثة من المفاوضات»
        if data.of == COURSE and not self._course(noun):
            return False  # «انتهت المفاوضات في كمبالا» tells of a round, «انتهى مسار المفاوضات» of them all
        if data.kind == "collapse" and (data.of == COURSE or data.lead) and self._succeeded(cue, noun):
            return False
        if data.of == SIDED and self._within(cue, noun):
            return False  # «قطعت الأمل في الحوار»
        if data.shape == "participle" and not self._of_the_talks(cue, noun):
            return False
        if data.of == ACCORD and (noun.prefix or words[noun.start - 1] in self.roles["led"]):
            return False  # «أعلنت السعي إلى التوصل», «الاستعداد للتوصل»
        if data.lead and words[noun.start - 1] != data.lead:
            return False  # «عادت المحادثات إلى نقطة الصفر» tells no return to them
        if data.needs:
            first, last = min(cue.end, noun.end), max(cue.end, noun.end)
            end = last
            while end < len(words) and end - last < REACH["past"] and self.passable(end, True, ()):
                end += 1  # «انتهت المفاوضات بين مصر وإثيوبيا … دون اتفاق»
            near = range(first, min(len(words), end + NEED_REACH))
            if not any(_stands(need, words, at) for need in data.needs for at in near):
                return False
        return not (self._trade(noun) or self._with_nobody(noun) or self._of_sport(cue, noun))

    def _course(self, noun: Hit) -> bool:
        """«مسار التفاوض», «المسار بين كينيا والصومال», and no «مسار جبلي»."""
        words, at = self.page.words, noun.start
        if words[at] not in self.roles["course"]:
            return False
        following = words[at + 1] if at + 1 < len(words) else ""
        return noun.end - at > 1 or following in self.roles["course_of"] or at + 1 in self.mention_at

    def _succeeded(self, cue: Hit, noun: Hit) -> bool:
        """«انتهى مسار التفاوض … باتفاق»: in the rest of its clause stands by what it ended well."""
        words, last = self.page.words, max(cue.end, noun.end)
        for i in range(last, min(last + REACH["past"], len(words))):
            if words[i] in CLAUSE_ENDS:
                return False
            if any(cut == BA and rest in self.roles["success"] for cut, rest in splits(words[i])):
                return True
        return False

    def _of_the_talks(self, cue: Hit, noun: Hit) -> bool:
        """Right before a definite adjective stands nothing else that it may be said of: not «المحادثات … المشاريع الفاشلة»."""
        before = cue.start - 1
        word = self.page.words[before]
        if before < noun.end or before in self.mention_at or before in self.time_at:
            return True
        if word[-1:] in self.roles["relation"] or word[-2:] in self.roles["relation"]:
            return True  # «المحادثات السرية المتعثرة»
        return word in self.roles["between"] or not any(rest.startswith(ARTICLE) for _, rest in splits(word))

    def _of_sport(self, cue: Hit, noun: Hit) -> bool:
        """«مباراة القمة», «خرج المنتخب من لقاء …»."""
        if not self.one_contact(noun):
            return False
        near = self.page.words[max(0, min(cue.start, noun.start) - PAIR) : max(cue.end, noun.end)]
        return any(rest in self.roles["play"] for w in near for _, rest in splits(w))

    def _within(self, cue: Hit, noun: Hit) -> bool:
        """A preposition stands between the two: the round is where something else failed."""
        first, last = min(cue.end, noun.end), max(cue.start, noun.start)
        return noun.start > cue.end and any(w in self.roles["adverb"] for w in self.page.words[first:last])

    def with_whom(self, noun: Hit, parties: tuple[str, ...]) -> bool:
        """«خطوط الاتصال العسكرية مع سول», «… بينهما» of two that are named, and no «خطوط الاتصالات والإنترنت عن المدينة»."""
        near = self.page.words[noun.start : noun.end + WITH_REACH]
        end = next((i for i, w in enumerate(near) if w in CLAUSE_ENDS), len(near))
        among = len(parties) >= PAIR and any(w in self.roles["among"] for w in near[:end])
        return among or any(w in self.roles["with"] for w in near[:end])

    def between_two(self, noun: Hit, parties: tuple[str, ...]) -> bool:
        """An accord of politics: two sides are named, and whom it is «مع» is a known one and no body or company."""
        if sum(not p.startswith(BODY) for p in parties) < PAIR:
            return False
        words = self.page.words
        for i in range(noun.end, min(noun.end + WITH_REACH, len(words) - 1)):
            if words[i] in CLAUSE_ENDS:
                break
            if words[i] in self.roles["with"]:
                other = self.mention_at.get(i + 1)
                if other is None:
                    return bool(self.party_of_word(words[i + 1])) or words[i + 1] in self.roles["side"]
                return not (other.actor or "").startswith(BODY)
        return True

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


def _stands(need: tuple[str, ...], words: list[str], at: int) -> bool:
    """The run of words stands at `at`, whatever proclitics its first has."""
    run = words[at : at + len(need)]
    return tuple(run[1:]) == need[1:] and any(rest == need[0] for _, rest in splits(run[0]))
