"""Mahdar: raw Arabic news pages in, the sourced record of a diplomatic track out.

As a library: `mahdar.times(text, published=…)` finds the time expressions of an Arabic text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mahdar.compiled import choose

if TYPE_CHECKING:
    from mahdar.annotate.times.lone import times as times

choose()

__version__ = "0.1.0"
__all__ = ["__version__", "times"]


def __getattr__(name: str) -> Any:
    """Load library functions on first use: importing the package stays quick."""
    if name == "times":
        from mahdar.annotate.times.lone import times

        return times
    raise AttributeError(f"module 'mahdar' has no attribute {name!r}")
