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
    "عقد وفد برئاسة وزير الخارجية الإثيوبي محادثات مع مصر والسودان في القاهرة.":
        ("state:EG state:ET state:SD", "", "foreign_ministers"),
    "عقد وفد إثيوبي برئاسة وزير الري محادثات مع مصر والسودان.":
        ("state:EG state:ET state:SD", "", "ministers"),
    "جرت محادثات بين مصر والسودان وإثيوبيا برئاسة وزير الري الإثيوبي.":
        ("state:EG state:ET state:SD", "", "ministers"),
    "أجرت تركيا وروسيا محادثات مع وفد أممي يترأسه غير بيدرسن.":
        ("org:un state:RU state:TR", "", "envoys"),
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


HIS_LAND = {
    # (who takes part and how, level)
    "أعلن وزير الخارجية السعودي فيصل بن فرحان أن بلاده عقدت جولة رابعة من المحادثات مع إيران.":
        ("state:IR party, state:SA party", None),
    "قال الرئيس الكيني إن بلاده أجرت محادثات مع أوغندا الشهر الماضي.": ("state:KE party, state:UG party", None),
    "قالت وزيرة الخارجية الكينية إن بلادها تجري محادثات سرية مع الصومال.":
        ("state:KE party, state:SO party", None),
    "قال الرئيس العراقي برهم صالح إن بلاده استضافت أكثر من جولة محادثات بين السعودية وإيران.":
        ("state:IQ host, state:IR party, state:SA party", None),
    "أكد وزير الخارجية العماني أن بلاده ستستضيف محادثات بين واشنطن وطهران السبت.":
        ("state:IR party, state:OM host, state:US party", None),
    # who speaks, and not who is spoken to
    "قال وزير الخارجية القطري لنظيره الأمريكي إن بلاده ستستضيف محادثات بين حماس وإسرائيل.":
        ("group:hamas party, state:IL party, state:QA host", None),
    "أبلغ الوزير العماني نظيره الإيراني أن بلاده تستضيف محادثات أمريكية يمنية غدا.":
        ("state:OM host, state:US party, state:YE party", None),
    "قال بوتين بعدما حادثه أردوغان إن بلاده ستستضيف اجتماعا بين كينيا وأوغندا.":
        ("state:KE party, state:RU host, state:UG party", None),
    # nobody's land
    "قال المتحدث باسم الاتحاد الأوروبي إن بلاده ستستضيف محادثات بين صربيا وكوسوفو.":
        ("state:RS party, state:XK party", None),
    # he himself
    "قال الوزير الكيني إنه التقى نظيره الأوغندي.": ("state:KE party, state:UG party", "ministers"),
    "قال الرئيس الكيني إنه أجرى محادثات مع نظيره الأوغندي.": ("state:KE party, state:UG party", "leaders"),
}  # fmt: skip


@pytest.mark.parametrize("text", HIS_LAND)
def test_what_his_land_did_is_not_of_the_speakers_rank(text: str) -> None:
    who, level = HIS_LAND[text]
    report = only(text)
    assert ", ".join(sorted(f"{p.actor} {p.role}" for p in report.parties)) == who
    assert report.level == level


NEITHER = {
    "unclear": [
        "غادر المتحدث الكيني من دون أن يؤكد أو ينفي عقد لقاء مع أوغندا في أروشا.",
        "لم يؤكد المتحدث باسم الخارجية الكينية ولم ينف لقاء الوزير نظيره الأوغندي.",
        "رفض الناطق باسم الحكومة الكينية تأكيد أو نفي عقد اجتماع مع أوغندا في أروشا.",
        "لم تنف كينيا ولم تؤكد عقد محادثات مع أوغندا.",
        "قال المتحدث الكيني إنه لا يؤكد ولا ينفي عقد لقاء بين الرئيسين الكيني والأوغندي.",
        "امتنع المتحدث الكيني عن نفي أو تأكيد لقاء مسؤولين كينيين وأوغنديين في دار السلام.",
        "لم تنف كينيا ولم تؤكد صحة الأنباء عن محادثات مع أوغندا.",
        # told behind what others tell
        "توقعت مصادر أوغندية أن يزور الرئيس الكيني كمبالا الأحد، غير أن نيروبي لم تؤكد ذلك ولم تنفه.",
        "ذكرت صحيفة أن الوزير الكيني التقى نظيره الأوغندي في أروشا، لكن المتحدث لم ينف الخبر ولم يؤكده.",
        "قالت مصادر إن الرئيس الكيني سيزور كمبالا غدا، ولم تؤكد الرئاسة الكينية النبأ أو تنفه.",
        "تحدثت تقارير عن لقاء بين الوزيرين الكيني والأوغندي، ولم تؤكده نيروبي ولم تنفه.",
        "امتنعت الرئاسة الكينية عن تأكيد أو نفي نبأ الاتصال الهاتفي بين الرئيسين الكيني والأوغندي.",
    ],
    "denied": ["نفى المتحدث الكيني عقد لقاء مع أوغندا، مؤكدا أن لا موعد له."],
    "held": [
        "أكد المتحدث الكيني لقاء الوزير نظيره الأوغندي ونفى بحث الحدود.",
        # another thing is what they do not confirm
        "لم يؤكد ولم ينف المتحدث الأنباء عن صفقة أسلحة بعد لقاء الرئيسين الكيني والأوغندي أمس.",
        "رفض الوزير تأكيد أو نفي استقالته بعد اجتماع وزيري خارجية كينيا وأوغندا في نيروبي أمس.",
        "التقى الرئيس الكيني نظيره الأوغندي أمس في أروشا، ولم يؤكد المتحدث ولم ينف صفقة الأسلحة.",
        "التقى الرئيس الكيني نظيره الأوغندي أمس في أروشا. ولم تؤكد نيروبي الأنباء عن الصفقة ولم تنفها.",
        "لم ينف الرئيس الكيني ولم يؤكد نيته الترشح عقب محادثات مع نظيره الأوغندي في كمبالا.",
    ],
    "planned": ["لا يمكن تأكيد أو نفي الخبر قبل لقاء الوزيرين الكيني والأوغندي غدا."],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in NEITHER.items() for t in texts])
def test_what_is_neither_confirmed_nor_denied_is_unclear(status: str, text: str) -> None:
    assert only(text).status == status


TO_COME = {
    "عقد الوزيران الكيني والأوغندي محادثات في أروشا أمس، وأعلنا عقد قمة بين الرئيسين الشهر المقبل.": None,
    "جرت الجولة الخامسة من المحادثات الكينية الأوغندية أول أمس في أروشا، ووصفتها نيروبي بأنها إيجابية، وتوقعت عقد لقاء بين وزيري خارجية البلدين قريبا.": None,
    "عقد الوزيران الكيني والأوغندي محادثات في أروشا أمس، ويلتقيان غدا الرئيس التنزاني.": "Arusha",
}  # fmt: skip


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_announced_somewhere_need_not_be_there(text: str) -> None:
    day = Published(earliest="2021-07-20", latest="2021-07-20", basis="given")
    told = annotate(Document(id="x", text=text, published=day), load_knowledge()).meetings
    (place,) = [m.place for m in told if m.status == "planned"]
    assert (place.name_en if place is not None else None) == TO_COME[text]


LINES = {
    "أعادت كوريا الشمالية أمس فتح خط الاتصال المباشر مع كوريا الجنوبية.": [],
    "أعادت تركيا فتح خطوط الاتصال مع سوريا.": [],
    "فتحت واشنطن قناة اتصال مع طهران.": [],
    "أجرت كينيا وأوغندا اتصالا عبر الخط الساخن أمس.": ["call"],
    "أجرى الرئيس الكيني اتصالا مع نظيره الأوغندي أمس.": ["call"],
}


@pytest.mark.parametrize("text", LINES)
def test_a_line_of_contact_is_no_call(text: str) -> None:
    told = annotate(Document(id="x", text=text), load_knowledge()).meetings
    assert [m.what for m in told] == LINES[text]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل الرئيس الكيني وليام روتو أمس إلى أنقرة حيث استقبله الرئيس رجب طيب أردوغان في مطار أسن بوغا.", "Ankara"),
        ("استقبل الرئيس رجب طيب أردوغان نظيره الكيني وليام روتو أمس في مطار إيسنبوغا.", "Ankara"),
        ("التقى الوزير الكيني نظيره الفرنسي أمس في مطار شارل ديغول.", "Paris"),
    ],
)  # fmt: skip
def test_who_is_received_at_an_airport_is_received_in_its_city(text: str, place: str) -> None:
    found = only(text).place
    assert found is not None
    assert found.name_en == place
