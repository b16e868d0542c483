"""Talks that stand still, contacts put off and held at last, or called off by a letter, and a sentence that bears out the one before."""

import pytest

from tests.meetings_page import line, meetings_of

SIDES = "{s KE|كينيا} و{s UG|أوغندا}"
ROTO, MUSEVENI = "{p KE president|روتو}", "{p UG president|موسيفيني}"
NEXT, LAST = "{t 2024-05-11|غدا}", "{t 2024-05-09|أمس}"
MARCH = "{t 2024-03-01..2024-03-31|مارس}"
MID, FIRST = "{t 2024-05-11..2024-05-20|منتصف الشهر}", "{t 2024-06-01|الأول من يونيو}"

#: The page is of Friday 10 May 2024.
STANDSTILL = [
    f"الحوار بين {SIDES} متوقف منذ {MARCH}.",
    f"وقال المتحدث إن المفاوضات بين {SIDES} متوقفة تماما منذ {MARCH}.",
    f"لا تزال المحادثات بين {SIDES} مجمدة منذ {MARCH}.",
    f"المباحثات بين {SIDES} معلقة منذ أشهر.",
    f"توقف الحوار بين {SIDES} منذ {MARCH}.",
    f"تعثرت محادثات السلام بين {SIDES} منذ مقتل السفير.",
    f"ويشير الخبراء إلى أن الحوار بين {SIDES} انقطع منذ {MARCH}.",
]

TELLS = {
    "talks planned KE+UG 2024-05-11 -": [
        f"تستأنف {NEXT} المحادثات المتوقفة منذ {MARCH} بين {SIDES}.",
        f"ستعقد {SIDES} {NEXT} المحادثات التي أرجئت في {MARCH}.",
        f"تقرر عقد المحادثات بين {SIDES} التي تأجلت في {MARCH} {NEXT}.",
    ],
    "talks planned KE+UG 2024-06-01 -": [
        f"اتفقت {SIDES} على عقد المحادثات التي أرجأتها الحكومة {MID} في {FIRST}.",
        f"اتفقت {SIDES} على إجراء المفاوضات التي تأجلت {MID} في {FIRST}.",
    ],
    "talks held KE+UG 2024-05-09 -": [
        f"عقدت {SIDES} {LAST} المحادثات التي أجلت في {MARCH}.",
    ],
    # «منذ» goes with the talks that are under way
    "talks ongoing KE+UG 2024-05-10 Kampala": [
        f"توقفت المحادثات الجارية في {{c Kampala UG|كمبالا}} منذ {{t 2024-05-05|الأحد}} بين {SIDES}.",
    ],
    "talks postponed KE+UG 2024-03-01..2024-03-31 -": [
        f"أرجئت المحادثات بين {SIDES} التي كانت مقررة في {MARCH}.",
        f"لم تعقد المحادثات بين {SIDES} التي أرجئت في {MARCH}.",
    ],
    "talks postponed KE+UG - -": [
        f"المحادثات بين {SIDES} مؤجلة.",
    ],
    "summit cancelled KE+UG 2024-05-11 -": [
        f"ألغى {ROTO} في رسالة إلى {MUSEVENI} القمة المقررة {NEXT}.",
        f"وكان {ROTO} قد ألغى ببرقية إلى {MUSEVENI} القمة المحددة {NEXT}.",
        f"ألغى {ROTO} القمة المقررة {NEXT} في رسالة وجهها إلى {MUSEVENI}.",
        f"ألغى {ROTO} القمة مع {MUSEVENI} المقررة {NEXT} في رسالة إلى {{p RW president|كاغامي}}.",
    ],
    "meeting postponed KE+UG 2024-05-11 -": [
        f"أرجأ {ROTO} في خطاب إلى {MUSEVENI} الاجتماع المقرر {NEXT}.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", STANDSTILL)
def test_talks_that_stand_still_are_no_contact(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []


@pytest.mark.parametrize(("expected", "text"), [(e, t) for e, texts in TELLS.items() for t in texts])
def test_what_is_put_off_or_called_off_is_told_of_its_sides(expected: str, text: str) -> None:
    assert line(meetings_of(text)[0]) == expected


def test_what_follows_talks_that_were_put_off_is_still_to_come() -> None:
    text = f"اتفقت {SIDES} على عقد المحادثات التي أرجأتها الحكومة {MID} في {FIRST}، تتبعها قمة في كمبالا."
    assert [r.status for r in meetings_of(text)] == ["planned", "planned"]


NEWS = "أرجئ {t 2024-05-09|أمس} اجتماع بين {p ET president|آبي} و{p SO president|محمود} ##\nأرجئ {t 2024-05-09|أمس} اجتماع بين {s ET|إثيوبيا} و{s SO|الصومال}. "


@pytest.mark.parametrize(
    ("behind", "parties"),
    [
        (f"ولم يؤثر ذلك على التقارب بين {SIDES}. فقد اتفق الطرفان في محادثات عقدت في {MARCH} على فتح الحدود.", "KE+UG"),
        (f"ولم يؤثر ذلك على التقارب بين {SIDES}. إذ اتفق الجانبان خلال محادثات عقدت في {MARCH} على فتح الحدود.", "KE+UG"),
        (f"ورحبت بذلك {SIDES}. وقال الوسيط إن الطرفين اتفقا في محادثات عقدت في {MARCH} على الهدنة.", "ET+SO"),
    ],
)  # fmt: skip
def test_a_sentence_that_bears_out_the_one_before_is_of_its_pair(behind: str, parties: str) -> None:
    told = [r for r in meetings_of(NEWS + behind) if r.what == "talks"]
    assert [line(r).split()[2] for r in told] == [parties]


RANKED = [
    "رفيعة المستوى", "على مستوى الخبراء", "غير المباشرة", "الوزارية", "",
]  # fmt: skip


@pytest.mark.parametrize("how", RANKED)
def test_a_clause_behind_the_rank_of_talks_is_theirs(how: str) -> None:
    text = f"أجرت {SIDES} {LAST} محادثات. ورحب {{s SO|الصومال}} بالمحادثات {how} التي عقدها الجانبان في {MARCH} في {{c Nairobi KE|نيروبي}}."
    assert "talks held KE+UG 2024-03-01..2024-03-31 Nairobi" in [line(r) for r in meetings_of(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            f"{ROTO} يختتم قمة {{c Kampala UG|كمبالا}} و{MUSEVENI} يعد بزيارة {{c Nairobi KE|نيروبي}}.",
            "Kampala",
        ),
        (f"اختتم {ROTO} و{MUSEVENI} {LAST} قمة {{c Kampala UG|كمبالا}}.", "Kampala"),
    ],
)
def test_a_summit_is_in_the_city_by_which_it_goes(text: str, place: str) -> None:
    assert line(meetings_of(text)[0]).split()[-1] == place


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("تولى الوساطة فيها {p RW foreign_minister|بيروتا}", "mediator"),
        ("قام بالوساطة فيها {p RW foreign_minister|بيروتا}", "mediator"),
        ("تولت {s RW|رواندا} الوساطة فيها", "mediator"),
        ("وقد تولت {s RW|رواندا} الوساطة بينهما", "mediator"),
        ("وتولت {s RW|رواندا} الوساطة بين الجانبين", "mediator"),
        ("وقامت {s RW|رواندا} بالوساطة فيها", "mediator"),
    ],
)
def test_who_takes_on_the_mediation_is_no_side(clause: str, roles: str) -> None:
    report = meetings_of(f"جرت {LAST} محادثات بين {SIDES}، {clause}.")[0]
    told = {p.actor: p.role for p in report.parties}
    assert [told["state:KE"], told["state:UG"]] == ["party", "party"]
    assert told.get("state:RW", roles) == roles


@pytest.mark.parametrize(
    "clause",
    [
        "ورفضتا أن تتولى {s RW|رواندا} الوساطة فيها",
        "ولم تتول {s RW|رواندا} الوساطة بينهما",
        "وتولت {s RW|رواندا} الوساطة في {s SO|الصومال}",
        "حيث تقوم {s RW|رواندا} بالوساطة",
        "وتولت {s RW|رواندا} الوساطة بين الفصائل الصومالية",
    ],
)
def test_who_mediates_in_another_matter_is_a_side_as_before(clause: str) -> None:
    report = meetings_of(f"عقدت {{s KE|كينيا}} و{{s UG|أوغندا}} و{{s RW|رواندا}} محادثات {LAST}، {clause}.")[
        0
    ]
    told = {p.actor: p.role for p in report.parties}
    assert told["state:RW"] == "party"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أنهى الكينيون والأوغنديون جولتهم الثالثة {t 2024-05-09|أمس}.", ["talks held KE+UG 2024-05-09 -"]),
        ("اختتم الكينيون والأوغنديون مفاوضاتهم {t 2024-05-09|أمس}.", ["talks held KE+UG 2024-05-09 -"]),
        ("عقد الكينيون والأوغنديون العزم على السفر {t 2024-05-09|أمس}.", []),
        ("عقد الكينيون آمالهم على مباحثات المناخ.", []),
    ],
)
def test_two_peoples_that_hold_talks_are_their_sides(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
