"""Rules over word classes, compiled once: pattern text → tree → regular expression over class characters.

A pattern is a sequence of atoms separated by spaces: `class`, `class.d` / `class.i` (with / without the article),
`$shape`, `~w` (a proclitic), each optional with `?`, grouped with `( … | … )`, named with `name=`. Slots take the
name of their class or shape when no name is given. Every pattern is bounded: there is no repetition, so matching
takes time linear in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mahdar.annotate.times.words import BLANK, Signatures
from mahdar.arabic.value import Value
from mahdar.errors import KnowledgeError
from mahdar.knowledge.times import Rule, TimeKnowledge

_TOKEN = re.compile(r"\s*(?:(\()|(\))|(\|)|(\?)|(?:(\w+)=)?(\$\w+|~\w|\w+(?:\.[di])?|\())")


class Node(Value, frozen=True):
    """A piece of pattern: its regular expression, whether it may be empty, the characters it may begin with, and those
    that it may be all by themselves."""

    regex: str
    empty: bool
    first: frozenset[str]
    alone: frozenset[str]


class Compiled:
    """A rule ready to match. `order` is its place in the files: on equal length the earlier rule is tried first."""

    def __init__(self, rule: Rule, pattern: str, order: int, slots: dict[str, list[str]]) -> None:
        self.rule = rule
        self.order = order
        self.slots = slots  # slot → the groups that may hold it
        self.trims = "pre" in slots  # its slot `pre` is matched but is no part of the expression
        self._pattern = pattern

    _kept_regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first asked for: many rules begin with words that a page does not have."""
        if self._kept_regex is None:
            self._kept_regex = self._find_regex()
        return self._kept_regex

    def _find_regex(self) -> re.Pattern[str]:
        return re.compile(self._pattern)


class _Names:
    """The slots of one rule while it is compiled; a slot named twice (in alternatives) gets two groups."""

    def __init__(self) -> None:
        self.slots: dict[str, list[str]] = {}

    def group(self, slot: str) -> str:
        groups = self.slots.setdefault(slot, [])
        groups.append(slot if not groups else f"{slot}__{len(groups) + 1}")
        return groups[-1]


#: What may follow a character that stands by itself.
BLANKS = frozenset({BLANK, ""})

#: Classes that never need a slot unless the rule names one.
_SILENT = frozenset(
    ["of", "slash", "dash", "comma", "open", "close", "colon", "dot", "to", "article", "clock", "every", "in"]
)


class Grammar:
    """All rules of one knowledge, indexed by the class character they can begin with."""

    def __init__(self, knowledge: TimeKnowledge, signatures: Signatures) -> None:
        self._signatures = signatures
        self._shapes: dict[str, Node] = {}
        self._spliced = {f"${s.name}": s.match for s in knowledge.shapes if s.inline}
        for shape in knowledge.shapes:
            if shape.inline:
                continue
            self._shapes[shape.name] = self._compile(shape.match, shape.source.fail, None)
        self.by_first: dict[str, list[Compiled]] = {}
        self._singles: dict[str, list[Compiled]] = {}  # those that can match one character alone
        for order, rule in enumerate(knowledge.rules):
            names = _Names()
            node = self._compile(rule.match, rule.source.fail, names)
            if node.empty:
                raise rule.source.fail("the pattern may match nothing")
            compiled = Compiled(rule, node.regex, order, names.slots)
            for char in node.first:
                self.by_first.setdefault(char, []).append(compiled)
            for char in node.alone:
                self._singles.setdefault(char, []).append(compiled)
        alone = "".join(sorted(self._singles))
        longer = "".join(sorted(self.by_first))
        #: where a rule may begin: a character that is a rule by itself, or one with another class after it
        self.starters = re.compile(f"[{alone}]|[{longer}](?=[^ ])")

    def candidates(self, text: str, at: int) -> list[tuple[int, Compiled, re.Match[str]]]:
        """The rules that match at `at`, longest first, then in file order."""
        char = text[at]
        alone = text[at + 1 : at + 2] in BLANKS
        rules = (self._singles if alone else self.by_first).get(char, ())
        found = []
        for compiled in rules:
            match = compiled.regex.match(text, at)
            if match is not None:
                found.append((match.end(), compiled, match))
        if len(found) > 1:
            found.sort(key=_longest)
        return found

    # ------------------------------------------------------------------ compiling

    def _compile(self, pattern: str, fail: object, names: _Names | None) -> Node:
        for name, text in self._spliced.items():
            pattern = pattern.replace(name, text)
        tokens = list(_lex(pattern, fail))
        node, rest = self._alternatives(tokens, 0, fail, names)
        if rest != len(tokens):
            raise _failure(fail, f"unbalanced bracket in {pattern!r}")
        return node

    def _alternatives(
        self, tokens: list[tuple[str, str]], at: int, fail: object, names: _Names | None
    ) -> tuple[Node, int]:
        options: list[Node] = []
        while True:
            node, at = self._sequence(tokens, at, fail, names)
            options.append(node)
            if at < len(tokens) and tokens[at][0] == "|":
                at += 1
                continue
            break
        if len(options) == 1:
            return options[0], at
        first: frozenset[str] = frozenset().union(*(o.first for o in options))
        alone: frozenset[str] = frozenset().union(*(o.alone for o in options))
        regex = f"(?:{'|'.join(o.regex for o in options)})"
        return Node(regex, any(o.empty for o in options), first, alone), at

    def _sequence(
        self, tokens: list[tuple[str, str]], at: int, fail: object, names: _Names | None
    ) -> tuple[Node, int]:
        regex, empty, first, alone = "", True, frozenset[str](), frozenset[str]()
        while at < len(tokens) and tokens[at][0] not in {"|", ")"}:
            kind, value = tokens[at]
            at += 1
            if kind == "(":
                group = names.group(value) if value and names is not None else ""
                node, at = self._alternatives(tokens, at, fail, None if value else names)
                if at >= len(tokens) or tokens[at][0] != ")":
                    raise _failure(fail, "a bracket is not closed")
                at += 1
                node = node._replace(regex=f"(?:{node.regex})")
                if group:
                    node = node._replace(regex=f"(?P<{group}>{node.regex})")
            elif kind == "atom":
                node = self._atom(value, fail, names)
            else:
                raise _failure(fail, f"{kind!r} out of place")
            if at < len(tokens) and tokens[at][0] == "?":
                at += 1
                node = node._replace(regex=f"(?:{node.regex})?", empty=True)
            alone = (alone if node.empty else frozenset()) | (node.alone if empty else frozenset())
            if empty:
                first |= node.first
            empty = empty and node.empty
            regex += node.regex
        return Node(regex, empty, first, alone), at

    def _atom(self, value: str, fail: object, names: _Names | None) -> Node:
        name, _, atom = value.rpartition("=")
        if atom.startswith("$"):
            try:
                node = self._shapes[atom[1:]]
            except KeyError:
                raise _failure(fail, f"no shape named {atom!r}") from None
        elif atom.startswith("~"):
            chars = atom[1] + self._signatures.having(f"lone_{atom[1]}")  # «و» before digits is a word
            node = Node(f"[{chars}]", False, frozenset(chars), frozenset(chars))
        else:
            chars = self._signatures.having(atom)
            if not chars:
                raise _failure(fail, f"no word has the class {atom!r}")
            node = Node(f"[{chars}]", False, frozenset(chars), frozenset(chars))
        slot = name or re.sub(r"\.[di]$", "", atom.lstrip("$"))
        if names is None or (not name and (slot in _SILENT or atom.startswith("~"))):
            return node
        return node._replace(regex=f"(?P<{names.group(slot)}>{node.regex})")


def _longest(found: tuple[int, Compiled, object]) -> tuple[int, int]:
    return -found[0], found[1].order


def _lex(pattern: str, fail: object) -> Iterator[tuple[str, str]]:
    at = 0
    pattern = pattern.rstrip()
    while at < len(pattern):
        found = _TOKEN.match(pattern, at)
        if found is None:
            raise _failure(fail, f"cannot read the pattern at {pattern[at:]!r}")
        at = found.end()
        opened, closed, bar, maybe, name, atom = found.groups()
        if opened:
            yield "(", ""
        elif atom == "(":
            yield "(", name or ""
        elif closed:
            yield ")", ""
        elif bar:
            yield "|", ""
        elif maybe:
            yield "?", ""
        else:
            yield "atom", f"{name}={atom}" if name else atom


def _failure(fail: object, problem: str) -> KnowledgeError:
    assert callable(fail)
    error = fail(problem)
    assert isinstance(error, KnowledgeError)
    return error
