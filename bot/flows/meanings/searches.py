"""Whether a message looks for somebody, whatever it was read as."""

from __future__ import annotations

from typing import Final

from bot.coaching.trades import sought
from bot.flows.cues import about
from bot.flows.people.fitting import who_fits
from bot.flows.seeking.asked import asks_for_a_name, asks_for_a_trade
from bot.flows.seeking.told import is_looking, seeks_somebody, seeks_thing, seeks_trade, wants_to_talk
from bot.flows.turn import Turn
from bot.understanding import Reading

_SURELY: Final = 0.8


def is_search(turn: Turn, reading: Reading, text: str) -> bool:
    """ "I'm looking for a publisher" searches, whatever it reads like; so does a trade taken for a goal by guess."""
    if reading.people or reading.date or about("mood", text, turn.lang):
        return False
    if reading.intent == "goal" and wants_to_talk(text):
        return bool(who_fits(turn.notebook, text))
    if reading.intent == "goal" and reading.confidence.get("intent", 0.0) < _SURELY:
        return seeks_trade(text)
    if reading.intent not in ("other", "mood", "question"):
        return False
    if seeks_somebody(text) or asks_for_a_name(text) or asks_for_a_trade(text):
        return True
    if reading.intent == "question" or seeks_thing(text):
        return False
    return is_looking(text) and bool(who_fits(turn.notebook, text) or _of_a_trade(text))


def _of_a_trade(text: str) -> bool:
    """ "I need a logo": the work of a trade, whoever is known."""
    return any(one.trades for one in sought(text))
