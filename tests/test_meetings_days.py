"""Days and status that must fit: weekdays ahead, contacts that last, plans and what became of them."""

import pytest

from tests.meetings_page import line, meetings_of
from tests.test_meetings_gathered import meetings

LASTING = [
    # it began, and lasts beyond the page
    ("بدأ {p CL president|بوريتش} {t 2024-05-09|الخميس} زيارة إلى {s PE|بيرو} تستمر {d P3D|ثلاثة أيام}.",
     ["visit ongoing CL+PE 2024-05-09..2024-05-11 PE"]),
    # it ended on a day
    ("اختتم {p CL president|بوريتش} {t 2024-05-09|الخميس} زيارة إلى {s PE|بيرو} استمرت {d P3D|ثلاثة أيام}.",
     ["visit held CL+PE 2024-05-07..2024-05-09 PE"]),
    # no duration of the contact
    ("التقى {p CL president|بوريتش} {p PE president|بولوارتي} {t 2024-05-09|الخميس} بعد {d P3D|ثلاثة أيام} من الانتظار.",
     ["meeting held CL+PE 2024-05-09 -"]),
    # some weeks, said with a preposition alone
    ("وصل {p CL president|بوريتش} {t 2024-05-05|الأحد} إلى {c Lima PE|ليما} في زيارة {d P2W|لأسبوعين}.",
     ["visit ongoing CL+PE 2024-05-05..2024-05-18 Lima"]),
    # it took so long and is over
    ("قال {p CL president|بوريتش} {t 2024-05-09|الخميس} بعد محادثات مع {p PE president|بولوارتي} دامت {d P3D|ثلاثة أيام} "
     "إن الاتفاق قريب.",
     ["talks held CL+PE 2024-05-07..2024-05-09 -"]),
    ("انهارت {t 2024-05-09|الخميس} المحادثات بين {s CL|تشيلي} و{s PE|بيرو} بعد {d P3D|ثلاثة أيام} من المفاوضات.",
     ["talks held CL+PE 2024-05-07..2024-05-09 -"]),
    # since a day, until one; by the count of its days; told from behind
    ("تتواصل منذ {t 2024-05-08|الأربعاء} محادثات بين {s CL|تشيلي} و{s PE|بيرو}.",
     ["talks ongoing CL+PE 2024-05-08..2024-05-10 -"]),
    ("انطلقت {t 2024-05-09|أمس} محادثات بين {s CL|تشيلي} و{s PE|بيرو} وتختتم {t 2024-05-11|غدا}.",
     ["talks ongoing CL+PE 2024-05-09..2024-05-11 -"]),
    ("دخلت المحادثات بين {s CL|تشيلي} و{s PE|بيرو} يومها الثالث.", ["talks ongoing CL+PE 2024-05-08..2024-05-10 -"]),
    ("عقد {p CL president|بوريتش} و{p PE president|بولوارتي} محادثات {t 2024-05-09|أمس} و{t 2024-05-08|أول من أمس}.",
     ["talks held CL+PE 2024-05-08..2024-05-09 -"]),
    # it began on a day
    ("فشلت محادثات بين {s CL|تشيلي} و{s PE|بيرو} انطلقت {t 2024-05-08|الأربعاء} واستمرت {d P3D|ثلاثة أيام}.",
     ["talks held CL+PE 2024-05-08..2024-05-10 -"]),
    # … and «و» tells how long it then went on; what ended on a day, or took so long, is told without it
    ("وانعقدت الجولة الأولى من المحادثات بين {s CL|تشيلي} و{s PE|بيرو} في {t 2024-02-25|25 شباط/فبراير}، واستمرت {d P6D|ستة أيام}.",
     ["talks held CL+PE 2024-02-25..2024-03-01 -"]),
    ("وزار {p CL president|بوريتش} {c Lima PE|ليما} في {t 2024-04-03|3 نيسان/أبريل} ودامت الزيارة {d P3D|ثلاثة أيام}.",
     ["visit held CL+PE 2024-04-03..2024-04-05 Lima"]),
    ("اختتمت في {t 2024-05-03|3 أيار/مايو} محادثات بين {s CL|تشيلي} و{s PE|بيرو} واستمرت {d P5D|خمسة أيام}.",
     ["talks held CL+PE 2024-04-29..2024-05-03 -"]),
    ("جرت محادثات بين {s CL|تشيلي} و{s PE|بيرو} انتهت في {t 2024-05-03|3 أيار/مايو} واستمرت {d P5D|خمسة أيام}.",
     ["talks held CL+PE 2024-04-29..2024-05-03 -"]),
    ("عقدت {s CL|تشيلي} و{s PE|بيرو} {t 2024-05-09|أمس} محادثات استغرقت {d P2D|يومين}.",
     ["talks held CL+PE 2024-05-08..2024-05-09 -"]),
    # a call takes no days
    ("تلقى {p CL president|بوريتش} {t 2024-05-09|الخميس} اتصالا هاتفيا من {p PE president|بولوارتي} وافق خلاله على هدنة "
     "مدتها {d P7D|سبعة أيام}.", ["call held CL+PE 2024-05-09 -"]),
    # what lasts is not the visit
    ("وصل {p CL president|بوريتش} {t 2024-05-09|الخميس} إلى {c Lima PE|ليما} في زيارة لبحث هدنة مدتها شهر.",
     ["visit ongoing CL+PE 2024-05-09..2024-05-10 Lima"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LASTING)
def test_a_contact_takes_the_days_it_lasts(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_a_bare_weekday_of_what_is_ahead_is_the_coming_one() -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = "2024-05-12"  # a Sunday
    text = "يعتزم الرئيس التركي رجب طيب أردوغان استقبال نظيره الأذربيجاني إلهام علييف الثلاثاء في أنقرة."
    page = Document(id="x", text=text, published=Published(earliest=day, latest=day, basis="given"))
    (report,) = annotate(page, load_knowledge()).meetings
    assert (report.status, report.earliest) == ("planned", "2024-05-14")
    assert report.doubt


APART = [
    # an invitation, and the last visit before it
    ("دعت {s SA|الرياض} {p LB prime_minister|ميقاتي} لزيارة {k SA|السعودية}. "
     "وكانت آخر زيارة ل{p LB prime_minister|ميقاتي} إلى {k SA|السعودية} في {t 2023-11-03|3 نوفمبر}.",
     ["visit proposed LB+SA - SA", "visit held LB+SA 2023-11-03 SA"]),
    # talks that go on, and one who wants out of them
    ("طلبت {s EG|القاهرة} الانسحاب من المفاوضات الجارية مع {s ET|إثيوبيا}.", ["talks ongoing EG+ET - -"]),
    # of a proposal: «will be»
    ("اقترح {p CL president|بوريتش} عقد قمة مع {p PE president|بولوارتي}. وقال إن القمة ستكون قصيرة.",
     ["summit proposed CL+PE - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART)
def test_status_of_each_is_its_own(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_those_of_whom_a_relative_clause_tells_take_part() -> None:
    text = "قال {p SA envoy|العلولا} للمسؤولين اللبنانيين الذين التقاهم {t 2024-05-06|الاثنين} في {c Beirut LB|بيروت} إن الدعم مستمر."
    assert [line(r) for r in meetings_of(text)] == ["meeting held LB+SA 2024-05-06 Beirut"]


UNDER_WAY = [
    # it goes on as the page is written: it covers the page's day
    ("يزور {p CL president|بوريتش} {c Lima PE|ليما} حاليا.", "visit ongoing CL+PE 2024-05-10 Lima", "under_way"),
    ("قال {p CL president|بوريتش} الذي يزور {c Lima PE|ليما} إن الاتفاق قريب.", "visit ongoing CL+PE 2024-05-10 Lima", "under_way"),
    ("{p CL president|بوريتش} في زيارة إلى {k PE|بيرو}.", "visit ongoing CL+PE 2024-05-10 PE", "under_way"),
    # he came some days ago, and is still there
    ("وصل {p CL president|بوريتش} {t 2024-05-09|الخميس} إلى {c Lima PE|ليما} في زيارة رسمية.", "visit ongoing CL+PE 2024-05-09..2024-05-10 Lima", None),
    # talks may be those of a process, without a sitting on this day
    ("المحادثات جارية بين {s CL|تشيلي} و{s PE|بيرو}.", "talks ongoing CL+PE - -", None),
    # what was held or is planned has no such day
    ("زار {p CL president|بوريتش} {c Lima PE|ليما}.", "visit held CL+PE - Lima", None),
    ("سيزور {p CL president|بوريتش} {c Lima PE|ليما}.", "visit planned CL+PE - Lima", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "basis"), UNDER_WAY)
def test_what_is_under_way_covers_the_day_of_the_page(text: str, expected: str, basis: str | None) -> None:
    (report,) = meetings_of(text)
    assert (line(report), report.days_basis) == (expected, basis)
    if basis is not None:
        shown = [m.text for m in report.mentions if m.slot == "when"]
        assert shown == [m.text for m in report.mentions if m.slot == "status"] != []


TO_COME = [
    # for no stated day: the page's is the first on which it can be
    ("سيزور الرئيس الكيني كمبالا.", ("planned", "2015-06-18", None, "to_come")),
    ("من المقرر أن تعقد كينيا وأوغندا محادثات في كمبالا.", ("planned", "2015-06-18", None, "to_come")),
    ("تلقى الرئيس الكيني دعوة من نظيره الأوغندي وقبلها، وسيزور كمبالا قريبا.", ("planned", "2015-06-18", None, "to_come")),
    # with a day, that
    ("سيزور الرئيس الكيني كمبالا غدا.", ("planned", "2015-06-19", "2015-06-19", None)),
    ("قالت الوزيرة الكينية، قبيل زيارة نظيرها الأوغندي، إن الاتفاق قريب.", ("planned", "2015-06-18", None, "to_come")),
    # what is only wished for, or took place, has none; nor what somebody went for, who may have been there
    ("وصل وفد كيني إلى مسقط للمشاركة في ملتقى لضباط البحرية.", ("planned", None, None, None)),
    ("دعا الرئيس الكيني إلى عقد محادثات مع أوغندا.", ("proposed", None, None, None)),
    ("زار الرئيس الكيني كمبالا.", ("held", None, None, None)),
    # a plan of years ago may have come about since
    ("وفي مارس 2010 أعلنت الرئاسة الكينية أن الرئيس سيزور كمبالا.", ("planned", None, None, None)),
    ("كان الرئيس الكيني أعلن في 2009 أنه سيزور كمبالا.", ("planned", None, None, None)),
    # a season ahead of which somebody told in the past is ahead
    ("أعلنت كينيا عقد محادثات مع أوغندا هذا الخريف في كمبالا.", ("planned", "2015-09-01", "2015-11-30", None)),
    ("قررت كينيا استئناف المحادثات مع أوغندا هذا الخريف.", ("planned", "2015-09-01", "2015-11-30", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TO_COME)
def test_what_is_planned_for_no_stated_day_lies_not_before_the_page(
    text: str, expected: tuple[str | None, ...]
) -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    given = Published(earliest="2015-06-18", latest="2015-06-18", basis="given")
    (report,) = annotate(Document(id="x", text=text, published=given), load_knowledge()).meetings
    assert (report.status, report.earliest, report.latest, report.days_basis) == expected
    for report in annotate(Document(id="x", text=text), load_knowledge()).meetings:
        assert report.days_basis is None


def test_what_is_under_way_on_a_page_without_a_day_has_none() -> None:
    (report,) = meetings_of("يزور {p CL president|بوريتش} {c Lima PE|ليما} حاليا.", None)
    assert (report.earliest, report.latest, report.days_basis) == (None, None, None)


LONG_BEFORE = [
    # a year before «بعد» is that of what came after
    ("أقيل {p AM defence_minister|الوزير} {y 1999|عام 1999} بعد لقاء مع {p AZ president|علييف}.", "meeting held AM+AZ - -"),
    # a day or a month before it is near enough
    ("أقيل {p AM defence_minister|الوزير} {t 2024-05-08|الأربعاء} بعد لقاء مع {p AZ president|علييف}.", "meeting held AM+AZ 2024-05-08 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LONG_BEFORE)
def test_a_year_told_before_what_followed_the_contact_is_not_its_own(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


PROPOSED = [
    # the day on which somebody proposed it, before or behind the word
    ("عبر {p KE president|روتو} {t 2024-05-10|الجمعة} عن رغبته في لقاء {p UG president|موسيفيني}.", ["meeting proposed KE+UG - -"]),
    ("اقترح {p KE president|روتو} {t 2024-05-09|الخميس} عقد قمة مع {p UG president|موسيفيني}.", ["summit proposed KE+UG - -"]),
    ("ترحب {s KE|كينيا} بالحوار مع {s UG|أوغندا} الذي اقترحته {s UG|كامبالا} {t 2024-05-07|الثلاثاء} لحل الأزمة.", ["talks proposed KE+UG - -"]),
    # … or agreed to it
    ("أعلن {p KE president|روتو} {t 2024-05-07|الثلاثاء} قرار بلاده بعد قبوله بلقاء {p UG president|موسيفيني}.", ["meeting planned KE+UG - -"]),
    # the day for which it is proposed
    ("اقترح {p KE president|روتو} عقد قمة مع {p UG president|موسيفيني} في {t 2024-05-20|20 مايو}.", ["summit proposed KE+UG 2024-05-20 -"]),
    ("دعا {p KE president|روتو} {p UG president|موسيفيني} إلى اجتماع عاجل {t 2024-05-10|الجمعة}.", ["meeting proposed KE+UG 2024-05-10 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_the_day_of_the_proposing_is_not_that_of_the_contact(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


NO_TALK = [
    # states within the object of the verb are no subjects of it
    "قال البيان إن {s BR|البرازيل} ستبحث مقترحات فرض رسوم مماثلة على الواردات القادمة من {k PE|بيرو} و{k CL|تشيلي}.",
    "تحدث {p US foreign_minister|بلينكن} عن {s RU|روسيا} في خطابه.",
    "بحث {p FR president|ماكرون} الملف في مكتبه، وقال إن {s CN|الصين} شريك.",
]


@pytest.mark.parametrize("text", NO_TALK)
def test_speaking_about_a_state_is_no_talk_with_it(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


def test_whoever_met_is_the_one_who_travels_on() -> None:
    text = (
        "وفي نهاية الزيارة التقى {p DE foreign_minister|الوزير الألماني} {p TN president|سعيد} قبل أن يتوجه إلى "
        "{k LY|ليبيا} حيث سيلتقي بعثة {o org:un|الأمم المتحدة} و{o org:iom|المنظمة الدولية للهجرة}."
    )
    parties = [{(p.actor or "?").partition(":")[2] for p in r.parties} for r in meetings_of(text)]
    assert parties == [{"DE", "TN"}, {"DE", "LY"}, {"DE", "un", "iom"}]


WITHIN = [
    # a span after what is ahead runs from the page on
    ("سيجتمع {p KE president|روتو} و{p UG president|موسيفيني} خلال {d P15D|15 يوما}.", ("planned", "2024-05-10", "2024-05-25")),
    ("سيعقد {s EG|البلد} قمة مع {s SD|السودان} في غضون {d P2W|أسبوعين}.", ("planned", "2024-05-10", "2024-05-24")),
    # … or not before it, where it is not said how many
    ("سيجتمع {p KE president|روتو} و{p UG president|موسيفيني} خلال {d PXD|الأيام المقبلة}.", ("planned", "2024-05-10", None)),
    # what is over has no such days, nor has a duration without the word
    ("اجتمع {p KE president|روتو} مع {p UG president|موسيفيني} مرتين خلال {d P15D|15 يوما}.", ("held", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITHIN)
def test_within_so_many_days(text: str, expected: tuple[str, str | None, str | None]) -> None:
    (report,) = meetings_of(text)
    assert (report.status, report.earliest, report.latest) == expected


HEADLINES = [
    # a headline without a past verb announces: the weekday is the coming one
    ("قمة كينية أوغندية في نيروبي الأحد", "قال محللون إن التجارة ستنتعش.", [("planned", "2024-06-09")]),
    # yesterday was yesterday
    ("لقاء كيني أوغندي في نيروبي الثلاثاء", "قال محللون إن التجارة ستنتعش.", [("held", "2024-06-04")]),
    # the story says which week
    ("اجتماع كيني أوغندي في نيروبي الأحد", "عقد وفدا كينيا وأوغندا اجتماعا في نيروبي الأحد الماضي.",
     [("held", "2024-06-02")]),
    # the day of the plan, not of the news that it is put off
    ("تأجيل لقاء وزيري خارجية كينيا وأوغندا", "أعلنت الخارجية الكينية الثلاثاء تأجيل لقاء كان مقررا السبت بين "
     "وزيري خارجية كينيا وأوغندا.", [("postponed", "2024-06-08")]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), HEADLINES)
def test_weekdays_of_headlines_and_plans(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = Published(earliest="2024-06-05", latest="2024-06-05", basis="given")  # a Wednesday
    page = Document(id="x", title=title, text=f"{title}\n{text}", published=day)
    found = annotate(page, load_knowledge()).meetings
    assert [(m.status, m.earliest) for m in found] == expected


SINCE = [
    # the year of what it counts from is no day of the contact
    ("وصل {p CL president|بوريتش} {t 2024-05-09|الخميس} إلى {c Lima PE|ليما} في أول زيارة منذ نهاية الحرب {t 2011-01-01..2011-12-31|عام 2011}، والتقى {p PE president|بولوارتي}.",
     {"2024-05-09"}),
    ("التقى {p CL president|بوريتش} {p PE president|بولوارتي} في {c Lima PE|ليما} {t 2011-01-01..2011-12-31|عام 2011}.",
     {"2011-01-01"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), SINCE)
def test_what_it_is_counted_from_is_not_its_day(text: str, days: set[str]) -> None:
    assert {r.earliest for r in meetings_of(text)} == days


def test_a_plan_told_of_in_a_relative_clause_keeps_its_sides_and_its_day() -> None:
    off = "أرجئت القمة التي كانت مقررة بين {p CL president|بوريتش} و{p PE president|بولوارتي} في {c Lima PE|ليما} {t 2024-05-20|في 20 مايو}."
    assert [line(r) for r in meetings_of(off)] == ["summit postponed CL+PE 2024-05-20 Lima"]


RANGES = [
    ("جرت محادثات بين {s CL|تشيلي} و{s PE|بيرو} في {c Quito EC|كيتو} بين {t 2024-04-28|28 أبريل} و {t 2024-05-07|7 مايو}.",
     "talks held CL+PE 2024-04-28..2024-05-07 Quito"),
    # … whichever of its ends stands nearer
    ("عقدت من {t 2024-04-28|28 أبريل} إلى {t 2024-05-07|7 مايو} محادثات بين {s CL|تشيلي} و{s PE|بيرو}.",
     "talks held CL+PE 2024-04-28..2024-05-07 -"),
    ("عقدت {t 2024-04-28|في 28 أبريل} محادثات بين {s CL|تشيلي} و{s PE|بيرو} قبل نقلها من {c Lima PE|ليما} إلى {c Quito EC|كيتو}.",
     "talks held CL+PE 2024-04-28 -"),
    # «بين» that leads to the sides
    ("جرت محادثات {t 2024-04-28|في 28 أبريل} بين {s CL|تشيلي} و{s PE|بيرو} و{t 2024-05-07|7 مايو} موعد الجولة المقبلة.",
     "talks held CL+PE 2024-04-28 -"),
    # so many days by now
    ("تتواصل لليوم الخامس على التوالي محادثات بين {s CL|تشيلي} و{s PE|بيرو}.", "talks ongoing CL+PE 2024-05-06..2024-05-10 -"),
    ("تتواصل المحادثات بين {s CL|تشيلي} و{s PE|بيرو} في يومها الثاني {t 2024-05-10|الجمعة}.",
     "talks ongoing CL+PE 2024-05-09..2024-05-10 -"),
    # the day itself, not a count
    ("تتواصل المحادثات بين {s CL|تشيلي} و{s PE|بيرو}، وهي لليوم مستمرة.", "talks ongoing CL+PE - -"),
    # put off to another day
    ("أرجأت {s CL|تشيلي} قمة مع {s PE|بيرو} كانت مقررة {t 2024-05-17|في 17 مايو} إلى {t 2024-06-01..2024-06-10|مطلع يونيو}.",
     "summit postponed CL+PE 2024-06-01..2024-06-10 -"),
    ("أرجأت {s CL|تشيلي} قمة مع {s PE|بيرو} كانت مقررة {t 2024-05-17|في 17 مايو} إلى أجل غير مسمى.",
     "summit postponed CL+PE 2024-05-17 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_days_told_as_a_range_a_count_or_a_move(text: str, expected: str) -> None:
    assert line(meetings_of(text)[0]) == expected


def test_what_is_put_off_keeps_the_day_first_planned() -> None:
    report = meetings_of(RANGES[-2][0])[0]
    assert (report.original_earliest, report.original_latest) == ("2024-05-17", "2024-05-17")


NOT_ITS_DAY = [
    # when an agreement was signed, of which it is no part
    "في إطار الاتفاق الموقع في {t 2015-07-14|14 يوليو 2015} تجري {s CL|تشيلي} حوارا مع {s PE|بيرو}.",
    # counted from its own appointment
    "علقت {s CL|تشيلي} مشاركتها في المحادثات مع {s PE|بيرو}، {t 2024-05-07|قبل ثلاثة أيام} من موعدها.",
    # so long from the contact, the day of neither
    "تأتي القمة {t 2024-04-28|بعد أسبوع} على لقاء {p CL president|بوريتش} و{p PE president|بولوارتي}.",
    # of what was agreed before
    "ناقش {p CL president|بوريتش} و{p PE president|بولوارتي} في لقائهما اتفاقا جرى التوصل إليه {y 2023|العام الماضي}.",
    # of a clause about a place beside it, of another clause
    "زار {p CL president|بوريتش} {c Quito EC|كيتو}، التي انضمت إلى المبادرة {y 2015|عام 2015}، والتقى {p EC president|نوبوا}.",
    "حذر {p AR minister|كابوتو} {t 2024-05-09|الخميس} من الركود، بعدما التقى {p CL president|بوريتش} {p PE president|بولوارتي}.",
    # of an approval, of an aim, of another subject
    "وافق {p CL president|بوريتش} {t 2024-05-09|الخميس} على عقد قمة مع {p PE president|بولوارتي}.",
    "أقر البرلمان {t 2024-05-09|الخميس} تعديلا يسمح للحكومة بالعمل على حسم الخلاف عبر المفاوضات مع {s PE|بيرو} و{s CL|تشيلي}.",
    "ارتفعت الأسعار {t 2024-05-09|الخميس} وسط ترقب المتعاملين لاجتماع {p CL president|بوريتش} و{p PE president|بولوارتي}.",
]


@pytest.mark.parametrize("text", NOT_ITS_DAY)
def test_a_day_of_something_else_is_no_day_of_the_contact(text: str) -> None:
    found = [r.earliest for r in meetings_of(text) if len(r.parties) > 1]
    assert found == [None]


ITS_DAY = [
    # its noun in scare quotes
    'أجرى {p CL president|بوريتش} "حوارا صريحا" {t 2024-05-09|الخميس} مع {p PE president|بولوارتي}.',
    # … or a name
    'أجرى {p CL president|بوريتش} محادثات مع {p PE president|بولوارتي} في قصر "بيثارو" {t 2024-05-09|الخميس}، وفق بيان.',
    # what was done in its circumstances, for its purpose, at the same time
    "وقع {p CL president|بوريتش} {t 2024-05-09|الخميس}، في اليوم الثاني والأخير من زيارته إلى {k PE|بيرو}، عقدا جديدا.",
    "وصل {p CL president|بوريتش} {t 2024-05-09|الخميس} إلى {c Lima PE|ليما} للقاء {p PE president|بولوارتي}.",
    "سلم {p CL president|بوريتش} {t 2024-05-09|الخميس} رسالة تزامنا مع لقاء بين {s PE|ليما} و{s CL|سانتياغو}.",
    "وصل {p CL president|بوريتش} {t 2024-05-09|الخميس} إلى {c Lima PE|ليما} لإجراء محادثات مع {p PE president|بولوارتي}.",
    # nothing but the place stands between
    "{t 2024-05-09|الخميس} في {c Lima PE|ليما}، محادثات بين {s CL|تشيلي} و{s PE|بيرو}.",
    # a time that begins with a word of before or after
    "بحث {p CL president|بوريتش} مع {p PE president|بولوارتي} {t 2024-05-09|قبل يوم} ملف الحدود.",
    "عقد {p CL president|بوريتش} {t 2024-05-09|قبل يوم} محادثات مع {p PE president|بولوارتي}.",
    # what is reported begins its own clause
    "وأوضحت مصادر أن يوم {t 2024-05-09|الخميس} شهد عقد محادثات بين {s CL|تشيلي} و{s PE|بيرو}.",
]


@pytest.mark.parametrize("text", ITS_DAY)
def test_a_day_of_its_circumstances_is_its_day(text: str) -> None:
    assert {r.earliest for r in meetings_of(text)} == {"2024-05-09"}


#: A wider time tells less of the same visit.
ONE_VISIT = (
    "زار {p CL president|بوريتش} {c Lima PE|ليما} {t 2024-05-06..2024-05-08|من الاثنين إلى الأربعاء}.\n"
    "وانتشرت أنباء عن زيارة {p CL president|بوريتش} إلى {c Lima PE|ليما} {t 2024-05-06..2024-05-12|هذا الأسبوع}."
)


def test_a_wider_time_does_not_widen_a_visit() -> None:
    assert [line(r) for r in meetings_of(ONE_VISIT)] == ["visit held CL+PE 2024-05-06..2024-05-08 Lima"]


BY_THEN = [
    # by the end of a month: any day from the page on
    ("من المتوقع أن يعقد وزيرا خارجية كينيا وأوغندا محادثات في نيروبي قبل نهاية أغسطس المقبل.", "2024-06-05"),
    # at the end of it
    ("من المتوقع أن يعقد وزيرا خارجية كينيا وأوغندا محادثات في نيروبي نهاية أغسطس المقبل.", "2024-08-21"),
]


@pytest.mark.parametrize(("text", "first"), BY_THEN)
def test_by_the_end_of_a_month(text: str, first: str) -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = Published(earliest="2024-06-05", latest="2024-06-05", basis="given")
    (report,) = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    assert (report.earliest, report.latest) == (first, "2024-08-31")


FROM_HERE = [
    # after so long it will be, before so long it was
    ("تعقد في {c Quito EC|كيتو} {t 2024-05-12|بعد يومين} محادثات بين {s CL|تشيلي} و{s PE|بيرو}.",
     "talks planned CL+PE 2024-05-12 Quito"),
    ("عقدت {s CL|تشيلي} و{s PE|بيرو} {t 2024-05-07|قبل ثلاثة أيام} محادثات في {c Quito EC|كيتو}.",
     "talks held CL+PE 2024-05-07 Quito"),
    # two days are no two sides, «في» before a month leads to no place
    ("التقى {p CL president|بوريتش} بين {t 2024-05-03..2024-05-05|3 و5 مايو} {p PE president|بولوارتي} في {c Quito EC|كيتو}.",
     "meeting held CL+PE 2024-05-03..2024-05-05 Quito"),
    ("أجرى {p CL president|بوريتش} اتصالا هاتفيا في {t 2024-04-01..2024-04-30|أبريل الماضي} ب{p PE president|بولوارتي}.",
     "call held CL+PE 2024-04-01..2024-04-30 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FROM_HERE)
def test_days_counted_from_the_page_and_words_that_lead_to_days(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


UNTIL = [
    # up to a day, from the one told, else from now
    ("انطلقت {t 2024-05-10|اليوم} محادثات بين {s CL|تشيلي} و{s PE|بيرو} تستمر حتى {t 2024-05-13|الاثنين}.",
     ["talks ongoing CL+PE 2024-05-10..2024-05-13 -"]),
    ("تتواصل المحادثات بين {s CL|تشيلي} و{s PE|بيرو} حتى {t 2024-05-13|الاثنين}.",
     ["talks ongoing CL+PE 2024-05-10..2024-05-13 -"]),
    # its end is no second contact
    ("بدأت {t 2024-05-10|اليوم} محادثات بين {s CL|تشيلي} و{s PE|بيرو}. ومن المقرر أن تستمر المحادثات حتى {t 2024-05-13|الاثنين}.",
     ["talks ongoing CL+PE 2024-05-10..2024-05-13 -"]),
    ("بدأت {t 2024-05-10|اليوم} محادثات بين {s CL|تشيلي} و{s PE|بيرو}. وستستمر المحادثات حتى {t 2024-05-13|الاثنين}.",
     ["talks ongoing CL+PE 2024-05-10..2024-05-13 -"]),
    # what ends in a year is the treaty
    ("عقدت {s CL|تشيلي} و{s PE|بيرو} {t 2024-05-09|أمس} محادثات حول معاهدة المياه التي تنتهي {t 2026-01-01..2026-12-31|عام 2026}.",
     ["talks held CL+PE 2024-05-09 -"]),
    # the same sides once more
    ("التقى {p CL president|بوريتش} {p PE president|بولوارتي} في {c Lima PE|ليما}. واتفق الجانبان على الاجتماع مجددا في "
     "{c Quito EC|كيتو} خلال {d P3M|ثلاثة أشهر}.",
     ["meeting held CL+PE - Lima", "meeting planned CL+PE 2024-05-10..2024-08-08 Quito"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNTIL)
def test_how_long_it_goes_on_and_when_it_comes_again(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_a_date_against_the_tense_of_a_held_contact_is_that_of_last_year() -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = Published(earliest="2024-06-05", latest="2024-06-05", basis="given")
    text = "قال متحدث إن اللقاء السابق بين كينيا وأوغندا عقد في نيروبي في 17 يونيو."
    (report,) = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    assert (report.status, report.earliest) == ("held", "2023-06-17")
    assert report.doubt == "a date without its year is read as that of last year"


SO_FAR = [
    # of a week, month or year that is not over: what was held lies behind, what is to come ahead
    ("عقدت {s CL|تشيلي} و{s PE|بيرو} محادثات {t 2024-01-01..2024-12-31|هذا العام}.", "talks held CL+PE 2024-01-01..2024-05-10 -"),
    ("ستعقد {s CL|تشيلي} و{s PE|بيرو} محادثات {t 2024-05-01..2024-05-31|هذا الشهر}.", "talks planned CL+PE 2024-05-10..2024-05-31 -"),
    # one that is over, or yet to come, is whole
    ("عقدت {s CL|تشيلي} و{s PE|بيرو} محادثات {t 2024-04-01..2024-04-30|الشهر الماضي}.", "talks held CL+PE 2024-04-01..2024-04-30 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SO_FAR)
def test_of_a_span_with_the_page_in_it_only_one_side_can_be(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


def test_an_hour_of_no_day_gives_way_to_a_day_and_is_doubted_alone() -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = "2024-05-12"
    given = Published(earliest=day, latest=day, basis="given")
    lead = "يلتقي الرئيس الكيني وليام روتو غدا الاثنين في مومباسا نظيره الأوغندي يوري موسيفيني."
    hour = "وقال متحدث إن اللقاء سيبدأ في الحادية عشرة صباحا."
    (report,) = annotate(Document(id="x", text=f"{lead}\n{hour}", published=given), load_knowledge()).meetings
    assert (report.earliest, report.latest, report.doubt) == ("2024-05-13", "2024-05-13", None)
    alone = "يلتقي الرئيس الكيني وليام روتو نظيره الأوغندي يوري موسيفيني مساء في مومباسا."
    (report,) = annotate(Document(id="x", text=alone, published=given), load_knowledge()).meetings
    assert report.earliest == day
    assert "hour" in (report.doubt or "")


UP_TO = [
    # before a month, a day: from the page up to it
    ("قد تعقد جولة بين {s KE|كينيا} و{s ET|إثيوبيا} قبل {t 2024-06-01..2024-06-30|شهر يونيو}.", "2024-05-10..2024-05-31"),
    ("ستعقد جولة بين {s KE|كينيا} و{s ET|إثيوبيا} قبل {t 2024-05-20|20 مايو}.", "2024-05-10..2024-05-20"),
    # after it, from its end on
    ("ستعقد جولة بين {s KE|كينيا} و{s ET|إثيوبيا} بعد {t 2024-06-01..2024-06-30|شهر يونيو}.", "2024-07-01..None"),
    # … which has begun
    ("ستعقد جولة بين {s KE|كينيا} و{s ET|إثيوبيا} بعد {t 2024-05-01..2024-05-30|شهر الصوم}.", "2024-05-31..None"),
    # «بحلول» holds the month itself
    ("ستعقد جولة بين {s KE|كينيا} و{s ET|إثيوبيا} بحلول {t 2024-06-01..2024-06-30|شهر يونيو}.", "2024-06-01..2024-06-30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), UP_TO)
def test_what_is_ahead_before_or_after_a_time_lies_not_in_it(text: str, days: str) -> None:
    assert [line(r).split()[3] for r in meetings_of(text)] == [days]


WHEN_IT_WAS = [
    # «منذ يوليو» is how long ago; its clause says what was then
    ("هذا أول لقاء للرئيسين منذ {t 2023-07-01..2023-07-31|يوليو} حين التقى {p KE president|روتو} "
     "{p UG president|موسيفيني} في {c Mombasa KE|مومباسا}.", "meeting held KE+UG 2023-07-01..2023-07-31 Mombasa"),
    ("يعود الخلاف إلى {y 2019|عام 2019} عندما زار {p KE president|روتو} {c Kampala UG|كمبالا}.",
     "visit held KE+UG 2019-01-01..2019-12-31 Kampala"),
    # who hosted it, and when
    ("وكان المؤتمر بين {s KE|كينيا} و{s UG|أوغندا}، الذي استضافه {p RW president|كاغامي} {t 2024-03-27|في 27 آذار}، قصيرا.",
     "conference held KE+RW+UG 2024-03-27 -"),
    # a clause with a time of its own
    ("هذا اللقاء الثاني للرئيسين منذ المعارك التي دارت {t 2024-04-01..2024-04-30|في أبريل}، إذ صافح {p KE president|روتو} "
     "{p UG president|موسيفيني} {t 2024-05-07|الثلاثاء}.", "meeting held KE+UG 2024-05-07 -"),
    # of what they talked about
    ("بحث {p KE foreign_minister|مودافادي} مع {p UG foreign_minister|أودونغو} مسألة من خطفوا في "
     "{t 1970-01-01..1979-12-31|السبعينيات}.", "talks held KE+UG - -"),
    # while she arrives
    ("{p KE president|روتو} في نيروبي، فيما تصل {p US foreign_minister|الوزيرة} إلى {c Kampala UG|كمبالا} "
     "{t 2024-05-14|الثلاثاء}.", "visit planned UG+US 2024-05-14 Kampala"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHEN_IT_WAS)
def test_a_clause_says_when_it_was(text: str, expected: str) -> None:
    assert expected in [line(r) for r in meetings_of(text)]


def test_later_stops_of_a_tour_ahead_are_from_its_day_on() -> None:
    text = (
        "يصل {p FR foreign_minister|لودريان} إلى {c Doha QA|الدوحة} {t 2024-05-18|السبت المقبل}، في مستهل جولة تشمل "
        "{c Jeddah SA|جدة} و{c Muscat OM|مسقط}."
    )
    days = [(r.earliest, r.latest) for r in meetings_of(text)]
    assert days == [("2024-05-18", "2024-05-18"), ("2024-05-18", "2024-05-18"), ("2024-05-18", None)]


#: Days that another clause gives, in plain text; the page is of Thursday 18 June 2015.
LED_ON = [
    # the day of the clause that leads on to what is reckoned from
    ("بدأت في نيامي، الأربعاء، اجتماعات لجنة فنية بين مالي والنيجر، غداة لقاء جمع رئيسي مالي والنيجر.", "2015-06-16"),
    ("أعلنت كينيا والصومال الأربعاء عودة السفراء، وذلك بعد يوم واحد من قمة في مقديشو.", "2015-06-16"),
    # … not that on which somebody said it
    ("قال الوزير الأربعاء إن القتال تجدد غداة قمة بين كينيا والصومال.", None),
    # where a visit leads is on its day, and there
    ("يأتي ذلك قبل زيارة الرئيس الروسي إلى دوشنبه، السبت، حيث سيلتقي نظيره التركي.", "2015-06-20"),
    # a verb of convening tells of the contact in its relative clause
    ("وكانت القمة الخليجية، التي التأمت في الرياض أمس برئاسة الملك سلمان، أقرت خطة للتعاون.", "2015-06-17"),
    # up to which it went on
    ("اتفق وزيرا المياه المصري والسوداني، في ختام لقاء بالخرطوم استمر حتى مساء الثلاثاء، على تبادل البيانات.", "2015-06-16"),
    # a part of the day is of the day just told
    ("وقع الرئيسان الكيني والأوغندي أمس في عنتيبي اتفاقا. وصافحهما رئيس رواندا بول كاغامي، الذي التقى كلا منهما ظهرا.", "2015-06-17"),
    # … not of what was before it, nor when it is itself told from a later time
    ("وكان الرئيس الكيني قد التقى أمس نظيره الأوغندي. واستقبل صباحا الرئيس الرواندي بول كاغامي.", "2015-06-18"),
    ("استقبل الرئيس الكيني أمس نظيره الأوغندي. وكان الرئيس الكيني قد استقبل صباحا وزير الدفاع الرواندي.", "2015-06-18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), LED_ON)
def test_the_day_that_another_clause_gives(text: str, day: str | None) -> None:
    assert meetings(text)[-1].earliest == day


#: text, the lines expected: the day of a clause about the contact itself, of a way to it, of many stops at once.
TOLD_BESIDE = [
    # a relative clause behind a comma that says how it was held, or how long it took
    ("وكانت القمة بين {s CL|تشيلي} و{s PE|بيرو}، التي التأمت {t 2024-05-09|أمس}، أقرت الخطة.",
     ["summit held CL+PE 2024-05-09 -"]),
    ("وكانت الجولة الثالثة من المحادثات بين {s CL|تشيلي} و{s PE|بيرو}، التي امتدت ثماني ساعات {t 2024-03-10|في 10 مارس}، "
     "انتهت من دون اتفاق.", ["talks held CL+PE 2024-03-10 -"]),
    # … and one about somebody named beside it
    ("التقى {p CL president|بوريتش} {p PE president|بولوارتي}، التي تولت السلطة {t 2022-12-07|في ديسمبر 2022}.",
     ["meeting held CL+PE - -"]),
    # where he sets out to, with a masdar
    ("يعتزم {p CL foreign_minister|فان كلافيرين} التوجه إلى {c Lima PE|ليما} {t 2024-05-13|الاثنين المقبل} للقاء "
     "{p PE foreign_minister|أولايتشيا}.", ["visit planned CL+PE 2024-05-13 Lima"]),
    # «ما بين»
    ("الجولة الأولى من المحادثات بين {s CL|تشيلي} و{s PE|بيرو} عقدت ما بين {t 2024-03-06..2024-03-10|6 و10 مارس}.",
     ["talks held CL+PE 2024-03-06..2024-03-10 -"]),
    # who is told of without his name asks for nothing but that
    ("قال مسؤول طلب عدم ذكر اسمه إن لقاء {p CL president|بوريتش} و{p PE president|بولوارتي} {t 2024-04-25|في 25 أبريل} "
     "كان مثمرا.", ["meeting held CL+PE 2024-04-25 -"]),
    # a visit that is answered
    ("زار {p CL president|بوريتش} {c Lima PE|ليما} {t 2024-05-09|أمس}. ومن المقرر أن ترد {p PE president|بولوارتي} "
     "الزيارة {t 2024-06-01..2024-06-30|في يونيو}.",
     ["visit held CL+PE 2024-05-09 Lima", "visit planned CL+PE 2024-06-01..2024-06-30 -"]),
    # … is no part of what else the two do, nor a visit that the answering side is asked to receive
    ("افتتح {p CL president|بوريتش} و{p PE president|بولوارتي} {t 2024-05-09|الخميس} جسرا على الحدود. وكان {p CL president|بوريتش} "
     "قد زار {c Lima PE|ليما} {t 2024-03-03|في 3 مارس}، وردت عليه {p PE president|بولوارتي} بزيارة {c Santiago CL|سانتياغو} {t 2024-04-02|في 2 أبريل}.",
     ["meeting held CL+PE 2024-05-09 -", "visit held CL+PE 2024-03-03 Lima", "visit held CL+PE 2024-04-02 Santiago"]),
    ("زار {p CL foreign_minister|فان كلافيرين} {c Lima PE|ليما} {t 2024-05-09|أمس}، على أن يرد نظيره {p PE foreign_minister|أولايتشيا} "
     "الزيارة {t 2024-06-01..2024-06-30|في يونيو}. وسلمته الرئاسة دعوة إلى {p CL president|بوريتش} لزيارة {c Lima PE|ليما}.",
     ["visit held CL+PE 2024-05-09 Lima", "visit planned CL+PE 2024-06-01..2024-06-30 -", "visit proposed CL+PE - Lima"]),
    # so long ago, and «without»
    ("وكان {p CL foreign_minister|فان كلافيرين} قد التقى {p PE foreign_minister|أولايتشيا} {t 2024-05-08|قبل يومين} من دون التوصل إلى "
     "اتفاق.", ["meeting held CL+PE 2024-05-08 -"]),
    # what is told on a day, of talks that were over by then
    ("أعلنت {s CL|تشيلي} و{s PE|بيرو}، في بيان صدر {t 2024-05-09|مساء الخميس}، أنهما وضعتا مسودة، وذلك في ختام يوم من "
     "المحادثات بين وفديهما.", ["talks held CL+PE 2024-05-09 -"]),
    # the subject behind a time and a place
    ("اجتمع {t 2024-05-09|أمس} في {c Lima PE|ليما} مسؤولون من {s CL|تشيلي} و{s PE|بيرو}.",
     ["meeting held CL+PE 2024-05-09 Lima"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_BESIDE)
def test_a_contact_takes_the_day_of_the_clause_about_it(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_the_day_of_setting_out_is_none_of_the_meeting_ahead() -> None:
    text = (
        "سيناقش الرئيس الكيني وليام روتو الملف مع نظيره الأوغندي يوويري موسيفيني خلال لقائهما، الأحد، في كمبالا.\n"
        "وأعرب روتو، متحدثا لدى توجهه إلى أوغندا ليل الأربعاء الخميس، عن تمسكه بالاتفاق.\nوسيلتقي الرئيس الكيني، الأحد، موسيفيني."
    )
    assert [(r.earliest, r.latest) for r in meetings(text)] == [("2015-06-21", "2015-06-21")]
