"""Which places of a page tell of one contact, by how each says it stands, by whom it names and by its number."""

import pytest

from tests.meetings_page import line, meetings_of

ENDED = "انتهت {t 2024-05-09|أمس} في {c Quito EC|كيتو} محادثات بين {s PE|بيرو} و{s EC|الإكوادور}. "
MET = "التقى {p UG president|موسيفيني} {p RW foreign_minister|بيروتا} {t 2024-05-09|أمس} في {c Entebbe UG|عنتيبي}. "
#: text, the lines expected; what is not yet, beside what was held, and its near misses.
NOT_YET = [
    # taken up again, though it is told as known
    (
        ENDED + "ومن المقرر استئناف المحادثات {t 2024-05-20..2024-05-26|بعد أسبوعين}.",
        ["talks held EC+PE 2024-05-09 Quito", "talks planned EC+PE 2024-05-20..2024-05-26 -"],
    ),
    (
        ENDED + "ولا يستبعد مراقبون أن تُستأنف المحادثات في {c Lima PE|ليما}.",
        ["talks held EC+PE 2024-05-09 Quito", "talks proposed EC+PE - Lima"],
    ),
    (ENDED + "وقال الوفد إن المحادثات تناولت الحدود.", ["talks held EC+PE 2024-05-09 Quito"]),
    # wished for or not expected, of those who sat there
    (
        ENDED + "واستبعد مسؤول أن يلتقي {p PE president|بولوارتي} نظيره {p EC president|نوبوا} قريبا.",
        ["talks held EC+PE 2024-05-09 Quito", "meeting denied EC+PE - -"],
    ),
    (
        ENDED + "وقال محلل إنها تمهد للقاء يجمع {p PE president|بولوارتي} و{p EC president|نوبوا}.",
        ["talks held EC+PE 2024-05-09 Quito", "meeting proposed EC+PE - -"],
    ),
    (
        "استبعد {p PE president|بولوارتي} عقد قمة مع {s EC|الإكوادور} قريبا. وجاء كلامه بعد لقائه {p EC foreign_minister|سومرفيلد} "
        "{t 2024-05-09|أمس}.",
        ["summit denied EC+PE - -", "meeting held EC+PE 2024-05-09 -"],
    ),
    # once more, told without a word of time
    (
        MET + "وينتظر أن تنعقد اللجنة المشتركة من جديد في {c Kigali RW|كيغالي}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting planned RW+UG - Kigali"],
    ),
    (
        MET + "ونفت الرئاسة أنباء عن لقاء وشيك بين رئيسي البلدين.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting denied RW+UG - -"],
    ),
    (  # what one is asked to is still to come
        MET[:-2] + " ودعاه إلى زيارة {c Kigali RW|كيغالي}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "visit proposed RW+UG - Kigali"],
    ),
    (  # a word that points back at what was held means none that is still ahead
        MET + "وسيجتمع الطرفان مجددا {t 2024-05-27|في 27 مايو}. ودام اللقاء ساعة.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting planned RW+UG 2024-05-27 -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOT_YET)
def test_what_is_not_yet_is_another_than_what_was_held(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected; who met, and how often.
WHO = [
    # several hosts of one guest: one visit
    (
        MET + "كما عقد {p UG prime_minister|نابانجا} جلسة مباحثات مع {p RW foreign_minister|بيروتا}.",
        ["meeting held RW+UG 2024-05-09 Entebbe"],
    ),
    (
        MET + "كما استقبل {p UG president|موسيفيني} {p BI president|نداييشيمي}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting held BI+UG 2024-05-09 -"],
    ),
    # persons who met, beside talks of which none is named
    (
        "تجري {s PE|بيرو} و{s EC|الإكوادور} محادثات. والتقى {p PE president|بولوارتي} {p EC president|نوبوا} في {c Lima PE|ليما}.",
        ["talks ongoing EC+PE - -", "meeting held EC+PE - Lima"],
    ),
    (
        ENDED + "وتصافح {p PE envoy|أستودييو} و{p EC envoy|ريفادينيرا}.",
        ["talks held EC+PE 2024-05-09 Quito"],
    ),
    (  # … as the next round and they are told in one breath
        "اقترح الوسيط عقد جولة بين {s PE|بيرو} و{s EC|الإكوادور} {t 2024-06-01..2024-06-30|في يونيو}، "
        "ولقاء بين الرئيسين {p PE president|بولوارتي} و{p EC president|نوبوا} {t 2024-05-10..2024-12-31|قبل نهاية العام}.",
        ["talks proposed EC+PE 2024-06-01..2024-06-30 -", "meeting planned EC+PE 2024-05-10..2024-12-31 -"],
    ),
    # all their meetings of a time
    (
        ENDED + "وكان الطرفان التقيا ثلاث مرات في {c Lima PE|ليما} {t 2024-01-01..2024-05-10|هذا العام}.",
        ["talks held EC+PE 2024-05-09 Quito", "meeting held EC+PE 2024-01-01..2024-05-10 Lima"],
    ),
    # who came besides those told
    (
        "عقدت {s PE|بيرو} و{s EC|الإكوادور} اجتماعا {t 2024-05-09|أمس}. وعقد الاجتماع بحضور {o org:un|الأمم المتحدة}.",
        ["meeting held EC+PE+un 2024-05-09 -"],
    ),
    (
        "عقدت {s PE|بيرو} و{s EC|الإكوادور} اجتماعا {t 2024-05-09|أمس}. وشارك في الاجتماع أيضا {p BR foreign_minister|فييرا}.",
        ["meeting held BR+EC+PE 2024-05-09 -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_met_and_how_often_tells_contacts_apart(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected; told in order, by a number above ten, by a verb of sequence with its noun.
IN_ORDER = [
    (
        "بدأت {t 2024-05-09|أمس} الجولة الثالثة عشرة من المحادثات بين {s CD|الكونغو} و{s RW|رواندا}. "
        "وكانت الجولة الثانية عشرة قد انتهت من دون اتفاق.",
        ["talks ongoing CD+RW 2024-05-09..2024-05-10 -", "talks held CD+RW - -"],
    ),
    (
        "بدأت {t 2024-05-09|أمس} الجولة الثالثة عشرة من المحادثات بين {s CD|الكونغو} و{s RW|رواندا}. "
        "ووصف الوفد الجولة الثالثة عشرة بأنها حاسمة.",
        ["talks ongoing CD+RW 2024-05-09..2024-05-10 -"],
    ),
    (
        MET + "وتعقد اللجنة {t 2024-05-20|في 20 مايو}، على أن يسبق ذلك لقاء بين {s UG|أوغندا} و{s TZ|تنزانيا}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting planned TZ+UG - -"],
    ),
    (
        MET + "وسبق اللقاء اجتماع بين {p UG defence_minister|أوبوث} و{p RW defence_minister|ماريزاموندا}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting held RW+UG - -"],
    ),
    (  # whoever of the two sat there too
        "التقى {p UG president|موسيفيني} {p RW president|كاغامي} {t 2024-05-09|أمس} في {c Entebbe UG|عنتيبي}. "
        "وسبقه لقاء بين {p RW president|كاغامي} و{p UG prime_minister|نابانجا}.",
        ["meeting held RW+UG 2024-05-09 Entebbe", "meeting held RW+UG - -"],
    ),
    (
        ENDED + "وكان رئيسا الوفدين اجتمعا على انفراد قبيل انطلاق الجولة.",
        ["talks held EC+PE 2024-05-09 Quito", "meeting held EC+PE - -"],
    ),
    (
        "اختتمت {s PE|بيرو} و{s EC|الإكوادور} محادثات {t 2024-05-09|أمس} بعد ثلاثة أيام من المداولات.",
        ["talks held EC+PE 2024-05-09 -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_ORDER)
def test_order_and_number_tell_contacts_apart(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whoever is to travel is not who met, nor of those who are to meet
        (
            "أجرى {p KE foreign_minister|مودافادي} {t 2024-05-09|أمس} محادثات مع {p UG foreign_minister|أودونغو}. "
            "وقال الوزير إن {p KE defence_minister|دوالي} سيزور {k UG|أوغندا} قريبا.",
            ["talks held KE+UG 2024-05-09 -", "visit planned KE+UG - UG"],
        ),
        # a visit put off: its new day in the title, its first one below
        (
            "تأجيل زيارة {p KE president|روتو} إلى {k UG|أوغندا} إلى {t 2024-06-01..2024-06-30|حزيران} ##\n"
            "قالت مصادر إن الزيارة التي كان مقررا أن يقوم بها {p KE president|روتو} إلى {c Kampala UG|كمبالا} "
            "{t 2024-05-20..2024-05-26|بعد أسبوعين} أرجئت.",
            ["visit postponed KE+UG 2024-06-01..2024-06-30 Kampala"],
        ),
    ],
)
def test_who_is_to_travel_and_what_is_put_off(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


GH_ML = "اجتمع {p GH foreign_minister|بوتشواي} ب{p ML foreign_minister|ديوب} {t 2024-05-08|الأربعاء} في {c Accra GH|أكرا}. "
#: text, the lines expected: what came to nothing is not what took place, nor a contact of another kind; and its near misses.
CAME_TO_NOTHING = [
    (
        GH_ML + "وألغى {p ML president|غويتا} زيارة إلى {s GH|غانا} كانت مقررة {t 2024-04-01..2024-04-30|في أبريل}.",
        ["meeting held GH+ML 2024-05-08 Accra", "visit cancelled GH+ML 2024-04-01..2024-04-30 GH"],
    ),
    (
        GH_ML + "وتأجلت جولة مشاورات بين {s GH|غانا} و{s ML|مالي}.",
        ["meeting held GH+ML 2024-05-08 Accra", "talks postponed GH+ML - -"],
    ),
    (
        "يزور {p GH president|أكوفو أدو} {k ML|مالي} {t 2024-05-20|في 20 مايو}. ونفى ناطق عقد لقاء بين {s GH|غانا} و{s ML|مالي} في {c Lome TG|لومي}.",
        ["visit planned GH+ML 2024-05-20 ML", "meeting denied GH+ML - Lome"],
    ),
    (  # of those who met: what was to be on a day gone by
        GH_ML + "وكان لقاء مع {p GH president|أكوفو أدو} {t 2023-07-01..2023-07-31|في يوليو 2023} ألغي بعد الانقلاب.",
        ["meeting held GH+ML 2024-05-08 Accra", "meeting cancelled GH+ML 2023-07-01..2023-07-31 -"],
    ),
    (  # it was put off, and then it took place
        GH_ML + "وكان الاجتماع أرجئ مرتين.",
        ["meeting held GH+ML 2024-05-08 Accra"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CAME_TO_NOTHING)
def test_what_came_to_nothing_is_not_what_took_place(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


UNDATED = "التقى {p GH foreign_minister|بوتشواي} {p ML foreign_minister|ديوب} في {c Accra GH|أكرا}. وشكر {p GH foreign_minister|بوتشواي} ضيفه. "
#: text, the lines expected: a day of weeks ago is no news of what is told without one some sentences before.
OF_OLDER_DAYS = [
    (
        UNDATED + "وزار {p ML president|غويتا} {k GH|غانا} {t 2024-04-10|في 10 أبريل}.",
        ["meeting held GH+ML - Accra", "visit held GH+ML 2024-04-10 GH"],
    ),
    (
        UNDATED + "واجتمع وفدا {s GH|غانا} و{s ML|مالي} {t 2024-04-10|في 10 أبريل}.",
        ["meeting held GH+ML - Accra", "meeting held GH+ML 2024-04-10 -"],
    ),
    (  # of these days
        UNDATED + "واجتمع وفدا {s GH|غانا} و{s ML|مالي} {t 2024-05-08|الأربعاء}.",
        ["meeting held GH+ML 2024-05-08 Accra"],
    ),
    (  # pointed back at: its day at last
        UNDATED + "وجرى اللقاء {t 2024-04-10|في 10 أبريل}.",
        ["meeting held GH+ML 2024-04-10 Accra"],
    ),
    (  # the same two again
        UNDATED + "والتقى {p GH foreign_minister|بوتشواي} {p ML foreign_minister|ديوب} {t 2024-04-10|في 10 أبريل}.",
        ["meeting held GH+ML 2024-04-10 Accra"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_OLDER_DAYS)
def test_a_day_of_weeks_ago_is_of_another_contact(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: «الاجتماع» is the one just told, whoever gives it a house or comes to it.
HOUSED = [
    (
        "اتفق {p GH foreign_minister|بوتشواي} و{p ML foreign_minister|ديوب} خلال اجتماع {t 2024-05-08|الأربعاء} على فتح الحدود. "
        "واستضاف الاجتماع {p TG president|غناسينغبي}.",
        ["meeting held GH+ML+TG 2024-05-08 -"],
    ),
    (
        "أجرت {s GH|غانا} و{s ML|مالي} محادثات {t 2024-05-08|الأربعاء}. ورعى المباحثات {p TG president|غناسينغبي}.",
        ["talks held GH+ML+TG 2024-05-08 -"],
    ),
    (  # another one, with somebody else
        "أجرت {s GH|غانا} و{s ML|مالي} محادثات {t 2024-05-08|الأربعاء}. وعقدت {s GH|غانا} محادثات مع {s TG|توغو}.",
        ["talks held GH+ML 2024-05-08 -", "talks held GH+TG 2024-05-08..2024-05-10 -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOUSED)
def test_who_houses_the_known_contact_opens_no_other(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: what is signed at the end of talks, and talks told again in a word that is plural by form alone.
ONE_OF_TALKS = [
    (
        "بعد أسبوع من المفاوضات بين {s GH|غانا} و{s ML|مالي} في {c Lome TG|لومي}، وقعت {s GH|غانا} و{s ML|مالي} {t 2024-05-09|أمس} اتفاقا.",
        ["talks held GH+ML 2024-05-09 Lome"],
    ),
    (
        "مباحثات {s GH|غانا} و{s ML|مالي} في {c Accra GH|أكرا} تنتهي بلا اتفاق ##\n"
        "تبادل وفدا {s GH|غانا} و{s ML|مالي} الآراء في أول مباحثات معلنة بين الجانبين، وانتهت {t 2024-05-09|أمس}.",
        ["talks held GH+ML 2024-05-09 Accra"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_OF_TALKS)
def test_talks_and_what_is_signed_at_their_end_are_one(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: talks that are only spoken of, beside what somebody did; and talks that were held.
SPOKEN_OF = [
    (
        "دعت {s GH|غانا} إلى استئناف المفاوضات مع {s ML|مالي}. ويزور {p ML president|غويتا} {k GH|غانا} {t 2024-05-20|في 20 مايو}.",
        ["talks proposed GH+ML - -", "visit planned GH+ML 2024-05-20 GH"],
    ),
    (
        "اختتمت {s GH|غانا} و{s ML|مالي} مباحثات {t 2024-05-08|الأربعاء}. واجتمع وفدا {s GH|غانا} و{s ML|مالي} في {c Accra GH|أكرا}.",
        ["talks held GH+ML 2024-05-08 Accra"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF)
def test_whoever_acts_does_so_apart_from_talks_that_are_only_spoken_of(
    text: str, expected: list[str]
) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: a headline names its sides loosely, the story beneath it tells who they are.
BENEATH = [
    (
        "{s GH|أكرا} و{s TG|لومي} تستأنفان مفاوضات الحدود ##\n"
        "استأنفت {s GH|غانا} و{s BJ|بنين} {t 2024-05-09|أمس} في {c Accra GH|أكرا} مفاوضات الحدود.",
        ["talks ongoing BJ+GH+TG 2024-05-09..2024-05-10 Accra"],
    ),
    (  # by another noun
        "{s GH|أكرا} و{s TG|لومي} تعقدان قمة ##\n"
        "استأنفت {s GH|غانا} و{s BJ|بنين} {t 2024-05-09|أمس} في {c Accra GH|أكرا} مفاوضات الحدود.",
        ["summit held GH+TG - -", "talks ongoing BJ+GH 2024-05-09..2024-05-10 Accra"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BENEATH)
def test_the_story_tells_the_contact_of_its_headline(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: one row in several places or years, two by their number; one contact by its noun and by the verb behind it.
ONE_ROW = [
    (
        "وعقدت {s GH|غانا} و{s ML|مالي} جولتين من المحادثات في {c Lome TG|لومي} و{c Accra GH|أكرا}.",
        ["talks held GH+ML - Lome", "talks held GH+ML - Accra"],
    ),
    (
        "جاء ذلك عقب قمة ثلاثية عبر الفيديو {t 2024-05-09|أمس} جمعت {p GH president|أكوفو أدو} و{p ML president|غويتا} و{p TG president|غناسينغبي}.",
        ["summit held GH+ML+TG 2024-05-09 -"],
    ),
    (  # the same sitting, before it was put off
        "تجتمع لجنة الحدود المشتركة بين {s GH|غانا} و{s ML|مالي} {t 2024-05-20|في 20 مايو} بعد أن تأجلت جلستها التي كانت مقررة {t 2024-04-01..2024-04-30|في أبريل}.",
        ["meeting planned GH+ML 2024-05-20 -"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_ROW)
def test_what_is_counted_or_told_twice_in_one_breath_is_one(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_a_row_of_rounds_in_several_places_is_one_contact() -> None:
    text = (
        "وكانت ست جولات من المحادثات بين {s GH|غانا} و{s ML|مالي} قد عقدت "
        "في {c Lome TG|لومي} و{c Accra GH|أكرا} و{c Cotonou BJ|كوتونو}."
    )
    assert len(meetings_of(text)) == 1
