"""The meetings layer: every contact between parties that a page tells of, one report each.

A page goes through five steps: sentences with a sign of contact become scenes (`scene`); each noun or verb of
contact in them a `Contact` (`contact`) with its parties (`parties`, `imply`), day, place and details (`details`)
and signs of status (`status`); places that speak of the same contact are joined (`merge`); reports are written
(`report`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact, find_contacts
from mahdar.annotate.meetings.details import find_details, find_place, find_reason, find_when
from mahdar.annotate.meetings.imply import imply, is_actor
from mahdar.annotate.meetings.merge import merge
from mahdar.annotate.meetings.parties import fill_parties
from mahdar.annotate.meetings.report import mark_main, worth_telling, write_report
from mahdar.annotate.meetings.scene import Node, Scene, When, nodes_of, times_of
from mahdar.annotate.meetings.status import read_status
from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.meetings import MeetingKnowledge, Word
from mahdar.model import MeetingReport, Mention, Statement, TimeExpression


def find_meetings(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> tuple[MeetingReport, ...]:
    """The meeting reports of a page, in the order in which they are first spoken of.

    In: the page, its time expressions, mentions and statements. Out: one report a contact, main or background,
    with the words of each slot in `mentions`. Days are those the page supports; no day, place or party is
    supplied that the page does not state. In doubt a slot stays empty or `doubt` says why.
    """
    known = knowledge.meetings
    scenes = scenes_of(page, times, mentions, known)
    topic = [n for s in scenes[:1] for n in s.nodes if is_actor(s, n)]
    contacts: list[Contact] = []
    for scene in scenes:
        found = find_contacts(scene, known)
        for contact in found:
            fill_parties(contact, known)
            find_when(contact)
            find_details(contact, page, known)
            find_place(contact)
            read_status(contact, page)
            find_reason(contact, page)
        share_frame(found)
        contacts += found
    for i, contact in enumerate(contacts):
        imply(contact, contacts[i - 1] if i else None, scenes, topic)
    reports = merge([part for c in contacts if worth_telling(c) for part in stops_of(c)])
    mark_main(reports)
    return tuple(write_report(r, page, statements, knowledge) for r in reports)


def share_frame(found: list[Contact]) -> None:
    """«عقب لقاء نظيره … خلال زيارته لتركيا منتصف فبراير»: the inner contact has the day and place of the outer."""
    for inner, outer in pairwise(found):
        before = inner.scene.word(outer.start - 1)
        if before is None or "during" not in before.classes:
            continue
        if inner.when is None and outer.when is not None:
            inner.when = outer.when
        if inner.place is None:
            inner.place = outer.place


def stops_of(contact: Contact) -> list[Contact]:
    """A tour of several countries is a visit to each («جولة تشمل قطر والعراق»)."""
    if contact.what != "visit" or len(contact.places) < 2:
        return [contact]
    stops: dict[tuple[str, ...], Node] = {}
    for node in contact.places:
        stops.setdefault(node.parties, node)
    if len(stops) < 2:
        return [contact]
    out = []
    for node in stops.values():
        others = [m for m in contact.members if m[0] not in contact.places or m[0].parties == node.parties]
        out.append(
            replace(contact, members=others, place=node, places=[node], evidence=list(contact.evidence))
        )
    return out


def scenes_of(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    knowledge: MeetingKnowledge,
) -> list[Scene]:
    """The sentences of a page with the names and times in them."""
    nodes = nodes_of(page, mentions, knowledge)
    whens = times_of(page, times)
    scenes: list[Scene] = []
    look = knowledge.word
    all_words = page.words
    n = t = 0
    for index, sentence in enumerate(page.sentences):
        while n < len(nodes) and nodes[n].start < sentence.start:
            n += 1
        while t < len(whens) and whens[t].start < sentence.start:
            t += 1
        mine: list[Node] = []
        while n < len(nodes) and nodes[n].start < sentence.end:
            mine.append(nodes[n])
            n += 1
        dated: list[When] = []
        while t < len(whens) and whens[t].start < sentence.end:
            dated.append(whens[t])
            t += 1
        words: list[Word | None] = [look(w) for w in all_words[sentence.start : sentence.end]]
        scenes.append(Scene(page, index, sentence, words, mine, dated))
    return scenes
