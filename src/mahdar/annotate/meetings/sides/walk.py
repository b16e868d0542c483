"""A walk over the names to the right of a contact: what it has met so far, and what a name met now would be."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.nominal import RETURN
from mahdar.annotate.meetings.scene import Node
from mahdar.knowledge.meetings import ARTICLE, MANY, MeetingKnowledge

#: Words that name nobody may stand between two members of one list («ووزير الدولة للشؤون …»).
MEMBER_GAP = 4
#: After a verb the subject follows at once.
VERB_GAP = 2


class Walk:
    """Where the reading of names to the right of a contact stands.

    `state` says what a name met now would be: `gen` (the noun's own genitive and adjectives), `party`,
    `mediator`, `host`, `place`, `topic`, `to` (where a visit goes), `none`.
    """

    def __init__(self, contact: Contact, knowledge: MeetingKnowledge) -> None:
        self.contact = contact
        self.scene = contact.scene
        self.knowledge = knowledge
        self.regional = knowledge.regional
        self.state = first_state(contact)
        verb = contact.verb
        self.moves = contact.what == "visit"
        self.goes = verb is not None and verb.cls in ("go", "leave", "send", "return")
        self.gap_limit = VERB_GAP if verb is not None and verb.cls == "with" else MEMBER_GAP
        self.leaves = verb is not None and verb.cls == "leave"
        noun = contact.noun
        #: «شملت» behind it leads to its stops, or to those with whom each of several was.
        met = contact.what in ("meeting", "talks") and noun is not None and noun.number == "plural"
        self.lists = self.moves or contact.what == "call" or met
        self.gathering = contact.what in ("conference", "summit") and noun is not None
        self.returns = verb.cls == "return" if verb is not None else noun is not None and noun.id == RETURN
        self.left: Node | None = None  # where one comes from
        self.gap = 0
        self.bare: list[Node] = []  # countries as the noun's genitive: «قمة سوريا» may be about it
        self.places: list[Node] = []
        self.topic_named = False
        self.topic_words = 0
        self.officials = -9  # the last token that was «مسؤولين», «وفد»
        self.led = -1  # the last «مع», «بين»: someone must follow
        self.about = False  # a word of topic has been met
        self.partner = False  # «مع» has been met
        #: «الجولة الثانية من مفاوضات …»: the last noun is in construct, what it is about follows.
        self.of_more = contact.end - contact.start > 1 and not self.scene.raw[contact.end - 1].startswith(
            ARTICLE
        )
        self.gathers = (
            False  # «قمة كانت ستجمع … في لواندا فلانا وفلانا»: whom it brings together stands behind
        )
        self.senders = False  # «وصل سفراء كل من كينيا وأوغندا»: whose those are who travel
        self.lost = False  # words of no use followed a member

    def visit(self, node: Node) -> None:
        """A destination: the one visited takes part."""
        self.join(node, "party")
        self.places.append(node)

    def join(self, node: Node, role: str) -> None:
        self.contact.members.append((node, role))


def first_state(contact: Contact) -> str:
    """What a name right behind a contact would be: behind a verb a side, unless its sides stand before it already."""
    verb, scene = contact.verb, contact.scene
    noun = contact.noun
    if noun is not None and noun.what == "talks" and noun.suffix:
        return "none"  # «دعا في ختام محادثاتهما الأطراف إلى …»: unlike «لقائهما الرئيس» they have no object
    if verb is None:
        return "gen"
    if verb.cls == "call" and scene.has(contact.end, "by-it"):
        caller = scene.node_at.get(contact.end + 1)  # «الذي اتصل به نظيره …»; not «الرئيس الذي اتصل به في …»
        return "party" if caller is not None and caller.person and not caller.prefix else "none"
    if verb.aspect == "matter" and scene.raw[contact.start].endswith(MANY):
        return "none"  # «إنهم يبحثون اعتماد كينيا سوقا»: who does it stands before such a form, never behind
    before = scene.node_ending.get(contact.start)
    known = scene.has(contact.start - 1, "dual") or (before is not None and before.acting)
    return "none" if verb.aspect == "matter" and known else "party"  # «الجانبان بحثا التهديد الحوثي»
