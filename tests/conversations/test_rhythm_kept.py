"""The encounter that fulfils the month gets one warm sentence; a little more is offered once, with a tap (P9)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.owner import Lang, Rhythm
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
MET = {"fr": "Café hier avec {}", "en": "Coffee yesterday with {}"}


async def with_rhythm(lang: Lang, said: str = "") -> Talk:
    someone = await talk(lang)
    await someone.says("/settings")
    await someone.presses("settings.button.rhythm")
    await someone.says(said or {"fr": "un café par mois", "en": "a coffee a month"}[lang])
    assert someone.known.owner.rhythm
    return someone


async def meets(someone: Talk, name: str) -> Talk:
    await someone.says(MET[someone.lang].format(name))
    return await someone.presses("button.keep")


@LANGS
async def test_the_encounter_that_was_wanted_is_greeted_once(lang: Lang) -> None:
    someone = await with_rhythm(lang)
    await meets(someone, "Marie Dupont")
    assert "rhythm.kept_month" in someone.lines
    assert "rhythm.raise" not in someone.lines
    await meets(someone, "Paul Martin")
    assert "rhythm.kept_month" not in someone.lines


@LANGS
async def test_after_three_such_months_a_little_more_is_one_tap_away(lang: Lang) -> None:
    someone = await lasting(lang)
    assert "rhythm.raise" in someone.lines
    raise_it = someone.button("raise:2/month/coffee").does or ""
    await someone.does(raise_it)
    assert someone.known.owner.rhythm == Rhythm(2, "month", "coffee")
    await someone.does(raise_it)
    assert someone.lines == ["error.old_button"]
    await someone.says("/undo")
    assert someone.known.owner.rhythm
    assert someone.known.owner.rhythm.times == 1


@LANGS
async def test_who_keeps_the_rhythm_is_not_asked_again(lang: Lang) -> None:
    someone = await lasting(lang)
    await someone.presses("rhythm.stay")
    assert someone.lines == ["rhythm.stays"]
    await someone.waits(days=30)
    await meets(someone, "Nadia Cherif")
    assert "rhythm.kept_month" in someone.lines
    assert "rhythm.raise" not in someone.lines


async def lasting(lang: Lang) -> Talk:
    """The last of three months in which the rhythm was held."""
    someone = await with_rhythm(lang)
    for name in ("Marie Dupont", "Paul Martin", "Anne Roy"):
        await meets(someone, name)
        if name != "Anne Roy":
            someone.now += timedelta(days=30)
    return someone


@pytest.mark.parametrize("forged", ["raise:", "raise:9/month/coffee", "raise:stay", "raise"])
async def test_a_forged_offer_changes_nothing(forged: str) -> None:
    someone = await with_rhythm("fr")
    await someone.does(forged)
    assert someone.lines == ["error.old_button"]
    assert someone.known.owner.rhythm == Rhythm(1, "month", "coffee")
