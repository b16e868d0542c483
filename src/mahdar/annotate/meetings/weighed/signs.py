"""What a sentence has, by name: the signs whose weights say whether it tells of a contact.

A sign is a short string. `u:` a word without its proclitics, or the kind of a name or a time; `b:` two of them in a
row; the others are what the meetings layer knows of a word (`n:` its noun of contact, `v:` its verb and tense, `c:` a
class, …) and what is counted in the sentence. Each sign comes with the token it stands at, to show what weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.arabic.clitics import plain_stem
from mahdar.arabic.value import Value
from mahdar.knowledge.meetings import Word

#: The most that is counted apart: four sides are as many.
SIDES, ACTING, PERSONS = 4, 3, 3
#: So many words make a sentence long.
LONG = 40
NOBODY = -1
QUARTERS = 4

Sign = tuple[str, int]


class Around(Value, frozen=True):
    """The page around a sentence: how many sentences it has, in how many a sign of contact stands, how many name two
    sides."""

    sentences: int
    signed: int
    sided: int


def around(scenes: Sequence[Scene]) -> Around:
    """What the sentences of a page say of each other."""
    return Around(len(scenes), sum(bool(s.hot) for s in scenes), sum(map(has_two_sides, scenes)))


def has_two_sides(scene: Scene) -> bool:
    """True when the sentence names two sides, acting or not."""
    return len({p for n in scene.nodes for p in n.parties}) > 1


def signs_of(scene: Scene, page: Around) -> Iterator[Sign]:
    """The signs of a sentence of a page, each with its token (-1 for what is counted)."""
    yield from _of_words(scene)
    yield from _of_meanings(scene)
    yield from _counted(scene)
    yield from _placed(scene, page)


def _of_words(scene: Scene) -> Iterator[Sign]:
    before: str | None = None
    for name, token in _written(scene):
        yield f"u:{name}", token
        if before is not None:
            yield f"b:{before} {name}", token
        before = name


def _written(scene: Scene) -> Iterator[Sign]:
    """The words in order; names and times by their kind, numbers as one, marks left out."""
    nodes = {n.start: n for n in scene.nodes}
    token = scene.start
    while token < scene.end:
        node, when = nodes.get(token), scene.when_at.get(token)
        if node is not None:
            if node.prefix:
                yield f"+{node.prefix}", token
            yield _kind(node), token
            token = max(node.end, token + 1)
            continue
        if when is not None:
            yield "<time>", token
            token = max(when.end, token + 1)
            continue
        word = scene.raw[token]
        if word[:1].isdigit():
            yield "0", token
        elif word[:1].isalpha():
            yield plain_stem(word), token
        token += 1


def _kind(node: Node) -> str:
    if node.person:
        return "<person>" if node.parties else "<someone>"
    if node.acting:
        return "<side>"
    return "<place>" if node.locative else f"<{node.mention.kind}>"


def _of_meanings(scene: Scene) -> Iterator[Sign]:
    for token, word in scene.words.items():
        if word.noun is not None:
            yield f"n:{word.noun.id}", token
            yield f"nw:{word.noun.what} {word.noun.strength}", token
        if word.verb is not None:
            yield f"v:{word.verb.cls}", token
            yield f"vt:{word.verb.cls} {word.verb.tense}", token
            yield f"vw:{word.verb.what}", token
        for name in word.classes:
            yield f"c:{name}", token
        if word.masdar is not None:
            yield f"m:{word.masdar.aspect}", token
        if word.slot:
            yield f"s:{word.slot}", token
        for place, status in _cues(word):
            yield f"{place}:{status}", token


def _cues(word: Word) -> Iterator[tuple[str, str]]:
    for place, cue in (
        ("mood", word.mood),
        ("before", word.before),
        ("after", word.after),
        ("pred", word.pred),
    ):
        if cue is not None:
            yield place, cue.status


def _counted(scene: Scene) -> Iterator[Sign]:
    sides = {p for n in scene.nodes for p in n.parties}
    acting = {p for n in scene.nodes if n.acting for p in n.parties}
    yield f"sides:{min(SIDES, len(sides))}", NOBODY
    yield f"acting:{min(ACTING, len(acting))}", NOBODY
    yield f"persons:{min(PERSONS, sum(n.person for n in scene.nodes))}", NOBODY
    if scene.end - scene.start > LONG:
        yield "long", NOBODY


def _placed(scene: Scene, page: Around) -> Iterator[Sign]:
    """Where on the page it stands, and how many of the other sentences are of its kind, in quarters."""
    if scene.region == "title":
        yield "title", NOBODY
    if scene.index == 1:
        yield "lede", NOBODY
    if scene.index * 2 > page.sentences:
        yield "late", NOBODY
    others = max(1, page.sentences - 1)
    yield f"signed:{QUARTERS * (page.signed - bool(scene.hot)) // others}", NOBODY
    yield f"sided:{QUARTERS * (page.sided - has_two_sides(scene)) // others}", NOBODY
