"""Whether a contact's own words leave its subject unsaid, so that it is to be looked for before them.

The subject of «وأضاف أنه سيلتقي …», «خلال زيارته إلى …» was named before; that of «استقبل الميناء …» or «قال مصدر ناقش المسألة …»
stands there, only it is nobody known; that of «يعقد المجلس اجتماعا» is known, and what is not said is whom it met.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import CONJUNCTIONS, MANY, Word

#: Words that may stand where the subject would, after a verb that leaves it unsaid.
AFTER_VERB = frozenset(
    {
        "to",
        "of",
        "in",
        "comma",
        "during",
        "filler",
        "quote",
        "border",
        "open",
        "pronoun",
        "official",
        "adverb",
        "highness",
        "this",
        "at-that-time",
        "once-more",
        "owned-by",
        "all-of-object",
    }
)
#: … with a pronoun that points back, behind which it may still come («استقبل فيه الملك», «أجرت فيها محادثات»).
POINTS_BACK = frozenset({"therein", "in-it", "to-it", "on-it", "among"})
#: Tokens before a contact within which its clause opens: more than a sentence of news has.
CLAUSE_REACH = 150
#: Classes of words that open a clause.
CLAUSE_OPENERS = frozenset({"that-clause", "hard-border"})
#: «لقاء كان من المقرر أن يجمعه بـ…»: the verb stands this close behind the noun.
BROUGHT_REACH = 7
#: «وذلك» stands this close before the noun it leads to.
NAMELY_REACH = 4


def subject_known(contact: Contact) -> bool:
    """True when the one party named is the subject: who is not named is the other side."""
    scene = contact.scene
    verb = contact.verb or contact.carrier_verb
    if verb is not None and not met_by(contact):
        before = [node for node, role in contact.members if role == "party" and node.end <= contact.start]
        if before and not _meets_antecedent(contact, before[-1]):
            return not (many(scene, contact) and before[0].mention.number != "plural" and _joins(before[0]))
    if contact.verb is None or contact.start != scene.start or met_by(contact):
        return False
    node = scene.node_at.get(contact.end)
    return node is not None and not node.prefix and any(node is n for n, _ in contact.members)


def met_by(contact: Contact) -> bool:
    """«واستقبله الرئيس», «والتقاها في المطار نظيرها», «أن يجتمع به الرئيس»: the pronoun is whom the subject met."""
    verb, scene = contact.verb, contact.scene
    if verb is None:
        return False
    on_verb = verb.cls in ("meet", "call") and scene.raw[contact.start].endswith(PRONOUNS[:2])
    return on_verb or (verb.what == "meeting" and scene.has(contact.end, "by-it"))


def _meets_antecedent(contact: Contact, node: Node) -> bool:
    """«الوزراء الذين التقاهم»: the pronoun on the verb is those named before it, so the subject is another."""
    scene = contact.scene
    relative = node.end == contact.start - 1 and scene.has(node.end, "relative")
    return relative and (scene.raw[contact.start].endswith(PRONOUNS) or scene.has(contact.end, "by-it"))


def many(scene: Scene, contact: Contact) -> bool:
    """The verb of a contact is dual or plural («أجروا», «يعقدان»)."""
    token = contact.start if contact.verb is not None else contact.carrier
    return token is not None and scene.raw[token].endswith(MANY)


def _joins(node: Node) -> bool:
    """«… وحلفاءها الأوروبيين أجروا»: named as the second of several."""
    return node.prefix[:1] in tuple(CONJUNCTIONS)


def leans_back(contact: Contact) -> bool:
    """True when the subject is one named in a sentence before: a verb without subject, or a pronoun on the noun."""
    verb = contact.start if contact.verb is not None else contact.carrier
    if verb is not None:
        return met_by(contact) or unsaid(contact.scene, verb)
    if contact.masdar is not None and contact.scene.raw[contact.masdar].endswith(PRONOUNS):
        return True  # «إثر إجرائه مكالمة مع …»
    if contact.scene.has(clause_start(contact) - 1, "he-that"):
        return True  # «أضاف أنه اقترح عقد لقاء مع …»
    if brings_him(contact) or _of_unsaid(contact):
        return True
    return contact.noun is not None and bool(contact.noun.suffix)


def brings_him(contact: Contact) -> bool:
    """«لقاء سيجمعه بنظيره», «قمة تجمعه بقادة …»: the pronoun of the verb is the other side."""
    scene = contact.scene
    for token in range(contact.end, min(scene.end, contact.end + BROUGHT_REACH)) if contact.noun else ():
        word = scene.word(token)
        if word is not None and word.verb is not None:
            return word.verb.cls == "gather" and scene.raw[token].endswith(PRONOUNS[:2])
        if token in scene.node_at:
            return False
    return False


def _of_unsaid(contact: Contact) -> bool:
    """«وكان قد غادرها بعد لقاء مع الرئيس»: the circumstance of a verb that opens the sentence and leaves its subject unsaid."""
    scene = contact.scene
    lead = scene.word(contact.start - 1)
    if lead is None or not (lead.before is not None or "during" in lead.classes) or not contact.with_only:
        return False
    verb = next((t for t in range(scene.start, contact.start) if not _is_mood(scene.word(t))), scene.start)
    word = scene.word(verb)
    acts = word is not None and word.verb is not None and word.verb.what != ""
    return acts and verb < contact.start and unsaid(scene, verb)


def unsaid(scene: Scene, verb: int) -> bool:
    """True when neither the word before a verb nor the one after it is its subject."""
    before = verb - 1
    while before >= scene.start and _is_mood(scene.word(before)):
        before -= 1
    word = scene.word(before)
    node = scene.node_ending.get(before + 1)
    if node is not None and not node.parties and (node.person or node.business):
        return False  # «وفد عن شركة … زار»
    plain = word is None and before >= scene.start and before + 1 not in scene.span_ending
    if plain and not _joined(scene, verb):
        return False  # «مصدر ناقش المسألة», «مواد سامة وصلت»
    if word is not None and "he-that" in word.classes:
        return True  # «أنه بحث الملف مع …»
    return _of_matter(scene, verb) or not _subject_at(scene, verb + 1)


def _of_matter(scene: Scene, verb: int) -> bool:
    """«كما بحث الملف هاتفيا مع …»: what a verb of talking has right behind it is what they talked about."""
    word = scene.word(verb)
    talks = word is not None and word.verb is not None and word.verb.aspect == "matter"
    # «قال مصدر ناقش المسألة مع …»: of whom it is said stands before it
    opens = verb == scene.start or _joined(scene, verb) or scene.has(verb - 1, "likewise")
    return talks and opens and scene.has(verb + 1, "talked-about")


def _subject_at(scene: Scene, token: int) -> bool:
    """«بيان», «ميناء», «مسؤولون»: a word of no other use where the subject stands."""
    if token >= scene.end or token in scene.when_at:
        return False
    node = scene.node_at.get(token)
    if node is not None:
        return not node.parties and not node.prefix
    word = scene.word(token)
    if word is not None and word.classes & POINTS_BACK:
        behind = scene.node_at.get(token + 1)
        return (behind is not None and behind.acting) or _subject_at(scene, token + 1)
    return word is None or not (
        word.slot or word.noun or word.masdar or word.mood or word.classes & AFTER_VERB
    )


def joined_verb(contact: Contact) -> bool:
    """«… نظيره المصري، ويصل غدا إلى …», «ثم غادر إلى …»: its subject is that of the verb before, not the last name."""
    return contact.verb is not None and coordinated(contact.scene, contact.start)


def coordinated(scene: Scene, verb: int) -> bool:
    """«… وعقد», «ثم أجرى»: the subject is that of the verb before, unless one stands behind."""
    mood = _is_mood(scene.word(verb - 1)) and scene.raw[verb - 1][:1] in CONJUNCTIONS  # «…، ولم يلتق الوفد»
    when = scene.span_ending.get(verb)  # «…، وأمس التقى وزير خارجية مصر»
    dated = when in scene.when_at and when is not None and scene.raw[when][:1] in CONJUNCTIONS
    return verb > scene.start and (mood or dated or _joined(scene, verb) or scene.has(verb - 1, "then"))


def _joined(scene: Scene, verb: int) -> bool:
    word = scene.word(verb)
    return word is not None and word.verb is not None and bool(word.verb.stack.removesuffix(word.verb.prefix))


def _is_mood(word: Word | None) -> bool:
    return word is not None and word.mood is not None and word.verb is None


def clause_start(contact: Contact) -> int:
    """The token after the last word that opens a clause before the contact («إن», «حيث», «:»)."""
    scene = contact.scene
    first = max(scene.start, contact.start - CLAUSE_REACH)
    reach = range(contact.start - 1, first - 1, -1)
    if scene.within(reach[:NAMELY_REACH], "namely"):
        return first  # «…، وذلك في ختام لقاء»: all that the sentence tells
    for token in reach:
        word = scene.word(token)
        if word is not None and not CLAUSE_OPENERS.isdisjoint(word.classes):
            return token + 1
    return first
