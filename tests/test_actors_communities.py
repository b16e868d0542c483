"""A people within a land: the land is where they live, and is no side."""

import pytest

from tests.actors_helper import mentions, sides

SIDES = {
    "التقى وفد من أكراد سوريا مسؤولين روسا في موسكو.": "people:kurds state:RU",
    "استقبل وزير الخارجية الفرنسي ممثلين عن دروز سوريا.": "people:druze state:FR",
    "زار وفد من أكراد العراق أنقرة أمس.": "people:kurds state:TR",
    "عقد ممثلو أرمن قره باغ محادثات مع مسؤولين أذربيجانيين.": "state:AZ state:XR",
    "التقى المبعوث الأوروبي ووزير خارجية ألمانيا ممثلين عن صرب كرواتيا.": "org:eu state:DE",
    # what resembles it
    "التقى الرئيس السوري الأكراد في سوريا ثم السفير العراقي.": "people:kurds state:IQ state:SY",
    "التقى رئيس أرمينيا الأرمن في بيروت ثم الرئيس اللبناني.": "state:AM state:LB",
    "التقى وزيرا خارجية أرمينيا وأذربيجان في ناغورني قره باغ.": "state:AM state:AZ",
    "التقى مسؤولون روس وزير خارجية سوريا.": "state:RU state:SY",
}


@pytest.mark.parametrize("text", SIDES)
def test_the_land_of_a_people_is_no_side(text: str) -> None:
    assert sides(text) == SIDES[text].split()


def test_a_conjunction_is_no_part_of_a_people() -> None:
    text = "عاش أكراد سوريا وأرمن لبنان قرونا في المنطقة."
    assert [m.text for m in mentions(text) if m.kind == "people"] == ["أكراد سوريا", "أرمن لبنان"]
