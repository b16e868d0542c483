"""«تأجل الاجتماع. وكان الوزراء قد اجتمعوا في …»: what had come about before is not what was put off or is still to come."""

from __future__ import annotations

import pytest

from tests.link_stories import Told
from tests.test_link_told import _annotated, _document

CASES = {
    # (status, first day) of each contact of the page
    "تأجل الاجتماع الثلاثي لوزراء الري في كينيا وأوغندا ورواندا. وكان الوزراء قد اجتمعوا في الثالث من يونيو.": [
        ("postponed", None),
        ("held", "2021-06-03"),
    ],
    "سيتوجه وزير خارجية كينيا إلى كمبالا للقاء نظيره الأوغندي. وكان الوزيران قد التقيا آخر مرة في كمبالا في 23 يونيو.": [
        ("planned", "2021-07-11"),  # not before the page's day
        ("held", "2021-06-23"),
    ],
    "تأجل اجتماع كان مقررا أمس بين وزيري خارجية كينيا وأوغندا. وكان الوزيران قد التقيا في نيروبي في الثالث من يونيو.": [
        ("postponed", "2021-07-10"),
        ("held", "2021-06-03"),
    ],
    # what they had agreed on is that very meeting
    "تأجل اجتماع كان مقررا أمس بين وزيري خارجية كينيا وأوغندا. وكان الوزيران قد اتفقا على عقده في الثالث من يونيو.": [
        ("postponed", "2021-07-10"),
    ],
    # … and what was held is told again with its day
    "التقى وزيرا خارجية كينيا وأوغندا في نيروبي. وكان الوزيران قد اجتمعا أمس ساعتين.": [
        ("held", "2021-07-10")
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_what_had_come_about_before_is_another_contact(text: str) -> None:
    (page,) = _annotated([_document(Told("صحيفة", "2021-07-11", text))])
    assert [(m.status, m.earliest) for m in page.meetings] == CASES[text]
