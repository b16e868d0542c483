"""What a later sentence leaves unsaid of a contact: its subject, whom a pronoun means, where, with whom.

Whole stories through all layers, since who «الوزير» and «نظيره» are is read before the contacts are.
"""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated, line


def told(text: str, day: str) -> list[str]:
    """The contacts of a story of one day, each as one line."""
    published = Published(earliest=day, latest=day, basis="given")
    document = Document(id="e" * 64, text=text, published=published)
    return [line(report) for report in as_stated(annotate(document, load_knowledge()).meetings)]


STORIES = [
    # whoever travels goes on travelling, though his host was named since
    (
        "2009-10-14",
        "يزور رئيس الوزراء اليوناني جورج باباندريو بلغراد الجمعة.\n"
        "وسيجري محادثات مع نظيره الصربي ميركو تسفيتكوفيتش.\nومن المقرر أن يتوجه بعدها إلى سراييفو.",
        "visit planned BA+GR 2009-10-16..None Sarajevo",
    ),
    (
        "2002-03-28",
        "يبدأ وزير الخارجية الألماني يوشكا فيشر غدا جولة تقوده إلى أفغانستان وأوزبكستان.\n"
        "وسيجتمع في كابول مع رئيس الإدارة المؤقتة حامد كرزاي.\nومن هناك ينتقل إلى طشقند حيث يلتقي الرئيس إسلام كريموف.",
        "visit planned DE+UZ 2002-03-29..None Tashkent",
    ),
    (
        "2025-03-19",
        "يزور الرئيس الغاني جون ماهاما الخميس واغادوغو.\nوسيستقبله النقيب إبراهيم تراوري في القصر.\n"
        "وهي زيارته الثانية إلى المنطقة بعد باماكو التي زارها قبل عشرة أيام.",
        "visit held GH+ML 2025-03-09 Bamako",
    ),
    # a capital in the sentence before is where the pronoun goes; «ـه» of the office is of the man named before
    (
        "2009-04-29",
        "أعلن الرئيس السلفادوري ماوريسيو فونيس أن بلاده ستعيد علاقاتها مع هافانا.\nوسيزورها وزير خارجيته في حزيران.",
        "visit planned CU+SV 2009-06-01..2009-06-30 Havana",
    ),
    # «الوزير» is he of whom the page tells, not his counterpart
    (
        "2021-02-11",
        "نفى وزير الخارجية القبرصي نيكوس خريستودوليديس ما تردد عن لقاء يجمعه بنظيره التركي في جنيف.\n"
        "وكان الوزير قد عاد من القاهرة حيث اجتمع الثلاثاء مع نظيره المصري سامح شكري.",
        "visit held CY+EG 2021-02-09 Cairo",
    ),
    # the two persons, not one of them and the city in which he is
    (
        "2013-09-12",
        "وصل وزير الخارجية الأميركي جون كيري إلى جنيف الخميس لإجراء محادثات مع نظيره الروسي سيرغي لافروف.\n"
        "وسيلتقي الرجلان أيضا المبعوث الأممي الأخضر الإبراهيمي.",
        "meeting planned RU+US+un - -",
    ),
    # … and one more who takes part in a meeting of three
    (
        "2007-12-05",
        "سيلتقي وزيرا داخلية مالطا وليبيا في فاليتا الأحد.\nوسيعقد بعده لقاء ثلاثي تشارك فيه إيطاليا.",
        "meeting planned IT+LY+MT - -",
    ),
    # words that point back stand where the subject would
    (
        "1997-09-16",
        "غادرت وزيرة الخارجية الأمريكية مادلين أولبرايت بيروت أمس.\n"
        "وكانت قد أجرت فيها محادثات قصيرة مع الرئيس إلياس الهراوي.",
        "visit held LB+US 1997-09-15 Beirut",
    ),
    # the guest is whom the pronoun on the verb means
    (
        "2018-11-20",
        "بحث وزير النقل الإثيوبي في أسمرة ترميم الطريق.\nواستقبله في المطار نظيره الإريتري.",
        "meeting held ER+ET - -",
    ),
    # who is invited to the land of one of the two is the other
    (
        "2008-10-08",
        "التقى الرئيس القبرصي ديمتريس خريستوفياس في أثينا أمس نظيره اليوناني كارولوس بابولياس.\n"
        "ودعاه إلى زيارة نيقوسيا.",
        "visit proposed CY+GR - Nicosia",
    ),
    # the day of an earlier plan is not that of the new one
    (
        "2007-12-05",
        "لقاء قريب بين مالطا وليبيا\nسيلتقي وزيرا داخلية البلدين خلال أيام في فاليتا.\n"
        "وأضاف مسؤول أن الاجتماع كان مقررا الشهر الماضي لكنه أرجئ.",
        "meeting planned LY+MT 2007-12-05..None Valletta",
    ),
    # who takes part is told by the sentence behind, by a verb of attending
    (
        "2021-03-24",
        "يعقد في نيروبي الأحد اجتماع حول الصومال.\nويشارك فيه وزراء خارجية كينيا وإثيوبيا وأوغندا.",
        "meeting planned ET+KE+UG 2021-03-28 Nairobi",
    ),
    (
        "2021-03-24",
        "عقد اليوم في نيروبي اجتماع حول الصومال.\nوحضره وزيرا خارجية كينيا وإثيوبيا.",
        "meeting held ET+KE 2021-03-24 Nairobi",
    ),
    (
        "2021-03-24",
        "عقد اليوم في نيروبي اجتماع حول الصومال.\nوضم مبعوثين من كينيا وإثيوبيا وأوغندا.",
        "meeting held ET+KE+UG 2021-03-24 Nairobi",
    ),
    (
        "2021-03-24",
        "تستضيف نيروبي غدا قمة إقليمية.\nومن المتوقع أن يشارك فيها رؤساء كينيا وإثيوبيا وأوغندا.",
        "summit planned ET+KE+UG 2021-03-25 Nairobi",
    ),
    # «اجتمع به»: somebody met him of whom the sentences before tell
    (
        "2016-08-24",
        "انتقد الرئيس الكيني أوهورو كينياتا القرار.\n"
        "لكن الرئيس الأوغندي يوري موسيفيني اجتمع به الأحد في عنتيبي.",
        "meeting held KE+UG 2016-08-21 Entebbe",
    ),
    (
        "2016-08-24",
        "أشاد الرئيس الكيني أوهورو كينياتا بالاتفاق.\nوقال إن لقاء سيجمعه بنظيره الأوغندي الأحد في نيروبي.",
        "meeting planned KE+UG 2016-08-28 Nairobi",
    ),
    # whom the minister received is the one to whom he did something
    (
        "2016-08-24",
        "قدم وزير الدفاع الكيني مونيكا جمعة تعازيه إلى السفير الأميركي روبرت غوديك لدى استقباله أمس في نيروبي.",
        "meeting held KE+US 2016-08-23 Nairobi",
    ),
    # the ministers of both, not of the one named last
    (
        "2011-07-20",
        "اتفقت نجامينا والخرطوم على نشر قوة مشتركة.\nوسيجتمع وزيرا دفاعهما الشهر القادم في أبشي.",
        "meeting planned SD+TD 2011-08-01..2011-08-31 Abeche",
    ),
    # all who are named were met, by him of whom the sentence before tells
    (
        "2015-07-29",
        "ألقى الرئيس الأمريكي باراك أوباما أمس خطابا في أديس أبابا.\n"
        "وكان قد بحث الاثنين مع قادة أوغندا وكينيا وإثيوبيا الوضع في جنوب السودان.",
        "talks held ET+KE+UG+US 2015-07-27 -",
    ),
    (
        "2010-05-12",
        "أنهى الرئيس الروسي دميتري مدفيديف زيارة إلى سوريا.\n"
        "والتقى خلالها الرئيس بشار الأسد وكذلك رئيس المكتب السياسي لحماس خالد مشعل.",
        "meeting held RU+SY+hamas - -",
    ),
    # … and whom one talks with is not who then travels on
    (
        "2000-08-23",
        "يزور الرئيس الأميركي بيل كلينتون نيجيريا يوم السبت المقبل.\n"
        "وسيجري فيها محادثات مع الرئيس أولوسيغون أوباسانجو قبل أن يتوجه إلى أروشا.",
        "visit planned TZ+US 2000-08-26..None Arusha",
    ),
    # «وكان قد زارها»: where he is, and not the visit of which the page tells
    (
        "2018-10-31",
        "التقى قائد الجيش الباكستاني قمر جاويد باجوا الرئيس أشرف غني في كابول قبل أيام.\n"
        "وكان قد زارها في أكتوبر من العام الماضي أيضا.",
        "visit held AF+PK 2017-10-01..2017-10-31 Kabul",
    ),
    # who asks to be met, and who is asked
    (
        "2022-03-02",
        "دعا الرئيس الأوكراني فولوديمير زيلينسكي نظيره الروسي إلى لقائه وجها لوجه.",
        "meeting proposed RU+UA - -",
    ),
    # a third joins the two, and all three had met before
    (
        "2012-03-07",
        "يستقبل الرئيس الموريتاني محمد ولد عبد العزيز غدا الخميس نظيره المالي أمادو توماني توري.\n"
        "وينضم إليهما الجمعة رئيس النيجر محمدو إيسوفو لعقد قمة ثلاثية حول أمن الحدود.",
        "summit planned ML+MR+NE 2012-03-09 -",
    ),
    # «الأخير» is the one named last
    (
        "2007-05-16",
        "أجرى نائب الرئيس الأميركي ديك تشيني محادثات مع الشيخ خليفة بن زايد.\n"
        "وكان الأخير قد استقبل قبل يومين الرئيس الإيراني محمود أحمدي نجاد.",
        "meeting held AE+IR 2007-05-14 -",
    ),
    # whom he is to meet is the one of whom the clause before tells
    (
        "2005-10-26",
        "قال وزير الخارجية الفنلندي إركي توميويا إنه سيبحث الأمر مع نظيره البيلاروسي عندما يلتقيه في فيينا الشهر المقبل.",
        "talks planned BY+FI 2005-11-01..2005-11-30 Vienna",
    ),
    # who wants to meet him, and he of whom the sentence before tells
    (
        "2015-11-25",
        "ألغى وزير الخارجية الروسي سيرغي لافروف زيارة لتركيا كانت مقررة اليوم.\nوطلبت أنقرة لقاءه في بلغراد.",
        "meeting proposed RU+TR - Belgrade",
    ),
    # the stops of a tour that goes on
    (
        "2008-09-03",
        "ستصل الوزيرة الأميركية كوندوليزا رايس إلى طرابلس الجمعة.\nثم تواصل جولتها المغاربية في تونس والجزائر والرباط.",
        "visit planned DZ+US 2008-09-05..None Algeria",
    ),
    (
        "2009-05-20",
        "وصل نائب الرئيس الأميركي جو بايدن اليوم إلى بلغراد.\nوينهي جولته غدا في بريشتينا.",
        "visit planned US+XK 2009-05-21 Pristina",
    ),
    # the circumstance of a verb that leaves its subject unsaid
    (
        "2016-08-24",
        "وصل المبعوث الأممي هيلي منكريوس إلى الخرطوم الأحد.\nوكان قد زارها الشهر الماضي وعاد بعد محادثات مع الرئيس عمر البشير.",
        "visit held SD+un 2016-07-01..2016-07-31 Khartoum",
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), STORIES)
def test_what_a_sentence_leaves_unsaid_is_taken_from_those_before(day: str, text: str, expected: str) -> None:
    assert expected in told(text, day)


APART = [
    # beside a summit is not at it
    (
        "2006-09-13",
        "يلتقي رئيس الوزراء الهندي مانموهان سينغ الرئيس الباكستاني برويز مشرف السبت في هافانا.\n"
        "وسيكون اللقاء على هامش قمة تفتتح الجمعة.",
        "meeting planned IN+PK 2006-09-16 Havana",
    ),
    # what somebody whose side the page does not tell did is nobody's
    (
        "2012-02-08",
        "قال المبعوث الأممي كريستوفر روس إن التقرير سيقدم قريبا.\n"
        "وكان الخبير يونس الفاسي حل بالجزائر، واستقبله خلالها الرئيس عبد العزيز بوتفليقة.",
        None,
    ),
    (
        "2016-06-29",
        "ندد الرئيس الفرنسي فرانسوا هولاند بالهجوم.\nوهو الشهر الذي استقبل فيه الملك محمد السادس أربعة من رفاقه.",
        None,
    ),
    # three who met are not the two told last
    (
        "2012-03-07",
        "يستقبل الرئيس الموريتاني محمد ولد عبد العزيز غدا الخميس نظيره المالي أمادو توماني توري.\n"
        "وكان القادة الثلاثة قد التقوا في يناير في أديس أبابا.",
        "meeting planned ML+MR 2012-03-08 -",
    ),
    # who stayed away did not attend
    (
        "2021-03-24",
        "عقد اليوم في نيروبي اجتماع حول الصومال.\nولم يحضره وزيرا خارجية كينيا وإثيوبيا.",
        None,
    ),
    # «فيها» is of no masculine noun
    (
        "2021-03-24",
        "عقد اليوم في نيروبي اجتماع حول الصومال.\nوتشارك فيها كينيا وإثيوبيا منذ سنوات.",
        None,
    ),
    # somebody of no known side stands before the pronoun
    (
        "2012-02-08",
        "قال المبعوث الأممي كريستوفر روس إن التقرير سيقدم قريبا.\n"
        "وكان الخبير حل بالجزائر الشهر الماضي في زيارة وصفت بالتاريخية، واستقبله خلالها الرئيس عبد العزيز بوتفليقة.",
        None,
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), APART)
def test_what_is_told_beside_a_contact_is_not_joined_with_it(
    day: str, text: str, expected: str | None
) -> None:
    found = told(text, day)
    assert found == ([] if expected is None else [expected])


def test_the_council_of_ministers_in_a_title_is_no_level_of_ministers() -> None:
    text = (
        "يلتقي رئيس الوزراء الإسرائيلي إيهود باراك والرئيس الفلسطيني ياسر عرفات غدا الخميس.\n"
        "وكان الاثنان قد التقيا الشهر الماضي."
    )
    published = Published(earliest="2000-02-02", latest="2000-02-02", basis="given")
    reports = annotate(Document(id="e" * 64, text=text, published=published), load_knowledge()).meetings
    assert [r.level for r in reports] == ["leaders", "leaders"]
