"""The dossier as one self-contained right-to-left page: no script of others, no font, no request.

Everything that comes from a page is escaped by the template engine; the page's own script only switches the
language of labels and filters cards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from mahdar.knowledge.loader import read_table
from mahdar.link.actors import names_of
from mahdar.link.summary import labels
from mahdar.model import Dossier

#: How much of a page is shown around a highlighted value, in characters to either side.
CONTEXT = 170
#: A contact whose days span no more than this stands under its first month though it runs into the next.
WEEKS_APART = 21
_SENTENCE_ENDS = ".!?\u061f\n"


class Excerpt(NamedTuple):
    """Words in their sentence: what stands before, the words, what stands after."""

    before: str
    words: str
    after: str
    documents: tuple[str, ...]


def to_html(dossier: Dossier, texts: Mapping[str, str]) -> bytes:
    """Render the dossier. `texts` gives each page's raw text; without it evidence is shown without its sentence."""
    data = msgspec.to_builtins(dossier)
    left = _left_out(data)
    names = names_of(dossier.actors)
    places = {
        v["value"]["name_en"]: v["value"]["name"]
        for m in data["meetings"]
        for v in m["place"]["values"]
        if v["value"]["name_en"] and v["value"]["name"]
    }
    labelled = {m["id"]: (m["label"] or "—", m["label_en"] or "—") for m in data["meetings"]}
    dated = {m["id"]: (m["earliest"], m["latest"]) for m in data["meetings"] if m["earliest"]}
    for meeting in data["meetings"]:
        meeting["parties"]["values"] = _once_each(meeting["parties"]["values"])
        meeting["sources_list"] = sorted({r["document"] for r in meeting["reports"]})
    documents = {d["id"]: d for d in data["documents"]}
    numbers = {d["id"]: n for n, d in enumerate(data["documents"], 1)}

    def excerpts(evidence: Sequence[Mapping[str, Any]], most: int) -> list[Excerpt]:
        """The first `most` places, a sentence once, with every page that has it word for word."""
        shown: dict[str, Excerpt] = {}
        for place in evidence:
            found = excerpt_of(place, texts.get(place["document"], ""))
            sentence = found.before + found.words + found.after
            known = shown.get(sentence)
            if known is None and len(shown) == most:
                break
            pages = known.documents if known is not None else ()
            shown[sentence] = (known or found)._replace(
                documents=tuple(dict.fromkeys((*pages, *found.documents)))
            )
        return list(shown.values())

    def name(actor: str | None) -> tuple[str, str]:
        return names(actor) if actor else ("—", "—")

    def label(group: str, value: Any) -> tuple[str, str]:
        return labels().get(f"{group}.{value}", (str(value), str(value).replace("_", " ")))

    page = (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            d=data,
            documents=documents,
            number=lambda document: numbers.get(document, 0),
            excerpts=excerpts,
            name=name,
            label=label,
            place=lambda english: (places.get(english, english), english),
            meeting_name=lambda meeting: labelled.get(meeting, ("—", "—")),
            meeting_days=dated.get,
            day_label=day_label,
            left=left,
            bearers=_by_bearer(data["positions"], name),
            speakers=_by_speaker(data["statements"], name),
            actors=_by_kind(data["actors"]),
            words=_words(),
            months=_months(data["meetings"]),
            title=_title(data),
        )
    )
    return page.encode("utf-8", "replace")


def _left_out(data: dict[str, Any]) -> dict[str, int]:
    """Cut `data` to what the page shows, the best reported contacts first; how many of each kind are left out."""

    def reported(meeting: Mapping[str, Any]) -> tuple[int, int]:
        return -meeting["sources"]["independent"], -len(meeting["reports"])

    kept = {m["id"] for m in sorted(data["meetings"], key=reported)[:SHOWN_MEETINGS]}
    left = {
        "meetings": len(data["meetings"]) - len(kept),
        "conflicts": max(0, len(data["conflicts"]) - SHOWN_CONFLICTS),
        "documents": max(0, len(data["documents"]) - SHOWN_SOURCES),
    }
    data["counts"] = {k: len(data[k]) for k in ("meetings", "documents", "statements", "conflicts")}
    data["meetings"] = [m for m in data["meetings"] if m["id"] in kept]
    data["conflicts"] = data["conflicts"][:SHOWN_CONFLICTS]
    data["documents"] = data["documents"][:SHOWN_SOURCES]
    return left


def excerpt_of(evidence: Mapping[str, Any], text: str) -> Excerpt:
    """The evidence in its sentence, cut at CONTEXT characters; exactly its own words when the text is not there."""
    start, end = evidence["start"], evidence["end"]
    if text[start:end] != evidence["text"]:
        return Excerpt("", evidence["text"], "", (evidence["document"],))
    left = max((text.rfind(stop, 0, start) for stop in _SENTENCE_ENDS), default=-1) + 1
    right = min((at for stop in _SENTENCE_ENDS if (at := text.find(stop, end)) >= 0), default=len(text))
    before, after = text[max(left, start - CONTEXT) : start], text[end : min(right + 1, end + CONTEXT)]
    if start - left > CONTEXT:
        before = "…" + before.split(" ", 1)[-1]
    if right - end > CONTEXT:
        after = after.rsplit(" ", 1)[0] + "…"
    return Excerpt(before.lstrip(), evidence["text"], after.rstrip(), (evidence["document"],))


def _once_each(parties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The parties as the page shows them: one stands once, as host or mediator if any account calls him that."""
    known: dict[str, dict[str, Any]] = {}
    for value in sorted(parties, key=lambda v: v["value"]["role"] == "party"):
        known.setdefault(value["value"]["actor"] or value["value"]["name_en"], value)
    return [v for v in parties if any(v is kept for kept in known.values())]


def _heads_whole(earliest: str, latest: str) -> bool:
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    after = last + timedelta(days=1)
    whole_month = earliest[:7] == latest[:7] and first.day == after.day == 1
    return whole_month or (
        first.year == last.year and (first.month, first.day, after.month, after.day) == (1, 1, 1, 1)
    )


def day_label(earliest: str | None, latest: str | None) -> str:
    """A contact's days under the heading of its month or year: `21`, `06–10`, `09-01–12-31`, or whole days.

    Nothing for a whole year or month: the heading says it.
    """
    if not earliest or not latest or _heads_whole(earliest, latest):
        return ""
    if earliest[:7] == latest[:7]:
        return earliest[8:] if earliest == latest else f"{earliest[8:]}–{latest[8:]}"
    if earliest[:4] == latest[:4]:
        return f"{earliest[5:]}–{latest[5:]}"
    return f"{earliest}–{latest}"


#: A page that a browser still opens at once: of each kind so many are shown, and how many more stand in dossier.json
#: is said. A track of some hundred pages stays below all of them.
SHOWN_MEETINGS = 400
SHOWN_SPEAKERS = 80
SHOWN_STATEMENTS = 20
SHOWN_BEARERS = 60
SHOWN_LINES = 20
SHOWN_CONFLICTS = 200
SHOWN_SOURCES = 2000

Speaker = tuple[tuple[str, str], list[dict[str, Any]], int]


def _by_speaker(
    statements: Sequence[dict[str, Any]], name: Callable[[str | None], tuple[str, str]]
) -> list[Speaker]:
    """Speaker's names, the first statements, and how many more there are; who speaks most comes first.

    A statement that repeats another's words is left out, and so is one whose speaker the page does not say.
    """
    said: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for statement in statements:
        speaker = statement["speaker"]
        if speaker is None or statement["repeats"] is not None:
            continue
        named = (
            name(speaker["actor"])
            if speaker["actor"]
            else (speaker["name"], speaker["name_en"] or speaker["name"])
        )
        said.setdefault(named, []).append(statement)
    ordered = sorted(said.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    return [
        (who, told[:SHOWN_STATEMENTS], max(0, len(told) - SHOWN_STATEMENTS))
        for who, told in ordered[:SHOWN_SPEAKERS]
        if who[0]
    ]


def _by_bearer(
    lines: Sequence[dict[str, Any]], name: Callable[[str | None], tuple[str, str]]
) -> list[Speaker]:
    """Bearer's names, the first of his lines, and how many more there are; who has most entries comes first."""
    held: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        if line["actor"]:
            held.setdefault(line["actor"], []).append(line)
    ordered = sorted(held.items(), key=lambda kv: (-sum(len(x["entries"]) for x in kv[1]), kv[0]))
    for lines in held.values():
        lines.sort(key=_line_order)
    return [
        (name(actor), mine[:SHOWN_LINES], max(0, len(mine) - SHOWN_LINES))
        for actor, mine in ordered[:SHOWN_BEARERS]
    ]


def _line_order(line: Mapping[str, Any]) -> tuple[bool, bool, str]:
    """What others answered first, then what has the name of an issue, each by its first day."""
    answered = any(e["answers"] for e in line["entries"])
    return not answered, line["issue"] is None, line["entries"][0]["as_of"] or "9999"


#: The order of kinds in the table of actors, and how many of each are shown.
KINDS = (
    "person",
    "government",
    "office",
    "institution",
    "armed_group",
    "organization",
    "place",
    "people",
    "outlet",
)
SHOWN_ACTORS = 150


def _by_kind(actors: Sequence[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The actors of each kind, the most named first."""

    def weight(actor: dict[str, Any]) -> tuple[int, str]:
        return -sum(f["count"] for f in actor["surface_forms"]), actor["id"]

    grouped = {kind: sorted((a for a in actors if a["kind"] == kind), key=weight) for kind in KINDS}
    return [(kind, rows[:SHOWN_ACTORS]) for kind, rows in grouped.items() if rows]


def _title(data: Mapping[str, Any]) -> tuple[str, str]:
    track = data["track"]
    if track is None:
        return _words()["all_tracks"]
    return track["name"], track["name_en"] or track["name"]


def _months(meetings: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Meetings by calendar month for the timeline, or by year when no month holds their days.

    Those with no date come last under an empty heading.
    """
    grouped: dict[str, list[dict[str, Any]]] = {}
    for meeting in meetings:
        grouped.setdefault(_heading(meeting["earliest"], meeting["latest"]), []).append(meeting)
    return sorted(grouped.items(), key=lambda kv: (kv[0] == "", kv[1][0]["earliest"] or "", kv[0]))


def _heading(earliest: str | None, latest: str | None) -> str:
    """`2023-04`; `2022`, `2022-09–12` or `2022–2023` for days that no month holds; empty for none."""
    if not earliest or not latest:
        return ""
    span = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
    if earliest[:7] == latest[:7] or span <= WEEKS_APART:
        return earliest[:7]
    if earliest[:4] != latest[:4]:
        return f"{earliest[:4]}–{latest[:4]}"
    return earliest[:4] if _heads_whole(earliest, latest) else f"{earliest[:7]}–{latest[5:7]}"


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, str]]:
    """The page's own words: id → (Arabic, English)."""
    return {r["id"]: (r["ar"], r["en"]) for r in read_table("export/page.tsv", required=("id", "ar", "en"))}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("mahdar.export", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
