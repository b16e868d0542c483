"""Agreements as contacts, denials, and the people a contact does not make parties."""

import pytest

from tests.meetings_page import line, meetings_of

SIGNED = [
    ("قال الوزير إن الاتفاقية الموقعة بين {s KE|كينيا} و{s UG|أوغندا} في {t 2019-01-01..2019-12-31|عام 2019} ما زالت سارية.",
     ["meeting held KE+UG 2019-01-01..2019-12-31 -"]),
    ("انتقد {p KE president|روتو} الاتفاق الذي أبرمته بلاده مع {s UG|أوغندا} {t 2019-03-01..2019-03-31|في مارس 2019}.",
     ["meeting held KE+UG 2019-03-01..2019-03-31 -"]),
    ("ينص الاتفاق الذي تم توقيعه بين {s GR|أثينا} و{s CY|نيقوسيا} على تقاسم الحقول.", ["meeting held CY+GR - -"]),
    ("وقعت {s GR|اليونان} و{s CY|قبرص} مذكرة تفاهم {t 2024-05-09|أمس الخميس}.", ["meeting held CY+GR 2024-05-09 -"]),
    ("سيتم توقيع اتفاق بين {s GR|أثينا} و{s CY|نيقوسيا} {t 2024-05-14|الثلاثاء المقبل}.",
     ["meeting planned CY+GR 2024-05-14 -"]),
]  # fmt: skip

NO_CONTACT = [
    "راجعت {s JO|الأردن} اتفاقيات التجارة التي وقعتها.",  # with nobody, at no time
    "زار المراسلون الموقع في {c Athens GR|أثينا}.",  # a site
    "التقى {p GR president|الرئيس} عددا من الصحفيين.",
    "قال {p US president|بايدن} في اجتماع مع حكام ولايات الغرب إن الوضع صعب.",
    "استقبلت {s QA|قطر} آلاف المشجعين منذ الشهر الماضي.",
    "أشاد {p IT president|ماتاريلا} بجهود {s LB|لبنان} في استقبال أكثر من مليون لاجئ.",
]

DENIED = [
    "نفت {s OM|مسقط} الأنباء، وقال مسؤول ينفي وجود مفاوضات بين {s SA|الرياض} و{s IR|طهران} إن الأمر ملفق.",
    "مسؤولون ينفون تقارير عن محادثات سرية بين {s SA|السعودية} و{s IR|إيران}.",
    "نفى {p IR foreign_minister|عراقجي} {t 2024-05-10|الجمعة} عقد محادثات مع {s US|الولايات المتحدة}.",
    "تعقد {s SA|السعودية} و{s IR|إيران} محادثات سرية ##\nنفى مسؤول في {s SA|الرياض} عقد هذه المحادثات.",
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_signing_an_agreement_is_a_contact(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize("text", NO_CONTACT)
def test_meetings_with_people_of_no_office_are_none(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


@pytest.mark.parametrize("text", DENIED)
def test_a_denied_contact_is_denied_not_held(text: str) -> None:
    assert {r.status for r in meetings_of(text)} == {"denied"}, [line(r) for r in meetings_of(text)]


def test_each_year_of_a_dual_is_a_contact() -> None:
    text = (
        "اتفقت {s KR|سول} و{s KP|بيونغ يانغ} على عقد قمة {t 2024-06-01..2024-06-30|الشهر المقبل}. "
        "وعقدت القمتان السابقتان في {t 2006-01-01..2011-12-31|عامي 2006 و2011}."
    )
    days = [(r.status, r.earliest, r.latest) for r in meetings_of(text)]
    assert days == [
        ("planned", "2024-06-01", "2024-06-30"),
        ("held", "2006-01-01", "2006-12-31"),
        ("held", "2011-01-01", "2011-12-31"),
    ]


def test_that_meeting_is_the_one_told_before_whoever_else_is_named() -> None:
    text = (
        "اجتمع {p TR defence_minister|غولر} مع {p GR defence_minister|دندياس} {t 2024-05-07|الثلاثاء}. "
        "وأسفرت الجهود بعد ذلك الاجتماع عن انضمام {s IT|إيطاليا}."
    )
    assert [line(r) for r in meetings_of(text)] == ["meeting held GR+TR 2024-05-07 -"]


def test_a_meeting_after_another_is_not_the_one_still_ahead() -> None:
    text = (
        "تعقد {s KE|كينيا} و{s SO|الصومال} قمة {t 2024-06-03|في 3 يونيو}. "
        "وقال {p KE envoy|كيبيت} إثر لقائه مع {p SO president|شيخ محمود} في {c Mogadishu SO|مقديشو} إن الأجواء إيجابية."
    )
    assert sorted(line(r) for r in meetings_of(text)) == [
        "meeting held KE+SO - Mogadishu",
        "summit planned KE+SO 2024-06-03 -",
    ]


def test_a_visit_that_is_ahead_has_no_talks_behind_it() -> None:
    text = (
        "يصل {p GE prime_minister|كوباخيدزه} إلى {c Baku AZ|باكو} {t 2024-05-20|في 20 مايو}. "
        "وتجري حاليا مفاوضات بين {s GE|جورجيا} و{s AZ|أذربيجان}."
    )
    assert [r.status for r in meetings_of(text)] == ["planned", "ongoing"]


IN_PROGRESS = [
    "يتزامن ذلك مع وجود {p ET prime_minister|آبي أحمد} خارج البلاد في زيارة إلى {s CN|الصين}.",
]


@pytest.mark.parametrize("text", IN_PROGRESS)
def test_being_on_a_visit_is_ongoing(text: str) -> None:
    assert [r.status for r in meetings_of(text)] == ["ongoing"]


BOTH = [
    "أعلن الوسيط أن {s SD|السودان} و{s SS|جنوب السودان} وقعا في {c Juba SS|جوبا} {t 2024-05-09|أمس} اتفاقا لتقاسم المياه.",
    "قالت الوساطة إن {s YE|الحكومة اليمنية} و{g group:houthis|الحوثيين} وقعتا {t 2024-05-09|أمس} مذكرة لتبادل الأسرى.",
]
NOT_SIGNED = [
    "قال الحارس إن {s SD|السودان} و{s SS|جنوب السودان} وقعا في أزمة.",
    "قالت الوساطة إن {s SD|السودان} وقع {t 2024-05-09|أمس} اتفاقا.",
]


@pytest.mark.parametrize("text", BOTH)
def test_two_named_before_a_verb_in_the_dual_signed_it(text: str) -> None:
    (report,) = meetings_of(text)
    assert (report.status, report.earliest, len(report.parties)) == ("held", "2024-05-09", 2)


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_no_agreement_or_no_second_side_is_no_signing(text: str) -> None:
    assert meetings_of(text) == ()


def test_what_is_signed_may_last_the_signing_does_not() -> None:
    text = "قالت الوساطة إن {s YE|الحكومة اليمنية} و{g group:houthis|الحوثيين} وقعتا {t 2024-05-09|أمس} اتفاقا لهدنة لمدة {d P7D|سبعة أيام}."
    (report,) = meetings_of(text)
    assert (report.earliest, report.latest) == ("2024-05-09", "2024-05-09")


#: An agreement of a day gone by, nobody named who signed it: of the two that the page is about.
OF_THE_PAGE = [
    ("وقالت {s KE|كينيا} إن {s UG|أوغندا} لم تلتزم باتفاق أروشا الموقع {y 2000|عام 2000}.", "2000-01-01..2000-12-31"),
    ("وطالبت {s KE|كينيا} بتنفيذ «إعلان أروشا» الموقع {t 2021-05-11|في 11 مايو 2021}.", "2021-05-11"),
    ("وطالبت {s KE|كينيا} باحترام اتفاق أروشا الموقع مع {s UG|أوغندا} {y 1994|عام 1994}.", "1994-01-01..1994-12-31"),
    # of no day, and no agreement
    ("وطالبت {s KE|كينيا} باحترام اتفاق أروشا الموقع سابقا.", None),
    ("وقالت {s KE|كينيا} إن القانون الموقع {y 2015|عام 2015} لا يكفي.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), OF_THE_PAGE)
def test_an_agreement_of_nobody_named_is_of_the_two_of_the_page(text: str, day: str | None) -> None:
    page = "{s KE|كينيا} و{s UG|أوغندا} على الحدود ##\nبحثت {s KE|كينيا} و{s UG|أوغندا} {t 2024-05-09|أمس} ملف الحدود. "
    _, *told = meetings_of(page + text)
    assert [line(r) for r in told] == ([f"meeting held KE+UG {day} -"] if day else [])


def test_an_agreement_signed_by_a_number_of_leaders_is_of_those_who_met() -> None:
    _, signed = meetings_of(
        "التقى {p KE minister|روتو} نظيريه {p UG minister|موسيفيني} و{p RW minister|كاغامي} {t 2024-05-09|أمس}. "
        "وينص الإعلان الذي وقعه الرؤساء الثلاثة في {c Kigali RW|كيغالي} {t 2015-03-23|في 23 مارس 2015} على ذلك."
    )
    assert line(signed) == "meeting held KE+RW+UG 2015-03-23 Kigali"


#: One side known, the other in no register.
WITH_NOBODY_KNOWN = [
    ("وقعت {s KE|الحكومة الكينية} ونحو 40 حركة متمردة، {t 2024-05-09|أمس}، اتفاق سلام في {c Kigali RW|كيغالي}.", "meeting held KE+armed-movements-ke 2024-05-09 Kigali"),
    ("وقعت {s KE|الحكومة الكينية} وسبعة عشر حزبا في {c Kigali RW|كيغالي} اتفاقا لتقاسم السلطة.", "meeting held KE+political-forces-ke - Kigali"),
    ("وقعت {s KE|الحكومة الكينية} و«تحالف أبناء السهل» اتفاقا لوقف القتال.", "meeting held KE - -"),
    ("ستوقع {s KE|الحكومة الكينية} ومتمردو الساحل {t 2024-05-16|الخميس} اتفاقا لوقف القتال.", "meeting planned KE 2024-05-16 -"),
    # a law, a treaty of many, a company, an affair at home
    ("وقعت {s KE|الحكومة الكينية} قانونا جديدا.", None),
    ("وقعت {s KE|الحكومة الكينية} اتفاقية المناخ.", None),
    ("وقعت {s KE|الحكومة الكينية} وشركة للكهرباء اتفاقا.", None),
    ("وقعت {s KE|الحكومة الكينية} ومجموعة بنوك اتفاق قرض.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITH_NOBODY_KNOWN)
def test_an_agreement_with_those_of_no_register(text: str, expected: str | None) -> None:
    assert [line(r) for r in meetings_of(text)] == ([expected] if expected else [])


#: A signing still to come whose sides are not told is of the two that the page is about, and no part of talks held.
TO_SIGN = [
    ("وقال الوسيط إن التوقيع النهائي سيتم {t 2024-05-14|الثلاثاء المقبل} في {c Entebbe UG|عنتيبي}.",
     "meeting planned KE+SO 2024-05-14 Entebbe"),
    ("وقال الوسيط إن التوقيع النهائي الذي كان مقررا {t 2024-05-09|أمس} أرجئ إلى {t 2024-05-13..2024-05-19|الأسبوع المقبل}.",
     "meeting postponed KE+SO 2024-05-13..2024-05-19 -"),
    ("وقال الوسيط إن التوقيع على الاتفاق لن يتم قبل أن تعدل مقديشو دستورها.", "meeting planned KE+SO - -"),
    # done, of somebody else, of a decree
    ("وعقب التوقيع على الاتفاق قال الوسيط إنه سعيد.", None),
    ("وأعلنت {s EG|مصر} أن التوقيع على العقد سيتم {t 2024-05-14|الثلاثاء المقبل}.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TO_SIGN)
def test_a_signing_to_come_is_of_the_two_of_the_page(sentence: str, expected: str | None) -> None:
    page = (
        "محادثات {s KE|كينيا} و{s SO|الصومال} تنتهي بتفاهم ##\n"
        "أنهت {s KE|كينيا} و{s SO|الصومال} {t 2024-05-09|أمس} محادثات في {c Nairobi KE|نيروبي}. "
    )
    talks, *signing = [line(r) for r in meetings_of(page + sentence)]
    assert talks == "talks held KE+SO 2024-05-09 Nairobi"
    assert signing == ([expected] if expected else [])


def test_who_watches_a_signing_on_behalf_of_two_does_not_sign() -> None:
    text = (
        "وقعت {s CO|الحكومة} و{g group:eln|جيش التحرير} {t 2024-05-09|أمس} اتفاقا. "
        "ووقع الوثيقة فيلاسكيس عن {s CO|الحكومة} وغارسيا عن {g group:eln|جيش التحرير}، "
        "بحضور وسيطي {s NO|النرويج} و{s CL|تشيلي}."
    )
    (report,) = meetings_of(text)
    assert [p.actor for p in report.parties] == ["state:CO", "group:eln"]


#: What a verb of the present tells within some days is to come, and no part of what was held.
WITHIN = [
    ("وتجتمع لجنة المتابعة المشتركة في غضون {d P2W|أسبوعين}.", ["2024-05-10..2024-05-24"]),
    ("ويلتقي وزيرا دفاع البلدين خلال {d P5D|خمسة أيام}.", ["2024-05-10..2024-05-15"]),
    # how long it took, and what was so
    ("واجتمعت لجنة المتابعة المشتركة مرتين في غضون {d P2W|أسبوعين}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "ahead"), WITHIN)
def test_within_some_days_is_ahead(sentence: str, ahead: list[str]) -> None:
    page = "وقعت {s KE|كينيا} و{s SO|الصومال} {t 2024-05-09|أمس} اتفاقا حدوديا. "
    told = [r for r in meetings_of(page + sentence) if r.status == "planned"]
    assert [f"{r.earliest}..{r.latest}" for r in told] == ahead


#: What is signed stands before the verb in the passive: by the two of the page.
WAS_SIGNED = [
    ("وقالت مصادر إن الاتفاق وقع في {c Entebbe UG|عنتيبي} {t 2024-04-20|في 20 أبريل}.", ["meeting held KE+SO 2024-04-20 Entebbe"]),
    ("وقالت مصادر إن المسودة وُقعت بالأحرف الأولى مساء {t 2024-04-20|في 20 أبريل}.", ["meeting held KE+SO 2024-04-20 -"]),
    # no agreement, and an agreement that one signed
    ("وقالت مصادر إن الوثيقة وقعت في أيدي المعارضة {t 2024-04-20|في 20 أبريل}.", []),
    ("وقالت مصادر إن الاتفاق وقعت عليه {s UG|أوغندا} {t 2024-04-20|في 20 أبريل}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "signed"), WAS_SIGNED)
def test_an_agreement_that_was_signed_is_of_the_two_of_the_page(sentence: str, signed: list[str]) -> None:
    page = (
        "محادثات {s KE|كينيا} و{s SO|الصومال} تنتهي بتفاهم ##\n"
        "أنهت {s KE|كينيا} و{s SO|الصومال} {t 2024-05-09|أمس} محادثات في {c Nairobi KE|نيروبي}. "
    )
    assert [line(r) for r in meetings_of(page + sentence)][1:] == signed


def test_talks_of_the_two_have_no_object() -> None:
    text = (
        "بحث {p KE president|روتو} الملف مع {p SO president|شيخ محمود} {t 2024-05-09|أمس}، "
        "ودعا في ختام محادثاتهما {s ET|إثيوبيا} إلى ضبط النفس."
    )
    assert [line(r) for r in meetings_of(text)] == ["talks held KE+SO 2024-05-09 -"]


#: A length of time between a verb and who it is about parts them not.
SO_LONG = [
    ("ويصل إلى {c Nairobi KE|نيروبي} في غضون {d P2W|أسبوعين} {p SO foreign_minister|فقي}.", "visit planned KE+SO 2024-05-10..2024-05-24 Nairobi"),
    ("يلتقي {p SO foreign_minister|فقي} خلال {d P1W|أسبوع} {p KE foreign_minister|مودافادي}.", "meeting planned KE+SO 2024-05-10..2024-05-17 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SO_LONG)
def test_a_length_of_time_parts_no_verb_from_its_sides(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (
            "الذي وقعه قادة الدول الثلاث في {t 2015-03-23|23 مارس 2015}",
            ["meeting held BI+RW+UG 2015-03-23 -"],
        ),
        ("الذي وقعه الرؤساء الثلاثة في {t 2015-03-23|23 مارس 2015}", ["meeting held BI+RW+UG 2015-03-23 -"]),
        ("الذي وقعه الرؤساء الأربعة في {t 2015-03-23|23 مارس 2015}", []),
        ("الذي وقعه الرؤساء الثلاثة", []),
    ],
)
def test_what_so_many_signed_is_of_those_who_met(signed: str, expected: list[str]) -> None:
    text = "عقد وزراء {s UG|أوغندا} و{s RW|رواندا} و{s BI|بوروندي} اجتماعا {t 2024-05-09|أمس}. وذكر بيان باتفاق المبادئ "
    assert [line(m) for m in meetings_of(text + signed + ".")[1:]] == expected


MANY = [
    ("وقعت 12 حركة مسلحة، بينها {g group:slm-mm|حركة تحرير السودان} و{g group:jem|حركة العدل والمساواة}، {t 2024-05-09|أمس} ميثاقا.",
     ["meeting held jem+slm-mm 2024-05-09 -"]),
    ("وقعت 12 حركة مسلحة {t 2024-05-09|أمس} ميثاقا.", []),  # none is named
    ("وقعت 12 حركة مسلحة، بينها {g group:jem|حركة العدل والمساواة}، في كمين {t 2024-05-09|أمس}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MANY)
def test_of_the_many_who_signed_those_named_took_part(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected


BEHALF = [
    ("وقع الاتفاق عن الجانب الحكومي وزير الدفاع، وعن الحركة أمينها العام، بحضور {p KE president|روتو}.", ["meeting held UG+lra - -"]),
    ("وقع الاتفاق عن الجانب الحكومي وزير الدفاع، بحضور {p KE president|روتو}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEHALF)
def test_those_who_sign_on_behalf_of_the_two_who_are_known(text: str, expected: list[str]) -> None:
    lead = "توصلت {s UG|أوغندا} و{g group:lra|جيش الرب} إلى تفاهم. "
    assert [line(m) for m in meetings_of(lead + text) if "UG" in line(m)] == expected


BOTH_NAMED = [
    # behind the masdar, what they sign behind them
    ("أعلن توقيع {p CY energy_minister|لاكوتريبيس} و{p EG oil_minister|الملا}، في {c Cairo EG|القاهرة}، اتفاق الغاز.",
     ["meeting held CY+EG - Cairo"]),
    ("منذ إبرام {s TD|تشاد} و{s NE|النيجر} معاهدة الدفاع.", ["meeting held NE+TD - -"]),
    # two bodies before a verb as of one woman
    ("وكانت {s TD|تشاد} و{s NE|النيجر} وقعت {t 2024-05-09|أمس} اتفاقا لضبط الحدود.", ["meeting held NE+TD 2024-05-09 -"]),
    # when and where between the verb and those who signed
    ("تنص الاتفاقية التي وقعها {t 2024-05-09|أمس} في {c Amman JO|عمان} {p JO water_minister|وزير المياه} و{p SY water_minister|نظيره} على تقاسم النهر.",
     ["meeting held JO+SY 2024-05-09 Amman"]),
    # who looks on
    ("أشرف {p ET prime_minister|آبي أحمد} و{p DJ prime_minister|نظيره} على إمضاء تسع اتفاقيات.", ["meeting held DJ+ET - -"]),
    # the initials stand between
    ("جرى في {c Oslo NO|أوسلو} {t 2024-05-09|أمس} التوقيع بالأحرف الأولى على معاهدة الصيد بين {s IS|آيسلندا} و{s NO|النرويج}.",
     ["meeting held IS+NO 2024-05-09 Oslo"]),
    # of others, of one, or another word written so
    ("وقعت {s TD|تشاد} و{s NE|النيجر} في خطأ حين تجاهلتا الاتفاق.", []),
    ("وقعت {s TD|تشاد} و{s NE|النيجر} في {c Oslo NO|أوسلو} الاتفاق.", ["meeting held NE+TD - Oslo"]),
    ("رحبت {s TD|تشاد} و{s NE|النيجر} بإمضاء تسع اتفاقيات.", []),
    ("بعد توقيع {p TD president|ديبي} قانون الانتخاب.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOTH_NAMED)
def test_two_who_sign_are_told_wherever_they_stand(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected
