"""How fast are captures read, beside fastwarc and the extractor alone, and how fast are copies found?

    python -m benchmarks.pages [PAGES]

Writes a WARC of generated pages (default 20,000; menus, sidebars and footers of usual size) and takes, on blocks of
it in turn, so that a busy machine slows both alike: fastwarc with trafilatura alone, and Mahdar's reader. Prints
pages a second of both, the share, the growth of memory, stories a second of the copy finder, and, over the corpus beside the
project, how many stories lose their lead sentence or part of their body to other regions.
"""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import trafilatura
from fastwarc.warc import ArchiveIterator, WarcRecordType

from benchmarks.stories import generated, real
from mahdar.link.copies import find_copies
from mahdar.link.near import CopyPage
from mahdar.model import Document
from mahdar.read import Problem, read_captures
from mahdar.read.make import Facts, make_document
from mahdar.run.local import settle

BLOCKS = 10
LEAD_WORDS = 12
_MENU = "".join(f'<li><a href="/section/{n}">قسم الأخبار رقم {n}</a></li>' for n in range(60))
_SIDE = "".join(
    f'<li><a href="/story/{n}"><img src="/i/{n}.jpg" alt="صورة">عنوان خبر آخر من أخبار اليوم رقم {n}</a></li>'
    for n in range(40)
)
_SCRIPT = "<script>" + "var a = function (b) { return b + 1; };" * 60 + "</script>"


def page(document: Document, number: int) -> bytes:
    """A page of usual make around a story; every third one marks its story in no way."""
    lines = [line for line in document.text.split("\n") if line.strip()]
    title, body = lines[0], "".join(f"<p>{line}</p>" for line in lines[1:])
    open_, close = (
        ("<div class='c'>", "</div>")
        if number % 3 == 0
        else ("<article><div class='entry-content'>", "</div></article>")
    )
    return (
        f"<!DOCTYPE html><html lang='ar'><head><meta charset='utf-8'><title>{title}</title>{_SCRIPT}"
        f"<meta property='article:published_time' content='2021-03-0{number % 9 + 1}T10:00:00+03:00'></head><body>"
        f"<nav><ul>{_MENU}</ul></nav><main>{open_}<h1>{title} {number}</h1><span>4 آذار/مارس 2021</span>{body}"
        f"<p>المصدر: وكالات</p>{close}</main><aside><h3>الأكثر قراءة</h3><ul>{_SIDE}</ul></aside>{_SCRIPT}"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    ).encode()


def record(body: bytes, number: int) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\n"
        f"WARC-Target-URI: http://example.net/{number}\r\nWARC-Date: 2021-03-20T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write_blocks(folder: Path, stories: Iterable[Document], count: int) -> list[Path]:
    listed = list(stories)
    paths = [folder / f"{n}.warc" for n in range(BLOCKS)]
    each = max(1, count // BLOCKS)
    for b, path in enumerate(paths):
        with path.open("wb") as out:
            for n in range(b * each, (b + 1) * each):
                out.write(record(page(listed[n % len(listed)], n), n))
    return paths


def bare(path: Path) -> int:
    """fastwarc and the extractor, nothing else."""
    done = 0
    with path.open("rb") as stream:
        for found in ArchiveIterator(stream, record_types=WarcRecordType.response):
            text = found.reader.read().decode("utf-8")
            done += (
                trafilatura.extract(text, fast=True, include_comments=False, with_metadata=False) is not None
            )
    return done


def ours(path: Path) -> int:
    problems: list[Problem] = []
    return sum(1 for _ in read_captures([str(path)], problems.append))


def timed(work: object, path: Path) -> tuple[float, int]:
    start = time.process_time()
    done = work(path)  # type: ignore[operator]
    return time.process_time() - start, done


def read_beside_the_extractor(count: int) -> None:
    settle()  # as the commands do: loaded knowledge stays out of the garbage collector's rounds, for both
    stories = list(real(400) or generated(400))
    with tempfile.TemporaryDirectory() as folder:
        paths = write_blocks(Path(folder), stories, count)
        size = sum(p.stat().st_size for p in paths)
        bare(paths[0]), ours(paths[0])
        both = [0.0, 0.0]
        memory = 0
        for n, path in enumerate(paths):
            for which, work in enumerate((bare, ours)):
                seconds, done = timed(work, path)
                both[which] += seconds
                assert done == count // BLOCKS, (path, done)
            gc.collect()  # it rests while measuring, see `settle`
            if n == 0:
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
    print(f"WARC of {count} pages, {size / 2**20:.0f} MiB")
    print(f"  fastwarc + trafilatura   {count / both[0]:9.0f} pages/s")
    print(
        f"  mahdar's reader          {count / both[1]:9.0f} pages/s   share {both[0] / both[1]:.2f} (wanted 0.90)"
    )
    print(f"  memory after the first tenth +{grown / 1024:.0f} MiB")


def copies() -> None:
    stories = list(real(100_000) or generated(5000))
    pages = [
        CopyPage(f"{n:06}", d.text, "2018-03-01", "2018-03-01", d.outlet, d.url)
        for n, d in enumerate(stories)
    ]
    find_copies(pages[:100])
    rates = []
    for _ in range(3):
        start = time.process_time()
        found = find_copies(pages)
        rates.append(len(pages) / (time.process_time() - start))
    print(
        f"copies among {len(pages)} stories: {len(found.copies)}; {max(rates):.0f} stories/s (wanted 10000)"
    )


def _kept(document: Document) -> str:
    """The letters that the record is fed from; of a text without a title the first line may be taken for one."""
    kept = (document.text[r.start : r.end] for r in document.marks if r.kind in {"title", "body", "dateline"})
    return _letters("".join(kept))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _lead(text: str) -> str:
    """The first sentence: of the first line that ends like one or is as long as one (bylines and credits do not)."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first = next((x for x in lines if x[-1] in ".!?؟" or len(x.split()) >= LEAD_WORDS), lines[0])
    return first[: first.find(". ") + 1] or first


def leads() -> None:
    """Each story as a page with its title given and as bare text: is its first sentence still in the body?"""
    stories = list(real(100_000) or generated(5000))
    lost = {"title given": 0, "bare text": 0}
    away = whole = 0
    for story in stories:
        title, _, text = story.text.partition("\n")
        lead = _lead(text)
        for how, page in (
            ("title given", make_document(story.text, "story", Facts(title=title))),
            ("bare text", make_document(text, "story")),
        ):
            kept = _kept(page)
            lost[how] += _letters(lead) not in kept
            whole += len(_letters(page.text))
            away += len(_letters(page.text)) - len(kept)
    told = ", ".join(f"{n} with {how}" for how, n in lost.items())
    print(f"lead sentences lost among {len(stories)} stories: {told} (wanted 0)")
    print(f"  characters of stories that are no title, dateline or body: {away / whole:.2%}")


if __name__ == "__main__":
    leads()
    read_beside_the_extractor(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
    copies()
