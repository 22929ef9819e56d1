"""The small step of a goal, once its day has come: "done", said and nothing else (P9, P11)."""

from __future__ import annotations

from typing import Final

from bot.flows.goals.cards import open_goals
from bot.flows.goals.road import press_did
from bot.flows.turn import Turn
from bot.understanding import read_answer


def hear_step_done(turn: Turn, text: str) -> Turn | None:
    """The only step whose day is there is done; None where something is asked, or none or several may be meant."""
    answer = read_answer(text, lang=turn.lang)
    if turn.current is not None or answer is None or answer.verb != "done":
        return None
    due = [goal for goal in open_goals(turn) if goal.has_step and goal.step_by and goal.step_by <= turn.today]
    return press_did(turn, (due[0].id,)) if len(due) == 1 else None


ANSWERS: Final = (hear_step_done,)
