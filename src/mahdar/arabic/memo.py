"""What has been worked out of a word, remembered for the next time it is met: the words of news repeat."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")

#: A month of news has about a hundred thousand words. All are forgotten at once when there are more, so that memory
#: stays flat.
LIMIT = 120_000
#: Longer runs of letters are no words that come again.
LONGEST = 40


class Memo(dict[str, V]):
    """Word → what `work_out` makes of it, worked out when first asked for."""

    def __init__(self, work_out: Callable[[str], V]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> V:
        value = self._work_out(word)
        if len(word) <= LONGEST:
            if len(self) >= LIMIT:
                self.clear()
            self[word] = value
        return value
