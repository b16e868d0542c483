"""One contact told many times is one report; two contacts in one sentence are two."""

import pytest

from tests.meetings_page import line, meetings_of

TR, SY, RU, IR = "{s TR|تركيا}", "{s SY|سوريا}", "{s RU|روسيا}", "{s IR|إيران}"

ONE = [
    (
        "قمة مرتقبة بين {p US president|بايدن} و{p CN president|شي} ##\n"
        "قال البيت الأبيض إن لقاء سيجمع {p US president|بايدن} و{p CN president|شي} {t 2024-06-03|الشهر المقبل}.\n"
        "وأوضح أن القمة ستناقش التجارة. وكان موعد اللقاء قد تأخر إعلانه.",
        ["summit planned CN+US 2024-06-03 -"],
    ),
    (
        "عقد وزيرا خارجية {s SA|السعودية} و{s IR|إيران} اجتماعا في {c Beijing CN|بكين} {t 2024-05-06|الاثنين}. "
        "وبحث الجانبان فتح السفارات. وجرى الاجتماع في أجواء ودية.",
        ["meeting held IR+SA 2024-05-06 Beijing"],
    ),
    (
        "وصل {p KE president|روتو} {t 2024-05-08|الأربعاء} إلى {c Addis_Ababa ET|أديس أبابا}. "
        "وأجرى {p KE president|روتو} محادثات مع {p ET prime_minister|آبي أحمد}.",
        ["visit held ET+KE 2024-05-08 Addis_Ababa"],
    ),
    (
        "كان الاجتماع بين {s TR|أنقرة} و{s EG|القاهرة} قد تأجل في مارس. "
        "وعقد الاجتماع بين {s TR|أنقرة} و{s EG|القاهرة} {t 2024-05-09|الخميس}.",
        ["meeting held EG+TR 2024-05-09 -"],
    ),
]

MANY = [
    (
        "أجرى {p JO foreign_minister|الصفدي} اتصالا هاتفيا مع {p EG foreign_minister|شكري}، "
        "واتصالا آخر مع {p QA foreign_minister|آل ثاني}.",
        2,
    ),
    (
        "التقى {p TN president|سعيد} {t 2024-05-06|الاثنين} {p DZ president|تبون}، ومن المقرر أن يلتقي "
        "{p LY head_of_state|المنفي} {t 2024-05-20|في 20 مايو}.",
        2,
    ),
    (
        "اجتمع {p US foreign_minister|بلينكن} مع {p IL prime_minister|نتنياهو} في {c Jerusalem IL|القدس} "
        "{t 2024-05-01|الأربعاء}. واجتمع {p US foreign_minister|بلينكن} مع {p IL prime_minister|نتنياهو} "
        "{t 2024-03-22|في 22 مارس}.",
        2,
    ),
    (
        "زار {p RU foreign_minister|لافروف} {s TN|تونس} {t 2024-05-02|الخميس} ثم يزور {s MA|المغرب} {t 2024-05-14|الثلاثاء}.",
        2,
    ),
    (
        "اجتماع وزراء خارجية {s EG|مصر} و{s GR|اليونان} في {c Athens GR|أثينا}، واجتماع وزراء خارجية "
        "{s EG|مصر} و{s GR|اليونان} في {c Cairo EG|القاهرة}.",
        2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_contact_many_mentions(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize(("text", "count"), MANY)
def test_different_contacts_stay_apart(text: str, count: int) -> None:
    assert len(meetings_of(text)) == count, [line(r) for r in meetings_of(text)]


NEGATIVE = [
    "يلتقي المنتخب {s BR|البرازيلي} بنظيره {s DE|الألماني} في مباراة ودية.",
    "بحث عن السلام بين {s TR|تركيا} و{s SY|سوريا}.",
    "الوضع الاجتماعي في {k EG|مصر} و{k SD|السودان} صعب.",
    "وصل المتسلقان إلى قمة الجبل بين {s NP|نيبال} و{s CN|الصين}.",
    "زيارة المرضى في مستشفيات {k IT|إيطاليا} و{k FR|فرنسا}.",
    "{s TR|تركيا} عضو في حلف يضم {s GR|اليونان}.",
    "اندلعت الحرب بين {s RU|روسيا} و{s UA|أوكرانيا}.",
    "فاز {p EG president|السيسي} في الانتخابات.",
    "قال {p EG president|السيسي} في لقاء مع قناة محلية إن العلاقات مع {s SD|السودان} طيبة.",
    "ارتفعت الأسعار إلى قمة جديدة في {k US|الولايات المتحدة} و{k CN|الصين}.",
    "قال {p US president|بايدن} في مؤتمر صحفي إن {s CN|الصين} منافس.",
    "علم الاجتماع في {k FR|فرنسا} و{k DE|ألمانيا}.",
    "وقع زلزال بين {s TR|تركيا} و{s SY|سوريا}.",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_contact(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


#: text, the lines expected: what tells two contacts of the same sides apart, each with a near miss that stays one.
TOLD_APART = [
    # a journey by another person
    (
        "من المقرر أن يزور {p NO prime_minister|ستوره} {k FI|فنلندا}. "
        "وقال وزير إن زيارة {p NO king|هارالد} إلى {k FI|فنلندا} مقررة أيضا.",
        ["visit planned FI+NO - FI", "visit planned FI+NO - FI"],
    ),
    (
        "من المقرر أن يزور {p NO prime_minister|ستوره} {k FI|فنلندا}. "
        "وقال وزير إن زيارة {p NO prime_minister|ستوره} إلى {k FI|فنلندا} مقررة منذ شهر.",
        ["visit planned FI+NO - FI"],
    ),
    # a meeting that lies behind, beside one ahead
    (
        "قال {p PE envoy|أورتيغا} بعد لقائه {p CL president|بوريك} إن الحوار تقدم. "
        "ومن المقرر أن تلتقي {p PE president|بولوارتي} {p CL president|بوريك} {t 2024-06-05|في 5 يونيو}.",
        ["meeting held CL+PE - -", "meeting planned CL+PE 2024-06-05 -"],
    ),
    (
        "من المقرر أن يلتقي {p PE foreign_minister|غونزاليس} {p CL foreign_minister|فان كلافيرن} {t 2024-06-05|في 5 يونيو}. "
        "وبعد اللقاء يعقد الجانبان مؤتمرا صحفيا.",
        ["meeting planned CL+PE 2024-06-05 -"],
    ),
    # the one before («منذ …»)
    (
        "عقد {p LT president|ناوسيدا} ونظيره {p LV president|رينكيفيتش} اجتماعا {t 2024-05-09|أمس}. "
        "وتناولا ما تحقق منذ اجتماعهما الأخير.",
        ["meeting held LT+LV 2024-05-09 -", "meeting held LT+LV - -"],
    ),
    (
        "عقد {p LT president|ناوسيدا} ونظيره {p LV president|رينكيفيتش} اجتماعا {t 2024-05-09|أمس}. "
        "وتناولا ما تحقق خلال اجتماعهما الأخير.",
        ["meeting held LT+LV 2024-05-09 -"],
    ),
    # officials met to prepare what is ahead
    (
        "تعقد {s KE|كينيا} و{s TZ|تنزانيا} قمة {t 2024-06-20|في 20 يونيو}. "
        "وجاء الإعلان بعد أن التقى مسؤولون من الجانبين للتحضير.",
        ["summit planned KE+TZ 2024-06-20 -", "meeting held KE+TZ - -"],
    ),
    # negotiations that go on are no other word for a summit
    (
        "عقدت {s UZ|أوزبكستان} و{s TJ|طاجيكستان} قمة في {c Dushanbe TJ|دوشنبه} {t 2024-05-08|الأربعاء}. "
        "وقال وزير إن المفاوضات الجارية بين {s UZ|أوزبكستان} و{s TJ|طاجيكستان} بشأن السد صعبة.",
        ["summit held TJ+UZ 2024-05-08 Dushanbe", "talks ongoing TJ+UZ - -"],
    ),
    (
        "عقدت {s UZ|أوزبكستان} و{s TJ|طاجيكستان} محادثات في {c Dushanbe TJ|دوشنبه} {t 2024-05-08|الأربعاء}. "
        "وقال وزير إن المفاوضات كانت صعبة.",
        ["talks held TJ+UZ 2024-05-08 Dushanbe"],
    ),
    # «طاولة المفاوضات» is nobody's contact, however near two sides stand
    (
        "طالب {p MX president|لوبيز} {s GT|غواتيمالا} بالعودة إلى طاولة المفاوضات.",
        [],
    ),
    # «زيارته» is the last journey of one of those named, not one to whoever stands nearest
    (
        "وصل {p TH prime_minister|سريتا} إلى {c Tokyo JP|طوكيو} {t 2024-05-08|الأربعاء}. "
        "وقال {p LA prime_minister|سونيكساي} إن {p TH prime_minister|سريتا} وعد خلال زيارته بالاستثمار.",
        ["visit held JP+TH 2024-05-08 Tokyo"],
    ),
    # what was spoken of on the telephone
    (
        "أجرى {p SN foreign_minister|فال} اتصالا هاتفيا {t 2024-05-09|الخميس} مع {p GM foreign_minister|تانغارا}. "
        "وناقش {p SN foreign_minister|فال} مع {p GM foreign_minister|تانغارا} فتح الحدود.",
        ["call held GM+SN 2024-05-09 -"],
    ),
    (
        "{p SN foreign_minister|فال} يبحث مع {p GM foreign_minister|تانغارا} فتح الحدود ##\n"
        "أجرى {p SN foreign_minister|فال} اتصالا هاتفيا {t 2024-05-09|الخميس} مع {p GM foreign_minister|تانغارا}.",
        ["call held GM+SN 2024-05-09 -"],
    ),
    (
        "أجرى {p SN foreign_minister|فال} اتصالا هاتفيا {t 2024-05-09|الخميس} مع {p GM foreign_minister|تانغارا}. "
        "واجتمع {p SN foreign_minister|فال} مع {p GM foreign_minister|تانغارا} في {c Banjul GM|بانجول}.",
        ["call held GM+SN 2024-05-09 -", "meeting held GM+SN 2024-05-09..2024-05-10 Banjul"],
    ),
    # a round put off after one that was held, and one that was held after it had been put off
    (
        "جرت مفاوضات بين {s CM|الكاميرون} و{s TD|تشاد} {t 2024-03-11|في 11 مارس}. "
        "وأعلن وزير تأجيل جولة جديدة للمفاوضات بين {s CM|الكاميرون} و{s TD|تشاد}.",
        ["talks held CM+TD 2024-03-11 -", "talks postponed CM+TD - -"],
    ),
    (
        "جرت المفاوضات بين {s CM|الكاميرون} و{s TD|تشاد} {t 2024-03-11|في 11 مارس} بعد تأجيلها شهرا. "
        "وكانت المفاوضات صعبة.",
        ["talks held CM+TD 2024-03-11 -"],
    ),
    # officials of the other side do not lower the rank of the minister who met them
    (
        "أجرى {p CY foreign_minister|كومبوس} محادثات مع مسؤولين {s LB|لبنانيين} {t 2024-05-08|الأربعاء}. "
        "وناقش {p CY foreign_minister|كومبوس} مع {p LB foreign_minister|بو حبيب} ملف الغاز.",
        ["talks held CY+LB 2024-05-08 -"],
    ),
    # an organ of a union is the union
    (
        "عقدت {s RS|صربيا} محادثات مع {o org:eu|الاتحاد الأوروبي} {t 2024-05-07|الثلاثاء}. "
        "وأجرت {s RS|صربيا} محادثات مع {o org:ec|المفوضية الأوروبية} {t 2024-05-07|الثلاثاء}.",
        ["talks held RS+eu 2024-05-07 -"],
    ),
    (
        "عقدت {s RS|صربيا} محادثات مع {o org:eu|الاتحاد الأوروبي} {t 2024-05-07|الثلاثاء}. "
        "وأجرت {s RS|صربيا} محادثات مع {o org:nato|حلف شمال الأطلسي} {t 2024-05-07|الثلاثاء}.",
        ["talks held RS+eu 2024-05-07 -", "talks held RS+nato 2024-05-07 -"],
    ),
    # what is denied to have been lies behind what is ahead
    (
        "يستعد {p MT prime_minister|أبيلا} لاستقبال {p HR prime_minister|بلينكوفيتش} {t 2024-06-03|في 3 يونيو}. "
        "ونفى المتحدث أن تكون {s MT|مالطا} قد بحثت مع {s HR|كرواتيا} بيع الميناء.",
        ["meeting planned HR+MT 2024-06-03 -", "talks denied HR+MT - -"],
    ),
    # the day on which a plan was made is not the day planned
    (
        "من المقرر أن تلتقي {p MK president|سيليانوفسكا} {p AL president|بيغاي} {t 2024-06-03|في 3 يونيو}. "
        "وكانت {p MK president|سيليانوفسكا} قد عرضت {t 2024-05-02|الأسبوع الماضي} عقد لقاء مع {p AL president|بيغاي}.",
        ["meeting planned AL+MK 2024-06-03 -"],
    ),
    # an arrival, told after the plans for the days of the visit
    (
        "التقى {p UY foreign_minister|باغانيني} {t 2024-05-09|الخميس} {p PY foreign_minister|راميريز} في {c Asuncion PY|أسونسيون} في إطار الزيارة الرسمية. "
        "ومن المقرر أن يلتقي {p UY foreign_minister|باغانيني} {p PY president|بينيا} {t 2024-05-11|السبت}. "
        "وكان {p UY foreign_minister|باغانيني} قد وصل إلى {c Asuncion PY|أسونسيون} {t 2024-05-08|الأربعاء}.",
        ["meeting held PY+UY 2024-05-08..2024-05-09 Asuncion"],
    ),
    # what was never held, beside talks of another occasion
    (
        "لم يلتق {p CR president|تشافيس} {p NI president|أورتيغا} في {c Lima PE|ليما}. "
        "وكانت محادثات {t 2024-04-22..2024-04-28|الأسبوع قبل الماضي} بين {s CR|كوستاريكا} و{s NI|نيكاراغوا} في {c Panama PA|بنما} قد انتهت دون توقيع.",
        ["meeting not_held CR+NI - Lima", "talks held CR+NI 2024-04-22..2024-04-28 Panama"],
    ),
    # a new round put off, beside a summit that goes on
    (
        "تتواصل {t 2024-05-10|اليوم} القمة بين {p BW president|ماسيسي} و{p ZM president|هيشيليما}. "
        "وأعلن وزير تأجيل جولة جديدة من المحادثات بين {s BW|بوتسوانا} و{s ZM|زامبيا}.",
        ["summit ongoing BW+ZM 2024-05-10 -", "talks postponed BW+ZM - -"],
    ),
    # a meeting of a month gone by, beside the undated news of the page
    (
        "وقّعت {s PG|بابوا} و{s ID|إندونيسيا} اتفاقا في {c Bali ID|بالي}. "
        "وكان {t 2024-03-01..2024-03-31|في مارس} التقى الطرفان سرا في {c Perth AU|بيرث}.",
        ["meeting held ID+PG - Bali", "meeting held ID+PG 2024-03-01..2024-03-31 Perth"],
    ),
    (
        "كُشف عن اجتماع عقدته {s PG|بابوا} و{s ID|إندونيسيا}. "
        "وجرى الاجتماع {t 2024-03-01..2024-03-31|في مارس} في {c Perth AU|بيرث}.",
        ["meeting held ID+PG 2024-03-01..2024-03-31 Perth"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_APART)
def test_what_tells_two_contacts_apart(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


ROUNDS = [
    (
        "واتفق الطرفان على عقد جولة ثانية {t 2024-06-02|في 2 يونيو}.",
        ["held 2024-05-09", "planned 2024-06-02"],
    ),
    (
        "وأعلن الوسيط أن جولة ثالثة ستعقد {t 2024-06-17|في 17 يونيو}.",
        ["held 2024-05-09", "planned 2024-06-17"],
    ),
    ("ودعت إلى جولة جديدة من الانتخابات.", ["held 2024-05-09"]),
]


@pytest.mark.parametrize(("then", "expected"), ROUNDS)
def test_another_round_of_the_talks_just_told_is_a_contact_of_its_own(then: str, expected: list[str]) -> None:
    told = (
        "عقدت {s SO|الصومال} و{s ET|إثيوبيا} {t 2024-05-09|أمس} جولة أولى من المحادثات في {c Ankara TR|أنقرة}. "
        + then
    )
    found = meetings_of(told)
    assert [f"{r.status} {r.earliest}" for r in found] == expected
    assert all({p.country for p in r.parties} == {"SO", "ET"} for r in found)


RANKS = [
    # the talks of the two leaders are those of the summit, not of the officials who prepare it
    (
        "اتفقت {s KE|كينيا} و{s UG|أوغندا} على عقد قمة {t 2024-06-27|في 27 يونيو}، عقب إجراء مباحثات في {c Busia KE|بوسيا}. "
        "وقال الوزير إن عقد مباحثات بين {f ? president dual|الزعيمين} سيكون نقطة محورية.",
        {"summit": "leaders", "talks": None},
    ),
    # the truce between the two lands is not the work of those who meet now
    (
        "يلتقي {p ER president|أفورقي} و{p ET prime_minister|آبي} {t 2024-06-10|في 10 يونيو}. "
        "وستكون القمة الأولى منذ توقيع الاتفاق بين البلدين {y 2000|عام 2000}.",
        {"summit": "leaders", "meeting": None},
    ),
    # a visit, and the summit of guest and host
    (
        "{p SS president|سلفا كير} في زيارة إلى {k KE|كينيا} ##\n"
        "يعقد {p SS president|سلفا كير} قمة مع {p KE president|روتو} {t 2024-05-10|الجمعة}.",
        {"summit": "leaders"},
    ),
    # … and one that they agree on there
    (
        "اتفق {p SS president|سلفا كير} و{p KE president|روتو} خلال زيارة {p SS president|سلفا كير} إلى {k KE|كينيا} "
        "{t 2024-05-09|أمس} على عقد قمة {t 2024-06-01..2024-06-30|الشهر المقبل}.",
        {"visit": "leaders", "summit": "leaders"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_who_meets_decides_the_level(text: str, expected: dict[str, str | None]) -> None:
    assert {r.what: r.level for r in meetings_of(text)} == expected
