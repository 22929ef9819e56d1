"""A goal ends: reached, with joy and the question who had a hand in it; or let go, which is fine too (P6, P26)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.goals import Goal, Progress
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.goals.letting_go import ask_end
from bot.flows.goals.patterns import told_of_goal
from bot.flows.meanings.news_told import itself
from bot.flows.meanings.won import won_in
from bot.flows.outcomes.whence import hear_source
from bot.flows.progress import goal_begun, helps_for, tell_rows
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.flows.who_had_a_hand import ask_hand
from bot.understanding import fold


def end(turn: Turn, goal: Goal, *, reached: bool, news: str = "") -> Turn:
    """Ended today; `news`: the sentence that told it, kept with the goal. A word to each helper is one tap away."""
    joy = _joy(turn)
    rows = tell_rows(turn, goal)
    names = turn.notebook.names(dict.fromkeys(help_.from_ for help_ in helps_for(turn, goal)))
    ended = replace(_with_news(turn, goal, news) if news else goal, ended_on=turn.today, reached=reached)
    if news:
        turn = turn.keep(replace(turn.notebook, last_number=turn.notebook.last_number + 1))
    turn = turn.put(ended).did("undo.goal_end", what=goal.what)
    if reached:
        return _reached(turn, ended, joy, names, rows)
    lines = [line("goal.ended_let_go", what=goal.what)]
    if rows:
        lines += [GAP, line("goal.tell_how_it_ended")]
    return turn.say(*lines, buttons=(*rows, (undo_button(turn),)), edits=True)


def _reached(turn: Turn, goal: Goal, joy: Line, names: tuple[str, ...], rows: Buttons) -> Turn:
    who = line("goal.who_else_had_a_hand", names=names) if names else line("goal.who_had_a_hand")
    news = goal.progress[-1].what if goal.progress else ""
    turn, nobody = ask_hand(turn, won_in(news) or goal.what, news or goal.what, goal)
    lines = (joy, line("goal.ended_reached", what=goal.what), GAP, who)
    return turn.say(*lines, buttons=(*rows, (nobody,), (undo_button(turn),)), edits=True)


def _joy(turn: Turn) -> Line:
    """Never the same joy twice."""
    return line("goal.won_again" if any(goal.reached for goal in turn.notebook.goals) else "goal.won")


def _with_news(turn: Turn, goal: Goal, news: str) -> Goal:
    return replace(goal, progress=(*goal.progress, Progress(f"s{turn.notebook.last_number + 1}", turn.today, news)))


def hear_won_through(turn: Turn, text: str) -> Turn | None:
    """ "I got the job, thanks to Ewan!": joy, and the thread to whoever is named; None when no job is won so."""
    found = _THROUGH.match(text)
    told = told_of_goal(found["head"]) if found else None
    if found is None or told is None or told.field != "won":
        return None
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    joyful = won(turn, goals, found["head"].strip(" ,"))
    asked = joyful.current if joyful else None
    if joyful is None or asked is None:
        return None
    *before, said = joyful.replies
    lines = said.lines[: said.lines.index(GAP)]  # who had a hand in it is told already
    told_of = replace(joyful, replies=(*before, replace(said, lines=lines, buttons=())))
    return hear_source(told_of, asked, found["who"]) or joyful


_THROUGH: Final = re.compile(
    r"\s*(?P<head>.{6,80}?)[\s,.!…–-]+(?:(?:et |and )?(?:all |tout )?(?:[çc]a |c['’]est )?)?"
    r"(?:gr[âa]ce [àa]|merci [àa]|thanks to|through|via)\s+(?P<who>\S.{1,60}?)[\s.!]*$",
    re.IGNORECASE | re.DOTALL,
)


def won(turn: Turn, goals: Sequence[Goal], text: str) -> Turn | None:
    """ "I got the job!!!": the goal it was for has ended there and then; none yet: who had a hand in it all the same.

    None when it is not clear which goal, and for a goal that is being told.
    """
    if not goals:
        return None if goal_begun(turn) else _without_goal(turn, itself(text))
    meant = [goal for goal in goals if goal.purpose == "job"] or [goal for goal in goals if won_in(goal.what)]
    if len(meant) == 1 and _is_one_of_several(meant[0].what, text):
        return None
    if len(meant) == 1:
        return end(turn, meant[0], reached=True, news=itself(text))
    return ask_end(turn, goals[0], "reached") if len(goals) == 1 else None


def _is_one_of_several(what: str, news: str) -> bool:
    """Whether the goal counts several, as "three new clients", and the news tells of one: it moves, and is not over."""
    wanted = _SEVERAL.search(fold(what))
    return wanted is not None and _SEVERAL.search(fold(news)) is None and _ALL.search(fold(news)) is None


_NUMBERS: Final = (
    r"(?:[2-9]|[1-9]\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several|deux|trois|quatre|cinq"
    r"|six|sept"
    r"|huit|neuf|dix|douze|quelques|plusieurs|une dizaine de|une douzaine de)"
)
_SEVERAL: Final = re.compile(rf"\b{_NUMBERS} (?:[\w'-]+ ){{0,3}}?\w+s\b")
_ALL: Final = re.compile(
    r"\b(?:all (?:of them|three|two|my)|both|the last|tous|toutes|les deux|le dernier"
    r"|la derniere)\b"
)


def _without_goal(turn: Turn, news: str) -> Turn:
    joy = _joy(turn)
    turn, nobody = ask_hand(turn, won_in(news) or news.strip(" .!"), news)
    return turn.say(joy, GAP, line("goal.who_had_a_hand"), buttons=((nobody,),))


ANSWERS = (hear_won_through,)
