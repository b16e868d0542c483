"""What a clause about the noun, «بلاده» and «الدول الأربع» say of who takes part."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.sides.duals import GROUPS
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, FEMININE_ENDINGS, Word

#: Words of mood between «التي» and its verb.
MOOD_REACH = 6
#: A clause of so many words may stand between the noun and «بين».
BETWEEN_REACH = 9
#: «في إطار جهود السلام الإقليمية التي تقودها كينيا»: so far behind «إطار» stands the verb.
OFFICES_REACH = 7
#: What the subject of such a verb is when it takes no part.
SPONSORS = {"host": "host", "mediate": "mediator"}
#: Verbs that may stand inside the telling of a contact («محادثات … جمعت …»، «… استضافتها»).
INNER_VERBS = frozenset({"light", "attend", "gather", "host", "witness", "mediate", "get"})
#: Officials of several lands, in construct with them.
SENT = ("official", "leaders", "delegates")
#: Adjectives behind «بصورة», «غير» among them.
MANNER_ADJECTIVES = 3


def own_clause(walk: Walk, token: int) -> int:
    """«الزيارة التي يقوم بها … إلى», «المحادثات التي أجراها … مع»: the clause tells of the noun itwalk."""
    at = clause_verb(walk, token)
    verb = walk.scene.word(at)
    last = walk.scene.word(at - 1)
    if last is not None and last.after is not None and at > token + 1:
        walk.state, walk.gap = "gen", 0  # «قمته التي كانت مقررة مع …»: of the noun again
        return at - token
    if verb is not None and walk.moves and "include" in verb.classes:
        return at - token  # «الجولة التي تشمل قطر والعراق»
    if verb is None or verb.verb is None or verb.verb.cls not in INNER_VERBS:
        return between_ahead(walk, token)
    led_back = walk.scene.word(at + 1)
    walk.state = SPONSORS.get(verb.verb.cls, "party")
    walk.gathers = verb.verb.cls == "gather"
    return at - token + (2 if led_back is not None and "by-it" in led_back.classes else 1)


def agrees(walk: Walk, token: int) -> bool:
    """«زيارة الرئيس فلان، التي تبدأ اليوم إلى …»: the relative is of the noun's gender, not of the man's before it."""
    scene = walk.scene
    if not (scene.has(token, "relative-her") and scene.raw[walk.contact.end - 1].endswith(FEMININE_ENDINGS)):
        return False
    at = token - 1 if scene.has(token - 1, "comma") else token
    man = scene.node_ending.get(at) or scene.node_ending.get(token)
    return man is not None and man.person and man.mention.gender == "masculine"


def held_there(walk: Walk, token: int) -> bool:
    """«محادثات بين … و…، التي استمرت يومين في كمبالا»: a clause that says only when and where is of no side before it.

    Nor is one that says who hosts or mediates («المفاوضات مع الحركة التي استضافتها نيروبي»).
    """
    scene, noun = walk.scene, walk.contact.noun
    if noun is None or not scene.has(token, "relative"):
        return False
    at = clause_verb(walk, token)
    word = scene.word(at)
    if word is None or word.verb is None:
        return False
    if word.verb.cls in SPONSORS and word.slot == SPONSORS[word.verb.cls]:
        return True
    her = scene.has(token, "relative-her")
    if not her or word.verb.cls != "light" or not walk.contact.party_ids():
        return False
    at += 1
    while at in scene.when_at:
        at = scene.when_at[at].end
    there, node = scene.word(at), scene.node_at.get(at + 1)
    return there is not None and there.slot == "place" and node is not None and node.locative


def opens_plan(walk: Walk, token: int) -> bool:
    """«قمة كان من المقرر أن تعقد بين …»: an indefinite noun takes its clause without «التي»."""
    noun, word = walk.contact.noun, walk.scene.word(token)
    indefinite = noun is not None and not (noun.definite or noun.suffix)
    return indefinite and token == walk.contact.end and word is not None and word.mood is not None


def next_stop(walk: Walk, token: int) -> bool:
    """«زار أنقرة ثم باكو», «ثم إلى باكو»: where one went from where he was."""
    scene = walk.scene
    node = scene.node_at.get(token + 1 + scene.has(token + 1, "to"))
    goes = bool(walk.places) and walk.moves
    return goes and node is not None and (node.locative or node.of_a_state)


def met_behind(walk: Walk, token: int) -> bool:
    """«التقى الوفد قبل الجلسة الوزير»: one word of time between a verb of meeting and whom he met."""
    verb, node = walk.contact.verb, walk.scene.node_at.get(token + 2)
    meets = verb is not None and verb.cls == "meet" and walk.state == "party"
    plain = token + 1 not in walk.scene.node_at and token + 1 not in walk.scene.when_at
    return meets and plain and node is not None and node.person and not node.prefix


def clause_verb(walk: Walk, token: int) -> int:
    """Where the verb of a relative clause stands, behind its words of mood."""
    at = token + 1
    while at < token + MOOD_REACH and is_mood(walk, at):
        at += 1
    return at


def between_ahead(walk: Walk, token: int) -> int:
    """«القمة التي تأمل الحكومة باستضافتها بين … و…»: how far the sides stand behind the clause; 0 for none."""
    for at in range(token + 1, token + BETWEEN_REACH):
        word = walk.scene.word(at)
        if at in walk.scene.node_at or (word is not None and word.classes & {"border", "comma"}):
            return 0
        if word is not None and word.slot == "between":
            return at - token
    return 0


def good_offices(walk: Walk, token: int) -> int:
    """«في إطار مساع حثيثة تبذلها كينيا»: how far the third stands behind whose endeavour the contact is part of; 0 for none."""
    scene = walk.scene
    if not scene.has(token, "during") or not scene.has(token + 1, "good-offices"):
        return 0
    for at in range(token + 2, min(scene.end, token + OFFICES_REACH)):
        word = scene.word(at)
        if at in scene.node_at or (word is not None and (word.classes & {"comma", "hard-border"})):
            return 0
        if word is not None and (word.slot == "mediator" or "exerts" in word.classes):
            return at + 1 - token
    return 0


def is_mood(walk: Walk, token: int) -> bool:
    """«كان من المقرر أن», «قد»: words between «الذي» and its verb."""
    word = walk.scene.word(token)
    return (
        word is not None
        and word.verb is None
        and (word.mood is not None or bool(word.classes & {"of", "that"}))
    )


def own_land(walk: Walk, token: int) -> None:
    """«محادثات بين بلاده و…», «… أبرمته بلاده»: the state of the person who acts before."""
    for node in reversed(walk.scene.nodes_before(token)):
        if node.person and node.parties and not node.prefix.lstrip(CONJUNCTIONS):
            walk.join(node, "party")
            return


def group(walk: Walk, token: int, word: Word) -> int:
    """«الدول الأربع»: as many parties as were named before; how many tokens, 0 when it is not one."""
    if "group-noun" not in word.classes or walk.state not in ("gen", "party"):
        return 0
    after = walk.scene.word(token + 1)
    for cls, number in GROUPS.items():
        if after is not None and cls in after.classes:
            walk.contact.group = number
            return 2
    return 0


def closes_apposition(scene: Scene, token: int) -> bool:
    """«زيارة الرئيس، فلان، لكمبالا»: the second comma ends the name, not the phrase."""
    node = scene.node_ending.get(token)
    return (
        node is not None and node.person and any(scene.has(t, "comma") for t in range(node.start, node.end))
    )


def manner_width(scene: Scene, token: int) -> int:
    """«بصورة غير مباشرة», «بشكل ودي وصريح»: how many words tell in what manner it went, 0 where none do."""
    if not scene.has(token, "in-manner"):
        return 0
    at = token + 1
    while at < min(scene.end, token + 1 + MANNER_ADJECTIVES) and _qualifies(scene, at):
        at += 1
    return at - token


def _qualifies(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    if (
        token in scene.node_at
        or token in scene.when_at
        or scene.raw[token].lstrip(CONJUNCTIONS).startswith(ARTICLE)
    ):
        return False
    leads = word is not None and (
        word.slot or word.verb or word.noun or word.classes & {"border", "comma", "preposition"}
    )
    return not leads


def sent_by_each(walk: Walk, token: int) -> bool:
    """«وصل سفراء كل من كينيا وأوغندا», «وزراء خارجية كل من …»: officials in construct before «كل من»; not «زار الوزير كلا من …»."""
    scene = walk.scene
    if scene.has(token, "all-of-object"):
        return False  # «زار الوزير ومسؤولون كلا من …»: an accusative is in construct with nobody
    for at in (token - 1, token - 2):
        node = next((n for n in scene.nodes_before(at + 1)[-1:] if n.start <= at < n.end), None)
        if at <= walk.contact.start or at in scene.when_at or (node is not None and node.parties):
            return False
        if any(scene.has(at, cls) for cls in SENT):
            return True
    return False
