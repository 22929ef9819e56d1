"""Who writes again after the coach fell silent is asked once how often it may write; who says so first is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.nudges import Attention
from bot.domain.owner import Lang
from tests.conversations.talk import FRIDAY_EVENING, Talk, talk


async def after_silence(lang: Lang, unanswered: int = 6) -> Talk:
    camille = await talk(lang)
    said_at: tuple[datetime, ...] = tuple(FRIDAY_EVENING - timedelta(days=40 - n) for n in range(unanswered))
    book = replace(camille.known, attention=Attention(unasked_at=said_at, last_unasked_at=said_at[-1]))
    return await talk(lang, notebook=book)


@pytest.mark.parametrize(("lang", "said"), [("fr", "bonjour"), ("en", "Coffee with Marie yesterday")])
async def test_the_pace_is_asked_once(lang: Lang, said: str) -> None:
    camille = await after_silence(lang)
    await camille.says(said)
    assert len(camille.replies) == 2
    assert camille.lines[-1] == "pace.came_back"
    await camille.says("/today")
    assert "pace.came_back" not in camille.lines


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_tap_says_how_often(lang: Lang) -> None:
    camille = await after_silence(lang)
    await camille.says("/today")
    await camille.presses("pace.button.weekly")
    assert camille.known.owner.weekly_on == camille.now.date()
    await camille.does("pace:daily")
    assert camille.known.owner.weekly_on is None
    await camille.does("pace:silent")
    assert camille.known.owner.is_paused(camille.now.date())


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "moins"), ("fr", "stop"), ("en", "only promises"), ("en", "stop until January")]
)
async def test_who_says_it_at_once_is_not_asked(lang: Lang, said: str) -> None:
    camille = await after_silence(lang)
    await camille.says(said)
    assert "pace.came_back" not in camille.lines


async def test_before_the_silence_nothing_is_asked() -> None:
    camille = await after_silence("fr", unanswered=5)
    await camille.says("bonjour")
    assert "pace.came_back" not in camille.lines
