"""Words that tell one place of contact from those told before it, or the same: «بعد لقائه», «آخر», «وهو أول لقاء»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Scene

#: Verbs of those who come to what two sides hold, or give it a house.
BESIDES = frozenset({"attend", "host", "mediate"})
#: Between «بعد» and the contact it leads to: «بعد يوم على أول لقاء», «بعد انتهاء اجتماع».
ORDER_REACH = 6
#: What is signed, said to the press or told by its status alone belongs to the contact beside it.
DEPENDENT = frozenset({"press", "status", "deed"})
#: Verbs of a journey or a signature: «غادر بعد زيارة», «وقعا مذكرة عقب محادثات» tell of one contact.
DEEDS = frozenset({"go", "leave", "send", "sign"})
#: «وكان مكتب الوزير ذكر الشهر الماضي أنه سيزور …»: the words of an earlier announcement stand this close together.
FORETOLD_REACH = 14
#: «التقيا نحو خمس عشرة مرة»: how often stands this close behind the verb.
TIMES_REACH = 5
#: «قمة ثلاثية عبر الفيديو جمعت»: its verb stands this close behind a noun.
GATHERED_REACH = 4
#: «مجددا», «مرة أخرى» stand this close behind a contact.
AGAIN_REACH = 5
#: «اجتماعا تحضيريا آخر»: a second adjective at most stands before.
ADJECTIVES = 2


#: «بحثا، أمس، خلال اللقاء»: the circumstance stands this close behind the verb.
DURING_REACH = 4


def told_in_order(one: Contact, other: Contact) -> bool:
    """«عقد بعد لقائه الرئيس اجتماعا مع الوزير», «يلتقيان قبل القمة»: of two in one clause one comes first.

    The talks of a visit, and what is signed after a meeting, are no second contact.
    """
    if one.scene is not other.scene or not (_occasion(one) and _occasion(other)):
        return False
    if (one.what == "visit") != (other.what == "visit"):
        return False
    first, second = sorted((one, other), key=lambda c: c.start)
    if any(c.at_margin for c in (first, second)) and not _clause_between(
        first.scene, first.end, second.start
    ):
        return True  # «على هامش المحادثات، اجتمع الوزير بنظيره»
    if second.another and first.resumes and first.scene.has(first.start - 1, "row-verb"):
        return True  # «وسبق الاجتماع لقاء بين الوزيرين»
    for led in (first, second):
        order = order_word(led)
        if order is None:
            continue
        if led is first:
            return not _clause_between(first.scene, first.end, second.start)
        return order >= first.end and not _clause_between(first.scene, first.end, order)
    return False


def told_by(one: Contact, other: Contact) -> bool:
    """«قمة عبر الفيديو جمعت …»: the verb that gathers, behind the indefinite noun of what its clause is about."""
    word = other.scene.word(other.start) if other.noun is None else None
    if one.scene is not other.scene or word is None or word.verb is None or word.verb.cls != "gather":
        return False
    near = one.noun is not None and not one.definite and 0 <= other.start - one.end <= GATHERED_REACH
    return near and not _clause_between(one.scene, one.end, other.start)


def known_first(contacts: list[Contact]) -> Iterator[Contact]:
    """The places in order, but «الجولة» before what is told in order with it: «اجتمع الوفدان قبيل انطلاق الجولة»."""
    first: Contact | None = None
    for i, contact in enumerate(contacts):
        if contact is first:
            continue
        following = contacts[i + 1] if i + 1 < len(contacts) else None
        led = following is not None and following.resumes and order_word(following) is not None
        if following is not None and led and told_in_order(contact, following):
            first = following
            yield following
        elif following is not None and _during(contact, following):
            first, contact.joined = following, True
            yield following
        yield contact


def _during(verb: Contact, noun: Contact) -> bool:
    """«بحثا خلال المشاورات …»: the circumstance of what two talked of is where they did, and says which contact it was."""
    talked = verb.verb is not None and verb.verb.aspect == "matter" and verb.scene is noun.scene
    near = 0 < noun.start - verb.end <= DURING_REACH
    return talked and near and noun.resumes and noun.scene.has(noun.start - 1, "during")


def agreed_there(one: Contact, other: Contact) -> bool:
    """«اتفق البلدان خلال محادثات … على عقد قمة»: of two in one clause one lies behind, the other is still to come."""
    if one.scene is not other.scene or "visit" in (one.what, other.what):
        return False
    return (_behind(one) and _ahead(other)) or (_behind(other) and _ahead(one))


def anew(contact: Contact) -> bool:
    """«اجتماعا آخر», «لقاء منفصل», «اجتماعا تحضيريا آخر»: not the one told before."""
    if contact.verb is not None:
        return _many_times(contact)
    if contact.noun is None or contact.definite:
        return False
    return any(contact.scene.has(t, "similar") for t in range(contact.end, contact.end + ADJECTIVES))


def once_more(contact: Contact) -> bool:
    """«يلتقيان مجددا», «تلتئم اللجنة من جديد», «الاجتماع مرة أخرى»: not the one that was held."""
    scene = contact.scene
    near = range(contact.end, min(scene.end, contact.end + AGAIN_REACH))
    return any(scene.has(t, "once-more") or (scene.has(t, "afresh") and scene.has(t - 1, "of")) for t in near)


def how_often(contact: Contact) -> int | None:
    """Where the words behind a verb of meeting say how often («التقيا ثلاث مرات»)."""
    behind = range(contact.end, contact.end + TIMES_REACH) if contact.verb is not None else ()
    return next((t for t in behind if contact.scene.has(t, "how-often")), None)


def _many_times(contact: Contact) -> bool:
    """«التقيا نحو عشر مرات منذ 2019», «مرتين هذا العام»: all their meetings, none of which is the one told beside."""
    scene, often = contact.scene, how_often(contact)
    if often is None:
        return False
    time = contact.when.time if contact.when is not None else None
    within = time is not None and time.earliest != time.latest
    return within or any(scene.has(t, "since") for t in range(often + 1, often + TIMES_REACH))


def predicated(contact: Contact) -> bool:
    """«وهو أول لقاء بينهما», «سيكون ذلك أول اجتماع», «لتكون ثالث زيارة»: what was told before is called so."""
    scene, token = contact.scene, contact.start - 1
    if contact.noun is None or contact.definite:
        return False
    which = scene.has(token, "ordinal")
    token -= which
    if scene.has(token, "it"):
        return True
    return which and (
        scene.has(token, "copula") or (scene.has(token, "this") and not scene.has(token - 1, "order"))
    )


def annexed(contact: Contact) -> bool:
    """«قمة كيم وشي»: a noun in construct with names is as definite as they are."""
    node = contact.scene.node_at.get(contact.end)
    return contact.noun is not None and node is not None and not node.prefix and node.person


def also(contact: Contact) -> bool:
    """«الذي اجتمع أيضا مع …», «كما التقى …»: besides whom he met before."""
    if contact.verb is None:
        return False
    near = (contact.start - 1, *range(contact.end, contact.end + ADJECTIVES))
    return any(contact.scene.has(t, "likewise") for t in near)


def came_besides(contact: Contact) -> bool:
    """«وعقد الاجتماع بحضور …», «وشارك في الاجتماع سفيرا …», «واستضافه …»: the known one, and who came to it besides."""
    noun, scene = contact.noun, contact.scene
    if noun is None or not noun.definite or contact.between or contact.with_only or contact.pair:
        return False
    named = [n for n, _ in contact.members if n is not contact.guess]
    if not named or contact.countries:
        return False
    carrier = contact.carrier_verb
    first = min(n.start for n in named)
    came = any(scene.has(t, "presence") for t in range(contact.end, first))
    return came or (carrier is not None and carrier.cls in BESIDES and first >= contact.end)


def foretold(contact: Contact) -> bool:
    """«وكان مكتبه قد ذكر أنه سيزور …»: an announcement of the past, of what has come about or is still to come."""
    scene, start = contact.scene, contact.start
    first = max(scene.start, start - FORETOLD_REACH)
    that = next((t for t in range(start - 1, first - 1, -1) if scene.has(t, "that-clause")), None)
    if that is None:
        return False
    before = range(max(scene.start, that - FORETOLD_REACH), that)
    moods = (scene.word(t) for t in before)
    was = any(w is not None and w.mood is not None and w.mood.status == "past" for w in moods)
    return was and any(scene.has(t, "saying") for t in before)


def order_word(contact: Contact) -> int | None:
    """The token of «بعد», «قبل», «غداة» that leads to a contact; None when no such word does."""
    scene = contact.scene
    token = (contact.masdar if contact.masdar is not None else contact.start) - 1
    for _ in range(ORDER_REACH):
        if token < scene.start:
            return None
        if scene.has(token, "order"):
            return token
        if token + 1 in scene.span_ending:
            start = scene.span_ending[token + 1]
            if start not in scene.when_at:
                return None
            if contact.what == "talks" and contact.definite and scene.has(token + 1, "of"):
                return None  # «بعد ثلاثة أيام من المداولات»: they are what took so long
            if scene.has(start, "order"):
                return start  # «بعد يوم على …»
            token = start - 1
            continue
        word = scene.word(token)
        if word is None or not (word.classes & {"filler", "of", "on"} or word.masdar is not None):
            return None
        token -= 1
    return None


def _occasion(contact: Contact) -> bool:
    verb = contact.verb
    deed = verb is not None and (verb.cls in DEEDS or verb.aspect == "end")
    return contact.strength not in DEPENDENT and contact.agreement is None and not deed


def _clause_between(scene: Scene, first: int, end: int) -> bool:
    """A clause of its own opens between two places: «قال عقب اللقاء إن المحادثات …»."""
    words = (scene.word(t) for t in range(first, end))
    return any(
        w is not None and w.classes & {"hard-border", "that-clause", "saying", "relative"} for w in words
    )


def _behind(contact: Contact) -> bool:
    """The circumstance of what was agreed: «خلال محادثات», «عقب لقاء»."""
    told = {e.status for e in contact.evidence}
    return "held" in told and not told.intersection(AHEAD) and not contact.definite


def _ahead(contact: Contact) -> bool:
    firm = {e.status for e in contact.evidence if e.weight > 1}
    return bool(firm.intersection(AHEAD)) and "held" not in firm and not contact.definite
