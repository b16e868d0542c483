"""What tells a contact from those told beside it, and what makes two words one: order, «آخر», «وهو أول لقاء»."""

import pytest

from tests.meetings_page import line, meetings_of

#: text, the lines expected; each kind of mark with a near miss.
BESIDE = [
    # one comes before the other in time
    (
        "عقد {p PY foreign_minister|أسيفيدو} بعد لقائه {p UY president|لاكايي} {t 2024-05-08|الأربعاء} "
        "اجتماعا مع نظيره {p UY foreign_minister|بوستيو}.",
        ["meeting held PY+UY 2024-05-08 -", "meeting held PY+UY 2024-05-08 -"],
    ),
    (
        "يلتقي {p LT president|ناوسيدا} نظيره {p EE president|كاريس} {t 2024-05-13|الاثنين}، "
        "قبل قمة بين {s LT|ليتوانيا} و{s EE|إستونيا} {t 2024-05-20|في 20 مايو}.",
        ["meeting planned EE+LT 2024-05-13 -", "summit planned EE+LT 2024-05-20 -"],
    ),
    (  # what was said afterwards was said of it
        "التقى {p PY foreign_minister|أسيفيدو} {t 2024-05-08|الأربعاء} {p UY foreign_minister|بوستيو}. "
        "وقال {p PY foreign_minister|أسيفيدو} عقب اللقاء إن المحادثات كانت طيبة.",
        ["meeting held PY+UY 2024-05-08 -"],
    ),
    (  # the talks of a visit are of the visit
        "وصل {p PY foreign_minister|أسيفيدو} إلى {c Montevideo UY|مونتيفيديو} {t 2024-05-08|الأربعاء} "
        "قبل لقاء مع {p UY foreign_minister|بوستيو}.",
        ["visit held PY+UY 2024-05-08 Montevideo"],
    ),
    (  # so is what is signed
        "وقعت {s PY|باراغواي} و{s UY|أوروغواي} مذكرة {t 2024-05-08|الأربعاء} عقب محادثات بين {s PY|باراغواي} و{s UY|أوروغواي}.",
        ["meeting held PY+UY 2024-05-08 -"],
    ),
    # what they agreed on there is still to come
    (
        "اتفقت {s ZM|زامبيا} و{s MW|ملاوي} خلال محادثات على عقد قمة {t 2024-06-12|في 12 يونيو}.",
        ["talks held MW+ZM - -", "summit planned MW+ZM 2024-06-12 -"],
    ),
    (
        "جرت محادثات بين {s ZM|زامبيا} و{s MW|ملاوي} هذا العام. واتفقت {s ZM|زامبيا} و{s MW|ملاوي} على عقد قمة بينهما {t 2024-06-12|في 12 يونيو}.",
        ["talks held MW+ZM - -", "summit planned MW+ZM 2024-06-12 -"],
    ),
    # a counted row of them, and the next, which was put off: so is whatever «لكنه تأجل» says of the one told last
    (
        "التقى {p UY foreign_minister|بوستيو} {p PY foreign_minister|أسيفيدو} ثلاث مرات في {c Asuncion PY|أسونسيون} "
        "خلال {t 2024-05-01..2024-05-10|الشهر}. وكان من المقرر عقد لقاء رابع {t 2024-05-06..2024-05-12|هذا الأسبوع} لكنه تأجل.",
        [
            "meeting held PY+UY 2024-05-01..2024-05-10 Asuncion",
            "meeting postponed PY+UY 2024-05-06..2024-05-12 -",
        ],
    ),
    (
        "التقى {p UY foreign_minister|بوستيو} {p PY foreign_minister|أسيفيدو} {t 2024-05-05|الأحد}. "
        "وكان من المقرر عقد لقاء ثالث {t 2024-05-12|الأحد المقبل} لكنه ألغي.",
        ["meeting held PY+UY 2024-05-05 -", "meeting cancelled PY+UY 2024-05-12 -"],
    ),
    (  # the headline tells the same row
        "{p UY foreign_minister|بوستيو} و{p PY foreign_minister|أسيفيدو} التقيا ثلاث مرات ##\n"
        "كشف مصدر أن {p UY foreign_minister|بوستيو} و{p PY foreign_minister|أسيفيدو} التقيا ثلاث مرات خلال {t 2024-04-01..2024-04-30|أبريل}.",
        ["meeting held PY+UY 2024-04-01..2024-04-30 -"],
    ),
    # another one, by its adjective
    (
        "اجتمع {p NP foreign_minister|شريستا} مع {p BT foreign_minister|دونغيل} {t 2024-05-06|الاثنين}. "
        "وتعقد {s NP|نيبال} و{s BT|بوتان} اجتماعا آخر {t 2024-05-20|في 20 مايو}.",
        ["meeting held BT+NP 2024-05-06 -", "meeting planned BT+NP 2024-05-20 -"],
    ),
    (
        "تعقد {s NP|نيبال} و{s BT|بوتان} اجتماعا {t 2024-05-20|في 20 مايو}. "
        "وعقدت {s NP|نيبال} و{s BT|بوتان} اجتماعا تحضيريا.",
        ["meeting planned BT+NP 2024-05-20 -", "meeting held BT+NP - -"],
    ),
    (
        "تعقد {s NP|نيبال} و{s BT|بوتان} قمة {t 2024-05-20|في 20 مايو}. "
        "وبدأت {t 2024-05-09|الخميس} الاجتماعات التحضيرية. وقال وزير إن القمة تبحث التجارة.",
        ["summit planned BT+NP 2024-05-20 -", "meeting held BT+NP 2024-05-09 -"],
    ),
    (  # how they met is no second contact
        "التقى {p NP foreign_minister|شريستا} {p BT foreign_minister|دونغيل} في لقاء منفصل {t 2024-05-06|الاثنين}.",
        ["meeting held BT+NP 2024-05-06 -"],
    ),
    # «السابق» of his own, and talks that took place beside those that are denied
    (
        "التقى {p AR president|فرنانديز} {p UY president|لاكايي} {t 2024-05-08|الأربعاء}. "
        "وقال {p AR president|فرنانديز} إن لقاءه السابق مع {p UY president|لاكايي} كان أصعب.",
        ["meeting held AR+UY 2024-05-08 -", "meeting held AR+UY - -"],
    ),
    (
        "نفت {s CM|الكاميرون} أي مفاوضات مع {s GQ|غينيا الاستوائية}. "
        "وكانت {s CM|الكاميرون} شاركت في المفاوضات التي جرت في {c Libreville GA|ليبرفيل} مع {s GQ|غينيا الاستوائية}.",
        ["talks denied CM+GQ - -", "talks held CM+GQ - Libreville"],
    ),
    (
        "نفت {s CM|الكاميرون} أي مفاوضات مع {s GQ|غينيا الاستوائية}، وقالت إن المفاوضات لم تجر أصلا.",
        ["talks denied CM+GQ - -"],
    ),
    # a noun in construct with names is no new one
    (
        "زار {p KP head_of_state|كيم} {c Beijing CN|بكين} {t 2024-05-08|الأربعاء}. وبثت القناة تقريرا عن قمة {p KP head_of_state|كيم} و{p CN president|شي}.",
        ["summit held CN+KP 2024-05-08 Beijing"],
    ),
    # the headline is of the summit, not of the talks that prepare it
    (
        "قمة بين {s RW|رواندا} و{s BI|بوروندي} ##\n"
        "وافقت {s RW|رواندا} على عقد محادثات {t 2024-06-06|في 6 يونيو} مع {s BI|بوروندي} تمهد لعقد قمة بين {s RW|رواندا} و{s BI|بوروندي} {t 2024-06-20|في 20 يونيو}.",
        ["summit proposed BI+RW 2024-06-20 -", "talks planned BI+RW 2024-06-06 -"],
    ),
    # a journey of one side is no word for talks of two; a visit put off may come about later
    (
        "قال {p PT prime_minister|مونتينيغرو} إن المحادثات بين {s PT|البرتغال} و{s AO|أنغولا} صعبة. "
        "وكان {p PT prime_minister|مونتينيغرو} يتحدث خلال رحلته إلى آسيا.",
        ["talks held AO+PT - -"],
    ),
    # with each, by «مع» said again, by «أيضا», by two visits in one word
    (
        "يلتقي {p AT chancellor|نيهامر} {t 2024-05-14|الثلاثاء} مع {p HR prime_minister|بلينكوفيتش} ومع {p SI prime_minister|غولوب}.",
        ["meeting planned AT+HR 2024-05-14 -", "meeting planned AT+SI 2024-05-14 -"],
    ),
    (
        "عقدت {p HR foreign_minister|رادمان} لقاء مع {p AT foreign_minister|شالنبرغ}، الذي اجتمع أيضا مع {p SI foreign_minister|فايون}.",
        ["meeting held AT+HR - -", "meeting held AT+SI - -"],
    ),
    (
        "قال {p HR speaker|يانكوفيتش} خلال لقاء مع {p AT foreign_minister|شالنبرغ} الذي اجتمع أيضا مع {p HR prime_minister|بلينكوفيتش} إن التعاون وثيق.",
        ["meeting held AT+HR - -", "meeting held AT+HR - -"],
    ),
    (
        "ومن المتوقع أن تؤجل زيارتا {p AT chancellor|نيهامر} لـ{c Zagreb HR|زغرب} و{c Ljubljana SI|ليوبليانا}.",
        ["visit postponed AT+HR - Zagreb", "visit postponed AT+SI - Ljubljana"],
    ),
    # what it is called is it
    (
        "ألغت {s BO|بوليفيا} اجتماعا مع {s CL|تشيلي}. وكان منتظرا أن يكون هذا أول لقاء بين {s BO|بوليفيا} و{s CL|تشيلي} منذ سنوات.",
        ["meeting cancelled BO+CL - -"],
    ),
    (
        "يزور {p BO president|آرسي} {k CL|تشيلي} {t 2024-05-14|الثلاثاء}، لتكون أول زيارة لرئيس {s BO|بوليفي} إلى {k CL|تشيلي}.",
        ["visit planned BO+CL 2024-05-14 CL"],
    ),
    (  # … but this one is another
        "يزور {p BO president|آرسي} {k CL|تشيلي} {t 2024-05-14|الثلاثاء}. "
        "وكانت آخر زيارة قام بها {p BO president|آرسي} إلى {k CL|تشيلي} {y 2021|عام 2021}.",
        ["visit planned BO+CL 2024-05-14 CL", "visit held BO+CL 2021-01-01..2021-12-31 CL"],
    ),
    # «هذا» does not overrule sides of its own
    (
        "التقى {p KG president|جباروف} {p TJ president|رحمن} {t 2024-05-08|الأربعاء}. "
        "وجاء ذلك عقب الاجتماع المفاجئ هذا بين {p KG president|جباروف} و{p UZ president|ميرضيايف} في {c Tashkent UZ|طشقند}.",
        ["meeting held KG+TJ 2024-05-08 -", "meeting held KG+UZ - Tashkent"],
    ),
    # one land, several cities
    (
        "يزور {p BE prime_minister|دي كرو} {c Osaka JP|أوساكا}. وعلى هامش زيارة {p BE prime_minister|دي كرو} إلى {c Tokyo JP|طوكيو} وقعت عقود.",
        ["visit ongoing BE+JP 2024-05-10 Osaka"],
    ),
    (
        "التقى {p BE prime_minister|دي كرو} {p JP prime_minister|كيشيدا} في {c Osaka JP|أوساكا}. "
        "والتقى {p BE prime_minister|دي كرو} {p JP prime_minister|كيشيدا} في {c Tokyo JP|طوكيو}.",
        ["meeting held BE+JP - Osaka", "meeting held BE+JP - Tokyo"],
    ),
    # each stop of a tour is a visit of its own, however many there are
    (
        "يبدأ {p KE president|روتو} {t 2024-05-13|الاثنين} جولة تشمل {k GH|غانا} و{k SN|السنغال} و{k ML|مالي} و{k CI|ساحل العاج}. "
        "وقال مكتبه إن {p KE president|روتو} سيزور {k GH|غانا} بدعوة من رئيسها.",
        [
            "visit planned GH+KE 2024-05-13 GH",
            "visit planned KE+SN 2024-05-13..None SN",
            "visit planned KE+ML 2024-05-13..None ML",
            "visit planned CI+KE 2024-05-13..None CI",
        ],
    ),
    (
        "يبدأ {p KE president|روتو} {t 2024-05-13|الاثنين} جولة تشمل {k GH|غانا} و{k SN|السنغال}.",
        ["visit planned GH+KE 2024-05-13 GH", "visit planned KE+SN 2024-05-13..None SN"],
    ),
    # a visit whose end is ahead goes on
    (
        "عقد {p NA president|مبومبا} محادثات مع {p ZW president|منانغاغوا} في {c Harare ZW|هراري} {t 2024-05-09|الخميس}. "
        "ومن المقرر أن يلقي {p NA president|مبومبا} خطابا بعد انتهاء زيارته لـ{c Harare ZW|هراري}.",
        ["talks held NA+ZW 2024-05-09 Harare"],
    ),
    # three, of whom two met
    (
        "زار {p RW president|كاغامي} {c Kampala UG|كمبالا} {t 2024-05-07|الثلاثاء}. "
        "وأعلنت {s RW|رواندا} تأجيل مفاوضات مع {s UG|أوغندا} و{s BI|بوروندي}.",
        ["visit held RW+UG 2024-05-07 Kampala", "talks postponed BI+RW+UG - -"],
    ),
    (
        "{s RW|رواندا} و{s UG|أوغندا} تبحثان أمن الحدود ##\n"
        "بحثت {s RW|رواندا} و{s UG|أوغندا} و{s BI|بوروندي} أمن الحدود {t 2024-05-07|الثلاثاء}.",
        ["talks held BI+RW+UG 2024-05-07 -"],
    ),
    # it goes on; it had been announced
    (
        "عقد {p NO foreign_minister|إيده} مشاورات مع {p IS foreign_minister|غيلفادوتير} {t 2024-05-09|الخميس}. "
        "وقال مكتبه إن {p NO foreign_minister|إيده} سيواصل المشاورات.",
        ["talks held IS+NO 2024-05-09 -"],
    ),
    (
        "وصل {p NO king|هارالد} إلى {c Reykjavik IS|ريكيافيك} {t 2024-05-10|الجمعة}. "
        "وكان القصر قد ذكر أن {p NO king|هارالد} سيزور {k IS|آيسلندا}.",
        ["visit ongoing IS+NO 2024-05-10 Reykjavik"],
    ),
    (
        "وصل {p NO foreign_minister|إيده} إلى {c Reykjavik IS|ريكيافيك} {t 2024-05-10|الجمعة}، "
        "والتقى {p IS president|توهانسون}. وقالت {s IS|آيسلندا} إن {p NO foreign_minister|إيده} سيعقد محادثات مع {p IS foreign_minister|غيلفادوتير}.",
        ["visit ongoing IS+NO 2024-05-10 Reykjavik"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_a_contact_is_told_from_those_beside_it(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: text, the lines expected: those who are asked to talk take part, not those who ask.
ASKED = [
    (
        "دعا {p KR president|مون} {c Pyongyang KP|بيونغ يانغ} إلى فتح حوار مع {s JP|طوكيو}.",
        ["talks proposed JP+KP - -"],
    ),
    (
        "وشجعت {s NO|أوسلو} {s CO|كولومبيا} على استئناف المفاوضات مع {s VE|فنزويلا}.",
        ["talks proposed CO+VE - -"],
    ),
    (
        "دعا {p EG president|السيسي} نظيره {p TN president|سعيد} إلى زيارة {c Cairo EG|القاهرة}.",
        ["visit proposed EG+TN - Cairo"],
    ),
    (
        "قال {p US defence_minister|أوستن} إن بعض أطراف {g group:ttp|طالبان باكستان} منفتحون على محادثات مع {s PK|إسلام آباد}.",
        ["talks proposed PK+ttp - -"],
    ),
    (  # … and those whose wish it is
        "رحب {p KR president|مون} باستعداد {c Pyongyang KP|بيونغ يانغ} لإجراء محادثات مع {s JP|طوكيو}.",
        ["talks proposed JP+KP - -"],
    ),
    (  # who asks for talks of his own
        "طلب {p KR president|مون} إجراء محادثات مع {s JP|طوكيو}.",
        ["talks proposed JP+KR - -"],
    ),
    # talks that are wished for, and those that never were
    (
        "دعا {p KR president|مون} {c Pyongyang KP|بيونغ يانغ} إلى فتح حوار مع {s JP|طوكيو}. "
        "ولم تلتق {s KP|بيونغ يانغ} مسؤولين {s JP|يابانيين} هذا العام.",
        ["talks proposed JP+KP - -", "meeting not_held JP+KP - -"],
    ),
    (  # he was there, and was not received
        "زار {p NO envoy|إيدا} {c Asmara ER|أسمرة} {t 2024-05-08|الأربعاء} وغادرها {t 2024-05-09|الخميس} "
        "دون أن يلتقي {p ER president|أفورقي}.",
        ["visit held ER+NO 2024-05-08..2024-05-09 Asmara", "meeting not_held ER+NO - -"],
    ),
    (  # no talks at all: said of none in particular
        "أجرت {s RS|صربيا} و{s XK|كوسوفو} {t 2024-05-08|الأربعاء} محادثات في {c Tirana AL|تيرانا}. "
        "وقال {p RS president|فوتشيتش} إن برنامجه لا مفاوضات مع {s XK|كوسوفو}.",
        ["talks held RS+XK 2024-05-08 Tirana"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_those_who_are_asked_take_part(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: Beside talks of many: what is told of two of them, or of another time, is a contact of its own.
APART = [
    ("وعلى هامش المحادثات، اجتمع {p US minister|أرميتاج} ب{p KP minister|كيم} {t 2024-05-08|الأربعاء}.", "meeting held KP+US 2024-05-08 Beijing"),
    ("وهذا أول لقاء بين {s US|واشنطن} و{s KP|بيونغ يانغ} منذ يوليو حين اجتمع {p US minister|أرميتاج} ب{p KP minister|كيم}.", "meeting held KP+US - -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_is_beside_talks_or_lies_behind_them_is_another_contact(text: str, expected: str) -> None:
    talks = (
        "اختتمت {t 2024-05-09|أمس} في {c Beijing CN|بكين} محادثات بين {s US|الولايات المتحدة} "
        "و{s KP|كوريا الشمالية} و{s RU|روسيا} و{s JP|اليابان}. "
    )
    assert expected in [line(r) for r in meetings_of(talks + text)]


#: text, the lines expected: who proposes or agrees on a contact, and with whom; what is agreed about known talks is none.
PROPOSED = [
    ("اقترحت {s CL|تشيلي} على {s PE|بيرو} عقد اجتماع في {c Lima PE|ليما}.", ["meeting proposed CL+PE - Lima"]),
    ("طلب {p CL president|بوريتش} من {p PE president|بولوارتي} عقد قمة في {c Lima PE|ليما}.", ["summit proposed CL+PE - Lima"]),
    ("عرض {p CL president|بوريتش} على {p PE president|بولوارتي} لقاء.", ["meeting proposed CL+PE - -"]),
    ("قال {p CL president|بوريتش} إنه اتفق مع {p PE president|بولوارتي} على عقد لقاء.", ["meeting planned CL+PE - -"]),
    ("أكدت {s CL|تشيلي} أنها اتفقت مع {s PE|بيرو} على استئناف المحادثات.", ["talks planned CL+PE - -"]),
    # who offers to host and who is asked to host, and the place with them
    ("عرضت {s CL|تشيلي} على {s PE|بيرو} استضافة محادثات مع {s BO|بوليفيا}.", ["talks proposed BO+CL+PE - CL"]),
    ("طلبت {s CL|تشيلي} من {s PE|بيرو} استضافة محادثات مع {s BO|بوليفيا}.", ["talks proposed BO+CL+PE - PE"]),
    # who asks another to meet a third does not meet
    ("طلبت {o org:un|الأمم المتحدة} من {s CL|تشيلي} عقد اجتماع مع {s PE|بيرو}.", ["meeting proposed CL+PE - -"]),
    ("اتفقت {s CL|تشيلي} مع {s PE|بيرو} على أن المفاوضات هي السبيل الوحيد.", []),
    ("اتفق {p CL president|بوريتش} مع {p PE president|بولوارتي} على ضرورة الحوار.", []),
    ("طلبت {s CL|تشيلي} من {s PE|بيرو} إيضاحات بشأن زيارة الوفد.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_who_proposes_a_contact_and_to_whom_are_its_sides(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


#: Calls told by what was asked in them, or exchanged.
CALLS = [
    ("وطلب {p US president|بايدن} من {p KE president|روتو}، في محادثة هاتفية متوترة {t 2024-05-07|الثلاثاء}، وقف التصعيد.", "call held KE+US 2024-05-07 -"),
    ("واستأنفت {s US|واشنطن} اتصالاتها الدبلوماسية مع {s KE|نيروبي}.", "meeting ongoing KE+US 2024-05-10 -"),
    ("وكان {p US president|بايدن} و{p KE president|روتو} قد تبادلا ثلاثة اتصالات هاتفية.", "call held KE+US - -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_what_is_asked_or_exchanged_tells_of_a_call(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(text)] == [expected]
