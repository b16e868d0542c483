"""What the words around a contact claim of it: level, format, series, ordinals."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import FEMININE
from mahdar.knowledge.meetings import ARTICLE, TO, Level, MeetingKnowledge
from mahdar.knowledge.nisbas import NISBA
from mahdar.model import Claim, MeetingMention

#: An adjective stands this close behind its noun.
FORMAT_REACH = 5
#: So many adjectives stand between a noun and those whose contact it is, and how they end where they are of no format.
ADJECTIVES, NISBA_ENDS = 2, (NISBA, NISBA + FEMININE)
#: An office with its name takes so many tokens at most.
LONGEST_NAME = 24


def find_details(contact: Contact, page: Page, knowledge: MeetingKnowledge) -> None:
    """Level words, format words and claims around the contact."""
    scene = contact.scene
    stop = min(contact.right_stop, contact.end + 14)
    for token in range(contact.start, stop):
        if token > contact.end and _opens_another(scene, token):
            break  # «… قمة، وفق ما أكد مسؤولون»: not of those who meet
        word = scene.raw[token]
        unknown = word.startswith(TO) and word not in knowledge.details
        if unknown and _behind_its_adjectives(contact, token, knowledge):
            word = word.removeprefix(TO)  # «اجتماع ثلاثي لرؤساء الاستخبارات»
        if word not in knowledge.details:
            continue
        form = knowledge.formats.get(word)
        if form is not None and contact.format is None and _describes(contact, token):
            contact.format = form
            start, end = page.reading.span(token, token + 1)
            contact.notes.append(
                MeetingMention(start=start, end=end, text=page.text[start:end], slot="claim")
            )
            if form[1]:
                contact.claims.append(Claim(kind="format", text=page.text[start:end], start=start, end=end))
        if contact.level is None:
            found = level_at(scene, token, word, knowledge)
            if found is not None and not _of_one(scene, token):
                contact.level, contact.level_span = found[0], (token, found[1])
    if contact.level is None and contact.dual is not None:  # «الزعيمان سيجتمعان»
        found = level_at(scene, contact.dual, scene.raw[contact.dual], knowledge)
        contact.level = found[0] if found is not None else None
    _ordinals(contact, page)


def _behind_its_adjectives(contact: Contact, token: int, knowledge: MeetingKnowledge) -> bool:
    """Right behind the noun of a contact, or behind what it is called («اجتماع ثلاثي لوزراء …», «لقاء تنسيقي لقادة …»)."""
    between = contact.scene.raw[contact.end : token]
    if len(between) > ADJECTIVES:
        return False
    return all(w in knowledge.formats or w.endswith(NISBA_ENDS) for w in between)


def _of_one(scene: Scene, token: int) -> bool:
    """«الوزراء» of «رئيس الوزراء فلان» is no rank of several."""
    near = (scene.node_at.get(t) for t in range(token - LONGEST_NAME, token))
    return any(n is not None and n.end > token and n.person and n.mention.number == "singular" for n in near)


def _opens_another(scene: Scene, token: int) -> bool:
    """A word that begins another clause or another's words; a relative clause tells of the contact itself."""
    word = scene.word(token)
    if word is None or "relative" in word.classes:
        return False
    return word.slot == "away" or bool(word.classes & {"hard-border", "saying"})


def level_at(scene: Scene, token: int, word: str, knowledge: MeetingKnowledge) -> tuple[Level, int] | None:
    """The rank named at a token (`word` is its word without proclitic), with the token behind it."""
    for words, level in knowledge.level_words.get(word, ()):
        if [word, *scene.raw[token + 1 : token + len(words)]] == list(words):
            return Level(level.level, level.rank), token + len(words)
    return None


def find_series(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """The named series or gathering a noun of contact belongs to, by the words right behind it.

    The words of a gathering are part of its name («مؤتمر الأطراف»: no parties), but for the place in it.
    """
    scene = contact.scene
    first = contact.end + scene.has(contact.end, "quote")  # «منتدى "فالداي"»
    for at in (first, first + 1):  # «الاجتماع الوزاري لدول جوار السودان»
        named = _series_at(contact, at, knowledge)
        if named is not None:
            contact.series, end = named
            contact.named_end = end
            if contact.series in knowledge.gatherings and not any(t in scene.node_at for t in range(at, end)):
                contact.end = end
            return
        if scene.word(at) is not None or at in scene.node_at or at in scene.when_at:
            return


def _series_at(contact: Contact, at: int, knowledge: MeetingKnowledge) -> tuple[str, int] | None:
    """The series whose name begins at token `at`, with the token behind it."""
    scene, noun = contact.scene, contact.noun
    if noun is None or at >= scene.end:
        return None
    first = scene.raw[at]
    for head in (first, first.removeprefix(TO)):
        for words, nouns, series in knowledge.series.get(head, ()):
            end = at + len(words)
            same = end <= scene.end and [head, *scene.raw[at + 1 : end]] == list(words)
            if same and (noun.id in nouns or (not nouns and at == contact.end)):
                return series, end
    return None


def _ordinals(contact: Contact, page: Page) -> None:
    """«الأول من نوعه», «للمرة الثانية», «أول لقاء منذ …»: claimed, never taken over."""
    scene = contact.scene
    first = max(contact.left_stop, contact.start - 3)
    token = first
    limit = min(contact.right_stop, contact.end + 16)
    while token < limit:
        word = scene.word(token)
        if (
            word is not None
            and "ordinal" in word.classes
            and token not in scene.when_at
            and not (token < contact.start and scene.has(token + 1, "of"))  # «اليوم الثاني من زيارته»
        ):
            end = token + 1
            while end < limit:
                tail = scene.word(end)
                if end in scene.when_at:
                    end = scene.when_at[end].end
                elif contact.start <= end < contact.end or (
                    tail is not None and "ordinal-tail" in tail.classes
                ):
                    end += 1
                else:
                    break
            while end > token + 1 and not _ends_claim(contact, end - 1):
                end -= 1
            noun = scene.word(token - 1)
            of_noun = scene.raw[token].startswith(ARTICLE) and noun is not None and noun.noun is not None
            begin = token - 1 if of_noun else token  # «الجولة الثالثة»
            if end > begin + 1:
                start, stop = page.reading.span(begin, end)
                contact.claims.append(
                    Claim(kind="ordinal", text=page.text[start:stop], start=start, end=stop)
                )
                return
        token += 1


def _describes(contact: Contact, token: int) -> bool:
    """«اجتماع ثلاثي», «القمة الروسية التركية الثنائية»; not «لقاء … العلاقات الثنائية», «مفاوضات اللجنة الثلاثية».

    The adjective agrees with its noun in the article, and nothing but names and adjectives stands between.
    """
    scene, word = contact.scene, contact.scene.raw[token]
    last = scene.word(contact.end - 1)
    noun = (
        last.noun if last is not None and last.noun is not None else contact.noun
    )  # «جولة من المحادثات الثلاثية»
    if noun is None or not contact.end <= token < contact.end + FORMAT_REACH:
        return False
    for at in range(contact.end, token):
        between = scene.word(at)
        if between is not None and (between.slot or between.classes & {"quote", "border"}):
            return False
    article = word.startswith(ARTICLE)
    if article != (noun.definite or bool(noun.suffix)):
        head = scene.raw[contact.end - 1]
        genitive = token > contact.end and not head.endswith(FEMININE) and not word.endswith(FEMININE)
        return article and genitive and noun.number == "singular"  # «اجتماع سد النهضة الثلاثي»
    return True


def _ends_claim(contact: Contact, token: int) -> bool:
    """A claim ends with the contact's noun, another ordinal, a time, or a word that says of what («من نوعه»)."""
    scene = contact.scene
    times = any(t.start <= token < t.end for t in scene.times_within(contact.start, token))
    noun = contact.start <= token < contact.end
    return times or noun or scene.has(token, "ordinal") or scene.has(token, "ordinal-end")
