"""Days of what runs since a day, ends as a guest leaves, is told a second time."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
TOLD = [
    # talks in the present since a time told before them, whatever their verb
    ("تخوض {s KE|كينيا} منذ {t 2024-02-01..2024-02-29|فبراير الماضي} مفاوضات مع {s UG|أوغندا}.",
     ["talks ongoing KE+UG 2024-02-01..2024-05-10 -"]),
    ("وتجري {s KE|كينيا} و{s UG|أوغندا} منذ {t 2024-02-01..2024-02-29|فبراير} محادثات.",
     ["talks ongoing KE+UG 2024-02-01..2024-05-10 -"]),
    # … but none in the past, which were held some time since then
    ("أجرت {s KE|كينيا} و{s UG|أوغندا} منذ {t 2024-02-01..2024-02-29|فبراير} محادثات.",
     ["talks held KE+UG - -"]),
    # … nor what compares, or is denied
    ("يتفاوض {p KE president|روتو} مع {p UG president|موسيفيني} لأول مرة منذ {t 2019-01-01..2019-12-31|2019}.",
     ["talks ongoing KE+UG - -"]),
    ("يتفاوض {p KE president|روتو} مع {p UG president|موسيفيني} منذ {t 2019-01-01..2019-12-31|2019}.",
     ["talks ongoing KE+UG 2019-01-01..2024-05-10 -"]),
    # the day on which a guest left is the last
    ("وصل {p KE president|روتو} {t 2024-05-06|الاثنين} إلى {c Kampala UG|كمبالا}. وغادر {c Kampala UG|كمبالا} {t 2024-05-08|الأربعاء}.",
     ["visit held KE+UG 2024-05-06..2024-05-08 Kampala"]),
    # on a visit of which nobody says how long it takes: from the page's day on
    ("وصل {p KE foreign_minister|مودافادي} {t 2024-05-10|اليوم} إلى {c Cairo EG|القاهرة}. "
     "وسيلتقي {p KE foreign_minister|مودافادي} الأمين العام {o org:arab-league|للجامعة العربية}.",
     ["meeting planned KE+arab-league 2024-05-10..None -"]),
    # the headline, and the first sentence with a day of long ago
    ("وفد {s KE|كيني} التقى مسؤولين من {s UG|أوغندا} ##\n"
     "كشف دبلوماسي أن وفدا من {s KE|كينيا} التقى مسؤولين من {s UG|أوغندا} في {c Entebbe UG|عنتيبي} {t 2024-04-01..2024-04-10|مطلع أبريل}.",
     ["meeting held KE+UG 2024-04-01..2024-04-10 Entebbe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_days_of_what_runs_or_ends(text: str, expected: list[str]) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in expected if entry not in found] == [], found


def test_the_next_round_told_twice_is_one() -> None:
    text = (
        "قال {p KE president|روتو} {t 2024-05-09|أمس} بعد محادثات مع {p UG president|موسيفيني} إن المحادثات ستستأنف {t 2024-05-13..2024-05-19|الأسبوع المقبل}.\n"
        "وكانت المحادثات صعبة.\n"
        "وأعلن أن المحادثات ستستأنف {t 2024-05-13..2024-05-19|الأسبوع المقبل}."
    )
    assert [r.status for r in meetings_of(text)].count("planned") == 1


SPEECH = [
    # the day that stands with the speaker, not that of what he tells
    ("ذكر {p SY ambassador|الجعفري} {t 2024-05-10|الجمعة} خروج آلاف المدنيين {t 2024-05-09|الخميس}.\n"
     "وقال {p SY ambassador|الجعفري} خلال اجتماع مع {p RU ambassador|نيبينزيا} إنهم بخير.",
     "2024-05-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEECH)
def test_the_day_of_who_speaks(text: str, expected: str) -> None:
    assert expected in [r.earliest for r in meetings_of(text)]


APART = [
    # the last one before that which is planned
    ("سيعقد اجتماع بين {s KE|كينيا} و{s UG|أوغندا} في {c Niamey NE|نيامي} {t 2024-05-20|في 20 مايو}، وكان الاجتماع السابق قد التأم في {c Arusha TZ|أروشا} {t 2024-03-22|في 22 مارس}.",
     ["meeting planned KE+UG 2024-05-20 Niamey", "meeting held KE+UG 2024-03-22 Arusha"]),
    # a question keeps its answer open, whatever day it names
    ("وقال إنه لم يتقرر بعد ما إذا كان {p KE president|روتو} سيلتقي {p UG president|موسيفيني} {t 2024-05-13..2024-05-19|الأسبوع المقبل}.",
     ["meeting unclear KE+UG 2024-05-13..2024-05-19 -"]),
    # a summit planned for some time is not on the programme of the visit
    ("وصل {p KP supreme_leader|كيم} {t 2024-05-10|اليوم} إلى {c Beijing CN|بكين}. وتأتي الزيارة قبل قمة مقررة بين {p KP supreme_leader|كيم} و{p KR president|مون}.",
     ["summit planned KP+KR - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_is_no_part_of_the_news(text: str, expected: list[str]) -> None:
    found = [line(r) for r in meetings_of(text)]
    assert [entry for entry in expected if entry not in found] == [], found


OF = "{s KE|كينيا} و{s UG|أوغندا}"
#: So long before its last day it began.
SINCE_IT_BEGAN = [
    (f"انتهت {{t 2024-05-09|أمس}} محادثات {OF} بعد {{d P2W|أسبوعين}} على بدئها.", "talks held KE+UG 2024-04-25..2024-05-09 -"),
    (f"اختتمت {{t 2024-05-09|أمس}} محادثات {OF} رغم مرور {{d P10D|عشرة أيام}} على افتتاحها.", "talks held KE+UG 2024-04-29..2024-05-09 -"),
    (f"انفضت المباحثات بين {OF} {{t 2024-05-08|الأربعاء}} بعد مضي {{d P3W|ثلاثة أسابيع}} على انطلاقها.", "talks held KE+UG 2024-04-17..2024-05-08 -"),
    (f"تتواصل محادثات {OF} بعد مرور {{d P1W|أسبوع}} على انعقادها.", "talks ongoing KE+UG 2024-05-03..2024-05-10 -"),
    # up to the day ahead on which it ends
    (f"تختتم {{t 2024-05-11|غدا}} محادثات {OF}.", "talks ongoing KE+UG 2024-05-10..2024-05-11 -"),
    (f"ستنتهي {{t 2024-05-12|الأحد}} المباحثات بين {OF}.", "talks ongoing KE+UG 2024-05-10..2024-05-12 -"),
    (f"تختتم {{t 2024-05-11|غدا}} محادثات {OF} التي بدأت {{t 2024-05-08|الأربعاء}}.", "talks ongoing KE+UG 2024-05-08..2024-05-11 -"),
    # a process of months is no one round, nor is what something else was long ago
    (f"انهارت {{t 2024-05-09|أمس}} محادثات {OF} بعد {{d P7M|سبعة أشهر}} على انطلاقها.", "talks held KE+UG 2024-05-09 -"),
    (f"انتهت {{t 2024-05-09|أمس}} محادثات {OF} بعد {{d P2W|أسبوعين}} من القتال.", "talks held KE+UG 2024-05-09 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SINCE_IT_BEGAN)
def test_days_since_it_began(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


#: The day on which it was to be, and that on which it will be.
MOVED = [
    (f"القمة بين {OF} التي كان مقررا أن تنعقد {{t 2024-05-11|غدا}} ستعقد في {{t 2024-06-03|3 يونيو}}.", "summit planned KE+UG 2024-06-03 -"),
    (f"الاجتماع بين {OF} الذي كان مرتقبا {{t 2024-05-09|أمس}} سيلتئم في {{t 2024-05-20|20 مايو}}.", "meeting planned KE+UG 2024-05-20 -"),
    (f"المحادثات بين {OF} التي كان يفترض أن تبدأ {{t 2024-05-13|الاثنين}} ستنطلق في {{t 2024-06-01|الأول من يونيو}}.", "talks planned KE+UG 2024-06-01 -"),
    # … and one told to have been on a day gone by, of which nobody says what became of it
    (f"كان اللقاء بين {OF} سيعقد {{t 2024-05-09|أمس}}.", "meeting unclear KE+UG 2024-05-09 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_the_day_it_was_to_be(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


MARCH = "{t 2024-03-01..2024-03-31|مارس}"
KENYA, KAMPALA, MOGADISHU = "{p KE president|روتو}", "{c Kampala UG|كمبالا}", "{c Mogadishu SO|مقديشو}"
#: (text, the lines expected) of what was done again and again, or with several.
OFTEN = [
    (f"وزار {KENYA} {KAMPALA} و{MOGADISHU} منذ {MARCH}.",
     ["visit held KE+UG 2024-03-01..2024-05-10 Kampala", "visit held KE+SO 2024-03-01..2024-05-10 Mogadishu"]),
    (f"زار {KENYA} {KAMPALA} نحو 20 مرة، منذ {MARCH}.", ["visit held KE+UG 2024-03-01..2024-05-10 Kampala"]),
    (f"وسافر {KENYA} إلى {KAMPALA} عدة مرات خلال {{d P2M|الشهرين الماضيين}}.",
     ["visit held KE+UG 2024-03-09..2024-05-10 Kampala"]),
    (f"التقى {KENYA} نظيره {{p UG president|موسيفيني}} ثلاث مرات خلال {{d P2Y|العامين المنصرمين}}.",
     ["meeting held KE+UG 2022-05-09..2024-05-10 -"]),
    (f"ويتفاوض {{s KE|الكينيون}} مع {{s UG|الأوغنديين}} منذ {MARCH}.", ["talks ongoing KE+UG 2024-03-01..2024-05-10 -"]),
    # one journey, once, a span that is no past one, or what is not done since
    (f"وسافر {KENYA} إلى {KAMPALA}.", ["visit planned KE+UG - Kampala"]),
    (f"التقى {KENYA} نظيره {{p UG president|موسيفيني}} منذ {MARCH}.", ["meeting held KE+UG - -"]),
    (f"التقى {KENYA} نظيره {{p UG president|موسيفيني}} ثلاث مرات خلال {{d P2D|يومين}}.", ["meeting held KE+UG - -"]),
    (f"ولم يجتمع {{s KE|الكينيون}} مع {{s UG|الأوغنديين}} منذ {MARCH}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFTEN)
def test_what_was_done_often_lies_in_the_whole_span(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


MET = "التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-09|أمس} في {c Entebbe UG|عنتيبي}. "
#: What is told of a guest in passing, and the line of his visit.
GUEST = [
    ("وقال {p DE foreign_minister|فيشر}، الذي يزور {c Dodoma TZ|دودوما}، إن الهدنة صامدة.", "visit ongoing DE+TZ 2024-05-10 Dodoma"),
    ("وتعهدت {p DE foreign_minister|بيربوك}، التي تزور {c Dodoma TZ|دودوما} منذ {t 2024-05-07|الثلاثاء}، بالدعم.",
     "visit ongoing DE+TZ 2024-05-07..2024-05-10 Dodoma"),
    ("وقال {p DE foreign_minister|فيشر}، الذي يقوم بزيارة إلى {c Dodoma TZ|دودوما}، إن الهدنة صامدة.",
     "visit ongoing DE+TZ 2024-05-10 Dodoma"),
    # what compares, lies ahead, or is over
    ("وقال {p DE foreign_minister|فيشر}، أول وزير يزور {c Dodoma TZ|دودوما} منذ {t 2012-01-01..2012-12-31|2012}، إن الهدنة صامدة.",
     "visit ongoing DE+TZ 2024-05-10 Dodoma"),
    ("وقال {p DE foreign_minister|فيشر}، الذي يزور {c Dodoma TZ|دودوما} {t 2024-05-12|الأحد}، إن الهدنة صامدة.",
     "visit planned DE+TZ 2024-05-12 Dodoma"),
    ("وقال {p DE foreign_minister|فيشر}، الذي كان يزور {c Dodoma TZ|دودوما}، إن الهدنة صامدة.", "visit held DE+TZ - Dodoma"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GUEST)
def test_a_guest_told_of_in_passing_is_there_on_the_day_of_the_page(text: str, expected: str) -> None:
    assert expected in [line(m) for m in meetings_of(MET + text)]
