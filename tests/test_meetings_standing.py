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
        ["talks held CD+RW 2024-05-09 -", "talks held CD+RW - -"],
    ),
    (
        "بدأت {t 2024-05-09|أمس} الجولة الثالثة عشرة من المحادثات بين {s CD|الكونغو} و{s RW|رواندا}. "
        "ووصف الوفد الجولة الثالثة عشرة بأنها حاسمة.",
        ["talks held CD+RW 2024-05-09 -"],
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
