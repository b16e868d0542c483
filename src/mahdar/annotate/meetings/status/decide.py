"""One status for all the places of a page that speak of the same contact, from their signs (see `status`)."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.find.deferred import came_about_later, halt_behind
from mahdar.annotate.meetings.guard import AHEAD, BROKEN
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.sides.absent import absent_from
from mahdar.annotate.meetings.status.arrived import without_arrival
from mahdar.annotate.meetings.status.left_open import by_clause
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE

#: The sentences that tell the news, title included.
LEDE = 2
#: Contacts of many, to which one comes before they begin.
GATHERINGS = frozenset({"summit", "conference"})
#: What somebody who has come makes of a contact.
RUNNING = frozenset({"held", "ongoing"})
#: A plan of the past stands this close before the word that says that it was put off.
PLAN_REACH = 20


def decide(contacts: list[Contact], page: Page) -> tuple[str, Evidence | None, Contact | None]:
    """One status for all places of one contact, with the evidence it rests on."""
    signs = [(e, c) for c in contacts for e in c.evidence]
    absent = _best(signs, ("absent",))
    signs = [s for s in signs if s[0].status != "absent"]
    took_place = any(e.status == "held" and e.weight > 1 for e, _ in signs)
    by_two = _of_two(contacts) and not (absent is not None and _without_him(absent[1], contacts))
    if absent is not None and absent[0].weight > 1 and not took_place and by_two:
        return "not_held", *absent  # one of two stays away
    if not signs:
        return _unsaid(contacts, page), None, None
    for sign, contact in signs:
        if sign.status == "there" and contact.ahead:
            sign.status = "planned"  # «يسبق القمة وصول فلان … الاثنين المقبل»
        elif sign.status == "there":
            lasts = _lasts_until(contact, page)
            sign.status = "ongoing" if lasts or _still_there(contact, contacts, page) else "held"
            sign.weight += lasts
    signs = without_arrival(_before_it_begins(signs, contacts), page)
    held = _best(signs, ("held",))
    if any(
        e.status == "ongoing" and c.what == "visit" and (e.weight > 1 or not c.title) for e, c in signs
    ):  # the talks ahead are part of the stay; «الوزير يزور كمبالا» as a headline tells of no stay
        signs = [(e, c) for e, c in signs if e.status not in AHEAD or c.what == "visit" or c.title]
    denied = _best(signs, ("denied",))
    if denied is not None and (
        held is None or held[0].weight < 3 or denied[0].weight > 3 or is_news(denied[1])
    ):
        return "denied", *denied
    plan = _best(signs, ("planned",))
    if plan is not None:
        signs = [
            s for s in signs if s[0].status not in BROKEN or not _after_delay(*s) or _is_put_off(*s, plan[0])
        ]
    running = _best(signs, ("held", "ongoing"))
    if running is not None and running[0].weight > 1:
        signs = [s for s in signs if s[0].status not in BROKEN or not _of_an_earlier_plan(*s)]
    signs = [s for s in signs if s[0].status not in BROKEN or not came_about_later(s[1], contacts)] or signs
    ahead = _ahead_in_lead(signs)
    told = [s for s in signs if s[0].status in BROKEN and not s[1].title]
    if told:  # «يلغي لقاء» in the title, «أرجئ» below: the body tells finer
        signs = [s for s in signs if s[0].status not in BROKEN or not s[1].title]
    for status in BROKEN:
        broken = _best(signs, (status,))
        if (
            broken is not None
            and ahead is not None
            and not (_in_lead(broken[1]) or _undoes(broken, ahead[1]))
        ):
            continue  # «اتفقا على لقاء … وكانت المحادثات متوقفة»: that was before
        if broken is not None and not (held is not None and held[0].weight >= 3):
            return status, *broken
    was = _best(signs, ("was_planned",))
    negated = _best(signs, ("not_held",))
    if negated is not None and negated[0].weight > 2 and held is None:
        return "not_held", *negated
    never = _best(signs, ("never",))
    planned = _best(signs, ("planned",))
    if never is not None and not (held is not None and held[0].weight >= 2):
        if was is not None or planned is not None:
            return "cancelled", *never
        return "not_held", *never
    signs = [s for s in signs if s[0].status != "never" and s[0].status not in BROKEN] or signs
    order = sorted(signs, key=lambda s: (-s[0].weight, s[0].status == "unclear"))
    top = [s for s in order if s[0].weight == order[0][0].weight]
    best = next((s for s in top if not s[1].title), top[0])
    status = best[0].status
    if status in ("planned", "proposed") and any(e.status == "proposed" for e, _ in top):
        sure = next((s for s in top if s[0].status == "planned" and _settles(*s)), None)
        best = sure or next(s for s in top if s[0].status == "proposed")  # «سيكون …» of what is only proposed
        status = best[0].status
    ongoing = _best(signs, ("ongoing",))
    if status == "held" and ahead is not None and not _in_lead(best[1]):
        return ahead[0].status, *ahead  # what a later sentence tells was of another contact
    if status == "planned" and held is not None and _sits(held[1], signs):
        return "ongoing", *held
    if status == "headline":
        status = "held"
    if status == "unclear" and best[0].weight < 2 and "held" in map(by_clause, contacts):
        status = "held"
    if status == "held" and best[0].weight < 2 and _in_session(contacts, page):
        return "ongoing", *best
    if status == "was_planned":
        status = "unclear" if negated is None and absent is None else "not_held"
    if status in ("held", "ongoing") and held is not None and ongoing is not None:
        hint = ongoing[0].weight < 2 and ongoing[1].gone  # «بالتزامن مع زيارته أمس»
        ends = [(e, c) for e, c in signs if c.ends and e.status == "held"]
        over = hint or any(e.weight > (1 if is_news(c) else 2) for e, c in ends)  # «أعلنت اختتام الجولة»
        over = over or _told_as_over(held, ongoing)
        stay = ongoing[1].what == "visit" and ongoing[0].weight > 1  # «يقوم بزيارة … التقى خلالها»
        guest = ongoing[1].what == "visit" and held[1].what != "visit" and _of_the_guest(ongoing[1], contacts)
        runs = (stay or ongoing[0].weight >= held[0].weight) and not (over or guest)
        return ("ongoing", *ongoing) if runs else ("held", *held)
    return status, *best


def _settles(evidence: Evidence, contact: Contact) -> bool:
    """A word that governs it or an adjective says that it is planned («لقاؤه المتوقع»); «سيكون …» says what it would be."""
    word = contact.scene.word(evidence.start)
    described = word is not None and word.after is not None
    described = described and contact.scene.raw[evidence.start].startswith(ARTICLE)
    # «يأمل أن يكون الاجتماع المقبل في …»: the next one
    described = described and not contact.scene.has(evidence.start, "coming-one")
    arranged = contact.scene.has(evidence.end - 1, "arranging")  # «اللقاء قيد الإعداد»
    return evidence.start < contact.start or described or arranged


def _before_it_begins(
    signs: list[tuple[Evidence, Contact]], contacts: list[Contact]
) -> list[tuple[Evidence, Contact]]:
    """«تعقد القمة غدا. ووصل الرئيس اليوم»: who has come to a gathering of a day ahead is only there."""
    if contacts[0].what not in GATHERINGS or not any(c.ahead and c.what in GATHERINGS for _, c in signs):
        return signs
    if any(e.status in RUNNING and c.what in GATHERINGS for e, c in signs):
        return signs
    return [s for s in signs if s[0].status not in RUNNING]


def _sits(told: Contact, signs: list[tuple[Evidence, Contact]]) -> bool:
    """«قال فلان في المؤتمر … ومن المتوقع أن يتحدث نظيره فيه لاحقا»: some have spoken at a gathering, others will.

    Not where one is prepared for, which is another («التحضيرات لمؤتمر المانحين»).
    """
    if told.gone or any(c.what not in GATHERINGS or c.ahead for _, c in signs):
        return False
    return not any(e.status == "planned" and e.weight > 1 and e.start < c.start for e, c in signs)


def _of_the_guest(stay: Contact, contacts: list[Contact]) -> bool:
    """«استقبل الوزير نظيره الذي يقوم بزيارة إلى البلاد»: the stay is only told of him whom they met."""
    verb = stay.carrier if stay.carrier is not None else stay.start
    met = any(c.scene is stay.scene and c.start < verb and c.what != "visit" for c in contacts)
    return met and stay.scene.has(verb - 1, "relative")


def _told_as_over(held: tuple[Evidence, Contact], ongoing: tuple[Evidence, Contact]) -> bool:
    """«وصلت المفاوضات إلى طريق مسدود» as the news, and far below «ستستمر المشاورات»: the round is over. A guest stays on."""
    trip = "visit" in (held[1].what, ongoing[1].what)
    return not trip and held[0].weight > 2 and is_news(held[1]) and not is_news(ongoing[1])


def _in_session(contacts: list[Contact], page: Page) -> bool:
    """Visits and conferences take days: one of the page's day goes on, when no verb tells that it is over."""
    of_today = [c for c in contacts if c.when is not None and is_now(c, page)]
    return any(c.what == "visit" for c in of_today) or (
        bool(of_today) and all(c.what == "conference" for c in contacts)
    )


def _in_lead(contact: Contact) -> bool:
    return contact.title or contact.scene.index <= 1


def _ahead_in_lead(signs: list[tuple[Evidence, Contact]]) -> tuple[Evidence, Contact] | None:
    """The sign that title or first sentence tell of what is still to come, when nothing there tells that it came about."""
    lead = [s for s in signs if s[0].weight > 1 and _in_lead(s[1])]
    return lead[0] if lead and all(e.status in AHEAD for e, _ in lead) else None


def _of_two(contacts: list[Contact]) -> bool:
    return len({p for c in contacts for p in c.party_ids()}) == 2


def _of_an_earlier_plan(evidence: Evidence, contact: Contact) -> bool:
    """«انطلقت الجولة بعد إرجائها أسبوعا», «كان من المفترض … فأدى خلاف إلى إرجائها»: put off once, it runs now.

    «استأنفا محادثات معلقة»: they were.
    """
    if _after_delay(evidence, contact):
        return True
    verb = contact.carrier_verb
    if verb is not None and verb.aspect == "begin" and verb.tense == "past" and evidence.start >= contact.end:
        return True
    return _moods_before(evidence, contact) >= {"past", "planned"}


def _moods_before(evidence: Evidence, contact: Contact) -> set[str]:
    scene = contact.scene
    before = [scene.word(t) for t in range(max(scene.start, evidence.start - PLAN_REACH), evidence.start)]
    return {w.mood.status for w in before if w is not None and w.mood is not None}


def _undoes(sign: tuple[Evidence, Contact], plan: Contact) -> bool:
    """«… سيعقد السبت. … لكن الاجتماع أرجئ»: what became of the plan by now; not what had been."""
    evidence, contact = sign
    known = contact.resumes and contact.scene.index > plan.scene.index
    return known and evidence.weight > 2 and "past" not in _moods_before(evidence, contact)


def _after_delay(evidence: Evidence, contact: Contact) -> bool:
    """«بعد إرجائها», «بعدما أرجئت»: what is told comes after it; what was put off «مرتين» had its day again."""
    if _so_many_times(contact.scene, evidence.end):
        return True
    halt = halt_behind(contact)
    if halt is not None and evidence.start >= halt:
        return True  # «تستأنف غدا المحادثات المعلقة منذ مايو»
    last = contact.scene.word(evidence.start - 1)
    return last is not None and last.before is not None and last.before.status == "held"


def _so_many_times(scene: Scene, token: int) -> bool:
    """«أرجئت مرتين», «أكثر من مرة», «غير مرة», «مرة بسبب المطر»; «أرجئت مرة أخرى» is the news of the last time."""
    if scene.has(token, "times-over"):
        return True
    if scene.has(token, "so-many"):
        token += 2 if scene.has(token + 1, "of") else 1
        return scene.has(token, "how-often")
    return scene.has(token, "how-often") and not scene.has(token + 1, "next-one")


def _is_put_off(sign: Evidence, contact: Contact, plan: Evidence) -> bool:
    """«بعد تعليق الجولة التي كانت مقررة غدا»: the news, where nothing but a hint says that it is still ahead."""
    return plan.weight < 2 and sign.end <= contact.start and contact.when is not None and contact.ahead


def _unsaid(contacts: list[Contact], page: Page) -> str:
    """No word tells: a visit on the day of publication goes on, the talks a page opens with were held; else by the clause."""
    if _in_session(contacts, page):
        return "ongoing"
    told = next(filter(None, map(by_clause, contacts)), "unclear")
    if any(map(is_news, contacts)) and not any(c.what == "visit" for c in contacts):
        return "ongoing" if told == "ongoing" else "held"
    return told


def _lasts_until(contact: Contact, page: Page) -> bool:
    """«في زيارة تستمر أسبوعين», begun before the page: as long as that the guest stays."""
    first = contact.when.time.earliest if contact.when is not None else None
    if first is None or page.latest is None or not contact.days or contact.lasted:
        return False
    return date.fromisoformat(first) + timedelta(contact.days) > page.latest


def _still_there(contact: Contact, contacts: list[Contact], page: Page) -> bool:
    """Who is on a visit on the page's day is still there; without a day, when it is the page's news."""
    if page.latest is None:
        return False
    days = [contact] if contact.when is not None else [c for c in contacts if c.when is not None]
    return any(is_now(c, page) for c in days) if days else any(map(is_news, contacts))


def is_news(contact: Contact) -> bool:
    """Told in the title or in the first sentences."""
    return contact.title or contact.scene.index <= LEDE


def _without_him(contact: Contact, contacts: list[Contact]) -> bool:
    """«وفد كيني يصل كمبالا ورواندا تغيب عن المحادثات»: who stayed away is known, and two others are told."""
    away = {p for node in absent_from(contact) for p in node.parties}
    return bool(away) and len({p for c in contacts for p in c.party_ids()} - away) > 1


def _best(
    signs: list[tuple[Evidence, Contact]], statuses: tuple[str, ...]
) -> tuple[Evidence, Contact] | None:
    matching = [s for s in signs if s[0].status in statuses]
    return max(matching, key=lambda s: s[0].weight) if matching else None


def is_now(contact: Contact, page: Page) -> bool:
    """True when the contact's day may be the day of publication."""
    if contact.when is None or page.latest is None:
        return True
    latest = contact.when.time.latest
    return latest is None or latest >= page.latest.isoformat()
