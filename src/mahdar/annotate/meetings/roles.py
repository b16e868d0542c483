"""What role a name has that the walker meets to the right of a contact, from the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.annotate.meetings.apart import is_country
from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.meetings.sides import asked_by, is_side, met_at_last, met_there, stop_of_tour, visited
from mahdar.annotate.meetings.sittings import is_council
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO

if TYPE_CHECKING:
    from mahdar.annotate.meetings.walker import Walker

#: Talks are in a council that stands this close behind them («المشاورات المغلقة في مجلس …»).
COUNCIL_REACH = 4


def meet(walker: Walker, node: Node) -> None:
    """Give a name its role from the state it was met in and what is written together with it."""
    if node.start == walker.contact.end and asked_by(walker):
        walker.state = "none"  # «طالب المؤتمر الأمم المتحدة بـ…»: it is asked, and need not sit there
    inner = node.prefix.lstrip(CONJUNCTIONS)
    land = node.locative
    if node.person and not node.parties and node.mention.number in ("dual", "plural"):
        if walker.state in ("gen", "party") and node.mention.number == "dual":
            walker.contact.dual = node.start  # «بين الوزيرين»
        return
    if node.nameless and walker.state == "gen" and walker.gap:
        walker.state = "none"  # «قمة … حملها إليه مبعوث كوري»: of another verb
    if is_side(walker, node) or met_at_last(walker, node):
        walker.join(node, "party")
        walker.state = "party"
        return
    if walker.leaves and walker.state == "party" and walker.left is None and land:
        walker.left, walker.state = node, "none"  # «غادر فلان سول»: where he was
        return
    if walker.state in ("topic", "none"):
        walker.topic_named = True
        if walker.state == "topic" and walker.contact.topic is None and node.of_a_state and node.parties:
            walker.contact.topic = node
        if inner == IN and node.person and not walker.moves and not walker.contact.members:
            walker.join(node, "party")
            walker.state = "party"
        return
    if _posted(walker, node, inner):
        return
    if _of_a_matter(walker, node):
        walker.state = "none"
    elif walker.moves and node.mention.kind == "institution" and not land:
        if inner != TO or walker.contact.verb is None:  # «وصل القائد العام للجيش، فلان، إلى …»
            walker.state = "none"  # «الزيارة … افتتاح مقر السفارة»: no destination
    elif walker.moves and (walker.state == "to" or inner == TO) and visited(node):
        walker.visit(node)
        walker.state = "to"
    elif (
        walker.moves
        and not ((walker.leaves or walker.partner) and walker.state == "party")
        and walker.state in ("gen", "party")
        and visited(node)
        and not node.person
        and stop_of_tour(walker, node)
    ):
        walker.visit(node)  # «زيارة موسكو», «زار تونس», «جولة تشمل قطر والعراق»
    elif land and walker.officials >= node.start - 2 and walker.state in ("party", "gen"):
        if is_country(node.mention) or not walker.scene.has(node.start - 1, "in"):
            walker.join(node, "party")
        else:
            walker.places.append(node)
    elif walker.state == "place" and not inner and met_there(walker, node):
        walker.join(node, "party")  # «التقى فلان في صنعاء الأحد جماعة …»
        walker.state = "party"
    elif (
        walker.state == "place"
        and inner == IN
        and node.person
        and not (walker.moves or walker.contact.members)
    ):
        walker.join(node, "party")  # «لقائه في الرياض بالسفير الأميركي»
        walker.state = "party"
    elif (
        walker.state == "place"
        and node.person
        and (walker.contact.members or walker.gathers or _meets(walker, inner))
    ):
        if walker.places and walker.contact.noun is not None:
            walker.places.pop()  # «رئيس البرلمان في طبرق فلان وفلان»: the list goes on, the place was within
        walker.join(node, "party")
        walker.state = "party"
    elif walker.state == "place" and walker.contact.noun is not None and _of_council(walker, node):
        walker.join(node, "party")  # «المشاورات في مجلس الأمن»
    elif walker.state == "place" or (inner == IN and land):
        if land or node.of_a_state:
            walker.places.append(node)  # but «في مقر الأمم المتحدة بجنيف»: the city
    elif node.business and walker.state in ("gen", "party"):
        walker.contact.business = True
        walker.contact.firms.append(node)
    elif not node.parties and not node.person:
        return
    elif walker.state in ("mediator", "host"):
        walker.join(node, walker.state)
        if walker.state == "host" and node.mention.kind == "place":
            walker.places.append(node)
    elif (
        walker.state == "gen"
        and node.of_a_state
        and inner != IN
        and not walker.scene.has(node.start, "official")
    ):
        if walker.gap <= 1:
            walker.bare.append(node)
    elif walker.state == "gen" and land:
        walker.places.append(node)
    elif _where_to(walker, node):
        walker.state = "none"
    else:
        walker.join(node, "party")
        if walker.state == "to":
            walker.state = "party"


def _meets(walker: Walker, inner: str) -> bool:
    """«إن وفدها التقى في القاهرة أمس الوزير …»: whom a verb of meeting leads to stands behind the place."""
    verb = walker.contact.verb
    return verb is not None and verb.cls == "meet" and not inner


def _posted(walker: Walker, node: Node, inner: str) -> bool:
    """«نائب مبعوث الأمم المتحدة لتشاد»: the land to which he who takes part is sent."""
    behind = any(n.end == node.start and n.start >= walker.contact.end for n, _ in walker.contact.members)
    return behind and inner == TO and node.of_a_state and walker.state == "party" and not walker.moves


def _of_a_matter(walker: Walker, node: Node) -> bool:
    """«بحث في اتصالين مع الرئيس فلان والملك فلان أنشطة إيران»: a matter in construct, right behind who was called."""
    last = walker.contact.members[-1][0] if walker.contact.members else None
    behind = last is not None and last.person and last.end == node.start - 1
    return behind and walker.contact.what == "call" and node.of_a_state and not node.prefix


def _where_to(walker: Walker, node: Node) -> bool:
    """«نقل المحادثات بين … إلى جيبوتي», «مهدت الطريق إلى جنيف»: a land or city behind «إلى» is no side; «إضافة إلى كينيا» is."""
    scene, at = walker.scene, node.start - 1
    return (node.locative or node.of_a_state) and scene.has(at, "to") and not scene.has(at - 1, "join")


def _of_council(walker: Walker, node: Node) -> bool:
    """Talks in a council of many states are its own, when no sides are named."""
    named = walker.contact.members or walker.contact.countries or walker.contact.dual is not None
    talks = walker.contact.what == "talks" and node.start <= walker.contact.end + COUNCIL_REACH
    return talks and not named and is_council(walker.scene, node)
