"""Whether what a predicate governs came about: implicatives, failures, refusals, denials, wishes and plans (outcomes.tsv)."""

import pytest

from tests.meetings_page import meetings_of

KENYA, UGANDA = "{p KE president|روتو}", "{p UG president|موسيفيني}"
MINISTER, PEER = "{p KE foreign_minister|الوزير الكيني}", "{p UG foreign_minister|نظيره الأوغندي}"
KAMPALA = "{c Kampala UG|كمبالا}"
MEETING = f"لقاء مع {UGANDA}"

#: it was held: managed, seized, or beside a word that says so of something else
HELD = [
    f"أقر {KENYA} لأول مرة بعقد {MEETING}.",
    f"تغير الموقف بعد اعتراف {KENYA} بإجراء لقاء مع {UGANDA}.",
    f"عقد {KENYA} و{UGANDA} أمس لقاء ربطه مراقبون بملف المياه.",
    f"عقد {KENYA} و{UGANDA} أمس لقاء قريبا من القصر.",
    f"انتهى لقاء قريب من الحسم بين {KENYA} و{UGANDA}.",
    f"تمكن {KENYA} من لقاء {UGANDA} في المطار.",
    f"نجح {KENYA} في عقد {MEETING}.",
    f"أفلح {KENYA} في عقد {MEETING}.",
    f"أتيح لـ {KENYA} عقد {MEETING}.",
    f"تسنى لـ {KENYA} لقاء {UGANDA} في المطار.",
    f"استطاع {KENYA} أن يلتقي {UGANDA} سرا.",
    f"تمكن {KENYA} من الاجتماع مع {UGANDA} سرا.",
    f"نجحت الوساطة في جمع {KENYA} و{UGANDA} على طاولة واحدة.",
    f"حظي {KENYA} بلقاء {UGANDA} في القصر.",
    f"اغتنم {KENYA} الاستراحة ليلتقي {UGANDA}.",
    f"انتهز {KENYA} المناسبة لعقد {MEETING}.",
    f"نفى {KENYA} خلال لقائه {UGANDA} وجود خلاف.",
    f"أنكر {KENYA} في {MEETING} أن يكون أمر بالقصف.",
    f"دعا {KENYA} في اجتماع مع {UGANDA} إلى الهدنة.",
    f"طالب {KENYA} اليوم في مكالمة هاتفية مع {UGANDA} بوقف القصف.",
    f"اعتذر {KENYA} لـ {UGANDA} خلال لقائهما عن القصف.",
    f"اعتذر {KENYA} في {MEETING} عن القصف.",
    f"تعثر الاتفاق رغم لقاء {KENYA} و{UGANDA}.",
    f"فشل {KENYA} في إقناع {UGANDA} بالهدنة خلال لقائهما.",
    f"التقى {KENYA} {UGANDA} أمس، ونفى المتحدث أن يكونا بحثا ملف المياه.",
    f"أطاح الجيش بالحكومة بعد لقاء {KENYA} و{UGANDA}.",
    f"عطل الجيش الاتفاق بعد لقاء {KENYA} و{UGANDA}.",
    f"نجح {KENYA} خلال لقائه {UGANDA} في إقناعه بالهدنة.",
    f"تراجع {KENYA} عن قراره بعد لقاء {UGANDA}.",
    f"عدل {KENYA} عن موقفه إثر لقاء {UGANDA}.",
    f"لم يتمكن {KENYA} من إقناع {UGANDA} خلال لقائهما.",
    f"اقترح {KENYA} في {MEETING} هدنة.",
    f"لم يحصل اتفاق خلال لقاء {KENYA} و{UGANDA}.",
    f"صرف {KENYA} منحة بعد لقاء {UGANDA}.",
    f"امتنع {KENYA} بعد لقاء {UGANDA} عن الإدلاء بتصريح.",
    f"اللقاء بين {KENYA} و{UGANDA} لم يسفر عن نتائج.",
    f"اللقاء بين {KENYA} و{UGANDA} لم يحقق تقدما.",
    f"التقى {KENYA} {UGANDA} سرا، وفق صحيفة نفت نيروبي صدقيتها.",
    f"أعلن {KENYA} أنه التقى {UGANDA}، وقال إنه نفى له ما تردد عن الخلاف.",
    f"ضغط {KENYA} على {UGANDA} في لقائهما أمس لوقف القصف.",
    f"كان {KENYA} و{UGANDA} قد التقيا في {KAMPALA}، ونفى الأخير أن يكون طلب قرضا.",
    f"استقبل {KENYA} {UGANDA} وأكد له أن الطريق مفتوحة أمام السلام.",
    f"وعد {KENYA} {UGANDA} في لقائهما أمس بزيارة قريبة.",
    f"وفند {KENYA} خلال لقائه {UGANDA} ما تردد عن الأزمة.",
    "انهارت المفاوضات بين {s KE|كينيا} و{s UG|أوغندا} أمس.",
    "تعثرت المفاوضات بين {s KE|كينيا} و{s UG|أوغندا}.",
    f"نسف {KENYA} المفاوضات بين {{s KE|كينيا}} و{{s UG|أوغندا}}.",
    f"لم ينف {KENYA} لقاء {UGANDA}، بل أكد أنهما اجتمعا أمس.",
    f"عاد {KENYA} من لقاء {UGANDA} بلا نتيجة.",
    f"عرض {KENYA} على {UGANDA} في لقائهما أمس خطة فرفضها.",
    f"دفع الخلاف {KENYA} إلى إلغاء مأدبة، ثم التقى {UGANDA}.",
    f"اقترح {KENYA} هدنة خلال لقائه {UGANDA}، لكن الأخير رفض.",
    f"التقى {KENYA} {UGANDA}، وفشل في إقناعه بعقد صفقة.",
    f"أعلن {KENYA} أنه لم يتمكن من الاتفاق مع {UGANDA} في لقائهما أمس.",
    f"أحبط الجيش هجوما قبيل لقاء جمع {KENYA} و{UGANDA} في {KAMPALA}.",
    f"لم يحقق لقاء {KENYA} و{UGANDA} أي تقدم.",
    f"وفقا لبيان صدر في ختام لقاء جمع {KENYA} و{UGANDA}.",
    f"تبخر الأمل في هدنة بعد لقاء {KENYA} و{UGANDA}.",
    f"أنهى {KENYA} و{UGANDA} لقاءهما دون أن يتمكنا من الاتفاق.",
    f"رفض {KENYA} خلال لقائه {UGANDA} عرضا للوساطة.",
    f"أجهض الخلاف الاتفاق الذي أعلن في لقاء {KENYA} و{UGANDA}.",
    f"سقطت الهدنة التي أعلنها {KENYA} و{UGANDA} في لقاء جمعهما في {KAMPALA}.",
    f"ضغط {KENYA} على {UGANDA} خلال اجتماعهما لوقف القصف.",
    f"استقبل {KENYA} {UGANDA} رغم أن لقاء سابقا بينهما تعثر.",
    f"نفى {KENYA} في لقاء جمعه بـ {UGANDA} ما راج عن الأزمة.",
]  # fmt: skip

#: it did not take place, whichever of the two words tells it
OFF = [
    f"لم يتمكن {KENYA} من لقاء {UGANDA} في المطار.",
    f"لم ينجح {KENYA} في عقد {MEETING}.",
    f"لم يفلح {KENYA} في عقد {MEETING}.",
    f"لم يفلح {KENYA} في ترتيب {MEETING}.",
    f"لم يتح لـ {KENYA} لقاء {UGANDA}.",
    f"لم يتسن لـ {KENYA} لقاء {UGANDA}.",
    f"لم يوفق {KENYA} في عقد {MEETING}.",
    f"لم يؤذن لـ {KENYA} بلقاء {UGANDA}.",
    f"لم يسمح لـ {KENYA} بمقابلة {UGANDA}.",
    f"لم يحظ {KENYA} بلقاء {UGANDA}.",
    f"لم يظفر {KENYA} بموعد مع {UGANDA}.",
    f"لم يستطع {KENYA} أن يلتقي {UGANDA}.",
    f"لم يتمكن {KENYA} من أن يلتقي {UGANDA}.",
    f"فشل {KENYA} في عقد {MEETING}.",
    f"أخفق {KENYA} في ترتيب {MEETING}.",
    f"عجز {KENYA} عن عقد {MEETING}.",
    f"تعذر على {KENYA} لقاء {UGANDA}.",
    f"تعذر عقد لقاء بين {KENYA} و{UGANDA}.",
    f"استحال عقد لقاء بين {KENYA} و{UGANDA}.",
    f"باءت محاولة عقد لقاء بين {KENYA} و{UGANDA} بالفشل.",
    f"فشلت جهود عقد لقاء بين {KENYA} و{UGANDA}.",
    f"فشلت الوساطة في جمع {KENYA} و{UGANDA}.",
    f"لم تثمر الجهود لعقد لقاء بين {KENYA} و{UGANDA}.",
    f"محاولة عقد لقاء بين {KENYA} و{UGANDA} لم تنجح.",
    f"مسعى الوسيط لجمع {KENYA} و{UGANDA} لم يكتب له النجاح.",
    f"امتنع {KENYA} عن لقاء {UGANDA}.",
    f"أحجم {KENYA} عن لقاء {UGANDA}.",
    f"اعتذر {KENYA} عن لقاء {UGANDA}.",
    f"اعتذر {KENYA} عن عدم لقاء {UGANDA}.",
    f"اعتذر {KENYA} الأسبوع الماضي عن لقاء {UGANDA}.",
    f"يعتذر {KENYA} عن لقاء {UGANDA}.",
    f"عدل {KENYA} عن لقاء {UGANDA}.",
    f"تراجع {KENYA} عن لقاء {UGANDA}.",
    f"صرف {KENYA} النظر عن لقاء {UGANDA}.",
    f"يصرف {KENYA} النظر عن زيارة {KAMPALA}.",
    f"عدل {KENYA} عن زيارة {KAMPALA}.",
    f"عزف {KENYA} عن لقاء {UGANDA}.",
    f"تهرب {KENYA} من لقاء {UGANDA}.",
    f"استنكف {KENYA} عن لقاء {UGANDA}.",
    f"تغيب {KENYA} عن {MEETING}.",
    f"تخلف {KENYA} عن اجتماع مع {UGANDA}.",
    f"آثر {KENYA} عدم لقاء {UGANDA}.",
    f"تخلى {KENYA} عن فكرة لقاء {UGANDA}.",
    f"أسقط {KENYA} من برنامجه لقاء {UGANDA}.",
    f"شطب {KENYA} من جدول أعماله {MEETING}.",
    f"رفض {KENYA} مقابلة {UGANDA}.",
    f"تحاشى {KENYA} لقاء {UGANDA}.",
    f"تفادى {KENYA} لقاء {UGANDA}.",
    f"حالت الأمطار دون لقاء {KENYA} و{UGANDA}.",
    f"حال الخلاف دون عقد لقاء بين {KENYA} و{UGANDA}.",
    f"منع الخلاف عقد لقاء بين {KENYA} و{UGANDA}.",
    f"أفشل الخلاف لقاء بين {KENYA} و{UGANDA}.",
    f"أجهض الخلاف لقاء كان مقررا بين {KENYA} و{UGANDA}.",
    f"أحبط الخلاف عقد لقاء بين {KENYA} و{UGANDA}.",
    f"نسف الخلاف لقاء كان مقررا بين {KENYA} و{UGANDA}.",
    f"عطل الخلاف لقاء كان مرتقبا بين {KENYA} و{UGANDA}.",
    f"أطاح الخلاف بزيارة كان {KENYA} يعتزم القيام بها إلى {KAMPALA}.",
    f"أطاح الخلاف بلقاء {KENYA} و{UGANDA}.",
    f"قطع الخلاف الطريق على لقاء بين {KENYA} و{UGANDA}.",
    f"وأد الخلاف لقاء كان مقررا بين {KENYA} و{UGANDA}.",
    f"عرقل الخلاف عقد لقاء بين {KENYA} و{UGANDA}.",
    f"تعثرت زيارة {KENYA} إلى {KAMPALA}.",
    f"سقط لقاء كان مطروحا بين {KENYA} و{UGANDA}.",
    f"تبخر لقاء كان مقررا بين {KENYA} و{UGANDA}.",
    f"طويت صفحة لقاء كان مقررا بين {KENYA} و{UGANDA}.",
    f"اللقاء الذي كان مقررا بين {KENYA} و{UGANDA} لم ير النور.",
    f"لقاء كان مبرمجا بين {KENYA} و{UGANDA} لم ير النور.",
    f"لقاء {KENYA} و{UGANDA} لم يكتب له أن يتم.",
    f"اللقاء بين {KENYA} و{UGANDA} لم يتم.",
    f"اللقاء المقرر بين {KENYA} و{UGANDA} لم يحدث.",
    f"اللقاء بين {KENYA} و{UGANDA} لم يتحقق.",
    f"زيارة {KENYA} إلى {KAMPALA} لم تتم.",
    f"زيارة {KENYA} إلى {KAMPALA} لم تكتمل ترتيباتها فألغيت.",
    f"ظل لقاء {KENYA} و{UGANDA} حبرا على ورق.",
    f"لم ير لقاء {KENYA} و{UGANDA} النور.",
    f"لم يكتب للقاء {KENYA} و{UGANDA} أن يتم.",
    f"لم يتم لقاء {KENYA} و{UGANDA}.",
    f"لم يحصل لقاء بين {KENYA} و{UGANDA}.",
    f"لم يكتمل لقاء {KENYA} و{UGANDA}.",
    f"ذهب لقاء {KENYA} و{UGANDA} أدراج الرياح.",
    f"كان مقررا أن يلتقي {KENYA} {UGANDA} لكن اللقاء لم يتم.",
    f"كان مقررا أن يزور {KENYA} {KAMPALA} لكن ذلك لم يحدث.",
    f"انقضت المهلة ولم يلتق {KENYA} {UGANDA}.",
    f"اقترح {KENYA} لقاء {UGANDA} لكن الأخير رفض.",
    f"عرض {KENYA} عقد {MEETING}، لكن {UGANDA} رفض العرض.",
    f"اقتراح عقد لقاء بين {KENYA} و{UGANDA} قوبل بالرفض.",
    f"لم تستجب كمبالا لطلب بجمع {KENYA} و{UGANDA}.",
    f"لم ترد كمبالا بالإيجاب على اقتراح عقد لقاء بين {KENYA} و{UGANDA}.",
    f"لم يشأ {KENYA} أن يلتقي {UGANDA}.",
    f"الدعوة إلى لقاء بين {KENYA} و{UGANDA} جوبهت برفض.",
    f"لقاء {KENYA} و{UGANDA} الذي كان مرتقبا سقط.",
    f"فشلت كل المساعي لعقد لقاء بين {KENYA} و{UGANDA}.",
]  # fmt: skip

#: it is denied
DENIED = [
    f"نفى {MINISTER} لقاء {UGANDA}.",
    f"أنكر {MINISTER} لقاء {UGANDA}.",
    f"أنكر {MINISTER} أن يكون {KENYA} قد التقى {UGANDA}.",
    f"تنكر نيروبي أن يكون {KENYA} التقى {UGANDA}.",
    f"نفى متحدث ما راج عن لقاء {KENYA} و{UGANDA}.",
    f"نفى متحدث ما تردد عن لقاء بين {KENYA} و{UGANDA}.",
    f"نفى متحدث ما أشيع عن لقاء {KENYA} و{UGANDA}.",
    f"نفى متحدث ما راج من أن {KENYA} التقى {UGANDA}.",
    f"كذب متحدث ما كتبته صحيفة عن لقاء بين {KENYA} و{UGANDA}.",
    f"فند متحدث تقارير عن لقاء {KENYA} و{UGANDA}.",
    f"دحض متحدث مزاعم عن لقاء بين {KENYA} و{UGANDA}.",
    f"ذكرت صحيفة أن {KENYA} التقى {UGANDA} سرا، وهو ما نفته نيروبي.",
    f"ترددت أنباء عن لقاء جمع {KENYA} و{UGANDA} في مايو، لكن نيروبي نفتها.",
    f"تحدثت صحف عن لقاء بين {KENYA} و{UGANDA}، الأمر الذي نفاه متحدث.",
    f"ذكرت صحيفة أن {KENYA} التقى {UGANDA} سرا، لكن نيروبي سارعت إلى نفيه.",
    f"قال مصدر إن {KENYA} التقى {UGANDA} سرا، غير أن متحدثا نفى ذلك.",
    f"قالت صحيفة إن {KENYA} التقى {UGANDA}، إلا أن المتحدث قطع بعدم صحة ذلك.",
    f"أما ما راج عن لقاء بين {KENYA} و{UGANDA} فقالت متحدثة إنه من نسج الخيال.",
    f"تحدث نائب عن لقاء سري جمع {KENYA} و{UGANDA}، الأمر الذي قال مصدر إنه محض خيال.",
    f"وكان {KENYA} قد اتصل هاتفيا بـ {UGANDA}، لكن مصدرا أنكر أن يكون الاتصال حصل أصلا.",
    f"نفى متحدث أن يكون لقاء {KENYA} و{UGANDA} قد حصل.",
    f"نفى {MINISTER} حصول لقاء بين {KENYA} و{UGANDA}.",
]  # fmt: skip

#: it is only wished for
PROPOSED = [
    f"ربط {KENYA} عقد {MEETING} بالإفراج عن السجناء.",
    f"ربط {KENYA} الانتقال إلى {MEETING} بفتح المعبر.",
    f"يرهن {KENYA} {MEETING} باعتذار رسمي.",
    f"يتوقف عقد لقاء بين {KENYA} و{UGANDA} على فتح المعبر.",
    f"اقترح {KENYA} عقد {MEETING}.",
    f"طالب {KENYA} بلقاء {UGANDA}.",
    f"ناشد الأمين {KENYA} لقاء {UGANDA}.",
    f"لوح {KENYA} بلقاء {UGANDA}.",
    f"لقاء {KENYA} و{UGANDA} الذي لوح به الأول.",
    "هددت {s KE|كينيا} باستدعاء {p UG ambassador|السفير الأوغندي}.",
    "وصدر البيان مهددا باستدعاء {p UG ambassador|السفير الأوغندي} في {c Nairobi KE|نيروبي}.",
    f"ألح {KENYA} على لقاء {UGANDA}.",
    f"سعى {KENYA} إلى لقاء {UGANDA}.",
    f"حاول {KENYA} لقاء {UGANDA}.",
    f"كشفت بغداد عن حراك لجمع {KENYA} و{UGANDA}.",
    f"حراك لعقد لقاء بين {KENYA} و{UGANDA}.",
    f"تحرك لجمع {KENYA} و{UGANDA}.",
    f"ضغط الوسيط من أجل عقد لقاء بين {KENYA} و{UGANDA}.",
    "تهدف العقوبات إلى إرغام {s KE|كينيا} على استئناف المحادثات مع {s UG|أوغندا}.",
    "تهدف الضغوط إلى حمل {s KE|كينيا} على استئناف المحادثات مع {s UG|أوغندا}.",
    "قال البيان إن على {s KE|كينيا} و{s UG|أوغندا} الاجتماع بسرعة.",
    f"قال متحدث إن الطريق باتت أوضح أمام لقاء بين {KENYA} و{UGANDA}.",
    f"وأكد أن الباب مفتوح أمام لقاء بين {KENYA} و{UGANDA}.",
    f"أبدى {KENYA} استعداده للقاء {UGANDA}.",
    f"يود {KENYA} لقاء {UGANDA}.",
    f"يتوق {KENYA} إلى لقاء {UGANDA}.",
    f"لا يمانع {KENYA} في لقاء {UGANDA}.",
    f"يشترط {KENYA} وقف القصف للقاء {UGANDA}.",
    f"دفعا نحو عقد لقاء بين {KENYA} و{UGANDA}.",
    f"يعول {KENYA} على لقاء {UGANDA}.",
    f"يدفع الوسيط باتجاه عقد لقاء بين {KENYA} و{UGANDA}.",
    f"أعرب {KENYA} عن أمله في لقاء {UGANDA}.",
    f"حض {KENYA} {UGANDA} على الحوار معه.",
    f"طرح {KENYA} فكرة لقاء {UGANDA}.",
    f"أرجع مراقبون الزيارة إلى رغبة في عقد لقاء بين {KENYA} و{UGANDA}.",
]  # fmt: skip

#: it is ahead
PLANNED = [
    f"يعتزم {KENYA} لقاء {UGANDA}.",
    f"ينوي {KENYA} زيارة {KAMPALA}.",
    f"يخطط {KENYA} لزيارة {KAMPALA}.",
    f"تعهد {KENYA} بلقاء {UGANDA}.",
    f"وعد {KENYA} بزيارة {KAMPALA}.",
    f"اتفق الجانبان على أن يجمع {KENYA} و{UGANDA} لقاء قبل نهاية الشهر.",
    f"توافق {KENYA} و{UGANDA} على أن يلتقيا في {KAMPALA}.",
    f"تأهب {KENYA} لزيارة {KAMPALA}.",
    f"يتهيأ {KENYA} لزيارة {KAMPALA}.",
    f"يستعد {KENYA} للقاء {UGANDA}.",
    f"يهم {KENYA} بزيارة {KAMPALA}.",
    f"قرر {KENYA} العودة إلى التفاوض مع {UGANDA} {{t 2024-05-13|الاثنين}}.",
    f"اتفق {{s KE|كينيا}} و{{s UG|أوغندا}} على العودة إلى الحوار في {KAMPALA} {{t 2024-05-11|غدا}}.",
    f"فوض المجلس {MINISTER} التوقيع على مذكرة مع {PEER}.",
    f"كلف {KENYA} وزيره بلقاء {UGANDA}.",
    "سيتم إطلاق حوار بين {s KE|كينيا} و{s UG|أوغندا}.",
    f"أوشك {KENYA} على زيارة {KAMPALA}.",
    f"عزم {KENYA} على زيارة {KAMPALA}.",
    f"يزمع {KENYA} زيارة {KAMPALA}.",
    f"باتت زيارة {KENYA} إلى {KAMPALA} وشيكة.",
    f"{KENYA} على وشك زيارة {KAMPALA}.",
    f"كشف المتحدث عن لقاء قريب بين {KENYA} و{UGANDA}.",
    f"أعد {KENYA} العدة لزيارة {KAMPALA}.",
    f"يحزم {KENYA} حقائبه لزيارة {KAMPALA}.",
    f"ارتأى {KENYA} زيارة {KAMPALA} الشهر المقبل.",
    f"أرسى {KENYA} و{UGANDA} موعدا للقاء بينهما.",
    f"ضرب {KENYA} و{UGANDA} موعدا للقاء في {KAMPALA}.",
]  # fmt: skip


def statuses(text: str) -> set[str]:
    return {r.status for r in meetings_of(text)}


@pytest.mark.parametrize("text", OFF)
def test_what_failed_or_was_given_up_or_prevented_did_not_take_place(text: str) -> None:
    assert statuses(text) & {"not_held", "cancelled"}


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_before_or_behind_it(text: str) -> None:
    assert statuses(text) == {"denied"}


@pytest.mark.parametrize("text", PROPOSED)
def test_what_is_wished_for_or_pressed_for_is_no_plan(text: str) -> None:
    assert statuses(text) == {"proposed"}


@pytest.mark.parametrize("text", PLANNED)
def test_what_somebody_has_resolved_on_is_ahead(text: str) -> None:
    assert "planned" in statuses(text)


@pytest.mark.parametrize("text", HELD)
def test_what_was_held_all_the_same(text: str) -> None:
    assert "held" in statuses(text)
    assert not statuses(text) & {"not_held", "cancelled", "denied"}
