"""Contacts with a day or place of their own, told without (all) their sides; and several told by one list."""

import pytest

from tests.meetings_page import line, meetings_of

#: A page that tells of a contact between two sides; what follows is another.
NEWS = "التقى {p KE president|روتو} نظيره {p UG president|موسيفيني} {t 2024-05-09|أمس} في {c Kampala UG|كمبالا}. "
WEEK = "{t 2022-03-03..2022-03-05|بين 3 و5 آذار 2022}"

ALONE = [
    # where and when it was held, and that it was: a contact, whoever sat there
    ("وقال إن المؤتمر سيلتئم في {c Oslo NO|أوسلو} {t 2024-05-19|الأحد المقبل}.", "conference planned NO 2024-05-19 Oslo"),
    ("وكانت {c Lima PE|ليما} احتضنت {y 2001|عام 2001} مؤتمرا دوليا حول المناخ.", "conference held PE 2001-01-01..2001-12-31 Lima"),
    # who holds it is said, and is nobody known
    ("وسيعقد الحزب مؤتمرا في {c Oslo NO|أوسلو} {t 2024-05-19|الأحد المقبل}.", None),
    ("والمؤتمر الذي سيعقده الحزب في {c Oslo NO|أوسلو} {t 2024-05-19|الأحد المقبل} هو الخامس.", None),
    ("وحضر اجتماع العائلة في {c Oslo NO|أوسلو} {t 2024-05-07|الثلاثاء الماضي}.", None),
    ("وقال إن اللجنة ستعقد اجتماعا {t 2024-05-19|الأحد المقبل} لاتخاذ القرار.", None),
    # the circumstance of something else, of nobody's name; and a word that the verb behind it is not about
    ("ونفى {p KE president|روتو} أنه وصفه بذلك بعد اجتماع عقد في {c Oslo NO|أوسلو} {t 2024-03-01..2024-03-31|في مارس الماضي}.", None),
    ("وقال إن المعرض يعزز الحوار ويكمل ما تم بناؤه في {c Oslo NO|أوسلو} {t 2024-03-01..2024-03-31|في مارس الماضي}.", None),
    # when alone, and no word that it was held
    ("وشكلت الحكومة {t 2024-05-07|الثلاثاء} بعد أشهر من المفاوضات الصعبة.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALONE)
def test_a_contact_is_told_though_its_sides_are_not(text: str, expected: str | None) -> None:
    _, *told = meetings_of(NEWS + text)
    assert [line(r).replace("  ", " ") for r in told] == ([expected] if expected else [])
    assert not any(p.role == "party" for r in told for p in r.parties)


def test_where_nobody_meets_a_gathering_of_nobody_known_is_no_contact() -> None:
    assert not meetings_of(f"احتضنت {{c Lima PE|ليما}} {WEEK} مشاورات أوصت بزيادة الإنتاج.")


def test_what_is_held_in_secret_is_of_the_two_sides_that_the_page_is_about() -> None:
    page = (
        "{s CY|قبرص} و{s TR|تركيا} تستأنفان الحوار ##\n"
        "التقى {p CY president|الرئيس} {p TR president|الرئيس} {t 2024-05-09|أمس} في {c Geneva CH|جنيف}. "
        "ولم تثمر اجتماعات استضافتها {c Oslo NO|أوسلو} سرا {t 2019-09-01..2019-11-30|في خريف 2019} عن نتيجة."
    )
    *_, secret = meetings_of(page)
    assert line(secret) == "meeting held CY+NO+TR 2019-09-01..2019-11-30 Oslo"
    assert "page is about" in (secret.doubt or "")


#: One list, a contact with each; what the line of each says of its sides.
LISTS = [
    ("وأجرى {p GR foreign_minister|ديندياس} سلسلة لقاءات شملت {p DE foreign_minister|بيربوك} و{p FR foreign_minister|لودريان}.",
     ["DE+GR", "FR+GR"]),
    ("وأجرى {p GR foreign_minister|ديندياس} اتصالات منفصلة ب{p DE foreign_minister|بيربوك} و{p FR foreign_minister|لودريان}.",
     ["DE+GR", "FR+GR"]),
    ("وأفلحت اتصالات أجراها {p GR foreign_minister|ديندياس} مع {p DE foreign_minister|بيربوك} و{p FR foreign_minister|لودريان} في ذلك.",
     ["DE+GR", "FR+GR"]),
    ("وعقد {p GR president|ديندياس} جلسة مباحثات مع {p IT president|ماتاريلا}، كما استقبل كلا على حدة {p DE president|شتاينماير} و{p FR president|ماكرون}.",
     ["GR+IT", "DE+GR", "FR+GR"]),
    # whom he did not meet stands behind, and is no part of the list
    ("وأجرى {p GR foreign_minister|ديندياس} لقاءات شملت {p DE foreign_minister|بيربوك} و{p FR foreign_minister|لودريان}، ولم يلتق {p TR foreign_minister|فيدان}.",
     ["DE+GR", "FR+GR", "GR+TR"]),
    # matters are no sides
    ("وقال {p GR foreign_minister|ديندياس} إن اجتماعاته مع {p DE foreign_minister|بيربوك} شملت الأوضاع في {k FR|فرنسا}.",
     ["DE+GR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), LISTS)
def test_a_list_tells_of_a_contact_with_each(text: str, sides: list[str]) -> None:
    assert sorted(line(r).split()[2] for r in meetings_of(text)) == sorted(sides)


def test_an_official_without_a_name_takes_part_where_he_speaks() -> None:
    (met,) = meetings_of(
        "وأكد مسؤول قبرصي رفيع، خلال لقاء مع {p TR foreign_minister|فيدان} في {c Geneva CH|جنيف}، أن السلام ممكن."
    )
    assert line(met) == "meeting held CY+TR - Geneva"
