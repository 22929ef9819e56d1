"""Coming back after a while: "what did I miss?" shows what is due."""

from __future__ import annotations

import pytest

from tests.conversations.talk import talk


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "me revoilà, qu’est-ce que j’ai raté ?"),
        ("fr", "j'ai loupé quoi ?"),
        ("en", "back from the flu. what did i miss"),
        ("en", "What have I missed?"),
    ],
)
async def test_what_was_missed_is_what_is_due(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "Café hier avec Paul Roux", "en": "Coffee yesterday with Paul Rowe"}[lang])
    await someone.presses("button.keep")
    await someone.waits(days=14)
    await someone.says(said)
    assert any(key.startswith(("today.", "thank.", "answer.item")) for key in someone.lines), someone.lines


@pytest.mark.parametrize(("lang", "said"), [("fr", "Paul me manque"), ("en", "I miss Paul")])
async def test_whom_one_misses_is_no_question(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not any(key.startswith("today.") for key in someone.lines)
