"""What each side of a track rules out: which words count, which do not, and how a refusal is told over pages."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from mahdar.export import export
from mahdar.link.refusals import _one_matter
from mahdar.model import Dossier
from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.test_link_asks import TRACKS
from tests.test_link_told import _built


@cache
def dossier(track: str, *told: tuple[str, str]) -> Dossier:
    """A page on which the two sides of the track met, then one a sentence, each on its day."""
    query, met = TRACKS[track]
    pages = [Told("وكالة أ", "2023-05-23", f"لقاء\n{met}")]
    pages += [Told(f"وكالة {n}", day, f"مواقف\n{met}\n{words}") for n, (day, words) in enumerate(told)]
    return _built(pages, parse_track(query))


def refused(track: str, *told: tuple[str, str]) -> list[dict[str, Any]]:
    state = dossier(track, *told).track
    assert state is not None
    return [r.value for r in state.refusals]


def ruled_out(track: str, words: str) -> list[tuple[str, str]]:
    return [(v["actor"], v["words"]) for v in refused(track, ("2023-05-30", words))]


RULED_OUT: list[tuple[str, str, str, str]] = [
    ("SM", "ورفضت بلغراد تسليم المتهمين إلى كوسوفو.", "state:RS", "ورفضت بلغراد تسليم المتهمين إلى كوسوفو"),
    ("SM", "وجدد كورتي رفضه إنشاء رابطة للبلديات التي تطالب بها صربيا.", "state:XK", "رفضه إنشاء رابطة للبلديات التي تطالب بها صربيا"),
    ("AM", "وأكدت أذربيجان أنها لن تسحب قواتها من التلال التي تطالب بها أرمينيا.", "state:AZ", "لن تسحب قواتها من التلال التي تطالب بها أرمينيا"),
    ("AM", "وقال باشينيان إن بلاده لن توقع خريطة تضعها أذربيجان وحدها.", "state:AM", "لن توقع خريطة تضعها أذربيجان وحدها"),
    ("AM", "وترفض باكو أي دور فرنسي في الوساطة بينها وبين يريفان.", "state:AZ", "وترفض باكو أي دور فرنسي في الوساطة بينها وبين يريفان"),
    ("IR", "وقال وزير الخارجية الإيراني عباس عراقجي إن طهران لا تقبل التفاوض مع واشنطن تحت الضغط.", "state:IR", "لا تقبل التفاوض مع واشنطن تحت الضغط"),
    ("IR", "وشدد عراقجي على أن إيران ترفض الشروط الأمريكية الجديدة رفضا تاما.", "state:IR", "ترفض الشروط الأمريكية الجديدة رفضا تاما"),
    ("KP", "وامتنعت بيونغ يانغ عن الجلوس مع وفد سول في قاعة واحدة.", "state:KP", "وامتنعت بيونغ يانغ عن الجلوس مع وفد سول في قاعة واحدة"),
    ("SD", "ورفض الجيش السوداني مشاركة قوات الدعم السريع في الحكومة المقبلة.", "state:SD", "ورفض الجيش السوداني مشاركة قوات الدعم السريع في الحكومة المقبلة"),
    ("YE", "ورفض الحوثيون تسليم الميناء للحكومة اليمنية.", "group:houthis", "ورفض الحوثيون تسليم الميناء للحكومة اليمنية"),
    # those named in it are no reporters who ask; what one does not end is fought on; what is accepted is another matter
    ("YE", "ورفض الحوثيون تسليم الصحفيين للحكومة اليمنية.", "group:houthis", "ورفض الحوثيون تسليم الصحفيين للحكومة اليمنية"),
    ("YE", "وقال العليمي إن الحكومة لن توقف القتال ضد الحوثيين.", "state:YE", "لن توقف القتال ضد الحوثيين"),
    ("AM", "ورفضت باكو مقترح يريفان لكنها وافقت على لقاء في تبليسي.", "state:AZ", "ورفضت باكو مقترح يريفان لكنها وافقت على لقاء في تبليسي"),
    ("AM", "ورفضت باكو مقترح يريفان قبل أن توافق عليه موسكو.", "state:AZ", "ورفضت باكو مقترح يريفان قبل أن توافق عليه موسكو"),
    ("AM", "ورفضت أرمينيا تنفيذ اتفاق 2020 مع أذربيجان.", "state:AM", "ورفضت أرمينيا تنفيذ اتفاق 2020 مع أذربيجان"),
    ("AM", "وترفض أرمينيا منذ عام 2020 مقترح أذربيجان.", "state:AM", "وترفض أرمينيا منذ عام 2020 مقترح أذربيجان"),
    ("IR", "ورفض البرلمان الإيراني مقترح واشنطن.", "state:IR", "ورفض البرلمان الإيراني مقترح واشنطن"),
]  # fmt: skip


@pytest.mark.parametrize(("track", "words", "actor", "quoted"), RULED_OUT)
def test_a_side_rules_something_out(track: str, words: str, actor: str, quoted: str) -> None:
    assert (actor, quoted) in ruled_out(track, words)


NOTHING_RULED_OUT = [
    ("SM", "ونفت بلغراد أن تكون قد حشدت جنودها على حدود كوسوفو."),  # a denial
    ("SM", "ورفضت بلغراد اتهامات كوسوفو بتدبير الهجوم."),  # a charge
    ("AM", "واحتجت أذربيجان على مقتل جنديها برصاص أرمينيا."),  # what has come about
    ("AM", "وندد باشينيان بقصف أذربيجان القرى الحدودية."),
    ("AM", "وقالت باكو إن تصريحات يريفان لا أساس لها من الصحة."),  # said to be untrue
    ("AM", "وقال باشينيان إن أرمينيا لا تستطيع مواجهة أذربيجان وحدها."),  # an inability
    ("IR", "ووصف عراقجي القصف الأمريكي بأنه غير مقبول."),  # a judgement on an act
    ("IR", "ورفض البرلمان الإيراني منح الثقة لوزير الزراعة."),  # at home
    ("IR", "ورفضت إيران استقبال وفد من كندا."),  # of a third
    ("KP", "وكانت سول قد علقت مشاركتها في الاجتماعات."),  # an act
    ("KP", "وربما ترفض بيونغ يانغ لقاء وفد سول."),  # merely possible
    ("KP", "وقالت سول إنها لا ترفض الحوار مع بيونغ يانغ."),  # not refused
    ("SM", "ودعا فوتشيتش إلى رفض قرارات كوسوفو."),  # asked of others
    ("SM", "وقبلت بلغراد اقتراح كوسوفو."),
    ("SM", "وقال كورتي إن فوتشيتش لم يحضر الاجتماع."),
    ("YE", "وقال العليمي إن الحكومة لن تنسحب من المحادثات مع الحوثيين."),  # stays at the table
    ("YE", "وأكد الحوثيون أنهم لن يتخلوا عن المفاوضات مع الحكومة اليمنية."),
    ("YE", "وقال الحوثيون إنهم لن يعودوا إلى القتال ضد الحكومة اليمنية."),  # takes up no arms
    ("AM", "وقال علييف إن باكو لن تطلق النار على أرمينيا أولا."),
    ("YE", "ورفض الوزير اليمني الإجابة عن سؤال حول المحادثات مع الحوثيين."),  # to reporters
    ("YE", "ورفض البرلمان اليمني مقترح الحكومة لرفع الدولار الجمركي."),  # at home
    ("AM", "ورفض باشينيان استقالة وزير خارجيته قبل محادثات أذربيجان."),
    ("YE", "وسبق أن رفض الحوثيون تسليم الميناء للحكومة اليمنية."),  # once
    ("YE", "وكان الحوثيون قد رفضوا تسليم ميناء الحديدة للحكومة اليمنية في 2021."),
    ("AM", "ورفضت أرمينيا في عام 1998 خطة أذربيجان."),
    ("AM", "ومن المتوقع أن ترفض باكو مقترح يريفان."),  # not yet
    ("AM", "وأنهى علييف رفضه لقاء باشينيان."),  # no longer
    ("AM", "ورفضت باكو مقترح يريفان لكنها عادت ووافقت عليه أمس."),
    ("AM", "ورفض علييف الوساطة الفرنسية مع أرمينيا ثم قبلها."),
    ("AM", "ورفضت باكو مقترح يريفان قبل أن توافق عليه في موسكو."),
    ("AM", "ورفض علييف الوساطة الفرنسية مع أرمينيا قبل أن يتراجع عن رفضه."),
    ("YE", "وقالت الحكومة اليمنية إن صنعاء ترفض المقترح الأممي لفتح الطرق."),  # not the state, whose name the city has
    ("YE", "وتوجه رئيس الهلال الأحمر اليمني إلى مناطق الحوثيين."),  # red, but no line
]  # fmt: skip


@pytest.mark.parametrize(("track", "words"), NOTHING_RULED_OUT)
def test_what_resembles_a_refusal_is_none(track: str, words: str) -> None:
    assert ruled_out(track, words) == []


def test_a_condition_is_told_once_as_a_condition() -> None:
    """«ما لم» says what would lift it."""
    words = "وقال كورتي إنه لن يعود إلى المحادثات ما لم تسحب صربيا قواتها من الحدود."
    found = dossier("SM", ("2023-05-30", words)).track
    assert found is not None
    assert [c.value["actor"] for c in found.open_conditions] == ["state:XK"]
    assert found.refusals == ()


def test_the_same_matter_again_is_one_refusal_with_its_first_and_newest_day() -> None:
    (value,) = refused(
        "YE",
        ("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."),
        ("2023-06-11", "وجدد الحوثيون رفضهم تسليم ميناء الحديدة للحكومة اليمنية."),
    )
    assert (value["since"], value["on"], value["last"], value["times"]) == (
        "2023-05-30",
        "2023-06-11",
        "2023-06-11",
        2,
    )
    assert value["taken_back_on"] is None


TAKEN_BACK = {
    "accepted later": ([("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-11", "ووافق الحوثيون على تسليم ميناء الحديدة للحكومة اليمنية.")], "2023-06-11"),
    "accepted before": ([("2023-05-30", "ووافق الحوثيون على تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-11", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية.")], None),
    "another matter accepted": ([("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-11", "ووافق الحوثيون على تبادل الأسرى مع الحكومة اليمنية.")], None),
    "accepted by the other side": ([("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-11", "ووافقت الحكومة اليمنية على تسليم ميناء الحديدة للحوثيين.")], None),
    "refused anew": ([("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-11", "ووافق الحوثيون على تسليم ميناء الحديدة للحكومة اليمنية."), ("2023-06-20", "وعاد الحوثيون فرفضوا تسليم ميناء الحديدة للحكومة اليمنية.")], None),
}  # fmt: skip


@pytest.mark.parametrize("case", TAKEN_BACK)
def test_who_accepts_later_has_taken_his_refusal_back(case: str) -> None:
    told, back = TAKEN_BACK[case]
    (value,) = [v for v in refused("YE", *told) if v["actor"] == "group:houthis"]
    assert value["taken_back_on"] == back


def test_what_only_the_other_side_tells_says_so() -> None:
    own = ruled_out("AM", "وقال باشينيان إن أذربيجان ترفض الإفراج عن الأسرى الأرمن.")
    (value,) = refused("AM", ("2023-05-30", "وقال باشينيان إن أذربيجان ترفض الإفراج عن الأسرى الأرمن."))
    assert own == [("state:AZ", "ترفض الإفراج عن الأسرى الأرمن")]
    assert value["told_by"] == "state:AM"


def test_page_and_paragraph_name_it_in_both_languages(tmp_path: Any) -> None:
    found = dossier("YE", ("2023-05-30", "ورفض الحوثيون تسليم ميناء الحديدة للحكومة اليمنية."))
    assert found.track is not None
    (clause,) = [c for c in found.track.summary if "يرفضه" in c["ar"]]
    assert "تسليم ميناء الحديدة" in clause["ar"]
    assert clause["en"].startswith("Refusals of Houthis")
    assert clause["evidence"]
    export(found, "html", tmp_path / "d.html", texts={})
    shown = (tmp_path / "d.html").read_text("utf-8")
    assert "ما يرفضه كل جانب" in shown
    assert "What each side refuses" in shown


def test_what_was_taken_back_is_no_longer_in_the_paragraph() -> None:
    found = dossier("YE", *TAKEN_BACK["accepted later"][0]).track
    assert found is not None
    assert not any("يرفضه" in c["ar"] for c in found.summary)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("تسليم ميناء", "تسليم ميناء الحديدة", True),
        ("تسليم ميناء", "تسليم سلاح", False),
        ("", "تسليم", False),
        ("وساطة", "وساطة فرنسية", True),
    ],
)
def test_when_two_refusals_are_of_one_matter(one: str, other: str, same: bool) -> None:
    assert _one_matter(frozenset(one.split()), frozenset(other.split())) == same
