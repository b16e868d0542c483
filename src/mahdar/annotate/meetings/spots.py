"""The place of a contact: a capital, or a building that stands in one, is a city, whoever else it speaks for.

«باريس» and «الإليزيه» may mean France acts; as the place of a contact they mean Paris. «العاصمة الفرنسية» is a name
of the city too. A capital is never supplied where only the country is named.
"""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.annotate.meetings.apart import is_country
from mahdar.annotate.meetings.scene import Node
from mahdar.arabic.fold import fold
from mahdar.knowledge.meetings import ARTICLE, TO, MeetingKnowledge
from mahdar.model import Mention


def city_of(mention: Mention, knowledge: MeetingKnowledge) -> Mention | None:
    """The mention as a city, when its words are the name of a capital or of a building in one."""
    if mention.kind == "place" and not is_country(mention):
        return None  # it is one already
    words = fold(mention.text)
    if words.startswith(TO) and words not in knowledge.capitals:
        words = ARTICLE + words[1:]  # «للرياض»: the article is written into the preposition
    capital = knowledge.capitals.get(words)
    if capital is None:
        return None
    slug = capital.lower().replace(" ", "-")
    return replace(mention, kind="place", actor=f"place:{slug}", name_en=capital, as_="place")


def finest(nodes: list[Node], knowledge: MeetingKnowledge) -> Node | None:
    """The first city among the places named, else the first place; a capital as a city."""
    for node in nodes:
        city = city_of(node.mention, knowledge)
        if city is not None:
            return node._replace(mention=city)
        if not is_country(node.mention):
            return node
    return nodes[0] if nodes else None
