"""Where a contact is: the place that its sentences give, else one that the page lends it, marked by `basis`.

«جنيف ـ من موفدنا: انفضت أمس الجولة …» took place where the page was written, if the page bears that out; whoever met on
the day of a gathering, all of them among those who sit there, met in its city.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.find.carriers import asked_across
from mahdar.annotate.meetings.find.prepared import for_later
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.record.houses import house_of
from mahdar.annotate.meetings.scene import Node, Scene, is_country
from mahdar.annotate.meetings.sides.spots import city_of, city_within, finest, is_city, led_in
from mahdar.annotate.page import Page
from mahdar.arabic.clitics import AND
from mahdar.arabic.value import Value
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.forms import SHE, is_future, is_hers, is_imperfect
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, MeetingKnowledge
from mahdar.knowledge.rivals import Rivals
from mahdar.model import Party

#: What lends a place: the place the page was written from, the gathering at which it took place, the title, whose
#: house it was in, the one city of the page's other contacts of those days.
DATELINE, GATHERING, TITLE, HOUSE, SCENE, VISIT = "dateline", "gathering", "title", "house", "scene", "visit"
#: What a land hosts when it is held there, and the bodies of several states that hold it.
GATHERINGS, BODIES = frozenset({"summit", "conference"}), frozenset({"igo", "bloc"})
#: What the title's city is lent to.
TOOK_PLACE = frozenset({"held", "ongoing"})
#: How the ids of persons and of states begin.
PERSON, STATE = "person:", "state:"
#: Kinds of mentions that name a land and nobody in it.
SOIL = frozenset({"place", "government"})
#: A page's scene is that of so many days.
SCENE_DAYS = 3
#: Classes of the verbs by which somebody tells of what is to come.
SAID = ("saying", "utters")
#: So many places of a contact are searched for a house.
TELLING = 3
#: A gathering at which others meet apart is of this many sides.
MANY = 3
#: The first sentences of a page, title and dateline included.
LEDE_SENTENCES = 3
#: A contact without a day told so many sentences behind the gathering, with «كما», belongs to it.
NEAR = 2


class Setting(Value, frozen=True):
    """The city that a page was written from, and its reports with a place of their own."""

    city: Node | None
    echoed: bool  # the title or the first sentences name it again, or a contact of the page was there
    rivals: frozenset[str]  # the cities that the title is set in, other than it
    titled: Node | None  # the one city that the title is set in
    deed: bool  # the title has a verb in the present: it tells of something done, there or elsewhere
    scene: Node | None  # the one city of what the page tells of its days, its news among it
    there: frozenset[str]  # … and who was there
    days: tuple[str, str]  # … on which days
    since: str  # … and from which on a page tells its news
    placed: list[Report]  # … or a land; a place that is lent is lent on


def stated_place(report: Report, knowledge: MeetingKnowledge) -> Node | None:
    """The place that the sentences of a contact give: a city sooner than its country; none of a call."""
    contacts = report.contacts
    if nowhere(contacts):
        return None
    told = [c.place for c in contacts if c.place is not None and not _names_the_matter(c, c.place, knowledge)]
    place = finest(told, knowledge)
    if place is not None and is_country(place.mention):
        place = city_within(place, contacts, knowledge) or place
    council = any(p in knowledge.level_of_body for p in report.parties)  # it meets at its seat
    elsewhere = any(c.what == "visit" or c.of_process for c in contacts)
    if place is None and not (council or elsewhere or any(map(_remote, contacts))):
        place = next(filter(None, (city_of_sentence(c, knowledge) for c in contacts[:3])), None)
        if place is not None:
            contacts[0].place = place  # shown with the words of the slot
    return place


def _names_the_matter(contact: Contact, place: Node, knowledge: MeetingKnowledge) -> bool:
    """«مفاوضات سد النهضة»: what the talks are about, by which they go, and where no talks ever sat."""
    named = contact.end <= place.start and place.end <= contact.named_end
    words = tuple(contact.scene.raw[place.start : place.end])
    return named and any(words == phrase for phrase, _ in knowledge.processes.page.get(words[0], ()))


def nowhere(contacts: Sequence[Contact]) -> bool:
    """A call is in no one place."""
    return any(c.what == "call" for c in contacts)


def _remote(contact: Contact) -> bool:
    """«اجتماع عبر الفيديو», «قمة افتراضية»."""
    return contact.scene.within(range(contact.end, contact.right_stop), "remote")


def setting_of(
    reports: list[Report], scenes: list[Scene], page: Page, knowledge: MeetingKnowledge
) -> Setting:
    """Where a page was written from, and which of its contacts have a city. The reports get their stated places."""
    for report in reports:
        report.place = stated_place(report, knowledge)
    # what no rule tells lends its place to nobody
    placed = [r for r in reports if r.place is not None and not r.contacts[0].weighed]
    city, alone = _dateline(scenes, knowledge)
    lede = [s for s in scenes[:LEDE_SENTENCES] if s.region != "dateline"]
    title = [s for s in lede if s.region == "title"]
    set_in = {n.mention.name_en or "": n for s in title for n in _cities(s, _led(s), knowledge)}
    titled = next(iter(set_in.values())) if len(set_in) == 1 else None
    since = (page.latest - timedelta(SCENE_DAYS)).isoformat() if page.latest is not None else ""
    told = _told_there(placed, since, knowledge) if since else []
    scene = told[0].place if told else None
    there = frozenset(p for r in told for p in (*_present(r), *_people(r)))
    days = [d for r in told if (d := _days(r)) is not None]
    span = (min(d[0] for d in days), max(d[1] for d in days)) if days else ("", "")
    deed = any(_tells_a_deed(s) for s in title)
    nowhere_known = Setting(None, False, frozenset(), titled, deed, scene, there, span, since, placed)
    if city is None:
        return nowhere_known
    name = city.mention.name_en
    named = [c for s in lede for c in _cities(s, s.nodes, knowledge)]
    echoed = any(c.mention.name_en == name for c in named) or any(
        r.place is not None and r.place.mention.name_en == name for r in placed
    )
    if not (alone or echoed):
        return nowhere_known  # «القاهرة، الخرطوم - وكالات»
    rivals = frozenset(set_in.keys() - {name})
    return nowhere_known._replace(city=city, echoed=echoed, rivals=rivals)


def lend_place(report: Report, status: str, setting: Setting, knowledge: MeetingKnowledge) -> str | None:
    """Give a report without a city the one that the page lends it; what lends it, None when nothing does."""
    if nowhere(report.contacts) or any(map(_remote, report.contacts)):
        return None
    known, ahead = report.place, status in AHEAD
    beside = report.beside.place if report.beside is not None and "visit" not in report.kinds else None
    lent, basis = beside, GATHERING
    if lent is None:
        lent, basis = (
            next(filter(None, (house_of(c, knowledge) for c in report.contacts[:TELLING])), None),
            HOUSE,
        )
    if lent is None and not ahead:
        lent, basis = _at_gathering(report, setting), GATHERING
    if lent is None and not ahead and report.main:
        lent, basis = _where_written(report, setting, knowledge), DATELINE
        if lent is None and status in TOOK_PLACE:
            lent, basis = _in_title(report, setting, knowledge), TITLE
    if lent is None and status in TOOK_PLACE:
        lent, basis = _on_the_scene(report, setting, knowledge), SCENE
    if lent is None or (known is not None and not _finer(lent, known)):
        return None
    report.place = lent
    setting.placed.append(report)
    return basis


def of_visit(report: Report) -> str | None:
    """The basis of a place that is only that of the visit, now over, on which it was (see `days.stays`)."""
    placed = [c for c in report.contacts if c.place is not None]
    lent = bool(placed) and all(c.on_visit for c in placed) and report.place is not None
    return VISIT if lent else None


def host_of(report: Report, what: str, parties: Sequence[Party], knowledge: Knowledge) -> Party | None:
    """«قمة مدريد», «مؤتمر لندن حول …» of which nobody but one body is named: who is at home where it is.

    Not of a body at its own seat, nor of what one is only said to have spoken at.
    """
    place = report.place
    if what not in GATHERINGS or place is None or place.mention.country is None or len(parties) > 1:
        return None
    at_home = knowledge.meetings.metonyms.get(place.mention.name_en or "")
    if parties:
        body = knowledge.actors.register.actors.get(parties[0].actor or "")
        if body is None or body.sort not in BODIES or any(c.attended for c in report.contacts):
            return None
        if at_home or body.seat == place.mention.country:
            return None
    actor = at_home or f"state:{place.mention.country}"
    return Party(
        actor=actor,
        country=None if at_home else place.mention.country,
        name_en=knowledge.actors.name_en(actor),
        role="party" if at_home else "host",
        label="neutral",
    )


def own_soil(contacts: Sequence[Contact], parties: Collection[str], rivals: Rivals) -> list[str]:
    """«الاجتماع بين حكومة الوفاق والجيش الوطني الذي استضافته سرت»: the land that only hosts two sides of its own is none;
    its government or an official of it is («استضافت الحكومة العراقية …»)."""
    within = Counter(f"{STATE}{rivals.home.get(p, '')}" for p in parties)
    lands = [p for p in parties if within[p] > 1]
    named = [node for c in contacts for node, _ in c.members] if lands else []
    return [land for land in lands if all(n.mention.kind in SOIL for n in named if land in n.parties)]


def _finer(city: Node, known: Node) -> bool:
    return is_country(known.mention) and known.mention.country == city.mention.country


def _where_written(report: Report, setting: Setting, knowledge: MeetingKnowledge) -> Node | None:
    """The city of the dateline, when a side is at home there or the page names it again, and no other city is told."""
    city = setting.city
    visit = "visit" in report.kinds and report.place is None
    if city is None or setting.rivals or visit:
        return None
    days = _days(report)
    if days is not None and days[1] < setting.since:
        return None  # «الرياض - أعلن الوزير أن جولة عقدت قبل أسبوعين»: the page is written there, they met who knows where
    home = f"state:{city.mention.country}" in _present(report)
    if not (home or setting.echoed):
        return None
    return None if _elsewhere(report, city, knowledge) else city


def _in_title(report: Report, setting: Setting, knowledge: MeetingKnowledge) -> Node | None:
    """«فلان في أنقرة: خمسة اتفاقات»: the one city that the title is set in, when no other is told where it is told.

    The title tells of the contact itself, or of nothing done and a side is at home there: «الشرطة تعتقل مهاجرا في أنقرة» is
    news of that city, not of the talks that the page tells besides.
    """
    city = setting.titled
    if city is None or _elsewhere(report, city, knowledge):
        return None
    home = f"state:{city.mention.country}" in _present(report)
    told = any(c.title for c in report.contacts)
    return city if told or (home and not setting.deed) else None


def _tells_a_deed(scene: Scene) -> bool:
    """A verb in the present stands outside of all names («تشاووش» is none)."""
    named = {i for n in scene.nodes for i in range(n.start, n.end)}
    return any(_in_present(scene.raw[i]) for i in range(scene.start, scene.end) if i not in named)


def _in_present(written: str) -> bool:
    """«يعتقل», «تعتقل», «سيعتقل»; a noun of this form («تفاصيل») only costs a place."""
    return is_imperfect(written) or is_future(written) or (written[:1] == SHE and is_hers(written))


def _told_there(placed: list[Report], since: str, knowledge: MeetingKnowledge) -> list[Report]:
    """What the page tells of its days, its news among it, when all of that took place in one city."""
    told = [r for r in placed if _of_those_days(r, since)]
    cities = {r.place.mention.name_en: r.place.mention for r in told if r.place is not None}
    one = len(cities) == 1 and all(is_city(city, knowledge) for city in cities.values())
    return told if one and any(r.main for r in told) else []


def _of_those_days(report: Report, since: str) -> bool:
    """Told as having taken place, on no earlier day."""
    days = _days(report)
    ahead = any(e.status in AHEAD for c in report.contacts for e in c.evidence)
    return not (ahead or nowhere(report.contacts)) and (days is None or days[0] >= since)


def _on_the_scene(report: Report, setting: Setting, knowledge: MeetingKnowledge) -> Node | None:
    """The city of the page's scene, for what some of those who were there did on these days."""
    city, days = setting.scene, _days(report)
    if city is None or days is None or "visit" in report.kinds or report.place is not None:
        return None
    council = any(p in knowledge.level_of_body for p in report.parties)
    land = city.mention.country or ""
    seat = knowledge.capital_of.get(land) == city.mention.name_en or f"state:{land}" not in report.parties
    first, last = setting.days if not seat else (setting.since, days[1])
    if council or not (first <= days[0] and days[1] <= last):
        return None  # another day, who is at home may be in his capital
    met = _present(report) & setting.there  # whom they met there may be anybody
    if not (len(met) > 1 or f"state:{land}" in met or _people(report) & setting.there):
        return None  # somebody else of the same land
    return None if _elsewhere(report, city, knowledge) else city


def _elsewhere(report: Report, city: Node, knowledge: MeetingKnowledge) -> bool:
    """Another city is told in the sentences of a contact."""
    scenes = {c.scene.index: c.scene for c in report.contacts}.values()
    return any(
        n.mention.name_en != city.mention.name_en for s in scenes for n in _cities(s, _led(s), knowledge)
    )


def _at_gathering(report: Report, setting: Setting) -> Node | None:
    """The city of the gathering on whose days a contact of some of its sides took place."""
    if report.place is not None or "visit" in report.kinds or not report.parties:
        return None
    sides = set(report.parties)
    for other in setting.placed:
        there = _present(other)
        if len(there) < MANY or not sides < there or "visit" in other.kinds:
            continue
        if _on_its_days(report, other):
            return other.place
    return None


def _present(report: Report) -> set[str]:
    """Its sides, hosts and mediators."""
    named = {p for c in report.contacts for n, _ in c.members for p in n.parties}
    return named.union(report.parties, *({s[0] for s in c.sponsors} for c in report.contacts))


def _people(report: Report) -> set[str]:
    """The persons named of it, by their ids in the register."""
    actors = {n.mention.actor or "" for c in report.contacts for n, _ in c.members}
    return {a for a in actors if a.startswith(PERSON)}


def _on_its_days(report: Report, other: Report) -> bool:
    """Its day is one of the gathering's; without a day «كما» right behind the gathering says that it went with it."""
    mine, its = _days(report), _days(other)
    if mine is None:
        first = report.contacts[0]
        goes_on = first.scene.has(first.scene.start, "sequel")
        near = (first.scene.index - c.scene.index for c in other.contacts)
        return goes_on and any(0 <= gap <= NEAR for gap in near)
    goes_on = any(e.status == "ongoing" for c in other.contacts for e in c.evidence)
    return its is not None and its[0] <= mine[0] and (goes_on or mine[1] <= its[1])


def _days(report: Report) -> tuple[str, str] | None:
    times = [c.when.time for c in report.telling if c.when is not None and usable(c.scene, c.when)]
    firsts = [t.earliest for t in times if t.earliest]
    lasts = [t.latest for t in times if t.latest]
    return (min(firsts), max(lasts)) if firsts and lasts else None


def _dateline(scenes: list[Scene], knowledge: MeetingKnowledge) -> tuple[Node | None, bool]:
    """The first city of the dateline, and whether no other stands right beside it."""
    lines = [s for s in scenes[:LEDE_SENTENCES] if s.region == "dateline"]
    cities = [n for s in lines for n in _cities(s, s.nodes, knowledge)]
    if not cities:
        return None, True
    first = cities[0]
    beside = (n.mention.name_en != first.mention.name_en and n.start - first.end <= 1 for n in cities[1:])
    return first, not any(beside)


def _led(scene: Scene) -> list[Node]:
    """The names that «في» leads to."""
    return [n for n in scene.nodes if led_in(scene, n)]


def _cities(scene: Scene, nodes: Iterable[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """Those of `nodes` that are cities, as cities."""
    out = []
    for node in nodes:
        capital = city_of(node.mention, knowledge)
        if capital is not None:
            out.append(node._replace(mention=capital))
        elif node.mention.actor in knowledge.towns:
            out.append(node)
    return out


def city_of_sentence(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """The one city of the sentence with a word of place before it, no reported clause between."""
    scene = contact.scene
    if for_later(contact) or asked_across(contact) is not None:
        return None  # «اتفقا خلال اجتماع في … على عقد قمة»: where they agreed
    cities: dict[str, Node] = {}
    signed = next((t for t in range(contact.end, scene.end) if scene.has(t, "on")), scene.end)
    for node in (*scene.nodes_before(contact.start), *scene.nodes_after(contact.end)):
        before = scene.word(node.start - 1)
        led = node.prefix.lstrip(CONJUNCTIONS) == IN or (before is not None and before.slot == "place")
        if contact.strength == "deed" and node.start > signed:
            continue  # «التوقيع على وثيقة السلام في …»
        about = scene.word(node.start - 2)  # «الوضع في غزة»: what they talked of
        led = led and not (about is not None and about.slot == "topic")
        city = city_of(node.mention, knowledge) if led else None  # «في البيت الأبيض», «في باريس»
        if city is not None:
            cities.setdefault(city.actor or city.text, node._replace(mention=city))
        elif node.locative and led and not is_country(node.mention):
            cities.setdefault(node.mention.actor or node.mention.text, node)
    behind = [n for n in cities.values() if contact.end <= n.start < contact.right_stop]
    told = behind if len(behind) == 1 else list(cities.values())
    only = told[0] if len(told) == 1 else None
    if only is None or _reported_between(contact, only.start, only.end) or _announced(contact, only.end):
        return None
    return None if any(_of_another(scene, t) for t in range(contact.end, only.start)) else only


def _announced(contact: Contact, end: int) -> bool:
    """«عقدا محادثات في أروشا، وأعلنا قمة قريبة»: said there of what is still to come."""
    scene = contact.scene
    said = (t for t in range(end, contact.start) if scene.raw[t][:1] in CONJUNCTIONS)
    return any(e.status in AHEAD for e in contact.evidence) and any(
        scene.has(t, cls) for t in said for cls in SAID
    )


def _of_another(scene: Scene, token: int) -> bool:
    """«اجتماعات … واجتماع في موسكو», «تأتي المحادثات في أعقاب لقاء في موسكو»: a noun of another contact."""
    word, lead = scene.word(token), scene.word(token - 1)
    if word is None or word.noun is None:
        return False
    return word.noun.stack[:1] == AND or (lead is not None and lead.before is not None)


def _reported_between(contact: Contact, start: int, end: int) -> bool:
    first, last = (end, contact.start) if start < contact.start else (contact.end, start)
    words = (contact.scene.word(t) for t in range(first, last))
    return any(
        w is not None and w.classes & {"that-clause", "since", "hard-border", "after-that"} for w in words
    )
