"""The time machine: to tomorrow morning, through a week, or to the next nudge, which then comes at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.coach import Coach
from bot.domain.helps import Help
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.time_travel import ProgramTime, stay_ahead
from data.memory_store import MemoryStore

FRIDAY_EVENING = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)  # 18:30 in Paris
TODAY = date(2026, 11, 20)
CAMILLE = 1001
A_MINUTE = timedelta(minutes=1)


class Journey:
    """Camille in Paris travels; the sweep says what the coach wants to say, and notes when."""

    def __init__(self, folder: Path) -> None:
        self.kept_in = folder / "clock"
        self.clock = Clock(FRIDAY_EVENING)
        self.store = MemoryStore()
        self.coach = Coach(self.store, self.clock.now)
        self.said_at: list[datetime] = []
        self.time = ProgramTime(self.clock, self.coach, self._sweep, self.kept_in)

    async def begin(self, *, owes_thanks: bool = False) -> Journey:
        await self.store.open()
        owner = Owner(
            CAMILLE, "Camille", "en", True, "Europe/Paris", "Paris", "FR", started_on=TODAY, welcomed_on=TODAY
        )
        notebook = Notebook(owner)
        if owes_thanks:
            marie = Person("p1", "Marie", TODAY)
            notebook = notebook.put(marie, Help("h2", marie.id, "two names", TODAY))
        await self.store.keep(notebook)
        await self.coach.wake()
        return self

    async def _sweep(self) -> None:
        for user_id in self.coach.index.ripe(self.clock.now()):
            if unsaid := await self.coach.nudge(user_id):
                self.said_at.append(self.clock.now())
                await self.coach.spoken(user_id, unsaid.id)


async def test_tomorrow_is_the_morning_of_the_user_s_own_zone(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin()
    arrived = await journey.time.travel(CAMILLE, "tomorrow")
    assert arrived is not None
    assert timedelta() <= arrived - datetime(2026, 11, 21, 8, 31, tzinfo=UTC) < A_MINUTE
    assert timedelta() <= journey.time.now() - arrived < A_MINUTE


async def test_tomorrow_of_somebody_unknown_is_a_morning_too(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin()
    arrived = await journey.time.travel(1002, "tomorrow")
    assert arrived is not None
    assert timedelta() <= arrived - datetime(2026, 11, 21, 9, 31, tzinfo=UTC) < A_MINUTE


async def test_a_week_is_seven_days(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin()
    arrived = await journey.time.travel(CAMILLE, "week")
    assert arrived is not None
    assert timedelta() <= arrived - FRIDAY_EVENING - timedelta(days=7) < A_MINUTE


async def test_what_a_week_brings_is_said_on_the_way_at_its_own_hour(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin(owes_thanks=True)
    await journey.time.travel(CAMILLE, "week")
    assert [said.date() for said in journey.said_at] == [date(2026, 11, 23), date(2026, 11, 26)]
    assert timedelta() <= journey.time.now() - FRIDAY_EVENING - timedelta(days=7) < A_MINUTE


async def test_the_next_nudge_is_travelled_to_and_said_at_once(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin(owes_thanks=True)
    arrived = await journey.time.travel(CAMILLE, "next")
    assert arrived is not None
    assert FRIDAY_EVENING < arrived < FRIDAY_EVENING + timedelta(days=5)
    assert len(journey.said_at) == 1
    assert timedelta() <= arrived - journey.said_at[0] < A_MINUTE


async def test_for_somebody_unknown_nothing_is_due(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin()
    assert await journey.time.travel(1002, "next") is None
    assert await journey.time.travel(CAMILLE, "yesterday") is None
    assert timedelta() <= journey.time.now() - FRIDAY_EVENING < A_MINUTE


async def test_a_restart_stays_in_the_time_that_was_travelled_to(tmp_path: Path) -> None:
    journey = await Journey(tmp_path).begin()
    await journey.time.travel(CAMILLE, "week")
    restarted = Clock()
    stay_ahead(restarted, journey.kept_in)
    assert abs(restarted.now() - journey.clock.now()) < A_MINUTE


async def test_a_time_that_was_not_kept_or_not_readable_is_the_real_one(tmp_path: Path) -> None:
    for written in (None, "", "soon", "-99", "9" * 40):
        if written is not None:
            (tmp_path / "clock").write_text(written)
        clock = Clock()
        stay_ahead(clock, tmp_path / "clock")
        assert clock.is_real
