"""Every reason to write first has its limit."""

from __future__ import annotations

from typing import get_args

from bot.coaching.nudges import ORDER
from bot.domain.nudges import Reason
from tests.policy import MOST_TIMES


def test_how_often_is_promised_of_every_reason() -> None:
    assert set(MOST_TIMES) == set(get_args(Reason)) == set(ORDER)
