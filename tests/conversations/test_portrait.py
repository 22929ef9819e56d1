"""What somebody is like, told right after their card: noted on them, and nobody new."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

MET = {
    "fr": "Café hier avec Gwenola Prigent, coordinatrice à l'Ifsi de Fougères",
    "en": "Coffee yesterday with Gwen Prior, coordinator at Acme",
}


async def after_a_coffee(lang: Lang) -> Talk:
    someone = await talk(lang)
    await someone.says(MET[lang])
    await someone.presses("button.keep")
    return someone


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "elle adore le jazz"),
        ("fr", "elle deteste le telephone, que des sms"),
        ("fr", "son mari est pompier"),
        ("fr", "elle a deux enfants et fait du trail"),
        ("fr", "elle a une fille qui s'appelle Zélie, 3 ans"),
        ("fr", "Gwenola a une fille qui s’appelle Zélie, 3 ans"),
        ("fr", "au fait elle est née à Lorient"),
        ("fr", "j'ai appris quelle part a Quimper en mars"),
        ("fr", "il paraît qu’elle a démissionné"),
        ("en", "apparently she is moving to Leeds in March"),
        ("en", "she loves jazz"),
        ("en", "she hates the phone, texts only"),
        ("en", "her husband is a vet"),
        ("en", "she has a daughter called Zoe, 3"),
        ("en", "Gwen has two kids"),
        ("en", "oh and she’s from Cork"),
    ],
)
async def test_what_they_are_like_is_noted_on_them_and_makes_nobody_new(lang: Lang, said: str) -> None:
    someone = await after_a_coffee(lang)
    (met,) = someone.known.people
    await someone.says(said)
    assert someone.lines == ["card.head.note", "card.person", "card.words"]
    assert met.name in someone.text
    await someone.presses("button.keep")
    assert [person.id for person in someone.known.people] == [met.id]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "il pleut"),
        ("fr", "elle ne m'a jamais répondu"),
        ("fr", "elle adore le jazz ?"),
        ("en", "it's raining"),
        ("en", "she never answers me"),
        ("en", "does she love jazz?"),
    ],
)
async def test_the_weather_a_silence_and_a_question_are_no_portrait(lang: Lang, said: str) -> None:
    someone = await after_a_coffee(lang)
    await someone.says(said)
    assert "card.head.note" not in someone.lines


@pytest.mark.parametrize(("lang", "said"), [("fr", "elle adore le jazz"), ("en", "she loves jazz")])
async def test_hours_later_nobody_is_guessed(lang: Lang, said: str) -> None:
    someone = await after_a_coffee(lang)
    someone.now += timedelta(hours=3)
    await someone.says(said)
    assert "Gwen" not in someone.text
    assert "card.head.note" not in someone.lines or "card.ask.people" in someone.lines
