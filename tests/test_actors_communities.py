"""A people within a land: the land is where they live, and is no side."""

import pytest

from tests.actors_helper import mentions, places, sides

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
    # an adjective of who does it, and the land is what he does it to
    "زار نواب أتراك سوريا أمس.": "state:SY state:TR",
    "زار دبلوماسيون روس إيران الإثنين.": "state:IR state:RU",
    "زار خبراء روس مصر أمس.": "state:EG state:RU",
}

ACTING = {
    "اتهم مسؤولون أكراد تركيا بقصف القرى.": "تركيا",
    "اتهم مسؤولون روس أوكرانيا بقصف الجسر.": "أوكرانيا",
    "طالب قادة أفغان باكستان بوقف القصف.": "باكستان",
    "حث وسطاء أتراك روسيا على العودة إلى الاتفاق.": "روسيا",
    "اتهم محققون هنود باكستان بالتخطيط للهجوم.": "باكستان",
}
WHERE = {
    "قال أكراد سوريا إنهم باقون.": "سوريا",
    "وأضاف أكراد سوريا أنهم باقون.": "سوريا",
    "زار وفد من أرمن لبنان يريفان.": "لبنان",
}


@pytest.mark.parametrize("text", SIDES)
def test_the_land_of_a_people_is_no_side(text: str) -> None:
    assert sides(text) == SIDES[text].split()


@pytest.mark.parametrize("text", ACTING)
def test_the_land_behind_an_adjective_is_not_where_somebody_lives(text: str) -> None:
    assert [as_ for words, as_ in places(text) if words == ACTING[text]] != ["place"]


@pytest.mark.parametrize("text", WHERE)
def test_the_land_behind_a_people_acts_in_nothing(text: str) -> None:
    assert WHERE[text] not in [words for words, as_ in places(text) if as_ != "place"]


def test_a_conjunction_is_no_part_of_a_people() -> None:
    text = "قال أكراد سوريا وأرمن لبنان إنهم باقون في المنطقة."
    assert [m.text for m in mentions(text) if m.kind == "people"] == ["أكراد سوريا", "أرمن لبنان"]


MOTHERLANDS = {
    "التقى الزعيم القبرصي التركي مصطفى أقنجي نظيره اليوناني نيكوس أناستاسياديس في جنيف.": "state:CY state:XN",
    "التقى زعيم القبارصة اليونانيين نيكوس أناستاسياديس نظيره التركي مصطفى أقنجي.": "state:CY state:XN",
    "اجتمع إرسين تتار والرئيس القبرصي في نيقوسيا.": "state:CY state:XN",
    "استقبل الرئيس الروسي فلاديمير بوتين دينيس بوشيلين في موسكو.": "state:RU state:XD",
    # the states themselves
    "التقى وزير الخارجية التركي مولود تشاووش أوغلو نظيره اليوناني نيكوس دندياس.": "state:GR state:TR",
    "استقبل الرئيس التركي رجب طيب أردوغان مصطفى أقنجي في أنقرة.": "state:TR state:XN",
}


@pytest.mark.parametrize("text", MOTHERLANDS)
def test_who_is_of_a_community_is_of_no_state_whose_adjective_it_bears(text: str) -> None:
    assert sides(text) == MOTHERLANDS[text].split()
