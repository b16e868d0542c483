"""Stories to measure with: generated ones, always the same, and the real corpus when it lies beside the project."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from mahdar.model import Document, Published
from mahdar.read.make import document_id

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "ant-2018-02-03.jsonl.gz"

_WHO = [
    "وزير الخارجية المصري سامح شكري",
    "رئيس الوزراء العراقي مصطفى الكاظمي",
    "المبعوث الأممي إلى ليبيا",
    "وزير الدفاع التركي",
    "المتحدث باسم الخارجية الإيرانية",
    "الرئيس الفرنسي إيمانويل ماكرون",
]
_SAYS = ["قال", "أكد", "أوضح", "أعلن", "أضاف", "أشار إلى", "شدد على"]
_WHAT = [
    "أن المشاورات ستتواصل في الأسابيع المقبلة بين الجانبين",
    "أن بلاده ترفض أي حل لا يحفظ وحدة الأراضي",
    "أن الاجتماع الذي عقد أمس الأحد في عمّان تناول ملف المياه والحدود",
    "أن اللجنة المشتركة ستلتقي يوم 14 تموز/يوليو في جنيف برعاية الأمم المتحدة",
    "أن الحكومة تشترط وقف إطلاق النار قبل العودة إلى طاولة المفاوضات",
]
_FILL = [
    "وتشهد المدينة منذ أسابيع حركة تجارية واسعة مع اقتراب موسم الحصاد",
    "ويعيش في المنطقة نحو مليون شخص يعتمد كثير منهم على المساعدات",
    "وكانت السلطات قد أغلقت الطريق الرئيسي بسبب الأمطار الغزيرة",
    'وجاء في بيان مشترك: "اتفق الطرفان على مواصلة العمل من أجل حل دائم"',
]


def generated(count: int, seed: int = 7) -> Iterator[Document]:
    """`count` stories of about 1,400 characters, the same for the same seed."""
    rng = random.Random(seed)
    for n in range(count):
        lines = [f"{rng.choice(_WHO)} يبحث ملف الحدود {n}"]
        while sum(map(len, lines)) < 1400:
            lines.append(f"و{rng.choice(_SAYS)} {rng.choice(_WHO)} {rng.choice(_WHAT)}. {rng.choice(_FILL)}.")
        text = "\n".join(lines)
        day = f"20{rng.randint(11, 24)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        yield Document(
            id=document_id(text), text=text, published=Published(earliest=day, latest=day, basis="given")
        )


def real(count: int | None = None) -> list[Document] | None:
    """Stories of the corpus, or `None` when it is not there."""
    if not CORPUS.exists():
        return None
    out = []
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = f"{row['title']}\n{row['text']}"
            day = row["published"][:10]
            out.append(
                Document(
                    id=document_id(text),
                    text=text,
                    given_id=row["id"],
                    outlet=row["outlet"],
                    title=row["title"],
                    published=Published(earliest=day, latest=day, basis="given"),
                )
            )
            if count is not None and len(out) >= count:
                break
    return out
