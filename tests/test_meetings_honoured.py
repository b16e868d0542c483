"""Whom «سموه», «جلالته» mean where a verb leaves its subject to them: one who is called so."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

#: (text, the parties of its last contact); the page is of 6 June 2017.
TOLD = [
    (
        "غادر أمير الكويت الشيخ صباح الأحمد الجابر الصباح اليوم إلى السعودية. ويبحث سموه خلال الزيارة مع أخيه الملك سلمان"
        " بن عبدالعزيز الأوضاع. وكان سموه قد أجرى أمس اتصالا هاتفيا بأمير قطر الشيخ تميم بن حمد آل ثاني.",
        {"state:KW", "state:QA"},
    ),
    (
        "بحث الملك عبدالله الثاني الأوضاع مع مستشاريه. وكان جلالته قد استقبل أمس الرئيس المصري عبد الفتاح السيسي.",
        {"state:JO", "state:EG"},
    ),
    (
        "افتتح الأمير فيصل بن فرحان وزير الخارجية السعودي المعرض. واستقبل سموه أمس وزير الخارجية المصري سامح شكري.",
        {"state:SA", "state:EG"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), TOLD)
def test_who_is_called_so(text: str, parties: set[str]) -> None:
    day = Published(earliest="2017-06-06", latest="2017-06-06", basis="given")
    found = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings[-1]
    assert {p.actor for p in found.parties} == parties
