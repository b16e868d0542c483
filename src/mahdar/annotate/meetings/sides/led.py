"""What a word that leads to names, and a word of no known use, change on the walk to the right of a contact."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import negated_at, nisba_at
from mahdar.annotate.meetings.sides.adjectives import (
    beside_a_land,
    beside_a_place,
    improper,
    of_another,
    of_region,
    signed_between,
    summit_of_region,
)
from mahdar.annotate.meetings.sides.met import (
    circumstance,
    includes,
    object_to_come,
    person_next,
    someone,
)
from mahdar.annotate.meetings.sides.walk import Walk
from mahdar.knowledge.forms import FEMININE, without_article
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, Word
from mahdar.knowledge.nisbas import NISBA

#: Between the signatories and the place stands what they signed, and the name of a conference.
SIGNED_GAP = 4
#: The endings of an adjective of one.
ONE = (NISBA, FEMININE)
#: «الجولة الأولى قد عقدت», «الجولة الأولى كانت عقدت»: words of tense between a noun and its verb.
AUXILIARIES = frozenset({"may", "past"})


class Led(Walk):
    """Takes up the words between the names: the role of the next ones, or a gap."""

    def _slot(self, token: int, word: Word) -> None:
        """A word that leads to names of another role."""
        role = word.slot or "none"
        verb = self.contact.verb
        if word.verb is not None and word.verb.cls == "gather" and token == self.contact.end:
            self.gathers = self.contact.noun is not None  # «لقاء جمع أمس في كمبالا فلانا وفلانا»
        if not self.moves and includes(self, token):
            if self.contact.what != "call" and not person_next(self, token):
                return  # «اجتماعات شملت ملفات …»
            self.state, self.gap = "party", 0  # «سلسلة اتصالات شملت نظراءه في …», «لقاءات شملت …»
            alone = not (self.contact.members or self.contact.countries)
            self.contact.stops, self.contact.with_only = True, self.contact.with_only or alone
            return
        if self.moves and "include" in word.classes:
            self.state, self.gap = "to", 0  # «جولة تشمل قطر والعراق»
            self.contact.stops = True
            if "included" in word.classes:
                self.contact.add("held", 2, token, token + 1)
            return
        if role == "party" and "join" in word.classes and self._joins_none(token):
            self.state = "none"  # «للتمهيد لمفاوضات، بالإضافة إلى انتقاد قرار كينيا»
            return
        if role == "place":
            if verb is not None and verb.aspect == "in":
                self.state, self.gap = "to", 0  # «حط في كانبرا»
                return
            signed = verb is not None and verb.cls == "sign"  # «وقّع … بيانا مشتركا في بكين»
            named = self.contact.what == "conference" and self.state == "gen"  # «منتدى المالية العامة في دبي»
            if self.gap > (SIGNED_GAP if signed or named else 0 if self.contact.members else 1):
                self.state = "none"
                return  # «… مع فلان قرار وقف النار في …»: the place of something else
            if self.state == "topic" and (not self.topic_named or beside_a_place(self, token)):
                return  # «لبحث النزاع في سوريا», «لبحث الوضع في درعا، قرب الحدود» is all one topic
            if verb is not None and verb.cls == "with" and self.state == "none" and token > self.contact.end:
                return
            if verb is not None and verb.what == "talks" and self.about:
                self.state = "none"
                return  # «تشاورا حول الأمن، خاصة مع هزيمة الجماعة في كينيا»
        if role == "with" and self.scene.has(token - 1, "along"):
            role = "none"
        if "support" in word.classes and token + 1 in self.scene.node_at:
            role = "none"  # «تعهدوا … بدعم كينيا»; but «بدعم من …», «بدعم أميركي»
        if role == "party" and self.state == "topic" and self.scene.has(token - 1, "relative"):
            return  # «لمناقشة العنف الذي وقع في …»: all of it is the topic
        if "among" in word.classes and any(self.scene.has(t, "states") for t in range(token - 3, token)):
            role = "party"  # «مع عشر دول بينها …»
        if role == "with" and self.scene.has(token - 1, "ties") and len(self.contact.party_ids()) > 1:
            self.state = "none"  # «المفاوضات الكينية الأوغندية ومسألة علاقاتنا مع …»
            return
        if role in ("between", "with"):
            before = self.scene.word(token - 1)
            if role == "between" and (verb is not None or (before is not None and "of" in before.classes)):
                self.state = self.state if verb is None else "none"
                return
            within = self.state == "topic" and bool(self.topic_words) and not person_next(self, token)
            if within and (role == "with" or someone(self)):
                if role == "with" and self.contact.about_with is None:
                    self.contact.about_with = self.scene.node_at.get(token + 1)
                return  # «تطبيع العلاقات التركية مع …»: belongs to the topic
            if "pronoun" in word.classes:
                self.contact.dual = token
            if role == "with" and self.state == "none" and self.about and not person_next(self, token):
                return  # «لبحث الخطوات في الأزمة مع …»: still of what it is about
            if role == "between" and self.state == "none" and len(self.contact.party_ids()) > 1:
                return  # the parties are named: «… دخول العراق على خط العلاقات بين …» is about something else
            two = verb is not None and verb.aspect == "matter" and len(self.contact.party_ids()) > 1
            two = two and not person_next(self, token)  # «بحث فلان ونظيره العلاقات مع كينيا»
            of_matter = self.gap > 0 or circumstance(self, token)
            if role == "with" and (self.partner or two) and of_matter:
                self.state = "none"  # «بحث مع فلان الاتفاق مع …»: of what they talked about
                return
            self.partner = role == "with"
            self.contact.between = self.contact.between or role == "between"
            if self.state in ("gen", "party", "place") or (role == "between" and self.state != "topic"):
                self.led = token  # «اجتماعا جرى في ريف نيروبي بين الكينيين والصوماليين»
            contact = self.contact
            alone = role == "with" and not (contact.members or contact.countries or contact.between)
            alone = alone and not self.scene.has(token + 1, "all-of")  # «مع كل من … و…»: with each, perhaps
            contact.with_only = contact.with_only or (alone and contact.noun is not None)
            role = "party"
        if "presence" in word.classes:
            self.officials = token  # «بحضور إيراني وروسي»
        led = self.goes and role == "party"  # «وصل … مع …»: company, not counterpart
        self.state = "none" if led or negated_at(self.scene, token) else role
        self.gap = 0
        self.about = self.about or role == "topic"
        self.topic_named = False
        self.topic_words = 0

    def _joins_none(self, token: int) -> bool:
        """«بالإضافة إلى» leads to one more side where there is one, or to somebody; not to what else is done."""
        contact, at = self.contact, token + 1 + self.scene.has(token + 1, "to")
        somebody = at in self.scene.node_at or self.scene.has(at, "official") or self.scene.has(at, "carry")
        named = contact.members or contact.countries or self.bare or contact.dual is not None
        return not (somebody or named)

    def _other(self, token: int, word: Word | None) -> int:
        """A word of no known use: an adjective, or the end of the list."""
        capital = word is not None and "capital" in word.classes
        raw = self.scene.raw[token]
        body = self.regional.get(without_article(raw)) if self.state == "gen" and self.gap < 2 else None
        if body is not None and (
            of_region(self, raw) or beside_a_land(self, token) or summit_of_region(self, token)
        ):
            self.contact.countries.append((body, token, token + 1))  # «القمة العربية»
            self.contact.strength = "body"
            return 1
        nisba = nisba_at(self.scene, token, self.knowledge)
        if nisba is not None and self.state in ("mediator", "host") and not self.gap:
            self.contact.sponsors.append((nisba[0], self.state, token, token + nisba[1]))
            return nisba[1]  # «برعاية صينية»
        several = raw.startswith(ARTICLE) and not raw.endswith(ONE)
        people = several and self.led == token - 1  # «مع الروس»
        people = people or (self.led == token - 2 and self.scene.has(token - 1, "bodies"))
        if nisba is not None and (
            self.state == "gen" or (self.state == "party" and (people or self.officials >= token - 3))
        ):
            party, width = nisba
            self.contact.countries.append((party, token, token + width))
            if self.state == "party":
                self.officials = token + width
            return width
        if self.state == "place" and (capital or nisba is not None):
            return 1
        if self.state == "topic":
            self.topic_words += 1
        noun = self.contact.noun
        verbal = word is not None and (word.verb is not None or word.classes & {"relative", "negator"})
        mood = word.mood if word is not None and raw[:1] not in CONJUNCTIONS else None
        auxiliary = mood is not None and mood.status in AUXILIARIES
        if self.state == "gen" and noun is not None and auxiliary:
            return 1
        if (
            self.state == "gen"
            and noun is not None
            and noun.definite
            and not self.of_more
            and not signed_between(self, token)
            and not (raw.lstrip(CONJUNCTIONS).startswith(ARTICLE) or verbal)
        ):
            # «ناقشوا في الاجتماع تعزيز الأمن …»: no adjective of a definite noun, as «رفيع المستوى» is
            return 2 if improper(self, token) else 0
        if self.state == "gen" and noun is not None and of_another(self, token):
            return 0  # «يبحثان في اتصال هاتفي الأزمة الأوكرانية»: behind its adjective another noun begins
        self.gap += 1
        if self.state == "place" and object_to_come(self, token):
            self.state, self.gap = "party", 0  # «استقبل فلان بمقر المجلس السفير»
        elif self.gap > self._most_words(token) and self.state != "topic":
            self.lost = self.lost or (self.state == "party" and not verbal)
            self.state = "none"
        return 1

    def _most_words(self, token: int) -> int:
        """So many words of no use may stand before the next name of its role, the last at `token`; none behind a place, a
        host or mediator («الذي تستضيفه أوغندا بعد أيام من زيارة …»), but «بتيسير من كينيا ومنظمة إيغاد» goes on."""
        if self.state == "place":
            return 0
        known = any(role == self.state for _, role in self.contact.members)
        joined = self.scene.raw[token][:1] in CONJUNCTIONS and token + 1 in self.scene.node_at
        ended = known and self.state in ("host", "mediator") and not joined
        return 0 if ended else self.gap_limit
