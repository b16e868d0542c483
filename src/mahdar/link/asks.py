"""Reads the words of a demand or condition: whether its bearer says it, what they ask of whom, and how to quote them.

What counts is grammar. A threat asks for nothing, and neither does an «if» without the clause that says what would be
done for it; a refusal is a condition when it says until when or unless what; the one asked stands right behind the
words that ask, before the matter. The quotation runs from the words that ask to the end of their clause.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.clitics import AND, BA, FA, LAM, splits
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table
from mahdar.link.ledger import ASKS
from mahdar.link.meetings.features import lands_of_several
from mahdar.link.pages import LinkedPage
from mahdar.link.tracks import meant
from mahdar.model import Evidence, Mention, Statement

#: Longest quotation, in characters; a clause that is longer is cut at a border inside it, or not quoted.
LONGEST = 150
#: What stands before a border inside a clause must say something, in characters.
FEWEST = 30
#: … namely so many words besides names and days.
MATTER = 3
#: So near behind the verb that asks stands who is asked, in words.
ASKED_WITHIN = 6
#: So near before an act stands the word that ends it, in words.
NEAR = 4
#: How many words before an «if» its main clause is looked for.
LOOK_BACK = 30
_BORDERS = frozenset("،؛,;:.؟?!\n")
_MARKS = {'"': '"', "«": "»", "“": "”"}
_CLOSING = frozenset(_MARKS.values())
#: Ids of those who can be a side.
_SIDES = ("state:", "group:", "org:", "party:")
_OUTLET = "outlet:"
_BODY = "org:"


class Ask(NamedTuple):
    """What is asked: the place of the quotation, and whether another party stands where the one asked stands."""

    start: int
    end: int
    addressed: bool
    whole: bool  # the quotation ends with its clause
    by: str | None = None  # another party, who tells of it


class Reader:
    """One demand, condition or refusal in its sentence."""

    def __init__(
        self,
        page: LinkedPage,
        words: Evidence,
        bearer: str,
        others: Collection[str],
        condition: bool,
        again: bool,
    ) -> None:
        self.page = page
        self.condition = condition
        self.again = again
        self.at = words
        self.bearer = bearer
        #: The bearer, and the state that he holds against his rivals: its name and its officials are his.
        self.own = meant(bearer) - frozenset(others)
        #: … and the land whose sides it and another party are, which is no third of them.
        self.own_land = self.own | lands_of_several((bearer, *others))
        self.others = frozenset(others)
        self.first, self.last = page.sentence(words.start, words.end)
        tokens = tokenize(page.annotation.document.text[self.first : self.last])
        self.words = tokens.words
        self.starts = [self.first + n for n in tokens.starts]
        self.ends = [self.first + n for n in tokens.ends]
        self.begin = next((i for i, n in enumerate(self.starts) if n >= words.start), len(self.words))
        self.stop = next((i for i, n in enumerate(self.starts) if n >= words.end), len(self.words))

    def read(self) -> Ask | None:
        begin = self._asking()
        if begin is None or not self._told_by_bearer() or self._anothers(begin) or self._denied():
            return None
        addressed = self._addressed()
        if self._against_it() or (not addressed and self._of_thirds()):
            return None
        end, whole = self._clause_end(begin)
        return Ask(self.starts[begin], end, addressed, whole)

    # ------------------------------------------------------------------ does it ask?

    def _asking(self) -> int | None:
        """The token at which the asking begins; `None` for threats, bare «if» clauses, refusals without a condition."""
        first = self.begin
        while first < self.stop and (self._is(first, "before_if") or not self._is_word(first)):
            first += 1
        if first >= self.stop:
            return self.begin if self.begin < len(self.words) else None
        if self._has(first, "asks_nothing") or self._has(first, "relative"):
            return None
        if_not = self._is(first, "if_not") and self._is(first + 1, "unless")
        verb = self._has(first, "conditional") and self._bearers(first + 1)  # «رهن الوزير عودته بـ»
        if not verb and (if_not or self._is(first, "if")):
            return self._main_clause(first, if_not)
        if self._is(first, "refuses") and not self._is(first + 1, "way_out"):  # «لا بد من …»
            return self.begin if self._until(first) else None
        if self.condition and not any(
            self._has(i, r) for i in range(first, self.stop) for r in ("conditional", "unless", "if")
        ):
            return None
        return None if any(self._has(i, "lessons") for i in range(first, self.stop)) else self.begin

    def _main_clause(self, at: int, except_: bool) -> int | None:
        """«مستعدة للتخلي عن … إذا», «لن تسحب … إلا إذا»: where what would be done for it begins; «وإذا» opens a new one."""
        if self.words[at] not in _roles()["if"] | _roles()["if_not"]:
            return None
        except_ = except_ or any(self._is(i, "unless") for i in range(max(0, self.begin - 1), at + 1))
        for i in range(at - 1, max(-1, at - LOOK_BACK), -1):
            if self.words[i] in _BORDERS and i < self.begin - 1:
                return None
            if self._has(i, "willing"):
                return None if self._has(i + 1, "hostile") else i
            if except_ and (self._is(i, "refuses") or self._has(i, "declines")):
                return None if self._is(i + 1, "cannot") else i
        return None

    def _until(self, first: int) -> bool:
        """Behind the refusal stands «قبل», «دون», «إلا», «حتى», «ما لم»; it refuses no condition, and tells of no inability."""
        if self._of_asks(first + 1) or self._is(first + 1, "cannot"):
            return False
        by = _roles()["by"]
        return any(
            self._is(i, "unless") and not (self.words[i] in _roles()["before"] and self.words[i - 1] in by)
            for i in range(first + 1, self.stop - 1)
        )

    def _of_asks(self, i: int) -> bool:
        near = range(i, min(i + 3, self.stop))
        return any(
            rest in _roles()[kind]
            for n in near
            for kind in ASKS.intersection(_roles())
            for rest in self._rests(n)
        )

    # ------------------------------------------------------------------ by whom, of whom

    def _told_by_bearer(self, here: bool = False) -> bool:
        """The bearer or somebody of his side says it; or the page tells it of him by name, or a third who is no other party.

        With `here` his name in the sentence before is not enough where this one names others.
        """
        said = self._said_in()
        speakers = self._speakers(said) if said is not None else set()
        if speakers & self.own:
            return True
        named = [self._sides(m, places=True) for m in self._mentions(self._sentence)]
        if speakers:
            return any(s & self.own for s in named) and speakers.isdisjoint(self.others)
        if any(s & self.own for s in named) or not any(self._beside_the_words()):
            return True
        return not here and any(
            self._sides(m, places=True) & self.own for m in self._mentions(self._before())
        )

    def _said_in(self) -> Statement | None:
        """The statement in which its words stand."""
        return next((s for s in self.page.annotation.statements if s.start <= self.at.start < s.end), None)

    @property
    def _sentence(self) -> tuple[int, int]:
        return self.first, self.last

    def _beside_the_words(self) -> Iterator[set[str]]:
        """Whom its sentence names outside the words that ask, and no outlet that was told of it: he might be their subject."""
        for m in self._mentions(self._sentence):
            if not (self.at.start <= m.start < self.at.end) and not (m.actor or "").startswith(_OUTLET):
                yield self._sides(m, places=True)

    def _before(self) -> tuple[int, int]:
        """The sentence before."""
        return self.page.sentence(max(0, self.first - 2), max(0, self.first - 1))

    def _mentions(self, span: tuple[int, int]) -> list[Mention]:
        return self.page.mentions_over(*span)

    def _sides(self, m: Mention, places: bool = False) -> set[str]:
        """Whom a mention names; a place, where it may stand for its state («النظام في دمشق»), a people its side."""
        named = {s for s in self.page.sides_named(m.start, m.end) if s.startswith(_SIDES)}
        named = named.union(*(meant(s) for s in named))
        if places and m.country:
            named |= {f"state:{m.country}", m.actor or "", *meant(m.actor or "")}
        return named

    def _speakers(self, said: Statement) -> set[str]:
        """The sides of who speaks, as far as they are known."""
        out: set[str] = set()
        for who in said.speakers or ((said.speaker,) if said.speaker else ()):
            out.update([who.actor] if who.actor else [])
            if who.start is not None and who.end is not None:
                out |= self.page.sides_named(who.start, who.end)
        out = {s for s in out if s.startswith(_SIDES)}
        return out.union(*(meant(s) for s in out))

    def _named(self) -> Iterator[tuple[int, int, set[str]]]:
        """Whom its words name besides the bearer: first and last token, and the sides."""
        for m in self.page.mentions_over(self.at.start, self.at.end):
            sides = self._sides(m)
            if sides & self.others or (sides and self.bearer not in sides):
                yield (*self._tokens_of(m), sides)

    def _tokens_of(self, m: Mention) -> tuple[int, int]:
        covered = [i for i in range(len(self.words)) if self.starts[i] < m.end and self.ends[i] > m.start]
        return (covered[0], covered[-1] + 1) if covered else (self.begin, self.begin)

    def _against_it(self) -> bool:
        """«التحرك ضد طهران»: asked of others, against the one who is named."""
        return any(
            first > self.begin and self._has(first - 1, "against")
            for first, _, sides in self._named()
            if sides & self.others
        )

    def _of_thirds(self) -> bool:
        """«لفرض عقوبات على طهران», «المجتمع الدولي», a mere wish, or a demand where only third parties are named."""
        words = range(self.begin, self.stop)
        if self._has(self.begin, "wishes") or any(
            self._has(i, "thirds") or (self._has(i, "imposes") and not self._ended(i)) for i in words
        ):
            return True
        if self.condition:
            return False
        if self._of_its_own():
            return True
        near = [self._sides(m) for m in self._mentions(self._sentence)]
        if (
            not self.again
        ):  # a body that is named before hosts, mediates or is told of it, and is asked for nothing
            told = (self._sides(m) for m in self._mentions(self._before()))
            near += [{s for s in sides if not s.startswith(_BODY)} for sides in told]
        of_others = [s for s in near if s and self.own_land.isdisjoint(s)]
        return bool(of_others) and not any(s & self.others for s in near)

    def _of_its_own(self) -> bool:
        """«طالب الرئيس البرلمان بـ»: a body or people of his own land is asked, right behind the verb and its subject."""
        for i in range(self.begin, min(self.begin + ASKED_WITHIN, self.stop)):
            if self._has(i, "at_home"):
                return not any(s & self.others for _, _, s in self._named())
            led = any(stack in (BA, LAM) for stack, _ in splits(self.words[i]))
            if i > self.begin and led and not self._bearers(i):  # what is asked begins; not «بلغراد»
                return False
        return False

    def _ended(self, i: int) -> bool:
        """«إذا أوقفت الخرطوم قصف المدينة», «وقف استهداف الميناء»: what the other is to stop."""
        return any(self._has(n, "ends") for n in range(max(self.begin, i - NEAR), i))

    def _denied(self) -> bool:
        """«… وهو ما نفته القاهرة», «أنباء بأن …», and what one should have done («كان على …»)."""
        after = range(self.stop, min(self.stop + 6, len(self.words)))
        before = range(max(0, self.begin - 6), self.begin)
        return (
            any(self._has(i, "denies") for i in after)
            or any(self._has(i, "rumours") for i in before)
            or (self.begin > 0 and self._is(self.begin - 1, "was"))
        )

    def _anothers(self, begin: int) -> bool:
        """Somebody of another side stands right before the words, as their subject."""
        over = self.page.mentions_over(self.starts[begin - 1], self.ends[begin - 1]) if begin else []
        sides = {s for m in over for s in self._sides(m)}
        return bool(sides & self.others) and self.bearer not in sides

    def _addressed(self) -> bool:
        """Another party is the first who is named, right behind the asking words, and the matter follows or is his own act."""
        first, last, sides = next(self._named(), (0, 0, set()))
        if not sides & self.others or last >= len(self.words):
            return False
        between = range(self.begin + 1, first)
        if first <= self.begin or not all(self._passed(i) for i in between):
            return False
        if self.words[first - 1] in _roles()["duty"] or self._has(first - 1, "does"):
            return True
        while last < len(self.words) - 1 and (
            not self._is_word(last) or self.page.times_over(self.starts[last], self.ends[last])
        ):
            last += 1
        stacks = [stack for stack, _ in splits(self.words[last])]
        if self._has(last, "invited"):
            return False
        return self.words[last] in _roles()["matter"] or any(s[:1] in {BA, LAM} for s in stacks if s)

    def _passed(self, i: int) -> bool:
        """May stand between the asking words and whom they ask: the bearer, a day, a small word, what he is to do."""
        small = self._has(i, "asked") or self._has(i, "does") or not self._is_word(i)
        return small or self._bearers(i) or bool(self.page.times_over(self.starts[i], self.ends[i]))

    def _bearers(self, i: int) -> bool:
        if i >= len(self.words):
            return False
        over = self.page.mentions_over(self.starts[i], self.ends[i])
        return any(self.bearer in self._sides(m) for m in over)

    # ------------------------------------------------------------------ the quotation

    def _clause_end(self, begin: int) -> tuple[int, bool]:
        """Where the clause ends behind the words; if that is too far, at the last border inside them."""
        inside = self._open_mark(self.starts[begin])
        text = self.page.annotation.document.text
        inner = None
        for n in range(self.starts[begin], min(self.last, self.starts[begin] + LONGEST)):
            border = text[n] in _BORDERS or (inside is not None and text[n] == inside)
            if border and n >= self.at.end:
                return n, True
            if border and n - self.starts[begin] >= FEWEST and self._says_what(begin, n):
                inner = n
        if self.last - self.starts[begin] <= LONGEST:
            return self.last, True
        inner = max(filter(None, (inner, self._before_relative(begin))), default=None)
        return (inner, True) if inner is not None else (self.at.end, False)

    def _before_relative(self, begin: int) -> int | None:
        """Where the words end before the last relative clause that begins within the longest quotation."""
        stop = self.starts[begin] + LONGEST
        found = (i for i in range(begin + 1, len(self.words)) if self._is(i, "relative"))
        ends = [self.ends[i - 1] for i in found if self.starts[i] < stop]
        return max((n for n in ends if self._says_what(begin, n)), default=None)

    def _says_what(self, begin: int, end: int) -> bool:
        """The words up to a border name the matter, and not only who asks, and when: «اشترط الوزير، أمس، …»."""
        told = [i for i in range(begin, len(self.words)) if self.ends[i] <= end and self._is_word(i)]
        named = (self.page.mentions_over, self.page.times_over)
        matter = [i for i in told if not any(over(self.starts[i], self.ends[i]) for over in named)]
        return len(matter) >= MATTER

    def _open_mark(self, at: int) -> str | None:
        """The mark that closes the quotation in which a place stands."""
        open_: str | None = None
        for sign in self.page.annotation.document.text[self.first : at]:
            if open_ is not None and sign == open_:
                open_ = None
            elif open_ is None and sign in _MARKS:
                open_ = _MARKS[sign]
        return open_

    def _is_word(self, i: int) -> bool:
        return self.words[i][:1].isalnum()

    def _rests(self, i: int) -> list[str]:
        return [rest for _, rest in splits(self.words[i])]

    def _is(self, i: int, role: str) -> bool:
        """A particle, with a conjunction at most."""
        if i >= len(self.words):
            return False
        return any(rest in _roles()[role] for stack, rest in splits(self.words[i]) if stack in {"", AND, FA})

    def _has(self, i: int, role: str) -> bool:
        return i < len(self.words) and any(rest in _roles()[role] for rest in self._rests(i))


def read_ask(
    page: LinkedPage,
    words: Evidence,
    bearer: str,
    others: Collection[str],
    condition: bool = False,
    again: bool = False,
) -> Ask | None:
    """What the words (of a condition, or else a demand) ask of the `others`; `None` when nothing, or not as the bearer's own.

    `again`: in these words it was asked of them before, so that nobody who is named in the sentences
    before is taken for the one asked; in its own sentence he is («طالب إيران بالإفراج عن الأسرى»).
    """
    return Reader(page, words, bearer, others, condition, again).read()


def has_role(text: str, role: str) -> bool:
    """A word of `link/words.tsv` of that role stands in the text, with or without proclitics."""
    return any(rest in _roles()[role] for word in tokenize(text).words for _, rest in splits(word))


def says_no(text: str) -> bool:
    """The words of a refusal refuse, rather than deny that something is so."""
    return not has_role(text, "denies")


def quotable(text: str) -> str:
    """Words to be quoted: on one line, without marks of quotation of their own."""
    bare = "".join(sign for sign in text if sign not in _MARKS and sign not in _CLOSING)
    return " ".join(bare.split()).strip("".join(_BORDERS) + " ")


@lru_cache(maxsize=1)
def _roles() -> dict[str, frozenset[str]]:
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return {r["role"]: frozenset(fold(form) for form in r.list("forms")) for r in rows}
