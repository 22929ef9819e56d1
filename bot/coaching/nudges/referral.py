"""An introduction that was promised and has not come (P21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import slot_from
from bot.domain.lines import Arg, line
from bot.domain.notebook import Notebook

FIRST: Final = timedelta(days=7)
REPEATS: Final = (14,)  # days; the last one closes it


def referral(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """The introductions still awaited."""
    for awaited in notebook.referrals:
        if not awaited.is_open:
            continue
        key = f"referral:{awaited.id}"
        coming = step(notebook, key, awaited.promised_on + FIRST, REPEATS)
        if coming is None:
            continue
        by = notebook.person(awaited.by)
        subject = "referral.again" if coming.number else "referral.first"
        args: dict[str, Arg] = {"whom": awaited.whom, "day": awaited.promised_on}
        yield Nudge(
            key=key,
            reason="referral",
            people=(by.id,) if by else (),
            due=slot_from(notebook.owner, coming.day),
            line=line(subject, name=by.called, **args) if by else line(f"{subject}_alone", **args),
            why="P21",
            about=awaited.id,
            draft=f"draft:{key}" if by else None,
        )
