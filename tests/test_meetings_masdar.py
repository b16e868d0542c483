"""The verbal noun is not the deed: «عقد» after a verb of wish, doubt or denial; questions; earlier plans."""

import pytest

from tests.meetings_page import line, meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
NEXT, TODAY, LAST = (
    "{t 2024-05-14|الثلاثاء المقبل}",
    "{t 2024-05-10|اليوم الجمعة}",
    "{t 2024-05-09|أمس الخميس}",
)

STATUS = [
    # governed by another verb: what that verb says, never held
    (f"تتوقع {{s TZ|دودوما}} عقد لقاء بين {A} و{B} في كمبالا.", {"planned"}),
    (f"ولا يستبعد المتحدث عقد قمة بين {A} و{B} قريبا.", {"proposed"}),
    (f"ونوه المبعوث بأهمية عقد اجتماع بين {A} و{B}.", {"proposed"}),
    (f"ترحب {{s TZ|دودوما}} باستضافة محادثات بين {A} و{B}.", {"proposed"}),
    (f"رحبت {{s TZ|دودوما}} ببدء محادثات أولية بين {A} و{B}.", {"ongoing"}),
    (f"أشادت {{s TZ|دودوما}} في بيان باستئناف محادثات بين {A} و{B}.", {"ongoing"}),
    (f"أعلنت {{s TZ|دودوما}} عقد اجتماع بين {A} و{B} {NEXT}.", {"planned"}),
    (f"أعلنت الرئاسة عقد اجتماع بين {A} و{B} في كمبالا.", {"unclear", "planned"}),
    (f"أنباء عن قمة بين {A} و{B} في كمبالا.", {"unclear"}),
    (f"هل يلتقي {A} {B} في كمبالا؟", {"proposed"}),
    # denied
    (f"لا صحة لما تردد عن لقاء بين {A} و{B} في كمبالا.", {"denied"}),
    (f"ونفى دبلوماسي ما تداولته مواقع عن اجتماع سري بين {A} و{B}.", {"denied"}),
    # a subject of its own makes it a verb
    (f"{A} عقد اجتماعا مع {B} في كمبالا.", {"held"}),
    (f"وكان قد عقد لقاء مع {B} في كمبالا، قال {A}.", {"held"}),
    (f"أعلن المكتب اختتام جولة محادثات بين {A} و{B}.", {"held"}),
    (f"رغم عقد لقاء بين {A} و{B} في كمبالا {LAST}، ما زال الخلاف قائما.", {"held"}),
    # after something that is itself ahead
    (f"ستعلن النتائج عقب لقاء {A} و{B} في كمبالا.", {"planned"}),
    (f"أعلنت النتائج عقب لقاء {A} و{B} في كمبالا.", {"held"}),
    # no agreement on talks, but in them
    (f"قال الوزير إن بلاده لم تتوصل إلى اتفاق في المحادثات بين {A} و{B}.", {"held"}),
    # put off once, it runs now
    (f"الجولة الثالثة من المفاوضات بين {A} و{B} تنعقد في كمبالا بعد إرجائها أسبوعا.", {"ongoing", "held"}),
    (f"لم يحضر {A} الاجتماع مع {B} الذي كان مقررا {LAST} في كمبالا.", {"not_held"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "allowed"), STATUS)
def test_the_masdar_has_the_status_of_what_governs_it(text: str, allowed: set[str]) -> None:
    reports = meetings_of(text)
    assert reports
    assert {r.status for r in reports} <= allowed, [line(r) for r in reports]


DAYS = [
    (f"استأنف {A} و{B}، {TODAY} في كمبالا، محادثاتهما الرامية إلى إحياء اتفاق {{t 1960-01-01..1960-12-31|1960}}.",
     "2024-05-10"),
    (f"عقد {A} و{B} في كمبالا {LAST} قمة كانت أرجئت {{t 2024-05-01..2024-05-10|مطلع الشهر}}.", "2024-05-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_the_main_clause_wins(text: str, day: str) -> None:
    assert [r.earliest for r in meetings_of(text)] == [day]
