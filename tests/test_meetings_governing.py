"""A contact that goes with a verb («خلال زيارته», «بعد لقائه») stands as that verb says; a stay goes on while it is news."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p NO foreign_minister|إيدي}"
ADDIS, TODAY, TOMORROW = "{c Addis_Ababa ET|أديس أبابا}", "{t 2024-05-10|اليوم الجمعة}", "{t 2024-05-11|غدا}"
EARLIER = "{t 2024-05-02|الخميس الماضي}"

WITH_A_VERB = {
    "planned": [
        f"سيطرح {A} الملف خلال لقائه مع {B}.",
        f"ومن المقرر أن يطرح {A} الملف خلال لقائه مع {B}.",
        f"سيوقع {A} عددا من الاتفاقات خلال زيارة إلى {ADDIS}.",
        f"وقال {A} إنه سيطلب ضمانات خلال اللقاء مع {B}.",
        f"وخلال لقائه مع {B}، سيطرح {A} الملف.",
        f"سيسافر {A} إلى نيروبي حيث يطرح الملف خلال لقاء مع {B}.",
        f"ستعلن النتائج بعد انتهاء الاجتماع بين {A} و{B}.",
        f"أبدى {A} رغبته في الحوار بعد قمتين مرتقبتين بين {A} و{B}.",
    ],
    "proposed": [
        f"تسعى {{s CH|سويسرا}} إلى ترتيب لقاء بين {A} و{B}.",
        f"قد يطرح {A} الملف خلال لقاء مع {B}.",
        f"يفكر {A} في قبول دعوة للقاء {B}.",
    ],
    "held": [
        f"طرح {A} الملف خلال لقائه مع {B}.",
        f"دعا {A} خلال لقائه مع {B} إلى هدنة.",
        f"وافق {A} خلال لقائه مع {B} على هدنة.",
        f"وقال {A} خلال لقائه مع {B} إن بلاده ستسحب قواتها.",
        f"وأشار المتحدث إلى أن {A} أبلغ النواب بفحوى محادثته الهاتفية مع {B}.",
        f"وفي مؤتمر أعقب جولة مباحثات بين {A} و{B} صدر بيان.",
        f"وتعهد {A} بأن بلاده لن تفعل ذلك، وكان يتحدث بعد لقائه مع {B}.",
    ],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in WITH_A_VERB.items() for t in texts])
def test_contact_stands_as_the_verb_it_goes_with(status: str, text: str) -> None:
    report, *_ = meetings_of(text)
    assert report.status == status


STAYS = {
    "ongoing": [
        f"وقال {A} {TODAY} خلال زيارته إلى {ADDIS} إن بلاده مستعدة.",
        f"روتو في أديس أبابا ##\nأظهرت الصور وصول {{p NO foreign_minister|وزير الخارجية إيدي}} إلى {ADDIS}.",
        f"{A} يصل إلى {ADDIS} ##\nوصل {A} إلى {ADDIS} في زيارة عمل.",
        f"ويقوم {A} بزيارة إلى {ADDIS} التقى خلالها {{p ET prime_minister|أبي أحمد}}.",
        f"وصل {A} {TODAY} إلى {ADDIS} في زيارة تستمر {{d P2D|يومين}}. وسيبحث {A} مع {{p ET prime_minister|أبي أحمد}} ملف المياه.",
    ],
    "planned": [
        f"سيصل {A} إلى {ADDIS} حيث يعقد محادثات مع {{p ET prime_minister|أبي أحمد}}.",
        f"أعلن المكتب أن {A} غادر {TODAY} إلى {ADDIS} في زيارة رسمية.",
        f"غادر {A} نيروبي متوجها إلى {ADDIS} في زيارة رسمية.",
        f"ويتوجه {A} بعد ذلك إلى {ADDIS}.",
        f"سيطرح {A} الملف خلال زيارته إلى {ADDIS}.",
        f"وتبدأ زيارة {A} إلى {ADDIS} وتستمر {{d P3D|ثلاثة أيام}}.",
        f"قال {A} عشية زيارته إلى {ADDIS} التي تستمر {{d P2D|يومين}} إن بلاده مستعدة.",
    ],
    "held": [
        f"وصل {A} إلى {ADDIS} {{t 2024-05-09|أمس}} وغادرها بعد ساعات.",
        f"غادر {A} {ADDIS} {{t 2024-05-09|أمس}} بعد زيارة استمرت {{d P2D|يومين}}.",
        f"وجاء الخلاف بعد التحضير للزيارة الرسمية التي قام بها {A} إلى {ADDIS} {EARLIER}.",
        f"وقال {A} {EARLIER} خلال زيارته إلى {ADDIS} إن بلاده مستعدة.",
        f"وكان {A} قد قال خلال زيارته إلى {ADDIS} إن بلاده مستعدة.",
    ],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in STAYS.items() for t in texts])
def test_visit_goes_on_while_it_is_of_the_page_s_day(status: str, text: str) -> None:
    report, *_ = meetings_of(text)
    assert report.status == status


OF_ANOTHER = [
    f"أعلن عن لقاء بين {A} و{B} {TOMORROW}. والصحيفة التي أجرت مقابلة مع السفير تحدثت عن أهمية هذا اللقاء.",
    f"سيعقد لقاء بين {A} و{B} بعد أن بدأت ولايته.",
    f"لن تجري بلاده تجارب خلال الحوار المرتقب بين {A} و{B}.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_verb_with_another_object_does_not_carry_the_contact(text: str) -> None:
    report, *_ = meetings_of(text)
    assert report.status == "planned"


SAID_OF_IT = {
    "cancelled": f"أعلنت نيروبي إلغاء دعوة {B} لزيارة {{k KE|كينيا}}.",
    "proposed": f"دعا {A} إلى حوار أوسع يضم {{s KE|نيروبي}} و{{s UG|كمبالا}}.",
    "held": f"أكد {A} خلال لقائه مع {B} أن بلاده سوف تواصل العمل.",
    "planned": f"بشأن إمكانية عقد اجتماع بين {A} و{B} {TOMORROW} علق المبعوث قائلا إن اللقاء سيعقد.",
}


@pytest.mark.parametrize("status", SAID_OF_IT)
def test_words_of_another_clause_say_nothing_of_the_contact(status: str) -> None:
    report, *_ = meetings_of(SAID_OF_IT[status])
    assert report.status == status


LEAD = {
    "planned": [
        f"روتو يزور أديس أبابا ##\nقبل {A} دعوة لزيارة {ADDIS}. وأضاف البيان أن {A} زار {ADDIS} مرارا.",
        f"نيروبي تستضيف قمة بين {A} و{B} ##\nتستضيف {{c Nairobi KE|نيروبي}} {TOMORROW} قمة بين {A} و{B}.",
        f"اتفاق في نيروبي ##\nاتفق {A} و{B} على الاجتماع مجددا {TOMORROW}. وكانت المحادثات بين {A} و{B} متوقفة منذ سنوات.",
        f"وعشية لقاء بين {A} و{B} ساد التفاؤل.",
        f"وقال {A} قبل مغادرته {{c Nairobi KE|نيروبي}} في أول زيارة له إلى {ADDIS} إن بلاده متفائلة.",
        f"ولم يحدد موعد جديد بعد لزيارة {A} إلى {ADDIS}.",
        f"تقرر عقد لقاء بين {A} و{B} في نيروبي.",
        f"وكان {A} قد وافق على لقاء مع {B} {TOMORROW}.",
        f"يبدأ {A} {TOMORROW} زيارة إلى {ADDIS}. وقال مسؤول إنه إذا كانت زيارة {A} إلى {ADDIS} تهدف إلى الحوار فهي مفيدة.",
    ],
    "held": [
        "أجرى {p SA foreign_minister|وزير الخارجية السعودي فيصل بن فرحان} اتصالا هاتفيا مع {p NO foreign_minister|إيدي}.",
        f"التقى {A} {B} في نيروبي. ولم يصدر عن المكتب تعليق بشأن اللقاء.",
        f"وكان {A} قد زار بلادا أخرى قبل لقائه مع {B}.",
        f"دعا البيان الختامي للقمة بين {A} و{B} إلى الهدوء.",
        f"أعلن المكتب أن بوريطة، {B}، عقد جلسة مباحثات مع {A}.",
    ],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in LEAD.items() for t in texts])
def test_what_the_lead_tells_of_the_contact_is_kept(status: str, text: str) -> None:
    report, *_ = meetings_of(text)
    assert report.status == status


def test_imperfect_of_what_does_not_last_looks_ahead() -> None:
    assert meetings_of(f"كما يلتقي {A} {B} في نيروبي.")[0].status == "planned"
    assert meetings_of("وتجري {s KE|نيروبي} محادثات مع {s NO|أوسلو}.")[0].status == "ongoing"


def test_exception_after_a_negation_denies_no_contact() -> None:
    (report,) = meetings_of(f"سيلتقي {A} {B}. ولم يلتق {A} إلا {B} من الوزراء.")
    assert report.status == "planned"


def test_negated_verb_of_another_is_no_status() -> None:
    text = f"لن يقوم نائبه مقامه {TOMORROW}، حيث سيكون {A} في زيارة إلى {ADDIS}."
    assert {r.status for r in meetings_of(text)} <= {"planned"}
    assert {r.status for r in meetings_of(f"لم تنته المحادثات بين {A} و{B}.")} == {"ongoing"}


def test_conference_of_the_page_s_day_goes_on() -> None:
    text = "وقال {p IQ president|رشيد} {t %s|الجمعة} خلال مؤتمر دولي لإعادة إعمار العراق في {c Kuwait_City KW|الكويت} إن بلاده ممتنة."
    assert [r.status for r in meetings_of(text % "2024-05-10")] == ["ongoing"]
    assert [r.status for r in meetings_of(text % "2024-05-03")] == ["held"]


def test_earlier_meeting_is_another_beside_one_that_is_ahead() -> None:
    text = f"روتو وإيدي ##\nسيلتقي {A} {B} في نيروبي. وكان الوزيران قد التقيا في أوسلو {{t 2023-12-01..2023-12-31|ديسمبر الماضي}}."
    assert [r.status for r in meetings_of(text)] == ["planned", "held"]


@pytest.mark.parametrize("lead", ["من غير المتوقع أن", "ليس من المقرر أن", "لا يمكن أن"])
def test_what_nobody_expects_is_not_planned(lead: str) -> None:
    assert [r.status for r in meetings_of(f"{lead} يلتقي {A} {B}.")] == ["not_held"]


@pytest.mark.parametrize("verb", ["لن يعقد اليوم وقد أرجئ", "لم يعقد في موعده وتأجل"])
def test_what_is_not_held_may_be_put_off(verb: str) -> None:
    text = f"وقالت نيروبي إن الاجتماع بين {A} و{B} {verb} إلى موعد لاحق."
    assert [r.status for r in meetings_of(text)] == ["postponed"]


LONG_AGO = "{t 2023-01-10|10 يناير 2023}"
TO_BE_DONE = {
    "planned": [
        f"ومن المنتظر إعلان الاتفاق خلال لقاء {A} مع {B}.",
        f"من المقرر توقيع الوثيقة خلال لقاء {A} مع {B}.",
        f"وتعتزم {{s KE|كينيا}} تقديم الخطة خلال لقاء {A} مع {B}.",
        "وتنوي {s KE|كينيا} فتح الملف خلال محادثاتها مع {s NO|أوسلو}.",
        f"ويعتزم {A} فتح الملف خلال لقائه مع {B}.",
        f"ومن المقرر أن يعلن {A} الخطة عقب لقائه مع {B}.",
        f"وهو الأمر الذي تستعد {{s KE|كينيا}} لتأكيده خلال لقائها مع {B}.",
    ],
    "held": [
        # a participle that is an adjective, a verb of the past, and what one declines are none of it
        f"بحث {A} الاتفاق المنتظر إعلانه خلال لقائه مع {B}.",
        f"وقرر {A} فتح الملف خلال لقائه مع {B}.",
        f"وتوقع {A} هدنة خلال لقائه مع {B}.",
        f"وأعلن {A} عزمه الاستقالة خلال لقائه مع {B}.",
        f"قال {A} إن {{s KE|كينيا}} تعتزم الانسحاب، وذلك خلال لقائه مع {B}.",
        f"وتعهدت {{s KE|كينيا}} بالمساعدة خلال لقاء {A} مع {B}.",
        f"قلل {A} من احتمال توقيع اتفاق خلال لقائه مع {B}.",
        # what the plan is about has a clause or a participle of its own
        f"ومن المتوقع تأثير الخلاف الذي ظهر خلال لقاء {A} مع {B}.",
        f"وتعتزم {{s KE|كينيا}} تنفيذ الاتفاق الموقع خلال لقاء {A} مع {B}.",
        # what is to follow may be told of what is over
        f"ومن المقرر فتح السفارة عقب لقاء {A} مع {B}.",
        f"وتعتزم {{s KE|كينيا}} فتح السفارة بعد لقاء {A} مع {B}.",
        # a day gone by of what the plan is to follow
        f"وتعتزم {{s KE|كينيا}} تقديم الخطة بعد لقاء {A} مع {B} {LONG_AGO}.",
        f"ومن المقرر إعلان الخطة عقب لقاء {A} مع {B} {LONG_AGO}.",
        f"وسيعلن {A} الخطة إثر لقائه مع {B} {LONG_AGO}.",
    ],
}


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in TO_BE_DONE.items() for t in texts])
def test_what_is_to_be_done_at_a_contact_puts_it_ahead(status: str, text: str) -> None:
    report, *_ = meetings_of(text)
    assert report.status == status
