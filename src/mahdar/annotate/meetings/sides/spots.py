"""The place of a contact: a capital, or a building that stands in one, is a city, whoever else it speaks for.

«باريس» and «الإليزيه» may mean France acts; as the place of a contact they mean Paris. «العاصمة الفرنسية» is a name
of the city too. A capital is never supplied where only the country is named.
"""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, is_country, nisba_at
from mahdar.annotate.meetings.sides.namesakes import LAND
from mahdar.arabic.fold import fold
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, TO, MeetingKnowledge
from mahdar.model import Mention

#: «وفي موسكو، التقى …»: the place opens the sentence, right before the contact.
OPENING = 3
#: Who does this to a contact is where it takes place.
HOSTING = frozenset({"host", "witness"})
#: So many places of a contact are searched for the city of its country.
TELLING = 6
#: «كان», «قد»
AUXILIARY = frozenset({"past", "may"})
#: How the ids of organisations begin.
BODY = "org:"
#: «حيث» stands this close before the contact.
WHERE_REACH = 14
#: What is signed stands this close behind the verb.
ACCORD_REACH = 24
#: «إلى العاصمة الصينية بكين»: the word that leads to a city stands this close before.
LED_REACH = 3


def city_of(mention: Mention, knowledge: MeetingKnowledge) -> Mention | None:
    """The mention as a city, when its words are the name of a capital, or of a building in a city."""
    words = fold(mention.text)
    seat = knowledge.seats.get(words)
    if seat is not None:
        return _as_city(mention, seat[0], seat[1])
    if mention.kind == "place" and not is_country(mention):
        return None  # it is one already
    if words.startswith(TO) and words not in knowledge.capitals:
        words = ARTICLE + words[1:]  # «للرياض»: the article is written into the preposition
    capital = knowledge.capitals.get(words)
    if capital is None or mention.basis == LAND:
        return None
    return _as_city(mention, capital, mention.country)


def _as_city(mention: Mention, city: str, country: str | None) -> Mention:
    slug = city.lower().replace(" ", "-")
    return replace(mention, kind="place", actor=f"place:{slug}", name_en=city, country=country, as_="place")


def is_city(mention: Mention, knowledge: MeetingKnowledge) -> bool:
    """A city by its name, or a capital that may stand for its state."""
    return mention.actor in knowledge.towns or city_of(mention, knowledge) is not None


def find_place(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """A place to the left when none stood to the right: «وفي موسكو، التقى …», «عقدت بجنيف محادثات»."""
    if contact.place is not None:
        contact.place = _its_city(contact.scene, contact.place, knowledge) or contact.place
        return
    if contact.what == "visit":
        return
    scene = contact.scene
    edge = contact.carrier if contact.carrier is not None else scene.start
    if contact.verb is not None and contact.verb.cls == "host":
        host = scene.node_ending.get(contact.start) or scene.node_at.get(contact.end)
        if host is not None and is_city(host.mention, knowledge):
            contact.place = host  # «موسكو ستستضيف الوزيرين»
            return
    contact.place = find_seat(contact, knowledge) or _where(contact, knowledge)
    contact.place = contact.place or _of_accord(contact, knowledge) or _opening(contact)
    if contact.place is not None:
        named = contact.place
        contact.members = [m for m in contact.members if m[0] is not named or m[1] != "party"]
        return
    goal = _before_time(scene, _purpose(contact))  # «متوجها إلى الدوحة الأحد للقاء …»
    if goal is not None and goal.locative and _goes_to(scene, goal):
        contact.place = goal
        return
    hosted = contact.carrier_verb is not None and contact.carrier_verb.cls in HOSTING
    if hosted or _is_hosting(scene, contact.masdar):
        verb = contact.carrier if hosted else contact.masdar
        host = _host_before(scene, contact.start if verb is None else verb, knowledge)
        if host is not None:
            contact.place = host
            return
    for node in reversed(scene.nodes_before(contact.start)):
        where = node.locative or is_city(node.mention, knowledge)
        if not (edge <= node.start and node.end <= contact.start and where):
            continue
        opens = node.start <= scene.start + OPENING and node.end + OPENING >= contact.start
        if contact.carrier is None and not opens:
            continue
        if _describes(scene, node) or _of_a_matter(scene, node) or _said_there(scene, node, contact.start):
            continue
        if led_in(scene, node) or hosted:  # «تستضيف مدينة إسطنبول جولة»
            contact.place = _city_before(scene, node) or node
            return
    contact.place = _named_by(contact)


def _named_by(contact: Contact) -> Node | None:
    """«قمة بيونغ يانغ»: the city by which a summit goes; not «قمة موسكو وأنقرة», «قمة موسكو مع أنقرة»."""
    scene, node = contact.scene, contact.scene.node_at.get(contact.end)
    if contact.noun is None or contact.what != "summit" or not contact.members or node is None or node.prefix:
        return None
    if node.mention.kind != "place" or is_country(node.mention):
        return None
    beside, word = scene.node_at.get(node.end), scene.word(node.end)
    joined = beside is not None and beside.of_a_state and not beside.person
    return None if joined or (word is not None and word.slot in ("with", "between")) else node


def _its_city(scene: Scene, place: Node, knowledge: MeetingKnowledge) -> Node | None:
    """«في قصر تشيراغان بإسطنبول»: of a house and the city in which it stands the city, by which the page calls the contact."""
    city = scene.node_at.get(place.end) or scene.node_at.get(place.end + scene.has(place.end, "in"))
    towns = knowledge.towns
    if city is None or city.mention.actor not in towns or place.mention.actor in towns:
        return None  # «في كيسومو بإقليم نيانزا»
    led = scene.has(city.start - 1, "in") or city.prefix == IN
    known = city.mention.country is not None and city.mention.country == place.mention.country
    return city if led and known and not is_country(place.mention) else None


def _of_a_matter(scene: Scene, node: Node) -> bool:
    """«كان الوضع في الصومال في صلب محادثاتهما»: where that is of which they speak."""
    matter = scene.word(node.start - 2)
    return scene.has(node.start - 1, "in") and matter is not None and matter.slot == "topic"


def _said_there(scene: Scene, node: Node, contact: int) -> bool:
    """«قال روتو في بكين إنه سيلتقي …»: where it is said, not where they meet."""
    that = next((t for t in range(node.end, contact) if scene.has(t, "that-clause")), None)
    return that is not None and scene.within(range(scene.start, that), "saying")


def _describes(scene: Scene, node: Node) -> bool:
    """«سوتشي المطلة على البحر الأسود»: it says where the place before it lies."""
    return scene.within(range(max(scene.start, node.start - LED_REACH), node.start), "situated")


def in_province(scene: Scene, token: int) -> bool:
    """«في مقاطعة كوه كونغ»: a province, written as the boycott is («مقاطعة كينشاسا للقمة»)."""
    led = scene.has(token - 1, "in") or scene.raw[token][:1] == IN
    place = scene.node_at.get(token + 1)
    return led and place is not None and place.locative


def _before_time(scene: Scene, token: int) -> Node | None:
    """The name that ends at `token`, a time between them stepped over."""
    node = scene.node_ending.get(token)
    if node is None and token in scene.span_ending:
        node = scene.node_ending.get(scene.span_ending[token])
    return node


def _where(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """«انتقل إلى نيروبي حيث التقى …», «في أوسلو، حيث تجري … محادثات»: the place right before «حيث»."""
    scene = contact.scene
    first = max(scene.start, contact.left_stop - 1, contact.start - WHERE_REACH)
    token = next((t for t in range(contact.start - 1, first - 1, -1) if _clause_opens(scene, t)), None)
    if token is None or not scene.has(token, "where"):
        return None
    end = token - scene.has(token - 1, "comma")
    node = _before_time(scene, end)
    if node is None and nisba_at(scene, end - 1, knowledge) is not None:
        node = scene.node_ending.get(end - 1)  # «إلى مدينة غرناطة الإسبانية، حيث …»
    if node is None or node.person:
        return None
    there = node.locative or is_city(node.mention, knowledge)
    return (_city_before(scene, node) or node) if there else None


def _opening(contact: Contact) -> Node | None:
    """«وفي باكو، حيث يصل اليوم الرئيس ليلتقي نظيره، قال …»: where the sentence opens, for what its first clause tells."""
    scene = contact.scene
    places = [
        n for n in scene.nodes[:1] if n.locative and n.start <= scene.start + OPENING and led_in(scene, n)
    ]
    for node in places:
        where = node.end + scene.has(node.end, "comma")
        inside = range(where, contact.start)
        if scene.has(where, "where") and not any(scene.has(t, "comma") for t in inside):
            return node
    return None


def city_of_noun(contact: Contact, sides: Container[str]) -> Node | None:
    """«مفاوضات فيينا مع إيران», «جولة لوساكا»: the city behind the noun, when its land is none of the sides."""
    node = contact.scene.node_at.get(contact.end)
    if node is None or contact.noun is None or contact.what in ("call", "visit") or not node.locative:
        return None
    two = {*contact.party_ids(), *(p for n in contact.pair for p in n.parties if not contact.vague)}
    if len(two) < 2:
        return None  # «مباحثات موسكو مع كابل»
    city = node.mention.kind == "place" and not is_country(node.mention) and not node.prefix
    return node if city and node.parties and not any(p in sides for p in node.parties) else None


def _clause_opens(scene: Scene, token: int) -> bool:
    """A word that opens a clause of its own, which nothing before it goes on in."""
    word = scene.word(token)
    if word is None or "since" in word.classes:
        return False  # «حيث تجري منذ شهرين محادثات»
    lead = scene.word(token - 1)
    if "that" in word.classes and lead is not None and lead.mood is not None:
        return False  # «حيث كان يفترض أن يجتمع …»
    return word.slot == "away" or bool(word.classes & {"where", "hard-border"})


def _of_accord(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """«يوقعون اتفاق لوساكا», «باتفاق لوساكا الموقع …»: the foreign city that names what is signed."""
    scene = contact.scene
    what = contact.agreement
    if what is None and contact.verb is not None and contact.verb.cls == "sign":
        near = range(contact.end, min(contact.right_stop, contact.end + ACCORD_REACH))
        what = next((t for t in near if scene.has(t, "agreement")), None)
    node = scene.node_at.get(what + 1) if what is not None else None
    if node is None or node.prefix or not is_city(node.mention, knowledge):
        return None
    return None if scene.node_at.get(node.end) is not None else node


def _city_before(scene: Scene, country: Node) -> Node | None:
    """«في منتجع بورغنشتوك بسويسرا», «من فارنا في بلغاريا»: the city right before the country it lies in."""
    city = scene.node_ending.get(country.start - scene.has(country.start - 1, "in"))
    within = (
        is_country(country.mention) and city is not None and city.mention.country == country.mention.country
    )
    return city if within and city is not None and city.locative and not is_country(city.mention) else None


def find_seat(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """«اجتماع باريس», «مؤتمر ميونخ للأمن», «محادثات جنيف بين …»: the city that the contact is called by."""
    seat = contact.scene.node_at.get(contact.end) if contact.noun is not None else None
    parties = contact.party_ids()
    sides = contact.what == "conference" or contact.between or len(parties) != 1
    sides = sides or parties[0].startswith(BODY)  # «يختتم قادة الاتحاد قمة أديس أبابا»
    if seat is None or not sides or not _is_seat(contact, seat, knowledge):
        return None  # «محادثات موسكو مع كييف»: the one side
    return seat


def _is_hosting(scene: Scene, token: int | None) -> bool:
    """«لاستضافة», «باستضافة»."""
    word = scene.word(token) if token is not None else None
    return word is not None and word.masdar is not None and word.masdar.cls in HOSTING


def behind_auxiliaries(scene: Scene, verb: int) -> int:
    """The first token of a verb with what goes before it: «كانت قد استضافت»."""
    while verb > scene.start and (word := scene.word(verb - 1)) is not None and word.mood is not None:
        if word.mood.status not in AUXILIARY:
            break
        verb -= 1
    return verb


def _host_before(scene: Scene, verb: int, knowledge: MeetingKnowledge) -> Node | None:
    """«جنيف كانت تستضيف …», «إلى جنيف التي تستضيف …», «تستعد جنيف لاستضافة …»: the city right before the verb."""
    verb = behind_auxiliaries(scene, verb)
    node = scene.node_ending.get(verb - 1 if scene.has(verb - 1, "relative") else verb)
    if node is not None and _describes(scene, node):  # «سوتشي المطلة على البحر الأسود استضافت …»
        node = next((n for n in reversed(scene.nodes_before(node.start)) if not _describes(scene, n)), None)
    return node if node is not None and (node.locative or is_city(node.mention, knowledge)) else None


def _is_seat(contact: Contact, node: Node, knowledge: MeetingKnowledge) -> bool:
    """A city that is no country by its name, alone in the genitive: not «قمة موسكو وبكين»."""
    after = contact.scene.node_at.get(node.end)
    alone = after is None or not after.prefix.startswith(tuple(CONJUNCTIONS))
    named = any(n is node for n, _ in contact.members)
    return alone and not (named or node.prefix) and is_city(node.mention, knowledge)


def _purpose(contact: Contact) -> int:
    """The token of «للقاء …», «لحضور …» that leads to a contact; -1 when it is no purpose."""
    word = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    if word is not None and word.masdar is not None and word.masdar.prefix == TO:
        return contact.masdar if contact.masdar is not None else -1
    return contact.start if contact.noun is not None and contact.noun.prefix == TO else -1


def _goes_to(scene: Scene, node: Node) -> bool:
    before = scene.word(node.start - 1)
    return before is not None and "to" in before.classes


def finest(nodes: list[Node], knowledge: MeetingKnowledge) -> Node | None:
    """The first city among the places named, else the first place; a capital as a city."""
    for node in nodes:
        city = city_of(node.mention, knowledge)
        if city is not None:
            return node._replace(mention=city)
        if not (is_country(node.mention) or node.mention.actor in knowledge.regions):
            return node
    lands = [n for n in nodes if n.mention.actor not in knowledge.regions]
    return (lands or nodes)[0] if nodes else None


def city_within(country: Node, contacts: list[Contact], knowledge: MeetingKnowledge) -> Node | None:
    """The one city of a country where the sentences of a contact say that it is, or that someone goes there for it."""
    cities: dict[str, Node] = {}
    for contact in contacts[:TELLING]:
        for node in contact.scene.nodes:
            if node.mention.country != country.mention.country or _says_no_more(node, country):
                continue
            capital = city_of(node.mention, knowledge)
            city = node if capital is None else node._replace(mention=capital)
            if city.mention.kind != "place" or is_country(city.mention):
                continue
            named = contact.series is not None and node.start == contact.end  # «محادثات جنيف في سويسرا»
            if named or _led(contact.scene, node, inside=capital is not None):
                cities.setdefault(city.mention.name_en or city.mention.text, city)
    return next(iter(cities.values())) if len(cities) == 1 else None


def _says_no_more(node: Node, country: Node) -> bool:
    """«الكويت» names the state and its capital: of the state that is the place it says no more."""
    return node.mention.text == country.mention.text


def led_in(scene: Scene, node: Node) -> bool:
    """«في أنقرة», «بأنقرة», «في العاصمة التركية أنقرة»."""
    return node.prefix.lstrip(CONJUNCTIONS) == IN or _within(scene, node)


def _led(scene: Scene, node: Node, *, inside: bool) -> bool:
    """«إلى كيغالي», «للعاصمة»; for a capital «في» too (of another city it may be what they talk about)."""
    if node.prefix.lstrip(CONJUNCTIONS) == TO or (inside and led_in(scene, node)):
        return True
    for token in range(node.start - 1, max(scene.start, node.start - LED_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None:
            return bool(word.classes & {"to", "capital", "capital-city"})
    return False


def _within(scene: Scene, node: Node) -> bool:
    """A word of place leads to the name, «مدينة» and whose it is between."""
    for token in range(node.start - 1, max(scene.start, node.start - LED_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and not word.classes & {"capital", "capital-city"}:
            return word.slot == "place"
    return False
