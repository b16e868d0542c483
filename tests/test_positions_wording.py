"""How the matter of a position is worded: a heading of its own, in the page's words."""

import pytest

from tests.speech_table import read

#: Each: what it is about, then the sentence in which the first position is about that.
WORDED = """
تفاهم مكتوب | ودعت نيروبي إلى تفاهم مكتوب.
نشر المراقبين | واتفقت نيروبي وكمبالا على نشر المراقبين.
خرق الهدنة | واتهمت نيروبي كمبالا بخرق الهدنة.
التعنت | واتهمت أثينا لشبونة بالتعنت.
عرقلة الجلسة | واتهم وزير الخارجية الكيني أوغندا بعرقلة الجلسة.
أي تغيير في الحدود | وأكدت أثينا رفضها لأي تغيير في الحدود.
الجلوس مع الوفد | وما زالت نيروبي رافضة للجلوس مع الوفد.
استضافة الجولة المقبلة | وطلبت نيروبي من أثينا العام الماضي استضافة الجولة المقبلة.
تأجيل الجلسة | واقترحت نيروبي على نظيرتها الأوغندية تأجيل الجلسة.
مشاركتها في الجولة الخامسة | وعلقت نيروبي مشاركتها في الجولة الخامسة.
الانسحاب "من كل القرى" | وطالبت نيروبي بالانسحاب "من كل القرى".
"الكل مقابل الكل" | وطالبت نيروبي بـ"الكل مقابل الكل".
تسليم السلاح | وقالت نيروبي إنها لن تقبل بتسليم السلاح قبل ذلك.
فتح المعبر | وطالبت نيروبي بفتح المعبر.
تسليم السلاح | ورفض الجيش السوداني تسليم السلاح.
لقاء قريب | وعقدت إيغاد قمة ودعت البرهان إلى لقاء قريب.
بناء السد | ورفضت القاهرة بناء السد.
لقاء الوفد | ورفضت القاهرة لقاء الوفد.
بعثة أممية إلى الميناء | وطالبت القاهرة ببعثة أممية إلى الميناء.
ما لم تنسحب القوات | وقالت نيروبي إنها لن توقع ما لم تنسحب القوات.
لبنان بمساعدات غذائية | وتدعم كينيا لبنان بمساعدات غذائية.
لبنان لاستقباله التلاميذ | وأشاد غوتيريش بلبنان لاستقباله التلاميذ.
روسيا بالقمح | وقال ماكرون إن كينيا تدعم روسيا بالقمح.
أوكرانيا | وجدد السفير دعم الحكومة الكندية لأوكرانيا.
بناء ميناء جديد | وأكد بلينكن دعم واشنطن لبناء ميناء جديد.
مقترح الوسيط | ورفضت كينيا بالكامل مقترح الوسيط.
أي تفتيش لسفنها | ورفضت كينيا بالمطلق أي تفتيش لسفنها.
""".strip().splitlines()


@pytest.mark.parametrize("line", WORDED)
def test_positions_wording(line: str) -> None:
    about, sentence = (part.strip() for part in line.split(" | "))
    assert about in {position.issue_text for position in read(sentence).positions}


def test_positions_wording_where_only_a_day_stands() -> None:
    """The position's own words, where nothing else says what it is about."""
    told = read("وكان الجيش السوداني قد علق مشاركته نهاية الشهر.").positions
    assert told
    assert all("مشاركته" in (position.issue_text or "") for position in told)


def test_positions_wording_leaves_no_mark_alone() -> None:
    for sentence in (
        'وقالت نيروبي إنها ترفض "أي تسوية منقوصة لا تضمن عودة كل من هجر من قريته ولا تعيد إليه أرضه وبيته ومدرسته وحقله" ولن تعود.',
        "ورفضت نيروبي المشاركة في حوار تستضيفه «دولة من دول الجوار».",
        "ورحبت نيروبي (وهي وسيط بين الطرفين) بالاتفاق على «كل البنود).",
    ):
        for position in read(sentence).positions:
            about = position.issue_text or ""
            assert about.count(chr(34)) % 2 == 0, about
            assert about.count("«") == about.count("»"), about
            assert about.count("(") == about.count(")"), about
