"""What moved since a day: the ground of a review of one's goals (P10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.goals import Goal, Outcome, Progress
from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.promises import Ask, Introduction, Promise, Referral

MONTH: Final = timedelta(days=30)


@dataclass(frozen=True)
class Moved:
    """All that the notebook holds of the days from `since` on."""

    since: date
    progress: tuple[tuple[Goal, Progress], ...]
    met: tuple[str, ...]  # ids of people, messages aside
    helps: tuple[Help, ...]
    asks: tuple[Ask, ...]  # sent
    yes: tuple[Ask, ...]
    came: tuple[Referral, ...]
    kept: tuple[Promise, ...]
    outcomes: tuple[Outcome, ...]
    reached: tuple[Goal, ...]
    made: tuple[Introduction, ...]  # the two were put in touch

    @property
    def is_still(self) -> bool:
        """Whether nothing is noted of these days."""
        told = (self.progress, self.met, self.helps, self.asks, self.yes, self.came, self.kept, self.outcomes)
        return not any((*told, self.reached, self.made))


def last_review(notebook: Notebook, today: date) -> date:
    """The day of the last review before today; without one, a month back, or the day all began if that is later."""
    days = [goal.reviewed_on for goal in notebook.goals if goal.reviewed_on and goal.reviewed_on < today]
    if days:
        return max(days)
    began = notebook.owner.started_on
    return max(today - MONTH, began) if began and began < today else today - MONTH


def moved(notebook: Notebook, since: date) -> Moved:
    """What happened on that local day or after it."""
    met = (id_ for m in notebook.meetings if m.is_held and m.kind != "message" and m.on >= since for id_ in m.people)
    return Moved(
        since=since,
        progress=tuple(_progress(notebook, since)),
        met=tuple(dict.fromkeys(met)),
        helps=tuple(help_ for help_ in notebook.helps if help_.on >= since),
        asks=tuple(ask for ask in notebook.asks if _is_since(ask.sent_on, since)),
        yes=tuple(ask for ask in notebook.asks if ask.accepted and _is_since(ask.answered_on, since)),
        came=tuple(one for one in notebook.referrals if _is_since(one.came_on, since)),
        kept=tuple(promise for promise in notebook.promises if _is_since(promise.kept_on, since)),
        outcomes=tuple(outcome for outcome in notebook.outcomes if outcome.on >= since),
        reached=tuple(goal for goal in notebook.goals if goal.reached and _is_since(goal.ended_on, since)),
        made=tuple(one for one in notebook.introductions if _is_since(one.made_on, since)),
    )


def _progress(notebook: Notebook, since: date) -> Iterator[tuple[Goal, Progress]]:
    """The news of each goal; what is told as the outcome of an encounter is not told twice."""
    for goal in notebook.goals:
        came = [one.what for one in notebook.outcomes if one.goal == goal.id]
        for progress in goal.progress:
            if progress.on >= since and not any(what in progress.what for what in came):
                yield goal, progress


def _is_since(day: date | None, since: date) -> bool:
    return day is not None and day >= since
