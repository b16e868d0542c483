"""The talks that a page is about, where its headline and first sentences tell of them without their sides.

«تعثر محادثات أبوجا …»، «علقت المحادثات … بعد أن رفض مندوبو الحكومة والحركة الجلوس …»: the sides stand together behind, or
are the two that the page speaks of.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import HAPPENS
from mahdar.annotate.meetings.acting import is_actor, is_mediator, joint_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.focus import Focus, side_alone

#: Talks that the first sentence only means are named so soon behind it.
NEAR = 2


def name_chief(contacts: Sequence[Contact], scenes: Sequence[Scene], focus: Focus) -> list[Contact]:
    """Give `pair` to the talks of the headline and the first sentence, when none told there name their sides; gives those."""
    lede = next((s.index for s in scenes if s.region == "body"), 0)
    early = [c for c in contacts if c.title or c.scene.index == lede]
    if any(c.what == "talks" and _is_named(c) for c in early):
        return []
    if not any(
        c.what == "talks" for c in early
    ):  # «في فندق …، لم يتمكن مفاوضو … من … . وستستأنف المفاوضات السبت.»
        behind = (
            c for c in contacts if lede < c.scene.index <= lede + NEAR and c.what == "talks" and c.definite
        )
        early += [c for c in behind if c.carrier is not None or c.ahead][:1]
    told = {c.scene.index for c in early if _is_named(c)}
    nameless = [c for c in early if _nameless(c) and c.scene.index not in told]
    sides, main = next(filter(None, map(_behind, nameless)), []), focus.of_news()
    if not sides or {p for n in sides for p in n.parties} & {p for n in main for p in n.parties}:
        sides = main or sides  # «الوفدان المغربي والصحراوي» of a page on Morocco and the Polisario
    if len({p for n in sides for p in n.parties}) != 2:
        return []
    for contact in nameless:
        contact.pair = [side_alone(n) for n in sides]
        contact.vague, contact.of_page = False, True
    return nameless


def _is_named(contact: Contact) -> bool:
    return len(contact.party_ids()) > 1 or (len(contact.pair) > 1 and not contact.vague)


def _nameless(contact: Contact) -> bool:
    """Known talks that say where or when they are held, or how they stand, and not whose they are."""
    noun = contact.noun
    if noun is None or noun.suffix or contact.what != "talks" or contact.party_ids():
        return False
    if contact.business or contact.stranger or contact.attended or (contact.masdar and not contact.definite):
        return False  # «في … لإجراء محادثات»: his, with whom is not said
    told = any(e.weight > 1 and e.status in HAPPENS for e in contact.evidence)
    told = told or (contact.definite and contact.when is not None)
    return told or contact.place is not None  # «المزيد من المفاوضات» are some or other


def _behind(contact: Contact) -> list[Node]:
    """«علقت المحادثات بعد أن رفض مندوبو الحكومة والحركة …»: who act together behind the talks in their sentence."""
    scene = contact.scene
    near = [n for n in scene.nodes_after(contact.end) if is_actor(scene, n) and not is_mediator(scene, n)]
    return joint_of(near, scene)
