"""What somebody looks for is said as a sentence: "cherche un graphiste", "is looking for an accountant"."""

from __future__ import annotations

import pytest

from bot.texts.seeking import COLON, is_somebody_en, is_somebody_fr, sought_en, sought_fr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("graphiste", " un graphiste"),
        ("avocate en droit du travail", " une avocate en droit du travail"),
        ("ingénieurs", " des ingénieurs"),
        ("clients", " des clients"),
        ("un local", " un local"),
        ("local", " un local"),
        ("relecture", " une relecture"),
        ("aide pour Excel", " de l’aide pour Excel"),
        ("refaire son site", " à refaire son site"),
        ("trouver un local", " à trouver un local"),
        ("quelqu’un pour le SEO", " quelqu’un pour le SEO"),
        ("plombier", " un plombier"),
        ("export", f"{COLON}export"),
        ("couleur", f"{COLON}couleur"),
    ],
)
def test_a_need_in_french_has_its_article(words: str, said: str) -> None:
    assert sought_fr(words) + words == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("graphic designer", " for a graphic designer"),
        ("employment lawyer", " for an employment lawyer"),
        ("accountant for her shop", " for an accountant for her shop"),
        ("designers", " for designers"),
        ("a place for her workshops", " for a place for her workshops"),
        ("new website", " for a new website"),
        ("redo her logo", " to redo her logo"),
        ("to move offices", " to move offices"),
        ("funding", " for funding"),
        ("export", " for: export"),
    ],
)
def test_a_need_in_english_has_its_article(words: str, said: str) -> None:
    assert sought_en(words) + words == said


def test_what_one_is_differs_from_what_one_can_help_with() -> None:
    assert is_somebody_fr("graphiste indépendante")
    assert not is_somebody_fr("identité visuelle")
    assert not is_somebody_fr("refaire des sites")
    assert is_somebody_en("freelance designer") == "a"
    assert is_somebody_en("logos and branding") is None
