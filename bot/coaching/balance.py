"""Have I only been receiving? Told to the user alone, in words, with one small way out (P33)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from bot.coaching.gifts import Gift, gifts, has_given
from bot.coaching.giving import KINDS, Idea, best_idea
from bot.coaching.returns import open_helps
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

SEVERAL: Final = 3  # helps
MONTHS: Final = timedelta(days=60)  # from the first of them until today
LOOKED_AT: Final = timedelta(days=365)


@dataclass(frozen=True)
class Balance:
    """What has come in and gone out within a year; never a figure.

    `receiving`: several helps over months, and nothing given, shared or connected since the first of them.
    """

    kind: Literal["nothing", "receiving", "received", "both", "giving"]
    helpers: tuple[str, ...] = ()  # ids, the latest first
    gifts: tuple[Gift, ...] = ()  # the latest first


def balance(notebook: Notebook, today: date) -> Balance:
    """How it stands between receiving and giving. `today`: the user's local day."""
    since = today - LOOKED_AT
    days = [(help_.on, help_.from_) for help_ in notebook.helps if since <= help_.on <= today]
    days += [(one.came_on, one.by) for one in notebook.referrals if one.came_on and one.by and one.came_on >= since]
    received = sorted(((day, id_) for day, id_ in days if notebook.person(id_)), reverse=True)
    helpers = tuple(dict.fromkeys(id_ for _, id_ in received))
    given = tuple(gift for gift in gifts(notebook) if gift.on >= since)
    if not received:
        return Balance("giving" if given else "nothing", gifts=given)
    first = received[-1][0]
    if has_given(notebook, first):
        return Balance("both", helpers, given)
    long = len(received) >= SEVERAL and today - first >= MONTHS
    return Balance("receiving" if long else "received", helpers, given)


def balance_line(notebook: Notebook, today: date) -> Line | None:
    """One line for those who have only been receiving, with a small gesture for one person; None for all others."""
    found = balance(notebook, today)
    return line("balance.receiving", names=notebook.names(found.helpers[:3])) if found.kind == "receiving" else None


def way_out(notebook: Notebook, today: date) -> tuple[Person, Idea] | None:
    """The one small gesture: for whoever helped and has the most telling idea, the latest help first."""
    waiting = [person for id_ in open_helps(notebook) if (person := notebook.person(id_))]
    latest = {help_.from_: help_.on for help_ in sorted(notebook.helps, key=lambda help_: help_.on)}
    found = [(person, best_idea(notebook, person, today)) for person in waiting]
    return min(found, key=lambda one: (_place(one[1]), -latest[one[0].id].toordinal(), one[0].id), default=None)


def _place(idea: Idea) -> int:
    return KINDS.index(idea.kind)
