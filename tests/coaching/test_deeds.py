"""What somebody did for the user is told as one would tell it, and not as a quotation (P4)."""

from __future__ import annotations

import pytest

from bot.coaching.deeds import deed
from bot.domain.owner import Lang
from tests.conversations.talk import voice
from tests.people import ZOE, on


def said(lang: Lang, *whats: str) -> str:
    return voice().plain(deed(whats, lang), lang=lang, today=on("2026-11-20"), tz=ZOE.tz).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("relu mon CV", "a relu votre CV"),
        ("prêté mes deux livres", "vous a prêté vos deux livres"),
        ("présenté à son DAF", "vous a présenté à son DAF"),
        ("aidée à préparer mon entretien", "vous a aidée à préparer votre entretien"),
        ("comment marche l'outplacement", "vous a expliqué comment marche l'outplacement"),
        ("coup de main pour vendre la remorque", "vous a donné un coup de main pour vendre la remorque"),
        ("un petit coup de pouce", "vous a donné un coup de pouce"),
        ("conseils pour mon entretien", "vous a donné des conseils pour votre entretien"),
        ("bon conseil sur les prix", "vous a donné un bon conseil sur les prix"),
        ("nom d'un chasseur de têtes", "vous a donné le nom d'un chasseur de têtes"),
        ("adresse de son notaire", "vous a donné l’adresse de son notaire"),
        ("trois contacts chez les paysagistes", "vous a donné trois contacts chez les paysagistes"),
        ("numéro", "vous a donné son numéro"),
        ("idée pour le stand", "vous a donné une idée pour le stand"),
        ("contacteur de vitesse", "vous a donné un coup de main (« contacteur de vitesse »)"),
    ],
)
def test_a_french_deed(what: str, told: str) -> None:
    assert said("fr", what) == told


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("reviewed my CV", "reviewed your CV"),
        ("lent me a marquee", "lent you a marquee"),
        ("advised us on pricing", "advised you on pricing"),
        ("how Carrefour buys", "told you how Carrefour buys"),
        ("a hand with my move", "gave you a hand with your move"),
        ("two leads", "gave you two leads"),
        ("name of her buyer", "gave you the name of her buyer"),
        ("advice on pricing", "gave you advice on pricing"),
        ("good tip about visas", "gave you a good tip about visas"),
        ("leaderboard", "gave you a hand (leaderboard)"),
    ],
)
def test_an_english_deed(what: str, told: str) -> None:
    assert said("en", what) == told


def test_several_are_told_in_one_breath() -> None:
    assert said("fr", "relu mon CV", "deux contacts", "son avis") == (
        "a relu votre CV et vous a donné deux contacts et son avis"
    )
    assert said("en", "reviewed my CV", "two leads") == "reviewed your CV and gave you two leads"
