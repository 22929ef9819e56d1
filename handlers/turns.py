"""A turn: the coach thinks and keeps, then its replies are spoken, in one piece per user."""

from __future__ import annotations

import asyncio
import logging

from telegram import User

from bot.domain.turns import Blocked, Happening, PickedPeople, Reworded, SharedContact, SharedPlace
from handlers.desk import Desk, sender_of
from handlers.replying import Press, TurnedAway, Undelivered

log = logging.getLogger(__name__)


async def take_turn(desk: Desk, user: User, happening: Happening, update_id: int, press: Press | None = None) -> None:
    """One event, one call of the coach, its replies; returns once they are spoken, or kept for a later sweep.

    Writes one line to the log, without a word of the user's. What the coach raises is left to the caller.
    """
    began = asyncio.get_running_loop().time()
    kind, outcome = type(happening).__name__.lower(), "failed"
    async with desk.locks.of(user.id):
        log.debug("turn user=%d %s begins", user.id, kind)
        try:
            outcome = await _turn_and_speak(desk, user, happening, update_id, press)
        finally:
            took = (asyncio.get_running_loop().time() - began) * 1000
            log.info("turn user=%d %s %.0f ms: %s", user.id, kind, took, outcome)


async def _turn_and_speak(desk: Desk, user: User, happening: Happening, update_id: int, press: Press | None) -> str:
    sender = sender_of(user)
    replies = await desk.coach.turn(sender, happening, update_id)
    if not replies and press is None:
        return "nothing to say"
    tongue = await desk.tongue(user.id, user.language_code)
    ends_wish = isinstance(happening, SharedContact | SharedPlace | PickedPeople)
    try:
        said = await desk.speaker.speak(
            user.id,
            replies,
            tongue,
            desk.urgency(update_id),
            press=press,
            ends_wish=ends_wish,
            in_place=isinstance(happening, Reworded),
        )
    except Undelivered as reason:
        await desk.coach.postpone_reply(user.id, update_id)
        return f"postponed, {reason}"
    except TurnedAway:
        if not isinstance(happening, Blocked):
            await desk.coach.blocked(user.id)
        return "turned away"
    return f"said {said}"
