"""The outlet of a text page: only where the page leaves no doubt."""

from __future__ import annotations

import pytest

from mahdar.read.make import Facts, make_document

STORY = (
    "لقاء سوداني إثيوبي في جوبا لبحث الحدود",
    "التقى وزير الخارجية السوداني نظيره الإثيوبي في جوبا لبحث ملف الحدود بين البلدين وعودة اللاجئين إلى قراهم.",
    "وقال الوزير إن الجولة المقبلة ستعقد في أديس أبابا بعد أن تستكمل اللجنة الفنية عملها هناك.",
)
OUTLETS = [
    ("listed", ("عنب بلدي", *STORY), "عنب بلدي"),
    (
        "named again in the rights",
        ("منبر الضفتين", *STORY, "جميع الحقوق محفوظة © منبر الضفتين 2021"),
        "منبر الضفتين",
    ),
    ("named again as the source", ("منبر الضفتين", *STORY, "المصدر: منبر الضفتين"), "منبر الضفتين"),
    ("an agency by its word", ("وكالة الوادي للأنباء", "25 نيسان 2021", *STORY), "وكالة الوادي للأنباء"),
    ("beside a section", ("منبر الضفتين | أخبار العالم", *STORY, "© 2021 منبر الضفتين"), "منبر الضفتين"),
    (
        "under the menu",
        ("الرئيسية | سياسة | رياضة", "شبكة المرسى الإخبارية", *STORY),
        "شبكة المرسى الإخبارية",
    ),
    ("in the rights alone", (*STORY, "© وكالة المرسى 2021/06/14"), "وكالة المرسى"),
    ("rights of nobody", (*STORY, "© 2021 جميع الحقوق محفوظة"), None),
    ("said once", ("منبر الضفتين", *STORY), None),
    ("a section", ("سياسة", *STORY, "تصنيفات: سياسة"), None),
    ("no first line", STORY, None),
]


@pytest.mark.parametrize(("what", "lines", "outlet"), OUTLETS, ids=[o[0] for o in OUTLETS])
def test_outlet_of_a_text_page(what: str, lines: tuple[str, ...], outlet: str | None) -> None:
    assert make_document("\n".join(lines), "a.txt").outlet == outlet


def test_a_sites_name_is_neither_title_nor_author() -> None:
    page = make_document("\n".join(("وكالة الوادي للأنباء", *STORY)), "a.txt")
    assert page.title == STORY[0]
    assert page.author is None


def test_the_line_of_rights_is_no_caption_and_may_give_the_day() -> None:
    page = make_document("\n".join((*STORY, "© وكالة المرسى 2021/06/14")), "a.txt")
    assert page.marks[-1].kind == "furniture"
    assert page.published.earliest == "2021-06-14"


def test_outlet_of_the_address_and_of_the_capture_come_first() -> None:
    text = "\n".join(("عنب بلدي", *STORY))
    assert make_document(text, "a", Facts(outlet="شبكة")).outlet == "شبكة"
    assert make_document(text, "a", Facts(url="https://www.aljazeera.net/news/1")).outlet == "الجزيرة"
