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
        ("fr", "finalement elle ne peut plus me mettre en relation"),
        ("fr", "elle veut pas me presenter son dsi en fait"),
        ("fr", "laisse tomber pour l'intro de Solène"),
        ("fr", "l'intro de solene c'est mort"),
        ("fr", "la mise en relation avec son DSI tombe à l'eau"),
        ("fr", "solene dit que l'intro avec son dsi se fera pas"),
        ("fr", "Solène a changé d'avis pour la mise en relation"),
        ("fr", "plus besoin de l'intro au DSI"),
        ("fr", "bon ben l'intro ne se fera pas"),
        ("fr", "Solène refuse de me présenter son DSI"),
        ("fr", "oublie la presentation de solene, elle a quitte la boite"),
        ("fr", "Solène m'a finalement pas envoyé le numéro de son DSI"),
        ("fr", "solene ma finalement pas envoye le num"),
        ("fr", "Solène ne m'a jamais donné le contact"),
        ("fr", "finalement elle m'a jamais présenté son DSI"),
        ("en", "turns out Solène can't introduce me after all"),
        ("en", "solene didnt send me the number in the end"),
        ("en", "Solène never gave me her CIO's email"),
        ("en", "she never introduced me to her CIO"),
        ("en", "solène won't put me in touch with her cio"),
        ("en", "Solène couldn't introduce me in the end"),
        ("en", "Solène says the intro to her CIO won't happen"),
        ("en", "forget about Solène's intro, she's moved on"),
        ("en", "she can no longer put me in touch with the cio"),
        ("en", "the intro to the CIO fell through"),
        ("en", "solene backed out of the introduction"),
        ("en", "so the intro isn't happening"),
        ("en", "never mind solene's intro"),
        ("en", "no need to chase Solène about the intro anymore, don't need it"),
        ("en", "Solène changed her mind about the intro"),
        ("en", "you can drop the intro from Solène"),
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
        ("fr", "Solène ne peut pas me présenter son DSI avant janvier"),
        ("fr", "Solène a oublié l'intro, je la relance"),
        ("fr", "laisse tomber l'intro de Karim"),
        ("fr", "j'annule la présentation de lundi"),
        ("fr", "je ne peux pas faire l'intro entre Solène et Karim"),
        ("fr", "elle ne peut pas me présenter son DSI mais elle me présente son DRH"),
        ("fr", "Solène ne m'a jamais envoyé son article"),
        ("fr", "Solène m'a pas encore envoyé le numéro de son DSI"),
        ("en", "Solène never sent me her article"),
        ("en", "Solène didn't send me the number yet"),
        ("en", "Karim can't introduce me to his CIO"),
        ("en", "Solène can't make it on Tuesday"),
        ("en", "I can't introduce Solène to Karim"),
        ("en", "I can't introduce myself properly"),
        ("en", "Solène can't introduce me to her CIO until January"),
        ("en", "Solène forgot the intro, I'll ping her"),
        ("en", "forget about Karim's intro"),
        ("en", "I don't want to introduce Solène to anyone"),
        ("en", "Solène won't introduce me to her CIO but to her CTO, she'll introduce us"),
    ],
)
async def test_near_words_close_nothing(lang: str, said: str) -> None:
    camille = await promised(lang)
    await camille.says(said)
    assert "introduction.off" not in camille.lines
    assert [one.is_open for one in camille.known.referrals] == [True]


SEVERAL = {
    "fr": ("Café hier avec Karim Benali, il va me présenter sa DRH", "l’intro est tombée à l’eau", "DRH"),
    "en": ("Coffee yesterday with Karim Benali, he'll introduce me to his HR director", "the intro fell through",
           "HR director"),
}  # fmt: skip


@langs
async def test_of_several_awaited_the_one_meant_is_asked(lang: str) -> None:
    other, said, whom = SEVERAL[lang]
    camille = await promised(lang)
    await camille.says(other)
    await camille.presses("button.keep")
    await camille.says(said)
    assert camille.lines == ["introduction.which"]
    await camille.presses(next(label for label in camille.buttons if whom in label))
    assert camille.lines == ["introduction.off"]
    assert [one.is_open for one in camille.known.referrals] == [True, False]


@langs
async def test_it_is_heard_while_something_else_is_asked(lang: str) -> None:
    camille = await promised(lang)
    await camille.says("/goals")
    await camille.says(
        "au fait, laisse tomber l’intro de Solène" if lang == "fr" else "forget Solène's intro by the way"
    )
    assert camille.lines[0] == "introduction.off"
    assert camille.known.goals == ()
