"""What a page says of how a contact stands, by name: the signs that `weighed` adds up.

A sign is a short string; each comes with the token it stands at, to show what weighed (-1 for what is of no word).
Signs of the whole contact: what the rules read and how firmly, where its places stand, on which side of the page its
days lie. Those of a place have `*`, those of its first place `1`, before them: what tells of it, its tense and time,
every evidence, the words near it and what this layer knows of them (`<` left of it, `>` right of it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from mahdar.annotate.meetings.account import Report, aspect_of
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.meetings.status.governing import behind, inherited, time_of
from mahdar.annotate.page import Page
from mahdar.arabic.clitics import plain_stem
from mahdar.knowledge.forms import is_future, is_imperfect
from mahdar.knowledge.meetings import Word

NOWHERE = -1
#: So many words to each side of a place are looked at, a name or time counting as one.
NEAR = 6
#: So many places of a contact are read.
PLACES = 6
#: The most that is counted apart.
MOST, MOST_PLACES = 3, 4
LEDE, TOP = 1, 3
#: How long before the page a day lies: the last that is told as of a day, of a week, of a time of the news.
AGES = ((1, "day"), (7, "week"), (60, "news"))
#: What is known of a place, each a sign by its name.
TRAITS = (
    "ahead", "gone", "older", "former", "this", "resumes", "several", "since", "runs_since", "at_margin", "ends", "coming",
    "follows", "round", "another", "implied", "lasted", "attended", "stops", "dual", "group", "tried", "between", "joined",
    "topic", "reason", "days", "until", "begun", "place", "definite", "masdar",
)  # fmt: skip

Sign = tuple[str, int]


def signs_of(report: Report, read: str, evidence: Evidence | None, page: Page) -> Iterator[Sign]:
    """The signs of a contact whose status the rules read as `read`, from `evidence`."""
    contacts = report.contacts
    yield from _of_all(report, read, evidence, page)
    for sign, token in _of_place(contacts[0], page):
        yield f"1{sign}", token
    for contact in contacts[:PLACES]:
        for sign, token in _of_place(contact, page):
            yield f"*{sign}", token


def _of_all(report: Report, read: str, evidence: Evidence | None, page: Page) -> Iterator[Sign]:
    contacts = report.contacts
    first = min(MOST_PLACES, min(c.scene.index for c in contacts))
    firmly = evidence.weight if evidence is not None else 0
    yield f"read:{read}", NOWHERE
    yield f"read:{read} {firmly}", NOWHERE
    for name, value in (("main", int(report.main)), ("first", first)):
        yield f"{name}:{value}", NOWHERE
        yield f"read:{read} {name}:{value}", NOWHERE
    yield f"places:{min(MOST_PLACES, len(contacts))}", NOWHERE
    if any(c.title for c in contacts):
        yield "in-title", NOWHERE
    most: dict[str, int] = {}
    for contact in contacts:
        for e in contact.evidence:
            most[e.status] = max(most.get(e.status, 0), e.weight)
            yield f"{e.status} {e.weight} {_where(contact)}", e.start
            yield f"{e.status} by:{plain_stem(contact.scene.raw[e.start])}", e.start
    for status, weight in most.items():
        yield f"most:{status} {weight}", NOWHERE
        yield f"read:{read} most:{status} {weight}", NOWHERE
    yield f"told:{min(MOST, len(most))}", NOWHERE
    days = {_side_of_page(c.when, page): c.when.start for c in contacts if c.when is not None}
    for side, token in (days or {"none": NOWHERE}).items():
        yield f"day:{side}", token
        yield f"read:{read} day:{side}", token
    for what in sorted({c.what for c in contacts}):
        yield f"read:{read} what:{what}", NOWHERE


def _where(contact: Contact) -> str:
    if contact.title:
        return "title"
    index = contact.scene.index
    return "lede" if index <= LEDE else "top" if index <= TOP else "body"


def _side_of_page(when: When | None, page: Page) -> str:
    """Where the day of a contact lies, seen from that of its page."""
    if when is None:
        return "none"
    first, last = when.time.earliest, when.time.latest
    if first is None and last is None:
        return "vague"
    if page.earliest is None or page.latest is None:
        return "no-page"
    begin, end = page.earliest.isoformat(), page.latest.isoformat()
    if first is not None and first > end:
        return "after"
    if last is not None and last < begin:
        age = page.earliest - date.fromisoformat(last)
        return "before-" + next((name for most, name in AGES if age <= timedelta(most)), "long")
    if first is not None and first >= begin:
        return "on" if last is not None and last <= end else "from"
    return "up-to" if last is not None and last <= end else "around"


def _of_place(contact: Contact, page: Page) -> Iterator[Sign]:
    scene, at = contact.scene, contact.start
    yield f"what:{contact.what}", at
    yield f"strength:{contact.strength}", at
    yield from _of_head(contact)
    for trait in TRAITS:
        if getattr(contact, trait):
            yield trait, at
    when = contact.when
    yield f"day:{_side_of_page(when, page)}", when.start if when is not None else at
    if when is not None:
        yield "day:" + ("before-it" if when.start < at else "behind-it"), when.start
        yield f"day-by:{when.time.rule}", when.start
    verb = contact.carrier if contact.verb is None and contact.carrier is not None else at
    yield f"time:{time_of(scene, at)}", at
    yield f"verb-time:{time_of(scene, verb)}", verb
    yield f"hangs:{inherited(scene, verb)}", verb
    yield f"sentence:{behind(scene, scene.start)}", at
    yield f"in:{_where(contact)}", at
    if scene.question:
        yield "asked", at
    yield f"sides:{min(MOST, len(contact.party_ids()))}", at
    yield f"members:{min(MOST, len(contact.members))}", at
    for e in contact.evidence:
        yield f"e:{e.status}", e.start
        yield f"e:{e.status} {e.weight}", e.start
    if not contact.evidence:
        yield "e:none", at
    yield from _near(contact)


def _of_head(contact: Contact) -> Iterator[Sign]:
    """Of the noun, verb and carrier that tell of it."""
    at, noun, verb, carrier = contact.start, contact.noun, contact.verb, contact.carrier_verb
    if noun is not None:
        yield f"n:{noun.id}", at
        yield f"number:{noun.number}", at
        yield f"with:{noun.prefix}", at
        if noun.suffix:
            yield "owned", at
    if verb is not None:
        yield f"v:{verb.cls} {verb.tense}", at
        yield f"v:{verb.tense}", at
    if carrier is not None and contact.carrier is not None:
        yield f"by:{carrier.cls} {carrier.tense}", contact.carrier
        yield f"by:{carrier.aspect} {carrier.tense}", contact.carrier
    yield f"aspect:{aspect_of(contact)}", at


def _near(contact: Contact) -> Iterator[Sign]:
    for side, tokens in (("<", _left(contact)), (">", _right(contact))):
        for step, token in enumerate(tokens):
            kind = _kind(contact.scene, token)
            names = (f"<{kind}>",) if kind else _of_word(contact.scene, token)
            for name in names:
                yield f"{side}{name}", token
                if step == 0 and name[0] in "<u":
                    yield f"{side}{side}{name}", token


def _left(contact: Contact) -> Iterator[int]:
    """The words left of it, nearest first; of a name or time its first."""
    scene, token = contact.scene, contact.start
    for _ in range(NEAR):
        token = min(scene.span_ending.get(token, token - 1), token - 1)
        if token < scene.start:
            return
        yield token


def _right(contact: Contact) -> Iterator[int]:
    scene, token = contact.scene, contact.end
    for _ in range(NEAR):
        if token >= scene.end:
            return
        yield token
        node, when = scene.node_at.get(token), scene.when_at.get(token)
        token = max(token + 1, node.end if node is not None else 0, when.end if when is not None else 0)


def _kind(scene: Scene, token: int) -> str:
    node = scene.node_at.get(token)
    if node is not None:
        return "person" if node.person else "place" if node.locative else node.mention.kind
    return "time" if token in scene.when_at else ""


def _of_word(scene: Scene, token: int) -> Iterator[str]:
    written, word = scene.raw[token], scene.word(token)
    if written[:1].isdigit():
        yield "u:0"
    elif written[:1].isalpha():
        yield f"u:{plain_stem(written)}"
        if is_future(written):
            yield "future"
        if is_imperfect(written):
            yield "imperfect"
    if word is not None:
        yield from _of_meaning(word)


def _of_meaning(word: Word) -> Iterator[str]:
    for name in sorted(word.classes):
        yield f"c:{name}"
    if word.verb is not None:
        yield f"v:{word.verb.cls} {word.verb.tense}"
        yield f"v:{word.verb.tense}"
    if word.masdar is not None:
        yield "m"
    cues = (("mood", word.mood), ("before", word.before), ("after", word.after), ("pred", word.pred))
    for place, cue in cues:
        if cue is not None:
            yield f"{place}:{cue.status}"


def unique(signs: Iterable[Sign]) -> dict[str, int]:
    """Each sign once, with the token at which it stands first."""
    out: dict[str, int] = {}
    for sign, token in signs:
        out.setdefault(sign, token)
    return out
