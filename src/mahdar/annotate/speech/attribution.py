"""Phrases of attribution: «بحسب البيان», «وفق ما أعلن متحدث», «نقلا عن», «جاء في البيان»."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements, scope
from mahdar.annotate.speech.hearers import behind_medium
from mahdar.annotate.speech.names import is_far_name, may_be_name
from mahdar.annotate.speech.papers import Papers
from mahdar.annotate.speech.phrase_borders import after_cognate
from mahdar.annotate.speech.phrases import ASIDE, PUNCTUATION, phrase_end
from mahdar.annotate.speech.possible_sources import is_latest_paper, is_source
from mahdar.annotate.speech.quoted_names import may_be_called
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import quoted_subject, subject_at
from mahdar.model import Hop

#: Words before a source from which on they are a clause of their own, whatever follows it.
BEGUN = 8
#: Words of an opening that its source parts from «أن».
OPENED = 4


class Attribution(Papers):
    """The sources of a page's sentences; drafts go to `out`."""

    sourced = 0  # the token behind the last source that stood behind what was said

    def source(self, i: int, after: int, kind: str, attached: bool, stop: int) -> tuple[Voice | None, int]:
        """Who is named by a phrase of attribution at `i`, and the token after it."""
        scene = self.scene
        if kind == "source_verb":
            for j in range(after, min(after + 3, stop)):
                form = scene.form_at(j)
                if form is not None and form.shape == "participle":
                    return None, after  # «كما كان متوقعا»
                if form is None and scene.words[j] not in scene.k.object_forms:
                    continue
                at = self.skip_adverbs(j + 1, stop)
                if form is not None and "learnt" in form.verb.frames:
                    return self._learnt_from(at, stop)
                if form is not None and at < stop and chain.media_noun(scene, at) is not None:
                    by_it = scene.words[j + 1] in scene.k.particles["preposition_pronoun"]
                    if by_it and scene.words[at].startswith(scene.k.to):
                        return self.out.resolve(form), at  # «وفق ما صرح به لوكالة رويترز»
                    if scene.words[at].startswith(scene.k.to):
                        at = behind_medium(scene, at, stop)  # «كما قال لوكالة رويترز مصدر أمني»
                found = subject_at(scene, at, stop, True) or self.later_subject(at, min(stop, at + 6))
                if found is not None:
                    told = chain.known_voice(scene, found[0])
                    return self._passed_on(told, found[1], stop)
                if form is not None:
                    return self.out.resolve(form), at
            return None, after
        if after < stop and (named := self.quoted_document(after)) is not None:
            return named
        if after >= stop or not (
            is_source(scene, after, attached) or self._named_then(after, attached, stop)
        ):
            return None, after
        first = after + is_latest_paper(scene, after)
        found = self.noun_phrase(first, stop, attached and first == after)
        if found is None:
            return None, after
        voice, end = found
        inner_stop = next((j for j in range(end, min(stop, end + 16)) if scene.words[j] in COMMAS), end)
        if end < stop and scene.words[end] in scene.k.particles["relative"]:
            inside = chain.sources_inside(scene, first, inner_stop)
            if inside is not None:
                return inside, inner_stop
        if voice.kind == "document" and (issuer := self._put_out_by(end, stop)) is not None:
            return issuer
        owned = range(first + 1, end) if voice.kind == "document" else range(0)
        if not voice.hops and any(scene.words[j].startswith(scene.k.to) for j in owned):
            voice = voice._replace(hops=chain.hops_between(scene, first + 1, end))  # «استطلاع لـ"…"»
        return chain.known_voice(scene, voice), end

    def _named_then(self, at: int, attached: bool, stop: int) -> bool:
        """«وبحسب فيشر، فإن»: a word that is no other, which «فإن» behind a comma makes a name."""
        if attached or at + 3 >= stop or not may_be_name(self.scene, at) or self.scene.is_ordinary(at):
            return False
        words, then = self.scene.words, self.scene.k.particles["then"]
        return any(words[j] in COMMAS and words[j + 1] in then for j in (at + 1, at + 2))

    def _put_out_by(self, at: int, stop: int) -> tuple[Voice, int] | None:
        """«وفق حصيلة أوردها المرصد», «بحسب تقرير أصدرته المنظمة»: who put out the document right before the verb at `at`."""
        words, k = self.scene.words, self.scene.k
        if at + 1 >= stop or not (words[at] in k.particles["utters"] or words[at] in k.object_forms):
            return None
        found = subject_at(self.scene, at + 1, stop, False, after_verb=True)
        return None if found is None else (chain.known_voice(self.scene, found[0]), found[1])

    def source_in_zone(self, start: int, end: int) -> Voice | None:
        """«ويرجح، بحسب الصحيفة، أن»: who is named between a verb that nobody is the subject of and what it brings."""
        scene = self.scene
        for j in range(start, end):
            found = scene.phrase_at(j) if scene.words[j] in scene.k.starts else None
            if found is not None and found[0].kind in ("source", "source_verb"):
                return self.source(j, found[1], found[0].kind, found[0].attached, end)[0]
        return None

    def _learnt_from(self, at: int, stop: int) -> tuple[Voice | None, int]:
        """«وفق ما علم من مصدرين», «بحسب ما علمت الصحيفة من مسؤول»: behind «من» stands who said it; a medium is a hop."""
        scene = self.scene
        medium = subject_at(scene, at, stop, True)
        via = medium[1] if medium is not None and medium[0].kind in chain.MEDIA else at
        if via < stop and scene.words[via] in scene.k.particles["source_of"]:
            found = subject_at(scene, via + 1, stop, True)
            if found is not None:
                told = chain.known_voice(scene, found[0])
                return told._replace(hops=(chain.hop_of(medium[0]),) if medium and via > at else ()), found[1]
        return medium if medium is not None and via > at else (None, at)

    def trailing(self, anchor: int, i: int, stop: int) -> int:
        """«…، وفق ما أعلن متحدث»: a source after what was said. The token after it, or 0 when it is none."""
        scene = self.scene
        found = scene.phrase_at(i)
        if found is None:
            return 0
        phrase, after = found
        if phrase.kind == "contains":
            return self.contains(i, after, stop)
        if phrase.kind == "speech_of" and self._last_before(i) is None:
            return 0
        if phrase.kind not in ("source", "source_verb", "relay", "speech_of"):
            return 0
        if phrase.kind == "source_verb" and not any(
            scene.form_at(j) or scene.words[j] in scene.k.object_forms
            for j in range(after, min(after + 2, stop))
        ):
            return 0
        if phrase.kind == "source_verb" and not (self._says(i, after, stop) or self._ends_with(after, stop)):
            return 0
        if phrase.kind == "source_verb" and after + 1 < stop and scene.words[after + 1] in scene.k.that:
            return 0  # «على ما قالت إنه مركز»: a name given to a thing
        form = scene.form_at(after) if scene.words[i] in scene.k.particles["also"] else None
        new = complements.find_complement(scene, after, form, stop) if form is not None else None
        named = new is not None and new.quote is not None and chain.media_noun(scene, new.quote.mark - 1)
        if new is not None and not named and (new.quote is None or not may_be_called(scene, new.quote)):
            return 0  # «كما أكد أن»: a new statement; and not «كما ذكرت "كورير سربيا"»
        voice, end = self.source(i, after, phrase.kind, phrase.attached, stop)
        if voice is None:
            return 0
        end = self._past_hearer(end, stop)
        relays = form is not None and "relayed" in form.verb.frames
        if relays and self.that_after(end, stop) is not None:
            return 0  # «كما نقلت الصحيفة أن»
        hops = chain.hops_between(scene, after, min(stop, end + 8), (voice.first, voice.end))
        if voice.kind == "document":
            hops = (*voice.hops, *hops)
        mine = self._last_before(i)
        if mine is not None and (begins := self._since_source(mine, i)):
            self.out.emit_content(Said(voice, i, None, hops), begins, scope.trim(scene, begins, i))
            self.sourced = end
            return end
        self.sourced = end
        if mine is not None:
            self.attach(mine, voice, hops)
            return self._goes_on(mine, end, stop) or end
        start, end = self._last_clause(anchor, i), self._past_circumstance(end, stop)
        if self._still_to_come(end, stop):
            return end  # «وصرح الوزير، بحسب الوكالة، قائلا»: nothing is said yet
        whole = scene.words[start] in scene.k.particles["while"]  # «وفيما …، وفق المصدر، …»
        begun = (i - start > BEGUN or start > anchor) and not self._needed(end, stop)
        rest = self.rest(end, stop) if i - start > 1 and not begun and not whole else 0
        opened = i - start <= OPENED and end + 2 < stop and scene.words[end] in COMMAS
        if opened and scene.words[end + 1] in scene.k.particles["that"]:
            rest = scope.content_end(scene, end + 1, stop, None)  # «ومن المنتظر، وفق البيان، أن يعود»
        if i - start < 3 and not rest:
            return 0
        if not any(d.sentence == self.out.number for d in self.out.drafts[-1:]):
            voice = voice._replace(hops=tuple(h for h in hops if h.kind in chain.MEDIA))
            said = Said(voice, after if phrase.kind == "source_verb" else i, None, hops)
            spoke = self.out.current
            self.out.background = False
            self.out.emit_content(said, start, rest or scope.trim(scene, start, i))
            self.out.push(voice)
            goes_on = spoke if rest else None  # «وأبلغ الرئيس ضيفه، وفق الوزير، …، داعيا»
            self.out.current = goes_on or voice
        return max(rest, end)

    def _past_hearer(self, end: int, stop: int) -> int:
        """«كما ذكرت مصادر لوكالة …», «وفقا لما ذكرته مصادر للتايمز»: the token behind the medium that was told."""
        scene = self.scene
        if end >= stop or not scene.words[end].startswith(scene.k.to):
            return end
        told = scene.spots.get(end)
        if told is not None and told.cut and told.mention.kind == "outlet":
            return told.end
        return phrase_end(scene, end, stop) if chain.media_noun(scene, end) is not None else end

    def _since_source(self, n: int, i: int) -> int:
        """«زار الوزير موسكو، وفقا لمصدر، وبحث فيها الهدنة، وفقا للوكالة»: where the clause begins that stands between two
        sources; 0 without one."""
        words, at = self.scene.words, self.sourced
        if not self.out.drafts[n].end <= at < i - BEGUN or words[at] not in COMMAS:
            return 0
        return at + 1 if words[at + 1].startswith(self.scene.k.conjunction) else 0

    def _last_clause(self, anchor: int, i: int) -> int:
        """«كان مقررا أن …، لكن الطرفين مدداها، بحسب الوزيرة», «…، هي الأقسى بحسب الرئيس», «وبعد أشهر …، من المتوقع …، وفق
        مسؤول»: the source's is the last clause alone."""
        scene, p = self.scene, self.scene.k.particles
        words = scene.words
        for j in range(i - 3, anchor + 2, -1):
            if words[j - 1] not in COMMAS or scene.quote_over(j) is not None:
                continue
            after = j + (words[j + 1] in scene.k.that)
            if i - after > 3 and (words[j] in p["except"] or words[j] in p["but_that"]):
                return after + 1
            if words[j] in p["only_he"] and words[i - 1] not in COMMAS:
                return j
            found = scene.phrase_at(j) if words[j] in scene.k.starts else None
            if found is not None and found[0].kind == "background":
                return j
        return anchor

    def _past_circumstance(self, at: int, stop: int) -> int:
        """«وفق مصدر طلب عدم نشر اسمه، …», «وفق ما ذكر الرئيس في كلمة متلفزة، …»: the comma behind what is told of the
        source; `at` where none is near."""
        scene = self.scene
        if at >= stop:
            return at
        at = scene.after_aside(at)
        if at >= stop or scene.words[at] not in scene.k.particles["preposition"]:
            return at
        for j in range(at + 2, min(stop - 1, at + ASIDE)):
            if scene.words[j] in COMMAS:
                return j if self._needed(j, stop) else at
            if scene.form_at(j) is not None or j in scene.quote_at:
                return at
        return at

    def rest(self, at: int, stop: int) -> int:
        """«ولا يمكن، بحسب الوزير، إيصال المساعدات»: where a clause ends that goes on behind its source; 0 when what
        follows is another clause or the writer's."""
        scene = self.scene
        words, k = scene.words, scene.k
        while at < stop and (words[at] in COMMAS or words[at] in k.particles["same"]):
            at += 1
        if at + 1 >= stop or not words[at][:1].isalnum() or words[at].startswith(k.conjunction):
            return 0
        other = ["contrast", "relative", "who", "auxiliary", "writer", "while", "because"]
        if words[at - 1] not in COMMAS:
            other += ("hint_in", "day", "time_preposition", "unnamed")  # «وفق ما أعلن البنك اليوم في بيان»
        if any(words[at] in k.particles[role] for role in other) and words[at] not in k.particles["and_he"]:
            return 0
        if words[at].startswith(k.by) and words[at][1:] in k.particles["indirect_noun"]:
            return 0  # «كما ألمح المتحدث بقوله "…"»
        hints = words[at] in k.particles["hint_in"] and words[at + 1] in k.particles["hint"]
        if hints or words[at] in k.that or words[at] in k.circumstances:
            return 0
        if scene.phrase_at(at) is not None or scene.form_at(at) is not None:
            return 0
        return scope.content_end(scene, at, stop, None)

    def _needed(self, at: int, stop: int) -> bool:
        """«… اتفقا، وفق البيان، على …», «… تلقى، وفق المصدر، اتصالا من …»: a phrase that the clause before still wants."""
        words, p = self.scene.words, self.scene.k.particles
        if at + 1 >= stop or words[at] not in COMMAS or at + 1 in self.scene.spots:
            return False
        word = words[at + 1]
        if word in p["preposition"]:
            return word not in p["time_preposition"] and word not in p["post_in"]
        if word in self.scene.k.objects and self.scene.noun_at(at + 1) is None:
            return True  # «يحاول، بحسب المصدر، ردم الهوة»
        return word.endswith(self.scene.k.accusative) and not word.startswith(self.scene.k.conjunction)

    def _still_to_come(self, end: int, stop: int) -> bool:
        """After the source comes the participle of the one who is about to speak."""
        words = self.scene.words
        while end < stop and (words[end] in COMMAS or end in self.scene.quote_at):
            end += 1
        form = self.scene.form_at(end) if end < stop else None
        return self.out.current is not None and form is not None and form.shape == "participle"

    def _says(self, i: int, after: int, stop: int) -> bool:
        """After «كما» and «على ما» only a plain verb of saying makes a source of its subject."""
        scene = self.scene
        if scene.words[i - 1].removeprefix(scene.k.conjunction) in scene.k.particles["preposition"]:
            return False  # «وتعليقا على ما أوردته»
        for j in range(after, min(after + 2, stop)):
            form = scene.form_at(j)
            insisted = (
                j > after and scene.words[j + 1 : j + 2] and scene.words[j - 1] in scene.k.particles["was"]
            )
            if insisted and scene.words[j + 1] in scene.k.particles["preposition_pronoun"]:
                return False  # «على ما كانت تصر عليه دمشق»
            if form is not None:
                return (
                    not form.verb.strict
                    or "relayed" in form.verb.frames
                    or scene.words[i] not in scene.k.particles["also"]
                )
            form = scene.k.object_forms.get(scene.words[j])
            if form is not None:
                return "described" not in form.verb.frames
        return False

    def _ends_with(self, after: int, stop: int) -> bool:
        """«…، كما ذكرت الخارجية», «…، كما يهمس دبلوماسي، …»: a verb and its subject, and nothing more."""
        form, words = self.scene.form_at(after), self.scene.words
        if form is None or words[after - 2] not in COMMAS:
            return False
        if form.shape != "past" and "colon" not in form.verb.frames:
            return False
        at = self.skip_adverbs(after + 1, stop)
        found = subject_at(self.scene, at, stop, False) or quoted_subject(self.scene, at, stop)
        end = self.skip_adverbs(found[1], stop) if found is not None else after
        end = self._past_hearer(end, stop)
        if found is None:
            return False
        told = found[1] + 1 < stop and words[found[1]] in COMMAS  # «…، كما ذكرت الصحيفة، التي كشفت …»
        told = told and words[found[1] + 1] in self.scene.k.particles["who"]
        return told or end >= stop or words[end] in PUNCTUATION

    def _last_before(self, i: int) -> int | None:
        """The number of this sentence's last draft that ends at or before token `i`."""
        drafts = self.out.drafts
        for n in range(len(drafts) - 1, -1, -1):
            if drafts[n].sentence != self.out.number:
                return None
            if drafts[n].end <= i:
                return n
        return None

    def _goes_on(self, n: int, at: int, stop: int) -> int:
        """«…، وفق الوكالة، وأن …»: what was said goes on after the phrase; the token after it, 0 when it does not."""
        words, k = self.scene.words, self.scene.k
        if at < stop and words[at] in COMMAS:
            at += 1
        if at >= stop or words[at] not in k.that or not words[at].startswith(k.conjunction):
            return 0
        complement = complements.plain_complement(self.scene, at)
        said = self.out.drafts[n].said
        if complement is None or said.cue is None:
            return 0
        return self.out.emit(said, complement, stop)

    def attach(self, n: int, voice: Voice, hops: tuple[Hop, ...]) -> None:
        """A source named after a statement that has a speaker already is one more hop of its chain."""
        draft = self.out.drafts[n]
        said, heard = draft.said, draft.said.voice
        if heard is None:
            said = said._replace(voice=voice, hops=(*said.hops, *hops))
        elif voice.speaker.actor and voice.speaker.actor == heard.speaker.actor:
            return
        elif heard.kind in chain.MEDIA and voice.kind != "document" and voice.kind not in chain.MEDIA:
            # «أفادت الوكالة بأن …، وفق ما أعلنه الديوان»: the medium passes on what the other says
            said = said._replace(voice=voice, hops=(*said.hops, chain.hop_of(heard), *hops))
        elif voice.kind == "person" and heard.kind in ("institution", "group"):
            # «أعرب أعضاء المجلس عن … بحسب ما قال السفير»: whoever tells it speaks
            said = said._replace(voice=voice, hops=(*said.hops, *hops))
        else:
            last = (chain.hop_of(voice),) if voice.kind in chain.MEDIA or voice.kind == "document" else ()
            said = said._replace(hops=(*said.hops, *hops, *last))
        self.out.drafts[n] = draft._replace(said=said)
        if voice.kind not in chain.MEDIA and voice.kind != "document":
            self.out.push(voice)

    def subject_place(self, i: int, stop: int) -> int:
        """Where the subject of a verb may stand: behind adverbs and phrases of time («وقال بعد اللقاء وزير …»); `stop`
        where such a phrase has no end that can be seen («وقال بعد لقاء الوزير إن»)."""
        words, p = self.scene.words, self.scene.k.particles
        while True:
            at = i
            while at < stop and words[at] not in p["time_preposition"]:
                turn = self.scene.phrase_at(at) if words[at] in p["source_of"] else None
                if turn is not None and turn[0].kind == "turn":
                    at = turn[1]  # «وتفيد من جهتها السفيرة»
                    continue
                pronoun = words[at] in p["preposition_pronoun"]
                if words[at] in p["me"]:
                    pronoun = not is_far_name(self.scene, at)
                behind = self.skip_adverbs(at, at + 1)
                if not pronoun and behind == at:
                    break
                at = max(at + 1, behind)
            if at >= stop or words[at] not in p["time_preposition"] or words[at - 1] in p["source_of"]:
                return self.skip_adverbs(at, stop)
            i = self._past_time(at + 1, stop)

    def _past_time(self, i: int, stop: int) -> int:
        """The token after the noun phrase at `i` that a preposition of time brings."""
        scene = self.scene
        words, p, article = scene.words, scene.k.particles, scene.k.article
        if i < stop and words[i] in p["determiner"]:
            i += 1
        for at in range(i, min(i + 2, stop)):
            if words[at] in p["ago"]:
                return at + 1
        if i >= stop or not words[i].startswith(article):
            return stop
        i += 1
        while i < stop and i not in scene.spots and words[i].startswith(article):
            noun = scene.noun_at(i)
            if noun is not None and noun.kind in ("person", "sources", "group"):
                break
            i += 1
        return stop if i < stop and words[i] in p["preposition"] else i

    def skip_adverbs(self, i: int, stop: int) -> int:
        scene = self.scene
        words, p = scene.words, scene.k.particles
        adverbs = scene.k.adverbs
        while i < stop and i not in scene.spots:
            if words[i] not in adverbs and words[i] not in COMMAS:
                before = words[i] in p["source_of"] and i + 1 < stop and words[i + 1] in p["writer_then"]
                if (behind := after_cognate(scene, i)) > i:
                    i = behind
                    continue
                if not before:  # «وقالت من قبل مصادر»
                    break
            i += 1
        return i
