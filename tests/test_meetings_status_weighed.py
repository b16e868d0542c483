"""How a contact stands by its signs together, where the rules leave it open or read it weakly."""

import pytest

from mahdar.annotate import annotate
from mahdar.annotate.meetings.contact import Evidence
from mahdar.annotate.meetings.status.weighed import most_likely, needed
from mahdar.knowledge.base import Knowledge, load_knowledge
from mahdar.knowledge.weights import BIAS, Weights
from mahdar.model import Annotation, Document, MeetingReport, Published

TITLE = "كينيا تعلن خطة لمواجهة الجفاف"
LEDE = "أعلن وزير المياه الكيني الأربعاء في نيروبي خطة لمواجهة الجفاف في شمال البلاد.\n"
AFTER = (
    "\nوتابع أن مواجهة الجفاف تحتاج إلى وقت.\nوتشمل الخطة حفر آبار جديدة في خمس مقاطعات."
    "\nوتعاني البلاد من قلة الأمطار للعام الثالث."
)
WEIGHED = "all its signs together speak for"


def page(sentence: str, knowledge: Knowledge | None = None) -> Annotation:
    text = f"{TITLE}\n{LEDE}{sentence}{AFTER}"
    day = Published(earliest="2023-05-10", latest="2023-05-10", basis="given")
    return annotate(Document(id="d", text=text, title=TITLE, published=day), knowledge or load_knowledge())


def only(annotation: Annotation) -> MeetingReport:
    (report,) = annotation.meetings
    return report


OPEN = [
    ("وأضاف أن زيارة الرئيس البوليفي إلى سانتياغو موضع ترحيب.", "planned"),
    ("وتمثل زيارة الرئيس التشيلي إلى لاباز محطة في مسار العلاقات.", "held"),
]


@pytest.mark.parametrize(("sentence", "status"), OPEN)
def test_what_the_rules_leave_open_is_weighed(
    sentence: str, status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowledge = load_knowledge()
    report = only(page(sentence, knowledge))
    assert report.status == status
    assert WEIGHED in (report.doubt or "")
    monkeypatch.setattr(knowledge.meetings, "status_weights", Weights((), {}))
    assert only(page(sentence, knowledge)).status == "unclear"


def test_the_words_that_weighed_are_those_of_the_page() -> None:
    annotation = page(OPEN[0][0])
    report = only(annotation)
    shown = (report.doubt or "").rpartition("likely): ")[2]
    assert shown
    assert all(word in annotation.document.text for word in shown.split(", "))
    told = [m for m in report.mentions if m.slot == "status"]
    assert [annotation.document.text[m.start : m.end] for m in told] == [m.text for m in told]
    assert told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("والتقى الرئيس التشيلي نظيره البوليفي في لاباز الثلاثاء.", "held"),
        ("وألغى الرئيس التشيلي زيارته إلى بوليفيا.", "cancelled"),
    ],
)
def test_what_a_word_says_outright_stands(
    sentence: str, status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the weights speak for."""
    knowledge = load_knowledge()
    weights = Weights(("ongoing", "held"), {BIAS: (9.0, 0.0)})
    monkeypatch.setattr(knowledge.meetings, "status_weights", weights)
    report = only(page(sentence, knowledge))
    assert report.status == status
    assert WEIGHED not in (report.doubt or "")


def test_the_weaker_the_reading_the_less_is_needed() -> None:
    def least(read: str, status: str, weight: int) -> float:
        return needed(read, Evidence(status, weight, 0, 1))

    assert needed("unclear", None) < least("planned", "planned", 2) < 1
    assert least("planned", "planned", 3) > 1
    assert least("ongoing", "ongoing", 1) < 1
    assert needed("ongoing", None) > 1  # on the page's day: nothing weak is read
    assert least("unclear", "unclear", 2) > 1  # a word says that it is
    for status in ("held", "denied", "cancelled", "proposed"):
        assert least(status, status, 2) > 1


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("وقال الوزير في نيروبي حيث يزور الرئيس التشيلي كينيا إن الوضع خطير.", "ongoing"),
        ("وانتقد الحزب الرئيس البوليفي الذي يستضيف الوفد التشيلي.", "ongoing"),
        ("وتتفاوض بوليفيا مع تشيلي على المياه.", "ongoing"),
        # what a noun tells of may be over, and what came next
        ("وتنحى الرئيس التشيلي ليزور بوليفيا بعدها.", "held"),
        ("وأضاف ذلك خلال زيارة الرئيس التشيلي إلى بوليفيا.", "held"),
    ],
)
def test_a_verb_of_the_present_that_tells_what_is_on_is_not_weighed(
    sentence: str, status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the weights speak for."""
    knowledge = load_knowledge()
    weights = Weights(("ongoing", "held"), {BIAS: (0.0, 9.0)})
    monkeypatch.setattr(knowledge.meetings, "status_weights", weights)
    assert only(page(sentence, knowledge)).status == status


def test_a_line_or_two_alone_are_not_weighed() -> None:
    sentence = OPEN[0][0]
    day = Published(earliest="2023-05-10", latest="2023-05-10", basis="given")
    alone = annotate(Document(id="d", text=sentence, published=day), load_knowledge())
    assert only(alone).status == "unclear"


def test_the_most_likely_status_is_told_with_its_probability() -> None:
    weights = Weights(("held", "planned"), {BIAS: (1.0, 0.0), "x": (0.0, 2.0)})
    assert most_likely(weights, {})[0] == "held"
    status, sure = most_likely(weights, {"x": 0, "unknown": 1})
    assert status == "planned"
    assert sure == pytest.approx(0.731, abs=0.001)


def test_the_table_that_is_shipped_knows_every_status_and_only_those() -> None:
    classes = load_knowledge().meetings.status_weights.classes
    assert {"held", "ongoing", "planned", "proposed", "denied"} <= set(classes)
    assert set(classes) <= {
        "held", "ongoing", "planned", "proposed", "postponed", "cancelled", "not_held", "denied", "unclear", "failed",
    }  # fmt: skip
