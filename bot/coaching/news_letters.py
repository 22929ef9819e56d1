"""News to whoever helped: how that goal moves, or that it has ended, and what their help was for it (P26)."""

from __future__ import annotations

from datetime import date

from bot.coaching.letters import Letter
from bot.coaching.nudges.news import Thread, threads
from bot.coaching.wording import aim, news_itself, tidy
from bot.domain.helps import Help
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.people import Person


def about_news(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    """news:<help id>, to whoever gave that help."""
    help_ = notebook.find(Help, rest.split(":", maxsplit=1)[0])
    person = notebook.person(help_.from_) if help_ else None
    if help_ is None or person is None:
        return ()
    return news_draft(notebook, person, today, help_.goal) or _news_of_no_goal(notebook, person, help_)


def _news_of_no_goal(notebook: Notebook, person: Person, help_: Help) -> tuple[Line, ...]:
    """To somebody whose help was told for no goal in particular: the freshest news, or that there are some."""
    letter = Letter(notebook, person)
    told = [progress for goal in notebook.goals if goal.ended_on is None for progress in goal.progress]
    last = max(told, key=lambda progress: (progress.on, progress.id), default=None)
    body = letter.line("news.progress", what=news_itself(tidy(last.what))) if last else letter.line("news.open")
    return (letter.text(body, letter.line("news.thanks", received=letter.words(help_.what))),)


def news_draft(notebook: Notebook, person: Person, today: date, goal: str | None = None) -> tuple[Line, ...]:  # noqa: ARG001
    """How the goal moves that this person helped with: that goal, or the one with the freshest news."""
    known = [thread for thread in threads(notebook) if thread.person.id == person.id]
    wanted = [thread for thread in known if thread.goal.id == goal] or known
    return _news(notebook, max(wanted, key=_freshness)) if wanted else ()


def _freshness(thread: Thread) -> tuple[date, str]:
    days = [progress.on for progress in thread.goal.progress]
    return max((*days, thread.goal.ended_on or thread.goal.opened_on)), thread.goal.id


def _news(notebook: Notebook, thread: Thread) -> tuple[Line, ...]:
    letter, goal = Letter(notebook, thread.person), thread.goal
    received = letter.words(thread.helps[-1].what)
    last = max(goal.progress, key=lambda progress: progress.on, default=None)
    if goal.reached and last and last.on == goal.ended_on:
        body = letter.line("news.won", what=news_itself(tidy(last.what)))
    elif goal.ended_on:
        ending = {True: "reached", False: "not_reached", None: "ended"}[goal.reached]
        body = letter.line(f"news.{ending}", goal=aim(tidy(goal.what)))
    elif last and not thread.has_heard(last):
        body = letter.line("news.progress", what=news_itself(tidy(last.what)))
    else:
        body = letter.line("news.quiet", goal=aim(tidy(goal.what)))
    return (letter.text(body, letter.line("news.thanks", received=received)),)
