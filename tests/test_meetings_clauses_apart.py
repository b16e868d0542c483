"""A contact and the clauses beside it: whose day and whose time each of them has."""

import pytest

from tests.test_meetings_told import told

#: Sentences of a page of Wednesday 11 January 2023 → each contact as «status parties first-day place».
OF_ANOTHER_NOUN = [
    # a relative clause about what they meet for, or about where: its day is not theirs
    ("تستضيف جيبوتي محادثات بين إثيوبيا وإريتريا لإنهاء الحرب التي اندلعت في أبريل 2021.", ["planned DJ+ET+ER - Djibouti"]),
    ("وبحث الوزير الكيني مع نظيره الأوغندي تنفيذ البروتوكول الذي بدأ سريانه في مايو الماضي.", ["held KE+UG - -"]),
    ("والتقى الوزير الكيني نظيره الأوغندي بهدف إنهاء الأزمة الحدودية التي بدأت عام 2019.", ["held KE+UG - -"]),
    ("غادر وفد كيني مقديشو بعد زيارة التقى خلالها الرئيس الصومالي، لتمديد الاتفاق الذي انقضى في أكتوبر الماضي.",
     ["held KE+SO - Mogadishu"]),
    ("أجرى الوزير الكيني اتصالا بنظيره الأوغندي لبحث القتال الذي نشب منتصف أكتوبر.", ["held KE+UG - -"]),
    ("عقد وزيرا خارجية كينيا وأوغندا محادثات حول خلاف نشب في أكتوبر الماضي.", ["held KE+UG - -"]),
    ("استقبل الرئيس الكيني نظيره الأوغندي في المجمع الحكومي الذي افتتح عام 2014.", ["held KE+UG - -"]),
    # … but of the contact itself, of its adjectives and of what stands in one chain with it, it is
    ("يشارك الرئيس الكيني في القمة الأفريقية الطارئة التي تبدأ الأحد المقبل.", ["planned KE+au 2023-01-15 -"]),
    ("انعقدت قمة دول الجوار السوداني التي استضافتها القاهرة الشهر الماضي.", ["held EG 2022-12-01 Cairo"]),
    ("اختتمت في جنيف المحادثات الأرمينية الأذربيجانية التي بدأت الاثنين.", ["held AM+AZ 2023-01-09 Geneva"]),
]  # fmt: skip

WEEKDAYS = [
    # a bare weekday behind what was held is the last one, whatever is to come in the clause before it
    ("قال وزير الخارجية التركي إن بلاده ستنسحب، وذلك عقب لقائه نظيره الإيراني في أنقرة السبت.", ["held TR+IR 2023-01-07 Ankara"]),
    ("وقالت ميركل إن برلين ستشارك في البعثة، لافتة إلى أن محادثاتها مع نظيرها المجري السبت كانت صريحة.",
     ["held DE+HU 2023-01-07 -"]),
    # … and behind what is still ahead the coming one
    ("قال وزير الخارجية التركي إن بلاده ستنسحب، وإنه سيلتقي نظيره الإيراني في أنقرة السبت.", ["planned TR+IR 2023-01-14 Ankara"]),
    ("قال وزير الخارجية التركي إن بلاده ستنسحب، وذلك قبل لقائه نظيره الإيراني في أنقرة السبت.", ["planned TR+IR 2023-01-14 Ankara"]),
    # what is described has been held, unless it is said to come
    ("وقال غوتيريش إن الأمم المتحدة مستعدة للمساعدة، واصفا محادثاته مع الرئيس الكيني بالمثمرة.", ["held un+KE - -"]),
    ("وقالت الوزيرة السويدية إن بلادها مستعدة، واصفة زيارتها المقبلة إلى أوغندا بالتاريخية.", ["planned SE+UG - Uganda"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*OF_ANOTHER_NOUN, *WEEKDAYS])
def test_a_contact_has_the_day_of_its_own_clause(text: str, expected: list[str]) -> None:
    assert told(text) == expected
