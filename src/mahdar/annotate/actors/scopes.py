"""Whose an office or a body is: the state, organisation or group that the words after it name."""

from __future__ import annotations

from mahdar.annotate.actors.draft import OfficePhrase, Scope
from mahdar.annotate.actors.entities import of_another_state
from mahdar.annotate.actors.resolve import belongs_to
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.knowledge.actors import UNKNOWN, Entity
from mahdar.knowledge.actors.records import ActorRecord

#: Who is sent somewhere is not of the body that he is sent to: «ممثل الحركة بالأمم المتحدة».
POSTED = frozenset(("envoy", "ambassador", "permanent_representative"))
#: … by their head nouns, before which a ruler stands for his state («سفير خادم الحرمين الشريفين»).
POSTED_HEADS = frozenset(("envoy", "ambassador", "representative", "delegate"))
SOVEREIGN = "sovereign:"
#: How the ids of organisations begin.
ORGANIZATION = "org:"
#: Heads of those who serve in a land that is not theirs, by their head noun alone.
ABROAD = frozenset(("coordinator", "special_coordinator", "mission_head", "consul", "attache"))
#: Heads of offices of a town or a part of a state.
LOCAL = frozenset(("governor", "mayor"))


def read_scope(scan: Scan, at: int, limit: int, phrase: OfficePhrase, later: bool) -> Scope | None:
    """The state, organisation or group at `at` that an office belongs to."""
    if at >= limit:
        return None
    nisba = scan.get(at, "nisba")
    if nisba is not None and nisba.data.definite and (later or (phrase.definite and nisba.cut == 0)):
        owner = _owner(scan, at, limit, True) or nisba  # «رئاسة الجمهورية العربية اليمنية»
        sent = phrase.head in POSTED_HEADS and nisba.data.codes[0].startswith(ORGANIZATION)
        sender = nisba if sent else owner  # «المبعوث الأممي السنغالي فلان» is of who sends him
        return Scope(at, owner.end, nisba.cut, sender.data.codes[0])
    ruler = scan.get(at, "rank") if phrase.head in POSTED_HEADS and not phrase.definite else None
    if ruler is not None and ruler.data.startswith(SOVEREIGN) and not ruler.cut:
        phrase.sender = "king"  # whose name may follow: «موفد خادم الحرمين الشريفين الملك فلان»
        return Scope(at, ruler.end, 0, ruler.data.removeprefix(SOVEREIGN))
    start = at
    if scan.words[at] == scan.signs["in"] and at + 1 < limit:
        if phrase.bare or phrase.head in ABROAD:
            return None  # «اللقاء بين الوزيرين في بغداد»: where, not whose
        start = at + 1
    gov = scan.get(start, "gov")
    whole = scan.entity(start) if gov is not None else None  # «الجمهورية الإسلامية الإيرانية»
    # «اتهم الوزير الجانب الكيني»: a definite noun is in construct with nothing
    object_of = phrase.definite and start == at and not later
    joins = gov is not None and (gov.cut == 0 or later) and not object_of
    if joins and (whole is None or whole.end == start + 1):
        inner = government_phrase(scan, start, limit)
        if inner is not None:
            return inner
    if phrase.head in LOCAL:
        return _town(scan, start, limit) if start == at and not phrase.definite else None
    entity = scan.entity(start)
    if entity is None:
        return None
    served_in = (bool(phrase.roles) and not phrase.bare and _is_in(scan, at, entity.cut)) and phrase.roles[0][
        0
    ] not in POSTED  # «مسؤولة السياسة الخارجية بالاتحاد الأوروبي»
    if entity.cut and not later and start == at and not (served_in or is_to(scan, at, entity.cut)):
        return None
    body = body_of(scan, entity.data, sure=start > at)
    if body is None:
        second = later and phrase.of_person and scan.is_and(start, entity.cut)
        if phrase.definite or start != at or (entity.cut and not second):
            return None
        whose = None if _goes_on(scan, entity.end, phrase) else _owner_named(scan, start, entity.cut)
        label = "neutral" if phrase.bare else "loaded"  # «مبعوث الأسد», «وزير دفاع الأسد»
        phrase.of_person = whose is not None
        return Scope(start, entity.end, entity.cut, whose, label) if whose is not None else None
    if (
        phrase.definite
        and start == at
        and not later
        and not served_in
        and not is_to(scan, at, entity.cut)
        and phrase.head != "spokesperson"
    ):
        return None
    label = "loaded" if any(e.use == "loaded" for e in entity.data) else "neutral"
    return Scope(start, entity.end, entity.cut, body, label)


def _town(scan: Scan, at: int, limit: int) -> Scope | None:
    """«عمدة لندن», «محافظ عدن», «والي ولاية كسلا»: the state that a town or a part of it lies in; a governor of a bank
    has the bank's."""
    start = at
    while at < limit and scan.words[at] in scan.know.words.contexts["placeword"]:
        at += 1
    entity = scan.entity(at) if at < limit else None
    if entity is None or entity.cut:
        return None
    records = [scan.know.register.actors.get(e.actor) for e in entity.data]
    for record in records:
        if record is not None and record.kind in ("place", "government") and record.country is not None:
            return Scope(start, entity.end, 0, record.country)
    body = body_of(scan, entity.data)
    return Scope(start, entity.end, 0, body) if body is not None else None


def government_phrase(scan: Scan, i: int, limit: int) -> Scope | None:
    """«الحكومة السورية», «حكومة أسد», «سلطات كابول»: a state named through a noun of government."""
    sense = scan.get(i, "gov")
    if sense is None:
        return None
    at = sense.end
    loaded = sense.data.label == "loaded"
    if at < limit and not sense.data.definite and scan.words[at] in scan.know.words.contexts["militia"]:
        at += 1
        loaded = True
    if sense.data.definite and at < limit and scan.words[at] in scan.know.words.contexts["rule"]:
        at += 1  # «الحكومة الانتقالية السودانية»
    if at >= limit:
        return None
    nisba = _owner(scan, at, limit, sense.data.definite)
    if nisba is not None:
        return Scope(i, nisba.end, sense.cut, nisba.data.codes[0], sense.data.label)
    if sense.data.definite:
        return _rules_in(scan, i, at, limit) if sense.data.kind == "authority" else None
    entity = scan.entity(at)
    if entity is None or entity.cut:
        return _named_regime(scan, i, at, sense.cut, loaded)
    organ = scan.get(at, "inst")
    owner = _owner(scan, organ.end, limit, True) if organ is not None and organ.end >= entity.end else None
    owner = owner or of_another_state(
        scan, entity
    )  # «وفد مجلس الأمن القومي التركي», «وفد الحزب الجمهوري الأرمني»
    if owner is not None:
        return Scope(i, owner.end, sense.cut, owner.data.codes[0], sense.data.label)
    body = body_of(scan, entity.data)
    if body is not None:
        loaded = loaded or any(e.use == "loaded" for e in entity.data)
        return Scope(i, entity.end, sense.cut, body, "loaded" if loaded else "neutral")
    return _named_regime(scan, i, at, sense.cut, loaded)


def _rules_in(scan: Scan, i: int, at: int, limit: int) -> Scope | None:
    """«الحكومة الانتقالية في السودان», «السلطات في إثيوبيا»: the state that stands behind «في»; a city is where it is said."""
    if at + 1 >= limit or scan.words[at] != scan.signs["in"]:
        return None
    entity, sense = scan.entity(at + 1), scan.get(i, "gov")
    if entity is None or sense is None or entity.cut:
        return None
    records = [
        scan.know.register.actors.get(e.actor) for e in entity.data if not e.doubt and e.use != "capital"
    ]
    state = next((r for r in records if r is not None and r.kind == "government"), None)
    if state is None or state.country is None:
        return None
    return Scope(i, entity.end, sense.cut, state.country, sense.data.label)


def _owner(scan: Scan, at: int, limit: int, definite: bool) -> Sense | None:
    """The nisba that says whose a government is: of several adjectives the first that is of a state («الجمهورية العربية
    اليمنية»), else the first of any."""
    first = None
    while at < limit:
        nisba = scan.get(at, "nisba")
        if nisba is None or nisba.cut or nisba.data.definite != definite:
            break
        if ":" not in nisba.data.codes[0]:
            return nisba
        first = first or nisba
        at = nisba.end
    return first


def _named_regime(scan: Scan, i: int, at: int, cut: int, loaded: bool) -> Scope | None:
    """«حكومة أسد», «نظام بشار»: a government called by a person's name is a loaded label."""
    sense = scan.entity(at)
    data = sense.data if sense is not None and sense.cut == 0 else ()
    named = bool(data)  # «حكومة نتنياهو» is neutral, «حكومة أسد» without the article is not
    end = at + 1 if sense is None else sense.end
    if not data:
        data = scan.know.article_short(scan.words[at])
    for entity in data:
        record = scan.know.register.actors.get(entity.actor)
        if record is not None and record.kind == "person" and record.country and ":" not in record.country:
            return Scope(i, end, cut, record.country, "loaded" if loaded or not named else "neutral")
    return None


def _owner_named(scan: Scan, at: int, cut: int) -> str | None:
    """The side of the known person at `at`, whose man another is («مستشار نتنياهو»): his state, or the group he serves."""
    named = scan.entity(at)
    if named is None or named.cut != cut:
        return None
    records = (scan.know.register.actors.get(e.actor) for e in named.data)
    sides = (_serves(scan, r) for r in records if r is not None and r.kind == "person")
    return next((side for side in sides if side is not None), None)


def _goes_on(scan: Scan, end: int, phrase: OfficePhrase) -> bool:
    """«باسم آبي لويل»: one more word of no list behind a name makes it another's, whose voice somebody is."""
    voice = phrase.head == "spokesperson" and end < len(scan.words)
    return voice and scan.codes[end] == UNKNOWN and scan.is_arabic(end) and scan.closes(end + 1)


def _serves(scan: Scan, record: ActorRecord) -> str | None:
    """Whom a person serves on the day of the page: a group when he holds offices of it alone."""
    day = scan.page.published
    held = {o.body for o in record.offices if day is not None and o.may_hold(day)}
    if len(held) == 1 and (body := next(iter(held))).startswith("group:"):
        return body
    return belongs_to(record)


def is_to(scan: Scan, at: int, cut: int) -> bool:
    """«السفير لتركيا», «الأمين العام للأمم المتحدة»: the office belongs to what ل introduces."""
    return cut == 1 and scan.words[at].startswith(scan.signs["for"])


def _is_in(scan: Scan, at: int, cut: int) -> bool:
    return cut == 1 and scan.words[at].startswith(scan.signs["by"])


def body_of(scan: Scan, entities: tuple[Entity, ...], sure: bool = False) -> str | None:
    """The ISO code or actor id of a state, organisation or group among `entities`.

    `sure`: a land must stand here, so that «مالي» is no adjective («رئيس المرحلة الانتقالية في مالي»).
    """
    actors = scan.know.register.actors
    alike = any(
        e.use == "capital" for e in entities
    )  # «سلطان عمان»: no office is of a capital spelled as a state
    for entity in sorted(entities, key=lambda e: e.use == "capital") if alike else entities:
        actor = entity.actor
        record = actors.get(actor)
        if record is None or (entity.doubt and not ((alike or sure) and record.kind == "government")):
            continue
        if record.kind == "government":
            return record.country
        if record.kind in ("organization", "armed_group"):
            return actor
        if record.kind == "place" and entity.use == "capital":
            return record.country
    return None
