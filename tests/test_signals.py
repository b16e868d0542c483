"""What a page says of the track itself: the sentences of the knowledge file, and who declares what, when."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published, Signal
from mahdar.read.make import document_id

DAY = "2024-06-17"


def signals(text: str) -> tuple[Signal, ...]:
    document = Document(
        id=document_id(text), text=text, published=Published(earliest=DAY, latest=DAY, basis="given")
    )
    return annotate(document, load_knowledge()).signals


@pytest.mark.parametrize("example", load_knowledge().signals.examples, ids=lambda e: e.text)
def test_rows_of_the_knowledge_file(example):
    told = [s.kind for s in signals(example.text) if not s.negated]
    assert (example.kind in told) is example.holds


WHO = [
    ("أعلن المبعوث الروسي الخاص إلى سوريا ألكسندر لافرنتييف، في أواخر يناير، رسميا انهيار مسار التقارب بين أنقرة ودمشق.", "collapse", "person:alexander-lavrentiev", "2024-01-21"),
    ("أعلن وزير الخارجية الإيراني حسين أمير عبد اللهيان استئناف المحادثات مع السعودية يوم 10 آذار 2023.", "resume", "person:hossein-amir-abdollahian", "2023-03-10"),
    ("علّقت إيران، أمس الأحد، مشاركتها في المحادثات مع السعودية.", "stall", "state:IR", "2024-06-16"),
    ("توقفت المفاوضات بين مصر وإثيوبيا في نيسان 2021.", "stall", None, "2021-04-01"),
    ("قال وزير الخارجية المصري سامح شكري إن المفاوضات مع إثيوبيا وصلت إلى طريق مسدود.", "collapse", "person:sameh-shoukry", None),
    ("أعلن وفد الحكومة اليمنية، أمس الأحد، تعليق مشاركته في محادثات مسقط مع الحوثيين.", "stall", "state:YE", "2024-06-16"),
    ("استأنف لبنان وإسرائيل، أمس الأحد، المفاوضات البحرية.", "resume", None, "2024-06-16"),
    # an agency reports, it declares nothing
    ("استأنفت كينيا والصومال أمس الأحد في عنتيبي المفاوضات المعلقة منذ أشهر، بحسب وكالة رويترز.", "resume", None, "2024-06-16"),
    # two ministers act: nobody of them says so
    ("استأنف وزيرا خارجية لبنان وقبرص، أمس الأحد، محادثاتهما في أثينا.", "resume", None, "2024-06-16"),
    # the side before the verb
    ("إيران تعلق المحادثات مع السعودية.", "stall", "state:IR", None),
    ("أعلنت وكالة تسنيم أن طهران علقت من جانب واحد محادثاتها مع السعودية.", "stall", "state:IR", None),
    ("الحوثيون يعلقون مؤقتا محادثاتهم مع الحكومة اليمنية.", "stall", "group:houthis", None),
    ("علقت كييف بشكل مؤقت المفاوضات مع موسكو.", "stall", "state:UA", None),
    ("لكن الخرطوم علقت المحادثات مع جوبا.", "stall", "state:SD", None),
    ("قطعت الجزائر خطوط الاتصال بينها وبين المغرب.", "stall", "state:DZ", None),
    ("بيونغ يانغ تقطع خطوط الاتصال مع سول.", "stall", "state:KP", None),
    ("قطعت بيونغ يانغ خطوط الاتصال العسكرية والسياسية مع سول.", "stall", "state:KP", None),
    ("حماس تجمد المفاوضات مع إسرائيل.", "stall", "group:hamas", None),
    ("الخرطوم وجوبا تعلقان المحادثات.", "stall", None, None),
    # told in the pluperfect
    ("وكانت طهران قد علقت محادثاتها مع السعودية عقب الهجوم.", "stall", "state:IR", None),
    ("وكان الحوثيون قد انسحبوا من المشاورات مع الحكومة اليمنية.", "collapse", "group:houthis", None),
    ("وقال إن مصر وإثيوبيا قد استأنفتا المفاوضات.", "resume", None, None),
    # a name before the verb that only stands in the phrase before it
    ("بعد هجوم الحوثيين توقفت المحادثات مع السعودية.", "stall", None, None),
    ("في ظل رفض إسرائيل تعثرت المفاوضات مع حماس.", "stall", None, None),
    ("رغم ضغوط ترامب انهارت المفاوضات بين روسيا وأوكرانيا.", "collapse", None, None),
    ("مع وصول بوتين استؤنفت المفاوضات بين روسيا وأوكرانيا.", "resume", None, None),
    ("في عهد ترامب انهارت المفاوضات بين أمريكا وكوريا الشمالية.", "collapse", None, None),
    ("بعد لقاء الوزير الروسي علقت المفاوضات بين روسيا وأوكرانيا.", "stall", None, None),
    ("المحادثات مع إثيوبيا علقت بعد انسحاب مصر.", "stall", None, None),
    ("قال المبعوث الأممي إن الحوثيين علقوا المشاورات مع الحكومة اليمنية.", "stall", "office:envoy@org:un", None),
    # who accuses says so; where one alone is named, nobody knows that it is he who does
    ("اتهمت الحكومة اليمنية جماعة الحوثي بإفشال المحادثات.", "collapse", "state:YE", None),
    ("واتهم الحوثيين بتعليق المحادثات مع الحكومة اليمنية.", "stall", None, None),
    ("حمل وزير الخارجية الإيراني حسين أمير عبد اللهيان السعودية المسؤولية عن فشل المحادثات.", "collapse", "person:hossein-amir-abdollahian", None),
    ("اعترف المبعوث الأممي بأن المشاورات بين الحكومة اليمنية والحوثيين دخلت مرحلة جمود.", "stall", "office:envoy@org:un", None),
    ("أعلن مصدر رفيع في الحكومة اليمنية توقف المشاورات مع جماعة الحوثي.", "stall", "state:YE", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who", "earliest"), WHO)
def test_who_says_so_and_when(text: str, kind: str, who: str | None, earliest: str | None) -> None:
    found = [s for s in signals(text) if s.kind == kind]
    assert found, signals(text)
    assert (found[0].who.actor if found[0].who else None) == who
    assert found[0].earliest == earliest
    assert found[0].text == text[found[0].start : found[0].end]


PARTIES = [
    ("استؤنفت المحادثات بين مصر والسودان وإثيوبيا في كينشاسا.", {"state:EG", "state:SD", "state:ET"}),
    ("استؤنفت المحادثات بين مصر والسودان في كينشاسا في غياب إثيوبيا.", {"state:EG", "state:SD"}),
    ("انطلقت في كينشاسا مفاوضات السد بحضور مصر والسودان وغياب الوفد الإثيوبي.", {"state:EG", "state:SD"}),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_who_is_absent_is_no_party(text: str, parties: set[str]) -> None:
    (found,) = signals(text)
    assert set(found.parties) == parties


NO_SIGNAL = [
    'قال الرئيس الكيني: "صبري ينفد وقد انسحب من المفاوضات مع الصومال".',
    "يسعى الطرفان إلى استئناف المفاوضات بين السودان وجنوب السودان.",
    "قد تنهار المحادثات بين واشنطن وطهران.",
    "اجتمع الوفدان التركي والسوري لتنشيط مسار التطبيع.",
    "لم تحدد موسكو موعدا لبدء المفاوضات مع كييف.",
    "ستنطلق المحادثات بين الرياض وصنعاء الأسبوع المقبل.",
]


@pytest.mark.parametrize("text", NO_SIGNAL)
def test_wishes_fears_purposes_and_plans_are_no_signals(text: str) -> None:
    assert [s for s in signals(text) if not s.negated] == []


def test_a_denial_is_kept_as_one() -> None:
    told = signals("نفى المتحدث الإيراني ناصر كنعاني توقف المحادثات مع السعودية.")
    assert [(s.kind, s.negated) for s in told] == [("stall", True)]


def test_the_opposition_of_the_one_land_named_is_the_other_side() -> None:
    (found,) = signals("أعلنت كراكاس تعليق المفاوضات مع المعارضة في فنزويلا.")
    assert (found.kind, set(found.parties)) == ("stall", {"state:VE", "group:opposition-ve"})
    assert signals("أعلنت نيروبي تعليق المفاوضات مع المعارضة.") == ()


DENIED = [
    "نفى وزير الخارجية الإثيوبي أن تكون المفاوضات مع الصومال قد انهارت.",
    "نفت نيروبي أن تكون قد انسحبت من المحادثات مع مقديشو.",
    "نفى الوزير الكيني أن تكون بلاده قد علقت المحادثات مع الصومال.",
    "نفت نيروبي أنها علقت المحادثات مع مقديشو.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_verb_in_a_denied_clause_is_denied(text: str) -> None:
    assert [s.negated for s in signals(text)] == [True]


def test_an_army_is_its_states_and_a_place_is_no_side() -> None:
    (signal,) = signals("علق الجيش السوداني مشاركته في محادثات جدة مع قوات الدعم السريع.")
    assert set(signal.parties) == {"state:SD", "group:rsf"}


#: What a page of sport, and a plan, say of no track.
OF_NO_TRACK = [
    "قطعت السلطات الباكستانية خطوط الاتصالات في كشمير.",
    "قطعت إسرائيل خطوط الاتصالات والإنترنت عن غزة، وقالت حماس إن القصف مستمر.",
    "أدى القصف إلى قطع خطوط الاتصال بين الخرطوم وأم درمان.",
    "قالت صحيفة رياضية إن المفاوضات بين النادي الإسباني ونظيره الإنجليزي لضم اللاعب فشلت قبل مباراة المنتخب في الدوري.",
    "تستأنف المحادثات بين كينيا والصومال الأسبوع المقبل.",
    "قال الرئيس الكيني إن المفاوضات مع المعارضين بشأن الحدود مع الصومال انهارت.",
    "يرى محلل كيني أن هناك احتمالا كبيرا لانتهاء المفاوضات مع الصومال بالفشل.",
    "باشر القائم بالأعمال الكيني اتصالاته مع المسؤولين في الصومال.",
]


@pytest.mark.parametrize("text", OF_NO_TRACK)
def test_what_is_no_word_on_a_track(text: str) -> None:
    assert signals(text) == ()


#: A meeting that came to nothing is a stall; what else is told of one is told of the contact.
OF_ONE_MEETING = [
    ("تونس: فشل اجتماع وزيري خارجية الصومال وكينيا.", ["stall"]),
    ("أعلنت نيروبي فشل اجتماع وزيري خارجية الصومال وكينيا.", ["stall"]),
    ("انتهى لقاء وزير الخارجية الكيني ونظيره الصومالي في أسمرة من دون إحراز تقدم.", ["stall"]),
    ("أعلنت نيروبي تأجيل اجتماع وزيري خارجية الصومال وكينيا.", []),
    ("انتهى لقاء وزير الخارجية الكيني ونظيره الصومالي في أسمرة.", []),
    ("استأنف وزيرا خارجية كينيا والصومال اجتماعهما.", []),
    # a round with no word of its place is one contact of the talks
    ("قال وزير الخارجية الكيني إن الجولة مع الصومال انتهت من دون اتفاق.", ["stall"]),
    ("فشلت الجولة الرابعة بين كينيا والصومال.", ["stall"]),
    ("انطلقت الجولة الرابعة بين كينيا والصومال.", []),
    ("فشلت كينيا أمام الصومال في الجولة الرابعة.", []),
    ("انتهت جولة الوزير الكيني في الصومال.", []),
]


@pytest.mark.parametrize(("text", "kinds"), OF_ONE_MEETING)
def test_a_meeting_that_failed_is_a_stall(text: str, kinds: list[str]) -> None:
    assert [s.kind for s in signals(text)] == kinds


def test_a_cue_and_its_complement_are_one_signal() -> None:
    (found,) = signals("باءت المحادثات بين كينيا والصومال في نيروبي بالفشل.")
    assert (found.kind, found.who) == ("collapse", None)


def test_a_round_that_its_place_names_is_of_the_talks() -> None:
    title, body = "انهيار جولة نيروبي", "تبادلت كينيا والصومال الاتهامات بعد خمسة أيام من المحادثات."
    assert [s.kind for s in signals(f"{title}\n{body}")] == ["collapse"]


DENIED = [
    ("نفى مسؤول مصري رفيع أن تكون المفاوضات بين حماس وإسرائيل قد فشلت.", True),
    ("ونفت مصادر مطلعة أن تكون المحادثات بين صنعاء والرياض انهارت.", True),
    ("أكد مسؤول مصري رفيع أن المفاوضات بين حماس وإسرائيل قد فشلت.", False),
]


@pytest.mark.parametrize(("text", "denied"), DENIED)
def test_an_unnamed_official_denies_that_they_collapsed(text: str, denied: bool) -> None:
    assert [(s.kind, s.negated) for s in signals(text)] == [("collapse", denied)]


def test_who_declares_stands_before_the_verb_and_not_he_who_is_told():
    title = "قطر تبلغ الخرطوم تعليق الوساطة مع جوبا"
    (signal,) = signals(f"{title}.")
    assert (signal.kind, signal.who and signal.who.actor) == ("stall", "state:QA")
