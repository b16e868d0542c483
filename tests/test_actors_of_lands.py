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
    ("رحبت قوى المعارضة الفنزويلية بالوساطة", "قوى المعارضة الفنزويلية", "group:opposition-ve", "Venezuelan opposition / Unitary Platform"),
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


COUNTED = [
    ("وقعت الحكومة المالية ونحو عشرين حركة متمردة اتفاقا في واغادوغو أمس.", {"state:ML", "group:armed-movements-ml"}),
    ("وقعت الحكومة البوروندية وأكثر من 10 فصائل مسلحة هدنة في أروشا أمس.", {"state:BI", "group:armed-movements-bi"}),
    ("استقبل الرئيس الغيني أمس ممثلي ستة أحزاب سياسية.", {"state:GN", "group:political-forces-gn"}),
    # a land without an adjective of its own
    ("وقعت حكومة أفريقيا الوسطى و11 مجموعة مسلحة هدنة في ليبرفيل أمس.", {"state:CF", "group:car-armed-groups"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "parties"), COUNTED)
def test_groups_told_by_their_number(sentence: str, parties: set[str]) -> None:
    published = Published(earliest="2022-03-16", latest="2022-03-16", basis="given")
    page = annotate(Document(id="0" * 64, text=sentence, published=published), load_knowledge())
    assert [{p.actor for p in m.parties} for m in page.meetings] == [parties]


OTHERS = [
    # a body of another land by the name that the register knows
    ("أعلن الحزب الجمهوري الأرمني مقاطعة الاقتراع", "party:republican-us"),
    ("انتقد وفد المجلس الأعلى للدولة الموريتاني البيان", "group:hcs-ly"),
    ("وصل وفد مجلس الأمن القومي التركي إلى بيشكك", "org:unsc"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actor"), OTHERS)
def test_adjective_of_another_land_tells_another_body(sentence: str, actor: str) -> None:
    assert actor not in {m.actor for m in mentions(sentence)}


HEADED = [
    ("زار وفد من الاتحاد الأفريقي، برئاسة الغاني جون كوفور، أبيدجان أمس.", {"org:au", "state:CI"}),
    ("وصل فريق كيني يقوده الأوغندي بول موانغي إلى أروشا أمس.", {"state:KE", "state:TZ"}),
    ("وكان فريق كيني قد زار أروشا في مارس.", {"state:KE", "state:TZ"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "parties"), HEADED)
def test_head_of_a_delegation_is_of_who_sent_it(sentence: str, parties: set[str]) -> None:
    published = Published(earliest="2010-12-20", latest="2010-12-20", basis="given")
    page = annotate(Document(id="0" * 64, text=sentence, published=published), load_knowledge())
    assert [{p.actor for p in m.parties} for m in page.meetings] == [parties]


def test_preposition_before_a_place_begins_no_name() -> None:
    found = mentions("عقد وزير الخارجية الكيني محادثات مع نظيره اللاوسي في غاو أمس")
    assert "نظيره اللاوسي" in {m.text for m in found}
