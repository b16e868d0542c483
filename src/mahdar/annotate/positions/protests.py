"""What a march or a protest is for or against: «احتجاجات ضد النظام», «مظاهرات منددة بالقرار», «مسيرة مؤيدة للحكومة»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.suffered import Suffered
from mahdar.arabic.reading import Sentence

#: Words that call for or against something, as a participle does of a march.
_SHAPES = frozenset(("participle", "adjective"))
#: Tokens before a march within which it is denied or called off.
NEGATED = 4


class Protests(Suffered):
    """Reads them on one page; those who march hold what they march for."""

    def _marches(self, i: int, sentence: Sentence) -> bool:
        """A march at the token with «ضد», «على» or the participle of a stance behind it, over one adjective («حاشدة»)."""
        words, k = self.words, self.k
        before = words[i - 1] if i > sentence.start else ""
        if any(before in k.words[role] for role in ("negation", "any", "stopped")) or i in self.spots:
            return False  # «منع أي مظاهرات ضد …»
        if self._not_seen(i, sentence) or self._flies(i):
            return False
        for j in range(i + 1, min(i + 3, sentence.end - 1)):
            stance = self._of_march(i, j)
            if stance is not None:
                said = self._inside(i)
                stop = self._matter_end(j + 1, sentence, said)
                if stop <= j + 1:
                    return False
                matter = read_matter(self.page, k, self.spots, j + 1, stop)
                crowd = Bearer(k.protesters, self.page.reading.raw(i, i + 1))
                return self._hold([crowd], Held(stance, i, stop, matter, basis="noun"), said)
            definite = words[i].lstrip(k.conjunction).startswith(k.article)
            if not words[j].endswith(k.feminine) or words[j].startswith(k.article) != definite:
                return False  # «مسيرة اللاعب ضد …», «احتجاجات في …»
        return False

    def _not_seen(self, i: int, sentence: Sentence) -> bool:
        """«لا توجد مظاهرات ضد», «لم تشهد نيروبي احتجاجات على», «ألغيت مسيرة ضد», «دعا إلى مظاهرات ضد»: there was none, or none
        yet."""
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start, i - NEGATED) - 1, -1):
            if words[j] in k.words["bound"] or words[j] in k.words["who"]:
                return False
            if (
                words[j] in k.words["negation"]
                or words[j].removeprefix(k.conjunction) in k.words["calls_off"]
            ):
                return True
        calls = (w.removeprefix(k.conjunction) for w in words[max(sentence.start, i - NEGATED) : i])
        return words[i - 1] in k.words["onto"] and not k.words["called_for"].isdisjoint(calls)

    def _flies(self, i: int) -> bool:
        """«طائرة مسيرة ضد», «إسقاط مسيرات», and «مسيرات» alone on a page that tells of «طائرات مسيرة»; not «مسيرة ضد»."""
        k = self.k
        if self._bare(i) not in k.words["drones"]:
            return False
        if self._bare(i - 1) in k.words["aircraft"] or self._bare(i - 1) in k.words["downs"]:
            return True
        if self._drones is None:
            told = self.page.tokens_of(k.words["drones"])
            self._drones = any(t and self._bare(t - 1) in k.words["aircraft"] for t in told)
        return self._drones

    _drones: bool | None = None

    def _bare(self, at: int) -> str:
        return self.words[at].removeprefix(self.k.conjunction).removeprefix(self.k.article)

    def _of_march(self, i: int, at: int) -> str | None:
        """The stance that the word at `at` gives to the march at `i`."""
        words, k = self.words, self.k
        if words[at] in k.words["against"]:
            return "opposes"
        if words[at] == k.upon:  # «احتجاجات على غلاء الأسعار»
            return "opposes" if at == i + 1 and words[i] in k.words["protests"] else None
        form = k.forms.get(words[at])
        if form is None or form.shape not in _SHAPES or not words[at].endswith(k.feminine):
            return None
        brought = self._leads_on(at + 1, form) or words[at + 1].startswith(k.to)
        return form.stance.stance if brought else None
