"""The two of a conflict, told by what divides them, and the third who brings two sides together in any of many ways."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published


def _found(text: str) -> tuple[MeetingReport, ...]:
    published = Published(earliest="2023-05-17", latest="2023-05-17", basis="given")
    return annotate(Document(id="x" * 64, text=text, published=published), load_knowledge()).meetings


def _of(report: MeetingReport, party: bool) -> set[str]:
    return {p.actor.partition(":")[2] for p in report.parties if (p.role == "party") is party}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("جلس طرفا الحرب في السودان، الجيش وقوات الدعم السريع، أمس إلى طاولة واحدة في نيروبي.", "saf rsf"),
        ("يلتقي جانبا النزاع، أذربيجان وأرمينيا، غدا في فيينا.", "AZ AM"),
        ("بدأت أمس في أوسلو محادثات بين طرفي الخلاف (صربيا وكوسوفو).", "RS XK"),
        ("أجرى قطبا الأزمة اليمنية، الحكومة والحوثيون، أمس محادثات في مسقط.", "YE houthis"),
        # of a land with just two sides, or of which the page names just two
        ("اجتمع طرفا الصراع المسلح الدائر في السودان أمس في جدة.", "saf rsf"),
        ("اجتمع طرفا النزاع اليمني أمس في مسقط. ولم يعلق الحوثيون ولا الحكومة اليمنية.", "YE houthis"),
        # who heads a delegation is of whoever sent it
        ("التقى وفد الحكومة اليمنية برئاسة عيدروس الزبيدي أمس في عمان وفد جماعة الحوثي.", "YE houthis"),
        # in whose presence two sides met is none of them
        (
            "التقى وفد من كينيا أمس في عنتيبي وفدا من الصومال بحضور مبعوث منظمة إيغاد."
            " وكان الجانبان قد اجتمعا في مارس الماضي في جيبوتي.",
            "KE SO",
        ),
    ],
)
def test_the_two_of_a_conflict(text: str, sides: str) -> None:
    assert _of(_found(text)[-1], True) == set(sides.split())


@pytest.mark.parametrize(
    "text",
    [
        "ليست كينيا طرفا في النزاع.",
        "قال الوزير إن بلاده كانت طرفا في اجتماع أمس.",
    ],
)
def test_a_side_of_something_is_not_two(text: str) -> None:
    assert not any(len(m.parties) > 1 for m in _found(text))


@pytest.mark.parametrize(
    "how",
    [
        "تقودها قطر",
        "تيسرها دولة قطر",
        "يديرها وزير الخارجية القطري",
        "أشرفت عليها قطر",
        "يتوسط فيها مسؤولون قطريون",
        "بدعوة من قطر",
        "بناء على دعوة من قطر",
        "في إطار مساع حثيثة تبذلها قطر",
        "ضمن وساطة يقودها رئيس الوزراء القطري",
    ],
)
def test_who_brings_two_together(how: str) -> None:
    (report,) = _found(f"عقدت أمس في أروشا محادثات بين كينيا والصومال {how}.")
    assert (_of(report, True), _of(report, False)) == ({"KE", "SO"}, {"QA"})


def test_whoever_heads_those_met_is_no_mediator() -> None:
    (report,) = _found("التقى وزير الخارجية المصري أمس بعثة من حركة حماس يقودها خليل الحية.")
    assert _of(report, True) == {"EG", "hamas"}


@pytest.mark.parametrize("which", ["مماثلة", "أخرى", "مشابهة"])
def test_a_round_like_the_one_before(which: str) -> None:
    found = _found(
        f"أجرى وفدا كينيا والصومال أمس محادثات في أروشا. وكان الوفدان قد عقدا في مارس الماضي جولة {which} في جيبوتي."
    )
    assert [m.earliest for m in found] == ["2023-05-16", "2023-03-01"]
