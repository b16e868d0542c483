"""Whom a verb or a pronoun means: a woman by «ستلتقي», «زيارتها», «بينها وبين», a man by «سيلتقي», «زيارته»."""

import pytest

from mahdar.model import Mention
from tests import meetings_page
from tests.meetings_page import meetings_of

WOMEN = ("ميركل", "إيفانكا", "نظيرتها الكينية")
MEANT = [
    # the name nearer to it is of the other gender
    ("DE", "وصلت {p DE chancellor|ميركل} مع مستشار {p FR president|ماكرون} إلى {c Nairobi KE|نيروبي}، على أن تلتقي بـ{p KE president|روتو} غدا."),
    ("DE", "رحب {p FR president|ماكرون} بوصول {p DE chancellor|ميركل}، ومن المتوقع أن تلتقي بأي {f KE official|مسؤول كيني}."),
    ("FR", "استقبلت {p DE chancellor|ميركل} الوفد. وقال {p FR president|ماكرون} إنه سيلتقي {p KE president|روتو} غدا."),
    ("DE", "قال {p FR president|ماكرون} إن {p DE chancellor|ميركل} بحثت الملف خلال زيارتها إلى {c Nairobi KE|نيروبي}."),
    ("DE", "تحضر {p DE chancellor|ميركل} ضيفة {p FR president|ماكرون} الحفل من دون أن تعقد لقاءات بينها وبين {f KE official plural|مسؤولين كينيين}."),
]  # fmt: skip


@pytest.mark.parametrize(("land", "text"), MEANT)
def test_whom_the_words_mean(land: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = meetings_page._mention

    def gendered(kind: str, data: list[str], surface: str, start: int, end: int) -> Mention:
        import msgspec

        mention = made(kind, data, surface, start, end)
        return msgspec.structs.replace(mention, gender="feminine") if surface in WOMEN else mention

    monkeypatch.setattr(meetings_page, "_mention", gendered)
    sides = [{p.country for p in r.parties} for r in meetings_of(text)]
    assert any(pair == {land, "KE"} for pair in sides), sides
