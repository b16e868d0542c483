"""Nouns of saying with whose they are: where what is told stands, and where it ends before the main clause."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines

LATER = lines("""
# days and adverbs between whose it is and what is told
وجاء ذلك بعد إعلان {الوزير} أمس أن ⟦المعبر سيفتح أمام القوافل⟧.
ويأتي الرد عقب تأكيد {الرئيس سامر حداد} مجددا أن ⟦الباب مفتوح للوساطة⟧.
ويتعارض القرار مع وعد {الوزيرة هند صالح} مؤخرا بأن ⟦الأجور ستصرف قبل العيد⟧.
وتأتي الاعتقالات بعد إعلان {الشرطة} الشهر الماضي، ⟦أنها سلمت الملف إلى النيابة⟧.
# the clause is of the noun right before it, and not of the verb that the sentence begins with
وبينت الصور خلو الشوارع من المارة، بعد إعلان {الحكومة} أن ⟦الحظر سيستمر أسبوعا⟧.
ونشر المقطع أمس غداة إعلان {الإدارة المحلية} في المدينة أن ⟦المياه صالحة للشرب⟧.
وتراجعت الأسهم في آسيا بعد ساعات من إعلان {اليابان} ⟦أنها رفعت سعر الفائدة⟧.
وأكد {الوزير} بعد إعلان النتائج أن ⟦الفرز كان نزيها⟧.
وقال {الوزير} بعد إعلان الشرطة إن ⟦التحقيق لم ينته⟧.
# and one whom no word tells for a speaker
وجاء ذلك بعد إعلان {المصنع} أن ⟦الأفران ستبرد أسبوعا⟧.
# a promise that is a verb, and a noun with nobody's name
ووعد {الوزير} بأن ⟦الأجور ستصرف قبل العيد⟧.
وجاء ذلك بعد وعد قديم لم يتحقق.
""")

ANNOUNCED = lines("""
# what is announced is a bare noun that a definite one follows
وجاء التحرك بعد إعلان {القوات المسلحة} ⟦تطويق المدينة من ثلاث جهات⟧.
وجاء التحرك بعد إعلان {الوزارة} ⟦مقتل القائد في الغارة⟧.
# a verb behind who announces belongs to the sentence
وبعد إعلان الوزارة تحركت القوات نحو الحدود.
وبعد إعلان الوزارة تحقق الهدف من العملية.
رواية كينية تحصد المركز الثالث بجائزة كبيرة.
""")

MAIN = lines("""
# the preposition that opens the sentence waits for a main clause
ورغم إعلان {الجيش} ⟦السيطرة على المرفأ⟧، تواصلت المعارك في المدينة.
وبعد إعلان {الوزير} أن ⟦المعبر سيفتح⟧، تحركت القوافل.
ورغم اتهام {الحكومة} للحزب ب⟦أنه يدعم الفوضى⟧، فاز الحزب بالانتخابات.
وبعد اتهام {الحكومة} لموسكو ب⟦تسميم العميل السابق⟧، فاز السفير بالجائزة.
# without one, the comma ends nothing
وجاء ذلك بعد إعلان {الجيش} ⟦السيطرة على المرفأ، والمطار والجسور⟧.
""")

ACCUSING = lines("""
# who accuses, and behind «ل» who is accused
وجاء الطرد بعد اتهام {الحكومة} لموسكو ب⟦تسميم العميل السابق⟧.
ورفضت السفارة اتهامات {لندن} لموسكو ب⟦تسميم العميل السابق⟧.
# one alone is accused, and a paper accuses nobody
وجاء الطرد بعد اتهام موسكو بتسميم العميل السابق.
وقدمت النيابة لائحة اتهام للمدير بأربعة بنود.
""")

ASKED = lines("""
# an adverb between the verb and whom something is asked of
وطلب {الوزير} مجددا من الحكومة ⟦التوقف عن دعم الجماعات⟧.
وطلب {الوزير} من الحكومة ⟦التوقف عن دعم الجماعات⟧.
# what is repeated is a stand
وكرر {السفير} ⟦مطالبة بلاده بإعادة المصرف إلى النظام⟧.
# a paper between marks
ونص {"إعلان الرياض"} على أن ⟦يعود الطرفان إلى الطاولة⟧.
# whom somebody called after another does not go on
وقبيل اللقاء، الجمعة، هاتف {الوزير أنتوني بلينكن} ألكسندر فوتشيتش، ثم ألبين كورتي، داعيا إلى ⟦ضبط النفس في الشمال⟧.
# what he hoped then
وكان ذلك آخر تصريح {للوزير سامر حداد} عندما عبر عن ⟦أمله في دخول المدينة⟧.
""")


@pytest.mark.parametrize("marked", LATER + ANNOUNCED + MAIN + ACCUSING + ASKED)
def test_speech_told_by_nouns(marked: str) -> None:
    check(marked)
