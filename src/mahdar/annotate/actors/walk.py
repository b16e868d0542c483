"""Walks the page once, left to right, and drafts every mention."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from mahdar.annotate.actors.bodies import parse_government, parse_institution, parse_place, unknown_town
from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.entities import parse_entity
from mahdar.annotate.actors.memory import stands_alone
from mahdar.annotate.actors.names import (
    Name,
    given_name_start,
    licensed_name,
    oov_name,
    registered,
    skip_titles,
)
from mahdar.annotate.actors.parts import is_given, is_name_shape
from mahdar.annotate.actors.placed import placed_name, placed_starts
from mahdar.annotate.actors.roles import attach, parse_peer, parse_role
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.annotate.actors.scopes import ORGANIZATION, SOVEREIGN, body_of
from mahdar.annotate.actors.single import is_single, lone_name
from mahdar.annotate.actors.unknown_bodies import parse_unknown_body
from mahdar.knowledge.actors import NOTHING, UNKNOWN

#: Classes of words that bodies are named with, and who reads them.
BODIES = (("inst", parse_institution), ("gov", parse_government), ("org", parse_unknown_body))

#: What the office of an apposition is for takes at most so many words and names («إلى السودان وجنوب السودان،»).
COMPLEMENT, APPOSED = 6, 3


class Walk:
    """Keeps the office last spoken of, which «نظيره» refers to."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.drafts: list[Draft] = []
        self.office: tuple[str, ...] = ()

    def run(self) -> list[Draft]:
        """The drafts of all content sentences, in order."""
        scan = self.scan
        codes = scan.codes
        placed = placed_starts(scan)
        seen = sorted(placed.union(compress(range(len(codes)), codes)))  # all that are not NOTHING
        for sentence in scan.page.sentences:
            read, limit = sentence.start, sentence.end
            for i in seen[bisect_left(seen, read) : bisect_left(seen, limit)]:
                if i < read:
                    continue
                name = placed_name(scan, i, limit) if i in placed else None
                if name is not None:
                    read = self._placed(name, limit)
                    continue
                if codes[i] == NOTHING:
                    continue
                if codes[i] == UNKNOWN:
                    read = self._unknown(i, limit)
                    continue
                found, following = self._at(i, limit)
                if following > i:
                    self.drafts.extend(found)
                    self._remember(found)
                    read = following
        return self.drafts

    def _placed(self, name: Name, limit: int) -> int:
        """Past a name that its place has shown, with the office that may stand behind it."""
        draft = Draft(name.start, name.end, name.cut, "person", basis="name")
        attach(self.scan, draft, name)
        self.drafts.append(draft)
        return self._apposition(draft, limit)

    def _unknown(self, i: int, limit: int) -> int:
        """Past a word of no list, or past the foreign name that begins with it."""
        listed = self._listed(i)
        name = None
        if i + 1 < limit and not (self.scan.codes[i + 1] == NOTHING and self.scan.senses[i + 1] is None):
            name = oov_name(self.scan, i, limit, listed)
        if name is None:
            draft = unknown_town(self.scan, i) or self._lone(i, listed)
            if draft is not None:
                self.drafts.append(draft)
            return i + 1
        draft = Draft(name.start, name.end, name.cut, "person", basis="shape")
        attach(self.scan, draft, name)
        self.drafts.append(draft)
        return self._apposition(draft, limit)

    def _listed(self, i: int) -> bool:
        """A person was named just before token `i`."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.kind == "person" and i - 1 <= last.end <= i

    def _lone(self, i: int, listed: bool) -> Draft | None:
        """A person named by the one word at `i`."""
        name = lone_name(self.scan, i, listed)
        if name is None:
            return None
        draft = Draft(i, i + 1, name.cut, "person", basis="verb")
        attach(self.scan, draft, name)
        return draft

    def _at(self, i: int, limit: int) -> tuple[list[Draft], int]:
        """What begins at token `i`; the longest reading of the first class that fits."""
        scan = self.scan
        classes = scan.classes(i)
        entity = scan.entity(i) if "ent" in classes else None
        if entity is not None and i in scan.phrases and scan.person(i) is not None:
            return self._person(i, limit)
        if "head" in classes:
            drafts, end = parse_role(scan, i, limit)
            if len(drafts) == 1 and drafts[0].name is not None and drafts[0].role is None:
                end = self._apposition(drafts[0], limit)
            if drafts:
                return drafts, end
        if "peer" in classes:
            drafts, end = parse_peer(scan, i, limit, self.office)
            if drafts:
                return drafts, end
        if entity is not None and entity.end > i + 1:
            drafts, end = parse_entity(scan, i)
            if drafts:
                return drafts, end
        for name, parse in BODIES:
            if name in classes:
                drafts, end = parse(scan, i, limit)
                if drafts:
                    return drafts, end
        if "rank" in classes or "trade" in classes:
            titled = self._titled(i, limit)
            if titled is not None:
                return titled
        given = is_given(scan, i) if "given" in classes else None
        if "part" in classes or (given is not None and not self._bids(i, given)):
            drafts, end = self._person(i, limit)
            if drafts:
                return drafts, end
        if entity is not None:
            drafts, end = parse_entity(scan, i)
            if not drafts and scan.words[i] in scan.know.placewords:  # «مدينة» is a town's name too
                drafts, end = parse_place(scan, i, limit)
            return (drafts, end) if drafts else self._person(i, limit)
        if "sur" in classes:
            return self._surname(i, limit)
        if scan.words[i] in scan.know.placewords:
            return parse_place(scan, i, limit)
        if "nisba" in classes:
            return self._national(i, limit)
        return [], i

    def _bids(self, i: int, given: Sense) -> bool:
        """«وطالب تشينه بـ»: with a conjunction the verb and no given name."""
        return given.cut > 0 and self.scan.words[i][given.cut :] in self.scan.know.words.contexts["aimed"]

    def _national(self, i: int, limit: int) -> tuple[list[Draft], int]:
        """«وأكد الأرجنتيني دييغو بيروتي»: a nisba that no noun stands before is a noun itself, and a name may follow."""
        scan = self.scan
        sense = scan.get(i, "nisba")
        if sense is None or not sense.data.definite or sense.data.number != "singular":
            return [], i
        if i and not sense.cut and (scan.is_definite(i - 1) or scan.get(i - 1, "head") is not None):
            return [], i
        name = licensed_name(scan, sense.end, limit)
        if (
            name is None
            or name.cut
            or (not name.known and name.end - name.start < 2 and not is_single(scan, name.start))
        ):
            return [], i
        draft = Draft(name.start, name.end, 0, "person", basis="title")
        attach(scan, draft, name)
        office = self._office_of_body(i)
        if office is not None:
            draft.role, draft.body = office.role, office.body
        return [draft], self._apposition(draft, limit)

    def _office_of_body(self, i: int) -> Draft | None:
        """«مبعوث الأمم المتحدة إلى سوريا، النرويجي فلان»: behind the office of an organisation and a comma the land is where
        he is from; what the office is for may stand between."""
        near = self.drafts[-APPOSED:] if self.scan.is_comma(i - 1) else []
        office = next((d for d in reversed(near) if d.kind == "office"), None)
        if office is None or office.number != "singular" or not (office.body or "").startswith(ORGANIZATION):
            return None
        return office if i - office.end <= COMPLEMENT else None

    def _surname(self, i: int, limit: int) -> tuple[list[Draft], int]:
        """A surname that news uses alone."""
        sense = self.scan.get(i, "sur")
        assert sense is not None
        if not stands_alone(self.scan, i, sense.end):
            return [], i
        start, cut = self._first_name(i, sense.cut)
        draft = Draft(start, sense.end, cut, "person", name=(start, sense.end, cut), basis="short")
        return [draft], self._apposition(draft, limit)

    def _first_name(self, i: int, cut: int) -> tuple[int, int]:
        """Where the name that ends in the surname at `i` begins: at a given name or unknown word just before it."""
        scan = self.scan
        before = i - 1
        taken = self.drafts[-1].end if self.drafts else 0
        if cut or before < taken or before < scan.page.sentences[scan.page.sentence_index(i)].start:
            return i, cut
        given = is_given(scan, before)
        if given is not None:
            return before, given.cut
        particle = scan.get(before, "part")
        tied = particle is not None and particle.data.kind == "join" and not particle.cut  # «فون شتراوس»
        if tied or (scan.codes[before] == UNKNOWN and is_name_shape(scan, before)):
            return before, 0
        return i, cut

    def _titled(self, i: int, limit: int) -> tuple[list[Draft], int] | None:
        """A rank, honorific or trade with a name after it («اللواء فلان», «الكاتبة فلانة»)."""
        scan = self.scan
        rank, trade = scan.get(i, "rank"), scan.get(i, "trade")
        if rank is None and trade is None:
            return None
        start = skip_titles(scan, i) if rank is not None else trade.end  # type: ignore[union-attr]
        definite = (
            rank is None
            and trade is not None
            and scan.words[i][trade.cut :].startswith(scan.signs["article"])
        )
        body = None
        if rank is None:
            nisba = scan.get(start, "nisba")
            if nisba is not None and nisba.cut == 0:
                start = nisba.end
            start, body = _past_body(scan, start, limit)
        comma = scan.is_comma(start)
        start += comma
        name = licensed_name(scan, start, limit)
        if name is None or name.cut or (comma and (name.end - name.start < 2 or not scan.is_comma(name.end))):
            return _ruler(i, rank)
        if not name.known and name.end - name.start < 2 and not self._single_after(i, rank, definite, name):
            return _ruler(i, rank)
        draft = Draft(name.start, name.end, name.cut, "person", basis="title")
        works = scan.words[i] in scan.know.words.contexts["works_there"]  # and speaks for nobody
        if body is not None and not name.known and not works:
            draft.role, draft.body = "other", body
        attach(self.scan, draft, name)
        return [draft], self._apposition(draft, limit)

    def _single_after(self, i: int, rank: Sense | None, definite: bool, name: Name) -> bool:
        """One name is enough after «النجم», «ابنته», «الأميرة», not after a rank («اللواء») or «نجم»."""
        scan = self.scan
        if rank is not None:
            return rank.data == "title" and is_given(scan, name.start) is not None
        possessed = scan.words[i].endswith(scan.know.possessors) and len(scan.words[i]) > 3
        return (definite or possessed) and is_single(scan, name.start)

    def _person(self, i: int, limit: int) -> tuple[list[Draft], int]:
        """A name on its own, with the office that may stand after it in apposition."""
        scan = self.scan
        name = registered(scan, i)
        other = given_name_start(scan, i, limit)
        if name is None or (name.short and other is not None and other.end > name.end):
            name = other or name
        if name is None or (name.short and not stands_alone(scan, name.start, name.end)):
            lone = self._lone(i, False) if name is None and is_given(scan, i) is not None else None
            return ([lone], i + 1) if lone is not None else ([], i)
        draft = Draft(name.start, name.end, name.cut, "person", basis="name")
        attach(self.scan, draft, name)
        return [draft], self._apposition(draft, limit)

    def _apposition(self, draft: Draft, limit: int) -> int:
        scan = self.scan
        at = draft.end
        comma = scan.is_comma(at)
        at += comma
        if at >= limit:
            return draft.end
        head = scan.get(at, "head")
        if head is None or head.cut:
            return draft.end
        found, end = parse_role(scan, at, limit)
        if len(found) != 1 or found[0].name is not None:
            return draft.end
        office = found[0]
        if office.body is None and office.basis == "bare":
            office.body = self._body_held(draft, office.role)
        if office.body is None or not self._fits(draft, office, comma):
            return draft.end
        draft.role, draft.body, draft.tense, draft.label = (
            office.role,
            office.body,
            office.tense,
            office.label,
        )
        draft.end = end
        return end

    def _body_held(self, draft: Draft, role: str | None) -> str | None:
        """The body of which a registered person holds `role` on the day of the page («… بن فرحان وزير الخارجية»)."""
        day = self.scan.page.published
        actors = self.scan.know.register.actors
        held = {
            office.body
            for person in draft.known
            for office in actors[person].offices
            if office.role == role and (day is None or office.may_hold(day))
        }
        return held.pop() if len(held) == 1 else None

    def _fits(self, draft: Draft, office: Draft, comma: bool) -> bool:
        """A registered person must have held the office; anyone else needs a full name (and a comma if short)."""
        actors = self.scan.know.register.actors
        if draft.known:
            return any(
                held.role == office.role and held.body == office.body
                for person in draft.known
                for held in actors[person].offices
            )
        return comma or draft.name is None or draft.name[1] - draft.name[0] >= 2

    def _remember(self, found: list[Draft]) -> None:
        roles = [d.role for d in found if d.kind in ("person", "office") and d.role]
        if roles:
            self.office = tuple(dict.fromkeys(roles))
        elif len(found) == 1 and found[0].known:
            day = self.scan.page.published
            if day is not None:
                record = self.scan.know.register.actors[found[0].known[0]]
                held = [o.role for o in record.offices if o.holds(day)]
                if held:
                    self.office = (held[0],)


def _ruler(i: int, rank: Sense | None) -> tuple[list[Draft], int] | None:
    """«استقبل خادم الحرمين الشريفين الرئيس …»: the honorific of one state's ruler, no name behind it, is his office."""
    if rank is None or not rank.data.startswith(SOVEREIGN):
        return None
    draft = Draft(i, rank.end, rank.cut, "office", role="king", body=rank.data.removeprefix(SOVEREIGN))
    draft.number, draft.gender, draft.tense, draft.basis = "singular", "masculine", "current", "office"
    return [draft], rank.end


def _past_body(scan: Scan, i: int, limit: int) -> tuple[int, str | None]:
    """After «القيادي»: past «في حماس», and the body in which one is that."""
    if i + 1 < len(scan.words) and scan.words[i] == scan.signs["in"]:
        entity = scan.entity(i + 1)
        if (
            entity is not None
            and not entity.cut
            and all(e.actor.startswith(("org:", "group:", "party:")) for e in entity.data)
        ):
            return entity.end, body_of(scan, entity.data)
        drafts, end = parse_unknown_body(scan, i + 1, limit)
        if drafts and entity is None:
            return end, None  # «القيادي في حزب … فلان»
    return i, None
