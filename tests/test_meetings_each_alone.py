"""«كل على حدة»: who acts together in the words of a contact met the other side each by himself."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

DAY = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")
APART = ["ET+KE", "ET+UG"]

#: (text, the parties of its contacts).
TOLD = [
    # those who act, before what they did or behind it
    ("وقعت كينيا وأوغندا، كل على حدة، اتفاقا مع إثيوبيا.", APART),
    ("وقعت كينيا وأوغندا اتفاقا مع إثيوبيا كلا على حدة.", APART),
    ("اجتمع وزيرا خارجية كينيا وأوغندا، كل على انفراد، مع نظيرهما الإثيوبي.", APART),
    ("أجرى كل من وزيري خارجية كينيا وأوغندا على حدة محادثات مع نظيرهما الإثيوبي.", APART),
    ("عقد كل من الوفدين الكيني والأوغندي لقاء منفردا مع الوسيط الإثيوبي.", APART),
    ("عقد الوفدان الكيني والأوغندي، كلا على انفراد، جلسات مع الوسطاء الإثيوبيين.", APART),
    ("وقع الوزيران الكيني والأوغندي، كل منهما على حدة، مذكرة تفاهم مع نظيرهما الإثيوبي.", APART),
    ("الوفدان الكيني والأوغندي يجتمعان على حدة مع الوسيط الإثيوبي.", APART),
    ("زار الرئيسان الكيني والأوغندي إثيوبيا كل على حدة.", APART),
    # … with two others at once, when they stand behind it
    ("وقعت كينيا وأوغندا، كل على حدة، اتفاقا مع إثيوبيا والأمم المتحدة.", ["ET+KE+un", "ET+UG+un"]),
    # those who are met
    ("التقى وزير الخارجية الإثيوبي نظيريه الكيني والأوغندي كلا على حدة.", APART),
    ("استقبل الرئيس الإثيوبي وزيري خارجية كينيا وأوغندا كل على انفراد.", APART),
    # things one by one, two alone, all in one
    ("وقعت كينيا وأوغندا اتفاقا مع إثيوبيا لتنظيم كل قطاع على حدة.", ["ET+KE+UG"]),
    ("وقعت كينيا وأوغندا اتفاقا مع إثيوبيا.", ["ET+KE+UG"]),
    ("التقى الوزير الإثيوبي نظيريه الكيني والأوغندي معا.", ["ET+KE+UG"]),
    ("عقد الرئيسان الكيني والأوغندي لقاء على انفراد.", ["KE+UG"]),
    ("التقى وزير الخارجية الكيني نظيره الأوغندي على انفراد.", ["KE+UG"]),
    ("وقعت كينيا وأوغندا وإثيوبيا، كل على حدة، على الاتفاق الأفريقي.", ["ET+KE+UG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_each_by_himself(text: str, expected: list[str]) -> None:
    page = annotate(Document(id="x", text=text, published=DAY), load_knowledge())
    found = ["+".join(sorted(p.actor.partition(":")[2] for p in m.parties if p.actor)) for m in page.meetings]
    assert sorted(found) == expected
