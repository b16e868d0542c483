"""What a page says of a group or a man whom it has named is no other side, nor another man."""

import pytest

from tests.test_meetings_gathered import lines

DESCRIBED = [
    ("التقى وفد روسي في جنيف ممثلين عن حركة أحرار الشام المعارضة في سوريا.", ["meeting held RU+ahrar-sham Geneva"]),
    ("عقد الوفد التركي في جنيف اجتماعا مع جماعة \"جيش الإسلام\" المعارضة لبحث الهدنة في سوريا.", ["meeting held TR+jaysh-islam Geneva"]),
    # two of them; the opposition by its own name
    ("التقى وفد روسي في جنيف ممثلين عن حركة أحرار الشام والمعارضة في سوريا.", ["meeting held RU+ahrar-sham+syrian-opposition Geneva"]),
    ("التقى الرئيس الروسي في موسكو المعارضة السورية.", ["meeting held RU+syrian-opposition Moscow"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_the_adjective_of_a_group_is_no_other_group(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


HIS_POST = [
    ("رحب السفير الكيني لدى أوغندا جون موانغي بالدعوة. وكان موانغي قد عاد إلى كمبالا مطلع الشهر.", []),
    ("قال السفير الكيني لدى أوغندا جون موانغي إنه متفائل. ووصل موانغي إلى كمبالا أمس.", []),
    ("رحب المبعوث الكيني جون موانغي بالدعوة. وكان موانغي قد عاد إلى كمبالا مطلع الشهر.", ["visit held KE+UG Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HIS_POST)
def test_an_ambassador_by_his_surname_returns_to_his_post(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
