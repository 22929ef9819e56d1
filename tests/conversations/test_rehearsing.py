"""/rehearse: the four weeks ahead, in a few lines."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.notebook import Notebook
from bot.flows.rehearsing import MOST, command_rehearse
from bot.flows.turn import Turn
from tests.conversations.talk import FRIDAY_EVENING, talk, voice
from tests.strategies import notebooks

TOLD = {
    "fr": "Déjeuné hier avec Marie Dupont, elle m’a relu mon CV, je lui envoie l’article d’ici vendredi",
    "en": "Lunch yesterday with Marie Dupont, she reviewed my CV, I’ll send her the article by Friday",
}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_weeks_ahead_are_told_day_by_day(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    before = camille.known
    await camille.says("/rehearse")
    assert camille.lines[0] == "rehearse.head"
    assert camille.lines[1:4] == ["follow.thank", "follow.promise", "follow.give_back"]
    assert camille.text.count("Marie") == len(camille.lines) - 2
    assert camille.known.nudged == before.nudged


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_with_nothing_noted_nothing_is_to_come(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/rehearse")
    assert camille.lines == ["rehearse.nothing"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Qu’allez-vous m’écrire ?"),
        ("fr", "quand est-ce que tu vas me rappeler tout ça ?"),
        ("fr", "que vas-tu m'écrire ces prochaines semaines"),
        ("en", "what are you going to remind me of?"),
        ("en", "What will you write to me?"),
        ("en", "when will you next write"),
    ],
)
async def test_it_is_asked_for_in_words(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert camille.lines == ["rehearse.nothing"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Que vas-tu dire à Marie ?"),
        ("fr", "rappelle-moi d’écrire à Marie"),
        ("en", "what will I write to Marie?"),
    ],
)
async def test_near_words_mean_something_else(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert "rehearse.nothing" not in camille.lines


@given(notebooks())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_strangest_notebook_is_told_in_both_languages(book: Notebook) -> None:
    turn = command_rehearse(Turn(book, FRIDAY_EVENING, ()), "")
    (reply,) = turn.replies
    assert 1 <= len(reply.lines) <= MOST + 3
    for lang in ("fr", "en"):
        for line in reply.lines:
            assert voice().plain(line, lang=lang, today=turn.today, tz=book.owner.tz)


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_who_has_not_told_a_city_is_told_that_nothing_would_be_written_without_it(lang: str) -> None:
    someone = await talk(lang, zone=None)
    await someone.says("/start")
    await someone.says({"fr": "Café hier avec Paul Renaud", "en": "Coffee yesterday with Paul Renaud"}[lang])
    await someone.presses("button.keep")
    await someone.says("/rehearse")
    assert someone.lines[0] == "city.missing"
    assert someone.button("settings.button.city").does == "set:city"
