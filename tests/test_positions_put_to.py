"""To whom a refusal to talk is put that hangs on a condition: those with whom the talks are, not those whom the condition names."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published


@pytest.mark.parametrize(
    ("text", "actor", "toward"),
    [
        ("أكدت الخارجية الكينية أن لا حوار مع أوغندا ما لم تلغ اتفاقها مع رواندا.", "KE", "UG"),
        ("قال الوزير الكيني إنه لا عودة إلى الحوار مع كمبالا ما لم تسحب رواندا قواتها.", "KE", "UG"),
        ("قال وزير الخارجية السوداني إنه لا تفاوض مع جوبا قبل انسحاب القوات الأوغندية.", "SD", "SS"),
        # no talks are refused: whom the condition names
        ("قال الوزير الكيني إن بلاده لن توقع الاتفاق ما لم تسحب رواندا قواتها.", "KE", "RW"),
        ("اشترطت كينيا انسحاب القوات الرواندية قبل أي حوار مع أوغندا.", "KE", "RW"),
    ],
)
def test_put_to(text: str, actor: str, toward: str) -> None:
    published = Published(earliest="2022-06-14", latest="2022-06-14", basis="given")
    found = annotate(Document(id="x", text=text, published=published), load_knowledge()).positions
    told = [(p.actor, p.toward) for p in found if p.stance == "conditions"]
    assert told == [(f"state:{actor}", f"state:{toward}")]
