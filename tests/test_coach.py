"""The coach around the conversations: one write a turn, nothing told twice or left unsaid, damage told plainly."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.coach import Coach
from bot.domain.notebook import Notebook
from bot.domain.turns import Blocked, Heard, Sender
from data.memory_store import MemoryStore
from tests.conversations.talk import CAMILLE, Talk, talk

TOLD = "Lunch yesterday with Marie Dupont, HR director at Acme, she reviewed my CV"
SENDER = Sender(CAMILLE, "Camille", "en")


async def met_marie() -> Talk:
    camille = await talk("en")
    await camille.says(TOLD)
    await camille.presses("button.keep")
    return camille


class CountingStore(MemoryStore):
    """Counts how often it keeps."""

    kept = 0

    async def keep(self, notebook: Notebook) -> None:
        self.kept += 1
        await super().keep(notebook)


class FullStore(MemoryStore):
    """A disk that is full."""

    async def keep(self, notebook: Notebook) -> None:
        del notebook
        raise OSError(28, "No space left on device")


async def test_a_turn_is_one_write() -> None:
    camille = await talk("en")
    store = CountingStore()
    coach = Coach(store, lambda: camille.now)
    await coach.turn(SENDER, Heard(TOLD, 1), 1)
    assert store.kept == 1


async def test_a_redelivered_update_changes_nothing_and_is_answered_the_same() -> None:
    camille = await talk("en")
    first = await camille.coach.turn(SENDER, Heard(TOLD, 1), 7)
    before = await camille.store.load(CAMILLE)
    again = await Coach(camille.store, lambda: camille.now).turn(SENDER, Heard(TOLD, 1), 7)
    assert again == first
    assert await camille.store.load(CAMILLE) == before


async def test_an_update_already_followed_by_another_is_not_answered_again() -> None:
    camille = await talk("en")
    await camille.coach.turn(SENDER, Heard(TOLD, 1), 7)
    await camille.coach.turn(SENDER, Heard("/help", 2), 8)
    assert await camille.coach.turn(SENDER, Heard(TOLD, 1), 7) == ()


async def test_a_nudge_kept_but_not_spoken_is_said_after_a_restart() -> None:
    camille = await met_marie()
    camille.now += timedelta(days=3)
    unsaid = await camille.coach.nudge(CAMILLE)
    restarted = Coach(camille.store, lambda: camille.now)
    await restarted.wake()
    assert restarted.index.ripe(camille.now) == [CAMILLE]
    assert await restarted.nudge(CAMILLE) == unsaid
    assert unsaid is not None
    await restarted.spoken(CAMILLE, unsaid.id)
    assert await restarted.nudge(CAMILLE) is None


async def test_a_reply_put_off_is_spoken_by_a_later_sweep() -> None:
    camille = await talk("en")
    replies = await camille.coach.turn(SENDER, Heard("/help", 1), 7)
    await camille.coach.postpone_reply(CAMILLE, 7)
    assert camille.coach.index.ripe(camille.now) == [CAMILLE]
    unsaid = await camille.coach.nudge(CAMILLE)
    assert unsaid is not None
    assert unsaid.replies == replies


async def test_a_user_who_blocked_the_bot_is_left_alone_and_finds_everything_again() -> None:
    camille = await met_marie()
    await camille.coach.blocked(CAMILLE)
    await camille.waits(days=30)
    assert not camille.replies
    await camille.happens(Blocked(False))
    assert camille.known.people
    assert camille.known.owner.blocked_on is None


async def test_a_damaged_notebook_is_told_once_and_its_good_copy_goes_on() -> None:
    camille = await met_marie()
    camille.store.damage(CAMILLE)
    await camille.says("/people")
    assert camille.lines[0] == "error.damaged_restored"
    await camille.says("/people")
    assert "error.damaged_restored" not in camille.lines


async def test_a_full_disk_is_answered_plainly() -> None:
    camille = await talk("en")
    coach = Coach(FullStore(), lambda: camille.now)
    (reply,) = await coach.turn(SENDER, Heard(TOLD, 1), 1)
    assert reply.lines[0].key == "error.not_kept"


async def test_forgetting_everything_leaves_nothing_to_say() -> None:
    camille = await met_marie()
    await camille.says("/forget everything")
    await camille.does("forgetyes:all")
    assert await camille.store.load(CAMILLE) is None
    await camille.waits(days=30)
    assert not camille.replies


@pytest.mark.parametrize("code", ["fr", "fr-CA", "FR"])
async def test_a_newcomer_is_spoken_to_in_the_language_of_their_telegram(code: str) -> None:
    camille = await talk("en", zone=None)
    await camille.coach.turn(Sender(5, "Léo", code), Heard("/start", 1), 1)
    notebook = await camille.store.load(5)
    assert notebook is not None
    assert notebook.owner.lang == "fr"


async def test_a_clock_that_jumps_back_says_nothing_again_and_one_that_jumps_ahead_speaks_once() -> None:
    camille = await met_marie()
    await camille.waits(days=3)
    assert "thank.help" in camille.lines
    camille.now -= timedelta(days=2)
    await camille.waits(hours=20)
    assert not camille.replies
    await camille.says("/people")
    assert "people.count" in camille.lines
    camille.now += timedelta(days=397)  # a Friday afternoon, a year later
    unsaid = await camille.coach.nudge(CAMILLE)
    assert unsaid is not None
    await camille.coach.spoken(CAMILLE, unsaid.id)
    assert await camille.coach.nudge(CAMILLE) is None


async def test_what_waits_for_somebody_who_blocked_the_bot_is_said_when_they_come_back() -> None:
    camille = await met_marie()
    camille.now += timedelta(days=3)
    unsaid = await camille.coach.nudge(CAMILLE)
    await camille.coach.blocked(CAMILLE)
    assert await camille.coach.nudge(CAMILLE) is None
    assert camille.coach.index.next_for(CAMILLE) is None
    await camille.happens(Blocked(False))
    assert await camille.coach.nudge(CAMILLE) == unsaid


async def left_unsaid() -> Talk:
    """The thanks of Monday morning were kept, and the machine died before they were sent."""
    camille = await met_marie()
    camille.now = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)  # 09:30 in Paris
    assert await camille.coach.nudge(CAMILLE)
    camille.coach = Coach(camille.store, lambda: camille.now)
    await camille.coach.wake()
    return camille


async def said_first(camille: Talk) -> list[str]:
    """The keys of all that is said now."""
    keys = []
    while unsaid := await camille.coach.nudge(CAMILLE):
        keys += [line.key for reply in unsaid.replies for line in reply.lines]
        await camille.coach.spoken(CAMILLE, unsaid.id)
    return keys


async def test_what_was_left_unsaid_waits_for_the_end_of_the_quiet_hours_and_is_said_once_in_the_slot() -> None:
    camille = await left_unsaid()
    camille.now = datetime(2026, 11, 23, 20, tzinfo=UTC)
    assert await said_first(camille) == []
    assert camille.coach.index.next_for(CAMILLE) == datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    camille.now = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert await said_first(camille) == ["thank.help"]
    camille.now = datetime(2026, 11, 24, 16, tzinfo=UTC)
    assert await said_first(camille) == []


async def test_what_was_left_unsaid_is_not_said_before_its_hour_when_the_clock_is_set_back() -> None:
    camille = await left_unsaid()
    camille.now -= timedelta(minutes=40)
    assert await said_first(camille) == []
    camille.now += timedelta(minutes=40)
    assert await said_first(camille) == ["thank.help"]


async def test_what_was_left_unsaid_and_done_meanwhile_is_not_said() -> None:
    camille = await left_unsaid()
    camille.now += timedelta(hours=3)
    (nudged,) = camille.known.nudged or (await camille.store.load(CAMILLE)).nudged  # type: ignore[union-attr]
    await camille.does(f"done:{nudged.key}")
    assert await said_first(camille) == []
    assert camille.known.helps[0].thanked_on == date(2026, 11, 23)


async def test_what_was_left_unsaid_is_not_said_to_somebody_who_says_stop() -> None:
    camille = await left_unsaid()
    await camille.says("stop writing to me")
    assert await said_first(camille) == []
    await camille.says("/resume")
    camille.now = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert await said_first(camille) == ["thank.help"]


async def test_a_reply_put_off_is_spoken_at_night_too_since_it_was_asked_for() -> None:
    camille = await talk("en")
    replies = await camille.coach.turn(SENDER, Heard("/help", 1), 7)
    await camille.coach.postpone_reply(CAMILLE, 7)
    camille.now += timedelta(hours=6)
    unsaid = await camille.coach.nudge(CAMILLE)
    assert unsaid is not None
    assert unsaid.replies == replies
