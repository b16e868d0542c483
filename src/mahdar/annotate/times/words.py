"""Tokens → one string of class characters, on which the rules are matched.

Each word that the time tables know becomes one character that stands for its *signature*: the set of its classes,
and whether it carries the article. Proclitics become characters of their own before it. Runs of other words
become one blank. So a rule over classes is a short regular expression over a short string.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress

from mahdar.arabic.clitics import splits, stacks
from mahdar.arabic.value import Value
from mahdar.knowledge.times import Sense, TimeKnowledge

BLANK = " "
#: Classes that never end an expression: without another class after them they are left out.
LINKS = frozenset(
    [
        "of",
        "from",
        "in",
        "to",
        "between",
        "every",
        "within",
        "lone_w",
        "lone_b",
        "lone_l",
        "this",
        "that",
        "like",
        "at",
    ]
)
#: Whole numbers below this are known as numbers (years among them); above it only hundreds, which count years.
NUMBERS = 2201
_FIRST_SIGNATURE = 0xE000
#: One-byte characters that mean nothing to a regular expression and are no proclitic's.
SIGNS = "".join(chr(c) for c in (*range(0x21, 0x7F), *range(0xA1, 0x100)) if chr(c) not in r"wfblk[]\^-&~|#")
_ATOM = re.compile(r"[\w]+(?:\.[di])?")


class Known(Value, frozen=True):
    """What is known of one written word."""

    prefix: str  # proclitic characters, article excluded
    cut: int  # folded letters of the proclitics that do not belong to an expression
    char: str  # signature character, or "" when the word only begins phrases
    senses: tuple[Sense, ...]
    definite: bool
    phrases: tuple[tuple[tuple[str, ...], str, tuple[Sense, ...]], ...]
    number: int | None = None
    link: bool = False  # a sign or preposition, which means something only before another time word
    seconds: frozenset[str] = frozenset()  # the second words of the phrases


class Item(Value, frozen=True):
    """One class character's words: tokens `[start, end)`, letters to cut, senses."""

    start: int
    end: int
    cut: int
    senses: tuple[Sense, ...]
    definite: bool
    number: int | None


#: Stands in the table for a written form that no page has shown yet.
UNREAD = Known("", 0, "", (), False, ())


class Line(Value, frozen=True):
    """A page as class characters; `items[i]` belongs to `text[i]` (None for blanks and proclitics)."""

    text: str
    items: list[Item | None]


class Signatures:
    """Hands out one character per set of classes and definiteness, and answers which characters a class has.

    Only what the rules ask for tells signatures apart, so that one byte is enough for nearly all of them (regular
    expressions over single bytes compile ten times as fast).
    """

    def __init__(self, asked: frozenset[str]) -> None:
        """`asked`: the classes that rules name, with `.d` or `.i` where they care for the article."""
        self._asked = frozenset(a.partition(".")[0] for a in asked)
        self._defined = frozenset(a.partition(".")[0] for a in asked if "." in a)
        self._chars: dict[tuple[frozenset[str], bool | None], str] = {}
        self._by_class: dict[str, set[str]] = {}

    def of(self, kinds: frozenset[str], definite: bool) -> str:
        """The character of a word with these classes; "" when no rule asks for any of them."""
        kinds &= self._asked
        if not kinds:
            return ""
        key = (kinds, definite if kinds & self._defined else None)
        char = self._chars.get(key)
        if char is None:
            number = len(self._chars)
            char = self._chars[key] = SIGNS[number] if number < len(SIGNS) else chr(_FIRST_SIGNATURE + number)
            for kind in kinds:
                self._by_class.setdefault(kind, set()).add(char)
                self._by_class.setdefault(f"{kind}.{'d' if definite else 'i'}", set()).add(char)
        return char

    def having(self, kind: str) -> str:
        """The characters of all signatures that hold `kind` (`kind.d`, `kind.i`: with, without the article)."""
        return "".join(sorted(self._by_class.get(kind, ())))


class Vocabulary:
    """The words of one `TimeKnowledge`, analysed once per spelling."""

    def __init__(self, knowledge: TimeKnowledge) -> None:
        self.knowledge = knowledge
        self.signatures = Signatures(asked_classes(knowledge))
        for word, senses in knowledge.words.items():
            bare = knowledge.words.get(word.removeprefix(knowledge.articles[0]))
            if bare and bare is not senses:  # «اليوم» is «today», and «the day»
                self.signatures.of(self._kinds(senses, False, "") | self._kinds(bare, True, ""), True)
            for definite in (False, True):
                kinds = self._kinds(senses, definite, "")
                if kinds:
                    self.signatures.of(kinds, definite)
        for listed in knowledge.phrases.values():
            for _, senses in listed:
                self.signatures.of(classes(senses), False)
        for kind in set(self.knowledge.signs.values()):
            self.signatures.of(frozenset([kind]), False)
        for value in (*range(61), 99, 100, 1000, 1400, 1900, 3000):  # one of each kind of number
            self._digits(str(value))
            self._digits(f"{value:02d}")
        self.signatures.of(frozenset(["bignum"]), False)
        self._known: dict[str, Known | None] = dict.fromkeys(self._written(), UNREAD)

    # ------------------------------------------------------------------ one word

    def known(self, word: str) -> Known | None:
        """The analysis of a folded word, or None when the time tables do not know it."""
        info = self._known.get(word)
        if info is UNREAD:
            info = self._known[word] = self._analyse(word)
        return info

    def _written(self) -> Iterator[str]:
        """Every form in which a known word may stand: under each stack of proclitics, and the numbers.

        A page is looked up in this table alone: most of its words miss, and a miss in a small table is cheap.
        """
        knowledge = self.knowledge
        article, lam = knowledge.articles[0], knowledge.to_stacks[0]
        legal = [
            s
            for s in stacks()
            if all(c in knowledge.proclitics for c in s.removesuffix(article).removesuffix(lam + lam))
        ]
        for word in (*knowledge.words, *knowledge.phrases):
            yield word
            if len(word) < 2:
                continue
            yield from [stack + word for stack in legal]
            if word.startswith(article):  # ل + ال is written لل
                yield from [
                    s + lam + word[len(article) :] for s in legal if s.endswith(lam) and s[-2:] != lam + lam
                ]
        yield from knowledge.signs
        yield from map(str, range(NUMBERS))
        yield from (f"{value:02d}" for value in range(10))
        yield from map(str, range(NUMBERS, 10_000, 100))

    def _analyse(self, word: str) -> Known | None:
        if word.isdigit() and word.isascii():
            char, senses = self._digits(word)
            return Known("", 0, char, senses, False, (), int(word) if len(word) < 10 else None)
        kind = self.knowledge.signs.get(word)
        if kind:
            sign = self.signatures.of(frozenset([kind]), False)
            return Known("", 0, sign, (), False, (), link=kind != "close")
        words, phrases = self.knowledge.words, self.knowledge.phrases
        found: Known | None = None
        for stack, rest in splits(word):
            if rest not in words and rest not in phrases:
                continue
            definite = stack.endswith(self.knowledge.articles)
            outer = stack[:-2] if definite else stack
            if any(c not in self.knowledge.proclitics for c in outer):
                continue
            listed = () if definite else phrases.get(rest, ())
            senses = words.get(rest, ())
            kinds = self._kinds(senses, definite, outer)
            bare = words.get(rest.removeprefix(self.knowledge.articles[0]), ()) if senses else ()
            if bare and bare is not senses:
                definite = True
                kinds |= self._kinds(bare, True, outer)
                senses += bare
            if not kinds and not listed:
                continue
            prefix = "".join(self.knowledge.proclitics[c] for c in outer)
            if stack.endswith(self.knowledge.articles[1]):
                prefix += self.knowledge.proclitics[stack[-1]]
            known = Known(
                prefix,
                len(outer),
                self.signatures.of(kinds, definite) if kinds else "",
                tuple(s for s in senses if s.kind in kinds and ("def" not in s.flags or definite)),
                definite,
                tuple((r, self.signatures.of(classes(f), False), f) for r, f in listed),
            )
            if found is None:
                found = known
            elif not found.char and known.cut == found.cut:
                # «الجمعة» alone is a weekday, and it begins «الجمعة العظيمة»
                found = known._replace(phrases=found.phrases + known.phrases)
            if found.char:
                break
        if found is None:
            return None
        link = bool(found.senses) and not found.phrases and all(s.kind in LINKS for s in found.senses)
        return found._replace(link=link, seconds=frozenset(rest[0] for rest, _, _ in found.phrases))

    @staticmethod
    def _kinds(senses: tuple[Sense, ...], definite: bool, outer: str) -> frozenset[str]:
        found = [
            s
            for s in senses
            if not ("def" in s.flags and not definite)
            and not ("noprefix" in s.flags and (outer or definite))
            and not ("noproclitic" in s.flags and outer)
        ]
        named = definite and any(s.kind == "weekday" for s in found)
        return classes(s for s in found if not (named and s.kind == "n_one"))  # «الأحد» is no «one»

    def _digits(self, word: str) -> tuple[str, tuple[Sense, ...]]:
        kinds = {"num"}
        value = int(word) if len(word) < 10 else -1
        if value < 0 or len(word) > 4:
            return self.signatures.of(frozenset(["bignum"]), False), ()
        if len(word) <= 2:
            for limit, kind in ((31, "num31"), (12, "num12"), (24, "num24"), (59, "num59")):
                if value <= limit and (value or kind in {"num24", "num59"}):
                    kinds.add(kind)
            kinds.add("num2d" if len(word) == 2 else "num1d")
        if len(word) == 3:
            kinds.add("num3d")
        if len(word) == 4:
            kinds.add("num4d")
            if 1300 <= value <= 1499:
                kinds.add("hijriyear")
            if 1500 <= value <= 2199:
                kinds.add("year4")
        return self.signatures.of(frozenset(kinds), False), ()

    # ------------------------------------------------------------------ a page

    def line(self, words: list[str]) -> Line:
        """The words of a page as class characters."""
        known = self.known
        found = list(map(self._known.get, words))
        chars: list[str] = []
        items: list[Item | None] = []
        stop = 0
        found.append(None)
        for i, info in compress(enumerate(found), found):
            if info is UNREAD:
                info = known(words[i])
            if info is None:
                continue
            if (info.link and found[i + 1] is None) or i < stop:
                continue
            char, end, senses = info.char, i + 1, info.senses
            if info.phrases and i + 1 < len(words) and words[i + 1] in info.seconds:
                for rest, phrase_char, phrase_senses in info.phrases:
                    last = i + 1 + len(rest)
                    if tuple(words[i + 1 : last]) == rest:
                        char, end, senses = phrase_char, last, phrase_senses
                        break
            if not char:
                continue
            if stop != i and chars:
                chars.append(BLANK)
                items.append(None)
            for proclitic in info.prefix:
                chars.append(proclitic)
                items.append(None)
            chars.append(char)
            items.append(Item(i, end, info.cut, senses, info.definite, info.number))
            stop = end
        return Line("".join(chars), items)


def asked_classes(knowledge: TimeKnowledge) -> frozenset[str]:
    """Every class name that a rule or shape mentions (slot names among them do no harm)."""
    patterns = [r.match for r in knowledge.rules] + [s.match for s in knowledge.shapes]
    lone = {f"lone_{letter}" for letter in knowledge.proclitics.values()}
    return frozenset(atom for pattern in patterns for atom in _ATOM.findall(pattern)) | lone


def classes(senses: Iterable[Sense]) -> frozenset[str]:
    """The classes of senses: `unit`, and with the id `unit_month`, so that a rule can ask for either."""
    out = set()
    for sense in senses:
        out.add(sense.kind)
        if sense.id.isalpha():
            out.add(f"{sense.kind}_{sense.id}")
    return frozenset(out)
