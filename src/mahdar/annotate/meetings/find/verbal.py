"""Contacts told by a verb: who met, talked with, called, visited or hosted whom, and when such a verb tells of none."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import (
    STOP,
    alights,
    before_mood,
    comes_back,
    comes_back_there,
    returns,
)
from mahdar.annotate.meetings.find.counterpart import TALK_TO, each_other, has_counterpart, of_two
from mahdar.annotate.meetings.find.reaching import reached_with, signs_abroad
from mahdar.annotate.meetings.find.seated import at_the_table, right_with
from mahdar.annotate.meetings.find.signing import what_for
from mahdar.annotate.meetings.find.sittings import (
    TELL,
    briefs_council,
    is_council,
    may_sit,
)
from mahdar.annotate.meetings.find.spoken import SUBJECT_REACH, SUBJECT_WORDS
from mahdar.annotate.meetings.scene import Node, Scene, only_setting
from mahdar.annotate.meetings.shared import JOINT
from mahdar.knowledge.forms import PRONOUNS, follows
from mahdar.knowledge.meetings import ARTICLE, DUAL, IN, MANY, TO, Verb

#: «بحث … مع نظيره … هاتفيا»: how they talked is said this close behind the verb.
PHONE_REACH = 24
#: Who calls an ambassador in, and how far before the verb in the passive he and his post stand.
SUMMON, POSTED_REACH = "istadaa", 8
#: … and the two who signed behind the verb in the passive.
BETWEEN_REACH = 14
#: «التأم أمس في كمبالا شمل …»: this close behind the verb.
REUNION_REACH = 6
#: Who briefs a council sits before it.
BRIEF = frozenset({"atlaa", TELL})
#: Two who reach an agreement somewhere met there.
REACH_AGREEMENT = "tawassala"
#: Who receives people, and also news and deeds of theirs.
RECEIVE = "istaqbala"
#: Who leads a delegation somewhere goes there.
LEAD = "qada-wafd"
#: «عرض مع فلان الأوضاع»: only with him right behind the subject; else something is offered.
REVIEW = "arada"
#: «اتجه» says where one tends to as often as where one goes.
TEND_TO = "ittajaha"
#: The object of «وقّع» may stand behind both signatories.
NEEDS_REACH = 30
#: … that of «استدعى» behind the one who summons.
SUMMONED_REACH = 9
#: «لم يلتق فلان نظيره منذ …»: this close behind the verb.
SINCE_REACH = 8
#: Who shakes hands does so where he meets the other.
HANDSHAKE = "safaha"
#: Those hosted stand this close behind the verb.
HOSTED_REACH = 16


def _has_article(words: list[str], token: int) -> bool:
    return token < len(words) and words[token].startswith(ARTICLE)


def from_verb(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """The contact that a verb of contact tells of; None where its words make it tell of something else."""
    verb = at_the_table(scene, token, verb) or verb
    if verb.cls == "with" and verb.what == "meeting" and scene.has(token + 1, "by-it"):
        verb = verb._replace(cls="meet", needs={})  # «اجتمع به الرئيس»
    if _leads_elsewhere(scene, token, verb) or _is_no_news(scene, token, verb):
        return None
    if verb.cls == "return" and not returns(scene, token):
        if not (comes_back(scene, token) or comes_back_there(scene, token)):
            return None
        verb = verb._replace(cls="go", needs={})
    if verb.id == RECEIVE and (_takes_a_thing(scene, token) or _of_a_thing(scene, token)):
        return None
    if verb.aspect == "out" and (_directs(scene, token) or _heads_for_a_deed(scene, token, verb)):
        return None
    if verb.aspect == "it":
        return None  # its pronoun is no agreement: see `signing`
    window = _window(scene, token, verb)
    if verb.id == SUMMON:
        if any(scene.has(t, "consult") for t in window):
            return None  # «استدعت سفيرها … للتشاور»
        called = _summoned(scene, token)
        if called is not None:
            return called
    led = not verb.needs or any(follows(verb.needs, scene.raw, i) for i in window)
    led = led or (verb.cls == "sign" and follows(verb.needs, scene.raw, _behind_time(scene, token)))
    if not led and verb.cls == "visit" and alights(scene, token):
        verb = verb._replace(cls="visit" if verb.id == STOP else "go", aspect="in")
    elif not led:
        return None
    if verb.id in BRIEF and not briefs_council(scene, token, verb, window):
        return None  # «أطلع الوزير نظيره على …»: by letter or by telephone, perhaps
    if speaks_in_it(scene, token, verb):
        return None  # «مؤتمر تحدث فيه وزراء …»: they attend it
    if verb.cls == "call" and scene.has(token - 1, "what"):
        return None  # «فيما يتصل بالحدود»
    if verb.cls == "vote" and verb.aspect == "hold":
        united = scene.within(window[:REUNION_REACH], "reunion")  # «التأم في كمبالا شمل الوفدين»
        after = scene.word(token + 1)
        with_whom = (
            after is not None and after.slot == "with" and scene.has(token - 1, "relative")
        )  # «الجلسة التي التأمت مع الوفد الكيني»
        if united or with_whom or scene.has(token + 1, "dual") or _delegations(scene, token):
            verb = verb._replace(cls="with")  # «يلتئم الوفدان مجددا»
    if verb.cls == "vote":
        return _of_a_body(scene, token, verb)
    return _of_two_sides(scene, token, verb)


def speaks_in_it(scene: Scene, token: int, verb: Verb) -> bool:
    """«تحدث فيه فلان وفلان», «يتحدث خلاله»: who speaks in what was told before attends it, and talks with nobody."""
    return verb.id == TALK_TO and (scene.has(token + 1, "therein") or scene.has(token + 1, "in-it"))


def _delegations(scene: Scene, token: int) -> bool:
    """«التأم أمس في نيروبي وفدا كينيا وأوغندا»: behind the verb, a time and a place at most between."""
    near = (t for t in range(token + 1, min(scene.end, token + SUBJECT_REACH)) if scene.has(t, "delegation"))
    first = next(near, None)
    return first is not None and only_setting(scene, token + 1, first)


def _window(scene: Scene, token: int, verb: Verb) -> range:
    """The tokens behind a verb in which what it needs stands."""
    reach = SUMMONED_REACH if verb.cls == "meet" else NEEDS_REACH
    return range(token + 1, min(scene.end, token + reach))


def _behind_time(scene: Scene, verb: int) -> int:
    """«وقعت في سبتمبر 2016 اتفاقا»: the token behind the time that stands right behind a verb, or the verb itself."""
    when = scene.when_at.get(verb + 1 + scene.has(verb + 1, "in"))
    return when.end if when is not None else verb


def _leads_elsewhere(scene: Scene, token: int, verb: Verb) -> bool:
    """What follows the verb, or its subject, gives it another sense: «وقع في كمين», «توجه السفير بالشكر»."""
    words = scene.raw
    if follows(verb.never, words, token + 1) and not (
        verb.cls == "sign"
        and (of_two(scene, token) or follows(verb.needs, words, _behind_time(scene, token)))
    ):
        return True  # «وقع في كمين»; but «الطرفان وقعا في جدة اتفاقا»
    subject = scene.node_at.get(token + 1)
    told_of = verb.aspect == "matter" or verb.cls == "meet" or verb.id == TALK_TO
    theirs = subject is not None and verb.id == SUMMON and _has_article(words, subject.end)
    if told_of and not theirs and subject is not None and follows(verb.never, words, subject.end):
        return True  # «تبحث كينيا عن أسواق», «استقبلت كينيا 300 ألف لاجئ»; «السفيرة» is not «سفيره»
    return verb.cls == "go" and any(
        follows(verb.never, words, n.end)
        for n in scene.nodes_after(token)
        if n.start <= token + SUBJECT_REACH
    )  # «توجه السفير في الرباط بالشكر», «وصل الطرفان إلى اتفاق»


def _is_no_news(scene: Scene, token: int, verb: Verb) -> bool:
    """It is no verb here, or tells of a matter, a state or a point of time rather than of somebody's contact."""
    lead = scene.word(token - 1)
    led = lead is not None and ("preposition" in lead.classes or lead.slot == "topic")
    if verb.tense == "past" and not verb.stack and led:
        return True  # «رغبته في بحث التعاون», «حول بحث الرئيسين الملف»: the masdar is written as the verb is
    went_two = verb.tense == "past" and verb.cls == "go" and scene.raw[token].endswith(DUAL)
    if went_two and _object(scene, token):
        return True  # «شهدت توجها إلى …»
    if _never_since(scene, token, verb) or (verb.cls == "sign" and _falls(scene, token, verb)):
        return True
    if verb.id == REVIEW and not right_with(scene, token):
        return True  # «عرضت كينيا على أوغندا استضافة محادثات مع …»
    if verb.id == LEAD and not any(scene.has(t, "to") for t in _window(scene, token, verb)):
        return True  # «قاد فيها الوفد فلان»: at the talks, and on no journey
    if verb.cls == "go" and scene.has(token - 1, "since"):
        return True  # «منذ وصل إلى البيت الأبيض الرئيس …»: into his office
    if verb.cls == "go" and (_links(scene, token) or _nobody_known_comes(scene, token, verb)):
        return True
    subject = scene.node_at.get(token + 1)
    whose = subject is not None and subject.person  # «بما يصل إلى 5 مليارات», but «فيما تصل الوزيرة»
    return verb.cls in ("go", "call") and scene.has(token - 1, "what-that") and not whose


def _of_a_body(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """A council that votes or sits, or a joint body that convenes; None where no body that sits is beside the verb."""
    before = scene.node_ending.get(before_mood(scene, token))  # «وكانت قد التأمت في …»
    behind = (scene.node_at.get(t) for t in (token + 1, token + 2))
    body = next((n for n in behind if n is not None and not n.locative), before)
    if body is None:
        return None
    shared = body.mention.role == JOINT or len(body.parties) > 1
    if shared and verb.aspect == "hold":  # «تلتئم اللجنة المشتركة»
        return Contact(scene, token, token + 1, len(verb.stack), verb.what, "weak", verb=verb)
    sits = is_council(scene, body)
    if verb.aspect == "hold" and verb.tense != "past":  # «الموقف التام» is no verb
        sits = sits or may_sit(scene, body)
    if not sits:
        return None
    lead = scene.word(token - 1)
    since = lead is not None and (lead.before is not None or "since" in lead.classes)
    if since and lead is not None and lead.slot == "away" and body.start > token:
        return None  # «بعد تبني مجلس الأمن القرار»: the masdar is written as the verb is
    return Contact(scene, token, token + 1, len(verb.stack), verb.what, "body", verb=verb)


def _of_two_sides(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """A contact of two: who signed, and who talked or met where the verb has a second side beside it."""
    if verb.cls == "sign" and _signed_between(scene, token):
        signed = Contact(scene, token, token + 1, 0, verb.what, "strong")
        signed.agreement, signed.between = token, True  # «ووقعت الاتفاقية في الرباط بين المغرب وإسبانيا»
        signed.add("held" if verb.tense == "past" else "planned", 2, token, token + 1)
        return signed
    alone = verb.cls == "sign" and verb.tense == "past" and signs_abroad(scene, token)
    alone = alone or (verb.cls == "sign" and what_for(scene, token + 1, scene.end) is not None)
    if verb.cls in ("with", "sign") and not (
        alone or has_counterpart(scene, token, verb) or each_other(scene, token, verb)
    ):
        return None
    reaches = verb.id == REACH_AGREEMENT
    reached = reaches and verb.tense == "past" and reached_with(scene, token)
    if reaches and not (reached or _somewhere(scene, token)):
        return None  # «توصل البلدان إلى اتفاق»: through whom and how is not said
    strength = "strong" if verb.cls in ("meet", "call") else "weak"
    end = token + 1 + scene.has(token + 1, "reunion")  # «التأم شمل الرئيسين»
    cut = len(verb.stack) - len(verb.prefix)  # «سيلتقي» is one word of the evidence, «و» is not
    what = "call" if verb.cls == "with" and _by_phone(scene, token) else verb.what
    return Contact(scene, token, end, cut, what, strength, verb=verb)


def _object(scene: Scene, token: int) -> bool:
    """Another verb stands right before: what is written as a verb in the dual is its object."""
    lead = scene.word(token - 1)
    return lead is not None and lead.verb is not None


def _falls(scene: Scene, token: int, verb: Verb) -> bool:
    """«وقعت كينيا وأوغندا في خطأ»: behind those named what they fell into; not when or where they signed."""
    at = token + 1
    while at in scene.node_at:
        at = scene.node_at[at].end
    settled = at + 1 in scene.node_at or at in scene.when_at or at + 1 in scene.when_at
    return at > token + 1 and scene.has(at, "in") and follows(verb.never, scene.raw, at) and not settled


def _never_since(scene: Scene, token: int, verb: Verb) -> bool:
    """«لم يلتقيا منذ عام», «لم يتصافحا»: how two stand, or what they left out where they met, and no contact that failed.

    «جولة لم يلتق خلالها الوفدان»: nor is that how the round stands.
    """
    lead = scene.word(token - 1)
    if lead is None or lead.mood is None or lead.mood.status != "not":
        return False
    within = scene.has(token + 1, "in-it") or scene.has(token + 1, "there")
    return (
        verb.id == HANDSHAKE
        or within
        or scene.has(scene.start, "since")  # «منذ قمة … لم يلتق الرجلان»
        or any(scene.has(t, "since") for t in range(token + 1, token + SINCE_REACH))
    )


def _links(scene: Scene, token: int) -> bool:
    """«ممر بري يصل أذربيجان بنخجوان»: one place with another."""
    first = scene.node_at.get(token + 1)
    other = scene.node_at.get(first.end) or scene.node_at.get(first.end + 1) if first is not None else None
    return (
        first is not None
        and other is not None
        and not (first.person or other.person)
        and (other.prefix == IN or scene.raw[first.end].startswith(IN))
    )


def _nobody_known_comes(scene: Scene, token: int, verb: Verb) -> bool:
    """«وصل المحققون إلى مقر إقامته», «وصلت الشحنات»: who comes stands right behind the verb, and is nobody of any side."""
    at = token + 1
    if verb.tense != "past" or at >= scene.end or at in scene.node_at or at in scene.when_at:
        return False
    if scene.node_ending.get(before_mood(scene, token)) is not None or scene.word(at) is not None:
        return False
    return scene.raw[at].startswith(ARTICLE) and at + 1 not in scene.node_at


def _somewhere(scene: Scene, token: int) -> bool:
    """«توصلا في الدوحة إلى …»: the place stands close behind the verb."""
    near = (scene.node_at.get(t + 1) for t in range(token, token + HOSTED_REACH) if scene.has(t, "in"))
    return any(node is not None and node.locative for node in near)


def _directs(scene: Scene, token: int) -> bool:
    """«لندن توجه تحذيرا إلى موسكو»: behind its subject, no person, with what it directs right behind it."""
    subject = scene.node_ending.get(token)
    if subject is None or subject.person:
        return False
    at = token + 1 + scene.has(token + 1, "quote")
    named = at in scene.node_at or at in scene.when_at
    return at < scene.end and not named and scene.word(at) is None


def _takes_a_thing(scene: Scene, token: int) -> bool:
    """«استقبلت بكين قرارات ترمب بفتور»: what somebody did, and not he, stands right behind the subject, and nobody else."""
    subject = scene.node_at.get(token + 1)
    at = subject.end if subject is not None else token + 1
    at = scene.when_at[at].end if at in scene.when_at else at
    owner = scene.node_at.get(at + 1)
    if scene.word(at) is not None or at in scene.node_at or owner is None or owner.prefix:
        return False
    behind = range(owner.end, min(scene.end, owner.end + SUBJECT_REACH))
    return not any(scene.has(t, "delegation") or t in scene.node_at for t in behind)


def _of_a_thing(scene: Scene, token: int) -> bool:
    """«الخطة التي استقبلتها العواصم ببرود»: the pronoun is of something that has no name."""
    at = token - 1
    if not scene.has(at, "relative") or not scene.raw[token].endswith(PRONOUNS):
        return False
    at -= scene.has(at - 1, "comma")
    near = range(at - SUBJECT_WORDS, at)
    return at not in scene.node_ending and not any(scene.has(t, "official") for t in near)


def _heads_for_a_deed(scene: Scene, token: int, verb: Verb) -> bool:
    """«يتجه إلى فرض رسوم على …»: a deed and no place stands behind «إلى», and nobody is met."""
    subject = scene.node_at.get(token + 1)
    at = subject.end if subject is not None else token + 1
    at += scene.has(at, "to")
    if verb.id != TEND_TO or at >= len(scene.raw) or at in scene.node_at:
        return False
    word = scene.word(at)
    if not scene.has(at - 1, "to") and not scene.raw[at].startswith(TO):
        return False
    return word is None or not (word.noun or word.masdar or word.classes & {"attendance", "land"})


def _signed_between(scene: Scene, token: int) -> bool:
    """A verb in the passive: the agreement right behind it, and «بين» before the two who signed."""
    if scene.raw[token].endswith((*MANY, DUAL)) or not scene.has(token + 1, "agreement"):
        return False  # «وقعا اتفاقية»: they did
    for at in range(token + 2, min(scene.end, token + BETWEEN_REACH)):
        word = scene.word(at)
        if word is not None and word.slot == "between":
            return True
        if word is not None and word.classes & {"hard-border", "that-clause", "saying"}:
            return False
    return False


def _summoned(scene: Scene, token: int) -> Contact | None:
    """«أن سفير النرويج في طهران قد استدعي», «استدعي سفير النرويج في طهران»: the ambassador and the land he is posted to."""
    before = [n for n in scene.nodes_before(token) if n.start >= token - POSTED_REACH]
    envoy = next((n for n in reversed(before) if n.mention.role == "ambassador"), None)
    called = scene.node_at.get(token + 1)
    if called is not None:
        envoy = called if called.mention.role == "ambassador" else None
    if envoy is None or envoy.prefix or not envoy.parties:
        return None
    near = before if called is None else scene.nodes_after(envoy.end)[:1]
    posted = next(
        (n for n in near if envoy.start < n.start < token + POSTED_REACH and _is_posted_to(n)), None
    )
    if called is not None and (posted is None or _takes_his_own(scene, posted.end)):
        return None  # who called him in stands elsewhere, or nowhere; «استدعى السفير في باريس موظفيه»: he did
    contact = Contact(scene, token, token + 1, 0, "meeting", "strong")
    contact.members = [(n, "party") for n in (envoy, posted) if n is not None]
    contact.add("held", 3, token, token + 1)
    return contact


def _takes_his_own(scene: Scene, token: int) -> bool:
    return token < scene.end and scene.raw[token].endswith(PRONOUNS)


def _is_posted_to(node: Node) -> bool:
    return node.of_a_state and bool(node.parties) and not node.person


def _by_phone(scene: Scene, verb: int) -> bool:
    """«بحث هاتفيا مع نظيره», «بحث مع نظيره في اتصال هاتفي»: how they talked, in the verb's own clause."""
    for token in range(verb + 1, min(scene.end, verb + PHONE_REACH)):
        word = scene.word(token)
        if word is None:
            continue
        if "by-phone" in word.classes:
            return True
        if word.noun is not None:
            led = scene.has(token - 1, "within") or scene.has(token - 1, "during")
            return led and scene.has(token + 1, "telephone")
        if "hard-border" in word.classes or "that-clause" in word.classes or word.verb is not None:
            return False
    return False


def from_host(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«يستضيف الرئيس … نظيريه الروسي والإيراني»: to host persons is to receive them."""
    if scene.raw[token].endswith(PRONOUNS) and (
        scene.has(token - 1, "relative") or _hosted_before(scene, token)
    ):
        return None  # «القمة التي استضافها الرئيس …»: what was hosted is the summit
    before = scene.node_ending.get(before_mood(scene, token))
    whom = not scene.raw[token].endswith(PRONOUNS)  # «اجتماع استضافته بروكسل»: it is told
    host = (
        whom and before is not None and (before.person or before.of_a_state)
    )  # «الرئيس … سيستضيف رئيس وزراء …»
    people: set[str] = set(before.parties) if before is not None and host else set()
    sent = False  # «استضافت طهران وفدا من طالبان», «تستضيف موسكو الوزيرين»
    for at in range(token + 1, min(scene.end, token + HOSTED_REACH)):
        node = scene.node_at.get(at)
        if node is not None and node.person:
            people.update(node.parties)
        word = scene.word(at)
        if word is not None and (word.noun is not None or "hard-border" in word.classes):
            break
        sent = sent or (word is not None and bool(word.classes & {"delegation", "dual-person"}))
    if len(people) < 2 and not sent:
        return None
    cut = len(verb.stack) - len(verb.prefix)
    return Contact(scene, token, token + 1, cut, "meeting", "strong", verb=verb)


def _hosted_before(scene: Scene, verb: int) -> bool:
    """«اجتماع ثلاثي استضافته بروكسل»: an indefinite noun of contact, an adjective between at most."""
    words = (scene.word(t) for t in (verb - 1, verb - 2))
    return any(w is not None and w.noun is not None and not w.noun.definite for w in words)
