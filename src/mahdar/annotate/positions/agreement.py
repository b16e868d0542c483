"""What stands around a mention that may be a subject: its gender and number, what governs it, who is joined to it."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, distinct
from mahdar.annotate.positions.spots import HASH
from mahdar.annotate.positions.titles import Titles
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm
from mahdar.model import Mention

#: Letters that a noun has at the least before it is read as a plural by its ending.
PLURAL = 4
#: Roles of words that are no noun before a verb, though they may look like one.
_NO_NOUNS = (
    "preposition",
    "when",
    "at_once",
    "opens_clause",
    "goes_on",
    "but_he",
    "which",
    "that_pronoun",
    "pronoun",
    "was",
    "perhaps",
    "dated",
    "no_nouns",
)
#: Tokens of a subject before its verb, at the most.
SUBJECT = 5
#: The most words of honour before a name («حضرة صاحب السمو الملكي الأمير»).
HONOUR = 5
#: Tokens before a verb within which a subject like «عددا من الدول الأوروبية» stands with its «أن».
SOME = 7
#: Tokens before a verb within which its clause opens with an act («تقديم الأسلحة»).
ACT = 10
#: Tokens behind a verb within which the preposition of its matter stands, past its subject.
FRAMED = 6


class Agreement(Titles):
    """Tells it on one page; `Holders` builds on it."""

    def _head(self, i: int, sentence: Sentence) -> int:
        """The first token of the verb's group: «لا», «كان قد», an opening quote belong to it."""
        words, k = self.words, self.k
        while i > sentence.start:
            if words[i - 1] in k.before_verb:
                i -= 1
            elif words[i - 1] in k.words["his_side"] and words[i - 2] in k.words["by_whom"]:
                i -= 2  # «الرئيس من جهته رحب بـ»
            elif words[i - 1] in k.words["unless"] and words[i] in k.words["be"]:
                i -= 1  # «بلغراد ما زالت ترفض»
            else:
                break
        return i

    def _indefinite(self, j: int, sentence: Sentence) -> bool:
        """A noun or adjective without the article, known by its ending, that is no name."""
        if j < sentence.start or j + 1 in self.spot_ends or j in self.spots:
            return False
        word, k = self.words[j], self.k
        if word.startswith(k.article) or word in k.forms:
            return False
        feminine = self.page.text[self.page.reading.ends[j] - 1] == k.marbuta
        plural = len(word) > PLURAL and word.endswith(k.theirs_f)
        return (feminine or plural) and not any(
            word in k.words[role] for role in ("before_that", "manner", "meanwhile")
        )

    def _another_noun(self, j: int, sentence: Sentence) -> bool:
        """A noun that is no mention stands right before a verb's group and is its subject: with the article or after a
        demonstrative, where its clause opens with it («إن الأطباء يطالبون بـ», «هذه الجمعية ترفض»), or without the article
        behind a preposition or «وجود», as a clause of it follows («عن نادٍ يعارض …», «وجود دليل يدعم …»)."""
        words, k = self.words, self.k
        if j < sentence.start:
            return False
        word, before = words[j], words[j - 1] if j > sentence.start else ""
        if word in k.words["this"] or word in k.words["this_alone"]:
            return j == sentence.start or before.removeprefix(k.conjunction) in k.words["that"]
        if not self._may_be_noun(j):
            return False
        if not word.startswith(k.article) and before in k.words["leads_noun"]:
            own = word.endswith((k.he, k.hers, k.theirs))  # «من جهتها طالبت»
            return j - 1 not in self.spots and not own
        if not word.startswith(k.article):
            return False
        for t in range(j - 1, max(sentence.start - 1, j - SUBJECT), -1):
            if words[t].removeprefix(k.conjunction) in k.words["that"]:
                # «إن الحكومة الحالية ترفض»: his own, if nobody else's
                return words[t + 1] not in k.words["rulers"]
            if words[t].startswith(k.by) or words[t].removeprefix(k.conjunction) in k.words["preposition"]:
                return False  # «إن بلاده بطبيعة الحال ترفض», «إنه وبعد التشاور يرفض»
            if words[t] not in k.words["this"] and not self._may_be_noun(t):
                return False
        return j - SUBJECT < sentence.start

    def _some_others(self, head: int) -> bool:
        """«أن دولا أوروبية سترفع …», «أن مسؤولين غربيين يرفضون …»: behind «أن» an indefinite noun with its adjective, known by
        their endings, is the subject of the clause."""
        words, k = self.words, self.k
        for j in range(head - 2, max(0, head - SOME), -1):
            if words[j] in k.words["bound"]:
                break
            if words[j].removeprefix(k.conjunction) in k.words["that"]:
                some = words[j + 1].removesuffix(k.accusative)
                if some in k.words["quantity"]:
                    return True  # «أن عددا من الدول سيرفع …»
        if head < 3 or words[head - 3].removeprefix(k.conjunction) not in k.words["that"]:
            return False
        noun, told = words[head - 2], words[head - 1]
        if not all(self._may_be_noun(j) and not words[j].startswith(k.article) for j in (head - 2, head - 1)):
            return False
        marbuta = self.page.text[self.page.reading.ends[head - 1] - 1] == k.marbuta
        if noun.endswith(k.oblique) and len(noun) > len(k.oblique) + 2:
            return told.endswith(k.oblique)
        plural = noun.endswith(k.accusative) or (
            noun.endswith(k.theirs_f) and len(noun) > len(k.theirs_f) + 2
        )
        return plural and marbuta

    def _of_an_act(self, head: int, sentence: Sentence) -> bool:
        """«أن تقديم الأسلحة يدعم …», «أن عدم محاسبتهم يشجع …»: what opens the clause behind «أن» is the subject of its first verb;
        not where it is of the speaker's own («أن حكومة بلاده تدعم …»)."""
        words, k = self.words, self.k
        for j in range(head - 2, max(sentence.start, head - ACT), -1):
            if words[j] in k.words["bound"] or (words[j] in k.forms and not words[j].startswith(k.article)):
                return False
            if words[j].removeprefix(k.conjunction) in k.words["that"]:
                opener = words[j + 1]
                return opener in k.words["acts_done"] and k.words["own_state"].isdisjoint(words[j + 1 : head])
        return False

    def _subject_unknown(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«ووافقت الشركة المصنعة على …», «ولا يستبعد المحللون أن …»: a noun right behind the verb is its subject, whoever acted
        before, where its matter comes with a preposition behind or the noun has the ending of a subject."""
        words, k = self.words, self.k
        after = words[i + 1] if i + 2 < sentence.end else ""
        defined = after.startswith(k.article)
        if not (defined or after in k.words["quantity"] or i + 2 in self.spots):
            return False
        finite = form.shape in ("past", "present") and form.number == "s" and not form.asked
        asks = form.stance.takes_object or form.stance.lemma in k.words["asks_of"]  # «يدعو الأطفال إلى …»
        if not finite or asks or after in k.words["resumptive"] or after in k.words["preposition"]:
            return False
        if defined and after.endswith(k.nominative):
            return after not in k.words["ending_alike"] and self._may_be_noun(i + 1)
        if "object" in form.stance.frames or after.endswith(k.accusative):
            return False
        for j in range(i + 2, min(i + FRAMED, sentence.end)):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in form.stance.frames or (words[j][:1] in form.stance.frames and j not in self.spots):
                return self._may_be_noun(i + 1)
        return False

    def _may_be_noun(self, j: int) -> bool:
        """No name, no verb of stance and no particle or adverb stands at the token."""
        word, k = self.words[j], self.k
        if j in self.spots or j + 1 in self.spot_ends or j in self.within or not word.isalpha():
            return False
        verb = word in k.forms and not word.startswith(k.article)
        return not verb and not any(word in k.words[role] for role in _NO_NOUNS)

    def _plain_object(self, j: int) -> bool:
        """A noun that may be the object stands at the token."""
        word, k = self.words[j], self.k
        closed = any(word in k.words[r] for r in ("preposition", "bound", "that", "which", "negation", "be"))
        joined = word.startswith(k.conjunction) and word not in k.words["waw_nouns"]
        form = k.forms.get(word)  # «الاتهامات», «المبادرة» are nouns, and no verbs
        verb = form is not None and not (form.shape == "noun" and word.startswith(k.article))
        return word[:1].isalnum() and not (closed or joined or verb)

    def _past_honour(self, at: int) -> int:
        """«من خادم الحرمين الشريفين الملك …», «أكد معالي الوزير»: the token where who is honoured is named."""
        end = at
        while self.words[end] in self.k.words["of_honour"] and end not in self.spots and end < at + HONOUR:
            end += 1
        return end if end in self.spots else at

    def _spot_before(self, at: int) -> Spot | None:
        """The mention right before `at`, or before an adjective with the article that tells of it («شركة كذا الإيطالية»)."""
        before = self.spot_ends.get(at)
        told = self.words[at - 1].startswith(self.k.article) and at - 1 not in self.spots
        if before is None and told and (spot := self.spot_ends.get(at - 1)) is not None:
            return spot if spot.mention.kind in ("organization", "armed_group") else None
        return before

    def _oblique(self, spot: Spot, sentence: Sentence) -> bool:
        """A preposition stands before the mention or is joined to it («للاتحاد»)."""
        joined = spot.cut and not self.words[spot.first].startswith(tuple(self.k.words["joiners"]))
        return joined or self._governed(spot, sentence)

    def _agrees(self, spot: Spot, form: StanceForm) -> bool:
        """A verb in the singular and its subject are of one gender: «اتهم السعودية» has no subject after it."""
        return (
            form.number != "s"
            or form.shape not in ("past", "present")
            or self._same_gender(spot, form.gender == "f")
        )

    def _goes_with(self, spot: Spot, form: StanceForm) -> bool:
        """Whether a verb or participle without a subject can be of the actor before it, by gender and number."""
        if form.shape not in ("past", "present", "participle"):
            return True
        if form.number == "s":
            return self._same_gender(spot, form.gender == "f")
        several = spot.mention.number in ("dual", "plural") or spot.mention.kind in ("people", "armed_group")
        return several or len(self._joint(spot)[0]) > 1

    def _same_gender(self, spot: Spot, feminine: bool) -> bool:
        """The mention takes a verb or pronoun of that gender; a name of which nothing tells takes either."""
        mention, words, first = spot.mention, self.words, spot.first
        if mention.kind in ("person", "office"):
            if words[first - 1].removeprefix(self.k.conjunction) in self.k.words["led_bodies"]:
                return feminine  # «إدارة الرئيس», «حكومة رئيس الوزراء»
            if mention.gender is None:
                told = self._genders_told.get(mention.actor)
                return told is None or told == feminine
            return (mention.gender == "feminine") == feminine
        while words[first] in (HASH, self.k.conjunction):
            first += 1
        word, k = words[first], self.k
        endings = tuple(k.words["feminine_endings"])
        if spot.mention.kind == "people" or (feminine and words[first + 1].endswith(endings)):
            return True  # «الكوريتان», «الأمم المتحدة»
        alone, named = spot.end - first == 1, not word.startswith(k.article)
        if word.removeprefix(k.article) not in k.words["bodies"] and (alone or not word.endswith(endings)):
            if mention.kind in ("place", "government") and mention.country and (alone or named):
                bare = word.removeprefix(k.conjunction) if spot.cut else word  # «…، ولبنان يرفض»
                return (bare not in k.words["masculine_states"]) == feminine
            if named or (alone and self._is_name(word, mention)):
                return True  # «حماس», «برشلونة», «البوليساريو»
        return word.endswith(endings) == feminine

    _kept_genders_told: dict[str | None, bool] | None = None

    @property
    def _genders_told(self) -> dict[str | None, bool]:
        """Whether somebody of whom no register tells it is a woman, by the verbs of saying that stand before her name."""
        if self._kept_genders_told is None:
            self._kept_genders_told = self._find_genders_told()
        return self._kept_genders_told

    def _find_genders_told(self) -> dict[str | None, bool]:
        told: dict[str | None, list[bool]] = {}
        for first, spot in self.spots.items():
            mention = spot.mention
            if mention.kind != "person" or mention.gender is not None or mention.actor is None or spot.cut:
                continue
            cue = self.by_number[self.cues[first - 1]].statement.cue if first - 1 in self.cues else None
            verb, she = self.words[first - 1].removeprefix(self.k.conjunction), self.k.she
            if cue is None or verb in self.k.words["according_to"] or fold(cue.lemma)[-1:] == she:
                continue  # «لفت», «بحسب فلان»
            told.setdefault(mention.actor, []).append(verb.endswith(she) or verb.startswith(she))
        # a verb of «he» alone may be a slip («وقال» of a woman)
        return {a: said[0] for a, said in told.items() if len({*said}) == 1 and (said[0] or len(said) > 1)}

    def _is_name(self, word: str, mention: Mention) -> bool:
        """«البوليساريو», «البنتاغون»: a body whose one word with the article is a name, and no noun of the language."""
        noun, k = word.removeprefix(self.k.article), self.k
        kept = noun in k.groups or any(
            noun in k.words[role] for role in ("bodies", "movement", "party", "bloc")
        )
        feminine = word.endswith(tuple(k.words["feminine_endings"]))
        return mention.kind in ("armed_group", "organization") and not (kept or feminine)

    def _is_many(self, spot: Spot) -> bool:
        """«هم» can mean whom the mention names: several, people, a body of members."""
        mention = spot.mention
        collective = mention.kind in ("people", "armed_group", "organization", "institution")
        return collective or mention.number in ("dual", "plural") or len(self._joint(spot)[0]) > 1

    def _in_its_seat(self, spot: Spot) -> tuple[list[Bearer], int] | None:
        """«وزارة الخارجية في جمهورية التشيك»: a body without its state, named by where it is."""
        at = self.spots.get(spot.end + 1) or self.spots.get(spot.end + 2)
        if spot.mention.actor is not None or spot.mention.kind != "institution" or at is None:
            return None
        if self.words[spot.end] not in self.k.words["seated_in"] or not at.mention.country:
            return None
        return [Bearer(f"state:{at.mention.country}", self.page.reading.raw(spot.first, at.end))], at.end

    def _joint(self, spot: Spot) -> tuple[list[Bearer], int]:
        """«روسيا وإيران»: all of a joint subject, and the token after it."""
        if (seated := self._in_its_seat(spot)) is not None:
            return seated
        out = self._each(spot)
        end = spot.end
        nxt = self.spots.get(end)
        while (
            nxt is not None
            and nxt.cut
            and self.words[end].startswith(self.k.conjunction)
            and can_bear(nxt.mention)
        ):
            out += self.bearers.each(nxt.mention)
            end = nxt.end
            nxt = self.spots.get(end)
        return distinct(out), end

    def _each(self, spot: Spot) -> list[Bearer]:
        """Who a mention answers for; «حكومة الرئيس فلان», «إدارة ترامب» are his state in its own affairs, too."""
        out = self.bearers.each(spot.mention)
        led = self.words[spot.first - 1].removeprefix(self.k.conjunction) in self.k.words["state_bodies"]
        led = led and spot.first > 0 and spot.mention.kind in ("person", "office")
        return [self.bearers.stately(b) for b in out] if led else out

    def _chain_back(self, spot: Spot) -> list[Bearer]:
        out = self._each(spot)
        while spot.cut and self.words[spot.first].startswith(self.k.conjunction):
            before = self.spot_ends.get(spot.first)
            if before is None or not can_bear(before.mention) or self._under_preposition(before):
                break
            out = self.bearers.each(before.mention) + out
            spot = before
        return distinct(out)

    def _governed(self, spot: Spot, sentence: Sentence) -> bool:
        """A preposition stands before the mention, or «بقيادة», «برئاسة»."""
        before = self.words[spot.first - 1] if spot.first > sentence.start else ""
        return before in self.k.words["preposition"] or before in self.k.words["led_by"]

    def _called_after(self, spot: Spot) -> bool:
        """«قمة سنغافورة», «اتفاق باريس»: a thing that is called after a place."""
        land = spot.mention.kind in ("government", "place")
        return land and self.words[spot.first - 1] in self.k.words["called_after"]

    def _under_preposition(self, spot: Spot) -> bool:
        """«على الجنوب السوري», «بين موسكو»: a preposition stands before the mention or before the noun with the article
        that it tells of."""
        before = self.words[max(0, spot.first - 2) : spot.first]
        prepositions = self.k.words["preposition"]
        told = len(before) == 2 and before[0] in prepositions and before[1].startswith(self.k.article)
        return told or (bool(before) and before[-1] in prepositions)

    def _in_its_members(self, spot: Spot) -> bool:
        """«الدول الأعضاء في الاتحاد»: the members of a body act as the body."""
        words, at = self.words, spot.first
        member = at > 1 and words[at - 2].removeprefix(self.k.article) in self.k.words["members"]
        return member and words[at - 1] in self.k.words["of_body"]

    def _owned(self, spot: Spot, sentence: Sentence) -> bool:
        """«إثر فضيحة فلان»: a preposition stands before the noun that it belongs to."""
        at = spot.first
        return (
            at - 1 > sentence.start
            and self._is_noun(at - 1)
            and self.words[at - 2] in self.k.words["preposition"]
        )

    def _is_noun(self, i: int) -> bool:
        """The word can own the next one: no particle, no verb of stance, no name, no head of a body."""
        word, k = self.words[i], self.k
        closed = any(word in k.words[role] for role in ("that", "which", "bound", "heads", "quote", "be"))
        return word[:1].isalpha() and not closed and i + 1 not in self.spot_ends and word not in k.forms

    def _acts(self, spot: Spot, sentence: Sentence) -> bool:
        """The mention acts in its clause: marked so, or a body; and no preposition governs it."""
        if self._in_its_members(spot):
            return True
        if self._governed(spot, sentence):
            return False
        if self._heads_clause(spot):
            return True
        if spot.mention.as_ is None:  # «إن موسكو تماطل»: a seat that opens what is said stands for its state
            seat = spot.mention.kind == "place" and self.words[spot.first - 1] in self.k.words["that"]
            return seat or spot.mention.kind == "government"
        return spot.mention.as_ == "agent"

    def _heads_clause(self, spot: Spot) -> bool:
        """«أما نيروبي فقد …», «وكان الوزير فلان قد …»: who stands behind such an opening word is what the clause is of."""
        before, k = self.words[spot.first - 1], self.k
        person = spot.mention.kind in ("person", "office") and before in k.words["was"]
        seat = spot.mention.kind == "place" and before.removeprefix(k.conjunction) in k.words["asserts"]
        return not spot.cut and (person or seat or before in k.words["as_for"])

    def _may_act(self, spot: Spot, sentence: Sentence) -> bool:
        """The same, or an armed group: enough where a masdar's pronoun agrees with it."""
        armed = spot.mention.kind == "armed_group" and not self._governed(spot, sentence)
        return armed or self._acts(spot, sentence)

    def _body_led(self, at: int) -> tuple[list[Bearer], int] | None:
        """«القيادة العامة لوحدات حماية الشعب», «المكتب السياسي للحركة»: a body that «ل» gives to an actor."""
        words, k = self.words, self.k
        if not words[at].startswith(k.article) or words[at].removeprefix(k.article) not in k.words["organs"]:
            return None
        at += 1 + (words[at + 1].startswith(k.article) and at + 1 not in self.spots)
        spot = self.spots.get(at)
        if spot is None or not words[at].startswith(k.to) or not can_bear(spot.mention):
            return None
        return [self.bearers.of(spot.mention)], spot.end

    def _quoted_name(self, at: int) -> bool:
        """«ويرفض "حزب الله" إدراج …»: nothing but a name stands between the quotation marks."""
        quote, name = self.k.words["quote"], self.spots.get(at + 1)
        return self.words[at] in quote and name is not None and self.words[name.end] in quote
