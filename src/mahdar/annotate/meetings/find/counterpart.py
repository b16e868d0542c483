"""With whom somebody met or talked: the words beside a verb that name a second side, or two who did it together."""

from __future__ import annotations

from mahdar.annotate.meetings.find.arrivals import before_mood, is_mood
from mahdar.annotate.meetings.find.sittings import faced, is_council, many_in_one, may_sit, of_union
from mahdar.annotate.meetings.find.spoken import COUNTERPART_REACH, SUBJECT_REACH
from mahdar.annotate.meetings.scene import Node, Scene, from_side, in_session, only_setting
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, DUAL, IN, MANY, PRESENT_DUAL, Verb

#: Who talks to someone talks with him,
TALK_TO = "tahaddatha"
#: … and who sits with him may sit «إلى» him too («اجتمع إلى الرئيس»).
TO_WHOM = frozenset({TALK_TO, "sentir"})
#: «الوزيران قد يجتمعان»: this far apart.
DUAL_REACH = 3
#: They are named behind their class noun («وحركة حماس»).
BODIES = frozenset({"armed_group", "organization"})


def each_other(scene: Scene, token: int, verb: Verb) -> bool:
    """«ثم اجتمعا مرة أخرى»: both subjects are in the verb."""
    two = scene.raw[token].endswith((DUAL, PRESENT_DUAL))
    return verb.cls == "with" and verb.what == "meeting" and two


def has_counterpart(scene: Scene, token: int, verb: Verb) -> bool:
    """A verb of talking tells of a contact only with «مع», two subjects, or subjects known («الجانبان»)."""
    if any(w is not None and "dual" in w.classes for w in map(scene.word, range(token - DUAL_REACH, token))):
        return True  # «وكان الزعيمان قد اجتمعا»
    lead = before_mood(scene, token)  # «وكانت اللجنة المشتركة قد اجتمعت»
    two = scene.node_ending.get(lead)
    if two is not None and two.person and two.mention.number == "dual":
        return True  # «أن وكيلي الوزارة سيجتمعان»
    if two is not None and len(two.parties) > 1 and in_session(two.mention):
        return True  # «اللجنة المشتركة الكويتية العمانية تجتمع»
    limit = min(scene.end, token + COUNTERPART_REACH)
    names = 0
    for at in range(token + 1, limit):
        node = scene.node_at.get(at)
        if node is not None:
            if len(node.parties) > 1 and in_session(node.mention) and verb.what == "meeting":
                return True  # «اجتمعت بنيروبي، الجمعة، اللجنة المشتركة الكينية الأوغندية»
            if not names and at > token + SUBJECT_REACH:
                continue  # «ستبحث قرارات طرد دبلوماسيين من … و…»: names within its object
            names += not names or _beside(scene, node)
            if len(node.parties) > 1 and node.nameless and verb.what == "meeting" and names == 1:
                return True  # «اجتمع أمس في جيبوتي ممثلون عن الحكومتين الكينية والصومالية»
            reunion = scene.has(token + 1, "reunion")  # «التأم شمل الرئيسين»
            subject = only_setting(scene, token + 1 + reunion, at)  # «اجتمع أمس في جيبوتي مسؤولون من …»
            several = subject and node.mention.number in ("dual", "plural")
            titled = scene.raw[at - 1].startswith(IN + ARTICLE)  # «اجتمع بالمشير فلان»
            together = several and node.mention.number == "dual"
            if verb.id != TALK_TO:  # «يتحدث وزراء من كينيا وأوغندا في المنتدى»: not with each other
                together = together or several or names > 1
            if together or (node.person and (titled or node.prefix.endswith(IN))):
                return True
            if _met_body(node, verb):
                return True
            continue
        word = scene.word(at)
        if word is not None:
            if word.slot == "with" or "dual" in word.classes:
                return True
            if scene.has(at - 1, "by-all-of") and word.classes & {"one-of-two", "of-both"}:
                return True  # «اجتمع بكل طرف على انفراد»
            if _of_what_may_come(scene, token, at):
                break  # «بحثت كينيا عقد قمة مع أوغندا»: at home
            if "to" in word.classes and _talked_to(scene, token, at):
                return True
            if faced(scene, at) is not None:
                return True
            if word.classes & {"hard-border", "saying"} and "quote" not in word.classes:
                break
    behind = scene.node_at.get(token + 1)
    if behind is not None and (_all_of_one(scene, behind) or _convenes(scene, token, behind)):
        return True  # «اجتمع مجلس الأمن», «اجتمع قادة مجموعة السبع», «اجتمعت مجموعة أصدقاء …»
    that = scene.word(token - 1)
    end = token - 1 if that is not None and "that" in that.classes else token  # «قرر مجلس الأمن أن يجتمع»
    before = scene.node_ending.get(end)
    return _joint_subject(scene, token) or (before is not None and _all_of_one(scene, before))


def _met_body(node: Node, verb: Verb) -> bool:
    """«اجتمع المبعوث بوفد الحركة», «اجتمع بالجانب الكيني»: who is sent by a side, and no building or town of it."""
    sent = node.mention.kind == "government" and bool(node.parties)
    return sent and node.prefix.endswith(IN) and verb.cls == "with" and verb.what == "meeting"


def _all_of_one(scene: Scene, node: Node) -> bool:
    """A council, those of all members of a union, or several that go by one name."""
    return is_council(scene, node) or of_union(scene, node) or many_in_one(scene, node)


def _of_what_may_come(scene: Scene, verb: int, token: int) -> bool:
    """«احتمال لقاء», «عقد قمة»: a contact that is thought of, with whom it would be stands behind.

    «بحث الرئيس جهود السلام مع نظيره»: with him; «بحث مجلس الوزراء سبل التعاون مع كينيا», «ناقش الوزير فرص التعاون مع
    كينيا»: at home, or nobody says where.
    """
    word, behind = scene.word(token), scene.word(token + 1)
    if word is None:
        return False
    contact = behind if behind is None or behind.masdar is None else scene.word(token + 2)  # «إمكان عقد لقاء»
    weighed = word.before is not None and word.before.status == "proposed"
    holding = word.masdar is not None and word.masdar.cls == "light"
    met = contact is not None and contact.noun is not None
    if met or not weighed:
        return met and (weighed or holding)
    subject = scene.node_at.get(verb + 1) or scene.node_ending.get(before_mood(scene, verb))
    return (subject is not None and not subject.person) or not _with_a_person(scene, token)


def _with_a_person(scene: Scene, token: int) -> bool:
    """«… مع نظيره», «… مع الرئيس الأوغندي»: the first «مع» behind `token` leads to a person."""
    for at in range(token + 1, min(scene.end - 1, token + COUNTERPART_REACH)):
        word = scene.word(at)
        if word is not None and word.slot == "with":
            who = scene.node_at.get(at + 1)
            return scene.has(at + 1, "peer") or (who is not None and who.person)
    return False


def _convenes(scene: Scene, verb: int, node: Node) -> bool:
    """A body that meets, and no word of with whom."""
    word = scene.word(verb)
    return word is not None and word.verb is not None and word.verb.what == "meeting" and may_sit(scene, node)


def _talked_to(scene: Scene, verb: int, token: int) -> bool:
    """«تحدثت إلى كل من فلان …», «اجتمع إلى الرئيس»: with an official behind it, not «تحدث إلى الصحفيين»."""
    said = scene.word(verb)
    if said is None or said.verb is None or said.verb.id not in TO_WHOM:
        return False
    near = (scene.node_at.get(t) for t in range(token + 1, token + 1 + DUAL_REACH))
    return any(n is not None and n.person and bool(n.parties) for n in near)


def of_two(scene: Scene, token: int) -> bool:
    """Two are named, or known, before a verb."""
    known = scene.within(range(token - DUAL_REACH, token), "dual")
    return known or _joint_subject(scene, token)


def _joint_subject(scene: Scene, token: int) -> bool:
    """«إن السودان ومصر وقعا اتفاقا»: two named before a verb in the dual or plural."""
    end = token
    while from_side(scene, end - 1) or is_mood(scene, end - 1):
        end -= 1  # «وكانت بوروندي ورواندا قد وقعتا»
    end -= scene.has(end - 1, "comma")  # «الرئيس الغيني، فلان، ونظيره السيراليوني، فلان، وقّعا»
    subject = scene.node_ending.get(end)
    if subject is None or not _beside(scene, subject):
        return False
    word = scene.word(token)
    signs = word is not None and word.verb is not None and word.verb.cls == "sign"
    joint = signs and not subject.person  # «وكانت مالي والنيجر وقعت …»: of bodies as of one woman
    return joint or scene.raw[token].endswith((*MANY, DUAL))


def _beside(scene: Scene, node: Node) -> bool:
    """A second subject: «تحدث الوزير ونظيره»; «بحث الوزير الملف السوري» has none."""
    at = node.start - 1
    quoted = scene.word(at)
    at -= quoted is not None and "quote" in quoted.classes  # «و«جبهة …»»
    if node.parties and node.mention.kind in BODIES and scene.raw[at][:1] in CONJUNCTIONS:
        return True  # «إسرائيل وحركة حماس»
    return node.prefix[:1] in tuple(CONJUNCTIONS) or scene.raw[at] in CONJUNCTIONS
