"""Who may be a side of a contact, and which day, place and issues a contact cannot or can have."""

import pytest

from tests.meetings_page import line, meetings_of

BUSINESS = [
    "التقى وفد من {o org:moderna|موديرنا} ممثلين عن {o org:egyptair|مصر للطيران}.",
    "مباحثات بين {o org:barcelona|برشلونة} و{o org:chelsea|تشيلسي} حول انتقال اللاعب.",
]


@pytest.mark.parametrize("text", BUSINESS)
def test_companies_and_clubs_are_no_parties(text: str) -> None:
    assert meetings_of(text) == ()


@pytest.mark.parametrize("body", ["knesset", "fsb", "gis-eg"])
def test_an_agency_counts_as_its_state(body: str) -> None:
    state = {"knesset": "IL", "fsb": "RU", "gis-eg": "EG"}[body]
    (report,) = meetings_of(
        f"التقى {{p JO foreign_minister|الصفدي}} وفدا من {{o org:{body}|الهيئة}} في {{c Amman JO|عمان}}."
    )
    assert {p.actor for p in report.parties} == {"state:JO", f"state:{state}"}


def test_organisations_of_states_stay_parties() -> None:
    (report,) = meetings_of(
        "اجتماع بين {o org:eu|الاتحاد الأوروبي} و{o org:gcc|مجلس التعاون} في {c Muscat OM|مسقط}."
    )
    assert {p.actor for p in report.parties} == {"org:eu", "org:gcc"}


def test_what_is_ahead_takes_no_day_of_the_past() -> None:
    (report,) = meetings_of(
        "ومن المتوقع أن يلتقي {p KE president|روتو} {p SO president|شيخ محمود} بعد خلاف {t 2023-02-01|شباط 2023}."
    )
    assert (report.status, report.earliest) in {("planned", None), ("proposed", None)}


def test_agreed_next_round_after_a_held_one_is_another_contact() -> None:
    lines = [
        line(r)
        for r in meetings_of(
            "عقدت {s SA|الرياض} اجتماعا مع {s YE|صنعاء} {t 2024-05-09|أمس}. واتفق الجانبان على استئناف المباحثات "
            "{t 2024-05-20|في 20 مايو}."
        )
    ]
    assert lines == ["meeting held SA+YE 2024-05-09 -", "talks planned SA+YE 2024-05-20 -"]


def test_a_summit_elsewhere_is_no_part_of_a_visit() -> None:
    lines = [
        line(r)
        for r in meetings_of(
            "وصل {p BR president|لولا} {t 2024-05-10|اليوم} إلى {c Santiago CL|سانتياغو} في زيارة إلى {k CL|تشيلي}. "
            "ويعقد {p BR president|لولا} و{p CL president|بوريك} قمة {t 2024-05-13|الإثنين المقبل}."
        )
    ]
    assert [text.split()[0] for text in lines] == ["visit", "summit"]


def test_issues_come_from_agenda_and_outcome() -> None:
    (report,) = meetings_of(
        "التقى {p OM foreign_minister|البوسعيدي} {p IR foreign_minister|أميرعبداللهيان} لبحث وقف إطلاق النار."
    )
    assert "ceasefire" in report.issues
    (silent,) = meetings_of("التقى {p OM foreign_minister|البوسعيدي} {p IR foreign_minister|أميرعبداللهيان}.")
    assert silent.issues == ()


def test_a_disputed_place_keeps_both_values() -> None:
    (report,) = meetings_of(
        "يلتقي {p NG president|تينوبو} {p NE president|تياني} {t 2024-05-20|في 20 مايو} في {c Abuja NG|أبوجا} أو {c Lome TG|لومي}."
    )
    assert report.place is not None
    assert report.place.name_en == "Abuja"
    assert [m.text for m in report.mentions if m.slot == "place"] == ["أبوجا", "لومي"]
    assert "Lome" in (report.doubt or "")


def real(text: str, day: str = "2023-05-14") -> list[tuple[str, str | None, set[str | None]]]:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    page = Document(id="x", text=text, published=Published(earliest=day, latest=day, basis="given"))
    return [
        (r.status, r.level, {p.country for p in r.parties}) for r in annotate(page, load_knowledge()).meetings
    ]


def test_the_regime_alone_is_the_government_that_the_page_calls_so() -> None:
    told = (
        "بحث الوزير التونسي ملف نظام الأسد. وقال وزير الخارجية التونسي نبيل عمار إن بلاده فتحت قناة مع النظام، حيث "
        "عُقدت اجتماعات على مستوى أجهزة الاستخبارات."
    )
    assert ("held", "intelligence_chiefs", {"TN", "SY"}) in real(told)
    assert not real(told.replace("مع النظام،", "في النظام العالمي،").replace("ملف نظام الأسد", "ملف التجارة"))


def test_what_is_planned_next_is_between_the_sides_told_just_before() -> None:
    text = (
        "قال وزير الخارجية التونسي نبيل عمار إن تونس وليبيا عقدتا اجتماعات على مستوى الخبراء. "
        "وأضاف عمار أنه من المقرر عقد اجتماع على مستوى وزراء الدفاع في الفترة المقبلة."
    )
    assert ("planned", "defence_ministers", {"TN", "LY"}) in real(text)


def test_the_same_noun_again_joined_by_and_is_another_contact() -> None:
    one, other = "{p TN foreign_minister|عمار}", "{p LY foreign_minister|المنقوش}"
    text = f"عقد {one} و{other} اجتماعا في {{c Tunis TN|تونس}} واجتماعا آخر في {{c Tripoli LY|طرابلس}}."
    assert len(meetings_of(text)) == 2


def test_who_is_said_to_be_absent_is_no_party() -> None:
    text = "عقدت {s CH|سويسرا} محادثات مع {g group:rsf|الدعم السريع} بحضور {o org:au|الاتحاد الأفريقي} وغياب {s SD|السودان}."
    (report,) = meetings_of(text)
    assert "SD" not in {p.country for p in report.parties}


def test_a_city_named_with_the_word_city_is_the_place() -> None:
    text = "انطلقت في مدينة {c Jeddah SA|جدة} {t 2024-05-10|اليوم} محادثات بين {s SD|السودان} و{g group:rsf|الدعم السريع}."
    (report,) = meetings_of(text)
    assert report.place is not None
    assert report.place.name_en == "Jeddah"


LISTS = [
    # the list is closed by «و»: what stands behind the comma is of the clause around
    ("اتهم {p GR foreign_minister|دندياس}، الذي تحدث عقب محادثات مع {p KE foreign_minister|نظيره الكيني} و{p RW foreign_minister|الرواندي}، "
     "{s UG|أوغندا} بخرق الهدنة.", {"GR", "KE", "RW"}),
    ("أجرى {p GR foreign_minister|دندياس} محادثات مع {p KE foreign_minister|نظيره الكيني}، و{p RW foreign_minister|الرواندي}.",
     {"GR", "KE", "RW"}),
    # what a third does for the danger that two talk of makes him no mediator
    ("بحث {p KE president|روتو} و{p UG president|موسيفيني} الخطر الذي تمثله الجماعة بمساعدة {s ER|إريتريا}.", {"KE", "UG"}),
    ("قال المصدر إنهم نظموا لقاء {t 2024-05-07|الثلاثاء} بين {p KE president|روتو} و{p UG president|موسيفيني} بمساعدة {s NO|النرويج}.",
     {"KE", "UG", "NO"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), LISTS)
def test_a_list_of_sides_ends_where_its_clause_does(text: str, states: set[str]) -> None:
    found = [{p.country for p in r.parties} for r in meetings_of(text)]
    assert states in found, found


def test_the_ministers_of_the_three_states_are_of_the_three_who_were_named() -> None:
    text = (
        "تستضيف {c Nairobi KE|نيروبي} قمة بين {p EG president|السيسي} و{p SD president|البرهان} و{p ET prime_minister|آبي} "
        "في {t 2024-06-01..2024-06-30|يونيو}. ومن المقرر أن يلتقي وزراء خارجية البلدان الثلاثة {t 2024-05-12|الأحد} للإعداد لها."
    )
    assert line(meetings_of(text)[1]) == "meeting planned EG+ET+SD 2024-05-12 -"
    alone = "قال {p EG president|السيسي} ل{p SD president|البرهان} إنه سيجتمع وزراء خارجية البلدان الثلاثة."
    assert not meetings_of(alone)


RECEIVED = [
    ("انتقد {p KE president|روتو} كمبالا {t 2024-05-10|الجمعة}، وذلك إثر استقبال {p UG president|موسيفيني} وفدا من {g group:shabab|حركة الشباب}.",
     "meeting held UG+shabab - -"),  # nor was he there, so the day is his
    ("قال {p KE president|روتو} {t 2024-05-10|الجمعة} إن الحل قريب، وذلك إثر استقباله {p UG president|موسيفيني}.",
     "meeting held KE+UG 2024-05-10 -"),
    ("غاب {p KE president|روتو} عن المشهد بعد استقبال {p UG president|موسيفيني} ل{p SO president|شيخ محمود}.", "meeting held SO+UG - -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RECEIVED)
def test_who_receives_may_stand_in_the_genitive(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


def test_contacts_that_do_not_end_are_no_call() -> None:
    assert not meetings_of("ستتحرك {s KE|نيروبي} إن لم تنته الاتصالات مع {s UG|كمبالا} سريعا.")


ARRIVED = (
    "وصل {p CL foreign_minister|فان كلافيرين} و{p PE foreign_minister|أولايتشيا} و{p EC foreign_minister|سومرفيلد} "
    "{t 2024-05-09|أمس}، "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ARRIVED + "واستقبلهم {p CO president|بيترو}.", "meeting held CL+CO+EC+PE 2024-05-09 -"),
        (ARRIVED + "واستقبله {p CO president|بيترو}.", "meeting held CL+CO 2024-05-09 -"),
    ],
)
def test_a_plural_pronoun_means_all_who_are_named_in_one_row(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]
