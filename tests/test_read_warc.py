"""Archives: whole, cut, damaged; only the damaged part is lost, and it is named."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

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


def test_warc_capture_day_bounds_the_publication_day(tmp_path: Path) -> None:
    row = record(1).replace("هنا</h1>".encode(), "هنا</h1>7 مارس 2021".encode())
    data = row.replace(b"Content-Length: ", b"X-Old: ")  # lengths no longer hold; say them anew
    head, _, block = data.partition(b"\r\n\r\n")
    whole = head + f"\r\nContent-Length: {len(block) - 4}\r\n\r\n".encode() + block
    documents, _ = read(whole, "warc", tmp_path)
    assert documents[0].published.earliest is None
    assert any("after the day of capture" in w for w in documents[0].published.why)
