"""Reads the words of a refusal: whether its bearer rules something out, whom it names, and how to quote it.

A refusal says so where it begins («يرفض», «لن يوقع», «لا مفاوضات»), or of what is proposed («غير مقبول», «خط أحمر»). A denial,
a charge that is rejected, a protest at what has come about and a judgement on it rule nothing out.
"""

from __future__ import annotations

from collections.abc import Collection

from mahdar.link.asks import Ask, Reader
from mahdar.link.days import days
from mahdar.link.pages import RECKONED, LinkedPage
from mahdar.model import Evidence

#: A refusal says so among so many of its first words.
HEAD = 3
#: So near behind a verb stands what is not left or not taken up, in words; and so near before the words what ends them.
OBJECT, BEFORE = 3, 3
#: «كان» stands so many words before the perfect of what was so before.
LOOK_BEFORE = 5
#: So near behind «ثم», «قبل أن» stands that he accepts it after all, and what points to it.
TURN = 4


class _Refusal(Reader):
    """One refusal in its sentence."""

    def refusal(self) -> Ask | None:
        """What it refuses, in its own words, and not that something is so: `addressed` when another party is named in it."""
        begin = next((i for i in range(self.begin, self.stop) if self._is_word(i)), None)
        if begin is None or self._has(begin, "of_it") or not self._rules_out(begin) or self._anothers(begin):
            return None
        if self._of_the_accused(begin) or self._is_over(begin) or self._consented(begin):
            return None
        by = self._told_by_another()
        if by is None and not self._told_by_bearer(here=True):
            return None
        end, whole = self._clause_end(begin)
        addressed = any(s & self.others for _, _, s in self._named())
        if self._has(begin + 1, "at_home") and not addressed:
            return None  # «رفض البرلمان اقتراح الحكومة»
        return Ask(self.starts[begin], end, addressed, whole, by)

    def _told_by_another(self) -> str | None:
        """The other party in whose words it stands that the bearer, named in them or right before, refuses it."""
        said = self._said_in()
        speakers = self._speakers(said) if said is not None else set()
        before = self.starts[self.begin - 1] if self.begin else self.at.start
        named = any(self._sides(m) & self.own for m in self._mentions((before, self.at.end)))
        if not named or speakers & self.own:
            return None
        return min(speakers & self.others, default=None)

    def _rules_out(self, begin: int) -> bool:
        """«يرفض», «لن يوقع», «خط أحمر»; no denial, no charge rejected, nothing that was found wrong after it came about."""
        words = range(begin, self.stop)
        if any(self._has(i, role) for i in words for role in ("denies", "charges", "off_table")):
            return False
        head = range(begin, min(begin + HEAD, self.stop))
        if any(self._has(i, "declined") or self._is_barred(i) for i in head):
            return True
        offered = any(self._has(i, "offered") for i in words)
        return any(self._is_out(i, offered) for i in words)

    def _is_barred(self, i: int) -> bool:
        """«لن» with what one side grants another behind it: «لن توقع», «لا تنوي العودة إلى», «لا مفاوضات»."""
        if not self._is(i, "refuses"):
            return False
        i += 1
        while i < self.stop - 1 and self._has(i, "means_to"):
            i += 1
        return i < self.stop and self._has(i, "grants") and not self._stays(i)

    def _stays(self, i: int) -> bool:
        """«لن ننسحب من المحادثات», «لا عودة إلى الحرب»: who stays at the table, or takes up no arms, refuses nothing there."""
        behind = range(i + 1, min(i + 1 + OBJECT, self.stop))
        if self._has(i, "leaves"):
            return any(self._has(n, "at_table") for n in behind)
        return self._has(i, "returns") and any(self._has(n, r) for n in behind for r in ("hostile", "fire"))

    def _is_over(self, begin: int) -> bool:
        """«أنهى رفضه», «سبق أن رفض», «من المتوقع أن ترفض», «كان قد رفض قبل عامين»: no longer, not yet, or of old."""
        before = range(max(0, begin - BEFORE), begin)
        if any(self._has(i, role) for i in before for role in ("once", "expected")):
            return True
        if self._has(begin, "own_refusal") and any(self._has(i, "ends") for i in before):
            return True
        was = any(self._is(i, "was") for i in range(max(0, begin - LOOK_BEFORE), begin))
        return self._of_old(self.at.end if was else self._behind_subject(begin))

    def _of_old(self, end: int) -> bool:
        """Its sentence names days up to there, and all of them long past, none as the first of many: what somebody once refused."""
        told, now = self.page.times_over(self.first, end), self.page.as_of
        known = [d for t in told if (d := days(t.earliest, t.latest)) is not None]
        since = any(self._is(i, "since") for i in range(self.begin) if self.starts[i] < end)
        return (
            now is not None
            and bool(known)
            and not since
            and all(d.last < now.first - RECKONED for d in known)
        )

    def _behind_subject(self, begin: int) -> int:
        """Where a time ends that stands right behind the verb and its subject: «رفضت أرمينيا في عام 1998 الخطة»."""
        i = begin + 1
        while i < self.stop and self.page.mentions_over(self.starts[i], self.ends[i]):
            i += 1
        for n in range(i, min(i + 2, self.stop)):
            if self.page.times_over(self.starts[n], self.ends[n]):
                return self.ends[n]
            if not self._is(n, "during"):
                break
        return self.starts[begin]

    def _consented(self, begin: int) -> bool:
        """«رفضها ثم قبلها», «رفضها قبل أن يوافق عليها»: the same one accepted it after all."""
        for i in range(begin + 1, len(self.words)):
            if not (self._is(i, "turns") or (self._is(i, "that") and self._is(i - 1, "except"))):
                continue
            stop = min(i + 1 + TURN, len(self.words))
            verb = next((n for n in range(i + 1, stop) if self._accepts(n, n - i)), None)
            if verb is None or any(self._is(n, "refuses") for n in range(i + 1, verb)):
                continue
            # whoever accepts it stands before the verb, or right behind it or behind what points to it
            beside = (*range(i + 1, verb), *range(verb + 1, min(verb + 1 + OBJECT, len(self.words))))
            if all(self._side_at(n) <= self.own for n in beside if not self._is(n - 1, "during")):
                return True
        return False

    def _side_at(self, n: int) -> set[str]:
        over = self.page.mentions_over(self.starts[n], self.ends[n])
        return {s for m in over for s in self._sides(m, places=True) if s}

    def _accepts(self, n: int, behind_turn: int) -> bool:
        """«وافق عليها», «تراجع عن رفضه»; «قبلها» right behind the turn, else it is «before her»."""
        if self._is(n, "consents_it"):
            return behind_turn <= HEAD - 1
        behind = range(n + 1, min(n + 3, len(self.words)))
        return self._is(n, "consents") and any(self._has(k, "to_it") for k in behind)

    def _is_out(self, i: int, offered: bool) -> bool:
        """«خط أحمر», «غير قابل للتفاوض»; of what is proposed also «مرفوض», «غير مقبول»."""
        if i + 1 < self.stop and self._is(i, "line"):
            return self._is(i + 1, "red")
        if i + 2 < self.stop and self._is(i, "un") and self._has(i + 1, "able"):
            return self._has(i + 2, "bargained")
        unfit = self._is(i, "un") and i + 1 < self.stop and self._has(i + 1, "accepted")
        return offered and (unfit or self._has(i, "refused"))

    def _of_the_accused(self, begin: int) -> bool:
        """«اتهم الوزير الحركة بإفشالها وقال إنهم رفضوا …»: what the accused did."""
        if not begin or not self._is(begin - 1, "they"):
            return False
        return any(
            p.stance == "accuses" and p.toward in self.others and self.first <= p.start < self.at.start
            for p in self.page.annotation.positions
        )


def read_refusal(page: LinkedPage, words: Evidence, bearer: str, others: Collection[str]) -> Ask | None:
    """What the words of a refusal rule out; `None` when they refuse nothing, or not as the bearer's own."""
    return _Refusal(page, words, bearer, others, condition=False, again=False).refusal()
