"""Reads the words of a refusal: whether its bearer rules something out, whom it names, and how to quote it.

A refusal says so where it begins («يرفض», «لن يوقع», «لا مفاوضات»), or of what is proposed («غير مقبول», «خط أحمر»). A denial,
a charge that is rejected, a protest at what has come about and a judgement on it rule nothing out.
"""

from __future__ import annotations

from collections.abc import Collection

from mahdar.link.asks import Ask, Reader
from mahdar.link.pages import LinkedPage
from mahdar.model import Evidence

#: A refusal says so among so many of its first words.
HEAD = 3


class _Refusal(Reader):
    """One refusal in its sentence."""

    def refusal(self) -> Ask | None:
        """What it refuses, in its own words, and not that something is so: `addressed` when another party is named in it."""
        begin = next((i for i in range(self.begin, self.stop) if self._is_word(i)), None)
        if begin is None or self._has(begin, "of_it") or not self._rules_out(begin) or self._anothers(begin):
            return None
        if self._of_the_accused(begin):
            return None
        by = self._told_by_another()
        if by is None and not self._told_by_bearer(here=True):
            return None
        end, whole = self._clause_end(begin)
        addressed = any(s & self.others for _, _, s in self._named())
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
        if any(self._has(i, role) for i in words for role in ("denies", "charges")):
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
        return i < self.stop and self._has(i, "grants")

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
