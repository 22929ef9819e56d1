"""The playground: talk to the coach on one's own machine, without Telegram and without a token."""

from bot.playground.faults import Fault
from bot.playground.server import Playground
from bot.playground.time_machine import TimeMachine

__all__ = ["Fault", "Playground", "TimeMachine"]
