"""Words of support and acceptance that nobody holds, or another than who is nearest: «قبل» of time, what is taken back, a green
light that somebody else gave, who is encouraged, what a thing draws, whom «أن» makes the subject, what is only joined or owned
up to."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published

DAY = "2022-09-15"


def held(text: str, *stances: str) -> set[str]:
    published = Published(earliest=DAY, latest=DAY, basis="given")
    found = annotate(Document(id="x", text=text, published=published), load_knowledge()).positions
    return {actor for p in found if p.stance in stances for actor in (p.actor, *p.jointly) if actor}


BEFORE = [
    ("وفازت مصر على الكونغو في مباراة قبل الأخيرة بالتصفيات.", set()),
    ("وغادر آلاف السكان المدينة بالفعل قبل السبت مع اشتداد المعارك في سوريا.", set()),
    ("وقال الوزير المصري إن الهدف تحقق حتى قبل العام 2020.", set()),
    ("وكان الوفد المصري قد قبل السبت دعوة إلى المحادثات.", {"state:EG"}),
    ("وأكدت الحكومة أن الوفد المصري قبل بالعرض.", {"state:EG"}),
]


@pytest.mark.parametrize(("text", "actors"), BEFORE)
def test_before_a_day_or_the_last_of_a_row_is_no_verb(text: str, actors: set[str]) -> None:
    assert held(text, "accepts") == actors


TAKEN_BACK = [
    ("وألغت الأرجنتين مصادقتها على الاتفاقية.", set()),
    ("ألغت الأرجنتين الأربعاء مصادقتها على الاتفاقية.", set()),
    ("وسحبت موسكو موافقتها على فتح القنصلية.", set()),
    ("وجددت موسكو موافقتها على فتح القنصلية.", {"state:RU"}),
    ("وأعلنت الأرجنتين مصادقتها على الاتفاقية.", {"state:AR"}),
]


@pytest.mark.parametrize(("text", "actors"), TAKEN_BACK)
def test_what_is_taken_back_is_not_accepted(text: str, actors: set[str]) -> None:
    assert held(text, "accepts", "supports") == actors


GREEN = [
    ("وقال القيادي الكردي صالح مسلم إن موسكو منحت الضوء الأخضر لتركيا لدخول المدينة.", {"state:RU"}),
    ("وقالت الصحيفة إن روسيا أعطت تركيا الضوء الأخضر لدخول المدينة.", {"state:RU"}),
    ("وقال صالح مسلم: «لقد خذلونا وأعطوا الضوء الأخضر للهجوم».", set()),
    ("وندد صالح مسلم بإعطاء موسكو الضوء الأخضر للهجوم.", {"state:RU"}),
    ("وقال لافروف: «نحن نعطي الضوء الأخضر لبدء المحادثات».", {"state:RU"}),
    ("وأعلن الوزير التركي أن بلاده أعطت الضوء الأخضر لفتح المعبر.", {"state:TR"}),
]


@pytest.mark.parametrize(("text", "actors"), GREEN)
def test_a_green_light_is_of_who_gives_it(text: str, actors: set[str]) -> None:
    assert held(text, "accepts") == actors


ENCOURAGED = [
    ("وبهدف تشجيع الشركات البريطانية على العمل في الكويت.", set()),
    ("وتسعى لندن إلى تشجيع الحكومة السودانية على الحوار.", set()),
    ("وتشجع لندن الحكومة السودانية على الحوار.", {"state:GB"}),
]


@pytest.mark.parametrize(("text", "actors"), ENCOURAGED)
def test_who_is_encouraged_supports_nothing(text: str, actors: set[str]) -> None:
    assert held(text, "supports") == actors


DRAWN = [
    ("ويثير الاتفاق اهتمام الحكومة اليابانية.", set()),
    ("وحظي الاتفاق باهتمام الصحف الألمانية.", set()),
    ("وأبدت الحكومة اليابانية اهتماما بالمشاركة في المفاوضات.", {"state:JP"}),
    ("وحظي الاتفاق بتأييد الحكومة اليابانية.", {"state:JP"}),
]


@pytest.mark.parametrize(("text", "actors"), DRAWN)
def test_the_interest_that_a_thing_draws_is_no_stance(text: str, actors: set[str]) -> None:
    assert held(text, "supports") == actors


SUBJECTS = [
    ("قال لافروف إن دولا أوروبية سترفع الحظر عن الصادرات قريبا.", set()),
    ("أعلن رئيس الوزراء الأردني أن دولا خليجية سترفع القيود عن سفر مواطنيها.", set()),
    ("وقال رئيس الوزراء الأردني إن عددا من دول الجوار سيرفع الحظر عن السفر.", set()),
    ("وأعلن رئيس الوزراء الأردني أن بلاده سترفع القيود عن السفر.", {"state:JO"}),
    ("وأعلن رئيس الوزراء الأردني أن حكومته سترفع القيود عن السفر.", {"state:JO"}),
]


@pytest.mark.parametrize(("text", "actors"), SUBJECTS)
def test_what_some_others_will_do_the_speaker_does_not_accept(text: str, actors: set[str]) -> None:
    assert held(text, "accepts") == actors


JOINED = [
    ("وانضمت الصين إلى قائمة الدول المنتجة للطائرات.", set()),
    ("أعلن رئيس هيئة الرياضة السعودية انضمام اللاعب السعودي إلى نادي ليفربول.", set()),
    ("وانضمت إيطاليا إلى اتفاقية حظر الأسلحة.", {"state:IT"}),
    ("وانضمت كندا إلى الولايات المتحدة في إدانة القصف.", {"state:CA"}),
]


@pytest.mark.parametrize(("text", "actors"), JOINED)
def test_a_list_or_a_club_is_no_cause_that_one_joins(text: str, actors: set[str]) -> None:
    assert held(text, "accepts") == actors


OWNED_UP = [
    ("وأقر الوزير الفرنسي في مقابلة مع الصحيفة بوجود خلافات داخل الحكومة.", set()),
    ("وأقرت الوزيرة الألمانية أمام لجنة التحقيق بأنها أخفت الوثائق.", set()),
    ("وأقر الوزير الفرنسي في جلسة علنية بحق الفلسطينيين في دولتهم.", {"state:FR"}),
    ("وأقر مجلس الوزراء الأردني في جلسته الأحد قانون الانتخاب.", {"state:JO"}),
]


@pytest.mark.parametrize(("text", "actors"), OWNED_UP)
def test_what_is_owned_up_to_past_where_it_was_said_is_a_fact(text: str, actors: set[str]) -> None:
    assert held(text, "accepts") == actors


OTHER = [
    ("وأكدت الرياض عدم شرعية الانتخابات التي أجراها الحوثيون.", set()),
    ("وأكدت الرياض شرعية الحكومة اليمنية.", {"state:SA"}),
    ("وقال المدرب المصري إن اللاعب سجل الهدف الأول لمصر في المونديال.", set()),
    ("وقال الوزير المصري إن الهدف الأول لمصر هو وقف إطلاق النار.", {"state:EG"}),
]


@pytest.mark.parametrize(("text", "actors"), OTHER)
def test_an_illegitimacy_and_a_goal_of_a_match_are_not_supported(text: str, actors: set[str]) -> None:
    assert held(text, "supports") == actors


UNKNOWN = [
    (
        "وأعلنت اللجنة الأولمبية الدولية موعد الألعاب، ووافقت شركة سامسونج على تزويد الرياضيين بالأجهزة.",
        "org:ioc",
    ),
    ("وتمكن الرئيس مادورو من شق المعارضة، ولا يستبعد المحللون أن يفوز مرة أخرى.", "state:VE"),
    ("وقال الوزير التركي إن تقديم الأسلحة لهذه القوات يدعم وحدات حماية الشعب الكردية.", "state:TR"),
    ("وقالت الوزارة الفلسطينية إن عدم محاسبتهم يشجع المستوطنين على التمادي.", "state:PS"),
]
KNOWN = [
    ("وانتقد الرئيس مادورو الخطة، ورفض التعاون مع اللجنة.", "rejects", "state:VE"),
    ("وأعلن الوزير التركي أن بلاده تدعم وحدة الأراضي السورية.", "supports", "state:TR"),
    ("وقال الوزير التركي إن حكومة بلاده تدعم وحدة الأراضي السورية.", "supports", "state:TR"),
    ("والتقى الوزير التركي نظيره العراقي، ووافق مبدئيا على فتح المعبر.", "accepts", "state:TR"),
    ("واستقبل الرئيس مادورو الوفد، وتعهد الأحد بإجراء الانتخابات.", "accepts", "state:VE"),
]


@pytest.mark.parametrize(("text", "actor"), UNKNOWN)
def test_a_subject_that_nobody_knows_is_not_who_acted_or_spoke_before(text: str, actor: str) -> None:
    assert actor not in held(text, "accepts", "supports", "opposes", "accuses")


@pytest.mark.parametrize(("text", "stance", "actor"), KNOWN)
def test_no_subject_behind_the_verb_leaves_it_to_who_acted_or_spoke(
    text: str, stance: str, actor: str
) -> None:
    assert actor in held(text, stance)
