"""The other slots of a contact: when, where, level, format, series, claims, reason, outcome."""

from __future__ import annotations

import re

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.lent import day_of_main_clause, frame, usable
from mahdar.annotate.meetings.ranges import whole_range
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.annotate.meetings.spots import is_city, led_in
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, FEMININE, TO, Level, MeetingKnowledge
from mahdar.model import Claim, MeetingMention

#: A time may stand this many words behind a contact and still be its own.
TIME_REACH = 30
REASON_WORDS = 40
#: «وفي موسكو، التقى …»: the place opens the sentence, right before the contact.
OPENING = 3
#: An adjective stands this close behind its noun.
FORMAT_REACH = 5
#: The agenda stands this close behind a contact, and is at most so many words.
AGENDA_REACH = 30
PHRASE_WORDS = 14
#: A duration in days or a few weeks; longer ones are no single contact.
DAYS = re.compile(r"P([12]?\d(?=D)|[12](?=W))([DW])")
UNIT_DAYS = {"D": 1, "W": 7}
#: Verbs with which a relative clause tells of the contact itself («الذي عقد أمس»).
OWN = frozenset({"light", "gather", "host"})
#: The verb of a relative clause stands this close behind its pronoun.
CLAUSE_HEAD = 4
#: A verb of saying this close before a time owns it.
SAYING_REACH = 10


def find_when(contact: Contact) -> None:
    """The day of a contact: in its own clause to the right, else between its verb and it, else before it."""
    scene = contact.scene
    if not scene.times:
        return
    first, last = contact.left_stop - 1, contact.end + TIME_REACH
    times = [t for t in scene.times_within(first, last) if usable(scene, t) and not _measured(scene, t)]
    if not times:
        return
    right_edge = _right_edge(contact)
    right = [t for t in times if contact.end <= t.start < right_edge and not _of_another(contact, t)]
    between = [t for t in times if contact.carrier is not None and contact.carrier < t.start < contact.start]
    if between:  # «عقدا أمس قمة كانت أرجئت مطلع الشهر»
        right = between[-1:]
    left_from = contact.left_stop
    left = [t for t in times if _left_edge(contact, left_from) <= t.start < contact.start]
    if right:
        contact.when = whole_range(scene, right[0])
    elif frame(contact) is not None:
        contact.when = day_of_main_clause(contact)
    elif left and not _of_the_saying(contact, left[-1]):
        contact.when = left[-1]


def find_days(contact: Contact) -> None:
    """«زيارة تستمر ثلاثة أيام», «محادثات استمرت يومين», «زيارة لأسبوعين»: how many days it takes."""
    if contact.verb is not None and contact.verb.cls == "sign":
        return  # «وقعا هدنة لمدة أسبوع»: the truce lasts, not the signing
    scene = contact.scene
    for when in scene.times_within(contact.start - 4, min(contact.right_stop, contact.end + TIME_REACH) - 1):
        span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
        if span is None or (span[2] != "D" and contact.what != "visit"):
            continue  # talks of weeks are no one round
        if when.end == contact.start - 1 and scene.has(when.end, "of"):
            contact.days, contact.lasted = int(span[1]), True  # «بعد عشرة أيام من المفاوضات»
            return
        so_long = contact.what == "visit" and scene.raw[when.start].startswith(TO)  # «زيارة لأسبوعين»
        if when.start >= contact.end and (so_long or scene.has(when.start - 1, "lasting")):
            contact.days = int(span[1]) * UNIT_DAYS[span[2]]
            contact.lasted = scene.has(when.start - 1, "lasted")
            return


def find_agenda(contact: Contact, page: Page) -> None:
    """What it was about («لبحث …», «حول …») and what came of it («اتفقا على …»), as the words stand."""
    scene = contact.scene
    stop = min(contact.right_stop, contact.end + AGENDA_REACH)
    agenda = True
    for token in range(contact.end, stop):
        word = scene.word(token)
        if word is None or token in scene.node_at:
            continue
        if "that-clause" in word.classes or ("saying" in word.classes and token > contact.end):
            agenda = (
                False  # «في اتصال … قال إن على الجميع التعاون بشأن …»: what was said, not what it was about
            )
        if word.slot == "topic" and agenda and not _beside(contact, token):
            _note(contact, page, token, "agenda")
            agenda = False
        elif "outcome" in word.classes and contact.outcome is None:
            contact.outcome = _note(contact, page, token, "outcome")
        elif "hard-border" in word.classes:
            return


def _beside(contact: Contact, token: int) -> bool:
    """«تحت شعار», «ضد المقاتلين», «مسؤولة عن»: no topic; «تحدث عن» names one."""
    if not contact.scene.has(token, "no-agenda"):
        return False
    return contact.verb is None or not contact.scene.has(token, "speak-of")


def _note(contact: Contact, page: Page, token: int, slot: str) -> str:
    """Note the words from `token` to the end of their phrase; gives them back."""
    scene = contact.scene
    end = token + 1
    while end < scene.end and end - token < PHRASE_WORDS:
        word = scene.word(end)
        if word is not None and word.classes & {"comma", "hard-border", "border"}:
            break
        end += 1
    start, last = page.reading.span(token, end)
    text = page.text[start:last]
    contact.notes.append(MeetingMention(start=start, end=last, text=text, slot=slot))
    return text


def find_place(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """A place to the left when none stood to the right: «وفي موسكو، التقى …», «عقدت بجنيف محادثات»."""
    if contact.place is not None or contact.what == "visit":
        return
    scene = contact.scene
    edge = contact.carrier if contact.carrier is not None else scene.start
    seat = scene.node_at.get(contact.end) if contact.noun is not None else None
    others = len(contact.party_ids()) != 1  # «محادثات موسكو مع كييف»: the one side
    if seat is not None and others and _is_seat(contact, seat, knowledge):
        contact.place = seat  # «اجتماع باريس»
        return
    goal = scene.node_ending.get(_purpose(contact))  # «متوجها إلى الدوحة للقاء …»
    if goal is not None and goal.locative and _goes_to(scene, goal):
        contact.place = goal
        return
    hosted = contact.carrier_verb is not None and contact.carrier_verb.cls == "host"
    for node in reversed(scene.nodes_before(contact.start)):
        where = node.locative or is_city(node.mention, knowledge)
        if not (edge <= node.start and node.end <= contact.start and where):
            continue
        opens = node.start <= scene.start + OPENING and node.end + OPENING >= contact.start
        if contact.carrier is None and not opens:
            continue
        if led_in(scene, node) or hosted:  # «تستضيف مدينة إسطنبول جولة»
            contact.place = node
            return


def _is_seat(contact: Contact, node: Node, knowledge: MeetingKnowledge) -> bool:
    """A city that is no country by its name, alone in the genitive: not «قمة موسكو وبكين»."""
    after = contact.scene.node_at.get(node.end)
    alone = after is None or not after.prefix.startswith(tuple(CONJUNCTIONS))
    named = any(n is node for n, _ in contact.members)
    return alone and not (named or node.prefix) and is_city(node.mention, knowledge)


def _purpose(contact: Contact) -> int:
    """The token of «للقاء …», «لحضور …» that leads to a contact; -1 when it is no purpose."""
    word = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    if word is not None and word.masdar is not None and word.masdar.prefix == TO:
        return contact.masdar if contact.masdar is not None else -1
    return contact.start if contact.noun is not None and contact.noun.prefix == TO else -1


def _goes_to(scene: Scene, node: Node) -> bool:
    before = scene.word(node.start - 1)
    return before is not None and "to" in before.classes


def _of_the_saying(contact: Contact, when: When) -> bool:
    """«والخميس كشف … عن لقاء», «أعلن الخميس عن لقاء»: the day of the saying; «قال الخميس بعد لقاء» is both."""
    scene = contact.scene
    between = [scene.word(t) for t in range(when.end, contact.start)]
    governed = any(w is not None and w.before is not None and w.before.status == "held" for w in between)
    if any(w is not None and "saying" in w.classes for w in between):
        return not governed
    before = [scene.word(t) for t in range(max(scene.start, when.start - SAYING_REACH), when.start)]
    said = any(w is not None and "saying" in w.classes for w in before)
    return said and not governed and contact.verb is None


def _measured(scene: Scene, when: When) -> bool:
    """«بعد يوم على لقاء …», «قبل أسبوع من زيارته»: so long from a contact, the day of neither."""
    lead, link, noun = scene.word(when.start), scene.word(when.end), scene.word(when.end + 1)
    from_it = (
        link is not None and "preposition" in link.classes and noun is not None and noun.noun is not None
    )
    return from_it and lead is not None and lead.before is not None


def _of_another(contact: Contact, when: When) -> bool:
    """«زار بودابست، التي انضمت عام 2015، والتقى …»: the day of a clause about someone named beside the contact."""
    scene = contact.scene
    for token in range(when.start - 1, contact.end, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "comma" in word.classes or "hard-border" in word.classes:
            return False
        if "relative" in word.classes and _is_comma(scene, token - 1):
            tells = (scene.word(t) for t in range(token + 1, token + CLAUSE_HEAD))
            own = (
                w.after is not None or (w.verb is not None and w.verb.cls in OWN)
                for w in tells
                if w is not None
            )
            return not any(own)
    return False


def _is_comma(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and "comma" in word.classes


def _right_edge(contact: Contact) -> int:
    """The token where another clause begins that has a time of its own."""
    scene = contact.scene
    limit = min(contact.right_stop, contact.end + TIME_REACH)
    seen_relative = False
    for token in range(contact.end, limit):
        if token in scene.node_at:
            continue
        word = scene.word(token)
        if word is None:
            continue
        if "relative" in word.classes:
            seen_relative = True
            continue
        if "hard-border" in word.classes and token > contact.end:
            return token
        if "saying" in word.classes and not seen_relative:
            return token
        if word.slot == "away" and token > contact.end and not _time_preposition(scene, token):
            if "that" in word.classes and _light_next(scene, token):
                continue  # «اجتماع بين … من المقرر أن ينعقد في …»
            return token
        if word.noun is not None and token > contact.end:
            return token
        if word.verb is not None and word.verb.cls == "light" and scene.has(token + 1, "admin"):
            return token  # «… اتفاقا جرى التوصل إليه العام الماضي»
    return limit


def _light_next(scene: Scene, token: int) -> bool:
    after = scene.word(token + 1)
    return after is not None and after.verb is not None and after.verb.cls == "light"


def _time_preposition(scene: Scene, token: int) -> bool:
    return token + 1 in scene.when_at


def _left_edge(contact: Contact, first: int) -> int:
    """The token from which times to the left still belong to the contact's clause."""
    scene = contact.scene
    for token in range(contact.start - 1, first - 1, -1):
        word = scene.word(token)
        if word is None or "quote" in word.classes:
            continue
        if word.classes & {"hard-border", "that-clause", "namely", "after-that"}:
            return token
    return first


def find_details(contact: Contact, page: Page, knowledge: MeetingKnowledge) -> None:
    """Level words, format words, series and claims around the contact."""
    scene = contact.scene
    stop = min(contact.right_stop, contact.end + 14)
    for token in range(contact.start, stop):
        if token > contact.end and _opens_another(scene, token):
            break  # «… قمة، وفق ما أكد مسؤولون»: not of those who meet
        word = scene.raw[token]
        if token == contact.end and word not in knowledge.details:
            word = word.removeprefix(TO)  # «اجتماع لوزراء خارجية الدول الأربع»
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
            if found is not None:
                contact.level, contact.level_span = found[0], (token, found[1])
        if contact.series is None and token >= contact.end - 1:
            _series_at(contact, token, knowledge)
    _ordinals(contact, page)


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


def _series_at(contact: Contact, token: int, knowledge: MeetingKnowledge) -> None:
    scene = contact.scene
    for words, series in knowledge.series.get(scene.raw[token], ()):
        if token == contact.end and scene.raw[token : token + len(words)] == list(words):
            contact.series = series
            return


def _ordinals(contact: Contact, page: Page) -> None:
    """«الأول من نوعه», «للمرة الثانية», «أول لقاء منذ …»: claimed, never taken over."""
    scene = contact.scene
    first = max(contact.left_stop, contact.start - 3)
    token = first
    limit = min(contact.right_stop, contact.end + 16)
    while token < limit:
        word = scene.word(token)
        another = token < contact.start and scene.has(token + 1, "of")  # «اليوم الثاني من زيارته»
        if word is not None and "ordinal" in word.classes and token not in scene.when_at and not another:
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


def _ends_claim(contact: Contact, token: int) -> bool:
    """A claim ends with the contact's noun, another ordinal, a time, or a word that says of what («من نوعه»)."""
    scene = contact.scene
    times = any(t.start <= token < t.end for t in scene.times_within(contact.start, token))
    noun = contact.start <= token < contact.end
    return times or noun or scene.has(token, "ordinal") or scene.has(token, "ordinal-end")


def find_reason(contact: Contact, page: Page) -> None:
    """Why it was put off, called off or not held: from the word of cause to the end of its clause."""
    if not any(
        e.status in ("postponed", "cancelled", "not_held", "never", "denied") for e in contact.evidence
    ):
        return
    scene = contact.scene
    put_off = {e.start for e in contact.evidence}
    for token in range(contact.end, scene.end):
        word = scene.word(token)
        if word is not None and "reason" in word.classes and token + 1 not in put_off:
            end = min(scene.end, token + REASON_WORDS)
            while end > token + 1 and _is_stop(scene, end - 1):
                end -= 1
            start, stop = page.reading.span(token, end)
            contact.reason = page.text[start:stop]
            contact.notes.append(
                MeetingMention(start=start, end=stop, text=page.text[start:stop], slot="reason")
            )
            return


def _is_stop(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and bool(word.classes & {"comma", "hard-border"})
