"""A rhythm of encounters said as a sentence of its own, wherever one is (P9)."""

from __future__ import annotations

import pytest

from bot.domain.owner import Rhythm
from tests.conversations.talk import talk


@pytest.mark.parametrize(
    ("lang", "said", "rhythm"),
    [
        ("fr", "deux déjeuners par mois", Rhythm(2, "month", "lunch")),
        ("fr", "je veux voir deux personnes par mois", Rhythm(2, "month", "meeting")),
        ("fr", "disons un café par semaine.", Rhythm(1, "week", "coffee")),
        ("fr", "mon rythme : 3 cafés par mois", Rhythm(3, "month", "coffee")),
        ("en", "two lunches a month", Rhythm(2, "month", "lunch")),
        ("en", "I'd like to meet two people a month", Rhythm(2, "month", "meeting")),
        ("en", "let's say one coffee a week", Rhythm(1, "week", "coffee")),
    ],
)
async def test_a_rhythm_is_said_as_a_sentence_of_its_own_and_can_be_undone(
    lang: str, said: str, rhythm: Rhythm
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.rhythm == rhythm
    await camille.presses("button.undo")
    assert camille.known.owner.rhythm is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "deux fois par semaine je vois Paul"),
        ("fr", "Paul voit deux clients par mois"),
        ("fr", "une fois par semaine"),
        ("fr", "je veux gagner deux clients par mois"),
        ("en", "once a week"),
        ("en", "I want two new clients a month"),
        ("en", "lunch with two friends from last month"),
    ],
)
async def test_what_sounds_like_a_rhythm_is_none(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.rhythm is None
