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
        "mon message est-il assez précis ? « me présenter à la responsable achats d'Airbus »",
        "c'est assez clair ? « me présenter à la responsable achats d'Airbus »",
    ),
    "en": (
        'is my ask clear: "introduce me to the head of buying at Airbus"?',
        "check my ask: could you introduce me to the head of buying at Airbus?",
        'Is my ask precise? "Could you introduce me to the head of buying at Airbus?"',
        "is this precise enough: 'introduce me to the head of buying at Airbus'",
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


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        (
            "fr",
            "je voudrais contacter Marie pour lui parler de mon projet",
            "vingt minutes au téléphone sur mon projet",
        ),
        ("fr", "j'aimerais contacter Léa au sujet du festival", "vingt minutes au téléphone sur le festival"),
        ("fr", "je veux contacter Léa pour un avis sur mon deck", "un avis sur mon deck"),
        ("fr", "je vais contacter Paul pour qu'il relise mon deck", "relire mon deck"),
        ("fr", "écrire à Léa pour lui parler de mon projet", "vingt minutes au téléphone sur mon projet"),
        ("en", "I'd like to contact Marie to talk about my project", "twenty minutes on the phone about my project"),
        ("en", "I want to reach out to Lea about the festival", "twenty minutes on the phone about the festival"),
        ("en", "I'd like to contact Marie for feedback on my deck", "feedback on my deck"),
        ("en", "message Lea to tell her about my project", "twenty minutes on the phone about my project"),
    ],
)
async def test_wanting_to_contact_somebody_leads_to_the_ask_with_what_it_is_about(
    lang: str, said: str, what: str
) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines[-1] == "asking.ask.why"
    assert what in someone.text


@pytest.mark.parametrize(
    ("lang", "ask", "other"),
    [
        ("fr", "demander à Marie de me présenter quelqu'un", "autrement"),
        ("fr", "demander à Marie de me présenter quelqu'un", "donne-moi un autre exemple"),
        ("en", "ask Marie for any opportunity", "another way"),
        ("en", "ask Marie for any opportunity", "give me another example"),
    ],
)
async def test_another_way_is_no_ask_but_asks_for_ones_own(lang: str, ask: str, other: str) -> None:
    someone = await (await somebody(lang)).says(ask)
    assert someone.lines[-1].startswith("asking.better")
    await someone.says(other)
    assert someone.lines == ["asking.your_way"]
    assert someone.buttons
    await someone.says({"fr": "vingt minutes sur ses tarifs", "en": "twenty minutes on pricing"}[lang])
    assert someone.lines == ["asking.ask.why"]
    await someone.says(other)
    assert someone.lines == ["asking.ask.what"]


@pytest.mark.parametrize(
    ("lang", "ask", "said"),
    [
        ("fr", "demander à Marie un conseil", "bof"),
        ("fr", "demander à Marie un conseil", "je n'aime pas celle-là"),
        ("en", "ask Marie for any opportunity", "I don't like that one"),
        ("en", "ask Marie for any opportunity", "meh"),
    ],
)
async def test_a_better_version_one_dislikes_leaves_ones_own_words(lang: str, ask: str, said: str) -> None:
    someone = await (await somebody(lang)).says(ask)
    assert (await someone.says(said)).lines == ["asking.your_way"]


@pytest.mark.parametrize(
    ("lang", "said", "shown"),
    [
        ("fr", "est-ce que ma demande est claire ?", "ma demande : me présenter à la responsable achats d'Airbus"),
        ("en", "is my ask precise?", "my ask: introduce me to the head of buying at Airbus"),
    ],
)
async def test_words_to_be_looked_over_are_asked_for(lang: str, said: str, shown: str) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines == ["asking.paste_it"]
    assert (await someone.says(shown)).lines == ["asking.sounds_good", "asking.ask.to_for"]


@pytest.mark.parametrize(
    ("lang", "ask", "other"),
    [
        ("fr", "demander à Paul de me présenter à son associée", "autrement"),
        ("en", "ask Paul to introduce me to his partner", "another way"),
    ],
)
async def test_another_way_for_what_comes_too_soon_is_a_smaller_ask(lang: str, ask: str, other: str) -> None:
    someone = await (await somebody(lang)).says(ask)
    assert "asking.too_soon" in someone.lines
    assert (await someone.says(other)).lines == ["asking.ask.why"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "recommander Marie à Paul"), ("en", "recommend Marie to Paul")])
async def test_somebody_recommended_to_somebody_is_an_introduction(lang: str, said: str) -> None:
    someone = await (await somebody(lang)).says(said)
    assert someone.lines[-1].startswith("connect.")


@pytest.mark.parametrize(("lang", "said"), [("fr", "contacter Léa"), ("en", "contact Lea")])
async def test_to_contact_somebody_and_no_more_gives_the_words(lang: str, said: str) -> None:
    assert (await (await somebody(lang)).says(said)).lines[0] == "drafting.head"


@pytest.mark.parametrize(
    ("lang", "ask", "said"),
    [
        ("fr", "demander à Marie vingt minutes sur ses tarifs", "c'est assez précis ?"),
        ("fr", "demander à Marie vingt minutes sur ses tarifs", "ma demande est claire ?"),
        ("en", "ask Marie for twenty minutes on pricing", "is it precise enough?"),
        ("en", "ask Marie for twenty minutes on pricing", "is my ask clear?"),
    ],
)
async def test_an_ask_on_screen_is_judged_as_it_stands(lang: str, ask: str, said: str) -> None:
    someone = await (await somebody(lang)).says(ask)
    await someone.presses("button.skip")
    await someone.says(said)
    assert someone.lines == ["asking.sounds_good"]
    await someone.presses("drafting.sent")
    assert someone.known.asks[0].sent_on
