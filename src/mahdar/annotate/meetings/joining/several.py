"""One place of a page that tells of several contacts: with each of those named, in each year, at each stop."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.rounds import each_place, each_time
from mahdar.annotate.meetings.joining.listed import listed
from mahdar.annotate.meetings.joining.successive import each_on_its_day, persons_then, places_then, with_each
from mahdar.annotate.meetings.joining.tours import stops_of
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.meetings import CONJUNCTIONS, IN

YEAR = re.compile(r"(?:19|20)\d\d")
#: Behind a list of guests stands this close that they came together, and to what.
TOGETHER_REACH, SAT = 4, frozenset({"summit", "talks", "meeting"})
#: A list of those called is at most about this long.
LIST_REACH = 40
#: «كل على حدة», «كلا على انفراد»: the word for "alone" is led by this one, and stands this close behind all who are named.
ALONE, ALONE_REACH = "on", 5


def split(contact: Contact) -> list[Contact]:
    """One place may tell of several contacts: the stops of a tour, calls with each of several."""
    daily = each_on_its_day(contact)
    if daily:
        return daily
    if occasions := listed(contact):
        return occasions
    if apart := with_each(contact) or _each_of_first(contact):
        return apart
    if contact.verb is not None and contact.verb.cls in ("meet", "with") and contact.verb.what == "meeting":
        apart = each_of(contact)
        places, others = places_then(contact), persons_then(contact)
        return apart if len(apart) > 1 else [*each_place(contact), *others, *places]
    if contact.noun is not None and contact.noun.number != "singular" and contact.when is not None:
        yearly = years_of(contact, contact.when)
        if len(yearly) > 1:
            return yearly
        if row := each_time(contact):
            return row
    cities = each_place(contact)
    if len(cities) > 1:
        return cities
    if contact.what == "visit":
        return stops_of(contact)
    apart = each_of(contact)
    return [*apart, *persons_then(contact)] if contact.what == "call" else apart


def years_of(contact: Contact, when: When) -> list[Contact]:
    """«القمتان السابقتان في عامي 2006 و2011»: one in each year; «جولات … في عامي 2006 و2011» are one row."""
    if contact.noun is None or contact.noun.number != "dual":
        return [contact]
    tokens = contact.scene.raw[when.start : when.end]
    years = [t.lstrip(CONJUNCTIONS) for t in tokens if YEAR.fullmatch(t.lstrip(CONJUNCTIONS))]
    if len(years) < 2 or not any(t[:1] in CONJUNCTIONS for t in tokens):
        return [contact]
    out = []
    for year in years:
        time = msgspec.structs.replace(
            when.time, value=year, earliest=f"{year}-01-01", latest=f"{year}-12-31"
        )
        out.append(replace(contact, when=when._replace(time=time), evidence=list(contact.evidence)))
    return out


def each_of(contact: Contact) -> list[Contact]:
    """«اتصالات مع نظرائه المصري والقطري», «تحدثت إلى كل من فلان وفلان على حدة»: a contact with each."""
    scene = contact.scene
    if contact.both:
        return _each_of_both(contact)
    known = contact.implied and contact.dual is not None  # «اتصل بالزعيمين»: two who are named elsewhere
    callers = [m for m in contact.members if m[0].end <= contact.start] or _named_behind(contact)
    if known or (contact.verb is not None and not callers):
        callers = contact.members[:1]  # «تحدثت فلانة إلى …»
    if contact.verb is not None and scene.has(contact.end, "by-it"):  # «اللذان اتصل بهما الأمير»
        behind = [m for m in contact.members if m[0].start >= contact.end]
        callers, known = behind or contact.members[:1], True
    called = [
        (node._replace(parties=(party,)), role)  # «نظيريه التركي والروسي»
        for node, role in contact.members
        if (known or node.start >= contact.end) and (node, role) not in callers
        for party in node.parties
    ]
    nisbas = contact.countries
    row = _row_before_all_of(contact)
    if row and not nisbas:
        return [
            replace(contact, members=[*row, m], evidence=list(contact.evidence))
            for m in _behind_row(contact, row)
        ]
    if len(callers) > 1 and len(called) == 1 and not nisbas and _apart(contact, {"each"}):
        # «عقد كل من فلان وفلان لقاء منفردا مع …»
        return [replace(contact, members=[m, *called], evidence=list(contact.evidence)) for m in callers]
    if len(callers) != 1 or len(called) + len(nisbas) < 2:
        return [contact]
    single = contact.noun is not None and contact.noun.number == "singular"
    several = contact.what == "call" and (not single or _called_by_name(contact))
    parts = {"each", "all-of"} if contact.what == "call" else {"each"}
    listed = contact.verb is not None and (_one_by_one(contact, called) or _of_other_ranks(contact, callers))
    if not single and contact.noun is not None:
        parts = {*parts, "two-sided"}  # «لقاءات ثنائية مع قادة …»
    if not (several or listed or contact.stops or _apart(contact, parts)):
        return [contact]
    one = [
        replace(contact, members=[*callers, m], countries=[], evidence=list(contact.evidence)) for m in called
    ]
    if nisbas and called and not called[-1][0].parties:
        one.pop()
    two = [replace(contact, members=callers, countries=[c], evidence=list(contact.evidence)) for c in nisbas]
    return one + two


def _row_before_all_of(contact: Contact) -> list[tuple[Node, str]]:
    """«التقى قادة كينيا وأوغندا في أروشا كلا من فلان وفلان»: who met stand before «كلا من», whom they met behind it.

    Those before it act together and did not meet each other; [] where fewer than two stand on either side.
    """
    scene, verb = contact.scene, contact.verb
    sides = [m for m in contact.members if m[1] == "party" and m[0].parties]
    if verb is None or verb.cls not in ("meet", "with", "call") or len(sides) < 4:
        return []
    lead = next(
        (t for t in range(sides[1][0].end, sides[-1][0].start) if _leads_to_all(scene, t)),
        None,
    )
    row = [m for m in sides if lead is not None and m[0].end <= lead]
    joined = all(n.prefix[:1] in tuple(CONJUNCTIONS) for n, _ in row[1:])
    return row if len(row) > 1 and joined and len(_behind_row(contact, row)) > 1 else []


def _leads_to_all(scene: Scene, token: int) -> bool:
    """«كلا من», «بكل من»."""
    leads = scene.has(token, "all-of") or scene.has(token, "by-all-of")
    return leads and scene.has(token + 1, "of")


def _behind_row(contact: Contact, row: list[tuple[Node, str]]) -> list[tuple[Node, str]]:
    """Whom those of the row met, one by one."""
    behind = (m for m in contact.members if m[1] == "party" and m[0].start >= row[-1][0].end)
    return [(n._replace(parties=(p,)), role) for n, role in behind for p in n.parties]


def _each_of_first(contact: Contact) -> list[Contact]:
    """«وقعت كينيا وأوغندا، كل على حدة، اتفاقا مع إثيوبيا»: those who act together in its words did so each for himself.

    One contact of each with the one other side; those joined by «و» alone, with nobody else named, did one thing.
    """
    scene = contact.scene
    sides = [m for m in contact.members if m[1] == "party" and m[0].parties]
    if len(sides) < 2 or contact.countries or contact.both:
        return []
    first = [sides[0]]
    for node, role in sides[1:]:
        if not (node.prefix and node.prefix[:1] in CONJUNCTIONS):
            break
        first.append((node, role))
    others = sides[len(first) :]
    callers = [(n._replace(parties=(p,)), role) for n, role in first for p in n.parties]
    if len(callers) < 2 or contact.implied:
        return []
    if not others:
        return [contact] if contact.verb is not None and _apart(contact, {"each"}) else []
    end, of_all = first[-1][0].end, others[-1][0].end
    together = range(end, others[0][0].start)
    several = len(others) > 1 or len(others[0][0].parties) > 1
    near = together if several else range(end, min(scene.end, max(of_all, contact.end) + ALONE_REACH))
    alone = next((t for t in near if scene.has(t, "each") and _alone(contact, t)), None)
    if alone is None or any(_acts(contact, t) for t in range(of_all, alone)):
        return []
    rest = [m for m in contact.members if m not in sides]
    return [replace(contact, members=[m, *others, *rest], evidence=list(contact.evidence)) for m in callers]


def _alone(contact: Contact, token: int) -> bool:
    """«على حدة», «كل منهما على انفراد», not «كل قطاع على حدة»; a word beside the contact's own noun («لقاء منفردا»)."""
    scene = contact.scene
    return token == contact.end if not scene.has(token - 1, ALONE) else not _of_things(scene, token)


def _of_things(scene: Scene, token: int) -> bool:
    """«كل قطاع على حدة»: things taken one by one; not «كل منهما على حدة», «كل طرف على انفراد»."""
    led = scene.has(token - 1, ALONE) and scene.has(token - 3, "every")
    return led and not scene.has(token - 2, "each-side")


def _acts(contact: Contact, token: int) -> bool:
    word = contact.scene.word(token)
    return word is not None and word.verb is not None and token not in (contact.start, contact.carrier)


def _named_behind(contact: Contact) -> list[tuple[Node, str]]:
    """«اتصالات أجراها الوزير مع …»: the caller stands in the clause about the noun, right behind its verb."""
    if contact.noun is None:
        return []
    first = contact.members[:1]
    word = contact.scene.word(first[0][0].start - 1) if first else None
    carried = word is not None and word.verb is not None and word.verb.cls == "light"
    return first if carried else []


def _each_of_both(contact: Contact) -> list[Contact]:
    """«لقاءين منفصلين مع الوفدين», «اتصل بالزعيمين»: one with each of the two, if the words say so."""
    known = {n.start for n in contact.both}
    others = [m for m in contact.members if m[0].start not in known]
    if not others or not (contact.what == "call" or contact.stops or _apart(contact, {"each"})):
        return [contact]
    sides = [m for m in contact.members if m not in others]
    return [replace(contact, members=[*others, m], evidence=list(contact.evidence)) for m in sides]


def _apart(contact: Contact, words: set[str]) -> bool:
    """«منفصلين», «كلا على حدة» behind it."""
    scene, near = contact.scene, range(contact.end, min(contact.scene.end, contact.end + LIST_REACH))
    if "each" in words and any(scene.has(t, "each") and not _of_things(scene, t) for t in near):
        return True
    return any(scene.within(near, word) for word in words if word != "each")


def _one_by_one(contact: Contact, called: list[tuple[Node, str]]) -> bool:
    """«التقى الوزير بكل من نظيره … ووزيرة خارجية …»: those of several lands, met one after the other."""
    first = called[0][0] if called else None
    if first is None or len({p for n, _ in called for p in n.parties}) < 2:
        return False
    scene = contact.scene
    lead = first.start - 2
    return scene.has(lead + 1, "of") and (scene.has(lead, "all-of") or scene.has(lead, "by-all-of"))


def _of_other_ranks(contact: Contact, host: list[tuple[Node, str]]) -> bool:
    """«استقبل الرئيس وزير الخارجية الكيني ووزير الدفاع الأوغندي»: officials of several lands and of several ranks, in one list.

    Those of one rank («التقى نظيريه», «استقبل الرئيسين») may have come together.
    """
    if contact.verb is None or contact.verb.cls != "meet" or contact.countries:
        return False
    guests = [n for n, _ in contact.members if n.start >= contact.end and not any(n is h for h, _ in host)]
    if not all(n.person and n.parties and n.mention.role for n in guests) or len(guests) < 2:
        return False
    if any(n.prefix not in tuple(CONJUNCTIONS) for n in guests[1:]):
        return False
    if any(n.mention.number == "plural" for n in guests):
        return False  # «نظراءه في الاتحاد الأفريقي والأمين العام …»
    if _sat_together(contact, guests):
        return False
    lands = [{*n.parties} for n in (*(h for h, _ in host), *guests)]
    apart = all(one.isdisjoint(other) for i, one in enumerate(lands) for other in lands[:i])
    return apart and len({n.mention.role for n in guests}) > 1


def _sat_together(contact: Contact, guests: list[Node]) -> bool:
    """«التقى معا …», «… ورئيس وزراء أوغندا في قمة عنتيبي»: what is told beside the list brought all of it together."""
    scene, end = contact.scene, guests[-1].end
    if scene.has(contact.end, "together") or scene.within(range(contact.end, guests[0].start), "together"):
        return True
    for at in range(end, min(scene.end, end + TOGETHER_REACH)):
        word = scene.word(at)
        noun = word.noun if word is not None else None
        if scene.has(at, "together") or (noun is not None and noun.what in SAT and scene.has(at - 1, "in")):
            return True
    return False


def _called_by_name(contact: Contact) -> bool:
    """«اتصاله بالرئيس فلان والملك فلان»: one after the other."""
    called = [n for n, _ in contact.members if n.start >= contact.end]
    return bool(called) and called[0].prefix == IN
