"""An introduction that will not come after all: waited for no more, unless one takes that back."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
PROMISED = {
    "fr": "Déjeuné hier avec Solène Maurin, elle va me présenter son DSI",
    "en": "Lunch yesterday with Solène Maurin, she'll introduce me to her CIO",
}


async def promised(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says(PROMISED[lang])
    await camille.presses("button.keep")
    assert [one.is_open for one in camille.known.referrals] == [True]
    return camille


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "finalement Solène ne peut pas me présenter son DSI"),
        ("fr", "solène pourra pas me mettre en relation avec lui"),
        ("fr", "Solène ne veut plus me présenter"),
        ("en", "turns out Solène can't introduce me after all"),
        ("en", "solène won't put me in touch with her cio"),
        ("en", "Solène couldn't introduce me in the end"),
    ],
)
async def test_what_will_not_come_is_waited_for_no_more(lang: str, said: str) -> None:
    camille = await promised(lang)
    await camille.says(said)
    assert camille.lines == ["introduction.off"]
    assert [one.is_open for one in camille.known.referrals] == [False]
    await camille.presses("button.undo")
    assert [one.is_open for one in camille.known.referrals] == [True]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Karim ne peut pas me présenter son DSI"),
        ("fr", "Solène ne peut pas venir mardi"),
        ("fr", "Karim ne peut pas me présenter à Solène"),
        ("fr", "Solène ne peut pas me présenter quelqu’un ?"),
        ("en", "Karim can't introduce me to his CIO"),
        ("en", "Solène can't make it on Tuesday"),
        ("en", "I can't introduce Solène to Karim"),
        ("en", "I can't introduce myself properly"),
    ],
)
async def test_near_words_close_nothing(lang: str, said: str) -> None:
    camille = await promised(lang)
    await camille.says(said)
    assert "introduction.off" not in camille.lines
    assert [one.is_open for one in camille.known.referrals] == [True]
