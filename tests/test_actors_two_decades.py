"""Who acted in the years 2000 to 2012: movements, envoys and office holders, known with the land or body they act for."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Mention, Published
from mahdar.read.make import document_id


def named(name: str, year: int) -> Mention:
    text = f"اجتمع {name} أمس مع الوفد الزائر في جنيف."
    given = Published(earliest=f"{year}-06-16", latest=f"{year}-06-16", basis="given")
    page = annotate(Document(id=document_id(text), text=text, published=given), load_knowledge())
    return page.mentions[0]


PEOPLE = [
    ("جاسوانت سينغ", 2001, "foreign_minister", "IN"),
    ("إيغور إيفانوف", 2003, "foreign_minister", "RU"),
    ("تاسوس بابادوبولوس", 2005, "president", "CY"),
    ("فويسلاف كوشتونيتسا", 2006, "prime_minister", "RS"),
    ("محمد علي طلعت", 2008, "president", "XN"),
    ("مارتي أهتيساري", 2007, "envoy", "org:un"),
    ("يان برونك", 2005, "envoy", "org:un"),
    ("لوران نكوندا", 2008, "group_leader", "group:cndp"),
    ("براشاندا", 2006, "group_leader", "group:maoists-np"),
    ("مانويل زيلايا", 2008, "president", "HN"),
]


@pytest.mark.parametrize(("name", "year", "role", "of"), PEOPLE)
def test_who_held_an_office_is_known_by_the_years(name: str, year: int, role: str, of: str) -> None:
    mention = named(name, year)
    assert ((mention.role or "").partition("/")[0], mention.body or mention.country) == (role, of)


MOVEMENTS = [
    ("وفد حركة التحرير والعدالة", 2011, "group:ljm-sd"),
    ("وفد حركة آتشيه الحرة", 2005, "group:gam"),
    ("وفد اتحاد المحاكم الإسلامية", 2006, "group:icu-so"),
    ("وفد جبهة تحرير مورو الوطنية", 2001, "group:mnlf"),
    ("وفد مجموعة ريو", 2009, "org:rio-group"),
]


@pytest.mark.parametrize(("name", "year", "actor"), MOVEMENTS)
def test_movements_and_blocs_are_known(name: str, year: int, actor: str) -> None:
    mention = named(name, year)
    assert actor in (mention.actor, mention.body)
