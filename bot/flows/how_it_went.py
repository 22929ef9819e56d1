"""An interview to come is news; the day after it, how it went is worth a question, if the user wants one (P26)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from bot.domain.goals import Goal, Progress
from bot.domain.lines import Button, line
from bot.domain.promises import Reminder
from bot.flows.meanings.won import won_in
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_day

_AHEAD: Final = re.compile(
    r"\b(?:entretien|interview|audition|oral|jury|pitch|soutenance|second round|last round|final round|assessment|essai"
    r"|trial|call back|callback|casting|concours|exam)\w*"
)
_FAR: Final = timedelta(days=60)
_SATURDAY: Final = 5


def ask_after(turn: Turn, goal: Goal | None) -> tuple[Button, ...]:
    """The button for the question, under the last news of that goal; none when nothing is to come."""
    news = goal.progress[-1] if goal and goal.progress else None
    day = _day_after(turn, news) if news else None
    if goal is None or news is None or day is None:
        return ()
    return (press("progress.ask_after", f"askafter:{goal.id}:{news.id}:{day.isoformat()}", day=day),)


def _day_after(turn: Turn, news: Progress) -> date | None:
    """The working day after the one that the news names."""
    if not _AHEAD.search(fold(news.what)):
        return None
    days = read_day(news.what, lang=turn.lang, today=turn.today, towards="future")
    on = next((day for day in days if turn.today <= day <= turn.today + _FAR), None)
    if on is None:
        return None
    day = on + timedelta(days=1)
    return day if day.weekday() < _SATURDAY else day + timedelta(days=7 - day.weekday())


def press_ask_after(turn: Turn, args: tuple[str, ...]) -> Turn:
    """askafter:g3:s5:2026-11-27: asked on that day."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    news = next((one for one in goal.progress if one.id == args[1]), None) if goal and len(args) > 1 else None
    day = iso_day(args[2]) if len(args) > 2 else None
    if goal is None or news is None or day is None or day < turn.today:
        return turn.toast("error.old_button")
    what = won_in(news.what) or news.what
    if any(one.goal == goal.id and one.what == what for one in turn.notebook.reminders):
        return turn.toast("answer.already")
    turn, _ = turn.add(Reminder, what=what, on=day, asked_on=turn.today, goal=goal.id)
    turn = turn.did("undo.reminder")
    return turn.say(line("progress.will_ask", day=day), buttons=((undo_button(turn),),))


PRESSES = {"askafter": press_ask_after}
