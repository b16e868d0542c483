"""What stands between two commas within a clause that goes on behind it: who tells it, or on which occasion."""

import pytest

from tests.meetings_page import line, meetings_of

A, B, C = "{p KE president|روتو}", "{p SO president|شيخ محمود}", "{s SO|الصومال}"

#: (beginning, behind it, the contact told): the aside between them changes nothing.
CLAUSES = [
    (f"لن يعقد {A}", f"اجتماعا مع {B}.", "meeting not_held KE+SO - -"),
    (f"لم يقم {A}", f"بزيارة إلى {C}.", "visit not_held KE+SO - SO"),
    (f"سيقوم {A}", f"بزيارة إلى {C}.", "visit planned KE+SO - SO"),
    (f"أجرى {A}", f"محادثات مع {B}.", "talks held KE+SO - -"),
    (f"رفض {A}", f"لقاء {B}.", "meeting not_held KE+SO - -"),
    (f"أرجأ {A}", f"زيارته إلى {C}.", "visit postponed KE+SO - SO"),
    (f"نفى {A}", f"عقد لقاء مع {B}.", "meeting denied KE+SO - -"),
    (f"من المقرر أن يعقد {A}", f"مباحثات مع {B}.", "talks planned KE+SO - -"),
    (f"التقى {A}", f"{B}.", "meeting held KE+SO - -"),
    (f"لن يلتقي {A}", f"{B}.", "meeting not_held KE+SO - -"),
]  # fmt: skip

#: None of them says who takes part, nor when.
ASIDES = [
    "بحسب مصدر مطلع في {s UG|أوغندا}",
    "وفق ما أعلن مكتبه",
    "كما قال متحدث باسمه",
    "على ما أعلنت الرئاسة",
    "في بيان نشره مكتبه",
    "نقلا عن مصادر دبلوماسية",
    "بحسب بيان وزارته",
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(("first", "rest", "expected"), CLAUSES)
def test_who_tells_it_has_no_part_in_it(first: str, rest: str, aside: str, expected: str) -> None:
    (report,) = meetings_of(f"{first}، {aside}، {rest}")
    assert line(report) == expected


#: When it was told is not when it is, where it was not held.
DATED_ASIDES = [
    "وفق ما أعلن مكتبه {t 2024-05-07|الثلاثاء}",
    "في بيان نشر {t 2024-05-07|الثلاثاء}",
]


@pytest.mark.parametrize("aside", DATED_ASIDES)
@pytest.mark.parametrize(("first", "rest", "expected"), [c for c in CLAUSES if " held " not in c[2]])
def test_the_day_of_the_telling_is_not_of_what_was_not_held(
    first: str, rest: str, aside: str, expected: str
) -> None:
    (report,) = meetings_of(f"{first}، {aside}، {rest}")
    assert line(report) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"سيعقد {A}، على هامش القمة، اجتماعا مع {B}.", "meeting planned KE+SO - -"),
        (f"لن يعقد {A}، خلال زيارته إلى {{c Kampala UG|كمبالا}}، محادثات مع {B}.", "talks not_held KE+SO - -"),
        (f"رفض {A}، بعد القمة، لقاء {B}.", "meeting not_held KE+SO - -"),
        (f"نفى {A}، في بيان بعد القمة، لقاء {B}.", "meeting denied KE+SO - -"),
        (f"وصل إلى {{c Kampala UG|كمبالا}}، بحسب مصادر، وزير الدفاع {A} للقاء {B}.", "visit ongoing KE+UG 2024-05-10 Kampala"),
        (f"تعتزم {{s KE|كينيا}}، رغم الخلاف، استئناف المحادثات مع {C}.", "talks planned KE+SO - -"),
    ],
)  # fmt: skip
def test_an_occasion_stands_between_a_verb_and_what_it_governs(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another clause begins behind the comma
        (f"أجلت {{s UG|أوغندا}} القمة، بحسب مصادر، والتقى {A} {B}.", "meeting held KE+SO - -"),
        (f"ألغي المؤتمر، وفق الوكالة، لكن {A} التقى {B}.", "meeting held KE+SO - -"),
        # what is told between the commas is a contact of its own
        (f"قال {A}، في بيان بعد لقائه {B}، إن الملف أغلق.", "meeting held KE+SO - -"),
    ],
)  # fmt: skip
def test_a_clause_of_its_own_is_no_parenthesis(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]
