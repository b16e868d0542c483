"""Contacts told one after the other in one clause: at one rank, and then at the next."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from tests.meetings_page import line, meetings_of

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


DAILY = [
    # whom he met, where he went, where they met: each on a day of its own
    ("يلتقي {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-12|الأحد}، و{p TZ president|سامية حسن} {t 2024-05-13|الاثنين}.",
     ["meeting planned KE+UG 2024-05-12 -", "meeting planned KE+TZ 2024-05-13 -"]),
    ("زار {p KE president|روتو} {c Kampala UG|كمبالا} {t 2024-05-05|الأحد} و{c Dodoma TZ|دودوما} {t 2024-05-06|الاثنين}.",
     ["visit held KE+UG 2024-05-05 Kampala", "visit held KE+TZ 2024-05-06 Dodoma"]),
    ("عقدت {s KE|نيروبي} و{s UG|كمبالا} جولتين من المحادثات في {c Entebbe UG|عنتيبي} {t 2024-03-01..2024-03-31|في مارس} وفي "
     "{c Kigali RW|كيغالي} {t 2024-04-01..2024-04-30|في أبريل}.",
     ["talks held KE+UG 2024-03-01..2024-03-31 Entebbe", "talks held KE+UG 2024-04-01..2024-04-30 Kigali"]),
    # a tour that is over: its day is that of the last stop
    ("اختتم {p KE president|روتو} {t 2024-05-09|الخميس} جولة شملت {k UG|أوغندا} و{k TZ|تنزانيا}.",
     ["visit held KE+UG - UG", "visit held KE+TZ 2024-05-09 TZ"]),
    # one day for both
    ("زار {p KE president|روتو} {c Kampala UG|كمبالا} و{c Dodoma TZ|دودوما} {t 2024-05-06|الاثنين}.",
     ["visit held KE+UG 2024-05-06 Kampala", "visit held KE+TZ 2024-05-06 Dodoma"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAILY)
def test_each_on_its_day(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


BY_PHONE = [
    # one call to each
    ("بحث {p KE president|روتو} هاتفيا {t 2024-05-09|الخميس} مع {p UG president|موسيفيني} و{p TZ president|سامية حسن} ملف البحيرات.",
     ["call held KE+UG 2024-05-09 -", "call held KE+TZ 2024-05-09 -"]),
    # the verb and the noun tell of one
    ("وكان {p KE president|روتو} و{p UG president|موسيفيني} بحثا {t 2024-05-09|الخميس} في اتصال هاتفي ملف البحيرات.",
     ["call held KE+UG 2024-05-09 -"]),
    # not the call that they spoke of
    ("بحث {p KE president|روتو} مع {p UG president|موسيفيني} {t 2024-05-09|الخميس} مضمون الاتصال الهاتفي.",
     ["talks held KE+UG 2024-05-09 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BY_PHONE)
def test_talks_by_phone_are_calls(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_what_they_did_not_speak_of_denies_no_contact() -> None:
    text = (
        "التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-09|الخميس}. "
        "ولم يناقش الجانبان ملف الحدود."
    )
    assert [line(r) for r in meetings_of(text)] == ["meeting held KE+UG 2024-05-09 -"]


def test_a_similar_one_is_another_of_the_same_sides() -> None:
    text = (
        "اجتمع {p RS president|فوتشيتش} و{p XK prime_minister|كورتي} {t 2024-05-09|أمس} في {c Brussels BE|بروكسل}.\n"
        "وكان لقاء مماثل انعقد {t 2024-02-21|في 21 فبراير}."
    )
    assert [line(r) for r in meetings_of(text)] == [
        "meeting held RS+XK 2024-05-09 Brussels",
        "meeting held RS+XK 2024-02-21 -",
    ]


def test_the_marks_around_a_name_end_no_clause() -> None:
    text = "وقعت {s ET|الحكومة الإثيوبية} و«{g group:tplf|جبهة تيغراي}»، {t 2024-05-09|أمس}، اتفاقا على وقف النار."
    assert [line(r) for r in meetings_of(text)] == ["meeting held ET+tplf 2024-05-09 -"]


def test_a_verb_of_meeting_with_one_and_then_another_tells_of_both() -> None:
    told = meetings_of(
        "تصل {p DE foreign_minister|بيربوك} {t 2024-06-04|في الرابع من حزيران}، "
        "حيث ستجتمع ب{p KE president|روتو} ثم ب{p SO president|محمود}."
    )
    assert {"DE+KE", "DE+SO"} <= {line(r).split()[2] for r in told}


TALKS = "أجرت {s KE|كينيا} و{s SO|الصومال} محادثات {t 2024-05-08|الأربعاء}. "
EACH_OF_TWO = [
    "واجتمع {p UN envoy|الوسيط} {t 2024-05-09|أمس} بكل طرف على انفراد.",
    "واجتمع {p UN envoy|الوسيط} {t 2024-05-09|أمس} بالطرفين كلا على حدة.",
    "واستهل {p UN envoy|الوسيط} مهمته {t 2024-05-09|أمس} باستقبال كل منهما على حدة.",
]


@pytest.mark.parametrize("text", EACH_OF_TWO)
def test_the_two_of_the_page_are_met_one_by_one(text: str) -> None:
    told = [line(m).split(" ")[2] for m in meetings_of(TALKS + text)]
    assert told == ["KE+SO", "KE+UN", "SO+UN"]


CAME = [
    (" كل على حدة", [{"state:US", "state:KE"}, {"state:US", "state:SO"}]),
    ("", [{"state:KE", "state:SO"}]),  # the two meet
]


@pytest.mark.parametrize(("apart", "expected"), CAME)
def test_who_comes_for_each_of_those_named_meets_them_one_by_one(
    apart: str, expected: list[set[str]]
) -> None:
    text = f"يصل المبعوث الأمريكي توم بيرييلو إلى المنطقة غدا للقاء الكينيين والصوماليين{apart}."
    told = [
        m for m in annotate(Document(id="x", text=text), load_knowledge()).meetings if m.what == "meeting"
    ]
    assert [{p.actor for p in m.parties} for m in told] == expected


THEN_CALLED = [
    ("هاتف {p KE president|روتو} {t 2024-05-09|أمس} {p UG president|موسيفيني}، ثم {p RW president|كاغامي}، داعيا إلى التهدئة.",
     ["KE+UG", "KE+RW"]),
    ("اتصل {p KE president|روتو} هاتفيا، {t 2024-05-09|الخميس}، ب{p UG president|موسيفيني}، ثم ب{p RW president|كاغامي}.",
     ["KE+UG", "KE+RW"]),
    ("تحدث {p KE president|روتو} هاتفيا مع {p UG president|موسيفيني} ثم مع {p RW president|كاغامي}.", ["KE+UG", "KE+RW"]),
    ("تلقى {p KE president|روتو} اتصالا هاتفيا من {p UG president|موسيفيني}، ثم من {p RW president|كاغامي}.", ["KE+UG", "KE+RW"]),
    ("أجرى {p KE president|روتو} اتصالا هاتفيا ب{p UG president|موسيفيني} ثم {p RW president|كاغامي}.", ["KE+UG", "KE+RW"]),
    # what another did then is no call
    ("هاتف {p KE president|روتو} {p UG president|موسيفيني}، ثم أعلن {p RW president|كاغامي} قبول العرض.", ["KE+UG"]),
    ("التقى {p KE president|روتو} {p UG president|موسيفيني}، ثم انتقد {p RW president|كاغامي} العرض.", ["KE+UG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), THEN_CALLED)
def test_who_was_called_next(text: str, sides: list[str]) -> None:
    told = [line(m) for m in meetings_of(text)]
    assert sorted(t.split()[2] for t in told) == sorted("+".join(sorted(s.split("+"))) for s in sides)
    assert all(" held " in t for t in told)
