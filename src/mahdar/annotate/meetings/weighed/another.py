"""Whether what a sentence tells of two sides is another contact of theirs than the ones told by rules."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import TELLING, Report, people_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.joining.apart import days_apart, places_apart
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.weighed.signs import Around

#: In so many ways it must differ: of pages full of contacts nine of ten such sentences tell another.
WAYS = 2
#: A contact is seldom told again so many sentences further on.
FAR = 4


def tells_of_several(scene: Scene, page: Around) -> bool:
    """Below the title of a page half of whose sentences have a sign of contact."""
    return scene.region != "title" and 2 * page.signed >= page.sentences


def is_another(contact: Contact, parties: Sequence[str], same: Sequence[Report]) -> bool:
    """True when it differs from all contacts `same` of its sides in two ways or more.

    The ways: its day, its place, who is named for a side, its row of sides, that it looks back («وكان …»), that it
    stands far from them.
    """
    scene = contact.scene
    if _points_back(contact, same):
        return False
    opens = scene.word(scene.start)
    ways = (
        all(days_apart(r, contact) for r in same),
        all(places_apart(r, contact) for r in same),
        any(_others(r, contact) for r in same) and not any(_those(r, contact) for r in same),
        all(set(r.parties) != set(parties) for r in same),
        opens is not None and opens.mood is not None and opens.mood.status == "past",
        all(abs(c.scene.index - scene.index) >= FAR for r in same for c in (*r.contacts[:TELLING], r.last)),
    )
    return sum(ways) >= WAYS


def _points_back(contact: Contact, same: Sequence[Report]) -> bool:
    """«تحدث في الجلسة الوزير …», without a day of its own, behind the session that was told: the same one."""
    if not contact.definite or contact.when is not None:
        return False
    places = (c for r in same for c in (*r.contacts[:TELLING], r.last))
    return any(0 <= contact.scene.index - c.scene.index < FAR for c in places)


def _others(report: Report, contact: Contact) -> bool:
    """For a side that both name somebody for, somebody else is named."""
    return any(
        not who & report.people[party] for party, who in people_of(contact).items() if party in report.people
    )


def _those(report: Report, contact: Contact) -> bool:
    return any(who & report.people.get(party, set()) for party, who in people_of(contact).items())
