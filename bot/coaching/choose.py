"""What deserves a message now, what matters, and when to look again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.coaching.answering import answered, heard, said
from bot.coaching.looking_again import Outlook
from bot.coaching.nudges import ORDER, Nudge, pending
from bot.coaching.pace import aside
from bot.coaching.restraint import View, is_past, once_each
from bot.coaching.slots import INSTANT, is_quiet, midnight, next_slot
from bot.coaching.worded import worded
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner

WEEK: Final = timedelta(days=7)


def choose(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:
    """What to say first to this user now (UTC), three items at most; () for silence."""
    return worded(notebook, View(notebook, now).message(), now) if _may_write(notebook, now) else ()


def next_due(notebook: Notebook, now: datetime) -> datetime | None:
    """An instant (UTC) no later than the next one at which `choose` would say something; None when nothing is to come.

    It may be early, but is later than `now` when `choose` is silent now.
    """
    owner = notebook.owner
    if not _is_reachable(owner):
        return None
    today = owner.local(now).date()
    if owner.is_paused(today):
        return next_due(notebook, midnight(owner, owner.paused_until)) if owner.paused_until else None
    view = Outlook(notebook, now)
    return now if view.message() else view.next_opening()


def taken_back(before: Notebook, after: Notebook, now: datetime) -> Notebook:
    """The notebook after an undoing: what is due again by it waits for the next slot, as what was just told does."""
    if choose(before, now) or not choose(after, now):
        return after
    return replace(after, attention=replace(after.attention, resumes_at=next_slot(after.owner, now + INSTANT)))


def matters_now(notebook: Notebook, now: datetime, until: datetime) -> tuple[Nudge, ...]:
    """Everything due by `until` (UTC) and still of use, without any restraint, the most pressing first."""
    useful = (nudge for nudge in pending(notebook, now) if not is_past(nudge, now))
    found = once_each(nudge for nudge in useful if nudge.due <= until or _is_unanswered(notebook, nudge, now))
    return tuple(
        sorted(found, key=lambda nudge: (not nudge.urgent, ORDER[nudge.reason], nudge.rank, nudge.due, nudge.key))
    )


def _is_unanswered(notebook: Notebook, nudge: Nudge, now: datetime) -> bool:
    """Said within the week and still without an answer: it matters now, whenever it would be said again."""
    known = notebook.was_nudged(nudge.key)
    return known is not None and known.answer is None and any(now - at <= WEEK for at in known.said_at)


def will_be_said(notebook: Notebook, nudge: Nudge, now: datetime) -> datetime:
    """The instant (UTC) at which a pending nudge may be expected, as far as the notebook tells now."""
    return Outlook(notebook, now).expected(nudge)


def next_said(notebook: Notebook, keys: Collection[str], now: datetime) -> datetime | None:
    """When the first of these reasons may be expected (UTC), in time for its use; None when it will not come again."""
    found = ((nudge, will_be_said(notebook, nudge, now)) for nudge in pending(notebook, now) if nudge.key in keys)
    return min((at for nudge, at in found if not is_past(nudge, at)), default=None)


def _is_reachable(owner: Owner) -> bool:
    """Whether this user may be written to first at all: not before /start, without a zone, or when blocked."""
    return owner.zone is not None and owner.started_on is not None and owner.blocked_on is None


def _may_write(notebook: Notebook, now: datetime) -> bool:
    owner = notebook.owner
    return _is_reachable(owner) and not owner.is_paused(owner.local(now).date()) and not is_quiet(owner, now)


__all__ = [
    "answered",
    "aside",
    "choose",
    "heard",
    "matters_now",
    "next_due",
    "next_said",
    "said",
    "taken_back",
    "will_be_said",
]
