"""Where the noun phrase of a speaker ends."""

from __future__ import annotations

from mahdar.annotate.speech.another_phrase import called_on, is_another, is_called
from mahdar.annotate.speech.phrase_borders import (
    after_cognate,
    after_plural,
    after_state,
    behind_its_town,
    brings_deed,
    disagrees,
    indefinite_after,
    is_defender,
    is_for_body,
    is_its_body,
    is_of_body,
    is_of_name,
    is_own,
    is_post_in,
    leaves,
    object_after,
    ordinary_after,
    past_owner,
)
from mahdar.annotate.speech.scene import COMMAS, Scene

PUNCTUATION = frozenset("،,:;؛.!?؟()[]-–—…/|")
LONGEST = 16
QUOTED_NAME, MEDIUM_NAME = 4, 8
#: Words that may stand between a subject and the verb behind it.
ASIDE = 9


def phrase_end(scene: Scene, start: int, stop: int, hidden: bool = False) -> int:
    """The token after the noun phrase that begins at `start`: words up to a preposition, a comma, a verb …"""
    words, k = scene.words, scene.k
    if start >= len(words):
        return start  # the page ends here
    noun = scene.noun_at(start)
    kind = noun.kind if noun else None
    if kind == "quantity":
        following = scene.noun_at(start + 1) if start + 1 < stop else None
        kind = following.kind if following else "sources"
    if words[start] in k.particles["also_subject"]:
        return start + 1  # «لخص أحدهم الموقف»
    loose = kind in ("sources", "document")
    definite = words[start].startswith(k.article)
    i, limit = start, min(stop, start + LONGEST)
    named = -1  # the token after a person's name
    while i < limit:
        spot = scene.spots.get(i)
        word = words[i]
        if i > start:
            if (
                word == "("
                and not "".join(words[i + 1 : i + 2]).isdigit()
                and (close := closing(scene, i, limit))
            ):
                i = close
                continue
            if is_short_title(scene, i):
                i += 2
                continue
            if word in PUNCTUATION or word in k.behind_subject:
                break
            if word.endswith(k.accusative) and after_cognate(scene, i) > i:
                break
            if spot is None and word in k.particles["when"]:
                break  # «ما أعلنه الوزير عندما قال»
            closed = words[i - 1].startswith(k.article) or scene.spots_end(i)
            if word in k.particles["determiner"] and closed:
                break  # «أعلن الحزب ذلك اليوم عيدا»
            if kind == "document" and words[i - 1] in k.particles["issued"]:
                i += 1  # «البيان الصادر عن النيابة»
                continue
            if kind == "sources" and spot is None and brings_deed(scene, start, i):
                break
            if i == start + 1 and not definite and kind == "person" and is_of_body(scene, i):
                i += 2  # «نائب من حزب …»
                continue
            if (
                spot is None
                and i == start + 1
                and not definite
                and kind == "person"
                and is_its_body(scene, i)
            ):
                i += 1  # «عضو مكتبها السياسي فلان»
                continue
            if word in k.particles["relayed_from"] and is_defender(scene, i - 1) and i + 2 < limit:
                i += 2  # «المدافعون عن حقوق …»
                continue
            if spot is None and is_post_in(scene, i, kind):
                i += 1
                continue
            if i == start + 1 and (owner := past_owner(scene, start, limit)):
                i = owner  # «تقرير لمحققين في …», «الموقع الرسمي للجيش»
                continue
            if kind == "document" and i == start + 1 and is_for_body(scene, word):
                i += 1  # «بيان للوزارة»
                continue
            if spot is None and word in k.particles["preposition"]:
                if kind == "sources" and named == i:
                    break  # «الناشطة فلانة على صفحتها»
                if not (loose and word in k.particles["sources_link"]) and not is_of_name(scene, i):
                    break
                if (
                    kind == "sources"
                    and word in k.particles["traced_to"]
                    and (words[i - 1] not in k.particles["close_to"] or _is_outlet(scene, i + 1))
                ):
                    break  # «سيدعو، وفق مسؤولين، إلى»
                inner = loose and i + 1 < limit and words[i + 1] not in k.particles["day"]
                if not (inner and words[i + 1] not in k.particles["event"]) and not is_of_name(scene, i):
                    break
            # «مطلع على المحادثات»
            linked = loose and words[i - 2] in k.particles["close_to"] and word.startswith(k.article)
            if not linked and (leaves(scene, start, i) if spot is None else is_another(scene, start, spot)):
                break
            if is_called(scene, start, i):
                break
            if word in k.particles["same"] and words[i - 1].startswith(k.article):
                i += 1  # «المصدر نفسه»
                break
            if spot is None and (
                after_state(scene, start, i)
                or (is_own(scene, i) and (not loose or words[i - 1].startswith(k.article)))
            ):
                break
            if spot is None and (called_on(scene, start, i) or after_plural(scene, start, i)):
                break
            begins = spot is None and word not in k.particles["preposition"]
            if begins and (object_after(scene, start, i) or indefinite_after(scene, start, i, hidden)):
                break
            if begins and (ordinary_after(scene, start, i, named) or disagrees(scene, start, i)):
                break
            if begins and word.startswith(k.article) and behind_its_town(scene, start, i):
                break
            if i in scene.quote_at:
                quote = scene.quote_at[i]
                longest = MEDIUM_NAME if kind in ("agency", "newspaper", "outlet") else QUOTED_NAME
                if (kind == "person" and definite) or quote.words > longest or quote.after > limit:
                    break
                i = quote.after
                continue
        if spot is not None and spot.end > i:
            i = spot.end
            named = i if scene.is_whole_name(spot) else named
        else:
            i += 1
    if i - 1 > start and words[i - 1] in k.particles["preposition"] and not scene.spots_end(i):
        i -= 1  # «لفت الخبير إلى»: none hangs at the end
    return min(i, stop)


def is_short_title(scene: Scene, i: int) -> bool:
    """«د. فلان», «م. فلان»: one letter and a stop."""
    words = scene.words
    return len(words[i]) == 1 and words[i].isalpha() and words[i + 1 : i + 2] == ["."]


def _is_outlet(scene: Scene, i: int) -> bool:
    """«مصادر مطلعة إلى العربية.نت»: a medium, which was told."""
    spot = scene.spots.get(i)
    return spot is not None and spot.mention.kind == "outlet"


def closing(scene: Scene, i: int, limit: int) -> int:
    """The token after a short parenthesis inside a name («الوزارة (البنتاغون) فلان», «صحيفة (الغد)»); 0 when nothing
    follows it that it could be inside of."""
    words, naming = scene.words, scene.k.particles["naming"]
    for j in range(i + 1, min(i + 6, limit)):
        if words[j] == ")":
            inside = j + 1 < limit and words[j + 1][:1].isalpha()
            return j + 1 if inside or words[i - 1] in naming else 0
    return 0


def aside_end(scene: Scene, at: int, stop: int) -> int:
    """«السفير … لدى الأمم المتحدة قال», «المتحدث، فلان، قال»: the verb (or `stop`) behind a prepositional phrase or a
    comma at `at`; `at` itself where a clause or a second aside comes first."""
    words, k = scene.words, scene.k
    end = min(stop, at + ASIDE)
    if at >= end or (words[at] not in k.particles["preposition"] and words[at] not in COMMAS):
        return at
    for j in range(at + 1, end):
        if scene.form_at(j) is not None:
            return j
        if words[j] in k.that or words[j] in COMMAS or j in scene.quote_at or words[j] in k.particles["who"]:
            return at
        if words[j] in k.particles["contrast"]:
            return at  # «إن مسؤولا يزور البلاد، لكنها قالت»
    return stop if end == stop else at
