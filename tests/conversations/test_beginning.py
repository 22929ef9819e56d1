"""Where does one begin? With a person, then a goal, then what is for today."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

FIRST = [
    ("fr", "salut, je viens de m’inscrire, on fait quoi ?"),
    ("fr", "par où commencer ?"),
    ("fr", "bonjour, je débute"),
    ("fr", "/today"),
    ("en", "hi, I just signed up, what now?"),
    ("en", "where do I start?"),
    ("en", "I'm new here"),
    ("en", "what do I do now?"),
]


@pytest.mark.parametrize(("lang", "said"), FIRST)
async def test_an_empty_notebook_begins_with_somebody(lang: Lang, said: str) -> None:
    someone = await Talk(lang).begin()
    await someone.says(said)
    assert someone.lines == ["begin.person"]
    assert someone.button("map.begin")
    assert someone.button("goal.new")


@pytest.mark.parametrize(("lang", "said"), [("fr", "bon, on commence ?"), ("en", "ok let's get started")])
async def test_with_people_but_no_goal_a_goal_is_next(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "Paul Martin est avocat", "en": "Paul Martin is a lawyer"}[lang])
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines == ["begin.goal"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui est-ce que j’ai pas vu depuis longtemps ?"),
        ("fr", "qui je vois plus ?"),
        ("en", "who haven't I seen in ages?"),
    ],
)
async def test_whoever_was_met_yesterday_is_not_long_out_of_sight(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "Déjeuné hier avec Nadia Benali", "en": "Lunch yesterday with Nadia Benali"}[lang])
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines == ["agenda.neglected_none"]
    await someone.waits(days=40)
    await someone.says(said)
    assert "agenda.neglected_since" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je connais personne dans ce milieu"), ("en", "I don't know anyone in that field")]
)
async def test_knowing_nobody_in_that_world_is_met_by_names_one_knows(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not someone.known.wanted
    assert [draft.flow for draft in someone.known.drafts] == ["map"]
