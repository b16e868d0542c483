"""Stories of several outlets about one meeting: do they come out as one meeting?

    python -m benchmarks.clusters [STORIES.jsonl]     (default ../shared/gold/docs.jsonl)

Each line of the file is a story as `mahdar build` takes it, with the name of the meeting it is about in `cluster`;
lines without one are left out. All stories are built together. A story stands where its main reports stand: in
the meeting that holds the first of them, or alone when it has none. Prints B³ precision, recall and F1 over the
stories (Bagga and Baldwin 1998: for each story, which share of its found companions belong with it, and which
share of its true companions were found), then the meetings of each cluster.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.model import Document, Dossier, Published
from mahdar.read.make import document_id

STORIES = Path(__file__).resolve().parent.parent.parent / "shared" / "gold" / "docs.jsonl"


def clustered(path: Path = STORIES) -> tuple[list[Document], dict[str, str]]:
    """The stories that name a cluster, as documents, and the cluster of each by document id."""
    documents: list[Document] = []
    truth: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if not row.get("cluster"):
            continue
        text = row["title"] + "\n" + row["text"]
        day = row["published"][:10]
        documents.append(
            Document(
                id=document_id(text),
                text=text,
                given_id=row["id"],
                url=row.get("url"),
                outlet=row.get("outlet"),
                title=row["title"],
                published=Published(earliest=day, latest=day, basis="given"),
            )
        )
        truth[documents[-1].id] = row["cluster"]
    return documents, truth


def build(documents: list[Document]) -> Dossier:
    """All stories in one dossier."""
    knowledge = load_knowledge()
    return build_dossier(annotate(d, knowledge) for d in documents)


def main_meetings(dossier: Dossier) -> dict[str, str]:
    """The meeting of each page's first main report; pages without one stand alone under their own id."""
    first: dict[str, tuple[int, str]] = {}
    for meeting in dossier.meetings:
        for report in meeting.reports:
            here = (report.meeting_index, meeting.id)
            if report.main and here < first.get(report.document, (sys.maxsize, "")):
                first[report.document] = here
    return {d.id: first[d.id][1] if d.id in first else d.id for d in dossier.documents}


def b_cubed(found: Mapping[str, str], truth: Mapping[str, str]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 of the clusters `found` against `truth`, both item → cluster."""
    ours: defaultdict[str, set[str]] = defaultdict(set)
    theirs: defaultdict[str, set[str]] = defaultdict(set)
    for item in truth:
        ours[found[item]].add(item)
        theirs[truth[item]].add(item)
    shared = {i: len(ours[found[i]] & theirs[truth[i]]) for i in truth}
    precision = sum(shared[i] / len(ours[found[i]]) for i in truth) / len(truth)
    recall = sum(shared[i] / len(theirs[truth[i]]) for i in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    if not path.exists():
        print(f"{path} is not here: nothing to measure")
        return
    documents, truth = clustered(path)
    dossier = build(documents)
    found = main_meetings(dossier)
    precision, recall, f1 = b_cubed(found, truth)
    print(
        f"{len(documents)} stories, {len(set(truth.values()))} meetings: B3 P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
    )
    names = {d.id: d.given_id or d.id[:12] for d in documents}
    by_id = {m.id: m for m in dossier.meetings}
    for cluster in sorted(set(truth.values())):
        print(cluster)
        for item in (i for i in truth if truth[i] == cluster):
            meeting = by_id.get(found[item])
            shown = (
                f"{meeting.id} {meeting.what} {meeting.status} {meeting.earliest}..{meeting.latest} {meeting.label_en}"
                if meeting
                else "no main meeting"
            )
            print(f"   {names[item]:60s} {shown}")


if __name__ == "__main__":
    main()
