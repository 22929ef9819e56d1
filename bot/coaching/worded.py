"""How a reason is put today: what fits its person and its day, and never twice running in the same words.

The rules say what is due; only what is about to be said passes here, so that a year of messages reads as if somebody
had thought about each.
"""

from __future__ import annotations

import re
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
from bot.domain.owner import Lang
from bot.domain.people import Person

JUST_PAST: Final = timedelta(days=45)  # the first reviews after a day that was set speak of it
LAST_DAYS: Final = timedelta(days=5)
FRESH: Final = timedelta(days=14)  # how long the memory of a first meeting is fresh


def worded(notebook: Notebook, nudges: Sequence[Nudge], now: datetime) -> tuple[Nudge, ...]:
    """The same nudges in the same order, in the words for this message at `now` (UTC); the same every time."""
    today = notebook.owner.local(now).date()
    times = Counter(nudged.reason for nudged in notebook.nudged for _ in nudged.said_at)
    said: list[Nudge] = []
    for nudge in nudges:
        fit = FITTING.get(nudge.reason)
        words = fit(notebook, nudge, today) if fit else nudge.line
        words = anew(words, times[nudge.reason])
        said.append(replace(nudge, line=_late(words) if _is_ending(today) else words))
        times[nudge.reason] += 1
    return tuple(said)


def anew(words: Line, turn: int) -> Line:
    """That line, and the lines within it, in the wording whose turn it is."""
    rows = WORDINGS.get(words.key)
    key = rows[turn % len(rows)] if rows else words.key
    return Line(key, {name: anew(arg, turn) if isinstance(arg, Line) else arg for name, arg in words.args.items()})


def _is_ending(today: date) -> bool:
    """Whether a month has only days to go."""
    return (today + LAST_DAYS).month != today.month


def _late(words: Line) -> Line:
    """That line, and the lines within it, as they are said at the end of a month."""
    args = {name: _late(arg) if isinstance(arg, Line) else arg for name, arg in words.args.items()}
    return Line(LATE.get(words.key, words.key), args)


LATE: Final[Mapping[str, str]] = {
    "rhythm.month": "rhythm.month_late",
    "rhythm.month_alone": "rhythm.month_late_alone",
}
"""What would be untrue in the last days of a month: no more than two thirds of it are gone."""

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
    if person.org and (org := _firm(person.org, notebook.owner.lang)):
        yield line("silence.org", org=org, **said)
    if through := notebook.person(person.through):
        yield line("silence.through", other=through.called, **said)


_ARTICLE: Final = re.compile(r"(?:(?:le|la|les) |l['’])(?=\S)", re.IGNORECASE)
_HOUSE_OF: Final = re.compile(
    r"(?:University|Bank|Ministry|Department|Institute|Museum|Chamber|Office|Faculty|College|City|Port) of "
)
_ONE: Final = re.compile(r"(?:an?|some|une?|des) ", re.IGNORECASE)


def _firm(org: str, lang: Lang) -> str | None:
    """A firm as one names it: « (côté) Cantine », without its article; None for "a wine merchant", which is no name."""
    if _ONE.match(org):
        return None
    if lang == "fr":
        return _ARTICLE.sub("", org, count=1)
    return f"the {org}" if _HOUSE_OF.match(org) else org


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
        args["what"] = _untold_thanks(news_itself(what), notebook.names(nudge.people))
    if goal and "goal" in args:
        args["goal"] = aim(goal.what)
    if nudge.line.key != "news.quiet":
        return Line(nudge.line.key, args)
    known = notebook.was_nudged(nudge.key)
    return Line(QUIET.get(known.times if known else 0, nudge.line.key), args)


def _untold_thanks(what: str, names: Sequence[str]) -> str:
    """« Signé, grâce à Dev », told to Dev: that it is thanks to him is what the thanks are for."""
    for name in (*names, *(name.split(" ", 1)[0] for name in names)):
        what = re.sub(rf",? (?:thanks to|grâce à|grace à) {re.escape(name)}(?= ?[!.]?$)", "", what, flags=re.IGNORECASE)
    return what


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
