"""Which word belongs to the noun phrase of a speaker no longer, and what is still inside of it."""

from __future__ import annotations

from mahdar.annotate.speech.scene import Scene, Spot

#: Words from a verb to its own noun, its subject between them.
COGNATE = 6
TANWIN = "\u064b"
BODIES = frozenset(("institution", "group"))
THINGS = frozenset(("document", "sources", "agency", "newspaper", "outlet", "institution", "group"))
#: Media that somebody else may own, and papers that are somebody's work and to nobody.
_PAGES = frozenset(("outlet", "newspaper"))
_REPORTS = frozenset(
    ("report", "study", "poll", "article", "editorial", "figure", "estimate", "survey", "research")
)
#: Words of a name in quote marks.
NAME = 4
#: Words for what somebody utters.
_UTTERED = ("utterance", "sent", "question")


def behind_its_town(scene: Scene, start: int, i: int) -> bool:
    """«استنكرت الحركة في غزة المؤتمر»: behind the town of a body only an adjective goes on."""
    words, k = scene.words, scene.k
    for a in range(i - 1, max(start, i - 4), -1):
        spot = scene.spots.get(a)
        if spot is not None and spot.end == i and spot.mention.kind == "place":
            adjective = words[i] in k.adjectives or words[i].endswith(tuple(k.particles["nisba"]))
            return words[a - 1] in k.particles["post_in"] and not adjective
    return False


def brings_deed(scene: Scene, start: int, i: int) -> bool:
    """«أقر موظفون في الوزارة بإدخال تعديلات»: a noun of action behind «ب», behind where the sources work."""
    word, k = scene.words[i], scene.k
    deed = word.startswith(k.by) and word[1:] in k.objects and word[1:] not in k.particles["also_body"]
    placed = any(scene.words[j] in k.particles["post_in"] for j in range(start + 1, i))
    return deed and placed and word not in k.speakers and word[1:] not in k.speakers


def after_state(scene: Scene, start: int, i: int) -> bool:
    """«أعلنت روسيا اتخاذ …»: the bare name of a state takes no indefinite word after it, and neither it nor the whole name
    of a body («أدان مجلس الأمن الدولي العنف …») a definite noun."""
    head = scene.spots.get(start)
    if head is None or head.cut or head.end != i or head.mention.kind in ("person", "office", "outlet"):
        return False
    word, k = scene.words[i], scene.k
    state = head.mention.kind in ("government", "place")
    if word.startswith(k.article):  # «اعتبرت روسيا الخطوة خرقا», and not «روسيا الاتحادية», «العراق الشقيق»
        adjective = word in k.adjectives or word in k.particles["of_state"] or word in k.particles["day"]
        adjective = adjective or (state and scene.words[start] in k.speakers)
        whole = state or (i > start + 1 and scene.is_registered(head) and not _is_participle(scene, i))
        noun = scene.is_ordinary(i) and not adjective and not word.endswith(tuple(k.particles["nisba"]))
        return whole and noun and (state or word not in k.speakers)
    return state and not word.startswith(k.conjunction)


def _is_participle(scene: Scene, i: int) -> bool:
    """«الداعم للشرعية», «المدعوم من»: spelt as a participle, and a preposition hangs on it."""
    words, k = scene.words, scene.k
    bare = words[i].removeprefix(k.article)
    shaped = bare.startswith(tuple(k.particles["m"])) or bare[1:2] == k.accusative
    after = words[i + 1] if i + 1 < len(words) else ""
    return shaped and (after in k.particles["preposition"] or after.startswith(k.to))


def after_plural(scene: Scene, start: int, i: int) -> bool:
    """«وصف محللون جولة …», «بحث الجانبان الخطوات …»: after a plural or dual subject only what agrees belongs to it."""
    words, k = scene.words, scene.k
    if words[i] in k.particles["peoples"]:
        return False  # «دبلوماسيون ألمان»
    noun = k.speakers.get(words[start])
    endings = tuple(k.particles["plural"])
    nisba = i > start + 1 and i not in scene.spots and is_bare_nisba(scene, i - 1)
    if nisba and noun is not None and words[i].startswith(k.article) and scene.is_ordinary(i):
        return not words[start].startswith(
            k.article
        )  # «وصفت شخصيات عراقية التغلغل …»: an adjective heads no idafa
    bare = words[i - 1].endswith(endings) and not words[i - 1].startswith(k.article)
    last = k.speakers.get(words[i - 1].removeprefix(k.conjunction)) if bare else None
    if last is not None and last.number != "s" and words[i].startswith(k.article):
        return True  # «اعتبر طلاب وأكاديميون المقرر …»: no idafa
    if bare and i > start + 1 and words[i].endswith(k.accusative):
        return True  # «اعتبره مسؤولون صوماليون عرضا …»
    if i >= start + 2 and words[i - 1].startswith(k.article) and noun is not None and noun.number != "s":
        joined = words[i].startswith((k.article, k.conjunction, k.by, k.to))
        return not joined and words[i] not in k.particles["preposition"]
    if i != start + 1 or noun is None or noun.number == "s" or not words[start].endswith(endings):
        return False
    counted = k.speakers.get(words[i])
    if counted is not None and counted.kind == "quantity":
        return False  # «المتهمون الثمانية»
    if words[i] in k.adjectives or words[i] in k.particles["preposition"]:
        return False
    return not words[i].endswith(endings)


def is_bare_nisba(scene: Scene, i: int) -> bool:
    """«عراقية», «أميركي»: an indefinite adjective of a state."""
    return not scene.words[i].startswith(scene.k.article) and scene.is_nisba(scene.words[i])


def ordinary_after(scene: Scene, start: int, i: int, named: int) -> bool:
    """«أبدى المدرب الإيطالي استياء», «احتفلت الوزيرة نادية العلمي بافتتاح …»: an indefinite word that is no name, behind a
    definite one."""
    words, k = scene.words, scene.k
    word, before = words[i], words[i - 1]
    object_ = word.endswith(k.accusative) and (word[:-1] in k.objects or word[:-1] in k.speakers)
    told = word.endswith(k.accusative) and any(word[:-1] in k.particles[role] for role in _UTTERED)
    if word in k.particles["talks"] and before.startswith(k.article):
        return True  # «استبعد الوزير لقاء قريبا»
    if (object_ and i > start + 1) or ((object_ or told) and before.startswith(k.article)):
        return True  # «أصدرت نقابة الأطباء بيانا», «ألقى الرئيس خطابا»
    if not word[:1].isalpha() or word in k.speakers or not (before.startswith(k.article) or named == i):
        return False
    if word.startswith((k.article, k.conjunction, k.by, k.to)) or word in k.adjectives:
        return False
    if before in k.particles["titles"] or (before in k.speakers and k.speakers[before].kind not in BODIES):
        return False  # «الدكتور شاهين», and not «وزير الخارجية جولة …»
    return (word not in k.particles["naming"] or is_paper(scene, start)) and scene.is_ordinary(i)


def is_paper(scene: Scene, start: int) -> bool:
    """«البيان», «الرسالة»: a definite document takes no name behind it."""
    noun = scene.k.speakers.get(scene.words[start])
    return noun is not None and noun.kind == "document" and scene.words[start].startswith(scene.k.article)


def disagrees(scene: Scene, start: int, i: int) -> bool:
    """«وصفت السلطات الحادث», «انتقدت الصحافة الروسية التصريح»: a definite word behind a definite noun whose gender it
    has not is no adjective of it."""
    words, k = scene.words, scene.k
    if words[i] in k.speakers or i in scene.spots:
        return False
    noun, endings = k.speakers.get(words[start]), tuple(k.particles["feminine_endings"])
    if not words[i].startswith(k.article):  # «وصفت طبيبة نرويجية ظروف العمل»
        described = i > start + 1 and all(
            w.endswith(endings) and not w.startswith(k.article) for w in words[start:i]
        )
        return described and noun is not None and not words[i].endswith(endings) and scene.is_ordinary(i)
    if not all(w.startswith(k.article) for w in words[start:i]):
        return False
    feminine = words[i].endswith(endings)
    if noun is None:  # «وصفت الكونفدرالية الحكم»
        return words[start].endswith(endings) and not feminine and start not in scene.spots
    if noun.kind == "person" and noun.number == "s" and noun.gender == "m" and feminine:
        return not has_pronoun(scene, i)  # «افتتح الوسيط الجلسة»
    if noun.kind == "person":  # «استقبل الوزير المزارعين»
        return (
            noun.number == "s" and words[i].endswith(tuple(k.particles["oblique"])) and scene.is_ordinary(i)
        )
    if noun.gender == "f":
        return not feminine and noun.number != "d"
    return noun.number == "s" and feminine


def is_for_body(scene: Scene, word: str) -> bool:
    """«للوزارة», «لوكالة …»: a body or a medium behind «ل»."""
    k = scene.k
    if not word.startswith(k.to):
        return False
    noun = k.speakers.get(k.article + word[2:]) if word.startswith(k.to * 2) else k.speakers.get(word[1:])
    return noun is not None and noun.kind in ("institution", "group", "agency", "newspaper", "outlet")


def past_owner(scene: Scene, start: int, limit: int) -> int:
    """«تقرير لمحققين في …», «تقرير لـ"دويتشه فيله"», «الموقع الرسمي للجيش»: the token behind the noun of whose paper or page it is; 0
    without one. A letter or a statement may be to somebody."""
    words, k = scene.words, scene.k
    noun, at = scene.noun_at(start), start + 1
    if noun is None:
        return 0
    while at < limit and words[at] in k.particles["official"]:
        at += 1
    page = noun.kind in _PAGES and at > start + 1
    if at >= limit or not words[at].startswith(k.to) or words[at] in k.particles["to_people"]:
        return 0
    if not page and not (noun.kind == "document" and noun.name_en in _REPORTS):
        return 0
    quote, spot = scene.quote_at.get(at + 1), scene.spots.get(at)
    if words[at] == k.to:
        if quote is None and at + 2 <= limit:
            return at + 2 if words[at + 1].isascii() and words[at + 1].isalnum() else 0  # «تقرير لـCNBC»
        named = quote is not None and quote.words <= NAME and quote.after <= limit
        return quote.after if quote is not None and named else 0
    if spot is not None and spot.cut:
        return spot.end if spot.end <= limit else 0
    definite = words[at].startswith(k.to * 2)
    forms = (words[at][1:], k.article + words[at][2:], words[at][2:])[: 3 if definite else 1]
    owner = next((k.speakers[form] for form in forms if form in k.speakers), None)
    known = owner is not None and owner.kind not in ("document", "quantity")
    if known and words[at][1:] in k.speakers and at + 2 <= limit and words[at + 1].startswith(k.article):
        return at + 2  # «للجنة التحقيق»
    return at + 1 if known or (page and definite) else 0


def is_of_body(scene: Scene, i: int) -> bool:
    """«من حزب …»: the body that somebody comes from."""
    noun = scene.noun_at(i + 1)
    return (
        scene.words[i] in scene.k.particles["source_of"] and noun is not None and noun.kind == "institution"
    )


def is_defender(scene: Scene, i: int) -> bool:
    """«المدافعون» عن …: it is nobody without what he defends."""
    return scene.words[i].removeprefix(scene.k.article) in scene.k.particles["defends"]


def is_its_body(scene: Scene, i: int) -> bool:
    """«مكتبها», «مجلسه», «إدارته»: a body, named by whose it is."""
    word, k = scene.words[i], scene.k
    owner = next((p for p in k.pronouns if word.endswith(p)), None)
    if owner is None:
        return False
    stem = word[: -len(owner)]
    noun = k.speakers.get(stem)
    if noun is None and stem.endswith(k.she):
        noun = k.speakers.get(stem[:-1] + k.pronoun)
    return noun is not None and noun.kind == "institution"


def is_post_in(scene: Scene, i: int, kind: str | None) -> bool:
    """«الباحث في معهد …», «السفارة في …»: the body that a nameless person belongs to, the town of a body."""
    body = scene.spots.get(i + 1)
    if scene.words[i] not in scene.k.particles["post_in"]:
        return False
    if body is None:  # «القيادي في الجماعة فلان»
        noun = scene.noun_at(i + 1)
        named = (
            noun is not None and noun.kind == "institution" and scene.words[i + 1].startswith(scene.k.article)
        )
        return kind == "person" and named
    if kind == "institution":
        return body.mention.kind == "place"
    return kind == "person" and body.mention.kind in (
        "organization",
        "institution",
        "government",
        "armed_group",
    )


def _construct(scene: Scene, i: int, word: str) -> bool:
    """«هيئة حماية …», «مسؤول السياسة الخارجية»: a bare head noun takes the next word into its name."""
    noun, article = scene.k.speakers.get(scene.words[i]), scene.k.article
    if noun is None or scene.words[i].startswith(article):
        return False
    return noun.kind == "institution" or (noun.kind in ("person", "sources") and word.startswith(article))


def indefinite_after(scene: Scene, start: int, i: int, hidden: bool) -> bool:
    """«البيان اتفق …»: right after a definite noun that is no person, an indefinite word begins something else."""
    words, k = scene.words, scene.k
    if i != start + 1 or words[i].startswith(k.article) or not words[i][:1].isalpha():
        return False
    if hidden:
        return True
    noun = k.speakers.get(words[start])
    return noun is not None and noun.kind in THINGS and words[start].startswith(k.article)


def object_after(scene: Scene, start: int, i: int) -> bool:
    """«أدانت اللجنة قرار المحكمة»: an indefinite noun that is no person, after a definite word, is the object."""
    words, k = scene.words, scene.k
    noun, head = k.speakers.get(words[i]), scene.spots.get(start)
    return (
        noun is not None
        and noun.kind != "person"
        and not words[i].startswith(k.article)
        and (
            words[i - 1].startswith(k.article)
            if head is None or _is_post(scene, head, i)
            else _is_named(head, i)
        )
    )


def _is_post(scene: Scene, head: Spot, i: int) -> bool:
    """«كتب الوزير رسالة», «شرح الوزير إحدى الطرق»: one definite word of a post stands before the noun."""
    alone = head.end == i == head.first + 1
    return alone and head.mention.kind == "office" and scene.words[head.first].startswith(scene.k.article)


def _is_named(head: Spot, i: int) -> bool:
    return head.end == i and head.mention.kind == "person" and head.mention.name is not None


def is_of_name(scene: Scene, i: int) -> bool:
    """«باسم»: part of an office's name."""
    return scene.words[i] in scene.k.particles["naming"]


def is_indefinite_accusative(scene: Scene, i: int) -> bool:
    """Tanwin is written on the word or its last letter: an object, no part of a subject's name."""
    end = scene.page.reading.ends[i]
    return TANWIN in scene.page.text[end - 2 : end + 1]


def after_cognate(scene: Scene, i: int) -> int:
    """«نفى نفيا قاطعا», «رفضت رفضا باتا»: the token behind the verb's own noun and its adjective; `i` when it is none."""
    words, k = scene.words, scene.k
    if not words[i].endswith(k.accusative) or i + 1 >= len(words) or not words[i + 1].endswith(k.accusative):
        return i
    bare = words[i][:-1]
    near = range(i - 1, max(-1, i - COGNATE), -1)
    stems = [words[j].removeprefix(k.conjunction) for j in near if scene.form_at(j) is not None]
    return i + 2 if any(stem[:2] == bare[:2] for stem in stems) else i


def behind_masdar(scene: Scene, i: int) -> bool:
    """«لتقديم كشف حساب», «بعد إعلان نفي رسمي»: behind a verbal noun stands another, no verb; but «إعلان كشف عنه …»."""
    words, k = scene.words, scene.k
    if not i or words[i] not in k.particles["masdar_behind"]:
        return False
    before, after = words[i - 1], words[i + 1] if i + 1 < len(words) else ""
    bare = (
        before[1:] if before.startswith((k.to, k.by, k.conjunction)) and before not in k.objects else before
    )
    if after in k.particles["preposition_pronoun"] or after in k.particles["in_it"] or after in k.that:
        return False
    nisba = after.endswith(tuple(k.particles["nisba"])) and not after.startswith(k.article)
    named = scene.spots.get(i + 1)  # «إعلان تعهد مالي», which is no Mali here
    announced = bare in k.particles["announcing"] and nisba
    announced = announced and (named is None or named.mention.kind in ("government", "place"))
    masdar = announced or (bare in k.objects and bare not in k.speakers)
    return masdar and i - 1 not in scene.spots


def is_own(scene: Scene, i: int) -> bool:
    """«أكد الوزير اعتزامه»: a noun with a pronoun is no part of a name; but «الناطق باسمها»."""
    word = scene.words[i]
    if word in scene.k.particles["naming"]:
        return False
    return len(word) > 3 and word.endswith(scene.k.pronouns) and has_pronoun(scene, i)


def has_pronoun(scene: Scene, i: int) -> bool:
    """The word ends in a pronoun as written, no ta marbuta."""
    end = scene.page.reading.ends[i]
    return scene.page.text[end - 1] == scene.k.pronoun or scene.page.text[end - 2] == scene.k.pronoun


def _is_deed(scene: Scene, i: int) -> bool:
    """«ضحية أخرى تعرضت لـ», «المستشار فاكتفى»: a verb of the third person, past, that is no verb of saying."""
    word, k = scene.words[i], scene.k
    if word in k.particles["keeps_silent"] or word[1:] in k.particles["keeps_silent"]:
        return True
    if word.removesuffix(k.she + k.accusative) in k.particles["deed"]:
        return True  # «موسكو وأنقرة وقعتا»
    she = word.endswith(k.she) and len(word) > 3 and not word.endswith(tuple(k.particles["feminine_endings"]))
    if not she or word.startswith(k.article) or word in k.speakers or not scene.is_ordinary(i):
        return False
    following = scene.words[i + 1] if i + 1 < len(scene.words) else ""
    spot = scene.spots.get(i + 1)
    if spot is not None or following in k.particles["preposition"]:
        return spot is None or spot.mention.kind != "person"
    return not following[:1].isalpha() or scene.is_ordinary(i + 1)  # and not «نصرت رحيمي»


def leaves(scene: Scene, start: int, i: int) -> bool:
    """A word that cannot belong to the speaker: a day, a verb, an object, somebody spoken to."""
    words, k = scene.words, scene.k
    word = words[i]
    if word in k.outside_subject or _is_deed(scene, i):
        return True
    if (
        word.startswith(k.clause_letters)
        and word.endswith(tuple(k.particles["nominative"]))
        and len(word) > 5
    ):
        return word not in k.speakers  # «كاثوليكيون يعيشون في …»
    if (word in k.particles["manner"] or word in k.circumstances) and word not in k.speakers:
        return True
    if word in k.particles["day"] and word not in k.adjectives:
        return True
    if word in k.objects and word not in k.speakers and not _construct(scene, i - 1, word):
        return True
    form = scene.form_at(i)
    if form is not None and word not in k.speakers and (not form.verb.strict or form.shape == "present"):
        return True
    object_ = is_indefinite_accusative(scene, i) and not is_indefinite_accusative(scene, start)
    if (word.startswith(k.by) and is_own(scene, i)) or object_:
        return True  # «بموقعه», «المتحدث صاروخاً», and not «لكن مصدراً مطلعاً»
    if not word.startswith(k.to) or _names_its_field(scene, start, i):
        return False
    return word[1:] in k.speakers or (len(word) > 4 and word.startswith(k.to * 2))


def _names_its_field(scene: Scene, start: int, i: int) -> bool:
    """«معهد أوسلو لأبحاث السلام», «مركز كمبالا لدراسات الأمن»: papers in the plural, behind the name of a body that makes them."""
    k = scene.k
    noun = k.speakers.get(scene.words[i][1:])
    if noun is None or noun.kind != "document" or noun.number != "p":
        return False
    heads = (k.speakers.get(word) for word in scene.words[start:i])
    return any(head is not None and head.kind in BODIES for head in heads)
