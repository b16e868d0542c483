"""What a wish or a hope amounts to: a good supported, a hindrance, a service offered, or something wanted of others."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_bear
from mahdar.annotate.positions.phrases import Phrases
from mahdar.knowledge.positions import StanceForm

#: Tokens before what is hoped within which its «not» stands.
DENIED = 4
#: What seeking a thing amounts to, by the role of its act.
_SOUGHT = {"seeks_good": "supports", "seeks_against": "opposes", "seeks_peace": "offers"}


class Wishes(Phrases):
    """Reads them on one page."""

    def _sought(self, start: int) -> str:
        """What one seeks («تسعى إلى فتح حوار», «إلى منع دخوله», «إلى وساطة»): a good, a hindrance, or a service offered;
        anything else is wanted from others. The act itself may be what brings the matter."""
        acts = {*self.words[start - 1 : start + 1], *self._plain(start - 1, start + 1)}
        for role, stance in _SOUGHT.items():
            if not self.k.words[role].isdisjoint(acts):
                return stance
        return "demands"

    def _of_others(self, start: int, form: StanceForm) -> bool:
        """What is wished is another's act: «أن تلتزم», «رفع الحصار», but not «أن نبقى»."""
        words, k = self.words, self.k
        if words[start] in k.words["due"] and not form.shape.startswith("noun"):
            return True
        return words[start] in k.words["that_plain"] and words[start + 1][:1] not in k.words["first_letters"]

    def _of_nobody(self, start: int, form: StanceForm) -> bool:
        """«أعرب عن أمله في أن تفضي المحادثات إلى سلام», «نأمل أن تنجح الجولة» ask nobody; «في أن تلتزم باكو» does."""
        words, k = self.words, self.k
        verb = form.stance.lemma in k.words["hopes_that"]
        if not verb and form.stance.lemma not in k.words["hope"]:
            return False
        that = start - (verb and words[start - 1] in k.words["that_plain"])
        if verb and not k.words["negation"].isdisjoint(words[max(0, start - DENIED) : start]):
            return False  # «لا تأمل بأن تخوض حربا»
        if words[that] not in k.words["that_plain"]:
            if verb:  # «تأمل نيروبي في التئام الجلسة», «يأمل قبل الصيف»; but «يأمل في الحصول على إعفاء»
                return self._contact_at(start) or self._told_of(start)
            return not self._hoped_act(start)
        doer = that + 2 + (words[that + 1] in k.words["quote"])
        spot = self.spots.get(doer) or self.spots.get(doer + 1)  # «أن يترأس سمو الأمير …»
        side = spot is not None and can_bear(spot.mention)
        many = any(words[doer] in k.words[role] for role in ("both", "all", "everyone"))
        return not (side or many or self._group(doer) is not None)

    def _told_of(self, start: int) -> bool:
        """A meeting or a time stands at the token, and no act."""
        head = self._plain(start, start + 1)[0]
        k = self.k
        return any(head in k.words[role] for role in ("before_that", "convenes", "invitation"))

    def _insisted(self, start: int) -> bool:
        """«شدد على إغلاق المعبر», «على حق بلاده», «على أن يكون»: what is insisted on is an act, a right or an issue, and no mere
        quality («على متانة الروابط», «على عمق الأزمة») or words («على القول»)."""
        k, words = self.k, self.words
        start += words[start] in k.words["quote"]
        heads = {words[start], *self._plain(start, start + 1)}
        return heads.isdisjoint(k.words["qualities"])

    def _hoped_act(self, start: int) -> bool:
        """«أمله في إجراء حوار», «بالتوصل إلى شراكة»: an act, and not a mere meeting, is hoped for."""
        k = self.k
        heads = {self.words[start], *self._plain(start, start + 1)}
        acts = any(
            not heads.isdisjoint(k.words[role]) for role in ("due", "actions", "seeks_good", "reaches")
        )
        return acts and not self._contact_at(start)
