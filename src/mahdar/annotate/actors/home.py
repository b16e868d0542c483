"""«وزير الخارجية» without a nationality: on a page of a national paper or agency the minister of its own land.

Only where the page itself tells nobody whom the bare office may mean again (`anaphora`).
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

#: The doubt that goes with it: no word of the page says so.
BY_OUTLET = "the state is that of the readers for whom the page is written"
_MINISTERS = "_minister"
#: Offices of a state, beside its ministers, of which it has one at a time.
_OFFICES = frozenset(
    (
        "chief_of_staff",
        "deputy_prime_minister",
        "foreign_ministry_spokesperson",
        "government_spokesperson",
        "minister",
        "national_security_adviser",
        "presidential_spokesperson",
        "prime_minister",
        "speaker",
    )
)
#: Heads of states, whose title no land uses that never had one.
_HEADS = frozenset(("president", "king", "emir", "sultan", "crown_prince"))


def home_of(scan: Scan) -> str | None:
    """The ISO code of the land that the page is written in, if it is written for one."""
    document = scan.page.document
    return scan.know.homes.of(document.outlet, document.url)


def is_at_home(scan: Scan, drafts: list[Draft], n: int, home: str) -> bool:
    """Draft `n` is an office of one, of a state that is not said: «رئيس الجمهورية», not «الرئيس», who may be of anything.

    Somebody named behind an official of another land in his sentence may be of that one; a head of state by name whom
    the register does not know is hardly of this one.
    """
    draft = drafts[n]
    if draft.body is not None or draft.known or draft.number != "singular" or not draft.definite:
        return False
    if draft.kind not in ("person", "office") or draft.tense not in ("current", None):
        return False
    role = draft.role or ""
    title_end = draft.name[0] if draft.name is not None else draft.end
    if not scan.is_definite(title_end - 1) or (
        draft.name is None and (draft.basis != "bare" or role == "minister")
    ):
        return False  # «وزير خارجية أجنبي»: any one
    if role in _HEADS:
        whole = draft.end - draft.start > 1 or _is_honoured(scan, draft)
        return draft.name is None and whole and f"{role}@{home}" in scan.know.holders
    return (role in _OFFICES or role.endswith(_MINISTERS)) and not _behind_another(scan, drafts, n, home)


def _is_honoured(scan: Scan, draft: Draft) -> bool:
    """«سمو الأمير», «جلالة الملك»: an honorific stands before the title of a ruler."""
    return draft.start > 0 and scan.get(draft.start - 1, "rank") is not None


def _behind_another(scan: Scan, drafts: list[Draft], n: int, home: str) -> bool:
    """Somebody of another land acts before draft `n` in its sentence, or it speaks of something of one («التلفزيون الفرنسي»)."""
    start = scan.page.sentences[scan.page.sentence_index(drafts[n].start)].start
    nisbas = (scan.get(at, "nisba") for at in range(start, drafts[n].start))
    if any(nisba is not None and home not in nisba.data.codes for nisba in nisbas):
        return True
    for before in reversed(drafts[:n]):
        if before.start < start:
            return False
        acts = before.kind in ("person", "office", "institution", "government") and before.as_ != "location"
        if acts and before.body is not None and before.body != home:
            return True
    return False
