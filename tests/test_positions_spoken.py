"""What a speaker lays on all, asserts past an aside or to somebody, and says in the first person."""

import pytest

from tests.speech_table import read

#: Each: whose, stance, sentence.
HELD = """
state:KE | demands | وشدد الوزير الكيني، خلال لقائه السفراء، على ضرورة أن ينهض مجلس الأمن بدوره.
state:KE | demands | وأكدت نيروبي، في ختام جولة المشاورات الأخيرة أمس، على ضرورة سحب القوات.
state:KE | demands | واستقبل الوزير الكيني السفير المصري، وأكد له ضرورة سحب القوات.
state:KE | demands | واستقبل الوزير الكيني جون موانجي السفير المصري وأكد ضرورة سحب القوات.
state:KE | supports | وقال الوزير الكيني: "أعبر عن تضامني الكامل مع السودان".
state:KE | rejects | وقال الوزير الكيني: "أجدد رفضي للحرب في السودان".
state:KE | supports | وقال الوزير الكيني: "أعلن تأييدي للخطة الأممية".
state:KE | demands | وقال الوزير الكيني: "لن نشارك، وعلى الأطراف وقف القتال".
org:un | demands | وكتب مبعوث الأمم المتحدة: "الوضع متوتر وعلى الجميع ضبط النفس".
state:KE | accepts | وقال الوزير الكيني بعد لقائه نظيره الإثيوبي إن البلدين اتفقا على إنشاء خط بحري.
state:KE | offers | وقال الوزير الكيني إن بلاده قدمت مسودتين بشأن تقاسم المياه.
""".strip().splitlines()
#: Each: a stance that nobody named holds in the sentence.
NOT_HELD = """
state:EG | demands | واستقبل الوزير الكيني جون موانجي السفير المصري وأكد ضرورة سحب القوات.
state:KE | supports | وقال الوزير الكيني: "وصلنا منظومة دفاعية وأخرى ذات طابع دفاعي".
state:KE | supports | والملف له أهمية كبيرة لدى نيروبي.
org:un | accepts | وقال مبعوث الأمم المتحدة إلى كينيا إن البلدين اتفقا على فتح المعبر.
""".strip().splitlines()


def _told(line: str) -> tuple[tuple[str, str], set[tuple[str | None, str]]]:
    actor, stance, sentence = (part.strip() for part in line.split("|"))
    return (actor, stance), {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", HELD)
def test_positions_spoken_are_held(line: str) -> None:
    expected, found = _told(line)
    assert expected in found


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_spoken_are_not_held(line: str) -> None:
    expected, found = _told(line)
    assert expected not in found
