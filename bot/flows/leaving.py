"""What is called off is left aside, and named; what was told at some length can be taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Line, line
from bot.flows.goals.second import offered
from bot.flows.turn import Turn, press

LEFT: Final[Mapping[str, str]] = {
    "client_ideal": "client.left", "client_trades": "client.left", "client_favourite": "client.left",
    "path": "path.left", "path_whom": "path.left",
    "card": "left.card", "goal": "left.goal", "goal_card": "left.goal", "goal_field": "left.goal",
    "goal_second": "left.goal",
    "progress": "left.progress",
    "asking": "left.asking", "planning": "left.plan", "plan_card": "left.plan", "plan_field": "left.plan",
    "map": "left.map", "circle_name": "left.circle_name",
    "connect": "left.connect", "connect_card": "left.connect", "event": "left.event", "event_card": "left.event",
    "event_day": "left.event", "debrief": "left.debrief",
    "onboarding": "left.onboarding", "settings": "left.setting", "later": "left.later", "forget": "left.forget",
    "mindset": "left.mindset", "help_story": "left.help", "help_fix": "left.help", "request_pass": "left.request",
    "request_day": "left.request", "request_card": "left.request", "review": "left.review",
    "outcome": "card.dropped", "outcome_asked": "outcome.nothing_yet", "whence": "outcome.nothing_yet",
    "help_gift": "help.no_gift", "recommend": "left.recommend", "reference": "left.recommend",
    "online": "left.online",
}  # fmt: skip
"""What was under way, by the name of its flow."""


TAKEN_UP: Final[Mapping[str, str]] = {"goal": "goaltake", "goal_card": "goaltake", "asking": "asktake"}
"""What is told at some length, and can be taken up where it was left, by what its button does."""


def cancelled(turn: Turn, draft: Draft | None) -> Turn:
    """What was under way is left aside, and named."""
    if draft is None:
        return turn.say(line("fallback.nothing_open"))
    left: Line = line(LEFT[draft.flow]) if draft.flow in LEFT else line("fallback.cancelled")
    if draft.flow in TAKEN_UP and draft.filled.keys() & {"what", "to"}:
        row = (press("button.take_up", f"{TAKEN_UP[draft.flow]}:{draft.id}"),)
        return offered(turn.lay_aside(draft).say(left, buttons=(row,)), draft)
    return turn.close(draft).say(left)
