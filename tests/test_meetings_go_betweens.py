"""Who goes between two known sides, who meets both of them, and which two «الطرفان» are beside an envoy."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

DAY = Published(earliest="2021-03-10", latest="2021-03-10", basis="given")
MET = "اجتمع وفدا كينيا وأوغندا في أروشا أمس. "
EACH = ["KE+UG", "ET+KE+TZ", "ET+TZ+UG"]

#: (text, the sides of its contacts in their order).
TOLD = [
    # who goes between speaks with each of the two
    (MET + "وقال الوسيطان الإثيوبي والتنزاني إنهما التقيا الجانبين كلا على حدة.", EACH),
    (MET + "وأجرى وسطاء من إثيوبيا وتنزانيا اتصالات هاتفية مع الوفدين.", EACH),
    (MET + "ويجري الوسيطان الإثيوبي والتنزاني اتصالات مكثفة مع الطرفين.", EACH),
    (MET + "ويجري الوسيط الإثيوبي اتصالات مع الطرفين.", ["KE+UG", "ET+KE", "ET+UG"]),
    (MET + "وعقد الوسيط الإثيوبي اجتماعين منفصلين مع الوفدين.", ["KE+UG", "ET+KE", "ET+UG"]),
    # … those whom the page names besides the two
    ("أعلنت إثيوبيا وتنزانيا أن وفدي كينيا وأوغندا اجتمعا في أروشا. وقال الوسيطان إنهما يجريان اتصالات مع الجانبين.", EACH),
    # … or nobody whom it tells
    (MET + "ويجري الوسطاء اتصالات مكثفة مع الطرفين.", ["KE+UG"]),
    (MET + "وسيلتقي رئيس الجلسة كلا من الوفدين على حدة.", ["KE+UG"]),
    # who meets both, met by whoever tells it
    (MET + "وقال الرئيس الإثيوبي أبيي أحمد إنه يلتقي الطرفين كلا على حدة.", ["KE+UG", "ET+KE", "ET+UG"]),
    # what the mediator tells of the two, or would bring about, is theirs
    (MET + "وقال الوسيط الإثيوبي إن الجانبين سيلتقيان الأسبوع المقبل.", ["KE+UG", "KE+UG"]),
    (MET + "ويسعى الوسيطان الإثيوبي والتنزاني إلى عقد لقاء بين الجانبين.", ["KE+UG", "KE+UG"]),
    (MET + "وقال الوسيطان الإثيوبي والتنزاني إن لقاء بينهما سيعقد الشهر المقبل.", ["KE+UG", "KE+UG"]),
    # a body that sides with neither, and one of the two
    ("التقى المبعوث الأممي مارتن غريفيث في صنعاء قادة الحوثيين. ومن المقرر أن يتوجه إلى الرياض للقاء الرئيس اليمني عبد ربه منصور هادي. "
     "وقال مكتبه إن الطرفين سيجتمعان في عمان الأسبوع المقبل.", ["houthis+un", "YE+un", "YE+houthis"]),
    ("التقى المبعوث الأممي مارتن غريفيث وفد الحوثيين برئاسة محمد عبد السلام في مسقط. واتفق الطرفان على عقد لقاء آخر في صنعاء. "
     "وكانت الحكومة اليمنية قد رفضت المبادرة.", ["houthis+un", "houthis+un"]),
    ("التقى المبعوث الأممي مارتن غريفيث وفد الحوثيين برئاسة محمد عبد السلام في مسقط. وقال بيان إن الجانبين بحثا سبل إنهاء الحرب، "
     "بينما طالبت الحكومة اليمنية بفتح المعابر.", ["houthis+un"]),
    # several who act together met each of those behind «كلا من»
    ("التقى قادة كينيا وأوغندا ورواندا في أروشا كلا من الرئيس الإثيوبي والرئيس التنزاني.", ["ET+KE+RW+UG", "KE+RW+TZ+UG"]),
    ("اجتمع وزيرا خارجية كينيا وأوغندا بكل من الرئيس الإثيوبي ونظيره التنزاني.", ["ET+KE+UG", "KE+TZ+UG"]),
    ("اتصل الرئيسان الكيني والأوغندي بكل من الرئيس الإثيوبي والرئيس التنزاني.", ["ET+KE+UG", "KE+TZ+UG"]),
    # … all at once without it, and «كل من» before those who act
    ("التقى قادة كينيا وأوغندا في أروشا الرئيس الإثيوبي والرئيس التنزاني.", ["ET+KE+TZ+UG"]),
    ("التقى كل من الرئيس الكيني والرئيس الأوغندي الرئيس الإثيوبي والرئيس التنزاني.", ["ET+KE+TZ+UG"]),
    # guarantors by what they guarantee, and by their names
    ("عقد وزراء خارجية الدول الضامنة الثلاث لمسار أستانا اجتماعا في الدوحة أمس.", ["astana-guarantors"]),
    ("عقدت الدول الضامنة الثلاث، روسيا وتركيا وإيران، اجتماعا في سوتشي أمس.", ["IR+RU+TR"]),
    # those who look on are not those who are counted
    ("استأنفت مصر وإثيوبيا والسودان مفاوضات سد النهضة بحضور مراقبين من كينيا وأوغندا وتنزانيا. "
     "وأضافت الوزارة أن الأطراف الثلاثة عقدت سبعة اجتماعات.", ["EG+ET+SD", "EG+ET+SD"]),
    ("عقد اجتماع في أروشا بمشاركة وزراء خارجية كينيا وأوغندا وتنزانيا. واتفق الوزراء الثلاثة على الاجتماع مجددا في نيروبي الشهر المقبل.",
     ["KE+TZ+UG", "KE+TZ+UG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_meets_whom(text: str, expected: list[str]) -> None:
    page = annotate(Document(id="x", text=text, published=DAY), load_knowledge())
    sides = [{str(p.actor).rpartition(":")[2] for p in m.parties if p.role == "party"} for m in page.meetings]
    assert ["+".join(sorted(s)) for s in sides] == expected


#: (text, who hosts, whose contact it is).
HOSTED = [
    ("تستضيف بكين وزيري خارجية كينيا وأوغندا الشهر المقبل.", {"CN"}, {"KE", "UG"}),
    ("قالت الخارجية إن بكين ستستضيف الخميس وفدين من كينيا وأوغندا.", {"CN"}, {"KE", "UG"}),
    ("تستضيف بكين وزراء خارجية كينيا وأوغندا ورواندا الشهر المقبل.", {"CN"}, {"KE", "RW", "UG"}),
    ("استضاف الأمين العام للأمم المتحدة أنطونيو غوتيريش أمس الرئيس الكيني والرئيس الأوغندي في نيويورك.", {"un"}, {"KE", "UG"}),
    # who receives guests of his own takes part
    ("استضاف الرئيس الفرنسي إيمانويل ماكرون أمس الرئيس الكيني والرئيس الأوغندي في باريس.", set(), {"FR", "KE", "UG"}),
    ("استقبل الرئيس الصيني وزيري خارجية كينيا وأوغندا في بكين.", set(), {"CN", "KE", "UG"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hosts", "sides"), HOSTED)
def test_a_land_that_has_others_as_its_guests_is_their_host(
    text: str, hosts: set[str], sides: set[str]
) -> None:
    (report,) = annotate(Document(id="x", text=text, published=DAY), load_knowledge()).meetings
    told = {str(p.actor).rpartition(":")[2]: p.role for p in report.parties}
    assert {p for p, role in told.items() if role == "host"} == hosts
    assert {p for p, role in told.items() if role == "party"} == sides
