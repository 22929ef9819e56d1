"""Words of one's own are looked over: what is vague is named, a good ask is told to be one, and nothing is lost."""

from __future__ import annotations

import pytest

from tests.conversations.test_asking import LANGS, somebody

VAGUE = {
    "fr": (
        "ma demande est-elle claire : « je cherche quelqu'un qui pourrait m'aider, toute opportunité m'intéresse » ?",
        "relis ma demande : je cherche quelqu'un qui pourrait m'aider",
    ),
    "en": (
        'is my ask clear: "I\'m looking for someone who could help, any opportunity is welcome"?',
        "check my ask: I need someone who could help me",
    ),
}
GOOD = {
    "fr": (
        "ma demande est assez précise ? « me présenter à la responsable achats d'Airbus »",
        "relis ma demande : pourriez-vous me présenter à la responsable achats d'Airbus ?",
    ),
    "en": (
        'is my ask clear: "introduce me to the head of buying at Airbus"?',
        "check my ask: could you introduce me to the head of buying at Airbus?",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in VAGUE.items() for said in all_])
async def test_a_vague_ask_is_told_what_is_vague_before_whom_it_is_to(lang: str, said: str) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines == ["asking.unclear.whoever", "asking.ask.to_for"]
    await someone.says("Marie")
    assert someone.lines[0] == "asking.vague.whoever"


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in GOOD.items() for said in all_])
async def test_a_good_ask_is_told_to_be_one(lang: str, said: str) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines == ["asking.sounds_good", "asking.ask.to_for"]


@LANGS
async def test_what_one_would_like_to_know_of_somebody_is_an_ask(lang: str) -> None:
    said = {"fr": "demander à Marie qui recrute chez Acme", "en": "ask Marie who hires at Acme"}[lang]
    someone = await (await somebody(lang)).says(said)
    assert someone.lines[-1] == "asking.ask.why"


async def test_wanting_to_contact_somebody_leads_to_the_ask() -> None:
    someone = await (await somebody("fr")).says("je voudrais contacter Marie pour lui parler de mon projet")
    assert someone.lines == ["asking.ask.what"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "recommander Marie à Paul"), ("en", "recommend Marie to Paul")])
async def test_somebody_recommended_to_somebody_is_an_introduction(lang: str, said: str) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines[-1].startswith("connect.")
