"""The dossier page: days under their heading, names a reader expects, every statement under its speaker."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mahdar.export.html import day_label
from mahdar.run.build import build
from mahdar.run.track import parse_track

PAGES = {
    "one.txt": "الجزائر تستضيف لقاء مصريا تركيا\n3 مارس 2021\n"
    "التقى وزير الخارجية المصري سامح شكري نظيره التركي مولود تشاووش أوغلو، اليوم الأربعاء، في العاصمة الجزائرية.\n"
    'وقال شكري إن "المياه مسألة وجود"، وقدم الشكر للمغرب.\n',
    "three.txt": "زيارة إلى منغوليا\n9 مايو 2021\n"
    "التقى وزير الخارجية المنغولي نظيره الكوري الشمالي في بيونغ يانغ يوم 6 مايو 2021.\n",
    "two.txt": "أنقرة: لقاء الجزائر خطوة أولى\n4 مارس 2021\n"
    "قال تشاووش أوغلو اليوم الخميس إنه التقى سامح شكري أمس الأربعاء في وهران.\n",
}


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2021-03-05", "2021-03-05", "05"),
        ("2021-03-05", "2021-03-09", "05–09"),
        ("2021-03-28", "2021-04-03", "03-28–04-03"),
        ("2021-12-30", "2022-01-02", "2021-12-30–2022-01-02"),
        ("2021-01-01", "2021-12-31", ""),
        ("2021-02-01", "2021-02-28", ""),
        ("2021-02-01", "2021-02-27", "01–27"),
        (None, None, ""),
    ],
)
def test_day_label(earliest: str | None, latest: str | None, shown: str) -> None:
    assert day_label(earliest, latest) == shown


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    out = folder / "out"
    build([str(folder / n) for n in PAGES], out, lambda problem: pytest.fail(str(problem)))
    return (out / "dossier.html").read_text("utf-8")


def section(page: str, name: str) -> str:
    return page.split(f'<section id="{name}">')[1].split("</section>")[0]


def test_statements_stand_under_the_speakers_whole_name(page: str) -> None:
    said = [d for d in section(page, "statements").split("<details") if "<mark>المياه مسألة وجود</mark>" in d]
    assert len(said) == 1
    assert '<b><span class="ar">سامح شكري</span>' in said[0]


def test_actors_stand_under_their_kind_by_their_whole_name(page: str) -> None:
    people = section(page, "actors").split("States and governments")[0]
    assert re.search(r'<td><span class="ar">مولود (تشاويش|جاويش|تشاووش) أوغلو</span>', people)


def test_the_article_after_a_preposition_gets_its_alef_back(page: str) -> None:
    actors = section(page, "actors")
    assert "المغرب <small>" in actors
    assert ">لمغرب <small>" not in actors


def test_places_in_conflict_are_named_in_both_languages(page: str) -> None:
    where = section(page, "conflicts") + section(page, "meetings")
    assert '<span class="ar">وهران</span><span class="en">Oran</span>' in where


def test_no_raw_id_is_shown_though_a_state_is_known_by_its_adjective_alone(page: str) -> None:
    assert '<span class="ar">كوريا الشمالية</span><span class="en">North Korea</span>' in section(
        page, "meetings"
    )
    assert not re.search(r">(state|group|org|person):", page)


def test_history_gives_the_day_of_the_report_as_such(page: str) -> None:
    steps = re.findall(r'<ol class="steps">.*?</ol>', section(page, "meetings"))
    assert steps
    assert all('<span class="ar">أُفيد في</span><span class="en">reported on</span> <time' in s for s in steps)


def test_a_page_too_large_says_what_it_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mahdar.export.html.SHOWN_MEETINGS", 1)
    story = "اليوم\nالتقى وزير الخارجية المصري نظيره {} يوم {} مارس 2021 في القاهرة.\n"
    for n, who in enumerate(("الأردني", "اليوناني", "القبرصي"), 3):
        (tmp_path / f"{n}.txt").write_text(story.format(who, n * 3), "utf-8")
    build([str(tmp_path)], tmp_path / "out", lambda problem: pytest.fail(str(problem)))
    meetings = section((tmp_path / "out" / "dossier.html").read_text("utf-8"), "meetings")
    assert meetings.count("<article") == 1
    assert "+2 " in meetings


STORY = (
    "لقاء في جيبوتي\nالتقى وزير الخارجية الكيني نظيره الصومالي، اليوم الأربعاء، في جيبوتي، بوساطة الاتحاد الأفريقي.\n",
    "جولة ثانية\nاجتمع وزيرا خارجية كينيا والصومال، اليوم الأربعاء، في كمبالا. وتطالب كينيا الصومال بسحب قواته من الحدود.\n",
)


def _story(folder: Path, track: str | None) -> str:
    for n, text in enumerate(STORY):
        (folder / f"{n}.txt").write_text(text.replace("اليوم", f"{n + 3} مارس 2021، اليوم"), "utf-8")
    query = parse_track(track) if track else None
    build([str(folder)], folder / "out", lambda problem: pytest.fail(str(problem)), query=query)
    return (folder / "out" / "dossier.html").read_text("utf-8")


def test_every_clause_of_the_summary_and_every_mediator_has_its_words_beside_it(tmp_path: Path) -> None:
    summary = section(_story(tmp_path, "كينيا، الصومال"), "summary")
    clauses = re.findall(r'<div class="entry"><b><span class="ar">(.*?)</span>.*?</div>', summary, re.S)
    assert len(clauses) > 3
    shown = re.findall(r'<div class="entry"><b>.*?</div>', summary, re.S)
    assert all("<mark>" in clause for clause in shown)
    mediators = summary.split("Hosts and mediators")[2].split("</dd>")[0]
    assert "African Union" in mediators
    assert "<mark>" in mediators


def test_every_value_of_a_meeting_has_its_words_in_the_card(tmp_path: Path) -> None:
    cards = section(_story(tmp_path, None), "meetings").split("<article")[1:]
    assert len(cards) == 2
    for card in cards:
        evidence = card.rsplit('<span class="en">Evidence</span>', 1)[1]
        for slot in ("date", "place", "parties", "level"):
            assert f'<span class="en">{slot}</span>' in evidence
        assert evidence.count("<mark>") >= 5


def test_a_track_of_the_pile_can_be_chosen_on_the_page(tmp_path: Path) -> None:
    page = _story(tmp_path, None)
    (track,) = re.findall(r'data-track="(.*?)"', section(page, "tracks"))
    parties = re.findall(r'data-parties="(.*?)"', page)
    assert all(set(track.split()) <= set(p.split()) for p in parties)
    assert re.findall(r'data-of="(.*?)"', page) == re.findall(r'<article class="[^"]*" id="(.*?)"', page)


def test_what_is_written_from_left_to_right_is_no_whole_page(tmp_path: Path) -> None:
    """The page turns round with its language: a rule for `[dir=ltr]` would seize all of it."""
    page = _story(tmp_path, None)
    assert "[dir=ltr]" in page
    assert not re.search(r"(?<!span)\[dir=ltr\]", page)


def test_a_track_without_contacts_says_so(tmp_path: Path) -> None:
    page = _story(tmp_path, "بوتان، نيبال")
    assert "No contact of these parties" in section(page, "summary")
    assert "Nothing in the pages read" in section(page, "actors")
