"""How a reason is put today: what fits its person and its day, and never twice running in the same words.

The rules say what is due; only what is about to be said passes here, so that a year of messages reads as if somebody
had thought about each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.deeds import deed
from bot.coaching.nudges.news import goal_of
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.wording import aim, news_itself
from bot.coaching.wordings import WORDINGS
from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.lines import Arg, Line, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Reason
from bot.domain.people import Person

JUST_PAST: Final = timedelta(days=45)  # the first reviews after a day that was set speak of it
FRESH: Final = timedelta(days=14)  # how long the memory of a first meeting is fresh


def worded(notebook: Notebook, nudges: Sequence[Nudge], now: datetime) -> tuple[Nudge, ...]:
    """The same nudges in the same order, in the words for this message at `now` (UTC); the same every time."""
    today = notebook.owner.local(now).date()
    times = Counter(nudged.reason for nudged in notebook.nudged for _ in nudged.said_at)
    said: list[Nudge] = []
    for nudge in nudges:
        fit = FITTING.get(nudge.reason)
        words = fit(notebook, nudge, today) if fit else nudge.line
        said.append(replace(nudge, line=anew(words, times[nudge.reason])))
        times[nudge.reason] += 1
    return tuple(said)


def anew(words: Line, turn: int) -> Line:
    """That line, and the lines within it, in the wording whose turn it is."""
    rows = WORDINGS.get(words.key)
    key = rows[turn % len(rows)] if rows else words.key
    return Line(key, {name: anew(arg, turn) if isinstance(arg, Line) else arg for name, arg in words.args.items()})


# --- silence: a real occasion, and another one when the first was passed over (P28)


def _silence(notebook: Notebook, nudge: Nudge, today: date) -> Line:
    person, last = notebook.person(nudge.about), nudge.line.args.get("day")
    if person is None or not isinstance(last, date):
        return nudge.line
    if nudge.line.key == "silence.new":
        return line("silence.new_late", name=person.called, day=last) if today - last > FRESH else nudge.line
    times = sum(n.times for n in notebook.nudged if n.reason == "silence" and person.id in n.people)
    known = tuple(_occasions(notebook, person, last))
    occasions = (nudge.line, *known) if nudge.line.key == "silence.need" else (*known, nudge.line)
    return occasions[times % len(occasions)]


def _occasions(notebook: Notebook, person: Person, last: date) -> Iterator[Line]:
    """What is known of somebody and gives a reason to write."""
    said: dict[str, Arg] = {"name": person.called, "day": last}
    received = [help_ for help_ in notebook.helps if help_.from_ == person.id]
    if received:
        yield line("silence.helped", deed=deed((received[-1].what,), notebook.owner.lang), **said)
    if person.org:
        yield line("silence.org", org=person.org, **said)
    if through := notebook.person(person.through):
        yield line("silence.through", other=through.called, **said)


# --- news: the second and the third time without anything new (P26)


QUIET: Final = {1: "news.quiet_again", 2: "news.quiet_last"}
"""By the times it was said already; beyond, the user has asked for it again."""


def _news(notebook: Notebook, nudge: Nudge, today: date) -> Line:  # noqa: ARG001 - one shape for all
    help_, args = notebook.find(Help, nudge.about), dict(nudge.line.args)
    goal = goal_of(notebook, help_) if help_ else None
    told_on, what = args.get("day"), args.get("what")
    if goal and isinstance(told_on, date):
        args["day"] = max(told_on, goal.opened_on)  # nobody waits for news of what is not begun
    if isinstance(what, str):
        args["what"] = news_itself(what)
    if goal and "goal" in args:
        args["goal"] = aim(goal.what)
    if nudge.line.key != "news.quiet":
        return Line(nudge.line.key, args)
    known = notebook.was_nudged(nudge.key)
    return Line(QUIET.get(known.times if known else 0, nudge.line.key), args)


# --- review: a day that has passed is spoken of (P10)


def _review(notebook: Notebook, nudge: Nudge, today: date) -> Line:
    goals = [goal for id_ in nudge.goals if (goal := notebook.find(Goal, id_))]
    args: dict[str, Arg] = {**nudge.line.args, "goals": tuple(aim(goal.what) for goal in goals)}
    for goal in goals:
        if goal.due and timedelta() < today - goal.due <= JUST_PAST:
            return Line("review.past_due", {**args, "goal": aim(goal.what), "day": goal.due})
    return Line(nudge.line.key, args)


FITTING: Final[Mapping[Reason, Callable[[Notebook, Nudge, date], Line]]] = {
    "silence": _silence,
    "news": _news,
    "review": _review,
}
"""What fits the person and the day, by reason; all others are said as their rule has it."""
