"""What stands between an office and its holder: where he is sent («إلى سوريا») and what he is for («لشؤون الشرق الأدنى»)."""

from __future__ import annotations

from mahdar.annotate.actors.draft import OfficePhrase
from mahdar.annotate.actors.names import (
    given_name_start,
    licensed_name,
    oov_name,
    registered,
    skip_titles,
)
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.scopes import ABROAD
from mahdar.annotate.actors.senders import about

#: Words of what an envoy is «concerned with», from that word to the comma.
MOST_CONCERNS = 9
MOST_AFFAIRS = 6
#: The talks to which a delegation is sent are told in so many words.
MOST_TALKS = 7
#: Who leads a delegation.
NEGOTIATOR = "negotiator"
PERSON = "person:"
#: Heads that are also the title of somebody in another office («المتحدث باسم الخارجية السفير فلان»).
OWN_TITLES = frozenset({"ambassador", "deputy", "plenipotentiary", "consul"})
#: Roles whose holder is received rather than receives: the title behind them is their holder's.
LESSER = frozenset(
    {
        "adviser",
        "chief_of_cabinet",
        "commissioner",
        "deputy_foreign_minister",
        "envoy",
        "foreign_ministry_spokesperson",
        "government_spokesperson",
        "member_of_parliament",
        "negotiator",
        "official",
        "other",
        "permanent_representative",
        "presidential_spokesperson",
        "spokesperson",
    }
)
#: Heads of those who are sent somewhere.
SENT_OUT = frozenset({"envoy", "ambassador", "representative", "delegate", "chargé"}) | ABROAD


def past_duty(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> int:
    """Past where somebody is sent and what he is for."""
    if phrase.head in SENT_OUT or phrase.under in SENT_OUT:
        at = about(scan, at, limit)
    if phrase.roles and phrase.roles[-1][0] == NEGOTIATOR:
        at = _to_talks(scan, at, limit)
    return _affairs(scan, at, limit)


def _to_talks(scan: Scan, at: int, limit: int) -> int:
    """Skip «إلى مفاوضات كمبالا», «في المحادثات غير المباشرة», «إلى كمبالا» behind the head of a delegation, when his name surely
    follows; else stay."""
    contexts = scan.know.words.contexts
    if at + 1 >= limit or scan.words[at] not in contexts["posted"]:
        return at
    place = scan.entity(at + 1)
    end = place.end if place is not None else at + 2
    if place is None and scan.words[at + 1] not in contexts["talks"]:
        return at
    while end < min(limit, at + MOST_TALKS):
        start = skip_titles(scan, end)
        named = registered(scan, start) is not None or given_name_start(scan, start, limit) is not None
        entity = scan.entity(end)
        person = entity is not None and all(e.actor.startswith(PERSON) for e in entity.data)
        if named and (entity is None or person):
            return end
        if entity is None and not scan.is_definite(end) and scan.words[end] not in contexts["never_alone"]:
            return at
        end = entity.end if entity is not None else end + 1
    return at


def _affairs(scan: Scan, at: int, limit: int) -> int:
    """Skip «لشؤون الشرق الأدنى», «للشؤون الإنسانية في السودان» between an office and its holder, when a name surely follows,
    behind a comma too; else stay.

    «المعنية بالعنف في النزاعات، فلانة الفلانية،» may be of any words; it ends at the comma.
    """
    if at >= limit:
        return at
    contexts = scan.know.words.contexts
    if scan.words[at] in contexts["concerned"]:
        stop = min(limit, at + MOST_CONCERNS)
        return next((t for t in range(at + 1, stop) if not scan.is_arabic(t) and scan.is_comma(t)), at)
    if scan.words[at] not in contexts["affairs"] | contexts["belonging"] and not _is_for(scan, at):
        return at
    end = at + 1
    while end < limit and end - at <= MOST_AFFAIRS:
        if _name_follows(scan, end, limit):
            return end
        inside = scan.words[end] in contexts["posted"] and end + 1 < limit
        entity = scan.entity(end + inside)
        if entity is not None:
            end = entity.end
        elif not inside and (scan.is_definite(end) or scan.is_and(end, 1)):
            end += 1
        else:
            break
    return at


def _name_follows(scan: Scan, at: int, limit: int) -> bool:
    """A sure name begins at `at`, or stands between commas there («…، غونتر كريشباوم،»)."""
    if scan.is_comma(at):
        start = skip_titles(scan, at + 1)
        name = licensed_name(scan, start, limit)
        return name is not None and not name.cut and name.end - start > 1 and scan.is_comma(name.end)
    start = skip_titles(scan, at)
    if start >= limit:
        return False
    known = registered(scan, start) is not None or given_name_start(scan, start, limit) is not None
    return known or oov_name(scan, start, limit, False) is not None


def _is_for(scan: Scan, at: int) -> bool:
    """«لحقوق الإنسان», «لعملية السلام», «للحوثيين»: what an office is for."""
    word = scan.words[at]
    return (
        word[:1] == scan.signs["for"]
        and len(word) > 3
        and scan.get(at, "given") is None
        and scan.get(at, "peer") is None  # «قال الرئيس الكيني لنظيره فلان»: to somebody else
        and not scan.closes(at)
    )


def past_purpose(scan: Scan, at: int, limit: int) -> int:
    """Past «للتعاون الدولي» before the ministry in which one serves («وزيرة الدولة للتعاون الدولي في وزارة الخارجية»)."""
    if at >= limit or not _is_for(scan, at):
        return at
    end = at + 1
    while end < limit and end - at < MOST_AFFAIRS and scan.is_definite(end):
        end += 1
    return end


def past_own_title(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> int:
    """Past the title that the holder of an office has besides it («مساعد وزير الخارجية السفير فلان»).

    Behind a minister it is another's whom he receives, unless the register knows him as that minister; so it is where a verb
    of receiving stands before a lesser office.
    """
    head = scan.get(at, "head") if at < limit else None
    if head is None or head.cut or not head.data.definite or head.data.head not in OWN_TITLES:
        return at
    start = skip_titles(scan, head.end)
    name = licensed_name(scan, start, limit)
    if head.data.number != "singular" or name is None or name.cut:
        return at
    role, first, _ = phrase.roles[-1]
    actors = scan.know.register.actors
    if any(o.role == role for person in name.known for o in actors[person].offices):
        return start
    return start if role in LESSER and not _receives(scan, first - 1) else at


def _receives(scan: Scan, i: int) -> bool:
    """«التقى مساعد الوزير السفير فلانا»: the verb at `i` has a subject and an object behind it."""
    if i < 0:
        return False
    contexts, word = scan.know.words.contexts, scan.words[i]
    bare = word[1:] if word[:1] == scan.signs["and"] else word
    return bare in contexts["act"] and bare not in contexts["say"]
