"""Reads the words of an office: head nouns, portfolios, deputies, voices («المتحدث باسم …»)."""

from __future__ import annotations

from mahdar.annotate.actors.departments import (
    in_department,
    is_movement,
    serves_movement,
    take_department,
    take_ministry,
)
from mahdar.annotate.actors.draft import OfficePhrase, Scope
from mahdar.annotate.actors.duties import behind_duty, take_duties
from mahdar.annotate.actors.scan import Scan, is_person
from mahdar.annotate.actors.unknown_bodies import definite_run, parse_unknown_body
from mahdar.knowledge.actors.offices import DEPUTIES

MOST_HEADS = 4
ALEF_MAQSURA = "\u0649"
#: Heads of those who are sent by the holder of another office.
SENT = frozenset(
    {"envoy", "adviser", "delegate", "representative", "chargé", "press_secretary", "office_director"}
)
MOST_WORDS = 4
#: Heads that take a portfolio, a sender or a body though they carry the article («الممثل الخاص للأمين العام»).
OPEN = frozenset({"secretary", "negotiator", "coordinator"}) | SENT - {"chargé"}
#: Kinds of bodies that are no organ of a state.
BODIES = frozenset({"club", "company", "ngo", "igo", "bloc", "un_body"})
#: … and the kind of those that fight.
FIGHTERS = "armed_group"
#: Heads of which a state or body has more than one.
MANY = frozenset(
    {
        "envoy",
        "ambassador",
        "adviser",
        "commander",
        "director",
        "representative",
        "delegate",
        "member",
        "governor",
        "coordinator",
        "chargé",
        "commissioner",
        "official",
        "mayor",
    }
)
#: The role of a head whose portfolio is in no list.
UNLISTED = {"minister": "minister", "commander": "military_commander", "director": "official"}


#: The portfolio by whose word the names of many armed groups begin.
ARMY = "army"


def read_offices(scan: Scan, i: int, limit: int) -> OfficePhrase | None:
    """One or more coordinated offices that share what follows («وزراء دفاع ورؤساء استخبارات …»)."""
    phrase = _one_office(scan, i, limit)
    if phrase is None:
        return None
    while (
        len(phrase.roles) < MOST_HEADS
        and phrase.end < limit
        and phrase.scope is None
        and not phrase.possessed
    ):
        more = scan.get(phrase.end, "head")
        if more is None or not scan.is_and(phrase.end, more.cut) or more.data.number != phrase.number:
            break
        if more.data.kind not in ("office", "deputy"):
            break
        following = _one_office(scan, phrase.end, limit)
        if following is None or following.bare:
            break
        phrase.roles.extend(following.roles)
        phrase.end = following.end
        phrase.definite = following.definite
        phrase.possessed = following.possessed
        phrase.scope = following.scope
    return phrase


def _one_office(scan: Scan, i: int, limit: int) -> OfficePhrase | None:
    sense = scan.get(i, "head")
    if sense is None or _is_preposition(scan, i):
        return None
    head = sense.data
    phrase = OfficePhrase(
        [(head.alone, i, sense.end)], sense.end, sense.cut, head.head, head.gender, head.number, head.definite
    )
    phrase.one_of_many = not head.definite and (head.kind in ("deputy", "voice", "rank") or head.head in MANY)
    if sense.end > i + 1 and not head.definite and scan.is_definite(sense.end - 1):
        phrase.definite = True  # «مسؤول السياسة الخارجية»: the portfolio is in the head
        return phrase
    if (
        head.head == "delegate"
        and head.definite
        and sense.end == i + 1
        and scan.get(sense.end, "nisba") is not None
    ):
        return None  # «الممثل اللبناني فلان» plays; who represents is «ممثل لبنان», «الممثل الخاص»
    if head.kind == "deputy":
        return _deputy(scan, phrase, limit)
    if head.kind == "voice":
        return _voice(scan, phrase, limit)
    if head.head == "chargé":
        article = scan.signs["article"]  # «القائم بالأعمال», and not «القائم بأعمال سفارة المغرب»
        last = scan.words[sense.end - 1]
        phrase.definite = head.definite and last.startswith((article, scan.signs["by"] + article))
        phrase.bare = not _sender(scan, phrase, limit)
        return phrase
    if not head.definite or head.head in OPEN:
        _portfolio(scan, phrase, limit)
    else:
        phrase.bare = True
    if len(phrase.roles) == 1 and phrase.roles[0][0] == head.alone and not _has_portfolio(phrase, sense.end):
        phrase.bare = True
    return phrase


def _is_preposition(scan: Scan, i: int) -> bool:
    """«وإلى», which folds as «والي» does."""
    reading = scan.page.reading
    return (
        scan.words[i] in scan.know.words.contexts["and_to"]
        and scan.page.text[reading.ends[i] - 1] == ALEF_MAQSURA
    )


def _has_portfolio(phrase: OfficePhrase, head_end: int) -> bool:
    return phrase.end > head_end


def _portfolio(scan: Scan, phrase: OfficePhrase, limit: int) -> None:
    """Take the portfolio after the head, and further ones coordinated with it."""
    head = phrase.head
    first = True
    while phrase.end < limit:
        sense = scan.get(phrase.end, "port") or (in_department(scan, phrase) if first else None)
        if sense is None and first and head == "minister":
            sense = behind_duty(scan, phrase.end, limit)
        if sense is None:
            if first and not _sender(scan, phrase, limit):
                _unknown_portfolio(scan, phrase, limit)
            return
        longer = head in SENT and not sense.data.definite  # «مدير مكتب رئيس الوزراء»
        if first and (sense.cut or longer) and _sender(scan, phrase, limit):
            return  # «الممثل الخاص للرئيس»
        if first and (sense.cut or (sense.data.id == "party" and _names_body(scan, phrase.end, limit))):
            return
        if first and not sense.data.definite and _names_fighters(scan, phrase.end, sense.end):
            return  # «قادة جيش الإسلام»: of that group, and of no army
        if not first and not scan.is_and(phrase.end, sense.cut):
            return
        role = scan.know.offices.roles[sense.data.id].get(head) or _vague(head, phrase.roles[0][0])
        if head in SENT and sense.data.id == "presidency":
            phrase.sender = "president"
        if first:
            start = phrase.roles[0][1]
            phrase.roles[0] = (role, start, sense.end)
            government = _named_government(scan, phrase.end, sense.end, role)
            if government is not None:
                phrase.scope, phrase.one_of_many = government
                phrase.end, phrase.definite = phrase.scope.end, True
                return
        elif (
            phrase.number != "singular"
        ):  # «وزيري الدفاع والمخابرات»: two people; «وزير الخارجية والهجرة»: one
            phrase.roles.append((role, phrase.end, sense.end))
        phrase.end = sense.end
        phrase.definite = sense.data.definite
        phrase.possessed = sense.data.possessed
        first = False
        if phrase.possessed:
            return
        if phrase.number == "singular":
            take_duties(scan, phrase, limit)


def _named_government(scan: Scan, i: int, port_end: int, role: str) -> tuple[Scope, bool] | None:
    """A government or state that has a longer name beginning with the portfolio; true when it is one of several
    governments of a state, whose office is not held by whoever the state's is.

    «رئيس حكومة الوفاق الوطني»: the office is its own («… إقليم كردستان»), else its state's; «رئيس الجمهورية العربية
    السورية»: the state by its long name.
    """
    entity = scan.entity(i)
    if entity is None or entity.end <= port_end:
        return None
    record = scan.know.register.actors[entity.data[0].actor]
    if record.country is None or (record.sort != "authority" and record.kind != "government"):
        return None
    rival = record.sort == "authority"
    own = rival and f"{role}@{record.id}" in scan.know.holders
    return Scope(i, entity.end, entity.cut, record.id if own else record.country), rival


def _sender(scan: Scan, phrase: OfficePhrase, limit: int) -> bool:
    """«مبعوث الأمين العام للأمم المتحدة»: whose envoy one is, an office that the body after it belongs to."""
    if phrase.head not in SENT:
        return False
    at = phrase.end
    while phrase.definite and at < limit and _is_adjective(scan, at):
        at += 1  # «المستشار الدبلوماسي للرئيس»
    inner = _one_office(scan, at, limit)
    if inner is None or not (inner.definite or inner.scope):
        return False
    to = phrase.definite and scan.words[at][: inner.cut] == scan.signs["for"]
    if inner.cut and not to:
        return False
    if phrase.head == "chargé":  # «القائم بأعمال وزير الخارجية» is the minister for the time being
        phrase.roles[0] = (inner.roles[0][0], phrase.roles[0][1], inner.end)
        phrase.tense = "acting"
    role = phrase.roles[0]
    phrase.sender = inner.roles[0][0]
    phrase.roles[0] = (role[0], role[1], inner.end)
    phrase.end, phrase.definite, phrase.scope, phrase.bare = inner.end, inner.definite, inner.scope, False
    return True


def _is_adjective(scan: Scan, i: int) -> bool:
    """A definite adjective of what one advises in, no head of another office."""
    word = scan.words[i]
    known = scan.senses[i] or {}
    qualifier = word in scan.know.words.contexts["qualifier"]
    return qualifier or (
        scan.is_definite(i) and word.endswith(scan.signs["ya"]) and not known.keys() - {"trade"}
    )


def _begins_group(scan: Scan, at: int, end: int) -> bool:
    """A group of the register has a longer name that begins with the portfolio."""
    entity = scan.entity(at)
    return entity is not None and entity.end > end and all(e.actor.startswith("group:") for e in entity.data)


def _names_body(scan: Scan, i: int, limit: int) -> bool:
    """«الحزب» here begins the name of a body («زعيم الحزب التقدمي الاشتراكي»)."""
    entity = scan.entity(i)
    if entity is not None and entity.end > i + 1:
        return True
    return bool(parse_unknown_body(scan, i, limit)[0])


def _names_fighters(scan: Scan, i: int, port_end: int) -> bool:
    """An armed group has a longer name that begins with the portfolio."""
    entity = scan.entity(i)
    if entity is None or entity.end <= port_end:
        return False
    return all(scan.know.register.actors[e.actor].kind == FIGHTERS for e in entity.data)


def _unknown_portfolio(scan: Scan, phrase: OfficePhrase, limit: int) -> None:
    """«وزير الصيد البحري الموريتاني»: definite words that end in a nisba are a portfolio of no list."""
    if phrase.head not in ("minister", "chief", "director", "commander", "secretary"):
        return
    if phrase.head in ("secretary", "undersecretary") and take_ministry(scan, phrase, phrase.end):
        return
    if phrase.head in ("director", "chief") and take_department(scan, phrase, limit):
        return
    if _names_known(scan, phrase.end):
        return  # «رئيس النادي الأهلي المصري», «قادة الاتحاد الأفريقي»: a body, no portfolio
    article = scan.signs["article"]
    at = phrase.end
    while at < limit and at - phrase.end < MOST_WORDS:
        word = scan.words[at]
        nisba = scan.get(at, "nisba")
        if nisba is not None and nisba.cut == 0 and nisba.data.definite:
            break
        if at > phrase.end and serves_movement(scan, at):
            break  # «رئيس الجناح السياسي لجيش الإسلام»
        if not (word.startswith(article) or word.startswith(scan.signs["and"] + article)):
            return
        at += 1
    else:
        return
    if at == phrase.end:
        return
    role = phrase.roles[0]
    phrase.roles[0] = (UNLISTED.get(phrase.head, "other"), role[1], at)
    phrase.end, phrase.definite = at, True


def _names_known(scan: Scan, i: int) -> bool:
    """A body of no state, or of several, with a longer name begins at `i`."""
    entity = scan.entity(i)
    if entity is None or entity.end == i + 1:
        return False
    return all(scan.know.register.actors[e.actor].sort in BODIES for e in entity.data)


def _vague(head: str, alone: str) -> str:
    """The role when head and portfolio make no known office: the head's own, save that a head of something is no
    president."""
    return "group_leader" if head == "chief" else alone


def _deputy(scan: Scan, phrase: OfficePhrase, limit: int) -> OfficePhrase | None:
    """«نائب وزير …», «مساعد وزير …», «نائب الرئيس»: the office that follows, one rank below."""
    at = phrase.end
    if at < limit and scan.words[at] in scan.know.words.contexts["first"]:
        at += 1
    inner = _one_office(scan, at, limit) if at < limit else None
    if inner is not None and inner.cut and not _is_deputy_to(scan, phrase, at, inner):
        inner = None
    if inner is None:
        if phrase.head == "undersecretary" and at < limit and take_ministry(scan, phrase, at):
            return phrase
        if phrase.head == "deputy" and (phrase.definite or _of_person(scan, phrase, at, limit)):
            phrase.bare = True
            if not phrase.definite:
                phrase.roles = [("official", *phrase.roles[0][1:])]  # no member of parliament
            return phrase
        return None
    roles = [(DEPUTIES.get(role, "other"), phrase.roles[0][1], end) for role, _, end in inner.roles[:1]]
    phrase.roles, phrase.under = roles, inner.head
    phrase.sender = inner.roles[0][0]
    phrase.end, phrase.definite, phrase.possessed, phrase.scope = (
        inner.end,
        inner.definite,
        inner.possessed,
        inner.scope,
    )
    return phrase


def _is_deputy_to(scan: Scan, phrase: OfficePhrase, at: int, inner: OfficePhrase) -> bool:
    """«النائب الأول لرئيس المجلس»: behind a definite deputy the office that he is deputy of stands behind «ل»."""
    to = inner.cut == 1 and scan.words[at].startswith(scan.signs["for"])
    return phrase.definite and to and (not inner.bare or is_movement(scan, inner.end))


def _of_person(scan: Scan, phrase: OfficePhrase, at: int, limit: int) -> bool:
    """«نائب حميدتي», «مساعدو ترامب»: of a known person called by one word; «نائبه فلان» is his deputy's own name (folded
    «نائبة»), and so is the full name of «نائبي فلان الفلاني»."""
    named = scan.entity(at) if at < limit and phrase.gender == "masculine" else None
    if named is None or named.cut or named.end > at + 1:
        return False
    return all(map(is_person, named.data))


def _voice(scan: Scan, phrase: OfficePhrase, limit: int) -> OfficePhrase | None:
    """«المتحدث باسم …»: an institution, a portfolio, an actor, or an office whose voice it is."""
    at = phrase.end
    signs = scan.signs
    if at + 1 < limit and scan.is_definite(at) and scan.words[at].endswith(signs["ya"]):
        at += scan.words[at + 1] == signs["in_name_of"]  # «المتحدث العسكري باسم …»
    if at < limit and scan.words[at] in (signs["in_name_of"],):
        at += 1
    else:
        phrase.bare = True
        return phrase
    inst = scan.get(at, "inst")
    if inst is not None and inst.data.needs == "portfolio":
        at = inst.end
    port = scan.get(at, "port")
    if port is not None and port.data.id == "party" and _names_body(scan, at, limit):
        port = None  # «باسم حزب الله»
    office = _one_office(scan, at, limit)
    if port is not None and office is not None and office.end > port.end:
        port = None  # «باسم رئيسة الوزراء»
    gov = scan.get(at, "gov")
    if port is not None and port.data.id == ARMY and _begins_group(scan, at, port.end):
        role = scan.know.offices.roles[ARMY].get("spokesperson", "spokesperson")
        phrase.end, phrase.definite = at, False  # «باسم الجيش الوطني الليبي»: of that body, no state's army
    elif port is not None:
        role = scan.know.offices.roles[port.data.id].get("spokesperson", "spokesperson")
        phrase.sender = "president" if port.data.id == "presidency" else None
        phrase.end, phrase.definite, phrase.possessed = port.end, port.data.definite, port.data.possessed
        if not phrase.possessed:
            take_duties(scan, phrase, limit)
    elif gov is not None:
        role = "government_spokesperson"
        phrase.end, phrase.definite = gov.end, gov.data.definite
    elif inst is not None:
        role = scan.know.offices.roles.get(inst.data.id, {}).get("spokesperson", "spokesperson")
        phrase.end, phrase.definite = inst.end, inst.data.definite
        if inst.data.needs == "portfolio":  # «وزارة التوحيد الكورية»: a ministry of no list
            phrase.end = definite_run(scan, inst.end, limit)
    else:
        if office is not None:
            role = "presidential_spokesperson" if office.roles[0][0] == "president" else "spokesperson"
            phrase.sender = office.roles[0][0]
            phrase.end, phrase.definite = office.end, office.definite
        else:
            role = "spokesperson"
            phrase.end, phrase.definite = at, False
    phrase.roles = [(role, phrase.roles[0][1], phrase.end)]
    return phrase
