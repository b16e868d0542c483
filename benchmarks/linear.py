"""Is the work per document linear? Hostile pages of growing length, seconds and the ratio to the length before.

    python -m benchmarks.linear

A ratio near 2 is linear. The pages: digits and month names; open quotes; endless sentences of meetings, of days
and of nouns of contact; one endless word; a wall of names; brackets; a thousand short lines; stances that nobody named holds.
"""

from __future__ import annotations

import time

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read.make import document_id

SEEDS = {
    "digits and months": "12 آذار/مارس 2023 13 14-15/16 كانون الأول (ديسمبر) 2022 بين 3 و5 ",
    "open quotes": 'قال الوزير: " إن «الأمر» “ جيد ( كما أضاف ',
    "endless sentence": "التقى وزير الخارجية المصري سامح شكري نظيره التركي في القاهرة يوم الثلاثاء وبحثا الملف الليبي و",
    "endless sentence of days": "التقى وزير الخارجية الجزائري نظيره التونسي في وهران يوم 4 مارس 2022 ",
    "nouns of contact": "ثم عقد اجتماع وبدء مشاورات واستئناف مفاوضات وإجراء محادثات قبل لقاء وقمة واتصال وزيارة ",
    "endless word": "كتبوها",
    "names": "محمد بن سلمان عبد الله الثاني رجب طيب أردوغان و",
    "brackets": "((([[[{{{«««",
    "short lines": "لقاء\nاليوم\nالمصدر: وكالة\n",
    "stances without an actor": "رفض الأخيرة قبول العرض وأنه مستعد قد طالب بوقف النار ",
    "saying": "وقال إن وأضاف أن وأكد أن وأشار إلى أن ",
    "quotes without a stop": 'وقال "نعم" ثم قال "لا" و',
    "persons without a stop": "وقال الرئيس عبد الفتاح السيسي إن البرهان دعت إليه حميدتي ",
    "talks of one land": "محادثات السودان بين قوات الدعم السريع والجيش السوداني بالمنامة. ",
    "asides without a stop": "وكان المجلس، في ختام جلسته، دعا كينيا إلى سحب القوات ",
}


def main() -> None:
    knowledge = load_knowledge()
    for name, seed in SEEDS.items():
        line = f"{name:20s}"
        before = 0.0
        for size in (125_000, 250_000, 500_000):
            text = seed * (size // len(seed))
            document = Document(id=document_id(text), text=text, published=Published())
            start = time.process_time()
            annotate(document, knowledge)
            seconds = time.process_time() - start
            line += f"  {size // 1000}k {seconds:6.2f} s" + (
                f" ({seconds / before:3.1f}x)" if before > 0.005 else ""
            )
            before = seconds
        print(line, flush=True)


if __name__ == "__main__":
    main()
