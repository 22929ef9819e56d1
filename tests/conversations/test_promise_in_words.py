"""A promise kept is told by what it was, and nothing else of the notebook takes it for its own."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

PROMISED = {
    "fr": "J'ai promis à Claire Fontaine de lui envoyer mon CV",
    "en": "I promised Claire Fontaine to send her my CV",
}


async def having_promised(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says(PROMISED[lang])
    await camille.presses("button.keep")
    assert len(camille.known.promises) == 1
    return camille


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est envoyé pour le cv"),
        ("fr", "ça y est, le CV est parti"),
        ("fr", "cv envoyé !"),
        ("fr", "j’ai enfin envoyé mon cv"),
        ("en", "the CV is sent"),
        ("en", "sent the CV"),
        ("en", "CV done"),
        ("en", "I've finally sent my CV"),
    ],
)
async def test_what_was_promised_is_enough_to_say_it_is_done(lang: str, said: str) -> None:
    camille = await having_promised(lang)
    await camille.says(said)
    assert camille.lines == ["answer.done.promise"]
    assert camille.known.promises[0].kept_on
    await camille.presses("button.undo")
    assert camille.known.promises[0].is_open


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "le contrat est parti"),
        ("fr", "le cv n'est pas encore parti"),
        ("fr", "c'est fait"),
        ("en", "the contract is sent"),
        ("en", "the CV is not sent yet"),
        ("en", "is the CV done?"),
    ],
)
async def test_other_words_keep_no_promise(lang: str, said: str) -> None:
    camille = await having_promised(lang)
    await camille.says(said)
    assert camille.known.promises[0].is_open


@pytest.mark.parametrize(("lang", "said"), [("fr", "j'ai envoyé mon cv à claire"), ("en", "I sent Claire my CV")])
async def test_the_promise_one_was_reminded_of_takes_one_answer(lang: str, said: str) -> None:
    camille = await having_promised(lang)
    await camille.waits(days=10)
    assert any(key.startswith("promise.") for key in camille.lines)
    await camille.says(said)
    assert camille.lines == ["answer.done.promise"]
    assert camille.known.promises[0].kept_on
