"""Positions: whose word it is that a speech only tells of, what hangs on another's act, and what is no position at all."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Published
from mahdar.read.make import Facts, make_document
from tests.speech_table import lines, read

# actor | stance | sentence
HELD = lines("""
# what a speaker tells as another's word is that one's
state:US | conditions | وقال الوزير الألماني إن المصانع قلقة، مشيرا إلى إعلان الرئيس الأمريكي أنه سيفرض رسوما إذا رد الاتحاد الأوروبي بالمثل.
state:TR | conditions | ولفت الوزير اليوناني إلى تصريح الرئيس التركي بأنه سيغلق المضيق إذا أصرت أثينا على التنقيب.
# a negation before an opening quote
state:PE | rejects | وقال وزير الخارجية في بيرو إن ليما لا "تقبل" أي وصاية عليها.
state:CN | opposes | وجه الرئيس الصيني تحذيرا إلى الحزب، محذرا من أن الصين لن "توافق أبدا" على انفصال تايوان.
# the masdar of denying, written with the dots of its ya
state:AZ | rejects | وقالت يريفان إن الجيش توغل في القرية، رغم نفي باكو ذلك.
# a verb after «but she» goes on with the armed group that opens the sentence
group:taliban | rejects | وقد عرضت حركة طالبان، التي تقاتل قوات تقودها الولايات المتحدة، بدء حوار مع واشنطن، لكنها رفضت لقاء وفد كابول.
# what one will do to another if he acts
state:RU | conditions | وأضافت موسكو أنها سترد عسكريا إذا تعرض جنودها للخطر.
state:SA | conditions | وقال ولي العهد السعودي إن بلاده ستطور قنبلة نووية في حال امتلكتها طهران.
# of another, that he plans an evil: a charge
state:RU | accuses | وأضاف وزير الخارجية الروسي أن الولايات المتحدة تنوي استغلال الحادث ذريعة لقصف دمشق.
# what is felt
state:TR | opposes | وتشعر تركيا باستياء من دعم الولايات المتحدة للوحدات الكردية.
state:NO | opposes | وتشعر النرويج بالقلق إزاء التجارب التي أجرتها موسكو.
# a friend is not abandoned: support; a programme: refusal
state:GB | supports | وقالت تيريزا ماي إن بريطانيا لن تتخلى عن حلفائها في الشرق.
state:IR | rejects | وقال روحاني إن إيران لن تتخلى عن برنامجها الصاروخي.
# the subject of a verb that opens a quote stands outside of it; who does it stands right before the phrase
state:KP | accepts | وأفاد بيان للقصر بأن وفد كوريا الشمالية خلال لقاء مع الرئيس مون جاي ان، "وافق على عقد جولة ثانية وتبادل الزيارات".
state:KW | supports | وأضاف بيان البيت الأبيض أن "ولي العهد الكويتي وجه الشكر إلى واشنطن على دورها في الوساطة".
# «الوزيرة» is no man told last
state:SE | demands | قالت وزيرة خارجية السويد مارغوت والستروم إن الوقت حان. ووصل وزير خارجية كوريا الشمالية إلى البلاد. ودعت الوزيرة إلى وقف التجارب.
# whom the page tells to be dismissed, who heads a game's federation, who stands in apposition
person:rex-tillerson | supports | أقال دونالد ترامب أمس وزير خارجيته ريكس تيلرسون. وكان تيلرسون يؤيد الاتفاق النووي مع إيران.
person:fritz-kilr | opposes | ووصف فريتز كيلر، رئيس الاتحاد الألماني لكرة القدم، منح قطر البطولة بأنه خطأ.
# after «as for» a joined verb goes on, and a movement may ask its president
group:hamas | demands | أما المتحدث باسم حركة حماس سامي أبو زهري فوصف الجولة بأنها مضيعة للوقت، ودعا الرئيس الفلسطيني محمود عباس إلى عدم لقاء نتنياهو.
# what was said in the course of a contact goes on with who opens the sentence
state:EG | rejects | وأجرى وزير الخارجية المصري بدر عبد العاطي اتصالا مع نظيره السوداني علي يوسف، شدد خلاله على أن تقسيم البلاد خط أحمر.
# what an official denies of himself
person:benjamin-netanyahu | rejects | ونفى رئيس الوزراء الإسرائيلي بنيامين نتنياهو ارتكاب أي مخالفات.
person:donald-trump | rejects | ونفى الرئيس الأمريكي دونالد ترامب وجود أي تواطؤ بين حملته وموسكو.
state:RU | rejects | ونفت وزارة الخارجية الروسية ارتكاب أي مخالفات.
state:TR | rejects | ونفى الرئيس التركي رجب طيب إردوغان وجود قوات لبلاده في المدينة.
state:CA | opposes | وقال رئيس الوزراء الكندي: "ما كان ينبغي أن يتلقى هذا الشخص دعوة".
state:CO | accepts | وشدد الرئيس الكولومبي على "عزم حكومته على بلوغ اتفاق".
""")
# actor | stance | sentence: not that one
NOT_HELD = lines("""
state:CA | demands | وقال رئيس الوزراء الكندي: "ما كان ينبغي أن يتلقى هذا الشخص دعوة".
state:KP | accepts | وقال خبراء إن كيم يسعى للحصول على التزام صيني بمزيد من الدعم.
state:CN | accepts | وقال خبراء إن كيم يسعى للحصول على التزام صيني بمزيد من الدعم.
state:US | supports | وزار الوزير العواصم الأوروبية لكسب تأييد واشنطن للخطة.
group:houthis | accuses | قالت منظمة العفو الدولية إن الحوثيين متهمين بقتل مدنيين في تعز.
state:YE | offers | ويلتقي غوتيريش غدا الرئيس اليمني رشاد العليمي، ويعرض عليه مقترحا لتمديد الهدنة.
state:CN | accepts | وجه الرئيس الصيني تحذيرا إلى الحزب، محذرا من أن الصين لن "توافق أبدا" على انفصال تايوان.
state:US | accepts | وأضاف وزير الخارجية الروسي أن الولايات المتحدة تنوي استغلال الحادث ذريعة للحرب.
state:AM | rejects | واتهمت يريفان الجيش بالتوغل رغم نفي باكو ذلك.
""")
NOT_HELD += lines("""
state:US | supports | أقال دونالد ترامب أمس وزير خارجيته ريكس تيلرسون. وكان تيلرسون يؤيد الاتفاق النووي مع إيران.
person:donald-trump | supports | إقالة ترامب لتيلرسون مفاجأة. وقال الرئيس الأمريكي دونالد ترامب إنه يؤيد الاتفاق.
state:US | opposes | حث الرئيس الأمريكي المشرعين، بعضهم من حزبه والبعض الآخر يعارضون القيود، على إقرار القانون.
state:US | supports | وقال الرئيس الأمريكي: سنضع الأفكار في مشروع قانون يدعمه الحزبان.
state:DE | opposes | ووصف فريتز كيلر، رئيس الاتحاد الألماني لكرة القدم، منح قطر البطولة بأنه خطأ.
""")
# nothing is held
NOTHING = lines("""
# concern over a state of affairs, and no act of anybody
وقالت تيريزا ماي: "نحن قلقون بشأن الوضع الإنساني في السودان".
وأعربت لندن عن قلقها إزاء تزايد أعداد الضحايا المدنيين.
وأعربت أوسلو عن مخاوفها بشأن تدهور الأوضاع في الإقليم.
# more than that
وقال ولي العهد السعودي إن بلاده لا تقوم بدور عسكري فقط.
# what nobody forgets, what is left open, what is said of oneself
وقال الوزير الفرنسي إن فرنسا لن تنسى أبدا بطولته.
ومن غير الواضح إن كانت الحركة مستعدة لتغيير موقفها.
وقالت الخارجية الأمريكية: "سنرى إذا ما كانت رسالة بيونغ يانغ بأنها مستعدة للحوار جدية".
ورد ماكرون: "يجب أن نكون واضحين".
# a team, a coach, a club; the name of a list; a name in quotes; exposed to something
طالب مدرب إثيوبيا فلان أباتي لاعبيه بالهدوء وعدم الاندفاع.
ويحتاج المنتخب الألماني إلى الفوز، وقال إنه بحاجة لكثير من العمل.
وقال الوزير السوداني إن شطب السودان من قائمة الدول الراعية للإرهاب قضية معقدة.
وقال الوزير الإسرائيلي إن الأمر يتعلق بموقع "والا" الإخباري.
وتوجهت الشرطة الأمريكية إلى موقع تعرض فيه رجلان للإصابة.
# what hangs on his own affair
وقال رئيس الوزراء الإيطالي إنه سيطلق قناة جديدة في حال تعافى من مرضه.
# the writer's own word
وأثبت الوزير الأمريكي أن النجاح في التجارة بعيد كل البعد عن السياسة.
# what was talked about, and to what end
وأوضح المتحدث باسم الرئاسة المصرية أن الوزيرين عقدا جلسة تناولت سبل تعزيز العلاقات بين البلدين.
وأشار الوزير إلى أن ولي العهد السعودي زار جامعات لتوطيد العلاقات بين الشعبين.
""")


def held(sentence: str) -> set[tuple[str | None, str]]:
    return {(who, p.stance) for p in read(sentence).positions for who in (p.actor, *p.jointly)}


@pytest.mark.parametrize("line", HELD)
def test_positions_sources_tell_the_bearer(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) in held(sentence)


@pytest.mark.parametrize("line", NOT_HELD)
def test_positions_sources_leave_others_out(line: str) -> None:
    actor, stance, sentence = line.split(" | ")
    assert (actor, stance) not in held(sentence)


@pytest.mark.parametrize("sentence", NOTHING)
def test_positions_sources_nothing_is_held(sentence: str) -> None:
    assert not held(sentence)


def test_positions_sources_an_official_of_a_world_body_answers_for_it() -> None:
    given = Published("2018-03-09", "2018-03-09", "given")
    text = "قال المفوض السامي لحقوق الإنسان، زيد رعد الحسين، إن الجلسة سرية. وقال رعد الحسين إن هذا القانون غير مقبول."
    document = make_document(text, "test", Facts(given=given))
    (position,) = annotate(document, load_knowledge()).positions
    assert position.actor == "org:ohchr"
