"""What is told again: by the same words on another page, and an agreement known by its signing."""

import msgspec
import pytest

from mahdar.model import Annotation, MeetingMention, MeetingReport
from tests.records import page, report
from tests.test_link_occasions import meetings

R = report
SENTENCE = "وقال مصدر مطلع أمس للصحفيين إن المباحثات بين الجانبين دارت في أجواء صريحة وودية"
OTHER = "ولم يكن قد سبق لأحد أن أعلن أن المباحثات مع تلك الحكومة بلغت طريقا مسدودا"


def told(
    name: str, published: str, sentence: str, *reports: MeetingReport, word: str = "المباحثات"
) -> Annotation:
    """A page of one sentence, every report of which has its trigger at `word`."""
    bare = page(name, published)
    text = f"{sentence}\n{name}"
    at = text.index(word)
    mention = MeetingMention(start=at, end=at + len(word), text=word, slot="trigger")
    view = msgspec.structs.replace(bare.document, text=text)
    listed = tuple(msgspec.structs.replace(r, mentions=(mention,)) for r in reports)
    return msgspec.structs.replace(bare, document=view, meetings=listed)


TALKS = R("LK MV", what="talks")
WORDS: dict[str, tuple[int, list[Annotation]]] = {
    "the same words, three weeks apart": (1, [told("a", "2019-04-02", SENTENCE, TALKS), told("b", "2019-04-23", SENTENCE, TALKS)]),
    "other words": (2, [told("a", "2019-04-02", SENTENCE, TALKS), told("b", "2019-04-23", OTHER, TALKS)]),
    "the same words of other sides": (2, [
        told("a", "2019-04-02", SENTENCE, TALKS),
        told("b", "2019-04-23", SENTENCE, R("LK IN", what="talks")),
    ]),
    "the same words of two days": (2, [
        told("a", "2019-04-02", SENTENCE, R("LK MV", "2019-04-01", what="talks")),
        told("b", "2019-04-23", SENTENCE, R("LK MV", "2019-04-22", what="talks")),
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", WORDS)
def test_the_same_dozen_words_tell_one_contact(case: str) -> None:
    count, pages = WORDS[case]
    assert len(meetings(*pages)) == count


def signed(name: str, when: str | None, parties: str = "LK MV", word: str = "الموقعة") -> Annotation:
    sentence = f"الاتفاقية {word}" if word == "الموقعة" else f"فيما {word}"
    signing = "known" if word == "الموقعة" else "told"
    return told(name, "2019-04-02", f"{sentence} {name}", R(parties, when, signing=signing), word=word)


AGREEMENTS: dict[str, tuple[int, list[Annotation]]] = {
    "in that year, and in a month of it": (1, [signed("a", "2016-01-01..2016-12-31"), signed("b", "2016-03-01..2016-03-31")]),
    "by two, and by the two and others": (1, [
        signed("a", "2016-01-01..2016-12-31"),
        signed("b", "2016-03-01..2016-03-31", "LK MV IN BD PK NP BT AF"),
    ]),
    "the one that the reader knows, without a year": (1, [signed("a", None), signed("b", "2016-03-01..2016-03-31")]),
    "without a year, and two are known": (3, [
        signed("a", None),
        signed("b", "2016-03-01..2016-03-31"),
        signed("c", "2011-03-01..2011-03-31"),
    ]),
    "some agreement, without a year": (2, [signed("a", None, word="وقعت"), signed("b", "2016-03-01..2016-03-31")]),
    "of two years": (2, [signed("a", "2016-03-01..2016-03-31"), signed("b", "2017-03-01..2017-03-31")]),
    "in that year, and two are known from it": (3, [
        signed("a", "2016-01-01..2016-12-31"),
        signed("b", "2016-03-01..2016-03-31"),
        signed("c", "2016-08-01..2016-08-31"),
    ]),
    "of other sides": (2, [signed("a", "2016-01-01..2016-12-31"), signed("b", "2016-03-01..2016-03-31", "LK IN")]),
}  # fmt: skip


@pytest.mark.parametrize("case", AGREEMENTS)
def test_two_sides_sign_an_agreement_once(case: str) -> None:
    count, pages = AGREEMENTS[case]
    assert len(meetings(*pages)) == count
