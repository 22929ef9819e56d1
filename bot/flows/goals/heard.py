"""A goal told in one sentence is told back with the first question: a word for a lost post, the goal and its day."""

from __future__ import annotations

from bot.domain.lines import Line, line
from bot.flows.goals.kept import set_words
from bot.flows.meanings.laid_off import lost_post
from bot.flows.turn import Turn, iso_day


def heard(text: str, asked: Turn) -> tuple[Line, ...]:
    """What stands before the first question; the goal only where purpose and day were told with it."""
    draft = asked.current
    after_a_loss = (line("goal.laid_off"),) if lost_post(text) else ()
    if draft is None or draft.asking != "roles" or "what" not in draft.filled:
        return after_a_loss
    what, due = set_words(str(draft.filled["what"])), iso_day(draft.filled.get("due"))
    goal = line("plans.goal_by", what=what, day=due) if due else line("plans.goal", what=what)
    return (*after_a_loss, goal)
