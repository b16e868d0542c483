"""Mojibake: Arabic that was read in a wrong charset and saved so («Ø§Ù„», «ÇáÓ», «ط§ظ„»), told, and undone when whole.

Every line is looked at for itself, since pages often carry a good story under a scrambled title.
"""

from __future__ import annotations

from functools import lru_cache

from mahdar.read.language import arabic_words

#: (wrong charset, right charset, what the article «al-» becomes, and what the commonest Arabic bytes become: they make
#: up at least SIGN_SHARE of a scrambled line's letters; in UTF-8 two lead bytes stand before nearly every letter).
_WAYS = (
    ("cp1252", "utf-8", "\u00d8\u00a7\u00d9", "\u00d8\u00d9"),
    ("windows-1256", "utf-8", "\u0637\u00a7\u0638", "\u0637\u0638"),
    (
        "cp1252",
        "windows-1256",
        "\u00c7\u00e1",
        "\u00c7\u00e1\u00ed\u00e4\u00e3\u00e6\u00d1\u00c9\u00ca\u00c8\u00dd\u00cf\u00d3",
    ),
)
SIGN_SHARE = 0.3
#: Function words that a whole undone text must hold; a scrambled text holds none.
FEW_WORDS = 2
LINE_SAMPLE = 400


def scrambled(text: str) -> bool:
    """Whether the text's beginning is mojibake, in whatever state."""
    return any(_shows(text[:LINE_SAMPLE], signs) for *_, signs in _WAYS)


def unscrambled(text: str) -> tuple[str, str] | None:
    """(text, note) with the scrambled lines undone, or `None` when there are none or letters were lost."""
    if not any(article in text for _, _, article, _ in _WAYS):
        return None
    lines = text.split("\n")
    undone = [_undone(line) for line in lines]
    found = {u[1] for u in undone if u}
    if not found:
        return None
    mended = "\n".join(u[0] if u else line for u, line in zip(undone, lines, strict=True))
    if arabic_words(mended) < max(FEW_WORDS, arabic_words(text) + 1):
        return None
    return mended, f"mojibake undone: {', '.join(sorted(found))}"


def _undone(line: str) -> tuple[str, str] | None:
    sample = line[:LINE_SAMPLE]
    for wrong, right, _, signs in _WAYS:
        if not _shows(sample, signs):
            continue
        table = _bytes_of(wrong)
        try:
            back = bytes(table[c] for c in line).decode(right)
        except (KeyError, UnicodeDecodeError):
            continue
        return back, f"{right} read as {wrong}"
    return None


def _shows(sample: str, signs: str) -> bool:
    letters = sum(1 for c in sample if c > "\x7f" and c.isalpha())
    return letters > 3 and sum(map(sample.count, signs)) >= SIGN_SHARE * letters


@lru_cache(maxsize=4)
def _bytes_of(charset: str) -> dict[str, int]:
    """Character → byte; bytes that the charset leaves open stand for themselves, as browsers keep them."""
    table: dict[str, int] = {}
    for byte in range(256):
        try:
            table[bytes([byte]).decode(charset)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return {**{chr(b): b for b in range(128, 256) if chr(b) not in table}, **table}
