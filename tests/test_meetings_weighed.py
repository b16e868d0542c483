"""Contacts that no rule tells, from the weights of all words of a sentence together; and the table of weights itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.annotate import annotate
from mahdar.errors import KnowledgeError
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.weights import BIAS, Weights, likely
from mahdar.model import Annotation, Document, MeetingReport, Published

TITLE = "رئيس الوزراء الكيني يستقبل نظيره الأوغندي في نيروبي"
LEDE = "استقبل رئيس الوزراء الكيني في نيروبي الثلاثاء نظيره الأوغندي، وبحث معه ملف الحدود بين البلدين.\n"
AFTER = "\nومن المقرر أن يجتمع الجانبان مجددا في كمبالا الشهر المقبل."


def page(sentence: str) -> Annotation:
    """A page of diplomacy with one more sentence in its midst."""
    text = f"{TITLE}\n{LEDE}{sentence}{AFTER}"
    day = Published(earliest="2023-05-10", latest="2023-05-10", basis="given")
    return annotate(Document(id="d", text=text, title=TITLE, published=day), load_knowledge())


def weighed(annotation: Annotation) -> list[MeetingReport]:
    return [m for m in annotation.meetings if "no rule tells it" in (m.doubt or "")]


def sides(report: MeetingReport) -> set[str]:
    return {p.actor for p in report.parties}


TOLD = [
    ("وأبلغ وزير الخارجية العماني نظيره الإيراني، خلال عشاء في مسقط، بما سمعه من الوسطاء.", {"state:OM", "state:IR"}),
    ("وستجمع طاولة واحدة في جنيف وزيري خارجية أرمينيا وأذربيجان الخميس المقبل.", {"state:AM", "state:AZ"}),
    ("وستجمع طاولة واحدة في جنيف وفدا من أرمينيا ووفدا من أذربيجان الخميس المقبل.", {"state:AM", "state:AZ"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، بأن روما لن تبيع الفرقاطات.", {"state:IT", "state:GR"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_a_sentence_whose_words_together_tell_of_a_contact(sentence: str, expected: set[str]) -> None:
    found = weighed(page(sentence))
    assert [sides(m) for m in found] == [expected]


DAYS = [
    ("وأسر وزير الخارجية العماني الأحد إلى نظيره الإيراني، خلال عشاء في مسقط، بما سمعه من الوسطاء.", "2023-05-07"),
    # when somebody told of it
    ("وذكرت وكالة الأنباء العمانية الأحد أن وزير الخارجية العماني أسر إلى نظيره الإيراني، خلال عشاء في مسقط، بما سمعه من الوسطاء.", None),
    ("وقال مصدر الأحد إن وزير الدفاع الإيطالي أسر إلى نظيره اليوناني، خلال عشاء في أثينا، بأن روما لن تبيع الفرقاطات.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "day"), DAYS)
def test_the_day_of_a_report_is_not_that_of_what_it_tells(sentence: str, day: str | None) -> None:
    assert [m.earliest for m in weighed(page(sentence))] == [day]


OF_NAMES = [
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، أن مكافحة حركة الشباب مكلفة.", {"state:IT", "state:GR"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، أن قرار مجلس الأمن لم يطبق.", {"state:IT", "state:GR"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، بموقف صارم من تركيا.", {"state:IT", "state:GR"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، أن عقوبات ضد زامبيا وتشاد ستفشل.", {"state:IT", "state:GR"}),
    # who only tells it, who is to bear it, by whom something named was done
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، بحسب الخارجية التركية بأن الخطة سقطت.", {"state:IT", "state:GR"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، بأن الضغط على الحكومة التركية سيزيد.", {"state:IT", "state:GR"}),
    ("وأسر وزير الدفاع الإيطالي إلى نظيره اليوناني، خلال عشاء في أثينا، بقلقه من الغارات التي تشنها تركيا.", {"state:IT", "state:GR"}),
    # «وفد من …»: they are there
    ("وستجمع طاولة واحدة في جنيف وفدا من أرمينيا ووفدا من أذربيجان الخميس المقبل.", {"state:AM", "state:AZ"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OF_NAMES)
def test_what_is_no_more_than_the_matter_is_no_side(sentence: str, expected: set[str]) -> None:
    assert [sides(m) for m in weighed(page(sentence))] == [expected]


WHERE = [
    ("وجلس وزير الدفاع الإيطالي إلى مائدة في أثينا، خلال عشاء.", {"state:IT"}),
    ("وجلس وزير الدفاع الإيطالي إلى مائدة في العاصمة اليونانية أثينا، خلال عشاء.", {"state:IT"}),
    ("وجلس وزير الدفاع الإيطالي إلى مائدة نظيره اليوناني في أثينا، خلال عشاء.", {"state:IT", "state:GR"}),
    ("وجلس وزير الدفاع الإيطالي إلى مائدة السفير اليوناني في زيورخ، خلال عشاء.", {"state:IT", "state:GR"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), WHERE)
def test_where_it_was_is_no_side(sentence: str, expected: set[str]) -> None:
    assert [sides(m) for m in weighed(page(sentence))] == [expected]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_beside_a_contact_that_a_rule_tells_it_is_not_what_the_page_is_about(
    sentence: str, expected: set[str]
) -> None:
    annotation = page(sentence)
    assert [m.main for m in weighed(annotation)] == [False]
    assert any(m.main for m in annotation.meetings)


NOT_TOLD = [
    "فاز المنتخب النرويجي على نظيره السويدي بهدفين في أوسلو.",
    "ارتفعت صادرات النرويج إلى السويد في الربع الأول من العام.",
    "ودان وزير الخارجية الأردني قصفا نسب إلى إسرائيل في سوريا.",
    "تحطمت طائرة نرويجية في السويد وعلى متنها عشرة ركاب.",
    "ولم يحضر وزيرا خارجية النرويج والسويد العشاء في أوسلو.",
    # one side alone meets nobody
    "وتحدث وزير المياه التنزاني طويلا عن ملف البحيرة.",
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_sentence_of_something_else(sentence: str) -> None:
    assert weighed(page(sentence)) == []


def test_the_words_of_a_weighed_contact_are_those_of_its_sentence() -> None:
    sentence = TOLD[1][0]
    annotation = page(sentence)
    (report,) = weighed(annotation)
    text = annotation.document.text
    first = text.index(sentence)
    for mention in report.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert first <= mention.start < first + len(sentence)
    shown = (report.doubt or "").partition("its words together do: ")[2]
    assert shown
    assert all(word in sentence for word in shown.split(", "))


def test_what_a_rule_tells_is_not_told_again() -> None:
    """Two sides of the sentence are those of a contact told already: it is that one."""
    again = "وأبلغ رئيس الوزراء الكيني نظيره الأوغندي، خلال عشاء في نيروبي، بما سمعه في بغداد."
    assert weighed(page(again)) == []


def test_a_weighed_contact_stands_where_the_page_tells_it() -> None:
    annotation = page(TOLD[0][0])
    firsts = [min(x.start for x in m.mentions if x.slot == "trigger") for m in annotation.meetings]
    assert firsts == sorted(firsts)


def table(tmp_path: Path, *lines: str) -> str:
    path = tmp_path / "weights.tsv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)


def test_weights_are_added_up(tmp_path: Path) -> None:
    weights = Weights.load(table(tmp_path, "sign\ta\tb", f"{BIAS}\t-1\t0.5", "u:x\t2\t", "u:y\t0.25\t-1"))
    assert weights.classes == ("a", "b")
    assert weights.total(()) == (-1, 0.5)
    assert weights.total(("u:x", "u:y", "u:unknown")) == (1.25, -0.5)
    assert weights.of("u:unknown") is None


@pytest.mark.parametrize(
    ("line", "problem"), [("u:x\tmuch", "no number"), ("u:y\t1", "a line above already")]
)
def test_a_mistake_in_a_table_of_weights_is_named(tmp_path: Path, line: str, problem: str) -> None:
    path = table(tmp_path, "sign\ta", "u:y\t1", line)
    with pytest.raises(KnowledgeError, match=problem) as error:
        Weights.load(path)
    assert f"{path}:3" in str(error.value)


@given(st.floats(allow_nan=False))
def test_a_probability_lies_between_none_and_all(log_odds: float) -> None:
    assert 0 <= likely(log_odds) <= 1


@given(st.floats(-50, 50), st.floats(-50, 50))
def test_more_weight_is_never_less_likely(one: float, other: float) -> None:
    assert (likely(one) <= likely(other)) or one > other


#: Six sentences of something else behind the news, and one whose verb is of contact while nothing else in it is.
SHOPS = "وفتحت المتاجر أبوابها في المدينة صباح اليوم. " * 6
TOURISTS = "وزارت عائلات كينية كثيرة أسواق أوغندا، وارتفعت مبيعات المتاجر والفنادق والوجبات والنقل فيها هذا العام بنسبة عشرة في المئة."


#: What may be a meeting on a page of diplomacy; and a page of sport, where delegations of two lands sit at one table too.
AT_TABLE = "وستجمع طاولة واحدة في جنيف وفدي أرمينيا وأذربيجان الخميس المقبل برعاية أممية."
SPORT = "وسجل المهاجم هدفين في مباراة الدوري أمام فريق الملعب، وقال المدرب إن اللاعب جاهز للمباراة النهائية في كأس البطولة. "


def test_what_the_page_is_about_is_weighed_too() -> None:
    assert [sides(m) for m in weighed(page(AT_TABLE))] == [{"state:AM", "state:AZ"}]
    assert weighed(page(f"{SPORT}{AT_TABLE} {SPORT}")) == []


def test_what_one_sentence_tells_against_all_its_words_is_dropped() -> None:
    assert "visit" not in [m.what for m in page(f"{SHOPS}{TOURISTS}").meetings]


def test_on_a_short_page_and_in_the_lede_a_rule_is_believed() -> None:
    """Few sentences say little of each other; what the lede tells is the news, however unlike the rest it is."""
    assert "visit" in [m.what for m in page(TOURISTS).meetings]
    long = page(f"{TOLD[0][0]} {SHOPS}")
    assert {"state:KE", "state:UG"} in [sides(m) for m in long.meetings if m.main]


#: A page full of contacts goes on before the sentence in question.
BUSY = (
    "وعقد وفدا السودان وتشاد لقاء في نجامينا الأحد. وبحث الوفدان أمن الحدود. ويجري الجانبان مشاورات منذ أسبوع. "
    "وستعقد جولة ثانية في الخرطوم.\n"
)
#: The two of the news, at another time and looked back on; the last is no other time.
OF_THE_SAME_TWO = [
    ("وكان رئيس الوزراء الكيني قد أفضى إلى نظيره الأوغندي قبل شهر في أروشا، على مائدة العشاء، بما يقلق بلاده.", 1),
    ("وكان وزير الدفاع الكيني قد قاسم نظيره الأوغندي في مارس الماضي مائدة العشاء في أروشا، وتحدثا في ملف السلاح.", 1),
    ("وأفضى رئيس الوزراء الكيني إلى نظيره الأوغندي، على مائدة العشاء، بما يقلق بلاده.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "others"), OF_THE_SAME_TWO)
def test_another_contact_of_the_same_two_differs_in_two_ways(sentence: str, others: int) -> None:
    found = weighed(page(BUSY + sentence))
    assert [sides(m) for m in found] == [{"state:KE", "state:UG"}] * others
    assert all((m.latest or "9") < "2023-05-01" for m in found)


def test_a_weighed_contact_has_the_one_day_of_its_sentence_and_its_city() -> None:
    (report,) = weighed(page(TOLD[1][0]))
    assert report.earliest == report.latest == "2023-05-11"
    assert report.place is not None
    assert report.place.name_en == "Geneva"


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
@pytest.mark.parametrize("who", ["وأكد البلدان أنه", "- الجوار: وقال الجانبان إنه", "واتفق الطرفان على أنه"])
def test_what_both_of_a_communique_say_of_others_is_of_their_own_contact(
    sentence: str, expected: set[str], who: str
) -> None:
    assert weighed(page(f"{who} {sentence.removeprefix('و')}")) == []
    assert [sides(m) for m in weighed(page(f"وأكد الوزير أنه {sentence.removeprefix('و')}"))] == [expected]
