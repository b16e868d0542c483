"""«تستأنف فرق الخبراء من كينيا والصومال عملها غدا»: the next sitting, told by the work of those who sit, who are named."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line, meetings_of

A, B, DAY = "{s KE|كينيا}", "{s SO|الصومال}", "{t 2024-05-13|الاثنين المقبل}"

AHEAD = [
    f"يستأنف المفاوضون من {A} و{B} عملهم {DAY} في {{c Geneva CH|جنيف}}.",
    f"فرق الخبراء من {A} و{B} ستعاود أعمالها {DAY}.",
    f"وتستأنف فرق الخبراء من {A} و{B} مناقشاتها {DAY}.",
    f"قال الوسيط إن مفاوضين من {A} و{B} سيستأنفون مداولاتهم {DAY}.",
]

NONE = [
    f"تستأنف مدارس {A} و{B} عملها {DAY}.",
    f"تستأنف شركات من {A} و{B} أعمالها {DAY}.",
    f"استأنفت سفارة {A} أعمالها في {{c Mogadishu SO|مقديشو}}.",
    f"أنهت فرق الخبراء من {A} و{B} عملها.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_they_are_to_sit_again(text: str) -> None:
    (report,) = meetings_of(text)
    assert line(report).startswith("talks planned KE+SO 2024-05-13"), line(report)


@pytest.mark.parametrize("text", NONE)
def test_others_at_work_meet_nobody(text: str) -> None:
    assert meetings_of(text) == ()


THEIRS = [
    "اجتمع زعيما كينيا والصومال الجمعة. والتقى مستشاراهما الخميس في جنيف.",
    "التقى رئيسا كينيا والصومال الجمعة في كمبالا. وكان مساعداهما اجتمعا الثلاثاء.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_who_serves_the_two_is_not_of_their_rank(text: str) -> None:
    published = Published(earliest="2021-11-20", latest="2021-11-20", basis="given")
    found = annotate(Document(id="x", text=text, published=published), load_knowledge()).meetings
    leaders, others = found
    assert {p.actor for p in others.parties} == {"state:KE", "state:SO"}
    assert (leaders.level, others.level == "leaders", leaders.earliest) == ("leaders", False, "2021-11-19")
    assert others.earliest != leaders.earliest
