"""Whether what governs a noun of contact came about: what failed or succeeded before it, and what nobody managed to undo."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.guard import BROKEN, FUTURE
from mahdar.annotate.meetings.status.outcomes import (
    FELL,
    of_preventing,
    told_before,
)


class CameAbout:
    """A walk to the left from a noun: `found` is the sign of the nearest governor, `steps` how far it went."""

    def __init__(self, contact: Contact, at: int, found: str) -> None:
        self.contact, self.scene, self.at = contact, contact.scene, at
        self.found = found
        self.steps = self.unknown = self.names = self.commas = 0
        self.between = -1  # unknown words before the word of a plan
        self.at_invitation = -1  # … and before the word of an invitation
        self.was = self.settled = self.said = self.accepts = self.relative = self.invited = False
        self.joined = False  # the governor is a verb beside another
        self.of_another = False  # a verb of another deed stands between
        self.passed = False  # an aside was stepped over, with the contact that it tells of
        self.results = False  # the governor is what came, or is to come, of it
        self.fails = False  # the governor is a failure
        self.resumes = (
            False  # the governor is a return to it («العودة إلى الحوار»), which another word governs
        )
        self.at_return = -1  # unknown words before that return
        self.told = False  # a word of telling stands between
        self.edge = self.found_at = at  # where the masdars begin that end with the contact; its governor
        self.apart = 0  # words of no use here before `edge`
        self.loose = False  # … and whether one of them is of no use here

    def _came_about(self, token: int) -> bool:
        """Take what the word at `token` says of whether what it governs came about; true when it does (see `outcomes`)."""
        if token not in self.scene.outcomes:
            return False
        if self.found and not self._may_fall():
            return self._stands_yet(token)
        told = told_before(self.contact, token, self.edge, self.unknown - self.apart)
        if told is None and self.edge == self.contact.masdar:  # «فشلت الوساطة في جمع …»
            told = told_before(self.contact, token, self.contact.start, self.unknown)
        if told is not None and self.scene.within(range(token + 1, self.contact.start), "prevents"):
            told = of_preventing(told)
        if told is None or (self.found and told[0] not in FELL):
            return False  # «نجح في ترتيب لقاء»: it is still ahead
        if self.loose and (told[0] not in FELL or self.contact.definite):
            return False  # «فشل في إنقاذ المحادثات», «لوح بنقل المحادثات»: not the talks
        if told[0] in FELL and self._failed_there(token):
            return False
        if self.found:
            self.contact.evidence.pop()
        if told[0] in FELL and self._is_hosted():
            told = "proposed", 1, token  # «اعتذرت عن استضافة لقاء»: another may host it
        self.found, self.found_at = told[0], token
        self.contact.add(*told, token + 1)
        return True

    def _failed_there(self, token: int) -> bool:
        """«أخفقا في الاتفاق على بيان في ختام قمة»: what failed stands behind an «في» of its own; not «فشلا في اختتام القمة»."""
        scene, masdar = self.scene, self.contact.masdar
        word = scene.word(masdar) if masdar is not None else None
        if masdar is None or word is None or word.masdar is None or word.masdar.aspect != "end":
            return False
        return scene.has(masdar - 1, "in") and scene.within(range(token + 1, masdar - 1), "in")

    def _stands_yet(self, token: int) -> bool:
        """«لم يفلح في إلغاء القمة», «فشل في منع اللقاء»: what nobody managed to undo stands, or took place."""
        edge = min(self.edge, self.found_at)
        kept_from = bool(self.found) and self.scene.has(self.found_at, "prevents")
        undone = (kept_from or self.found in BROKEN) and self.edge - edge <= 1 and bool(self.contact.evidence)
        told = told_before(self.contact, token, edge, self.unknown - self.apart) if undone else None
        if told is None or told[0] != "not_held":
            return False
        self.contact.evidence.pop()
        self.found, self.found_at = "held" if kept_from else "planned", token
        self.contact.add(self.found, 1, token, token + 1)
        return True

    def _may_fall(self) -> bool:
        """«لم يفلح في ترتيب لقاء»: the sign found is of the masdars that are governed."""
        return self.found in FUTURE and self.edge <= self.found_at and bool(self.contact.evidence)

    def _is_hosted(self) -> bool:
        masdar = self.scene.word(self.contact.masdar) if self.contact.masdar is not None else None
        return masdar is not None and masdar.masdar is not None and masdar.masdar.cls == "host"
