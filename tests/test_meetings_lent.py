"""What another verb lends a contact: the day of a journey, of the main clause, of who spoke when he was there."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated, line, meetings_of

SPEAKER = [
    # he speaks just after the talks, on the day on which he is quoted
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} في ختام محادثات مع {p BJ foreign_minister|باكاري} إن الأزمة تنحسر.",
     ["talks held BJ+NG 2024-05-09 -"]),
    # the first words are those of his government
    ("اتهمت {s NG|أبوجا} {t 2024-05-09|الخميس} المهربين بعبور الحدود.\n"
     "وقال {p NG foreign_minister|توغار} خلال لقاء مع {p BJ foreign_minister|باكاري} إن الأمر خطير.",
     ["meeting held BJ+NG 2024-05-09 -"]),
    # the same, but someone else was quoted on that day
    ("أعلن {p TG president|غناسينغبي} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} في ختام محادثات مع {p BJ foreign_minister|باكاري} إن الأزمة تنحسر.",
     ["talks held BJ+NG - -"]),
    # he speaks of the talks, not at them
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} إن محادثات جرت مع {p BJ foreign_minister|باكاري}.",
     ["talks held BJ+NG - -"]),
    # the day is too far back to be that of the page's news
    ("أعلن {p NG foreign_minister|توغار} {t 2024-04-09|في 9 أبريل} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} في ختام محادثات مع {p BJ foreign_minister|باكاري} إن الأزمة تنحسر.",
     ["talks held BJ+NG - -"]),
    # the talks have a day of their own
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} بعد محادثات أجراها {t 2024-05-07|الثلاثاء} مع {p BJ foreign_minister|باكاري} "
     "إن الأزمة تنحسر.",
     ["talks held BJ+NG 2024-05-07 -"]),
    # what was told before was said there
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "جاء ذلك في تصريحات صحفية عقب لقاء بين {s NG|نيجيريا} و{s BJ|بنين}.",
     ["meeting held BJ+NG 2024-05-09 -"]),
    # it came after something else
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "جاء ذلك بعد أيام من عودة فريق من الخبراء عقب لقاء بين {s NG|نيجيريا} و{s BJ|بنين}.",
     ["meeting held BJ+NG - -"]),
    # what is still ahead has no day of who speaks
    ("أعلن {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} أن بلاده ستراقب الحدود.\n"
     "وقال {p NG foreign_minister|توغار} قبل لقاء مرتقب مع {p BJ foreign_minister|باكاري} إن الأزمة تنحسر.",
     ["meeting planned BJ+NG - -"]),
    # what was done on a day while they met
    ("كشف {p NG president|تينوبو} {t 2024-05-06|الاثنين} عن المحادثات مع {s GH|غانا} خلال استقباله {p BJ president|تالون}.",
     ["talks held GH+NG - -", "meeting held BJ+NG 2024-05-06 -"]),
]  # fmt: skip


SAID_OTHERWISE = [
    # a verb that says it without «أن» opens the page
    ("ندد {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} بإغلاق الحدود.\n"
     "وصرح {p NG foreign_minister|توغار} في أعقاب لقائه مع {p BJ foreign_minister|باكاري} أن الحوار مستمر.",
     ["meeting held BJ+NG 2024-05-09 -"]),
    ("لوحت {p KE foreign_minister|أومامو} في {c Entebbe UG|عنتيبي} {t 2024-05-09|الخميس} بإغلاق المعابر.\n"
     "وقالت {p KE foreign_minister|أومامو} عقب محادثات مع {p UG foreign_minister|أودونغو} إن الرسوم غير مقبولة.",
     ["talks held KE+UG 2024-05-09 -"]),
    # a deed of the same man, which is not said
    ("تفقد {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} معبرا حدوديا.\n"
     "وصرح {p NG foreign_minister|توغار} في أعقاب لقائه مع {p BJ foreign_minister|باكاري} أن الحوار مستمر.",
     ["meeting held BJ+NG - -"]),
    # the words of another opened the page
    ("ندد {p TG president|غناسينغبي} {t 2024-05-09|الخميس} بإغلاق الحدود.\n"
     "وصرح {p NG foreign_minister|توغار} في أعقاب لقائه مع {p BJ foreign_minister|باكاري} أن الحوار مستمر.",
     ["meeting held BJ+NG - -"]),
    # two spoke in the first sentence: the day is told with the first
    ("كرر {p NG foreign_minister|توغار}، {t 2024-05-09|الخميس}، اتهامه للمهربين، فيما حذر {p GH president|أكوفو أدو} "
     "من التسرع.\n"
     "وقال {p NG foreign_minister|توغار}، خلال استقباله {p BJ foreign_minister|باكاري}، إن الحدود ستفتح.",
     ["meeting held BJ+NG 2024-05-09 -"]),
    # after a part of a gathering
    ("قال {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} إن بلاده تريد تأجيل الرسوم.\n"
     "وقال {p NG foreign_minister|توغار} أمام الصحافة عقب اليوم الأول من قمة {o org:ecowas|إيكواس} إن الأمر واضح.",
     ["summit held ecowas 2024-05-09 -"]),
    # before a council, behind a comma
    ("شجب {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} الصمت على الحرب.\n"
     "وقال {p NG foreign_minister|توغار}، أمام {o org:unsc|مجلس الأمن}، إن المدنيين يدفعون الثمن.",
     ["meeting held NG+unsc 2024-05-09 -"]),
    # the first sentence is far, but it is he himself who spoke there
    ("جدد {p NG president|تينوبو} {t 2024-05-09|الخميس} رفضه الرسوم.\nوالرسوم قديمة.\nوهي مرتفعة.\nوالتجار غاضبون.\n"
     "ويخسر المزارعون.\nوقال {p NG president|تينوبو} خلال استقباله {p BJ president|تالون} إن الرسوم ستلغى.",
     ["meeting held BJ+NG 2024-05-09 -"]),
    # … another of his government
    ("جدد {p NG foreign_minister|توغار} {t 2024-05-09|الخميس} رفضه الرسوم.\nوالرسوم قديمة.\nوهي مرتفعة.\n"
     "والتجار غاضبون.\nويخسر المزارعون.\n"
     "وقال {p NG president|تينوبو} خلال استقباله {p BJ president|تالون} إن الرسوم ستلغى.",
     ["meeting held BJ+NG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID_OTHERWISE)
def test_words_told_without_a_verb_of_saying_date_the_speaker_too(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKER)
def test_who_speaks_at_a_contact_was_there_on_that_day(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_a_day_of_the_speaker_is_marked_as_such() -> None:
    (report,) = meetings_of(SPEAKER[0][0])
    assert report.doubt is not None
    assert "told before it" in report.doubt


JOURNEY = [
    ("سيتوجه {p NG foreign_minister|توغار} {t 2024-05-11|غدا السبت} إلى {c Accra GH|أكرا} حيث سيلتقي "
     "{p GH foreign_minister|بوتشوي}.",
     "planned GH+NG 2024-05-11 Accra"),
    ("سيتوجه {p NG foreign_minister|توغار} {t 2024-05-11|غدا السبت} إلى {c Accra GH|أكرا} حيث يعقد لقاء مع "
     "{p GH foreign_minister|بوتشوي}.",
     "planned GH+NG 2024-05-11 Accra"),
    # what has a day of its own keeps it, as a day of the visit
    ("سيتوجه {p NG foreign_minister|توغار} {t 2024-05-11|غدا السبت} إلى {c Accra GH|أكرا} حيث سيلتقي "
     "{p GH foreign_minister|بوتشوي} {t 2024-05-12|الأحد}.",
     "planned GH+NG 2024-05-11..2024-05-12 Accra"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOURNEY)
def test_what_is_done_where_a_journey_goes(text: str, expected: str) -> None:
    assert expected in {line(r).partition(" ")[2] for r in meetings_of(text)}


FRAME = [
    ("تنتظر {s NG|أبوجا}، {t 2024-05-11|السبت}، توضيحات، وذلك خلال اجتماع في {c Accra GH|أكرا} بين "
     "{s NG|نيجيريا} و{s GH|غانا}.",
     "2024-05-11"),
    ("قال {p NG foreign_minister|توغار}، {t 2024-05-09|الخميس}، إن الأمر خطير، وذلك في اجتماع مع "
     "{p GH foreign_minister|بوتشوي}.",
     "2024-05-09"),
    # a day within what is reported is not that of the main clause
    ("قال {p NG foreign_minister|توغار} إن الانتخابات ستجرى {t 2024-05-12|الأحد}، وذلك في اجتماع مع "
     "{p GH foreign_minister|بوتشوي}.",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), FRAME)
def test_the_main_clause_is_told_of_the_time_of_its_frame(text: str, day: str | None) -> None:
    assert [r.earliest for r in meetings_of(text)] == [day]


def test_what_frames_a_plan_is_ahead_as_well() -> None:
    text = (
        "وجهت {s NG|أبوجا} دعوة للقاء بين {p TG president|غناسينغبي} و{p BJ president|تالون} على هامش قمة "
        "{o org:ecowas|إيكواس} {t 2024-06-09|في 9 يونيو}."
    )
    assert all(r.status in ("planned", "proposed") for r in meetings_of(text))


WAYS = [
    # to a third state: the journey is the way there, and as far ahead
    ("يتوجه {p NG foreign_minister|توغار} {t 2024-05-12|الأحد} إلى {c Geneva CH|جنيف} حيث يلتقي {p BJ foreign_minister|باكاري}.",
     ["meeting planned BJ+NG 2024-05-12 Geneva"]),
    ("توجه {p NG foreign_minister|توغار} {t 2024-05-08|الأربعاء} إلى {c Geneva CH|جنيف} حيث التقى {p BJ foreign_minister|باكاري}.",
     ["meeting held BJ+NG 2024-05-08 Geneva"]),
    # without a day: whether he came is not said
    ("يتوجه {p NG foreign_minister|توغار} إلى {c Geneva CH|جنيف} حيث يلتقي {p BJ foreign_minister|باكاري}.",
     ["meeting planned BJ+NG - Geneva"]),
    ("يصل {p NG foreign_minister|توغار} {t 2024-05-12|الأحد} إلى {c Geneva CH|جنيف} على أن يلتقي {p BJ foreign_minister|باكاري}.",
     ["meeting planned BJ+NG 2024-05-12 Geneva"]),
    # with those of the place: one visit
    ("يتوجه {p NG foreign_minister|توغار} {t 2024-05-12|الأحد} إلى {c Cotonou BJ|كوتونو} حيث يعقد محادثات مع {p BJ foreign_minister|باكاري}.",
     ["visit planned BJ+NG 2024-05-12 Cotonou"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_the_way_to_a_meeting_with_a_third_state_is_no_visit(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


THEN = [
    # at the time told last, in the sentence or before it
    ("انهارت الهدنة في {t 2021-03-01..2021-03-31|مارس 2021}. والتقى آنذاك {p NG foreign_minister|توغار} {p BJ foreign_minister|باكاري}.",
     ["meeting held BJ+NG 2021-03-01..2021-03-31 -"]),
    ("أعلنت لاغوس في {t 2017-07-01..2017-07-31|يوليو 2017} اتفاقا، وقال {p NG foreign_minister|توغار}، في لقاء مع "
     "{p BJ foreign_minister|باكاري}، حينها، إنه مؤقت.",
     ["meeting held BJ+NG 2017-07-01..2017-07-31 -"]),
    # who he was then
    ("انهارت الهدنة في {t 2021-03-01..2021-03-31|مارس 2021}. والتقى {p NG foreign_minister|الوزير} آنذاك {p BJ foreign_minister|باكاري}.",
     ["meeting held BJ+NG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), THEN)
def test_at_that_time_is_the_time_told_before(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


OVER = {
    "زار المبعوث الكيني رواندا من 3 إلى 5 أيار. وأضاف المبعوث أنه التقى رجال دين.": [
        ("visit", "2024-05-03", "2024-05-05"), ("meeting", "2024-05-03", "2024-05-05"),
    ],
    "زار المبعوث الكيني رواندا يوم 3 أيار. وأضاف المبعوث أنه التقى رجال دين.": [
        ("visit", "2024-05-03", "2024-05-03"), ("meeting", None, None),
    ],
    "زار المبعوث الكيني رواندا من 3 إلى 5 أيار. وأضاف المبعوث أنه سيلتقي رجال دين.": [
        ("visit", "2024-05-03", "2024-05-05"), ("meeting", None, None),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", OVER)
def test_whom_a_guest_met_has_the_days_of_his_visit(text: str) -> None:
    day = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    told = as_stated(annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings)
    assert [(m.what, m.earliest, m.latest) for m in told] == OVER[text]


def test_days_taken_from_a_visit_are_doubted() -> None:
    day = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    text = next(iter(OVER))
    visit, meeting = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    assert visit.doubt is None
    assert meeting.doubt is not None
    assert "those of the visit" in meeting.doubt


def test_a_place_taken_from_a_visit_says_so() -> None:
    day = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    for text, basis in (
        (next(iter(OVER)), "visit"),
        ("زار المبعوث الكيني رواندا من 3 إلى 5 أيار. وأضاف المبعوث أنه التقى في كيغالي رجال دين.", None),
    ):
        visit, meeting = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
        assert visit.place_basis is None
        assert meeting.place is not None
        assert meeting.place_basis == basis
