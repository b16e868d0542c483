"""The noun left out: «عقدت أولاهما في … والثانية في …», «ثلاث جولات، الأولى في …», «ثم ثالثة في …», «وأخرى في …», «وآخر مع …».

An ordinal, or «أخرى», stands in the place of the noun told before, where it has a place, a day or sides of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.guard import MOVED
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.forms import FEMININE
from mahdar.knowledge.meetings import CONJUNCTIONS, Noun, Ordinal, Verb

#: An ordinal alone has its place or day this close behind it («والثانية في مدينة … في ديسمبر»).
TOLD_REACH = 5
#: … and its noun this close before.
ANTECEDENT_REACH = 30
#: «تلك التي كان قد أجراها»: words of mood before the verb.
CLAUSE_VERB = 3
#: Names and times lie in each other at most so deep.
NESTED = 3
#: What «آخرها» is one of, behind a verb: meetings.
OFTEN_MET = Noun("encounter", "meeting", "strong", "plural", False, "", {}, {})
#: Kinds of contact that follow each other in a row.
KINDS = frozenset({"meeting", "talks", "summit", "conference"})


def alone(scene: Scene, token: int, ordinal: Ordinal | None, before: Contact | None) -> Contact | None:
    """An ordinal without a noun, that a verb or a list puts in the place of the noun told before."""
    if ordinal is None or _named(scene, token) or not _tells(scene, token):
        return None
    noun = _antecedent(scene, token, ordinal, before)
    if noun is None:
        return None
    lead = scene.word(token - 1)
    in_row = before is not None and before.scene is scene
    listed = (
        scene.raw[token][:1] in CONJUNCTIONS
        and in_row
        and before is not None
        and (before.ordinal is not None or not ordinal.number)  # «جولة في أربيل وأخرى في بغداد»
    )
    listed = listed or (in_row and before is not None and _first_of(scene, token, ordinal, before))
    carried = lead is not None and lead.verb is not None and _carries(lead.verb)
    carried = carried or _described(scene, token) is not None
    then = lead is not None and "then" in lead.classes
    off = (
        lead is not None and lead.pred is not None and lead.pred.status in MOVED
    )  # «وألغيت ثالثة كانت مقررة في …»
    if not (ordinal.of_row or listed or carried or then or off):
        return None
    what = "talks" if noun.id == TOUR else noun.what
    noun = noun._replace(number="singular", definite=not then, prefix="", stack="", suffix="")
    contact = Contact(scene, token, token + 1, 0, what, "strong", noun=noun)
    contact.elliptic = True
    contact.round = not _of_others(scene, token + 1)
    contact.ordinal = ordinal.number or None
    contact.another = not ordinal.of_row or noun is OFTEN_MET
    contact.left_stop = token - 1 if carried else token
    if off and lead is not None and lead.pred is not None:
        contact.add(lead.pred.status, lead.pred.weight, token - 1, token)
    if in_row and before is not None and before.noun is not None:
        contact.joined = ordinal.of_row and before.noun.number != "singular"
        contact.head = before.head or before
        if (listed or then) and not off:
            contact.evidence += [e for e in before.evidence if e.weight > 1]
    return contact


def that_one(scene: Scene, token: int, before: Contact | None) -> Contact | None:
    """«زيارته هي الثانية بعد تلك التي قام بها إلى كمبالا»: the pronoun stands for the noun told before in the sentence."""
    if (
        before is None
        or before.scene is not scene
        or before.noun is None
        or not stands_for_noun(scene, token)
    ):
        return None
    feminine = before.what in ("visit", "summit", "call") or before.noun.number == "plural"
    feminine = feminine or scene.raw[before.start].endswith(FEMININE)
    if scene.has(token, "that-her") is not feminine:
        return None
    noun = before.noun._replace(definite=False, prefix="", stack="", suffix="")
    contact = Contact(scene, token, token + 1, 0, before.what, "strong", noun=noun)
    contact.another = contact.elliptic = True
    contact.left_stop = token
    return contact


def stands_for_noun(scene: Scene, token: int) -> bool:
    """«تلك التي أجراها»: a pronoun with a clause of holding or making behind it."""
    if not (scene.has(token, "that-her") or scene.has(token, "that-him")) or not scene.has(
        token + 1, "relative"
    ):
        return False
    near = (scene.word(t) for t in range(token + 2, token + 2 + CLAUSE_VERB))
    return any(w is not None and w.verb is not None and w.verb.cls in ("light", "host") for w in near)


def _first_of(scene: Scene, token: int, ordinal: Ordinal, before: Contact) -> bool:
    """«ثلاث جولات، الأولى في … والثانية في …»: the first of those just counted."""
    several = before.noun is not None and before.noun.number != "singular"
    return ordinal.number == 1 and several and scene.has(token - 1, "comma")


def _carries(verb: Verb) -> bool:
    """«تعقد الخامسة», «أن تلتئم الرابعة», «استضافت جوبا الأولى»."""
    return verb.cls in ("light", "host") or verb.aspect == "hold"


def _described(scene: Scene, token: int) -> int | None:
    """The verb of «الأولى، التي استضافتها جوبا», «الثانية التي عقدت في …»: a relative clause tells of the round itself."""
    lead = scene.word(token - 1)
    opens = token == scene.start or (lead is not None and (lead.mood is not None or "comma" in lead.classes))
    if not opens:
        return None  # «المدينة الأولى التي …»
    at = token + 1 + scene.has(token + 1, "comma")
    word = scene.word(at + 1) if scene.has(at, "relative") else None
    return at + 1 if word is not None and word.verb is not None and _carries(word.verb) else None


def _antecedent(scene: Scene, token: int, ordinal: Ordinal, before: Contact | None) -> Noun | None:
    """The noun that an ordinal leaves out: the last of its gender in the sentence, or that of the last contact."""
    for at in range(token - 1, max(scene.start, token - ANTECEDENT_REACH) - 1, -1):
        word = scene.word(at)
        if word is None or word.noun is None or word.verb is not None:
            continue  # «استضافتهما» is a verb here
        if _is_tour(scene, at - 1):
            continue  # «جولات التفاوض»: the rounds are told on
        if word.noun.feminine == ordinal.feminine or _of_any_gender(ordinal):
            if ordinal.of_row and word.noun.number == "singular" and word.noun.id != TOUR:
                return None  # «إلى طاولة الحوار، ووقعا اتفاقين أحدهما …»
            return word.noun if word.noun.what in KINDS or word.noun.id == TOUR else None
    if before is not None and before.verb is not None and ordinal.of_row and before.scene is scene:
        often = any(scene.has(t, "how-often") for t in range(before.end, token))
        return OFTEN_MET if often and before.what == "meeting" else None  # «التقيا ثلاث مرات، آخرها في …»
    if (
        before is None
        or before.noun is None
        or scene.index - before.scene.index > 1
        or before.what not in KINDS
    ):
        return None
    agrees = before.noun.feminine == ordinal.feminine or _of_any_gender(ordinal)
    return before.noun if agrees else None


def _is_tour(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.noun is not None and word.noun.id == TOUR


def _of_any_gender(ordinal: Ordinal) -> bool:
    """«آخرها» is of rounds as well as of meetings."""
    return ordinal.of_row and not ordinal.number


def _named(scene: Scene, token: int) -> bool:
    """True within a name or a time («الساعة الثانية», «الثاني من أكتوبر»)."""
    return _holds(scene.times, token) or _holds(scene.nodes, token)


def _holds(items: Sequence[When] | Sequence[Node], token: int) -> bool:
    """True when one of the last few items (by start) that begin at or before the token reaches over it."""
    last = bisect_right(items, token, key=lambda item: item.start)
    return any(token < item.end for item in items[max(0, last - NESTED) : last])


def _tells(scene: Scene, token: int) -> bool:
    """A place or a day follows, or a host."""
    verb = _described(scene, token)
    if verb is not None and verb + 1 in scene.node_at:
        return True  # «التي استضافتها جوبا»
    first = token if verb is None else verb
    for at in range(first + 1, first + 1 + TOLD_REACH):
        node = scene.node_at.get(at)
        if at in scene.when_at or (node is not None and node.locative):
            return True
        if _of_others(scene, at):
            return True
        word = scene.word(at)
        if word is not None and (word.noun is not None or "comma" in word.classes):
            return False
    return False


def _of_others(scene: Scene, token: int) -> bool:
    """«وآخر منفصلا مع …», «وأخرى جمعت …»: its own sides are told right behind, or behind «منفصلا»."""
    word = scene.word(token + scene.has(token, "each"))
    return word is not None and (word.slot == "with" or (word.verb is not None and word.verb.cls == "gather"))
