"""All knowledge of one language, loaded once per process, with the one lexicon that every layer shares."""

from __future__ import annotations

import gc
from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.lexicon import Lexicon
from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.knowledge.regions import RegionKnowledge
from mahdar.knowledge.signals import SignalKnowledge
from mahdar.knowledge.speech import SpeechKnowledge
from mahdar.knowledge.times import TimeKnowledge


class Knowledge(NamedTuple):
    """What each layer knows: typed tables of its own, and by `entries()` the surface forms it wants found."""

    lexicon: Lexicon
    regions: RegionKnowledge
    times: TimeKnowledge
    actors: ActorKnowledge
    speech: SpeechKnowledge
    positions: PositionKnowledge
    meetings: MeetingKnowledge
    signals: SignalKnowledge


@lru_cache(maxsize=1)
def load_knowledge() -> Knowledge:
    """Read and check every knowledge file and build the lexicon. Raises KnowledgeError with file and line.

    The garbage collector rests meanwhile: everything made here stays, and its rounds would cost a tenth of the time.
    """
    resting = gc.isenabled()
    gc.disable()
    try:
        return _load()
    finally:
        if resting:
            gc.enable()


def _load() -> Knowledge:
    layers = (
        RegionKnowledge.load(),
        TimeKnowledge.load(),
        ActorKnowledge.load(),
        SpeechKnowledge.load(),
        PositionKnowledge.load(),
        MeetingKnowledge.load(),
        SignalKnowledge.load(),
    )
    lexicon = Lexicon(entry for layer in layers for entry in layer.entries())
    return Knowledge(lexicon, *layers)
