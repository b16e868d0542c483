"""Occasions told in one list: «التقيا في جنيف في 14 يناير، وفي روما في 24 فبراير ثم في 3 مايو» are three contacts.

An item of the list is a place, a day, or both, in either order; «و», «ثم» or a comma before it begins the next. Every
item has its own day, and the list stands in one piece: another word of the sentence ends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.arabic.clitics import AND
from mahdar.arabic.value import Value
from mahdar.knowledge.meetings import CONJUNCTIONS

#: The first item stands this close behind the contact.
LIST_REACH = 24
#: Verbs of contact that several occasions may be told with.
MEETS = frozenset({"meet", "with", "light"})


class Item(Value, frozen=True):
    """One occasion of a list."""

    place: Node | None
    day: When | None


def listed(contact: Contact) -> list[Contact]:
    """One contact for each item of the list behind it; [] when there is none."""
    if contact.when is None or contact.what not in ("meeting", "talks", "summit"):
        return []
    several = _are_several(contact)
    by_verb = contact.verb is not None and contact.verb.cls in MEETS
    if not (several or by_verb):
        return []
    items = _items_behind(contact)
    if len(items) < 2 or any(i.day is None for i in items):
        return []
    if len({(i.day.time.earliest, i.day.time.latest) for i in items if i.day is not None}) < len(items):
        return []
    if not (several or _counted(contact) or all(i.place is not None for i in items[1:])):
        return []  # «اجتمعا الاثنين والثلاثاء»: one of two days
    out = []
    place = contact.place
    for item in items:
        place = item.place or place
        places = [place] if place is not None else []
        out.append(
            replace(
                contact,
                place=place,
                places=places,
                when=item.day,
                evidence=list(contact.evidence),
                another=True,
            )
        )
    return out


def _are_several(contact: Contact) -> bool:
    """«اجتماعات», «ثلاث جولات من المفاوضات»; «محادثات» alone are one."""
    noun, first = contact.noun, contact.scene.word(contact.start)
    rounds = first is not None and first.noun is not None and first.noun.id == TOUR
    return noun is not None and noun.number != "singular" and (noun.what != "talks" or rounds)


def _counted(contact: Contact) -> bool:
    """«التقيا ثلاث مرات»."""
    scene = contact.scene
    return any(
        scene.has(t, "times-over") for t in range(contact.end, min(scene.end, contact.end + LIST_REACH))
    )


def _items_behind(contact: Contact) -> list[Item]:
    """The first list of two items or more behind the contact, with no other clause between."""
    scene, token = contact.scene, contact.end
    items: list[Item] = []
    while token < min(scene.end, contact.end + LIST_REACH):
        word = scene.word(token)
        opens = scene.has(token, "colon")
        if word is not None and (
            ("hard-border" in word.classes and not opens) or "that-clause" in word.classes
        ):
            break
        if word is not None and word.verb is not None and token != contact.carrier:
            break
        items = _items_from(scene, token)
        if len(items) > 1:
            return items
        name = scene.node_at.get(token) or scene.when_at.get(token)
        token = name.end if name is not None else token + 1
    return []


def _items_from(scene: Scene, token: int) -> list[Item]:
    """The items of the list that begins at this token."""
    items: list[Item] = []
    place: Node | None = None
    day: When | None = None
    for mark, joined in _marks(scene, token):
        taken = place if isinstance(mark, Node) else day
        if joined and (taken or day) is not None:
            items.append(Item(place, day))
            place = day = None
        elif taken is not None:
            break  # «في الرياض في السعودية»: no list of ours
        if isinstance(mark, Node):
            place = mark
        else:
            day = mark
    if place is not None or day is not None:
        items.append(Item(place, day))
    return items


def _marks(scene: Scene, token: int) -> Iterator[tuple[Node | When, bool]]:
    """Places and days from the token on while nothing but what joins them stands between; each with whether it is joined."""
    joined = False
    while token < scene.end:
        node, when = scene.node_at.get(token), scene.when_at.get(token)
        word = scene.word(token)
        if node is not None and node.locative:
            yield node, joined or node.prefix[:1] in tuple(CONJUNCTIONS)
            token, joined = node.end, False
        elif when is not None and usable(scene, when):
            yield when, joined or scene.raw[token][:1] in CONJUNCTIONS
            token, joined = when.end, False
        elif word is not None and word.classes & {"in", "comma", "then", "capital", "capital-city"}:
            joined = joined or bool(word.classes & {"comma", "then"}) or scene.raw[token].startswith(AND)
            token += 1
        elif scene.raw[token] in CONJUNCTIONS:
            joined, token = True, token + 1
        else:
            return
