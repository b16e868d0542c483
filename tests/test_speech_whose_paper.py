"""Papers and pages with their owners as sources, and where a source's clause begins and the writer's goes on."""

from __future__ import annotations

import pytest

from tests.speech_table import check, lines, read

OWNERS = [
    ("وقال تقرير لمفتشين في الأمم المتحدة إن المواد وصلت.", "تقرير لمفتشين في الأمم المتحدة"),
    ("وأشار تقرير لـ\"صدى الجبل\" إلى أن الوحدات استفادت من الحرب.", "تقرير لـ\"صدى الجبل\""),
    ("وبحسب تقرير لـCNBC، يعرف العلماء نصف الفيروسات.", "تقرير لـCNBC"),
    ("وأفاد الموقع الرسمي للجيش الصومالي أن الغارة أصابت هدفها.", "الموقع الرسمي للجيش الصومالي"),
    ("وقال الموقع الإلكتروني للمطار إن الرحلات ألغيت.", "الموقع الإلكتروني للمطار"),
    ("وصرح القائد لوكالة رويترز بأن الظروف مهيأة. كما كشف الموقع الرسمي للجيش الكيني عن استعداد الجانبين للتدريب.",
     "الموقع الرسمي للجيش الكيني"),
    # a letter goes to somebody, and «الموقع» alone is the medium named before
    ("وقال بيان للوزارة إن الطريق سالك.", "بيان للوزارة"),
    ("ونشرت صحيفة لوموند الخبر. وقالت الصحيفة إن الطريق سالك.", "لوموند"),
    ("وجاء ذلك وفق تقرير لصحيفة \"صدى الجبل\". وتقول الصحيفة إن الطريق سالك.", "صدى الجبل"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), OWNERS)
def test_whose_paper(text: str, name: str) -> None:
    speaker = read(text).statements[-1].speaker
    assert speaker is not None
    assert (speaker.name or "").strip('"') == name or name in (speaker.name or "")


OWNERS_AS_HOPS = [
    ('ارتفعت البطالة كثيرا هذا العام، بحسب استطلاع لـ"رويترز".', "outlet:reuters"),
    ('ارتفعت البطالة كثيرا هذا العام، وفق تقرير موسع لصحيفة "هآرتس" الإسرائيلية.', "outlet:haaretz"),
    ('وبحسب تقرير لـ"رويترز"، ارتفعت البطالة كثيرا هذا العام.', "outlet:reuters"),
    # whose paper is no medium
    ("ارتفعت البطالة كثيرا هذا العام، وفق دراسة لجامعة أكسفورد.", None),
]


@pytest.mark.parametrize(("text", "medium"), OWNERS_AS_HOPS)
def test_medium_whose_paper_it_is_stays_in_the_chain(text: str, medium: str | None) -> None:
    hops = [h.actor for h in read(text).statements[-1].chain]
    assert hops[:-1] == ([medium] if medium is not None else [])


SOURCES = lines("""
# a clause without a pronoun tells who put the paper out
وبحسب {دراسة} نشرت في مجلة المعهد، فإن ⟦الأجهزة تفتح ثغرة أمام القراصنة⟧.
وطبقا ل{أرقام} نشرتها "صدى الجبل"، ⟦تستورد القارة ثلث غازها من الشمال⟧.
وبحسب {تقرير} أعدته منظمة العفو الدولية، ⟦قتل عشرات المدنيين في الغارة⟧.
# who was told stands before who speaks
⟦واعتقل شخصان قرب المقر⟧، كما قال لوكالة الأناضول {مصدر أمني} لم يقدم تفاصيل أخرى.
⟦واعتقل شخصان قرب المقر⟧، كما قال لوكالة الأناضول {مصدر أمني}.
⟦واعتقل شخصان قرب المقر⟧، كما قال {مصدر أمني} لوكالة فرانس برس.
""")

MEANWHILE = lines("""
# what goes on meanwhile, what came of it, what it was said in spite of
ودعا {الحزب} الوزير إلى ⟦الاستقالة من رئاسته⟧، في الوقت الذي يدرس فيه القضاء ملف الرشوة.
ودعا {الجيش} السكان إلى ⟦الخروج من المدينة⟧ في الوقت الذي تكثف فيه المدافع قصفها.
وأعلنت {الحكومة} ⟦عزمها رفع الرسوم⟧ ما أثار غضب التجار.
وأعلنت {الحكومة} ⟦عزمها رفع الرسوم⟧، مما دفع التجار إلى الإضراب.
وتعهد {الوزير} ب⟦المضي في خطته⟧، رغم الفضيحة التي هزت حزبه.
وأشاد {الرئيس} ب⟦سياسة القبضة الحديدية⟧، على الرغم من انتقاد المنظمات لها.
# «ما» may hang on a noun of action or on «كل»
وتعهد {الوزير} ب⟦تنفيذ ما أحدث تقدما في المحادثات⟧.
وتعهد {الوزير} ب⟦معالجة كل ما أثار الجدل⟧.
# an aside behind which it goes on, and a moment that is set
وأعلن {الوزير} ⟦تمسكه، رغم الضغوط، بالخطة⟧.
وانتقد {الوزير} ⟦موقف باريس، على الرغم من صداقتها، من الأزمة⟧.
وأكدت {الوزارة} ⟦دعمها للخطة⟧، رغم الخلافات، وغادر الوفد.
ودعا {الحزب} إلى ⟦انتخابات في الوقت الذي يحدده الدستور⟧.
# what follows may hold a judgement, and its object judges nobody
وأعرب {الرئيس} عن ⟦رغبته في لقاء نظيره في القمة المقبلة⟧، رغم أن البلد المضيف اعتبرته حكومته ضيفا غير مرغوب فيه.
# in a clause they are the speaker's
وقالت {الوزيرة} إن ⟦الرسوم سترفع ما يدفع التجار إلى الإضراب⟧.
وأعرب {الوزير} عن ⟦استيائه مما تداولته الصحف⟧.
""")

LEADS = lines("""
# a noun phrase whose predicate is quoted says nothing of its own
وقال {مكتب الرئيس} إنه أبلغ نظيره بأن مطلب المنظمة ⟪ينطبق على كل أنحاء البلاد ويجب تطبيقه في كل مكان⟫.
وأضافت {الصحيفة} أنه منذ توليه قيادة الحزب في الشتاء ⟪فإن فريق الحكم الجديد حقق نجاحات كبيرة في كل مجال⟫.
وشدد {المسؤول} على أن ⟦الرد على الهجوم تم بعناية كبيرة⟧، وأن بلاده ⟪لا تريد خصومة طويلة مع أحد في القارة⟫.
""")
LEADS = [case.replace("⟪", '"⟪').replace("⟫", '⟫"') for case in LEADS]


@pytest.mark.parametrize("marked", SOURCES + MEANWHILE + LEADS)
def test_where_it_begins_and_ends(marked: str) -> None:
    check(marked)
