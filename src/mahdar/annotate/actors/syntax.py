"""Acting or place: is «أنقرة» here a government that speaks, or the town where something happens?

Decided by the word before, the proclitic, and the verb beside; a name coordinated with another shares its answer.
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import splits

_KINDS = frozenset({"government", "place", "institution"})


def settle_place_or_agent(scan: Scan, drafts: list[Draft]) -> None:
    """Set `as_` (and with it kind and actor) of states and capitals among `drafts`, which come in order."""
    before: Draft | None = None
    for i, draft in enumerate(drafts):
        if draft.kind not in _KINDS or draft.basis not in ("name", "capital", "metonym", "anaphora"):
            before = None
            continue
        if draft.kind == "place" and draft.basis != "capital":
            continue
        choice = draft.as_ if draft.basis == "metonym" else None
        if draft.basis == "metonym" and _located(scan, draft):
            choice = "place"
        elif choice is None:
            if before is not None and before.end == draft.start and scan.is_and(draft.start, draft.cut):
                choice = before.as_
            else:
                choice = _choose(scan, draft, _end_of_list(scan, drafts, i))
        _set(scan, draft, choice)
        before = draft


def _end_of_list(scan: Scan, drafts: list[Draft], i: int) -> int:
    """Where the names end that are joined to a draft: «نيروبي وكمبالا ستعقدان» has its verb behind both."""
    end = drafts[i].end
    for draft in drafts[i + 1 :]:
        if draft.start != end or draft.kind not in _KINDS or not scan.is_and(draft.start, draft.cut):
            break
        end = draft.end
    return end


def _set(scan: Scan, draft: Draft, choice: str | None) -> None:
    draft.as_ = choice
    if draft.basis == "capital" and choice == "agent":
        draft.kind, draft.actor = "government", f"state:{draft.body}"
    elif draft.basis in ("name", "anaphora") and choice == "place":
        draft.kind = "place"


def _located(scan: Scan, draft: Draft) -> bool:
    contexts = scan.know.words.contexts
    previous = scan.words[draft.start - 1] if draft.start else ""
    return previous in contexts["locative"] or _prefix(scan, draft).endswith(scan.signs["by"])


def _prefix(scan: Scan, draft: Draft) -> str:
    return scan.words[draft.start][: draft.cut]


def _choose(scan: Scan, draft: Draft, end: int) -> str | None:
    contexts = scan.know.words.contexts
    prefix = _prefix(scan, draft)
    if prefix.endswith(scan.signs["by"]):
        return "place"
    if prefix.endswith(scan.signs["for"]):
        return "agent" if draft.basis == "capital" else None
    previous = scan.words[draft.start - 1] if draft.start else ""
    following = _after(scan, end)
    if not prefix:
        if draft.start > 1 and scan.know.is_nisba(previous):  # «العاصمة الفرنسية باريس»
            previous = scan.words[draft.start - 2]
        if _is_in(previous, contexts["locative"]):
            return "place"
        if draft.basis == "capital" and _is_in(previous, contexts["event"]):
            return "place"
        if _reached(scan, draft):
            return "place"
        if _is_in(previous, contexts["say"]) or _is_in(previous, contexts["act"]):
            return "agent"
        if _is_in(previous, contexts["party"]) or _acts(scan, previous) or _object(scan, draft):
            return "agent"
    if len(following) > 4 and following[0] == scan.signs["sa"] and following[1] in scan.signs["persons"]:
        return "agent"  # «القاهرة ستستضيف …»
    if _verb(following, contexts["say"]) or _verb(following, contexts["act"]):
        return "agent"
    if draft.basis == "capital" and (following in contexts["attitude"] or _acts(scan, following)):
        return "agent"  # «كييف مستعدة», «موسكو تماطل»
    if draft.basis == "capital" and end > draft.end and following.endswith(scan.signs["they_two_did"]):
        return "agent"  # «أثينا وبكين أجرتا …»
    return None


def _after(scan: Scan, i: int) -> str:
    """The word at `i`, what may stand before a verb passed over («موسكو لا ترى», «كييف قد وافقت»)."""
    if i + 1 < len(scan.words) and scan.words[i] in scan.know.words.contexts["preverbal"]:
        i += 1
    return scan.words[i] if i < len(scan.words) else ""


def _acts(scan: Scan, word: str) -> bool:
    """A verb before its subject: in the imperfect («تتخوف القاهرة»), or with an object pronoun («استدعته الخرطوم»)."""
    contexts = scan.know.words.contexts
    if len(word) > 4 and word[:1] == scan.signs["ta"] and scan.know.rank(scan.signs["ya"] + word[1:]) > 0:
        return word not in contexts["locative"]
    for pronoun in contexts["objects"]:
        stem = word.removesuffix(pronoun)
        if stem != word and (stem in contexts["act"] or stem in contexts["say"]):
            return True
    return False


def _reached(scan: Scan, draft: Draft) -> bool:
    """«زار أمير قطر طرابلس», «غادر الوفد جنيف»: what a verb of going has as its object is a place."""
    contexts = scan.know.words.contexts
    for back in range(1, 6):
        at = draft.start - back
        if at < 0 or not scan.is_arabic(at):
            return False
        if _is_in(scan.words[at], contexts["going"]):
            return True
        if _is_in(scan.words[at], contexts["say"]) or scan.words[at] in contexts["after_name"]:
            return False
    return False


def _object(scan: Scan, draft: Draft) -> bool:
    """«اتهمت أديس أبابا القاهرة», «حمل الاتحاد طهران المسؤولية»: whom a verb of accusing or asking is aimed at."""
    contexts = scan.know.words.contexts
    for back in range(1, 5):
        at = draft.start - back
        if at < 0 or not scan.is_arabic(at) or scan.words[at] in contexts["locative"]:
            return False
        if _is_in(scan.words[at], contexts["aimed"]):
            return True
    return False


def _verb(word: str, verbs: frozenset[str]) -> bool:
    """A feminine or plain verb form after its subject, with «س» of the future or «و»."""
    return word in verbs or (len(word) > 4 and word[1:] in verbs)


def _is_in(word: str, words: frozenset[str]) -> bool:
    if word in words:
        return True
    cuts = splits(word)
    return len(cuts) > 1 and any(rest in words for _, rest in cuts[1:])
