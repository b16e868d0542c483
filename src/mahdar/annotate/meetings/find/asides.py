"""A contact told as an aside within the telling of another.

«التقى فلان، على هامش الزيارة، رئيس الوزراء …», «التقى فلان خلال زيارته إلى لندن رئيسة الوزراء …», «التقى الوفد قبل
الجلسة الوزير …»: whom he met stands behind the aside.
"""

from __future__ import annotations

from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, in_session
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import CONJUNCTIONS, IN

#: An aside that leads to a contact begins this close before its noun («على هامش»).
LEAD_REACH = 2
#: It ends at most so many words behind its noun, names and times not counted («زيارته الرسمية إلى العاصمة … لندن،»).
ASIDE_REACH = 8
#: … and behind its verb, a name counting as one word («سيعقد وزير الخارجية فلان على هامش …»).
SUBJECT_REACH = 5
#: An occasion stands this close behind the verb and its subject.
OCCASION_REACH = 20
#: A stop stands this close behind it («خلال الجولة أيضا كينيا»).
STOP_REACH = 3
#: «، طلب عدم الكشف عن هويته لحساسية المسألة،»: so long at most.
NAMELESS_REACH = 12
#: A clause about one of those met begins this close behind the verb, and is at most so long («الذي استبقاه على غداء عمل»).
LIST_REACH, CLAUSE_REACH = 40, 9
#: A relative clause between two commas is at most so many words long.
RELATIVE_CLAUSE = 26
#: Many sit there: an aside though its noun is not definite («على هامش قمة مجموعة السبع …»).
GATHERINGS = frozenset({"conference", "summit"})


def look_behind_asides(found: list[Contact]) -> None:
    """Give each verb of meeting whose object stands behind an aside the stretch where to read on."""
    for told in found:
        if told.verb is not None and told.verb.cls == "meet":
            _look_behind_occasion(told)
    for i, told in enumerate(found):
        if told.verb is not None and told.verb.cls == "meet" and not told.tail:
            _look_behind_clause(told, found[i + 1] if i + 1 < len(found) else None)
    for told, aside in pairwise(found):
        if told.tail or told.verb is None or told.verb.cls not in BEHIND or aside.noun is None:
            continue
        if not (aside.definite or aside.what in GATHERINGS):
            continue
        scene = told.scene
        leads = range(max(told.end, aside.start - LEAD_REACH), aside.start)
        if not any(scene.has(t, "during") or scene.has(t, "order") for t in leads):
            continue  # «خلال الزيارة», «قبل الجلسة»
        if sum(told.end <= n.start < aside.start and not n.locative for n in scene.nodes) > 1:
            continue  # subject and object stand before it
        behind = BEHIND[told.verb.cls](scene, aside.end, aside.right_stop)
        if behind is not None:
            told.tail, told.tail_stop = behind.start, aside.right_stop
            aside.right_stop = behind.start


def _look_behind_occasion(told: Contact) -> None:
    """«التقى الوزير على هامش الدورة نظيره …», «… على هامش الجمعية العامة …»: an occasion that is no contact of its own."""
    scene = told.scene
    reach = range(told.end, min(told.right_stop, told.end + OCCASION_REACH))
    lead = next((t for t in reach if scene.has(t, "margin")), None)
    if lead is None or not any(told.end <= n.start < lead and n.person for n in scene.nodes):
        return
    if sum(told.end <= n.start < lead and not n.locative for n in scene.nodes) > 1:
        return  # subject and object stand before it
    behind = _object(scene, lead + 1, told.right_stop)
    if behind is not None:
        told.tail, told.tail_stop = behind.start, told.right_stop


def _look_behind_clause(told: Contact, inner: Contact | None) -> None:
    """«استقبل الوزير فلانا الذي سلمه رسالة ورئيس …»: the list of those met goes on behind a clause about one of them.

    The verb of the clause has a pronoun for its object, so that who is joined with «و» behind it is none of its.
    """
    scene = told.scene
    stop = told.right_stop if inner is None else inner.right_stop
    reach = range(told.end, min(stop, told.end + LIST_REACH))
    start = next((t for t in reach if scene.has(t, "relative") and _who(scene, t) is not None), None)
    if start is None or start + 1 >= scene.end or not scene.raw[start + 1].endswith(PRONOUNS):
        return
    if inner is not None and inner.start < start:
        return
    for token in range(start + 2, min(stop, start + CLAUSE_REACH)):
        node = scene.node_at.get(token)
        if node is not None and not node.locative:
            if node.person and node.prefix in tuple(CONJUNCTIONS) and node.parties:
                told.tail, told.tail_stop = node.start, stop
                told.right_stop = min(told.right_stop, start)
                if inner is not None and inner.start < node.start:
                    inner.right_stop = node.start
            return
        if any(scene.has(token, cls) for cls in ("border", "that-clause", "relative", "comma")):
            return


def _who(scene: Scene, relative: int) -> Node | None:
    """The person right before a relative, of whom it tells."""
    node = scene.node_ending.get(relative - scene.has(relative - 1, "comma"))
    return node if node is not None and node.person and node.parties else None


def carry_across_asides(found: list[Contact]) -> None:
    """«سيعقد فلان على هامش القمة لقاء مع …»: the verb before the aside carries the indefinite noun behind it."""
    for aside, told in pairwise(found):
        if told.noun is None or told.definite or told.carrier is not None or told.masdar is not None:
            continue
        if aside.noun is None or not (aside.definite or aside.what in GATHERINGS):
            continue
        scene = told.scene
        leads = range(aside.start - LEAD_REACH, aside.start)
        lead = next((t for t in leads if scene.has(t, "during") or scene.has(t, "order")), None)
        verb = _light_verb(scene, lead, aside.left_stop) if lead is not None else None
        if verb is None or any(_ends_clause(scene, t) for t in range(aside.end, told.start)):
            continue
        word = scene.word(verb)
        told.carrier, told.carrier_verb = verb, word.verb if word is not None else None
        told.left_stop = aside.left_stop


def _light_verb(scene: Scene, lead: int, first: int) -> int | None:
    """The verb of holding whose clause goes on up to `lead`, its subject between."""
    lead -= scene.has(lead - 1, "on")  # «على هامش»
    lead -= scene.has(lead - 1, "comma")
    token = scene.span_ending.get(lead, lead) - 1
    for _ in range(SUBJECT_REACH):
        if token < first or _ends_clause(scene, token):
            return None
        word = scene.word(token)
        if word is not None and word.verb is not None and word.masdar is None and word.verb.cls == "light":
            return token
        token = scene.span_ending.get(token, token) - 1
    return None


def _ends_clause(scene: Scene, token: int) -> bool:
    return any(scene.has(token, cls) for cls in ("border", "that-clause", "relative"))


def _object(scene: Scene, token: int, stop: int) -> Node | None:
    """The first name behind an aside that is no place in it: an official without a preposition."""
    words = 0
    while token < stop and words < ASIDE_REACH:
        node = scene.node_at.get(token)
        if node is not None and not (node.locative or in_session(node.mention)):
            before = scene.word(token - 1)
            led = before is not None and (before.slot is not None or "to" in before.classes)
            named = node.parties or node.mention.kind == "person"
            met = (node.person and named) or scene.has(node.start, "delegates")
            return node if met and node.prefix in ("", IN) and not led else None
        word = scene.word(token)
        if word is not None and ("border" in word.classes or word.slot == "away"):
            return None
        span = node or scene.when_at.get(token)
        token, words = (span.end, words) if span is not None else (token + 1, words + 1)
    return None


def _counterpart(scene: Scene, token: int, stop: int) -> Node | None:
    """«يبحث خلال زيارته مع المسؤولين …»: the first name behind an aside, led to by «مع»."""
    node = next(
        (n for n in scene.nodes_after(token) if n.start < min(stop, token + ASIDE_REACH) and not n.locative),
        None,
    )
    led = scene.word(node.start - 1) if node is not None else None
    return node if node is not None and node.parties and led is not None and led.slot == "with" else None


def _stop(scene: Scene, token: int, stop: int) -> Node | None:
    """«سيزور خلال الجولة أيضا كينيا»: the first name behind an aside, a land with no word before it that leads elsewhere."""
    node = next((n for n in scene.nodes_after(token) if n.start < min(stop, token + STOP_REACH)), None)
    led = scene.word(node.start - 1) if node is not None else None
    free = led is None or not (led.slot or led.classes & {"to", "in", "of"})
    return node if node is not None and node.of_a_state and not node.prefix and free else None


#: Verbs whose object or counterpart may stand behind an aside, and how it is found there.
BEHIND = {"meet": _object, "with": _counterpart, "visit": _stop}


def relative_aside(scene: Scene, comma: int) -> int | None:
    """The comma that opens the relative clause which the one at `comma` closes («الوزير، الذي يزور باريس، …»)."""
    for token in range(comma - 2, max(scene.start, comma - RELATIVE_CLAUSE) - 1, -1):
        if scene.has(token, "comma"):
            return token if scene.has(token + 1, "relative") else None
        if scene.has(token, "hard-border"):
            return None
    return None


def aside_before(scene: Scene, comma: int) -> int | None:
    """The comma that opens the aside which the one at `comma` closes: on who somebody is, or that he is not named."""
    aside = relative_aside(scene, comma)
    return aside if aside is not None else nameless_aside(scene, comma)


def nameless_aside(scene: Scene, comma: int) -> int | None:
    """The comma that opens the aside on a source's name which the one at `comma` closes («، طلب عدم نشر اسمه،»)."""
    for token in range(comma - 1, max(scene.start, comma - NAMELESS_REACH) - 1, -1):
        if scene.has(token, "comma"):
            return token if any(scene.has(t, "nameless") for t in range(token, comma)) else None
    return None
