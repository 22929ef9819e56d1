"""What was promised to the user of how often and how much, as plain numbers: no number here is read from the coach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.domain.nudges import Reason

ITEMS: Final = 3
"""In one message."""

MOST_TIMES: Final[Mapping[Reason, int]] = {
    "thank": 3,  # the next slot, three days later, and late thanks at seven days
    "promise": 5,  # the day before, its day, one and three working days after, and then: keep, postpone, drop?
    "news": 3,  # monthly, three times without new progress
    "give_back": 3,  # monthly, three times
    "request": 3,  # after two working days, three days later, and then: say no kindly?
    "ask": 1,  # one reminder; the rest after the second silence has a key of its own
    "referral": 2,  # after seven days, and fourteen days later
    "prepare": 1,
    "debrief": 2,  # once the next day
    "mission": 1,
    "silence": 3,  # any contact begins anew, with another key
    "rhythm": 1,  # once a period
    "review": 1,  # once a month
    "map": 1,  # each family of questions once
    "introduce": 1,  # once per pair, ever
    "outcome": 1,
    "wishes": 1,
    "reminder": 1,
    "plan": 1,  # each time that was set for an encounter, once
}
"""How often the same key comes up at most, when nobody puts it off to another day."""
