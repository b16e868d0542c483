"""What began and is still on when the page is written, and what it says lasted only hours or broke down."""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.page import Page
from mahdar.arabic.clitics import AND

#: «استمر أقل من ثلاث ساعات»: this close behind the verb.
DURATION_REACH = 3
#: How a length of time that is less than a day is written.
HOURS = "PT"
#: What takes some days as a rule.
LASTING = frozenset({"visit", "talks"})
#: Who arrived so many days before the page is still there, unless it says that he left.
STAY = timedelta(1)


def just_begun(contact: Contact, page: Page) -> bool:
    """«استهل أمس زيارة», «انطلقت أمس جولة محادثات»: what takes days and began the day before is still on."""
    if contact.what not in LASTING or contact.lasted or not still_there(contact, page, told=False):
        return False
    return contact.what == "visit" or not (_over_in_hours(contact) or _broke_down(contact))


def still_there(contact: Contact, page: Page, *, told: bool) -> bool:
    """True when the words are of the page's day or the day before; `told` decides where they bear no day."""
    if contact.when is None:
        return told
    if page.earliest is None:
        return False  # a day, and no page to measure it by
    return (contact.when.time.earliest or "") >= (page.earliest - STAY).isoformat()


def _over_in_hours(contact: Contact) -> bool:
    """«بدأت أمس محادثات … واستمرت ساعتين»: hours that they took, told behind them."""
    scene = contact.scene
    if "lasted" not in scene.classes:
        return False
    behind = range(contact.end, min(scene.end, contact.right_stop + 1))
    return any(_took_hours(scene, token) for token in behind)


def _broke_down(contact: Contact) -> bool:
    """«انهارت المحادثات التي بدأت أمس», «بدأت أمس محادثات … وفشلت في إحراز تقدم»: they go on no longer."""
    scene = contact.scene
    if "failed" not in scene.classes:
        return False
    behind = range(contact.end, min(scene.end, contact.right_stop + 1))
    joined = (t for t in behind if scene.raw[t][0] == AND or scene.has(t - 1, "relative"))
    return scene.within((contact.start - 1, *joined), "failed")


def _took_hours(scene: Scene, token: int) -> bool:
    if not scene.has(token, "lasted"):
        return False
    near = scene.times_within(token + 1, token + DURATION_REACH)
    hours = (w for w in near if w.time.type == "DURATION" and (w.time.value or "").startswith(HOURS))
    return any(not _names_a_contact(scene, token + 1, when.start) for when in hours)


def _names_a_contact(scene: Scene, first: int, end: int) -> bool:
    """«استمرت الجلسة الأولى ساعتين»: another noun of contact between."""
    words = (scene.word(token) for token in range(first, end))
    return any(word is not None and word.noun is not None for word in words)


def takes(contact: Contact) -> bool:
    """How long it is to take stands close behind the noun."""
    near = contact.scene.times_within(contact.end, contact.end + DURATION_REACH)
    return any(when.time.type == "DURATION" for when in near)


def took(scene: Scene, token: int) -> bool:
    """«استمر ساعتين», «استمر أقل من ثلاث ساعات»: how long it took, close behind the verb."""
    near = scene.times_within(token + 1, token + DURATION_REACH)
    return any(when.time.type == "DURATION" for when in near)
