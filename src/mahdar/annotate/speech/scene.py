"""What the speech engine knows of a page while it reads: its words, quotes, mentions and who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from mahdar.annotate.actors.senders import is_served
from mahdar.annotate.page import Page
from mahdar.annotate.speech.quotes import Quote, find_quotes
from mahdar.annotate.speech.whole_names import in_name, whole_name
from mahdar.arabic.value import Value
from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.actors.compare import same_person
from mahdar.knowledge.speech import QUOTE_MARKS, Form, Phrase, SpeakerNoun, SpeechKnowledge
from mahdar.model import Hop, Mention, Speaker

#: Kinds of mention that can speak by themselves.
VOICES = frozenset(
    ("person", "office", "government", "institution", "armed_group", "organization", "outlet", "people")
)


#: Kinds of noun for who may be talked to.
HEARD = frozenset(("agency", "newspaper", "outlet"))
#: The most words of a title that stands before a name.
TITLE = 5
THAT_LETTER = "\u0623"
COMMAS = frozenset("،,؛;")


class Spot(Value, frozen=True):
    """A mention in token numbers; `cut` letters of its first token belong to proclitics."""

    first: int
    end: int
    cut: bool
    mention: Mention


#: «إ».
HAMZA_BELOW = "\u0625"


class Voice(Value, frozen=True):
    """Somebody who speaks: the record, all of a joint voice, agreement, and what stood between them and the outlet."""

    speaker: Speaker
    members: tuple[Speaker, ...]
    kind: str  # person | sources | document | agency | newspaper | outlet | institution | group
    gender: str | None
    number: str | None
    hops: tuple[Hop, ...] = ()
    spoke: bool = True
    first: int = 0
    end: int = 0


def index_mentions(
    page: Page,
    mentions: tuple[Mention, ...],
    never: frozenset[str] = frozenset(),
    k: SpeechKnowledge | None = None,
) -> dict[int, Spot]:
    """The mentions (by place, the longer first) by their first token; of two at one token the longer. A lone word of `never` is no name («على»);
    with `k`, names end where they end («شكري بدوره»)."""
    reading = page.reading
    starts, n = reading.starts, len(reading.starts)
    spots: dict[int, Spot] = {}
    for m in mentions:
        at = reading.token_at(m.start)
        if at >= n or at in spots or is_served(m):
            continue
        begins = at
        if (
            k is not None
            and at
            and m.kind == "person"
            and page.words[at - 1] in k.particles["name_particles"]
        ):
            begins = at - 1  # «دو فيلبان»
        last = bisect_left(starts, m.end, at) - 1
        if last < at or (last == at and page.words[at] in never):
            continue
        if k is not None:
            m, last = whole_name(page, k, m, at, last)
        spots.setdefault(begins, Spot(begins, last + 1, starts[at] < m.start, m))
    return spots


def _told_apart(page: Page, k: SpeechKnowledge) -> list[str]:
    """The page's words, with what only the letters as written tell apart: «فان» right behind a verb of saying begins a
    name («قال فان دير …») and is no «فإن»; «ألا» is «أن لا», and no «إلا»."""
    apart = page.tokens_of(k.told_apart)
    if not apart:
        return page.words
    words = list(page.words)
    for i in apart:
        word = words[i]
        if word in k.that_not:
            spelt, cut = k.that_not[word]
            if page.text[page.reading.starts[i] + cut] == THAT_LETTER:
                words[i] = spelt
        elif i and words[i - 1] in k.forms and in_name(page, k, i):
            words[i] = word + k.article[0]
    return words


def _without_prepositions(words: list[str], spots: Iterable[Spot], k: SpeechKnowledge) -> list[str]:
    """The words, with the end of a name that is spelt like a preposition («قال أحمد علي إن») told from it."""
    ends = [
        s.end - 1
        for s in spots
        if s.mention.kind == "person"
        and s.end > s.first + 1
        and (words[s.end - 1] in k.particles["preposition"] or words[s.end - 1] in k.particles["that"])
    ]
    if not ends:
        return words
    apart = list(words)
    for i in ends:
        apart[i] = words[i] + k.article[0]
    return apart


def is_feminine(words: list[str], spot: Spot, k: SpeechKnowledge) -> bool:
    """The gender that a verb takes before this mention: of a person his own, of a body its head noun's, of a state's
    or town's bare name feminine but for a few."""
    kind = spot.mention.kind
    if kind in ("person", "office"):
        return spot.mention.gender == "feminine"
    head = words[spot.first]
    # «الأمم المتحدة», «كوريا الشمالية» agree; «برنامج الأغذية» does not
    agrees = spot.end - spot.first > 1 and (head.startswith(k.article) or kind in ("government", "place"))
    if agrees and words[spot.first + 1].endswith(tuple(k.particles["feminine_endings"])):
        return words[spot.first + 1].startswith(k.article) or head.endswith(
            tuple(k.particles["feminine_endings"])
        )
    common = head in k.speakers or head.startswith(k.article)
    if kind not in ("government", "place") or (spot.end - spot.first > 1 and common):
        return head.endswith(tuple(k.particles["feminine_endings"]))
    return k.particles["masculine_states"].isdisjoint(words[spot.first : spot.end])  # «جنوب السودان»


class Scene:
    """The page in the shape that the rules ask for."""

    def __init__(
        self,
        page: Page,
        mentions: tuple[Mention, ...],
        knowledge: SpeechKnowledge,
        actors: ActorKnowledge,
    ) -> None:
        self.page = page
        self._actors = actors
        self.words = _told_apart(page, knowledge)
        self.k = knowledge
        self._forms, self._speakers = knowledge.forms, knowledge.speakers
        words, pairs = page.words, knowledge.pairs
        last = len(words) - 1
        self.cues = [
            i
            for i in page.tokens_of(knowledge.triggers)
            # «على», «من»: a cue only where the phrase goes on
            if words[i] not in pairs or (i < last and words[i + 1] in pairs[words[i]])
        ]
        marks = [i for i in self.cues if page.words[i] in QUOTE_MARKS]
        brings = frozenset(knowledge.that) | knowledge.particles["indirect_noun"]
        self.quotes: list[Quote] = find_quotes(page, marks, knowledge.forms.__contains__, brings)
        self.quote_at = {q.mark: q for q in self.quotes}
        self.marks = [q.mark for q in self.quotes]
        spots = index_mentions(page, mentions, knowledge.never_names, knowledge)
        self.spots = {i: s for i, s in spots.items() if not self._is_no_name(s)}
        self.words = _without_prepositions(self.words, self.spots.values(), knowledge)
        self.voices: list[Voice] = []
        self.media: dict[str, Speaker] = {}

    def _is_no_name(self, spot: Spot) -> bool:
        """«وأضاف ضاحكا»: one word of no register, taken for a person's name, and spelt as a circumstance."""
        if spot.mention.kind != "person" or spot.end != spot.first + 1:
            return False
        if self.words[spot.first][1:] in self.k.particles["keeps_silent"]:
            return True  # «فاكتفى»
        return not self.is_registered(spot) and self.is_circumstance(spot.first)

    _kept_persons: list[Spot] | None = None

    @property
    def persons(self) -> list[Spot]:
        """The persons named on the page, in order."""
        if self._kept_persons is None:
            self._kept_persons = self._find_persons()
        return self._kept_persons

    def _find_persons(self) -> list[Spot]:
        return [s for _, s in sorted(self.spots.items()) if s.mention.kind == "person"]

    _kept_holders: dict[tuple[str, ...], Spot] | None = None

    @property
    def holders(self) -> dict[tuple[str, ...], Spot]:
        """Who is named behind the words of a title («عمدة نيروبي فلان»); titles of two men are nobody's."""
        if self._kept_holders is None:
            self._kept_holders = self._find_holders()
        return self._kept_holders

    def _find_holders(self) -> dict[tuple[str, ...], Spot]:
        words, article = self.words, self.k.article
        held: dict[tuple[str, ...], Spot | None] = {}
        for spot in self.spots.values():
            m = spot.mention
            if m.kind != "person" or m.name_start is None or spot.cut:
                continue
            name = self.page.reading.token_at(m.name_start)
            if name and words[name - 1] in COMMAS:
                name -= 1
            for first in range(max(0, name - TITLE), name - 1):
                title = tuple(words[first:name])
                if title[0] not in self.k.speakers or not any(w.startswith(article) for w in title):
                    known = first + 1 in self.spots and title[0] in self.k.speakers  # «عمدة نيروبي»
                    if not known:
                        continue
                other = held.setdefault(title, spot)
                if other is not None and other.mention.actor != m.actor:
                    held[title] = None
        return {title: spot for title, spot in held.items() if spot is not None}

    def spots_end(self, token: int) -> bool:
        """A mention ends right before `token`."""
        spots = self.spots
        return any(a in spots and spots[a].end == token for a in range(token - 1, token - 9, -1))

    def next_cue(self, token: int) -> int:
        """The first token from `token` on that any rule begins at; beyond the page when there is none."""
        at = bisect_left(self.cues, token)
        return self.cues[at] if at < len(self.cues) else len(self.words)

    def is_ordinary(self, token: int, cut: int = 0) -> bool:
        """The word at `token`, without `cut` letters, is no name as far as anybody knows."""
        word, known = self.words[token][cut:], self._actors
        if cut:
            return word in known.words.ordinary and word not in known.words.given
        return word not in known.words.given and known.is_ordinary(word)

    def is_given(self, token: int) -> bool:
        """The word at `token` is a given name."""
        return self.words[token] in self._actors.words.given

    def is_circumstance(self, token: int) -> bool:
        """«ضاحكا», «متعبا»: spelt as a participle in the accusative, and no given name."""
        word, alef = self.words[token], self.k.accusative
        shaped = (
            len(word) == 5 and word.endswith(alef) and (word[1] == alef or word[0] in self.k.particles["m"])
        )
        return shaped and not self.is_given(token)

    def is_nisba(self, word: str) -> bool:
        """«مصرية», «روسي»: an adjective of a state."""
        return self._actors.is_nisba(word)

    def is_body(self, token: int) -> bool:
        """The word at `token` is the name of a group or party of the register, if not here."""
        return self._actors.is_body(self.words[token])

    def is_whole_name(self, spot: Spot) -> bool:
        """A person named by more than one word, or by a word that the register knows."""
        m = spot.mention
        return m.kind == "person" and (spot.end > spot.first + 1 or self.is_registered(spot))

    def spell(self, name: str) -> str:
        """A name of no register in Latin letters."""
        return self._actors.transliterate(name)

    def is_registered(self, spot: Spot) -> bool:
        """The actor is one of the register."""
        return spot.mention.actor in self._actors.register.actors

    def has_article(self, actor: str | None) -> bool:
        """The name of an actor of the register begins with the article."""
        record = self._actors.register.actors.get(actor) if actor is not None else None
        return record is not None and record.name.startswith(self.k.article)

    def is_spelling_of(self, name: str, actor: str | None) -> bool:
        """The name as written may be that of this actor of the register («جايسن» for «جيسون»)."""
        record = self._actors.register.actors.get(actor) if actor is not None else None
        return record is not None and same_person(name, record.name)

    def raw(self, first: int, end: int) -> str:
        return self.page.reading.raw(first, end)

    def is_inna(self, token: int) -> bool:
        """«إن», «إنه» as written: «قال» brings it, and no noun, no modal and no verb of wishing does."""
        return self.words[token] in self.k.that and self.raw(token, token + 1).startswith(HAMZA_BELOW)

    def quote_over(self, token: int) -> Quote | None:
        """The outermost quote whose inside holds `token`."""
        before = bisect_left(self.marks, token + 1)
        quote = self.quotes[before - 1] if before else None
        return quote if quote is not None and token < quote.after else None

    def form_at(self, token: int) -> Form | None:
        """The verb of saying at `token`, if its letters as written allow it."""
        words = self.words
        listed = self._forms.get(words[token]) if token < len(words) else None
        for form in listed or ():
            if form.raw is not None:
                written = self.page.reading.raw(token, token + 1)
                if written[form.cut :][-1:] != form.raw[-1:] and form.raw not in written:
                    continue
            return form
        return None

    def phrase_at(self, token: int) -> tuple[Phrase, int] | None:
        """The phrase of attribution that begins at `token`, and the token after it.

        An attached one («وفقا لـ») ends at the word that carries its preposition, which is not consumed.
        """
        listed = self.k.starts.get(self.words[token])
        if not listed:
            return None
        words = self.words
        second = words[token + 1] if token + 1 < len(words) else ""
        for key, phrase in listed:
            n = len(key)
            if n > 1 and (key[1] != second or (n > 2 and tuple(words[token : token + n]) != key)):
                continue
            end = token + n
            if phrase.attached and not (end < len(words) and words[end].startswith(self.k.to)):
                continue
            return phrase, end
        return None

    def after_aside(self, token: int) -> int:
        """The token after «طلب عدم الكشف عن هويته», «رفض ذكر اسمه» at `token`; `token` when none stands there."""
        words, p = self.words, self.k.particles
        if words[token] not in p["unnamed"]:
            return token
        for j in range(token + 2, min(token + 8, len(words))):
            if words[j] in p["identity"]:
                return j + 1
        return self._after_hearer(token) if words[token] in p["talked"] else token

    def _after_hearer(self, token: int) -> int:
        """«صيارفة تحدثوا لـ"نافذة الصومال"», «تحدثت إلى الوكالة»: the token after the medium that was told; `token` without one."""
        words = self.words
        if token + 1 >= len(words):
            return token
        at = token + 1 + (words[token + 1] == self.k.to or words[token + 1] in self.k.particles["traced_to"])
        spot, quote = self.spots.get(at), self.quote_at.get(at)
        if spot is not None and spot.mention.kind == "outlet":
            return spot.end
        noun = self._speakers.get(words[at].removeprefix(self.k.to)) if at < len(words) else None
        if noun is not None and noun.kind in HEARD and at > token:
            named = at + 1 < len(words) and at + 1 in self.quote_at  # «تحدثت إلى وكالة "رويترز" أن»
            return self.quote_at[at + 1].after if named else self._past_name(at + 1)
        return quote.after if quote is not None and words[at - 1] == self.k.to else token

    def _past_name(self, at: int) -> int:
        """«صحيفة الشروق وجود», «قناة محلية أن»: the token behind the definite words, adjectives or the name at `at`."""
        spot = self.spots.get(at)
        if spot is not None and not spot.cut:
            return spot.end
        words, k = self.words, self.k
        while at < len(words) and (words[at].startswith(k.article) or words[at] in k.adjectives):
            at += 1
        return at

    def noun_at(self, token: int) -> SpeakerNoun | None:
        """The speaker noun at `token`, if it is one."""
        words = self.words
        noun = self._speakers.get(words[token]) if token < len(words) else None
        if noun is None or noun.gender == "m" or not words[token].endswith(self.k.pronoun):
            return noun
        if self.page.text[self.page.reading.ends[token] - 1] != self.k.pronoun:
            return noun
        return self._speakers.get(words[token][:-1], noun)  # «محاميه», no «محامية»
