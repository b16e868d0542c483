"""Which words of a demand or condition ask something of the other side of a track, and how they are quoted."""

from __future__ import annotations

from functools import cache

import pytest

from mahdar.link.asks import quotable, says_no
from mahdar.link.conditions import _asked_again
from mahdar.model import PositionEntry, Reasoned
from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.test_link_told import _built

#: A page on which the two sides of each track met, so that there is a track.
TRACKS = {
    "SM": ("صربيا، كوسوفو", "التقى الرئيس الصربي ألكسندر فوتشيتش رئيس وزراء كوسوفو ألبين كورتي أمس الإثنين في أوهريد."),
    "AM": ("أرمينيا، أذربيجان", "التقى وزير الخارجية الأرميني أرارات ميرزويان نظيره الأذربيجاني جيهون بيراموف أمس الإثنين في جنيف."),
    "IR": ("إيران، الولايات المتحدة", "عقدت إيران والولايات المتحدة أمس السبت جولة محادثات في مسقط بوساطة عمانية."),
    "KP": ("كوريا الشمالية، كوريا الجنوبية", "عقد مسؤولون من كوريا الشمالية وكوريا الجنوبية أمس الإثنين محادثات في بانمونجوم."),
    "SD": ("الجيش السوداني، الدعم السريع", "عقد وفدا الجيش السوداني وقوات الدعم السريع أمس الإثنين محادثات في جدة."),
    "YE": ("الحكومة اليمنية، الحوثيون", "التقى وفدا الحكومة اليمنية والحوثيين أمس الإثنين في عمان."),
    "YS": ("الحكومة اليمنية، المجلس الانتقالي الجنوبي", "التقى وفدا الحكومة اليمنية والمجلس الانتقالي الجنوبي أمس الإثنين في الرياض."),
}  # fmt: skip


@cache
def required(track: str, words: str) -> tuple[tuple[str, str], ...]:
    """Who requires what (as it is quoted) when a page on the track has these words."""
    query, met = TRACKS[track]
    pages = [
        Told("وكالة أ", "2023-05-23", f"لقاء\n{met}"),
        Told("وكالة ب", "2023-05-30", f"مواقف\n{met}\n{words}"),
    ]
    state = _built(pages, parse_track(query)).track
    assert state is not None
    shown: list[Reasoned] = list(state.open_conditions)
    return tuple((c.value["actor"], c.value["words"]) for c in shown)


REQUIRED: list[tuple[str, str, str, str]] = [
    ("SM", "وطالبت بريشتينا بلغراد بسحب قواتها من الحدود.", "state:XK", "وطالبت بريشتينا بلغراد بسحب قواتها من الحدود"),
    ("SM", 'وقال فوتشيتش إن على كوسوفو "أن تشكل رابطة البلديات الصربية".', "state:RS", "على كوسوفو أن تشكل رابطة البلديات الصربية"),
    ("AM", "وتشترط أذربيجان تعديل الدستور الأرميني قبل توقيع أي اتفاق.", "state:AZ", "وتشترط أذربيجان تعديل الدستور الأرميني قبل توقيع أي اتفاق"),
    ("AM", "وقال رئيس الوزراء الأرميني نيكول باشينيان إن بلاده لن توقع الاتفاق ما لم تسحب أذربيجان قواتها.", "state:AM", "لن توقع الاتفاق ما لم تسحب أذربيجان قواتها"),
    ("IR", "وقال وزير الخارجية الإيراني عباس عراقجي إن طهران مستعدة لخفض التخصيب إذا رفعت الولايات المتحدة العقوبات.", "state:IR", "مستعدة لخفض التخصيب إذا رفعت الولايات المتحدة العقوبات"),
    ("AM", "وقال باشينيان إنه لا بد من انسحاب القوات الأذربيجانية من الأراضي الأرمينية.", "state:AM", "لا بد من انسحاب القوات الأذربيجانية من الأراضي الأرمينية"),
    ("SM", "وقال كورتي إنه لا تفاوض مع صربيا قبل خروج جنودها من بيوت القرى.", "state:XK", "لا تفاوض مع صربيا قبل خروج جنودها من بيوت القرى"),
    ("AM", "وطالبت أذربيجان البرلمان الأرميني بتعديل الدستور قبل توقيع أي اتفاق.", "state:AZ", "وطالبت أذربيجان البرلمان الأرميني بتعديل الدستور قبل توقيع أي اتفاق"),
    ("KP", "ودعت سول بيونغ يانغ إلى العودة فورا إلى الحوار.", "state:KR", "ودعت سول بيونغ يانغ إلى العودة فورا إلى الحوار"),
]  # fmt: skip

#: In a track between sides of one land.
OF_ONE_LAND = [
    ("SD", "وأبلغ حميدتي الوسطاء أنه مستعد للهدنة بشرط رفع الجيش الحصار عن دارفور.", "group:rsf"),
    ("SD", "وقال البرهان إنه لن يفاوض ما لم تخرج قوات الدعم السريع من المنازل.", "state:SD"),
    ("SD", "وقال حميدتي إنه يوافق على وقف إطلاق النار إذا أوقفت الخرطوم قصف نيالا.", "group:rsf"),
    ("YE", "ورهن زعيم الحوثيين عبد الملك الحوثي عودة وفده برفع الحصار عن ميناء الحديدة.", "group:houthis"),
]  # fmt: skip

#: A verb of making something conditional, and a refusal with an unless.
TIED_OR_DECLINED = [
    ("AM", "ورهن رئيس الوزراء الأرميني نيكول باشينيان توقيع المعاهدة مع باكو بالإفراج عن الأسرى.", "state:AM"),
    ("SM", "ورهنت بلغراد عودة سفيرها إلى بريشتينا بسحب القوات الخاصة من الشمال.", "state:RS"),
    ("KP", "ورفضت بيونغ يانغ العودة إلى المحادثات مع سول ما لم توقف المناورات.", "state:KP"),
    ("IR", "ويرفض وزير الخارجية الإيراني توقيع أي وثيقة إلا بعد أن ترفع واشنطن العقوبات.", "state:IR"),
    ("AM", "وامتنعت أذربيجان عن تسليم الأسرى ما لم تسلم أرمينيا خرائط الألغام.", "state:AZ"),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actor"), OF_ONE_LAND + TIED_OR_DECLINED)
def test_who_requires(track: str, words: str, actor: str) -> None:
    assert [a for a, _ in required(track, words)] == [actor]


#: A city that one side holds, where the page takes it for the state: right behind the verb it is that side.
OF_THE_SEAT = [
    ("YE", "وتشترط صنعاء رفع الحصار عن ميناء الحديدة قبل أي هدنة.", ["group:houthis"]),
    ("YE", "وطالبت صنعاء بصرف المرتبات ورفع الحصار عن المطار.", ["group:houthis"]),
    ("YE", "وتشترط الحكومة اليمنية انسحاب الحوثيين من صنعاء قبل أي هدنة.", ["state:YE"]),
    ("YE", "وطالبت الحكومة اليمنية الحوثيين برفع الحصار عن تعز.", ["state:YE"]),
    ("AM", "وتشترط يريفان الإفراج عن الأسرى الأرمن قبل توقيع الاتفاق.", ["state:AM"]),
    ("YS", "وطالبت صنعاء برفع الحصار عن مطارها قبل أي اتفاق مع الحكومة اليمنية.", []),  # of no party
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actors"), OF_THE_SEAT)
def test_a_city_stands_for_who_holds_it(track: str, words: str, actors: list[str]) -> None:
    assert [a for a, _ in required(track, words)] == actors


OF_THEIR_OWN = [
    ("KP", "وحثت بيونغ يانغ المزارعين على زيادة الإنتاج السنوي."),
    ("AM", "ويريد باشينيان إعادة نصف جنوده إلى ثكناتهم."),
    ("SM", "وحث فوتشيتش المواطنين على سداد الضرائب القديمة."),
    ("IR", "ونصحت السفارة الأمريكية رعاياها بتجنب الحشود الكبيرة."),
    ("SM", "وطالب الرئيس الصربي البرلمان بإقرار الموازنة الجديدة قبل نهاية الشهر. ويرفض كورتي سحب شرطته من الشمال."),
    ("AM", "ودعا باشينيان النواب إلى إقرار قانون المدارس الجديد سريعا. وترفض أذربيجان نشر مراقبين على الحدود."),
    ("KP", "وطالبت بيونغ يانغ السكان بزيادة محاصيل الأرز هذا العام. وترفض سول إرسال الأرز إليها."),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words"), OF_THEIR_OWN)
def test_what_is_wished_or_asked_of_ones_own_people_is_no_demand_of_the_track(track: str, words: str) -> None:
    assert required(track, words) == ()


CUT = [
    (
        "SM",
        "واشترط الرئيس الصربي ألكسندر فوتشيتش، الثلاثاء، سحب كوسوفو وحدات الشرطة الخاصة من البلديات الأربع في الشمال قبل العودة إلى الحوار الذي ترعاه بروكسل منذ سنوات طويلة بدعم أمريكي.",
        "واشترط الرئيس الصربي ألكسندر فوتشيتش، الثلاثاء، سحب كوسوفو وحدات الشرطة الخاصة من البلديات الأربع في الشمال قبل العودة إلى الحوار",
    ),
    (
        "AM",
        "وطالبت الخارجية الأرمينية، صباح أمس الثلاثاء، أذربيجان بالإفراج عن جميع الأسرى المحتجزين لديها منذ الحرب الأخيرة التي انتهت في خريف ذلك العام باتفاق رعته موسكو.",
        "وطالبت الخارجية الأرمينية، صباح أمس الثلاثاء، أذربيجان بالإفراج عن جميع الأسرى المحتجزين لديها منذ الحرب الأخيرة",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "quoted"), CUT)
def test_what_is_too_long_is_cut_behind_the_matter_and_not_behind_an_aside(
    track: str, words: str, quoted: str
) -> None:
    assert quoted in {w for _, w in required(track, words)}


#: A day, an adverb or a comma may stand before the one who is asked, and behind him.
BESIDE = [
    ("SM", "وطالبت الخارجية الصربية الإثنين كوسوفو بالإفراج عن المعتقلين.", "state:RS"),
    ("AM", "وطلبت أرمينيا رسميا من أذربيجان إعادة الأسرى.", "state:AM"),
    ("KP", "وحثت كوريا الجنوبية بيونغ يانغ، الثلاثاء، على العودة إلى الحوار.", "state:KR"),
]


@pytest.mark.parametrize(("track", "words", "actor"), BESIDE)
def test_a_day_beside_the_one_who_is_asked_is_passed_over(track: str, words: str, actor: str) -> None:
    assert actor in {a for a, _ in required(track, words)}


NOT_REQUIRED: dict[str, tuple[str, str]] = {
    "a threat": ("AM", "وهددت أذربيجان بالرد إذا خرقت أرمينيا الهدنة."),
    "an «if» whose main clause offers nothing": ("IR", "وقال ترامب إن بلاده ستقصف المنشآت إذا استأنفت إيران التخصيب."),
    "readiness for battle": ("KP", "وقالت كوريا الجنوبية إنها مستعدة للرد إذا أطلقت كوريا الشمالية صاروخا."),
    "a refusal by a verb without an unless": ("KP", "ورفضت بيونغ يانغ العودة إلى المحادثات مع سول."),
    "what a stranger refuses unless": ("SM", "ورفض البرلمان اليوناني الاعتراف بكوسوفو ما لم توافق أثينا."),
    "a refusal without an unless": ("KP", "وقالت كوريا الجنوبية إنها لن تتسامح مع التجارب النووية لكوريا الشمالية."),
    "asked of a third against the other": ("IR", "ودعت واشنطن مجلس الأمن إلى اتخاذ إجراءات ضد إيران."),
    "asked of the world": ("AM", "ودعا باشينيان المجتمع الدولي إلى فرض عقوبات على أذربيجان."),
    "a wish about one's own acts": ("SM", "وترغب كوسوفو في الانضمام إلى مجلس أوروبا رغم معارضة صربيا."),
    "what the other is to understand": ("IR", "وقال عراقجي إن على واشنطن أن تدرك أن زمن العقوبات انتهى."),
    "rumoured": ("SM", "واستدعت بلغراد سفيرها بعد أنباء بأن كوسوفو طلبت من صربيا سحب الجيش."),
    "denied at once": ("SM", "وذكرت صحيفة أن كوسوفو طلبت من صربيا سحب الجيش، وهو ما نفته بريشتينا."),
    "told by the other side": ("IR", "وقال وزير الخارجية الإيراني عباس عراقجي إن الولايات المتحدة تريد من إيران تفكيك صواريخها."),
    "an «if» of its own beside a refusal": ("IR", "وقال ترامب إن الوقت لا ينتظر، وإذا لم توافق إيران فستأتي حكومة أخرى."),
    "an inability": ("SM", "وقال فوتشيتش إنه لا يستطيع السفر ما لم يجتمع بقادة كوسوفو."),
    "what must be, of nobody": ("KP", "وقالت سول إن المحادثات يجب أن تهدف إلى إزالة الأسلحة النووية."),
    "an invitation to a feast": ("KP", "ودعت كوريا الشمالية كوريا الجنوبية لحضور عرض مسرحي."),
    "an invitation to a third": ("KP", "ودعت كوريا الشمالية الصين إلى استئناف رحلات القطارات."),
}  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actor", "quoted"), REQUIRED)
def test_what_is_asked_of_the_other_side_is_quoted_as_a_whole_clause(
    track: str, words: str, actor: str, quoted: str
) -> None:
    assert (actor, quoted) in required(track, words)


@pytest.mark.parametrize("case", NOT_REQUIRED)
def test_what_asks_nothing_of_the_other_side_is_no_condition(case: str) -> None:
    assert required(*NOT_REQUIRED[case]) == ()


def test_what_two_sentences_say_alike_is_quoted_once() -> None:
    words = "ودعت سول بيونغ يانغ إلى وقف تجارب الصواريخ. وقالت كوريا الجنوبية إن على كوريا الشمالية وقف تجارب الصواريخ والعودة إلى الحوار."
    query, met = TRACKS["KP"]
    state = _built([Told("وكالة ب", "2023-03-28", f"مواقف\n{met}\n{words}")], parse_track(query)).track
    assert state is not None
    (clause,) = [c["ar"] for c in state.summary if "مطالب" in c["ar"]]
    assert clause.count("تجارب الصواريخ") == 1


def test_a_denial_of_a_fact_refuses_nothing() -> None:
    assert says_no("ترفض باكو سحب قواتها")
    assert not says_no("وهو ما نفته باكو")


def test_a_quotation_has_no_marks_of_its_own_and_no_border_at_its_end() -> None:
    assert quotable('تطالب بـ"ضمانات"\n مكتوبة،') == "تطالب بـضمانات مكتوبة"


SAID_AGAIN: dict[str, tuple[str, str, int]] = {
    "demanded again, beside a third": (
        "وتشترط أذربيجان تعديل الدستور الأرميني قبل توقيع أي اتفاق.",
        "وقال ترامب إن الاتفاق قريب.\nوجدد علييف مطالبته بتعديل الدستور الأرميني.",
        2,
    ),
    "on another matter of the same words' field": (
        "وتشترط أذربيجان تعديل الدستور الأرميني قبل توقيع أي اتفاق.",
        "وقال ترامب إن الاتفاق قريب.\nوطالب علييف باحترام دستور بلاده.",
        1,
    ),
    "asked of a third": (
        "وتطالب أذربيجان أرمينيا بالإفراج عن الأسرى.",
        "وطالبت أذربيجان إيران بالإفراج عن الأسرى الأذربيجانيين.",
        1,
    ),
    "said by the other side": (
        "وتشترط أذربيجان تعديل الدستور الأرميني قبل توقيع أي اتفاق.",
        "وقال باشينيان إن أذربيجان تطالب بتعديل الدستور الأرميني.",
        1,
    ),
}


@pytest.mark.parametrize("case", SAID_AGAIN)
def test_a_condition_said_again_is_the_same_one(case: str) -> None:
    first, then, times = SAID_AGAIN[case]
    query, met = TRACKS["AM"]
    pages = [
        Told("وكالة أ", "2023-03-21", f"لقاء\n{met}\n{first}"),
        Told("وكالة ب", "2023-03-28", f"مواقف\n{met}\n{then}"),
    ]
    state = _built(pages, parse_track(query)).track
    assert state is not None
    assert [(c.value["actor"], c.value["times"]) for c in state.open_conditions] == [("state:AZ", times)]


GRANTED = [
    # (days on which it is asked, day on which it is granted, whether it is open at the end)
    (("2008-01-10",), "2008-05-21", False),
    (("2008-01-10", "2008-05-25"), "2008-05-21", False),  # a page may look back
    (("2008-01-10", "2025-07-26"), "2008-05-21", True),  # asked for again, long after
]


@pytest.mark.parametrize(("asked", "granted", "again"), GRANTED)
def test_what_is_asked_for_long_after_it_was_granted_is_not_granted(
    asked: tuple[str, ...], granted: str, again: bool
) -> None:
    def entry(day: str) -> PositionEntry:
        return PositionEntry(stance="demands", as_of=day, evidence=())

    assert _asked_again([entry(day) for day in asked], entry(granted)) is again


#: A demand on no issue of the list, put to nobody by its words: on a page about the track it is between the two where
#: another party is named in its sentence, or wants or refuses something right beside it.
BETWEEN_THE_TWO = [
    ("AM", "وطالبت أرمينيا بنشر فرق هندسية على طرفي الطريق، فيما رفضت أذربيجان أي حضور أجنبي هناك.", "state:AM"),
    ("AM", "ورفض الوفد الأذربيجاني فتح الطريق. وطالبت أرمينيا بتسجيل المحاضر كلها.", "state:AM"),
    ("SM", "وتمسكت بريشتينا بتعديل لوحات المركبات كلها رغم اعتراض صربيا.", "state:XK"),
    ("KP", "وطالبت كوريا الشمالية، بعد ساعات من الجلوس مع وفد سول، بتعديل ترتيب جدول الأعمال.", "state:KP"),
    ("YE", "وطلب وفد الحوثيين نقل الجرحى بطائرة أممية، واعترض الوفد الحكومي على الوجهة.", "group:houthis"),
    ("SD", "وتمسك وفد الجيش برفع الحصار عن الفاشر.", "state:SD"),
    ("SM", "وطالب رئيس وزراء كوسوفو ألبين كورتي، بعد يوم من اللقاء، صربيا بكشف مصير العمال الثلاثة.", "state:XK"),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actor"), BETWEEN_THE_TWO)
def test_a_demand_beside_the_other_side_is_between_the_two(track: str, words: str, actor: str) -> None:
    assert actor in {a for a, _ in required(track, words)}


#: … and not where nobody else is near, a stranger is named, or it says what must be, of nobody.
OF_NOBODY = [
    ("AM", "وعاد الوزير مساء إلى العاصمة. وهطلت الأمطار على المدينة طوال الليل وتعطلت حركة السير فيها ساعات، ثم عادت الحافلات إلى العمل في ساعة متأخرة. وطالبت أرمينيا بتخفيض أسعار الوقود في أقرب وقت."),
    ("SM", "وطالبت بريشتينا أنقرة بزيادة عدد الرحلات، فيما وصف فوتشيتش اللقاء بالمفيد."),
    ("IR", "وطالبت إيران بتعديل قانون الانتخاب."),
    ("KP", "ودعت بيونغ يانغ شبابها إلى العمل في المصانع الجديدة."),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words"), OF_NOBODY)
def test_a_demand_near_nobody_of_the_other_side_is_left_to_the_ledger(track: str, words: str) -> None:
    assert required(track, words) == ()


#: Who hosts, mediates or is told of it stands near the words, and is asked for nothing.
BESIDE_THIRDS = [
    ("AM", "وشكر رئيس الوزراء الأرميني الأمم المتحدة على الاستضافة. وأكد أن أرمينيا تطالب بالإفراج عن الأسرى.", "state:AM"),
    ("IR", "وقال مسؤول إيراني لوكالة رويترز إن المحادثات مستمرة، مشترطا أن ترفع واشنطن العقوبات أولا.", "state:IR"),
    ("IR", "وقالت طهران إنها لن تعود إلى الطاولة ما دامت العقوبات الأمريكية قائمة.", "state:IR"),
    ("AM", "ولن توقع يريفان المعاهدة مع أذربيجان ما دام الأسرى محتجزين.", "state:AM"),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actor"), BESIDE_THIRDS)
def test_who_stands_near_the_words_is_not_asked(track: str, words: str, actor: str) -> None:
    assert actor in {a for a, _ in required(track, words)}


def test_words_that_end_with_their_sentence_are_read() -> None:
    assert required("AM", "وقالت أرمينيا إن أذربيجان رهن") == ()
    assert required("AM", "وقال باشينيان إن التوقيع على المعاهدة مع أذربيجان مشروط") == ()
