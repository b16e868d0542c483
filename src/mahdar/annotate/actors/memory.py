"""Document memory: a full name seen once licenses its surname for the rest of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mahdar.annotate.actors.bearer import is_bearer
from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.ruler_names import RULES_AS
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.knowledge.actors.genders import FAMILY_FIRST

_PREFIXES = ("and", "so", "by", "for", "as")


def recall(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with those of bare surnames of people named in full on this page added.

    A name that was seen by its shape or place alone gives way when a known surname stands in it.
    """
    keys: dict[tuple[str, ...], Draft] = {}
    shaped: list[Draft] = []
    for draft in drafts:
        if draft.kind == "person" and draft.name is not None and not draft.short:
            if draft.basis in ("shape", "verb", "short"):
                shaped.append(draft)
                continue
            for key in _keys(scan, draft):
                keys.setdefault(key, draft)
    _relink(scan, drafts)
    weak = [d for d in shaped if _holds_surname(scan, d, keys)]
    for draft in shaped:
        if draft not in weak:
            for key in _keys(scan, draft):
                keys.setdefault(key, draft)
    if not keys:
        return drafts
    kept = [d for d in drafts if d not in weak] if weak else drafts
    _by_given_name(scan, drafts)
    found = _find(scan, kept, keys)
    taken = _covered(found)
    return [d for d in kept if d.kind not in ("place", "people") or d.start not in taken] + found


def _is_no_place(scan: Scan, draft: Draft, forms: Mapping[str, object]) -> bool:
    """«وأكد براك أن …»: one who was named in full bears the name of a place, and speaks or acts here; or that of a people,
    which has no article here («تتار» of «إرسين تتار»)."""
    if draft.kind == "people" and draft.end == draft.start + 1 and scan.words[draft.start] in forms:
        return not scan.is_definite(draft.start)
    one = draft.kind == "place" and draft.end == draft.start + 1 and scan.words[draft.start] in forms
    town = draft.actor is not None and draft.actor.startswith("place:")
    return one and town and _beside_his_verb(scan, draft.start, draft.end)


def _relink(scan: Scan, drafts: list[Draft]) -> None:
    """A part of a full name on the page is that person, not somebody better known who is called by that part alone."""
    parts: dict[str, Draft] = {}
    named: set[str] = set()
    for draft in drafts:
        if draft.kind == "person" and draft.name is not None and not _is_short(scan, draft):
            start, end, cut = draft.name
            named.update(draft.known)
            if end - start > 1:
                for word in (scan.words[start][cut:], *scan.words[start + 1 : end]):
                    parts.setdefault(word, draft)
                if end - start > 2 and scan.words[end - 2] == scan.signs["son"]:
                    parts.setdefault(f"{scan.signs['son_alone']} {scan.words[end - 1]}", draft)
    for draft in drafts:
        if draft.name is not None and named.isdisjoint(draft.known) and _is_short(scan, draft):
            start, end, cut = draft.name
            word = " ".join((scan.words[start][cut:], *scan.words[start + 1 : end]))
            bare = word.removeprefix(scan.signs["article"])  # «السيسي» of «التجاني سيسي»
            source = parts.get(word, parts.get(bare))
            if source is not None and not _of_another_office(draft, source):
                draft.known, draft.source = source.known, source
                draft.role, draft.body = draft.role or source.role, draft.body or source.body


def _of_another_office(draft: Draft, source: Draft) -> bool:
    """«الرئيس عون» beside «قائد الجيش جوزيف عون»: a ruler by his title, and another of that surname in another office."""
    rules = draft.role in RULES_AS and len(draft.known) == 1
    return rules and source.role is not None and source.role not in RULES_AS


def _is_short(scan: Scan, draft: Draft) -> bool:
    """A name that stands for a longer one: a surname alone, or «ابن سلمان» without an office."""
    if draft.short or draft.name is None:
        return draft.short
    start, end, cut = draft.name
    by_father = end == start + 2 and scan.words[start][cut:] == scan.signs["son_alone"]
    return by_father and draft.role is None


def _by_given_name(scan: Scan, drafts: list[Draft]) -> None:
    """«وقال أنور», «الأمير خالد»: a given name alone, shown by its verb or a title, is the one official of the page whose
    name begins with it.

    Two of one given name, or somebody without an office and of no register, lend it to nobody.
    """
    bearers: dict[str, dict[tuple[str, ...], Draft]] = {}
    for draft in drafts:
        if draft.kind == "person" and draft.name is not None and (draft.known or draft.role):
            start, end, cut = draft.name
            if end - start > 1:
                named = bearers.setdefault(scan.words[start][cut:], {})
                named.setdefault(draft.known or tuple(scan.words[start + 1 : end]), draft)
    for draft in drafts if bearers else ():
        if draft.kind != "person" or draft.name is None or draft.short:
            continue
        start, end, cut = draft.name
        if end - start > 1 or draft.known or draft.role or draft.source is not None:
            continue
        named = bearers.get(scan.words[start][cut:], {})
        other = start > 0 and scan.get(start - 1, "trade") is not None  # «كتب الشاعر ياسر»
        if len(named) == 1 and not other:
            source = next(iter(named.values()))
            draft.known, draft.role, draft.body = source.known, source.role, source.body
            draft.source, draft.basis = source, "memory"


def _holds_surname(scan: Scan, draft: Draft, keys: dict[tuple[str, ...], Draft]) -> bool:
    assert draft.name is not None
    start, end, cut = draft.name
    words = (scan.words[start][cut:], *scan.words[start + 1 : end])
    by_father = start > 0 and (scan.words[start - 1], words[0]) in keys  # «إن بن سلمان اتفق»
    return by_father or words in keys or any((w,) in keys for w in (words[0], *words[:-1]))


def _find(scan: Scan, drafts: list[Draft], keys: dict[tuple[str, ...], Draft]) -> list[Draft]:
    """Drafts of the surnames `keys` where nothing is drafted yet."""
    forms: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for key in keys:
        for prefix_length, form in _forms(scan, key[0]):
            forms.setdefault(form, []).append((prefix_length, key))
    spoken = [d for d in drafts if _is_no_place(scan, d, forms)]
    covered = _covered(d for d in drafts if d not in spoken) if spoken else _covered(drafts)
    towns = {d.start for d in drafts if d.kind == "place" and d.end == d.start + 1}  # «كالي» of «دي لا كالي»
    found: list[Draft] = []
    words = scan.words
    content = scan.page.is_content
    for i in scan.page.tokens_of(forms.keys()):
        if i in covered or not content(i):
            continue
        for cut, key in sorted(forms[words[i]], key=lambda f: -len(f[1])):
            end = i + len(key)
            if tuple(words[i + 1 : end]) != key[1:] or any(
                j in covered and (j == i or j not in towns) for j in range(i, end)
            ):
                continue
            source = keys[key]
            sure = (
                bool(source.known) or source.role is not None
            )  # else the word may have ended no name at all
            if not (stands_alone(scan, i, end) or (sure and is_bearer(scan, i, end, cut))):
                continue
            draft = Draft(i, end, cut, "person", basis="memory")
            draft.name = (i, end, cut)
            draft.known, draft.role, draft.body = source.known, source.role, source.body
            draft.actor, draft.gender = source.actor, source.gender
            draft.source = source
            found.append(draft)
            break
    return found


def _covered(drafts: Iterable[Draft]) -> set[int]:
    out: set[int] = set()
    for draft in drafts:
        out.update(range(draft.start, draft.end))
    return out


def _keys(scan: Scan, draft: Draft) -> list[tuple[str, ...]]:
    """The surname parts of a name: its last word, or its last two when a particle ties them."""
    assert draft.name is not None
    start, end, cut = draft.name
    words = list(scan.words[start:end])
    if cut:
        words[0] = words[0][cut:]
    if len(words) < 2:
        return [tuple(words)] if scan.know.rank(words[0]) == 0 else []
    tail = 1
    while tail < len(words) and _tied(scan, words, len(words) - tail):
        tail += 1
    keys = [tuple(words[-tail:])] if tail < len(words) else []
    if tail == 1 and len(words) > 2 and not _tied(scan, words, len(words) - 1):
        keys.append(tuple(words[-2:]))
    if tail > 1 and words[-tail] == scan.signs["son"]:
        keys.append((scan.signs["son_alone"], *words[len(words) - tail + 1 :]))  # «ابن سلمان»
    if len(words) > 3 and words[1] == scan.signs["son"]:  # «بن فرحان» of «فيصل بن فرحان آل سعود»
        keys += [(son, words[2]) for son in (scan.signs["son"], scan.signs["son_alone"])]
    first = words[0]
    unknown = len(words) == 3 and scan.know.rank(first) == 0 and scan.know.senses(first) is None
    long = len(first) > 2 or first in scan.know.words.contexts["short_family"]
    if tail == 1 and long and (unknown or _family_first(scan, draft)):
        keys.append((first,))  # «مون جاي إن»: the family name stands first
    return keys


def _family_first(scan: Scan, draft: Draft) -> bool:
    """The register has the person in a country where the family name comes first."""
    actors = scan.know.register.actors
    return bool(draft.known) and all(actors[p].country in FAMILY_FIRST for p in draft.known)


def _tied(scan: Scan, words: list[str], at: int) -> bool:
    """The word at `at` cannot begin a surname, or the one before must stay with it («عبد اللهيان», «جاويش أوغلو»)."""
    here = scan.know.senses(words[at])
    if here is not None and "part" in here and here["part"][1].kind == "suffix":
        return True
    kind = _particle(scan, words[at - 1])
    if kind == "join_weak":
        return at > 1 and _particle(scan, words[at - 2]) == "join"  # «دي لا كالي», «فان دن بيرغ»
    return kind in ("servant", "join", "family", "kunya")


def _particle(scan: Scan, word: str) -> str | None:
    """The kind of the particle that the word is inside a name."""
    senses = scan.know.senses(word)
    return senses["part"][1].kind if senses is not None and "part" in senses else None


def _forms(scan: Scan, word: str) -> list[tuple[int, str]]:
    signs = scan.signs
    article = signs["article"]
    out = [(0, word)]
    for name in _PREFIXES:
        out.append((1, signs[name] + word))
    for name in ("by", "for"):
        out.append((2, signs["and"] + signs[name] + word))
    if word.startswith(article):
        lam = signs["for"]
        out.append((1, lam + lam + word[2:]))
        out.append((2, signs["and"] + lam + lam + word[2:]))
    return out


def stands_alone(scan: Scan, i: int, end: int) -> bool:
    """A surname that is also an ordinary word needs a verb of saying or acting beside it.

    On a page that names its bearer in full more will do (`bearer`).
    """
    if end > i + 1:
        return True
    if scan.words[i] in scan.know.words.contexts["short_family"]:
        return True  # «شي», whose readers write «شيء» in full
    if len(scan.words[i]) < 3 or scan.words[i] in scan.know.words.contexts["after_name"]:
        return False  # «أن» is no surname by itself
    if not scan.know.is_ordinary(scan.words[i]):
        return True
    return _beside_his_verb(scan, i, end)


def _beside_his_verb(scan: Scan, i: int, end: int) -> bool:
    """A verb of saying or acting stands right before the words `[i, end)` or right behind them."""
    contexts = scan.know.words.contexts
    previous = scan.words[i - 1] if i else ""
    following = scan.words[end] if end < len(scan.words) else ""
    beside = {previous, previous[1:] if previous[:1] in CONJUNCTIONS else previous, following}
    return not beside.isdisjoint(contexts["say"]) or not beside.isdisjoint(contexts["act"])
