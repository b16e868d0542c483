"""Contacts of plain sentences, read by all layers together: who takes part, how it stands, when."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated

#: Published on a Wednesday.
DAY = "2023-01-11"

#: Sentences → each contact as «status parties first-day place».
TOLD = [
    # the day of what a contact followed is not its own
    (
        "يلتقي وزيرا خارجية كينيا وأوغندا غدا في كمبالا. ويأتي اللقاء بعد مناوشات على الحدود في نوفمبر.",
        ["planned KE+UG 2023-01-12 Kampala"],
    ),
    (
        "جاءت زيارة الرئيس الكيني إلى كمبالا عقب توتر بدأ العام الماضي.",
        ["held KE+UG - Kampala"],
    ),
    # what is agreed at one contact is another, still to come
    (
        "اتفق وزيرا خارجية البرتغال وإسبانيا خلال اجتماع عقد الاثنين في لشبونة على عقد قمة قريبا.",
        ["held ES+PT 2023-01-09 Lisbon", "planned ES+PT - -"],
    ),
    (
        "أعلنت كينيا والصومال اتفاقا في ختام محادثات جرت الاثنين في نيروبي. "
        "ومن المقرر أن يلتقي وزيرا خارجية البلدين قريبا لتفعيله.",
        ["held KE+SO 2023-01-09 Nairobi", "planned KE+SO - -"],
    ),
    # who brings the sides together is neither of them
    (
        "وقعت الحكومة الكولومبية وجيش التحرير الوطني هدنة بعد مفاوضات توسطت فيها كوبا والنرويج. "
        "ويستأنف الطرفان محادثاتهما الشهر المقبل.",
        ["held CO+eln+CU+NO - -", "planned CO+eln 2023-02-01 -"],
    ),
    (
        "أوفدت الحكومة الكولومبية مبعوثين إلى هافانا لإجراء محادثات مع جيش التحرير الوطني برعاية الأمم المتحدة.",
        ["planned CO+eln+un - Havana"],
    ),
    # a joint subject sits at the contact whole, whoever presides
    (
        "اتفق قادة كينيا وأوغندا وتنزانيا خلال قمة مصغرة عقدت الاثنين برئاسة رئيس رواندا على فتح المعابر.",
        ["held KE+UG+TZ+RW 2023-01-09 -"],
    ),
    # a plan that was told before is still one
    (
        "وكانت الرئاسة الكينية أعلنت نيتها عقد قمة بين روتو وموسيفيني الشهر المقبل.",
        ["planned KE+UG 2023-02-01 -"],
    ),
    ("وكان الرئيس الكيني يعتزم لقاء نظيره الأوغندي الشهر الماضي.", ["unclear KE+UG 2022-12-01 -"]),
    # the pronoun of a masdar is who received
    (
        "قال المستشار الألماني أولاف شولتس إن الفرصة قائمة، وذلك لدى استضافته علييف وباشينيان الاثنين.",
        ["held AM+AZ+DE 2023-01-09 -"],
    ),
    # whom one meets abroad is told; where one went for it is no visit
    ("توجه وزير الخارجية الكيني إلى لشبونة لعقد محادثات مع نظيره الأوغندي.", ["planned KE+UG - Lisbon"]),
    (
        "وصل وفد من الحكومة اليمنية أمس إلى مسقط لإجراء محادثات مع الحوثيين.",
        ["planned YE+houthis 2023-01-11 Muscat"],
    ),
    # a headline calls a contact by its place, and names just two sides
    (
        "قمة نيروبي: ماذا يريد روتو وموسيفيني؟\nتبدأ القمة غدا وتستمر يومين.",
        ["planned KE+UG 2023-01-12 Nairobi"],
    ),
    (
        "قمة نيروبي: ماذا يريد روتو وموسيفيني من سلفا كير وآبي أحمد؟\nتبدأ القمة غدا وتستمر يومين.",
        [],
    ),
    # who alights somewhere visits it
    ("حل رئيس الوزراء الإسباني، بيدرو سانشيز، أمس بالرباط.", ["ongoing ES+MA 2023-01-10 Rabat"]),
    ("حل الوزير المشكلة في الرباط.", []),
    # those received who are no counterpart
    ("وافقت نيروبي على استقبال بعثة مدنية أوروبية على طول الحدود.", []),
    # a meeting whose length is said reaches no farther back, and takes in no other one
    (
        "اتفقت كينيا وأوغندا الثلاثاء في ختام اجتماع استمر ثلاثة أيام في كمبالا على نشر مراقبين. "
        "وكان وزيرا خارجية البلدين قد التقيا في 3 يناير في كيغالي.",
        ["held KE+UG 2023-01-08 Kampala", "held KE+UG 2023-01-03 Kigali"],
    ),
    # the rounds counted from their first one are not the round that is news
    (
        "عادت كينيا وأوغندا إلى طاولة الحوار في جولة خامسة في كيغالي. "
        "واستضافت كيغالي أربع جولات انطلقت أولاها في 9 أبريل 2022.",
        ["ongoing KE+UG 2023-01-11 Kigali", "held KE+RW+UG 2022-04-09 Kigali"],
    ),
    # the two who are to come back to a city talk there
    (
        "اختتمت أمس في نيروبي محادثات بين كينيا وأوغندا بشأن الحدود. "
        "واتفق الطرفان على أن يعودا إلى أروشا الشهر المقبل.",
        ["held KE+UG 2023-01-10 Nairobi", "planned KE+UG 2023-02-01 -"],
    ),
    (
        "اختتمت أمس في نيروبي محادثات بين كينيا وأوغندا بشأن الحدود. ويلتئم الوفدان مجددا الأسبوع المقبل.",
        ["held KE+UG 2023-01-10 Nairobi", "planned KE+UG 2023-01-16 -"],
    ),
    (
        "اختتمت أمس في نيروبي محادثات بين كينيا وأوغندا بشأن الحدود. وقال الوسيط إن الطرفين لن يعودا إلى القتال.",
        ["held KE+UG 2023-01-10 Nairobi"],
    ),
]


def told(text: str) -> list[str]:
    page = Document(id="0" * 64, text=text, published=Published(earliest=DAY, latest=DAY, basis="given"))
    return [
        " ".join(
            (
                m.status,
                "+".join(p.actor.partition(":")[2] for p in m.parties),
                m.earliest or "-",
                (m.place.name_en if m.place else None) or "-",
            )
        )
        for m in as_stated(annotate(page, load_knowledge()).meetings)
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_contacts_of_plain_sentences(text: str, expected: list[str]) -> None:
    assert [_sorted(line) for line in told(text)] == [_sorted(line) for line in expected]


def _sorted(line: str) -> str:
    status, parties, *rest = line.split(" ")
    return " ".join((status, "+".join(sorted(parties.split("+"))), *rest))
