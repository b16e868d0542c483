"""How a contact stands, from tense, mood, negation, status words and its date.

Each sign is an `Evidence` with a weight: 3 says it outright, 2 grammar says it, 1 a hint. `decide` picks one
status from them for all the places of a page that speak of the same contact.
"""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.carriers import ADDRESS
from mahdar.annotate.meetings.find.ranges import day_number
from mahdar.annotate.meetings.guard import WEEKDAY, WEEKDAYS, coming, within_days
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.accepted import accept_behind
from mahdar.annotate.meetings.status.denials import DENIAL_REACH, delay_denied, denial
from mahdar.annotate.meetings.status.denied_behind import denied_behind
from mahdar.annotate.meetings.status.fronted import told_of_fronted
from mahdar.annotate.meetings.status.governing import PAST, time_of
from mahdar.annotate.meetings.status.governors import govern, govern_told
from mahdar.annotate.meetings.status.neither import neither
from mahdar.annotate.meetings.status.predicates import adjectives, predicates
from mahdar.annotate.meetings.status.provided import leave_open
from mahdar.annotate.meetings.status.tense import verb_evidence
from mahdar.annotate.meetings.status.ungoverned import is_past
from mahdar.annotate.meetings.status.vaguely import tell_vaguely
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO, Word

#: Who spreads a rumour stands between its word and «أن», in so many words («زعمت وسائل إعلام أن»).
RUMOUR_WORDS = 3
#: Who speaks, and that the speech was given, is said this close to it.
SPEECH_REACH = 20
#: What lies so long before a page is none of its news.
NEWS = timedelta(60)
#: … and what it tells without a day is hardly older than this.
RECENT = timedelta(7)
#: A plan of the past, and how it came to nothing: «لكن» stands this close behind it, the verb this close behind that.
PLAN_REACH, TURN_REACH = 24, 6
UNDOES = frozenset({"cancelled", "postponed", "not_held", "absent"})
#: «الموجود في بروكسل»: so close before what he is there for.
THERE_REACH = 8
#: Contacts whose own day, when it is gone by, tells that they are no proposal.
GATHERINGS = frozenset({"summit", "conference"})
#: … and what takes days.
OPENED = GATHERINGS | {"talks", "visit"}
#: What a question with «هل» leaves open.
HAPPENED = frozenset({"held", "ongoing"})


def read_status(contact: Contact, page: Page) -> None:
    """Collect the evidence of one contact into `contact.evidence`."""
    if (open_to_both := neither(contact)) is not None:
        contact.add("unclear", 3, open_to_both, open_to_both + 1)
        return
    denied_by = denial(contact)
    denied_by = denied_behind(contact) if denied_by is None else denied_by
    if denied_by is not None:
        contact.add("denied", 3, denied_by, denied_by + 1)
        return
    if contact.verb is not None and contact.agreement is None:
        verb_evidence(contact, contact.start, contact.verb, page)
    elif contact.noun is not None:
        if contact.carrier is not None and contact.carrier_verb is not None:
            verb_evidence(contact, contact.carrier, contact.carrier_verb, page)
        if contact.noun.id == ADDRESS:
            _speech(contact)
        else:
            govern(contact)
            if not told_of_fronted(contact):
                predicates(contact, page)
        adjectives(contact)
    elif contact.verb is None and contact.weighed:
        govern_told(contact)
    if contact.strength == "status":
        return
    if not contact.ends and day_number(contact):
        contact.add("ongoing", 2, contact.start, contact.end)  # «دخلت المحادثات يومها الثالث»
    delay_denied(contact)
    if contact.runs_since and not any(e.status == "held" and e.weight > 1 for e in contact.evidence):
        contact.evidence = [e for e in contact.evidence if e.status != "held"]
        contact.add("ongoing", 2, contact.start, contact.end)
    _undone_behind(contact)
    accept_behind(contact)
    leave_open(contact)
    tell_vaguely(contact)
    if (whether := _left_open(contact)) is not None:
        contact.evidence = []
        contact.add("unclear", 3, whether, whether + 1)
    if (rumour := _rumoured(contact)) is not None:
        contact.evidence = [e for e in contact.evidence if e.status not in HAPPENED]
        contact.add("unclear", 3, rumour, rumour + 1)
    _within_some_days(contact, page)
    _there_for_it(contact, page)
    _just_opened(contact, page)
    weigh_day(contact, page)
    if contact.scene.question and not _taken_for_granted(contact):
        near = range(max(contact.scene.start, contact.start - DENIAL_REACH), contact.start)
        contact.evidence = [e for e in contact.evidence if e.weight > 2]
        if any(contact.scene.has(t, "whether") for t in near):
            past = any(v is not None and v.tense == "past" for v in (contact.verb, contact.carrier_verb))
            asked = Evidence("unclear" if past else "proposed", 1, contact.start, contact.end)
            contact.evidence = [e for e in contact.evidence if e.status not in HAPPENED] or [asked]


def _undone_behind(contact: Contact) -> None:
    """What became of a plan of the past: «… كان مقررا أن تجتمع …، لكن بنوم بنه اعتذرت», «… كان سيعقد الأحد فألغته»."""
    scene = contact.scene
    if not any(e.status == "was_planned" for e in contact.evidence):
        return
    turn = None
    for token in range(contact.end, min(scene.end, contact.end + PLAN_REACH)):
        if turn is None and (then := _then_undone(scene, token)) is not None:
            contact.add(then, 2, token, token + 1)
            return
        if turn is None and scene.has(token, "but"):
            turn = token
    if turn is None:
        return
    for token in range(turn + 1, min(scene.end, turn + 1 + TURN_REACH)):
        word = scene.word(token)
        cue = (word.before or word.pred) if word is not None else None  # «ألغتها», «أبلغهم إرجاءها»
        if cue is not None and cue.status in UNDOES:
            contact.add(cue.status, 2, token, token + 1)
            return
        if scene.has(token, "negator") and _attends(scene.word(token + 1)):
            contact.add("not_held", 2, token, token + 2)  # «غير أن الوزير لم يحضر»
            return
        if scene.has(token, "thwarts") and scene.has(token + 1, "negator"):
            contact.add("not_held", 2, token, token + 2)  # «لكن الأمطار حالت دون ذلك»
            return


def _then_undone(scene: Scene, token: int) -> str | None:
    """«فألغتها المعارضة», «ثم أرجئت», «قبل أن يرجأ»: a verb that goes on from the plan, with it for its object, or for its
    subject unless another stands behind («وتأجلت الانتخابات»)."""
    until = scene.has(token - 1, "that") and scene.has(token - 2, "order")
    joined = scene.raw[token].startswith(tuple(CONJUNCTIONS)) or scene.has(token - 1, "then") or until
    word = scene.word(token)
    cue = None if word is None or not joined else (word.pred or (word.before if until else None))
    if cue is None or cue.status not in UNDOES:
        return None
    other = token + 1 < scene.end and (
        token + 1 in scene.node_at or scene.raw[token + 1].startswith(ARTICLE) or _noun_at(scene, token + 1)
    )
    return cue.status if scene.has(token, "undoes-it") or not other else None


def _noun_at(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and (word.noun is not None or word.masdar is not None)


def _attends(word: Word | None) -> bool:
    return word is not None and word.verb is not None and word.verb.cls == "attend"


def _within_some_days(contact: Contact, page: Page) -> None:
    """«وتجتمع اللجنة في غضون شهر»: a verb of the present tells what is to come within that time."""
    verb = contact.verb or contact.carrier_verb
    held = any(e.status == "held" for e in contact.evidence)  # «كانت اللجنة تجتمع …»
    if contact.when is not None or verb is None or verb.tense != "present" or held:
        return
    contact.when = within_days(contact, page)
    if contact.when is not None:
        contact.add("planned", 2, contact.when.start, contact.when.end)


def _there_for_it(contact: Contact, page: Page) -> None:
    """«الرئيس، الموجود في بروكسل للمشاركة بقمة»: a gathering for which somebody is there, on no day to come, is on."""
    scene, masdar = contact.scene, contact.masdar
    if masdar is None or page.latest is None or "is-there" not in scene.classes:
        return
    if contact.noun is None or contact.what not in GATHERINGS:
        return  # «الموجود في أستانا للقاء نظيره»: when, is not said
    first = contact.when.time.earliest if contact.when is not None else None
    if first is not None and first > page.latest.isoformat():
        return
    word = scene.word(masdar)
    comes = word is not None and word.masdar is not None and word.masdar.prefix == TO
    near = range(max(scene.start, masdar - THERE_REACH), masdar)
    there = next((t for t in reversed(near) if scene.has(t, "is-there")), None)
    if not comes or there is None or scene.within(range(there, masdar), "comma"):
        return
    contact.evidence = [e for e in contact.evidence if e.status != "planned" or e.weight > 1]
    contact.add("ongoing", 1, there, there + 1)


def _just_opened(contact: Contact, page: Page) -> None:
    """«على هامش مؤتمر انطلق الاثنين»: what a clause about it says began on the page's day is on."""
    begun = contact.begun.time.earliest if contact.begun is not None else None
    if begun is None or page.earliest is None or page.latest is None or contact.lasted or contact.ends:
        return
    if contact.what not in OPENED or contact.until is not None or begun > page.latest.isoformat():
        return
    behind = contact.scene.has(contact.start - 1, "order")  # «عقب قمة بدأت اليوم»
    over = behind or any(e.status == "held" and e.weight > 2 for e in contact.evidence)
    if begun >= page.earliest.isoformat() and not over:
        contact.evidence = [e for e in contact.evidence if e.status != "held"]
        contact.add("ongoing", 2, contact.start, contact.end)


def _taken_for_granted(contact: Contact) -> bool:
    """«هل أفسد الخلاف زيارة الوزير …؟», «… خلال لقائهما؟»: what is asked is another verb's, not whether they met."""
    noun, scene = contact.noun, contact.scene
    if noun is None or contact.verb is not None or contact.carrier is not None:
        return False
    node = scene.node_at.get(contact.end)
    of_someone = node is not None and not node.prefix and node.parties
    return bool(of_someone or noun.suffix) and not scene.has(contact.start - 1, "whether")


def _speech(contact: Contact) -> None:
    """«قال في كلمة أمام …», «خطاب ألقاه أمام …»; «دعا، في خطاب أمام …، إلى هدنة» calls for no speech."""
    scene = contact.scene
    said = range(max(contact.left_stop, contact.start - SPEECH_REACH), contact.start)
    behind = range(contact.end, min(contact.right_stop, contact.end + SPEECH_REACH))
    given = {w.verb.tense for w in map(scene.word, behind) if w is not None and w.verb is not None}
    if "future" in given:
        contact.add("planned", 2, contact.start, contact.end)  # «الكلمة التي سيلقيها»
    elif (
        "past" in given
        or any(scene.has(t, "saying") for t in said)
        or time_of(scene, contact.start - 1, contact.end) == PAST  # «وفي كلمة أمام المجلس، حث فلان»
    ):
        contact.add("held", 1, contact.start, contact.end)


def _rumoured(contact: Contact) -> int | None:
    """«سرت شائعات بأن فلانا التقى …», «أنباء غير مؤكدة بأن …»: the word for what nobody vouches for, before «أن»."""
    scene = contact.scene
    lead = scene.word(contact.start - 1)
    about = lead is not None and (lead.slot == "topic" or "speak-of" in lead.classes)
    if contact.noun is not None and about:
        source = contact.start - 2  # «أنباء غير مؤكدة عن لقاء جمع …»
        return source if scene.has(source, "rumour") or _unconfirmed(scene, source) else None
    if contact.verb is None and contact.carrier is None:
        return None
    for token in range(contact.start - 1, max(scene.start, contact.start - DENIAL_REACH) - 1, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "hard-border" in word.classes or "saying" in word.classes:
            return None
        if word.classes & {"that", "that-clause"}:
            return _rumour_before(scene, token)
    return None


def _rumour_before(scene: Scene, that: int) -> int | None:
    """The word for what nobody vouches for, between it and «أن» who spreads it («زعمت وسائل إعلام أن», «تقارير غير مؤكدة بأن»)."""
    token = that
    for _ in range(RUMOUR_WORDS):
        token = scene.span_ending.get(token, token) - 1
        if scene.has(token, "rumour") or _unconfirmed(scene, token):
            return token
        if scene.has(token, "comma") or scene.has(token, "hard-border"):
            return None
    return None


def _left_open(contact: Contact) -> int | None:
    """«ما إذا كان اللقاء … سيعقد»: the word that asks whether, when its verb is that of the contact's coming about."""
    scene, first = contact.scene, contact.start - 1
    if contact.noun is None or contact.carrier is not None or contact.carrier_verb is None:
        return None
    whether = scene.word(first - 1)
    asks = whether is not None and whether.before is not None and whether.before.status == "if"
    asks = asks and is_past(scene.word(first)) and scene.has(first - 2, "what")
    return first - 1 if asks else None


def _unconfirmed(scene: Scene, token: int) -> bool:
    return scene.has(token, "confirmed") and scene.has(token - 1, "negator")


def weigh_day(contact: Contact, page: Page) -> None:
    """Whether its day lies before the page or behind it, and what that tells of how it stands."""
    if contact.when is None or page.latest is None or page.earliest is None:
        return
    if contact.title and not any(e.status in ("held", "there") for e in contact.evidence):
        ahead = coming(contact.when, page)
        yesterday = (page.earliest - timedelta(1)).isoformat()
        if ahead is not None and (contact.when.time.earliest or "") < yesterday:
            contact.swing, contact.when = contact.when, ahead  # «قمة في بغداد الأحد»: a headline announces
    time = contact.when.time
    span = (contact.when.start, contact.when.end)
    contact.ahead = time.earliest is not None and time.earliest > page.latest.isoformat()
    contact.gone = time.latest is not None and time.latest < page.earliest.isoformat()
    contact.older = contact.gone and (time.latest or "") < (page.earliest - RECENT).isoformat()
    long_gone = contact.gone and (time.latest or "") < (page.earliest - NEWS).isoformat()
    contact.former = contact.former or long_gone
    own = contact.when.start >= contact.end and time.rule not in (WEEKDAY, WEEKDAYS)
    if contact.gone and own and contact.definite and contact.what in GATHERINGS:
        # «شروط لم تكن في قرارات القمة في ديسمبر الماضي»: known, and on a day gone by
        contact.evidence = [e for e in contact.evidence if e.status != "proposed" or e.weight > 2]
    if contact.ahead and contact.definite:
        for evidence in contact.evidence:  # «يتطلع إلى اللقاء مع نظيره الأسبوع المقبل»
            # «القمة التي دعا إليها … الأسبوع المقبل»
            called = evidence.start >= contact.end and contact.scene.has(evidence.start, "call-to")
            if evidence.status == "proposed" and (
                called or contact.scene.has(evidence.start, "looks-forward")
            ):
                evidence.status = "planned"
    if any(e.status == "proposed" for e in contact.evidence):
        return  # «قد يزور … قبل نهاية العام»: a day ahead makes no plan of it
    if contact.ahead and any(e.status == "unclear" and e.weight > 1 for e in contact.evidence):
        return  # «لم يتقرر بعد ما إذا كان سيلتقي نظيره الأسبوع المقبل»
    if contact.ahead and contact.scene.has(contact.start - 1, "margin") and contact.when.start >= contact.end:
        # «يلتقي نظيره على هامش القمة غدا»: beside what is still ahead
        contact.evidence = [e for e in contact.evidence if e.status != "held" or e.weight > 2]
    if contact.ahead:
        undone = any(e.status in UNDOES for e in contact.evidence)
        if undone and any(e.status == "was_planned" for e in contact.evidence):
            return  # «بعد تعليق الجولة التي كان من المقرر أن تعقد الأحد»: what became of that plan
        for evidence in contact.evidence:  # «كانت تعتزم إقامة عشاء غدا»: it may still be
            if evidence.status == "was_planned" and not undone:
                evidence.status = "planned"
        contact.add("planned", 2, *span)
    elif time.earliest == page.latest.isoformat() < (time.latest or ""):
        contact.add("planned", 1, *span)  # «قبل نهاية الشهر»: from today on
    elif contact.gone:
        if own:
            # «قبل أن يلتقيا في 28 مايو»: its own day tells more than a hint; «سيعلن الخطة بعد لقاء … أمس»: more than what is to follow
            contact.evidence = [
                e
                for e in contact.evidence
                if e.status != "planned" or (e.weight > 1 and not contact.scene.has(e.start, "order"))
            ]
        contact.add("held", 1, *span)
