"""What is denied, not done or only joined is nobody's stance; and whose «الوفد» is in the words of one of two sides."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id


def stances(text: str) -> list[tuple[str | None, str]]:
    given = Published(earliest="2024-06-17", latest="2024-06-17", basis="given")
    document = Document(id=document_id(text), text=text, published=given)
    return [(p.actor, p.stance) for p in annotate(document, load_knowledge()).positions]


NONE = [
    "انتهت المحادثات دون أن توافق الخرطوم أو جوبا على أي من المقترحات.",
    "انفض الاجتماع من دون أن تقبل كينيا بشروط الصومال.",
    "انتهت الجولة بدون أن توافق أسمرة على سحب القوات.",
    "نفى المتحدث صحة ما تداولته وسائل إعلام عن طلب الدوحة من قادة الحركة مغادرة البلاد.",
    "نفت الخارجية المصرية صحة ما نشر عن مطالبة القاهرة للخرطوم بتسليم المعارضين.",
    "ونفى الوزير تقارير عن رفض كمبالا استقبال الوفد.",
    "نفى القيادي أن تكون الحركة طلبت التأجيل.",
    "ونفت الخارجية أن تكون القاهرة طلبت من الخرطوم تسليم المعارضين.",
    "من المنتظر أن ينضم وزير الخارجية الكيني إلى المباحثات غدا.",
    "انضم المبعوث القطري إلى المفاوضات أمس.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_stance_of_anybody(text: str) -> None:
    held = {s for _, s in stances(text)}
    assert not held & {"accepts", "demands"}


SOME = [
    ("وافقت الخرطوم على المقترحات دون أن ترفض جوبا أيا منها.", ("state:SD", "accepts")),
    ("تحدثت تقارير عن طلب الدوحة من قادة الحركة مغادرة البلاد.", ("state:QA", "demands")),
    ("انضمت كينيا إلى الاتفاقية الدولية لحظر الألغام.", ("state:KE", "accepts")),
]


@pytest.mark.parametrize(("text", "stance"), SOME)
def test_what_resembles_them(text: str, stance: tuple[str, str]) -> None:
    assert stance in stances(text)


DELEGATION = [
    # his own, though the other one was told last
    ("وصل الوفد الكيني إلى جوبا. وغادر الوفد الأوغندي المدينة. وقال وزير الخارجية الكيني إن الوفد يتمسك بسحب القوات.", ["state:KE"]),
    # only the other's is told: nobody's
    ("غادر الوفد الأوغندي المدينة. وقال وزير الخارجية الكيني إن الوفد يتمسك بسحب القوات.", []),
    ("غادر الوفد الأوغندي المدينة. وقال وزير الخارجية الأوغندي إن الوفد يتمسك بسحب القوات.", ["state:UG"]),
    ("غادر الوفد الأوغندي المدينة. وأفاد مراسلنا بأن الوفد يتمسك بسحب القوات.", ["state:UG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors"), DELEGATION)
def test_whose_the_delegation_is(text: str, actors: list[str]) -> None:
    assert [a for a, s in stances(text) if s == "demands"] == actors
