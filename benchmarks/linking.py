"""How does linking scale? Meeting reports by the thousand, each page with its own view of a contact.

    python -m benchmarks.linking [REPORTS ...]        (default 1000 10000 100000)

The pile is generated from distributions read off real stories: pairs of parties follow Zipf's law, a contact is
told by one to twelve pages within days of it, a third of the accounts lack the place, a fifth the day, some give
a week or a month, some are plans. Prints seconds (on the clock, and busy), the ratio of busy seconds to the run before, and pairwise precision and recall
against the contacts that the pages were made from (planned and told accounts of one contact belong together).
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from mahdar.link import build_dossier
from mahdar.model import Annotation, DocumentView, MeetingMention, MeetingReport, Party, Place, Published
from mahdar.read.make import document_id

_STATES = [
    "US",
    "RU",
    "TR",
    "SY",
    "IR",
    "SA",
    "EG",
    "LY",
    "YE",
    "SD",
    "ET",
    "QA",
    "AE",
    "IQ",
    "JO",
    "LB",
    "IL",
    "PS",
    "FR",
    "DE",
    "GB",
    "CN",
    "KR",
    "KP",
    "JP",
    "DZ",
    "MA",
    "TN",
    "IT",
    "KW",
    "OM",
    "PK",
    "IN",
    "UA",
    "GR",
]
_CITIES = [
    "Geneva",
    "Moscow",
    "Cairo",
    "Doha",
    "Ankara",
    "Riyadh",
    "Vienna",
    "Astana",
    "Paris",
    "Amman",
    "Muscat",
    "Jeddah",
]
_LEVELS = [
    "leaders",
    "foreign_ministers",
    "foreign_ministers",
    "defence_ministers",
    "envoys",
    "officials",
    None,
]
_WHATS = ["meeting", "meeting", "talks", "visit", "summit", "call"]


def pile(reports: int, seed: int = 11) -> tuple[list[Annotation], dict[tuple[str, int], int]]:
    """Annotations with one meeting report each, and the contact that each was made from."""
    rng = random.Random(seed)
    first = date(2012, 1, 1)
    weights = [1 / (n + 1) for n in range(len(_STATES))]
    pages: list[Annotation] = []
    truth: dict[tuple[str, int], int] = {}
    contact = 0
    while len(pages) < reports:
        contact += 1
        size = rng.choices((2, 3, 4, 6), (75, 14, 8, 3))[0]
        parties: list[str] = []
        while len(parties) < size:
            state = rng.choices(_STATES, weights)[0]
            if state not in parties:
                parties.append(state)
        day = first + timedelta(days=rng.randrange(365 * 12))
        level, what, city = rng.choice(_LEVELS), rng.choice(_WHATS), rng.choice(_CITIES)
        for _ in range(
            min(reports - len(pages), rng.choices((1, 2, 3, 5, 8, 12), (40, 22, 15, 12, 7, 4))[0])
        ):
            page = _page(rng, len(pages), contact, parties, day, level, what, city)
            truth[page.document.id, 0] = contact
            pages.append(page)
    return pages, truth


def _page(
    rng: random.Random,
    n: int,
    contact: int,
    parties: list[str],
    day: date,
    level: str | None,
    what: str,
    city: str,
) -> Annotation:
    text = f"page {n} contact {contact}"
    published = day + timedelta(days=rng.choice((-12, -5, -1, 0, 0, 0, 1, 1, 2, 4)))
    ahead = published < day
    named = [p for i, p in enumerate(parties) if i < 2 or rng.random() > 0.15]
    width = rng.choices((0, 3, 27, None), (72, 5, 3, 20))[0]
    earliest = latest = None
    if width is not None:
        start = day - timedelta(days=rng.randint(0, width))
        earliest, latest = start.isoformat(), (start + timedelta(days=width)).isoformat()
    report = MeetingReport(
        what=what,
        status="planned" if ahead else "held",
        main=rng.random() < 0.6,
        earliest=earliest,
        latest=latest,
        level=level if rng.random() < 0.8 else None,
        place=Place(name=city, name_en=city, actor=f"place:{city.lower()}")
        if rng.random() < 0.67 and what != "call"
        else None,
        parties=tuple(Party(actor=f"state:{p}", country=p, name_en=p) for p in named),
        mentions=(MeetingMention(start=0, end=4, text=text[:4], slot="trigger"),),
    )
    stamp = published.isoformat()
    view = DocumentView(
        id=document_id(text),
        given_id=None,
        url=None,
        outlet=f"outlet {n % 40}",
        title=None,
        language="ar",
        text=text,
        published=Published(earliest=stamp, latest=stamp, basis="given"),
    )
    return Annotation(document=view, meetings=(report,))


def agreement(
    found: Iterable[Iterable[tuple[str, int]]], truth: dict[tuple[str, int], int]
) -> tuple[float, float]:
    """Pairwise precision and recall of clusters against the true contacts."""
    pairs = both = 0
    for cluster in found:
        counts = Counter(truth[r] for r in cluster)
        size = sum(counts.values())
        pairs += size * (size - 1) // 2
        both += sum(c * (c - 1) // 2 for c in counts.values())
    sizes: defaultdict[int, int] = defaultdict(int)
    for contact in truth.values():
        sizes[contact] += 1
    wanted = sum(s * (s - 1) // 2 for s in sizes.values())
    return both / max(1, pairs), both / max(1, wanted)


def main() -> None:
    before = 0.0
    for count in [int(a) for a in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        pages, truth = pile(count)
        start, busy = time.perf_counter(), time.process_time()
        dossier = build_dossier(pages)
        seconds, busy = time.perf_counter() - start, time.process_time() - busy
        found = [[(r.document, r.meeting_index) for r in m.reports] for m in dossier.meetings]
        precision, recall = agreement(found, truth)
        ratio = f"{busy / before:5.1f} times the run before" if before else ""
        print(
            f"{count:7d} reports {seconds:8.2f} s (busy {busy:.2f} s)  {len(dossier.meetings):6d} meetings of {len(set(truth.values()))}  "
            f"pairs P {precision:.3f} R {recall:.3f}  {ratio}"
        )
        before = busy


if __name__ == "__main__":
    main()
