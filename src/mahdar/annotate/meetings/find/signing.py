"""Agreements as contacts: two sides that sign or conclude one were in contact.

«وقّع فلان وفلان مذكرة», «الاتفاق الذي أبرمته … مع …», «الاتفاقية الموقعة بين …».
"""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, joint_of
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.concluded import (
    REACH,
    is_agreement,
    is_signed_by,
    reached,
    to_be_concluded,
    what_is_signed,
)
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.forms import FIRMS
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, Noun, Verb, Word

#: The nouns of signing and concluding.
SIGNING = frozenset({"signing", "concluding"})
#: What is signed stands this close behind such a noun.
SIGNED_REACH = 5
#: … and who looks on this far before it, names counting as many words as they have.
OVERSEEN_REACH = 30
#: What is signed stands this close before a participle or a relative clause («الاتفاق النووي الإيراني الموقع …»).
AGREEMENT_REACH = 16
#: Those who sign for their sides are named within so many words behind the verb.
BEHALF_REACH = 40
#: «وقع 12 فصيلا»: how many signed stands this close behind the verb.
FACTION_REACH = 4
#: A deal stands this close behind the words of signing, what it is for behind that, and the words for that.
DEAL_REACH, TRADE_REACH = 8, 8
TRADES = ("deal-to", "deal-for", "deal-from")
#: The second side stands within so many words behind the first.
SIDE_REACH = 6


def signing(scene: Scene, token: int, word: Word) -> Contact | None:
    """A contact told only through what came of it: by a participle, or by a verb whose pronoun is the agreement."""
    verb = word.verb
    if (word.noun is not None and word.noun.id in SIGNING) or (verb is not None and verb.cls == "sign"):
        _is_no_verb(scene, token + 1)
    if word.noun is not None and word.noun.id in SIGNING:
        return overseen(scene, token, word.noun)
    for_sides = signed_on_behalf(scene, token) if verb is not None and verb.cls == "sign" else None
    if for_sides is not None:
        return for_sides
    if (
        verb is not None
        and verb.cls == "sign"
        and (one := _with_nobody_known(scene, token, verb)) is not None
    ):
        return one
    told = verb is not None and verb.cls == "sign"
    if (
        told
        and verb is not None
        and (one := reached(scene, token, verb) or to_be_concluded(scene, token, verb))
    ):
        return one
    by_pronoun = told and verb is not None and verb.tense == "past" and verb.aspect == "it"
    passive = _was_signed(scene, token, verb) if told and verb is not None else None
    participle = "signed" in word.classes and not scene.has(token + 1, "on")  # «القوى الموقعة على الاتفاق»
    if not (by_pronoun or passive is not None or participle):
        return None
    what = agreement_before(scene, token) if passive is None else passive
    if what is None and by_pronoun and scene.has(token - 1, "relative") and _by_several(scene, token + 1):
        what = token - 2  # «الوثيقة التي وقّعها …»: whatever it is called
    if what is None:
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "strong", verb=verb if by_pronoun else None)
    contact.agreement = what
    contact.between = True  # it has two sides, even if one is not known by name
    sides, _ = _signers(scene, token + 1) if by_pronoun else ([], 0)
    if _are_two(sides) and sides[0].start > token + 1:  # «التي وقعها أمس في عمان وزيرا …»
        contact.members, contact.on_behalf = [(n, "party") for n in sides], True
    if by_pronoun and scene.has(token - 1, "relative"):
        contact.left_stop = (
            token  # «لم توقع كينيا الاتفاق الذي وقعته أوغندا»: who stands before it did something else
        )
    contact.evidence.append(Evidence("held", 2, token, token + 1))
    return contact


def _is_no_verb(scene: Scene, token: int) -> None:
    """«توقيع عقد», «وقعا عقدا»: a contract behind a word of signing, which is written as the verb of holding."""
    word = scene.words.get(token)
    if word is not None and "contract" in word.classes:
        scene.words[token] = word._replace(verb=None)


def _was_signed(scene: Scene, token: int, verb: Verb) -> int | None:
    """The agreement that a verb of signing behind it has for its object («أن المسودة وقعت بالأحرف الأولى», «الاتفاق الذي وقع
    أمس»), or the token before the verb."""
    if verb.tense != "past" or verb.aspect or verb.id == REACH or is_signed_by(scene, token + 1):
        return None
    if scene.has(token + 1, "in") and scene.has(token + 2, "fallen-into"):
        return None  # «الوثيقة وقعت في أيدي …»
    at = token - 1 - scene.has(token - 1, "relative")
    definite = scene.raw[at].lstrip(CONJUNCTIONS).startswith(ARTICLE) and token not in scene.node_ending
    if definite and (scene.has(at, "agreement") or scene.has(token + 1, "initials")):
        return token - 1
    return what_is_signed(scene, token)


def overseen(scene: Scene, token: int, noun: Noun) -> Contact | None:
    """«أشرف الرئيسان … على توقيع تسع اتفاقيات», «حضر فلان ونظيره توقيع …»: two who look on while their people sign."""
    if not any(_is_signed(scene, t) for t in range(token + 1, token + SIGNED_REACH)):
        return None
    for at in range(token - 1, max(scene.start, token - OVERSEEN_REACH) - 1, -1):
        if _ends(scene, at):
            return None
        if scene.has(at, "oversees"):
            near = [n for n in scene.nodes_before(token) if n.start > at and n.parties and not _led(scene, n)]
            sides = joint_of(near, scene)
            if not _are_two(sides):
                return None
            contact = Contact(scene, token, token + 1, len(noun.stack), noun.what, "deed", noun=noun)
            contact.members, contact.on_behalf = [(n, "party") for n in sides], True
            return contact
    return None


def _by_several(scene: Scene, token: int) -> bool:
    """«الذي وقعه رئيسا البلدين», «التي وقعتها أمس في عمان كينيا وأوغندا»: a decree is signed by one."""
    if _are_two(_signers(scene, token)[0]):
        return True
    if scene.has(token, "dual") or scene.has(token + 1, "dual"):
        return True
    node = scene.node_at.get(token)
    if node is None:
        return scene.has(token, "leaders") or scene.has(token, "group-noun")
    second = scene.node_at.get(node.end)
    joined = second is not None and second.prefix[:1] in tuple(CONJUNCTIONS)
    return joined or node.mention.number in ("dual", "plural")


def what_for(scene: Scene, token: int, stop: int) -> int | None:
    """«صفقة بمليارات الدولارات لتصدير …», «عقدا لشراء …»: the token of the trade for which a deal behind `token` is signed.

    None where a company signs it («وقعت شركة … صفقة لبيع …»).
    """
    first = scene.node_at.get(token)
    if (token < scene.end and scene.raw[token] in FIRMS) or (first is not None and first.business):
        return None
    reach = range(token, min(scene.end, stop, token + DEAL_REACH))
    signed = next((t for t in reach if scene.has(t, "agreement") or scene.has(t, "contract")), None)
    if signed is None:
        return None
    for at in range(signed + 1, min(scene.end, stop, signed + TRADE_REACH)):
        if any(scene.has(at, cls) for cls in TRADES):
            return at
        if scene.has(at, "relative"):
            return None
    return None


def signed_by_both(scene: Scene, token: int) -> bool:
    """«توقيع الحكومة والحركة على …», «توقيع فلان ونظيره فلان، في الرباط، اتفاقا»: two sides, and then what they sign."""
    sides, at = _signers(scene, token)
    if not _are_two(sides) or sides[0].start != token:
        return False
    while at < min(scene.end, token + BEHALF_REACH) and not _ends(scene, at):
        if _is_signed(scene, at):
            return True
        at = scene.node_at[at].end if at in scene.node_at else at + 1
    return False


def _signers(scene: Scene, token: int) -> tuple[list[Node], int]:
    """Those named together behind a word of signing, when and where aside, and the token behind them."""
    sides: list[Node] = []
    at = token
    while at < scene.end:
        node = scene.node_at.get(at)
        if at in scene.when_at:
            at = scene.when_at[at].end
        elif node is not None and (node.locative or scene.has(at - 1, "in")):
            at = node.end
        elif node is not None and node.parties:
            joined = node.prefix[:1] in tuple(CONJUNCTIONS) or scene.raw[at - 1] in CONJUNCTIONS
            if _led(scene, node) or (sides and not joined):
                break
            sides.append(node)
            at = node.end
        elif scene.has(at, "in") or scene.has(at, "comma") or scene.raw[at] in CONJUNCTIONS:
            at += 1
        else:
            break
    return sides, at


def _are_two(sides: list[Node]) -> bool:
    return len({p for n in sides for p in n.parties}) > 1


def _is_signed(scene: Scene, token: int) -> bool:
    """What is signed, with or without «على»: «اتفاقا», «على الاتفاق», «بالأحرف الأولى»."""
    word = scene.word(token)
    named = word is not None and bool(word.classes & {"agreement", "document", "initials"})
    return named or (scene.has(token, "on") and scene.has(token + 1, "agreement"))


def _led(scene: Scene, node: Node) -> bool:
    """A place, or somebody led by a preposition («بحضور …»), signs nothing."""
    return node.locative or scene.has(node.start - 1, "preposition")


def signed_on_behalf(scene: Scene, token: int) -> Contact | None:
    """«وقّع الوثيقة عن كينيا الوزير فلان، وعن أوغندا …»: each who signs stands for a side.

    «عن الجانب الحكومي …، وعن الجبهة …»: for the two that are known.
    """
    if "on-behalf" not in scene.classes:
        return None
    sides: list[Node] = []
    behalf = 0
    for at in range(token + 1, min(scene.end, token + BEHALF_REACH)):
        behalf += scene.has(at, "on-behalf") and (at == token + 1 or not scene.has(at - 1, "saying"))
        node = scene.node_at.get(at + 1) if scene.has(at, "on-behalf") else None
        if (
            node is not None
            and node.parties
            and not set(node.parties) & {p for n in sides for p in n.parties}
        ):
            sides.append(node)
        if scene.has(at, "hard-border"):
            break
    word = scene.word(token)
    both = len(sides) < 2 <= behalf and scene.has(token + 1, "agreement")
    if not (both or len(sides) > 1) or word is None or word.verb is None or word.verb.cls != "sign":
        return None
    contact = Contact(scene, token, token + 1, len(word.verb.stack), "meeting", "strong")
    contact.dual, sides = (token, []) if both else (None, sides)
    contact.members, contact.between, contact.on_behalf = [(n, "party") for n in sides], True, True
    contact.add("held" if word.verb.tense == "past" else "planned", 2, token, token + 1)
    return contact


def _with_nobody_known(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«وقعت الحكومة المالية و"التحالف الوطني" اتفاقا», «باماكو ومتمردو الشمال يوقعون اتفاقا»: the other side is in no register."""
    some = _by_factions(scene, token, verb)
    if some is not None:
        return some
    behind = scene.node_at.get(token + 1)
    start = behind if behind is not None else _subject_of_two(scene, token)
    if start is None or not is_actor(scene, start) or len(start.parties) != 1:
        return None
    other = _other_side(scene, start.end)
    if other is None or (behind is None and not token - SIDE_REACH < other <= token):
        return None
    first = max(other, token + 1)
    signed = next(
        (t for t in range(first, min(scene.end, first + AGREEMENT_REACH)) if scene.has(t, "agreement")), None
    )
    if signed is None or any(_ends(scene, t) for t in range(first, signed)):
        return None
    contact = Contact(scene, token, token + 1, len(verb.stack), "meeting", "strong", verb=verb)
    contact.between = True
    headline = contact.title and verb.tense != "past"
    contact.add("held" if verb.tense == "past" or headline else "planned", 2, token, token + 1)
    return contact


def _by_factions(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«وقع 12 فصيلا بينها … و… إعلانا», «وقعت حركات مسلحة، بينها …»: of the many who signed some are named."""
    many = next((t for t in range(token + 1, token + FACTION_REACH) if scene.has(t, "other-side")), None)
    if many is None or any(t in scene.node_at for t in range(token + 1, many)):
        return None
    reach = range(many + 1, min(scene.end, many + BEHALF_REACH))
    signed = next((t for t in reach if scene.has(t, "agreement")), None)
    among = next((t for t in reach if scene.has(t, "among")), None)
    if signed is None or among is None:
        return None
    sides: list[Node] = []
    for node in scene.nodes_after(among):
        joined = not sides or node.prefix[:1] in tuple(CONJUNCTIONS)
        if not node.parties or node.locative or not joined or (sides and node.start > sides[-1].end + 1):
            break
        sides.append(node)
    if not sides:
        return None
    contact = Contact(scene, token, token + 1, len(verb.stack), "meeting", "strong")
    contact.members, contact.between, contact.on_behalf = [(n, "party") for n in sides], True, True
    contact.add("held" if verb.tense == "past" else "planned", 2, token, token + 1)
    return contact


def _subject_of_two(scene: Scene, token: int) -> Node | None:
    """The first of two right before a verb of several: «باماكو ومتمردو الشمال يوقعون»."""
    near = [n for n in scene.nodes_before(token) if n.start >= token - SIDE_REACH]
    return near[0] if near and near[0].start == scene.start else None


def _other_side(scene: Scene, at: int) -> int | None:
    """The token behind «و» and a body of no register at `at`, or None; a company is no side."""
    joined = scene.raw[at][:1] in tuple(CONJUNCTIONS) if at < scene.end else False
    if not joined:
        return None
    bare = scene.raw[at] in tuple(CONJUNCTIONS)
    for t in range(at + bare, min(scene.end, at + SIDE_REACH)):
        node = scene.node_at.get(t)
        if scene.has(t, "other-side"):
            return t + 1
        if node is not None:
            return node.end if node.mention.kind == "armed_group" and not node.parties else None
        if _ends(scene, t) or scene.has(t, "agreement") or t in scene.when_at:
            return None
    return None


def _ends(scene: Scene, token: int) -> bool:
    """Another clause begins; a name may stand in quotes."""
    return scene.has(token, "hard-border") and not scene.has(token, "quote")


def agreement_before(scene: Scene, token: int) -> int | None:
    """The token of the agreement that a participle or a relative clause at `token` is about."""
    at, steps = token - 1, 0
    while at >= scene.start and steps < AGREEMENT_REACH:
        word = scene.word(at)
        written = word is not None and "document" in word.classes and scene.has(token, "signed")
        if written or is_agreement(scene, at):
            return at
        ends = word is not None and bool(word.classes & {"border", "comma", "hard-border"})
        if ends and at < token - 1 and not scene.has(at, "quote"):
            return None
        steps += 1
        at = scene.span_ending.get(at, at) - 1
    return None
