"""The review that is under way, and the goal it looks at."""

from __future__ import annotations

from typing import Final

from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.flows.turn import Turn

FLOW: Final = "review"


def draft_of(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == FLOW and not draft.is_stale(turn.now) else None


def goal_of(turn: Turn, draft: Draft) -> Goal | None:
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal")))
    return goal if goal and goal.is_open else None
