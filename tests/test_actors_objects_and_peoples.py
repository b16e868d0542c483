"""A definite office is in construct with nothing behind it, and a surname that is the name of a people too."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id

DAY = "2021-05-18"

MENTIONS = [
    ("اتهم الوزير الجانب الأوغندي بالمماطلة.", "الوزير", None),
    ("اتهم الوزير الجانب الأوغندي بالمماطلة.", "الجانب الأوغندي", "state:UG"),
    ("وصل وزير خارجية الحكومة الأوغندية.", "وزير خارجية الحكومة الأوغندية", "office:foreign_minister@UG"),
    (
        "التقى المبعوث زعيم القبارصة الأتراك إرسين تتار. ويصر تتار على حل الدولتين.",
        "تتار",
        "person:ersin-tatar",
    ),
    ("التقى المبعوث زعيم القبارصة الأتراك إرسين تتار. وعاش التتار في القرم.", "التتار", "people:tatars"),
    ("فر تتار من القرم إلى كييف.", "تتار", "people:tatars"),
]


@pytest.mark.parametrize(("text", "surface", "actor"), MENTIONS)
def test_who_is_meant(text: str, surface: str, actor: str | None) -> None:
    given = Published(earliest=DAY, latest=DAY, basis="given")
    told = annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).mentions
    found = [m.actor for m in told if m.text == surface]
    assert (found or [None])[-1] == actor or (
        found and str(found[-1]).startswith("person:") and actor is not None
    )
