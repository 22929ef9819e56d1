"""/why and /help: the practice behind the last advice, all of them by families, and what one can say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.lines import line
from bot.domain.nudges import Attention, SaidItem
from bot.domain.owner import Lang
from bot.domain.turns import Pressed
from bot.flows.why import FAMILIES
from tests.conversations.talk import Talk, talk, voice

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


def test_every_practice_belongs_to_one_family_and_has_its_words() -> None:
    numbers = sorted(number for family in FAMILIES.values() for number in family)
    assert numbers == list(range(1, 34))
    assert {f"why.P{number}" for number in numbers} <= voice().keys()


@LANGS
async def test_from_the_families_to_a_practice_and_back(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/why")
    assert someone.lines == ["why.which"]
    await someone.presses("why.family.keep")
    assert someone.replies[0].edits
    back = someone.button("button.back").does
    await someone.presses("why.title.P25")
    assert someone.lines == ["why.P25"]
    await someone.happens(Pressed(back or ""))
    assert someone.lines == ["why.which"]


async def test_the_reason_of_the_last_advice_comes_first() -> None:
    someone = await talk("fr")
    item = SaidItem("thank:h1", "thank", (), line("help.text"), "P25")
    await someone.store.keep(replace(someone.known, attention=Attention(last_items=(item, item))))
    await someone.says("/why")
    assert someone.lines == ["why.P25", "why.which"]


@pytest.mark.parametrize("practice", ["P4", "p4", " P4 "])
async def test_a_practice_by_its_number(practice: str) -> None:
    someone = await talk("en")
    await someone.says(f"/why {practice}")
    assert someone.lines[0] == "why.P4"


@pytest.mark.parametrize("forged", ["why:P99", "why:", "why:<b>", "whys:nothing"])
async def test_a_forged_practice_is_answered_kindly(forged: str) -> None:
    someone = await talk("fr")
    await someone.happens(Pressed(forged))
    assert someone.lines == ["error.old_button"]


@LANGS
async def test_help_shows_sentences_and_leads_to_the_reasons(lang: Lang) -> None:
    someone: Talk = await talk(lang)
    await someone.says("/help")
    assert someone.lines == ["help.text"]
    await someone.presses("why.all")
    assert someone.lines == ["why.which"]
