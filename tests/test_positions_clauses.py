"""Positions: whose a word is by the build of its clause: papers, relative clauses, joined verbs, agreement."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor (alone or with others) | stance | sentence
HELD = lines("""
# several states before a verb of «she»; a paper is whose adjective or issuer it has
state:IT | opposes | مدريد وروما ولشبونة تدين طهران بسبب الصواريخ
state:FR | demands | ونظر المجلس في مشروع قرار فرنسي إسباني يدعو إلى هدنة في السودان.
org:eu | opposes | مشروع قرار أوروبي يدين ميانمار بسبب الانتهاكات
state:NO | opposes | وأصدرت النرويج والدنمارك والسويد بيانا مشتركا يدين الهجوم.
# the pronoun of the verb is the one before it; a verb after «و» goes on with the subject, who follows is asked
group:jem | accuses | وانتقدت حركة العدل والمساواة خطاب الوزير السوداني الذي حملته مسؤولية الحصار.
state:CL | demands | تشيلي تعتبر مقترح بوليفيا غير كاف وتدعوها إلى تقديم بديل
state:SE | demands | وقال وزير الخارجية السويدي إن بلاده ترفض القانون، وتطالب المجر بسحب النص.
state:PK | demands | وقالت باكستان إنها تدين القصف وتطالب الهند بوقف الغارات.
# a masdar with the speaker's country; a relative clause before the predicate; «still»; an adjective behind a company
state:SE | rejects | وأبلغ وزير الخارجية السويدي نظيره المجري رفض بلاده أي تأجيل.
state:CL | supports | وأكد الوزير أن تشيلي التي تعد شريكا للاتحاد الأوروبي حريصة على الاتفاق.
state:JP | supports | وقالت اليابان إن طوكيو لا تزال ملتزمة بالاتفاق.
org:shell | supports | وأعلنت الوزارة أن شركة شل الهولندية ملتزمة بالعقد.
# a spokesman of the army of the land; without an office or at a body of another land nobody speaks for his state
state:SD | accuses | وقال المتحدث باسم الجيش فلان الطيب إن المعارضة شنت هجمات على ثلاثة مواقع في السودان.
person:robert-mardini | demands | وقال روبرت مارديني مدير الإدارة إن الممرات يجب أن تبقى مفتوحة في لبنان.
# what is expected; two who said it in a call; four counted states; the head of a construct state
state:PE | demands | ومن المتوقع أن تدعو بيرو إلى عقد قمة طارئة.
state:DE | demands | وجاء ذلك في اتصال بين المستشارة الألمانية أنغيلا ميركل والرئيس الفرنسي إيمانويل ماكرون، أكدا خلاله ضرورة وقف القتال.
state:ES | demands | وتابعت الدول الغربية الأربع، وهي إسبانيا وإيطاليا والبرتغال واليونان، في بيانها «ندعو طهران إلى وقف التخصيب».
state:US | opposes | وتضغط إدارة الرئيس الأميركي دونالد ترامب على كراكاس، وتهدد بفرض حظر.
""")

# nobody named here holds it | actor | stance
NOT_HELD = lines("""
state:KE | accepts | ومن المهم أن تقبل كينيا الاتفاق.
state:SD | accepts | وحذر الوزير السوداني من حالة يعترف فيها العالم بالانقلاب.
group:hamas | rejects | أغلقت حماس شركة اتصالات امتنعت عن التعاون في التحقيق.
state:US | accepts | وقالت الشركة إنها وشريكتها، ومقرها الولايات المتحدة، تنويان البدء في مفاوضات.
state:TR | supports | وحذرت تركيا من دعم أي دولة مستعدة لإيواء المتمردين.
org:sohr | accuses | وقال المرصد السوري لحقوق الإنسان إن قوات الحكومة شنت هجوما على البلدة.
state:SY | opposes | وطلبت دمشق الدعم لبلدة حلب، وعبروا عن قلقهم من القصف.
state:FR | supports | هل كانت فرنسا مستعدة لبيع السفينة؟ سؤال يطرحه الكتاب: هل كانت فرنسا ملتزمة بالعقد
org:unsc | accuses | ولا يصنف مجلس الأمن الحزب منظمة إرهابية.
state:IN | demands | وقالت باكستان إنها تدين القصف وتطالب الهند بوقف الغارات.
state:HU | rejects | وأبلغ وزير الخارجية السويدي نظيره المجري رفض بلاده أي تأجيل.
state:IR | opposes | مدريد وروما ولشبونة تدين طهران بسبب الصواريخ
state:BO | demands | تشيلي تعتبر مقترح بوليفيا غير كاف وتدعوها إلى تقديم بديل
""")


def held(sentence: str) -> set[tuple[str | None, str]]:
    return {(who, p.stance) for p in read(sentence).positions for who in (p.actor, *p.jointly)}


@pytest.mark.parametrize("line", HELD)
def test_positions_clauses_tell_the_bearer(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in held(sentence)


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_clauses_leave_others_out(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in held(sentence)


def test_positions_clauses_a_second_verb_of_one_refusal_is_none_of_its_own() -> None:
    assert len(read("وترفض موسكو تأكيد أو نفي وجود قواتها في البلدة.").positions) == 1
