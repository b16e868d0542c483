"""The forms of read-outs: at whose behest, to whom an ambassador is posted, whose minister, who stays while they talk."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line

DAY = Published(earliest="2024-06-15", latest="2024-06-15", basis="given")


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in page.meetings]


READ_OUTS = [
    # at whose behest: between commas, no part in it
    ("يبدأ وزير الخارجية الكيني، بتكليف من الرئيس وليام روتو، غدا زيارة إلى أوغندا.", ["visit planned KE+UG 2024-06-16 Uganda"]),
    ("أجرى وزير الخارجية الكيني، بتوجيه من الرئيس وليام روتو، أمس محادثات مع نظيره الصومالي.", ["talks held KE+SO 2024-06-14 -"]),
    # posted to a third land, which takes no part
    ("استقبل مسرور بارزاني اليوم السفير باك جونغ سفير جمهورية كوريا الجنوبية لدى العراق.", ["meeting held KR+krg 2024-06-15 -"]),
    ("استقبل الرئيس الأوغندي أمس السفير جون أوتينو سفير كينيا لدى رواندا.", ["meeting held KE+UG 2024-06-14 -"]),
    # whose minister: of the state that sends him, not of the one that it speaks of
    ("أعلنت كينيا التي تعارض التدخل في السودان أنها أرسلت أمس وزير خارجيتها إلى أوغندا.", ["visit held KE+UG 2024-06-14 Uganda"]),
    ("أعلنت كينيا أن أوغندا أرسلت أمس وزير خارجيتها إلى رواندا.", ["visit held RW+UG 2024-06-14 Rwanda"]),
    ("نفت كينيا أنها أرسلت وزير خارجيتها إلى أوغندا.", ["visit denied KE+UG - Uganda"]),
    # a condition between commas leaves a refusal a refusal
    ("لن يعقد، إذا رفضت أوغندا، لقاء بين البلدين كينيا وأوغندا.", ["meeting not_held KE+UG - -"]),
    # who speaks to the press about two lands brings none of them together
    ("ندوة صحفية حول العلاقات بين كينيا وأوغندا نظمت أمس.", []),
    # what broke down before it began never was
    ("انهارت المحادثات بين كينيا وأوغندا قبل أن تبدأ.", ["talks not_held KE+UG - -"]),
    ("التقى الوزير الكيني أمس نظيره الأوغندي قبل أن يبدأ العمل.", ["meeting held KE+UG 2024-06-14 -"]),
    # the guest's stay goes on, the meeting is over
    ("بحث وزير الخارجية الكيني أمس مع نظيره الأوغندي الحدود. وجاء ذلك خلال استقبال الوزير لنظيره الذي يقوم بزيارة رسمية إلى نيروبي.",
     ["talks held KE+UG 2024-06-14 Nairobi"]),
    # what two talked about by telephone is no other contact
    ("تلقى وزير الخارجية الكيني أمس مكالمة هاتفية من نظيره الأوغندي. وكان الوضع في الصومال في صلب محادثات الوزيرين.", ["call held KE+UG 2024-06-14 -"]),
    # a purpose tells no outcome
    ("تبدأ اليوم في الصين الجولة الثالثة من الحوار بين تايلاند وكمبوديا بهدف حل القضايا العالقة.", ["talks planned KH+TH 2024-06-15 China"]),
    ("تناولت المحادثات بين كينيا وأوغندا أمس الحدود.", ["talks held KE+UG 2024-06-14 -"]),
    # the occasion is no other word for the meeting
    ("التقى الرئيس الصومالي أمس وزير الخارجية الأميركي على هامش قمة الاتحاد الأفريقي. وجرى اللقاء بحضور وزير الخارجية الصومالي.",
     ["meeting held SO+US 2024-06-14 -"]),
    # the subject of what he did on another day, behind its time
    ("التقى فيدان اليوم نظيره الأردني أيمن الصفدي، وأمس التقى وزير خارجية مصر بدر عبد العاطي.", ["meeting held JO+TR 2024-06-15 -", "meeting held EG+TR 2024-06-14 -"]),
    # among whom one was met
    ("ومن بين القادة العرب التقى الرئيس التركي أمس نظيره المصري.", ["meeting held EG+TR 2024-06-14 -"]),
    # some of many, of no land that is told; of one that is
    ("التقى الرئيس الكيني أمس نظيره الأوغندي. واستقبل الوزير التركي عددا من المسؤولين.", ["meeting held KE+UG 2024-06-14 -"]),
    ("التقى الوزير الكيني أمس عددا من المسؤولين الأوغنديين في كمبالا.", ["meeting held KE+UG 2024-06-14 Kampala"]),
    # who was met then
    ("استقبل رئيس البرلمان الأرمني الموفدة الأوروبية ماغدالينا غرونو. ثم استقبل رئيس الوزراء نيكول باشينيان الموفدة الأوروبية.",
     ["meeting held AM+eu - -", "meeting held AM+eu - -"]),
    # a day to come, told before it, is not of the last meeting
    ("يعقد غدا في جنيف اجتماع بين كينيا وأوغندا، بعد اتفاق البلدين خلال اجتماعهما الأخير في كمبالا.",
     ["meeting planned KE+UG 2024-06-16 Geneva", "meeting held KE+UG - Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ_OUTS)
def test_read_outs(text: str, expected: list[str]) -> None:
    assert told(text) == expected
