"""Surnames that are words of the language as well, on a page that names their bearer in full."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions

#: The full name stands first; then the words after which the surname alone is its bearer.
BEARS = [
    ("وصل الرئيس الأفغاني أشرف غني إلى طشقند. وتناول لقاء غني مع ضيوفه ملف الغاز", "غني"),
    ("وصل الرئيس الأفغاني أشرف غني إلى طشقند. ورحب مكتب غني، بحذر، بالعرض", "غني"),
    ("وصل الرئيس الأفغاني أشرف غني إلى طشقند. وينتظر أن يغادر غني مساء", "غني"),
    ("زار وزير الخارجية الأمريكي كولن باول الرباط. وبعد الرباط انتقل باول إلى تونس", "باول"),
    ("زار وزير الخارجية الأمريكي كولن باول الرباط. وأقام العاهل عشاء على شرف باول، ثم غادر", "باول"),
    ("استقبل رئيس الوزراء المغربي سعد الدين العثماني ضيفه. وكان العثماني حل بنواكشوط", "العثماني"),
    ("تحدث رئيس المجلس الرئاسي محمد المنفي في مصراتة. ونقل مكتبه عن المنفي قوله إن الوقت حان", "المنفي"),
    ("التقى نائب الرئيس السوداني علي عثمان محمد طه ضيوفه. واستمر اللقاء بين طه وقرنق ساعة", "طه"),
]


@pytest.mark.parametrize(("text", "word"), BEARS)
def test_a_surname_that_is_a_word_is_its_bearer(text: str, word: str) -> None:
    named, *rest = [m for m in mentions(text, "2016-05-10") if m.kind == "person" and word in m.text]
    assert [m.text for m in rest if m.actor == named.actor] == [word]


WORDS = [
    ("وصل الرئيس الأفغاني أشرف غني إلى طشقند. والإقليم غني بالنفط والذهب", "غني"),
    ("وصل الرئيس الأفغاني أشرف غني إلى طشقند. وقال خبير إن البلد غني جدا", "غني"),
    ("تحدث رئيس الوزراء العراقي محمد شياع السوداني. ثم التقى الجانب السوداني نظراءه", "السوداني"),
    ("تحدث السفير اللبناني سيمون كرم أمس. وشكر الوفد أهل البلد على كرم الضيافة", "كرم"),
    ("صرح الأمين العام للأمم المتحدة بان كي مون أمس. وأقر بان الوقت ضيق", "بان"),
    ("استقبل أمير الكويت صباح الأحمد الصباح ضيفه. وغادر الوفد في الصباح", "الصباح"),
    # nobody of the register and without an office: the word may have ended no name
    ("غنت هالة البطارية أمس. ثم زاد استهلاك البطارية كثيرا", "البطارية"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_the_word_of_the_language_stays_a_word(text: str, word: str) -> None:
    alone = [m for m in mentions(text, "2016-05-10") if m.kind == "person" and m.text == word]
    assert alone == []
