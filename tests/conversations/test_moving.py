"""It moves, without a fact: what moved is asked, for the goal that is meant, and those who helped may hear it (P26)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from tests.conversations.talk import Talk, talk

DAY = date(2026, 11, 2)
SHOP = Goal("g91", "ouvrir une librairie", DAY)
BOOK = Goal("g92", "publier un livre", DAY)
SAID = [
    ("fr", "mon projet avance bien"),
    ("fr", "ça avance doucement"),
    ("fr", "ma recherche avance"),
    ("en", "my project is moving forward"),
    ("en", "things are moving"),
    ("en", "my job hunt is going well"),
]


async def aiming(lang: str, *goals: Goal) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(*goals))
    camille.notebook = await camille.store.load(1001)
    return camille


@pytest.mark.parametrize(("lang", "said"), SAID)
async def test_what_moved_is_asked_of_the_goal(lang: str, said: str) -> None:
    camille = await aiming(lang, SHOP)
    await camille.says(said)
    assert camille.lines == ["progress.ask"]
    await camille.says("la banque a dit oui" if lang == "fr" else "the bank said yes")
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert len(goal.progress) == 1


@pytest.mark.parametrize(("lang", "said"), SAID)
async def test_of_several_goals_it_is_asked_which(lang: str, said: str) -> None:
    camille = await aiming(lang, SHOP, BOOK)
    await camille.says(said)
    assert camille.lines == ["progress.moving_which"]
    await camille.presses("publier un livre")
    assert camille.lines == ["progress.ask"]


@pytest.mark.parametrize(("lang", "said"), SAID)
async def test_without_a_goal_it_is_asked_all_the_same(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["progress.moving"]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "I’m moving"), ("en", "it’s going well"), ("fr", "ça bouge ?"), ("en", "we moved")]
)
async def test_what_may_be_anything_is_no_progress(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "progress.moving" not in camille.lines
