"""The rhythm that is held is a pleasure, said once; a little more is proposed when it has lasted (P9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.kept_rhythm import fulfils, raised
from bot.domain.notebook import Notebook
from bot.domain.owner import Rhythm
from tests.people import ANNE, MARIE, NADIA, PAUL, ZOE, Fact, met, notebook, on

TODAY = on("2026-11-20")


def living(times: int, *facts: Fact, period: str = "month", **fields: object) -> Notebook:
    rhythm = Rhythm(times, "week" if period == "week" else "month")
    return notebook(*facts, owner=replace(ZOE, rhythm=rhythm, **fields))  # type: ignore[arg-type]


def test_the_encounter_that_fulfils_the_month_is_the_one_that_is_told() -> None:
    one = met(PAUL, "2026-11-03")
    two = met(ANNE, "2026-11-19", kind="lunch")
    assert not fulfils(living(2), living(2, one), TODAY)
    assert fulfils(living(2, one), living(2, one, two), TODAY)
    assert not fulfils(living(2, one, two), living(2, one, two, met(MARIE, "2026-11-20")), TODAY)


@pytest.mark.parametrize("kind", ["message", "event"])
def test_a_message_or_an_evening_is_no_encounter(kind: str) -> None:
    assert not fulfils(living(1), living(1, met(PAUL, "2026-11-03", kind=kind)), TODAY)


def test_an_encounter_of_another_month_fulfils_nothing_and_without_a_rhythm_nothing_is_said() -> None:
    told = met(PAUL, "2026-10-30")
    assert not fulfils(living(1), living(1, told), TODAY)
    assert not fulfils(notebook(), notebook(met(PAUL, "2026-11-03")), TODAY)


EACH_MONTH = (met(PAUL, "2026-09-03"), met(ANNE, "2026-10-12"), met(MARIE, "2026-11-19"))


def test_a_little_more_is_proposed_when_the_rhythm_has_lasted_three_months() -> None:
    assert raised(living(1, *EACH_MONTH), TODAY) == Rhythm(2, "month")
    assert raised(living(1, *EACH_MONTH[1:]), TODAY) is None
    assert raised(living(2, *EACH_MONTH), TODAY) is None


def test_four_weeks_do_for_a_weekly_rhythm() -> None:
    weeks = tuple(met(NADIA, day) for day in ("2026-10-28", "2026-11-04", "2026-11-11", "2026-11-18"))
    assert raised(living(1, *weeks, period="week"), TODAY) == Rhythm(2, "week")
    assert raised(living(1, *weeks[1:], period="week"), TODAY) is None


def test_it_is_proposed_once_for_a_rhythm_never_to_a_newcomer_and_not_beyond_reason() -> None:
    offered = living(1, *EACH_MONTH)
    wanted = replace(Rhythm(1, "month"), raise_offered_on=on("2026-10-12"))
    assert raised(offered.owned_by(replace(offered.owner, rhythm=wanted)), TODAY) is None
    assert raised(living(1, *EACH_MONTH, started_on=on("2026-10-01")), TODAY) is None
    plenty = tuple(met(PAUL, f"2026-{month}-0{day}") for month in ("09", "10", "11") for day in (1, 2, 3, 4))
    assert raised(living(3, *plenty), TODAY) == Rhythm(4, "month")
    assert raised(living(4, *plenty), TODAY) is None
