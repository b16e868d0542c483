"""Agreements told in the passive, in a relative clause or as still to be signed: who signed is no subject of the verb."""

import pytest

from tests.meetings_page import line, meetings_of

NEWS = "أنهت {s LV|لاتفيا} و{s LT|ليتوانيا} {t 2024-05-09|أمس} محادثات في {c Riga LV|ريغا}. "
MONTH = "{t 2019-04-01..2019-04-30|في أبريل 2019}"

CONCLUDED = [
    # the agreement stands before the verb, with or without its name
    (f"يذكر أن اتفاق {{c Tartu EE|تارتو}} وقع بين {{s LV|لاتفيا}} و{{s EE|إستونيا}} {MONTH}.", "meeting held EE+LV 2019-04-01..2019-04-30"),
    (f"وكانت هدنة أبرمت في {{c Tartu EE|تارتو}} {MONTH} بين {{s LV|لاتفيا}} و{{s EE|إستونيا}}.", "meeting held EE+LV 2019-04-01..2019-04-30 Tartu"),
    (f"ودعا إلى احترام وقف إطلاق النار الموقع بين {{s LV|لاتفيا}} و{{s EE|إستونيا}} {MONTH}.", "meeting held EE+LV 2019-04-01..2019-04-30"),
    (f"وينص الاتفاق الذي توصلا إليه {MONTH} على ذلك.", "meeting held LT+LV 2019-04-01..2019-04-30"),
    # it is still to be signed: the next of those who talked
    ("وسيوقع الاتفاق النهائي في {c Tartu EE|تارتو} {t 2024-05-19|الأحد المقبل}.", "meeting planned LT+LV 2024-05-19 Tartu"),
    ("وقال الناطق إنهما متفقان، على أن يوقع الاتفاق الشامل في {c Tartu EE|تارتو}.", "meeting planned LT+LV Tartu"),
    # somebody signs it; nothing is told of it; no agreement but what befell
    (f"وقال إن الاتفاق وقعته الحكومة {MONTH}.", None),
    ("وقال إن الاتفاق وقع تحت ضغط شديد.", None),
    (f"وقال إن إطلاق النار وقع في {{c Tartu EE|تارتو}} {MONTH}.", None),
    ("وسيوقع الاتفاق من يشاء.", None),
    (f"وينص الاتفاق الذي توصلت إليه الحكومة {MONTH} على ذلك.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONCLUDED)
def test_an_agreement_tells_of_its_signing(text: str, expected: str | None) -> None:
    told = [line(r).replace(" -", "").replace("  ", " ") for r in meetings_of(NEWS + text)[1:]]
    assert told == ([expected] if expected else [])
