"""Occasions told in one list, delays that are denied, days and places told by a pronoun, and who travels on."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id
from tests.meetings_page import as_stated

DAY = "2022-07-14"


def lines(text: str, day: str = DAY) -> list[str]:
    """«what status day place parties» of each report, the parties in order of the alphabet."""
    given = Published(earliest=day, latest=day, basis="given")
    told = as_stated(
        annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).meetings
    )
    return [
        f"{r.what} {r.status} {r.earliest or '-'} {r.place.name_en if r.place else '-'} "
        + "+".join(sorted((p.actor or "").partition(":")[2] for p in r.parties if p.role == "party"))
        for r in told
    ]


def told(text: str) -> str:
    return f"زامبيا وملاوي\n{text}"


LISTS = [
    ("التقى مبعوثا زامبيا وملاوي ثلاث مرات هذا العام: في لوساكا في 14 يناير، وفي هراري في 24 فبراير ثم في 3 مايو.",
     ["2022-01-14 Lusaka", "2022-02-24 Harare", "2022-05-03 Harare"]),
    ("التقى وزيرا خارجية زامبيا وملاوي في 14 يناير في لوساكا ثم في 3 مارس في هراري.", ["2022-01-14 Lusaka", "2022-03-03 Harare"]),
    ("وكان وزيرا خارجية زامبيا وملاوي التقيا في لوساكا في 14 يناير ثم في هراري في 3 مارس.", ["2022-01-14 Lusaka", "2022-03-03 Harare"]),
    ("عقد الجانبان الزامبي والملاوي اجتماعين في لوساكا في 14 يناير وفي هراري في 3 مارس.", ["2022-01-14 Lusaka", "2022-03-03 Harare"]),
    ("عقدت زامبيا وملاوي ثلاث جولات من المفاوضات: في لوساكا في 14 يناير، وفي ليلونغوي في 24 فبراير، وفي هراري في 3 مايو.",
     ["2022-01-14 Lusaka", "2022-02-24 Lilongwe", "2022-05-03 Harare"]),
    ("استضافت لوساكا ثلاثة اجتماعات بين زامبيا وملاوي في 14 يناير و24 فبراير و3 مايو.",
     ["2022-01-14 Lusaka", "2022-02-24 Lusaka", "2022-05-03 Lusaka"]),
    # one contact, of one day or two
    ("التقى وزيرا خارجية زامبيا وملاوي في لوساكا في 12 و13 يوليو.", ["2022-07-12 Lusaka"]),
    ("التقى وزيرا خارجية زامبيا وملاوي في 12 يوليو في لوساكا، وتبادلا السفراء في 3 مارس.", ["2022-07-12 Lusaka"]),
    ("جرت محادثات بين زامبيا وملاوي في لوساكا يومي 12 و13 يوليو.", ["2022-07-12 Lusaka"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_item_of_a_list_is_a_contact(text: str, expected: list[str]) -> None:
    assert [" ".join(line.split()[2:4]) for line in lines(told(text))] == expected


DELAYS = [
    ("نفت الرئاسة الزامبية أمس ما تردد عن إرجاء القمة بين رئيسي زامبيا وملاوي، مؤكدة أنها ستعقد في موعدها في 20 يوليو في لوساكا.",
     "summit planned 2022-07-20 Lusaka MW+ZM"),
    ("لا صحة لتأجيل لقاء وزيري خارجية زامبيا وملاوي المقرر في 20 يوليو، بحسب مصدر رسمي.", "meeting planned 2022-07-20 - MW+ZM"),
    ("نفى متحدث باسم الخارجية الزامبية أن تكون القمة بين رئيسي زامبيا وملاوي المقررة في 20 يوليو أرجئت.", "summit planned 2022-07-20 - MW+ZM"),
    ("نفى مصدر مطلع إلغاء زيارة الرئيس الزامبي إلى ملاوي المقررة الأسبوع المقبل.", "visit planned 2022-07-18 Malawi MW+ZM"),
    ("نفت ملاوي أنباء عن تأجيل زيارة الرئيس الزامبي إلى ليلونغوي في 20 يوليو.", "visit planned 2022-07-20 Lilongwe MW+ZM"),
    ("كذّبت الخارجية الزامبية تقارير تحدثت عن إلغاء اجتماع وزيري خارجية زامبيا وملاوي الإثنين المقبل.", "meeting planned 2022-07-18 - MW+ZM"),
    # what is denied is something else
    ("نفت ملاوي أن يكون الخلاف على الحدود وراء إرجاء القمة مع زامبيا التي كانت مقررة في 20 يوليو.", "summit postponed 2022-07-20 - MW+ZM"),
    ("لم تنف ملاوي أنباء عن إرجاء القمة مع زامبيا التي كانت مقررة في 20 يوليو.", "summit postponed 2022-07-20 - MW+ZM"),
    ("نفت ملاوي أنباء عن لقاء بين وزيري خارجية زامبيا وملاوي.", "meeting denied - - MW+ZM"),
    ("أكدت الخارجية الزامبية الأنباء عن إرجاء اجتماع وزيري خارجية زامبيا وملاوي، ونفت وجود خلاف بين البلدين.", "meeting postponed - - MW+ZM"),
    # told by a pronoun
    ("اتفق وزيرا خارجية زامبيا وملاوي أمس على جولة ثالثة من المحادثات، على أن تعقد في لوساكا في 20 يوليو.", "talks planned 2022-07-20 Lusaka MW+ZM"),
    ("أعلنت زامبيا أن المحادثات مع ملاوي لم تلغ، وأنها ستجرى في لوساكا في 20 يوليو.", "talks planned 2022-07-20 Lusaka MW+ZM"),
    ("أبلغ الوزير الزامبي نظيره الملاوي أن اللقاء بين الرئيسين ثابت، وأنه سيجري في لوساكا في 20 يوليو.", "meeting planned 2022-07-20 Lusaka MW+ZM"),
    ("عقد وزيرا خارجية زامبيا وملاوي أمس محادثات في ليلونغوي بشأن الانتخابات، وقالا إنها ستجرى في زامبيا في 20 أغسطس.",
     "talks held 2022-07-13 Lilongwe MW+ZM"),
    # conditions, and what is done without meeting
    ("قال الرئيس الزامبي إن فتح الحدود مرهون بعقد لقاء مع الرئيس الملاوي.", "meeting proposed - - MW+ZM"),
    ("توقع زامبيا وملاوي غدا الجمعة اتفاق الحدود في لوساكا، من دون أي لقاء مباشر بين الوفدين.", "meeting planned 2022-07-15 Lusaka MW+ZM"),
    # representatives of two, and a counted sitting
    ("عقد الممثلان الخاصان لزامبيا وملاوي، أمس الأربعاء، أول اجتماع لهما في هراري.", "meeting held 2022-07-13 Harare MW+ZM"),
    ("عقد الوفدان الزامبي والملاوي أمس الأربعاء في هراري جلسة أولى استمرت نحو ساعة.", "meeting held 2022-07-13 Harare MW+ZM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DELAYS)
def test_what_is_said_of_one_contact_is_one_line(text: str, expected: str) -> None:
    assert lines(told(text)) == [expected]


ONWARD = [
    ("وصل الوسيط الأميركي آموس هوكشتاين إلى بيروت الإثنين، حيث يلتقي غدا الثلاثاء الرئيس ميشال عون، على أن ينتقل في اليوم التالي إلى القدس للقاء مسؤولين إسرائيليين.",
     ["visit ongoing 2022-08-01 Beirut LB+US", "meeting planned 2022-08-03 Jerusalem IL+US"]),
    ("أجرى المبعوث الأممي جون سميث محادثات أمس الأحد مع الرئيس الكيني وليام روتو في نيروبي، قبل أن ينتقل غدا الثلاثاء إلى كمبالا للقاء الرئيس الأوغندي يويري موسيفيني.",
     ["talks held 2022-07-31 Nairobi KE+un", "visit planned 2022-08-02 Kampala UG+un"]),
    ("التقى وزير الخارجية الرواندي فانسان بيروتا أمس الأحد الرئيس الكيني وليام روتو في نيروبي، ثم يتوجه غدا الثلاثاء إلى كمبالا لإجراء محادثات مع الرئيس الأوغندي يويري موسيفيني.",
     ["meeting held 2022-07-31 Nairobi KE+RW", "visit planned 2022-08-02 Kampala RW+UG"]),
    ("زار المبعوث الأممي لوساكا الجمعة، قبل أن ينتقل في اليوم التالي إلى ليلونغوي.",
     ["visit held 2022-07-29 Lusaka ZM+un", "visit held 2022-07-30 Lilongwe MW+un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONWARD)
def test_who_arrived_travels_on(text: str, expected: list[str]) -> None:
    assert lines(f"عودة الوسيط\n{text}", "2022-08-01") == expected


AGREED = [
    ("اتفقت زامبيا وملاوي على هدنة، بحسب ما أعلن رئيس الوزراء الماليزي أنور إبراهيم في ختام اجتماع في بوتراجايا أمس الأربعاء حضره سفيرا الولايات المتحدة والصين.",
     "meeting held 2022-07-13 Putrajaya MW+ZM"),
    ("بعدما اتفقت زامبيا وملاوي على هدنة، قال مبعوث الاتحاد الأفريقي خلال لقاء مع الرئيس التشادي محمد ديبي أمس إن الهدنة صامدة.",
     "meeting held 2022-07-13 - TD+au"),
    ("غادر وفد زامبي إلى هراري اليوم الخميس لإجراء محادثات مع ممثلي ملاوي، غداة انتهاء هدنة استمرت 48 ساعة.",
     "talks planned 2022-07-14 Harare MW+ZM"),
    ("اجتماع وزيري دفاع زامبيا وملاوي نقل من لوساكا إلى هراري.", "meeting planned - - MW+ZM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGREED)
def test_who_agreed_in_its_course_took_part(text: str, expected: str) -> None:
    assert lines(told(text)) == [expected]


OFF = [
    ("وكان مقررا أن تعقد جلسة أخرى اليوم الخميس، لكن الوسيط أبلغ الوفد الملاوي إرجاءها حتى إشعار آخر.", "talks postponed 2022-07-14 - MW+ZM"),
    ("وكان من المقرر عقد جولة ثانية اليوم الخميس إلا أنها ألغيت.", "talks cancelled 2022-07-14 - MW+ZM"),
    ("أما الجلسة التي كانت مقررة اليوم الخميس فقد أرجئت.", "meeting postponed 2022-07-14 - MW+ZM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFF)
def test_the_next_sitting_put_off_is_another_contact(text: str, expected: str) -> None:
    first = "استأنفت زامبيا وملاوي أمس الأربعاء المحادثات في لوساكا. "
    assert lines(told(first + text)) == ["talks ongoing 2022-07-13 Lusaka MW+ZM", expected]
