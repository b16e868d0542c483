"""A contact for a sentence whose words together speak for one, where no rule tells any."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.details import find_when
from mahdar.annotate.meetings.days.lengths import find_days
from mahdar.annotate.meetings.days.lent import day_of_speaker, usable
from mahdar.annotate.meetings.find.carriers import find_carrier
from mahdar.annotate.meetings.find.nominal import RECALL_REACH, SUMMONS
from mahdar.annotate.meetings.find.verbal import SUMMON
from mahdar.annotate.meetings.joining.apart import one_gathering
from mahdar.annotate.meetings.scene import Node, Scene, When, negated_at
from mahdar.annotate.meetings.sides.spots import find_place, is_city
from mahdar.annotate.meetings.status.signs import read_status
from mahdar.annotate.meetings.weighed.another import is_another, tells_of_several
from mahdar.annotate.meetings.weighed.named import is_place, sides_of, without_place, without_seat
from mahdar.annotate.meetings.weighed.signs import (
    NOBODY,
    Around,
    around,
    has_two_sides,
    signs_of,
    signs_of_page,
)
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import follows
from mahdar.knowledge.meetings import MeetingKnowledge, Noun
from mahdar.knowledge.weights import Weights, likely

#: The strength of such a contact.
WEIGHED = "weighed"
#: From this probability on a sentence is taken to tell of a contact: of unread stories of all sections three of five such
#: sentences do (two of five where the weights had been learned from pages of talks alone).
SURE = 0.7
#: Below this what a rule took for a contact is dropped: of 184 contacts of unread stories three false ones, none right …
UNLIKELY = 0.05
#: … on a page of so many sentences, where they say something of each other.
OF_LENGTH = 7
LEDE = 1
#: A sentence that names more sides than this lists them, and tells not who met.
MOST_SIDES = 6
#: A negation so close before the word that tells it says that nothing was.
NEGATED = 2
#: A word of so many letters or fewer is taken for a particle.
PARTICLE = 3
#: Of a long row of parties so many are looked at.
MOST_PAIRED = 12
#: So many contacts of the same two are compared.
MOST_REPORTS = 4
#: Who speaks is named in so many first words of a sentence, a heading or number before it.
OPENS = 6
#: So many words are shown with what they spoke for.
SHOWN = 4


Pair = tuple[str, str]
#: Sums are compared to so many digits: in what order they were added up is nobody's business.
DIGITS = 9


class Scale:
    """What the sentences of a page are weighed with: the page around them, what its words add, the weights.

    On most pages nothing is left to be weighed, so what the page adds is worked out when first asked for.
    """

    def __init__(self, scenes: list[Scene], weights: Weights) -> None:
        self._scenes = scenes
        self.weights = weights

    _kept_page: Around | None = None

    @property
    def page(self) -> Around:
        """The page around its sentences."""
        if self._kept_page is None:
            self._kept_page = self._find_page()
        return self._kept_page

    def _find_page(self) -> Around:
        return around(self._scenes)

    _kept_topic: float | None = None

    @property
    def topic(self) -> float:
        """What the words of the whole page add to each of its sentences."""
        if self._kept_topic is None:
            self._kept_topic = self._find_topic()
        return self._kept_topic

    def _find_topic(self) -> float:
        return self.weights.added(signs_of_page(self._scenes))[0]

    def weigh(self, signs: Iterable[str]) -> float:
        """How likely a sentence of these signs tells of a contact."""
        return likely(self.weights.total(signs)[0] + self.topic)


def with_weighed(
    reports: list[Report],
    scenes: list[Scene],
    page: Page,
    known: MeetingKnowledge,
    of_nobody: AbstractSet[int] = frozenset(),
) -> list[Report]:
    """The reports, and those of sentences that tell of another contact by their words together, in page order.

    A sentence is weighed when it holds no contact of `reports` and names two sides, unless it is told of the two who
    met what they said («أكد الجانبان دعمهما لجهود الأمم المتحدة في اليمن»); where those are the sides of a
    report, it is taken to be that contact, told again, unless it differs from it in several ways (see `another`).
    The sentences with the numbers `of_nobody` tell of a contact whose sides are nobody known.
    """
    told = {c.scene.index for r in reports for c in r.contacts}
    untold = [s for s in scenes if s.index not in told and s.index not in of_nobody]
    untold = [s for s in untold if has_two_sides(s) and not (told and _both_say(s))]
    if not (untold or reports):
        return reports
    told_of = _by_pair(reports)
    scale = Scale(scenes, known.weights)
    found: dict[Pair, Report] = {}
    for scene in untold:
        members = sides_of(scene)
        parties = list(dict.fromkeys(p for n in members for p in n.parties))
        pairs = _pairs(parties)
        same = [r for pair in pairs for r in told_of.get(pair, ())]
        if len(parties) > MOST_SIDES or not pairs or (same and not tells_of_several(scene, scale.page)):
            continue
        contact = weigh(scene, scale)
        if contact is None:
            continue
        contact.members = [(node, "party") for node in without_seat(scene, members)]
        _fill(contact, page, known)
        if any(e.status == "not_held" for e in contact.evidence):
            continue  # «يمنعه الأمر من الاجتماع مع …»
        contact.members = [(node, "party") for node in without_place(contact)]
        parties = contact.party_ids()
        if same and not is_another(contact, parties, same):
            continue
        if any(one_gathering(r, contact) for r in reports):
            continue  # «وتحدث في مؤتمر نيروبي أيضا …»: the one that was told
        _date(contact, scenes, page)
        again = next((found[pair] for pair in pairs if pair in found), None)
        if again is not None:
            again.add(contact, parties)
        found.update(dict.fromkeys(pairs, again or Report(contact, parties)))
    told_too = list({id(report): report for report in found.values()}.values())
    if len(scenes) >= OF_LENGTH:
        there = {p for r in reports if r.last.people for p in r.parties}  # who met people there was there
        reports = [r for r in reports if not there.isdisjoint(r.parties) or _is_likely(r, scale)]
    return sorted([*reports, *told_too], key=_first_place) if told_too else reports


def _both_say(scene: Scene) -> bool:
    """«اتفق البلدان على …», «ليبيا: يثمن الجانبان …»: it begins with what the two that are meant say or agree on."""
    return any(
        scene.has(t, "dual") and (scene.has(t - 1, "saying") or scene.has(t - 1, "agreed"))
        for t in range(scene.start, min(scene.start + OPENS, scene.end))
    )


def _is_likely(report: Report, scale: Scale) -> bool:
    """False for what one sentence below the lede tells, all of whose words together speak against a contact."""
    scene = report.contacts[0].scene
    if len(report.contacts) > 1 or scene.index <= LEDE:
        return True
    return scale.weigh(signs_of(scene, scale.page)) >= UNLIKELY


def _first_place(report: Report) -> tuple[int, int]:
    first = report.contacts[0]
    return first.scene.index, first.start


def _by_pair(reports: list[Report]) -> dict[Pair, list[Report]]:
    """The reports by every two of their parties, the first ones of each two."""
    found: dict[Pair, list[Report]] = {}
    for report in reports:
        for pair in _pairs(report.parties):
            if len(found.setdefault(pair, [])) < MOST_REPORTS:
                found[pair].append(report)
    return found


def _pairs(parties: list[str]) -> list[Pair]:
    """Every two of the parties (of the first of a long row), by which a contact is known again."""
    return list(combinations(sorted(parties[:MOST_PAIRED]), 2))


def weigh(scene: Scene, scale: Scale) -> Contact | None:
    """The contact that the sentence speaks for, at the word that speaks for it most; None when it is not likely."""
    signs = signs_of(scene, scale.page)
    if scale.weigh(signs) < SURE:
        return None
    by_token: dict[int, float] = {}
    for sign, token in signs.items():
        known = scale.weights.of(sign)
        if known is not None:
            by_token[token] = by_token.get(token, 0.0) + known[0]
    names = {t for n in scene.nodes for t in range(n.start, n.end)} | {NOBODY, *scene.when_at}
    words = {t: w for t, w in by_token.items() if t not in names and _is_content(scene, t)}
    best = sorted(words, key=lambda t: (-round(words[t], DIGITS), t))
    if not best:
        return None
    at = next((t for t in best if words[t] > 0 and _of_contact(scene, t)), best[0])
    if any(negated_at(scene, t) for t in range(at - NEGATED, at + 1)) or _is_none(scene, at):
        return None
    contact = _contact_at(scene, at)
    contact.weighed = tuple(sorted({at, *(t for t in best[:SHOWN] if words[t] > 0)}))
    return contact


def _is_content(scene: Scene, token: int) -> bool:
    """A word that can name what was done: no mark, number, particle or preposition."""
    word = scene.word(token)
    leads = word is not None and word.slot is not None and word.noun is None and word.verb is None
    return scene.raw[token].isalpha() and len(scene.raw[token]) > PARTICLE and not leads


def _of_contact(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and (word.noun is not None or (word.verb is not None and bool(word.verb.what)))


def _is_none(scene: Scene, token: int) -> bool:
    """«نشرت المجلة مقابلات مع …», «في حوار متلفز», «عالم اجتماع»: a noun of contact that the words beside it make another
    thing; «استدعت السفير للتشاور»: whom his own call home."""
    word = scene.word(token)
    if word is None:
        return False
    if word.noun is not None and (scene.has(token - 1, "no-noun") or _another_thing(scene, token, word.noun)):
        return True
    home = (word.verb is not None and word.verb.id == SUMMON) or (
        word.noun is not None and word.noun.id == SUMMONS
    )
    return home and scene.within(range(token + 1, min(scene.end, token + RECALL_REACH)), "consult")


def _another_thing(scene: Scene, token: int, noun: Noun) -> bool:
    return follows(noun.never, scene.raw, token + 1)


def _contact_at(scene: Scene, token: int) -> Contact:
    word = scene.word(token)
    noun = word.noun if word is not None else None
    verb = word.verb if word is not None and noun is None else None
    what = (noun.what if noun is not None else verb.what if verb is not None else "") or "meeting"
    contact = Contact(scene, token, token + 1, 0, what, WEIGHED, noun=noun, verb=verb)
    contact.left_stop, contact.right_stop = scene.start, scene.end
    return contact


def _fill(contact: Contact, page: Page, known: MeetingKnowledge) -> None:
    """Its day, place and status by the rules for any contact."""
    if contact.noun is not None:
        find_carrier(contact)
        _no_carrier_in_a_quote(contact)
    find_when(contact, page)
    find_days(contact)
    find_place(contact, known)
    only = _only_day(contact.scene)
    contact.when = contact.when or (None if only is None or _of_the_report(contact, only) else only)
    contact.place = contact.place or _only_city(contact.scene, known)
    read_status(contact, page)


def _no_carrier_in_a_quote(contact: Contact) -> None:
    """«قال: "سيشاركون في …"، واصفا محادثاته معه …»: a verb of what was said carries nothing told behind it."""
    scene, carrier = contact.scene, contact.carrier
    if carrier is None or not scene.within(range(carrier, contact.start), "quote"):
        return
    opened = sum(scene.has(t, "quote") for t in range(scene.start, carrier))
    closed = sum(scene.has(t, "quote") for t in range(carrier, contact.start))
    if opened % 2 and closed % 2:
        contact.carrier = contact.carrier_verb = None


def _only_day(scene: Scene) -> When | None:
    """The one time of a sentence that names no other, when it is a date."""
    times = scene.times
    return times[0] if len(times) == 1 and times[0].time.type == "DATE" and times[0].time.earliest else None


def _of_the_report(contact: Contact, when: When) -> bool:
    """«أعلنوا الأحد أنهم توصلوا إلى اتفاق», «نقلت الوكالة السبت عن فلان قوله خلال اجتماع»: when that was said."""
    scene = contact.scene
    if contact.noun is None and contact.verb is None:
        return False  # «قال في تقرير قدمه للمجلس، الجمعة، إن …»: any word stands for what the sentence tells
    said = any(scene.has(t, cls) for t in range(scene.start, when.start) for cls in ("saying", "relays"))
    between = range(when.end, contact.start)
    return said and any(scene.has(t, cls) for t in between for cls in ("that-clause", "saying"))


def _date(contact: Contact, scenes: list[Scene], page: Page) -> None:
    """What it is only compared with dates it not («أول زيارة منذ نهاية الحرب في 1953»); the day of who speaks there does."""
    scene = contact.scene
    only = _only_day(scene)
    if only is not None and contact.when is only and not usable(scene, only, contact.end):
        contact.when = None
    if contact.when is None and any(e.status == "held" for e in contact.evidence):
        contact.lent = contact.when = day_of_speaker(contact, scenes, page)


def _only_city(scene: Scene, known: MeetingKnowledge) -> Node | None:
    """The one city that a sentence says something took place in."""
    led = [n for n in scene.nodes if n.locative and is_city(n.mention, known) and is_place(scene, n)]
    return led[0] if len({n.mention.actor for n in led}) == 1 else None


def words_weighed(contacts: Iterable[Contact], page: Page) -> list[str]:
    """The words that spoke most for contacts told by no rule, as they are written."""
    return [page.reading.raw(t, t + 1) for contact in contacts for t in contact.weighed]
