"""Short stories put together of an announcement and of what is said of it next: how the contact stands, and on which days."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, Published
from mahdar.read.make import document_id

#: A Tuesday.
TODAY = "2019-11-26"
PLANS = [
    "أعلنت مصر أن الاجتماع مع تركيا سيعقد الأحد المقبل في جنيف.",
    "من المرتقب أن تعقد مصر وتركيا الأحد المقبل في جنيف اجتماعا.",
    "مصر وتركيا تعقدان اجتماعا الأحد المقبل في جنيف.",
]
#: what follows a plan → how the contact stands then, its first and last day
AFTER_A_PLAN = {
    "غير أن مصدرا قال لاحقا إن الاجتماع أرجئ إلى الثلاثاء 3 ديسمبر.": "postponed 2019-12-03..2019-12-03",
    "لكن الاجتماع تأجل إلى 10 ديسمبر بسبب وعكة صحية.": "postponed 2019-12-10..2019-12-10",
    "ولم يستبعد دبلوماسي تأجيل الاجتماع.": "planned 2019-12-01..2019-12-01",
    "وطلبت أنقرة تأجيل الاجتماع.": "planned 2019-12-01..2019-12-01",
    "ورجح مسؤول إلغاء الاجتماع.": "planned 2019-12-01..2019-12-01",
    "وكان من المقرر أن يعقد الاجتماع الشهر الماضي.": "planned 2019-12-01..2019-12-01",
}
PUT_OFF = [
    "تقرر إرجاء محادثات بين كينيا وأوغندا إلى الأحد المقبل.",
    "المحادثات بين كينيا وأوغندا مؤجلة حتى الأحد المقبل، بحسب مسؤول.",
    "قررت كينيا وأوغندا تأجيل محادثات بينهما في فيينا إلى الأحد المقبل.",
]
EARLIER = [
    "وكان من المقرر أن تعقد المحادثات الشهر الماضي.",
    "وكان مقررا عقد المحادثات في أكتوبر الماضي.",
]
OTHERS = {
    "تغيب وزير الدفاع الأرميني عن اجتماع في سوتشي أمس مع نظيره الباكستاني.": "not_held 2019-11-25..2019-11-25",
    "تخلف الوفد الصيني عن لقاء مع الوفد الياباني في برلين.": "not_held -..-",
    "أثينا وبكين أجرتا أمس في فيينا مباحثات.": "held 2019-11-25..2019-11-25",
    "قال دبلوماسي إن طهران وباكو وقعتا الأحد في موسكو اتفاقا.": "held 2019-11-24..2019-11-24",
    "عقد وفدا مصر وتركيا أمس اجتماعا في جنيف، وغاب وزير الخارجية المصري عن الاجتماع.": "held 2019-11-25..2019-11-25",
}

OFFERS = [
    "عرضا لعقد",
    "اقتراحا بعقد",
    "مقترحا لعقد",
    "طلبا لعقد",
    "دعوة لعقد",
    "دعوة السودان لعقد",
]
#: what is done with an offer → how the contact stands then
ANSWERS = {"رفض المغرب": "not_held", "لم يقبل المغرب": "not_held", "قبل المغرب": "planned"}
#: text → how the contact stands, and its sides
SIDES = {
    "تلقت صربيا دعوة من تشاد إلى لقاء في نيروبي.": "proposed RS+TD",
    "وجه المغرب دعوة إلى تشاد لإجراء محادثات.": "proposed MA+TD",
    "وجهت تشاد دعوة للمغرب لعقد قمة.": "proposed MA+TD",
    "تلقى وزير خارجية المغرب دعوة من نظيره التشادي إلى عقد لقاء في نيروبي.": "proposed MA+TD",
    "خلال اجتماع مع نظيره الفرنسي، بحث وزير الداخلية المغربي فتح المعابر.": "held FR+MA",
    "قبيل اجتماع مع صربيا الخميس المقبل، أعلنت كوسوفو موقفها.": "planned RS+XK",
    "وعشية محادثات مع الوفد الصربي، قال وزير خارجية كوسوفو إن بلاده متفائلة.": "planned RS+XK",
    "نفى مصدر رفيع في الخارجية الصربية عقد لقاء مع المغرب.": "denied MA+RS",
    "قال مصدر بالخارجية الصربية إن لقاء مع المغرب سيعقد غدا.": "planned MA+RS",
    "مصادر في وزارة الدفاع الصربية: لا صحة لما تردد عن لقاء مع المغرب.": "denied MA+RS",
    "تم الاتفاق بين صربيا وكوسوفو على عقد محادثات في لاهاي بعد غد.": "planned RS+XK",
    "جرى الاتفاق بين وزيري خارجية صربيا وكوسوفو على إجراء محادثات الأسبوع المقبل.": "planned RS+XK",
    "تم التوافق بين القاهرة وأنقرة على استئناف المحادثات الأسبوع المقبل.": "planned EG+TR",
    "تعقد القاهرة وأنقرة اجتماعا السبت المقبل.": "planned EG+TR",
    "قالت مصادر في وزارة الدفاع الصربية إن لقاء بين تركيا واليونان سيعقد غدا.": "planned GR+TR",
}


def read(text: str) -> Annotation:
    published = Published(earliest=TODAY, latest=TODAY, basis="given")
    return annotate(Document(id=document_id(text), text=text, published=published), load_knowledge())


def told(text: str) -> list[str]:
    return [f"{m.status} {m.earliest or '-'}..{m.latest or '-'}" for m in read(text).meetings]


def sides(text: str) -> list[str]:
    found = read(text).meetings
    lands = (
        sorted((p.actor or "?").removeprefix("state:") for p in m.parties if p.role == "party") for m in found
    )
    return [f"{m.status} {'+'.join(two)}" for m, two in zip(found, lands, strict=True)]


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("after", AFTER_A_PLAN)
def test_what_became_of_a_plan(plan: str, after: str) -> None:
    assert told(f"{plan} {after}") == [AFTER_A_PLAN[after]]


@pytest.mark.parametrize("put_off", PUT_OFF)
@pytest.mark.parametrize("earlier", EARLIER)
def test_the_day_first_planned_opens_no_contact(put_off: str, earlier: str) -> None:
    assert told(f"{put_off} {earlier}") == ["postponed 2019-12-01..2019-12-01"]


@pytest.mark.parametrize("text", OTHERS)
def test_who_stays_away_and_two_capitals_that_act(text: str) -> None:
    assert told(text) == [OTHERS[text]]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("offer", OFFERS)
def test_what_became_of_an_offer(answer: str, offer: str) -> None:
    other = "" if "السودان" in offer else " مع السودان"
    assert sides(f"{answer} {offer} مشاورات{other}.") == [f"{ANSWERS[answer]} MA+SD"]


@pytest.mark.parametrize("text", SIDES)
def test_the_side_that_stands_outside_the_words_of_the_contact(text: str) -> None:
    assert sides(text) == [SIDES[text]]
