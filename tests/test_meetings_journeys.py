"""Journeys and dealings told by other means than a word of meeting: who is abroad, who came back, what was signed."""

import pytest

from tests.meetings_page import line, meetings_of

ABROAD = [
    ("{p FI foreign_minister|وزير خارجية فنلندا} في {c Tbilisi GE|تبليسي} ##\nيتصدر ملف الطاقة جدول الزيارة.",
     ["visit ongoing FI+GE 2024-05-10 Tbilisi"]),
    ("{p SG president|الرئيس السنغافوري} إلى {c Budapest HU|بودابست} {t 2024-05-13..2024-05-19|الأسبوع المقبل} ##\nينشر لاحقا جدول الزيارة.",
     ["visit planned HU+SG 2024-05-13..2024-05-19 Budapest"]),
    ("وكانت {p NO foreign_minister|وزيرة خارجية النرويج} في {c Tokyo JP|طوكيو} {t 2024-05-01..2024-05-05|مطلع الشهر} لإجراء محادثات.",
     ["visit held JP+NO 2024-05-01..2024-05-05 Tokyo"]),
    ("وصل {p TZ president|الرئيس} إلى {c Luanda AO|لواندا} {t 2024-05-09|أمس} قادما من {c Kigali RW|كيغالي} التي زارها {t 2024-05-01..2024-05-05|مطلع الشهر}.",
     ["visit ongoing AO+TZ 2024-05-09..2024-05-10 Luanda", "visit held RW+TZ 2024-05-01..2024-05-05 Kigali"]),
    ("عاد {p SD foreign_minister|وزير الخارجية} {t 2024-05-09|أمس} من {c Ndjamena TD|نجامينا}.",
     ["visit held SD+TD 2024-05-09 Ndjamena"]),
    ("بدأ {p JP foreign_minister|وزير الخارجية الياباني} {t 2024-05-10|اليوم} جولة أفريقية تستمر خمسة أيام.",
     ["visit ongoing JP 2024-05-10 -"]),
]  # fmt: skip

NOBODY_ABROAD = [
    "وتستقبل {s MT|مالطا} الوفود التي تحب أن تزورها {t 2024-05-09|أمس}.",
    "{p FR ambassador|سفير فرنسا} في {c Beirut LB|بيروت} ##\nيتحدث السفير عن لقاءات قريبة.",  # he lives there
    "{p IQ foreign_minister|وزير خارجية العراق} في {c Munich DE|ميونخ}: نرفض التصعيد ##\nتحدث الوزير في مؤتمر.",
    "{p UN envoy|المبعوث الأممي} إلى {s YE|اليمن} يعد بالعمل الجاد ##\nتعهد المبعوث بتيسير المفاوضات.",
    "تعهدت {s JP|اليابان} بما يصل إلى ملياري دولار إلى {s PH|الفلبين}.",
    "عاد {p FR|جون} {t 2024-05-09|أمس} من {c Kigali RW|كيغالي}.",  # of no office
    # who arrives is no delegation
    "وصلت قوات {s TD|تشاد} {t 2024-05-09|أمس} إلى مشارف {c Darfur SD|دارفور}.",
    "وغادر مسلحو {g group:m23|الحركة} بلدة حدودية إلى {s RW|رواندا}.",
    "تحطمت طائرة من {s KE|كينيا} خلال رحلتها إلى {c Kampala UG|أوغندا}.",
    "روى عامل إغاثة ما رآه بعد زيارته {c Taiz YE|تعز}، كما قالت {g group:houthis|الجماعة}.",
    # he turns to somebody with words
    "توجه {p JO ambassador|سفير الأردن} لدى {c Rabat MA|الرباط} بالشكر إلى {p MA king|ملك المغرب}.",
]

DEALINGS = [
    ("وقالت {p BY foreign_minister|الوزيرة} إنه تم استدعاء {p PL ambassador|السفير البولندي} إلى الوزارة.",
     ["meeting held BY+PL - -"]),
    ("وافق المجلس على اتفاقية النقل بين {s QA|قطر} و{s RW|رواندا} الموقعة في {c Kigali RW|كيغالي} {t 2023-10-03|يوم 3 أكتوبر}.",
     ["meeting held QA+RW 2023-10-03 Kigali"]),
    ("{s EG|القاهرة} و{s GR|أثينا} توقعان اتفاق الربط ##\nوقعت {s EG|مصر} و{s GR|اليونان} {t 2024-05-09|أمس} اتفاقا للربط الكهربائي.",
     ["meeting held EG+GR 2024-05-09 -"]),
    ("شهد المنتدى توقيع 12 مذكرة تفاهم بين جهات أردنية وقطرية.", ["meeting held JO+QA - -"]),
    ("ودخلت {s AZ|باكو} في مفاوضات مع {s AM|يريفان} {t 2024-04-01..2024-04-30|الشهر الماضي}.",
     ["talks held AM+AZ 2024-04-01..2024-04-30 -"]),
    ("قال {p KE president|روتو} بعد اتصاله ب{p UG president|موسيفيني} و{p RW president|كاغامي} إن الحل قريب.",
     ["call held KE+UG - -", "call held KE+RW - -"]),
    ("التقى {p AM foreign_minister|ميرزويان} {p AZ foreign_minister|بيراموف} في {c Tbilisi GE|تبليسي}. واتفق الجانبان على عقد اجتماع منفصل.",
     ["meeting held AM+AZ - Tbilisi", "meeting planned AM+AZ - -"]),
    ("كشف مصدر أن المحادثات عبر القنوات الخلفية بين {s IN|الهند} و{s PK|باكستان} تحرز تقدما.", ["talks ongoing IN+PK - -"]),
]  # fmt: skip

NO_DEALINGS = [
    "علقت {s AU|أستراليا} اتصالاتها العسكرية مع {s MM|ميانمار}.",  # relations
    "وتنتقد {s FR|باريس} الاتفاق الموقع مع {s IR|إيران} {y 2015|عام 2015}.",  # of one side only
    "وقال المتحدث إن الملف ليس مطروحا للنقاش بين {s AM|أرمينيا} و{s GE|جورجيا}.",
]


@pytest.mark.parametrize(("text", "expected"), ABROAD)
def test_who_is_abroad_is_on_a_visit(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize("text", [*NOBODY_ABROAD, *NO_DEALINGS])
def test_what_is_no_contact(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


@pytest.mark.parametrize(("text", "expected"), DEALINGS)
def test_dealings_of_two_sides_are_contacts(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


TWO_TOLD_BEFORE = [
    # the two leaders are those who just spoke, whoever is named between
    ("أجرى {p KR president|مون} اتصالا هاتفيا {t 2024-05-09|أمس} مع {p US president|بايدن}، وقال إنه تلقى دعوة من {p KP leader|كيم}. "
     "وأفاد بيان بأن الرئيسين بحثا العقوبات.", ["call held KR+US 2024-05-09 -"]),
    ("يعتزم {p FR president|ماكرون} و{p DE chancellor|شولتس} إجراء محادثات {t 2024-05-12|الأحد} مع {p BR president|لولا}.",
     ["talks planned BR+DE+FR 2024-05-12 -"]),
    ("تأتي زيارته بعد أن زار مسؤولون من {s KP|بيونغ يانغ} {s VN|هانوي} {t 2024-04-01..2024-04-30|الشهر الماضي}.",
     ["visit held KP+VN 2024-04-01..2024-04-30 Hanoi"]),
    ("ووقعت {g party:fatah|فتح} و{g group:hamas|حماس} بيانا. وعقدت الحركتان اجتماعا {t 2024-05-09|أمس} في {c Algiers DZ|الجزائر}.",
     ["meeting held fatah+hamas 2024-05-09 Algiers"]),
    ("أكد {p SO prime_minister|بري} موقفه. جاء ذلك أثناء لقائه في {c Doha QA|الدوحة} ب{p US ambassador|السفير الأميركي}.",
     ["meeting held SO+US - Doha"]),
    ("واستدعي {p SE ambassador|السفير السويدي} في {c Tehran IR|طهران} {t 2024-05-06|أول أمس} بعد المظاهرة.",
     ["meeting held IR+SE 2024-05-06 Tehran"]),
    ("واستدعي {p SE ambassador|السفير السويدي} بعد المظاهرة.", []),
    ("واستدعى {p SE ambassador|السفير السويدي} في {c Tehran IR|طهران} موظفيه {t 2024-05-06|أول أمس} بعد المظاهرة.", []),
    ("واستدعي {p SE ambassador|السفير السويدي} {t 2024-05-06|أول أمس} للتشاور.", []),
    ("ونقلت صحيفة أن {p SE ambassador|سفير استوكهولم} في {c Tehran IR|طهران} قد استدعي {t 2024-05-06|أول أمس} بعد المظاهرة.",
     ["meeting held IR+SE 2024-05-06 Tehran"]),
    ("وذكر بيان أنه تم استدعاء {p PK ambassador|السفير الباكستاني} لدى {c Delhi IN|نيودلهي} بغرض التشاور.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TWO_TOLD_BEFORE)
def test_sides_are_those_told_beside_or_before(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


GUESTS = [
    ("عاد {p KE president|روتو} بعد جولة شملت {c Paris FR|باريس} و{c Rome IT|روما}.",
     ["visit held FR+KE - Paris", "visit held IT+KE - Rome"]),
    ("دعا {p FR president|ماكرون} {p BR president|لولا} إلى زيارة {c Paris FR|باريس}.", ["visit proposed BR+FR - Paris"]),
    ("يحل {p RS president|فوتشيتش} ضيفا على {c Cairo EG|القاهرة} {t 2024-05-11|غدا}.", ["visit planned EG+RS 2024-05-11 Cairo"]),
    ("عزى {p TN president|سعيد} هاتفيا {p DZ president|تبون} بضحايا الفيضانات.", ["call held DZ+TN - -"]),
    ("تخوض {s CA|أوتاوا} مفاوضات شاقة مع {s US|واشنطن} حول التجارة.", ["talks ongoing CA+US - -"]),
    ("تسعى {s NO|النرويج} إلى اتفاق مع {o org:eu|الاتحاد الأوروبي}. وقالت {s NO|أوسلو} إن المفاوضات مع {c Brussels BE|بروكسل} استؤنفت.",
     ["talks ongoing NO+eu - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GUESTS)
def test_guests_calls_and_talks(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


ASKED_AND_QUOTED = [
    # who is asked to do it takes part, not who asks
    ("ودعا {p KR president|مون} {s KP|بيونغ يانغ} إلى فتح حوار مع {s US|واشنطن}.", ["talks proposed KP+US - -"]),
    ("وحث {p SN president|فاي} {s ML|باماكو} على بدء محادثات مع {s BF|واغادوغو}.", ["talks proposed BF+ML - -"]),
    ("انتقدت {s TR|أنقرة} استضافة {p FR president|ماكرون} وفدا من {g group:sdf|قوات سوريا الديمقراطية}.", ["meeting held FR+sdf - -"]),
    ("وقال المتحدث إن {s KP|بيونغ يانغ} سترسل وفدا رفيعا ل{s KR|سول} {t 2024-05-12|الأحد}.", ["visit planned KP+KR 2024-05-12 Seoul"]),
    ("القمة المقررة بين {s KE|كينيا} و{s SO|الصومال} قد يعقبها اجتماع بين {p KE president|روتو} و{p ET president|سهلورق}.",
     ["summit planned KE+SO - -", "meeting proposed ET+KE - -"]),
    ("يتباحث {p FR foreign_minister|الوزير} {t 2024-05-10|اليوم} مع {p CY president|الرئيس القبرصي}. ثم يزور {p FR foreign_minister|الوزير} {c Cairo EG|القاهرة}.",
     ["talks planned CY+FR 2024-05-10 -", "visit planned EG+FR 2024-05-10..None Cairo"]),
    ("وفي اتصال هاتفي، أبلغ {p KE president|روتو} {p SO president|نظيره الصومالي} دعمه.", ["call held KE+SO - -"]),
    ("سلمت {s JO|عمّان} {p CH ambassador|السفير السويسري} مذكرة احتجاج.", ["meeting held CH+JO - -"]),
    ("ووقعت الاتفاقية في {c Rabat MA|الرباط} بين {s MA|المغرب} و{s ES|إسبانيا} {t 2024-04-01..2024-04-30|الشهر الماضي}.",
     ["meeting held ES+MA 2024-04-01..2024-04-30 Rabat"]),
    ("وأكد {p CY foreign_minister|الوزير} في تصريح من {c Cairo EG|القاهرة}، حيث يقوم بزيارة تستغرق {d P2D|يومين}، أن الملف قيد البحث.",
     ["visit ongoing CY+EG 2024-05-10 Cairo"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASKED_AND_QUOTED)
def test_who_is_asked_or_told_of_takes_part(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


SIDES_BEFORE = [
    # what two known sides discussed is no side, nor is what came of it
    ("{s US|واشنطن} و{s SA|الرياض} بحثتا التهديد الحوثي.", ["talks held SA+US - -"]),
    ("أجرى {p TR president|أردوغان} اتصالا {t 2024-05-06|الاثنين} مع {p IR president|بزشكيان}.", ["call held IR+TR 2024-05-06 -"]),
    ("وأبلغ {p FR president|ماكرون} ذلك إلى {p US president|بايدن} الذي اتصل به {t 2024-05-09|أمس}.", ["call held FR+US 2024-05-09 -"]),
    ("يسعى {s CN|بكين} و{s US|واشنطن} إلى اتفاق. وقال الوزير إن البلدين منخرطان في مفاوضات.", ["talks ongoing CN+US - -"]),
    ("أعدت {s GB|لندن} المسودة بالتشاور مع {s US|واشنطن}.", []),
    ("أتت الزيارة بعد جولة ل{p QA emir|أمير قطر} في غرب القارة {t 2024-04-01..2024-04-30|الشهر الماضي}.", []),
    ("أبدى {p NO foreign_minister|إيدي} استعداده لمناقشة الأمر سريعا مع {p SE foreign_minister|نظيره السويدي}.",
     ["talks proposed NO+SE - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES_BEFORE)
def test_sides_told_before_the_verb_or_by_a_pronoun(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


def test_two_of_an_office_are_the_one_who_spoke_and_his_peer() -> None:
    text = (
        "قال {p IQ prime_minister|السوداني} ل{p TR president|نظيره التركي} إن الحدود هادئة من {g group:pkk|حزب العمال}. "
        "وأوضح المكتب أن {f ? prime_minister dual|رئيسي الوزراء} بحثا الوضع في اتصال هاتفي."
    )
    assert [line(r) for r in meetings_of(text)] == ["call held IQ+TR - -"]


NO_CALL_NO_VISIT = [
    "وقالت {s GB|لندن} إنها ستتعاون مع {s RU|موسكو} في ما يتصل بالملف.",  # concerning it
    "وتهدف الاتصالات بين {s RU|موسكو} و{g group:taliban|طالبان} إلى ضمان سلامة المواطنين.",  # they are in touch
    "زار {p JP foreign_minister|الوزير} مدرسة في {c Tokyo JP|طوكيو}.",
]


@pytest.mark.parametrize("text", NO_CALL_NO_VISIT)
def test_what_is_no_call_and_no_visit(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


def test_a_visit_that_was_prevented_was_not_held() -> None:
    text = "منعت {s IL|السلطات الإسرائيلية} {p NO foreign_minister|الوزير النرويجي} من زيارة {c Ramallah PS|رام الله}."
    assert {r.status for r in meetings_of(text)} <= {"not_held"}


TEAMS = [
    ("وقال متحدث إن فريقا فنيا من {o org:iaea|الوكالة} سيزور {c Tehran IR|طهران} {t 2024-05-19|الأحد}.",
     ["visit planned IR+iaea 2024-05-19 Tehran"]),
    ("وقال {p NO foreign_minister|وزير خارجية النرويج} إنه سيطير إلى {c Bogota CO|بوغوتا} {t 2024-05-19|الأحد}.",
     ["visit planned CO+NO 2024-05-19 Bogota"]),
    ("وكان {p NO foreign_minister|وزير خارجية النرويج} قد حل ب{c Bogota CO|بوغوتا} {t 2024-05-01..2024-05-05|مطلع الشهر}.",
     ["visit held CO+NO 2024-05-01..2024-05-05 Bogota"]),
    # the land that the pronoun means
    ("أبلغت {s CO|بوغوتا} {p NO foreign_minister|الوزير النرويجي} الذي زارها {t 2024-05-09|أمس} رفضها.",
     ["visit held CO+NO 2024-05-09 Bogotá"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEAMS)
def test_who_travels_and_where_to_however_it_is_told(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


SENT = [
    ("ينوي {p NO foreign_minister|وزير خارجية النرويج} إيفاد مبعوث إلى {c Bogota CO|بوغوتا} {t 2024-05-31|نهاية الشهر}.",
     ["visit planned CO+NO 2024-05-31 Bogota"]),
    ("تعتزم {s NO|النرويج} إرسال وفد إلى {c Bogota CO|بوغوتا}.", ["visit planned CO+NO - Bogota"]),
    ("وجهت {s NO|أوسلو} دعوة إلى {s CO|بوغوتا} لإرسال وفد إلى {c Oslo NO|أوسلو}.", ["visit proposed CO+NO - Oslo"]),
    # goods, and those of whom nobody says who they are
    ("تعتزم {s NO|النرويج} إرسال مساعدات إلى {c Bogota CO|بوغوتا}.", []),
    ("طالبت {s NO|النرويج} بإرسالهم إلى {c Bogota CO|بوغوتا}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENT)
def test_a_side_that_is_to_send_somebody_plans_a_visit(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


PAID = [
    ("أشاد البيان بزيارة الدولة التي أداها {p SN president|سال} إلى {s TN|تونس} {t 2024-05-08|الأربعاء}.", ["visit held SN+TN 2024-05-08 TN"]),
    ("أدت {p TN prime_minister|رئيسة الحكومة} زيارة عمل إلى {s DZ|الجزائر} {t 2024-05-09|أمس}.", ["visit held DZ+TN 2024-05-09 DZ"]),
    ("أدت الزيادة في الأسعار إلى غضب في {s DZ|الجزائر}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAID)
def test_a_visit_is_paid_as_the_papers_of_the_maghreb_say(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected


#: Whoever is on the way to talks of his own, or of others where he sits, pays the land where they are no visit.
ON_THE_WAY = [
    ("وصل وفدا {s KE|كينيا} و{s SO|الصومال} إلى {c Geneva CH|جنيف} لبدء مفاوضات برعاية {o org:un|الأمم المتحدة}.",
     ["talks planned KE+SO+un - Geneva"]),
    ("وصل وفدا {s KE|كينيا} و{s SO|الصومال} {c Geneva CH|جنيف} {t 2024-05-09|أمس}.", ["visit ongoing CH+KE+SO 2024-05-09..2024-05-10 Geneva"]),
    ("غادر وفدا {s YE|الحكومة} و{g group:houthis|الحوثيين} إلى {c Muscat OM|مسقط} لإجراء مفاوضات.", ["talks planned YE+houthis - Muscat"]),
    ("يتوجه ممثلو {s CD|الحكومة} و{g group:m23|الحركة} إلى {c Doha QA|الدوحة} لاستئناف المباحثات.", ["talks planned CD+m23 - Doha"]),
    ("توجه {p TR foreign_minister|فيدان} إلى {c Entebbe UG|عنتيبي} للمشاركة في مباحثات بين {s KE|كينيا} و{s SO|الصومال}.",
     ["talks planned KE+SO+TR - Entebbe"]),
    ("تعقد {s KE|كينيا} و{s SO|الصومال} {t 2024-05-13|الاثنين} مباحثات في {c Entebbe UG|عنتيبي}. ووصل وفد {s SO|الصومال} إلى {c Entebbe UG|عنتيبي} {t 2024-05-09|أمس} للمشاركة في المباحثات.",
     ["talks planned KE+SO 2024-05-13 Entebbe"]),
    # … but the talks of two guests may be with their host, and those of the host are a visit
    ("وصل {p FR foreign_minister|سيجورنيه} و{p DE foreign_minister|بيربوك} إلى {c Cairo EG|القاهرة} {t 2024-05-09|أمس} لإجراء مباحثات.",
     ["visit ongoing DE+EG+FR 2024-05-09..2024-05-10 Cairo"]),
    ("زار {p KE president|روتو} {s RW|رواندا} و{s UG|أوغندا} {t 2024-05-09|أمس}.",
     ["visit held KE+RW 2024-05-09 RW", "visit held KE+UG 2024-05-09 UG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ON_THE_WAY)
def test_who_is_on_the_way_to_talks_visits_nobody(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected


def test_who_goes_to_a_body_at_its_seat_and_to_its_land_pays_that_a_visit() -> None:
    way = "وصل {p KE president|روتو} {t 2024-05-09|أمس} إلى {c Brussels BE|بروكسل} لحضور قمة {o org:nato|الحلف الأطلسي}"
    sides = [{p.actor for p in r.parties} for r in meetings_of(f"{way} ولقاء {{p BE king|الملك فيليب}}.")]
    assert {"state:KE", "state:BE"} in sides
    assert {"state:KE", "state:BE"} not in [{p.actor for p in r.parties} for r in meetings_of(f"{way}.")]


TALKS_IN_TOWN = "أجرى {p DE foreign_minister|ماس} {t 2024-05-05|الأحد} محادثات في {c Nairobi KE|نيروبي} مع {p KE foreign_minister|مودافادي}"
BACK = [
    (TALKS_IN_TOWN + "، ومن المنتظر أن يعود إليها {t 2024-05-17|الجمعة المقبل}.", "visit planned DE+KE 2024-05-17 Nairobi"),
    (TALKS_IN_TOWN + "، وسيعود إليها {t 2024-05-17|الجمعة المقبل} حاملا ردا.", "visit planned DE+KE 2024-05-17 Nairobi"),
    ("عاد إلى {c Nairobi KE|نيروبي} {t 2024-05-09|أمس} {p UN envoy|المبعوث الأممي}.", "visit ongoing KE+UN 2024-05-09..2024-05-10 Nairobi"),
    # a headline of two clauses: the days of the second are none of the first's
    ("{p UN envoy|المبعوث الأممي} يعود إلى {c Nairobi KE|نيروبي} و{s KE|كينيا} تتوقع إعلان الهدنة خلال {d PXD|أيام} ##\n"
     "عاد إلى {c Nairobi KE|نيروبي} {t 2024-05-09|أمس} {p UN envoy|المبعوث الأممي}.", "visit ongoing KE+UN 2024-05-09..2024-05-10 Nairobi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_who_comes_back(text: str, expected: str) -> None:
    assert expected in [line(m) for m in meetings_of(text)]


NOT_BACK = [
    "وعاد إلى {c Nairobi KE|نيروبي} الهدوء {t 2024-05-09|أمس}.",
    TALKS_IN_TOWN + "، ولن يعود إليها {t 2024-05-17|الجمعة المقبل}.",
    TALKS_IN_TOWN + "، وستعود إليها الحياة {t 2024-05-17|الجمعة المقبل}.",
]


@pytest.mark.parametrize("text", NOT_BACK)
def test_what_is_no_coming_back(text: str) -> None:
    assert not any(m.what == "visit" for m in meetings_of(text))


def test_a_city_that_begins_like_and_is_no_side_that_acts() -> None:
    (told,) = meetings_of(
        "ومن المنتظر أن يلتقي {p KR president|مون} نظيره {p US president|ترامب} في {c Washington US|واشنطن} {t 2024-06-11|يوم 11 يونيو}."
    )
    assert told.earliest == "2024-06-11"
