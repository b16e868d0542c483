"""Governments, institutions, organisations and places: who acts, and where."""

from __future__ import annotations

import pytest

from mahdar.annotate.actors import state_of
from mahdar.knowledge.base import load_knowledge
from tests.actors_helper import mentions, places

AGENT_OR_PLACE = [
    ("أعلنت أنقرة رفضها القرار", "أنقرة", "agent"),
    ("رفضت طهران الشروط", "طهران", "agent"),
    ("عقد الاجتماع في أنقرة أمس", "أنقرة", "place"),
    ("وصل الوفد إلى موسكو", "موسكو", "place"),
    ("غادر بموسكو مؤتمرا", "موسكو", "place"),
    ("العلاقات بين بكين وطوكيو متوترة", "بكين", "agent"),
    ("العلاقات بين بكين وطوكيو متوترة", "طوكيو", "agent"),
    ("المحادثات مع واشنطن مستمرة", "واشنطن", "agent"),
    ("في العاصمة الفرنسية باريس", "باريس", "place"),
    ("القاهرة ستستضيف الجولة المقبلة", "القاهرة", "agent"),
    ("اتهمت أديس أبابا القاهرة بالتدخل", "القاهرة", "agent"),
    ("اتهمت أديس أبابا القاهرة بالتدخل", "أديس أبابا", "agent"),
    ("بعد أن استدعته الخرطوم", "الخرطوم", "agent"),
    ("زار أمير قطر طرابلس", "طرابلس", "place"),
    ("غادر الوفد القاهرة", "القاهرة", "place"),
    ("فشلت محادثات فيينا النووية", "فيينا", "place"),
    ("عقد اللقاء في عمّان", "عمّان", "place"),
    ("أنقرة لا تتوقع ردا قريبا", "أنقرة", "agent"),
    ("وأضاف أن كييف تتخوف من الرد", "كييف", "agent"),
    ("صنعاء مستعدة للحوار", "صنعاء", "agent"),
    ("مطالبة طوكيو بالاعتذار", "طوكيو", "agent"),
]


@pytest.mark.parametrize(("sentence", "words", "answer"), AGENT_OR_PLACE)
def test_bodies_capital_acts_or_is_a_place(sentence: str, words: str, answer: str) -> None:
    assert (words, answer) in places(sentence)


def test_bodies_acting_capital_is_its_state() -> None:
    acting, place = mentions("رفضت طهران الشروط")[0], mentions("وصل الوفد إلى طهران")[0]
    assert (acting.kind, acting.actor, acting.name_en) == ("government", "state:IR", "Iran")
    assert (place.kind, place.actor, place.country) == ("place", "place:tehran", "IR")


LABELS = [
    ("طالب الكرملين بضمانات", "state:RU", "neutral"),
    ("أعلن البيت الأبيض الموعد", "state:US", "neutral"),
    ("اتهم نظام الأسد المعارضة", "state:SY", "loaded"),
    ("هاجمت حكومة أسد القرار", "state:SY", "loaded"),
    ("دعت الحكومة اليمنية إلى الهدنة", "state:YE", "neutral"),
    ("قال الجانب الإثيوبي إن", "state:ET", "neutral"),
]


@pytest.mark.parametrize(("sentence", "actor", "label"), LABELS)
def test_bodies_labels_go_to_the_neutral_actor(sentence: str, actor: str, label: str) -> None:
    found = [m for m in mentions(sentence) if m.actor == actor]
    assert [m.label for m in found] == [label]


INSTITUTIONS = [
    ("قالت وزارة الخارجية الجزائرية", ["institution:foreign_ministry@DZ"]),
    ("أكدت الخارجية المصرية", ["institution:foreign_ministry@EG"]),
    (
        "قالت وزارتا الدفاع الصينية والروسية",
        ["institution:defence_ministry@CN", "institution:defence_ministry@RU"],
    ),
    ("أعلن الجيش الباكستاني", ["institution:army@PK"]),
    ("ذكرت السفارة الأمريكية في بغداد", ["institution:embassy@US"]),
]


@pytest.mark.parametrize(("sentence", "actors"), INSTITUTIONS)
def test_bodies_institutions_carry_their_state(sentence: str, actors: list[str]) -> None:
    found = [m for m in mentions(sentence) if m.kind == "institution"]
    assert [m.actor for m in found] == actors
    assert all(m.country and m.name_en for m in found)


BODIES_OF_A_STATE = [
    ("دعت الحكومة الهولندية إلى الحوار", "الحكومة الهولندية", "institution", "state:NL"),
    ("قال الكرملين إن القرار نهائي", "الكرملين", "institution", "state:RU"),
    ("قال الجانب التشادي إن", "الجانب التشادي", "government", "state:TD"),
    ("وقعت دولة قطر الاتفاق", "قطر", "government", "state:QA"),
    ("انتخب رئيس البرلمان الغاني أمس", "البرلمان الغاني", "institution", "institution:parliament@GH"),
    ("قال المتحدث باسم وزارة الصحة الكينية", "وزارة الصحة الكينية", "institution", None),
]


@pytest.mark.parametrize(("sentence", "words", "kind", "actor"), BODIES_OF_A_STATE)
def test_bodies_of_a_state_and_the_state_itself(
    sentence: str, words: str, kind: str, actor: str | None
) -> None:
    found = [m for m in mentions(sentence) if m.text == words]
    assert [m.kind for m in found] == [kind]
    assert actor is None or found[0].actor == actor


def test_bodies_portfolio_of_a_minister_is_no_body() -> None:
    assert [m.kind for m in mentions("قال وزير الدفاع الكيني إن")] == ["office"]


NAMED_AS_A_WHOLE = [
    ("طالبت نقابة المعلمين بزيادة", "نقابة المعلمين", "organization"),
    ("قالت هيئة الأرصاد الكينية إن", "هيئة الأرصاد الكينية", "organization"),
    ("أقرت لجنة الشؤون المالية الموازنة", "لجنة الشؤون المالية", "organization"),
    ("رفضت محكمة بريتوريا الطعن", "محكمة بريتوريا", "organization"),
    ("حذرت وزارة المناجم الزامبية من", "وزارة المناجم الزامبية", "institution"),
    ("فاز المنتخب الغاني في المباراة", "المنتخب الغاني", "institution"),
    ("أعلن نادي الوحدات عن الصفقة", "الوحدات", "organization"),
    ("اشترت شركة إيني الإيطالية الحقل", "إيني", "organization"),
    ("نفى تنظيم داعش الخبر", "داعش", "armed_group"),
    ("هبطت الطائرة في مطار دار السلام الدولي", "مطار دار السلام الدولي", "place"),
    ("أغلق شارع الملك حسين", "شارع الملك حسين", "place"),
    ("وصلت القافلة إلى بلدة زمارين", "زمارين", "place"),
    ("هاجر إلى مونفالير الفرنسية", "مونفالير", "place"),
    ("وقعت اشتباكات في محافظة الضالع أمس", "الضالع", "place"),
    ("قال المتحدث باسم حزب الله", "حزب الله", "armed_group"),
    ("قال متحدث باسم وزارة الطيران الغانية إن", "وزارة الطيران الغانية", "institution"),
    ("عقد اللقاء في مدينة أوهريد", "أوهريد", "place"),
    ("في منتجع بورغنستوك السويسري", "منتجع بورغنستوك", "place"),
    ("وافقت روما على الطلب", "روما", "government"),
    ("عقد في بغداد اليوم اجتماع", "بغداد", "place"),
    ('ذكرت صحيفة "لوموند" أن', "لوموند", "outlet"),
    ("يرأس معهد إيفو للأبحاث الاقتصادية", "معهد إيفو للأبحاث الاقتصادية", "organization"),
    ('خسرت شركة "فيندالو" الدعوى', "فيندالو", "organization"),
    ("ذكرت وكالة تاس الروسية للأنباء أن", "وكالة تاس الروسية للأنباء", "outlet"),
    ("قضت المحكمة الإدارية العليا بإلغاء القرار", "المحكمة الإدارية العليا", "organization"),
    ("وقع الزلزال في شمال اليابان", "اليابان", "place"),
    ("افتتح مصنع في هامبورج", "هامبورج", "place"),
]


@pytest.mark.parametrize(("sentence", "words", "kind"), NAMED_AS_A_WHOLE)
def test_bodies_and_places_are_named_with_or_without_their_noun(sentence: str, words: str, kind: str) -> None:
    assert (words, kind) in [(m.text, m.kind) for m in mentions(sentence)]


@pytest.mark.parametrize(
    "sentence", ["ناقشت لجنة التحقيق الملف", "قال مجلس الإدارة إن", "وضع في سجن انفرادي"]
)
def test_bodies_and_places_common_nouns_are_no_names(sentence: str) -> None:
    assert [m.text for m in mentions(sentence)] == []


TOWN_OR_CLUB = [
    ("تغلب روما على ضيفه نابولي بهدفين في الدوري", ["روما", "نابولي"], "organization"),
    ("وصل الوفد إلى روما قادما من نابولي", ["روما", "نابولي"], "place"),
]


@pytest.mark.parametrize(("sentence", "words", "kind"), TOWN_OR_CLUB)
def test_bodies_town_is_its_club_in_a_story_about_sport(sentence: str, words: list[str], kind: str) -> None:
    assert [(m.text, m.kind) for m in mentions(sentence)] == [(w, kind) for w in words]


PARTIES = [
    ("قال وزير خارجية الهند", "state:IN"),
    ("قال الأمين العام للأمم المتحدة", "org:un"),
    ("أعلنت أنقرة", "state:TR"),
    ("قالت وزارة الدفاع الصينية", "state:CN"),
    ("أعلنت قوات سوريا الديمقراطية", "group:sdf"),
]


@pytest.mark.parametrize(("sentence", "party"), PARTIES)
def test_bodies_state_of_a_mention_is_the_party(sentence: str, party: str) -> None:
    assert state_of(next(m for m in mentions(sentence) if m.basis != "inside")) == party


@pytest.mark.parametrize(
    "sentence",
    [
        "فتح السفارتين قريب",
        'أبرم الجانبان اتفاقا "مهما" لفتح المعابر',
        "الوضع الجديد صعب",
        "هجوم تركياً جديد",
        "زيادة الحياة البرية",
        "منح الطلاب مكافأة مالية",
        "وفي النهار عقد اجتماع",
        "أكد الحدث أهمية الحوار",
        "أعلن الاتحاد أنه يدعم الوساطة",
    ],
)
def test_bodies_common_words_are_no_actors(sentence: str) -> None:
    assert [m.text for m in mentions(sentence)] == []


def test_bodies_english_name_of_any_id() -> None:
    name_en = load_knowledge().actors.name_en
    assert name_en("state:TR") == "Turkey"
    assert name_en("org:un") == "United Nations"
    assert name_en("office:foreign_minister@TR") == "Foreign Minister of Turkey"
    assert name_en("institution:parliament@BE") == "Belgian Parliament"
    assert name_en("person:nobody-at-all") is None


def test_bodies_shadda_tells_amman_from_oman() -> None:
    assert [m.actor for m in mentions("عقد اللقاء في عمّان")] == ["place:amman"]


def test_bodies_page_tells_amman_from_oman() -> None:
    assert "place:amman" in [m.actor for m in mentions("استقبل العاهل الأردني الوفد في عمان أمس")]
    assert "place:amman" not in [m.actor for m in mentions("استقبل السلطان العماني الوفد في عمان أمس")]


def test_bodies_parliaments_and_authorities_are_no_armed_groups() -> None:
    assert [m.kind for m in mentions("أعلن مجلس النواب الليبي")] == ["organization"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("زار الوزير مؤخرا بريطانيا", ["state:GB"]),
        ("شاركت المرأة السعودية في الندوة", []),
        ("قال السفير النرويجي في نيبال", ["state:NP"]),
    ],
)
def test_bodies_country_or_its_adjective(sentence: str, actors: list[str]) -> None:
    assert [m.actor for m in mentions(sentence) if m.kind in ("government", "place")] == actors


def test_bodies_orders_of_a_long_name() -> None:
    for name in ("جمهورية كوريا الشعبية الديمقراطية", "جمهورية كوريا الديمقراطية الشعبية"):
        assert [m.actor for m in mentions(f"قالت {name} إن")] == ["state:KP"]
    assert [m.actor for m in mentions("قالت جمهورية كوريا إن")] == ["state:KR"]


#: text, (words, actor) of each state that a common noun means
REALMS = [
    ("قال وزير الخارجية السعودي إن المملكة خصصت مليار دولار.", [("المملكة", "state:SA")]),
    ("أكد الملك محمد السادس أن المملكة متمسكة بالحوار مع إسبانيا.", [("المملكة", "state:MA")]),
    ("وصل الوزير العماني إلى نيودلهي. ورحبت السلطنة بالدعوة الهندية.", [("السلطنة", "state:OM")]),
    ("زار الوزير الأردني بغداد، ودعا نظيره إلى زيارة المملكة الأسبوع المقبل.", [("المملكة", "state:JO")]),
    # another name, an outlet, and no state of that form on the page
    ("رحبت المملكة المتحدة بالدعوة السعودية.", []),
    ("وذكرت قناة المملكة الأردنية أن الوفد وصل.", []),
    ("انتقلت المملكة إلى ابنه الأكبر في زمن الفراعنة.", []),
]


@pytest.mark.parametrize(("text", "expected"), REALMS)
def test_a_common_noun_means_the_state_of_that_form_on_the_page(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(m.text, m.actor) for m in mentions(text) if m.basis == "anaphora" and m.kind != "office"]
    assert found == expected
