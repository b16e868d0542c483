"""The role parser: offices, whose they are, and who holds them, in the orders that news uses."""

from __future__ import annotations

from mahdar.annotate.actors.between import SENT_OUT, past_duty, past_own_title, past_purpose
from mahdar.annotate.actors.draft import Draft, OfficePhrase, Scope
from mahdar.annotate.actors.ministries import read_service
from mahdar.annotate.actors.names import (
    Name,
    given_name_start,
    licensed_name,
    oov_name,
    registered,
    skip_titles,
)
from mahdar.annotate.actors.offices import read_offices
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.scopes import SOVEREIGN, read_scope
from mahdar.annotate.actors.senders import (
    behind_sender,
    is_senders,
    qualifiers,
    safe_after_comma,
    sender_named,
)
from mahdar.knowledge.actors import UNKNOWN

MOST_SCOPES = 12
#: More words than this between a body and a name (titles, a comma) and the name is a mention of its own.
FAR = 3
#: The head of the post that an envoy holds beside his own.
SECOND_POST = "mission_head"
#: Heads that before a name alone are no office but a title.
TITLES = frozenset({"emir"})
#: States whose head of government is called «المستشار».
CHANCELLORS = frozenset({"DE", "AT"})
#: The state whose foreign minister is called «كاتب الدولة».
SECRETARIES = "US"


def parse_role(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """The people and offices named by the role phrase at `i`; `([], i)` when there is none.

    Every office of every body gives one draft: «وزراء دفاع ورؤساء استخبارات تركيا وروسيا» gives four.
    """
    phrase = read_offices(scan, i, limit)
    if phrase is None:
        return [], i
    groups, end = _bodies(scan, phrase, limit)
    if not groups:
        return _without_body(scan, phrase, i, limit)
    drafts: list[Draft] = []
    several = phrase.number != "singular"
    for number, (scope, name, tense) in enumerate(groups):
        for place, (role, start, stop) in enumerate(phrase.roles):
            draft = _draft(scan, phrase, role, scope, tense)
            if number == 0:
                draft.start, draft.cut = (i, phrase.cut) if place == 0 else (start, _cut(scan, start))
                last = place == len(phrase.roles) - 1
                draft.end = max(stop, scope.end) if place == 0 and last else stop
                if last:
                    draft.end = max(draft.end, scope.end)
            else:
                draft.start, draft.end, draft.cut = scope.start, scope.end, scope.cut
            if name is not None and is_senders(scan, phrase, name):
                own, end = behind_sender(scan, draft, name, limit)
                drafts.append(sender_named(phrase, scope, name))
                if own is not None:
                    attach(scan, draft, own)
            elif name is not None and place == len(phrase.roles) - 1:
                if (
                    several and name.start > scope.end + FAR
                ):  # names listed after the bodies stand for themselves
                    draft.start, draft.end, draft.cut = name.start, name.end, name.cut
                attach(scan, draft, name)
            drafts.append(draft)
    return drafts, end


def parse_peer(scan: Scan, i: int, limit: int, roles: tuple[str, ...]) -> tuple[list[Draft], int]:
    """«نظيره الروسي سيرغي …»: the office last spoken of, in the other states. `roles` is that office (or several)."""
    sense = scan.get(i, "peer")
    if sense is None:
        return [], i
    phrase = OfficePhrase(
        [(role, i, sense.end) for role in roles] or [("other", i, sense.end)],
        sense.end, sense.cut, "peer", sense.data.gender, sense.data.number, True,
    )  # fmt: skip
    groups, end = _bodies(scan, phrase, limit)
    if not groups:
        at = skip_titles(scan, sense.end)
        name = licensed_name(scan, at, limit)
        if name is None or sense.data.number != "singular":
            return [], i
        draft = _draft(scan, phrase, phrase.roles[0][0], None, None)
        draft.start, draft.end, draft.cut = i, sense.end, sense.cut
        draft.guessed = True
        attach(scan, draft, name)
        return [draft], draft.end
    drafts = []
    for number, (scope, name, tense) in enumerate(groups):
        for role, _, _ in phrase.roles:
            draft = _draft(scan, phrase, role, scope, tense)
            draft.guessed = True
            draft.start, draft.end, draft.cut = scope.start, scope.end, scope.cut
            if number == 0:
                draft.start, draft.cut = i, sense.cut
            if name is not None:
                attach(scan, draft, name)
            drafts.append(draft)
    return drafts, end


def attach(scan: Scan, draft: Draft, name: Name) -> None:
    """Give the office its holder's name."""
    draft.kind = "person"
    start, cut = name.start, name.cut
    while start < name.end - 1 and scan.is_title(start):  # «الملك سلمان» of the register
        start, cut = start + 1, 0
    draft.name = (start, name.end, cut)
    draft.known = name.known
    draft.short = name.short
    draft.end = max(draft.end, name.end)
    draft.start = min(draft.start, name.start)


def _draft(scan: Scan, phrase: OfficePhrase, role: str, scope: Scope | None, tense: str | None) -> Draft:
    draft = Draft(0, 0, 0, "office")
    draft.role, draft.number, draft.gender = role, phrase.number, phrase.gender
    draft.tense = tense or phrase.tense or "current"
    draft.basis = "office"
    draft.definite = not phrase.one_of_many
    if role == "adviser" and phrase.bare and scope is not None and scope.body in CHANCELLORS:
        draft.role = "prime_minister"  # «المستشارة الألمانية»
    if phrase.head == "state_secretary" and scope is not None and scope.body == SECRETARIES:
        draft.role = "foreign_minister"  # «كاتب الدولة الأميركي»
    if phrase.head == "commander" and phrase.number == "plural" and role == "military_commander":
        draft.role = "group_leader"  # «قادة الدول»
    if scope is not None:
        draft.body, draft.label = scope.body, scope.label
    return draft


def _cut(scan: Scan, i: int) -> int:
    sense = scan.get(i, "head") or scan.get(i, "port")
    return sense.cut if sense else 0


Group = tuple[Scope, Name | None, str | None]


def _bodies(scan: Scan, phrase: OfficePhrase, limit: int) -> tuple[list[Group], int]:
    """The bodies the office belongs to, each with the name that follows it."""
    groups: list[Group] = []
    end = phrase.end
    at = phrase.end
    if phrase.scope is not None:
        name, tense, end = _tail(scan, phrase, at, limit)
        return [(phrase.scope, name, tense)], end
    service = read_service(scan, at, limit, phrase) or _service_for(scan, phrase, at, limit)
    if service is not None:
        name, tense, end = _tail(scan, phrase, service.end, limit)
        return [(service, name, tense)], end
    end = at = phrase.end
    several = phrase.number != "singular"
    while len(groups) < MOST_SCOPES:
        start, tense = at, None
        if groups:
            if scan.is_comma(start):
                start += 1
        else:
            start, tense = qualifiers(scan, start, limit)
        scope = read_scope(scan, start, limit, phrase, bool(groups))
        if scope is None:
            break
        if groups and not (scan.is_and(scope.start, scope.cut) or scan.is_comma(scope.start - 1)):
            break
        phrase_end = scope.end
        name, late, stop = _tail(scan, phrase, phrase_end, limit, scope)
        groups.append((scope, name, tense or late))
        end = at = stop
        if not several:
            break
    if not groups and phrase.own is not None:
        name, tense, end = _tail(scan, phrase, phrase.end, limit)
        return [(Scope(phrase.end, phrase.end, 0, phrase.own), name, tense)], end
    if len(groups) > 1 and all(name is None for _, name, _ in groups[:-1]) and groups[-1][1] is not None:
        return _distribute(scan, groups, end, limit)
    return groups, end


def _service_for(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> Scope | None:
    """The ministry in which one serves behind what one is for."""
    past = past_purpose(scan, at, limit) if phrase.number == "singular" else at
    return read_service(scan, past, limit, phrase) if past > at else None


def _distribute(scan: Scan, groups: list[Group], end: int, limit: int) -> tuple[list[Group], int]:
    """«وزيرا خارجية السعودية وإيران، فلان وفلان»: as many names after the bodies as there are bodies, in order."""
    last = groups[-1][1]
    assert last is not None
    names = [last]
    at = last.end
    while at < limit and len(names) < len(groups):
        name = _joined_name(scan, at, limit)
        if name is None:
            return groups, end
        names.append(name)
        at = name.end
    if len(names) < len(groups):
        return groups, end
    out: list[Group] = [(scope, name, tense) for (scope, _, tense), name in zip(groups, names, strict=True)]
    return out, at


def _joined_name(scan: Scan, at: int, limit: int) -> Name | None:
    """A name joined by و to the one before."""
    known = registered(scan, at)
    if known is not None and scan.is_and(at, known.cut):
        return known
    given = given_name_start(scan, at, limit)
    if given is not None and scan.is_and(at, given.cut):
        return given
    if scan.codes[at] == UNKNOWN:
        return oov_name(scan, at, limit, True)
    return None


def _tail(
    scan: Scan, phrase: OfficePhrase, at: int, limit: int, scope: Scope | None = None
) -> tuple[Name | None, str | None, int]:
    """What follows the body: a word of time («السابق»), whom the envoy is sent to, titles, a comma, the name."""
    end = at
    at, tense = qualifiers(scan, at, limit)
    end = at
    behind = at
    at = past_duty(scan, phrase, at, limit)
    second = _second_post(scan, phrase, at, limit)
    if second is not None:
        return second, tense, second.end
    comma = scan.is_comma(at)
    start = past_own_title(scan, phrase, _past_titles(scan, at + comma, scope), limit)
    name = licensed_name(scan, start, limit)
    if name is None or name.cut or (at > behind and not name.known and name.end - name.start < 2):
        return None, tense, end
    if comma and not safe_after_comma(scan, name, limit):
        return None, tense, end
    return name, tense, name.end


def _second_post(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> Name | None:
    """«المبعوث الخاص إلى ليبيا ورئيس بعثة الأمم المتحدة فيها فلان»: an envoy's second post is the mission that he heads, and the
    name behind it is his."""
    head = scan.get(at, "head") if at < limit else None
    if head is None or phrase.head not in SENT_OUT or phrase.number != "singular":
        return None
    if head.data.head != SECOND_POST or not scan.is_and(at, head.cut) or head.data.gender != phrase.gender:
        return None
    found, _ = parse_role(scan, at, limit)
    named = found[0].name if len(found) == 1 else None
    return Name(*named, found[0].known, found[0].short) if named is not None else None


def _past_titles(scan: Scan, at: int, scope: Scope | None) -> int:
    """Past ranks and honorifics; one with «و» begins somebody else («حاكم …، والشيخ فلان»)."""
    title = scan.get(at, "rank")
    ruler = (
        title.data.removeprefix(SOVEREIGN) if title is not None and title.data.startswith(SOVEREIGN) else None
    )
    if ruler is not None and scope is not None and scope.body != ruler:
        return at  # «استقبل الرئيس الفرنسي خادم الحرمين الشريفين الملك فلان»
    return at if title is not None and title.cut else skip_titles(scan, at)


def _without_body(scan: Scan, phrase: OfficePhrase, i: int, limit: int) -> tuple[list[Draft], int]:
    """An office whose state is not said: with a name, with a pronoun, or on its own."""
    at, tense = qualifiers(scan, phrase.end, limit)
    if phrase.bare and not phrase.definite:
        return [], i  # «أمين», «سلطان» may be names; «مدير حملة …» is no office of a state
    at = past_duty(scan, phrase, at, limit)
    name = None
    comma = scan.is_comma(at)
    start = past_own_title(scan, phrase, _past_titles(scan, at + comma, None), limit)
    if phrase.number == "singular" or not comma:
        name = licensed_name(scan, start, limit)
        if name is not None and (name.cut or (comma and not safe_after_comma(scan, name, limit))):
            name = None
    drafts: list[Draft] = []
    for role, first, stop in phrase.roles:
        draft = _draft(scan, phrase, role, None, tense)
        draft.start, draft.end = first, stop
        draft.cut = phrase.cut if first == i else _cut(scan, first)
        draft.basis = "possessed" if phrase.possessed else "bare"
        drafts.append(draft)
    if name is not None and phrase.head in TITLES and phrase.bare:
        drafts[-1].role = None  # «الأمير فلان» is a prince, and may be a minister
    if name is not None and is_senders(scan, phrase, name):
        own, end = behind_sender(scan, drafts[-1], name, limit)
        if own is not None:
            attach(scan, drafts[-1], own)
        return [*drafts, sender_named(phrase, None, name)], end
    if name is not None:
        attach(scan, drafts[-1], name)
        return drafts, name.end
    if phrase.bare and phrase.head == "member":
        return [], i
    return drafts, phrase.end
