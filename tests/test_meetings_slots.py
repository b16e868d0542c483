"""Slots of a contact: parties and their roles, place, day, level, format, claims, reason."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from tests.meetings_page import meetings_of
from tests.test_meetings_gathered import meetings as plain_meetings


def parties(report: MeetingReport, role: str = "party") -> set[str]:
    return {(p.actor or "?").partition(":")[2] for p in report.parties if p.role == role}


PARTIES = [
    ("اجتماع وزراء خارجية {s EG|مصر} و{s SD|السودان} و{s ET|إثيوبيا} في {c Cairo EG|القاهرة}.", {"EG", "SD", "ET"}),
    ("التقى {p RU foreign_minister|لافروف} بنظيره {f IR foreign_minister|الإيراني}.", {"RU", "IR"}),
    ("عقد {f TR foreign_minister|وزير الخارجية التركي} مباحثات مع {p IQ foreign_minister|فؤاد حسين} {t 2024-05-09|أمس}.", {"TR", "IQ"}),
    ("جولة جديدة من المحادثات بين {s SA|الرياض} و{g group:houthis|الحوثيين}.", {"SA", "houthis"}),
    ("استقبل {p JO king|الملك عبد الله} {p PS president|عباس} في {c Amman JO|عمان}.", {"JO", "PS"}),
    ("القمة الأميركية الروسية المقبلة.", {"US", "RU"}),
    ("المحادثات الكورية الشمالية الأميركية متعثرة.", {"KP", "US"}),
    ("بحث {p EG foreign_minister|شكري} هاتفيا مع {p FR foreign_minister|سيجورنيه} الوضع في {k LB|لبنان}.", {"EG", "FR"}),
    ("لقاء بين {p UA president|زيلينسكي} و{p TR president|أردوغان} حول {s RU|روسيا}.", {"UA", "TR"}),
    ("اجتماع ضم {p LY prime_minister|الدبيبة} و{o org:un|بعثة الأمم المتحدة}.", {"LY", "un"}),
    ("زيارة {p CN president|شي} إلى {s FR|فرنسا}.", {"CN", "FR"}),
    ("اجتمع مسؤولون أميركيون مع {p OM foreign_minister|البوسعيدي} في {c Muscat OM|مسقط}.", {"US", "OM"}),
    ("وقع {p AM prime_minister|باشينيان} و{p AZ president|علييف} اتفاق سلام.", {"AM", "AZ"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties_from_the_words_that_lead_to_them(text: str, expected: set[str]) -> None:
    (report,) = meetings_of(text)
    assert parties(report) == expected


ROLES = [
    ("عقد {s SD|السودان} و{s ET|إثيوبيا} محادثات برعاية {o org:au|الاتحاد الأفريقي}.", "mediator", {"au"}),
    ("محادثات بين {s SA|السعودية} و{s IR|إيران} بوساطة {s CN|الصين}.", "mediator", {"CN"}),
    (
        "عقد {s SD|السودان} و{s ET|إثيوبيا} محادثات من دون وساطة {o org:au|الاتحاد الأفريقي}.",
        "mediator",
        set(),
    ),
    ("استضافت {s QA|الدوحة} محادثات بين {g group:taliban|طالبان} و{s US|الولايات المتحدة}.", "host", {"QA"}),
    ("محادثات بين {s RU|روسيا} و{s UA|أوكرانيا} تستضيفها {s TR|تركيا}.", "host", {"TR"}),
]


@pytest.mark.parametrize(("text", "role", "expected"), ROLES)
def test_hosts_and_mediators_are_no_plain_parties(text: str, role: str, expected: set[str]) -> None:
    (report,) = meetings_of(text)
    assert parties(report, role) == expected
    assert not parties(report) & expected


PLACES = [
    ("اجتمع {p EG president|السيسي} مع {p SS president|سلفاكير} في {c Juba SS|جوبا}.", "Juba"),
    ("عقدت بـ{c Geneva CH|جنيف} محادثات بين {s US|واشنطن} و{s RU|موسكو}.", "Geneva"),
    ("محادثات بين {s US|واشنطن} و{s IR|طهران} في العاصمة العمانية {c Muscat OM|مسقط}.", "Muscat"),
    ("زار {p FR president|ماكرون} {k MA|المغرب}.", "MA"),
    ("التقى {p EG president|السيسي} {p IT prime_minister|ميلوني}.", None),
    ("استقبل {p EG president|السيسي} {p IT prime_minister|ميلوني}.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place_is_stated_never_guessed(text: str, place: str | None) -> None:
    (report,) = meetings_of(text)
    assert (report.place.name_en if report.place else None) == place


DAYS = [
    ("أعلن {p TR defence_minister|غولر} {t 2024-05-08|الأربعاء} أن اجتماعا سيعقد مع {p SY defence_minister|عباس} {t 2024-05-13|الاثنين}.", "2024-05-13"),
    ("قال {p TR defence_minister|غولر} {t 2024-05-09|الخميس} إن لقاءه مع {p SY defence_minister|عباس} كان بناء.", None),
    ("التقى {p EG president|السيسي} {t 2024-05-07|الثلاثاء} {p IT prime_minister|ميلوني}.", "2024-05-07"),
    ("الاجتماع الذي عقد {t 2024-05-07|الثلاثاء} بين {s EG|مصر} و{s IT|إيطاليا} في {c Rome IT|روما}.", "2024-05-07"),
    ("العلاقات مقطوعة منذ {t 2012|عام 2012}، والتقى {p EG president|السيسي} {p IT prime_minister|ميلوني}.", None),
    ("التقى {p EG president|السيسي} {p IT prime_minister|ميلوني}.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day_of_the_contact_not_of_the_saying(text: str, day: str | None) -> None:
    (report,) = meetings_of(text)
    assert report.earliest == day


LEVELS = [
    # a minister of no stated office is of the other's
    ("التقى {p NO minister|الوزير إيدي} {p SE foreign_minister|ستينرغارد}.", "foreign_ministers"),
    ("التقى {p NO minister|الوزير إيدي} {p SE president|كريسترسون}.", "mixed"),
    ("التقى {p EG president|السيسي} {p IT prime_minister|ميلوني}.", "leaders"),
    ("اجتماع وزراء خارجية {s EG|مصر} و{s GR|اليونان}.", "foreign_ministers"),
    ("عقدت {s EG|مصر} و{s GR|اليونان} محادثات برئاسة نائبي وزيري الخارجية.", "officials"),
    ("محادثات على مستوى وكيلي وزارتي الخارجية بين {s EG|مصر} و{s GR|اليونان}.", "officials"),
    ("اجتماعات على مستوى وكالات الاستخبارات بين {s TR|تركيا} و{s SY|سوريا}.", "intelligence_chiefs"),
    ("استقبل {p EG president|السيسي} {p IT foreign_minister|تاياني}.", "mixed"),
    # a side that only sends officials
    ("استقبل {p EG president|السيسي} وفدا من {s IT|إيطاليا}.", "mixed"),
    ("التقى {p EG president|السيسي} مسؤولين من {s IT|إيطاليا} و{p IT prime_minister|ميلوني}.", "leaders"),
    ("عقد مسؤولون من {s EG|مصر} و{s IT|إيطاليا} محادثات {t 2024-05-07|الثلاثاء}.", "officials"),
    # officials who only tell of it
    ("تعقد {s EG|مصر} و{s IT|إيطاليا} قمة {t 2024-05-17|في 17 مايو} وفق ما أكد مسؤولون.", "leaders"),
    # delegations that are only told of beside it say nothing of its rank; one that takes part does
    ("اختتمت محادثات بين {s EG|مصر} و{s IT|إيطاليا}، وقال مصدر مقرب من الوفدين إنها كانت صعبة.", None),
    ("التقى وفد رفيع المستوى من {s ZM|زامبيا} وفدا من {s MW|ملاوي} {t 2024-05-07|الثلاثاء}.", "officials"),
    # envoys sit in the councils of states
    ("عقد {o org:unsc|مجلس الأمن} جلسة مغلقة {t 2024-05-07|الثلاثاء}.", "envoys"),
    ("ألقى {p EG president|السيسي} خطابا أمام {o org:unsc|مجلس الأمن} {t 2024-05-07|الثلاثاء}.", "leaders"),
    (
        "عقد {o org:unsc|مجلس الأمن} اجتماعا على مستوى وزراء الدفاع مع {o org:ecowas|إيكواس} {t 2024-05-07|الثلاثاء}.",
        "defence_ministers",
    ),
    ("عقد {o org:unsc|مجلس الأمن} اجتماعا مع {o org:ecowas|إيكواس} {t 2024-05-07|الثلاثاء}.", "envoys"),
    ("محادثات عسكرية بين {s TR|تركيا} و{s SY|سوريا}.", "military"),
]


@pytest.mark.parametrize(("text", "level"), LEVELS)
def test_level_from_offices_or_words(text: str, level: str | None) -> None:
    report = meetings_of(text)[0]
    assert report.level == level


#: whole sentences, the level of their contact
HEADS = [
    ("التقى الأمين العام للأمم المتحدة أنطونيو غوتيريش الرئيس الكيني وليام روتو في نيروبي.", "leaders"),
    ("اجتمع الرئيس الكيني وليام روتو مع قائد قوات الدعم السريع محمد حمدان دقلو في نيروبي.", "leaders"),
    ("التقى قائد الجيش اللبناني جوزاف عون الرئيس الفرنسي إيمانويل ماكرون في باريس.", "mixed"),
    ("عقدت اللجنة الفنية الكينية الأوغندية المشتركة اجتماعا في كمبالا.", "officials"),
]


@pytest.mark.parametrize(("text", "level"), HEADS)
def test_who_heads_a_side_is_its_leader(text: str, level: str) -> None:
    day = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    (report,) = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    assert report.level == level


def test_trilateral_of_four_is_a_flagged_claim() -> None:
    (report,) = meetings_of(
        "عقد الاجتماع الثلاثي بين {s TR|تركيا} و{s SY|سوريا} و{s RU|روسيا} و{s IR|إيران} في {c Moscow RU|موسكو}."
    )
    assert report.format == "quadrilateral"
    assert [(c.kind, c.text, bool(c.flag)) for c in report.claims] == [("format", "الثلاثي", True)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("والاجتماع بين {s TR|تركيا} و{s SY|سوريا} هو الأول من نوعه.", "الأول من نوعه"),
        ("التقى {p TR president|أردوغان} {p GR prime_minister|ميتسوتاكيس} للمرة الثانية.", "للمرة الثانية"),
    ],
)
def test_ordinal_is_a_claim(text: str, claim: str) -> None:
    (report,) = meetings_of(text)
    assert [c.text for c in report.claims if c.kind == "ordinal"] == [claim]


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        ("بسبب خلاف على جدول الأعمال.", "بسبب خلاف على جدول الأعمال"),
        ("بسبب خلاف على جدول الأعمال، بحسب مصدر في أديس أبابا.", "بسبب خلاف على جدول الأعمال"),
        ("لأسباب لوجستية وفق ما قال دبلوماسي.", "لأسباب لوجستية"),
        ("بسبب سوء الأحوال الجوية، مشيرا إلى أن الموعد الجديد لم يحدد.", "بسبب سوء الأحوال الجوية"),
        ("بسبب غياب أحد الوفدين، فيما طالب الوسيط بالصبر.", "بسبب غياب أحد الوفدين"),
        ("بسبب غياب أحد الوفدين، ثم سوء الأحوال الجوية.", "بسبب غياب أحد الوفدين، ثم سوء الأحوال الجوية"),
    ],
)
def test_reason_of_a_postponement_with_its_words(after: str, reason: str) -> None:
    (report,) = meetings_of("تأجل الاجتماع بين {s EG|مصر} و{s ET|إثيوبيا} " + after)
    assert (report.status, report.reason) == ("postponed", reason)


def test_every_slot_word_stands_at_its_offsets() -> None:
    text = "عقد {p EG president|السيسي} {t 2024-05-09|أمس الخميس} قمة مع {p SD head_of_state|البرهان} في {c Cairo EG|القاهرة}."
    (report,) = meetings_of(text)
    slots = {m.slot for m in report.mentions}
    assert {"trigger", "person", "when", "place", "status"} <= slots
    raw = "عقد السيسي أمس الخميس قمة مع البرهان في القاهرة."
    assert all(raw[m.start : m.end] == m.text for m in report.mentions)


A, B = "{p JO foreign_minister|الصفدي}", "{p EG foreign_minister|شكري}"
CLAIMED = [
    (f"عقد {A} و{B} أمس الجولة الثالثة من المحادثات بين البلدين في روما.", ["الجولة الثالثة من المحادثات"]),
    (f"التقى {A} {B} أمس في لقاء هو الأول من نوعه بينهما.", ["الأول من نوعه"]),
    (f"عقد {A} و{B} أمس أول لقاء بينهما.", ["أول لقاء"]),
    (f"التقى {A} {B} أمس للمرة الثانية.", ["للمرة الثانية"]),
    (f"استقبل القائد الأعلى {A} في روما {B}.", []),
]


@pytest.mark.parametrize(("text", "claims"), CLAIMED)
def test_a_claim_of_rank_is_whole_words(text: str, claims: list[str]) -> None:
    assert [c.text for r in meetings_of(text) for c in r.claims if c.kind == "ordinal"] == claims


#: text, the claim of format as the page words it, or none
FORMATS = [
    ("عقدت {s GH|غانا} و{s TG|توغو} و{s BJ|بنين} اجتماعا ثلاثيا في {c Accra GH|أكرا}.", ["ثلاثيا"]),
    ("انتهت القمة الغانية التوغولية الثنائية بين {s GH|غانا} و{s TG|توغو}.", ["الثنائية"]),
    ("عُقد اجتماع حوض النهر الثلاثي بين {s GH|غانا} و{s TG|توغو} و{s BJ|بنين}.", ["الثلاثي"]),
    # the adjective of another noun
    ("عقدت {s GH|غانا} لقاء مع {s TG|توغو} بشأن العلاقات الثنائية.", []),
    ("أجرى {p GH president|أدو} اتصالا هاتفيا مع {p TG president|غناسينغبي} وبحثا العلاقات الثنائية.", []),
    ("جرت مفاوضات اللجنة الفنية الثلاثية بين {s GH|غانا} و{s TG|توغو} و{s BJ|بنين}.", []),
]


@pytest.mark.parametrize(("text", "claims"), FORMATS)
def test_format_is_claimed_by_an_adjective_of_the_contact(text: str, claims: list[str]) -> None:
    (report,) = meetings_of(text)
    assert [c.text for c in report.claims if c.kind == "format"] == claims


#: text, the agenda as the page words it, or none
AGENDAS = [
    (
        "أجرت {s GH|غانا} محادثات مع {s TG|توغو} {t 2024-05-07|الثلاثاء} لبحث فتح الحدود.",
        ["لبحث فتح الحدود"],
    ),
    ("تحدث {p GH president|أدو} مع {p TG president|غناسينغبي} عن فتح الحدود.", ["عن فتح الحدود"]),
    # words that lead to no topic of it
    (
        "عقدت {s GH|غانا} اجتماعا مع {s TG|توغو} {t 2024-05-07|الثلاثاء} تحت شعار السلام.",
        [],
    ),
    ("عقدت {s GH|غانا} قمة مع {s TG|توغو} منبثقة عن مؤتمر المياه.", []),
    # what was said there
    (
        "قال {p GH president|أدو} في اجتماع مع {p TG president|غناسينغبي} إن على الجميع التعاون بشأن المياه.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "agenda"), AGENDAS)
def test_agenda_is_what_the_contact_was_about(text: str, agenda: list[str]) -> None:
    (report,) = meetings_of(text)
    assert [m.text for m in report.mentions if m.slot == "agenda"] == agenda


def test_ordinal_of_another_noun_claims_nothing() -> None:
    (report,) = meetings_of(
        "قال {p GH president|أدو} في اليوم الثاني من زيارته إلى {k TG|توغو} إن الحدود ستفتح."
    )
    assert not [c for c in report.claims if c.kind == "ordinal"]


#: Levels where a side sends a delegation, an agency's head or somebody of no known rank.
SENT = [
    ("بدأت في إسطنبول محادثات بين وفدين كيني وصومالي. واستقبل الرئيس التركي الوفدين.", "mixed"),
    ("اجتمع قائد القيادة المركزية الأميركية مع الرئيس العراقي.", "mixed"),
    ("التقى رئيس منظمة الطاقة الذرية الإيرانية الرئيس الروسي.", "mixed"),
    ("التقى الأمين العام للأمم المتحدة الرئيس الروسي.", "leaders"),
]


@pytest.mark.parametrize(("text", "level"), SENT)
def test_level_of_those_who_are_sent(text: str, level: str) -> None:
    assert plain_meetings(text)[-1].level == level
