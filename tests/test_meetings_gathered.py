"""Two sides whom somebody would bring together, attempts that fail, and what follows or is called off beside it."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from mahdar.read.make import document_id
from tests.meetings_page import as_stated


def meetings(text: str, day: str = "2015-06-18") -> tuple[MeetingReport, ...]:
    """The reports of a plain text published on `day`."""
    given = Published(earliest=day, latest=day, basis="given")
    return as_stated(
        annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).meetings
    )


def lines(text: str, day: str = "2015-06-18") -> list[str]:
    """«what status parties place» of each report, the parties by their ids and in order of the alphabet."""
    return [
        f"{r.what} {r.status} {'+'.join(sorted(p.actor.partition(':')[2] for p in r.parties))} "
        f"{r.place.name_en if r.place else '-'}"
        for r in meetings(text, day)
    ]


TOGETHER = [
    # the masdar of bringing together, with two names or two who are known
    ("يسعى الاتحاد الأفريقي لجمع الرئيسين الكيني والصومالي في كمبالا.", ["meeting proposed KE+SO Kampala"]),
    ("أخفقت مساعي النرويج لجمع الرئيس السريلانكي وزعيم نمور التاميل في أوسلو.", ["meeting not_held LK+ltte Oslo"]),
    ("وقال إن محاولة لجمع الرئيس البوليفي ونظيره التشيلي عام 2014 أخفقت.", ["meeting not_held BO+CL -"]),
    ("التقى الرئيس الكيني نظيره الصومالي أمس. وقال إن محاولة لجمعهما عام 2014 أخفقت.", ["meeting held KE+SO -", "meeting not_held KE+SO -"]),
    ("التقى الرئيس الكيني نظيره الصومالي. وانهارت عام 2014 مساع للجمع بينهما في كمبالا.", ["meeting held KE+SO -", "meeting not_held KE+SO Kampala"]),
    # … beside a noun of contact, which tells it itself
    ("تسعى جنوب أفريقيا لجمع الرئيسين الأوغندي والرواندي في لقاء ببريتوريا.", ["meeting proposed RW+UG Pretoria"]),
    # nothing of the kind
    ("أطلقت الحكومة حملة لجمع التبرعات في الخرطوم.", []),
    ("دعا الوزير إلى جمع السلاح في دارفور.", []),
    ("التقى الرئيس الكيني نظيره الصومالي. وقال إن البلدين يسعيان للسلم والنمو ولا سبيل إلى الجمع بينهما.", ["meeting held KE+SO -"]),
    ("عملت اللجنة على جمع الأدلة في كينيا والصومال.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_who_is_to_be_brought_together_would_meet(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


ATTEMPTS = [
    ("فشل الجانبان القبرصي اليوناني والتركي في عقد لقاء.", None),
    ("اتفق وفدا كولومبيا وجيش التحرير الوطني على عقد قمة في هافانا.", "planned"),
    ("لم ينجح الرئيسان الأوغندي والرواندي في عقد قمة في أروشا.", "not_held"),
    ("نجح الوسيط في عقد لقاء بين الرئيس الأوغندي ونظيره الرواندي في أروشا.", "held"),
    ("باءت جهود عقد لقاء بين الرئيس الأوغندي ونظيره الرواندي بالفشل.", "not_held"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), [a for a in ATTEMPTS if a[1]])
def test_what_was_tried_stands_as_it_came_out(text: str, status: str) -> None:
    assert [line.split()[1] for line in lines(text)] == [status]


EACH = [
    # a third who meets or calls each of the two who are known
    ("وكان الرئيس التنزاني قد اجتمع بكل من الضيفين على حدة.", ["meeting held KE+TZ", "meeting held SO+TZ"]),
    ("وشكر الرئيس التنزاني الذي اتصل بكل منهما.", ["call held KE+TZ", "call held SO+TZ"]),
    # the two, told by what is theirs
    ("ثم التقت لجنتاهما الفنيتان في نيسان.", ["meeting held KE+SO"]),
    # … or by the verb that brings them together, or that they hold it by
    ("وقال الوسيط إن لقاء آخر قد يجمعهما في تموز.", ["meeting proposed KE+SO"]),
    ("وألغي عشاء كان من المفترض أن يجمعهما.", ["meeting cancelled KE+SO"]),
    ("وتحدث إلى الصحافة كل منهما.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_the_two_who_met_are_known_behind_it(text: str, expected: list[str]) -> None:
    told = lines("التقى الرئيسان الكيني والصومالي أمس في أروشا. " + text)[1:]
    assert [row.rpartition(" ")[0] for row in told] == expected


CALLED = [
    ("وأكد وزير الخارجية الكيني، الذي كان نظيره الصومالي قد اتصل به الأحد، أن الأزمة انتهت.", ["call held KE+SO -"]),
    ("وأكد وزير الخارجية الكيني، الذي كان قد اتصل به الأحد، أن الأزمة انتهت.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_whom_the_pronoun_means_was_called(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


BY_NAME = [
    ("وسيلتئم ملتقى الحوار السياسي الليبي في تونس مطلع تموز.", ["conference planned lpdf Tunisia"]),
    ("وأكد متحدث أن ملتقى الحوار السياسي الليبي سينعقد في غدامس مطلع تموز.", ["conference planned lpdf Ghadames"]),
    ("ورحب الوزير بأعضاء ملتقى الحوار السياسي الليبي.", []),
    ("وقال إن ملتقى الحوار السياسي الليبي سيختار رئيسا.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BY_NAME)
def test_a_gathering_known_by_name_takes_place(text: str, expected: list[str]) -> None:
    assert lines(text, "2020-06-18") == expected


APART = [
    ("التقى وزير الخارجية الكيني نظيره الصومالي على انفراد أمس.", ["meeting held KE+SO Arusha", "talks held DJ+KE+SO Arusha"]),
    ("التقى وزير الخارجية الكيني نظيره الصومالي ثنائيا أمس.", ["meeting held KE+SO Arusha", "talks held DJ+KE+SO Arusha"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), APART)
def test_two_of_many_who_meet_by_themselves_are_apart(text: str, expected: list[str]) -> None:
    assert sorted(lines(f"أجرت كينيا والصومال وجيبوتي محادثات في أروشا أمس. {text}")) == expected


SAID = [
    # before a council, which is told something
    ("أبلغ المبعوث الأممي هانس غروندبرغ مجلس الأمن الأربعاء أن الهدنة هشة.", ["meeting held un+unsc -"]),
    ("أبلغ المبعوث الأممي هانس غروندبرغ الصحفيين أن مجلس الأمن منقسم.", []),
    # by telephone, still ahead
    ("يعتزم المستشار الألماني أولاف شولتس التحدث هاتفيا إلى الرئيس الصربي ألكسندر فوتشيتش.", ["call planned DE+RS -"]),
    # sittings with each
    ("أعلنت الهدنة عقب جلسات منفصلة عقدها الوسيط الأممي مع الحكومة اليمنية ومع الحوثيين.",
     ["meeting held YE+un -", "meeting held houthis+un -"]),
    ("واختلى الرئيس الكيني بنظيره الصومالي ساعة.", ["meeting held KE+SO -"]),
    # what is to be signed, where a third is host
    ("وقعت كينيا والصومال اتفاقا أمس. وتفاوضت كينيا والصومال طويلا. وستستضيف جدة الأحد مراسم توقيع اتفاق آخر برعاية الملك سلمان.",
     ["meeting held KE+SO -", "meeting planned KE+SA+SO Jeddah"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_contacts_told_by_what_is_done_in_them(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
