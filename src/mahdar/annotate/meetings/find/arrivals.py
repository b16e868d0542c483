"""When a verb of coming back or alighting tells of a journey: who comes, and from where or to where."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.meetings import IN

#: Between who returns and from where («عاد الوفد رفيع المستوى من»).
RETURN_REACH = 3
#: Who stops on his way goes on.
STOP = "tawaqqafa"
#: … and between who alights and where.
ALIGHT_REACH = 8


def alights(scene: Scene, token: int) -> bool:
    """«حلّ رئيس الوزراء، فلان، أمس بالرباط»: a person beside the verb, and a place with «ب» or «في»."""
    who = scene.node_at.get(token + 1)
    if who is None or not who.person:
        who = scene.node_ending.get(before_mood(scene, token))  # «وكان الوزير قد حل بالرباط»
    if who is None or not who.person or who.prefix:
        return False
    first = max(who.end, token + 1)
    behind = [n for n in scene.nodes_after(first) if n.start - first < ALIGHT_REACH and n.locative]
    behind = [n for n in behind if not scene.has(n.start - 1, "to")]  # «المبعوث إلى اليمن»
    return any(n.prefix.endswith(IN) or scene.has(n.start - 1, "in") for n in behind[:1])


def returns(scene: Scene, token: int) -> bool:
    """«عاد الوفد … من نجامينا»: an official or a delegation beside the verb, and a place that they come from."""
    who = _traveller(scene, token)
    return who is not None and _place_led_by(scene, token, who, "of") is not None


def comes_back(scene: Scene, token: int) -> bool:
    """«عاد المبعوث الأممي إلى صنعاء»: who returns to a land that is not his own comes there once more; an ambassador to his post."""
    who = _traveller(scene, token)
    place = _place_led_by(scene, token, who, "to") if who is not None else None
    if who is None and (place := _right_behind(scene, token)) is not None:
        who = _behind_place(scene, place)
    return (
        who is not None
        and who.mention.role != "ambassador"
        and place is not None
        and bool(who.parties)
        and not set(who.parties) & set(place.parties)
    )


def comes_back_there(scene: Scene, token: int) -> bool:
    """«أجرى محادثات في القاهرة، ومن المنتظر أن يعود إليها غدا»: back to where he was, on a day; not where he had left for elsewhere."""
    dated = scene.has(token + 1, "to-it") and token + 2 in scene.when_at
    if not dated or negated_at(scene, before_mood(scene, token)) or negated_at(scene, token):
        return False
    return not scene.within(range(scene.start, token), "departed")


def _right_behind(scene: Scene, token: int) -> Node | None:
    """«عاد إلى صنعاء …»: the place right behind the verb."""
    place = scene.node_at.get(token + 2) if scene.has(token + 1, "to") else None
    return place if place is not None and place.locative else None


def _behind_place(scene: Scene, place: Node) -> Node | None:
    """«عاد إلى صنعاء مساء أمس المبعوث الأممي»: who travels, behind where he goes and when."""
    at = place.end
    while at in scene.when_at:
        at = scene.when_at[at].end
    who = scene.node_at.get(at)
    return who if who is not None and not who.prefix and _travels(scene, who) else None


def _traveller(scene: Scene, token: int) -> Node | None:
    """An official or a delegation beside a verb of coming back."""
    who = scene.node_at.get(token + 1) or scene.node_ending.get(before_mood(scene, token))
    return who if who is not None and _travels(scene, who) else None


def _travels(scene: Scene, who: Node) -> bool:
    return who.level is not None or who.mention.role is not None or _sent(scene, who)


def _place_led_by(scene: Scene, token: int, who: Node, lead: str) -> Node | None:
    """The place close behind the verb and who travels, with «من» or «إلى» before it."""
    at = max(who.end, token + 1)
    while at in scene.when_at:
        at = scene.when_at[at].end
    places = (scene.node_at.get(t + 1) for t in range(at, at + RETURN_REACH) if scene.has(t, lead))
    return next((n for n in places if n is not None and n.locative), None)


def _sent(scene: Scene, node: Node) -> bool:
    """«الوفد السوداني», «مسؤولون كينيون»: of no stated office, sent by a side."""
    return node.nameless or scene.has(node.start, "delegates")


def before_mood(scene: Scene, token: int) -> int:
    """The token behind what stands before a verb and its particles («الوزير كان قد حل»)."""
    while is_mood(scene, token - 1):
        token -= 1
    return token


def is_mood(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.mood is not None and word.verb is None
