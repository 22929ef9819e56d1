"""What the user says of somebody is said to them, in the second person, or not at all."""

from __future__ import annotations

import pytest

from bot.coaching.said_to import said_to


@pytest.mark.parametrize(
    ("said", "vous", "tu"),
    [
        ("il travaille avec lui", "vous travaillez avec lui", "tu travailles avec lui"),
        ("elle connaît bien l'édition", "vous connaissez bien l'édition", "tu connais bien l'édition"),
        ("elle m'a déjà aidé", "vous m'avez déjà aidé", "tu m'as déjà aidé"),
        ("il n'aime pas son DSI", "vous n'aimez pas votre DSI", "tu n'aimes pas ton DSI"),
        ("c'est mon ancien patron", "vous êtes mon ancien patron", "tu es mon ancien patron"),
        ("elle opère à Lyon", "vous opérez à Lyon", "tu opères à Lyon"),
        ("vous connaissez la maison", "vous connaissez la maison", "vous connaissez la maison"),
        ("il dort", None, None),
        ("j'aime ce qu'elle écrit", "j'aime ce que vous écrivez", "j'aime ce que tu écris"),
        ("je me demande comment il fait", "je me demande comment vous faites", "je me demande comment tu fais"),
        ("comment a-t-elle fait", "comment avez-vous fait", "comment as-tu fait"),
    ],
)
def test_in_french(said: str, vous: str | None, tu: str | None) -> None:
    assert said_to(said, "fr", "vous") == vous
    assert said_to(said, "fr", "tu") == tu


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("he works with his CTO", "you work with your CTO"),
        ("she's worked there", "you have worked there"),
        ("she's a publisher", "you are a publisher"),
        ("he’s retired", "you are retired"),
        ("he’s always said nice things of me", "you have always said nice things of me"),
        ("she has seen it all", "you have seen it all"),
        ("he studies law", "you study law"),
        ("they run the fund", "you run the fund"),
        ("you know it", "you know it"),
        ("I trust her eye", "I trust your eye"),
        ("i'm curious how she went from law to design", "I'm curious how you went from law to design"),
        ("how did she make the leap", "how did you make the leap"),
        ("where is he based", "where are you based"),
        ("I admire what they've built", "I admire what you have built"),
    ],
)
def test_in_english(said: str, turned: str) -> None:
    assert said_to(said, "en", "vous") == turned
