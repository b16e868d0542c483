"""Status and day by grammar: raw sentences through every layer, of a page of Wednesday 16 March 2022.

An expected contact is its status and its days, `-` for none stated, without the year where it is that of the page.
"""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

PAGE = "2022-03-16"


def told(text: str) -> list[str]:
    """The contacts of a page as `status first..last`, sorted."""
    known = Published(earliest=PAGE, latest=PAGE, basis="given")
    reports = annotate(Document(id="x", text=text, published=known), load_knowledge()).meetings
    return sorted(f"{r.status} {_days(r.earliest, r.latest)}" for r in reports)


def _days(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return "-"
    first, last = first.removeprefix("2022-"), last.removeprefix("2022-")
    return first if first == last else f"{first}..{last}"


NOT_DONE = [
    # a negated noun
    ("لا لقاء بين الرئيس الصربي ورئيسة كوسوفو في فيينا، وفق ما أعلن مكتبه.", ["not_held -"]),
    ("قرر الرئيس الكيني عدم زيارة أوغندا.", ["not_held -"]),
    # what would have been
    ("لولا العاصفة لكان الرئيس الكيني التقى نظيره الأوغندي.", ["not_held -"]),
    # any, if there is one
    ("وأكد الوزير الهندي أن أي حوار مع باكستان مشروط بوقف الإرهاب.", ["proposed -"]),
    # the verb before refuses something else
    ("رفض الرئيس الصربي في مداخلة أمام مؤتمر ميونيخ للأمن الاعتراف باستقلال كوسوفو.", ["held -"]),
    # marks around the noun hide no verb
    ("كان الرئيس الكيني مستعدا للقاء نظيره الأوغندي في لندن، لكن كمبالا ألغت \"اللقاء العابر\" هذا في آخر لحظة.",
     ["cancelled -"]),
    # what kept a war away was there
    ("لولا لقاء الرئيسين الكيني والأوغندي العام الماضي لاندلعت الحرب.", ["held 2021-01-01..2021-12-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOT_DONE)
def test_what_was_not_done_and_what_was_all_the_same(text: str, expected: list[str]) -> None:
    assert told(text) == expected


GOVERNED = [
    # the governor of something else: another holding, another comma, another verb's object
    ("وأدى تقارب بين صربيا وكوسوفو بمناسبة استضافة صربيا للألعاب المتوسطية إلى تكهنات بقرب محادثات سرية بينهما.",
     ["unclear -"]),
    ("وقال المراقب إن الإفراج تمهيد مفيد، على خلفية مفاوضات تجري بين صربيا وكوسوفو.", ["ongoing -"]),
    ("يرى محللون أن القمة بين الرئيسين الكيني والأوغندي قد تنهي الأزمة.", ["proposed -"]),
    # what a verb leads to is as open as the verb
    ("قد تؤدي هذه الخطوة إلى محادثات بين صربيا وكوسوفو.", ["proposed -"]),
    ("من شأن ذلك أن يفتح الباب أمام محادثات بين صربيا وكوسوفو.", ["proposed -"]),
    ("افترق الوفدان دون عقد قمة بين اليونان وتركيا.", ["not_held -"]),
    ("حال الطقس دون عقد قمة بين اليونان وتركيا.", ["not_held -"]),
    ("تراجع الرئيس الصربي عن لقاء رئيسة كوسوفو.", ["cancelled -"]),
    ("لم يتضح ما إذا كان الرئيس الكيني التقى نظيره الأوغندي.", ["unclear -"]),
    ("ستبحث القمة بين الرئيسين الكيني والأوغندي ملف الحدود.", ["planned -"]),
    ("هناك محادثات بين الهند وباكستان في دبي.", ["ongoing -"]),
    ("كانت هناك محادثات بين الهند وباكستان في دبي.", ["held -"]),
    ("قال مساعد الوزير الهندي إنه عاد من زيارة ناجحة إلى طوكيو.", ["held -"]),
    ("اشترطت الهند لاستئناف الحوار مع باكستان وقف الهجمات.", ["proposed -"]),
    ("قالت الوكالة إن الإعدادات جارية لاستضافة كينيا اجتماعا بين إثيوبيا والسودان.", ["proposed -"]),
    ("ولا يمكن حل الأزمة ما لم يكن هناك حوار بين الهند وباكستان.", ["proposed -"]),
    ("تم تأسيس موقع إلكتروني خاص بزيارة الرئيس الصربي إلى أثينا.", ["unclear -"]),
    ("وهو ما حدث بفضل التفاؤل بالمفاوضات التي تجريها صربيا حاليا مع كوسوفو.", ["ongoing -"]),
    ("وتتزامن الاستعدادات العسكرية مع استمرار المفاوضات بين صربيا وكوسوفو.", ["ongoing -"]),
    # what is not done is something else
    ("وبث التلفزيون تقريرا عن القمة بين رئيسي كينيا وأوغندا من دون عرض أي مشهد مصور للقائهما.", ["held -"]),
    ("قالت الهند إن باكستان إذا لم تقبل العودة إلى المفاوضات معها فستتصرف وحدها.", ["proposed -"]),
    # a masdar joined to another is asked for with it; after a clause in the past it is a verb
    ("كينيا وأوغندا تتفقان على فتح الحدود وعقد قمة في أبريل", ["planned 04-01..04-30"]),
    ("دعا الرئيس الفرنسي إلى وقف النار وعقد قمة بين كينيا وأوغندا.", ["proposed -"]),
    ("ويعتزم رئيسا كينيا وأوغندا، بعد عودتهما من جنيف، عقد لقاء قمة بينهما الشهر المقبل.", ["planned 04-01..04-30"]),
    ("اتفق الرئيس الكيني مع نظيره الأوغندي على فتح الحدود، وعقد أمس اجتماعا مع رئيس تنزانيا.", ["held 03-15"]),
    # over an aside, with a preposition of its own
    ("دعا وزير الخارجية الصربي، خلال لقائه نظيره اليوناني أمس، إلى استئناف الحوار مع كوسوفو.",
     ["held 03-15", "proposed -"]),
    # a stay ahead puts ahead what is done then
    ("يجري وزير الخارجية الهندي محادثات مع نظيره النيبالي خلال زيارته إلى كاتماندو الأسبوع المقبل.",
     ["planned 03-21..03-27"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOVERNED)
def test_how_it_stands_is_said_by_what_governs_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


RECKONED = [
    ("استقبل الرئيس الكيني الاثنين نظيره التنزاني بعد ثلاثة أيام من لقائه الرئيس الأوغندي في كمبالا.",
     ["held 03-11", "held 03-14"]),
    ("قال الرئيس الكيني الثلاثاء، غداة لقائه نظيره الأوغندي، إن بلاده تريد السلام.", ["held 03-14"]),
    ("وصل وزير الدفاع اليوناني اليوم إلى نيقوسيا عشية قمة بين اليونان وتركيا وقبرص.",
     ["ongoing 03-16", "planned 03-17"]),
    ("زار وزير الدفاع اليوناني قبرص الاثنين قبل يومين من لقائه نظيره المصري.", ["held 03-14", "planned 03-16"]),
    # the clause's day may stand behind
    ("بعد يومين على اجتماع وزراء خارجية كينيا وأوغندا في نيروبي، أعلنت كمبالا الثلاثاء فتح الحدود.", ["held 03-13"]),
    ("عشية لقائه الرئيس الأوغندي، حذر الرئيس الكيني الثلاثاء من المهربين.", ["planned 03-16"]),
    # a clause in the present stands on the page's day
    ("وتأتي زيارة الرئيس الصربي لأثينا بعد شهرين على زيارته لصوفيا.", ["held 01-01..01-31", "unclear -"]),
    # nothing to count from
    ("وجاء الاتفاق بعد أسبوع من لقاء بين رئيسي كولومبيا وفنزويلا.", ["held -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RECKONED)
def test_a_day_counted_from_a_contact_is_not_its_own(text: str, expected: list[str]) -> None:
    assert told(text) == expected


RANGES = [
    ("قال رئيس الوزراء الفيتنامي قبيل زيارته إلى مانيلا التي تستمر من الجمعة إلى الأحد إن بلاده تريد السلام.",
     ["planned 03-18..03-20"]),
    ("تعقد القمة بين صربيا وكوسوفو الأحد والاثنين في فيينا.", ["planned 03-20..03-21"]),
    ("يجري وزير الخارجية الياباني اليوم وغدا محادثات مع نظيره الهندي في نيودلهي.", ["planned 03-16..03-17"]),
    ("تختتم اليوم في فيينا جولة المفاوضات بين صربيا وكوسوفو التي بدأت الاثنين.", ["ongoing 03-14..03-16"]),
    ("اختتمت في فيينا جولة المفاوضات بين صربيا وكوسوفو التي بدأت الأحد الماضي وانتهت أمس.", ["held 03-13..03-15"]),
    ("شارك وزراء خارجية كينيا وأوغندا وتنزانيا في اجتماع عقد في كيغالي على مدى يومين واختتم أمس.",
     ["held 03-14..03-15"]),
    # a weekday behind what is ahead is its own, whatever the verb of saying
    ("وأعلنت الرئاسة أن لقاء مقررا بين الرئيسين الكيني والأوغندي الاثنين سيبحث التجارة.", ["planned 03-21"]),
    # last week's days are not moved
    ("يستعد الرئيسان الكيني والأوغندي للقمة بعد محادثات جرت بينهما يومي الخميس والجمعة الماضيين.",
     ["held 03-10..03-11", "planned -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_first_and_last_day_from_wherever_they_are_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


LENT = [
    ("أعرب الرئيس الكيني الاثنين عن ارتياحه. وجاءت تصريحات الرئيس الكيني في محادثة هاتفية مع نظيره الأوغندي.",
     ["held 03-14"]),
    ("حذر وزير الخارجية الأرميني الثلاثاء من انهيار الهدنة. "
     "وأدلى الوزير بهذا التصريح في أعقاب محادثات مع نظيره الجورجي.", ["held 03-15"]),
    ("حض مجلس الأمن الثلاثاء المبعوث الأممي إلى قبرص على مواصلة جهوده. وقد التقى المبعوث أعضاء المجلس في جلسة مغلقة.",
     ["held 03-15"]),
    ("أكد المندوب الكيني لدى الأمم المتحدة الثلاثاء أن الحدود مفتوحة. وقال خلال جلسة لمجلس الأمن إن التجارة مستمرة.",
     ["held 03-15"]),
    # of someone else, or of an earlier time
    ("أعلنت البيرو الثلاثاء إغلاق حدودها. وقد التقى الرئيس الكيني نظيره الأوغندي.", ["held -"]),
    ("انتقد الرئيس الكيني الثلاثاء المعارضة. وكان الرئيس الكيني قد التقى نظيره الأوغندي.", ["held -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LENT)
def test_the_day_of_the_sentence_before(text: str, expected: list[str]) -> None:
    assert told(text) == expected
