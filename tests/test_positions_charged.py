"""Who is charged, and where the charge stands: passives that look like actives, and a charge far behind its verb."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | toward | how the words of the position end | sentence
CHARGED = lines("""
state:KE | state:UG | المتمردين | وتتهم كينيا أوغندا بإيواء المتمردين.
state:KE | state:UG | المتمردين | واتهمت كينيا أوغندا العام الماضي بإيواء المتمردين.
state:KE | state:UG | المتمردين | واتهمت كينيا العام الماضي أوغندا بإيواء المتمردين.
state:KE | state:UG | المتمردين | واتهمت كينيا منذ سنوات أوغندا بإيواء المتمردين.
state:KE | state:UG | المتمردين | واتهمت كينيا، وهي عضو في الاتحاد، أوغندا بإيواء المتمردين.
state:KE | state:UG | مسلحة | وكانت نيروبي قد اتهمت كمبالا، في وقت سابق، بدعم جماعات مسلحة.
# he who spoke before goes on
people:council | group:houthis | إعدامات | وناقش المجلس الوضع. واتهم الحوثيين أيضا بتنفيذ إعدامات.
# an aside of the accuser before the accused
group:opposition-ke | state:UG | الانتخابات | واتهمت المعارضة الكينية وعلى رأسها رايلا أودينغا، أبرز خصوم الرئيس، الحكومة الأوغندية بتزوير الانتخابات.
people:activists | state:UG | السلاح | ويتهم ناشطون مناهضون للحرب، ومن بينهم نواب، الحكومة الأوغندية ببيع السلاح.
people:human-rights-organisations | - | إعدامات | واتهمت منظمات حقوقية محلية، ومنها لجنة أطباء كمبالا، المرصد، الجيش في أوغندا بتنفيذ إعدامات.
# a clause of the accused before the charge
state:KE | group:shabab | المدنيين | واتهمت كينيا حركة الشباب التي تنشط في الصومال وتشن هجمات، بقتل المدنيين.
people:critics | - | المعارضة | ويتهم المنتقدون الرئيس الأوغندي الذي انتخب للمرة الأولى في 1986 ويسعى لولاية جديدة، بقمع المعارضة.
# and what is not of the charge stays out
state:KE | - | مسلحة | واتهمت كينيا جماعة مسلحة، ودعت إلى وقف إطلاق النار بسرعة.
state:KE | state:UG | الأمن | وقالت كينيا إنها اتهمت أوغندا في مجلس الأمن، ودعت المجلس إلى الاجتماع، بحضور الأمين العام.
state:KE | state:UG | المتمردين | وتتهم كينيا أوغندا بدعم المتمردين، وتجري حولها مناورات، بمساعدة من تنزانيا.
""")

# sentence in which nobody known accuses
PASSIVE = lines("""
وتتهم حماس منذ فترة بالتمييز.
وتتهم حركة حماس منذ سنوات طويلة بالتمييز ضد النساء.
وكانت شركة تويوتا اتهمت بالغش في الاختبارات.
وكينيا اتهمت بإيواء المتمردين.
وقالت النيابة الكينية إن المشتبه بهم اتهموا بالتجسس.
وقالت النيابة الكينية إن المشتبه بهم اتهموا بـ"التجسس لصالح دولة".
وقالت أوغندا إنها اتهمت بما لم تفعل.
واتهم الرئيس الكيني وليام روتو العام الماضي بالفساد.
واتهم وليام روتو، وهو رئيس سابق لكينيا، بالفساد.
واتهم سعيد كاظم وهو ضابط سابق في الاستخبارات الكينية، "بالخيانة العظمى" لبيعه معلومات.
وانتقدت كينيا الشركة التي اتهمت بالغش.
""")


@pytest.mark.parametrize(
    ("actor", "toward", "end", "text"), [tuple(map(str.strip, c.split("|"))) for c in CHARGED]
)
def test_charged(actor: str, toward: str, end: str, text: str) -> None:
    told = [p for p in read(text).positions if p.stance == "accuses"]
    assert [(p.actor, p.toward or "-", p.text.endswith(end)) for p in told] == [(actor, toward, True)]


@pytest.mark.parametrize("text", PASSIVE)
def test_passive(text: str) -> None:
    assert not [p for p in read(text).positions if p.stance == "accuses"]
