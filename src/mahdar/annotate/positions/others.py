"""Hosts and guests, the other of two sides, and whom nobody knows: what `Unnamed` reads besides."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_give
from mahdar.annotate.positions.persons import Persons
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Bearers, and the token where the search for the matter begins; no bearers: nobody holds it.
Found = tuple[list[Bearer], int]
#: Tokens back from a noun of stance within which the verb stands that receives it.
RECEIVED = 8
#: Tokens between a verb of handing over and the invitation.
CONVEYED = 8


class Others(Persons):
    """Reads them on one page; `Unnamed` builds on it."""

    def _before_aside(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«رغم أن موسكو، بصفتها الرئيسة الدورية، عرضت …», «وكان المجلس، في ختام جلسته، دعا …»: who opens the clause stands
        before what the commas set off."""
        words, k = self.words, self.k
        if form.cut or form.number != "s" or words[i - 1] not in k.words["comma"]:
            return None
        aside = self._aside_before(i, sentence)
        who = self.spot_ends.get(aside.start) if len(aside) else None
        if (
            who is None
            or who.cut
            or not can_give(who.mention)
            or not self._same_gender(who, form.gender == "f")
        ):
            return None
        before = words[who.first - 1].removeprefix(k.conjunction)
        opens = who.first > sentence.start and any(before in k.words[role] for role in ("that", "was"))
        verb = words[aside.start + 1] in k.forms or aside.start + 1 in self.cues
        return (self.bearers.each(who.mention), i + 1) if opens and not verb else None

    def _meets(self, i: int, sentence: Sentence) -> int | None:
        """Where the verb stands of which the noun at `i` is the object: «حظي», «قوبل بـ», «يواجه»."""
        for j in range(i - 1, max(sentence.start - 1, i - RECEIVED), -1):
            word = self.words[j]
            if word in self.k.words["bound"] or word in self.k.words["which"]:
                return None
            if not {word, word.removeprefix(self.k.conjunction)}.isdisjoint(self.k.words["meets_with"]):
                return j
        return None

    def _host_of_visit(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«تلقى دعوة رسمية لزيارة نيروبي»: who is to be visited invites."""
        words, k = self.words, self.k
        if form.shape != "noun" or form.stance.lemma not in k.words["invites"]:
            return None
        if not any(
            words[j].removeprefix(k.conjunction) in k.words["conveyed"]
            for j in range(max(sentence.start, i - CONVEYED), i)
        ):
            return None
        return self._visited(i + 1, sentence)

    def _visited(self, at: int, sentence: Sentence) -> Bearer | None:
        """«لزيارة نيروبي», at or soon after a token."""
        for j in range(at, min(at + 3, sentence.end - 1)):
            if self.words[j].removeprefix(self.k.to) in self.k.words["invited"]:
                spot = self.spots.get(j + 1)
                return self.bearers.of(spot.mention) if spot is not None and can_give(spot.mention) else None
        return None

    def _host_of(self, guest: Spot, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«دعوة الرئيس الرواندي لزيارة نيروبي»: he is invited, by those whom he is to visit."""
        if form.stance.lemma not in self.k.words["invites"] or guest.mention.kind not in ("person", "office"):
            return None
        host = self._visited(guest.end + (self.words[guest.end] in self.k.words["comma"]), sentence)
        return host if host is not None and host.actor != self.bearers.of(guest.mention).actor else None

    def _other_of_two(self, at: int) -> list[Bearer]:
        """«الطرف الآخر»: of the two sides of the page, not the one whose position was told last."""
        last = self.out[-1].actor if self.out else None
        two = self.bearers.two(self.page.reading.starts[at], [])
        others = [b for b in two if b.actor != last]
        return others if len(two) > 1 and len(others) == 1 else []

    def _of_body_unknown(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """A body or some people that no rule knows stand right behind the verb, or a word in quotation marks that names them."""
        words, k = self.words, self.k
        word, bare = words[i + 1], words[i + 1].removeprefix(k.article)
        asks = form.stance.takes_object or form.stance.lemma in k.words["asks_of"]
        if form.shape not in ("past", "present") or form.number != "s" or i + 1 in self.spots or form.asked:
            return False
        quoted = word in k.words["quote"] and i + 2 not in self.spots and words[i + 3] in k.words["quote"]
        if not (quoted or self._is_body(word, bare, form)):
            return False
        head = self._head(i, sentence)
        before = words[head - 1]
        pronouns = ("that_pronoun", "goes_on", "but_he", "own_state", "who")
        told = before not in k.words["meanwhile"] and any(before in k.words[role] for role in pronouns)
        if head > sentence.start and (told or head in self.spot_ends):
            return False  # «لكنها تشترط إدارة مستقلة»
        fresh = head == sentence.start or before in k.words["meanwhile"] or before in k.words["opens_clause"]
        if not fresh and word == bare and "object" in form.stance.frames:
            return False  # «ويشترط إدارة مستقلة»
        whose = self.spots.get(i + 2)
        if word == bare and whose is not None and not whose.cut and can_give(whose.mention):
            return quoted  # «دعا مجلس نقابة الصحفيين إلى»: the body of one who is named
        if asks:
            return (
                quoted or whose is not None or words[i + 2].startswith(k.article)
            )  # «اتهمت الوساطة الطرفين بـ»
        object_ = word != bare and "object" in form.stance.frames
        return quoted or not object_ or self._thing_behind(i + 2)

    def _is_body(self, word: str, bare: str, form: StanceForm) -> bool:
        """A word for a body or some people that agrees with the verb."""
        k = self.k
        body = bare in k.words["heads"] or bare in k.words["delegations"] or bare in k.words["unknown_bodies"]
        body = body or (bare in k.words["bodies"] and (word != bare or "object" not in form.stance.frames))
        feminine = bare.endswith(tuple(k.words["feminine_endings"]))
        return body and (word == bare or feminine == (form.gender == "f"))

    def _thing_behind(self, at: int) -> bool:
        """«رفضت الوساطة العرض», «يرفض الوفد أي حديث»: past the adjectives at the token stands what is refused; in «رفضت الوساطة
        القطرية في الملف» none does, and the noun before it is the object."""
        words, k = self.words, self.k
        while words[at].startswith(k.article) and words[at].endswith(tuple(k.words["relation"])):
            at += 1
        closed = any(
            words[at] in k.words[role] for role in ("preposition", "bound", "which", "when", "negation")
        )
        return words[at][:1].isalnum() and not closed and not words[at].startswith((k.conjunction, k.to))

    def _sender(self, i: int) -> Found | None:
        """«اتصالا من الرئيس الكيني أشاد فيه بـ»: whose call or letter it is says what stands in it."""
        spot = self.spot_ends.get(i)
        if spot is None or spot.cut or not can_give(spot.mention):
            return None
        return (
            ([self.bearers.of(spot.mention)], i + 2)
            if self.words[spot.first - 1] in self.k.words["by_whom"]
            else None
        )

    def _all_act(self, at: int) -> bool:
        """«وطالب المجتمعون المجلس بـ»: people in the plural with the ending of a subject stand at the token."""
        word, k = self.words[at], self.k
        return word.startswith(k.article) and word.endswith(k.nominative) and word in k.words["all"]
