"""Which voices a verb may have as its subject: gender and number."""

from __future__ import annotations

from mahdar.annotate.speech.scene import Voice
from mahdar.knowledge.speech import Form


def agrees(form: Form, voice: Voice) -> bool:
    """The verb may have the voice as its subject."""
    return (voice.gender in (None, form.gender) or _is_she(form, voice)) and number_fits(form, voice)


def _is_she(form: Form, voice: Voice) -> bool:
    """«رحبت فرنسا والاتحاد الأوروبي …، ودعت»: several bodies take a verb in the feminine singular."""
    return (
        form.gender == "f" and form.number == "s" and voice.kind == "institution" and len(voice.members) > 1
    )


def number_fits(form: Form, voice: Voice) -> bool:
    if form.shape == "participle" and form.number != "s":
        return voice.number in ("d", "p", None)  # written alike: «مؤكدين»
    if form.number == "s":
        she = (voice.number == "p" and voice.gender == "f") or _is_she(form, voice)
        return voice.number in (None, "s") or she
    if form.number == "d":
        return (voice.number in ("d", None) and voice.kind != "sources") or voice.number == "d"
    return voice.number in ("p", "d", None)
