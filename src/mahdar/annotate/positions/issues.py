"""What a position is about: an issue of the taxonomy where a cue is met, else the text's own noun phrase."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import actor_of, can_bear
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.clitics import ARTICLE, LAM_LAM
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.positions import PositionKnowledge

#: Who can be named in a matter of one state: its officials and bodies.
_PEOPLE = frozenset(("person", "office", "organization"))


class Matter(Value, frozen=True):
    """What it is about; `people` are the officials and bodies named in it with the state each belongs to.

    `tokens` are those it stands at, `(0, 0)` where its words come from a position told before.
    """

    issue: str | None
    text: str
    actors: tuple[str, ...]
    people: tuple[tuple[str, str], ...] = ()
    tokens: tuple[int, int] = (0, 0)

    def without_preposition(self, of_lam: frozenset[str]) -> Matter:
        """«بإجراء استفتاء» → «إجراء استفتاء», «للانسحاب» → «الانسحاب»: the letter belongs to the verb before it.

        After lam the article is written without alef; words `of_lam` («لقاء») have that letter of their own.
        """
        rest = self.text[1:]
        article = self.text.startswith(LAM_LAM) and fold(rest.split(" ", 1)[0]) not in of_lam
        return self._replace(text=ARTICLE[0] + rest if article else rest)


def read_matter(page: Page, k: PositionKnowledge, spots: dict[int, Spot], start: int, stop: int) -> Matter:
    """The matter that stands at tokens `[start, stop)`: its issue, its words, and the actors named in it."""
    best: tuple[int, int, str] | None = None
    name_end = start
    for i in range(start, stop):
        if i < name_end:
            continue  # «الكونغو الديمقراطية» is no matter of democracy
        if (named := spots.get(i)) is not None:
            name_end = named.end
        if i > start and page.words[i - 1] in k.words["outside"]:
            continue  # «ترفض أي حل خارج الحكم الذاتي» is no refusal of that
        for cues in k.cues_of[page.words[i]]:
            for key, issue in cues:
                n = len(key)
                if n == 1 or tuple(page.words[i + 1 : i + n]) == key[1:]:
                    if best is None or n > best[0]:
                        best = (n, i, issue)
                    break
    actors: list[str] = []
    people: list[tuple[str, str]] = []
    for i in range(start, stop):
        spot = spots.get(i)
        if spot is not None and not _scene_of(page, k, spot):
            actor = actor_of(spot.mention)
            m = spot.mention
            country = m.country or k.agencies.get(m.actor or "")
            if m.kind in _PEOPLE and country and m.actor is not None:
                people.append((f"state:{country}", m.actor))
            if actor is not None and actor not in actors and not actor.startswith("place:"):
                actors.append(actor)
    while stop - 1 > start and page.words[stop - 1] in k.words["copula"]:
        stop -= 1  # «…، وهو ما ترفضه …»: the pronoun is of the next clause
    a, b = page.reading.span(start, max(stop, start + 1))
    text = page.text[a:b].rstrip(' .،,؛:"”»')
    return Matter(
        best[2] if best else None, text, tuple(actors), tuple(people), (start, max(stop, start + 1))
    )


def _scene_of(page: Page, k: PositionKnowledge, spot: Spot) -> bool:
    """Where something is done, what it is about or is called after («في جدة», «حول ليبيا», «اتفاق جدة»): no side."""
    m = spot.mention
    if m.kind not in ("place", "government"):
        return not can_bear(m)
    if m.kind == "place" and not (m.actor or "").startswith("state:"):
        return True
    before = page.words[spot.first - 1] if spot.first else ""
    return before in k.words["about"] or before in k.words["called_after"]
