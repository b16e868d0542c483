"""Status by surface form: one meaning, many ways of saying it."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p EG president|السيسي}", "{p IT prime_minister|ميلوني}"
FUTURE, PAST, TODAY = (
    "{t 2024-05-14|الثلاثاء المقبل}",
    "{t 2024-05-07|الثلاثاء الماضي}",
    "{t 2024-05-10|اليوم الجمعة}",
)

STATUS = {
    "held": [
        f"أقر ذلك خلال اجتماع بين {A} و{B} {TODAY} استمر أقل من {{d PT3H|ثلاث ساعات}}.",
        f"وأضيفت شروط لم تكن في قرارات القمة بين {A} و{B} {PAST}.",
        f"أقرت الهدنة خلال لقاء بين {A} و{B} {PAST}، وتنتهي بعد شهر.",
        f"وقال الوسيط إن المحادثات بين {A} و{B} كانت مثمرة.",
        f"أعلن ذلك بعد خمسة أشهر على إخفاق القمة بين {A} و{B}.",
        f"لم يتوصل {A} و{B} إلى اتفاق في لقائهما في روما.",
        f"وعقد {A} و{B} اجتماعا {PAST}، وكان متوقعا أن يحضر الاجتماع الوسيط.",
        f"وكانت الحركة قد قاطعت الجلسة الأولى أمس، مبررة غيابها بأن اللجنة تعمل وحدها، قبل أن يلتقي {A} {B} {TODAY}.",
        f"كان ذلك اتفاقا بلا وسيط، كما سبق أن التقى {A} {B} {PAST}.",
        f"أعلن الوسيط اختتام المحادثات بين {A} و{B} {TODAY}، فيما تتواصل المحادثات الفنية.",
        f"وكان الوفد قد قاطع الجلسة الأولى قبل أن يلتقي {A} {B} {TODAY}.",
        f"اجتمع {A} مع {B} {PAST} دون أن يصدر بيان.",
        f"كان هناك لقاء بين {A} و{B} {PAST}.",
        f"التقى {A} {B} لدى زيارته روما {PAST}.",
        f"اتفق {A} مع {B}، في اتصال هاتفي {PAST}، على أن تعقد الجولة في روما.",
        f"أخبر {A} الصحفيين أنه أوضح ذلك ل{B} في اجتماعهما.",
        f"وقال الوزير في مؤتمر صحفي عقده {A} مع {B} إن الأجواء طيبة",
        f"جاء ذلك بالتزامن مع زيارة {A} إلى {{c Rome IT|روما}} {PAST}.",
        f"نفى المتحدث مزاعم عن اتفاق سري بعد اللقاء بين {A} و{B}.",
        f"نفى المتحدث وجود خلاف، وأعلن أن {A} عقد لقاء مع {B}.",
        f"نفى المتحدث الخبر بعد أن التقى {A} {B} في روما.",
        f"نفى المتحدث أن يكون اللقاء الذي عقده {A} مع {B} قد تناول الهجرة.",
        f"التقى الرئيس {A} رئيسة الوزراء {B} {PAST}.",
        f"اجتمع {A} مع {B} في القاهرة.",
        f"عقد {A} اجتماعا مع {B} {PAST}.",
        f"جاء ذلك خلال لقاء جمع {A} و{B}.",
        f"وقال المتحدث بعد اجتماع بين {A} و{B} إن الأجواء كانت طيبة.",
        f"وصدر الإعلان عن الصفقة بعد لقاء بين {A} و{B}.",
        f"اختتم {A} و{B} محادثات استمرت يومين.",
        f"أجرى {A} محادثات مع {B} تناولت ملف الهجرة.",
        f"أسفر اللقاء بين {A} و{B} عن توقيع إعلان مشترك.",
        f"الاجتماع الذي عُقد {PAST} بين {A} و{B} كان بناء.",
        f"وكان {A} قد التقى {B} في روما.",
        f"تلقى {A} اتصالا هاتفيا من {B}.",
        f"عُقدت القمة بين {A} و{B} في روما.",
        f"في ختام المحادثات بين {A} و{B} صدر بيان.",
        f"وصل {A} إلى {{c Rome IT|روما}} {PAST} في زيارة رسمية.",
        f"كان {A} قد وصل {TODAY} إلى {{c Rome IT|روما}} في زيارة رسمية.",
        f"وصل {A} إلى {{c Rome IT|روما}} {TODAY} واختتم محادثات مع {B}.",
        f"وصل {A} إلى {{c Rome IT|روما}} {TODAY} وأجرى محادثات مع {B}.",
    ],
    "planned": [
        f"وقدم الوسيط اقتراحا جديدا، على أن يجتمع {A} مع {B} مجددا في روما.",
        f"وستعقد جولة أخرى بين {A} و{B} {{t 2024-05-10..2024-05-31|قبل نهاية الشهر}}.",
        f"وأكد المتحدث أن الأجواء كانت طيبة، متوقعا عقد اجتماع بين {A} و{B} في مايو.",
        f"وتوقعت الصحيفة أن يلتقي {A} {B} في روما.",
        f"أرجئ بحث ملف المياه إلى القمة المقبلة بين {A} و{B}.",
        f"وقبل {A} دعوة {B} إلى زيارة {{c Rome IT|روما}} {FUTURE}.",
        f"تجري استعدادات لأول زيارة يقوم بها {A} ل{{c Rome IT|روما}} {FUTURE} على رأس وفد كبير.",
        f"اتفق الوفدان على أن تتواصل المفاوضات بين {A} و{B} {FUTURE}.",
        f"يستقبل {A} {B} {FUTURE} في زيارة أرجئت مرتين.",
        f"هدد {A} بإلغاء لقائه مع {B}.",
        f"أعلن المتحدث لقاء مرتقبا بين {A} و{B} دون تحديد موعد للقاء.",
        f"وافق {A} على لقاء {B}، لافتا إلى أنه تم إنشاء لجنة مشتركة.",
        f"رحبت روما بزيارة {A} المرتقبة إلى {{c Rome IT|روما}}.",
        f"قد يصدر بيان بعد قمة بين {A} و{B}.",
        f"من المقرر أن يصدر بيان عقب اجتماع بين {A} و{B}.",
        f"تولى الوزير منصبه بعد أيام من الإعلان عن قمة بين {A} و{B}.",
        f"ارتفعت الأسهم عقب الإعلان المفاجئ عن لقاء بين {A} و{B}.",
        f"يلتقي {A} {B} {FUTURE}.",
        f"سيلتقي {A} {B} في روما.",
        f"من المقرر أن يلتقي {A} {B} في روما.",
        f"ومن المتوقع عقد اجتماع بين {A} و{B} {FUTURE}.",
        f"يعقد {A} اجتماعا مع {B} {FUTURE}.",
        f"تستعد روما للقاء المرتقب بين {A} و{B}.",
        f"القمة المقررة بين {A} و{B} {FUTURE} ستناقش الهجرة.",
        f"اتفق البلدان على عقد قمة بين {A} و{B}.",
        f"سوف يجتمع {A} مع {B}.",
        f"تم الإعداد لعقد اجتماع بين {A} و{B} {FUTURE}.",
        f"لن يُعقد الاجتماع بين {A} و{B} قبل {FUTURE}.",
        f"قبيل القمة المنتظرة بين {A} و{B}.",
        f"ينتظر أن تعقد قمة بين {A} و{B}.",
    ],
    "proposed": [
        f"استبعدت الرئاسة محادثات بين {A} و{B}، إلا إذا توقفت الحرب.",
        f"لا تستبعد الرئاسة عقد لقاء بين {A} و{B}.",
        f"قال الوزير إنه يدرس العرض، داعيا إلى قمة بين {A} و{B}.",
        f"وعرضت {{s OM|مسقط}}، التي لم تدع إلى اجتماع {PAST}، استضافة جولة مقبلة بين {A} و{B}.",
        f"ولقاء {A} و{B} ممكن في أي وقت.",
        f"وتبذل {{s OM|مسقط}} جهودا لعقد لقاء بين {A} و{B}.",
        f"من السابق لأوانه الحديث عن لقاء بين {A} و{B}.",
        f"ما زال من المبكر الحديث عن اجتماع {A} مع {B}.",
        f"لا يمانع {A} لقاء {B} في روما.",
        f"لم يمانع {A} أن يلتقي {B}.",
        f"لا يستبعد المتحدث أن يلتقي {A} {B}.",
        f"من غير المستبعد عقد لقاء بين {A} و{B}.",
        f"لن يرفض {A} لقاء {B}.",
        f"من شأن لقاء {A} و{B} أن يخفف التوتر.",
        f"تضمن مشروع القرار دعوة إلى مؤتمر بين {A} و{B}.",
        f"لن تقدم روما مساعدات ما لم يوافق {A} على استئناف محادثات مع {B}.",
        f"القمة التي كانت الحكومة تأمل باستضافتها بين {A} و{B} بعيدة.",
        f"دعا الوسطاء إلى عقد لقاء بين {A} و{B}.",
        f"لم يستبعد المتحدث إمكانية عقد قمة بين {A} و{B}.",
        f"قد يلتقي {A} {B} في روما.",
        f"أبدى {A} استعداده للقاء {B}.",
        f"قال {A} نأمل بعقد قمة مع {B}.",
        f"يمكن أن يجتمع {A} مع {B}.",
        f"اقترحت روما عقد اجتماع بين {A} و{B}.",
        f"أعرب {A} عن أمله في لقاء {B}.",
        f"سيدعو {A} إلى عقد لقاء مع {B}.",
        f"لن تستقر المنطقة ما لم يجتمع {A} مع {B}.",
        f"إذا لم يجر {A} محادثات مع {B} فسيتسع الخلاف.",
    ],
    "postponed": [
        f"أعلن المتحدث أن اللقاء بين {A} و{B} بشأن الهجرة، الذي كان من المقرر أن تستضيفه روما، تأجل إلى موعد يحدد لاحقا.",
        f"يبحث الخبراء مصير المحادثات بين {A} و{B} التي جمدت {PAST}.",
        f"تأجيل القمة بين {A} و{B} إلى أجل غير مسمى.",
        f"الاجتماع بين {A} و{B} تأجل بسبب خلاف على جدول الأعمال.",
        f"أرجأت القاهرة اجتماعا بين {A} و{B}.",
        f"كان من المقرر عقد لقاء بين {A} و{B} لكن الاجتماع تأجل.",
    ],
    "cancelled": [
        f"وكان مقررا أن يجتمع {A} مع {B} في روما {PAST}، لكن القاهرة اعتذرت.",
        f"أعلنت القاهرة إلغاء القمة بين {A} و{B}.",
        f"ألغى {A} لقاء مع {B}.",
        f"القمة المقررة بين {A} و{B} ألغيت.",
    ],
    "not_held": [
        f"لم يتمكن {A} من لقاء {B}.",
        f"ترددت أنباء عن لقاء محتمل بين {A} و{B}، إلا أنه لم يتم.",
        f"انسحب {A} من اجتماعات مع {B} كانت مقررة في القاهرة.",
        f"لم يكن هناك أي لقاء بين {A} و{B} في روما.",
        f"لن يكون هناك لقاء بين {A} و{B}.",
        f"قال {A} إنه ليس مستعدا للقاء {B}.",
        f"امتنع {A} عن لقاء {B} {PAST}.",
        f"سافر الوفد دون لقاء بين {A} و{B}.",
        f"من المستبعد أن يلتقي {A} {B} في روما.",
        f"رفض {A} أن يلتقي {B}.",
        f"لا يزال لقاء {A} و{B} مستبعدا.",
        f"تغيب {A} عن محادثات كانت مقررة مع {B} {PAST}.",
        f"قرر {A} عدم حضور اللقاء المقرر مع {B}.",
        f"أعلن {A} رفض المشاركة في اجتماع مع {B}.",
        f"لن يجتمع {A} مع {B}، وقال إن بلاده لا تفهم إلا لغة القانون.",
        f"لم يلتق {A} {B} خلال الزيارة.",
        f"كان يفترض أن يتوج المسار بلقاء بين {A} و{B}، لكن ذلك لم يحصل.",
        f"لم يعقد أي اجتماع بين {A} و{B}.",
    ],
    "denied": [
        f"نفت الرئاسة الأنباء التي تحدثت عن لقاء سري بين {A} و{B}.",
        f"نفى المتحدث انعقاد لقاء بين {A} و{B} في أسمرة.",
        f"نفت الوزارة انعقاد أي اجتماع سري بين {A} و{B} هذا الشهر.",
        f"نفى مصدر التئام اجتماع بين {A} و{B}.",
        f"قال المتحدث، نافيا أي أنباء عن لقاء بين {A} و{B}، إن الأجواء طيبة.",
        f"استبعد {A} أن يلتقي {B} قبل نهاية العام.",
        f"استبعدت الرئاسة إجراء محادثات بين {A} و{B}.",
        f"نفت الرئاسة أن تكون وافقت على عقد لقاء بين {A} و{B}.",
        f"وأكد المتحدث عدم وجود أي خطط لعقد لقاء بين {A} و{B}.",
        f"لا توجد نية لعقد اجتماع بين {A} و{B}.",
        f"لا نية لدى {A} للقاء {B}.",
        f"ليست هناك خطط للقاء بين {A} و{B}.",
        f"لا خطط لعقد لقاء بين {A} و{B} في الوقت الحالي.",
        f"قال المتحدث إن {A} لا يعتزم لقاء {B}.",
        f"نفى المتحدث أن يكون {A} قد عقد لقاء مع {B}.",
        f"نفت الرئاسة أن يكون {A} التقى {B} في روما.",
        f"نفت الرئاسة عقد أي لقاء بين {A} و{B}.",
        f"نفى {A} لقاءه {B} سرا.",
        "نفت {g group:shabab|حركة الشباب} تفاوضها مع {s KE|كينيا} حول الرهائن.",
    ],
    "ongoing": [
        f"استأنف {A} و{B} {TODAY} في روما محادثات معلقة منذ شهر.",
        f"غادر الوفد نيويورك في إطار زيارة {A} الحالية إلى {{c Rome IT|روما}}.",
        f"جاء ذلك بالتزامن مع زيارة {A} إلى {{c Rome IT|روما}} المتوقع استمرارها {{d P2D|يومين}}.",
        f"تتواصل المحادثات بين {A} و{B} لليوم الثاني.",
        f"بدأت {TODAY} محادثات بين {A} و{B}.",
        f"المحادثات الجارية بين {A} و{B} صعبة.",
        f"تتزامن التعزيزات على الحدود مع محادثات بين {A} و{B}.",
    ],
    "unclear": [
        f"لم يتضح ما إذا كان {A} سيلتقي {B}.",
        f"هل وصل {A} إلى {{c Rome IT|روما}}؟",
        f"ربما التقى {A} {B} في روما.",
        f"قد يكون {A} التقى {B} في روما.",
        f"يتوقع أن يكون {A} قد التقى {B} {PAST}.",
        f"كان {A} ليلتقي {B} في روما لولا العاصفة.",
        f"سرت شائعات بأن {A} التقى {B} في روما.",
        f"هناك أنباء غير مؤكدة بأن {A} عقد محادثات مع {B}.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("status", "text"), [(s, t) for s, texts in STATUS.items() for t in texts])
def test_status_as_the_words_give_it(status: str, text: str) -> None:
    reports = meetings_of(text)
    assert [r.status for r in reports] == [status]


@pytest.mark.parametrize("text", STATUS["planned"] + STATUS["proposed"])
def test_planned_is_never_reported_as_held(text: str) -> None:
    assert all(r.status not in ("held", "ongoing") for r in meetings_of(text, published=None))


IMPOSSIBLE = [
    # the day in the contact's own sentence is believed, not the past tense of a headline
    "عقد وزيرا خارجية مصر وقطر لقاء في الدوحة يوم 20 آذار/مارس 2023.",
    "اختتم وفدا السعودية والعراق محادثات في الرياض، وستعقد جولة ثانية يوم 2 نيسان/أبريل 2023.",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_nothing_is_held_after_the_day_of_the_page(text: str) -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    day = "2023-03-14"
    page = Document(id="x", text=text, published=Published(earliest=day, latest=day, basis="given"))
    held = [m for m in annotate(page, load_knowledge()).meetings if m.status in {"held", "ongoing"}]
    assert held
    assert all(m.earliest is None or m.earliest <= day for m in held)


NEVER_YET = [
    ("{p KE president|روتو} لم يسبق له أن التقى {p CN president|شي}.", "not_held"),
    ("{p KE president|روتو} سبق له أن التقى {p CN president|شي}.", "held"),
]


@pytest.mark.parametrize(("text", "status"), NEVER_YET)
def test_never_before_is_not_held(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


FAR_BACKGROUND = (
    "قال {p AU president|ألبانيزي} إن التجارة تتعافى.\nارتفعت الأسعار.\nتراجعت الصادرات.\n"
    "وأضاف أن الخلاف قد يحل في المحادثات الثنائية مع {s JP|اليابان}.\n"
)


def test_no_contact_is_opened_by_background_with_a_side_from_far_off() -> None:
    assert meetings_of(FAR_BACKGROUND) == ()


def test_an_interview_is_no_contact() -> None:
    text = "قال {p KE president|روتو} في مقابلة لصحيفة فرنسية {t 2024-05-09|أمس} إنه يدعم {s TN|تونس}."
    assert meetings_of(text) == ()


def test_who_stays_away_from_a_gathering_of_many_does_not_end_it() -> None:
    third = "{p GR prime_minister|ميتسوتاكيس}"
    (report,) = meetings_of(f"قرر {A} عدم حضور القمة المقررة بين {A} و{B} و{third} {FUTURE}.")
    assert report.status == "planned"


STAYS_AWAY = [
    (f"لم يحضر {A} القمة مع {B}.", "not_held", 2),
    (f"لم يشارك {{p GH president|أكوفو}} في القمة بين {A} و{B} {PAST}.", "held", 2),
    (f"رفض {{p GH president|أكوفو}} حضور القمة بين {A} و{B} {PAST}.", "held", 2),
    (f"رفض {A} حضور القمة مع {B}.", "not_held", 2),
]


@pytest.mark.parametrize(("text", "status", "sides"), STAYS_AWAY)
def test_who_stays_away_is_no_party_and_ends_only_what_two_were_to_hold(
    text: str, status: str, sides: int
) -> None:
    (report,) = meetings_of(text)
    assert (report.status, len(report.parties)) == (status, sides)
    assert "person:أكوفو" not in {p.actor for p in report.parties}
    assert "state:GH" not in {p.actor for p in report.parties}


COMMENTS = [
    (f"علق {{p GH president|أكوفو}} على اجتماع {A} و{B} {PAST}.", "held"),
    (f"علقت المتحدثة باسم الرئاسة على اجتماع {A} و{B} {PAST}.", "held"),
    (f"وعلق {{p GH president|أكوفو}} في القصر عن دوره في المحادثات المقبلة مع {B}.", "planned"),
    (f"علق الوسيط المحادثات بين {A} و{B}.", "postponed"),
    (f"علقت المحادثات بين {A} و{B}.", "postponed"),
]


@pytest.mark.parametrize(("text", "status"), COMMENTS)
def test_to_comment_on_a_contact_is_not_to_suspend_it(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


def test_on_a_page_without_a_day_who_came_on_a_stated_day_is_not_said_to_be_there_still() -> None:
    text = f"وصل {A} إلى {{c Rome IT|روما}} في {{t 2019-03-03|3 مارس 2019}} وأجرى محادثات."
    assert [r.status for r in meetings_of(text, published=None)] == ["held"]


LUSAKA = f"وصل {A} {{t 2024-05-09|أمس}} إلى {{c Lusaka ZM|لوساكا}}"
STAYS = [
    (f"{LUSAKA}. وغادر إلى {{c Cairo EG|القاهرة}} {{t 2024-05-09|مساء أمس}}.", "held"),
    (f"{LUSAKA}، وقد عاد إلى {{c Cairo EG|القاهرة}} مساء.", "held"),
    (f"{LUSAKA}. واختتم زيارته صباحا.", "held"),
    (f"{LUSAKA}. وغادر لوساكا صباحا.".replace("وغادر لوساكا", "وغادر {c Lusaka ZM|لوساكا}"), "held"),
    (f"{LUSAKA}. وعاد إلى الحديث عن الهجرة.", "ongoing"),
    (f"{LUSAKA}. وغادر {{p IT prime_minister|ميلوني}} إلى بلاده.", "ongoing"),
    (f"{LUSAKA} وكان قد غادر إلى {{c Cairo EG|القاهرة}} الأحد.", "ongoing"),
]


@pytest.mark.parametrize(("text", "status"), STAYS)
def test_who_has_left_again_is_there_no_more(text: str, status: str) -> None:
    assert meetings_of(text)[0].status == status


def test_who_sets_out_has_not_arrived() -> None:
    (report,) = meetings_of(f"توجه {A} إلى {{c Rome IT|روما}} لحضور مؤتمر للمناخ.")
    assert report.status == "planned"


NOT_DENIED = [
    f"نفى {A} خلال لقائه {B} {PAST} وجود قوات أجنبية.",
    f"عقد {A} و{B} لقاء {PAST}. ونفت الرئاسة أن يكون {A} قد تعهد خلال اللقاء بسحب القوات.",
    f"عقد {A} و{B} قمة {PAST}. ونفت الرئاسة صحة ما ورد في بيان القمة.",
    f"عقد {A} و{B} محادثات {PAST}. ونفت الرئاسة أن تكون قد طلبت نقل المحادثات.",
]


@pytest.mark.parametrize("text", NOT_DENIED)
def test_what_is_denied_beside_a_contact_is_not_the_contact(text: str) -> None:
    (report,) = meetings_of(text)
    assert report.status == "held"


def test_who_will_stay_away_tomorrow_gives_its_day() -> None:
    (report,) = meetings_of(f"رفض {A} اللقاء مع {B} المقرر {{t 2024-05-11|غدا السبت}}.")
    assert (report.status, report.earliest) == ("not_held", "2024-05-11")


def test_preparations_beside_talks_make_no_plan_of_them() -> None:
    (report,) = meetings_of(f"وتترافق هذه الاستعدادات مع مفاوضات بين {A} و{B}.")
    assert report.status == "ongoing"


NO_PURPOSE = [
    f"لا علاقة للقاء {A} و{B} {PAST} بالأزمة.",
    f"نقلت القناة بثا مباشرا للقاء بين {A} و{B} {PAST}.",
]


@pytest.mark.parametrize("text", NO_PURPOSE)
def test_lam_is_purpose_only_behind_motion(text: str) -> None:
    (report,) = meetings_of(text)
    assert (report.status != "planned", report.earliest) == (True, "2024-05-07")


def test_a_contact_that_someone_stayed_away_from_gives_no_place_to_the_next() -> None:
    (report,) = meetings_of(f"قرر {A} لقاء {B} بعد أن تغيب عن اجتماع {{c Brussels BE|بروكسل}}.")
    assert (report.status, report.place) == ("planned", None)


def test_what_he_attended_before_is_another_occasion() -> None:
    (report,) = meetings_of(
        "قرر {p MT prime_minister|أبيلا} لقاء نظيره {p CY president|خريستودوليدس} بعد أن شارك في اجتماع {c Tunis TN|تونس}."
    )
    assert (report.status, report.place) == ("planned", None)
