"""One contact told many times is one report; two contacts in one sentence are two."""

import pytest

from tests.meetings_page import line, meetings_of

TR, SY, RU, IR = "{s TR|تركيا}", "{s SY|سوريا}", "{s RU|روسيا}", "{s IR|إيران}"

ONE = [
    (
        "قمة مرتقبة بين {p US president|بايدن} و{p CN president|شي} ##\n"
        "قال البيت الأبيض إن لقاء سيجمع {p US president|بايدن} و{p CN president|شي} {t 2024-06-03|الشهر المقبل}.\n"
        "وأوضح أن القمة ستناقش التجارة. وكان موعد اللقاء قد تأخر إعلانه.",
        ["summit planned CN+US 2024-06-03 -"],
    ),
    (
        "عقد وزيرا خارجية {s SA|السعودية} و{s IR|إيران} اجتماعا في {c Beijing CN|بكين} {t 2024-05-06|الاثنين}. "
        "وبحث الجانبان فتح السفارات. وجرى الاجتماع في أجواء ودية.",
        ["meeting held IR+SA 2024-05-06 Beijing"],
    ),
    (
        "وصل {p KE president|روتو} {t 2024-05-08|الأربعاء} إلى {c Addis_Ababa ET|أديس أبابا}. "
        "وأجرى {p KE president|روتو} محادثات مع {p ET prime_minister|آبي أحمد}.",
        ["visit held ET+KE 2024-05-08 Addis_Ababa"],
    ),
    (
        "كان الاجتماع بين {s TR|أنقرة} و{s EG|القاهرة} قد تأجل في مارس. "
        "وعقد الاجتماع بين {s TR|أنقرة} و{s EG|القاهرة} {t 2024-05-09|الخميس}.",
        ["meeting held EG+TR 2024-05-09 -"],
    ),
]

MANY = [
    (
        "أجرى {p JO foreign_minister|الصفدي} اتصالا هاتفيا مع {p EG foreign_minister|شكري}، "
        "واتصالا آخر مع {p QA foreign_minister|آل ثاني}.",
        2,
    ),
    (
        "التقى {p TN president|سعيد} {t 2024-05-06|الاثنين} {p DZ president|تبون}، ومن المقرر أن يلتقي "
        "{p LY head_of_state|المنفي} {t 2024-05-20|في 20 مايو}.",
        2,
    ),
    (
        "اجتمع {p US foreign_minister|بلينكن} مع {p IL prime_minister|نتنياهو} في {c Jerusalem IL|القدس} "
        "{t 2024-05-01|الأربعاء}. واجتمع {p US foreign_minister|بلينكن} مع {p IL prime_minister|نتنياهو} "
        "{t 2024-03-22|في 22 مارس}.",
        2,
    ),
    (
        "زار {p RU foreign_minister|لافروف} {s TN|تونس} {t 2024-05-02|الخميس} ثم يزور {s MA|المغرب} {t 2024-05-14|الثلاثاء}.",
        2,
    ),
    (
        "اجتماع وزراء خارجية {s EG|مصر} و{s GR|اليونان} في {c Athens GR|أثينا}، واجتماع وزراء خارجية "
        "{s EG|مصر} و{s GR|اليونان} في {c Cairo EG|القاهرة}.",
        2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_contact_many_mentions(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


@pytest.mark.parametrize(("text", "count"), MANY)
def test_different_contacts_stay_apart(text: str, count: int) -> None:
    assert len(meetings_of(text)) == count, [line(r) for r in meetings_of(text)]


NEGATIVE = [
    "يلتقي المنتخب {s BR|البرازيلي} بنظيره {s DE|الألماني} في مباراة ودية.",
    "بحث عن السلام بين {s TR|تركيا} و{s SY|سوريا}.",
    "الوضع الاجتماعي في {k EG|مصر} و{k SD|السودان} صعب.",
    "وصل المتسلقان إلى قمة الجبل بين {s NP|نيبال} و{s CN|الصين}.",
    "زيارة المرضى في مستشفيات {k IT|إيطاليا} و{k FR|فرنسا}.",
    "{s TR|تركيا} عضو في حلف يضم {s GR|اليونان}.",
    "اندلعت الحرب بين {s RU|روسيا} و{s UA|أوكرانيا}.",
    "فاز {p EG president|السيسي} في الانتخابات.",
    "قال {p EG president|السيسي} في لقاء مع قناة محلية إن العلاقات مع {s SD|السودان} طيبة.",
    "ارتفعت الأسعار إلى قمة جديدة في {k US|الولايات المتحدة} و{k CN|الصين}.",
    "قال {p US president|بايدن} في مؤتمر صحفي إن {s CN|الصين} منافس.",
    "علم الاجتماع في {k FR|فرنسا} و{k DE|ألمانيا}.",
    "وقع زلزال بين {s TR|تركيا} و{s SY|سوريا}.",
]


@pytest.mark.parametrize("text", NEGATIVE)
def test_no_contact(text: str) -> None:
    assert [line(r) for r in meetings_of(text)] == []
