"""Reads who takes part from a contact to the right, by the words that lead to names."""

from __future__ import annotations

from mahdar.annotate.meetings.find.counterpart import TO_WHOM
from mahdar.annotate.meetings.find.verbal import speaks_in_it
from mahdar.annotate.meetings.scene import QUOTE, by_request
from mahdar.annotate.meetings.sides.adjectives import met_him, only_ranked
from mahdar.annotate.meetings.sides.clauses import (
    INNER_VERBS,
    agrees,
    closes_apposition,
    good_offices,
    group,
    held_there,
    manner_width,
    met_behind,
    next_stop,
    opens_plan,
    own_clause,
    own_land,
    sent_by_each,
)
from mahdar.annotate.meetings.sides.led import Led
from mahdar.annotate.meetings.sides.met import another_call, first_nisba, includes, masdar_met_there
from mahdar.annotate.meetings.sides.roles import meet
from mahdar.annotate.meetings.sides.second_verb import opens_a_sentence
from mahdar.annotate.meetings.sides.spots import in_province
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, Word

#: A list of members ends at the latest here.
REACH = 45


#: What is said of who was not there, or only looked on.
NOT_THERE = frozenset({"absence", "observer", "outside"})


#: Behind «، من» these lead to more of those who met («من بينهم», «من عدة دول», «من مسؤولين»).
SOME_PEOPLE = frozenset(
    {
        "official",
        "delegation",
        "among",
        "group-noun",
        "several-times",
        "leaders",
        "states",
        "all-of",
        "people",
    }
)

#: The verb of handing a letter over, behind which «من» leads to its author.
HANDED = "sallama"


class Walker(Led):
    """Reads names from the contact to the right."""

    def walk(self) -> None:
        """Go to the right until another clause begins, and on behind an aside."""
        contact = self.contact
        self._stretch(contact.end, min(contact.right_stop, contact.end + REACH))
        if contact.tail:
            self.state, self.gap = "party", 0
            self._stretch(contact.tail, min(contact.tail_stop, contact.tail + REACH))

    def _stretch(self, token: int, limit: int) -> None:
        scene, depth = self.scene, 0
        while token < limit:
            word = scene.word(token)
            if word is not None and ("open" in word.classes or "close" in word.classes):
                depth = depth + 1 if "open" in word.classes else max(0, depth - 1)
                token += 1
            elif depth:
                token += 1
            elif token in scene.behind:
                token = scene.behind[token]
            elif token in scene.when_at:
                if scene.has(token - 1, "comma"):
                    self.gap, self.topic_named = 0, True  # «مؤتمر حول …، الجمعة في بروكسل»: of the noun again
                token = scene.when_at[token].end
            elif token in scene.node_at and not first_nisba(self, token):
                node = scene.node_at[token]
                if opens_a_sentence(scene, node):
                    self.contact.right_stop = min(self.contact.right_stop, node.start)
                    return
                if (
                    self.state == "place"
                    and node.nameless
                    and node.mention.number == "dual"
                    and self._met_there()
                ):
                    self.state = "party"  # «اجتمع في كمبالا طرفا النزاع»
                meet(self, node)
                self.gap = 0
                token = node.end
            else:
                width = self.read(token, word)
                if not width:
                    return
                token += width

    def read(self, token: int, word: Word | None) -> int:
        """Read a word that is no name; how many tokens it took, 0 to stop."""
        if word is not None:
            width = self._leads(token, word)
            if width is None:
                width = self._clause(token, word)
            if width is None:
                width = self._ends(token, word)
            if width is None:
                width = self._role(token, word)
            if width is not None:
                return width
        return self._other(token, word)

    def _leads(self, token: int, word: Word) -> int | None:
        """More of those who met, the next stop, «كل من»; None for any other word."""
        if word.slot == "away" and self.scene.has(token + 1, "this"):
            return 2  # «قبل ذلك في موسكو»
        if "among" in word.classes and self.state == "party" and self._of_those(token):
            self.gap = 0  # «التقى عددا من القادة، من بينهم الرئيس …»
            return 1
        if "then" in word.classes and next_stop(self, token):
            self.state, self.gap = "to", 0
            return 1
        if "order" in word.classes and met_behind(self, token):
            return 2
        if "all-of" in word.classes and self.moves and self.scene.has(token + 1, "of"):
            self.senders = sent_by_each(self, token)
            self.state, self.gap = "party" if self.senders else "to", 0  # «زيارته لكل من الصين وروسيا»
            return 2
        if "all-of" in word.classes and self.scene.has(token + 2, "each"):
            return 3 + self.scene.has(token + 3, "comma")  # «التقى في جوبا، كلا على حدة، ممثلي …»
        each = "all-of" in word.classes and self.scene.has(token + 1, "of") and self.state == "place"
        if each and not self.contact.party_ids() and self.contact.verb is not None:
            self.state, self.gap = "party", 0  # «وقع الاتفاق في بكين كل من فلان وفلان»
            return 2
        if "similar" in word.classes and another_call(self, token):
            self.state, self.gap = "party", 0
            return 1
        if "for-time" in word.classes and self.scene.has(token + 1, "nth-time"):
            return 2  # «اجتمعا للمرة الأولى في …»
        return None

    def _clause(self, token: int, word: Word) -> int | None:
        """A clause about the contact, how and when it was held, good offices; None for any other word."""
        adjectives = sum(end - start for _, start, end in self.contact.countries)
        own = token - self.contact.end <= self.gap + adjectives and self.gap <= 1
        own = own or token == self.contact.named_end  # «مفاوضات سد النهضة التي …»
        own = own or agrees(self, token) or held_there(self, token) or only_ranked(self, token)
        if "relative" in word.classes and self.scene.has(token + 1, "negator"):
            self.state = "none"  # «الاجتماع الذي لم تدع إليه الحركة»
            return 1
        if "relative" in word.classes and own:
            width = own_clause(self, token)
            if width or word.slot == "away":
                return width
        elif "relative" in word.classes and self.contact.verb and self.contact.verb.aspect == "matter":
            return 0  # «بحثا الخطر الذي تمثله الجماعة بدعم من …»
        if opens_plan(self, token):
            width = own_clause(self, token - 1)
            if width > 1:
                return width - 1
        if "since" in word.classes and token + 1 in self.scene.when_at:
            return 1  # «يجرون محادثات منذ الأحد مع …»
        if "how-often" in word.classes:
            self.gap = 0  # «التقيا ثلاث مرات في …»
            return 1
        if "in-manner" in word.classes:
            width = manner_width(self.scene, token)
            behind = self.scene.raw[token + width] if token + width < self.scene.end else ""
            own = behind.startswith(ARTICLE) and token + width not in self.scene.node_at
            return 0 if own else width  # «ناقشوا بصورة عامة الحدود بين …»
        if "during" in word.classes and token + 1 in self.scene.when_at:
            return 1  # «ويصل إلى نيروبي في غضون أسبوعين الوزير …», «اتصل خلال الأسبوع الماضي برئيس …»
        if "during" in word.classes and self._of_the_tour(token + 1):
            return 2  # «سيزور خلال الجولة أيضا كينيا»
        width = good_offices(self, token)
        if width:
            self.state, self.gap = "mediator", 0
            return width
        return None

    def _ends(self, token: int, word: Word) -> int | None:
        """Where the list ends, who was not there, and sides told without a name; None for any other word."""
        if word.slot == "away" or word.classes & {"border", "saying", "namely", "during"}:
            return 0
        if "comes" in word.classes and self.contact.noun is not None and self.contact.party_ids():
            # «اختيار الصين مكانا للقاء الوزيرين يأتي امتدادا لدور بكين»: the verb of another subject
            return 0
        if "outcome" in word.classes and self.scene.raw[token][:1] in CONJUNCTIONS:
            return 0  # «واتفقا على …»: what came of it
        beside = "attendance" in word.classes or word.slot in ("host", "mediator")
        if (word.classes & NOT_THERE and not in_province(self.scene, token)) or (
            beside and self.scene.has(token - 1, "negator")
        ):
            self.state = "none"  # «بحضور … وغياب الجيش», «دون وساطة أوروبية»: who was not there
            return 1
        if "own-land" in word.classes and self.state in ("gen", "party"):
            own_land(self, token)
            return 1
        leads = "include" in word.classes and self.scene.has(token + 1, "to")  # «جولة قادته إلى …»
        if "private" in word.classes and self.state in ("gen", "party") and not leads:
            self.contact.private = True
            return 0
        if (self.moves or self.goes) and "of" in word.classes:
            if self.scene.has(token - 1, "all-of"):
                self.state = "to"  # «زار كلا من كينيا وأوغندا»
                return 1
            self.state = "to" if self.returns else "none"  # «عاد من مصر»; «قادما من مصر»
            return 1
        if "by-it" in word.classes and met_him(self, token):
            self.contact.dual, self.contact.with_only = token, True
            return 1
        verb = self.contact.verb
        if verb is not None and verb.id == HANDED and "of" in word.classes:
            self.state = "none"  # «سلمه رسالة خطية من الرئيس»: who wrote it was not there
            return 1
        carrier = self.contact.carrier_verb
        if carrier is not None and carrier.cls == "gather" and "leaders" in word.classes:
            self.officials, self.state = token, "party"  # «جمعت قمة في … قادة مصر والأردن»
            return 1
        if "of-both" in word.classes and self.scene.has(token - 1, "all-of") and self.state == "party":
            self.contact.dual = token  # «ستلتقي كلا منهما على حدة»
            return 1
        if "one-of-two" in word.classes and self.scene.has(token - 1, "all-of"):
            self.contact.dual, self.contact.with_only = token, True  # «لقاءين منفصلين مع كل وفد»
            return 1
        if (
            "official" in word.classes
            and "dual" not in word.classes
            and (self.state != "gen" or not self.gap)
        ):
            self.officials = token
            if self.state == "place" and (self.contact.between or self._met_there()):
                self.state = "party"  # «بين اللجنة … في دوما والجانب الروسي»
            if self.state == "to" and self._come_there(token):
                self.state = "party"  # «وصل إلى مسقط وفدا … و…»
            return 1
        counted = group(self, token, word)
        if counted:
            return counted
        if "dual" in word.classes and self.state in ("gen", "party"):
            self.contact.dual = token
            if self.contact.verb is not None and self.contact.verb.cls == "with":
                self.state = "none"  # «ناقش الطرفان انسحاب القوات …»: what follows is the matter
            return 1
        return None

    def _role(self, token: int, word: Word) -> int | None:
        """A word that leads to names of another role, or stands between them; None for any other word."""
        if by_request(self.scene, token):
            # «جلسة بناء على طلب من كينيا»: see `parties`; «محادثات بدعوة من كينيا»: who calls others together
            calls = self.scene.has(token, "invitation") and not self.moves
            self.state, self.gap = "mediator" if calls else "none", 0
            return 1
        if "on" in word.classes and self.scene.has(self.contact.start, "agreed"):
            self.state = "none"  # «اتفقا في براغ على وساطة أمريكية»: what they agreed on
            agreed = self.scene.word(token + 1)
            return 2 if agreed is not None and agreed.slot in ("host", "mediator") else 1
        if "rank-of" in word.classes:
            return 2  # «الاجتماع على مستوى الخبراء بين …»
        if word.slot is not None or includes(self, token):
            self._slot(token, word)
            return 1
        talks = self.contact.verb is not None and self.contact.verb.id in TO_WHOM
        if talks and "to" in word.classes and self.state == "party":
            self.gap = 0  # «تحدثت إلى كل من فلان وفلان»
            return 1
        if "to" in word.classes and (self.moves or self.goes):
            # «زيارته لكمبالا إلى كيغالي»: a second destination without «و» is that of another verb
            plain = self.contact.noun is None or not self.places or self.scene.has(token - 1, "then")
            joined = plain or self.contact.scene.raw[token][:1] in CONJUNCTIONS
            self.state, self.gap = "to" if joined and not self.returns else "none", 0
            return 1
        if self.gathering and word.verb is not None and speaks_in_it(self.scene, token, word.verb):
            self.state, self.gap = "party", 0  # «المؤتمر الذي عقد في … وتحدث فيه كل من …»
            return 2
        convenes = word.verb is not None and word.verb.cls == "vote" and word.verb.aspect == "hold"
        if word.verb is not None and not (convenes or word.verb.cls in INNER_VERBS):
            return 0
        if word.verb is not None and word.verb.cls == "gather" and token == self.contact.end:
            self.gathers, self.state, self.gap = self.contact.noun is not None, "party", 0
            return 1
        if word.pred is not None:
            self.state = "none"
            return 1
        if word.after is not None and self.contact.noun is not None and self.state != "topic":
            self.state, self.gap = "gen", 0  # «قمة الاتحاد، المقررة في …»: of the noun again
            return 1
        if "facing" in word.classes and self.state == "party" and self.gap:
            self.state = "none"  # «يلتقي الرئيس، وسيلقي كلمة أمام اللجنة»: what he does besides
            return 1
        if "comma" in word.classes and self._object_behind_time(token):
            self.gap = 0
            return 1
        if "comma" in word.classes and self._goes_on_after_aside(token):
            self.state = "none"
            return 1
        if "comma" in word.classes:
            if self.moves and closes_apposition(self.scene, token):
                return 1
            named = self.contact.members or self.contact.countries or not self.gap
            over = (self.state == "gen" if named else False) or self._closed(token)
            if over and self._goes_on(token):
                self.state, self.gap, over = "party", 0, False
            self.state = "none" if over or (self.state == "party" and self.gap) else self.state
            return 1
        if self._held_there(token, word):
            return 1
        if (
            word.classes & {"carry", "join", "filler", "adverb", "by-phone", "from-side", "by-way"}
            or word.classes == QUOTE
            or (self.state == "place" and "or" in word.classes)
        ):
            return 1
        return None

    def _of_those(self, token: int) -> bool:
        """«…، من بينهم», «…، بينهم»: behind a comma, and a name follows."""
        at = token - 1 - self.scene.has(token - 1, "of")
        return self.scene.has(at, "comma") and token + 1 in self.scene.node_at

    def _object_behind_time(self, comma: int) -> bool:
        """«زار وفد كيني رفيع المستوى، الخميس، كمبالا»: a time between commas parts whoever visits, however long his name, from
        where he goes."""
        scene, verb, when = self.scene, self.contact.verb, self.scene.when_at.get(comma + 1)
        if verb is None or verb.cls != "visit" or self.places or self.state != "party" or when is None:
            return False
        travels = bool(self.contact.members) and scene.has(when.end, "comma")
        at = when.end + 1 + scene.has(when.end + 1, "capital")
        place = scene.node_at.get(at)
        if not travels or place is None or place.prefix or place.person:
            return False
        return place.locative or place.of_a_state

    def _goes_on_after_aside(self, token: int) -> bool:
        """«تنصل، بعد أن اجتمع مع الوزير، من دعم الحركة»: «من» and no name behind the comma: the verb before the aside goes on."""
        scene = self.scene
        word = scene.word(token + 2)
        some = word is not None and not word.classes.isdisjoint(SOME_PEOPLE)
        bare = token + 2 not in scene.node_at and token + 2 not in scene.when_at and not some
        met = self.contact.verb is not None and self.contact.verb.cls in ("meet", "with")
        return met and bool(self.contact.members) and scene.has(token + 1, "of") and bare

    def _met_there(self) -> bool:
        """«التقى في كمبالا وزير …», «لدى استقباله في كمبالا وفدا …»: officials behind the place of a verb of meeting."""
        verb = self.contact.verb
        if masdar_met_there(self):
            return True
        sit = verb is not None and verb.cls == "with" and verb.what == "meeting" and not self.contact.members
        return verb is not None and (verb.cls == "meet" or sit) and bool(self.places)

    def _come_there(self, token: int) -> bool:
        """«وصل إلى مسقط وفدا كينيا وأوغندا»: the delegations behind where they went, when nobody is told before it."""
        travellers = [n for n, _ in self.contact.members if n not in self.places]
        sent = self.scene.has(token, "delegates") or self.scene.has(token, "delegation")
        return self.goes and bool(self.places) and not travellers and sent

    def _of_the_tour(self, token: int) -> bool:
        """«خلال الجولة»: of which a verb of visiting tells the stops."""
        verb, word = self.contact.verb, self.scene.word(token)
        visits = verb is not None and verb.cls == "visit" and not self.places
        return visits and word is not None and word.noun is not None and word.noun.definite

    def _closed(self, comma: int) -> bool:
        """«مع نظيريه الكيني والرواندي، أوغندا …»: «و» closed the list, the state behind the comma is of the clause around."""
        last, behind = self.scene.node_ending.get(comma), self.scene.node_at.get(comma + 1)
        return (
            last is not None
            and behind is not None
            and last.prefix[:1] in tuple(CONJUNCTIONS)
            and not behind.prefix
            and behind.mention.kind != "person"
        )

    def _goes_on(self, comma: int) -> bool:
        """«اتصالين هاتفيين برئيس كينيا، ورئيس أوغندا»: of several calls each is with one of the list."""
        noun, node = self.contact.noun, self.scene.node_at.get(comma + 1)
        several = noun is not None and noun.number != "singular" and self.contact.what == "call"
        joined = node is not None and node.person and node.prefix in tuple(CONJUNCTIONS)
        return several and joined and comma in self.scene.node_ending

    def _held_there(self, token: int, word: Word) -> bool:
        """«اجتماعان بين كينيا والصومال عُقدا في نيروبي وكمبالا»: the verb of the noun, and where it was held."""
        held = word.verb is not None and word.verb.cls == "light" and word.verb.aspect == "hold"
        return held and self.contact.noun is not None and self.scene.has(token + 1, "in")
