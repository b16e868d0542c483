"""Sittings of bodies, bodies that two sides share, and gatherings of many: who takes part, and what is no contact."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published

KNOWLEDGE = load_knowledge()


def read(text: str) -> tuple[MeetingReport, ...]:
    """The contacts of a story of Wednesday 16 March 2022."""
    known = Published(earliest="2022-03-16", latest="2022-03-16", basis="given")
    document = Document(id="x" * 64, text=f"أخبار متفرقة من العالم\n{text}", published=known)
    return annotate(document, KNOWLEDGE).meetings


def told(report: MeetingReport) -> str:
    sides = "+".join(
        sorted((p.actor or "").partition(":")[2] + "*" * (p.role == "host") for p in report.parties)
    )
    return f"{report.what} {report.status} {sides}"


SHARED = {
    "عقدت اللجنة الوزارية المشتركة الكويتية العمانية اجتماعها التاسع في مسقط أمس.": "meeting held KW+OM",
    "انعقدت في تونس أمس اللجنة المشتركة التونسية الليبية.": "meeting held LY+TN",
    "اختتم مجلس التنسيق السعودي العراقي في الرياض أمس أعمال دورته الرابعة.": "meeting held IQ+SA",
    "بدأت في بروكسل اليوم أعمال مجلس الشراكة الأردني الأوروبي.": "meeting ongoing JO+eu",
    "تحتضن الجزائر الأسبوع المقبل الدورة العاشرة للجنة العليا المشتركة الجزائرية التونسية.": "meeting planned DZ+TN",
    "تستضيف الرياض الأحد مجلس التنسيق السعودي - العماني.": "meeting planned OM+SA",
    "بحثت اللجنة المشتركة الكينية التنزانية في أروشا الخميس الماضي فتح المعابر.": "talks held KE+TZ",
    "عقدت اللجنة الثلاثية السودانية المصرية الإثيوبية اجتماعا في أديس أبابا أمس.": "meeting held EG+ET+SD",
    "لم تنعقد اللجنة العليا المشتركة المصرية التونسية منذ 2017.": "meeting not_held EG+TN",
    "عقد المجلس الأعلى للتعاون الاستراتيجي التركي الأذربيجاني دورته الثانية أمس.": "meeting held AZ+TR",
    "عقدت لجنة التشاور السياسي بين كينيا والصومال اجتماعها الثاني أمس.": "meeting held KE+SO",
}


@pytest.mark.parametrize(("text", "line"), SHARED.items())
def test_a_body_that_two_sides_share_is_a_contact_of_both(text: str, line: str) -> None:
    assert [told(m) for m in read(text)] == [line]


NO_SITTING = [
    "أكد الوزير أهمية اللجنة العليا المصرية العراقية في دعم التعاون.",
    "أنشئت اللجنة المشتركة المصرية السودانية عام 1975.",
    "تم إنشاء مجلس الأعمال السعودي الياباني قبل عامين.",
    "عقدت لجنة الشؤون الخارجية في البرلمان الأردني اجتماعا لبحث الاتفاقية.",
    "عقد مجلس الأمن القومي التركي اجتماعا أمس لبحث الهجرة.",
    "يعقد مجلس الأمن الوطني العراقي جلسة طارئة غدا.",
    "شاركت اللاعبة في دورة الألعاب الآسيوية في هانغتشو.",
    "نظمت الأمم المتحدة دورة تدريبية للصحفيين في دارفور.",
    "انكمشت السياحة منذ التصويت على استقلال الإقليم.",
    "استمر إيصال المساعدات بعد تبني مجلس الأمن القرار.",
    "تعقد محكمة العدل الدولية غدا جلسات جديدة للنظر في الخلاف.",
    "استند البيان إلى القرارات الصادرة عن القمة العربية ومجلس الجامعة.",
    "أقر مجلس الشيوخ الأميركي قرارا بشأن هايتي الخميس.",
    "عقدت الجمعية العامة للشركة السعودية الكويتية للاستثمار اجتماعها السنوي أمس.",
    "عقد مجلس الأمن الروسي اجتماعا أمس برئاسة بوتين.",
    "أعلن رئيس الوزراء السلوفيني، عقب اجتماع لمجلس الأمن الحكومي، إغلاق المطار.",
    "على هامش الدورة الخمسين لمجلس حقوق الإنسان أطلقت منظمة حقوقية تقريرها.",
]


@pytest.mark.parametrize("text", NO_SITTING)
def test_a_body_that_does_not_sit_and_one_of_one_state_tell_of_no_contact(text: str) -> None:
    assert read(text) == ()


SITTINGS = {
    "تبدأ في جنيف الاثنين الدورة الخمسون لمجلس حقوق الإنسان التابع للأمم المتحدة.": "meeting planned unhrc",
    "تنطلق الأحد أعمال الدورة العادية 159 لمجلس جامعة الدول العربية.": "meeting planned las",
    "من المقرر أن يجري مجلس الأمن الدولي تصويتا الثلاثاء على تمديد ولاية البعثة.": "meeting planned unsc",
    "تأجل التصويت في مجلس الأمن على مشروع القرار إلى الخميس.": "meeting postponed unsc",
    "عقد وزراء الخارجية العرب اجتماعا طارئا في القاهرة أمس.": "meeting held las",
    "اجتمع قادة مجموعة السبع أمس في إيطاليا.": "meeting held g7",
    "يعقد وزراء خارجية الدول الأعضاء في التحالف الدولي ضد داعش اجتماعا غدا.": "meeting planned global-coalition",
    "عقد مجلس جامعة الدول العربية على مستوى وزراء الخارجية دورة غير عادية أمس.": "meeting held las",
    "اجتمعت مجموعة أصدقاء السودان في الرياض أمس.": "meeting held friends-sudan",
    "ويعقد مجلس الأمن الدولي بطلب من كينيا غدا جلسة مغلقة.": "meeting planned KE+unsc",
    "أعلنت إثيوبيا أنها لن تشارك في قمة إيغاد في عنتيبي غدا.": "summit planned UG*+igad",
    "دعا العاهل الأردني في كلمته أمام القمة العربية في جدة أمس إلى الحوار.": "summit held JO+las",
    "قالت رئيسة مولدوفا في كلمة أمام البرلمان الأوروبي أمس إن بلادها تريد الانضمام.": "meeting held MD+ep",
    "استند السفير إلى ما طرحه الرئيس القبرصي في خطابه يوم 3 مارس أمام مجلس الأمن.": "meeting held CY+unsc",
    "طالب مجلس الأمن الدولي بفتح الميناء في نهاية جلسة طارئة.": "meeting held unsc",
    "وتكثفت الاتصالات قبل تصويت في مجلس الأمن الدولي غدا على تجديد التفويض.": "meeting planned unsc",
    "عقد أمس اجتماع بين مسؤولين نرويجيين وسفراء دول مجلس الأمن الـ15.": "meeting held NO+unsc",
    "سيعقد مجلس الأمن جلسة مسائية اليوم بناء على طلب مملكة النرويج لبحث المجاعة.": "meeting planned NO+unsc",
    "ويرجح أن يصوت مجلس الأمن الدولي مساء اليوم على نشر مراقبين في هايتي.": "meeting planned unsc",
    "وعقد مجلس الأمن الدولي جلسة أمس، بطلب من كينيا، لمناقشة الاشتباكات التي دارت قرب حدود الصومال.": "meeting held KE+unsc",
    "عقد مجلس الأمن جلسة مغلقة أمس بناء على طلب من النرويج وأيرلندا للضغط على بيلاروس وسوريا.": "meeting held IE+NO+unsc",
    "الكلمة التي سيلقيها الرئيس القبرصي اليوم أمام مجلس الأمن تتناول التقسيم.": "meeting planned CY+unsc",
    "عقدت اللجنة التنفيذية لمنظمة التعاون الإسلامي اجتماعا في جدة أمس.": "meeting held oic",
    "وأضاف وزير الخارجية الكيني أمام مجلس حقوق الإنسان في جنيف أمس أن بلاده ستستمر.": "meeting held KE+unhrc",
    "انتقد وزير الخارجية الكيني القرار. وأضاف خلال كلمة أمام مجلس حقوق الإنسان أمس أنه ظالم.": "meeting held KE+unhrc",
    "ذكر الوزير بالقمة التي عقدها رئيس الوزراء الهندي مع قادة دول الخليج في أكتوبر 2019.": "summit held IN+gcc",
    "قال مسؤول إن قادة الاتحاد الأوروبي سيجتمعون الأسبوع المقبل في بروكسل.": "meeting planned eu",
    "تعهد وزراء خارجية مجموعة السبع في ختام اجتماعهم في لندن أمس بدعم أوكرانيا.": "meeting held g7",
    "تعقد قمة أوروبية الأسبوع المقبل لبحث أزمة الطاقة.": "summit planned eu",
    "وافق مجلس الأمن أمس على عقوبات بحق ميانمار.": "meeting held unsc",
    "عقدت قمة السبع في إيطاليا أمس.": "summit held IT*+g7",
    "قال الرئيس الجزائري في كلمته أمام الدورة السابعة للجمعية العامة للأمم المتحدة إن بلاده ترفض ذلك.": "meeting held DZ+unga",
    "قال مندوب أيرلندا في جلسة لمجلس الأمن الاثنين إن الوضع خطير.": "meeting held IE+unsc",
}


@pytest.mark.parametrize(("text", "line"), SITTINGS.items())
def test_the_sitting_of_a_body_is_its_own_and_of_who_speaks_there(text: str, line: str) -> None:
    assert [told(m) for m in read(text)] == [line]


def test_all_who_speak_in_one_session_sit_there() -> None:
    session = "في جلسة لمجلس الأمن مساء الثلاثاء"
    text = f"أعلنت مندوبة النرويج {session} أن بلادها قلقة.\nوأكد مندوب كينيا {session} أن القارة تنتظر."
    assert [told(m) for m in read(text)] == ["meeting held KE+NO+unsc"]


GATHERINGS = {
    "شاركت وزيرة الخارجية الكينية الأحد في منتدى أنطاليا الدبلوماسي.": "conference held KE",
    "يشارك الرئيس الكيني في مؤتمر الأطراف السابع والعشرين في شرم الشيخ في نوفمبر المقبل.": "conference planned KE",
    "قال ولي العهد الأردني في كلمة أمام قمة المناخ في غلاسكو أمس إن المنطقة تعاني.": "summit held JO",
    "وفي خطاب أمام مؤتمر الأمن في ميونيخ، وعدت رئيسة الوزراء الإستونية بزيادة الإنفاق.": "conference held EE",
    "قال وزير الخارجية الكويتي أمس بمؤتمر ميونخ للأمن إن الحوار هو الحل.": "conference held KW",
    "شارك وزير الخارجية المصري أمس في الاجتماع الوزاري لدول جوار السودان في نجامينا.": "meeting held EG",
    "عقد الإليزيه، الاثنين، مؤتمرا حول تمويل المناخ بمشاركة 40 دولة.": "conference held FR",
    "سيعقد في باريس الشهر المقبل مؤتمر لدعم الجيش اللبناني.": "conference planned FR*+LB",
    "قال وزير الخارجية الكويتي أمس خلال مؤتمر دولي لإعادة إعمار سوريا في بروكسل إن بلاده ستساهم.": "conference held BE*+KW+SY",
    "وخلال المنتدى الاقتصادي العالمي أواخر يناير الماضي، وعد الرئيس الأنغولي بخصخصة الموانئ.": "conference held AO",
    "من المقرر أن يكون الرئيس السنغالي ضيف الشرف في منتدى زراعي في الرباط أواخر مايو.": "conference planned SN",
    "يعقد أواخر مايو منتدى استثماري في إسطنبول، سيحضره وفد سنغالي كبير.": "conference planned SN",
    "ويعقد في أوسلو في 20 أبريل اجتماع لجمع مساعدات لصالح الجيش الصومالي.": "meeting planned NO*+SO",
    "يغادر غدا إلى روما للمشاركة في مؤتمر لبحث دعم القوى العسكرية والأمنية الليبية.": "conference planned LY",
    "ستعلن الوزارة الخطة الزراعية في مؤتمر للمانحين في الثلاثين من مايو في باريس.": "conference planned FR*",
    "حذرت مديرة صندوق النقد الدولي أمس في كلمة أمام منتدى مصرفي في نيروبي من التضخم.": "conference held imf",
    'دعا وزير الخارجية القطري في كلمة له ضمن "مؤتمر ميونيخ للأمن" أمس إلى تبادل الأسرى.': "conference held QA",
    "دعا الرئيس الفرنسي إلى مؤتمر دولي بشأن لبنان في أكتوبر.": "conference proposed FR",
    'نوهت السفيرة بالمؤتمر الدولي المرتقب حول "دعم مستقبل سوريا" الذي تنطلق أعماله في بروكسل في 9 مايو.': "conference planned SY",
    "واستضافت ماليزيا أمس قمة طالبت خلالها منظمة التعاون الإسلامي برفع القيود.": "summit held MY*+oic",
    "استضافت باريس أمس مؤتمرا دوليا قال خلاله الرئيس السنغالي إن القارة تنتظر.": "conference held FR*+SN",
    "ومن داكار حيث يحضر المؤتمر السنوي، هنأ رئيس الوزراء الأرمني الفائزين.": "conference ongoing AM",
    "قالت الوزيرة إن السويد وسويسرا ستستضيفان غدا مؤتمرا للمانحين لدعم اليمن.": "conference planned CH*+SE*+YE",
    "تستضيف الدوحة الأسبوع المقبل مؤتمرا دوليا بمشاركة وزراء من أربعين دولة.": "conference planned QA*",
    "يغادر رئيس الوزراء اللبناني غدا إلى باريس للمشاركة في مؤتمر المانحين.": "conference planned LB",
}


@pytest.mark.parametrize(("text", "line"), GATHERINGS.items())
def test_who_attends_or_hosts_a_gathering_takes_part(text: str, line: str) -> None:
    assert [told(m) for m in read(text)] == [line]


NO_GATHERING = [
    "قال الخبير الاقتصادي على هامش مؤتمر في لندن إن الأسعار سترتفع.",
    "قالت المفوضة الأوروبية للتجارة على هامش مؤتمر في بروكسل إن الرسوم ظالمة.",
    "تستضيف دبي غدا مؤتمرا دوليا لجراحة القلب.",
    "وبقيت سلوفينيا في قمة هذا المؤشر للسنة الثالثة.",
    "وانتهى مؤتمر الحوار الوطني بوثيقة مؤقتة، تمشيا مع مبادرة الاتحاد الأفريقي.",
    "يعقد منتدى الخرطوم للسلام والتنمية غدا ندوة بعنوان اقتصاد الحدود.",
    "كتب وزير الخارجية الألماني مقالا قبل مؤتمر ميونيخ للأمن.",
    "دعت كينيا العلماء إلى مقاطعة مؤتمر في جاكرتا.",
    "شارك الرئيس التنفيذي لشركة للنفط في منتدى دافوس الأسبوع الماضي.",
    "قال الرئيس التركي أمس أمام مؤتمر لحزب العدالة والتنمية إن الجيش جاهز.",
    "أصدر المنتدى الاقتصادي العالمي أمس تقريره السنوي.",
    "عقد أمس أول منتدى للشباب العربي في تونس.",
    "تحدثت الخبيرة في منتدى المالية العامة عن الديون.",
    "كشفت شركة للبريد عن طابعها على هامش القمة العالمية للحكومات.",
]


@pytest.mark.parametrize("text", NO_GATHERING)
def test_a_gathering_of_nobody_known_is_no_contact(text: str) -> None:
    assert read(text) == ()


def test_a_decision_of_another_day_is_no_part_of_the_session_that_is_ahead() -> None:
    text = (
        "وصلت القافلة قبل يوم من جلسة طارئة يعقدها مجلس الأمن.\nوتبنى مجلس الأمن قرارا في 24 فبراير الماضي."
    )
    assert [told(m) for m in read(text)] == ["meeting planned unsc", "meeting held unsc"]


def test_a_conference_one_attends_is_no_part_of_his_talks_with_another() -> None:
    text = (
        "قال الرئيس السنغالي في مؤتمر ميونيخ للأمن يوم السبت إن القارة تنتظر.\n"
        "وزار الرئيس السنغالي باريس أمس والتقى نظيره الفرنسي."
    )
    assert [told(m) for m in read(text)] == ["conference held SN", "visit held FR+SN"]


def test_what_is_said_in_a_speech_is_another_contact() -> None:
    text = "سيقترح الرئيس القبرصي مفاوضات سلام مع تركيا خلال خطاب سيلقيه غدا أمام مجلس الأمن."
    assert [told(m) for m in read(text)] == ["talks proposed CY+TR", "meeting planned CY+unsc"]


def test_whom_one_meets_beside_a_summit_is_no_party_of_it() -> None:
    text = "التقى رئيس الوزراء الهندي على هامش قمة مجموعة السبع في هيروشيما نظيره البريطاني."
    assert [told(m) for m in read(text)] == ["meeting held GB+IN"]


SPOKE_THERE = {
    # another who speaks at the gathering told before sat there too
    "قال وزير الخارجية الكيني في كلمة أمام مؤتمر دولي في فيينا أمس إن المياه تنحسر. وانتقد المندوب الغاني في كلمته أمام المؤتمر "
    "ما طرحه الوزير.": "conference held GH+KE",
    # two in one clause, joined
    "بعد المواجهة الكلامية بين الرئيس الغاني ووزير خارجية كينيا خلال مؤتمر دولي في فيينا أمس أعلن المنظمون فتح تحقيق.": "conference held GH+KE",
    # whom one criticises there need not sit there
    "انتقد وزير الخارجية الكيني نظيره الغاني خلال مؤتمر دولي في فيينا أمس.": "conference held KE",
    # nor the land that is struck
    "شن وزير الخارجية الكيني هجوما على تشاد خلال مؤتمر دولي في فيينا أمس.": "conference held KE",
}


@pytest.mark.parametrize(("text", "line"), SPOKE_THERE.items())
def test_who_speaks_at_a_gathering_of_many_sat_there(text: str, line: str) -> None:
    assert [told(m) for m in read(text)] == [line]
