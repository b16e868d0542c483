"""Chronicles: entries headed by a day («كمبالا 10 أكتوبر 2020: …», or the day on a line of its own) tell what was on it.

The day of an entry is that of the contacts told in it that have none, and its verbs in the present tell what is past
(«مارس 2015 ⏎ يوقع الرئيس …»). One such head alone is no chronicle: a report may open with a place and a day.
"""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import ENDS, MARKS, heading
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.meetings.status.signs import weigh_day
from mahdar.annotate.page import Page

#: So many heads make a chronicle.
HEADS = 2
#: What an entry is called before its day («قمة فيينا 16 مايو 2016:») has so many words at most.
NAME_REACH = 8
#: Behind a day on a line of its own the entry has so many lines at most, its heading included.
LINES = 3
#: Words that make no name of an entry.
CLAUSE = frozenset({"comma", "hard-border", "that-clause", "relative", "saying"})
#: How what was on a day gone by may be told in the present.
PRESENT = frozenset({"ongoing", "headline", "unclear", "planned"})


def date_entries(contacts: list[Contact], scenes: list[Scene], page: Page) -> None:
    """Give the contacts of a chronicle the day of their entry, and let its verbs in the present tell of it."""
    entries = _entries(scenes, page)
    for contact in contacts if entries else ():
        day = entries.get(contact.scene.index)
        if day is None or page.earliest is None or (day.time.latest or "") >= page.earliest.isoformat():
            continue
        verb = contact.verb or contact.carrier_verb
        if verb is not None and verb.tense == "future":
            continue
        for e in contact.evidence:
            if e.status in PRESENT and e.weight <= 2 and not contact.ahead:
                e.status, e.weight = "held", 2
        if contact.when is None and not (contact.since or aspect_of(contact) == "continue"):
            contact.when = day
            weigh_day(contact, page)


def _entries(scenes: list[Scene], page: Page) -> dict[int, When]:
    """The day of each sentence that stands in an entry, by its number; none where the page is no chronicle."""
    heads: dict[int, tuple[When, int]] = {}
    for scene in scenes:
        if scene.times and scene.region == "body":
            alone = _line_of_days(scene)
            day = alone or heading(scene) or _named_entry(scene)
            if day is not None:
                heads[scene.index] = day, LINES if alone is not None else 0
    if len(heads) < HEADS:
        return {}
    out: dict[int, When] = {}
    head, last = next(iter(heads.values()))[0], -1
    for scene in scenes:
        line = page.sentences[scene.index].paragraph
        if scene.index in heads:
            head, lines = heads[scene.index]
            last = line + lines
        if line <= last:
            out[scene.index] = head
    return out


def _line_of_days(scene: Scene) -> When | None:
    """«مارس 2015», «نوفمبر 2019 - فبراير 2020»: nothing but a time or a range of two, marks beside them."""
    first, last = scene.times[0], scene.times[-1]
    if len(scene.times) > 2 or first.time.earliest is None or last.time.latest is None:
        return None
    told = {t for when in scene.times for t in range(when.start, when.end)}
    for token in range(scene.start, scene.end):
        if token not in told and scene.raw[token] not in (MARKS | ENDS) and not scene.has(token, "in"):
            return None
    if first is last:
        return first
    return first._replace(time=replace(first.time, latest=last.time.latest, end=last.time.end))


def _named_entry(scene: Scene) -> When | None:
    """«كمبالا 10 أكتوبر 2020: …», «قمة فيينا في 16 مايو 2016: …»: a name, its day, a colon."""
    first = scene.times[0]
    if first.time.earliest is None or first.start - scene.start > NAME_REACH or first.end >= scene.end:
        return None
    if scene.raw[first.end] not in ENDS:
        return None
    named = (scene.word(t) for t in range(scene.start, first.start))
    clause = any(
        w is not None and ((w.verb is not None and w.masdar is None) or w.classes & CLAUSE) for w in named
    )
    return None if clause else first
