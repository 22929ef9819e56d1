"""What the user wants to reach, and what for; who tells of it often says first who they are, or what they have left."""

from __future__ import annotations

from typing import Final, cast

from bot.understanding import when
from bot.understanding.features import View
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.labeller import Found
from bot.understanding.model import DISPUTED
from bot.understanding.reading import GoalRead, Purpose
from bot.understanding.wording import wording

_WISHING: Final = frozenset({"want", "seek"})
"""The verbs, as `clauses.py` names them, behind which a goal stands."""


def goal(message: Labelled) -> Slot[GoalRead | None]:
    """The goal of a message that tells one: the words labelled so, else the whole message."""
    if message.intent != "goal":
        return Slot(None)
    found = _wish(message) or _before_its_day(message)
    purpose, confidence = _purpose(message, found)
    what = wording(message, found) if found else message.text.strip()
    span = message.span(found) if found else (0, len(message.text))
    return Slot(GoalRead(what, cast(Purpose, purpose), when.goal_deadline(message)), confidence, (span,))


def _before_its_day(message: Labelled) -> Found | None:
    """ "(Three clients) by March": where no label tells the wish, all that stands before the day it ends with."""
    tokens = message.view.tokens
    by_a_day = len(tokens) > 2 and tokens[-1].day is not None and bool(tokens[-1].day.deadline)
    return Found("goal", 0, len(tokens) - 1) if by_a_day else None


def _wish(message: Labelled) -> Found | None:
    """Of the stretches labelled as a goal, the one that is wished for, "I run a bakery and I'd like to (…)"."""
    goals = message.told("goal")
    drifts = message.view.drifts
    return next((f for f in goals if drifts[f.first].verb in _WISHING), next(iter(goals), None))


def _purpose(message: Labelled, wish: Found | None) -> tuple[str, float]:
    """What the goal is for: both by the whole message and by the clause of the wish, where that is not the first."""
    view, learned = message.view, message.learned
    whole = learned.purpose_of(view, message.net)
    clause = view.drifts[wish.first].clause if wish else 0
    if not clause:
        return whole
    begin = next(i for i, drift in enumerate(view.drifts) if drift.clause == clause)
    of_wish = View(view.tokens[begin:], learned.lang, message.circle, learned.common)
    alone = learned.purpose_of(of_wish, learned.net.scores(of_wish) if learned.net else None)
    purpose, sure = max((whole, alone), key=lambda told: told[1])
    return purpose, sure if whole[0] == alone[0] else min(sure, DISPUTED)
