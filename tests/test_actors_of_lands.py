"""«المعارضة الكينية», «القوى السياسية التشادية»: groups that any land has, told by its adjective alone."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.actors_helper import mentions

GROUPS = [
    ("رفضت المعارضة الزامبية نتائج الاقتراع", "المعارضة الزامبية", "group:opposition-zm", "Zambian opposition"),
    ("دعت أحزاب المعارضة الغانية أنصارها إلى التظاهر", "أحزاب المعارضة الغانية", "group:opposition-gh", "Ghanaian opposition"),
    ("وقعت القوى السياسية التشادية على الميثاق", "القوى السياسية التشادية", "group:political-forces-td", "Chadian political forces"),
    ("انتقدت المعارضة الزامبية هاكيندي هيشيليما بشدة", "المعارضة الزامبية", "group:opposition-zm", "Zambian opposition"),
    # the register has its own group by that name: whichever way it is called
    ("رحبت قوى المعارضة الفنزويلية بالوساطة", "قوى المعارضة الفنزويلية", "group:opposition-ve", "Venezuelan opposition"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "actor", "name"), GROUPS)
def test_group_of_a_land(sentence: str, words: str, actor: str, name: str) -> None:
    found = {m.text: (m.actor, m.name_en) for m in mentions(sentence)}
    assert found[words] == (actor, name)


NONE = [
    "رفضت المعارضة الرئيسية القرار",
    "المعارضة الليبرالية ترفض القرار",
    "معارضة غانية",
    # a woman's title
    "قالت المعارضة الزامبية مريم تشيلوبا إن الاقتراع مزور",
    "التقى الوزير المعارضة الجورجية ماريا كفيريكاشفيلي في باريس",
]


@pytest.mark.parametrize("sentence", NONE)
def test_no_group_without_its_land(sentence: str) -> None:
    assert not [m for m in mentions(sentence) if (m.actor or "").startswith("group:opposition")]


CONTACTS = [
    ("التقى وزير الخارجية النرويجي وفدا من المعارضة الزامبية في أوسلو أمس.", {"state:NO", "group:opposition-zm"}),
    ("عقدت الحكومة الغينية والمعارضة الغينية جولة محادثات في داكار أمس.", {"state:GN", "group:opposition-gn"}),
    ("استقبل المبعوث الأممي القوى المدنية السودانية في جوبا أمس.", {"org:un", "group:civilian-forces-sd"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "parties"), CONTACTS)
def test_group_of_a_land_takes_part(sentence: str, parties: set[str]) -> None:
    published = Published(earliest="2022-03-16", latest="2022-03-16", basis="given")
    page = annotate(Document(id="0" * 64, text=sentence, published=published), load_knowledge())
    assert [{p.actor for p in m.parties} for m in page.meetings] == [parties]
