"""How well a place with parties of its own agrees with a report, and what keeps it apart besides stated slots."""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report, firm, people_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.carriers import ADDRESS
from mahdar.annotate.meetings.find.prepared import prepares
from mahdar.annotate.meetings.joining.another import DEPENDENT, annexed
from mahdar.annotate.meetings.joining.apart import PAIR, conflicts, same_day, span_of
from mahdar.annotate.meetings.joining.tours import through_region

#: Nouns of what goes on for weeks, through many meetings.
PROCESSES = frozenset({"negotiations", "negotiation"})
#: Not opened by the words of a visit, though guests travel to them.
STANDING = frozenset({"summit", "conference"})
#: «التقى نظيره فلانا ثنائيا»: stands this close behind whom he met.
ALONE_REACH = 4
#: At least this share of the smaller side's parties must be shared when neither holds the other.
SHARED = 0.6
#: «منذ يوليو الماضي حين تصافحا»: the time between is this long at most.
SINCE_REACH = 5
#: «وتصافح رئيسا الوفدين»: what those do who sit in the talks.
HANDSHAKE = "safaha"
#: «القمة العربية السابقة»: the adjective that says so is the first or second.
ADJECTIVES = 2
#: A word of another kind means a contact told so many sentences before.
NEAR = 2


def agreement(report: Report, contact: Contact, parties: list[str]) -> float | None:
    """How well a place agrees with a report; None when a stated slot contradicts."""
    if (contact.what == "call") != ("call" in report.kinds) and not _by_phone(report, contact):
        return None
    mine, theirs = set(parties), set(report.parties)
    both = mine & theirs
    if not both:
        return None
    if _decided_before(report, contact) or _gathering_apart(report, contact) or beside_it(report, contact):
        return None
    if _of_persons(report, contact) or _met_then(report, contact):
        return None
    if contact.another and contact.what not in report.kinds and not same_day(report, contact):
        return None  # «القمتان السابقتان» are no meeting of another kind
    if contact.attended and contact.strength == "body" and parties[0] not in theirs:
        return None  # who speaks in the session of a body is no link to what else he takes part in
    if _met_last(contact) and not same_day(report, contact):
        return None  # «وقد التقيا آخر مرة في آب»: not the one that is told
    if _two_apart(report, contact, mine, theirs):
        return None  # «التقى نظيره على انفراد», beside the talks of many
    if contact.both and contact.with_only and not mine <= theirs:
        return None  # «عقد الوسيط لقاء مع الوفدين», beside the talks of the two
    if _told_as_another(report, contact, mine, theirs):
        return None  # «وقعتا، كل على حدة، اتفاقا مع كينيا وأوغندا»
    few = len(both) < max(2, SHARED * min(len(mine), len(theirs)))
    if few and not (mine <= theirs or theirs <= mine):
        return None
    if len(mine) == 1 and len(theirs) > 1 and not contact.definite and contact.strength != "body":
        return None
    if contact.what == "visit" and contact.at_margin and report.kinds <= STANDING:
        return (
            None  # «منتدى ينعقد على هامش زيارة الرئيس إلى …»: the journey is more than what is held beside it
        )
    if len(mine) == 1 and contact.what == "visit" and "visit" not in report.kinds:
        return None  # «خلال رحلته إلى آسيا»: no word for the talks of which the traveller speaks
    tours = through_region(contact), len(theirs) == 1 and through_region(report.contacts[0])
    if contact.leg and tours[1]:
        return None  # «جولة أفريقية يزور خلالها كينيا وأوغندا»: see `tours`
    if any(tours) and not (contact.what == "visit" and "visit" in report.kinds):
        return None  # «جولة أفريقية» is no part of talks with someone
    if conflicts(report, contact) or prepares(report, contact) or _told_further_on(report, contact):
        return None
    if stays_behind(contact, report) or process_apart(contact, report):
        return None
    if contact.noun is not None and contact.noun.id == ADDRESS and mine - theirs:
        return None  # «دعا، في خطاب أمام المجلس، إلى مؤتمر»: what is said there is another contact
    if contact.agreement is not None and not (same_day(report, contact) or report.last.agreement is not None):
        return None  # «الاتفاق الموقع بين …» is no part of the talks of today
    wider = contact.what != "visit" and bool(mine - theirs) and len(theirs) > 1
    if (
        wider
        and report.kinds == {"visit"}
        and not contact.definite
        and contact.scene is not report.last.scene
    ):
        return None  # «اجتماعات بين …» of those who met on a visit and of another
    if (
        contact.what in STANDING
        and "visit" in report.kinds
        and not (
            contact.definite
            or annexed(contact)
            or report.kinds & STANDING
            or _of_guest_and_host(contact, mine, theirs)
        )
    ):
        return None
    if (
        len(mine) > 1
        and mine < theirs
        and not (contact.definite or contact.title or same_day(report, contact))
    ):
        return None  # two of three who met: another contact, unless it is pointed at
    if (
        len(theirs) > 1
        and theirs < mine
        and not (same_day(report, contact) or _told_more_fully(report, contact))
    ):
        return None  # three, of whom two met
    points = len(both) / len(mine | theirs) + 1.0
    points += 0.3 * (contact.what in report.kinds)
    points += 0.3 * same_day(report, contact)
    points += 0.1 * (firm(contact) is not None and any(firm(c) == firm(contact) for c in report.telling))
    return points


def _met_last(contact: Contact) -> bool:
    """«التقى فلان وفلان آخر مرة في …»: with a day of its own."""
    scene, last = contact.scene, max([contact.end, *(n.end for n, _ in contact.members)])
    near = range(contact.end, min(scene.end, last + ALONE_REACH))
    dated = contact.when is not None and contact.verb is not None
    return dated and any(scene.has(t, "last") and scene.has(t + 1, "nth-time") for t in near)


def _two_apart(report: Report, contact: Contact, mine: set[str], theirs: set[str]) -> bool:
    """Two of the many met by themselves: here, or as the report tells."""
    if len(mine) == len(PAIR) and mine < theirs:
        return _of_two_alone(contact)
    return len(theirs) == len(PAIR) and theirs < mine and any(map(_of_two_alone, report.telling))


def _told_as_another(report: Report, contact: Contact, mine: set[str], theirs: set[str]) -> bool:
    """One word tells of both, each of them with one of those who did it apart (see `several`)."""
    last = report.last
    same = last.scene is contact.scene and last.start == contact.start and last.end == contact.end
    return same and bool(mine - theirs) and bool(theirs - mine)


def _of_two_alone(contact: Contact) -> bool:
    """«ثنائيا», «على انفراد», «لقاء ثنائيا مع …»: said in the words of the contact itself."""
    scene, last = contact.scene, max([contact.end, *(n.end for n, _ in contact.members)])
    near = range(contact.end, min(scene.end, contact.right_stop, last + ALONE_REACH))
    return any(scene.has(t, "each") or scene.has(t, "two-sided") for t in near)


def _of_guest_and_host(contact: Contact, mine: set[str], theirs: set[str]) -> bool:
    """«فلان في زيارة إلى كينيا … يعقد اليوم قمة مع نظيره الكيني»: of the two of the visit alone, it is the talks of it.

    Not one that they agree on there («اتفقا على عقد قمة الشهر المقبل»).
    """
    now = not contact.ahead and (contact.when is not None or contact.masdar is None)
    return contact.what == "summit" and now and mine == theirs and len(mine) == len(PAIR)


def _told_more_fully(report: Report, contact: Contact) -> bool:
    """A headline names some of those who met; «الاجتماع» names them again, with more."""
    noun = contact.noun
    again = noun is not None and contact.definite and noun.id in report.nouns
    # «لقاءات مع المصريين والأردنيين»: theirs are among them
    each = noun is not None and noun.number != "singular" and noun.what != "talks" and not contact.between
    return again or each or contact.implied or all(c.title for c in report.contacts[:TELLING])


def _gathering_apart(report: Report, contact: Contact) -> bool:
    """A gathering of many that one attends is no part of his talks with another, nor they of it."""
    theirs = all(c.attended and c.strength != "body" for c in report.contacts[:TELLING])
    mine = contact.attended and contact.strength != "body"
    return mine != theirs and not (contact.what in STANDING and report.kinds & STANDING)


def beside_it(report: Report, contact: Contact) -> bool:
    """«التقيا على هامش دورة الجمعية العامة. وجرى اللقاء …»: what is called by another noun is no gathering told only as the
    occasion."""
    occasion = all(c.at_margin for c in report.contacts[:TELLING])
    return (
        occasion
        and not contact.at_margin
        and contact.noun is not None
        and contact.noun.id not in report.nouns
    )


def _met_then(report: Report, contact: Contact) -> bool:
    """«استقبل رئيس البرلمان الموفد. ثم استقبله الوزير»: after what was told last, another one."""
    verb, last = contact.verb, report.last
    then = verb is not None and verb.cls == "meet" and contact.scene.has(contact.start - 1, "then")
    return then and not last.title and contact.scene.index - last.scene.index <= NEAR


def _of_persons(report: Report, contact: Contact) -> bool:
    """«قمة بوتين وزيلينسكي», «التقى الوزير نظيره»: a meeting of persons is no other word for talks of which none is named.

    But where a headline tells of talks the story may say who met.
    """
    if contact.definite or report.kinds != {"talks"} or report.people or report.levels:
        return False
    named, above = len(people_of(contact)), all(c.title for c in report.contacts[:TELLING])
    both = contact.what == "summit" and named > 1
    greets = contact.verb is not None and contact.verb.id == HANDSHAKE
    beside = greets or contact.strength in DEPENDENT  # «خلال مؤتمر صحافي مع نظيره»: of the talks
    one = contact.what == "meeting" and named > 0 and not beside
    return (both or one) and not (above or _on_its_day(report, contact))


def _on_its_day(report: Report, contact: Contact) -> bool:
    """The page tells of the contact with the same day."""
    if contact.when is None:
        return False
    days = span_of(contact)
    return any(c.when is not None and span_of(c) == days for c in report.telling)


def _decided_before(report: Report, contact: Contact) -> bool:
    """«تبنى المجلس في مارس قرارا», beside its session that is ahead."""
    voted = contact.gone and contact.verb is not None and contact.verb.cls == "vote"
    return voted and any(e.status == "planned" for c in report.contacts[:TELLING] for e in c.evidence)


def _told_further_on(report: Report, contact: Contact) -> bool:
    """«قمة …» in the headline, «محادثات الأحد من أجل عقد قمة» beneath it: the headline is of the summit."""
    if (
        contact.noun is None
        or contact.when is None
        or contact.what in STANDING
        or not report.kinds <= STANDING
    ):
        return False
    scene = contact.scene
    nouns = (scene.word(t) for t in scene.hot if t > contact.start)
    again = any(w is not None and w.noun is not None and w.noun.id in report.nouns for w in nouns)
    return again and all(c.title for c in report.contacts[:TELLING])


def signed_on_a_day(contact: Contact) -> bool:
    """«وقع الطرفان في … يوم …»: a contact of its own, though its sides are known."""
    return contact.verb is not None and contact.verb.cls == "sign" and contact.when is not None


def _by_phone(report: Report, contact: Contact) -> bool:
    """«… في اتصال هاتفي. وناقشا …», «… يبحثان …» above a call: the verb says what was spoken of, not how."""
    near = contact.scene.index - report.last.scene.index <= NEAR
    if contact.what == "call":
        return near and report.kinds == {"talks"} and all(map(_spoken, report.contacts[:TELLING]))
    return near and _spoken(contact)


def _spoken(contact: Contact) -> bool:
    """By a verb of talking, or as that of the two who called («محادثات الوزيرين»)."""
    verb = contact.verb is not None and contact.verb.cls == "with"
    of_both = contact.noun is not None and contact.dual is not None
    spoken = contact.what == "talks" and (verb or of_both)
    return spoken and contact.when is None and contact.place is None


def process_apart(contact: Contact, report: Report) -> bool:
    """«المفاوضات» go on for long: they are no other word for a visit, a meeting or a signature."""
    appointed = contact.ahead or firm(contact) == "planned"
    talked = "talks" in report.kinds and "call" not in report.kinds  # nor for what two spoke of by telephone
    return process(contact) and not (contact.this or appointed) and not talked


def process(contact: Contact) -> bool:
    return contact.noun is not None and contact.noun.id in PROCESSES and contact.noun.definite


def stays_behind(contact: Contact, report: Report) -> bool:
    """«منذ اجتماعهما», «لقاؤه السابق مع …»: an earlier one than what is told; what is told later does not speak of it."""
    mine, theirs = lies_behind(contact), lies_behind(report.contacts[0])
    if mine == theirs:
        return False
    return theirs or not any(_led_by(c, "last") for c in report.contacts[:TELLING])


def lies_behind(contact: Contact) -> bool:
    """«لقاؤه السابق», «القمة العربية السابقة»: an adjective of whose it is may stand between."""
    noun = contact.noun
    known = noun is not None and (noun.definite or bool(noun.suffix))
    near = range(contact.end, contact.end + ADJECTIVES)
    return contact.since or (known and any(contact.scene.has(t, "earlier") for t in near))


def _led_by(contact: Contact, kind: str) -> bool:
    before = contact.scene.word(contact.start - 1)
    return before is not None and kind in before.classes
