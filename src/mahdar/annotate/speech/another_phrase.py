"""Where behind the noun phrase of a speaker another begins: whom the speaker calls on, tells or accuses («دعا البيان الحكومة إلى»)."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import BODIES, is_paper
from mahdar.annotate.speech.scene import Scene, Spot

#: Kinds of verb behind which stands whom it calls on.
_CALLING = frozenset(("ask", "accuse", "warn", "oppose", "support"))


def called_on(scene: Scene, start: int, i: int) -> bool:
    """«حث البيان الجانبين», «أبلغ مصدران وكالة رويترز»: whom the speaker speaks to is no part of his name."""
    words, k = scene.words, scene.k
    noun, head = k.speakers.get(words[i]), k.speakers.get(words[start])
    if words[i] in k.particles["calls_on"] and i == start + 1 and words[start].startswith(k.article):
        return head is None or head.kind == "person"  # «دعا الأمين الدول العربية»
    if _behind_post(scene, start, i):
        return True
    if noun is None or words[i - 1] in k.particles["preposition"]:
        return False
    if noun.kind == "document" and words[i].startswith(k.article) and words[i - 1].startswith(k.article):
        return True  # «اعتبرت وزارة العدل البيان مساسا بـ»
    if head is None:  # «دعا المؤتمر المنظمات إلى»
        both = words[start].startswith(k.article) and words[i].startswith(k.article) and i == start + 1
        return both and start not in scene.spots and noun.kind in BODIES and _asks(scene, start)
    if noun.kind in ("agency", "newspaper", "outlet"):
        return head.kind == "sources"
    definite = words[start].startswith(k.article) and words[i].startswith(k.article)
    one = i == start + 1 and definite and head.kind == "person" and head.number == "s"
    if one and noun.kind in ("institution", "group") and start not in scene.spots:
        return True  # «دعا الأمين الدول العربية»
    if i == start + 1 and definite and noun.kind == "institution" and head.kind == "document":
        return True  # «دعا البيان الحكومة»
    if definite and head.kind in BODIES and noun.kind in BODIES and words[i - 1].startswith(k.article):
        verb = scene.form_at(start - 1) if start and start not in scene.spots else None
        return (
            verb is not None and verb.verb.kind in _CALLING
        )  # «دعا الحزب الحكومة», and not «الشرطة البلدية»
    oblique = words[i].startswith(k.article) and words[i].endswith(tuple(k.particles["oblique"]))
    return oblique and noun.number != "s" and words[start].startswith(k.article)


def _asks(scene: Scene, start: int) -> bool:
    """The verb right before the phrase wants somebody whom it calls on."""
    verb = scene.form_at(start - 1) if start else None
    return verb is not None and verb.verb.kind == "ask"


def _behind_list(scene: Scene, start: int, spot: Spot) -> bool:
    """«حثت اليابان والاتحاد الأوروبي واشنطن على»: a state or body behind a list joined by «و», and not joined itself."""
    head = scene.spots.get(start)
    if head is None or spot.cut or not _asks(scene, start):
        return False
    at, joined = head.end, False
    while (member := scene.spots.get(at)) is not None and member.cut:
        if not scene.words[at].startswith(scene.k.conjunction):
            return False
        at, joined = member.end, True
    return joined and at == spot.first and spot.mention.kind not in ("person", "office", "outlet")


def _behind_post(scene: Scene, start: int, i: int) -> bool:
    """«دعا رئيس الحزب الحكومة إلى», «طالب قائد الجيش المواطنين بـ»: behind somebody's post, which is closed, stands another noun,
    and the verb wants an object."""
    words, k = scene.words, scene.k
    head, noun = k.speakers.get(words[start]), k.speakers.get(words[i])
    if head is None or head.kind != "person" or head.number != "s" or i < start + 2:
        return False
    closed = words[i].startswith(k.article) and words[i - 1].startswith(k.article)
    if not closed or words[start].startswith(k.article) or words[i] in k.titles or not start:
        return False
    verb = scene.form_at(start - 1)
    if verb is None or verb.verb.kind != "ask":
        return False
    people = words[i].endswith(tuple(k.particles["oblique"]))
    if people and _describes_many(scene, i):
        return False
    if noun is not None:
        return noun.kind in ("institution", "group") or noun.number != "s"
    return words[i] in k.particles["calls_on"] or (people and scene.is_ordinary(i))


def _describes_many(scene: Scene, i: int) -> bool:
    """«نقيب المحامين الليبيين», «لجنة الخبراء العسكريين», «اتحاد الكتاب السودانيين»: the adjective of the many before it; «رئيس
    البلدية المواطنين», «وزير الداخلية اللبنانيين» is none."""
    words, k = scene.words, scene.k
    before, noun = words[i - 1], k.speakers.get(words[i - 1])
    nisba = tuple(k.particles["nisba"])
    many = before.endswith(tuple(k.particles["oblique"])) if noun is None else noun.number != "s"
    one = noun is not None or before.endswith((*k.particles["feminine_endings"], *nisba))
    return many or (words[i].endswith(nisba) and not one)


def _is_one_told(scene: Scene, start: int, spot: Spot) -> bool:
    """«أبلغ المحققون الوزير فلانا أن»: one post right behind definite people is no name of theirs."""
    words, article = scene.words, scene.k.article
    people, post = scene.noun_at(start), scene.noun_at(spot.first)
    if (
        people is None
        or post is None
        or spot.cut
        or people.number != "p"
        or post.number != "s"
        or people.gender == "f"
    ):
        return False
    definite = words[start].startswith(article) and words[spot.first - 1].startswith(article)
    return definite and spot.mention.kind in ("office", "person") and post.kind == "person"


def is_another(scene: Scene, start: int, spot: Spot) -> bool:
    """«ودعت اللجنة الحكومة»: a body after a definite noun is another noun phrase, the one called on."""
    first = scene.words[start]
    if scene.words[spot.first - 1] in scene.k.particles["post_in"] or _is_his_group(scene, start, spot):
        return False
    if scene.words[spot.first] in scene.k.particles["calls_on"] and spot.first == start + 1:
        return first.startswith(scene.k.article)
    if is_paper(scene, start) and spot.first == start + 1 and not spot.cut and _asks(scene, start):
        return True  # «دعا البيان رئيس الحكومة إلى»
    if _is_one_told(scene, start, spot) or _behind_list(scene, start, spot):
        return True
    if _is_state_called(scene, start, spot):
        return True
    head = scene.spots.get(start)
    if head is not None and head.end == spot.first and head.mention.kind == "office" and not spot.cut:
        two = (
            head.mention.body,
            spot.mention.body,
        )  # «التقى مستشار الرئيس الأمريكي الأمين العام للأمم المتحدة»
        told = head.mention.basis not in ("bare", "anaphora") and spot.mention.kind in ("office", "person")
        if told and None not in two and two[0] != two[1]:
            return True
    bodies = head is not None and head.end == spot.first and head.mention.kind == "institution"
    if bodies and not spot.cut and spot.mention.kind in ("government", "place", "people"):
        return True  # «دعت وزارة الخارجية السويدية روسيا»
    if spot.mention.kind == "outlet" and not spot.cut and _is_somebody(scene, start):
        before = scene.words[spot.first - 1]  # «أبلغ متحدث باسم الشركة رويترز», «مصادر دبلوماسية رويترز»
        return before.startswith(scene.k.article) or (spot.first > start + 1 and before in scene.k.adjectives)
    before = scene.words[spot.first - 1]
    described = not before.startswith(scene.k.article) and scene.is_nisba(before)
    if described and not spot.cut and spot.first > start + 1:
        # «اتهمت وسائل إعلام مصرية الخرطوم», and not «خبير روسي فلان»
        return spot.mention.kind in ("government", "place", "armed_group")
    called = spot.mention.kind in ("government", "armed_group", "organization") and not spot.cut
    if called and _behind_name(scene, start, spot.first):
        return True  # «أبلغ الرئيس فلان واشنطن أن», «دعا رئيس الفريق المستشار فلان الحركة إلى»
    several = spot.mention.kind == "office" and (spot.mention.number or "s")[0] != "s"
    if several and head is not None and not spot.cut and head.mention.number == "singular":
        return True  # «جمع الرئيس فلان رئيسي البلدين»
    if spot.cut and scene.words[spot.first].startswith(scene.k.to):
        noun = scene.k.speakers.get(first)
        if spot.mention.kind == "outlet":
            return noun is None or noun.kind != "document"
        return noun is None or noun.kind not in ("document", "sources")
    return (
        not spot.cut
        and first.startswith(scene.k.article)
        and (first in scene.k.speakers or (start not in scene.spots and _asks(scene, start)))
        and spot.mention.kind in ("government", "institution", "organization", "armed_group")
        and (
            scene.words[spot.first].startswith(scene.k.article) or is_paper(scene, start)
        )  # «دعا البيان روسيا»
    )


def _is_state_called(scene: Scene, start: int, spot: Spot) -> bool:
    """«وطالبت الوزارة روسيا بـ», «ودعا والد الطفلة الحكومة الفرنسية إلى»: a definite word closes the phrase of who calls on somebody,
    and a state or an armed group is no adjective of it."""
    words, article = scene.words, scene.k.article
    first, before = words[start], words[spot.first - 1]
    body = spot.mention.kind == "institution" and words[spot.first].startswith(article)
    called = spot.mention.kind in ("government", "armed_group") or (body and not first.startswith(article))
    capital = spot.mention.kind == "place" and " ".join(words[spot.first : spot.end]) in scene.k.capitals
    called = called or (capital and spot.first == start + 1)
    if spot.cut or not before.startswith(article) or not called:
        return False
    if scene.k.particles["neighbours"].intersection((before, first)) or (
        start not in scene.spots and first not in scene.k.speakers
    ):
        return False
    verb = scene.form_at(start - 1) if start else None
    return verb is not None and verb.verb.kind in _CALLING


def is_called(scene: Scene, start: int, i: int) -> bool:
    """«طالبت النقابة وزير التعليم بـ», «أبلغت الخارجية السفير أن», «حذر الوزير الحكومة من», «دعت وزارة الصحة المواطنين إلى»: behind
    a phrase that a definite word closes stands whom its verb calls on or tells."""
    words, k = scene.words, scene.k
    verb = scene.form_at(start - 1) if start else None
    if verb is None or verb.shape == "participle" or not words[i - 1].startswith(k.article):
        return False
    if verb.verb.kind not in _CALLING and not verb.verb.takes_object:
        return False
    spot, noun = scene.spots.get(i), k.speakers.get(words[i])
    if (spot is not None and spot.cut) or words[i] in k.adjectives or words[i] in k.titles:
        return False
    if words[i] in k.particles["of_body"]:
        return False  # «الحزب الحاكم», «اللجنة المنظمة»
    definite = words[i].startswith(k.article)
    if _heads_body(scene, start):
        if spot is not None and spot.mention.kind != "people":
            named = spot.mention.kind == "person" and spot.end > i + 1
            if named and words[start] in k.particles["of_body"]:
                return False  # «المعارضة الإيرانية فلانة الفلانية»
            return spot.mention.kind in ("office", "person")
        if noun is not None and noun.number == "s":
            return definite and noun.kind == "person"  # «أبلغت الشرطة القاضي أن»
        people = definite and words[i].endswith(tuple(k.particles["oblique"]))
        return people and not _describes_many(scene, i) and _is_closed(scene, start, i)
    head, first = k.speakers.get(words[start]), scene.spots.get(start)
    if head is None or head.kind != "person" or head.number != "s" or not definite:
        return False
    if spot is not None and spot.mention.kind == "office":
        return verb.verb.takes_object  # «أبلغ وزير الخارجية السفير البريطاني أن»
    body = noun is not None and noun.kind in BODIES
    body = body or (spot is not None and spot.mention.kind in ("institution", "organization"))
    return body and i == start + 1 and (first is None or first.end == i)


def _is_closed(scene: Scene, start: int, i: int) -> bool:
    """The word before ends a known name or is one thing («وزارة الصحة», «الهيئة الوطنية»), and so no «الأيتام المشردين»."""
    words, k = scene.words, scene.k
    spot, before = scene.spots.get(start), words[i - 1]
    if (spot is not None and spot.end == i) or (before in k.speakers and k.speakers[before].number == "s"):
        return True
    one = before.endswith((*k.particles["feminine_endings"], *k.particles["nisba"]))
    return one and before not in k.particles["many_in_a"]


def _heads_body(scene: Scene, start: int) -> bool:
    """A body's noun or name begins the phrase."""
    spot, head = scene.spots.get(start), scene.k.speakers.get(scene.words[start])
    if spot is not None and spot.mention.kind in ("institution", "organization"):
        return True
    return head is not None and head.kind in BODIES and (spot is None or spot.mention.kind != "office")


def _is_his_group(scene: Scene, start: int, spot: Spot) -> bool:
    """«قال الوزير الحوثي»: the adjective of a group behind the noun of somebody; but «دعا الوزير الحوثي إلى»."""
    words, noun = scene.words, scene.noun_at(start)
    if spot.first != start + 1 or spot.end != start + 2 or spot.mention.kind != "armed_group" or spot.cut:
        return False
    if noun is None or noun.number != "s" or not words[start].startswith(scene.k.article):
        return False
    if noun.kind not in ("person", "sources") or not words[spot.first].startswith(scene.k.article):
        return False
    verb = scene.form_at(start - 1) if start else None
    told = verb is not None and (verb.verb.takes_object or verb.verb.kind in _CALLING)
    several = words[spot.first].endswith((*scene.k.particles["oblique"], *scene.k.particles["plural"]))
    return not (told or several) and words[spot.first].endswith(tuple(scene.k.particles["nisba"]))


def _behind_name(scene: Scene, start: int, at: int) -> bool:
    """The phrase that begins at `start` has come to the end of a person's name."""
    return any(
        (spot := scene.spots.get(a)) is not None and spot.end == at and spot.mention.kind == "person"
        for a in range(start, at)
    )


def _is_somebody(scene: Scene, start: int) -> bool:
    noun = scene.noun_at(start)
    return noun is not None and noun.kind in ("person", "sources")
