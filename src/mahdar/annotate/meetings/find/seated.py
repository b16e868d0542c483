"""Contacts told by where two sides sit: «عاد الوفدان إلى الطاولة», «اتفق مبعوثا كينيا وأوغندا في عنتيبي على …»."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, joint_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.meetings import DUAL, IN, PRESENT_DUAL, Verb

#: Verbs of coming back and of sitting down.
BACK, SITS = "aada", "jalasa"
SEATS = frozenset({BACK, SITS})
#: Names, times and words of no use here between who sits and with whom.
WITH_STEPS = 4
#: Those two stand this close before their verb, and where they go this close behind it.
BEFORE_REACH = 5
#: Who sits down, and when, stands between the verb and the table.
TABLE_REACH = 16
#: Two sides right before a verb are named in so many words.
SIDES_REACH = 20
STATE = "state:"


def at_the_table(scene: Scene, token: int, verb: Verb) -> Verb | None:
    """The verb as one of talking, when two who come back or sit down do so «إلى الطاولة», «حول طاولة المفاوضات», or are
    to come back to where they talked («يعود الوفدان إلى أروشا الأسبوع المقبل»)."""
    if (
        verb.id == BACK
        and verb.tense != "past"
        and _two_go_back(scene, token)
        and not negated_at(scene, token)
    ):
        return verb._replace(cls="with", what="talks", needs={}, never={})
    if verb.id == SITS and _with_somebody(scene, token):
        return verb._replace(needs={})  # «جلس المفاوض ساعتين مع وزير الخارجية …»
    if verb.id not in SEATS or verb.tense != "past" or negated_at(scene, token):
        return None  # «لن يجلس إلى طاولة», «ما عاد إلى الطاولة»
    for at in range(token + 1, min(scene.end, token + TABLE_REACH)):
        if scene.has(at, "table"):
            again = verb.id == BACK and not _signed_behind(scene, at)
            what = "talks" if verb.id == BACK else verb.what
            aspect = "continue" if again else ""
            return verb._replace(cls="with", what=what, aspect=aspect, needs={}, never={})
        if scene.has(at, "hard-border"):
            return None
    return None


def _with_somebody(scene: Scene, token: int) -> bool:
    """«مع» close behind the verb, its subject and how long they sat between."""
    at = token + 1
    for _ in range(WITH_STEPS):
        known = scene.node_at.get(at) or scene.when_at.get(at)
        word = scene.word(at)
        if known is None and word is not None and (word.slot or "hard-border" in word.classes):
            return word.slot == "with"
        at = known.end if known is not None else at + 1
    return False


def right_with(scene: Scene, token: int) -> bool:
    """«عرض الرئيس أمس مع السفيرة …»: nothing but names and times between the verb and «مع»."""
    at = token + 1
    while (known := scene.node_at.get(at) or scene.when_at.get(at)) is not None:
        at = known.end
    word = scene.word(at)
    return word is not None and word.slot == "with"


def _signed_behind(scene: Scene, token: int) -> bool:
    """«عادا إلى الطاولة …، ووقعا اتفاقين»: they have come to an end."""
    words = (scene.word(t) for t in range(token, scene.end))
    return any(
        w is not None and w.verb is not None and w.verb.cls == "sign" and w.verb.tense == "past"
        for w in words
    )


def _two_go_back(scene: Scene, token: int) -> bool:
    """«الطرفان» right behind the verb, or close before it as a dual («على أن يعودا»), and where to."""
    behind = scene.has(token + 1, "dual")
    before = scene.raw[token].endswith((DUAL, PRESENT_DUAL)) and any(
        scene.has(t, "dual") for t in range(token - BEFORE_REACH, token)
    )
    if not (behind or before):
        return False
    near = range(token + 1, min(scene.end, token + BEFORE_REACH))
    to = next((t for t in near if scene.has(t, "to")), None)
    place = scene.node_at.get(to + 1) if to is not None else None
    return place is not None and place.mention.kind == "place"


def agreed_somewhere(scene: Scene, token: int) -> Contact | None:
    """Two sides that agree in a place on something met there («اتفقا على وقف النار», «صفقة اتفقا عليها في برن»)."""
    on_it = scene.has(token + 1, "on-it")
    behind = scene.node_at.get(token + 1 + on_it)
    near = [behind] if behind is not None else _before(scene, token)
    if behind is not None:
        second = scene.node_at.get(behind.end) or scene.node_at.get(behind.end + 1)
        near += [second] if second is not None else []
    sides = joint_of([n for n in near if is_actor(scene, n) or n.of_a_state], scene)
    if not sides and behind is None:
        met = _with_another(scene, token)
        if met is not None:
            return met
    known = on_it and behind is None and scene.raw[token].endswith(DUAL)
    told = _named_behind(scene, token) if on_it and not sides and not known else []
    sides = sides or told
    if not known and len({p for n in sides for p in n.parties}) != 2:
        return None
    place = _place(scene, token + 2 if known or told else max(token + 1, sides[-1].end), on_it)
    if place is None or (
        _at_home(sides, place) and not all(p.startswith(STATE) for n in sides for p in n.parties)
    ):
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "weak")
    contact.members, contact.on_behalf = [] if known else [(n, "party") for n in sides], bool(told)
    contact.dual = token if known else None
    contact.place, contact.places = place, [place]
    contact.add("held", 3, token, token + 1)  # in a headline too: «تتفقان في ماليزيا على …»
    return contact


def _named_behind(scene: Scene, token: int) -> list[Node]:
    """«ما تفاهم عليه في زنجبار أمس وزيرا كينيا وأوغندا»: the two who agreed stand behind the place."""
    place = _place(scene, token + 2, on_it=True)
    if place is None:
        return []
    first = _behind_day(scene, place.end)
    behind = [n for n in scene.nodes_after(first) if n.start < first + SIDES_REACH and n.acting]
    return joint_of(behind, scene) if behind and behind[0].start == first else []


def _at_home(sides: list[Node], place: Node) -> bool:
    """«اتفقت الحكومة والحركة في …»: in the land that one of them is; of two states one went there."""
    return bool(set(place.parties) & {p for n in sides for p in n.parties if n.of_a_state})


def _with_another(scene: Scene, token: int) -> Contact | None:
    """«الرئيس …، الذي …، قد اتفق في موسكو مع نظيره الروسي على خطة»: he who did is named before."""
    place = scene.node_at.get(token + 2) if scene.has(token + 1, "in") else None
    if place is None or not place.locative:
        return None
    led, other = scene.word(place.end), scene.node_at.get(place.end + 1)
    if led is None or led.slot != "with" or other is None or not (other.person and other.parties):
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "weak")
    contact.members, contact.with_only = [(other, "party")], True
    contact.place, contact.places = place, [place]
    contact.add("held", 2, token, token + 1)
    return contact


def _before(scene: Scene, token: int) -> list[Node]:
    """Those who stand right before a verb."""
    near = [n for n in scene.nodes_before(token) if n.start >= token - SIDES_REACH]
    return near if near and near[-1].end == token else []


def _behind_day(scene: Scene, token: int) -> int:
    """The token behind a day, with or without «في» («في باماكو في ديسمبر الماضي على …»)."""
    while token in scene.when_at or (scene.has(token, "in") and token + 1 in scene.when_at):
        token = scene.when_at[token + (token not in scene.when_at)].end
    return token


def _place(scene: Scene, token: int, on_it: bool) -> Node | None:
    """The place behind «في» at `token`, times looked through, where «على» follows it, unless it stands before («عليها»)."""
    while token in scene.when_at:
        token = scene.when_at[token].end
    node = scene.node_at.get(token) or (scene.node_at.get(token + 1) if scene.has(token, "in") else None)
    if node is None or not node.locative or not (node.prefix == IN or scene.has(token, "in")):
        return None
    end = _behind_day(scene, node.end)
    return node if on_it or scene.has(end, "on") else None
