"""Pages take turns in the rooms of a layer.

A layer is thousands of small rules, more code than a processor's cache holds. A layer written as a generator yields at
the doors of its rooms; a batch of pages then goes through each room together before the next one is entered, and what
the room needs is fetched once a batch. No page sees another.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeVar

T = TypeVar("T")

#: A page on its way through a layer; what the layer found is its return value.
Turns = Generator[None, None, T]


def in_turns(pages: Iterable[Turns[T]]) -> list[T]:
    """What the layer found on each page, in their order, the pages going from room to room together."""
    found: dict[int, T] = {}
    waiting = [*enumerate(pages)]
    while waiting:
        further = []
        for number, page in waiting:
            try:
                next(page)
            except StopIteration as end:
                found[number] = end.value
            else:
                further.append((number, page))
        waiting = further
    return [found[number] for number in sorted(found)]


def alone(page: Turns[T]) -> T:
    """What the layer found on one page."""
    return in_turns([page])[0]
