"""What a speaker makes hang on something: an «if», an «unless», «any solution that does not …», what an offer is given for."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.protests import Protests
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence

#: Tokens after a refusal within which its exception may stand («لن نتفاوض … إلا بعد»).
EXCEPTION = 14
#: Tokens after an offer within which its «if» may stand.
OFFER_IF = 3
#: The most tokens of a clause before the «if» that hangs on it.
OFFER_CLAUSE = 14
#: Tokens from where what something hangs on begins to its noun, past «ب» and a quotation mark.
TIED = 3
#: Letters that a verb of «we» has at the least.
WE_WORD = 4


class Conditions(Protests):
    """Reads them on one page."""

    def _any(self, i: int, sentence: Sentence) -> bool:
        """«إن أي حل لا يضمن …»: at the head of a clause of somebody's speech, what it must have for him."""
        said, words, k = self._inside(i), self.words, self.k
        if said is None or not (i == said.first or self._opens(i, said, sentence)):
            return False
        limit = min(i + EXCEPTION, sentence.end, said.end)
        for j in range(i + 2, limit):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return False
            if words[j] in k.words["denies"]:
                verb = words[j + 1].startswith((k.he, k.she))  # no «أي دليل لا أساس له»
                stop = self._matter_end(j, sentence, said)
                other = next((n for n in range(j + 1, stop) if words[n] in k.words["will_not"]), stop + 1)
                if not verb or not k.words["only"].isdisjoint(words[j:other]):
                    return False  # «لا يأتي إلا بـ», but «لا يستند إلى … لن يكون إلا …»
                if self._says_of_any(i, j, other, stop, limit):
                    return False
                matter = read_matter(self.page, k, self.spots, j, stop)
                held = Held("conditions", i, stop, matter, "condition", basis="condition")
                return self._hold(self._speaker(said), held, said)
        return False

    def _says_of_any(self, i: int, j: int, other: int, stop: int, limit: int) -> bool:
        """«أي هجوم على المدنيين لا يمكن تبريره», «أي خطوة أحادية لا تخدم السلام ولا تلزم أحدا»: the «no» at `j` is what is said of
        any such thing; in «أي حل لا يضمن … لن ينجح» only the one at `other` is."""
        words, k = self.words, self.k
        if words[j + 1] in k.words["can_be"] or words[j + 1] in k.words["seems"]:
            return True
        if other <= stop or any(words[n] in k.words["will_not"] for n in range(j + 1, limit)):
            return False
        again = any(words[n] in k.words["nor"] for n in range(j + 2, limit))
        return again and j > i + 2

    def _lacks(self, start: int, stop: int) -> bool:
        """«لن تقبل بأي حل لا يضمن …»: what is not accepted for what it lacks is accepted with it."""
        words, k = self.words, self.k
        if words[start] not in k.words["any"]:
            return False
        return any(words[j] in k.words["denies"] for j in range(start + 2, stop))

    def _tied(self, at: int, start: int) -> bool:
        """«ربط عودته برفع الحظر», «تربط ذلك بزيارة», «ربط أي تقدم بـ»: an act is made to hang on something; «ربط الأزمة
        بالتدخل» tells a cause."""
        words, k = self.words, self.k
        quoted = words[start] in k.words["quote"]  # «بـ"تفكيك …"»
        upon = self._plain(start, start + TIED)[2 if words[start] == k.by else int(quoted)]
        if upon in k.words["actions"] or upon in k.words["tied_to"]:
            return True
        at += words[at] in k.words["quote"]
        if start - at < 1 or words[start - 1] in k.words["bound"] or self._tells_cause(start):
            return False
        hung = words[at].removeprefix(k.article)
        owned = hung.endswith((k.hers, k.theirs)) and hung[: -len(k.hers)].endswith(k.she)
        hung = hung[: -len(k.hers) - 1] + k.feminine if owned else hung.removesuffix(k.hers)  # «عودتها»
        acts = any(hung in k.words[role] for role in ("actions", "due", "tied_acts", "tied_to", "hung_acts"))
        held = k.nouns.get(words[at]) or k.forms.get(words[at])  # «ربط تأييده بـ»
        acts = acts or (held is not None and held.stance.stance in ("accepts", "supports", "offers"))
        return acts or any(words[at] in k.words[role] for role in ("this_alone", "any", "each"))

    def _tells_cause(self, start: int) -> bool:
        """«ربط نقل الأموال بتبييضها»: what is said of the act itself, with nothing behind it, is a cause."""
        words, k = self.words, self.k
        noun = words[start + (words[start] == k.by)]
        of_itself = noun.endswith((k.hers, k.theirs, *k.words["of_two"]))
        return of_itself and words[start + 1] in k.words["bound"]

    def _if(self, i: int, sentence: Sentence) -> bool:
        """«سنرفع الرسوم إذا تخلت لندن عن …»: what the speaker makes hang on another's act."""
        said = self._inside(i)
        if said is None or self.words[i - 1] in self.k.words["unless"] or self._idle_if(i):
            return False
        if self.words[i - 1] in self.k.words["asks_whether"] or self._unreal_if(i, sentence):
            return False  # «لا يعرف إذا كان سيوقع»
        if any(a == i for a, *_ in self.covered):
            return False  # «قال إن طهران مستعدة لـ… إذا …»: whose readiness hangs on it
        if self.words[i] in self.k.words["whenever"] and self.words[i - 1] not in self.k.words["seated_in"]:
            return False  # «في حال …», and not «على حال»
        stop = self._matter_end(i, sentence, said)
        if not self.k.words["asks"].isdisjoint(self.words[i:stop]):
            return False
        matter = read_matter(self.page, self.k, self.spots, i, stop)
        speakers = self._speaker(said)
        others = set(matter.actors) - {b.actor for b in speakers}
        if not (others or self._they_must(i, said) or self._told_them(i, said, speakers)):
            return False
        return self._hold(speakers, Held("conditions", i, stop, matter, "condition", basis="condition"), said)

    def _unreal_if(self, i: int, sentence: Sentence) -> bool:
        """«لم تكن لتوقع لو …», «لولا …، ما كان ليوافق»: what did not come to be, near the «if»; nothing hangs on it any more."""
        near = range(max(sentence.start, i - OFFER_CLAUSE), min(i + EXCEPTION, sentence.end - 2))
        return any(self._unreal_at(j) for j in near)

    def _unreal_at(self, j: int) -> bool:
        """«لم يكن ليوقع», «ما كانت لتقبل» begins at the token."""
        words, k = self.words, self.k
        denied = words[j] in k.words["did_not"] or words[j] in k.words["unless"]
        was = words[j + 1] in k.words["seems"] or words[j + 1] in k.words["was"]
        verb = words[j + 2].removeprefix(k.to)
        hers = verb.startswith((k.he, k.she)) and len(verb) >= WE_WORD
        return denied and was and words[j + 2].startswith(k.to) and hers

    def _told_them(self, i: int, said: Said, speakers: list[Bearer]) -> bool:
        """«إن لندن قد تخسر حق الوصول إذا تمسكت بخطتها»: who opens the clause before the «if» is another than the speaker."""
        first = said.first + (self.words[said.first] in self.k.words["that"])
        spot = self.spots.get(first)
        if spot is None or i - first > OFFER_CLAUSE or not can_bear(spot.mention):
            return False
        own = {self.bearers.side(b.actor) for b in speakers}
        return self.bearers.side(self.bearers.of(spot.mention).actor) not in own

    def _they_must(self, i: int, said: Said) -> bool:
        """«إذا أسقطوا رسومهم نسقط رسومنا»: «they» do it, and «we» answer, in somebody's own words."""
        k = self.k
        if said.statement.kind != "direct" or not self.words[i + 1].endswith(k.to_you):
            return False
        ours = tuple(k.words["we"])
        answers = (w.removeprefix(k.will) for w in self.words[i + 2 : said.end])
        return any(w.startswith(ours) and len(w) >= WE_WORD for w in answers)

    def _provided(self, bearers: list[Bearer], held: Held, sentence: Sentence, said: Said | None) -> None:
        """«مستعدة للتخلي عن … إذا سحبت …»: an offer with an «if» sets a condition too."""
        if held.stance not in ("offers", "accepts") or held.modality == "possibility":
            return
        j = self._supposing(held.start + 1, min(held.stop, sentence.end))
        if j is not None:
            stop = self._matter_end(j, sentence, None)
            matter = read_matter(self.page, self.k, self.spots, j, stop)
            self._hold(bearers, Held("conditions", j, stop, matter, "condition", basis="condition"), said)

    def _spelled_out(self, stop: int, sentence: Sentence) -> int | None:
        """«شروط موسكو، ومنها انسحاب القوات», «شروطا، أبرزها: رفع الحصار»: where the conditions are told behind their noun
        phrase, which ends at the token."""
        words, k = self.words, self.k
        at = stop + (words[stop] in k.words["comma"])
        at += words[at].removeprefix(k.conjunction) in k.words["by_whom"]  # «من بينها»
        if words[at] not in k.words["among_them"] or at + 1 >= sentence.end:
            return None
        at += 1 + (not words[at + 1][:1].isalnum())
        told = at + 1 < sentence.end and (words[at] in k.words["that_plain"] or self._act_at(at))
        return at if told else None

    def _supposing(self, start: int, stop: int) -> int | None:
        """Where an «if» begins in a stretch or right after it («… إذا», «في حال»)."""
        for j in range(start, min(stop + OFFER_IF, len(self.page.words))):
            if self.words[j] in self.k.words["stops"]:
                return None
            whether = any(self.words[j - 1] in self.k.words[role] for role in ("unless", "asks_whether"))
            if self.words[j] in self.k.words["supposes"] and not whether:
                return None if self._idle_if(j) else j
            if self._unless_at(j) or (j > start and self._in_return(j)):
                return j
        return None

    def _idle_if(self, j: int) -> bool:
        """«إذا لزم الأمر», «إذا رغبوا في ذلك», «ولو أنها تمنت»: nothing hangs on it."""
        return not self.k.words["idle_if"].isdisjoint(self.words[j : j + 2])

    def _in_return(self, j: int) -> bool:
        """«مقابل رفع العقوبات», «مقابل ضمانات»: what is given for it; not «مقابل مئة دولار»."""
        given, k = self.words[j + 1 : j + 2], self.k
        return self.words[j] in k.words["in_return"] and any(
            not k.words[role].isdisjoint(given) for role in ("actions", "tied_to", "due")
        )

    def _unless_at(self, j: int) -> bool:
        """«ما لم», «إلا إذا», but not «لن نقبل بأي شروط», «غير مشروط»."""
        words, k = self.words, self.k
        if not k.conditions.may(words[j], words[j + 1]) or words[j] in k.words["condition_noun"]:
            return False
        joined = any(  # not «رهن إشارة …»
            words[j + len(key)].startswith(marker.joined) for key, marker in k.conditions.at(words, j)
        )
        return joined and words[j - 1] not in k.words["negation"]

    def _no_to(self, i: int) -> bool:
        """«لا للتقسيم», «لا لتوسيع القاعدة», «ليس للحادث صلة بنا»."""
        after, k = self.words[i + 1], self.k
        plain = self.words[i] not in k.words["of_verbs"] and self.words[i] not in k.words["is_not"]
        return after.startswith(k.to * 2) or (plain and after.startswith(k.to) and len(after) > WE_WORD)

    def _until_at(self, j: int) -> bool:
        """«حتى تنسحب», «إلى أن يفرج»: what a refusal lasts until; not «حتى يونيو»."""
        words, k = self.words, self.k
        lasts = words[j] in k.words["until"] or (
            words[j] in k.words["that_plain"] and words[j - 1] in k.words["unto"]
        )
        told = lasts and words[j + 1] not in k.words["dated"] and j + 1 not in self.spots
        return told and words[j + 1].startswith((k.he, k.she)) and len(words[j + 1]) >= WE_WORD

    def _abides(self, i: int, sentence: Sentence) -> bool:
        """«العقوبات ستبقى حتى تنسحب كمبالا», «المعاهدة معلقة إلى أن يعتذر …»: what a speaker lets last until another acts; not
        «العملية مستمرة حتى يعود الهدوء», where nobody is asked."""
        said, words, k = self._inside(i), self.words, self.k
        if said is None or any(a <= i < b for a, b, *_ in self.covered):
            return False
        for j in range(i + 1, min(i + EXCEPTION, sentence.end - 2, said.end)):
            if words[j] in k.words["bound"] or words[j] in k.words["negation"]:
                return False
            if self._until_at(j):
                break
        else:
            return False
        speakers = self._speaker(said)
        if not self._another_acts(j + 2, speakers):
            return False
        stop = self._matter_end(j, sentence, said)
        matter = read_matter(self.page, k, self.spots, j, stop)
        return self._hold(speakers, Held("conditions", i, stop, matter, "condition", basis="condition"), said)

    def _until_another(self, start: int, stop: int) -> int | None:
        """«علقت كينيا مشاركتها حتى تسحب أوغندا قواتها»: where that begins until which a side refuses."""
        till = range(start + 1, min(stop, len(self.words) - 2))
        return next((j for j in till if self._until_at(j) and self._another_acts(j + 2, [])), None)

    def _another_acts(self, at: int, bearers: list[Bearer]) -> bool:
        """Right behind a verb stands another side than those who hold something."""
        spot = self.spots.get(at)
        if spot is None or spot.cut or not can_bear(spot.mention):
            return False
        own = {self.bearers.side(b.actor) for b in bearers}
        return self.bearers.side(self.bearers.of(spot.mention).actor) not in own

    def _exception(self, start: int, sentence: Sentence) -> int | None:
        """Where «ما لم», «إلا بعد» begins, soon after a refusal."""
        words, k = self.words, self.k
        inner = words[start - 2] in k.words["will_not"] or words[start - 1] in k.words["actions"]
        for j in range(start, min(start + EXCEPTION, sentence.end)):
            if words[j] in k.words["comma"] and words[j + 1].startswith(k.conjunction):
                return None  # «لن نتنازل، وحذر … إذا …»: another clause
            if self._unless_at(j) or self._until_at(j):
                return j
            inner = inner and words[j] not in k.words["bound"]
            hangs = words[j] in k.words["before_that"] or words[j] in k.words["lacking"]
            if inner and hangs and words[j + 1] not in k.words["dated"]:
                return j  # «لن نشارك قبل الاتفاق»
        return None

    def _opens(self, i: int, said: Said, sentence: Sentence) -> bool:
        """A clause of the speech begins at the token."""
        before, k = self.words[i - 1], self.k
        if before in k.words["quote"] and i - 1 not in (said.first - 1, said.first):
            return False  # «"أقصى الضغط" على دمشق»: a quote that closes
        return i in (said.first, sentence.start) or any(
            before in k.words[r] for r in ("opens", "bound", "hence")
        )
