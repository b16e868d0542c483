"""Turns drafts into mentions: who is meant, by register, office and day, and what the page said before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.fold import fold, fold_name
from mahdar.knowledge.actors.compare import same_person
from mahdar.knowledge.actors.records import ActorRecord, Office
from mahdar.knowledge.actors.register import slug
from mahdar.model import Mention

#: Actor id, English name, basis of the English name.
Identity = tuple[str | None, str | None, str | None]

#: Years before the end of an office of unknown beginning in which its holder may well have been in it.
MOST_YEARS = 8
#: Whoever was an envoy is remembered as one for so many years.
MOST_YEARS_PAST = 4
ENVOY, ORGANIZATION = "envoy", "org:"
#: What a ministry is whose portfolio is in no list.
ANY_MINISTRY = "ministry"
DISAGREES = "stated office disagrees with the register on this day"
AMBIGUOUS = "several people of the register have this name"
#: Offices that «الزعيم» of a state may hold, the highest first.
RULERS = ("supreme_leader", "king", "emir", "sultan", "president", "head_of_state", "prime_minister")
#: Roles that are not worth a label of their own when the register has a better one.
_ACTING = frozenset({"person", "office", "institution"})
_VAGUE = frozenset({"other", "official", "adviser", "member_of_parliament", "party_leader"})


#: Offices of which a state has many, though the register may know one holder («القائم بأعمال السفارة», «وزير الدولة»).
_HELD_BY_MANY = _VAGUE | {"ambassador", "minister"}

#: A page that was written in a stretch of a year at most is of those who held their offices all through it.
RECKONED = 366
#: A given name that so many people of the register have for a surname, or fewer, may mean one of them where no title stands before it.
FEW = 3
#: Offices whose holders no page calls by a surname alone before it has given their office.
UNTITLED = frozenset({"ambassador", "other"})


class Resolver:
    """Resolves the drafts of one page. `day` is the publication day, or `None` when it is not known."""

    def __init__(
        self, scan: Scan, sides: frozenset[str] = frozenset(), in_full: frozenset[str] = frozenset()
    ) -> None:
        self.scan = scan
        self.sides = sides  # ISO codes and ids of the states and bodies that the page names
        self.in_full = in_full  # last words of the names of several words that the page gives people
        self.know = scan.know
        self.day: date | None = scan.page.published
        self.seen: dict[str, str] = {}  # full names of registered people on this page → id
        self.unregistered: dict[str, str] = {}  # name as written → id
        self.spelled: dict[str, str] = {}  # name as written → in Latin letters
        self.bodies: dict[str, str] = {}  # person of no register → whom he was first said to serve
        self.roles: dict[str, tuple[str | None, str | None]] = {}  # person → office said on this page

    def mention(self, draft: Draft) -> Mention:
        """The record for one draft."""
        scan = self.scan
        start, end = scan.page.reading.span(draft.start, draft.end, draft.cut)
        name = name_start = name_end = None
        if draft.name is not None:
            first, last, cut = draft.name
            name_start, name_end = scan.page.reading.span(first, last, cut)
            name = scan.page.text[name_start:name_end].replace("#", "").replace("_", " ")
            if cut and self._hidden_article(first, cut):
                name = scan.signs["article"] + name[1:]
        actor, english, basis = self._identity(draft, name)
        country = draft.body if draft.body and ":" not in draft.body else None
        record = self.know.register.actors.get(actor) if actor else None
        if country is None and record is not None and record.country and ":" not in record.country:
            country = record.country if draft.body is None and not is_of_group(record) else None
        body = draft.body or (belongs_to(record) if record is not None else None)
        if name is None and record is not None and record.kind != "person":
            name = record.name
        return Mention(
            start=start,
            end=end,
            text=scan.page.text[start:end],
            kind=draft.kind,
            actor=actor,
            name=name,
            name_en=english,
            name_en_basis=basis,
            role=draft.role if draft.kind in ("person", "office") else None,
            country=country,
            label=draft.label,
            as_=draft.as_ or ("agent" if draft.kind in _ACTING and draft.basis != "inside" else None),
            name_start=name_start,
            name_end=name_end,
            number=draft.number or ("singular" if draft.kind in ("person", "government") else None),
            gender=draft.gender or (self.know.genders.of(actor) if draft.kind == "person" else None),
            tense=draft.tense,
            flag=draft.flag,
            body=body,
            about=draft.about,
            office=office_id(draft),
            basis=draft.basis,
        )

    def _hidden_article(self, token: int, cut: int) -> bool:
        """«للأسد»: after the preposition the article stands as one lam."""
        lam = self.scan.signs["for"]
        return self.scan.words[token][cut - 1 : cut + 1] == lam + lam

    # ------------------------------------------------------------ identity

    def _identity(self, draft: Draft, name: str | None) -> Identity:
        """Actor, English name and its basis; a draft that means an earlier one again is that one."""
        if draft.found is None:
            if (
                draft.source is not None
                and draft.source.found is not None
                and draft.source.found[0] is not None
            ):
                draft.found = draft.source.found
                self._serves_now(draft, draft.source)
                said = self.roles.get(draft.source.found[0])
                served = said is not None and draft.body is None and draft.role == said[0]
                if said is not None and (draft.role is None or served):
                    draft.role, draft.body = said  # «المفوض السامي فلان … . وقال فلان»: of the body he serves
                elif draft.body is None and ":" in (draft.source.body or ""):
                    draft.body = draft.source.body  # whom the register knew in that service, named again
            else:
                draft.found = self._resolve(draft, name)
        return draft.found

    def _resolve(self, draft: Draft, name: str | None) -> Identity:
        if draft.kind == "person" and name is not None:
            return self._person(draft, name)
        if draft.kind == "office":
            return self._office(draft)
        if draft.kind == "institution" and draft.actor is None:
            if draft.body is None:
                return None, self._institution(draft), None
            actor = f"institution:{draft.role}@{draft.body}"
            return actor, self.know.name_en(actor), "register"
        if draft.kind == "place" and draft.actor is None:
            name = scan_text(self.scan, draft)
            spelled = self.know.transliterate(name)
            return f"place:{slug(spelled)}", spelled, "transliterated"
        if draft.kind == "organization" and draft.actor is None:
            called = self.know.body_in_english(scan_text(self.scan, draft).replace("_", " "))
            return f"org:{slug(called)}", called, "transliterated"
        english = self.know.name_en(draft.actor)
        return draft.actor, english, "register" if english else None

    def _institution(self, draft: Draft) -> str | None:
        """«الشرطة», «وزارة التموين»: in English what it is, whosever."""
        if draft.role == ANY_MINISTRY and draft.end - draft.start > 1:
            return self.know.body_in_english(scan_text(self.scan, draft))
        return self.know.title_en(draft.role) if draft.role is not None else None

    def _office(self, draft: Draft) -> tuple[str | None, str | None, str | None]:
        if draft.actor is not None:
            english = self.know.name_en(draft.actor)
            return draft.actor, english, "register" if english else None
        if draft.role is None or draft.body is None:
            return None, None, None
        if (
            self.day is not None
            and draft.number == "singular"
            and draft.tense in ("current", None)
            and draft.definite
            and draft.role not in _HELD_BY_MANY
        ):
            holder = self.know.holder(draft.role, draft.body, self.day) or self._ruler(draft)
            if holder is not None:
                draft.basis = "holder"
                return holder, self.know.name_en(holder), "register"
        actor = office_id(draft)
        return actor, self.know.name_en(actor), "register"

    def _ruler(self, draft: Draft) -> str | None:
        """«زعيم كوريا الشمالية»: the leader of a state is whoever rules it; the role becomes that office."""
        if draft.role != "group_leader" or draft.body is None or ":" in draft.body or self.day is None:
            return None
        for role in RULERS:
            holder = self.know.holder(role, draft.body, self.day)
            if holder is not None:
                draft.role = role
                return holder
        return None

    def _person(self, draft: Draft, name: str) -> tuple[str, str | None, str | None]:
        actor = draft.actor or self._registered(draft, name)
        if actor is None:
            return self._new_person(name, draft.body)
        record = self.know.register.actors.get(actor)
        if record is None:
            return actor, self.know.transliterate(name), "transliterated"
        if not draft.short:
            self.seen[name] = actor
        if draft.guessed and self.day is not None:
            self._own_office(draft, record)
        if draft.basis == "possessed":
            self._owner_of(draft, record)
        if draft.body is not None and self.know.register.motherlands.get(record.country or "") == draft.body:
            draft.body = record.country  # «نظيره اليوناني» of a Greek Cypriot
        self._check_office(draft, record)
        nationality = draft.role == "other" and draft.body is not None and ":" not in draft.body
        if draft.role is not None and (draft.body is None or nationality):
            draft.body = self._served(record) or draft.body  # «رئيس الاتحاد الدولي السويسري فلان»
        if draft.role == ENVOY and draft.body is None:
            draft.body = self._was_sent_by(record)  # «المبعوث السابق فلان»
        if draft.role is None:
            self._role_of(draft, record)
        elif draft.basis != "memory" and not (draft.tense == "former" and self._served(record)):
            self.roles[actor] = (draft.role, draft.body)
        return actor, record.name_en, "register"

    def _registered(self, draft: Draft, name: str) -> str | None:
        if not draft.known:
            draft.known = self.know.people_named(name)
        if len(draft.known) == 1:
            return draft.known[0]
        if draft.known:
            return self._choose(draft)
        if draft.role is not None and draft.body is not None:
            for person, office in self.know.holders.get(f"{draft.role}@{draft.body}", ()):
                record = self.know.register.actors[person]
                block = self.day is None or office.may_hold(self.day)
                if same_person(name, record.name, same_block=block):
                    return person
        spelled = [p for p in self.know.respelled.people(name) if self.know.plausible(p, self.day)]
        return spelled[0] if len(spelled) == 1 else self._in_office(draft, name)

    def _in_office(self, draft: Draft, name: str) -> str | None:
        """«الرئيس عباس», «أكد عبدي»: a surname alone is the one person of the register who bears it and holds an office, the stated
        one where one is stated, of a side that the page names; nobody where two may be meant."""
        if self.day is None or draft.name is None or draft.name[1] - draft.name[0] > 1:
            return None
        if draft.tense in ("former", "designate"):
            return None  # «الرئيس السابق مرسي»: not who holds it on that day
        role = draft.role if draft.role != "other" else None
        if fold_name(name) in self.in_full:
            return None  # another of that name is named in full
        given = role is None and fold_name(name) in self.know.words.given
        if given and self.know.bearers(name) > FEW:
            return None  # «قال حسين»: many are called so
        found = {
            person
            for person, offices in self.know.in_office(name, self.day)
            for o in offices
            if (o.role == role if role is not None else o.role not in UNTITLED)
            and (role is not None or not o.body.startswith("org:"))  # «شيتي» of a company
            # «وافق طلال»: of a group, or sent there
            and (not given or o.body.startswith(("group:", "party:")) or o.about in self.sides)
            and (
                o.body == draft.body or (draft.body is None and not self.sides.isdisjoint((o.body, o.about)))
            )
        }
        return found.pop() if len(found) == 1 else None

    def _choose(self, draft: Draft) -> str | None:
        """Of several people of one name: who holds the stated office, else whose country is stated, else in office."""
        actors = self.know.register.actors

        def rank(person: str) -> tuple[int, int, int]:
            record = actors[person]
            office = any(o.role == draft.role and o.body == draft.body for o in record.offices)
            country = record.country is not None and record.country == draft.body
            now = self.day is not None and any(o.holds(self.day) for o in record.offices)
            return (-office, -country, -now)

        ranked = sorted(draft.known, key=lambda p: (rank(p), p))
        if rank(ranked[0]) == rank(ranked[1]):
            draft.flag = AMBIGUOUS
        return ranked[0]

    def _new_person(self, name: str, body: str | None) -> tuple[str, str, str]:
        """Who is in no register: the id is the same in every land, the spelling that of his own."""
        known = self.unregistered.get(name)
        if known is None:
            for other, actor in (self.unregistered | self.seen).items():
                # «الوزير اليوناني عادل …» beside «نظيره السوداني فاضل …»: no two spellings of one name
                apart = body is not None and self.bodies.get(actor, body) != body
                if (
                    not apart
                    and _begin_alike(name, other, self.scan.signs["firm"])
                    and same_person(name, other, same_block=True)
                ):
                    known = actor
                    break
            if known is None:
                known = f"person:{slug(self.know.transliterate(name))}"
            self.unregistered[name] = known
        if body is not None:
            self.bodies.setdefault(known, body)
        spelled = self.spelled.get(name)
        if spelled is None:
            spelled = self.spelled[name] = self.know.transliterate(name, body)
        return known, spelled, "transliterated"

    def _own_office(self, draft: Draft, record: ActorRecord) -> None:
        """Whom the register knows in office keeps it, whatever «نظيره» made of him."""
        held = [o for o in record.offices if o.holds(self.day)] if self.day is not None else []
        if held and not any(o.role == draft.role and o.body == draft.body for o in held):
            draft.role, draft.body = None, draft.body
            self._role_of(draft, record)

    def _owner_of(self, draft: Draft, record: ActorRecord) -> None:
        """«وزير خارجيته فلان»: whom the register knows in that office tells whose «ـه» it is."""
        held = {o.body for o in record.offices if o.role == draft.role and self.day and o.may_hold(self.day)}
        if held and draft.body not in held:
            draft.body = min(held)

    def _may_serve(self, record: ActorRecord) -> list[Office]:
        """The offices of one body that the person may have held on the day, though the register does not know from when."""
        assert self.day is not None
        may = [o for o in record.offices if o.may_hold(self.day) and _near(o, self.day) and _binds(o)]
        return may if len({o.body for o in may}) == 1 else []

    def _check_office(self, draft: Draft, record: ActorRecord) -> None:
        """Keep a stated office that the register does not know for this day, and flag it."""
        if draft.role is None or draft.body is None or self.day is None or draft.role in _VAGUE:
            return
        if draft.tense in ("former", "designate") or draft.basis == "memory" or not record.offices:
            return
        roles = {draft.role, "minister"} if draft.role.endswith("_minister") else {draft.role}
        if draft.role == "minister":
            return
        if not any(o.role in roles and o.body == draft.body and o.may_hold(self.day) for o in record.offices):
            draft.flag = draft.flag or DISAGREES

    def _served(self, record: ActorRecord) -> str | None:
        """«المتحدث فرحان …»: an office stated without its body is of the one body, no state, that the person serves."""
        if self.day is None:
            return None
        bodies = {o.body for o in record.offices if o.holds(self.day)}
        body = bodies.pop() if len(bodies) == 1 else None
        return body if body is not None and ":" in body else None

    def _serves_now(self, draft: Draft, source: Draft) -> None:
        """«قال الرئيس السابق فلان … . واستقبل فلان وفدا»: named again, he is in the office that he holds now for some body."""
        record = self.know.register.actors.get(source.found[0] or "") if source.found is not None else None
        if source.tense != "former" or draft.tense is not None or record is None or not self._served(record):
            return
        draft.role = draft.body = None
        self._role_of(draft, record)

    def _role_of(self, draft: Draft, record: ActorRecord) -> None:
        """The office of a person named without one: as said on this page before, else as held on the day; a ruler of old
        is a former holder."""
        said = self.roles.get(record.id)
        if said is not None:
            draft.role, draft.body = said
            return
        first, last = self.scan.page.earliest, self.scan.page.latest
        if first is None or last is None or (last - first).days > RECKONED:
            return
        held = [o for o in record.offices if o.holds(first) and o.holds(last)]
        held = held or (self._may_serve(record) if self.day is not None else [])
        held.sort(key=lambda o: o.role in _VAGUE)
        if held:
            draft.role = held[0].role
            draft.body = draft.body or held[0].body
        elif any(o.role in RULERS for o in record.offices) and all(
            o.last is not None and o.last < first for o in record.offices
        ):
            draft.tense = draft.tense or "former"
        if not held and draft.role is None and draft.body is None:
            draft.body = self._was_sent_by(record)

    def _was_sent_by(self, record: ActorRecord) -> str | None:
        """«وسبق أن رعى فلان جولات …»: who was the envoy of an organisation last, not long ago, is named for that, not for his land."""
        if self.day is None or not record.offices or any(o.may_hold(self.day) for o in record.offices):
            return None
        past = [o for o in record.offices if o.last is not None and o.last < self.day]
        last = max(past, key=lambda o: o.last or date.min, default=None)
        sent = last is not None and last.role == ENVOY and last.body.startswith(ORGANIZATION)
        if last is None or last.last is None or not sent:
            return None
        return last.body if self.day.year - last.last.year <= MOST_YEARS_PAST else None


def _begin_alike(name: str, other: str, firm: str) -> bool:
    """«نيك بيلي» is no «نيكي هيلي»: the last words of two spellings of one name do not begin with letters that no outlet
    writes for one another (`firm`)."""
    words, others = name.split(), other.split()
    first, second = fold(words[-1])[:1], fold(others[-1])[:1]
    return first == second or len(words) != len(others) or not (first in firm and second in firm)


def is_of_group(record: ActorRecord) -> bool:
    """Who held offices of armed groups and rival authorities alone does not stand for the state he is from."""
    return bool(record.offices) and all(o.body.startswith("group:") for o in record.offices)


def belongs_to(record: ActorRecord) -> str | None:
    """The state a person is from, or the one group whose offices alone he held."""
    if not is_of_group(record):
        return record.country
    groups = {o.body for o in record.offices}
    return groups.pop() if len(groups) == 1 else None


def _binds(office: Office) -> bool:
    """A figure of public life («other» of a state) is in nobody's service."""
    return office.role != "other" or ":" in office.body


def _near(office: Office, day: date) -> bool:
    """An office without a known beginning is told of days not long before its end."""
    if office.first is not None:
        return True
    return office.last is not None and office.last.year - day.year <= MOST_YEARS


def scan_text(scan: Scan, draft: Draft) -> str:
    """The raw words of a draft."""
    return scan.page.reading.raw(draft.start, draft.end, draft.cut)


def surnames_in_full(scan: Scan, drafts: Iterable[Draft]) -> Iterator[str]:
    """The last words, as folded, of the names of several words that a page gives people."""
    for draft in drafts:
        first, last, cut = draft.name if draft.name is not None and draft.kind == "person" else (0, 0, 0)
        if last - first > 1:
            yield fold_name(scan.page.reading.raw(first, last, cut).replace("-", " ").split()[-1])


def office_id(draft: Draft) -> str | None:
    """`office:foreign_minister@TR` when both are known."""
    if draft.kind not in ("person", "office") or draft.role is None or draft.body is None:
        return None
    return f"office:{draft.role}@{draft.body}"
