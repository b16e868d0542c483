"""Days told with the clause on which a contact leans: «حيث», «بعد أن», «حين», «كما هو مقرر»; and of what an announcement tells."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
TOLD = [
    # the clause behind «حيث» is told of the time of the one before
    ("شهد مطار {c Entebbe UG|عنتيبي} {t 2024-05-09|صباح الخميس} حركة كثيفة، حيث توجه {p UG foreign_minister|أودونغو} إلى {k RS|صربيا}.",
     ["visit ongoing RS+UG 2024-05-09..2024-05-10 RS"]),
    ("أجرى {p KE president|روتو} {t 2024-05-02|في الثاني من مايو} جولة أفريقية، استهلها ب{k TZ|تنزانيا}، حيث التقى {p TZ president|سامية}.",
     ["visit held KE+TZ 2024-05-02 TZ"]),
    # who has left met them on that day or the one before
    ("رجع {p KE president|روتو} إلى {c Nairobi KE|نيروبي} {t 2024-05-09|الخميس} بعد أن بحث مع {p UG president|موسيفيني} ملف الحدود.",
     ["talks held KE+UG 2024-05-08..2024-05-09 -"]),
    # a clause that says when it was, one that says that it is planned
    ("وتشاور {p KE foreign_minister|مودافادي} مع {p RS foreign_minister|جوريتش} حين تهاتفا {t 2024-05-06|الاثنين}.",
     ["talks held KE+RS 2024-05-06 -"]),
    ("سيجتمع {p KE president|روتو} مع {p UG president|موسيفيني} كما هو مقرر في {t 2024-06-26|26 يونيو} في {c Arusha TZ|أروشا}.",
     ["meeting planned KE+UG 2024-06-26 Arusha"]),
    # beside what took some days
    ("احتضنت {c Arusha TZ|أروشا} {t 2024-05-07..2024-05-08|يومي الثلاثاء والأربعاء} قمة بين {s KE|كينيا} و{s UG|أوغندا}. "
     "وعلى هامش القمة التقى {p KE president|روتو} {p TZ president|سامية}.",
     ["meeting held KE+TZ 2024-05-07..2024-05-08 Arusha"]),
    # it runs since then, and «the first since then» compares
    ("وتنعقد منذ {t 2024-05-09|أمس} قمة {o org:arab-league|الجامعة العربية} في {c Manama BH|المنامة}.",
     ["summit ongoing arab-league 2024-05-09..2024-05-10 Manama"]),
    ("انخرط {s KE|كينيا} و{s UG|أوغندا} {t 2024-05-07|الثلاثاء} في اجتماعات هي الأولى منذ {t 2024-04-01..2024-04-30|أبريل} حين تعذر إكمالها.",
     ["meeting held KE+UG 2024-05-07 -"]),
    # the days that ended then
    ("زار {p KE president|روتو} {k EG|مصر} ل{d P5D|خمسة أيام} انتهت {t 2024-05-06|الاثنين}.",
     ["visit held EG+KE 2024-05-02..2024-05-06 EG"]),
    # what somebody said at it when he did what is told before
    ("وكان {p KE president|روتو} قد انتقد وزيره في {t 2024-03-01..2024-03-31|مارس الماضي}، عندما قال {p KE defence_minister|دوالي} في منتدى في {c Berlin DE|برلين} إن الجيش جاهز.",
     ["conference held KE 2024-03-01..2024-03-31 Berlin"]),
    # the day on which it ends is all that is told
    ("أثمرت زيارة {p KE president|روتو} إلى {k EG|مصر} والتي تختتم {t 2024-05-10|الجمعة}، عن اتفاقين. وكان {p KE president|روتو} شارك خلال زيارته في منتدى.",
     ["visit held EG+KE 2024-05-10 EG"]),
    # the announcement of the first sentence, though the page tells of another contact further on
    ("أعلنت الرئاسة الكينية، {t 2024-05-09|الخميس}، أن {p KE president|روتو} بحث الأزمة في اتصال هاتفي مع {p UG president|موسيفيني}. "
     "وكان {p KE president|روتو} التقى {p TZ president|سامية} {t 2024-05-08|الأربعاء}.",
     ["call held KE+UG 2024-05-08..2024-05-09 -"]),
    ("كشف مصدر مطلع، {t 2024-05-09|الخميس}، أن {p KE president|روتو} أنهى جولة محادثات مع {p UG president|موسيفيني}.",
     ["talks held KE+UG 2024-05-08..2024-05-09 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_day_of_the_clause_beside(text: str, expected: list[str]) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in expected if entry not in found] == [], found


#: (text, a line that must not be found).
NOT_TOLD = [
    # a day of its own behind it
    ("شهدت {c Arusha TZ|أروشا} أمطارا {t 2024-05-09|الخميس}، حيث التقى {p KE president|روتو} {p TZ president|سامية} {t 2024-05-06|الاثنين}.", "2024-05-09"),
    # the clause is in the present
    ("قتل جندي {t 2024-05-09|الخميس} قرب {c Kampala UG|كمبالا}، حيث يلتقي {p KE president|روتو} {p UG president|موسيفيني}.", "2024-05-09"),
    # «عندما» of a clause in the present, or with a time behind it
    ("وكان {p KE president|روتو} انتقده في {t 2024-03-01..2024-03-31|مارس الماضي}، عندما يقول {p KE defence_minister|دوالي} في منتدى في {c Berlin DE|برلين} إن الجيش جاهز.", "2024-03"),
    ("وكان {p KE president|روتو} انتقده في {t 2024-03-01..2024-03-31|مارس الماضي}، عندما قال {p KE defence_minister|دوالي} في منتدى في {c Berlin DE|برلين} {t 2024-02-12|في 12 فبراير} إن الجيش جاهز.", "2024-03"),
    # nobody left
    ("وانتقد {p KE president|روتو} القرار {t 2024-05-09|الخميس} بعد أن التقى {p UG president|موسيفيني} وفدا من {s RS|صربيا}.", "2024-05-08"),
    # «في حين»
    ("تشاور {p KE foreign_minister|مودافادي} مع {p RS foreign_minister|جوريتش} في حين تعقد {t 2024-05-13|الاثنين} جلسة البرلمان.", "2024-05-13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "never"), NOT_TOLD)
def test_a_day_of_another_clause(text: str, never: str) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in found if never in entry] == [], found
