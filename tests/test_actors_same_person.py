"""One person, many spellings: pairs from the register of people, whose files name their sources.

Variants: every full-name variant that the register lists for a person beside his usual name (nicknames and noms de
guerre are no spellings, they are left out). Different people: every two people of the register who share a part.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations

import pytest

from mahdar.knowledge.actors.compare import parts, same_person
from mahdar.knowledge.actors.register import load_register
from mahdar.knowledge.base import load_knowledge
from tests.actors_helper import mentions

#: First words of names that stand beside a person's name and are no spelling of it.
BYNAMES = ("أبو", "أم", "الملك", "الأمير", "الجنرال", "البابا", "السلطان")


@lru_cache(maxsize=1)
def names() -> dict[str, list[str]]:
    """Full names by person, the usual one first."""
    out: dict[str, list[str]] = defaultdict(list)
    for surface in load_register().surfaces:
        is_full = surface.actor.startswith("person:") and surface.use == "name" and " " in surface.text
        if is_full and not surface.text.startswith(BYNAMES):
            out[surface.actor].append(surface.text)
    return out


def test_same_person_joins_spellings() -> None:
    pairs = [(first, other) for first, *others in names().values() for other in others]
    joined = sum(same_person(a, b) for a, b in pairs)
    assert len(pairs) >= 500
    assert joined / len(pairs) >= 0.95


def test_same_person_keeps_different_people_apart() -> None:
    sharing: dict[str, list[str]] = defaultdict(list)
    for first, *_ in names().values():
        for part in parts(first):
            sharing[part].append(first)
    pairs = sorted({pair for group in sharing.values() for pair in combinations(group, 2)})
    joined = sum(same_person(a, b) for a, b in pairs)
    assert len(pairs) >= 500
    assert joined / len(pairs) <= 0.01


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("سيرغي شويغو", "سيرجي شويجو"),
        ("مولود جاويش أوغلو", "مولود تشاووش أوغلو"),
        ("علي محمود عباس", "علي عباس"),
        ("عبدالله حمدوك", "عبد الله حمدوك"),
        ("هاكان فيدان", "حقان فيدان"),
        ("أنتوني بلينكن", "انتوني بلينكين"),
    ],
)
def test_same_person_full_names(a: str, b: str) -> None:
    assert same_person(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("عمر البشير", "عصام البشير"),
        ("جون كيري", "جون كيلي"),
        ("أحمد علي", "محمود علي"),
        ("أكار", "خلوصي أكار"),
    ],
)
def test_same_person_not(a: str, b: str) -> None:
    assert not same_person(a, b)


def test_same_person_surname_needs_a_block() -> None:
    assert same_person("آكار", "خلوصي أكار", same_block=True)
    assert not same_person("أكار", "هاكان فيدان", same_block=True)


SPELLED = [
    ("غيرهارت شرويدر", "gerhard-schroeder"),
    ("تيموثي لندركنغ", "tim-lenderking"),
    ("جينادي زوجانوف", "gennady-zyuganov"),
]


@pytest.mark.parametrize(("name", "person"), SPELLED)
def test_a_foreign_name_is_found_by_its_firm_letters(name: str, person: str) -> None:
    assert load_knowledge().actors.respelled.people(name) == (f"person:{person}",)


@pytest.mark.parametrize("name", ["علي سالمين", "مارغو روبي", "محمد باقر", "كيم جونغ", "عبد الله الخطيب"])
def test_names_that_only_look_alike_are_not(name: str) -> None:
    assert load_knowledge().actors.respelled.people(name) == ()


IN_OFFICE = [
    # a surname alone, on a page that names the side in whose office he is
    ("اجتمع وفدا حركتي فتح وحماس. وقال الرئيس عباس إن الحوار مستمر.", "2024-10-09", "person:mahmoud-abbas"),
    ("رفضت قوات سوريا الديمقراطية العرض. وأكد عبدي أن قواته باقية.", "2025-10-08", "person:mazloum-abdi"),
    ("تستعد منظمة العفو الدولية لإصدار تقرير. وقال شيتي إن الشركة ستتوسع.", "2018-02-12", "person:shetty"),
    # … and not on another page, nor after he left, nor of a «أبو …»
    ("رفضت حركة الجهاد الإسلامي العرض. وأكد حمزة أن الأطفال بخير.", "2018-02-27", "person:hamza"),
    ("عقدت كينيا والصومال اجتماعا. وأكد عبدي أن القوات باقية.", "2025-10-08", "person:abdi"),
    ("رفضت قوات سوريا الديمقراطية العرض. وأكد عبدي أن قواته باقية.", "2005-10-08", "person:abdi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "actor"), IN_OFFICE)
def test_a_surname_alone_is_he_who_holds_an_office_of_a_side_of_the_page(
    text: str, day: str, actor: str
) -> None:
    assert [m.actor for m in mentions(text, day) if m.kind == "person"] == [actor]


NOBODY_IN_OFFICE = [
    # an office that is about no land is of no page that does not name its body
    ("فاز ريال مدريد على برشلونة. وقال زيدان إن فريقه بخير.", "2018-02-14", "person:saleh-zeidan"),
    # one whose office no page leaves out
    ("تشتري إيران الوقود من فنزويلا. وقال نجاد إن المصرف أغلق.", "2018-03-20", "person:hamid-baeidinejad"),
    # another is named in full, before or behind
    ("اتهمت الجبهة الديمقراطية لتحرير فلسطين إسرائيل. وقال زيدان إنه باق. وغادر المدرب زين الدين زيدان.", "2018-02-14", "person:saleh-zeidan"),
    # a given name that many bear
    ("تدعم تركيا الإخوان المسلمين في مصر. وقال حسين إن الأطفال بخير.", "2018-03-10", "person:mahmoud-hussein"),
    ("رفض مجلس سوريا الديمقراطية العرض. واعتقلت الشرطة شقيقه أحمد. وقال أحمد إنه بريء.", "2018-02-16", "person:ilham-ahmed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "not_him"), NOBODY_IN_OFFICE)
def test_a_surname_alone_is_nobody_in_office(text: str, day: str, not_him: str) -> None:
    assert not_him not in {m.actor for m in mentions(text, day)}
