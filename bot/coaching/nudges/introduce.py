"""Put two people in touch when what one looks for is what the other can do (P30)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coaching.matches import match_for
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook


def introduce(notebook: Notebook, now: datetime) -> Iterator[Nudge]:  # noqa: ARG001 - one shape for all rules
    """Once per pair, ever; both are asked first, so nothing is sent to either."""
    for person in notebook.people:
        match = match_for(notebook, person)
        if match is None:
            continue
        key = ":".join(("introduce", *sorted((match.of.id, match.by.id))))
        coming = step(notebook, key, match.since + timedelta(days=1), done_ends=True)
        if coming:
            yield Nudge(
                key=key,
                reason="introduce",
                people=(match.of.id, match.by.id),
                due=slot_from(notebook.owner, coming.day),
                line=line(
                    "introduce.pair",
                    name=match.of.called,
                    need=match.need.what,
                    other=match.by.called,
                    offer=match.offer.what,
                ),
                why="P30",
                about=match.of.id,
            )
