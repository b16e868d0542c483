"""Contacts told one after the other in one clause: at one rank, and then at the next."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from tests.meetings_page import meetings_of

TWO = "{s EG|مصر} و{s TR|تركيا}"
THEN = [
    (f"بدأت المحادثات بين {TWO} {{t 2021-05-05|في أيار 2021}} على مستوى الخبراء ثم {{t 2023-04-13|في نيسان 2023}} على مستوى وزراء الخارجية.",
     [("officials", "2021-05-05"), ("foreign_ministers", "2023-04-13")]),
    (f"عقدت {TWO} لقاء على مستوى وزراء الدفاع ثم على مستوى وزراء الخارجية.",
     [("defence_ministers", None), ("foreign_ministers", None)]),
    # nothing follows at another rank
    (f"عقدت {TWO} لقاء على مستوى وزراء الدفاع ثم أصدرتا بيانا.", [("defence_ministers", None)]),
    (f"عقدت {TWO} لقاء على مستوى وزراء الدفاع ثم قالت القاهرة إن وزراء الخارجية سيتشاورون.", [("defence_ministers", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), THEN)
def test_ranks_one_after_the_other_are_contacts_of_the_same_parties(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = meetings_of(text)
    assert [(r.level, r.earliest) for r in found] == expected
    assert all({p.country for p in r.parties} == {"EG", "TR"} for r in found)


def test_a_rank_joined_to_its_preposition_is_a_rank() -> None:
    (report,) = meetings_of(f"من المحتمل عقد اجتماع لوزراء خارجية {TWO} {{t 2024-05-20|في أواخر أيار}}.")
    assert report.level == "foreign_ministers"


def test_a_syllable_of_a_name_opens_no_clause() -> None:
    (report,) = meetings_of(
        "التقى {p KP leader|كيم جونغ أون} {p KR president|مون جاي إن} {t 2018-04-27|في 27 أبريل 2018}."
    )
    assert report.earliest == "2018-04-27"


def test_a_name_that_runs_over_the_end_of_its_sentence_harms_nothing() -> None:
    text = 'التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي، كما ذكر موقع "العربية.نت"'
    (report,) = annotate(Document(id="", text=text), load_knowledge()).meetings
    assert {p.country for p in report.parties} == {"EG", "JO"}
