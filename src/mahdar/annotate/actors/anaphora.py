"""Bare titles and possessed offices: «الوزير», «الرئيس», «النظام», «رئيس استخباراته» take what was said before."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.home import BY_OUTLET, home_of, is_at_home
from mahdar.annotate.actors.scan import Scan
from mahdar.knowledge.forms import HERS, HIS

#: What may have an office of its own, and about how long a sentence is.
STATES = frozenset({"government", "institution"})
SENTENCE = 60
#: Roles of institutions and of who speaks for them, and the titles borne in them.
MINISTRY, SPOKESPERSON = "_ministry", "_spokesperson"
HEADS = ("president", "king")
HOUSES = {
    "presidency": ("president",),
    "royal_court": ("king", "emir", "sultan"),
    "government": ("prime_minister",),
}


def family(role: str | None) -> str | None:
    """Roles that one bare title may stand for: any minister is «الوزير»."""
    if role is None or role.startswith("deputy_"):
        return role
    if role.endswith("_minister") and role != "prime_minister":
        return "minister"
    if role.endswith("spokesperson"):
        return "spokesperson"
    return role


def resolve_bare(scan: Scan, drafts: list[Draft]) -> None:
    """Give bodies to possessed offices, and people to bare titles, from the drafts before them (in order)."""
    last: dict[tuple[str | None, str | None], Draft] = {}
    body: str | None = None
    man: Draft | None = None
    houses: dict[str, Draft] = {}
    home = home_of(scan)
    for n, draft in enumerate(drafts):
        if draft.kind in ("person", "office"):
            if draft.basis == "possessed" and draft.body is None:
                his = man is not None and scan.words[draft.end - 1].endswith(HIS)
                draft.body = man.body if man is not None and his else _of_hers(scan, drafts, n) or body
            if draft.kind == "office" and draft.number == "singular" and not _is_other_post(scan, draft):
                _antecedent(draft, last)
                _of_house(scan, draft, houses)
            if home is not None and is_at_home(scan, drafts, n, home):
                draft.body, draft.basis, draft.flag = home, "home", BY_OUTLET
        for role in _seats(draft):
            houses[role] = draft
        held = draft.kind == "person" or (draft.kind == "office" and draft.body is not None)
        if held and draft.role and draft.number != "plural":
            last[(family(draft.role), draft.body)] = draft
            if draft.gender is not None:
                last[(family(draft.role), draft.gender)] = draft
            if not _beside_another(draft, last.get((family(draft.role), None))):
                last[(family(draft.role), None)] = draft
        if draft.kind in ("person", "office") and draft.number == "singular" and draft.body is not None:
            man = None if draft.gender == "feminine" else draft
        if draft.body is not None:
            body = draft.body


def _seats(draft: Draft) -> tuple[str, ...]:
    """The families of titles that are borne in an institution, or by whom its spokesman serves: «الخارجية», «الكرملين»."""
    if draft.basis == "metonym":
        return HEADS if draft.kind == "institution" else ()
    if draft.kind not in ("institution", "office") or draft.role is None:
        return ()
    role = draft.role.removesuffix(SPOKESPERSON)
    spoken = draft.kind == "institution" or role != draft.role
    return (HOUSES.get(role) or (("minister",) if role.endswith(MINISTRY) else ())) if spoken else ()


def _of_house(scan: Scan, draft: Draft, houses: dict[str, Draft]) -> None:
    """«نفت الخارجية الكينية لقاء بين الوزير ونظيره», «قال الكرملين إن الرئيس …»: a bare title that nobody bore before is borne
    in the institution told within a sentence before it, if that land has such an office."""
    house = (
        houses.get(family(draft.role) or "")
        if draft.basis == "bare" and draft.body is None and draft.definite
        else None
    )
    if house is None or house.body is None or draft.start - house.end > SENTENCE:
        return
    role = (house.role or "").removesuffix(SPOKESPERSON)
    title = draft.role
    if title == "minister" and role.endswith(MINISTRY):
        title = role.removesuffix(MINISTRY) + "_minister"
    elif f"{title}@{house.body}" not in scan.know.holders:
        return  # «قال البيت الأبيض إن الملك …» is of a guest
    draft.role, draft.body, draft.basis = title, house.body, "anaphora"


def _of_hers(scan: Scan, drafts: list[Draft], n: int) -> str | None:
    """«أعلنت كينيا التي تعارض التدخل في السودان أنها أرسلت وزير خارجيتها»: hers is the state told last of which no preposition
    says that something is there; behind «أنها» the first of the sentence."""
    draft, words = drafts[n], scan.words
    if not words[draft.end - 1].endswith(HERS):
        return None
    contexts = scan.know.words.contexts
    begin = max(draft.start - SENTENCE, 0)
    begin = next((t + 1 for t in range(draft.start - 1, begin, -1) if words[t] in contexts["stop"]), begin)
    said = next((t for t in range(draft.start - 1, begin, -1) if words[t] in contexts["she_that"]), None)
    found: str | None = None
    at = n - 1
    while at >= 0 and drafts[at].start >= begin and (found is None or said is not None):
        before, at = drafts[at], at - 1
        led = before.cut > 0 or (before.start > 0 and words[before.start - 1] in contexts["locative"])
        if before.kind in STATES and before.body is not None and before.basis != "inside" and not led:
            found = before.body
    return found


def _beside_another(draft: Draft, before: Draft | None) -> bool:
    """«نفى الوزير القبرصي لقاء نظيره التركي. وكان الوزير …»: whose counterpart one is goes on being the one told of."""
    return draft.guessed and before is not None and before.gender == draft.gender


def _is_other_post(scan: Scan, draft: Draft) -> bool:
    """«الرئيس التنفيذي»: the adjective makes it a post of its own, and nobody's who was told of as «الرئيس»."""
    following = scan.words[draft.end : draft.end + 1]
    return (
        draft.basis == "bare" and bool(following) and following[0] in scan.know.words.contexts["other_post"]
    )


def _antecedent(draft: Draft, last: dict[tuple[str | None, str | None], Draft]) -> None:
    if draft.basis == "bare" and draft.body is None:
        source = last.get((family(draft.role), None))
        if source is not None and None not in (source.gender, draft.gender) and source.gender != draft.gender:
            source = last.get(
                (family(draft.role), draft.gender), source
            )  # «الوزيرة», not the minister told last
    elif draft.role == "minister" and draft.body is not None:
        source = last.get(("minister", draft.body))
    else:
        return
    if source is None:
        return
    draft.role, draft.body, draft.known, draft.actor = source.role, source.body, source.known, source.actor
    draft.source = source
    draft.basis = "anaphora"
