"""Captures of every kind, and folders of rubbish: all is read to the end, what is bad is named with its reason."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.model import Document
from mahdar.read import Problem, read_captures
from mahdar.read.decode import decode
from mahdar.read.language import foreign

LEAD = "التقى وزير الخارجية السوداني نظيره الإثيوبي في جوبا لبحث ملف الحدود بين البلدين وعودة اللاجئين إلى قراهم."
NEXT = "وقال الوزير إن الجولة المقبلة ستعقد في أديس أبابا بعد أن تستكمل اللجنة الفنية عملها هناك."
STORY = f"{LEAD}\n{NEXT}"
HTML = f"<html><head>%s</head><body><h1>لقاء في جوبا</h1><p>{LEAD}</p><p>{NEXT}</p></body></html>"


def read(*paths: Path | str) -> tuple[list[Document], list[Problem]]:
    problems: list[Problem] = []
    documents = list(read_captures([str(p) for p in paths], problems.append))
    return documents, problems


# ------------------------------------------------------------------ encodings

ENCODED = [
    ("utf-8", STORY.encode()),
    ("utf-8 with its mark", STORY.encode("utf-8-sig")),
    ("utf-16 with its mark", STORY.encode("utf-16")),
    ("utf-16 without", STORY.encode("utf-16-le")),
    ("utf-16 the other way", STORY.encode("utf-16-be")),
    ("windows-1256 undeclared", STORY.encode("cp1256")),
    ("iso-8859-6 undeclared", STORY.encode("iso-8859-6", "ignore")),
]


@pytest.mark.parametrize(("what", "data"), ENCODED, ids=[e[0] for e in ENCODED])
def test_decode_text(what: str, data: bytes) -> None:
    text = decode(data, "x").text
    assert LEAD[:40] in text


LATIN = HTML % '<meta charset="iso-8859-1">'
_UTF16, _1256 = STORY.encode("utf-16-le"), STORY.encode("cp1256")
ODD = [
    ("a UTF-16 half before a UTF-8 one", _UTF16 + b"\n\x00" + STORY.encode(), "mixed: utf-16-le and utf-8"),
    ("a UTF-16 half with its mark after", STORY.encode() + b"\n" + STORY.encode("utf-16"), "mixed: utf-16-le and utf-8"),
    ("a windows-1256 half after", STORY.encode() + b"\n" + _1256, "mixed: utf-8 and windows-1256"),
    ("one line in windows-1256", STORY.encode() * 4 + b"\n" + LEAD.encode("cp1256"), "mixed: utf-8 and windows-1256"),
    ("UTF-16 cut inside a character", _UTF16[:-1], "UTF-16 without its mark, cut inside a character"),
    ("UTF-16 without its first byte", b"\x00" + ("\n" + STORY).encode("utf-16-le")[1:], "UTF-16 without its mark"),
    ("zeros before", bytes(1000) + STORY.encode(), "zero bytes left out"),
    ("zeros inside", STORY.encode() + bytes(300) + STORY.encode(), "zero bytes left out"),
    ("windows-1256 declared as Latin", LATIN.encode("cp1256"), "read as windows-1256, declared iso8859-1"),
    ("ISO 8859-6 declared as windows-1256", LATIN.replace("iso-8859-1", "windows-1256").encode("iso-8859-6", "ignore"),
     "read as iso-8859-6, declared cp1256"),
    ("mojibake of UTF-8", STORY.encode().decode("latin-1").encode(), "mojibake undone: utf-8 read as cp1252"),
    ("mojibake of UTF-8 in Arabic letters", STORY.encode().decode("cp1256").encode(),
     "mojibake undone: utf-8 read as windows-1256"),
    ("mojibake of windows-1256", STORY.encode("cp1256").decode("cp1252").encode(),
     "mojibake undone: windows-1256 read as cp1252"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "data", "note"), ODD, ids=[o[0] for o in ODD])
def test_decode_says_what_was_odd_and_keeps_the_story(
    what: str, data: bytes, note: str, tmp_path: Path
) -> None:
    found = decode(data, "x")
    assert found.note == note
    assert LEAD.replace("،", "") in found.text.replace("،", "")
    (tmp_path / ("a.html" if b"<html" in data else "a.txt")).write_bytes(data)
    documents, problems = read(tmp_path)
    assert problems == []
    assert documents[0].notes == (note,)


def test_mojibake_that_lost_letters_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY.encode().decode("cp1252", "replace"))
    documents, problems = read(tmp_path)
    assert documents == []
    assert [p.why for p in problems] == ["set aside: mojibake, letters are lost"]


def test_mojibake_of_a_title_alone_is_undone(tmp_path: Path) -> None:
    title = "لقاء في جوبا بين الوزيرين"
    row = {"title": title.encode().decode("latin-1"), "text": STORY}
    (tmp_path / "a.jsonl").write_text(json.dumps(row, ensure_ascii=False))
    documents, _ = read(tmp_path)
    assert documents[0].title == title
    assert documents[0].text == f"{title}\n{STORY}"


PAGES = [
    ("declared windows-1256", (HTML % '<meta charset="windows-1256">').encode("cp1256")),
    ("undeclared windows-1256", (HTML % "").encode("cp1256")),
    ("windows-1256 declared as utf-8", (HTML % '<meta charset="utf-8">').encode("cp1256")),
    ("utf-8 declared as windows-1256", (HTML % '<meta charset="windows-1256">').encode()),
    ("declared in the old way", (HTML % '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">').encode("cp1256")),
    ("utf-8 with two torn bytes", (HTML % "").encode()[:-20] + b"\xd8\xff</p>"),
    ("an unknown charset declared", (HTML % '<meta charset="x-nothing">').encode()),
]  # fmt: skip


@pytest.mark.parametrize(("what", "data"), PAGES, ids=[p[0] for p in PAGES])
def test_decode_html(what: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(data)
    documents, problems = read(tmp_path)
    assert problems == []
    assert LEAD in documents[0].text


# ------------------------------------------------------------------ kinds of captures

FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>شبكة الساحل</title><item><title>لقاء في جوبا</title><link>https://example.net/a/1</link>
<pubDate>Mon, 20 Mar 2023 10:00:00 +0300</pubDate><content:encoded><![CDATA[<p>{LEAD}</p><p>{NEXT}</p>]]></content:encoded></item>
<item><title></title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>شبكة الساحل</title><entry><title>لقاء في جوبا</title>
<link rel="alternate" href="https://example.net/a/1"/><published>2023-03-20T10:00:00+03:00</published>
<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{NEXT}&lt;/p&gt;</content></entry></feed>"""
MHTML = (
    "From: <Saved by Browser>\nSnapshot-Content-Location: https://example.net/2023/03/20/talks\nSubject: x\n"
    "Date: Tue, 21 Mar 2023 08:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----B"\n\n------B\nContent-Type: text/html\n'
    "Content-Transfer-Encoding: 8bit\nContent-Location: https://example.net/2023/03/20/talks\n\n"
    + HTML % '<meta charset="utf-8">'
    + "\n------B--\n"
)
LINE = json.dumps(
    {
        "id": 7,
        "title": "لقاء في جوبا",
        "text": STORY,
        "published": "2023-03-20",
        "url": "https://example.net/1",
    }
)
KINDS = [
    ("a.txt", f"لقاء في جوبا\n20 آذار 2023\n{STORY}".encode()),
    ("a.html", (HTML % '<meta property="article:published_time" content="2023-03-20">').encode()),
    ("a", (HTML % '<meta property="article:published_time" content="2023-03-20">').encode()),
    ("a.jsonl", LINE.encode() + b"\n"),
    ("html.jsonl", json.dumps({"html": HTML % "", "published": "2023-03-20"}).encode()),
    ("a.rss", FEED.encode()),
    ("a.xml", ATOM.encode()),
    ("a.mhtml", MHTML.encode()),
]


@pytest.mark.parametrize(("name", "data"), KINDS, ids=[k[0] for k in KINDS])
@pytest.mark.parametrize(
    ("ending", "pack"),
    [("", bytes), (".gz", gzip.compress), (".zst", zstandard.compress)],
    ids=["plain", "gz", "zst"],
)
def test_capture_of_each_kind(
    name: str, data: bytes, ending: str, pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    (tmp_path / f"{name}{ending}").write_bytes(pack(data))
    documents, problems = read(tmp_path)
    assert [p for p in problems if "item 2" not in p.where] == []
    (document,) = documents
    assert LEAD in document.text
    assert document.title == "لقاء في جوبا"
    assert (document.published.earliest, document.published.latest) == ("2023-03-20", "2023-03-20")
    assert any(r.kind == "body" and LEAD in document.text[r.start : r.end] for r in document.marks)


def test_jsonl_raw_text_is_title_line_break_text(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": " عنوان  اللقاء ", "text": f" {STORY}\n"}))
    assert read(tmp_path)[0][0].text == f" عنوان  اللقاء \n {STORY}\n"


def test_jsonl_published_beats_what_the_text_states(tmp_path: Path) -> None:
    row = {"title": "لقاء في جوبا", "text": f"20 آذار 2023\n{STORY}", "published": "2023-03-25T10:00:00Z"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    document = read(tmp_path)[0][0]
    assert (document.published.earliest, document.published.basis) == ("2023-03-25", "given")
    assert [d.day for d in document.dates] == ["2023-03-20"]


def test_paths_may_be_files_folders_and_globs(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "sub/c.txt", ".hidden/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert len(read(tmp_path)[0]) == 3
    assert len(read(tmp_path / "*.txt")[0]) == 2
    assert len(read(tmp_path / "a.txt", tmp_path / "sub")[0]) == 2
    assert [p.why for p in read(tmp_path / "none.txt")[1]] == ["no such file"]
    assert [p.why for p in read(tmp_path / "*.html")[1]] == ["no file matches"]


def test_stdin_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BufferedReader(io.BytesIO(LINE.encode()))  # type: ignore[arg-type]

    monkeypatch.setattr("sys.stdin", Stdin)
    assert read("-")[0][0].given_id == "7"


# ------------------------------------------------------------------ rubbish

BAD: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "empty"),
    ("blank.html", b" \n\n ", "empty"),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20, "binary data, not text"),
    ("random.bin", bytes((i * 7919) % 251 for i in range(4096)), "binary data, not text"),
    (
        "scripts.html",
        b"<html><body>" + b"<script>alert(1)</script>" * 5000 + b"</body></html>",
        "no text on the page",
    ),
    ("torn.gz", gzip.compress(STORY.encode() * 200)[:-30], "damaged compressed data"),
    ("empty.rss", b"<rss><channel></channel></rss>", "a feed without items"),
    ("empty.mhtml", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", "no HTML part"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD, ids=[b[0] for b in BAD])
def test_bad_capture_is_named_with_its_reason(name: str, data: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    documents, problems = read(tmp_path)
    assert documents == []
    assert [p.where for p in problems] == [str(tmp_path / name)]
    assert why in problems[0].why
    assert problems[0].fatal


def test_folder_of_rubbish_is_read_to_the_end(tmp_path: Path) -> None:
    for name, data, _ in BAD:
        (tmp_path / name).write_bytes(data)
    (tmp_path / "deep.html").write_text(HTML % "" + "<div>" * 20_000)
    (tmp_path / "z.txt").write_text(STORY)
    (tmp_path / "lines.jsonl").write_text(f'{LINE}\n{{"text":\n[]\n{{"title": "x"}}\n\n{LINE}\n')
    documents, problems = read(tmp_path)
    assert len(documents) == 4
    assert len(problems) == len(BAD) + 3
    assert {p.where.rsplit(":", 1)[1] for p in problems if "lines.jsonl" in p.where} == {"2", "3", "4"}


LANGUAGES = [
    ("Persian", "وزیر امور خارجه ایران در دیدار با همتای خود گفت که این گفتگوها برای منطقه مهم است و باید ادامه یابد."),
    ("Persian", "وزير امور خارجه در ديدار با همتاى خود گفت كه اين گفتگوها براى منطقه مهم است و بايد با همكارى همه ادامه يابد"),
    ("Urdu", "وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان مذاکرات اگلے ہفتے میں ہوں گے اور اس کے بعد اعلان کیا جائے گا"),
    ("Kurdish", "وەزیری دەرەوە لە بەغدا لەگەڵ هاوتاکەی کۆبووەوە و باسیان لە پەیوەندییەکانی نێوان هەردوو وڵات کرد بۆ ئەم ساڵ"),
    ("English", "The foreign minister said that the talks will be held in the capital and that it is for the two sides to agree."),
    ("Pashto", "د بهرنیو چارو وزیر په کابل کې له خپل سیال سره ولیدل او د دواړو هېوادونو پر اړیکو یې خبرې وکړې"),
    ("Uyghur", "تاشقى ئىشلار مىنىستىرى خىزمەتدىشى بىلەن كۆرۈشتى ۋە ئىككى دۆلەت مۇناسىۋىتى توغرىسىدا سۆھبەتلەشتى"),
    ("Sindhi", "پرڏيهي وزير ۾ پنهنجي ترڪ هم منصب سان ملاقات ڪئي ۽ ٻنهي ملڪن جي وچ ۾ لاڳاپن تي ڳالهه ٻولهه ڪئي"),
    ("Malay (Jawi)", "منتري لوار تله برجومڤا دڠن رقن سجاوتن د جاكرتا ڤد هاري احد دان ممبينچڠکن هوبوڠن دوا هالا"),
    ("question marks in place of its letters", "????? ???? ??????? ?????? ??????? ?? ???? ???? ??? ??????"),
    ("French", "Le ministre des affaires a dit que la rencontre est prévue pour la semaine qui vient dans une ville du pays."),
    ("Turkish", "Dışişleri Bakanı bu hafta için bir toplantı olarak gelen heyet ile daha çok konuda görüşme yapıldı dedi ve bu"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), LANGUAGES)
def test_other_languages_are_set_aside(name: str, text: str, tmp_path: Path) -> None:
    assert foreign(text) == name
    (tmp_path / "a.txt").write_text(text)
    documents, problems = read(tmp_path)
    assert documents == []
    assert [(p.why, p.fatal) for p in problems] == [(f"set aside: not Arabic ({name})", False)]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{STORY}\nThe minister said that the talks were held in Juba and that it was a good day for all.",
        f"{LEAD}\nوزیر امور خارجه گفت که این دیدار مهم است.",
        "موسكو",
        "لافروف - فيدان 2024",
        f"{NEXT} BBC CNN AFP https://t.co/x",
        f"{STORY}\n"
        + "The minister said that the talks were held in the city and that it was a good day. " * 3,
        STORY.replace("ي", "ی").replace("ك", "ک"),
        "اِلتَقى وَزيرُ الخارِجِيَّةِ السّودانِيُّ نَظيرَهُ الإِثيوبِيَّ في جوبا لِبَحثِ مَلَفِّ الحُدودِ بَينَ البَلَدَينِ.",
    ],
)
def test_arabic_with_foreign_parts_goes_on(text: str) -> None:
    assert foreign(text) is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_stop_the_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    for ending in ("txt", "html", "jsonl", "warc", "rss", "mhtml", "gz"):
        (folder / f"a.{ending}").write_bytes(data)
    documents, problems = read(folder)
    assert documents or problems
    for document in documents:
        assert all(0 <= r.start < r.end <= len(document.text) for r in document.marks)
