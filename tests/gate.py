"""The quality gate: figures on labelled pages, held against pinned floors.

    python -m tests.gate            compare with tests/floors.json; status 1 when a figure sank
    python -m tests.gate --pin      write today's figures as the new floors (a deliberate edit)

Own labels (`tests/expected`) and made sentences (`tests/made`) always run; the labels of `../shared/gold` run when they lie beside the project.
A floor is a figure less SLACK, so that a change of one row in a small table does not cry wolf.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from benchmarks.clusters import b_cubed, build, clustered, main_meetings

from mahdar.annotate import annotate
from mahdar.arabic.fold import fold
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, MeetingReport
from mahdar.read import read_captures
from tests.made_contacts import figures as made_figures
from tests.made_positions import figures as made_position_figures
from tests.made_speech import figures as made_speech_figures

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FLOORS = HERE / "floors.json"
GOLD = ROOT.parent / "shared" / "gold"
SLACK = 0.005
#: Not a score: counts that must not rise.
CEILINGS = {"gold: wrong_year"}


class Tally:
    """Hits, expected and found of one figure."""

    def __init__(self) -> None:
        self.hits = self.wanted = self.found = 0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.wanted + self.found) if self.wanted + self.found else 1.0


def own_figures() -> dict[str, float]:
    """F1 of each layer on the labelled example pages; meetings are held to status, days, parties and place at once."""
    tallies = {name: Tally() for name in ("published", "main meetings", "statements", "positions")}
    annotations = {_name(a): a for a in _example_annotations()}
    for expected in yaml.safe_load((HERE / "expected" / "saudi_iran.yaml").read_text("utf-8")):
        annotation = annotations[expected["page"]]
        _published(expected, annotation, tallies["published"])
        _meetings(expected, annotation, tallies["main meetings"])
        _statements(expected, annotation, tallies["statements"])
        _positions(expected, annotation, tallies["positions"])
    return {f"examples: {name}": round(tally.f1, 4) for name, tally in tallies.items()}


def _example_annotations() -> Iterator[Annotation]:
    def fail(problem: Any) -> None:
        raise AssertionError(problem)

    for document in read_captures([str(ROOT / "examples" / "saudi-iran")], fail):
        yield annotate(document, load_knowledge())


def _name(annotation: Annotation) -> str:
    return annotation.document.given_id or Path(annotation.document.source or "").name


def _published(expected: dict[str, Any], annotation: Annotation, tally: Tally) -> None:
    wanted = str(expected["published"]) if expected["published"] else None
    got = annotation.document.published.earliest
    tally.wanted += wanted is not None
    tally.found += got is not None
    tally.hits += wanted is not None and got == wanted == annotation.document.published.latest


def _meetings(expected: dict[str, Any], annotation: Annotation, tally: Tally) -> None:
    found = [m for m in annotation.meetings if m.main]
    wanted = [m for m in expected["meetings"] if m["main"]]
    tally.wanted += len(wanted)
    tally.found += len(found)
    for label in wanted:
        match = next((m for m in found if _same_meeting(label, m)), None)
        if match is not None:
            found.remove(match)
            tally.hits += 1


def _same_meeting(label: dict[str, Any], report: MeetingReport) -> bool:
    first, _, last = str(label["when"] or "").partition("..")
    days = (first or None, (last or first) or None)
    parties = {p.country for p in report.parties}
    place = report.place.name_en if report.place else None
    places = (label["place"] or "").split("|") if label["place"] else [None]
    return (
        report.status == label["status"]
        and (report.earliest, report.latest) == days
        and set(label["parties"][:2]) <= parties
        and (place in places or label["place"] is None)
    )


def _statements(expected: dict[str, Any], annotation: Annotation, tally: Tally) -> None:
    """Recall of the labelled statements with kind and speaker (the labels do not list every statement)."""
    for label in expected["statements"]:
        tally.wanted += 1
        tally.found += 1
        tally.hits += any(
            s.kind == label["kind"]
            and fold(s.text).startswith(fold(label["starts"]))
            and s.speaker is not None
            and fold(label["speaker"]) in fold(s.speaker.name or "")
            for s in annotation.statements
        )


def _positions(expected: dict[str, Any], annotation: Annotation, tally: Tally) -> None:
    for label in expected.get("positions", ()):
        tally.wanted += 1
        tally.found += 1
        tally.hits += any(
            p.actor == label["actor"] and p.stance == label["stance"] for p in annotation.positions
        )


def gold_figures() -> dict[str, float]:
    """The figures of the shared gold labels; empty when they are not beside the project."""
    if not (GOLD / "score.py").exists():
        return {}
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
        subprocess.run(
            [sys.executable, "-m", "mahdar", "annotate", str(GOLD / "docs.jsonl")], stdout=out, check=True
        )
        done = subprocess.run(
            [sys.executable, str(GOLD / "score.py"), out.name, "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
    return {f"gold: {name}": value for name, value in json.loads(done.stdout).items()} | cluster_figures()


def cluster_figures() -> dict[str, float]:
    """How well the gold stories that name a cluster come together when they are built together (see `benchmarks.clusters`)."""
    documents, truth = clustered(GOLD / "docs.jsonl")
    precision, _, f1 = b_cubed(main_meetings(build(documents)), truth)
    return {"gold: clusters, B3": round(f1, 4), "gold: clusters, B3 precision": round(precision, 4)}


def main() -> int:
    figures = own_figures() | made_figures() | made_position_figures() | made_speech_figures()
    gold = gold_figures()
    if not gold:
        print("gold: skipped, ../shared/gold is not beside the project")
    figures |= gold
    if "--pin" in sys.argv:
        FLOORS.write_text(
            json.dumps(dict(sorted(figures.items())), indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
        print(f"pinned {len(figures)} figures in {FLOORS.relative_to(ROOT)}")
        return 0
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    sunk = 0
    for name, figure in sorted(figures.items()):
        floor = floors.get(name)
        low = floor is not None and (figure > floor if name in CEILINGS else figure < floor - SLACK)
        sunk += low
        print(
            f"{'SANK' if low else 'ok  '} {name:60s} {figure:8.4f}   floor {'-' if floor is None else floor}"
        )
    missing = [name for name in floors if name not in figures and not (name.startswith("gold:") and not gold)]
    for name in missing:
        print(f"GONE {name}")
    return 1 if sunk or missing else 0


if __name__ == "__main__":
    sys.exit(main())
