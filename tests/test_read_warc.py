"""Archives: whole, cut, damaged; only the damaged part is lost, and it is named."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard

from mahdar.model import Document
from mahdar.read import Problem, read_captures

COUNT = 12
STORY = (
    "التقى الوزير نظيره في العاصمة للمرة رقم {n} وبحثا ملفات عدة منها فتح المعابر وتبادل الأسرى بين الجانبين."
)


def record(
    n: int, *, kind: str = "response", http: str = "text/html; charset=utf-8", url: str | None = None
) -> bytes:
    page = f"<html><body><h1>عنوان الخبر رقم {n} هنا</h1><p>{STORY.format(n=n)}</p></body></html>".encode()
    digest = hashlib.sha1(page).hexdigest()
    block = f"HTTP/1.1 200 OK\r\nContent-Type: {http}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{n:08}-0000-0000-0000-000000000000>\r\n"
        f"WARC-Target-URI: {url or f'http://example.net/{n}'}\r\nWARC-Date: 2020-03-05T00:00:00Z\r\n"
        f"WARC-Payload-Digest: sha1:{digest}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


RECORDS = [record(n) for n in range(COUNT)]
PACKERS = {"warc": bytes, "warc.gz": gzip.compress, "warc.zst": zstandard.compress}
packed = pytest.mark.parametrize(("name", "pack"), PACKERS.items(), ids=list(PACKERS))
Pack = Callable[[bytes], bytes]


def read(data: bytes, name: str, folder: Path) -> tuple[list[Document], list[Problem]]:
    (folder / f"a.{name}").write_bytes(data)
    problems: list[Problem] = []
    return list(read_captures([str(folder / f"a.{name}")], problems.append)), problems


def numbers(documents: list[Document]) -> list[int]:
    return [int((d.url or "").rsplit("/", 1)[1]) for d in documents]


@packed
def test_warc_whole(name: str, pack: Pack, tmp_path: Path) -> None:
    documents, problems = read(b"".join(map(pack, RECORDS)), name, tmp_path)
    assert (numbers(documents), problems) == (list(range(COUNT)), [])
    assert documents[3].title == "عنوان الخبر رقم 3 هنا"


def test_warc_gz_in_one_member(tmp_path: Path) -> None:
    documents, problems = read(gzip.compress(b"".join(RECORDS)), "warc.gz", tmp_path)
    assert (numbers(documents), problems) == (list(range(COUNT)), [])


@packed
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_warc_cut_anywhere_in_a_record(name: str, pack: Pack, part: float, tmp_path: Path) -> None:
    members = list(map(pack, RECORDS))
    data = b"".join(members[:7]) + members[7][: int(len(members[7]) * part)]
    documents, problems = read(data, name, tmp_path)
    assert numbers(documents) == list(range(7))
    assert any(p.fatal for p in problems)


@packed
def test_warc_with_a_damaged_record_loses_that_one(name: str, pack: Pack, tmp_path: Path) -> None:
    members = list(map(pack, RECORDS))
    torn = bytearray(members[5])
    torn[8:60] = b"\x55" * 52
    members[5] = bytes(torn)
    documents, problems = read(b"".join(members), name, tmp_path)
    assert numbers(documents) == [n for n in range(COUNT) if n != 5]
    assert any(p.fatal for p in problems)


@packed
def test_warc_with_a_record_cut_short_in_the_middle(name: str, pack: Pack, tmp_path: Path) -> None:
    members = list(map(pack, RECORDS))
    members[5] = members[5][: len(members[5]) * 2 // 3]
    documents, problems = read(b"".join(members), name, tmp_path)
    assert [n for n in numbers(documents) if n != 5] == [n for n in range(COUNT) if n != 5]
    assert any(p.fatal for p in problems)


@packed
def test_warc_with_rubbish_between_records(name: str, pack: Pack, tmp_path: Path) -> None:
    members = list(map(pack, RECORDS))
    documents, problems = read(b"".join([*members[:4], b"\x00rubbish " * 300, *members[4:]]), name, tmp_path)
    assert numbers(documents) == list(range(COUNT))
    assert any(p.fatal for p in problems)


def test_warc_reads_html_responses_once(tmp_path: Path) -> None:
    rows = [
        record(1),
        record(2, kind="request"),
        record(3, http="image/png"),
        record(4),
        record(4, url="http://example.net/99"),
    ]
    documents, problems = read(b"".join(rows), "warc", tmp_path)
    assert numbers(documents) == [1, 4]
    assert [(p.why, p.fatal) for p in problems] == [
        ("1 records repeat earlier ones and were read once", False)
    ]


PAGE = f"<html><body><h1>عنوان الخبر هنا</h1><p>{STORY.format(n=5)}</p></body></html>".encode()


def chunked(data: bytes) -> bytes:
    pieces = [data[at : at + 90] for at in range(0, len(data), 90)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + b"0\r\n\r\n"


def sent(body: bytes, headers: str) -> bytes:
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n\r\n".encode() + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000077-0000-0000-0000-000000000000>\r\n"
        "WARC-Target-URI: http://example.net/77\r\nWARC-Date: 2020-03-05T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


SENT = [
    ("gzip", gzip.compress(PAGE), "Content-Encoding: gzip", None),
    ("deflate", zlib.compress(PAGE), "Content-Encoding: deflate", None),
    ("deflate without its head", zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate", None),
    ("brotli", brotli.compress(PAGE), "Content-Encoding: br", None),
    ("zstd", zstandard.compress(PAGE), "Content-Encoding: zstd", None),
    ("chunks", chunked(PAGE), "Transfer-Encoding: chunked", None),
    ("chunks of gzip", chunked(gzip.compress(PAGE)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", None),
    ("gzip said of plain text", PAGE, "Content-Encoding: gzip", None),
    ("brotli said of plain text", PAGE, "Content-Encoding: br", None),
    ("chunks said of a joined body", PAGE, "Transfer-Encoding: chunked", None),
    ("chunks cut", chunked(PAGE)[:-20], "Transfer-Encoding: chunked", "cut inside a chunk"),
    ("gzip cut in its checksum", gzip.compress(PAGE)[:-6], "Content-Encoding: gzip", "cut inside its compression"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "headers", "missing"), SENT, ids=[s[0] for s in SENT])
def test_warc_body_is_read_as_it_was_sent(
    what: str, body: bytes, headers: str, missing: str | None, tmp_path: Path
) -> None:
    documents, problems = read(record(1) + sent(body, headers) + record(2), "warc", tmp_path)
    assert numbers(documents) == [1, 77, 2]
    assert STORY.format(n=5)[:80] in documents[1].text
    assert documents[1].notes == ((missing,) if missing else ())
    assert [p.why for p in problems] == (
        [f"its payload is {missing}; what stands before is read"] if missing else []
    )


@pytest.mark.parametrize(
    "body", [gzip.compress(PAGE)[:10] + b"\xff" * 60, gzip.compress(b"")[:12]], ids=["garbled", "cut"]
)
def test_warc_body_that_cannot_be_unpacked_costs_itself_alone(body: bytes, tmp_path: Path) -> None:
    documents, problems = read(
        record(1) + sent(body, "Content-Encoding: gzip") + record(2) + record(3), "warc", tmp_path
    )
    assert numbers(documents) == [1, 2, 3]
    assert [p.fatal for p in problems] == [True]
    assert "compressed payload is damaged" in problems[0].why


def test_warc_revisits_and_pages_that_failed_are_passed_over(tmp_path: Path) -> None:
    failed = record(2).replace(b"200 OK", b"404 No")
    documents, problems = read(record(1) + record(1, kind="revisit") + failed, "warc", tmp_path)
    assert numbers(documents) == [1]
    assert problems == []


def test_warc_capture_day_bounds_the_publication_day(tmp_path: Path) -> None:
    row = record(1).replace("هنا</h1>".encode(), "هنا</h1>7 مارس 2021".encode())
    data = row.replace(b"Content-Length: ", b"X-Old: ")  # lengths no longer hold; say them anew
    head, _, block = data.partition(b"\r\n\r\n")
    whole = head + f"\r\nContent-Length: {len(block) - 4}\r\n\r\n".encode() + block
    documents, _ = read(whole, "warc", tmp_path)
    assert documents[0].published.earliest is None
    assert any("after the day of capture" in w for w in documents[0].published.why)
