"""How the matter of a position is worded: the text's own noun phrase, without what only leads to it or breaks off."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.positions.issues import Matter
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.clitics import ARTICLE, BA, LAM_LAM
from mahdar.arabic.fold import fold
from mahdar.knowledge.positions import PositionKnowledge

STRAIGHT = '"'
#: Marks that open and the ones that close them.
PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", STRAIGHT: STRAIGHT}
CLOSING = frozenset(PAIRS.values())
#: What stands before a straight mark that opens: a space, a bracket, or the long stroke of «بـ"».
BEFORE_MARK = " ([ـ"
#: Letters of the shortest word that may have a letter before it.
SHORT = 3
#: Stances that may be to somebody himself.
OF_SOMEBODY = frozenset(("supports", "opposes"))
#: Stances whose matter is the verb's object («عرض على لبنان بيع الغاز»).
OF_OBJECT = frozenset(("offers",))
#: The most tokens of a name.
NAME = 6


def worded(
    page: Page,
    k: PositionKnowledge,
    spots: dict[int, Spot],
    stance: str,
    first: int,
    matter: Matter,
    holder: str | None = None,
) -> str | None:
    """The words of a matter as a heading of its own.

    In: the stance, the first token of the position, the matter with its tokens, and whose position it is. Out: its words
    without the preposition of the verb («إلى تفاهم» → «تفاهم»), without when it was said, without who is charged or asked
    before what («باريس بخرق الاتفاق» → «خرق الاتفاق»), and not broken off behind a preposition or an open mark; a condition
    keeps the word it hangs on («ما لم …»), and who is backed or blamed is kept («لبنان بمساعدات», but «فرنسا للبنان» of
    France). `None` where only such words stand.
    """
    start, stop = matter.tokens
    if start == stop:
        return matter.text or None  # told before, worded there
    head = start
    if stance != "conditions":
        inside = ((at, spots[at]) for at in range(start, stop) if at in spots)
        led = {at: spot for at, spot in inside if stance not in OF_SOMEBODY or _holds(spot, matter, holder)}
        head = _head(page, k, led, first, start, stop)
    while stop > head and _leads_on(k, page.words[stop - 1]):
        stop -= 1
    if head >= stop or all(_dated(page.words[j], k) for j in range(head, stop)):
        return None
    a, b = page.reading.span(head, stop)
    text = page.text[a:b].rstrip(" .،,؛:")
    if head == start:
        written, own = text.split(" ", 1)[0], matter.text.split(" ", 1)[0]
        if len(own) <= len(written) and written.endswith(own[1:]):  # without the letter of the verb before it
            text = own + text[len(written) :]
    elif (_named_before(spots, head) and not (stance in OF_OBJECT and text.startswith(BA))) or _accepts(
        page.words[head - 1], k
    ):
        text = _without_letter(text, k)
    text = _without_conjunction(_without_letter_of_article(text, k), k) if stance != "conditions" else text
    return _balanced(text, page.text[max(0, a - 1) : a], page.text[b : b + 1]) or None


def _holds(spot: Spot, matter: Matter, holder: str | None) -> bool:
    """The name is of whose position it is: «دعم فرنسا للبنان»."""
    actor = spot.mention.actor
    return actor is not None and (actor == holder or (holder, actor) in matter.people)


def _named_before(spots: dict[int, Spot], at: int) -> bool:
    """A name ends right before the token."""
    return any(
        spot.end == at for spot in (spots.get(j) for j in range(max(0, at - NAME), at)) if spot is not None
    )


def _head(page: Page, k: PositionKnowledge, spots: dict[int, Spot], first: int, start: int, stop: int) -> int:
    """The token at which the matter itself begins, in a position that begins at token `first`."""
    words, at = page.words, start
    owned = start - 1 > first and words[start - 1] not in k.words["in_which"] and _of_his(page, k, start - 1)
    if owned and words[start] in k.words["of_frame"]:
        return start - 1  # «علقت مشاركتها في الجولة»
    while at < stop:
        word, spot = words[at], spots.get(at)
        if at == start and _accepts(word, k):
            at += 1  # «لن تقبل بتسليم السلاح»: what she will not accept
            while at + 1 < stop and words[at] in k.words["of_frame"]:
                at += 1  # «لن توافق على بناء السد»
            return at
        if at == start and at + 2 < stop and word in k.words["calls"] and words[at + 1] in k.words["that"]:
            return at + 2  # «ويعتبر أن القرار خطأ»
        if (
            word in k.words["of_frame"]
            or word in k.words["when"]
            or word in k.words["in_full"]
            or (at > start and word in k.words["comma"])
        ):
            at += 1
        elif spot is not None and spot.end < stop and _brings(words[spot.end], k):
            return spot.end
        elif (
            at == start and spot is not None and spot.end + 1 < stop and words[spot.end] in k.words["asks_to"]
        ):
            return spot.end + 1  # «القائد إلى اللقاء»: whom it is asked of
        else:
            break
    return at


def _accepts(word: str, k: PositionKnowledge) -> bool:
    """A finite verb of accepting."""
    form = k.forms.get(word)
    return form is not None and form.stance.stance == "accepts" and form.shape == "present"


def _of_his(page: Page, k: PositionKnowledge, at: int) -> bool:
    """«مشاركتها», «عضويته»: the word ends in a pronoun, and not in the feminine ending that folds to one."""
    ends = page.words[at].endswith(tuple(k.words["his_endings"]))
    return ends and page.text[page.reading.ends[at] - 1] != k.marbuta


def _brings(word: str, k: PositionKnowledge) -> bool:
    """Behind whom it is asked of or laid to, the word begins what: «بخرق», «للحوار», «وقف», «أن»."""
    if any(word in k.words[role] for role in ("that_plain", "actions", "due", "of_ba")):
        return True
    return len(word) > SHORT and word.startswith((BA, k.to)) and word not in k.words["of_lam"]


def _dated(word: str, k: PositionKnowledge) -> bool:
    """A word of a day or a time, or no word."""
    return (
        not word[:1].isalpha()
        or word in k.words["dated"]
        or word in k.words["when"]
        or word in k.words["oneself"]
    )


def _leads_on(k: PositionKnowledge, word: str) -> bool:
    """A word that something must follow: «على», «أن», «التي», «قبل»; or a mark."""
    closed = ("preposition", "that", "which", "comma", "negation", "before_that")
    return (not word[:1].isalnum() and word not in '"”»)') or any(word in k.words[role] for role in closed)


def _without_letter(text: str, k: PositionKnowledge) -> str:
    """«بخرق الاتفاق» → «خرق الاتفاق», behind a name; «بيع الغاز», «برنامجا جديدا» have the letter of their own."""
    first = fold(text.split(" ", 1)[0])
    own = any(first in k.words[role] for role in ("actions", "of_lam", "of_ba"))
    thing = first.endswith(k.accusative) and not first.endswith(k.hers)
    joined = first[:1] in (BA, k.to) and not (own or thing)
    return text[1:] if joined and not first.startswith((LAM_LAM, BA + ARTICLE)) else text


def _without_conjunction(text: str, k: PositionKnowledge) -> str:
    """«وإنهاء الدعم», «وبرفع الحصار» of a list → «إنهاء الدعم», «رفع الحصار»; «وقف القتال» has the letter of its own."""
    first = fold(text.split(" ", 1)[0])
    if not first.startswith(k.conjunction) or first in k.words["waw_nouns"]:
        return text
    acts = k.words["actions"] | k.words["due"]
    if first[1:].removeprefix(k.article) in acts:
        return text[1:]
    return text[2:] if first[1:2] == BA and first[2:].removeprefix(k.article) in acts else text


def _without_letter_of_article(text: str, k: PositionKnowledge) -> str:
    """«للحوار» → «الحوار», «بالاتفاق» → «الاتفاق», «لأي تدخل» → «أي تدخل»."""
    first = fold(text.split(" ", 1)[0])
    if len(first) > SHORT + 1 and first.startswith(LAM_LAM):
        return text[1:] if first[1:] in k.words["of_lam"] else ARTICLE[0] + text[1:]  # «للجنة التحقيق»
    if len(first) > SHORT + 2 and first.startswith(BA + ARTICLE) and first not in k.words["by_root"]:
        return text[1:]
    return text[1:] if first[:1] in (BA, k.to) and first[1:] in k.words["whichever"] else text


def _balanced(text: str, before: str, after: str) -> str:
    """The words with their marks in pairs: one that is closed right `after` them is closed, one opened right `before`
    them opened; a mark without its other is left out."""
    left: list[tuple[int, str]] = []
    lone: list[int] = []
    for i, char in enumerate(text):
        if left and char == PAIRS[left[-1][1]]:
            left.pop()
        elif char == STRAIGHT and i and text[i - 1] not in BEFORE_MARK:
            lone.append(i)  # it closes what was opened before
        elif char in PAIRS:
            left.append((i, char))
        elif char in CLOSING:
            lone.append(i)
    if left and after == PAIRS[left[0][1]] and len(left) == 1:
        return text + after
    if len(lone) == 1 and PAIRS.get(before) == text[lone[0]]:
        return before + text
    bare = {at for at, _ in left}.union(lone)
    return "".join(char for i, char in enumerate(text) if i not in bare).strip()
