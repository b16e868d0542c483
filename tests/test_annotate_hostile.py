"""Whatever a page holds, annotate returns, every span is a slice, and nothing is made up for an empty page."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id

WORDS = [
    "ـ",
    "ـــ",
    "لل",
    "ال",
    "بحسب",
    "نظيره",
    "وكيل",
    "مدينة",
    "حركة",
    "جون",
    "وزير",
    "الخارجية",
    "التركي",
    "المصري",
    "قال",
    "أكد",
    "إن",
    "أن",
    "اجتماع",
    "لقاء",
    "التقى",
    "مع",
    "في",
    "يوم",
    "أمس",
    "غدا",
    "الثلاثاء",
    "12",
    "آذار/مارس",
    "2023",
    "«",
    "»",
    '"',
    "“",
    "”",
    "(",
    ")",
    ":",
    "،",
    ".",
    "\n\nنظيره",
    "الرئيس",
    "بوتين",
    "أردوغان",
    "موسكو",
    "القاهرة",
    "و",
    "ف",
    "ب",
    "ل",
    "لم",
    "لن",
    "تأجل",
    "من",
    "المقرر",
    "بين",
    "3",
    "و5",
    "الشهر",
    "الماضي",
    "قبل",
    "بعد",
    "منذ",
    "يومين",
    "المصدر:",
    "رويترز",
    "اقرأ",
    "أيضا\nالتعليقات",
    "انسحاب",
    "القوات",
    "تشترط",
    "ترفض",
    "محادثات",
    "انهيار",
    "مسار",
    "28",
    "كانون",
    "الأول",
    "ديسمبر",
    "الأسبوع",
    "المقبل",
    "«أ",
    "ف",
    "ب»",
    "(د",
    "ب",
    "أ)",
    "-",
    "–",
    "…",
    "٢٠٢٢",
    "M-4",
    "2254",
    "<b>",
    "&amp;",
    "\u200f",
    "ـ",
]

TEXTS = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join) | st.text(max_size=200)
PUBLISHED = st.sampled_from(
    [Published(), Published(earliest="2023-03-14", latest="2023-03-14", basis="given")]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, PUBLISHED)
@example("الرئيس ـ", Published())
@example("رئيس بلدية ـ وصل ـ", Published())
@example("وزير (", Published())
@example('قال الوزير "نرفض" بطلب', Published())
@example("أكدت باريس أن طهران تنتهك", Published())
@example("قال الوزير إن على", Published())
@example("الجماعات المدعومة", Published())
@example("حركة « (د", Published())
def test_annotate_takes_any_text_and_every_span_is_its_slice(text: str, published: Published) -> None:
    document = Document(id=document_id(text), text=text, published=published)
    found = annotate(document, load_knowledge())
    for row in (*found.times, *found.mentions, *found.statements, *found.positions, *found.signals):
        assert 0 <= row.start < row.end <= len(text)
        assert row.text == text[row.start : row.end]
    for meeting in found.meetings:
        for words in meeting.mentions:
            assert words.text == text[words.start : words.end]
        assert not (meeting.earliest is None) ^ (meeting.latest is None)
    last = 0
    for region in found.regions:
        assert last <= region.start <= region.end <= len(text)
        last = region.end


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_annotate_gives_the_same_bytes_each_time(text: str) -> None:
    document = Document(id=document_id(text), text=text)
    assert annotate(document, load_knowledge()) == annotate(document, load_knowledge())


def test_an_empty_page_says_nothing() -> None:
    found = annotate(Document(id=document_id(""), text=""), load_knowledge())
    layers = (found.times, found.mentions, found.statements, found.positions, found.meetings)
    assert not any(layers)


@pytest.mark.parametrize(
    "text",
    [
        "الرئيس ـ",  # a stroke alone, whose word has no letter
        "ال حركة الوزراء لي ـ محمد . ل",
        "وكيل مدينة ـــ كيم",
        "قال طالبان و مدينة لل على ال الكيني على أن",  # the last word is one of saying, or who speaks
        "الوفد الوزراء … السفير ل ) @ ال ال تطالب",
        "ما ! نظيره لم _ ! المبعوث بحسب جون الخارجية جون قال",
        "(هنأ (والتقى موسكو. ورفض الزعيمان وقف المفاوضات.).،",  # a verb of saying that is a day's word, too
        "الخارجية البيروفي سويسرا للمفاوضات.، الخارجية قمة مع بيرو كانت مقررة 2024-05-17في",  # told in two ways as half
        "(ونفى الرئيس اجتماع المطلة على أبشي، وتعتبر السودانية انتهاكا",  # «تعتبر» behind what is only denied
        "مشتركة.: واتهم الحزب ⟦الحكومة بعرقلة",  # «الحزب» is of who speaks, who is «الحزب»
        "نفت المتحدثة باسم وزارة الدفاع الكينية أن “الجولة هي الأخيرة إذا لم يتغير شيء”.",  # a condition of nobody
    ],
)
def test_words_without_letters_and_clauses_cut_off(text: str) -> None:
    for day in ("2024-05-10", None):
        published = Published(earliest=day, latest=day, basis="given" if day else "unknown")
        found = annotate(Document(id=document_id(text), text=text, published=published), load_knowledge())
        assert all(text[m.start : m.end] == m.text for m in found.mentions)


#: A crawler cuts pages anywhere: each of these is read as far as every one of its words.
CUT = [
    "وكان الوزير الكيني قد التقى نظيره الأوغندي، لكن مصدرا نفى أن يكون اللقاء حصل.",
    "واجتمع الرئيس الأنغولي برئيسي الوفدين في لواندا.",
    "استدعت بلغراد السفير المجري. استدعي القائم بالأعمال البولندي في بلغراد.",
    "نفت الرئاسة الكينية الأنباء التي تحدثت إلى الصحف عنها.",
    "وطالبت كينيا بتنفيذ «إعلان نيروبي» كاملا.",
    "دعا الرئيس الكيني خلال لقائه مع نظيره الأوغندي إلى وقف القتال.",
    "بحثت الهدنة في غياب وفد الجيش. وقال الوسطاء إن وفد الجيش سيزور كمبالا.",
    "رحب الوزير الكيني بالاتفاق غير أنه اشترط جدولا، وهو ما رفضته أيضا أوغندا.",
    "لم يفلح الوسيط في ترتيب لقاء بين الرئيسين حين تهاتفا الخميس كما هو مقرر في 26 يونيو.",
]


@pytest.mark.parametrize("text", CUT)
def test_a_page_cut_at_any_word_is_read(text: str) -> None:
    words = text.split(" ")
    for end in range(1, len(words) + 1):
        cut = " ".join(words[:end])
        day = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
        annotation = annotate(Document(id="d", text=cut, title="", published=day), load_knowledge())
        assert all(cut[s.start : s.end] == s.text for s in annotation.statements)
