"""Who rules a contact out, what was put off some time and has its day again, and what became of a plan of the past."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
AHEAD, GONE = "{t 2024-05-19|الأحد المقبل}", "{t 2024-05-01|الأربعاء قبل الماضي}"

STATUS = {
    # one who only looks on does not expect it; a side of it will not have it
    "unclear": [
        f"واستبعد مراقبون أن يجتمع {A} مع {B} قريبا.",
        f"واستبعدت مصادر دبلوماسية غربية أن يلتقي {A} {B}.",
        f"واستبعد خبراء عقد لقاء بين {A} و{B}.",
        f"وكان محلل عسكري قد استبعد إجراء محادثات بين {A} و{B}.",
    ],
    "denied": [
        f"واستبعدت {{s UG|كمبالا}} أن يجتمع {A} مع {B}.",
        f"واستبعد مسؤول رفيع أن يجتمع {A} مع {B}.",
        f"واستبعد دبلوماسيون من {{s UG|أوغندا}} أن يجتمع {A} مع {B}.",
    ],
    "proposed": [
        f"واستبعد مسؤول رفيع أن يجتمع {A} مع {B} إلا إذا سحبت القوات.",
        f"واستبعد وسيط أن يلتقي {A} {B} «إلا بعد الانتخابات».",
        f"ولا يستبعد مراقبون أن يجتمع {A} مع {B}.",
    ],
    # set again each time
    "planned": [
        f"سيستقبل {A} {B} {AHEAD}، في زيارة أرجئت مرة بسبب الأمطار.",
        f"ومن المنتظر أن يزور {A} {{c Kampala UG|كمبالا}} {AHEAD}، في زيارة تأجلت أكثر من مرة.",
        f"ومن المنتظر أن يزور {A} {{c Kampala UG|كمبالا}} {AHEAD}، وهي زيارة أرجئت غير مرة.",
        f"ومن المنتظر أن يزور {A} {{c Kampala UG|كمبالا}} {AHEAD}، في زيارة ألغيت ثلاث مرات.",
    ],
    "postponed": [
        f"أعلن المكتب أن زيارة {A} إلى {{c Kampala UG|كمبالا}} المقررة {AHEAD} أرجئت مرة أخرى.",
        f"أعلن المكتب أن زيارة {A} إلى {{c Kampala UG|كمبالا}} أرجئت مرة ثانية.",
        # a plan of the past and what became of it
        f"وكان لقاء بين {A} و{B} مقررا {GONE} في {{c Entebbe UG|عنتيبي}}، قبل أن يرجأ بطلب من الوسيط.",
        f"وكانت قمة بين {A} و{B} متوقعة {GONE} قبل أن تؤجل.",
    ],
    "cancelled": [
        f"وكان اجتماع بين {A} و{B} مقررا {GONE}، ثم ألغي.",
        f"وكانت محادثات بين {A} و{B} مرتقبة {GONE} قبل أن تلغى.",
    ],
    "held": [
        f"وكان لقاء بين {A} و{B} عقد {GONE} في {{c Entebbe UG|عنتيبي}} قبل أن ترجأ الانتخابات.",
        f"وعقد لقاء بين {A} و{B} {GONE}، قبل أن يؤجل {B} زيارة إلى {{c Lusaka ZM|لوساكا}}.",
    ],
    "not_held": [
        f"وكان لقاء بين {A} و{B} مقررا {GONE}، إلا أن {B} لم يحضر.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in STATUS.items() for t in texts])
def test_how_it_stands(status: str, text: str) -> None:
    assert meetings_of(text)[0].status == status


def test_who_pulls_out_now_stays_away() -> None:
    told = meetings_of(
        "{s UG|كمبالا} تنسحب من جولة المحادثات مع {s KE|نيروبي} ##\n"
        "كان من المفترض أن تفتتح {t 2024-05-10|اليوم} جولة من المحادثات بين {s UG|أوغندا} و{s KE|كينيا}."
    )
    assert [m.status for m in told] == ["not_held"]


SENT = [
    ("وأعلن {p KE president|روتو} أن بلاده لن توفد أحدا إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "not_held"),
    ("ولم ترسل {s KE|نيروبي} وفدا إلى {c Lusaka ZM|لوساكا} لإجراء محادثات مع {g group:tplf|الجبهة}.", "not_held"),
    ("ورفضت {s KE|نيروبي} إيفاد مبعوث إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "not_held"),
    ("ولن ترسل {s KE|نيروبي} وفدا إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة} ما لم تنسحب.", "proposed"),
    ("وسترسل {s KE|نيروبي} وفدا إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "planned"),
    ("ولم ترفض {s KE|نيروبي} إرسال وفد إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "planned"),
    # one he sent, and the opposition sends nobody
    ("ولم يوفد {p KE president|روتو} سوى مبعوث واحد إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "planned"),
    ("ورفضت المعارضة سفر {p KE president|روتو} إلى {c Lusaka ZM|لوساكا} للقاء {g group:tplf|الجبهة}.", "planned"),
    # others may well meet without him
    ("وقال البيان إن {p KE president|روتو} لن يسافر إلى {c Lusaka ZM|لوساكا} لحضور القمة التي ستعقد {t 2024-05-19|الأحد} "
     "بين {s UG|أوغندا} و{s ZM|زامبيا}.", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), SENT)
def test_what_nobody_is_sent_to(text: str, status: str) -> None:
    assert meetings_of(text)[-1].status == status


TOWN = "{c Lusaka ZM|لوساكا}"
THERE = [
    (f"ألغى {A} زيارته إلى {TOWN}، حيث كان مقررا أن يلتقي {AHEAD} {B}.", "cancelled"),
    (f"قرر {A} عدم التوجه إلى {TOWN} حيث كان يفترض أن يجتمع {AHEAD} مع {B}.", "not_held"),
    (f"وأعلن {A} أن وفده لن يسافر إلى {TOWN}، حيث كان من المفترض أن تفتتح {{t 2024-05-10|اليوم}} جولة من المحادثات مع {B}.", "not_held"),
    (f"قرر {A} عدم الذهاب إلى مدينة {TOWN} الزامبية، حيث كان يفترض أن يلتقي {AHEAD} {B}.", "not_held"),
    (f"قرر {A} عدم التوجه إلى {TOWN} حيث كان يفترض أن يجتمع {AHEAD} مع {{s RW|رواندا}} و{{s BI|بوروندي}}.", "not_held"),
    # what was held there before, what another did there, what is still to be
    (f"ألغى {A} زيارته إلى {TOWN}، حيث كان قد التقى {GONE} {B}.", "held"),
    (f"سيتوجه {A} إلى {TOWN}، حيث من المقرر أن يجتمع {AHEAD} مع {B}.", "planned"),
    # others meet without him, and what is gathered there does; who has not come yet may come
    (f"ألغى {A} زيارته إلى {TOWN}، حيث كان مقررا أن تبدأ {AHEAD} محادثات بين {{s RW|رواندا}} و{{s BI|بوروندي}}.", "planned"),
    (f"أرجأ {A} رحلته إلى {TOWN}، حيث كان من المقرر أن تبدأ {AHEAD} قمة بين {{s KE|كينيا}} و{{s UG|أوغندا}} و{{s RW|رواندا}}.", "planned"),
    (f"لم يصل {A} بعد إلى {TOWN}، حيث كان مقررا أن يلتقي {B}.", "unclear"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), THERE)
def test_what_was_to_be_done_where_a_journey_leads_is_undone_with_it(text: str, status: str) -> None:
    assert meetings_of(text)[-1].status == status


def test_the_way_that_nobody_goes_is_no_visit() -> None:
    told = meetings_of(f"قرر {A} عدم التوجه إلى {TOWN} حيث كان يفترض أن يجتمع {AHEAD} مع {B}.")
    assert [(m.what, m.status) for m in told] == [("meeting", "not_held")]
