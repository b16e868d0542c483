"""One paragraph on a track, in Arabic and English, built from its records only; each clause keeps its evidence.

The sentence frames are data (`knowledge/ar/link/summary.tsv`). A frame's `[…]` is dropped when a value in it is not
known; nothing is said that a record does not hold, and a clause without evidence is not said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from mahdar.arabic.clitics import AND, BA
from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table
from mahdar.link.bodies import members
from mahdar.link.ledger import SHORTEST, content
from mahdar.link.meetings.sides import positions_known
from mahdar.link.tracks import meant
from mahdar.model import Evidence, Reasoned, Track

Words = tuple[str, str]
Names = Callable[[str], Words]
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
#: What explains a name behind it: «National Liberation Army, ELN (Colombia)»; so does what a comma parts from it.
_PARENTHESIS = re.compile(r" \([^()]*\)")
_FIELD = re.compile(r"\{(\w+)\}")
#: How many conditions of one party, and how many refusals, the paragraph names; the record holds them all.
MOST_CONDITIONS = 2
#: How many hosts and mediators it names.
MOST_MEDIATORS = 4
#: Longest stretch of a page's own words in the paragraph, in characters.
LONGEST_WORDS = 120
#: How many places are given as evidence of one clause.
MOST_EVIDENCE = 6


@lru_cache(maxsize=1)
def _frames() -> dict[str, Words]:
    return {
        r["clause"]: (r["ar"], r["en"])
        for r in read_table("link/summary.tsv", required=("clause", "ar", "en"))
    }


@lru_cache(maxsize=1)
def labels() -> dict[str, Words]:
    """id → (Arabic, English) words for statuses, levels, states, stances, months and issues."""
    out = {r["id"]: (r["ar"], r["en"]) for r in read_table("link/labels.tsv", required=("id", "ar", "en"))}
    for row in read_table("positions/issues.tsv", required=("id", "name_en", "name_ar")):
        out[f"issue.{row['id']}"] = (row["name_ar"], row["name_en"])
    return out


def _label(group: str, value: str | None) -> Words:
    return labels().get(f"{group}.{value}", (value or "", (value or "").replace("_", " ")))


def write_summary(track: Track, names: Names) -> Track:
    """The track with its `summary` filled: clauses {"ar", "en", "evidence"} in reading order."""
    return msgspec.structs.replace(track, summary=tuple(_Writer(track, names).clauses()))


class _Writer:
    def __init__(self, track: Track, names: Names) -> None:
        self.track = track
        self.named = names
        self.said: list[dict[str, Any]] = []

    def clauses(self) -> list[dict[str, Any]]:
        track = self.track
        first, last = track.first_contact, track.last_contact
        if first is not None:
            self._say("first_contact", first.evidence, **self._contact(first))
        if last is not None and (first is None or last.value["meeting"] != first.value["meeting"]):
            self._say("last_contact", last.evidence, **self._contact(last))
        if track.level_reached is not None:
            value = track.level_reached.value
            when = _days(value["earliest"], value["latest"])
            self._say(
                "level", track.level_reached.evidence, level=_label("level_of", value["level"]), when=when
            )
        self._mediators()
        self._what_was_said()
        self._conditions()
        self._refusals()
        if track.next_expected is not None:
            clause = "next_proposed" if track.next_expected.value["status"] == "proposed" else "next_expected"
            self._say(clause, track.next_expected.evidence, **self._contact(track.next_expected))
        self._called_off()
        reasons = tuple(e for r in reversed(track.state_why) for e in r.evidence[:1])
        self._say(
            "state",
            reasons,
            state=_label("state", track.state),
            when=_day(track.as_of) if track.as_of else None,
        )
        return self.said

    def _say(self, clause: str, evidence: Sequence[Evidence], **parts: Words | None) -> None:
        if not evidence:
            return
        arabic, english = (_fill(frame, parts, n) for n, frame in enumerate(_frames()[clause]))
        words = [msgspec.to_builtins(e) for e in evidence[:MOST_EVIDENCE]]
        self.said.append({"ar": arabic, "en": english[:1].upper() + english[1:], "evidence": words})

    def names(self, actor: str) -> Words:
        """The names of an actor as they stand in a sentence."""
        arabic, english = self.named(actor)
        return arabic, _with_article(_PARENTHESIS.sub("", english).split(" / ", 1)[0])

    def _contact(self, contact: Reasoned) -> dict[str, Words | None]:
        value = contact.value
        own = self.track.parties
        named = set(value["parties"])
        alone = [p for p in value["parties"] if not members(p) or not named.issuperset(members(p))]
        parties = [self.names(p) for p in sorted(alone, key=lambda p: meant(p).isdisjoint(own))]
        place = (value["place_ar"] or value["place"], value["place"]) if value["place"] else None
        level = value["level"] if value["level"] not in (None, "mixed") else None
        to = value["what"] == "visit"  # «زيارة إلى», not «في»
        return {
            "what": _label("a", value["what"]),
            "level": _label("level_of", level) if level else None,
            "place": None if to else place,
            "destination": place if to else None,
            "when": _days(value["earliest"], value["latest"]),
            "parties": _joined(parties) if parties else None,
            "told": None if value["earliest"] else _days(value["told"], value["told_latest"]),
        }

    def _mediators(self) -> None:
        """Who hosted or mediated, most often first."""
        shown = self.track.mediators_why[:MOST_MEDIATORS]
        if shown:
            named = [self.names(r.value["actor"]) for r in shown]
            more = [_label("value", "others")] if len(self.track.mediators_why) > len(shown) else []
            who = _joined(named + more)
            self._say("mediators", [e for r in shown for e in r.evidence[:2]], who=who)

    def _called_off(self) -> None:
        """The contact put off or called off on which the state rests."""
        for reason in self.track.state_why:
            status = reason.value.get("status")
            if status in {"postponed", "cancelled"}:
                given = _shortened(reason.value["reason"]) if reason.value["reason"] else None
                parts = {**self._contact(reason), "status": _label("status", status)}
                self._say("called_off", reason.evidence, **parts, reason=(given, given) if given else None)

    def _what_was_said(self) -> None:
        """The last declared collapse or stall, and a resumption after it; of each the latest.

        What nobody is named for and lies before the first contact is of another track or an earlier one.
        """
        first = self.track.first_contact
        begun = (first.value["earliest"] or first.value.get("told") or "") if first else ""
        last: dict[str, Reasoned] = {}
        for signal in sorted(self.track.signals, key=_sureness):
            if not signal.value["denied"]:
                last[signal.value["signal"]] = signal
        told_of = [k for k in ("collapse", "stall", "resume") if k in last]
        for kind in sorted(told_of, key=lambda k: last[k].value["as_of"] or ""):
            if kind == "stall" and self.track.state != "stalled":
                continue
            signal_ = last[kind]
            value = signal_.value
            if value["who"] is None and (value["as_of"] or "9999") < begun:
                continue
            who = (value["who_ar"] or value["who"], value["who"]) if value["who"] else None
            stated = _days(value["earliest"], value["latest"])
            told = _days(value["told"], value["told_latest"]) if stated is None else None
            self._say(kind, signal_.evidence, who=who, when=stated, told=told)

    def _conditions(self) -> None:
        """What each party requires of the others."""
        by_actor: dict[str, list[Reasoned]] = {}
        for condition in self.track.open_conditions:
            by_actor.setdefault(condition.value["actor"], []).append(condition)
        for actor, conditions in by_actor.items():
            shown = _told_apart(conditions)[:MOST_CONDITIONS]
            refused = [c for c in shown if c.value.get("rejected_by")]
            evidence = [e for c in shown for e in c.evidence[:1]] + [c.evidence[-1] for c in refused]
            matters = _listed(list(dict.fromkeys(self._matter(c) for c in shown)))
            self._say("condition", evidence, actor=self.names(actor), issues=matters)

    def _refusals(self) -> None:
        """What each party rules out, as long as it has not taken it back."""
        by_actor: dict[str, list[Reasoned]] = {}
        for refusal in self.track.refusals:
            if refusal.value["taken_back_on"] is None:
                by_actor.setdefault(refusal.value["actor"], []).append(refusal)
        for actor, refusals in by_actor.items():
            shown = _told_apart(refusals)[:MOST_CONDITIONS]
            evidence = [e for r in shown for e in r.evidence[:1]]
            matters = _listed(list(dict.fromkeys(self._matter(r) for r in shown)))
            self._say("refusal", evidence, actor=self.names(actor), issues=matters)

    def _matter(self, condition: Reasoned) -> Words:
        """What is required or refused, when these words were said, who refuses it, and who else alone tells of it."""
        value = condition.value
        by, told_by = (
            self.names(value[key]) if value.get(key) else None for key in ("rejected_by", "told_by")
        )
        when = _days(value["on"], value["on_latest"])
        parts = {"words": _words(condition), "when": when, "refused_by": by, "told_by": told_by}
        arabic, english = (_fill(frame, parts, n) for n, frame in enumerate(_frames()["matter"]))
        return arabic, english


def _with_article(english: str) -> str:
    """«the United States», «the Rapid Support Forces», «the House of Representatives (Libya)», but «Egypt» and «Hamas»."""
    named = english.partition(" (")[0]
    last = named.rsplit(" ", 1)[-1]
    takes = " of " in named or (last in _article_nouns() and (" " in named or last.endswith("s")))
    return f"the {english}" if takes and not english.startswith("the ") else english


@lru_cache(maxsize=1)
def _article_nouns() -> frozenset[str]:
    """The last words of English names that take the article."""
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return frozenset(form for r in rows if r["role"] == "the" for form in r.list("forms"))


def _sureness(signal: Reasoned) -> tuple[str, bool, str]:
    """Newer pages last; on one page a signal with a stated day after one without."""
    value = signal.value
    return value["told"] or "", value["earliest"] is not None, value["as_of"] or ""


def _told_apart(conditions: Sequence[Reasoned]) -> list[Reasoned]:
    """Those whose words stand alone; of several that share most words the one that says more."""
    shown: list[Reasoned] = []
    for condition in conditions:
        words = content(condition.value["words"])
        same = next((n for n, s in enumerate(shown) if _alike(words, content(s.value["words"]))), None)
        if not condition.value["whole"] or not words:
            continue
        if same is None:
            shown.append(condition)
        elif words > content(shown[same].value["words"]):
            shown[same] = condition
    return shown


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """More than half of the fewer words are shared."""
    return 2 * len(one & other) > min(len(one), len(other))


def _words(condition: Reasoned) -> Words:
    """The page's own words, which alone say whose sanctions and which way; in English after the name of the issue."""
    value = condition.value
    words = _begun(value["words"])
    issue = _label("issue", value["issue"])[1] if value["issue"] else ""
    return f"«{words}»", f"{issue[:1].lower()}{issue[1:]} «{words}»".lstrip()


def _begun(text: str) -> str:
    """«وتطالب الجبهة بـ…», «بدعوته إلى …» quoted on their own begin without what joins them; «وافق» has none."""
    first = fold(text.split(" ", 1)[0])
    joined = first[:1] in {AND, BA} and len(first) >= SHORTEST and first[1:] in _first_words()
    return text[1:] if joined else text


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """Words of stance and of issues, which a demand begins with."""
    known = positions_known()
    return frozenset((*known.forms, *known.cues))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_WORDS else words[:LONGEST_WORDS].rsplit(" ", 1)[0] + "…"


def _joined(items: Sequence[Words]) -> Words:
    """«أ وب وج» and «a, b and c»."""
    arabic = f" {AND}".join(ar for ar, _ in items)
    english = [en for _, en in items]
    head = ", ".join(english[:-1])
    return arabic, f"{head} and {english[-1]}" if head else english[-1]


def _listed(items: Sequence[Words]) -> Words:
    """«أ»؛ «ب» and «a»; «b»: quotations, which have their own «and»."""
    return "؛ ".join(ar for ar, _ in items), "; ".join(en for _, en in items)


def _fill(frame: str, parts: dict[str, Words | None], language: int) -> str:
    """The frame with its fields filled; an optional part with an unknown field is dropped."""

    def known(text: str) -> bool:
        return all(parts.get(field) is not None for field in _FIELD.findall(text))

    while _OPTIONAL.search(frame):
        frame = _OPTIONAL.sub(lambda m: m[1] if known(m[1]) else "", frame)
    unknown = _label("value", "unknown")
    return _FIELD.sub(lambda m: (parts.get(m[1]) or unknown)[language], frame)


def _day(day: str) -> Words:
    """An ISO day in words: «28 كانون الأول/ديسمبر 2022», “28 December 2022”."""
    year, month, number = day.split("-")
    arabic, english = _label("month", str(int(month)))
    return f"{int(number)} {arabic} {year}", f"{int(number)} {english} {year}"


def _days(earliest: str | None, latest: str | None) -> Words | None:
    """A day, or a range of days, in words; a whole month or year by its name; `None` when not stated."""
    if not earliest or not latest:
        return None
    if earliest == latest:
        return _day(earliest)
    if earliest[:4] == latest[:4] and earliest[5:] == "01-01" and latest[5:] == "12-31":
        return earliest[:4], earliest[:4]
    if earliest[:7] == latest[:7] and earliest.endswith("-01") and int(latest[8:]) >= 28:
        arabic, english = _label("month", str(int(earliest[5:7])))
        return f"{arabic} {earliest[:4]}", f"{english} {earliest[:4]}"
    if earliest[:7] == latest[:7]:
        arabic, english = _day(latest)
        first_day = int(earliest[8:])
        return f"{first_day}–{arabic}", f"{first_day}–{english}"
    first, last = _day(earliest), _day(latest)
    between = _label("date", "between")
    return between[0].format(first=first[0], last=last[0]), between[1].format(first=first[1], last=last[1])
