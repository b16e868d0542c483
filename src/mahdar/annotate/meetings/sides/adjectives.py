"""What a word of no name beside a contact says of it: an adjective of a region or a land, what was signed, another noun."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import nisba_at
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.meetings import ARTICLE, LEVEL

#: What was signed stands between the deed and «بين» («التوقيع بالأحرف الأولى على معاهدة السلام بين …»).
BETWEEN_GAP = 7
#: Kinds of contact that a regional body holds.
GATHERINGS = frozenset({"summit", "meeting", "conference"})

#: «المخطط لها», «المقررة»: so many words between such an adjective and the sides.
PLANNED_WORDS = 3


def signed_between(walk: Walk, token: int) -> bool:
    """«التوقيع على اتفاق تعاون بين …»: what is signed stands between the deed and its sides."""
    near = (walk.scene.word(t) for t in range(token, token + BETWEEN_GAP))
    return walk.contact.strength == "deed" and any(w is not None and w.slot == "between" for w in near)


def of_another(walk: Walk, token: int) -> bool:
    """A word with the article, behind an adjective without it of a noun without it."""
    noun, raw = walk.contact.noun, walk.scene.raw
    if noun is None or noun.definite or noun.suffix or token - 1 != walk.contact.end:
        return False
    telephone = walk.scene.has(token - 1, "telephone")
    return telephone and raw[token].startswith(ARTICLE) and not raw[token - 1].startswith(ARTICLE)


def beside_a_place(walk: Walk, token: int) -> bool:
    """Right behind a comma and the name of a place, whose apposition it is."""
    node = walk.scene.node_ending.get(token - 1) if walk.scene.has(token - 1, "comma") else None
    return node is not None and node.locative


def beside_a_land(walk: Walk, token: int) -> bool:
    """«قمة خليجية أوروبية»: a regional body and a state or another body, by one adjective each."""
    noun = walk.contact.noun
    if noun is None or walk.contact.what not in GATHERINGS or walk.gap > 1:
        return False
    behind = walk.scene.raw[token + 1] if token + 1 < walk.scene.end else ""
    other = nisba_at(walk.scene, token + 1, walk.knowledge) is not None or behind in walk.regional
    return other or any(end == token for _, _, end in walk.contact.countries)


def of_region(walk: Walk, raw: str) -> bool:
    """«القمة العربية», «قمة الرياض العربية»; «منتدى الشباب العربي» is of Arab youth."""
    noun = walk.contact.noun
    known = noun is not None and (noun.definite or noun.what == "summit")
    return known and walk.contact.what in GATHERINGS and raw.startswith(ARTICLE)


def met_him(walk: Walk, token: int) -> bool:
    """«خلال لقائه به», «لدى اجتماعها بها»: right behind the noun, both of whose sides were named before."""
    noun = walk.contact.noun
    return noun is not None and noun.what == "meeting" and bool(noun.suffix) and token == walk.contact.end


def summit_of_region(walk: Walk, token: int) -> bool:
    """«قمة عربية طارئة»: the adjective right behind an indefinite summit; not where its sides are named («قمة أفريقية بين …»)."""
    noun, scene = walk.contact.noun, walk.scene
    if noun is None or noun.what != "summit" or noun.definite or noun.suffix or token != walk.contact.end:
        return False
    near = (scene.word(t) for t in range(token + 1, min(scene.end, token + 1 + BETWEEN_GAP)))
    return not any(w is not None and w.slot in ("between", "with") for w in near)


def improper(walk: Walk, token: int) -> bool:
    """«الاجتماع رفيع المستوى بين …», «… عالية المستوى المخطط لها مع …»: an adjective without the article, in construct, and
    then the sides."""
    scene = walk.scene
    high = scene.has(token, "other-contact") or scene.has(token, "high-rank")
    if not high or token + 1 >= scene.end or not scene.raw[token + 1].startswith(ARTICLE):
        return False
    if scene.has(token + 2, "relative") and token == walk.contact.end:
        return True  # «المحادثات رفيعة المستوى التي عقدها الجانبان»
    for at in range(token + 2, min(scene.end, token + 2 + PLANNED_WORDS)):
        behind = scene.word(at)
        if behind is not None and behind.slot in ("between", "with"):
            return True
        own = scene.has(at, "to-it")  # «المخطط لها»
        if at in scene.node_at or (
            behind is not None and behind.after is None and behind.classes and not own
        ):
            return False
    return False


def only_ranked(walk: Walk, token: int) -> bool:
    """«المحادثات رفيعة المستوى التي …», «الاجتماع على مستوى الخبراء الذي …», «المفاوضات غير المباشرة التي …»: nothing but the
    rank or the manner of the contact stands between it and the word."""
    scene, at = walk.scene, walk.contact.end
    while at < token:
        if at in scene.node_at or (scene.word(at) is None and not scene.raw[at].startswith(ARTICLE)):
            return False
        ranked = scene.has(at, "high-rank") or scene.has(at, "other-contact")
        negated = scene.has(at, "negator")
        if at + 1 < token and (ranked or negated) and scene.raw[at + 1].startswith(ARTICLE):
            at += 2
        elif at + 2 < token and scene.has(at, "on") and scene.raw[at + 1] in (LEVEL, LEVEL[len(ARTICLE) :]):
            at += 3
        elif scene.word(at) is not None or not scene.raw[at].startswith(ARTICLE):
            return False
        else:
            at += 1  # «المحادثات رفيعة المستوى الأخيرة»
    return at == token and token > walk.contact.end
