"""Good news, and who had a hand in it: whoever is named next is where it came from (P6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.goals import Goal
from bot.domain.lines import Button, line
from bot.flows.turn import Turn, press

WHENCE: Final = "whence"
HAND: Final = "hand"  # asked as "who had a hand in it?"


def ask_hand(turn: Turn, what: str, words: str, goal: Goal | None = None) -> tuple[Turn, Button]:
    """Whoever is named next had a hand in what was won, for that goal; the button for when it was nobody."""
    of_goal = {"goal": goal.id} if goal else {}
    turn, draft = turn.open(WHENCE, {"what": what, "words": words, HAND: True, **of_goal})
    return turn.update(replace(draft, asking="source")), press("outcome.nobody", f"nohand:{draft.id}")


def ask_whose(turn: Turn, what: str, words: str) -> Turn:
    """ "He got me the job", of nobody spoken of: glad, and who that was."""
    joy = () if turn.replies else (line("progress.won"),)
    turn, nobody = ask_hand(turn, what, words)
    return turn.say(*joy, line("outcome.who_was_it"), buttons=((nobody,),))
