"""The commands, end to end, as a user runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "saudi-iran"


def mahdar(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mahdar", *args], input=stdin, capture_output=True, check=False
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    done = mahdar("build", str(EXAMPLES), "--out", str(out))
    assert done.returncode == 0, done.stderr.decode()
    return out


def schema(name: str) -> dict[str, Any]:
    return json.loads(mahdar("schema", name).stdout)


def evidence_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every evidence record anywhere below `value`."""
    if isinstance(value, dict):
        if {"document", "start", "end", "text"} <= value.keys():
            yield value
        for child in value.values():
            yield from evidence_in(child)
    elif isinstance(value, list):
        for child in value:
            yield from evidence_in(child)


def test_build_writes_a_dossier_that_keeps_its_schema(built: Path) -> None:
    dossier = json.loads((built / "dossier.json").read_text("utf-8"))
    jsonschema.validate(dossier, schema("dossier"))
    assert dossier["schema"] == "mahdar-dossier/1"
    assert dossier["meetings"]
    assert dossier["statements"]


def test_annotations_keep_their_schema_and_their_slices() -> None:
    done = mahdar("annotate", str(EXAMPLES))
    assert done.returncode == 0, done.stderr.decode()
    lines = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    assert len(lines) >= 8
    shape = schema("annotation")
    for line in lines:
        jsonschema.validate(line, shape)
        text = line["document"]["text"]
        for layer in ("times", "mentions", "statements", "positions", "signals"):
            for row in line[layer]:
                assert text[row["start"] : row["end"]] == row["text"]
        for meeting in line["meetings"]:
            for row in meeting["mentions"]:
                assert text[row["start"] : row["end"]] == row["text"]


def test_every_evidence_is_exactly_its_slice(built: Path) -> None:
    texts = {}
    for line in mahdar("annotate", str(EXAMPLES)).stdout.decode().split("\n"):
        if line:
            document = json.loads(line)["document"]
            texts[document["id"]] = document["text"]
    found = list(evidence_in(json.loads((built / "dossier.json").read_text("utf-8"))))
    assert len(found) > 50
    for evidence in found:
        assert texts[evidence["document"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_every_meeting_slot_value_has_evidence(built: Path) -> None:
    for meeting in json.loads((built / "dossier.json").read_text("utf-8"))["meetings"]:
        for slot in ("place", "level", "format", "parties", "people", "issues", "outcome", "when", "reason"):
            for value in meeting[slot]["values"]:
                assert value["evidence"], (meeting["id"], slot)


def test_two_runs_give_the_same_bytes_and_so_does_adding_page_by_page(built: Path, tmp_path: Path) -> None:
    for path in sorted(EXAMPLES.iterdir(), reverse=True):
        done = mahdar("build", str(path), "--out", str(tmp_path))
        assert done.returncode in (0, 1), done.stderr.decode()
    for name in ("dossier.json", "dossier.html", "mahdar.db"):
        assert (tmp_path / name).read_bytes() == (built / name).read_bytes(), name


def test_nothing_half_written_stays(built: Path) -> None:
    assert sorted(p.name for p in built.iterdir()) == ["dossier.html", "dossier.json", "mahdar.db"]


def test_html_is_one_page_with_nothing_foreign(built: Path) -> None:
    page = (built / "dossier.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl"' in page
    for foreign in ("src=", 'href="http', "@import", "url("):
        assert foreign not in page


@pytest.mark.parametrize("what", ["meetings", "actors", "positions", "statements", "conflicts", "sources"])
def test_show_prints_each_table(built: Path, what: str) -> None:
    done = mahdar("show", str(built), what)
    assert done.returncode == 0
    assert what in done.stdout.decode()


@pytest.mark.parametrize("name", ["json", "jsonl", "html"])
def test_export_writes_what_it_says(built: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / f"x.{name}"
    assert mahdar("export", str(built), "--format", name, "--out", str(target)).returncode == 0
    data = target.read_text("utf-8")
    if name == "jsonl":
        kinds = {json.loads(line)["record"] for line in data.split("\n") if line}
        assert {"document", "meeting", "actor", "statement"} <= kinds
    elif name == "json":
        assert data == (built / "dossier.json").read_text("utf-8")


USAGE = [
    ["build"],
    ["show", "BUILT", "weather"],
    ["export", "BUILT", "--format", "docx", "--out", "x"],
    ["export", "BUILT", "--format", "xlsx", "--out", "x"],
    ["schema", "poem"],
    ["search", "BUILT", "!!"],
    ["serve", "BUILT"],
    ["annotate", "x.txt", "--published", "yesterday"],
    ["build", "x", "--out", "o", "--track", "أطلانطس، موردور"],
    ["build", "x", "--out", "o", "--engine", "spark"],
    ["frobnicate"],
]


@pytest.mark.parametrize("args", USAGE, ids=[" ".join(a) for a in USAGE])
def test_wrong_use_is_said_in_one_place_with_status_two(built: Path, args: list[str]) -> None:
    done = mahdar(*[str(built) if a == "BUILT" else a for a in args])
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_missing_record_is_status_one_and_says_what_to_do(tmp_path: Path) -> None:
    done = mahdar("show", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert b"mahdar build" in done.stderr


def test_version() -> None:
    assert mahdar("--version").stdout.decode().startswith("mahdar ")


def test_progress_is_silent_when_stderr_is_no_terminal(tmp_path: Path) -> None:
    assert mahdar("build", str(EXAMPLES), "--out", str(tmp_path)).stderr == b""


def test_a_folder_of_junk_is_read_to_the_end(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    story = "لقاء في عمّان\nالتقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمّان يوم 12 آذار/مارس 2023.\n"
    (pile / "good.txt").write_text(story, "utf-8")
    (pile / "cp1256.txt").write_bytes(story.replace("ّ", "").encode("cp1256"))
    (pile / "utf16.txt").write_bytes(story.encode("utf-16"))
    (pile / "half16.txt").write_bytes(story.encode("utf-16")[:-1])
    (pile / "empty.txt").write_bytes(b"")
    (pile / "junk.bin").write_bytes(bytes(range(256)) * 64)
    (pile / "lines.jsonl").write_bytes(b'{"text": "\xd8\xb2\xd8\xa7\xd8\xb1"}\n{"text": \n[1]\n{"id": 3}\n')
    (pile / "deep.html").write_bytes(b"<div>" * 20_000 + story.encode() + b"</div>" * 20_000)
    (pile / "script.html").write_text(
        f"<html><body><p>{story}</p><script>alert(1)</script><p>قال الوزير إن «<img src=x onerror=alert(2)>» مهم.</p></body></html>",
        "utf-8",
    )
    out = tmp_path / "out"
    done = mahdar("build", str(pile), "--out", str(out))
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "Traceback" not in said
    for bad in ("empty.txt", "junk.bin", "lines.jsonl:2"):
        assert bad in said
    dossier = json.loads((out / "dossier.json").read_text("utf-8"))
    sources = {Path(d["source"]).name for d in dossier["documents"]} | {
        Path(a["source"]).name for d in dossier["documents"] for a in d["also"]
    }
    assert {"good.txt", "cp1256.txt", "utf16.txt"} <= sources
    page = (out / "dossier.html").read_text("utf-8")
    assert "<img" not in page
    assert page.count("<script>") == 1


def test_search_does_not_mind_spelling(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قال المسؤول إنّ المُحادثات في أنقرة بلغت ٢٠٢٣ نهايتها", "utf-8")
    out = tmp_path / "out"
    mahdar("build", str(tmp_path / "a.txt"), "--out", str(out))
    for query in ("محادثات", "للمحادثات", "انقره", "بأنقرة", "2023", "المسؤول", '"في انقرة"', "نهايتهــا"):
        assert "a.txt" in mahdar("search", str(out), query).stdout.decode(), query
    for query in ("موسكو", '"انقرة في"'):
        assert "nothing found" in mahdar("search", str(out), query).stdout.decode(), query
