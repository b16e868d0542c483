"""Positions: the holder beside the word, in an adjective, in the speech inside a speech; what is only supposed."""

from __future__ import annotations

import pytest

from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
state:RU | rejects | وجاء الرد سريعا، إذ برز رفض روسي لنشر مراقبين في المنطقة.
state:KP | demands | وتلقت سيول دعوة كورية شمالية إلى وقف المناورات.
org:un | demands | وقال المبعوث الأممي إلى اليمن هانس غروندبرغ إن أي هدنة يجب أن تشمل فتح الطرقات.
org:eu | demands | دعت المفوضية الأوروبية إلى رفع الحصار عن الموانئ.
group:hamas | rejects | رفضت حركتا فتح وحماس المقترح الجديد.
state:OM | demands | وقال وزير الخارجية العماني بدر البوسعيدي إن على طهران العودة إلى طاولة المفاوضات.
state:IQ | rejects | وأكد وزير الخارجية العراقي فؤاد حسين رفض بلاده للقصف على أراضيها.
state:ET | offers | وكان رئيس الوزراء الإثيوبي آبي أحمد عرض الشهر الماضي استضافة المحادثات.
state:FR | demands | ذكر المصدر أن وزير الخارجية الفرنسي جان نويل بارو دعا طهران إلى الإفراج عن السجناء.
state:QA | supports | وقال وزير الخارجية القطري إن هناك إرادة مشتركة لإنهاء الحرب.
state:JP | rejects | قال رئيس الوزراء الياباني شينزو آبي إنه من غير المقبول استئناف التجارب الصاروخية.
state:RU | demands | وذكر البيان أن الروس طلبوا تأجيل الجولة المقبلة.
state:NO | rejects | وقال وزير الخارجية النرويجي إسبن بارث إيدي: «نريد تجنب الدخول في سباق تسلح».
state:SE | demands | وتابع البيان: «أكدت السويد على ضرورة تفكيك البرنامج الصاروخي».
state:IE | offers | وقالت وزيرة الخارجية الأيرلندية إن بلادها منفتحة على استضافة الجولة التالية.
state:PS | demands | في المقابل يرغب الفلسطينيون في رفع الحصار.
state:CO | opposes | وكانت مسؤولة كولومبية رفيعة انتقدت الاتفاق قبل يومين.
state:GR | accepts | وبعد جولة في طوكيو وسيول، اتفق الجانبان اليوناني والألباني على ترسيم الحدود البحرية.
""")

# actor | stance | sentence: nobody holds this
NOT_HELD = lines("""
state:JP | rejects | هل تنسحب اليابان من المفاوضات؟
state:IR | accepts | وقال مسؤول أميركي: إذا قبلت إيران العرض فسوف نرفع العقوبات.
state:RU | accepts | وتبحث روسيا في التوصل إلى اتفاق حول المدينة.
state:IR | accepts | دعت فرنسا إلى التزام إيران بالاتفاق النووي.
state:DZ | demands | طلب مئات من الجزائر اللجوء في فرنسا.
state:NG | rejects | حثت نيجيريا جارتها على عدم التوقيع على الاتفاقية.
state:TN | accuses | وقد اتهم الرئيس التونسي قيس سعيد بالانفراد بالسلطة.
state:IR | opposes | صوت المجلس على مشروع قرار يدين طهران بسبب الصواريخ.
""")


@pytest.mark.parametrize("line", HELD)
def test_positions_bearers_are_found(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in {(p.actor, p.stance) for p in read(sentence).positions}


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_bearers_hold_nothing_supposed(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in {(p.actor, p.stance) for p in read(sentence).positions}
