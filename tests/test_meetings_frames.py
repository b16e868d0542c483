"""Ways of telling a contact: purpose of a journey, joint subjects, hosts, rounds, calls, named gatherings."""

import pytest

from tests.meetings_page import line, meetings_of

FRAMES = [
    # purpose of a journey
    ("يصل {p org:un envoy|غريفيث} إلى {c Sanaa YE|صنعاء} {t 2024-05-12|الأحد} لإجراء محادثات مع {g group:houthis|الحوثيين}.",
     [("planned", {"un", "houthis"})]),
    ("وصل {f SD foreign_minister|وزير الخارجية السوداني} إلى {c Cairo EG|القاهرة} {t 2024-05-09|الخميس} لبحث ملف الحدود.",
     [("ongoing", {"SD", "EG"})]),
    ("توجه {p TR foreign_minister|فيدان} إلى {c Baghdad IQ|بغداد} حيث يلتقي نظيره {p IQ foreign_minister|حسين}.",
     [(None, {"TR", "IQ"})]),
    # joint subjects and pronouns
    ("اتفق {p IQ prime_minister|السوداني} و{p KW prime_minister|الصباح} خلال اتصال هاتفي {t 2024-05-06|الاثنين} على فتح المعبر.",
     [("held", {"IQ", "KW"})]),
    ("وقع {p SA foreign_minister|بن فرحان} و{p IR foreign_minister|عبد اللهيان} بيانا مشتركا {t 2024-05-09|الخميس} في {c Beijing CN|بكين}.",
     [("held", {"SA", "IR"})]),
    # hosts and rounds
    ("تستضيف {s IQ|بغداد} {t 2024-05-15|الأربعاء} جولة خامسة من المحادثات بين {s SA|الرياض} و{s IR|طهران}.",
     [("planned", {"SA", "IR", "IQ"})]),
    ("يستضيف {p TR president|أردوغان} {t 2024-05-10|اليوم} نظيريه {p RU president|بوتين} و{p IR president|رئيسي}.",
     [("planned", {"TR", "RU", "IR"})]),
    # calls
    ("تلقى {p RU foreign_minister|لافروف} اتصالا من نظيره {p PK foreign_minister|دار}.", [("held", {"RU", "PK"})]),
    ("أجرى {p EG foreign_minister|شكري} محادثات هاتفية مع {p JO foreign_minister|الصفدي}.", [("held", {"EG", "JO"})]),
    # named gatherings
    ("تنعقد القمة العربية في {c Jeddah SA|جدة} {t 2024-05-16|الخميس} بمشاركة {p SY president|الأسد}.",
     [("planned", {"las", "SY"})]),
    ("عقد {o org:gcc|مجلس التعاون الخليجي} اجتماعا طارئا في {c Riyadh SA|الرياض} {t 2024-05-08|الأربعاء}.",
     [("held", {"gcc"})]),
    ("وافق {o org:unsc|مجلس الأمن} {t 2024-05-08|الأربعاء} على القرار.", [("held", {"unsc"})]),
    # status in other words
    ("تقرر تأجيل الاجتماع بين {s EG|مصر} و{s ET|إثيوبيا} إلى {t 2024-05-16|الخميس المقبل}.", [("postponed", {"EG", "ET"})]),
    ("كان لقاء {p US president|بايدن} مع {p CN president|شي} مقررا، إلا أن اللقاء لم يتم.", [("not_held", {"US", "CN"})]),
    ("هدد {p TR president|أردوغان} بإلغاء القمة المقررة مع {p GR prime_minister|ميتسوتاكيس}.", [("planned", {"TR", "GR"})]),
    ("علقت {s IR|إيران} مشاركتها في محادثات مع {s US|الولايات المتحدة}.", [("unclear", {"IR", "US"})]),
    # the works of a joint committee are a sitting of its two states; a person's works are none
    ("انطلقت في {c Cairo EG|القاهرة} {t 2024-05-09|الخميس} أعمال اللجنة الاقتصادية المصرية العمانية المشتركة.",
     [(None, {"EG", "OM"})]),
    ("أنهى {f EG foreign_minister|وزير الخارجية المصري} أعماله في {c Cairo EG|القاهرة}، وأشاد بدور {s OM|عمان}.", []),
    # «غير» before an adjective of the contact bars nothing; «غير أن» opens another clause
    ("عقدت {t 2024-05-08|الأربعاء} محادثات غير مباشرة بين {s IR|إيران} و{s US|الولايات المتحدة}.", [("held", {"IR", "US"})]),
    ("استضافت {c Geneva CH|جنيف} لقاء غير رسمي ضم {s TR|تركيا} و{s GR|اليونان}.", [("held", {"CH", "TR", "GR"})]),
    ("التقى {p EG foreign_minister|شكري} {p SD foreign_minister|الصادق}، غير أن {s ET|إثيوبيا} غابت.", [("held", {"EG", "SD"})]),
    ("وافق {p US president|ترامب} على لقاء {p KP supreme_leader|كيم}.", [("planned", {"US", "KP"})]),
    # place and party
    ("التقى {p US envoy|ليندركينغ} مسؤولين عمانيين في {c Muscat OM|مسقط} {t 2024-05-07|الثلاثاء}.", [("held", {"US", "OM"})]),
    ("لقاء بين {p US envoy|ليندركينغ} ومسؤولين سعوديين في {c Muscat OM|مسقط}.", [(None, {"US", "SA"})]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_contact_is_read_from_its_frame(text: str, expected: list[tuple[str | None, set[str]]]) -> None:
    reports = meetings_of(text)
    found = [{(p.actor or "?").partition(":")[2] for p in r.parties} for r in reports]
    assert found == [parties for _, parties in expected], [line(r) for r in reports]
    for report, (status, _) in zip(reports, expected, strict=True):
        assert status is None or report.status == status, line(report)


FOUND = [
    # adjectives joined by «و», a topic between the noun and «بين», names longer than a verb's reach
    ("عقدت المشاورات السياسية والأمنية بين {s GR|اليونان} و{s CY|قبرص}.", ["talks held CY+GR - -"]),
    ("عقدت {t 2024-05-09|الخميس} محادثات حول ترسيم الحدود البحرية بين {s GR|اليونان} و{s CY|قبرص}.", ["talks held CY+GR 2024-05-09 -"]),
    ("أجرى {p org:un envoy|غريفيث} محادثات حول الحدود بين {k SD|السودان} و{k ET|إثيوبيا}.", []),
    ("عقد {p MX president|الرئيس المكسيكي أندريس مانويل لوبيز أوبرادور} و{p CL president|الرئيس التشيلي السابق غابرييل بوريتش فونت} {t 2024-05-09|الخميس} في {c Lima PE|ليما} مشاورات سياسية.", ["talks held CL+MX 2024-05-09 Lima"]),
    # where it took place
    ("شهدت {c Oslo NO|أوسلو} {t 2024-05-09|الخميس} مشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير}.", ["talks held CO+NO+eln 2024-05-09 Oslo"]),
    ("تتجه الأنظار إلى {c Oslo NO|أوسلو} التي تستضيف {t 2024-05-12|الأحد} مشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير}.", ["talks planned CO+eln 2024-05-12 Oslo"]),
    ("تستعد {c Oslo NO|أوسلو} لاستضافة مشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير}.", ["talks planned CO+NO+eln - Oslo"]),
    ("عقدت في منتجع {c Aqaba JO|العقبة} {k JO|بالأردن} مشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير}.", ["talks held CO+eln - Aqaba"]),
    ("اتفقت {s VE|فنزويلا} و{s GY|غيانا} على الاجتماع مجددا في {c Brasilia BR|برازيليا}.", ["meeting planned GY+VE - Brasilia"]),
    # whose relative clause it is
    ("زيارة {p UG president|الرئيس الأوغندي موسيفيني}، التي تبدأ {t 2024-05-10|اليوم} إلى {c Nairobi KE|نيروبي}، هي الأولى.", ["visit planned KE+UG 2024-05-10 Nairobi"]),
    ("تأتي زيارة {p UG president|الرئيس الأوغندي موسيفيني} التي ستشمل {k KE|كينيا} و{k RW|رواندا} بعد عام.", ["visit planned KE+UG - KE", "visit planned RW+UG - RW"]),
    # before a council, at the ministry
    ("شددت {s JP|اليابان} {t 2024-05-09|الخميس} أمام سفراء في {o org:unsc|مجلس الأمن} على العقوبات.", ["meeting held JP+unsc 2024-05-09 -"]),
    ("قالت {s JP|اليابان} إن القضية مطروحة أمام {o org:unsc|مجلس الأمن}.", []),
    ("تم {t 2024-05-09|أمس} استدعاء {f SE ambassador|السفير السويدي} في {c Baghdad IQ|بغداد} إلى {f IQ foreign_minister|الخارجية العراقية}.", ["meeting held IQ+SE 2024-05-09 Baghdad"]),
    ("لوحت {f IQ foreign_minister|الخارجية العراقية} بخطوات بعد استدعاء {f SE ambassador|السفير السويدي}.", []),
    ("أعلنت {s SE|السويد} استدعاء سفيرها في {c Baghdad IQ|بغداد} للتشاور.", []),
    # rounds of what is no talks by its own name; an idafa that goes on before the sides
    ("تعقد {s EG|مصر} و{s TR|تركيا} {t 2024-05-12|الأحد} جولة من الحوار.", ["talks planned EG+TR 2024-05-12 -"]),
    ("بدأت {t 2024-05-09|الخميس} الجولة الثانية من مفاوضات فتح الطرق بين {s YE|الحكومة اليمنية} و{g group:houthis|الحوثيين}.", ["talks ongoing YE+houthis 2024-05-09..2024-05-10 -"]),
    # who brings others together hosts them; who only watches takes no part
    ("عقدت مشاورات بين {s CO|كولومبيا} و{g group:eln|جيش التحرير} بحضور مراقبين من {s BR|البرازيل}.", ["talks held CO+eln - -"]),
    ("اتفقت {s TH|تايلاند} و{s KH|كمبوديا} خلال لقاء بين بومتام وهون في {c Putrajaya MY|بوتراجايا} على الهدنة.", ["meeting held KH+TH - Putrajaya"]),
    # two that stand side by side, a movement behind its class noun, the object of a masdar
    ("تبادلت {s FR|فرنسا} من جهة و{s DZ|الجزائر} من جهة أخرى الآراء خلال اجتماع {t 2024-05-09|الخميس}.", ["meeting held DZ+FR 2024-05-09 -"]),
    ("اجتمعت {s IL|إسرائيل} من جهة وحركة {g group:hamas|حماس} من جهة أخرى في {c Cairo EG|القاهرة}.", ["meeting held IL+hamas - Cairo"]),
    ("رفض {f IR foreign_minister|وزير الخارجية الإيراني} لقاء {s SA|وفد سعودي} في {c Muscat OM|مسقط}.", ["meeting not_held IR+SA - Muscat"]),
    ("لم يعقد الاجتماع على مستوى الخبراء بين {s GR|اليونان} و{s CY|قبرص}.", ["meeting not_held CY+GR - -"]),
    # the verb behind «و», «كما» has the subject of the one before
    ("التقى {p TR foreign_minister|فيدان} {t 2024-05-09|الخميس} {p GR foreign_minister|يرابتريتيس} وأجرى مباحثات مع {p EG foreign_minister|شكري}.",
     ["meeting held GR+TR 2024-05-09 -", "talks held EG+TR 2024-05-09 -"]),
    ("التقى {p TR foreign_minister|فيدان} {t 2024-05-09|الخميس} {p GR foreign_minister|يرابتريتيس}، كما أجرى اتصالا هاتفيا مع {p EG foreign_minister|شكري}.",
     ["meeting held GR+TR 2024-05-09 -", "call held EG+TR 2024-05-09 -"]),
    # «مع» of what it is about; by telephone; who calls others to meet abroad
    ("سيجتمع جهاز الأمن {s GB|البريطاني} {t 2024-05-12|الأحد} لبحث \"الخطوات المقبلة\" في الأزمة مع {s RU|موسكو}.", []),
    ("بحث {f EG foreign_minister|وزير الخارجية المصري} هاتفيا {t 2024-05-09|الخميس} مع {f TR foreign_minister|نظيره التركي} تطورات غزة.", ["call held EG+TR 2024-05-09 -"]),
    ("تحادث {p RU president|الرئيس الروسي} و{p US president|الرئيس الأميركي} هاتفيا {t 2024-05-09|الخميس}. ولم يناقش الجانبان العقوبات.", ["call held RU+US 2024-05-09 -"]),
    # behind where it was, in the plural, of a movement behind its class noun, behind «غير»
    ("استقبل {p LY president|المنفي} {t 2024-05-09|أمس}، بمقر المجلس، {f US ambassador|السفير الأميركي}.", ["meeting held LY+US 2024-05-09 -"]),
    ("استأنفت {g group:taliban|طالبان} {t 2024-05-09|أمس} المفاوضات مع الأميركيين.", ["talks ongoing US+taliban 2024-05-09..2024-05-10 -"]),
    ("وصل وفد من حركة {g group:hamas|حماس} إلى {c Cairo EG|القاهرة} {t 2024-05-10|اليوم}.", ["visit ongoing EG+hamas 2024-05-10 Cairo"]),
    ("اختتمت {t 2024-05-09|أمس} المحادثات غير المباشرة بين {s GR|اليونان} و{s CY|قبرص}.", ["talks held CY+GR 2024-05-09 -"]),
    ("تبحث {s KE|كينيا} عن أسواق في {k TZ|تنزانيا} و{k UG|أوغندا} بعد لقاء مع مستثمرين.", []),
    # by what they talked, and of what
    ("بحث {p EG foreign_minister|شكري} مع {p TR foreign_minister|فيدان} {t 2024-05-09|أمس}، في اتصال هاتفي، الوضع في {c Gaza PS|غزة}.", ["call held EG+TR 2024-05-09 -"]),
    ("ناقش {p EG foreign_minister|شكري} و{p TR foreign_minister|فيدان} خلال لقاء في {c Cairo EG|القاهرة} {t 2024-05-09|أمس} الوضع في {c Gaza PS|غزة}.", ["talks held EG+TR 2024-05-09 Cairo"]),
    # who is asked by a conference, whom a visitor has with him, who asks at a press conference
    ("طالب المؤتمر {o org:un|الأمم المتحدة} بتشكيل لجنة.", []),
    ("يزور {f EG foreign_minister|وزير الخارجية المصري} {k TR|تركيا} {t 2024-05-12|الأحد} مع {f JO foreign_minister|نظيره الأردني}.", ["visit planned EG+JO+TR 2024-05-12 TR"]),
    ("قالت {p US spokesperson|ساندرز} خلال مؤتمرها الصحافي إن {s US|واشنطن} تقدر {s SA|الرياض}.", []),
    # two who go nowhere: places do not visit each other
    ("تستبق الزيارة زيارتي ولي العهد {c London GB|للندن} و{c Washington US|واشنطن}.", []),
    # who leaves, and from where
    ("غادر {f KE foreign_minister|وزير الخارجية الكيني} {c Lusaka ZM|لوساكا} {t 2024-05-09|الخميس} بعد زيارة رسمية.", ["visit held KE+ZM 2024-05-09 Lusaka"]),
    ("غادر {f KE foreign_minister|وزير الخارجية الكيني} {c Nairobi KE|نيروبي} متوجها إلى {c Lusaka ZM|لوساكا}.", ["visit planned KE+ZM - Lusaka"]),
    ("عاد {f KE foreign_minister|وزير الخارجية الكيني} {t 2024-05-09|الخميس} من {c Lusaka ZM|لوساكا} بعد زيارة رسمية.", ["visit held KE+ZM 2024-05-09 Lusaka"]),
    ("حطت طائرة {f KE foreign_minister|وزير الخارجية الكيني} في {c Lusaka ZM|لوساكا} {t 2024-05-10|الجمعة}.", ["visit ongoing KE+ZM 2024-05-10 Lusaka"]),
    ("غادر {f KE foreign_minister|وزير الخارجية الكيني} {c Nairobi KE|نيروبي}.", []),
    # delegates in whose presence two sides meet; not those with whom one side does
    ("عقدت {s UG|أوغندا} و{s RW|رواندا} {t 2024-05-09|الخميس} محادثات في {c Luanda AO|لواندا} بحضور ممثلين عن {s KE|كينيا} و{s ZM|زامبيا}.", ["talks held RW+UG 2024-05-09 Luanda"]),
    ("عقدت {s UG|أوغندا} {t 2024-05-09|الخميس} اجتماعا في {c Luanda AO|لواندا} بحضور وفد من {s KE|كينيا}.", ["meeting held KE+UG 2024-05-09 Luanda"]),
    ("عقدت {s UG|أوغندا} و{s RW|رواندا} {t 2024-05-09|الخميس} محادثات في {c Luanda AO|لواندا} بمشاركة ممثلين عن {s KE|كينيا}.", ["talks held KE+RW+UG 2024-05-09 Luanda"]),
    # the two behind where it was
    ("التقى {t 2024-05-09|الخميس} في مدينة نائية {f UG president dual|الرئيسان الأوغندي} و{f RW president dual|الرواندي}.", ["meeting held RW+UG 2024-05-09 -"]),
    # who is invited to the land that invites
    ("وجهت {s KE|كينيا} دعوة إلى {p UG president|موسيفيني} لزيارتها.", ["visit proposed KE+UG - KE"]),
    ("تلقى {p UG president|موسيفيني} دعوة من {k KE|كينيا} لزيارتها.", ["visit proposed KE+UG - KE"]),
    ("دعت {s KE|كينيا} السياح إلى التوجه إلى الحدائق لزيارتها.", []),
    ("دعا {p UG president|موسيفيني} {s KE|كينيا} إلى فتح القلعة لزيارتها.", []),
    # an office in the dual of two states, and one whose state is a tag
    ("عقد {f ? envoy dual|المبعوثان} الخاصان {s SD|للسودان} و{s TD|تشاد} {t 2024-05-09|الخميس} في {c Luanda AO|لواندا} جولة ثالثة من المحادثات.", ["talks held SD+TD 2024-05-09 Luanda"]),
    ("أجرى مديرا العمليات العسكرية في {k SD|السودان} و{k TD|تشاد} {t 2024-05-09|الخميس} محادثات.", ["talks held SD+TD 2024-05-09 -"]),
    ("عين الرئيس مديرا للعمليات في {k SD|السودان} بعد محادثات.", []),
    ("استقبل {p KE foreign_minister|مودافادي} {f ? foreign_minister|وزير خارجية} #{s UG|أوغندا} {t 2024-05-09|الخميس}.", ["meeting held KE+UG 2024-05-09 -"]),
    # a clause that says only when and where is of the talks, not of the side before it
    ("انتهت الجولة الأولى من المحادثات بين {s SD|السودان} و{s TD|تشاد}، التي استمرت {d P3D|ثلاثة أيام} في {c Luanda AO|لواندا}، دون اتفاق.", ["talks held SD+TD - Luanda"]),
    ("أعلنت {s KE|كينيا} إرجاء المحادثات بين {s SD|السودان} و{s TD|تشاد} التي كان يفترض أن تعقد في {c Luanda AO|لواندا}.", ["talks postponed SD+TD - Luanda"]),
    ("جرت محادثات بين {s SD|السودان} و{s LY|ليبيا} التي استمرت الحرب في {c Sirte LY|سرت}.", ["talks held LY+SD - -"]),
    ("أكدت {f GB prime_minister|رئيسة الحكومة} أن بلادها تغادر {o org:eu|الاتحاد الأوروبي}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_contact_is_found_with_its_place_and_day(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text) if len(r.parties) > 1] == expected


APART = [
    "التقى {p QA foreign_minister|آل ثاني} نظيرته {f DE foreign_minister|الألمانية} ثم نظيره {f IT foreign_minister|الإيطالي}.",
    "أجرى {p DZ foreign_minister|عطاف} اتصالات مع {f EG foreign_minister|نظيره المصري} و{f QA foreign_minister|القطري} كل على حدة.",
]


@pytest.mark.parametrize("text", APART)
def test_one_after_the_other_are_two(text: str) -> None:
    assert len(meetings_of(text)) == 2, [line(r) for r in meetings_of(text)]
