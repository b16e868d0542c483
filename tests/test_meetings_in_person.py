"""Contacts of daily news told without a word of meeting: what is handed over, who came or stays somewhere, and sides that
go by a common noun. Each text is a page of 16 May 2019, a Thursday; a report is one line."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated, line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in as_stated(page.meetings)]


#: A letter or credentials, with who bears them and who gets them.
HANDED_OVER = [
    ("تسلم الرئيس الموريتاني رسالة من نظيره المالي سلمها له وزير الخارجية المالي عبد الله ديوب.", ["meeting held ML+MR - -"]),
    ("سلم السفير الإثيوبي لدى جيبوتي الرئيس إسماعيل عمر غيله رسالة من رئيس وزرائه.", ["meeting held DJ+ET - -"]),
    ("تسلم الرئيس الأوغندي يويري موسيفيني أوراق اعتماد السفير النرويجي الجديد.", ["meeting held NO+UG - -"]),
    ("حمل وزير الخارجية التشادي رسالة من رئيسه إلى نظيره السوداني في الخرطوم الأحد.", ["meeting held SD+TD 2019-05-12 Khartoum"]),
    ("نقل مستشار الرئيس البرازيلي إلى هافانا رسالة تدعو إلى ضبط النفس.", ["meeting held BR+CU - Havana"]),
    ("سينقل وزير الدفاع الزامبي رسالة إلى الرئيس الأنغولي غدا.", ["meeting planned AO+ZM 2019-05-17 -"]),
]  # fmt: skip

NOT_HANDED_OVER = [
    "تلقى ملك المغرب رسالة تهنئة من الرئيس السنغالي.",
    "تسلم الرئيس الموريتاني رسالة من نظيره المالي تتعلق بالحدود.",  # by whose hand is not said
    "نقل موقع إخباري رسالة من سجين إلى الرئيس البرازيلي.",
    "حملت الصحيفة رسالة إلى الحكومة الكورية.",
    "لم يتسلم الرئيس التشيكي أوراق اعتماد السفير الروسي.",
]

#: Journeys: missions and inspectors, days spent somewhere, who is there, where he came before «في زيارة», who has been before.
JOURNEYS = [
    ("وصلت بعثة من صندوق النقد الدولي إلى لوساكا الأحد.", ["visit held ZM+imf 2019-05-12 Lusaka"]),
    ("يزور مفتشو الوكالة الدولية للطاقة الذرية موقع فوردو الأسبوع المقبل.", ["visit planned IR+iaea 2019-05-20..2019-05-26 Fordow"]),
    ("أمضى وزير الخارجية الفنلندي يومين في بغداد أجرى خلالهما محادثات مع كبار المسؤولين.", ["visit held FI+IQ - Baghdad"]),
    ("يتواجد وزير الدفاع الفنلندي حاليا في تالين.", ["visit ongoing EE+FI 2019-05-16 Tallinn"]),
    ("جاء رئيس الوزراء الجامايكي إلى هافانا في زيارة تستغرق يومين.", ["visit ongoing CU+JM 2019-05-16 Havana"]),
    ("قال الرئيس السنغالي لدى وصوله إلى بانجول أمس إن بلاده ستدعم غامبيا.", ["visit held GM+SN 2019-05-15 Banjul"]),
    ("سبق للرئيس الكوبي أن زار المكسيك في مايو الماضي.", ["visit held CU+MX 2018-05-01..2018-05-31 Mexico"]),
    ("غادر الوفد الكولومبي المفاوض هافانا عائدا إلى بوغوتا.", ["visit held CO+CU - Havana"]),
    ("حل المبعوث الأممي إلى قبرص بنيقوسيا مساء أمس.", ["visit ongoing CY+un 2019-05-15..2019-05-16 Nicosia"]),
    ("قبيل توجهه إلى كمبالا، قال وزير الخارجية الكيني إن بلاده متفائلة.", ["visit planned KE+UG - Kampala"]),
    ("أعلنت الرئاسة مغادرة الرئيس الكيني إلى كمبالا غدا.", ["visit planned KE+UG 2019-05-17 Kampala"]),
    ("ورحب وزير الخارجية النرويجي، الموجود في كازاخستان، بالخطوة.", ["visit ongoing KZ+NO 2019-05-16 Kazakhstan"]),
    ("يصل المبعوث النرويجي إلى المنطقة الأسبوع المقبل.", ["visit planned NO 2019-05-20..2019-05-26 -"]),
    ("ومن المتوقع أن يتوجه فريق من الدبلوماسيين البرازيليين إلى كراكاس الأسبوع المقبل.",
     ["visit planned BR+VE 2019-05-20..2019-05-26 Caracas"]),
    ("قرر الاتحاد الأفريقي إيفاد لجنة من خمسة رؤساء إلى بوجمبورا الأسبوع المقبل.", ["visit planned BI+au 2019-05-20..2019-05-26 Bujumbura"]),
]  # fmt: skip

NO_JOURNEY = [
    "قال الرئيس السنغالي لدى وصوله إلى مطار دكار أمس إن رحلته كانت ناجحة.",
    "منذ وصوله إلى السلطة عام 2012 عزز الرئيس السنغالي العلاقات مع فرنسا.",
    "لم يسبق للجيش الكوبي أن واجه تحديا كهذا.",
    "قبيل توجهه إلى نيروبي، قال وزير الخارجية الكيني إن بلاده متفائلة.",
    "حظرت السعودية السفر إلى لبنان.",
    "يصل المبعوث النرويجي إلى المنطقة الحدودية غدا.",
    "قال المدير إن الخطوط الكينية ستسير أول رحلة إلى مقديشو في السابع عشر من الشهر الجاري.",
    "وصلت المساعدات إلى هافانا في إطار زيارة.",
    "جمعت الأمم المتحدة 200 مليون دولار لفائدة تشاد والنيجر.",
]

#: Several that go by one name, and groups of a land without its adjective.
GROUPS = [
    ("اجتمعت الفصائل الفلسطينية في غزة أمس لبحث التهدئة.", ["meeting held ps-factions 2019-05-15 Gaza Strip"]),
    ("عقدت القوى السياسية السودانية اجتماعا في أديس أبابا أمس.", ["meeting held political-forces-sd 2019-05-15 Addis Ababa"]),
    ("استقبل الرئيس السنغالي ماكي سال قادة المعارضة في القصر الرئاسي بدكار أمس.", ["meeting held SN+opposition-sn 2019-05-15 Dakar"]),
    ("التقى الوسيط القطري قادة الحركات المسلحة في دارفور.", ["meeting held QA+armed-movements-sd - Darfur"]),
    ("اجتمع المبعوث الأممي إلى ليبيا أمس مع ممثلين عن المجتمع المدني الليبي.", ["meeting held civil-society-ly+un 2019-05-15 -"]),
    ("بدأت في الدوحة محادثات بين الحكومة التشادية والحركات المسلحة.", ["talks ongoing TD+chad-armed-groups 2019-05-16 Doha"]),
    ("يرعى الاتحاد الأوروبي حوارا وطنيا بين الحكومة والمعارضة في مولدوفا.", ["talks ongoing MD+eu+opposition-md - Moldova"]),
    ("دعا الرئيس السنغالي أحزاب المعارضة إلى حوار وطني يبدأ نهاية الشهر.", ["talks proposed SN+opposition-sn 2019-05-21..2019-05-31 -"]),
    ("جمع الاتحاد الأفريقي مندوبي تشاد والنيجر الثلاثاء في أديس أبابا.", ["meeting held NE+TD+au 2019-05-14 Addis Ababa"]),
]  # fmt: skip

NO_GROUPS = [
    "هاجمت الجماعات المسلحة المالية قاعدة للجيش.",
    "انتقدت أحزاب المعارضة في غانا الموازنة.",
    "عرضت كينيا تعاونا مع أوغندا.",
    "نظمت الجامعة ندوة شعرية شارك فيها شعراء من مصر.",
    "يشجع الوزير الحوار الوطني حول التعليم.",
]

#: Bodies that sit: the work of a joint commission, councils, conferences of the Maghreb's press.
BODIES = [
    ("اختتمت اللجنة القطرية الإثيوبية المشتركة أعمالها في الدوحة بتوقيع ثلاث اتفاقيات.", ["meeting held ET+QA - Doha"]),
    ("تتواصل بتونس أشغال اللجنة العسكرية التونسية الليبية المشتركة.", ["meeting ongoing LY+TN 2019-05-16 Tunisia"]),
    ("بحث وزيرا خارجية موريتانيا والسنغال ملف الصيد. وينتظر أن تلتئم لجنة التعاون العليا المشتركة بين البلدين في داكار يوم 3 يوليو القادم.",
     ["talks held MR+SN - -", "meeting planned MR+SN 2019-07-03 Dakar"]),
    ("وسيزور المبعوث قبرص قبل انعقاد المجلس الأوروبي في 23 يونيو.", ["meeting planned eu 2019-06-23 -"]),
    ("افتتح وزير الخارجية المغربي ناصر بوريطة بمراكش أشغال الندوة الدولية حول الهجرة بمشاركة نظيره الفرنسي.",
     ["conference ongoing FR+MA 2019-05-16 Marrakesh"]),
]  # fmt: skip

#: Ceremonies of two lands, one attended abroad, and a council that hears somebody.
CEREMONIES = [
    ("افتتح الرئيسان الكيني والأوغندي أمس معبرا حدوديا.", ["meeting held KE+UG 2019-05-15 -"]),
    ("دشن الرئيس الكيني بحضور نظيره الأوغندي أمس ميناء لامو.", ["meeting held KE+UG 2019-05-15 -"]),
    ("تفقد وزير الداخلية الفرنسي برفقة نظيره البريطاني أمس مخيما للاجئين.", ["meeting held FR+GB 2019-05-15 -"]),
    ("سيدشن الرئيسان الرواندي والبوروندي جسرا حدوديا يوم 3 يونيو.", ["meeting planned BI+RW 2019-06-03 -"]),
    ("وضع الرئيسان الكيني والأوغندي أمس حجر الأساس لجسر حدودي.", ["meeting held KE+UG 2019-05-15 -"]),
    ("شارك الرئيس الكيني في حفل تنصيب نظيره الأوغندي أمس في كمبالا.", ["visit held KE+UG 2019-05-15 Kampala"]),
    ("استمع مجلس الأمن أمس إلى إحاطة قدمتها وزيرة خارجية السويد.", ["meeting held SE+unsc 2019-05-15 -"]),
]  # fmt: skip

NO_CEREMONY = [
    "افتتح الرئيس الكيني أمس ميناء لامو.",
    "وضع الرئيسان الكيني والأوغندي خلافاتهما جانبا.",
    "حضر الرئيس الكيني احتفالات الاستقلال في نيروبي أمس.",
    "استمع البرلمان الكيني إلى إحاطة من وزير الدفاع الكيني.",
]

#: Verbs of talking and of meeting that stand seldom.
VERBS = [
    ("تدارس الوزيران الكيني والأوغندي أمس في كمبالا ملف الحدود.", ["talks held KE+UG 2019-05-15 Kampala"]),
    ("تداول الرئيس الكيني مع نظيره الأوغندي أمس ملف الحدود.", ["talks held KE+UG 2019-05-15 -"]),
    ("ينتهي الحظر على مالي في يونيو. وزار وفد وزاري مالي داكار أمس.", ["visit held ML+SN 2019-05-15 Dakar"]),
    ("عرج وزير الخارجية الكيني على كمبالا أمس.", ["visit held KE+UG 2019-05-15 Kampala"]),
    ("بعث الرئيس الكيني بوزير خارجيته إلى كمبالا أمس.", ["visit held KE+UG 2019-05-15 Kampala"]),
    ("اتفق وزيرا خارجية بيرو وتشيلي الثلاثاء في سانتياغو على فتح ثلاثة معابر.", ["meeting held CL+PE 2019-05-14 Santiago"]),
    ("شهدت برازيليا أمس التوقيع على اتفاق تعاون بين البرازيل وكولومبيا.", ["meeting held BR+CO 2019-05-15 Brasília"]),
    ("استدعت الخارجية الباكستانية القائم بالأعمال الهندي أمس.", ["meeting held IN+PK 2019-05-15 -"]),
    ("عرض الرئيس اللبناني أمس مع السفيرة الأميركية في بعبدا التطورات.", ["talks held LB+US 2019-05-15 Baabda"]),
    ("الرئيس الغيني، ألفا كوندي، ونظيره السيراليوني، إرنست كوروما، وقعا في 10 آذار الماضي اتفاقا حول الحدود.",
     ["meeting held GN+SL 2019-03-10 -"]),
    ("تنص وثيقة وقف النار، الموقعة في جنيف يوم 23 أكتوبر 2018 بين كولومبيا وجيش التحرير الوطني، على هدنة.",
     ["meeting held CO+eln 2018-10-23 Geneva"]),
    ("وسبق لكيغالي أن دعت بوروندي الشهر الماضي إلى حوار مباشر.", ["talks proposed BI+RW - -"]),
    ("وكان زعيم المتمردين رياك مشار في كمبالا. وذكر مسؤول أن وزير الخارجية النرويجي اتصل به أمس.",
     ["call held NO+splm-io 2019-05-15 -"]),
    ("يجري وفد من النيجر محادثات منذ الأحد مع مسؤولين في بنين.", ["talks ongoing BJ+NE - -"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*HANDED_OVER, *JOURNEYS, *GROUPS, *BODIES, *CEREMONIES, *VERBS]
)
def test_told_without_a_word_of_meeting(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [*NOT_HANDED_OVER, *NO_JOURNEY, *NO_GROUPS, *NO_CEREMONY])
def test_no_contact(text: str) -> None:
    assert told(text) == []
