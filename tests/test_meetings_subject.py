"""Which subject a contact takes from the words before it, and which contacts stand without one."""

import pytest

from tests.meetings_page import line, meetings_of

#: A subject named before is taken where the words say that there is one.
TAKEN = [
    ("قال {p KE president|روتو} إنه سيلتقي {p UG president|موسيفيني} الأسبوع المقبل.", "KE+UG"),
    ("تعهد {p KE president|روتو} بدعم القوة. وسيلتقي {t 2024-05-11|غدا} {p UG president|موسيفيني}.", "KE+UG"),
    ("تحدث {p PT foreign_minister|رانجيل} إلى الصحفيين. وجاء ذلك خلال زيارته إلى {k BR|البرازيل}.", "BR+PT"),
    ("شدد {p PT foreign_minister|رانجيل} على ذلك. وإثر إجرائه مكالمة هاتفية مع {p ES foreign_minister|ألباريس} أعلن الاتفاق.", "ES+PT"),
    ("عاد {p FI minister|رانتانن} مع وفد رفيع من {k NO|النرويج} حيث التقى {p NO prime_minister|ستوره}.", "FI+NO"),
    ("{s SE|استوكهولم} تدعو {s NO|أوسلو} لعقد اجتماع ثنائي.", "NO+SE"),
    ("دعت {s TN|تونس} {s DZ|الجزائر} إلى عقد اجتماع عاجل.", "DZ+TN"),
]  # fmt: skip

#: … and not where the subject stands there, only it is nobody known, or where the other side is what is not said.
NOT_TAKEN = [
    "أدانت {s FI|هلسنكي} الهجوم. واستقبل ميناء المدينة سفينة من {k NO|النرويج}.",
    "أدانت {s FI|هلسنكي} الهجوم. وقال مصدر ناقش المسألة مع {s NO|أوسلو} إن الأمر انتهى.",
    "أدانت {s FI|هلسنكي} الهجوم. وشحنات كبيرة وصلت إلى {k NO|النرويج}.",
    "انتقدت {s FI|هلسنكي} القرار. وترأس {p NO prime_minister|ستوره} اجتماعا للجنة الطوارئ.",
    "انتقدت {s FI|هلسنكي} القرار. وتعقد {s NO|أوسلو} اجتماعا لبحث الأسعار.",
    "حذرت {s FI|هلسنكي} من {s NO|أوسلو}، وقال إن المحادثات ستستمر.",
    "رحبت {s FI|هلسنكي} بما حمله وفد رفيع من {k NO|النرويج} حيث التقى {p NO prime_minister|ستوره}.",
    "ترى {s FI|هلسنكي} أن الرسالة التي نقلها وفد رفيع والتقى {p NO prime_minister|ستوره} لتسليمها مهمة.",
    "أوقف {p FI interior_minister|رانتانن} المشتبه به بعد عودته من زيارة. وتحدث {p NO minister|إيده} عن الأسعار.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), TAKEN)
def test_a_subject_left_unsaid_is_the_one_named_before(text: str, parties: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [parties]


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_a_subject_that_stands_there_is_not_replaced(text: str) -> None:
    assert meetings_of(text) == ()


def test_a_council_in_session_is_alone() -> None:
    (report,) = meetings_of("نددت {s PE|ليما} بالقصف. ويعقد {o org:unsc|مجلس الأمن الدولي} اجتماعا طارئا.")
    assert [p.actor for p in report.parties] == ["org:unsc"]


#: Officials without a name who travel or send: whose they are takes part.
DELEGATIONS = [
    ("زار {s CR|وفد كوستاريكي} {c Lisbon PT|لشبونة} أمس.", "CR+PT"),
    ("وزار وفد رفيع المستوى من {c Nairobi KE|نيروبي}، {c Lisbon PT|لشبونة} الشهر الماضي.", "KE+PT"),
    ("أكد المتحدث أن وفدا كينيا يضم عشرة مسؤولين سيزور {c Lisbon PT|لشبونة} غدا.", "KE+PT"),
    ("مبعوثان كينيان يزوران {k PT|البرتغال}", "KE+PT"),
    ("لم يتغير شيء منذ سنوات، وكان آخر وفد من {k KE|كينيا} زار {c Lisbon PT|لشبونة} عام 2007.", "KE+PT"),
    ("ومن المتوقع أن يسافر {s KE|الوفد الكيني} لاحقا إلى {c Lisbon PT|لشبونة}.", "KE+PT"),
    ("أوفدت {s KE|نيروبي} مبعوثا خاصا إلى {c Lisbon PT|لشبونة} لبحث الهدنة.", "KE+PT"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), DELEGATIONS)
def test_a_delegation_visits_for_its_state(text: str, parties: str) -> None:
    (report,) = meetings_of(text)
    assert line(report).split()[2] == parties
    assert report.place is not None
    assert report.place.country == "PT"


@pytest.mark.parametrize(
    "text",
    [
        "أرسلت {s KE|نيروبي} مساعدات إلى {c Lisbon PT|لشبونة}.",
        "قاد {p KE president|روتو} حملة في {c Lisbon PT|لشبونة}.",
        "ولدت الفنانة في {s KE|نيروبي}. وسافرت إلى {c Lisbon PT|لشبونة} للدراسة.",
        "لم توجه {s KE|نيروبي} أصبع الاتهام صراحة إلى {k PT|البرتغال}.",
        "وصل وفد من التجار، {c Lisbon PT|لشبونة} مدينة جميلة.",
    ],
)
def test_what_is_no_delegation(text: str) -> None:
    assert meetings_of(text) == ()


def test_an_official_meets_a_company_or_a_club_by_name() -> None:
    (report,) = meetings_of(
        "التقى {p KE president|روتو} رئيس شركة {o org:moderna|موديرنا} في {c Nairobi KE|نيروبي}."
    )
    assert {p.actor for p in report.parties} == {"state:KE", "org:moderna"}


@pytest.mark.parametrize(
    "text",
    [
        "مباحثات بين {o org:barcelona|برشلونة} الإسباني و{o org:chelsea|تشيلسي} حول انتقال اللاعب.",
        "لقاء {o org:barcelona|برشلونة} الإسباني مع ضيفه في المباراة على ملعب الفريق وهدف في الشوط الأول",
    ],
)
def test_clubs_among_themselves_do_not(text: str) -> None:
    assert meetings_of(text) == ()


def test_those_named_around_a_noun_open_no_contact() -> None:
    text = "فرضت {s FI|هلسنكي} رسوما على سلع {s NO|أوسلو} بعد مفاوضات تجارية شاقة."
    assert meetings_of(text) == ()


def test_three_joint_subjects_are_three_parties() -> None:
    text = "تعهدت {s FI|هلسنكي} و{s NO|أوسلو} و{s SE|استوكهولم} في قمة ثلاثية بالتعاون."
    assert [line(r).split()[2] for r in meetings_of(text)] == ["FI+NO+SE"]


def test_two_known_sides_as_subject_of_the_verb_that_carries() -> None:
    reports = meetings_of(
        "توترت العلاقات بين {k KE|كينيا} و{k UG|أوغندا}. وعقد البلدان محادثات {t 2024-05-06|الاثنين}."
    )
    assert [line(r) for r in reports] == ["talks held KE+UG 2024-05-06 -"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غادر {f ET foreign_minister|وزير الخارجية الإثيوبي} إلى {c Kampala UG|كمبالا} للمشاركة في اجتماع مع {f BI foreign_minister|نظيره البوروندي}.", ["BI+ET"]),
        ("غادر {f TN defence_minister|وزير الدفاع التونسي} إلى {s IT|روما} للقاء {f MT defence_minister|نظيره المالطي}.", ["MT+TN"]),
    ],
)  # fmt: skip
def test_the_traveller_meets_his_peer_not_the_city_he_goes_to(text: str, expected: list[str]) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == expected


SAID = "قال {p TZ foreign_minister|وزير الخارجية التنزاني محمود كومبو} إن الحل سياسي."
PEER = "{f ZM foreign_minister|نظيره الزامبي}"
HIM = "{p TZ foreign_minister|وزير الخارجية التنزاني محمود كومبو}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in the sentence before
        (f"{SAID} جاء ذلك خلال لقاء مع {PEER}.", ["meeting held TZ+ZM - -"]),
        (f"{SAID} جاء ذلك في اتصال هاتفي مع {PEER}.", ["call held TZ+ZM - -"]),
        (f"{SAID} وأشار، خلال لقاء مع {PEER}، إلى الحدود.", ["meeting held TZ+ZM - -"]),
        (f"{SAID} وشدد على وحدة {{k LY|ليبيا}}، وذلك خلال محادثات مع {PEER}.", ["talks held TZ+ZM - -"]),
        # behind the circumstance that opens the sentence
        (f"وخلال لقاء مع {PEER}، أكد {HIM} أن الحل سياسي.", ["meeting held TZ+ZM - -"]),
        (f"وفي ختام مباحثات مع {PEER} في {{c Lusaka ZM|لوساكا}}، أعلن {HIM} فتح المعبر.", ["talks held TZ+ZM - Lusaka"]),
        (f"وبعد لقائه {PEER}، قال {HIM} إن الحل سياسي.", ["meeting held TZ+ZM - -"]),
        (f"بعد لقائه {PEER} {{t 2024-05-09|أمس}}، يلتقي {HIM} {{t 2024-05-11|غدا}} {{f MW foreign_minister|وزيرة خارجية ملاوي}}.",
         ["meeting held TZ+ZM 2024-05-09 -", "meeting planned MW+TZ 2024-05-11 -"]),
        # to whom something was said or handed there
        (f"سلم {HIM} رسالة إلى {{p ZM president|الرئيس الزامبي هيشيليما}} خلال لقاء في {{c Lusaka ZM|لوساكا}}.", ["meeting held TZ+ZM - Lusaka"]),
        # the speaker is named in the sentence itself
        (f"قالت {{s KE|كينيا}} ذلك. وأكد {HIM}، خلال لقاء مع {PEER}، أن الحل سياسي.", ["meeting held TZ+ZM - -"]),
    ],
)  # fmt: skip
def test_who_speaks_at_a_contact_takes_part_in_it(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


PEOPLE = "{o people:northerners|الوفد الشمالي}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"التقى {PEOPLE} {{f KE envoy|المبعوث الكيني}}. وأكدت {{s KP|كوريا الشمالية}} موقفها.", "KE+northerners"),
        (f"أعلنت {{s KP|كوريا الشمالية}} موقفها. والتقى {PEOPLE} {{f KE envoy|المبعوث الكيني}}.", "KE+KP"),
        (f"دانت {{s KP|كوريا الشمالية}} {{k SD|السودان}}. والتقى {PEOPLE} {{f KE envoy|المبعوث الكيني}}.", "KE+northerners"),
    ],
)  # fmt: skip
def test_a_people_is_one_of_its_states_only_where_that_state_acts_close_by(text: str, expected: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == [expected]


def test_a_people_is_no_place() -> None:
    (report,) = meetings_of(
        "وصل {p KE president|روتو} إلى {o people:koreans|الكوريتين} في زيارة {t 2024-05-09|أمس}."
    )
    assert report.place is None


def test_the_two_who_sign_after_talks_under_a_mediator() -> None:
    (report,) = meetings_of(
        "{s CO|كولومبيا} و{g group:eln|جيش التحرير} تتفقان على وقف دائم ##\n"
        "بعد ستة أيام من المفاوضات في {c Havana CU|هافانا} برعاية {o org:un|الأمم المتحدة}، وقّعت {s CO|كولومبيا} "
        "و{g group:eln|جيش التحرير} {t 2024-05-09|أمس} على وقف دائم للقتال."
    )
    assert line(report) == "meeting held CO+eln 2024-05-09 Havana"


JOINED_VERBS = [
    # its subject is that of the verb before, not whom that one met
    ("التقى {p NG foreign_minister|توغار} في {c Cotonou BJ|كوتونو} {p BJ foreign_minister|باكاري}، ويصل {t 2024-05-11|غدا} إلى {c Lome TG|لومي}.",
     ["meeting held BJ+NG - Cotonou", "visit planned NG+TG 2024-05-11 Lome"]),
    ("استقبل {p BJ president|تالون} {p NG foreign_minister|توغار}، ثم غادر إلى {c Lome TG|لومي}.",
     ["meeting held BJ+NG - -", "visit planned BJ+TG - Lome"]),
    # without «و» it is the name before it
    ("قال متحدث إن {p BJ president|تالون} سيصل إلى {c Lome TG|لومي}.", ["visit planned BJ+TG - Lome"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOINED_VERBS)
def test_a_joined_verb_has_the_subject_of_the_verb_before(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
