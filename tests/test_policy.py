"""Every reason to write first has its limit."""

from __future__ import annotations

from typing import get_args

from bot.coaching.nudges import ORDER
from bot.domain.nudges import Reason
from bot.flows.settings.reasons import KINDS
from tests.policy import MOST_TIMES


def test_how_often_is_promised_of_every_reason() -> None:
    assert set(MOST_TIMES) == set(get_args(Reason)) == set(ORDER)


def test_every_reason_can_be_turned_off_by_a_name_of_its_own() -> None:
    assert sorted(reason for reasons in KINDS.values() for reason in reasons) == sorted(get_args(Reason))
