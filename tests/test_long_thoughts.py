"""While the coach thinks about something for long, it goes on answering everybody else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.coach import Coach
from bot.domain.lines import line
from bot.domain.turns import Happening, Heard, Pressed, Reworded, Sender, SentOther
from bot.flows import TABLES, Tables, thinks_long
from bot.flows.turn import Turn
from tests.conversations.talk import CAMILLE, talk

CAMILLE_SAYS = Sender(CAMILLE, "Camille", "en")
LEO_SAYS = Sender(CAMILLE + 1, "Léo", "en")
PATIENCE = 10  # seconds until a thought that nothing ends gives up


def pondering(thought: Callable[[], None]) -> Tables:
    """With the command /ponder, whose thinking is `thought`."""

    def ponder(turn: Turn, rest: str) -> Turn:
        del rest
        thought()
        return turn.own(city="Lyon").say(line("help.text"))

    return replace(TABLES, commands={**TABLES.commands, "ponder": ponder}, long_commands={"ponder"})


async def test_others_are_answered_while_a_long_thought_lasts() -> None:
    """It lasts until somebody else was answered: on the event loop that would never be."""
    loop, begun, answered = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    def thought() -> None:
        loop.call_soon_threadsafe(begun.set)
        assert answered.wait(PATIENCE), "nobody else was answered meanwhile"

    camille = await talk("en")
    coach = Coach(camille.store, lambda: camille.now, pondering(thought))
    async with asyncio.TaskGroup() as turns:
        long = turns.create_task(coach.turn(CAMILLE_SAYS, Heard("/ponder", 1), 1))
        await begun.wait()
        assert await coach.turn(LEO_SAYS, Heard("/today", 2), 2)
        assert not long.done()
        answered.set()
    (reply,) = long.result()
    assert [one.key for one in reply.lines] == ["help.text"]
    kept = await camille.store.load(CAMILLE)
    assert kept is not None
    assert kept.owner.city == "Lyon"
    assert await camille.store.load(LEO_SAYS.user_id) is not None


async def test_what_fails_in_a_long_thought_fails_the_turn_and_keeps_nothing() -> None:
    def thought() -> None:
        raise ZeroDivisionError

    camille = await talk("en")
    coach = Coach(camille.store, lambda: camille.now, pondering(thought))
    with pytest.raises(ZeroDivisionError):
        await coach.turn(CAMILLE_SAYS, Heard("/ponder", 1), 1)
    assert await camille.store.load(CAMILLE) == camille.known


@pytest.mark.parametrize(
    "happening",
    [
        Heard("/rehearse"),
        Heard(" /Rehearse@entregent_bot now"),
        Heard("/apercu\nmerci"),
        Heard("What will you write to me?"),
        Heard("Qu’allez-vous m’écrire ?"),
        Reworded("/rehearse", 1),
        SentOther("photo", "/rehearse"),
    ],
)
def test_the_weeks_ahead_are_a_long_thought_however_they_are_asked_for(happening: Happening) -> None:
    assert thinks_long(TABLES, happening)


@pytest.mark.parametrize(
    "happening",
    [Heard("/today"), Heard("rehearse"), Heard("/"), Heard("Lunch with Ana"), SentOther("photo"), Pressed("today", 1)],
)
def test_all_the_rest_is_thought_at_once(happening: Happening) -> None:
    assert not thinks_long(TABLES, happening)
