"""What is said not to be so is nobody's position: «ليس صحيحا أن كينيا ترفض الوساطة»."""

import pytest

from tests.speech_table import read

NOT_SO = """
وقال المتحدث إنه ليس صحيحا أن كينيا ترفض الوساطة الأوغندية.
وليس صحيحا أن السودان اتهم مصر بدعم الجماعات.
وقالت الخارجية: "غير صحيح أن كينيا رفضت الوساطة الأوغندية".
من غير الصحيح أن السودان يدعم الجماعات المسلحة.
ليس من الصحيح أن مصر تعارض بناء الميناء في إريتريا.
لا صحة لما يقال عن أن كينيا ترفض الوساطة الأوغندية.
من الخطأ القول إن مصر تعارض التهدئة.
وليس دقيقا القول إن مصر تعارض التهدئة.
وأضاف الوزير أن ذلك لا يعني أن مصر تعارض التهدئة.
لا يعني التأجيل أن كينيا ترفض الوساطة الأوغندية.
""".strip().splitlines()

STILL_SO = """
صحيح أن كينيا ترفض الوساطة الأوغندية لكنها تواصل الحوار. | state:KE
وهو ما يعني أن كينيا ترفض الوساطة الأوغندية. | state:KE
وقال المتحدث إن الاتهامات غير صحيحة وإن كينيا ترفض الوساطة الأوغندية. | state:KE
وأكد الوزير الكيني أنه لا صحة للأنباء، وأن كينيا ترفض الوساطة الأوغندية. | state:KE
وليس صحيحا ما نشر، فكينيا ترفض الوساطة الأوغندية. | state:KE
وقالت كينيا إنها ترفض الوساطة الأوغندية. | state:KE
""".strip().splitlines()


@pytest.mark.parametrize("sentence", NOT_SO)
def test_what_is_said_not_to_be_so_is_no_position(sentence: str) -> None:
    taken = {"ترفض", "رفضت", "اتهم", "يدعم", "تعارض"}
    assert not [p for p in read(sentence).positions if p.text.split()[0] in taken]


@pytest.mark.parametrize("row", STILL_SO)
def test_what_is_so_is_held(row: str) -> None:
    sentence, actor = (part.strip() for part in row.split("|"))
    assert (actor, "rejects") in {(p.actor, p.stance) for p in read(sentence).positions}
