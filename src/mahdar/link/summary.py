"""One paragraph on a track, in Arabic and English, built from its records only; each clause keeps its evidence.

The sentence frames are data (`knowledge/ar/link/summary.tsv`); nothing is said that a record does not hold.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from mahdar.knowledge.loader import read_table
from mahdar.model import Evidence, Reasoned, Track


@lru_cache(maxsize=1)
def _frames() -> dict[str, tuple[str, str]]:
    return {
        r["clause"]: (r["ar"], r["en"])
        for r in read_table("link/summary.tsv", required=("clause", "ar", "en"))
    }


@lru_cache(maxsize=1)
def labels() -> dict[str, tuple[str, str]]:
    """id → (Arabic, English) words for statuses, levels, states, stances and issues."""
    out = {r["id"]: (r["ar"], r["en"]) for r in read_table("link/labels.tsv", required=("id", "ar", "en"))}
    for row in read_table("positions/issues.tsv", required=("id", "name_en", "name_ar")):
        out[f"issue.{row['id']}"] = (row["name_ar"], row["name_en"])
    return out


def _label(group: str, value: str | None) -> tuple[str, str]:
    return labels().get(f"{group}.{value}", (value or "", (value or "").replace("_", " ")))


def write_summary(track: Track, names: Any) -> Track:
    """The track with its `summary` filled: clauses {"ar", "en", "evidence"}."""
    clauses: list[dict[str, Any]] = []

    def say(clause: str, evidence: tuple[Evidence, ...], **parts: tuple[str, str]) -> None:
        ar, en = _frames()[clause]
        clauses.append(
            {
                "ar": ar.format(**{k: v[0] for k, v in parts.items()}),
                "en": en.format(**{k: v[1] for k, v in parts.items()}),
                "evidence": [msgspec.to_builtins(e) for e in evidence],
            }
        )

    if track.first_contact is not None and track.last_contact is not None:
        first, last = track.first_contact, track.last_contact
        say("first_contact", first.evidence, **_contact(first))
        if last.value["meeting"] != first.value["meeting"]:
            say("last_contact", last.evidence, **_contact(last))
    else:
        say("no_contact", ())
    if track.level_reached is not None:
        say("level", track.level_reached.evidence, level=_label("level", track.level_reached.value["level"]))
    if track.next_expected is not None:
        say("next_expected", track.next_expected.evidence, **_contact(track.next_expected))
    for condition in track.open_conditions[:4]:
        actor = names(condition.value["actor"])
        issue = _label("issue", condition.value["issue"])
        if condition.value["issue"] is None:
            issue = (condition.value["issue_text"] or "", condition.value["issue_text"] or "")
        say("condition", condition.evidence, actor=actor, issue=issue, since=_day(condition.value["since"]))
    collapse = next((w for w in reversed(track.state_why) if w.value.get("signal") == "collapse"), None)
    if collapse is not None:
        who = (
            collapse.value["who_ar"] or _label("who", "unknown")[0],
            collapse.value["who"] or _label("who", "unknown")[1],
        )
        say("collapse", collapse.evidence, who=who, since=_day(collapse.value["as_of"]))
    say("state", _first_evidence(track.state_why), state=_label("state", track.state))
    return msgspec.structs.replace(track, summary=tuple(clauses))


def _contact(reasoned: Reasoned) -> dict[str, tuple[str, str]]:
    value = reasoned.value
    return {
        "level": _label("level", value["level"]),
        "place": (value["place_ar"] or "—", value["place"] or "—"),
        "since": _days(value["earliest"], value["latest"]),
        "status": _label("status", value["status"]),
    }


def _day(day: str | None) -> tuple[str, str]:
    return (day, day) if day else _label("date", "unknown")


def _days(earliest: str | None, latest: str | None) -> tuple[str, str]:
    if not earliest:
        return _label("date", "unknown")
    return _day(earliest if earliest == latest else f"{earliest} – {latest}")


def _first_evidence(reasons: tuple[Reasoned, ...]) -> tuple[Evidence, ...]:
    return tuple(e for r in reasons[-2:] for e in r.evidence)
