"""What a quote is: speech, or a part of what is said in other words."""

from __future__ import annotations

from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene
from mahdar.knowledge.speech import OF_OBJECT, QUOTE_MARKS, Form

#: From this length on a quote is speech whatever leads to it; a shorter one is, where it is the whole clause or its
#: whole predicate.
LONG = 8
#: From this length on a quoted predicate is speech though it begins with a noun.
PREDICATE = 10
#: From this length on a quote is speech even behind a preposition or a relative pronoun.
VERY_LONG = 14
#: Words of a short clause that speaks in the first person, or stands behind a colon.
SHORTEST = 4
#: From this length on a quote that no word leads to is speech, a clause or not.
WHOLE = 6
#: Words that may lead to a quoted predicate («إن الاتفاق "لن يغير شيئا"»).
SUBJECT = 3
#: Words from a verb of saying to the quote that it brings.
SAYS = 5
#: In so many words a clause shows that it is one.
OPENS = 3
#: Frames of a verb that takes no noun as its object.
_NO_NOUN = frozenset(("that", "colon"))
#: Kinds of verb that judge what a noun phrase behind them names.
_JUDGING = frozenset(("support", "oppose", "opinion", "deny", "express"))


class QuoteJudge:
    """Judges the quotes of one page; `VoiceMemory` builds on it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def is_part(self, form: Form | None, quote: Quote) -> bool:
        """«دعا إلى "وقف القتال"», «وصفه بأنه "خطوة"»: a quoted phrase that a preposition or a description brings."""
        words, k = self.scene.words, self.scene.k
        before = words[quote.mark - 1]
        if form is not None and form.verb.frames & OF_OBJECT:
            if self.is_clause(quote, quote.first + 1):
                return quote.words < WHOLE
            # «بأنه "تدخل سافر ومرفوض في شؤون البلاد"»: but a name for it, and not «"بطيئة ولا تنفع أحدا من …"»
            joined = any(self.joins(w) for w in words[quote.first + 1 : quote.end])
            return quote.words < (WHOLE + 1 if joined else PREDICATE)
        if quote.words >= LONG or (before in k.particles["because"] and quote.words >= WHOLE):
            return False
        if before == k.by or before == k.by + k.article:  # «وصفه بـ"…"», «بالـ"…"»
            return (
                form is None or form.verb.kind != "answer"
            )  # «وعد بـ"هدم الجدار"», and not «رد بـ"لا تعليق"»
        if before in k.particles["preposition"]:
            short = words[quote.first] in k.that and quote.words < WHOLE  # «دعاها إلى "ألا تخاف"»
            return not self.is_clause(quote) or short
        if form is not None and before != ":" and self.opens_frame(form, quote):
            paused = any(w in COMMAS for w in words[quote.first : quote.end])
            return not (paused or self.is_clause(quote))  # «ووعد "باتخاذ إجراءات أخرى"»
        judged = form is not None and (form.verb.kind in _JUDGING or "colon" not in form.verb.frames)
        judged = judged and before != ":" and before not in k.that
        thing = form is not None and form.verb.kind in _JUDGING and self.is_thing(quote)
        return judged and (self.opens_phrase(quote) or thing)  # «بارك "كل تقارب بين الجارين"»

    def is_said(self, form: Form | None, quote: Quote) -> bool:
        """«وقالت "أقبل القرار" وخرجت»: right behind a verb that takes no noun the marks hold speech, be it short."""
        if form is None or form.verb.strict or not form.verb.frames <= _NO_NOUN:
            return False
        said = self.opens_verbal(quote) or self.is_clause(quote)
        return said and not self.opens_phrase(quote)

    def opens_frame(self, form: Form, quote: Quote) -> bool:
        """«ووعد "باتخاذ …"», «مشيرا "إلى …"»: the quote opens with the preposition that the verb takes."""
        k, word = self.scene.k, self.scene.words[quote.first]
        if word in form.verb.frames and word in k.particles["preposition"]:
            return quote.words > 1 and self.scene.words[quote.first + 1] not in k.that
        noun = word.removeprefix(k.by)
        masdar = noun.startswith(k.article) or noun in k.objects
        return k.by in form.verb.frames and noun != word and masdar

    def is_thing(self, quote: Quote) -> bool:
        """«ينتقد "إزعاج الجيران ليلا"»: some words without a verb, and none of the speaker's own person."""
        words, k = self.scene.words, self.scene.k
        inside = words[quote.first : quote.end]
        own = any(w.removeprefix(k.conjunction) in k.first_person for w in inside)
        return quote.words < WHOLE and not (own or self.is_clause(quote) or self.opens_verbal(quote))

    def is_adjunct(self, quote: Quote) -> bool:
        """«بناء على طلب …», «ردا على …», «لضمان أمن …», «مما يثير …»: a circumstance of the clause before the marks."""
        scene, k = self.scene, self.scene.k
        if quote.words < 2 or quote.words >= VERY_LONG or quote.first in scene.spots:
            return False
        word, second = scene.words[quote.first], scene.words[quote.first + 1]
        if any(w.removeprefix(k.conjunction) in k.first_person for w in scene.words[quote.first : quote.end]):
            return False
        if word in k.particles["which"]:
            return True
        if word in k.particles["adjunct"]:
            return second in k.particles["preposition"] or second.startswith((k.to, k.by, k.article))
        noun = word.removeprefix(k.to)
        return noun != word and noun in k.objects and scene.noun_at(quote.first) is None

    def hangs(self, quote: Quote) -> bool:
        """«التنقيب في "المياه …"», «الاتفاق الذي "…"»: a preposition brings it, and it is a noun phrase, or a
        relative pronoun does; and it is no long one."""
        before, p = self.scene.words[quote.mark - 1], self.scene.k.particles
        if before in p["who"]:
            return quote.words < VERY_LONG
        return before in p["preposition"] and quote.words < VERY_LONG and not self.is_clause(quote)

    def is_piece(self, quote: Quote, start: int) -> bool:
        """«إن الحكومة أقرت قبل أيام في جلستها "حزمة إجراءات لدعم …"», «إن هذه الخطوة هي "جزء من …"»: a noun phrase that but ends
        the clause that is told in other words, half as long as the quote at least; no «إن القرار "خطوة كبيرة …"».
        """
        scene, words, k = self.scene, self.scene.words, self.scene.k
        back = range(quote.mark - 1, start - 1, -1)
        opened = next((j for j in back if words[j] in k.that or words[j] in QUOTE_MARKS), start - 1)
        before, lead = words[quote.mark - 1], quote.mark - opened - 1
        if lead <= SUBJECT or quote.words > 2 * lead or words[quote.first] in k.particles["who"]:
            return False
        if before in COMMAS or before == ":" or before in k.particles["because"]:
            return False
        if words[quote.first + 1] in k.that or before in k.deeds or before in k.particles["witnessed"]:
            return False  # «شدد أمام نظيره "على أنه لا يقبل …"»
        near = (scene.form_at(j) for j in range(max(opened + 1, quote.mark - SAYS), quote.mark))
        if any(form is not None and "colon" in form.verb.frames for form in near):
            return False  # «إن الحارس صاح به قائلا بالحرف الواحد "الباب مغلق …"»
        inside = words[quote.first : quote.end]
        own = any(w.removeprefix(k.conjunction) in k.first_person or self.joins(w) for w in inside)
        if own or self.opens_verbal(quote):
            return False
        return self.opens_phrase(quote) or (before in k.particles["only_he"] and not self.is_clause(quote))

    def quoted_as(self, quote: Quote, start: int, end: int) -> str:
        """What a quote inside reported speech `[start, end)` is.

        `whole`: a clause, or nearly all that is said, so direct speech; what leads to it stays indirect.
        `fragment`: a few words or a noun phrase: all is indirect.
        """
        scene = self.scene
        before = scene.words[quote.mark - 1]
        if quote.words >= LONG:
            part = quote.mark > start + 2 and self.hangs(quote)
            part = part or (quote.mark > start + 1 and self.is_adjunct(quote))
            part = part or self.is_piece(quote, start)
            phrase = quote.mark > start and quote.words < PREDICATE and self.opens_phrase(quote)
            led = before == ":" or before in scene.k.that or before in scene.k.particles["preposition"]
            led = led or self.is_subject(start, quote.mark)  # «إن القرار "خطوة …"»
            return "fragment" if part or (phrase and not led) else "whole"
        if before in scene.k.particles["because"] and quote.words >= WHOLE:
            return "whole"  # «لأن "السيطرة على المدينة مسألة وقت"»: a clause it must be
        clause = self.is_clause(quote, quote.first + OPENS)  # no «ثمرة جهد لم يكن سهلا»
        inner = quote.mark > start + 2 and self.is_wished(quote.mark - 1)
        if (quote.mark == start or before in scene.k.that or before == ":") and not inner:
            goes_on = quote.after < end and scene.words[quote.after][:1].isalpha()
            of_it = before in scene.k.that and before.endswith(scene.k.pronouns)
            if of_it and quote.words < WHOLE and not clause and self.names(quote):
                return "fragment"  # «أنه "خطوة على الطريق"»: a predicate
            inner = before in scene.k.that and not before.startswith(scene.k.conjunction)
            far = inner and quote.mark > start + 2  # «… إن الحركة أجابت بأنها "…"», and not «إن …، وأن "…"»
            alone = before in scene.k.that and not of_it and not goes_on  # «قائلا إن "الوفد موحد"»
            return "whole" if quote.words >= (WHOLE if goes_on or far else 3 - alone) else "fragment"
        if self.speaks_for_itself(quote):
            return "whole"
        if quote.words >= WHOLE and self.is_predicate(quote, end):
            return "whole"  # «إن هذه الدول "تفسر القرار كما يحلو لها كل يوم"»
        if quote.words >= SHORTEST and self.is_its_verb(quote, start, end):
            return "whole"  # «إن بلاده "لن تقبل شروطا جديدة"»
        near = quote.mark - start <= SUBJECT or before in COMMAS or before in scene.k.particles["because"]
        near = near or scene.words[quote.first] in scene.k.particles["denials"]
        long = quote.words >= WHOLE + self.is_subject(start, quote.mark)
        whole = clause and near and long and not self.opens_phrase(quote)
        return "whole" if whole else "fragment"

    def names(self, quote: Quote) -> bool:
        """The quote opens with a noun or adjective: no preposition («على الدول أن …») and no «تلقت»."""
        k, word = self.scene.k, self.scene.words[quote.first]
        she = word.endswith(k.she) and not word.endswith(tuple(k.particles["feminine_endings"]))
        return word not in k.particles["preposition"] and not she

    def speaks_for_itself(self, quote: Quote) -> bool:
        """«…، لأن "شعبنا يموت كل يوم"», «…، "ولم يرد أحد عليه"»: a short clause behind a comma or «لأن», in the first person or
        joined to what goes before."""
        words, k = self.scene.words, self.scene.k
        before = words[quote.mark - 1]
        if quote.words < SHORTEST or not (before in COMMAS or before in k.particles["because"]):
            return False
        if before in COMMAS and self.joins(words[quote.first]):
            return True
        return any(w.removeprefix(k.conjunction) in k.first_person for w in words[quote.first : quote.end])

    def is_subject(self, start: int, end: int) -> bool:
        """«القرار», «بلاده», «هذا الاقتراح»: all that stands before a quote is the noun phrase that it speaks of."""
        scene, k = self.scene, self.scene.k
        word = scene.words[start]
        definite = word.startswith(k.article) or word in k.particles["determiner"] or start in scene.spots
        own = word in k.particles["his_own"]
        second = scene.words[start + 1]
        definite = definite or (word in k.objects and second.startswith(k.article))  # «وقف النار»
        opens = start < end and scene.words[start - 1] in k.that and (definite or own)
        return opens and phrase_end(scene, start, end) == end

    def wants_quote(self, start: int, stop: int, mark: int) -> bool:
        """«إن الهدنة التي اقترحتها روسيا "لم تكن كافية"», «ما يربط البلدين "أوسع من …"»: the lead is but the subject of what is
        quoted."""
        words, k = self.scene.words, self.scene.k
        quote = self.scene.quote_at.get(mark)
        if quote is None or stop != mark:
            return False
        if words[stop - 1] in k.particles["deed"] and self.opens_phrase(quote):
            return True  # «إن الاجتماع، الذي عقد أمس، بحث "المسائل العالقة …"»
        predicate = self.opens_predicate(quote)
        if (predicate or words[quote.first] in k.particles["then"]) and self.unfinished(
            start, stop
        ) is not None:
            return True
        if not COMMAS.isdisjoint(words[start:stop]):
            return False
        return words[start] in k.what or (predicate and k.that.keys().isdisjoint(words[start:stop]))

    def opens_predicate(self, quote: Quote) -> bool:
        """«ينطبق على …», «لن …», «كانت …»: the quote begins with a verb or what only a clause has."""
        k, word = self.scene.k, self.scene.words[quote.first]
        verb = word.startswith(k.clause_letters) and len(word) > 3 and word not in k.objects
        verb = verb and not word.endswith(tuple(k.particles["things"]))
        return verb or word in k.particles["clausal"] or word in k.deeds

    def unfinished(self, start: int, stop: int) -> int | None:
        """«إنه أبلغ نظيره بأن طلب المجلس "ينطبق على …"», «أنه منذ توليه الرئاسة "فإن الحكومة …"»: the «أن» of the lead's last
        clause, which is a noun phrase, or tells but when or where, and whose predicate is quoted; `None` where it is complete."""
        scene, k = self.scene, self.scene.k
        that = next((j for j in range(stop - 1, start - 2, -1) if scene.words[j] in k.that), stop)
        if that + 1 >= stop:
            return None
        if scene.words[that].endswith(k.pronouns):
            when = scene.words[that + 1] in k.particles["preposition"]
            told = any(scene.words[j] in k.deeds or scene.form_at(j) for j in range(that + 2, stop))
            return that if when and not told else None
        return that if phrase_end(scene, that + 1, stop) == stop else None

    def before_unfinished(self, start: int, stop: int, mark: int) -> int:
        """«إن الرد كان مدروسا، وأن لندن "لا تبحث عن …"»: the lead without the clause that the quote at `mark` goes on with; `stop` where
        there is none."""
        quote, words = self.scene.quote_at.get(mark), self.scene.words
        if quote is None or stop != mark or not self.opens_predicate(quote):
            return stop
        that = self.unfinished(start, stop)
        if that is None or that <= start + SUBJECT or not words[that].startswith(self.scene.k.conjunction):
            return stop
        return that - (words[that - 1] in COMMAS) - (words[that - 1] in self.scene.k.particles["above_all"])

    def is_wished(self, that: int) -> bool:
        """«… يجب أن "تعود …"», «نأمل في أن "…"»: «أن» that no verb of saying brings; but «حيث اعتبر أن "…"»."""
        scene = self.scene
        bare = scene.words[that] in scene.k.particles["that"]
        return bare and not any(scene.form_at(i) for i in (that - 1, that - 2))

    def joins(self, word: str) -> bool:
        """«ولو», «وهذه», «فلم», «لكن»: the word goes on with a clause."""
        k, p = self.scene.k, self.scene.k.particles
        bare = word[1:] if word.startswith((k.conjunction, k.so)) else ""
        if (bare or word).startswith(tuple(p["but"])):
            return True
        return bare in p["clausal"] or bare in p["determiner"] or bare in k.that

    def is_its_verb(self, quote: Quote, start: int, end: int) -> bool:
        """The quote closes what is said, and it is the verb, with what follows, of the noun phrase that is all that stands
        before it."""
        words = self.scene.words
        if quote.after < end and words[quote.after] not in COMMAS:
            return False
        return self.is_subject(start, quote.mark) and self.opens_verbal(quote)

    def is_predicate(self, quote: Quote, end: int) -> bool:
        """The quote closes what is said, and it is a clause that «أن» opens, or the verb of the definite word before it; no
        «خطة "تقلص الفجوات"», which but describes."""
        scene, k = self.scene, self.scene.k
        if quote.after < end and scene.words[quote.after] not in COMMAS:
            return False
        if scene.words[quote.first] in k.that:
            return True
        before = scene.words[quote.mark - 1]
        definite = before.startswith(k.article) or scene.spots_end(quote.mark) or before in k.particles["was"]
        return (definite or has_pronoun(scene, quote.mark - 1)) and self.opens_verbal(quote)

    def opens_verbal(self, quote: Quote) -> bool:
        """«لن نقبل …», «يجب أن …», «رفضت …»: the quote begins with a finite verb, or with what negates one."""
        k, word = self.scene.k, self.scene.words[quote.first]
        p = k.particles
        if word in k.objects or word in k.speakers or word in k.adjectives or quote.first in self.scene.spots:
            return False
        if word in p["denials"] or word in p["auxiliary"] or word in k.deeds:
            return True
        if len(word) <= 3 or word.endswith((*p["feminine_endings"], *p["things"])):
            return False
        several = word.endswith(tuple(p["verb_endings"]))
        present = several or (word.startswith((*k.clause_letters, k.she)) and not word.endswith(k.accusative))
        return present or (word.endswith(k.she) and word[-2] not in p["long_vowel"])

    def opens_phrase(self, quote: Quote) -> bool:
        """«خطوة كبيرة على الطريق», «بناء على محددات لا تتغير»: the quote begins with a noun or a preposition, and holds
        no word of the speaker's own person."""
        scene, k = self.scene, self.scene.k
        word, p = scene.words[quote.first], scene.k.particles
        if (word in p["clausal"] and word not in p["quantifier"]) or word in k.that:
            return False
        if any(w.removeprefix(k.conjunction) in k.first_person for w in scene.words[quote.first : quote.end]):
            return False
        marked = word.startswith(k.article) or word in k.objects or word in k.adjectives
        marked = marked or word in p["preposition"] or word in p["quantifier"] or word in p["elative"]
        feminine = word.endswith(k.pronoun) and len(word) > 3 and not has_pronoun(scene, quote.first)
        things = word.endswith(tuple(p["things"])) and len(word) > 4  # «مشاورات مع …»
        verb = word.startswith(k.clause_letters) or word.endswith((*k.pronouns, *p["verb_endings"]))
        second = scene.words[quote.first + 1] if quote.first + 1 < len(scene.words) else ""
        short = second.endswith(k.pronoun) and not second.startswith(k.article)  # «حربا أهلية»
        accusative = word.endswith(k.accusative) and len(word) > 4 - short and not verb
        return marked or feminine or things or accusative

    def is_clause(self, quote: Quote, end: int | None = None) -> bool:
        """The quote holds, before `end`, a finite verb or a word that only clauses have; a noun phrase does not."""
        k = self.scene.k
        first = self.scene.words[quote.first].removesuffix(k.accusative)
        if self.scene.words[quote.first] != first and (first in k.deeds or first in k.forms):
            return True  # «شددا على …», «اتفقا»: a verb of two
        for word in self.scene.words[quote.first : min(quote.end, end or quote.end)]:
            if word in k.particles["clausal"] or word in k.that or word in k.first_person:
                return True
            if len(word) > 3 and word.startswith(k.clause_letters) and word not in k.objects:
                return True
        return False
