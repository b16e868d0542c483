"""Whose a name is behind the office of an adviser, an envoy, a spokesman or a deputy: his own, or that of whom he serves.

«المتحدث باسم الأمين العام أنطونيو غوتيريش» names the secretary-general: nobody says who spoke for him. What follows the
name, or a comma, may name the servant («مبعوث الرئيس الأميركي دونالد ترامب إلى سوريا توم براك»).
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft, OfficePhrase, Scope
from mahdar.annotate.actors.names import Name, licensed_name, skip_titles
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.annotate.actors.scopes import is_to
from mahdar.model import Mention

#: The basis of a mention within the words of another.
INSIDE = "inside"


def is_served(mention: Mention) -> bool:
    """A person who is only named within the office of his servant: he neither spoke nor took part."""
    return mention.kind == "person" and mention.basis == INSIDE and mention.role is not None


def is_senders(scan: Scan, phrase: OfficePhrase, name: Name) -> bool:
    """«مستشار الرئيس العراقي فلان»: the name is the president's, as the register knows, and no servant's of that kind."""
    actors = scan.know.register.actors
    if phrase.sender is None:
        return False
    held = [{office.role for office in actors[person].offices} for person in name.known]
    return any(phrase.sender in roles for roles in held) and not any(phrase.roles[0][0] in r for r in held)


def sender_named(phrase: OfficePhrase, scope: Scope | None, name: Name) -> Draft:
    """The one whom a name behind the office of his adviser or envoy names; he does nothing himself."""
    draft = Draft(name.start, name.end, name.cut, "person", role=phrase.sender, basis=INSIDE)
    draft.name, draft.known, draft.short = (name.start, name.end, name.cut), name.known, name.short
    draft.body, draft.number, draft.tense = scope.body if scope is not None else None, "singular", "current"
    return draft


def behind_sender(scan: Scan, servant: Draft, name: Name, limit: int) -> tuple[Name | None, int]:
    """The servant's own name behind that of whom he serves, if it is told, and where both end.

    `servant` is made to hold the name of whom he serves, which is part of what his office is called, unless a comma
    stands before it.
    """
    if not scan.is_comma(name.start - 1):
        servant.end = max(servant.end, name.end)
    at = about(scan, name.end, limit)
    comma = scan.is_comma(at)
    start = skip_titles(scan, at + comma)
    own = licensed_name(scan, start, limit) if start < limit else None
    if own is None or own.cut or (not comma and not own.known) or not safe_after_comma(scan, own, limit):
        return None, name.end
    return own, own.end


def qualifiers(scan: Scan, at: int, limit: int) -> tuple[int, str | None]:
    """Skip words between an office and its body («الخاص», «الدائم», «السابق»)."""
    tense = None
    skips = scan.know.words.contexts["qualifier"]
    while at < limit:
        found = scan.get(at, "tense")
        if found is not None and found.cut == 0:
            tense = found.data
            at = found.end
        elif scan.words[at] in skips:
            at += 1
        else:
            break
    return at, tense


def safe_after_comma(scan: Scan, name: Name, limit: int) -> bool:
    """After a comma a name is the holder's only when it surely is one: registered, or a given name first."""
    if name.known:
        return True
    word = scan.words[name.start]
    says = {word, word[scan.is_and(name.start, 1) :]} & scan.know.words.contexts["say"]
    if says and name.end == name.start + 1:
        return False  # «خلال استقباله المبعوثة، طالب رئيس …»: a verb that is a given name too
    if scan.get(name.start, "given") is not None or scan.particle(name.start) is not None:
        return True
    return name.end - name.start >= 2 and (name.end >= limit or not scan.is_arabic(name.end))


def about(scan: Scan, at: int, limit: int) -> int:
    """Skip «إلى سوريا», «لدى الأمم المتحدة», «في ليبيا», «لسوريا», «بدمشق» after an envoy or ambassador."""
    start = at
    links = scan.know.words.contexts["posted"]
    while at < limit:
        here = at
        if scan.words[here] in links:
            here += 1
            entity = scan.entity(here)
            if entity is None or entity.cut:
                break
        else:
            entity = scan.entity(here)
            if entity is None or not (is_to(scan, here, entity.cut) or _is_at(scan, here, entity)):
                break
        at, _ = qualifiers(scan, entity.end, limit)
    return max(at, start)


def _is_at(scan: Scan, i: int, entity: Sense) -> bool:
    """«بدمشق»: a place behind «ب»."""
    places = all(e.actor.startswith(("place:", "state:")) for e in entity.data)
    return places and entity.cut == 1 and scan.words[i].startswith(scan.signs["by"])
