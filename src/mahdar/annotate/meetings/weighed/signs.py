"""What a sentence has, by name: the signs whose weights say whether it tells of a contact.

A sign is a short string. `u:` a word without its proclitics, or the kind of a name or a time; `b:` two of them in a
row; the others are what the meetings layer knows of a word (`n:` its noun of contact, `v:` its verb and tense, `c:` a
class, …) and what is counted in the sentence. Each sign comes with the token it stands at, to show what weighed.
`page:u:` and `page:n:` are the words and nouns of contact of the whole page, whichever sentence they stand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.arabic.clitics import plain_stem
from mahdar.arabic.memo import Memo
from mahdar.arabic.value import Value

#: The most that is counted apart: four sides are as many.
SIDES, ACTING, PERSONS = 4, 3, 3
#: So many words make a sentence long.
LONG = 40
NOBODY = -1
NUMBER = "0"
QUARTERS = 4
#: Before what is said of the page, not of the sentence.
PAGE = "page:"

Sign = str


class Around(Value, frozen=True):
    """The page around a sentence: how many sentences it has, in how many a sign of contact stands, how many name two
    sides."""

    sentences: int
    signed: int
    sided: int


def around(scenes: Sequence[Scene]) -> Around:
    """What the sentences of a page say of each other."""
    sided = [scene for scene in scenes if has_two_sides(scene)]
    return Around(len(scenes), len([scene for scene in scenes if scene.hot]), len(sided))


def has_two_sides(scene: Scene) -> bool:
    """True when the sentence names two sides, acting or not."""
    first: tuple[str, ...] = ()
    for node in scene.nodes:
        parties = node.parties
        if parties and parties != first:
            if first or len(parties) > 1:
                return True
            first = parties
    return False


def signs_of_page(scenes: Iterable[Scene]) -> set[Sign]:
    """The words and nouns of contact of a page, by which a page of sport or of markets is told from one of talks."""
    words: set[str] = set()
    nouns: set[str] = set()
    for scene in scenes:
        words.update([name for name, _ in _words(scene)])
        nouns.update([word.noun.id for word in scene.words.values() if word.noun is not None])
    return {f"{PAGE}u:{name}" for name in words} | {f"{PAGE}n:{noun}" for noun in nouns}


def signs_of(scene: Scene, page: Around) -> dict[Sign, int]:
    """The signs of a sentence of a page, each with a token it stands at (-1 for what is counted)."""
    signs: dict[Sign, int] = {}
    _add_words(scene, signs)
    _add_meanings(scene, signs)
    _add_counted(scene, signs)
    _add_placed(scene, page, signs)
    return signs


def _add_words(scene: Scene, signs: dict[Sign, int]) -> None:
    """The words in order, alone and in pairs."""
    before = ""
    for name, token in _words(scene):
        signs[f"u:{name}"] = signs[f"b:{before} {name}"] = token
        before = name


def _words(scene: Scene) -> list[tuple[str, int]]:
    """The words in order with their tokens; names and times by their kind, numbers as one, marks left out."""
    raw, nodes, whens = scene.raw, {n.start: n for n in scene.nodes}, scene.when_at
    out: list[tuple[str, int]] = []
    token = scene.start
    while token < scene.end:
        behind = token + 1
        if token in nodes:
            node = nodes[token]
            if node.prefix:
                out.append((f"+{node.prefix}", token))
            out.append((_kind(node), token))
            behind = max(node.end, behind)
        elif token in whens:
            out.append(("<time>", token))
            behind = max(whens[token].end, behind)
        elif name := _NAMES[raw[token]]:
            out.append((name, token))
        token = behind
    return out


def _name(word: str) -> str:
    """The name of a word that is part of no name or time; none of a mark."""
    return plain_stem(word) if word[:1].isalpha() else NUMBER if word[:1].isdigit() else ""


_NAMES = Memo(_name)


def _kind(node: Node) -> str:
    if node.person:
        return "<person>" if node.parties else "<someone>"
    if node.acting:
        return "<side>"
    return "<place>" if node.locative else f"<{node.mention.kind}>"


def _add_meanings(scene: Scene, signs: dict[Sign, int]) -> None:
    """What the meetings layer knows of the words."""
    for token, word in scene.words.items():
        noun, verb = word.noun, word.verb
        if noun is not None:
            signs[f"n:{noun.id}"] = signs[f"nw:{noun.what} {noun.strength}"] = token
        if verb is not None:
            signs[f"v:{verb.cls}"] = signs[f"vt:{verb.cls} {verb.tense}"] = signs[f"vw:{verb.what}"] = token
        for name in word.classes:
            signs[f"c:{name}"] = token
        if word.masdar is not None:
            signs[f"m:{word.masdar.aspect}"] = token
        if word.slot:
            signs[f"s:{word.slot}"] = token
        if word.mood is not None:
            signs[f"mood:{word.mood.status}"] = token
        if word.before is not None:
            signs[f"before:{word.before.status}"] = token
        if word.after is not None:
            signs[f"after:{word.after.status}"] = token
        if word.pred is not None:
            signs[f"pred:{word.pred.status}"] = token


def _add_counted(scene: Scene, signs: dict[Sign, int]) -> None:
    """How many sides, sides that act and persons it names; whether it is long."""
    sides: set[str] = set()
    acting: set[str] = set()
    persons = 0
    for node in scene.nodes:
        sides.update(node.parties)
        persons += node.person
        if node.acting:
            acting.update(node.parties)
    signs[f"sides:{min(SIDES, len(sides))}"] = NOBODY
    signs[f"acting:{min(ACTING, len(acting))}"] = NOBODY
    signs[f"persons:{min(PERSONS, persons)}"] = NOBODY
    if scene.end - scene.start > LONG:
        signs["long"] = NOBODY


def _add_placed(scene: Scene, page: Around, signs: dict[Sign, int]) -> None:
    """Where on the page it stands, and how many of the other sentences are of its kind, in quarters."""
    if scene.region == "title":
        signs["title"] = NOBODY
    if scene.index == 1:
        signs["lede"] = NOBODY
    if scene.index * 2 > page.sentences:
        signs["late"] = NOBODY
    others = max(1, page.sentences - 1)
    signs[f"signed:{QUARTERS * (page.signed - bool(scene.hot)) // others}"] = NOBODY
    signs[f"sided:{QUARTERS * (page.sided - has_two_sides(scene)) // others}"] = NOBODY
