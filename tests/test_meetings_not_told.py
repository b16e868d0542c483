"""What looks like a contact and is none, or another: own sentences of a hostile reader."""

import pytest

from tests.meetings_page import line, meetings_of

GHANA, TOGO = "{p GH president|الرئيس الغاني}", "{p TG president|نظيره التوغولي}"

NONE = [
    # how two stand, and no contact that failed
    "لم يلتق {p KE president|الرئيس الكيني} {p SO president|نظيره الصومالي} منذ {d P18M|عام ونصف}.",
    "لم يزر رئيس ياباني {c Pyongyang KP|بيونغ يانغ} منذ {y 2004|2004}.",
    # a noun behind a verb
    "شهدت الأعوام الأخيرة توجها {s KE|كينيا} نحو {s CN|الصين}.",
    # at the talks, and on no journey
    "أدار الوسيط الجولة، وقاد فيها {p KE|جون أوتيندو} الوفد ومثل {g group:hamas|حماس} أحمد صالح.",
    # with the press of another land
    "قال {p IQ minister|الوزير العراقي} في اتصال هاتفي مع إذاعة (صوت الشرق) من {s TR|أنقرة} إن الوفد طلب المزيد.",
    # whoever tells of them, they are not his envoys
    "قال مصدر كيني إن وفدا من رجال الأعمال زار {c Addis ET|أديس أبابا}.",
]

TOLD = [
    (f"نفى {GHANA} أن يكون قد هنأ هاتفيا {TOGO}.", ["call denied GH+TG - -"]),
    (f"هنأ {GHANA} هاتفيا {TOGO}.", ["call held GH+TG - -"]),
    (f"ليس لدى {GHANA} خطة للقاء {TOGO}.", ["meeting denied GH+TG - -"]),
    ("لا توجد لدى {s KE|كينيا} نية لعقد لقاء مع {s SO|الصومال}.", ["meeting denied KE+SO - -"]),
    (f"لدى {GHANA} خطة للقاء {TOGO}.", ["meeting planned GH+TG - -"]),
    ("التقى {p IN minister|الوزير الهندي} {p PK minister|نظيره الباكستاني} {t 2024-05-09|أمس}، ولم يتصافحا أمام الكاميرات.",
     ["meeting held IN+PK 2024-05-09 -"]),
    # what is done for the sake of a contact, or said of one that may be
    ("صلى البابا من أجل لقاء بين {s KP|بيونغ يانغ} و{s KR|سيول}.", ["meeting proposed KP+KR - -"]),
    ("تعمل لجنة الحكماء من أجل عقد قمة بين {s LY|ليبيا} و{s TN|تونس}.", ["summit proposed LY+TN - -"]),
    ("يرى محللون أن لقاء بين {s CN|الصين} و{s TW|تايوان} مستبعد.", ["meeting not_held CN+TW - -"]),
    ("قال الوزير إن عقد قمة بين {s IN|الهند} و{s PK|باكستان} غير مستبعد.", ["summit proposed IN+PK - -"]),
    # the journey is for a third
    ("يصل إلى {c Geneva CH|جنيف} {t 2024-05-11|غدا} {p US envoy|المبعوث الأميركي} للقاء {p IR foreign_minister|وزير الخارجية الإيراني}.",
     ["meeting planned IR+US 2024-05-11 Geneva"]),
    ("وصل {p UN envoy|المبعوث الأممي} {t 2024-05-09|أمس} إلى {c Muscat OM|مسقط} حيث التقى {g group:houthis|الحوثيين}.",
     ["meeting held UN+houthis 2024-05-09 Muscat"]),
    ("وصل {p QA envoy|المبعوث القطري} {t 2024-05-09|أمس} إلى {c Sanaa YE|صنعاء} حيث التقى {g group:houthis|الحوثيين}.",
     ["visit held QA+houthis 2024-05-09 Sanaa"]),
    ("يصل {p JP foreign_minister|وزير الخارجية الياباني} إلى {c Seoul KR|سيول} {t 2024-05-11|غدا} للقاء {p KR foreign_minister|نظيره}.",
     ["visit planned JP+KR 2024-05-11 Seoul"]),
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_no_contact_is_told(text: str) -> None:
    assert meetings_of(text) == ()


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_what_is_told(text: str, wanted: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == wanted
