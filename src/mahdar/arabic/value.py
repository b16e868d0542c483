"""The base of the small values that a page is read into by the hundred."""

from __future__ import annotations

from typing import Any, Self

import msgspec


class Value(msgspec.Struct, frozen=True, gc=False):
    """Frozen, compared and hashed by its fields, never part of a cycle; made in a fifth of a NamedTuple's time."""

    def _replace(self, **changes: Any) -> Self:
        """The same value with some fields changed, under the name that a NamedTuple has for it."""
        return msgspec.structs.replace(self, **changes)


def equal(one: object, other: object) -> bool:
    """`one == other` for two values of a class of ours: between two of one class the compiler of `mahdar.compiled` asks only
    whether they are the same object. This module is never compiled."""
    return one == other
