"""`mahdar times`: lines in, JSON lines out, clear errors."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def run(*args: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mahdar", "times", *args], input=text, capture_output=True, check=False
    )


def test_times_command_reads_lines_and_keeps_their_order(tmp_path: Path) -> None:
    lines = "وصل الوفد أمس\nلا وقت هنا\n\nيعود الخميس"
    file = tmp_path / "lines.txt"
    file.write_text(lines, "utf-8")
    for done in (
        run("--published", "2021-03-17", text=lines.encode()),
        run(str(file), "--published", "2021-03-17"),
    ):
        rows = [json.loads(row) for row in done.stdout.decode().split("\n") if row]
        assert done.returncode == 0
        assert [row["text"] for row in rows] == lines.split("\n")
        assert [t["earliest"] for row in rows for t in row["times"]] == ["2021-03-16", "2021-03-18"]


def test_times_command_prefer_decides_a_lone_weekday() -> None:
    found = {}
    for prefer in ("past", "future"):
        done = run("--published", "2021-03-17", "--prefer", prefer, text="الجمعة".encode())
        found[prefer] = json.loads(done.stdout)["times"][0]["earliest"]
    assert found == {"past": "2021-03-12", "future": "2021-03-19"}


def test_times_command_says_what_is_wrong_in_one_line() -> None:
    for args, status, words in (
        (("--published", "17/3/2021"), 2, "ISO"),
        (("--prefer", "soon"), 2, "past or future"),
        (("/no/such/file",), 1, "/no/such/file"),
    ):
        done = run(*args, text=b"x")
        error = done.stderr.decode()
        assert done.returncode == status
        assert words in error
        assert "Traceback" not in error
        assert error.count("\n") == 1


def test_times_command_keeps_bytes_that_are_no_text() -> None:
    done = run(text=b"\xff\xfe \xd8\xa3\xd9\x85\xd8\xb3")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["times"]) == 1
