"""Sides told by other clauses: who is called to a contact, who stands at whose side, whom a pronoun means, whose talks they are."""

import pytest

from tests.meetings_page import meetings_of
from tests.test_meetings_gathered import lines

TOLD = [
    # those who are called to it, by a clause about it
    ("ألغيت قمة كان الرئيس التنزاني قد دعا إليها نظيريه الأوغندي والبوروندي.", ["summit cancelled BI+TZ+UG -"]),
    ("وأرجئ مؤتمر دعت إليه النرويج كينيا وأوغندا.", ["conference postponed KE+NO+UG -"]),
    # who stands beside the one who speaks
    ("أعلن الرئيس الكوري الجنوبي الاتفاق، وإلى جانبه رئيس الوزراء الياباني.", ["meeting held JP+KR -"]),
    ("أعلن الرئيس الكيني الاتفاق، وإلى جانبه نائبه.", []),
    # those who are called to it together, and who calls them only where it is to be at home
    ("دعت جنوب أفريقيا السودان وأوغندا إلى اجتماع في جنيف.", ["meeting proposed SD+UG Geneva"]),
    ("دعا الوسيط الجانبين الكيني والأوغندي إلى اجتماع في جنيف.", ["meeting proposed KE+UG Geneva"]),
    ("دعا الرئيس التنزاني الجانبين الكيني والأوغندي إلى عقد لقاء.", ["meeting proposed KE+UG -"]),
    ("دعت كينيا أوغندا وإثيوبيا إلى اجتماع في نيروبي.", ["meeting proposed ET+KE+UG Nairobi"]),
    ("دعت كينيا أوغندا إلى اجتماع في جنيف.", ["meeting proposed KE+UG Geneva"]),
    # a pronoun on the verb of a subordinate clause, between the two of the main clause
    ("طلب الرئيس الفرنسي من المستشار الألماني، حين استقبله في باريس، التريث.", ["meeting held DE+FR Paris"]),
    # with whom, between the verb and its noun
    ("أجرى جيش الرب مع الحكومة الأوغندية لقاءات في جوبا.", ["meeting held UG+lra Juba"]),
    # two officials of one office, of the two who state it together
    ("جاء في بيان مشترك للهند والصين أن وكيلي الوزارتين سيجتمعان في شنغهاي.", ["meeting planned CN+IN Shanghai"]),
    # ahead, beside the meeting of the same two
    ("قال وزير الطاقة الكيني بعد لقائه نظيره الأوغندي إن اجتماعا فنيا سيلتئم في كمبالا.", ["meeting held KE+UG -", "meeting planned KE+UG Kampala"]),
    # one after the other, each in its place
    ("التقى الوزير الكيني نظيره الأوغندي مرتين، في نيروبي ثم في كمبالا.", ["meeting held KE+UG Nairobi", "meeting held KE+UG Kampala"]),
    # a sitting of those who are said to take part
    ("عقدت في أروشا جلسة شارك فيها وزير الخارجية البوروندي ونظيره الرواندي.", ["meeting held BI+RW Arusha"]),
    # the guest stands before the invitation
    ("سلم السفير الصيني رئيس الوزراء الهندي دعوة لزيارة بكين.", ["visit proposed CN+IN Beijing"]),
    # an armed group talks with the government of its land, when the page names it
    ("تستعد حكومة أوغندا لهدنة. ولم يتضح متى تبدأ محادثات مع جيش الرب للمقاومة.", ["talks planned UG+lra -"]),
    # three were named
    ("اجتمعت كينيا وأوغندا وتنزانيا في أروشا. وقال متحدث إن لقاء ثلاثيا سيعقد في كمبالا.", ["meeting held KE+TZ+UG Arusha", "meeting planned KE+TZ+UG Kampala"]),
    # both months of one expression
    ("عقد وفدا كينيا والصومال جولتين في أنقرة في شهري مارس وأبريل الماضيين.", ["talks held KE+SO Ankara", "talks held KE+SO Ankara"]),
    # what failed took place
    ("انهارت المحادثات بين كينيا والصومال في أنقرة.", ["talks held KE+SO Ankara"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_sides_stand_in_another_clause(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


FURTHER = [
    # brought to one table, by whoever stands first
    ("جمعت تنزانيا الرئيس البوروندي ونظيره الرواندي حول طاولة واحدة.", ["meeting held BI+RW+TZ -"]),
    # invited to a meeting
    ("تلقى الرئيس المولدوفي دعوة من المستشار الألماني إلى اجتماع في برلين.", ["meeting proposed DE+MD Berlin"]),
    # where talks are moved is no side of them; an addition is
    ("لوح الوسيط بنقل المحادثات بين كينيا والصومال إلى جيبوتي.", ["talks held KE+SO -"]),
    ("جرت محادثات بين كينيا والصومال إضافة إلى جيبوتي.", ["talks held DJ+KE+SO -"]),
    # an official by name who arrives
    ("تزامن ذلك مع وصول وزير الخارجية البرازيلي إلى لواندا.", ["visit ongoing AO+BR Luanda"]),
    ("تعهدت كينيا بتسهيل وصول المساعدات من أوغندا إلى الصومال.", []),
    # what a council decides on takes no part
    ("وافق مجلس الأمن الثلاثاء على تعيين دبلوماسي مبعوثا لليبيا.", ["meeting held unsc -"]),
    # where they were held, by a verb behind the sides
    ("سبق الاتفاق اجتماعان بين كينيا والصومال عُقدا في نيروبي وكمبالا.", ["meeting held KE+SO Nairobi", "meeting held KE+SO Kampala"]),
    # once more, of those who met
    ("التقى الرئيسان الكيني والأوغندي أمس في نيروبي. واتفق البلدان على أن يلتقي الرئيسان مرة أخرى في كمبالا.", ["meeting held KE+UG Nairobi", "meeting planned KE+UG Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_who_is_brought_invited_or_decided_on(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


#: Those who are invited sit there; who invites two to talks at home is their host, to a summit one of them.
INVITED = [
    ("وجه {p UN envoy|المبعوث} دعوات إلى {s MA|المغرب} و{s DZ|الجزائر} و{s MR|موريتانيا} لحضور لقاء في {c Geneva CH|جنيف}.", "meeting DZ+MA+MR"),
    ("وجهت {s QA|قطر} الدعوة إلى {s CD|كينشاسا} و{g group:m23|الحركة} لحضور مفاوضات في {c Doha QA|الدوحة}.", "talks CD+QA/host+m23"),
    ("بعثت {s NO|أوسلو} بالدعوة إلى {s KE|نيروبي} و{s SO|مقديشو} إلى محادثات في {c Geneva CH|جنيف}.", "talks KE+SO"),
    # two who meet where a third lives or works
    ("عقد لقاء بين {p KE president|روتو} و{p RW president|كاغامي} في مقر {p UG president|موسيفيني} الذي يرأس {o org:eac|المجموعة}.", "meeting KE+RW+UG/host"),
    ("اجتمع {p KE president|روتو} و{p RW president|كاغامي} بمكتب {p UG president|موسيفيني}.", "meeting KE+RW+UG/host"),
    ("التقى {p KE president|روتو} في مقر الرئاسة {p UG president|موسيفيني}.", "meeting KE+UG"),
    # named by its city, told again with who takes part
    ("افتتح في {c Berlin DE|برلين} مؤتمر دولي. ويشارك في مؤتمر {c Berlin DE|برلين} كل من {s FR|فرنسا} و{s EG|مصر}.", "conference DE+EG+FR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVITED)
def test_who_is_invited_and_who_hosts(text: str, expected: str) -> None:
    (report,) = meetings_of(text)
    parties = sorted(
        (p.actor or "").partition(":")[2] + ("" if p.role == "party" else f"/{p.role}")
        for p in report.parties
    )
    assert f"{report.what} {'+'.join(parties)}" == expected
