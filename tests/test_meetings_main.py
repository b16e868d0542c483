"""The contact that a page is about, as the press tells it where no clause names its kind, its sides and its day at once."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from tests.actors_helper import mentions
from tests.meetings_page import as_stated, meetings_of

DAY = "2022-05-18"  # a Wednesday


def _told(text: str) -> list[str]:
    """Kind, status, parties, days and place of each report."""
    published = Published(earliest=DAY, latest=DAY, basis="given")
    return [
        _line(m)
        for m in as_stated(
            annotate(Document(id="x" * 64, text=text, published=published), load_knowledge()).meetings
        )
    ]


def _line(m: MeetingReport) -> str:
    sides = "+".join(sorted(p.actor.partition(":")[2] for p in m.parties if p.role == "party"))
    days = (m.earliest or "-") if m.earliest == m.latest else f"{m.earliest}..{m.latest}"
    place = m.place.name_en if m.place is not None else "-"
    return f"{m.what} {m.status} {sides} {days} {place}"


#: The sides of the talks stand in another clause, behind them, or together as those who say what came of it.
SIDES_ELSEWHERE = [
    ("تعثر محادثات أبوجا بشأن دارفور\nعلقت المحادثات التي يرعاها الاتحاد الأفريقي، بعد أن رفض مندوبو الحكومة السودانية "
     "وحركة العدل والمساواة الجلوس في قاعة واحدة.", "talks postponed SD+jem - Abuja"),
    ("ختام لقاءات أوهريد\nأعلن وفدا صربيا وكوسوفو، الأحد، توصلهما إلى تفاهم، وذلك في ختام 12 ساعة من جلسات الحوار في مدينة أوهريد.",
     "talks held RS+XK 2022-05-15 Ohrid"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIDES_ELSEWHERE)
def test_the_sides_of_the_talks_of_headline_and_lede(text: str, expected: str) -> None:
    assert expected in _told(text)


#: Some talks or other are none that the page tells of.
NO_TALKS = [
    "هدنة\nدعا مجلس الأمن إلى وقف القتال لإفساح المجال أمام المزيد من المفاوضات. واتفقت كينيا وأوغندا على ذلك.",
    "كينيا وأوغندا\nقال المستشار إنه يفضل الاكتفاء بالمفاوضات السياسية. وتختلف كينيا وأوغندا على ذلك.",
]


@pytest.mark.parametrize("text", NO_TALKS)
def test_talks_in_general_are_given_no_sides(text: str) -> None:
    assert _told(text) == []


def test_the_talks_of_a_process_named_in_the_headline_are_its_talks() -> None:
    text = (
        "مفاوضات النووي الإيراني: يوم آخر في فيينا\nأعلنت الخارجية الأميركية أن المفاوضات الجارية في فيينا ستتواصل الخميس. "
        "وتتمسك إيران برفع العقوبات."
    )
    assert _told(text) == ["talks ongoing IR+US 2022-05-18 Vienna"]


#: Two who come back to a table, sit down at it, or agree in a city, meet there.
SEATED = [
    ("عاد المفاوضون الإثيوبيون والإريتريون أمس إلى طاولة أسمرة بعد انقطاع دام يومين.", ["talks ongoing ER+ET 2022-05-17..2022-05-18 Asmara"]),
    ("عاد الوفدان الصربي والكوسوفي الثلاثاء إلى طاولة المفاوضات في بروكسل.", ["talks ongoing RS+XK 2022-05-17..2022-05-18 Brussels"]),
    ("كمبوديا وتايلاند تتفقان في ماليزيا على وقف إطلاق النار.", ["meeting held KH+TH - Malaysia"]),
    ("اتفق مبعوثا الهند وباكستان الاثنين في طشقند على فتح المعبر.", ["meeting held IN+PK 2022-05-16 Tashkent"]),
    ("وجلس وفدا إريتريا وجيبوتي أمس للمرة الأولى في غرفة واحدة بالدوحة.", ["meeting held DJ+ER 2022-05-17 Doha"]),
    ("يجلس الوفدان الأرميني والأذربيجاني الجمعة تحت سقف واحد في سوتشي.", ["meeting planned AM+AZ 2022-05-20 Sochi"]),
    ("والتأم الثلاثاء في نيروبي وفدا إثيوبيا والصومال حول طاولة مستديرة.", ["meeting held ET+SO 2022-05-17 Nairobi"]),
    # who agreed on something at home, or will not sit down, or is no side
    ("جلس طلاب من كينيا في قاعة واحدة بنيروبي.", []),
    ("اتفقت كينيا وأوغندا على فتح المعبر في كمبالا.", []),
    ("لم يعد الوفدان الصربي والكوسوفي إلى الطاولة.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEATED)
def test_two_who_sit_down_or_agree_somewhere_meet(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


#: Who signs is told behind the masdar, or side by side for whom.
SIGNED = [
    ("شهد الرئيس الكيني وليام روتو في نيروبي أمس توقيع الحكومة الإثيوبية وجبهة تحرير شعب تيغراي على اتفاق للهدنة في تيغراي.\n"
     "ووقع الاتفاق عن الحكومة الإثيوبية رضوان حسين، وعن الجبهة المتحدث باسمها.", ["meeting held ET+tplf 2022-05-17 Nairobi"]),
    ("وقع الوثيقة عن الجانب العماني وزير الخارجية، وعن الجانب الهندي السفير.", ["meeting held IN+OM - -"]),
    ("وقع الاتفاق عن كينيا وزير التجارة.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_who_signs_for_each_side(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


#: One sitting of talks that go on, called off; a body's own is no contact.
SITTINGS = [
    ("تتواصل في الكويت مشاورات السلام بين الحكومة اليمنية والحوثيين.\nوقال مصدر إن الجلسة المشتركة التي كانت مقررة عصر أمس "
     "ألغيت قبل ساعتين من موعدها.", "meeting cancelled YE+houthis 2022-05-17 -"),
    ("محادثات أرمينيا وأذربيجان\nتتواصل في جنيف محادثات بين أرمينيا وأذربيجان. ولم تنعقد الجلسة العامة التي كانت مقررة مساء أمس.",
     "meeting not_held AM+AZ 2022-05-17 -"),
    ("اختتمت أمس في أبوجا جلسة بين ممثلي الحكومة السودانية وحركة العدل والمساواة.", "meeting held SD+jem 2022-05-17 Abuja"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SITTINGS)
def test_a_sitting_of_the_talks(text: str, expected: str) -> None:
    assert expected in _told(text)


def test_a_parliament_puts_off_its_own_sitting() -> None:
    text = "تجري كينيا محادثات مع أوغندا في نيروبي.\nوأرجأ البرلمان الكيني جلسة الأحد."
    assert [line.split()[0] for line in _told(text)] == ["talks"]


#: A round told as the news, its sides in its clause or those of the page; the next one is another.
ROUNDS = [
    ("عقب جولة جنيف الثانية\nقال الوزير إن الجانب الأرمني سلم نظيره الأذربيجاني خلال الجولة الثانية من المفاوضات المباشرة، التي جرت "
     "اليوم في جنيف، مسودة اتفاق.", ["talks held AM+AZ 2022-05-18 Geneva"]),
    ("صربيا وكوسوفو تتفقان على اللقاء مجددا\nأسدل الستار أمس الثلاثاء في أوهريد على الجولة التاسعة من المفاوضات حول تطبيع العلاقات.",
     ["meeting planned RS+XK - -", "talks held RS+XK 2022-05-17 Ohrid"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROUNDS)
def test_a_round_as_the_news(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


#: Brought together by a third; not by a list or in a picture.
BROUGHT = [
    ("سيجمع الرئيس الكيني وليام روتو، الاثنين في نيروبي، الرئيس الرواندي بول كاغامي والرئيس البوروندي إيفاريست ندايشيمي.",
     ["meeting planned BI+KE+RW 2022-05-23 Nairobi"]),
    ("جمع الرئيس الكيني وليام روتو، الاثنين، الرئيس الرواندي بول كاغامي والرئيس البوروندي إيفاريست ندايشيمي إلى مأدبة عشاء في نيروبي.",
     ["meeting held BI+RW 2022-05-16 Nairobi"]),
    ("انتشرت صورة جمعت الرئيس الرواندي بول كاغامي والرئيس البوروندي إيفاريست ندايشيمي.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BROUGHT)
def test_brought_together_by_a_third(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


#: Other sides and states of the news.
NEWS = [
    # of several calls, each of a list with commas
    ("أجرى الرئيس الكيني وليام روتو اتصالين هاتفيين برئيس رواندا بول كاغامي، ورئيس بوروندي إيفاريست ندايشيمي.",
     ["call held KE+RW - -", "call held BI+KE - -"]),
    # the two who do something together behind a circumstance
    ("وبعد جلسة مباحثات استغرقت اليوم ثلاث ساعات، توصل الرئيس الكيني وليام روتو والرئيس الصومالي حسن شيخ محمود إلى اتفاق.",
     ["talks held KE+SO 2022-05-18 -"]),
    # no date for it: it is open
    ("لا موعد لقمة جديدة بين مودي وشي.", ["summit proposed CN+IN - -"]),
    # ended as the news, though consultations will go on
    ("انتهت المفاوضات بين مصر وإثيوبيا في الخرطوم إلى طريق مسدود.\nوأعرب الوزير عن أسفه لذلك.\nوقال إن الأمطار غزيرة.\n"
     "وأضاف أن المفاوضات ستستمر.", ["talks held EG+ET - Khartoum"]),
    # who works in a body of a state is of that state
    ("التقى مارتن أوبيرغ، المسؤول في مجلس الأمن القومي الكيني، الرئيس الرواندي بول كاغامي أمس.", ["meeting held KE+RW 2022-05-17 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_sides_and_state_of_the_news(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


#: Other ways to sign, and those whom a gathering brings together behind its place.
TOLD = [
    ("فاجأت حركتا فتح وحماس الجميع أمس بالتوقيع بالأحرف الأولى على ورقة تفاهم في القاهرة.", ["meeting held fatah+hamas 2022-05-17 -"]),
    ("وقعت كينيا والصومال بالأحرف الأولى في جيبوتي أمس.", ["meeting held KE+SO 2022-05-17 Djibouti"]),
    ("ألغيت قمة كانت ستجمع اليوم في لواندا رئيسي كينيا وليام روتو ورواندا بول كاغامي.", ["summit cancelled KE+RW 2022-05-18 Luanda"]),
    ("قادة مجموعة شرق أفريقيا يختتمون قمة أروشا\nدعا البيان إلى الهدنة.", ["summit held eac - Arusha"]),
    ("جلس الرئيس الكيني وليام روتو أمس إلى طاولة واحدة مع الرئيس الصومالي حسن شيخ محمود.", ["meeting held KE+SO 2022-05-17 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_signed_gathered_concluded(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


TALKS = "محادثات بين أرمينيا وأذربيجان في واشنطن\nبدأت في واشنطن الاثنين محادثات بين أرمينيا وأذربيجان.\n"
#: Two known sides, each met by another.
EACH = [
    (TALKS + "وعقد وزير الخارجية الأميركي أنتوني بلينكن أمس لقاءات منفصلة مع الوزيرين.", ["AM+US", "AZ+US"]),
    (TALKS + "وقال المبعوث الأممي تور وينسلاند إنه عقد أمس لقاءين منفصلين مع رئيسي الوفدين.", ["AM+un", "AZ+un"]),
    (TALKS + "وكان وزير الخارجية الأميركي أنتوني بلينكن قد استقبل أمس المبعوثين كلا على حدة.", ["AM+US", "AZ+US"]),
    (TALKS + "وعقد كل منهما أمس لقاء منفردا مع الرئيس الأميركي جو بايدن.", ["AM+US", "AZ+US"]),
    # with both together
    (TALKS + "وعقد وزير الخارجية الأميركي أنتوني بلينكن أمس لقاء مع الوزيرين.", ["AM+AZ+US"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_another_meets_each_of_the_two(text: str, expected: list[str]) -> None:
    assert [line.split()[2] for line in _told(text)] == ["AM+AZ", *expected]


def test_received_each_by_himself_by_the_subject_of_the_clause_before() -> None:
    text = (
        "عقد الرئيس الكيني وليام روتو أمس محادثات مع رئيسة الوزراء الدنماركية، كما استقبل كلا على حدة الرئيس الرواندي "
        "بول كاغامي والرئيس البوروندي إيفاريست ندايشيمي."
    )
    assert [line.split()[2] for line in _told(text)] == ["DK+KE", "KE+RW", "BI+KE"]


#: What the page is about keeps apart from what it recalls.
RECALLED = [
    # put off, and first held some time ago
    ("إرجاء الجولة الثانية من محادثات السلام بين كولومبيا وجيش التحرير الوطني\nأرجئت الجولة الثانية من محادثات السلام بين "
     "الحكومة الكولومبية وجيش التحرير الوطني. والتقى الطرفان لأول مرة في الثاني من مارس في كيتو.",
     ["talks postponed CO+eln - -", "meeting held CO+eln 2022-03-02 Quito"]),
    # the headline's place is that of the talks told beneath it, not of those of years ago
    ("مشاورات بوغوتا حول الأسرى تنتهي دون اتفاق\nأعلن الوسيط اختتام المشاورات بين الحكومة الكولومبية وجيش التحرير الوطني "
     "دون اتفاق. وفي مشاورات كيتو في ديسمبر 2017 قدم الطرفان قوائم الأسرى.",
     ["talks held CO+eln - Bogotá", "talks held CO+eln 2017-12-01..2017-12-31 Quito"]),
    # a visit called off is not the talks of another
    ("استقبل العاهل الإسباني فيليبي السادس رئيس موريتانيا محمد ولد الغزواني. وألغيت زيارة كان وزير الخارجية الموريتاني يعتزم "
     "القيام بها إلى مدريد في 3 مايو.", ["meeting held ES+MR - -", "visit cancelled ES+MR 2022-05-03 Madrid"]),
    # brought together on the day of the main clause
    ("طوت الهند وباكستان، السبت في طشقند، صفحة نزاع، حين جمع الرئيس الأوزبكي شوكت ميرضيائيف رئيس الوزراء الهندي ناريندرا مودي "
     "ونظيره الباكستاني شهباز شريف حول طاولة واحدة. وكان مودي وشريف قد التقيا في سمرقند في مارس.",
     ["meeting held IN+PK+UZ 2022-05-14 Tashkent", "meeting held IN+PK 2022-03-01..2022-03-31 Samarkand"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RECALLED)
def test_the_news_keeps_apart_from_what_is_recalled(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


def test_a_road_that_links_two_lands_is_no_visit() -> None:
    assert _told("تبني كينيا ممرا بريا يصل أوغندا برواندا.") == []


#: One contact under several words, or two.
SAME_OR_NOT = [
    # what they agree to go on with is what they hold
    ("مبعوثا الهند وباكستان يتفقان في طشقند على مواصلة المحادثات\nعقد مبعوثا الهند وباكستان أمس اجتماعا في طشقند.",
     ["talks held IN+PK 2022-05-17 Tashkent"]),
    # back at the table, and signed: it is over
    ("عاد مفاوضو إثيوبيا وإريتريا أمس إلى طاولة الحوار في أسمرة، ووقعوا اتفاقين أحدهما عن الحدود.",
     ["talks held ER+ET 2022-05-17 Asmara"]),
    # a summit that is off, and the meeting that is left
    ("ألغيت قمة كانت ستجمع اليوم في لواندا رئيسي كينيا وليام روتو ورواندا بول كاغامي.\nوقال المتحدث إن القمة لن تعقد وإن الرئيس "
     "الأنغولي جواو لورينسو سيكتفي بلقاء نظيره الكيني.", ["summit cancelled KE+RW 2022-05-18 Luanda", "meeting planned AO+KE - -"]),
    # a guest of today and what was long ago
    ("وصل رئيس الحكومة الإسبانية بيدرو سانشيز أمس إلى الرباط في زيارة.\nوقال إن الصفحة جديدة.\nوبدأت الأزمة بعد زيارة رئيس حكومة "
     "المغرب سعد الدين العثماني إلى مدريد في أبريل 2021.",
     ["visit ongoing ES+MA 2022-05-17..2022-05-18 Rabat", "visit held ES+MA 2021-04-01..2021-04-30 Madrid"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAME_OR_NOT)
def test_one_contact_or_two(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


def test_the_talks_of_a_headline_whoever_sits_there() -> None:
    text = (
        "إخفاق مفاوضات بادن حول الإقليم\nلم تسفر ثلاثة أيام من المحادثات عن شيء. "
        "والتقى الرئيس الكيني وليام روتو أمس الرئيس الرواندي بول كاغامي في كيغالي."
    )
    assert _told(text) == ["talks held  - Baden", "meeting held KE+RW 2022-05-17 Kigali"]
    # wished for, by nobody known
    assert _told("دعوة لإجراء محادثات في بادن\nدعا الكاتب إلى الهدوء.") == []


def test_an_emir_by_his_title_alone() -> None:
    text = "حضر الشيخ تميم بن حمد آل ثاني، أمير البلاد، افتتاح المنتدى. وكان سمو الأمير قد عقد أمس جلسة مباحثات مع الرئيس الكيني وليام روتو."
    assert "talks held KE+QA 2022-05-17 -" in _told(text)


#: What the news goes on from, prepares or is compared with stands in its first sentences, and is not the news.
BACKGROUND = [
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}. وتأتي استكمالا لقمة ثلاثية عقدت بين {s KE|كينيا} و{s SO|الصومال} و{s TR|تركيا} في {c Ankara TR|أنقرة}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}، تنفيذا لما اتفق عليه الزعيمان خلال قمتهما في {c Kigali RW|كيغالي}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي} لمتابعة نتائج القمة التي جمعت {p KE president|روتو} و{p SO president|شيخ محمود} في {c Kigali RW|كيغالي}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي} على غرار مؤتمر {s FR|فرنسا} و{s DE|ألمانيا} في {c Berlin DE|برلين}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}، للتحضير لقمة بين {p KE president|روتو} و{p SO president|شيخ محمود}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}، بناء على ما تم التوصل إليه في قمة {p KE president|روتو} و{p SO president|شيخ محمود}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}. وهي الأولى منذ قمة {p KE president|روتو} و{p SO president|شيخ محمود} في {c Kigali RW|كيغالي}.",
]  # fmt: skip

NEWS_TWICE = [
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}. والتقى {p KE president|روتو} {p RW president|كاغامي} في {c Kigali RW|كيغالي}.",
    "عقدت {s KE|كينيا} و{s SO|الصومال} محادثات في {c Entebbe UG|عنتيبي}، وذلك عقب قمة جمعت {p KE president|روتو} و{p RW president|كاغامي}.",
]  # fmt: skip


@pytest.mark.parametrize("text", BACKGROUND)
def test_what_the_news_goes_on_from_is_background(text: str) -> None:
    assert [r.main for r in meetings_of(text)] == [True, False]


@pytest.mark.parametrize("text", NEWS_TWICE)
def test_two_contacts_may_both_be_the_news(text: str) -> None:
    assert [r.main for r in meetings_of(text)] == [True, True]


def test_heads_of_two_are_no_person_of_that_name() -> None:
    text = "جمعت القمة رئيسي البلدين في كمبالا. وتحدث رئيسي الوفدين أمس، بحسب رئيسي وزرائهما."
    assert not [m for m in mentions(text, "2022-05-18") if m.kind == "person"]
    assert [m.actor for m in mentions("قال رئيسي إن اللقاء جيد.", "2022-05-18")] == ["person:ebrahim-raisi"]


def test_what_was_agreed_on_before_has_no_day_of_the_news() -> None:
    text = (
        "عقدت {s KE|كينيا} و{s SO|الصومال} {t 2024-05-09|أمس} محادثات في {c Entebbe UG|عنتيبي}. وبنيت المحادثات على ما اتفق "
        "عليه في القمة التي احتضنتها {s RW|رواندا} بين {p KE president|روتو} و{p SO president|شيخ محمود}."
    )
    news, before = meetings_of(text)
    assert (news.main, news.earliest) == (True, "2024-05-09")
    assert (before.main, before.earliest) == (False, None)
