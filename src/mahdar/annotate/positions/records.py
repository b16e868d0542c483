"""Writing a position down: once for all who hold it together, and not again where the page repeats it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from mahdar.annotate.positions.bearers import Bearer, actor_of, can_bear
from mahdar.annotate.positions.groups import of_its_kind
from mahdar.annotate.positions.issues import Matter
from mahdar.annotate.positions.reported import Reported
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.wording import worded
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold, fold_name
from mahdar.arabic.value import Value
from mahdar.model import Position

#: Behind a refusal those with whom one will not talk stand this close («لا حوار مع كمبالا ما لم …»).
TALKS_WITH = 7
#: How many of an actor's positions of one kind are compared with a new one.
MEMORY = 24
#: Tokens at the head of a matter that belong to the word that brought it («يرفض دعم …»), whatever they carry.
OWN = 4
#: The share of the shorter one's words from which two wordings tell the same.
SAME = 0.5
#: The fewest words they must share: «ما تنفيه موسكو» is told again by more than the name.
SHARED = 2
#: The most tokens of a title before a name, and from an attack to its «على».
TITLE, ATTACK = 5, 3
#: The most tokens of a heading.
HEADING = 14
#: Letters of a word that are compared, so that its endings do not matter.
STEM = 5
#: Stances that ask something of another.
_ASKS = frozenset(("demands", "conditions", "offers"))
#: How the ids of media and of groups without a name begin.
_OUTLET, _SOME = "outlet:", "people:"
#: What carries a position, by the shape of its word.
BASES = {
    "past": "verb",
    "present": "verb",
    "first": "verb",
    "participle": "participle",
    "adjective": "participle",
    "noun": "noun",
    "noun+pronoun": "noun",
}
#: Stances in which an official speaks for his state, whoever of it is named.
_FOR_HIS_STATE = frozenset(("accepts", "offers"))
#: What kind of stance each is; the others say yes.
CLASS = {"demands": "ask", "conditions": "ask", "rejects": "no", "opposes": "no", "accuses": "accuse"}


class Held(Value, frozen=True):
    """What is held, before it is written down."""

    stance: str
    start: int
    stop: int
    matter: Matter
    modality: str | None = None
    negated: bool = False
    asked: str | None = None
    basis: str = "phrase"


class Records(Reported):
    """The positions written so far; `covered` are the tokens of this sentence that carry one already."""

    def _matter_since(self, token: int) -> Matter | None:
        """The matter of the position told last, when it begins at `token` or later; who asks for it is who is answered."""
        last = self.out[-1] if self.out else None
        if last is None or self.page.reading.token_at(last.start) < token:
            return None
        asker = (last.actor,) if last.actor and last.stance in _ASKS else ()
        return Matter(last.issue, last.issue_text or "", asker)

    def _hold(self, bearers: Sequence[Bearer], held: Held, said: Said | None) -> bool:
        """Write a position of one or several bearers; False where the words or the page told it before."""
        if self._is_untrue(held.start):
            return False
        holders = self._truly(bearers, held.start, said)
        known = (self._of_kind(b, held) for b in holders)
        named = [self._in_person(b, held.stance, held.matter) for b in known if b.actor is not None]
        kind = CLASS.get(held.stance, "yes")
        told = "conditions" if held.stance == "conditions" else kind
        new = [b for b in named if not self._taken(b, kind, held) and not self._repeats(b, told, held)]
        if not new:
            return False
        start, stop = held.start, held.stop
        called = held.stance == "demands" and self.words[start - 1] in self.k.words["who"]
        if called and (new[0].actor or "").startswith(_SOME) and self._group(start + 1) is not None:
            return False  # «القرار الذي يدعو الأطراف إلى …»: they are called, and call nobody
        while stop > start + 1 and not self.words[stop - 1][:1].isalnum():
            stop -= 1
        a, b = self.page.reading.span(start, stop)
        actors = [one.actor for one in new if one.actor is not None]
        toward = held.asked if held.asked not in actors else None
        toward = toward or self._refused_with(held, actors)
        suffers = self._suffering(held) if kind in ("no", "accuse") else frozenset()
        meant = (t for t in held.matter.actors if t not in suffers and self._is_other(t, actors))
        if held.stance in _ASKS:
            meant = (t for t in meant if not t.startswith(_OUTLET))  # «…، وفق مصادر تحدثت إلى «الصحيفة»، …»
        position = Position(
            actor=new[0].actor,
            stance=held.stance,
            issue=held.matter.issue,
            issue_text=worded(self.page, self.k, self.spots, held.stance, start, held.matter, new[0].actor)
            or self.page.text[a:b],
            start=a,
            end=b,
            text=self.page.text[a:b],
            toward=toward or next(meant, None),
            modality=held.modality,
            negated=held.negated,
            statement=said.number if said is not None else None,
            bearer=new[0].name,
            basis=held.basis,
            jointly=tuple(x for x in dict.fromkeys(actors) if x != new[0].actor),
        )
        self.out.append(position)
        stems = self._stems(start, stop)
        for one in new:
            self.covered.append((held.start, held.stop, one.actor, kind))
            if a < self.title_end:
                self.headlines.append((one.actor, told, stems, position))
                continue
            self._give_way(one.actor, told, stems)
            listed = self.seen.setdefault((one.actor or one.name, told), [])
            listed.append((stems, position))
            del listed[:-MEMORY]
        del self.covered[:-MEMORY]
        return True

    def _refused_with(self, held: Held, actors: Sequence[str]) -> str | None:
        """«لا حوار مع كمبالا ما لم تلغ اتفاقها مع كيغالي»: put to whom the talks are with, whomever the condition names."""
        words, k = self.words, self.k
        if held.stance != "conditions" or words[held.start] not in k.words["negation"]:
            return None
        for i in range(held.start + 1, min(held.start + TALKS_WITH, held.stop)):
            spot = self.spots.get(i)
            if spot is not None and words[i - 1] in k.words["together"] and can_bear(spot.mention):
                named = self.bearers.of(spot.mention).actor
                return named if named is not None and self._is_other(named, actors) else None
        return None

    def _suffering(self, held: Held) -> frozenset[str]:
        """Those whom the matter names only as the ones hit: «تسميم العميل فلان», «الهجوم على أوغندا», «صواريخ استهدفت أوغندا»."""
        hit: set[str] = set()
        others: set[str] = set()
        first, stop = held.matter.tokens
        for i in range(first, stop):
            spot = self.spots.get(i)
            actor = actor_of(spot.mention) if spot is not None else None
            if spot is not None and actor is not None:
                (hit if self._is_hit(spot, first) else others).add(actor)
        return frozenset(hit - others)

    def _is_hit(self, spot: Spot, first: int) -> bool:
        """An attack upon him, his being killed or poisoned, or a verb of hitting stands before the mention."""
        words, k, j = self.words, self.k, spot.first - 1
        if words[j] in k.words["hits"] and not spot.cut:
            return True
        person = spot.mention.kind == "person"
        while person and j > max(first, spot.first - TITLE) and words[j].startswith(k.article):
            j -= 1
        if person and not spot.cut and self._noun_of(j) in k.words["harming"]:
            return True
        upon = words[j] == k.upon or words[j] in k.words["against"]
        if not upon or spot.cut:
            return False
        near = range(j - 1, max(first - 1, j - 1 - ATTACK), -1)
        for n in near:
            if words[n] in k.words["bound"] or n in self.spots:
                return False
            if self._noun_of(n) in k.words["attacks"]:
                return True
        return False

    def _noun_of(self, j: int) -> str:
        """The word without what is written together before it."""
        bare = self.words[j].removeprefix(self.k.conjunction)
        bare = bare.removeprefix(self.k.by).removeprefix(self.k.to * 2).removeprefix(self.k.to)
        return bare.removeprefix(self.k.article)

    def _is_other(self, named: str, actors: Sequence[str]) -> bool:
        """Another side that the matter names; a body of no register («إنشاء رابطة البلديات») is a part of the matter."""
        return named not in actors and named not in self.bearers.unlisted

    def _of_kind(self, bearer: Bearer, held: Held) -> Bearer:
        """A body that no register knows holds what its kind can hold, in its own name where it has one; a page about a
        game tells of clubs and their leagues."""
        body = self.bearers.unlisted.get(bearer.actor)
        if bearer.actor is not None and body is None:
            return bearer
        if bearer.name is None or not self.k.words["ball"].isdisjoint(self.page.vocabulary):
            return bearer._replace(actor=None)
        kind = of_its_kind(body or bearer.name, self.k)
        if body is None:
            return bearer if self._of_a_house(bearer.name, held) else bearer._replace(actor=kind)
        if bearer.person is not None:  # «رئيس بلدية الساحل»: who serves a body of public life says it himself
            public = fold_name(body).split()[0].removeprefix(self.k.article) in self.k.words["public_bodies"]
            return bearer._replace(actor=bearer.person if public or kind is not None else None)
        return bearer if kind is not None else bearer._replace(actor=None)

    def _of_a_house(self, name: str, held: Held) -> bool:
        """«مجلس النواب»: what looks like a group of people, where it is last named, is the name of a body."""
        word, k = fold_name(name), self.k
        told = [] if " " in word else self.page.tokens_of(frozenset((word,)))
        at = bisect_right(told, held.stop) - 1
        if at < 0 or not told[at]:
            return False
        head = k.groups.get(self.words[told[at] - 1].removeprefix(k.article))
        return head is not None and head.named

    def _in_person(self, bearer: Bearer, stance: str, matter: Matter) -> Bearer:
        """In a matter with another of his own state («انتقد الرئيس وزير داخليته») an official holds it himself, save
        where he promises for it («وعد بإيفاد مبعوثه»), and what he denies of himself («حملته», «ارتكاب أي مخالفات»); else
        the state or body he is of."""
        own = (state == bearer.actor and who != bearer.person for state, who in matter.people)
        of_his = not self.k.words["personal"].isdisjoint(fold(matter.text).split())  # «نفى ارتكاب أي مخالفات»
        his_affair = (of_his and stance == "rejects") or any(own)
        if bearer.person is not None and stance not in _FOR_HIS_STATE and his_affair:
            return bearer._replace(actor=bearer.person)
        actor = bearer.actor or ""
        return bearer._replace(actor=self.k.principals.get(actor, bearer.actor))

    def _taken(self, bearer: Bearer, kind: str, held: Held) -> bool:
        """The words carry a position of this actor already."""
        return any(
            held.start < b
            and a < held.stop
            and actor == bearer.actor
            and (other == kind or (a <= held.start < a + OWN and held.stance != "conditions"))
            for a, b, actor, other in self.covered
        )

    def _give_way(self, actor: str | None, told: str, stems: frozenset[str]) -> None:
        """A headline sums up what the page tells: it gives way to the sentence that tells it, the better evidence."""
        for who, kind, summed_up, position in self.headlines:
            if who == actor and kind == told and stems & summed_up:
                self.dropped.add(id(position))

    def _repeats(self, bearer: Bearer, told: str, held: Held) -> bool:
        """The same stance of the same actor in nearly the same words stands higher in the body.

        A heading between paragraphs gives way to the text under it, as a headline does.
        """
        listed = self.seen.get((bearer.actor or bearer.name, told))
        if not listed:
            return False
        stems = self._stems(held.start, held.stop)
        for n, (other, at) in enumerate(listed):
            if len(stems & other) < max(SHARED, SAME * min(len(stems), len(other))):
                continue
            if at.jointly or not self._in_heading(at):
                return True
            self.dropped.add(id(at))
            listed.pop(n)
            return False
        return False

    def _in_heading(self, position: Position) -> bool:
        """It stands in a line without a full stop, as headings between paragraphs do."""
        at = bisect_right(self._opened, self.page.reading.token_at(position.start)) - 1
        sentence = self.page.sentences[at]
        last = self.words[sentence.end - 1]
        alone = (
            at + 1 == len(self.page.sentences) or self.page.sentences[at + 1].paragraph != sentence.paragraph
        )
        return alone and last[:1].isalnum() and sentence.end - sentence.start <= HEADING

    def _stems(self, start: int, stop: int) -> frozenset[str]:
        """The words of a stretch, without what is joined before them and without their endings."""
        out = set()
        for word in self.words[start:stop]:
            bare = word[1:] if word[:1] in self.k.joined and len(word) > STEM - 1 else word
            bare = bare.removeprefix(self.k.article) if len(bare) > STEM - 1 else bare
            if len(bare) > 2:
                out.add(bare[:STEM])
        return frozenset(out)
