"""Whose account a page is: an agency's, an official body's, or the outlet's own."""

from __future__ import annotations

from mahdar.arabic.fold import fold
from mahdar.model import Annotation


def own_origin(annotation: Annotation) -> str:
    """The origin of a page by itself: the last source it credits, else its outlet, else the page."""
    view = annotation.document
    if view.credit:
        return "credit:" + fold(view.credit[-1].name).strip()
    if view.outlet:
        return "outlet:" + fold(view.outlet).strip()
    return "page:" + view.id
