"""A goal is given up, or reached, in a word said in the middle of its questions: asked back before it counts (P10)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import Button, line
from bot.flows.turn import Turn, press
from bot.understanding import fold

FLOW: Final = "goal_change"
_THIS: Final = (
    r"(?: (?:celui[- ]la|celle[- ]la|ca|cela|la[- ]dessus|l'affaire|cet objectif|ce but|ce projet"
    r"|that one|this one|that|this|it|that goal|this goal))"
)
_GIVES_UP: Final = re.compile(
    r"(?:(?:en fait|finalement|bon|non|pff+|ok|actually|well|no|honestly)[ ,.]+)*"
    r"(?:(?:je |j'|on )?(?:veux |prefere )?(?:laiss\w+ tomber|abandonn\w+|renonc\w+(?: a)?|arret\w+|lach\w+)"
    rf"{_THIS}"
    r"|(?:i'm |i am |i'd rather |i want to |let's |i )?(?:drop(?:ping)?|giv(?:e|ing) up(?: on)?|let(?:ting)? go of"
    rf"|abandon(?:ing)?|forget|quit(?:ting)?){_THIS})"
)


def gives_up(text: str) -> bool:
    """ "Je laisse tomber celui-là", "I'm dropping that one", of the goal that is spoken of."""
    return _GIVES_UP.fullmatch(fold(text).replace("’", "'").strip(" .!…")) is not None


def ask_end(turn: Turn, goal: Goal, field: str) -> Turn:
    """Reached or let go? `field` is one of "reached" and "let_go"."""
    turn, draft = turn.open(FLOW, {"field": field, "words": "", "goal": goal.id})
    row = (yes_button(draft), press("button.no", f"goalnochange:{draft.id}"))
    return turn.update(draft).say(line(f"goal.ask_{field}", what=goal.what), buttons=(row,))


def yes_button(draft: Draft) -> Button:
    return Button(line("button.yes"), does=f"goalchange:{draft.id}", style="success")
