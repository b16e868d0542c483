"""What stands between an office and its holder: where he is sent («إلى سوريا») and what he is for («لشؤون الشرق الأدنى»)."""

from __future__ import annotations

from mahdar.annotate.actors.draft import OfficePhrase
from mahdar.annotate.actors.names import given_name_start, licensed_name, registered, skip_titles
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.scopes import ABROAD
from mahdar.annotate.actors.senders import about

#: Words of what an envoy is «concerned with», from that word to the comma.
MOST_CONCERNS = 9
MOST_AFFAIRS = 6
#: Heads of those who are sent somewhere.
SENT_OUT = frozenset({"envoy", "ambassador", "representative", "delegate", "chargé"}) | ABROAD


def past_duty(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> int:
    """Past where somebody is sent and what he is for."""
    if phrase.head in SENT_OUT or phrase.under in SENT_OUT:
        at = about(scan, at, limit)
    return _affairs(scan, at, limit)


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
    if scan.words[at] not in contexts["affairs"] and not _is_for(scan, at):
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
    return start < limit and (
        registered(scan, start) is not None or given_name_start(scan, start, limit) is not None
    )


def _is_for(scan: Scan, at: int) -> bool:
    """«لحقوق الإنسان», «لعملية السلام», «للحوثيين»: what an office is for."""
    word = scan.words[at]
    return (
        word[:1] == scan.signs["for"]
        and len(word) > 3
        and scan.get(at, "given") is None
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
