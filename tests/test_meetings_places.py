"""Where a contact is, and the parties that only a place, a clause or an attendance names."""

import pytest

from tests.made_contacts import Case, read
from tests.meetings_page import line, meetings_of

PLACES = [
    # for which time they met stands between
    (
        "التقى {p KE president|روتو} {p UG president|موسيفيني} للمرة الأولى في {c Mombasa KE|مومباسا}.",
        "Mombasa",
    ),
    (
        "اجتمع {p KE president|روتو} مع {p UG president|موسيفيني} لأول مرة علنا في {c Mombasa KE|مومباسا}.",
        "Mombasa",
    ),
    # where the two are is where they meet
    (
        "أصدرت {s KE|كينيا} و{g group:x|الحركة} بيانين. وانهارت {t 2024-05-07|الثلاثاء} محادثات بين الطرفين في "
        "{k DJ|جيبوتي}.",
        "DJ",
    ),
    # a capital that may stand for its state is the city when it is the place
    ("التقى {p JO foreign_minister|الصفدي} نظيره {p FR foreign_minister|بارو} في {k FR|باريس}.", "Paris"),
    ("زيارة {p KE president|روتو} ل{k US|واشنطن} {t 2024-05-22|في 22 مايو}.", "Washington"),
    ("استقبل {p US president|بايدن} {p KE president|روتو} في {k US|البيت الأبيض}.", "Washington"),
    # the city behind the noun, when its land is no side; where the sentence opens; where somebody was told to be
    (
        "قال {p SE president|بيلت} بعد محادثات {k AT|فيينا} بين {s KE|كينيا} و{s UG|أوغندا} إن العرض قائم.",
        "Vienna",
    ),
    (
        "وفي {c Mombasa KE|مومباسا}، حيث وصل {p GH president|ماهاما} ليلتقي {p UG president|موسيفيني}، أغلقت الطرق.",
        "Mombasa",
    ),
    (
        "وصل الوفد إلى {c Mombasa KE|مومباسا}. والتقى هناك {p GH president|ماهاما} {p UG president|موسيفيني}.",
        "Mombasa",
    ),
    (
        "التقى {p GH president|ماهاما} {p UG president|موسيفيني} عند {c Busia KE|معبر بوسيا} {t 2024-05-09|أمس}.",
        "Busia",
    ),
    # the city by its adjective
    ("اجتمع {p RS president|فوتشيتش} مع {p HU prime_minister|أوربان} في العاصمة البلغارية.", "Sofia"),
    ("زيارة {p KE president|روتو} للعاصمة الغانية {t 2024-05-09|أمس الخميس}.", "Accra"),
    # the city of the country, told in the same sentence or in another of the same contact
    (
        "وصل {p KE president|روتو} إلى عاصمة {k RW|رواندا} {c Kigali RW|كيغالي} {t 2024-05-22|في 22 مايو}.",
        "Kigali",
    ),
    (
        "يحضر {p KE president|روتو} قمة {o org:au|الاتحاد الأفريقي}، المقررة في {k RW|رواندا}. "
        "وسيصل {p KE president|روتو} إلى {c Kigali RW|كيغالي} لحضور القمة.",
        "Kigali",
    ),
    # another city of that country is only spoken of
    (
        "التقى {p JO foreign_minister|الصفدي} نظيره {p FR foreign_minister|بارو} في {k FR|فرنسا} وبحثا الوضع في "
        "{c Aleppo FR|ستراسبورغ}.",
        "FR",
    ),
    (
        "زيارة {p KE president|روتو} إلى {k US|الولايات المتحدة} {t 2024-05-22|في 22 مايو} توثق العلاقات بين "
        "{s KE|نيروبي} و{s US|واشنطن}.",
        "US",
    ),
    # the host is a city; «في مدينة …» before the noun; a city in the genitive
    (
        "تستضيف مدينة {c Lyon FR|ليون} {t 2024-05-22|في 22 مايو} جولة محادثات بين {s RS|صربيا} و{s XK|كوسوفو}.",
        "Lyon",
    ),
    ("عقدت في مدينة {c Lyon FR|ليون} الفرنسية محادثات بين {s RS|صربيا} و{s XK|كوسوفو}.", "Lyon"),
    (
        "{s RU|موسكو} ستستضيف {p AM foreign_minister|ميرزويان} و{p AZ foreign_minister|بيراموف} {t 2024-05-19|في 19 مايو}.",
        "Moscow",
    ),
    # where one goes for it; the genitive; behind the day
    (
        "توجه {p JO foreign_minister|الصفدي} إلى {c Lyon FR|ليون} لحضور اجتماع مع نظيره {p FR foreign_minister|بارو}.",
        "Lyon",
    ),
    ("شارك {p JO foreign_minister|الصفدي} في قمة {s FR|باريس} مع {p FR foreign_minister|بارو}.", "Paris"),
    (
        "ألغى {p US president|بايدن} قمته التي كانت مقررة مع {p KE president|روتو} {t 2024-06-12|في 12 يونيو} في "
        "{c Zanzibar TZ|زنجبار}.",
        "Zanzibar",
    ),
    # the country alone stays the country
    ("التقى {p JO foreign_minister|الصفدي} نظيره {p FR foreign_minister|بارو} في {k FR|فرنسا}.", "FR"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place_is_as_fine_as_the_words(text: str, place: str) -> None:
    report = meetings_of(text)[0]
    assert report.place is not None
    assert report.place.name_en == place


def test_two_sides_in_the_genitive_are_no_place() -> None:
    (report,) = meetings_of("انتهت قمة {s RU|موسكو} و{s CN|بكين} {t 2024-05-09|أمس}.")
    assert report.place is None


PARTIES = [
    # a relative clause of the noun itself
    ("على هامش الزيارة التي يقوم بها {p QA emir|الشيخ تميم} إلى {c Lima PE|ليما}.", ["visit ongoing PE+QA 2024-05-10 Lima"]),
    ("أشار إلى المحادثات التي أجراها {p QA foreign_minister|آل ثاني} مع {p PE president|بولوارتي} {t 2024-05-08|الأربعاء}.",
     ["talks held PE+QA 2024-05-08 -"]),
    # the name in apposition ends, the visit goes on
    ("جاء ذلك بالتزامن مع زيارة {p KE president|الرئيس الكيني، وليام روتو}، ل{c Kampala UG|كمبالا} {t 2024-05-09|أمس}.",
     ["visit held KE+UG 2024-05-09 Kampala"]),
    # this city, this country
    ("تحدث {p BE foreign_minister|لحبيب} خلال زيارة {t 2024-05-09|الخميس} لهذه المدينة الواقعة شرق {k CD|الكونغو}.",
     ["visit held BE+CD 2024-05-09 CD"]),
    # the kingdom is the one the page speaks of
    ("تلقى {p IQ president|رشيد} دعوة من {p JO king|الملك عبد الله} لزيارة {k JO|المملكة}.", ["visit proposed IQ+JO - JO"]),
    # states named among more
    ("وقعت {s CL|تشيلي} اتفاقية {t 2024-05-08|الأربعاء} مع عشر دول بينها {s PE|بيرو} و{s BR|البرازيل}.",
     ["meeting held BR+CL+PE 2024-05-08 -"]),
    # his country
    ("قال {p DZ foreign_minister|عطاف} إن المفاوضات الجارية بين بلاده و{o org:eu|الاتحاد الأوروبي} صعبة.",
     ["talks ongoing DZ+eu - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties_named_by_a_clause_or_a_common_noun(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


ATTENDED = [
    ("قال {p LB prime_minister|ميقاتي} في {c Madrid ES|مدريد} خلال مؤتمر دولي لدعم الجيش إن الوضع صعب. "
     "وأضاف أن المؤتمر فرصة للجميع.", ["conference held LB - Madrid"]),
    ("قال {p CL president|بوريتش} في مؤتمر في {c Oslo NO|أوسلو} إن المناخ أولوية.", ["conference held CL - Oslo"]),
    ("قال {p KE president|روتو} في مؤتمر للتعليم في {c Nairobi KE|نيروبي} إن المدارس أولوية.", []),  # at home
    ("قالت {p CL spokesperson|المتحدثة} في مؤتمر دولي إن بلادها ترحب.", []),  # speaks for others
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ATTENDED)
def test_who_speaks_at_a_gathering_takes_part(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


LEVELS = [
    ("التقى {p US defence_minister|أوستن} مسؤولين عراقيين في {c Baghdad IQ|بغداد}.", "mixed"),
    ("عقدت قمة بين {s CL|تشيلي} و{s PE|بيرو} {t 2024-05-08|الأربعاء}.", "leaders"),
    ("التقى {p US defence_minister|أوستن} نظيره {p IQ defence_minister|العباسي}.", "defence_ministers"),
]


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_level_is_of_both_sides(text: str, level: str) -> None:
    assert [r.level for r in meetings_of(text)] == [level]


TOURS = [
    ("يبدأ {p TR president|أردوغان} {t 2024-05-14|الثلاثاء} جولة تشمل {k QA|قطر} و{k KW|الكويت}.",
     ["visit planned QA+TR 2024-05-14 QA", "visit planned KW+TR 2024-05-14..None KW"]),
    ("توجه {p IR foreign_minister|باقري} إلى {c Muscat OM|مسقط} للقاء نظيره {p OM foreign_minister|البوسعيدي}.",
     ["visit planned IR+OM - Muscat"]),
    ("يتوجه {p SD foreign_minister|يوسف} بعد انتهاء زيارته ل{c Kampala UG|كمبالا} إلى {c Kigali RW|كيغالي}.",
     ["visit held SD+UG - Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOURS)
def test_stops_of_a_journey(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_the_city_of_another_contact_in_the_sentence_is_not_its_own() -> None:
    text = (
        "تجري المحادثات بين {s KE|كينيا} و{s UG|أوغندا} في أعقاب لقاء {p KE president|روتو} و{p RW president|كاغامي} "
        "في {c Kigali RW|كيغالي}."
    )
    assert [line(r) for r in meetings_of(text)] == ["talks ongoing KE+UG - -", "meeting held KE+RW - Kigali"]


# text as it stands, every layer read
NAMED_BY_CITY = [
    ("انطلقت أمس محادثات جنيف بين الحكومة الليبية ومعارضين.", "talks ongoing LY 2024-05-09..2024-05-10 Geneva"),
    ("قال وزير الخارجية الكويتي عبد الله اليحيا في مؤتمر ميونخ للأمن إن بلاده ملتزمة.", "conference held KW - Munich"),
    ("شارك وزير الخارجية الكويتي عبد الله اليحيا في منتدى الدوحة أمس.", "conference held KW 2024-05-09 Doha"),
    ("التقى وزير الدفاع الكويتي فهد اليوسف نظيره الأميركي لويد أوستن في البنتاغون.", "meeting held KW+US - Washington"),
    ("اختتمت مباحثات موسكو مع كابل.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED_BY_CITY)
def test_the_city_that_a_contact_is_called_by(text: str, expected: str | None) -> None:
    reports = read(Case(text, "2024-05-10", ())).meetings
    places = [r.place.name_en for r in reports if r.place]
    assert [line(r) for r in reports] == [expected] if expected else places == []


def test_one_conference_has_all_who_speak_there() -> None:
    text = (
        "قال وزير الخارجية الكويتي عبد الله اليحيا في مؤتمر ميونخ للأمن إن بلاده ملتزمة.\n"
        "وقال وزير الخارجية العراقي فؤاد حسين، خلال مؤتمر ميونخ، إن الحدود رسمت."
    )
    reports = read(Case(text, "2024-05-10", ())).meetings
    assert [line(r) for r in reports] == ["conference held IQ+KW - Munich"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "قال مصدر إن محادثات بين تركيا وإيران في عمان بدأت أمس. وكانت سلطنة عمان قد استضافت جولة سابقة.",
            "Oman",
        ),
        ("عقد وزير الخارجية المصري سامح شكري في عمان محادثات مع نظيره الأردني أيمن الصفدي.", "Amman"),
    ],
)
def test_a_land_that_bears_the_name_of_another_lands_capital_is_no_city(text: str, place: str) -> None:
    (report,) = read(Case(text, "2024-05-10", ())).meetings
    assert report.place is not None
    assert report.place.name_en == place
