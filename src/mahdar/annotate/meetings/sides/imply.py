"""The party that a contact's own words leave out: the subject of its sentence, or of the page."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import can_travel
from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.agreed_there import agreed_there
from mahdar.annotate.meetings.sides.as_before import as_told_before
from mahdar.annotate.meetings.sides.asked import asked, both_asked, offered_to
from mahdar.annotate.meetings.sides.both_sides import imply_pair, last_pair, of_the_page
from mahdar.annotate.meetings.sides.by_letter import written_off
from mahdar.annotate.meetings.sides.duals import EACH_REACH, are_met, each_of_two
from mahdar.annotate.meetings.sides.focus import NEUTRAL, Focus, side_alone
from mahdar.annotate.meetings.sides.go_betweens import between_them, meets_both
from mahdar.annotate.meetings.sides.host_tells import visits_who_tells
from mahdar.annotate.meetings.sides.other_side import (
    earlier,
    imply_other,
    same_traveller,
    shared_subject,
    subject_of,
)
from mahdar.annotate.meetings.sides.pointed_at import sought
from mahdar.annotate.meetings.sides.subject import brings_him, clause_start, joined_verb, leans_back
from mahdar.annotate.meetings.sides.summoned import called_in_by_who_tells, summoned
from mahdar.annotate.meetings.sides.those_met import (
    during_it,
    only_objects,
    only_those_met,
    only_with,
    reception,
)
from mahdar.annotate.meetings.sides.told_there import is_circumstance, speaker_behind
from mahdar.annotate.meetings.sides.where_to import (
    come_from,
    only_goals,
    the_land_meant,
    this_land,
    where_he_is,
)
from mahdar.annotate.meetings.sides.with_whom import adds_whom, gets_sides, with_those_there
from mahdar.knowledge.forms import BOTH, PRONOUNS
from mahdar.knowledge.meetings import TO

#: … of sending somebody.
SENDING = "sending"
#: Who invites and who is invited stand between the word and the visit.
INVITED_REACH = 14
#: The verb of joining others.
JOIN = "indamma"
#: Formats that count the sides.
FORMATS = {"trilateral": 3, "quadrilateral": 4}
#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])


def imply(
    contact: Contact, before: Contact | None, scenes: list[Scene], topic: list[Node], focus: Focus
) -> None:
    """Give a contact the sides that it leaves unsaid: both, the other one, or one more.

    «وصل … لإجراء محادثات مع نظيره», «وأضاف أنه سيلتقي الرئيس …»: the subject is looked for in the sentence before
    the contact, then in the sentence before, then among `topic` (the names of the title). It is recorded as implied.
    """
    this_land(contact, scenes)
    the_land_meant(contact, scenes)
    come_from(contact)
    where_he_is(contact)
    visits_who_tells(contact)
    with_those_there(contact)
    _of_both(contact)
    _stops(contact)
    _of_the_same_hosts(contact, before)
    if agreed_there(contact):
        return
    parties = set(contact.party_ids())
    if contact.business or contact.stranger or (not parties and _stayed_away(contact)):
        return  # «التقى وفدا من شركة …»: the other side stands there, it is no party
    if _proposed(contact, parties) or written_off(contact, parties) or contact.attended:
        return
    if as_told_before(contact, before) or (not parties and _third(contact, parties, scenes, focus)):
        return
    if summoned(contact, parties):
        return
    if not parties and _called_together(contact):
        return
    if not parties and contact.group:
        return  # «وزراء خارجية البلدان الثلاثة»: no two
    if between_them(contact, scenes, focus):
        return
    if not parties and gets_sides(contact, before, scenes, topic):
        return
    if not parties:
        imply_pair(contact, before, scenes, topic, focus)
        if _talks_of_others(contact):
            contact.pair = []
        contact.pair = contact.pair or sought(contact, before, scenes)
        _they_themselves(contact)
        _met_by_another(contact, before, scenes)
        counted = contact.format is not None and not (contact.definite or contact.group)
        if contact.format is not None and counted and (contact.vague or not contact.pair):
            contact.group = FORMATS.get(contact.format[0], 0)  # «لقاء ثلاثي»: of the three who were named
    elif _two_more(contact, parties, scenes, focus) or _came_for_each(contact, parties):
        return
    elif only_goals(contact):
        _traveller(contact, before, scenes, parties, focus)
    elif len(parties) > 1 and _one_more(contact, before, scenes, parties):
        return
    elif contact.agreement is not None and contact.when is not None and contact.dual is None:
        _other_signatory(contact, parties, focus)
    elif not (contact.mediated or (contact.what == "visit" and contact.strength == "body")):
        # «جولة أوروبية» has its traveller alone
        imply_other(contact, before, scenes, topic, parties)
        called_in_by_who_tells(contact, before, scenes)
        _government(contact, focus)
        adds_whom(contact)


def _talks_of_others(contact: Contact) -> bool:
    """«سيتحدث فلان أمام مجلس الأمن، ويدعو إلى مفاوضات سلام»: talks that he calls for are not with the council he speaks to."""
    new = contact.what == "talks" and not contact.definite and contact.dual is None
    return new and any(NEUTRAL.intersection(n.parties) for n in contact.pair)


def _called_together(contact: Contact) -> bool:
    """«دعت مصر كينيا وأوغندا إلى قمة في القاهرة»: of those who are called to it, and of who has it at home."""
    called = both_asked(contact) if contact.noun is not None and contact.strength == "strong" else []
    if not called:
        return False
    caller = subject_of(contact, {p for n in called for p in n.parties})
    place = set(contact.place.parties) if contact.place is not None else set()
    role = "host" if contact.what == "talks" else "party"  # who brings two to the table is neither of them
    hosts = [(caller, role)] if caller is not None and place & set(caller.parties) else []
    contact.members = [*hosts, *((n, "party") for n in called)]
    contact.dual, contact.implied = None, True
    return True


def _they_themselves(contact: Contact) -> None:
    """«خلال اجتماعه مع ولي العهد … العلاقات بين البلدين منذ اجتماعهما الأخير»: the two persons of the sentence, not their states."""
    noun = contact.noun
    if noun is None or noun.suffix != BOTH or noun.what == "visit" or any(n.person for n in contact.pair):
        return
    last: dict[tuple[str, ...], Node] = {}
    for node in contact.scene.nodes_before(contact.start):
        if node.person and node.mention.number not in ("dual", "plural"):
            last[node.parties] = node
    people = [last[n.parties] for n in contact.pair if n.parties in last]
    if len(people) == len(contact.pair):
        contact.pair = people


def _stayed_away(contact: Contact) -> bool:
    """«تبرر غيابها عن اجتماع …», «بعد مقاطعته القمة»: who speaks was not there."""
    scene, lead = contact.scene, contact.start - 1
    return any(scene.has(t, "absence") for t in (lead, lead - 1))


def _proposed(contact: Contact, parties: set[str]) -> bool:
    """«اقترح الرئيس الكيني على نظيره الأوغندي عقد قمة»: of who proposes it and to whom, where no others are named."""
    to = offered_to(contact)
    if to is None or not parties <= set(to.parties):
        return False
    node = subject_of(contact, set(to.parties))
    if node is None:
        return False
    contact.members = [(node, "party"), (to, "party")]
    contact.guess, contact.implied = node, True
    return True


def _of_both(contact: Contact) -> None:
    """«وسيجتمع وزيرا دفاعهما»: of the two in focus, not of the one named last."""
    scene = contact.scene
    for member in contact.members:
        node = member[0]
        if node.mention.number in ("dual", "plural") and scene.raw[node.end - 1].endswith(BOTH):
            contact.members = [m for m in contact.members if m[0] is not node]
            contact.dual, contact.level = node.start, node.level or contact.level
            return


def _stops(contact: Contact) -> None:
    """«ثم تواصل جولتها في تونس والجزائر والرباط»: where a tour goes on is visited."""
    tour = contact.noun is not None and contact.noun.id == TOUR and bool(contact.noun.suffix)
    if not tour or contact.what != "visit" or contact.members:
        return
    contact.members = [(n, "party") for n in contact.places if n.parties]
    then = contact.carrier is not None and contact.scene.has(contact.carrier - 1, "then")
    if then or contact.ahead:
        for sign in contact.evidence:  # «ثم تواصل», «وينهي غدا»: not before what is still to come
            sign.status = "planned" if sign.status == "ongoing" else sign.status


def _of_the_same_hosts(contact: Contact, before: Contact | None) -> None:
    """«التقى رئيسة الوزراء البريطانية …، كما أجرى محادثات مع وزير الدفاع»: an office of no stated land is of that of those met before."""
    if before is None or before.scene is not contact.scene or contact.what == "visit":
        return
    met = {p for n, role in before.members if role == "party" and n.start >= before.end for p in n.parties}
    behind = [n for n, _ in contact.members if n.person and n.start >= contact.end]
    bare = [n for n in behind if n.level is not None and not n.parties]
    if len(met) != 1 or len(bare) != 1 or contact.party_ids():
        return
    contact.members = [(n._replace(parties=tuple(met)) if n is bare[0] else n, r) for n, r in contact.members]


def _two_more(contact: Contact, parties: set[str], scenes: list[Scene], focus: Focus) -> bool:
    """«عقد الرجلان اجتماعا انضم إليهما الرئيس …»: the two in focus beside a third who is named."""
    scene = contact.scene
    if contact.dual is None:
        return _third(contact, parties, scenes, focus)
    # «عقد الوسيط لقاء مع الوفدين», «استقبل الوزير رئيسي الوفدين»
    object_ = contact.verb is not None and contact.verb.cls == "meet" and contact.dual > contact.end
    apart = each_of_two(scene, contact.end, contact.right_stop) == contact.dual
    whom = (contact.with_only or object_ or apart) and _of_two(scene, contact.dual)
    whom = whom or are_met(contact, contact.dual)
    known = scene.has(contact.dual, "dual-person") or scene.has(contact.dual, "of-both")
    if not (whom or known or _received(contact, contact.dual)):
        return False
    two = focus.meant(contact) or last_pair(contact, scenes)
    if len(two) < 2 or any(set(n.parties) & parties for n in two):
        return False
    called = contact.what == "call" and contact.verb is not None  # «اتصل بالزعيمين»: with each
    called = called or _received(contact, contact.dual)  # «استقبل الوفدين كلا على حدة»
    if len({n.level for n in two}) > 1:
        two = [side_alone(n) for n in two]  # who was named for the sides is not who «الوزيران» are
    third = contact.members
    others: list[tuple[Node, str]] = [(n, "party") for n in two]
    contact.members = [*third, *others] if called else [*others, *third]
    contact.both, contact.implied = two, True
    return True


def _third(contact: Contact, parties: set[str], scenes: list[Scene], focus: Focus) -> bool:
    """«يعقد بعده لقاء ثلاثي تشارك فيه إيطاليا»: the one named beside the two of whom the page tells."""
    three = contact.format is not None and FORMATS.get(contact.format[0]) == 3
    if not three or contact.definite or contact.what == "visit" or len(parties) > 1:
        return False
    joins = subject_of(contact, set()) if not parties and _joined_them(contact) else None
    if not parties and joins is None:
        return False
    third = [(joins, "party")] if joins is not None else []
    parties = parties or set(joins.parties if joins is not None else ())
    two = [side_alone(n) for n in focus.of_page(contact)] or last_pair(contact, scenes)
    if len(two) != 2 or any(set(n.parties) & parties for n in two):
        return False
    contact.members = [*((n, "party") for n in two), *third, *contact.members]
    contact.both, contact.implied = two, True
    return True


def _joined_them(contact: Contact) -> bool:
    """«وينضم إليهما الجمعة رئيس النيجر لعقد قمة ثلاثية»."""
    clause = range(clause_start(contact), contact.start)
    words = (contact.scene.word(t) for t in clause)
    return any(w is not None and w.verb is not None and w.verb.id == JOIN for w in words)


def _met_by_another(contact: Contact, before: Contact | None, scenes: list[Scene]) -> None:
    """«إنه عقد لقاءين منفصلين مع رئيسي الوفدين»: the two in focus, and whoever met them."""
    scene, two = contact.scene, contact.pair
    if contact.dual is None or contact.vague or len(two) < 2:
        return
    if not meets_both(contact):
        return  # «لقاء معه»
    parties = {p for n in two for p in n.parties}
    node = subject_of(contact, parties) or (
        earlier(contact, before, scenes, parties) if leans_back(contact) else None
    )
    if node is not None and node.person:
        contact.members = [(node, "party"), *((n, "party") for n in two)]
        contact.both, contact.pair, contact.guess, contact.implied = two, [], node, True
    elif node is None and each_of_two(scene, contact.end, contact.right_stop) == contact.dual:
        # «يلتقي الأمين العام كلا من الزعيمين»: with somebody whom the page does not tell
        contact.pair, contact.stranger = [], True


def _came_for_each(contact: Contact, parties: set[str]) -> bool:
    """«يصل الوسيط غدا للقاء الكينيين والصوماليين كل على حدة»: those named are met apart by him who comes."""
    scene, noun = contact.scene, contact.noun
    if noun is None or noun.prefix != TO or len(parties) < 2:
        return False
    met = [m for m in contact.members if m[0].start >= contact.end]
    apart = range(contact.end, min(contact.right_stop, contact.end + EACH_REACH))
    node = (
        subject_of(contact, parties)
        if len(met) == len(contact.members) and scene.within(apart, "each")
        else None
    )
    if node is None or not node.person:
        return False
    contact.members = [(node, "party"), *met]
    contact.both, contact.guess, contact.implied = [n for n, _ in met], node, True
    return True


def _of_two(scene: Scene, token: int) -> bool:
    """«مع الوفدين», «مع كل وفد», «كل منهما»."""
    return any(scene.has(token, cls) for cls in ("dual", "one-of-two", "of-both"))


def _other_signatory(contact: Contact, parties: set[str], focus: Focus) -> None:
    """«اتفاق أروشا الموقع مع أوغندا عام 1994»: with the other of the two sides that the page is about."""
    two = of_the_page(contact, focus)
    others = [n for n in two if not set(n.parties) & parties]
    contact.of_page = len(others) == 1 and len(two) > 1
    if contact.of_page:
        contact.members = [*((n, "party") for n in others), *contact.members]
        contact.implied = True


def _received(contact: Contact, dual: int) -> bool:
    """«استقبل الرئيس الوفدين», «اتصالات بالجانبين»: the two stand behind the one who meets or calls them."""
    verb = contact.verb
    met = contact.what == "call" if verb is None else verb.cls == "meet"
    return met and dual >= contact.end and all(n.end <= dual for n, _ in contact.members)


def _government(contact: Contact, focus: Focus) -> None:
    """«محادثات مع الجبهة», and nobody who holds them: an armed group talks with the government of its land, if the page names it."""
    alone = contact.members[0][0] if len(contact.members) == 1 else None
    if (
        alone is None
        or alone.mention.kind != "armed_group"
        or not contact.with_only
        or contact.what == "visit"
    ):
        return
    state = focus.side(f"state:{alone.mention.country}")
    if state is not None and contact.strength == "strong":
        contact.members = [(side_alone(state), "party"), *contact.members]
        contact.implied = contact.soft = True


def _one_more(contact: Contact, before: Contact | None, scenes: list[Scene], parties: set[str]) -> bool:
    """A subject beside several sides told behind the contact; False where none was left out."""
    begun = any(node.end <= contact.start for node, _ in contact.members)
    received = not begun and reception(contact)
    his = not begun and _his(contact)
    if brings_him(contact):
        node = subject_of(contact, parties) or earlier(contact, before, scenes, parties)
    elif only_objects(contact):
        node = shared_subject(contact, before, parties) or subject_of(contact, parties)
        node = node or (earlier(contact, before, scenes, parties) if during_it(contact) else None)
    elif only_those_met(contact):
        node = subject_of(contact, parties)
        if node is None:
            contact.members = []  # who met them is not said
    elif received or his or _lone_peer(contact) or (not begun and only_with(contact)):
        node = subject_of(contact, parties)
        told = contact.verb is not None or contact.carrier is not None
        if node is None and told and leans_back(contact):
            node = earlier(contact, before, scenes, parties)  # «وكان قد بحث مع قادة كينيا وإثيوبيا …»
    elif contact.verb is not None and not any(n.person for n, _ in contact.members):
        node = same_traveller(contact, before, parties)  # «… حيث سيلتقي بعثة المنظمة»
        node = node if before is not None and before.what == "visit" else None
    else:
        return False
    if node is not None:
        contact.members = [(node, "party"), *contact.members]
        contact.guess = node
        contact.implied = True
    return True


def _his(contact: Contact) -> bool:
    """«بعد اتصاله بالرئيس … والملك …»: whose call it is stands before."""
    noun = contact.noun
    return noun is not None and contact.what == "call" and noun.suffix in ONE and contact.carrier is None


def _traveller(
    contact: Contact, before: Contact | None, scenes: list[Scene], parties: set[str], focus: Focus
) -> None:
    """Who goes on a visit of which only the destination is said."""
    back = leans_back(contact)
    guest = _guest(contact, before, parties) if contact.verb is None and not back else None
    if guest is not None:
        contact.members = [(guest, "party"), *contact.members]
        contact.guess, contact.implied = guest, True
    elif contact.verb is None or back:
        of_him = asked(contact, parties) if not joined_verb(contact) else None
        node = of_him or same_traveller(contact, before, parties) or subject_of(contact, parties)
        if node is None and is_circumstance(contact):
            # «وخلال زيارته لكمبالا، أعلن الرئيس الكيني …»
            behind = speaker_behind(contact, parties)
            node = behind if behind is not None and behind.person else None
        if node is None and back:
            node = focus.traveller(contact, parties) or earlier(contact, before, scenes, parties)
            node = node if node is not None and (contact.verb is None or node.person) else None
        led = contact.verb is not None and bool(contact.verb.needs)  # «سيقود وفدا إلى …»
        if node is not None and len(node.parties) == 1 and (led or _of_rank(contact, node)):
            contact.members = [(node, "party"), *contact.members]
            contact.guess = node
            contact.implied = True


def _guest(contact: Contact, told: Contact | None, parties: set[str]) -> Node | None:
    """«دعا الرئيس الفرنسي نظيره البرازيلي إلى زيارة باريس»: of those named behind the invitation who is of another land."""
    scene = contact.scene
    for token in range(contact.start - 1, max(clause_start(contact), contact.start - INVITED_REACH) - 1, -1):
        if scene.has(token, "invitation"):
            if scene.raw[token].endswith(PRONOUNS[:2]) and (other := _who_was_met(told, parties)) is not None:
                return other
            near = list(reversed(scene.nodes_before(contact.start)))
            sides = [n for n in near if n.parties and not set(n.parties) & parties]
            fits = [n for n in sides if n.person or (sends(contact) and n.of_a_state)]
            behind = [n for n in fits if n.start > token]
            before = [n for n in fits if token - INVITED_REACH <= n.start < token]
            return next(iter(behind or before), None)  # «سلم الوزير الملك … دعوة لزيارة بلاده»
    return None


def _who_was_met(before: Contact | None, parties: set[str]) -> Node | None:
    """«ودعاه إلى زيارة نيقوسيا»: of the two in contact right before the one who is of another land."""
    if before is None:
        return None
    two = [n for n, role in before.members if role == "party"] or before.pair
    others = [n for n in two if not set(n.parties) & parties]
    return others[0] if len(two) == 2 and len(others) == 1 and others[0].person else None


def sends(contact: Contact) -> bool:
    """«إيفاد مبعوث إلى …»: a side sends somebody."""
    return contact.noun is not None and contact.noun.id == SENDING


def _of_rank(contact: Contact, node: Node) -> bool:
    """Someone whose journey is a visit: of an office, a name where a noun calls it one, or sent by a side."""
    if sends(contact):
        return True  # «تعتزم كينيا إرسال وفد إلى …»
    if node.person:
        return contact.verb is None or node.mention.role is not None or node.level is not None
    return can_travel(contact.scene, node)


def _lone_peer(contact: Contact) -> bool:
    """«عقب اجتماع مع نظيره التركي بحضور إيراني»: the one whose counterpart it is takes part, and stands before."""
    if not contact.members:
        return False
    first = contact.members[0][0]
    word = contact.scene.word(first.start)
    return first.start >= contact.end and word is not None and "peer" in word.classes
