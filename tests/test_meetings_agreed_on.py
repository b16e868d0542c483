"""Two who agree in a place met there; what they agreed on names no side."""

import pytest

from tests.actors_helper import sides

SIDES = {
    "اتفق الوزيران المصري والسوداني في القاهرة على وساطة أمريكية.": "state:EG state:SD",
    "اتفقت مصر وإثيوبيا في واشنطن على رعاية أمريكية للمحادثات.": "state:EG state:ET",
    "الرئيسان الأرميني والأذربيجاني يتفقان في براغ على بعثة أوروبية": "state:AM state:AZ",
    "اتفقت مصر والسودان في الخرطوم على ضرورة مشاركة إثيوبيا.": "state:EG state:SD",
    "اجتمع الوزيران المصري والسوداني في القاهرة برعاية أمريكية.": "state:EG state:SD state:US",
}


@pytest.mark.parametrize("text", SIDES)
def test_what_is_agreed_on_names_no_side(text: str) -> None:
    assert sides(text) == SIDES[text].split()
