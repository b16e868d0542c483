"""The level of a contact: who counts for his side, and what is no mixture of ranks."""

import pytest

from tests.meetings_page import meetings_of

LEVELS = [
    # negotiators and those of no political office speak for their states alike
    ("envoys", "بحث {p CN negotiator|وو} {t 2024-05-07|الثلاثاء} مع {p US official|هيل} ملف المحادثات."),
    ("officials", "التقى {p KE deputy_foreign_minister|كاماو} {t 2024-05-07|الثلاثاء} {p FI ambassador|السفير الفنلندي}."),
    ("officials", "التقى {p US official|هيل} {t 2024-05-07|الثلاثاء} {f CN official plural|مسؤولين صينيين}."),
    # a delegation before a leader or an envoy is of another rank
    ("mixed", "استقبل {p KE president|روتو} {t 2024-05-07|الثلاثاء} {f UG official|وفدا أوغنديا}."),
    ("mixed", "استقبل {p KE president|روتو} {t 2024-05-07|الثلاثاء} قيادات من {g group:ljm-sd|حركة التحرير والعدالة}."),
    # who sends a delegation stays at home
    ("officials", "سيرسل {p KE president|روتو} {t 2024-05-13|الاثنين} وفدا إلى {c Kampala UG|كمبالا}."),
    # whose letter it is was not there
    ("mixed",
     "استقبل {p KE president|روتو} {t 2024-05-07|الثلاثاء} {p UG foreign_minister|أودونغو} الذي سلمه رسالة خطية من "
     "{p UG president|موسيفيني}."),
    # the rank of those whom an envoy meets
    ("mixed", "يصل {p FI envoy|الموفد} {t 2024-05-13|الاثنين} إلى {c Nicosia CY|نيقوسيا} ويلتقي {f CY president plural|قادة قبرص}."),
    ("leaders", "استقبل {p KE president|روتو} {t 2024-05-07|الثلاثاء} {p UG president|موسيفيني}."),
    ("leaders", "زار {p KE president|روتو} {t 2024-05-07|الثلاثاء} {c Kampala UG|كمبالا}."),
    ("mixed", "التقى {p KE president|روتو} {t 2024-05-07|الثلاثاء} {p UG foreign_minister|أودونغو}."),
]  # fmt: skip


@pytest.mark.parametrize(("level", "text"), LEVELS)
def test_level(level: str, text: str) -> None:
    assert [r.level for r in meetings_of(text)] == [level]


def test_who_was_named_with_his_office_keeps_it_by_his_name_alone() -> None:
    text = (
        "وصل {p KE president|روتو} إلى {c Rabat MA|الرباط} {t 2024-05-07|الثلاثاء}.\n"
        "والتقى {p KE ?|روتو} {p MA king|الملك محمد السادس} {t 2024-05-08|الأربعاء}."
    )
    assert "leaders" in [r.level for r in meetings_of(text)]


SAME_SUBJECT = [
    "وكان {p KE foreign_minister|مودافادي} قد التقى {p UG foreign_minister|أودونغو} وأجرى {t 2024-05-08|الأربعاء} "
    "اتصالا هاتفيا مع {f SD foreign_minister|نظيره السوداني}.",
    "وكان {p KE foreign_minister|مودافادي} قد التقى، {t 2024-05-08|أول أمس}، {p UG official|المستشار}، وأجرى "
    "{t 2024-05-08|مساء اليوم نفسه} اتصالا هاتفيا مع {f SD foreign_minister|نظيره السوداني}.",
    "{p KE foreign_minister|مودافادي} يلتقي {p UG foreign_minister|أودونغو} ويجري محادثات مع {f SD foreign_minister|نظيره السوداني}.",
    "التقى {p KE foreign_minister|مودافادي} {p UG foreign_minister|أودونغو} وعقد محادثات مع {f SD foreign_minister|نظيره السوداني}.",
]  # fmt: skip


@pytest.mark.parametrize("text", SAME_SUBJECT)
def test_the_object_of_the_first_verb_is_no_subject_of_the_second(text: str) -> None:
    sides = [sorted(p.country or "" for p in r.parties) for r in meetings_of(text)]
    assert sides == [["KE", "UG"], ["KE", "SD"]]


MEANT = [
    # they themselves, not the states whose relations are spoken of
    ("leaders",
     "بحث {p US president|ترامب} خلال اجتماع مع {p SA crown_prince|بن سلمان} التقدم في العلاقات بين {s US|أمريكا} و{s SA|السعودية} "
     "منذ اجتماعهما الأخير في {t 2024-03-20|مارس}."),
    # where an ambassador is posted takes no part by that; one who acts alone is none of several
    ("mixed",
     "قال {p YE prime_minister|بن دغر} {t 2024-05-08|الأربعاء} إن الاتفاق خيار.\n"
     "جاء ذلك أثناء لقائه في {c Riyadh SA|الرياض} بـ{f US ambassador singular|السفير الأميركي} لدى #{s YE|اليمن}."),
    ("mixed",
     "التقى {p UN envoy|كوهلر} {p SC speaker|الأعضاء}.\n"
     "وكان دعا {f MA foreign_minister plural|وزراء خارجية المغرب} إلى محادثات.\n"
     "واستقبل {t 2024-01-25|في 25 يناير} وفدا من {g group:polisario|البوليساريو}."),
]  # fmt: skip


@pytest.mark.parametrize(("level", "text"), MEANT)
def test_the_level_of_those_meant(level: str, text: str) -> None:
    assert level in [r.level for r in meetings_of(text)]
