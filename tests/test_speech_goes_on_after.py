"""Who goes on speaking behind a statement in writing or «لكنه»; bodies named by whose they are."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, parse, read

WRITTEN = [
    # a ministry that puts something in writing may go on as she or as it, before whoever spoke earlier
    "وقالت {مصادر} إن ⟦الرجل موقوف⟧.¶وقالت {وزارة الداخلية المصرية} في بيان إن ⟦الرجل حر⟧. وأشارت {} إلى أن ⟦القناة كذبت⟧.",
    "وقالت {مصادر} إن ⟦الرجل موقوف⟧.¶وقالت {وزارة الداخلية المصرية} في بيان إن ⟦الرجل حر⟧. وأشار {} إلى أن ⟦القناة كذبت⟧.",
    "وقالت {الوزيرة} إن ⟦الرجل موقوف⟧.¶وأكدت {الشركة} في رسالة أن ⟦السعر ثابت⟧. وأضافت {} أن ⟦المخزون يكفي⟧.",
]


@pytest.mark.parametrize("marked", WRITTEN)
def test_goes_on_after_writing(marked: str) -> None:
    """An empty pair of braces stands for the speaker before it."""
    case = parse(marked.replace("{} ", ""))
    statements = read(case.text).statements
    assert [(s.start, s.end) for s in statements] == [(a, b) for _, a, b in case.said]
    names = [case.text[a:b] for a, b in case.speakers]
    said_by = [s.speaker.name if s.speaker else None for s in statements]
    assert said_by == [names[0], names[1], names[1]]


def test_but_he() -> None:
    for text, names in (
        ("وزعمت هدى سالم أنها كانت على علاقة بالوزير سامر حداد، لكنه قال إن المزاعم كاذبة.", ["هدى سالم", "سامر حداد"]),
        ("وقالت الوزيرة هدى سالم إن الطريق سالك، لكنها قالت إن المطر قادم.", ["هدى سالم", "هدى سالم"]),
        ("وقال الوزير سامر حداد إن هدى سالم عادت، لكنه قال إن الطريق مغلق.", ["سامر حداد", "سامر حداد"]),
    ):  # fmt: skip
        said_by = [s.speaker.name if s.speaker else None for s in read(text).statements]
        assert said_by == names


BODIES = lines("""
# a body goes by whose it is, masculine or feminine
وعاد الوزير إلى العاصمة. وتقول {إدارته} إن ⟦الرسوم ضرورية⟧.
وعاد الوزير إلى العاصمة. وقالت {حكومته} إن ⟦الرسوم ضرورية⟧.
ويرفع الرئيس الرسوم بسبب ما تقول {إدارته} ⟦إنه سرقة للحقوق⟧.
# the prosecution speaks; a claim does not
ويقول {الادعاء العام} إن ⟦الرجل سرق المال⟧.
وطالب {الادعاء} ب⟦سجن الرجل عشر سنوات⟧.
⟦وفتش المحققون البيت⟧، وفقا ل{لادعاء العام}.
# who is blamed stands alone before the blame
ووصفت {الوزارة الكينية} ⟦التجمع بأنه استفزاز⟧ وحملت ⟦حماس المسؤولية عن القتلى⟧.
وحملت {حماس} ⟦إسرائيل المسؤولية عن القتلى⟧.
""")


@pytest.mark.parametrize("marked", BODIES)
def test_bodies_and_blame(marked: str) -> None:
    check(marked)


GOES_ON_WITHIN = lines("""
# what somebody tries to do is a part of what is told; behind a comma, or with what is hinted at, the writer speaks
وكتب {الوزير} ⟦أنه "يضيع وقته" في محاولة إقناع الخصم⟧.
وقال {الوزير} إن ⟦المدينة تدير الملجأ مع جمعية "أيد صغيرة" في محاولة لإيواء الغرباء⟧.
وقال {الوزير} إن ⟦الباب مفتوح "للأصدقاء"⟧، في محاولة لإرضاء الجيران.
وقال {الوزير} إن ⟦هناك "ضيفا ثقيلا"⟧ في إشارة إلى السفير.
# … and of a proposal, an order, what is aimed at with it
واقترحت {الوزيرة} ⟦تغيير اسم المعرض إلى "الوردة"⟧ في محاولة لجذب الزوار.
واقترح {المدير} ⟦تغيير اسم الملجأ إلى "البيت"⟧ في محاولة "لكسب الجيران" والتخلص من الاسم القديم.
# what is worth doing looks like what she does
وقالت {المراسلة} ⟦إنه من المهم ملاحظة أن المدينة لم تسقط بعد⟧.
وقالت {المراسلة} إن ⟦من الضروري مطالبة البلدية بفتح الجسر⟧.
وقالت {الشركة} إن ⟦الرسم عاد إلى المعرض⟧ مؤكدة ⟦أنه لا يخالف القانون⟧.
وقالت {الشركة} إن ⟦الرسم نزع من المعرض⟧ مؤكدة ⟦أنه لا يخالف القانون⟧.
""")


@pytest.mark.parametrize("marked", GOES_ON_WITHIN)
def test_speech_goes_on_with_what_is_tried_and_what_is_worth_doing(marked: str) -> None:
    check(marked)
