"""Forms in which news tells of a contact: summons, calls to someone, companions, asides, hosts; with what is none."""

import pytest

from tests.meetings_page import line, meetings_of

#: One contact, with these parties.
ONE = [
    ("استدعت {s BE|بروكسل} {f PE ambassador|السفير البيروفي} أمس.", "BE+PE"),
    ("استدعت {s BE|بروكسل} سفراء {k PE|بيرو} و{k CL|تشيلي} و{k BO|بوليفيا}.", "BE+BO+CL+PE"),
    ("أجرى {p IN prime_minister|مودي} اتصالا ب{p JO king|ملك الأردن}.", "IN+JO"),
    ("اتفق {p GR prime_minister|ميتسوتاكيس} مع {p CY president|خريستودوليدس}، في اتصال هاتفي الأحد، على الموعد.", "CY+GR"),
    ("التقى {p GR prime_minister|ميتسوتاكيس}، على هامش القمة، {p CY president|خريستودوليدس}.", "CY+GR"),
    ("استضافت {s TM|عشق آباد} وفدا من {g group:taliban|طالبان}.", "TM+taliban"),
    ("أجلت {s GR|أثينا} و{s CY|نيقوسيا} اجتماع اللجنة إلى حزيران.", "CY+GR"),
    ("وقعت {s ET|الحكومة} و«{g group:tplf|الجبهة الشعبية}»، أمس، اتفاقا على وقف القتال.", "ET+tplf"),
    ("جمعت قمة في {c Lima PE|ليما} قادة {k CL|تشيلي} و{k BO|بوليفيا}.", "BO+CL"),
    ("اقترحت {s PE|ليما} عقد محادثات مع {s CL|سانتياغو} و{s BO|لاباز}.", "BO+CL+PE"),
    ("القمة التي يأمل المنظمون باستضافتها بين {p CL president|بوريك} و{p BO president|آرسي} بعيدة.", "BO+CL"),
    ("محادثات {s SY|سورية} تركية في {c Lima PE|ليما}", "SY+TR"),
    ("مسقط. قال إن فكرة لقاء بين {p CL president|بوريك} و{p BO president|آرسي} واردة.", "BO+CL"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), ONE)
def test_a_contact_told_in_this_form(text: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [parties]


#: A contact with each.
EACH = [
    "تحدثت {p DK prime_minister|فريدريكسن} إلى كل من {p GE president|زورابيشفيلي} و{p MD president|ساندو} على حدة.",
    "عقد {p DK foreign_minister|راسموسن} لقاءات منفصلة مع {p GE foreign_minister|بوتشوريشفيلي} و{p MD foreign_minister|بوبشوي}.",
]  # fmt: skip


@pytest.mark.parametrize("text", EACH)
def test_each_by_himself_is_a_contact_of_his_own(text: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == ["DK+GE", "DK+MD"]


#: Words that look like one.
NONE = [
    "استدعت {s BE|بروكسل} سفيرها في {k PE|بيرو} للتشاور.",
    "وقال {p JO foreign_minister|الصفدي} إن الأمر يستدعي تحركا يلزم {s PE|ليما} باحترام الاتفاق.",
    "تحدث {p GR prime_minister|ميتسوتاكيس} إلى الصحفيين عن {k CY|قبرص}.",
    "لم يتحدث {p US foreign_minister|الوزير} إلى {p US president|الرئيس} قبل إقالته.",
    "يتعلق الاتفاق باستقبال الغاز من {k CY|قبرص} في {k EG|مصر}.",
    "عاش الكاتب في عزلة منذ وصوله إلى {k CY|قبرص}.",
    # an envoy who was called home
    "قالت {s BE|بروكسل} إن سفيرها في {c Lima PE|ليما} سيعود بعد أسابيع من استدعائه على خلفية الأزمة.",
    # whose work talks are
    "وحضر {p IN envoy|دوفال} المسؤول عن ملف المفاوضات {s IN|الهندية} {s PK|الباكستانية}.",
    # what somebody wants to look into
    "أبلغ {p UG president|موسيفيني} الصحفيين رغبته في بحث التعاون مع {k RU|روسيا}.",
    # his talks, with whom is not said, on a page of two others
    "لقاء بين كامبالا وكيغالي ##\nوقال المستشار إثر إجرائه محادثات في المقر إن {s UG|أوغندا} و{s RW|رواندا} مستعدتان للسلام.",
    # what a government considers by itself
    "ناقشت {s KE|كينيا} إمكانية إجراء محادثات مع {s UG|أوغندا}.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_contact(text: str) -> None:
    assert meetings_of(text) == ()


def test_what_they_talked_about_names_no_party() -> None:
    (report,) = meetings_of(
        "بحث {p SO president|شيخ محمود} مع {p TR president|أردوغان} الاتفاق مع {s ET|أديس أبابا}."
    )
    assert {p.actor for p in report.parties} == {"state:SO", "state:TR"}


def test_hosting_two_known_ministers() -> None:
    reports = meetings_of(
        "اجتمع {p AZ foreign_minister|بيراموف} ب{p AM foreign_minister|ميرزويان} في {c Almaty KZ|ألماتي}. "
        "وأعلنت {s GE|تبليسي} أنها ستستضيف الوزيرين {t 2024-05-20|في 20 مايو}."
    )
    assert "AM+AZ" in {line(r).split()[2] for r in reports if r.status == "planned"}


def test_signing_on_a_day_is_apart_from_the_talks() -> None:
    reports = meetings_of(
        "عُلقت محادثات {c Jeddah SA|جدة} بين {s SD|الجيش} و{g group:rsf|الدعم السريع}. "
        "يذكر أن الطرفين وقعا في {c Jeddah SA|جدة} {t 2024-04-11|يوم 11 أبريل} إعلان مبادئ."
    )
    assert len(reports) == 2


#: Sides named by officials of a body, behind where they met, or by the adjective of a group or a union.
OFFICIALS = [
    ("التقى {p NO foreign_minister|إيده} في {c Sanaa YE|صنعاء} {t 2024-05-05|الأحد} {g group:houthis|الجماعة}.", "NO+houthis"),
    ("التقى {p NO foreign_minister|إيده} في {c Sanaa YE|صنعاء} قيادات من {g group:houthis|الجماعة}.", "NO+houthis"),
    ("التقى {p NO foreign_minister|إيده} قيادات حوثية في {c Muscat OM|مسقط}.", "NO+houthis"),
    ("اجتمع {p NO foreign_minister|إيده} بمسؤولين في {s LY|الحكومة}.", "LY+NO"),
    ("سيناقش {p CA minister|المسؤول} مع مسؤولين أوروبيين الرسوم.", "CA+eu"),
    ("وكان مبعوث نرويجي قد زار {c Sanaa YE|صنعاء} الشهر الماضي.", "NO+YE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), OFFICIALS)
def test_sides_named_by_their_officials(text: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [parties]


#: The two who stand together in what is said to have been told there.
THERE = [
    "أكد {p UG president|موسيفيني} و{p KE president|روتو} التزامهما. جاء ذلك في تصريحات عقب قمة في {c Kigali RW|كيغالي}.",
    "أعلن المتحدث أن {p UG president|موسيفيني} و{p KE president|روتو} اتفقا على «أن لا عودة»، وذلك في ختام لقاء استمر ساعات.",
    "أعلنت {s UG|كمبالا} و{s KE|نيروبي} فشل جولة المفاوضات التي استضافتها {k RW|رواندا}.",
]  # fmt: skip


@pytest.mark.parametrize("text", THERE)
def test_what_was_said_there_was_said_by_those_who_met(text: str) -> None:
    assert next(line(r).split()[2] for r in meetings_of(text)) in {"KE+UG", "KE+RW+UG"}


@pytest.mark.parametrize(
    "text",
    [
        "اتهم {p SA foreign_minister|الوزير} {s IR|طهران} بأنها احتضنت قيادة {g group:alqaeda|التنظيم}.",
        "يستعد {p SD president|البرهان} و{g group:rsf|الدعم السريع} لجولة جديدة من المواجهات {t 2024-05-20|في 20 مايو}.",
    ],
)
def test_what_only_sounds_like_a_contact(text: str) -> None:
    assert meetings_of(text) == ()


def test_a_conference_for_a_land_is_of_that_land_and_its_host() -> None:
    reports = meetings_of(
        "انطلقت في {c Lisbon PT|لشبونة} أعمال مؤتمر دولي لإعادة إعمار {k TD|تشاد} {t 2024-05-10|اليوم}."
    )
    assert [{(p.actor, p.role) for p in r.parties} for r in reports] == [
        {("state:TD", "party"), ("state:PT", "host")}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت في {c Lisbon PT|لشبونة} أعمال مؤتمر طبي حول {k TD|تشاد}.",
        "دعا الخبراء إلى مؤتمر دولي حول {k TD|تشاد}.",
    ],
)
def test_a_conference_of_no_states(text: str) -> None:
    assert meetings_of(text) == ()


def test_part_of_a_name_stands_for_the_whole() -> None:
    reports = meetings_of(
        "صرح {p CL foreign_minister|ألبرتو فان كلافيرن} بذلك. وجاء حديث {p ?|فان كلافيرن} بعد لقائه {p BO president|آرسي}."
    )
    assert [line(r).split()[2] for r in reports] == ["BO+CL"]


#: The summit of a body, an official who does something to another, one who is called by his title.
MORE = [
    ("تعقد {o org:g20|قمة العشرين} في {c Osaka JP|أوساكا} {t 2024-05-20|في 20 مايو}.", "JP+g20"),
    (
        "صافح {p CY foreign_minister|كومبوس} {p TR foreign_minister|فيدان} {t 2024-05-09|أمس} في ختام المشاورات التي احتضنتها جزيرة.",
        "CY+TR",
    ),
    ("أجرى {p IN prime_minister|مودي} اتصالا بخادم الحرمين {p SA king|الملك سلمان}.", "IN+SA"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), MORE)
def test_further_forms(text: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [parties]
