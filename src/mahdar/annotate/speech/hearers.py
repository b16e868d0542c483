"""Whom it was told: the medium between a verb of saying and who speaks («قال لوكالة فرانس برس متحدث باسم الحكومة إن»)."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.scene import Scene
from mahdar.annotate.speech.voices import subject_at


def behind_medium(scene: Scene, at: int, zone: int) -> int:
    """The token behind whom it was told, where somebody known stands there; else `at`."""
    spot = scene.spots.get(at)
    definite = scene.words[at].startswith(scene.k.to * 2)
    if spot is not None and spot.cut and spot.mention.kind == "outlet":
        end = spot.end
    elif definite and scene.words[at] in scene.k.particles["to_people"]:
        end = at + 1
    elif chain.media_noun(scene, at) is not None:
        named = (scene.spots.get(j) for j in range(at + 1, min(zone, at + 4)))
        unnamed = at + 1 if definite else zone
        end = next((s.end for s in named if s is not None and s.mention.kind == "outlet"), unnamed)
    else:
        return at
    found = subject_at(scene, end, zone, False) if end < zone else None
    return end if found is not None and found[0].kind not in chain.MEDIA else at
