"""What role a name has that the walk meets to the right of a contact, from the words before it."""

from __future__ import annotations

from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.sittings import is_council
from mahdar.annotate.meetings.scene import Node, is_country
from mahdar.annotate.meetings.sides.met import (
    asked_by,
    is_side,
    masdar_met_there,
    met_at_last,
    met_there,
    stop_of_tour,
    visited,
)
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, TO

#: Whose land of work stands behind «إلى» too.
ENVOY, AMBASSADOR = "envoy", "ambassador"
#: Talks are in a council that stands this close behind them («المشاورات المغلقة في مجلس …»).
COUNCIL_REACH = 4
#: How a mention says that it is named by a capital.
CAPITAL = "capital"


def meet(walk: Walk, node: Node) -> None:
    """Give a name its role from the state it was met in and what is written together with it."""
    if node.start == walk.contact.end and asked_by(walk):
        walk.state = "none"  # «طالب المؤتمر الأمم المتحدة بـ…»: it is asked, and need not sit there
    inner = node.prefix.lstrip(CONJUNCTIONS)
    if node.person and not inner and walk.scene.raw[node.start - 1].startswith(IN + ARTICLE):
        inner = IN  # «اجتمع في بنغازي بالمشير فلان»
    land = node.locative
    if node.person and not node.parties and node.mention.number in ("dual", "plural"):
        if walk.state in ("gen", "party") and node.mention.number == "dual":
            walk.contact.dual = node.start  # «بين الوزيرين»
        return
    if node.nameless and walk.state == "gen" and walk.gap:
        walk.state = "none"  # «قمة … حملها إليه مبعوث كوري»: of another verb
    if is_side(walk, node) or met_at_last(walk, node):
        walk.join(node, "party")
        walk.state = "party"
        return
    if walk.leaves and walk.state == "party" and walk.left is None and land:
        walk.left, walk.state = node, "none"  # «غادر فلان سول»: where he was
        return
    if walk.state in ("topic", "none"):
        walk.topic_named = True
        if walk.state == "topic" and walk.contact.topic is None and node.of_a_state and node.parties:
            walk.contact.topic = node
        if inner == IN and node.person and not walk.moves and _lacks_whom(walk, node):
            walk.join(node, "party")
            walk.state = "party"
        return
    if _posted(walk, node, inner) or _their_home(walk, node):
        return
    if land and walk.state == "place" and _of_the_city(walk, node):
        walk.join(node, "party")
        walk.places.append(node)
        return
    if _at_his_place(walk, node):
        walk.join(node, "host")
    elif _of_a_matter(walk, node):
        walk.state = "none"
    elif _called_on(walk, node):
        walk.join(node, "party")
        if node.mention.kind == "institution":
            walk.places.append(node)
    elif walk.moves and not land and walk.scene.has(node.start - 1, "delegates"):
        walk.join(node, "party")  # «يزور مفتشو الوكالة …»
    elif walk.moves and walk.state == "party" and _travels_too(walk, node):
        walk.join(node, "party")
    elif walk.moves and node.mention.kind == "institution" and not land:
        if inner != TO or walk.contact.verb is None:  # «وصل القائد العام للجيش، فلان، إلى …»
            walk.state = "none"  # «الزيارة … افتتاح مقر السفارة»: no destination
    elif walk.moves and (walk.state == "to" or inner == TO) and visited(node):
        walk.visit(node)
        walk.state = "to"
    elif (
        walk.moves
        and not ((walk.leaves or walk.partner) and walk.state == "party")
        and walk.state in ("gen", "party")
        and visited(node)
        and not node.person
        and stop_of_tour(walk, node)
    ):
        walk.visit(node)  # «زيارة موسكو», «زار تونس», «جولة تشمل قطر والعراق»
    elif land and walk.officials >= node.start - 2 and walk.state in ("party", "gen"):
        if is_country(node.mention) or not walk.scene.has(node.start - 1, "in"):
            walk.join(node, "party")
        else:
            walk.places.append(node)
    elif walk.state == "place" and not inner and met_there(walk, node):
        walk.join(node, "party")  # «التقى فلان في صنعاء الأحد جماعة …»
        walk.state = "party"
    elif walk.state == "place" and inner == IN and node.person and not (walk.moves or walk.contact.members):
        walk.join(node, "party")  # «لقائه في الرياض بالسفير الأميركي»
        walk.state = "party"
    elif (
        walk.state == "place"
        and node.person
        and (walk.contact.members or walk.gathers or _meets(walk, inner))
    ):
        if walk.places and walk.contact.noun is not None and not masdar_met_there(walk):
            walk.places.pop()  # «رئيس البرلمان في طبرق فلان وفلان»: the list goes on, the place was within
        walk.join(node, "party")
        walk.state = "party"
    elif walk.state == "place" and walk.contact.noun is not None and _of_council(walk, node):
        walk.join(node, "party")  # «المشاورات في مجلس الأمن»
    elif walk.state == "place" or (inner == IN and land):
        if land or node.of_a_state:
            walk.places.append(node)  # but «في مقر الأمم المتحدة بجنيف»: the city
    elif node.business and walk.state in ("gen", "party"):
        walk.contact.business = True
        walk.contact.firms.append(node)
    elif not node.parties and not node.person:
        return
    elif walk.state in ("mediator", "host"):
        walk.join(node, walk.state)
        if walk.state == "host" and node.mention.kind == "place":
            walk.places.append(node)
    elif (
        walk.state == "gen" and node.of_a_state and inner != IN and not walk.scene.has(node.start, "official")
    ):
        if walk.gap <= 1:
            walk.bare.append(node)
    elif walk.state == "gen" and land:
        walk.places.append(node)
    elif _where_to(walk, node):
        walk.state = "none"
    else:
        walk.join(node, "party")
        if walk.state == "to":
            walk.state = "party"


def _travels_too(walk: Walk, node: Node) -> bool:
    """«وصل وفدا كينيا والصومال إلى عنتيبي», «يصل ممثلو الجيش والمتمردين عنتيبي»: joined to who travels, where to stands behind,
    or before them both."""
    scene, first = walk.scene, walk.scene.node_ending.get(node.start)
    if walk.senders and node.of_a_state:
        return True
    if first is None or node.prefix not in tuple(CONJUNCTIONS) or any(n is first for n in walk.places):
        return False
    behind = node.end
    while behind in scene.when_at:
        behind = scene.when_at[behind].end
    goal = scene.node_at.get(behind)
    led = scene.has(behind, "to") or (goal is not None and goal.locative and not goal.prefix)
    # «وصل إلى عنتيبي وفدا كينيا والصومال»
    led = led or (bool(walk.places) and walk.places[-1].end < first.start)
    return led and any(n is first for n, _ in walk.contact.members)


def _of_the_city(walk: Walk, node: Node) -> bool:
    """«مكالمات مع مسؤولين في كمبالا», «التقى مسؤولين في كمبالا»: who is met in a capital, or called there, is of its land."""
    alone = walk.officials == node.start - 2 and bool(node.parties) and not walk.moves
    return (
        alone
        and walk.scene.has(node.start - 1, "in")
        and (walk.contact.what == "call" or node.mention.basis == CAPITAL)
    )


def _at_his_place(walk: Walk, node: Node) -> bool:
    """«اجتمع الوزيران الكيني والصومالي في مقر الرئيس الأوغندي», «… بمكتبه»: two who are named met where a third lives or works."""
    scene = walk.scene
    indoors = next((t for t in (node.start - 1, node.start - 2) if scene.has(t, "premises")), None)
    led = indoors is not None and (walk.state == "place" or scene.raw[indoors].startswith(IN))
    return led and node.person and len(set(walk.contact.party_ids()) - set(node.parties)) > 1


def _lacks_whom(walk: Walk, node: Node) -> bool:
    """«اجتمع الوزير الكيني في قرية كذا الحدودية بنظيره الأوغندي»: only who met is known so far."""
    verb, members = walk.contact.verb, walk.contact.members
    if not members:
        return True
    meets = verb is not None and verb.cls in ("with", "meet") and verb.what == "meeting"
    alone = len(members) == 1 and members[0][0].start == walk.contact.end
    return meets and alone and walk.state == "none" and not set(members[0][0].parties) & set(node.parties)


def _meets(walk: Walk, inner: str) -> bool:
    """«إن وفدها التقى في القاهرة أمس الوزير …», «لدى استقباله في القاهرة الوزير …»: whom a verb or masdar of meeting leads to
    stands behind the place."""
    verb = walk.contact.verb
    return not inner and ((verb is not None and verb.cls == "meet") or masdar_met_there(walk))


def _posted(walk: Walk, node: Node, inner: str) -> bool:
    """«نائب مبعوث الأمم المتحدة لتشاد», «المبعوث الأممي إلى اليمن», «السفير الصيني لدى كينيا»: the land to which he who takes
    part is sent."""
    at = walk.scene.has(node.start - 1, "owned-by")
    led = not inner and (at or walk.scene.has(node.start - 1, "to"))
    end = node.start - led
    sent = walk.scene.node_ending.get(end)  # «السفير فلان سفير كوريا لدى العراق»: he or his office
    met = {p for n, _ in walk.contact.members if n.start >= walk.contact.end for p in n.parties}
    if sent is None or not met & set(sent.parties):
        return False
    behind = not led or sent.mention.role in ((AMBASSADOR, ENVOY) if at else (ENVOY,))
    return behind and (inner == TO or led) and node.of_a_state and walk.state == "party" and not walk.moves


def _their_home(walk: Walk, node: Node) -> bool:
    """«وفدا من أعيان مصراتة», «شيوخ وأعيان محافظة ديالى»: the city or province of those who were just named, who are no state."""
    scene = walk.scene
    end = node.start if node.start in scene.node_ending else node.start - 1
    group = scene.node_ending.get(end)
    of_land = group is not None and group.nameless and not any(p.startswith("state:") for p in group.parties)
    # «شيوخ محافظة ديالى», and not «وفد من الحركة إلى القاهرة»
    apart = end < node.start and any(scene.has(end, cls) for cls in ("preposition", "comma"))
    known = of_land and not (apart or walk.moves) and any(n is group for n, _ in walk.contact.members)
    return known and node.locative and not is_country(node.mention)


def _of_a_matter(walk: Walk, node: Node) -> bool:
    """«بحث في اتصالين مع الرئيس فلان والملك فلان أنشطة إيران»: a matter in construct, right behind who was called."""
    last = walk.contact.members[-1][0] if walk.contact.members else None
    behind = last is not None and last.person and last.end == node.start - 1
    return behind and walk.contact.what == "call" and node.of_a_state and not node.prefix


def _called_on(walk: Walk, node: Node) -> bool:
    """«زار السفير الكيني الوزيرة الأوغندية في مكتبها»: an official on whom another calls, right behind him or the verb."""
    verb, before = walk.contact.verb, walk.scene.node_ending.get(node.start)
    if verb is None or verb.cls != "visit" or walk.state != "party" or not node.parties or node.prefix:
        return False
    guest = before if before is not None and before.start == walk.contact.end else None
    if guest is None and node.start == walk.contact.end:
        lead = before_mood(walk.scene, walk.contact.start)  # «وكان الرئيس الكيني قد زار …»
        guest = walk.scene.node_ending.get(lead - walk.scene.has(lead - 1, "comma"))
    house = node.mention.kind == "institution" and node.of_a_state  # «زار الرئيس الكيني البيت الأبيض»
    if guest is None or not (guest.person and (house or (node.person and node.mention.role))):
        return False
    return bool(guest.parties) and not set(guest.parties) & set(node.parties)


def _where_to(walk: Walk, node: Node) -> bool:
    """«نقل المحادثات بين … إلى جيبوتي», «مهدت الطريق إلى جنيف»: a land or city behind «إلى» is no side; «إضافة إلى كينيا» is."""
    scene, at = walk.scene, node.start - 1
    return (node.locative or node.of_a_state) and scene.has(at, "to") and not scene.has(at - 1, "join")


def _of_council(walk: Walk, node: Node) -> bool:
    """Talks in a council of many states are its own, when no sides are named."""
    named = walk.contact.members or walk.contact.countries or walk.contact.dual is not None
    talks = walk.contact.what == "talks" and node.start <= walk.contact.end + COUNCIL_REACH
    return talks and not named and is_council(walk.scene, node)
