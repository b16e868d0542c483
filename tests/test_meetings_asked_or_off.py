"""A contact that was only asked for, that nobody vouches for, or that is off: none of these was held."""

import pytest

from tests.meetings_page import line, meetings_of

KENYA, UGANDA = "{p KE president|روتو}", "{p UG president|موسيفيني}"

#: (text, the lines expected); the page is of Friday 10 May 2024.
STATUSES = [
    # the words of mood stand before an aside on who speaks, or on who somebody is
    (f"لم يستبعد دبلوماسي، طلب عدم نشر اسمه، أن يجتمع {KENYA} و{UGANDA} في {{c Entebbe UG|عنتيبي}}.",
     ["meeting proposed KE+UG - Entebbe"]),
    ("لم يعرف بعد ما إذا كان {p KE foreign_minister|الوزير الكيني}، الذي يرافقه قائد الجيش، سيعقد لقاء مع {p UG foreign_minister|نظيره}.",
     ["meeting unclear KE+UG - -"]),
    # «إن كان» asks of the past too
    ("ولم يتضح إن كان {p KE foreign_minister|الوزير الكيني} قد اجتمع مع {p UG foreign_minister|نظيره الأوغندي}.",
     ["meeting unclear KE+UG - -"]),
    # who spreads a rumour stands between its word and «أن»
    (f"زعمت صحف محلية أن {KENYA} التقى {UGANDA} سرا.", ["meeting unclear KE+UG - -"]),
    (f"ترددت أنباء غير مؤكدة عن لقاء جمع {KENYA} و{UGANDA}.", ["meeting unclear KE+UG - -"]),
    # what was done was the calling off
    ("اللقاء بين {p KE president|روتو} و{p UG president|موسيفيني} تم إلغاؤه.", ["meeting cancelled KE+UG - -"]),
    (f"وكان لقاء {KENYA} و{UGANDA} مرتقبا، وقد تم تأجيله.", ["meeting postponed KE+UG - -"]),
    # … by somebody with a long title
    ("ألغى المدير التنفيذي المساعد {p KE president|روتو} لقاء مع {p UG president|موسيفيني}.", ["meeting cancelled KE+UG - -"]),
    (f"لم تعد زيارة {KENYA} إلى {{c Kampala UG|كمبالا}} قائمة.", ["visit cancelled KE+UG - Kampala"]),
    (f"زيارة {KENYA} إلى {{c Kampala UG|كمبالا}} لم تعد مطروحة.", ["visit cancelled KE+UG - Kampala"]),
    # what failed was the bringing together
    (f"أخفقت {{o org:igad|إيغاد}} في جمع {KENYA} و{UGANDA} حول طاولة واحدة.", ["meeting not_held KE+UG - -"]),
    # who will not host it does not call it off
    (f"اعتذرت {{s TZ|تنزانيا}} عن استضافة لقاء بين {KENYA} و{UGANDA}.", ["meeting proposed KE+TZ+UG - TZ"]),
    # a clause about it says who asked for it, unless another says that it came about
    (f"تحدثت الصحف عن لقاء طلبه {KENYA} مع {UGANDA}.", ["meeting proposed KE+UG - -"]),
    (f"القمة التي دعا إليها {KENYA} مع {UGANDA} ستبحث ملف المياه.", ["summit planned KE+UG - -"]),
    (f"خلال القمة التي دعا إليها {KENYA} مع {UGANDA}، اتفق الجانبان على هدنة.", ["summit held KE+UG - -"]),
    # one that looms, that somebody is told to begin, that is to bring two together
    (f"تلوح في الأفق أول قمة بين {KENYA} و{UGANDA}.", ["summit planned KE+UG - -"]),
    (f"كلف {KENYA} وزيره بإجراء محادثات مع {UGANDA}.", ["talks planned KE+UG - -"]),
    (f"أعلن في نيروبي عن قمة تجمع {KENYA} و{UGANDA}.", ["summit planned KE+UG - -"]),
    # what is not so, and what did not come about as it was planned
    (f"ليس صحيحا أن {KENYA} التقى {UGANDA}.", ["meeting denied KE+UG - -"]),
    (f"لن يزور {KENYA} {{c Kampala UG|كمبالا}} كما كان مقررا.", ["visit cancelled KE+UG - Kampala"]),
    # the putting off is denied, not what was to be put off; and the meeting, not the visit on whose margin it would have been
    (f"نفى مسؤول تقريرا مفاده أن نيروبي تدرس إرجاء القمة بين {KENYA} و{UGANDA}.", ["summit planned KE+UG - -"]),
    # … nor is a meeting that is denied the one that is still to come, or was held on another day
    (f"سيلتقي {KENYA} {UGANDA} {{t 2024-05-14|الثلاثاء}}.\nونفى المتحدث أن يكون {KENYA} قد التقى {UGANDA} في المطار.",
     ["meeting planned KE+UG 2024-05-14 -", "meeting denied KE+UG - -"]),
    # who was not to be persuaded, the time at which it was tried between
    (f"فشل الوسيط {{t 2024-05-06|الاثنين}} في إقناع {KENYA} و{UGANDA} بعقد لقاء مباشر.", ["meeting not_held KE+UG 2024-05-06 -"]),
    # how often they met says not when; nor is what they left out at a round how the round stands
    (f"وهي المرة الأولى التي يلتقي فيها {KENYA} {UGANDA}.", ["meeting held KE+UG - -"]),
    (f"انتهت الجولة بين {{s KE|كينيا}} و{{s UG|أوغندا}}، ولم يلتق خلالها {KENYA} و{UGANDA}.", ["talks held KE+UG - -"]),
    # a threat stands in the clause of what is threatened, not before a relative one
    (f"دعا {KENYA}، الذي ألغي لقاء له مع {UGANDA}، إلى التهدئة.", ["meeting cancelled KE+UG - -"]),
    # who insists on one has not had it; what two speak of is no other word for their talk
    (f"أصر {KENYA} على لقاء مباشر مع {UGANDA}.", ["meeting proposed KE+UG - -"]),
    (f"{KENYA} و{UGANDA} يبحثان هاتفيا قمة مع {{p SO president|شيخ محمود}}.",
     ["call ongoing KE+UG - -", "summit proposed KE+SO - -"]),
    ("بحث الوزيران زيارة {p KE president|روتو} إلى {c Kampala UG|كمبالا} {t 2024-06-01..2024-06-30|الشهر المقبل}.",
     ["visit planned KE+UG 2024-06-01..2024-06-30 Kampala"]),
    # a plan of the past for a day still to come may yet be
    (f"كان {KENYA} يعتزم لقاء {UGANDA} {{t 2024-05-11|غدا}}.", ["meeting planned KE+UG 2024-05-11 -"]),
    # one of several has the time of the clause that tells of them
    (f"أجرى {KENYA} عشرات الاتصالات، من بينها مكالمة مع {UGANDA}.", ["call held KE+UG - -"]),
    (f"سيجري {KENYA} عشرات الاتصالات، من بينها مكالمة مع {UGANDA}.", ["call planned KE+UG - -"]),
    # «في» behind a comma begins no clause with «ف»
    (f"وسيبحث {KENYA}، في اتصال هاتفي، مع {UGANDA} ملف المياه.", ["call planned KE+UG - -"]),
    # talks that come to another stage go on
    ("دخلت المفاوضات بين {s KE|كينيا} و{s UG|أوغندا} مرحلة جديدة.", ["talks ongoing KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_what_was_asked_for_or_is_off_was_not_held(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


HELD = [
    f"قبل أن يغادر، الذي رافقه الوزير، التقى {KENYA} {UGANDA}.",
    f"التقى {KENYA} {UGANDA} على هامش القمة، ولكنهما لم يعقدا مؤتمرا صحفيا.",
    f"أعلن أن {KENYA} اجتمع مع {UGANDA}.",
]


@pytest.mark.parametrize("text", HELD)
def test_what_is_told_beside_it_leaves_it_held(text: str) -> None:
    assert [r.status for r in meetings_of(text)][:1] == ["held"]
