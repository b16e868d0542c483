"""Contacts that tell of their day or place and not whose they are: of the sides of the page's story, with a doubt."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line, meetings_of

#: A page on two sides, and another pair further down.
NEWS = (
    "{s GR|أثينا} و{s TR|أنقرة} تستأنفان الحوار ##\n"
    "التقى {p GR president|الرئيس اليوناني} {p TR president|الرئيس التركي} {t 2024-05-09|أمس} في {c Geneva CH|جنيف}. "
)
OTHERS = "واتصل {p CY president|الرئيس القبرصي} بـ{p EG president|الرئيس المصري} {t 2024-05-08|الأربعاء}. "
YEAR = "{t 2021-03-01..2021-03-31|في آذار 2021}"

NAMELESS = [
    (f"ومنذ اختتام المحادثات الفنية {YEAR} في {{c Oslo NO|أوسلو}} لم يتغير شيء.", "talks held GR+TR 2021-03-01..2021-03-31 Oslo"),
    (f"وقال المبعوث إن اجتماعا عقد {YEAR} لم يسفر عن نتيجة.", "meeting held GR+TR 2021-03-01..2021-03-31 -"),
    ("ورجح دبلوماسي أن تنعقد المشاورات الفنية {t 2024-05-21|في 21 أيار}.", "talks planned GR+TR 2024-05-21 -"),
    # the sides that act in its own sentence come first
    (OTHERS + f"وقال {{p CY president|الرئيس القبرصي}} إن {{s EG|مصر}} طلبت ذلك خلال اجتماع عقد {YEAR}.", "meeting held CY+EG 2021-03-01..2021-03-31 -"),
    # a conference and a summit called by its city are of many, a dinner of a family of none of them
    ("وسيعقد مؤتمر دولي للمناخ في {c Oslo NO|أوسلو} {t 2024-05-19|الأحد المقبل}.", "conference planned NO 2024-05-19 Oslo"),
    (f"وقال الوزير إن الملف طرح في قمة {{c Oslo NO|أوسلو}} {YEAR}.", "summit held  2021-03-01..2021-03-31 -"),
    (f"وقال إنه حضر اجتماع العائلة {YEAR} في {{c Oslo NO|أوسلو}}.", None),
    # neither day nor place
    ("ولا بد من إنجاح المفاوضات بكل السبل.", None),
    # one of the sides alone, after a meeting of his own people
    (f"ونفى {{p GR president|الرئيس اليوناني}} أنه قال ذلك بعد اجتماع عقد {YEAR}.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMELESS)
def test_what_names_nobody_is_of_the_sides_of_the_story(text: str, expected: str | None) -> None:
    told = [r for r in meetings_of(NEWS + text) if "call" not in r.what][1:]
    assert [line(r) for r in told] == ([expected] if expected else [])
    assert all("page is about" in (r.doubt or "") for r in told if r.what in ("talks", "meeting"))


HALVES = [
    (f"وكان {{p TR foreign_minister|وزير الخارجية التركي}} استقبل {YEAR} وفدا من رجال الأعمال.", None),
    (f"وكانت زيارة {{p TR president|الرئيس التركي}} مقررة {YEAR} ثم أرجئت.", "visit postponed GR+TR 2021-03-01..2021-03-31 -"),
    # a side of whom the page tells no other
    (f"وكانت زيارة {{p FI president|الرئيس الفنلندي}} مقررة {YEAR} ثم أرجئت.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HALVES)
def test_the_other_side_of_a_dated_contact_is_that_of_the_story(text: str, expected: str | None) -> None:
    assert [line(r) for r in meetings_of(NEWS + text)[1:]] == ([expected] if expected else [])


BODIES = [
    # a body or officials of whom it is not said whose they are, on some day or somewhere
    (f"وكانت اللجنة الفنية المستقلة اجتمعت في {{c Oslo NO|أوسلو}} {YEAR}.", "meeting held GR+TR 2021-03-01..2021-03-31 Oslo"),
    ("كما سيجتمع مسؤولو الجمارك {t 2024-05-21|في 21 أيار} لبحث الرسوم.", "meeting planned GR+TR 2024-05-21 -"),
    (f"وسبق أن اجتمع خبراء في {{c Oslo NO|أوسلو}} {YEAR}.", "meeting held GR+TR 2021-03-01..2021-03-31 Oslo"),
    (f"ولم تجتمع اللجنة الفنية في {{c Oslo NO|أوسلو}} {YEAR}.", "meeting not_held GR+TR 2021-03-01..2021-03-31 Oslo"),
    # neither day nor place; at home
    ("واجتمعت اللجنة الفنية مرارا.", None),
    (f"واجتمعت لجنة المالية في البرلمان {YEAR}.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_a_body_without_a_name_is_of_the_sides_of_the_story(text: str, expected: str | None) -> None:
    assert [line(r) for r in meetings_of(NEWS + text)[1:]] == ([expected] if expected else [])


AT_HOME = [
    "وعقد مجلس الوزراء اليوناني اجتماعا الأربعاء في أثينا لبحث الموازنة.",
    "وترأس الرئيس اليوناني اجتماعا مع قيادات الشرطة الاثنين.",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_an_affair_of_one_side_is_given_no_other(text: str) -> None:
    lead = "التقى وزير الخارجية اليوناني نظيره التركي أمس في جنيف. "
    published = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    told = annotate(Document(id="x", text=lead + text, published=published), load_knowledge()).meetings[1:]
    assert not any(p.actor == "state:TR" for m in told for p in m.parties)
