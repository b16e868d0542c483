"""Who presides over two others, and where somebody speaks of a contact."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published


def only(text: str) -> MeetingReport:
    day = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")
    (report,) = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    return report


ROLES = {
    "عقد وفدان روسي وأوكراني محادثات في إسطنبول الجمعة برئاسة وزير الخارجية التركي هاكان فيدان.":
        ("state:RU state:UA", "state:TR", "officials"),
    "عقد وفدا الحكومة اليمنية والحوثيين جولة مشاورات في عمان برئاسة المبعوث الأممي هانس غروندبرغ.":
        ("group:houthis state:YE", "org:un", "officials"),
    "ترأس وزير الخارجية التركي محادثات بين وفدين روسي وأوكراني في إسطنبول.":
        ("state:RU state:UA", "state:TR", "officials"),
    "اجتمع الوفدان السوداني والإثيوبي برئاسة الاتحاد الأفريقي.":
        ("state:ET state:SD", "org:au", "officials"),
    "عقد وفدان روسي وأوكراني محادثات في إسطنبول برعاية وزير الخارجية التركي هاكان فيدان.":
        ("state:RU state:UA", "state:TR", "officials"),
    # each side has a head of its own, or one of the sides presides
    "عقد وفد مصري برئاسة وزير الخارجية محادثات مع وفد سوداني برئاسة وزيرة الخارجية.":
        ("state:EG state:SD", "", "foreign_ministers"),
    "اجتمع وزراء خارجية مصر والأردن والعراق في بغداد برئاسة وزير الخارجية العراقي.":
        ("state:EG state:IQ state:JO", "", "foreign_ministers"),
    "ترأس وزير الخارجية المصري وفد بلاده في محادثات مع السودان وإثيوبيا.":
        ("state:EG state:ET state:SD", "", None),
}  # fmt: skip


@pytest.mark.parametrize("text", ROLES)
def test_who_presides_over_two_others_is_between_them(text: str) -> None:
    sides, between, level = ROLES[text]
    report = only(text)
    told = {
        role: sorted(str(p.actor) for p in report.parties if p.role == role) for role in ("party", "mediator")
    }
    assert (told["party"], told["mediator"]) == (sides.split(), between.split())
    if level is not None:
        assert report.level == level


PLACES = {
    "قال روتو في بكين إنه سيلتقي نظيره الأوغندي.": None,
    "قال بوتين في طوكيو الأربعاء إنه مستعد للقاء زيلينسكي.": None,
    "وفي نيروبي التقى روتو نظيره الأوغندي.": "Nairobi",
    "وفي نيروبي من المقرر أن يلتقي روتو نظيره الأوغندي.": "Nairobi",
    "قال روتو إنه سيلتقي نظيره الأوغندي في كمبالا.": "Kampala",
}


@pytest.mark.parametrize("text", PLACES)
def test_where_a_contact_is_spoken_of_is_not_where_it_is(text: str) -> None:
    place = only(text).place
    assert (place.name_en if place is not None else None) == PLACES[text]
