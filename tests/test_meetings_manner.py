"""Direct or not: what a page claims of how the sides spoke."""

import re

import pytest

from tests.meetings_page import meetings_of

TWO = "{p DZ foreign_minister|لعمامرة} و{p MA foreign_minister|بوريطة}"
MET = f"عقد {TWO} {{t 2024-05-09|أمس}} محادثات"

CLAIMS = [
    (f"{MET} مباشرة في مدريد.", ["direct"]),
    (f"{MET} غير مباشرة في مدريد.", ["indirect"]),
    (f"{MET}. وقال مسؤول مغربي إن المحادثات كانت مباشرة.", ["direct"]),
    (f"{MET}. وقالت الوزارة إن المحادثات لم تكن مباشرة.", ["indirect"]),
    (f"{MET}. وشددت الوزارة على أنها جرت بصورة غير مباشرة.", ["indirect"]),
    (f"{MET}. وقال مسؤول مغربي إن المحادثات كانت مباشرة، وشددت الوزارة على أنها جرت بشكل غير مباشر.", ["direct", "indirect"]),
    # at once, or direct in another sense
    (f"{MET}، وغادر الوزير مباشرة بعد اللقاء.", []),
    (f"{MET} نقلت في بث مباشر.", []),
    (f"{MET} لجذب استثمار مباشر.", []),
    (f"{MET} في مدريد.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "manner"), CLAIMS)
def test_a_claim_of_directness_is_noted_with_its_words(text: str, manner: list[str]) -> None:
    report = meetings_of(text)[0]
    assert list(report.manner) == manner
    words = [m for m in report.mentions if m.slot == "manner"]
    assert [m.value for m in words] == manner
    assert all(text_of(text)[m.start : m.end] == m.text for m in words)


def text_of(marked: str) -> str:
    """The text of a marked page, as the makers of pages read it."""
    return re.sub(r"\{\w [^|]*\|([^}]*)\}", r"\1", marked)
