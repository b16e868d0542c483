"""Positions whose matter was told before their verb: «الذي رفضته موسكو», «وهو ما نفته», «كما تريد واشنطن»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.contents import Contents
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.records import Held
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Stances that «not» turns into a refusal; the others are left alone under a negation.
REFUSED = frozenset(("accepts", "supports", "offers"))
#: Tokens before a word of stance in which its matter may stand.
BEFORE = 8


class ToldBefore(Contents):
    """Reads them on one page."""

    def _resumed(self, i: int, form: StanceForm) -> bool:
        """The word is a preposition of the frames with a pronoun («التي وافقت عليها الحكومة»), or the one that the listed
        nouns carry («تقدم به المبعوث»)."""
        word, frames = self.words[i], form.stance.frames
        if form.shape not in ("past", "present") or form.asked or word not in self.k.words["resumptive"]:
            return False
        if form.stance.listed:
            return word.startswith(self.k.by) and all(frame.startswith(self.k.by) for frame in frames)
        if form.stance.explicit or form.stance.lemma in self.k.words["asks_from"]:
            return False
        if form.stance.lemma in self.k.words["shows"] and self._thing_offered(i + 1):
            return False  # «عرضت عليه فتح صفحة», «عرض عليه هدنة»: to whom it is offered
        return any(word.startswith(frame) for frame in frames)

    def _thing_offered(self, j: int) -> bool:
        """What is offered stands at the token, without the article, and nobody who may offer it."""
        word, k = self.words[j], self.k
        if word in k.words["actions"] or word in k.words["offered"]:
            return True
        closed = any(word in k.words[role] for role in ("preposition", "bound", "that", "which", "when"))
        somebody = (
            j in self.spots or self._group(j) is not None or word.startswith((k.article, k.conjunction))
        )
        return word[:1].isalpha() and not (closed or somebody or word in k.words["heads"])

    def _subject_of_told(self, i: int, before: str, form: StanceForm) -> int | None:
        """Where the bearer stands when the matter was told before the verb: after «رفضته», after «رحبت به», or between
        («الذي رحب الأمير به»); None when it is told after it, as it mostly is."""
        if form.shape == "object":
            return i + 1
        if self._resumed(i + 1, form):
            return i + 2
        named = self.spots.get(i + 1)
        if before in self.k.words["moreover"] and self._as_wished(i, named, form):
            return i + 1
        between = named is not None and before in self.k.words["which"] and self._resumed(named.end, form)
        return i + 1 if between else None

    def _as_wished(self, i: int, who: Spot | None, form: StanceForm) -> bool:
        """«… وقفا كاملا كما تريد موسكو.»: nothing but who wishes it stands behind the verb."""
        asks = form.stance.stance == "demands" and form.shape in ("past", "present") and not form.cut
        if not asks or who is None or who.cut or not can_give(who.mention):
            return False
        if i < 2 or not self.words[i - 2][:1].isalnum():
            return False  # «كما طالب السلطة، خلال الجلسة، بـ»: another sentence of his
        return self.words[who.end] in self.k.words["bound"] or who.end >= len(self.page.words)

    def _told_before(self, i: int, at: int, form: StanceForm, sentence: Sentence) -> bool:
        """«… وهو ما نفته القاهرة», «الاقتراح الذي رحبت به موسكو»: the matter stands before the verb, the bearer, at
        token `at`, after it."""
        if form.shape == "object" and self.page.text[self.page.reading.ends[i] - 1] == self.k.marbuta:
            return False  # «إدانة موسكو»: a noun, written alike once folded
        head = self._head(i, sentence)
        what = (
            self.words[head - 1] in self.k.words["which"]
            and self.words[head - 2] not in self.k.words["pronoun"]
        )
        if form.stance.lemma in self.k.words["agrees_on"] and what:
            return False  # «تنفيذ ما اتفق عليه البلدان»: a thing agreed; but «وهو ما اتفق عليه البلدان»
        if form.stance.lemma in self.k.words["denies_news"] and self._rumoured(i, sentence.start):
            return False
        if self.words[at] in self.k.words["seated_in"] and self.words[at + 1] in self.k.words["this_alone"]:
            at += 2  # «وأيدته في ذلك القاهرة»
        if self.words[at] in self.k.words["too"] and at + 1 in self.spots:
            at += 1  # «وهو ما رفضته أيضا القاهرة»
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        told = self._teller(i, at, form, sentence)
        refused = form.stance.negated or form.stance.stance in REFUSED
        if told is None or (negated and not refused) or (form.stance.negated and not negated):
            return negated and self._not_told_before(i, at, form, sentence)
        bearers, stop = told
        start = self._head(i, sentence)
        start -= self.words[start - 1] in self.k.words["moreover"]
        while start > sentence.start and self.words[start - 1] in self.k.words["which"]:
            if self.words[start] in self.k.words["which"]:
                return False  # «ما الذي تطالب به لندن»
            start -= 1
        meant = (
            self._matter_since(sentence.start) if self.words[start - 1] in self.k.words["meanwhile"] else None
        )
        matter = meant or read_matter(
            self.page, self.k, self.spots, max(sentence.start, start - BEFORE), start
        )  # «وافقت نيروبي على العرض بينما رفضته كمبالا»
        stance = "rejects" if negated else form.stance.stance
        if stance == "rejects" and self.words[stop] in self.k.words["before_that"]:
            end = self._matter_end(stop, sentence, None)
            first = self._refused_until(stop - 1, end, negated or form.shape != "past")
            if first is not None:  # «وهو ما لا تقبله نيروبي قبل خطوات …»
                stance, stop = "conditions", end
                matter = read_matter(self.page, self.k, self.spots, first, stop)
        held = Held(stance, start, stop, matter, negated=negated, basis="verb")
        return self._hold(bearers, held, self._inside(i))

    def _refused_until(self, start: int, stop: int, lasts: bool) -> int | None:
        """«ترفض البحث في … قبل أن ترى …», «رفضها العودة قبل وقف القصف»: where that begins before which it is refused; not a
        day («قبل الأحد»), nor, where the refusal is past and does not last, what came later («رفض العرض قبل أن يقبله»)."""
        words, k = self.words, self.k
        for j in range(start + 1, min(stop, len(self.page.words)) - 1):
            if words[j] in k.words["which"] or words[j] in k.words["opens_clause"]:
                return None
            if words[j] not in k.words["before_that"]:
                continue
            if words[j + 1] in k.words["that_plain"]:
                return j + 1 if lasts else None
            act = words[j + 1].removeprefix(k.article)
            acts = any(act in k.words[role] for role in ("due", "actions", "tied_acts", "steps"))
            return j + 1 if acts and not self._measured(j + 1, stop) else None
        return None

    def _measured(self, start: int, stop: int) -> bool:
        """«قبل استئناف المفاوضات بيوم», «قبل انسحابها بساعات»: how long before it, so that it is only a day; «قبل إعادة
        النظر فيها لاحقا»: what came after."""
        by, measures, clause = self.k.by, self.k.words["measure"], self.words[start + 1 : stop + 1]
        later = not self.k.words["later"].isdisjoint(clause)
        return later or any(w.startswith(by) and w[len(by) :] in measures for w in clause)

    def _teller(self, i: int, at: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """Who holds what was told before: the actor after the verb, named or not («ترفضه كييف», «لم يوافق عليه الوفد»), or
        between it and its «ظل» («ما ظلت الخرطوم ترفضه»)."""
        subject = self.spots.get(at + self._quoted_name(at))
        if subject is not None:
            fits = not subject.cut and can_bear(subject.mention)
            return self._joint(subject) if fits else None
        if at == i + 1:
            between = self.spot_ends.get(i)
            if between is not None and self.words[between.first - 1] in self.k.words["be"]:
                return (self._chain_back(between), at) if can_bear(between.mention) else None
        before = self.spot_ends.get(self._head(i, sentence))
        if before is not None and form.cut and self._heads_clause(before):
            return self._chain_back(before), at  # «أما نيروبي فعارضته»
        acts = before is not None and not form.cut and self._acts(before, sentence)
        if before is not None and acts and self._same_gender(before, form.gender == "f"):
            return self._chain_back(before), at  # «لكن الخرطوم تتحفظ عليها»
        verb = form._replace(shape="present")
        named = self._named_after(at - 1, verb, sentence) if at + 1 < sentence.end else None
        if named is not None:
            return named if any(b.actor is not None for b in named[0]) else None
        start = self._head(i, sentence)
        alone = at >= sentence.end or any(
            self.words[at] in self.k.words[r] for r in ("bound", "preposition", "denies", "wholly")
        )
        if alone and at == i + 1 and self.words[start - 1] in self.k.words["which"]:
            near = self._charged_before(form, sentence) or self._near(start, sentence, head=True, form=verb)
            return self._found(near, at)  # «…، وهو ما تنفيه جملة وتفصيلا»
        return None

    def _charged_before(self, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«تتهم نيروبي كمبالا بـ…، وهو ما تنفيه»: who denies without a name what a charge of this sentence says is the one charged."""
        last = self.out[-1] if self.out else None
        if last is None or last.stance != "accuses":
            return []
        first = max(sentence.start, self.page.reading.token_at(last.start))
        for j in range(first, self.page.reading.token_at(last.end - 1) + 1):
            spot = self.spots.get(j)
            if spot is None or not can_give(spot.mention) or not self._same_gender(spot, form.gender == "f"):
                continue
            charged = self.bearers.of(spot.mention).actor
            if charged == last.toward or (last.toward is None and charged != last.actor):
                return self.bearers.each(spot.mention)
        return []

    def _not_told_before(self, i: int, at: int, form: StanceForm, sentence: Sentence) -> bool:
        """«الشروط صعبة ونيروبي لم توافق عليها»: what was told before its actor and a denied verb is refused."""
        subject = self.spot_ends.get(i - 1)
        if subject is None or form.stance.stance not in REFUSED or not can_bear(subject.mention):
            return False
        if not self._acts(subject, sentence) or not self._agrees(subject, form):
            return False
        matter = read_matter(self.page, self.k, self.spots, max(sentence.start, i - BEFORE), i - 1)
        held = Held("rejects", i - 1, at, matter, negated=True, basis="verb")
        return self._hold(self._chain_back(subject), held, self._inside(i))

    def _rumoured(self, i: int, first: int) -> bool:
        """«راج كلام عن لقائهما، فكذبه الوزير»: the clause before the denial at `i` tells what people say."""
        return not self.k.words["rumoured"].isdisjoint(
            w.removeprefix(self.k.conjunction) for w in self.words[first:i]
        )
