"""Put two people in touch when what one looks for is what the other can do; later, did it help? (P30)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.coaching.introducing import key_of, proposals
from bot.coaching.nudges.course import step
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import resting_on
from bot.coaching.slots import slot_from
from bot.domain.lines import line
from bot.domain.notebook import Notebook

RIPE: Final = timedelta(days=30)  # from the introduction to the question whether it helped


def introduce(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:  # noqa: ARG001 - one shape for all rules
    """Once per pair, ever; both are asked first, so nothing is sent to either. And once what became of it."""
    return _all(notebook)


@resting_on("people", "introductions", said="introduce")
def _all(notebook: Notebook) -> tuple[Nudge, ...]:
    return (*_pairs(notebook), *_made(notebook))


def _pairs(notebook: Notebook) -> Iterator[Nudge]:
    for match in proposals(notebook):
        key = key_of(match.of.id, match.by.id)
        coming = step(notebook, key, match.since + timedelta(days=1), done_ends=True)
        if coming:
            yield Nudge(
                key=key,
                reason="introduce",
                people=(match.of.id, match.by.id),
                due=slot_from(notebook.owner, coming.day),
                line=line(
                    "introduce.pair_trade" if match.is_by_trade else "introduce.pair",
                    name=match.of.called,
                    need=match.need.what,
                    other=match.by.called,
                    offer=match.offer.what,
                ),
                why="P30",
                about=match.of.id,
                draft=f"connect:{match.of.id}:{match.by.id}",
            )


def _made(notebook: Notebook) -> Iterator[Nudge]:
    for introduction in notebook.introductions:
        one, other = notebook.person(introduction.one), notebook.person(introduction.other)
        if introduction.made_on is None or introduction.helped is not None or one is None or other is None:
            continue
        key = f"introduce:{introduction.id}"
        coming = step(notebook, key, introduction.made_on + RIPE, done_ends=True)
        if coming:
            yield Nudge(
                key=key,
                reason="introduce",
                people=(one.id, other.id),
                due=slot_from(notebook.owner, coming.day),
                line=line("introduce.helped", one=one.called, other=other.called, day=introduction.made_on),
                why="P30",
                about=introduction.id,
            )
