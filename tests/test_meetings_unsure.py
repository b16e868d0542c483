"""Status where the page itself is unsure, refuses or takes back: hearsay, «ما إذا», what is denied, thwarted, off or under study."""

import pytest

from tests.test_meetings_gathered import meetings

#: Sentences → the status of their last contact.
STATUS = [
    # hearsay, what nobody could verify, what is asked
    ("يقال إن الرئيس التشادي إدريس ديبي التقى سرا قائد المعارضة محمد نوري في ليبرفيل.", "unclear"),
    ("تردد أن مسؤولا كينيا زار كمبالا الأسبوع الماضي.", "unclear"),
    ("لم يتسن التأكد من عقد اجتماع بين وزيري دفاع الهند والصين في سنغافورة.", "unclear"),
    ("من غير الواضح إن كان الرئيس الكولومبي سيجتمع بنظيره الفنزويلي.", "unclear"),
    ("رفض المتحدث تأكيد أو نفي لقاء رئيس الموساد بمسؤولين سودانيين.", "unclear"),
    ("يبحث الطرفان ما إذا كان اللقاء بين الرئيس الصربي ورئيس وزراء كوسوفو سيعقد في بروكسل.", "unclear"),
    ("قال دبلوماسي إن اجتماعا سريا ربما عقد في لارنكا بين مسؤولين قبارصة ولبنانيين.", "unclear"),
    ("أكد المتحدث عقد اجتماع بين وزيري دفاع الهند والصين في سنغافورة أمس.", "held"),
    # an invitation that is taken up, a plan that is refused
    ("قالت الرئاسة إن الرئيس الغيني سيلبي دعوة لزيارة أنقرة الشهر المقبل.", "planned"),
    ("رفض رئيس وزراء الهند الموافقة على عقد لقاء مع نظيره الباكستاني.", "not_held"),
    ("امتنع رئيس الوزراء الهندي عن التعهد باستئناف المفاوضات مع باكستان.", "proposed"),
    ("لا شيء يمنع لقاء الرئيس الكيني بنظيره الصومالي.", "proposed"),
    # called off long ago is no threat
    ("وكان رئيس الوزراء السنغالي قد ألغى اجتماعا مع نظيره الغامبي.", "cancelled"),
    ("قد يلغي رئيس الوزراء السنغالي اجتماعا مع نظيره الغامبي.", "planned"),
    ("قد تلغى القمة بين رئيسي كينيا وأوغندا.", "planned"),
    ("وكانت كينيا قد أجلت قمة مع أوغندا.", "postponed"),
    # … and what is denied is that it was called off, or that it was offered
    ("نفى المتحدث أن يكون اللقاء بين الوزيرين التركي واليوناني قد ألغي.", "planned"),
    ("ونفت نيروبي أن تكون عرضت استضافة لقاء لوزيري خارجية السودان وجنوب السودان.", "denied"),
    ("نفت مصادر كينية، رفضت نشر اسمها، ما تردد عن عقد لقاء بين الرئيس الكيني ونظيره الصومالي.", "denied"),
    # an invitation to something else, made on a visit
    ("وكانت الدعوة أكبر خطأ في زيارة الرئيس الكيني إلى أوغندا.", "ongoing"),
    # it could not be, or not yet
    ("كان الرئيس الزامبي ينوي زيارة ليلونغوي الأحد، لكن الفيضانات حالت دون ذلك.", "not_held"),
    ("تعثر عقد الجولة الثالثة من الحوار بين حكومة تشاد والحركات المسلحة.", "not_held"),
    ("تعثرت الجولة الثالثة من الحوار بين حكومة تشاد والحركات المسلحة.", "held"),
    ("لم تعد الجولة التاسعة بين وفدي كينيا والصومال ممكنة في جنيف.", "not_held"),
    ("أكد المتحدث أن اللقاء بين الرئيسين الكيني والصومالي غير وارد.", "not_held"),
    ("قال مصدر دبلوماسي إن اللقاء بين وزيري خارجية مصر وتركيا لا يزال قيد الدرس.", "proposed"),
    # what the clause says of its subject
    ("قال الوزير إن لقاء بين الرئيسين الكيني والأوغندي وشيك.", "planned"),
    ("وقال إن القمة بين رئيسي كينيا وأوغندا محتملة قبل نهاية العام.", "proposed"),
    # the body tells finer than the title
    ("كينيا تلغي اجتماعا مع الصومال بشأن الحدود\nقالت نيروبي إن اجتماع اللجنة المشتركة مع الصومال أرجئ.", "postponed"),
    # who denies what is said of it, what was put about, or that it was held
    ("نفى مسؤول في وزارة الخارجية الكينية لـ«الأيام» أمس، أن تكون بلاده تستعد لاستضافة لقاء بين السودان وتشاد.", "denied"),
    ("ونفى متحدث ما بثته إذاعة محلية عن محادثات سرية جرت بين الحكومة الكولومبية وجيش التحرير الوطني.", "denied"),
    ("قيل إن مسؤولين من كينيا والصومال عقدوا لقاء سريا. ونفى متحدث أن يكون اللقاء قد عقد.", "denied"),
    ("لم يؤكد المتحدث أو ينف تقريرا عن زيارة قام بها وزير الدفاع الكيني إلى مسقط.", "unclear"),
    # what does not call it off; what a source asked for himself
    ("وقال إن الخلاف على الحدود لا يلغي القمة المقررة بين الرئيسين الكيني والصومالي.", "planned"),
    ("وقال الدبلوماسي الذي طلب إغفال اسمه إن زيارة الرئيس الكيني إلى كمبالا كانت ناجحة.", "held"),
    # … and what was said there is no plan of it
    ("وأبلغ الرئيس الكيني نظيره الأوغندي، في لقائهما ليل الثلاثاء، أن بلاده لن تنسحب.", "held"),
    ("فشلت جولتان سابقتان بين الهند ونيبال في بوخارا.", "held"),
    # an arrival on a day to come
    ("ويسبق الجلسة وصول المبعوث الأممي هانس غروندبرغ إلى عدن الاثنين المقبل.", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status_where_the_page_is_unsure(text: str, status: str) -> None:
    assert [r.status for r in meetings(text)][-1:] == [status]


#: A verb before an aside carries the noun behind it.
ACROSS = [
    ("سيعقد وزير الخارجية الروماني على هامش القمة لقاء منفردا مع نظيره البلغاري.", "planned BG+RO"),
    ("لم يعقد الرئيسان الصيني والأميركي على هامش القمة لقاء ثنائيا.", "not_held CN+US"),
    ("أجرى رئيس الوزراء الكويتي خلال زيارته إلى باريس محادثات مع نظيره الفرنسي جان كاستكس.", "held FR+KW"),
    ("وعقد وزير الخارجية الكيني، قبيل الجلسة الثلاثية، لقاء منفصلا مع نظيره السوداني.", "held KE+SD"),
    # … not what is said in another clause
    ("عقدت القمة أمس. وقال الوزير الروماني على هامشها إنه يأمل في لقاء مع نظيره البلغاري.", "proposed BG+RO"),
]


@pytest.mark.parametrize(("text", "told"), ACROSS)
def test_a_verb_carries_its_noun_across_an_aside(text: str, told: str) -> None:
    report = meetings(text)[-1]
    sides = sorted(p.actor.partition(":")[2] for p in report.parties)
    assert f"{report.status} {'+'.join(sides)}" == told
