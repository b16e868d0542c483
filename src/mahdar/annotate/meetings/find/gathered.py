"""Contacts told by who is brought together or sits together: «مساع لجمع الرئيسين», «القادة المجتمعون في …»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.sittings import is_council, of_union
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.forms import BOTH
from mahdar.knowledge.meetings import CONJUNCTIONS, TO, Noun, Verb, Word

#: The verb of bringing together, by what it does to its parties.
GATHER = "gather"
#: … and of making them sit down.
SEAT = "ajlasa"
#: A noun of contact this close behind names what they are brought to («لجمع الرئيسين في قمة»), and tells it itself.
NOUN_REACH = 12
#: Those who are brought to one table stand this close before it, and what they may be besides persons.
TABLE_REACH, SIDES = 30, frozenset({"armed_group", "organization", "government"})
#: That it failed is said so many words before the attempt, or
FAILED_REACH = 3
#: How a mention says that it is named by a capital.
CAPITAL = "capital"
#: How it came out is said this far behind («… لجمعهما عام 2012 أخفقت»).
OUTCOME_REACH = 16


def brought_together(scene: Scene, token: int, word: Word) -> Contact | None:
    """A contact told by the masdar of bringing together, with two persons or sides behind it and no noun of contact."""
    if (
        word.verb is not None
        and word.verb.cls == GATHER
        and (word.masdar is None or not _tried(scene, token))
    ):
        return _at_one_table(scene, token, word.verb)
    if word.masdar is None or word.masdar.cls != GATHER or not _tried(scene, token):
        return None
    for at in range(token + 1, min(scene.end, token + NOUN_REACH)):
        near = scene.word(at)
        if near is not None and "hard-border" in near.classes:
            break
        if near is not None and near.noun is not None and "table" not in near.classes:
            return None
    both = scene.raw[token].endswith(BOTH)
    between = scene.has(token + 1, "pronoun") and scene.raw[token + 1].endswith(BOTH)  # «للجمع بينهما»
    dual = next((t for t in (token, token + 1) if (both and t == token) or scene.has(t, "dual")), None)
    meant = between and word.masdar.prefix == TO  # «لا سبيل إلى الجمع بينهما» is of things too
    dual = token + 1 if dual is None and meant else dual
    if dual is None and not _two(scene, token + 1):
        return None
    masdar = word.masdar
    noun = Noun(
        GATHER, "meeting", "strong", "singular", False, BOTH if both else "", {}, {},
        prefix=masdar.prefix, stack=masdar.stack,
    )  # fmt: skip
    contact = Contact(scene, token, token + 1, len(masdar.stack), "meeting", "strong", noun=noun)
    contact.dual = dual if not both else None
    return contact


def _at_one_table(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«جمعت باريس … فلانا وفلانا … حول طاولة واحدة»: those who are brought to one table, by whoever stands first.

    Without a table it is two persons whom a third brings together («سيجمع الرئيس … نظيريه …»).
    """
    people: list[Node] = []
    first = scene.node_at.get(token + 1) or scene.node_ending.get(before_mood(scene, token))
    table = verb.id == SEAT  # «أجلست الرياض فلانا وفلانا في جدة»
    for at in range(token + 1, min(scene.end, token + TABLE_REACH)):
        node = scene.node_at.get(at)
        if node is not None and node.parties and (node.person or node.mention.kind in SIDES):
            people += [node._replace(parties=(party,)) for party in node.parties] if node.nameless else [node]
        word = scene.word(at)
        laid = word is not None and "table" in word.classes
        if word is not None and (word.noun is not None or word.slot == "between"):
            return None  # «جمعهما على عشاء»: the dinner tells it
        table = table or laid
        if word is not None and (laid or "hard-border" in word.classes):
            break
    brought = [n for n in people if n is not first]
    several = len({p for n in (people if table else brought) for p in n.parties}) > 1
    if not several or not (table or _by_a_third(scene, token, verb, first, brought)):
        return None
    contact = Contact(scene, token, token + 1, len(verb.stack) - len(verb.prefix), "meeting", "strong")
    host = first if first is not None and first not in people and first.of_a_state else None
    if host is None and not table and first is not None and _land(first):
        host, people = first, brought
        contact.place = first if first.mention.basis == CAPITAL or first.mention.kind == "place" else None
    contact.members = [(n, "party") for n in people] + ([(host, "host")] if host is not None else [])
    if not table and first is not None and first not in people and first is not host:
        contact.members = [(first, "party"), *contact.members]
    status = {"past": "held", "future": "planned"}.get(verb.tense)
    contact.add(status or "proposed", 2, token, token + 1)
    return contact


def _by_a_third(scene: Scene, token: int, verb: Verb, first: Node | None, brought: list[Node]) -> bool:
    """An official beside the verb brings officials together; a list or a picture that holds them does not."""
    told = verb.tense in ("past", "future") and not scene.has(token - 1, "relative")
    ranked = all(n.person and (n.nameless or n.level is not None) for n in brought)
    who = first is not None and (
        first.mention.kind == "organization" or (first.person and first.level is not None) or _land(first)
    )
    return told and ranked and who  # «جمعت الأمم المتحدة ممثلي كينيا وأوغندا», «كانت لوساكا قد جمعت رئيسي …»


def _land(node: Node) -> bool:
    """A state, a government or a city."""
    return node.of_a_state and not node.person


def assembled(scene: Scene, token: int) -> Contact | None:
    """«قادة الاتحاد، المجتمعون في أديس أبابا»: those who sit together, told by a participle behind their name and a place."""
    end = token - 1 if scene.has(token - 1, "comma") else token
    node = scene.node_ending.get(end)
    if node is None or not scene.has(token + 1, "in") or node.locative:
        return None
    union = of_union(scene, node) or is_council(scene, node)
    first = scene.node_ending.get(node.start)
    pair = [first, node] if first is not None and first.parties and _next(scene, first) is node else [node]
    if not union and len({p for n in pair for p in n.parties}) < 2:
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "body" if union else "strong")
    contact.members = [(n, "party") for n in pair]
    contact.add("ongoing", 2, token, token + 1)
    return contact


def _tried(scene: Scene, token: int) -> bool:
    """Behind «ل» or a word of wish, and no money or men are gathered: the masdar of an attempt."""
    lead = scene.word(token - 1)
    word = scene.word(token)
    purpose = word is not None and word.masdar is not None and bool(word.masdar.prefix)
    led = lead is not None and bool(lead.classes & {"on", "to", "in"})  # «تعمل على جمع», «دعا إلى جمع»
    subject = scene.span_ending.get(token, token - 1)  # «اقترحت الموفدة جمع الزعيمين»
    asked = scene.word(subject - 1) if lead is None or lead.verb is None else None
    wished = asked is not None and asked.before is not None and asked.before.status == "proposed"
    return purpose or led or wished or (lead is not None and lead.before is not None)


def _two(scene: Scene, token: int) -> bool:
    """«الرئيس الكيني ونظيره», «بين فلان وفلان»: two names joined, behind «بين» or not."""
    first = scene.node_at.get(token) or scene.node_at.get(token + 1)
    if first is None or not first.parties or first.locative:
        return False
    if len(first.parties) > 1:
        return True
    second = _next(scene, first)
    return second is not None and bool(second.parties) and not second.locative


def _next(scene: Scene, first: Node) -> Node | None:
    joined = scene.node_at.get(first.end) or scene.node_at.get(first.end + 1)
    if joined is None:
        return None
    plain = joined.prefix in tuple(CONJUNCTIONS) or scene.raw[joined.start - 1] in CONJUNCTIONS
    return joined if plain else None


def _words_before(scene: Scene, token: int) -> list[int]:
    """The tokens of the few words before one, names and times left out («فشل الأسبوع الماضي في إقناع …»)."""
    out: list[int] = []
    while len(out) < FAILED_REACH and token > scene.start:
        token = scene.span_ending.get(token, token - 1)
        out += [] if token in scene.node_at or token in scene.when_at else [token]
    return out


def came_to_nothing(contact: Contact) -> None:
    """«محاولة لجمعهما أخفقت», «باءت جهود عقد القمة بالفشل»: what was tried and failed was not held."""
    scene = contact.scene
    at = contact.masdar if contact.masdar is not None else contact.start
    ahead = range(contact.end, min(scene.end, contact.end + OUTCOME_REACH))
    if contact.tried is None:
        return
    for token in (*_words_before(scene, contact.tried), *ahead):
        word = scene.word(token)
        if word is None:
            continue
        former = scene.has(
            token - 1, "order"
        )  # «محاولة لكسر الجمود …، بعد فشل اجتماع الخرطوم»: another one failed
        fails = "failed" in word.classes and not scene.has(token - 1, "negator")
        fruitless = bool(word.classes & {"succeeded", "bears-fruit"}) and scene.has(token - 1, "negator")
        if (fails or fruitless) and not former:
            contact.evidence = [e for e in contact.evidence if e.weight > 2 and e.status != "proposed"]
            contact.add("not_held", 3, min(token, at), max(token, at) + 1)
            return
        if token >= contact.end and (
            "hard-border" in word.classes or "that-clause" in word.classes or word.noun
        ):
            return
