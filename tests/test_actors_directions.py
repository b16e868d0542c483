"""«الشمال», «الشطر الجنوبي»: what a page about a divided land calls its states without their names."""

import pytest

from tests.actors_helper import mentions

BOTH = "تبادلت كوريا الشمالية وكوريا الجنوبية الوفود. "
MEANT = [
    ("وقد يعقد لقاء بين وفدي الشمال والولايات المتحدة.", "state:KP"),
    ("وسيعقد الجنوب محادثات الاثنين.", "state:KR"),
    ("ووصل الوفد إلى الشطر الجنوبي أمس.", "state:KR"),
    ("ورحب الشمال بالعرض.", "state:KP"),
    ("وأبلغت واشنطن الجنوب بذلك.", "state:KR"),
]


@pytest.mark.parametrize(("text", "actor"), MEANT)
def test_a_state_by_its_direction(text: str, actor: str) -> None:
    first = len(BOTH)
    told = [m for m in mentions(BOTH + text, "2018-03-12") if m.start >= first]
    assert actor in [m.actor for m in told]


NONE = [
    BOTH + "وتقع القرية إلى الشمال من النهر.",
    BOTH + "وهبت الرياح من الشمال الشرقي.",
    "قصفت الطائرات قرى في الشمال وفي الجنوب.",
    "قالت كوريا الجنوبية إن الشمال بارد.",
]


@pytest.mark.parametrize("text", NONE)
def test_where_something_lies(text: str) -> None:
    told = [
        m for m in mentions(text, "2018-03-12") if "الشمال" in m.text.split() or "الجنوب" in m.text.split()
    ]
    assert told == []
