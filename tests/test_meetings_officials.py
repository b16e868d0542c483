"""Officials told only by whose they are take part for it, whatever the form: head noun, adjectives, nisba or name."""

from __future__ import annotations

import pytest

from tests.meetings_page import line, meetings_of

MET = "التقى {p FI president|ستوب} %s {t 2024-05-09|أمس} في {c Bern CH|برن}."
HELD = "عقد %s {t 2024-05-09|أمس} في {c Bern CH|برن} محادثات مع {p FI president|ستوب}."
JOINT = "عُقد {t 2024-05-09|أمس} في {c Bern CH|برن} اجتماع بين %s."

#: Who was met, behind the verb.
OBJECTS = [
    ("مسؤولا كينيا رفيعا", "FI+KE"),
    ("مسؤولين أمنيين كينيين", "FI+KE"),
    ("عددا من كبار المسؤولين القبارصة", "CY+FI"),
    ("وزيرا صوماليا", "FI+SO"),
    ("وفدا فنيا من {s UG|أوغندا}", "FI+UG"),
    ("مسؤولين في {s RW|وزارة الخارجية}", "FI+RW"),
    ("مبعوثا غانيا خاصا", "FI+GH"),
    ("دبلوماسيين من {s KE|كينيا} و{s UG|أوغندا}", "FI+KE+UG"),
    ("مسؤولا كينيا وآخر صوماليا", "FI+KE+SO"),
]
#: Who held talks, between the verb and its noun.
SUBJECTS = [
    ("مسؤول كيني رفيع المستوى", "FI+KE"),
    ("مسؤولان قبرصيان كبيران", "CY+FI"),
    ("قائد عسكري صومالي", "FI+SO"),
    ("وفد برلماني كيني", "FI+KE"),
    ("المفاوضون الكينيون", "FI+KE"),
]
#: Two sides in one phrase.
PAIRS = [
    ("الحكومتين الكينية والصومالية", "KE+SO"),
    ("حكومتي {s KE|كينيا} و{s SO|الصومال}", "KE+SO"),
    ("ممثلين عن حكومتي {s KE|كينيا} و{s SO|الصومال}", "KE+SO"),
    ("مسؤول كيني وآخر صومالي", "KE+SO"),
    ("ممثلين عن {s KE|كينيا} وآخرين عن حركة {g group:shabab|الشباب}", "KE+shabab"),
    ("مسؤولين كينيين وصوماليين", "KE+SO"),
    ("الوفدين الكيني والصومالي", "KE+SO"),
    ("الوفدين الكوري الشمالي والجنوبي", "KP+KR"),
]


@pytest.mark.parametrize(
    ("frame", "words", "parties"),
    [(MET, *row) for row in OBJECTS] + [(HELD, *row) for row in SUBJECTS] + [(JOINT, *row) for row in PAIRS],
)
def test_officials_take_part_for_their_side(frame: str, words: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(frame % words)] == [parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("اتفق مسؤولون كينيون وصوماليون خلال اجتماع {t 2024-05-09|أمس} على فتح المعبر.", "KE+SO"),
        ("اتفق الطرفان الكيني والصومالي خلال اجتماع {t 2024-05-09|أمس} على فتح المعبر.", "KE+SO"),
        ("اتفق كل من {s KE|كينيا} و{s SO|الصومال} خلال اجتماع {t 2024-05-09|أمس} على فتح المعبر.", "KE+SO"),
        ("بحث الجانبان الكيني والصومالي {t 2024-05-09|أمس} ملف الحدود.", "KE+SO"),
        ("وقال إن وفدا كينيا يضم تسعة خبراء سيزور {c Valletta MT|فاليتا} {t 2024-05-14|الثلاثاء}.", "KE+MT"),
        ("التقى {g group:houthis|الحوثيون} وفدا كينيا وآخر صوماليا {t 2024-05-09|أمس}.", "KE+SO+houthis"),
        (
            "بدأت {t 2024-05-09|أمس} الجولة الثانية من مفاوضات تقاسم المياه بين {s KE|كينيا} و{s SO|الصومال}.",
            "KE+SO",
        ),
        (
            "عُقدت {t 2024-05-09|أمس} محادثات بين {s KE|كينيا} و{s SO|الصومال} بحضور مراقبين من {s FI|فنلندا}.",
            "KE+SO",
        ),
        (
            "اتفقت {s FI|فنلندا} التي تملك السفن، و{s KE|كينيا} و{s SO|الصومال}، خلال اجتماع {t 2024-05-09|أمس} على الصيد.",
            "FI+KE+SO",
        ),
        (
            "وأكد {p MT president|فيلا} أن #الوفد_الكيني التقى {p FI president|ستوب} {t 2024-05-09|أمس}.",
            "FI+KE",
        ),
        # the object behind what the subject is
        (
            "التقى {p KE president|روتو}، رئيس اللجنة الثلاثية المعنية بملف السلام، مسؤولين صوماليين {t 2024-05-09|أمس}.",
            "KE+SO",
        ),
        # a third beside the two in focus
        (
            "وصل {p KE president|روتو} ليصافح {p SO president|شيخ محمود}. وعقد الرجلان اجتماعا {t 2024-05-09|أمس}، وانضم إليهما {p FI president|ستوب}.",
            "FI+KE+SO",
        ),
        ("جاء ذلك خلال لقاء وفد كيني {t 2024-05-09|أمس} مع {p FI president|ستوب}.", "FI+KE"),
    ],
)
def test_officials_are_the_subject_of_their_clause(text: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [parties]


def test_who_met_nobody_of_a_side() -> None:
    (report,) = meetings_of("لم يلتق {p FI president|ستوب} أي مسؤول كيني خلال إقامته في {c Bern CH|برن}.")
    assert (report.status, line(report).split()[2]) == ("not_held", "FI+KE")


@pytest.mark.parametrize(
    "text",
    [
        # who only tells of it
        "قال مسؤول كيني إنه يتابع الأمر. وأضاف أن {p FI president|ستوب} التقى {p MT president|فيلا} {t 2024-05-09|أمس}.",
        # the adjective of another noun
        "التقى {p FI president|ستوب} الوفد و{p MT president|فيلا} {t 2024-05-09|أمس} قرب متحف السيارات الكينية.",
        # of money, not of Mali
        "التقى {p FI president|ستوب} {p MT president|فيلا} {t 2024-05-09|أمس} مع عدد من المسؤولين الماليين.",
        # nobody in particular
        "التقى {p FI president|ستوب} {p MT president|فيلا} {t 2024-05-09|أمس} دون حضور أي مسؤول كيني.",
    ],
)
def test_officials_elsewhere_take_no_part(text: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == ["FI+MT"]


def _sides(text: str) -> list[set[str]]:
    return [{p.actor for p in r.parties} for r in meetings_of(text)]


def test_whom_an_official_meets_by_name_takes_part() -> None:
    met = "التقى {p FI president|ستوب} {p ?|هيلينا راوتالا} {t 2024-05-09|أمس} في {c Bern CH|برن}."
    assert _sides(met) == [{"state:FI", "person:هيلينا راوتالا"}]


@pytest.mark.parametrize(
    "text",
    [
        # one's own minister
        "التقى {p FI president|ستوب} {p ? finance_minister|هيلينا راوتالا} {t 2024-05-09|أمس}.",
        # several people of some body
        "التقى {p FI president|ستوب} {p ?|هيلينا راوتالا} و{p ?|أنتي ساري} {t 2024-05-09|أمس}.",
        # known by one name only
        "التقى {p FI president|ستوب} {p ?|هيلينا} {t 2024-05-09|أمس}.",
        # nobody of rank met her
        "التقى {p FI|ستوب} {p ?|هيلينا راوتالا} {t 2024-05-09|أمس}.",
    ],
)
def test_people_of_no_side_that_is_told_take_no_part(text: str) -> None:
    assert not any("person:" in party for sides in _sides(text) for party in sides)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-09|أمس}، وعقد محادثات مع {p FI president|ستوب}.", "FI+KE"),
        ("استقبل {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-09|أمس}، ثم أجرى محادثات مع {p FI president|ستوب}.", "FI+KE"),
        ("وكان {p KE president|روتو} التقى وفدا صوماليا، كما أجرى اتصالا مع {p FI president|ستوب} {t 2024-05-09|أمس}.", "FI+KE"),
    ],
)  # fmt: skip
def test_a_second_verb_has_the_subject_of_the_first(text: str, sides: str) -> None:
    assert line(meetings_of(text)[-1]).split()[2] == sides
